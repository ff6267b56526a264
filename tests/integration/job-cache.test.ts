import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobCacheUse, restoreMemories, saveMemories } from "../../src/adapters/actions/job-cache.ts";
import { memoryFile } from "../../src/adapters/actions/job-cache-role.ts";
import { memoriesIn, packMemories, unpackMemories } from "../../src/adapters/actions/job-memories.ts";
import type { Log } from "../../src/ports/log.ts";
import { startActionsCache, type ActionsCache } from "../support/github/actions-cache.ts";

// @actions/cache itself, in the process that the bundle starts for it, against GitHub's cache service on loopback.

const entry = pathToFileURL(resolve("src/main.ts")).href;
const both = { evaluations: true, layers: true };
const nameOf = (letter: string): string => `${letter.repeat(64)}.json`;

let cache: ActionsCache;
let top: string;
let warnings: string[];
const log: Log = {
  info: () => undefined,
  debug: () => undefined,
  warn: (text) => void warnings.push(text),
  error: (text) => void warnings.push(`ERROR ${text}`),
  group: (_, work) => work(),
};

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "neko-job-cache-"));
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(async () => {
  warnings = [];
  cache = await startActionsCache();
  return () => cache[Symbol.asyncDispose]();
});

async function job(evaluations: Readonly<Record<string, string>> = {}, layers?: string): Promise<string> {
  const scratch = await mkdtemp(join(top, "job-"));
  await mkdir(join(scratch, "evaluations"));
  for (const [name, text] of Object.entries(evaluations))
    await writeFile(join(scratch, "evaluations", name), text, { mode: 0o600 });
  if (layers !== undefined) await writeFile(join(scratch, "layers.json"), layers, { mode: 0o600 });
  return scratch;
}

/** Reading is a use: in which order, the clock's last digit decides. */
async function heldBy(scratch: string): Promise<object> {
  const { evaluations, layers } = await memoriesIn(scratch);
  return { evaluations: Object.fromEntries(evaluations.map(({ name, text }) => [name, text])), layers };
}

const options = (scratch: string): Parameters<typeof saveMemories>[1] => ({
  entry,
  scratch,
  env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...cache.env },
  log,
});

describe("the job cache", () => {
  it("gives the next job what one remembered, and is not written twice", async () => {
    const first = await job({ [nameOf("a")]: "evaluation a", [nameOf("b")]: "evaluation b" }, "layer facts");
    await saveMemories("", options(first));
    expect(warnings).toEqual([]);
    const [key = ""] = cache.entries.keys();
    expect(key).toMatch(/^neko-v1-linux-(?:x64|arm64)-[0-9a-f]{64}$/);

    const second = await job();
    expect(await restoreMemories(both, options(second))).toBe(key);
    expect(await heldBy(second)).toEqual(await heldBy(first));
    await saveMemories(key, options(second));
    expect(cache.calls.filter((call) => call === "CreateCacheEntry")).toHaveLength(1);

    const third = await job();
    expect(await restoreMemories({ evaluations: true, layers: false }, options(third))).toBe(key);
    expect(await readdir(third)).toEqual(["evaluations"]);
    await writeFile(join(third, "evaluations", nameOf("c")), "more", { mode: 0o600 });
    await saveMemories(key, options(third));
    expect(cache.entries.size).toBe(2);
    expect(warnings).toEqual([]);
  });

  it("saves nothing when nothing is remembered, and finds nothing where nothing is", async () => {
    await saveMemories("", options(await job()));
    expect(cache.calls).toEqual([]);
    expect(await restoreMemories(both, options(await job()))).toBe("");
    expect(warnings).toEqual([]);
  });

  it.each(["500", "garbage", "hang", "hang on blobs"] as const)(
    "is a warning when the service answers with: %s",
    async (trouble) => {
      await saveMemories("", options(await job({ [nameOf("a")]: "evaluation a" })));
      cache.trouble = trouble;
      const scratch = await job({ [nameOf("d")]: "evaluation d" });
      expect(await restoreMemories(both, { ...options(scratch), limitMs: 1_500 })).toBe("");
      expect(await readdir(join(scratch, "evaluations"))).toEqual([nameOf("d")]);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/^what earlier jobs remembered is not used: /);
      expect(await readdir(scratch)).toEqual(["evaluations"]);
      if (trouble === "garbage") return;
      await saveMemories("", { ...options(scratch), limitMs: 1_500 });
      expect(warnings[1]).toMatch(/^what this job remembers is not saved: /);
    },
  );

  it("unpacks an archive into one file, wherever its entries want to go", async () => {
    await restoreMemories(both, options(await job())); // tells the version
    const place = await mkdtemp(join(top, "evil-"));
    const outside = join(place, "outside");
    await writeFile(join(place, "climbing"), "climbed");
    await writeFile(join(place, memoryFile), JSON.stringify({ version: 1, evaluations: [] }));
    await symlink("/etc/passwd", join(place, "link"));
    const tar = (...args: readonly string[]): void => void execFileSync("tar", ["-P", "-C", place, ...args]);
    tar("-cf", join(place, "a.tar"), "--transform", `s,^climbing$,${outside},`, "climbing");
    tar("-rf", join(place, "a.tar"), "--transform", `s,^climbing$,../../../../../../../..${outside}2,`, "climbing");
    tar("-rf", join(place, "a.tar"), "--transform", `s,^link$,${memoryFile},;flags=r`, "link");
    tar("-rf", join(place, "a.tar"), "--transform", `s,^climbing$,${memoryFile}/${outside}3,`, "climbing");
    tar("-rf", join(place, "a.tar"), memoryFile);
    // As the runner's machine has it: with zstd or without.
    let packed: Buffer;
    try {
      packed = execFileSync("zstd", ["-q", "-c", join(place, "a.tar")]);
    } catch {
      packed = execFileSync("gzip", ["-c", join(place, "a.tar")]);
    }
    const key = `neko-v1-${process.platform}-${process.arch}-${"0".repeat(64)}`;
    cache.plant(key, packed);
    const scratch = await job();
    expect(await restoreMemories(both, options(scratch))).toBe(key);
    expect([outside, `${outside}2`, `${outside}3`].filter((file) => existsSync(file))).toEqual([]);
    expect((await readdir(scratch)).toSorted()).toEqual(["evaluations"]);
    // The same archive does climb where tar is let.
    tar("-xf", join(place, "a.tar"), "--exclude", memoryFile);
    expect(await readFile(outside, "utf8")).toBe("climbed");
  });

  it("refuses a link, a directory and a text of another form", async () => {
    await restoreMemories(both, options(await job()));
    const key = (letter: string): string => `neko-v1-${process.platform}-${process.arch}-${letter.repeat(64)}`;
    const pack = async (make: (file: string) => Promise<unknown>): Promise<Buffer> => {
      const place = await mkdtemp(join(top, "odd-"));
      await make(join(place, memoryFile));
      execFileSync("tar", ["-C", place, "-czf", join(place, "a.tgz"), memoryFile]);
      try {
        return execFileSync("sh", ["-c", 'gzip -dc "$1" | zstd -q -c', "sh", join(place, "a.tgz")], {
          stdio: ["ignore", "pipe", "ignore"],
        });
      } catch {
        return readFile(join(place, "a.tgz"));
      }
    };
    const archives = [
      await pack((file) => symlink("/etc/hostname", file)),
      await pack((file) => mkdir(file)),
      await pack((file) => writeFile(file, "{")),
      await pack((file) => writeFile(file, JSON.stringify({ version: 1, evaluations: [{ name: "../x", text: "" }] }))),
    ];
    for (const [index, archive] of archives.entries()) {
      cache.plant(key(String(index)), archive);
      const scratch = await job();
      expect(await restoreMemories(both, options(scratch))).toBe("");
      expect(await readdir(join(scratch, "evaluations"))).toEqual([]);
      expect(await readdir(scratch)).toEqual(["evaluations"]);
    }
    expect(warnings).toEqual([]);
  });
});

