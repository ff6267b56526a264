import type { CompiledFor } from "../spec/desired-state.ts";
import type { Hardware } from "./hardware.ts";
import { judgeVariant, type Judgement, type Rank } from "./judge.ts";

export interface Reason {
  /** `agent/opt` */
  readonly imageId: string;
  readonly because: string;
}

/** What becomes of `<image>/auto` on one machine. */
export type Choice<T extends Offered = Offered> =
  | {
      readonly kind: "chosen";
      readonly chosen: T;
      readonly because: string;
      /** Why not the others, in their order. */
      readonly others: readonly Reason[];
    }
  /** None is known to run here. */
  | { readonly kind: "none"; readonly because: readonly Reason[] }
  /** The machine could not be asked for what decides. */
  | { readonly kind: "unknown"; readonly because: readonly Reason[] };

export interface Offered {
  readonly imageId: string;
  readonly compiledFor: CompiledFor;
}

/**
 * The variant that is made most for the machine, out of those that run on it: by GPU first (a binary for exactly its
 * GPUs, before one that merely runs there, before PTX, before none), then by how much it asks of the CPU; among equals
 * the one that the image names first. What cannot be shown to run is not chosen. `unknown` only where what could not be
 * asked might change the answer. Pure: the order of flags and GPUs does not matter.
 * @param offered in the order of the image's variants
 */
export function chooseVariant<T extends Offered>(offered: readonly T[], hardware: Hardware): Choice<T> {
  const judged = offered.map((one, order) => ({ one, order, judgement: judgeVariant(one.compiledFor, hardware) }));
  const [best] = judged
    .flatMap(({ judgement, ...rest }) => (judgement.kind === "runs" ? [{ ...rest, ...judgement }] : []))
    .toSorted((a, b) => compareRanks(b.rank, a.rank) || a.order - b.order);
  const unknown = judged.filter(({ judgement, order }) => mayWin(judgement, order, best));
  if (unknown.length > 0) {
    return { kind: "unknown", because: unknown.map(({ one, judgement }) => reasonOf(one, judgement)) };
  }
  if (!best) return { kind: "none", because: judged.map(({ one, judgement }) => reasonOf(one, judgement)) };
  const others = judged
    .filter(({ one }) => one !== best.one)
    .map(({ one, judgement }): Reason => {
      if (judgement.kind !== "runs") return reasonOf(one, judgement);
      const because =
        compareRanks(judgement.rank, best.rank) < 0 ? "runs too, but is less made for it" : "as good, but named later";
      return { imageId: one.imageId, because };
    });
  return { kind: "chosen", chosen: best.one, because: best.because, others };
}

function mayWin(
  judgement: Judgement,
  order: number,
  best: { readonly rank: Rank; readonly order: number } | undefined,
): boolean {
  if (judgement.kind !== "unknown") return false;
  if (!best) return true;
  const compared = compareRanks(judgement.atBest, best.rank);
  return compared > 0 || (compared === 0 && order < best.order);
}

const compareRanks = (a: Rank, b: Rank): number => a.gpu - b.gpu || a.cpu - b.cpu;

const reasonOf = ({ imageId }: Offered, { because }: Judgement): Reason => ({ imageId, because });
