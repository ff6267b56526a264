import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFile } from "../../../src/adapters/cache/cache-file.ts";

const signal = new AbortController().signal;

describe("a cache in a directory that others write to", () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), "neko-cache-file-"));
    writeFileSync(join(place, "text"), "StoreDir: /nix/store\n");
  });
  afterEach(() => rmSync(place, { recursive: true }));
  const unusable = (name: string, what: RegExp) => ({
    code: "CACHE_UNUSABLE",
    message: expect.stringMatching(new RegExp(`^${name} of the cache in .* ${what.source}$`)),
  });

  it("is read, also through a link to the directory itself", async () => {
    symlinkSync(place, join(place, "here"));
    expect(await cacheFile(join(place, "here")).read("text", signal)).toBe("StoreDir: /nix/store\n");
    expect(await cacheFile(place).read("missing", signal)).toBeUndefined();
    expect(await cacheFile(join(place, "no-directory")).read("text", signal)).toBeUndefined();
  });

  it.each([
    ["a pipe", (file: string) => execFileSync("mkfifo", [file])],
    ["a link", (file: string) => symlinkSync("text", file)],
    ["a link to nothing", (file: string) => symlinkSync("nothing", file)],
    [
      "a link to a pipe",
      (file: string) => (execFileSync("mkfifo", [`${file}.pipe`]), symlinkSync(`${file}.pipe`, file)),
    ],
    ["a directory", (file: string) => mkdirSync(file)],
  ])("takes no text from %s", async (_, make) => {
    for (const name of ["nix-cache-info", "0.narinfo"]) {
      make(join(place, name));
      await expect(cacheFile(place).read(name, signal)).rejects.toMatchObject(unusable(name, /is no regular file/));
    }
  });

  it("takes no text from a socket", async () => {
    await using server = createServer();
    await new Promise<void>((listening) => server.listen(join(place, "socket"), listening));
    await expect(cacheFile(place).read("socket", signal)).rejects.toMatchObject(
      unusable("socket", /is no regular file/),
    );
  });

  it("takes no text without end, nor for somebody who has left", async () => {
    truncateSync(join(place, "text"), 4 * 1024 * 1024 + 1);
    await expect(cacheFile(place).read("text", signal)).rejects.toMatchObject(unusable("text", /is larger than 4 MiB/));
    await expect(cacheFile(place).read("text", AbortSignal.abort(new Error("left")))).rejects.toThrow("left");
  });
});
