import { eventMarker, stickyMarker, type Forge, type ForgeUser } from "../../ports/forge.ts";
import type { Log } from "../../ports/log.ts";
import { createCommentApi, type CommentApi } from "./comment-api.ts";
import type { GithubClient } from "./octokit-client.ts";
import { settle, upsertSticky } from "./sticky-comment.ts";

/** Comments on pull requests. */
export function createComments(
  client: GithubClient,
  viewer: (signal: AbortSignal) => Promise<ForgeUser>,
  log: Pick<Log, "debug"> | undefined,
): Pick<Forge, "upsertStickyComment" | "createEventComment"> {
  let refused: string | undefined;
  const apiOf = (pullRequest: number): CommentApi => {
    const api = createCommentApi(client, pullRequest, viewer);
    return {
      ...api,
      // What this token may not do is not asked again.
      takeLock: async (id, signal) =>
        refused === undefined ? api.takeLock(id, signal) : { kind: "refused", because: refused },
    };
  };
  const withoutLock = (because: string): void => {
    if (refused === undefined) log?.debug(`comments are written without their lock: ${because}`);
    refused = because;
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
