import type { ProblemText } from "../../src/explain/problem-text.ts";
import { problemGroups } from "../../src/explain/problem-texts.ts";

// docs/errors.md is kept by hand for error codes, and `neko explain` reads them from it; its part on the problems of a
// neko.yaml comes from src/explain/problem-texts.ts.

const begin = "<!-- Generated from src/explain/problem-texts.ts: npm run generate -->";

/** The page with its part on problems, which is the last one, written again. */
export function errorsPage(page: string): string {
  const kept = page.split(begin)[0]?.trimEnd() ?? "";
  return `${kept}\n\n${begin}\n\n${problemsPart()}`;
}

function problemsPart(): string {
  const parts = problemGroups.map(({ title, texts }) => {
    return [`### ${title}`, ...Object.entries(texts).map(([code, text]) => problem(code, text))].join("\n\n");
  });
  const intro =
    "What `neko validate` and the annotations of a pull request say about neko.yaml and flake.lock, all of them together " +
    "[CONFIG_INVALID](#config_invalid). A problem ends with its code in brackets; `neko explain CODE` prints what stands here.";
  return `## Problems in neko.yaml\n\n${intro}\n\n${parts.join("\n\n")}\n`;
}

function problem(code: string, { level, means, do: todo, bad, good }: ProblemText): string {
  const example = (title: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${title}\n\n\`\`\`yaml\n${text}\n\`\`\``];
  return [
    `#### ${code}`,
    means,
    `**Do:** ${todo} <sub>${level}</sub>`,
    ...example("Bad:", bad),
    ...example("Good:", good),
  ].join("\n\n");
}

/** src/explain/error-texts.ts: what the page says below the heading of each error code, without Markdown. */
export function errorTextsModule(page: string): string {
  const [byHand = ""] = page.split(begin);
  const sections = byHand.matchAll(/^### ([A-Z_]+)\n\n([^]*?)(?=\n##|$(?![^]))/gm);
  const entries = [...sections].map(([, code = "", text = ""]) => {
    const [means = "", todo = ""] = text.split("**Do:**");
    const plain = (part: string): string =>
      part
        .replace(/<sub>.*?<\/sub>/, "")
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replaceAll(/\s+/g, " ")
        .trim();
    return `  ${code}: {\n    means: ${JSON.stringify(plain(means))},\n    do: ${JSON.stringify(sentence(plain(todo)))},\n  },\n`;
  });
  return `// Generated from docs/errors.md by scripts/generate/docs.ts. Change the page, then: npm run generate
import type { ErrorCode } from "../kernel/error-codes.ts";

/** What an error code means, and what to do. */
export const errorTexts: Readonly<Record<ErrorCode, { readonly means: string; readonly do: string }>> = {
${entries.join("")}};
`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
