import { parseDryRun } from "../../build/dry-run.ts";
import { NekoError } from "../../kernel/error.ts";
import { isStorePath, type StorePath } from "../../kernel/store-path.ts";
import { tail } from "../../kernel/text.ts";
import type { Supply } from "../../plan/existing.ts";
import type { Nix } from "../../ports/nix.ts";
import type { NixCommand } from "./nix-cli-command.ts";

// What is there and what it would take to have the rest. Nothing here builds or fetches.

/** A cache that does not answer must not hold up a plan, which can say that it does not know. */
const dryRunTimeoutMs = 60_000;

export function dryRunOf(command: NixCommand): Nix["dryRun"] {
  return async (drvPaths, signal) => {
    if (drvPaths.length === 0) return { kind: "known", toBuild: [], toFetch: [], downloadBytes: 0 };
    try {
      await command.version(signal);
      const { status, stderr } = await command.nix(
        ["build"],
        ["--dry-run", "--log-format", "raw", ...drvPaths.map((path) => `${path}^*`)],
        { signal, timeoutMs: dryRunTimeoutMs },
      );
      return status === 0 ? parseDryRun(stderr) : unknown(`nix build --dry-run failed: ${tail(stderr, 3)}`);
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof NekoError && thrown.code === "TIMED_OUT")
        return unknown("the caches did not answer in time");
      throw thrown;
    }
  };
}

/** One call for all: `nix path-info` ends at the first path that is not valid. */
export function validOf(command: NixCommand): Nix["valid"] {
  return async (paths, signal) => {
    if (paths.length === 0) return new Set();
    const asked = ["--check-validity", "--print-invalid", ...paths];
    const { status, stdout, stderr } = await command.classic("nix-store", asked, { signal });
    if (status !== 0) {
      throw new NekoError("SUBSTITUTE_FAILED", `the store cannot be asked what it has: ${tail(stderr)}`, {
        hint: "check that the Nix store and its daemon work: `nix store ping`",
      });
    }
    const invalid = new Set<StorePath>(stdout.split("\n").filter(isStorePath));
    return new Set(paths.filter((path) => !invalid.has(path)));
  };
}

const unknown = (because: string): Supply => ({ kind: "unknown", because });
