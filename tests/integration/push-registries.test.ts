import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { PushedImage } from "../../src/push/pushed.ts";
import { freePort } from "../support/driver-host.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { account, basic } from "../support/proxied-registry.ts";
import { registryProxy } from "../support/registry-proxy.ts";
import { startRegistry } from "../support/test-images.ts";
import { demandTokens } from "../support/token-server.ts";

// `neko push` as a person runs it, to real registries: what images are called there, who may say where they go, and what
// is left when one of several registries is gone.

const program = resolve("cli/main.ts");
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
const nonce = `${process.pid}-${Date.now()}`;

const flake = `{
  outputs = { self }: {
    packages.${system}.web = derivation {
      name = "web";
      system = "${system}";
      builder = "/bin/sh";
      PATH = "/usr/bin:/bin";
      args = [ "-euc" "mkdir $out; echo ${nonce} > $out/content.txt" ];
    };
  };
}
`;

describeNix("neko push to several registries", () => {
  if (!hasProgram("docker-registry")) {
    it.skip("docker-registry is missing (scripts/setup.sh --for test gets it)", () => undefined);
    return;
  }
  let top: string;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let gone: string;
  const places = ["home", "tmp", "runner"];
  const at = (...path: string[]): string => join(top, ...path);
  const write = (name: string, content: string): void => writeFileSync(at("work", name), content);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1" },
    }).trim();
  const commit = (note: string): string => {
    write("notes.md", note);
    git("add", "--all");
    git("commit", "--quiet", "-m", note);
    return git("rev-parse", "HEAD").slice(0, 12);
  };

  interface Ran {
    readonly status: number | null;
    readonly stderr: string;
    readonly images: readonly PushedImage[];
  }
  async function neko(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const child = spawn(process.execPath, [program, ...args, "--json"], {
      cwd: at("work"),
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: toolPath,
        HOME: at("home"),
        TMPDIR: at("tmp"),
        RUNNER_TEMP: at("runner"),
        NIX_CONFIG: testNixConfig,
        ...env,
      },
    });
    const ended = new Promise<number | null>((done) => child.once("close", done));
    const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const { images = [] } = stdout === "" ? {} : (JSON.parse(stdout) as { images?: readonly PushedImage[] });
    return { status, stderr, images };
  }
  async function tagsOf(repository: string): Promise<readonly string[]> {
    const answer = await fetch(`http://${registry.host}/v2/${repository}/tags/list`);
    return (
      ((await answer.json()) as { tags?: string[] }).tags?.filter((tag) => !tag.startsWith("sha256-")).toSorted() ?? []
    );
  }

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), "neko-registries-"));
    for (const name of [...places, "work", "registry"]) mkdirSync(at(name));
    registry = await startRegistry(at("registry"));
    gone = `127.0.0.1:${await freePort()}`;
    git("init", "--quiet", "--initial-branch=main");
    git("remote", "add", "origin", "https://github.com/acme/fleet.git");
    write("flake.nix", flake);
    write("flake.lock", '{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n');
    write(
      "neko.yaml",
      `version: 1
variants: { generic: { tag: cuda12.8-generic }, opt: { tag: cuda12.8-sm86-v3 } }
images: { agent: { attr: packages.${system}.web, variants: [generic, opt], tags: [latest] } }
registries:
  near: { url: ${registry.host}/acme, on: [main, tag, pull-request] }
  away: { url: ${gone}/acme, on: [tag] }
`,
    );
    commit("begin");
  });
  beforeEach(() => rmSync(at("handoff.json"), { force: true }));
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    rmSync(top, { recursive: true, force: true });
  });

  it("names them by the event, and sends nothing twice", { timeout: 120_000 }, async () => {
    const first = commit("first");
    const cold = await neko(["push", "--event", "main"]);
    expect(cold.stderr).not.toMatch(/^error/m);
    expect(cold.status).toBe(0);
    expect(cold.images.map(({ imageId }) => imageId)).toEqual(["agent/generic", "agent/opt"]);
    const channel = ["cuda12.8-generic", "cuda12.8-sm86-v3", "latest", "latest-opt"];
    const byCommit = (...commits: string[]) =>
      commits.flatMap((id) => [`sha-${id}-cuda12.8-generic`, `sha-${id}-cuda12.8-sm86-v3`]);
    expect(await tagsOf("acme/agent")).toEqual([...channel, ...byCommit(first)].toSorted());

    const second = commit("second");
    const same = await neko(["push", "--event", "main"]);
    expect(same.images.map(({ manifest, sentBytes }) => [manifest, sentBytes])).toEqual(
      cold.images.map(({ manifest }) => [manifest, 0]),
    );
    expect(await tagsOf("acme/agent")).toEqual([...channel, ...byCommit(first, second)].toSorted());

    const proposed = await neko(["push", "--event", "pull-request"]);
    expect(proposed.images.every(({ sentBytes }) => sentBytes === 0)).toBe(true);
    const added = (await tagsOf("acme/agent")).filter((tag) => tag.startsWith("pr-"));
    expect(added).toContain(`pr-${second}-cuda12.8-generic`);
    expect(added.filter((tag) => !tag.includes("cuda12.8"))).toEqual([]);
  });

  it("loses nothing of the others with one that is gone", { timeout: 120_000 }, async () => {
    const handoff = at("handoff.json");
    const { status, images, stderr } = await neko([
      "push",
      "--event",
      "tag",
      "--git-tag",
      "v1.2.3",
      "--handoff",
      handoff,
    ]);
    expect(status).toBe(5);
    expect(stderr).toMatch(/is not in away/);
    for (const { destinations, manifest } of images) {
      expect(destinations).toMatchObject([
        { registry: "away", pushed: false, code: "REGISTRY_UNREACHABLE" },
        { registry: "near", pushed: true, source: `${registry.host}/acme/agent` },
      ]);
      expect(manifest).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    expect(await tagsOf("acme/agent")).toEqual(
      expect.arrayContaining(["1-cuda12.8-generic", "1.2-cuda12.8-generic", "1.2.3-cuda12.8-sm86-v3"]),
    );
    const written = JSON.parse(readFileSync(handoff, "utf8")) as { images: readonly PushedImage[] };
    expect(written.images.map(({ imageId }) => imageId)).toEqual(["agent/generic", "agent/opt"]);
  });

  it("goes where NEKO_REGISTRY says, and nowhere else", { timeout: 120_000 }, async () => {
    const before = await tagsOf("acme/agent");
    const env = { NEKO_REGISTRY: `${registry.host}/elsewhere/neko` };
    const { status, images } = await neko(["push", "--event", "tag", "--git-tag", "v2.0.0"], env);
    expect(status).toBe(0);
    expect(images[0]?.destinations).toMatchObject([
      { registry: "NEKO_REGISTRY", pushed: true, source: `${registry.host}/elsewhere/neko/agent` },
    ]);
    expect(await tagsOf("elsewhere/neko/agent")).toContain("2.0-cuda12.8-generic");
    expect(await tagsOf("acme/agent")).toEqual(before);
  });

  it("refuses what is no registry, and any for a release", { timeout: 60_000 }, async () => {
    const bad = await neko(["push"], { NEKO_REGISTRY: "https://ghcr.io/acme" });
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining("which is no registry")]);
    const NEKO_REGISTRY = `${registry.host}/elsewhere`;
    for (const args of [
      ["push", "--handoff", at("handoff.json")],
      ["publish", "--handoff", at("handoff.json")],
    ]) {
      const { status, stderr } = await neko(args, { NEKO_REGISTRY });
      expect([status, stderr]).toEqual([2, expect.stringContaining("a release names registries of neko.yaml only")]);
    }
    expect(existsSync(at("handoff.json"))).toBe(false);
  });

  it("refuses a tree with changes where others find it", { timeout: 60_000 }, async () => {
    write("flake.nix", `${flake}\n`);
    const { status, stderr } = await neko(["push"], { NEKO_REGISTRY: "registry.invalid/acme" });
    git("checkout", "--quiet", "--", ".");
    expect([status, stderr]).toEqual([2, expect.stringContaining("DIRTY_TREE_PUSH")]);
  });

  /** Files below a directory that hold the text. */
  const holding = (directory: string, needle: string): readonly string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(needle));

  const planted = (): string => at("tmp", "planted");
  afterEach(() => rmSync(planted(), { force: true }));

  it("logs in without a trace on the disk", { timeout: 120_000 }, async () => {
    await using proxy = await registryProxy(registry.host);
    const tokens = demandTokens(proxy);
    const env = {
      NEKO_REGISTRY: `${proxy.host}/private`,
      NEKO_REGISTRY_USER: account.username,
      NEKO_REGISTRY_PASSWORD: account.password,
    };
    const { status, stderr, images } = await neko(["push"], env);
    expect([status, stderr.includes(account.password)]).toEqual([0, false]);
    expect(images[0]?.destinations[0]?.pushed).toBe(true);
    expect(tokens.given.length).toBeGreaterThan(0);
    const secrets = [account.password, basic.slice("Basic ".length), JSON.stringify(account.password).slice(1, -1)];
    const searched = [...places, "work"].map((name) => at(name));
    writeFileSync(planted(), `auth=${account.password}`);
    const found = secrets.flatMap((secret) => searched.flatMap((directory) => holding(directory, secret)));
    expect([...new Set(found)]).toEqual([planted()]);
  });

  it("takes the login that a person has, for the registry that the person names", { timeout: 60_000 }, async () => {
    await using proxy = await registryProxy(registry.host);
    demandTokens(proxy);
    mkdirSync(at("docker"));
    const auth = Buffer.from(`${account.username}:${account.password}`).toString("base64");
    writeFileSync(at("docker/config.json"), JSON.stringify({ auths: { [proxy.host]: { auth } } }));
    const env = { DOCKER_CONFIG: at("docker"), REGISTRY_AUTH_FILE: at("docker/config.json") };
    expect((await neko(["push"], { ...env, NEKO_REGISTRY: `${proxy.host}/mine` })).status).toBe(0);
    expect(await tagsOf("mine/agent")).toContain("latest");
    const committed = readFileSync(at("work/neko.yaml"), "utf8");
    write("neko.yaml", committed.replace(`{ url: ${registry.host}/acme`, `{ url: ${proxy.host}/acme`));
    const declared = await neko(["push", "--registry", "near"], env);
    write("neko.yaml", committed);
    expect([declared.status, declared.stderr]).toEqual([5, expect.stringContaining("REGISTRY_DENIED")]);
  });

  it("is refused by name where an account is half there", { timeout: 60_000 }, async () => {
    await using proxy = await registryProxy(registry.host);
    demandTokens(proxy);
    const env = { NEKO_REGISTRY: `${proxy.host}/private`, NEKO_REGISTRY_PASSWORD: account.password };
    const { status, stderr } = await neko(["push"], env);
    expect([status, stderr]).toEqual([5, expect.stringContaining("needs NEKO_REGISTRY_USER, which is not set here")]);
    expect(stderr).not.toContain(account.password);
  });
});
