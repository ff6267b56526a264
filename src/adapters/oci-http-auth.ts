import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { exchange } from "./oci-http-request.ts";

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

/**
 * The Authorization header that answers a 401. Credentials go to the registry itself, or to a token server that is
 * the same host or pinned: a 401 must not be able to send them elsewhere.
 * Source: RFC 7235 section 4.1; distribution's token authentication specification.
 * @throws NekoError REGISTRY_DENIED; errors of the connection as they are
 */
export async function authorise(
  registry: Registry,
  challenge: string | undefined,
  scope: string,
  signal: AbortSignal,
): Promise<string> {
  const credentials = await registry.credentials(registry.host);
  const basic =
    credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
  const { scheme, parameters } = parseChallenge(challenge ?? "");
  if (scheme === "basic") {
    if (basic) return basic;
    throw denied(
      registry,
      "asks for a password",
      "give the registry an `auth:` in neko.yaml, or log in with podman login",
    );
  }
  if (scheme !== "bearer")
    throw denied(
      registry,
      `asks for ${clip(scheme, 40) || "no known scheme"}`,
      "use a registry with Basic or Bearer authentication",
    );

  const realm = realmOf(registry, parameters.get("realm"));
  const service = parameters.get("service");
  if (service !== undefined) realm.searchParams.set("service", service);
  realm.searchParams.set("scope", scope);
  const headers = basic ? { Authorization: basic } : {};
  const answer = await exchange({ method: "GET", url: realm, headers }, signal);
  if (answer.status >= 500 || answer.status === 429) throw new Error(`the token server answered ${answer.status}`);
  const token = answer.status === 200 ? tokenOf(answer.body) : undefined;
  if (token !== undefined) return `Bearer ${token}`;
  throw denied(
    registry,
    `gives no token for ${scope} (${answer.status})`,
    basic ? "check that this account may use the repository" : "give the registry an `auth:` in neko.yaml",
  );
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

function realmOf(registry: Registry, text: string | undefined): URL {
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

function tokenOf(body: Buffer): string | undefined {
  try {
    const { token, access_token: access } = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
    const found = token ?? access;
    // What is no token68 could end the header early.
    return typeof found === "string" && /^[A-Za-z0-9\-._~+/=]+$/.test(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function denied(registry: Registry, what: string, hint: string): NekoError {
  return new NekoError("REGISTRY_DENIED", `${registry.host} ${what}`, { hint });
}
