#!/usr/bin/env bash
# `npm run demo`: the whole loop, once, on embedded defaults. Sets up what is missing first and says so.
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
prepare_tools demo
exec "$NODE" scripts/demo/main.ts "$@"
