#!/usr/bin/env bash
# `npm run bench:NAME`: prints what something costs on this machine. Times are not asserted, machines differ; only
# images.ts demands something: ratios between programs within one run.
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
prepare_tools test
name="$1"
shift
exec "$NODE" "scripts/bench/$name.ts" "$@"
