import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Log } from "../../ports/log.ts";
import { endMarked } from "./children.ts";
import { saveMemories } from "./job-cache.ts";

export interface Kept {
  /** The scratch directory of main; "" when it had not come so far. */
  readonly scratch: string;
  /** The marker of its children; "" likewise. */
  readonly step: string;
  /** Set when what the job remembers may be saved: the key it was restored from, or "". */
  readonly memories: string | undefined;
}

const limitMs = 30_000;

/**
 * Gives back what main made, also when it was killed: its children end, what it remembers is saved, its directory goes,
 * and with it the links that keep what it built from the garbage collector. Logins are in no file: nothing is revoked.
 * It never fails the job, and after 30 s it ends, whatever is left.
 * @param entry the Action's own file, as a URL
 */
export async function giveBack(kept: Kept, entry: string, env: NodeJS.ProcessEnv, log: Log): Promise<void> {
  const limit = setTimeout(() => {
    log.debug(`not everything was given back within ${limitMs / 1_000} s`);
    process.exit(0);
  }, limitMs);
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      log.debug(`${what}: ${String(thrown)}`);
    }
  };
  const { step, scratch, memories } = kept;
  if (step !== "") await attempt("ending children", () => endChildren(step, log));
  if (isScratch(scratch, env)) {
    if (memories !== undefined) {
      await attempt("saving", () => saveMemories(memories, { entry, scratch, env, log }));
    }
    await attempt("removing", () => rm(scratch, { recursive: true, force: true }));
  }
  log.debug("registry logins were held in memory alone: none is left");
  clearTimeout(limit);
}

async function endChildren(step: string, log: Log): Promise<void> {
  const ended = await endMarked(step);
  if (ended === undefined) log.debug("children are not looked for: this system shows no environments of processes");
  else if (ended > 0) log.info(`ended ${ended} ${ended === 1 ? "process" : "processes"} that this step had left`);
}

/** State comes through the runner's files: only what main names so is removed. */
const isScratch = (directory: string, env: NodeJS.ProcessEnv): boolean =>
  resolve(directory) === directory && directory.startsWith(join(env["RUNNER_TEMP"] ?? "/tmp", "neko-"));
