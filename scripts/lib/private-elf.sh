# shellcheck shell=bash
# Makes programs from another Debian suite run on this system: each part gets
# its own loader and libraries, so neither side's libc sees the other. Programs
# they start use the system's own loader again, as nothing is set in the
# environment.

case "$(uname -m)" in
  aarch64 | arm64) ELF_TRIPLET=aarch64-linux-gnu ELF_LOADER=ld-linux-aarch64.so.1 ;;
  *) ELF_TRIPLET=x86_64-linux-gnu ELF_LOADER=ld-linux-x86-64.so.2 ;;
esac

# elf_open ROOT: remembers where the unpacked packages have loader and libraries.
elf_open() {
  local dir
  ELF_ROOT="$1" ELF_LIBS="" ELF_LD=""
  for dir in "usr/lib/$ELF_TRIPLET" "lib/$ELF_TRIPLET" usr/lib lib usr/lib64 lib64; do
    [ -d "$ELF_ROOT/$dir" ] || continue
    ELF_LIBS="${ELF_LIBS:+$ELF_LIBS:}$ELF_ROOT/$dir"
    if [ -z "$ELF_LD" ] && [ -f "$ELF_ROOT/$dir/$ELF_LOADER" ]; then
      ELF_LD="$ELF_ROOT/$dir/$ELF_LOADER"
    fi
  done
  [ -n "$ELF_LD" ] || { say "no $ELF_LOADER among the unpacked packages"; return 1; }
}

# Runs an unpacked program in place (patchelf, and probes).
elf_run() {
  local program="$1"
  shift
  "$ELF_LD" --library-path "$ELF_LIBS" "$program" "$@"
}

elf_patch() { elf_run "$ELF_ROOT/usr/bin/patchelf" "$@"; }

# elf_install PROGRAM FILE: copies PROGRAM from the unpacked packages to
# BUILD/FILE and what it needs to BUILD/lib. The loader's path in the program
# must be the full one it will have after the rename, FINAL.
elf_install() {
  local program="$ELF_ROOT/$1" target="$BUILD/$2" library name
  [ -f "$program" ] || return 1
  mkdir -p "$BUILD/lib" "$(dirname "$target")"
  cp -L "$program" "$target" && chmod 755 "$target" || return 1
  # Static programs need nothing.
  elf_patch --print-interpreter "$target" >/dev/null 2>&1 || return 0
  [ -e "$BUILD/lib/$ELF_LOADER" ] || cp -L "$ELF_LD" "$BUILD/lib/$ELF_LOADER" || return 1
  while read -r library; do
    name="$(basename "$library")"
    [ ! -e "$BUILD/lib/$name" ] || continue
    cp -L "$library" "$BUILD/lib/$name" && chmod 755 "$BUILD/lib/$name" || return 1
    # The loader and libc are one piece and take no path to others.
    case "$name" in
      "$ELF_LOADER" | libc.so.6) ;;
      *) elf_patch --set-rpath "\$ORIGIN" "$BUILD/lib/$name" || return 1 ;;
    esac
  done < <(elf_libraries "$program")
  elf_patch --set-interpreter "$FINAL/lib/$ELF_LOADER" --set-rpath "$FINAL/lib" "$target"
}

elf_libraries() {
  "$ELF_LD" --library-path "$ELF_LIBS" --list "$1" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }'
}
