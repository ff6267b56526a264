import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestTls } from "node:https";
import type { HttpGet } from "../ports/http-get.ts";

/** By node:http rather than fetch, which refuses ports that browsers keep for others (6000, 10080 …): services use them. */
export const netGet: HttpGet = (place, maxBytes, signal) => {
  const url = new URL(place);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new TypeError(`${url.protocol} is not http`);
  const request = url.protocol === "https:" ? requestTls : requestPlain;
  const headers = { accept: "*/*", "user-agent": "neko-reconciler", connection: "close" };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject((signal.aborted ? signal.reason : error) as Error);
    // A kept connection may still lead to the process that was just replaced.
    const asked = request(url, { headers, agent: false, signal }, (response) => {
      readStart(response, maxBytes).then((body) => resolve({ status: response.statusCode ?? 0, body }), fail);
    });
    asked.once("error", fail);
    asked.end();
  });
};

/** The rest is never read. */
async function readStart(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= maxBytes) break; // leaving the loop ends the connection
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString("utf8");
}
