import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNix, nixDirectory, testNixConfig, toolPath } from "../support/nix.ts";

// `neko` as a person uses it, without GitHub: a repository, its bare remote, and this machine as a host of two targets.

const program = resolve("cli/main.ts");
const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

// A profile that starts nothing: its activate leaves a mark, or fails when it is told to.
const flake = (mark: string): string => `{
  outputs = { self }: {
    packages.${system} = builtins.listToAttrs (map (name: {
      inherit name;
      value = derivation {
        inherit name;
        system = "${system}";
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" ''
          mkdir $out
          printf '#!/bin/sh\\nset -eu\\necho ${mark} > "$STATE_DIRECTORY/mark"\\n' > $out/activate
          chmod 555 $out/activate
        '' ];
      };
    }) [ "alpha" "beta" ]);
  };
}
`;

const nekoYaml = (probe: string): string => `version: 1
targets:
  alpha: { kind: profile, attr: alpha, system: ${system} }
  beta: { kind: profile, attr: beta, system: ${system} }
rollout:
  waves:
    - { name: canary, to: [alpha], soak: 0s }
    - { name: rest, to: [beta] }
  health:
    - { exec: [/bin/sh, -c, "${probe}"], within: 2s, on: [alpha] }
`;

describeNix("neko", () => {
  let top: string;
  const at = (...path: string[]): string => join(top, ...path);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1" },
    }).trim();
  const neko = (...args: string[]): Ran =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), NIX_CONFIG: testNixConfig, NEKO_HOST_CONFIG: at("reconciler.yaml") },
    });
  const expectOk = (ran: Ran): Ran => {
    expect(ran.status, `${ran.stdout}\n${ran.stderr}`).toBe(0);
    return ran;
  };
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", message);
    git("push", "--quiet", "origin", "main");
  };
  const release = (message: string): void => {
    commit(message);
    expectOk(neko("push", "--handoff", at("handoff.json"), "--repository", "example.org/acme/fleet"));
    const signed = ["--handoff", at("handoff.json"), "--key", at("release.pem")];
    expectOk(neko("publish", ...signed, "--repository", "example.org/acme/fleet"));
  };
  const mark = (target: string): string => readFileSync(at("state", "targets", target, "state", "mark"), "utf8").trim();

  beforeAll(() => {
    expect(nixDirectory).toBeDefined();
    top = mkdtempSync(join(tmpdir(), "neko-cli-"));
    for (const name of ["home", "work", "remote.git"]) mkdirSync(at(name));
    git("init", "--quiet", "--initial-branch=main");
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", at("remote.git")]);
    git("remote", "add", "origin", at("remote.git"));
    git("commit", "--quiet", "--allow-empty", "-m", "begin");
    writeFileSync(at("work", "flake.nix"), flake("one"));
    writeFileSync(at("work", "neko.yaml"), nekoYaml("true"));
    const keys = ["release", "rollout", "rollback"].map((role) => {
      const made = expectOk(neko("keys", "generate", at(`${role}.pem`), "--role", role, "--json"));
      return (JSON.parse(made.stdout) as { trust: unknown }).trust;
    });
    writeFileSync(
      at("trust.json"),
      JSON.stringify({ policyVersion: 1, repository: "example.org/acme/fleet", ref: "refs/heads/main", keys }),
    );
    writeFileSync(
      at("reconciler.yaml"),
      `version: 1
remotes: [{ name: origin, url: "file://${at("remote.git")}" }]
branch: main
targets: [alpha, beta]
state-dir: ${at("state")}
trust-file: ${at("trust.json")}
`,
    );
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it("says line, column and the word that was meant, and ends with 2", () => {
    writeFileSync(at("bad.yaml"), nekoYaml("true").replace("soak: 0s }", "soak: 0s, max-unavailble: 1 }"));
    const ran = neko("validate", at("bad.yaml"));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain(
      `${at("bad.yaml")}:7:46 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"?`,
    );
    expect(neko("validate").status).toBe(0);
  });

  it("explains a usage error and ends with 2", () => {
    const ran = neko("reconcil");
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("Did you mean reconcile?");
  });

  it.each([
    ["a handoff that is not there", ["publish", "--handoff", "nope.json", "--key", "release.pem"]],
    ["a key that is not there", ["rollout", "advance", "--key", "nope.pem"]],
    ["a handoff that cannot be written", ["push", "--handoff", "/nonexistent/x.json"]],
    ["a folder in no repository", ["plan", "--config", "/neko.yaml"]],
    ["a neko.yaml in a folder that is not there", ["build", "--config", "/nonexistent/neko.yaml"]],
    ["a host file that is not there", ["status", "--config", "/nonexistent/reconciler.yaml"]],
  ])("calls %s a mistake of use, with 2 and without a stack", (_, args) => {
    const ran = neko(...args);
    expect(ran.status, ran.stderr).toBe(2);
    expect(ran.stderr).not.toContain("INTERNAL");
    expect(ran.stderr).not.toContain("    at ");
  });

  it("never overwrites a key", () => {
    const before = readFileSync(at("release.pem"), "utf8");
    const ran = neko("keys", "generate", at("release.pem"));
    expect(ran.status).toBe(2);
    expect(readFileSync(at("release.pem"), "utf8")).toBe(before);
  });

  it("warns of a key in the work tree, and of no other", () => {
    const inside = expectOk(neko("keys", "generate", "careless.pem"));
    for (const name of ["careless.pem", "careless.pem.pub"]) rmSync(at("work", name));
    expect(inside.stderr).toContain("careless.pem lies in the repository");
    expect(expectOk(neko("keys", "generate", at("careful.pem"))).stderr).not.toContain("repository");
  });

  it("refuses a host without an anchor, then makes it one", () => {
    commit("first");
    expect(neko("reconcile", "--once").status).toBe(2);
    const made = expectOk(neko("host", "init", "--json"));
    expect(JSON.parse(made.stdout)).toMatchObject({ targets: ["alpha", "beta"] });
    expect(neko("host", "init").stderr).toContain("HOST_ALREADY_INITIALISED");
  });

  it("calls a tip without a record RELEASE_PENDING and ends with 0", () => {
    const ran = expectOk(neko("reconcile", "--once"));
    expect(ran.stdout).toContain("RELEASE_PENDING");
  });

  it("plans the first change, and nothing for the same tree", () => {
    const ran = neko("plan", "--json");
    expect(ran.status).toBe(3);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      empty: false,
      plan: { targets: [{ name: "alpha" }, { name: "beta" }] },
    });
    commit("empty");
    expectOk(neko("plan"));
  });

  it("keeps every wave closed until a signed admission opens it", () => {
    release("first release");
    const closed = neko("reconcile", "--once");
    expect(closed.status).toBe(4);
    expect(closed.stdout).toContain("WAVE_NOT_ADMITTED");
    expectOk(neko("rollout", "advance", "--key", at("rollout.pem")));
    const opened = neko("reconcile", "--once");
    expect(opened.status).toBe(4); // beta's wave is still closed
    expect(mark("alpha")).toBe("one");
    expect(() => mark("beta")).toThrow();
    expectOk(neko("rollout", "advance", "--key", at("rollout.pem")));
    expectOk(neko("reconcile", "--once"));
    expect(mark("beta")).toBe("one");
  });

  it("takes no admission signed by the release key", () => {
    writeFileSync(at("work", "flake.nix"), flake("two"));
    release("second release");
    expectOk(neko("rollout", "advance", "--key", at("release.pem")));
    const ran = neko("reconcile", "--once");
    expect(ran.status).toBe(8);
    expect(ran.stdout).toContain("ROLE_DENIED");
    expect(mark("alpha")).toBe("one");
  });

  it("goes on once the same is published again: a slip with the wrong key does not end the channel", () => {
    const signed = ["--handoff", at("handoff.json"), "--key", at("release.pem")];
    expectOk(neko("publish", "--again", ...signed, "--repository", "example.org/acme/fleet"));
    expectOk(neko("rollout", "advance", "canary", "--key", at("rollout.pem")));
    expect(neko("reconcile", "--once", "--target", "alpha").status).toBe(0);
    expect(mark("alpha")).toBe("two");
  });

  it("holds a target until it is resumed", () => {
    expectOk(neko("hold", "alpha", "--reason", "disk is being changed", "--owner", "ops"));
    const ran = neko("status", "alpha");
    expect(ran.status).toBe(4);
    expect(ran.stdout).toContain("by ops: disk is being changed");
    expectOk(neko("resume", "alpha"));
    expectOk(neko("status", "alpha"));
  });

  it("goes back by a signed rollback, and stays there", () => {
    expectOk(neko("rollback", "alpha", "--to", "1", "--key", at("rollback.pem")));
    expectOk(neko("reconcile", "--once", "--target", "alpha"));
    expect(mark("alpha")).toBe("one");
    expectOk(neko("reconcile", "--once", "--target", "alpha"));
    expect(mark("alpha")).toBe("one");
  });

  it("says what was done, newest first", () => {
    const ran = expectOk(neko("history", "alpha", "--json"));
    const events = (JSON.parse(ran.stdout) as { event: string; release?: number }[]).map(({ event, release }) =>
      `${event} ${release ?? ""}`.trim(),
    );
    expect(events.filter((event) => event.startsWith("committed"))).toEqual([
      "committed 1",
      "committed 3",
      "committed 1",
    ]);
  });
});
