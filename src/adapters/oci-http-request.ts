import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingHttpHeaders } from "node:http";
import type { IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { NekoError } from "../kernel/error.ts";

// HTTP as security-reliability.md R6 wants it: redirects by hand, bounded answers, a time limit on every wait.

export interface Ask {
  readonly method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** A function, since a stream is read once and a request may have to be made again. */
  readonly body?: () => AsyncIterable<Uint8Array>;
  readonly sizeBytes?: number;
  /** Silence allowed on the socket; 30 s unless given. */
  readonly idleMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Download {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

const connectMs = 10_000;
const idleMs = 30_000;
const largestAnswer = 4 * 1024 * 1024;
const mostRedirects = 3;

const agents = { "http:": new HttpAgent({ keepAlive: true }), "https:": new HttpsAgent({ keepAlive: true }) };

/** The whole answer, up to 4 MiB. An answer that comes before the body is sent ends the sending. */
export async function exchange(ask: Ask, signal: AbortSignal): Promise<Answer> {
  const { request, answered } = start(ask, signal);
  const sent = ask.body ? pipeline(ask.body(), request) : Promise.resolve(request.end());
  sent.catch(() => undefined); // the same failure reaches `answered`, which is awaited
  try {
    const response = await answered;
    return { status: response.statusCode ?? 0, headers: response.headers, body: await collect(response) };
  } finally {
    if (!request.writableFinished) {
      request.destroy();
      await sent.catch(() => undefined); // the content must have let go of its files before it is read again
    }
  }
}

/** The answer's body as a stream; the caller reads it to its end or destroys it. Follows redirects, of GET alone. */
export async function download(ask: Ask, signal: AbortSignal): Promise<Download> {
  let current = ask;
  for (let redirects = 0; ; redirects += 1) {
    const { request, answered } = start(current, signal);
    request.end();
    const body = await answered;
    const next = redirectOf(current, body);
    if (!next) return { status: body.statusCode ?? 0, headers: body.headers, body };
    body.resume();
    if (redirects === mostRedirects) throw protocol(`${ask.url.host} redirects more than ${mostRedirects} times`);
    current = next;
  }
}

/** The answer to GET or HEAD after redirects, whole. */
export async function fetchWhole(ask: Ask, signal: AbortSignal): Promise<Answer> {
  const { status, headers, body } = await download(ask, signal);
  return { status, headers, body: await collect(body) };
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.[0-9.]+$/.test(hostname);
}

function start(ask: Ask, signal: AbortSignal): { request: ClientRequest; answered: Promise<IncomingMessage> } {
  const secure = ask.url.protocol === "https:";
  const request = (secure ? httpsRequest : httpRequest)(ask.url, {
    method: ask.method,
    agent: agents[secure ? "https:" : "http:"],
    headers: {
      "User-Agent": "neko",
      ...ask.headers,
      ...(ask.sizeBytes === undefined ? {} : { "Content-Length": String(ask.sizeBytes) }),
    },
    signal,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.once("error", reject);
  });
  answered.catch(() => undefined); // an error after the answer is the body's to report
  request.on("error", () => undefined);
  request.setTimeout(ask.idleMs ?? idleMs, () => request.destroy(new Error("the server fell silent")));
  request.once("socket", (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => request.destroy(new Error("no connection within 10 s")), connectMs);
    const done = (): void => clearTimeout(timer);
    socket.once(secure ? "secureConnect" : "connect", done).once("close", done);
  });
  return { request, answered };
}

async function collect(response: IncomingMessage): Promise<Buffer> {
  async function* bounded(): AsyncGenerator<Uint8Array> {
    let sizeBytes = 0;
    for await (const chunk of response) {
      sizeBytes += (chunk as Buffer).length;
      if (sizeBytes > largestAnswer) throw protocol("the registry's answer is larger than 4 MiB");
      yield chunk as Buffer;
    }
  }
  return await buffer(bounded());
}

/** Where a redirect leads, without credentials once it leaves the origin; undefined when the answer is none. */
function redirectOf(ask: Ask, response: IncomingMessage): Ask | undefined {
  if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0)) return undefined;
  const url = URL.parse(response.headers.location ?? "", ask.url.href);
  if (!url) throw protocol(`${ask.url.host} redirects to nowhere`);
  if (url.origin === ask.url.origin) return { ...ask, url };
  const inward = isLoopback(url.hostname) || isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
  const secure = url.protocol === "https:" || (url.protocol === "http:" && ask.url.protocol === "http:");
  if (!secure || (inward && !isLoopback(ask.url.hostname))) {
    throw protocol(`${ask.url.host} redirects to ${url.protocol}//${url.host}, which is not followed`);
  }
  const { Authorization: _dropped, ...headers } = ask.headers ?? {};
  return { ...ask, url, headers };
}

function protocol(message: string): NekoError {
  return new NekoError("REGISTRY_PROTOCOL", message, { hint: "check the registry's address and its proxy" });
}
