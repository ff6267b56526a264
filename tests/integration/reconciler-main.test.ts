import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as main from "../../reconciler/main.ts";
import { renderDiff, renderHistory, renderStatus } from "../../reconciler/report/status-text.ts";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import { closureDigest } from "../../src/plan/closure.ts";
import type { Probe } from "../../src/spec/desired-state.ts";
import { desiredIdOf, type ProfileSlice } from "../../src/plan/slice.ts";
import { channelRef } from "../../src/release/chain.ts";
import { renderEnvelope, signStatement } from "../../src/release/dsse.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import { parseBranch } from "../../src/kernel/revision.ts";
import {
  ask,
  baseRun,
  buildPaths,
  freePort,
  hostNix,
  nixConfig,
  never,
  quiet,
  scratch,
  tool,
  writePort,
} from "../support/driver-host.ts";
import { Forge } from "../support/git-repository.ts";
import { newKey, releaseStatement, repository, ref } from "../support/release-records.ts";

// The daemon as it is shipped, by its composition root: real git, real nix, a real site behind a real probe.

const ready = tool("nix-build") !== undefined && (process.env["NEKO_BUSYBOX"] ?? tool("busybox")) !== undefined;

describe.skipIf(!ready)("the reconciler, whole", () => {
  const built = scratch("paths");
  const key = newKey();
  let paths: Record<string, StorePath>;
  let forge: Forge;
  let commits: Revision[];
  let place: ReturnType<typeof scratch>;
  let configFile: string;
  let port: number;
  let head: Revision | null;
  let previous: Digest | null;
  let release: number;
  const children: ChildProcess[] = [];

  beforeAll(() => {
    paths = buildPaths(built.path, ["one", "two", "hanging"]);
  });
  afterAll(() => built[Symbol.dispose]());

  beforeEach(async () => {
    forge = new Forge();
    commits = forge.line(5);
    place = scratch("host");
    port = await freePort();
    head = previous = null;
    release = 0;
    configFile = join(place.path, "reconciler.yaml");
    configure("{}");
    const trust = {
      policyVersion: 1,
      repository,
      ref,
      keys: [{ identity: key.publicKey.identity, roles: ["release"] }],
    };
    writeFileSync(join(place.path, "trust.json"), JSON.stringify(trust));
    expect(await main.hostInit({ configFile })).toMatchObject({ targets: ["web"], keyCreated: true });
    writePort(targetDirectory(), port);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    const pid = join(targetDirectory(), "state/pid");
    if (existsSync(pid)) process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL");
    await sleep(50);
    place[Symbol.dispose]();
    forge[Symbol.dispose]();
  });

  const targetDirectory = (): string => join(place.path, "state/targets/web");

  function configure(timeouts: string): void {
    const lines = [
      "version: 1",
      `remotes: [{ name: origin, url: "file://${forge.bare}" }]`,
      "branch: main",
      "targets: [web]",
      `state-dir: ${place.path}/state`,
      `trust-file: ${place.path}/trust.json`,
      "poll: 300ms",
      `timeouts: ${timeouts}`,
    ];
    writeFileSync(configFile, `${lines.join("\n")}\n`);
  }

  async function record(name: string, contains = `neko-test-${name}`, ...more: Probe[]): Promise<TargetRecord> {
    const probe = {
      kind: "http",
      url: `http://127.0.0.1:${port}/`,
      status: 200,
      contains,
      withinMs: 3_000,
      successes: 1,
    } as const;
    const slice: ProfileSlice = {
      kind: "profile",
      system: "x86_64-linux",
      storePath: paths[name]!,
      probes: [probe, ...more],
    };
    const closure = closureDigest(await hostNix(baseRun()).closure([paths[name]!], never));
    return { desiredId: desiredIdOf(slice), slice, closure };
  }

  async function publish(web: TargetRecord): Promise<void> {
    release += 1;
    const statement = releaseStatement({ release, commit: commits[release - 1]!, previous, targets: { web } });
    const envelope = signStatement(statement, key);
    previous = sha256(Buffer.from(envelope.payload, "base64"));
    head = forge.commit(head ? [head] : [], renderEnvelope(envelope), "envelope.json");
    forge.point(channelRef(parseBranch("main")), head);
  }

  function start(
    verb: "once" | "daemon",
    env: NodeJS.ProcessEnv = {},
  ): ChildProcess & { ended: Promise<number | null>; said: () => string } {
    const child = spawn(process.execPath, ["tests/support/reconciler-cli.ts", verb, configFile], {
      env: { ...process.env, ...env },
    });
    children.push(child);
    let text = "";
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    return Object.assign(child, { ended, said: () => text });
  }
  const once = (env?: NodeJS.ProcessEnv): Promise<number | null> => start("once", env).ended;

  async function until(done: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; !(await done()); tries += 1) {
      if (tries > 400) throw new Error("it did not come to pass in time");
      await sleep(50);
    }
  }
  const status = async () => {
    const [one] = await main.hostStatus({ configFile });
    if (one?.kind !== "known") throw new Error("unreadable");
    return one.status;
  };

  it("waits, applies, rolls back, refuses, is told to retry, goes on", { timeout: 120_000 }, async () => {
    expect(await once()).toBe(0);
    expect((await status()).lastPass).toMatchObject({ outcome: "pending", code: "RELEASE_PENDING" });

    await publish(await record("one"));
    expect(await once()).toBe(0);
    expect(await ask(port)).toBe("neko-test-one");
    expect((await status()).lastPass).toMatchObject({ outcome: "in-sync", behind: 4, remote: "origin" });

    await publish(await record("two", "something else"));
    expect(await once()).toBe(6);
    expect(await ask(port)).toBe("neko-test-one");
    expect(await once()).toBe(4);
    const shown = renderStatus(await main.hostStatus({ configFile }));
    expect(shown).toContain("quarantined  release 2");
    expect(shown).toContain("PROBE_FAILED");
    expect(renderHistory(await main.hostHistory({ configFile, target: "web" }, 5))).toMatch(/quarantined +release 2/);

    await publish(await record("two"));
    const [diff] = await main.hostDiff({ configFile, log: quiet, signal: never, env: process.env });
    expect(renderDiff(diff!)).toContain("would apply (change)");
    expect(await ask(port)).toBe("neko-test-one");
    expect(await once()).toBe(0);
    expect(await ask(port)).toBe("neko-test-two");
    expect(await status()).toMatchObject({ phase: "idle", seen: 3, floor: 3 });

    const told = { configFile, target: "web", signal: never };
    expect(await main.hostRetry(told)).toBe(true);
    await main.hostHold(told, { owner: "ops", reason: "measuring", expires: null });
    expect(await once()).toBe(4);
    expect(await main.hostResume(told)).toBe(true);
    expect(await once()).toBe(0);
  });

  it("hands Nix's settings and the proxies to neither activations nor probes", { timeout: 120_000 }, async () => {
    const none = 'test -z "$NIX_CONFIG$https_proxy$HTTP_PROXY" && test -n "$PATH"';
    const clean = { kind: "exec", argv: ["/bin/sh", "-c", none], withinMs: 1_000, successes: 1 } as const;
    await publish(await record("one", "neko-test-one", clean));
    const proxy = "http://user:hunter2@127.0.0.1:1";
    expect(await once({ https_proxy: proxy, HTTP_PROXY: proxy, NIX_CONFIG: nixConfig })).toBe(0);
    // The site was started by its activation and has that one's environment.
    const environ = readFileSync(
      `/proc/${readFileSync(join(targetDirectory(), "state/pid"), "utf8").trim()}/environ`,
      "utf8",
    );
    expect(environ).toContain("NEKO_TARGET=web");
    expect(environ).not.toMatch(/NIX_CONFIG|proxy|hunter2/i);
  });

  it("killed while activating, comes back with what ran before", { timeout: 120_000 }, async () => {
    await publish(await record("one"));
    expect(await once()).toBe(0);
    await publish(await record("hanging"));
    const killed = start("once");
    await until(async () => (await status()).phase === "applying");
    await sleep(500);
    killed.kill("SIGKILL");
    await killed.ended;
    expect(await once()).toBe(6);
    expect(await ask(port)).toBe("neko-test-one");
    expect((await main.hostHistory({ configFile, target: "web" }, 1))[0]).toMatchObject({ code: "INTERRUPTED" });
  });

  it("killed while activating and left alone, is brought back by its guard", { timeout: 120_000 }, async () => {
    await publish(await record("one"));
    expect(await once()).toBe(0);
    configure("{ apply: 2s, probe: 1s, confirm: 500ms, rollback: 20s }"); // the guard's deadline: 5.85 s
    await publish(await record("hanging"));
    const killed = start("once");
    await until(async () => (await status()).phase === "applying");
    killed.kill("SIGKILL");
    await killed.ended;
    await until(async () => (await status()).phase === "idle");
    expect(await ask(port)).toBe("neko-test-one");
  });

  it("as a daemon follows the channel, reloads its file and stops when told", { timeout: 120_000 }, async () => {
    const daemon = start("daemon");
    await publish(await record("one"));
    await until(async () => (await status()).lastGood?.release === 1);
    writeFileSync(configFile, "nonsense: true\n");
    daemon.kill("SIGHUP");
    await until(async () => daemon.said().includes("not reloaded: HOST_CONFIG_INVALID"));
    await publish(await record("two"));
    const held = readFileSync(join(targetDirectory(), "state.json"), "utf8");
    await until(async () => readFileSync(join(targetDirectory(), "state.json"), "utf8") !== held);
    configure("{}");
    await until(async () => (await status()).lastGood?.release === 2);
    expect(await ask(port)).toBe("neko-test-two");
    const asked = performance.now();
    daemon.kill("SIGTERM");
    expect(await daemon.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });
});

