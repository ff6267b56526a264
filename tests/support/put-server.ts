import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";

export interface PutServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>/cache` */
  readonly url: string;
  /** `GET /cache/nix-cache-info`, in the order they came. */
  readonly requests: string[];
  /** Authorization headers that came, each once. */
  readonly credentials: Set<string>;
  /** Asked first; true when it has answered itself. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
}

/** A directory over HTTP, as a WebDAV server or a bucket gives it: GET, HEAD and PUT. It writes in place, so that an
 *  upload that breaks off leaves half a file. */
export async function servePut(directory: string): Promise<PutServer> {
  const requests: string[] = [];
  const credentials = new Set<string>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== undefined) credentials.add(request.headers.authorization);
    if (made.intercept?.(request, response)) return;
    void answer(request, response).catch(() => response.destroy());
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = join(directory, normalize(decodeURIComponent(request.url ?? "/")));
    if (request.method === "PUT") {
      mkdirSync(dirname(file), { recursive: true });
      await pipeline(request, createWriteStream(file));
      response.writeHead(201).end();
      return;
    }
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Length": statSync(file).size });
    if (request.method === "HEAD") return void response.end();
    await pipeline(createReadStream(file), response);
  }
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const made: PutServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cache`,
    requests,
    credentials,
    intercept: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return made;
}
