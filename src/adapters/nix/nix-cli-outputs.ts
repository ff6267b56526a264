import { existsSync } from "node:fs";
import { join } from "node:path";
import { addOutputDetails, parseOutputNames, parsePrefetched } from "../../build/flake-outputs.ts";
import {
  committedFlake,
  outputDetailsExpression,
  outputNamesExpression,
  workTreeUrl,
  type LockedFlake,
} from "../../build/nix-expression.ts";
import { explainEvaluation } from "../../build/nix-failure.ts";
import { parseNixJson } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { NekoError, toNekoError } from "../../kernel/error.ts";
import type { Nix } from "../../ports/nix.ts";
import type { NixCommand } from "./nix-cli-command.ts";

// `--offline` alone keeps Nix from its caches, not from fetching an input: nothing listens on the discard port, and git
// may use files only.
export const deadProxy = "http://127.0.0.1:9";
export const withoutNetwork = {
  GIT_ALLOW_PROTOCOL: "file",
  ...Object.fromEntries(
    ["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [
      [name, deadProxy],
      [name.toUpperCase(), deadProxy],
    ]),
  ),
  no_proxy: "",
  NO_PROXY: "",
};
const structuredLog = ["--log-format", "internal-json"];

/** {@link Nix.outputs} by `nix eval`. */
export function outputsOf(command: NixCommand, timeoutMs: number): Nix["outputs"] {
  const ask = async (
    verb: readonly string[],
    args: readonly string[],
    flake: LockedFlake | undefined,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const log = new NixLog();
    const { status, stdout, stderr } = await command.nix(
      verb,
      // Even then Nix asks for the list of registries, which it has not before its first use by this user.
      ["--json", ...structuredLog, "--offline", "--option", "flake-registry", "", ...args],
      { signal, timeoutMs, env: withoutNetwork, onStderrLine: (line) => void log.read(line, 0) },
    );
    if (status !== 0) throw explainOffline(explainEvaluation(log, stderr, flake));
    return parseNixJson(stdout, `nix ${verb.join(" ")}`);
  };

  return async (source, signal) => {
    await command.version(signal);
    const { revision } = source;
    // `nix flake prefetch` looks at no lock file; `nix flake metadata` would fetch what is not locked.
    const flake =
      revision === undefined
        ? parsePrefetched(
            await ask(
              ["flake", "prefetch"],
              [workTreeUrl(source, existsSync(join(source.repository, ".git")))],
              undefined,
              signal,
            ),
            source.directory,
          )
        : committedFlake({ ...source, revision });
    const names = parseOutputNames(await ask(["eval"], ["--expr", outputNamesExpression(flake)], flake, signal));
    try {
      return addOutputDetails(names, await ask(["eval"], ["--expr", outputDetailsExpression(flake)], flake, signal));
    } catch (thrown) {
      signal.throwIfAborted();
      return { ...names, namesOnly: toNekoError(thrown).message };
    }
  };
}

/** What Nix says of a network that it was not given is no fault of the flake. */
function explainOffline(error: NekoError): NekoError {
  if (!/unable to download|Could not connect|transport '[a-z]+' not allowed/.test(error.message)) return error;
  return new NekoError("EVALUATION_FAILED", "an input of the flake is not in the store, and the network was not used", {
    hint: "run `nix flake archive`, which fetches the inputs",
    cause: error,
  });
}
