import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEvaluationMemory } from "../../../src/adapters/evaluation-memory-files.ts";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../../src/plan/evaluation.ts";

const { signal } = new AbortController();
const scope = sha256("scope");
const hash = "1brkiby8p9nlhyws2rfm3yk540abcjpv";

function output(name: string, more: Partial<EvaluatedOutput> = {}): [string, EvaluatedOutput] {
  const attribute = `packages.x86_64-linux.${name}`;
  const drvPath = parseStorePath(`/nix/store/${hash}-${name}.drv`);
  const outPath = parseStorePath(`/nix/store/${hash}-${name}`);
  return [attribute, { attribute, name, system: "x86_64-linux", drvPath, outPath, ...more }];
}

describe("the memory of evaluations", () => {
  let directory = "";
  const files = (): string[] => readdirSync(directory);
  const only = (): string => join(directory, files()[0]!);
  const names = ["a", "b", "c"].map((name) => output(name)[0]);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "neko-evaluations-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const remember = async (...outputs: [string, EvaluatedOutput][]): Promise<void> =>
    createEvaluationMemory(directory).write(scope, new Map(outputs), signal);
  const recall = async (): Promise<string[]> => [
    ...(await createEvaluationMemory(directory).read(scope, names)).keys(),
  ];

  it("gives back what it was given, and only what is asked for", async () => {
    const config = { env: { A: "1" }, entrypoint: ["/bin/a"], exposedPorts: ["80/tcp"] };
    await remember(output("a", { imageConfig: config }), output("other"));
    const read = await createEvaluationMemory(directory).read(scope, names);
    expect(read).toEqual(new Map([output("a", { imageConfig: config })]));
  });

  it("keeps scopes apart", async () => {
    await remember(output("a"));
    expect(await createEvaluationMemory(directory).read(sha256("another"), names)).toEqual(new Map());
  });

  it("adds to what is there", async () => {
    await remember(output("a"));
    await remember(output("b"));
    expect(await recall()).toEqual([names[0], names[1]]);
    expect(files()).toHaveLength(1);
  });

  it.each<[string, (file: string) => void]>([
    ["cut short", (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, -40))],
    ["edited", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("-a.drv", "-z.drv"))],
    ["empty", (file) => writeFileSync(file, "")],
    ["not text", (file) => writeFileSync(file, Buffer.from([0xff, 0x00, 0x0a, 0xfe]))],
    ["someone else's to write", (file) => chmodSync(file, 0o666)],
    [
      "a link",
      (file) => {
        renameSync(file, join(directory, "elsewhere"));
        symlinkSync(join(directory, "elsewhere"), file);
      },
    ],
    [
      "a pipe that nobody writes",
      (file) => {
        rmSync(file);
        execFileSync("mkfifo", [file]);
      },
    ],
    [
      "well formed and wrong",
      (file) => writeFileSync(file, sealed({ version: 1, scope, outputs: [{ attribute: names[0] }] })),
    ],
    ["of a later version", (file) => writeFileSync(file, sealed({ version: 2, scope, outputs: [] }))],
    [
      "of another scope",
      (file) => writeFileSync(file, sealed({ version: 1, scope: sha256("x"), outputs: [output("a")[1]] })),
    ],
  ])("forgets a file that is %s, and writes it anew", async (_, damage) => {
    await remember(output("a"));
    damage(only());
    expect(await recall()).toEqual([]);
    rmSync(join(directory, "elsewhere"), { force: true });
    await remember(output("b"));
    expect(await recall()).toEqual([names[1]]);
  });

  it("drops what was used least recently", async () => {
    const memory = createEvaluationMemory(directory, { files: 2, bytes: 1_000_000 });
    const [first, second, third] = ["1", "2", "3"].map(sha256) as [typeof scope, typeof scope, typeof scope];
    await memory.write(first, new Map([output("a")]), signal);
    await memory.write(second, new Map([output("a")]), signal);
    await new Promise((done) => setTimeout(done, 20));
    await memory.read(first, names);
    await memory.write(third, new Map([output("a")]), signal);
    const there = await Promise.all([first, second, third].map(async (one) => (await memory.read(one, names)).size));
    expect(there).toEqual([1, 0, 1]);
  });

  it("stays below its bytes, but keeps the newest", async () => {
    const memory = createEvaluationMemory(directory, { files: 100, bytes: 10 });
    await memory.write(sha256("old"), new Map([output("a")]), signal);
    await new Promise((done) => setTimeout(done, 20));
    await memory.write(scope, new Map([output("a")]), signal);
    expect(files()).toEqual([`${scope.slice("sha256:".length)}.json`]);
  });

  it("leaves no temporary file, and says when it cannot write", async () => {
    await remember(output("a"));
    expect(files()).toHaveLength(1);
    const blocked = createEvaluationMemory(join(only(), "below-a-file"));
    await expect(blocked.write(scope, new Map([output("a")]), signal)).rejects.toMatchObject({
      code: "STATE_WRITE_FAILED",
    });
    expect(await blocked.read(scope, names)).toEqual(new Map());
  });
});

function sealed(value: unknown): string {
  const body = JSON.stringify(value);
  return `${sha256(body)}\n${body}\n`;
}
