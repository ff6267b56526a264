import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import fc from "fast-check";

/** A file system object; names and texts have one character per byte. */
export type AnyNode =
  | { readonly kind: "file"; readonly text: string; readonly executable: boolean }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "directory"; readonly entries: Readonly<Record<string, AnyNode>> };

// Names that are text, names that are not, and names that are easily sorted wrongly.
const fileName = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => Buffer.from(text).toString("latin1")),
    fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((byte) => String.fromCharCode(byte)), minLength: 1 }),
    fc.string({ unit: fc.constantFrom("a", "b", "-", ".", "A", "~", "\xff", " "), minLength: 1, maxLength: 4 }),
    fc.constantFrom("x".repeat(101), "y".repeat(255), "z~nix~case~hack~1", ".wh", "-rf", "__proto"),
  )
  .filter((name) => !/[/\0]|^\.\.?$|^\.wh\.|^__proto__$/.test(name) && name.length <= 255);

const text = fc.oneof(
  fc.string({ maxLength: 2000 }),
  fc.constantFrom(0, 1, 7, 8, 511, 512, 513, 4096, 70_000).map((length) => "ab\0".repeat(length).slice(0, length)),
);

export const anyTree: fc.Arbitrary<AnyNode> = fc.letrec<{ node: AnyNode; directory: AnyNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    fc.record({ kind: fc.constant("file" as const), text, executable: fc.boolean() }),
    fc.record({ kind: fc.constant("link" as const), to: fileName }),
    tie("directory"),
  ),
  directory: fc.record({
    kind: fc.constant("directory" as const),
    entries: fc.dictionary(fileName, tie("node"), { maxKeys: 5, noNullPrototype: true }),
  }),
})).node;

/** Makes the object at `place`; modes and hard links vary, since nobody may see them. */
export function writeTree(place: string, node: AnyNode): void {
  write(Buffer.from(place), node, new Map());
}

function write(place: Buffer, node: AnyNode, twins: Map<string, Buffer>): void {
  switch (node.kind) {
    case "file": {
      const twin = twins.get(`${node.executable} ${node.text}`);
      if (twin) return linkSync(twin, place);
      writeFileSync(place, Buffer.from(node.text));
      chmodSync(place, node.executable ? 0o755 : 0o640);
      twins.set(`${node.executable} ${node.text}`, place);
      return;
    }
    case "link":
      return symlinkSync(Buffer.from(node.to, "latin1"), place);
    case "directory":
      mkdirSync(place);
      for (const [name, child] of Object.entries(node.entries)) {
        write(Buffer.concat([place, Buffer.from("/"), Buffer.from(name, "latin1")]), child, twins);
      }
  }
}
