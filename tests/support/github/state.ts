import { BareRepository } from "./repository.ts";

export interface StatusRow {
  readonly id: number;
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly created_at: string;
}

export interface DeploymentRow {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  /** Newest first. */
  readonly statuses: { readonly id: number; readonly state: string; readonly description: string }[];
}

export interface PullRow {
  readonly number: number;
  readonly headBranch: string;
  readonly baseBranch: string;
  headCommit: string;
  /** Where base and head parted: base..head are the commits of the pull request. */
  baseCommit: string;
  mergeRefCommit: string;
  mergedAs: string | null;
}

/** What the router keeps itself, because emulate has no place for it. */
export class StandInState {
  readonly owner: string;
  readonly repo: string;
  readonly git: BareRepository;
  readonly emulatorUrl: string;
  readonly tokens: ReadonlySet<string>;
  readonly pulls = new Map<number, PullRow>();
  /** Commit to statuses, newest first. */
  readonly statuses = new Map<string, StatusRow[]>();
  readonly deployments: DeploymentRow[] = [];
  /** Ids of check runs by commit, oldest first; the rows themselves are emulate's. */
  readonly checkRuns = new Map<string, number[]>();
  readonly requests: string[] = [];
  readonly failures: { match: string; status: number; headers: Readonly<Record<string, string>> }[] = [];
  #nextId = 1_000;

  constructor(owner: string, repo: string, git: BareRepository, emulatorUrl: string, tokens: ReadonlySet<string>) {
    this.owner = owner;
    this.repo = repo;
    this.git = git;
    this.emulatorUrl = emulatorUrl;
    this.tokens = tokens;
  }

  nextId(): number {
    return this.#nextId++;
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
