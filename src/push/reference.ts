import { posix } from "node:path";
import { NekoError } from "../kernel/error.ts";
import type { RegistryLocation } from "../spec/desired-state.ts";

// Names that end up in URLs and in paths of an image layout. Source: OCI distribution-spec v1.1, "Pulling manifests".

const repository = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

export function isRepository(text: string): boolean {
  return text.length <= 255 && repository.test(text);
}

export function isTag(text: string): boolean {
  return tag.test(text);
}

/** The base of the image store of a registry of neko.yaml: `ghcr.io/acme`, `oci:/srv/images`.
 *  @param directory absolute, of neko.yaml: a relative `oci:DIR` begins there */
export function registryBase(location: RegistryLocation, directory: string): string {
  switch (location.kind) {
    case "layout":
      return `oci:${posix.resolve(directory, location.directory)}`;
    case "registry":
      return location.prefix === "" ? location.host : `${location.host}/${location.prefix}`;
  }
}

/** @throws NekoError VALUE_INVALID */
export function checkRepository(text: string): void {
  if (isRepository(text)) return;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no repository name`, {
    hint: "use lower-case letters and digits, separated by . _ - and /",
  });
}

/** @throws NekoError VALUE_INVALID */
export function checkTag(text: string): void {
  if (isTag(text)) return;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no image tag`, {
    hint: "use up to 128 letters, digits, . _ and -, not beginning with . or -",
  });
}
