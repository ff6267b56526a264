import { spawn } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exitOf, type Outcome } from "../../reconciler/diff/outcome.ts";
import { standGuard } from "../../reconciler/guard.ts";
import type { TargetHost } from "../../reconciler/session.ts";
import { openStore, readAnchor, readState } from "../../reconciler/state/store.ts";
import { tick } from "../../reconciler/tick.ts";
import { hold, readDiff, readHistory, readStatus, resume, retry } from "../../reconciler/verbs.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { parseEnvelope, payloadOf, readPayload, verifyEnvelope } from "../../src/release/dsse.ts";
import { parseReportStatement } from "../../src/release/statement.ts";
import type { ReportPredicate } from "../../src/release/record.ts";
import { attemptOf, wantedOf } from "../support/reconciler-states.ts";
import { commitOf, World } from "../support/reconciler-world.ts";

const never = new AbortController().signal;
const signals = { soft: never, hard: never };

let world: World;
let host: TargetHost;
const guards: string[] = [];

beforeEach(async () => {
  world = new World();
  await world.init();
  guards.length = 0;
  // In this process no guard may stand: it would end the test runner. reconciler-crash.test.ts has the real one.
  host = await world.host({ startGuard: async (order) => void guards.push(order.nonce) });
});
afterEach(() => world[Symbol.dispose]());

const pass = (): Promise<Outcome> => tick(host, signals);
const state = async () => (await readState(host.directory)).state;
const reports = (): ReportPredicate[] =>
  readdirSync(`${world.directory}/reports`)
    .toSorted()
    .map((name) => {
      const envelope = parseEnvelope(readFileSync(`${world.directory}/reports/${name}`, "utf8"));
      const keys = new Map([[host.key.keyId, host.key.publicKey]]);
      expect(verifyEnvelope(envelope, keys).keyId).toBe(host.key.keyId);
      return parseReportStatement(readPayload(payloadOf(envelope)));
    });

