import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ImageOutput } from "../../src/action/images-output.ts";
import { parseHandoff } from "../../src/pipeline/handoff.ts";
import { freePort } from "../support/driver-host.ts";
import { checkoutOf, runAction, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";
import { describeNix } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { startRegistry } from "../support/test-images.ts";

// The bundle as a runner starts it, with a real registry and one that is gone.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
const flake = `{
  outputs = { self }: {
    packages.${system}.app = derivation {
      name = "app"; system = "${system}"; builder = "/bin/sh";
      args = [ "-c" "/bin/mkdir -p $out/bin; echo ${nonce} > $out/bin/app" ];
    };
  };
}
`;

describeNix("the Action and several registries", () => {
  if (!hasProgram("docker-registry")) {
    it.skip("docker-registry is missing (scripts/setup.sh --for test gets it)", () => undefined);
    return;
  }
  let place: string;
  let repository: SeedRepository;
  let github: Github;
  let registry: Awaited<ReturnType<typeof startRegistry>>;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "neko-action-registries-"));
    registry = await startRegistry(place);
    const nekoYaml = `version: 1
images: { app: { attr: packages.${system}.app, tags: [latest] } }
registries:
  near: { url: ${registry.host}/acme, on: [main, tag, pull-request], ttl: 2h }
  away: { url: 127.0.0.1:${await freePort()}/acme, on: [main] }
`;
    const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
    repository = await seedRepository({ "flake.nix": flake, "flake.lock": lock, "neko.yaml": nekoYaml });
    github = await startGithub({ bareRepository: repository.bare });
  });
  afterAll(async () => {
    await github?.[Symbol.asyncDispose]();
    await repository?.[Symbol.asyncDispose]();
    await registry?.[Symbol.asyncDispose]();
    await rm(place, { recursive: true, force: true });
  });

  interface Pushed extends ActionRun {
    readonly images: readonly ImageOutput[];
    readonly handoff: string;
  }
  async function push(ref: string, env: Readonly<Record<string, string>> = {}): Promise<Pushed> {
    await using checkout = await checkoutOf(repository, ref);
    const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
    const event = { name: "push", ref, commit, payload: {}, env };
    const run = await runAction(checkout.directory, github, event, { mode: "push" });
    const handoff = await readFile(join(checkout.directory, "neko-handoff.json"), "utf8").catch(() => "");
    return { ...run, handoff, images: JSON.parse(run.outputs["images"] ?? "[]") as readonly ImageOutput[] };
  }

  it("fails the step for one that is gone, with all else done", { timeout: 120_000 }, async () => {
    const run = await push("refs/heads/main");
    expect(run.exitCode).toBe(1);
    expect(run.errors.join("\n")).toMatch(/not everything is in away/);
    const [image] = run.images;
    expect(image).toMatchObject({ imageId: "app", failed: [{ registry: "away", code: "REGISTRY_UNREACHABLE" }] });
    const [near] = image!.destinations;
    expect(near?.reference).toBe(`${registry.host}/acme/app@${image!.manifest}`);
    expect(near?.tags).toContain("latest");
    expect(Date.parse(near?.expires ?? "")).toBeGreaterThan(Date.now());
    expect(parseHandoff(run.handoff).images[0]?.destinations.map(({ pushed }) => pushed)).toEqual([false, true]);
    expect(run.summary).toMatch(/\| ⚠ \| image `app` \| `127\.0\.0\.1:[0-9]+\/acme\/app@sha256:.* until .* UTC · /);
    expect(run.summary).toMatch(/\| ❌ \| registry `away` \| REGISTRY\\_UNREACHABLE: .* · without `app` \|/);
    expect(run.summary).toContain(`${registry.host}/acme/app@${image!.manifest}`);
  });

  it("names a version by its tag, and goes where NEKO_REGISTRY says", { timeout: 120_000 }, async () => {
    await repository.git("--git-dir", repository.bare, "tag", "v1.4.2", "refs/heads/main");
    const tagged = await push("refs/tags/v1.4.2");
    expect(tagged).toMatchObject({ exitCode: 0, errors: [] });
    expect(tagged.images[0]?.destinations.map(({ tags }) => tags)).toEqual([["1.4.2", "1.4", "1"]]);
    const elsewhere = await push("refs/heads/main", { NEKO_REGISTRY: `${registry.host}/elsewhere` });
    expect(elsewhere).toMatchObject({ exitCode: 0, errors: [] });
    expect(elsewhere.images[0]?.destinations).toMatchObject([
      { registry: "NEKO_REGISTRY", reference: expect.stringContaining(`${registry.host}/elsewhere/app@sha256:`) },
    ]);
    const wrong = await push("refs/heads/main", { NEKO_REGISTRY: "https://ghcr.io" });
    expect(wrong.exitCode).toBe(1);
    expect(wrong.errors.join("\n")).toContain("which is no registry");
  });
});
