import { NekoError } from "./error.ts";

declare const brand: unique symbol;

/** An absolute path directly below the store: `/nix/store/<32 base-32>-<name>`. */
export type StorePath = string & { readonly [brand]: "StorePath" };

// Source: nix/src/libstore/path.cc (checkName) and libutil/hash.cc (base-32 alphabet without e o u t).
const pattern = /^\/nix\/store\/[0-9a-df-np-sv-z]{32}-[A-Za-z0-9+\-._?=]{1,211}$/;

export function isStorePath(text: string): text is StorePath {
  return pattern.test(text);
}

/** @throws NekoError VALUE_INVALID */
export function parseStorePath(text: string): StorePath {
  if (isStorePath(text)) return text;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 250)}" is no store path`, {
    hint: "give a path of the form /nix/store/<hash>-<name>, without anything below it",
  });
}

/** The part after the hash: `hello-2.12`. */
export function storePathName(path: StorePath): string {
  return path.slice("/nix/store/".length + 33);
}
