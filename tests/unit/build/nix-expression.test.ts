import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  committedFlake,
  evaluationExpression,
  parseAttribute,
  storedFlake,
} from "../../../src/build/nix-expression.ts";
import { explainEvaluation } from "../../../src/build/nix-failure.ts";
import { NixLog } from "../../../src/build/nix-log.ts";
import { closest, didYouMean } from "../../../src/build/suggest.ts";
import { NekoError } from "../../../src/kernel/error.ts";

const revision = "a".repeat(40);

describe("parseAttribute", () => {
  it.each(["x", "packages.x86_64-linux.hello", "a'.b-c._d", `a${".b".repeat(15)}`])("takes %s", (text) => {
    expect(parseAttribute(text)).toEqual(text.split("."));
  });

  it.each([
    "",
    ".",
    "a.",
    ".a",
    "a..b",
    "1a",
    "a b",
    'a."b"',
    "a.${b}",
    "a#b",
    "a^out",
    "a.-b",
    "é",
    "a\n",
    `a${".b".repeat(16)}`,
  ])("refuses %j", (text) => {
    expect(() => parseAttribute(text)).toThrow(NekoError);
  });
});

describe("expressions", () => {
  it("lets no path leave its string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (repository, directory) => {
        // A lone surrogate cannot be percent-encoded and cannot be a path.
        fc.pre(repository.isWellFormed() && directory.isWellFormed());
        const flake = committedFlake({ repository: `/${repository}`, directory, revision });
        expect(flake.url).toMatch(/^git\+file:\/\/[A-Za-z0-9_.~!*'()%/-]*\?[A-Za-z0-9_.~!*'()%=&-]*$/);
        const expression = evaluationExpression(flake, ["x"]);
        expect(expression.split("\n")[2]).toBe(`  flake = builtins.getFlake "${flake.url}";`);
      }),
    );
  });

  it("names the tree exactly", () => {
    const repository = "/srv/a b#c";
    expect(committedFlake({ repository, directory: "", revision }).url).toBe(
      `git+file:///srv/a%20b%23c?rev=${revision}&shallow=1`,
    );
    expect(committedFlake({ repository, directory: "x/y", revision }).url).toContain("?dir=x%2Fy&rev=");
    expect(storedFlake("/nix/store/x-source", "sha256-a+/=", "").url).toBe(
      "path:/nix/store/x-source?narHash=sha256-a%2B%2F%3D",
    );
  });

  it("refuses more than one argument can hold", () => {
    const flake = committedFlake({ repository: "/r", directory: "", revision });
    const outputs = (count: number) =>
      Array.from({ length: count }, (_, index) => `packages.x86_64-linux.image-number-${index}`);
    expect(() => evaluationExpression(flake, outputs(10_000))).toThrow(/10000 flake outputs/);
    const hosts = outputs(3_000).map((_, index) => `nixosConfigurations.h-${index}.config.system.build.toplevel`);
    expect(evaluationExpression(flake, hosts).length).toBeLessThan(128 * 1024);
  });
});

describe("suggestions", () => {
  it.each([
    ["helo", ["hello", "help", "world"], "hello"],
    ["Hello", ["hello"], "hello"],
    ["xyz", ["hello", "world"], undefined],
    ["x", [], undefined],
  ])("%s among %j means %s", (written, names, meant) => {
    expect(didYouMean(written, names)).toBe(meant);
  });

  it("lists at most ten, whatever their order", () => {
    const names = Array.from({ length: 40 }, (_, index) => `name-${index}`);
    expect(closest("name-7", names)).toHaveLength(10);
    expect(closest("name-7", names.toReversed())).toEqual(closest("name-7", names));
    expect(closest("name-7", names)[0]).toBe("name-7");
  });
});

describe("explainEvaluation", () => {
  const flake = committedFlake({ repository: "/repo", directory: "", revision });
  const explained = (msg: string, reason: string) => {
    const log = new NixLog();
    log.read(`@nix ${JSON.stringify({ action: "msg", level: 0, msg, raw_msg: reason })}`, 0);
    return explainEvaluation(log, "", flake);
  };

  it("takes the innermost place of the flake's own files", () => {
    const at = (file: string) => `       at ${file}:\n            1| x\n`;
    const own = "«git+file:///repo?ref=refs/heads/main&rev=" + revision + "»";
    const text = [
      "error:\n",
      `       … while evaluating the flake output packages.x86_64-linux.x\n`,
      at("«string»:4:2"),
      at(`${own}/flake.nix:14:7`),
      at(`${own}/nix/image.nix:3:5`),
      at("«github:NixOS/nixpkgs»/lib/x.nix:9:9"),
      "       error: no such luck",
    ].join("\n");
    expect(explained(text, "no such luck").message).toBe(
      "evaluation of packages.x86_64-linux.x at nix/image.nix:3:5 failed: no such luck",
    );
  });

  it.each([
    ["cannot update unlocked flake input 'x' in pure mode", "run `nix flake lock` and commit flake.lock"],
    ["cannot build 'x' during evaluation because the option 'allow-import-from-derivation' is disabled", "commit the"],
    ["access to absolute path '/etc' is forbidden in pure evaluation mode", "take what the flake needs"],
    ["infinite recursion", "fix the expression"],
  ])("has a hint for %j", (reason, hint) => {
    expect(explained(reason, reason).hint).toContain(hint);
  });

  it("clips and cleans what a flake throws", () => {
    const error = explained("error", `\u001b[31m${"x".repeat(10_000)}\u202e`);
    expect(error.message.length).toBeLessThan(600);
    expect(error.message).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});
