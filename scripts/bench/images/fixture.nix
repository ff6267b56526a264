# Store paths made from recipes (see recipe.ts). Each world is a list of recipes; the last one is the image's root.
# `nix-build fixture.nix --argstr plan FILE -A v1`; the builder reads this machine's files, so it needs sandbox = false.
{ plan }:
let
  given = builtins.fromJSON (builtins.readFile plan);
  build =
    all: recipe:
    derivation {
      inherit (recipe) name;
      inherit (given)
        binaryPool
        textPool
        builder
        fingerprint
        ;
      system = builtins.currentSystem;
      args = [ given.script ];
      recipe = builtins.toJSON recipe.parts;
      passAsFile = [ "recipe" ];
      references = map (name: all.${name}) recipe.references;
    };
  world =
    recipes:
    let
      all = builtins.listToAttrs (
        map (recipe: {
          inherit (recipe) name;
          value = build all recipe;
        }) recipes
      );
      last = builtins.elemAt recipes (builtins.length recipes - 1);
    in
    all.${last.name};
in
builtins.mapAttrs (_: world) given.worlds
