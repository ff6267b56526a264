import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declaredInputs } from "../../../src/spec/flake-inputs.ts";
import { checkLock, flakeDirectoryOf } from "../../../src/spec/lock.ts";

const hash = "sha256-bZsJIso1URwbhSoVqrjnrnTw30qQQx3ZriTo15rlkyw=";
const rev = "5f40a85ac037e52715db56523712c0f56f2f03fb";
const path = { locked: { lastModified: 1, narHash: hash, path: "/somewhere/a", type: "path" } };
const github = { locked: { owner: "NixOS", repo: "nixpkgs", rev, type: "github" } };
const bytes = (text: string): Uint8Array => Buffer.from(text);
const config = { file: "neko.yaml", bytes: bytes("version: 1\nflake: nix\n") };

interface Given {
  readonly flake?: string | undefined;
  readonly lock?: string | Uint8Array | undefined;
}

/** `file:line:col CODE` and the message of each problem. */
const check = ({ flake, lock }: Given): readonly string[] => {
  const { problems, warnings } = checkLock(
    {
      flakeNix: flake === undefined ? undefined : bytes(flake),
      lock: typeof lock === "string" ? bytes(lock) : lock,
      lockFile: "nix/flake.lock",
    },
    config,
  );
  return [...problems, ...warnings].map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
};

/** A lock file as Nix writes it, with these nodes beside the root. */
const lockOf = (inputs: unknown, nodes: Readonly<Record<string, unknown>>, more: object = {}): string =>
  JSON.stringify({ nodes: { ...nodes, root: { inputs } }, root: "root", version: 7, ...more }, null, 2);

const anyFlake = "{ inputs = x; outputs = y; }";
const withLock = (lock: string): readonly string[] => check({ flake: anyFlake, lock });

describe("a lock file that fixes everything", () => {
  it.each([
    ["no inputs", lockOf(undefined, {})],
    ["a path with its hash", lockOf({ a: "a" }, { a: path })],
    ["a revision without a hash", lockOf({ a: "a" }, { a: github })],
    ["a sha256 revision", lockOf({ a: "a" }, { a: { locked: { type: "git", rev: rev + rev.slice(0, 24) } } })],
    ["a follows", lockOf({ a: "a", b: "b" }, { a: path, b: { ...github, inputs: { a: ["a"] } } })],
    [
      "a follows of a follows",
      lockOf({ a: "a", b: ["a", "x"], c: "c" }, { a: { ...path, inputs: { x: ["c"] } }, c: path }),
    ],
    ["a follows of the flake itself", lockOf({ a: "a" }, { a: { ...path, inputs: { up: [] } } })],
    ["a folder of the flake", lockOf({ s: "s" }, { s: { locked: { path: "./sub", type: "path" }, parent: [] } })],
    ["no flake", lockOf({ d: "d" }, { d: { ...path, flake: false } })],
    ["version 5", lockOf({ a: "a" }, { a: path }, { version: 5 })],
    ["a node called __proto__", lockOf({ a: "a" }, { a: path }).replaceAll('"a"', '"__proto__"')],
  ])("%s", (_, lock) => {
    expect(withLock(lock)).toEqual([]);
  });
});

