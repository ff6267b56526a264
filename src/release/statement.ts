import { parseDigest } from "../kernel/digest.ts";
import { branchOfRef, parseRevision } from "../kernel/revision.ts";
import { desiredIdOf } from "../plan/slice.ts";
import {
  predicateTypes,
  type DeclaredFreeze,
  type DeclaredWave,
  type ImageRecord,
  type ReleasePredicate,
  type ReportPredicate,
  type RollbackPredicate,
  type RolloutPredicate,
  type Statement,
  type Subject,
  type TargetRecord,
} from "./record.ts";
import {
  checked,
  list,
  literal,
  matching,
  object,
  orNull,
  parsed,
  readShape,
  record,
  text,
  truth,
  whole,
  type Reader,
} from "./shape.ts";
import { slice, targetName } from "./slice-shape.ts";

// From a verified payload to a typed statement. A signature says who wrote it, not that it makes sense.

/** One entry of a channel, told apart by its predicateType. */
export type EntryStatement =
  | { readonly kind: "release"; readonly predicate: ReleasePredicate }
  | { readonly kind: "rollout"; readonly predicate: RolloutPredicate }
  | { readonly kind: "rollback"; readonly predicate: RollbackPredicate };

/** @throws NekoError RECORD_INVALID with the path of the first problem */
export function parseEntryStatement(value: unknown): EntryStatement {
  const type = Object(value) as { readonly predicateType?: unknown };
  switch (type.predicateType) {
    case predicateTypes.rollout:
      return { kind: "rollout", predicate: readStatement(value, predicateTypes.rollout, rollout) };
    case predicateTypes.rollback:
      return { kind: "rollback", predicate: readStatement(value, predicateTypes.rollback, rollback) };
    default:
      return { kind: "release", predicate: readStatement(value, predicateTypes.release, release) };
  }
}

/** A host's report. @throws NekoError REPORT_INVALID with the path of the first problem */
export function parseReportStatement(value: unknown): ReportPredicate {
  return readShape(value, statementOf(predicateTypes.report, report), {
    code: "REPORT_INVALID",
    what: "the report cannot be read",
    hint: "update the reconciler on that host, or ignore the report if the host is not yours",
  }).predicate;
}

function readStatement<P>(value: unknown, type: string, predicate: Reader<P>): P {
  return readShape(value, statementOf(type, predicate), {
    code: "RECORD_INVALID",
    what: "the record cannot be read",
    hint: "publish and run the same version of Neko; a record that breaks its own rules is never run",
  }).predicate;
}

