import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generateKeyPair, loadSigningKey } from "../../src/release/keys.ts";
import type { ReleasePredicate } from "../../src/release/record.ts";
import { reportOf, signedText } from "../support/host-reports.ts";
import { describeNix } from "../support/nix.ts";
import { checkoutOf, runAction, type ActionEvent, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// The bundle (dist/index.js) as a runner starts it: real Nix, real git, an image layout as the registry, and GitHub on
// loopback. One pull request is followed from its first plan to what its host says.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const releaseKey = generateKeyPair();
const webKey = loadSigningKey(generateKeyPair().privateKeyPem);
const stranger = loadSigningKey(generateKeyPair().privateKeyPem);

/** Nothing of an earlier run is in the store under these names. */
const nonce = `${process.pid}-${Date.now()}`;
const flake = (text: string): string => `{
  outputs = { self }: {
    packages.${system} = {
      site = derivation {
        name = "site"; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "echo ${text} ${nonce} > $out" ];
      };
      app = derivation {
        name = "app"; system = "${system}"; builder = "/bin/sh";
        args = [ "-c" "/bin/mkdir -p $out/bin; echo ${text} ${nonce} > $out/bin/app" ];
      };
    };
  };
}
`;

let images: string;
const nekoYaml = (rest = ""): string => `version: 1
images: { app: { attr: packages.${system}.app } }
registries: { local: { url: "oci:${images}", on: [main, pull-request] } }
targets:
  box: { kind: containers, system: ${system}, run: [app] }
  web: { kind: profile, attr: site, system: ${system}, environment: production, identity: "${webKey.publicKey.identity}" }
${rest}`;

let repository: SeedRepository;
let github: Github;

const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;

beforeAll(async () => {
  images = await mkdtemp(join(tmpdir(), "neko-images-"));
  repository = await seedRepository({ "flake.nix": flake("one"), "flake.lock": lock, "neko.yaml": nekoYaml() });
  github = await startGithub({ bareRepository: repository.bare });
});

afterAll(async () => {
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
  await rm(images, { recursive: true, force: true });
});

async function open(branch: string, files: Readonly<Record<string, string>>, title = branch): Promise<number> {
  await repository.git("fetch", "-q", "origin", "+refs/heads/main:refs/heads/main").catch(() => undefined);
  await repository.commit(branch, files, title);
  return (await github.createPullRequest({ head: branch, base: "main", title })).number;
}

async function onPullRequest(
  number: number,
  inputs: Readonly<Record<string, string>> = {},
  changed: { headRepository?: string; headCommit?: string; runner?: "self-hosted" } = {},
): Promise<ActionRun> {
  await using checkout = await checkoutOf(repository, `refs/pull/${number}/merge`);
  const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
  const head = await repository.git("-C", checkout.directory, "rev-parse", "HEAD^2");
  return await runAction(
    checkout.directory,
    github,
    {
      name: "pull_request",
      ref: `refs/pull/${number}/merge`,
      commit,
      payload: {
        number,
        pull_request: {
          number,
          head: { sha: changed.headCommit ?? head, repo: { full_name: changed.headRepository ?? "acme/fleet" } },
          base: { ref: "main" },
        },
      },
      ...(changed.runner ? { runner: changed.runner } : {}),
    },
    inputs,
  );
}

async function onBranch(
  event: Pick<ActionEvent, "name" | "payload">,
  inputs: Readonly<Record<string, string>>,
  handoff?: string,
): Promise<ActionRun & { readonly handoff: string | undefined }> {
  await using checkout = await checkoutOf(repository, "refs/heads/main");
  const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
  const file = join(checkout.directory, "neko-handoff.json");
  if (handoff !== undefined) await writeFile(file, handoff);
  const run = await runAction(checkout.directory, github, { ...event, ref: "refs/heads/main", commit }, inputs);
  return { ...run, handoff: await readFile(file, "utf8").catch(() => undefined) };
}

const ours = async (number: number): Promise<readonly string[]> =>
  (await github.comments(number)).flatMap(({ body, user }) => (user.login === "github-actions[bot]" ? [body] : []));
const sticky = async (number: number): Promise<readonly string[]> =>
  (await ours(number)).filter((body) => body.startsWith("<!-- neko:main:v1 -->"));

describeNix("the Action on a pull request", () => {
  it("plans into one comment, and edits it for the next commit", { timeout: 120_000 }, async () => {
    const number = await open("two", { "flake.nix": flake("two") });
    const first = await onPullRequest(number, { mode: "plan" });
    expect(first.errors).toEqual([]);
    expect(first.exitCode).toBe(0);
    expect(first.outputs).toMatchObject({ changed: "true", "plan-id": expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    expect(JSON.parse(first.outputs["matrix"] ?? "")).toEqual({
      include: [
        {
          name: "ubuntu-latest",
          "runs-on": ["ubuntu-latest"],
          only: `packages.${system}.app packages.${system}.site`,
        },
      ],
    });
    const [comment, ...others] = await sticky(number);
    expect(others).toEqual([]);
    expect(comment?.split("\n")[2]).toMatch(
      /^### Neko · plan for `[0-9a-f]{7}` · 2 builds, 2 targets change · \[run\]/,
    );
    expect(comment).toContain("| 🔨 | build profile web | `site` |");
    expect(first.summary).toContain("build profile web");

    await repository.commit("two", { "flake.nix": flake("two and a half") }, "again");
    await github.createComment(number, "noise", github.strangerToken);
    await fetch(`${github.apiUrl}/repos/acme/fleet/pulls/${number}`, {
      headers: { authorization: `Bearer ${github.token}` },
    });
    const second = await onPullRequest(number, { mode: "plan" });
    expect(second.exitCode).toBe(0);
    expect(second.outputs["plan-id"]).not.toBe(first.outputs["plan-id"]);
    const [edited, ...more] = await sticky(number);
    expect(more).toEqual([]);
    expect(edited?.split("\n")[2]).not.toBe(comment?.split("\n")[2]);
    const head = await repository.git("rev-parse", "two");
    expect((await github.checkRuns(head)).map((run) => [run.name, run.conclusion])).toEqual([["neko", "success"]]);
  });

  it("builds and pushes under tags of its own, without a key", { timeout: 120_000 }, async () => {
    const number = await open("built", { "flake.nix": flake("built") });
    const run = await onPullRequest(number, { "signing-key": "" });
    expect(run.errors).toEqual([]);
    const [image] = JSON.parse(run.outputs["images"] ?? "") as [{ destinations: { tags: string[] }[] }];
    const head = (await repository.git("rev-parse", "built")).slice(0, 12);
    expect(image.destinations[0]?.tags).toEqual([`pr-${number}-${head}`, `pr-${number}`]);
    expect((await sticky(number))[0]).toMatch(/\*\*Build\*\* \d outputs? built[\s\S]*\| 📦 \| image `app` \|/);
  });

  it("leaves exactly one comment when two runs start at once", { timeout: 120_000 }, async () => {
    const number = await open("three", { "flake.nix": flake("three") });
    const runs = await Promise.all([onPullRequest(number, { mode: "plan" }), onPullRequest(number, { mode: "plan" })]);
    expect(runs.map((run) => run.exitCode)).toEqual([0, 0]);
    expect(await sticky(number)).toHaveLength(1);
  });

  it("says what is wrong in neko.yaml at its line, and fails", { timeout: 60_000 }, async () => {
    const number = await open("bad", { "neko.yaml": nekoYaml("rollot: {}\n") });
    const run = await onPullRequest(number);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/::error title=UNKNOWN_KEY,file=neko\.yaml,line=7,col=1::/);
    const [comment] = await sticky(number);
    expect(comment).toMatch(/### Neko · `neko\.yaml` at `[0-9a-f]{7}` is invalid · 1 problem/);
    expect(comment).toContain("`neko.yaml:7:1`");
    expect(run.errors).toHaveLength(1);
    expect(run.summary).toContain("Nothing was evaluated or built.");
  });

  it("shows an evaluation that fails, and fails", { timeout: 60_000 }, async () => {
    const number = await open("broken", { "flake.nix": flake("x").replace("site =", "sight =") });
    const run = await onPullRequest(number, { mode: "plan" });
    expect(run.exitCode).toBe(1);
    expect((await sticky(number))[0]).toMatch(/### Neko · no plan for `[0-9a-f]{7}` · ATTRIBUTE_MISSING/);
  });

  it("counts a rule as a change, and shows it", { timeout: 60_000 }, async () => {
    const number = await open("rules", { "neko.yaml": nekoYaml("attestation: { policy: observe }\n") });
    const run = await onPullRequest(number, { mode: "plan" });
    expect([run.exitCode, run.outputs["changed"]]).toEqual([0, "true"]);
    const [comment] = await sticky(number);
    expect(comment).toMatch(/· nothing to build, no target changes, 1 rule changed ·/);
    expect(comment).toContain("| 📐 | 1 rule changed | `attestation.policy`: nothing → observe |");
  });

  it("plans a fork without writing, and refuses it on our own machine", { timeout: 120_000 }, async () => {
    const number = await open("fork", { "flake.nix": flake("fork") });
    const before = github.requests.length;
    const hosted = await onPullRequest(number, {}, { headRepository: "mallory/fleet" });
    expect(hosted.exitCode).toBe(0);
    expect(hosted.outputs["changed"]).toBe("true");
    expect(hosted.outputs["images"]).toBeUndefined();
    expect(hosted.notices.join()).toContain("the head is in a fork");
    expect(github.requests.slice(before)).toEqual([]);
    const own = await onPullRequest(number, {}, { headRepository: "mallory/fleet", runner: "self-hosted" });
    expect(own.exitCode).toBe(1);
    expect(own.log).toContain("title=EVENT_REFUSED");
    expect(own.outputs).toEqual({});
  });

  it("writes nothing when the head has moved on", { timeout: 60_000 }, async () => {
    const number = await open("stale", { "flake.nix": flake("stale") });
    const run = await onPullRequest(number, { mode: "plan" }, { headCommit: "1".repeat(40) });
    expect(run.exitCode).toBe(0);
    expect(await ours(number)).toEqual([]);
  });

  it("keeps the plan when the token may not comment, and says what to add", { timeout: 60_000 }, async () => {
    const number = await open("denied", { "flake.nix": flake("denied") });
    github.failNext(`POST /repos/acme/fleet/issues/${number}/comments`, 403);
    const run = await onPullRequest(number, { mode: "plan" });
    expect(run.exitCode).toBe(0);
    expect(run.warnings.join()).toContain("permissions: { pull-requests: write }");
    expect(run.summary).toContain("build profile web");
  });
});

describeNix("the Action after the merge", () => {
  const push = { name: "push", payload: {} };
  let number: number;
  let record: ReleasePredicate;
  let merge: string;

  it("builds and hands over, then publishes what it evaluates itself", { timeout: 180_000 }, async () => {
    number = await open("release", { "flake.nix": flake("release") });
    await onPullRequest(number, { mode: "plan" });
    merge = await github.merge(number);
    const built = await onBranch(push, { mode: "push" });
    expect(built.errors).toEqual([]);
    expect(built.exitCode).toBe(0);
    expect(built.left).toEqual([]);
    const handoff = JSON.parse(built.handoff ?? "") as { commit: string; results: { storePath: string }[] };
    expect(handoff.commit).toBe(merge);
    const [image] = JSON.parse(built.outputs["images"] ?? "") as [
      { manifest: string; destinations: { reference: string }[] },
    ];
    expect(image.destinations.map(({ reference }) => reference)).toEqual([`oci:${images}/app@${image.manifest}`]);
    const index = JSON.parse(await readFile(join(images, "app", "index.json"), "utf8")) as {
      manifests: { digest: string }[];
    };
    expect(index.manifests.map((manifest) => manifest.digest)).toContain(image.manifest);

    const other = handoff.results[0]?.storePath.replace(
      /store\/./,
      (start) => `store/${start.endsWith("a") ? "b" : "a"}`,
    );
    const forged = (built.handoff ?? "").replace(handoff.results[0]?.storePath ?? "?", other ?? "?");
    const refused = await onBranch(push, { mode: "publish", "signing-key": releaseKey.privateKeyPem }, forged);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain("title=CLOSURE_MISMATCH");
    expect(await repository.git("ls-remote", "origin", "refs/neko/*")).toBe("");

    const published = await onBranch(push, { mode: "publish", "signing-key": releaseKey.privateKeyPem }, built.handoff);
    expect(published.errors).toEqual([]);
    expect(published.exitCode).toBe(0);
    expect(published.outputs).toMatchObject({ release: "1", "record-digest": expect.stringMatching(/^sha256:/) });
    for (const line of releaseKey.privateKeyPem.split("\n").slice(1, -2)) {
      expect(published.log.replace(/^::add-mask::.*$/gm, "")).not.toContain(line);
      expect(published.summary).not.toContain(line);
    }
    await repository.git("fetch", "-q", "origin", "+refs/neko/*:refs/neko/*");
    const envelope = JSON.parse(await repository.git("show", "refs/neko/channels/main/head:envelope.json")) as {
      payload: string;
    };
    record = (JSON.parse(Buffer.from(envelope.payload, "base64").toString()) as { predicate: ReleasePredicate })
      .predicate;
    expect(record).toMatchObject({
      repository: "github.com/acme/fleet",
      commit: merge,
      release: 1,
      pullRequests: [number],
    });

    expect(record.targets["box"]?.images).toEqual({
      app: { config: expect.any(String) as unknown, manifest: image.manifest, sources: [`oci:${images}/app`] },
    });

    const [comment, ...others] = await sticky(number);
    expect(others).toEqual([]);
    expect(comment).toMatch(/### Neko · release 1 \(`[0-9a-f]{8}`\) · 0 of 2 targets in sync/);
    expect(comment).toContain("build profile web"); // the plan stays below
    expect(github.deployments()[0]?.statuses[0]?.state).toBe("queued");
  });

  it("publishes the same thing once", { timeout: 60_000 }, async () => {
    const built = await onBranch(push, {});
    expect(built.notices.join()).toContain("nothing is released yet");
    const published = await onBranch(push, { "signing-key": releaseKey.privateKeyPem }, built.handoff);
    expect(published.errors).toEqual([]);
    expect(published.outputs["release"]).toBe("1");
    expect((await repository.git("ls-remote", "origin", "refs/neko/channels/*")).split("\n")).toHaveLength(1);
  });

  it("runs no repository code in a job that holds the key", { timeout: 60_000 }, async () => {
    const run = await onBranch(push, { mode: "push", "signing-key": releaseKey.privateKeyPem });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("title=EVENT_REFUSED");
    expect(run.log).not.toContain("Build");
  });

  it("needs the key and the handoff to publish", { timeout: 60_000 }, async () => {
    expect((await onBranch(push, { mode: "publish" })).log).toContain("mode publish has no signing-key");
    const alone = await onBranch(push, { mode: "publish", "signing-key": releaseKey.privateKeyPem });
    expect(alone.log).toContain("there is no handoff file");
  });

  const statusOf = (context: string): string | undefined =>
    github.statuses(merge).find((status) => status.context === context)?.state;
  const hears = (): Promise<ActionRun> =>
    onBranch({ name: "check_run", payload: { check_run: { head_sha: merge, name: "neko/web" } } }, {});

  it("shows a forged report as refused and believes the host's own", { timeout: 90_000 }, async () => {
    const forged = signedText(reportOf(record, "web", { seq: 9 }), stranger);
    await github.createCheckRun({ name: "neko/web", commit: merge, text: forged });
    const first = await hears();
    expect(first.exitCode).toBe(0);
    expect(first.warnings.join()).toContain("REPORT_INVALID");
    expect((await sticky(number))[0]).toMatch(/0 of 2 targets in sync[\s\S]*check run neko\/web \| REPORT_INVALID/);
    expect(statusOf("neko/web")).toBe("pending");

    await github.createCheckRun({ name: "neko/web", commit: merge, text: signedText(reportOf(record, "web"), webKey) });
    expect((await hears()).errors).toEqual([]);
    expect((await sticky(number))[0]).toMatch(/1 of 2 targets in sync[\s\S]*✅ in sync/);
    expect(statusOf("neko/web")).toBe("success");
    expect(statusOf("neko/box")).toBe("pending");
    expect(github.deployments()[0]?.statuses.map((status) => status.state)).toEqual(["success", "queued"]);
  });

  it("tells a rollback in a comment of its own, once", { timeout: 90_000 }, async () => {
    const gone = { seq: 3, phase: "rolled-back", code: "PROBE_FAILED", runningId: null, detail: "http 500" } as const;
    await github.createCheckRun({
      name: "neko/web",
      commit: merge,
      text: signedText(reportOf(record, "web", gone), webKey),
    });
    await hears();
    await hears();
    const events = (await ours(number)).filter((body) => body.includes("### ⏪ Rolled back `web`"));
    expect(events).toHaveLength(1);
    expect((await sticky(number))[0]).toContain("1 rolled back");
    expect(statusOf("neko/web")).toBe("failure");
  });
});
