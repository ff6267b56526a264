import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFields, parseNixJson } from "../../build/nix-json.ts";
import { NekoError } from "../../kernel/error.ts";
import { isStorePath, type StorePath } from "../../kernel/store-path.ts";
import { showUrl, tail } from "../../kernel/text.ts";
import type { CopiedStore } from "../../ports/binary-cache.ts";
import type { NixCommand } from "../nix/nix-cli-command.ts";

export interface CacheNixCopyOptions {
  readonly scheme: "s3" | "ssh" | "ssh-ng" | "file";
  readonly url: string;
  /** Secret key in Nix's form. */
  readonly secretKey?: string | undefined;
  /** What Nix needs to get in: AWS_ACCESS_KEY_ID and the like. */
  readonly env?: Readonly<Record<string, string>>;
}

/** As a GitHub job. */
const copyTimeoutMs = 6 * 3_600_000;

/**
 * `nix copy --to URL`. The secret key lies in a file of this user alone while Nix runs, since argv is seen by everyone.
 * A binary cache (s3) signs while it is written; to a store (ssh) signatures come with the paths, so that this store
 * has them afterwards too.
 */
export function cacheNixCopy(command: NixCommand, options: CacheNixCopyOptions): CopiedStore {
  const { scheme, url, secretKey, env = {} } = options;
  const isBinaryCache = scheme === "s3" || scheme === "file";
  const ask = async (
    verb: readonly string[],
    args: readonly string[],
    paths: readonly StorePath[],
    signal: AbortSignal,
  ) => {
    const { status, stdout, stderr } = await command.nix(verb, [...args, "--stdin"], {
      signal,
      env,
      stdin: paths.join("\n"),
      timeoutMs: copyTimeoutMs,
    });
    if (status === 0) return stdout;
    throw new NekoError("CACHE_UNREACHABLE", `nix could not use ${showUrl(url)}: ${tail(stderr)}`, {
      hint: "try `nix store info --store` with the same URL in this environment",
    });
  };

  return {
    async valid(paths, signal) {
      if (paths.length === 0) return new Set();
      const json = await command.json(signal);
      const text = await ask(["path-info"], [...json, "--store", url], paths, signal);
      return validIn(parseNixJson(text, "nix path-info"));
    },

    async copy(paths, signal) {
      if (paths.length === 0) return undefined;
      const directory = secretKey === undefined ? undefined : await mkdtemp(join(tmpdir(), "neko-key-"));
      try {
        const file = directory === undefined ? undefined : join(directory, "key");
        if (file !== undefined && secretKey !== undefined)
          await writeFile(file, secretKey, { mode: 0o600, flag: "wx" });
        if (file !== undefined && !isBinaryCache) {
          await ask(["store", "sign"], ["--recursive", "--key-file", file], paths, signal);
        }
        const to = isBinaryCache ? withSettings(url, file) : url;
        // What the other store can fetch itself, it shall.
        const flags = isBinaryCache ? [] : ["--substitute-on-destination"];
        await ask(["copy"], [...flags, "--to", to], paths, signal);
        return undefined;
      } finally {
        if (directory !== undefined) await rm(directory, { recursive: true, force: true });
      }
    },
  };
}

/** Never Nix's default compression, xz (image-perf.md section 2), unless the URL asks for one. */
function withSettings(url: string, keyFile: string | undefined): string {
  const to = new URL(url);
  if (!to.searchParams.has("compression")) to.searchParams.set("compression", "zstd");
  if (!to.searchParams.has("parallel-compression")) to.searchParams.set("parallel-compression", "true");
  if (keyFile !== undefined) to.searchParams.set("secret-key", keyFile);
  return to.href;
}

/** `nix path-info --json` of a store that lacks some of the paths: null, or `valid: false`. */
function validIn(json: unknown): ReadonlySet<StorePath> {
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(json)
    ? json.map((entry: unknown) => [isFields(entry) ? String(entry["path"]) : "", entry] as const)
    : isFields(json)
      ? Object.entries(isFields(json["info"]) ? json["info"] : json)
      : [];
  const valid = entries.filter(([, value]) => isFields(value) && value["valid"] !== false);
  return new Set(valid.map(([path]) => (path.startsWith("/") ? path : `/nix/store/${path}`)).filter(isStorePath));
}
