import { embedEnvelope } from "../../src/release/report-text.ts";
import { signStatement } from "../../src/release/dsse.ts";
import type { SigningKey } from "../../src/release/keys.ts";
import { predicateTypes, type ReleasePredicate, type ReportPredicate } from "../../src/release/record.ts";

/** What the host of `target` would say of this release when all is well, with some of it changed. */
export function reportOf(
  record: ReleasePredicate,
  target: string,
  changed: Partial<ReportPredicate> = {},
): ReportPredicate {
  const desiredId = record.targets[target]?.desiredId ?? null;
  return {
    repository: record.repository,
    target,
    seq: 1,
    commit: record.commit,
    release: record.release,
    desiredId,
    runningId: desiredId,
    phase: "in-sync",
    detail: "running",
    code: null,
    probes: [{ name: "http", passed: true, detail: "200 in 12 ms" }],
    at: "2026-11-21T22:41:10Z",
    evidence: null,
    ...changed,
  };
}

/** The text of the check run that carries it. */
export function signedText(report: ReportPredicate, key: SigningKey): string {
  const statement = {
    _type: "https://in-toto.io/Statement/v1" as const,
    subject: [],
    predicateType: predicateTypes.report,
    predicate: report,
  };
  return `Host report, signed.\n\n${embedEnvelope(signStatement(statement, key))}`;
}
