/**
 * What a GET of an http or https URL was answered with: one try, on a connection of its own, no redirect followed. At
 * most `maxBytes` of the body are read. Rejects with the signal's reason when it aborts, else with the socket's error.
 */
export type HttpGet = (
  url: string,
  maxBytes: number,
  signal: AbortSignal,
) => Promise<{ readonly status: number; readonly body: string }>;
