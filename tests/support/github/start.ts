import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { loadContract, type Violation } from "./contract.ts";
import { Limiter, type LimitCounters, type LimitOptions } from "./limits.ts";
import type { Permissions } from "./permissions.ts";
import { BareRepository } from "./repository.ts";
import { insideHeader, makeServer } from "./serve.ts";
import { emulatorTokens, StandInState, type AnnotationRow, type ReviewRow } from "./state.ts";

// A GitHub on loopback. Which part answers what:
//   emulate (stateful, with paging): users, the repository, pull request rows, comments.
//   our router (routes*.ts), because emulate lacks it, does it otherwise than GitHub, or keeps its own git objects: POST
//     /graphql {viewer}, roles, approvals, commit -> pulls, check runs, commit statuses, deployments and their statuses,
//     reactions, and the head, base and merge commits of pull requests, which come from a real bare git repository.
//     Merging is real git.
// In front of both (serve.ts) stand GitHub's OpenAPI description (contract.ts), permissions and rate limits.

export interface GithubOptions {
  /** Directory of a bare git repository that holds the branches. */
  readonly bareRepository: string;
  readonly owner?: string;
  readonly repo?: string;
  /** Rate limits of `github.token`; none unless given. */
  readonly limits?: LimitOptions;
  /** The clock of the limits, in milliseconds: a test runs hours of them in no time. */
  readonly now?: () => number;
  /** What `github.token` may do; everything unless given. */
  readonly permissions?: Permissions;
  /** For tests of the checker itself: violations are theirs to look at. Otherwise disposing throws when there are any. */
  readonly mayViolate?: boolean;
  /** Login to role (admin, maintain, write, triage, read); an account that is not here is unknown to GitHub. */
  readonly roles?: Readonly<Record<string, string>>;
}

interface GithubComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly id: number };
}

interface GithubStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
}

interface GithubDeployment {
  readonly id: number;
  readonly environment: string;
  readonly sha: string;
  /** Newest first. */
  readonly statuses: readonly { readonly state: string; readonly description: string }[];
}

interface GithubCheckRun {
  readonly id: number;
  readonly name: string;
  readonly conclusion: string | null;
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
}

export interface Github extends AsyncDisposable {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string;
  /** Of github-actions[bot]. */
  readonly token: string;
  /** Of another user, for comments that are not ours. */
  readonly strangerToken: string;
  readonly owner: string;
  readonly repo: string;
  /** A further token: of a job with only these permissions, or of another App. It has no rate limit. */
  tokenWith(permissions: Permissions, app?: string): string;
  createPullRequest(pull: {
    readonly head: string;
    readonly base: string;
    readonly title: string;
    readonly body?: string;
    /** The head is said to be in this repository: `mallory/fleet`. */
    readonly fork?: string;
  }): Promise<{ readonly number: number; readonly headCommit: string; readonly mergeRefCommit: string }>;
  /** Merges with real git: base branch moves to a merge commit, which is the answer. */
  merge(number: number): Promise<string>;
  /** Locks the conversation: a bot's comment is refused from now on. */
  lock(number: number): void;
  comments(number: number): Promise<readonly GithubComment[]>;
  createComment(number: number, body: string, token?: string): Promise<GithubComment>;
  /** As a person with write access does it. */
  deleteComment(id: number): Promise<void>;
  /** What GitHub calls role_name. */
  setRole(login: string, role: string): void;
  /** What reviewers said of a workflow run. */
  setReviews(runId: number, reviews: readonly ReviewRow[]): void;
  statuses(commit: string): readonly GithubStatus[];
  /** Newest first, also those that GitHub hides behind a newer one of the same name. */
  checkRuns(commit: string): Promise<readonly GithubCheckRun[]>;
  annotations(checkRunId: number): readonly AnnotationRow[];
  createCheckRun(run: {
    readonly name: string;
    readonly commit: string;
    readonly conclusion?: string;
    readonly title?: string;
    readonly summary?: string;
    readonly text?: string;
    /** Of the App that writes it. */
    readonly token?: string;
  }): Promise<number>;
  deployments(): readonly GithubDeployment[];
  /** The next `times` requests whose `METHOD path` contains `match` get this answer instead; headers may be given. */
  failNext(match: string, status: number, times?: number, headers?: Readonly<Record<string, string>>): void;
  /** `METHOD path` of every request since the start, in order. */
  readonly requests: readonly string[];
  /** What was asked or answered otherwise than GitHub's OpenAPI description says, in order. */
  readonly violations: readonly Violation[];
  /** Of `github.token`; undefined without limits. */
  readonly limits: LimitCounters | undefined;
}

