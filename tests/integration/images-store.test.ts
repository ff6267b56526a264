import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { imageOf, mediaTypes } from "../../src/push/image.ts";
import { hasProgram } from "../support/programs.ts";
import { startRegistry } from "../support/test-images.ts";

const signal = new AbortController().signal;
const repository = "acme/web";
const absent = sha256("absent");

let directory: string;
let registry: Awaited<ReturnType<typeof startRegistry>> | undefined;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "neko-store-"));
  if (hasProgram("docker-registry")) registry = await startRegistry(join(directory, "registry"));
});
afterAll(async () => {
  await registry?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const chunks = (...parts: readonly Uint8Array[]) =>
  async function* (): AsyncGenerator<Uint8Array> {
    yield* parts;
  };

async function writeImage(store: ImageStore, text: string, tags: readonly string[]) {
  const { digest, sizeBytes } = await store.writeBlob(repository, chunks(Buffer.from(text)), signal);
  const image = imageOf("x86_64-linux", {}, [
    { key: sha256("k"), diffId: sha256("d"), digest, sizeBytes, compression: "zstd" },
  ]);
  await store.writeBlob(repository, chunks(image.config.bytes), signal);
  await store.writeManifest(repository, image.manifest.bytes, mediaTypes.manifest, tags, signal);
  return image.manifest.digest;
}

describe.each([
  ["an OCI layout", () => ociLayout({ directory: join(directory, "layouts") })],
  [
    "docker-registry",
    () => ociHttp({ host: registry!.host, prefix: "team", credentials: () => Promise.resolve(undefined) }),
  ],
])("%s", (name, make) => {
  const needed = name !== "docker-registry" || hasProgram("docker-registry");

  it.skipIf(!needed)("keeps blobs", async () => {
    const store = make();
    const parts = [randomBytes(3_000_000), randomBytes(17)];
    const whole = Buffer.concat(parts);
    expect(await store.blobSizeBytes(repository, sha256(whole), signal)).toBeUndefined();
    const written = await store.writeBlob(repository, chunks(...parts), signal);
    expect(written).toEqual({ digest: sha256(whole), sizeBytes: whole.length });
    expect(await store.blobSizeBytes(repository, written.digest, signal)).toBe(whole.length);
    expect((await buffer(store.readBlob(repository, written.digest, signal))).equals(whole)).toBe(true);
    await expect(buffer(store.readBlob(repository, absent, signal))).rejects.toMatchObject({ code: "IMAGE_MISSING" });
  });

  it.skipIf(!needed)("keeps manifests by tag and by digest, also after the tag moved", async () => {
    const store = make();
    const one = await writeImage(store, "one", ["latest", "v1"]);
    expect((await store.readManifest(repository, "latest", signal))?.digest).toBe(one);
    const two = await writeImage(store, "two", ["latest"]);
    expect((await store.readManifest(repository, "latest", signal))?.digest).toBe(two);
    expect((await store.readManifest(repository, "v1", signal))?.digest).toBe(one);
    const three = await writeImage(store, "three", ["v1"]);
    const untagged = await writeImage(store, "four", []);
    for (const digest of [one, two, three, untagged]) {
      const found = await store.readManifest(repository, digest, signal);
      expect(found).toMatchObject({ digest, mediaType: mediaTypes.manifest });
      expect(sha256(found!.bytes)).toBe(digest);
    }
    expect(await store.readManifest(repository, "nothing", signal)).toBeUndefined();
    expect(await store.readManifest(repository, absent, signal)).toBeUndefined();
    expect(await store.readManifest("acme/other", "latest", signal)).toBeUndefined();
  });

  it.skipIf(!needed)("takes small blobs whole, and those of a sibling without sending them", async () => {
    const store = make();
    const bytes = randomBytes(100_000);
    const digest = await store.putBlob(repository, bytes, signal);
    expect(digest).toBe(sha256(bytes));
    expect(await store.mountBlob("acme/sibling", digest, repository, signal)).toBe(true);
    expect(await store.mountBlob("acme/sibling", digest, repository, signal)).toBe(true);
    expect((await buffer(store.readBlob("acme/sibling", digest, signal))).equals(bytes)).toBe(true);
    expect(await store.mountBlob("acme/sibling", absent, repository, signal)).toBe(false);
    expect(await store.mountBlob("acme/sibling", digest, "acme/nobody", signal)).toBe(false);
    await store.close(signal);
    expect(await store.blobSizeBytes("acme/sibling", digest, signal)).toBe(bytes.length);
  });

  it.skipIf(!needed)("refuses a manifest whose blobs are not there", async () => {
    const store = make();
    const image = imageOf("x86_64-linux", {}, [
      { key: sha256("k"), diffId: sha256("d"), digest: absent, sizeBytes: 7, compression: "zstd" },
    ]);
    await store.putBlob(repository, image.config.bytes, signal);
    const write = store.writeManifest(repository, image.manifest.bytes, mediaTypes.manifest, ["gone"], signal);
    await expect(write).rejects.toMatchObject({ code: "IMAGE_MISSING" });
    expect(await store.readManifest(repository, "gone", signal)).toBeUndefined();
  });

  it.skipIf(!needed)("lists what refers to an image", async () => {
    const store = make();
    const digest = await writeImage(store, "subject", ["subject"]);
    const { bytes } = (await store.readManifest(repository, digest, signal))!;
    const subject = { digest, mediaType: mediaTypes.manifest, sizeBytes: bytes.length };
    expect(await store.readReferrers(repository, digest, "a/b", signal)).toEqual([]);
    const blank = await store.putBlob(repository, Buffer.from("{}"), signal);
    const empty = { mediaType: "application/vnd.oci.empty.v1+json", digest: blank, size: 2 };
    const refer = (artifactType: string, commit: string) =>
      Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: mediaTypes.manifest,
          artifactType,
          config: empty,
          layers: [empty],
          subject: { mediaType: subject.mediaType, digest, size: subject.sizeBytes },
          annotations: { commit },
        }),
      );
    // At once, from two stores: none undoes another's.
    const manifests = ["1", "2", "3", "4", "5", "6"].map((commit) => refer(commit === "6" ? "c/d" : "a/b", commit));
    const other = name === "docker-registry" ? store : make();
    const written = await Promise.all(
      manifests.map((manifest, index) =>
        (index % 2 ? store : other).writeReferrer(repository, subject, manifest, signal),
      ),
    );
    expect(written).toEqual(manifests.map((manifest) => sha256(manifest)));
    await store.writeReferrer(repository, subject, manifests[0]!, signal);
    const found = await make().readReferrers(repository, digest, "a/b", signal);
    expect(found.map((each) => each.annotations?.["commit"]).toSorted()).toEqual(["1", "2", "3", "4", "5"]);
    for (const each of found) {
      const read = await store.readManifest(repository, each.digest, signal);
      expect(read?.bytes.length).toBe(each.sizeBytes);
    }
    expect((await store.readManifest(repository, "subject", signal))?.digest).toBe(digest);
    const stray = { ...subject, digest: absent };
    const write = store.writeReferrer(repository, stray, manifests[0]!, signal);
    await expect(write).rejects.toMatchObject({ code: "VALUE_INVALID" });
  });

  it.skipIf(!needed)("shows nothing of a blob whose content broke off", async () => {
    const store = make();
    const content = randomBytes(2_000_000);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield content;
      throw new Error("planted");
    }
    await expect(store.writeBlob(repository, broken, signal)).rejects.toThrow(/planted/);
    expect(await store.blobSizeBytes(repository, sha256(content), signal)).toBeUndefined();
  });

  it.skipIf(!needed)("refuses names that lead elsewhere", async () => {
    for (const bad of ["../up", "a//b", "/etc", "A", "a/..", ""]) {
      if (bad === "" && name === "docker-registry") continue;
      await expect(make().readManifest(bad, "latest", signal)).rejects.toMatchObject({ code: "VALUE_INVALID" });
    }
    const write = make().writeManifest(repository, Buffer.from("{}"), mediaTypes.manifest, ["../x"], signal);
    await expect(write).rejects.toMatchObject({ code: "VALUE_INVALID" });
  });

  it.skipIf(!needed)("stops when told to", async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let count = 0; ; count += 1) {
        if (count === 5) stop.abort(new Error("told to"));
        await new Promise((done) => setImmediate(done));
        yield new Uint8Array(1 << 20);
      }
    }
    await expect(make().writeBlob(repository, endless, stop.signal)).rejects.toThrow(/told to|abort/);
  });
});

