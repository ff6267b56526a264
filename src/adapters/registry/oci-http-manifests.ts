import { sha256, type Digest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import type { Descriptor, Repository, StoredManifest } from "../../ports/image-store.ts";
import { mediaTypes } from "../../push/image.ts";
import { checkTag } from "../../push/reference.ts";
import { referrerOf, referrersOf, referrersTag, withReferrer } from "../../push/referrers.ts";
import { mismatch, type RegistryNames } from "./oci-http-names.ts";
import type { Answer } from "./oci-http-request.ts";
import type { RegistrySession } from "./oci-http-session.ts";

const accepted = {
  Accept: [
    mediaTypes.manifest,
    mediaTypes.index,
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
  ].join(", "),
};

/** Another process may write the same list between our reading and our writing it. */
const referrerRounds = 5;
const mostPages = 20;
/** Of one list, all pages together: an image has a handful of referrers of a type. */
const mostListBytes = 4 * 1024 * 1024;
const mostReferrers = 1000;

/** Manifests and what refers to them, in one registry. */
export class Manifests {
  readonly #session: RegistrySession;
  readonly #names: RegistryNames;
  /** The end of the last change of each list of referrers, so that changes made here do not undo each other. */
  readonly #changes = new Map<string, Promise<unknown>>();

  constructor(session: RegistrySession, names: RegistryNames) {
    this.#session = session;
    this.#names = names;
  }

  async read(repository: Repository, reference: string, signal: AbortSignal): Promise<StoredManifest | undefined> {
    const answer = await this.#ask("GET", repository, reference, signal);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw this.#session.failure(`reading ${repository}:${reference}`, answer);
    const digest = sha256(answer.body);
    if (reference.startsWith("sha256:") && digest !== reference) throw this.#mismatch(reference, digest);
    return { bytes: answer.body, mediaType: mediaTypeOf(answer.headers) ?? mediaTypes.manifest, digest };
  }

  async write(
    repository: Repository,
    manifest: Uint8Array,
    mediaType: string,
    tags: readonly string[],
    signal: AbortSignal,
  ): Promise<Digest> {
    tags.forEach(checkTag);
    const digest = sha256(manifest);
    const references = tags.length === 0 ? [digest] : tags;
    for (const reference of references) await this.#put(repository, reference, manifest, mediaType, signal);
    await Promise.all(references.map((reference) => this.#confirm(repository, reference, digest, signal)));
    return digest;
  }

  async writeReferrer(
    repository: Repository,
    subject: Pick<Descriptor, "digest" | "mediaType" | "sizeBytes">,
    manifest: Uint8Array,
    signal: AbortSignal,
  ): Promise<Digest> {
    const referrer = referrerOf(manifest, subject);
    const { digest } = referrer;
    const answer = await this.#put(repository, digest, manifest, mediaTypes.manifest, signal);
    await this.#confirm(repository, digest, digest, signal);
    // The header says that the registry keeps the list itself.
    if (answer.headers["oci-subject"] === subject.digest) return digest;
    const tag = referrersTag(subject.digest);
    const key = `${repository}:${tag}`;
    const change = (this.#changes.get(key) ?? Promise.resolve()).then(() =>
      this.#list(repository, tag, referrer, signal),
    );
    this.#changes.set(
      key,
      change.catch(() => undefined),
    );
    await change;
    return digest;
  }

  async readReferrers(
    repository: Repository,
    digest: Digest,
    artifactType: string,
    signal: AbortSignal,
  ): Promise<readonly Descriptor[]> {
    const found: Descriptor[] = [];
    let listBytes = 0;
    const take = (list: Uint8Array): void => {
      listBytes += list.length;
      if (listBytes <= mostListBytes) found.push(...referrersOf(list, artifactType));
      if (listBytes > mostListBytes || found.length > mostReferrers) throw this.#endless(digest);
    };
    let url: URL | undefined = this.#names.url(repository, `referrers/${digest}`);
    url.searchParams.set("artifactType", artifactType);
    for (let page = 1; url && page <= mostPages; page += 1) {
      const headers = { Accept: mediaTypes.index };
      const answer = await this.#session.read({ method: "GET", url, headers }, this.#names.pull(repository), signal);
      if (page === 1 && lacksReferrers(answer)) {
        const list = await this.read(repository, referrersTag(digest), signal);
        if (list) take(list.bytes);
        return found;
      }
      if (answer.status !== 200) throw this.#session.failure(`reading what refers to ${digest}`, answer);
      take(answer.body);
      url = this.#session.next(answer, url);
    }
    return found;
  }

  /** Adds to the list of referrers, until it is seen there. */
  async #list(repository: Repository, tag: string, referrer: Descriptor, signal: AbortSignal): Promise<void> {
    for (let round = 1; ; round += 1) {
      const list = withReferrer((await this.read(repository, tag, signal))?.bytes, referrer);
      if (!list) return;
      if (round > referrerRounds) throw this.#mismatch(referrer.digest, `a list without it under ${tag}`);
      await this.#put(repository, tag, list, mediaTypes.index, signal);
    }
  }

  async #put(
    repository: Repository,
    reference: string,
    bytes: Uint8Array,
    mediaType: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const url = this.#names.url(repository, `manifests/${reference}`);
    const headers = { "Content-Type": mediaType };
    const ask = { method: "PUT", url, headers, bytes, commits: true } as const;
    const answer = await this.#session.send(ask, this.#names.push(repository), signal);
    if (answer.status === 201) return answer;
    throw this.#session.failure(`writing manifest ${repository}:${reference}`, answer);
  }

  /** That the reference leads to what was written. */
  async #confirm(repository: Repository, reference: string, wanted: Digest, signal: AbortSignal): Promise<void> {
    const answer = await this.#ask("HEAD", repository, reference, signal);
    const told = answer.status === 200 ? answer.headers["docker-content-digest"] : undefined;
    const found = told === undefined ? (await this.read(repository, reference, signal))?.digest : String(told);
    if (found !== wanted) throw this.#mismatch(wanted, found ?? "nothing");
  }

  async #ask(method: "GET" | "HEAD", repository: Repository, reference: string, signal: AbortSignal): Promise<Answer> {
    if (!reference.startsWith("sha256:")) checkTag(reference);
    const url = this.#names.url(repository, `manifests/${reference}`);
    return await this.#session.read({ method, url, headers: accepted }, this.#names.pull(repository), signal);
  }

  #endless(subject: Digest): NekoError {
    const { host } = this.#session.registry;
    return new NekoError(
      "REGISTRY_PROTOCOL",
      `${host} lists more than ${mostReferrers} referrers of ${subject}, or 4 MiB`,
      {
        hint: "remove those that are no longer wanted, and find out who writes to the registry",
      },
    );
  }

  #mismatch(wanted: string, found: string): Error {
    return mismatch(wanted, this.#session.registry.host, found);
  }
}

/** Whether there is no such API. Registries say so by more than the 404 of the spec: as a bad request, or by a page
 *  for people. Source: distribution-spec v1.1, "Unavailable Referrers API". */
function lacksReferrers({ status, headers }: Answer): boolean {
  return [400, 404, 405, 406].includes(status) || (status === 200 && mediaTypeOf(headers) !== mediaTypes.index);
}

function mediaTypeOf(headers: Answer["headers"]): string | undefined {
  return headers["content-type"]?.replace(/\s*;.*$/s, "");
}
