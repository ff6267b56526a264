import { shortDigest } from "../kernel/digest.ts";
import type { TargetStanding } from "./deploy-section.ts";
import { code, prose, table, utc } from "./markdown.ts";

/** What a verifier says of one target's evidence, claim by claim. Every text of it is shown as text. */
export interface AttestationView {
  readonly target: string;
  /** `TDX, dstack` */
  readonly platform: string;
  /** RFC 3339, UTC. */
  readonly checkedAt: string;
  /** What binds the evidence to now: `nonce fresh`. */
  readonly freshness: string;
  readonly verdict: "affirming" | "warning" | "contraindicated" | "none";
  readonly checks: readonly AttestationCheck[];
  /** What this evidence cannot show, in words. */
  readonly notProven: readonly string[];
}

export interface AttestationCheck {
  /** `compose hash` */
  readonly name: string;
  readonly expected: string;
  readonly measured: string;
  readonly outcome: "verified" | "refuted" | "not-checked";
}

/** What is known of the proof of one target: nothing was sent, it waits to be judged, or a verdict. */
export type ProofState = "none" | "awaited" | AttestationView["verdict"];

/** `wanted`: the policy asks for a verdict on this target. A verdict of nothing is none. */
export function proofOf(standing: TargetStanding, view: AttestationView | undefined, wanted: boolean): ProofState {
  if (view && view.verdict !== "none") return view.verdict;
  return wanted || view || standing.report?.evidence != null ? "awaited" : "none";
}

/** The attestation section: a table of checks for each target that was judged, and what waits for it. */
export function renderAttestation(
  standings: readonly TargetStanding[],
  views: ReadonlyMap<string, AttestationView>,
): string {
  const judged = standings.flatMap(({ target }) => views.get(target) ?? []).toSorted((a, b) => rank(a) - rank(b));
  const unjudged = standings.filter(({ target, report }) => report?.evidence != null && !views.has(target));
  if (judged.length === 0 && unjudged.length === 0) {
    return "**Attestation** evidence: none yet. What is shown above is each host's own word, signed with its own key.";
  }
  const rows = unjudged.map(({ target, report }) => [
    code(target),
    report?.evidence ? code(shortDigest(report.evidence)) : "–",
    "received, not judged",
  ]);
  const waiting = `**Attestation** evidence received, not judged\n\n${table(["Target", "Evidence", "Verdict"], rows)}`;
  return [...judged.map(renderView), ...(rows.length === 0 ? [] : [waiting])].join("\n\n");
}

function renderView(view: AttestationView): string {
  const { target, platform, checkedAt, freshness, verdict, checks, notProven } = view;
  const title = `**Attestation** ${verdicts[verdict]} ${code(target)} (${prose(platform)}) checked ${utc(new Date(checkedAt))}, ${prose(freshness)}`;
  const rows = checks.map((check) => [
    prose(check.name),
    code(shortValue(check.expected)),
    code(shortValue(check.measured)),
    outcomes[check.outcome],
  ]);
  return [
    title,
    ...(rows.length === 0 ? [] : [table(["Check", "Expected", "Measured", ""], rows)]),
    ...(notProven.length === 0 ? [] : [`Not proven: ${notProven.slice(0, 10).map(prose).join("; ")}.`]),
  ].join("\n\n");
}

/** The first claim that is refuted, its values as they are shown; undefined when none is named. */
export function firstRefuted({ checks }: AttestationView): AttestationCheck | undefined {
  const refuted = checks.find((check) => check.outcome === "refuted");
  return refuted && { ...refuted, expected: shortValue(refuted.expected), measured: shortValue(refuted.measured) };
}

const verdicts: Readonly<Record<AttestationView["verdict"], string>> = {
  affirming: "✅",
  warning: "⚠",
  contraindicated: "🚫",
  none: "not judged:",
};
const order: readonly AttestationView["verdict"][] = ["contraindicated", "warning", "none", "affirming"];
const rank = (view: AttestationView): number => order.indexOf(view.verdict);

const outcomes: Readonly<Record<AttestationCheck["outcome"], string>> = {
  verified: "✅",
  refuted: "❌",
  "not-checked": "– not checked",
};

/** `a41f…0c2e` of a long measurement; anything else up to 80 characters. */
function shortValue(value: string): string {
  const hex = value.replace(/^sha(?:256|384|512):/, "");
  if (/^[0-9a-f]{17,}$/i.test(hex)) return `${hex.slice(0, 4)}…${hex.slice(-4)}`;
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
