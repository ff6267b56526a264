import { clip } from "../kernel/text.ts";
import { placesOf } from "./places.ts";
import type { Draft } from "./problem.ts";
import { findSecrets, isReference, isSecretName, mayHoldSecrets } from "./secret-shapes.ts";
import type { Path, Tree } from "./yaml-tree.ts";

// neko.yaml is public to whoever can read the repository: what is secret is named in it, never written.

/** Takes secrets out of a text that is said about a place. */
export type Mask = (text: string, offset: number) => string;

export interface SecretFindings {
  readonly drafts: readonly Draft[];
  readonly mask: Mask;
}

interface Known {
  readonly secret: string;
  /** Where it stands; a short one is taken out of what is said about that place only. */
  readonly offset: number;
}

/** Literal secrets of a file: by their form in any key, value or comment, and by the name of the variable they are
 *  given to. `tree` is undefined where the text is no YAML; then the text alone is looked at. */
export function checkSecrets(text: string, tree: Tree | undefined): SecretFindings {
  const drafts: Draft[] = [];
  const known: Known[] = [];
  const seen = new Set<string>();
  const say = (offset: number, path: Path, kind: string, secret: string, hint: string): void => {
    // What the key says itself is no secret, and the message is about that key.
    if (!(path.at(-1) ?? "").includes(secret)) known.push({ secret: secret.trim().replaceAll(/\s+/g, " "), offset });
    seen.add(secret);
    drafts.push({ offset, code: "SECRET_LITERAL", path, message: `${kind} is written out here`, hint });
  };
  if (tree) {
    const byForm = (path: Path, at: "key" | "value", value: string): boolean => {
      const found = findSecrets(value, "value");
      for (const { kind, secret } of found) {
        const place = at === "key" ? path.slice(0, -1) : path;
        say(tree.locate(path, at), place, kind, secret, at === "value" ? hintAt(path) : replaceHint);
      }
      return found.length > 0;
    };
    // An escape can hide a form from the text as it is written.
    if (mayHoldSecrets(text) || text.includes("\\")) forEachText(tree.value, byForm);
    for (const { path, name, value } of variablesOf(tree.value)) {
      if (!isSecretName(name) || isReference(value) || findSecrets(value, "value").length > 0) continue;
      say(tree.locate(path, "value"), path, `the value of ${clip(name, 80)}`, value, hintAt(path));
    }
  }
  for (const { kind, secret, offset } of findSecrets(text, tree ? "comment" : "value")) {
    if (!seen.has(secret)) say(offset, [], kind, secret, replaceHint);
  }
  return { drafts, mask: maskOf(known) };
}

const replaceHint = "Give it to the job as a secret and write the secret's name; then revoke this one.";

/** In a variable of a container, of a shell, or elsewhere: who needs it gets it in its own way. */
function hintAt(path: Path): string {
  const isContainer = fits(path, containerMaps);
  const isDefault = fits(path, [variableDefault]);
  if (!isContainer && !isDefault && !fits(path, variableMaps)) return replaceHint;
  const name = clip(path.at(isDefault ? -2 : -1) ?? "", 80);
  // It may be a key that nobody may see either.
  if (mayHoldSecrets(name)) return replaceHint;
  const variable = name.endsWith("_FILE") ? name : `${name}_FILE`;
  const file = `/run/secrets/${name.replace(/_FILE$/, "").toLowerCase()}`;
  if (!isContainer) return `Name a file that holds it: ${variable}: ${file}.`;
  return `Mount a file that holds it and name the file: mounts: [${file}:${file}:ro], env: { ${variable}: ${file} }.`;
}

function fits(path: Path, patterns: readonly Path[]): boolean {
  return patterns.some(
    (pattern) => pattern.length === path.length && pattern.every((part, index) => part === "*" || part === path[index]),
  );
}

/** Each text and key below a value, with its path. Nothing here recurses deeper than the reader allows. */
function forEachText(root: unknown, visit: (path: Path, at: "key" | "value", text: string) => void): void {
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === "string") visit(path, "value", value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const here = [...path, key];
        if (!Array.isArray(value)) visit(here, "key", key);
        walk(inner, here);
      }
    }
  };
  walk(root, []);
}

const mapsOf = (patterns: readonly string[]): readonly Path[] =>
  patterns.map((pattern) => [...pattern.split("."), "*"]);

/** Environments that the host makes, where a container starts. */
const containerMaps = mapsOf(["targets.*.run.*.env", "environments.*.overrides.containers.*.env"]);

const variableDefault = ["env", "vars", "*", "default"];

/** Where environment variables are given: maps of name to text. */
const variableMaps = mapsOf([
  "shells.*.env",
  "images.*.config.env",
  "variants.*.env",
  "variants.*.cuda.env",
  "targets.*.run.*.env",
  "env.profiles.*",
  "environments.*.overrides.env",
  "environments.*.overrides.containers.*.env",
]);

interface Variable {
  readonly path: Path;
  readonly name: string;
  readonly value: string;
}

function* variablesOf(file: unknown): Generator<Variable> {
  for (const pattern of variableMaps) {
    for (const { path, value } of placesOf(file, pattern)) {
      if (typeof value === "string") yield { path, name: path.at(-1) ?? "", value };
    }
  }
  for (const { path, value } of placesOf(file, variableDefault)) {
    if (typeof value === "string") yield { path, name: path.at(-2) ?? "", value };
  }
}

const mark = "…";
const shortest = 8;

function maskOf(known: readonly Known[]): Mask {
  if (known.length === 0) return (text) => text;
  return (text, offset) => {
    let masked = text;
    for (const each of known) {
      if (each.offset === offset || each.secret.length >= shortest) masked = without(masked, each.secret);
    }
    return masked;
  };
}

/** A message may hold the secret whole or, where it was cut, its beginning and a mark. */
function without(text: string, secret: string): string {
  const beginning = secret.slice(0, shortest);
  let result = text;
  for (let at = result.indexOf(beginning); at !== -1; at = result.indexOf(beginning, at + 1)) {
    let end = at + beginning.length;
    while (end - at < secret.length && result[end] === secret[end - at]) end += 1;
    const isWhole = end - at === secret.length;
    if (!isWhole && !/^\s?\u2026/.test(result.slice(end, end + 2))) continue;
    // A short one is a word of the message only where it stands alone: "pass" is none of "password".
    if (secret.length < shortest && isLetter(result[at - 1], result[end])) continue;
    // Another secret may begin alike: nothing of a word is left over.
    while (/[^\s"'`]/.test(result[end] ?? " ")) end += 1;
    result = `${result.slice(0, at)}${mark}${result.slice(end)}`;
  }
  return result;
}

const isLetter = (...letters: readonly (string | undefined)[]): boolean =>
  letters.some((letter) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter));
