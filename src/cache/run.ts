import { showBytes } from "../kernel/duration.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { BinaryCache, CacheContent, CopiedStore, OpenedCache } from "../ports/binary-cache.ts";
import type { Clock } from "../ports/clock.ts";
import type { SignedPathInfo } from "../ports/closure-source.ts";
import type { Log } from "../ports/log.ts";
import type { Packed, Packer } from "../ports/packer.ts";
import { compressorId } from "../push/compress.ts";
import { blobDigest } from "../push/pack.ts";
import { together } from "../push/together.ts";
import type { Compression } from "../spec/desired-state.ts";
import { cacheInfoFile, renderCacheInfo, storeDirectoryOf } from "./cache-info.ts";
import { addSignature, digestOfSri, narFile, narInfoFile, parseNarInfo, renderNarInfo } from "./narinfo.ts";
import type { NarInfo } from "./narinfo.ts";
import { judgeFound, sortClosure, type FoundBuild } from "./push-plan.ts";
import type { CacheOutcome, FailedPath, PushedCache } from "./pushed.ts";
import { isFoundSignedBy, type CacheKey, type CacheSigningKey } from "./signature.ts";

export interface CacheDestination {
  /** As it may be shown. */
  readonly name: string;
  readonly opened: OpenedCache;
  /** For nix-cache-info, where this push makes it. */
  readonly priority: number;
  readonly compression: Compression;
  readonly signing?: CacheSigningKey;
  /** The cache's public key, where neko.yaml has it. */
  readonly declared?: CacheKey;
  /** Paths that one of these signed are left out. */
  readonly upstream: readonly CacheKey[];
}

export interface CachePushInput {
  /** Complete: every reference of a path is in it. */
  readonly closure: readonly SignedPathInfo[];
  /** What the closure is of; Nix's own copying begins there. */
  readonly roots: readonly StorePath[];
  /** Looks, and sends nothing. */
  readonly dryRun: boolean;
}

export interface CachePushPorts {
  readonly packer: Pick<Packer, "pack">;
  readonly clock: Clock;
  readonly log: Log;
}

/** Questions at once: they cost the cache little and a round trip each. */
const questions = 16;
/** Paths in work at once. Small ones wait for the network, large ones for the packer; each may hold a few MiB. */
const width = 8;
const progressMs = 10_000;

/** Pushes what is missing to one cache. What fails there is in the result; only being stopped is thrown. */
export async function runCachePush(
  input: CachePushInput,
  destination: CacheDestination,
  ports: CachePushPorts,
  signal: AbortSignal,
): Promise<PushedCache> {
  const { clock, log } = ports;
  const startMs = clock.monotonicMs();
  const count: Counted = { pushed: [], present: 0, signed: 0, upstream: 0, sentBytes: 0 };
  let outcome: CacheOutcome;
  try {
    const { opened } = destination;
    const failed =
      opened.kind === "files"
        ? await new FilePush(input, destination, opened.cache, ports, count).run(signal)
        : await copyByProgram(input, opened.store, destination.upstream, count, signal);
    outcome = failed.length === 0 ? { kind: "complete" } : { kind: "incomplete", failed };
  } catch (thrown) {
    signal.throwIfAborted();
    const { code, message, hint } = toNekoError(thrown);
    outcome = { kind: "failed", code, message, hint };
    log.warn(`cache ${destination.name}: ${code}: ${message}`);
  }
  return {
    cache: destination.name,
    paths: input.closure.length,
    narBytes: bytesOf(input.closure),
    ...count,
    ms: clock.monotonicMs() - startMs,
    dryRun: input.dryRun,
    outcome,
  };
}

interface Counted {
  readonly pushed: StorePath[];
  present: number;
  signed: number;
  upstream: number;
  sentBytes: number | null;
}

/** A path's content goes up before its narinfo, and its narinfo after those of its references. */
class FilePush {
  readonly #input: CachePushInput;
  readonly #destination: CacheDestination;
  readonly #cache: BinaryCache;
  readonly #ports: CachePushPorts;
  readonly #count: Counted;
  readonly #failed: FailedPath[] = [];
  readonly #lost = new Set<StorePath>();
  #sentBytes = 0;
  #shownMs: number;

  constructor(
    input: CachePushInput,
    destination: CacheDestination,
    cache: BinaryCache,
    ports: CachePushPorts,
    count: Counted,
  ) {
    this.#input = input;
    this.#destination = destination;
    this.#cache = cache;
    this.#ports = ports;
    this.#count = count;
    this.#shownMs = ports.clock.monotonicMs();
  }