describe("a lock file that does not", () => {
  const node = (locked: unknown): string => lockOf({ a: "a" }, { a: { locked } });
  it.each([
    [
      "no hash",
      node({ type: "path", path: "/x" }),
      'nix/flake.lock:4:17 INPUT_UNLOCKED input "a" is not locked: it has no narHash',
    ],
    [
      "no locked",
      lockOf({ a: "a" }, { a: { original: {} } }),
      'nix/flake.lock:3:10 INPUT_UNLOCKED input "a" is not locked: it has no "locked" entry',
    ],
    ["locked is null", node(null), /:4:17 INPUT_UNLOCKED .*no "locked" entry/],
    ["locked is a list", node([]), /INPUT_UNLOCKED .*"locked" is no object/],
    ["no type", node({ narHash: hash }), /INPUT_UNLOCKED .*has no type/],
    [
      "a registry's name",
      node({ type: "indirect", id: "nixpkgs", narHash: hash }),
      /INPUT_UNLOCKED .*a registry decides/,
    ],
    ["a branch only", node({ type: "github", ref: "main" }), /INPUT_UNLOCKED .*neither rev nor narHash/],
    ["a short revision", node({ type: "github", rev: rev.slice(0, 7) }), /INPUT_UNLOCKED .*neither rev nor narHash/],
    ["a revision of no repository", node({ type: "tarball", rev }), /INPUT_UNLOCKED .*no narHash/],
    ["a hash that is none", node({ type: "tarball", narHash: "sha256-x" }), /INPUT_UNLOCKED .*no narHash/],
    [
      "a weak hash",
      node({ type: "tarball", narHash: "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=" }),
      /INPUT_UNLOCKED .*no narHash/,
    ],
    [
      "a dirty tree",
      node({ type: "git", dirtyRev: `${rev}-dirty`, narHash: hash }),
      /INPUT_UNLOCKED .*work tree with changes/,
    ],
    [
      "an absolute path with a parent",
      lockOf({ a: "a" }, { a: { locked: { type: "path", path: "/x" }, parent: [] } }),
      /INPUT_UNLOCKED .*no narHash/,
    ],
    ["a relative path without a parent", node({ type: "path", path: "./x" }), /INPUT_UNLOCKED .*no narHash/],
    ["not reached from the root", lockOf({}, { a: { locked: {} } }), /INPUT_UNLOCKED/],
    [
      "a node that is not there",
      lockOf({ a: "b" }, {}),
      'nix/flake.lock:5:14 LOCK_INVALID input "a" of "root" names node "b", which is not there',
    ],
    [
      "a follows to nowhere",
      lockOf({ a: ["x", "y"] }, {}),
      /LOCK_INVALID input "a" of "root" follows "x\/y", which is not there/,
    ],
    [
      "a follows of itself",
      lockOf({ a: ["a"] }, {}),
      /LOCK_INVALID input "a" of "root" follows "a", which goes round in a circle/,
    ],
    ["two that follow each other", lockOf({ a: ["b"], b: ["a"] }, {}), /follows "b", which goes round in a circle/],
    ["a follows that grows", lockOf({ a: ["a", "a"] }, {}), /goes round in a circle/],
    ["a version to come", lockOf({}, {}, { version: 8 }), "nix/flake.lock:8:14 LOCK_INVALID version 8 is not known"],
    ["an old version", lockOf({}, {}, { version: 4 }), /LOCK_INVALID version 4 is not known/],
    ["no version", lockOf({}, {}, { version: undefined }), 'nix/flake.lock:1:1 LOCK_INVALID missing "version"'],
    ["no root", lockOf({}, {}, { root: undefined }), /LOCK_INVALID "root" must name one of the nodes/],
    [
      "a root that is not there",
      lockOf({}, {}, { root: "top" }),
      /:7:11 LOCK_INVALID "root" must name one of the nodes/,
    ],
    ["a root of the prototype", lockOf({}, {}, { root: "toString" }), /LOCK_INVALID "root" must name/],
    ["no nodes", lockOf({}, {}, { nodes: [] }), /LOCK_INVALID "nodes" must be an object/],
    ["a node that is a string", lockOf({ a: "a" }, { a: "x" }), /:3:10 LOCK_INVALID node "a" is not as Nix writes it/],
    ["inputs that are a list", lockOf(["a"], {}), /LOCK_INVALID node "root" is not as Nix writes it/],
    ["an input that is a number", lockOf({ a: 1 }, {}), /LOCK_INVALID node "root" is not as Nix writes it/],
    ["a list", "[]", "nix/flake.lock:1:1 LOCK_INVALID the lock file is no JSON object"],
    ["null", "null", /LOCK_INVALID the lock file is no JSON object/],
    ["nothing", "", "nix/flake.lock:1:1 LOCK_INVALID the lock file is empty"],
    ["a comma too many", '{\n  "nodes": {},\n}', "nix/flake.lock:3:1 LOCK_INVALID the lock file is not JSON"],
    ["its begin only", '{\n  "nodes": {', "nix/flake.lock:2:13 LOCK_INVALID the lock file is not JSON"],
    [
      "a conflict",
      '{\n<<<<<<< HEAD\n"version": 7\n',
      "nix/flake.lock:2:1 LOCK_INVALID the lock file holds a merge conflict",
    ],
    [
      "deep",
      `{"version":7,"root":${"[".repeat(5000)}${"]".repeat(5000)}}`,
      /LOCK_INVALID nested deeper than 16 levels/,
    ],
  ])("%s", (_, lock, expected) => {
    const found = withLock(lock);
    expect(found).toHaveLength(lock.includes('"b": [') ? 2 : 1);
    if (typeof expected === "string") expect(found[0]).toBe(expected);
    else expect(found[0]).toMatch(expected);
  });

  it("is read as bytes: not UTF-8, too large", () => {
    expect(check({ flake: anyFlake, lock: Uint8Array.of(0x7b, 0xff) })[0]).toMatch(/LOCK_INVALID .*not UTF-8/);
    const large = Buffer.alloc(4 * 1024 * 1024 + 1, " ");
    expect(check({ flake: anyFlake, lock: large })[0]).toMatch(/LOCK_INVALID .*larger than 4 MiB/);
  });

  it("is told whole, by position", () => {
    const lock = lockOf({ a: "a", b: "b" }, { a: { locked: {} }, b: { locked: {} } });
    expect(withLock(lock).map((line) => line.split(" ")[0])).toEqual(["nix/flake.lock:4:17", "nix/flake.lock:7:17"]);
  });

  it("never throws, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.jsonValue(), fc.jsonValue(), (text, nodes, inputs) => {
        expect(withLock(text).length).toBeGreaterThan(0);
        withLock(lockOf(inputs, { a: path }, typeof nodes === "object" ? { nodes } : {}));
      }),
      { numRuns: 300 },
    );
  });
});

