# shellcheck shell=bash
# Where each tool comes from: PATH, else the prefix, else the archive, else (only
# where allowed) the system's packages. And what to say when none of it works.

found() { FOUND="${FOUND:+$FOUND, }$1"; }

# need NAME PROBE LABEL PACKAGE...: makes the tool of part NAME usable. PROBE
# tells whether PATH has it already. False, and noted as missing, if all fails.
need() {
  local name="$1" probe="$2" label="$3"
  shift 3
  if "$probe"; then
    found "$label (on PATH)"
  elif part_ready "$name" || part_get "$name" "$label" "$@"; then
    ENV_DIRS="${ENV_DIRS:+$ENV_DIRS:}$PREFIX/$name/bin"
    part_version "$name"
    found "$label $PART_VERSION"
  elif system_install "$@" && "$probe"; then
    found "$label (installed in the system)"
  else
    MISSING="${MISSING:+$MISSING }$*"
    return 1
  fi
}

part_get() {
  [ "${NEKO_SETUP:-}" != never ] && apt_possible && part_install "$@"
}

# System packages only as root, and only in CI or when asked for.
system_install() {
  [ "${NEKO_SETUP:-}" = always ] || { [ "${CI:-}" = true ] && [ "${NEKO_SETUP:-}" != never ]; } || return 1
  [ "$(id -u)" = 0 ] && have apt-get || return 1
  say "no private copy to be had, installing in the system: $*"
  ( unset APT_CONFIG && export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update && apt-get -qq -y --no-install-recommends install "$@" ) >&2 || return 1
  hash -r
}

say_missing() {
  say "missing: $MISSING"
  if [ "${NEKO_SETUP:-}" = never ]; then
    say "NEKO_SETUP=never, so nothing was installed; to get them without changing the system, run:"
    say "  scripts/setup.sh --for $WANT"
  elif apt_possible; then
    say "a private copy could not be made (see above); to install in the system, run:"
    say "  sudo apt-get install $MISSING    (nix must be >= $NIX_WANTED)"
  else
    say "install Nix >= $NIX_WANTED, podman, skopeo, docker-registry and a static busybox with your package manager, then run again"
  fi
}
