import { lstat, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Command } from "commander";
import { hintFiles, type FlakeFacts, type RepositoryFacts } from "../../src/init/facts.ts";
import { nextSteps } from "../../src/init/next-steps.ts";
import { renderNekoYaml, type InitText } from "../../src/init/render.ts";
import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import { identityOfRemote } from "../../src/pipeline/repository.ts";
import type { Context, OpenRepository } from "../context.ts";
import { writeWhole } from "../write-file.ts";

interface InitOptions {
  readonly force?: boolean;
  readonly stdout?: boolean;
}

/** `neko init`: a first neko.yaml from what a repository holds. */
export function addInitVerb(program: Command, context: Context): void {
  program
    .command("init")
    .description("look at a repository and write a neko.yaml for it: shells, images, registry, machines")
    .argument("[dir]", "where neko.yaml goes", ".")
    .option("--force", "replace a neko.yaml that is there")
    .option("--stdout", "print it and write nothing")
    .action(async (dir: string, { force, stdout }: InitOptions) => {
      const { cwd, print } = context;
      const directory = resolve(cwd, dir);
      if (!(await isDirectory(directory))) {
        throw new NekoError("USAGE", `${dir} is no folder`, { hint: "give the folder that neko.yaml is for" });
      }
      const path = join(directory, "neko.yaml");
      const file = join(dir, "neko.yaml");
      if (!force && !stdout && (await exists(path))) {
        throw new NekoError("USAGE", `${file} is there already`, {
          hint: "give --force to replace it, or --stdout to see what would be written",
        });
      }
      const facts = await collectFacts(context, directory);
      const made = renderNekoYaml(facts);
      if (!stdout) await writeWhole(path, made.text);
      print.result({ file, written: !stdout, facts, text: made.text }, () =>
        stdout ? made.text.trimEnd() : report(file, facts, made),
      );
    });
}

async function collectFacts(context: Context, directory: string): Promise<RepositoryFacts> {
  const repository = await openRepository(context, directory);
  const [flakeDirectory, ...files] = await Promise.all([
    // The two places where people keep it.
    exists(join(directory, "flake.nix")).then(async (here) =>
      !here && (await exists(join(directory, "nix", "flake.nix"))) ? "nix" : ".",
    ),
    ...hintFiles.map(async (file) => ((await exists(join(directory, file))) ? [file] : [])),
  ]);
  const identity = await identityOf(repository, context.signal);
  const branch = await repository?.checkout.defaultBranch(context.signal);
  return {
    ...(identity === undefined ? {} : { repository: identity }),
    ...(branch === undefined ? {} : { branch }),
    flakeDirectory,
    flake: await lookAtFlake(context, repository?.top ?? directory, join(directory, flakeDirectory)),
    hasLock: await exists(join(directory, flakeDirectory, "flake.lock")),
    files: files.flat(),
  };
}

async function lookAtFlake({ nix, signal }: Context, top: string, directory: string): Promise<FlakeFacts> {
  if (!(await exists(join(directory, "flake.nix")))) return { kind: "none" };
  try {
    const source = { repository: top, directory: relative(top, directory).split(sep).join("/") };
    return { kind: "seen", outputs: await nix.outputs(source, signal) };
  } catch (thrown) {
    signal.throwIfAborted();
    const { message, hint } = toNekoError(thrown);
    // Nix sees what git tracks.
    if (/flake\.nix' does not exist/.test(message)) {
      return { kind: "not-seen", reason: "git does not track it", hint: "run `git add flake.nix`" };
    }
    return { kind: "not-seen", reason: message, hint };
  }
}

/** Undefined outside of git: what it would tell is left out. */
async function openRepository(context: Context, directory: string): Promise<OpenRepository | undefined> {
  try {
    return await context.openRepository(directory);
  } catch (thrown) {
    context.signal.throwIfAborted();
    if (toNekoError(thrown).code === "GIT_FAILED") return undefined;
    throw thrown;
  }
}

async function identityOf(repository: OpenRepository | undefined, signal: AbortSignal): Promise<string | undefined> {
  const url = await repository?.checkout.remoteUrl(signal);
  try {
    return url === undefined ? undefined : identityOfRemote(url);
  } catch (thrown) {
    // A path is no forge.
    if (toNekoError(thrown).code === "VALUE_INVALID") return undefined;
    throw thrown;
  }
}

function report(file: string, facts: RepositoryFacts, { shells, images, targets }: InitText): string {
  const counts = [
    `${shells.length} ${shells.length === 1 ? "shell" : "shells"}`,
    `${images.length} ${images.length === 1 ? "image" : "images"}`,
    `${targets.length} ${targets.length === 1 ? "machine" : "machines"}`,
  ];
  const { flake } = facts;
  const steps = nextSteps(facts, file);
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    `wrote ${file}: ${counts.join(", ")}`,
    ...(flake.kind === "not-seen" ? [`the flake was not looked into: ${flake.reason}; ${flake.hint}`] : []),
    ...(flake.kind === "seen" && flake.outputs.namesOnly !== undefined
      ? [`its outputs were known by name only: ${flake.outputs.namesOnly}`]
      : []),
    "next:",
    ...steps.map(([command, why]) => `  ${command.padEnd(width)}  ${why}`),
  ].join("\n");
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
