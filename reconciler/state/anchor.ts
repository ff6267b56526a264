import type { Anchor } from "../../src/release/admission.ts";
import type { Wanted } from "./state.ts";

// The marks only ever go up. Pure. Source: product.md section 3, "Two marks".

export const zeroAnchor: Anchor = { seen: 0, floor: null, rollbackCounter: 0, policyVersion: 0 };

/** After a verified fetch under a trust file of this policy version. */
export function afterFetch(
  anchor: Anchor,
  verified: { readonly seen: number; readonly rollbackCounter: number; readonly policyVersion: number },
): Anchor {
  return {
    ...anchor,
    seen: Math.max(anchor.seen, verified.seen),
    rollbackCounter: Math.max(anchor.rollbackCounter, verified.rollbackCounter),
    policyVersion: Math.max(anchor.policyVersion, verified.policyVersion),
  };
}

/** After a confirmed change: a release moves the floor up; a rollback leaves it where it is. */
export function afterCommit(anchor: Anchor, wanted: Wanted): Anchor {
  if (wanted.via === "rollback" || wanted.release < (anchor.floor?.release ?? 0)) return anchor;
  const { release, digest, commit } = wanted;
  return { ...anchor, seen: Math.max(anchor.seen, release), floor: { release, digest, commit } };
}

/** True when no mark of `to` is below its mark in `from`. */
export function neverFalls(from: Anchor, to: Anchor): boolean {
  return (
    to.seen >= from.seen &&
    (to.floor?.release ?? 0) >= (from.floor?.release ?? 0) &&
    to.rollbackCounter >= from.rollbackCounter &&
    to.policyVersion >= from.policyVersion
  );
}
