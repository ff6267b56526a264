import { join } from "node:path";
import { buildError, buildOutputs, evaluateState, type Built } from "../build/run.ts";
import { findDestinations, type DestinationsInput, type FoundDestination } from "../cache/destinations.ts";
import type { PushedCache } from "../cache/pushed.ts";
import { runCachePush, type CachePushInput, type CachePushPorts } from "../cache/run.ts";
import { showBytes } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import type { Clock } from "../ports/clock.ts";
import type { ClosureSource } from "../ports/closure-source.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import type { ValidLoaded } from "./source.ts";

export interface CachesInput extends Omit<DestinationsInput, "caches" | "open"> {
  readonly loaded: ValidLoaded;
  /** Absolute: gc roots of what is built. */
  readonly rootsDirectory: string;
  /** Only these; all that neko.yaml declares when there is none. */
  readonly paths: readonly StorePath[];
  readonly attributes: readonly string[];
  /** All that neko.yaml declares, where it has been built already; built here unless given. */
  readonly done?: { readonly evaluated: EvaluatedState; readonly built: Pick<Built, "results" | "shells"> };
  /** Builds and looks, and sends nothing. */
  readonly dryRun: boolean;
}

export interface CachesPorts extends CachePushPorts {
  readonly nix: Nix;
  readonly closures: ClosureSource;
  readonly openCache: DestinationsInput["open"];
}

export interface CachesPushed {
  /** In the order they were pushed to. */
  readonly caches: readonly PushedCache[];
  /** What entering each shell takes, by attribute. */
  readonly shells: readonly { readonly attribute: string; readonly environment: StorePath }[];
}

/**
 * Builds what is to be pushed and pushes it to one cache after the other: runtime closures of outputs, and for a shell
 * what it is made of. A cache that fails is reported in its result.
 * @throws NekoError BUILD_FAILED, ATTRIBUTE_MISSING, EVALUATION_FAILED, SUBSTITUTE_FAILED, USAGE (no cache to push to);
 *   CACHE_DENIED, CACHE_UNUSABLE, KEY_INVALID when no cache at all can be pushed to
 */
export async function runPushCaches(
  input: CachesInput,
  ports: CachesPorts,
  signal: AbortSignal,
): Promise<CachesPushed> {
  const { log } = ports;
  // Before anything is built: a secret that is missing should not cost an hour.
  const found = findDestinations({ ...input, caches: input.loaded.state.caches, open: ports.openCache });
  const broken = found.flatMap((one) => (one.usable ? [] : [one]));
  if (broken.length === found.length && broken[0]) throw broken[0].error;
  for (const { name, error } of broken) log.warn(`cache ${name}: ${error.code}: ${error.message}`);

  const { roots, shells } = await realise(input, ports, signal);
  const closure = await ports.closures.closure(roots, signal);
  const what: CachePushInput = { closure, roots, dryRun: input.dryRun };
  const caches: PushedCache[] = [];
  for (const one of found) caches.push(await pushTo(one, what, ports, signal));
  return { caches, shells };
}

interface Realised extends Pick<CachesPushed, "shells"> {
  readonly roots: readonly StorePath[];
}

async function realise(input: CachesInput, ports: CachesPorts, signal: AbortSignal): Promise<Realised> {
  const { loaded, rootsDirectory, attributes, paths } = input;
  const { nix } = ports;
  if (attributes.length + paths.length === 0) {
    const { evaluated, built } = input.done ?? (await buildAll(input, ports, signal));
    // What failed is told by who built it. A check says nothing against the shell it was run in.
    const lost = new Set(
      built.shells.flatMap(({ name, outcome }) =>
        outcome.kind === "failed" && outcome.error.code !== "SHELL_CHECK_FAILED" ? [name] : [],
      ),
    );
    const whole = loaded.state.shells.filter(({ name }) => !lost.has(name));
    const shells = whole.map(({ name, attribute }) => ({
      name,
      output: outputOf(evaluated.outputs, attribute),
    }));
    const outputs = [...built.results.values()].map(({ storePath }) => storePath);
    return withShells(outputs, shells, input, ports, signal);
  }
  const outputs = await nix.evaluate(loaded.flake, attributes, signal);
  const named = attributes.map((attribute) => outputOf(outputs, attribute));
  const isShell = ({ attribute }: EvaluatedOutput): boolean => attribute.startsWith("devShells.");
  const packages = named.filter((output) => !isShell(output));
  const progress = (): void => undefined;
  const built = await nix.build(packages, rootsDirectory, progress, signal);
  const shells = named.filter(isShell).map((output) => ({ name: shellName(output, loaded), output }));
  return withShells([...paths, ...built.map(({ storePath }) => storePath)], shells, input, ports, signal);
}

