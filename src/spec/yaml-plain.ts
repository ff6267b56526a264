import { maxTokens, type ScalarNode, type YamlNode } from "./yaml-node.ts";

// The part of YAML that nearly every neko.yaml is written in, ten times as fast as a full reader: block and flow
// collections of one-line scalars, and comments. What it does not know, and all that is wrong, it leaves to
// yaml-full.ts; where it does answer, the two agree (tests/property/spec-readers.test.ts).

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quotation = 0x22;
const hash = 0x23;
const apostrophe = 0x27;
const comma = 0x2c;
const dash = 0x2d;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openMap = 0x7b;
const closeMap = 0x7d;

/** Deeper is rare, and the full reader counts exactly. */
const maxNesting = 16;
/** YAML allows 1,024 characters before the colon. */
const maxKey = 1_000;

/** Ends the reading; one of each is enough, and neither needs a stack. */
class Stop extends Error {}
const notPlain = new Stop("not plain");
const tooLarge = new Stop("too large");

/** The document's root; `"too-large"` beyond {@link maxTokens}; undefined when the full reader has to look. */
export function readPlain(text: string): YamlNode | "too-large" | undefined {
  try {
    return new PlainReader(text).document();
  } catch (thrown) {
    if (thrown === notPlain) return undefined;
    if (thrown === tooLarge) return "too-large";
    throw thrown;
  }
}

