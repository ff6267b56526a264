import { isMainThread, workerData } from "node:worker_threads";
import { laneRole } from "./adapters/store/lane-role.ts";

// The Action's entry is also that of its packing threads, which need nothing of the rest: a bundle cannot name another
// file of itself.

if (isMainThread) {
  const { start } = await import("./start.ts");
  await start(import.meta.url);
} else if (workerData === laneRole) {
  const { runLane } = await import("./adapters/store/pack-lane.ts");
  runLane();
}
