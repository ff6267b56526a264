import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NekoError } from "../../src/kernel/error.ts";
import type { BuildProgress } from "../../src/ports/nix.ts";
import { describeNix, flakeRepository, nixBench, type FlakeRepository, type NixBench } from "../support/nix.ts";

const signal = new AbortController().signal;
const pkg = (name: string): string => `packages.x86_64-linux.${name}`;

const refusal = async (promise: Promise<unknown>): Promise<NekoError> => {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof NekoError)) throw new Error(`expected a NekoError, got ${String(thrown)}`);
  return thrown;
};

describeNix("nix-cli on real Nix", () => {
  let bench: NixBench;
  let repository: FlakeRepository;

  beforeAll(() => {
    bench = nixBench();
    repository = flakeRepository(join(bench.directory, "flake"), "basic", { "nonce.nix": `"${randomUUID()}"` });
  });
  afterAll(() => bench[Symbol.dispose]());

  const build = async (names: readonly string[], progress: (event: BuildProgress) => void = () => undefined) => {
    const evaluated = await bench.nix.evaluate(repository.source, names.map(pkg), signal);
    return bench.nix.build([...evaluated.values()], bench.roots, progress, signal);
  };

  it("tells its version", async () => {
    expect(await bench.nix.version(signal)).toMatch(/^\d+\.\d+/);
  });

  it("evaluates outputs in one go and builds nothing", async () => {
    const evaluated = await bench.nix.evaluate(repository.source, [pkg("hello"), pkg("world")], signal);
    const hello = evaluated.get(pkg("hello"))!;
    expect([...evaluated.keys()]).toEqual([pkg("hello"), pkg("world")]);
    expect(hello).toMatchObject({ attribute: pkg("hello"), name: "hello", system: "x86_64-linux" });
    expect(hello.drvPath).toMatch(/-hello\.drv$/);
    expect(hello.imageConfig).toEqual({
      env: { GREETING: "hi" },
      entrypoint: [expect.stringMatching(/^\/nix\/store\/[^/]+-dep\/bin\/serve$/)],
      cmd: ["--port=80"],
      workdir: "/srv",
      user: "65534",
      labels: { "org.example": "x" },
      exposedPorts: ["80/tcp"],
    });
    expect(evaluated.get(pkg("world"))).not.toHaveProperty("imageConfig");
    expect((await refusal(bench.nix.closure([hello.outPath], signal))).code).toBe("SUBSTITUTE_FAILED");
  });

  it("evaluates outputs of every shape in the order they are asked for", async () => {
    const text = `{ outputs = _: let x = name: derivation { inherit name; system = "s"; builder = "b"; }; in {
      one = x "one"; packages.s = { a = x "a"; b = x "b"; c.d = x "d"; };
      nixosConfigurations.h1.config.top = x "h1"; nixosConfigurations.h2.config.top = x "h2"; }; }`;
    const shapes = flakeRepository(join(bench.directory, "shapes"), undefined, { "flake.nix": text });
    const asked = ["nixosConfigurations.h2.config.top", "packages.s.b", "one", "packages.s.a", "packages.s.c.d"];
    const attributes = [...asked, "nixosConfigurations.h1.config.top"];
    const evaluated = await bench.nix.evaluate(shapes.source, attributes, signal);
    const names = ["h2", "b", "one", "a", "d", "h1"];
    expect([...evaluated].map(([attribute, { name }]) => [attribute, name])).toEqual(
      attributes.map((attribute, index) => [attribute, names[index]]),
    );
  });

  it("evaluates a commit no branch has, in a directory with odd letters, and below the top", async () => {
    const odd = flakeRepository(join(bench.directory, `odd $" #?&%41 ü`), undefined, {
      "deep er/flake.nix": `{ outputs = _: { x = derivation { name = "first"; system = "s"; builder = "b"; }; }; }`,
    });
    odd.commit({
      "deep er/flake.nix": `{ outputs = _: { x = derivation { name = "second"; system = "s"; builder = "b"; }; }; }`,
    });
    const source = { ...odd.source, directory: "deep er" };
    expect((await bench.nix.evaluate(source, ["x"], signal)).get("x")?.name).toBe("first");
  });

  it("evaluates the work tree as it is, but only what git tracks", async () => {
    const tree = flakeRepository(join(bench.directory, "tree"), "basic", { "nonce.nix": `"${randomUUID()}"` });
    const source = { repository: tree.directory, directory: "" };
    const clean = (await bench.nix.evaluate(tree.source, [pkg("hello")], signal)).get(pkg("hello"))!;
    writeFileSync(join(tree.directory, "nonce.nix"), `"dirty"`);
    writeFileSync(join(tree.directory, ".env"), "TOKEN=hunter2");
    const dirty = (await bench.nix.evaluate(source, [pkg("hello")], signal)).get(pkg("hello"))!;
    expect(dirty.drvPath).not.toBe(clean.drvPath);
    expect((await bench.nix.evaluate(tree.source, [pkg("hello")], signal)).get(pkg("hello"))).toEqual(clean);
    const metadata = JSON.parse(bench.raw(["nix", "flake", "metadata", "--json", `git+file://${tree.directory}`]));
    expect(readdirSync(metadata.path)).not.toContain(".env");
    expect(readdirSync(metadata.path)).toContain("flake.nix");
  });

  it("evaluates a directory without git", async () => {
    const directory = join(bench.directory, "plain");
    mkdirSync(directory);
    const text = `{ outputs = _: { x = derivation { name = "plain"; system = "s"; builder = "b"; }; }; }`;
    writeFileSync(join(directory, "flake.nix"), text);
    const evaluated = await bench.nix.evaluate({ repository: directory, directory: "" }, ["x"], signal);
    expect(evaluated.get("x")?.name).toBe("plain");
  });

  it("names the line in a work tree too, also of a name that nothing binds", async () => {
    const tree = flakeRepository(join(bench.directory, "lines"), undefined, { "flake.nix": "{ outputs = _: { }; }" });
    const source = { repository: tree.directory, directory: "" };
    const placeOf = async (text: string): Promise<unknown> => {
      writeFileSync(join(tree.directory, "flake.nix"), text);
      return (await refusal(bench.nix.evaluate(source, ["x"], signal))).place;
    };
    expect(await placeOf("{\n  outputs = _: { x = imgg; };\n}")).toEqual({ file: "flake.nix", line: 2, column: 22 });
    expect(await placeOf('{\n  outputs = _: { x = throw "no"; };\n}')).toMatchObject({ file: "flake.nix", line: 2 });
  });

  it("names a missing output, what is there, and what was meant", async () => {
    const error = await refusal(bench.nix.evaluate(repository.source, [pkg("world"), pkg("helo")], signal));
    expect(error.code).toBe("ATTRIBUTE_MISSING");
    expect(error.message).toContain(pkg("helo"));
    expect(error.message).toContain("hello");
    expect(error.hint).toBe(`did you mean ${pkg("hello")}?`);
    const above = await refusal(bench.nix.evaluate(repository.source, ["package.x86_64-linux.hello"], signal));
    expect(above.hint).toBe(`did you mean ${pkg("hello")}?`);
  });

  it.each([
    ["throws", "EVALUATION_FAILED", /of packages\.x86_64-linux\.throws at flake\.nix:\d+:\d+ failed: no such luck/],
    ["throws-inside", "EVALUATION_FAILED", /of packages\.x86_64-linux\.throws-inside at flake\.nix:.*deep luck/],
    ["imports-built", "EVALUATION_FAILED", /allow-import-from-derivation/],
    ["set", "EVALUATION_FAILED", /is a set, no derivation/],
    ["odd-config", "EVALUATION_FAILED", /imageConfig of .*odd-config: entrypoint must be a list/],
    ['x".y', "VALUE_INVALID", /no flake output path/],
    ["${x}", "VALUE_INVALID", /no flake output path/],
  ])("refuses %s with %s", async (name, code, message) => {
    const error = await refusal(bench.nix.evaluate(repository.source, [pkg("hello"), pkg(name)], signal));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe("");
  });

  it("evaluates purely: the environment is not seen", async () => {
    const [result] = await build(["reads-home"]);
    expect(bench.raw(["cat", result!.storePath])).toBe("\n");
  });

  it("refuses an unlocked input and does not fetch it", async () => {
    const input = flakeRepository(join(bench.directory, "input"), undefined, { "flake.nix": "{ outputs = _: { }; }" });
    const text = `{ inputs.other.url = "git+file://${input.directory}"; outputs = { other, ... }: { x = other; }; }`;
    const open = flakeRepository(join(bench.directory, "unlocked"), undefined, { "flake.nix": text });
    for (const source of [open.source, { repository: open.directory, directory: "" }]) {
      const error = await refusal(bench.nix.evaluate(source, ["x"], signal));
      expect(error.code).toBe("EVALUATION_FAILED");
      expect(error.hint).toContain("nix flake lock");
    }
    expect(readdirSync(open.directory)).not.toContain("flake.lock");
  });

  it("builds all outputs in one go, rooted under readable names", async () => {
    const events: BuildProgress[] = [];
    const [hello, multi] = await build(["hello", "multi"], (event) => events.push(event));
    expect(hello).toMatchObject({ attribute: pkg("hello"), sizeBytes: expect.any(Number) });
    expect(hello!.references).toEqual([expect.stringMatching(/-dep$/)]);
    expect(hello!.sizeBytes).toBeGreaterThan(100);
    expect(hello!.buildTimeMs).toBeGreaterThan(0);
    expect(Object.keys(multi!.outputs)).toEqual(["dev", "out"]);
    expect(events).toContainEqual({ kind: "log", line: "compiling hello" });
    expect(events.filter((event) => event.kind === "built").map((event) => event.name)).toEqual(
      expect.arrayContaining(["dep", "hello", "multi"]),
    );
    const links = readdirSync(bench.roots).filter((name) => /^\.|hello|multi/.test(name));
    expect(links.toSorted()).toEqual([pkg("hello"), pkg("multi"), `${pkg("multi")}^dev`]);
    expect(readlinkSync(join(bench.roots, pkg("hello")))).toBe(hello!.storePath);
    const roots = bench.raw(["nix-store", "--gc", "--print-roots"]);
    for (const [link, path] of [
      [pkg("hello"), hello!.storePath],
      [pkg("multi"), multi!.storePath],
      [`${pkg("multi")}^dev`, multi!.outputs["dev"]!],
    ]) {
      expect(roots.replaceAll('"', "")).toContain(`${join(bench.roots, link!)} -> ${path}\n`);
    }
    expect(() => bench.raw(["nix-store", "--delete", hello!.storePath])).toThrow(/still alive|being referenced/);

    const [again] = await build(["hello"]);
    expect(again).toEqual({ ...hello, buildTimeMs: 0 });
  });

  it("says which derivation failed, and its last lines", async () => {
    for (const name of ["fails", "needs-fails"]) {
      const error = await refusal(build(["world", name]));
      expect(error.code).toBe("BUILD_FAILED");
      expect(error.message).toMatch(/^fails failed to build \(.*exit code 3.*\):/);
      expect(error.message).toContain("main.c:3:5: error: no such luck");
      expect(error.hint).toMatch(/nix log \/nix\/store\/\S+-fails\.drv/);
    }
    expect(readdirSync(bench.roots).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("stops a build when told", async () => {
    const slow = flakeRepository(join(bench.directory, "slow"), undefined, {
      "flake.nix": `{ outputs = _: { x = derivation { name = "slow"; system = "x86_64-linux"; builder = "/bin/sh";
        args = [ "-c" "echo ${randomUUID()}; while :; do /bin/sleep 1; done" ]; }; }; }`,
    });
    const evaluated = await bench.nix.evaluate(slow.source, ["x"], signal);
    const controller = new AbortController();
    const stop = (event: BuildProgress): void => {
      if (event.kind === "log") controller.abort();
    };
    const error = await refusal(bench.nix.build([...evaluated.values()], bench.roots, stop, controller.signal));
    expect(error.code).toBe("CANCELLED");
  });

  it("does not run the post-build hook of a flake or of the configuration", async () => {
    const seen = join(bench.directory, "hook-ran");
    const hook = join(bench.directory, "hook.sh");
    writeFileSync(hook, `#!/bin/sh\n: > ${seen}\n`, { mode: 0o755 });
    const text = `{ nixConfig.post-build-hook = "${hook}"; outputs = _: { x = derivation { name = "hooked";
      system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo ${randomUUID()} > $out" ]; }; }; }`;
    const flake = flakeRepository(join(bench.directory, "hook"), undefined, { "flake.nix": text });
    const nix = bench.withConfig([`post-build-hook = ${hook}`, "accept-flake-config = true"]);
    const evaluated = await nix.evaluate(flake.source, ["x"], signal);
    await nix.build([...evaluated.values()], bench.roots, () => undefined, signal);
    expect(readdirSync(bench.directory)).not.toContain("hook-ran");

    // The same flake with nobody watching: the hook is real.
    const other = flake.commit({ "flake.nix": text.replace("hooked", "unguarded") });
    const url = `git+file://${flake.directory}?rev=${other}#x`;
    bench.raw(["nix", "build", "--no-link", "--accept-flake-config", url]);
    expect(readdirSync(bench.directory)).toContain("hook-ran");
  });

  it("runs a line in a development shell and keeps the shell", async () => {
    const attribute = "devShells.x86_64-linux.default";
    const root = join(bench.directory, "shells", "default");
    const check = { env: {}, pure: false, timeoutMs: 60_000 };
    const enter = (line: string) =>
      bench.nix.runInShell(repository.source, attribute, { ...check, line, root }, signal);
    const { output, ms } = await enter('echo "$GREETING/$SETUP_RAN/$NIX_CONFIG/$PWD"');
    expect(output).toBe(`hello from the shell/yes//${repository.directory}\n`);
    expect(ms).toBeGreaterThan(0);
    expect(bench.raw(["nix-store", "--gc", "--print-roots"])).toContain(`${root}-1-link`);

    const error = await refusal(enter("echo out; echo why >&2; exit 4"));
    expect(error.code).toBe("SHELL_CHECK_FAILED");
    expect(error.message).toMatch(/status 4: out\s+why$/);
  });

  it("gives a check its own variables, and a pure one nothing else of ours", async () => {
    const root = join(bench.directory, "shells", "variables");
    const enter = async (line: string, env: Readonly<Record<string, string>>, pure: boolean): Promise<string> => {
      const check = { line, env, pure, root, timeoutMs: 60_000 };
      return (await bench.nix.runInShell(repository.source, "devShells.x86_64-linux.default", check, signal)).output;
    };
    const show = 'echo "$GREETING/$TZ/$NIX_CONFIG/$SETUP_RAN"';
    expect(await enter(show, {}, false)).toBe("hello from the shell/UTC//yes\n");
    expect(await enter(show, {}, true)).toBe("hello from the shell///yes\n");
    // Over the shell's own, and as it was written: no shell reads it on the way.
    const odd = "a 'b' \"c\" $TZ `id`; exit 1\nd";
    expect(await enter('echo "$GREETING/$TZ/$NIX_CONFIG"', { GREETING: odd, NIX_CONFIG: "x" }, false)).toBe(
      `${odd}/UTC/x\n`,
    );
    expect(await enter('echo "$GREETING/$TZ"', { GREETING: odd, TZ: "" }, true)).toBe(`${odd}/\n`);
  });

  it("tells a shell that cannot be built from a check that failed", async () => {
    const enter = (name: string) => {
      const root = join(bench.directory, "shells", name);
      const check = { line: "true", env: {}, pure: false, root, timeoutMs: 60_000 };
      return bench.nix.runInShell(repository.source, `devShells.x86_64-linux.${name}`, check, signal);
    };
    const broken = await refusal(enter("broken"));
    expect(broken.code).toBe("BUILD_FAILED");
    expect(broken.message).toMatch(/^fails failed to build/);
    expect((await refusal(enter("absent"))).code).toBe("EVALUATION_FAILED");
  });

  it("lists a closure, sorted", async () => {
    const [hello] = await build(["hello"]);
    const infos = await bench.nix.closure([hello!.storePath], signal);
    expect(infos.map((info) => info.path)).toEqual([hello!.references[0], hello!.storePath].toSorted());
    const info = infos.find((candidate) => candidate.path === hello!.storePath);
    expect(info).toMatchObject({ narSizeBytes: hello!.sizeBytes, references: hello!.references });
    const dumped = bench.raw(["nix", "hash", "path", "--type", "sha256", hello!.storePath]).trim();
    expect(info!.narHash).toBe(dumped);
    expect(await bench.nix.closure([], signal)).toEqual([]);
  });

  it("fetches a path from a cache it trusts, and from no other", async () => {
    const [world] = await build(["world"]);
    const path = world!.storePath;
    const cache = join(bench.directory, "cache");
    const keyFile = join(bench.directory, "cache.key");
    writeFileSync(keyFile, bench.raw(["nix", "key", "generate-secret", "--key-name", "test-1"]));
    const publicKey = bench.raw(["sh", "-c", `nix key convert-secret-to-public < ${keyFile}`]);
    bench.raw(["nix", "copy", "--to", `file://${cache}?secret-key=${keyFile}`, path]);
    bench.raw(["rm", join(bench.roots, pkg("world"))]);
    bench.raw(["nix-store", "--delete", path]);

    const root = join(bench.directory, "profiles", "world");
    expect((await refusal(bench.nix.realise(path, root, signal))).code).toBe("SUBSTITUTE_FAILED");
    const distrusting = bench.withConfig([
      `substituters = file://${cache}`,
      "trusted-public-keys =",
      "require-sigs = false",
    ]);
    expect((await refusal(distrusting.realise(path, root, signal))).code).toBe("SUBSTITUTE_FAILED");

    const trusting = bench.withConfig([`substituters = file://${cache}`, `trusted-public-keys = ${publicKey}`]);
    await trusting.realise(path, root, signal);
    expect(readlinkSync(root)).toBe(path);
    expect(bench.raw(["cat", path])).toBe("world\n");
    expect(bench.raw(["nix-store", "--gc", "--print-roots"])).toContain(root);
    await bench.nix.realise(path, root, signal); // valid now: no cache is asked
  });
});
