import type { Admission } from "../../src/release/admission.ts";
import { offersVariants, settleAdmission, type HostAdmission } from "../diff/settle.ts";
import type { TargetHost } from "../session.ts";
import type { Good } from "../state/state.ts";

/** What of an admission this host can follow. The machine is looked at only where that matters, and at every pass: a GPU
 *  may be another one today. */
export async function pickVariants(
  host: Pick<TargetHost, "hardware">,
  admission: Admission,
  lastGood: Good | null,
  signal: AbortSignal,
): Promise<HostAdmission> {
  if (!("target" in admission) || !offersVariants(admission.target)) return admission;
  return settleAdmission(admission, await host.hardware(signal), lastGood);
}
