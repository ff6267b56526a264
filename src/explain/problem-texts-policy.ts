import { error, warning } from "./problem-text.ts";

// Secrets, policy, and what this version does not do: see problem-texts.ts.

export const policy = {
  SECRET_LITERAL: error(
    "A secret is written out: a token, a password, a private key. Whoever can read the repository has it now, and git keeps it.",
    "Revoke it; then give it to the job or the host as a secret, and write the secret's name or the path of the file.",
    'shells:\n  default: { env: { DB_PASSWORD: "correct horse" } }',
    "shells:\n  default: { env: { DB_PASSWORD_FILE: /run/secrets/db_password } }",
  ),
  POLICY_IMPERATIVE: warning(
    "A hook, a check or a probe installs or changes something by hand: apt, pip install, npm install -g, curl into a shell. Then the machine is no longer what the flake says. `policy.imperative: deny` makes it an error.",
    "Declare it in the flake; what must stay for a while goes into `exceptions`.",
    "policy: { imperative: deny }\nshells:\n  default: { hook: pip install numpy }",
    "policy: { imperative: deny }\nshells:\n  default: { hook: echo welcome }",
  ),
  POLICY_IMPURE_SHELL: error(
    "`policy.impure-shells` asks for shells that see nothing of the caller's environment, and this one is not `pure`.",
    "Write `pure: true`.",
    "policy: { impure-shells: deny }\nshells:\n  default: {}",
    "policy: { impure-shells: deny }\nshells:\n  default: { pure: true }",
  ),
  POLICY_GPU_CONFIG: error(
    "`policy.gpu-config` asks that what is for a GPU says which: a shell for a GPU needs a variant that names `cuda`, a variant with `cuda` needs `gpu-archs`.",
    "Say which CUDA and which GPUs.",
    'policy: { gpu-config: deny }\nvariants:\n  opt: { cuda: "12.8" }',
    'policy: { gpu-config: deny }\nvariants:\n  opt: { cuda: "12.8", gpu-archs: [sm_86] }',
  ),
  POLICY_GENERATIONS: error(
    "`policy.generations` asks that the rollout says how many generations a host keeps: without it, disks fill up, or nothing is left to go back to.",
    "Write `rollout.keep-generations`.",
    "policy: { generations: deny }\ntargets:\n  web: { kind: profile, attr: web }",
    "policy: { generations: deny }\ntargets:\n  web: { kind: profile, attr: web }\nrollout: { keep-generations: 5 }",
  ),
  POLICY_LATEST_TAG: error(
    "`policy.latest-tag` refuses the tag latest, which says nothing of what it points at.",
    "Use a tag that means something; targets pull by digest anyway.",
    "policy: { latest-tag: deny }\nimages:\n  web: { attr: web, tags: [latest] }",
    "policy: { latest-tag: deny }\nimages:\n  web: { attr: web, tags: [stable] }",
  ),
  POLICY_DENIED: error(
    "A rule of this repository, in `policy.deny`, forbids it. The message has the rule's own code and reason.",
    "Do what the rule asks for, or have an exception approved in `exceptions`.",
    "policy:\n  deny:\n    - { code: NO_HOST_NETWORK, path: targets.*.run.*.network, equals: host, because: the firewall }\nimages:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [{ image: web, network: host }] }",
    "policy:\n  deny:\n    - { code: NO_HOST_NETWORK, path: targets.*.run.*.network, equals: host, because: the firewall }\nimages:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [{ image: web }] }",
  ),
  NOT_YET: warning(
    "This version of Neko reads the key and does nothing about it yet. Where that would be less safe than the file says, nothing is released.",
    "Keep it for later, or remove it.",
  ),
} as const;
