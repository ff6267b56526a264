import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { NekoError } from "../../src/kernel/error.ts";

// mutate.lock: whoever changes a target holds it. SQLite takes a POSIX record lock, which the kernel frees with the
// process, also after kill -9; Node itself has no flock. Source: product.md section 7.

const busy = 5; // SQLITE_BUSY

/** Held until disposed of. Nothing else in this process may open the file: closing it would drop the lock.
 *  @throws NekoError LOCK_HELD, STATE_WRITE_FAILED */
export function takeLock(directory: string): Disposable {
  let database: DatabaseSync | undefined;
  try {
    database = new (process.getBuiltinModule("node:sqlite").DatabaseSync)(`${directory}/mutate.lock`, { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    if (error instanceof Error && "errcode" in error && error.errcode === busy) {
      throw new NekoError("LOCK_HELD", `another process is changing this target (${directory})`, {
        hint: "wait for it to finish, or see `neko status`",
        cause: error,
      });
    }
    throw new NekoError("STATE_WRITE_FAILED", `${directory}/mutate.lock could not be opened`, {
      hint: "check that the state directory exists and belongs to the user the reconciler runs as",
      cause: error,
    });
  }
  const held = database;
  return { [Symbol.dispose]: () => held.close() };
}

/** Tries every 100 ms. @throws NekoError LOCK_HELD when it is still held at the end of the time */
export async function waitForLock(directory: string, waitMs: number, signal: AbortSignal): Promise<Disposable> {
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    try {
      return takeLock(directory);
    } catch (error) {
      if (!(error instanceof NekoError && error.code === "LOCK_HELD") || performance.now() >= giveUpAt) throw error;
    }
    await sleep(100, undefined, { signal });
  }
}
