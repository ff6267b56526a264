import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storedCredentials } from "../../src/adapters/registry/registry-auth-file.ts";

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "neko-auth-"))));
afterEach(() => rmSync(directory, { recursive: true }));

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const entry = (user: string): { auth: string } => ({ auth: base64(`${user}:pass:word`) });
const as = (username: string) => ({ username, password: "pass:word" });

function write(file: string, content: unknown): void {
  const path = join(directory, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
}

const host = "registry.example:5000";
const ask = (env: Readonly<Record<string, string>>, asked = host) => storedCredentials(asked, env);

describe("credentials that a login kept", () => {
  it("are found where podman and docker look, in their order", async () => {
    const env = {
      HOME: join(directory, "home"),
      XDG_RUNTIME_DIR: join(directory, "run"),
      DOCKER_CONFIG: join(directory, "docker"),
    };
    expect(await ask(env)).toBeUndefined();
    for (const [file, user] of [
      ["home/.docker/config.json", "docker-home"],
      ["docker/config.json", "docker"],
      ["home/.config/containers/auth.json", "podman-home"],
      ["run/containers/auth.json", "podman"],
    ] as const) {
      write(file, { auths: { [host]: entry(user) } });
      expect(await ask(env)).toEqual(as(user));
    }
    write("own.json", { auths: { "other.example": entry("own") } });
    const only = { ...env, REGISTRY_AUTH_FILE: join(directory, "own.json") };
    expect(await ask(only)).toBeUndefined(); // the others are not asked then
    expect(await ask(only, "other.example")).toEqual(as("own"));
  });

  it("are those of exactly this host", async () => {
    const env = { REGISTRY_AUTH_FILE: join(directory, "a.json") };
    write("a.json", {
      auths: {
        "registry.example": entry("no"),
        "example:5000": entry("no"),
        "https://index.docker.io/v1/": entry("hub"),
      },
    });
    for (const asked of [host, "evil-registry.example", "__proto__", "constructor", ""]) {
      expect(await ask(env, asked)).toBeUndefined();
    }
    expect(await ask(env, "docker.io")).toEqual(as("hub"));
  });

  it("are none where a file is broken, large or leaves them to a helper", async () => {
    const env = { HOME: directory, REGISTRY_AUTH_FILE: join(directory, "a.json") };
    for (const content of [
      "",
      "null",
      "[]",
      '{"auths":7}',
      { auths: { [host]: {} } },
      { auths: { [host]: { auth: 7 } } },
      { auths: { [host]: { auth: base64("nocolon") } } },
      { auths: { [host]: { auth: base64(":nobody") } } },
      { credsStore: "desktop", auths: { [host]: {} } },
      JSON.stringify({ auths: { [host]: entry("large") } }) + " ".repeat(2_000_000),
    ]) {
      write("a.json", content);
      expect(await ask(env)).toBeUndefined();
    }
  });

  it("are never looked for where the program happens to be", async () => {
    write("containers/auth.json", { auths: { [host]: entry("planted") } });
    const before = process.cwd();
    process.chdir(directory);
    try {
      expect(await ask({ HOME: "", XDG_RUNTIME_DIR: "", XDG_CONFIG_HOME: "", DOCKER_CONFIG: "" })).toBeUndefined();
      expect(await ask({ HOME: join(directory, "home"), XDG_RUNTIME_DIR: "", XDG_CONFIG_HOME: "" })).toBeUndefined();
    } finally {
      process.chdir(before);
    }
  });
});
