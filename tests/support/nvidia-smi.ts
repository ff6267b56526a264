import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A program that answers as the nvidia-smi of a machine of tests/fixtures/hardware; null: none is there. */
export function placeNvidiaSmi(bin: string, machine: string | null): void {
  mkdirSync(bin, { recursive: true });
  const file = join(bin, "nvidia-smi");
  rmSync(file, { force: true });
  if (machine === null) return;
  const answers = resolve("tests/fixtures/hardware/nvidia-smi", machine);
  // Of the shell's own words alone: its PATH holds nothing else.
  const script = `#!/bin/sh
say() { [ -e "${answers}/$1" ] || return 2; while IFS= read -r line; do echo "$line"; done < "${answers}/$1"; }
case "$*" in
  "--query-gpu=index,uuid,compute_cap,driver_version,name --format=csv,noheader")
    say list
    if [ -e "${answers}/status" ]; then read -r status < "${answers}/status"; exit "$status"; fi ;;
  --version) say version || { echo "Invalid combination of input arguments."; exit 2; } ;;
  "") say plain ;;
  *) echo "unknown arguments: $*" >&2; exit 2 ;;
esac
`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}
