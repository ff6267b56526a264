import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referencesFirst } from "../../../src/cache/push-plan.ts";
import { fingerprint } from "../../../src/cache/signature.ts";
import { parseStorePath, type StorePath } from "../../../src/kernel/store-path.ts";
import type { SignedPathInfo } from "../../../src/ports/closure-source.ts";

const pathOf = (index: number): StorePath => parseStorePath(`/nix/store/${String(index).padStart(32, "0")}-p${index}`);
const infoOf = (index: number, references: readonly number[]): SignedPathInfo => ({
  path: pathOf(index),
  narHash: `sha256-${Buffer.alloc(32, index).toString("base64")}`,
  narSizeBytes: 8 * index,
  references: references.map(pathOf),
  signatures: [],
});

/** References go to smaller numbers, or to the path itself; the numbers are shuffled into names. */
const graphs = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), { minLength: 1, maxLength: 40 }).chain((edges) =>
  fc.shuffledSubarray([...edges.keys()], { minLength: edges.length }).map((names) =>
    edges.map((to, index) =>
      infoOf(
        names[index]!,
        to.map((one) => names[one % (index + 1)]!),
      ),
    ),
  ),
);

describe("referencesFirst", () => {
  it("puts each path once, after all it refers to, whatever the order it came in", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (closure, turn) => {
        const ordered = referencesFirst(closure);
        expect(ordered.map(({ path }) => path).toSorted()).toEqual(closure.map(({ path }) => path).toSorted());
        const seen = new Set<StorePath>();
        for (const { path, references } of ordered) {
          for (const reference of references) expect(reference === path || seen.has(reference)).toBe(true);
          seen.add(path);
        }
        const at = turn % closure.length;
        const turned = [...closure.slice(at), ...closure.slice(0, at)];
        expect(referencesFirst(turned)).toEqual(ordered);
      }),
    );
  });

  it("follows a chain longer than the call stack", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      infoOf(20_000 - index, index === 19_999 ? [] : [19_999 - index]),
    );
    expect(referencesFirst(chain).map(({ path }) => path)).toEqual(chain.map(({ path }) => path).toReversed());
  });

  it("leaves references outside the list alone", () => {
    expect(referencesFirst([infoOf(1, [7])])).toHaveLength(1);
  });
});

describe("fingerprint", () => {
  it("sorts references", () => {
    const text = fingerprint(infoOf(3, [2, 1]));
    expect(text).toMatch(/^1;\/nix\/store\/0+3-p3;sha256:[0-9a-z]{52};24;\/nix\/store\/0+1-p1,\/nix\/store\/0+2-p2$/);
  });
});
