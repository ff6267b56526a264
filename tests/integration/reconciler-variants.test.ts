import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContainersDriver } from "../../reconciler/adapters/driver-containers.ts";
import type { Outcome } from "../../reconciler/diff/outcome.ts";
import type { Driver } from "../../reconciler/ports/driver.ts";
import { renderDiff, renderStatus } from "../../reconciler/report/status-text.ts";
import type { TargetHost } from "../../reconciler/session.ts";
import { readState } from "../../reconciler/state/store.ts";
import { tick } from "../../reconciler/tick.ts";
import { readDiff, readStatus, retry } from "../../reconciler/verbs.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { packingOf } from "../../src/plan/packing.ts";
import { desiredIdOf, type ContainersSlice, type OfferedVariant } from "../../src/plan/slice.ts";
import { parseEnvelope, payloadOf, readPayload } from "../../src/release/dsse.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import { parseReportStatement } from "../../src/release/statement.ts";
import type { CompiledFor, Probe } from "../../src/spec/desired-state.ts";
import { flagsOfMarch } from "../../src/variants/march.ts";
import { ask, baseRun, driverOptions, freePort, never, scratch, tool } from "../support/driver-host.ts";
import { placeNvidiaSmi } from "../support/nvidia-smi.ts";
import { admitted, wantedOf } from "../support/reconciler-states.ts";
import { World } from "../support/reconciler-world.ts";
import { makeImage, podman, pushLayout, startRegistry, type TestImage } from "../support/test-images.ts";

// A whole pass over a container whose variant is left to the host: real podman, real registry, an nvidia-smi that
// answers as a machine of tests/fixtures/hardware.

const works = process.env["NEKO_PODMAN_WORKS"] !== "no";
if (!works && process.env["CI"] === "true") throw new Error("podman does not run containers here");
if (!works) console.warn("SKIPPED: podman does not run containers here");
const tools = ["podman", "skopeo", "docker-registry"].every((name) => tool(name) !== undefined);
const busybox = process.env["NEKO_BUSYBOX"] ?? tool("busybox");

const compiledFor: Readonly<Record<string, CompiledFor>> = {
  generic: { cuda: "12.0", gpuArchs: ["8.6+PTX"] },
  opt: { cuda: "12.0", gpuArchs: ["sm_86"], march: "znver2" },
};
const variants = Object.keys(compiledFor);

