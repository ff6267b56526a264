import type { Revision } from "../../src/kernel/revision.ts";
import type { Admission, Anchor } from "../../src/release/admission.ts";

/** Where the desired state comes from: verified release records, fetched once per tick. */
export interface ReleaseSource {
  /**
   * Fetches the first remote that answers, verifies the channel and decides for one target.
   * Verification comes first: a refused chain throws and moves nothing.
   * @throws NekoError REMOTE_UNREACHABLE, REMOTE_DENIED, SIGNATURE_INVALID, SIGNER_UNKNOWN, ROLE_DENIED, KEY_REVOKED,
   *   REPOSITORY_MISMATCH, REF_MISMATCH, RELEASE_REPLAYED, NOT_DESCENDANT, CHANNEL_BROKEN, RECORD_INVALID
   */
  resolve(anchor: Anchor, target: string, signal: AbortSignal): Promise<Resolved>;
}

export interface Resolved {
  readonly admission: Admission;
  /** For the `seen` mark: the highest release that was verified and of the branch. */
  readonly seen: number;
  readonly rollbackCounter: number;
  readonly tip: Revision;
  /** Name of the remote that answered. */
  readonly remote: string;
}
