import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { describeNix, nixBench, testNixConfig, toolPath, type NixBench } from "../support/nix.ts";

// `neko init` and `neko migrate` as a person runs them: real Nix, real git, no nixpkgs, no network.

const program = resolve("cli/main.ts");
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
const signal = new AbortController().signal;

const flake = `{
  outputs = { self }:
    let
      make = name: derivation { inherit name; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "echo > $out" ]; };
    in {
      devShells.${system} = {
        default = make "shell";
        docs = make "docs" // { nativeBuildInputs = [ { pname = "nodejs"; } ]; };
      };
      packages.${system} = {
        acme-web-docker-generic = make "web" // { imageConfig = { }; };
        acme-web-docker-opt = make "web-opt" // { imageConfig = { }; };
        acme-job-docker-generic = make "job";
        acme-job-docker-opt = make "job-opt";
        old-image = make "old" // { imageName = "old"; imageTag = "1"; };
        site = make "site";
      };
    };
}
`;
const noInputs = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
const lockedInput = (url: string): string =>
  JSON.stringify({
    nodes: {
      root: { inputs: { dep: "dep" } },
      dep: {
        locked: { type: "tarball", url, narHash: "sha256-88RGANdHt3tMS5ihoIhZ+V7W0WC4sqLnRLGft3SS3mA=" },
        original: { type: "tarball", url },
      },
    },
    root: "root",
    version: 7,
  });

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describeNix("neko init", () => {
  let top: string;
  let bench: NixBench;
  const at = (...path: string[]): string => join(top, ...path);
  const neko = (directory: string, args: readonly string[], path = toolPath): Ran =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: directory,
      encoding: "utf8",
      env: { PATH: path, HOME: at("home"), NIX_CONFIG: testNixConfig },
    });
  const ok = (ran: Ran): Ran => {
    expect(ran.status, `${ran.stdout}\n${ran.stderr}`).toBe(0);
    return ran;
  };
  /** A repository with one commit. */
  const repository = (name: string, files: Readonly<Record<string, string>>, origin?: string): string => {
    const git = (...args: string[]): void => {
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
        cwd: at(name),
        env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1" },
      });
    };
    mkdirSync(at(name));
    git("init", "--quiet", "--initial-branch=trunk");
    if (origin !== undefined) git("remote", "add", "origin", origin);
    for (const [file, text] of Object.entries(files)) writeFileSync(at(name, file), text);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "begin");
    return at(name);
  };

  beforeAll(() => {
    bench = nixBench();
    top = realpathSync(mkdtempSync(join(tmpdir(), "neko-init-")));
    mkdirSync(at("home"));
  });
  afterAll(() => {
    rmSync(top, { recursive: true, force: true });
    bench[Symbol.dispose]();
  });

  it("writes what the flake has, and validate and plan take it", () => {
    const files = { "flake.nix": flake, "flake.lock": noInputs, "package.json": "{}", Dockerfile: "FROM scratch\n" };
    const work = repository("whole", files, "git@github.com:Acme/Fleet.git");
    const ran = ok(neko(work, ["init"]));
    expect(ran.stdout).toContain("wrote neko.yaml: 2 shells, 2 images, 0 machines");
    expect(ran.stdout).toContain("neko plan");
    const text = readFileSync(join(work, "neko.yaml"), "utf8");
    expect(parse(text)).toEqual({
      version: 1,
      flake: ".",
      ...(system === "x86_64-linux" ? {} : { defaults: { system } }),
      source: { branch: "trunk" },
      shells: { default: { check: "node --version" }, docs: { check: "node --version" } },
      variants: { generic: {}, opt: {} },
      images: {
        "*": { attr: "acme-{image}-docker-{variant}", name: "acme-{image}", variants: ["generic", "opt"] },
        job: {},
        web: {},
      },
      registries: { ghcr: { url: "ghcr.io/acme", on: ["main"], auth: "github-token" } },
    });
    expect(text).toContain("old-image");
    // No lock file was touched, and nothing else is left.
    expect(readdirSync(work).toSorted()).toEqual([
      ".git",
      "Dockerfile",
      "flake.lock",
      "flake.nix",
      "neko.yaml",
      "package.json",
    ]);
    expect(readFileSync(join(work, "flake.lock"), "utf8")).toBe(noInputs);

    ok(neko(work, ["validate"]));
    const plan = neko(work, ["plan", "--json"]);
    expect(plan.status, plan.stderr).toBe(3);
    for (const id of ["web/generic", "web/opt", "job/generic", "job/opt"]) expect(plan.stdout).toContain(id);
  });

  it("never replaces a neko.yaml unasked, and prints instead when told", () => {
    const work = repository("twice", { "neko.yaml": "version: 1 # mine\n" });
    const refused = neko(work, ["init"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("neko.yaml is there already");
    expect(refused.stderr).toContain("--force");
    const printed = ok(neko(work, ["init", "--stdout"]));
    expect(parse(printed.stdout)).toMatchObject({ version: 1 });
    expect(readFileSync(join(work, "neko.yaml"), "utf8")).toBe("version: 1 # mine\n");
    ok(neko(work, ["init", "--force"]));
    expect(readFileSync(join(work, "neko.yaml"), "utf8")).toBe(printed.stdout);
    expect(readdirSync(work).toSorted()).toEqual([".git", "neko.yaml"]);
  });

  it("answers --json with file, facts and text", () => {
    const work = repository("json", { "go.mod": "module x\n" });
    const { stdout } = ok(neko(top, ["init", "json", "--json"]));
    expect(JSON.parse(stdout)).toEqual({
      file: "json/neko.yaml",
      written: true,
      facts: { branch: "trunk", flakeDirectory: ".", flake: { kind: "none" }, hasLock: false, files: ["go.mod"] },
      text: readFileSync(join(work, "neko.yaml"), "utf8"),
    });
  });

  it("looks below the top of a repository, and into nix/", () => {
    const work = repository("deep", {});
    mkdirSync(join(work, "app", "nix"), { recursive: true });
    writeFileSync(join(work, "app", "nix", "flake.nix"), flake);
    execFileSync("git", ["add", "--all"], { cwd: work });
    ok(neko(work, ["init", "app"]));
    const file = parse(readFileSync(join(work, "app", "neko.yaml"), "utf8")) as object;
    expect(file).toMatchObject({ flake: "nix", shells: { default: {}, docs: {} } });
  });

  it.each([
    ["without nix", { "flake.nix": flake }, "/usr/bin:/bin", "nix is not on PATH"],
    [
      "with an input that is not locked",
      { "flake.nix": `{ inputs.x.url = "github:a/b"; outputs = _: { }; }` },
      undefined,
      "unlocked",
    ],
    ["with a flake that does not evaluate", { "flake.nix": "{ outputs = _: throw ''no''; }" }, undefined, "no"],
  ])("still writes a file %s, and says why it did not look", (title, files, path, reason) => {
    const work = repository(title.replaceAll(" ", "-"), files);
    const ran = ok(neko(work, ["init"], path));
    expect(ran.stdout).toContain("the flake was not looked into");
    expect(ran.stdout).toContain(reason);
    expect(readFileSync(join(work, "neko.yaml"), "utf8")).toMatch(/^# flake\.nix was not looked into: /m);
    expect(existsSync(join(work, "flake.lock"))).toBe(false);
    const validated = neko(work, ["validate", "--no-lock"]);
    expect(validated.stdout).toContain("is valid");
  });

  it("says that git does not track the flake", () => {
    const work = repository("untracked", {});
    writeFileSync(join(work, "flake.nix"), flake);
    expect(ok(neko(work, ["init"])).stdout).toContain("git does not track it; run `git add flake.nix`");
  });

  it("works outside of git", () => {
    mkdirSync(at("plain"));
    writeFileSync(at("plain", "flake.nix"), flake);
    ok(neko(at("plain"), ["init"]));
    expect(parse(readFileSync(at("plain", "neko.yaml"), "utf8"))).toMatchObject({ shells: { default: {}, docs: {} } });
  });

  it("names outputs of which one is broken", async () => {
    const broken = `{ outputs = _: { packages.${system} = { a = (x: x.y) { }; b = 1; }; nixosConfigurations.web = throw "x"; }; }`;
    const work = repository("broken", { "flake.nix": broken });
    const outputs = await bench.nix.outputs({ repository: work, directory: "" }, signal);
    expect(outputs).toMatchObject({
      packages: { [system]: [{ name: "a" }, { name: "b" }] },
      nixosConfigurations: ["web"],
      namesOnly: expect.stringContaining("missing") as unknown,
    });
  });

  it("asks no server, not even for a locked input", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.tar.gz`;
      const source = `{ inputs.dep.url = "${url}"; outputs = { self, dep }: { packages = import dep; }; }`;
      for (const lock of [undefined, lockedInput(url)]) {
        const files = { "flake.nix": source, ...(lock ? { "flake.lock": lock } : {}) };
        const work = repository(`net-${lock ? "locked" : "open"}`, files);
        const looked = bench.nix.outputs({ repository: work, directory: "" }, signal);
        await expect(looked).rejects.toMatchObject({
          code: "EVALUATION_FAILED",
          hint: expect.stringContaining(lock ? "nix flake archive" : "nix flake lock") as unknown,
        });
        expect(asked).toBe(0);
      }
    } finally {
      server.close();
    }
  });

  it("migrate leaves the newest version alone, and says so of a later one", () => {
    const work = repository("migrate", { "neko.yaml": "version:   1\n", "later.yaml": "version: 2\n" });
    expect(ok(neko(work, ["migrate"])).stdout).toBe("neko.yaml is in the newest version\n");
    ok(neko(work, ["migrate", "--check"]));
    expect(readFileSync(join(work, "neko.yaml"), "utf8")).toBe("version:   1\n");
    const later = neko(work, ["migrate", "later.yaml", "neko.yaml"]);
    expect(later.status).toBe(2);
    expect(later.stdout).toContain("later.yaml:1:10 version 2 is not known to this version of Neko");
  });
});