describe("a pass", () => {
  it("waits without a release", async () => {
    expect(await pass()).toMatchObject({ kind: "pending", behind: 1 });
    expect(world.running()).toBeNull();
    expect((await readAnchor(host.directory)).seen).toBe(0);
  });

  it("applies, commits, reports, and then has nothing to do", async () => {
    world.publish(["v1"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(world.running()).toBe("v1");
    expect(world.text("boot")).toBe("v1");
    expect(await readAnchor(host.directory)).toMatchObject({ seen: 1, floor: { release: 1 } });
    expect((await state()).lastGood).toMatchObject({ release: 1, commit: commitOf(1) });
    expect(guards).toHaveLength(1);

    const log = world.text("log");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    expect(world.text("log")).toBe(log);
    expect(reports().map(({ phase, seq, runningId }) => [phase, seq, runningId])).toEqual([
      ["applying", 1, null],
      ["in-sync", 2, world.record("v1").desiredId],
    ]);
    expect(reports()[1]).toMatchObject({ repository: "forge.example/acme/fleet", target: "web", code: null });
    expect((await state()).reports.outbox).toEqual([]);
  });

  it("rolls back what fails its probe, quarantines it, and tries again only when told", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    const failed = await pass();
    expect(failed).toMatchObject({ kind: "rolled-back", quarantined: true, cause: { code: "PROBE_FAILED" } });
    expect(exitOf(failed)).toBe(6);
    expect(world.running()).toBe("v1");
    expect(world.text("boot")).toBe("v1");
    expect(await readAnchor(host.directory)).toMatchObject({ seen: 2, floor: { release: 1 } });
    expect(reports().at(-1)).toMatchObject({
      phase: "rolled-back",
      code: "PROBE_FAILED",
      commit: commitOf(2),
      runningId: world.record("v1").desiredId,
      probes: [{ passed: false }],
    });

    const log = world.text("log");
    const gated = await pass();
    expect(gated).toMatchObject({ kind: "gated", code: "QUARANTINED" });
    expect(exitOf(gated)).toBe(4);
    expect(world.text("log")).toBe(log);

    world.repair("v2", "bad");
    expect(await pass()).toMatchObject({ kind: "gated", code: "QUARANTINED" });
    expect(await retry(host, never)).toBe(true);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(world.running()).toBe("v2");
    expect((await state()).quarantine).toEqual([]);
  });

  it("goes on with a new desired state after a quarantine, and back by a plain revert", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    await pass();
    world.publish(["v1", "v2", "v3"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    world.publish(["v1", "v2", "v3", "v1"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied", wanted: { release: 4 } });
    expect(world.running()).toBe("v1");
  });

  it("tries a failed activation once more, then quarantines it", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "broken");
    expect(await pass()).toMatchObject({
      kind: "rolled-back",
      quarantined: false,
      cause: { code: "ACTIVATION_FAILED" },
    });
    expect(world.running()).toBe("v1");
    expect(await pass()).toMatchObject({ kind: "rolled-back", quarantined: true });
    expect(await pass()).toMatchObject({ kind: "gated", code: "QUARANTINED" });
  });

  it("is stuck when the rollback fails, does nothing more by itself, and takes a new release", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    world.spoil("v1", "unrestorable");
    const stuck = await pass();
    expect(stuck).toMatchObject({ kind: "stuck", cause: { code: "ROLLBACK_FAILED" } });
    expect(exitOf(stuck)).toBe(7);
    const log = world.text("log");
    const after = await pass();
    expect(after).toMatchObject({ kind: "gated", code: "ROLLBACK_FAILED" });
    expect(exitOf(after)).toBe(7);
    expect(world.text("log")).toBe(log);
    expect(reports().at(-1)).toMatchObject({ phase: "stuck" });

    world.publish(["v1", "v2", "v3"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect((await state()).phase.phase).toBe("idle");
  });

  it("is stuck when the last good one fails its own probes after the rollback", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.spoil("v2", "bad");
    world.spoil("v1", "bad");
    expect(await pass()).toMatchObject({ kind: "stuck" });
    expect(world.running()).toBe("v1");
  });

  it("repairs drift under the same release", async () => {
    world.publish(["v1"]);
    await pass();
    world.version("other");
    world.set("other");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "repaired" });
    expect(world.running()).toBe("v1");
  });

  it("adopts a release that asks for what runs: the floor moves, nothing is restarted", async () => {
    world.publish(["v1"]);
    await pass();
    const log = world.text("log");
    world.publish(["v1", "v1"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "adopted", wanted: { release: 2 } });
    expect(world.text("log")).toBe(log);
    expect(await readAnchor(host.directory)).toMatchObject({ floor: { release: 2 } });
  });

  it("keeps what runs while nothing can be fetched, and starts it again when it is gone", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"], { unreachable: true });
    world.set("other");
    const outcome = await pass();
    expect(outcome).toMatchObject({ kind: "failed", cause: { code: "REMOTE_UNREACHABLE" } });
    expect(exitOf(outcome)).toBe(75);
    expect(world.running()).toBe("v1");
  });

  it("lets a closed wave wait", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"], { gated: true });
    expect(await pass()).toMatchObject({ kind: "gated", code: "WAVE_NOT_ADMITTED" });
    expect(world.running()).toBe("v1");
    expect(await readAnchor(host.directory)).toMatchObject({ seen: 2, floor: { release: 1 } });
  });

  it("changes nothing under a hold, not even drift, until it is lifted", async () => {
    world.publish(["v1"]);
    await pass();
    await hold(host, { owner: "ops", reason: "measuring", expires: null }, never);
    world.publish(["v1", "v2"]);
    world.set("other");
    const held = await pass();
    expect(held).toMatchObject({ kind: "gated", code: "HELD" });
    expect(exitOf(held)).toBe(4);
    expect(world.running()).toBe("other");
    expect(await resume(host, never)).toBe(true);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
  });

  it.each([
    ["the engine was not up yet when the first pass looked", "look"],
    ["somebody held it before the first pass", "hold"],
  ])("under a hold starts what a reboot has ended, also when %s", async (_, first) => {
    const made = { owner: "ops", reason: "measuring", expires: null };
    world.publish(["v1"]);
    await pass();
    if (first === "look") await hold(host, made, never);
    for (const part of ["part-a", "part-b"]) rmSync(`${world.directory}/${part}`);
    const booted = { ...host, processes: { ...host.processes, bootId: "the next boot" } };
    const driver = host.driver("profile");
    const observe = () => Promise.reject(new Error("not up yet"));
    host = first === "look" ? { ...booted, driver: () => ({ ...driver, observe }) } : booted;
    if (first === "look") expect(await pass()).toMatchObject({ kind: "failed" });
    else await hold(host, made, never);

    host = booted;
    expect((await readDiff(host, never)).plan).toMatchObject({ kind: "keep", restore: { release: 1 } });
    expect(await pass()).toMatchObject({ kind: "gated", code: "HELD" });
    expect(world.running()).toBe("v1");
    world.set("other"); // a hand, not a reboot
    expect(await pass()).toMatchObject({ kind: "gated", code: "HELD" });
    expect(world.running()).toBe("other");
  });

  it("after a reboot that everything survived, leaves a held host to its people", async () => {
    world.publish(["v1"]);
    await pass();
    await hold(host, { owner: "ops", reason: "measuring", expires: null }, never);
    host = { ...host, processes: { ...host.processes, bootId: "the next boot" } };
    await pass();
    world.set("other");
    expect(await pass()).toMatchObject({ kind: "gated", code: "HELD" });
    expect(world.running()).toBe("other");
  });

  it("undoes a change that cut every place off that was reachable before", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    let asked = 0;
    host = { ...host, reach: async () => (asked += 1) === 1 };
    expect(await pass()).toMatchObject({ kind: "rolled-back", cause: { code: "CONFIRM_FAILED" } });
    expect(world.running()).toBe("v1");
  });

  it("does not roll back when nothing was reachable before either", async () => {
    world.publish(["v1"]);
    host = { ...host, reach: async () => false };
    expect(await pass()).toMatchObject({ kind: "in-sync" });
    expect((await readHistory(host.directory, 10)).some((entry) => entry.code === "CONFIRM_SKIPPED")).toBe(true);
  });

  it("says what it would do and changes nothing", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    const before = readFileSync(world.stateFile());
    const diff = await readDiff(host, never);
    expect(diff.plan).toMatchObject({ kind: "apply", reason: "change" });
    expect(diff.steps.map(({ action }) => action)).toContain("switch");
    expect(readFileSync(world.stateFile())).toEqual(before);
    expect(world.running()).toBe("v1");
  });

  it("tells its status and history", async () => {
    world.publish(["v1"]);
    await pass();
    const status = await readStatus("web", host.directory, new Date());
    expect(status).toMatchObject({
      phase: "idle",
      seen: 1,
      floor: 1,
      lastGood: { release: 1 },
      lastPass: { running: "v1" },
    });
    expect((await readHistory(host.directory, 10)).map((entry) => entry.event)).toEqual(["committed", "initialised"]);
  });
});

