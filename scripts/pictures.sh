#!/usr/bin/env bash
# `npm run pictures [-- DIRECTORY NAME...]`: comments as GitHub shows them, as PNG files. Sets up a browser first.
set -euo pipefail
# shellcheck source=scripts/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_packages
prepare_tools pictures
# shellcheck source=scripts/lib/chromium.sh
. scripts/lib/log.sh && . scripts/lib/chromium.sh
NEKO_CHROMIUM="$(chromium_name)"
export NEKO_CHROMIUM
exec "$NODE" scripts/pictures.ts "$@"
