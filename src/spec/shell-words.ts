// The commands of a shell line, well enough to name the programs it runs. Nothing is expanded or executed.
// Source: POSIX.1-2024, Shell Command Language, sections 2.2, 2.3 and 2.9.

export interface ShellCommand {
  /** Program and arguments with their quotes taken off; assignments before the program are left out. */
  readonly words: readonly string[];
  /** Its output is the input of the next command. */
  readonly pipes: boolean;
  /** First words of the command whose argument it is: `sh -c "$(curl …)"`. */
  readonly within: readonly string[] | undefined;
}

interface Open {
  words: string[];
  readonly within: readonly string[] | undefined;
  /** What ends a substitution: `)`, a backtick, or nothing for the line itself. */
  readonly end: ")" | "`" | "";
  /** The substitution stands between double quotes. */
  readonly quoted: boolean;
}

/** Enough to see the program behind `env A=b`. */
const wordsKept = 8;

const reserved = new Set([
  "if",
  "then",
  "elif",
  "else",
  "fi",
  "do",
  "done",
  "while",
  "until",
  "for",
  "!",
  "{",
  "}",
  "(",
  ")",
]);
const assignment = /^[A-Za-z_][A-Za-z0-9_]*\+?=/;

/** Linear in the text. Comments are no commands, quoted text is an argument. */
export function shellCommands(text: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  const stack: Open[] = [{ words: [], within: undefined, end: "", quoted: false }];
  let word: string | undefined;
  let doubleQuoted = false;
  const top = (): Open => stack.at(-1) as Open;
  const endWord = (): void => {
    const open = top();
    const begins = open.words.length === 0;
    if (word !== undefined && !(begins && (reserved.has(word) || assignment.test(word)))) open.words.push(word);
    word = undefined;
  };
  const endCommand = (pipes: boolean): void => {
    endWord();
    const open = top();
    if (open.words.length > 0) commands.push({ words: open.words, pipes, within: open.within });
    open.words = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    const next = text[at + 1];
    if (letter === "\\") {
      // A line that goes on is one line.
      if (next !== "\n") word = (word ?? "") + (next ?? "");
      at += 1;
    } else if (letter === "'" && !doubleQuoted) {
      const end = text.indexOf("'", at + 1);
      word = (word ?? "") + text.slice(at + 1, end === -1 ? undefined : end);
      at = end === -1 ? text.length : end;
    } else if (letter === '"') {
      word ??= "";
      doubleQuoted = !doubleQuoted;
    } else if ((letter === "$" || (!doubleQuoted && (letter === "<" || letter === ">"))) && next === "(") {
      stack.push({ words: [], within: top().words.slice(0, wordsKept), end: ")", quoted: doubleQuoted });
      [word, doubleQuoted] = [undefined, false];
      at += 1;
    } else if (letter === "`" && top().end !== "`") {
      stack.push({ words: [], within: top().words.slice(0, wordsKept), end: "`", quoted: doubleQuoted });
      [word, doubleQuoted] = [undefined, false];
    } else if (!doubleQuoted && letter === top().end) {
      endCommand(false);
      doubleQuoted = (stack.pop() as Open).quoted;
      word = "";
    } else if (doubleQuoted) {
      word = (word ?? "") + letter;
    } else if (letter === "#" && word === undefined) {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end - 1;
    } else if (letter === "|" && next !== "|") {
      endCommand(true);
      if (next === "&") at += 1;
    } else if (/[;&|\n()]/.test(letter)) {
      endCommand(false);
    } else if (/[ \t\r]/.test(letter)) {
      endWord();
    } else {
      word = (word ?? "") + letter;
    }
  }
  while (stack.length > 0) {
    endCommand(false);
    stack.pop();
    word = undefined;
  }
  return commands;
}
