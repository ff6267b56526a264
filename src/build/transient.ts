// Which failures of Nix pass by themselves: what the network did. Pure. Everything else is the same the next time.
// Source: libcurl-errors(3) for the numbers; RFC 9110 section 15 and RFC 6585 for the statuses.

/** Resolving, connecting, TLS handshake, time-outs, and connections that ended in the middle. No certificate that is
 *  wrong, and no address that is none. */
const curlCodes: ReadonlySet<number> = new Set([5, 6, 7, 16, 18, 28, 35, 52, 55, 56, 92]);

const isTransientStatus = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);

/** Whether what Nix says at error level is of the network and may pass. Cleaned of colours. */
export function isTransientReason(reason: string): boolean {
  const download = /unable to download '[^'\n]*': (?:HTTP error (\d{3})|[^\n]*?\((\d{1,3})\))/.exec(reason);
  if (download)
    return download[1] === undefined ? curlCodes.has(Number(download[2])) : isTransientStatus(Number(download[1]));
  return (
    reason.includes("(usually happens due to networking issues)") ||
    /cannot (?:connect to|open connection to remote store) '(?:ssh|https?)/.test(reason) ||
    reason.includes("failed to start SSH connection")
  );
}

/** Whether the last lines of a build are nixpkgs' fetchurl, which could not reach anybody. A compiler's or a test's own
 *  words never are: they are there again after another hour. */
export function isTransientFetch(lines: readonly string[]): boolean {
  if (!/^error: cannot download .* from any mirror$/.test(lines.at(-1)?.trim() ?? "")) return false;
  const said = lines.findLast((line) => line.startsWith("curl: ("));
  const [, code, status] = /^curl: \((\d+)\)(?:.*returned error: (\d{3}))?/.exec(said ?? "") ?? [];
  return status === undefined ? curlCodes.has(Number(code)) : isTransientStatus(Number(status));
}

/** Whether git, which Nix fetches inputs with, says on stderr that it could not reach the server. */
export function isTransientGit(stderr: string): boolean {
  const said = /^fatal: unable to access '[^'\n]*': (.*)$/m.exec(stderr)?.[1] ?? "";
  const status = /returned error: (\d{3})/.exec(said)?.[1];
  if (status !== undefined) return isTransientStatus(Number(status));
  return /Could not resolve host|Failed to connect|Connection reset|timed out|Empty reply/i.test(said);
}
