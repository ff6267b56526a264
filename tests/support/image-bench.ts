import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { imageFiles } from "../../src/adapters/store/image-file.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import type { Packer } from "../../src/ports/packer.ts";
import { noProgress } from "../../src/ports/progress.ts";
import { noMemory, type LayerMemory } from "../../src/push/memory.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import type { PushDestination, PushInput, PushPorts } from "../../src/push/push-input.ts";
import { runPush } from "../../src/push/run.ts";
import type { ImageSpec } from "../../src/spec/desired-state.ts";
import { randomOf } from "./closures.ts";
import { flakeRepository, nixBench, nixDirectory, type FlakeRepository, type NixBench } from "./nix.ts";
import { hasProgram } from "./programs.ts";

const signal = new AbortController().signal;
const busybox = process.env["NEKO_BUSYBOX"];

const missing = [
  nixDirectory ? "" : "nix",
  busybox ? "" : "NEKO_BUSYBOX",
  hasProgram("docker-registry") ? "" : "docker-registry",
].filter(Boolean);
/** Whether this machine has what an {@link imageBench} and a registry need. */
export const canPushImages = missing.length === 0;
if (!canPushImages) {
  const text = `missing (scripts/setup.sh --for test gets it): ${missing.join(", ")}`;
  if (process.env["CI"] === "true") throw new Error(text);
  console.warn(`SKIPPED, ${text}`);
}

/** As a neko.yaml would have it. */
export const webImage: ImageSpec = {
  id: "web",
  image: "web",
  compiledFor: { gpuArchs: [] },
  compression: "zstd",
  maxLayers: 100,
  attribute: "packages.x86_64-linux.image",
  repository: "acme/web",
  tags: [],
  config: { labels: { team: "neko" } },
  runsOn: [],
  timeoutMs: 60_000,
};

export interface PushOptions extends Partial<PushInput> {
  readonly of: EvaluatedOutput;
  readonly image?: ImageSpec;
  readonly memory?: LayerMemory;
  readonly through?: Packer;
  /** Where the store's files are, for `through` as for this. */
  readonly storeDirectory?: string;
  readonly signal?: AbortSignal;
}

/** Real Nix, images it builds, and what they are pushed with; for the tests of one `describe`. */
export interface ImageBench {
  readonly nix: NixBench;
  /** Goes at the end. */
  readonly directory: string;
  /** What the last push said. */
  readonly lines: string[];
  /** Store paths that the last push read. */
  readonly opened: StorePath[];
  /** A repository with the flake of tests/fixtures/flakes/image: a shell script, four small layers. */
  smallFlake(name: string): FlakeRepository;
  /** A repository whose image has layers that do not compress: `libraries` of 5 MB each, and a small app of `text`. */
  bigFlake(name: string, libraries: number, text?: string): FlakeRepository;
  build(flake: FlakeRepository, attribute?: string): Promise<EvaluatedOutput>;
  layout(name: string): ImageStore;
  push(destinations: readonly PushDestination[], options: PushOptions): Promise<PushedImage>;
}

export function destination(name: string, store: ImageStore, tags: readonly string[] = ["latest"]): PushDestination {
  return { registry: { name, location: { kind: "layout", directory: "" }, on: ["main"] }, store, tags: () => tags };
}

export function imageBench(): ImageBench {
  let nix: NixBench;
  const lines: string[] = [];
  const opened: StorePath[] = [];
  const say = (text: string): void => void lines.push(text);
  const log = { info: say, warn: say, error: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };
  const here = createPacker({ entry: "", lanes: 0 });
  beforeAll(() => {
    nix = nixBench();
  });
  afterAll(async () => {
    nix[Symbol.dispose]();
    await here[Symbol.asyncDispose]();
  });
  const directoryOf = (name: string): string => {
    const directory = join(nix.directory, name);
    mkdirSync(join(directory, "vendor"), { recursive: true });
    copyFileSync(busybox!, join(directory, "vendor/busybox"));
    chmodSync(join(directory, "vendor/busybox"), 0o755);
    return directory;
  };
  return {
    lines,
    opened,
    get nix() {
      return nix;
    },
    get directory() {
      return nix.directory;
    },
    smallFlake: (name) => flakeRepository(directoryOf(name), "image"),
    bigFlake(name, libraries, text = "one") {
      const directory = directoryOf(name);
      for (let index = 0; index < libraries; index += 1) {
        mkdirSync(join(directory, `libraries/${index}`), { recursive: true });
        writeFileSync(join(directory, `libraries/${index}/library.so`), noise(index, 5_000_000));
      }
      return flakeRepository(directory, undefined, { "flake.nix": bigFlakeText(libraries), "app/text": `${text}\n` });
    },
    async build(flake, attribute = webImage.attribute) {
      const revision = execFileSync("git", ["rev-parse", "HEAD"], { cwd: flake.directory, encoding: "utf8" }).trim();
      const evaluated = await nix.nix.evaluate({ ...flake.source, revision }, [attribute], signal);
      await nix.nix.build([...evaluated.values()], nix.roots, () => undefined, signal);
      return evaluated.get(attribute)!;
    },
    layout: (name) => ociLayout({ directory: join(nix.directory, name) }),
    async push(
      destinations,
      { of, image = webImage, memory = noMemory, through = here, storeDirectory, signal: stop, ...rest },
    ) {
      opened.length = 0;
      lines.length = 0;
      const packer: Packer = {
        pack: (job, packing) => {
          opened.push(...(job.format === "tar" ? job.paths : [job.path]));
          return through.pack(job, packing);
        },
        packContent: (...content) => through.packContent(...content),
      };
      const ports: PushPorts = {
        closure: nix.nix.closure.bind(nix.nix),
        files: imageFiles({ path: process.env["PATH"] ?? "" }),
        tree: storeTar({ storeDirectory }).tree,
        packer,
        clock: nodeClock,
        log,
        progress: noProgress,
      };
      const input = { images: [{ spec: image, output: of }], destinations, memory, ...rest };
      const [pushed] = await runPush(input, ports, stop ?? signal);
      return pushed!;
    },
  };
}

/** Bytes that no codec makes smaller, the same every time. */
export function noise(seed: number, bytes: number): Buffer {
  const random = randomOf(seed + 1);
  const made = Buffer.allocUnsafe(bytes - (bytes % 4));
  for (let at = 0; at < made.length; at += 4) made.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return made;
}

const bigFlakeText = (libraries: number): string => `{
  outputs = { self }: let
    tools = builtins.path { name = "busybox"; path = ./vendor; };
    app = builtins.path { name = "app"; path = ./app; };
    libraries = builtins.genList
      (n: builtins.path { name = "library\${toString n}"; path = ./libraries + "/\${toString n}"; }) ${libraries};
  in {
    packages.x86_64-linux.image = derivation {
      name = "image";
      system = "x86_64-linux";
      builder = "\${tools}/busybox";
      args = [ "sh" "-euc" ''
        mkdir -p $out/bin $out/lib
        ln -s \${tools}/busybox $out/bin/sh
        ln -s \${tools}/busybox $out/bin/cat
        n=0
        for library in \${toString libraries}; do ln -s $library/library.so $out/lib/library$n.so; n=$((n + 1)); done
        ln -s \${app}/text $out/text
      '' ];
    } // { imageConfig = { entrypoint = [ "/bin/cat" "/text" ]; }; };
  };
}
`;
