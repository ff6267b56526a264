import type { Octokit } from "@octokit/rest";
import { NekoError } from "../kernel/error.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { Clock } from "../ports/clock.ts";
import { eventMarker, stickyMarker } from "../ports/forge.ts";
import type { CheckRun, CommentWritten, EnvironmentReview, Forge, ForgeUser, PullRequest } from "../ports/forge.ts";
import type { RepositoryPermission } from "../ports/forge.ts";
import { asking, makeOctokit, type ForgeAddress } from "./forge-octokit-client.ts";

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** GitHub as a Forge. Lists are read to their last page. */
export function createOctokitForge(address: ForgeAddress, clock: Clock): Forge {
  const octokit = makeOctokit(address, clock);
  const at = { owner: address.owner, repo: address.repo };
  const { rest } = octokit;
  let viewerOnce: Promise<ForgeUser> | undefined;

  const viewer = (signal: AbortSignal): Promise<ForgeUser> =>
    (viewerOnce ??= asking("who am I", "metadata: read", signal, () => readViewer(octokit, signal)));

  const ownComments = async (number: number, marker: string, signal: AbortSignal): Promise<readonly Comment[]> => {
    const me = await viewer(signal);
    const comments = await asking("list comments", "pull-requests: write", signal, () =>
      octokit.paginate(rest.issues.listComments, {
        ...at,
        issue_number: number,
        per_page: 100,
        request: { signal },
      }),
    );
    return comments
      .filter((comment) => comment.user?.id === me.id && (comment.body ?? "").startsWith(marker))
      .map((comment) => ({ id: comment.id, body: comment.body ?? "", url: comment.html_url }))
      .toSorted((a, b) => a.id - b.id);
  };

  const createComment = (number: number, body: string, signal: AbortSignal): Promise<Comment> =>
    asking("write a comment", "pull-requests: write", signal, async () => {
      const { data } = await rest.issues.createComment({ ...at, issue_number: number, body, request: { signal } });
      return { id: data.id, body, url: data.html_url };
    });

  const deleteComment = (id: number, signal: AbortSignal): Promise<void> =>
    asking("remove a duplicate comment", "pull-requests: write", signal, async () => {
      await rest.issues.deleteComment({ ...at, comment_id: id, request: { signal } });
    }).catch((thrown: unknown) => {
      // Another run removed the same duplicate first: that is the wanted state.
      if (!(thrown instanceof NekoError && thrown.code === "GITHUB_REJECTED")) throw thrown;
    });

  /** GitHub cannot create "if absent": every writer creates, then all keep the oldest. */
  const settle = async (number: number, marker: string, signal: AbortSignal): Promise<Comment | undefined> => {
    const [oldest, ...duplicates] = await ownComments(number, marker, signal);
    for (const duplicate of duplicates) await deleteComment(duplicate.id, signal);
    return oldest;
  };

  return {
    viewer,

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

    async upsertStickyComment(number, kind, edit, signal) {
      const marker = stickyMarker(kind);
      let outcome: CommentWritten["outcome"] = "unchanged";
      let present = await settle(number, marker, signal);
      // Another run may write between our read and our write; three rounds settle any two sections.
      for (let round = 0; round < 3; round += 1) {
        const wanted = edit(present?.body);
        if (wanted === undefined || wanted === present?.body) break;
        if (present) {
          await updateComment(present.id, wanted, signal);
          if (outcome === "unchanged") outcome = "updated";
        } else {
          await createComment(number, wanted, signal);
          outcome = "created";
        }
        present = await settle(number, marker, signal);
      }
      return { outcome, url: present?.url ?? "" };
    },

    async createEventComment(number, key, body, signal) {
      const marker = eventMarker(key);
      const present = await settle(number, marker, signal);
      if (present) return { outcome: "unchanged", url: present.url };
      const created = await createComment(number, `${marker}\n${body}`, signal);
      const kept = await settle(number, marker, signal);
      return { outcome: "created", url: (kept ?? created).url };
    },

    upsertCheckRun: (check, signal) =>
      asking(`write check run ${check.name}`, "checks: write", signal, async () => {
        const output = { title: clip(check.title, 200), summary: check.summary };
        const fields = {
          ...at,
          name: check.name,
          status: "completed" as const,
          conclusion: check.conclusion,
          ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
          output,
          external_id: "neko",
          request: { signal },
        };
        const runs = await octokit.paginate(rest.checks.listForRef, {
          ...at,
          ref: check.commit,
          check_name: check.name,
          per_page: 100,
          request: { signal },
        });
        const own = runs.find((run) => run.external_id === "neko");
        if (own) await rest.checks.update({ ...fields, check_run_id: own.id });
        else await rest.checks.create({ ...fields, head_sha: check.commit });
      }),

    checkRuns: (commit, prefix, signal) =>
      asking("list check runs", "checks: read", signal, async () => {
        const runs = await octokit.paginate(rest.checks.listForRef, {
          ...at,
          ref: commit,
          per_page: 100,
          request: { signal },
        });
        return runs
          .filter((run) => run.name.startsWith(prefix))
          .map((run): CheckRun => ({
            id: run.id,
            name: run.name,
            commit,
            conclusion: run.conclusion,
            app: run.app?.slug ?? null,
            externalId: run.external_id,
            title: run.output.title ?? "",
            summary: run.output.summary ?? "",
            text: run.output.text ?? "",
          }))
          .toSorted((a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1));
      }),

    setStatus: (commit, status, signal) =>
      asking(`set commit status ${status.context}`, "statuses: write", signal, async () => {
        const description = clip(status.description, 140);
        const statuses = await octokit.paginate(rest.repos.listCommitStatusesForRef, {
          ...at,
          ref: commit,
          per_page: 100,
          request: { signal },
        });
        const newest = statuses.find((candidate) => candidate.context === status.context);
        if (newest?.state === status.state && newest.description === description) return;
        await rest.repos.createCommitStatus({
          ...at,
          sha: commit,
          state: status.state,
          context: status.context,
          description,
          ...(status.url === undefined ? {} : { target_url: status.url }),
          request: { signal },
        });
      }),

    permissionOf: (login, signal) =>
      asking(`read what ${clip(login, 60)} may do`, "metadata: read", signal, async () => {
        const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...at, username: login, request: { signal } });
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

    recordDeployment: (deployment, signal) =>
      asking(`record the deployment of ${deployment.environment}`, "deployments: write", signal, async () => {
        const id = await deploymentId(deployment.environment, deployment.commit, signal);
        const statuses = await rest.repos.listDeploymentStatuses({
          ...at,
          deployment_id: id,
          per_page: 1,
          request: { signal },
        });
        const description = clip(deployment.description, 140);
        const newest = statuses.data[0];
        if (newest?.state === deployment.state && newest.description === description) return;
        await rest.repos.createDeploymentStatus({
          ...at,
          deployment_id: id,
          state: deployment.state,
          description,
          ...(deployment.logUrl === undefined ? {} : { log_url: deployment.logUrl }),
          request: { signal },
        });
      }),
  };

  async function updateComment(id: number, body: string, signal: AbortSignal): Promise<void> {
    await asking("update the comment", "pull-requests: write", signal, () =>
      rest.issues.updateComment({ ...at, comment_id: id, body, request: { signal } }),
    );
  }

  async function deploymentId(environment: string, commit: Revision, signal: AbortSignal): Promise<number> {
    const task = "deploy:neko";
    const { data: present } = await rest.repos.listDeployments({
      ...at,
      sha: commit,
      environment,
      task,
      per_page: 1,
      request: { signal },
    });
    if (present[0]) return present[0].id;
    const { data } = await rest.repos.createDeployment({
      ...at,
      ref: commit,
      environment,
      task,
      auto_merge: false,
      // The commit is merged and released already: nothing on GitHub's side may hold the report of it back.
      required_contexts: [],
      description: "Neko",
      request: { signal },
    });
    if ("id" in data) return data.id;
    throw new NekoError("GITHUB_REJECTED", `deployment to ${clip(environment, 100)} was not made`, {
      hint: "read the message in GitHub's audit log; auto-merge is off in the request",
    });
  }
}

/** GraphQL's viewer: REST's GET /user refuses the installation token that every job has. */
async function readViewer(octokit: Octokit, signal: AbortSignal): Promise<ForgeUser> {
  const { viewer } = await octokit.graphql<{ viewer: { login: string; databaseId: number } }>(
    "query { viewer { login databaseId } }",
    { request: { signal } },
  );
  return { id: viewer.databaseId, login: viewer.login };
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
