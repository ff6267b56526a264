#!/usr/bin/env node
import { isMainThread, workerData } from "node:worker_threads";
import { laneRole } from "../src/adapters/store/lane-role.ts";

// The program's entry is also that of its packing threads, which need nothing of the rest: a bundle cannot name another
// file of itself.

if (isMainThread) {
  const { start } = await import("./start.ts");
  await start(import.meta.url);
} else if (workerData === laneRole) {
  const { runLane } = await import("../src/adapters/store/pack-lane.ts");
  runLane();
}
