import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DesiredState } from "../../../src/spec/desired-state.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import type { Problem } from "../../../src/spec/problem.ts";
import { renderProblemLine } from "../../../src/spec/render-problems.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function problemsOf(text: string | Uint8Array): readonly Problem[] {
  const parsed = parseNekoYaml(typeof text === "string" ? encode(text) : text, "bad.yaml");
  return parsed.valid ? [] : parsed.problems;
}

function stateOf(text: string): DesiredState {
  const parsed = parseNekoYaml(encode(text), "neko.yaml");
  if (!parsed.valid) throw new Error(parsed.problems.map((each) => renderProblemLine(each)).join("\n"));
  return parsed.state;
}

const linesOf = (text: string): readonly string[] => problemsOf(text).map((each) => renderProblemLine(each));

describe("bad files", () => {
  it("too large is refused unread", () => {
    expect(problemsOf(encode(`version: 1\n#${"a".repeat(256 * 1024)}`))[0]?.code).toBe("TOO_LARGE");
    expect(problemsOf(`version: 1\n#${"a".repeat(256 * 1024 - 12)}`)).toEqual([]);
  });

  it("not UTF-8 points at the byte", () => {
    const bytes = Buffer.concat([encode("version: 1\nflake: ä"), Uint8Array.of(0xff), encode("\n")]);
    expect(problemsOf(bytes)).toMatchObject([{ code: "NOT_UTF8", line: 2, column: 9 }]);
    const cut = Buffer.concat([encode("version: 1\n# "), Uint8Array.of(0xe2, 0x82)]);
    expect(problemsOf(cut)).toMatchObject([{ code: "NOT_UTF8", line: 2 }]);
    expect(problemsOf(Uint8Array.of(0xff, 0xfe, 0x76, 0x00))).toMatchObject([{ code: "NOT_UTF8", line: 1, column: 1 }]);
  });

  it("shows the first 100 problems of many", () => {
    const problems = problemsOf(`version: 1\n${Array.from({ length: 300 }, (_, i) => `key-${i}: 1\n`).join("")}`);
    expect(problems).toHaveLength(100);
    expect(problems[99]).toMatchObject({ line: 101, code: "UNKNOWN_KEY" });
  });

  it.each([
    ["the same key", (): string => "a: 1\n"],
    ["different keys", (index: number): string => `key-${index}: 1\n`],
    ["commas in a list", (index: number): string => (index === 0 ? "a: [" : ",".repeat(50))],
    ["groups in a chain", (index: number): string => (index === 0 ? "groups:\n" : ` g${index}: [g${index + 1}]\n`)],
    ["flow entries", (index: number): string => (index === 0 ? "flake: [" : "1,")],
    ["documents", (): string => "---\n"],
  ])("a file full of %s is refused in seconds", (_, piece) => {
    let text = "version: 1\n";
    for (let index = 0; text.length < 256 * 1024 - 60; index += 1) text += piece(index);
    // This thread's own time: a busy machine does not count. A quadratic check took ten times as long.
    const started = process.threadCpuUsage();
    expect(problemsOf(text).length).toBeGreaterThan(0);
    expect(process.threadCpuUsage(started).user / 1e6).toBeLessThan(6);
  });

  it("never shows what may be a secret", () => {
    const texts = [
      "registries: { a: { url: ghcr.io/a, auth: { username: A, password: hunter2 } } }",
      "registries: { a: { url: ghcr.io/a, auth: { username: A, password: 7734159 } } }",
      "registries: { a: { url: ghcr.io/a, auth: hunter2 } }",
      "registries: { a: { url: 'https://me:hunter2@ghcr.io' } }",
      "caches: [{ url: 'https://me:hunter2@cache.example.org' }]",
      "caches: [{ url: 'https://cache.example.org', push: hunter2 }]",
      "rollout: { health: [{ http: 'http://me:hunter2@localhost' }] }",
    ];
    for (const text of texts) {
      const lines = linesOf(`version: 1\n${text}\n`).join("\n");
      expect(lines).not.toBe("");
      expect(lines).not.toMatch(/hunter2|7734159/);
    }
  });

  it("prints one line per problem, with what to write instead", () => {
    const text =
      "version: 1\ntargets: { web: { kind: profile, attr: web } }\nrollout:\n  waves:\n    - name: a\n      to: [web]\n";
    expect(linesOf(`${text}${"#\n".repeat(5)}${"    "}  max-unavailble: 1\n`)).toEqual([
      'bad.yaml:12:7 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"? [UNKNOWN_KEY]',
    ]);
    expect(linesOf("version: 1\nvariants: { a: { cuda: 12.10 } }\n")).toEqual([
      'bad.yaml:2:24 variants.a.cuda must be a string or a mapping, not the number 12.10. Quote it: "12.10". [WRONG_TYPE]',
    ]);
    expect(linesOf("version: 1\ntargets: { a: { kind: nixxos, config: a } }\n")).toEqual([
      'bad.yaml:2:23 kind "nixxos" in targets.a is not known to this version of Neko. Did you mean "nixos"? [KIND_UNSUPPORTED]',
    ]);
    expect(linesOf("version: 1\ndefaults: { timeout: 5 }\n")).toEqual([
      "bad.yaml:2:22 defaults.timeout must be a string, not the number 5. For example: 30s, 15m, 24h. [WRONG_TYPE]",
    ]);
    expect(linesOf("version: 1\nreport: { colour: red }\n")).toEqual([
      'bad.yaml:2:11 unknown key "colour" in report. Allowed: comment, summary, checks, deployments. [UNKNOWN_KEY]',
    ]);
    expect(linesOf("version: 1\ngroups: { a: [b], b: [a] }\n")).toEqual([
      'bad.yaml:2:11 group "a" contains itself: a → b → a. Break the circle. [GROUP_CYCLE]',
    ]);
  });

  it("keeps control characters out of what it prints", () => {
    for (const line of linesOf('version: 1\n"a\\e[31m\\u202eb": 1\nflake: "\\e]0;x\\a"\n')) {
      expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});

describe("the good file", () => {
  const text = readFileSync(new URL("../../fixtures/neko-yaml/good.yaml", import.meta.url), "utf8");
  const state = stateOf(text);

  it("has no warnings but of what does not run yet", () => {
    const parsed = parseNekoYaml(encode(text), "neko.yaml");
    expect(parsed.valid && parsed.warnings.map(({ message }) => message)).toEqual([
      "checked and kept, but not acted on by this version: images.train.timeout, source.poll",
    ]);
  });

  it("has shells by name, full attributes and defaults filled in", () => {
    expect(state.shells.map((shell) => shell.name)).toEqual([
      "ai",
      "cpu-opt",
      "default",
      "docs",
      "gpu",
      "gpu-opt",
      "neko",
      "tee",
    ]);
    expect(state.shells.find((shell) => shell.name === "gpu-opt")).toEqual({
      name: "gpu-opt",
      attribute: "devShells.x86_64-linux.gpu-fast",
      check: 'test "$TORCH_CUDA_ARCH_LIST" = 8.6',
      env: {},
      pure: false,
      gpu: true,
      runsOn: ["self-hosted", "gpu"],
      timeoutMs: 5_400_000,
    });
    expect(state.shells[0]).toEqual({
      name: "ai",
      attribute: "devShells.x86_64-linux.ai",
      env: {},
      pure: false,
      gpu: false,
      runsOn: ["self-hosted", "linux", "nix"],
      timeoutMs: 5_400_000,
    });
  });

  it("has one image per variant, with templates filled in", () => {
    expect(state.images.map((image) => [image.id, image.attribute, image.repository, image.tags.join(" ")])).toEqual([
      ["agent/generic", "packages.x86_64-linux.neko-agent-docker-generic", "neko-agent", "cuda12.8-generic latest"],
      ["agent/opt", "packages.x86_64-linux.neko-agent-docker-opt", "neko-agent", "cuda12.8-sm86-v3 latest-opt"],
      ["capture/generic", "packages.x86_64-linux.neko-capture-docker-generic", "neko-capture", "cuda12.8-generic"],
      ["capture/opt", "packages.x86_64-linux.neko-capture-docker-opt", "neko-capture", "cuda12.8-sm86-v3"],
      ["train/generic", "packages.x86_64-linux.neko-train-docker-generic", "neko-train", "cuda12.8-generic"],
      ["train/opt", "packages.x86_64-linux.neko-train-docker-opt", "neko-train", "cuda12.8-sm86-v3"],
      ["web", "packages.aarch64-linux.web", "site/web", "stable"],
    ]);
    const [agent] = state.images;
    expect(agent?.config).toEqual({ env: { PORT: "8080" }, user: "1000", exposedPorts: ["8080/tcp"] });
    expect(state.images.find((image) => image.id === "train/opt")).toMatchObject({
      variant: "opt",
      maxSizeBytes: 24 * 2 ** 30,
      timeoutMs: 3 * 3_600_000,
      compression: "zstd",
      maxLayers: 100,
    });
    expect(state.images.at(-1)).toMatchObject({ runsOn: ["arm"] });
    expect(state.images.at(-1)).not.toHaveProperty("variant");
  });

  it("has registries by name, each a layout or a host with a prefix", () => {
    expect(state.registries).toEqual([
      { name: "disk", location: { kind: "layout", directory: "build/images" }, on: ["main"] },
      {
        name: "ghcr",
        location: { kind: "registry", host: "ghcr.io", prefix: "acme", insecure: false },
        on: ["main", "tag"],
        auth: { kind: "github-token" },
      },
      {
        name: "hub",
        location: { kind: "registry", host: "docker.io", prefix: "acme", insecure: false },
        on: ["tag"],
        auth: { kind: "basic", usernameEnv: "HUB_USER", passwordEnv: "HUB_TOKEN" },
      },
      {
        name: "local",
        location: { kind: "registry", host: "localhost:5000", prefix: "neko", insecure: true },
        on: ["manual"],
      },
      {
        name: "ttl",
        location: { kind: "registry", host: "ttl.sh", prefix: "acme-neko", insecure: false },
        on: ["pull-request"],
        ttlMs: 86_400_000,
      },
    ]);
    expect(state.caches.map((cache) => cache.pushEnv)).toEqual(["CACHE_TOKEN", undefined]);
  });

  it("has targets by name with the probes that are theirs", () => {
    expect(
      state.targets.map((target) => [target.name, target.kind, target.probes.map((probe) => probe.kind).join(" ")]),
    ).toEqual([
      ["canary-01", "profile", "http exec"],
      ["gpu-01", "containers", "http exec exec"],
      ["gpu-02", "containers", "http exec exec"],
      ["site", "profile", "exec"],
      ["train-01", "containers", "exec exec"],
    ]);
    expect(state.targets[0]).toEqual({
      name: "canary-01",
      kind: "profile",
      address: "canary-01.example.org",
      attribute: "packages.x86_64-linux.hello",
      system: "x86_64-linux",
      labels: { site: "lab" },
      probes: [
        {
          kind: "http",
          url: "http://localhost:8080/health",
          status: 204,
          contains: "ok",
          withinMs: 120_000,
          successes: 1,
        },
        { kind: "exec", argv: ["true"], withinMs: 60_000, successes: 1 },
      ],
    });
    expect(state.targets[3]).toMatchObject({ attribute: "legacyPackages.x86_64-linux.sites.main" });
    expect(state.targets[2]).toMatchObject({
      system: "aarch64-linux",
      strategy: "replace",
      identity: "ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU=",
      containers: [
        {
          name: "agent-a",
          imageId: "agent/opt",
          run: {
            ports: ["127.0.0.1:8080:80", "9090:90/udp"],
            env: { A: "1", LEVEL: "info" },
            mounts: ["/srv/data:/data:ro"],
            devices: ["nvidia.com/gpu=all", "/dev/kvm"],
            args: ["--verbose"],
            network: "host",
          },
        },
        { name: "web", imageId: "web", run: { ports: [], env: {}, network: "bridge" } },
      ],
    });
  });

  it("has waves with their groups written out", () => {
    expect(state.rollout).toEqual({
      onFailure: "rollback",
      keepGenerations: 5,
      freezes: [],
      waves: [
        { name: "canary", targets: ["canary-01"], soakMs: 900_000, maxUnavailable: 1 },
        {
          name: "prod",
          targets: ["gpu-01", "gpu-02", "train-01"],
          soakMs: 0,
          maxUnavailable: 1,
          environment: "production",
        },
        { name: "rest", targets: ["site"], soakMs: 0, maxUnavailable: 3 },
      ],
    });
    expect(state.source).toEqual({ branch: "main", pollMs: 30_000, verify: "release-record", resolve: "record" });
    expect(state.report).toEqual({ comment: "sticky", summary: true, checks: false, deployments: true });
  });

  it("is the same with Windows line ends and a byte order mark", () => {
    expect(stateOf(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(state);
  });
});

describe("what is not said", () => {
  it("has defaults", () => {
    expect(stateOf("version: 1\n")).toEqual({
      flake: ".",
      source: { branch: "main", pollMs: 60_000, verify: "release-record", resolve: "record" },
      shells: [],
      images: [],
      registries: [],
      caches: [],
      targets: [],
      rollout: { onFailure: "rollback", keepGenerations: 5, waves: [], freezes: [] },
      exceptions: [],
      unenforced: [],
      packages: [],
      report: { comment: "sticky", summary: true, checks: true, deployments: true },
    });
  });

  it.each([
    ["1%", 3, 1],
    ["50%", 3, 1],
    ["67%", 3, 2],
    ["100%", 3, 3],
    ["7", 3, 7],
  ])("max-unavailable %s of %i is %i", (value, count, expected) => {
    const names = Array.from({ length: count }, (_, index) => `t${index}`);
    const targets = names.map((name) => `  ${name}: { kind: profile, attr: a }\n`).join("");
    const text = `version: 1\ntargets:\n${targets}rollout: { waves: [{ name: w, to: [${names.join(", ")}], max-unavailable: ${value} }] }\n`;
    expect(stateOf(text).rollout.waves[0]?.maxUnavailable).toBe(expected);
  });

  it.each([
    [".", "."],
    ["./", "."],
    ["./nix/", "nix"],
    ["a/./b", "a/b"],
  ])("flake %s is directory %s", (written, expected) => {
    expect(stateOf(`version: 1\nflake: ${written}\n`).flake).toBe(expected);
  });
});

describe("x-* and anchors", () => {
  it("are ignored wherever a key may stand", () => {
    const plain = "version: 1\nshells: { a: {} }\nregistries: { r: { url: ghcr.io/a } }\n";
    const extended =
      "version: 1\nx-top: [1]\nshells: { x-s: 1, a: { x-i: {} } }\nregistries: { x-r: null, r: { url: ghcr.io/a, x-o: me } }\nimages: { x-web: 3 }\ntargets: { x-t: 1 }\ngroups: { x-g: 1 }\nvariants: { x-v: 1 }\n";
    expect(stateOf(extended)).toEqual(stateOf(plain));
  });

  it("stay data in labels", () => {
    expect(
      stateOf("version: 1\ntargets: { a: { kind: profile, attr: b, labels: { x-team: c } } }\n").targets[0]?.labels,
    ).toEqual({
      "x-team": "c",
    });
  });

  it("give values by alias", () => {
    const state = stateOf("version: 1\nx-a: &slow { timeout: 3h }\nshells: { a: *slow, b: *slow }\n");
    expect(state.shells.map((shell) => shell.timeoutMs)).toEqual([10_800_000, 10_800_000]);
  });
});

describe("warnings", () => {
  const warningsOf = (text: string): string[] => {
    const parsed = parseNekoYaml(encode(`version: 1\n${text}`), "neko.yaml");
    return parsed.valid
      ? parsed.warnings.map((warning) => `${warning.line}:${warning.column} ${warning.code}`)
      : ["invalid"];
  };

  it.each([
    ["registries: { a: { url: ghcr.io/a, on: [main, pull-request] } }\n", ["2:47 DURABLE_PULL_REQUEST"]],
    ["registries: { a: { url: ttl.sh/a, on: [pull-request], ttl: 1h } }\n", []],
    ["registries: { a: { url: oci:images, on: [pull-request] } }\n", []],
    ["registries: { a: { url: reg.example.org/a, insecure: true } }\n", ["2:54 INSECURE_REGISTRY"]],
    ["registries: { a: { url: 127.0.0.1:5000/a, insecure: true } }\n", []],
    ["variants: { a: {}, b: {} }\nimages: { w: { attr: w, variants: [a, b] } }\n", ["3:22 SAME_ATTRIBUTE"]],
  ])("%s", (text, expected) => expect(warningsOf(text)).toEqual(expected));
});
