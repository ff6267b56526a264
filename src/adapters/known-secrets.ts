import { existsSync } from "node:fs";
import { makeRedactor, shortestSecret, without, type Redact, type Span } from "../kernel/redact.ts";
import { findSecrets, isSecretName } from "../spec/secret-shapes.ts";

// What this process knows to be secret. It is filled before anything is printed, and everything that leaves goes through
// it.

/** Grows while the process learns; what it redacts by is then made again. */
export class KnownSecrets {
  readonly #known = new Set<string>();
  readonly #onNew: (part: string) => void;
  #byValue: Redact | undefined;

  /** @param onNew told of each new one, and of each of its lines, before `add` comes back */
  constructor(onNew: (part: string) => void = () => undefined) {
    this.#onNew = onNew;
  }

  /** Values too short to be told from words are left out. */
  add(values: Iterable<string | undefined>): void {
    for (const value of values) {
      if (value === undefined || this.#known.has(value) || value.trim().length < shortestSecret) continue;
      this.#known.add(value);
      this.#byValue = undefined;
      const parts = new Set([value, ...value.split("\n")].map((part) => part.trim()));
      for (const part of parts)
        if (part.length >= shortestSecret && !/^-----.{1,60}-----$/.test(part)) this.#onNew(part);
    }
  }

  /** For people: also what has the form of a secret, although nobody told us that it is one. */
  readonly redact = (text: string): string => {
    const known = this.redactData(text);
    return without(known, shapesIn(known));
  };

  /** For programs: what is known alone, since a signature has the form of a key. */
  readonly redactData = (text: string): string => (this.#byValue ??= makeRedactor(this.#known))(text);
}

/** An address whose user is a token, which no name is as long as. */
const longUser = /(?<=:\/\/)[^\s/:@?#]{20,256}(?=@)/g;

function shapesIn(text: string): readonly Span[] {
  const users = text.includes("@") ? text.matchAll(longUser) : [];
  return [
    ...findSecrets(text, "value").map(({ secret, offset }): Span => [offset, offset + secret.length]),
    ...[...users].map((found): Span => [found.index, found.index + found[0].length]),
  ];
}

/** What of an environment is secret by its name, and the passwords of the addresses in it. */
export function secretsOfEnvironment(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env).flatMap(([name, value = ""]) => {
    const named = isSecretName(name) || /(?:^|_)CREDENTIALS?$/i.test(name) || name === "INPUT_SIGNING-KEY";
    const settings = name === "NIX_CONFIG" ? accessTokens(value) : [];
    return [...(named && maySay(value) ? [value, ...secretsOfJson(value)] : []), ...passwordIn(value), ...settings];
  });
}

/** `access-tokens = github.com=TOKEN gitlab.example=PAT:TOKEN`. Source: nix.conf(5). */
function accessTokens(config: string): readonly string[] {
  const lines = config.matchAll(/^\s*(?:extra-)?access-tokens\s*=(.*)$/gm);
  return [...lines].flatMap(([, pairs = ""]) =>
    pairs
      .trim()
      .split(/\s+/)
      .flatMap((pair) => /^[^=]+=(?:PAT:|OAuth2:)?(.+)$/.exec(pair)?.[1] ?? []),
  );
}

/** What a variable holds that neko.yaml names as a secret: also the parts that are sent or shown alone. Source:
 *  push-secret.ts: `user:password`, `name:base64`, one per line. */
export function partsOfSecret(value: string): readonly string[] {
  const lines = value.split("\n").map((line) => line.trim());
  const behindColon = lines.flatMap((line) => (line.includes(":") ? [line.slice(line.indexOf(":") + 1).trim()] : []));
  return [value, ...lines, ...behindColon, ...passwordIn(value), ...secretsOfJson(value)];
}

/** Names of variables that a neko.yaml says hold a secret, told from its text: also of one that is not valid. */
export function namedInText(text: string): readonly string[] {
  const names = text.matchAll(/\b(?:password|push)["']?\s{0,20}:\s{0,20}["']?([A-Za-z_][A-Za-z0-9_]{0,100})/g);
  return [...names].flatMap(([, name]) => name ?? []);
}

/** What a cloud calls credentials is a JSON object, of which some members are secret. */
function secretsOfJson(value: string): readonly string[] {
  if (!value.trimStart().startsWith("{")) return [];
  const found: string[] = [];
  try {
    JSON.parse(value, (name, member: unknown) => {
      if (typeof member === "string" && /private|secret|token|passw|credential|key/i.test(name)) found.push(member);
      return member;
    });
  } catch {
    return [];
  }
  return found.filter(maySay);
}

/** A switch, a number or a file's name is none, whatever its variable is called. */
function maySay(value: string): boolean {
  const text = value.trim();
  const isWord = /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|required|optional|[-+]?[0-9.]{1,20})$/i;
  return text.length >= 8 && !isWord.test(text) && !(text.startsWith("/") && existsSync(text));
}

function passwordIn(value: string): readonly string[] {
  if (!value.includes("://")) return [];
  return value.split(/\s+/).flatMap((word) => {
    const password = URL.parse(word)?.password ?? "";
    return password === "" ? [] : [password, decoded(password)];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** From now on nothing is written to the stream before it went through `redact`; the runner's own command to mask a value
 *  has to name it. Libraries write there too. */
export function guardStream(stream: NodeJS.WriteStream, redact: Redact): void {
  const write = stream.write.bind(stream) as (chunk: string, ...rest: unknown[]) => boolean;
  const guarded = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return write(redactLines(text, redact), ...rest);
  };
  stream.write = guarded as typeof stream.write;
}

function redactLines(text: string, redact: Redact): string {
  if (!text.includes("::add-mask::")) return redact(text);
  return text
    .split("\n")
    .map((line) => (line.startsWith("::add-mask::") ? line : redact(line)))
    .join("\n");
}
