import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Branch, Revision } from "../kernel/revision.ts";
import type { ChannelStore } from "../ports/git.ts";
import type { ChannelEntry } from "../release/chain.ts";
import { parseEnvelope, payloadOf, readPayload } from "../release/dsse.ts";
import type { ReleasePredicate } from "../release/record.ts";
import { parseEntryStatement } from "../release/statement.ts";

/** A release as it is shown to people. Its signature is not checked: whoever runs one verifies it, and a reader of the
 *  comment learns nothing from it but what the hosts' own signed reports are held against. */
export interface ShownRelease {
  readonly record: ReleasePredicate;
  readonly digest: Digest;
  readonly entry: Revision;
}

/**
 * The release of a commit, or the newest one; undefined when the channel has none such.
 * @throws NekoError REMOTE_*, CHANNEL_BROKEN, RECORD_INVALID, REPOSITORY_MISMATCH (the channel holds another repository's)
 */
export async function findRelease(
  channel: Pick<ChannelStore, "read">,
  wanted: { readonly repository: string; readonly branch: Branch; readonly commit: Revision | null },
  signal: AbortSignal,
): Promise<ShownRelease | undefined> {
  const matches = (entry: ChannelEntry): ShownRelease | undefined => {
    const release = openRelease(entry);
    return release && (wanted.commit === null || release.record.commit === wanted.commit) ? release : undefined;
  };
  const { entries } = await channel.read(wanted.branch, (read) => read.some((entry) => matches(entry)), signal);
  const found = entries.map(matches).findLast((release) => release !== undefined);
  if (found && found.record.repository !== wanted.repository) {
    throw new NekoError("REPOSITORY_MISMATCH", `the channel holds releases of ${found.record.repository}`, {
      hint: `this repository is ${wanted.repository}: publish to it again, or report from the other one`,
    });
  }
  return found;
}

function openRelease({ oid, bytes }: ChannelEntry): ShownRelease | undefined {
  const payload = payloadOf(parseEnvelope(bytes));
  const statement = parseEntryStatement(readPayload(payload));
  return statement.kind === "release"
    ? { record: statement.predicate, digest: sha256(payload), entry: oid }
    : undefined;
}
