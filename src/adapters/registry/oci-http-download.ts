import { createHash } from "node:crypto";
import { finishDigest, type Digest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import { mismatch, type RegistryNames } from "./oci-http-names.ts";
import type { Download } from "./oci-http-request.ts";
import type { RegistrySession } from "./oci-http-session.ts";

const mostBreaks = 4;

/** The bytes of a blob, hashed as they come. After a break it is asked for the rest.
 *  Source: OCI distribution-spec v1.1, "Pulling blobs"; RFC 9110 section 14 for ranges. */
export async function* readBlob(
  session: RegistrySession,
  names: RegistryNames,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for (let breaks = 0; ; breaks += 1) {
    const answer = await opened(session, names, repository, digest, sizeBytes, signal);
    // What a server that knows no ranges says again.
    let known = answer.status === 206 ? 0 : sizeBytes;
    const chunks = answer.body;
    try {
      for (;;) {
        const next = await chunks.next().catch((thrown: unknown) => {
          if (breaks === mostBreaks || signal.aborted) throw session.unreachable(thrown, signal);
        });
        if (!next) break; // broken: ask for the rest
        if (next.done) {
          const found = finishDigest(hash);
          if (found !== digest) throw mismatch(digest, session.registry.host, found);
          return;
        }
        const fresh = next.value.subarray(Math.min(known, next.value.length));
        known -= next.value.length - fresh.length;
        if (fresh.length === 0) continue;
        hash.update(fresh);
        sizeBytes += fresh.length;
        yield fresh;
      }
    } finally {
      await chunks.return(undefined);
    }
  }
}

async function opened(
  session: RegistrySession,
  names: RegistryNames,
  repository: string,
  digest: Digest,
  fromBytes: number,
  signal: AbortSignal,
): Promise<Download> {
  const headers: Readonly<Record<string, string>> = fromBytes === 0 ? {} : { Range: `bytes=${fromBytes}-` };
  const ask = { method: "GET", url: names.url(repository, `blobs/${digest}`), headers } as const;
  const answer = await session.open(ask, names.pull(repository), signal);
  const { status } = answer;
  if (status === 200) return answer;
  const range = String(answer.headers["content-range"] ?? "");
  if (status === 206 && fromBytes > 0 && range.startsWith(`bytes ${fromBytes}-`)) return answer;
  answer.discard();
  if (status === 404) {
    throw new NekoError("IMAGE_MISSING", `${digest} is not in ${session.registry.host}/${names.name(repository)}`, {
      hint: "push the image again",
    });
  }
  throw session.failure(`reading ${digest}`, answer);
}
