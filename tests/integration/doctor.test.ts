import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createMachine } from "../../src/adapters/machine.ts";
import { NixCommand } from "../../src/adapters/nix/nix-cli-command.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { scratch } from "../support/driver-host.ts";
import { describeNix, nixDirectory, testNixConfig, toolPath } from "../support/nix.ts";
import { placeNvidiaSmi } from "../support/nvidia-smi.ts";

// `neko doctor` as a person starts it, on real Nix; the GPUs are those of tests/fixtures/hardware.

const files = scratch("doctor");
afterAll(() => files[Symbol.dispose]());
const bin = join(files.path, "bin");
const work = join(files.path, "work");
mkdirSync(work);

const doctor = (machine: string | null, path: string, ...args: readonly string[]) => {
  placeNvidiaSmi(bin, machine);
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("cli/main.ts"), "doctor", ...args], {
    cwd: work,
    encoding: "utf8",
    env: { PATH: `${bin}:${path}`, HOME: files.path, NIX_CONFIG: testNixConfig, HUB_USER: "me" },
  });
  return { status, stdout, stderr };
};

describeNix("neko doctor", () => {
  it("looks at a machine without a neko.yaml", () => {
    const { status, stdout } = doctor("h200x2", nixDirectory ?? "");
    expect(stdout).toMatch(/^ok {6}NIX: nix: Nix 2\.\d+/m);
    expect(stdout).toMatch(/^ok {6}SANDBOX: nix\.conf: builds are not isolated/m);
    expect(stdout).toMatch(/^\w+ +DISK: \/nix\/store: .* free for the Nix store/m);
    expect(stdout).toMatch(/^ok {6}GPU: GPU: NVIDIA H200, NVIDIA H200, driver 570/m);
    expect(status).toBe(0);
  });

  it("ends with 2 and what to do where there is no Nix", () => {
    const { status, stdout } = doctor(null, "/nowhere");
    expect(stdout).toMatch(/^error {3}NIX_MISSING: nix: .*\n {8}install Nix 2\.18/);
    expect(status).toBe(2);
  });

  it("judges a neko.yaml", () => {
    writeFileSync(
      join(work, "neko.yaml"),
      `version: 1
variants: { opt: { cuda: "13.0" } }
shells: { gpu: { gpu: true, check: nvidia-smi } }
images: { agent: { attr: "agent-{variant}", variants: [opt] } }
registries: { hub: { url: docker.io/acme, auth: { username: HUB_USER, password: HUB_TOKEN }, on: [main] } }
`,
    );
    const { status, stdout } = doctor("h200x2", nixDirectory ?? "", "--json", "--for", "push");
    const { findings } = JSON.parse(stdout) as { findings: { level: string; code: string; subject: string }[] };
    const bad = findings
      .filter(({ level }) => level !== "ok")
      .map(({ level, code, subject }) => `${level} ${code} ${subject}`);
    expect(bad).toEqual(["error REGISTRY_SECRET registry hub", "warning DRIVER CUDA 13.0"]);
    expect(status).toBe(2);
    expect(doctor("h200x2", nixDirectory ?? "").status).toBe(0);
    const none = doctor(null, nixDirectory ?? "");
    expect(none.stdout).toMatch(/^warning GPU: shell gpu: there is no nvidia-smi/m);
    expect(none.status).toBe(0);
    expect(doctor(null, nixDirectory ?? "", "--config", "absent").stderr).toContain("CONFIG_MISSING");
  });

  it("reads what Nix says of itself", async () => {
    const signal = AbortSignal.timeout(60_000);
    const machines = join(files.path, "machines");
    const settings = (...lines: readonly string[]) => {
      const run = createNodeRun({ path: toolPath, home: files.path });
      const command = new NixCommand(run, [testNixConfig, ...lines].join("\n"));
      return createMachine({ command }).nixSettings(signal);
    };
    const base = await settings("max-jobs = 3", "system-features = kvm gccarch-znver2", "extra-platforms = i686-linux");
    expect(base).toMatchObject({
      maxJobs: 3,
      systemFeatures: ["gccarch-znver2", "kvm"],
      sandbox: "off",
      trusted: true,
    });
    expect(base?.systems).toEqual([expect.stringMatching(/-linux$/), "i686-linux"]);
    expect((await settings(`builders = @${machines}`))?.hasBuilders).toBe(false);
    writeFileSync(machines, "ssh://b x86_64-linux\n");
    expect((await settings(`builders = @${machines}`))?.hasBuilders).toBe(true);
    expect(await settings("builders = ssh://b x86_64-linux", "sandbox = relaxed")).toMatchObject({
      hasBuilders: true,
      sandbox: "relaxed",
    });
    const gone = createMachine({
      command: new NixCommand(createNodeRun({ path: "/nowhere", home: files.path }), undefined),
    });
    expect(await gone.nixSettings(signal)).toBeUndefined();
  });

  it("counts a file system once, and one that is not made yet by what it will lie on", async () => {
    const command = new NixCommand(createNodeRun({ path: toolPath, home: files.path }), undefined);
    const [space, ...others] = await createMachine({
      command,
      store: join(files.path, "not/yet"),
      temporary: files.path,
    }).freeSpace(AbortSignal.timeout(1_000));
    expect(others).toEqual([]);
    expect(space?.holds).toEqual(["the Nix store", "temporary files"]);
    expect(space?.freeBytes).toBeGreaterThan(0);
  });
});
