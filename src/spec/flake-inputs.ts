// Which inputs a flake.nix declares, as far as its text says it plainly. This is no Nix parser: it reads the outline of
// one attribute set, and says so when it is not sure. Source: Nix manual, "Flakes", "Flake format"; flake.cc.

export interface DeclaredInputs {
  /** Without `self`; sorted. */
  readonly names: readonly string[];
  /** False: there may be more. */
  readonly complete: boolean;
}

type Token = { readonly kind: "name" | "text" | "mark"; readonly text: string };

/** The names below `inputs`, and those that `outputs` takes: Nix makes an input of each. Never throws. */
export function declaredInputs(flakeNix: string): DeclaredInputs {
  const { tokens, whole } = tokensOf(flakeNix);
  const found = new Set<string>();
  let complete = whole;
  let outputsSeen = false;
  let depth = 0;
  // The depth of what stands in `inputs = { … }`; 0 outside.
  let inputsDepth = 0;
  for (const [index, token] of tokens.entries()) {
    const isOutline = depth === 1 || (depth > 0 && depth === inputsDepth);
    if (token.kind === "mark") {
      if (token.text === "$" && isOutline) complete = false;
      depth += nesting(token.text);
      if (depth < inputsDepth && nesting(token.text) < 0) inputsDepth = 0;
    } else if (token.kind === "name" && (token.text === "let" || token.text === "in")) {
      // `let … in` nests like brackets: what is bound there is no attribute of the flake.
      depth += token.text === "let" ? 1 : -1;
    } else if (!isOutline) {
      continue;
    } else if (!isMark(tokens[index - 1], "{", ";") || !isBinding(tokens, index)) {
      // It brings attributes whose names stand elsewhere.
      if (token.text === "inherit") complete = false;
    } else if (!isPlain(token)) {
      complete = false;
    } else if (depth === inputsDepth) {
      found.add(token.text);
    } else if (token.text === "outputs" && !outputsSeen) {
      outputsSeen = true;
      const formals = formalsOf(tokens.slice(index + 2));
      if (!formals) complete = false;
      for (const name of formals ?? []) found.add(name);
    } else if (token.text === "inputs") {
      const after = tokens[index + 2];
      if (isMark(tokens[index + 1], ".") && after && isPlain(after)) found.add(after.text);
      else if (isMark(after, "{")) inputsDepth = 2;
      else complete = false;
    }
  }
  found.delete("self");
  return { names: [...found].toSorted(), complete: complete && outputsSeen && depth === 0 };
}

function nesting(mark: string): number {
  if (mark === "{" || mark === "[" || mark === "(") return 1;
  return mark === "}" || mark === "]" || mark === ")" ? -1 : 0;
}

/** A name as it stands, not one that is computed. */
function isPlain(token: Token): boolean {
  return token.kind !== "mark" && !token.text.includes("${");
}

function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.kind === "mark" && marks.includes(token.text);
}

/** `a =`, `a.b.c =`: an attribute is bound here. */
function isBinding(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (isMark(tokens[at], ".")) at += 2;
  return isMark(tokens[at], "=");
}

/** What a function written here takes by name: `{ self, nixpkgs }:`, `inputs@{ self, ... }:`, `inputs:` (nothing). */
function formalsOf(tokens: readonly Token[]): readonly string[] | undefined {
  let at = 0;
  while (isMark(tokens[at], "(")) at += 1;
  if (tokens[at]?.kind === "name" && isMark(tokens[at + 1], ":")) return [];
  if (tokens[at]?.kind === "name" && isMark(tokens[at + 1], "@")) at += 2;
  if (!isMark(tokens[at], "{")) return undefined;
  const names: string[] = [];
  let depth = 0;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === "mark") depth += nesting(token.text);
    else if (token && depth === 1 && isMark(tokens[at - 1], "{", ",")) names.push(token.text);
    if (depth === 0) return isMark(tokens[at + 1], ":", "@") ? names : undefined;
  }
  return undefined;
}

// A comment, the begin of a string, a name, `...` and `==` as one, a relative path or `<path>`, a URL without quotes,
// or one character.
const lexeme =
  /#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|''|"|[A-Za-z][A-Za-z0-9+.-]{0,30}:[A-Za-z0-9%/?:@&=+$,\-_.!~*']+|<[A-Za-z0-9._/+-]{1,200}>|[.~]{0,2}(?:\/[A-Za-z0-9._+-]+)+|[A-Za-z_][A-Za-z0-9_'-]*|\.\.\.|[=!<>]=|[{}[\]();=:,@?.]|[^\s]/gy;

/** `whole`: false when a string does not end. A string's text is kept when it is plain. */
function tokensOf(text: string): { tokens: readonly Token[]; whole: boolean } {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    lexeme.lastIndex = at;
    const found = lexeme.exec(text)?.[0] ?? text[at] ?? "";
    if (found === '"' || found === "''") {
      const end = endOfString(text, at + found.length, found);
      if (end === undefined) return { tokens, whole: false };
      tokens.push({ kind: "text", text: text.slice(at + found.length, end - found.length) });
      at = end;
      continue;
    }
    at += found.length;
    if (found.startsWith("#") || found.startsWith("/*")) continue;
    const isName = /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(found);
    tokens.push({ kind: isName ? "name" : "mark", text: found });
  }
  return { tokens, whole: true };
}

/** Offset behind the string's end; undefined when it has none. Strings nest by `${…}`; the stack holds what is open. */
function endOfString(text: string, from: number, opened: string): number | undefined {
  const open = [opened];
  let at = from;
  while (at < text.length) {
    const inside = open.at(-1) ?? "";
    const rest = (length: number): string => text.slice(at, at + length);
    if (inside === '"' || inside === "''") {
      if (rest(2) === "${") {
        open.push("{");
        at += 2;
      } else if (inside === '"' && rest(1) === "\\") at += 2;
      else if (inside === "''" && (rest(3) === "'''" || rest(3) === "''$")) at += 3;
      else if (inside === "''" && rest(3) === "''\\") at += 4;
      else if (rest(2) === "$$") at += 2;
      else if (rest(inside.length) === inside) {
        at += inside.length;
        open.pop();
        if (open.length === 0) return at;
      } else at += 1;
    } else if (rest(1) === "{" || rest(1) === "}") {
      if (rest(1) === "{") open.push("{");
      else open.pop();
      at += 1;
    } else if (rest(1) === '"' || rest(2) === "''") {
      const quote = rest(1) === '"' ? '"' : "''";
      open.push(quote);
      at += quote.length;
    } else if (rest(1) === "#") {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else at += 1;
  }
  return undefined;
}
