# shellcheck shell=bash
# What the pictures of comments are taken with: a browser without a window, its
# fonts, and pngquant. Only for npm run pictures: nothing tests with it.

# Which program of those that PATH has is the browser; nothing where there is none.
chromium_name() {
  local name
  for name in chromium-headless-shell chromium google-chrome; do
    if have "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

chromium_on_path() { have pngquant && chromium_name >/dev/null; }

build_chromium() {
  local from="$ELF_ROOT/usr/lib/chromium"
  elf_install usr/bin/pngquant bin/pngquant || return 1
  # Libraries there are found by a path written into others, which is the system's.
  ELF_LIBS="$ELF_LIBS:$ELF_ROOT/usr/lib/$ELF_TRIPLET/pulseaudio"
  elf_install usr/lib/chromium/chromium-headless-shell libexec/chromium-headless-shell || return 1
  # Its own path would keep it from looking where the browser does.
  elf_patch --remove-rpath "$BUILD/lib/libpulse.so.0" || return 1
  find "$from" -maxdepth 1 -type f \( -name '*.pak' -o -name '*.dat' -o -name '*.bin' -o -name '*.so' \) \
    -exec cp {} "$BUILD/libexec/" \;
  # These are opened by name, so that no program names them as needed.
  find "$ELF_ROOT/usr/lib/$ELF_TRIPLET" \( -name 'libsoftokn3.so' -o -name 'libfreebl*3.so' -o -name 'libnssckbi.so' \) \
    -exec cp -L {} "$BUILD/lib/" \;
  cp -L "$ELF_ROOT/usr/lib/$ELF_TRIPLET/libsqlite3.so.0" "$BUILD/lib/" || return 1
  mkdir -p "$BUILD/fonts"
  find "$ELF_ROOT/usr/share/fonts" \( -name 'Liberation*.ttf' -o -name 'NotoColorEmoji.ttf' \) -exec cp -L {} "$BUILD/fonts/" \;
  printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' \
    "$FINAL/fonts" "$FINAL/fonts/cache" >"$BUILD/fonts.conf"
  cat >"$BUILD/bin/chromium-headless-shell" <<END
#!/bin/sh
FONTCONFIG_FILE='$FINAL/fonts.conf' exec '$FINAL/libexec/chromium-headless-shell' "\$@"
END
  chmod +x "$BUILD/bin/chromium-headless-shell"
}

check_chromium() {
  "$FINAL/bin/pngquant" --version >/dev/null &&
    "$FINAL/bin/chromium-headless-shell" --no-sandbox --dump-dom 'data:text/html,<p>a page</p>' 2>/dev/null | grep -q 'a page'
}
