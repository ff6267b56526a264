import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { renderProblemLine } from "../../../src/spec/render-problems.ts";
import { findSecrets, isReference, isSecretName } from "../../../src/spec/secret-shapes.ts";
import { expectedAt, findingsIn, unmark } from "../../support/marked.ts";

const letters = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789";
/** Not a secret of anybody: the alphabet, over and over. */
const filler = (length: number): string => letters.repeat(Math.ceil(length / letters.length)).slice(0, length);

// Put together here, so that no scanner finds them in this file.
const tokens: readonly (readonly [kind: string, token: string])[] = [
  ["GitHub", `ghp${"_"}${filler(36)}`],
  ["GitHub, fine-grained", `github${"_"}pat_${filler(22)}_${filler(59)}`],
  ["GitLab", `glpat${"-"}${filler(20)}`],
  ["AWS", `AKIA${"IOSFODNN7EXAMPLE"}`],
  ["Google", `AIza${filler(35)}`],
  ["Slack", `xoxb${"-"}1234567890-${filler(24)}`],
  ["age", `AGE-SECRET${"-"}KEY-1${"Q".repeat(58)}`],
  ["JWT", `eyJhbGciOiJIUzI1NiJ9${"."}eyJzdWIiOiIxMjM0In0.${filler(43)}`],
  ["npm", `npm${"_"}${filler(36)}`],
  ["SendGrid", `SG${"."}${filler(22)}.${filler(43)}`],
  ["PyPI", `pypi${"-"}AgEIcHlwaS5vcmc${filler(40)}`],
  ["Docker", `dckr${"_"}pat_${filler(27)}`],
  ["Hugging Face", `hf${"_"}${filler(34)}`],
  ["OpenAI", `sk${"-"}${filler(48)}`],
  ["Anthropic", `sk${"-"}ant-api03-${filler(40)}-x`],
  ["Nix", `cache.example.org-1:${Buffer.alloc(64, 7).toString("base64")}`],
  ["PEM", `-----BEGIN ${"OPENSSH"} PRIVATE KEY-----`],
  ["URL", `postgres://app:${"hunter2"}@db/app`],
];

const harmless: readonly string[] = [
  "ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU=",
  "acme.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU=",
  `sha256:${"0".repeat(64)}`,
  `sha512:${Buffer.alloc(64, 7).toString("base64")}`,
  `sha256-${Buffer.alloc(32, 7).toString("base64")}`,
  "-----BEGIN PUBLIC KEY-----",
  "sk-learn-training-pipeline-for-everybody",
  "task-12345678901234567890123456789012",
  "https://example.org/a@b",
  "ssh://git@example.org/repo",
  "postgres://app:${DB_PASSWORD}@db/app",
  "postgres://app:$PASSWORD@db/app",
  "eyJhbGciOi",
  "HUB_TOKEN",
];

