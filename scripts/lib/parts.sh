# shellcheck shell=bash disable=SC2034 # the other files use what is set here
# A part is one folder below the prefix (nix, busybox, podman, registry). It is
# built in PREFIX/.tmp.PID, renamed, tried, and only then stamped: without its
# stamp a part is not there, so an interrupted setup leaves nothing that could
# be taken for complete.

RECIPE=1 # raise it when a recipe changes, so that old parts are built anew

# The prefix is in the stamp since program headers hold it: a moved prefix is
# built anew too.
part_ready() {
  local stamp=''
  { read -r stamp <"$PREFIX/$1/.neko-part"; } 2>/dev/null || return 1
  [ "$stamp" = "recipe $RECIPE in $PREFIX" ]
}

part_version() {
  { read -r _ && read -r PART_VERSION; } <"$PREFIX/$1/.neko-part"
}

# part_install NAME LABEL PACKAGE...: unpacks the packages, lets build_NAME fill
# the folder BUILD, puts it in place and lets check_NAME try it there. The first
# package gives the version.
part_install() {
  local name="$1" label="$2" began=$SECONDS version
  shift 2
  prefix_lock || return 1
  # Another setup may have done it while this one waited for the lock.
  if part_ready "$name"; then return 0; fi
  apt_open "$TMP/apt" || return 1
  version="$(apt_version "$1" | sed 's/^[0-9]*://; s/[+~-].*//')"
  say "getting $label $version (a private copy, nothing goes into the system)"
  BUILD="$TMP/$name" FINAL="$PREFIX/$name"
  mkdir -p "$BUILD"
  apt_extract "$TMP/root-$name" "$@" patchelf || return 1
  elf_open "$TMP/root-$name" && "build_$name" || return 1
  if [ -e "$FINAL" ]; then mv "$FINAL" "$TMP/old-$name" || return 1; fi
  mv "$BUILD" "$FINAL" || return 1
  "check_$name" || { say "$label does not run here"; return 1; }
  printf 'recipe %s in %s\n%s\n' "$RECIPE" "$PREFIX" "$version" >"$TMP/stamp"
  mv "$TMP/stamp" "$FINAL/.neko-part" || return 1
  rm -rf "$TMP/root-$name"
  say "$label $version -> $(short "$FINAL") ($((SECONDS - began)) s)"
}

# One setup at a time may write. flock's lock ends with its holder, so a killed
# setup leaves none behind; what it left half done is swept here.
prefix_lock() {
  [ -z "${TMP:-}" ] || return 0
  mkdir -p "$PREFIX" || return 1
  exec 9>"$PREFIX/.lock"
  flock -n 9 || { say "another setup is at work, waiting for it"; flock 9; }
  rm -rf "$PREFIX"/.tmp.*
  TMP="$PREFIX/.tmp.$$"
  trap 'rm -rf "$TMP"' EXIT
  trap 'exit 130' INT TERM
  mkdir -p "$TMP"
}
