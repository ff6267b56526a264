import { join } from "node:path";
import { explainBuild } from "../../build/nix-failure.ts";
import { parseBuilt, parseNixJson, parsePathInfos, type BuiltDerivation } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { NekoError } from "../../kernel/error.ts";
import { isStorePath, type StorePath } from "../../kernel/store-path.ts";
import { tail } from "../../kernel/text.ts";
import type { BuildResult, EvaluatedOutput, PathInfo } from "../../plan/evaluation.ts";
import type { BuildOutcome, BuildProgress, Nix } from "../../ports/nix.ts";
import type { NixCommand } from "./nix-cli-command.ts";
import { addRoots, temporaryRoots, type Root } from "./nix-cli-roots.ts";
import { validOf } from "./nix-cli-supply.ts";

const structuredLog = ["--log-format", "internal-json"];
/** What is there already is only named and rooted. */
const buildNothing = ["--option", "max-jobs", "0", "--option", "builders", "", "--option", "substitute", "false"];

interface Builder {
  readonly command: NixCommand;
  readonly timeoutMs: number;
}

/** {@link Nix.build} and {@link Nix.buildEach} by `nix build`. */
export function buildOf({ command, timeoutMs }: Builder): Pick<Nix, "build" | "buildEach"> {
  const run = async (
    outputs: readonly EvaluatedOutput[],
    args: readonly string[],
    progress: (event: BuildProgress) => void,
    signal: AbortSignal,
  ) => {
    const log = new NixLog();
    const installables = [...new Set(outputs.map((output) => `${output.drvPath}^*`))];
    const onStderrLine = (line: string): void => log.read(line, performance.now()).forEach(progress);
    const options = { signal, timeoutMs, onStderrLine };
    const ended = await command.nix(["build"], ["--json", ...structuredLog, "-v", ...args, ...installables], options);
    return { ...ended, log };
  };

  const finish = async (
    outputs: readonly EvaluatedOutput[],
    json: string,
    log: NixLog,
    rootsDirectory: string,
    signal: AbortSignal,
  ): Promise<readonly BuildResult[]> => {
    const built = new Map(parseBuilt(parseNixJson(json, "nix build")).map((entry) => [entry.drvPath, entry]));
    await addRoots(command, rootsOf(outputs, built, rootsDirectory), signal);
    const infos = await pathInfosOf(command, [], [...new Set(outputs.map((output) => output.outPath))], signal);
    return outputs.map((output) => toResult(output, built, infos, log));
  };

  /** With `--keep-going` and a failure Nix prints no JSON: what is valid now is what was built. */
  const sort = async (
    outputs: readonly EvaluatedOutput[],
    { log, stderr }: { readonly log: NixLog; readonly stderr: string },
    rootsDirectory: string,
    link: readonly string[],
    signal: AbortSignal,
  ): Promise<BuildOutcome> => {
    const valid = await validOf(command)([...new Set(outputs.map((output) => output.outPath))], signal);
    const done = outputs.filter((output) => valid.has(output.outPath));
    const named = done.length === 0 ? undefined : await run(done, [...buildNothing, ...link], () => undefined, signal);
    // A derivation of several outputs may have its first one only.
    const results = named?.status === 0 ? await finish(done, named.stdout, log, rootsDirectory, signal) : [];
    const there = new Set(results.map((result) => result.attribute));
    const failed = [];
    for (const { attribute, drvPath } of outputs.filter((output) => !there.has(output.attribute))) {
      failed.push({ attribute, error: explainBuild(log, stderr, await requisitesOf(command, drvPath, signal)) });
    }
    return { results, failed };
  };

  return {
    async build(outputs, rootsDirectory, progress, signal) {
      if (outputs.length === 0) return [];
      await command.version(signal);
      await using temporary = await temporaryRoots(rootsDirectory);
      const { status, stdout, stderr, log } = await run(outputs, ["--out-link", temporary.prefix], progress, signal);
      if (status !== 0) throw explainBuild(log, stderr);
      // Awaited here: the temporary roots stand until the last ones are made.
      return await finish(outputs, stdout, log, rootsDirectory, signal);
    },
    async buildEach(outputs, rootsDirectory, progress, signal) {
      if (outputs.length === 0) return { results: [], failed: [] };
      await command.version(signal);
      await using temporary = await temporaryRoots(rootsDirectory);
      const link = ["--out-link", temporary.prefix];
      const ended = await run(outputs, ["--keep-going", ...link], progress, signal);
      if (ended.status !== 0) return await sort(outputs, ended, rootsDirectory, link, signal);
      return { results: await finish(outputs, ended.stdout, ended.log, rootsDirectory, signal), failed: [] };
    },
  };
}

/** @throws NekoError SUBSTITUTE_FAILED */
export async function pathInfosOf(
  command: NixCommand,
  flags: readonly string[],
  paths: readonly StorePath[],
  signal: AbortSignal,
): Promise<readonly PathInfo[]> {
  if (paths.length === 0) return [];
  const json = await command.json(signal);
  const { status, stdout, stderr } = await command.nix(["path-info"], [...json, ...flags, ...paths], { signal });
  if (status === 0) return parsePathInfos(parseNixJson(stdout, "nix path-info"));
  throw new NekoError("SUBSTITUTE_FAILED", `a closure is not complete in this store: ${tail(stderr)}`, {
    hint: "build the path, or fetch it from a cache that has it",
  });
}

/** The derivations that this one needs, itself among them; undefined when it cannot be asked. */
async function requisitesOf(
  command: NixCommand,
  drvPath: StorePath,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | undefined> {
  const { status, stdout } = await command.classic("nix-store", ["--query", "--requisites", drvPath], { signal });
  return status === 0 ? new Set(stdout.split("\n").filter(isStorePath)) : undefined;
}

function rootsOf(
  outputs: readonly EvaluatedOutput[],
  built: ReadonlyMap<StorePath, BuiltDerivation>,
  directory: string,
): readonly Root[] {
  return outputs.flatMap((output) =>
    Object.entries(builtOf(output, built)).map(([name, path]) => ({
      // The default output has the attribute's own name, the others Nix's suffix for them.
      link: join(directory, path === output.outPath ? output.attribute : `${output.attribute}^${name}`),
      path,
    })),
  );
}

function toResult(
  output: EvaluatedOutput,
  built: ReadonlyMap<StorePath, BuiltDerivation>,
  infos: readonly PathInfo[],
  log: NixLog,
): BuildResult {
  const info = infos.find((candidate) => candidate.path === output.outPath);
  return {
    attribute: output.attribute,
    drvPath: output.drvPath,
    storePath: output.outPath,
    outputs: builtOf(output, built),
    buildTimeMs: log.builtMs.get(output.drvPath) ?? 0,
    sizeBytes: info?.narSizeBytes ?? 0,
    references: info?.references ?? [],
  };
}

function builtOf(
  output: EvaluatedOutput,
  built: ReadonlyMap<StorePath, BuiltDerivation>,
): Readonly<Record<string, StorePath>> {
  const outputs = built.get(output.drvPath)?.outputs;
  if (outputs && Object.values(outputs).includes(output.outPath)) return outputs;
  throw new NekoError("BUILD_FAILED", `nix built no ${output.outPath} for ${output.attribute}`, {
    hint: "evaluate and build again; the store may have changed in between",
  });
}
