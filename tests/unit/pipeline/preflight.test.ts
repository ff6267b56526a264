import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import {
  preflightAnnotations,
  preflightError,
  runPreflight,
  type PreflightInput,
} from "../../../src/pipeline/preflight.ts";
import type { FreeSpace, NixSettings } from "../../../src/ports/machine.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import type { DesiredState } from "../../../src/spec/desired-state.ts";

const gib = 1024 ** 3;
const signal = new AbortController().signal;

const stateOf = (text: string): DesiredState => {
  const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}\n`), "neko.yaml");
  if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
  return parsed.state;
};
const state = stateOf(`
shells: { default: { check: "true" }, gpu: { gpu: true, check: nvidia-smi } }
images: { web: { attr: web, max-size: 5GiB } }
registries:
  ghcr: { url: ghcr.io/acme, auth: github-token, on: [main, pull-request] }
  hub: { url: docker.io/acme, auth: { username: HUB_USER, password: HUB_TOKEN }, on: [main] }
caches: [{ url: "https://cache.example.org", push: CACHE_KEY }]
targets: { web: { kind: containers, run: [web] } }`);

const settings: NixSettings = {
  systems: ["x86_64-linux"],
  systemFeatures: ["kvm"],
  sandbox: "on",
  maxJobs: 4,
  hasBuilders: false,
  trusted: true,
};

interface World {
  readonly version?: string | NekoError;
  readonly free?: number;
  readonly settings?: Partial<NixSettings>;
  readonly set?: readonly string[];
}

const look = (input: Partial<PreflightInput>, world: World = {}) => {
  const { version = "2.34.8", free = 100 * gib, set = [] } = world;
  const spaces: readonly FreeSpace[] = [{ holds: ["the Nix store"], path: "/nix/store", freeBytes: free }];
  return runPreflight(
    {
      what: "build",
      state,
      only: false,
      secrets: { isSet: (name) => set.includes(name), hasGithubToken: set.includes("GITHUB_TOKEN") },
      inWorkflow: true,
      ...input,
    },
    {
      nix: {
        version: async () => {
          if (typeof version === "string") return version;
          throw version;
        },
      },
      machine: { freeSpace: async () => spaces, nixSettings: async () => ({ ...settings, ...world.settings }) },
      hardware: async () => ({
        gpus: { kind: "none", because: "there is no GPU" },
        cpu: { kind: "unknown", because: "-" },
      }),
    },
    signal,
  );
};
const bad = async (input: Partial<PreflightInput>, world?: World) =>
  (await look(input, world))
    .filter(({ level }) => level !== "ok")
    .map(({ level, code, subject }) => `${level} ${code} ${subject}`);

describe("preflight", () => {
  it("goes on where all is well, and warns of what will not be run", async () => {
    expect(await bad({})).toEqual(["warning GPU shell gpu"]);
    expect(preflightError(await look({}))).toBeUndefined();
    expect(preflightAnnotations(await look({}))).toEqual([
      {
        level: "warning",
        title: "GPU: shell gpu",
        message: expect.stringMatching(/what needs one is built here and not run\n/),
      },
    ]);
  });

  it("is an error where the job is for that shell alone", async () => {
    expect(await bad({ only: true })).toEqual(["error GPU shell gpu"]);
  });

  it.each([
    ["build", 100 * gib, []],
    ["build", 12 * gib, ["warning DISK /nix/store"]], // 10 GiB, and the image's 5
    ["build", 0.5 * gib, ["error DISK /nix/store"]],
    ["plan", 2 * gib, []],
    ["plan", 0.5 * gib, ["warning DISK /nix/store"]],
  ] as const)("%s with %d bytes free", async (what, free, expected) => {
    const small = stateOf("images: { web: { attr: web, max-size: 5GiB } }");
    expect(await bad({ what, state: small }, { free })).toEqual(expected);
  });

  it("names what to add for each secret that is missing, before anything is built", async () => {
    const to = { event: "main" } as const;
    expect(await bad({ what: "push", to })).toEqual([
      "error REGISTRY_SECRET registry ghcr",
      "error REGISTRY_SECRET registry hub",
      "warning GPU shell gpu",
      "warning CACHE_SECRET cache https://cache.example.org",
    ]);
    const set = ["GITHUB_TOKEN", "HUB_USER", "CACHE_KEY"];
    const findings = await look({ what: "push", to }, { set });
    expect(findings[0]).toEqual({
      level: "error",
      code: "REGISTRY_SECRET",
      subject: "registry hub",
      message: "HUB_TOKEN is not set here",
      hint: "add to this step `env: { HUB_TOKEN: ${{ secrets.HUB_TOKEN }} }`",
    });
    expect(preflightError(findings)).toMatchObject({ code: "RUNNER_UNSUITABLE", exitCode: 2, hint: findings[0]?.hint });
    // Only what this event pushes to; a proposal goes to no cache.
    expect(await bad({ what: "push", to: { event: "pull-request" } }, { set: ["GITHUB_TOKEN"] })).toEqual([
      "warning GPU shell gpu",
    ]);
    expect(await bad({ what: "build", to })).toEqual(["warning GPU shell gpu"]);
    const atHome = await look({ what: "push", to, inWorkflow: false });
    expect(atHome.find(({ subject }) => subject === "registry hub")?.hint).toBe("export HUB_USER and HUB_TOKEN");
  });

  it("asks nothing more of a Nix that is not there, and names every error", async () => {
    const version = new NekoError("NIX_MISSING", "nix is not on PATH", { hint: "install it" });
    const findings = await look({ what: "push", to: { event: "main" } }, { version, free: 0 });
    expect(findings.some(({ code }) => code === "SANDBOX")).toBe(false);
    expect(findings[0]?.hint).toMatch(/^add a step before Neko: `- uses: cachix\/install-nix-action@[0-9a-f]{40} # v/);
    const error = preflightError(findings);
    expect(error?.message).toMatch(
      /^NIX_MISSING: nix: nix is not on PATH; DISK: \/nix\/store: .*; REGISTRY_SECRET: registry ghcr: /,
    );
    expect(error?.hint).toMatch(/^1\) add a step .* 2\) free space.* 3\) .* 4\) /);
  });

  it("knows what this machine does not build", async () => {
    const arm = stateOf("defaults: { system: aarch64-linux }\nshells: { default: {} }");
    expect(await bad({ state: arm })).toEqual(["warning SYSTEM aarch64-linux"]);
    expect(await bad({ state: arm }, { settings: { hasBuilders: true } })).toEqual([]);
    expect(await bad({ state: arm }, { settings: { systems: ["x86_64-linux", "aarch64-linux"] } })).toEqual([]);
    expect(await bad({ state: arm, what: "plan" })).toEqual([]);
    const still = { settings: { maxJobs: 0 } };
    expect(await bad({ what: "build" }, still)).toContain("warning BUILDERS nix.conf");
    expect(await bad({ what: "plan" }, still)).toEqual([]);
  });

  it("looks at a machine without a neko.yaml", async () => {
    const { state: _, ...alone } = { state, what: "build", only: false } as const;
    const findings = await runPreflight(
      { ...alone, secrets: { isSet: () => false, hasGithubToken: false }, inWorkflow: false },
      {
        nix: { version: async () => "2.34.8" },
        machine: { freeSpace: async () => [], nixSettings: async () => undefined },
        hardware: async () => ({ gpus: { kind: "unknown", because: "?" }, cpu: { kind: "unknown", because: "?" } }),
      },
      signal,
    );
    expect(findings.map(({ code, level }) => [code, level])).toEqual([
      ["NIX", "ok"],
      ["GPU", "ok"],
    ]);
  });
});
