import {
  invalid,
  isOneOf,
  notFound,
  now,
  ok,
  paged,
  re,
  type Asked,
  type Behind,
  type Route,
  type Row,
} from "./answers.ts";

interface ReactionRow extends Row {
  readonly id: number;
  readonly user: Row;
  readonly content: string;
}

const contents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"];

/** Reactions on comments: one per user and content, 201 when made and 200 when it was there. emulate has none. */
export function reactionRoutes({ state, at, forward, user }: Behind): readonly Route[] {
  const reactions = new Map<string, ReactionRow[]>();
  const path = "/issues/comments/(\\d+)/reactions";
  /** Undefined when the comment is gone: its reactions went with it. */
  const of = async (asked: Asked, comment: string): Promise<ReactionRow[] | undefined> => {
    const get = { ...asked, method: "GET", raw: Buffer.alloc(0) };
    const { status } = await forward(get, `${at}/issues/comments/${comment}`);
    if (status !== 200) return undefined;
    const rows = reactions.get(comment) ?? [];
    reactions.set(comment, rows);
    return rows;
  };
  return [
    [
      "POST",
      re(at, path),
      async (asked, [comment = ""]) => {
        const { content } = asked.body;
        if (!isOneOf(content, contents)) return invalid("content");
        const [rows, by] = [await of(asked, comment), await user(asked)];
        if (!rows) return notFound;
        const present = rows.find((row) => row.content === content && row.user["id"] === by["id"]);
        if (present) return ok(present);
        const id = state.nextId();
        const row = { id, node_id: `REA_${id}`, user: by, content, created_at: now() };
        rows.push(row);
        return { status: 201, body: row };
      },
    ],
    [
      "GET",
      re(at, path),
      async (asked, [comment = ""]) => {
        const wanted = asked.url.searchParams.get("content");
        const rows = await of(asked, comment);
        return rows
          ? paged(
              asked,
              rows.filter(({ content }) => wanted === null || content === wanted),
            )
          : notFound;
      },
    ],
    [
      "DELETE",
      re(at, `${path}/(\\d+)`),
      async (asked, [comment = "", id = ""]) => {
        const rows = await of(asked, comment);
        const index = rows?.findIndex((row) => row.id === Number(id)) ?? -1;
        if (!rows || index < 0) return notFound;
        rows.splice(index, 1);
        return { status: 204 };
      },
    ],
  ];
}
