import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { flakeRepository, nixBench, type FlakeRepository, type NixBench } from "../support/nix.ts";

const { signal } = new AbortController();

describe("git-checkout on real git", () => {
  let bench: NixBench;
  let repository: FlakeRepository;
  let first: Revision;
  let second: Revision;
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: repository.directory, encoding: "utf8" }).trim();

  beforeAll(() => {
    bench = nixBench();
    repository = flakeRepository(join(bench.directory, "repository"), undefined, {
      "neko.yaml": "version: 1\n",
      "deploy/a b/ü.txt": "deep",
    });
    first = parseRevision(repository.revision);
    symlinkSync("neko.yaml", join(repository.directory, "link.yaml"));
    second = parseRevision(repository.commit({ "neko.yaml": "version: 1 # edited\n" }));
    git("tag", "v1", first);
    git("branch", "feature/x", first);
  });
  afterAll(() => bench[Symbol.dispose]());

  it("finds a commit by what people call it", async () => {
    const checkout = createGitCheckout(repository.directory);
    const names = ["v1", "feature/x", "HEAD~1", "main^", first, first.slice(0, 9), "refs/tags/v1", "v1^{}"];
    for (const name of names) expect([name, await checkout.resolveCommit(name, signal)]).toEqual([name, first]);
    expect(await checkout.resolveCommit("HEAD", signal)).toBe(second);
  });

  it.each([
    "",
    "nope",
    "--all",
    "-1",
    "--output=x",
    "^main",
    "v1..main",
    "a\nb",
    "a\0b",
    "HEAD:neko.yaml",
    "f".repeat(40),
  ])("knows no commit %j, and takes it for no option", async (name) => {
    expect(await createGitCheckout(repository.directory).resolveCommit(name, signal)).toBeUndefined();
  });

  it("gives commits with the same files the same tree", async () => {
    const checkout = createGitCheckout(repository.directory);
    const same = parseRevision(repository.commit({}));
    expect(same).not.toBe(second);
    expect(await checkout.treeOf(same, signal)).toBe(git("rev-parse", `${second}^{tree}`));
    expect(await checkout.treeOf(second, signal)).toBe(git("rev-parse", `${same}^{tree}`));
    expect(await checkout.treeOf(first, signal)).not.toBe(await checkout.treeOf(second, signal));
    expect(await checkout.parents(second, signal)).toEqual([first]);
    expect(await checkout.parents(first, signal)).toEqual([]);
    expect(await checkout.isShallow(signal)).toBe(false);
  });

  it("reads files of each commit, at the top and below, and follows no link", async () => {
    const checkout = createGitCheckout(repository.directory);
    const text = async (revision: Revision, path: string): Promise<string | undefined> => {
      const bytes = await checkout.fileAt(revision, path, signal);
      return bytes && Buffer.from(bytes).toString("utf8");
    };
    expect(await text(first, "neko.yaml")).toBe("version: 1\n");
    expect(await text(second, "neko.yaml")).toBe("version: 1 # edited\n");
    expect(await text(second, "deploy/a b/ü.txt")).toBe("deep");
    for (const path of ["link.yaml", "deploy", "deploy/none", "none/none", "neko.yaml/x"]) {
      expect([path, await text(second, path)]).toEqual([path, undefined]);
    }
  });

  it("sees no parent beyond the edge of a shallow clone", async () => {
    const shallow = join(bench.directory, "shallow");
    git("clone", "--quiet", "--depth", "1", `file://${repository.directory}`, shallow);
    const checkout = createGitCheckout(shallow);
    expect(await checkout.parents(await checkout.headRevision(signal), signal)).toEqual([]);
    expect(await checkout.resolveCommit("HEAD~1", signal)).toBeUndefined();
  });

  it("asks again after a call that was cancelled", async () => {
    const checkout = createGitCheckout(repository.directory);
    await expect(checkout.treeOf(first, AbortSignal.abort(new Error("enough")))).rejects.toThrow();
    expect(await checkout.treeOf(first, signal)).toBe(git("rev-parse", `${first}^{tree}`));
  });
});
