import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { shortDigest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { shortRevision } from "../../src/kernel/revision.ts";
import { clip } from "../../src/kernel/text.ts";
import { parseDuration } from "../../src/kernel/duration.ts";
import { parseHandoff } from "../../src/pipeline/handoff.ts";
import { runPublishRelease } from "../../src/pipeline/publish.ts";
import { findRelease } from "../../src/pipeline/release.ts";
import { refuseOverride } from "../../src/push/choose-registries.ts";
import { runAdvance, runRollback, type PublishOutcome } from "../../src/publish/run.ts";
import { loadSigningKey, type SigningKey } from "../../src/release/keys.ts";
import { describeStanding } from "../../src/report/deploy-section.ts";
import { runReport } from "../../src/report/run.ts";
import type { Context } from "../context.ts";
import { argument, configOption, readNamed, repositoryOption, wholeNumber } from "../options.ts";
import { cleanCommit, currentTree, identityOf, loadValid, openWork, revision } from "../repository.ts";

interface Common {
  readonly config: string;
  readonly repository?: string;
}

interface Signed {
  readonly key?: string;
}

const keyOption = (): Option =>
  new Option("--key <file>", "signing key (PKCS#8 PEM); default: the text in NEKO_SIGNING_KEY");

/** `neko publish`, `neko rollout advance`, `neko rollback` and `neko report`. */
export function addReleaseVerbs(program: Command, context: Context): void {
  program
    .command("publish")
    .description("sign and publish the release record of this commit, from a handoff of `neko push`")
    .addOption(configOption())
    .requiredOption("--handoff <file>", "the file that `neko push --handoff` wrote")
    .addOption(keyOption())
    .addOption(repositoryOption())
    .option("--again", "publish the same once more, so that it vouches for the chain above an entry that hosts refuse")
    .option("--pull-request <number>", "a pull request that brought the commit; may be repeated", numbers)
    .action((options: PublishOptions) => publish(options, context));
  const rollout = program.command("rollout").description("waves of a release");
  rollout
    .command("advance")
    .description("admit the next wave of the newest release, or the one named")
    .argument("[wave]", "a wave of that release")
    .addOption(configOption())
    .addOption(keyOption())
    .action((wave: string | undefined, options: Common & Signed) => advance(wave, options, context));
  program
    .command("rollback")
    .description("order targets back to an older release, signed by the rollback role")
    .argument("<targets...>", "targets of neko.yaml")
    .requiredOption("--to <release>", "release number to go back to", wholeNumber)
    .option("--from <release>", "release to leave; default: the newest", wholeNumber)
    .addOption(
      new Option("--expires <duration>", "how long a host may take to see it")
        .argParser(argument(parseDuration))
        .default(parseDuration("1h"), "1h"),
    )
    .addOption(configOption())
    .addOption(keyOption())
    .action((targets: string[], options: RollbackOptions) => rollback(targets, options, context));
  program
    .command("report")
    .description("verify the hosts' reports of a release and write them to its pull requests (GITHUB_TOKEN)")
    .addOption(configOption())
    .addOption(repositoryOption())
    .option("--commit <commit>", "the release of this commit; default: the newest", argument(revision))
    .action((options: Common & { commit?: ReturnType<typeof revision> }) => report(options, context));
}

interface PublishOptions extends Common, Signed {
  readonly again?: boolean;
  readonly handoff: string;
  readonly pullRequest?: readonly number[];
}

const numbers = (text: string, before: readonly number[] = []): readonly number[] => [...before, wholeNumber(text)];

async function publish(options: PublishOptions, context: Context): Promise<void> {
  const { nix, clock, log, signal, print } = context;
  refuseOverride(context.env);
  const key = await signingKey(options, context);
  const work = await openWork(context, options.config);
  const commit = await cleanCommit(work, signal);
  const loaded = await loadValid(work, { kind: "commit", revision: commit }, signal, clock.now());
  const { branch } = loaded.state.source;
  const { checkout, channel, history } = work.repository;
  const outcome = await runPublishRelease(
    {
      place: work.place,
      commit,
      branch,
      repository: await identityOf(work, context, options.repository),
      handoff: parseHandoff(await readNamed(resolve(context.cwd, options.handoff), "--handoff")),
      pullRequests: options.pullRequest ?? [],
      again: options.again === true,
    },
    { nix, clock, log, checkout, channel: await channel(), history: await history(branch) },
    key,
    signal,
  );
  print.result(outcome, () => published(outcome));
}

function published(outcome: PublishOutcome): string {
  switch (outcome.kind) {
    case "published":
      return `release ${outcome.release} published, record ${shortDigest(outcome.digest)}`;
    case "unchanged":
      return `release ${outcome.release} already says this`;
    case "superseded":
      return `SUPERSEDED by release ${outcome.by.release} of ${shortRevision(outcome.by.commit)}: nothing published`;
  }
}

async function advance(wave: string | undefined, options: Common & Signed, context: Context): Promise<void> {
  const { clock, log, signal, print } = context;
  const { channel, branch, key } = await channelOf(options, context);
  const chosen = wave === undefined ? {} : { wave };
  const outcome = await runAdvance({ branch, ...chosen }, { channel, clock, log }, key, signal);
  print.result(outcome, () =>
    outcome.kind === "complete"
      ? `release ${outcome.release} has no wave left to admit`
      : [
          `wave ${outcome.wave} of release ${outcome.release} admitted: ${outcome.targets.join(", ")}; soaks until ${outcome.soakUntil}`,
          ...outcome.frozen.map(
            ({ target, until, reason }) => `${target} stays behind, frozen until ${until}: ${clip(reason)}`,
          ),
          `by hand: whether earlier waves are healthy was not looked at; hosts take it if they trust ${key.keyId.slice(0, 16)} for role rollout`,
        ].join("\n"),
  );
}

interface RollbackOptions extends Common, Signed {
  readonly to: number;
  readonly from?: number;
  readonly expires: number;
}

async function rollback(targets: readonly string[], options: RollbackOptions, context: Context): Promise<void> {
  const { clock, log, signal, print } = context;
  const { channel, branch, key } = await channelOf(options, context);
  const start = options.from === undefined ? {} : { from: options.from };
  const order = { branch, targets, to: options.to, ...start, expiresInMs: options.expires };
  const outcome = await runRollback(order, { channel, clock, log }, key, signal);
  print.result(outcome, () =>
    [
      `rollback ${outcome.counter}: ${targets.join(", ")} from release ${outcome.from} to ${outcome.to}`,
      `hosts take it if they trust ${key.keyId.slice(0, 16)} for role rollback`,
    ].join("\n"),
  );
}

async function report(
  options: Common & { readonly commit?: ReturnType<typeof revision> },
  context: Context,
): Promise<void> {
  const { log, signal, print } = context;
  const work = await openWork(context, options.config);
  const { state } = await loadValid(work, await currentTree(work, signal), signal);
  const identity = await identityOf(work, context, options.repository);
  const [owner = "", repo = ""] = identity.split("/").slice(-2);
  const wanted = { repository: identity, branch: state.source.branch, commit: options.commit ?? null };
  const release = await findRelease(await work.repository.channel(), wanted, signal);
  if (!release) {
    throw new NekoError("RELEASE_PENDING", "there is no such release yet", { hint: "publish one, then report again" });
  }
  const identities = new Map(
    state.targets.flatMap((target): [string, string][] =>
      target.identity === undefined ? [] : [[target.name, target.identity]],
    ),
  );
  const forge = work.repository.forge(owner, repo);
  const request = { record: release.record, identities, candidates: [], report: state.report, runId: 0 };
  const outcome = await runReport(request, { forge, log }, signal);
  print.result(
    {
      release: release.record.release,
      standings: outcome.standings,
      refused: outcome.judged.refused.map(({ source, error }) => ({ source, ...error.toJSON() })),
    },
    () =>
      [
        `release ${release.record.release} of ${shortRevision(release.record.commit)}`,
        ...outcome.standings.map((standing) => `${standing.target}: ${describeStanding(standing)}`),
      ].join("\n"),
  );
  const [first] = outcome.failures;
  if (first) throw first;
}

async function channelOf(options: Common & Signed, context: Context) {
  const key = await signingKey(options, context);
  const work = await openWork(context, options.config);
  const { state } = await loadValid(work, await currentTree(work, context.signal), context.signal);
  return { key, branch: state.source.branch, channel: await work.repository.channel() };
}

async function signingKey({ key }: Signed, { cwd, env }: Context): Promise<SigningKey> {
  const pem =
    key === undefined ? env["NEKO_SIGNING_KEY"] : (await readNamed(resolve(cwd, key), "--key")).toString("utf8");
  if (pem) return loadSigningKey(pem);
  throw new NekoError("KEY_INVALID", "there is no signing key", {
    hint: "give --key FILE, or the key's text in NEKO_SIGNING_KEY",
  });
}