describe("secrets by their form", () => {
  it.each(tokens)("%s is one", (_, token) => {
    expect(findSecrets(`x ${token} y`, "value")).toHaveLength(1);
  });

  it.each(harmless)("%s is none", (text) => {
    expect(findSecrets(text, "value")).toEqual([]);
  });

  it.each(tokens)("%s is refused at its value and at its key, and is never printed", (_, token) => {
    for (const marked of [
      `version: 1\nimages: { web: { attr: web, config: { labels: { a: «${JSON.stringify(token)} } } } }\n`,
      `version: 1\nx-notes: ["a", { deep: «${JSON.stringify(token)} }]\n`,
      `version: 1\nx-notes: { «${JSON.stringify(token)}: 1 }\n`,
      `version: 1\nflake: {\n  x: «${JSON.stringify(token).replace("-", "\\x2d")},\n  y: 1 }\n`,
    ]) {
      const { text, places } = unmark(marked);
      const parsed = parseNekoYaml(Buffer.from(text), "f");
      const problems = parsed.valid ? [] : parsed.problems;
      expect(problems.filter(({ code }) => code === "SECRET_LITERAL").map((p) => `${p.line}:${p.column}`)).toEqual(
        places,
      );
      const said = JSON.stringify(problems);
      const body = token.replace(/^postgres:\/\/app:|@db\/app$/g, "");
      expect(said).not.toContain(token);
      // The beginning of some is a word that may be said: postgres, PRIVATE KEY.
      if (body.length > 30) expect(said).not.toContain(body.slice(0, 20));
    }
  });

  it("is found in comments, and in files that are no YAML", () => {
    const [, token = ""] = tokens[0] ?? [];
    const { text, places } = unmark(`version: 1 # «${token}\n`);
    expect(findingsIn(text)).toEqual(expectedAt("SECRET_LITERAL", places));
    const broken = parseNekoYaml(Buffer.from(`version: 1\nflake: [${token}\nx: *${token}\n`), "f");
    const problems = broken.valid ? [] : broken.problems;
    expect(problems.map(({ code }) => code)).toContain("SECRET_LITERAL");
    expect(JSON.stringify(problems)).not.toContain(token);
  });

  it("does not make what is said of it unreadable", () => {
    const parsed = parseNekoYaml(Buffer.from('version: 1\ncaches: [{ url: "https://me:pass@example.org" }]\n'), "f");
    expect(!parsed.valid && parsed.problems.map(({ message }) => message)).toEqual([
      "an address with its password is written out here",
    ]);
    const long = parseNekoYaml(Buffer.from('version: 1\nshells: { a: { env: { A_TOKEN: "password-1" } } }\n'), "f");
    expect(!long.valid && long.problems.map(({ message }) => message)).toEqual([
      "the value of A_TOKEN is written out here",
    ]);
  });

  it("leaves out nothing of two that begin alike, nor where one is cut", () => {
    const one = `ghp_${filler(36)}`;
    const two = `ghp_${filler(35)}x${filler(100)}`;
    const parsed = parseNekoYaml(Buffer.from(`version: 1\n${one}: 1\n${two}: 2\nflake: ${two}\n`), "f");
    const problems = parsed.valid ? [] : parsed.problems;
    expect(problems.filter(({ code }) => code === "UNKNOWN_KEY")).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/ghp_A|[A-Za-z0-9]{30}/);
  });
});

describe("secrets by the name of their variable", () => {
  it.each([
    ["shells", "shells: { a: { env: { DB_PASSWORD: «hunter2 } } }"],
    ["images", "images: { web: { attr: web, config: { env: { API_KEY: «abc } } } }"],
    ["defaults of images", 'images: { "*": { config: { env: { API_TOKEN: «abc } } } }'],
    ["variants", "variants: { a: { env: { PGPASSWORD: «abc }, cuda: { version: '12.8', env: { X_SECRET: «abc } } } }"],
    [
      "run",
      "images: { w: { attr: w } }\ntargets: { a: { kind: containers, run: [{ image: w, env: { ACCESS_KEY: «x } }] } }",
    ],
    ["env", "env: { vars: { A_TOKEN: «abc, B_PASSWD: { default: «abc } }, profiles: { p: { A_TOKEN: «xyz } } }"],
    [
      "environments",
      "images: { w: { attr: w } }\ntargets: { a: { kind: containers, run: [w], environment: p } }\nenvironments: { p: { overrides: { env: { MY_SECRET: «abc }, containers: { w: { env: { MY_APIKEY: «abc } } } } } }",
    ],
  ])("are refused in %s", (_, marked) => {
    const { text, places } = unmark(`version: 1\n${marked}\n`);
    expect(findingsIn(text)).toEqual(places.map((place) => `${place} SECRET_LITERAL`));
  });

  it("are answered with a file, and not repeated", () => {
    const parsed = parseNekoYaml(
      Buffer.from("version: 1\nenv: { vars: { DB_PASSWORD: { type: integer, default: hunter2 } } }\n"),
      "f",
    );
    expect(!parsed.valid && parsed.problems.map(renderProblemLine)).toEqual([
      'f:2:55 "…" is no integer, as DB_PASSWORD must be. Write one: "8080". [ENV_VALUE_INVALID]',
      "f:2:55 the value of DB_PASSWORD is written out here. Name a file that holds it: DB_PASSWORD_FILE: /run/secrets/db_password. [SECRET_LITERAL]",
    ]);
  });

  it.each([
    "DATABASE_PASS",
    "DB_PWD",
    "SECRET_KEY_BASE",
    "ENCRYPTION_KEY",
    "JWT",
    "PASSWORD_1",
    "DB_PASSWORD",
    "pgpassword",
    "GITHUB_TOKEN",
    "AWS_SECRET_ACCESS_KEY",
    "OPENAI_API_KEY",
    "CREDENTIALS",
  ])("%s names one", (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    "DB_PASSWORD_FILE",
    "TOKENIZERS_PARALLELISM",
    "MAX_TOKENS",
    "UNK_TOKEN",
    "TOKENIZER_PAD_TOKEN",
    "USE_SECRET",
    "OLDPWD",
    "BYPASS",
    "PUBLIC_KEY",
    "NVIDIA_VISIBLE_DEVICES",
    "TOKEN_URL",
    "PASSWORD_MIN_LENGTH",
    "SSH_KEY_PATH",
    "PUBLIC_KEY",
  ])("%s does not", (name) => expect(isSecretName(name)).toBe(false));

  it.each(["", " ", "/run/secrets/db", "./db", "~/.token", "${DB}", "x-${DB}", "$DB", "true", "no", "12", "-1.5"])(
    "%j is no secret",
    (value) => expect(isReference(value)).toBe(true),
  );

  it.each([
    "{{ token }}",
    "%TOKEN%",
    "@/run/key",
    "</s>",
    "<|endoftext|>",
    "[PAD]",
    "***",
    "vault:kv/db",
    "op://vault/item",
    "$(cat /run/x)",
  ])("%j is no secret either", (value) => expect(isReference(value)).toBe(true));

  it.each(["hunter2", "a/b", "pa$$word", "12a", "trueish", "x:y"])("%j is one", (value) =>
    expect(isReference(value)).toBe(false),
  );
});

