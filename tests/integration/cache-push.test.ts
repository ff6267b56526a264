import { execFile, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { cacheFile } from "../../src/adapters/cache-file.ts";
import { cacheHttp } from "../../src/adapters/cache-http.ts";
import { cacheNixCopy } from "../../src/adapters/cache-nix-copy.ts";
import { createClosureSource } from "../../src/adapters/nix-cli-closures.ts";
import { NixCommand } from "../../src/adapters/nix-cli-command.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { defaultRetries } from "../../src/adapters/oci-http-retry.ts";
import type { PushedCache } from "../../src/cache/pushed.ts";
import { runCachePush, type CacheDestination } from "../../src/cache/run.ts";
import { parsePublicKey, parseSecretKey } from "../../src/cache/signature.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { BinaryCache } from "../../src/ports/binary-cache.ts";
import {
  describeNix,
  flakeRepository,
  nixBench,
  testNixConfig,
  toolPath,
  type FlakeRepository,
  type NixBench,
} from "../support/nix.ts";
import { inlinePacker } from "../support/inline-packer.ts";
import { servePut, type PutServer } from "../support/put-server.ts";

const signal = new AbortController().signal;
const lines: string[] = [];
const say = (text: string): void => void lines.push(text);
const log = { info: say, warn: say, error: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };

// `large` does not fit into memory as it is packed; `shell` needs `tool`, which needs `library`.
const flake = `{
  outputs = { self }:
    let
      nonce = "${randomUUID()}";
      run = name: script: derivation {
        inherit name nonce;
        system = "x86_64-linux";
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" script ];
      };
      source = builtins.path { name = "source-\${nonce}"; path = ./data; };
      library = run "library" "mkdir -p $out/lib; echo $nonce > $out/lib/file; ln -s lib/file $out/link";
      tool = run "tool" "mkdir $out; echo \${library} \${source} > $out/run; chmod +x $out/run; echo self $out > $out/self";
    in {
      packages.x86_64-linux = {
        inherit library tool;
        app = run "app" "echo \${tool} > $out";
        other = run "other" "echo \${tool} $nonce > $out";
        large = run "large" "head -c 9000000 /dev/urandom > $out";
      };
      devShells.x86_64-linux.default = derivation {
        name = "shell";
        inherit nonce;
        system = "x86_64-linux";
        builder = "/bin/bash";
        stdenv = ./stdenv;
        args = [ ];
        TOOL = tool;
      };
    };
}
`;
const nekoYaml = (caches: string): string => `version: 1
packages:
  app: { attr: packages.x86_64-linux.app }
shells:
  dev: { attr: devShells.x86_64-linux.default }
caches: [${caches}]
`;
const withCaches = (caches: string): Readonly<Record<string, string>> => ({
  "neko.yaml": nekoYaml(caches),
  "flake.lock": `{"nodes":{"root":{}},"root":"root","version":7}`,
});

describeNix("neko cache push", () => {
  let bench: NixBench;
  let repository: FlakeRepository;
  let server: PutServer;
  let ours: { secret: string; key: string };
  let theirs: { secret: string; key: string };
  const built = new Map<string, StorePath>();
  const at = (...path: string[]): string => join(bench.directory, ...path);
  const bySelf = (name: string): string => pathToFileURL(at(name)).href;

  beforeAll(() => {
    bench = nixBench();
    repository = flakeRepository(at("flake"), "basic", {
      "flake.nix": flake,
      "data/file": "data\n",
      ...withCaches(""),
    });
    for (const name of ["app", "tool", "library", "other", "large"]) built.set(name, build(name));
    ours = keyPair("ours-1");
    theirs = keyPair("theirs-1");
  });
  afterAll(() => {
    // Nix makes what it writes to a store read-only.
    if (bench) execFileSync("chmod", ["-R", "u+w", bench.directory]);
    bench?.[Symbol.dispose]();
  });
  beforeEach(async () => {
    lines.length = 0;
    rmSync(at("served"), { recursive: true, force: true });
    server = await servePut(at("served"));
  });
  afterEach(() => server[Symbol.asyncDispose]());

  function build(name: string): StorePath {
    const url = `git+file://${repository.directory}?rev=${repository.revision}`;
    return parseStorePath(bench.raw(["nix", "build", "--no-link", "--print-out-paths", `${url}#${name}`]).trim());
  }
  function keyPair(name: string): { secret: string; key: string } {
    const secret = bench.raw(["nix", "key", "generate-secret", "--key-name", name]).trim();
    const key = execFileSync("nix", ["key", "convert-secret-to-public"], {
      input: secret,
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), NIX_CONFIG: testNixConfig },
    });
    return { secret, key: key.trim() };
  }
  const command = (): NixCommand => new NixCommand(bench.run, testNixConfig);
  const over = (url = server.url, authorization?: string): BinaryCache =>
    cacheHttp({
      url: new URL(`${url}/`),
      authorization,
      retries: { ...defaultRetries, attempts: 3, backoffMs: 5 },
      keptBytes: 1024 * 1024,
    });

  interface PushOptions extends Partial<CacheDestination> {
    readonly roots?: readonly string[];
    readonly packer?: typeof inlinePacker;
    readonly dryRun?: boolean;
  }
  async function push(cache: BinaryCache, options: PushOptions = {}): Promise<PushedCache> {
    const { roots: names = ["app"], packer: by = inlinePacker, dryRun = false, ...more } = options;
    const roots = names.map((name) => built.get(name)!);
    const closure = await createClosureSource(command()).closure(roots, signal);
    const destination: CacheDestination = {
      name: "test",
      opened: { kind: "files", cache },
      priority: 30,
      compression: "zstd",
      signing: parseSecretKey(ours.secret),
      upstream: [],
      ...more,
    };
    return runCachePush({ closure, roots, dryRun }, destination, { packer: by, clock: nodeClock, log }, signal);
  }
  const served = (): string => at("served/cache");
  const narInfos = (directory: string): string[] => globSync("*.narinfo", { cwd: directory }).toSorted();
  const field = (text: string, name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
  const narInfoOf = (directory: string, path: StorePath): string =>
    readFileSync(join(directory, `${path.slice(11, 43)}.narinfo`), "utf8");

  const environment = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    PATH: toolPath,
    HOME: at("home"),
    NIX_CONFIG: testNixConfig,
    GIT_CONFIG_NOSYSTEM: "1",
    ...more,
  });
  /** Without holding up this process, which serves what Nix asks for. */
  const nix = async (args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    promisify(execFile)("nix", args, { encoding: "utf8", env: environment() });

  /** Fetched by Nix into an empty store of its own. */
  async function fetched(url: string, roots: readonly string[], key: string): Promise<string> {
    const root = at(`root-${randomUUID()}`);
    const store = `local?root=${root}`;
    const trust = ["--option", "require-sigs", "true", "--option", "trusted-public-keys", key];
    await nix(["copy", ...trust, "--from", url, "--to", store, ...roots.map((name) => built.get(name)!)]);
    return root;
  }
  const verify = (url: string): Promise<unknown> => {
    const sure = ["--sigs-needed", "1", "--option", "trusted-public-keys", ours.key];
    return nix(["store", "verify", "--store", url, ...sure, "--recursive", built.get("app")!]);
  };

  it("fills a directory that Nix reads, verifies and copies from", async () => {
    const pushed = await push(cacheFile(at("files")), { roots: ["app", "large"] });
    expect(pushed).toMatchObject({ paths: 5, present: 0, upstream: 0, outcome: { kind: "complete" } });
    expect(pushed.pushed).toHaveLength(5);
    expect(pushed.sentBytes).toBeGreaterThan(9_000_000);
    expect(readFileSync(at("files/nix-cache-info"), "utf8")).toBe(
      "StoreDir: /nix/store\nWantMassQuery: 1\nPriority: 30\n",
    );
    expect(readdirSync(at("files")).filter((name) => name.startsWith("."))).toEqual([]);
    await verify(bySelf("files"));
    const root = await fetched(bySelf("files"), ["app", "large"], ours.key);
    const large = built.get("large")!;
    expect(readFileSync(join(root, large)).equals(readFileSync(large))).toBe(true);
    await expect(fetched(bySelf("files"), ["app"], theirs.key)).rejects.toThrow(/lacks a signature by a trusted key/);
  });

  it("writes what Nix would have written, but for the compressor's bytes", async () => {
    await push(cacheFile(at("like-nix")));
    writeFileSync(at("secret"), ours.secret);
    const url = `${bySelf("nix-own")}?compression=zstd&secret-key=${at("secret")}`;
    bench.raw(["nix", "copy", "--to", url, built.get("app")!]);
    const names = narInfos(at("nix-own"));
    expect(names).toHaveLength(4);
    expect(narInfos(at("like-nix"))).toEqual(names);
    const comparable = (directory: string, name: string): string[] =>
      readFileSync(join(directory, name), "utf8")
        .split("\n")
        .filter((line) => !/^(?:URL|FileHash|FileSize):/.test(line));
    for (const name of names) expect(comparable(at("like-nix"), name)).toEqual(comparable(at("nix-own"), name));
    // One of them is a file of the flake, which has a content address.
    expect(names.filter((name) => /^CA: /m.test(readFileSync(join(at("like-nix"), name), "utf8")))).toHaveLength(1);
  });

  it.each(["gzip", "none"] as const)("Nix reads %s too", async (compression) => {
    await push(cacheFile(at(`as-${compression}`)), { compression, roots: ["app", "large"] });
    const root = await fetched(bySelf(`as-${compression}`), ["app", "large"], ours.key);
    expect(existsSync(join(root, built.get("app")!))).toBe(true);
  });

  it("goes over HTTP, and sends nothing the second time", async () => {
    const first = await push(over(), { roots: ["app", "large"] });
    expect(first).toMatchObject({ outcome: { kind: "complete" } });
    // Content before narinfo, references before what refers to them.
    const puts = server.requests.filter((request) => request.startsWith("PUT"));
    expect(puts).toHaveLength(1 + 2 * 5);
    const order = (path: StorePath): number => puts.findIndex((request) => request.includes(path.slice(11, 43)));
    expect(order(built.get("library")!)).toBeLessThan(order(built.get("tool")!));
    expect(order(built.get("tool")!)).toBeLessThan(order(built.get("app")!));
    for (const name of ["app", "tool", "library", "large"]) {
      const nar = field(narInfoOf(served(), built.get(name)!), "URL");
      expect(puts.findIndex((request) => request.endsWith(nar))).toBeLessThan(order(built.get(name)!));
    }
    await verify(server.url);
    await fetched(server.url, ["app", "large"], ours.key);

    server.requests.length = 0;
    const again = await push(over(), { roots: ["app", "large"] });
    expect(again).toMatchObject({ pushed: [], present: 5, sentBytes: 0, outcome: { kind: "complete" } });
    expect(server.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(server.requests).toHaveLength(1 + 5);

    server.requests.length = 0;
    const more = await push(over(), { roots: ["other"] });
    expect(more.pushed).toEqual([built.get("other")]);
    expect(server.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(2);
  });

  it("only looks with dryRun", async () => {
    const looked = await push(over(), { dryRun: true });
    expect(looked.pushed).toHaveLength(4);
    expect(looked.pushed.at(-1)).toBe(built.get("app"));
    expect(server.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(await push(cacheFile(at("dry")), { dryRun: true })).toMatchObject({ outcome: { kind: "complete" } });
    expect(existsSync(at("dry"))).toBe(false);
  });

  it("leaves to an upstream what its key vouches for, unless told otherwise", async () => {
    const key = at("their-secret");
    writeFileSync(key, theirs.secret);
    bench.raw(["nix", "store", "sign", "--key-file", key, built.get("library")!]);
    const upstream = [parsePublicKey(theirs.key)];
    const some = await push(cacheFile(at("some")), { upstream });
    expect(some).toMatchObject({ upstream: 1, outcome: { kind: "complete" } });
    expect(some.pushed).not.toContain(built.get("library"));
    const all = await push(cacheFile(at("all")));
    expect(all.pushed).toContain(built.get("library"));
    // What was signed before stays signed, and `nix store sign` makes the same signature as we do.
    const text = narInfoOf(at("all"), built.get("library")!);
    expect([...text.matchAll(/^Sig: ([^:]+):/gm)].map((match) => match[1])).toEqual(["ours-1", "theirs-1"]);
    const [info] = await createClosureSource(command()).closure([built.get("library")!], signal);
    expect(info?.signatures).toContain(parseSecretKey(theirs.secret).sign(info!));
    // A signature that only has the right name vouches for nothing.
    const impostor = parsePublicKey(keyPair("theirs-1").key);
    expect(await push(cacheFile(at("forged")), { upstream: [impostor] })).toMatchObject({ upstream: 0 });
  });

  it("publishes nothing above a path that cannot be packed", async () => {
    const damaged: typeof inlinePacker = {
      async *pack(job, stop) {
        const packed = yield* inlinePacker.pack(job, stop);
        const broken = job.format === "nar" && job.path === built.get("tool");
        return broken ? { ...packed, contentDigest: packed.digest } : packed;
      },
    };
    const pushed = await push(over(), { packer: damaged, roots: ["app", "large"] });
    expect(pushed.outcome).toMatchObject({
      kind: "incomplete",
      failed: [
        { path: built.get("tool"), code: "CLOSURE_MISMATCH" },
        { path: built.get("app"), code: "CLOSURE_MISMATCH" },
      ],
    });
    expect(pushed.pushed).toHaveLength(3);
    const there = narInfos(served());
    expect(there).toHaveLength(3);
    expect(there).not.toContain(`${built.get("app")!.slice(11, 43)}.narinfo`);
    expect(await push(over())).toMatchObject({ present: 2, outcome: { kind: "complete" } });
    await verify(server.url);
  });

  it("tries again while a server is busy, and gives up on one that stays so", async () => {
    let refused = 0;
    server.intercept = (request, response) => {
      if (request.method !== "PUT" || refused >= 2) return false;
      refused += 1;
      request.resume();
      response.writeHead(503, { "Retry-After": "0" }).end();
      return true;
    };
    expect(await push(over())).toMatchObject({ outcome: { kind: "complete" } });
    expect(refused).toBe(2);
    server.intercept = (request, response) => {
      if (!request.url?.includes("/nar/")) return false;
      request.resume();
      response.writeHead(500).end();
      return true;
    };
    const failed = await push(over(), { roots: ["large"] });
    expect(failed.outcome).toMatchObject({ kind: "failed", code: "CACHE_UNREACHABLE" });
    expect(existsSync(join(served(), `${built.get("large")!.slice(11, 43)}.narinfo`))).toBe(false);
  });

  it("sends its credential to the cache alone, and writes nowhere else", async () => {
    const secret = "Basic bWU6aHVudGVyMg==";
    await using elsewhere = await servePut(at("elsewhere"));
    server.intercept = (request, response) => {
      if (request.headers.authorization !== secret) {
        request.resume();
        response.writeHead(401).end();
        return true;
      }
      if (request.method !== "PUT" || !request.url?.includes("/nar/")) return false;
      request.resume();
      response.writeHead(307, { Location: `${elsewhere.url}/x` }).end();
      return true;
    };
    expect(await push(over())).toMatchObject({ outcome: { kind: "failed", code: "CACHE_DENIED" } });
    const redirected = await push(over(server.url, secret));
    expect(redirected.outcome).toMatchObject({ kind: "failed", code: "CACHE_UNUSABLE" });
    expect(elsewhere.requests).toEqual([]);
    server.intercept = (request, response) => {
      if (request.method === "PUT") return false;
      response.writeHead(302, { Location: `${elsewhere.url}${request.url?.slice("/cache".length)}` }).end();
      return true;
    };
    expect(await push(over(server.url, secret))).toMatchObject({ outcome: { kind: "complete" } });
    expect(elsewhere.requests.length).toBeGreaterThan(0);
    expect([...elsewhere.credentials]).toEqual([]);
    expect([...server.credentials]).toEqual([secret]);
    expect(lines.join("\n")).not.toContain("bWU6");
  });

  it.each([
    ["another store", "StoreDir: /opt/store\n", /is for the store \/opt\/store/],
    ["a page for every address", "<html>\n", /is no binary cache/],
  ])("refuses %s", async (_what, text, message) => {
    server.intercept = (_request, response) => (response.end(text), true);
    const { outcome } = await push(over());
    expect(outcome).toMatchObject({ kind: "failed", code: "CACHE_UNUSABLE" });
    expect(outcome.kind === "failed" && outcome.message).toMatch(message);
  });

  it("what was cut short at the cache is not believed, and a narinfo that was is written again", async () => {
    await push(over());
    const narInfo = join(served(), `${built.get("tool")!.slice(11, 43)}.narinfo`);
    const nar = join(served(), field(readFileSync(narInfo, "utf8"), "URL"));
    truncateSync(nar, statSync(nar).size - 8);
    await expect(fetched(server.url, ["app"], ours.key)).rejects.toThrow(
      /unexpected end|truncated|corrupt|hash mismatch|failed/i,
    );
    truncateSync(narInfo, 200);
    expect((await push(over())).pushed).toEqual([built.get("tool")]);
    await fetched(server.url, ["app"], ours.key);
  });

  it("hands stores of Nix's own kind to Nix, without a secret in argv", async () => {
    const argvs: string[] = [];
    const watched = new NixCommand((argv, options) => {
      argvs.push(argv.join(" "));
      return bench.run(argv, options);
    }, testNixConfig);
    const store = cacheNixCopy(watched, { scheme: "file", url: bySelf("by-nix"), secretKey: ours.secret });
    const opened = { kind: "copied", store } as const;
    expect(await push(cacheFile(at("unused")), { opened })).toMatchObject({
      present: 0,
      sentBytes: null,
      outcome: { kind: "complete" },
    });
    await verify(bySelf("by-nix"));
    expect(readdirSync(at("by-nix/nar")).every((name) => name.endsWith(".nar.zst"))).toBe(true);
    expect(await push(cacheFile(at("unused")), { opened })).toMatchObject({ present: 4, pushed: [] });
    expect(argvs.join("\n")).not.toContain(ours.secret.slice(7));
    const file = decodeURIComponent(/secret-key=([^&\s]+)/.exec(argvs.join("\n"))?.[1] ?? "");
    expect(file).toMatch(/neko-key-/);
    expect(existsSync(file)).toBe(false);
  });

  const program = resolve("cli/main.ts");
  function neko(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: repository.directory,
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk: Buffer) => (stderr += String(chunk)));
    const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((done) =>
      child.once("close", (status) => done({ status, stdout, stderr })),
    );
    return { child, ended };
  }

  it("pushes what neko.yaml declares; a machine that has nothing else enters the shell", async () => {
    const caches = [
      `{ url: "${bySelf("gone")}", push: DOWN, priority: 10 }`,
      `{ url: "${server.url}", push: OURS, key: "${ours.key}" }`,
    ];
    writeFileSync(at("gone"), "no directory");
    repository.commit(withCaches(caches.join(", ")));
    const { status, stdout, stderr } = await neko(["cache", "push", "--json"], {
      OURS: ours.secret,
      DOWN: theirs.secret,
    }).ended;
    expect(status, stderr).toBe(5);
    const result = JSON.parse(stdout) as { caches: PushedCache[]; shells: { environment: StorePath }[] };
    expect(result.caches.map(({ outcome }) => outcome.kind)).toEqual(["failed", "complete"]);
    for (const secret of [ours.secret, theirs.secret]) expect(stdout + stderr).not.toContain(secret.slice(9, 40));

    const trust = ["substituters", server.url, "trusted-public-keys", ours.key, "max-jobs", "0"];
    const options = [0, 2, 4].flatMap((index) => ["--option", trust[index]!, trust[index + 1]!]);
    const url = `git+file://${repository.directory}`;
    const store = (name: string): string[] => ["--store", `local?root=${at(name)}`];
    const inside = ["--command", "sh", "-c", "cat $TOOL/run; echo $SETUP_RAN"];
    const said = await nix(["develop", ...store("bare"), ...options, url, ...inside]);
    expect(said.stdout).toBe(`${readFileSync(join(built.get("tool")!, "run"), "utf8")}yes\n`);
    // Without evaluation: by the environment alone.
    const [shell] = result.shells;
    await nix(["build", "--no-link", ...store("by-path"), ...options, shell!.environment]);
    const entered = ["develop", ...store("by-path"), ...options, shell!.environment, "--command", "sh", "-c"];
    expect((await nix([...entered, "echo $SETUP_RAN"])).stdout).toBe("yes\n");
    // Another version of Nix makes an environment of its own: all that it builds from is there.
    const dry = await nix([
      "build",
      "--dry-run",
      ...store("other-nix"),
      ...options,
      `${url}#devShells.x86_64-linux.default`,
    ]);
    const [toBuild = "", toFetch = ""] = dry.stderr.split(/^these? .*fetched.*$/m);
    expect(toBuild.match(/\S+\.drv$/gm)).toHaveLength(1);
    expect(toBuild).toMatch(/-shell\.drv$/m);
    expect(toFetch).toContain(built.get("tool"));
  });

  it("says in text what it did, and takes attributes, links and paths", async () => {
    const link = at("flake/result");
    bench.raw(["nix", "build", "--out-link", link, built.get("library")!]);
    const to = ["--to", bySelf("by-hand")];
    const env = { NEKO_CACHE_KEY: ours.secret };
    const one = await neko(["cache", "push", "./result", ...to], env).ended;
    expect(one.stdout, one.stderr).toMatch(/^cache file:\/\/\/.*: 1 of 1 paths, .* of .* sent, .*s\n$/);
    const two = await neko(["cache", "push", built.get("tool")!, "packages.x86_64-linux.other", ...to], env).ended;
    expect(two.stdout, two.stderr).toMatch(/: 3 of 4 paths, /);
    expect(two.status).toBe(0);
    const wrong = await neko(["cache", "push", "./flake.nix", ...to], env).ended;
    expect(wrong).toMatchObject({ status: 2 });
  });

  it("killed in the middle, leaves no narinfo without its content, and goes on from there", async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let puts = 0;
    server.intercept = (request, response) => {
      if (request.method !== "PUT") return false;
      puts += 1;
      if (puts < 5) return false;
      // Half of it is taken, and then nothing more.
      request.once("data", () => begin());
      if (puts > 5) request.pause();
      void response;
      return true;
    };
    const { child, ended } = neko(["cache", "push", built.get("app")!, built.get("large")!, "--to", server.url], {
      NEKO_CACHE_KEY: ours.secret,
    });
    await begun;
    child.kill("SIGKILL");
    await ended;
    server.intercept = undefined;
    const infos = narInfos(served());
    for (const name of infos) {
      const text = readFileSync(join(served(), name), "utf8");
      expect(statSync(join(served(), field(text, "URL"))).size).toBe(Number(field(text, "FileSize")));
    }
    expect(infos.length).toBeLessThan(5);
    const after = await push(over(), { roots: ["app", "large"] });
    expect(after).toMatchObject({ present: infos.length, outcome: { kind: "complete" } });
    await verify(server.url);
    await fetched(server.url, ["app", "large"], ours.key);
    // In a directory too: what a killed push left has no name that Nix reads.
    await push(cacheFile(at("killed")));
    writeFileSync(at("killed", `.push-${randomUUID()}`), "half");
    await verify(bySelf("killed"));
  });
});
