import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { memoryFile, saidPrefix } from "./job-cache-role.ts";

// A process of its own, since @actions/cache knows no time limit, prints commands to the runner, and unpacks with `tar -P`:
// an entry of the archive may name any place of the machine. Here all of that is somebody else's to decide: the process is
// killed when its time is up, its output is read, and TAR_OPTIONS gives every entry one name.

/** `restore PREFIX` or `save KEY`, in the working directory. */
export async function runJobCache([verb = "", key = ""]: readonly string[]): Promise<void> {
  // Loaded here alone: it brings the SDK of a storage service.
  const { isFeatureAvailable, restoreCache, saveCache } = await import("@actions/cache");
  if (!isFeatureAvailable()) return say("off");
  if (verb === "save") return say("saved", String(await saveCache([memoryFile], key)));
  // Another tar does not read TAR_OPTIONS.
  const { stdout } = await promisify(execFile)("tar", ["--version"], { timeout: 5_000 });
  if (!stdout.startsWith("tar (GNU tar)")) return say("off");
  say("found", (await restoreCache([memoryFile], key)) ?? "");
}

function say(...words: readonly string[]): void {
  process.stdout.write(`\n${saidPrefix}${words.join(" ")}\n`);
}
