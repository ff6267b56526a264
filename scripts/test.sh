#!/usr/bin/env bash
# `npm test`: types, lint, format, dead code, then every test on real parts.
# With arguments: only vitest, with those arguments (npm test -- tests/unit/spec).
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
prepare_tools test
if [ $# -eq 0 ]; then
  npm run --silent check
fi
exec "$NODE" node_modules/vitest/vitest.mjs run "$@"
