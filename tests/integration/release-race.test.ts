import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createGitMirror } from "../../src/adapters/git/git-mirror.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { PublishOutcome } from "../../src/publish/run.ts";
import { channelRef, verifyChain } from "../../src/release/chain.ts";
import { generateKeyPair, loadSigningKey } from "../../src/release/keys.ts";
import { Forge, git, realRun } from "../support/git-repository.ts";
import type { Setup } from "../support/git-racer.ts";
import { branch } from "../support/release-content.ts";
import { trustOf } from "../support/release-records.ts";

// product.md section 3: compare-and-append holds under 1,000 races of two publishers.

// 1,000 take minutes of process starts: `npm run test:race` has them all, every other run a part.
const races = Number(process.env["NEKO_RACES"] ?? 150);
const racer = join(import.meta.dirname, "../support/git-racer.ts");

async function start(setup: Setup): Promise<ChildProcess> {
  const child = fork(racer, { stdio: "inherit" });
  child.send(setup);
  await once(child, "message");
  return child;
}

async function ask(child: ChildProcess, commit: Revision): Promise<PublishOutcome> {
  child.send(commit);
  return ((await once(child, "message")) as [PublishOutcome])[0];
}

it(`${races} races of two publishers leave one chain, no number twice, and nothing older above something newer`, async () => {
  using forge = new Forge();
  git(forge.bare, ["config", "core.fsync", "none"]); // the race is about order, not about the disk
  const commits = forge.line(races * 2);
  const { privateKeyPem } = generateKeyPair();
  const setup = (name: string): Setup => ({ directory: forge.path(name), remote: forge.remote, privateKeyPem });
  const racers = await Promise.all([start(setup("a")), start(setup("b"))]);
  try {
    const published: { readonly release: number; readonly entry: string; readonly commit: Revision }[] = [];
    let superseded = 0;
    for (let race = 0; race < races; race += 1) {
      const pair = [commits[race * 2]!, commits[race * 2 + 1]!];
      // As every forge does now and then: a push is shown all refs, and loose ones are a file each.
      if (race % 50 === 49) git(forge.bare, ["pack-refs", "--all"]);
      if (race % 2 === 1) racers.reverse(); // neither process is always the older build
      const outcomes = await Promise.all(racers.map((child, index) => ask(child, pair[index]!)));
      const [older, newer] = outcomes;
      expect(newer, JSON.stringify(newer)).toMatchObject({ kind: "published" });
      expect(older?.kind).toMatch(/^(?:published|superseded)$/);
      if (older?.kind === "superseded") {
        superseded += 1;
        expect(older.by.commit).toBe(pair[1]);
      }
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind === "published") published.push({ ...outcome, commit: pair[index]! });
      }
    }

    const { signal } = new AbortController();
    const mirror = createGitMirror({ directory: forge.bare, run: realRun() });
    const head = await mirror.resolve(channelRef(branch), signal);
    const entries = await mirror.readChain(head!, () => false, signal);
    const chain = verifyChain(entries, trustOf([[loadSigningKey(privateKeyPem), "release"]]));
    const releases = chain.entries.filter((entry) => entry.kind === "release");
    expect(releases).toHaveLength(races * 2 - superseded);
    expect(releases.map(({ predicate }) => predicate.release)).toEqual(releases.map((_, index) => index + 1));
    const told = published.toSorted((a, b) => a.release - b.release);
    expect(told.map(({ entry }) => entry)).toEqual(releases.map(({ entry }) => entry));
    expect(told.map(({ commit }) => commit)).toEqual(releases.map(({ predicate }) => predicate.commit));
    const positions = releases.map(({ predicate }) => commits.indexOf(predicate.commit));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const names = git(forge.bare, ["for-each-ref", "--format=%(objectname) %(refname:lstrip=3)", "refs/neko/releases"]);
    const named = releases.map(({ entry, predicate }) => `${entry} ${predicate.commit}`);
    expect(names.split("\n").toSorted()).toEqual(named.toSorted());
    // Both ends of the race were seen, or it was none.
    expect(superseded).toBeGreaterThan(0);
    expect(superseded).toBeLessThan(races);
    console.log(`${races} races: ${releases.length} releases, ${superseded} superseded`);
  } finally {
    for (const child of racers) child.disconnect();
  }
}, 1_800_000);
