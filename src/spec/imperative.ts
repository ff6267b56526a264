import { shellCommands, type ShellCommand } from "./shell-words.ts";

// Programs that change a machine by hand, against what the repository declares. Source: seed-features.md S3-01.

interface Rule {
  readonly programs: RegExp;
  /** Words that must follow, in this order, other words between them allowed; none: the program alone is enough. */
  readonly verbs: readonly RegExp[];
}

const anywhere = (programs: RegExp, ...verbs: readonly RegExp[]): Rule => ({ programs, verbs });
const isGlobal = /^(?:-g|--global|--location=global)$/;

const rules: readonly Rule[] = [
  anywhere(/^(?:apt|apt-get|aptitude|yum|dnf|microdnf|zypper|pacman|snap|asdf|sudo|doas|easy_install)$/),
  anywhere(/^(?:apk|brew|nix-channel)$/, /^(?:add|del|install|uninstall|upgrade|tap|--add)$/),
  anywhere(/^(?:flatpak|gem|go|cargo|pipx|conda|mamba|micromamba)$/, /^install$/),
  anywhere(/^pip[0-9.]*$/, /^(?:install|uninstall)$/),
  anywhere(/^uv$/, /^(?:pip|tool)$/, /^install$/),
  anywhere(/^python[0-9.]*$/, /^-m$/, /^pip$/, /^(?:install|uninstall)$/),
  anywhere(/^npm$/, /^(?:install|i|add|uninstall|update)$/, isGlobal),
  anywhere(/^npm$/, isGlobal, /^(?:install|i|add|uninstall|update)$/),
  anywhere(/^pnpm$/, /^(?:add|install|i)$/, isGlobal),
  anywhere(/^pnpm$/, isGlobal, /^(?:add|install|i)$/),
  anywhere(/^yarn$/, /^global$/),
  anywhere(/^nix-env$/, /^(?:-i|-iA|-[a-zA-Z]*i[a-zA-Z]*|--install|-u|-e|--upgrade|--uninstall)$/),
  anywhere(/^nix$/, /^profile$/, /^(?:install|add|upgrade|remove)$/),
];

const shells = /^(?:sh|bash|dash|zsh|ksh|ash|fish)$/;
/** Run their input only when they are given no program of their own: `| python -c …` reads data. */
const interpreters = /^(?:python[0-9.]*|perl|ruby|node)$/;
const downloads = /^(?:curl|wget)$/;
// Programs that start another one: what they start is looked at.
const starters = /^(?:env|exec|command|time|nohup|nice|ionice|xargs|builtin|eval|timeout|setsid|stdbuf|chronic)$/;
const maxNesting = 4;

/** The first thing in a shell line that changes a machine by hand, as people call it: `pip install`, `curl | sh`. */
export function imperativeIn(line: string): string | undefined {
  return inCommands(shellCommands(line), 0);
}

/** The same for a program and its arguments, without a shell between. */
export function imperativeArguments(argv: readonly string[]): string | undefined {
  return inCommands([{ words: argv, pipes: false, within: undefined }], 0);
}

function inCommands(commands: readonly ShellCommand[], depth: number): string | undefined {
  const piped = pipedInto(commands);
  for (const [index, command] of commands.entries()) {
    const words = started(command.words);
    const program = nameOf(words[0]);
    if (downloads.test(program)) {
      const into = piped[index];
      if (into !== undefined) return `${program} | ${into}`;
      const around = nameOf(started(command.within ?? [])[0] ?? command.within?.[0]);
      if (shells.test(around) || ["eval", "source", "."].includes(around)) return `${around} $(${program} …)`;
    }
    const own = byRule(program, words.slice(1)) ?? inLine(program, words, depth);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** For each command the shell that its output ends in, if any. */
function pipedInto(commands: readonly ShellCommand[]): readonly (string | undefined)[] {
  const into: (string | undefined)[] = [];
  // From the end, so that a long pipe is walked once.
  for (let at = commands.length - 1; at >= 0; at -= 1) {
    if (commands[at]?.pipes) into[at] = shellOf(commands[at + 1]) ?? into[at + 1];
  }
  return into;
}

function shellOf(command: ShellCommand | undefined): string | undefined {
  const [word, ...more] = started(command?.words ?? []);
  const program = nameOf(word);
  if (shells.test(program)) return program;
  return interpreters.test(program) && more.every((each) => each === "-") ? program : undefined;
}

/** `sh -c 'apt install x'`: the line is looked at too. */
function inLine(program: string, words: readonly string[], depth: number): string | undefined {
  if (!shells.test(program) || depth === maxNesting) return undefined;
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word));
  const line = at === -1 ? undefined : words[at + 1];
  return line === undefined ? undefined : inCommands(shellCommands(line), depth + 1);
}

function byRule(program: string, following: readonly string[]): string | undefined {
  for (const { programs, verbs } of rules) {
    if (!programs.test(program)) continue;
    const found: string[] = [];
    let at = 0;
    for (const verb of verbs) {
      const next = following.findIndex((word, index) => index >= at && verb.test(word));
      const word = following[next];
      // `npm run install` installs nothing; an option may stand anywhere.
      if (word === undefined || !(word.startsWith("-") || onlyOptions(following.slice(at, next)))) break;
      found.push(word);
      at = next + 1;
    }
    if (found.length === verbs.length) return [program, ...found].join(" ");
  }
  return undefined;
}

/** Options and their values, as far as that can be told. */
function onlyOptions(words: readonly string[]): boolean {
  return words.every((word, index) => word.startsWith("-") || words[index - 1]?.startsWith("-"));
}

/** Without `env A=b`, `nohup`, `timeout 5` and their like before the program. */
function started(words: readonly string[]): readonly string[] {
  let at = 0;
  while (starters.test(nameOf(words[at]))) {
    // Only asks where a program is.
    if (words[at] === "command" && /^-[vV]$/.test(words[at + 1] ?? "")) return [];
    at += 1;
    while (at < words.length && /^(?:-|[0-9]|[A-Za-z_][A-Za-z0-9_]*=)/.test(words[at] as string)) at += 1;
  }
  return words.slice(at);
}

function nameOf(word: string | undefined): string {
  return word === undefined ? "" : word.slice(word.lastIndexOf("/") + 1);
}
