import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
    expect(await checkout.hasCommit(first, signal)).toBe(true);
    expect(await checkout.hasCommit(parseRevision("f".repeat(40)), signal)).toBe(false);
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

  it("names the parent beyond the edge of a shallow clone, and fetches that one commit", async () => {
    const shallow = join(bench.directory, "shallow");
    const url = `file://${repository.directory}`;
    const there = (...args: string[]): string =>
      execFileSync("git", args, { cwd: shallow, encoding: "utf8", stdio: "pipe" }).trim();
    repository.commit({ "neko.yaml": "version: 1 # third\n" });
    git("config", "uploadpack.allowReachableSHA1InWant", "true"); // as GitHub
    git("clone", "--quiet", "--depth", "1", url, shallow);
    const checkout = createGitCheckout(shallow);
    const head = await checkout.headRevision(signal);
    const [parent, ...more] = await checkout.parents(head, signal);
    expect([parent, more]).toEqual([parseRevision(git("rev-parse", `${head}^`)), []]);
    expect(await checkout.resolveCommit("HEAD~1", signal)).toBeUndefined();
    expect(await checkout.hasCommit(parent!, signal)).toBe(false);

    const seen = (): unknown => [there("for-each-ref"), there("config", "--list", "--local"), there("status", "-s")];
    const before = seen();
    const credential = { username: "x", password: "hunter2" };
    await checkout.fetchCommit(parent!, { name: "origin", url, credential }, signal);
    expect(await checkout.hasCommit(parent!, signal)).toBe(true);
    expect(Buffer.from((await checkout.fileAt(parent!, "neko.yaml", signal))!).toString()).toContain("edited");
    expect(await checkout.treeOf(parent!, signal)).toBe(git("rev-parse", `${parent}^{tree}`));
    expect(seen()).toEqual(before);
    expect(there("rev-list", "--all")).toBe(head);
    expect(execFileSync("ls", [join(shallow, ".git")], { encoding: "utf8" })).not.toContain("FETCH_HEAD");
    // One commit, not what is behind it.
    expect(await checkout.hasCommit(first, signal)).toBe(false);
  });

  it("says why a commit cannot be fetched, and shows no credential", async () => {
    const checkout = createGitCheckout(repository.directory);
    const credential = { username: "x", password: "hunter2hunter2" };
    const nowhere = parseRevision("f".repeat(40));
    const refusals = [
      [{ name: "origin", url: `file://${repository.directory}`, credential }, "REF_MISMATCH"],
      [{ name: "origin", url: "http://127.0.0.1:9/none.git", credential }, "REMOTE_UNREACHABLE"],
      [{ name: "origin", url: "ext::sh -c touch% pwned", credential }, "VALUE_INVALID"],
    ] as const;
    for (const [remote, code] of refusals) {
      const error = await checkout.fetchCommit(nowhere, remote, signal).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code });
      expect(String((error as Error).stack)).not.toContain("hunter2");
    }
  });

  it("sends the credential once, also where the checkout keeps one of its own", async () => {
    const sent: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      sent.push(...(request.headersDistinct["authorization"] ?? [undefined]));
      response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { origin } = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const key = `http.${origin}/.extraheader`;
    git("config", "--local", key, "Authorization: Basic of-the-checkout");
    try {
      const remote = { name: "origin", url: `${origin}/x.git`, credential: { username: "x", password: "hunter2" } };
      const fetching = createGitCheckout(repository.directory).fetchCommit(
        parseRevision("f".repeat(40)),
        remote,
        signal,
      );
      await expect(fetching).rejects.toMatchObject({ code: "REMOTE_DENIED" });
      expect(sent).toEqual([`Basic ${Buffer.from("x:hunter2").toString("base64")}`]);
    } finally {
      git("config", "--local", "--unset-all", key);
      server.close();
    }
  });

  it("reads a commit itself, not what replaces it", async () => {
    const checkout = createGitCheckout(repository.directory);
    const head = parseRevision(repository.commit({ "neko.yaml": "version: 1 # fourth\n" }));
    const parent = parseRevision(git("rev-parse", `${head}^`));
    git("replace", "--graft", head, first);
    try {
      expect(git("rev-parse", "HEAD^")).toBe(first); // git itself was fooled
      expect(await checkout.parents(head, signal)).toEqual([parent]);
    } finally {
      git("replace", "--delete", head);
    }
  });

  it("asks again after a call that was cancelled", async () => {
    const checkout = createGitCheckout(repository.directory);
    await expect(checkout.treeOf(first, AbortSignal.abort(new Error("enough")))).rejects.toThrow();
    expect(await checkout.treeOf(first, signal)).toBe(git("rev-parse", `${first}^{tree}`));
  });
});
