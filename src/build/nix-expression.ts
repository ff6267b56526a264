import { NekoError } from "../kernel/error.ts";
import type { FlakeSource } from "../ports/nix.ts";

// Source: security-reliability.md R3. No dot inside a component, no quote but ', no backslash, no ${.
const attributePattern = /^[A-Za-z_][A-Za-z0-9_'-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$/;
// The kernel takes at most 128 KiB in one argument (MAX_ARG_STRLEN).
const longestExpression = 120 * 1024;

/** A tree Nix may evaluate in pure mode, and how Nix names its files in messages. */
export interface LockedFlake {
  readonly url: string;
  /** What the names of the flake's own files start with in Nix's messages. */
  readonly filePrefixes: readonly string[];
}

/** The components of `packages.x86_64-linux.hello`. @throws NekoError VALUE_INVALID */
export function parseAttribute(text: string): readonly string[] {
  if (attributePattern.test(text)) return text.split(".");
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no flake output path`, {
    hint: "write letters, digits, _ - ' and dots between the parts: packages.x86_64-linux.hello",
  });
}

/** A flake at an exact commit. Source: Nix manual, "nix flake", git references. */
export function committedFlake(flake: FlakeSource & { readonly revision: string }): LockedFlake {
  const tree = `git+file://${encodePath(flake.repository)}`;
  // Shallow: no revCount, which would read the whole history and which no shallow clone has.
  const query = [...directoryQuery(flake.directory), `rev=${encodeURIComponent(flake.revision)}`, "shallow=1"];
  return { url: `${tree}?${query.join("&")}`, filePrefixes: [`«${tree}?`, `«${tree}»`] };
}

/** A tree in the store, fixed by its hash: how a work tree that is not committed is evaluated in pure mode. */
export function storedFlake(storePath: string, narHash: string, directory: string): LockedFlake {
  const query = [...directoryQuery(directory), `narHash=${encodeURIComponent(narHash)}`];
  return { url: `path:${encodePath(storePath)}?${query.join("&")}`, filePrefixes: [`${storePath}/`] };
}

/** The work tree as `nix flake metadata` is asked for it: what git tracks, or the directory where there is no git. */
export function workTreeUrl(flake: FlakeSource, isGit: boolean): string {
  const query = directoryQuery(flake.directory).join("&");
  return `${isGit ? "git+file://" : "path:"}${encodePath(flake.repository)}${query === "" ? "" : `?${query}`}`;
}

/**
 * One expression for all attributes: a list, in their order, of what {@link parseEvaluation} reads. A missing attribute
 * is a value in it, not an error, so that its siblings can be told.
 * `builtins.getFlake` and not `nix eval FLAKE#…`: in pure mode it refuses an unlocked input before it fetches it, while
 * the command line with `--no-write-lock-file` fetches it and goes on (seen on 2.34), and it ignores `nixConfig`.
 * @throws NekoError VALUE_INVALID
 */
export function evaluationExpression(flake: LockedFlake, attributes: readonly string[]): string {
  return attributesOf(`builtins.getFlake ${quote(flake.url)}`, attributes);
}

/**
 * The same of the same tree, as if it were another commit's: another revision, another time. Outputs that differ from
 * those of {@link evaluationExpression} are new ones in each commit. The `self` is put together as Nix does.
 * Source: nix/src/libflake/call-flake.nix.
 * @throws NekoError VALUE_INVALID
 */
export function anyCommitExpression(flake: LockedFlake, attributes: readonly string[]): string {
  const other = `
    let
      real = builtins.getFlake ${quote(flake.url)};
      sourceInfo = real.sourceInfo // builtins.intersectAttrs real.sourceInfo {
        rev = "0000000000000000000000000000000000000000";
        shortRev = "0000000";
        lastModified = 1;
        lastModifiedDate = "19700101000001";
      };
      outputs = (import (real.outPath + "/flake.nix")).outputs (real.inputs // { inherit self; });
      self = outputs // sourceInfo // { inherit (real) outPath inputs; inherit outputs sourceInfo; _type = "flake"; };
    in self`;
  return attributesOf(other, attributes);
}

/** The list of {@link evaluationExpression} of a flake's value, given as an expression. @throws NekoError VALUE_INVALID */
export function attributesOf(flake: string, attributes: readonly string[]): string {
  const expression = `
let
  flake = ${flake};
  walk = at: above: below:
    if below == [ ] then describe at
    else if builtins.isAttrs at && builtins.hasAttr (builtins.head below) at
    then walk (builtins.getAttr (builtins.head below) at) (above ++ [ (builtins.head below) ]) (builtins.tail below)
    else {
      kind = "missing";
      at = above;
      siblings = if builtins.isAttrs at then builtins.attrNames at else [ ];
    };
  describe = value:
    if builtins.isAttrs value && (value.type or null) == "derivation" then {
      kind = "derivation";
      name = value.name;
      system = value.system;
      drvPath = builtins.unsafeDiscardStringContext value.drvPath;
      # Not "outPath": a set that has one is printed as that string alone.
      output = builtins.unsafeDiscardStringContext value.outPath;
      imageConfig = value.imageConfig or null;
    } else { kind = "other"; type = builtins.typeOf value; };
  resolve = path:
    builtins.addErrorContext "${contextMark}\${builtins.concatStringsSep "." path}"
      (let result = walk flake.outputs [ ] path; in builtins.deepSeq result result);
  under = above: below: map (name: above ++ [ name ] ++ below);
in map resolve (builtins.concatLists [ ${families(attributes).join(" ")} ])
`;
  if (Buffer.byteLength(expression) <= longestExpression) return expression;
  throw new NekoError("VALUE_INVALID", `${attributes.length} flake outputs are more than one evaluation takes`, {
    hint: "split neko.yaml over several files",
  });
}

/** Neighbours that differ in one name are written once: a fleet of thousands has to fit into one argument. */
function families(attributes: readonly string[]): readonly string[] {
  const found: { readonly around: string; readonly names: string[] }[] = [];
  for (const attribute of attributes) {
    const path = parseAttribute(attribute).map(quote);
    const at = path[0] === quote("nixosConfigurations") && path.length > 2 ? 1 : path.length - 1;
    const around = `under [ ${path.slice(0, at).join(" ")} ] [ ${path.slice(at + 1).join(" ")} ]`;
    const last = found.at(-1);
    if (last?.around === around) last.names.push(path[at]!);
    else found.push({ around, names: [path[at]!] });
  }
  return found.map(({ around, names }) => `(${around} [ ${names.join(" ")} ])`);
}

/**
 * The names of a flake's shells, packages and NixOS systems, as {@link parseOutputNames} reads them. Not `nix flake
 * show`: it fails whole at the first output that does not evaluate, asks the network about an unlocked input even with
 * --offline and --no-update-lock-file (seen on 2.34), and prints different shapes in different versions of Nix.
 */
export function outputNamesExpression(flake: LockedFlake): string {
  return `
let
  outputs = (builtins.getFlake ${quote(flake.url)}).outputs;
  names = set: let tried = builtins.tryEval (if builtins.isAttrs set then builtins.attrNames set else [ ]); in
    if tried.success then tried.value else [ ];
  below = set: builtins.listToAttrs (map (name: { inherit name; value = names set.\${name}; }) (names set));
in builtins.seq outputs {
  devShells = below (outputs.devShells or { });
  packages = below (outputs.packages or { });
  nixosConfigurations = names (outputs.nixosConfigurations or { });
}
`;
}

/**
 * What is behind those names, as {@link addOutputDetails} reads it: what a package is, what a shell holds. For Linux, where
 * images run. It looks into each output, so that a missing attribute in one of them fails all.
 */
export function outputDetailsExpression(flake: LockedFlake): string {
  return `
let
  outputs = (builtins.getFlake ${quote(flake.url)}).outputs;
  attempt = value: let tried = builtins.tryEval (builtins.deepSeq value value); in if tried.success then tried.value else null;
  isLinux = system: builtins.match ".*-linux" system != null;
  each = describe: set: builtins.listToAttrs (map
    (system: { name = system; value = attempt (builtins.mapAttrs (_: output: attempt (describe output)) set.\${system}); })
    (builtins.filter isLinux (builtins.attrNames set)));
  content = output:
    if !(builtins.isAttrs output) then null
    else if output ? imageConfig then "image"
    else if output ? imageName && output ? imageTag then "archive"
    else null;
  nameOf = input: if builtins.isAttrs input then input.pname or input.name or "" else "";
  inputs = output:
    let lists = builtins.filter builtins.isList [ (output.nativeBuildInputs or null) (output.buildInputs or null) ];
    in if lists == [ ] then null else map nameOf (builtins.concatLists lists);
in {
  content = each content (outputs.packages or { });
  inputs = each inputs (outputs.devShells or { });
}
`;
}

/** Stands before the attribute in Nix's trace; {@link explainEvaluation} finds it there. */
export const contextMark = "while evaluating the flake output ";

/** One attribute of the flake as an expression. @throws NekoError VALUE_INVALID */
export function attributeExpression(flake: LockedFlake, attribute: string): string {
  const path = parseAttribute(attribute).map((part) => `.${quote(part)}`);
  return `(builtins.getFlake ${quote(flake.url)}).outputs${path.join("")}`;
}

/** A string of Nix. What comes here is percent-encoded or matched by attributePattern; the check keeps it so. */
export function quote(text: string): string {
  if (/^[A-Za-z0-9_.~!*'()?&=%:/+-]*$/.test(text)) return `"${text}"`;
  throw new TypeError("text that is not safe in a Nix string");
}

/** A path as URLs have it. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function directoryQuery(directory: string): string[] {
  return directory === "" || directory === "." ? [] : [`dir=${encodeURIComponent(directory)}`];
}
