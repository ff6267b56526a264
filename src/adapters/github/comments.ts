import { eventMarker, stickyMarker, type Forge, type ForgeUser } from "../../ports/forge.ts";
import type { Log } from "../../ports/log.ts";
import { createCommentApi, type CommentApi, type LockState } from "./comment-api.ts";
import type { GithubClient } from "./octokit-client.ts";
import { settle, upsertSticky } from "./sticky-comment.ts";

/** Comments on pull requests. */
export function createComments(
  client: GithubClient,
  viewer: (signal: AbortSignal) => Promise<ForgeUser>,
  log: Pick<Log, "debug"> | undefined,
): Pick<Forge, "upsertStickyComment" | "createEventComment"> {
  let refused: LockState | undefined;
  let said = false;
  const apiOf = (pullRequest: number): CommentApi => {
    const api = createCommentApi(client, pullRequest, viewer);
    return {
      ...api,
      async takeLock(id, signal) {
        // What this token may not do is not asked again.
        if (refused) return refused;
        const state = await api.takeLock(id, signal);
        if (state.kind === "refused") refused = state;
        return state;
      },
    };
  };
  const withoutLock = (because: string): void => {
    if (!said) log?.debug(`comments are written without their lock: ${because}`);
    said = true;
  };

  return {
    upsertStickyComment(pullRequest, kind, edit, signal) {
      const ports = { api: apiOf(pullRequest), clock: client.clock, random: Math.random, withoutLock };
      return upsertSticky(pullRequest, stickyMarker(kind), edit, ports, signal);
    },

    async createEventComment(pullRequest, key, body, signal) {
      const api = apiOf(pullRequest);
      const marker = eventMarker(key);
      const present = await settle(api, marker, signal);
      if (present) return { outcome: "unchanged", url: present.url };
      const created = await api.create(`${marker}\n${body}`, signal);
      const kept = await settle(api, marker, signal);
      return { outcome: "created", url: (kept ?? created).url };
    },
  };
}
