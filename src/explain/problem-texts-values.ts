import { error, warning } from "./problem-text.ts";

// Keys, values, the lock file and the rest: see problem-texts.ts.

export const schema = {
  VERSION_UNSUPPORTED: error(
    "The file is written for another version of the format than this Neko reads.",
    "Write `version: 1`, or use a newer Neko.",
    "version: 2",
    "version: 1",
  ),
  KIND_UNSUPPORTED: error(
    "A target of a kind that this Neko does not manage.",
    "Choose one of the kinds that the message lists.",
    "targets:\n  web: { kind: vm, attr: web }",
    "targets:\n  web: { kind: profile, attr: web }",
  ),
  UNKNOWN_KEY: error(
    "A key that means nothing here: mistyped, at another level, or of another kind of target. Unknown keys are never ignored, since a setting that does nothing is worse than none.",
    "Write the key that the message suggests; keys of your own start with `x-`.",
    "defaults:\n  timeuot: 30m",
    "defaults:\n  timeout: 30m",
  ),
  MISSING_KEY: error(
    "A key that must be there is not.",
    "Add it; `neko explain` with the path says what it takes.",
    "targets:\n  web: { attr: web }",
    "targets:\n  web: { kind: profile, attr: web }",
  ),
  WRONG_TYPE: error(
    "A value of another type than the key takes. Often YAML has read a number where text is meant: `12.10` is the number 12.1.",
    "Quote versions and other numbers that are names; give lists and mappings where they are asked for.",
    "variants:\n  opt: { cuda: 12.10 }",
    'variants:\n  opt: { cuda: "12.10" }',
  ),
  NOT_ALLOWED: error(
    "The key takes one of a few words, and this is none of them.",
    "Choose one of the words that the message lists.",
    "rollout:\n  on-failure: rolback",
    "rollout:\n  on-failure: rollback",
  ),
  INVALID_VALUE: error(
    "A value that has not the form the key needs: a duration without a unit, an address with a password, a secret where the name of one belongs.",
    "Write it as in the example of the message. Secrets are given by name, never by value.",
    "defaults:\n  timeout: 90 minutes",
    "defaults:\n  timeout: 90m",
  ),
  INVALID_NAME: error(
    "A name that would not work everywhere Neko uses it: in addresses, git refs, unit names and attribute paths.",
    "Use the letters that the message lists.",
    "targets:\n  Web: { kind: profile, attr: web }",
    "targets:\n  web: { kind: profile, attr: web }",
  ),
  OUT_OF_RANGE: error(
    "A number, a text or a list that is too small or too large.",
    "Keep to the bound in the message.",
    "groups:\n  all: []",
    "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [web]",
  ),
} as const;

export const lock = {
  LOCK_MISSING: error(
    "The flake has inputs and there is no flake.lock beside it: two machines would build different things from one commit.",
    "Run `nix flake lock` and commit flake.lock. `neko validate --no-lock` leaves it alone, for editors.",
  ),
  LOCK_INVALID: error(
    "The lock file is not what Nix writes: no JSON, a merge conflict, an unknown version, an input that leads nowhere or in a circle.",
    "Remove flake.lock, run `nix flake lock` and commit what it writes.",
  ),
  INPUT_UNLOCKED: error(
    "An input has no entry in flake.lock, or one that does not fix its content: neither a narHash nor, for git and its kin, a full revision.",
    "Run `nix flake lock` and commit flake.lock; where an entry is broken, remove the file first.",
  ),
  LOCK_STALE: error(
    "The lock file has an input that flake.nix no longer has. Nix refuses such a lock where it may not rewrite it, and Neko never lets it.",
    "Run `nix flake lock` and commit flake.lock.",
  ),
  FLAKE_MISSING: warning(
    "There is no flake.nix where neko.yaml says the flake is, so there was no lock file to check.",
    "Write the flake, or name its directory in `flake`.",
  ),
} as const;

export const others = {
  FILE_UNREADABLE: error(
    "A file could not be read: there is none, or permission is denied.",
    "Give the path of a neko.yaml, or of the directory it is in.",
  ),
  SAME_ATTRIBUTE: warning(
    "All variants of an image are built from one flake output, so they are the same image.",
    "Put `{variant}` into `attr`, or drop the variants.",
    "variants: { generic: {}, opt: {} }\nimages:\n  web: { attr: web, variants: [generic, opt] }",
    'variants: { generic: {}, opt: {} }\nimages:\n  web: { attr: "web-{variant}", variants: [generic, opt] }',
  ),
  DURABLE_PULL_REQUEST: warning(
    "Every pull request pushes to a registry that forgets nothing, so it fills up with images that nobody runs.",
    "Take `pull-request` out of `on`, or give the registry a `ttl`.",
    "registries:\n  main: { url: ghcr.io/acme, on: [pull-request] }",
    "registries:\n  main: { url: ghcr.io/acme, on: [main] }",
  ),
  INSECURE_REGISTRY: warning(
    "A registry is spoken to without TLS: anyone between could change what is pushed and pulled. Hosts still compare digests.",
    "Give the registry a certificate, and remove `insecure`.",
    "registries:\n  lab: { url: registry.lab/acme, insecure: true }",
    "registries:\n  lab: { url: registry.lab/acme }",
  ),
  INTERNAL: error("A fault of Neko's, never of the file.", "Report it with the file."),
} as const;
