import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { imageOf, type PackedLayer } from "../../../src/push/image.ts";

const layer = (name: string): PackedLayer => ({
  key: sha256(`${name} key`),
  diffId: sha256(`${name} tar`),
  digest: sha256(`${name} zst`),
  sizeBytes: 10,
  compression: "zstd",
});
const parse = (bytes: Buffer): never => JSON.parse(bytes.toString("utf8")) as never;

describe("imageOf", () => {
  const config = {
    env: { Z: "1", A: "2=3" },
    entrypoint: ["/bin/serve"],
    cmd: ["--port", "80"],
    workdir: "/srv",
    user: "1000",
    labels: { b: "1", a: "2" },
    exposedPorts: ["80/tcp"],
  };

  it("says the declared config, sorted, in the year one of the epoch", () => {
    const image = imageOf("x86_64-linux", config, [layer("a"), layer("b")]);
    expect(parse(image.config.bytes)).toEqual({
      architecture: "amd64",
      os: "linux",
      created: "1970-01-01T00:00:01Z",
      config: {
        Env: ["A=2=3", "Z=1"],
        Entrypoint: ["/bin/serve"],
        Cmd: ["--port", "80"],
        WorkingDir: "/srv",
        User: "1000",
        Labels: { a: "2", b: "1" },
        ExposedPorts: { "80/tcp": {} },
      },
      rootfs: { type: "layers", diff_ids: [layer("a").diffId, layer("b").diffId] },
      history: [
        { created: "1970-01-01T00:00:01Z", created_by: "neko" },
        { created: "1970-01-01T00:00:01Z", created_by: "neko" },
      ],
    });
    expect(image.sizeBytes).toBe(20 + image.config.bytes.length);
  });

  it("names each layer by what it holds", () => {
    const image = imageOf("aarch64-linux", {}, [layer("a")]);
    expect(parse(image.manifest.bytes)).toEqual({
      schemaVersion: 2,
      mediaType: "application/vnd.oci.image.manifest.v1+json",
      config: {
        mediaType: "application/vnd.oci.image.config.v1+json",
        digest: image.config.digest,
        size: image.config.bytes.length,
      },
      layers: [
        {
          mediaType: "application/vnd.oci.image.layer.v1.tar+zstd",
          digest: layer("a").digest,
          size: 10,
          annotations: { "dev.neko.layer.key": layer("a").key },
        },
      ],
    });
  });

  it("does not depend on the order things were declared in", () => {
    const turned = { labels: { a: "2", b: "1" }, env: { A: "2=3", Z: "1" } };
    const { env, labels } = config;
    expect(imageOf("x86_64-linux", turned, []).manifest.digest).toBe(
      imageOf("x86_64-linux", { env, labels }, []).manifest.digest,
    );
  });

  // These bytes are what users pin: when this fails, every image of every user gets a new digest.
  it("has pinned bytes", () => {
    expect(imageOf("x86_64-linux", config, [layer("a")]).manifest.digest).toBe(
      "sha256:f1a6443296a43c839afa12379252c975e866f2cfe4705c78d7db48bb973f59c0",
    );
  });

  it.each(["x86_64-darwin", "toString-linux", "sparc-linux", ""])("refuses %s", (system) => {
    expect(() => imageOf(system, {}, [])).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
  });
});
