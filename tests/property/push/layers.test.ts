import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStorePath, storePathName, type StorePath } from "../../../src/kernel/store-path.ts";
import { largestLayers, planLayers, type Layer } from "../../../src/layers/layers.ts";
import { cudaClosure, edited, type MadeClosure } from "../../support/closures.ts";

const digits = "0123456789abcdfghijklmnpqrsvwxyz";
const app = "the-app-1.0";

/** An acyclic closure whose last path reaches all others, by an app that only it refers to; names repeat on purpose. */
const closures = fc
  .array(
    fc.record({
      name: fc.constantFrom("glibc", "zlib", "openssl", "python3", "farm"),
      hash: fc.array(fc.constantFrom(...digits), { minLength: 31, maxLength: 31 }),
      size: fc.oneof(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 8_000_000, max: 900_000_000 })),
      references: fc.array(fc.nat(), { maxLength: 12 }),
      byRoot: fc.boolean(),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .map((items): MadeClosure => {
    const appAt = items.length - 2;
    const rootAt = items.length - 1;
    const paths = items.map(({ name, hash }, index) =>
      parseStorePath(
        `/nix/store/${hash.join("")}${digits[index % 32]}-${index === appAt ? app : `${name}-${index >> 5}`}`,
      ),
    );
    const below = (byRoot: boolean): number[] =>
      items.slice(0, appAt).flatMap((item, at) => (item.byRoot === byRoot ? [at] : []));
    const referencesOf = (references: readonly number[], index: number): number[] => {
      if (index === rootAt) return [appAt, ...below(true)];
      if (index === appAt) return below(false);
      return index === 0 ? [] : references.map((reference) => reference % index);
    };
    const infos = items.map((item, index) => ({
      path: paths[index] as StorePath,
      narHash: `sha256-${index}`,
      narSizeBytes: index >= appAt ? item.size % 100_000 : item.size,
      references: [...new Set(referencesOf(item.references, index))].map((at) => paths[at] as StorePath),
    }));
    return { infos, root: paths[rootAt] as StorePath };
  });

const budgets = fc.integer({ min: 1, max: 50 });
const planOf = ({ infos, root }: MadeClosure, maxLayers: number): readonly Layer[] =>
  planLayers(infos, root, maxLayers);
const namesOf = (layer: Layer): string[] => layer.paths.map(storePathName).toSorted();

/** The layers that an image with `before` in a registry lacks. */
function added(before: readonly Layer[], after: readonly Layer[]): readonly Layer[] {
  const keys = new Set(before.map(({ key }) => key));
  return after.filter(({ key }) => !keys.has(key));
}

const bytesOf = (layers: readonly Layer[]): number => layers.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0);

describe("planLayers", () => {
  it("holds every path once, within the budget, the root last and alone", () => {
    fc.assert(
      fc.property(closures, budgets, (closure, maxLayers) => {
        const layers = planOf(closure, maxLayers);
        expect(layers).toHaveLength(Math.min(maxLayers, closure.infos.length));
        expect(layers.flatMap(({ paths }) => paths).toSorted()).toEqual(
          closure.infos.map(({ path }) => path).toSorted(),
        );
        expect(layers.every(({ paths }) => paths.length > 0)).toBe(true);
        if (maxLayers > 1) expect(layers.at(-1)?.paths).toEqual([closure.root]);
        expect(bytesOf(layers)).toBe(closure.infos.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0));
      }),
    );
  });

  it("does not depend on input order or on repetition", () => {
    fc.assert(
      fc.property(
        closures.chain((closure) =>
          fc.tuple(fc.constant(closure), fc.shuffledSubarray([...closure.infos], { minLength: closure.infos.length })),
        ),
        budgets,
        ([closure, shuffled], maxLayers) => {
          const turned = shuffled.map((info) => ({ ...info, references: info.references.toReversed() }));
          expect(planLayers([...turned, ...turned], closure.root, maxLayers)).toEqual(planOf(closure, maxLayers));
        },
      ),
    );
  });

  it("leaves layers without changed paths as they are when the app is edited, unless they hold its like", () => {
    fc.assert(
      fc.property(closures, budgets, fc.integer({ min: -90, max: 9000 }), (closure, maxLayers, grown) => {
        const after = edited(closure, [app], "edit", (bytes) => Math.max(100, bytes + grown));
        const [before, later] = [planOf(closure, maxLayers), planOf(after, maxLayers)];
        const like = appsLike(closure);
        const apart = before.length === closure.infos.length;
        for (const layer of added(before, later)) {
          const holdsChanged = layer.paths.some((path) =>
            [app, storePathName(after.root)].includes(storePathName(path)),
          );
          const holdsLike = !apart && layer.paths.some((path) => like.has(path));
          expect(holdsChanged || holdsLike).toBe(true);
        }
      }),
    );
  });
});

/** What only the root refers to, and what only those refer to and so on. */
function appsLike({ infos, root }: MadeClosure): ReadonlySet<StorePath> {
  const like = new Set([root]);
  for (const path of like) {
    const own = infos
      .find((info) => info.path === path)!
      .references.filter((other) => infos.every((info) => info.path === path || !info.references.includes(other)));
    for (const other of own) like.add(other);
  }
  return like;
}

describe.each([160, 600, 2_000])("planLayers of %i paths as a CUDA application has them", (paths) => {
  const closure = cudaClosure(paths);

  it.each([25, 50, 100, largestLayers])("sends the app's and the root's layer for an app edit, of %i", (maxLayers) => {
    const before = planOf(closure, maxLayers);
    expect(before).toHaveLength(maxLayers);
    for (const bytes of [100_000, 700_000, 771_000, 1_100_000]) {
      const sent = added(
        before,
        planOf(
          edited(closure, ["agent-0.1.0"], "2", () => bytes),
          maxLayers,
        ),
      );
      expect(sent.map(namesOf)).toEqual([["agent-0.1.0"], ["image-root"]]);
      expect(bytesOf(sent)).toBeLessThanOrEqual(1_200_000);
    }
  });

  it.each([25, 50, 100])("sends a replaced 104 MB library and what needs it, no more, of %i", (maxLayers) => {
    const after = edited(closure, ["cuda-redist4-13.0"], "2", (bytes) => bytes + 15_000_000);
    const sent = bytesOf(added(planOf(closure, maxLayers), planOf(after, maxLayers)));
    expect(sent).toBeGreaterThanOrEqual(after.changedBytes);
    expect(sent / after.changedBytes).toBeLessThan(1.01);
  });

  it("plans the same for other hashes", () => {
    const rehashed = edited(
      closure,
      closure.infos.map(({ path }) => storePathName(path)),
      "all",
    );
    expect(planOf(rehashed, 50).map(namesOf)).toEqual(planOf(closure, 50).map(namesOf));
  });
});

describe("planLayers when the unchanged closure doubles", () => {
  it.each([25, 50, 100])("sends no more for an app edit, of %i", (maxLayers) => {
    const [once, twice] = [160, 320].map((paths) => {
      const closure = cudaClosure(paths);
      return bytesOf(added(planOf(closure, maxLayers), planOf(edited(closure, ["agent-0.1.0"], "2"), maxLayers)));
    });
    expect(twice).toBe(once);
  });
});
