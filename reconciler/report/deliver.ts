import { toNekoError } from "../../src/kernel/error.ts";
import { payloadOf, readPayload, signStatement } from "../../src/release/dsse.ts";
import type { ReportPredicate, Statement } from "../../src/release/record.ts";
import type { Reporter } from "../ports/reporter.ts";
import { within, type Session } from "../session.ts";
import type { OutboxItem } from "../state/state.ts";
import { newsOf, reportStatement, withReport, type Saying } from "./report.ts";

const heartbeatMs = 3_600_000;
const oneSendMs = 15_000;

/** Signs a report and puts it into the outbox, unless the newest one said the same less than an hour ago.
 *  Made even without reporters: `seq` and the outbox survive a change of the host's file.
 *  @throws NekoError STATE_WRITE_FAILED */
export async function queueReport(session: Session, said: Saying): Promise<void> {
  const { reports } = session.store.state;
  const now = session.clock.now();
  const news = newsOf(said);
  const age = reports.at === null ? Infinity : now.getTime() - Date.parse(reports.at);
  if (reports.said === news && age >= 0 && age < heartbeatMs) return;
  const seq = reports.seq + 1;
  const at = now.toISOString();
  const { target, trust, key, store } = session;
  const envelope = signStatement(reportStatement(said, { repository: trust.repository, target, seq, at }), key);
  const item: OutboxItem = { seq, progress: said.phase === "applying", envelope, delivered: [] };
  await store.save({ reports: { seq, said: news, at, outbox: withReport(reports.outbox, item) } });
}

/**
 * Sends what each reporter does not have yet, oldest first. What cannot be sent stays for the next pass; nothing here
 * can fail one. A reporter that failed is not asked again in the same call.
 */
export async function sendReports(session: Session, signal: AbortSignal, limitMs = 60_000): Promise<void> {
  const { reports } = session.store.state;
  if (reports.outbox.length === 0) return;
  const limited = within(signal, limitMs);
  const sent = await Promise.all(session.reporters.map((reporter) => sendAll(session, reporter, limited)));
  const names = session.reporters.map((reporter) => reporter.name);
  const outbox = session.store.state.reports.outbox
    .map((item) => {
      const got = names.filter((_, index) => sent[index]?.has(item.seq));
      return { ...item, delivered: [...new Set([...item.delivered, ...got])] };
    })
    .filter((item) => !names.every((name) => item.delivered.includes(name)));
  try {
    await session.store.save({ reports: { ...session.store.state.reports, outbox } });
  } catch (error) {
    session.log.warn(`${session.target}: ${toNekoError(error).message}; reports will be sent again`);
  }
}

async function sendAll(session: Session, reporter: Reporter, signal: AbortSignal): Promise<ReadonlySet<number>> {
  const sent = new Set<number>();
  for (const item of session.store.state.reports.outbox) {
    if (item.delivered.includes(reporter.name)) continue;
    try {
      signal.throwIfAborted();
      const { predicate } = readPayload(payloadOf(item.envelope)) as Statement<ReportPredicate>;
      await reporter.send({ predicate, envelope: item.envelope }, within(signal, oneSendMs));
      sent.add(item.seq);
    } catch (error) {
      const { code, message } = toNekoError(error);
      session.log.warn(`${session.target}: report ${item.seq} not sent to ${reporter.name}: ${code}: ${message}`);
      if (code !== "GITHUB_REJECTED") break;
      sent.add(item.seq); // this one will never be taken (a commit they do not have); the next one may be
    }
  }
  return sent;
}
