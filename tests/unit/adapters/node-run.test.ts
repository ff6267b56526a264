import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createNodeRun } from "../../../src/adapters/node-run.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import type { RunOptions } from "../../../src/ports/run.ts";

const run = createNodeRun({ path: "/usr/bin:/bin", home: "/var/empty", extraEnv: { NIX_REMOTE: "daemon" } });
const sh = (script: string, options: Partial<RunOptions> = {}) =>
  run(["sh", "-c", script], { signal: new AbortController().signal, ...options });

const refusal = async (promise: Promise<unknown>): Promise<NekoError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NekoError)) throw new Error(`expected a NekoError, got ${String(error)}`);
  return error;
};

/** False also for a zombie: ended, and only not yet collected by a slow init. */
const alive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

describe("node-run", () => {
  it.each([
    ["exit 0", 0],
    ["exit 7", 7],
    ["kill -TERM $$", 143],
    ["kill -KILL $$", 137],
  ])("%s ends with status %i", async (script, status) => {
    expect((await sh(script)).status).toBe(status);
  });

  it("gives the child a rebuilt environment and nothing of ours", async () => {
    process.env["NEKO_PLANTED_SECRET"] = "hunter2";
    try {
      const { stdout } = await run(["env"], { signal: new AbortController().signal, env: { EXTRA: "x" } });
      expect(stdout.trim().split("\n").toSorted()).toEqual([
        "EXTRA=x",
        "HOME=/var/empty",
        "LC_ALL=C.UTF-8",
        "NIX_REMOTE=daemon",
        "PATH=/usr/bin:/bin",
        "TZ=UTC",
      ]);
    } finally {
      delete process.env["NEKO_PLANTED_SECRET"];
    }
  });

  it("passes arguments as they are, without a shell", async () => {
    const odd = ["$(id)", "; true", "a b", "*", "", "é\n"];
    const { stdout } = await run(["printf", "[%s]", ...odd], { signal: new AbortController().signal });
    expect(stdout).toBe(odd.map((text) => `[${text}]`).join(""));
  });

  it("closes stdin, or feeds it", async () => {
    expect((await sh("cat; echo end")).stdout).toBe("end\n");
    expect((await sh("cat; echo end", { stdin: "given\n" })).stdout).toBe("given\nend\n");
    expect((await sh("exit 3", { stdin: "x".repeat(1_000_000) })).status).toBe(3);
  });

  it("keeps the head and the tail of long output and says what is missing", async () => {
    const { stdout } = await sh("seq 1 100000", { maxOutputBytes: 1000 });
    expect(stdout.length).toBeLessThan(1100);
    expect(stdout.startsWith("1\n2\n3\n")).toBe(true);
    expect(stdout.endsWith("99999\n100000\n")).toBe(true);
    expect(stdout).toContain("… 587895 bytes left out …"); // seq 1 100000 prints 588,895 bytes
  });

  it("keeps output whole up to the cap", async () => {
    const { stdout } = await sh("seq 1 1000", { maxOutputBytes: 3893 });
    expect(stdout).toBe(Array.from({ length: 1000 }, (_, index) => `${index + 1}\n`).join(""));
  });

  it("hands out lines as they come, also the last one without a newline", async () => {
    const lines: string[] = [];
    await sh("printf 'one\\r\\ntw' >&2; sleep 0.1; printf 'o\\n\\303' >&2; sleep 0.1; printf '\\251' >&2", {
      onStderrLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(["one", "two", "é"]);
  });

  it("refuses a NUL before anything starts", async () => {
    const signal = new AbortController().signal;
    expect((await refusal(run(["echo", "a\0b"], { signal }))).code).toBe("VALUE_INVALID");
    expect((await refusal(run(["echo"], { signal, env: { A: "\0" } }))).code).toBe("VALUE_INVALID");
  });

  it("says what could not be started, with the errno as cause", async () => {
    const error = await refusal(run(["no-such-program-neko"], { signal: new AbortController().signal }));
    expect(error.code).toBe("INTERNAL");
    expect(error.message).toContain("no-such-program-neko");
    expect(error.cause).toMatchObject({ code: "ENOENT" });
  });

  it.each([
    ["nix-store", "NIX_MISSING"],
    ["podman", "DRIVER_UNAVAILABLE"],
    ["git", "GIT_FAILED"],
  ])("says that %s is missing by its own code", async (program, code) => {
    const bare = createNodeRun({ path: "/nowhere" });
    expect((await refusal(bare([program], { signal: new AbortController().signal }))).code).toBe(code);
  });

  it("ends the whole process group on timeout", async () => {
    let grandchild = 0;
    const started = performance.now();
    const error = await refusal(
      sh("sleep 60 & echo $!; wait", { timeoutMs: 300, onStdoutLine: (line) => (grandchild = Number(line)) }),
    );
    expect(error.code).toBe("TIMED_OUT");
    expect(error.message).toContain("0.3 s");
    expect(grandchild).toBeGreaterThan(0);
    expect(alive(grandchild)).toBe(false);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it("holds a deadline of months, which no timer can", async () => {
    expect((await sh("sleep 0.2; echo done", { timeoutMs: 90 * 86_400_000 })).stdout).toContain("done");
  });

  it("sends SIGKILL to what ignores SIGTERM", { timeout: 15_000 }, async () => {
    let pid = 0;
    const controller = new AbortController();
    const error = await refusal(
      sh("trap '' TERM; echo $$; while :; do sleep 0.2; done", {
        signal: controller.signal,
        onStdoutLine: (line) => {
          pid = Number(line);
          controller.abort();
        },
      }),
    );
    expect(error.code).toBe("CANCELLED");
    expect(alive(pid)).toBe(false);
  });

  it("starts nothing when already aborted; a deadline signal is a timeout", async () => {
    expect((await refusal(sh("exit 0", { signal: AbortSignal.abort() }))).code).toBe("CANCELLED");
    expect((await refusal(sh("sleep 9", { signal: AbortSignal.timeout(100) }))).code).toBe("TIMED_OUT");
  });

  it("does not wait for a daemon that keeps the pipes", async () => {
    const started = performance.now();
    const { stdout, status } = await sh("sleep 30 & echo $!");
    expect(status).toBe(0);
    expect(performance.now() - started).toBeLessThan(3_000);
    const pid = Number(stdout);
    expect(alive(pid)).toBe(true); // what a child leaves running on purpose is not ours to end
    process.kill(pid);
  });

  it("turns a throwing line callback into the call's error", async () => {
    const thrown = new Error("callback");
    const promise = sh("echo x; sleep 60", {
      onStdoutLine: () => {
        throw thrown;
      },
    });
    await expect(promise).rejects.toBe(thrown);
  });
});
