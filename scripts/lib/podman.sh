# shellcheck shell=bash disable=SC2034 # the other files use what is set here
# podman, optional: the demo and the tests do without where it does not run.
# Whether it runs here is found out by running a container once, and kept.

podman_setup() {
  PODMAN_WORKS=no PODMAN_CONF=""
  if [ "${NEKO_PODMAN:-}" = no ]; then return 0; fi
  if have podman; then podman_of_system && return 0; fi
  if part_ready podman || part_get podman podman podman conmon runc netavark; then
    part_version podman
    podman_private && return 0
  fi
  found "no podman (optional)"
}

# The private one: probed with overlay, then vfs.
podman_private() {
  local verdict driver
  verdict="$(podman_verdict "$PREFIX/podman")"
  if [ -z "$verdict" ]; then
    verdict=no
    for driver in overlay vfs; do
      podman_storage_conf "$driver"
      if podman_probe "$PREFIX/podman/bin/podman"; then verdict=yes && break; fi
    done
    podman_keep_verdict "$verdict" "$PREFIX/podman"
  fi
  [ "$verdict" = yes ] || return 1
  PODMAN_WORKS=yes ENV_DIRS="${ENV_DIRS:+$ENV_DIRS:}$PREFIX/podman/bin"
  found "podman $PART_VERSION"
}

# The system's: as it is, else with settings that also work inside containers
# and other narrow machines (no new limits, no cgroup tree, the host's network).
podman_of_system() {
  local verdict podman
  podman="$(command -v podman)"
  verdict="$(podman_verdict "$podman")"
  if [ -z "$verdict" ]; then
    prefix_lock || return 1
    podman_narrow_conf >"$TMP/containers.conf"
    mv "$TMP/containers.conf" "$PREFIX/containers.conf"
    if podman_probe "$podman"; then verdict=yes
    elif CONTAINERS_CONF="$PREFIX/containers.conf" podman_probe "$podman"; then verdict=conf
    else verdict=no; fi
    podman_keep_verdict "$verdict" "$podman"
  fi
  case "$verdict" in
    yes) ;;
    conf) PODMAN_CONF="$PREFIX/containers.conf" ;;
    *) return 1 ;;
  esac
  PODMAN_WORKS=yes
  found "podman (on PATH)"
}

# Verdicts hold for one user and one podman; private and system ones are kept
# apart, since either may be what is left.
podman_verdict_file() {
  case "$1" in "$PREFIX"/*) printf '%s' "$PREFIX/.podman-verdict" ;; *) printf '%s' "$PREFIX/.podman-verdict-system" ;; esac
}

podman_verdict() {
  local uid='' verdict='' which=''
  { read -r uid verdict which <"$(podman_verdict_file "$1")"; } 2>/dev/null || return 0
  if [ "$uid" = "$UID" ] && [ "$which" = "$1" ]; then printf '%s' "$verdict"; fi
}

podman_keep_verdict() {
  prefix_lock || return 1
  printf '%s %s %s\n' "$UID" "$1" "$2" >"$TMP/verdict"
  mv "$TMP/verdict" "$(podman_verdict_file "$2")"
  if [ "$1" = no ]; then
    say "$(short "$2") runs no container on this machine; going on without it"
    say "  (to try again: rm $(short "$(podman_verdict_file "$2")"))"
  fi
}

# podman_probe PODMAN: makes an image of busybox and truly runs it, in a state
# of its own. Its files belong to root, the one id every user can map.
podman_probe() {
  local podman="$1" state root
  prefix_lock || return 1
  [ -n "${BUSYBOX:-}" ] || return 1
  state="$TMP/podman-state" root="$TMP/podman-rootfs"
  mkdir -p "$state" "$root/bin"
  cp -L "$BUSYBOX" "$root/bin/busybox"
  probed() { NEKO_PODMAN_ROOT="$state" "$podman" --root "$state/root" --runroot "$state/run" "$@" 9>&-; }
  if { tar -C "$root" --owner=0 --group=0 -c . | probed import - neko-probe && probed run --rm neko-probe /bin/busybox true; } \
    >"$TMP/podman-probe.log" 2>&1; then
    probed rmi -f neko-probe >/dev/null 2>&1 || true
    return 0
  fi
  say "podman: $(grep -i error "$TMP/podman-probe.log" | tail -n 1 | cut -c 1-300)"
  return 1
}
