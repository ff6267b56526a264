#!/usr/bin/env bash
# `npm run bench:NAME`: prints what something costs on this machine. Nothing is asserted: machines differ.
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
prepare_tools test
name="$1"
shift
exec "$NODE" "scripts/bench/$name.ts" "$@"
