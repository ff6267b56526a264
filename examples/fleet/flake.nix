# What neko.yaml names, without nixpkgs: every output is there under its real name, and builds offline in a second.
# Yours would say `pkgs.mkShell`, `nixpkgs.lib.nixosSystem` and so on; neko.yaml would stay as it is.
{
  description = "Neko's example of a whole fleet";

  outputs =
    { self }:
    let
      each = names: make: builtins.listToAttrs (map (name: { inherit name; value = make name; }) names);
      setup = builtins.path { name = "setup"; path = ./shell; };

      # `sh` writes one line; a real one would compile for hours.
      build =
        system: name: text:
        derivation {
          inherit name system text;
          builder = "/bin/sh";
          args = [ "-c" "echo \"$text\" > $out" ];
        };

      shell =
        system: env: name:
        derivation (
          {
            name = "${name}-shell";
            inherit system;
            builder = "/bin/bash";
            stdenv = setup;
            outputs = [ "out" ];
            NEKO_SHELL = name;
          }
          // (env.${name} or { })
        );
      shellEnv = {
        cpu-opt.NIX_CFLAGS_COMPILE = "-O3 -pipe -march=znver2 -mtune=znver2 -fno-plt";
        gpu.CUDA_MODULE_LOADING = "LAZY";
        gpu-opt = {
          TORCH_CUDA_ARCH_LIST = "8.6";
          NIX_CFLAGS_COMPILE = "-O3 -pipe -march=znver2 -mtune=znver2 -fno-plt";
        };
      };

      linux = "x86_64-linux";
      images = builtins.concatMap (image: [ "neko-${image}-docker-generic" "neko-${image}-docker-opt" ]) [
        "agent"
        "capture"
        "yap"
        "train"
      ];
    in
    {
      devShells.${linux} = each [ "default" "ai" "neko" "docs" "tee" "cpu-opt" "gpu" "gpu-opt" ] (shell linux shellEnv);

      packages.${linux} = each (images ++ [ "neko-cli" ]) (name: build linux name "stands for ${name}");

      nixosConfigurations = each [ "canary-01" "gpu-01" "gpu-02" "nats-1" ] (name: {
        config.system.build.toplevel = build linux "nixos-system-${name}" "stands for the system of ${name}";
      });
    };
}
