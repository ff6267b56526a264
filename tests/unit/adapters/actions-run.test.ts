import { describe, expect, it } from "vitest";
import { createActionsRun } from "../../../src/adapters/actions/actions-run.ts";

const run = createActionsRun({ path: "/usr/bin:/bin" });
const signal = new AbortController().signal;

describe("actions-run", () => {
  it("gives the child the same rebuilt environment as node-run", async () => {
    const { stdout } = await run(["env"], { signal, env: { EXTRA: "x" } });
    expect(stdout.trim().split("\n").toSorted()).toEqual([
      "EXTRA=x",
      "HOME=/var/empty",
      "LC_ALL=C.UTF-8",
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
    await expect(run(["no-such-program-neko"], { signal })).rejects.toMatchObject({ code: "INTERNAL" });
  });
});
