import { basic } from "./proxied-registry.ts";
import { respond, type RegistryProxy } from "./registry-proxy.ts";

export interface TokenDemand {
  /** Where it sends for tokens; the registry's own host unless given. */
  readonly realm?: string;
  /** Requests one token is good for. */
  readonly uses?: number;
  /** Said of each token. */
  readonly expiresIn?: number;
  /** Gives tokens to those who say nothing of themselves. */
  readonly anonymous?: boolean;
}

export interface TokenServer {
  /** The scopes of each token given, joined by a space. */
  readonly given: string[];
  /** No token given so far is good any more. */
  revoke(): void;
  /** Hold the answers of the token server back until this settles. */
  wait: Promise<unknown>;
}

/**
 * Makes the proxy ask for Bearer tokens as distribution's token specification says, and give them out at `/token`.
 * A token is good for what its scopes name: reading needs `pull` of the repository, all else `push`, and a mount
 * `pull` of the repository it comes from.
 */
export function demandTokens(proxy: RegistryProxy, demand: TokenDemand = {}): TokenServer {
  const { realm = `http://${proxy.host}/token`, uses = Infinity, expiresIn, anonymous = false } = demand;
  const left = new Map<string, number>();
  const server: TokenServer = { given: [], revoke: () => left.clear(), wait: Promise.resolve() };
  proxy.meddle = async (request, response) => {
    const url = new URL(request.url ?? "", `http://${proxy.host}`);
    const { authorization = "" } = request.headers;
    if (url.pathname === "/token") {
      await server.wait;
      if (authorization !== basic && !(anonymous && authorization === "")) return respond(response, 401, {});
      const scopes = url.searchParams.getAll("scope").join(" ");
      server.given.push(scopes);
      const token = Buffer.from(`${server.given.length} ${scopes}`).toString("base64url");
      left.set(`Bearer ${token}`, uses);
      return respond(response, 200, { token, expires_in: expiresIn });
    }
    const [, name = ""] = /^\/v2\/(.+)\/(?:manifests|blobs|referrers)\//.exec(url.pathname) ?? [];
    const scopes = Buffer.from(authorization.slice("Bearer ".length), "base64url").toString().split(" ");
    const may = (repository: string, action: string): boolean =>
      scopes.some((scope) => scope.startsWith(`repository:${repository}:`) && scope.includes(action));
    const from = url.searchParams.get("from");
    const reads = request.method === "GET" || request.method === "HEAD";
    const good = left.get(authorization) ?? 0;
    if (good > 0 && may(name, reads ? "pull" : "push") && (from === null || may(from, "pull"))) {
      left.set(authorization, good - 1);
      return false;
    }
    const challenge = `Bearer realm="${realm}",service="registry",scope="repository:${name}:pull"`;
    return respond(response, 401, { errors: [{ code: "UNAUTHORIZED" }] }, { "WWW-Authenticate": challenge });
  };
  return server;
}
