import { Octokit } from "@octokit/rest";
import { NekoError } from "../../kernel/error.ts";
import { clip, showUrl } from "../../kernel/text.ts";
import type { Clock } from "../../ports/clock.ts";
import { createPace, type Pace } from "./pace.ts";

// The one Octokit of the process: base URL, pace, retries, and GitHub's answers as NekoErrors.

export interface ForgeAddress {
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** Another way to reach it than Node's own. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What one part of the forge is made of. */
export interface GithubClient {
  readonly octokit: Octokit;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly at: { readonly owner: string; readonly repo: string };
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

/** A request that could not go before the moment its `notAfterMs` names. */
export class LateRequest extends Error {
  override readonly name = "LateRequest";
}

export function makeClient(address: ForgeAddress, clock: Clock): GithubClient {
  const silent = (): undefined => undefined;
  const octokit = new Octokit({
    baseUrl: address.apiUrl.replace(/\/$/, ""),
    auth: address.token,
    userAgent: "neko",
    // Deprecation warnings are for whoever maintains this file, not for a user's log.
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(address.fetch ? { request: { fetch: address.fetch } } : {}),
  });
  const pace = createPace(clock);
  octokit.hook.wrap("request", async (request, options) => {
    const signal = options.request?.signal ?? new AbortController().signal;
    // POST /graphql is asked for the viewer alone: it writes nothing.
    const isRead = options.method === "GET" || options.url.endsWith("/graphql");
    const notAfterMs = (options.request as { readonly notAfterMs?: number } | undefined)?.notAfterMs;
    let failures = 0;
    for (;;) {
      if (!(await pace.admit(isRead ? "read" : "write", signal, notAfterMs))) throw new LateRequest("too late");
      try {
        return await request(options);
      } catch (thrown) {
        if (!isRequestError(thrown)) throw thrown;
        if (isRateLimit(thrown)) {
          pace.refused(thrown.response?.headers ?? {});
          continue;
        }
        failures += 1;
        // Octokit reports a connection that failed as status 500 without a response.
        if (thrown.status < 500 || failures === attempts || signal.aborted) throw thrown;
        await clock.sleep(500 * 2 ** (failures - 1), signal);
      }
    }
  });
  return { octokit, pace, clock, at: { owner: address.owner, repo: address.repo } };
}

function isRateLimit(error: RequestError): boolean {
  const headers = error.response?.headers ?? {};
  if (error.status === 429) return true;
  if (error.status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /secondary rate limit/i.test(error.message)
  );
}

/** The HTTP status of a request that GitHub refused; undefined for every other failure. */
export function statusOf(thrown: unknown): number | undefined {
  const error = thrown instanceof NekoError ? thrown.cause : thrown;
  return isRequestError(error) && error.response !== undefined ? error.status : undefined;
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
    if (thrown instanceof NekoError || thrown instanceof LateRequest) throw thrown;
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
  if (error.status >= 500) {
    return new NekoError("GITHUB_UNREACHABLE", `${what}: ${at} answered ${error.status} (${said})`, {
      hint: "wait for GitHub, then run the job again",
      cause: error,
    });
  }
  if (error.status === 403 && /\b(is|are) locked\b|locked conversation/i.test(error.message)) {
    return new NekoError("GITHUB_REJECTED", `${what}: the conversation is locked, so nothing is written there`, {
      hint: "unlock the conversation of the pull request, or set `report: { comment: off }`",
      cause: error,
    });
  }
  if (error.status === 401 || error.status === 403) {
    const accepted = missingPermission(error, permission);
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

/**
 * What to add. GitHub names what would have done for this one request: `issues=write; pull_requests=write` are
 * alternatives. Where ours covers one of them it is named: it is what the whole task needs, and what the documentation says.
 */
function missingPermission(error: RequestError, ours: string): string {
  const header = error.response?.headers["x-accepted-github-permissions"];
  if (typeof header !== "string" || !/^[a-z_]+=[a-z]+/.test(header)) return ours;
  const alternatives = header.split(";").map((alternative) =>
    alternative
      .split(",")
      .map((pair) => pair.trim().replaceAll("_", "-").replace("=", ": "))
      .join(", "),
  );
  const covers = new Set([ours, ours.replace(/: write$/, ": read")]);
  return alternatives.some((one) => covers.has(one)) ? ours : (alternatives[0] ?? ours);
}
