import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import { noMemory } from "../../src/push/memory.ts";
import { canPushImages, destination, imageBench, webImage } from "../support/image-bench.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";

// Registries collect garbage, and know of it late. What they had is not what they have.

const signal = new AbortController().signal;

describe.skipIf(!canPushImages)("layers that the registry lost", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let [v1, v2] = [{} as EvaluatedOutput, {} as EvaluatedOutput];
  beforeAll(async () => {
    const flake = bench.bigFlake("flake", 3);
    v1 = await bench.build(flake);
    flake.commit({ "app/text": "two\n" });
    v2 = await bench.build(flake);
  });

  const image = (repository: string) => ({ ...webImage, repository });

  /** As garbage collection does it: the bytes go, and the repository's link to them. */
  function lose(repository: string, digest: string): void {
    const hex = digest.slice("sha256:".length);
    const places = [
      join(registry.directory, "../blobs/sha256", hex.slice(0, 2), hex),
      join(registry.directory, repository, "_layers/sha256", hex),
    ];
    for (const place of places) {
      expect(existsSync(place)).toBe(true);
      rmSync(place, { recursive: true });
    }
  }

  async function pushedAndLost(repository: string, memory = noMemory) {
    const to = [destination("r", registry.open())];
    const first = await bench.push(to, { of: v1, image: image(repository), memory });
    const manifest = await registry.open().readManifest(repository, "latest", signal);
    const { layers } = JSON.parse(Buffer.from(manifest!.bytes).toString()) as {
      layers: readonly { readonly digest: string; readonly size: number }[];
    };
    const large = layers.filter(({ size }) => size > 4_000_000);
    expect(large.length).toBe(3);
    for (const { digest } of large.slice(0, 2)) lose(repository, digest);
    registry.proxy.seen.length = 0;
    return { first, lost: large.slice(0, 2) };
  }

  async function expectWhole(repository: string, wanted: string): Promise<void> {
    const store = registry.open();
    const manifest = await store.readManifest(repository, "latest", signal);
    expect(manifest?.digest).toBe(wanted);
    const { layers } = JSON.parse(Buffer.from(manifest!.bytes).toString()) as {
      layers: readonly { readonly digest: never; readonly size: number }[];
    };
    for (const { digest, size } of layers) {
      let bytes = 0;
      for await (const chunk of store.readBlob(repository, digest, signal)) bytes += chunk.length;
      expect(bytes).toBe(size);
    }
  }

  it.each(["memory", "trust", "claim"] as const)("are made and sent again, known by %s", async (by) => {
    const repository = `acme/gone-${by}`;
    const memory = by === "memory" ? await openLayerMemory(join(bench.directory, "memory/layers.json")) : noMemory;
    const { first, lost } = await pushedAndLost(repository, memory);
    const trusted = new Set(by === "trust" ? [first.manifest] : []);
    const options = { of: v2, image: image(repository), memory, trusted };
    const pushed = await bench.push([destination("r", registry.open())], options);
    await expectWhole(repository, pushed.manifest);
    expect(pushed.sentBytes - lost.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(10_000);
    expect(bench.lines.join("\n")).toContain("no longer has all the layers");
  });

  it("are found only when nothing is believed, where nothing changed", async () => {
    const repository = "acme/gone-verify";
    const memory = await openLayerMemory(join(bench.directory, "memory-verify/layers.json"));
    const { first, lost } = await pushedAndLost(repository, memory);
    const options = { of: v1, image: image(repository), memory };
    expect(await bench.push([destination("r", registry.open())], options)).toMatchObject({ sentBytes: 0 });
    const pushed = await bench.push([destination("r", registry.open())], { ...options, verify: true });
    expect(pushed.manifest).toBe(first.manifest);
    expect(pushed.sentBytes).toBe(lost.reduce((sum, { size }) => sum + size, 0));
    await expectWhole(repository, first.manifest);
  });

  it("are sent again though the registry says that it has them", async () => {
    const repository = "acme/gone-known";
    const { first, lost } = await pushedAndLost(repository);
    registry.proxy.meddle = (request, response) => {
      const one = lost.find(({ digest }) => request.method === "HEAD" && request.url?.endsWith(`/blobs/${digest}`));
      if (!one) return false;
      response.writeHead(200, { "Content-Length": one.size, "Docker-Content-Digest": one.digest });
      response.end();
      return true;
    };
    const trusted = new Set([first.manifest]);
    const options = { of: v2, image: image(repository), trusted };
    const pushed = await bench.push([destination("r", registry.open())], options);
    registry.proxy.meddle = () => false;
    await expectWhole(repository, pushed.manifest);
  });

  it("are missed at one registry without being sent to the other again", async () => {
    const repository = "acme/gone-half";
    const layout = bench.layout("half");
    await bench.push([destination("a", layout)], { of: v1, image: image(repository) });
    const { first } = await pushedAndLost(repository);
    const trusted = new Set([first.manifest]);
    const options = { of: v2, image: image(repository), trusted };
    const pushed = await bench.push([destination("r", registry.open()), destination("a", layout)], options);
    expect(pushed.destinations).toMatchObject([{ pushed: true }, { pushed: true }]);
    await expectWhole(repository, pushed.manifest);
    expect(pushed.sentBytes).toBeLessThan(10_100_000);
  });

  it("end the push with an error where the registry loses them again and again", async () => {
    const repository = "acme/gone-again";
    const { first } = await pushedAndLost(repository);
    registry.proxy.meddle = (request, response) => {
      if (request.method !== "PUT" || !request.url?.includes("/manifests/")) return false;
      request.resume();
      response.writeHead(404, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ errors: [{ code: "MANIFEST_BLOB_UNKNOWN", message: "blob unknown" }] }));
      return true;
    };
    const options = { of: v2, image: image(repository), trusted: new Set([first.manifest]) };
    await expect(bench.push([destination("r", registry.open())], options)).rejects.toMatchObject({
      code: "IMAGE_MISSING",
      message: expect.stringContaining("which were just sent"),
    });
  });
});
