import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validate } from "../../cli/validate.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";

// `neko validate` and `neko explain` as a person runs them; flake.lock as a real Nix writes it and judges it.

const program = resolve("cli/main.ts");

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Report {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly {
    readonly level: string;
    readonly code: string;
    readonly file: string;
    readonly line: number;
  }[];
}

type LockedNode = Record<string, Record<string, unknown> | undefined>;

let top: string;
const at = (...path: string[]): string => join(top, ...path);
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const neko = (args: readonly string[], input?: string): Ran =>
  spawnSync(process.execPath, [program, ...args], { cwd: top, encoding: "utf8", env: { PATH: toolPath }, input });
const reports = (...args: string[]): readonly Report[] =>
  JSON.parse(neko(["validate", "--json", ...args]).stdout) as Report[];
const codes = (...args: string[]): readonly string[] =>
  reports(...args).flatMap(({ problems }) => problems.map(({ file, line, code }) => `${file}:${line} ${code}`));

const good = "version: 1\ntargets: { web: { kind: profile, attr: web } }\n";
const bad = `${good}rollout: { waves: [{ name: a, to: [web], max-unavailble: 1 }] }\nflak: .\n`;
const plainFlake = "{ outputs = { self }: { x = 1; }; }\n";

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), "neko-validate-")));
  write("good/neko.yaml", good);
  write("good/flake.nix", plainFlake);
  write("z.yaml", bad);
  write("a.yaml", bad);
  write("flake.nix", plainFlake);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe("the result of any verb", () => {
  it.each([[["nope"]], [["validate", "--nope"]], [["explain", "a", "b"]], [["migrate", "--config"]], [[]]])(
    "is one JSON document for a mistake of use: %j",
    (args) => {
      const ran = neko([...args, "--json"]);
      expect(ran.status).toBe(2);
      expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: "USAGE", disposition: "stalled" } });
      expect(neko(args).stdout).toBe("");
    },
  );

  it("may be read in part", () => {
    const many = Array.from({ length: 200 }, (_, index) => `none-${index}.yaml`);
    // The shell's status is that of the last program; the first one's is written beside it.
    const line = '("$0" "$@"; echo "status $?" >&2) | head -c 5';
    const ran = spawnSync("sh", ["-c", line, process.execPath, program, "validate", "--json", ...many], {
      cwd: top,
      encoding: "utf8",
      env: { PATH: toolPath },
    });
    expect([ran.stdout, ran.stderr]).toEqual(["[\n  {", "status 2\n"]);
  });

  it.skipIf(process.platform !== "linux")("is not taken for written where it is not", () => {
    const ran = spawnSync(
      "sh",
      ["-c", '"$0" "$@" > /dev/full', process.execPath, program, "validate", "--no-lock", "z.yaml"],
      {
        cwd: top,
        encoding: "utf8",
        env: { PATH: toolPath, NO_COLOR: "1" },
      },
    );
    expect([ran.status, ran.stderr]).toEqual([1, "error: INTERNAL: the result cannot be written (ENOSPC)\n"]);
  });
});