describe.skipIf(!works || !tools || !busybox)("a variant that the host picks", { timeout: 180_000 }, () => {
  const target = `auto${process.pid}`;
  const files = scratch("variants");
  const storageBefore = process.env["NEKO_PODMAN_ROOT"];
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let images: Readonly<Record<string, TestImage>>;
  let world: World;
  let host: TargetHost;
  let port: number;
  let offer: TargetRecord;

  beforeAll(async () => {
    process.env["NEKO_PODMAN_ROOT"] = join(files.path, "podman");
    images = Object.fromEntries(variants.map((name) => [name, makeImage(files.path, name, busybox!)]));
    registry = await startRegistry(files.path);
    for (const name of variants) pushLayout(join(files.path, name), `${registry.host}/acme/${name}`);
  });
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    if (storageBefore === undefined) delete process.env["NEKO_PODMAN_ROOT"];
    else process.env["NEKO_PODMAN_ROOT"] = storageBefore;
    files[Symbol.dispose]();
  });
  beforeEach(async () => {
    port = await freePort();
    world = new World();
    await world.init();
    offer = offerOf();
    const run = baseRun();
    const driver = createContainersDriver(driverOptions(files.path, run, { target })) as Driver;
    host = await world.host({
      startGuard: async () => undefined,
      driver: () => driver,
      source: {
        resolve: async () => {
          const wanted = { ...wantedOf(1), target: offer };
          return { admission: admitted(wanted), seen: 1, rollbackCounter: 0, tip: wanted.commit, remote: "origin" };
        },
      },
    });
    hasCpu("znver2");
  });
  afterEach(() => {
    const ids = podman("ps", "--all", "--quiet", `--filter=label=dev.neko.target=${target}`)
      .split("\n")
      .filter(Boolean);
    if (ids.length > 0) podman("rm", "--force", "--time", "0", ...ids);
    for (const image of Object.values(images))
      if (pulled().includes(image.config)) podman("rmi", "--force", image.config);
    world[Symbol.dispose]();
  });

  const offerOf = (probes: readonly Probe[] = []): TargetRecord => {
    const choices = variants.map((name): OfferedVariant => {
      const storePath = parseStorePath(`/nix/store/${"0".repeat(32)}-${name}`);
      return { imageId: `agent/${name}`, storePath, config: {}, compiledFor: compiledFor[name]! };
    });
    const run = { ports: [], env: { PORT: String(port) }, mounts: [], devices: [], args: [], network: "host" } as const;
    const slice: ContainersSlice = {
      kind: "containers",
      system: "x86_64-linux",
      strategy: "replace",
      containers: [{ name: "agent", imageId: "agent/auto", choices, packing: packingOf(), run }],
      probes,
    };
    const records = variants.map((name) => [
      `agent/${name}`,
      { ...images[name]!, sources: [`${registry.host}/acme/${name}`] },
    ]);
    return { desiredId: desiredIdOf(slice), slice, images: {}, variants: { agent: Object.fromEntries(records) } };
  };
  const hasGpu = (machine: string | null): void => placeNvidiaSmi(join(world.directory, "bin"), machine);
  const hasCpu = (march: string): void =>
    writeFileSync(join(world.directory, "cpuinfo"), `flags\t\t: ${flagsOfMarch(march)?.join(" ")}\n`);
  const pass = (): Promise<Outcome> => tick(host, { soft: never, hard: never });
  const pulled = (): readonly string[] => podman("images", "--no-trunc", "--quiet").split("\n");
  const lastGood = async () => (await readState(host.directory)).state.lastGood;
  const reports = () =>
    readdirSync(`${world.directory}/reports`)
      .toSorted()
      .map((name) => parseEnvelope(readFileSync(`${world.directory}/reports/${name}`, "utf8")))
      .map((envelope) => parseReportStatement(readPayload(payloadOf(envelope))));
  const startedAt = (): string =>
    podman("ps", "--filter", `label=dev.neko.target=${target}`, "--format", "{{.ID}} {{.StartedAt}}");

  it("is the one made for it: pulled alone, run, said, and kept", async () => {
    hasGpu("a10");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(await ask(port)).toBe("opt");
    expect(pulled()).toContain(images["opt"]?.config);
    expect(pulled()).not.toContain(images["generic"]?.config);
    expect(reports().at(-1)).toMatchObject({
      phase: "in-sync",
      desiredId: offer.desiredId,
      detail: expect.stringMatching(
        /agent takes agent\/opt: sm_86 is made for it: GPU 0 \(NVIDIA A10\) has 8\.6; the CPU/,
      ),
    });
    const status = await readStatus("web", host.directory, new Date());
    expect(status.lastGood?.picked).toMatchObject([{ container: "agent", imageId: "agent/opt" }]);
    expect(renderStatus([{ kind: "known", status }])).toMatch(/\n {2}variant {4}agent takes agent\/opt: sm_86/);

    const before = startedAt();
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    // A driver that breaks under a running container says nothing against it.
    hasGpu("no-driver");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    expect(startedAt()).toBe(before);
  });

  it("is another one after the card was changed, and none where none runs", async () => {
    hasGpu("a10");
    await pass();
    hasGpu("h200x2");
    const diff = await readDiff(host, never);
    expect(renderDiff(diff)).toMatch(
      /would apply \(drift\): another variant .* agent takes agent\/generic: the driver compiles/,
    );
    expect(renderDiff(diff)).toMatch(/replace container agent: image: agent\/opt → agent\/generic/);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(await ask(port)).toBe("generic");
    expect((await lastGood())?.picked?.[0]?.imageId).toBe("agent/generic");

    const before = startedAt();
    hasGpu("t4");
    const gated = await pass();
    expect(gated).toMatchObject({
      kind: "gated",
      code: "NO_VARIANT_RUNS",
      because: expect.stringMatching(/agent\/opt: holds sm_86, and GPU 0 \(Tesla T4\) has 7\.5/),
    });
    expect(startedAt()).toBe(before);
    expect(reports().at(-1)).toMatchObject({ phase: "gated", code: "NO_VARIANT_RUNS" });

    // What does not run any more is not started again either.
    podman("stop", "--time", "1", podman("ps", "--quiet", `--filter=label=dev.neko.target=${target}`));
    expect(await pass()).toMatchObject({ kind: "gated", code: "NO_VARIANT_RUNS" });
    expect(startedAt()).toBe("");
    hasGpu("a10");
    expect(await pass()).toMatchObject({ kind: "in-sync" });
    expect(await ask(port)).toBe("opt");
  });

  it("does not begin where the machine cannot be asked, and changes nothing", async () => {
    hasGpu("lost-card");
    expect(await pass()).toMatchObject({ kind: "gated", code: "HARDWARE_UNKNOWN" });
    hasGpu(null);
    expect(await pass()).toMatchObject({ kind: "gated", code: "NO_VARIANT_RUNS" });
    expect(podman("ps", "--all", "--quiet", `--filter=label=dev.neko.target=${target}`)).toBe("");
    expect(pulled().filter((id) => id !== "")).toEqual([]);
    expect(await lastGood()).toBeNull();
  });

  it("that fails its probe is undone to the one that ran, once, until a person says so", async () => {
    const flag = join(world.directory, "verdict");
    const check = ["/bin/sh", "-c", `test ! -e ${flag} || test "$(cat ${flag})" != bad`];
    offer = offerOf([{ kind: "exec", argv: check, withinMs: 600, successes: 1 }]);
    hasGpu("a10");
    await pass();
    const container = podman("ps", "--quiet", `--filter=label=dev.neko.target=${target}`);
    hasGpu("rtx-5090");
    let asked = 0;
    const { probe } = host;
    // The new one's probe fails, the old one's passes again.
    host = {
      ...host,
      probe: async (probes, signal) => {
        writeFileSync(flag, (asked += 1) === 1 ? "bad" : "good");
        return probe(probes, signal);
      },
    };
    expect(await pass()).toMatchObject({ kind: "rolled-back", quarantined: true, cause: { code: "PROBE_FAILED" } });
    expect(await ask(port)).toBe("opt");
    expect(podman("ps", "--quiet", `--filter=label=dev.neko.target=${target}`)).toBe(container);
    expect((await lastGood())?.picked?.[0]?.imageId).toBe("agent/opt");
    expect(await pass()).toMatchObject({ kind: "gated", code: "QUARANTINED" });
    await retry(host, never);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(await ask(port)).toBe("generic");
  });

  it("and was rolled back is not what the one that ran is started again as", async () => {
    const healthy = ["/bin/sh", "-c", `wget -q -O - http://127.0.0.1:${port}/ | grep -q generic`];
    offer = offerOf([{ kind: "exec", argv: healthy, withinMs: 900, successes: 1 }]);
    hasGpu("h200x2");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    hasGpu("a10");
    expect(await pass()).toMatchObject({ kind: "rolled-back", quarantined: true });
    const stop = (): string =>
      podman("stop", "--time", "1", podman("ps", "--quiet", `--filter=label=dev.neko.target=${target}`));
    for (let times = 1; times <= 2; times += 1) {
      stop();
      expect(await pass()).toMatchObject({ kind: "gated", code: "QUARANTINED" });
      expect(await ask(port)).toBe("generic");
    }
    // With the old card it is what is wanted, and nothing was said against it.
    hasGpu("h200x2");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
  });
});
