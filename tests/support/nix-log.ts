import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { nixDirectory, toolPath } from "./nix.ts";

export interface NixLog {
  /** PATH whose `nix` and `nix-store` write down how they were started, and then are the real ones. */
  readonly path: string;
  /** What was started since the last call, one line each: `nix eval …`. */
  take(): readonly string[];
  /** From now on each `nix eval` waits until two of them are there, at most ten seconds; whether both met. */
  meet(): { met(): boolean };
}

/** @param directory for the programs and what they write */
export function nixLog(directory: string): NixLog {
  const bin = join(directory, "bin");
  const log = join(directory, "started");
  const gate = join(directory, "gate");
  mkdirSync(bin, { recursive: true });
  for (const program of ["nix", "nix-store"]) {
    const file = join(bin, program);
    writeFileSync(
      file,
      `#!/bin/sh
printf '%s\\n' "${program} $(printf '%s' "$*" | tr '\\n' ' ')" >> '${log}'
if [ "$1" = eval ] && [ -d '${gate}' ]; then
  : > "${gate}/$$"
  tries=0
  while [ "$(ls '${gate}' | wc -l)" -lt 2 ] && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  [ $tries -lt 100 ] || : > '${gate}.alone'
fi
exec '${join(nixDirectory ?? "", program)}' "$@"
`,
    );
    chmodSync(file, 0o755);
  }
  return {
    path: [bin, toolPath].join(delimiter),
    take() {
      if (!existsSync(log)) return [];
      const lines = readFileSync(log, "utf8").trimEnd().split("\n");
      rmSync(log);
      return lines;
    },
    meet() {
      mkdirSync(gate);
      return { met: () => !existsSync(`${gate}.alone`) };
    },
  };
}
