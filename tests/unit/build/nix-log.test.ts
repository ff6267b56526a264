import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainBuild } from "../../../src/build/nix-failure.ts";
import { derivationName, NixLog } from "../../../src/build/nix-log.ts";
import type { BuildProgress } from "../../../src/ports/nix.ts";

const captured = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, "../../fixtures/nix-log", name), "utf8").split("\n");

/** The log and its events when line n came at n × 10 ms. */
function replay(lines: readonly string[]): { log: NixLog; events: readonly BuildProgress[] } {
  const log = new NixLog();
  return { log, events: lines.flatMap((line, index) => log.read(line, index * 10)) };
}

const start = (id: number, drvPath: string) =>
  `@nix {"action":"start","fields":["${drvPath}","",1,1],"id":${id},"type":105}`;
const logged = (id: number, line: string) =>
  `@nix ${JSON.stringify({ action: "result", fields: [line], id, type: 101 })}`;
const failure = (text: string) =>
  `@nix ${JSON.stringify({ action: "msg", level: 0, msg: `error: ${text}`, raw_msg: text })}`;
const drv = (name: string) => `/nix/store/${"0".repeat(32)}-${name}.drv`;

describe("NixLog", () => {
  it("tells of builds, their output and how long they took", () => {
    const { log, events } = replay(captured("builds.log"));
    const told = events.map((event) => ("name" in event ? `${event.kind} ${event.name}` : event.kind));
    expect(told.filter((line) => !line.startsWith("count"))).toEqual([
      "building multi",
      "built multi",
      "building dep",
      "built dep",
      "building hello",
      "log",
      "built hello",
    ]);
    expect(events).toContainEqual({ kind: "log", line: "compiling hello" });
    expect(events.findLast((event) => event.kind === "count")).toMatchObject({ done: 3, running: 0 });
    const ms = [...log.builtMs].map(([path, taken]) => [derivationName(path), taken]);
    // Lines between start and stop in the capture, 10 ms each.
    expect(ms).toEqual([
      ["multi", 90],
      ["dep", 90],
      ["hello", 100],
    ]);
    expect(log.errors).toEqual([]);
  });

  it("calls no failed build built", () => {
    const { log, events } = replay(captured("fails.log"));
    expect(events.map((event) => event.kind)).not.toContain("built");
    expect(log.builtMs.size).toBe(0);
    expect(log.errors.map((error) => error.reason.split("\n")[0])).toEqual([
      expect.stringMatching(/^Cannot build '.*-fails\.drv'\.$/),
      expect.stringMatching(/^Cannot build '.*-needs-fails\.drv'\.$/),
    ]);
  });

  it("tells of fetches", () => {
    const { events } = replay(captured("fetches.log"));
    expect(events.filter((event) => event.kind !== "count")).toEqual([
      { kind: "fetching", path: expect.stringMatching(/^\/nix\/store\/.*-multi$/) },
    ]);
  });

  it.each([
    "",
    "error: plain text",
    "@nix",
    "@nix {",
    "@nix []",
    "@nix null",
    '@nix {"action":"stop","id":7}',
    '@nix {"action":"result","id":1,"type":105}',
    '@nix {"action":"start"}',
    '@nix {"action":"msg","level":0}',
  ])("ignores %j", (line) => {
    const log = new NixLog();
    expect(log.read(line, 0)).toEqual([]);
    expect(log.errors).toEqual([]);
  });

  it("cleans what a builder prints and keeps its last 20 lines", () => {
    const { log, events } = replay([
      start(1, drv("x")),
      ...Array.from({ length: 50 }, (_, index) => logged(1, `\u001b[31mline ${index}\u001b[0m\u202e`)),
    ]);
    expect(events.at(-1)).toEqual({ kind: "log", line: "line 49" });
    expect(log.linesOf(drv("x"))).toEqual(Array.from({ length: 20 }, (_, index) => `line ${index + 30}`));
  });
});

describe("explainBuild", () => {
  it("names the derivation that failed, not the one that waited for it", () => {
    const error = explainBuild(replay(captured("fails.log")).log, "");
    expect(error.code).toBe("BUILD_FAILED");
    expect(error.message).toBe(
      "fails failed to build (builder failed with exit code 3):\nfirst\nmain.c:3:5: error: no such luck",
    );
  });

  it.each([
    // Nix 2.18 to 2.30.
    [
      `builder for '${drv("x")}' failed with exit code 2;\n last 1 log lines:\n> no`,
      "x failed to build (failed with exit code 2)",
    ],
    [`1 dependencies of derivation '${drv("y")}' failed to build`, "nix build failed: 1 dependencies"],
    [`path '${drv("z")}' does not exist`, `nix build failed: path '${drv("z")}'`],
  ])("understands %j", (text, message) => {
    const { log } = replay([failure(text)]);
    expect(explainBuild(log, "").message).toContain(message);
  });

  it("falls back to plain text, without the structured lines", () => {
    const { log } = replay([]);
    expect(explainBuild(log, '@nix {"action":"stop","id":1}\nerror: out of disk\n').message).toBe(
      "nix build failed: error: out of disk",
    );
  });
});
