import type { BuildAndPushPorts } from "../pipeline/build.ts";
import type { CachesPorts } from "../pipeline/cache.ts";
import type { PlanOutcome } from "../pipeline/plan.ts";
import type { Place, Readings, ValidLoaded } from "../pipeline/source.ts";
import { parseRevision, type Branch, type Revision } from "../kernel/revision.ts";
import { NekoError } from "../kernel/error.ts";
import type { Annotation } from "../ports/annotation.ts";
import type { EvaluationMemory } from "../ports/evaluation-memory.ts";
import type { Forge } from "../ports/forge.ts";
import type { ChannelStore, Checkout, GitRemote, History } from "../ports/git.ts";
import type { LeftFile } from "../ports/left-file.ts";
import type { Machine } from "../ports/machine.ts";
import type { GivenTrust } from "../ports/trust-file.ts";
import type { SigningKey } from "../release/keys.ts";
import type { Sections } from "../report/comment.ts";
import type { ReportCandidate } from "../report/judge.ts";
import type { ReadEvent } from "./event.ts";
import type { Inputs } from "./inputs.ts";
import type { Decision } from "./mode.ts";

// What the steps of a run share: what they are given, and what they leave for the end.

export interface ActionPorts extends BuildAndPushPorts, Pick<CachesPorts, "closures" | "openCache"> {
  readonly checkout: Checkout;
  /** Looked at before anything is built. */
  readonly machine: Machine;
  /** Of the checkout. */
  readonly remote: () => Promise<GitRemote>;
  /** Read and written by plan alone. */
  readonly evaluations: EvaluationMemory;
  readonly forge: Forge;
  readonly channel: () => Promise<ChannelStore>;
  /** The trust file this job was given, if any. @throws NekoError USAGE */
  readonly readTrust: () => Promise<GivenTrust | undefined>;
  readonly history: (branch: Branch) => Promise<History>;
  /** The handoff file, or every handoff file of a directory, sorted by name; none: it is not there. */
  readonly readHandoffs: () => Promise<readonly LeftFile[]>;
  readonly writeHandoff: (text: string) => Promise<void>;
  /** Answers where it lies, for the output `plan-file`. */
  readonly writePlanFile: (text: string) => Promise<string>;
  readonly readReports: () => Promise<readonly ReportCandidate[]>;
  /** Called by publish alone. @throws NekoError KEY_INVALID */
  readonly readSigningKey: () => SigningKey | undefined;
  readonly annotate: (annotations: readonly Annotation[]) => void;
  /** From now on the values of these variables are shown nowhere. */
  readonly hideSecrets: (names: readonly string[]) => void;
}

export interface ActionRequest {
  readonly inputs: Inputs;
  readonly event: ReadEvent;
  readonly place: Place;
  readonly hasSigningKey: boolean;
  readonly rootsDirectory: string;
  readonly runUrl: string;
  /** Where the secrets of caches are. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Job extends ActionRequest {
  readonly loaded: ValidLoaded;
  readonly readings: Readings;
  /** The moment by which neko.yaml was judged. */
  readonly now?: Date;
  readonly commit: Revision;
  readonly decision: Extract<Decision, { kind: "run" }>;
}

/** What the step ends with. Everything that could be written is written, even when `error` says that it failed. */
export interface ActionResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly sections: Sections;
  readonly error?: NekoError;
}

/** What the steps have brought so far; what one wrote stays when a later one fails. */
export interface Progress {
  readonly outputs: Record<string, string>;
  sections: Sections;
  /** The machine was looked at. */
  preflight?: true;
  planned?: Extract<PlanOutcome, { kind: "planned" }>;
}

/** The head a person knows, not the test merge. */
export const headShown = (job: Pick<Job, "event" | "commit">): Revision =>
  parseRevision(job.event.pullRequest?.headCommit ?? job.commit);
