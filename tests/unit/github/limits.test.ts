import { describe, expect, it } from "vitest";
import type { Asked } from "../../support/github/answers.ts";
import { Limiter, type LimitOptions } from "../../support/github/limits.ts";

const asked = (line: string): Asked => {
  const [method = "", path = ""] = line.split(" ");
  return { method, url: new URL(path, "http://127.0.0.1"), body: {}, raw: Buffer.alloc(0), authorization: "" };
};
const write = asked("POST /repos/acme/fleet/issues/1/comments");
const read = asked("GET /repos/acme/fleet/pulls/1");

function make(options: LimitOptions = {}): {
  limiter: Limiter;
  at: (ms: number) => void;
  refusals: (count: number, one: Asked) => number;
} {
  let now = 0;
  const limiter = new Limiter(options, () => now);
  return {
    limiter,
    at: (ms) => void (now = ms),
    refusals: (count, one) => Array.from({ length: count }, () => limiter.admit(one)).filter((r) => r.refusal).length,
  };
}

describe("content writes", () => {
  it("are 80 a minute, and the refusal says when there is room again", () => {
    const { limiter, at, refusals } = make();
    at(10_000);
    expect(refusals(80, write)).toBe(0);
    at(30_000);
    const { refusal } = limiter.admit(write);
    expect(refusal).toMatchObject({ status: 403, headers: { "retry-after": "40" } });
    expect(JSON.stringify(refusal?.body)).toContain("You have exceeded a secondary rate limit");
    at(69_999);
    expect(limiter.admit(write).refusal).toBeDefined();
    at(70_000);
    expect(limiter.admit(write).refusal).toBeUndefined();
    expect(limiter.counters).toMatchObject({ refused: 2, tooEarly: 1, contentWrites: { total: 83 } });
  });

  it("are 500 an hour, however evenly they come", () => {
    const { limiter, at } = make();
    for (let index = 0; index < 500; index += 1) {
      at(index * 6_000);
      expect(limiter.admit(write).refusal).toBeUndefined();
    }
    const { refusal } = limiter.admit(write);
    // The first one leaves the window at one hour.
    expect(refusal?.headers?.["retry-after"]).toBe(String((3_600_000 - 499 * 6_000) / 1_000));
    expect(limiter.counters.contentWrites).toEqual({ total: 501, mostInAnyMinute: 11, mostInAnyHour: 501 });
    at(3_600_000);
    expect(limiter.admit(write).refusal).toBeUndefined();
  });

  it.each([
    ["PATCH /repos/acme/fleet/issues/comments/5", true],
    ["DELETE /repos/acme/fleet/issues/comments/5/reactions/7", true],
    ["POST /repos/acme/fleet/check-runs", true],
    ["PATCH /repos/acme/fleet/check-runs/3", true],
    [`POST /repos/acme/fleet/statuses/${"a".repeat(40)}`, true],
    ["POST /repos/acme/fleet/deployments/9/statuses", true],
    ["GET /repos/acme/fleet/deployments/9/statuses", false],
    ["POST /graphql", false],
  ])("%s counts: %s", (line, counts) => {
    const { limiter } = make();
    limiter.admit(asked(line));
    expect(limiter.counters.contentWrites.total).toBe(counts ? 1 : 0);
  });
});

describe("points", () => {
  it("are 900 a minute: a read is one, a write five, and reads wait too", () => {
    const { limiter, at, refusals } = make({ contentPerMinute: 1_000, contentPerHour: 1_000, secondaryStatus: 429 });
    expect(refusals(170, write)).toBe(0);
    expect(refusals(50, asked("POST /graphql"))).toBe(0);
    expect(limiter.admit(read).refusal).toMatchObject({ status: 429, headers: { "retry-after": "60" } });
    at(60_000);
    expect(limiter.admit(read).refusal).toBeUndefined();
    expect(limiter.counters.points.mostInAnyMinute).toBe(901);
  });
});

describe("primary limit", () => {
  it("is told on every answer, and refuses until its hour is over", () => {
    const { limiter, at, refusals } = make({ requestsPerHour: 3 });
    at(1_000);
    expect(limiter.admit(read).headers).toMatchObject({
      "x-ratelimit-limit": "3",
      "x-ratelimit-remaining": "2",
      "x-ratelimit-reset": "3601",
    });
    expect(refusals(2, read)).toBe(0);
    const { refusal, headers } = limiter.admit(read);
    expect(refusal?.status).toBe(403);
    expect(refusal?.headers?.["retry-after"]).toBeUndefined();
    expect(headers["x-ratelimit-remaining"]).toBe("0");
    at(3_601_000);
    expect(refusals(1, read)).toBe(0);
  });
});

it("keeps a client that paces itself", () => {
  const { limiter, at } = make();
  for (let index = 0; index < 2_000; index += 1) {
    at(index * 7_200);
    limiter.admit(write);
  }
  expect(limiter.counters).toMatchObject({ refused: 0, contentWrites: { mostInAnyMinute: 9, mostInAnyHour: 500 } });
});
