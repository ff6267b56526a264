// One YAML document as a tree of nodes, in the least that Neko needs of it. `at` is the offset of
// the first character in the text, without anchor and tag.

export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: number;
  /** The text it stands for; "" where nothing is written. */
  readonly text: string;
  /** Written without quotes and on no block of its own: may be a number, true, false or null. */
  readonly plain: boolean;
  readonly anchor: string | undefined;
}

export interface MapNode {
  readonly kind: "map";
  readonly at: number;
  /** In the order of the file; `values` stand at the same places. */
  readonly keys: readonly ScalarNode[];
  readonly values: readonly YamlNode[];
  readonly anchor: string | undefined;
}

export interface ListNode {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly YamlNode[];
  readonly anchor: string | undefined;
}

export interface AliasNode {
  readonly kind: "alias";
  readonly at: number;
  readonly name: string;
}

export type YamlNode = ScalarNode | MapNode | ListNode | AliasNode;

/** Words and signs (`:` `-` `,` brackets …) of a file; 24,000 keys with their values have 72,000 (in braces 96,000). */
export const maxTokens = 100_000;

export const maxAliases = 20;

const word = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;
const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** What a plain scalar is. Source: YAML 1.2.2, section 10.3.2 (core schema). */
export function plainValue(text: string): string | number | boolean | null {
  if (text === "") return null;
  const first = text.charCodeAt(0);
  if (first <= 0x39) {
    // -0 would be written back as 0.
    if (integer.test(text) || float.test(text)) return Number(text) || 0;
    if (infinite.test(text)) return first === 0x2d ? -Infinity : Infinity;
    return notANumber.test(text) ? NaN : text;
  }
  if (text.length > 5 || !word.test(text)) return text;
  const letter = text[0]?.toLowerCase();
  return letter === "t" ? true : letter === "f" ? false : null;
}
