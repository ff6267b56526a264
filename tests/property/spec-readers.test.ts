import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/spec/text.ts";
import { readFull } from "../../src/spec/yaml-full.ts";
import type { YamlNode } from "../../src/spec/yaml-node.ts";
import { readPlain } from "../../src/spec/yaml-plain.ts";
import { anyFile, good, timeBox } from "../support/spec-files.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Without the place of what is not written: no problem ever points there. */
function shape(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.plain && node.text === "" ? "nothing" : [node.at, node.text, node.plain, node.anchor];
    case "map":
      return { at: node.at, keys: node.keys.map(shape), values: node.values.map(shape), anchor: node.anchor };
    case "list":
      return { at: node.at, items: node.items.map(shape), anchor: node.anchor };
    case "alias":
      return `*${node.name}`;
  }
}

/** True when the plain reader had an answer; then it is the full reader's. */
function expectAgreement(text: string): boolean {
  if (!readText(encode(text)).ok) return false;
  const plain = readPlain(text);
  if (plain === undefined) return false;
  const full = readFull(text);
  if (plain === "too-large") expect(full.drafts.map((draft) => draft.code)).toEqual(["TOO_LARGE"]);
  else {
    expect(full.drafts).toEqual([]);
    expect(full.root && shape(full.root)).toEqual(shape(plain));
  }
  return true;
}

describe("the two readers of YAML", () => {
  it("agree wherever the plain one has an answer", () => {
    let answered = 0;
    let asked = 0;
    fc.assert(
      fc.property(anyFile, (text) => {
        asked += 1;
        if (expectAgreement(text)) answered += 1;
      }),
      timeBox,
    );
    // Otherwise nothing was compared.
    expect(answered / asked).toBeGreaterThan(0.15);
  });

  it("agree on files at the edge of what is read", () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}: 1\n`).join("");
    expect(expectAgreement(keys(20_000))).toBe(true);
    expect(expectAgreement(`a: [${"1,".repeat(60_000)}]`)).toBe(true);
    expect(expectAgreement(`a: [${"1,".repeat(59_997)}]`)).toBe(true);
    expect(expectAgreement(`a: [${"1,".repeat(59_998)}]`)).toBe(true);
  });

  it("read the good file alike, and the plain one reads it", () => expect(expectAgreement(good)).toBe(true));
});
