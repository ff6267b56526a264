import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  allPassed,
  count,
  intervalMs,
  isEnough,
  judgeHttp,
  noTries,
  summarise,
} from "../../reconciler/verify/judge.ts";
import { netGet } from "../../reconciler/adapters/net-get.ts";
import { runProbes } from "../../reconciler/verify/run.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import type { Probe } from "../../src/spec/desired-state.ts";

const ports = { run: createNodeRun({ path: "/usr/bin:/bin" }), get: netGet, clock: nodeClock };
const never = new AbortController().signal;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(listener: RequestListener, port = 0): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Http = Extract<Probe, { kind: "http" }>;
const http = (url: string, over: Partial<Http> = {}): Http => ({
  kind: "http",
  url,
  status: 200,
  withinMs: 600,
  successes: 1,
  ...over,
});
const exec = (argv: readonly string[], over: { withinMs?: number; successes?: number } = {}): Probe => ({
  kind: "exec",
  argv,
  withinMs: 600,
  successes: 1,
  ...over,
});
const one = async (probe: Probe) => (await runProbes([probe], ports, never))[0]!;

describe("judging", () => {
  const probe = http("http://127.0.0.1/", { contains: "ok", successes: 3 });

  it.each([
    [200, "all ok", true],
    [200, "no", false],
    [500, "ok", false],
    [301, "ok", false],
  ])("status %i with body %j passes: %s", (status, body, passed) => {
    expect(judgeHttp(probe, status, body).passed).toBe(passed);
  });

  it("wants the successes in a row", () => {
    const pass = { passed: true, detail: "" } as const;
    const fail = { passed: false, detail: "" } as const;
    const after = (results: readonly (typeof pass | typeof fail)[]) => results.reduce(count, noTries);
    expect(isEnough(after([pass, pass, fail, pass, pass]), probe)).toBe(false);
    expect(isEnough(after([fail, pass, pass, pass]), probe)).toBe(true);
    expect(after([pass, fail]).tries).toBe(2);
  });

  it("takes 500 ms between tries, less in a short window", () => {
    expect(intervalMs(http("x", { withinMs: 60_000, successes: 3 }))).toBe(500);
    expect(intervalMs(http("x", { withinMs: 1_000, successes: 5 }))).toBe(50);
  });

  it("names what failed", () => {
    const base = { tries: 1, ms: 1 };
    const outcomes = [
      { ...base, name: "a", passed: true, detail: "" },
      { ...base, name: "b", passed: false, detail: "status 503, wanted 200" },
    ];
    expect(allPassed(outcomes)).toBe(false);
    expect(summarise(outcomes)).toBe("b: status 503, wanted 200");
  });
});

