import { canonicalJson, parseDigest, sha256, type Digest } from "../kernel/digest.ts";
import { mediaTypes, platformOf } from "./image.ts";

// One name for the images of several systems: whoever pulls it gets the manifest of the system it runs on. A function of
// those manifests alone. Source: OCI image-spec v1.1.1, image-index.md.

/** One image of an index. */
export interface IndexPart {
  /** Nix system: `aarch64-linux`. */
  readonly system: string;
  /** Of its manifest. */
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** Sorted by platform, so that the order of the parts does not show. @throws NekoError IMAGE_UNPACKABLE */
export function indexOf(parts: readonly IndexPart[]): { readonly bytes: Buffer; readonly digest: Digest } {
  const manifests = parts
    .map(({ system, digest, sizeBytes }) => ({
      mediaType: mediaTypes.manifest,
      digest,
      size: sizeBytes,
      platform: platformOf(system),
    }))
    .toSorted((a, b) => (keyOf(a.platform) < keyOf(b.platform) ? -1 : 1));
  const bytes = Buffer.from(canonicalJson({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
  return { bytes, digest: sha256(bytes) };
}

/** The manifest that an index has for a system; undefined where it has none, and for what is no index. */
export function manifestFor(system: string, index: Uint8Array): Digest | undefined {
  const wanted = keyOf(platformOf(system));
  try {
    const { manifests } = JSON.parse(Buffer.from(index).toString("utf8")) as {
      manifests?: readonly { readonly digest: string; readonly platform?: Readonly<Record<string, string>> }[];
    };
    const found = manifests?.find(({ platform }) => platform !== undefined && keyOf(platform) === wanted);
    return found && parseDigest(found.digest);
  } catch {
    return undefined;
  }
}

const keyOf = ({ os, architecture, variant }: Readonly<Record<string, string>>): string =>
  `${os}/${architecture}/${variant ?? ""}`;
