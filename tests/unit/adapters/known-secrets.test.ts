import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { redacted } from "../../../src/adapters/actions/redacted.ts";
import {
  guardStream,
  KnownSecrets,
  namedInText,
  partsOfSecret,
  secretsOfEnvironment,
} from "../../../src/adapters/known-secrets.ts";
import { secretNamesOf } from "../../../src/spec/secret-names.ts";

const redact = (text: string): string => text.replaceAll("hunter2", "***");

describe("secretsOfEnvironment", () => {
  it("knows what is secret by its name, and the passwords of addresses", () => {
    expect(
      secretsOfEnvironment({
        GITHUB_TOKEN: "ghs_0123456789",
        "INPUT_SIGNING-KEY": "-----BEGIN-----",
        NEKO_REGISTRY_PASSWORD: "correct horse",
        GCP_CREDENTIALS: '{"project_id": "my-project", "private_key": "abc\\ndefghijk", "token_uri": "x"}',
        NIX_CONFIG: "sandbox = true\nextra-access-tokens = github.com=abcdefgh gitlab.invalid=PAT:ijklmnop\n",
        HTTPS_PROXY: "http://robot:p%40ssw0rd@proxy.invalid:3128",
      }),
    ).toEqual([
      "ghs_0123456789",
      "-----BEGIN-----",
      "correct horse",
      '{"project_id": "my-project", "private_key": "abc\\ndefghijk", "token_uri": "x"}',
      "abc\ndefghijk",
      "abcdefgh",
      "ijklmnop",
      "p%40ssw0rd",
      "p@ssw0rd",
    ]);
  });

  it("leaves switches, numbers, files and short words alone", () => {
    const env = {
      USE_TOKEN: "some-long-value",
      APP_TOKEN: "disabled",
      API_KEY: "1234567890",
      SSH_PRIVATE_KEY: "/etc/passwd",
      DB_PASSWORD: "short",
      PATH: "/usr/bin:/bin",
      DB_PASSWORD_FILE: "/run/secrets/db_password",
    };
    expect(secretsOfEnvironment(env)).toEqual([]);
  });
});

describe("what neko.yaml names", () => {
  it("is found in its text, valid or not", () => {
    const text = `registries: { a: { auth: { username: USER_A, password: PASS_A } } }\n  "push" : 'KEY_B'\npush: [x]\n`;
    expect(namedInText(text)).toEqual(["PASS_A", "KEY_B"]);
    const auth = { kind: "basic", usernameEnv: "USER_A", passwordEnv: "PASS_A" } as const;
    const registry = { name: "a", location: { kind: "layout", directory: "/x" }, on: [], auth } as const;
    const caches = [
      { url: "https://a", pushEnv: "KEY_B", priority: 1 },
      { url: "https://b", priority: 1 },
    ];
    expect(secretNamesOf({ registries: [registry], caches })).toEqual(["PASS_A", "KEY_B"]);
  });

  it("is secret in its parts", () => {
    expect(partsOfSecret("cache-1:AAAA\nrobot:pass word\n")).toEqual(
      expect.arrayContaining(["cache-1:AAAA", "AAAA", "robot:pass word", "pass word"]),
    );
  });
});

describe("KnownSecrets", () => {
  it("masks what is added once, line by line, before it redacts", () => {
    const masked: string[] = [];
    const secrets = new KnownSecrets((part) => void masked.push(part));
    const key = "-----BEGIN KEY-----\nline-of-key\n-----END KEY-----";
    secrets.add(["first-secret", undefined, "tiny", key]);
    secrets.add(["first-secret"]);
    expect(masked).toEqual(["first-secret", key, "line-of-key"]);
    expect(secrets.redact("a first-secret, line-of-key, tiny")).toBe("a ***, ***, tiny");
    expect(secrets.redact("second-secret")).toBe("second-secret");
    secrets.add(["second-secret"]);
    expect(secrets.redact("second-secret")).toBe("***");
  });

  it("knows forms, where people read, and leaves data whole", () => {
    const secrets = new KnownSecrets();
    const token = `ghp_${"a1".repeat(18)}`;
    const signature = `Sig: cache-1:${"A".repeat(86)}==`;
    expect(secrets.redact(`x ${token} https://robot:pa55word@host/ https://${"t".repeat(24)}@host ${signature}`)).toBe(
      "x *** https://robot:***@host/ https://***@host Sig: cache-1***",
    );
    expect(secrets.redactData(signature)).toBe(signature);
    expect(secrets.redact("git@github.com:a/b ssh://git@host/a")).toBe("git@github.com:a/b ssh://git@host/a");
  });
});

describe("guardStream", () => {
  it("lets nothing secret through but the command that masks it", () => {
    let text = "";
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        text += chunk.toString();
        done();
      },
    });
    guardStream(stream as unknown as NodeJS.WriteStream, redact);
    stream.write("a hunter2\n::add-mask::hunter2\n::debug::hunter2\n");
    stream.write(Buffer.from("hunter2"));
    expect(text).toBe("a ***\n::add-mask::hunter2\n::debug::***\n***");
  });
});

describe("redacted", () => {
  it("takes secrets out of what a port is told, however deep, and of what its callbacks answer", async () => {
    const told: unknown[] = [];
    const signal = new AbortController().signal;
    const port = redacted(
      {
        name: "hunter2",
        async write(data: unknown, edit: (present: string) => string | undefined, given: AbortSignal) {
          told.push(data, edit("present"), given);
          return "hunter2";
        },
      },
      redact,
    );
    const date = new Date(0);
    const answer = await port.write(
      { body: "a hunter2", list: [{ b: "hunter2" }, date, 1, null] },
      (text) => `${text} hunter2`,
      signal,
    );
    expect(told).toEqual([{ body: "a ***", list: [{ b: "***" }, date, 1, null] }, "present ***", signal]);
    expect(told[2]).toBe(signal);
    expect([answer, port.name]).toEqual(["hunter2", "hunter2"]);
  });
});
