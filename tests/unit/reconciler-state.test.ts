import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { afterCommit, afterFetch, neverFalls, zeroAnchor } from "../../reconciler/state/anchor.ts";
import { createDurably } from "../../reconciler/state/durable-files.ts";
import { ensureAgentKey, readAgentKey } from "../../reconciler/state/init.ts";
import { appendEntry, readJournal } from "../../reconciler/state/journal.ts";
import { takeLock } from "../../reconciler/state/lock.ts";
import { seal, unseal } from "../../reconciler/state/sealed-text.ts";
import { createStore, openStore } from "../../reconciler/state/store.ts";
import { attemptOf, goodOf, phasesOf, stateOf, wantedOf } from "../support/reconciler-states.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "neko-state-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const state = stateOf({ lastGood: goodOf(1), phase: phasesOf(attemptOf(wantedOf(2), goodOf(1))).applying });

describe("sealed text", () => {
  it("gives back whatever JSON was sealed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(unseal("state", seal("state", body))).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });

  it("never reads changed bytes as valid", () => {
    const bytes = Buffer.from(seal("state", state));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
        const changed = Buffer.from(bytes);
        changed[offset]! ^= flip;
        expect(unseal("state", changed.toString())).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it("never reads a truncated, doubled or foreign file as valid", () => {
    const text = seal("state", state);
    for (let length = 0; length < text.length; length += 1)
      expect(unseal("state", text.slice(0, length))).toBeUndefined();
    expect(unseal("state", text + text)).toBeUndefined();
    expect(unseal("anchor", text)).toBeUndefined();
    expect(unseal("state", text.replace('"version":1', '"version":2'))).toBeUndefined();
  });
});

describe("the store", () => {
  it("keeps every phase through the file", async () => {
    await createStore(directory, stateOf(), zeroAnchor);
    for (const phase of Object.values(phasesOf(attemptOf(wantedOf(2), null)))) {
      const store = await openStore(directory, "boot-1");
      await store.save({ phase });
      expect((await openStore(directory, "boot-1")).state.phase).toEqual(phase);
    }
  });

  it("falls back to the copy before, and then keeps it until a whole one is written", async () => {
    await createStore(directory, stateOf(), zeroAnchor);
    const store = await openStore(directory, "boot-1");
    await store.save({ lastGood: goodOf(1) });
    await store.save({ lastGood: goodOf(2) });
    writeFileSync(`${directory}/state.json`, "");
    const again = await openStore(directory, "boot-1");
    expect(again.state.lastGood?.release).toBe(1);
    await again.save({ lastGood: goodOf(3) });
    expect(JSON.parse(readFileSync(`${directory}/state.prev.json`, "utf8"))).toMatchObject({
      body: { lastGood: { release: 1 } },
    });
    expect((await openStore(directory, "boot-1")).state.lastGood?.release).toBe(3);
  });

  it("lets a reader find a whole state at every moment, and keeps the one before", async () => {
    await createStore(directory, state, zeroAnchor);
    const store = await openStore(directory, "boot-1");
    const read = (file: string): string => readFileSync(join(directory, file), "utf8");
    const written = new AbortController();
    let reads = 0;
    const reader = (async () => {
      while (!written.signal.aborted) {
        expect(unseal("state", read("state.json"))).toBeDefined();
        reads += 1;
        await new Promise(setImmediate);
      }
    })();
    for (let saves = 0; saves < 50; saves += 1) {
      const before = read("state.json");
      await store.save({ lastGood: goodOf(saves) });
      expect(read("state.prev.json")).toBe(before);
    }
    written.abort();
    await reader;
    expect(reads).toBeGreaterThan(200);
  });

  it("reads a state of an earlier version, which lacks what came later", async () => {
    await createStore(directory, stateOf(), zeroAnchor);
    const { uncleaned: _, restoredBootId: __, ...earlier } = stateOf({ seq: 7, lastGood: goodOf(1) });
    writeFileSync(`${directory}/state.json`, seal("state", earlier));
    const { state: read } = await openStore(directory, "boot-2");
    const added = { uncleaned: false, restoredBootId: "boot-1" };
    expect(read).toMatchObject({ seq: 7, lastGood: { release: 1 }, ...added });
  });

  it("files belong to their owner alone", async () => {
    await createStore(directory, stateOf(), zeroAnchor);
    for (const name of ["state.json", "anchor.json"]) expect(statSync(`${directory}/${name}`).mode & 0o777).toBe(0o600);
  });

  it("refuses a damaged anchor and lets no mark fall", async () => {
    await createStore(directory, stateOf(), { ...zeroAnchor, seen: 5 });
    const store = await openStore(directory, "boot-1");
    await expect(store.saveAnchor({ ...zeroAnchor, seen: 4 })).rejects.toThrow(TypeError);
    writeFileSync(
      `${directory}/anchor.json`,
      readFileSync(`${directory}/anchor.json`, "utf8").replace('"seen":5', '"seen":4'),
    );
    await expect(openStore(directory, "boot-1")).rejects.toMatchObject({ code: "STATE_UNREADABLE" });
  });

  it("says so when the disk is full, and loses nothing", async () => {
    const { symlinkSync } = await import("node:fs");
    await createStore(directory, stateOf({ lastGood: goodOf(1) }), zeroAnchor);
    const store = await openStore(directory, "boot-1");
    symlinkSync("/dev/full", `${directory}/state.json.new`);
    await expect(store.save({ lastGood: goodOf(2) })).rejects.toMatchObject({
      code: "STATE_WRITE_FAILED",
      exitCode: 1,
    });
    expect(store.state.lastGood?.release).toBe(1);
    expect((await openStore(directory, "boot-1")).state.lastGood?.release).toBe(1);
    await store.save({ lastGood: goodOf(2) }); // space has returned
    expect((await openStore(directory, "boot-1")).state.lastGood?.release).toBe(2);
  });
});

describe("the agent's key", () => {
  const make = (file: string): unknown => {
    const module = join(import.meta.dirname, "../../reconciler/state/init.ts");
    const program = `const { ensureAgentKey } = await import(${JSON.stringify(module)});
      await ensureAgentKey(process.argv[1]).then(() => console.log("made"), ({ code }) => console.log(code));`;
    // No file may grow: what a full disk does, without one.
    const argv = ["-c", 'ulimit -f 0; exec "$@"', "sh", process.execPath, "--input-type=module", "-e", program, file];
    return execFileSync("/bin/sh", argv, { encoding: "utf8" }).trim();
  };

  it("is whole or not there at all when the disk is full", async () => {
    const file = join(directory, "agent.pem");
    expect(make(file)).toBe("STATE_WRITE_FAILED");
    expect(readdirSync(directory)).toEqual([]);
    const { key, created } = await ensureAgentKey(file); // space has returned
    expect(created).toBe(true);
    expect((await readAgentKey(file)).keyId).toBe(key.keyId);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(["agent.pem"]);
  });

  it("never replaces one that is there", async () => {
    const file = join(directory, "agent.pem");
    writeFileSync(file, "theirs");
    expect(await createDurably(file, "ours")).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("theirs");
    expect(readdirSync(directory)).toEqual(["agent.pem"]);
  });

  it.each([
    ["", /is empty$/, /^remove that file/],
    ["-----BEGIN PRIVATE KEY-----\nMC4C", /is no key$/, /^restore that file/],
  ])("that is %j is named, with what to do about it", async (text, message, hint) => {
    const file = join(directory, "agent.pem");
    writeFileSync(file, text);
    for (const ask of [ensureAgentKey, readAgentKey]) {
      const failing = ask(file);
      await expect(failing).rejects.toMatchObject({ code: "KEY_INVALID", hint: expect.stringMatching(hint) });
      await expect(failing).rejects.toThrow(message);
      await expect(failing).rejects.toThrow(file);
    }
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

describe("anchor", () => {
  it("never falls, whatever is fetched and committed in whatever order", () => {
    const step = fc.record({
      seen: fc.nat(9),
      rollbackCounter: fc.nat(9),
      policyVersion: fc.nat(9),
      release: fc.integer({ min: 1, max: 9 }),
      via: fc.constantFrom("release" as const, "rollback" as const),
      commit: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let anchor = zeroAnchor;
        for (const one of steps) {
          const next = one.commit
            ? afterCommit(anchor, { ...wantedOf(one.release), via: one.via })
            : afterFetch(anchor, one);
          expect(neverFalls(anchor, next)).toBe(true);
          anchor = next;
        }
      }),
    );
  });

  it("moves its floor with a release and not with a rollback", () => {
    const at2 = afterCommit(zeroAnchor, wantedOf(2));
    expect(at2).toMatchObject({ seen: 2, floor: { release: 2 } });
    expect(afterCommit(at2, { ...wantedOf(1), via: "rollback" })).toBe(at2);
  });
});

describe("journal", () => {
  it("survives a torn line and goes on after it", async () => {
    await appendEntry(directory, { at: "t1", event: "initialised" });
    writeFileSync(`${directory}/journal.jsonl`, '{"at":"t2","ev', { flag: "a" });
    await appendEntry(directory, { at: "t3", event: "committed" });
    expect((await readJournal(directory)).map((entry) => entry.at)).toEqual(["t1", "t3"]);
  });

  it("rotates and still reads both", async () => {
    const detail = "x".repeat(700_000);
    for (const at of ["t1", "t2", "t3"]) await appendEntry(directory, { at, event: "held", detail });
    expect((await readJournal(directory)).map((entry) => entry.at)).toEqual(["t1", "t2", "t3"]);
  });
});

describe("lock", () => {
  it("is exclusive and free again after", () => {
    const held = takeLock(directory);
    expect(() => takeLock(directory)).toThrow(expect.objectContaining({ code: "LOCK_HELD", exitCode: 75 }));
    held[Symbol.dispose]();
    takeLock(directory)[Symbol.dispose]();
  });
});
