import { parseDigest, type Digest } from "../kernel/digest.ts";
import type { LayerFact, LayerMemory } from "../push/memory.ts";
import type { Compression } from "../spec/desired-state.ts";
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
    recall: (key, compression) => facts.get(nameOf(key, compression)),
    async remember(learnt, signal) {
      const named = [...learnt].map(([key, fact]) => [nameOf(key, fact.compression), fact] as const);
      const isNew = named.some(([name, fact]) => facts.get(name)?.digest !== fact.digest);
      if (!isNew) return;
      for (const [name, fact] of named) facts.set(name, fact);
      const all = [...new Map([...(await readFacts(file)), ...facts])].slice(-mostFacts);
      const layers = all.map(([name, fact]) => ({ key: name.slice(name.indexOf(" ") + 1), ...fact }));
      const text = JSON.stringify({ version: 2, layers });
      await writeOwnFile(file, text, signal);
    },
  };
}

async function readFacts(file: string): Promise<readonly [string, LayerFact][]> {
  const text = await readOwnFile(file, fileBytes);
  try {
    return text === undefined ? [] : parseFacts(text);
  } catch {
    return [];
  }
}

function parseFacts(text: string): [string, LayerFact][] {
  const { version, layers } = JSON.parse(text) as { version: unknown; layers: readonly Record<string, unknown>[] };
  if (version !== 2) return [];
  return layers.map(({ key, diffId, digest, sizeBytes, compression }) => {
    if (typeof sizeBytes !== "number" || !Number.isSafeInteger(sizeBytes)) throw new TypeError("no size");
    if (compression !== "zstd" && compression !== "gzip" && compression !== "none") throw new TypeError("no codec");
    const fact = {
      diffId: parseDigest(String(diffId)),
      digest: parseDigest(String(digest)),
      sizeBytes,
      compression,
    } as const;
    return [nameOf(parseDigest(String(key)), compression), fact];
  });
}

/** A layer may have been packed with each of them. */
const nameOf = (key: Digest, compression: Compression): string => `${compression} ${key}`;
