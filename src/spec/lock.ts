import { parseDocument, type Node } from "yaml";
import { clip } from "../kernel/text.ts";
import { declaredInputs, type DeclaredInputs } from "./flake-inputs.ts";
import { again, checkNodes } from "./lock-nodes.ts";
import { finishProblems, type Draft, type Problem, type ProblemCode } from "./problem.ts";
import { readText } from "./text.ts";
import { mapping } from "./view.ts";
import { readTree } from "./yaml-tree.ts";

// Whether flake.lock fixes every input, so that every machine that evaluates a commit evaluates the same thing. Nix is
// not asked: it would write the file. Source: product.md section 8, seed-features.md X01; Nix's lockfile.cc.

/** What a flake's folder holds; undefined: the file is not there. */
export interface FlakeFiles {
  readonly flakeNix: Uint8Array | undefined;
  readonly lock: Uint8Array | undefined;
  /** How problems name the lock file: `nix/flake.lock`. */
  readonly lockFile: string;
}

export interface LockCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** The neko.yaml that names the flake: a lock that is missing is reported there. */
export interface Config {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** More of either file is not read by anyone who calls {@link checkLock}. */
export const maxFlakeBytes = 4 * 1024 * 1024;
const maxDepth = 16;
/** Above it no place in the file is looked for. */
const maxPlacedLength = 1024 * 1024;

/** Nothing is thrown and nothing is read from elsewhere. Positions are those of flake.lock, or of neko.yaml's `flake`. */
export function checkLock(files: FlakeFiles, config: Config): LockCheck {
  const { flakeNix, lock, lockFile } = files;
  const atConfig = (code: ProblemCode, message: string, hint: string): readonly Problem[] => {
    const { text, offset } = flakeKey(config.bytes);
    return finishProblems([{ offset, code, path: ["flake"], message, hint }], config.file, text);
  };
  const folder = clip(lockFile.replace(/\/?flake\.lock$/, ""), 200) || "this directory";
  if (flakeNix === undefined && lock === undefined) {
    const message = `there is no flake.nix in ${folder}, so no lock file was checked`;
    return { problems: [], warnings: atConfig("FLAKE_MISSING", message, "Write it, or name its directory in flake.") };
  }
  const declared = declaredIn(flakeNix);
  if (lock === undefined) {
    if (declared.complete && declared.names.length === 0) return { problems: [], warnings: [] };
    const [why, hint] = whyLocked(declared);
    return { problems: atConfig("LOCK_MISSING", `there is no ${clip(lockFile, 200)}${why}`, hint), warnings: [] };
  }
  const read = decode(lock);
  const drafts = typeof read === "object" ? [read.draft] : checkText(read, declared);
  return { problems: finishProblems(drafts, lockFile, typeof read === "object" ? "" : read), warnings: [] };
}

/** `flake` of a neko.yaml that may have other problems; "." without one, undefined when nobody can tell. */
export function flakeDirectoryOf(bytes: Uint8Array): string | undefined {
  const read = readText(bytes);
  const tree = read.ok ? readTree(read.text).tree : undefined;
  if (tree === undefined) return undefined;
  const { flake = "." } = mapping(tree.value);
  if (typeof flake !== "string" || flake.length > 200 || !/^[A-Za-z0-9._][A-Za-z0-9._/-]*$/.test(flake))
    return undefined;
  return flake.split("/").includes("..") ? undefined : flake;
}

function whyLocked({ names, complete }: DeclaredInputs): readonly [why: string, hint: string] {
  const hint = "Run `nix flake lock` and commit flake.lock.";
  if (names.length > 0) return [`, and flake.nix has ${list(names)}`, hint];
  if (complete) return ["", hint];
  const unread = ", and which inputs flake.nix has could not be read, so a lock file is needed";
  return [unread, "Run `nix flake lock`, which also says where flake.nix is wrong, and commit flake.lock."];
}

function flakeKey(bytes: Uint8Array): { text: string; offset: number } {
  const read = readText(bytes);
  const tree = read.ok ? readTree(read.text).tree : undefined;
  return { text: read.text, offset: tree?.locate(["flake"], "value") ?? 0 };
}

function declaredIn(flakeNix: Uint8Array | undefined): DeclaredInputs {
  if (flakeNix === undefined || flakeNix.length > maxFlakeBytes) return { names: [], complete: false };
  return declaredInputs(new TextDecoder().decode(flakeNix));
}

function decode(lock: Uint8Array): string | { readonly draft: Draft } {
  const broken = (message: string): { draft: Draft } => ({
    draft: { offset: 0, code: "LOCK_INVALID", path: [], message, hint: again },
  });
  if (lock.length > maxFlakeBytes) return broken(`the lock file is larger than ${maxFlakeBytes / 1024 / 1024} MiB`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(lock);
  } catch {
    return broken("the lock file is not UTF-8");
  }
}

function checkText(text: string, declared: DeclaredInputs): readonly Draft[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const where = /at position ([0-9]+)/.exec(message)?.[1];
    const isEmpty = text.trim() === "";
    const offset = isEmpty ? 0 : where === undefined ? text.trimEnd().length : Number(where);
    const isConflict = /^[<=>]{7}/m.test(text);
    const found = isEmpty ? "is empty" : isConflict ? "holds a merge conflict" : "is not JSON";
    return [{ offset, code: "LOCK_INVALID", path: [], message: `the lock file ${found}`, hint: again }];
  }
  if (isTooDeep(json)) {
    const message = `nested deeper than ${maxDepth} levels`;
    return [{ offset: 0, code: "LOCK_INVALID", path: [], message, hint: again }];
  }
  // Only the first hundred are ever shown.
  const faults = checkNodes(json, declared).slice(0, 200);
  if (faults.length === 0) return [];
  const offsetOf = positionsIn(text);
  return faults.map(({ at, ...rest }) => ({ offset: offsetOf(at), path: at, ...rest }));
}

function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** JSON is YAML: its parser knows where a member stands. The nearest parent's place when the path leads nowhere. */
function positionsIn(text: string): (at: readonly string[]) => number {
  if (text.length > maxPlacedLength) return () => 0;
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  return (at) => {
    for (let length = at.length; length >= 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true) as Node | undefined;
      if (node?.range) return node.range[0];
    }
    return 0;
  };
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${clip(name, 60)}"`);
  const rest = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return `${names.length === 1 ? "input" : "inputs"} ${shown.join(", ")}${rest}`;
}
