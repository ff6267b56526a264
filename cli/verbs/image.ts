import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { parsePublicKey } from "../../src/cache/signature.ts";
import { requireSigned, requireWhole } from "../../src/cache/signed-closure.ts";
import { parseDigest, shortDigest, type Digest } from "../../src/kernel/digest.ts";
import { showBytes } from "../../src/kernel/duration.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { isStorePath, parseStorePath, storePathName, type StorePath } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { PathReaders } from "../../src/ports/paths-elsewhere.ts";
import { closureLayers } from "../../src/layers/closure-layers.ts";
import { parseDestination, type ImageDestination } from "../../src/push/destination.ts";
import { largestLayers } from "../../src/layers/layers.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import { checkRepository } from "../../src/push/reference.ts";
import type { PushDestination } from "../../src/push/push-input.ts";
import { runPush } from "../../src/push/run.ts";
import { readShape } from "../../src/release/shape.ts";
import { imageConfig } from "../../src/release/slice-shape.ts";
import { readJson } from "../../src/release/strict-json.ts";
import type { Compression, ImageConfig, ImageSpec } from "../../src/spec/desired-state.ts";
import type { Context, ImageTools } from "../context.ts";
import { argument, readNamed, wholeNumber, type Finish } from "../options.ts";
import { imageText } from "../push-text.ts";

const compressions = ["zstd", "gzip", "none"] as const satisfies readonly Compression[];

/** `neko image push` and `neko image layers`: one image of the store, without a neko.yaml. */
export function addImageVerbs(program: Command, context: Context, finish: Finish): void {
  const image = program.command("image").description("work on one image of the Nix store, without a neko.yaml");
  image
    .command("push")
    .description("push an image's store path: its closure as layers, or an archive that dockerTools made")
    .argument("<path>", "a built image: a store path, or a link to one such as ./result")
    .argument(
      "<destination...>",
      "docker://HOST/NAME[:TAG], oci:DIR[:TAG] or docker-archive:FILE:NAME[:TAG]",
      collect(argument(parseDestination)),
    )
    .addOption(layersOption())
    .addOption(
      new Option("--compression <how>", "zstd, gzip or none; an archive file always has none")
        .choices(compressions)
        .default("zstd"),
    )
    .option("--config <file>", "JSON with env, entrypoint, cmd, workdir, user, labels and exposedPorts")
    .option("--entrypoint <command>", "program of the image, over what --config says")
    .option("--system <system>", "what it runs on", defaultSystem())
    .option(
      "--trust-digest <digest...>",
      "manifests whose layer tables are right, such as those of a signed release",
      collect(argument(parseDigest)),
    )
    .option("--verify", "believe neither the local layer table nor any manifest: pack every layer again and compare")
    .option("--from <store>", "read the path from a binary cache, and only what changed: it need not be in this store")
    .addOption(
      new Option("--trusted-public-key <key...>", "whose signatures --from believes, instead of nix.conf's")
        .argParser(collect(argument(publicKey)))
        .conflicts("checkSigs"),
    )
    .addOption(new Option("--no-check-sigs", "believe the store of --from without signatures"))
    .option(
      "--mount <name...>",
      "repositories of the same registry that may hold layers of it",
      collect(argument(name)),
    )
    .action((path: string, destinations: readonly ImageDestination[], options: PushOptions) =>
      push(path, destinations, options, context, finish),
    );
  image
    .command("layers")
    .description("show the layers that an image's closure is pushed as")
    .argument("<path>", "a store path, or a link to one")
    .addOption(layersOption())
    .action((path: string, options: { readonly layers: number }) => layers(path, options, context));
}

interface PushOptions {
  readonly layers: number;
  readonly compression: Compression;
  readonly config?: string;
  readonly entrypoint?: string;
  readonly system: string;
  readonly trustDigest?: readonly Digest[];
  readonly verify?: true;
  readonly mount?: readonly string[];
  readonly from?: string;
  readonly trustedPublicKey?: readonly string[];
  readonly checkSigs: boolean;
}

async function push(
  path: string,
  destinations: readonly ImageDestination[],
  options: PushOptions,
  context: Context,
  finish: Finish,
): Promise<void> {
  const { log, clock, progress, print, signal } = context;
  const declared = options.config === undefined ? {} : await readConfig(resolve(context.cwd, options.config));
  const config = options.entrypoint === undefined ? declared : { ...declared, entrypoint: [options.entrypoint] };
  const tools = await context.openImages();
  const { outPath, readers } = await readersOf(path, options, tools, context);
  const { kind } = await readers.files.inspect(outPath, signal);
  if (kind === "closure" && !config.entrypoint && !config.cmd) {
    log.warn("the image has no program of its own: say --entrypoint, or --config with entrypoint or cmd");
  }
  const pushed: PushedImage[] = [];
  // One after the other: they may have other names, and an archive cannot compress.
  for (const destination of destinations) {
    const { store, repository, tag } = tools.storeOf(destination);
    const spec: ImageSpec = {
      id: repository,
      image: repository,
      compiledFor: { gpuArchs: [] },
      attribute: "",
      repository,
      tags: [tag],
      config,
      compression: destination.kind === "archive" ? "none" : options.compression,
      maxLayers: options.layers,
      runsOn: [],
      timeoutMs: 0,
    };
    const registry = { name: store.base, location: { kind: "layout", directory: "" }, on: [] } as const;
    const to: PushDestination = { registry, store, tags: () => [tag] };
    const input = {
      images: [{ spec, output: outputOf(outPath, options.system) }],
      destinations: [to],
      memory: tools.memory,
      verify: options.verify === true,
      ...(options.trustDigest ? { trusted: new Set(options.trustDigest) } : {}),
      siblings: options.mount ?? [],
    };
    const ports = { ...readers, clock, log, progress };
    pushed.push(...(await runPush(input, ports, signal)));
  }
  print.result({ images: pushed }, () => pushed.flatMap(imageText).join("\n"));
  finish(Exit.ok);
}

