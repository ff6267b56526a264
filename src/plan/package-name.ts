import { storePathName, type StorePath } from "../kernel/store-path.ts";

export interface PackageName {
  /** `python3.12-torch` */
  readonly name: string;
  /** `2.9.1`; empty when the name has none. */
  readonly version: string;
  /** `lib` of `gcc-13.3.0-lib`; empty for the default one. */
  readonly output: string;
}

// Names of outputs that packages commonly have. A suffix is taken for one only after a version, and only when it is one
// of these: `foo-2.0-unstable` has a version, not an output.
const outputSuffix =
  /-(bin|data|debug|dev|devdoc|devman|dist|doc|getent|headers|info|lib|lib32|lib64|libs|man|modules|python|static|terminfo|tools)$/;

/**
 * A store path's name, version and output: the version begins at the first dash that no letter follows.
 * Source: nix/src/libutil/names.cc (DrvName).
 */
export function packageNameOf(path: StorePath): PackageName {
  const full = storePathName(path);
  const dash = full.search(/-[^A-Za-z]/);
  if (dash === -1) return { name: full, version: "", output: "" };
  const version = full.slice(dash + 1);
  const output = outputSuffix.exec(version)?.[1] ?? "";
  return {
    name: full.slice(0, dash),
    version: output === "" ? version : version.slice(0, -output.length - 1),
    output,
  };
}
