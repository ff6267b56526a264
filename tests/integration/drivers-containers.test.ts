import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContainersDriver } from "../../reconciler/adapters/driver-containers.ts";
import { serveLayout } from "../../src/adapters/registry/layout-server.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { packingOf } from "../../src/plan/packing.ts";
import { desiredIdOf, type ContainersSlice } from "../../src/plan/slice.ts";
import type { ImageRecord, TargetRecord } from "../../src/release/record.ts";
import type { RunOptions } from "../../src/spec/desired-state.ts";
import {
  ask,
  askOnce,
  baseRun,
  crashing,
  driverOptions,
  freePort,
  isCrash,
  never,
  quiet,
  scratch,
  tool,
} from "../support/driver-host.ts";
import { makeImage, podman, pushLayout, startRegistry, type TestImage } from "../support/test-images.ts";

const works = process.env["NEKO_PODMAN_WORKS"] !== "no";
if (!works && process.env["CI"] === "true") throw new Error("podman does not run containers here");
if (!works) console.warn("SKIPPED: podman does not run containers here");
const tools = ["podman", "skopeo", "docker-registry"].every((name) => tool(name) !== undefined);
const busybox = process.env["NEKO_BUSYBOX"] ?? tool("busybox");

describe.skipIf(!works || !tools || !busybox)("containers driver on podman", { timeout: 180_000 }, () => {
  // Other containers of this machine are none of ours: a target and, with the private podman, a storage of our own.
  const target = `test${process.pid}`;
  const name = `neko-${target}-site`;
  const files = scratch("containers");
  const storageBefore = process.env["NEKO_PODMAN_ROOT"];
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let images: Record<"v1" | "v2", TestImage>;
  let port: number;

  beforeAll(async () => {
    process.env["NEKO_PODMAN_ROOT"] = join(files.path, "podman");
    images = { v1: makeImage(files.path, "v1", busybox!), v2: makeImage(files.path, "v2", busybox!) };
    registry = await startRegistry(files.path);
    for (const version of ["v1", "v2"]) pushLayout(join(files.path, version), `${registry.host}/acme/${version}`);
  });
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    for (const image of Object.values(images ?? {})) if (has(image)) podman("rmi", "--force", image.config);
    if (storageBefore === undefined) delete process.env["NEKO_PODMAN_ROOT"];
    else process.env["NEKO_PODMAN_ROOT"] = storageBefore;
    files[Symbol.dispose]();
  });
  beforeEach(async () => {
    port = await freePort();
  });
  afterEach(() => {
    const ids = podman("ps", "--all", "--quiet", `--filter=label=dev.neko.target=${target}`)
      .split("\n")
      .filter(Boolean);
    if (ids.length > 0) podman("rm", "--force", "--time", "0", ...ids);
  });

  const has = (image: TestImage): boolean => podman("images", "--no-trunc", "--quiet").includes(image.config);
  const record = (
    version: "v1" | "v2",
    run: Partial<RunOptions> = {},
    over: Partial<ImageRecord> = {},
  ): TargetRecord => {
    const options: RunOptions = { ports: [], env: {}, mounts: [], devices: [], args: [], network: "host", ...run };
    const slice: ContainersSlice = {
      kind: "containers",
      system: "x86_64-linux",
      strategy: "replace",
      containers: [
        {
          name: "site",
          imageId: version,
          storePath: parseStorePath(`/nix/store/${"0".repeat(32)}-${version}`),
          config: {},
          packing: packingOf(),
          run: { ...options, env: { PORT: String(port), ...options.env } },
        },
      ],
      probes: [],
    };
    const image = { ...images[version], sources: [`${registry.host}/acme/${version}`], ...over };
    return { desiredId: desiredIdOf(slice), slice, images: { site: image } };
  };
  const driver = (more: Parameters<typeof driverOptions>[2] = {}) =>
    createContainersDriver(driverOptions(files.path, more.run ?? baseRun(), { target, serveLayout, ...more }));
  const inSync = async (wanted: TargetRecord) => driver().matches(wanted, await driver().observe(never));
  const present = async () => (await driver().observe(never)).present.map((each) => `${each.name} ${each.status}`);
  const keptName = ({ desiredId, images: built }: TargetRecord): string =>
    `${name}.old-${desiredId.slice(7, 19)}-${built!["site"]!.config.slice(7, 19)}`;
  const idOf = (container: string): string => podman("inspect", "--format", "{{.Id}}", container);

  it("pulls by digest, runs, and says what runs", async () => {
    const v1 = record("v1", { env: { GREETING: "--privileged $HOME 'x'" }, args: ["--rm", "a b"] });
    expect(await driver().observe(never)).toEqual({ runningId: null, summary: "no containers", present: [] });
    const said: string[] = [];
    const log = { ...quiet, info: (text: string) => void said.push(text) };
    await driver({ log }).prepare(v1, never);
    await driver({ log }).prepare(v1, never);
    expect(said).toEqual([`pulling ${registry.host}/acme/v1@${images.v1.manifest}`]);
    expect(has(images.v1)).toBe(true);
    expect(await present()).toEqual([]);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    expect(await ask(port)).toBe("v1 --privileged $HOME 'x' --rm a b");
    expect(await inSync(v1)).toBe(true);
    expect(await inSync(record("v1"))).toBe(false);
    const observed = await driver().observe(never);
    expect(observed.runningId).toBe(v1.desiredId);
    expect(observed.summary).toBe(`${name}@${images.v1.config.slice(7, 19)} running`);
    expect(
      podman("inspect", "--format", "{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.Privileged}}", name),
    ).toMatch(/^(no)? ?false$/);
  });

  it("pulls from an image layout through its own server, when the first source is down", async () => {
    if (has(images.v2)) podman("rmi", "--force", images.v2.config);
    const sources = [`127.0.0.1:${await freePort()}/acme/v2`, `oci:${join(files.path, "v2")}`];
    const v2 = record("v2", {}, { sources });
    await driver().prepare(v2, never);
    expect(has(images.v2)).toBe(true);
    await driver().apply(v2, never);
    expect(await ask(port)).toBe("v2");
  });

  it("uses the host's own mirror for a source it cannot reach", async () => {
    if (has(images.v1)) podman("rmi", "--force", images.v1.config);
    const v1 = record("v1", {}, { sources: ["registry.invalid/fleet/v1"] });
    const registries = new Map([["registry.invalid/fleet", `${registry.host}/acme`]]);
    await driver({ registries }).prepare(v1, never);
    expect(has(images.v1)).toBe(true);
  });

  it("refuses an image whose config is not the record's, and says when no source has it", async () => {
    const forged = record("v1", {}, { config: images.v2.config, manifest: images.v1.manifest });
    if (has(images.v2)) podman("rmi", "--force", images.v2.config);
    await expect(driver().prepare(forged, never)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    const elsewhere = record("v2", {}, { sources: ["oci:relative/v2", `${registry.host}/acme/v1`] });
    await expect(driver().prepare(elsewhere, never)).rejects.toMatchObject({ code: "PULL_FAILED" });
    expect(await present()).toEqual([]);
  });

  it("keeps the old one until the commit, and goes back to that very container", async () => {
    const [v1, v2] = [record("v1"), record("v2")];
    await driver().prepare(v1, never);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    const first = idOf(name);
    await driver().apply(v2, never);
    const kept = keptName(v1);
    expect(await ask(port)).toBe("v2");
    expect(await present()).toEqual([`${name} running`, `${kept} exited`]);
    expect([await inSync(v1), await inSync(v2)]).toEqual([false, true]);

    await driver().rollback(v1, never);
    expect(await ask(port)).toBe("v1");
    expect(await present()).toEqual([`${name} running`]);
    expect(idOf(name)).toBe(first);

    await driver().apply(v2, never);
    await driver().commit(v2, never);
    expect(await present()).toEqual([`${name} running`]);
    await driver().rollback(v1, never);
    expect(await ask(port)).toBe("v1");
    expect(await inSync(v1)).toBe(true);
    await driver().rollback(null, never);
    expect(await askOnce(port)).toBeUndefined();
    expect(await present()).toEqual([]);
  });

  it("says what a container printed that did not keep running", async () => {
    const broken = record("v1", { env: { FAIL: "1" } });
    await driver().prepare(broken, never);
    await expect(driver().apply(broken, never)).rejects.toMatchObject({
      code: "ACTIVATION_FAILED",
      message: expect.stringMatching(/did not keep running \(exited, exit 5\): cannot open database/),
    });
    expect((await driver().observe(never)).runningId).toBeNull();
    await expect(driver().rollback(broken, never)).rejects.toMatchObject({ code: "ROLLBACK_FAILED" });
  });

  it("leaves the old one running when the engine refuses the run options", async () => {
    const v1 = record("v1");
    await driver().prepare(v1, never);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    const refused = record("v1", { mounts: ["relative-but-not-a-volume/x:/data"] });
    await expect(driver().apply(refused, never)).rejects.toMatchObject({ code: "ACTIVATION_FAILED" });
    expect(await ask(port)).toBe("v1");
    await driver().rollback(v1, never);
    expect(await inSync(v1)).toBe(true);
  });

  it("mounts what it was told to, read-only where it was told to", async () => {
    const data = join(files.path, "data");
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, "note"), "from the host");
    const v1 = record("v1", { mounts: [`${data}:/www/data:ro`] });
    await driver().prepare(v1, never);
    await driver().apply(v1, never);
    await ask(port);
    expect(await (await fetch(`http://127.0.0.1:${port}/data/note`)).text()).toBe("from the host");
    expect(() => podman("exec", name, "/bin/busybox", "touch", "/www/data/x")).toThrow(/Read-only/);
  });

  it("repairs drift: stopped, removed, replaced, joined by another", async () => {
    const v1 = record("v1");
    await driver().prepare(v1, never);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    const first = idOf(name);
    const drifts: readonly (() => void)[] = [
      () => podman("stop", "--time", "2", name),
      () => podman("rm", "--force", "--time", "0", name),
      () =>
        podman(
          "run",
          "--detach",
          "--network=host",
          `--name=neko-${target}-extra`,
          "--env=PORT=1",
          `--label=dev.neko.target=${target}`,
          "--label=dev.neko.container=extra",
          images.v1.config,
        ),
    ];
    for (const drift of drifts) {
      drift();
      expect(await inSync(v1)).toBe(false);
      await driver().apply(v1, never);
      await driver().commit(v1, never);
      expect(await inSync(v1)).toBe(true);
      expect(await ask(port)).toBe("v1");
      if (drift === drifts[0]) expect(idOf(name)).toBe(first);
    }
    expect(await present()).toEqual([`${name} running`]);
  });

  it("touches no container that is not its own, even under its name", async () => {
    const v1 = record("v1");
    await driver().prepare(v1, never);
    const theirs = podman("create", `--name=${name}`, "--env=PORT=1", "--network=host", images.v1.config);
    try {
      await expect(driver().apply(v1, never)).rejects.toMatchObject({ code: "ACTIVATION_FAILED" });
      await driver().rollback(null, never);
      expect(idOf(name)).toBe(theirs);
    } finally {
      podman("rm", "--force", theirs);
    }
  });

  it("says when there is no engine", async () => {
    const run = baseRun();
    const missing = driver({ run: (argv, options) => run(["neko-no-such-engine", ...argv.slice(1)], options) });
    await expect(missing.observe(never)).rejects.toMatchObject({ code: "DRIVER_UNAVAILABLE" });
    await expect(missing.apply(record("v1"), never)).rejects.toMatchObject({ code: "ACTIVATION_FAILED" });
  });

  it("stops when cancelled, says so, and goes on from there", async () => {
    const [v1, v2] = [record("v1"), record("v2")];
    for (const wanted of [v1, v2]) await driver().prepare(wanted, never);
    await driver().apply(v1, never);
    const controller = new AbortController();
    const run = baseRun();
    const cut = driver({
      run: (argv, options) => {
        if (argv.includes("stop")) controller.abort();
        return run(argv, options);
      },
    });
    await expect(cut.apply(v2, controller.signal)).rejects.toMatchObject({ code: "CANCELLED" });
    await driver().apply(v2, never);
    expect(await ask(port)).toBe("v2");
  });

  // Dead before change n+1 is dead after change n: one sweep covers both.
  const changing = (argv: readonly string[]): boolean =>
    ["rename", "create", "stop", "start", "rm"].includes(argv[2] ?? "");

  it("applies to the end after being killed at any command", async () => {
    const [v1, v2] = [record("v1"), record("v2")];
    for (const wanted of [v1, v2]) await driver().prepare(wanted, never);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    const first = idOf(name);
    let points = 0;
    for (let crashed = true; crashed;) {
      const mortal = crashing(baseRun(), ++points, "before", changing);
      crashed = await driver({ run: mortal.run })
        .apply(v2, never)
        .then(() => false, isCrash);
      await driver().apply(v2, never);
      expect(await ask(port)).toBe("v2");
      expect(await present()).toEqual([`${name} running`, `${keptName(v1)} exited`]);
      expect(await inSync(v2)).toBe(true);
      await driver().rollback(v1, never);
      expect(idOf(name)).toBe(first);
    }
    expect(points).toBe(5);
  });

  it("rolls back to the end after being killed at any command of both", async () => {
    const [v1, v2] = [record("v1"), record("v2")];
    for (const wanted of [v1, v2]) await driver().prepare(wanted, never);
    await driver().apply(v1, never);
    await driver().commit(v1, never);
    const first = idOf(name);
    let crashes = 0;
    // Apply is four changes (rename, create, stop, start), rollback three (remove, rename, start).
    for (const [forth, back] of [
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 1],
      [5, 2],
      [5, 3],
    ] as const) {
      const one = crashing(baseRun(), forth, "before", changing);
      const cut = await driver({ run: one.run })
        .apply(v2, never)
        .then(() => false, isCrash);
      expect(cut).toBe(forth < 5);
      const other = crashing(baseRun(), back, "before", changing);
      if (
        await driver({ run: other.run })
          .rollback(v1, never)
          .then(() => false, isCrash)
      )
        crashes += 1;
      await driver().rollback(v1, never);
      expect(await ask(port)).toBe("v1");
      expect(await present()).toEqual([`${name} running`]);
      expect(idOf(name)).toBe(first);
    }
    expect(crashes).toBeGreaterThan(4);
  });
});
