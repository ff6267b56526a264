import { NekoError, toNekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { verifyEnvelope } from "../release/dsse.ts";
import { parseIdentity } from "../release/keys.ts";
import type { ReleasePredicate, ReportPredicate } from "../release/record.ts";
import { extractEnvelope } from "../release/report-text.ts";
import { parseReportStatement } from "../release/statement.ts";

// Which reports say something about a release. Anybody who may write a check run or a file can offer one; only the key
// that neko.yaml on the base branch names for the target makes it count.

/** A report as it was found. */
export interface ReportCandidate {
  /** Where, for people: `check run neko/web`, `reports/web.json`. */
  readonly source: string;
  /** The target its place claims it is of; undefined where the place says nothing (a file). */
  readonly claimed?: string;
  /** Text that embeds the signed envelope. */
  readonly text: string;
}

interface RefusedReport {
  readonly source: string;
  readonly target: string | null;
  readonly error: NekoError;
}

export interface JudgedReports {
  /** Newest verified report per target; target names sorted. */
  readonly accepted: ReadonlyMap<string, ReportPredicate>;
  /** Changed nothing. In the order they were found. */
  readonly refused: readonly RefusedReport[];
}

/** `identities`: target to `ed25519:…`, from neko.yaml on the base branch, never from a pull request. Pure. */
export function judgeReports(
  candidates: readonly ReportCandidate[],
  record: ReleasePredicate,
  identities: ReadonlyMap<string, string>,
): JudgedReports {
  const accepted = new Map<string, ReportPredicate>();
  const refused: RefusedReport[] = [];
  for (const candidate of candidates) {
    try {
      const report = verifyReport(candidate, record, identities);
      const known = accepted.get(report.target);
      if (!known || report.seq > known.seq) accepted.set(report.target, report);
    } catch (thrown) {
      const error = toNekoError(thrown);
      refused.push({ source: candidate.source, target: candidate.claimed ?? null, error });
    }
  }
  return { accepted: new Map([...accepted].toSorted(([a], [b]) => (a < b ? -1 : 1))), refused };
}

/** @throws NekoError REPORT_INVALID, and nothing else: a stranger's text must not look like our own failure. */
function verifyReport(
  candidate: ReportCandidate,
  record: ReleasePredicate,
  identities: ReadonlyMap<string, string>,
): ReportPredicate {
  const envelope = extractEnvelope(candidate.text);
  if (!envelope) throw invalid("it holds no signed envelope");
  const claimed = candidate.claimed ?? claimedTarget(envelope.payload);
  const identity = identities.get(claimed);
  if (identity === undefined) throw invalid(`target ${clip(claimed, 60)} has no identity in neko.yaml`);
  const report = checkSignature(envelope, identity, claimed);
  if (report.target !== claimed) throw invalid(`it is signed for target ${clip(report.target, 60)}`);
  if (report.repository !== record.repository) throw invalid(`it is of repository ${clip(report.repository, 100)}`);
  const wanted = Object.hasOwn(record.targets, report.target) ? record.targets[report.target] : undefined;
  if (!wanted) throw invalid("the release does not name this target");
  if (report.commit !== record.commit) throw invalid(`it is about commit ${report.commit?.slice(0, 8) ?? "none"}`);
  if (report.desiredId !== wanted.desiredId) throw invalid("it is about another desired state");
  return report;
}

function checkSignature(
  envelope: NonNullable<ReturnType<typeof extractEnvelope>>,
  identity: string,
  target: string,
): ReportPredicate {
  try {
    const key = parseIdentity(identity);
    return parseReportStatement(verifyEnvelope(envelope, new Map([[key.keyId, key]])).statement);
  } catch (thrown) {
    const error = toNekoError(thrown);
    if (error.code === "REPORT_INVALID") throw error;
    throw invalid(`it is not signed by the key of target ${clip(target, 60)} (${error.code})`, error);
  }
}

/** Only to look up whose key to try: the signature decides. */
function claimedTarget(payload: string): string {
  try {
    const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8")) as {
      predicate?: { target?: unknown };
    };
    return typeof statement.predicate?.target === "string" ? statement.predicate.target : "(none)";
  } catch {
    return "(none)";
  }
}

function invalid(because: string, cause?: unknown): NekoError {
  return new NekoError("REPORT_INVALID", `report refused: ${because}`, {
    hint: "set targets.<name>.identity in neko.yaml on the base branch to the host's public key, or remove the report",
    cause,
  });
}
