import { NekoError } from "../../kernel/error.ts";
import type { ForgeUser } from "../../ports/forge.ts";
import { asking, LateRequest, statusOf, type GithubClient } from "./octokit-client.ts";

// The single requests out of which a comment is kept: see sticky-comment.ts for how they go together.

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** What GitHub says of a comment's lock: our reaction on it, which is there once or not at all. */
export type LockState =
  | { readonly kind: "taken"; readonly lockId: number }
  | { readonly kind: "free" }
  /** `ageMs` by GitHub's own clock, to a second. */
  | { readonly kind: "held"; readonly lockId: number; readonly ageMs: number }
  /** The comment is not there any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly because: string };

export interface CommentApi {
  /** Ours whose body begins with `marker`, on all pages, oldest first. */
  list(marker: string, signal: AbortSignal): Promise<readonly Comment[]>;
  /** The body; undefined when it is gone. */
  read(id: number, signal: AbortSignal): Promise<string | undefined>;
  create(body: string, signal: AbortSignal): Promise<Comment>;
  /** `late`: it did not go out, or got no answer, in time. */
  update(id: number, body: string, notAfterMs: number, signal: AbortSignal): Promise<"written" | "gone" | "late">;
  remove(id: number, signal: AbortSignal): Promise<void>;
  takeLock(id: number, signal: AbortSignal): Promise<LockState>;
  readLock(id: number, signal: AbortSignal): Promise<LockState>;
  /** False: that lock was gone already. */
  dropLock(id: number, lockId: number, signal: AbortSignal): Promise<boolean>;
  /** Returns when that many writes may go without a wait between them. */
  room(writes: number, signal: AbortSignal): Promise<void>;
}

const content = "eyes";
/** For the answer to an update: what has not landed by then does not land later either. */
const answerMs = 20_000;

export function createCommentApi(
  { octokit, pace, clock, at }: GithubClient,
  pullRequest: number,
  viewer: (signal: AbortSignal) => Promise<ForgeUser>,
): CommentApi {
  const { issues, reactions } = octokit.rest;
  const permission = "pull-requests: write";
  const ask = <T>(what: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
    asking(what, permission, signal, work);
  const orOn = async <T>(status: number, answer: T, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      if (statusOf(thrown) === status) return answer;
      throw thrown;
    }
  };
  const read = (id: number, signal: AbortSignal): Promise<string | undefined> =>
    orOn(
      404,
      undefined,
      ask("read the comment", signal, async () => {
        const { data } = await issues.getComment({ ...at, comment_id: id, request: { signal } });
        return data.body ?? "";
      }),
    );
  const ageMs = (createdAt: string, date: string | undefined): number =>
    (date === undefined ? clock.now() : new Date(date)).getTime() - new Date(createdAt).getTime();
  /** A lock that cannot be had is no failure: see sticky-comment.ts. */
  const lockRefused = async (id: number, thrown: unknown, signal: AbortSignal): Promise<LockState> => {
    const status = statusOf(thrown);
    if (status === 404 && (await read(id, signal)) === undefined) return { kind: "gone" };
    if (status === 403 || status === 404 || status === 422 || status === 410) {
      return { kind: "refused", because: `reactions answered ${status}` };
    }
    throw thrown;
  };

  return {
    read,
    room: pace.room,

    async list(marker, signal) {
      const me = await viewer(signal);
      const comments = await ask("list comments", signal, () =>
        octokit.paginate(issues.listComments, {
          ...at,
          issue_number: pullRequest,
          per_page: 100,
          request: { signal },
        }),
      );
      return comments
        .filter((comment) => comment.user?.id === me.id && (comment.body ?? "").startsWith(marker))
        .map((comment) => ({ id: comment.id, body: comment.body ?? "", url: comment.html_url }))
        .toSorted((a, b) => a.id - b.id);
    },

    create: (body, signal) =>
      ask(`write a comment on pull request ${pullRequest}`, signal, async () => {
        const { data } = await issues.createComment({ ...at, issue_number: pullRequest, body, request: { signal } });
        return { id: data.id, body, url: data.html_url };
      }),

    async update(id, body, notAfterMs, signal) {
      const leftMs = Math.max(0, notAfterMs - clock.monotonicMs());
      const inTime = Number.isFinite(leftMs) ? AbortSignal.timeout(Math.ceil(leftMs) + answerMs) : signal;
      const request = { signal: AbortSignal.any([signal, inTime]), notAfterMs };
      try {
        await ask("update the comment", signal, () => issues.updateComment({ ...at, comment_id: id, body, request }));
        return "written";
      } catch (thrown) {
        if (statusOf(thrown) === 404) return "gone";
        if (thrown instanceof LateRequest || (inTime.aborted && !signal.aborted)) return "late";
        throw thrown;
      }
    },

    // Gone already: another run removed the same duplicate first.
    remove: (id, signal) =>
      orOn(
        404,
        undefined,
        ask("remove a duplicate comment", signal, async () => {
          await issues.deleteComment({ ...at, comment_id: id, request: { signal } });
        }),
      ),

    async takeLock(id, signal) {
      try {
        const { status, data, headers } = await ask("lock the comment", signal, () =>
          reactions.createForIssueComment({ ...at, comment_id: id, content, request: { signal } }),
        );
        if (Number(status) === 201) return { kind: "taken", lockId: data.id };
        return { kind: "held", lockId: data.id, ageMs: ageMs(data.created_at, headers.date) };
      } catch (thrown) {
        return lockRefused(id, thrown, signal);
      }
    },

    async readLock(id, signal) {
      const me = await viewer(signal);
      try {
        return await ask("read the comment's lock", signal, async (): Promise<LockState> => {
          const pages = octokit.paginate.iterator(reactions.listForIssueComment, {
            ...at,
            comment_id: id,
            content,
            per_page: 100,
            request: { signal },
          });
          for await (const { data, headers } of pages) {
            const ours = data.find((reaction) => reaction.user?.id === me.id && reaction.content === content);
            if (ours) return { kind: "held", lockId: ours.id, ageMs: ageMs(ours.created_at, headers.date) };
          }
          return { kind: "free" };
        });
      } catch (thrown) {
        return lockRefused(id, thrown, signal);
      }
    },

    dropLock: (id, lockId, signal) =>
      orOn(
        404,
        false,
        ask("unlock the comment", signal, async () => {
          await reactions.deleteForIssueComment({ ...at, comment_id: id, reaction_id: lockId, request: { signal } });
          return true;
        }),
      ),
  };
}

/** What a comment's protocol throws when it comes to no end. */
export function unsettled(pullRequest: number): NekoError {
  return new NekoError("GITHUB_UNREACHABLE", `the comment of pull request ${pullRequest} keeps changing or going`, {
    hint: "run the job again",
  });
}
