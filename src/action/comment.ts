import { sha256 } from "../kernel/digest.ts";
import { toNekoError } from "../kernel/error.ts";
import type { Revision } from "../kernel/revision.ts";
import type { Annotation } from "../ports/annotation.ts";
import type { CheckRunWrite, Forge } from "../ports/forge.ts";
import type { Log } from "../ports/log.ts";
import { checkSummary, editComment, stickyKind, type Sections } from "../report/comment.ts";
import type { Stamp } from "../report/stamp.ts";
import type { ReportSpec } from "../spec/desired-state.ts";

export interface ProposalContext {
  /** None: a push or a merge group, which have a check run alone. */
  readonly pullRequest?: number;
  /** The head this run looked at; the check run is on it. */
  readonly commit: Revision;
  readonly report: Pick<ReportSpec, "comment" | "checks">;
  readonly runUrl: string;
  readonly stamp: Stamp;
  /** Of one job of a matrix: it writes its part of the comment, and the check run is the plan's. */
  readonly part?: string;
  readonly annotations: readonly Annotation[];
}

/**
 * Writes sections and the check run of a proposal. A run that is out of date writes nothing: the newer one will. What
 * cannot be written is a warning, once for each permission that is missing, since the same text is in the summary of
 * the run. @throws NekoError CANCELLED
 */
export async function writeProposal(
  sections: Sections,
  conclusion: CheckRunWrite["conclusion"],
  context: ProposalContext,
  { forge, log }: { readonly forge: Forge; readonly log: Log },
  signal: AbortSignal,
): Promise<void> {
  const { pullRequest, report, runUrl, stamp, part } = context;
  const said = new Set<string>();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message, hint } = toNekoError(thrown);
      if (said.has(`${code} ${hint}`)) return;
      said.add(`${code} ${hint}`);
      log.warn(`${code}: ${message}. ${hint}`);
    }
  };
  let stale = false;
  /** Asked right before each write: a push may come while this run waits for its turn. */
  const unlessStale = async (write: () => Promise<void>): Promise<void> => {
    if (stale) return;
    if (pullRequest !== undefined) {
      const { head } = await forge.pullRequest(pullRequest, signal);
      stale = head.commit !== context.commit;
      if (stale) {
        log.info(
          `pull request ${pullRequest} is at ${head.commit.slice(0, 8)} now: nothing more is written for this one`,
        );
        return;
      }
    }
    await write();
  };

  if (pullRequest !== undefined && report.comment === "sticky") {
    // What one job of a matrix found wrong an attempt ago is gone unless it says it again.
    const changed = part === undefined ? sections : { verdict: "", ...sections };
    const options = { stamp, runUrl, ...(part === undefined ? {} : { part }) };
    await attempt(() =>
      unlessStale(async () => {
        const edit = (present: string | undefined): string => editComment(present, changed, options);
        const written = await forge.upsertStickyComment(pullRequest, stickyKind, edit, signal);
        log.info(`comment ${written.outcome}: ${written.url}`);
      }),
    );
  }
  if (report.checks && part === undefined) {
    await attempt(() => unlessStale(() => forge.upsertCheckRun(checkRunOf(sections, conclusion, context), signal)));
  }
}

/** What a job of a matrix calls its part of the comment, by the attributes it builds; undefined when it builds all. */
export function partOf(only: readonly string[]): string | undefined {
  const [first] = only.toSorted();
  if (first === undefined) return undefined;
  const name = first.split(".").slice(-1)[0]?.slice(0, 40) ?? "";
  return `${name} ${sha256(only.toSorted().join("\n")).slice("sha256:".length, "sha256:".length + 8)}`;
}

/** The name that branch protection can require, the same for every event; hosts and environments are below `neko/`. */
const checkRunName = "neko";

function checkRunOf(
  sections: Sections,
  conclusion: CheckRunWrite["conclusion"],
  { commit, runUrl, annotations }: ProposalContext,
): CheckRunWrite {
  return {
    name: checkRunName,
    commit,
    conclusion,
    title: titleOf(sections),
    summary: checkSummary(sections, { runUrl }),
    detailsUrl: runUrl,
    annotations,
  };
}

/** The verdict without its marks and links: for a title, or a line of the log. */
export function titleOf({ verdict = "Neko" }: Pick<Sections, "verdict">): string {
  return verdict
    .replace(/^#+ Neko · /, "")
    .replace(/ · \[run\]\(.*$/, "")
    .replaceAll("`", "");
}
