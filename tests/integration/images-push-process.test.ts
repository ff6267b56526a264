import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { storePathName, type StorePath } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import { canPushImages, destination, imageBench, webImage } from "../support/image-bench.ts";
import { startNeko, type Ended } from "../support/neko-process.ts";
import { hasProgram } from "../support/programs.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";

// `neko image push` as a process of its own: what it opens, what is left when it is killed, and that it is the same
// everywhere.

const signal = new AbortController().signal;

describe.skipIf(!canPushImages)("the program that pushes", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let [v1, v2] = [{} as EvaluatedOutput, {} as EvaluatedOutput];
  beforeAll(async () => {
    const flake = bench.bigFlake("flake", 6);
    v1 = await bench.build(flake);
    flake.commit({ "app/text": "two\n" });
    v2 = await bench.build(flake);
  }, 60_000);

  const home = (name: string): string => join(bench.directory, "homes", name);
  const argv = (output: EvaluatedOutput, repository: string, ...more: string[]): string[] => [
    "--json",
    "image",
    "push",
    output.outPath,
    `docker://${registry.proxy.host}/acme/${repository}:latest`,
    ...more,
  ];
  const resultOf = ({ status, stdout, stderr }: Ended): PushedImage => {
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    return (JSON.parse(stdout) as { images: PushedImage[] }).images[0]!;
  };

  it.skipIf(!hasProgram("strace"))(
    "opens the store paths that changed, and no others",
    async () => {
      const first = resultOf(await startNeko(home("first"), argv(v1, "strace")).ended);
      const trace = join(bench.directory, "trace");
      const under = ["strace", "-f", "-qq", "-e", "trace=open,openat,readlink,readlinkat", "-o", trace];
      const push = startNeko(home("empty"), argv(v2, "strace", "--trust-digest", first.manifest), { under });
      expect(resultOf(await push.ended)).toMatchObject({ layersSent: 2 });
      const paths = new Set((await bench.nix.nix.closure([v2.outPath], signal)).map(({ path }) => path));
      const opened = new Set<string>();
      for (const [, path] of readFileSync(trace, "utf8").matchAll(/"(\/nix\/store\/[^"/]+)/g)) {
        if (paths.has(path as StorePath)) opened.add(storePathName(path as StorePath));
      }
      expect([...opened].toSorted()).toEqual(["app", "image"]);
      // Without that trust, all that the registry claims is read.
      rmSync(trace);
      const doubting = startNeko(home("doubting"), argv(v2, "strace"), { under });
      expect(resultOf(await doubting.ended)).toMatchObject({ sentBytes: 0 });
      expect(readFileSync(trace, "utf8")).toMatch(/-library3\b/);
    },
    120_000,
  );

  it.each([1, 4])(
    "sends no layer again that was whole when it was killed, after %d",
    async (whole) => {
      const repository = `killed-${whole}`;
      const committed = new Map<string, number>();
      let manifests = 0;
      // After so many layers nothing goes on: the rest is on its way for ever.
      let stalled = true;
      registry.proxy.meddle = (request, response) => {
        const digest = /[?&]digest=([^&]*)/.exec(request.url ?? "")?.[1];
        if (request.method === "PUT" && digest) {
          if (stalled && committed.size >= whole) return true;
          response.on("finish", () => committed.set(digest, (committed.get(digest) ?? 0) + 1));
        }
        if (request.method === "PUT" && request.url?.includes("/manifests/")) manifests += 1;
        return false;
      };
      const killed = startNeko(home(repository), argv(v1, repository));
      const file = join(home(repository), "cache/neko/layers.json");
      const remembered = (): number =>
        existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { layers: unknown[] }).layers.length : 0;
      while (remembered() < committed.size || committed.size < whole) {
        await new Promise((done) => setTimeout(done, 20));
        expect(killed.child.exitCode).toBeNull();
      }
      killed.child.kill("SIGKILL");
      await killed.ended;
      stalled = false;
      expect(manifests).toBe(0);
      expect(await registry.open().readManifest(`acme/${repository}`, "latest", signal)).toBeUndefined();

      const sentBefore = committed.size;
      const pushed = resultOf(await startNeko(home(repository), argv(v1, repository)).ended);
      expect(pushed.layersSent).toBe(pushed.layers - sentBefore);
      // Every blob came in once, the config with them.
      expect(committed.size).toBe(pushed.layers + 1);
      expect(new Set(committed.values())).toEqual(new Set([1]));
      expect(manifests).toBe(1);
    },
    120_000,
  );

  it("leaves no tag before its image is whole, whenever it is killed", async () => {
    for (const afterRequests of [2, 9, 17, 25, 28]) {
      const repository = `moment-${afterRequests}`;
      let requests = 0;
      const pushing = startNeko(home(repository), argv(v1, repository));
      registry.proxy.meddle = () => {
        requests += 1;
        if (requests === afterRequests) pushing.child.kill("SIGKILL");
        return false;
      };
      await pushing.ended;
      registry.proxy.meddle = () => false;
      const store = registry.open();
      const tagged = await store.readManifest(`acme/${repository}`, "latest", signal);
      const blobs = tagged
        ? (JSON.parse(Buffer.from(tagged.bytes).toString()) as { layers: { digest: string; size: number }[] }).layers
        : [];
      for (const { digest, size } of blobs) {
        expect(await store.blobSizeBytes(`acme/${repository}`, digest as never, signal)).toBe(size);
      }
      const again = resultOf(await startNeko(home(repository), argv(v1, repository)).ended);
      expect((await store.readManifest(`acme/${repository}`, "latest", signal))?.digest).toBe(again.manifest);
    }
  }, 120_000);

  it.each([0, 3])("ends soon when it is told to, with uploads on their way, after %d of them", async (whole) => {
    let done = 0;
    let told = false;
    const pushing = startNeko(home(`told-${whole}`), argv(v1, `told-${whole}`));
    registry.proxy.meddle = (request) => {
      if (request.method !== "PUT") return false;
      if ((done += 1) <= whole) return false;
      if (!told) pushing.child.kill("SIGTERM");
      told = true;
      return true; // and never an answer
    };
    const ended = await pushing.ended;
    registry.proxy.meddle = () => false;
    // By itself: the program's last resort would have killed it by the signal.
    expect(ended.status).not.toBeNull();
    expect(ended.status).not.toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: "CANCELLED" } });
    const again = resultOf(await startNeko(home(`told-${whole}`), argv(v1, `told-${whole}`)).ended);
    expect(again.destinations).toMatchObject([{ pushed: true }]);
  });

  it("makes the same image in another store, place, language, time zone and process", async () => {
    const here = resultOf(await startNeko(home("here"), argv(v1, "here")).ended);
    const clone = bench.bigFlake("clone elsewhere", 6);
    clone.commit({ "README.md": "another commit\n" });
    const again = await bench.build(clone);
    expect(again.outPath).toBe(v1.outPath);
    for (const [name, env, under] of [
      ["tokyo", { TZ: "Asia/Tokyo", LC_ALL: "C", UV_THREADPOOL_SIZE: "1" }, ["sh", "-c", 'umask 077; exec "$@"', "sh"]],
      ["turkish", { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", UV_THREADPOOL_SIZE: "9" }, ["taskset", "-c", "0"]],
    ] as const) {
      const there = resultOf(await startNeko(home(name), argv(again, name), { env, under }).ended);
      expect([there.config, there.manifest]).toEqual([here.config, here.manifest]);
    }
    // Another store: the same paths in other files, with other times and modes, packed on other threads.
    const store = join(bench.directory, "chroot");
    bench.nix.raw(["nix", "copy", "--no-check-sigs", "--to", `local?root=${store}`, v1.outPath]);
    execFileSync("find", [store, "-type", "f", "-exec", "touch", "-d", "2001-02-03", "{}", "+"]);
    execFileSync("chmod", ["-R", "u+w,go-r", join(store, "nix/store")]);
    const storeDirectory = join(store, "nix/store");
    const entry = pathToFileURL(join(import.meta.dirname, "../../cli/main.ts")).href;
    await using through = createPacker({ entry, lanes: 2, storeDirectory });
    const image = { ...webImage, id: "x", repository: "acme/x", config: {} };
    const options = { of: { ...v1, imageConfig: {} }, image, through, storeDirectory };
    const there = await bench.push([destination("a", bench.layout("chroot-1"))], options);
    expect([there.config, there.manifest]).toEqual([here.config, here.manifest]);
    // That store was read: one byte more in it, and it is another image.
    const file = join(
      store,
      (await bench.nix.nix.closure([v1.outPath], signal)).find(({ path }) => path.endsWith("-app"))!.path,
      "text",
    );
    appendFileSync(file, "x");
    const changed = await bench.push([destination("a", bench.layout("chroot-2"))], options);
    expect(changed.manifest).not.toBe(here.manifest);
  }, 120_000);
});
