import { NekoError } from "../../kernel/error.ts";
import type { Revision } from "../../kernel/revision.ts";
import { clip } from "../../kernel/text.ts";
import type { CommitStatus, Forge } from "../../ports/forge.ts";
import { asking, type GithubClient } from "./octokit-client.ts";

/** How many statuses one call writes: three reports of a big fleet in an hour, and what else they write, stay below
 *  GitHub's 500 content writes an hour. */
export const mostStatuses = 140;

/** What runs where: commit statuses and deployments. */
export function createDeployments({ octokit, at }: GithubClient): Pick<Forge, "setStatuses" | "recordDeployment"> {
  const { repos } = octokit.rest;

  /** Newest of each context that is asked for; the list is newest first, so it is read only as far as needed. */
  const newestOf = async (
    commit: Revision,
    contexts: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, { readonly state: string; readonly description: string | null }>> => {
    const newest = new Map<string, { state: string; description: string | null }>();
    const pages = octokit.paginate.iterator(repos.listCommitStatusesForRef, {
      ...at,
      ref: commit,
      per_page: 100,
      request: { signal },
    });
    for await (const { data } of pages) {
      for (const { context, state, description } of data) {
        if (contexts.has(context) && !newest.has(context)) newest.set(context, { state, description });
      }
      if (newest.size === contexts.size) break;
    }
    return newest;
  };

  const deploymentId = async (environment: string, commit: Revision, signal: AbortSignal): Promise<number> => {
    const task = "deploy:neko";
    const { data: present } = await repos.listDeployments({
      ...at,
      sha: commit,
      environment,
      task,
      per_page: 1,
      request: { signal },
    });
    if (present[0]) return present[0].id;
    const { data } = await repos.createDeployment({
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
  };

  return {
    setStatuses: (commit, statuses, signal) =>
      asking("set commit statuses", "statuses: write", signal, async () => {
        const wanted = statuses.map((status): CommitStatus => ({
          ...status,
          description: clip(status.description, 140),
        }));
        const newest = await newestOf(commit, new Set(wanted.map(({ context }) => context)), signal);
        const changed = wanted.filter(({ context, state, description }) => {
          const present = newest.get(context);
          return present?.state !== state || present.description !== description;
        });
        for (const { context, state, description, url } of changed.slice(0, mostStatuses)) {
          await repos.createCommitStatus({
            ...at,
            sha: commit,
            state,
            context,
            description,
            ...(url === undefined ? {} : { target_url: url }),
            request: { signal },
          });
        }
        const written = Math.min(changed.length, mostStatuses);
        return { written, left: changed.length - written };
      }),

    recordDeployment: (deployment, signal) =>
      asking(`record the deployment of ${deployment.environment}`, "deployments: write", signal, async () => {
        const id = await deploymentId(deployment.environment, deployment.commit, signal);
        const statuses = await repos.listDeploymentStatuses({
          ...at,
          deployment_id: id,
          per_page: 1,
          request: { signal },
        });
        const description = clip(deployment.description, 140);
        const newest = statuses.data[0];
        if (newest?.state === deployment.state && newest.description === description) return;
        await repos.createDeploymentStatus({
          ...at,
          deployment_id: id,
          state: deployment.state,
          description,
          ...(deployment.logUrl === undefined ? {} : { log_url: deployment.logUrl }),
          request: { signal },
        });
      }),
  };
}
