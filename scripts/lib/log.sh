# shellcheck shell=bash
# What setup says, and small helpers. All human text goes to stderr: stdout
# belongs to --print-env, whose output callers eval.

say() { printf 'setup: %s\n' "$*" >&2; }

die() {
  printf 'setup: error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# A path as people write it.
short() {
  case "$1" in
    "$HOME"/*) printf '%s' "~${1#"$HOME"}" ;;
    *) printf '%s' "$1" ;;
  esac
}

# retry COMMAND...: three tries in all, since mirrors fail for a moment.
retry() {
  local try
  for try in 1 2 3; do
    if "$@"; then return 0; fi
    if [ "$try" -lt 3 ]; then
      say "that failed, trying again ($((try + 1)) of 3)"
      sleep $((try * 2))
    fi
  done
  return 1
}

# version_at_least HAVE WANTED: compares dotted numbers.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}
