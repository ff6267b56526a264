import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createProfileDriver } from "../../reconciler/adapters/driver-profile.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import { closureDigest } from "../../src/plan/closure.ts";
import { desiredIdOf, type ProfileSlice } from "../../src/plan/slice.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import type { Probe } from "../../src/spec/desired-state.ts";
import { ask, askOnce, baseRun, buildPaths, crashing, driverOptions } from "../support/driver-host.ts";
import { freePort, hostNix, isCrash, never, scratch, tool, writePort } from "../support/driver-host.ts";

const ready = tool("nix-build") !== undefined && (process.env["NEKO_BUSYBOX"] ?? tool("busybox")) !== undefined;

describe.skipIf(!ready)("profile driver", () => {
  const run = baseRun();
  const built = scratch("paths");
  let paths: Record<string, StorePath>;
  let state: ReturnType<typeof scratch>;
  let port: number;

  beforeAll(() => {
    paths = buildPaths(built.path, ["one", "two", "broken", "hanging", "unexecutable", "plain"]);
  });
  afterAll(() => built[Symbol.dispose]());
  beforeEach(async () => {
    state = scratch("profile");
    port = await freePort();
    writePort(state.path, port);
  });
  afterEach(() => {
    const pid = join(state.path, "state/pid");
    if (existsSync(pid)) process.kill(Number(readFileSync(pid, "utf8")));
    state[Symbol.dispose]();
  });

  const record = async (name: string, probes: readonly Probe[] = []): Promise<TargetRecord> => {
    const storePath = paths[name]!;
    const slice: ProfileSlice = { kind: "profile", system: "x86_64-linux", storePath, probes };
    return {
      desiredId: desiredIdOf(slice),
      slice,
      closure: closureDigest(await hostNix(run).closure([storePath], never)),
    };
  };
  const driver = (more: Parameters<typeof driverOptions>[2] = {}) =>
    createProfileDriver(driverOptions(state.path, run, more));
  const deploy = async (wanted: TargetRecord): Promise<void> => {
    await driver().prepare(wanted, never);
    await driver().apply(wanted, never);
    await driver().commit(wanted, never);
  };
  const inSync = async (wanted: TargetRecord): Promise<boolean> =>
    driver().matches(wanted, await driver().observe(never));
  const log = (): string[] => readFileSync(join(state.path, "state/log"), "utf8").trim().split("\n");
  const running = (): unknown => JSON.parse(readFileSync(join(state.path, "running.json"), "utf8"));

  it("sees nothing where nothing is", async () => {
    expect(await driver().observe(never)).toMatchObject({ runningId: null, link: null, summary: "nothing" });
    expect(await inSync(await record("one"))).toBe(false);
    expect(readdirSync(state.path)).toEqual(["state"]);
  });

  it("deploys, changes and goes back, each time serving exactly what is wanted", async () => {
    const [one, two] = [await record("one"), await record("two")];
    await deploy(one);
    expect(await ask(port)).toBe("neko-test-one");
    expect(await inSync(one)).toBe(true);
    expect(await driver().observe(never)).toMatchObject({ runningId: one.desiredId, link: paths["one"], valid: true });

    await driver().prepare(two, never);
    expect(await ask(port)).toBe("neko-test-one");
    await driver().apply(two, never);
    expect(await ask(port)).toBe("neko-test-two");
    expect([await inSync(one), await inSync(two)]).toEqual([false, true]);

    await driver().rollback(one, never);
    expect(await ask(port)).toBe("neko-test-one");
    expect(await inSync(one)).toBe(true);
    expect(log()).toEqual([
      `activate neko-test-one web ${one.desiredId} ${paths["one"]} from=`,
      `activate neko-test-two web ${two.desiredId} ${paths["two"]} from=${paths["one"]}`,
      `activate neko-test-one web ${one.desiredId} ${paths["one"]} from=${paths["two"]}`,
    ]);
  });

  it("goes back to nothing: deactivated, link and generations gone; again is harmless", async () => {
    await deploy(await record("one"));
    expect(await ask(port)).toBe("neko-test-one");
    await driver().rollback(null, never);
    expect(await askOnce(port)).toBeUndefined();
    expect(log().at(-1)).toBe("deactivate neko-test-one");
    expect(readdirSync(state.path).toSorted()).toEqual(["roots", "state"]);
    await driver().rollback(null, never);
    expect(await driver().observe(never)).toMatchObject({ runningId: null, link: null });
  });

  it("says what a failing activate printed, and is not in sync", async () => {
    const broken = await record("broken");
    await driver().prepare(broken, never);
    await expect(driver().apply(broken, never)).rejects.toMatchObject({
      code: "ACTIVATION_FAILED",
      message: expect.stringMatching(/ended with 3: the database is locked/),
    });
    expect(await inSync(broken)).toBe(false);
    expect((await driver().observe(never)).runningId).toBeNull();
  });

  it("ends a hanging activate at its deadline, and the rollback serves the last good", async () => {
    const [one, hanging] = [await record("one"), await record("hanging")];
    await deploy(one);
    const work = driver({ timeoutsMs: { prepare: 10_000, apply: 400, rollback: 10_000 } }).apply(hanging, never);
    await expect(work).rejects.toMatchObject({
      code: "ACTIVATION_FAILED",
      message: expect.stringMatching(/did not finish within 0.4 s: waiting/),
    });
    await driver().rollback(one, never);
    expect(await ask(port)).toBe("neko-test-one");
    expect(await inSync(one)).toBe(true);
  });

  it("refuses an activate that is no program, and needs none at all", async () => {
    await expect(driver().apply(await record("unexecutable"), never)).rejects.toMatchObject({
      code: "ACTIVATION_FAILED",
    });
    const plain = await record("plain");
    await deploy(plain);
    expect(await inSync(plain)).toBe(true);
  });

  it("reports a rollback that fails as such", async () => {
    await expect(driver().rollback(await record("broken"), never)).rejects.toMatchObject({ code: "ROLLBACK_FAILED" });
  });

  it("refuses a closure that is not the record's, before anything changes", async () => {
    const one = await record("one");
    const other = await record("two");
    for (const closure of [other.closure!, undefined]) {
      const { closure: _, ...rest } = one;
      const forged: TargetRecord = closure ? { ...rest, closure } : rest;
      await expect(driver().prepare(forged, never)).rejects.toMatchObject({ code: "CLOSURE_MISMATCH" });
    }
    expect(existsSync(join(state.path, "profile"))).toBe(false);
  });

  it("sees drift: link moved by hand, record lost, path of another desiredId", async () => {
    const [one, two] = [await record("one"), await record("two")];
    await deploy(one);
    execFileSync("nix-env", ["-p", join(state.path, "profile"), "--set", paths["two"]!], { stdio: "ignore" });
    expect(await driver().observe(never)).toMatchObject({ runningId: null, link: paths["two"] });
    expect([await inSync(one), await inSync(two)]).toEqual([false, false]);
    await driver().apply(one, never);
    expect(await inSync(one)).toBe(true);

    writeFileSync(join(state.path, "running.json"), '{"schema":1,"desired');
    expect(await driver().observe(never)).toMatchObject({ runningId: null, link: paths["one"] });
    await driver().apply(one, never);
    expect(await inSync(one)).toBe(true);

    const probed = await record("one", [{ kind: "exec", argv: ["true"], withinMs: 1_000, successes: 1 }]);
    expect(await inSync(probed)).toBe(false);
  });

  it("keeps five generations and the current one's root, and lets go of the rest", async () => {
    const [one, two] = [await record("one"), await record("two")];
    for (const wanted of [one, two, one, two, one, two, one, two]) await deploy(wanted);
    const links = readdirSync(state.path).filter((name) => name.startsWith("profile-"));
    expect(links.toSorted()).toEqual([4, 5, 6, 7, 8].map((number) => `profile-${number}-link`));
    expect(readlinkSync(join(state.path, "profile"))).toBe("profile-8-link");
    expect(readdirSync(join(state.path, "roots"))).toEqual([paths["two"]!.slice("/nix/store/".length)]);
    expect(statSync(join(state.path, "running.json")).mode & 0o777).toBe(0o600);
    expect(await ask(port)).toBe("neko-test-two");
  });

  it("keeps what it has rooted: gc finds neither the running nor the last good path", async () => {
    await deploy(await record("one"));
    await driver().apply(await record("two"), never);
    for (const name of ["one", "two"]) {
      const roots = execFileSync("nix-store", ["--query", "--roots", paths[name]!], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      expect(roots).toContain(state.path);
    }
  });

  describe("killed between any two commands", () => {
    for (const when of ["before", "after"] as const) {
      it(`applies again to the end (${when})`, async () => {
        const [one, two] = [await record("one"), await record("two")];
        for (let at = 1, crashed = true; crashed; at += 1) {
          await deploy(one);
          const mortal = crashing(run, at, when);
          crashed = await driver({ run: mortal.run })
            .apply(two, never)
            .then(() => false, isCrash);
          // A half-done apply never passes for a whole one.
          expect(await inSync(two)).toBe(!crashed);
          await driver().apply(two, never);
          expect(await ask(port)).toBe("neko-test-two");
          expect(running()).toEqual({
            schema: 1,
            desiredId: two.desiredId,
            storePath: paths["two"],
            previous: crashed ? paths["one"] : paths["two"],
            activated: true,
          });
          expect(await inSync(two)).toBe(true);
          if (!crashed) expect(at).toBeGreaterThan(2);
        }
      });

      it(`rolls back to the end (${when})`, async () => {
        const [one, two] = [await record("one"), await record("two")];
        for (let at = 1, crashed = true; crashed; at += 1) {
          await deploy(one);
          const first = crashing(run, Math.ceil(at / 2), when);
          const half = await driver({ run: first.run }).apply(two, never).catch(isCrash);
          const second = crashing(run, at, when);
          crashed = await driver({ run: second.run })
            .rollback(one, never)
            .then(() => false, isCrash);
          await driver().rollback(one, never);
          expect(await ask(port)).toBe("neko-test-one");
          expect(await inSync(one)).toBe(true);
          if (!crashed) expect(half === true || at > 2).toBe(true);
        }
      });
    }
  });

  it("applies to the end after the whole process was killed -9 at some moment", async () => {
    const [one, two] = [await record("one"), await record("two")];
    const file = join(state.path, "record.json");
    writeFileSync(file, JSON.stringify(two));
    const program = fileURLToPath(new URL("../support/driver-apply.ts", import.meta.url));
    let cut = 0;
    for (let trial = 0; trial < 8; trial += 1) {
      await deploy(one);
      const child = spawn(process.execPath, [program, state.path, file], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      const ended = new Promise<NodeJS.Signals | null>((done) => child.once("exit", (_, signal) => done(signal)));
      await new Promise((go) => child.stdout.once("data", go));
      await new Promise((wait) => setTimeout(wait, trial * 12));
      child.kill("SIGKILL");
      if ((await ended) === "SIGKILL") cut += 1;
      // What the dead daemon had started runs on for a moment; ending it is the guard's part.
      await new Promise((wait) => setTimeout(wait, 300));
      const half = await inSync(two);
      expect(half || !(await inSync(one)) || (await ask(port)) === "neko-test-one").toBe(true);
      await driver().apply(two, never);
      expect(await ask(port)).toBe("neko-test-two");
      expect(await inSync(two)).toBe(true);
    }
    expect(cut).toBeGreaterThan(2);
  });
});
