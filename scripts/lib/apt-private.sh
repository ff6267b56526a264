# shellcheck shell=bash
# A private apt: own lists, own (empty) package state, own cache. It needs no
# root, never touches the system's packages, and apt still checks signatures.
# With an empty state apt fetches a program's whole closure down to libc, which
# is what private-elf.sh needs to run it beside an older system.

# Suites to take newer tools from, the first that answers wins.
DEBIAN_SUITES="${NEKO_DEBIAN_SUITES:-forky trixie}"
UBUNTU_OLD="trusty xenial bionic focal jammy" # their nix is older than 2.18

apt_possible() { have apt-get && have apt-config && have dpkg-deb; }

# Prints "uri|suite|signed-by" for each archive line of this machine, deb822 and
# one-line formats alike. An inline key (deb822) is left out: apt then falls
# back on the machine's trusted keyrings.
apt_machine_sources() {
  local etc="${NEKO_APT_ETC:-/etc/apt}" # another folder is for tests of this reader
  local file
  for file in "$etc"/sources.list.d/*.sources; do
    [ -r "$file" ] || continue
    awk 'function flush(  i, n, list) {
           if (uri != "" && types ~ /(^| )deb( |$)/ && enabled != "no") {
             n = split(suites, list, " ")
             for (i = 1; i <= n; i++) print uri "|" list[i] "|" key
           }
           uri = suites = key = types = enabled = ""
         }
         /^[ \t]*$/ { flush(); next }
         /^#/ { next }
         tolower($1) == "uris:" { uri = $2 }
         tolower($1) == "suites:" { $1 = ""; suites = $0 }
         tolower($1) == "types:" { $1 = ""; types = $0 }
         tolower($1) == "enabled:" { enabled = tolower($2) }
         tolower($1) == "signed-by:" && $2 ~ /^\// { key = $2 }
         END { flush() }' "$file"
  done
  for file in "$etc"/sources.list "$etc"/sources.list.d/*.list; do
    [ -r "$file" ] || continue
    awk '$1 == "deb" {
           key = ""; at = 2
           if ($2 ~ /^\[/) {
             options = ""
             while (at <= NF) {
               options = options " " $at
               if ($at ~ /\]$/) { at++; break }
               at++
             }
             if (match(options, /signed-by=[^] ]+/))
               key = substr(options, RSTART + 10, RLENGTH - 10)
           }
           if ($at != "") print $at "|" $(at + 1) "|" key
         }' "$file"
  done
}

# Picks the machine's own distribution archive and the suites worth trying:
# sets APT_URI, APT_KEY, APT_COMPONENTS, APT_SUITES. False if there is none.
apt_choose_source() {
  local uri suite key
  while IFS='|' read -r uri suite key; do
    case "$suite" in
      buster | bullseye | bookworm | trixie | forky | sid | stable | testing | unstable | oldstable)
        # Third parties use Debian's suite names too; only the real archive
        # and its mirrors end in /debian.
        case "${uri%/}" in */debian) ;; *) continue ;; esac
        APT_COMPONENTS="main" APT_SUITES="$DEBIAN_SUITES"
        case "$suite" in sid | unstable) APT_SUITES="$suite" ;; esac
        ;;
      *)
        case "${uri%/}" in */ubuntu | */ubuntu-ports) ;; *) continue ;; esac
        case "$suite" in *-*) continue ;; esac
        APT_COMPONENTS="main universe" APT_SUITES="$suite"
        case " $UBUNTU_OLD " in *" $suite "*) APT_SUITES="noble" ;; esac
        ;;
    esac
    APT_URI="$uri" APT_KEY="$key"
    return 0
  done < <(apt_machine_sources)
  return 1
}

# apt_open DIR: a private apt in DIR with fresh lists; later calls go through
# APT_CONFIG. Tried once per setup run, whatever comes of it.
apt_open() {
  local dir="$1" suite
  case "${APT_READY:-}" in yes) return 0 ;; no) return 1 ;; esac
  APT_READY=no
  apt_choose_source || { say "no Debian or Ubuntu archive in the machine's apt sources"; return 1; }
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
  : >"$dir/status"
  {
    # The machine's way out (proxies, headers, checks) without its hooks.
    APT_CONFIG='' apt-config dump | grep '^Acquire::' | grep -v '^Acquire::IndexTargets' || true
    cat <<EOF
Dir::Etc::main "/dev/null";
Dir::Etc::parts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::Etc::sourcelist "$dir/neko.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::State "$dir";
Dir::State::lists "$dir/lists";
Dir::State::status "$dir/status";
Dir::Cache "$dir/cache";
Dir::Log "$dir";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Retries "1";
Debug::NoLocking "true";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
EOF
  } >"$dir/apt.conf"
  export APT_CONFIG="$dir/apt.conf"
  for suite in $APT_SUITES; do
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: %s\n' \
      "$APT_URI" "$suite" "$APT_COMPONENTS" >"$dir/neko.sources"
    [ -z "$APT_KEY" ] || printf 'Signed-By: %s\n' "$APT_KEY" >>"$dir/neko.sources"
    say "reading the package lists of $suite (private, the system's stay as they are)"
    if retry apt_update; then
      APT_READY=yes
      return 0
    fi
  done
  unset APT_CONFIG
  return 1
}

# apt-get update exits 0 on some failures; the lists tell the truth.
apt_update() { apt-get -qq update >&2 && apt-cache show patchelf >/dev/null 2>&1; }

# apt_extract ROOT PACKAGE...: fetches the packages with all they depend on and
# unpacks them below ROOT. Runs none of their scripts.
apt_extract() {
  local root="$1" archives
  shift
  archives="$(dirname "$APT_CONFIG")/cache/archives"
  rm -f "$archives"/*.deb
  retry apt-get -qq -y --download-only install "$@" >&2 || return 1
  mkdir -p "$root"
  # Not dpkg -x one by one: unpacking is most of the time, so use two cores.
  # shellcheck disable=SC2016 # the inner sh expands its own arguments
  find "$archives" -name '*.deb' -print0 | xargs -0 -n 1 -P "$(nproc)" sh -c 'dpkg -x "$1" "$0"' "$root"
}

apt_version() { apt-cache show --no-all-versions "$1" | sed -n 's/^Version: //p'; }
