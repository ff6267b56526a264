import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { openForge } from "./forge.ts";
import { initHost } from "./host.ts";
import { demoYaml, replaced } from "./neko-yaml.ts";
import { Story } from "./story.ts";
import { tell } from "./chapters.ts";

// `npm run demo`: a bare git repository as the remote, an OCI layout as the registry, GitHub on loopback, this machine
// as the host. Everything lies in one temporary directory. What is shown as done has been looked up in the world.

const directory = await mkdtemp(join(tmpdir(), "neko-demo-"));
const program = resolve("dist/neko/index.js");
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());

const environment = Object.fromEntries(
  ["NIX_CONFIG", "NEKO_TOOLS", "NEKO_PODMAN_ROOT"].flatMap((name) =>
    process.env[name] ? [[name, process.env[name]]] : [],
  ),
);
const home = join(directory, "home");
await mkdir(home);
const run = createNodeRun({ path: process.env["PATH"] ?? "", home, extraEnv: environment });
const busybox = process.env["NEKO_BUSYBOX"] ?? "";
const withContainers = process.env["NEKO_PODMAN_WORKS"] === "yes";

const story = new Story(directory);
try {
  await using forge = await openForge(directory, resolve("examples/hello"), busybox, run, stop.signal);
  const keyFile = join(directory, "release-key.pem");
  const made = await run([process.execPath, program, "keys", "generate", keyFile, "--json"], { signal: stop.signal });
  if (made.status !== 0) throw new Error(`neko keys generate: ${made.stderr}`);
  const host = await initHost({
    directory: join(directory, "host"),
    program,
    bareRepository: forge.bareRepository,
    apiUrl: forge.github.apiUrl,
    token: forge.github.token,
    releaseIdentity: (JSON.parse(made.stdout) as { identity: string }).identity,
    withContainers,
    run,
    signal: stop.signal,
  });
  const yaml = demoYaml(await readFile("examples/hello/neko.yaml", "utf8"), {
    ports: host.ports,
    images: join(directory, "images"),
    identity: host.identity,
    system: process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux",
    withContainers,
  });
  await forge.begin(async (clone) => {
    const flake = await readFile(join(clone, "flake.nix"), "utf8");
    await writeFile(join(clone, "flake.nix"), replaced(flake, "8081", String(host.ports.site)));
    await writeFile(join(clone, "neko.yaml"), yaml.before);
  });
  try {
    await tell({ story, forge, host, yaml: yaml.after, keyFile, directory, withContainers, run, signal: stop.signal });
  } finally {
    await host.stop();
  }
} catch (error) {
  story.fail(error, stop.signal.aborted);
}
if (!stop.signal.aborted) story.printEnd();
await writeFile(join(directory, "comments.md"), story.comments());
await rm(home, { recursive: true, force: true });
process.exitCode = story.failed ? 1 : 0;
