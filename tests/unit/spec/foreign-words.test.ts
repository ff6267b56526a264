import { describe, expect, it } from "vitest";
import schema from "../../../schemas/neko.schema.json" with { type: "json" };
import { foreignKey, foreignKind, isRegistryReference } from "../../../src/spec/foreign-words.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

/** Hints by column of the last line. */
function hints(text: string): readonly string[] {
  const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}\n`), "f");
  return parsed.valid ? [] : parsed.problems.map(({ hint }) => hint ?? "");
}

const container = (key: string): string =>
  `images: { web: { attr: web } }\ntargets: { a: { kind: containers, run: [{ image: web, ${key} }] } }`;

describe("a key of another tool", () => {
  it.each([
    ["environment: { A: b }", /^Did you mean "env"\?/],
    ["volumes: [a]", /^Did you mean "mounts"\?.*mounts: \[/],
    ["command: [a]", /^Did you mean "args"\?/],
    ["gpus: all", /^Did you mean "devices"\?.*nvidia\.com\/gpu=all/],
    ["runtime: nvidia", /^Did you mean "devices"\?/],
    ["restart: always", /^A host keeps what is committed running/],
    ["depends_on: [b]", /rollout\.waves/],
    ["network_mode: host", /^Did you mean "network"\?/],
    ["healthcheck: {}", /rollout\.health/],
    ["secrets: [a]", /_FILE/],
    ["Ports: []", /^Did you mean "ports"\?/],
  ])("in a container: %s", (key, expected) => expect(hints(container(key))).toEqual([expect.stringMatching(expected)]));

  it.each([
    ["hosts: {}", /"targets"/],
    ["healthChecks: []", /rollout\.health/],
    ["health-checks: []", /rollout\.health/],
    ["needs: []", /rollout\.waves/],
    ["secrets: {}", /explain secrets/],
    ["environment: {}", /"environments"/],
    ["rollout: { healthChecks: [] }", /^Did you mean "health"\?/],
    ["images: { web: { attr: a, build: . } }", /^Did you mean "attr"\?/],
    ["images: { web: { attr: a, entrypoint: [a] } }", /config: \{ entrypoint/],
  ])("%s", (text, expected) => expect(hints(text)).toEqual([expect.stringMatching(expected)]));

  it("is never said of a key that may stand there, and only keys that there are are offered", () => {
    const known = new Set<string>();
    const collect = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const key of Object.keys((node as { properties?: object }).properties ?? {})) known.add(key);
      Object.values(node).forEach(collect);
    };
    collect(schema);
    const offered = [...known].flatMap(
      (key) => /^Did you mean "([^"]+)"/.exec(foreignKey(key, [...known]) ?? "")?.[1] ?? [],
    );
    expect(offered.filter((key) => !known.has(key))).toEqual([]);
    expect(foreignKey("constructor", [])).toBeUndefined();
    expect(foreignKind("__proto__")).toBeUndefined();
  });

  it("is not needed for a slip of the pen", () => {
    expect(hints(container("mount: [a]"))).toEqual(['Did you mean "mounts"?']);
  });
});

describe("a value of another tool", () => {
  it.each(["vllm/vllm-openai:latest", "docker.io/library/nginx", "ghcr.io/a/b@sha256:0", "a/b/c"])(
    "%s",
    (reference) => {
      expect(isRegistryReference(reference)).toBe(true);
      expect(hints(container("ports: []").replace("image: web", `image: "${reference}"`))).toEqual([
        "Images come from this flake: declare it under images and name it here.",
      ]);
    },
  );

  it("is an image of this file with a tag", () => {
    expect(hints(container("ports: []").replace("image: web", `image: "web:latest"`))).toEqual([
      "Write web. Targets run what was built, whatever its tags.",
    ]);
    expect(isRegistryReference("agent/opt")).toBe(false);
  });

  it("is a kind", () => {
    expect(hints("targets: { a: { kind: docker, run: [web] } }")).toContain('Did you mean "containers"?');
  });
});

describe("a name in another form", () => {
  it("is the one that differs in nothing else", () => {
    const text = (name: string): string =>
      `targets: { gpu-01: { kind: profile, attr: a }, gpu-02: { kind: profile, attr: a } }\ngroups: { all: [${name}, gpu-02] }`;
    expect(hints(text("GPU_01"))).toEqual(['Did you mean "gpu-01"?']);
    expect(hints(text("gpu01"))).toEqual(['Did you mean "gpu-01"?']);
    expect(hints(text("gpu-03"))).toEqual(['Did you mean "gpu-01"?']);
  });

  it("is no other machine where the declaration is at fault", () => {
    const text =
      "targets: { GPU_01: { kind: profile, attr: a }, gpu-02: { kind: profile, attr: a } }\ngroups: { all: [gpu-01] }";
    expect(hints(text)).toEqual([
      "Write gpu-01; allowed: lower-case letters, digits and -, at most 63.",
      'It is declared as "GPU_01", which is no name: rename it there.',
    ]);
    expect(hints(text.replace("[gpu-01]", "[GPU_01]"))).toContain("Write gpu-01.");
  });
});