describe("letting go of what came before", () => {
  let failing: boolean;
  const asked: string[] = [];
  beforeEach(() => {
    failing = false;
    asked.length = 0;
    const driver = host.driver("profile");
    const commit: typeof driver.commit = async (wanted, signal) => {
      asked.push(wanted.desiredId);
      if (failing) throw new NekoError("DRIVER_UNAVAILABLE", "device busy", { hint: "wait" });
      await driver.commit(wanted, signal);
    };
    host = { ...host, driver: () => ({ ...driver, commit }) };
  });

  it("holds up neither the confirmation nor a later release, and is repeated until it is done", async () => {
    const said: string[] = [];
    host = { ...host, log: { ...host.log, warn: (text) => void said.push(text) } };
    failing = true;
    world.publish(["v1"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied" });
    expect(await state()).toMatchObject({ phase: { phase: "idle" }, lastGood: { release: 1 }, uncleaned: true });
    expect(await readAnchor(host.directory)).toMatchObject({ floor: { release: 1 } });
    expect(said.filter((text) => text.includes("device busy"))).toHaveLength(1);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    expect(said.filter((text) => text.includes("device busy"))).toHaveLength(2);

    world.publish(["v1", "v2"]);
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "applied", wanted: { release: 2 } });
    failing = false;
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    expect(world.text("boot")).toBe("v2");
    expect((await state()).uncleaned).toBe(false);
    const before = asked.length;
    await pass();
    expect(asked).toHaveLength(before);
  });

  it("is no condition of adopting what runs either", async () => {
    failing = true;
    world.publish(["v1"]);
    world.set("v1");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "adopted" });
    expect(await state()).toMatchObject({ lastGood: { release: 1 }, uncleaned: true });
  });

  it("waits while somebody's hand has replaced the last good one", async () => {
    failing = true;
    world.publish(["v1"]);
    await pass();
    await hold(host, { owner: "ops", reason: "measuring", expires: null }, never);
    world.set("other");
    asked.length = 0;
    expect(await pass()).toMatchObject({ kind: "gated", code: "HELD" });
    expect(asked).toEqual([]);
  });

  it("of a commit that was cut off, is done by the next start", async () => {
    world.publish(["v1"]);
    await enterCommitting();
    failing = true;
    expect(await pass()).toMatchObject({ kind: "in-sync" });
    expect(await state()).toMatchObject({ phase: { phase: "idle" }, lastGood: { release: 1 } });
  });
});

describe("a guard past its deadline", () => {
  it("leaves a living reconciler that has confirmed alone, and commits when it is gone", async () => {
    world.publish(["v1"]);
    await enterCommitting();
    const child = spawn("sleep", ["60"]);
    const gone = new Promise((done) => child.once("close", done));
    try {
      const holder = host.processes.identify(child.pid!)!;
      const standing = standGuard(host, { nonce: "0".repeat(32), deadlineMs: 50, graceMs: 50, holder }, signals);
      await sleep(1_500);
      expect(child.exitCode ?? child.signalCode).toBeNull();
      child.kill("SIGKILL");
      await gone;
      expect(await standing).toBe("recovered");
    } finally {
      child.kill("SIGKILL");
    }
    expect(await state()).toMatchObject({ phase: { phase: "idle" }, lastGood: { release: 1 }, uncleaned: false });
  });
});

