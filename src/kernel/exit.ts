/** What every verb's exit status means. Source: product.md section 11. */
export const Exit = {
  ok: 0,
  internal: 1,
  usage: 2,
  changesPending: 3,
  gated: 4,
  fetchOrBuildFailed: 5,
  rolledBack: 6,
  rollbackFailed: 7,
  refused: 8,
  rebootRequired: 9,
  transient: 75,
} as const;

const precedence = [7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0];

/** The exit status of several targets in one command: the worst, in the order 7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0. A status
 *  of no known meaning counts as an internal failure, never as success. */
export function worstExit(codes: readonly number[]): number {
  if (codes.some((code) => !precedence.includes(code))) return Exit.internal;
  return precedence.find((code) => codes.includes(code)) ?? Exit.ok;
}
