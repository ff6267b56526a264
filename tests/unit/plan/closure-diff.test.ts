import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureLines, diffClosures, isEmptyDiff } from "../../../src/plan/closure-diff.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { packageNameOf } from "../../../src/plan/package-name.ts";
import { rebootBetween } from "../../../src/plan/reboot.ts";
import { storePathOf } from "../../support/planned-slices.ts";

/** `name`, `name#build`: another hash; `name=size`. */
const closure = (...entries: string[]): PathInfo[] =>
  entries.map((entry) => {
    const [full = "", size = "1"] = entry.split("=");
    const [name = ""] = full.split("#");
    return { path: storePathOf(name, full), narHash: `sha256-${full}`, narSizeBytes: Number(size), references: [] };
  });

describe("names of packages", () => {
  it.each([
    ["python3.12-torch-2.9.1", "python3.12-torch", "2.9.1", ""],
    ["glibc-2.40-66", "glibc", "2.40-66", ""],
    ["source", "source", "", ""],
    ["gcc-13.3.0-lib", "gcc", "13.3.0", "lib"],
    ["gcc-13.3.0-libgcc", "gcc", "13.3.0-libgcc", ""],
    ["foo-unstable-2024-01-01", "foo-unstable", "2024-01-01", ""],
    ["foo-2.0-unstable", "foo", "2.0-unstable", ""],
    ["foo-0-unstable-2024-01-01-dev", "foo", "0-unstable-2024-01-01", "dev"],
    ["linux-6.12.8-modules", "linux", "6.12.8", "modules"],
    ["nvidia-x11-550.90.07-6.12.8", "nvidia-x11", "550.90.07-6.12.8", ""],
    ["cuda12.8-cudnn-9.7.1.26-lib", "cuda12.8-cudnn", "9.7.1.26", "lib"],
    ["libfoo-dev", "libfoo-dev", "", ""],
    ["bash-interactive-5.2p37", "bash-interactive", "5.2p37", ""],
    ["perl5.40.0-XML-Parser-2.46", "perl5.40.0-XML-Parser", "2.46", ""],
    ["nixos-system-gpu-01-25.11.20251101.abcdef0", "nixos-system-gpu", "01-25.11.20251101.abcdef0", ""],
    ["acl-2.3.2-lib-dev", "acl", "2.3.2-lib", "dev"],
    ["x-", "x-", "", ""],
    ["a_-_b", "a_", "_b", ""],
    ["1password-8", "1password", "8", ""],
  ])("%s", (full, name, version, output) => {
    expect(packageNameOf(storePathOf(full))).toEqual({ name, version, output });
  });
});

