import type { CommentWritten } from "../../ports/forge.ts";
import { unsettled, type Comment, type CommentApi } from "./comment-api.ts";
import { takeLock, type Lock, type LockPorts } from "./comment-lock.ts";

// One comment, however many runs write at once. Who finds none makes one; GitHub cannot make "if absent", so all then
// keep the oldest and remove the rest. It is read, edited and written only under its lock; where there is no lock to be
// had, each writer looks again after it wrote, and repeats what another one took out.

export interface StickyPorts extends LockPorts {
  /** Told once per process why there is no lock. */
  readonly withoutLock: (because: string) => void;
}

type Edit = (present: string | undefined) => string | undefined;

/** A body that GitHub's storage changed at its ends is still the same. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (body: string): string => body.replaceAll("\r\n", "\n").trim();

/** Under contention each round is lost to somebody who made progress. */
const rounds = 12;

/** The oldest of ours; younger ones are duplicates of a race, and are removed. */
export async function settle(api: CommentApi, marker: string, signal: AbortSignal): Promise<Comment | undefined> {
  for (let round = 1; ; round += 1) {
    const [oldest, ...duplicates] = await api.list(marker, signal);
    // GitHub's lists may lag behind what was removed: then the duplicates are gone all the same.
    if (duplicates.length === 0 || round === 4) return oldest;
    for (const duplicate of duplicates) await api.remove(duplicate.id, signal);
    // Looked at again: a person may have removed the oldest meanwhile.
  }
}

/** @throws NekoError GITHUB_*, CANCELLED */
export async function upsertSticky(
  pullRequest: number,
  marker: string,
  edit: Edit,
  ports: StickyPorts,
  signal: AbortSignal,
): Promise<CommentWritten> {
  const { api } = ports;
  let outcome: CommentWritten["outcome"] = "unchanged";
  for (let round = 0; round < rounds; round += 1) {
    const present = await settle(api, marker, signal);
    const wanted = edit(present?.body);
    if (wanted === undefined || (present && same(wanted, present.body))) {
      return { outcome, url: present?.url ?? "" };
    }
    if (!present) {
      // Settled in the next round, where others may have been first.
      await api.create(wanted, signal);
      outcome = "created";
      continue;
    }
    const written = await editLocked(present.id, edit, ports, signal);
    if (written.changed && outcome === "unchanged") outcome = "updated";
    if (written.settled) return { outcome, url: present.url };
  }
  throw unsettled(pullRequest);
}

interface Written {
  readonly changed: boolean;
  /** Nobody can have written in between. */
  readonly settled: boolean;
}

async function editLocked(comment: number, edit: Edit, ports: StickyPorts, signal: AbortSignal): Promise<Written> {
  const lock = await takeLock(comment, ports, signal);
  if (lock.kind === "gone") return { changed: false, settled: false };
  if (lock.kind === "without") {
    ports.withoutLock(lock.because);
    const written = await readEditWrite(comment, edit, Number.POSITIVE_INFINITY, ports.api, signal);
    // Settled is what the next round finds unchanged.
    return { changed: written.changed, settled: false };
  }
  let written: Written;
  try {
    written = await readEditWrite(comment, edit, lock.notAfterMs, ports.api, signal);
  } catch (thrown) {
    await giveBack(comment, lock, ports.api);
    throw thrown;
  }
  // A lock that was gone was taken for a dead run's: another writer may have been here too.
  const wasOurs = await giveBack(comment, lock, ports.api);
  return { changed: written.changed, settled: written.settled && wasOurs };
}

async function readEditWrite(
  comment: number,
  edit: Edit,
  notAfterMs: number,
  api: CommentApi,
  signal: AbortSignal,
): Promise<Written> {
  const body = await api.read(comment, signal);
  if (body === undefined) return { changed: false, settled: false };
  const wanted = edit(body);
  if (wanted === undefined || same(wanted, body)) return { changed: false, settled: true };
  if ((await api.update(comment, wanted, notAfterMs, signal)) !== "written") return { changed: false, settled: false };
  const after = await api.read(comment, signal);
  return { changed: true, settled: after !== undefined && same(edit(after) ?? after, after) };
}

/** Also when the run is being cancelled: the others would wait a minute for it. False: it was not ours to the end, as far
 *  as we know. */
async function giveBack(comment: number, lock: Extract<Lock, { kind: "taken" }>, api: CommentApi): Promise<boolean> {
  try {
    return await api.dropLock(comment, lock.lockId, AbortSignal.timeout(10_000));
  } catch {
    return false;
  }
}
