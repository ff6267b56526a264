import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { judgeReports, type ReportCandidate } from "../../../src/report/judge.ts";
import { newKey, profileTarget, releaseStatement, revisionOf } from "../../support/release-records.ts";
import { reportOf, signedText } from "../../support/host-reports.ts";

const web = newKey();
const db = newKey();
const stranger = newKey();
const record = releaseStatement({
  release: 3,
  commit: revisionOf("c3"),
  previous: sha256("2"),
  targets: { web: profileTarget("web"), db: profileTarget("db") },
}).predicate;
const identities = new Map([
  ["web", web.publicKey.identity],
  ["db", db.publicKey.identity],
]);
const check = (target: string, text: string): ReportCandidate => ({
  source: `check run neko/${target}`,
  claimed: target,
  text,
});
const judge = (...candidates: readonly ReportCandidate[]): ReturnType<typeof judgeReports> =>
  judgeReports(candidates, record, identities);

describe("judgeReports", () => {
  it("takes what the target's own key signed about this release", () => {
    const { accepted, refused } = judge(check("web", signedText(reportOf(record, "web"), web)));
    expect([...accepted.keys()]).toEqual(["web"]);
    expect(refused).toEqual([]);
  });

  it("takes the newest sequence number, in whatever order they come", () => {
    const texts = [4, 9, 7].map((seq) =>
      check("web", signedText(reportOf(record, "web", { seq, detail: `${seq}` }), web)),
    );
    expect(judge(...texts).accepted.get("web")?.seq).toBe(9);
    expect(judge(...texts.toReversed()).accepted.get("web")?.seq).toBe(9);
  });

  it("reads a file that claims nothing by its place", () => {
    const text = signedText(reportOf(record, "db"), db);
    expect(judge({ source: "reports/x.txt", text }).accepted.has("db")).toBe(true);
  });

  const good = reportOf(record, "web");
  const table: readonly [string, ReportCandidate, RegExp][] = [
    ["unsigned text", check("web", "all is well"), /no signed envelope/],
    ["a stranger's key", check("web", signedText(good, stranger)), /not signed by the key of target web/],
    ["another host's key", check("web", signedText(good, db)), /not signed by the key of target web/],
    [
      "another host's own report in this place",
      check("web", signedText(reportOf(record, "db"), db)),
      /not signed by the key/,
    ],
    [
      "a target that is not in neko.yaml",
      check("cache", signedText({ ...good, target: "cache" }, web)),
      /has no identity/,
    ],
    [
      "another repository",
      check("web", signedText({ ...good, repository: "github.com/mallory/fleet" }, web)),
      /of repository/,
    ],
    ["another commit", check("web", signedText({ ...good, commit: revisionOf("old") }, web)), /about commit/],
    [
      "another desired state",
      check("web", signedText({ ...good, desiredId: sha256("x") }, web)),
      /another desired state/,
    ],
    [
      "a signed text that is no report",
      check("web", signedText({ ...good, phase: "done" as "in-sync" }, web)),
      /cannot be read/,
    ],
  ];
  it.each(table)("refuses %s", (_name, candidate, because) => {
    const { accepted, refused } = judge(candidate);
    expect(accepted.size).toBe(0);
    expect(refused[0]?.error.code).toBe("REPORT_INVALID");
    expect(refused[0]?.error.message).toMatch(because);
  });

  it("refuses a report whose bytes were changed after signing", () => {
    const text = signedText(good, web).replace(
      /"sig":"(.)/,
      (_all, first: string) => `"sig":"${first === "A" ? "B" : "A"}`,
    );
    expect(judge(check("web", text)).refused[0]?.error.message).toContain("SIGNATURE_INVALID");
  });

  it("lets a forged one change nothing about a real one", () => {
    const forged = signedText(reportOf(record, "web", { seq: 99, phase: "stuck" }), stranger);
    const { accepted, refused } = judge(
      check("web", forged),
      check("web", signedText(good, web)),
      check("web", forged),
    );
    expect(accepted.get("web")?.phase).toBe("in-sync");
    expect(refused).toHaveLength(2);
  });

  it("is not fooled by names of Object.prototype", () => {
    const candidate = { source: "file", text: signedText({ ...good, target: "constructor" }, web) };
    const odd = new Map([["constructor", web.publicKey.identity]]);
    expect(judgeReports([candidate], record, odd).refused[0]?.error.message).toMatch(/does not name this target/);
  });
});
