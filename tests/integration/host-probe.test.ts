import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { scratch } from "../support/driver-host.ts";
import { placeNvidiaSmi } from "../support/nvidia-smi.ts";

// `neko host probe` as a person with a GPU runs it first.

const files = scratch("host-probe");
afterAll(() => files[Symbol.dispose]());
const bin = join(files.path, "bin");
const march = process.arch === "x64" ? "x86-64" : "native";
mkdirSync(join(files.path, "fleet"));
writeFileSync(
  join(files.path, "fleet/neko.yaml"),
  `version: 1
variants:
  # By name the other way round: among equals the first one that the image names is taken.
  wide: { cuda: "12.0", gpu-archs: ["8.6+PTX"] }
  again: { cuda: "12.0", gpu-archs: ["8.6"] }
  tuned: { cuda: "12.0", gpu-archs: [sm_90a], cpu: ${march} }
images:
  agent: { attr: "agent-{variant}", variants: [wide, again, tuned] }
  web: { attr: web }
targets:
  gpu-01: { kind: containers, run: [agent/auto, web] }
`,
);

const probe = (machine: string | null, ...args: readonly string[]) => {
  placeNvidiaSmi(bin, machine);
  return spawnSync(process.execPath, [resolve("cli/main.ts"), "host", "probe", ...args], {
    cwd: files.path,
    encoding: "utf8",
    env: { PATH: bin, HOME: files.path },
  });
};

it("says what the machine has", () => {
  const { stdout, status } = probe("h200x2");
  expect(stdout).toMatch(
    /^GPU 0 {3}NVIDIA H200, compute capability 9\.0\nGPU 1 .*\ndriver {2}570\.86\.15, CUDA up to 12\.8\nCPU /,
  );
  expect(status).toBe(0);
  expect(probe("no-driver").stdout).toMatch(/^GPU {5}not known: nvidia-smi ended with 9: /);
});

it("says which variant each image would take, and why", () => {
  const a10 = probe("a10", "--config", "fleet");
  expect(a10.stdout).toContain(
    "agent takes agent/wide: sm_86 is made for it: GPU 0 (NVIDIA A10) has 8.6\n" +
      "  not agent/again: as good, but named later\n" +
      "  not agent/tuned: holds sm_90a, and GPU 0 (NVIDIA A10) has 8.6",
  );
  expect(a10.stdout).not.toContain("web");
  expect(a10.status).toBe(0);
  const none = probe("t4", "--config", "fleet/neko.yaml", "--json");
  expect(none.status).toBe(4);
  expect(JSON.parse(none.stdout)).toMatchObject({
    hardware: { gpus: { kind: "found", gpus: [{ name: "Tesla T4", capability: { major: 7, minor: 5 } }] } },
    images: [{ image: "agent", choice: { kind: "none", because: [{ imageId: "agent/wide" }, {}, {}] } }],
  });
  if (process.arch === "x64")
    expect(probe("h200x2", "--config", "fleet").stdout).toContain("agent takes agent/tuned: sm_90a is made for it");
});

it("says what is wrong with the file before it asks the machine", () => {
  expect(probe("a10", "--config", "nowhere")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/CONFIG_MISSING/),
  });
  writeFileSync(join(files.path, "bad.yaml"), "version: 2\n");
  expect(probe("a10", "--config", "bad.yaml")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/CONFIG_INVALID: bad\.yaml:1/),
  });
});