  /** Paths that could not be packed or that somebody else wrote, and those above them.
   *  @throws NekoError CACHE_* when the cache itself fails */
  async run(signal: AbortSignal): Promise<readonly FailedPath[]> {
    const { name, priority, signing, declared, upstream: keys } = this.#destination;
    const trusted = [signing, declared, ...keys].filter((key) => key !== undefined);
    await this.#checkInfo(priority, signal);
    const { ours, upstream } = sortClosure(this.#input.closure, keys);
    this.#count.upstream = upstream.length;
    const there = new Map<StorePath, FoundBuild>();
    const unsigned = new Map<StorePath, string>();
    await together(ours, questions, signal, async (info, stop) => {
      const text = await this.#cache.read(narInfoFile(info.path), stop);
      const found = text === undefined ? undefined : parseNarInfo(text);
      if (text === undefined || found?.path !== info.path) return;
      const build = judgeFound(info, found, trusted);
      there.set(info.path, build);
      if (build === "same" && signing && !isFoundSignedBy(found, [signing])) unsigned.set(info.path, text);
    });
    const usable = ours.filter((info) => this.#isUsable(info, there.get(info.path)));
    const present = usable.filter(({ path }) => there.has(path));
    const missing = usable.filter(({ path }) => !there.has(path));
    this.#count.present = present.length;
    await together(present, questions, signal, async (info, stop) => {
      const text = unsigned.get(info.path);
      if (text !== undefined) await this.#sign(info, text, stop);
    });
    if (this.#input.dryRun) {
      this.#count.pushed.push(...missing.map(({ path }) => path));
      return this.#failed;
    }
    if (missing.length > 0) {
      const sizes = `${showBytes(bytesOf(missing))} uncompressed`;
      this.#ports.log.info(`cache ${name}: ${missing.length} of ${this.#input.closure.length} paths missing, ${sizes}`);
    }
    const published = new Map<StorePath, Promise<boolean>>();
    // References come first in `missing`, so whoever waits, waits for somebody who already works.
    await together(missing, width, signal, async (info, stop) => {
      const done = Promise.withResolvers<boolean>();
      published.set(info.path, done.promise);
      let there = false;
      try {
        there = await this.#push(info, published, stop);
      } finally {
        done.resolve(there);
      }
      if (there) this.#count.pushed.push(info.path);
      this.#showProgress(missing.length);
    });
    return this.#failed;
  }

  async #checkInfo(priority: number, signal: AbortSignal): Promise<void> {
    const text = await this.#cache.read(cacheInfoFile, signal);
    if (text === undefined) {
      if (!this.#input.dryRun) await this.#cache.write(cacheInfoFile, renderCacheInfo(priority), signal);
      return;
    }
    const directory = storeDirectoryOf(text);
    if (directory === "/nix/store") return;
    const what = directory === undefined ? "is no binary cache" : `is for the store ${directory.slice(0, 100)}`;
    throw new NekoError("CACHE_UNUSABLE", `${this.#destination.name} ${what}`, {
      hint: "check the address: its nix-cache-info must say `StoreDir: /nix/store`",
    });
  }

  /** Whether the path may be pushed or stay as it is there. To be asked for references first. */
  #isUsable(info: SignedPathInfo, there: FoundBuild | undefined): boolean {
    if (there === "foreign") {
      const what = "the cache has another build of it, which no key that is known here has signed";
      const todo = `remove ${narInfoFile(info.path)} there, and find out who writes to the cache`;
      this.#fail({ path: info.path, code: "CACHE_UNUSABLE", message: `${what}: ${todo}` });
      return false;
    }
    const lost = info.references.find((reference) => this.#lost.has(reference));
    return lost === undefined || this.#needs(info, lost);
  }

  /** A path that came without our signature, or with one that does not hold, gets it: hosts would refuse it. Only where
   *  the cache has what this store has; another build of the path is not ours to vouch for. */
  async #sign(info: SignedPathInfo, text: string, signal: AbortSignal): Promise<void> {
    const { signing } = this.#destination;
    if (!signing) return;
    this.#count.signed += 1;
    if (this.#input.dryRun) return;
    await this.#cache.write(narInfoFile(info.path), addSignature(text, signing.sign(info)), signal);
  }

  /** Whether the path is in the cache now. @throws NekoError CACHE_* */
  async #push(
    info: SignedPathInfo,
    published: ReadonlyMap<StorePath, Promise<boolean>>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { compression, signing } = this.#destination;
    const lost = info.references.find((reference) => this.#lost.has(reference));
    if (lost !== undefined) return this.#needs(info, lost);
    const file = narFile(digestOfSri(info.narHash), compression, compressorId(compression));
    let packed: Packed;
    try {
      packed = await this.#cache.writeContent(file, contentOf(info, compression, this.#ports.packer), signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message } = toNekoError(thrown);
      if (code.startsWith("CACHE_")) throw thrown;
      this.#fail({ path: info.path, code, message });
      return false;
    }
    this.#sentBytes += packed.sizeBytes;
    this.#count.sentBytes = this.#sentBytes;
    for (const reference of info.references) {
      if (reference !== info.path && !(await (published.get(reference) ?? true))) return this.#needs(info, reference);
    }
    const text = renderNarInfo({ ...narInfoOf(info, packed, signing), url: file, compression });
    await this.#cache.write(narInfoFile(info.path), text, signal);
    return true;
  }

  #needs({ path }: SignedPathInfo, reference: StorePath): false {
    this.#fail({ path, code: "CLOSURE_MISMATCH", message: `${reference}, which it needs, could not be pushed` });
    return false;
  }

  #fail(failed: FailedPath): void {
    this.#failed.push(failed);
    this.#lost.add(failed.path);
    this.#ports.log.warn(`cache ${this.#destination.name}: ${failed.path}: ${failed.message}`);
  }

