import { NekoError } from "../kernel/error.ts";
import { parseSecretKey, secretKeyPattern, type CacheSigningKey } from "./signature.ts";

/** What the secret behind `caches[].push` holds: a line that signs, a line that lets in, or both. */
export interface PushSecret {
  readonly signing?: {
    readonly key: CacheSigningKey;
    /** As Nix reads it from a file. Secret. */ readonly text: string;
  };
  /** Value of the Authorization header. Secret. */
  readonly authorization?: string;
}

/**
 * `name:<base64>` is the key that paths are signed with; `user:password` and a token without a colon are what an https
 * cache asks for. One of each at most, one per line. @throws NekoError KEY_INVALID, which never repeats the text
 */
export function parsePushSecret(text: string, from: string): PushSecret {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const signing = lines.filter((line) => secretKeyPattern.test(line));
  const entry = lines.filter((line) => !secretKeyPattern.test(line));
  if (lines.length === 0 || signing.length > 1 || entry.length > 1 || entry.some((line) => !isEntry(line))) {
    throw new NekoError("KEY_INVALID", `${from} holds neither a cache's secret key nor what lets into one`, {
      hint: "give `name:base64` of `nix key generate-secret`; below it, where the cache asks for it, user:password or a token",
    });
  }
  return {
    ...(signing[0] === undefined ? {} : { signing: { key: parseSecretKey(signing[0]), text: signing[0] } }),
    ...(entry[0] === undefined ? {} : { authorization: authorizationOf(entry[0]) }),
  };
}

/** A token by RFC 6750 section 2.1, or visible characters around a colon (RFC 7617 section 2): nothing ends a header. */
const isEntry = (line: string): boolean =>
  /^(?:[A-Za-z0-9\-._~+/]+=*|[\x21-\x39\x3b-\x7e]+:[\x20-\x7e]+)$/.test(line) && !damagedKey.test(line);

/** A secret key that lost some of its end would otherwise be sent as a password. */
const damagedKey = /^[A-Za-z0-9._-]+:[A-Za-z0-9+/]{80,}=*$/;

const authorizationOf = (line: string): string =>
  line.includes(":") ? `Basic ${Buffer.from(line).toString("base64")}` : `Bearer ${line}`;
