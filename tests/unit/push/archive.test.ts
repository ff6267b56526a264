import { randomBytes } from "node:crypto";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sha256, type Digest } from "../../../src/kernel/digest.ts";
import { readArchive, type ArchiveLayer } from "../../../src/push/archive.ts";
import { imageOf, type PackedLayer } from "../../../src/push/image.ts";
import { tarEnd } from "../../../src/formats/tar.ts";
import { archiveFiles, headerWith, inChunks, tarOf, type ArchiveParts, type Files } from "../../support/archives.ts";

const signal = new AbortController().signal;
const hexOf = (digest: Digest): string => digest.slice("sha256:".length);

const one = tarOf([["one", randomBytes(300_000)]]);
const two = tarOf([["two", "2"]]);

async function pack({ tar }: ArchiveLayer): Promise<PackedLayer> {
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return {
    key: sha256(`key of ${sha256(bytes)}`),
    diffId: sha256(bytes),
    digest: sha256(bytes),
    sizeBytes: bytes.length,
    compression: "none",
  };
}

function read(files: Files | Buffer, onLayer = pack, stop = signal) {
  return readArchive(inChunks(Buffer.isBuffer(files) ? files : tarOf(files), 4321), onLayer, stop);
}
const diffIdsOf = (image: { readonly layers: readonly PackedLayer[] }) => image.layers.map((layer) => layer.diffId);

const unpackable = (message: RegExp) => ({ code: "IMAGE_UNPACKABLE", message: expect.stringMatching(message) });

