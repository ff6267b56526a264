import { mkdir, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { explainBuild } from "../../build/nix-failure.ts";
import { parseBuilt, parseDerivationInputs, parseNixJson, parseSignedPathInfos } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { NekoError } from "../../kernel/error.ts";
import { parseStorePath, type StorePath } from "../../kernel/store-path.ts";
import { showUrl, tail } from "../../kernel/text.ts";
import type { ClosureSource } from "../../ports/closure-source.ts";
import type { NixCommand } from "./nix-cli-command.ts";
import { temporaryRoots } from "./nix-cli-roots.ts";

const structuredLog = ["--log-format", "internal-json"];
const buildTimeoutMs = 6 * 3_600_000;

/** By the command line, 2.18 or later. @param store address of another store than this machine's, which is asked for
 *  `closure` alone; without a password, for argv is seen by everyone */
export function createClosureSource(command: NixCommand, store?: string): ClosureSource {
  const closure: ClosureSource["closure"] = async (paths, signal) => {
    if (paths.length === 0) return [];
    const json = await command.json(signal);
    const from = store === undefined ? [] : ["--store", store];
    const { status, stdout, stderr } = await command.nix(["path-info"], [...json, ...from, "--recursive", "--stdin"], {
      signal,
      stdin: paths.join("\n"),
    });
    if (status === 0) return parseSignedPathInfos(parseNixJson(stdout, "nix path-info"));
    if (store !== undefined) {
      throw new NekoError("SUBSTITUTE_FAILED", `${showUrl(store)} does not have the closure whole: ${tail(stderr)}`, {
        hint: "push it there with `neko cache push`, or look with `nix path-info --recursive --store <store> <path>`",
      });
    }
    throw new NekoError("SUBSTITUTE_FAILED", `a closure is not complete in this store: ${tail(stderr)}`, {
      hint: "build the path, or fetch it from a cache that has it",
    });
  };

  /** Built or fetched, and kept for as long as the profile or the caller's temporary roots stand. */
  const inputsOf = async (drvPath: StorePath, outLink: string, signal: AbortSignal): Promise<readonly StorePath[]> => {
    const shown = await command.nix(["derivation", "show"], [drvPath], { signal });
    if (shown.status !== 0) throw unreadable(drvPath, shown.stderr);
    const { outputs, sources } = parseDerivationInputs(parseNixJson(shown.stdout, "nix derivation show"));
    if (outputs.length === 0) return sources;
    const log = new NixLog();
    const installables = outputs.map((input) => `${input.drvPath}^${input.names.join(",")}`);
    const built = await command.nix(
      ["build"],
      ["--json", ...structuredLog, "-v", "--out-link", outLink, ...installables],
      { signal, timeoutMs: buildTimeoutMs, onStderrLine: (line) => void log.read(line, 0) },
    );
    if (built.status !== 0) throw explainBuild(log, built.stderr);
    const made = parseBuilt(parseNixJson(built.stdout, "nix build")).flatMap((entry) => Object.values(entry.outputs));
    return [...new Set([...sources, ...made])].toSorted();
  };

  return {
    closure,
    async shell(drvPath, root, signal) {
      await command.version(signal);
      await using temporary = await temporaryRoots(dirname(root));
      const inputs = await inputsOf(drvPath, temporary.prefix, signal);
      await mkdir(dirname(root), { recursive: true });
      const log = new NixLog();
      const entered = await command.nix(
        ["print-dev-env"],
        [...structuredLog, "-v", "--profile", root, `${drvPath}^*`],
        {
          signal,
          timeoutMs: buildTimeoutMs,
          maxOutputBytes: 64 * 1024,
          onStderrLine: (line) => void log.read(line, 0),
        },
      );
      if (entered.status !== 0) throw explainBuild(log, entered.stderr);
      await command.classic("nix-env", ["--profile", root, "--delete-generations", "old"], { signal });
      return { environment: parseStorePath(await realpath(root)), inputs };
    },
  };
}

function unreadable(drvPath: StorePath, stderr: string): NekoError {
  return new NekoError("EVALUATION_FAILED", `${drvPath} cannot be read: ${tail(stderr)}`, {
    hint: "evaluate the shell again; its derivation may have been collected as garbage",
  });
}
