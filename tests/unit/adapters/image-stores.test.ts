import { describe, expect, it } from "vitest";
import { registryCredentials } from "../../../src/adapters/registry/image-stores.ts";

const registry = { name: "other" };
const options = {
  env: {
    GITHUB_ACTOR: "octocat",
    GITHUB_TOKEN: "the-token",
    GH_TOKEN: "the-token",
    ACTIONS_RUNTIME_TOKEN: "runtime",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "oidc",
    NEKO_SIGNING_KEY: "key",
    INPUT_TOKEN: "given",
    PADDED: "the-token\n",
    OTHER_USER: "me",
    OTHER_PASSWORD: "made-for-it",
  },
  githubToken: "the-token",
  serverUrl: "https://github.com",
};
const given = (usernameEnv: string, passwordEnv: string, host: string) =>
  registryCredentials(registry, { kind: "basic", usernameEnv, passwordEnv }, host, options);

describe("secrets that neko.yaml names for a registry", () => {
  it("are sent where they were made for", () => {
    expect(given("OTHER_USER", "OTHER_PASSWORD", "registry.example")).toEqual({
      username: "me",
      password: "made-for-it",
    });
    expect(given("GITHUB_ACTOR", "OTHER_PASSWORD", "registry.example").username).toBe("octocat");
    for (const name of ["GITHUB_TOKEN", "GH_TOKEN"]) {
      expect(given("GITHUB_ACTOR", name, "ghcr.io")).toEqual({ username: "octocat", password: "the-token" });
    }
  });

  it.each([
    ["OTHER_USER", "GITHUB_TOKEN"],
    ["OTHER_USER", "GH_TOKEN"],
    ["OTHER_USER", "ACTIONS_RUNTIME_TOKEN"],
    ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "OTHER_PASSWORD"],
    ["OTHER_USER", "NEKO_SIGNING_KEY"],
    ["OTHER_USER", "INPUT_TOKEN"],
    ["OTHER_USER", "PADDED"],
  ])("are none of the job's own: %s, %s", (username, password) => {
    const denied = /^(?!.*(?:the-token|runtime|oidc|"key")).*is not sent to registry\.example$/;
    expect(() => given(username, password, "registry.example")).toThrow(denied);
  });

  it("are not the runner's even for GitHub", () => {
    expect(() => given("GITHUB_ACTOR", "ACTIONS_RUNTIME_TOKEN", "ghcr.io")).toThrow(/is not sent to ghcr\.io/);
  });

  it("are said to be missing by their names", () => {
    expect(() => given("OTHER_USER", "NOT_SET", "registry.example")).toThrow(/needs NOT_SET/);
  });
});
