import { error, warning } from "./problem-text.ts";

// Names that refer to others: see problem-texts.ts.

export const references = {
  UNKNOWN_IMAGE: error(
    "A target runs an image that `images` does not have.",
    "Add the image, or write the name that is there.",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [wev] }",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web] }",
  ),
  UNKNOWN_VARIANT: error(
    "An image names a variant that `variants` does not have; or a target names one that the image is not built in, or none where there are several.",
    "Add the variant to `variants` and to the image's list, or write `image/variant` with one that is there.",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web/opt] }",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web] }",
  ),
  UNKNOWN_TARGET: error(
    "A group, a wave or a check names a target or group that is not there.",
    "Write the name of a target or a group; a group may hold groups.",
    "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [wbe]",
    "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [web]",
  ),
  DUPLICATE_NAME: error(
    "A name that must be the only one of its kind is used twice: a target and a group, two waves, two containers of a target.",
    "Rename one of them; containers take a `name`.",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web, web] }",
    "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web, { image: web, name: web-2 }] }",
  ),
  INVALID_ATTRIBUTE: error(
    "With its names filled in, `attr` of an image is no flake output.",
    "Write an attribute; `{variant}` only where the image has variants.",
    'images:\n  web: { attr: "web-{variant}" }',
    "images:\n  web: { attr: web }",
  ),
  INVALID_REPOSITORY: error(
    "With the image's name filled in, `name` is no repository that registries accept.",
    "Use lower case letters and digits, with single `.`, `_` or `-` between them.",
    'images:\n  web: { attr: web, name: "-{image}" }',
    'images:\n  web: { attr: web, name: "shop-{image}" }',
  ),
  TAG_CLASH: error(
    "Two images would be pushed to one repository under one tag: the later push would take it from the earlier.",
    "Give each image a repository of its own (`name`), or other tags.",
    'images:\n  "*": { name: all, tags: [latest] }\n  web: { attr: web }\n  shop: { attr: shop }',
    'images:\n  "*": { name: "{image}", tags: [latest] }\n  web: { attr: web }\n  shop: { attr: shop }',
  ),
  GROUP_CYCLE: error(
    "A group contains itself, directly or through others.",
    "Break the circle.",
    "groups:\n  all: [gpu]\n  gpu: [all]",
    "targets:\n  gpu-01: { kind: profile, attr: node }\ngroups:\n  all: [gpu]\n  gpu: [gpu-01]",
  ),
  WAVE_OVERLAP: error(
    "A target is in two waves, directly or through groups.",
    "Keep it in the first; later waves take the rest.",
    "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: canary, to: [web] }\n    - { name: rest, to: [web] }",
    "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: canary, to: [web] }",
  ),
  WAVE_MISSING: error(
    "There are waves, and this target is in none: it would never be admitted.",
    "Add it, or a group it is in, to a wave.",
    "targets:\n  web: { kind: profile, attr: web }\n  shop: { kind: profile, attr: shop }\nrollout:\n  waves:\n    - { name: canary, to: [web] }",
    "targets:\n  web: { kind: profile, attr: web }\n  shop: { kind: profile, attr: shop }\nrollout:\n  waves:\n    - { name: canary, to: [web] }\n    - { name: rest, to: [shop] }",
  ),
  TTL_TOO_LONG: error(
    "The registry forgets images sooner than `ttl` says: ttl.sh keeps nothing longer than 24 hours.",
    "Write 24h or less.",
    "registries:\n  try: { url: ttl.sh/acme, ttl: 48h }",
    "registries:\n  try: { url: ttl.sh/acme, ttl: 24h }",
  ),
  UNKNOWN_SHELL: error(
    "A target keeps a development shell that `shells` does not have.",
    "Add the shell, or write the name that is there.",
    "shells:\n  default: {}\ntargets:\n  desk: { kind: shells, shells: [gpu] }",
    "shells:\n  default: {}\ntargets:\n  desk: { kind: shells, shells: [default] }",
  ),
  UNKNOWN_WINDOW: error(
    "A wave names a window that `windows` does not have.",
    "Add the window, or write the times themselves.",
    "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: all, to: [web], window: nights }",
    'windows: { nights: "Mon-Thu 02:00-06:00 UTC" }\ntargets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: all, to: [web], window: nights }',
  ),
  UNKNOWN_ENVIRONMENT: error(
    "`environments` lists the environments there are, and a target or a wave names another.",
    "Add the environment, or write the name that is there.",
    "environments: { production: {} }\ntargets:\n  web: { kind: profile, attr: web, environment: prod }",
    "environments: { production: {} }\ntargets:\n  web: { kind: profile, attr: web, environment: production }",
  ),
  UNKNOWN_CONTAINER: error(
    "An environment overrides a container that no target of it runs, so the override would do nothing.",
    "Write the container's name: its `name`, or its image's.",
    "images:\n  web: { attr: web }\nenvironments:\n  test: { overrides: { containers: { wbe: { network: host } } } }\ntargets:\n  shop: { kind: containers, run: [web], environment: test }",
    "images:\n  web: { attr: web }\nenvironments:\n  test: { overrides: { containers: { web: { network: host } } } }\ntargets:\n  shop: { kind: containers, run: [web], environment: test }",
  ),
  UNKNOWN_VARIABLE: error(
    "A profile of `env` sets a variable that `env.vars` does not have.",
    "Add it to `vars`, or write the name that is there.",
    'env:\n  vars: { LOG: "info" }\n  profiles:\n    loud: { LOGS: "debug" }',
    'env:\n  vars: { LOG: "info" }\n  profiles:\n    loud: { LOG: "debug" }',
  ),
  WINDOW_INVALID: error(
    "A window that no time falls into, or whose time zone does not exist.",
    "Write days, from-to and a time zone: `Mon-Thu 02:00-06:00 Europe/Berlin`.",
    "windows: { nights: Mon-Thu 02:00-06:00 Europe/Nowhere }",
    "windows: { nights: Mon-Thu 02:00-06:00 Europe/Berlin }",
  ),
  INVALID_TIME: error(
    "A day or time that is not in the calendar, or an end before its begin.",
    "Correct it; the end comes after the begin.",
    'freeze:\n  - { from: "2027-02-30", until: "2027-03-02", reason: stocktaking }',
    'freeze:\n  - { from: "2027-02-28", until: "2027-03-02", reason: stocktaking }',
  ),
  ENV_VALUE_INVALID: error(
    "The value of a variable does not fit the type or the list of values that `env.vars` gives it.",
    "Write a value that fits, or change what the variable may be.",
    'env:\n  vars:\n    PORT: { type: integer, default: "http" }',
    'env:\n  vars:\n    PORT: { type: integer, default: "8080" }',
  ),
  CONFLICTING_KEYS: error(
    "Two keys that cannot both be meant: a variable that is required and has a default, a metric whose least value is above its largest, a rule with two conditions.",
    "Keep the one you mean.",
    'env:\n  vars:\n    PORT: { required: true, default: "8080" }',
    "env:\n  vars:\n    PORT: { required: true }",
  ),
  SYSTEM_MISMATCH: error(
    "What a target runs is built for another system than the target's.",
    "Run what is built for the target's system, or write the system that the target really has.",
    "shells:\n  gpu: { systems: [x86_64-linux] }\ntargets:\n  desk: { kind: shells, shells: [gpu], system: aarch64-linux }",
    "shells:\n  gpu: { systems: [x86_64-linux, aarch64-linux] }\ntargets:\n  desk: { kind: shells, shells: [gpu], system: aarch64-linux }",
  ),
  LOOPBACK_REGISTRY: error(
    "A confidential machine runs images that are pushed to this machine only, to a directory or to localhost; it could never pull them.",
    "Add a registry that the machine can reach, with `on: [main]`.",
    "images:\n  web: { attr: web }\nregistries:\n  here: { url: localhost:5000/acme }\ntargets:\n  safe: { kind: tee, platform: tdx, provider: dstack, compose: tee.yaml, run: [web] }",
    "images:\n  web: { attr: web }\nregistries:\n  main: { url: ghcr.io/acme }\ntargets:\n  safe: { kind: tee, platform: tdx, provider: dstack, compose: tee.yaml, run: [web] }",
  ),
  TTL_IN_PRODUCTION: error(
    "A target of production runs images that are pushed only to a registry which forgets them within a day: after that none could be pulled again, nor rolled back to.",
    "Add a registry that keeps them, with `on: [main]`.",
    "images:\n  web: { attr: web }\nregistries:\n  try: { url: ttl.sh/acme }\ntargets:\n  shop: { kind: containers, run: [web], environment: production }",
    "images:\n  web: { attr: web }\nregistries:\n  main: { url: ghcr.io/acme }\ntargets:\n  shop: { kind: containers, run: [web], environment: production }",
  ),
  EXCEPTION_EXPIRED: error(
    "An exception is past its last day, so what it allowed is forbidden again.",
    "Put right what it excepts and remove it, or have it approved again with a later day.",
    'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2025-01-31" }',
    'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }',
  ),
  EXCEPTION_EXPIRING: warning(
    "An exception ends soon.",
    "Put right what it excepts before then, or have it approved again.",
  ),
  UNKNOWN_RULE: error(
    "An exception names a rule that neither Neko nor `policy.deny` has, so it excepts nothing. Nearly a rule, it is an error; a code that is like none, a warning.",
    "Write the rule as the problem shows it, or as `policy.deny` calls it.",
    'exceptions:\n  - { id: rma-1, rule: drifft, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }',
    'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }',
  ),
  EXCEPTION_UNUSED: warning(
    "An exception of a rule that `neko validate` judges, and nothing is there that it would allow: the place was mended, or `target` or `what` names another place.",
    "Remove it; what nobody needs any more allows the next mistake.",
    'policy: { latest-tag: deny }\nexceptions:\n  - { id: web-1, rule: POLICY_LATEST_TAG, reason: a customer, approved-by: "@alice", expires: "2029-01-31" }',
    'policy: { latest-tag: deny }\nexceptions:\n  - { id: web-1, rule: POLICY_LATEST_TAG, reason: a customer, approved-by: "@alice", expires: "2029-01-31" }\nimages:\n  web: { attr: web, tags: [latest] }',
  ),
} as const;
