import { parseDigest, type Digest } from "../kernel/digest.ts";
import type { LayerFact, LayerMemory } from "../push/memory.ts";
import { readOwnFile, writeOwnFile } from "./own-file.ts";

/** About 300 bytes each; the oldest are forgotten. */
const mostFacts = 20_000;
const fileBytes = 32 * 1024 * 1024;

/**
 * Layer facts in a JSON file. What cannot be read, is not well formed or could have been written by another user is
 * an empty memory: facts are used without recomputing them. Whoever ran code as this user can still write it: it is for
 * one job, or for a person's own machine, never for jobs that follow each other on a runner. Of two processes that save at once, one's new facts may
 * be lost; they will be learnt again.
 */
export async function openLayerMemory(file: string): Promise<LayerMemory> {
  const facts = new Map(await readFacts(file));
  return {
    recall: (key) => facts.get(key),
    async remember(learnt, signal) {
      const isNew = [...learnt].some(([key, fact]) => facts.get(key)?.digest !== fact.digest);
      if (!isNew) return;
      for (const [key, fact] of learnt) facts.set(key, fact);
      const all = [...new Map([...(await readFacts(file)), ...facts])].slice(-mostFacts);
      const text = JSON.stringify({ version: 1, layers: all.map(([key, fact]) => ({ key, ...fact })) });
      await writeOwnFile(file, text, signal);
    },
  };
}

async function readFacts(file: string): Promise<readonly [Digest, LayerFact][]> {
  const text = await readOwnFile(file, fileBytes);
  try {
    return text === undefined ? [] : parseFacts(text);
  } catch {
    return [];
  }
}

function parseFacts(text: string): [Digest, LayerFact][] {
  const { version, layers } = JSON.parse(text) as { version: unknown; layers: readonly Record<string, unknown>[] };
  if (version !== 1) return [];
  return layers.map(({ key, diffId, digest, sizeBytes }) => {
    if (typeof sizeBytes !== "number" || !Number.isSafeInteger(sizeBytes)) throw new TypeError("no size");
    return [
      parseDigest(String(key)),
      { diffId: parseDigest(String(diffId)), digest: parseDigest(String(digest)), sizeBytes },
    ];
  });
}
