# Sourced by demo.sh, test.sh, bench.sh and package.sh: a checkout that can run, in the folder it stands in.
#   prepare_packages       npm packages as the lock file has them; sets NODE to the pinned Node 24
#   prepare_tools demo|test  nix, podman and servers on PATH, by scripts/setup.sh
# Both do nothing, in well under a second, when all is there.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# npm hands its own settings to scripts as npm_*; a child npm would take them for the user's.
unset npm_config_prefix npm_config_local_prefix

prepare_packages() {
  # `npm ci` empties what the link leads to: the packages of another checkout.
  if [ -L node_modules ]; then
    echo "setup: node_modules is a link; remove it (or make it a folder) and run this again" >&2
    exit 1
  fi
  # npm writes this file last, so its age says whether an install of this lock file was finished.
  local done=node_modules/.package-lock.json
  if [ ! -e "$done" ] || [ package-lock.json -nt "$done" ]; then
    if [ "${NEKO_SETUP:-}" = never ]; then
      echo "setup: npm packages are missing; run: npm ci" >&2
      exit 1
    fi
    echo "setup: npm ci (packages of package-lock.json into node_modules)" >&2
    npm ci --no-audit --no-fund --loglevel=error >&2
    touch "$done"
  fi
  # Not .bin/node: npm 10 leaves that link out. The package is there for Linux on x64 and arm64; elsewhere the caller's
  # own Node must do.
  NODE="$PWD/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')/bin/node"
  [ -x "$NODE" ] || NODE="$(command -v node)"
  if [ "$("$NODE" -p 'process.versions.node.split(".")[0] >= 24')" != true ]; then
    echo "setup: Node 24 or newer is needed and $("$NODE" --version) was found; install it and run this again" >&2
    exit 1
  fi
  export NODE PATH="$(dirname "$NODE"):$PWD/node_modules/.bin:$PATH"
}

prepare_tools() {
  local lines
  lines="$(bash scripts/setup.sh --for "$1" --print-env)" || exit 1
  eval "$lines"
  # Settings for our own calls only; a user's nix.conf is never written. No network: nothing here needs any.
  export NIX_CONFIG="${NEKO_NIX_CONFIG-$(nix_settings)}"
}

nix_settings() {
  echo "experimental-features = nix-command flakes"
  echo "substituters ="
  echo "flake-registry ="
  # On a machine whose Nix is the private copy there are no build users and no sandbox to use.
  if [ "$(id -u)" = 0 ] && ! getent group nixbld >/dev/null; then
    echo "build-users-group ="
    echo "sandbox = false"
  fi
}
