import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { parseRevision } from "../../src/kernel/revision.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { PushDestination } from "../../src/push/push-input.ts";
import { imageTags, repositoryFor, type PushNames } from "../../src/push/tags.ts";
import type { ImageSpec, RegistrySpec } from "../../src/spec/desired-state.ts";
import { canPushImages, imageBench, webImage } from "../support/image-bench.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";

// A registry that forgets, as ttl.sh does: what is asked of it, and what is said of the life time. A real registry stands
// in its place, since ttl.sh itself cannot be reached from a test.

const hour = 3_600_000;
const ttlSh: RegistrySpec = {
  name: "ttl",
  location: { kind: "registry", host: "ttl.sh", prefix: "acme", insecure: false },
  on: ["pull-request"],
  ttlMs: hour,
};
const commit = parseRevision("4f1c2ab01234567890abcdef4f1c2ab012345678");
const pull = (pullRequest: number): PushNames => ({ event: "pull-request", pullRequest, commit });
const generic: ImageSpec = { ...webImage, id: "web/generic", variant: "generic", tags: ["generic", "latest"] };
const opt: ImageSpec = { ...webImage, id: "web/opt", variant: "opt", tags: ["opt", "latest-opt"] };

describe.skipIf(!canPushImages)("a registry that forgets", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let [v1, v2] = [{} as EvaluatedOutput, {} as EvaluatedOutput];
  beforeAll(async () => {
    const flake = bench.bigFlake("flake", 3);
    v1 = await bench.build(flake);
    flake.commit({ "app/text": "two\n" });
    v2 = await bench.build(flake);
  });
  const to = (names: PushNames): PushDestination => ({
    registry: ttlSh,
    store: registry.open(),
    tags: (image) => imageTags(image, names, ttlSh),
    repository: (image) => repositoryFor(image, names, ttlSh),
  });
  const manifests = (): string[] =>
    registry.proxy.seen.map(({ line }) => line).filter((line) => /^PUT .*\/manifests\//.test(line));

  it("is told the life time by the tag, and holds each proposal and variant apart", async () => {
    const before = Date.now();
    const first = await bench.push([to(pull(7))], { of: v1, image: generic });
    const [place] = first.destinations;
    const repository = "acme/web-pr-7-4f1c2ab01234-generic";
    expect(place).toMatchObject({ pushed: true, source: `${registry.proxy.host}/${repository}`, tags: ["1h"] });
    const expires = Date.parse(place?.pushed === true ? (place.expires ?? "") : "");
    expect(expires).toBeGreaterThanOrEqual(before + hour);
    expect(expires).toBeLessThanOrEqual(Date.now() + hour);
    const stored = await registry.open().readManifest(repository, "1h", AbortSignal.timeout(10_000));
    expect(stored?.digest).toBe(first.manifest);

    await bench.push([to(pull(8))], { of: v2, image: generic });
    await bench.push([to(pull(7))], { of: v2, image: opt });
    const still = await registry.open().readManifest(repository, "1h", AbortSignal.timeout(10_000));
    expect(still?.digest).toBe(first.manifest);
  });

  it("is sent the manifest again, and nothing else, so that an unchanged image lives on", async () => {
    const first = await bench.push([to(pull(9))], { of: v1, image: generic });
    registry.proxy.seen.length = 0;
    const again = await bench.push([to(pull(9))], { of: v1, image: generic, trusted: new Set([first.manifest]) });
    expect(again).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
    expect(manifests()).toEqual(["PUT /v2/acme/web-pr-9-4f1c2ab01234-generic/manifests/1h"]);
    expect(registry.count(/\/blobs\/uploads\//)).toBe(0);
    const expiries = [first, again].map(({ destinations: [place] }) => (place?.pushed === true ? place.expires : ""));
    expect(expiries[1]! > expiries[0]!).toBe(true);

    // Where nothing is forgotten, nothing is sent at all.
    const keeps = { ...to(pull(9)), registry: { name: "keeps", location: ttlSh.location, on: [] } } as const;
    registry.proxy.seen.length = 0;
    const kept = await bench.push([keeps], { of: v1, image: generic, trusted: new Set([first.manifest]) });
    expect([kept.destinations[0], manifests()]).toEqual([
      expect.not.objectContaining({ expires: expect.anything() }),
      [],
    ]);
  });

  it("takes a variant's shared layers from its sibling of the same push", async () => {
    const memory = await openLayerMemory(join(bench.directory, "layers.json"));
    const images = [
      { spec: generic, output: v1 },
      { spec: opt, output: v2 },
    ];
    registry.proxy.seen.length = 0;
    const first = await bench.push([to(pull(10))], { of: v1, images, memory });
    const mounted = registry.proxy.seen.filter(
      ({ line, status }) => status === 201 && /web-pr-10-\S+-opt\/\S*from=acme%2Fweb-pr-10-\S+-generic/.test(line),
    );
    expect(mounted).toHaveLength(4);
    // Both together are hardly more than the first.
    const sent = registry.proxy.seen.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
    expect(sent).toBeLessThan(first.sizeBytes + 20_000);
  });
});