describe("an OCI layout on disk", () => {
  const fresh = (name: string) => {
    const at = join(directory, name);
    return { at, layout: join(at, repository), store: ociLayout({ directory: at }) };
  };

  it("holds every tag of pushes that came at once, and no leftovers", async () => {
    const { at, layout } = fresh("race");
    const tags = Array.from({ length: 16 }, (_, index) => `t${index}`);
    // Each push with an adapter of its own, half of them in other processes.
    const script = `
      import { ociLayout } from ${JSON.stringify(join(import.meta.dirname, "../../src/adapters/registry/oci-layout.ts"))};
      const store = ociLayout({ directory: process.argv[1] });
      const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, tag: process.argv[2] }));
      for (let round = 0; round < 3; round += 1)
        await store.writeManifest("acme/web", manifest, "application/json", [process.argv[2] + "-" + round], AbortSignal.timeout(20_000));`;
    const { spawn } = await import("node:child_process");
    const others = tags.slice(8).map(
      (tag) =>
        new Promise<number | null>((done) => {
          spawn(process.execPath, ["--input-type=module", "-e", script, at, tag], { stdio: "inherit" }).once(
            "exit",
            done,
          );
        }),
    );
    const here = tags.slice(0, 8).map(async (tag) => {
      const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, tag }));
      const store = ociLayout({ directory: at });
      for (let round = 0; round < 3; round += 1) {
        await store.writeManifest(repository, manifest, "application/json", [`${tag}-${round}`], signal);
      }
    });
    await Promise.all(here);
    expect(await Promise.all(others)).toEqual(others.map(() => 0));
    const index = JSON.parse(readFileSync(join(layout, "index.json"), "utf8")) as {
      manifests: { annotations: Record<string, string> }[];
    };
    expect(index.manifests.map((entry) => entry.annotations["org.opencontainers.image.ref.name"]).toSorted()).toEqual(
      tags.flatMap((tag) => [0, 1, 2].map((round) => `${tag}-${round}`)).toSorted(),
    );
    expect(readdirSync(layout).toSorted()).toEqual([".lock", "blobs", "index.json", "oci-layout"]);
  }, 60_000);

  it("refuses bytes that are not what the digest says", async () => {
    const { layout, store } = fresh("rot");
    const digest = await writeImage(store, "content", ["latest"]);
    const blob = sha256("content");
    writeFileSync(join(layout, "blobs", blob.replace(":", "/")), "CONTENT");
    await expect(buffer(store.readBlob(repository, blob, signal))).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    truncateSync(join(layout, "blobs", digest.replace(":", "/")), 10);
    await expect(store.readManifest(repository, "latest", signal)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    writeFileSync(join(layout, "index.json"), "{");
    await expect(store.readManifest(repository, "latest", signal)).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
  });

  it("keeps one list of referrers, and shares the files of siblings", async () => {
    const { at, layout, store } = fresh("lists");
    const digest = await writeImage(store, "subject", ["v1"]);
    const { bytes } = (await store.readManifest(repository, digest, signal))!;
    const subject = { digest, mediaType: mediaTypes.manifest, size: bytes.length };
    for (const commit of ["1", "2", "3"]) {
      const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, artifactType: "a/b", subject, commit };
      await store.writeReferrer(
        repository,
        { ...subject, sizeBytes: bytes.length },
        Buffer.from(JSON.stringify(manifest)),
        signal,
      );
    }
    // Layer, config and manifest of the image, three referrers and the newest list.
    expect(readdirSync(join(layout, "blobs/sha256"))).toHaveLength(7);
    const index = JSON.parse(readFileSync(join(layout, "index.json"), "utf8")) as { manifests: unknown[] };
    expect(index.manifests).toHaveLength(5);
    expect(await store.mountBlob("acme/sibling", sha256("subject"), repository, signal)).toBe(true);
    const nameOf = (name: string): string => join(at, name, "blobs", sha256("subject").replace(":", "/"));
    expect(statSync(nameOf("acme/sibling")).ino).toBe(statSync(nameOf(repository)).ino);
    expect(readdirSync(join(at, "acme/sibling")).toSorted()).toEqual(["blobs", "oci-layout"]);
    expect(await store.mountBlob("acme/none", absent, repository, signal)).toBe(false);
    expect(readdirSync(join(at, "acme")).toSorted()).toEqual(["sibling", "web"]);
  });

  it("waits for no pipe, and reads no index without an end, where others may write too", async () => {
    const store = ociLayout({ directory: join(directory, "shared") });
    await writeImage(store, "mine", ["v1"]);
    const layout = join(directory, "shared", repository);
    const pipe = join(layout, "blobs/sha256", sha256("pipe").slice("sha256:".length));
    execFileSync("mkfifo", [pipe]);
    expect(await store.blobSizeBytes(repository, sha256("pipe"), signal)).toBeUndefined();
    rmSync(join(layout, "index.json"));
    execFileSync("mkfifo", [join(layout, "index.json")]);
    expect(await store.readManifest(repository, "v1", signal)).toBeUndefined();
    const manifest = await writeImage(store, "mine", ["v1"]);
    expect((await store.readManifest(repository, "v1", signal))?.digest).toBe(manifest);
    truncateSync(join(layout, "index.json"), 70 * 1024 * 1024);
    await expect(store.readManifest(repository, "v1", signal)).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
  });

  it("refuses a repository inside another one's layout", async () => {
    const { store } = fresh("inside");
    await expect(store.blobSizeBytes("acme/blobs", absent, signal)).rejects.toMatchObject({ code: "VALUE_INVALID" });
  });

  it.skipIf(!hasProgram("skopeo"))("is one that skopeo reads by repository and tag", async () => {
    const { at, store } = fresh("skopeo");
    const digest = await writeImage(store, "layer", ["latest", "v1"]);
    const raw = execFileSync("skopeo", ["inspect", "--raw", `oci:${at}/${repository}:v1`]);
    expect(sha256(raw)).toBe(digest);
  });
});
