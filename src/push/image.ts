import { canonicalJson, sha256, type Digest, type Json } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Compression, ImageConfig } from "../spec/desired-state.ts";
import type { LayerFact } from "./memory.ts";

// Config and manifest bytes: functions of the layers and the declared config, and of nothing else (product.md 2.1).
// Source: OCI image-spec v1.1.1, config.md and manifest.md.

export const mediaTypes = {
  manifest: "application/vnd.oci.image.manifest.v1+json",
  index: "application/vnd.oci.image.index.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
} as const;

const layerTypes: Readonly<Record<Compression, string>> = {
  zstd: "application/vnd.oci.image.layer.v1.tar+zstd",
  gzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  none: "application/vnd.oci.image.layer.v1.tar",
};

/** How a layer of that media type is compressed; undefined for a type that is none of ours. */
export function compressionOf(mediaType: string): Compression | undefined {
  return (Object.keys(layerTypes) as Compression[]).find((compression) => layerTypes[compression] === mediaType);
}

/** In each layer's descriptor: what the layer holds, so that the registry itself remembers it. */
export const layerKeyAnnotation = "dev.neko.layer.key";

const created = "1970-01-01T00:00:01Z";

/** One layer as it lies in a registry. */
export interface PackedLayer extends LayerFact {
  readonly key: Digest;
}

export interface Image {
  readonly config: { readonly bytes: Buffer; readonly digest: Digest };
  readonly manifest: { readonly bytes: Buffer; readonly digest: Digest };
  /** Config and layers: what a pull into an empty store transfers. */
  readonly sizeBytes: number;
}

/** @throws NekoError IMAGE_UNPACKABLE when the system runs no Linux containers */
export function imageOf(system: string, config: ImageConfig, layers: readonly PackedLayer[]): Image {
  const configBytes = Buffer.from(canonicalJson(configJson(system, config, layers)));
  const manifestBytes = Buffer.from(
    canonicalJson({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: { mediaType: mediaTypes.config, digest: sha256(configBytes), size: configBytes.length },
      layers: layers.map(({ key, digest, sizeBytes, compression }) => ({
        mediaType: layerTypes[compression],
        digest,
        size: sizeBytes,
        annotations: { [layerKeyAnnotation]: key },
      })),
    }),
  );
  return {
    config: { bytes: configBytes, digest: sha256(configBytes) },
    manifest: { bytes: manifestBytes, digest: sha256(manifestBytes) },
    sizeBytes: configBytes.length + layers.reduce((sum, layer) => sum + layer.sizeBytes, 0),
  };
}

function configJson(system: string, config: ImageConfig, layers: readonly PackedLayer[]): Json {
  const { env, exposedPorts } = config;
  return {
    ...platformOf(system),
    created,
    config: {
      Env:
        env &&
        Object.keys(env)
          .toSorted()
          .map((name) => `${name}=${env[name]}`),
      Entrypoint: config.entrypoint,
      Cmd: config.cmd,
      WorkingDir: config.workdir,
      User: config.user,
      Labels: config.labels,
      ExposedPorts: exposedPorts && Object.fromEntries(exposedPorts.map((port) => [port, {}])),
    },
    rootfs: { type: "layers", diff_ids: layers.map((layer) => layer.diffId) },
    // buildah builds on an image only when it has one history entry per layer.
    history: layers.map(() => ({ created, created_by: "neko" })),
  };
}

// Go's GOARCH names. Source: image-spec config.md, "architecture".
const architectures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  x86_64: { architecture: "amd64" },
  aarch64: { architecture: "arm64" },
  i686: { architecture: "386" },
  armv7l: { architecture: "arm", variant: "v7" },
  armv6l: { architecture: "arm", variant: "v6" },
  riscv64: { architecture: "riscv64" },
  powerpc64le: { architecture: "ppc64le" },
};

/** `os`, `architecture` and, where there are several, `variant`. @throws NekoError IMAGE_UNPACKABLE for what is no Linux */
export function platformOf(system: string): Readonly<Record<string, string>> {
  const [cpu, kernel] = system.split("-");
  const platform = kernel === "linux" && Object.hasOwn(architectures, cpu ?? "") ? architectures[cpu ?? ""] : undefined;
  if (platform) return { ...platform, os: "linux" };
  throw new NekoError("IMAGE_UNPACKABLE", `${system} runs no Linux containers`, {
    hint: "point the image at an attribute of a Linux system, such as packages.x86_64-linux",
  });
}
