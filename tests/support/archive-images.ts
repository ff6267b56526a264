import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import type { ArchiveImage, ArchiveLayer } from "../../src/push/archive.ts";
import { imageOf, mediaTypes, type Image, type PackedLayer } from "../../src/push/image.ts";
import { archiveFiles, gnuTar, writeFiles, type Files } from "./archives.ts";

export interface MadeArchive {
  readonly file: string;
  /** Lowest first. */
  readonly diffIds: readonly Digest[];
}

/** A docker-archive of two layers by GNU tar, as `dockerTools.buildImage` and `docker save` lay them out: it says
 *  "hello from <name>" and its arguments. */
export function makeArchive(directory: string, name: string, busybox: string): MadeArchive {
  const [base, app] = ["base", "app"].map((layer) => join(directory, `${name}-${layer}`)) as [string, string];
  mkdirSync(join(base, "bin"), { recursive: true });
  copyFileSync(busybox, join(base, "bin/busybox"));
  symlinkSync("busybox", join(base, "bin/sh"));
  writeFiles(app, [["bin/hello", `#!/bin/sh\necho "$GREETING from ${name}: $*"\n`]], 0o755);
  const layers = [base, app].map((tree) => {
    gnuTar(tree, `${tree}.tar`);
    const tar = readFileSync(`${tree}.tar`);
    return [`${sha256(tar).slice("sha256:".length)}/layer.tar`, tar] as const;
  });
  const config = {
    Entrypoint: ["/bin/hello"],
    Cmd: ["you"],
    Env: ["PATH=/bin", "GREETING=hello"],
    Volumes: { "/v": {} },
  };
  const files: Files = [...archiveFiles({ layers, config }), [layers[0]![0].replace("layer.tar", "VERSION"), "1.0"]];
  writeFiles(join(directory, name), files);
  const file = join(directory, `${name}.tar`);
  gnuTar(join(directory, name), file);
  return { file, diffIds: layers.map(([, tar]) => sha256(tar)) };
}

/** Layers as they are, into a store. */
export function into(store: ImageStore, repository: string, signal: AbortSignal) {
  return async ({ tar }: ArchiveLayer): Promise<PackedLayer> => {
    const written = await store.writeBlob(repository, () => tar, signal);
    return { key: written.digest, diffId: written.digest, ...written, compression: "none" };
  };
}

/** Config and manifest of an image whose layers are there. */
export async function finishImage(
  store: ImageStore,
  repository: string,
  { system, config, layers }: Pick<ArchiveImage, "system" | "config" | "layers">,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<Image> {
  const image = imageOf(system, config, layers);
  await store.putBlob(repository, image.config.bytes, signal);
  await store.writeManifest(repository, image.manifest.bytes, mediaTypes.manifest, tags, signal);
  return image;
}

/** A program file, for a store path. */
export function script(directory: string, name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

export function skopeo(...argv: readonly string[]): string {
  return execFileSync("skopeo", ["--insecure-policy", ...argv], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