describe("the search", () => {
  const size = 200 * 1024;
  it.each([
    "ghp_",
    "-eyJ",
    "eyJaaaaaaaaaa.",
    "sk-",
    "sk-ant-a-",
    "-----BEGIN ",
    "-----BEGIN PRIVATE KEY-----",
    "://a:",
    "://a:b",
    ":",
    "a:",
    "A/+",
    "xoxb-",
    "AKIA",
    "npm_hf_",
    "==",
  ])("is linear in %j over and over", (piece) => {
    // What is quadratic takes minutes here, and the runner's own limit ends it.
    const text = piece.repeat(Math.ceil(size / piece.length));
    expect(findSecrets(text, "value").length).toBeLessThanOrEqual(text.length);
    expect([isReference(text), isSecretName(text)]).toEqual([false, false]);
  });
});

describe("what is said of a secret in a container", () => {
  const hintsOf = (env: string): readonly string[] => {
    const text = `version: 1\nimages: { web: { attr: a } }\ntargets: { a: { kind: containers, run: [{ image: web, env: ${env} }] } }\n`;
    const parsed = parseNekoYaml(Buffer.from(text), "f");
    return parsed.valid ? [] : parsed.problems.map(({ message, hint }) => `${message}. ${hint}`);
  };
  const file = (name: string): string =>
    `Mount a file that holds it and name the file: mounts: [/run/secrets/${name}:/run/secrets/${name}:ro], env: { ${name.toUpperCase()}_FILE: /run/secrets/${name} }.`;

  it("is how a container gets one, whatever gave it away", () => {
    expect(hintsOf("{ DB_PASSWORD: correct horse }")).toEqual([
      `the value of DB_PASSWORD is written out here. ${file("db_password")}`,
    ]);
    expect(hintsOf(`{ AUTH: ghp${"_"}${filler(36)} }`)).toEqual([
      `a GitHub token is written out here. ${file("auth")}`,
    ]);
  });

  it("names the key, also where the value is its name", () => {
    expect(hintsOf("{ HF_TOKEN: HF_TOKEN }")).toEqual([
      `the value of HF_TOKEN is written out here. ${file("hf_token")}`,
    ]);
  });
});
