# shellcheck shell=bash
# What the tests look with: a second reader of tars beside GNU's, the system
# calls of a program, and certificates.

inspect_on_path() { have bsdtar && have strace && have openssl; }

build_inspect() {
  local name
  for name in bsdtar strace openssl; do
    elf_install "usr/bin/$name" "bin/$name" || return 1
  done
}

check_inspect() {
  "$FINAL/bin/bsdtar" --version >/dev/null && "$FINAL/bin/strace" --version >/dev/null &&
    "$FINAL/bin/openssl" version >/dev/null
}
