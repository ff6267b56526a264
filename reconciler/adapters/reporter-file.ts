import { mkdir, readdir, rm } from "node:fs/promises";
import { renderEnvelope } from "../../src/release/dsse.ts";
import type { Reporter } from "../ports/reporter.ts";
import { writeDurably } from "../state/durable-files.ts";

const keep = 100;

/** One file per report, `<target>-<seq>.dsse.json` with the number in ten digits; the newest 100 of a target stay. */
export function createFileReporter(directory: string): Reporter {
  return {
    name: `file:${directory}`,
    async send({ predicate, envelope }) {
      await mkdir(directory, { recursive: true });
      const prefix = `${predicate.target}-`;
      const name = `${prefix}${String(predicate.seq).padStart(10, "0")}.dsse.json`;
      await writeDurably(`${directory}/${name}`, renderEnvelope(envelope));
      const ours = (await readdir(directory)).filter(
        (file) => file.startsWith(prefix) && /^\d{10}\.dsse\.json$/.test(file.slice(prefix.length)),
      );
      for (const old of ours.toSorted().slice(0, -keep)) await rm(`${directory}/${old}`, { force: true });
    },
  };
}
