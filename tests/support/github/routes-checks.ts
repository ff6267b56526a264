import {
  invalid,
  isOneOf,
  isText,
  isTextOrNull,
  noCommit,
  now,
  paged,
  re,
  type Behind,
  type Route,
  type Row,
} from "./answers.ts";

/** Check runs (rows of emulate's, listed by commit here) and commit statuses. */
export function checkRoutes({ state, at, forward, read }: Behind): readonly Route[] {
  return [
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
  ];
}
