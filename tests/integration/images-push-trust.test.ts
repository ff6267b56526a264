import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { zstdCompressSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { layerKeyAnnotation, mediaTypes } from "../../src/push/image.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import { canPushImages, destination, imageBench } from "../support/image-bench.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";

// Whoever may push to a repository may write any manifest there. What the next push makes must not depend on it.

const signal = new AbortController().signal;

interface Layer {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly annotations: Readonly<Record<string, string>>;
}
interface Documents {
  readonly manifest: { readonly config: { digest: string; size: number }; layers: Layer[] };
  readonly config: { rootfs: { diff_ids: string[] } };
}

const evilTar = Buffer.alloc(1024);
const evilBlob = zstdCompressSync(evilTar);
const evil = { digest: sha256(evilBlob), size: evilBlob.length };

/** What an attacker makes of the honest documents. */
const lies: Readonly<Record<string, (documents: Documents) => void>> = {
  "a false diffID": ({ config }) => void (config.rootfs.diff_ids[0] = sha256("evil")),
  "diffIDs in another order": ({ config }) => void (config.rootfs.diff_ids = config.rootfs.diff_ids.toReversed()),
  "a diffID too many": ({ config }) => void config.rootfs.diff_ids.push(sha256("evil")),
  "no diffIDs": ({ config }) => void (config.rootfs.diff_ids = []),
  "diffIDs that are none": ({ config }) => void (config.rootfs.diff_ids[1] = "sha256:../../etc/passwd"),
  "another blob": ({ manifest }) => void (manifest.layers[0] = { ...manifest.layers[0]!, ...evil }),
  "another blob with its diffID": ({ manifest, config }) => {
    manifest.layers[0] = { ...manifest.layers[0]!, ...evil };
    config.rootfs.diff_ids[0] = sha256(evilTar);
  },
  "a false size": ({ manifest }) => void (manifest.layers[0] = { ...manifest.layers[0]!, size: 7 }),
  "a negative size": ({ manifest }) => void (manifest.layers[0] = { ...manifest.layers[0]!, size: -1 }),
  "keys that are swapped": ({ manifest: { layers } }) => {
    [layers[0], layers[1]] = [
      { ...layers[0]!, annotations: layers[1]!.annotations },
      { ...layers[1]!, annotations: layers[0]!.annotations },
    ];
  },
  "a key that comes twice": ({ manifest, config }) => {
    manifest.layers.push({ ...manifest.layers[0]!, ...evil });
    config.rootfs.diff_ids.push(sha256(evilTar));
  },
  "another codec": ({ manifest }) => {
    manifest.layers[0] = { ...manifest.layers[0]!, mediaType: "application/vnd.oci.image.layer.v1.tar+gzip" };
  },
  "one key for all layers": ({ manifest }) => {
    manifest.layers = manifest.layers.map((layer) => ({ ...layer, annotations: manifest.layers[0]!.annotations }));
  },
  "layers without end": ({ manifest, config }) => {
    manifest.layers = Array.from({ length: 5000 }, () => ({ ...manifest.layers[0]!, ...evil }));
    config.rootfs.diff_ids = manifest.layers.map(() => sha256(evilTar));
  },
};

describe.skipIf(!canPushImages)("an earlier image that lies", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let output = {} as EvaluatedOutput;
  let other = {} as EvaluatedOutput;
  let honest = {} as PushedImage;
  beforeAll(async () => {
    const flake = bench.smallFlake("flake");
    output = await bench.build(flake);
    flake.commit({ "site/greeting": "other\n" });
    other = await bench.build(flake);
    honest = await bench.push([destination("a", bench.layout("honest"))], { of: output });
  });

  const blob = (layout: string, digest: string): string =>
    join(bench.directory, layout, "acme/web/blobs", digest.replace(":", "/"));
  const put = async (store: ImageStore, bytes: Uint8Array): Promise<Digest> =>
    await store.putBlob("acme/web", bytes, signal);

  /** A layout with the honest image, and `latest` led to the false one. Answers the false one's digest. */
  async function poisoned(layout: string, lie: (documents: Documents) => void): Promise<Digest> {
    await bench.push([destination("a", bench.layout(layout))], { of: output });
    const read = <T>(digest: string): T => JSON.parse(readFileSync(blob(layout, digest), "utf8")) as T;
    const documents = {
      manifest: read<Documents["manifest"]>(honest.manifest),
      config: read<Documents["config"]>(honest.config),
    };
    expect(documents.manifest.layers[0]!.annotations[layerKeyAnnotation]).toMatch(/^sha256:/);
    lie(documents);
    const store = bench.layout(layout);
    await put(store, evilBlob);
    const config = Buffer.from(JSON.stringify(documents.config));
    documents.manifest.config.digest = await put(store, config);
    documents.manifest.config.size = config.length;
    const bytes = Buffer.from(JSON.stringify(documents.manifest));
    return await store.writeManifest("acme/web", bytes, mediaTypes.manifest, ["latest"], signal);
  }

  it.each(Object.keys(lies).map((name, index) => [name, `lie-${index}`]))(
    "is not believed: %s",
    async (name, layout) => {
      const planted = await poisoned(layout!, lies[name!]!);
      expect(planted).not.toBe(honest.manifest);
      // The signed release is another manifest than the one the tag leads to.
      const trusted = new Set([honest.manifest]);
      const pushed = await bench.push([destination("a", bench.layout(layout!))], { of: output, trusted });
      expect(pushed).toMatchObject({ manifest: honest.manifest, config: honest.config, sizeBytes: honest.sizeBytes });
      expect(pushed.destinations[0]!.pushed).toBe(true);
      const tagged = await bench.layout(layout!).readManifest("acme/web", "latest", signal);
      expect(tagged?.digest).toBe(honest.manifest);
    },
  );

  it("is believed where it is trusted: so much hangs on that", async () => {
    const planted = await poisoned("believed", lies["a false diffID"]!);
    const trusted = new Set([planted]);
    const pushed = await bench.push([destination("a", bench.layout("believed"))], { of: output, trusted });
    expect(pushed.manifest).not.toBe(honest.manifest);
    expect(bench.opened).toEqual([]);
  });

  it("is not believed with the config of another image", async () => {
    const of = await bench.push([destination("a", bench.layout("config"))], { of: other });
    await bench.push([destination("a", bench.layout("config"))], { of: output });
    const store = bench.layout("config");
    const manifest = JSON.parse(readFileSync(blob("config", honest.manifest), "utf8")) as Documents["manifest"];
    manifest.config.digest = of.config;
    manifest.config.size = readFileSync(blob("config", of.config)).length;
    const bytes = Buffer.from(JSON.stringify(manifest));
    await store.writeManifest("acme/web", bytes, mediaTypes.manifest, ["latest"], signal);
    const pushed = await bench.push([destination("a", store)], { of: output });
    expect(pushed).toMatchObject({ manifest: honest.manifest, config: honest.config });
  });

  it("is not believed with a config that is no JSON, too big or another than its digest", async () => {
    for (const [name, bytes] of [
      ["text", Buffer.from("nothing")],
      ["null", Buffer.from("null")],
      ["big", Buffer.alloc(5 * 1024 * 1024, " ")],
    ] as const) {
      await bench.push([destination("a", bench.layout(name))], { of: output });
      const store = bench.layout(name);
      const manifest = JSON.parse(readFileSync(blob(name, honest.manifest), "utf8")) as Documents["manifest"];
      manifest.config.digest = await put(store, bytes);
      await store.writeManifest(
        "acme/web",
        Buffer.from(JSON.stringify(manifest)),
        mediaTypes.manifest,
        ["latest"],
        signal,
      );
      const pushed = await bench.push([destination("a", store)], { of: output });
      expect(pushed).toMatchObject({ manifest: honest.manifest, config: honest.config });
    }
    // The bytes behind the trusted manifest's config are not its own.
    await bench.push([destination("a", bench.layout("bytes"))], { of: output });
    const lie = readFileSync(blob("bytes", honest.config), "utf8").replace(/sha256:[0-9a-f]{64}/, sha256("evil"));
    writeFileSync(blob("bytes", honest.config), lie);
    const trusted = new Set([honest.manifest]);
    const pushed = await bench.push([destination("a", bench.layout("bytes"))], { of: output, trusted });
    expect(pushed).toMatchObject({ manifest: honest.manifest, config: honest.config });
  });

  it("is not trusted when it changes between the registry and us, whatever the registry calls it", async () => {
    const store = registry.open();
    await bench.push([destination("r", store)], { of: output });
    const first = JSON.parse(readFileSync(blob("honest", honest.config), "utf8")) as Documents["config"];
    registry.proxy.seen.length = 0;
    // The body lies, and the header still says what it should be; the same of the config.
    const swapped = (from: string, to: string): Transform =>
      new Transform({ transform: (chunk: Buffer, _, next) => next(null, chunk.toString().replace(from, to)) });
    for (const [what, from] of [
      ["/manifests/latest", honest.config],
      ["/blobs/", first.rootfs.diff_ids[0]!],
    ] as const) {
      registry.proxy.changeAnswer = (request) =>
        request.method === "GET" && request.url?.includes(what) ? swapped(from, sha256("evil")) : undefined;
      const trusted = new Set([honest.manifest]);
      const pushed = await bench.push([destination("r", registry.open())], { of: output, trusted });
      expect(pushed).toMatchObject({ manifest: honest.manifest, config: honest.config, layersSent: 0, sentBytes: 0 });
      expect(bench.opened.length).toBe(4);
    }
    registry.proxy.changeAnswer = undefined;
    expect((await store.readManifest("acme/web", "latest", signal))?.digest).toBe(honest.manifest);
  });
});
