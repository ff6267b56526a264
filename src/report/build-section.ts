import { showBytes, showDuration } from "../kernel/duration.ts";
import { storePathName } from "../kernel/store-path.ts";
import type { PushedCache } from "../cache/pushed.ts";
import type { ShellResult } from "../build/run-shells.ts";
import type { BuildResult } from "../plan/evaluation.ts";
import type { FailedOutput } from "../ports/nix.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { imageFolds, imageRows, type ImagesView } from "./image-rows.ts";
import { code, count, details, fence, fit, htmlCode, prose, sentence, table } from "./markdown.ts";
import { headline, type PlanContext } from "./plan-section.ts";
import { failureCell, shellRows } from "./shell-rows.ts";

export interface BuildView extends ImagesView {
  readonly results: readonly BuildResult[];
  /** Attribute to what uses it: `image agent/opt`. */
  readonly roles: ReadonlyMap<string, string>;
  readonly shells: readonly ShellResult[];
  /** Outputs that could not be built. */
  readonly failed?: readonly FailedOutput[];
  /** Binary caches that were pushed to. */
  readonly caches?: readonly PushedCache[];
}

/** The build section. */
export function renderBuild(view: BuildView): Sections {
  const built = view.results.filter((result) => result.buildTimeMs > 0);
  const failed = view.failed ?? [];
  const role = (attribute: string): string => prose(view.roles.get(attribute) ?? attribute);
  const rows = [
    ...failed.map(({ attribute, error }) => ["❌", role(attribute), failureCell(error)]),
    ...built.map((result) => [
      "✅",
      role(result.attribute),
      `${code(storePathName(result.storePath))} · ${showDuration(result.buildTimeMs)} · ${showBytes(result.sizeBytes)}`,
    ]),
    ...view.shells.flatMap(shellRows),
    ...imageRows(view),
    ...(view.caches ?? []).map(cacheRow),
  ];
  const same = view.results.length - built.length;
  const lost = failed.length === 0 ? "" : `, ${failed.length.toLocaleString("en-US")} failed`;
  const title = `**Build** ${count(built.length, "output")} built, ${same.toLocaleString("en-US")} already there${lost}`;
  return {
    build: fit(
      rows.length === 0 ? title : `${title}\n\n${table(["", "What", "Result"], rows)}`,
      [...failureFolds(view), ...imageFolds(view)],
      sectionLimits.build,
    ),
  };
}

/** The last lines of each build and check that failed, and what to do. */
function failureFolds({ failed = [], shells }: BuildView): readonly string[] {
  const lost = shells.flatMap(({ name, outcome }) =>
    outcome.kind === "failed" ? [{ attribute: `shell ${name}`, error: outcome.error }] : [],
  );
  return [...failed, ...lost].map(({ attribute, error }) =>
    details(`Why ${htmlCode(attribute)} failed`, `${fence(error.message)}\n\nNext: ${sentence(error.hint)}.`),
  );
}

/** Of a build that failed, whatever of it was pushed. It is the news, so it takes the verdict. */
export function renderBuildVerdict({ code: name }: { readonly code: string }, context: PlanContext): Sections {
  return { verdict: headline(`build of ${code(context.head.slice(0, 7))} failed · ${name}`, context) };
}

/** A build that failed before anything was pushed. */
export function renderBuildFailure(
  failure: { readonly code: string; readonly message: string; readonly hint: string },
  context: PlanContext,
): Sections {
  const text = `**Build** ❌ ${failure.code}: ${sentence(failure.message)}\n\nNext: ${sentence(failure.hint)}.`;
  return {
    ...renderBuildVerdict(failure, context),
    build: fit(text, [], sectionLimits.build),
  };
}

function cacheRow({ cache, paths, pushed, sentBytes, ms, outcome }: PushedCache): readonly string[] {
  const what = `cache ${code(cache)}`;
  if (outcome.kind === "failed") return ["⚠", what, `❌ ${prose(outcome.code)}: ${prose(outcome.message)}`];
  const bytes = sentBytes === null ? "" : `, ${showBytes(sentBytes)}`;
  const sent = `sent ${pushed.length} of ${count(paths, "path")}${bytes} in ${showDuration(ms)}`;
  if (outcome.kind === "complete") return ["📦", what, sent];
  return ["⚠", what, `${sent} · ❌ ${count(outcome.failed.length, "path")} could not be sent`];
}
