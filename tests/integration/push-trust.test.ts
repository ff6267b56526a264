import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createGitChannel, createGitHistory } from "../../src/adapters/git/git-channel.ts";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { imageFiles } from "../../src/adapters/store/image-file.ts";
import { createImageStores } from "../../src/adapters/registry/image-stores.ts";
import { openLayerMemory } from "../../src/adapters/layer-memory-file.ts";
import { nodeClock as clock } from "../../src/adapters/node-clock.ts";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import { parseBranch, parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { makeHandoff, runBuildAndPush, type BuiltAndPushed, type PushTo } from "../../src/pipeline/build.ts";
import { runPublishRelease } from "../../src/pipeline/publish.ts";
import { loadState } from "../../src/pipeline/source.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import type { Packer } from "../../src/ports/packer.ts";
import { noProgress } from "../../src/ports/progress.ts";
import { noMemory, type LayerMemory } from "../../src/push/memory.ts";
import type { SigningKey } from "../../src/release/keys.ts";
import type { Role, Trust } from "../../src/release/trust.ts";
import { realRun } from "../support/git-repository.ts";
import { describeNix, nixBench, testNixConfig, toolPath, type NixBench } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { newKey, repository, trustOf } from "../support/release-records.ts";
import { startRegistry } from "../support/test-images.ts";

// A real channel in a bare repository, real keys, docker-registry, and runners that remember nothing.

const { signal } = new AbortController();
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
const branch = parseBranch("main");
const manifestType = "application/vnd.oci.image.manifest.v1+json";

const flake = (app: string): string => `{
  outputs = { self }: let
    run = name: script: derivation {
      inherit name;
      system = "${system}";
      builder = "/bin/sh";
      PATH = "/usr/bin:/bin";
      args = [ "-euc" script ];
    };
    library = run "library" "mkdir $out; echo shared > $out/library";
    data = run "data" "mkdir $out; echo data > $out/data; ln -s \${library} $out/library";
  in {
    packages.${system}.web = run "web" "mkdir $out; echo ${app} > $out/app; ln -s \${data} $out/data";
  };
}
`;

const key = newKey();
const stranger = newKey();
const trusting = (...keys: readonly (readonly [SigningKey, ...Role[]])[]): Trust => trustOf(keys);

describeNix("pushing from a runner that remembers nothing", () => {
  if (!hasProgram("docker-registry")) {
    it.skip("docker-registry is missing (scripts/setup.sh --for test gets it)", () => undefined);
    return;
  }
  let bench: NixBench;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let nekoYaml: string;
  const at = (...path: string[]): string => join(bench.directory, ...path);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: bench.directory, GIT_CONFIG_NOSYSTEM: "1" },
    }).trim();
  function commit(files: Readonly<Record<string, string>>): Revision {
    for (const [name, text] of Object.entries(files)) writeFileSync(at("work", name), text);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "change");
    git("push", "--quiet", "origin", "main");
    return parseRevision(git("rev-parse", "HEAD"));
  }

  beforeAll(async () => {
    bench = nixBench();
    registry = await startRegistry(at("registry"));
    mkdirSync(at("work"));
    git("init", "--quiet", "--initial-branch=main");
    git("init", "--quiet", "--bare", "--initial-branch=main", at("forge.git"));
    git("remote", "add", "origin", at("forge.git"));
  });
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    bench?.[Symbol.dispose]();
  });
  let count = 0;
  /** A place in the registry, and a channel, of its own. */
  beforeEach(() => {
    const prefix = `test-${(count += 1)}`;
    nekoYaml = `version: 1
images: { web: { attr: web, tags: [latest] } }
registries: { local: { url: "${registry.host}/${prefix}", on: [main, pull-request] } }
targets: { box: { kind: containers, system: ${system}, run: [web] } }
`;
    for (const ref of git("--git-dir", at("forge.git"), "for-each-ref", "--format=%(refname)", "refs/neko").split(
      "\n",
    )) {
      if (ref !== "") git("--git-dir", at("forge.git"), "update-ref", "-d", ref);
    }
  });

  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  const log = { info: say, warn: say, error: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };
  /** The store paths that were read to be packed. */
  const opened: string[] = [];
  const threads = createPacker({ entry: "", lanes: 0 });
  const packer: Packer = {
    ...threads,
    pack: (job, stop) => {
      opened.push(...(job.format === "tar" ? job.paths : [job.path]).map((path) => path.slice(44)));
      return threads.pack(job, stop);
    },
  };

  const loaded = async (revision: Revision) => {
    const tree = { kind: "commit", revision } as const;
    const place = { directory: at("work"), config: "neko.yaml" };
    const state = await loadState(place, tree, createGitCheckout(at("work")), signal);
    if (!state.valid) throw new TypeError(JSON.stringify(state.problems));
    return state;
  };
  const gitOptions = () => ({
    directory: at(`git-${(count += 1)}`),
    remote: { name: "origin", url: at("forge.git") },
    run: realRun(),
  });
  const channel = async () => createGitChannel({ ...gitOptions(), clock });
  const storeOf = createImageStores({ directory: "/", env: {}, githubToken: "", serverUrl: "https://github.com" });

  /** A job on a fresh runner: its own clone of the channel, and no table of layers. */
  async function push(
    revision: Revision,
    trust?: Trust,
    to: PushTo = { event: "main" },
    memory: LayerMemory = noMemory,
  ): Promise<{ work: BuiltAndPushed; manifest: Digest; packed: readonly string[]; said: string }> {
    opened.length = 0;
    lines.length = 0;
    const work = await runBuildAndPush(
      {
        loaded: await loaded(revision),
        rootsDirectory: bench.roots,
        shells: false,
        push: to,
        of: { repository, ref: "refs/heads/main" },
        ...(trust ? { trust } : {}),
      },
      {
        nix: bench.nix,
        log,
        clock,
        files: imageFiles({ path: toolPath }),
        tree: storeTar().tree,
        packer,
        progress: noProgress,
        memory,
        checkout: createGitCheckout(at("work")),
        channel,
        hardware: async () => ({ gpus: { kind: "none", because: "none" }, cpu: { kind: "unknown", because: "none" } }),
        openStore: storeOf,
      },
      signal,
    );
    return { work, manifest: work.pushed[0]!.manifest, packed: opened.toSorted(), said: lines.join("\n") };
  }

  /** A release of what was pushed; `instead`: of other images than the build handed over. */
  async function publish(
    revision: Revision,
    { work }: { work: BuiltAndPushed },
    by: SigningKey,
    instead: { config?: Digest; manifest?: Digest } = {},
  ): Promise<void> {
    const handoff = await makeHandoff(
      { repository, ref: "refs/heads/main", commit: revision },
      work,
      bench.nix,
      signal,
    );
    const images = handoff.images.map((image) => ({ ...image, ...instead }));
    const outcome = await runPublishRelease(
      {
        place: { directory: at("work"), config: "neko.yaml" },
        commit: revision,
        branch,
        repository,
        handoff: { ...handoff, images },
        pullRequests: [],
        again: true,
      },
      {
        nix: bench.nix,
        checkout: createGitCheckout(at("work")),
        channel: await channel(),
        history: createGitHistory({ ...gitOptions(), branch }),
        clock,
        log,
      },
      by,
      signal,
    );
    expect(outcome.kind).toBe("published");
  }

  /** What whoever may push can do: under the tag lies an image whose table says a layer is something else. */
  async function poison(revision: Revision, honest: Digest): Promise<{ config: Digest; manifest: Digest }> {
    const { state } = await loaded(revision);
    const store: ImageStore = storeOf(state.registries[0]!);
    const text = Buffer.from((await store.readManifest("web", honest, signal))!.bytes).toString();
    const { config } = JSON.parse(text) as { config: { digest: Digest } };
    const chunks: Uint8Array[] = [];
    for await (const chunk of store.readBlob("web", config.digest, signal)) chunks.push(Buffer.from(chunk));
    const before = Buffer.concat(chunks).toString();
    const { rootfs } = JSON.parse(before) as { rootfs: { diff_ids: string[] } };
    const evil = Buffer.from(before.replace(rootfs.diff_ids[0]!, sha256("evil")));
    const evilConfig = await store.putBlob("web", evil, signal);
    const manifest = Buffer.from(text.replace(config.digest, evilConfig));
    return {
      config: evilConfig,
      manifest: await store.writeManifest("web", manifest, manifestType, ["latest"], signal),
    };
  }

  it("packs nothing that a release has signed, and of an edit what it changed", { timeout: 60_000 }, async () => {
    const one = commit({ "flake.nix": flake("one"), "neko.yaml": nekoYaml });
    const first = await push(one, trusting([key, "release"]));
    expect(first.packed).toEqual(["data", "library", "web"]);
    expect(first.said).toContain("channel main: no release is there yet");
    await publish(one, first, key);

    const again = await push(one, trusting([key, "release"]));
    expect(again).toMatchObject({ manifest: first.manifest, packed: [] });
    expect(again.said).toContain("of release 1 say");
    // A commit that changes nothing of the image, too.
    expect((await push(commit({ "README.md": "read" }), trusting([key, "release"]))).packed).toEqual([]);

    const two = commit({ "flake.nix": flake("two") });
    const edited = await push(two, trusting([key, "release"]));
    expect(edited.packed).toEqual(["web"]);
    expect(edited.work.pushed[0]).toMatchObject({ layersSent: 1 });
    // The tag leads to what is not released yet, and the release is still asked.
    const three = await push(commit({ "flake.nix": flake("three") }), trusting([key, "release"]));
    expect(three.packed).toEqual(["web"]);

    // Equal to what a runner gives that believes nobody.
    const unbelieving = await push(two);
    expect(unbelieving.manifest).toBe(edited.manifest);
    expect(unbelieving.packed).toEqual(expect.arrayContaining(["data", "library", "web"]));
    expect(unbelieving.said).toMatch(/2 layers were packed only to verify .* a trust file .*spares/);
    expect(edited.said).not.toContain("--trust");
  });

  it("packs only what changed for a pull request, at its first push and its next", { timeout: 60_000 }, async () => {
    const one = commit({ "flake.nix": flake("pull one"), "neko.yaml": nekoYaml });
    await publish(one, await push(one), key);
    const to = { event: "pull-request", pullRequest: 7 } as const;
    for (const text of ["pull two", "pull three"]) {
      const proposed = await push(commit({ "flake.nix": flake(text) }), trusting([key, "release"]), to);
      expect(proposed.packed).toEqual(["web"]);
    }
  });

  it("believes no tag, no other key's release and no revoked key's", { timeout: 120_000 }, async () => {
    const one = commit({ "flake.nix": flake("poisoned"), "neko.yaml": nekoYaml });
    const honest = await push(one);
    await publish(one, honest, key);
    const evil = await poison(one, honest.manifest);
    expect(evil.manifest).not.toBe(honest.manifest);

    // Who may push there, and sign nothing.
    expect(await push(one, trusting([key, "release"]))).toMatchObject({ manifest: honest.manifest, packed: [] });

    await poison(one, honest.manifest);
    await publish(one, honest, stranger, evil);
    const ours = await push(one, trusting([key, "release"]));
    expect(ours).toMatchObject({ manifest: honest.manifest, packed: [] });
    expect(ours.said).not.toContain("release 2");

    // The key is known, but for other things than releases.
    await poison(one, honest.manifest);
    const denied = await push(one, trusting([stranger, "rollout"]));
    expect(denied.manifest).toBe(honest.manifest);
    expect(denied.packed).toEqual(expect.arrayContaining(["data", "library", "web"]));

    await poison(one, honest.manifest);
    const revoked = trustOf([[stranger, "release"]], { revoked: [stranger.keyId] });
    const after = await push(one, revoked);
    expect(after.manifest).toBe(honest.manifest);
    expect(after.packed).toEqual(expect.arrayContaining(["data", "library", "web"]));
    expect(after.said).toContain("verifies (KEY_REVOKED");

    await poison(one, honest.manifest);
    const later = trustOf([[stranger, "release"]], { bootstrap: { release: 3 } });
    expect((await push(one, later)).manifest).toBe(honest.manifest);

    // What is at stake: who trusts that key is told lies, and pushes them.
    await poison(one, honest.manifest);
    const deceived = await push(one, trusting([stranger, "release"]));
    expect(deceived).toMatchObject({ manifest: evil.manifest, packed: [] });
  });

  it("remembers what it packed, and nothing that it was told", { timeout: 60_000 }, async () => {
    const one = commit({ "flake.nix": flake("told"), "neko.yaml": nekoYaml });
    await publish(one, await push(one), key);
    const memory = (): Promise<LayerMemory> => openLayerMemory(at("told.json"));
    const two = commit({ "flake.nix": flake("told two") });
    const to: PushTo = { event: "main" };
    expect((await push(two, trusting([key, "release"]), to, await memory())).packed).toEqual(["web"]);
    // The key is not trusted any more: what it signed has to be found out again.
    expect((await push(two, undefined, to, await memory())).packed).toEqual(["data", "library"]);
    expect((await push(two, undefined, to, await memory())).packed).toEqual([]);
  });

  it("goes on where the channel cannot be read", { timeout: 60_000 }, async () => {
    const one = commit({ "flake.nix": flake("alone"), "neko.yaml": nekoYaml });
    git("--git-dir", at("forge.git"), "update-ref", "refs/neko/channels/main/head", one);
    const pushed = await push(one, trusting([key, "release"]));
    expect(pushed.said).toMatch(/CHANNEL_BROKEN: .* every layer is packed/);
    expect(pushed.packed).toEqual(["data", "library", "web"]);
  });

  it("takes the file of --trust or NEKO_TRUST, and none of a proposal's own", { timeout: 60_000 }, async () => {
    const layout = `version: 1
images: { web: { attr: web, tags: [latest] } }
registries: { local: { url: "oci:${at("images")}", on: [main, manual, pull-request] } }
`;
    const file = JSON.stringify({
      policyVersion: 1,
      repository,
      ref: "refs/heads/main",
      keys: [{ identity: key.publicKey.identity, roles: ["release"] }],
    });
    commit({ "flake.nix": flake("flag"), "neko.yaml": layout, "trust.json": file });
    writeFileSync(at("trust.json"), file);
    rmSync(at("work/link.json"), { force: true });
    symlinkSync(at("trust.json"), at("work/link.json"));
    const neko = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
      const ran = spawnSync(process.execPath, [resolve("cli/main.ts"), "push", "--no-shells", ...args], {
        cwd: at("work"),
        encoding: "utf8",
        env: { PATH: toolPath, HOME: bench.directory, NIX_CONFIG: testNixConfig, ...env },
      });
      return `${ran.status}\n${ran.stderr}`;
    };
    const job = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };
    const merged = { ...job, GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" };
    const read = /^0\n[^]*channel main: no release is there yet/;
    expect(neko(["--trust", at("trust.json")])).toMatch(read);
    expect(neko([], { NEKO_TRUST: at("trust.json"), ...job })).toMatch(read);
    expect(neko(["--trust", "trust.json"])).toMatch(read);
    expect(neko([], { NEKO_TRUST: "trust.json", ...merged })).toMatch(read);
    expect(neko([])).not.toContain("channel main");
    const refused = /^2\n[^]*EVENT_REFUSED/;
    expect(neko(["--trust", "trust.json", "--event", "pull-request"])).toMatch(refused);
    expect(neko([], { NEKO_TRUST: "trust.json", ...job })).toMatch(refused);
    const commented = { ...merged, GITHUB_EVENT_NAME: "issue_comment" };
    expect(neko([], { NEKO_TRUST: "trust.json", ...commented })).toMatch(refused);
    expect(neko(["--trust", "../work/link.json"], job)).toMatch(refused);
    expect(neko(["--trust", "nowhere.json"])).toMatch(/^2\n[^]*USAGE: the trust file that --trust names/);
    writeFileSync(at("trust.json"), "{}");
    expect(neko(["--trust", at("trust.json")])).toMatch(/^2\n[^]*TRUST_INVALID/);
  });

  it("is handed to the Action by NEKO_TRUST, and not by its pull request", { timeout: 60_000 }, () => {
    const layout = `version: 1
images: { web: { attr: web, tags: [latest] } }
registries: { local: { url: "oci:${at("action-images")}", on: [main, pull-request] } }
`;
    const identity = key.publicKey.identity;
    const file = { policyVersion: 1, repository, ref: "refs/heads/main", keys: [{ identity, roles: ["release"] }] };
    const text = JSON.stringify(file);
    const sha = commit({ "flake.nix": flake("action"), "neko.yaml": layout, "trust.json": text });
    writeFileSync(at("outside.json"), text);
    const action = (trust: string, event: Readonly<Record<string, string>>, payload: unknown = {}): string => {
      for (const name of ["state", "output", "summary"]) writeFileSync(at(name), "");
      writeFileSync(at("event.json"), JSON.stringify(payload));
      mkdirSync(at("temp"), { recursive: true });
      const { status, stdout } = spawnSync(process.execPath, [resolve("src/main.ts")], {
        cwd: at("work"),
        encoding: "utf8",
        env: {
          PATH: toolPath,
          HOME: bench.directory,
          NIX_CONFIG: testNixConfig,
          NEKO_TRUST: trust,
          INPUT_MODE: "push",
          RUNNER_ENVIRONMENT: "github-hosted",
          RUNNER_TEMP: at("temp"),
          GITHUB_WORKSPACE: at("work"),
          GITHUB_REPOSITORY: "acme/fleet",
          GITHUB_SHA: sha,
          GITHUB_EVENT_PATH: at("event.json"),
          GITHUB_STATE: at("state"),
          GITHUB_OUTPUT: at("output"),
          GITHUB_STEP_SUMMARY: at("summary"),
          ...event,
        },
      });
      rmSync(at("work/neko-handoff.json"), { force: true });
      return `${status}\n${stdout}`;
    };
    const merged = { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" };
    const proposed = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };
    const head = { sha, repo: { full_name: "acme/fleet" } };
    const payload = { pull_request: { number: 7, head, base: { ref: "main" } } };
    const read = /^0\n[^]*channel main: no release is there yet/;
    expect(action("trust.json", merged)).toMatch(read);
    expect(action(at("outside.json"), proposed, payload)).toMatch(read);
    expect(action("trust.json", proposed, payload)).toMatch(/^1\n[^]*EVENT_REFUSED[^]*part of the proposal/);
    expect(action("", merged)).not.toContain("channel main");
  });
});
