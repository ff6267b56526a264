// How new a section of the comment is. GitHub cannot compare and swap, and an older run may come to write after a newer
// one: each section says of which run or release it is, and an older one does not replace it.

/** Compared from the left; a missing number is older than any. Whole numbers from 0. */
export type Stamp = readonly number[];

/** What a section has that says nothing: older than all. */
export const noStamp: Stamp = [];

/** Of a run about a proposal. `attempt`: GITHUB_RUN_ATTEMPT. */
export function proposalStamp(runId: number, attempt: number): Stamp {
  return [1, runId, attempt];
}

/** Of a report about a release: newer than any proposal. `seqSum`: see {@link seqSumOf}. */
export function deployStamp(release: number, seqSum: number, runId: number): Stamp {
  return [2, release, seqSum, runId];
}

/** Grows with everything that the hosts of a release say: the sum of their newest reports' numbers, and their count. */
export function seqSumOf(accepted: Iterable<{ readonly seq: number }>): number {
  let sum = 0;
  for (const { seq } of accepted) sum += seq + 1;
  return sum;
}

/** Negative when `a` is older, 0 when they are equal. */
export function compareStamps(a: Stamp, b: Stamp): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** They differ in their last number at most: another attempt of the same run, another run that saw the same reports. */
export function areOfOneEvent(a: Stamp, b: Stamp): boolean {
  return a.length === b.length && a.slice(0, -1).every((number, index) => number === b[index]);
}

/** `1.8123456.2` */
export function renderStamp(stamp: Stamp): string {
  return stamp.join(".");
}

/** What is no stamp is none. */
export function parseStamp(text: string): Stamp {
  if (!/^\d{1,16}(\.\d{1,16}){0,7}$/.test(text)) return noStamp;
  const numbers = text.split(".").map(Number);
  return numbers.every((number) => Number.isSafeInteger(number)) ? numbers : noStamp;
}
