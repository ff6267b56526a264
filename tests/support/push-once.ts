import { imageFiles } from "../../src/adapters/store/image-file.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import { noProgress } from "../../src/ports/progress.ts";
import type { PathInfo } from "../../src/plan/evaluation.ts";
import type { PushInput } from "../../src/push/push-input.ts";
import { runPush } from "../../src/push/run.ts";

// Pushes one image to a layout in a process of its own: argv is the image, its closure and the directory, as JSON.

const { image, closure, directory } = JSON.parse(process.argv[2] ?? "") as {
  image: PushInput["images"][number];
  closure: readonly PathInfo[];
  directory: string;
};
const silent = (): void => undefined;
const log = {
  info: silent,
  warn: silent,
  error: silent,
  debug: silent,
  group: <T>(_: string, work: () => Promise<T>) => work(),
};
const [pushed] = await runPush(
  {
    images: [image],
    destinations: [
      {
        registry: { name: "here", location: { kind: "layout", directory }, on: ["main"] },
        store: ociLayout({ directory }),
        tags: () => ["latest"],
      },
    ],
    memory: await openLayerMemory(`${directory}/memory.json`),
  },
  {
    closure: () => Promise.resolve(closure),
    files: imageFiles({ path: process.env["PATH"] ?? "" }),
    tree: storeTar().tree,
    packer: createPacker({ entry: "", lanes: 0 }),
    clock: nodeClock,
    log,
    progress: noProgress,
  },
  AbortSignal.timeout(30_000),
);
process.stdout.write(JSON.stringify(pushed));
