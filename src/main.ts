import { isMainThread, workerData } from "node:worker_threads";
import { jobCacheRole } from "./adapters/actions/job-cache-role.ts";
import { laneRole } from "./adapters/store/lane-role.ts";

// The Action's entry is also that of its packing threads and of the process that talks to the job cache, which need
// nothing of the rest: a bundle cannot name another file of itself.

if (isMainThread && process.argv[2] === jobCacheRole) {
  const { runJobCache } = await import("./adapters/actions/job-cache-child.ts");
  await runJobCache(process.argv.slice(3));
} else if (isMainThread) {
  const { start } = await import("./start.ts");
  await start(import.meta.url);
} else if (workerData === laneRole) {
  const { runLane } = await import("./adapters/store/pack-lane.ts");
  runLane();
}
