import { runGuard, runReconcile } from "../../reconciler/main.ts";
import { createTerminalLog } from "../../src/adapters/terminal-log.ts";
import { toNekoError } from "../../src/kernel/error.ts";

// The composition root as a process: `once <host file>`, `daemon <host file>`, and `guard …` as it starts it itself.

const [verb, ...rest] = process.argv.slice(2);
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
const log = createTerminalLog({ stream: process.stderr, colour: false, verbose: true });
const options = { log, signal: stop.signal, env: process.env };
try {
  if (verb === "guard") await runGuard(rest, options);
  else process.exitCode = await runReconcile({ ...options, configFile: rest[0]!, once: verb === "once" });
} catch (error) {
  const { code, message, exitCode } = toNekoError(error);
  log.error(`${code}: ${message}`);
  process.exitCode = exitCode;
}
