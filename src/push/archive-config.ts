import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { parseDigest, type Digest } from "../kernel/digest.ts";
import type { ImageConfig } from "../spec/desired-state.ts";
import { unpackable } from "../formats/tar.ts";

// The two JSON files of a docker-archive. Source: moby, image/spec/v1.2.md, "Combined Image JSON + Filesystem Changeset
// Format"; OCI image-spec v1.1, config.md, which took the config over from there.

export interface ArchiveManifest {
  /** Names of files in the archive. */
  readonly config: string;
  /** Lowest first. */
  readonly layers: readonly string[];
}

export interface ArchiveConfig {
  /** As Nix calls it: `x86_64-linux`. */
  readonly system: string;
  readonly config: ImageConfig;
  readonly diffIds: readonly Digest[];
  /** Keys of the config that say something, and that no image of ours says; sorted. */
  readonly dropped: readonly string[];
}

/** @throws NekoError IMAGE_UNPACKABLE */
export function parseArchiveManifest(bytes: Uint8Array): ArchiveManifest {
  const images = jsonOf(bytes, "manifest.json");
  if (!Array.isArray(images)) throw wrong("manifest.json is no list of images");
  if (images.length !== 1) {
    throw unpackable(
      `the archive holds ${images.length} images`,
      "build an archive of one image; push others one by one",
    );
  }
  const image = recordOf(images[0], "manifest.json");
  return { config: textOf(image["Config"], "Config"), layers: textsOf(image["Layers"], "Layers") ?? [] };
}

/** @throws NekoError IMAGE_UNPACKABLE */
export function parseArchiveConfig(bytes: Uint8Array, name: string): ArchiveConfig {
  const whole = recordOf(jsonOf(bytes, name), name);
  const rootfs = recordOf(whole["rootfs"], "rootfs");
  const said = whole["config"] === undefined || whole["config"] === null ? {} : recordOf(whole["config"], "config");
  const known = new Set(["Env", "Entrypoint", "Cmd", "WorkingDir", "User", "Labels", "ExposedPorts"]);
  return {
    system: systemOf(whole),
    config: imageConfigOf(said),
    diffIds: (textsOf(rootfs["diff_ids"], "diff_ids") ?? []).map((text) => diffIdOf(text)),
    dropped: Object.keys(said)
      .filter((key) => !known.has(key) && !isEmpty(said[key]))
      .map((key) => clip(key, 60))
      .toSorted(),
  };
}

function imageConfigOf(said: Readonly<Record<string, unknown>>): ImageConfig {
  const env = textsOf(said["Env"], "Env");
  // Docker takes one text for a list of one.
  const list = (key: string) => (typeof said[key] === "string" ? [said[key]] : textsOf(said[key], key));
  const entrypoint = list("Entrypoint");
  const cmd = list("Cmd");
  const workdir = optionalText(said["WorkingDir"], "WorkingDir");
  const user = optionalText(said["User"], "User");
  const { Labels: labels, ExposedPorts: ports } = said;
  return {
    ...(env && env.length > 0 ? { env: Object.fromEntries(env.map(variableOf)) } : {}),
    ...(entrypoint && entrypoint.length > 0 ? { entrypoint } : {}),
    ...(cmd && cmd.length > 0 ? { cmd } : {}),
    ...(workdir ? { workdir } : {}),
    ...(user ? { user } : {}),
    ...(isEmpty(labels) ? {} : { labels: labelsOf(labels) }),
    ...(isEmpty(ports) ? {} : { exposedPorts: Object.keys(recordOf(ports, "ExposedPorts")).toSorted() }),
  };
}

function variableOf(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  if (at <= 0) throw wrong(`Env has "${clip(text, 60)}", which sets nothing`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function labelsOf(value: unknown): Readonly<Record<string, string>> {
  const labels = recordOf(value, "Labels");
  return Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, labelOf(text)]));
}

function labelOf(text: unknown): string {
  if (typeof text === "string") return text;
  throw wrong("Labels has a value that is no text");
}

// Go's GOARCH names to Nix's; the reverse of what src/push/image.ts writes. Docker reads arm without a variant as v7.
const cpus: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  arm64: "aarch64",
  "386": "i686",
  arm: "armv7l",
  "arm/v7": "armv7l",
  "arm/v6": "armv6l",
  riscv64: "riscv64",
  ppc64le: "powerpc64le",
};

function systemOf(whole: Readonly<Record<string, unknown>>): string {
  const os = textOf(whole["os"], "os");
  const architecture = textOf(whole["architecture"], "architecture");
  const variant = optionalText(whole["variant"], "variant") ?? "";
  const name = architecture === "arm" && variant !== "" ? `arm/${variant}` : architecture;
  const cpu = Object.hasOwn(cpus, name) ? cpus[name] : undefined;
  if (os === "linux" && cpu) return `${cpu}-linux`;
  throw unpackable(`the image is for ${clip(`${os}/${name}`, 60)}`, "build it for Linux on a processor that Nix has");
}

function diffIdOf(text: string): Digest {
  try {
    return parseDigest(text);
  } catch (thrown) {
    if (thrown instanceof NekoError) throw wrong(`${clip(text, 80)} among its diff_ids is no sha256 digest`);
    throw thrown;
  }
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw wrong(`${clip(name, 200)} is no JSON`);
  }
}

function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrong(`${clip(name, 200)} is no JSON object`);
}

function textOf(value: unknown, name: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw wrong(`${name} is missing or no text`);
}

function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null || value === "" ? undefined : textOf(value, name);
}

function textsOf(value: unknown, name: string): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((text) => typeof text === "string")) return value;
  throw wrong(`${name} is no list of texts`);
}

/** As Go's encoding/json leaves a field out. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function wrong(message: string): NekoError {
  return unpackable(
    `the archive is no image: ${message}`,
    "build it by dockerTools, or save it again by docker or skopeo",
  );
}
