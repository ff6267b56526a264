import { describe, expect, it } from "vitest";
import { parseRevision } from "../../../src/kernel/revision.ts";
import { loadState, type Tree } from "../../../src/pipeline/source.ts";

const revision = parseRevision("a".repeat(40));
const place = { directory: "/repository", config: "deploy/neko.yaml" };
const { signal } = new AbortController();
const plain = "{ outputs = { self }: { }; }";
const withInput = '{ inputs.a.url = "x"; outputs = { self, a }: { }; }';

type Files = Readonly<Record<string, string>>;

/** What loading says of the same files as a commit and as they lie. */
async function loadBoth(files: Files): Promise<unknown[]> {
  const fileAt = async (path: string): Promise<Uint8Array | undefined> =>
    files[path] === undefined ? undefined : Buffer.from(files[path]);
  const trees: readonly Tree[] = [
    { kind: "commit", revision },
    { kind: "work-tree", fileAt },
  ];
  return Promise.all(
    trees.map(async (tree) => {
      const loaded = await loadState(place, tree, { fileAt: (_, path) => fileAt(path) }, signal);
      const problems = loaded.valid ? loaded.warnings : loaded.problems;
      return [loaded.valid, ...problems.map(({ file, line, code }) => `${file}:${line} ${code}`)];
    }),
  );
}

describe("loadState and flake.lock", () => {
  it.each<[string, Files, readonly unknown[]]>([
    ["a flake without inputs", { "deploy/nix/flake.nix": plain }, [true]],
    ["a lock that is missing", { "deploy/nix/flake.nix": withInput }, [false, "deploy/neko.yaml:2 LOCK_MISSING"]],
    [
      "a lock that is broken",
      { "deploy/nix/flake.nix": withInput, "deploy/nix/flake.lock": "{" },
      [false, "deploy/nix/flake.lock:1 LOCK_INVALID"],
    ],
    ["no flake", { "flake.nix": withInput }, [true, "deploy/neko.yaml:2 FLAKE_MISSING"]],
  ])("%s", async (_, files, expected) => {
    expect(await loadBoth({ ...files, "deploy/neko.yaml": "version: 1\nflake: nix/\n" })).toEqual([expected, expected]);
  });

  it("looks beside neko.yaml when it names no directory", async () => {
    expect(await loadBoth({ "deploy/neko.yaml": "version: 1\n", "deploy/flake.nix": withInput })).toEqual([
      [false, "deploy/neko.yaml:1 LOCK_MISSING"],
      [false, "deploy/neko.yaml:1 LOCK_MISSING"],
    ]);
  });

  it("ends with CONFIG_MISSING where there is no neko.yaml", async () => {
    await expect(loadBoth({})).rejects.toMatchObject({ code: "CONFIG_MISSING" });
  });
});
