import { notFound, ok, re, type Behind, type Route, type Row } from "./answers.ts";

/** Who asks, who may do what, and who approved. */
export function peopleRoutes({ state, at, forward, asking, user }: Behind): readonly Route[] {
  return [
    [
      "POST",
      /^\/graphql$/,
      async (asked) => {
        const { login, id } = await user(asked);
        return ok({ data: { viewer: { login, databaseId: id } } });
      },
    ],
    [
      "GET",
      /^\/user$/,
      async (asked) =>
        // A job's token is no user's: only GraphQL tells it who it is.
        asking(asked).app === undefined
          ? forward(asked)
          : { status: 403, body: { message: "Resource not accessible by integration" } },
    ],
    [
      "GET",
      new RegExp(`^${at}$`),
      async (asked) => {
        const found = await forward(asked);
        // emulate leaves these out of a whole repository.
        return { ...found, body: { network_count: 0, subscribers_count: 0, ...(found.body as Row) } };
      },
    ],
    [
      "GET",
      re(at, "/collaborators/([^/]+)/permission"),
      async (asked, [login = ""]) => {
        const role = state.roles.get(decodeURIComponent(login));
        if (role === undefined) return notFound;
        const folded = { maintain: "write", triage: "read" }[role] ?? role;
        const row = await user(asked, decodeURIComponent(login));
        return ok({ permission: folded, role_name: role, user: { ...row, role_name: role } });
      },
    ],
    [
      "GET",
      re(at, "/actions/runs/(\\d+)/approvals"),
      async (asked, [id = ""]) => {
        const reviews = state.reviews.get(Number(id)) ?? [];
        const rows = reviews.map(async ({ environments, state: said, by }) => ({
          environments: environments.map((name, index) => ({ id: index + 1, node_id: `EN_${index + 1}`, name })),
          state: said,
          user: await user(asked, by),
          comment: "",
        }));
        return ok(await Promise.all(rows));
      },
    ],
  ];
}