describe("packMemories", () => {
  it("leaves out what was used longest ago, and names the same content alike", async () => {
    const scratch = await job({ [nameOf("a")]: "a".repeat(600), [nameOf("b")]: "b".repeat(600), [nameOf("c")]: "c" });
    for (const [index, letter] of ["b", "a", "c"].entries()) {
      const used = new Date(Date.now() - (3 - index) * 60_000);
      await utimes(join(scratch, "evaluations", nameOf(letter)), used, used);
    }
    const memories = await memoriesIn(scratch);
    expect(memories.evaluations.map(({ name }) => name[0])).toEqual(["c", "a", "b"]);
    const { text } = packMemories(memories, 1_200);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_200);
    const next = await job();
    expect(await unpackMemories(text, both, next)).toEqual({ evaluations: 2, layers: false });
    expect((await memoriesIn(next)).evaluations.map(({ name }) => name[0])).toEqual(["c", "a"]);
    const turned = { ...memories, evaluations: memories.evaluations.toReversed() };
    expect(packMemories(turned, 1e6).identity).toBe(packMemories(memories, 1e6).identity);
    expect(packMemories({ evaluations: [], layers: "x".repeat(700) }, 1_200).text).not.toContain("x");
  });
});

describe("jobCacheUse", () => {
  const env = { ACTIONS_RESULTS_URL: "https://results.example", ACTIONS_RUNTIME_TOKEN: "t" };
  const facts = { event: "pull_request", mode: "auto", isFork: false, hasSigningKey: false };
  it("lets layers in for pull requests alone, and nothing near the key or for a fork", () => {
    expect(jobCacheUse(facts, env)).toEqual({ evaluations: true, layers: true });
    expect(jobCacheUse({ ...facts, event: "push" }, env)).toEqual({ evaluations: true, layers: false });
    expect(jobCacheUse({ ...facts, isFork: true }, env)).toBeUndefined();
    expect(jobCacheUse({ ...facts, hasSigningKey: true }, env)).toBeUndefined();
    expect(jobCacheUse({ ...facts, event: "schedule" }, env)).toBeUndefined();
    expect(jobCacheUse({ ...facts, mode: "publish" }, env)).toBeUndefined();
    expect(jobCacheUse(facts, {})).toBeUndefined();
    expect(jobCacheUse(facts, { ...env, ACTIONS_RUNTIME_TOKEN: "" })).toBeUndefined();
  });
});
