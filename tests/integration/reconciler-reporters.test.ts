import { createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { netReach } from "../../reconciler/adapters/net-reach.ts";
import { createCheckRunReporter } from "../../reconciler/adapters/reporter-check-run.ts";
import { createFileReporter } from "../../reconciler/adapters/reporter-file.ts";
import { createWebhookReporter } from "../../reconciler/adapters/reporter-webhook.ts";
import type { OutgoingReport } from "../../reconciler/ports/reporter.ts";
import { reportStatement, sayApplying, sayOutcome } from "../../reconciler/report/report.ts";
import { parseEnvelope, signStatement } from "../../src/release/dsse.ts";
import { generateKeyPair, loadSigningKey } from "../../src/release/keys.ts";
import { extractEnvelope } from "../../src/release/report-text.ts";
import { parseReportStatement } from "../../src/release/statement.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import { startGithub, type Github } from "../support/github/start.ts";
import { Forge } from "../support/git-repository.ts";
import { cause, goodOf, wantedOf } from "../support/reconciler-states.ts";

const key = loadSigningKey(generateKeyPair().privateKeyPem);
const { signal } = new AbortController();
let directory: string;
let commit: Revision;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "neko-reporters-"));
  commit = "1".repeat(40) as Revision;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function report(seq: number, phase: "applying" | "in-sync" | "rolled-back" | "failed"): OutgoingReport {
  const wanted = { ...wantedOf(7), commit };
  const probes = [{ name: "GET http://127.0.0.1/", passed: true, tries: 1, ms: 3, detail: "200 `@everyone`" }];
  const said = {
    applying: sayApplying(wanted, null, "release 7 follows release 6"),
    "in-sync": sayOutcome({ kind: "in-sync", wanted, changed: "applied", pending: 0, probes }, null),
    "rolled-back": sayOutcome({ kind: "rolled-back", wanted, to: goodOf(6), cause, quarantined: true, probes }, null),
    failed: sayOutcome({ kind: "failed", wanted: null, cause: { code: "REMOTE_UNREACHABLE", message: "down" } }, null),
  }[phase]!;
  const stamp = { repository: "forge.example/acme/fleet", target: "web", seq, at: "2026-11-21T10:00:00Z" };
  const statement = reportStatement(said, stamp);
  expect(parseReportStatement(statement)).toEqual(statement.predicate);
  return { predicate: statement.predicate, envelope: signStatement(statement, key) };
}

describe("file reporter", () => {
  it("writes one file per report, again harmlessly, and keeps the newest 100", async () => {
    const reporter = createFileReporter(`${directory}/out`);
    for (let seq = 1; seq <= 102; seq += 1) await reporter.send(report(seq, "in-sync"), signal);
    await reporter.send(report(102, "in-sync"), signal);
    const names = readdirSync(`${directory}/out`).toSorted();
    expect(names).toHaveLength(100);
    expect([names[0], names.at(-1)]).toEqual(["web-0000000003.dsse.json", "web-0000000102.dsse.json"]);
  });
});

