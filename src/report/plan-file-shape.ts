import { parseDigest, type Digest } from "../kernel/digest.ts";
import { dispositions, type ErrorCode } from "../kernel/error-codes.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import type { ClosureLine } from "../plan/closure-diff.ts";
import type { Gate } from "../plan/gates.ts";
import type { Reboot } from "../plan/reboot.ts";
import type { PlanSummary } from "../plan/summary.ts";
import {
  byKind,
  checked,
  list,
  literal,
  matching,
  object,
  orNull,
  parsed,
  text,
  whole,
  type Reader,
} from "../release/shape.ts";
import type { PushEvent } from "../spec/desired-state.ts";
import type {
  ClosureView,
  Finding,
  ImageView,
  OutputView,
  PlanView,
  StepsView,
  TargetNames,
  TargetView,
  WaveView,
} from "./plan-view.ts";

/** `neko-plan.json`: what one plan run shows, for a job that may write it where the run itself may not. */
export interface PlanFile {
  readonly schema: "neko.plan/v1";
  /** `github.com/acme/fleet` */
  readonly repository: string;
  /** The pull request that the run says it is of; null: none. */
  readonly pullRequest: number | null;
  /** The head a person knows: of the pull request, not of the test merge. */
  readonly head: Revision;
  /** What it was compared with; null: everything counts as new. */
  readonly base: Revision | null;
  /** For people who read the file; a link of a stranger is shown nowhere. */
  readonly runUrl?: string;
  readonly outcome: PlanFileOutcome;
}

export type PlanFileOutcome =
  | { readonly kind: "planned"; readonly planId: Digest; readonly view: PlanView }
  /** neko.yaml does not hold; nothing was evaluated. */
  | { readonly kind: "invalid"; readonly problems: readonly Finding[] }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly message: string; readonly hint: string };

/** UTF-16 units of any text in the file. */
export const maxText = 2_000;

const line: Reader<string> = checked(text, (value) =>
  value.length <= maxText && value.isWellFormed() ? undefined : `is longer than ${maxText} characters, or no text`,
);
const lines = list(line);

/** One of the names that the type has: a name that is missing here does not compile. */
const oneOf = <V extends string>(all: Readonly<Record<V, true>>): Reader<V> => literal(...(Object.keys(all) as V[]));

const finding: Reader<Finding> = object<Omit<Finding, "hint">, Required<Pick<Finding, "hint">>>(
  { file: line, line: whole(), column: whole(), message: line },
  { hint: line },
);

const change = oneOf<TargetView["change"]>({ added: true, changed: true, removed: true, unknown: true });

const output: Reader<OutputView> = object<OutputView>({
  role: line,
  change,
  name: line,
  supply: oneOf<OutputView["supply"]>({ build: true, fetch: true, here: true, unknown: true, none: true }),
  why: orNull(line),
});

const image: Reader<ImageView> = object<ImageView>({
  id: line,
  change: oneOf<ImageView["change"]>({ added: true, changed: true }),
  systems: lines,
  tags: lines,
  to: list(
    object<ImageView["to"][number]>({
      reference: line,
      on: list(oneOf<PushEvent>({ main: true, tag: true, "pull-request": true, manual: true })),
    }),
  ),
  move: orNull(
    object<NonNullable<ImageView["move"]>>({
      layers: whole(),
      newLayers: orNull(whole()),
      sizeBytes: whole(),
      newBytes: orNull(whole()),
    }),
  ),
});

const shortDigest = matching(/^[0-9a-f]{12}$/, "beginning of a digest");

const target: Reader<TargetView> = object<TargetView>({
  name: line,
  kind: oneOf<TargetView["kind"]>({ profile: true, containers: true, nixos: true, shells: true, tee: true }),
  change,
  from: orNull(shortDigest),
  to: orNull(shortDigest),
  wave: orNull(line),
});

const targetNames: Reader<TargetNames> = object<TargetNames>({ first: list(line, { max: 10 }), more: whole() });

const steps: Reader<StepsView> = object<StepsView>({
  targets: targetNames,
  steps: list(object<StepsView["steps"][number]>({ text: line, because: lines })),
  reboot: byKind<Reboot>({
    no: object<Extract<Reboot, { kind: "no" }>>({ kind: literal("no") }),
    expected: object<Extract<Reboot, { kind: "expected" }>>({ kind: literal("expected"), because: lines }),
    unknown: object<Extract<Reboot, { kind: "unknown" }>>({ kind: literal("unknown"), because: line }),
  }),
});

