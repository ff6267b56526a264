import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import { exchange, type HttpLimits } from "./oci-http-request.ts";
import { transient } from "./oci-http-retry.ts";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Asked with the exact host (and port) a registry was configured with; undefined: go on without. */
export type CredentialsFor = (host: string) => Promise<Credentials | undefined>;

export interface Registry {
  /** `https://ghcr.io`, without a path. */
  readonly origin: URL;
  /** As configured: `ghcr.io`. */
  readonly host: string;
  readonly credentials: CredentialsFor;
  /** Hosts besides the registry's own that may hand out its tokens. */
  readonly tokenHosts: readonly string[];
}

// Registries whose tokens are known to come from another host.
const knownTokenHosts: Readonly<Record<string, string>> = {
  "registry-1.docker.io": "auth.docker.io",
  "registry.gitlab.com": "gitlab.com",
};

/** What one scope's requests are sent with. */
interface Grant {
  readonly authorization: string;
  /** By the store's monotonic clock. */
  readonly expiresMs: number;
}

interface Flight {
  waiters: number;
  readonly stop: AbortController;
  readonly result: Promise<Grant>;
}

// Source: distribution's token authentication specification, "expires_in".
const defaultLifetimeMs = 60_000;
/** A token is not used in its last seconds: the request it goes with takes time, and clocks differ. */
const marginMs = 5_000;

/**
 * Who we are to one registry. Credentials go to the registry itself, or to a token server that is the same host or
 * pinned: a 401 must not be able to send them elsewhere. A scope is `repository:NAME:ACTIONS`; several are separated
 * by a space. However many requests need a token at once, one is fetched.
 * Source: RFC 7235 section 4.1; distribution's token authentication specification.
 */
export class Authorisations {
  readonly #registry: Registry;
  readonly #limits: HttpLimits;
  readonly #nowMs: () => number;
  readonly #grants = new Map<string, Grant>();
  readonly #flights = new Map<string, Flight>();
  /** What must not be repeated to anybody. */
  readonly #secrets = new Set<string>();
  #challenge: string | undefined;