describe("the reconciler's remotes", () => {
  it("are all tried but those whose token is missing, and one of them must be left", { timeout: 30_000 }, async () => {
    using forge = new Forge();
    using place = scratch("remotes");
    forge.line(2);
    const key = newKey();
    const keys = [{ identity: key.publicKey.identity, roles: ["release"] }];
    writeFileSync(join(place.path, "trust.json"), JSON.stringify({ policyVersion: 1, repository, ref, keys }));
    const configFile = join(place.path, "reconciler.yaml");
    const configure = (...remotes: string[]): void => {
      const lines = ["version: 1", `remotes: [${remotes.join(", ")}]`, "branch: main", "targets: [web]"];
      const places = [`state-dir: ${place.path}/state`, `trust-file: ${place.path}/trust.json`];
      writeFileSync(configFile, `${[...lines, ...places].join("\n")}\n`);
    };
    const first = `{ name: first, url: "https://127.0.0.1:1/a/b", token-file: ${place.path}/none }`;
    configure(first, `{ name: second, url: "file://${forge.bare}" }`);
    await main.hostInit({ configFile });
    const said: string[] = [];
    const log = { ...quiet, warn: (text: string) => void said.push(text) };
    const asked = { configFile, log, signal: never, env: process.env };
    const [diff] = await main.hostDiff(asked);
    expect(diff?.plan).toMatchObject({ kind: "keep", closed: { kind: "pending" } });
    expect(said).toEqual([expect.stringMatching(/^web: remote first is left out: CONFIG_MISSING: .*none/)]);
    configure(first);
    await expect(main.hostDiff(asked)).rejects.toMatchObject({ code: "CONFIG_MISSING" });
  });
});
