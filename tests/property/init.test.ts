import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RepositoryFacts } from "../../src/init/facts.ts";
import { hintFiles } from "../../src/init/facts.ts";
import { isLikelyImage } from "../../src/init/images.ts";
import { isAttributeName } from "../../src/init/names.ts";
import { renderNekoYaml } from "../../src/init/render.ts";
import { expectValid, uncomment } from "../support/init-text.ts";

// Whatever a repository holds, `neko init` writes a file that validates and means exactly what was found.

const word = fc.constantFrom(
  "neko",
  "agent",
  "yap",
  "a",
  "X",
  "true",
  "7z",
  "constructor",
  "__proto__",
  "x-y",
  "a_b",
  "",
);
const variant = fc.constantFrom("generic", "opt", "v3", "X", "x-z", "constructor", "a--b", "_");
const infix = fc.constantFrom("-docker", "-image", "-images", "-oci", "-dockerx", "");
const odd = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(word, word, infix, variant)
      .map(([a, b, c, d]) => [a, b].filter(Boolean).join("-") + c + (c ? `-${d}` : "")),
  },
  { weight: 3, arbitrary: fc.tuple(word, infix).map(([a, b]) => `${a}${b}`) },
  { weight: 1, arbitrary: odd },
);
const names = fc.uniqueArray(name, { maxLength: 14 });
const content = fc.constantFrom("image" as const, "archive" as const, undefined);
const shell = fc.record(
  { name, inputs: fc.array(fc.constantFrom("nodejs", "go", "python3", "rustc", "elixir", "git")) },
  { requiredKeys: ["name"] },
);
const packages = fc.uniqueArray(
  fc.tuple(name, content).map(([each, what]) => (what ? { name: each, content: what } : { name: each })),
  { maxLength: 14, selector: (each) => each.name },
);
const bySystem = <T>(values: fc.Arbitrary<T>) =>
  fc.dictionary(
    fc.constantFrom("x86_64-linux", "aarch64-linux", "riscv64-linux", "aarch64-darwin", "__proto__", "a b"),
    values,
    {
      maxKeys: 3,
    },
  );
const facts: fc.Arbitrary<RepositoryFacts> = fc.record(
  {
    repository: fc.oneof(fc.constantFrom("github.com/Acme/Fleet", "gitlab.com/a/b", "github.com/-/x"), odd),
    branch: fc.oneof(fc.constantFrom("main", "master", "a".repeat(40)), odd),
    flakeDirectory: fc.constantFrom(".", "nix"),
    hasLock: fc.boolean(),
    files: fc.subarray([...hintFiles]),
    flake: fc.oneof(
      { weight: 1, arbitrary: fc.constant({ kind: "none" as const }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("not-seen" as const), reason: odd, hint: odd }) },
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant("seen" as const),
          outputs: fc.record({
            devShells: bySystem(fc.uniqueArray(shell, { maxLength: 8, selector: (each) => each.name })),
            packages: bySystem(packages),
            nixosConfigurations: names,
          }),
        }),
      },
    ),
  },
  { requiredKeys: ["flakeDirectory", "hasLock", "files", "flake"] },
);

describe("renderNekoYaml", () => {
  it("validates as it is and with every comment put in, and declares what was found", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const made = renderNekoYaml(given);
        expectValid(uncomment(made.text));
        const state = expectValid(made.text);
        expect(state.unenforced).toEqual([]);
        expect(made.text).not.toMatch(/[^\x20-\x7e\n]/);
        const outputs = given.flake.kind === "seen" ? given.flake.outputs : undefined;
        const system = /^defaults: \{ system: (\S+) \}/m.exec(made.text)?.[1] ?? "x86_64-linux";
        const attributes = (set: string, list: readonly { readonly name: string }[] = []): string[] =>
          list
            .filter((each) => isAttributeName(each.name))
            .map((each) => `${set}.${system}.${each.name}`)
            .toSorted();
        expect(state.images.map(({ attribute }) => attribute).toSorted()).toEqual(
          attributes("packages", outputs?.packages[system]?.filter(isLikelyImage)),
        );
        expect(state.shells.map(({ attribute }) => attribute).toSorted()).toEqual(
          attributes("devShells", outputs?.devShells[system]),
        );
        expect(renderNekoYaml(given)).toEqual(made);
      }),
      { numRuns: 500 },
    );
  });
});
