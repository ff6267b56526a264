import { OpenAPIBackend } from "openapi-backend";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import description from "../fixtures/github-openapi/api.github.com.trimmed.json" with { type: "json" };
import { loadContract } from "../support/github/contract.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// The checker in front of the stand-in must itself be able to fail, and the stand-in must refuse what GitHub refuses.

let repository: SeedRepository;
let github: Github;
let commit: string;
const at = "/repos/acme/fleet";

beforeAll(async () => {
  repository = await seedRepository({ "a.txt": "a\n" });
  commit = await repository.commit("feature", { "b.txt": "b\n" }, "feature");
});

beforeEach(async () => {
  await using stack = new AsyncDisposableStack();
  github = stack.use(
    await startGithub({ bareRepository: repository.bare, roles: { dev: "maintain" }, mayViolate: true }),
  );
  await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
  const kept = stack.move();
  return () => kept.disposeAsync();
});

afterAll(() => repository[Symbol.asyncDispose]());

interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly [key: string]: unknown; readonly message?: string; readonly id?: number };
}

async function ask(line: string, body?: unknown, token = github.token): Promise<Said> {
  const [method = "", path = ""] = line.split(" ");
  const response = await fetch(github.apiUrl + path.replace(/^\.\//, `${at}/`), {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Said["body"]),
  };
}

const annotation = { path: "neko.yaml", start_line: 1, end_line: 1, annotation_level: "failure", message: "no" };
const checkRun = (annotations: readonly object[], text = "t"): object => ({
  name: "neko",
  head_sha: commit,
  conclusion: "failure",
  output: { title: "t", summary: "s", text, annotations },
});

describe("the description", () => {
  it("is a whole OpenAPI file", async () => {
    const api = new OpenAPIBackend({ definition: description as never, strict: true });
    await api.loadDocument();
    const { paths } = api.validateDefinition() as { readonly paths: object };
    expect(Object.keys(paths).length).toBeGreaterThan(15);
    const broken = new OpenAPIBackend({ definition: { ...description, paths: { "/user": { get: 1 } } } as never });
    await broken.loadDocument();
    expect(() => broken.validateDefinition()).toThrow();
  });
});

describe("requests", () => {
  it.each([
    ["a body that is a number", "POST ./issues/1/comments", { body: 5 }, /\/requestBody\/body must be string/],
    ["no body", "POST ./issues/1/comments", undefined, /requestBody/],
    ["text that is no JSON", "POST ./issues/1/comments", "{", /no JSON object/],
    ["a path that GitHub has not", "POST ./issue/1/comment", { body: "x" }, /no such operation/],
    ["a number that is a word", "GET ./pulls/one", undefined, /must be integer/],
    ["a parameter that GitHub has not", "GET ./pulls/1?per-page=100", undefined, /additional properties/],
    ["a check run without a commit", "POST ./check-runs", { name: "neko" }, /required property 'head_sha'/],
    ["a field that GitHub drops", "POST ./issues/1/comments", { body: "x", boby: "y" }, /boby is not in/],
    ["another GraphQL query", "POST /graphql", { query: "query { viewer { email } }" }, /not in the list/],
  ])("with %s are seen and refused", async (_what, line, body, message) => {
    expect((await ask(line, body)).status).toBe(422);
    expect(github.violations).toEqual([
      expect.objectContaining({ side: "request", status: 422, message: expect.stringMatching(message) as unknown }),
    ]);
  });

  it("are held to the limits of a check run", async () => {
    const long = "x".repeat(65_536);
    const { message: _message, ...silent } = annotation;
    for (const body of [
      checkRun([silent]),
      checkRun([{ ...annotation, start_lin: 1 }]),
      checkRun(Array.from({ length: 51 }, () => annotation)),
      checkRun([], long),
    ]) {
      expect((await ask("POST ./check-runs", body)).status).toBe(422);
    }
    expect(github.violations.map(({ message }) => message)).toEqual([
      "/requestBody/output/annotations/0 must have required property 'message'",
      "/requestBody/output/annotations/0/start_lin is not in the description",
      "/requestBody/output/annotations must NOT have more than 50 items",
      "/requestBody/output/text must NOT have more than 65535 characters",
    ]);
  });

  it("that are right leave no trace, and so do failures that a test planned", async () => {
    github.failNext("POST", 502);
    expect((await ask("POST ./issues/1/comments", { body: "one" })).status).toBe(502);
    expect((await ask("POST ./issues/1/comments", { body: "one" })).status).toBe(201);
    expect((await ask("GET ./pulls/9")).status).toBe(404);
    expect((await ask("GET ./pulls/1", undefined, "ghp_nobody")).status).toBe(401);
    expect(github.violations).toEqual([]);
  });
});

it("a stand-in that was asked wrongly does not end well, unless a test says that it may", async () => {
  const strict = await startGithub({ bareRepository: repository.bare });
  await fetch(`${strict.apiUrl}${at}/issues/1/comments`, { method: "POST", body: JSON.stringify({ body: 5 }) });
  await expect(strict[Symbol.asyncDispose]()).rejects.toThrow("/requestBody/body must be string");
});

describe("answers", () => {
  const asked = (line: string) => {
    const [method = "", path = ""] = line.split(" ");
    const url = new URL(`http://127.0.0.1${at}/${path}`);
    return { method, url, body: {}, raw: Buffer.alloc(0), authorization: "" };
  };

  it.each([
    [
      "a row that lacks a field",
      "GET issues/1/comments",
      200,
      [{ id: 1 }],
      /\/0 must have required property 'node_id'/,
    ],
    ["a status that is not described", "GET issues/1/comments", 203, [], /203 is no answer of issues\/list-comments/],
    ["an error without a message", "GET pulls/1", 403, {}, /403 without a message/],
  ])("with %s are seen", async (_what, line, status, body, message) => {
    expect((await loadContract()).answer(asked(line), { status, body })).toMatch(message);
  });

  it("of our own routes are seen when they are wrong", async () => {
    github.setRole("dev", 5 as never);
    await ask("GET ./collaborators/dev/permission");
    expect(github.violations).toEqual([
      expect.objectContaining({
        side: "answer",
        status: 200,
        message: expect.stringContaining("must be string") as unknown,
      }),
    ]);
  });

  it("of every route are as GitHub describes them", async () => {
    const ids = async (line: string, body: object): Promise<number> => (await ask(line, body)).body.id ?? 0;
    const comment = await ids("POST ./issues/1/comments", { body: "one" });
    await ask(`PATCH ./issues/comments/${comment}`, { body: "two" });
    const run = await ids("POST ./check-runs", checkRun([annotation]));
    await ask("POST ./check-runs", { name: "neko", head_sha: commit, status: "in_progress" });
    await ask(`PATCH ./check-runs/${run}`, { output: { title: "t", summary: "s", annotations: [annotation] } });
    await ask(`POST ./statuses/${commit}`, {
      state: "pending",
      context: "neko/web",
      target_url: "https://example.test",
    });
    const deployment = { ref: commit, environment: "production", auto_merge: false, required_contexts: [] };
    const id = await ids("POST ./deployments", deployment);
    for (const more of [{}, { log_url: "https://example.test/1" }]) {
      await ask(`POST ./deployments/${id}/statuses`, { state: "success", ...more });
    }
    github.setReviews(7, [{ environments: ["production"], state: "approved", by: "dev" }]);
    const reads = [
      "GET /repos/acme/fleet",
      "GET ./pulls?state=all",
      "GET ./pulls/1",
      `GET ./commits/${commit}/pulls`,
      "GET ./issues/1/comments?per_page=100",
      `GET ./issues/comments/${comment}`,
      `GET ./check-runs/${run}`,
      `GET ./check-runs/${run}/annotations`,
      `GET ./commits/${commit}/check-runs?filter=all`,
      `GET ./commits/${commit}/statuses`,
      `GET ./deployments?environment=production`,
      `GET ./deployments/${id}/statuses`,
      "GET ./collaborators/dev/permission",
      "GET ./actions/runs/7/approvals",
      "GET ./actions/runs/8/approvals",
    ];
    for (const line of reads) expect([line, (await ask(line)).status]).toEqual([line, 200]);
    expect((await ask("GET /user", undefined, github.strangerToken)).status).toBe(200);
    expect((await ask(`DELETE ./issues/comments/${comment}`)).status).toBe(204);
    expect((await ask("PUT ./pulls/1/merge", {})).status).toBe(200);
    expect(github.violations).toEqual([]);
    expect(github.annotations(run)).toHaveLength(2);
  });
});

describe("what GitHub refuses", () => {
  it("is a token without the permission, which it names", async () => {
    const token = github.tokenWith({ checks: "read", pull_requests: "read" });
    const denied = await ask("POST ./issues/1/comments", { body: "x" }, token);
    expect([denied.status, denied.body.message]).toEqual([403, "Resource not accessible by integration"]);
    expect(denied.headers.get("x-accepted-github-permissions")).toBe("issues=write; pull_requests=write");
    expect((await ask("POST ./check-runs", checkRun([]), token)).headers.get("x-accepted-github-permissions")).toBe(
      "checks=write",
    );
    expect((await ask("GET ./pulls/1", undefined, token)).status).toBe(200);
    expect((await ask("GET ./collaborators/dev/permission", undefined, token)).status).toBe(200);
    const other = github.tokenWith({ issues: "write" });
    expect((await ask("POST ./issues/1/comments", { body: "x" }, other)).status).toBe(201);
    expect(github.violations).toEqual([]);
  });

  it("is a check run of another App, and one of a person", async () => {
    const { id } = (await ask("POST ./check-runs", checkRun([]))).body;
    const host = github.tokenWith({ checks: "write" }, "neko-host");
    expect((await ask(`PATCH ./check-runs/${id}`, { name: "neko" }, host)).status).toBe(403);
    expect((await ask("POST ./check-runs", checkRun([]), github.strangerToken)).status).toBe(403);
    expect((await ask("POST ./check-runs", checkRun([]), host)).body["app"]).toMatchObject({ slug: "neko-host" });
  });

  it("is a check run of too many bytes, whose characters are few enough", async () => {
    const wide = "→".repeat(21_846);
    const bodies = [
      checkRun([], wide),
      checkRun([{ ...annotation, message: wide }]),
      checkRun([{ ...annotation, title: "→".repeat(86) }]),
    ];
    for (const body of bodies) {
      const said = await ask("POST ./check-runs", body);
      expect(said.status).toBe(422);
      expect(JSON.stringify(said.body)).toContain("exceeds a maximum bytesize of");
    }
    expect((await ask("POST ./check-runs", checkRun([annotation], "→".repeat(21_845)))).status).toBe(201);
    expect(github.violations).toEqual([]);
  });

  it("is a comment that is too long, and one on a locked pull request", async () => {
    expect((await ask("POST ./issues/1/comments", { body: "😀".repeat(65_536) })).status).toBe(201);
    const long = await ask("POST ./issues/1/comments", { body: "x".repeat(65_537) });
    expect(long.status).toBe(422);
    expect(JSON.stringify(long.body)).toContain("body is too long (maximum is 65536 characters)");
    github.lock(1);
    const locked = await ask("POST ./issues/1/comments", { body: "x" });
    expect([locked.status, locked.body.message]).toEqual([403, "Unable to create comment because issue is locked."]);
  });

  it("is a change of a comment that a person has deleted", async () => {
    const { id } = await github.createComment(1, "one");
    await github.deleteComment(id);
    expect((await ask(`PATCH ./issues/comments/${id}`, { body: "two" })).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  it("is whoever GitHub does not know here", async () => {
    expect((await ask("GET ./collaborators/dev/permission")).body).toMatchObject({
      permission: "write",
      role_name: "maintain",
    });
    expect((await ask("GET ./collaborators/nobody/permission")).status).toBe(404);
    expect((await ask("GET /user")).status).toBe(403);
  });

  it("is the eighty-first comment of a minute, and an hour takes no time", async () => {
    let now = 0;
    await using limited = await startGithub({ bareRepository: repository.bare, limits: {}, now: () => now });
    await limited.createPullRequest({ head: "feature", base: "main", title: "Add b" });
    const write = (): Promise<Response> =>
      fetch(`${limited.apiUrl}${at}/issues/1/comments`, {
        method: "POST",
        headers: { authorization: `Bearer ${limited.token}` },
        body: JSON.stringify({ body: "x" }),
      });
    for (let index = 0; index < 80; index += 1) expect((await write()).status).toBe(201);
    const refused = await write();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([403, "60"]);
    now = 60_000;
    expect((await write()).status).toBe(201);
    expect(limited.limits).toMatchObject({ refused: 1, tooEarly: 0, contentWrites: { mostInAnyMinute: 81 } });
    expect(await limited.comments(1)).toHaveLength(81);
  });
});

it("lists the newest of check runs with one name and App, unless all are asked for", async () => {
  await github.createCheckRun({ name: "neko/web", commit, text: "one" });
  await github.createCheckRun({ name: "neko/web", commit, text: "two" });
  const listed = await ask(`GET ./commits/${commit}/check-runs`);
  expect(listed.body["total_count"]).toBe(1);
  expect(JSON.stringify(listed.body)).toContain('"text":"two"');
  expect(await github.checkRuns(commit)).toHaveLength(2);
});
