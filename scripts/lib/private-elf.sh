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
# BUILD/FILE and what it needs to BUILD/lib. The paths written into the program
# are those it will have after the rename, below FINAL.
elf_install() {
  local program="$ELF_ROOT/$1" target="$BUILD/$2" library name
  [ -f "$program" ] || return 1
  mkdir -p "$BUILD/lib" "$(dirname "$target")"
  cp -L "$program" "$target" && chmod 755 "$target" || return 1
  # Static programs need nothing.
  elf_patch --print-interpreter "$target" >/dev/null 2>&1 || return 0
  while read -r library; do
    name="$(basename "$library")"
    [ -e "$BUILD/lib/$name" ] || cp -L "$library" "$BUILD/lib/$name" || return 1
  done < <(elf_libraries "$program")
  cp -L "$ELF_LD" "$BUILD/lib/$ELF_LOADER" || return 1
  chmod 755 "$BUILD/lib/$ELF_LOADER"
  elf_patch --set-interpreter "$FINAL/lib/$ELF_LOADER" "$target" || return 1
  # The old kind of rpath, as it counts for the libraries' own needs too.
  elf_patch --force-rpath --set-rpath "$FINAL/lib" "$target" || return 1
  elf_writable_start "$target"
}

# In programs at a fixed address patchelf can move the dynamic section into a
# page that is then mapped read-only; the loader writes there and crashes. So
# make the read-only segments before the code (symbol tables) writable. Program
# headers: count at byte 56, first at 64; each 56 bytes: type, flags, ...
elf_writable_start() {
  local file="$1" i at type flags
  for ((i = 0; i < $(elf_number "$file" 56 2); i++)); do
    at=$((64 + i * 56))
    type="$(elf_number "$file" "$at" 4)" flags="$(elf_number "$file" $((at + 4)) 4)"
    [ "$type" = 1 ] || continue # loaded segments only
    case "$flags" in
      4) printf '\6' | dd of="$file" bs=1 seek=$((at + 4)) conv=notrunc status=none || return 1 ;;
      5) return 0 ;; # the code begins
    esac
  done
}

elf_number() { od -An -j "$2" -N "$3" -t "u$3" "$1" | tr -d ' '; }

elf_libraries() {
  "$ELF_LD" --library-path "$ELF_LIBS" --list "$1" | sed -n 's/.* => \(\/.*\) (0x[0-9a-f]*)$/\1/p'
}
