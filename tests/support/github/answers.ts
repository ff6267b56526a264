import type { StandInState, TokenRow } from "./state.ts";

// What every route of the stand-in is made of.

/** A JSON object of emulate's or of a client's. */
export type Row = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** The JSON of the request; {} for none. Each route checks what it reads. */
  readonly body: Row;
  readonly raw: Buffer;
  readonly authorization: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (asked: Asked, params: readonly string[]) => Promise<Answer>;

/** Method, path, and what answers; the groups of the path are the parameters. */
export type Route = readonly [method: string, path: RegExp, handler: Handler];

/** What routes share: the state, and emulate behind it. */
export interface Behind {
  readonly state: StandInState;
  /** `/repos/acme/fleet` */
  readonly at: string;
  /** Hands the request on to emulate, as the user that the token is. */
  forward(asked: Asked, path?: string): Promise<Answer>;
  /** GET of emulate that must succeed. */
  read(asked: Asked, path: string): Promise<Row>;
  /** Who asks, and GitHub's "simple user" of a login; one that emulate does not know gets a number all the same. */
  asking(asked: Asked): TokenRow;
  user(asked: Asked, login?: string): Promise<Row>;
}

export function makeBehind(state: StandInState): Behind {
  const asking = (asked: Asked): TokenRow => {
    const row = state.tokens.get(tokenOf(asked) ?? "");
    if (!row) throw new Error("asked before the token was looked at");
    return row;
  };
  const forward = async (asked: Asked, path = asked.url.pathname + asked.url.search): Promise<Answer> => {
    const response = await fetch(state.emulatorUrl + path, {
      method: asked.method,
      headers: {
        authorization: `Bearer ${state.emulatorToken(asking(asked).login)}`,
        "content-type": "application/json",
      },
      ...(asked.raw.length > 0 && asked.method !== "GET" ? { body: new Uint8Array(asked.raw) } : {}),
    });
    // emulate's own address must not leak into links.
    const here = (text: string): string => text.replaceAll(state.emulatorUrl, asked.url.origin);
    const text = here(await response.text());
    const link = response.headers.get("link");
    return {
      status: response.status,
      body: text === "" ? undefined : JSON.parse(text),
      headers: link === null ? {} : { link: here(link) },
    };
  };
  const get = (asked: Asked, path: string): Promise<Answer> =>
    forward({ ...asked, method: "GET", raw: Buffer.alloc(0) }, path);
  return {
    state,
    at: `/repos/${state.owner}/${state.repo}`,
    forward,
    asking,
    async read(asked, path) {
      const { status, body } = await get(asked, path);
      if (status !== 200) throw new Error(`emulate answered ${status} to GET ${path}`);
      return body as Row;
    },
    async user(asked, login = asking(asked).login) {
      const known = state.users.get(login);
      if (known) return known;
      const found = await get(asked, `/users/${encodeURIComponent(login)}`);
      const model = found.status === 200 ? found : await get(asked, `/users/${state.owner}`);
      const row = simpleUser(model.body as Row, found.status === 200 ? {} : { login, id: state.nextId() });
      state.users.set(login, row);
      return row;
    },
  };
}

export function tokenOf({ authorization }: Pick<Asked, "authorization">): string | undefined {
  return /^(?:Bearer|token) (.+)$/i.exec(authorization)?.[1];
}

function simpleUser(full: Row, changed: Row): Row {
  const links = ["followers", "following", "gists", "starred", "subscriptions", "organizations", "repos", "events"];
  const names = ["login", "id", "node_id", "avatar_url", "gravatar_id", "url", "html_url", "type", "site_admin"];
  const all = [...names, ...links.map((name) => `${name}_url`), "received_events_url"];
  return { ...Object.fromEntries(all.map((name) => [name, full[name]])), ...changed };
}

export function paged(asked: Asked, rows: readonly unknown[]): Answer {
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

export const isOneOf = (value: unknown, allowed: readonly string[]): value is string =>
  typeof value === "string" && allowed.includes(value);
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const notFound: Answer = { status: 404, body: { message: "Not Found" } };
export const invalid = (field: string, message?: string, resource = "Neko"): Answer => ({
  status: 422,
  body: {
    message: "Validation Failed",
    documentation_url: "https://docs.github.com/rest",
    errors: [{ resource, field, code: message === undefined ? "invalid" : "custom", ...(message ? { message } : {}) }],
  },
});
export const noCommit = (commit: string): Answer => ({
  status: 422,
  body: { message: `No commit found for SHA: ${commit}`, documentation_url: "https://docs.github.com/rest" },
});
export const re = (at: string, rest: string): RegExp => new RegExp(`^${at.replace(/[.]/g, "\\.")}${rest}$`);
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");
