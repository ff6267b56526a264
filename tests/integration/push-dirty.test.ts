import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";

const program = resolve("cli/main.ts");
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";

const flake = `{
  outputs = { self }: {
    packages.${system}.web = derivation {
      name = "web";
      system = "${system}";
      builder = "/bin/sh";
      PATH = "/usr/bin:/bin";
      args = [ "-euc" "mkdir $out; cp \${./content.txt} $out/content.txt" ];
    };
  };
}
`;

const nekoYaml = `version: 1
images:
  web: { attr: web, tags: [latest] }
registries:
  far: { url: registry.invalid/acme, on: [main] }
  layout: { url: "oci:./images", on: [manual] }
`;

describeNix("neko push of a tree with changes", () => {
  let top: string;
  const at = (...path: string[]): string => join(top, ...path);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1" },
    }).trim();
  const push = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "push", "--json", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), NIX_CONFIG: testNixConfig },
    });
    return { status, stdout, stderr };
  };
  const write = (name: string, text: string): void => writeFileSync(at("work", name), text);

  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), "neko-dirty-"));
    for (const name of ["home", "work"]) mkdirSync(at(name));
    git("init", "--quiet", "--initial-branch=main");
    write("flake.nix", flake);
    write("neko.yaml", nekoYaml);
    write("content.txt", "committed");
    write(".gitignore", "images\n");
    git("add", "--all");
    git("commit", "--quiet", "-m", "begin");
  });
  beforeEach(() => {
    git("reset", "--quiet", "--hard");
    git("clean", "--quiet", "-fd");
    rmSync(at("work", "images"), { recursive: true, force: true });
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  const changes: readonly [string, () => void][] = [
    ["a file that differs", () => write("content.txt", "changed")],
    ["a file that is staged", () => (write("content.txt", "staged"), git("add", "content.txt"))],
    ["a new file that is staged", () => (write("new.txt", "new"), git("add", "new.txt"))],
    ["a file that is gone", () => rmSync(at("work", "content.txt"))],
    ["a neko.yaml that git does not track", () => git("rm", "--quiet", "--cached", "neko.yaml")],
  ];
  it.each(changes)("refuses it: %s", (_, change) => {
    change();
    const { status, stderr } = push("--event", "main");
    expect(stderr).toContain("DIRTY_TREE_PUSH");
    expect(stderr).toContain("is not pushed to far");
    expect(status).toBe(2);
  });

  it("refuses it before anything is evaluated", () => {
    write("flake.nix", '{ outputs = { self }: throw "evaluated"; }');
    expect(push("--event", "main").stderr).toContain("DIRTY_TREE_PUSH");
    expect(push().stderr).toContain("evaluated");
  });

  it("names what may be pushed to, when more was asked for", () => {
    write("content.txt", "changed");
    const { status, stderr } = push("--registry", "far", "layout");
    expect(stderr).toContain("push to layout alone with --registry");
    expect(status).toBe(2);
  });

  it("pushes the tree as it lies to a layout", () => {
    const committed = JSON.parse(push().stdout) as { images: { manifest: string }[] };
    write("content.txt", "changed");
    const { status, stdout, stderr } = push();
    expect(status, stderr).toBe(0);
    const changed = JSON.parse(stdout) as typeof committed;
    expect(changed.images[0]?.manifest).not.toBe(committed.images[0]?.manifest);
  });

  it("takes a tree with files that git does not track for its commit: no flake sees them", () => {
    write("notes.txt", "mine");
    const { stderr, status } = push("--event", "main");
    expect(stderr).not.toContain("DIRTY_TREE_PUSH");
    expect(stderr).toContain("REGISTRY_UNREACHABLE");
    expect(status).toBe(75);
  });
});
