import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tokenOf, type Answer, type Asked } from "./answers.ts";
import type { Contract, Violation } from "./contract.ts";
import { permissionRefusal } from "./permissions.ts";
import { makeRoutes } from "./routes.ts";
import type { StandInState } from "./state.ts";

/** On requests of the test itself: they spend no limit and need no permission. */
export const insideHeader = "x-stand-in";

/** Every request goes by the contract, the token, its limits and its permissions before a route sees it. */
export function makeServer(state: StandInState, contract: Contract): Server {
  const routes = makeRoutes(state);
  return createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    const method = request.method ?? "GET";
    state.requests.push(`${method} ${url.pathname}`);
    const parsed = parseBody(raw);
    const asked = { method, url, body: parsed ?? {}, raw, authorization: request.headers.authorization ?? "" };
    const unreadable = parsed === undefined ? "the body is no JSON object" : undefined;
    const reply = await replyTo(asked, request.headers[insideHeader] !== undefined, unreadable);
    const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
    response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
    response.end(reply.status === 204 ? undefined : text);
  }

  async function replyTo(asked: Asked, inside: boolean, unreadable: string | undefined): Promise<Answer> {
    const { method, url } = asked;
    const note = (side: Violation["side"], status: number, message: string): void => {
      state.violations.push({ side, method, path: url.pathname, status, message });
    };
    const wrong = unreadable ?? contract.request(asked);
    if (wrong !== undefined) note("request", 422, wrong);
    const planned = plannedFailure(state, `${method} ${url.pathname}`);
    if (planned) return planned;
    // emulate takes any token for its first user; GitHub does not.
    const token = state.tokens.get(tokenOf(asked) ?? "");
    if (!token) return { status: 401, body: { message: "Bad credentials" } };
    const limited = inside ? undefined : token.limiter?.admit(asked);
    const refusal = limited?.refusal ?? (inside ? undefined : permissionRefusal(asked, token.permissions));
    if (refusal) return { ...refusal, headers: { ...limited?.headers, ...refusal.headers } };
    if (wrong !== undefined) return { status: 422, body: { message: `Invalid request.\n\n${wrong}` } };
    try {
      const reply = await routes(asked);
      const fault = contract.answer(asked, reply);
      if (fault !== undefined) note("answer", reply.status, fault);
      return { ...reply, headers: { ...limited?.headers, ...reply.headers } };
    } catch (thrown) {
      note("answer", 500, String(thrown));
      return { status: 500, body: { message: String(thrown) } };
    }
  }
}

/** {} for an empty body; undefined for what is no JSON object. */
function parseBody(raw: Buffer): Record<string, unknown> | undefined {
  if (raw.length === 0) return {};
  try {
    const value: unknown = JSON.parse(raw.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function plannedFailure(state: StandInState, line: string): Answer | undefined {
  const index = state.failures.findIndex((failure) => line.includes(failure.match));
  const failure = index < 0 ? undefined : state.failures.splice(index, 1)[0];
  if (!failure) return undefined;
  return { status: failure.status, body: { message: `planned ${failure.status}` }, headers: failure.headers };
}
