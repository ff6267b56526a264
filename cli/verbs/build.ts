import { access, constants, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Option, type Command } from "commander";
import { buildError } from "../../src/build/run.ts";
import type { ShellResult } from "../../src/build/run-shells.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { showBytes, showDuration } from "../../src/kernel/duration.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { makeHandoff, runBuildAndPush, type BuiltAndPushed, type PushTo } from "../../src/pipeline/build.ts";
import { renderHandoff } from "../../src/pipeline/handoff.ts";
import { isProposal, trustFor } from "../../src/pipeline/signed-images.ts";
import { overrides, refuseOverride } from "../../src/push/choose-registries.ts";
import { lostPlaces } from "../../src/push/pushed.ts";
import type { Trust } from "../../src/release/trust.ts";
import type { Context } from "../context.ts";
import { imageText, indexText } from "../push-text.ts";
import { configOption, repositoryOption, type Finish } from "../options.ts";
import {
  cleanCommit,
  currentTree,
  identityOf,
  knownIdentityOf,
  loadValid,
  openWork,
  pushedTree,
  type Work,
} from "../repository.ts";

const pushEvents = ["main", "tag", "pull-request", "manual"] as const satisfies readonly PushTo["event"][];

interface Common {
  readonly config: string;
}

/** `neko build` and `neko push`. */
export function addBuildVerbs(program: Command, context: Context, finish: Finish): void {
  program
    .command("build")
    .description("build every image, profile and shell of neko.yaml, and run the shells' checks")
    .addOption(configOption())
    .option("--no-shells", "leave the development shells out")
    .action(async (options: Common & { shells: boolean }) => {
      const work = await openWork(context, options.config);
      const done = await build(work, { ...options, repository: null }, undefined, context);
      context.print.result(summaryOf(done), () => resultText(done));
      finish(reportFailure(done, context));
    });
  program
    .command("push")
    .description("build, then push the images; --handoff writes what `neko publish` needs")
    .addOption(configOption())
    .option("--no-shells", "leave the development shells out")
    .option("--registry <name...>", "only these registries of neko.yaml, whatever their `on` says")
    .option("--ttl <duration>", "how long a registry that forgets keeps it: 1h")
    .addOption(new Option("--event <event>", "push as for this event").choices(pushEvents).default("manual"))
    .option("--git-tag <name>", "of event tag: v1.2.3 gives the tags 1.2.3, 1.2 and 1")
    .option("--trust <file>", "a trust file as hosts have it: layers that its releases signed are not packed again")
    .option("--handoff <file>", "write the handoff file (needs a clean work tree)")
    .addOption(repositoryOption())
    .action((options: PushOptions) => push(options, context, finish));
}

interface PushOptions extends Common {
  readonly shells: boolean;
  readonly registry?: readonly string[];
  readonly ttl?: string;
  readonly event: PushTo["event"];
  readonly gitTag?: string;
  readonly handoff?: string;
  readonly trust?: string;
  readonly repository?: string;
}

async function push(options: PushOptions, context: Context, finish: Finish): Promise<void> {
  const { print, nix, signal } = context;
  const work = await openWork(context, options.config);
  const to = destinationOf(options, context);
  const commit = options.handoff === undefined ? undefined : await cleanCommit(work, signal);
  // Before the work, not after an hour of it. Only what is released is handed over.
  if (options.handoff !== undefined && to.instead) refuseOverride(context.env);
  if (options.handoff !== undefined) await checkWritable(resolve(context.cwd, options.handoff));
  const repository = await knownIdentityOf(work, context, options.repository);
  const done = await build(work, { ...options, repository }, to, context);
  // What is not whole is nothing to publish.
  if (options.handoff !== undefined && commit !== undefined && !buildError(done.built)) {
    const loaded = await loadValid(work, { kind: "commit", revision: commit }, signal);
    const of = {
      repository: await identityOf(work, context, options.repository),
      ref: `refs/heads/${loaded.state.source.branch}`,
      commit,
    };
    const handoff = await makeHandoff(of, done, nix, signal);
    await writeFile(resolve(context.cwd, options.handoff), renderHandoff(handoff));
  }
  print.result(summaryOf(done), () => resultText(done));
  const failed = reportFailure(done, context);
  finish(lostPlaces([...done.pushed, ...done.indexes]) ? Exit.fetchOrBuildFailed : failed);
}

/** Said below the result, which has the rest; the exit status. */
function reportFailure({ built }: BuiltAndPushed, { log }: Context): number {
  const error = buildError(built);
  if (!error) return Exit.ok;
  log.error(`${error.code}: ${error.message}`);
  log.info(`${error.hint} (${error.docs})`);
  return error.exitCode;
}

