import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOwnFile, writeOwnFile } from "../../../src/adapters/own-file.ts";

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "neko-own-"));
  file = join(directory, "kept", "facts.json");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));
const { signal } = new AbortController();

describe("a file that spares work", () => {
  it("is written whole, for this user alone, and read back", async () => {
    await writeOwnFile(file, "one", signal);
    await writeOwnFile(file, "two", signal);
    expect(await readOwnFile(file, 100)).toBe("two");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(directory, "kept"))).toEqual(["facts.json"]);
  });

  it("is the last used once it was read", async () => {
    await writeOwnFile(file, "one", signal);
    utimesSync(file, 1, 1);
    await readOwnFile(file, 100);
    expect(statSync(file).mtimeMs).toBeGreaterThan(2_000);
  });

  it.each<[string, () => void]>([
    ["is not there", () => rmSync(file)],
    ["is larger than it may be", () => writeFileSync(file, "x".repeat(101))],
    ["others may write", () => chmodSync(file, 0o620)],
    ["is a link", () => (rmSync(file), symlinkSync("/etc/hostname", file))],
    ["is a pipe that nobody writes", () => (rmSync(file), void execFileSync("mkfifo", [file]))],
    ["is a directory", () => (rmSync(file), void execFileSync("mkdir", [file]))],
  ])("is none when it %s", async (_, damage) => {
    await writeOwnFile(file, "one", signal);
    damage();
    expect(await readOwnFile(file, 100)).toBeUndefined();
  });
});
