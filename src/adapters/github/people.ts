import { NekoError } from "../../kernel/error.ts";
import { parseRevision } from "../../kernel/revision.ts";
import { clip } from "../../kernel/text.ts";
import type { EnvironmentReview, Forge, ForgeUser, PullRequest, RepositoryPermission } from "../../ports/forge.ts";
import { asking, type GithubClient } from "./octokit-client.ts";

/** Who is who, what they may do, and the pull requests they opened. */
export function createPeople({
  octokit,
  at,
}: GithubClient): Pick<Forge, "viewer" | "pullRequest" | "pullRequestsOf" | "permissionOf" | "reviewsOf"> {
  const { rest } = octokit;
  let viewerOnce: Promise<ForgeUser> | undefined;

  return {
    viewer: (signal) =>
      (viewerOnce ??= asking("who am I", "metadata: read", signal, async () => {
        // GraphQL's viewer: REST's GET /user refuses the installation token that every job has.
        const { viewer } = await octokit.graphql<{ viewer: { login: string; databaseId: number } }>(
          "query { viewer { login databaseId } }",
          { request: { signal } },
        );
        return { id: viewer.databaseId, login: viewer.login };
      }).catch((thrown: unknown) => {
        // A failure is not remembered: the next one asks again.
        viewerOnce = undefined;
        throw thrown;
      })),

    pullRequest: (number, signal) =>
      asking(`read pull request ${number}`, "pull-requests: read", signal, async () => {
        const { data } = await rest.pulls.get({ ...at, pull_number: number, request: { signal } });
        return toPullRequest(data);
      }),

    pullRequestsOf: (commit, signal) =>
      asking("find the pull requests of a commit", "pull-requests: read", signal, async () => {
        const pulls = await octokit.paginate(rest.repos.listPullRequestsAssociatedWithCommit, {
          ...at,
          commit_sha: commit,
          per_page: 100,
          request: { signal },
        });
        return pulls.map(toPullRequest).toSorted((a, b) => a.number - b.number);
      }),

    permissionOf: (login, signal) =>
      asking(`read what ${clip(login, 60)} may do`, "metadata: read", signal, async () => {
        const { data } = await rest.repos.getCollaboratorPermissionLevel({
          ...at,
          username: login,
          request: { signal },
        });
        // role_name tells maintain and triage apart, which `permission` folds into write and read; own roles fold too.
        const said = [data.role_name, data.permission].find(isPermission);
        return said ?? "none";
      }).catch((thrown: unknown) => {
        if (thrown instanceof NekoError && thrown.code === "GITHUB_REJECTED") return "none" as const;
        throw thrown;
      }),

    reviewsOf: (runId, signal) =>
      asking(`read who approved run ${runId}`, "actions: read", signal, async () => {
        const { data } = await rest.actions.getReviewsForRun({ ...at, run_id: runId, request: { signal } });
        return data.flatMap(({ environments, state, user }): EnvironmentReview[] =>
          environments.map(({ name }) => ({ environment: name ?? "", state, by: user.login })),
        );
      }),
  };
}

interface PullData {
  readonly number: number;
  readonly title: string;
  readonly user: { readonly login: string } | null;
  readonly state: string;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly sha: string; readonly ref: string };
}

function toPullRequest(data: PullData): PullRequest {
  return {
    number: data.number,
    title: data.title,
    author: data.user?.login ?? "ghost",
    state: data.merged_at !== null ? "merged" : data.state === "open" ? "open" : "closed",
    head: {
      commit: parseRevision(data.head.sha),
      branch: data.head.ref,
      repository: data.head.repo?.full_name ?? null,
    },
    base: { commit: parseRevision(data.base.sha), branch: data.base.ref },
    // Before the merge GitHub puts its test merge here.
    mergeCommit: data.merged_at !== null && data.merge_commit_sha ? parseRevision(data.merge_commit_sha) : null,
  };
}

function isPermission(text: string | undefined): text is RepositoryPermission {
  return ["admin", "maintain", "write", "triage", "read", "none"].includes(text ?? "");
}
