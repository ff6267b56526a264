import type { Envelope } from "../../src/release/dsse.ts";
import type { ReportPredicate } from "../../src/release/record.ts";

export interface OutgoingReport {
  readonly predicate: ReportPredicate;
  /** The predicate, signed with the agent's key. */
  readonly envelope: Envelope;
}

/** A place signed reports go to. Sending one twice is harmless: it is known by (target, seq). */
export interface Reporter {
  /** Unique on this host; the outbox remembers who has what by it. */
  readonly name: string;
  /** @throws NekoError WEBHOOK_FAILED, GITHUB_DENIED, GITHUB_UNREACHABLE, GITHUB_REJECTED, STATE_WRITE_FAILED */
  send(report: OutgoingReport, signal: AbortSignal): Promise<void>;
}
