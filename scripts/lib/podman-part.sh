# shellcheck shell=bash
# The private podman: its programs, its settings, and the wrapper that brings
# both along. It reads and writes nothing of a system podman's.

podman_narrow_conf() {
  cat <<EOF
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1000:1000"]
netns = "host"
log_driver = "k8s-file"
${1:-}
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
EOF
}

podman_storage_conf() {
  printf '[storage]\ndriver = "%s"\n' "$1" >"$PREFIX/podman/etc/storage.conf"
}

build_podman() {
  local etc="$BUILD/etc"
  mkdir -p "$BUILD/bin" "$etc" "$BUILD/home/.config/containers"
  elf_install usr/bin/podman libexec/podman || return 1
  elf_install usr/bin/conmon libexec/conmon || return 1
  elf_install usr/sbin/runc libexec/runc || elf_install usr/bin/runc libexec/runc || return 1
  # Older suites have another network helper; the host's network needs none.
  elf_install usr/lib/podman/netavark libexec/netavark || true
  cp "$ELF_ROOT/usr/share/containers/seccomp.json" "$etc/" || return 1
  {
    podman_narrow_conf "seccomp_profile = \"$FINAL/etc/seccomp.json\""
    cat <<EOF
runtime = "runc"
conmon_path = ["$FINAL/libexec/conmon"]
helper_binaries_dir = ["$FINAL/libexec"]
[engine.runtimes]
runc = ["$FINAL/libexec/runc"]
[network]
network_config_dir = "$FINAL/etc/networks"
EOF
  } >"$etc/containers.conf"
  printf '[[registry]]\nlocation = "%s"\ninsecure = true\n' 127.0.0.1 >"$etc/registries.conf"
  printf '[[registry]]\nlocation = "%s"\ninsecure = true\n' localhost >>"$etc/registries.conf"
  printf '{ "default": [{ "type": "insecureAcceptAnything" }] }\n' >"$BUILD/home/.config/containers/policy.json"
  podman_wrapper >"$BUILD/bin/podman"
  chmod +x "$BUILD/bin/podman"
}

# Callers need nothing but PATH: the wrapper brings settings and state along.
podman_wrapper() {
  cat <<EOF
#!/bin/sh
state="\${NEKO_PODMAN_ROOT:-$PREFIX/podman-root}"
mkdir -p "\$state" || exit 1
export CONTAINERS_CONF='$FINAL/etc/containers.conf'
export CONTAINERS_STORAGE_CONF='$FINAL/etc/storage.conf'
export CONTAINERS_REGISTRIES_CONF='$FINAL/etc/registries.conf'
export PODMAN_IGNORE_CGROUPSV1_WARNING=1
# podman takes its trust policy from /etc or the home folder only, and will not
# pull without one; where there is none, lend it a home folder that has one.
if [ ! -e /etc/containers/policy.json ] && [ ! -e "\$HOME/.config/containers/policy.json" ]; then
  export DOCKER_CONFIG="\${DOCKER_CONFIG:-\$HOME/.docker}"
  export HOME='$FINAL/home'
fi
exec '$FINAL/libexec/podman' --root "\$state/root" --runroot "\$state/run" --tmpdir "\$state/tmp" "\$@"
EOF
}

check_podman() {
  rm -f "$PREFIX/.podman-verdict" # it was about the one before
  podman_storage_conf overlay && "$FINAL/bin/podman" --version >/dev/null
}
