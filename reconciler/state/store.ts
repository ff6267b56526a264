import { NekoError } from "../../src/kernel/error.ts";
import type { Anchor } from "../../src/release/admission.ts";
import { neverFalls } from "./anchor.ts";
import { exists, readIfThere, writeDurably } from "./durable-files.ts";
import { appendEntry, type JournalEntry } from "./journal.ts";
import { seal, unseal } from "./sealed-text.ts";
import { initialState, type State } from "./state.ts";

/** One target's state on disk. Whoever saves holds the lock. */
export interface TargetStore {
  readonly directory: string;
  readonly state: State;
  readonly anchor: Anchor;
  /** Durable when it comes back. @throws NekoError STATE_WRITE_FAILED */
  save(change: Partial<Omit<State, "seq" | "bootId">>): Promise<void>;
  /** @throws NekoError STATE_WRITE_FAILED; TypeError when a mark would fall */
  saveAnchor(anchor: Anchor): Promise<void>;
  /** One durable journal line. @throws NekoError STATE_WRITE_FAILED */
  note(entry: JournalEntry): Promise<void>;
}

const files = { state: "state.json", previous: "state.prev.json", anchor: "anchor.json" } as const;

/**
 * @param bootId of this boot, for what is saved from now on; `state.bootId` stays that of the file until then
 * @throws NekoError HOST_NOT_INITIALISED (no anchor), STATE_UNREADABLE (neither copy, or the anchor, is whole)
 */
export async function openStore(directory: string, bootId: string): Promise<TargetStore> {
  let anchor = await readAnchor(directory);
  const found = await readState(directory);
  let state = found.state;
  let currentIsWhole = found.from === "state.json";
  return {
    directory,
    get state() {
      return state;
    },
    get anchor() {
      return anchor;
    },
    async save(change) {
      const next: State = { ...state, ...change, seq: state.seq + 1, bootId };
      // A damaged state.json must not push the good copy out.
      const keep = currentIsWhole ? `${directory}/${files.previous}` : undefined;
      await writeDurably(`${directory}/${files.state}`, seal("state", next), keep);
      state = next;
      currentIsWhole = true;
    },
    async saveAnchor(next) {
      if (!neverFalls(anchor, next)) throw new TypeError("a mark of the anchor would fall");
      if (seal("anchor", next) === seal("anchor", anchor)) return;
      await writeDurably(`${directory}/${files.anchor}`, seal("anchor", next));
      anchor = next;
    },
    note: (entry) => appendEntry(directory, entry),
  };
}

/** The newest whole copy. @throws NekoError STATE_UNREADABLE */
export async function readState(
  directory: string,
): Promise<{ readonly state: State; readonly from: "state.json" | "state.prev.json" }> {
  for (const from of [files.state, files.previous]) {
    const text = await readSafely(`${directory}/${from}`);
    const body = text === undefined ? undefined : unseal("state", text);
    if (body !== undefined) return { state: withDefaults(body as State), from };
  }
  throw new NekoError("STATE_UNREADABLE", `neither copy of the state in ${directory} is whole`, {
    hint: "restore the state directory from a backup; what runs keeps running, nothing is applied until then",
  });
}

/** A file of an earlier version lacks what came later. */
function withDefaults(body: Partial<State> & Pick<State, "bootId">): State {
  return { ...initialState(body.bootId), ...body };
}

/** @throws NekoError HOST_NOT_INITIALISED, STATE_UNREADABLE */
export async function readAnchor(directory: string): Promise<Anchor> {
  const text = await readSafely(`${directory}/${files.anchor}`);
  if (text === undefined) {
    throw new NekoError("HOST_NOT_INITIALISED", `${directory} has no anchor`, {
      hint: (await exists(`${directory}/${files.state}`))
        ? "the anchor was removed: restore it from a backup, since without it an old release could be replayed"
        : "run `neko host init` once on this host",
    });
  }
  const body = unseal("anchor", text);
  if (body !== undefined) return body as Anchor;
  throw new NekoError("STATE_UNREADABLE", `the anchor in ${directory} is damaged`, {
    hint: "restore anchor.json from a backup; what runs keeps running, nothing is applied until then",
  });
}

/** Both files of a new target; the anchor last, since it says that the target is initialised.
 *  @throws NekoError STATE_WRITE_FAILED */
export async function createStore(directory: string, state: State, anchor: Anchor): Promise<void> {
  await writeDurably(`${directory}/${files.state}`, seal("state", state));
  await writeDurably(`${directory}/${files.anchor}`, seal("anchor", anchor));
}

/** Like a missing file, one that cannot be read (EIO) is no copy; the other one may be. */
async function readSafely(path: string): Promise<string | undefined> {
  try {
    return await readIfThere(path);
  } catch {
    return "";
  }
}
