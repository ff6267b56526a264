import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingHttpHeaders } from "node:http";
import type { IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { buffer } from "node:stream/consumers";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";

// HTTP as security-reliability.md R6 wants it: redirects by hand, bounded answers, a time limit on every wait.

/** What is waited for at most. Time that we ourselves take to produce a body counts for none of them. */
export interface HttpLimits {
  readonly connectMs: number;
  /** From the end of the request to the head of the answer. */
  readonly headMs: number;
  /** The same where the registry first has to take in what it was sent. */
  readonly commitMs: number;
  /** For the other side to take one chunk of a request's body, or to send more of its answer's. */
  readonly idleMs: number;
  /** For a whole answer that is kept in memory. */
  readonly answerMs: number;
  /** For one streamed body, however steadily it drips. */
  readonly transferMs: number;
  readonly answerBytes: number;
}

export const defaultLimits: HttpLimits = {
  connectMs: 10_000,
  headMs: 15_000,
  commitMs: 300_000,
  idleMs: 30_000,
  answerMs: 60_000,
  transferMs: 6 * 60 * 60 * 1000,
  answerBytes: 4 * 1024 * 1024,
};

export interface Ask {
  readonly method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with its length, and again when the request has to be made again. */
  readonly bytes?: Uint8Array;
  /** Of unknown length, read once. A chunk has left this process before the next one is asked for. */
  readonly stream?: () => AsyncIterable<Uint8Array>;
  /** The answer may take as long as the registry needs to store what it was sent. */
  readonly commits?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Download {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** To be read to its end, returned from, or, when not begun, discarded. */
  readonly body: AsyncGenerator<Buffer>;
  discard(): void;
}

const mostRedirects = 3;

// Sixteen questions at once beside the uploads; more sockets to one host is what gateways refuse.
const agents = {
  "http:": new HttpAgent({ keepAlive: true, maxSockets: 32 }),
  "https:": new HttpsAgent({ keepAlive: true, maxSockets: 32 }),
};

/** The whole answer. A refusal that comes before the body is sent ends the sending. */
export async function exchange(ask: Ask, limits: HttpLimits, signal: AbortSignal): Promise<Answer> {
  const { request, answered } = start(ask, limits, signal);
  let sent = false;
  try {
    sent = await feed(request, answered, ask, limits);
    const response = await within(ask.commits ? limits.commitMs : limits.headMs, request, answered);
    const body = await collect(response, limits);
    const status = response.statusCode ?? 0;
    if (!sent && status < 300) throw new Error("the registry answered before it had everything");
    return { status, headers: response.headers, body };
  } finally {
    if (!sent) request.destroy();
  }
}

/** The answer's body as a stream. Follows redirects, of GET and HEAD alone. */
export async function download(ask: Ask, limits: HttpLimits, signal: AbortSignal): Promise<Download> {
  let current = ask;
  for (let redirects = 0; ; redirects += 1) {
    const { request, answered } = start(current, limits, signal);
    request.end();
    const response = await within(limits.headMs, request, answered);
    const next = redirectOf(current, response);
    if (!next) {
      const { statusCode: status = 0, headers } = response;
      return { status, headers, body: paced(response, limits), discard: () => void response.destroy() };
    }
    response.destroy();
    if (redirects === mostRedirects) throw protocol(`${ask.url.host} redirects more than ${mostRedirects} times`);
    current = next;
  }
}

/** The answer to GET or HEAD after redirects, whole. */
export async function fetchWhole(ask: Ask, limits: HttpLimits, signal: AbortSignal): Promise<Answer> {
  const { status, headers, body } = await download(ask, { ...limits, transferMs: limits.answerMs }, signal);
  return { status, headers, body: await buffer(bounded(body, limits.answerBytes)) };
}

export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.*\.)?localhost\.?|\[::1\]|127\.[0-9.]+)$/.test(hostname);
}

