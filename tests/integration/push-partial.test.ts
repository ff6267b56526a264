import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeNix, flakeRepository, nixBench } from "../support/nix.ts";
import { startNeko } from "../support/neko-process.ts";

// One image that cannot be built keeps no other of a proposal from its registry, whose tags are the proposal's own; what
// people pull by its tag comes from a tree of which all was built and checked. The step fails all the same.

const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";

describeNix("neko push where one image fails", () => {
  const bench = nixBench();
  afterAll(() => bench[Symbol.dispose]());
  const flake = `{
  outputs = { self }: let
    mk = name: script: derivation {
      inherit name; system = "${system}"; builder = "/bin/sh"; PATH = "/usr/bin:/bin"; args = [ "-euc" script ];
    };
    good = name: mk name "mkdir $out; echo ${randomUUID()} > $out/\${name}";
  in {
    packages.${system} = {
      web = good "web";
      broken = mk "broken" "echo main.c:3:5: no such luck; exit 3";
      # Both are of one index; this system's is built, the other's is not.
      half = good "half";
    };
    packages.${system === "x86_64-linux" ? "aarch64-linux" : "x86_64-linux"}.half = mk "half-other" "exit 4";
  };
}
`;
  const nekoYaml = `version: 1
images:
  web: { attr: web, tags: [latest] }
  broken: { attr: broken, tags: [latest] }
  half: { attr: half, tags: [latest], systems: [x86_64-linux, aarch64-linux] }
registries:
  layout: { url: "oci:./images", on: [manual, pull-request], ttl: 1h }
`;
  const work = flakeRepository(join(bench.directory, "work"), undefined, {
    "flake.nix": flake,
    "neko.yaml": nekoYaml,
    ".gitignore": "images\n",
  }).directory;
  const run = async (...args: readonly string[]) =>
    startNeko(join(bench.directory, "home"), [...args, "--config", join(work, "neko.yaml")]).ended;

  it("pushes what was built and names what was not", async () => {
    const handoff = join(bench.directory, "handoff.json");
    const { status, stdout, stderr } = await run("push", "--event", "pull-request", "--json", "--handoff", handoff);
    const { images, failed, indexes } = JSON.parse(stdout) as {
      images: { imageId: string; destinations: { pushed: boolean }[] }[];
      failed: { attribute: string; error: { code: string; message: string } }[];
      indexes?: readonly unknown[];
    };
    expect(status).toBe(5);
    const whole = images.filter(({ destinations }) => destinations.every(({ pushed }) => pushed));
    expect(whole.map(({ imageId }) => imageId)).toEqual([`half@${system}`, "web"]);
    expect(failed.map(({ attribute, error }) => [attribute, error.code])).toEqual(
      [
        [`packages.${system}.broken`, "BUILD_FAILED"],
        [`packages.${system === "x86_64-linux" ? "aarch64-linux" : "x86_64-linux"}.half`, "BUILD_FAILED"],
      ].toSorted(),
    );
    // The tag of an index goes to a whole one only, and what is not whole is nothing to publish.
    expect(indexes).toBeUndefined();
    const index = readFileSync(join(work, "images", "web", "index.json"), "utf8");
    expect(index).toContain('"pr-');
    expect(existsSync(handoff)).toBe(false);
    expect(stderr).toMatch(/BUILD_FAILED: packages\.\S+, packages\.\S+ failed; the first: /);
  });

  it("moves no tag that others pull", async () => {
    const { status, stderr } = await run("push");
    expect(status).toBe(5);
    expect(stderr).toContain("nothing is pushed: something was not built, or a check failed");
    const index = readFileSync(join(work, "images", "web", "index.json"), "utf8");
    expect(index).not.toContain("latest");
  });
});
