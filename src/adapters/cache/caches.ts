import { cacheCachix } from "./cache-cachix.ts";
import { cacheFile } from "./cache-file.ts";
import { cacheHttp } from "./cache-http.ts";
import { cacheNixCopy } from "./cache-nix-copy.ts";
import type { NixCommand } from "../nix/nix-cli-command.ts";
import type { DestinationsInput } from "../../cache/destinations.ts";

export interface CachesOptions {
  readonly command: NixCommand;
  /** Where what lets into a bucket is found, and PATH. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What Nix's s3 stores read. */
export const bucketVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_REGION",
  "AWS_DEFAULT_REGION",
  "AWS_PROFILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_ROLE_ARN",
];

/** Caches by their address. */
export function createCaches({ command, env }: CachesOptions): DestinationsInput["open"] {
  return (location, secret) => {
    switch (location.kind) {
      case "file":
        return { kind: "files", cache: cacheFile(location.directory) };
      case "http":
        return { kind: "files", cache: cacheHttp({ url: location.url, authorization: secret.authorization }) };
      case "cachix": {
        const { name, url } = location;
        const { signing, authorization } = secret;
        const there = cacheHttp({ url, authorization });
        const account = { token: authorization?.replace(/^Bearer /, ""), signingKey: signing?.text };
        return { kind: "copied", store: cacheCachix({ command, name, there, path: env["PATH"] ?? "", ...account }) };
      }
      case "nix": {
        const { scheme, url } = location;
        const names = scheme === "s3" ? bucketVariables : [];
        const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
        return {
          kind: "copied",
          store: cacheNixCopy(command, { scheme, url, secretKey: secret.signing?.text, env: given }),
        };
      }
    }
  };
}