  #showProgress(of: number): void {
    const nowMs = this.#ports.clock.monotonicMs();
    if (nowMs - this.#shownMs < progressMs) return;
    this.#shownMs = nowMs;
    const done = `${this.#count.pushed.length} of ${of} paths, ${showBytes(this.#sentBytes)} sent`;
    this.#ports.log.info(`cache ${this.#destination.name}: ${done}`);
  }
}

/** The program looks for itself what is missing. Nix cannot leave out what an upstream has: its binary caches take no path
 *  without its references. */
async function copyByProgram(
  { closure, roots, dryRun }: CachePushInput,
  store: CopiedStore,
  upstream: readonly CacheKey[],
  count: Counted,
  signal: AbortSignal,
): Promise<readonly FailedPath[]> {
  const looked = store.leavesUpstream ? sortClosure(closure, upstream).ours : closure;
  const paths = looked.map(({ path }) => path);
  const present = await store.valid(paths, signal);
  const missing = paths.filter((path) => !present.has(path));
  count.upstream = closure.length - looked.length;
  count.present = present.size;
  count.sentBytes = null;
  if (dryRun || (store.leavesUpstream && missing.length === 0)) {
    count.pushed.push(...missing);
    return [];
  }
  count.pushed.push(...((await store.copy(roots, signal)) ?? missing));
  return [];
}

/** The path's archive; it is what the store says it is, or nothing of it gets a name. */
function contentOf(info: SignedPathInfo, compression: Compression, packer: CachePushPorts["packer"]): CacheContent {
  const { path, narSizeBytes, narHash } = info;
  return {
    narSizeBytes,
    async *pack(signal) {
      const packed = yield* packer.pack({ format: "nar", path, compression, expectedBytes: narSizeBytes }, signal);
      if (packed.contentDigest === digestOfSri(narHash) && packed.contentBytes === narSizeBytes) return packed;
      throw new NekoError("CLOSURE_MISMATCH", `${path} is not what this store's database says it is`, {
        hint: "run `nix-store --verify --check-contents --repair`",
      });
    },
  };
}

function narInfoOf(
  info: SignedPathInfo,
  packed: Packed,
  signing: CacheSigningKey | undefined,
): Omit<NarInfo, "url" | "compression"> {
  const { path, narSizeBytes, deriver, ca } = info;
  return {
    path,
    fileHash: blobDigest(packed),
    fileSizeBytes: packed.sizeBytes,
    narHash: packed.contentDigest,
    narSizeBytes,
    references: info.references.toSorted(),
    ...(deriver === undefined ? {} : { deriver }),
    signatures: [...new Set([...info.signatures, ...(signing ? [signing.sign(info)] : [])])].toSorted(),
    ...(ca === undefined ? {} : { ca }),
  };
}

const bytesOf = (infos: readonly SignedPathInfo[]): number =>
  infos.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0);
