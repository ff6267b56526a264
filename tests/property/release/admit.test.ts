import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import type { Revision } from "../../../src/kernel/revision.ts";
import { admit, needsOlder, type AdmitInput, type Decision } from "../../../src/release/admit.ts";
import type { Anchor, VerifiedEntry } from "../../../src/release/admission.ts";
import { linkChain, openEntry, type OpenedEntry, type VerifiedChain } from "../../../src/release/chain.ts";
import {
  ChainBuilder,
  newKey,
  profileTarget,
  revisionOf,
  rollbackStatement,
  rolloutStatement,
  trustOf,
  wave,
} from "../../support/release-records.ts";

// Random channels over a straight branch with a side branch, random anchors of hosts that followed them.

const key = newKey();
const trust = trustOf([[key, "release", "rollout", "rollback"]]);
const commits = Array.from({ length: 8 }, (_, index) => revisionOf(`c${index}`));
const names = ["web", "box"];

type Step =
  | { readonly kind: "release"; readonly commit: number; readonly waves: boolean; readonly targets: readonly string[] }
  | { readonly kind: "rollout"; readonly back: number; readonly targets: readonly string[] }
  | { readonly kind: "rollback"; readonly span: number; readonly targets: readonly string[]; readonly live: boolean };

const someTargets = fc.subarray(names, { minLength: 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("release" as const),
      commit: fc.nat(commits.length - 1),
      waves: fc.boolean(),
      targets: someTargets,
    }),
    fc.record({ kind: fc.constant("rollout" as const), back: fc.nat(2), targets: someTargets }),
    fc.record({
      kind: fc.constant("rollback" as const),
      span: fc.integer({ min: 1, max: 3 }),
      targets: someTargets,
      live: fc.boolean(),
    }),
  ),
  { maxLength: 12 },
);

function build(plan: readonly Step[]): OpenedEntry[] {
  const chain = new ChainBuilder(key);
  let counter = 0;
  for (const step of plan) {
    if (step.kind === "release") {
      const targets = Object.fromEntries(step.targets.map((name) => [name, profileTarget(`${name}${chain.release}`)]));
      chain.publish(commits[step.commit]!, { targets, waves: step.waves ? [wave("only", step.targets)] : [] });
    } else if (step.kind === "rollout") {
      if (chain.release > step.back) chain.sign(rolloutStatement(chain.release - step.back, "only", step.targets));
    } else if (chain.release > step.span) {
      const expires = step.live ? "2027-01-01T00:00:00Z" : "2025-01-01T00:00:00Z";
      const to = chain.release - step.span;
      chain.sign(
        rollbackStatement({ targets: step.targets, from: chain.release, to, counter: (counter += 1), expires }),
      );
    }
  }
  return chain.entries.map((entry) => openEntry(entry, trust));
}

const scenario = fc.record({
  plan: steps,
  tip: fc.nat(commits.length - 1),
  target: fc.constantFrom(...names),
  floor: fc.option(fc.nat(11)),
  unseen: fc.nat(2),
  counter: fc.nat(2),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ plan, tip, target, floor, unseen, counter }: Scenario): AdmitInput & { opened: OpenedEntry[] } {
  const opened = build(plan);
  const chain = linkChain(opened);
  const releases = chain.entries.filter((entry) => entry.kind === "release");
  const confirmed = floor === null ? undefined : releases[floor % Math.max(1, releases.length)];
  const anchor: Anchor = {
    seen: Math.max(confirmed?.predicate.release ?? 0, chain.seen - unseen),
    floor: confirmed
      ? { release: confirmed.predicate.release, digest: confirmed.digest, commit: confirmed.predicate.commit }
      : null,
    rollbackCounter: counter,
    policyVersion: 1,
  };
  const position = (commit: Revision): number => commits.indexOf(commit);
  const ancestry = {
    isInBranch: (commit: Revision) => position(commit) <= tip,
    descendsFromFloor: (commit: Revision) => !confirmed || position(commit) >= position(confirmed.predicate.commit),
    behindTip: (commit: Revision) => tip - position(commit),
  };
  return { chain, target, trust, anchor, ancestry, now: new Date("2026-01-01T00:00:00Z"), opened };
}

