import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { Transform } from "node:stream";

/** Sees each request first, its body not yet read; true: it has answered, or broken the connection, itself. */
export type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface Seen {
  /** `METHOD path` */
  readonly line: string;
  readonly authorization: string | undefined;
  /** Of the answer; undefined while there is none, or when the connection was broken. */
  readonly status: number | undefined;
  /** Of the request's body that came in. */
  readonly bodyBytes: number;
}

export interface RegistryProxy extends AsyncDisposable {
  readonly host: string;
  meddle: Meddle;
  /** Applied to request bodies on their way to the registry. */
  change: ((request: IncomingMessage) => Transform | undefined) | undefined;
  /** Applied to the bodies of its answers. */
  changeAnswer: ((request: IncomingMessage) => Transform | undefined) | undefined;
  /** Makes the headers of an answer from those of the registry's. */
  changeHeaders: ((request: IncomingMessage, headers: IncomingHttpHeaders) => IncomingHttpHeaders) | undefined;
  /** Every request so far. */
  readonly seen: Seen[];
  /** TCP connections so far. */
  connections: number;
}

/** Stands before a real registry on loopback and does to it what networks and gateways do; by https where it has a
 *  key. */
export async function registryProxy(
  to: string,
  tls?: { readonly key: Buffer; readonly cert: Buffer },
): Promise<RegistryProxy> {
  const [hostname, port] = to.split(":");
  const proxy = {
    host: "",
    meddle: (() => false) as Meddle,
    change: undefined as RegistryProxy["change"],
    changeAnswer: undefined as RegistryProxy["changeAnswer"],
    changeHeaders: undefined as RegistryProxy["changeHeaders"],
    seen: [] as RegistryProxy["seen"],
    connections: 0,
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const line = `${request.method} ${request.url}`;
    const seen = {
      line,
      authorization: request.headers.authorization,
      status: undefined as number | undefined,
      bodyBytes: 0,
    };
    proxy.seen.push(seen);
    response.on("finish", () => (seen.status = response.statusCode));
    request.on("data", (chunk: Buffer) => (seen.bodyBytes += chunk.length));
    request.pause(); // what comes before there is somewhere to put it waits
    if (await proxy.meddle(request, response)) return;
    const { authorization: _kept, ...headers } = request.headers;
    const onward = httpRequest({ hostname, port, method: request.method, path: request.url, headers }, (answer) => {
      const change = proxy.changeAnswer?.(request);
      response.writeHead(answer.statusCode ?? 500, proxy.changeHeaders?.(request, answer.headers) ?? answer.headers);
      (change ? answer.pipe(change) : answer).pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.on("close", () => !request.complete && onward.destroy());
    const change = proxy.change?.(request);
    (change ? request.pipe(change) : request).pipe(onward);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => void handle(request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.on("connection", () => (proxy.connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(proxy, {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

/** Answers with JSON and, where given, headers. */
export function respond(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
  return true;
}

/** Changes one byte. */
export function flipped(): Transform {
  let done = false;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      const copy = Buffer.from(chunk);
      if (!done && copy.length > 0) copy[0]! ^= 1;
      done ||= copy.length > 0;
      next(null, copy);
    },
  });
}
