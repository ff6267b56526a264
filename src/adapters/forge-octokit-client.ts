import { Octokit } from "@octokit/rest";
import { NekoError } from "../kernel/error.ts";
import { clip, showUrl } from "../kernel/text.ts";
import type { Clock } from "../ports/clock.ts";

// The one Octokit of the process: base URL, retries, and GitHub's answers as NekoErrors.

export interface ForgeAddress {
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** What Octokit throws for every request that did not end in 2xx; `response` is missing when nothing answered. */
interface RequestError extends Error {
  readonly status: number;
  readonly request: { readonly method: string; readonly url: string };
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

function isRequestError(thrown: unknown): thrown is RequestError {
  return thrown instanceof Error && thrown.name === "HttpError" && "status" in thrown && "request" in thrown;
}

const attempts = 4;
const longestWaitMs = 60_000;

export function makeOctokit(address: ForgeAddress, clock: Clock): Octokit {
  const silent = (): undefined => undefined;
  const octokit = new Octokit({
    baseUrl: address.apiUrl.replace(/\/$/, ""),
    auth: address.token,
    userAgent: "neko",
    // Deprecation warnings are for whoever maintains this file, not for a user's log.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await request(options);
      } catch (thrown) {
        const waitMs = attempt < attempts ? retryAfterMs(thrown, attempt) : undefined;
        if (waitMs === undefined || waitMs > longestWaitMs) throw thrown;
        await clock.sleep(waitMs, options.request?.signal ?? new AbortController().signal);
      }
    }
  });
  return octokit;
}

/** How long to wait before the same request may succeed; undefined when it never will. */
function retryAfterMs(thrown: unknown, attempt: number): number | undefined {
  if (!isRequestError(thrown)) return undefined;
  const backOffMs = 500 * 2 ** (attempt - 1);
  if (isRateLimit(thrown)) {
    const seconds = Number(thrown.response?.headers["retry-after"] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1_000 : backOffMs * 4;
  }
  // Octokit reports a connection that failed as status 500 without a response.
  return thrown.status >= 500 ? backOffMs : undefined;
}

function isRateLimit(error: RequestError): boolean {
  const headers = error.response?.headers ?? {};
  return (
    error.status === 429 ||
    (error.status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"))
  );
}

/** `work` with GitHub's failures as NekoErrors. `permission` is what the call needs: `pull-requests: write`.
 *  @throws NekoError GITHUB_DENIED, GITHUB_UNREACHABLE, GITHUB_REJECTED, CANCELLED */
export async function asking<T>(
  what: string,
  permission: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof NekoError) throw thrown;
    if (signal.aborted) {
      throw new NekoError("CANCELLED", `${what}: cancelled`, { hint: "run it again", cause: thrown });
    }
    if (isRequestError(thrown)) throw refusalOf(what, permission, thrown);
    throw new NekoError("GITHUB_UNREACHABLE", `${what}: ${clip(String(thrown))}`, {
      hint: "check the network and GITHUB_API_URL, then run it again",
      cause: thrown,
    });
  }
}

function refusalOf(what: string, permission: string, error: RequestError): NekoError {
  const at = `${error.request.method} ${showUrl(error.request.url)}`;
  const said = clip(error.message, 200);
  if (error.response === undefined) {
    return new NekoError("GITHUB_UNREACHABLE", `${what}: ${at} got no answer (${said})`, {
      hint: "check the network and GITHUB_API_URL, then run it again",
      cause: error,
    });
  }
  if (isRateLimit(error) || error.status >= 500) {
    return new NekoError("GITHUB_UNREACHABLE", `${what}: ${at} answered ${error.status} (${said})`, {
      hint: "wait for GitHub or for the rate limit, then run the job again",
      cause: error,
    });
  }
  if (error.status === 401 || error.status === 403) {
    const accepted = acceptedPermissions(error) ?? permission;
    return new NekoError("GITHUB_DENIED", `${what}: ${at} answered ${error.status}: the token lacks ${accepted}`, {
      hint: `add \`permissions: { ${accepted} }\` to the job, or give github-token a token that has it`,
      cause: error,
    });
  }
  return new NekoError("GITHUB_REJECTED", `${what}: ${at} answered ${error.status} (${said})`, {
    hint:
      error.status === 404
        ? `check that it exists; a private repository answers 404 to a token without ${permission}`
        : "read what GitHub said; the request itself is not accepted",
    cause: error,
  });
}

/** GitHub names what would have done: `issues=write; pull_requests=write` are alternatives, the first is enough. */
function acceptedPermissions(error: RequestError): string | undefined {
  const header = error.response?.headers["x-accepted-github-permissions"];
  if (typeof header !== "string" || !/^[a-z_]+=[a-z]+/.test(header)) return undefined;
  const first = header.split(";")[0] ?? "";
  return first
    .split(",")
    .map((pair) => pair.trim().replaceAll("_", "-").replace("=", ": "))
    .join(", ");
}
