import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDigest, type Digest } from "../../src/kernel/digest.ts";
import { freePort } from "./driver-host.ts";

export interface TestImage {
  readonly config: Digest;
  readonly manifest: Digest;
}

// Serves "<version> <GREETING> <arguments>" on PORT, obeys SIGTERM, and dies at once when FAIL is set.
const entry = (version: string): string => `#!/bin/sh
[ -z "\${FAIL:-}" ] || { echo "cannot open database" >&2; exit 5; }
echo "${version} \${GREETING:-} $*" >/www/index.html
trap 'exit 0' TERM
busybox httpd -f -p "127.0.0.1:\${PORT:?}" -h /www &
wait
`;

/** Makes an image of busybox in the layout `<directory>/<repository>`, and leaves none in the engine. */
export function makeImage(directory: string, repository: string, busybox: string): TestImage {
  const rootfs = join(directory, `.rootfs-${repository}`);
  mkdirSync(join(rootfs, "bin"), { recursive: true });
  mkdirSync(join(rootfs, "www"));
  mkdirSync(join(rootfs, "tmp"));
  copyFileSync(busybox, join(rootfs, "bin/busybox"));
  symlinkSync("busybox", join(rootfs, "bin/sh"));
  writeFileSync(join(rootfs, "bin/entry"), entry(repository), { mode: 0o755 });
  const archive = `${rootfs}.tar`;
  execFileSync("tar", ["-C", rootfs, "-cf", archive, "."]);
  const name = `localhost/neko-test-${process.pid}/${repository}:made`;
  const changes = ['ENTRYPOINT ["/bin/entry"]', "ENV PATH=/bin"].flatMap((change) => ["--change", change]);
  podman("import", "--quiet", ...changes, archive, name);
  podman("push", "--quiet", name, `oci:${join(directory, repository)}:made`);
  podman("rmi", "--force", name);
  const layout = join(directory, repository);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(layout, path), "utf8"));
  const index = read("index.json") as { manifests: { digest: string }[] };
  const manifest = parseDigest(index.manifests[0]!.digest);
  const { config } = read(`blobs/${manifest.replace(":", "/")}`) as { config: { digest: string } };
  return { manifest, config: parseDigest(config.digest) };
}

export function podman(...argv: readonly string[]): string {
  return execFileSync("podman", argv, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

/** The real docker-registry on a port of its own. */
export async function startRegistry(directory: string): Promise<{ host: string } & AsyncDisposable> {
  const host = `127.0.0.1:${await freePort()}`;
  const file = join(directory, "registry.yml");
  mkdirSync(dirname(file), { recursive: true });
  const storage = `storage: { filesystem: { rootdirectory: ${JSON.stringify(join(directory, "registry"))} } }`;
  writeFileSync(file, `version: 0.1\n${storage}\nhttp: { addr: ${JSON.stringify(host)} }\n`);
  const child: ChildProcess = spawn("docker-registry", ["serve", file], { stdio: "ignore" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  for (let tries = 0; ; tries += 1) {
    const up = await fetch(`http://${host}/v2/`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) break;
    if (tries > 100) throw new Error("docker-registry did not come up");
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    host,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}

/** Copies a layout into a registry, bytes and digest as they are. */
export function pushLayout(layout: string, to: string): void {
  const flags = ["--insecure-policy", "copy", "--quiet", "--dest-tls-verify=false", "--preserve-digests"];
  execFileSync("skopeo", [...flags, `oci:${layout}:made`, `docker://${to}:made`], { stdio: "ignore" });
}
