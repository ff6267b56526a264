import { NekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";
import type { Packer } from "../ports/packer.ts";
import type { PathsElsewhere } from "../ports/paths-elsewhere.ts";
import type { StreamRun } from "../ports/stream-run.ts";
import { isFields, parseNixJson } from "../build/nix-json.ts";
import { frameBytes } from "../push/compress.ts";
import { createClosureSource } from "./nix/nix-cli-closures.ts";
import type { NixCommand } from "./nix/nix-cli-command.ts";
import { cacheTar } from "./store/store-cache.ts";

export interface PathsElsewhereOptions {
  readonly command: NixCommand;
  readonly stream: StreamRun;
  readonly packer: Packer;
  readonly nixConfig: string | undefined;
}

/** By `nix path-info --store` and `nix store dump-path --store`. @throws NekoError VALUE_INVALID when the address holds
 *  a password */
export function pathsElsewhere(storeUrl: string, options: PathsElsewhereOptions): PathsElsewhere {
  const { command, stream, packer, nixConfig } = options;
  const tar = cacheTar(stream, storeUrl, nixConfig);
  return {
    name: showUrl(storeUrl),
    closure: createClosureSource(command, storeUrl).closure,
    trustedKeys: (signal) => trustedKeys(command, signal),
    readers(closure) {
      const infos = new Map(closure.map((info) => [info.path, info]));
      return {
        closure: () => Promise.resolve(closure),
        // What is no directory is refused by `tree`: an archive would have to be fetched whole.
        files: { inspect: () => Promise.resolve({ kind: "closure" }) },
        tree: (root, signal) => tar.tree(root, closure, signal),
        packer: {
          pack(job, signal) {
            if (job.format !== "tar") throw new TypeError("only layers are read from elsewhere");
            const paths = job.paths.map((path) => {
              const info = infos.get(path);
              if (info) return info;
              throw new TypeError("a layer's paths are the closure's");
            });
            const content = tar.read(paths, { overlay: job.overlay, chunkBytes: frameBytes }, signal);
            return packer.packContent(content, job.compression, signal);
          },
          packContent: packer.packContent,
        },
      };
    },
  };
}

/** `nix config show`; before 2.20 `nix show-config`. */
async function trustedKeys(command: NixCommand, signal: AbortSignal): Promise<readonly string[]> {
  await command.version(signal);
  let said = "";
  for (const verb of [["config", "show"], ["show-config"]]) {
    const { status, stdout, stderr } = await command.nix(verb, ["--json"], { signal });
    if (status !== 0) {
      said = stderr;
      continue;
    }
    const settings = parseNixJson(stdout, "nix config show");
    const setting = isFields(settings) ? settings["trusted-public-keys"] : undefined;
    const value = isFields(setting) ? setting["value"] : undefined;
    if (Array.isArray(value)) return value.filter((key) => typeof key === "string");
  }
  throw new NekoError("INTERNAL", `nix does not say which keys it trusts: ${said.slice(-200)}`, {
    hint: "name the key with --trusted-public-key, and report this with the output of `nix --version`",
  });
}
