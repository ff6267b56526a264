import { readFile } from "node:fs/promises";
import { NekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Reporter } from "../ports/reporter.ts";
import { renderCheckRun, type CheckRunBody } from "../report/check-run.ts";

export interface CheckRunOptions {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  /** Read anew for each report: installation tokens live an hour. */
  readonly tokenFile: string;
}

interface ExistingRun {
  readonly id: number;
  readonly status: string;
  readonly external_id: string | null;
}

/**
 * Check run `neko/<target>` on the release's commit, updated while it is open and made anew when a finished one starts
 * again. A report without a commit has nothing to hang on and is taken as sent. A run that carries a newer report of
 * this target is left alone. Source: GitHub REST API, "Check runs".
 */
export function createCheckRunReporter(options: CheckRunOptions): Reporter {
  const base = `${options.apiUrl}/repos/${options.owner}/${options.repository}`;
  return {
    name: `check-run:${options.owner}/${options.repository}`,
    async send({ predicate, envelope }, signal) {
      if (predicate.commit === null) return;
      const token = await readToken(options.tokenFile);
      const body = renderCheckRun(predicate, envelope);
      const existing = await findRun(base, predicate.commit, body.name, token, signal);
      if (existing && seqOf(existing, predicate.target) > predicate.seq) return;
      if (existing && !(existing.status === "completed" && body.status !== "completed")) {
        await request(`${base}/check-runs/${existing.id}`, "PATCH", body, token, signal);
      } else {
        await request(`${base}/check-runs`, "POST", { ...body, head_sha: predicate.commit }, token, signal);
      }
    },
  };
}

async function findRun(
  base: string,
  commit: string,
  name: string,
  token: string,
  signal: AbortSignal,
): Promise<ExistingRun | undefined> {
  const query = new URLSearchParams({ check_name: name, filter: "latest", per_page: "1" });
  const answer = await request(`${base}/commits/${commit}/check-runs?${query}`, "GET", undefined, token, signal);
  const runs = (answer as { readonly check_runs?: readonly ExistingRun[] }).check_runs;
  return runs?.[0];
}

/** 0 for a run that is not one of ours. */
function seqOf({ external_id }: ExistingRun, target: string): number {
  const [of, seq] = (external_id ?? "").split(":");
  return of === target && /^\d{1,15}$/.test(seq ?? "") ? Number(seq) : 0;
}

async function request(
  url: string,
  method: "GET" | "POST" | "PATCH",
  body: (CheckRunBody & { readonly head_sha?: string }) | undefined,
  token: string,
  signal: AbortSignal,
): Promise<unknown> {
  const what = `${method} ${new URL(url).pathname}`;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      redirect: "error",
      signal,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "user-agent": "neko-reconciler",
        "x-github-api-version": "2022-11-28",
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    text = await response.text();
  } catch (cause) {
    throw new NekoError("GITHUB_UNREACHABLE", `${what} got no answer`, {
      hint: "check the network and api-url of the reporter; the report is sent again with the next pass",
      cause,
    });
  }
  if (response.ok) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return {};
    }
  }
  throw refused(what, response, text);
}

function refused(what: string, { status, headers }: Response, text: string): NekoError {
  const message = `${what} was answered ${status}: ${clip(text, 200)}`;
  const limited = status === 429 || headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after");
  if (status >= 500 || limited) {
    return new NekoError("GITHUB_UNREACHABLE", message, { hint: "wait; the report is sent again with the next pass" });
  }
  if (status === 401 || status === 403 || status === 404) {
    return new NekoError("GITHUB_DENIED", message, {
      hint: "give token-file a token of a GitHub App that is installed on the repository with checks: write",
    });
  }
  return new NekoError("GITHUB_REJECTED", message, { hint: "check repository and api-url of the reporter" });
}

async function readToken(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  if (/^[\x21-\x7e]+$/.test(text.trim())) return text.trim();
  throw new NekoError("GITHUB_DENIED", `${clip(file, 200)} holds no token`, {
    hint: "write the token, and nothing else, to the reporter's token-file",
  });
}
