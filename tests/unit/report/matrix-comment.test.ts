import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { editComment, parseComment, type Sections } from "../../../src/report/comment.ts";
import { code, commentLimit, details, fence } from "../../../src/report/markdown.ts";
import { proposalStamp } from "../../../src/report/stamp.ts";

// The comment of a run with many build jobs: each has its part, and there is not room for all.

const runUrl = "https://github.com/acme/fleet/actions/runs/7";
const plan = editComment(undefined, { verdict: "### Neko · plan", plan: "**Plan**" }, { stamp: proposalStamp(7, 1) });
const write = (body: string, part: string, changed: Sections, attempt = 1): string =>
  editComment(body, changed, { stamp: proposalStamp(7, attempt), runUrl, part });
const jobs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `job-${String(index).padStart(3, "0")}`);
const failure = (name: string): Sections => ({
  verdict: `### Neko · build of ${code(name)} failed · BUILD_FAILED · [run](${runUrl})`,
  build: `**Build** ❌ ${name}`,
});
const success = (name: string): Sections => ({ verdict: "", build: `**Build** ✅ ${name}` });
const namesIn = (text: string | undefined): readonly string[] => text?.match(/job-\d+/g) ?? [];

describe("the comment of a matrix", () => {
  it("keeps the plan's first line below the failures, counts what it has no room for, and has it back after a re-run", () => {
    const names = jobs(5);
    const failed = names.reduce((body, name) => write(body, name, failure(name)), plan);
    expect(
      parseComment(failed)
        .verdict?.split("\n\n")
        .map((line) => line.replace(/ · \[run.*/, "")),
    ).toEqual([
      ...names.slice(0, 3).map((name) => `### Neko · build of \`${name}\` failed · BUILD_FAILED`),
      "### Neko · plan",
    ]);
    expect(failed).toContain(`… and 2 more jobs failed: see [the run](${runUrl}).`);
    const some = names.slice(2, 4).reduce((body, name) => write(body, name, success(name), 2), failed);
    expect(namesIn(parseComment(some).verdict)).toEqual(["job-000", "job-001"]);
    expect(some).toContain("… and 1 more job failed: see");
    const all = names.reduce((body, name) => write(body, name, success(name), 2), some);
    expect(parseComment(all).verdict).toBe("### Neko · plan");
    expect(all).not.toContain("more job");
  });

  it("shows what failed first, and says how many it does not show", () => {
    const names = jobs(20);
    const body = names.reduce(
      (present, name, index) => write(present, name, index === 18 ? failure(name) : success(name)),
      plan,
    );
    expect(namesIn(parseComment(body).build)).toEqual(["job-018", ...names.slice(0, 12)]);
    expect(body).toContain(`… and 7 more jobs: see [the run](${runUrl}).`);
  });

  it("does not depend on who comes first, and is a fixed point", () => {
    const order = fc.shuffledSubarray(jobs(24) as string[], { minLength: 24 });
    fc.assert(
      fc.property(order, fc.subarray(jobs(24) as string[]), (turned, failing) => {
        const of = (name: string): Sections => (failing.includes(name) ? failure(name) : success(name));
        const one = turned.reduce((body, name) => write(body, name, of(name)), plan);
        expect(one).toBe(jobs(24).reduce((body, name) => write(body, name, of(name)), plan));
        expect(jobs(24).reduce((body, name) => write(body, name, of(name)), one)).toBe(one);
        const { verdict, build } = parseComment(one);
        expect(verdict).toContain("### Neko · plan");
        expect(namesIn(build)).toHaveLength(13);
        expect(namesIn(verdict)).toEqual(failing.toSorted().slice(0, 3));
      }),
      { numRuns: 60 },
    );
  });

  it("of 256 jobs that all have much to say fits, whatever their names", () => {
    const names = Array.from({ length: 256 }, (_, index) => `${"x".repeat(49)} ${index}`);
    const body = names.reduce(
      (present, name) =>
        write(present, name, { verdict: `### ${"v".repeat(900)}`, build: `❌\n\n${"row\n".repeat(500)}` }),
      plan,
    );
    expect(body.length).toBeLessThanOrEqual(commentLimit);
    expect(body.match(/… and at least 60 more jobs/g)).toHaveLength(2);
    expect(parseComment(body)).toMatchObject({ plan: "**Plan**", verdict: expect.stringMatching(/Neko · plan$/) });
  });

  it("gives up the link of a first line before its words", () => {
    const verdict = `### Neko · ${"word ".repeat(30)}· [run](${runUrl})`;
    const body = jobs(4).reduce((present, name) => write(present, name, { verdict }), plan);
    expect(parseComment(body).verdict).toContain(verdict.replace(/ · \[run.*$/, ""));
  });

  it("reads each part as Markdown, also behind one that ends as HTML", async () => {
    const build = `**Build** x\n\n${details("Why", fence("log"))}`;
    const body = jobs(20).reduce((present, name) => write(present, name, { build }), plan);
    const html = await marked.parse(body);
    expect(html.match(/<strong>Build<\/strong>/g)).toHaveLength(13);
    expect(html).toContain(`see <a href="${runUrl}">the run</a>`);
  });
});
