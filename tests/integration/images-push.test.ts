import { execFile, execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { serveLayout } from "../../src/adapters/registry/layout-server.ts";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { parseDigest, sha256 } from "../../src/kernel/digest.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { layerKeyAnnotation } from "../../src/push/image.ts";
import { noMemory, type LayerMemory } from "../../src/push/memory.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import type { PushDestination } from "../../src/push/push-input.ts";
import { canPushImages, destination, imageBench, webImage, type PushOptions } from "../support/image-bench.ts";
import type { FlakeRepository } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { startRegistry } from "../support/test-images.ts";

const signal = new AbortController().signal;
const spec = webImage;

describe.skipIf(!canPushImages)("pushing an image of a real closure", () => {
  const bench = imageBench();
  const { lines, opened } = bench;
  let repository: FlakeRepository;
  let output: EvaluatedOutput;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  beforeAll(async () => {
    repository = bench.smallFlake("flake");
    output = await bench.build(repository);
    registry = await startRegistry(join(bench.directory, "registry"));
  });
  afterAll(() => registry?.[Symbol.asyncDispose]());

  const layoutAt = bench.layout;
  const registryAt = (prefix: string, host = registry.host): ImageStore =>
    ociHttp({ host, prefix, credentials: () => Promise.resolve(undefined), limits: { backoffMs: 5 } });
  const push = (to: readonly PushDestination[], options: Partial<PushOptions> = {}): Promise<PushedImage> =>
    bench.push(to, { of: output, ...options });

  const blobOf = (layout: string, digest: string): string =>
    join(bench.directory, layout, "acme/web/blobs", digest.replace(":", "/"));

  it("gives one digest at every destination, in every process and folder, and for every commit", async () => {
    const both = await push([destination("layout", layoutAt("one")), destination("ghcr", registryAt("team"))]);
    expect(both).toMatchObject({
      imageId: "web",
      layers: 4,
      layersSent: 4,
      destinations: [
        { registry: "layout", pushed: true, source: `oci:${join(bench.directory, "one")}/acme/web`, tags: ["latest"] },
        { registry: "ghcr", pushed: true, source: `${registry.host}/team/acme/web`, tags: ["latest"] },
      ],
    });
    for (const store of [layoutAt("one"), registryAt("team")]) {
      expect((await store.readManifest("acme/web", "latest", signal))?.digest).toBe(both.manifest);
    }

    // Another clone, a commit that changes no input of the image, another process, another umask.
    const clone = bench.smallFlake("clone elsewhere");
    clone.commit({ "README.md": "edited" });
    const again = await bench.build(clone);
    expect(again.outPath).toBe(output.outPath);
    const closure = await bench.nix.nix.closure([again.outPath], signal);
    const directory = join(bench.directory, "other process");
    const argument = JSON.stringify({ image: { spec, output: again }, closure: closure.toReversed(), directory });
    const script = join(import.meta.dirname, "../support/push-once.ts");
    const printed = execFileSync("sh", ["-c", 'umask 077; exec "$@"', "sh", process.execPath, script, argument], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], TZ: "Asia/Tokyo", LC_ALL: "C" },
    });
    const other = JSON.parse(printed) as PushedImage;
    expect([other.config, other.manifest]).toEqual([both.config, both.manifest]);
  });

  it("sends nothing twice, and reads only what changed when a layer changes", async () => {
    const memory = await openLayerMemory(join(bench.directory, "memory/layers.json"));
    const first = await push([destination("layout", layoutAt("twice"))], { memory });
    expect(first.sentBytes).toBe(first.sizeBytes);
    const again = await push([destination("layout", layoutAt("twice"))], {
      memory: await openLayerMemory(join(bench.directory, "memory/layers.json")),
    });
    expect(again).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
    expect(opened).toEqual([]);

    repository.commit({ "site/greeting": "two\n" });
    const changed = await bench.build(repository);
    const next = await push([destination("layout", layoutAt("twice"))], { memory, of: changed });
    expect(next.manifest).not.toBe(first.manifest);
    expect(next.layersSent).toBeLessThanOrEqual(2); // the root's and the one at /
    expect(opened.every((path) => path.endsWith("-image"))).toBe(true);
    // What was pushed before stays reachable by its digest.
    expect(await layoutAt("twice").readManifest("acme/web", first.manifest, signal)).toBeDefined();
  });

  it("remembers nothing that another user could have written", async () => {
    const file = join(bench.directory, "memory/open.json");
    const memory = await openLayerMemory(file);
    const layer = { diffId: sha256("d"), digest: sha256("z"), sizeBytes: 1, compression: "zstd" } as const;
    await memory.remember(new Map([[sha256("k"), layer]]), signal);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await openLayerMemory(file)).recall(sha256("k"), "zstd")).toEqual(layer);
    chmodSync(file, 0o666);
    expect((await openLayerMemory(file)).recall(sha256("k"), "zstd")).toBeUndefined();
    chmodSync(file, 0o600);
    writeFileSync(file, '{"version":1,"layers":[{"key":"x"}]}');
    expect((await openLayerMemory(file)).recall(sha256("k"), "zstd")).toBeUndefined();
  });

  it("learns from the registry what it forgot, and sends nothing", async () => {
    const first = await push([destination("ghcr", registryAt("learn"))]);
    const again = await push([destination("ghcr", registryAt("learn"))]);
    expect(again).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
  });

  it("believes no registry that claims another diffID", async () => {
    const honest = await push([destination("a", layoutAt("poison"))]);
    // Whoever may push there rewrites the config, and the manifest and the tag with it.
    const config = readFileSync(blobOf("poison", honest.config), "utf8");
    const { rootfs } = JSON.parse(config) as { rootfs: { diff_ids: string[] } };
    const poisoned = Buffer.from(config.replace(rootfs.diff_ids[0]!, sha256("evil")));
    const manifest = readFileSync(blobOf("poison", honest.manifest), "utf8")
      .replace(honest.config, sha256(poisoned))
      .replace(`"size":${config.length}`, `"size":${poisoned.length}`);
    const store = layoutAt("poison");
    async function* content(): AsyncGenerator<Uint8Array> {
      yield poisoned;
    }
    await store.writeBlob("acme/web", content, signal);
    await store.writeManifest(
      "acme/web",
      Buffer.from(manifest),
      "application/vnd.oci.image.manifest.v1+json",
      ["latest"],
      signal,
    );
    const pushed = await push([destination("a", store)]);
    expect(pushed.manifest).toBe(honest.manifest);
    expect(lines.join("\n")).toMatch(/which it is not/);
  });

  it("believes no registry that names another blob under the right diffID", async () => {
    const honest = await push([destination("a", layoutAt("blob"))]);
    const store = layoutAt("blob");
    const { zstdCompressSync } = await import("node:zlib");
    async function* content(): AsyncGenerator<Uint8Array> {
      yield zstdCompressSync(Buffer.from("evil"));
    }
    const evil = await store.writeBlob("acme/web", content, signal);
    const manifest = JSON.parse(readFileSync(blobOf("blob", honest.manifest), "utf8")) as {
      layers: { digest: string; size: number }[];
    };
    manifest.layers[0] = { ...manifest.layers[0]!, digest: evil.digest, size: evil.sizeBytes };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await store.writeManifest("acme/web", bytes, "application/vnd.oci.image.manifest.v1+json", ["latest"], signal);
    const pushed = await push([destination("a", store)]);
    expect(pushed).toMatchObject({ manifest: honest.manifest, layersSent: 0 });
  });

  it("takes a layer that another compressor made, and packs it again where it is missing", async () => {
    const honest = await push([destination("a", layoutAt("other-zstd"))]);
    const manifest = JSON.parse(readFileSync(blobOf("other-zstd", honest.manifest), "utf8")) as {
      layers: { digest: string; size: number; annotations: Record<string, string> }[];
    };
    const { rootfs } = JSON.parse(readFileSync(blobOf("other-zstd", honest.config), "utf8")) as {
      rootfs: { diff_ids: string[] };
    };
    const store = layoutAt("other-zstd");
    async function* recompressed(): AsyncGenerator<Uint8Array> {
      const { zstdCompressSync, zstdDecompressSync } = await import("node:zlib");
      yield zstdCompressSync(zstdDecompressSync(readFileSync(blobOf("other-zstd", manifest.layers[0]!.digest))));
      yield zstdCompressSync(Buffer.alloc(0)); // so that it surely differs
    }
    const other = await store.writeBlob("acme/web", recompressed, signal);
    expect(other.digest).not.toBe(manifest.layers[0]!.digest);
    const key = manifest.layers[0]!.annotations[layerKeyAnnotation]!;
    const fact = { ...other, diffId: rootfs.diff_ids[0]!, compression: "zstd" as const };
    const memory = { ...noMemory, recall: (asked: string) => (asked === key ? fact : undefined) } as LayerMemory;
    const reused = await push([destination("a", store)], { memory });
    expect(reused).toMatchObject({ config: honest.config, layersSent: 0 });
    expect(reused.manifest).not.toBe(honest.manifest);
    // Here only that one lies: what is packed for `b` must then reach `a` too.
    const half = layoutAt("other-zstd-a");
    await half.writeBlob("acme/web", recompressed, signal);
    const stores = [half, layoutAt("other-zstd-b")];
    const both = await push([destination("a", half), destination("b", stores[1]!)], { memory });
    expect(both).toMatchObject({ config: honest.config, manifest: honest.manifest });
    for (const each of stores) {
      for (const { digest, size } of manifest.layers) {
        expect(await each.blobSizeBytes("acme/web", parseDigest(digest), signal)).toBe(size);
      }
    }
  });

  it("reports a destination that is down, and fails when all are", async () => {
    const down = destination("down", registryAt("x", "127.0.0.1:1"));
    const pushed = await push([down, destination("layout", layoutAt("up"))]);
    expect(pushed.destinations).toEqual([
      {
        registry: "down",
        pushed: false,
        code: "REGISTRY_UNREACHABLE",
        message: expect.stringContaining("127.0.0.1:1"),
      },
      expect.objectContaining({ registry: "layout", pushed: true }),
    ]);
    await expect(push([down])).rejects.toMatchObject({ code: "REGISTRY_UNREACHABLE" });
  });

  it("refuses an archive, and an image that is too big", async () => {
    const of = await bench.build(repository, "packages.x86_64-linux.archive");
    await expect(push([destination("a", layoutAt("refused"))], { of })).rejects.toMatchObject({
      code: "IMAGE_UNPACKABLE",
    });
    const image = { ...spec, maxSizeBytes: 1000 };
    await expect(push([destination("a", layoutAt("refused"))], { image })).rejects.toMatchObject({
      code: "IMAGE_UNPACKABLE",
    });
    expect(await layoutAt("refused").readManifest("acme/web", "latest", signal)).toBeUndefined();
  });

  it.skipIf(!hasProgram("skopeo"))("is an image to skopeo, which copies it with its digest", async () => {
    const pushed = await push([destination("layout", layoutAt("skopeo")), destination("r", registryAt("skopeo"))]);
    const skopeo = (...argv: string[]): string => execFileSync("skopeo", argv, { encoding: "utf8" });
    for (const [from, flags] of [
      [`oci:${join(bench.directory, "skopeo")}/acme/web:latest`, []],
      [`docker://${registry.host}/skopeo/acme/web@${pushed.manifest}`, ["--tls-verify=false"]],
    ] as const) {
      const seen = JSON.parse(skopeo("inspect", ...flags, from)) as Record<string, unknown>;
      expect(seen).toMatchObject({
        Digest: pushed.manifest,
        Architecture: "amd64",
        Os: "linux",
        Created: "1970-01-01T00:00:01Z",
        Labels: { team: "neko" },
        Env: ["GREETING=hello"],
      });
    }
    const copy = join(bench.directory, "copied");
    skopeo(
      "copy",
      "--quiet",
      "--preserve-digests",
      "--src-tls-verify=false",
      `docker://${registry.host}/skopeo/acme/web:latest`,
      `oci:${copy}:x`,
    );
    expect(sha256(execFileSync("skopeo", ["inspect", "--raw", `oci:${copy}:x`]))).toBe(pushed.manifest);
  });

  it.skipIf(process.env["NEKO_PODMAN_WORKS"] !== "yes")(
    "runs in podman, pulled by digest from the layout's own server",
    async () => {
      const pushed = await push([destination("layout", layoutAt("podman"))]);
      await using served = await serveLayout(join(bench.directory, "podman"));
      const kept = process.env["NEKO_PODMAN_ROOT"];
      process.env["NEKO_PODMAN_ROOT"] = join(bench.directory, "containers");
      try {
        const reference = `${served.host}/acme/web@${pushed.manifest}`;
        await podman("pull", "--quiet", "--tls-verify=false", reference);
        expect(await podman("image", "inspect", "--format", "{{.Digest}} {{.Id}}", reference)).toBe(
          `${pushed.manifest} ${pushed.config.slice("sha256:".length)}`,
        );
        expect(await podman("run", "--rm", reference)).toBe("one\nshared\nneko\ncertificates\nhello default");
        expect(await podman("run", "--rm", "--env", "GREETING=bye", reference, "you")).toMatch(/bye you$/);
        // Whoever is in there cannot tell when or where it was packed.
        const stat = [
          "run",
          "--rm",
          "--entrypoint",
          "/bin/busybox",
          reference,
          "stat",
          "-L",
          "-c",
          "%Y %u %a",
          "/bin/show",
        ];
        expect(await podman(...stat)).toBe("1 0 555");
        await podman("rmi", "--force", reference);
      } finally {
        if (kept === undefined) delete process.env["NEKO_PODMAN_ROOT"];
        else process.env["NEKO_PODMAN_ROOT"] = kept;
        rmSync(join(bench.directory, "containers"), { recursive: true, force: true });
      }
    },
    120_000,
  );
});

/** Not podman() of the support file: that one holds up the event loop that the layout's server needs. */
async function podman(...argv: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("podman", argv, { timeout: 60_000 });
  return stdout.trim();
}