describe("http probes", () => {
  it("pass after failing first, on a new connection each time", async () => {
    let requests = 0;
    const sockets = new Set<unknown>();
    const url = await serve((request, response) => {
      requests += 1;
      sockets.add(request.socket);
      response.writeHead(requests <= 2 ? 503 : 200).end("ready");
    });
    const outcome = await one(http(url, { contains: "ready", successes: 2, withinMs: 5_000 }));
    expect(outcome).toMatchObject({ passed: true, tries: 4, name: `GET ${url}`, detail: "200, 2 in a row" });
    expect(sockets.size).toBe(4);
  });

  it("fail when too few come in a row in time", async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      response.writeHead(requests % 3 === 0 ? 500 : 200).end();
    });
    const outcome = await one(http(url, { successes: 3 }));
    expect(outcome.passed).toBe(false);
    expect(outcome.tries).toBeGreaterThan(3);
    expect(outcome.ms).toBeGreaterThanOrEqual(500);
    expect(outcome.ms).toBeLessThan(1_500);
  });

  it("ask on ports that browsers do not", async () => {
    // Of fetch's bad ports; one of them will be free here.
    for (const port of [6000, 10080, 5060, 6666]) {
      const url = await serve((_, response) => response.end("ok"), port).catch(() => undefined);
      if (url === undefined) continue;
      expect(await one(http(url))).toMatchObject({ passed: true });
      return;
    }
    throw new Error("none of the ports is free");
  });

  it("fail when the answer is cut off", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("ok", () => response.destroy());
    });
    expect(await one(http(url, { contains: "ok", withinMs: 200 }))).toMatchObject({ passed: false });
  });

  it("end in time when the body does not come", async () => {
    const url = await serve((_, response) => void response.writeHead(200).write("slow"));
    const outcome = await one(http(url, { withinMs: 300 }));
    expect(outcome).toMatchObject({ passed: false, detail: expect.stringMatching(/no answer within/) });
    expect(outcome.ms).toBeLessThan(1_000);
  });

  it("do not follow a redirect", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/ok") response.end("ok");
      else response.writeHead(302, { location: "/ok" }).end();
    });
    expect((await one(http(url, { withinMs: 200 }))).detail).toBe("status 302, wanted 200");
    expect((await one(http(url, { status: 302 }))).passed).toBe(true);
  });

  it("read 64 KiB of a body that never ends, and no more", async () => {
    const url = await serve((request, response) => {
      const late = request.url === "/late";
      response.write("x".repeat(late ? 64 * 1024 : 60 * 1024));
      response.write("needle");
      const timer = setInterval(() => response.write("y".repeat(64 * 1024)), 5);
      response.on("close", () => clearInterval(timer));
    });
    expect((await one(http(`${url}/early`, { contains: "needle" }))).passed).toBe(true);
    expect((await one(http(`${url}/late`, { contains: "needle" }))).passed).toBe(false);
  });

  it("fail in time when nothing answers, when nobody listens, and for a url that is none", async () => {
    const url = await serve(() => undefined);
    const gone = await serve(() => undefined);
    await open.pop()!();
    const [silent, refused, wrong] = await runProbes([http(url), http(gone), http("ftp://127.0.0.1/")], ports, never);
    expect(silent).toMatchObject({ passed: false, tries: 1 });
    expect(silent!.ms).toBeLessThan(1_200);
    expect(silent!.detail).toMatch(/no answer within/);
    expect(refused!.passed).toBe(false);
    expect(refused!.detail).toMatch(/ECONNREFUSED/);
    expect(refused!.tries).toBeGreaterThan(1);
    expect(wrong!.passed).toBe(false);
  });

  it("show neither password nor query", async () => {
    const outcome = await one(http("http://u:hunter2@127.0.0.1:1/health?token=hunter3", { withinMs: 50 }));
    expect(outcome.name).toBe("GET http://127.0.0.1:1/health");
    expect(JSON.stringify(outcome)).not.toMatch(/hunter/);
  });
});

describe("exec probes", () => {
  it("pass on exit 0 and say what a failing one printed", async () => {
    expect(await one(exec(["true"], { successes: 3 }))).toMatchObject({ passed: true, tries: 3, name: "true" });
    const failed = await one(exec(["sh", "-c", "echo no gpu >&2; exit 3"], { withinMs: 100 }));
    expect(failed).toMatchObject({ passed: false, detail: "exit 3: no gpu" });
  });

  it("fail when the program is missing or hangs", async () => {
    const [missing, hangs] = await runProbes(
      [exec(["/nonexistent/program"], { withinMs: 100 }), exec(["sleep", "30"], { withinMs: 300 })],
      ports,
      never,
    );
    expect(missing!.passed).toBe(false);
    expect(missing!.detail).toMatch(/could not be started/);
    expect(hangs!.passed).toBe(false);
    expect(hangs!.ms).toBeLessThan(3_000);
  });

  it("take an argument as it is, without a shell", async () => {
    expect((await one(exec(["test", "$HOME", "=", "$HOME"]))).passed).toBe(true);
    expect((await one(exec(["sh", "-c", 'test "$1" = "a; exit 0"', "sh", "a; exit 0"]))).passed).toBe(true);
  });
});

it("runs all probes at once", async () => {
  const outcomes = await runProbes(
    Array.from({ length: 8 }, () => exec(["sleep", "0.3"], { withinMs: 5_000 })),
    ports,
    never,
  );
  expect(outcomes.every((outcome) => outcome.passed)).toBe(true);
  expect(Math.max(...outcomes.map((outcome) => outcome.ms))).toBeLessThan(1_500);
});

it("stops when cancelled, and says so", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  const work = runProbes([http("http://127.0.0.1:1/", { withinMs: 60_000 })], ports, controller.signal);
  await expect(work).rejects.toMatchObject({ code: "CANCELLED" });
});
