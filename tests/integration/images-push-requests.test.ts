import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { storePathName } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import { noMemory, type LayerMemory } from "../../src/push/memory.ts";
import { canPushImages, destination, imageBench, webImage } from "../support/image-bench.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";

// What a push costs, counted between it and a real registry.

describe.skipIf(!canPushImages)("the requests of a push", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let [v1, v2] = [{} as EvaluatedOutput, {} as EvaluatedOutput];
  beforeAll(async () => {
    const flake = bench.bigFlake("flake", 5);
    v1 = await bench.build(flake);
    flake.commit({ "app/text": "two\n" });
    v2 = await bench.build(flake);
    expect(v2.outPath).not.toBe(v1.outPath);
  });

  const image = (repository: string) => ({ ...webImage, repository });
  const bodies = (): number => registry.proxy.seen.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
  const lines = (): string[] => registry.proxy.seen.map(({ line }) => line.replace(/sha256:.*|\/uploads\/.*/, "…"));
  const memoryFile = (name: string): Promise<LayerMemory> =>
    openLayerMemory(join(bench.directory, name, "layers.json"));
  async function pushedBefore(repository: string, memory = noMemory) {
    const pushed = await bench.push([destination("r", registry.open())], { of: v1, image: image(repository), memory });
    registry.proxy.seen.length = 0;
    return pushed;
  }

  it("is one where nothing changed, and two where nothing is remembered but the earlier image is trusted", async () => {
    const memory = await memoryFile("same");
    const first = await pushedBefore("acme/same", memory);
    expect(first).toMatchObject({ layers: 8, layersSent: 8, sentBytes: first.sizeBytes });
    const to = [destination("r", registry.open())];
    const again = await bench.push(to, { of: v1, image: image("acme/same"), memory });
    expect(again).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
    expect(lines()).toEqual(["GET /v2/acme/same/manifests/latest"]);

    registry.proxy.seen.length = 0;
    const fresh = await bench.push([destination("r", registry.open())], {
      of: v1,
      image: image("acme/same"),
      trusted: new Set([first.manifest]),
    });
    expect(fresh).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
    expect(lines()).toEqual(["GET /v2/acme/same/manifests/latest", "GET /v2/acme/same/blobs/…"]);
    expect([bodies(), bench.opened]).toEqual([0, []]);
  });

  it.each(["memory", "trust"] as const)("is twelve at most for an edit of the app, by %s", async (by) => {
    const repository = `acme/edit-${by}`;
    const memory = by === "memory" ? await memoryFile(by) : noMemory;
    const first = await pushedBefore(repository, memory);
    const next = await bench.push([destination("r", registry.open())], {
      of: v2,
      image: image(repository),
      memory,
      trusted: new Set(by === "trust" ? [first.manifest] : []),
    });
    expect(next.layersSent).toBe(2);
    expect(bench.opened.map(storePathName).toSorted()).toEqual(["app", "image"]);
    expect(registry.proxy.seen.length).toBeLessThanOrEqual(12);
    // Besides the layers that changed, the config and the manifest, each once.
    expect(next.sentBytes).toBeLessThan(10_000);
    expect(bodies() - next.sentBytes).toBeLessThan(4_000);
    // Back again: the earlier image is another one, and what it lacks lies there still.
    registry.proxy.seen.length = 0;
    const back = await bench.push([destination("r", registry.open())], { of: v1, image: image(repository), memory });
    expect(back.manifest).toBe(first.manifest);
    if (by === "memory") expect(back.layersSent).toBe(0);
  });

  it("takes the layers of a sibling over without sending them, also when other siblings have none", async () => {
    const memory = await memoryFile("sibling");
    await pushedBefore("acme/one", memory);
    const siblings = ["acme/none", "acme/nil", "acme/nought", "acme/naught", "acme/one"];
    const store = registry.open();
    const pushed = await bench.push([destination("r", store)], {
      of: v2,
      image: image("acme/two"),
      memory,
      siblings,
    });
    expect(pushed.layersSent).toBe(2);
    expect(pushed.sentBytes).toBeLessThan(10_000);
    const refused = registry.proxy.seen.filter(({ line, status }) => line.includes("mount=") && status === 202);
    expect(refused.length).toBeLessThanOrEqual(siblings.length * pushed.layers);
    expect(registry.proxy.seen.filter(({ line, status }) => line.includes("mount=") && status === 201)).toHaveLength(6);
    // Nothing is left of the uploads that the registry began instead.
    const begun = registry.proxy.seen.filter(({ line, status }) => line.startsWith("POST") && status === 202).length;
    const done = registry.proxy.seen.filter(({ line }) => /^(PUT|DELETE) .*\/blobs\/uploads\//.test(line)).length;
    expect(done).toBe(begun);
  });

  it("begins a pull request's tag with what main's image has", async () => {
    const first = await pushedBefore("acme/pr");
    const store = registry.open();
    const next = await bench.push([destination("r", store, ["pr-7-latest"])], {
      of: v2,
      image: { ...image("acme/pr"), tags: ["latest"] },
      trusted: new Set([first.manifest]),
    });
    expect(next).toMatchObject({ layersSent: 2 });
    expect(registry.proxy.seen.length).toBeLessThanOrEqual(13);
    expect((await store.readManifest("acme/pr", "latest", new AbortController().signal))?.digest).toBe(first.manifest);
    const same = await bench.push([destination("r", store, ["pr-8-latest"])], {
      of: v1,
      image: { ...image("acme/pr"), tags: ["latest"] },
      trusted: new Set([first.manifest]),
    });
    expect(same).toMatchObject({ manifest: first.manifest, sentBytes: 0 });
  });
});
