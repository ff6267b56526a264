import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { dockerArchive } from "../src/adapters/docker-archive.ts";
import { imageFiles } from "../src/adapters/image-file.ts";
import { openLayerMemory } from "../src/adapters/layer-memory-file.ts";
import { ociHttp } from "../src/adapters/oci-http.ts";
import { ociLayout } from "../src/adapters/oci-layout.ts";
import { createPacker } from "../src/adapters/packer-threads.ts";
import { storedCredentials } from "../src/adapters/registry-auth-file.ts";
import { storeTar } from "../src/adapters/store-tar.ts";
import { NekoError } from "../src/kernel/error.ts";
import type { ImageDestination } from "../src/push/destination.ts";
import type { Context, DestinationStore, ImageTools } from "./context.ts";

// The part of the composition root that works on images without a repository; cli/start.ts loads it for `neko image`.

export interface ImageToolsOptions extends Pick<Context, "env" | "cwd"> {
  /** The program's own file: what packs runs it again, as a thread. */
  readonly entry: string;
}

export async function openImages({ entry, env, cwd }: ImageToolsOptions): Promise<ImageTools> {
  const cache = env["XDG_CACHE_HOME"] || join(env["HOME"] ?? homedir(), ".cache");
  return {
    tree: storeTar().tree,
    files: imageFiles({ path: env["PATH"] ?? "/usr/bin:/bin" }),
    packer: createPacker({ entry }),
    memory: await openLayerMemory(join(cache, "neko/layers.json")),
    storeOf: (destination) => storeOf(destination, { env, cwd }),
  };
}

function storeOf(destination: ImageDestination, { env, cwd }: Pick<Context, "env" | "cwd">): DestinationStore {
  switch (destination.kind) {
    case "registry": {
      const { host, repository, reference } = destination;
      const credentials = (asked: string): ReturnType<typeof storedCredentials> => storedCredentials(asked, env);
      return { store: ociHttp({ host, prefix: "", credentials }), repository, tag: reference };
    }
    case "layout": {
      const directory = resolve(cwd, destination.directory);
      return {
        store: ociLayout({ directory: dirname(directory) }),
        repository: basename(directory),
        tag: destination.tag,
      };
    }
    case "archive": {
      const { file, name, tag = "latest" } = destination;
      if (name === undefined) {
        throw new NekoError("VALUE_INVALID", "the archive's image has no name", {
          hint: "write docker-archive:FILE:NAME[:TAG], so that whoever loads it can find it",
        });
      }
      const store = dockerArchive({ file: resolve(cwd, file), name });
      return { store, repository: name.slice(name.lastIndexOf("/") + 1), tag };
    }
  }
}
