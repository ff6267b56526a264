import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStorePath, type StorePath } from "../../../src/kernel/store-path.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { planLayers } from "../../../src/push/layers.ts";

const digits = "0123456789abcdfghijklmnpqrsvwxyz";

/** An acyclic closure whose last path reaches all others; names repeat on purpose. */
const closures = fc
  .array(
    fc.record({
      name: fc.constantFrom("glibc", "zlib", "openssl", "python3", "farm"),
      hash: fc.array(fc.constantFrom(...digits), { minLength: 31, maxLength: 31 }),
      size: fc.oneof(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 8_000_000, max: 900_000_000 })),
      references: fc.array(fc.nat(), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((items): PathInfo[] => {
    const paths = items.map(({ name, hash }, index) =>
      parseStorePath(`/nix/store/${hash.join("")}${digits[index % 32]}-${name}-${index >> 5}`),
    );
    return items.map(({ size, references }, index) => ({
      path: paths[index] as StorePath,
      narHash: `sha256-${index}`,
      narSizeBytes: size,
      references:
        index === items.length - 1
          ? paths
          : index === 0
            ? []
            : [...new Set(references.map((reference) => paths[reference % index] as StorePath))],
    }));
  });

const rootOf = (closure: readonly PathInfo[]): StorePath => closure.at(-1)!.path;

describe("planLayers", () => {
  it("holds every path once, within the budget", () => {
    fc.assert(
      fc.property(closures, fc.integer({ min: 2, max: 50 }), (closure, maxLayers) => {
        const layers = planLayers(closure, rootOf(closure), maxLayers);
        expect(layers.length).toBeLessThanOrEqual(maxLayers - 1);
        expect(layers.flatMap((layer) => layer.paths).toSorted()).toEqual(closure.map((info) => info.path).toSorted());
        expect(layers.every((layer) => layer.paths.length > 0)).toBe(true);
        if (maxLayers > 2) expect(layers.at(-1)?.paths).toEqual([rootOf(closure)]);
      }),
    );
  });

  it("does not depend on input order or on repetition", () => {
    fc.assert(
      fc.property(
        closures.chain((closure) =>
          fc.tuple(
            fc.constant(closure),
            fc.shuffledSubarray(closure, { minLength: closure.length }),
            fc.integer({ min: 2, max: 30 }),
          ),
        ),
        ([closure, shuffled, maxLayers]) => {
          const turned = shuffled.map((info) => ({ ...info, references: info.references.toReversed() }));
          expect(planLayers([...turned, ...turned], rootOf(closure), maxLayers)).toEqual(
            planLayers(closure, rootOf(closure), maxLayers),
          );
        },
      ),
    );
  });
});
