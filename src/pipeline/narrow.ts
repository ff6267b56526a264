import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { Json } from "../kernel/digest.ts";
import type { Declared } from "../spec/declared.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import { suggest } from "../spec/suggest.ts";

/**
 * The state with these targets alone, and of shells, images and packages only what they use. Waves stay whole: their
 * order is what it is. A name that is not there is left out, since the other side of a plan may have it.
 */
export function narrowTo(state: DesiredState, names: ReadonlySet<string>): DesiredState {
  const targets = state.targets.filter((target) => names.has(target.name));
  const images = new Set(
    targets
      .flatMap((target) => ("containers" in target ? target.containers : []))
      .flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId])),
  );
  const shells = new Set(targets.flatMap((target) => (target.kind === "shells" ? target.shells : [])));
  return {
    ...state,
    targets,
    images: state.images.filter((image) => images.has(image.id)),
    shells: state.shells.filter((shell) => shells.has(shell.name)),
    packages: [],
  };
}

/** What the file says of a narrowed state: without the targets, shells, images and packages that are not in it. */
export function narrowDeclared(declared: Declared, state: DesiredState): Declared {
  const kept: Readonly<Record<string, ReadonlySet<string>>> = {
    targets: new Set(state.targets.map(({ name }) => name)),
    shells: new Set(state.shells.map(({ name }) => name)),
    images: new Set(["*", ...state.images.map(({ image }) => image)]),
    packages: new Set(state.packages.map(({ name }) => name)),
  };
  const narrowed = (section: string, value: Json): Json => {
    const names = kept[section];
    return names ? Object.fromEntries(Object.entries(value as Declared).filter(([name]) => names.has(name))) : value;
  };
  return Object.fromEntries(Object.entries(declared).map(([section, value]) => [section, narrowed(section, value)]));
}

/** @throws NekoError TARGET_UNKNOWN for a name that no side has, with what was probably meant */
export function checkTargets(names: readonly string[], states: readonly DesiredState[]): void {
  const known = [...new Set(states.flatMap((state) => state.targets.map((target) => target.name)))].toSorted();
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new NekoError("TARGET_UNKNOWN", `neko.yaml has no target "${clip(name, 60)}"`, {
      hint:
        suggest(name, known, "choose from")?.replace(/^Did/, "did").replace(/\.$/, "") ??
        "declare one in `targets:` first",
    });
  }
}
