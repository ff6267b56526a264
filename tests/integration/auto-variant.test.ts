import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, freePort, scratch, tool } from "../support/driver-host.ts";
import { flakeRepository, nixDirectory, testNixConfig, toolPath } from "../support/nix.ts";
import { placeNvidiaSmi } from "../support/nvidia-smi.ts";
import { podman } from "../support/test-images.ts";

// `run: [agent/auto]` from neko.yaml to the container that runs: the `neko` program alone, with real Nix, git and podman,
// on a host whose nvidia-smi answers as a machine of tests/fixtures/hardware.

const works = process.env["NEKO_PODMAN_WORKS"] !== "no";
if ((!works || !nixDirectory) && process.env["CI"] === "true") throw new Error("nix and podman must run here");
if (!works || !nixDirectory) console.warn("SKIPPED: nix and podman do not both run here");
const busybox = process.env["NEKO_BUSYBOX"] ?? tool("busybox");
const ready = works && nixDirectory !== undefined && tool("podman") !== undefined && busybox !== undefined;
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";

const flake = `{
  outputs = { self }: {
    packages.${system} = builtins.listToAttrs (map (variant: {
      name = "agent-\${variant}";
      value = derivation {
        name = "agent-\${variant}";
        system = "${system}";
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" "mkdir -p $out/bin; cp \${./busybox} $out/bin/busybox; echo \${variant} > $out/variant" ];
      };
    }) [ "generic" "opt" ]);
  };
}
`;
const serve = "busybox httpd -f -p 127.0.0.1:$PORT -h / & trap 'exit 0' TERM; wait";

describe.skipIf(!ready)("a container whose variant is left to its host", { timeout: 240_000 }, () => {
  const files = scratch("auto");
  const at = (...path: string[]): string => join(files.path, ...path);
  const target = `auto${process.pid}`;
  const repository = "example.org/acme/fleet";
  const before = process.env["NEKO_PODMAN_ROOT"];
  let port: number;

  const git = (...args: string[]): string => execFileSync("git", args, { cwd: at("work"), encoding: "utf8" });
  const neko = (...args: string[]) => {
    const ran = spawnSync(process.execPath, [resolve("cli/main.ts"), ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: {
        PATH: `${at("bin")}:${toolPath}:${process.env["PATH"] ?? ""}`,
        HOME: at("home"),
        NIX_CONFIG: testNixConfig,
        NEKO_HOST_CONFIG: at("reconciler.yaml"),
        NEKO_PODMAN_ROOT: at("podman"),
        ...(process.env["CONTAINERS_CONF"] === undefined ? {} : { CONTAINERS_CONF: process.env["CONTAINERS_CONF"] }),
      },
    });
    return { ...ran, said: `${ran.stdout}\n${ran.stderr}` };
  };
  const expectOk = (ran: ReturnType<typeof neko>) => {
    expect(ran.status, ran.said).toBe(0);
    return ran;
  };
  const nekoYaml = (march: string): string => `version: 1
defaults: { system: ${system} }
variants:
  generic: { cuda: "12.0", gpu-archs: ["8.6+PTX"] }
  opt: { cuda: "12.0", gpu-archs: [sm_86], cpu: { march: ${march} } }
images:
  agent:
    attr: "agent-{variant}"
    variants: [generic, opt]
    config: { entrypoint: [/bin/busybox, sh, -c, ${JSON.stringify(serve)}], env: { PATH: /bin } }
registries:
  local: { url: "oci:${at("images")}", on: [main, manual] }
targets:
  ${target}:
    kind: containers
    run: [{ image: agent/auto, network: host, env: { PORT: "${port}" } }]
rollout:
  health:
    - { http: "http://127.0.0.1:${port}/variant", within: 20s }
`;
  const running = async (): Promise<string> => (await (await fetch(`http://127.0.0.1:${port}/variant`)).text()).trim();

  beforeAll(async () => {
    process.env["NEKO_PODMAN_ROOT"] = at("podman");
    port = await freePort();
    for (const name of ["home", "bin", "images"]) mkdirSync(at(name));
    mkdirSync(at("work"));
    copyFileSync(busybox!, at("work/busybox"));
    // What the flake is compiled for here is what every machine of this kind runs.
    flakeRepository(at("work"), undefined, {
      "flake.nix": flake,
      "neko.yaml": nekoYaml(system === "x86_64-linux" ? "x86-64" : "native"),
    });
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", at("remote.git")]);
    git("remote", "add", "origin", at("remote.git"));
    git("push", "--quiet", "origin", "main");
    const made = expectOk(neko("keys", "generate", at("release.pem"), "--role", "release", "--json"));
    const { trust } = JSON.parse(made.stdout) as { trust: unknown };
    writeFileSync(
      at("trust.json"),
      JSON.stringify({ policyVersion: 1, repository, ref: "refs/heads/main", keys: [trust] }),
    );
    writeFileSync(
      at("reconciler.yaml"),
      `version: 1
remotes: [{ name: origin, url: "file://${at("remote.git")}" }]
branch: main
targets: [${target}]
state-dir: ${at("state")}
trust-file: ${at("trust.json")}
`,
    );
  });
  afterAll(() => {
    const ids = podman("ps", "--all", "--quiet", `--filter=label=dev.neko.target=${target}`)
      .split("\n")
      .filter(Boolean);
    if (ids.length > 0) podman("rm", "--force", "--time", "0", ...ids);
    podman("rmi", "--all", "--force");
    if (before === undefined) delete process.env["NEKO_PODMAN_ROOT"];
    else process.env["NEKO_PODMAN_ROOT"] = before;
    files[Symbol.dispose]();
  });

  it("is pushed in every variant and released once", () => {
    expectOk(neko("push", "--handoff", at("handoff.json"), "--repository", repository));
    expectOk(neko("publish", "--handoff", at("handoff.json"), "--key", at("release.pem"), "--repository", repository));
    expectOk(neko("host", "init"));
  });

  it.skipIf(system !== "x86_64-linux")(
    "runs as the variant that was made for the host, and only that is pulled",
    async () => {
      placeNvidiaSmi(at("bin"), "a10");
      const first = expectOk(neko("reconcile", "--once"));
      expect(first.stdout).toMatch(
        /variant +agent takes agent\/opt: sm_86 is made for it: GPU 0 \(NVIDIA A10\) has 8\.6/,
      );
      await ask(port);
      expect(await running()).toBe("opt");
      expect(podman("images", "--quiet").split("\n").filter(Boolean)).toHaveLength(1);
      expectOk(neko("reconcile", "--once"));
    },
  );

  it("is another one on another GPU", async () => {
    placeNvidiaSmi(at("bin"), "rtx-5090");
    const diff = neko("diff");
    expect(diff.stdout).toContain("agent takes agent/generic: the driver compiles PTX 8.6 for it");
    expect(diff.status).toBe(3);
    expectOk(neko("reconcile", "--once"));
    await ask(port);
    expect(await running()).toBe("generic");
  });

  it("keeps what runs where none is made for the host, and ends with 4", async () => {
    placeNvidiaSmi(at("bin"), "t4");
    const gated = neko("reconcile", "--once");
    expect(gated.status).toBe(4);
    expect(gated.stdout).toContain(
      "NO_VARIANT_RUNS: agent: no variant runs here: agent/generic: holds sm_86, PTX 8.6, and GPU 0 (Tesla T4) has 7.5",
    );
    expect(await running()).toBe("generic");
    expect(neko("status").status).toBe(4);
  });
});
