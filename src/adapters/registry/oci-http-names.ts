import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { Repository } from "../../ports/image-store.ts";
import { checkRepository } from "../../push/reference.ts";

/** Docker Hub's API. What people write is `docker.io`, and what `docker login` keeps is its first address. */
const hubApi = "registry-1.docker.io";
const hubHosts = new Set(["docker.io", "index.docker.io", "www.docker.io", hubApi]);

export function isHub(host: string): boolean {
  return hubHosts.has(host);
}

/** The host that answers for a registry. */
export function apiHostOf(host: string): string {
  return isHub(host) ? hubApi : host;
}

/** Repositories as one registry knows them. */
export class RegistryNames {
  readonly #origin: URL;
  readonly #prefix: string;

  /** @param prefix before every repository: `acme`; "" for none */
  constructor(origin: URL, prefix: string) {
    this.#origin = origin;
    this.#prefix = prefix;
  }

  /** @throws NekoError VALUE_INVALID */
  name(repository: Repository): string {
    const name = this.#prefix === "" ? repository : `${this.#prefix}/${repository}`;
    checkRepository(name);
    // What Docker calls `docker.io/alpine` is library/alpine to the Hub itself.
    return isHub(this.#origin.host) && !name.includes("/") ? `library/${name}` : name;
  }

  url(repository: Repository, rest: string): URL {
    return new URL(`/v2/${this.name(repository)}/${rest}`, this.#origin);
  }

  /** Scope of requests that read. */
  pull(repository: Repository): string {
    return `repository:${this.name(repository)}:pull`;
  }

  /** Scope of requests that change something. */
  push(repository: Repository): string {
    return `repository:${this.name(repository)}:pull,push`;
  }
}

export function mismatch(wanted: string, host: string, found: string): NekoError {
  return new NekoError("IMAGE_MISMATCH", `${host} has ${clip(found, 100)} where ${wanted} was asked for`, {
    hint: "do not use this registry's answer; check what stands between it and you",
  });
}
