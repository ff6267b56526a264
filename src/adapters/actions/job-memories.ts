import { readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { readOwnFile, writeOwnFile } from "../own-file.ts";

// The memories of a job as one text, and back. What is read was written by whoever could: it is checked here for its form,
// and by the memories themselves, which take what does not hold for nothing.

/** Where the memories lie in a job's scratch directory. */
const layersName = "layers.json";
const evaluationsName = "evaluations";

export interface MemoryKinds {
  readonly evaluations: boolean;
  readonly layers: boolean;
}

export interface Memories {
  /** Files of evaluation-memory-files.ts, what was used last first. */
  readonly evaluations: readonly { readonly name: string; readonly text: string }[];
  /** Of layer-memory-file.ts. */
  readonly layers: string | undefined;
}

const evaluationName = /^[0-9a-f]{64}\.json$/;
const mostFiles = 200;
const fileBytes = 32 * 1024 * 1024;

/** What lies in a scratch directory. */
export async function memoriesIn(scratch: string): Promise<Memories> {
  const directory = join(scratch, evaluationsName);
  const names = (await readdir(directory).catch(() => [])).filter((name) => evaluationName.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      const usedMs = (await stat(file)).mtimeMs; // before it is read, which is a use
      return { name, usedMs, text: (await readOwnFile(file, fileBytes)) ?? "" };
    }),
  );
  return {
    evaluations: found
      .filter(({ text }) => text !== "")
      .toSorted((a, b) => b.usedMs - a.usedMs || (a.name < b.name ? -1 : 1))
      .map(({ name, text }) => ({ name, text })),
    layers: await readOwnFile(join(scratch, layersName), fileBytes),
  };
}

/** `text` is at most so many bytes: what was used longest ago is left out. `identity` is the same for the same content,
 *  whatever was used last. */
export function packMemories(
  memories: Memories,
  mostBytes: number,
): { readonly text: string; readonly identity: string } {
  const sizeOf = (part: unknown): number => Buffer.byteLength(JSON.stringify(part)) + 16;
  const layers =
    memories.layers !== undefined && sizeOf(memories.layers) <= mostBytes / 2 ? memories.layers : undefined;
  let left = mostBytes - sizeOf(layers ?? null) - 100;
  const evaluations: Memories["evaluations"][number][] = [];
  for (const one of memories.evaluations.slice(0, mostFiles)) {
    left -= sizeOf(one);
    if (left < 0) break;
    evaluations.push(one);
  }
  const archive = { version: 1, ...(layers === undefined ? {} : { layers }), evaluations };
  const sorted = evaluations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { text: JSON.stringify(archive), identity: JSON.stringify({ ...archive, evaluations: sorted }) };
}

/** Writes what the text holds of the wanted kinds. Undefined: it is none of our archives. */
export async function unpackMemories(
  text: string,
  wanted: MemoryKinds,
  scratch: string,
): Promise<{ readonly evaluations: number; readonly layers: boolean } | undefined> {
  const archive = parse(text);
  if (!archive) return undefined;
  const signal = AbortSignal.timeout(10_000);
  const evaluations = wanted.evaluations ? archive.evaluations : [];
  for (const [index, one] of evaluations.entries()) {
    const file = join(scratch, evaluationsName, one.name);
    await writeOwnFile(file, one.text, signal);
    const used = new Date(Date.now() - (index + 1) * 1_000);
    await utimes(file, used, used);
  }
  const layers = wanted.layers && archive.layers !== undefined;
  if (layers) await writeOwnFile(join(scratch, layersName), archive.layers ?? "", signal);
  return { evaluations: evaluations.length, layers };
}

function parse(text: string): Memories | undefined {
  try {
    const { version, layers, evaluations } = JSON.parse(text) as Record<string, unknown>;
    if (version !== 1 || !Array.isArray(evaluations) || evaluations.length > mostFiles) return undefined;
    const read = evaluations.map((one) => {
      const { name, text } = one as Record<string, unknown>;
      if (typeof name !== "string" || !evaluationName.test(name) || typeof text !== "string")
        throw new TypeError("odd");
      return { name, text };
    });
    return { evaluations: read, layers: typeof layers === "string" ? layers : undefined };
  } catch {
    return undefined;
  }
}
