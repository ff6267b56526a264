import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseEvaluation } from "../build/evaluation-result.ts";
import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import type { EvaluationMemory } from "../ports/evaluation-memory.ts";
import { readOwnFile, writeOwnFile } from "./own-file.ts";

/** A commit of 500 outputs takes about 150 KB. */
const limits = { files: 200, bytes: 64 * 1024 * 1024 };
const fileBytes = 32 * 1024 * 1024;

/**
 * One file per scope in a directory of its own. Its first line is the digest of the rest: a file that was cut short or
 * edited is as good as none, and so is one that another user could have written. What was used last is kept longest. Of
 * two processes that write one scope at once, one's new outputs may be lost; they are evaluated again.
 */
export function createEvaluationMemory(directory: string, keep = limits): EvaluationMemory {
  const fileOf = (scope: Digest): string => join(directory, `${scope.replace("sha256:", "")}.json`);
  return {
    async read(scope, attributes) {
      const all = await readOutputs(fileOf(scope), scope);
      return new Map(
        attributes.flatMap((attribute): [string, EvaluatedOutput][] => {
          const output = all.get(attribute);
          return output ? [[attribute, output]] : [];
        }),
      );
    },
    async write(scope, outputs, signal) {
      if (outputs.size === 0) return;
      try {
        const all = new Map([...(await readOutputs(fileOf(scope), scope)), ...outputs]);
        await writeOwnFile(fileOf(scope), render(scope, all), signal);
        await dropOldest(directory, keep);
      } catch (cause) {
        signal.throwIfAborted();
        throw new NekoError("STATE_WRITE_FAILED", `evaluations cannot be remembered: ${clip(String(cause))}`, {
          hint: `make ${directory} writable, or remove it`,
          cause,
        });
      }
    },
  };
}

async function readOutputs(file: string, scope: Digest): Promise<ReadonlyMap<string, EvaluatedOutput>> {
  const text = await readOwnFile(file, fileBytes);
  try {
    return text === undefined ? new Map() : parse(text, scope);
  } catch {
    return new Map();
  }
}

function render(scope: Digest, outputs: ReadonlyMap<string, EvaluatedOutput>): string {
  const body = JSON.stringify({ version: 1, scope, outputs: [...outputs.values()] });
  return `${sha256(body)}\n${body}\n`;
}

/** @throws what is thrown for text that `render` did not make */
function parse(text: string, scope: Digest): ReadonlyMap<string, EvaluatedOutput> {
  const [digest, body = ""] = text.split("\n");
  if (sha256(body) !== digest) throw new TypeError("not whole");
  const read = JSON.parse(body) as { version: unknown; scope: unknown; outputs: readonly EvaluatedOutput[] };
  if (read.version !== 1 || read.scope !== scope) throw new TypeError("of something else");
  // Read as Nix's own answer is, with the same checks.
  const answers = read.outputs.map((output) => ({ ...output, kind: "derivation", output: output.outPath }));
  return parseEvaluation(
    answers,
    read.outputs.map(({ attribute }) => attribute),
  );
}

/** Also what a process that was killed left behind: it is the oldest some day. */
async function dropOldest(directory: string, keep: typeof limits): Promise<void> {
  const facts = await Promise.all(
    (await readdir(directory)).map(async (name) => {
      const file = join(directory, name);
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() ? [{ file, sizeBytes: found.size, usedMs: found.mtimeMs }] : [];
    }),
  );
  let total = 0;
  for (const [index, { file, sizeBytes }] of facts
    .flat()
    .toSorted((a, b) => b.usedMs - a.usedMs)
    .entries()) {
    total += sizeBytes;
    if (index >= keep.files || (index > 0 && total > keep.bytes)) await rm(file, { force: true });
  }
}
