import { makeBehind, ok, type Answer, type Asked, type Behind, type Route } from "./answers.ts";
import { checkRoutes } from "./routes-checks.ts";
import { deploymentRoutes } from "./routes-deployments.ts";
import { pullRoutes } from "./routes-pulls.ts";
import type { StandInState } from "./state.ts";

/** The router: what it does not know goes to emulate. */
export function makeRoutes(state: StandInState): (asked: Asked) => Promise<Answer> {
  const behind = makeBehind(state);
  const routes: readonly Route[] = [
    viewerRoute(behind),
    ...pullRoutes(behind),
    ...checkRoutes(behind),
    ...deploymentRoutes(behind),
  ];
  return async (asked) => {
    // emulate takes any token for its first user; GitHub does not.
    const token = /^(?:Bearer|token) (.+)$/i.exec(asked.authorization)?.[1];
    if (token === undefined || !state.tokens.has(token)) return { status: 401, body: { message: "Bad credentials" } };
    for (const [method, pattern, handler] of routes) {
      const match = asked.method === method ? pattern.exec(asked.url.pathname) : null;
      if (match) return handler(asked, match.slice(1));
    }
    return behind.forward(asked);
  };
}

function viewerRoute({ forward }: Behind): Route {
  return [
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
  ];
}
