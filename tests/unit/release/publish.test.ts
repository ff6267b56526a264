import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../../src/kernel/digest.ts";
import { buildRelease } from "../../../src/publish/record.ts";
import { planAdvance } from "../../../src/publish/rollout.ts";
import type { RolloutPredicate } from "../../../src/release/record.ts";
import { parseEntryStatement } from "../../../src/release/statement.ts";
import { evaluated, publishInput } from "../../support/release-content.ts";
import { profileTarget, releaseStatement, revisionOf, rolloutStatement } from "../../support/release-records.ts";

const commit = revisionOf("c");
const content = { ...publishInput(commit), ref: "refs/heads/main" };
const position = { release: 2, previous: sha256("one") };

describe("a release's statement", () => {
  const waves = [{ name: "first", targets: ["web"], soakMs: 1000, maxUnavailable: 1, environment: "production" }];
  const statement = buildRelease({ ...content, ...position, evaluated: evaluated(waves) });

  it("is what hosts accept", () => {
    const read = parseEntryStatement(statement);
    expect(canonicalJson(read.predicate)).toBe(canonicalJson(statement.predicate));
    expect(statement.predicate).toMatchObject({ release: 2, commit, pullRequests: [3, 7], waves });
    expect(statement.predicate.targets["web"]).toMatchObject({ closure: sha256("closure"), environment: "production" });
    expect(Object.keys(statement.predicate.targets["box"]?.images ?? {})).toEqual(["agent"]);
  });

  it("has every image's manifest and every closure as subject", () => {
    const hex = (text: string): { sha256: string } => ({ sha256: sha256(text).slice(7) });
    expect(statement.subject).toEqual([
      { name: "image agent/opt", digest: hex("manifest") },
      { name: "profile web", digest: hex("closure") },
    ]);
  });

  it("keeps desiredId when only the commit moves", () => {
    const other = buildRelease({ ...content, ...position, commit: revisionOf("d") });
    const ids = (from: typeof other): string[] =>
      Object.values(from.predicate.targets).map((target) => target.desiredId);
    expect(ids(other)).toEqual(ids(statement));
    expect(new Set(ids(other)).size).toBe(2);
  });

  it("is refused when something was not built or pushed", () => {
    expect(() => buildRelease({ ...content, ...position, images: new Map() })).toThrow(
      expect.objectContaining({ code: "IMAGE_MISSING" }),
    );
    expect(() => buildRelease({ ...content, ...position, closures: new Map() })).toThrow(
      expect.objectContaining({ code: "RECORD_INVALID" }),
    );
  });
});

describe("advancing a rollout", () => {
  const names = ["a", "b", "c", "d"];
  const { predicate: release } = releaseStatement({
    release: 1,
    commit,
    targets: Object.fromEntries(names.map((name) => [name, profileTarget(name)])),
    waves: [
      { name: "first", targets: ["a"], soakMs: 60_000, maxUnavailable: 1 },
      { name: "rest", targets: ["b", "c", "d"], soakMs: 0, maxUnavailable: 2 },
    ],
  });
  const now = new Date("2026-01-01T00:00:00Z");
  const entry = (wave: string, targets: readonly string[], soakUntil = "2026-01-01T00:00:00Z"): RolloutPredicate => ({
    ...rolloutStatement(1, wave, targets).predicate,
    soakUntil,
  });
  const done = (...targets: string[]): { done: ReadonlySet<string> } => ({ done: new Set(targets) });

  it.each<[string, RolloutPredicate[], Parameters<typeof planAdvance>[2], unknown]>([
    ["first comes first", [], {}, { wave: "first", targets: ["a"], soakUntil: "2026-01-01T00:01:00.000Z" }],
    ["by hand a wave goes whole", [entry("first", ["a"])], {}, { wave: "rest", targets: ["b", "c", "d"] }],
    ["by name", [entry("first", ["a"])], { wave: "rest" }, { wave: "rest", targets: ["b", "c", "d"] }],
    [
      "by reports as many as may be unavailable",
      [entry("first", ["a"])],
      done("a"),
      { wave: "rest", targets: ["b", "c"] },
    ],
    [
      "a report frees a slot",
      [entry("first", ["a"]), entry("rest", ["b", "c"])],
      done("a", "c"),
      { wave: "rest", targets: ["d"] },
    ],
    ["an entry of another release is none", [{ ...entry("first", ["a"]), release: 2 }], {}, { wave: "first" }],
  ])("%s", (_, admitted, options, expected) => {
    expect(planAdvance(release, admitted, options, now)).toMatchObject({ kind: "admit", predicate: expected });
  });

  it.each<[string, RolloutPredicate[], Parameters<typeof planAdvance>[2]]>([
    ["the wave before soaks", [entry("first", ["a"], "2026-01-01T00:00:01Z")], {}],
    ["the wave before is not admitted", [], { wave: "rest" }],
    ["the wave before is not reported done", [entry("first", ["a"])], done()],
    [
      "no slot is free, however long ago",
      [entry("first", ["a"], "2020-01-01T00:00:00Z"), entry("rest", ["b", "c"], "2020-01-01T00:00:00Z")],
      done("a"),
    ],
  ])("waits while %s", (_, admitted, options) => {
    expect(() => planAdvance(release, admitted, options, now)).toThrow(
      expect.objectContaining({ code: "WAVE_NOT_READY" }),
    );
  });

  it("is complete when all is admitted, or nothing is declared", () => {
    const all = [entry("first", ["a"]), entry("rest", ["b", "c", "d"])];
    expect(planAdvance(release, all, {}, now)).toEqual({ kind: "complete" });
    expect(planAdvance({ ...release, waves: [] }, [], {}, now)).toEqual({ kind: "complete" });
  });

  it("refuses a wave that is not declared", () => {
    expect(() => planAdvance(release, [], { wave: "x" }, now)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });
});
