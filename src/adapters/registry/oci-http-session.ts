import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import { Authorisations, type Registry } from "./oci-http-auth.ts";
import {
  download,
  exchange,
  fetchWhole,
  type Answer,
  type Ask,
  type Download,
  type HttpLimits,
} from "./oci-http-request.ts";
import { retry, Transient, transient, type RetryLimits } from "./oci-http-retry.ts";

/** Requests to one registry: who we are, when to try again, and what its answers mean. */
export class RegistrySession {
  readonly registry: Registry;
  readonly #limits: HttpLimits;
  readonly #retries: RetryLimits;
  readonly #authorisations: Authorisations;

  constructor(registry: Registry, limits: HttpLimits & RetryLimits, nowMs: () => number) {
    this.registry = registry;
    this.#limits = limits;
    this.#retries = limits;
    this.#authorisations = new Authorisations(registry, limits, nowMs);
  }

  /** GET and HEAD, redirects followed, tried again when that may help. */
  async read(ask: Ask, scope: string, signal: AbortSignal): Promise<Answer> {
    const how = async (authorised: Ask): Promise<Answer> => checked(await fetchWhole(authorised, this.#limits, signal));
    return await this.retry(signal, () => this.#authorised(ask, scope, how, signal));
  }

  /** As {@link read}, but the body of a 200 or 206 is left to the caller to stream. */
  async open(ask: Ask, scope: string, signal: AbortSignal): Promise<Download> {
    const how = async (authorised: Ask): Promise<Download> => {
      const answer = await download(authorised, this.#limits, signal);
      if (answer.status !== 200 && answer.status !== 206) answer.discard();
      return checked(answer);
    };
    return await this.retry(signal, () => this.#authorised(ask, scope, how, signal));
  }

  /** Whatever else, tried again when that may help. */
  async send(ask: Ask, scope: string, signal: AbortSignal): Promise<Answer> {
    return await this.retry(signal, () => this.sendOnce(ask, scope, signal));
  }

  /** Tried once; a transient failure is thrown for {@link retry} around a longer conversation. */
  async sendOnce(ask: Ask, scope: string, signal: AbortSignal): Promise<Answer> {
    const how = async (authorised: Ask): Promise<Answer> => checked(await exchange(authorised, this.#limits, signal));
    return await this.#authorised(ask, scope, how, signal);
  }

  /** @throws NekoError REGISTRY_UNREACHABLE once it has been tried often enough */
  async retry<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return await retry(this.#retries, signal, work, (thrown) => this.unreachable(thrown, signal));
  }

  /** Where the registry wants an upload's next request. Never another origin: the credentials go along.
   *  @throws NekoError REGISTRY_PROTOCOL */
  location(answer: Answer, base: URL): URL {
    const url = URL.parse(answer.headers.location ?? "", base.href);
    if (url?.origin === this.registry.origin.origin && url.username === "" && url.password === "") return url;
    throw new NekoError(
      "REGISTRY_PROTOCOL",
      `${this.registry.host} wants the upload sent to ${url ? clip(url.origin, 100) : "nowhere"}`,
      {
        hint: "set the registry's own address in its configuration (docker-registry: http.host)",
      },
    );
  }

  /** The next page of a list, of the same origin; undefined when there is none. Source: RFC 8288. */
  next(answer: Answer, base: URL): URL | undefined {
    const text = /<([^>]*)>\s*;\s*rel="?next"?/.exec(String(answer.headers["link"] ?? ""))?.[1];
    const url = text === undefined ? null : URL.parse(text, base.href);
    return url?.origin === this.registry.origin.origin ? url : undefined;
  }

  /** The codes of an answer that says what is wrong. */
  codes(answer: Answer): readonly string[] {
    return answer.status < 400 ? [] : this.#errorsOf(answer.body).codes;
  }

  /** What a status that was not hoped for means. Source: distribution-spec v1.1, "Error Codes". */
  failure(what: string, answer: Pick<Answer, "status"> & { readonly body?: unknown }): NekoError {
    const { codes, text } = this.#errorsOf(Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0));
    const message = `${this.registry.host}: ${what} answered ${answer.status}${text && `: ${text}`}`;
    if (answer.status === 401 || answer.status === 403) {
      return new NekoError("REGISTRY_DENIED", message, {
        hint: "check the registry's `auth:`, and for ghcr.io the job's `permissions: packages: write`",
      });
    }
    if (codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN")) {
      return new NekoError("IMAGE_MISSING", message, { hint: "run it again: the registry dropped a layer meanwhile" });
    }
    if (codes.includes("DIGEST_INVALID")) {
      return new NekoError("IMAGE_MISMATCH", message, {
        hint: "check what stands between you and the registry: bytes changed on the way",
      });
    }
    return new NekoError("REGISTRY_PROTOCOL", message, {
      hint: "check that the repository exists and that the address is a registry's",
    });
  }

  unreachable(thrown: unknown, signal: AbortSignal): unknown {
    if (signal.aborted) return signal.reason;
    if (thrown instanceof NekoError) return thrown;
    const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
    return new NekoError("REGISTRY_UNREACHABLE", `${this.registry.host}: ${clip(text)}`, {
      hint: "check that the registry is up and reachable from here",
      cause: thrown,
    });
  }

  async #authorised<T extends Status>(
    ask: Ask,
    scope: string,
    how: (ask: Ask) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const known = await this.#authorisations.authorization(scope, signal);
    const answer = await how(withAuthorization(ask, known));
    if (answer.status !== 401) return answer;
    // No token yet, or one that ran out during a long upload.
    const challenge = answer.headers["www-authenticate"];
    const fresh = await this.#authorisations.renew(scope, known, challenge, signal);
    if (ask.stream) {
      // Nobody can tell what of it went in before the refusal: the upload has to be looked at first.
      const last = this.failure(`an upload`, answer);
      throw new Transient("the token ran out", { atOnce: true, last });
    }
    return await how(withAuthorization(ask, fresh));
  }

  #errorsOf(body: Buffer): { readonly codes: readonly string[]; readonly text: string } {
    const show = (text: string, limit: number): string => clip(this.#authorisations.conceal(text), limit);
    try {
      const { errors } = JSON.parse(body.toString("utf8")) as {
        errors: readonly { code?: unknown; message?: unknown }[];
      };
      const said = errors.map(({ code, message }) => `${String(code ?? "")} ${String(message ?? "")}`.trim());
      return { codes: errors.map(({ code }) => String(code ?? "")), text: show(said.join("; "), 300) };
    } catch {
      return { codes: [], text: show(body.toString("utf8").replace(/\s+/g, " "), 120) };
    }
  }
}

type Status = Pick<Answer, "status" | "headers">;

function withAuthorization(ask: Ask, authorization: string | undefined): Ask {
  return authorization === undefined ? ask : { ...ask, headers: { ...ask.headers, Authorization: authorization } };
}

function checked<T extends Status>(answer: T): T {
  if (answer.status !== 408 && answer.status !== 429 && answer.status < 500) return answer;
  throw transient(`the registry answered ${answer.status}`, answer.headers);
}
