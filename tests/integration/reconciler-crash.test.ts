import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readState } from "../../reconciler/state/store.ts";
import { readHistory } from "../../reconciler/verbs.ts";
import { World } from "../support/reconciler-world.ts";

// kill -9 of the real reconciler, as a process, around the side effects of a change.

vi.setConfig({ testTimeout: 90_000 }); // many processes, each some seconds on a busy machine

let world: World;
const started: ChildProcess[] = [];

beforeEach(async () => {
  world = new World();
  await world.init();
});
afterEach(async () => {
  world.fast();
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const pid of worldProcesses()) process.kill(pid, "SIGKILL");
  await until(() => worldProcesses().length === 0);
  world[Symbol.dispose]();
});

/** Every process that names the world in its arguments: activate scripts, guards, reconcilers. */
function worldProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, "latin1").includes(world.directory);
      } catch {
        return false;
      }
    })
    .map(Number);
}

const scripts = (): number[] =>
  worldProcesses().filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "latin1").includes("/activate\0"));

async function until(done: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await done())) {
    if (performance.now() > end) throw new Error("it did not come to pass in time");
    await sleep(25);
  }
}

function start(): ChildProcess & { ended: Promise<{ status: number | null; outcome: string }> } {
  const argv = ["tests/support/reconciler-program.ts", "once", world.directory];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.resume();
  const ended = new Promise<{ status: number | null; outcome: string }>((resolve) => {
    child.once("close", (status) => resolve({ status, outcome: stdout.trim() }));
  });
  return Object.assign(child, { ended });
}

const once = (): Promise<{ status: number | null; outcome: string }> => start().ended;

async function killAt(point: string): Promise<void> {
  world.slow(point);
  const child = start();
  await world.reached(point);
  child.kill("SIGKILL");
  await child.ended;
  world.fast();
}

const phase = async (): Promise<string> => (await readState(world.targetDirectory())).state.phase.phase;

describe("kill -9 of the reconciler", () => {
  it.each([
    ["before the effect", "apply-before", "v1"],
    ["in the middle of the effect", "apply-mid", "between"],
    ["after the effect, before the commit", "apply-after", "v2"],
  ])("%s: the next start goes back to the last good one, at once", async (_, point, left) => {
    world.publish(["v1"]);
    expect((await once()).status).toBe(0);
    world.publish(["v1", "v2"]);
    await killAt(point);
    expect(world.running()).toBe(left);
    expect(await phase()).toBe("applying");
    expect(scripts()).not.toEqual([]); // the activation outlives its parent

    expect(await once()).toEqual({ status: 6, outcome: '"rolled-back"' });
    expect(world.running()).toBe("v1");
    expect(scripts()).toEqual([]);
    const [last] = await readHistory(world.targetDirectory(), 1);
    expect(last).toMatchObject({ event: "rolled-back", release: 2, code: "INTERRUPTED" });

    // An interruption says little about the release: it has one more try.
    expect(await once()).toEqual({ status: 0, outcome: '"in-sync"' });
    expect(world.running()).toBe("v2");
  });

  it("during the rollback: the next start finishes it and quarantines", async () => {
    world.publish(["v1"]);
    await once();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    await killAt("rollback-mid");
    expect(world.running()).toBe("between");
    expect(await phase()).toBe("rolling-back");

    expect(await once()).toEqual({ status: 6, outcome: '"rolled-back"' });
    expect(world.running()).toBe("v1");
    expect(await once()).toEqual({ status: 4, outcome: '"gated"' });
    expect(world.running()).toBe("v1");
  });

  it("during each of three rollbacks in a row: gives up loudly instead of looping", async () => {
    world.publish(["v1"]);
    await once();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    await killAt("rollback-before");
    for (let again = 0; again < 2; again += 1) {
      world.forget("rollback-before");
      await killAt("rollback-before");
    }
    expect(await once()).toEqual({ status: 7, outcome: '"stuck"' });
    expect(await once()).toEqual({ status: 7, outcome: '"gated"' });
  });

  it("with nobody to restart it: the guard rolls back at its deadline", async () => {
    world.publish(["v1"]);
    await once();
    world.configure("{ apply: 1s, probe: 500ms, confirm: 500ms, rollback: 10s }"); // deadline: 4.2 s
    world.publish(["v1", "v2"]);
    await killAt("apply-mid");
    expect(world.running()).toBe("between");
    await until(async () => (await phase()) === "idle", 15_000);
    expect(world.running()).toBe("v1");
    await until(() => worldProcesses().length === 0); // the guard has gone, and so has the activation
    expect((await readHistory(world.targetDirectory(), 1))[0]).toMatchObject({ event: "rolled-back", release: 2 });
  });

  it("leaves no guard behind after a change that was committed or undone", async () => {
    world.publish(["v1"]);
    await once();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    await once();
    await until(() => worldProcesses().length === 0, 5_000);
    expect(world.running()).toBe("v1");
  });
});

describe("the guard", () => {
  it("ends a reconciler that hangs past the deadline, and rolls back", async () => {
    world.publish(["v1"]);
    await once();
    world.configure("{ apply: 1s, probe: 500ms, confirm: 500ms, rollback: 10s }");
    world.publish(["v1", "v2"]);
    world.slow("apply-mid");
    const child = start();
    await world.reached("apply-mid");
    child.kill("SIGSTOP"); // alive, holds the lock, does nothing
    world.fast();
    await child.ended;
    expect(child.signalCode).toBe("SIGKILL");
    await until(async () => (await phase()) === "idle", 15_000);
    expect(world.running()).toBe("v1");
  });
});

describe("a guard whose target is gone", () => {
  it("goes too", async () => {
    world.publish(["v1"]);
    await killAt("apply-before");
    expect(worldProcesses()).not.toEqual([]);
    rmSync(world.targetDirectory(), { recursive: true });
    await until(() => worldProcesses().filter((pid) => !scripts().includes(pid)).length === 0, 5_000);
  });
});

describe("without a guard", () => {
  it("nothing is changed", async () => {
    world.publish(["v1"]);
    world.spoilGuard();
    expect(await once()).toEqual({ status: 1, outcome: '"failed"' });
    expect(world.running()).toBeNull();
    expect(await phase()).toBe("idle");
  });
});

describe("two reconcilers", () => {
  it("do not change one target at once: the second ends with 75", async () => {
    world.publish(["v1"]);
    world.slow("apply-mid");
    const first = start();
    await world.reached("apply-mid");
    expect(await once()).toEqual({ status: 75, outcome: '"failed"' });
    expect(await phase()).toBe("applying");
    first.kill("SIGKILL");
    await first.ended;
    world.fast();
    expect((await once()).status).toBe(6); // the lock went with its holder
    expect(world.running()).toBeNull();
  });
});
