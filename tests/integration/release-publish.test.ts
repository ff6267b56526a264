import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGitChannel, createGitHistory } from "../../src/adapters/git/git-channel.ts";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { Log } from "../../src/ports/log.ts";
import { runAdvance, runPublish, runRollback, type PublishOutcome } from "../../src/publish/run.ts";
import { parseWindow } from "../../src/spec/window.ts";
import { channelRef, verifyChain, type VerifiedChain } from "../../src/release/chain.ts";
import { parseEnvelope, payloadOf, signStatement, type Envelope } from "../../src/release/dsse.ts";
import { Forge, git, realRun } from "../support/git-repository.ts";
import { branch, evaluated, publishInput } from "../support/release-content.ts";
import {
  newKey,
  releaseStatement,
  rollbackStatement,
  rolloutStatement,
  statement,
  trustOf,
} from "../support/release-records.ts";

const key = newKey();
const trust = trustOf([[key, "release", "rollout", "rollback"]]);
const { signal } = new AbortController();
const quiet = (): void => undefined;
const log: Log = { info: quiet, warn: quiet, error: quiet, debug: quiet, group: (_, work) => work() };

let forge: Forge;
let commits: Revision[];
beforeEach(() => {
  forge = new Forge();
  commits = forge.line(6);
});
afterEach(() => forge[Symbol.dispose]());

const channelOf = (name: string, clock = nodeClock): ReturnType<typeof createGitChannel> =>
  createGitChannel({ directory: forge.path(name), remote: forge.remote, run: realRun(), clock });
const portsOf = (name: string, clock = nodeClock) => ({
  channel: channelOf(`${name}.git`, clock),
  history: createGitHistory({
    directory: forge.path(`${name}-history.git`),
    remote: forge.remote,
    run: realRun(),
    branch,
  }),
  clock,
  log,
});
const publish = (commit: Revision, name = "a", rest = {}): Promise<PublishOutcome> =>
  runPublish(publishInput(commit, rest), portsOf(name), key, signal);
async function wholeChain(): Promise<VerifiedChain> {
  return verifyChain((await channelOf("reader.git").read(branch, () => false, signal)).entries, trust);
}
/** What anybody who may push can do. */
async function append(envelope: Envelope): Promise<void> {
  const channel = channelOf("other.git");
  const { head } = await channel.read(branch, () => true, signal);
  expect(await channel.append(branch, envelope, head, null, signal)).toMatchObject({ kind: "appended" });
}
const code = (name: string): unknown => expect.objectContaining({ code: name });

