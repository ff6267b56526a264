import { setTimeout as sleep } from "node:timers/promises";
import { dockerArchive } from "../../src/adapters/registry/docker-archive.ts";

// Writes a blob without an end into an archive, in a process of its own: argv is the file. Says so once it has begun.

async function* endless(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1 << 20);
  process.stdout.write("begun\n");
  for (;;) {
    await sleep(10);
    yield new Uint8Array(1 << 10);
  }
}
await dockerArchive({ file: process.argv[2] ?? "" }).writeBlob("web", endless, AbortSignal.timeout(30_000));
