import {
  invalid,
  isOneOf,
  isText,
  isTextOrNull,
  noCommit,
  notFound,
  paged,
  re,
  type Behind,
  type Route,
} from "./answers.ts";

/** Deployments and their statuses: emulate has none. */
export function deploymentRoutes({ state, at }: Behind): readonly Route[] {
  return [
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
        if (!row) return notFound;
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
}
