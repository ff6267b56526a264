import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRedactor, without } from "../../../src/kernel/redact.ts";
import { clean, clip } from "../../../src/kernel/text.ts";
import { code, fence, prose } from "../../../src/report/markdown.ts";

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const ascii = (text: string): string =>
  json(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** What programs make of a text that they print. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  url: encodeURIComponent,
  "url, lower hex": (text) => lower(encodeURIComponent(text)),
  "url, twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "every byte": (text) =>
    [...Buffer.from(text)]
      .map((byte) =>
        /\w/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, "0")}`,
      )
      .join(""),
  form: (text) => new URLSearchParams({ a: text }).toString().slice(2),
  json,
  "json, twice": (text) => json(json(text)),
  "json in ASCII": ascii,
  html,
  "html, twice": (text) => html(html(text)),
  shell: (text) => text.replaceAll("'", `'\\''`),
  prose,
  "json in prose": (text) => prose(json(text)),
  code,
  fence,
  command: (text) =>
    text
      .replaceAll("%", "%25")
      .replaceAll("\r", "%0D")
      .replaceAll("\n", "%0A")
      .replaceAll(":", "%3A")
      .replaceAll(",", "%2C"),
  "base64 after nothing": base64,
  "base64 after 1": (text) => base64(`u${text}`),
  "base64 after 2 and before 3": (text) => base64(`u:${text}abc`),
  base64url: (text) => Buffer.from(`user:${text}`).toString("base64url"),
  "url of base64": (text) => encodeURIComponent(base64(text)),
};

const secrets = [
  "ghs_0123456789abcdefABCDEF",
  `p@ss/w"o\\rd+%`,
  "it's <b>&amp; $HOME `id`",
  "pässwörd-ключ-🔑-秘密",
  "two  spaces\tand a tab",
  "C:\\\\share\\secret",
  "://user:pa55@host",
  "aaaaaaaa",
  "-----BEGIN X-----\nMIIBVgIBADANBgkqhkiG\n9w0BAQEFAASCAT8w\n-----END X-----",
];

describe("makeRedactor", () => {
  for (const secret of secrets) {
    const redact = makeRedactor([secret]);
    it.each(Object.keys(writings))(`takes ${JSON.stringify(secret).slice(0, 24)} out, written as %s`, (name) => {
      const written = writings[name]?.(secret) ?? "";
      const shown = redact(`before ${written} behind`);
      expect(shown).toMatch(/^before [^]*\*\*\*[^]* behind$/);
      for (const line of secret.split("\n").filter((line) => !line.startsWith("--"))) {
        expect(shown).not.toContain(line);
        // What is left of base64 are letters that the neighbours have a part in.
        expect(shown.replaceAll("***", "").length).toBeLessThan(
          "before  behind".length + (secret.includes("\n") ? 80 : 20),
        );
      }
    });
  }

  it("knows the blanks of other scripts too", () => {
    const secret = "open\u2000 \u3000sesame\u00a0now";
    for (const write of Object.values(writings)) expect(makeRedactor([secret])(write(secret))).toContain("***");
  });

  it("takes any secret out of any text around it, and nothing else", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 });
    const secret = fc
      .string({ unit: "grapheme", minLength: 6, maxLength: 40 })
      .filter((value) => clean(value).replace(/\s+/g, " ").trim().length >= 6 && !/[\n\r]/.test(value));
    fc.assert(
      fc.property(text, secret, text, fc.constantFrom(...Object.keys(writings)), (before, value, behind, name) => {
        const written = writings[name]?.(value.trim()) ?? "";
        const shown = makeRedactor([value])(`${before} ${written} ${behind}`);
        expect(shown).toContain("***");
        if (name === "plain") expect(shown).not.toContain(value.trim());
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom("build", "of", "/nix/store", "%20", "\\", "&amp;")), (words) => {
        expect(makeRedactor(secrets)(words.join(" "))).toBe(words.join(" "));
      }),
    );
  });

  it("takes the longest, and what overlaps, out whole", () => {
    const redact = makeRedactor(["secret-one", "secret-one-and-two", "and-two-three"]);
    expect(redact("a secret-one-and-two b")).toBe("a *** b");
    expect(redact("a secret-one b")).toBe("a *** b");
    expect(redact("a secret-one-and-two-three b")).toBe("a *** b");
    expect(redact("secret-onesecret-one")).toBe("***");
  });

  it("takes out what is left of a secret where a text was cut", () => {
    const secret = "q7v!x@9-Zk2_bbcccdddeee";
    const redact = makeRedactor([secret]);
    for (const limit of [14, 18, 24]) expect(redact(clip(`word ${secret} more`, limit))).toBe("word *** …");
    expect(redact(prose(clip(`word ${secret} more`, 18)))).toBe("word *** …");
    expect(redact(clip(`word ${base64(secret)} more`, 20))).toBe("word *** …");
    expect(redact(`q7v!x… and q7v! x`)).toBe("q7v!x… and q7v! x");
    const long = "x9".repeat(500);
    expect(makeRedactor([long])(clip(`a ${long}`, 600))).toBe("a *** …");
  });

  it("leaves short values and the frames of keys alone", () => {
    const redact = makeRedactor(["abc", "", "     ", secrets.at(-1) ?? ""]);
    expect(redact("abc ab -----BEGIN X-----")).toBe("abc ab -----BEGIN X-----");
  });

  it("is not held up by text that is made for it", () => {
    const redact = makeRedactor(secrets);
    for (const text of ["\\", "%25", "&amp;", "…", "aaaaaaa ", "p@ss/w…", " ", "'"]) {
      expect(redact(text.repeat(200_000)).length).toBeGreaterThan(0);
    }
  });
});

describe("without", () => {
  it("joins what touches", () => {
    expect(
      without("0123456789", [
        [2, 4],
        [4, 5],
        [3, 4],
        [8, 10],
      ]),
    ).toBe("01***567***");
    expect(without("0123456789", [[0, 1]])).toBe("***123456789");
    expect(without("0123456789", [])).toBe("0123456789");
  });
});
