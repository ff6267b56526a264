import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import { suggest } from "../spec/suggest.ts";
import { narrowDeclared } from "./narrow.ts";
import type { ValidLoaded } from "./source.ts";

/**
 * The state with the shells, packages, images, profiles and systems whose attribute is in `only`, and nothing else: what
 * one job of a matrix builds, checks and pushes. Of an image for several systems all of them are in it when one is named,
 * since its index is pushed whole. What is left is for building; a release needs all of it.
 * @param only full flake output paths; empty: everything
 * @throws NekoError USAGE, naming the attribute that neko.yaml does not need, with the nearest one
 */
export function narrowToOutputs(loaded: ValidLoaded, only: readonly string[]): ValidLoaded {
  if (only.length === 0) return loaded;
  const { state, declared } = loaded;
  const wanted = new Set(only);
  refuseUnknown(wanted, [...neededAttributes(state).keys()]);
  const indexes = new Set(
    state.images.flatMap(({ attribute, index }) => (index && wanted.has(attribute) ? [index.id] : [])),
  );
  const named = ({ attribute }: { readonly attribute: string }): boolean => wanted.has(attribute);
  const narrowed = {
    ...state,
    shells: state.shells.filter(named),
    packages: state.packages.filter(named),
    images: state.images.filter((image) => named(image) || (image.index && indexes.has(image.index.id))),
    targets: state.targets.filter((target) => "attribute" in target && named(target)),
  };
  return { ...loaded, state: narrowed, declared: narrowDeclared(declared, narrowed) };
}

function refuseUnknown(wanted: ReadonlySet<string>, known: readonly string[]): void {
  const names = new Set(known);
  for (const attribute of wanted) {
    if (names.has(attribute)) continue;
    throw new NekoError("USAGE", `neko.yaml needs no output "${clip(attribute, 200)}"`, {
      hint:
        suggest(attribute, known, "choose from")?.replace(/^Did/, "did").replace(/\.$/, "") ??
        "declare a shell, package, image or target first",
    });
  }
}