describe("no lock file", () => {
  const plain = "{ outputs = { self }: { }; }";
  const missing = (flake: string | undefined): string | undefined => check({ flake })[0];

  it("is right for a flake without inputs, and nothing else", () => {
    expect(check({ flake: plain })).toEqual([]);
    expect(missing('{ inputs.n.url = "x"; outputs = { self, n }: { }; }')).toBe(
      'neko.yaml:2:8 LOCK_MISSING there is no nix/flake.lock, and flake.nix has input "n"',
    );
    expect(missing("{ outputs = import ./outputs.nix; }")).toBe(
      "neko.yaml:2:8 LOCK_MISSING there is no nix/flake.lock, and which inputs flake.nix has could not be read, so a lock file is needed",
    );
    expect(missing(`${" ".repeat(4 * 1024 * 1024)}${plain}`)).toContain("LOCK_MISSING");
  });

  it("and no flake: a warning", () => {
    expect(missing(undefined)).toBe(
      "neko.yaml:2:8 FLAKE_MISSING there is no flake.nix in nix, so no lock file was checked",
    );
    const { problems, warnings } = checkLock({ flakeNix: undefined, lock: undefined, lockFile: "flake.lock" }, config);
    expect([problems.length, warnings.length]).toEqual([0, 1]);
  });
});

