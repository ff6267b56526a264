import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNix } from "../support/nix.ts";
import { checkoutOf } from "../support/github/run-action.ts";
import { startStep } from "../support/github/run-bundle.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// Secrets of the job, printed by everything that a stranger writes or answers, in every form. Nothing that leaves the job
// may hold one: the log of main and post, annotations, outputs, summary, what GitHub was told, files.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
const random = (bytes: number): string => randomBytes(bytes).toString("base64url").replaceAll(/[-_]/g, "x");
const pem = (kind: string): string =>
  `-----BEGIN ${kind}-----\n${[randomBytes(48), randomBytes(48), randomBytes(31)].map((part) => part.toString("base64")).join("\n")}\n-----END ${kind}-----\n`;

const short = random(12);
/** As the workflow hands them to the step; the names are what neko.yaml says, or what says by itself that it is one. */
const secrets: Readonly<Record<string, string>> = {
  REGISTRY_ENTRY: `p@ss/w"o\\rd+%${random(3)}`,
  CACHE_ENTRY: `pusher:${random(15)}`,
  DEPLOY_PRIVATE_KEY: pem("PRIVATE KEY"),
  APP_TOKEN: randomBytes(24).toString("base64"),
  SHORT_TOKEN: short,
  LONG_TOKEN: `${random(6)}.${short}.${random(6)}`,
  DB_PASSWORD: `pässwörd-ключ-🔑-${random(4)}`,
  MAIL_PASSWORD: `it's <b>&amp; $HOME \`id\` ${random(4)}`,
  CLOUD_CREDENTIALS: JSON.stringify({ type: "account", private: random(20), more: "a\nb" }, undefined, 2),
  DATABASE_URL: `postgres://svc:Tr0ub%40dor%26${random(5)}@db.invalid/app`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: `eyJ${random(12)}.eyJ${random(30)}.${random(20)}`,
};

/** What of a secret must not be seen: the lines of one that has several, the password of an address. */
function piecesOf(name: string, value: string): readonly string[] {
  if (name === "DATABASE_URL") return [new URL(value).password, decodeURIComponent(new URL(value).password)];
  if (name === "CACHE_ENTRY") return [value, value.slice("pusher:".length)];
  if (name === "CLOUD_CREDENTIALS") return [(JSON.parse(value) as { private: string }).private];
  return value.split("\n").filter((line) => line !== "" && !line.startsWith("-----"));
}

/** A text in the forms that programs write it, and what of each form must not be seen. */
function formsOf(text: string): readonly { readonly form: string; readonly written: string; readonly seen: string }[] {
  const inside = (written: string): string => written.slice(4, -4);
  const basic = Buffer.from(`user:${text}`).toString("base64");
  const alone = Buffer.from(text).toString("base64");
  return [
    { form: "plain", written: text, seen: text },
    { form: "base64", written: alone, seen: inside(alone) },
    { form: "basic", written: basic, seen: inside(basic).slice(4) },
    { form: "url", written: encodeURIComponent(text), seen: encodeURIComponent(text) },
    { form: "json", written: JSON.stringify(text), seen: JSON.stringify(text).slice(1, -1) },
  ];
}

let github: Github;
let repository: SeedRepository;
let hostile: { readonly server: Server; readonly at: string; readonly asked: Set<string> };
let planted: Readonly<Record<string, string>>;
let leak: string;
const seen: { readonly what: string; readonly text: string }[] = [];

const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
const flake = `{
  outputs = { self }: {
    packages.${system} = {
      fine = derivation {
        name = "fine"; system = "${system}"; builder = "/bin/sh";
        args = [ "-c" "/bin/mkdir -p $out/bin; echo ${nonce} > $out/bin/fine" ];
      };
      loud = derivation {
        name = "loud"; system = "${system}"; builder = "/bin/sh";
        args = [ "-c" "while IFS= read -r line; do printf '%s\\n' \\"$line\\"; printf '%s\\n' \\"$line\\" >&2; done < \${./leak.txt}; exit 1" ];
      };
      thrown = throw (builtins.readFile ./leak.txt);
    };
    devShells.${system}.default = derivation {
      name = "shell"; system = "${system}"; builder = "/bin/sh"; outputs = [ "out" ]; args = [ "-c" "echo > $out" ];
    };
  };
}
`;

