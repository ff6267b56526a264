#!/usr/bin/env bash
# Gets the tools that the demo and the tests need into a private prefix and
# leaves the system as it is. Tools already on PATH are used as they are.
#
#   scripts/setup.sh [--for demo|test|pictures] [--print-env]
#
#   --for demo   nix, static busybox, and podman if it can be had (default)
#   --for test   those, docker-registry, skopeo, bsdtar and strace
#   --for pictures  only a browser without a window, fonts and pngquant
#   --print-env  print POSIX sh lines to eval on stdout
#
#   NEKO_TOOLS   the prefix (default: ~/.cache/neko/tools)
#   NEKO_SETUP   never: install nothing, say what is missing
#                always: as root, use system packages where a private copy fails
#                (in CI, that is with CI=true, this is so without asking)
#   NEKO_PODMAN  no: do without podman
#   NEKO_PODMAN_ROOT  where the private podman keeps images and containers
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
for file in log apt-private private-elf parts nix podman podman-part registry inspect chromium system env; do
  # shellcheck source=/dev/null
  . "$here/lib/$file.sh"
done

WANT=demo print_env=no
while [ $# -gt 0 ]; do
  case "$1" in
    --for) [ $# -gt 1 ] || die "--for takes demo, test or pictures"; WANT="$2" && shift ;;
    --for=*) WANT="${1#--for=}" ;;
    --print-env) print_env=yes ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" && exit 0 ;;
    *) die "unknown argument: $1 (see --help)" ;;
  esac
  shift
done
case "$WANT" in demo | test | pictures) ;; *) die "--for takes demo, test or pictures" ;; esac

PREFIX="${NEKO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/neko/tools}"
case "$PREFIX" in /*) ;; *) PREFIX="$PWD/$PREFIX" ;; esac
PATH="$(path_without_prefix)"

# Each tool: what is on PATH already, else the private part, else get it.
# shellcheck disable=SC2034 # the functions in lib/ use and print these
MISSING="" ENV_DIRS="" FOUND="" PART_VERSION="" BUSYBOX="" PODMAN_WORKS=no PODMAN_CONF=""

if [ "$WANT" = pictures ]; then
  need chromium chromium_on_path "chromium, pngquant" \
    chromium-headless-shell pngquant fonts-liberation fonts-noto-color-emoji || true
else
  need nix nix_on_path nix nix-bin || true
  if need busybox busybox_on_path busybox busybox-static; then
    BUSYBOX="${BUSYBOX:-$PREFIX/busybox/bin/busybox}"
  fi
  if [ "$WANT" = test ]; then
    need registry registry_on_path "skopeo, umoci, docker-registry" docker-registry skopeo umoci || true
    need inspect inspect_on_path "bsdtar, strace, openssl" libarchive-tools strace openssl || true
  fi
  podman_setup
fi

if [ -n "$MISSING" ]; then
  say_missing
  exit 1
fi
if [ "$WANT" != pictures ]; then nix_store_advice; fi
say "ready for $WANT: $FOUND"
if [ "$print_env" = yes ]; then print_env; fi