describe("flake.nix and flake.lock", () => {
  const two = '{ inputs = { a.url = "x"; b.url = "y"; }; outputs = { self, ... }: { }; }';

  it("must name the same inputs", () => {
    expect(check({ flake: two, lock: lockOf({ a: "a", b: "a" }, { a: path }) })).toEqual([]);
    expect(check({ flake: two, lock: lockOf({ a: "a", c: "a" }, { a: path }) })).toEqual([
      'nix/flake.lock:12:17 INPUT_UNLOCKED input "b" of flake.nix is not in the lock file',
      'nix/flake.lock:14:14 LOCK_STALE input "c" is no input of flake.nix any more',
    ]);
  });

  it("are not compared where flake.nix is not plain", () => {
    const flake = "{ inputs = { inherit (import ./x) b; a.url = y; }; outputs = { self, ... }: { }; }";
    expect(check({ flake, lock: lockOf({ a: "a", c: "a" }, { a: path }) })).toEqual([]);
    expect(check({ flake, lock: lockOf({ c: "a" }, { a: path }) })).toEqual([
      expect.stringMatching(/INPUT_UNLOCKED .*"a"/),
    ]);
  });

  it.each<[string, string, readonly string[], boolean]>([
    ["nothing", "{ outputs = { self }: { }; }", [], true],
    ["the arguments of outputs", "{ outputs = { self, nixpkgs, b ? 1 }: { }; }", ["b", "nixpkgs"], true],
    ["an argument by one name", "{ outputs = inputs: { }; }", [], true],
    ["all arguments under a name before", "{ outputs = inputs@{ self, a, ... }: { }; }", ["a"], true],
    ["all arguments under a name behind", "{ outputs = { self, a, ... } @ inputs: { }; }", ["a"], true],
    ["outputs in brackets", "{ outputs = ({ self, a }: { }); }", ["a"], true],
    [
      "a set of inputs",
      '{ inputs = { a.url = "x"; "b" = { url = "y"; inputs.c.follows = "a"; }; }; outputs = i: i; }',
      ["a", "b"],
      true,
    ],
    ["inputs one by one", '{ inputs.a.url = "x"; inputs."b".flake = false; outputs = i: i; }', ["a", "b"], true],
    ["self with settings", "{ inputs.self.submodules = true; outputs = i: i; }", [], true],
    ["comments", "{ # inputs.a.url = 1;\n /* inputs.b.url = 2; */ outputs = { self /* , c */ }: { }; }", [], true],
    [
      "strings",
      `{ description = "inputs.a = 1; \${"}"} \\" ";\n x = ''inputs.b = 2; ''' ''\${ '';\n outputs = { self }: { }; }`,
      [],
      true,
    ],
    ["a let in outputs", "{ outputs = { self }: let inputs = { a = 1; }; inputs2 = 2; in with self; { }; }", [], true],
    ["a use of inputs", "{ outputs = { self, ... }@inputs: with inputs; inputs.self.x == 1; }", [], true],
    ["a computed name in outputs", "{ outputs = { self }: { packages.${system}.x = ./y/${z}; }; }", [], true],
    ["a computed name at the top", '{ ${"inputs"} = { }; outputs = { self }: { }; }', [], false],
    ["a computed input", '{ inputs.${"a"}.url = 1; outputs = { self }: { }; }', [], false],
    ["a text that is computed", '{ inputs."${x}".url = 1; outputs = { self }: { }; }', [], false],
    ["an inherit", "{ inherit (import ./x) inputs; outputs = { self }: { }; }", [], false],
    ["imported outputs", "{ outputs = import ./x; }", [], false],
    ["no outputs", "{ }", [], false],
    ["nothing at all", "", [], false],
    ["no end", '{ outputs = { self }: "', [], false],
    ["no end of brackets", "{ outputs = { self }: { };", [], false],
    [
      "a URL without quotes",
      "{ inputs.a.url = github:NixOS/nixpkgs/nixos-25.05; outputs = { self, a }: { }; }",
      ["a"],
      true,
    ],
  ])("reads %s", (_, flake, names, complete) => {
    expect(declaredInputs(flake)).toEqual({ names, complete });
  });

  it.each(["a.", "a+", "a:", "<a", "/", "/*", "x${", '"${', "inputs.a;", "outputs = {", "a = 1;"])(
    "ends, however often %j stands there",
    (piece) => {
      // A pattern that goes back over what it has read would take hours.
      expect(declaredInputs(`{ ${piece.repeat(1_000_000 / piece.length)}`).complete).toBe(false);
    },
  );

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."{}[]();=:,@?.$\"'#/* \n".split(""),
      "inputs",
      "outputs",
      "self",
      "let ",
      "in ",
      "''",
      "${",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (parts) => void declaredInputs(parts.join(""))));
  });
});

describe("the flake's directory", () => {
  it.each([
    ["version: 1\n", "."],
    ["version: 1\nflake: nix/x\nunknown: 1\n", "nix/x"],
    ["flake: ../x\n", undefined],
    ["flake: /etc\n", undefined],
    ["flake: [a]\n", undefined],
    ["flake: 'a\n", undefined],
    ["\u0000", undefined],
  ])("of %j is %j", (text, expected) => {
    expect(flakeDirectoryOf(bytes(text))).toBe(expected);
  });
});