/** The decision, or the code of its refusal. */
function outcome(input: AdmitInput): Decision | string {
  try {
    return admit(input);
  } catch (error) {
    if (error instanceof NekoError) return error.code;
    throw error;
  }
}

const withEntries = (chain: VerifiedChain, entries: readonly VerifiedEntry[]): VerifiedChain => ({ ...chain, entries });

describe("admit", () => {
  it("never goes below the floor, outside the branch or past a gate without an entry that says so", () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        const input = inputOf(drawn);
        const decided = outcome(input);
        if (typeof decided === "string") return;
        const { admission } = decided;
        expect(decided.seen).toBeGreaterThanOrEqual(input.anchor.seen);
        expect(decided.rollbackCounter).toBeGreaterThanOrEqual(input.anchor.rollbackCounter);
        if (admission.kind !== "admitted") return;
        const { release, digest, predicate } = { ...admission.release, release: admission.release.predicate.release };
        expect(input.ancestry.isInBranch(predicate.commit)).toBe(true);
        expect(predicate.targets[input.target]).toEqual(admission.target);
        if (admission.via === "rollback") {
          const order = input.chain.entries.find(
            (entry) =>
              entry.kind === "rollback" &&
              entry.predicate.to === release &&
              entry.predicate.targets.includes(input.target),
          );
          expect(order).toBeDefined();
          return;
        }
        const { floor } = input.anchor;
        expect(release).toBeGreaterThanOrEqual(floor?.release ?? 1);
        if (floor?.release === release) expect(digest).toBe(floor.digest);
        else expect(release).toBeGreaterThanOrEqual(input.anchor.seen);
        expect(input.ancestry.descendsFromFloor(predicate.commit)).toBe(true);
        if (predicate.waves.length > 0) {
          const rollouts = input.chain.entries.filter((entry) => entry.kind === "rollout");
          expect(
            rollouts.some(
              (entry) => entry.predicate.release === release && entry.predicate.targets.includes(input.target),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("depends neither on the order of entries nor on entries for others", () => {
    fc.assert(
      fc.property(scenario, fc.nat(), (drawn, seed) => {
        const input = inputOf(drawn);
        const decided = outcome(input);
        const { entries } = input.chain;
        const turned = entries.map((_, index) => entries[(index + seed) % entries.length]!);
        expect(outcome({ ...input, chain: withEntries(input.chain, turned.toReversed()) })).toEqual(decided);
        const own = entries.filter(
          (entry) => entry.kind === "release" || entry.predicate.targets.includes(input.target),
        );
        expect(outcome({ ...input, chain: withEntries(input.chain, own) })).toEqual(decided);
      }),
      { numRuns: 200 },
    );
  });

  it("is stable: with the marks it gave, the same channel is decided the same, at any later time", () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        const input = inputOf(drawn);
        const decided = outcome(input);
        if (typeof decided === "string") return;
        const { seen, rollbackCounter, admission } = decided;
        const floor =
          admission.kind === "admitted" && admission.via === "release"
            ? {
                release: admission.release.predicate.release,
                digest: admission.release.digest,
                commit: admission.release.predicate.commit,
              }
            : input.anchor.floor;
        const descends = (commit: Revision): boolean =>
          !floor || commits.indexOf(commit) >= commits.indexOf(floor.commit);
        const again = outcome({
          ...input,
          anchor: { ...input.anchor, seen, rollbackCounter, floor },
          ancestry: { ...input.ancestry, descendsFromFloor: descends },
          now: new Date("2026-12-31T00:00:00Z"),
        });
        expect(again).toEqual(decided);
      }),
      { numRuns: 200 },
    );
  });

  it("decides on what needsOlder asked for as it does on the whole channel", () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        const input = inputOf(drawn);
        let from = input.opened.length;
        while (from > 0 && needsOlder(input.opened.slice(from), input.target, trust, input.anchor)) from -= 1;
        const part = linkChain(input.opened.slice(from));
        expect(outcome({ ...input, chain: part })).toEqual(outcome(input));
      }),
      { numRuns: 400 },
    );
  });
});
