import { NekoError } from "../../kernel/error.ts";
import { showUrl, tail } from "../../kernel/text.ts";
import type { GitRemote } from "../../ports/git.ts";
import type { Run, RunResult } from "../../ports/run.ts";

// git on a bare repository of our own, with nothing of the machine's or the repository's configuration in play.
// Source: security-reliability.md R1.

export interface GitOptions {
  readonly signal: AbortSignal;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly maxOutputBytes?: number;
  /** Allows this remote's protocol, and only that, and carries its credential. */
  readonly remote?: GitRemote;
}

export type Git = (args: readonly string[], options: GitOptions) => Promise<RunResult>;

/** Of every command that talks to a remote. */
export const gitSettings = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.commitGraph=false",
  "advice.graftFileDeprecated=false",
  "fetch.fsckObjects=true",
  "gc.auto=0",
  "maintenance.auto=false",
  "http.followRedirects=false",
  "credential.helper=",
  "protocol.allow=never",
];

const environment = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_SSH_COMMAND: "ssh -oBatchMode=yes",
};

/** git on `directory`; the status is the caller's to judge. @throws what Run throws */
export function createGit(run: Run, directory: string): Git {
  return (args, { remote, env, ...options }) => {
    const protocol = remote && remoteProtocol(remote.url);
    const flags = protocol ? [...gitSettings, `protocol.${protocol}.allow=always`] : gitSettings;
    return run(["git", `--git-dir=${directory}`, ...flags.flatMap((flag) => ["-c", flag]), ...args], {
      ...options,
      env: { ...environment, ...(remote ? credentialEnv(remote) : {}), ...env },
    });
  };
}

/**
 * The protocol of a URL that may be used: https, ssh (also as `user@host:path`), http on loopback, or a local path.
 * @throws NekoError VALUE_INVALID for other protocols, a password or query inside, odd hosts
 */
export function remoteProtocol(url: string): "https" | "http" | "ssh" | "file" {
  const path = String.raw`[A-Za-z0-9._~/%+@-]+`;
  const host = String.raw`[a-z0-9][a-z0-9.-]*(?::[0-9]{1,5})?`;
  if (new RegExp(`^https://${host}/${path}$`).test(url)) return "https";
  if (new RegExp(`^http://(?:127\\.0\\.0\\.1|localhost|\\[::1\\])(?::[0-9]{1,5})?/${path}$`).test(url)) return "http";
  if (new RegExp(`^ssh://(?:[a-z][a-z0-9_-]*@)?${host}/${path}$`).test(url)) return "ssh";
  if (new RegExp(`^[a-z][a-z0-9_-]*@[a-z0-9][a-z0-9.-]*:(?!-)${path}$`).test(url)) return "ssh";
  if (/^(?:file:\/\/)?\/[^\p{Cc}]*$/u.test(url)) return "file";
  throw new NekoError("VALUE_INVALID", `"${showUrl(url)}" is no git remote that Neko uses`, {
    hint: "give https://host/path or ssh://git@host/path, without password or query, or an absolute path",
  });
}

/** @throws NekoError GIT_FAILED with git's last lines */
export function expectOk(result: RunResult, doing: string): string {
  if (result.status === 0) return result.stdout;
  throw new NekoError("GIT_FAILED", `${doing} failed: ${tail(result.stderr) || `status ${result.status}`}`, {
    hint: "run the command again; if it stays so, remove the mirror directory so that it is made anew",
  });
}

/** Why a fetch or push failed, as one of our codes. */
export function remoteFailure(remote: GitRemote, result: RunResult, doing: string): NekoError {
  const shown = `${doing} ${showUrl(remote.url)} failed: ${tail(result.stderr) || `status ${result.status}`}`;
  if (/couldn't find remote ref/i.test(result.stderr)) {
    return new NekoError("REF_MISMATCH", shown, { hint: "check the branch name, or push the branch first" });
  }
  if (/not our ref|unadvertised object/i.test(result.stderr)) {
    return new NekoError("REF_MISMATCH", shown, { hint: "fetch more of the history, or push the commit first" });
  }
  if (
    /authentication failed|could not read (?:username|password)|permission|denied|returned error: 40[13]|not found/i.test(
      result.stderr,
    )
  ) {
    return new NekoError("REMOTE_DENIED", shown, { hint: "check the remote's URL and that the token may use it" });
  }
  return new NekoError("REMOTE_UNREACHABLE", shown, { hint: "check the network and the remote's URL, then try again" });
}

/** The credential of a remote for git's environment; empty where there is none. */
export function credentialEnv({ url, credential }: GitRemote): Record<string, string> {
  if (!credential || !/^https?:/.test(url)) return {};
  const encoded = Buffer.from(`${credential.username}:${credential.password}`).toString("base64");
  const key = `http.${new URL(url).origin}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: "2",
    // Empty: forgets what a checkout has of its own, since a server refuses two.
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `Authorization: Basic ${encoded}`,
  };
}
