import { error } from "./problem-text.ts";

// Before a key is looked at: see problem-texts.ts.

export const before = {
  TOO_LARGE: error(
    "The file is larger than 256 KiB, or has more lines than a person writes. It was not read.",
    'Move what is not configuration elsewhere; say what many targets share once, in `defaults`, in `images: {"*": …}` or behind an anchor.',
  ),
  NOT_UTF8: error(
    "The bytes are not UTF-8 text: another encoding, UTF-16 from an editor, or a binary file.",
    "Save the file as UTF-8.",
  ),
  FORBIDDEN_CHARACTER: error(
    "A character that nobody sees: a control or escape, a mark that turns the direction of text, a zero-width space. With one, a file can look other than it is.",
    "Remove it; most editors can show invisible characters.",
    'flake: "nix\\u202egpj"',
  ),
  TOO_DEEP: error(
    "Mappings and lists are nested deeper than 32 levels.",
    "Flatten it; an anchor and an alias can name a part.",
  ),
} as const;

export const yaml = {
  YAML_SYNTAX: error(
    "The text is no YAML: a bracket or a quote that does not end, an indent that does not fit, a `: ` inside a value without quotes.",
    "Look at the place, and at the line above it; quote values that hold `: ` or `#`.",
    "shells: { default: {}\nflake: .",
    "shells: { default: {} }\nflake: .",
  ),
  YAML_DIRECTIVE: error(
    "A line that starts with `%`. neko.yaml is YAML 1.2, without directives.",
    "Remove the line.",
    "%YAML 1.1\n---\nversion: 1",
    "version: 1",
  ),
  YAML_TAG: error(
    "A tag such as `!env` or `!!binary`. neko.yaml has only text, numbers, true and false, lists and mappings; nothing is looked up or executed.",
    "Remove the tag.",
    "flake: !env FLAKE_DIR",
    "flake: nix",
  ),
  MULTIPLE_DOCUMENTS: error(
    "More than one YAML document in the file. Which one would count?",
    "Keep one, and remove the `---` lines.",
    "version: 1\n---\nversion: 1",
    "version: 1",
  ),
  EMPTY_FILE: error(
    "There is nothing in the file, or comments only. An empty file never means to remove what runs.",
    "Write at least `version: 1`.",
    "# to be written",
    "version: 1",
  ),
  MERGE_KEY: error(
    'A merge key, "<<". It is not part of YAML 1.2, and an error in what it merges could not be shown at its place.',
    "Write the keys out, or give a whole value by anchor and alias.",
    "x-gpu: &gpu { gpu: true }\nshells:\n  train: { <<: *gpu, check: nvidia-smi }",
    "x-gpu: &gpu { gpu: true }\nshells:\n  train: *gpu",
  ),
  DUPLICATE_KEY: error(
    "The same key is there twice in one mapping; YAML readers differ on which one counts.",
    "Keep one of them.",
    "flake: .\nflake: nix",
    "flake: nix",
  ),
  FORBIDDEN_KEY: error(
    "`__proto__`, `constructor` or `prototype` as a key: names that JavaScript gives a meaning of its own.",
    "Use another name.",
    "shells:\n  constructor: {}",
    "shells:\n  builder: {}",
  ),
  KEY_NOT_STRING: error(
    "A key that is no text: a number, a list, a mapping.",
    "Quote it.",
    "x-ports:\n  8080: web",
    'x-ports:\n  "8080": web',
  ),
  TOO_MANY_ALIASES: error("More than 20 aliases (`*name`) in one file.", "Write the values out."),
  ALIAS_UNRESOLVED: error(
    "An alias whose anchor is not above it.",
    "Put `&name` before the value it names, above this line.",
    "shells:\n  train: *gpu\nx-gpu: &gpu { gpu: true }",
    "x-gpu: &gpu { gpu: true }\nshells:\n  train: *gpu",
  ),
  ALIAS_RECURSIVE: error(
    "An alias inside the value that its own anchor names: it would never end.",
    "Write the value out.",
    "x-list: &list [a, *list]",
    "x-list: &list [a]",
  ),
  ALIAS_TOO_LARGE: error(
    "Aliases of aliases would make the file much larger than it is.",
    "Use fewer aliases of aliases.",
  ),
} as const;
