import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { endProcess, owned, processCpuMs } from "./measured.ts";

/** docker-registry on loopback, with its blobs in a folder that can be set back to an earlier state. */
export interface BenchRegistry extends AsyncDisposable {
  readonly port: number;
  cpuMs(): number;
  /** Every request since the start, as the registry's own access log has them: `METHOD path status`. */
  requests(): readonly string[];
  /** Bytes of every blob, by digest without `sha256:`. */
  blobs(): ReadonlyMap<string, number>;
  blobPath(digest: string): string;
  keep(): void;
  restore(): void;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export async function startRegistry(folder: string): Promise<BenchRegistry> {
  rmSync(folder, { recursive: true, force: true });
  const data = join(folder, "data");
  const kept = join(folder, "kept");
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const config = {
    version: "0.1",
    log: { level: "error", accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: data } },
    http: { addr: `127.0.0.1:${port}` },
  };
  writeFileSync(join(folder, "registry.yml"), JSON.stringify(config));
  const log = join(folder, "access.log");
  const out = openSync(log, "w");
  const child = owned(
    spawn("docker-registry", ["serve", join(folder, "registry.yml")], {
      stdio: ["ignore", out, out],
    }),
  );
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 200) throw new Error(`docker-registry did not come up: ${readFileSync(log, "utf8").slice(-500)}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  const store = join(data, "docker/registry/v2");
  const blobsIn = join(store, "blobs/sha256");
  return {
    port,
    cpuMs: () => processCpuMs(child.pid!),
    requests: () =>
      [...readFileSync(log, "utf8").matchAll(/"([A-Z]+) (\/v2\/[^ ]*) HTTP[^"]*" (\d+)/g)].map(
        ([, method, path, status]) => `${method} ${path!.replace(/\?.*/, "?…")} ${status}`,
      ),
    blobs() {
      const found = new Map<string, number>();
      if (!existsSync(blobsIn)) return found;
      for (const part of readdirSync(blobsIn)) {
        for (const digest of readdirSync(join(blobsIn, part))) {
          const file = join(blobsIn, part, digest, "data");
          if (existsSync(file)) found.set(digest, statSync(file).size);
        }
      }
      return found;
    },
    blobPath: (digest) => join(blobsIn, digest.slice(0, 2), digest, "data"),
    keep() {
      rmSync(kept, { recursive: true, force: true });
      copyStore(store, kept);
    },
    restore() {
      rmSync(store, { recursive: true, force: true });
      copyStore(kept, store);
    },
    async [Symbol.asyncDispose]() {
      await endProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Blobs never change once they are there, so that links to them do; the rest is small and is written over in place. */
function copyStore(from: string, to: string): void {
  cpSync(join(from, "repositories"), join(to, "repositories"), { recursive: true });
  for (const part of readdirSync(join(from, "blobs/sha256"))) {
    for (const digest of readdirSync(join(from, "blobs/sha256", part))) {
      const place = join("blobs/sha256", part, digest);
      mkdirSync(join(to, place), { recursive: true });
      linkSync(join(from, place, "data"), join(to, place, "data"));
    }
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/v2/`).then(
    (response) => response.ok,
    () => false,
  );
}
