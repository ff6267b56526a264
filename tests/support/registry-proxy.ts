import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Transform } from "node:stream";

/** Sees each request first; true: it has answered, or broken the connection, itself. */
export type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface RegistryProxy extends AsyncDisposable {
  readonly host: string;
  meddle: Meddle;
  /** Applied to request bodies on their way to the registry. */
  change: ((request: IncomingMessage) => Transform | undefined) | undefined;
  /** `METHOD path` and the Authorization header of every request so far. */
  readonly seen: { readonly line: string; readonly authorization: string | undefined }[];
}

/** Stands before a real registry on loopback and does to it what networks and gateways do. */
export async function registryProxy(to: string): Promise<RegistryProxy> {
  const [hostname, port] = to.split(":");
  const proxy = {
    host: "",
    meddle: (() => false) as Meddle,
    change: undefined as RegistryProxy["change"],
    seen: [] as RegistryProxy["seen"],
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    proxy.seen.push({ line: `${request.method} ${request.url}`, authorization: request.headers.authorization });
    if (await proxy.meddle(request, response)) return;
    const { authorization: _kept, ...headers } = request.headers;
    const onward = httpRequest({ hostname, port, method: request.method, path: request.url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.on("close", () => !request.complete && onward.destroy());
    const change = proxy.change?.(request);
    (change ? request.pipe(change) : request).pipe(onward);
  };
  const server = createServer((request, response) => void handle(request, response));
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
