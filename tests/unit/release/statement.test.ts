import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../../src/kernel/digest.ts";
import { desiredIdOf } from "../../../src/plan/slice.ts";
import { predicateTypes, type ReportPredicate } from "../../../src/release/record.ts";
import { parseEntryStatement, parseReportStatement } from "../../../src/release/statement.ts";
import {
  containersTarget,
  profileTarget,
  releaseStatement,
  revisionOf,
  rollbackStatement,
  rolloutStatement,
  statement,
  variantsTarget,
  wave,
} from "../../support/release-records.ts";

const image = { config: sha256("c"), manifest: sha256("m"), sources: ["oci:/srv/images/x"] };
const release = releaseStatement({
  release: 2,
  commit: revisionOf("c"),
  previous: sha256("one"),
  waves: [{ ...wave("first", ["web"]), environment: "lab" }, wave("rest", ["box"])],
  targets: {
    web: { ...profileTarget("web"), environment: "lab" },
    box: containersTarget("box"),
    auto: variantsTarget("auto"),
  },
});
const rollback = rollbackStatement({ targets: ["web"], from: 3, to: 1, counter: 1, expires: "2026-01-01T00:00:00Z" });
const report: ReportPredicate = {
  repository: "github.com/acme/fleet",
  target: "web",
  seq: 1,
  commit: null,
  release: null,
  desiredId: null,
  runningId: null,
  phase: "in-sync",
  detail: "<!-- x -->",
  code: null,
  probes: [{ name: "http", passed: true, detail: "200" }],
  at: "2026-01-01T00:00:00.5Z",
  evidence: null,
};

/** A copy with one value set, by path; `~1` is a slash in a name. */
function withValue(value: unknown, path: string, to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split("/").map((key) => key.replaceAll("~1", "/"));
  const last = keys.pop() ?? "";
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}

