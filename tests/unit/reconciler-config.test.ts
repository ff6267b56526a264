import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../src/kernel/error.ts";
import { parseHostConfig } from "../../reconciler/config.ts";

const minimal = `version: 1
remotes:
  - name: origin
    url: https://forge.example/acme/fleet
branch: main
targets: [web]
`;

function problemsOf(text: string): string[] {
  try {
    parseHostConfig(text, "host.yaml");
  } catch (error) {
    expect(error).toBeInstanceOf(NekoError);
    expect((error as NekoError).code).toBe("HOST_CONFIG_INVALID");
    return (error as NekoError).message.split("\n");
  }
  throw new Error("accepted");
}

describe("host file", () => {
  it("fills in every default", () => {
    const config = parseHostConfig(minimal, "host.yaml");
    expect(config).toMatchObject({
      branch: "main",
      targets: ["web"],
      stateDirectory: "/var/lib/neko",
      trustFile: "/etc/neko/trust.json",
      agentKeyFile: "/var/lib/neko/agent-key.pem",
      pollMs: 60_000,
      engine: "podman",
      reporters: [],
      confirmUrls: [],
      timeoutsMs: { fetch: 300_000, prepare: 3_600_000, apply: 600_000, probe: 300_000, confirm: 120_000 },
    });
  });

  it("reads everything it can say", () => {
    const config = parseHostConfig(
      `${minimal}state-dir: /srv/neko
agent-key: /etc/neko/key.pem
poll: 5s
engine: docker
registries: { "ghcr.io/acme": "oci:/srv/images" }
reporters:
  - { kind: file, path: /srv/reports }
  - { kind: webhook, url: "https://hooks.example/neko", secret-file: /etc/neko/hook }
  - { kind: check-run, repository: acme/fleet, token-file: /etc/neko/app, api-url: "http://127.0.0.1:4000/" }
timeouts: { apply: 30s }
confirm: { urls: ["https://gateway.example/"] }
x-note: ours
`,
      "host.yaml",
    );
    expect(config.stateDirectory).toBe("/srv/neko");
    expect(config.registries.get("ghcr.io/acme")).toBe("oci:/srv/images");
    expect(config.reporters[2]).toEqual({
      kind: "check-run",
      apiUrl: "http://127.0.0.1:4000",
      owner: "acme",
      repository: "fleet",
      tokenFile: "/etc/neko/app",
    });
    expect(config.timeoutsMs.apply).toBe(30_000);
  });

  it.each([
    ["", "host.yaml:1:1: must be object"],
    [`${minimal}polll: 5s\n`, 'host.yaml:7:1: unknown key "polll"'],
    [`${minimal}poll: soon\n`, "host.yaml:7:1: poll must match pattern"],
    [`${minimal}branch: dev\n`, "host.yaml:7:1: Map keys must be unique"],
    [minimal.replace("main", "refs/heads/main"), "host.yaml:5:1: branch is no branch name Neko accepts"],
    [minimal.replace("https://forge", "https://me:secret@forge"), "host.yaml:4:5: url is no https://"],
    [minimal.replace("https://forge.example", "http://forge.example"), "host.yaml:4:5: url is no https://"],
    [minimal.replace("[web]", "[]"), "host.yaml:6:1: targets must NOT have fewer than 1 items"],
    [minimal.replace("[web]", "[../web]"), "host.yaml:6:11: targets.0 must match pattern"],
    [`${minimal}reporters: [{kind: file}]\n`, "host.yaml:7:13: reporters.0 must have required property 'path'"],
    [`${minimal}reporters: [{kind: fax, path: /a}]\n`, "host.yaml:7:14: reporters.0 kind is none of"],
    [`${minimal}reporters: [{kind: webhook, url: "http://hooks.example/"}]\n`, "host.yaml:7:29: url is not https"],
    [`${minimal}state-dir: var\n`, "host.yaml:7:1: state-dir must match pattern"],
    [`${minimal}a: &a [1]\nb: !!js/function x\n`, "host.yaml:8:4: Unresolved tag"],
  ])("refuses with the place: %#", (text, expected) => {
    expect(problemsOf(text)[0]).toContain(expected);
  });

  it("tells all problems at once and repeats no secret of a URL", () => {
    const problems = problemsOf(minimal.replace("https://forge", "https://me:hunter22@forge") + "polll: 1\n");
    expect(problems).toEqual(['host.yaml:7:1: unknown key "polll"']); // the schema's first, then what it cannot say
    expect(problemsOf(minimal.replace("https://forge", "https://me:hunter22@forge")).join()).not.toContain("hunter22");
  });

  it("has a description for every top-level key", () => {
    const schema = JSON.parse(readFileSync("schemas/reconciler.schema.json", "utf8")) as {
      properties: Record<string, { description?: string }>;
    };
    expect(Object.entries(schema.properties).filter(([, value]) => !value.description)).toEqual([]);
  });
});