describe("webhook reporter", () => {
  let server: Server;
  let url: string;
  let status: number;
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  beforeEach(async () => {
    got.length = 0;
    status = 204;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => new Promise((done) => server.close(done)));

  it("posts the envelope with an HMAC over exactly the body", async () => {
    writeFileSync(`${directory}/secret`, "hunter22\n");
    const sent = report(3, "rolled-back");
    await createWebhookReporter(url, `${directory}/secret`).send(sent, signal);
    const [request] = got;
    const mac = createHmac("sha256", "hunter22").update(request!.body).digest("hex");
    expect(request!.headers["x-neko-signature-256"]).toBe(`sha256=${mac}`);
    expect(request!.headers["x-neko-seq"]).toBe("3");
    expect(parseEnvelope(request!.body)).toEqual(sent.envelope);
  });

  it.each([[500], [403], [302]])("fails on %i with the code of its own", async (answer) => {
    status = answer;
    const sending = createWebhookReporter(url, undefined).send(report(1, "in-sync"), signal);
    await expect(sending).rejects.toMatchObject({ code: "WEBHOOK_FAILED" });
  });

  it("has a name of its own, also when only the query differs, and does not show it", () => {
    const names = ["?token=hunter1", "?token=hunter2", ""].map(
      (query) => createWebhookReporter(url + query, undefined).name,
    );
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^webhook:http:\/\/127\.0\.0\.1:[0-9]+\/hook#[0-9a-f]{12}$/);
    expect(createWebhookReporter(url, undefined).name).toBe(names[2]);
  });

  it("refuses without its secret rather than sending unsigned", async () => {
    const sending = createWebhookReporter(url, `${directory}/none`).send(report(1, "in-sync"), signal);
    await expect(sending).rejects.toMatchObject({ code: "WEBHOOK_FAILED" });
    expect(got).toEqual([]);
  });

  it("is reachable while it listens, and not after", async () => {
    expect(await netReach(url, signal)).toBe(true);
    status = 500; // any answer counts
    expect(await netReach(url, signal)).toBe(true);
    await new Promise((done) => server.close(done));
    expect(await netReach(url, signal)).toBe(false);
    expect(await netReach(`file://${directory}`, signal)).toBe(true);
    expect(await netReach(`file://${directory}/none`, signal)).toBe(false);
    server.listen(0);
  });
});

describe("check-run reporter", () => {
  let forge: Forge;
  let github: Github;
  beforeEach(async () => {
    forge = new Forge();
    commit = forge.line(1)[0]!;
    github = await startGithub({ bareRepository: forge.bare });
    writeFileSync(`${directory}/token`, `${github.token}\n`);
  });
  afterEach(async () => {
    await github[Symbol.asyncDispose]();
    forge[Symbol.dispose]();
  });
  const reporter = () =>
    createCheckRunReporter({
      apiUrl: github.apiUrl,
      owner: github.owner,
      repository: github.repo,
      tokenFile: `${directory}/token`,
    });

  it("keeps one check run per change and carries the signed envelope", async () => {
    await reporter().send(report(1, "applying"), signal);
    const done = report(2, "in-sync");
    await reporter().send(done, signal);
    const runs = await github.checkRuns(commit);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ name: "neko/web", conclusion: "success", output: { title: "web runs release 7" } });
    expect(extractEnvelope(runs[0]!.output.text!)).toEqual(done.envelope);
    expect(runs[0]!.output.summary).toContain("`GET http://127.0.0.1/: 200 '@everyone'`");
  });

  it("starts a new one when a finished one begins again, and leaves a newer report alone", async () => {
    await reporter().send(report(2, "rolled-back"), signal);
    await reporter().send(report(3, "applying"), signal);
    expect(await github.checkRuns(commit)).toHaveLength(2);
    await reporter().send(report(4, "in-sync"), signal);
    await reporter().send(report(3, "applying"), signal); // sent again after a crash
    const runs = await github.checkRuns(commit);
    expect(runs.map((run) => run.conclusion).toSorted()).toEqual(["failure", "success"]);
  });

  it("has nowhere to hang a report without a commit", async () => {
    await reporter().send(report(1, "failed"), signal);
    expect(github.requests).toEqual([]);
  });

  it("tells a refusal from an outage", async () => {
    github.failNext("check-runs", 502);
    await expect(reporter().send(report(1, "in-sync"), signal)).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
    github.failNext("check-runs", 403, 1, { "x-ratelimit-remaining": "0" });
    await expect(reporter().send(report(1, "in-sync"), signal)).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
    github.failNext("check-runs", 403);
    await expect(reporter().send(report(1, "in-sync"), signal)).rejects.toMatchObject({ code: "GITHUB_DENIED" });
    writeFileSync(`${directory}/token`, "wrong");
    await expect(reporter().send(report(1, "in-sync"), signal)).rejects.toMatchObject({ code: "GITHUB_DENIED" });
  });
});
