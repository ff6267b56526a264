import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasProgram } from "../support/programs.ts";
import { basic } from "../support/proxied-registry.ts";
import { registryProxy, respond, type RegistryProxy } from "../support/registry-proxy.ts";
import { startRegistry } from "../support/test-images.ts";

// A registry that is not on this machine: https, and a certificate that has to be right before anything is said. Its
// name leads to loopback for the process that asks.

const asker = `
  import dns from "node:dns";
  dns.lookup = (name, options, done) =>
    options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4);
  const { ociHttp } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/adapters/registry/oci-http.ts"))});
  const store = ociHttp({
    host: process.argv[1], prefix: "", limits: { backoffMs: 1 },
    credentials: () => Promise.resolve({ username: "me", password: "correct horse" }),
  });
  const signal = AbortSignal.timeout(20_000);
  try {
    async function* content() { for (let count = 0; count < 32; count += 1) yield Buffer.alloc(1 << 18, count); }
    const { digest, sizeBytes } = await store.writeBlob("web", content, signal);
    let read = 0;
    for await (const chunk of store.readBlob("web", digest, signal)) read += chunk.length;
    console.log(read === sizeBytes ? "stored" : "cut");
  } catch (error) { console.log(error.code, error.message); }`;

describe.skipIf(!hasProgram("docker-registry") || !hasProgram("openssl"))("a registry by https", () => {
  let directory: string;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let proxy: RegistryProxy;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "neko-tls-"));
    const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")];
    // Of its own: a private copy of openssl has no configuration.
    const config = join(directory, "req.cnf");
    writeFileSync(config, "[req]\ndistinguished_name = name\n[name]\n");
    const made = [
      "-config",
      config,
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      key,
      "-out",
      cert,
    ];
    const names = ["-subj", "/CN=registry.test", "-addext", "subjectAltName=DNS:registry.test"];
    execFileSync("openssl", ["req", "-x509", "-days", "1", ...made, ...names], { stdio: "ignore" });
    registry = await startRegistry(directory);
    proxy = await registryProxy(registry.host, { key: readFileSync(key), cert: readFileSync(cert) });
    proxy.meddle = (request, response) =>
      request.headers.authorization !== basic && respond(response, 401, {}, { "WWW-Authenticate": 'Basic realm="r"' });
  });
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  });

  const ask = async (name: string, trusted: boolean): Promise<string> => {
    const { NODE_EXTRA_CA_CERTS: _own, ...env } = process.env;
    const child = spawn(process.execPath, ["--input-type=module", "-e", asker, `${name}:${proxy.host.split(":")[1]}`], {
      env: trusted ? { ...env, NODE_EXTRA_CA_CERTS: join(directory, "cert.pem") } : env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
    return said.trim();
  };

  it("sends and reads blobs", async () => {
    // The registry makes its upload addresses of the scheme and host it is asked by.
    proxy.changeHeaders = (_, headers) =>
      headers.location ? { ...headers, location: headers.location.replace(/^http:/, "https:") } : headers;
    expect(await ask("registry.test", true)).toBe("stored");
    expect(proxy.seen.every(({ authorization }) => authorization === undefined || authorization === basic)).toBe(true);
  });

  it("sends no upload on by plain http", async () => {
    proxy.changeHeaders = undefined;
    expect(await ask("registry.test", true)).toMatch(/^REGISTRY_PROTOCOL .*wants the upload sent to http:/);
  });

  it.each([
    ["whose certificate nobody vouches for", "registry.test", false],
    ["with another one's certificate", "other.test", true],
  ])("says nothing to one %s", async (_, name, trusted) => {
    proxy.seen.length = 0;
    expect(await ask(name, trusted)).toMatch(/^REGISTRY_UNREACHABLE/);
    expect(proxy.seen).toEqual([]);
  });
});
