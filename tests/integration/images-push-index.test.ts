import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { canonicalJson, type Digest } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { mediaTypes } from "../../src/push/image.ts";
import type { Destination, PushedImage } from "../../src/push/pushed.ts";
import { pushIndex } from "../../src/push/push-index.ts";

const signal = AbortSignal.timeout(30_000);
const log = {
  info: () => undefined,
  warn: (message: string) => void warnings.push(message),
  error: () => undefined,
  debug: () => undefined,
  group: <T>(_: string, work: () => Promise<T>) => work(),
};
let warnings: string[] = [];
let top: string;
beforeAll(() => (top = mkdtempSync(join(tmpdir(), "neko-push-index-"))));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** An image without layers, told apart by its config. */
async function write(store: ImageStore, config: string, tags: readonly string[] = []): Promise<Digest> {
  const bytes = Buffer.from(JSON.stringify({ config }));
  const digest = await store.putBlob("web", bytes, signal);
  const content = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: { mediaType: mediaTypes.config, digest, size: bytes.length },
    layers: [],
  };
  return store.writeManifest("web", Buffer.from(canonicalJson(content)), mediaTypes.manifest, tags, signal);
}

const pushed = (imageId: string, manifest: Digest, destinations: readonly Destination[] = []): PushedImage => ({
  imageId,
  manifest,
  config: manifest,
  destinations,
  layers: 0,
  layersSent: 0,
  sizeBytes: 0,
  sentBytes: 0,
  ms: 0,
});
const routeTo = (store: ImageStore, registry: string) => ({ registry, store, repository: "web", tags: ["latest"] });
const indexOf = (amd: PushedImage, arm: PushedImage) => ({
  id: "web",
  parts: [
    { system: "x86_64-linux", pushed: amd },
    { system: "aarch64-linux", pushed: arm },
  ],
});

it("moves tags only where every image of the index is", async () => {
  const [whole, half] = ["whole", "half"].map((name) => ociLayout({ directory: join(top, name) }));
  const amd = await write(whole!, "amd");
  const arm = await write(whole!, "arm");
  await write(half!, "amd");
  const earlier = await write(half!, "earlier", ["latest"]);
  warnings = [];
  const index = indexOf(pushed("web@x86_64-linux", amd), pushed("web@aarch64-linux", arm));
  const done = await pushIndex(
    index,
    [routeTo(whole!, "whole"), routeTo(half!, "half")],
    { log, clock: nodeClock },
    signal,
  );
  expect(done).toMatchObject({
    id: "web",
    systems: ["x86_64-linux", "aarch64-linux"],
    destinations: [
      { registry: "whole", pushed: true, tags: ["latest"] },
      { registry: "half", pushed: false, code: "IMAGE_MISSING", message: "web@aarch64-linux is not in half" },
    ],
  });
  expect(warnings).toEqual(["index web is not in half: web@aarch64-linux is not in half"]);
  expect((await whole!.readManifest("web", "latest", signal))?.digest).toBe(done.digest);
  expect((await half!.readManifest("web", "latest", signal))?.digest).toBe(earlier);
  await expect(pushIndex(index, [routeTo(half!, "half")], { log, clock: nodeClock }, signal)).rejects.toMatchObject({
    code: "IMAGE_MISSING",
  });
});

it("says why an image did not get there", async () => {
  const store = ociLayout({ directory: join(top, "told") });
  const amd = await write(store, "amd");
  const lost = { registry: "told", pushed: false, code: "REGISTRY_DENIED", message: "refused (403)" } as const;
  const index = indexOf(pushed("web@x86_64-linux", amd), pushed("web@aarch64-linux", amd, [lost]));
  await expect(pushIndex(index, [routeTo(store, "told")], { log, clock: nodeClock }, signal)).rejects.toMatchObject({
    message: "web@aarch64-linux did not reach told: refused (403)",
  });
});