describe("publishing to a real repository", { timeout: 60_000 }, () => {
  it("numbers, links and names releases, and hosts can verify the chain", async () => {
    const first = await publish(commits[0]!);
    const second = await publish(commits[1]!, "b");
    expect(first).toMatchObject({ kind: "published", release: 1 });
    expect(second).toMatchObject({ kind: "published", release: 2 });
    const { entries, seen } = await wholeChain();
    expect(seen).toBe(2);
    expect(entries[1]).toMatchObject({ entry: "entry" in second && second.entry, predicate: { commit: commits[1] } });
    expect(git(forge.bare, ["rev-parse", channelRef(branch)])).toBe("entry" in second ? second.entry : "");
    expect(git(forge.bare, ["rev-parse", `refs/neko/releases/${commits[0]}`])).toBe(
      "entry" in first ? first.entry : "",
    );
    expect(git(forge.bare, ["log", "-1", "--format=%an <%ae>", channelRef(branch)])).toBe("neko <neko@localhost>");
    expect(git(forge.bare, ["ls-tree", "--name-only", channelRef(branch)])).toBe("envelope.json");
  });

  it("publishes nothing twice, and nothing for an older commit", async () => {
    await publish(commits[3]!);
    const before = forge.refs();
    expect(await publish(commits[3]!, "b")).toMatchObject({ kind: "unchanged", release: 1 });
    expect(await publish(commits[1]!, "c")).toEqual({
      kind: "superseded",
      code: "SUPERSEDED",
      by: { release: 1, commit: commits[3] },
    });
    expect(forge.refs()).toBe(before);
  });

  it("vouches over what no host can trust, and lets no stranger silence it", async () => {
    const stranger = newKey();
    await publish(commits[1]!);
    const { entries } = await channelOf("reader.git").read(branch, () => false, signal);
    const previous = sha256(payloadOf(parseEnvelope(entries[0]!.bytes)));
    // A stranger's release of a newer commit, then a rollout of another repository, then one in our key's name.
    await append(signStatement(releaseStatement({ release: 2, commit: commits[4]!, previous }), stranger));
    expect(await publish(commits[1]!)).toMatchObject({ kind: "published", release: 3 });
    expect((await wholeChain()).seen).toBe(3);

    const rollout = rolloutStatement(3, "first", ["web"]);
    const elsewhere = { ...rollout, predicate: { ...rollout.predicate, repository: "github.com/evil/fleet" } };
    await append(signStatement(elsewhere, key));
    expect(await publish(commits[1]!)).toMatchObject({ kind: "published", release: 4 });

    const forged = signStatement(rolloutStatement(4, "first", ["web"]), stranger);
    await append({ ...forged, signatures: [{ ...forged.signatures[0], keyid: key.keyId }] });
    await expect(wholeChain()).rejects.toThrow(code("SIGNATURE_INVALID"));
    expect(await publish(commits[1]!)).toMatchObject({ kind: "published", release: 5 });
    expect((await wholeChain()).seen).toBe(5);
    expect(await publish(commits[1]!)).toMatchObject({ kind: "unchanged", release: 5 });
    // Our newest release decides what is older, not a stranger's above it.
    expect(await publish(commits[0]!)).toMatchObject({ kind: "superseded", by: { release: 5, commit: commits[1] } });
  });

  it("leaves what it cannot judge to be vouched over on demand", async () => {
    const operator = newKey();
    await publish(commits[0]!);
    await append(signStatement(rolloutStatement(1, "first", ["web"]), operator));
    await expect(wholeChain()).rejects.toThrow(code("SIGNER_UNKNOWN"));
    expect(await publish(commits[0]!)).toMatchObject({ kind: "unchanged", release: 1 });
    expect(await publish(commits[0]!, "a", { again: true })).toMatchObject({ kind: "published", release: 2 });
    expect((await wholeChain()).seen).toBe(2);
    expect(await publish(commits[0]!, "a", { again: true })).toMatchObject({ kind: "published", release: 3 });
    await publish(commits[2]!);
    expect(await publish(commits[0]!, "a", { again: true })).toMatchObject({ kind: "superseded" });
  });

  it("publishes other content of the same commit; the alias stays what it was first", async () => {
    const first = await publish(commits[2]!);
    const again = await publish(commits[2]!, "b", { pullRequests: [9] });
    expect(again).toMatchObject({ kind: "published", release: 2 });
    expect(git(forge.bare, ["rev-parse", `refs/neko/releases/${commits[2]}`])).toBe(
      "entry" in first ? first.entry : "",
    );
  });

  it("writes the same entry for the same statement and second", async () => {
    const clock = { ...nodeClock, now: () => new Date("2026-01-01T00:00:00Z") };
    const entry = async (name: string): Promise<unknown> => {
      const outcome = await runPublish(publishInput(commits[0]!), portsOf(name, clock), key, signal);
      git(forge.bare, ["update-ref", "-d", channelRef(branch)]);
      return "entry" in outcome ? outcome.entry : undefined;
    };
    expect(await entry("a")).toBe(await entry("b"));
  });

  it("appends only to the head it was told", async () => {
    const outcome = await publish(commits[0]!);
    const head = "entry" in outcome ? outcome.entry : null;
    let second = 1_800_000_000;
    const { channel } = portsOf("b", { ...nodeClock, now: () => new Date((second += 1) * 1000) });
    const { entries } = await channel.read(branch, () => true, signal);
    const envelope = parseEnvelope(entries[0]!.bytes);
    const before = forge.refs();
    expect(await channel.append(branch, envelope, null, commits[1]!, signal)).toEqual({ kind: "contended" });
    expect(forge.refs()).toBe(before);
    expect(await channel.append(branch, envelope, head, commits[1]!, signal)).toMatchObject({ kind: "appended" });
    const after = forge.refs();
    expect(after.split("\n")).toHaveLength(before.split("\n").length + 1);
    for (const commit of [null, commits[1]!, commits[2]!]) {
      expect(await channel.append(branch, envelope, head, commit, signal)).toEqual({ kind: "contended" });
    }
    expect(forge.refs()).toBe(after);
  });

  it("may append the very same entry again: an answer that got lost", async () => {
    const { channel } = portsOf("a", { ...nodeClock, now: () => new Date("2026-01-01T00:00:00Z") });
    const envelope = signStatement(statement("https://neko.dev/test", {}), key);
    const first = await channel.append(branch, envelope, null, null, signal);
    expect(await channel.append(branch, envelope, null, null, signal)).toEqual(first);
  });

  it("says who refused: a remote without a channel rule, without a repository, with a bad name", async () => {
    mkdirSync(`${forge.bare}/hooks`, { recursive: true });
    writeFileSync(`${forge.bare}/hooks/pre-receive`, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    await expect(publish(commits[0]!)).rejects.toThrow(code("REMOTE_DENIED"));
    const lost = createGitChannel({
      directory: forge.path("lost.git"),
      remote: { name: "origin", url: forge.path("nowhere.git") },
      run: realRun(),
      clock: nodeClock,
    });
    await expect(lost.read(branch, () => true, signal)).rejects.toThrow(/REMOTE_|does not appear/);
    const odd = createGitChannel({
      directory: forge.path("odd.git"),
      remote: { name: "origin", url: "ext::sh -c touch% /tmp/x" },
      run: realRun(),
      clock: nodeClock,
    });
    await expect(Promise.resolve().then(() => odd.read(branch, () => true, signal))).rejects.toThrow(
      code("VALUE_INVALID"),
    );
  });
});

describe("waves and rollbacks in a real channel", { timeout: 60_000 }, () => {
  const waves = [
    { name: "first", targets: ["web"], soakMs: 3_600_000, maxUnavailable: 1 },
    { name: "rest", targets: ["box"], soakMs: 0, maxUnavailable: 1 },
  ];

  it("admits wave by wave, after the soak", async () => {
    await expect(runAdvance({ branch }, portsOf("a"), key, signal)).rejects.toThrow(code("RELEASE_PENDING"));
    await publish(commits[0]!, "a", { evaluated: evaluated(waves) });
    expect(await runAdvance({ branch }, portsOf("a"), key, signal)).toMatchObject({
      kind: "advanced",
      wave: "first",
      targets: ["web"],
    });
    const before = forge.refs();
    await expect(runAdvance({ branch }, portsOf("a"), key, signal)).rejects.toThrow(code("WAVE_NOT_READY"));
    expect(forge.refs()).toBe(before);
    const later = { ...nodeClock, now: () => new Date(Date.now() + 3_700_000) };
    expect(await runAdvance({ branch }, portsOf("a", later), key, signal)).toMatchObject({
      wave: "rest",
      targets: ["box"],
    });
    expect(await runAdvance({ branch }, portsOf("a", later), key, signal)).toEqual({ kind: "complete", release: 1 });
    expect((await wholeChain()).entries.map(({ kind }) => kind)).toEqual(["release", "rollout", "rollout"]);
  });

  it("opens no wave outside its window or in a freeze, and writes nothing then", async () => {
    const [first, rest] = waves;
    const timed = evaluated([{ ...first!, window: parseWindow("Sat 02:00-04:00 UTC") }, rest!]);
    const freezes = [{ fromMs: Date.UTC(2026, 0, 10), untilMs: Date.UTC(2026, 0, 11), reason: "x", targets: null }];
    const state = { ...timed.state, rollout: { ...timed.state.rollout, freezes } };
    await publish(commits[0]!, "a", { evaluated: { ...timed, state } });
    const before = forge.refs();
    const at = (time: string): typeof nodeClock => ({ ...nodeClock, now: () => new Date(time) });
    // Saturdays: the 3rd and the 10th of January 2026.
    const advance = (time: string) => runAdvance({ branch }, portsOf("a", at(time)), key, signal);
    await expect(advance("2026-01-03T04:00:00Z")).rejects.toThrow(code("WINDOW_CLOSED"));
    await expect(advance("2026-01-10T02:30:00Z")).rejects.toThrow(code("ROLLOUT_FROZEN"));
    expect(forge.refs()).toBe(before);
    expect(await advance("2026-01-03T02:30:00Z")).toMatchObject({ wave: "first", frozen: [] });
    expect((await wholeChain()).entries.map(({ kind }) => kind)).toEqual(["release", "rollout"]);
  });

  it("counts on from its own rollbacks and from others', and from nobody's leap", async () => {
    for (const commit of commits.slice(0, 2)) await publish(commit);
    const order = { branch, targets: ["web"], to: 1, expiresInMs: 3_600_000 };
    const rollback = (counter: number): Parameters<typeof signStatement>[0] =>
      rollbackStatement({ targets: ["web"], from: 2, to: 1, counter, expires: "2026-01-01T00:00:00Z" });
    await append(signStatement(rollback(3), newKey()));
    expect(await runRollback(order, portsOf("a"), key, signal)).toMatchObject({ counter: 4 });
    await append(signStatement(rollback(Number.MAX_SAFE_INTEGER), newKey()));
    const forged = signStatement(rollback(900), newKey());
    await append({ ...forged, signatures: [{ ...forged.signatures[0], keyid: key.keyId }] });
    expect(await runRollback(order, portsOf("b"), key, signal)).toMatchObject({ counter: 5 });
  });

  it("orders a rollback with a growing counter, and refuses one that goes nowhere", async () => {
    for (const commit of commits.slice(0, 3)) await publish(commit);
    const order = { branch, targets: ["web"], to: 1, expiresInMs: 3_600_000 };
    expect(await runRollback(order, portsOf("a"), key, signal)).toMatchObject({ from: 3, to: 1, counter: 1 });
    expect(await runRollback({ ...order, to: 2 }, portsOf("b"), key, signal)).toMatchObject({ counter: 2 });
    expect((await wholeChain()).rollbackCounter).toBe(2);
    const before = forge.refs();
    for (const wrong of [{ to: 3 }, { to: 9 }, { from: 9 }, { targets: ["nobody"] }, { targets: [] }]) {
      await expect(runRollback({ ...order, ...wrong }, portsOf("a"), key, signal)).rejects.toThrow(
        code("ROLLBACK_REFUSED"),
      );
    }
    expect(forge.refs()).toBe(before);
    expect(await publish(commits[3]!)).toMatchObject({ release: 4 });
  });
});

describe("the user's checkout", { timeout: 60_000 }, () => {
  it("answers what publishing asks", async () => {
    const work = forge.path("work");
    git(forge.root, ["clone", "--quiet", forge.bare, work]);
    writeFileSync(`${work}/a [b].txt`, Buffer.from([0, 255, 10]));
    git(work, ["add", "."]);
    git(work, ["commit", "--quiet", "-m", "file"]);
    const checkout = createGitCheckout(work);
    const head = await checkout.headRevision(signal);
    expect(await checkout.parents(head, signal)).toEqual([commits.at(-1)]);
    expect(await checkout.parents(commits[0]!, signal)).toEqual([]);
    expect(await checkout.isClean(signal)).toBe(true);
    writeFileSync(`${work}/new`, "");
    expect(await checkout.isClean(signal)).toBe(false);
    expect(Buffer.from((await checkout.fileAt(head, "a [b].txt", signal)) ?? [])).toEqual(Buffer.from([0, 255, 10]));
    expect(await checkout.fileAt(head, "*", signal)).toBeUndefined();
    expect(await checkout.fileAt(head, "nothing", signal)).toBeUndefined();
    expect(await checkout.isAncestor(commits[1]!, head, signal)).toBe(true);
    expect(await checkout.isAncestor(head, commits[1]!, signal)).toBe(false);
    expect(await checkout.remoteUrl(signal)).toBe(forge.bare);
    git(work, ["remote", "set-url", "origin", "https://user:hunter2@localhost/acme/fleet"]);
    expect(await checkout.remoteUrl(signal)).toBe("https://localhost/acme/fleet");
  });

  it("is an error outside of one", async () => {
    await expect(createGitCheckout(forge.root).headRevision(signal)).rejects.toThrow(code("GIT_FAILED"));
  });
});
