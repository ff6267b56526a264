import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dockerArchive } from "../../src/adapters/registry/docker-archive.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { readArchive } from "../../src/push/archive.ts";
import { imageOf, mediaTypes, type PackedLayer } from "../../src/push/image.ts";
import { finishImage, into, makeArchive, skopeo } from "../support/archive-images.ts";
import { tarOf } from "../support/archives.ts";
import { hasProgram } from "../support/programs.ts";
import { podman } from "../support/test-images.ts";

const signal = new AbortController().signal;
const busybox = process.env["NEKO_BUSYBOX"];
const podmanWorks = process.env["NEKO_PODMAN_WORKS"] !== "no" && hasProgram("podman") && busybox !== undefined;

let directory: string;
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "neko-archive-"))));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const at = (name: string): string => join(directory, name);
const partials = (name: string): string[] => readdirSync(directory).filter((file) => file.startsWith(`${name}.`));

const tars = Array.from({ length: 3 }, (_, index) => tarOf([[`file${index}`, randomBytes(100_000 + index)]]));
const layers: readonly PackedLayer[] = tars.map((tar) => {
  const digest = sha256(tar);
  return { key: digest, diffId: digest, digest, sizeBytes: tar.length, compression: "none" };
});
const image = { system: "x86_64-linux", config: { cmd: ["/bin/true"] }, layers };

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.alloc(10_007); // one for all
  for (let from = 0; from < bytes.length; from += chunk.length) {
    const part = bytes.subarray(from, from + chunk.length);
    chunk.set(part);
    yield chunk.subarray(0, part.length);
  }
}
const write = (store: ImageStore, tar: Uint8Array) => store.writeBlob("acme/web", () => pieces(tar), signal);

