import { createHash } from "node:crypto";
import { NekoError } from "../../kernel/error.ts";
import type { StorePath } from "../../kernel/store-path.ts";
import { showUrl, tail } from "../../kernel/text.ts";
import type { PathInfo } from "../../plan/evaluation.ts";
import type { StreamRun } from "../../ports/stream-run.ts";
import type { TreeEntry } from "../../ports/store-tar.ts";
import { narToTar } from "../../formats/nar-reader.ts";
import { listNar } from "../../layers/nar-listing.ts";
import { rootTree, type Listed } from "../../layers/root-tree.ts";
import { tarEnd } from "../../formats/tar.ts";
import { ChunkBuffer, oneRoom } from "./chunk-buffer.ts";
import { nixArguments } from "../nix/nix-cli-command.ts";
import { tarParents, type TarChunkOptions } from "./store-chunks.ts";

/** Dumps that run at the same time. */
const begunAtOnce = 4;

export type HashedPath = Pick<PathInfo, "path" | "narHash">;

/** Reads store paths that another store has, a binary cache for one: nothing becomes valid here. */
export interface CacheTar {
  /**
   * The tar that packing the same paths here would give, in chunks as those of `tarChunks`. Each path's NAR is hashed
   * on the way: until the generator is done, nothing of the tar may be believed.
   * @throws NekoError IMAGE_UNPACKABLE, IMAGE_MISMATCH (another hash than given), SUBSTITUTE_FAILED, NIX_MISSING, CANCELLED
   */
  read(
    paths: readonly HashedPath[],
    options: Pick<TarChunkOptions, "overlay"> & { readonly chunkBytes: number },
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array, void>;
  /** What will appear at `/` of the image. `closure` is the root's: a top-level link may lead to any path of it.
   *  @throws NekoError as `read` */
  tree(root: StorePath, closure: readonly HashedPath[], signal: AbortSignal): Promise<readonly TreeEntry[]>;
}

/** @throws NekoError VALUE_INVALID when the address holds a password: argv is open to every user of the machine */
export function cacheTar(stream: StreamRun, storeUrl: string, nixConfig?: string): CacheTar {
  if (/^[a-z0-9+.-]+:\/\/[^/?#]*@/i.test(storeUrl) && !storeUrl.startsWith("ssh")) {
    throw new NekoError("VALUE_INVALID", `the address of ${showUrl(storeUrl)} holds a name or password`, {
      hint: "put them into the netrc file that Nix reads (`netrc-file` in nix.conf)",
    });
  }
  const env = nixConfig === undefined ? {} : { NIX_CONFIG: nixConfig };

  async function* dump({ path, narHash }: HashedPath, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const argv = nixArguments(["store", "dump-path"], ["--store", storeUrl, path]);
    const hash = createHash("sha256");
    for await (const piece of stream(argv, { signal, env, failure: (_, stderr) => notThere(path, storeUrl, stderr) })) {
      hash.update(piece);
      yield piece;
    }
    const found = `sha256-${hash.digest("base64")}`;
    if (found === narHash) return;
    throw new NekoError("IMAGE_MISMATCH", `${showUrl(storeUrl)} has ${path} as ${found} instead of ${narHash}`, {
      hint: "do not use this cache; find out who writes to it, and build the path again",
    });
  }

  return {
    async *read(paths, { overlay, chunkBytes }, signal) {
      const out = new ChunkBuffer(oneRoom(chunkBytes));
      for (const header of tarParents) yield* out.add(header);
      const infos = paths.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      for await (const piece of entriesInOrder(infos, dump, signal)) yield* out.add(piece);
      if (overlay) yield* out.add(overlay);
      yield* out.add(tarEnd);
      if (out.filled > 0) yield out.take();
    },

    tree(root, closure, signal) {
      const infos = new Map(closure.map((info) => [info.path, info]));
      const listed = new Map<StorePath, Promise<Listed>>();
      return rootTree(root, async (path) => {
        const info = infos.get(path);
        if (!info) return undefined;
        const listing = listed.get(path) ?? listNar(dump(info, signal), path);
        listed.set(path, listing);
        return await listing;
      });
    },
  };
}

/**
 * The tar entries of the paths, one path after the other. The dumps of the next few are begun early, since most of a
 * small path's time is spent on starting nix and asking the cache; they wait with full pipes until it is their turn.
 */
async function* entriesInOrder(
  infos: readonly HashedPath[],
  dump: (info: HashedPath, signal: AbortSignal) => AsyncGenerator<Uint8Array, void>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const begun: Begun[] = [];
  try {
    for (const [index, info] of infos.entries()) {
      while (begun.length < Math.min(infos.length, index + begunAtOnce)) {
        begun.push(begin(dump(infos[begun.length] as HashedPath, either)));
      }
      yield* narToTar(begun[index] as Begun, info.path);
    }
  } finally {
    stop.abort();
    await Promise.allSettled(begun.map((each) => each.close()));
  }
}

interface Begun extends AsyncIterable<Uint8Array> {
  close(): Promise<unknown>;
}

/** Its first piece is asked for at once. */
function begin(source: AsyncGenerator<Uint8Array, void>): Begun {
  const first = source.next();
  first.catch(() => undefined); // thrown when its turn comes
  return {
    async *[Symbol.asyncIterator]() {
      for (let next = await first; next.done !== true; next = await source.next()) yield next.value;
    },
    close: () => source.return(),
  };
}

function notThere(path: StorePath, storeUrl: string, stderr: string): NekoError {
  return new NekoError("SUBSTITUTE_FAILED", `${path} could not be read from ${showUrl(storeUrl)}: ${tail(stderr)}`, {
    hint: "look with `nix path-info --store <cache> <store path>`, or build the path here",
  });
}
