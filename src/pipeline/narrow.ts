import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
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