describe("readArchive", () => {
  it("hands on every layer in the archive's order and answers them in the image's", async () => {
    const seen: unknown[] = [];
    const blob = `blobs/sha256/${hexOf(sha256(two))}`;
    const files = archiveFiles({
      layers: [
        [`${hexOf(sha256(one))}/layer.tar`, one],
        [blob, two],
        ["base.tar", tarEnd],
      ],
    });
    const image = await read([files[2]!, files[1]!, files[0]!, ...files.slice(3), ["VERSION", "1.0"]], (layer) => {
      seen.push([layer.name, layer.sizeBytes, layer.claimedDiffId]);
      return pack(layer);
    });
    expect(seen).toEqual([
      ["base.tar", 1024, undefined],
      [blob, two.length, sha256(two)],
      [`${hexOf(sha256(one))}/layer.tar`, one.length, sha256(one)],
    ]);
    expect(diffIdsOf(image)).toEqual([sha256(one), sha256(two), sha256(tarEnd)]);
    expect(image).toMatchObject({ system: "x86_64-linux", config: {}, dropped: [] });
  });

  it.each([
    ["gzip", gzipSync(one)],
    ["gzip in two members", Buffer.concat([gzipSync(one.subarray(0, 1000)), gzipSync(one.subarray(1000))])],
    ["zstd", zstdCompressSync(one)],
    [
      "zstd in two frames",
      Buffer.concat([zstdCompressSync(one.subarray(0, 999)), zstdCompressSync(one.subarray(999))]),
    ],
  ])("takes a layer out of %s", async (_, bytes) => {
    const layers: ArchiveParts["layers"] = [["layer", bytes]];
    expect(diffIdsOf(await read(archiveFiles({ layers, diffIds: [sha256(one)] })))).toEqual([sha256(one)]);
    const cut: ArchiveParts["layers"] = [["layer", bytes.subarray(0, bytes.length - 20)]];
    const broken = archiveFiles({ layers: cut, diffIds: [sha256(one)] });
    await expect(read(broken)).rejects.toMatchObject(unpackable(/damaged|end of file/));
  });

  it("follows links, and takes a layer twice where the image has it twice", async () => {
    const link = (name: string, type: string, target: string): Buffer =>
      headerWith(name, 0, (block) => {
        block.write(type, 156);
        block.write(target, 157);
      });
    const manifest = [{ Config: "./c.json", Layers: ["old/layer.tar", "abc.tar", "./b/layer.tar", "hard"] }];
    const [, config] = archiveFiles({ layers: Array.from({ length: 4 }, () => ["abc.tar", one] as const) }).at(-2)!;
    let calls = 0;
    const tar = Buffer.concat([
      link("old/layer.tar", "2", "../b/layer.tar"),
      link("b/layer.tar", "2", "../abc.tar"),
      tarOf([["abc.tar", one]]).subarray(0, -tarEnd.length),
      link("hard", "1", "./abc.tar"),
      tarOf([
        ["abc.tar", one],
        ["c.json", config],
        ["manifest.json", JSON.stringify(manifest)],
      ]),
    ]);
    const image = await read(tar, (layer) => {
      calls += 1;
      return pack(layer);
    });
    expect(diffIdsOf(image)).toEqual([sha256(one), sha256(one), sha256(one), sha256(one)]);
    expect(calls).toBe(1);
    const circle = Buffer.concat([
      link("a", "2", "b"),
      link("b", "2", "a"),
      tarOf(archiveFiles({ manifest: [{ Config: "a" }] })),
    ]);
    await expect(read(circle)).rejects.toMatchObject(unpackable(/config a is not there/));
  });

  it("leaves out layers that the image does not have", async () => {
    const image = await read([["other.tar", two], ...archiveFiles({ layers: [["one.tar", one]] })]);
    expect(diffIdsOf(image)).toEqual([sha256(one)]);
  });

  it("takes 500 layers, and no more", async () => {
    const named = (count: number): NonNullable<ArchiveParts["layers"]> =>
      Array.from({ length: count }, (_, index) => [`${index}.tar`, tarEnd] as const);
    expect((await read(archiveFiles({ layers: named(500) }))).layers).toHaveLength(500);
    let calls = 0;
    const counted = (layer: ArchiveLayer): Promise<PackedLayer> => {
      calls += 1;
      return pack(layer);
    };
    const many = unpackable(/more than 500 layers/);
    await expect(read(archiveFiles({ layers: named(600) }), counted)).rejects.toMatchObject(many);
    expect(calls).toBe(501);
    // One file as all of them.
    const files = archiveFiles({ layers: named(501) });
    const manifest = [{ Config: files.at(-2)![0], Layers: Array.from({ length: 501 }, () => "0.tar") }];
    const same: Files = [files[0]!, files.at(-2)!, ["manifest.json", JSON.stringify(manifest)]];
    await expect(read(same)).rejects.toMatchObject(many);
  });

  it("hashes what onLayer leaves unread", async () => {
    const files = archiveFiles({
      layers: [
        ["one.tar", gzipSync(one)],
        ["two.tar", two],
      ],
      diffIds: [sha256(one), sha256(two)],
    });
    const known = (diffId: Digest): PackedLayer => ({
      key: diffId,
      diffId,
      digest: diffId,
      sizeBytes: 1,
      compression: "none",
    });
    const lazy = async (layer: ArchiveLayer): Promise<PackedLayer> => {
      if (layer.name === "one.tar") for await (const _ of layer.tar) break;
      return known(layer.name === "one.tar" ? sha256(one) : sha256(two));
    };
    expect(diffIdsOf(await read(files, lazy))).toEqual([sha256(one), sha256(two)]);
    await expect(read(files, async () => known(sha256("other")))).rejects.toMatchObject({ code: "INTERNAL" });
    const other = archiveFiles({ layers: [["one.tar", one]], diffIds: [sha256(two)] });
    const lying = read(other, async () => known(sha256(two)));
    await expect(lying).rejects.toMatchObject(unpackable(/config says/));
  });

  it("gives a layer once", async () => {
    const twice = async (layer: ArchiveLayer): Promise<PackedLayer> => {
      for await (const _ of layer.tar) break;
      return await pack(layer);
    };
    await expect(read(archiveFiles({ layers: [["one.tar", one]] }), twice)).rejects.toMatchObject({
      code: "REGISTRY_UNREACHABLE",
      disposition: "transient",
    });
  });

  it("passes on what onLayer throws, and closes the stream", async () => {
    let closed = false;
    async function* stream(): AsyncGenerator<Uint8Array> {
      try {
        yield* inChunks(tarOf(archiveFiles({ layers: [["one.tar", gzipSync(one)]] })));
      } finally {
        closed = true;
      }
    }
    const failing = async ({ tar }: ArchiveLayer): Promise<PackedLayer> => {
      for await (const _ of tar) break;
      throw new Error("planted");
    };
    await expect(readArchive(stream(), failing, signal)).rejects.toThrow("planted");
    expect(closed).toBe(true);
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const files = archiveFiles({ layers: [["one.tar", one]] });
    const stopping = (layer: ArchiveLayer) => {
      stop.abort(new Error("told to"));
      return pack(layer);
    };
    await expect(read(files, stopping, stop.signal)).rejects.toThrow("told to");
  });

  it("takes over what an image of ours can say", async () => {
    const image = await read(
      archiveFiles({
        config: {
          Env: ["PATH=/bin", "A=1", "A=b=c", "__proto__=x"],
          Entrypoint: ["/bin/web"],
          Cmd: "serve",
          WorkingDir: "/srv",
          User: "1000:100",
          Labels: { team: "neko" },
          ExposedPorts: { "8080/tcp": {}, "53/udp": {} },
          Volumes: { "/data": {} },
          Healthcheck: { Test: ["CMD", "true"] },
          StopSignal: "SIGINT",
          OnBuild: null,
          Hostname: "",
          Tty: false,
        },
      }),
    );
    expect(image.config).toEqual({
      env: Object.fromEntries([
        ["PATH", "/bin"],
        ["A", "b=c"],
        ["__proto__", "x"],
      ]),
      entrypoint: ["/bin/web"],
      cmd: ["serve"],
      workdir: "/srv",
      user: "1000:100",
      labels: { team: "neko" },
      exposedPorts: ["53/udp", "8080/tcp"],
    });
    expect(image.dropped).toEqual(["Healthcheck", "StopSignal", "Volumes"]);
    expect((await read(archiveFiles({ config: null }))).config).toEqual({});
    const empty = { Env: null, Entrypoint: null, Cmd: [], WorkingDir: "", Labels: {}, ExposedPorts: null };
    expect(await read(archiveFiles({ config: empty }))).toMatchObject({ config: {}, dropped: [] });
  });

  it.each([
    ["x86_64-linux"],
    ["aarch64-linux"],
    ["i686-linux"],
    ["armv7l-linux"],
    ["armv6l-linux"],
    ["riscv64-linux"],
    ["powerpc64le-linux"],
  ])("knows %s from what an image of ours says", async (system) => {
    const { architecture, os, variant } = JSON.parse(imageOf(system, {}, []).config.bytes.toString()) as Record<
      string,
      string
    >;
    expect((await read(archiveFiles({ platform: { architecture, os, variant } }))).system).toBe(system);
  });

  const layers: ArchiveParts["layers"] = [["one.tar", one]];
  const config = JSON.stringify({ architecture: "amd64", os: "linux", rootfs: { diff_ids: [] } });
  it.each<[string, Files, RegExp]>([
    ["no manifest", [["one.tar", one]], /no manifest\.json/],
    ["a manifest that is no JSON", [["manifest.json", "[{]"]], /no JSON/],
    ["a manifest that is no list", [["manifest.json", "{}"]], /no list/],
    ["no image", archiveFiles({ manifest: [] }), /holds 0 images/],
    ["two images", archiveFiles({ manifest: [{ Config: "a" }, { Config: "b" }] }), /holds 2 images/],
    ["an image that is a text", archiveFiles({ manifest: ["a"] }), /no JSON object/],
    ["no config", archiveFiles({ manifest: [{ Config: "other.json", Layers: [] }] }), /config other\.json/],
    [
      "a config that is a layer",
      [["c.tar", one], ...archiveFiles({ manifest: [{ Config: "c.tar" }] })],
      /config c\.tar/,
    ],
    [
      "a config above 4 MiB",
      [["big", `{${" ".repeat(4_200_000)}}`], ...archiveFiles({ manifest: [{ Config: "big" }] })],
      /config big/,
    ],
    [
      "a missing layer",
      archiveFiles({ layers, manifest: [{ Config: "c", Layers: ["two.tar"] }] }).concat([
        ["c", config.replace("[]", `["${sha256(two)}"]`)],
      ]),
      /layer two\.tar/,
    ],
    ["fewer diff_ids", archiveFiles({ layers, diffIds: [] }), /names 1 layers, its config 0/],
    ["another diff_id", archiveFiles({ layers, diffIds: [sha256(two)] }), /config says/],
    ["a diff_id that is none", archiveFiles({ layers, diffIds: ["md5:1" as Digest] }), /no sha256 digest/],
    ["a layer by xz", [["one.tar", Buffer.from("fd377a585a0000", "hex")]], /compressed by xz/],
    ["two layers of one name", [["one.tar", two], ...archiveFiles({ layers })], /two files named one\.tar/],
    ["two manifests", [["manifest.json", "[ ]"], ...archiveFiles()], /two files named manifest\.json/],
    ["another system", archiveFiles({ platform: { architecture: "amd64", os: "windows" } }), /for windows\/amd64/],
    [
      "another processor",
      archiveFiles({ platform: { architecture: "constructor", os: "linux" } }),
      /for linux\/constructor/,
    ],
    ["no system", archiveFiles({ platform: {} }), /os is missing/],
    ["Env that sets nothing", archiveFiles({ config: { Env: ["PATH"] } }), /"PATH", which sets nothing/],
    ["Env that is no list", archiveFiles({ config: { Env: { A: "1" } } }), /Env is no list/],
    ["Labels of numbers", archiveFiles({ config: { Labels: { a: 1 } } }), /Labels/],
    ["a config that is a list", archiveFiles({ config: [] }), /config is no JSON object/],
    ["too many files", Array.from({ length: 4097 }, (_, index) => [`f${index}`, ""] as const), /4096 files/],
    [
      "too much JSON",
      Array.from({ length: 17 }, (_, index) => [`f${index}`, `{${" ".repeat(4_000_000)}`] as const),
      /64 MiB/,
    ],
  ])("refuses %s", async (_, files, message) => {
    await expect(read(files)).rejects.toMatchObject(unpackable(message));
  });
});
