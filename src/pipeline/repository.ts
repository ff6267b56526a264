import { NekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";

// What a release record and a host's trust file call a repository: `github.com/acme/fleet`. It is compared, never opened.

/** Host name of the server and `owner/name`. @throws NekoError VALUE_INVALID */
export function repositoryIdentity(serverUrl: string, repository: string): string {
  const host = URL.parse(serverUrl)?.hostname;
  if (host) return `${host.toLowerCase()}/${repository}`;
  throw new NekoError("VALUE_INVALID", `"${showUrl(serverUrl)}" is no server URL`, {
    hint: "set GITHUB_SERVER_URL to the forge's web address, such as https://github.com",
  });
}

/** From a remote's URL, in each of git's spellings: `https://host/o/n.git`, `ssh://git@host:22/o/n`, `git@host:o/n.git`.
 *  @throws NekoError VALUE_INVALID for a path and everything else that names no host */
export function identityOfRemote(url: string): string {
  const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)([^\s]+)$/.exec(url);
  const parsed = scp ? undefined : URL.parse(url);
  const host =
    scp?.[1] ?? (parsed && ["https:", "http:", "ssh:", "git:"].includes(parsed.protocol) ? parsed.hostname : "");
  const path = (scp?.[2] ?? parsed?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  if (host && /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)+$/.test(path)) return `${host.toLowerCase()}/${path}`;
  throw new NekoError("VALUE_INVALID", `the remote ${showUrl(url)} names no repository on a host`, {
    hint: "say which repository hosts know this by: --repository github.com/owner/name",
  });
}