/** What reads the image: this machine's store, or another one, of which nothing is read before it is believed.
 *  @throws NekoError USAGE, PATH_UNSIGNED, CLOSURE_MISMATCH, SUBSTITUTE_FAILED, KEY_INVALID */
async function readersOf(
  path: string,
  { from, trustedPublicKey, checkSigs }: PushOptions,
  tools: ImageTools,
  context: Context,
): Promise<{ readonly outPath: StorePath; readonly readers: PathReaders }> {
  const { nix, signal } = context;
  if (from === undefined) {
    return { outPath: await storePathOf(path, context), readers: { ...tools, closure: nix.closure.bind(nix) } };
  }
  const outPath = storePathText(path);
  const store = tools.elsewhere(from);
  const closure = await store.closure([outPath], signal);
  requireWhole(closure, outPath, store.name);
  if (checkSigs) {
    const keys = trustedPublicKey ?? (await store.trustedKeys(signal));
    requireSigned(closure, keys.map(parsePublicKey), store.name);
  }
  return { outPath, readers: store.readers(closure) };
}

/** @throws NekoError USAGE */
function storePathText(path: string): StorePath {
  if (isStorePath(path)) return path;
  throw new NekoError("USAGE", `${path.slice(0, 200)} is no store path`, {
    hint: "with --from, write the whole path: /nix/store/…-name; `nix eval --raw .#image.outPath` prints it",
  });
}

async function layers(path: string, options: { readonly layers: number }, context: Context): Promise<void> {
  const { nix, print, signal } = context;
  const root = await storePathOf(path, context);
  const { tree } = await context.openImages();
  const closure = await nix.closure([root], signal);
  const planned = closureLayers(closure, root, await tree(root, signal), options.layers).map(
    ({ key, content, contentBytes }) => ({
      key,
      bytes: contentBytes,
      paths: content.format === "tar" ? content.paths : [],
    }),
  );
  print.result({ root, paths: closure.length, layers: planned }, () =>
    [
      `${planned.length} layers of ${closure.length} paths, ${showBytes(planned.reduce((sum, one) => sum + one.bytes, 0))}`,
      ...planned.map(({ key, bytes, paths }) => {
        const [first, ...others] = paths.map(storePathName);
        const more = others.length === 0 ? "" : ` and ${others.length} more`;
        return `  ${shortDigest(key)}  ${showBytes(bytes).padStart(10)}  ${first ?? ""}${more}`;
      }),
    ].join("\n"),
  );
}

/** @throws NekoError USAGE when nothing of the store is there */
async function storePathOf(path: string, { cwd }: Context): Promise<StorePath> {
  const real = await realpath(resolve(cwd, path)).catch((cause: unknown) => {
    throw new NekoError("USAGE", `there is no ${path}`, { hint: "build it first: nix build .#image", cause });
  });
  const [, top] = /^(\/nix\/store\/[^/]+)$/.exec(real) ?? [];
  if (top !== undefined) return parseStorePath(top);
  throw new NekoError("USAGE", `${path} is no path of the Nix store`, { hint: "give ./result or /nix/store/…" });
}

const outputOf = (outPath: StorePath, system: string): EvaluatedOutput => ({
  attribute: "",
  name: storePathName(outPath),
  system,
  drvPath: outPath,
  outPath,
});

/** @throws NekoError VALUE_INVALID, USAGE */
async function readConfig(file: string): Promise<ImageConfig> {
  const text = await readNamed(file, "--config");
  const what = `--config ${file}`;
  const hint = "write an object of env, labels, entrypoint, cmd, exposedPorts, workdir, user";
  const read = readJson(text, { maxBytes: 1024 * 1024, maxDepth: 8 });
  if ("problem" in read) throw new NekoError("VALUE_INVALID", `${what} is ${read.problem}`, { hint });
  return readShape(read.value, imageConfig, { code: "VALUE_INVALID", what, hint });
}

const layersOption = (): Option =>
  new Option("--layers <number>", `most layers, up to ${largestLayers}`).default(100).argParser(
    argument((text) => {
      const count = wholeNumber(text);
      if (count <= largestLayers) return count;
      throw new RangeError(`It is more than ${largestLayers}.`);
    }),
  );

/** For arguments that come several times. */
function collect<T>(parse: (text: string) => T): (text: string, before: readonly T[] | undefined) => readonly T[] {
  return (text, before = []) => [...before, parse(text)];
}

function publicKey(text: string): string {
  parsePublicKey(text);
  return text;
}

function name(text: string): string {
  checkRepository(text);
  return text;
}

function defaultSystem(): string {
  const cpus: Readonly<Record<string, string>> = { x64: "x86_64", arm64: "aarch64" };
  return `${cpus[process.arch] ?? process.arch}-linux`;
}
