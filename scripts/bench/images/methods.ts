import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Version } from "./fixture.ts";
import type { Command } from "./measured.ts";

export type MethodName = "neko" | "skopeo single" | "skopeo cohort" | "crane cohort";

/** One push of one version. */
export interface Push {
  readonly version: Version;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly repository: string;
  /** What the program remembers between pushes lies below; empty: a fresh runner. */
  readonly memory: string;
  /** Where the program may leave files while it runs; skopeo goes past TMPDIR and must be told. */
  readonly tmp: string;
  /** Digest of the manifest pushed before, as the signed release record has it; only a fresh runner needs it. */
  readonly trusted?: string;
  /** Another repository of the registry that may hold the layers. */
  readonly mount?: string;
}

export interface Sources {
  readonly roots: Readonly<Partial<Record<Version, string>>>;
  /** What the anchors push, made before. */
  readonly archives: ReadonlyMap<string, string>;
  /** The delivered program. */
  readonly program: string;
}

export function commandOf(method: MethodName, push: Push, sources: Sources): Command {
  mkdirSync(push.memory, { recursive: true });
  const to = `${push.host}/${push.repository}:latest`;
  const { PATH = "", NIX_CONFIG: nixConfig } = process.env;
  const env = {
    PATH,
    HOME: join(push.memory, "home"),
    XDG_CACHE_HOME: join(push.memory, "cache"),
    XDG_DATA_HOME: join(push.memory, "data"),
    ...(nixConfig === undefined ? {} : { NIX_CONFIG: nixConfig }),
  };
  mkdirSync(env.HOME, { recursive: true });
  const archive = (kind: string): string => {
    const path = sources.archives.get(`${kind} ${push.version}`);
    if (path === undefined) throw new Error(`no ${kind} image of ${push.version}`);
    return path;
  };
  // For root skopeo keeps its memory of blobs in one place for the whole machine; told that another user started it, it
  // looks below XDG_DATA_HOME. sawSkopeoMemory checks that it did.
  const skopeo = { ...env, _CONTAINERS_ROOTLESS_UID: "1000" };
  const copy = ["skopeo", "--insecure-policy", "--tmpdir", push.tmp, "copy", "--quiet", "--dest-tls-verify=false"];
  switch (method) {
    case "neko":
      return { argv: nekoArgv(push, sources), env };
    case "skopeo single":
      return { argv: [...copy, `docker-archive:${archive("single")}`, `docker://${to}`], env: skopeo };
    case "skopeo cohort":
      return { argv: [...copy, `oci:${archive("cohort")}:latest`, `docker://${to}`], env: skopeo };
    case "crane cohort":
      return { argv: ["crane", "push", "--insecure", archive("cohort"), to], env };
  }
}

function nekoArgv(push: Push, { roots, program }: Sources): string[] {
  const root = roots[push.version];
  if (root === undefined) throw new Error(`${push.version} was not built`);
  const to = `docker://${push.host}/${push.repository}:latest`;
  const options = [
    ...(push.trusted === undefined ? [] : ["--trust-digest", push.trusted]),
    ...(push.mount === undefined ? [] : ["--mount", push.mount]),
  ];
  return [process.execPath, program, "image", "push", root, to, "--json", "--compression", "zstd", ...options];
}
