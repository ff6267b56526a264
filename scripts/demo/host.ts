import { mkdir, readFile, readlink, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import type { Run, RunResult } from "../../src/ports/run.ts";
import { containerOf } from "./neko-yaml.ts";

/** The host's side of the demo: this machine as the targets `site` and `web`, run by the bundled program. */
export interface Host {
  readonly directory: string;
  readonly configFile: string;
  readonly ports: { readonly site: number; readonly web: number };
  /** `ed25519:…`, for neko.yaml. */
  readonly identity: string;
  /** `neko <args>` as a person would type it. */
  neko(...args: string[]): Promise<RunResult>;
  /** `neko <args> --json`, parsed. */
  nekoJson<T>(...args: string[]): Promise<{ status: number; value: T }>;
  /** What the world says, not what Neko says. */
  look(): Promise<World>;
  /** Ends the server and the container that the demo left running. */
  stop(): Promise<void>;
}

export interface World {
  /** Where the profile link leads to: a store path. */
  readonly profile: string | null;
  /** pid of the server that the profile's `activate` started, and whether it is alive. */
  readonly sitePid: number | null;
  /** Image id (config digest) of the running container; null without podman. */
  readonly container: string | null;
  readonly containerStarted: string | null;
  readonly site: Answer;
  readonly web: Answer;
}

/** Status and body of /health, or why there was none. */
export type Answer = { readonly status: number; readonly body: string } | { readonly error: string };

export interface HostOptions {
  readonly directory: string;
  readonly program: string;
  readonly bareRepository: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly releaseIdentity: string;
  readonly withContainers: boolean;
  readonly run: Run;
  readonly signal: AbortSignal;
}

export async function initHost(options: HostOptions): Promise<Host> {
  const { directory, run, signal, withContainers } = options;
  await mkdir(directory, { recursive: true });
  const configFile = join(directory, "reconciler.yaml");
  const tokenFile = join(directory, "github-token");
  await writeFile(tokenFile, options.token, { mode: 0o600 });
  await writeFile(
    join(directory, "trust.json"),
    JSON.stringify(
      {
        policyVersion: 1,
        repository: "github.com/acme/fleet",
        ref: "refs/heads/main",
        keys: [{ identity: options.releaseIdentity, roles: ["release"] }],
      },
      null,
      2,
    ),
  );
  await writeFile(
    configFile,
    `version: 1
remotes:
  - { name: forge, url: "file://${options.bareRepository}" }
branch: main
targets: [${withContainers ? "site, web" : "site"}]
state-dir: ${directory}/state
trust-file: ${directory}/trust.json
reporters:
  - { kind: check-run, api-url: "${options.apiUrl}", repository: acme/fleet, token-file: ${tokenFile} }
`,
  );
  const neko = (...args: string[]): Promise<RunResult> =>
    run([process.execPath, options.program, ...args, "--config", configFile], { signal, cwd: directory });
  const nekoJson = async <T>(...args: string[]): Promise<{ status: number; value: T }> => {
    const result = await neko(...args, "--json");
    if (result.stdout.trim() === "") throw new Error(`neko ${args.join(" ")} said nothing: ${result.stderr}`);
    return { status: result.status, value: JSON.parse(result.stdout) as T };
  };
  const { status, value } = await nekoJson<{ identity: string }>("host", "init");
  if (status !== 0) throw new Error(`neko host init ended with ${status}`);
  const ports = { site: await freePort(), web: await freePort() };
  const container = `neko-web-${containerOf(ports)}`;

  return {
    directory,
    configFile,
    ports,
    identity: value.identity,
    neko,
    nekoJson,
    async look() {
      const inspected = withContainers
        ? await run(
            ["podman", "inspect", "--format", "{{.Image}} {{.State.Running}} {{.State.StartedAt}}", container],
            { signal },
          )
        : undefined;
      const [image, running, ...started] = inspected?.status === 0 ? inspected.stdout.trim().split(" ") : [];
      return {
        profile: await profileOf(join(directory, "state", "targets", "site")),
        sitePid: await livePid(join(directory, "state", "targets", "site")),
        container: image !== undefined && running === "true" ? `sha256:${image.replace(/^sha256:/, "")}` : null,
        containerStarted: started.join(" ") || null,
        site: await ask(ports.site),
        web: withContainers ? await ask(ports.web) : { error: "no podman" },
      };
    },
    async stop() {
      const targets = join(directory, "state", "targets");
      const pid = await livePid(join(targets, "site"));
      if (pid !== null) process.kill(pid);
      // Not the demo's own signal: after Ctrl-C this must still run.
      if (withContainers) {
        const names = ["--all", "--filter", `name=^${container}`, "--format", "{{.Names}}"];
        const listed = await run(["podman", "ps", ...names], { signal: AbortSignal.timeout(20_000) });
        const found = listed.stdout.split("\n").filter((name) => name !== "");
        if (found.length > 0) {
          await run(["podman", "rm", "--force", "--time", "0", ...found], { signal: AbortSignal.timeout(20_000) });
        }
      }
      // A guard of a change that was cut off leaves when its target is gone.
      if (signal.aborted) await rename(targets, `${targets}-interrupted`).catch(() => undefined);
    },
  };
}

/** `profile` → `profile-3-link` → store path. */
async function profileOf(stateDirectory: string): Promise<string | null> {
  try {
    const generation = await readlink(join(stateDirectory, "profile"));
    return await readlink(join(stateDirectory, generation));
  } catch {
    return null;
  }
}

async function livePid(stateDirectory: string): Promise<number | null> {
  try {
    const pid = Number(await readFile(join(stateDirectory, "state", "site.pid"), "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

async function ask(port: number): Promise<Answer> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) });
    return { status: response.status, body: (await response.text()).trim() };
  } catch (error) {
    return {
      error: error instanceof Error ? ((error.cause as { code?: string } | undefined)?.code ?? error.message) : "?",
    };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
