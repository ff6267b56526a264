import { execFileSync, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import { endProcess } from "./measured.ts";

// The least a cold push can cost in Node: hash what goes in, compress it in the same pieces, hash what comes out and hand
// it to a socket. Reading files, making tar headers and everything of HTTP are left out.

const pieceBytes = 4 * 1024 * 1024;

export interface Floor {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly hashInMs: number;
  readonly compressMs: number;
  readonly hashOutMs: number;
  readonly socketMs: number;
}

/** CPU time of each step over the layers of an OCI layout with uncompressed layers. */
export function measureFloor(layout: string): Floor {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, layout], { encoding: "utf8" })) as Floor;
}

export const floorCpuMs = (floor: Floor): number =>
  floor.hashInMs + floor.compressMs + floor.hashOutMs + floor.socketMs;

function* pieces(layout: string): Generator<Buffer> {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(layout, path), "utf8"));
  const blob = (digest: string): string => `blobs/${digest.replace(":", "/")}`;
  const { manifests } = read("index.json") as { manifests: { digest: string }[] };
  const { layers } = read(blob(manifests[0]!.digest)) as { layers: { digest: string }[] };
  const buffer = Buffer.alloc(pieceBytes);
  for (const layer of layers) {
    const file = openSync(join(layout, blob(layer.digest)), "r");
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      yield buffer.subarray(0, length);
    closeSync(file);
  }
}

async function measure(layout: string): Promise<Floor> {
  const sink = fork(import.meta.filename, ["--sink"], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [port] = (await once(sink, "message")) as [number];
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const floor = { bytesIn: 0, bytesOut: 0, hashInMs: 0, compressMs: 0, hashOutMs: 0, socketMs: 0 };
  let at = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(at);
    at = process.cpuUsage();
    return (user + system) / 1000;
  };
  const hashIn = createHash("sha256");
  const hashOut = createHash("sha256");
  for (const piece of pieces(layout)) {
    spent();
    hashIn.update(piece);
    floor.hashInMs += spent();
    const packed = zstdCompressSync(piece, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
    floor.compressMs += spent();
    hashOut.update(packed);
    floor.hashOutMs += spent();
    if (!socket.write(packed)) await once(socket, "drain");
    floor.socketMs += spent();
    floor.bytesIn += piece.length;
    floor.bytesOut += packed.length;
  }
  socket.end();
  await once(socket, "close");
  await endProcess(sink);
  return floor;
}

async function swallow(): Promise<void> {
  const server = createServer((socket) => socket.resume()).listen(0, "127.0.0.1");
  await once(server, "listening");
  process.send?.((server.address() as { port: number }).port);
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === "--sink") await swallow();
  else process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? ".")));
}
