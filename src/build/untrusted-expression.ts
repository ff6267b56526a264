import type { FlakeSource } from "../ports/nix.ts";
import { attributesOf, encodePath, quote } from "./nix-expression.ts";

// A stranger's flake, put together without builtins.getFlake, which fetches whatever it is asked for: what the flake
// gets is its own commit and the inputs of a judged lock (public-inputs.ts), by builtins.fetchTree, which asks
// `allowed-uris` first. The lock comes as the argument `lock`, in JSON; the answer is the attribute `result`.

const ownTree = (flake: FlakeSource & { readonly revision: string }): string =>
  `{ type = "git"; url = ${quote(`file://${encodePath(flake.repository)}`)}; rev = ${quote(flake.revision)}; shallow = true; }`;

/**
 * Fetches every input of the lock, and answers how Nix calls each and the flake's own tree when it judges whether a
 * restricted evaluation may have it. Nothing of the flake is evaluated or read.
 */
export function inputUrisExpression(flake: FlakeSource & { readonly revision: string }): string {
  return `
{ lock }: {
  result =
    let
      nodes = builtins.attrValues (builtins.fromJSON lock).nodes;
      inputs = map (node: node.fetch) (builtins.filter (node: node ? fetch) nodes);
    in [ (builtins.flakeRefToString ${ownTree(flake)}) ]
      ++ map (input: builtins.seq (builtins.fetchTree input).outPath (builtins.flakeRefToString input)) inputs;
}
`;
}

/**
 * As {@link evaluationExpression}, of the flake's own commit and the inputs of a judged lock.
 * Source: Nix manual, "nix flake", what an input is and what \`self\` has; checked against builtins.getFlake by a test.
 * @throws NekoError VALUE_INVALID
 */
export function untrustedExpression(
  flake: FlakeSource & { readonly revision: string },
  attributes: readonly string[],
): string {
  const called = `
    let
      locked = builtins.fromJSON lock;
      below = path: name: if name == "" then path else path + "/" + name;
      nodes = builtins.mapAttrs (key: node: rec {
        fetched = builtins.fetchTree node.fetch;
        source =
          if node ? parent then nodes.\${node.parent}.source
          else if node ? fetch then removeAttrs fetched [ "revCount" ] // (if node ? revCount then { inherit (node) revCount; } else { })
          else builtins.fetchTree ${ownTree(flake)};
        outPath = below (if node ? parent then nodes.\${node.parent}.outPath else source.outPath) node.at;
        file = import (outPath + "/flake.nix");
        asks = file.inputs.self or { };
        inputs = builtins.mapAttrs (_: to: nodes.\${to}.value) node.inputs;
        outputs =
          if key == locked.root && (asks.submodules or false || asks.lfs or false)
          then throw "inputs.self asks for submodules or for LFS files, which are not fetched for a stranger"
          else file.outputs (inputs // { self = value; });
        value =
          if node.isFlake
          then outputs // source // { inherit outPath inputs outputs; sourceInfo = source; _type = "flake"; }
          else source // { inherit outPath; sourceInfo = source; };
      }) locked.nodes;
    in nodes.\${locked.root}.value`;
  return `{ lock }: { result = ${attributesOf(called, attributes)}; }`;
}

/** Ends with an error about the feature that is off, or gives null: then a flake has no builtins.getFlake. */
export const getFlakeProbe = `if builtins ? getFlake then builtins.getFlake "path:/nonexistent?narHash=sha256-${"A".repeat(43)}%3D" else null`;

/** Of what Nix said of {@link getFlakeProbe}. */
export function hasNoGetFlake({ status, stderr }: { readonly status: number; readonly stderr: string }): boolean {
  return status === 0 || /experimental \w+ feature 'flakes' is disabled/.test(stderr);
}
