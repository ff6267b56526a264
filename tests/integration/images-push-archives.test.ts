import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import { noMemory, type LayerFact, type LayerMemory } from "../../src/push/memory.ts";
import { makeArchive, script } from "../support/archive-images.ts";
import { canPushImages, destination, imageBench, noise, webImage } from "../support/image-bench.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";
import { podman } from "../support/test-images.ts";

// Images that other builders made, from a real store to a real registry.

const signal = new AbortController().signal;

describe.skipIf(!canPushImages)("pushing an archive that lies in the store", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  const outputs = new Map<string, EvaluatedOutput>();
  const containers = (): string => join(bench.directory, "containers");
  const podmanRoot = process.env["NEKO_PODMAN_ROOT"];
  beforeAll(() => {
    // Its lower layer is sent as a stream.
    mkdirSync(join(bench.directory, "archive-base"));
    writeFileSync(join(bench.directory, "archive-base/noise"), noise(7, 6_000_000));
    const { file } = makeArchive(bench.directory, "archive", process.env["NEKO_BUSYBOX"]!);
    const stored = (name: string): string => bench.nix.raw(["nix-store", "--add", name]).trim();
    const inStore = stored(file);
    const zipped = join(bench.directory, "zipped.tar.gz");
    writeFileSync(zipped, execFileSync("gzip", ["-1nc", file], { maxBuffer: 64_000_000 }));
    const stream = script(bench.directory, "stream-archive", `exec cat ${inStore}`);
    for (const [kind, outPath] of [
      ["tar", inStore],
      ["tar.gz", stored(zipped)],
      ["stream", stored(stream)],
    ] as const) {
      const path = parseStorePath(outPath);
      outputs.set(kind, { attribute: "x", name: kind, system: "x86_64-linux", drvPath: path, outPath: path });
    }
    process.env["NEKO_PODMAN_ROOT"] = containers();
  });
  afterAll(() => {
    if (podmanRoot === undefined) delete process.env["NEKO_PODMAN_ROOT"];
    else process.env["NEKO_PODMAN_ROOT"] = podmanRoot;
    if (existsSync(containers())) rmSync(containers(), { recursive: true, force: true });
  });

  const image = (repository: string) => ({ ...webImage, repository, config: {} });

  it.each(["tar", "tar.gz", "stream"])(
    "sends its layers once, whatever it comes from: %s",
    async (kind) => {
      const repository = `acme/${kind}`;
      const memory = await openLayerMemory(join(bench.directory, kind, "layers.json"));
      const options = { of: outputs.get(kind)!, image: image(repository), memory };
      const to = () => [destination("r", registry.open())];
      const first = await bench.push(to(), options);
      expect(first).toMatchObject({ layers: 2, layersSent: 2, sentBytes: first.sizeBytes });
      const again = await bench.push(to(), options);
      expect(again).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
      const trusted = new Set([first.manifest]);
      const fresh = await bench.push(to(), { ...options, memory: noMemory, trusted });
      expect(fresh).toMatchObject({ manifest: first.manifest, layersSent: 0, sentBytes: 0 });
      expect(first.manifest).toBe((await bench.push([destination("a", bench.layout(kind))], options)).manifest);
      if (process.env["NEKO_PODMAN_WORKS"] !== "yes") return;
      const reference = `${registry.host}/${repository}@${first.manifest}`;
      podman("pull", "--quiet", "--tls-verify=false", reference);
      expect(podman("run", "--rm", reference)).toBe("hello from archive: you");
      podman("rmi", "--force", reference);
    },
    120_000,
  );

  it("gives every registry the same image, where one has a layer as another compressor made it", async () => {
    const of = outputs.get("tar")!;
    const honest = await bench.push([destination("a", bench.layout("honest"))], { of, image: image("acme/web") });
    const facts = new Map<Digest, LayerFact>();
    const learning: LayerMemory = {
      ...noMemory,
      remember: async (learnt) => learnt.forEach((fact, key) => facts.set(key, fact)),
    };
    const learn = [destination("a", bench.layout("learn"))];
    await bench.push(learn, { of, image: image("acme/web"), memory: learning });
    // As another zstd would have made the large layer; only one registry has that.
    const other = zstdCompressSync(Buffer.from("stands for the same tar"));
    const half = bench.layout("half");
    await half.putBlob("acme/web", other, signal);
    const memory: LayerMemory = {
      ...noMemory,
      recall: (key) => {
        const fact = facts.get(key);
        if (!fact || fact.sizeBytes < 3_000_000) return fact;
        return { ...fact, digest: sha256(other), sizeBytes: other.length };
      },
    };
    const both = [destination("a", half), destination("b", bench.layout("other half"))];
    const pushed = await bench.push(both, { of, image: image("acme/web"), memory });
    expect(pushed.manifest).toBe(honest.manifest);
    expect(pushed.destinations).toMatchObject([{ pushed: true }, { pushed: true }]);
  });

  it("leaves the others theirs where one connection breaks, for it only comes by once", async () => {
    registry.proxy.meddle = (request) => {
      if (request.method !== "PATCH") return false;
      request.on("data", () => request.socket.destroy());
      return false;
    };
    const to = [destination("r", registry.open()), destination("a", bench.layout("alone"))];
    const pushed = await bench.push(to, { of: outputs.get("stream")!, image: image("acme/broken") });
    expect(pushed.destinations).toMatchObject([{ pushed: false, code: "REGISTRY_UNREACHABLE" }, { pushed: true }]);
    expect((await bench.layout("alone").readManifest("acme/broken", "latest", signal))?.digest).toBe(pushed.manifest);
  });
});