const token = "ghs_standin_actions_token_0001";
const strangerToken = "ghp_standin_stranger_token_0002";
const bot = "github-actions[bot]";

/** Up in well under a second; everything is gone when it is disposed. */
export async function startGithub(options: GithubOptions): Promise<Github> {
  const owner = options.owner ?? "acme";
  const repo = options.repo ?? "fleet";
  const logins = [...new Set([owner, bot, "stranger", ...Object.keys(options.roles ?? {})])];
  const tokens: Record<string, { login: string; scopes: string[] }> = {};
  for (const login of logins) {
    for (const name of emulatorTokens(login)) tokens[name] = { login, scopes: ["repo"] };
  }
  const [emulator, contract] = await Promise.all([
    createEmulator({
      service: "github",
      port: 0,
      seed: {
        tokens,
        github: {
          users: logins.map((login) => ({ login })),
          repos: [{ owner, name: repo, default_branch: "main" }],
        },
      },
    }),
    loadContract(),
  ]);
  const state = new StandInState(owner, repo, new BareRepository(options.bareRepository), emulator.url);
  const limiter = options.limits ? new Limiter(options.limits, options.now ?? Date.now) : undefined;
  state.tokens.set(token, {
    login: bot,
    app: "github-actions",
    ...(options.permissions ? { permissions: options.permissions } : {}),
    ...(limiter ? { limiter } : {}),
  });
  state.tokens.set(strangerToken, { login: "stranger" });
  for (const [login, role] of Object.entries(options.roles ?? {})) state.roles.set(login, role);
  const server = makeServer(state, contract);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = `/repos/${owner}/${repo}`;
  const call = async <T>(method: string, path: string, body?: unknown, as = token): Promise<T> => {
    const response = await fetch(apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${as}`, "content-type": "application/json", [insideHeader]: "1" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };

  return {
    apiUrl,
    token,
    strangerToken,
    owner,
    repo,
    requests: state.requests,
    violations: state.violations,
    get limits() {
      return limiter?.counters;
    },
    tokenWith(permissions, app = "github-actions") {
      const name = `ghs_standin_token_${state.nextId()}`;
      state.tokens.set(name, { login: bot, app, permissions });
      return name;
    },
    async createPullRequest({ fork, ...pull }) {
      const created = await call<{ number: number }>("POST", `${at}/pulls`, pull);
      const { headCommit, mergeRefCommit } = await state.refreshPull(created.number);
      const row = state.pulls.get(created.number);
      if (fork !== undefined && row) row.fork = fork;
      return { number: created.number, headCommit, mergeRefCommit };
    },
    async merge(number) {
      const merged = await call<{ sha: string }>("PUT", `${at}/pulls/${number}/merge`, {});
      return merged.sha;
    },
    lock: (number) => void state.locked.add(number),
    async comments(number) {
      const all: GithubComment[] = [];
      for (let page = 1; ; page += 1) {
        const some = await call<GithubComment[]>("GET", `${at}/issues/${number}/comments?per_page=100&page=${page}`);
        all.push(...some);
        if (some.length < 100) return all;
      }
    },
    createComment: (number, body, as) => call("POST", `${at}/issues/${number}/comments`, { body }, as),
    deleteComment: (id) => call("DELETE", `${at}/issues/comments/${id}`),
    setRole: (login, role) => void state.roles.set(login, role),
    setReviews: (runId, reviews) => void state.reviews.set(runId, reviews),
    statuses: (commit) => state.statuses.get(commit) ?? [],
    async checkRuns(commit) {
      const path = `${at}/commits/${commit}/check-runs?per_page=100&filter=all`;
      return (await call<{ check_runs: GithubCheckRun[] }>("GET", path)).check_runs;
    },
    annotations: (id) => state.checkRuns.find((run) => run.id === id)?.annotations ?? [],
    async createCheckRun(run) {
      const body = {
        name: run.name,
        head_sha: run.commit,
        status: "completed",
        conclusion: run.conclusion ?? "neutral",
        output: { title: run.title ?? run.name, summary: run.summary ?? "", text: run.text ?? "" },
      };
      return (await call<{ id: number }>("POST", `${at}/check-runs`, body, run.token)).id;
    },
    deployments: () => state.deployments,
    failNext(match, status, times = 1, headers = {}) {
      for (let index = 0; index < times; index += 1) state.failures.push({ match, status, headers });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await emulator.close();
      if (state.violations.length === 0 || options.mayViolate) return;
      throw new Error(`GitHub's description was not kept: ${JSON.stringify(state.violations, undefined, 1)}`);
    },
  };
}
