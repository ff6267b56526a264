import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { sha256, shortDigest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { clip, showUrl } from "../../src/kernel/text.ts";
import { renderEnvelope } from "../../src/release/dsse.ts";
import type { Reporter } from "../ports/reporter.ts";

/**
 * POSTs the envelope. With a secret, `X-Neko-Signature-256: sha256=<hex HMAC-SHA-256 of the body>`, as GitHub does.
 * Redirects are refused: the body is meant for one place.
 */
export function createWebhookReporter(url: string, secretFile: string | undefined): Reporter {
  return {
    // The query may hold a token, and may be all that tells two of them apart.
    name: `webhook:${showUrl(url)}#${shortDigest(sha256(url))}`,
    async send({ predicate, envelope }, signal) {
      const body = renderEnvelope(envelope);
      const headers: Record<string, string> = {
        "content-type": "application/json",
        "user-agent": "neko-reconciler",
        "x-neko-target": predicate.target,
        "x-neko-seq": String(predicate.seq),
      };
      if (secretFile !== undefined) {
        const secret = await readSecret(secretFile);
        headers["x-neko-signature-256"] = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
      }
      let status: number;
      try {
        const response = await fetch(url, { method: "POST", headers, body, redirect: "error", signal });
        await response.body?.cancel();
        status = response.status;
      } catch (cause) {
        throw failed(`${showUrl(url)} could not be reached`, cause);
      }
      if (status < 200 || status > 299) throw failed(`${showUrl(url)} answered ${status}`);
    },
  };
}

async function readSecret(file: string): Promise<string> {
  try {
    const text = (await readFile(file, "utf8")).trim();
    if (text !== "") return text;
  } catch (cause) {
    throw failed(`the secret of the webhook could not be read from ${clip(file, 200)}`, cause);
  }
  throw failed(`the secret of the webhook in ${clip(file, 200)} is empty`);
}

function failed(message: string, cause?: unknown): NekoError {
  return new NekoError("WEBHOOK_FAILED", message, {
    hint: "check the reporter's url and secret-file in the host file; the report is sent again with the next pass",
    cause,
  });
}
