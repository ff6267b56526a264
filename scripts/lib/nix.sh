# shellcheck shell=bash disable=SC2034 # the other files use what is set here
# Nix itself, and the static busybox that the demo packs into images.

NIX_WANTED=2.18

nix_version_ok() {
  local version
  version="$("$@" --version 2>/dev/null | sed 's/.* //; s/[^0-9.].*//')"
  [ -n "$version" ] && version_at_least "$version" "$NIX_WANTED"
}

nix_on_path() { have nix && nix_version_ok nix; }

build_nix() {
  local name
  nix_version_ok elf_run "$ELF_ROOT/usr/bin/nix" || { say "the archive's nix is too old"; return 1; }
  elf_install usr/bin/nix bin/nix || return 1
  # One program with many names; it looks at the name it was called by.
  for name in nix-store nix-env nix-build nix-shell nix-instantiate nix-channel \
    nix-collect-garbage nix-copy-closure nix-hash nix-prefetch-url nix-daemon; do
    ln -s nix "$BUILD/bin/$name"
  done
}

check_nix() { nix_version_ok "$FINAL/bin/nix"; }

# A busybox that stands alone in an image must be static: no loader named in it.
busybox_on_path() {
  local file
  file="$(command -v busybox 2>/dev/null)" || return 1
  if LC_ALL=C grep -aq 'ld-linux\|ld-musl' "$file"; then return 1; fi
  BUSYBOX="$file"
}

build_busybox() { elf_install usr/bin/busybox bin/busybox || elf_install bin/busybox bin/busybox; }
check_busybox() { "$FINAL/bin/busybox" true; }

# Without root and without /nix, nix has nowhere to put what it builds.
nix_store_advice() {
  if [ "$(id -u)" = 0 ] || [ -w /nix ] || [ -w /nix/store ] ||
    [ -S /nix/var/nix/daemon-socket/socket ]; then return 0; fi
  # shellcheck disable=SC2016 # the reader's shell is to expand $USER
  say 'nix cannot make its store /nix as this user; run once: sudo install -d -o "$USER" /nix'
}
