import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { NixCommand } from "../../src/adapters/nix/nix-cli-command.ts";
import { createClosureSource } from "../../src/adapters/nix/nix-cli-closures.ts";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { describeNix, flakeRepository, nixBench, nixDirectory, testNixConfig, toolPath } from "../support/nix.ts";
import type { NixBench } from "../support/nix.ts";

// Every call of every verb, as Nix itself was started: security-reliability.md R3.

const { signal } = new AbortController();
const hardened = {
  "accept-flake-config": "false",
  "allow-import-from-derivation": "false",
  "pure-eval": "true",
  "require-sigs": "true",
  "post-build-hook": "",
  "use-registries": "false",
};

interface Call {
  readonly argv: readonly string[];
  readonly env: readonly string[];
}

describeNix("how nix is started", () => {
  let bench: NixBench;
  let calls: readonly Call[] = [];

  beforeAll(async () => {
    bench = nixBench();
    const bin = join(bench.directory, "bin");
    const told = join(bench.directory, "told");
    for (const directory of [bin, told]) mkdirSync(directory);
    for (const program of ["nix", "nix-store", "nix-env"]) {
      const file = join(bin, program);
      writeFileSync(
        file,
        `#!/bin/sh
name="${told}/$(date +%s%N).$$"
{ printf '%s\\0' "${program}" "$@"; } > "$name.argv"
tr -d '\\n' < /proc/self/environ > "$name.env"
exec '${join(nixDirectory ?? "", program)}' "$@"
`,
      );
      chmodSync(file, 0o755);
    }
    const path = [bin, toolPath].join(delimiter);
    process.env["NEKO_PLANTED"] = "hunter2";
    const run = createNodeRun({ path, home: join(bench.directory, "home") });
    const nix = createNixCli({ run, nixConfig: testNixConfig, path });
    const { source } = flakeRepository(join(bench.directory, "flake"), "basic", { "nonce.nix": `"${randomUUID()}"` });
    const a = "packages.x86_64-linux.world";
    const evaluated = await nix.evaluate(source, [a], signal);
    const workTree = { repository: source.repository, directory: "" };
    await nix.evaluate(workTree, [a], signal);
    await nix.evaluateUntrusted(source, [a], signal);
    await nix.evaluateAsAnyCommit(source, [a], signal);
    await nix.outputs(source, signal);
    await nix.outputs(workTree, signal);
    const outputs = [...evaluated.values()];
    const [{ drvPath, outPath } = { drvPath: "", outPath: "" }] = outputs;
    await nix.dryRun([drvPath as never], signal);
    await nix.build(outputs, bench.roots, () => undefined, signal);
    await nix.buildEach(outputs, bench.roots, () => undefined, signal);
    await nix.valid([outPath as never], signal);
    await nix.closure([outPath as never], signal);
    await nix.realise(outPath as never, join(bench.roots, "one"), signal);
    const shell = "devShells.x86_64-linux.default";
    const check = { line: "true", env: {}, pure: true, root: join(bench.roots, "shell"), timeoutMs: 20_000 };
    await nix.runInShell(source, shell, check, signal);
    const closures = createClosureSource(new NixCommand(run, testNixConfig));
    await closures.closure([outPath as never], signal);
    const [entered] = (await nix.evaluate(source, [shell], signal)).values();
    await closures.shell(entered!.drvPath, join(bench.roots, "shell"), signal);
    calls = readdirSync(told)
      .filter((name) => name.endsWith(".argv"))
      .toSorted()
      .map((name) => ({
        argv: readFileSync(join(told, name), "utf8").split("\0").slice(0, -1),
        env: readFileSync(join(told, name.replace(/argv$/, "env")), "utf8").split("\0"),
      }));
  });
  afterAll(() => {
    delete process.env["NEKO_PLANTED"];
    bench[Symbol.dispose]();
  });

  const verbOf = ({ argv }: Call): string => {
    const [program = "", ...rest] = argv;
    if (program !== "nix") return program;
    const words = rest.slice(
      0,
      rest.findIndex((word) => word.startsWith("-")),
    );
    return words.length === 0 ? rest.join(" ") : words.join(" ");
  };

  it("is looked at in every verb", () => {
    expect([...new Set(calls.map(verbOf))].toSorted()).toEqual([
      "--version",
      "build",
      "config show",
      "derivation show",
      "develop",
      "eval",
      "flake metadata",
      "flake prefetch",
      "nix-env",
      "nix-store",
      "path-info",
      "print-dev-env",
    ]);
  });

  it("has every option of R3, each once, and nothing that takes one back", () => {
    for (const call of calls.filter((one) => verbOf(one) !== "--version")) {
      const given = call.argv.flatMap((word, index): [string, string][] =>
        word === "--option" ? [[call.argv[index + 1] ?? "", call.argv[index + 2] ?? ""]] : [],
      );
      const names = given.map(([name]) => name);
      expect(Object.fromEntries(given), verbOf(call)).toMatchObject(hardened);
      expect(new Set(names).size, verbOf(call)).toBe(names.length);
      expect(call.argv.join(" "), verbOf(call)).not.toMatch(
        /--impure|--accept-flake-config|--refresh|--recreate-lock-file|--commit-lock-file|--override-input|--sandbox|sandbox false/,
      );
    }
  });

  it("writes no lock file: what names a flake says so, the rest names a derivation, a path or an expression", () => {
    for (const { argv } of calls) {
      const flakes = argv.filter(
        (word, index) => /^(?:git\+|path:|github:)/.test(word) && argv[index - 1] !== "allowed-uris",
      );
      if (flakes.length === 0 || argv[2] === "prefetch") continue; // prefetch reads no lock
      expect(argv).toContain("--no-update-lock-file");
    }
  });

  it("knows nothing of our environment but PATH, HOME and the settings it was given", () => {
    for (const { env } of calls) {
      const names = env.filter((line) => line !== "").map((line) => line.slice(0, line.indexOf("=")));
      expect(
        names.filter(
          (name) =>
            !/^(?:PATH|HOME|LC_ALL|TZ|NIX_CONFIG|PWD|OLDPWD|SHLVL|_|GC_MAXIMUM_HEAP_SIZE|GIT_ALLOW_PROTOCOL|AWS_EC2_METADATA_DISABLED|(?:https?|all|no)_proxy)$/i.test(
              name,
            ),
        ),
      ).toEqual([]);
    }
  });

  it("gives a stranger's flake less: no network, no credential, no getFlake, bounded memory", () => {
    const all = calls.filter(({ argv }) => argv.includes("--argstr"));
    const strangers = all.filter(({ argv }) => argv.includes("restrict-eval"));
    expect([all.length, strangers.length]).toEqual([2, 1]);
    for (const { argv, env } of all) {
      expect(argv.join(" ")).toContain("--option access-tokens  --option netrc-file /dev/null");
      expect(env.join("\n")).toMatch(/^GC_MAXIMUM_HEAP_SIZE=\d+$/m);
      expect(env).toEqual(expect.arrayContaining(["http_proxy=http://127.0.0.1:9", "no_proxy="]));
      expect(env).toContain(`GIT_ALLOW_PROTOCOL=${strangers.some((one) => one.argv === argv) ? "none" : "https"}`);
    }
    for (const { argv, env } of strangers) {
      expect(argv).toContain("--offline");
      expect(argv.join(" ")).toMatch(/--option restrict-eval true --option allowed-uris git\+file:\S+ --option/);
      // The last word on it: nothing turns flakes on again behind it.
      const after = argv.slice(argv.indexOf("experimental-features"));
      expect(after[1]).toBe("nix-command fetch-tree");
      expect(after.slice(2).join(" ")).not.toContain("experimental-features");
      expect(env).toContain("https_proxy=http://127.0.0.1:9");
    }
  });
});
