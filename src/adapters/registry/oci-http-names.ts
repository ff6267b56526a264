import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { Repository } from "../../ports/image-store.ts";
import { checkRepository } from "../../push/reference.ts";

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
    return name;
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
