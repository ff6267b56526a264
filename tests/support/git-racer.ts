import { createGitChannel, createGitHistory } from "../../src/adapters/git/git-channel.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { Log } from "../../src/ports/log.ts";
import type { GitRemote } from "../../src/ports/git.ts";
import { runPublish } from "../../src/publish/run.ts";
import { loadSigningKey } from "../../src/release/keys.ts";
import { realRun } from "./git-repository.ts";
import { branch, publishInput } from "./release-content.ts";

// One publisher of the race, a process of its own: told a commit, it publishes it and says what came of it.

export interface Setup {
  readonly directory: string;
  readonly remote: GitRemote;
  readonly privateKeyPem: string;
}

const quiet = (): void => undefined;
const log: Log = { info: quiet, warn: quiet, error: quiet, debug: quiet, group: (_, work) => work() };
const { signal } = new AbortController();
let publish: ((commit: Revision) => Promise<unknown>) | undefined;

process.on("message", async (message: Setup | Revision) => {
  if (typeof message === "string") {
    process.send?.(await publish?.(message).catch((error: unknown) => ({ kind: "failed", error: String(error) })));
    return;
  }
  const { directory, remote, privateKeyPem } = message;
  const run = realRun();
  const ports = {
    channel: createGitChannel({ directory: `${directory}.git`, remote, run, clock: nodeClock }),
    history: createGitHistory({ directory: `${directory}-history.git`, remote, run, branch }),
    clock: nodeClock,
    log,
  };
  const key = loadSigningKey(privateKeyPem);
  publish = (commit) => runPublish(publishInput(commit), ports, key, signal);
  process.send?.("ready");
});