describe("neko validate", () => {
  it("prints every problem of every file, a line each, by file and place", () => {
    const ran = neko(["validate", "z.yaml", "good", "a.yaml", "nowhere.yaml", "z.yaml"]);
    expect(ran.status).toBe(2);
    const lines = ran.stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.replace(/ .*(?= \[)/, ""))).toEqual([
      "a.yaml:3:42 [UNKNOWN_KEY]",
      "a.yaml:4:1 [UNKNOWN_KEY]",
      "good/neko.yaml is valid",
      "nowhere.yaml:1:1 [FILE_UNREADABLE]",
      "z.yaml:3:42 [UNKNOWN_KEY]",
      "z.yaml:4:1 [UNKNOWN_KEY]",
      "5 problems in 3 files; `neko explain UNKNOWN_KEY` says more",
    ]);
    expect(lines[0]).toBe(
      'a.yaml:3:42 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"? [UNKNOWN_KEY]',
    );
    expect(ran.stderr).toBe("");
  });

  it("ends with 0 when all are valid", () => {
    expect(neko(["validate", "good"])).toEqual(
      expect.objectContaining({ status: 0, stdout: "good/neko.yaml is valid\n" }),
    );
  });

  it("says the same as JSON and as workflow commands", () => {
    expect(reports("z.yaml", "good").map(({ file, valid }) => [file, valid])).toEqual([
      ["good/neko.yaml", true],
      ["z.yaml", false],
    ]);
    expect(Object.keys(reports("z.yaml")[0]?.problems[0] ?? {})).toEqual(
      ["level", "code", "file", "line", "column", "path", "message", "hint"], // what --help documents
    );
    expect(neko(["validate", "--github", "z.yaml"]).stdout).toMatch(
      /^::error file=z\.yaml,line=3,col=42,title=UNKNOWN_KEY::/,
    );
  });

  it("reads the standard input, without a lock file", () => {
    const ran = neko(["validate", "-"], bad);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(/^<stdin>:3:42 unknown key/);
    expect(neko(["validate", "-"], good)).toMatchObject({ status: 0, stdout: "<stdin> is valid\n" });
  });

  it("reads no device without end, and bytes as they are", () => {
    expect(codes("/dev/zero")).toEqual(["/dev/zero:1 TOO_LARGE"]);
    writeFileSync(at("latin1.yaml"), Buffer.from("version: 1\n# \xe4\n", "latin1"));
    expect(codes("latin1.yaml")).toEqual(["latin1.yaml:2 NOT_UTF8"]);
  });

  it("ends when it is told, also where it waits for a file that nobody writes", { timeout: 30_000 }, async () => {
    execFileSync("mkfifo", [at("never")]);
    const child = spawn(process.execPath, [program, "validate", "never"], { cwd: top, env: { PATH: toolPath } });
    const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    await sleep(1_000);
    child.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
  });

  it("says why a file cannot be read", () => {
    mkdirSync(at("folder/neko.yaml"), { recursive: true });
    expect(neko(["validate", "folder/neko.yaml"]).stdout).toMatch(
      /^folder\/neko\.yaml\/neko\.yaml:1:1 .*there is none/,
    );
    if (process.getuid?.() === 0) return;
    write("closed.yaml", good);
    chmodSync(at("closed.yaml"), 0);
    expect(neko(["validate", "closed.yaml"]).stdout).toMatch(/permission denied/);
  });

  it("judges what has a last day by today's date", () => {
    const exception = (expires: string): string =>
      `version: 1\nexceptions: [{ id: a, rule: drift, reason: b, approved-by: c, expires: "${expires}" }]\n`;
    expect(neko(["validate", "-"], exception("2025-01-31")).stdout).toContain("[EXCEPTION_EXPIRED]");
    expect(neko(["validate", "-"], exception("2999-01-31")).stdout).toContain("<stdin> is valid\n");
  });

  it("shows no line of a file in which a secret stands", async () => {
    const token = `ghp_${"a1B2".repeat(9)}`;
    write("secret/neko.yaml", `version: 1\nflak: .\nshells: { a: { check: "echo ${token}" } }\n`);
    expect(codes("secret")).toContain("secret/neko.yaml:3 SECRET_LITERAL");
    expect(JSON.stringify(neko(["validate", "secret"]))).not.toContain(token);
    const options = { cwd: top, lock: false, stdin: process.stdin, now: new Date() };
    expect([...(await validate("secret", options)).sources]).toEqual([]);
    expect([...(await validate("z.yaml", options)).sources]).toEqual([["z.yaml", bad]]);
  });

  it("warns where there is no flake, and is quiet with --no-lock", () => {
    write("alone/neko.yaml", `${good}flake: nix\n`);
    expect(codes("alone")).toEqual(["alone/neko.yaml:3 FLAKE_MISSING"]);
    expect(neko(["validate", "alone"]).status).toBe(0);
    expect(codes("--no-lock", "alone")).toEqual([]);
  });

  it("finds what is wrong with the lock file beside what is wrong with neko.yaml", () => {
    write("both/neko.yaml", bad);
    write("both/flake.nix", '{ inputs.a.url = "x"; outputs = { self, a }: { }; }');
    expect(codes("both")).toEqual([
      "both/neko.yaml:1 LOCK_MISSING",
      "both/neko.yaml:3 UNKNOWN_KEY",
      "both/neko.yaml:4 UNKNOWN_KEY",
    ]);
    write("both/flake.lock", '{\n  "version": 7\n<<<<<<< HEAD\n');
    expect(codes("both")).toContain("both/flake.lock:3 LOCK_INVALID");
    expect(neko(["validate", "both"]).stdout).toMatch(/^both\/flake\.lock:3:1 .*merge conflict/);
  });
});

