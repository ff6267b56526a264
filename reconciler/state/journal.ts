import { open, rename, stat } from "node:fs/promises";
import type { Digest } from "../../src/kernel/digest.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { Attempt, Phase } from "./state.ts";
import { appendDurably, errnoOf, readIfThere } from "./durable-files.ts";

// journal.jsonl: one fsynced line before every side effect and one after every end. For people and for `history`;
// what recovery reads is state.json, written right after.

export type JournalEvent =
  | Exclude<Phase["phase"], "idle">
  | "committed"
  | "adopted"
  | "rolled-back"
  | "quarantined"
  | "dropped"
  | "interrupted"
  | "confirm-skipped"
  | "initialised"
  | "held"
  | "resumed"
  | "retried";

export interface JournalEntry {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly event: JournalEvent;
  readonly nonce?: string;
  readonly attempt?: number;
  readonly release?: number;
  readonly commit?: Revision;
  readonly desiredId?: Digest;
  readonly code?: string;
  readonly detail?: string;
}

const rotateAtBytes = 1024 * 1024;

/** What a journal line says of an attempt. */
export function about(attempt: Attempt): Pick<JournalEntry, "nonce" | "attempt" | "release" | "commit" | "desiredId"> {
  const { release, commit, target } = attempt.wanted;
  return { nonce: attempt.nonce, attempt: attempt.number, release, commit, desiredId: target.desiredId };
}

/** @throws NekoError STATE_WRITE_FAILED */
export async function appendEntry(directory: string, entry: JournalEntry): Promise<void> {
  const path = `${directory}/journal.jsonl`;
  await prepareForLine(path);
  await appendDurably(path, JSON.stringify(entry));
}

/** Oldest first, the rotated file included; lines torn by a power cut are left out. */
export async function readJournal(directory: string): Promise<readonly JournalEntry[]> {
  const texts = [await readIfThere(`${directory}/journal.1.jsonl`), await readIfThere(`${directory}/journal.jsonl`)];
  return texts.flatMap((text) => (text ?? "").split("\n").flatMap(parseLine));
}

function parseLine(line: string): JournalEntry[] {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "event" in entry && "at" in entry
      ? [entry as JournalEntry]
      : [];
  } catch {
    return [];
  }
}

/** Rotates a full file, and ends a line that a power cut has torn, so that the next one stands alone. */
async function prepareForLine(path: string): Promise<void> {
  try {
    const { size } = await stat(path);
    if (size > rotateAtBytes) {
      await rename(path, path.replace(/\.jsonl$/, ".1.jsonl"));
      return;
    }
    if (size === 0) return;
    const file = await open(path, "r+");
    try {
      const last = Buffer.alloc(1);
      await file.read(last, 0, 1, size - 1);
      if (last[0] !== 0x0a) await file.write("\n", size);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}
