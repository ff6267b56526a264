import { NekoError } from "../kernel/error.ts";
import { parseDigest, type Digest } from "../kernel/digest.ts";
import { clip } from "../kernel/text.ts";
import { parseIdentity, type PublicKey } from "./keys.ts";
import { list, literal, matching, object, parsed, readShape, whole, type Reader } from "./shape.ts";
import { branchRef, repository } from "./statement.ts";
import { readJson } from "./strict-json.ts";

export const roles = ["release", "rollout", "rollback", "epoch", "challenge"] as const;
export type Role = (typeof roles)[number];

/** What one host trusts: `/etc/neko/trust.json` and nothing else. Source: product.md section 4. */
export interface Trust {
  /** Never falls: a change of this file counts only with a higher number. */
  readonly policyVersion: number;
  /** `github.com/acme/fleet` */
  readonly repository: string;
  /** `refs/heads/main` */
  readonly ref: string;
  /** By key id. A revoked key may stand here too, so that what it signed can still be read as history. */
  readonly keys: ReadonlyMap<string, TrustedKey>;
  /** Key ids. */
  readonly revoked: ReadonlySet<string>;
  /** Where a host without an anchor begins: no release below it is ever run. */
  readonly bootstrap?: { readonly release: number; readonly digest?: Digest };
}

export interface TrustedKey {
  readonly publicKey: PublicKey;
  readonly roles: ReadonlySet<Role>;
}

/** The file as people write it. */
export interface TrustFile {
  readonly policyVersion: number;
  readonly repository: string;
  readonly ref: string;
  readonly keys: readonly { readonly identity: string; readonly roles: readonly Role[] }[];
  readonly revoked?: readonly string[];
  readonly bootstrap?: { readonly release: number; readonly digest?: Digest };
}

const keyId = matching(/^[0-9a-f]{64}$/, "key id (64 hex digits)");

const shape: Reader<TrustFile> = object<
  Pick<TrustFile, "policyVersion" | "repository" | "ref" | "keys">,
  Required<Pick<TrustFile, "revoked" | "bootstrap">>
>(
  {
    policyVersion: whole(1),
    repository,
    ref: branchRef,
    keys: list(
      object({ identity: matching(/^ed25519:/, "ed25519 identity"), roles: list(literal(...roles), { min: 1 }) }),
      { min: 1, max: 1000 },
    ),
  },
  {
    revoked: list(keyId, { max: 1000 }),
    bootstrap: object<{ release: number }, { digest: Digest }>(
      { release: whole(1) },
      { digest: parsed(parseDigest, "sha256 digest") },
    ),
  },
);

/**
 * Reads a trust file. A key listed twice is an error: its roles would depend on which one is read.
 * @param file for messages
 * @param highWater the highest policyVersion this host has ever used
 * @throws NekoError TRUST_INVALID with the path of the problem, POLICY_ROLLED_BACK
 */
export function parseTrust(text: string, file: string, highWater = 0): Trust {
  const what = `${clip(file, 200)} cannot be used`;
  const hint =
    "write policyVersion, repository, ref, keys [{identity, roles}] and, where needed, revoked and bootstrap";
  const read = readJson(text, { maxBytes: 1024 * 1024, maxDepth: 16 });
  if ("problem" in read) throw new NekoError("TRUST_INVALID", `${what}: it is ${read.problem}`, { hint });
  const { keys, revoked, ...rest } = readShape(read.value, shape, { code: "TRUST_INVALID", what, hint });
  const trusted = new Map<string, TrustedKey>();
  for (const [index, key] of keys.entries()) {
    const publicKey = identityAt(key.identity, `keys[${index}].identity`, what);
    if (trusted.has(publicKey.keyId)) {
      throw new NekoError("TRUST_INVALID", `${what}: keys[${index}].identity is listed twice`, {
        hint: "list each key once, with all its roles",
      });
    }
    trusted.set(publicKey.keyId, { publicKey, roles: new Set(key.roles) });
  }
  refuseOlderPolicy(rest.policyVersion, highWater);
  return { ...rest, keys: trusted, revoked: new Set(revoked) };
}

/** @throws NekoError POLICY_ROLLED_BACK */
export function refuseOlderPolicy(policyVersion: number, highWater: number): void {
  if (policyVersion >= highWater) return;
  throw new NekoError(
    "POLICY_ROLLED_BACK",
    `trust policy ${policyVersion} is older than ${highWater}, already in use`,
    {
      hint: "install the newer trust file again, or raise policyVersion above every earlier one",
    },
  );
}

function identityAt(identity: string, path: string, what: string): PublicKey {
  try {
    return parseIdentity(identity);
  } catch (cause) {
    throw new NekoError("TRUST_INVALID", `${what}: ${path} is no ed25519 identity`, {
      hint: "write ed25519: followed by the base64 of the 32-byte public key",
      cause,
    });
  }
}
