import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { imageFiles } from "../../src/adapters/store/image-file.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { ImageFile } from "../../src/ports/image-file.ts";
import { readArchive } from "../../src/push/archive.ts";
import { finishImage, into, makeArchive, script, skopeo, type MadeArchive } from "../support/archive-images.ts";
import { describeNix, nixBench, toolPath, type NixBench } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";

const signal = new AbortController().signal;
const busybox = process.env["NEKO_BUSYBOX"];

describeNix("images that are files of the store", () => {
  let bench: NixBench;
  let made: MadeArchive;
  const files = imageFiles({ path: toolPath });
  beforeAll(() => {
    bench = nixBench();
    if (busybox) made = makeArchive(bench.directory, "made", busybox);
  });
  afterAll(() => bench[Symbol.dispose]());

  const add = (file: string): StorePath => parseStorePath(bench.raw(["nix-store", "--add", file]).trim());
  const at = (name: string): string => join(bench.directory, name);
  const program = (name: string, text: string): StorePath => add(script(bench.directory, name, text));

  async function read(found: ImageFile, stop = signal): Promise<number> {
    if (found.kind === "closure") throw new Error("a closure has no archive");
    let bytes = 0;
    for await (const chunk of found.open(stop)) bytes += chunk.length;
    return bytes;
  }

  async function push(found: ImageFile, name: string) {
    if (found.kind === "closure") throw new Error("a closure has no archive");
    const store = ociLayout({ directory: at("layouts") });
    const archive = await readArchive(found.open(signal), into(store, name, signal), signal);
    const image = await finishImage(store, name, archive, ["v1"], signal);
    return { archive, image, layout: at(`layouts/${name}`) };
  }

  const packers: Readonly<Record<string, readonly [program: string, argv: (file: string) => readonly string[]]>> = {
    tar: ["cp", (file) => [made.file, file]],
    gzip: ["tar", (file) => ["-C", at("made"), "-czf", file, "--xform", "s:^./::", "."]],
    zstd: ["tar", (file) => ["-C", at("made"), "--zstd", "-cf", file, "--format=pax", "."]],
    xz: ["tar", (file) => ["-C", at("made"), "-cJf", file, "."]],
    skopeo: [
      "skopeo",
      (file) => ["--insecure-policy", "copy", "-q", `docker-archive:${made.file}`, `docker-archive:${file}`],
    ],
  };

  it.skipIf(!busybox).each(Object.keys(packers))("are pushed from %s", async (name) => {
    const [packer, argv] = packers[name]!;
    if (!hasProgram(packer)) throw new Error(`${packer} is missing`);
    const file = at(`image-${name}`);
    execFileSync(packer, argv(file), { stdio: "ignore" });
    const found = await files.inspect(add(file), signal);
    expect(found.kind).toBe("archive");
    const { archive, layout, image } = await push(found, name);
    expect(archive.layers.map((layer) => layer.diffId)).toEqual(made.diffIds);
    expect(archive.dropped).toEqual(["Volumes"]);
    const seen = JSON.parse(skopeo("inspect", "--config", `oci:${layout}:v1`)) as {
      architecture: string;
      config: unknown;
      rootfs: { diff_ids: string[] };
    };
    expect(seen.architecture).toBe("amd64");
    expect(seen.rootfs.diff_ids).toEqual(made.diffIds);
    expect(seen.config).toEqual({
      Entrypoint: ["/bin/hello"],
      Cmd: ["you"],
      Env: ["GREETING=hello", "PATH=/bin"],
    });
    // Every layer is unpacked and compared with its diffID.
    skopeo("copy", "-q", `oci:${layout}:v1`, `dir:${at(`dir-${name}`)}`);
    expect(image.config.digest).toBe(
      `sha256:${hashOf(readFileSync(join(layout, "blobs", image.config.digest.replace(":", "/"))))}`,
    );
  });

  it.skipIf(!busybox)("are pushed from a program that writes one", async () => {
    const writer = program("stream", `echo "Creating layer 1" >&2\nexec cat ${made.file}`);
    const found = await files.inspect(writer, signal);
    expect(found.kind).toBe("stream");
    const { archive } = await push(found, "stream");
    expect(archive.layers.map((layer) => layer.diffId)).toEqual(made.diffIds);
  });

  it("runs a program with nothing but PATH", async () => {
    const found = await files.inspect(
      program("env", "/usr/bin/env >&2; echo arguments: $# >&2; pwd >&2; exit 1"),
      signal,
    );
    const error = await read(found).catch((thrown: Error) => thrown.message);
    const names = [...String(error).matchAll(/(?:^|status 1: )([A-Z_a-z]+)=/gm)].map((match) => match[1]);
    expect(names.filter((name) => !["PWD", "OLDPWD", "SHLVL", "_"].includes(name ?? ""))).toEqual(["PATH"]);
    expect(error).toContain("arguments: 0\n/");
  });

  it.skipIf(!busybox)("refuses what a failing program wrote, though all of it came", async () => {
    const failing = program("failing", `cat ${made.file}\necho "disk full" >&2\nexit 3`);
    const found = await files.inspect(failing, signal);
    const pushing = push(found, "failing");
    await expect(pushing).rejects.toMatchObject({
      code: "IMAGE_UNPACKABLE",
      message: expect.stringMatching(/failing ended with status 3: disk full/),
      hint: expect.stringContaining(failing),
    });
    expect(existsSync(at("layouts/failing/index.json"))).toBe(false);
  });

  it("ends a program with its children", async () => {
    const mark = at("pid");
    const found = await files.inspect(program("slow", `sleep 1000 & echo $! >${mark}\necho started\nwait`), signal);
    const stop = new AbortController();
    const reading = read(found, stop.signal);
    while (!existsSync(mark) || readFileSync(mark, "utf8") === "") await sleep(10);
    stop.abort(new Error("told to"));
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(() => process.kill(Number(readFileSync(mark, "utf8")), 0)).toThrow("ESRCH");
    await expect(read(found, stop.signal)).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("ends a program that nobody reads any more", async () => {
    const mark = at("reader");
    const found = await files.inspect(program("endless", `echo $$ >${mark}\nexec cat /dev/zero`), signal);
    if (found.kind !== "closure") for await (const _ of found.open(signal)) break;
    expect(() => process.kill(Number(readFileSync(mark, "utf8")), 0)).toThrow("ESRCH");
  });

  it("keeps nothing of what went by", async () => {
    const found = await files.inspect(program("large", "exec head -c 600000000 /dev/zero"), signal);
    if (found.kind === "closure") throw new Error("no program");
    let [bytes, mostBytes] = [0, 0];
    for await (const chunk of found.open(signal)) {
      bytes += chunk.length;
      mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers);
    }
    expect(bytes).toBe(600_000_000);
    expect(mostBytes).toBeLessThan(300_000_000);
  });

  it("does not wait for ever", async () => {
    const impatient = imageFiles({ path: toolPath, stallMs: 100 });
    const found = await impatient.inspect(program("stuck", "echo begun; exec sleep 1000"), signal);
    await expect(read(found)).rejects.toMatchObject({ code: "TIMED_OUT" });
  });

  it("says what cannot be started", async () => {
    writeFileSync(at("alien"), "#!/nowhere/python\n", { mode: 0o755 });
    const found = await files.inspect(add(at("alien")), signal);
    await expect(read(found)).rejects.toMatchObject({
      code: "IMAGE_UNPACKABLE",
      message: /cannot be started|status 1/,
    });
  });

  it("knows a directory, and a link to what is in the store", async () => {
    mkdirSync(at("tree"));
    const tree = add(at("tree"));
    expect(await files.inspect(tree, signal)).toEqual({ kind: "closure" });
    symlinkSync(tree, at("link"));
    expect(await files.inspect(add(at("link")), signal)).toEqual({ kind: "closure" });
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ["a text", (file) => writeFileSync(file, "hello"), /is no image/],
    ["JSON", (file) => writeFileSync(file, "{}"), /is no image/],
    ["another program", (file) => writeFileSync(file, "\x7fELF", { mode: 0o755 }), /is no image/],
    ["bzip2", (file) => writeFileSync(file, "BZh91AY"), /bzip2/],
    ["nix2container", (file) => writeFileSync(file, '{"version":1,"image-config":{},"layers":[]}'), /nix2container/],
    ["a link out of the store", (file) => symlinkSync("/etc/passwd", file), /out of the store/],
    ["a link to nothing", (file) => symlinkSync("/nix/store/nothing", file), /reading .* failed/],
  ])("refuses %s", async (name, make, message) => {
    const file = at(`refused-${name.replaceAll(" ", "-")}`);
    make(file);
    const error = { code: "IMAGE_UNPACKABLE", message: expect.stringMatching(message) };
    await expect(files.inspect(add(file), signal)).rejects.toMatchObject(error);
  });

  it("says which file is damaged", async () => {
    writeFileSync(at("cut.gz"), Buffer.from("1f8b08000000000000", "hex"));
    const found = await files.inspect(add(at("cut.gz")), signal);
    await expect(read(found)).rejects.toMatchObject({ message: expect.stringContaining("cut.gz is damaged gzip") });
  });
});

function hashOf(bytes: Uint8Array): string {
  return execFileSync("sha256sum", { input: bytes, encoding: "utf8" }).slice(0, 64);
}
