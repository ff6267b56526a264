/** True when a new connection to the place gets any answer; a path counts as reachable when it exists.
 *  Never rejects but for the signal. */
export type Reach = (url: string, signal: AbortSignal) => Promise<boolean>;