describe("statements", () => {
  it("come back as they were written, without a byte lost", () => {
    expect(canonicalJson(parseEntryStatement(release).predicate)).toBe(canonicalJson(release.predicate));
    expect(parseEntryStatement(rolloutStatement(1, "a", ["web"])).kind).toBe("rollout");
    expect(parseEntryStatement(rollback)).toEqual({ kind: "rollback", predicate: rollback.predicate });
    expect(parseReportStatement(statement(predicateTypes.report, report))).toEqual(report);
  });

  it("may be of images that an older version packed", () => {
    const { slice, images } = containersTarget("box");
    if (slice.kind !== "containers") throw new TypeError("containers");
    const packing = { format: "neko-layers/1", maxLayers: 100 } as const;
    const older = { ...slice, containers: slice.containers.map((one) => ({ ...one, packing })) };
    const target = { desiredId: desiredIdOf(older), slice: older, ...(images ? { images } : {}) };
    const { predicate } = releaseStatement({ release: 1, commit: revisionOf("old"), targets: { box: target } });
    const read = parseEntryStatement({ ...release, predicate });
    expect(canonicalJson(read.predicate)).toBe(canonicalJson(predicate));
  });

  it("may hold windows and freezes, and need not", () => {
    const freeze = { from: "2026-12-23T00:00:00.000Z", until: "2027-01-03T00:00:00.000Z", reason: "holidays" };
    const waves = [{ ...wave("first", ["web"]), window: "Mon-Thu 02:00-06:00 Europe/Berlin" }, wave("rest", ["box"])];
    const predicate = { ...release.predicate, waves, freezes: [freeze, { ...freeze, targets: ["web"] }] };
    const read = parseEntryStatement({ ...release, predicate });
    expect(canonicalJson(read.predicate)).toBe(canonicalJson(predicate));
    expect("freezes" in parseEntryStatement(release).predicate).toBe(false);
  });

  it.each<[string, unknown, RegExp]>([
    ["predicate/waves/0/window", "a\nb", /waves\[0\]\.window/],
    ["predicate/freezes", [{ from: "2026-12-23", until: "2027-01-03T00:00:00Z", reason: "x" }], /freezes\[0\]\.from/],
    ["_type", "https://in-toto.io/Statement/v0.1", /_type/],
    ["predicateType", "https://example.com/v1", /predicateType/],
    ["predicateType", undefined, /predicateType is missing/],
    ["subject", [{ name: "x", digest: { sha256: "AA" } }], /subject\[0\]\.digest\.sha256/],
    ["predicate/committedAt", "yesterday", /predicate\.committedAt is no RFC 3339 time/],
    ["predicate/nixpkgs", "main", /predicate\.nixpkgs is no full commit id/],
    ["predicate/extra", 1, /predicate\.extra is an unknown member/],
    ["predicate/__proto__x", 1, /unknown member/],
    ["predicate/repository", "../../etc", /predicate\.repository/],
    ["predicate/repository", "github.com/acme/..", /predicate\.repository/],
    ["predicate/ref", "main", /predicate\.ref/],
    ["predicate/ref", "refs/heads/--upload-pack=x", /predicate\.ref/],
    ["predicate/commit", "main", /predicate\.commit is no full commit id/],
    ["predicate/release", 1.5, /predicate\.release is no whole number/],
    ["predicate/release", 0, /predicate\.release/],
    ["predicate/release", 1, /first/],
    ["predicate/release", 2 ** 53, /predicate\.release/],
    ["predicate/previous", null, /first/],
    ["predicate/nekoYaml", "sha256:AB", /predicate\.nekoYaml/],
    ["predicate/pullRequests", {}, /predicate\.pullRequests is no list/],
    ["predicate/targets", [], /predicate\.targets is no object/],
    ["predicate/targets/-x", profileTarget("x"), /target name/],
    ["predicate/targets/a b", profileTarget("x"), /target name/],
    ["predicate/targets/web/slice/storePath", "/etc/passwd", /storePath is no store path/],
    ["predicate/targets/web/slice/storePath", `${"/nix/store/"}${"0".repeat(32)}-x/../../etc`, /storePath/],
    ["predicate/targets/web/slice/kind", "nixos", /kind/],
    ["predicate/targets/web/slice/kind", "constructor", /kind/],
    ["predicate/targets/web/slice/probes/0/url", "file:///etc/passwd", /probes\[0\]\.url/],
    ["predicate/targets/web/slice/probes/0/status", 201, /desiredId that is not its slice's/],
    ["predicate/targets/web/closure", undefined, /no closure digest/],
    ["predicate/targets/web/images", {}, /images, but is a profile/],
    ["predicate/targets/box/images", undefined, /one image per container/],
    ["predicate/targets/box/images/web/sources", ["--authfile=/x"], /sources\[0\]/],
    ["predicate/targets/box/slice/containers/0/run/ports", ["-p1:1"], /ports\[0\]/],
    ["predicate/targets/box/slice/containers/0/run/mounts", ["/a:/b\n-x"], /mounts\[0\]/],
    ["predicate/targets/box/variants", { web: {} }, /variants of exactly the containers that choose/],
    ["predicate/targets/auto/variants", undefined, /variants of exactly the containers that choose/],
    ["predicate/targets/auto/variants/web/agent~1opt", undefined, /exactly one image per variant/],
    ["predicate/targets/auto/variants/web/agent~1other", image, /exactly one image per variant/],
    ["predicate/targets/auto/images", { web: image }, /one image per container/],
    ["predicate/targets/auto/slice/containers/0/storePath", "/nix/store/x", /unknown member/],
    ["predicate/targets/auto/slice/containers/0/choices", [], /choices has not 1/],
    ["predicate/targets/auto/slice/containers/0/choices/1/imageId", "agent/generic", /offers an image twice/],
    ["predicate/targets/auto/slice/containers/0/choices/0/compiledFor/march", "-x", /compiledFor\.march/],
    ["predicate/targets/auto/slice/containers/0/choices/0/compiledFor/gpuArchs", ["7.5"], /desiredId that is not/],
    ["predicate/targets/auto/slice/containers/0/name", "box", /variants of exactly|desiredId/],
    ["predicate/targets/box/slice/containers/0/name", "--privileged", /container name/],
    ["predicate/targets/box/slice/containers/0/run/env", { "A=B": "" }, /variable name/],
    ["predicate/waves/0/targets", ["nobody"], /target nobody, which it does not hold/],
    ["predicate/waves/0/targets", ["box"], /target in two waves/],
    ["predicate/waves/1/name", "first", /two waves of one name/],
  ])("refuses a release whose %s is %j", (path, value, message) => {
    expect(() => parseEntryStatement(withValue(release, path, value))).toThrow(
      expect.objectContaining({ code: "RECORD_INVALID", message: expect.stringMatching(message) }),
    );
  });

  it.each<[string, unknown]>([
    ["predicate/to", 3],
    ["predicate/counter", 0],
    ["predicate/targets", []],
    ["predicate/targets", ["web", "web"]],
    ["predicate/expires", "tomorrow"],
    ["predicate/expires", "2026-13-01T00:00:00Z"],
    ["predicate/expires", "2026-01-01T00:00:00+02:00"],
  ])("refuses a rollback whose %s is %j", (path, value) => {
    expect(() => parseEntryStatement(withValue(rollback, path, value))).toThrow(
      expect.objectContaining({ code: "RECORD_INVALID" }),
    );
  });

  it.each([null, 1, "x", [], {}, { predicateType: predicateTypes.rollout }])("refuses %j", (value) => {
    expect(() => parseEntryStatement(value)).toThrow(expect.objectContaining({ code: "RECORD_INVALID" }));
    expect(() => parseReportStatement(value)).toThrow(expect.objectContaining({ code: "REPORT_INVALID" }));
  });

  it("refuses a release where a report belongs", () => {
    expect(() => parseReportStatement(release)).toThrow(expect.objectContaining({ code: "REPORT_INVALID" }));
  });
});