function start(
  ask: Ask,
  limits: HttpLimits,
  signal: AbortSignal,
): { readonly request: ClientRequest; readonly answered: Promise<IncomingMessage> } {
  const secure = ask.url.protocol === "https:";
  const asks = ask.method === "GET" || ask.method === "HEAD";
  const sizeBytes = ask.stream || asks ? undefined : (ask.bytes?.length ?? 0);
  const request = (secure ? httpsRequest : httpRequest)(ask.url, {
    method: ask.method,
    agent: agents[secure ? "https:" : "http:"],
    headers: {
      "User-Agent": "neko",
      ...ask.headers,
      ...(sizeBytes === undefined ? {} : { "Content-Length": String(sizeBytes) }),
    },
    signal,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.once("error", reject);
    // Without a socket yet, a destroyed request says nothing but this.
    request.once("close", () => reject(new Error("the connection was closed")));
  });
  answered.catch(() => undefined); // an error after the answer is the body's to report
  request.on("error", () => undefined);
  request.once("socket", (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(
      () => request.destroy(new Error(`no connection within ${limits.connectMs} ms`)),
      limits.connectMs,
    );
    const done = (): void => clearTimeout(timer);
    socket.once(secure ? "secureConnect" : "connect", done).once("close", done);
  });
  return { request, answered };
}

/** Sends the body and ends the request; false when the other side refused, or left, before it had all. */
async function feed(
  request: ClientRequest,
  answered: Promise<IncomingMessage>,
  ask: Ask,
  limits: HttpLimits,
): Promise<boolean> {
  if (!ask.stream) {
    request.end(ask.bytes);
    return true;
  }
  let over = false;
  const cut = new Promise<void>((resolve) => {
    const stop = (): void => {
      over = true;
      resolve();
    };
    answered.then(({ statusCode = 0 }) => statusCode >= 300 && stop(), stop);
    request.once("close", stop);
  });
  const late = setTimeout(() => request.destroy(new Error("the upload takes too long")), limits.transferMs);
  try {
    for await (const chunk of ask.stream()) {
      if (over) return false;
      if (chunk.length === 0) continue;
      const taken = new Promise<void>((resolve) => request.write(chunk, () => resolve()));
      await within(limits.idleMs, request, Promise.race([taken, cut]));
      if (over) return false;
    }
    request.end();
    return true;
  } finally {
    clearTimeout(late);
  }
}

/** The chunks of an answer, each within the time limit; time between them is the reader's own. */
async function* paced(response: IncomingMessage, limits: HttpLimits): AsyncGenerator<Buffer> {
  const late = setTimeout(() => response.destroy(new Error("the answer takes too long")), limits.transferMs);
  const chunks = (response as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await within(limits.idleMs, response, chunks.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(late);
    // Not read to its end: the connection is of no further use.
    if (!response.complete) response.destroy();
  }
}

async function collect(response: IncomingMessage, limits: HttpLimits): Promise<Buffer> {
  return await buffer(bounded(paced(response, { ...limits, transferMs: limits.answerMs }), limits.answerBytes));
}

async function* bounded(body: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > most) throw protocol(`the registry's answer is larger than ${most} bytes`);
    yield chunk;
  }
}

/** `work`, or the destruction of what it waits for. */
async function within<T>(limitMs: number, waited: ClientRequest | IncomingMessage, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => waited.destroy(new Error(`the server was silent for ${limitMs} ms`)), limitMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Where a redirect leads, without credentials once it leaves the origin; undefined when the answer is none. */
function redirectOf(ask: Ask, response: IncomingMessage): Ask | undefined {
  if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0)) return undefined;
  const url = URL.parse(response.headers.location ?? "", ask.url.href);
  if (!url) throw protocol(`${ask.url.host} redirects to nowhere`);
  [url.username, url.password] = ["", ""];
  if (url.origin === ask.url.origin) return { ...ask, url };
  const inward = isLoopback(url.hostname) || isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
  const known = url.hostname === ask.url.hostname || (isLoopback(url.hostname) && isLoopback(ask.url.hostname));
  const secure = url.protocol === "https:" || (url.protocol === "http:" && ask.url.protocol === "http:");
  if (!secure || (inward && !known)) {
    response.destroy();
    throw protocol(`${ask.url.host} redirects to ${clip(`${url.protocol}//${url.host}`, 100)}, which is not followed`);
  }
  const { Authorization: _dropped, ...headers } = ask.headers ?? {};
  return { ...ask, url, headers };
}

function protocol(message: string): NekoError {
  return new NekoError("REGISTRY_PROTOCOL", message, { hint: "check the registry's address and its proxy" });
}