  constructor(registry: Registry, limits: HttpLimits, nowMs: () => number) {
    this.#registry = registry;
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  /** The Authorization header for a scope, fetched once the registry has said how; undefined before that.
   *  @throws NekoError REGISTRY_DENIED; errors of the connection as they are */
  async authorization(scope: string, signal: AbortSignal): Promise<string | undefined> {
    // Who may push may pull: one token less for a push.
    const grant = this.#valid(scope) ?? this.#valid(scope.replace(/:pull$/, ":pull,push"));
    if (grant) return grant.authorization;
    return this.#challenge === undefined ? undefined : (await this.#fetched(scope, signal)).authorization;
  }

  /** Another header than `used`, which a 401 with this challenge refused. @throws as {@link authorization} */
  async renew(
    scope: string,
    used: string | undefined,
    challenge: string | undefined,
    signal: AbortSignal,
  ): Promise<string> {
    const known = this.#valid(scope);
    // Another request has renewed it meanwhile.
    if (known && known.authorization !== used) return known.authorization;
    for (const [key, grant] of this.#grants) if (grant.authorization === used) this.#grants.delete(key);
    this.#challenge = challenge ?? "";
    return (await this.#fetched(scope, signal)).authorization;
  }

  /** The text without what we were let in by: registries, and proxies before them, repeat requests in their errors. */
  conceal(text: string): string {
    return [...this.#secrets].reduce((left, secret) => left.replaceAll(secret, "***"), text);
  }

  #keepSecret(secret: string): void {
    // A shorter one would be found in every other word.
    if (secret.length >= 8) this.#secrets.add(secret);
  }

  #valid(scope: string): Grant | undefined {
    const grant = this.#grants.get(scope);
    return grant && grant.expiresMs > this.#nowMs() ? grant : undefined;
  }

  /** Joins the fetch that is under way, or begins one. It ends when nobody waits for it any more. */
  async #fetched(scope: string, signal: AbortSignal): Promise<Grant> {
    signal.throwIfAborted();
    let flight = this.#flights.get(scope);
    if (!flight) {
      const stop = new AbortController();
      const result = this.#fetch(scope, stop.signal).finally(() => this.#flights.delete(scope));
      result.catch(() => undefined);
      flight = { waiters: 0, stop, result };
      this.#flights.set(scope, flight);
    }
    flight.waiters += 1;
    const { promise: told, reject } = Promise.withResolvers<never>();
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
    try {
      return await Promise.race([flight.result, told]);
    } finally {
      signal.removeEventListener("abort", abort);
      flight.waiters -= 1;
      if (flight.waiters === 0) flight.stop.abort();
    }
  }

  async #fetch(scope: string, signal: AbortSignal): Promise<Grant> {
    const registry = this.#registry;
    const credentials = await registry.credentials(registry.host);
    const basic =
      credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
    if (credentials && basic !== undefined) {
      this.#keepSecret(credentials.password);
      this.#keepSecret(basic.slice("Basic ".length));
    }
    const { scheme, parameters } = parseChallenge(this.#challenge ?? "");
    const grant = scheme === "basic" ? basicGrant(registry, basic) : undefined;
    const granted = grant ?? (await this.#token(scheme, parameters, scope, basic, signal));
    this.#grants.set(scope, granted);
    return granted;
  }

  async #token(
    scheme: string,
    parameters: ReadonlyMap<string, string>,
    scope: string,
    basic: string | undefined,
    signal: AbortSignal,
  ): Promise<Grant> {
    const registry = this.#registry;
    if (scheme !== "bearer") {
      const what = `asks for ${clip(scheme, 40) || "no known scheme"}`;
      throw denied(registry, what, "use a registry with Basic or Bearer authentication");
    }
    const realm = realmOf(registry, parameters.get("realm"));
    const service = parameters.get("service");
    if (service !== undefined) realm.searchParams.set("service", service);
    for (const each of scope.split(" ")) realm.searchParams.append("scope", each);
    const headers = basic ? { Authorization: basic } : {};
    const answer = await exchange({ method: "GET", url: realm, headers }, this.#limits, signal);
    if (answer.status >= 500 || answer.status === 429)
      throw transient(`the token server answered ${answer.status}`, answer.headers);
    const token = answer.status === 200 ? tokenOf(answer.body) : undefined;
    if (token) {
      this.#keepSecret(token.token);
      const lifetimeMs = Math.max(token.lifetimeMs, 2 * marginMs) - marginMs;
      return { authorization: `Bearer ${token.token}`, expiresMs: this.#nowMs() + lifetimeMs };
    }
    throw denied(
      registry,
      `gives no token for ${scope} (${answer.status})`,
      basic ? "check that this account may use the repository" : "give the registry an `auth:` in neko.yaml",
    );
  }
}

function basicGrant(registry: Registry, basic: string | undefined): Grant {
  if (basic !== undefined) return { authorization: basic, expiresMs: Infinity };
  const hint = "give the registry an `auth:` in neko.yaml, or log in with podman login";
  throw denied(registry, "asks for a password", hint);
}

/** One challenge of a WWW-Authenticate header; the first, where there are several. Scheme and names in lower case. */
export function parseChallenge(header: string): {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const scheme = /^\s*([A-Za-z0-9-]+)/.exec(header)?.[1] ?? "";
  const parameters = new Map<string, string>();
  for (const match of header.slice(scheme.length).matchAll(/([A-Za-z0-9_-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
    const name = (match[1] ?? "").toLowerCase();
    if (!parameters.has(name)) parameters.set(name, match[2]?.replace(/\\(.)/g, "$1") ?? match[3] ?? "");
  }
  return { scheme: scheme.toLowerCase(), parameters };
}

/** Where a challenge sends for tokens. @throws NekoError REGISTRY_DENIED for a host that is not the registry's own */
export function realmOf(registry: Pick<Registry, "origin" | "host" | "tokenHosts">, text: string | undefined): URL {
  const realm = URL.parse(text ?? "");
  const hosts = [registry.origin.host, knownTokenHosts[registry.origin.host], ...registry.tokenHosts];
  const scheme = realm?.protocol === "https:" || realm?.protocol === registry.origin.protocol;
  if (realm && scheme && hosts.includes(realm.host) && realm.username === "") return realm;
  throw denied(
    registry,
    `sends for tokens to ${realm ? clip(realm.host, 100) : "nowhere"}, which is not trusted with its credentials`,
    "check the registry's address; credentials are only sent to the registry's own host",
  );
}

function tokenOf(body: Buffer): { readonly token: string; readonly lifetimeMs: number } | undefined {
  try {
    const answer = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
    const token = answer["token"] ?? answer["access_token"];
    const seconds = Number(answer["expires_in"]);
    const lifetimeMs = seconds > 0 ? seconds * 1000 : defaultLifetimeMs;
    // What is no token68 could end the header early.
    return typeof token === "string" && /^[A-Za-z0-9\-._~+/=]+$/.test(token) ? { token, lifetimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function denied(registry: Pick<Registry, "host">, what: string, hint: string): NekoError {
  return new NekoError("REGISTRY_DENIED", `${registry.host} ${what}`, { hint });
}
