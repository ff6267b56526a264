import { parseDigest, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { dispositions, type ErrorCode } from "../kernel/error-codes.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import { parseStorePath, type StorePath } from "../kernel/store-path.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import {
  list,
  literal,
  matching,
  object,
  parsed,
  readShape,
  text,
  truth,
  whole,
  type Reader,
} from "../release/shape.ts";
import { readJson } from "../release/strict-json.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import type { Destination, PushedImage } from "../push/pushed.ts";

/**
 * What a build job tells the publish job. The publish job believes only digests of it: the store paths must be those it
 * evaluates itself, and the commit must be its own.
 */
export interface BuildHandoff {
  readonly schema: "neko.handoff/v1";
  /** `github.com/acme/fleet` */
  readonly repository: string;
  readonly ref: string;
  readonly commit: Revision;
  /** Sorted by attribute. */
  readonly results: readonly HandedResult[];
  readonly images: readonly PushedImage[];
}

interface HandedResult {
  readonly attribute: string;
  readonly storePath: StorePath;
  /** Digest of its closure, as it was built. */
  readonly closure: Digest;
}

export function renderHandoff(handoff: BuildHandoff): string {
  return `${JSON.stringify(handoff, null, 2)}\n`;
}

/** @throws NekoError RECORD_INVALID with the path of the first problem */
export function parseHandoff(input: string | Uint8Array): BuildHandoff {
  const error = { code: "RECORD_INVALID", what: "the handoff file cannot be read", hint } as const;
  const read = readJson(input, { maxBytes: 4 * 1024 * 1024, maxDepth: 16 });
  if ("problem" in read) throw new NekoError(error.code, `${error.what}: ${read.problem}`, { hint });
  return readShape(read.value, handoff, error);
}

/**
 * What all build jobs of one commit hand over, as if one job had done it. The same output or image twice is fine as long
 * as it is the same; where only one of two pushes of an image arrived, that one counts.
 * @throws NekoError USAGE (there are none), REPOSITORY_MISMATCH, REF_MISMATCH (of another commit), CLOSURE_MISMATCH (of
 *   which one names another store path, closure or digest)
 */
export function mergeHandoffs(handoffs: readonly BuildHandoff[]): BuildHandoff {
  const [first] = handoffs;
  if (!first) throw new NekoError("USAGE", "there is no handoff", { hint });
  const results = new Map<string, HandedResult>();
  const images = new Map<string, PushedImage>();
  for (const handed of handoffs) {
    checkOrigin(handed, first, "another");
    for (const result of handed.results) {
      const { attribute, storePath: path, closure } = result;
      const before = results.get(attribute);
      if (before && before.storePath !== path) throw unequal(attribute, before.storePath, path);
      if (before && before.closure !== closure) throw unequal(`the closure of ${attribute}`, before.closure, closure);
      results.set(attribute, result);
    }
    for (const pushed of handed.images) {
      const { imageId, config, manifest } = pushed;
      const before = images.get(imageId);
      const what = `image ${clip(imageId, 100)}`;
      if (before && before.config !== config) throw unequal(`the config of ${what}`, before.config, config);
      if (before && before.manifest !== manifest) throw unequal(what, before.manifest, manifest);
      images.set(imageId, before ? { ...before, destinations: bothOf(before, pushed) } : pushed);
    }
  }
  return { ...first, results: inOrder(results), images: inOrder(images) };
}

function bothOf(before: PushedImage, also: PushedImage): readonly Destination[] {
  const byRegistry = Map.groupBy([...before.destinations, ...also.destinations], ({ registry }) => registry);
  return [...byRegistry.values()].map((all) => all.find(({ pushed }) => pushed) ?? all[0]!);
}

function inOrder<T>(named: ReadonlyMap<string, T>): readonly T[] {
  return [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function unequal(what: string, one: string, other: string): NekoError {
  return new NekoError("CLOSURE_MISMATCH", `two build jobs disagree about ${what}: ${one} and ${other}`, {
    hint: "do not publish this: find out what makes the build differ from runner to runner, then build again",
  });
}

/**
 * Holds a handoff against this job's own evaluation of the same commit.
 * @throws NekoError REPOSITORY_MISMATCH, REF_MISMATCH, CLOSURE_MISMATCH
 */
export function checkHandoff(
  handed: BuildHandoff,
  own: {
    readonly repository: string;
    readonly ref: string;
    readonly commit: Revision;
    readonly evaluated: EvaluatedState;
  },
): void {
  checkOrigin(handed, own, "this job");
  for (const { attribute, storePath } of handed.results) {
    const evaluated = own.evaluated.outputs.get(attribute)?.outPath;
    if (evaluated !== storePath) {
      throw new NekoError(
        "CLOSURE_MISMATCH",
        `the build job built ${attribute} as ${storePath}; this job evaluates ${evaluated ?? "no such attribute"}`,
        { hint: "do not publish this: find out what changed the build job's flake, lock or system, then build again" },
      );
    }
  }
}

/** What must be the same on both sides of a handoff. */
function checkOrigin(
  handed: Pick<BuildHandoff, "repository" | "ref" | "commit">,
  own: Pick<BuildHandoff, "repository" | "ref" | "commit">,
  who: string,
): void {
  if (handed.repository !== own.repository) {
    const [theirs, ours] = [clip(handed.repository, 200), clip(own.repository, 200)];
    throw new NekoError("REPOSITORY_MISMATCH", `the handoff is of ${theirs}, ${who} of ${ours}`, { hint });
  }
  if (handed.ref !== own.ref || handed.commit !== own.commit) {
    const [theirs, ours] = [handed, own].map(({ ref, commit }) => `${clip(ref, 200)} at ${commit.slice(0, 8)}`);
    throw new NekoError("REF_MISMATCH", `the handoff is of ${theirs ?? ""}, ${who} of ${ours ?? ""}`, { hint });
  }
}

/**
 * Whether every output that the release records was handed over. An image that was built and pushed nowhere is another
 * matter, which the release itself refuses.
 * @throws NekoError HANDOFF_INCOMPLETE, naming what is missing
 */
export function checkComplete(
  { results, images }: Pick<BuildHandoff, "results" | "images">,
  state: Pick<DesiredState, "targets" | "images">,
): void {
  const built = new Set(results.map(({ attribute }) => attribute));
  const pushed = new Set(images.map(({ imageId }) => imageId));
  const attributes = new Map(state.images.map(({ id, attribute }) => [id, attribute]));
  const missing = state.targets.flatMap((target): readonly string[] => {
    if (target.kind === "profile") {
      return built.has(target.attribute) ? [] : [`${target.attribute} for profile ${target.name}`];
    }
    if (target.kind !== "containers") return [];
    return target.containers
      .flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId]))
      .filter((id) => !pushed.has(id) && !built.has(attributes.get(id) ?? ""))
      .map((id) => `${attributes.get(id) ?? "an attribute"} for image ${id}`);
  });
  const all = [...new Set(missing)];
  if (all.length === 0) return;
  const rest = all.length > 5 ? ` and ${all.length - 5} more` : "";
  throw new NekoError("HANDOFF_INCOMPLETE", `no build job handed over ${all.slice(0, 5).join(", ")}${rest}`, {
    hint: "look for a build job of the matrix that failed or did not run, then hand over the files of all of them",
  });
}

