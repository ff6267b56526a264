import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createTerminalLog, type TerminalLogOptions } from "../../../src/adapters/terminal-log.ts";

function bench(options: Partial<TerminalLogOptions> = {}) {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { log: createTerminalLog({ stream, ...options }), text: () => text };
}

describe("terminal log", () => {
  it("writes plain lines where there is no terminal", async () => {
    const { log, text } = bench();
    log.info("one\ntwo");
    log.warn("careful");
    log.error("broken");
    log.debug("unseen");
    await log.group("Build", async () => log.info("inside"));
    log.info("after");
    expect(text()).toBe("one\ntwo\nwarning: careful\nerror: broken\nBuild\n  inside\nafter\n");
  });

  it("leaves a group also when the work fails", async () => {
    const { log, text } = bench();
    await expect(log.group("Build", () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    log.info("after");
    expect(text()).toBe("Build\nafter\n");
  });

  it("colours when told, debugs when told", () => {
    const { log, text } = bench({ colour: true, verbose: true });
    log.error("broken");
    log.debug("seen");
    expect(text()).toBe("\u001b[31merror: broken\u001b[39m\n\u001b[2mseen\u001b[22m\n");
  });

  it("lets foreign text neither move the cursor nor command a runner", () => {
    const { log, text } = bench();
    log.info("\u001b[2Ja\u202eb\n  ::set-output name=x::y\nx ##[error]z");
    expect(text()).toBe("ab\n  : :set-output name=x::y\nx ## [error]z\n");
  });
});
