import { invalid, re, type Answer, type Behind, type Route } from "./answers.ts";

/** What GitHub refuses of a comment and emulate takes; the comments themselves are emulate's. */
export function commentRoutes({ state, at, forward }: Behind): readonly Route[] {
  const longest = 65_536;
  const tooLong = (body: unknown): Answer | undefined =>
    [...String(body)].length > longest
      ? invalid("body", `body is too long (maximum is ${longest} characters)`, "IssueComment")
      : undefined;
  return [
    [
      "POST",
      re(at, "/issues/(\\d+)/comments"),
      async (asked, [number = ""]) => {
        if (!state.locked.has(Number(number))) return tooLong(asked.body["body"]) ?? forward(asked);
        const message = "Unable to create comment because issue is locked.";
        return { status: 403, body: { message, documentation_url: "https://docs.github.com/articles/locking" } };
      },
    ],
    ["PATCH", re(at, "/issues/comments/(\\d+)"), async (asked) => tooLong(asked.body["body"]) ?? forward(asked)],
  ];
}
