/** `work` for each, `width` at once, in order; the first failure stops the others and is thrown when all have stopped.
 *  Results in the order of the items. */
export async function together<T, R>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<readonly R[]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const results: R[] = [];
  const queue = items.entries();
  const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
    for (const [index, item] of queue) {
      either.throwIfAborted();
      results[index] = await work(item, either);
    }
  });
  await Promise.all(workers).catch((thrown: unknown) => stop.abort(thrown));
  await Promise.allSettled(workers);
  either.throwIfAborted();
  return results;
}
