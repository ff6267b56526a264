import { parseNekoYaml, type ParseOptions } from "../../src/spec/parse.ts";

/** The text without its « marks, and `line:column` of each. */
export function unmark(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const parts = marked.split("«");
  const places = parts.slice(0, -1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join("")
      .split("\n");
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
  return { text: parts.join(""), places };
}

/** `line:column CODE` of each problem, or of each warning of a valid file but those of what does not run yet. */
export function findingsIn(text: string, options: ParseOptions = {}): readonly string[] {
  const parsed = parseNekoYaml(new TextEncoder().encode(text), "neko.yaml", options);
  const findings = parsed.valid ? parsed.warnings.filter(({ code }) => code !== "NOT_YET") : parsed.problems;
  return findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** What is expected of a marked text: a code per mark, joined by a space; several at one mark by +. */
export function expectedAt(codes: string, places: readonly string[]): readonly string[] {
  return codes.split(" ").flatMap((all, index) => all.split("+").map((code) => `${places[index]} ${code}`));
}
