import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../../../src/report/cut.ts";
import { code, details, fence, htmlCode, table } from "../../../src/report/markdown.ts";

const rows = (count: number): string =>
  table(
    ["A", "B"],
    Array.from({ length: count }, (_, index) => [code(`row ${index}`), "x".repeat(40)]),
    10_000,
  );
const fold = (title: string, size: number): string => details(title, fence("y\n".repeat(size), "diff"));

describe("a text that is too long", () => {
  it("is itself when it fits", () => {
    const text = `title\n\n${rows(3)}`;
    expect(cut(text, text.length)).toBe(text);
  });

  it("loses its folds, the last one first, and names them", () => {
    const text = ["title", rows(3), fold("<code>one</code>: 1 step", 400), fold("two", 400), fold("three", 400)].join(
      "\n\n",
    );
    const short = cut(text, 1_800, { runUrl: "https://example.test/runs/1" });
    expect(short).toContain("<summary><code>one</code>: 1 step</summary>");
    expect(short).not.toContain("<summary>two");
    expect(short.split("\n").at(-1)).toBe(
      '<p>… and two, three: full text in <a href="https://example.test/runs/1">the job summary</a>.</p>',
    );
  });

  it("keeps whole rows of its tables", () => {
    const short = cut(`title\n\n${rows(500)}\n\n${fold("412 in sync", 20)}`, 3_000);
    expect(short).toMatch(/^<p>… and 412 in sync, \d+ lines more: full text in the job summary\.<\/p>$/m);
    for (const line of short.split("\n").filter((line) => line.startsWith("| `"))) expect(line).toMatch(/ x{40} \|$/);
    expect(short).toContain("| `row 0` |");
  });

  it("does not take a code span at the start of a line for a fence", () => {
    const short = cut([code("``"), fold("diff", 3_000)].join("\n\n"), 600);
    expect(short).toMatch(/^``` `` ```\n\n<p>… and diff: full text/);
  });

  it("names a stranger's fold by text that does nothing", () => {
    const hostile = [
      "@torvalds fixes #1 https://evil.example",
      "GH-1 www.evil.example GHSA-xxxx-xxxx-xxxx :octocat:",
      "&#64;torvalds <b>& <i>&lt;/i&gt; </p> and more",
    ];
    const folds = hostile.map((text) => fold(`Closure diff ${htmlCode(text)}: +1`, 900));
    expect(
      cut(["title", ...folds].join("\n\n"), 700)
        .split("\n")
        .at(-1),
    ).toBe(
      `<p>… and ${[
        "Closure diff @\u200btorvalds fixes #\u200b1 https:\u200b//evil.example: +1",
        "Closure diff GH\u200b-1 www\u200b.evil.example GHSA\u200b-xxxx-xxxx-xxxx :\u200boctocat:: +1",
        "Closure diff &amp;#\u200b64;torvalds &lt;b&gt;&amp; &lt;i&gt;&amp;lt …",
      ].join(", ")}: full text in the job summary.</p>`,
    );
  });

  it("never grows, never splits a line, and never leaves a fold or a fence open", () => {
    const block = fc.oneof(
      fc.string({ maxLength: 300 }).map((text) => code(text)),
      fc.string({ unit: fc.constantFrom("`", "a", " "), maxLength: 40 }).map((text) => code(text)),
      fc.nat(60).map(rows),
      fc
        .tuple(
          fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: fc.constantFrom(..."@#&<a "), maxLength: 90 })),
          fc.nat(300),
        )
        .map(([title, size]) => fold(htmlCode(title), size)),
      fc.string({ maxLength: 500 }).map((text) => fence(text)),
      fc.constant(details("nested", `${details("inner", "text")}\n\nafter`)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 500, max: 6_000 }), (blocks, limit) => {
        const text = blocks.join("\n\n");
        const short = cut(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        const known = new Set([...text.split("\n"), ""]);
        for (const line of short.split("\n")) expect(known.has(line) || line.startsWith("<p>… and ")).toBe(true);
        expect(short.match(/<details>/g)?.length).toBe(short.match(/<\/details>/g)?.length);
        expect((short.match(/^`{3,}[^`]*$/gm)?.length ?? 0) % 2).toBe(0);
        expect(cut(short, limit)).toBe(short);
      }),
      { numRuns: 500 },
    );
  });
});
