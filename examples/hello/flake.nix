# One site, three ways: a development shell, a profile for any Linux with Nix, and a container image in two variants.
#
# It needs no nixpkgs, so that it builds anywhere and offline: every derivation is written with Nix's own builtins and
# its only program is a static busybox in vendor/. With nixpkgs you would write `pkgs.mkShell`, `pkgs.writeShellScript`
# and `pkgs.buildEnv` instead; neko.yaml would stay as it is.
{
  description = "Neko's example: a site as a shell, a profile and an image";

  outputs =
    { self }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forEachSystem = make: builtins.listToAttrs (map (name: { inherit name; value = make name; }) systems);

      # builtins.path instead of ./site: the result depends on that folder alone, so that an edit to README or to
      # neko.yaml builds nothing. `${./site}` would depend on the whole repository.
      site = builtins.path { name = "site"; path = ./site; };
      tools = builtins.path { name = "busybox"; path = ./vendor; };
      sh = "${tools}/busybox";

      # The folder of the store path that is served.
      root = "www";

      # busybox's shell finds mkdir, cp, cat and chmod inside itself.
      build =
        system: name: script:
        derivation {
          inherit name system;
          builder = sh;
          args = [ "sh" "-euc" script ];
        };

      # A target of kind `profile`: Neko makes it the profile's current generation, then runs its `activate`.
      # What activate starts must leave activate's process group (setsid): that group ends with activate.
      profile =
        system:
        build system "hello-site" ''
          mkdir -p $out/www
          cp ${site}/* $out/www/
          cat > $out/activate <<ACTIVATE
          #!${sh} sh
          set -eu
          pid="\$STATE_DIRECTORY/site.pid"
          old="\$(${sh} cat "\$pid" 2>/dev/null || true)"
          if [ -n "\$old" ] && ${sh} kill "\$old" 2>/dev/null; then
            # The new one needs the port that the old one still holds for a moment.
            for i in 1 2 3 4 5 6 7 8 9 10; do ${sh} kill -0 "\$old" 2>/dev/null || break; ${sh} sleep 0.1; done
          fi
          ${sh} setsid ${sh} httpd -f -p 127.0.0.1:8081 -h $out/${root} </dev/null >/dev/null 2>&1 &
          echo \$! > "\$pid"
          ACTIVATE
          cat > $out/deactivate <<DEACTIVATE
          #!${sh} sh
          ${sh} kill "\$(${sh} cat "\$STATE_DIRECTORY/site.pid")"
          DEACTIVATE
          chmod 555 $out/activate $out/deactivate
        '';

      # Neko packs the closure of this derivation into an image; its tree becomes the image's root.
      # `imageConfig` is the OCI config; nothing in it may depend on the commit.
      image =
        system: variant: march:
        build system "hello-${variant}" ''
          mkdir -p $out/bin $out/etc $out/www
          cp ${site}/* $out/www/
          echo "${variant} ${march}" > $out/www/variant
          cat > $out/bin/serve <<SERVE
          #!${sh} sh
          # Process 1 gets no default signal handling: without the trap, stopping would wait for SIGKILL.
          trap "exit 0" TERM
          ${sh} httpd -f -p "127.0.0.1:\$PORT" -h $out/${root} &
          wait
          SERVE
          chmod 555 $out/bin/serve
        ''
        // {
          imageConfig = {
            entrypoint = [ "/bin/serve" ];
            env.PORT = "8080";
            workdir = "/";
            labels."org.opencontainers.image.title" = "hello";
          };
        };
    in
    {
      devShells = forEachSystem (system: {
        # `nix develop` wants bash as the builder and a `stdenv` that holds a `setup` file.
        default = derivation {
          name = "hello-shell";
          inherit system;
          builder = "/bin/bash";
          stdenv = builtins.path { name = "setup"; path = ./shell; };
          outputs = [ "out" ];
          SITE = site;
        };
      });

      packages = forEachSystem (system: {
        hello-site = profile system;
        hello-docker-generic = image system "generic" "x86-64";
        hello-docker-opt = image system "opt" "znver2";
      });
    };
}
