import { readFileSync } from "node:fs";
import { createProfileDriver } from "../../reconciler/adapters/driver-profile.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import { baseRun, driverOptions, never } from "./driver-host.ts";

// A daemon that only applies: STATE_DIRECTORY RECORD.json. Says "go" first, so that it can be killed at a chosen time.
const [stateDirectory = "", recordFile = ""] = process.argv.slice(2);
const record = JSON.parse(readFileSync(recordFile, "utf8")) as TargetRecord;
console.log("go");
await createProfileDriver(driverOptions(stateDirectory, baseRun())).apply(record, never);
