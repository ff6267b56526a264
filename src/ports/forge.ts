import type { Revision } from "../kernel/revision.ts";
import type { Annotation } from "./annotation.ts";

/** Who writes: comments are recognised by this id, since anybody can copy a marker. */
export interface ForgeUser {
  readonly id: number;
  readonly login: string;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly state: "open" | "merged" | "closed";
  readonly head: { readonly commit: Revision; readonly branch: string; readonly repository: string | null };
  readonly base: { readonly commit: Revision; readonly branch: string };
  /** The commit that merging made; null until then. */
  readonly mergeCommit: Revision | null;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly commit: Revision;
  readonly conclusion: string | null;
  /** Slug of the App that wrote it; null when unknown. */
  readonly app: string | null;
  /** `neko` on the Action's own; hosts write another, or none. */
  readonly externalId: string | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export interface CheckRunWrite {
  readonly name: string;
  readonly commit: Revision;
  readonly conclusion: "success" | "neutral" | "failure";
  readonly title: string;
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string;
  readonly detailsUrl?: string;
  /** Those that name a file and a line are shown there; worst first, as many as GitHub takes. */
  readonly annotations?: readonly Annotation[];
}

/** What an account may do with the repository. */
export type RepositoryPermission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** One reviewer's answer for one environment of a workflow run. */
export interface EnvironmentReview {
  readonly environment: string;
  readonly state: "approved" | "rejected" | "pending";
  readonly by: string;
}

export type StatusState = "pending" | "success" | "failure" | "error";

export interface CommitStatus {
  readonly context: string;
  readonly state: StatusState;
  /** Plain text; shown up to 140 characters. */
  readonly description: string;
  readonly url?: string;
}

interface DeploymentWrite {
  readonly environment: string;
  readonly commit: Revision;
  readonly state: "queued" | "in_progress" | "success" | "failure" | "error" | "inactive";
  readonly description: string;
  readonly logUrl?: string;
}

export interface CommentWritten {
  readonly outcome: "created" | "updated" | "unchanged";
  readonly url: string;
}

/**
 * The forge's social side. Everything answers about one repository. All methods throw NekoError GITHUB_DENIED (names
 * the permission), GITHUB_UNREACHABLE or GITHUB_REJECTED, and CANCELLED when the signal is aborted.
 */
export interface Forge {
  viewer(signal: AbortSignal): Promise<ForgeUser>;
  pullRequest(number: number, signal: AbortSignal): Promise<PullRequest>;
  /** Pull requests that brought the commit, or contain it while open; sorted by number, none or many is normal. */
  pullRequestsOf(commit: Revision, signal: AbortSignal): Promise<readonly PullRequest[]>;
  /**
   * Exactly one comment of `kind` by us on the pull request. `edit` gets the present body (undefined: none yet) and
   * answers the new one, or undefined to leave things as they are. It is called again when another run wrote in
   * between, so it must be a function of its argument that takes its own answer as it is. Its answer must begin with
   * `stickyMarker(kind)`. Twenty runs at once leave what all of them wrote.
   */
  upsertStickyComment(
    pullRequest: number,
    kind: string,
    edit: (present: string | undefined) => string | undefined,
    signal: AbortSignal,
  ): Promise<CommentWritten>;
  /** A comment of its own for an event that a person must see; `key` makes a second call do nothing. */
  createEventComment(pullRequest: number, key: string, body: string, signal: AbortSignal): Promise<CommentWritten>;
  /** Creates, or updates our own one of that name on that commit. */
  upsertCheckRun(check: CheckRunWrite, signal: AbortSignal): Promise<void>;
  /** Latest check runs on a commit whose name begins with `prefix`, sorted by name then id. */
  checkRuns(commit: Revision, prefix: string, signal: AbortSignal): Promise<readonly CheckRun[]>;
  /** Writes those that differ from the newest of their context, in the order given, as many as one run may write. `left`
   *  differ still: the next run writes them. */
  setStatuses(
    commit: Revision,
    statuses: readonly CommitStatus[],
    signal: AbortSignal,
  ): Promise<{ readonly written: number; readonly left: number }>;
  /** `none` for an account that GitHub does not know here. */
  permissionOf(login: string, signal: AbortSignal): Promise<RepositoryPermission>;
  /** What reviewers of protected environments said of a workflow run; empty: nobody was asked. Needs actions: read. */
  reviewsOf(runId: number, signal: AbortSignal): Promise<readonly EnvironmentReview[]>;
  /** Makes the deployment when there is none, and adds a status when the newest one differs. */
  recordDeployment(deployment: DeploymentWrite, signal: AbortSignal): Promise<void>;
}

/** The `externalId` of the Action's own check runs. */
export const ownCheckRunId = "neko";

/** First line of the comment that `upsertStickyComment` keeps. */
export function stickyMarker(kind: string): string {
  return `<!-- neko:${kind}:v1 -->`;
}

/** First line of an event comment. */
export function eventMarker(key: string): string {
  return `<!-- neko:event:${key}:v1 -->`;
}
