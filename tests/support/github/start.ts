import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { BareRepository } from "./repository.ts";
import type { Answer } from "./answers.ts";
import { makeRoutes } from "./routes.ts";
import { StandInState } from "./state.ts";

// A GitHub on loopback. Which part answers what:
//   emulate (stateful, enforces tokens and paging): users, issues, comments, pull request rows, creating and reading
//     one check run.
//   our router (routes.ts), because emulate lacks it or keeps its own git objects: POST /graphql {viewer}, commit ->
//     pulls, check runs of a commit, commit statuses, deployments and their statuses, and the head, base and merge
//     commits of pull requests, which come from a real bare git repository. Merging is real git.

interface GithubOptions {
  /** Directory of a bare git repository that holds the branches. */
  readonly bareRepository: string;
  readonly owner?: string;
  readonly repo?: string;
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
  /** Of another user, for comments and check runs that are not ours. */
  readonly strangerToken: string;
  readonly owner: string;
  readonly repo: string;
  createPullRequest(pull: {
    readonly head: string;
    readonly base: string;
    readonly title: string;
    readonly body?: string;
  }): Promise<{ readonly number: number; readonly headCommit: string; readonly mergeRefCommit: string }>;
  /** Merges with real git: base branch moves to a merge commit, which is the answer. */
  merge(number: number): Promise<string>;
  comments(number: number): Promise<readonly GithubComment[]>;
  createComment(number: number, body: string, token?: string): Promise<GithubComment>;
  statuses(commit: string): readonly GithubStatus[];
  checkRuns(commit: string): Promise<readonly GithubCheckRun[]>;
  createCheckRun(run: {
    readonly name: string;
    readonly commit: string;
    readonly conclusion?: string;
    readonly title?: string;
    readonly summary?: string;
    readonly text?: string;
  }): Promise<number>;
  deployments(): readonly GithubDeployment[];
  /** The next `times` requests whose `METHOD path` contains `match` get this answer instead; headers may be given. */
  failNext(match: string, status: number, times?: number, headers?: Readonly<Record<string, string>>): void;
  /** `METHOD path` of every request since the start, in order. */
  readonly requests: readonly string[];
}

const token = "ghs_standin_actions_token_0001";
const strangerToken = "ghp_standin_stranger_token_0002";

/** Up in well under a second; everything is gone when it is disposed. */
export async function startGithub(options: GithubOptions): Promise<Github> {
  const owner = options.owner ?? "acme";
  const repo = options.repo ?? "fleet";
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: {
        [token]: { login: "github-actions[bot]", scopes: ["repo"] },
        [strangerToken]: { login: "stranger", scopes: ["repo"] },
      },
      github: {
        users: [{ login: owner }, { login: "github-actions[bot]" }, { login: "stranger" }],
        repos: [{ owner, name: repo, default_branch: "main" }],
      },
    },
  });
  const state = new StandInState(
    owner,
    repo,
    new BareRepository(options.bareRepository),
    emulator.url,
    new Set([token, strangerToken]),
  );
  const routes = makeRoutes(state);
  const server = createServer((request, response) => {
    void answer(state, routes, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = `/repos/${owner}/${repo}`;
  const call = async <T>(method: string, path: string, body?: unknown, as = token): Promise<T> => {
    const response = await fetch(apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
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
    async createPullRequest(pull) {
      const created = await call<{ number: number }>("POST", `${at}/pulls`, pull);
      const { headCommit, mergeRefCommit } = await state.refreshPull(created.number);
      return { number: created.number, headCommit, mergeRefCommit };
    },
    async merge(number) {
      const merged = await call<{ sha: string }>("PUT", `${at}/pulls/${number}/merge`, {});
      return merged.sha;
    },
    async comments(number) {
      const all: GithubComment[] = [];
      for (let page = 1; ; page += 1) {
        const some = await call<GithubComment[]>("GET", `${at}/issues/${number}/comments?per_page=100&page=${page}`);
        all.push(...some);
        if (some.length < 100) return all;
      }
    },
    createComment: (number, body, as) => call("POST", `${at}/issues/${number}/comments`, { body }, as),
    statuses: (commit) => state.statuses.get(commit) ?? [],
    async checkRuns(commit) {
      const { check_runs } = await call<{ check_runs: GithubCheckRun[] }>(
        "GET",
        `${at}/commits/${commit}/check-runs?per_page=100`,
      );
      return check_runs;
    },
    async createCheckRun(run) {
      const { id } = await call<{ id: number }>("POST", `${at}/check-runs`, {
        name: run.name,
        head_sha: run.commit,
        status: "completed",
        conclusion: run.conclusion ?? "neutral",
        output: { title: run.title ?? run.name, summary: run.summary ?? "", text: run.text ?? "" },
      });
      return id;
    },
    deployments: () => state.deployments,
    failNext(match, status, times = 1, headers = {}) {
      for (let index = 0; index < times; index += 1) state.failures.push({ match, status, headers });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await emulator.close();
    },
  };
}

async function answer(
  state: StandInState,
  routes: ReturnType<typeof makeRoutes>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  const line = `${request.method ?? "GET"} ${url.pathname}`;
  state.requests.push(line);
  let reply: Answer;
  try {
    const planned = state.failures.findIndex((failure) => line.includes(failure.match));
    const failure = planned < 0 ? undefined : state.failures.splice(planned, 1)[0];
    reply = failure
      ? { status: failure.status, body: { message: `planned ${failure.status}` }, headers: failure.headers }
      : await routes({
          method: request.method ?? "GET",
          url,
          body: body.length > 0 ? (JSON.parse(body.toString("utf8")) as Record<string, unknown>) : {},
          raw: body,
          authorization: request.headers.authorization ?? "",
        });
  } catch (thrown) {
    reply = { status: 500, body: { message: String(thrown) } };
  }
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
  response.end(reply.status === 204 ? undefined : text);
}
