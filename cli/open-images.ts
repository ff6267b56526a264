import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { bucketVariables } from "../src/adapters/cache/caches.ts";
import { dockerArchive } from "../src/adapters/registry/docker-archive.ts";
import { imageFiles } from "../src/adapters/store/image-file.ts";
import { openLayerMemory } from "../src/adapters/layer-memory-file.ts";
import { NixCommand } from "../src/adapters/nix/nix-cli-command.ts";
import { createNodeRun, type RunBase } from "../src/adapters/node-run.ts";
import { createNodeStreamRun } from "../src/adapters/node-stream-run.ts";
import { ociHttp } from "../src/adapters/registry/oci-http.ts";
import { ociLayout } from "../src/adapters/registry/oci-layout.ts";
import { createPacker } from "../src/adapters/store/packer-threads.ts";
import { pathsElsewhere } from "../src/adapters/paths-elsewhere.ts";
import { storedCredentials } from "../src/adapters/registry/registry-auth-file.ts";
import { storeTar } from "../src/adapters/store/store-tar.ts";
import { NekoError } from "../src/kernel/error.ts";
import type { ImageDestination } from "../src/push/destination.ts";
import type { Context, DestinationStore, ImageTools } from "./context.ts";

// The part of the composition root that works on images without a repository; cli/start.ts loads it for `neko image`.

export interface ImageToolsOptions extends Pick<Context, "env" | "cwd"> {
  /** The program's own file: what packs runs it again, as a thread. */
  readonly entry: string;
  /** Of Nix, where it reads another store. */
  readonly children: RunBase;
}

export async function openImages({ entry, env, cwd, children }: ImageToolsOptions): Promise<ImageTools> {
  const packer = createPacker({ entry });
  const nixConfig = env["NIX_CONFIG"];
  const cache = env["XDG_CACHE_HOME"] || join(env["HOME"] || homedir(), ".cache");
  return {
    tree: storeTar().tree,
    files: imageFiles({ path: env["PATH"] ?? "/usr/bin:/bin" }),
    packer,
    memory: await openLayerMemory(join(cache, "neko/layers.json")),
    elsewhere(storeUrl) {
      const base = storeUrl.startsWith("s3:") ? withVariables(children, env, bucketVariables) : children;
      const command = new NixCommand(createNodeRun(base), nixConfig);
      return pathsElsewhere(storeUrl, { command, stream: createNodeStreamRun(base), packer, nixConfig });
    },
    storeOf: (destination) => storeOf(destination, { env, cwd }),
  };
}

function withVariables(base: RunBase, env: Context["env"], names: readonly string[]): RunBase {
  const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  return { ...base, extraEnv: { ...base.extraEnv, ...given } };
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
