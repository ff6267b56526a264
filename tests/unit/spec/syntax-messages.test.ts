import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

// One slip, one problem, in the words of whoever wrote the line.

function said(text: string): readonly string[] {
  const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}`), "f");
  if (parsed.valid) return [];
  return parsed.problems.map(({ line, column, message, hint }) => `${line}:${column} ${message}. ${hint ?? ""}`);
}

const above = "Check the indentation of this line against the one above.";
const below = "Check the indentation of the line below: this value has ended.";

describe("a slip in the layout", () => {
  it.each([
    [
      "too little",
      "x-a:\n    b: c\n   d: e\nx-f: g\n",
      `4:1 not YAML: this line is indented by 3, the one above by 4. ${above}`,
    ],
    [
      "too much",
      "x-a:\n  b: c\n   d: e\n  f: g\n",
      `3:6 not YAML: the line below is indented by 3, this one by 2. ${below}`,
    ],
    [
      "in a list",
      "x-a:\n  - b: c\n   d: e\n  - f\n",
      `4:1 not YAML: this line is indented by 3, the one above by 2. ${above}`,
    ],
    [
      "of a list",
      "x-a:\n - b\n  - c\n- d\nx-e: f\n",
      `5:1 not YAML: this line is indented by 0, the one above by 2. ${above}`,
    ],
    ["with tabs", "x-a:\n\tb:\n\t\tc: d\n\t\te: f\n", "3:1 not YAML: a tab as indentation. Indent with spaces."],
    [
      "a key without a colon",
      "targets\n  a:\n    b: c\n",
      '2:1 not YAML: no colon behind "targets". Write it with a colon: "targets:".',
    ],
    [
      "a colon without a space",
      "x-a:\n  b:c\n  d: e\n",
      '3:3 not YAML: no space behind the colon of "b". Put a space behind the colon: "b: …".',
    ],
    [
      "a list on its key's line",
      "x-a: - b\n",
      "2:6 not YAML: a list on its key's line. Begin the list on the next line.",
    ],
    [
      "a list that is not closed",
      "x-a: [b, c\nx-d: e\n",
      "3:1 not YAML: a [ is not closed before this line. Close it with ], or indent what belongs into it.",
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual([expected]));
});

describe("a sign that needs quotes", () => {
  it.each([
    ["@", "2:6 not YAML: plain text cannot begin with @. Quote the text: put quotes around it."],
    ["`", "2:6 not YAML: plain text cannot begin with `. Quote the text: put quotes around it."],
    ["%", "2:6 not YAML: plain text cannot begin with %. Quote the text: put quotes around it."],
    ["*", "2:6 alias *b names no anchor. Put &b before the value it names, above this line; or put quotes around it."],
    ["!", "2:6 tag !b. Remove the tag, or put quotes around a text that begins so: neko.yaml has only plain values."],
    ["{{", expect.stringMatching(/^2:7 .*Put quotes around it/)],
  ])("%s", (sign, expected) => expect(said(`x-a: ${sign}b${sign === "{{" ? "}}" : ""}\n`)).toEqual([expected]));

  it("is a quote that is not closed, named by its line", () => {
    expect(said('x-a: { b: "c }\nx-d:\n  e: f\n')).toEqual([
      '5:1 not YAML: a double quote that opens in line 2 is not closed. Write the closing ", or remove the opening one.',
    ]);
    expect(said("x-a:\n  b: 'c\n  d: e\n")).toEqual([
      expect.stringMatching(/a single quote that opens in line 3 is not/),
    ]);
  });
});

describe("several slips", () => {
  it("are several problems where none can have caused the other", () => {
    expect(
      said("x-a: @b\nx-c:\n  d: @e\nx-f: note: this\nx-g: [h\nx-i: j\n").map((each) => each.split(" ")[0]),
    ).toEqual(["2:6", "4:6", "5:6", "7:1"]);
  });

  it("never repeat what stands in a value", () => {
    const text = "x-a:\n  b: hunter2 hunter2: hunter2\n   c: hunter2\nx-d: 'hunter2\n";
    expect(said(text).length).toBeGreaterThan(1);
    expect(said(text).join("\n")).not.toContain("hunter2");
  });
});