const delta = whole(Number.MIN_SAFE_INTEGER);

const closure: Reader<ClosureView> = object<ClosureView>({
  targets: targetNames,
  counts: object<ClosureView["counts"]>({ added: whole(), removed: whole(), upgraded: whole(), rebuilt: whole() }),
  deltaBytes: delta,
  lines: list(
    object<ClosureLine>({
      kind: oneOf<ClosureLine["kind"]>({ added: true, removed: true, upgraded: true, rebuilt: true }),
      name: line,
      from: line,
      to: line,
      deltaBytes: delta,
    }),
    { max: 100 },
  ),
});

const view: Reader<PlanView> = checked(
  object<PlanView>({
    summary: object<PlanSummary>({
      builds: whole(),
      fetches: whole(),
      targets: whole(),
      waves: whole(),
      images: whole(),
      keptImages: whole(),
      rules: whole(),
      unknown: whole(),
    }),
    same: object<PlanView["same"]>({ outputs: whole(), targets: whole() }),
    outputs: list(output),
    supply: orNull(
      object<NonNullable<PlanView["supply"]>>({ toBuild: whole(), toFetch: whole(), downloadBytes: orNull(whole()) }),
    ),
    images: list(image),
    variants: list(object<PlanView["variants"][number]>({ image: line, system: orNull(line), text: line })),
    targets: list(target),
    waves: list(object<WaveView>({ name: line, changed: whole(), maxUnavailable: whole(), soakMs: whole() })),
    rules: list(object<PlanView["rules"][number]>({ path: line, from: orNull(line), to: orNull(line) })),
    ruleSections: list(object<PlanView["ruleSections"][number]>({ section: line, rules: whole() })),
    steps: list(steps),
    closures: list(closure),
    left: whole(),
    gates: list(
      object<PlanView["gates"][number]>({
        code: oneOf<Gate["code"]>({
          WAVE_NOT_ADMITTED: true,
          APPROVAL: true,
          WINDOW_CLOSED: true,
          ROLLOUT_FROZEN: true,
          FEATURE_UNSUPPORTED: true,
        }),
        text: line,
      }),
    ),
    exceptions: list(object<PlanView["exceptions"][number]>({ id: line, text: line })),
    warnings: list(finding),
    notes: list(
      object<PlanView["notes"][number]>({
        code: oneOf<PlanView["notes"][number]["code"]>({ NOT_EVALUATED: true, REV_IN_CLOSURE: true }),
        message: line,
      }),
    ),
  }),
  ({ summary, targets, images, waves, rules }) =>
    summary.targets < targets.filter(({ change: what }) => what !== "unknown").length ||
    summary.images + summary.keptImages < images.length ||
    summary.waves < waves.length ||
    summary.rules < rules.length
      ? "counts less than it lists"
      : undefined,
);

const outcome: Reader<PlanFileOutcome> = byKind<PlanFileOutcome>({
  planned: object<Extract<PlanFileOutcome, { kind: "planned" }>>({
    kind: literal("planned"),
    planId: parsed(parseDigest, "sha256 digest"),
    view,
  }),
  invalid: object<Extract<PlanFileOutcome, { kind: "invalid" }>>({
    kind: literal("invalid"),
    problems: list(finding, { min: 1 }),
  }),
  failed: object<Extract<PlanFileOutcome, { kind: "failed" }>>({
    kind: literal("failed"),
    code: literal(...(Object.keys(dispositions) as ErrorCode[])),
    message: line,
    hint: line,
  }),
});

export const planFile: Reader<PlanFile> = object<Omit<PlanFile, "runUrl">, Required<Pick<PlanFile, "runUrl">>>(
  {
    schema: literal("neko.plan/v1"),
    repository: matching(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)+$/, "repository"),
    pullRequest: orNull(whole(1)),
    head: parsed(parseRevision, "full commit id"),
    base: orNull(parsed(parseRevision, "full commit id")),
    outcome,
  },
  { runUrl: matching(/^https?:\/\/[\x21-\x7e]{1,500}$/, "http URL") },
);
