import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fanout, type Share } from "../../../src/push/fanout.ts";

/** Chunks of one buffer that is written anew each time, as the packer does; what became of it. */
function source(count: number, failure?: Error) {
  const seen = { asked: 0, ended: false };
  async function* chunks(): AsyncGenerator<Uint8Array, string> {
    const buffer = new Uint8Array(4);
    try {
      for (let index = 0; index < count; index += 1) {
        seen.asked += 1;
        buffer.fill(0xff);
        await ticks(index % 3);
        yield buffer.fill(index);
      }
      if (failure) throw failure;
      return "whole";
    } finally {
      seen.ended = true;
    }
  }
  return { seen, chunks: chunks() };
}

async function ticks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick += 1) await Promise.resolve();
}

/** What a reader got: it looks at each chunk for as long as it takes, and stops when it has had enough. */
async function read(share: Share, { pause = 0, enough = Infinity } = {}): Promise<number[]> {
  const got: number[] = [];
  if (enough === 0) share.leave();
  else {
    for await (const chunk of share.read()) {
      const first = chunk[0]!;
      await ticks(pause);
      expect([...chunk]).toEqual([first, first, first, first]); // nobody has written over it
      got.push(first);
      if (got.length >= enough) break;
    }
  }
  return got;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("one source for several readers", () => {
  it("gives each of them all of it, in step, however slow they are and whenever they leave", async () => {
    const reader = fc.record({ pause: fc.nat(12), enough: fc.oneof(fc.nat(8), fc.constant(Infinity)) });
    const readers = fc.array(reader, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(readers, fc.nat(8), fc.boolean(), async (plans, count, fails) => {
        const failure = fails ? new Error("the disk is gone") : undefined;
        const { seen, chunks } = source(count, failure);
        const fanout = new Fanout(chunks);
        const shares = plans.map(() => fanout.share());
        const settled = await Promise.allSettled(plans.map((plan, index) => read(shares[index]!, plan)));
        settled.forEach((outcome, index) => {
          const { enough } = plans[index]!;
          if (fails && enough > count) expect(outcome).toEqual({ status: "rejected", reason: failure });
          else expect(outcome).toEqual({ status: "fulfilled", value: upTo(Math.min(count, enough)) });
        });
        const most = Math.max(...plans.map(({ enough }) => enough));
        expect(seen.asked).toBe(Math.min(count, most)); // nothing is read that nobody wants
        expect(fanout.result).toBe(!fails && most > count ? "whole" : undefined);
        await ticks(3);
        expect(seen.ended).toBe(seen.asked > 0 || most > 0);
      }),
      { numRuns: 300 },
    );
  });

  it("never asks ahead of the slowest", async () => {
    const { seen, chunks } = source(10);
    const fanout = new Fanout(chunks);
    const [fast, slow] = [fanout.share().read(), fanout.share().read()];
    const first = fast.next();
    await ticks(50);
    expect(seen.asked).toBe(0);
    await slow.next();
    await first;
    void fast.next();
    await ticks(50);
    expect(seen.asked).toBe(1);
    await slow.next();
    expect(seen.asked).toBe(2);
  });

  it("loses nothing for the others when one leaves that was waiting", async () => {
    const { chunks } = source(3);
    const fanout = new Fanout(chunks);
    const [leaving, staying] = [fanout.share(), fanout.share()];
    const abandoned = leaving.read();
    const waiting = abandoned.next();
    leaving.leave();
    await expect(waiting).rejects.toThrow("had left");
    expect(await read(staying)).toEqual([0, 1, 2]);
    // What it has read is not taken for the whole.
    const late = new Fanout(source(3).chunks);
    const gone = late.share();
    gone.leave();
    await expect(read(gone)).rejects.toThrow("had left");
  });

  it("does not serve one that has left and goes on reading instead of one that has not asked yet", async () => {
    const { chunks } = source(4);
    const fanout = new Fanout(chunks);
    const [leaving, staying] = [fanout.share(), fanout.share()];
    const [abandoned, kept] = [leaving.read(), staying.read()];
    await Promise.all([abandoned.next(), kept.next()]);
    leaving.leave();
    await expect(abandoned.next()).rejects.toThrow("had left");
    const got: number[] = [];
    for await (const chunk of kept) got.push(chunk[0]!);
    expect(got).toEqual([1, 2, 3]);
  });

  it("ends the source once all have left, also when nobody read of it here", async () => {
    const { seen, chunks } = source(5);
    const beginning = [Uint8Array.from((await chunks.next()).value as Uint8Array)];
    const fanout = new Fanout(chunks, beginning);
    const shares = [fanout.share(), fanout.share()];
    shares[0]!.leave();
    await ticks(5);
    expect(seen.ended).toBe(false);
    shares[1]!.leave();
    shares[1]!.leave();
    await ticks(5);
    expect(seen).toEqual({ asked: 1, ended: true });
  });

  it("hands out first what was read before", async () => {
    const { chunks } = source(3);
    const beginning = [Uint8Array.from((await chunks.next()).value as Uint8Array)];
    const fanout = new Fanout(chunks, beginning);
    const shares = [fanout.share(), fanout.share()];
    expect(await Promise.all(shares.map((share) => read(share)))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect([beginning, fanout.result]).toEqual([[], "whole"]);
  });
});
