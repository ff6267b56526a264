# shellcheck shell=bash
# What the tests talk to: a registry server and skopeo (and umoci, to look into
# images).

registry_on_path() { have docker-registry && have skopeo; }

build_registry() {
  local name
  for name in docker-registry skopeo umoci; do
    elf_install "usr/bin/$name" "libexec/$name" || return 1
  done
  mkdir -p "$BUILD/bin" "$BUILD/etc"
  ln -s ../libexec/docker-registry ../libexec/umoci "$BUILD/bin/"
  # skopeo wants a policy in /etc or the home folder; this one goes with it.
  printf '{ "default": [{ "type": "insecureAcceptAnything" }] }\n' >"$BUILD/etc/policy.json"
  cat >"$BUILD/bin/skopeo" <<EOF
#!/bin/sh
exec '$FINAL/libexec/skopeo' --policy '$FINAL/etc/policy.json' "\$@"
EOF
  chmod +x "$BUILD/bin/skopeo"
}

check_registry() {
  "$FINAL/bin/skopeo" --version >/dev/null && "$FINAL/bin/umoci" --version >/dev/null &&
    "$FINAL/bin/docker-registry" --version >/dev/null
}
