import { dirname } from "node:path";
import { createGuardStarter, parseGuardArguments } from "../../reconciler/adapters/guard-process.ts";
import { standGuard } from "../../reconciler/guard.ts";
import { exitOfAll, passAll } from "../../reconciler/host.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { createTerminalLog } from "../../src/adapters/terminal-log.ts";
import { World } from "./reconciler-world.ts";

// The reconciler as a process of its own, over a World: `once <world>`, and `guard …` as it starts it itself.

const [verb, ...rest] = process.argv.slice(2);
const log = createTerminalLog({ stream: process.stderr, colour: false, verbose: true });
const never = new AbortController().signal;
const signals = { soft: never, hard: never };

if (verb === "guard") {
  const order = parseGuardArguments(rest);
  const world = new World(dirname(dirname(dirname(dirname(order.config))))); // <world>/state/targets/web/guard.yaml
  const startGuard = (): Promise<void> => Promise.reject(new Error("a guard starts no guard"));
  await standGuard(await world.host({ startGuard, log }), order, signals);
} else {
  const world = new World(rest[0]!);
  const startGuard = createGuardStarter({
    argv: [process.execPath, import.meta.filename],
    configFile: world.configFile,
    directory: world.targetDirectory(),
    env: { PATH: "/usr/bin:/bin" },
    run: createNodeRun({ path: "/usr/bin:/bin" }),
  });
  const outcomes = await passAll([await world.host({ startGuard, log })], signals);
  process.stdout.write(`${JSON.stringify(outcomes[0]?.kind)}\n`);
  process.exitCode = exitOfAll(outcomes);
}
