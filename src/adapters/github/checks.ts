import { clipBytes } from "../../kernel/text.ts";
import type { Annotation } from "../../ports/annotation.ts";
import { ownCheckRunId, type CheckRun, type CheckRunWrite, type Forge } from "../../ports/forge.ts";
import { asking, type GithubClient } from "./octokit-client.ts";

// Limits of GitHub's check runs: 50 annotations a request, a title of 255 characters, 64 KiB of message. It counts bytes
// where it says characters (github/docs#35252).
// Source: docs.github.com, "Create a check run"; annotations of an update are added to those that are there.

const perRequest = 50;
const mostAnnotations = 200;
const levels = ["error", "warning", "notice"] as const;

/** Check runs of a commit. */
export function createChecks({ octokit, at }: GithubClient): Pick<Forge, "upsertCheckRun" | "checkRuns"> {
  const { checks } = octokit.rest;

  return {
    upsertCheckRun: (check, signal) =>
      asking(`write check run ${check.name}`, "checks: write", signal, async () => {
        const runs = await octokit.paginate(checks.listForRef, {
          ...at,
          ref: check.commit,
          check_name: check.name,
          per_page: 100,
          request: { signal },
        });
        const own = runs.filter((run) => run.external_id === ownCheckRunId).toSorted((a, b) => b.id - a.id)[0];
        const output = { title: clipBytes(check.title, 250), summary: check.summary };
        const [first, ...more] = batches(check.annotations ?? []);
        const wanted = [first, ...more].reduce((sum, batch) => sum + (batch?.length ?? 0), 0);
        if (own && isSame(own, check, output) && own.output.annotations_count === wanted) return;
        const fields = {
          ...at,
          name: check.name,
          status: "completed" as const,
          conclusion: check.conclusion,
          ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
          external_id: ownCheckRunId,
          request: { signal },
        };
        const shown = { ...output, ...(first ? { annotations: first } : {}) };
        // Annotations cannot be taken back: a run that has some is followed by a new one of its name.
        let id = own?.output.annotations_count === 0 ? own.id : undefined;
        if (id !== undefined) await checks.update({ ...fields, output: shown, check_run_id: id });
        else id = (await checks.create({ ...fields, output: shown, head_sha: check.commit })).data.id;
        for (const annotations of more) {
          await checks.update({ ...at, check_run_id: id, output: { ...output, annotations }, request: { signal } });
        }
      }),

    checkRuns: (commit, prefix, signal) =>
      asking("list check runs", "checks: read", signal, async () => {
        const runs = await octokit.paginate(checks.listForRef, {
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
  };
}

interface RunShown {
  readonly conclusion: string | null;
  readonly output: { readonly title: string | null; readonly summary: string | null };
}

function isSame(own: RunShown, check: CheckRunWrite, output: { title: string; summary: string }): boolean {
  const plain = (text: string | null): string => (text ?? "").replaceAll("\r\n", "\n").trim();
  return (
    own.conclusion === check.conclusion &&
    plain(own.output.title) === plain(output.title) &&
    plain(own.output.summary) === plain(output.summary)
  );
}

interface GithubAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly message: string;
  readonly title: string;
}

/** Those that have a place, worst first, in as many requests as GitHub needs. */
function batches(annotations: readonly Annotation[]): GithubAnnotation[][] {
  const shown = annotations
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .flatMap(({ level, title, message, file, line, column }): GithubAnnotation[] => {
      if (file === undefined || line === undefined) return [];
      return [
        {
          path: file,
          start_line: line,
          end_line: line,
          ...(column === undefined ? {} : { start_column: column, end_column: column }),
          annotation_level: level === "error" ? "failure" : level,
          // GitHub refuses an empty message.
          message: clipBytes(message, 60_000) || "(no message)",
          title: clipBytes(title, 250),
        },
      ];
    })
    .slice(0, mostAnnotations);
  return Array.from({ length: Math.ceil(shown.length / perRequest) }, (_, index) =>
    shown.slice(index * perRequest, (index + 1) * perRequest),
  );
}
