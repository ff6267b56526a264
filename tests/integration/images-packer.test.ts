import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { Packed, Packer, PackJob } from "../../src/ports/packer.ts";
import type { Compression } from "../../src/spec/desired-state.ts";
import { canPushImages, imageBench } from "../support/image-bench.ts";

const entry = pathToFileURL(join(import.meta.dirname, "../../cli/main.ts")).href;
const signal = new AbortController().signal;

async function packed(packing: AsyncGenerator<Uint8Array, Packed>): Promise<Packed & { readonly bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for (let step = await packing.next(); ; step = await packing.next()) {
    if (step.done === true) return { ...step.value, bytes: Buffer.concat(chunks) };
    chunks.push(Buffer.from(step.value));
  }
}

describe.skipIf(!canPushImages)("packing on this thread and on others", () => {
  const bench = imageBench();
  const packers = [0, 1, 2].map((lanes) => createPacker({ entry, lanes }));
  let [paths, big] = [[] as readonly StorePath[], "" as StorePath];
  beforeAll(async () => {
    const { outPath } = await bench.build(bench.bigFlake("flake", 3));
    paths = (await bench.nix.nix.closure([outPath], signal)).map(({ path }) => path);
    big = paths.find((path) => path.endsWith("library2"))!;
  });
  afterAll(() => Promise.all(packers.map((packer) => packer[Symbol.asyncDispose]())));

  const compressions: readonly Compression[] = ["zstd", "gzip", "none"];
  const tarJob = (compression: Compression): PackJob => ({
    format: "tar",
    paths: [...paths, big],
    overlay: Buffer.alloc(1024, "x"),
    compression,
  });

  it.each(compressions)("gives the same bytes, with %s", async (compression) => {
    const jobs: readonly PackJob[] = [tarJob(compression), { format: "nar", path: big, compression }];
    const contents = new Set<string>();
    for (const job of jobs) {
      const all = await Promise.all(packers.map((packer) => packed(packer.pack(job, signal))));
      for (const one of all) {
        expect(sha256(one.bytes)).toBe(one.digest);
        expect({ ...one, bytes: one.bytes.length }).toEqual({ ...all[0], bytes: all[0]!.sizeBytes });
      }
      contents.add(all[0]!.contentDigest);
      if (compression === "none") expect(all[0]!.digest).toBe(all[0]!.contentDigest);
    }
    expect(contents.size).toBe(2);
    // The NAR is Nix's.
    const [info] = await bench.nix.nix.closure([big], signal);
    const hex = Buffer.from(info!.narHash.slice("sha256-".length), "base64").toString("hex");
    expect([...contents][1]).toBe(`sha256:${hex}`);
  });

  it("gives the same when many are packed at once, on more than there are lanes", async () => {
    const [alone, , lanes] = packers;
    const job = tarJob("zstd");
    const { digest } = await packed(alone!.pack(job, signal));
    const all = await Promise.all(Array.from({ length: 7 }, () => packed(lanes!.pack(job, signal))));
    expect(new Set(all.map((one) => one.digest))).toEqual(new Set([digest]));
  });

  it.each([0, 1])("goes on after a job that was stopped midway, or left, with %d lanes", async (lanes) => {
    await using packer = createPacker({ entry, lanes });
    const { digest } = await packed(packer.pack(tarJob("zstd"), signal));
    // More of them than can run at once, each stopped with chunks on their way.
    for (let round = 0; round < 5; round += 1) {
      const stop = new AbortController();
      const stopped = packer.pack(tarJob("zstd"), stop.signal);
      await stopped.next();
      stop.abort(new Error("enough"));
      await expect(packed(stopped)).rejects.toThrow("enough");
      for await (const chunk of packer.pack(tarJob("none"), signal)) if (chunk.length > 0) break;
      const never = packer.pack(tarJob("zstd"), signal);
      await never.return(undefined as never);
    }
    const late = new AbortController();
    late.abort(new Error("before it began"));
    await expect(packed(packer.pack(tarJob("zstd"), late.signal))).rejects.toThrow("before it began");
    expect((await packed(packer.pack(tarJob("zstd"), signal))).digest).toBe(digest);
  });

  it.each([0, 1])("says what is wrong with a path, and goes on, with %d lanes", async (lanes) => {
    await using packer = createPacker({ entry, lanes });
    const gone = parseStorePath(`/nix/store/${"0".repeat(32)}-gone`);
    const job: PackJob = { format: "tar", paths: [gone], compression: "zstd" };
    await expect(packed(packer.pack(job, signal))).rejects.toMatchObject({ message: expect.stringContaining("gone") });
    expect((await packed(packer.pack(tarJob("zstd"), signal))).contentBytes).toBeGreaterThan(20_000_000);
  });

  it("says that a lane died, while it worked or while it was idle, and starts another", async () => {
    // An entry that lives for one chunk, or that ends after its first job.
    const dies = (when: string): string =>
      `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      const packed = { contentDigest: "c", contentBytes: 1, digest: "d", sizeBytes: 1 };
      parentPort.on("message", ({ kind, id }) => {
        if (kind !== "job") return;
        const buffer = new ArrayBuffer(8);
        parentPort.postMessage({ kind: "chunk", id, buffer, length: 8 }, [buffer]);
        if (${JSON.stringify(when)} === "idle") parentPort.postMessage({ kind: "packed", id, packed });
        setTimeout(() => process.exit(7), 20);
      });
    `)}`;
    await using working = createPacker({ entry: dies("working"), lanes: 1 });
    for (let times = 0; times < 3; times += 1) {
      await expect(packed(working.pack(tarJob("zstd"), signal))).rejects.toMatchObject({
        code: "INTERNAL",
        message: expect.stringContaining("a packing thread ended with 7"),
      });
    }
    await using idle = createPacker({ entry: dies("idle"), lanes: 1 });
    for (let times = 0; times < 3; times += 1) {
      expect((await packed(idle.pack(tarJob("zstd"), signal))).sizeBytes).toBe(1);
      await new Promise((done) => setTimeout(done, 300));
    }
  });

  it("keeps no more of a large layer than a few frames, however slow its reader is", async () => {
    const packer: Packer = packers[1]!;
    const job: PackJob = { format: "tar", paths: Array<StorePath>(20).fill(big), compression: "none" };
    await packed(packer.pack({ ...job, paths: [big] }, signal)); // the lane is there
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const packing = packer.pack(job, signal);
    let most = 0;
    let bytes = 0;
    for (let step = await packing.next(); step.done !== true; step = await packing.next()) {
      bytes += step.value.length;
      await new Promise((done) => setTimeout(done, 3));
      most = Math.max(most, process.memoryUsage.rss() - before);
    }
    expect(bytes).toBeGreaterThan(100_000_000);
    expect(most).toBeLessThan(60_000_000);
  });
});
