import { readdirSync, readFileSync } from "node:fs";
import { parseNekoYaml, type Parsed } from "../../src/spec/parse.ts";
import { giants } from "./corpus-giants.ts";

const directory = new URL("../fixtures/neko-yaml/", import.meta.url);

/** When the corpus is judged: what has a last day is named for this one. */
export const corpusNow = new Date("2026-11-21T12:00:00Z");

export interface CorpusFile {
  /** `bad/empty.yaml` */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `3:5 UNKNOWN_KEY`, in order: of a bad file its problems, of an odd one its warnings. */
  readonly expected: readonly string[];
}

/** Every file that tests/fixtures/neko-yaml/expected.tsv lists. */
export function readCorpus(): readonly CorpusFile[] {
  const table = readFileSync(new URL("expected.tsv", directory), "utf8");
  const rows = table.split("\n").filter((row) => row !== "" && !row.startsWith("#"));
  return rows.map((row) => {
    const [name = "", cell = ""] = row.split("\t");
    const giant = giants[name];
    const bytes = giant ? new TextEncoder().encode(giant()) : readFileSync(new URL(name, directory));
    return { name, bytes, expected: cell === "-" ? [] : cell.split(", ").flatMap(writtenOut) };
  });
}

/** Names of the files in bad/ and odd/, and of those made by code. */
export function namesOnDisk(): readonly string[] {
  const files = ["bad", "odd"].flatMap((kind) =>
    readdirSync(new URL(kind, directory))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${kind}/${name}`),
  );
  return [...files, ...Object.keys(giants)];
}

/** `2:1 UNKNOWN_KEY x100`: the same at the same column of 100 lines, one after the other. */
function writtenOut(entry: string): readonly string[] {
  const match = /^([0-9]+):([0-9]+) ([A-Z_0-9]+) x([0-9]+)$/.exec(entry);
  if (!match) return [entry];
  const [, line, column, code, count] = match;
  return Array.from({ length: Number(count) }, (_, index) => `${Number(line) + index}:${column} ${code}`);
}

export function parseCorpusFile({ name, bytes }: CorpusFile): Parsed {
  return parseNekoYaml(bytes, name, { now: corpusNow });
}

/** In the form of the table. NOT_YET is left out: what runs grows with every release. */
export function found(parsed: Parsed): readonly string[] {
  return (parsed.valid ? parsed.warnings : parsed.problems)
    .filter(({ code }) => code !== "NOT_YET")
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
}
