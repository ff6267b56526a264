import type { Row } from "./answers.ts";
import type { Violation } from "./contract.ts";
import type { Limiter } from "./limits.ts";
import type { Permissions } from "./permissions.ts";
import { BareRepository } from "./repository.ts";

export interface StatusRow {
  readonly id: number;
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly created_at: string;
  readonly creator: Row;
}

export interface DeploymentRow {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly created_at: string;
  readonly creator: Row;
  /** Newest first. */
  readonly statuses: DeploymentStatusRow[];
}

export interface DeploymentStatusRow {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly log_url: string;
  readonly created_at: string;
  readonly creator: Row;
}

export interface AnnotationRow {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: string;
  readonly title: string | null;
  readonly message: string;
  readonly raw_details: string | null;
}

export interface CheckRunRow {
  readonly id: number;
  readonly head_sha: string;
  /** Slug of the App whose token made it: no other may change it. */
  readonly app: string;
  name: string;
  status: string;
  conclusion: string | null;
  external_id: string | null;
  details_url: string | null;
  readonly started_at: string;
  completed_at: string | null;
  readonly output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: AnnotationRow[];
}

export interface PullRow {
  readonly number: number;
  readonly headBranch: string;
  readonly baseBranch: string;
  /** `mallory/fleet`, where the head is in a fork. */
  fork?: string;
  headCommit: string;
  /** Where base and head parted: base..head are the commits of the pull request. */
  baseCommit: string;
  mergeRefCommit: string;
  mergedAs: string | null;
}

export interface TokenRow {
  readonly login: string;
  /** Of the App that an installation token belongs to; undefined for a person's own token. */
  readonly app?: string;
  readonly permissions?: Permissions;
  readonly limiter?: Limiter;
}

export interface ReviewRow {
  readonly environments: readonly string[];
  readonly state: "approved" | "rejected" | "pending";
  readonly by: string;
}

/** What the router keeps itself, because emulate has no place for it or keeps it otherwise than GitHub does. */
export class StandInState {
  readonly owner: string;
  readonly repo: string;
  readonly git: BareRepository;
  readonly emulatorUrl: string;
  readonly tokens = new Map<string, TokenRow>();
  readonly pulls = new Map<number, PullRow>();
  /** Commit to statuses, newest first. */
  readonly statuses = new Map<string, StatusRow[]>();
  readonly deployments: DeploymentRow[] = [];
  /** Oldest first. */
  readonly checkRuns: CheckRunRow[] = [];
  /** Pull requests whose conversation is locked. */
  readonly locked = new Set<number>();
  /** Login to what GitHub calls role_name. */
  readonly roles = new Map<string, string>();
  /** Workflow run to what its reviewers said. */
  readonly reviews = new Map<number, readonly ReviewRow[]>();
  /** Login to GitHub's "simple user". */
  readonly users = new Map<string, Row>();
  readonly requests: string[] = [];
  readonly violations: Violation[] = [];
  readonly failures: { match: string; status: number; headers: Readonly<Record<string, string>> }[] = [];
  #nextId = 1_000;
  #forwarded = 0;

  constructor(owner: string, repo: string, git: BareRepository, emulatorUrl: string) {
    this.owner = owner;
    this.repo = repo;
    this.git = git;
    this.emulatorUrl = emulatorUrl;
  }

  nextId(): number {
    return this.#nextId++;
  }

  /** emulate ends a token after 5,000 requests, whatever a test wants to limit: each of ours has many of its. */
  emulatorToken(login: string): string {
    this.#forwarded += 1;
    return emulatorTokens(login)[Math.floor(this.#forwarded / 4_000)] ?? "spent";
  }

  async addPull(number: number, headBranch: string, baseBranch: string): Promise<PullRow> {
    const row: PullRow = {
      number,
      headBranch,
      baseBranch,
      headCommit: "",
      baseCommit: "",
      mergeRefCommit: "",
      mergedAs: null,
    };
    this.pulls.set(number, row);
    return this.refreshPull(number);
  }

  /** Follows the branches, as GitHub does on a push, and keeps refs/pull/N/head and refs/pull/N/merge. */
  async refreshPull(number: number): Promise<PullRow> {
    const row = this.pulls.get(number);
    if (!row) throw new Error(`no pull request ${number}`);
    if (row.mergedAs !== null) return row;
    const [head, base] = [await this.git.branch(row.headBranch), await this.git.branch(row.baseBranch)];
    if (head === row.headCommit && base === row.baseCommit) return row;
    row.headCommit = head;
    row.baseCommit = base;
    await this.git.point(`refs/pull/${number}/head`, head);
    // With a conflict the merge ref stays where it was, as GitHub leaves it.
    const merged = await this.git.mergeCommit(base, head, `Merge ${head} into ${base}`).catch(() => undefined);
    if (merged === undefined) return row;
    row.mergeRefCommit = merged;
    await this.git.point(`refs/pull/${number}/merge`, merged);
    return row;
  }

  async merge(number: number): Promise<PullRow> {
    const row = await this.refreshPull(number);
    const message = `Merge pull request #${number} from ${this.owner}/${row.headBranch}`;
    const commit = await this.git.mergeCommit(row.baseCommit, row.headCommit, message);
    await this.git.point(`refs/heads/${row.baseBranch}`, commit);
    row.mergedAs = commit;
    return row;
  }

  /** As GitHub: merged pull requests that brought the commit; for a commit on no base branch, the open ones with it. */
  async pullsOf(commit: string): Promise<readonly number[]> {
    const found: number[] = [];
    for (const number of this.pulls.keys()) {
      const row = await this.refreshPull(number);
      const own = await this.git.commits(`${row.baseCommit}..${row.headCommit}`);
      if (row.mergedAs === commit || own.includes(commit)) found.push(number);
    }
    return found;
  }
}

/** What emulate is seeded with for one user. */
export function emulatorTokens(login: string): readonly string[] {
  return Array.from({ length: 40 }, (_, index) => `${login}-${index}`);
}
