import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicInputs, type PublicInputs } from "../../../src/build/public-inputs.ts";

const narHash = `sha256-${"A".repeat(43)}=`;
const rev = "1".repeat(40);
type Entry = Readonly<Record<string, unknown>>;
const judge = (nodes: Readonly<Record<string, Entry>>, directory = "", localToo = false): PublicInputs => {
  const lock = { version: 7, root: "root", nodes: { root: { inputs: { i: "i" } }, ...nodes } };
  return publicInputs(new TextEncoder().encode(JSON.stringify(lock)), { directory, localToo });
};
const one = (locked: Entry): PublicInputs => judge({ i: { locked } });
const path = (at: unknown, parent: readonly string[] | undefined, inputs: Entry = {}): Entry => ({
  inputs,
  locked: { type: "path", path: at },
  ...(parent ? { parent } : {}),
});
const forge = { owner: "o", repo: "r", rev, narHash, lastModified: 1 };

describe("publicInputs", () => {
  it.each<Entry>([
    { type: "github", ...forge },
    { type: "gitlab", ...forge, owner: "group%2Fsub", host: "gitlab.gnome.org" },
    { type: "sourcehut", ...forge, owner: "~user" },
    { type: "git", url: "https://codeberg.org/o/r.git", rev, ref: "refs/heads/main" },
    { type: "tarball", url: "https://api.flakehub.com/f/pinned/a/0.1+rev-1/x.tar.gz?a=b%20c", narHash, rev },
    { type: "file", url: "https://xn--bcher-kva.de:443/x", narHash },
  ])("takes %j", (locked) => {
    const { type, url } = locked;
    expect(one(locked).nodes["i"]?.fetch).toMatchObject({ type, ...(url === undefined ? {} : { url }) });
  });

  it.each([
    "http://a.org/x",
    "file:///etc/passwd",
    "/etc/passwd",
    "ssh://git@github.com/o/r",
    "git://a.org/x",
    "https+git://a.org/x",
    "HTTPS://a.org/x",
    "https://localhost/x",
    "https://localhost./x",
    "https://a.localhost/x",
    "https://metadata.google.internal/x",
    "https://printer.local/x",
    "https://registry/x",
    "https://kubernetes.default.svc/x",
    "https://a.org./x",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f.0x1/x",
    "https://0177.0.0.01/x",
    "https://[::1]/x",
    "https://[::ffff:169.254.169.254]/x",
    "https://169.254.169.254/latest",
    "https://a.org:8443/x",
    "https://a.org:0443/x",
    "https://u@a.org/x",
    "https://a.org:p@127.0.0.1/x",
    "https://127.0.0.1\\@a.org/x",
    "https://127.0.0.1#@a.org/x",
    "https://127.0.0.1?.a.org/x",
    "https://a.org\\x",
    "https://a.org/x y",
    "https://a.org/x\n",
    "https://a.org\t/x",
    "https://ａ.org/x",
    "https://a。org/x",
    "https://a%2eorg/x",
    "https:///x",
    "https:a.org/x",
    " https://a.org/x",
  ])("refuses the address %j", (url) => {
    for (const type of ["git", "tarball", "file"]) expect(() => one({ type, url, rev, narHash })).toThrow("not public");
  });

  it("takes no other reader of URLs to another host", () => {
    const pieces = fc.constantFrom(
      "https://",
      "a.org",
      "127.0.0.1",
      "localhost",
      "@",
      ":",
      "443",
      "/",
      "\\",
      "?",
      "#",
      ".",
      "%40",
      "[::1]",
      "é",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = `https://${parts.join("")}`;
        let taken = true;
        try {
          one({ type: "tarball", url, narHash });
        } catch {
          taken = false;
        }
        if (!taken) return;
        const read = new URL(url);
        expect([read.protocol, read.port, read.username, read.password]).toEqual(["https:", "", "", ""]);
        expect(read.hostname).toMatch(/^[a-z0-9.-]*\.org[a-z]*(?:\.[a-z]+)*$/);
      }),
      { numRuns: 2000 },
    );
    expect(one({ type: "tarball", url: "https://a.org/127.0.0.1", narHash })).toBeDefined();
  });

  it.each<[string, Entry]>([
    ["indirect", { type: "indirect", id: "nixpkgs" }],
    ["mercurial", { type: "hg", url: "https://a.org/x", rev }],
    ["a name of every object", { type: "constructor" }],
    ["nothing", {}],
    ["a forge at an address", { type: "github", ...forge, host: "10.0.0.1" }],
    ["a forge at a port", { type: "gitlab", ...forge, host: "a.org:8443" }],
    ["a forge at a path", { type: "gitlab", ...forge, host: "a.org/x" }],
    ["a way up", { type: "github", ...forge, repo: ".." }],
    ["a query", { type: "github", ...forge, repo: "r?x" }],
    ["no revision", { type: "github", ...forge, rev: "main" }],
    ["submodules", { type: "git", url: "https://a.org/x", rev, submodules: true }],
    ["LFS", { type: "git", url: "https://a.org/x", rev, lfs: true }],
    ["an option of git", { type: "git", url: "https://a.org/x", rev, ref: "--upload-pack=x" }],
    ["an attribute nobody knows", { type: "git", url: "https://a.org/x", rev, other: "x" }],
    ["text that is a set", { type: "tarball", url: { outPath: "/etc" }, narHash }],
    ["a folder outside", { type: "github", ...forge, dir: "a/../../b" }],
    ["a folder of the machine", { type: "github", ...forge, dir: "/etc" }],
  ])("refuses %s", (_, locked) => {
    expect(() => one(locked)).toThrow(expect.objectContaining({ code: "EVALUATION_FAILED" }));
  });

  it("takes a path that stays in the tree it is in, from wherever it starts", () => {
    const far = { type: "github", ...forge, dir: "flakes/a" };
    expect(judge({ i: path("./sub", []) }).nodes["i"]).toMatchObject({ at: "./sub", parent: "root" });
    expect(judge({ i: path("../sub", []) }, "nix").nodes["i"]).toMatchObject({ at: "../sub" });
    const below = judge({
      i: { inputs: { j: "j" }, locked: far },
      j: path("../b", ["i"], { k: "k" }),
      k: path("../../x", ["i", "j"]),
    });
    expect(below.nodes["k"]).toMatchObject({ parent: "j", at: "../../x" });
  });

  it.each<[string, Readonly<Record<string, Entry>>]>([
    ["no parent", { i: path("./sub", undefined) }],
    ["a path of the machine", { i: path("/etc", []) }],
    ["no path", { i: path(undefined, []) }],
    ["a way out", { i: path("../x", []) }],
    ["a way out that comes back", { i: path("../../nix/store/x", []) }],
    [
      "a way out of its parent's tree",
      { i: { inputs: { j: "j" }, locked: { type: "github", ...forge } }, j: path("../b", ["i"]) },
    ],
    ["a way out in two steps", { i: path("a", [], { j: "j" }), j: path("../../b", ["i"]) }],
    ["a parent that it is itself", { i: path("./a", ["i"]) }],
    ["parents in a circle", { i: path("a", ["i", "j"], { j: "j" }), j: path("b", ["i"]) }],
    ["a parent that is not there", { i: path("a", ["x"]) }],
    ["an input that leads nowhere", { i: { inputs: { x: "y" }, locked: { type: "github", ...forge } } }],
  ])("refuses a path with %s", (_, nodes) => {
    expect(() => judge(nodes)).toThrow(expect.objectContaining({ code: "EVALUATION_FAILED" }));
  });

  it("leads each input to its node, and knows a flake without a lock", () => {
    const locked = { type: "github", ...forge };
    const { nodes } = judge({
      i: { inputs: { other: ["i", "j"], j: "j" }, locked, flake: false },
      j: { locked: { type: "git", url: "https://a.org/x", rev, revCount: 7, __final: true } },
    });
    expect(nodes).toEqual({
      root: { inputs: { i: "i" }, at: "", isFlake: true },
      i: { inputs: { other: "j", j: "j" }, isFlake: false, fetch: locked, at: "" },
      j: {
        inputs: {},
        isFlake: true,
        at: "",
        revCount: 7,
        fetch: { type: "git", url: "https://a.org/x", rev, shallow: true },
      },
    });
    expect(publicInputs(undefined, { directory: "nix" })).toEqual({
      root: "root",
      nodes: { root: { inputs: {}, at: "nix", isFlake: true } },
    });
  });

  it.each(["", "{", "[]", "null", '{"version":7}', '{"version":4,"root":"a","nodes":{"a":{}}}'])(
    "refuses %j",
    (text) => {
      expect(() => publicInputs(new TextEncoder().encode(text), { directory: "" })).toThrow("not as Nix writes it");
    },
  );

  it("takes what is of the machine only where it is told to", () => {
    const locked = { type: "git", url: "file:///home/x", rev };
    expect(() => one(locked)).toThrow("not public");
    expect(judge({ i: { locked } }, "", true).nodes["i"]?.fetch).toMatchObject({ url: "file:///home/x" });
  });
});
