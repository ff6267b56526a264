import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { narInfoFile } from "../../cache/narinfo.ts";
import { NekoError, toNekoError } from "../../kernel/error.ts";
import { isStorePath, type StorePath } from "../../kernel/store-path.ts";
import { tail } from "../../kernel/text.ts";
import type { BinaryCache, CopiedStore } from "../../ports/binary-cache.ts";
import { together } from "../../push/together.ts";
import type { NixCommand } from "../nix/nix-cli-command.ts";

export interface CacheCachixOptions {
  readonly command: Pick<NixCommand, "beside">;
  /** `acme` of acme.cachix.org. */
  readonly name: string;
  /** The same cache, as it is read. */
  readonly there: Pick<BinaryCache, "read">;
  /** Where `cachix` is looked for. */
  readonly path: string;
  /** What lets in. Secret. */
  readonly token: string | undefined;
  /** Of a cache that leaves signing to who pushes. Secret. */
  readonly signingKey: string | undefined;
}

/** Questions at once, as for other caches. */
const questions = 16;
/** As a GitHub job. */
const pushTimeoutMs = 6 * 3_600_000;

/**
 * A cache of cachix.org, which only its own program pushes to: it asks what is missing, leaves out what upstream has, and
 * signs or lets the server sign. Paths go by stdin, secrets by its environment, so that argv has neither.
 * Source: docs.cachix.org, "Pushing to Cachix".
 */
export function cacheCachix(options: CacheCachixOptions): CopiedStore {
  const { command, name, there, path, token, signingKey } = options;
  const host = `${name}.cachix.org`;
  const env = {
    ...(token === undefined ? {} : { CACHIX_AUTH_TOKEN: token }),
    ...(signingKey === undefined ? {} : { CACHIX_SIGNING_KEY: signingKey }),
  };
  const conceal = (text: string): string =>
    Object.values(env).reduce((left, secret) => left.replaceAll(secret, "***"), text);

  return {
    leavesUpstream: true,
    signsItself: signingKey === undefined,

    async valid(paths, signal) {
      await requireCachix(path, host);
      try {
        const found = await together(paths, questions, signal, (one, stop) => there.read(narInfoFile(one), stop));
        return new Set(paths.filter((_, index) => found[index] !== undefined));
      } catch (thrown) {
        signal.throwIfAborted();
        // A cache that is private, or takes this token for pushing alone: cachix finds out for itself.
        if (toNekoError(thrown).code === "CACHE_DENIED") return new Set();
        throw thrown;
      }
    },

    async copy(paths, signal) {
      if (paths.length === 0) return [];
      const sent = new Set<StorePath>();
      const onStderrLine = (line: string): void => {
        const [, pushing = ""] = /\bpushing (\/nix\/store\/\S+)/i.exec(line) ?? [];
        if (isStorePath(pushing)) sent.add(pushing);
      };
      const { status, stderr } = await command.beside(["cachix", "push", name], {
        signal,
        env,
        stdin: `${paths.join("\n")}\n`,
        timeoutMs: pushTimeoutMs,
        onStderrLine,
      });
      if (status === 0) return [...sent];
      const said = tail(conceal(stderr));
      if (/denied|unauthori[sz]ed|don't have access|doesn't exist|neither auth token/i.test(said)) {
        throw new NekoError("CACHE_DENIED", `cachix may not push to ${host}: ${said}`, {
          hint: "make a token with write access to this cache, and hand it to this step",
        });
      }
      throw new NekoError("CACHE_UNREACHABLE", `cachix could not push to ${host}: ${said}`, {
        hint: "run the job again; `cachix doctor` says more",
      });
    },
  };
}

/** @throws NekoError CACHE_UNUSABLE */
async function requireCachix(path: string, host: string): Promise<void> {
  for (const directory of path.split(delimiter).filter((one) => one.startsWith("/"))) {
    const found = await access(join(directory, "cachix"), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return;
  }
  throw new NekoError("CACHE_UNUSABLE", `${host} is pushed to by the program cachix, which is not on PATH`, {
    hint: "add a step before this one: `- run: nix profile install nixpkgs#cachix`",
  });
}
