import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
import { cohorts } from "./cohorts.ts";
import { readClosure } from "./fixture.ts";

// What other programs push: images made before the push, again for every version. Their making is timed and printed, but
// is no part of any push.

const layerBudget = 100;
const created = "1970-01-01T00:00:01Z";

export interface Archive {
  readonly path: string;
  readonly bytes: number;
  /** Undefined when an earlier run made it. */
  readonly seconds: number | undefined;
}

/** GNU tar's entries as nixpkgs asks for them: nothing in them comes from this machine or this moment. */
function tarOf(paths: readonly string[]): { argv: string[]; input: string } {
  const fixed = ["--hard-dereference", "--sort=name", "--mtime=@1", "--owner=0", "--group=0", "--numeric-owner"];
  return {
    argv: ["-C", "/", ...fixed, "--mode=u-w", "-cf", "-", "-T", "-"],
    input: paths.map((path) => path.slice(1)).join("\n"),
  };
}

/** The tar of some store paths, written to `file` where one is named. */
export async function packTar(paths: readonly string[], to: (chunk: Buffer) => void, file?: string): Promise<void> {
  const { argv, input } = tarOf(paths);
  const tar = spawn("tar", argv, { stdio: ["pipe", "pipe", "inherit"] });
  tar.stdin.end(input);
  const ended = once(tar, "exit");
  const see = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      to(chunk);
      done(null, file === undefined ? undefined : chunk);
    },
  });
  if (file === undefined) {
    see.resume();
    await pipeline(tar.stdout, see);
  } else await pipeline(tar.stdout, see, createWriteStream(file));
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`tar ended with ${code}`);
}

/**
 * A docker-archive with one layer, compressed as a whole: what nixpkgs' `buildImage` leaves in the store.
 */
export async function makeDockerArchive(work: string, version: string, root: string): Promise<Archive> {
  const path = join(work, "archives", `${basename(root)}.tar.gz`);
  if (existsSync(path)) return { path, bytes: statSync(path).size, seconds: undefined };
  const started = performance.now();
  const folder = join(work, "archives", `making-${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "layer"), { recursive: true });
  const hash = createHash("sha256");
  await packTar(
    readClosure(root).map((info) => info.path),
    (chunk) => hash.update(chunk),
    join(folder, "layer/layer.tar"),
  );
  const diffId = hash.digest("hex");
  renameSync(join(folder, "layer"), join(folder, diffId));
  const config = imageConfig(root, [`sha256:${diffId}`]);
  const configName = `${createHash("sha256").update(config).digest("hex")}.json`;
  writeFileSync(join(folder, configName), config);
  const manifest = [{ Config: configName, RepoTags: ["n/agent:latest"], Layers: [`${diffId}/layer.tar`] }];
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  const tar = spawn(
    "tar",
    ["-C", folder, "--sort=name", "--mtime=@1", "-cf", "-", diffId, configName, "manifest.json"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const gzip = spawn(compressor(), ["-n"], { stdio: ["pipe", "pipe", "inherit"] });
  await Promise.all([pipeline(tar.stdout, gzip.stdin), pipeline(gzip.stdout, createWriteStream(`${path}.part`))]);
  rmSync(folder, { recursive: true });
  renameSync(`${path}.part`, path);
  return { path, bytes: statSync(path).size, seconds: (performance.now() - started) / 1000 };
}

/** pigz where it is installed, as nixpkgs does it; its output is the same kind of file. */
export function compressor(): "pigz" | "gzip" {
  return onPath("pigz") ? "pigz" : "gzip";
}

export function onPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((folder) => folder !== "" && existsSync(join(folder, program)));
}

/** An OCI layout of at most 100 uncompressed layers, grouped by size cohort. Layouts share one folder of blobs. */
export async function makeOciLayout(work: string, version: string, root: string): Promise<Archive> {
  const path = join(work, "layouts", basename(root));
  if (existsSync(join(path, "index.json"))) return { path, bytes: 0, seconds: undefined };
  const started = performance.now();
  const blobs = join(work, "layouts/blobs/sha256");
  mkdirSync(blobs, { recursive: true });
  mkdirSync(path, { recursive: true });
  if (!existsSync(join(path, "blobs"))) symlinkSync("../blobs", join(path, "blobs"));
  const layers: { digest: string; size: number }[] = [];
  let bytes = 0;
  for (const paths of cohorts(readClosure(root), layerBudget)) {
    const hash = createHash("sha256");
    const part = join(blobs, `part-${version}`);
    await packTar(paths, (chunk) => hash.update(chunk), part);
    const digest = hash.digest("hex");
    renameSync(part, join(blobs, digest));
    const { size } = statSync(join(blobs, digest));
    layers.push({ digest: `sha256:${digest}`, size });
    bytes += size;
  }
  const put = (text: string): { digest: string; size: number } => {
    const digest = createHash("sha256").update(text).digest("hex");
    writeFileSync(join(blobs, digest), text);
    return { digest: `sha256:${digest}`, size: Buffer.byteLength(text) };
  };
  const oci = "application/vnd.oci.image";
  const config = put(
    imageConfig(
      root,
      layers.map(({ digest }) => digest),
    ),
  );
  const manifest = put(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: `${oci}.manifest.v1+json`,
      config: { mediaType: `${oci}.config.v1+json`, ...config },
      layers: layers.map((layer) => ({ mediaType: `${oci}.layer.v1.tar`, ...layer })),
    }),
  );
  const named = {
    mediaType: `${oci}.manifest.v1+json`,
    ...manifest,
    annotations: { "org.opencontainers.image.ref.name": "latest" },
  };
  writeFileSync(join(path, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  writeFileSync(join(path, "index.json"), JSON.stringify({ schemaVersion: 2, manifests: [named] }));
  return { path, bytes, seconds: (performance.now() - started) / 1000 };
}

function imageConfig(root: string, diffIds: readonly string[]): string {
  return JSON.stringify({
    architecture: execFileSync("uname", ["-m"], { encoding: "utf8" }).trim() === "aarch64" ? "arm64" : "amd64",
    os: "linux",
    created,
    config: { Entrypoint: [`${root}/bin/agent`] },
    rootfs: { type: "layers", diff_ids: diffIds },
    history: diffIds.map(() => ({ created })),
  });
}