async function buildAll(
  { loaded, rootsDirectory }: CachesInput,
  ports: CachesPorts,
  signal: AbortSignal,
): Promise<NonNullable<CachesInput["done"]>> {
  const evaluated = await evaluateState(loaded, ports.nix, signal);
  const build = { evaluated, rootsDirectory };
  const { results, failed } = await buildOutputs(build, ports, signal);
  const error = buildError({ failed, shells: [] });
  if (error) throw error;
  return { evaluated, built: { results: new Map(results.map((one) => [one.attribute, one])), shells: [] } };
}

async function withShells(
  outputs: readonly StorePath[],
  shells: readonly { readonly name: string; readonly output: EvaluatedOutput }[],
  { rootsDirectory }: CachesInput,
  { closures, log }: { readonly closures: ClosureSource; readonly log: Log },
  signal: AbortSignal,
): Promise<Realised> {
  const roots = new Set(outputs);
  const entered = [];
  for (const { name, output } of shells) {
    const root = join(rootsDirectory, "shells", name);
    const { environment, inputs } = await log.group(`Shell ${name}`, () =>
      closures.shell(output.drvPath, root, signal),
    );
    for (const path of [environment, ...inputs]) roots.add(path);
    entered.push({ attribute: output.attribute, environment });
  }
  return { roots: [...roots].toSorted(), shells: entered };
}

async function pushTo(
  found: FoundDestination,
  what: CachePushInput,
  ports: CachePushPorts & { readonly clock: Clock },
  signal: AbortSignal,
): Promise<PushedCache> {
  if (found.usable) {
    const { destination } = found;
    return ports.log.group(`Cache ${destination.name}`, async () => {
      const pushed = await runCachePush(what, destination, ports, signal);
      const { signing, opened } = destination;
      const signed = signing !== undefined || (opened.kind === "copied" && opened.store.signsItself);
      if (!signed && pushed.pushed.length > 0) {
        ports.log.warn(
          `cache ${destination.name}: no key signed what was pushed, and hosts refuse it unless they trust the cache itself`,
        );
      }
      if (pushed.outcome.kind !== "failed") ports.log.info(describePushed(pushed));
      return pushed;
    });
  }
  const { code, message, hint } = found.error;
  return {
    cache: found.name,
    paths: what.closure.length,
    narBytes: what.closure.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0),
    pushed: [],
    present: 0,
    signed: 0,
    upstream: 0,
    sentBytes: 0,
    ms: 0,
    dryRun: what.dryRun,
    outcome: { kind: "failed", code, message, hint },
  };
}

/** `12 of 340 paths, 4.1 MiB of 2.0 GiB sent`: for people. */
export function describePushed({ pushed, paths, sentBytes, narBytes, dryRun }: PushedCache): string {
  const count = `${pushed.length} of ${paths} paths`;
  if (dryRun) return `${count} would be sent`;
  return sentBytes === null ? `${count} sent` : `${count}, ${showBytes(sentBytes)} of ${showBytes(narBytes)} sent`;
}

/** As neko.yaml calls it, so that the same root stands for it. */
function shellName({ attribute }: EvaluatedOutput, { state }: ValidLoaded): string {
  return state.shells.find((shell) => shell.attribute === attribute)?.name ?? attribute;
}

function outputOf(outputs: ReadonlyMap<string, EvaluatedOutput>, attribute: string): EvaluatedOutput {
  const output = outputs.get(attribute);
  if (output) return output;
  throw new NekoError("ATTRIBUTE_MISSING", `${attribute} was not evaluated`, {
    hint: "check the attribute against `nix flake show`",
  });
}
