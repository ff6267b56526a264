import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Credentials } from "./oci-http-auth.ts";
import { isHub } from "./oci-http-names.ts";

const largestBytes = 1024 * 1024;

/**
 * What `podman login` or `docker login` kept for a registry, by its exact host; undefined when nothing did. Credential
 * helpers are not asked. Source: containers-auth.json(5).
 */
export async function storedCredentials(
  host: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Credentials | undefined> {
  for (const file of authFiles(env)) {
    const credentials = await credentialsIn(file, host);
    if (credentials) return credentials;
  }
  return undefined;
}

function authFiles(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (env["REGISTRY_AUTH_FILE"]) return [env["REGISTRY_AUTH_FILE"]];
  const home = env["HOME"];
  const runtime = env["XDG_RUNTIME_DIR"] || `/run/user/${process.getuid?.() ?? 0}`;
  return [
    join(runtime, "containers/auth.json"),
    ...(process.getuid?.() === 0 ? ["/run/containers/0/auth.json"] : []),
    ...(home ? [join(env["XDG_CONFIG_HOME"] || join(home, ".config"), "containers/auth.json")] : []),
    ...(env["DOCKER_CONFIG"] ? [join(env["DOCKER_CONFIG"], "config.json")] : []),
    ...(home ? [join(home, ".docker/config.json")] : []),
  ];
}

async function credentialsIn(file: string, host: string): Promise<Credentials | undefined> {
  try {
    const text = await readFile(file, "utf8");
    if (text.length > largestBytes) return undefined;
    const { auths } = JSON.parse(text) as { auths?: Record<string, { auth?: unknown } | undefined> };
    // Docker Hub's entry has kept its first address.
    const names = isHub(host) ? [host, "docker.io", "https://index.docker.io/v1/"] : [host];
    const entry = names.map((name) => (auths && Object.hasOwn(auths, name) ? auths[name] : undefined)).find(Boolean);
    if (typeof entry?.auth !== "string") return undefined;
    const decoded = Buffer.from(entry.auth, "base64").toString("utf8");
    const colon = decoded.indexOf(":");
    return colon <= 0 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  } catch {
    return undefined; // not there, not ours to read, or not JSON
  }
}
