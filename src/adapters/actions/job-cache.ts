import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../kernel/digest.ts";
import { clip } from "../../kernel/text.ts";
import type { Log } from "../../ports/log.ts";
import { createNodeRun } from "../node-run.ts";
import { readOwnFile, writeOwnFile } from "../own-file.ts";
import { jobCacheRole, memoryFile, saidPrefix } from "./job-cache-role.ts";
import { memoriesIn, packMemories, unpackMemories, type MemoryKinds } from "./job-memories.ts";

// What one job remembers, for the next one: evaluations and layer facts, in one small entry of the cache of GitHub Actions.
// Never store paths. GitHub lets a job read what jobs of its own ref and of the default branch saved; so what comes from
// there was perhaps written by code of this pull request, and nothing that is signed may rest on it:
// - evaluations are read by plan alone, and a build evaluates again what a plan remembered;
// - layer facts are read by runs for a pull request alone, whose images are never released;
// - a job that has the signing key neither reads nor writes; a fork's neither.
// It only spares work: whatever goes wrong is a warning, in time.

export interface JobCacheOptions {
  /** The Action's own file, as a URL. */
  readonly entry: string;
  /** Of this job alone; the memories lie in it as `evaluations/` and `layers.json`. */
  readonly scratch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** For either; 10 s to restore and 15 s to save unless given. */
  readonly limitMs?: number;
}

export interface JobCacheFacts {
  readonly event: string;
  readonly mode: string;
  readonly isFork: boolean;
  readonly hasSigningKey: boolean;
}

const restoreMs = 10_000;
/** With the time that children get to end, less than post has. */
const saveMs = 15_000;
/** Of the text, before it is compressed. */
const largestBytes = 16 * 1024 * 1024;

const keyPrefix = `neko-v1-${process.platform}-${process.arch}-`;

/** What this job reads from the cache, and that it may save; undefined: neither, or there is none. */
export function jobCacheUse(
  { event, mode, isFork, hasSigningKey }: JobCacheFacts,
  env: JobCacheOptions["env"],
): MemoryKinds | undefined {
  const service = env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"] ?? "";
  // Other events and modes neither plan nor build.
  if (!/^(?:pull_request|push|merge_group|workflow_dispatch)$/.test(event)) return undefined;
  if (!/^(?:auto|plan|build|push)$/.test(mode)) return undefined;
  if (service === "" || !env["ACTIONS_RUNTIME_TOKEN"] || isFork || hasSigningKey) return undefined;
  return { evaluations: true, layers: event === "pull_request" };
}

/** Lays what an earlier job saved into the scratch directory. Answers the key it was saved under; "" when there is none,
 *  or it did not come in time. */
export async function restoreMemories(restore: MemoryKinds, options: JobCacheOptions): Promise<string> {
  const { scratch, log } = options;
  const directory = join(scratch, "cache-in");
  try {
    const key = await ask(directory, ["restore", keyPrefix], options);
    const text = key === "" ? undefined : await readOwnFile(join(directory, memoryFile), 2 * largestBytes);
    const found = text === undefined ? undefined : await unpackMemories(text, restore, scratch);
    if (!found) return "";
    log.debug(`remembered from an earlier job: ${found.evaluations} evaluated trees, layers: ${found.layers}`);
    return key;
  } catch (thrown) {
    log.warn(`what earlier jobs remembered is not used: ${reasonOf(thrown)}`);
    return "";
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Saves what the scratch directory holds, unless it is what was restored. @param restored the key of that, or "" */
export async function saveMemories(restored: string, options: JobCacheOptions): Promise<void> {
  const { scratch, log } = options;
  const directory = join(scratch, "cache-out");
  try {
    const memories = await memoriesIn(scratch);
    if (memories.evaluations.length === 0 && memories.layers === undefined) return;
    const { text, identity } = packMemories(memories, largestBytes);
    const key = keyPrefix + sha256(identity).replace("sha256:", "");
    if (key === restored) return;
    await writeOwnFile(join(directory, memoryFile), text, AbortSignal.timeout(saveMs));
    await ask(directory, ["save", key], options);
    log.debug(`saved what this job remembers as ${key}`);
  } catch (thrown) {
    log.warn(`what this job remembers is not saved: ${reasonOf(thrown)}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The second word of what the child says it did. @throws NekoError CANCELLED, TIMED_OUT, INTERNAL */
async function ask(
  directory: string,
  args: readonly [verb: "restore" | "save", key: string],
  { entry, scratch, env, limitMs }: JobCacheOptions,
): Promise<string> {
  const temporary = join(scratch, "cache-temporary");
  for (const needed of [directory, temporary]) await mkdir(needed, { recursive: true, mode: 0o700 });
  const run = createNodeRun({ path: env["PATH"] ?? "", home: env["HOME"] ?? "/var/empty" });
  const failed = new AbortController();
  let [said, complaint] = ["", ""];
  const { status, stderr } = await run([process.execPath, fileURLToPath(entry), jobCacheRole, ...args], {
    signal: failed.signal,
    timeoutMs: limitMs ?? (args[0] === "restore" ? restoreMs : saveMs),
    cwd: directory,
    env: {
      ...passedOn(env),
      GITHUB_WORKSPACE: directory,
      RUNNER_TEMP: temporary,
      // Every entry of the archive has this name, below `directory`, and belongs to us.
      ...(args[0] === "restore"
        ? { TAR_OPTIONS: `--transform=s,.*,${memoryFile}, --no-same-owner --no-same-permissions` }
        : {}),
    },
    onStdoutLine(line) {
      if (line.startsWith(saidPrefix)) said = line.slice(saidPrefix.length);
      complaint ||= complaintIn(line);
      // It would try for half a minute: a cache that fails is not waited for.
      if (/^Attempt [0-9]+ of [0-9]+ failed/.test(line)) failed.abort(new Error(complaint));
    },
  })
    .catch((thrown: unknown) => {
      throw failed.signal.aborted ? new Error(complaint) : thrown;
    })
    .finally(() => rm(temporary, { recursive: true, force: true }));
  if (complaint !== "") throw new Error(complaint);
  if (status !== 0) throw new Error(`the cache client ended with status ${status}: ${clip(stderr, 200)}`);
  return said.split(" ")[1] ?? "";
}

const reasonOf = (thrown: unknown): string => clip(thrown instanceof Error ? thrown.message : String(thrown));

/** The library's own warnings and errors are commands to the runner. No query: it holds the right to write. */
function complaintIn(line: string): string {
  const text = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1] ?? /^(Attempt .* failed.*)$/.exec(line)?.[1] ?? "";
  return clip(text.replaceAll("%0A", " ").replace(/\?\S*/g, ""), 300);
}

function passedOn(env: JobCacheOptions["env"]): Record<string, string> {
  const names = Object.keys(env).filter((name) =>
    /^(?:ACTIONS_.*|GITHUB_(?:SERVER_URL|REF|REPOSITORY)|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|(?:https?|no)_proxy)$/i.test(
      name,
    ),
  );
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
