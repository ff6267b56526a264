// Names that a flake gave, as neko.yaml may hold them. A flake's name is any text.

const forbidden = new Set(["constructor", "prototype", "__proto__"]);
const attributeName = /^[A-Za-z0-9_][A-Za-z0-9_'-]{0,199}$/;
const plain = /^\.$|^[A-Za-z](?:[A-Za-z0-9_./-]| (?=[A-Za-z0-9&-])|&(?=[& ]))*$/;
const notText = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** True when the name can stand in an attribute path. */
export function isAttributeName(name: string): boolean {
  return attributeName.test(name);
}

/** True for a key that neko.yaml takes as it is. `x-…` would be ignored, some are refused. */
export function isKey(name: string, pattern: RegExp): boolean {
  return pattern.test(name) && !name.startsWith("x-") && !forbidden.has(name);
}

/**
 * A key for each name, in the same order and each its own: the name itself where it is one and no earlier name took it,
 * else its letters and digits in lower case, with a number where needed.
 */
export function keysFor(names: readonly string[], pattern: RegExp, fallback: string): readonly string[] {
  const taken = new Set<string>();
  const take = (key: string): string => {
    taken.add(key);
    return key;
  };
  const exact = names.map((name) => (isKey(name, pattern) && !taken.has(name) ? take(name) : undefined));
  return names.map((name, index) => {
    const own = exact[index];
    if (own !== undefined) return own;
    const letters = slug(name);
    // Some names must begin with a letter, and `x` with a number behind would be `x-2`, which is ignored.
    const canStand = pattern.test(letters) && letters !== "x";
    const base = canStand ? letters : [fallback, letters].filter(Boolean).join("-");
    let key = base;
    for (let number = 2; taken.has(key) || !isKey(key, pattern); number += 1) key = `${base}-${number}`;
    return take(key);
  });
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^(?:-|x-)+/, "")
    .slice(0, 50)
    .replace(/-+$/, "");
}

/** A scalar for a block or flow mapping: plain where that is surely text, else in double quotes. */
export function scalar(text: string): string {
  return plain.test(text) && !notText.test(text) ? text : JSON.stringify(text);
}

/** Foreign text for a comment: one line of printable ASCII, without a full stop. */
export function oneLine(text: string, limit: number): string {
  const line = text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[^\x20-\x7e]/g, "?")
    .trim()
    .replace(/\.$/, "");
  return line.length <= limit ? line : `${line.slice(0, limit - 4)} ...`;
}

/** Foreign names for a comment: the first few. */
export function shown(names: readonly string[]): string {
  const texts = names.slice(0, 8).map((name) => oneLine(name, 60));
  return `${texts.join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}`;
}
