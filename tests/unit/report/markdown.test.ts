import * as prettier from "prettier";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, details, fence, fit, prose, sentence, table, utc } from "../../../src/report/markdown.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

// The remark parser inside prettier: an independent reader of Markdown. Its debug entry has no published type.
const parse = async (markdown: string): Promise<Node> => {
  const { __debug } = prettier as unknown as {
    __debug: { parse(text: string, options: object): Promise<{ ast: Node }> };
  };
  return (await __debug.parse(markdown, { parser: "markdown" })).ast;
};
const types = (node: Node): readonly string[] => [node.type, ...(node.children ?? []).flatMap(types)];
const text = (node: Node): string => (node.value ?? "") + (node.children ?? []).map(text).join("");

const hostile = [
  "<!-- neko:end plan -->",
  "<script>alert(1)</script>",
  "[click](https://evil.example) ![x](https://evil.example/p.png)",
  "@acme/everyone please run ``` rm ```",
  "closes #1, GH-2 and acme/fleet#3",
  "**bold** _it_ ~~no~~ | cell | \\| `code",
  "\u001b[31mred\u001b[0m \u202eevil\u202c \u200bzero",
  "a\r\n# heading\n- [ ] task\n> quote",
  "https://evil.example www.evil.example &lt;b&gt; &#64;me",
  "_www.evil.example gh-7 (GHSA-xxxx-xxxx-xxxx, CVE-2026-1) :octocat: :+1::100:",
];
const words = fc.array(
  fc.constantFrom(...hostile, "plain", "$x_{1}$", "``", "`", "\\", "<b>", "&copy;", "1.", "===", "|"),
  {
    maxLength: 6,
  },
);
const anything = fc.oneof(
  words.map((parts) => parts.join(" ")),
  words.map((parts) => parts.join("")),
  fc.string({ maxLength: 60, unit: "grapheme" }),
);

describe("prose", () => {
  it("is one paragraph of nothing but text, whatever comes in", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const shown = `x ${prose(input)} x`;
        const seen = new Set(types(await parse(shown)));
        expect(
          [...seen].filter((type) => !["root", "paragraph", "sentence", "word", "whitespace", "text"].includes(type)),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("mentions and refers to nobody, links nowhere", () => {
    for (const input of hostile) {
      const shown = prose(input);
      expect(shown).not.toMatch(/[@#][A-Za-z0-9]/);
      expect(shown).not.toMatch(/:\/\/|www\.|(GH|GHSA|CVE)\\?-\w/i);
      expect(shown.replaceAll("\\", "")).not.toMatch(/:(\w*[a-z]\w*|\+1|100):/i);
      expect(shown).not.toMatch(/[<>\n\u202e]|\p{Cc}/u);
      expect(shown.replace(/&(amp|lt|gt);/g, "")).not.toContain("&");
    }
  });

  it("keeps what can be read", () => {
    expect(prose("unknown key max-unavailble")).toBe("unknown key max\\-unavailble");
    expect(prose("neko.yaml:3:5: at 12:30:59, revision 7dffbb2ac1a9 of a:b")).toBe(
      "neko.yaml:3:5: at 12:30:59, revision 7dffbb2ac1a9 of a:b",
    );
  });
});

describe("code and fence", () => {
  it("show their content and nothing else, for any run of back-ticks", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const inline = await parse(`x ${code(input)} x`);
        expect(
          types(inline).filter((type) => ["html", "link", "image", "emphasis", "strong", "code"].includes(type)),
        ).toEqual([]);
        expect(types(inline).filter((type) => type === "inlineCode")).toHaveLength(1);
        const block = await parse(`${fence(input, "diff")}\n\nafter`);
        expect((block.children ?? []).map((node) => node.type)).toEqual(["code", "paragraph"]);
        expect(code(input) + fence(input)).not.toContain("<!--");
      }),
      { numRuns: 400 },
    );
  });
});

describe("table", () => {
  it("keeps its columns when cells hold bars", async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (first, second) => {
        const ast = await parse(table(["A", "B"], [[code(first), prose(second)]]));
        const found = ast.children?.[0];
        expect(found?.type).toBe("table");
        expect(found?.children?.map((row) => row.children?.length)).toEqual([2, 2]);
      }),
      { numRuns: 300 },
    );
  });

  it("counts what it leaves out", () => {
    const rows = Array.from({ length: 130 }, (_, index) => [String(index)]);
    expect(table(["n"], rows)).toContain("… and 30 more, not shown.");
  });
});

describe("a sentence of ours", () => {
  it("has what is to be copied as code, letter by letter", () => {
    expect(sentence("run `nix develop .#gpu` there, as @me")).toBe("run `nix develop .#gpu` there, as @\u200bme");
    expect(sentence("add `env: { HUB: ${{ secrets.HUB }} }`")).toBe("add `env: { HUB: ${{ secrets.HUB }} }`");
  });
  it("takes a back-tick without its pair for a letter", () => {
    expect(sentence("a ` b")).toBe(prose("a ` b"));
  });
  it("hides nothing and lets nothing out, whatever is in it", async () => {
    const text = fc.array(
      fc.constantFrom("`", "``", "a", " ", "@x", "#1", "<b>", "[l](u)", "![i](u)", "\n", "|", "*", "https://e.x"),
    );
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const node = await parse(sentence(parts.join("")));
        const kinds = new Set<string>();
        const walk = (one: Node): void => (kinds.add(one.type), void one.children?.forEach(walk));
        walk(node);
        for (const kind of kinds)
          expect(["root", "paragraph", "text", "sentence", "word", "whitespace", "inlineCode"]).toContain(kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe("fit", () => {
  it("keeps the head, drops folds from the end and says so", () => {
    const folds = Array.from({ length: 9 }, (_, index) => details(`${index}`, "x".repeat(900)));
    const shown = fit("HEAD", folds, 4_000);
    expect(shown.length).toBeLessThanOrEqual(4_000);
    expect(shown.startsWith("HEAD\n\n<details>")).toBe(true);
    expect(shown).toMatch(/[0-9] more details in the job summary\.$/);
    expect(shown.match(/<details>/g)?.length).toBe(shown.match(/<\/details>/g)?.length);
  });

  it("cuts a head that is too long at a line", () => {
    const shown = fit(Array.from({ length: 500 }, (_, index) => `line ${index}`).join("\n"), [], 1_000);
    expect(shown.length).toBeLessThanOrEqual(1_000);
    expect(shown).toMatch(/line \d+\n\n… cut here\.$/);
  });
});

it("shows times absolutely", () => {
  expect(utc(new Date("2026-11-21T22:41:10.5Z"))).toBe("2026-11-21 22:41:10 UTC");
  expect(utc(new Date("no"))).toBe("unknown time");
});

it("reads hostile text back as the same words", async () => {
  expect(text(await parse(prose("a *b* <c> & d_e")))).toContain("a *b* <c> & d_e");
});
