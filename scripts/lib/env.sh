# shellcheck shell=bash
# What callers eval.

# PATH without this prefix's folders, so that a second setup in the same shell
# sees what the system has, and the printed PATH does not grow.
path_without_prefix() {
  local dir out='' IFS=:
  for dir in $PATH; do
    case "$dir" in "$PREFIX"/*) ;; *) out="${out:+$out:}$dir" ;; esac
  done
  printf '%s' "$out"
}

# export_line NAME VALUE: nothing for an empty value.
export_line() {
  [ -z "$2" ] || printf "export %s='%s'\n" "$1" "${2//\'/\'\\\'\'}"
}

print_env() {
  export_line PATH "${ENV_DIRS:+$ENV_DIRS:}$PATH"
  export_line NEKO_TOOLS "$PREFIX"
  export_line NEKO_BUSYBOX "${BUSYBOX:-}"
  export_line NEKO_PODMAN_WORKS "${PODMAN_WORKS:-no}"
  export_line CONTAINERS_CONF "${PODMAN_CONF:-}"
}
