import { describe, expect, it } from "vitest";
import { createNodeStreamRun } from "../../src/adapters/node-stream-run.ts";
import { NekoError } from "../../src/kernel/error.ts";

const stream = createNodeStreamRun({ path: process.env["PATH"] ?? "", extraEnv: { BASE: "base" } });
const signal = new AbortController().signal;
const failure = (status: number, stderr: string): NekoError =>
  new NekoError("INTERNAL", `ended with ${status}: ${stderr.trim()}`, { hint: "look" });

async function text(argv: readonly string[], given = signal): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream(argv, { signal: given, failure, env: { CALL: "call" } })) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("a child's stdout as a stream", () => {
  it("has all of it, in an environment of our making", async () => {
    process.env["NEKO_STREAM_SECRET"] = "leaked";
    expect(await text(["sh", "-c", 'echo "$BASE $CALL ${NEKO_STREAM_SECRET:-none}"'])).toBe("base call none\n");
    delete process.env["NEKO_STREAM_SECRET"];
    expect((await text(["head", "-c", "5000000", "/dev/zero"])).length).toBe(5_000_000);
  });

  it("does not end as if complete when the child failed", async () => {
    await expect(text(["sh", "-c", "echo part; echo why >&2; exit 3"])).rejects.toThrow("ended with 3: why");
    await expect(text(["sh", "-c", "echo part; kill -9 $$"])).rejects.toThrow("ended with 137");
  });

  it("cannot start what is not there", async () => {
    await expect(text(["nix-no-such-program"])).rejects.toMatchObject({ code: "NIX_MISSING" });
    await expect(text(["sh", "a\0b"])).rejects.toMatchObject({ code: "VALUE_INVALID" });
  });

  it("ends the child and its children when the reader has enough", async () => {
    const pids: number[] = [];
    for await (const piece of stream(["sh", "-c", "sleep 600 & echo $!; sleep 600"], { signal, failure })) {
      const pid = Number(Buffer.from(piece).toString());
      expect(alive(pid)).toBe(true);
      pids.push(pid);
      break;
    }
    expect(pids.filter(alive)).toEqual([]);
  });

  it("ends the child when told to", async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const piece of stream(["sh", "-c", "echo $$; exec sleep 600"], { signal: stop.signal, failure })) {
        seen.push(Number(Buffer.from(piece).toString()));
        stop.abort();
        // Long enough for the stream to fail before it is asked again.
        await new Promise((done) => setTimeout(done, 20));
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(seen.filter(alive)).toEqual([]);
    await expect(text(["true"], AbortSignal.abort())).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
