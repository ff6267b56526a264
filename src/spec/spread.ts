import type { Draft } from "./problem.ts";
import { list, mapping, member, named, strings, text } from "./view.ts";
import type { Path, Tree } from "./yaml-tree.ts";

// What is written once and holds for many: "*" and variants for images, overrides for the targets of an environment.
// Each use is a copy, so that a small file could mean more than a machine holds.

/** Variables and labels, each counted once per use. */
const maxSpread = 200_000;

/** At most one problem: at what adds most. */
export function spreadProblems(tree: Tree): readonly Draft[] {
  const found = [...spreadOf(tree.value)].toSorted((a, b) => b.count - a.count);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const [most] = found;
  if (!most || total <= maxSpread) return [];
  const message = `what holds for many comes to more than ${maxSpread} variables and labels, each counted once per use`;
  const hint = "Say less for all, or have fewer images, variants or containers it holds for.";
  return [{ offset: tree.locate(most.path, "key"), code: "OUT_OF_RANGE", path: most.path, message, hint }];
}

interface Spread {
  readonly path: Path;
  readonly count: number;
}

function* spreadOf(file: unknown): Generator<Spread> {
  const sizes = new Map(
    named(member(file, "variants")).map(([name, variant]) => [name, sizeOf(variant, ["env"], ["cuda", "env"])]),
  );
  const shared = strings(member(file, "images", "*", "variants"));
  const below = sizeOf(member(file, "images", "*", "config"), ["env"], ["labels"]);
  let uses = 0;
  let ofVariants = 0;
  for (const [name, image] of named(member(file, "images"))) {
    if (name === "*") continue;
    const variants = Object.hasOwn(mapping(image), "variants") ? strings(member(image, "variants")) : shared;
    const times = Math.max(1, variants.length);
    uses += times;
    for (const variant of variants) ofVariants += sizes.get(variant.text) ?? 0;
    const own = sizeOf(member(image, "config"), ["env"], ["labels"]);
    if (own > 0) yield { path: ["images", name], count: own * times };
  }
  if (below > 0) yield { path: ["images", "*"], count: below * uses };
  if (ofVariants > 0) yield { path: ["variants"], count: ofVariants };
  const targets = Map.groupBy(named(member(file, "targets")), ([, target]) => text(member(target, "environment")));
  for (const [name, environment] of named(member(file, "environments"))) {
    const overrides = member(environment, "overrides");
    const labels = sizeOf(overrides, ["labels"]);
    const variables = sizeOf(overrides, ["env"]);
    const each = Math.max(
      0,
      ...named(member(overrides, "containers")).map(([, container]) => sizeOf(container, ["env"])),
    );
    let count = 0;
    for (const [, target] of targets.get(name) ?? []) {
      count += labels + (variables + each) * list(member(target, "run")).length;
    }
    if (count > 0) yield { path: ["environments", name], count };
  }
}

function sizeOf(value: unknown, ...maps: readonly (readonly string[])[]): number {
  return maps.reduce((sum, keys) => sum + Object.keys(mapping(member(value, ...keys))).length, 0);
}
