import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import type { Digest } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { buildInfoType } from "../../src/push/build-info.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { registryProxy, type RegistryProxy } from "../support/registry-proxy.ts";
import { startRegistry } from "../support/test-images.ts";

const program = resolve("cli/main.ts");
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
const { signal } = new AbortController();

const flake = `{
  outputs = { self }: {
    packages.${system}.web = derivation {
      name = "web";
      system = "${system}";
      builder = "/bin/sh";
      PATH = "/usr/bin:/bin";
      args = [ "-euc" "mkdir $out; echo content > $out/content.txt" ];
    };
  };
}
`;

interface Pushed {
  readonly images: readonly {
    readonly config: Digest;
    readonly manifest: Digest;
    readonly destinations: readonly { readonly registry: string; readonly pushed: boolean }[];
  }[];
  readonly buildInfo?: { readonly revision: string; readonly committedAt: string; readonly repository: string | null };
}

describeNix("what is said of the commit beside an image", () => {
  let top: string;
  let registry: Awaited<ReturnType<typeof startRegistry>> | undefined;
  let proxy: RegistryProxy | undefined;
  let stores: readonly ImageStore[];
  const at = (...path: string[]): string => join(top, ...path);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1", GIT_COMMITTER_DATE: "1790000000 +0200" },
    }).trim();
  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [name, content] of Object.entries(files)) writeFileSync(at("work", name), content);
    git("add", "--all");
    git("commit", "--quiet", "-m", "change");
    return git("rev-parse", "HEAD");
  };
  const push = async (...args: string[]): Promise<{ pushed: Pushed; stderr: string; status: number | null }> => {
    // Not spawnSync: that would hold up the event loop that the proxy needs.
    const child = spawn(process.execPath, [program, "push", "--json", ...args], {
      cwd: at("work"),
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: toolPath, HOME: at("home"), NIX_CONFIG: testNixConfig },
    });
    const ended = once(child, "close");
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    await ended;
    expect(stdout, stderr).not.toBe("");
    return { pushed: JSON.parse(stdout) as Pushed, stderr, status: child.exitCode };
  };
  const said = async (store: ImageStore, image: Digest): Promise<(readonly string[])[]> =>
    (await store.readReferrers("web", image, buildInfoType, signal)).map(({ annotations }) => [
      annotations?.["org.opencontainers.image.revision"] ?? "",
      annotations?.["org.opencontainers.image.created"] ?? "",
      annotations?.["org.opencontainers.image.source"] ?? "",
    ]);

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), "neko-info-"));
    for (const name of ["home", "work"]) mkdirSync(at(name));
    if (hasProgram("docker-registry")) registry = await startRegistry(at("registry"));
    if (registry) proxy = await registryProxy(registry.host);
    git("init", "--quiet", "--initial-branch=main");
    git("remote", "add", "origin", "git@example.org:acme/fleet.git");
    const http = proxy ? `\n  http: { url: "${proxy.host}", on: [manual] }` : "";
    const registries = `registries:\n  layout: { url: "oci:${at("images")}", on: [manual] }${http}`;
    writeFileSync(at("work", "flake.nix"), flake);
    writeFileSync(
      at("work", "neko.yaml"),
      `version: 1\nimages:\n  web: { attr: web, tags: [latest] }\n${registries}\n`,
    );
    stores = [
      ociLayout({ directory: at("images") }),
      ...(registry
        ? [ociHttp({ host: registry.host, prefix: "", credentials: () => Promise.resolve(undefined) })]
        : []),
    ];
  });
  afterAll(async () => {
    await proxy?.[Symbol.asyncDispose]();
    await registry?.[Symbol.asyncDispose]();
    rmSync(top, { recursive: true, force: true });
  });

  it("hangs on one image for both commits that have the same closure", async () => {
    const first = commit({ "README.md": "one" });
    const one = (await push()).pushed;
    const second = commit({ "README.md": "two" });
    const two = (await push()).pushed;
    expect(two.images[0]).toMatchObject({ config: one.images[0]!.config, manifest: one.images[0]!.manifest });
    expect(one.buildInfo).toEqual({
      repository: "example.org/acme/fleet",
      ref: null,
      revision: first,
      committedAt: "2026-09-21T14:13:20Z",
      nixpkgs: null,
    });
    for (const store of stores) {
      const found = await said(store, one.images[0]!.manifest);
      const rest = ["2026-09-21T14:13:20Z", "https://example.org/acme/fleet"];
      expect(found.toSorted(), store.base).toEqual(
        [
          [first, ...rest],
          [second, ...rest],
        ].toSorted(),
      );
    }
  });

  it("is not written again for a commit that was pushed before", async () => {
    const files = (): readonly string[] =>
      (readdirSync(at("images"), { recursive: true }) as string[])
        .map((name) => `${name} ${statSync(at("images", name)).mtimeMs}`)
        .toSorted();
    const before = files();
    proxy?.seen.splice(0);
    expect((await push()).status).toBe(0);
    expect(files()).toEqual(before);
    expect(proxy?.seen.filter(({ line }) => !/^(?:GET|HEAD) /.test(line)) ?? []).toEqual([]);
  });

  it("is not said of a tree with changes", async () => {
    writeFileSync(at("work", "README.md"), "not committed");
    expect((await push("--registry", "layout")).pushed.buildInfo).toBeUndefined();
    git("checkout", "--quiet", "README.md");
  });

  it.runIf(hasProgram("docker-registry"))("is a warning when it cannot be said: the image is whole", async () => {
    const revision = commit({ "README.md": "three" });
    proxy!.meddle = (request, response) => {
      if (!request.url?.includes("/referrers/")) return false;
      response.writeHead(403).end();
      return true;
    };
    const { pushed, stderr, status } = await push("--registry", "http");
    expect(status).toBe(0);
    expect(pushed.images[0]!.destinations).toMatchObject([{ registry: "http", pushed: true }]);
    expect(stderr).toContain("image web in http does not say its commit: REGISTRY_DENIED");
    proxy!.meddle = () => false;
    const found = await said(stores[1]!, pushed.images[0]!.manifest);
    expect(found.map(([each]) => each)).not.toContain(revision);
  });
});
