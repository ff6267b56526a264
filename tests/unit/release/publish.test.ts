import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../../src/kernel/digest.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { buildRelease } from "../../../src/publish/record.ts";
import { planAdvance } from "../../../src/publish/rollout.ts";
import type {
  DeclaredFreeze,
  ImageRecord,
  ReleasePredicate,
  RolloutPredicate,
  TargetRecord,
} from "../../../src/release/record.ts";
import { parseEntryStatement } from "../../../src/release/statement.ts";
import { parseWindow } from "../../../src/spec/window.ts";
import { evaluatedText } from "../../support/evaluated.ts";
import { agentImage, evaluated, publishInput } from "../../support/release-content.ts";
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

  it("holds the waves' windows and the freezes, in words that every host reads", () => {
    const window = parseWindow("Mon-Thu 02:00-06:00 Europe/Berlin");
    const state = evaluated(waves.map((wave) => ({ ...wave, window })));
    const freezes = [
      { fromMs: Date.UTC(2026, 11, 23), untilMs: Date.UTC(2027, 0, 3), reason: "holidays", targets: null },
      { fromMs: 0, untilMs: 1, reason: "long ago", targets: ["web"] },
    ];
    const rollout = { ...state.state.rollout, freezes };
    const held = buildRelease({ ...content, ...position, evaluated: { ...state, state: { ...state.state, rollout } } });
    expect(held.predicate.waves).toEqual([{ ...waves[0], window: window.text }]);
    expect(held.predicate.freezes).toEqual([
      { from: "2026-12-23T00:00:00.000Z", until: "2027-01-03T00:00:00.000Z", reason: "holidays" },
      { from: "1970-01-01T00:00:00.000Z", until: "1970-01-01T00:00:00.001Z", reason: "long ago", targets: ["web"] },
    ]);
    expect(canonicalJson(parseEntryStatement(held).predicate)).toBe(canonicalJson(held.predicate));
    expect("freezes" in statement.predicate).toBe(false);
  });

  it("says when the commit was made, and which nixpkgs it has", () => {
    const facts = { committedAt: "2026-11-21T07:00:00Z", nixpkgs: revisionOf("nixpkgs") };
    expect(parseEntryStatement(statement).predicate).toMatchObject(facts);
    const without = buildRelease({ ...content, ...position, nixpkgs: null }).predicate;
    expect([without.committedAt, "nixpkgs" in without]).toEqual([facts.committedAt, false]);
  });

  it("has the images of each target's own system", () => {
    const text = (system: string): string =>
      `version: 1
variants: { opt: {}, generic: {} }
images: { agent: { attr: agent, variants: [opt, generic], systems: [x86_64-linux, aarch64-linux] } }
targets: { box: { kind: containers, system: ${system}, run: [agent/opt, { image: agent/auto, name: any }] } }
`;
    const recordOf = (manifest: string): ImageRecord => ({
      config: sha256("c"),
      manifest: sha256(manifest),
      sources: [],
    });
    for (const system of ["x86_64-linux", "aarch64-linux"]) {
      const state = evaluatedText(text(system));
      const images = new Map(state.state.images.map(({ id }) => [id, recordOf(id)]));
      const release = buildRelease({ ...content, ...position, evaluated: state, images });
      expect(parseEntryStatement(release).kind).toBe("release");
      expect(release.predicate.targets["box"]).toMatchObject({
        images: { agent: recordOf(`agent/opt@${system}`) },
        variants: {
          any: { "agent/opt": recordOf(`agent/opt@${system}`), "agent/generic": recordOf(`agent/generic@${system}`) },
        },
      });
      expect(release.subject.map(({ name }) => name)).toContain(`image agent/opt@${system}`);
    }
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

  it("holds every variant out of which a host picks", () => {
    const both = ["agent/opt", "agent/generic"];
    const state = evaluated();
    const [image] = state.state.images;
    const images = both.map((id) => ({ ...image!, id, compiledFor: { gpuArchs: [id] } }));
    const targets = state.state.targets.map((target) =>
      target.kind === "containers"
        ? { ...target, containers: target.containers.map((one) => ({ ...one, imageId: "agent/auto", choices: both })) }
        : target,
    );
    const auto = { ...state, state: { ...state.state, images, targets } };
    const pushed = new Map(both.map((id) => [id, { ...agentImage, manifest: sha256(id) }]));
    const release = buildRelease({ ...content, ...position, evaluated: auto, images: pushed });
    const { box } = parseEntryStatement(release).predicate.targets as Record<string, TargetRecord>;
    expect(box?.images).toEqual({});
    expect(box?.variants).toEqual({ agent: Object.fromEntries(pushed) });
    const one = box?.slice.kind === "containers" ? box.slice.containers[0] : undefined;
    // The order of the image's variants is what decides between equals.
    expect(one && "choices" in one && one.choices.map(({ imageId }) => imageId)).toEqual(both);
    expect(release.subject.map(({ name }) => name)).toEqual(["image agent/generic", "image agent/opt", "profile web"]);
    pushed.delete("agent/generic");
    expect(() => buildRelease({ ...content, ...position, evaluated: auto, images: pushed })).toThrow(
      expect.objectContaining({ code: "IMAGE_MISSING", message: expect.stringContaining("agent/generic") }),
    );
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

  describe("in time", () => {
    // 2026-01-01 is a Thursday.
    const [, rest] = release.waves;
    const timed = (window: string, freezes: readonly DeclaredFreeze[] = []): ReleasePredicate => ({
      ...release,
      waves: [{ ...release.waves[0]!, window }, rest!],
      freezes,
    });
    const freeze = (from: string, until: string, targets?: readonly string[]): DeclaredFreeze => ({
      from,
      until,
      reason: "holidays",
      ...(targets ? { targets } : {}),
    });
    const always = "daily 00:00-24:00 UTC";
    const codeOf = (of: ReleasePredicate, admitted: RolloutPredicate[] = []): unknown => {
      try {
        return planAdvance(of, admitted, {}, now).kind;
      } catch (thrown) {
        return thrown instanceof NekoError ? [thrown.code, thrown.message] : thrown;
      }
    };

    it.each<[string, ReleasePredicate, unknown]>([
      ["an open window", timed("Thu 00:00-01:00 UTC"), "admit"],
      [
        "a closed one names when it opens",
        timed("Mon-Thu 02:00-06:00 Europe/Berlin"),
        ["WINDOW_CLOSED", "wave first opens 2026-01-01 01:00 UTC (Mon-Thu 02:00-06:00 Europe/Berlin)"],
      ],
      [
        "a freeze of everything",
        timed(always, [freeze("2025-12-23T00:00:00Z", "2026-01-03T00:00:00Z")]),
        ["ROLLOUT_FROZEN", "wave first is frozen until 2026-01-03 00:00 UTC: holidays"],
      ],
      [
        "the longer of two",
        timed(always, [
          freeze("2025-12-23T00:00:00Z", "2026-01-03T00:00:00Z"),
          freeze("2025-12-23T00:00:00Z", "2026-01-05T00:00:00Z", ["a"]),
        ]),
        ["ROLLOUT_FROZEN", "wave first is frozen until 2026-01-05 00:00 UTC: holidays"],
      ],
      ["one that ends now", timed(always, [freeze("2025-12-23T00:00:00Z", "2026-01-01T00:00:00Z")]), "admit"],
      ["one that is yet to come", timed(always, [freeze("2026-01-01T00:00:01Z", "2027-01-01T00:00:00Z")]), "admit"],
      ["one of other targets", timed(always, [freeze("2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z", ["b"])]), "admit"],
    ])("%s", (_, of, expected) => {
      expect(codeOf(of)).toEqual(expected);
    });

    it("holds back only the frozen targets of a wave, and the next wave until they have gone", () => {
      const of = { ...release, freezes: [freeze("2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z", ["c"])] };
      expect(planAdvance(of, [entry("first", ["a"])], {}, now)).toMatchObject({
        kind: "admit",
        predicate: { wave: "rest", targets: ["b", "d"] },
        frozen: [{ target: "c", until: "2027-01-01T00:00:00Z", reason: "holidays" }],
      });
      const [code] = codeOf(of, [entry("first", ["a"]), entry("rest", ["b", "d"])]) as string[];
      expect(code).toBe("ROLLOUT_FROZEN");
    });
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
