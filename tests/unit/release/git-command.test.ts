import { describe, expect, it } from "vitest";
import { createGit, expectOk, remoteFailure, remoteProtocol } from "../../../src/adapters/git/git-command.ts";
import type { RunOptions } from "../../../src/ports/run.ts";

const { signal } = new AbortController();

describe("the URL of a remote", () => {
  it.each([
    ["https://localhost/acme/fleet.git", "https"],
    ["https://git.example:8443/acme/fleet", "https"],
    ["http://127.0.0.1:3000/acme/fleet", "http"],
    ["ssh://git@git.example/acme/fleet", "ssh"],
    ["git@git.example:acme/fleet.git", "ssh"],
    ["/srv/git/fleet.git", "file"],
    ["file:///srv/git/fleet.git", "file"],
  ])("%s is %s", (url, protocol) => {
    expect(remoteProtocol(url)).toBe(protocol);
  });

  it.each([
    "",
    "fleet.git",
    "../fleet.git",
    "-uupload-pack=x",
    "--upload-pack=x",
    "ext::sh -c x",
    "git://git.example/x",
    "http://git.example/x",
    "https://user:hunter2@git.example/x",
    "https://git.example/x?token=hunter2",
    "https://-x/y",
    "ssh://-oProxyCommand=x/y",
    "ssh://git@-oProxyCommand=x/y",
    "git@-x:y",
    "git@git.example:-x",
    "https://git.example/x\n",
    "file://host/x",
  ])("%j is none, and is not repeated with its secrets", (url) => {
    expect(() => remoteProtocol(url)).toThrow(
      expect.objectContaining({ code: "VALUE_INVALID", message: expect.not.stringContaining("hunter2") }),
    );
  });
});

describe("a call of git", () => {
  const calls: { argv: readonly string[]; options: RunOptions }[] = [];
  const git = createGit(async (argv, options) => {
    calls.push({ argv, options });
    return { status: 0, stdout: "", stderr: "" };
  }, "/srv/mirror.git");

  it("carries a credential in its environment, for one host, and allows one protocol", async () => {
    const credential = { username: "x-access-token", password: "hunter2" };
    await git(["fetch"], { signal, remote: { name: "origin", url: "https://git.example/acme/fleet", credential } });
    const { argv, options } = calls.at(-1)!;
    const encoded = Buffer.from("x-access-token:hunter2").toString("base64");
    expect(argv.join(" ")).not.toMatch(new RegExp(`hunter2|${encoded}`));
    expect(options.env).toMatchObject({
      GIT_CONFIG_VALUE_0: "",
      GIT_CONFIG_KEY_1: "http.https://git.example/.extraheader",
      GIT_CONFIG_VALUE_1: `Authorization: Basic ${encoded}`,
    });
    expect(argv.filter((argument) => argument.startsWith("protocol."))).toEqual([
      "protocol.allow=never",
      "protocol.https.allow=always",
    ]);
  });

  it("carries none where it has no business, and allows nothing without a remote", async () => {
    const credential = { username: "x", password: "hunter2" };
    await git(["fetch"], { signal, remote: { name: "origin", url: "/srv/fleet.git", credential } });
    expect(JSON.stringify(calls.at(-1))).not.toMatch(/extraheader|hunter2/);
    await git(["rev-list"], { signal });
    expect(calls.at(-1)?.argv.filter((argument) => argument.startsWith("protocol."))).toEqual(["protocol.allow=never"]);
    expect(calls.at(-1)?.options.env).toMatchObject({ GIT_NO_REPLACE_OBJECTS: "1", GIT_CONFIG_GLOBAL: "/dev/null" });
  });
});

describe("what git says when it fails", () => {
  const remote = { name: "origin", url: "https://git.example/x" };
  it.each([
    ["fatal: couldn't find remote ref refs/heads/main", "REF_MISMATCH"],
    ["fatal: remote error: upload-pack: not our ref 0123", "REF_MISMATCH"],
    ["fatal: Authentication failed for 'https://git.example/x'", "REMOTE_DENIED"],
    ["fatal: could not read Username for 'https://git.example': terminal prompts disabled", "REMOTE_DENIED"],
    ["git@git.example: Permission denied (publickey).", "REMOTE_DENIED"],
    ["remote: Repository not found.", "REMOTE_DENIED"],
    ["The requested URL returned error: 403", "REMOTE_DENIED"],
    ["fatal: unable to access 'https://git.example/x/': Could not resolve host: git.example", "REMOTE_UNREACHABLE"],
    ["The requested URL returned error: 502", "REMOTE_UNREACHABLE"],
    ["", "REMOTE_UNREACHABLE"],
  ])("%s: %s", (stderr, code) => {
    expect(remoteFailure(remote, { status: 128, stdout: "", stderr }, "fetching").code).toBe(code);
  });

  it("is GIT_FAILED on our own side, cleaned", () => {
    const stderr = "\u001b[31mfatal: bad object\u001b[0m";
    expect(() => expectOk({ status: 128, stdout: "", stderr }, "reading")).toThrow(
      expect.objectContaining({ code: "GIT_FAILED", message: "reading failed: fatal: bad object" }),
    );
  });
});