/** v1 runs and has passed everything; the process ended before it could say so. */
async function enterCommitting(): Promise<void> {
  world.set("v1");
  const wanted = { ...wantedOf(1), target: world.record("v1") };
  const store = await openStore(host.directory, host.processes.bootId);
  const attempt = attemptOf(wanted, null, { bootId: host.processes.bootId });
  await store.save({ phase: { phase: "committing", attempt, reachable: [] } });
}

describe("reports", () => {
  it("stay in the outbox until their reporter takes them, and never fail a pass", async () => {
    let up = false;
    const got: number[] = [];
    const flaky = {
      name: "flaky",
      async send({ predicate }: { predicate: ReportPredicate }): Promise<void> {
        if (!up) throw new Error("down");
        got.push(predicate.seq);
      },
    };
    host = { ...host, reporters: [...host.reporters, flaky] };
    world.publish(["v1"]);
    expect(await pass()).toMatchObject({ kind: "in-sync" });
    expect((await state()).reports.outbox.map((item) => item.seq)).toEqual([1, 2]);
    expect(reports()).toHaveLength(2);
    up = true;
    await pass();
    expect(got).toEqual([1, 2]);
    expect((await state()).reports.outbox).toEqual([]);
  });
});

describe("a full disk", () => {
  it("in the middle of a change still leads back to the last good one, and blames no release", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.slow("apply-mid");
    const passing = pass();
    await world.reached("apply-mid");
    const journal = `${host.directory}/journal.jsonl`;
    renameSync(journal, `${journal}.kept`);
    symlinkSync("/dev/full", journal);
    world.release("apply-mid");
    expect(await passing).toMatchObject({ kind: "failed", cause: { code: "STATE_WRITE_FAILED" } });
    expect(world.running()).toBe("v1");

    renameSync(`${journal}.kept`, journal); // space has returned
    world.fast();
    expect(await pass()).toMatchObject({ kind: "in-sync", wanted: { release: 2 } });
    expect((await state()).quarantine).toEqual([]);
  });

  it("before a change means that nothing is changed", async () => {
    world.publish(["v1"]);
    symlinkSync("/dev/full", `${host.directory}/state.json.new`);
    await expect(pass()).resolves.toMatchObject({ kind: "failed", cause: { code: "STATE_WRITE_FAILED" } });
    expect(world.running()).toBeNull();
  });
});

describe("being told to stop", () => {
  it("leaves a change to the next start, which ends it", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    world.slow("apply-mid");
    const stop = new AbortController();
    const passing = tick(host, { soft: stop.signal, hard: stop.signal });
    await world.reached("apply-mid");
    const asked = performance.now();
    stop.abort();
    expect(await passing).toMatchObject({ kind: "abandoned" });
    expect(performance.now() - asked).toBeLessThan(7_000);
    world.fast();
    expect((await state()).phase.phase).toBe("applying");
    expect(await pass()).toMatchObject({ kind: "rolled-back", cause: { code: "INTERRUPTED" } });
    expect(world.running()).toBe("v1");
  });
});

describe("state that cannot be trusted", () => {
  it("refuses without an anchor, and says why on a host that had one", async () => {
    world.publish(["v1"]);
    await pass();
    rmSync(`${host.directory}/anchor.json`);
    await expect(pass()).rejects.toMatchObject({ code: "HOST_NOT_INITIALISED" });
    await expect(world.init()).rejects.toMatchObject({ code: "HOST_NOT_INITIALISED" });
    expect(world.running()).toBe("v1");
  });

  it("reads the older copy when the newer one is damaged, and keeps that copy", async () => {
    world.publish(["v1"]);
    await pass();
    writeFileSync(world.stateFile(), "{}");
    expect(await pass()).toMatchObject({ kind: "in-sync", changed: "nothing" });
    expect((await readState(host.directory)).from).toBe("state.json");
  });

  it("refuses when both copies are damaged, and leaves what runs alone", async () => {
    world.publish(["v1"]);
    await pass();
    world.publish(["v1", "v2"]);
    const text = readFileSync(world.stateFile(), "utf8");
    writeFileSync(world.stateFile(), text.slice(0, -2));
    writeFileSync(`${host.directory}/state.prev.json`, "");
    await expect(pass()).rejects.toMatchObject({ code: "STATE_UNREADABLE" });
    expect(world.running()).toBe("v1");
  });
});
