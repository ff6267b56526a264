// How long the loader takes for each file of the corpus, in this process: npm run bench:loader. Goals: half of the files
// within 2 ms, 99 of 100 within 50 ms, none above 300 ms. Times are this thread's own: a busy machine does not count. Then every pattern of the schema against long hostile texts, at
// two lengths: twice the text may take twice the time, not four times.
import { readFileSync } from "node:fs";
import { parseCorpusFile, readCorpus } from "../../tests/support/corpus.ts";

const corpus = readCorpus();
/** The clock of a thread's own time goes by whole milliseconds on some machines, so that short work is repeated. */
const leastMs = 12;

interface Timed {
  readonly name: string;
  readonly ms: number;
}

function ownTime(work: () => unknown): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1_000;
}

function timed(name: string, work: () => unknown): Timed {
  let ms = 0;
  let times = 0;
  for (let next = 1; ms < leastMs; next *= 2) {
    const count = next;
    ms += ownTime(() => {
      for (let index = 0; index < count; index += 1) work();
    });
    times += count;
  }
  return { name, ms: ms / times };
}

function show(title: string, results: readonly Timed[]): void {
  const sorted = results.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(2);
  console.log(`${title}: ${results.length} files, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`);
}

for (const file of corpus) parseCorpusFile(file);
const results = corpus.map((file) => timed(file.name, () => parseCorpusFile(file)));
show("corpus", results);
show(
  "without giants",
  results.filter(({ name }) => !name.includes("/giant-")),
);
for (const { name, ms } of results.toSorted((a, b) => b.ms - a.ms).slice(0, 12)) {
  console.log(`  ${ms.toFixed(1).padStart(7)} ms  ${name}`);
}

const schemaText = readFileSync(new URL("../../schemas/neko.schema.json", import.meta.url), "utf8");
const patterns = [
  ...new Set([...schemaText.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) => text ?? "")),
];
const pieces = [
  "a",
  "A",
  "0",
  "-",
  "_",
  ".",
  "/",
  ":",
  " ",
  ",",
  "a.",
  "a-",
  "a/",
  "a_",
  "0.",
  "./",
  "A_",
  "Mon,",
  "x-",
  "-a",
  "a{",
  "$",
];
const heads = ["", "/", "a", "oci:", "http://a", "https://", "ssh://a", "s3://abc", "unix:///", "x-", "sha256:", "a/"];
const tails = ["\n", "!", "\u0000"];
const lengths = [50_000, 100_000] as const;

const slow = patterns.flatMap((quoted) => {
  const pattern = new RegExp(JSON.parse(quoted) as string, "u");
  const [short, long] = lengths.map((length) =>
    Math.max(
      ...heads.flatMap((head) =>
        pieces.flatMap((piece) => {
          const body = head + piece.repeat(length / piece.length);
          return tails.map((tail) => Math.min(...[1, 2, 3].map(() => ownTime(() => pattern.test(body + tail)))));
        }),
      ),
    ),
  );
  return (long ?? 0) > 5 ? [{ pattern: pattern.source, short: short ?? 0, long: long ?? 0 }] : [];
});
console.log(
  `patterns: ${patterns.length}, each against ${heads.length * pieces.length * tails.length} texts of 100,000 letters`,
);
for (const { pattern, short, long } of slow) {
  console.log(`  ${short.toFixed(1)} ms, at twice the length ${long.toFixed(1)} ms: ${pattern}`);
}
