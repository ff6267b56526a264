import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { checkLock, flakeDirectoryOf, maxFlakeBytes } from "../src/spec/lock.ts";
import { parseNekoYaml } from "../src/spec/parse.ts";
import type { Problem } from "../src/spec/problem.ts";
import { reportOf, type FileReport } from "../src/spec/render-problems.ts";

// `neko validate`: reads the files; what is wrong with them is said by src/spec.

/** More of a neko.yaml is refused as too large by its parser. */
const maxConfigBytes = 1024 * 1024;

export interface ValidateOptions {
  readonly cwd: string;
  /** False: flake.lock is left alone. */
  readonly lock: boolean;
  readonly stdin: Readable;
  /** Judges what has a last day. */
  readonly now: Date;
}

export interface Validated {
  readonly report: FileReport;
  /** Texts that problems stand in, by the name in the report; none in which a secret stands. */
  readonly sources: ReadonlyMap<string, string>;
}

/** `argument`: a file, a directory that holds neko.yaml, or `-`. What cannot be read is a problem like others. */
export async function validate(argument: string, options: ValidateOptions): Promise<Validated> {
  const file = argument === "-" ? "<stdin>" : await fileOf(argument, options.cwd);
  let bytes;
  try {
    bytes = await readUpTo(argument === "-" ? options.stdin : resolve(options.cwd, file), maxConfigBytes);
  } catch (error) {
    return { report: reportOf(file, [unreadable(file, error)], []), sources: new Map() };
  }
  const parsed = parseNekoYaml(bytes, file, { now: options.now });
  const problems = parsed.valid ? [] : [...parsed.problems];
  const warnings = parsed.valid ? [...parsed.warnings] : [];
  const hasSecret = problems.some(({ code }) => code === "SECRET_LITERAL");
  const sources = new Map(hasSecret ? [] : [[file, decode(bytes)]]);
  const ofFlake = (): string | undefined => (parsed.valid ? parsed.state.flake : flakeDirectoryOf(bytes));
  const directory = argument === "-" || !options.lock ? undefined : ofFlake();
  if (directory !== undefined) {
    const locked = await validateLock({ file, bytes }, join(dirname(file), directory), options.cwd);
    problems.push(...locked.problems);
    warnings.push(...locked.warnings);
    for (const [name, text] of locked.sources) sources.set(name, text);
  }
  return { report: reportOf(file, problems, warnings), sources };
}

async function validateLock(
  config: { readonly file: string; readonly bytes: Uint8Array },
  directory: string,
  cwd: string,
): Promise<{
  problems: readonly Problem[];
  warnings: readonly Problem[];
  sources: readonly (readonly [string, string])[];
}> {
  const names = [join(directory, "flake.nix"), join(directory, "flake.lock")] as const;
  const read = await Promise.all(
    names.map(async (name) => {
      try {
        // One byte more than is looked at, so that what is larger is seen to be.
        return await readUpTo(resolve(cwd, name), maxFlakeBytes + 1);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return code === "ENOENT" || code === "ENOTDIR" ? undefined : unreadable(name, error);
      }
    }),
  );
  const problems = read.filter((each): each is Problem => each !== undefined && "code" in each);
  if (problems.length > 0) return { problems, warnings: [], sources: [] };
  const [flakeNix, lock] = read as (Uint8Array | undefined)[];
  const checked = checkLock({ flakeNix, lock, lockFile: names[1] }, config);
  return { ...checked, sources: lock ? [[names[1], decode(lock)]] : [] };
}

/** A neko.yaml, also by its directory. */
export async function fileOf(argument: string, cwd: string): Promise<string> {
  const found = await stat(resolve(cwd, argument)).catch(() => undefined);
  return found?.isDirectory() ? join(argument, "neko.yaml") : argument;
}

/** At most `limit` bytes, so that no pipe or device is read without end. */
async function readUpTo(source: string | Readable, limit: number): Promise<Buffer> {
  const stream = typeof source === "string" ? createReadStream(source, { end: limit - 1 }) : source;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

function unreadable(file: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is none",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of its path is no directory",
    ELOOP: "its links go round in a circle",
  };
  const message = `the file cannot be read: ${reasons[code ?? ""] ?? code ?? "unknown reason"}`;
  const hint = "Give the path of a neko.yaml, or of the directory it is in.";
  return { file, line: 1, column: 1, code: "FILE_UNREADABLE", path: "", message, hint };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