/** What the command line says comes before NEKO_REGISTRY and NEKO_TTL. @throws NekoError USAGE */
function destinationOf({ registry, ttl, event, gitTag }: PushOptions, { env }: Context): PushTo {
  if ((gitTag !== undefined) !== (event === "tag")) {
    throw new NekoError("USAGE", "--event tag and --git-tag belong together", {
      hint: "write --event tag --git-tag v1.2.3, or neither",
    });
  }
  const { instead, ttl: usual } = overrides(env);
  const lifetime = ttl === undefined ? usual : ({ text: ttl, from: "--ttl" } as const);
  return {
    event,
    ...(registry ? { registries: registry } : instead ? { instead } : {}),
    ...(lifetime ? { ttl: lifetime } : {}),
    ...(gitTag === undefined ? {} : { version: gitTag }),
  };
}

async function checkWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (cause) {
    throw new NekoError("USAGE", `--handoff ${file} cannot be written`, {
      hint: "give a file in a folder that is there and may be written",
      cause,
    });
  }
}

interface BuildOptions {
  readonly shells: boolean;
  readonly repository: string | null;
  readonly handoff?: string;
  readonly trust?: string;
}

async function build(
  work: Work,
  { shells, repository: identity, handoff, trust: trustFile }: BuildOptions,
  to: PushTo | undefined,
  context: Context,
): Promise<BuiltAndPushed> {
  const { nix, log, progress, clock, signal } = context;
  const tree = to ? await pushedTree(work, signal) : await currentTree(work, signal);
  const loaded = await loadValid(work, tree, signal);
  const { repository, directory } = work;
  const { files, packer, memory, checkout, channel } = repository;
  const trust = to && (await givenTrust(work, trustFile, to.event, loaded.state.source.branch, context));
  return runBuildAndPush(
    {
      loaded,
      rootsDirectory: resolve(repository.privateDirectory, "roots"),
      shells,
      ...(to ? { push: { ...to, ...(tree.kind === "commit" ? { commit: tree.revision } : {}) } } : {}),
      ...(trust ? { trust } : {}),
      // Only what is handed over to be published is known to be of that branch.
      of: { repository: identity, ref: handoff === undefined ? null : `refs/heads/${loaded.state.source.branch}` },
    },
    {
      nix,
      log,
      progress,
      clock,
      files,
      tree: repository.tree,
      packer,
      memory,
      checkout,
      channel,
      hardware: context.hardware,
      openStore: repository.storesIn(directory),
    },
    signal,
  );
}

/** Read before anything is built, by --trust or NEKO_TRUST. @throws NekoError USAGE, EVENT_REFUSED, TRUST_INVALID */
async function givenTrust(
  { repository }: Work,
  flag: string | undefined,
  event: PushTo["event"],
  branch: string,
  { cwd, env }: Context,
): Promise<Trust | undefined> {
  const file = flag ?? env["NEKO_TRUST"];
  if (file === undefined || file === "") return undefined;
  const given = await repository.readTrust(resolve(cwd, file), flag === undefined ? "NEKO_TRUST" : "--trust");
  // A person's own work tree is theirs; a job's may be a stranger's.
  const job = { name: env["GITHUB_EVENT_NAME"] ?? "", ref: env["GITHUB_REF"] ?? "" };
  const proposed = env["GITHUB_ACTIONS"] === "true" && isProposal(job, branch);
  return trustFor(given, event === "pull-request" || proposed);
}

function summaryOf({ built, pushed, indexes, buildInfo }: BuiltAndPushed): unknown {
  const results = [...built.results.values()];
  const { failed } = built;
  const more = {
    ...(failed.length === 0 ? {} : { failed }),
    ...(indexes.length === 0 ? {} : { indexes }),
    ...(buildInfo ? { buildInfo } : {}),
  };
  return { results, shells: built.shells, images: pushed, ...more };
}

function resultText({ built, pushed, indexes }: BuiltAndPushed): string {
  const results = [...built.results.values()].map(
    ({ attribute, storePath, sizeBytes, buildTimeMs }) =>
      `${attribute}\n  ${storePath}  ${showBytes(sizeBytes)}${buildTimeMs > 0 ? `, built in ${showDuration(buildTimeMs)}` : ""}`,
  );
  const lost = built.failed.map(({ attribute }) => `${attribute}\n  failed`);
  return [
    ...results,
    ...lost,
    ...built.shells.flatMap(shellLines),
    ...pushed.flatMap(imageText),
    ...indexes.flatMap(indexText),
  ].join("\n");
}

function shellLines({ name, outcome, bench, ms }: ShellResult): readonly string[] {
  const line = ((): string => {
    switch (outcome.kind) {
      case "entered":
        return `shell ${name}`;
      case "passed":
        return `shell ${name} checked in ${showDuration(ms)}`;
      case "failed":
        return `shell ${name} failed: ${outcome.error.message}`;
      case "cannot-run-here":
        return `shell ${name} realised; its check cannot run here: ${outcome.because}`;
    }
  })();
  switch (bench?.kind) {
    case undefined:
      return [line];
    case "measured":
      return [line, `  bench: ${bench.shown}`];
    case "failed":
      return [line, `  bench failed: ${bench.error.message}`];
    case "cannot-run-here":
      return [line, `  bench cannot run here: ${bench.because}`];
  }
}
