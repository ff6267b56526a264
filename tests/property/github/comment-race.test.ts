import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { upsertSticky } from "../../../src/adapters/github/sticky-comment.ts";
import { stickyMarker } from "../../../src/ports/forge.ts";
import { editComment, parseComment, stickyKind, type SectionName } from "../../../src/report/comment.ts";
import { compareStamps, deployStamp, parseStamp, proposalStamp, type Stamp } from "../../../src/report/stamp.ts";
import { CommentWorld, type WorldOptions } from "../../support/comment-world.ts";

// Several runs write the one comment at once: plans of pushes that came fast, jobs of a matrix, reports. Whatever the
// order of their calls, one comment is left and each section is that of the newest run that could write it.

interface Writer {
  readonly section: SectionName;
  readonly stamp: Stamp;
  readonly text: string;
  /** Of a job of a matrix: it has its own part of the section, and says nothing else. */
  readonly part?: string;
  readonly startMs: number;
}

interface Round {
  readonly world: CommentWorld;
  /** Those whose run says that it wrote. */
  readonly done: readonly Writer[];
}

const signal = new AbortController().signal;
const marker = stickyMarker(stickyKind);
const sections = ["plan", "deploy"] as const;
const matrix = proposalStamp(50_000, 1);

/** A third are jobs of one matrix. Of the others each has another stamp, and wants the first line too. */
function writersOf(world: CommentWorld, count: number): readonly Writer[] {
  return Array.from({ length: count }, (_, index): Writer => {
    const startMs = world.random() * 2_000;
    const section = [...sections, "build" as const][Math.floor(world.random() * 3)]!;
    const text = `**${section}** by ${index}.`;
    if (section === "build") return { section, stamp: matrix, text, part: `job ${index}`, startMs };
    const number = 1 + Math.floor(world.random() * 1_000) * 100 + index;
    const stamp = section === "deploy" ? deployStamp(1, number, number) : proposalStamp(number, 1);
    return { section, stamp, text, startMs };
  });
}

async function write(world: CommentWorld, writer: Writer, ignoreStamps: boolean, quiet = false): Promise<void> {
  await world.after(writer.startMs);
  const { section, text, part } = writer;
  const stamp = ignoreStamps ? proposalStamp(1, 1) : writer.stamp;
  const changed = part === undefined ? { verdict: `### ${text}`, [section]: text } : { [section]: text };
  const options = { stamp, ...(part === undefined ? {} : { part }) };
  const ports = {
    api: world.api(quiet),
    clock: world.clock,
    random: () => world.random(),
    withoutLock: () => undefined,
  };
  await upsertSticky(1, marker, (present) => editComment(present, changed, options), ports, signal);
}

async function race(
  options: WorldOptions & { readonly writers: number; readonly ignoreStamps?: boolean; readonly removed?: boolean },
): Promise<Round> {
  const world = new CommentWorld(options);
  const done: Writer[] = [];
  for (const writer of writersOf(world, options.writers)) {
    write(world, writer, options.ignoreStamps ?? false).then(
      () => done.push(writer),
      () => undefined,
    );
  }
  const removeOne = async (): Promise<void> => {
    await world.after(world.random() * 4_000);
    const [first] = world.comments.keys();
    if (first !== undefined) world.comments.delete(first);
  };
  const removed = options.removed ? removeOne() : undefined;
  await world.run();
  await removed;
  return { world, done };
}

/** What is wrong with what a round left; undefined: nothing. */
function fault({ world, done }: Round): string | undefined {
  const bodies = [...world.comments.values()].map(({ body }) => body);
  if (bodies.length !== 1) return `${bodies.length} comments`;
  const body = bodies[0] ?? "";
  const held = parseComment(body);
  const lost = done.find((writer) => writer.part !== undefined && held.build?.includes(writer.text) !== true);
  if (lost) return `build has no ${lost.part}`;
  for (const section of [...sections, "verdict"] as const) {
    const newest = done
      .filter((writer) => (section === "verdict" ? writer.part === undefined : writer.section === section))
      .toSorted((a, b) => compareStamps(b.stamp, a.stamp))[0];
    if (!newest) continue;
    const begin = new RegExp(`<!-- neko:begin ${section} ([0-9.]+) -->`).exec(body)?.[1] ?? "";
    const age = compareStamps(parseStamp(begin), newest.stamp);
    // A run that failed to hear that it wrote may have written something newer yet.
    if (age < 0) return `${section} is of ${begin}, not of ${newest.stamp.join(".")}`;
    const text = section === "verdict" ? `### ${newest.text}` : newest.text;
    if (age === 0 && held[section] !== text) return `${section} says ${held[section]}`;
  }
  return undefined;
}

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

describe("writers of one comment", () => {
  it("two at once, a thousand times: one comment, every section the newest", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(5, 400, 4_000), async (seed, latencyMs) => {
        const round = await race({ seed, latencyMs, writers: 2 });
        expect(round.done).toHaveLength(2);
        expect(fault(round)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it("twenty at once", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const round = await race({ seed, latencyMs: 200, writers: 20 });
        expect(round.done).toHaveLength(20);
        expect(fault(round)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("with failing calls and runs that die, also while they hold the lock, once one more run has come by", async () => {
    const seen = { died: 0, failed: 0, stolen: 0 };
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(100, 7_000, 12_000), async (seed, latencyMs) => {
        const { world, done } = await race({ seed, latencyMs, writers: 5, faults: 0.04, deaths: 0.04 });
        const last: Writer = { section: "plan", stamp: proposalStamp(999_999, 1), text: "**plan** last", startMs: 0 };
        const wrote = write(world, last, false, true);
        await world.run();
        await wrote;
        expect(fault({ world, done: [...done, last] })).toBeUndefined();
        for (const key of ["died", "failed", "stolen"] as const) seen[key] += world.counts[key];
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.died, seen.failed, seen.stolen)).toBeGreaterThan(20);
  });

  it("with a person who removes the comment meanwhile: there is one again, and the next runs fill it", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { world, done } = await race({ seed, latencyMs: 400, writers: 4, removed: true });
        for (const writer of done) {
          const wrote = write(world, writer, false, true);
          await world.run();
          await wrote;
        }
        expect(fault({ world, done })).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it("where reactions are refused, one comment is still left", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { world } = await race({ seed, latencyMs: 300, writers: 3, withoutLocks: true });
        expect(world.comments.size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it("writes nothing, and takes no lock, for what is there already", async () => {
    const { world, done } = await race({ seed: 1, latencyMs: 10, writers: 1 });
    const before = { ...world.counts };
    const wrote = write(world, done[0]!, false);
    await world.run();
    await wrote;
    // One more call: the list.
    expect(world.counts).toEqual({ ...before, calls: before.calls + 1 });
  });
});

describe("these tests", () => {
  const rounds = 100;
  const faults = async (options: Partial<Parameters<typeof race>[0]>): Promise<number> => {
    let wrong = 0;
    for (let seed = 0; seed < rounds; seed += 1) {
      if (fault(await race({ seed, latencyMs: 400, writers: 8, ...options })) !== undefined) wrong += 1;
    }
    return wrong;
  };

  it("see what the lock and the stamps are for", async () => {
    expect(await faults({})).toBe(0);
    expect(await faults({ withoutLocks: true })).toBeGreaterThan(2);
    expect(await faults({ ignoreStamps: true })).toBeGreaterThan(rounds / 2);
  });
});
