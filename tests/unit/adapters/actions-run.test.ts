import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { endMarked } from "../../../src/adapters/actions/children.ts";
import { createActionsRun } from "../../../src/adapters/actions/actions-run.ts";
import { makeRedactor } from "../../../src/kernel/redact.ts";

const step = randomUUID();
const run = createActionsRun({ path: "/usr/bin:/bin" }, step);
const signal = new AbortController().signal;

describe("actions-run", () => {
  it("gives the child the same rebuilt environment as node-run", async () => {
    const { stdout } = await run(["env"], { signal, env: { EXTRA: "x" } });
    expect(stdout.trim().split("\n").toSorted()).toEqual([
      "EXTRA=x",
      "HOME=/var/empty",
      "LC_ALL=C.UTF-8",
      expect.stringMatching(`^NEKO_STEP=${step}/[0-9]+$`),
      "PATH=/usr/bin:/bin",
      "TZ=UTC",
    ]);
  });

  it("passes arguments as they are, keeps both streams and the status", async () => {
    const lines: string[] = [];
    const script = 'printf "[%s]" "$@"; printf "warn\\nlast" >&2; exit 3';
    const result = await run(["sh", "-c", script, "sh", "$(id)", "a b", '"', ""], {
      signal,
      onStderrLine: (line) => lines.push(line),
    });
    expect(result).toEqual({ status: 3, stdout: '[$(id)][a b]["][]', stderr: "warn\nlast" });
    expect(lines).toEqual(["warn", "last"]);
  });

  it("feeds stdin; a signal is 128", async () => {
    expect((await run(["cat"], { signal, stdin: "given" })).stdout).toBe("given");
    expect((await run(["sh", "-c", "kill -KILL $$"], { signal })).status).toBe(128);
  });

  it("stops waiting when cancelled or late, and refuses what node-run refuses", async () => {
    await expect(run(["sleep", "1"], { signal, timeoutMs: 100 })).rejects.toMatchObject({ code: "TIMED_OUT" });
    await expect(run(["sleep", "1"], { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      code: "TIMED_OUT",
    });
    const controller = new AbortController();
    const cancelled = run(["sleep", "1"], { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    await expect(run(["echo", "\0"], { signal })).rejects.toMatchObject({ code: "VALUE_INVALID" });
    // As node-run says it: who looks for a tool knows "not there" from "broken".
    await expect(run(["no-such-program-neko"], { signal })).rejects.toMatchObject({
      code: "INTERNAL",
      cause: { code: "ENOENT" },
    });
  });

  it("leaves no process of a call that is over early, and none of what it started", async () => {
    const spared = spawn("sleep", ["30"], { env: { NEKO_STEP: `${step}0/1` }, stdio: "ignore" });
    const pids: number[] = [];
    const script = 'trap "" TERM; setsid sleep 31 & sleep 32 & echo $$ $!; wait; wait';
    const cancel = new AbortController();
    const work = run(["sh", "-c", script], {
      signal: cancel.signal,
      onStdoutLine(line) {
        pids.push(...line.split(" ").map(Number));
        cancel.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: "CANCELLED" });
    expect(pids).toHaveLength(2);
    for (const pid of pids) expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
    expect(await endMarked(step)).toBe(0);
    expect(spared.exitCode).toBe(null);
    expect(await endMarked(`${step}0`)).toBe(1);
  });

  it("keeps nothing secret of what a child says, and its data as they are", async () => {
    const hiding = createActionsRun({ path: "/usr/bin:/bin", redact: makeRedactor(["hunter2hunter2"]) }, step);
    const lines: string[] = [];
    const says = (status: number): readonly string[] => [
      "sh",
      "-c",
      `echo 'data hunter2hunter2'; printf 'hunter2' >&2; sleep 0.1; printf 'hunter2\\nlast' >&2; exit ${status}`,
    ];
    const options = { signal, onStderrLine: (line: string) => void lines.push(line) };
    expect(await hiding(says(0), options)).toEqual({ status: 0, stdout: "data hunter2hunter2\n", stderr: "***\nlast" });
    expect(await hiding(says(1), options)).toEqual({ status: 1, stdout: "data ***\n", stderr: "***\nlast" });
    expect(lines).toEqual(["***", "last", "***", "last"]);
    const long = ["sh", "-c", "head -c 1048570 /dev/zero | tr '\\0' a >&2; printf hunter2hunter2 >&2; exit 1"];
    expect((await hiding(long, { signal, maxOutputBytes: 4 * 1024 * 1024 })).stderr).toMatch(/^a{1048570}\*\*\*$/);
  });
});
