import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startDistance, type Distance } from "./distance.ts";
import type { Version } from "./fixture.ts";
import { runMeasured, tempFolder, waitForCalm, type Command } from "./measured.ts";
import { commandOf, type MethodName, type Sources } from "./methods.ts";
import { startRegistry, type BenchRegistry } from "./registry.ts";

// One method against one registry of its own: the first push, and any number of pushes that all begin from what the
// first left behind, in the registry and on the pushing machine.

export interface Scenario {
  readonly name: string;
  readonly version: Version;
  readonly fresh?: boolean;
  readonly sibling?: boolean;
}

export const cold: Scenario = { name: "cold", version: "v1" };
export const scenarios: readonly Scenario[] = [
  { name: "no change", version: "v1" },
  { name: "no change, fresh runner", version: "v1", fresh: true },
  { name: "v2", version: "v2" },
  { name: "v2, fresh runner", version: "v2", fresh: true },
  { name: "v3", version: "v3" },
  { name: "sibling", version: "sib", sibling: true },
];

export interface Row {
  readonly method: MethodName;
  readonly scenario: string;
  readonly round: number;
  readonly oneWayMs: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rssMB: number;
  readonly registryCpuMs: number;
  readonly othersCpuMs: number;
  /** As the registry's access log counts them. */
  readonly requests: number;
  /** What the registry's blob store grew by: layers, and config and manifest. */
  readonly layerBytes: number;
  readonly otherBytes: number;
  readonly newLayers: readonly { readonly digest: string; readonly mediaType: string }[];
  /** Bytes from the client at a counting proxy, where there was one before the registry. */
  readonly wireBytes: number | undefined;
  readonly temp: { readonly files: readonly string[]; readonly bytes: number };
}

interface Manifest {
  readonly layers: readonly { readonly digest: string; readonly mediaType: string }[];
  readonly config: { readonly digest: string };
}

export interface Site extends AsyncDisposable {
  readonly registry: BenchRegistry;
  readonly distance: Distance | undefined;
  /** The first push, after which the state is kept. */
  start(scenario?: Scenario, round?: number): Promise<Row>;
  /** A push onto the kept state. `around` may wrap the command, for a look and not for a figure. */
  push(scenario: Scenario, round: number, around?: (command: Command) => Command): Promise<Row>;
  oneWayMs: number;
}

export interface SiteOptions {
  readonly sources: Sources;
  readonly calmMs: number;
  /** Behind a proxy that counts bytes and can be far away. */
  readonly proxied: boolean;
}

export async function openSite(folder: string, method: MethodName, options: SiteOptions): Promise<Site> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const registry = await startRegistry(join(folder, "registry"));
  const distance = options.proxied ? await startDistance(registry.port) : undefined;
  const host = `127.0.0.1:${distance?.port ?? registry.port}`;
  const memory = join(folder, "memory");
  const kept = join(folder, "kept");
  let trusted = "";

  async function measure(scenario: Scenario, round: number, around = (command: Command) => command): Promise<Row> {
    const repository = scenario.sibling === true ? "n/capture" : "n/agent";
    const push = {
      version: scenario.version,
      host,
      repository,
      memory,
      tmp: tempFolder(join(folder, "run")),
      ...(scenario.fresh === true ? { trusted } : {}),
      ...(scenario.sibling === true ? { mount: "n/agent" } : {}),
    };
    const command = around(commandOf(method, push, options.sources));
    const blobs = registry.blobs();
    await waitForCalm(options.calmMs);
    await distance?.setOneWayMs(site.oneWayMs);
    const wire = await distance?.sentBytes();
    const requests = registry.requests().length;
    const cpu = registry.cpuMs();
    const { stdout: _said, ...usage } = await runMeasured(command, join(folder, "run"));
    // The registry writes its line after the client has its answer.
    await new Promise((done) => setTimeout(done, 100));
    const after = registry.requests().length;
    const registryCpuMs = registry.cpuMs() - cpu;
    const wireBytes = wire === undefined ? undefined : (await distance!.sentBytes()) - wire;
    const manifest = await readManifest(registry, repository);
    const sent = [...registry.blobs()].filter(([digest]) => !blobs.has(digest));
    const layerOf = new Map(manifest.layers.map((layer) => [layer.digest.slice("sha256:".length), layer]));
    const sum = (of: typeof sent): number => of.reduce((total, [, bytes]) => total + bytes, 0);
    return {
      method,
      scenario: scenario.name,
      round,
      oneWayMs: site.oneWayMs,
      ...usage,
      othersCpuMs: Math.max(0, usage.othersCpuMs - registryCpuMs),
      registryCpuMs,
      requests: after - requests,
      layerBytes: sum(sent.filter(([digest]) => layerOf.has(digest))),
      otherBytes: sum(sent.filter(([digest]) => !layerOf.has(digest))),
      newLayers: sent.flatMap(([digest]) => layerOf.get(digest) ?? []),
      wireBytes,
    };
  }

  const site: Site = {
    registry,
    distance,
    oneWayMs: 0,
    async start(scenario = cold, round = 0) {
      const row = await measure(scenario, round);
      if (method.startsWith("skopeo")) sawSkopeoMemory(memory);
      trusted = (await digestOf(registry, "n/agent")) ?? "";
      registry.keep();
      cpSync(memory, kept, { recursive: true });
      return row;
    },
    async push(scenario, round, around) {
      registry.restore();
      rmSync(memory, { recursive: true, force: true });
      if (scenario.fresh !== true) cpSync(kept, memory, { recursive: true });
      return measure(scenario, round, around);
    },
    async [Symbol.asyncDispose]() {
      await distance?.[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return site;
}

/** @throws Error when skopeo's memory of blobs lies elsewhere, so that runs would not be independent */
function sawSkopeoMemory(memory: string): void {
  const folder = join(memory, "data/containers/cache");
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith("blob-info-cache"))) {
    throw new Error("skopeo did not keep its memory of blobs below XDG_DATA_HOME: a fresh runner cannot be shown");
  }
}

async function digestOf({ port }: BenchRegistry, repository: string): Promise<string | undefined> {
  const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
  const url = `http://127.0.0.1:${port}/v2/${repository}/manifests/latest`;
  const response = await fetch(url, { method: "HEAD", headers: { accept } });
  return response.headers.get("docker-content-digest") ?? undefined;
}

/** The pushed manifest, from the registry's files; everything it names must be there. */
async function readManifest(registry: BenchRegistry, repository: string): Promise<Manifest> {
  const digest = await digestOf(registry, repository);
  if (digest === undefined) throw new Error(`${repository}:latest is not in the registry after the push`);
  const manifest = JSON.parse(readFileSync(registry.blobPath(digest.slice("sha256:".length)), "utf8")) as Manifest;
  for (const { digest: named } of [manifest.config, ...manifest.layers]) {
    if (!existsSync(registry.blobPath(named.slice("sha256:".length))))
      throw new Error(`${named} is missing after the push`);
  }
  return manifest;
}
