import { toNekoError } from "../kernel/error.ts";
import type { Revision } from "../kernel/revision.ts";
import type { CheckRunWrite, Forge } from "../ports/forge.ts";
import type { Log } from "../ports/log.ts";
import { editComment, sectionNames, stickyKind, type Sections } from "../report/comment.ts";
import { fit } from "../report/markdown.ts";
import type { ReportSpec } from "../spec/desired-state.ts";

export interface ProposalContext {
  readonly pullRequest: number;
  /** The head this run looked at. */
  readonly headCommit: string;
  readonly report: Pick<ReportSpec, "comment" | "checks">;
  readonly runUrl: string;
}

/**
 * Writes sections and the check run of a pull request. A run that is out of date writes nothing: the newer one will.
 * What cannot be written is a warning, since the same text is in the summary of the run.
 */
export async function writeProposal(
  sections: Sections,
  conclusion: CheckRunWrite["conclusion"],
  context: ProposalContext,
  { forge, log }: { readonly forge: Forge; readonly log: Log },
  signal: AbortSignal,
): Promise<void> {
  const { pullRequest, headCommit, report, runUrl } = context;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toNekoError(thrown);
      log.warn(`${error.code}: ${error.message}. ${error.hint}`);
    }
  };
  await attempt(async () => {
    const current = await forge.pullRequest(pullRequest, signal);
    if (current.head.commit !== headCommit) {
      log.info(
        `pull request ${pullRequest} is at ${current.head.commit.slice(0, 8)} now: nothing is written for this one`,
      );
      return;
    }
    if (report.comment === "sticky") {
      const written = await forge.upsertStickyComment(
        pullRequest,
        stickyKind,
        (present) => editComment(present, sections),
        signal,
      );
      log.info(`comment ${written.outcome}: ${written.url}`);
    }
    if (report.checks) {
      await attempt(() => forge.upsertCheckRun(checkRunOf(sections, conclusion, current.head.commit, runUrl), signal));
    }
  });
}

/** The name that branch protection can require; it never begins with `neko/`, which is the hosts'. */
const checkRunName = "Neko plan";

function checkRunOf(
  sections: Sections,
  conclusion: CheckRunWrite["conclusion"],
  commit: Revision,
  runUrl: string,
): CheckRunWrite {
  const title = (sections.verdict ?? "Neko").replace(/^#+ Neko · /, "").replace(/ · \[run\]\(.*$/, "");
  return {
    name: checkRunName,
    commit,
    conclusion,
    title: title.replaceAll("`", ""),
    summary: renderSummary(sections),
    detailsUrl: runUrl,
  };
}

/** All sections in the order of the comment; for the job summary and the check run. */
export function renderSummary(sections: Sections): string {
  const texts = sectionNames.map((name) => sections[name] ?? "").filter((text) => text !== "");
  return fit(texts.join("\n\n"), [], 65_000);
}
