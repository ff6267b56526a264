import { sha256, type Json } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { ChangePlan } from "../plan/change.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import type { DesiredState, ImageSpec } from "../spec/desired-state.ts";
import type { ValidLoaded } from "./source.ts";

// What has to be built, for `strategy.matrix`: one job for every kind of runner, which builds all that it can. A job for
// every output would fetch the same inputs again and again.

export interface BuildMatrix {
  readonly include: readonly MatrixRow[];
}

export interface MatrixRow {
  /** Short, of `a-z0-9-`, the same for the same labels: names of checks, parts of the comment and files hold it. */
  readonly name: string;
  readonly "runs-on": readonly string[];
  /** Attributes, sorted, with a space between; see `narrowToOutputs`. */
  readonly only: string;
}

/** `changed`: for a proposal; a shell with a check is always among it, since the check is a gate. `all`: for what is published, which needs the digest of every image; what is unchanged
 *  costs a job nothing but its start. */
export type MatrixScope = "changed" | "all";

/**
 * One row per list of labels, sorted by name; without rows when there is nothing to build. Pure.
 * All systems of an image are together, since its index names them all. An attribute that several things need is built
 * once, where its image, else its shell, else its package says; profiles and systems go to the runner of `defaults`.
 */
export function matrixOf(
  plan: Pick<ChangePlan, "outputs" | "images" | "rules">,
  { state, declared }: Pick<ValidLoaded, "state" | "declared">,
  scope: MatrixScope,
): BuildMatrix {
  const attributes = [...neededAttributes(state).keys()];
  const wanted = scope === "all" ? attributes : attributes.filter(isChanged(plan, state));
  const runners = runnersOf(state);
  const usual = usualRunner(declared["defaults"]);
  const labelsOf = (attribute: string): readonly string[] => runners.get(attribute) ?? usual;
  // In whichever order they are written, labels name the same runners.
  const groups = Map.groupBy(wanted, (attribute) => JSON.stringify(labelsOf(attribute).toSorted()));
  const rows = [...groups.values()].map((group): [string, string[]] => [JSON.stringify(labelsOf(group[0]!)), group]);
  const names = rowNames(rows.map(([labels]) => JSON.parse(labels) as string[]));
  const include = rows.map(([labels, group]): MatrixRow => {
    return { name: names.get(labels)!, "runs-on": JSON.parse(labels) as string[], only: group.join(" ") };
  });
  return { include: include.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/**
 * As an output of a job. Nothing is left out: what does not fit is an error.
 * Source: GitHub's limits of a matrix (256 jobs) and of outputs (1 MB a job, counted as UTF-16).
 * @throws NekoError MATRIX_TOO_LARGE
 */
export function renderMatrix(matrix: BuildMatrix): string {
  const { include } = matrix;
  if (include.length > mostRows) throw tooLarge(`${include.length} different runs-on; a matrix has ${mostRows} jobs`);
  const long = include.find(({ only }) => only.length > mostOnly);
  if (long) throw tooLarge(`the outputs of runner ${long.name} take ${long.only.length} characters, of ${mostOnly}`);
  const text = JSON.stringify(matrix);
  if (text.length > mostText) throw tooLarge(`the matrix takes ${text.length} characters, of ${mostText}`);
  return text;
}

const mostRows = 256;
/** An input is a variable in the environment of the job's process, which Linux limits to 128 KiB. */
const mostOnly = 100_000;
/** Beside the other outputs of the job. */
const mostText = 400_000;

function tooLarge(because: string): NekoError {
  return new NekoError("MATRIX_TOO_LARGE", `the build matrix is too large: ${because}`, {
    hint: "use fewer different runs-on in neko.yaml, spread the outputs over more runners, or declare fewer",
  });
}

function isChanged(
  { outputs, images, rules }: Pick<ChangePlan, "outputs" | "images" | "rules">,
  state: DesiredState,
): (attribute: string) => boolean {
  const moves = ({ change }: { readonly change: string }): boolean => change === "added" || change === "changed";
  const changed = new Set(outputs.filter(moves).map(({ attribute }) => attribute));
  const movedImages = new Set(images.filter(moves).map(({ id }) => id));
  const isMoved = (image: ImageSpec): boolean => movedImages.has(pushedId(image)) || changed.has(image.attribute);
  const ids = new Set(state.images.filter(isMoved).map(pushedId));
  // A check reads the sources: that its shell is the same derivation says nothing of what it will find.
  const checks = state.shells.filter(
    ({ name, check }) => check !== undefined || rules.some(({ path }) => path.startsWith(`shells.${name}.`)),
  );
  const others = [...state.images.filter((image) => ids.has(pushedId(image))), ...checks];
  const all = new Set([...changed, ...others.map(({ attribute }) => attribute)]);
  return (attribute) => all.has(attribute);
}

const pushedId = ({ id, index }: ImageSpec): string => index?.id ?? id;

function runnersOf({ shells, packages, images }: DesiredState): ReadonlyMap<string, readonly string[]> {
  const runners = new Map<string, readonly string[]>();
  for (const { attribute, runsOn } of [...images, ...shells, ...packages]) {
    if (!runners.has(attribute)) runners.set(attribute, runsOn);
  }
  return runners;
}

/** `defaults.runs-on` of a valid neko.yaml. */
function usualRunner(defaults: Json | undefined): readonly string[] {
  const { "runs-on": labels = "ubuntu-latest" } = (defaults ?? {}) as {
    readonly "runs-on"?: string | readonly string[];
  };
  return typeof labels === "string" ? [labels] : labels;
}

/** By the labels' JSON. A name that is cut, or that two lists would have, ends with a digest of the labels. */
function rowNames(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const plain = rows.map((labels) => slug(labels.join("-")));
  const uses = Map.groupBy(plain, (name) => name);
  return new Map(
    rows.map((labels, index): [string, string] => {
      const [key, name] = [JSON.stringify(labels), plain[index]!];
      if (name.length <= longestName && name !== "" && uses.get(name)?.length === 1) return [key, name];
      const digest = sha256(key).slice("sha256:".length, "sha256:".length + 8);
      return [key, `${slug(name.slice(0, longestName - 9)) || "runner"}-${digest}`];
    }),
  );
}

const longestName = 40;
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
