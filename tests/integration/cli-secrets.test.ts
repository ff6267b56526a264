import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The program as a person starts it, with a token in the environment that its errors would repeat.

const token = `p@ss/w"ord-${"x1".repeat(8)}`;
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "neko-cli-secrets-"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const neko = (env: Readonly<Record<string, string>>, ...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve("cli/main.ts"), ...args], {
    cwd: place,
    env: { PATH: process.env["PATH"], HOME: place, ...env },
    encoding: "utf8",
  });
  return stdout + stderr;
};

describe("a token of the environment", () => {
  it.each([
    ["plan", "--config", token],
    ["plan", "--config", token, "--json"],
  ])("is in no error of %s", (...args) => {
    expect(neko({}, ...args)).toContain(args.includes("--json") ? JSON.stringify(token).slice(1, -1) : token);
    const shown = neko({ APP_TOKEN: token }, ...args);
    expect(shown).toContain("***");
    expect(shown).not.toMatch(/x1x1x1|p@ss/);
    if (args.includes("--json")) expect(JSON.parse(shown.slice(0, shown.indexOf("\n}\n") + 2))).toHaveProperty("error");
  });
});