const instant = checked(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, "RFC 3339 time in UTC"), (value) =>
  Number.isNaN(Date.parse(value)) ? "is no time that exists" : undefined,
);
const digest = parsed(parseDigest, "sha256 digest");
const revision = parsed(parseRevision, "full commit id");
/** `github.com/acme/fleet`: compared with the host's pinned value, never opened. */
export const repository = matching(
  /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]{1,100}){1,9}$/,
  "repository",
);
/** `refs/heads/<branch>` */
export const branchRef: Reader<string> = checked(matching(/^refs\/heads\//, "refs/heads/<branch>"), (ref) =>
  branchOfRef(ref) === undefined ? "is no branch name Neko accepts" : undefined,
);
const word = matching(/^[^\p{Cc}]{1,200}$/u, "name");
const targets = checked(list(targetName, { min: 1 }), (names) =>
  new Set(names).size === names.length ? undefined : "names a target twice",
);

const image = object<ImageRecord>({
  config: digest,
  manifest: digest,
  sources: list(matching(/^(?:oci:\/|[A-Za-z0-9[])[\x21-\x7e]{1,1000}$/, "image location"), { max: 100 }),
});

const target: Reader<TargetRecord> = checked(
  object<Pick<TargetRecord, "desiredId" | "slice">, Required<Omit<TargetRecord, "desiredId" | "slice">>>(
    { desiredId: digest, slice },
    { environment: word, closure: digest, images: record(word, image), variants: record(word, record(word, image)) },
  ),
  ({ desiredId, slice: wanted, closure, images, variants }) => {
    if (desiredId !== desiredIdOf(wanted)) return "has a desiredId that is not its slice's";
    if (wanted.kind === "profile") {
      if (closure === undefined) return "has no closure digest";
      return images === undefined && variants === undefined ? undefined : "has images, but is a profile";
    }
    if (closure !== undefined) return "has a closure digest, but no profile";
    const left = wanted.containers.flatMap((one) => ("choices" in one ? [one] : []));
    const named = wanted.containers.flatMap((one) => ("choices" in one ? [] : [one.name]));
    if (!isSame(named, images)) return "has not exactly one image per container";
    if (
      !isSame(
        left.map(({ name }) => name),
        variants,
      )
    )
      return "has not the variants of exactly the containers that choose";
    const allNamed = left.every(({ name, choices }) =>
      isSame(
        choices.map(({ imageId }) => imageId),
        variants?.[name],
      ),
    );
    return allNamed ? undefined : "has not exactly one image per variant";
  },
);

function isSame(names: readonly string[], recorded: Readonly<Record<string, unknown>> | undefined): boolean {
  return (
    names.toSorted().join("\n") ===
    Object.keys(recorded ?? {})
      .toSorted()
      .join("\n")
  );
}

const wave: Reader<DeclaredWave> = object<
  Omit<DeclaredWave, "environment" | "window">,
  { environment: string; window: string }
>(
  { name: word, targets: list(targetName), soakMs: whole(), maxUnavailable: whole(1) },
  // A line, no more: which zones there are depends on the machine, and only who opens the wave must know.
  { environment: word, window: word },
);

const freeze: Reader<DeclaredFreeze> = object<Omit<DeclaredFreeze, "targets">, { targets: readonly string[] }>(
  { from: instant, until: instant, reason: text },
  { targets: list(targetName) },
);

/** Older records have none of these. */
type LaterMember = "freezes" | "committedAt" | "nixpkgs";

const release: Reader<ReleasePredicate> = checked(
  object<Omit<ReleasePredicate, LaterMember>, Required<Pick<ReleasePredicate, LaterMember>>>(
    {
      repository,
      ref: branchRef,
      commit: revision,
      release: whole(1),
      previous: orNull(digest),
      flakeLock: orNull(digest),
      nekoYaml: digest,
      pullRequests: list(whole(1)),
      policy: digest,
      waves: list(wave, { max: 1000 }),
      targets: record(targetName, target),
    },
    { freezes: list(freeze, { max: 1000 }), committedAt: instant, nixpkgs: revision },
  ),
  (predicate) => {
    if ((predicate.release === 1) !== (predicate.previous === null)) {
      return "has a previous release exactly when it is not the first: this one breaks that";
    }
    const named = predicate.waves.flatMap((declared) => declared.targets);
    if (new Set(named).size !== named.length) return "has a target in two waves";
    const stranger = named.find((name) => !Object.hasOwn(predicate.targets, name));
    if (stranger !== undefined) return `has a wave with target ${stranger}, which it does not hold`;
    const names = predicate.waves.map((declared) => declared.name);
    return new Set(names).size === names.length ? undefined : "has two waves of one name";
  },
);

const rollout: Reader<RolloutPredicate> = object<RolloutPredicate>({
  repository,
  ref: branchRef,
  release: whole(1),
  wave: word,
  targets,
  soakUntil: instant,
});

const rollback: Reader<RollbackPredicate> = checked(
  object<RollbackPredicate>({
    repository,
    ref: branchRef,
    targets,
    from: whole(2),
    to: whole(1),
    counter: whole(1),
    expires: instant,
  }),
  ({ from, to }) => (to < from ? undefined : "does not go back: `to` is not below `from`"),
);

const report: Reader<ReportPredicate> = object<ReportPredicate>({
  repository,
  target: targetName,
  seq: whole(),
  commit: orNull(revision),
  release: orNull(whole(1)),
  desiredId: orNull(digest),
  runningId: orNull(digest),
  phase: literal("in-sync", "pending", "applying", "gated", "rolled-back", "quarantined", "failed", "stuck"),
  detail: text,
  code: orNull(matching(/^[A-Z][A-Z0-9_]{0,63}$/, "code")),
  probes: list(object({ name: text, passed: truth, detail: text }), { max: 1000 }),
  at: instant,
  evidence: orNull(digest),
});

const subject: Reader<Subject> = object<Subject>({
  name: text,
  digest: object<Subject["digest"]>({ sha256: matching(/^[0-9a-f]{64}$/, "hex sha256") }),
});

function statementOf<P>(type: string, predicate: Reader<P>): Reader<Statement<P>> {
  return object<Statement<P>>({
    _type: literal("https://in-toto.io/Statement/v1"),
    subject: list(subject),
    predicateType: literal(type),
    predicate,
  });
}