describe("two closures", () => {
  const text = (before: PathInfo[], after: PathInfo[]): string[] =>
    closureLines(diffClosures(before, after)).map(
      ({ kind, name, from, to, deltaBytes }) => `${kind} ${name} ${from || "-"} > ${to || "-"} ${deltaBytes}`,
    );

  it.each<[string, PathInfo[], PathInfo[], string[]]>([
    ["the same", closure("glibc-2.40-66", "source"), closure("source", "glibc-2.40-66"), []],
    [
      "an upgrade",
      closure("python3.12-torch-2.8.0=100", "glibc-2.40-66"),
      closure("python3.12-torch-2.9.1=140", "glibc-2.40-66"),
      ["upgraded python3.12-torch 2.8.0 > 2.9.1 40"],
    ],
    [
      "added and removed, the greatest effect first",
      closure("a-1=5", "b-1=50"),
      closure("b-1=50", "c-1=7", "d=6"),
      ["added c - > 1 7", "added d - > - 6", "removed a 1 > - -5"],
    ],
    ["another hash of the same version", closure("a-1#x=5"), closure("a-1#y=8"), ["rebuilt a 1 > 1 3"]],
    ["another hash of what has no version", closure("source#x"), closure("source#y"), ["rebuilt source - > - 0"]],
    [
      "several versions of one name",
      closure("openssl-3.0.15=2", "openssl-1.1.1w=2"),
      closure("openssl-3.0.15=2", "openssl-3.4.0=3"),
      ["upgraded openssl 1.1.1w, 3.0.15 > 3.0.15, 3.4.0 1"],
    ],
    [
      "nine comes before ten",
      closure("x-1.10", "x-1.9"),
      closure("x-1.9", "x-1.10", "x-1.11"),
      ["upgraded x 1.9, 1.10 > 1.9, 1.10, 1.11 1"],
    ],
    [
      "outputs go with their package",
      closure("gcc-13.3.0", "gcc-13.3.0-lib=9"),
      closure("gcc-14.2.0", "gcc-14.2.0-lib=9"),
      ["upgraded gcc 13.3.0 > 14.2.0 0"],
    ],
    [
      "an output more is no rebuild",
      closure("gcc-13.3.0"),
      closure("gcc-13.3.0", "gcc-13.3.0-lib=9"),
      ["upgraded gcc 13.3.0 > 13.3.0, 13.3.0-lib 9"],
    ],
    ["a version where there was none", closure("foo"), closure("foo-1"), ["upgraded foo - > 1 0"]],
  ])("%s", (_, before, after, expected) => {
    expect(text(before, after)).toEqual(expected);
  });

  it("counts a path that is given twice once", () => {
    const twice = closure("a-1=5", "a-1=5", "b-1=2");
    expect(diffClosures(twice, closure("a-1=5", "b-1=2"))).toMatchObject({
      before: { paths: 2, bytes: 7 },
      after: { paths: 2, bytes: 7 },
      deltaBytes: 0,
    });
  });

  it("adds up, whatever the order", () => {
    const entry = fc
      .tuple(fc.constantFrom("a-1", "a-2", "a-2-lib", "b", "b-1", "c-3"), fc.constantFrom("x", "y"), fc.nat(99))
      .map(([name, build, size]) => `${name}#${build}${size}=${size}`);
    const entries = fc.array(entry, { maxLength: 12 });
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const diff = diffClosures(closure(...before), closure(...after));
        const sum = closureLines(diff).reduce((total, { deltaBytes }) => total + deltaBytes, 0);
        expect(sum).toBe(diff.deltaBytes);
        expect(diff.deltaBytes).toBe(diff.after.bytes - diff.before.bytes);
        expect(diffClosures(closure(...before.toReversed()), closure(...after.toReversed()))).toEqual(diff);
        const same = new Set(before).symmetricDifference(new Set(after)).size === 0;
        expect(isEmptyDiff(diff)).toBe(same);
      }),
    );
  });
});

describe("a reboot", () => {
  const base = [
    "linux-6.12.8",
    "linux-6.12.8-modules",
    "initrd-linux-6.12.8",
    "nvidia-x11-550.90.07-6.12.8",
    "hello-1",
  ];

  it.each<[string, string[], unknown]>([
    [
      "none for programs",
      [...base.slice(0, 4), "hello-2", "linux-pam-1.7.0", "linux-headers-6.9", "linux-6.12.8-doc"],
      { kind: "no" },
    ],
    [
      "the kernel",
      ["linux-6.12.9", "linux-6.12.9-modules", ...base.slice(2)],
      {
        kind: "expected",
        because: ["kernel: linux-6.12.8, linux-6.12.8-modules → linux-6.12.9, linux-6.12.9-modules"],
      },
    ],
    [
      "the same kernel, built anew",
      ["linux-6.12.8#2", ...base.slice(1)],
      { kind: "expected", because: ["kernel: linux-6.12.8, linux-6.12.8-modules is another build"] },
    ],
    [
      "the initrd",
      ["initrd-linux-6.12.8#2", ...base.filter((name) => !name.startsWith("initrd"))],
      { kind: "expected", because: ["initrd: initrd-linux-6.12.8 is another build"] },
    ],
    [
      "NVIDIA's driver goes",
      base.filter((name) => !name.startsWith("nvidia")),
      { kind: "expected", because: ["NVIDIA driver: nvidia-x11-550.90.07-6.12.8 → nothing"] },
    ],
  ])("%s", (_, after, expected) => {
    expect(rebootBetween(closure(...base), closure(...after))).toEqual(expected);
  });
});
