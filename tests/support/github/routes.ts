import { makeBehind, type Answer, type Asked, type Route } from "./answers.ts";
import { checkRoutes } from "./routes-checks.ts";
import { commentRoutes } from "./routes-comments.ts";
import { deploymentRoutes } from "./routes-deployments.ts";
import { peopleRoutes } from "./routes-people.ts";
import { pullRoutes } from "./routes-pulls.ts";
import { reactionRoutes } from "./reactions.ts";
import type { StandInState } from "./state.ts";

/** The router, for a token that is known: what it does not know goes to emulate. */
export function makeRoutes(state: StandInState): (asked: Asked) => Promise<Answer> {
  const behind = makeBehind(state);
  const routes: readonly Route[] = [
    ...peopleRoutes(behind),
    ...pullRoutes(behind),
    ...commentRoutes(behind),
    ...reactionRoutes(behind),
    ...checkRoutes(behind),
    ...deploymentRoutes(behind),
  ];
  return async (asked) => {
    for (const [method, pattern, handler] of routes) {
      const match = asked.method === method ? pattern.exec(asked.url.pathname) : null;
      if (match) return handler(asked, match.slice(1));
    }
    return behind.forward(asked);
  };
}
