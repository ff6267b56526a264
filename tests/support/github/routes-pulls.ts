import { noCommit, ok, paged, re, type Behind, type Route, type Row } from "./answers.ts";
import type { PullRow } from "./state.ts";

/** Pull requests: the rows are emulate's, their commits are those of the real repository. */
export function pullRoutes({ state, at, forward, read }: Behind): readonly Route[] {
  const pullBody = async (fromEmulate: Row): Promise<Row> => {
    const number = Number(fromEmulate["number"]);
    if (!state.pulls.has(number)) return fromEmulate;
    return overlay(fromEmulate, await state.refreshPull(number));
  };
  return [
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
  ];
}

function overlay(fromEmulate: Row, row: PullRow): Row {
  const head = fromEmulate["head"] as Row;
  const repo = row.fork === undefined ? head["repo"] : { ...(head["repo"] as Row), full_name: row.fork };
  return {
    ...fromEmulate,
    head: { ...head, repo, sha: row.headCommit },
    base: { ...(fromEmulate["base"] as Row), sha: row.baseCommit },
    merge_commit_sha: row.mergedAs ?? row.mergeRefCommit,
  };
}
