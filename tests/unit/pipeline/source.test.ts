import { describe, expect, it } from "vitest";
import { parseRevision } from "../../../src/kernel/revision.ts";
import { loadState, type LoadOptions, type Readings, type Tree } from "../../../src/pipeline/source.ts";

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
    ["no flake", { "flake.nix": withInput }, [false, "deploy/neko.yaml:2 FLAKE_MISSING"]],
  ])("%s", async (_, files, expected) => {
    expect(await loadBoth({ ...files, "deploy/neko.yaml": "version: 1\nflake: nix/\n" })).toEqual([expected, expected]);
  });

  it("looks beside neko.yaml when it names no directory", async () => {
    expect(await loadBoth({ "deploy/neko.yaml": "version: 1\n", "deploy/flake.nix": withInput })).toEqual([
      [false, "deploy/neko.yaml:1 LOCK_MISSING"],
      [false, "deploy/neko.yaml:1 LOCK_MISSING"],
    ]);
  });

  it("reads the same bytes once in a run", async () => {
    const readings: Readings = new Map();
    const load = (revision: string, text: string) => {
      const fileAt = async (_: string, path: string) =>
        path === place.config ? Buffer.from(text) : path.endsWith("flake.nix") ? Buffer.from(plain) : undefined;
      return loadState(place, { kind: "commit", revision: parseRevision(revision) }, { fileAt }, signal, { readings });
    };
    const [base, head, other] = await Promise.all([
      load("a".repeat(40), "version: 1\n"),
      load("b".repeat(40), "version: 1\n"),
      load("c".repeat(40), "version: 1 # edited\n"),
    ]);
    expect(readings.size).toBe(2);
    if (!base.valid || !head.valid || !other.valid) throw new Error("they are valid");
    expect(head.state).toBe(base.state);
    expect(other.state).not.toBe(base.state);
    expect([base.flake.revision, head.flake.revision]).toEqual(["a".repeat(40), "b".repeat(40)]);
  });

  it("ends with CONFIG_MISSING where there is no neko.yaml", async () => {
    await expect(loadBoth({})).rejects.toMatchObject({ code: "CONFIG_MISSING" });
  });
});

describe("loadState and the day", () => {
  const ended = "version: 1\nexceptions: [{ id: a, rule: drift, reason: r, approved-by: me, expires: 2026-11-30 }]\n";
  const tree = { kind: "commit", revision } as const;
  const files: Files = { "deploy/neko.yaml": ended, "deploy/flake.nix": plain };
  const checkout = {
    fileAt: async (_: string, path: string): Promise<Uint8Array | undefined> =>
      files[path] === undefined ? undefined : Buffer.from(files[path]),
  };
  const load = async (options: LoadOptions): Promise<boolean> =>
    (await loadState(place, tree, checkout, signal, options)).valid;

  it("judges by the time it is given, and not at all without one", async () => {
    expect(await load({})).toBe(true);
    expect(await load({ now: new Date("2026-11-30T12:00Z") })).toBe(true);
    expect(await load({ now: new Date("2026-12-01T00:00Z") })).toBe(false);
  });

  it("does not take a judgement of the head for one of the base", async () => {
    const readings: Readings = new Map();
    const now = new Date("2026-12-01T00:00Z");
    expect(await load({ readings, now })).toBe(false);
    expect(await load({ readings })).toBe(true);
    expect(await load({ readings, now })).toBe(false);
    expect(await load({ readings, now: new Date("2026-11-01T00:00Z") })).toBe(true);
    expect(await load({ readings })).toBe(true);
    expect(readings.size).toBe(1);
  });
});