class PlainReader {
  readonly #text: string;
  #at = 0;
  /** Column of the first character of the line at `#at`; -1 at the end of the file. */
  #indent = 0;
  #lineStart = 0;
  #tokens = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): YamlNode {
    this.#nextLine();
    const root = this.#indent < 0 ? this.#leave() : this.#block(this.#indent);
    return this.#indent < 0 ? root : this.#leave();
  }

  #leave(): never {
    throw notPlain;
  }

  #count(): void {
    this.#tokens += 1;
    if (this.#tokens > maxTokens) throw tooLarge;
  }

  /** To the first character of the next line that says something; `#at` stands at a line's start. */
  #nextLine(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const start = at;
      while (text.charCodeAt(at) === space) at += 1;
      if (at >= text.length) {
        this.#at = at;
        this.#indent = -1;
        return;
      }
      const code = text.charCodeAt(at);
      if (code === newline) at += 1;
      else if (code === carriageReturn) at += 2;
      else if (code === hash) at = this.#afterLine(at);
      else {
        if (code === tab || (at === start && this.#isMarker(at))) this.#leave();
        this.#at = at;
        this.#lineStart = start;
        this.#indent = at - start;
        return;
      }
    }
  }

  #afterLine(at: number): number {
    const end = this.#text.indexOf("\n", at);
    return end < 0 ? this.#text.length : end + 1;
  }

  /** `---`, `...` or a directive. */
  #isMarker(at: number): boolean {
    return this.#text[at] === "%" || this.#text.startsWith("---", at) || this.#text.startsWith("...", at);
  }

  /** Only spaces and a comment may follow on this line; then to the next one. */
  #endLine(): void {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    while (text.charCodeAt(at) === space) at += 1;
    if (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === newline) at += 1;
      else if (code === carriageReturn) at += 2;
      else if (code === hash && at > start) at = this.#afterLine(at);
      else this.#leave();
    }
    this.#at = at;
    this.#nextLine();
  }

  #isBreak(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === space || code === newline || code === carriageReturn || at >= this.#text.length;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === dash && this.#isBreak(this.#at + 1);
  }

  /** A block collection, or a flow one that is the whole document, whose first character stands at `column`. */
  #block(column: number): YamlNode {
    if (this.#isDash()) return this.#list(column);
    const code = this.#text.charCodeAt(this.#at);
    if ((code === openMap || code === openList) && column === 0 && this.#nesting === 0) {
      const node = this.#flow(-1);
      this.#endLine();
      return node;
    }
    return this.#map(column, this.#scalar(false));
  }

  #enter(): void {
    this.#nesting += 1;
    if (this.#nesting > maxNesting) this.#leave();
  }

  #map(column: number, first: ScalarNode): YamlNode {
    this.#enter();
    const keys: ScalarNode[] = [];
    const values: YamlNode[] = [];
    let key = first;
    for (;;) {
      // A block's key stands on one line, so what is between them is spaces at most, which are left to the other.
      if (this.#text.charCodeAt(this.#at) !== colon || !this.#isBreak(this.#at + 1)) this.#leave();
      if (this.#at - key.at > maxKey) this.#leave();
      this.#at += 1;
      this.#count();
      keys.push(key);
      values.push(this.#mapValue(column));
      if (this.#indent < column || (this.#indent === column && this.#isDash())) break;
      if (this.#indent > column) this.#leave();
      key = this.#scalar(false);
    }
    this.#nesting -= 1;
    return { kind: "map", at: first.at, keys, values, anchor: undefined };
  }

  /** What follows a key's colon, up to the next line that says something. */
  #mapValue(column: number): YamlNode {
    const end = this.#at;
    if (this.#skipSpaces()) return this.#inline(column);
    this.#endLine();
    if (this.#indent > column) return this.#block(this.#indent);
    if (this.#indent === column && this.#isDash()) return this.#list(column);
    return { kind: "scalar", at: end, text: "", plain: true, anchor: undefined };
  }

  #list(column: number): YamlNode {
    this.#enter();
    const at = this.#at;
    const items: YamlNode[] = [];
    do {
      this.#at += 1;
      this.#count();
      items.push(this.#listItem(column));
      if (this.#indent > column) this.#leave();
    } while (this.#indent === column && this.#isDash());
    this.#nesting -= 1;
    return { kind: "list", at, items, anchor: undefined };
  }

  #listItem(column: number): YamlNode {
    if (!this.#skipSpaces()) {
      this.#endLine();
      return this.#indent > column ? this.#block(this.#indent) : this.#leave();
    }
    const inner = this.#at - this.#lineStart;
    if (this.#isDash()) return this.#list(inner);
    const code = this.#text.charCodeAt(this.#at);
    if (code === openList || code === openMap) return this.#inline(column);
    const scalar = this.#scalar(false);
    if (this.#text.charCodeAt(this.#at) === colon) return this.#map(inner, scalar);
    this.#endLine();
    return scalar;
  }

  /** A scalar or a flow collection and the end of its line, inside a block at `column`. */
  #inline(column: number): YamlNode {
    const code = this.#text.charCodeAt(this.#at);
    const node = code === openList || code === openMap ? this.#flow(column) : this.#scalar(false);
    this.#endLine();
    return node;
  }

  /** False when the line, or what it says, ends here. */
  #skipSpaces(): boolean {
    let at = this.#at;
    while (this.#text.charCodeAt(at) === space) at += 1;
    if (this.#isBreak(at) || this.#text.charCodeAt(at) === hash) return false;
    this.#at = at;
    return true;
  }

  #flow(column: number): YamlNode {
    this.#enter();
    const text = this.#text;
    const at = this.#at;
    const isMap = text.charCodeAt(at) === openMap;
    const close = isMap ? closeMap : closeList;
    const keys: ScalarNode[] = [];
    const values: YamlNode[] = [];
    this.#at += 1;
    this.#count();
    for (;;) {
      this.#skipInFlow(column);
      if (text.charCodeAt(this.#at) === close) break;
      if (isMap) keys.push(this.#flowKey());
      const code = text.charCodeAt(this.#at);
      values.push(code === openList || code === openMap ? this.#flow(column) : this.#scalar(true));
      this.#skipInFlow(column);
      const next = text.charCodeAt(this.#at);
      if (next === close) break;
      if (next !== comma) this.#leave();
      this.#at += 1;
      this.#count();
    }
    this.#at += 1;
    this.#count();
    this.#nesting -= 1;
    return isMap
      ? { kind: "map", at, keys, values, anchor: undefined }
      : { kind: "list", at, items: values, anchor: undefined };
  }

  /** A key, its colon and the spaces before a value on the same line. */
  #flowKey(): ScalarNode {
    const key = this.#scalar(true);
    if (this.#text.charCodeAt(this.#at) !== colon || this.#at - key.at > maxKey) this.#leave();
    this.#at += 1;
    this.#count();
    if (key.plain && !this.#isBreak(this.#at)) this.#leave();
    return this.#skipSpaces() ? key : this.#leave();
  }

  /** Spaces, line ends and comments inside brackets; each further line stands deeper than the block around. */
  #skipInFlow(column: number): void {
    const text = this.#text;
    const before = this.#at;
    while (text.charCodeAt(this.#at) === space) this.#at += 1;
    const code = text.charCodeAt(this.#at);
    if (code === hash && this.#at === before) this.#leave();
    if (code !== newline && code !== carriageReturn && code !== hash) return;
    this.#at = this.#afterLine(this.#at);
    this.#nextLine();
    if (this.#indent <= column) this.#leave();
  }

  #scalar(inFlow: boolean): ScalarNode {
    this.#count();
    const code = this.#text.charCodeAt(this.#at);
    if (code === quotation || code === apostrophe) return this.#quoted(code);
    return this.#plain(inFlow, code);
  }

  #quoted(quote: number): ScalarNode {
    const text = this.#text;
    const at = this.#at;
    for (let end = at + 1; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === newline || code === backslash) break;
      if (code !== quote) continue;
      // Two of them are one, written in single quotes.
      if (text.charCodeAt(end + 1) === quote) break;
      this.#at = end + 1;
      return { kind: "scalar", at, text: text.slice(at + 1, end), plain: false, anchor: undefined };
    }
    return this.#leave();
  }

  #plain(inFlow: boolean, first: number): ScalarNode {
    const text = this.#text;
    const at = this.#at;
    if (
      !mayStart(first) &&
      !(first === dash && (text.charCodeAt(at + 1) === dash || mayStart(text.charCodeAt(at + 1))))
    )
      this.#leave();
    let end = at + 1;
    let last = end;
    scan: for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      switch (code) {
        case newline:
        case carriageReturn:
          break scan;
        case tab:
          this.#leave();
          break;
        case space:
          break;
        case hash:
          if (text.charCodeAt(end - 1) === space) break scan;
          last = end + 1;
          break;
        case colon:
          if (this.#isBreak(end + 1)) break scan;
          if (text.charCodeAt(end + 1) === tab) this.#leave();
          if (inFlow && isFlowSign(text.charCodeAt(end + 1))) this.#leave();
          last = end + 1;
          break;
        default:
          if (inFlow && isFlowSign(code)) break scan;
          last = end + 1;
      }
    }
    // A key is followed by its colon at once; a value's line, or entry, ends after it.
    this.#at = last;
    return { kind: "scalar", at, text: text.slice(at, last), plain: true, anchor: undefined };
  }
}

function isFlowSign(code: number): boolean {
  return code === comma || code === openList || code === closeList || code === openMap || code === closeMap;
}

/** Letters, digits, and the signs that mean nothing in YAML; whatever lies beyond ASCII. */
function mayStart(code: number): boolean {
  return code >= 0x80 || isSafe[code] === 1;
}

const isSafe = new Uint8Array(128);
for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+~$^()=;<\\")
  isSafe[letter.charCodeAt(0)] = 1;
