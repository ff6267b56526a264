import { stringify } from "yaml";
import type { Explanation, KeyBelow, KeyExplanation } from "./explain.ts";

const width = 80;

/** For a terminal: what it is, what to do, an example, where to read more. Without a final newline. */
export function renderExplanation(explanation: Explanation): string {
  switch (explanation.kind) {
    case "problem": {
      const { code, level, means, do: todo, bad, good } = explanation;
      return paragraphs([
        `${code} (${level === "warning" ? "a warning" : "a problem"} in neko.yaml or flake.lock)`,
        wrap(means),
        wrap(`Do: ${todo}`),
        bad && `Bad:\n${indent(bad)}`,
        good && `Good:\n${indent(good)}`,
        explanation.docs,
      ]);
    }
    case "error": {
      const { code, means, do: todo, exit, disposition } = explanation;
      const next = { stalled: "a person must act", waiting: "come back later", transient: "it is tried again" };
      return paragraphs([
        `${code} (exit ${exit}, ${disposition}: ${next[disposition]})`,
        wrap(means),
        wrap(`Do: ${todo}`),
        explanation.docs,
      ]);
    }
    case "key":
      return renderKey(explanation);
    case "topic":
      return paragraphs([
        ...explanation.text.map(wrap),
        `For example:\n${indent(explanation.sample)}`,
        `Keys (neko explain KEY):\n${indent(explanation.keys.join("\n"))}`,
        explanation.docs,
      ]);
    case "index":
      return paragraphs([
        `Keys of neko.yaml (neko explain KEY):\n${renderKeys(explanation.keys)}`,
        "Problems in neko.yaml (neko explain CODE):",
        ...explanation.problems.map(({ title, codes }) => `${title}:\n${indent(wrap(codes.join(" ")))}`),
        `Errors (neko explain CODE):\n${indent(wrap(explanation.errors.join(" ")))}`,
      ]);
  }
}

function renderKey(key: KeyExplanation): string {
  const facts: [string, string | undefined][] = [
    ["type", [key.type, ...key.rules].join(", ")],
    ["default", key.default === undefined ? undefined : show(key.default)],
    ["required", key.required ? "yes" : "no"],
    ["only with", key.when.length === 0 ? undefined : key.when.join(" or ")],
    ["pattern", key.pattern],
    ["examples", key.examples.length === 0 ? undefined : key.examples.map(show).join(", ")],
  ];
  const isShort = key.examples.every((example) => typeof example !== "object");
  const shown = facts.flatMap(([name, value]) =>
    value === undefined || (name === "examples" && !isShort) ? [] : [`${name.padEnd(10)}${value}`],
  );
  return paragraphs([
    key.path,
    wrap(key.description),
    shown.join("\n"),
    key.sample === undefined
      ? undefined
      : `For example:\n${indent(stringify(key.sample, { lineWidth: 100 }).trimEnd())}`,
    key.keys.length === 0 ? undefined : `Keys below (* must be there):\n${renderKeys(key.keys)}`,
    key.docs,
  ]);
}

function renderKeys(keys: readonly KeyBelow[]): string {
  const names = keys.map(({ name, required }) => `${name}${required ? " *" : ""}`);
  const column = Math.min(24, Math.max(...names.map((name) => name.length))) + 2;
  return keys
    .map(({ summary, when }, index) => {
      const only = when.length === 0 ? "" : ` (${when.join(", ")})`;
      return `  ${(names[index] ?? "").padEnd(column)}${summary}${only}`.trimEnd();
    })
    .join("\n");
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

function wrap(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}
