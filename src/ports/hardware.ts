import type { Hardware } from "../variants/hardware.ts";

/** What this machine has; what cannot be found out is `unknown` in it. Never rejects but for the signal. */
export type ProbeHardware = (signal: AbortSignal) => Promise<Hardware>;
