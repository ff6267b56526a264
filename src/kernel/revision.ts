import { NekoError } from "./error.ts";

declare const revisionBrand: unique symbol;
declare const branchBrand: unique symbol;

/** A full git object id: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type Revision = string & { readonly [revisionBrand]: "Revision" };
/** A short branch name that is safe in argv and in refs/heads/. */
export type Branch = string & { readonly [branchBrand]: "Branch" };

const revisionPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
// Source: git-check-ref-format, narrowed; security-reliability.md R1.
const branchPattern =
  /^(?!refs\/)(?!(?:.*\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$/;

export function isRevision(text: string): text is Revision {
  return revisionPattern.test(text);
}

/** @throws NekoError VALUE_INVALID */
export function parseRevision(text: string): Revision {
  if (isRevision(text)) return text;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no full commit id`, {
    hint: "give all 40 or 64 hex digits; a branch or a short id can come to mean another commit",
  });
}

/** @throws NekoError VALUE_INVALID */
export function parseBranch(text: string): Branch {
  if (branchPattern.test(text)) return text as Branch;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no branch name Neko accepts`, {
    hint: "use letters, digits, . _ - and single slashes; not refs/…, not HEAD, not ending in .lock",
  });
}

/** `refs/heads/<branch>` to the branch; undefined for tags, pull refs and whatever else. */
export function branchOfRef(ref: string): Branch | undefined {
  const name = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
  return name !== undefined && branchPattern.test(name) ? (name as Branch) : undefined;
}

/** First 8 digits, for people. */
export function shortRevision(revision: Revision): string {
  return revision.slice(0, 8);
}
