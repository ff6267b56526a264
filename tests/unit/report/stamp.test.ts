import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editComment, parseComment } from "../../../src/report/comment.ts";
import {
  areOfOneEvent,
  compareStamps,
  deployStamp,
  noStamp,
  parseStamp,
  proposalStamp,
  renderStamp,
  seqSumOf,
} from "../../../src/report/stamp.ts";

const stamp = fc.array(fc.nat({ max: 30 }), { maxLength: 4 });

describe("stamps", () => {
  it("are ordered: by run, then attempt; a release is newer than any proposal", () => {
    const ordered = [
      noStamp,
      proposalStamp(9, 1),
      proposalStamp(9, 2),
      proposalStamp(10, 1),
      deployStamp(3, 7, 1),
      deployStamp(3, 8, 1),
      deployStamp(4, 0, 1),
    ];
    expect(ordered.toReversed().toSorted(compareStamps)).toEqual(ordered);
  });

  it("grow with every report, also with one that starts at 0", () => {
    expect([seqSumOf([]), seqSumOf([{ seq: 0 }]), seqSumOf([{ seq: 0 }, { seq: 0 }]), seqSumOf([{ seq: 5 }])]).toEqual([
      0, 1, 2, 6,
    ]);
  });

  it("come back as they were written; anything else is none", () => {
    fc.assert(
      fc.property(stamp, (one) => {
        expect(parseStamp(renderStamp(one))).toEqual(one);
      }),
    );
    for (const text of ["", "x", "1..2", "-1", "1.2.", "9".repeat(16), "1 2"]) expect(parseStamp(text)).toEqual([]);
  });

  it("are a total order", () => {
    fc.assert(
      fc.property(stamp, stamp, stamp, (a, b, c) => {
        expect(Math.sign(compareStamps(a, b)) + Math.sign(compareStamps(b, a))).toBe(0);
        if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0) expect(compareStamps(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("know another attempt of the same run", () => {
    expect(areOfOneEvent(proposalStamp(9, 1), proposalStamp(9, 2))).toBe(true);
    expect(areOfOneEvent(proposalStamp(9, 1), proposalStamp(10, 1))).toBe(false);
    expect(areOfOneEvent(proposalStamp(2, 3), deployStamp(2, 3, 0))).toBe(false);
  });
});

describe("a section", () => {
  const at = (run: number, attempt = 1) => ({ stamp: proposalStamp(run, attempt) });
  const part = (name: string, run: number, attempt = 1) => ({ ...at(run, attempt), part: name });

  it("is replaced by a newer run and by the same one, never by an older one", () => {
    const five = editComment(undefined, { verdict: "### 5", plan: "five" }, at(5));
    expect(parseComment(editComment(five, { plan: "six" }, at(6))).plan).toBe("six");
    expect(parseComment(editComment(five, { plan: "five again" }, at(5))).plan).toBe("five again");
    expect(editComment(five, { verdict: "### 4", plan: "four" }, at(4))).toBe(five);
  });

  it("of a release is not replaced by a plan that comes late", () => {
    const deployed = editComment(undefined, { verdict: "### released" }, { stamp: deployStamp(1, 0, 3) });
    expect(parseComment(editComment(deployed, { verdict: "### plan" }, at(99))).verdict).toBe("### released");
  });

  it("without a stamp is the oldest", () => {
    const old = "<!-- neko:main:v1 -->\n<!-- neko:begin plan -->\nold\n<!-- neko:end plan -->";
    expect(parseComment(old)).toEqual({ plan: "old" });
    expect(parseComment(editComment(old, { plan: "new" }, at(1))).plan).toBe("new");
  });

  it("that was removed is not brought back by an older run", () => {
    const removed = editComment(editComment(undefined, { build: "b" }, at(5)), { build: "" }, at(6));
    expect(parseComment(editComment(removed, { build: "late" }, at(5)))).toEqual({});
  });

  it("that says the same from another attempt is worth no edit", () => {
    const first = editComment(undefined, { deploy: "d" }, { stamp: deployStamp(3, 7, 100) });
    expect(editComment(first, { deploy: "d" }, { stamp: deployStamp(3, 7, 101) })).toBe(first);
    expect(editComment(first, { deploy: "d" }, { stamp: deployStamp(3, 8, 101) })).not.toBe(first);
  });

  it("that is cut says the same whatever run the link is of", () => {
    const deploy = `title\n\n<details><summary>fold</summary>\n\n${"x\n".repeat(20_000)}</details>`;
    const of = (run: number) => ({ stamp: deployStamp(3, 7, run), runUrl: `https://example.test/runs/${run}` });
    const first = editComment(undefined, { deploy }, of(100));
    expect(first).toContain('href="https://example.test/runs/100"');
    expect(editComment(first, { deploy }, of(101))).toBe(first);
  });

  it("has a part for each job of a run, sorted by name; a newer run begins anew", () => {
    const b = editComment(undefined, { build: "of b" }, part("b", 5));
    const both = editComment(b, { build: "of a" }, part("a", 5));
    expect(parseComment(both).build).toBe("of a\n\nof b");
    expect(parseComment(editComment(both, { build: "a again" }, part("a", 5, 2))).build).toBe("a again\n\nof b");
    expect(parseComment(editComment(both, { build: "of c" }, part("c", 6))).build).toBe("of c");
    expect(editComment(both, { build: "late" }, part("a", 4))).toBe(both);
  });

  it("keeps the plan's first line below what went wrong in a job, until that job succeeds", () => {
    const plan = editComment(undefined, { verdict: "### plan" }, at(5));
    const failed = editComment(plan, { verdict: "### gpu failed", build: "❌" }, part("gpu", 5));
    expect(parseComment(failed).verdict).toBe("### gpu failed\n\n### plan");
    const again = editComment(failed, { verdict: "", build: "✅" }, part("gpu", 5, 2));
    expect(parseComment(again)).toEqual({ verdict: "### plan", build: "✅" });
  });

  it("takes part names as data", () => {
    const name = "gpu --> <!-- neko:end build -->\n";
    const once = editComment(undefined, { build: "text" }, part(name, 5));
    expect(parseComment(once)).toEqual({ build: "text" });
    expect(editComment(once, { build: "text" }, part(name, 5))).toBe(once);
  });

  it("is a fixed point, and the order of a run's jobs does not matter", () => {
    const jobs = fc.uniqueArray(fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e"), size: fc.nat(9_000) }), {
      selector: (job) => job.name,
      minLength: 1,
    });
    fc.assert(
      fc.property(jobs, fc.nat(), (some, turn) => {
        const write = (body: string | undefined, { name, size }: { name: string; size: number }): string =>
          editComment(body, { build: `**${name}**\n\n${"row\n".repeat(size / 4)}` }, part(name, 5));
        const turned = [...some.slice(turn % some.length), ...some.slice(0, turn % some.length)];
        const [one, other] = [some, turned].map((order) => order.reduce<string | undefined>(write, undefined));
        const names = (body: string | undefined): readonly string[] => body?.match(/\*\*[a-e]\*\*/g) ?? [];
        expect(names(one)).toEqual(names(other));
        expect(names(one)).toHaveLength(some.length);
        expect((one ?? "").length).toBeLessThan(11_000);
        const again = some.reduce<string | undefined>(write, one);
        expect(some.reduce<string | undefined>(write, again)).toBe(again);
      }),
      { numRuns: 200 },
    );
  });
});