const hint = "run the build job again for this commit and hand over the file that it writes";

const storePath = parsed(parseStorePath, "store path");
const digest = parsed(parseDigest, "sha256 digest");

const errorCodes = Object.keys(dispositions) as ErrorCode[];

const destination: Reader<Destination> = (value, path) =>
  typeof value === "object" && value !== null && "pushed" in value && value.pushed === true
    ? object<Omit<Extract<Destination, { pushed: true }>, "expires">, { readonly expires: string }>(
        {
          registry: text,
          pushed: (it, at) => truth(it, at) as true,
          source: matching(/^[\x21-\x7e]{1,1000}$/, "image location"),
          tags: list(text),
        },
        { expires: matching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$/, "time") },
      )(value, path)
    : object<Extract<Destination, { pushed: false }>>({
        registry: text,
        pushed: (it, at) => truth(it, at) as false,
        code: literal(...errorCodes),
        message: text,
      })(value, path);

const image: Reader<PushedImage> = object<PushedImage>({
  imageId: text,
  config: digest,
  manifest: digest,
  layers: whole(),
  layersSent: whole(),
  sizeBytes: whole(),
  sentBytes: whole(),
  ms: whole(),
  destinations: list(destination),
});

const handoff: Reader<BuildHandoff> = object<BuildHandoff>({
  schema: literal("neko.handoff/v1"),
  repository: text,
  ref: text,
  commit: parsed(parseRevision, "full commit id"),
  results: list(object<HandedResult>({ attribute: text, storePath, closure: digest })),
  images: list(image),
});
