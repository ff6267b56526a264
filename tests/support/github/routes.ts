import type { PullRow, StandInState } from "./state.ts";

export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** The JSON of the request; {} for none. Each route checks what it reads. */
  readonly body: Row;
  readonly raw: Buffer;
  readonly authorization: string;
}

/** A JSON object of emulate's or of a client's. */
type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (asked: Asked, params: readonly string[]) => Promise<Answer>;

/** The router: what it does not know goes to emulate. */
export function makeRoutes(state: StandInState): (asked: Asked) => Promise<Answer> {
  const at = `/repos/${state.owner}/${state.repo}`;
  const forward = async (asked: Asked, path = asked.url.pathname + asked.url.search): Promise<Answer> => {
    const response = await fetch(state.emulatorUrl + path, {
      method: asked.method,
      headers: { authorization: asked.authorization, "content-type": "application/json" },
      ...(asked.raw.length > 0 && asked.method !== "GET" ? { body: new Uint8Array(asked.raw) } : {}),
    });
    const text = await response.text();
    // emulate's own address must not leak into the paging links.
    const link = response.headers.get("link")?.replaceAll(state.emulatorUrl, `http://${asked.url.host}`);
    return {
      status: response.status,
      body: text === "" ? undefined : JSON.parse(text),
      headers: link === undefined ? {} : { link },
    };
  };
  const read = async (asked: Asked, path: string): Promise<Row> => {
    const { status, body } = await forward({ ...asked, method: "GET", raw: Buffer.alloc(0) }, path);
    if (status !== 200) throw new Error(`emulate answered ${status} to GET ${path}`);
    return body as Row;
  };

  const pullBody = async (fromEmulate: Row): Promise<Row> => {
    const number = Number(fromEmulate["number"]);
    if (!state.pulls.has(number)) return fromEmulate;
    return overlay(fromEmulate, await state.refreshPull(number));
  };

  const routes: readonly (readonly [string, RegExp, Handler])[] = [
    [
      "POST",
      /^\/graphql$/,
      async (asked) => {
        if (!/^\s*query\s*\{\s*viewer\s*\{/.test(String(asked.body["query"])))
          return { status: 400, body: { message: "?" } };
        const me = await forward({ ...asked, method: "GET", raw: Buffer.alloc(0) }, "/user");
        if (me.status !== 200) return me;
        const { login, id } = me.body as { login: string; id: number };
        return ok({ data: { viewer: { login, databaseId: id } } });
      },
    ],
    [
      "POST",
      re(at, "/pulls"),
      async (asked) => {
        const created = await forward(asked);
        if (created.status !== 201) return created;
        const { number } = created.body as Row;
        const row = await state.addPull(Number(number), String(asked.body["head"]), String(asked.body["base"]));
        return { ...created, body: overlay(created.body as Row, row) };
      },
    ],
    [
      "GET",
      re(at, "/pulls"),
      async (asked) => {
        const listed = await forward(asked);
        return { ...listed, body: await Promise.all((listed.body as Row[]).map(pullBody)) };
      },
    ],
    [
      "GET",
      re(at, "/pulls/(\\d+)"),
      async (asked) => {
        const found = await forward(asked);
        return found.status === 200 ? { ...found, body: await pullBody(found.body as Row) } : found;
      },
    ],
    [
      "PUT",
      re(at, "/pulls/(\\d+)/merge"),
      async (asked, [number = ""]) => {
        const closed = await forward(asked);
        if (closed.status !== 200) return closed;
        const row = await state.merge(Number(number));
        return ok({ sha: row.mergedAs, merged: true, message: "Pull Request successfully merged" });
      },
    ],
    [
      "GET",
      re(at, "/commits/([0-9a-f]{40})/pulls"),
      async (asked, [commit = ""]) => {
        if (!(await state.git.exists(commit))) return noCommit(commit);
        const numbers = await state.pullsOf(commit);
        const rows = await Promise.all(numbers.map((number) => read(asked, `${at}/pulls/${number}`).then(pullBody)));
        return paged(asked, rows);
      },
    ],
    [
      "POST",
      re(at, "/check-runs"),
      async (asked) => {
        const commit = String(asked.body["head_sha"]);
        if (!(await state.git.exists(commit))) return noCommit(commit);
        const created = await forward(asked);
        if (created.status === 201) {
          state.checkRuns.set(commit, [...(state.checkRuns.get(commit) ?? []), Number((created.body as Row)["id"])]);
        }
        return created;
      },
    ],
    [
      "GET",
      re(at, "/commits/([0-9a-f]{40})/check-runs"),
      async (asked, [commit = ""]) => {
        const name = asked.url.searchParams.get("check_name");
        const ids = (state.checkRuns.get(commit) ?? []).toReversed();
        const rows = await Promise.all(ids.map((id) => read(asked, `${at}/check-runs/${id}`)));
        const matching = rows.filter((row) => name === null || row["name"] === name);
        const page = paged(asked, matching);
        return { ...page, body: { total_count: matching.length, check_runs: page.body } };
      },
    ],
    [
      "POST",
      re(at, "/statuses/([0-9a-f]{40})"),
      async (asked, [commit = ""]) => {
        if (!(await state.git.exists(commit))) return noCommit(commit);
        const { state: value, context = "default", description = null, target_url = null } = asked.body;
        if (!isOneOf(value, ["pending", "success", "failure", "error"])) return invalid("state");
        if (!isText(context) || !isTextOrNull(target_url)) return invalid("context");
        if (!isTextOrNull(description) || (description?.length ?? 0) > 140) return invalid("description");
        const row = { id: state.nextId(), context, state: value, description, target_url, created_at: now() };
        state.statuses.set(commit, [row, ...(state.statuses.get(commit) ?? [])]);
        return { status: 201, body: row };
      },
    ],
    [
      "GET",
      re(at, "/commits/([0-9a-f]{40})/statuses"),
      async (asked, [commit = ""]) => paged(asked, state.statuses.get(commit) ?? []),
    ],
    [
      "POST",
      re(at, "/deployments"),
      async (asked) => {
        const { ref, environment = "production", task = "deploy", description = null, ...rest } = asked.body;
        if (!isText(environment) || !isText(task) || !isTextOrNull(description)) return invalid("environment");
        if (!(await state.git.exists(String(ref)))) return noCommit(String(ref));
        // With auto_merge or pending contexts GitHub answers 202 or 409: a reporter must switch both off.
        if (rest["auto_merge"] !== false) return { status: 202, body: { message: "Auto-merged" } };
        if (!Array.isArray(rest["required_contexts"])) return { status: 409, body: { message: "Conflict" } };
        const row = {
          id: state.nextId(),
          sha: String(ref),
          ref: String(ref),
          task,
          environment,
          description,
          statuses: [],
        };
        state.deployments.unshift(row);
        return { status: 201, body: row };
      },
    ],
    [
      "GET",
      re(at, "/deployments"),
      async (asked) => {
        const wanted = (key: string): string | null => asked.url.searchParams.get(key);
        return paged(
          asked,
          state.deployments.filter((row) =>
            (["sha", "ref", "task", "environment"] as const).every(
              (key) => wanted(key) === null || wanted(key) === row[key],
            ),
          ),
        );
      },
    ],
    [
      "POST",
      re(at, "/deployments/(\\d+)/statuses"),
      async (asked, [id = ""]) => {
        const row = state.deployments.find((candidate) => candidate.id === Number(id));
        if (!row) return { status: 404, body: { message: "Not Found" } };
        const states = ["error", "failure", "inactive", "in_progress", "queued", "pending", "success"];
        const { state: value, description = "" } = asked.body;
        if (!isOneOf(value, states) || !isText(description)) return invalid("state");
        const status = { id: state.nextId(), state: value, description };
        row.statuses.unshift(status);
        return { status: 201, body: status };
      },
    ],
    [
      "GET",
      re(at, "/deployments/(\\d+)/statuses"),
      async (asked, [id = ""]) =>
        paged(asked, state.deployments.find((candidate) => candidate.id === Number(id))?.statuses ?? []),
    ],
  ];

  return async (asked) => {
    // emulate takes any token for its first user; GitHub does not.
    const token = /^(?:Bearer|token) (.+)$/i.exec(asked.authorization)?.[1];
    if (token === undefined || !state.tokens.has(token)) return { status: 401, body: { message: "Bad credentials" } };
    for (const [method, pattern, handler] of routes) {
      const match = asked.method === method ? pattern.exec(asked.url.pathname) : null;
      if (match) return handler(asked, match.slice(1));
    }
    return forward(asked);
  };
}

function overlay(fromEmulate: Row, row: PullRow): Row {
  return {
    ...fromEmulate,
    head: { ...(fromEmulate["head"] as Row), sha: row.headCommit },
    base: { ...(fromEmulate["base"] as Row), sha: row.baseCommit },
    merge_commit_sha: row.mergedAs ?? row.mergeRefCommit,
  };
}

function paged(asked: Asked, rows: readonly unknown[]): Answer {
  const size = Math.min(100, Number(asked.url.searchParams.get("per_page") ?? 30));
  const page = Number(asked.url.searchParams.get("page") ?? 1);
  const next = new URL(asked.url);
  next.searchParams.set("page", String(page + 1));
  const more = page * size < rows.length;
  return {
    status: 200,
    body: rows.slice((page - 1) * size, page * size),
    headers: more ? { link: `<${next.href}>; rel="next"` } : {},
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isOneOf = (value: unknown, allowed: readonly string[]): value is string =>
  isText(value) && allowed.includes(value);
const ok = (body: unknown): Answer => ({ status: 200, body });
const invalid = (field: string): Answer => ({
  status: 422,
  body: { message: "Validation Failed", errors: [{ field }] },
});
const noCommit = (commit: string): Answer => ({ status: 422, body: { message: `No commit found for SHA: ${commit}` } });
const re = (at: string, rest: string): RegExp => new RegExp(`^${at.replace(/[.]/g, "\\.")}${rest}$`);
const now = (): string => new Date().toISOString();
