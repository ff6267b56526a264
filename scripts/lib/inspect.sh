# shellcheck shell=bash
# What the tests look with: a second reader of tars beside GNU's, and the system
# calls of a program.

inspect_on_path() { have bsdtar && have strace; }

build_inspect() { elf_install usr/bin/bsdtar bin/bsdtar && elf_install usr/bin/strace bin/strace; }

check_inspect() { "$FINAL/bin/bsdtar" --version >/dev/null && "$FINAL/bin/strace" --version >/dev/null; }