describe("neko explain", () => {
  it("explains a code, a key, and everything", () => {
    expect(neko(["explain", "UNKNOWN_KEY"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Do: Write the key"),
    });
    expect(neko(["explain", "rollout.waves.max-unavailable"]).stdout).toContain(
      "docs/neko-yaml.md#rollout-waves-max-unavailable",
    );
    expect(neko(["explain"]).stdout).toMatch(/rollout[^]*UNKNOWN_KEY[^]*REGISTRY_DENIED/);
    expect(JSON.parse(neko(["explain", "targets.kind", "--json"]).stdout)).toMatchObject({
      kind: "key",
      required: true,
    });
  });

  it("says what was meant, and ends with 2", () => {
    const ran = neko(["explain", "rollout.waves.max-unavailble"]);
    expect([ran.status, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain('Did you mean "max-unavailable"?');
  });
});

describeNix("flake.lock of a real Nix", () => {
  const env = (): NodeJS.ProcessEnv => ({
    PATH: toolPath,
    HOME: at("home"),
    NIX_CONFIG: testNixConfig,
    GIT_CONFIG_NOSYSTEM: "1",
  });
  const nix = (...args: string[]): Ran => spawnSync("nix", args, { cwd: at("fleet"), encoding: "utf8", env: env() });
  /** Nix's own word: does it take the lock as it lies? */
  const nixTakes = (): boolean => nix("flake", "metadata", "--no-update-lock-file", `path:${at("fleet")}`).status === 0;
  const lock = (): string => readFileSync(at("fleet/flake.lock"), "utf8");
  const flake = (more = ""): string => `{
  inputs = {
    # A folder, a repository, one that follows, a file, and a folder of this very flake.
    plain.url = "path:${at("inputs/plain")}";
    versioned.url = "git+file://${at("inputs/versioned")}";
    outer = { url = "path:${at("inputs/outer")}"; inputs.plain.follows = "plain"; };
    data = { url = "path:${at("inputs/plain/flake.nix")}"; flake = false; };
    part.url = "path:./part";
    ${more}
  };
  outputs = { self, ... }@inputs: { x = inputs.plain.x; };
}
`;

  beforeAll(() => {
    for (const path of ["home", "fleet", "inputs/plain", "inputs/versioned", "inputs/outer"])
      mkdirSync(at(path), { recursive: true });
    for (const path of ["inputs/plain", "inputs/versioned", "fleet/part"]) write(`${path}/flake.nix`, plainFlake);
    write(
      "inputs/outer/flake.nix",
      `{ inputs.plain.url = "path:${at("inputs/plain")}"; inputs.versioned.url = "git+file://${at("inputs/versioned")}"; outputs = { self, plain, versioned }: { }; }\n`,
    );
    const git = (...args: string[]): void =>
      void execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
        cwd: at("inputs/versioned"),
        env: env(),
      });
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "-m", "begin");
    write("fleet/neko.yaml", good);
    write("fleet/flake.nix", flake());
  });

  it("is asked for, and taken as Nix writes it", () => {
    expect(codes("fleet")).toEqual(["fleet/neko.yaml:1 LOCK_MISSING"]);
    const made = nix("flake", "lock", `path:${at("fleet")}`);
    expect(made.status, made.stderr).toBe(0);
    expect(lock()).toMatch(/"follows"|\[\s+"plain"\s+\]/);
    expect(codes("fleet")).toEqual([]);
    expect(nixTakes()).toBe(true);
  });

  it("must be made again when an input comes or goes, as Nix says too", () => {
    write("fleet/flake.nix", flake(`late.url = "path:${at("inputs/plain")}";`));
    expect(codes("fleet")).toEqual([expect.stringMatching(/^fleet\/flake\.lock:\d+ INPUT_UNLOCKED$/)]);
    expect(nixTakes()).toBe(false);
    write("fleet/flake.nix", flake().replace(/ {4}data = .*\n/, ""));
    expect(codes("fleet")).toEqual([expect.stringMatching(/^fleet\/flake\.lock:\d+ LOCK_STALE$/)]);
    expect(nixTakes()).toBe(false);
    write("fleet/flake.nix", flake());
    expect([codes("fleet"), nixTakes()]).toEqual([[], true]);
  });

  it.each<[string, (nodes: Record<string, LockedNode>) => void]>([
    ["a hash is gone", (nodes) => delete nodes["plain"]?.["locked"]?.["narHash"]],
    ["what is locked is gone", (nodes) => delete nodes["plain"]?.["locked"]],
    ["a node is gone", (nodes) => delete nodes["data"]],
  ])("is refused when %s, as Nix does", (_, damage) => {
    const before = lock();
    const json = JSON.parse(before) as { nodes: Record<string, LockedNode> };
    damage(json.nodes);
    write("fleet/flake.lock", JSON.stringify(json, null, 2));
    expect(codes("fleet")).toEqual([expect.stringMatching(/^fleet\/flake\.lock:\d+ (?:INPUT_UNLOCKED|LOCK_INVALID)$/)]);
    expect(nixTakes()).toBe(false);
    write("fleet/flake.lock", before);
  });

  it("is not asked for where Nix writes none", () => {
    expect(nix("flake", "lock", `path:${at("good")}`).status).toBe(0);
    expect(codes("good")).toEqual([]);
  });
});
