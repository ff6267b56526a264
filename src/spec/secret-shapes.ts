// Secrets that can be told by their form alone, in any text. Public keys, digests and the names of secrets have other
// forms. Every pattern is linear: it begins where a run of its own letters begins, and is bounded.

export interface FoundSecret {
  /** `a GitHub token` */
  readonly kind: string;
  /** The secret itself: for masking, never for showing. */
  readonly secret: string;
  readonly offset: number;
}

interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /** False: it only looks like one. */
  readonly accept?: (secret: string) => boolean;
  /** Common in comments that explain, so it counts in values only. */
  readonly valuesOnly?: true;
}

/** Not a name of words joined by dashes. */
const isRandom = (secret: string): boolean =>
  /[0-9]/.test(secret) && (!secret.slice(3).includes("-") || (/[A-Z]/.test(secret) && /[a-z]/.test(secret)));

const shapes: readonly Shape[] = [
  {
    kind: "a GitHub token",
    pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
  },
  { kind: "a GitLab token", pattern: /(?<![A-Za-z0-9_-])gl(?:pat|dt|rt|ptt|cbt|soat)-[A-Za-z0-9_-]{20,300}/g },
  { kind: "an AWS access key", pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { kind: "a SendGrid key", pattern: /(?<![A-Za-z0-9_.-])SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,100}/g },
  { kind: "a PyPI token", pattern: /(?<![A-Za-z0-9_-])pypi-AgE[A-Za-z0-9_-]{20,1000}/g },
  { kind: "a Google API key", pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  { kind: "a Slack token", pattern: /(?<![A-Za-z0-9-])xox[a-z]-[A-Za-z0-9-]{10,300}/g },
  {
    kind: "a private key",
    pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s]{0,20000}/g,
    valuesOnly: true,
  },
  { kind: "an age key", pattern: /(?<![A-Z0-9-])AGE-SECRET-KEY-[A-Z0-9-]{20,200}/g },
  {
    kind: "a signed token (JWT)",
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8000}\.eyJ[A-Za-z0-9_-]{8,8000}\.[A-Za-z0-9_-]{8,2000}/g,
  },
  { kind: "an npm token", pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36,100}/g },
  { kind: "a Docker token", pattern: /(?<![A-Za-z0-9_-])dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,100}/g },
  { kind: "a Hugging Face token", pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z0-9]{30,100}/g },
  { kind: "an API key", pattern: /(?<![A-Za-z0-9_-])sk-(?:ant|proj|svcacct|admin|or)-[A-Za-z0-9_-]{20,300}/g },
  {
    kind: "an API key",
    pattern: /(?<![A-Za-z0-9_-])sk-(?!(?:ant|proj|svcacct|admin|or)-)[A-Za-z0-9_-]{20,300}/g,
    accept: isRandom,
  },
  {
    kind: "an API key",
    pattern: /(?<![A-Za-z0-9_-])(?:[sr]k_live_|phak_|tskey-(?:auth|api|client)-)[A-Za-z0-9_-]{16,300}/g,
  },
  // 64 bytes: a public key has 32. Source: Nix manual, "nix key generate-secret".
  { kind: "a secret signing key of Nix", pattern: /(?<=[A-Za-z0-9._-](?<!sha512)):[A-Za-z0-9+/]{86}==/g },
  {
    kind: "an address with its password",
    pattern: /(?<=:\/\/[^\s/:@?#]{0,256}:)[^\s/@?#]{1,256}(?=@)/g,
    accept: (secret) => !isReference(secret),
    valuesOnly: true,
  },
];

/** One pass that most files end with: nothing of a shape is there. */
const anything =
  /gh[pousr]_|github_pat_|gl(?:pat|dt|rt|ptt|cbt|soat)-|AKIA|ASIA|AIza|xox[a-z]-|SG\.|pypi-|PRIVATE KEY|AGE-SECRET|eyJ|npm_|dckr_|hf_|sk-|[sr]k_live_|phak_|tskey-|==|:\/\/[^\s/@]{1,513}@/;

/** False for certain when no text in it has the form of a secret. */
export function mayHoldSecrets(text: string): boolean {
  return anything.test(text);
}

/** Every text of a well-known form. `where`: comments explain, so fewer forms count in them. */
export function findSecrets(text: string, where: "value" | "comment"): readonly FoundSecret[] {
  if (!mayHoldSecrets(text)) return [];
  const found: FoundSecret[] = [];
  for (const { kind, pattern, accept, valuesOnly } of shapes) {
    if (valuesOnly && where === "comment") continue;
    for (const match of text.matchAll(pattern)) {
      if (accept?.(match[0]) !== false) found.push({ kind, secret: match[0], offset: match.index });
    }
  }
  return found;
}

const secretName =
  /(?:PASSWORD|PASSWD|PASSPHRASE|PGPASS|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|SECRET_KEY_BASE|(?:ENCRYPTION|SIGNING|MASTER)_?KEY|CREDENTIALS|(?:^|_)(?:PASS|PWD|JWT))(?:_?[0-9]{1,3})?$/i;
/** Special tokens of language models, and switches. */
const harmlessName =
  /^(?:(?:.{0,60}_)?(?:STOP|UNK|PAD|BOS|EOS|SEP|CLS|MASK|SUBWORD|SPECIAL|NEWLINE)_TOKEN|(?:USE|ENABLE|DISABLE|REQUIRE|ALLOW|HAS|WITH)_.{0,100}|(?:OLD)?PWD)$/i;

/** An environment variable that by its name holds a secret. `DB_PASSWORD_FILE` and `MAX_TOKENS` do not. */
export function isSecretName(name: string): boolean {
  return secretName.test(name) && !harmlessName.test(name);
}

const word = /^(?:true|false|yes|no|on|off|none|null|[-+]?[0-9]{1,20}(?:\.[0-9]{1,20})?)$/i;
const path = /^(?:\/|\.{1,2}\/|~\/)/;
const elsewhere = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|(?:file|env|vault|sops|op|ref|secret):)/i;
// Special tokens of language models: </s>, <|endoftext|>, [PAD].
const markup = /^(?:<[^>]{0,100}>|\[[A-Z_]{1,30}\])$/;

/** A value that stands for a secret kept elsewhere, or is none: a path, `${DB}`, true, a number, `vault://…`. */
export function isReference(value: string): boolean {
  const text = value.trim();
  return (
    text === "" ||
    word.test(text) ||
    path.test(text) ||
    elsewhere.test(text) ||
    markup.test(text) ||
    /^\$(?:[A-Za-z_]|\{|\()/.test(text) ||
    text.includes("${") ||
    // Templates of other tools, and a file named curl's way.
    /^(?:\*+|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|@[./~].*)$/s.test(text)
  );
}