describe("a docker-archive", () => {
  it("is the same bytes in whatever order the blobs came", async () => {
    const [one, two] = [dockerArchive({ file: at("one.tar") }), dockerArchive({ file: at("two.tar") })];
    await Promise.all(tars.map((tar) => write(one, tar)));
    for (const tar of [...tars.toReversed(), tars[0]!, randomBytes(5000)]) await write(two, tar);
    for (const store of [one, two]) {
      expect(await finishImage(store, "acme/web", image, ["v2", "v1"], signal)).toBeDefined();
      await store.close(signal);
    }
    expect(readFileSync(at("one.tar")).equals(readFileSync(at("two.tar")))).toBe(true);
    expect([...partials("one.tar"), ...partials("two.tar")]).toEqual([]);
    const members = execFileSync("tar", ["--full-time", "-tvf", at("one.tar")], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(members).toHaveLength(8);
    expect(members.every((line) => line.includes("-r--r--r-- 0/0") && line.includes("1970-01-01 00:00:01"))).toBe(true);
    expect(members.map((line) => line.split(" ").at(-1))).toEqual([
      ...layers.map((layer) => layer.digest.replace("sha256:", "blobs/sha256/")),
      expect.stringMatching(/^blobs/),
      expect.stringMatching(/^blobs/),
      "index.json",
      "oci-layout",
      "manifest.json",
    ]);
  });

  it("answers what it holds, and what it is being given", async () => {
    const store = dockerArchive({ file: at("asked.tar") });
    const digest = layers[0]!.digest;
    expect(await store.blobSizeBytes("acme/web", digest, signal)).toBeUndefined();
    await expect(buffer(store.readBlob("acme/web", digest, signal))).rejects.toMatchObject({ code: "IMAGE_MISSING" });
    expect(await store.readManifest("acme/web", "v1", signal)).toBeUndefined();
    for (const tar of tars) await write(store, tar);
    expect(await store.blobSizeBytes("acme/web", digest, signal)).toBe(tars[0]!.length);
    expect((await buffer(store.readBlob("acme/web", digest, signal))).equals(tars[0]!)).toBe(true);
    const { manifest } = await finishImage(store, "acme/web", image, ["v1"], signal);
    for (const later of [store, dockerArchive({ file: at("asked.tar") })]) {
      expect(await later.readManifest("acme/web", "v1", signal)).toEqual({
        bytes: manifest.bytes,
        digest: manifest.digest,
        mediaType: mediaTypes.manifest,
      });
      expect(await later.readManifest("acme/web", manifest.digest, signal)).toMatchObject({
        mediaType: mediaTypes.manifest,
      });
      expect(await later.readManifest("acme/web", "v2", signal)).toBeUndefined();
      expect(await later.readManifest("acme/other", "v1", signal)).toBeUndefined();
      expect((await buffer(later.readBlob("acme/web", digest, signal))).equals(tars[0]!)).toBe(true);
      expect(await later.readReferrers("acme/web", manifest.digest, "x/y", signal)).toEqual([]);
    }
  });

  it("takes blobs over from the archive that is there, as they are or not at all", async () => {
    const file = at("over.tar");
    const first = dockerArchive({ file });
    for (const tar of tars) await write(first, tar);
    await finishImage(first, "acme/web", image, ["v1"], signal);

    const second = dockerArchive({ file });
    const own = tarOf([["new", "new"]]);
    const changed = {
      ...image,
      layers: [layers[1]!, { ...layers[0]!, ...(await write(second, own)), diffId: sha256(own) }],
    };
    const { manifest } = await finishImage(second, "acme/web", changed, ["v1"], signal);
    const fresh = dockerArchive({ file: at("fresh.tar") });
    for (const tar of [tars[1]!, own]) await write(fresh, tar);
    await finishImage(fresh, "acme/web", changed, ["v1"], signal);
    expect(readFileSync(file).equals(readFileSync(at("fresh.tar")))).toBe(true);
    expect(manifest.digest).toBe((await second.readManifest("acme/web", "v1", signal))?.digest);

    const damaged = readFileSync(file);
    damaged.writeUInt8(damaged.readUInt8(60_000) ^ 1, 60_000);
    writeFileSync(file, damaged);
    const third = dockerArchive({ file });
    const again = finishImage(third, "acme/web", { ...image, layers: [layers[1]!] }, ["v1"], signal);
    await expect(again).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    await third.close(signal);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    expect(partials("over.tar")).toEqual([]);
  });

  it("keeps the image's other names when it gets one more", async () => {
    const file = at("named.tar");
    const store = dockerArchive({ file, name: "localhost/web" });
    for (const tar of tars) await write(store, tar);
    await finishImage(store, "acme/web", image, ["v1"], signal);
    await finishImage(dockerArchive({ file, name: "localhost/web" }), "acme/web", image, ["v2"], signal);
    const manifest = execFileSync("tar", ["-xOf", file, "manifest.json"], { encoding: "utf8" });
    expect(JSON.parse(manifest)).toMatchObject([{ RepoTags: ["localhost/web:v1", "localhost/web:v2"] }]);
  });

  it("shows nothing before it is whole", async () => {
    const file = at("broken.tar");
    const store = dockerArchive({ file });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* pieces(tars[0]!);
      throw new Error("planted");
    }
    await expect(store.writeBlob("acme/web", broken, signal)).rejects.toThrow("planted");
    expect(await store.blobSizeBytes("acme/web", layers[0]!.digest, signal)).toBeUndefined();
    await write(store, tars[1]!);
    await expect(finishImage(store, "acme/web", image, ["v1"], signal)).rejects.toMatchObject({
      code: "IMAGE_MISSING",
    });
    expect(existsSync(file)).toBe(false);
    await write(store, tars[0]!);
    await write(store, tars[2]!);
    await finishImage(store, "acme/web", image, ["v1", "v2"], signal);
    expect(readFileSync(file).equals(readFileSync(at("one.tar")))).toBe(true);
    const stop = AbortSignal.abort(new Error("told to"));
    await expect(store.writeBlob("acme/web", () => pieces(tars[0]!), stop)).rejects.toThrow("told to");
  });

  it("leaves nothing at its name when it is killed, and what it leaves beside it goes a day later", async () => {
    const file = at("killed.tar");
    const child = spawn(process.execPath, [join(import.meta.dirname, "../support/archive-once.ts"), file]);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(file)).toBe(false);
    expect(partials("killed.tar")).toHaveLength(1);
    const store = dockerArchive({ file });
    for (const tar of tars) await write(store, tar);
    await finishImage(store, "acme/web", image, [], signal);
    expect(partials("killed.tar")).toHaveLength(1);
    const old = Date.now() / 1000 - 2 * 24 * 60 * 60;
    for (const name of partials("killed.tar")) utimesSync(at(name), old, old);
    await finishImage(dockerArchive({ file }), "acme/web", image, ["v1"], signal);
    expect(partials("killed.tar")).toEqual([]);
  });

  it("overwrites nothing but an archive", async () => {
    writeFileSync(at("text"), "precious ".repeat(200));
    writeFileSync(at("other.tar"), tarOf([["a", "1"]]));
    mkdirSync(at("folder"));
    for (const name of ["text", "other.tar", "folder"]) {
      const store = dockerArchive({ file: at(name) });
      await expect(write(store, tars[0]!)).rejects.toMatchObject({ code: "VALUE_INVALID" });
      await expect(store.readManifest("acme/web", "v1", signal)).rejects.toMatchObject({ code: "VALUE_INVALID" });
      expect(partials(name)).toEqual([]);
    }
    const nowhere = write(dockerArchive({ file: at("no/where.tar") }), tars[0]!);
    await expect(nowhere).rejects.toMatchObject({
      code: "REGISTRY_DENIED",
      message: expect.stringContaining("ENOENT"),
    });
  });

  it("holds one image, for one system", async () => {
    const store = dockerArchive({ file: at("single.tar") });
    for (const tar of tars) await write(store, tar);
    const index = store.writeManifest("acme/web", Buffer.from("{}"), mediaTypes.index, ["v1"], signal);
    await expect(index).rejects.toMatchObject({ code: "FEATURE_UNSUPPORTED" });
    const { manifest } = await finishImage(store, "acme/web", image, ["v1"], signal);
    const other = imageOf("x86_64-linux", {}, layers);
    await store.putBlob("acme/web", other.config.bytes, signal);
    const second = store.writeManifest("acme/web", other.manifest.bytes, mediaTypes.manifest, ["v1"], signal);
    await expect(second).rejects.toMatchObject({ code: "VALUE_INVALID" });
    await store.close(signal);
    expect((await store.readManifest("acme/web", "v1", signal))?.digest).toBe(manifest.digest);
    expect(partials("single.tar")).toEqual([]);
  });

  it.skipIf(!busybox || !hasProgram("skopeo"))("is read by skopeo, both ways, and by us", async () => {
    const made = makeArchive(directory, "made", busybox!);
    const file = at("out.tar");
    const store = dockerArchive({ file, name: "localhost/neko-out" });
    const read = await readArchive(await opened(made.file), into(store, "x", signal), signal);
    const { config } = await finishImage(store, "x", read, ["v1"], signal);
    const seen = JSON.parse(skopeo("inspect", `docker-archive:${file}:localhost/neko-out:v1`)) as Record<
      string,
      unknown
    >;
    expect(seen).toMatchObject({ Architecture: "amd64", Layers: made.diffIds });
    expect(skopeo("inspect", "--raw", "--config", `docker-archive:${file}`)).toBe(config.bytes.toString());
    mkdirSync(at("unpacked"));
    execFileSync("tar", ["-xf", file, "-C", at("unpacked")]);
    for (const from of [`docker-archive:${file}`, `oci:${at("unpacked")}`, `oci-archive:${file}`]) {
      skopeo("copy", "-q", from, `dir:${at(`dir-${from.split(":")[0]}`)}`);
    }
    const again = await readArchive(
      await opened(file),
      into(dockerArchive({ file: at("again.tar") }), "x", signal),
      signal,
    );
    expect(again).toMatchObject({ ...read, dropped: [] });
  });

  it.skipIf(!podmanWorks)("is loaded and run by podman", { timeout: 60_000 }, () => {
    const storage = process.env["NEKO_PODMAN_ROOT"];
    process.env["NEKO_PODMAN_ROOT"] = at("podman");
    try {
      expect(podman("load", "--quiet", "--input", at("out.tar"))).toContain("localhost/neko-out:v1");
      const said = podman("run", "--rm", "--network=host", "localhost/neko-out:v1", "reader");
      expect(said).toBe("hello from made: reader");
    } finally {
      podman("rmi", "--force", "localhost/neko-out:v1");
      if (storage === undefined) delete process.env["NEKO_PODMAN_ROOT"];
      else process.env["NEKO_PODMAN_ROOT"] = storage;
    }
  });
});

const opened = async (file: string): Promise<AsyncIterable<Uint8Array>> => pieces(readFileSync(file));
