import { clip } from "../../src/kernel/text.ts";
import type { ContainerSlice, ContainersSlice, OfferedVariant } from "../../src/plan/slice.ts";
import type { Admission } from "../../src/release/admission.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import { chooseVariant, type Reason } from "../../src/variants/choose.ts";
import { gpusFor, type Hardware } from "../../src/variants/hardware.ts";
import { judgeVariant } from "../../src/variants/judge.ts";
import type { Good, Picked, Quarantined, Wanted } from "../state/state.ts";

// From what a release offers to what this host takes of it. Pure. The desiredId stays that of the whole offer: it says
// what was asked for, and the containers' images say which of it runs.

export type Settled =
  | { readonly kind: "settled"; readonly target: TargetRecord; readonly picked: readonly Picked[] }
  | {
      readonly kind: "unsettled";
      readonly code: "NO_VARIANT_RUNS" | "HARDWARE_UNKNOWN";
      readonly because: string;
    };

/** An admission as this host can follow it. */
export type HostAdmission =
  | (Admission & Pick<Wanted, "offer" | "picked">)
  | (Pick<Extract<Admission, { kind: "admitted" }>, "release" | "target" | "via" | "because"> & {
      readonly kind: "unsettled";
      readonly code: Extract<Settled, { kind: "unsettled" }>["code"];
    });

/** True when the host has a choice to make. */
export function offersVariants({ slice }: TargetRecord): boolean {
  return slice.kind === "containers" && slice.containers.some((one) => "choices" in one);
}

/**
 * The record with one image for each container. While the machine cannot be asked, a variant that was picked before for
 * this very slice stays, unless it is known not to run any more: a broken nvidia-smi stops no container.
 * @param keeps the same where a better one is known
 */
export function settle(
  offer: TargetRecord,
  hardware: Hardware,
  before: readonly Picked[],
  keeps: boolean = false,
): Settled {
  const { slice, variants, ...rest } = offer;
  if (slice.kind !== "containers" || !offersVariants(offer)) return { kind: "settled", target: offer, picked: [] };
  const picked: Picked[] = [];
  const images = { ...offer.images };
  const containers: ContainerSlice[] = [];
  for (const one of slice.containers) {
    if (!("choices" in one)) {
      containers.push(one);
      continue;
    }
    const { name, choices, packing, run } = one;
    const given: Hardware = { ...hardware, gpus: gpusFor(hardware.gpus, run.devices) };
    const choice = chooseVariant(choices, given);
    const kept = keeps || choice.kind === "unknown" ? keptOf(choices, given, before, name) : undefined;
    const chosen = kept ?? (choice.kind === "chosen" ? choice : undefined);
    if (!chosen) {
      const reasons = choice.kind === "chosen" ? [] : choice.because;
      return choice.kind === "unknown"
        ? {
            kind: "unsettled",
            code: "HARDWARE_UNKNOWN",
            because: sayNone(name, "which variant runs here is not known", reasons),
          }
        : { kind: "unsettled", code: "NO_VARIANT_RUNS", because: sayNone(name, "no variant runs here", reasons) };
    }
    const { imageId, storePath, config } = chosen.chosen;
    containers.push({ name, imageId, storePath, config, packing, run });
    const image = variants?.[name]?.[imageId];
    if (image) images[name] = image;
    picked.push({ container: name, imageId, because: clip(chosen.because, 300) });
  }
  const settled: ContainersSlice = { ...slice, containers };
  return { kind: "settled", target: { ...rest, slice: settled, images }, picked };
}

function keptOf(
  choices: readonly OfferedVariant[],
  hardware: Hardware,
  before: readonly Picked[],
  container: string,
): { readonly chosen: OfferedVariant; readonly because: string } | undefined {
  const earlier = before.find((one) => one.container === container);
  const chosen = choices.find(({ imageId }) => imageId === earlier?.imageId);
  if (!chosen) return undefined;
  const judged = judgeVariant(chosen.compiledFor, hardware);
  return judged.kind === "refused" ? undefined : { chosen, because: `as before; now: ${judged.because}` };
}

function sayNone(container: string, what: string, reasons: readonly Reason[]): string {
  return clip(`${container}: ${what}: ${reasons.map(({ imageId, because }) => `${imageId}: ${because}`).join(". ")}`);
}

/** What a pass may follow of an admission. A closed gate stays closed whatever the machine has. */
export function settleAdmission(admission: Admission, hardware: Hardware, lastGood: Good | null): HostAdmission {
  if (!("target" in admission) || !offersVariants(admission.target)) return admission;
  const offer = admission.target;
  const settled = settle(offer, hardware, picksOf(lastGood, offer));
  if (settled.kind === "settled") return { ...admission, target: settled.target, offer, picked: settled.picked };
  if (admission.kind === "gated") return admission;
  const { release, target, via } = admission;
  return { kind: "unsettled", code: settled.code, because: settled.because, release, target, via };
}

/** The last good one with what this machine takes of it now. Where that was rolled back, it stays with what it took
 *  before, unless that is known not to run any more. */
export function settleAgain(
  good: Good,
  hardware: Hardware,
  quarantine: readonly Quarantined[],
): Good | Extract<Settled, { kind: "unsettled" }> {
  if (!good.offer) return good;
  const best = settle(good.offer, hardware, good.picked ?? []);
  const isBad = best.kind === "settled" && quarantine.some((entry) => isQuarantined(entry, best));
  const settled = isBad ? settle(good.offer, hardware, good.picked ?? [], true) : best;
  return settled.kind === "settled" ? { ...good, target: settled.target, picked: settled.picked } : settled;
}

/** What was picked the last time, as long as the same was asked for. */
function picksOf(lastGood: Good | null, { desiredId }: TargetRecord): readonly Picked[] {
  return lastGood?.target.desiredId === desiredId ? (lastGood.picked ?? []) : [];
}

/** True when both take the same image for every container. */
export function isSamePick(a: Pick<Wanted, "picked">, b: Pick<Wanted, "picked">): boolean {
  return namesOf(a) === namesOf(b);
}

/** True when this very target, with these variants of it, is what was rolled back. */
export function isQuarantined(entry: Quarantined, { target, picked = [] }: Pick<Wanted, "target" | "picked">): boolean {
  return entry.desiredId === target.desiredId && isSamePick(entry, { picked });
}

const namesOf = ({ picked = [] }: Pick<Wanted, "picked">): string =>
  picked.map(({ container, imageId }) => `${container} ${imageId}`).join("\n");

/** `web takes agent/opt: sm_86 is made for it …`; empty where nothing was left to the host. */
export function sayPicked({ picked = [] }: Pick<Wanted, "picked">): string {
  return picked.map(({ container, imageId, because }) => `${container} takes ${imageId}: ${because}`).join(". ");
}