beforeAll(async () => {
  planted = { ...secrets, GITHUB_TOKEN: "ghs_standin_actions_token_0001" };
  leak = Object.entries(planted)
    .flatMap(([name, value]) => [
      value,
      ...piecesOf(name, value).flatMap((piece) =>
        formsOf(piece).map(({ form, written }) => `${name} ${form} ${written}`),
      ),
    ])
    .join("\n");
  repository = await seedRepository({
    "flake.nix": flake,
    "flake.lock": lock,
    "neko.yaml": "version: 1\n",
    "leak.txt": `${leak}\n`,
  });
  github = await startGithub({ bareRepository: repository.bare });
  // A registry, a binary cache and the job cache in one: each answer is an error that repeats what it knows.
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(request.url?.split("/")[1] ?? "");
    response.writeHead(request.url?.startsWith("/twirp") ? 500 : 403, { "content-type": "application/json" });
    const message = leak;
    response.end(
      JSON.stringify({ errors: [{ code: "DENIED", message, detail: leak }], code: "internal", msg: message, message }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  hostile = { server, at: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
});

afterAll(async () => {
  hostile.server.closeAllConnections();
  hostile.server.close();
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
});

/** Where two of the secrets are named, whose own names say nothing. */
const named = (at: string, events: string): string => `registries:
  local: { url: "${at}/acme", auth: { username: REGISTRY_USER, password: REGISTRY_ENTRY }, on: [${events}] }
caches:
  - { url: "http://${at}/cache", push: CACHE_ENTRY }
`;

/** One pull request whose neko.yaml is this, through main and post; answers the log. */
async function run(branch: string, written: string, mode: string): Promise<string> {
  const nekoYaml = written.includes("CACHE_ENTRY") ? written : written + named(hostile.at, "main");
  await repository.commit(branch, { "neko.yaml": nekoYaml }, `change ${branch}`);
  const { number } = await github.createPullRequest({ head: branch, base: "main", title: branch });
  await using checkout = await checkoutOf(repository, `refs/pull/${number}/merge`);
  const [commit, head] = await Promise.all(
    ["HEAD", "HEAD^2"].map((name) => repository.git("-C", checkout.directory, "rev-parse", name)),
  );
  const pull = {
    number,
    title: branch,
    head: { sha: head, ref: branch, repo: { full_name: "acme/fleet" } },
    base: { ref: "main" },
  };
  const env = {
    ...planted,
    REGISTRY_USER: "robot",
    RUNNER_DEBUG: "1",
    ACTIONS_RESULTS_URL: `http://${hostile.at}/`,
    ACTIONS_CACHE_SERVICE_V2: "true",
    ACTIONS_RUNTIME_TOKEN: planted["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "",
  };
  const event = {
    name: "pull_request",
    ref: `refs/pull/${number}/merge`,
    commit: commit ?? "",
    payload: { number, pull_request: pull },
    env,
  };
  await using step = await startStep(checkout.directory, github, event, { mode });
  const main = await step.main().ended;
  const post = await (await step.post()).ended;
  const tell = (what: string, text: string): void => void seen.push({ what: `${branch}: ${what}`, text });
  for (const [what, { log }] of Object.entries({ main, post })) tell(what, log.replaceAll(/^::add-mask::.*$/gm, ""));
  tell("outputs", await step.outputs());
  tell("summary", await step.summary());
  tell("comments", JSON.stringify(await github.comments(number)));
  const checks = await github.checkRuns(head ?? "");
  tell("check runs", JSON.stringify(checks.map((check) => [check, github.annotations(check.id)])));
  tell("statuses", JSON.stringify([github.statuses(head ?? ""), github.deployments()]));
  for (const name of await filesIn(step.directory)) tell(name, await readFile(name, "utf8"));
  const tracked = new Set((await repository.git("-C", checkout.directory, "ls-files")).split("\n"));
  for (const name of await filesIn(checkout.directory)) {
    const path = name.slice(checkout.directory.length + 1);
    if (!path.startsWith(".git/") && !tracked.has(path)) tell(path, await readFile(name, "utf8"));
  }
  expect(post.status).toBe(0);
  return main.log;
}

const filesIn = async (directory: string): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== "event.json")
    .map((entry) => join(entry.parentPath, entry.name));

function hits(): readonly string[] {
  const wanted = Object.entries(planted).flatMap(([name, value]) =>
    piecesOf(name, value).flatMap((piece) => formsOf(piece).map(({ form, seen }) => ({ name, form, seen }))),
  );
  return seen.flatMap(({ what, text }) =>
    wanted.flatMap(({ name, form, seen: secret }) => {
      // As our own Markdown and JSON would show it, too.
      const shown = [text, text.replaceAll(/[\\\u200b]/g, "")];
      return shown.some((one) => one.includes(secret)) ? [`${what}: ${name} ${form}`] : [];
    }),
  );
}

describeNix("the Action's secrets", () => {
  const last = (): readonly string[] => seen.map(({ what }) => what.slice(what.indexOf(": ") + 2));

  it("are not in what a build prints", { timeout: 60_000 }, async () => {
    const log = await run(
      `build-${short}`,
      `version: 1\npackages: { loud: { attr: packages.${system}.loud } }\n`,
      "build",
    );
    expect(log).toContain("BUILD_FAILED");
    expect(log).toContain("***");
    expect(last()).toEqual(expect.arrayContaining(["main", "post", "outputs", "summary", "comments", "check runs"]));
    expect(hits()).toEqual([]);
  });

  it("are not in what an evaluation throws", { timeout: 60_000 }, async () => {
    const log = await run(
      "evaluation",
      `version: 1\npackages: { thrown: { attr: packages.${system}.thrown } }\n`,
      "plan",
    );
    expect(log).toMatch(/EVALUATION_FAILED[^]*\*\*\*/);
    expect(hits()).toEqual([]);
  });

  it("are not in what a shell's check says", { timeout: 60_000 }, async () => {
    for (const [name, end] of Object.entries({ fails: "exit 1", passes: "true" })) {
      const check = `cat leak.txt >&2; cat leak.txt; ${end}`;
      await run(`shell-${name}`, `version: 1\nshells: { default: { check: "${check}" } }\n`, "build");
    }
    expect(hits()).toEqual([]);
  });

  it("are not in what a registry and a cache answer", { timeout: 120_000 }, async () => {
    const nekoYaml = `version: 1
images: { fine: { attr: packages.${system}.fine } }
${named(hostile.at, "pull-request")}`;
    const log = await run("registry", nekoYaml, "push");
    expect(log).toContain("REGISTRY_");
    expect([...hostile.asked]).toEqual(expect.arrayContaining(["v2", "twirp"]));
    expect(hits()).toEqual([]);
  });

  it("are not in what is wrong with neko.yaml", { timeout: 60_000 }, async () => {
    const values = Object.entries(planted).flatMap(([name, value]) => piecesOf(name, value));
    const lines = values.flatMap((piece, index) =>
      formsOf(piece).map(({ form, written }) => `  ${form}${index}: { kind: ${JSON.stringify(written)} }`),
    );
    const log = await run("invalid", `version: 1\ntargets:\n${lines.join("\n")}\n`, "auto");
    expect(log).toContain("neko.yaml");
    expect(hits()).toEqual([]);
  });
});
