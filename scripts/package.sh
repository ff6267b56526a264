#!/usr/bin/env bash
# Builds dist/ from the sources: dist/index.js (the Action, main and post) and dist/neko/ (CLI and reconciler: index.js, and
# beside it a file for each part that only some verbs load).
# The result is the same, byte for byte, in any folder: CI rebuilds and compares.
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
out="$(mktemp -d "$PWD/dist.XXXXXX")"
trap 'rm -rf "$out"' EXIT
ncc() { "$NODE" node_modules/@vercel/ncc/dist/ncc/cli.js "$@"; }
ncc build src/main.ts --out "$out/action" --license licenses.txt --quiet
ncc build cli/main.ts --out "$out/action/neko" --license licenses.txt --quiet
"$NODE" scripts/shrink.ts "$out/action"
"$NODE" scripts/shrink.ts "$out/action/neko"
# ncc copies what it takes for a file that the program reads: a path that it could guess. None is meant to.
strays="$(find "$out/action" -type f ! -name '*.js' ! -name licenses.txt ! -name package.json)"
if [ -n "$strays" ]; then
  printf 'not a part of the bundle:\n%s\n' "$strays" >&2
  exit 1
fi
rm -rf dist
mv "$out/action" dist
