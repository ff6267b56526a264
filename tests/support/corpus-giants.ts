// Files of the corpus that are too big for git: made here, listed in tests/fixtures/neko-yaml/expected.tsv.

const version = "version: 1\n";
const largest = 256 * 1024;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");
}

const targets = (count: number): string => lines(count, (index) => `  t${index}: { kind: profile, attr: a }`);
/** Three thousand groups, each in the next, around one target. */
const chain = `targets:\n${targets(2)}groups:\n${lines(3_000, (index) => `  g${index}: [g${index + 1}]`)}  g3000: [t1]\n`;
const exceptions = (rule: string): string =>
  lines(1_000, (id) => `  - { id: e${id}, rule: ${rule}, target: t1, reason: b, approved-by: c, expires: 2999-01-01 }`);

/** By their name in the table. */
export const giants: Readonly<Record<string, () => string>> = {
  "bad/giant-keys-24000.yaml": () => version + lines(24_000, (index) => `k${index}: 1`),
  "bad/giant-keys-24000-same.yaml": () => version + lines(24_000, () => "x-a: 1"),
  "bad/giant-too-many-bytes.yaml": () => version.padEnd(largest + 1, "#"),
  "bad/giant-too-many-lines.yaml": () => version + lines(100_001, () => "#"),
  "bad/giant-too-many-signs.yaml": () => `${version}x-a: [${"1,".repeat(120_000)}]\n`,
  "bad/giant-depth-600-block.yaml": () => lines(600, (level) => `${" ".repeat(level)}a:`),
  "bad/giant-depth-100000-flow.yaml": () => `${version}x-a: ${"[".repeat(100_000)}`,
  "bad/giant-depth-100000-open-mappings.yaml": () => `${version}x-a: ${"{".repeat(100_000)}`,
  "bad/giant-billion-laughs.yaml": () =>
    `${version}x-a: &a [lol, lol]\n${lines(9, (index) => {
      const [anchor, below] = ["bcdefghij"[index], "abcdefghi"[index]];
      return `x-${anchor}: &${anchor} [${Array.from({ length: 2_000 }, () => `*${below}`).join(",")}]`;
    })}`,
  "bad/giant-documents-50000.yaml": () => version + lines(50_000, () => "---"),
  "bad/giant-tags-20000.yaml": () => version + lines(20_000, () => "x-a: !a b"),
  "bad/giant-targets-4000-wrong-kind.yaml": () =>
    `${version}targets:\n${lines(4_000, (index) => `  t${String(index).padStart(4, "0")}: { kind: lxc }`)}`,
  "bad/giant-groups-in-a-chain.yaml": () =>
    `${version}groups:\n${lines(8_000, (index) => `  g${index}: [g${index + 1}]`)}`,
  "bad/giant-groups-in-a-circle.yaml": () =>
    `${version}groups:\n${lines(8_000, (index) => `  g${index}: [g${(index + 1) % 8_000}]`)}`,
  "bad/giant-unknown-members.yaml": () => `${version}groups:\n  a:\n${lines(9_000, (index) => `  - u${index}`)}`,
  "bad/giant-reason-then-line-end.yaml": () =>
    `${version}exceptions:\n  - id: a\n    rule: drift\n    approved-by: "@d"\n    reason: |\n      ${"a".repeat(200_000)}\n    expires: 2999-01-01\n`,
  "bad/giant-plain-key.yaml": () => `${version}${"k".repeat(200_000)}: 1\n`,
  "bad/giant-quotes.yaml": () => `${version}x-a: ${'"'.repeat(200_001)}\n`,
  "bad/giant-dashes.yaml": () => `${version}${"- ".repeat(100_000)}a\n`,
  "bad/giant-policy-and-exceptions.yaml": () =>
    `${version}policy:\n  deny:\n${lines(200, () => `    - { code: R_ONE, path: "*.*.*", starts-with: a, because: b }`)}exceptions:\n${exceptions("R_ONE")}targets:\n${targets(1_500)}`,
  "odd/giant-policy.yaml": () =>
    `${version}policy:\n  deny:\n${lines(200, (index) => `    - { code: R_${index}, path: "*.*.*", contains: zz, because: b }`)}targets:\n${targets(2_500)}`,
  "odd/giant-health.yaml": () =>
    `${version}${chain}rollout:\n  health:\n${lines(200, () => `    - { exec: ["true"], on: [g0] }`)}`,
  "odd/giant-exceptions.yaml": () =>
    `${version}${chain}shells: { a: { hook: apt-get install x } }\npolicy: { imperative: "off" }\nexceptions:\n${exceptions("POLICY_IMPERATIVE")}`,
  "odd/giant-x-keys-24000.yaml": () => version + lines(24_000, (index) => `x-${index}: 1`),
  "odd/giant-x-keys-24000-in-braces.yaml": () =>
    `${version}x-a: {${Array.from({ length: 24_000 }, (_, index) => `a${index}: 1`).join(", ")}}\n`,
  "odd/giant-comment.yaml": () => `${version}# ${"word ".repeat(50_000)}\n`,
  "odd/giant-blank-lines.yaml": () => version + "\n".repeat(99_000),
  "odd/giant-text.yaml": () => `${version}x-a: |\n${lines(4_000, (index) => `  line ${index} of a long text`)}`,
  "odd/giant-fleet.yaml": () =>
    `${version}shells: { a: {} }
targets:
${lines(2_000, (index) => `  t${index}: { kind: profile, attr: a${index}, labels: { rack: r${index % 40} } }`)}groups:
${lines(40, (rack) => `  rack-${rack}: [${Array.from({ length: 50 }, (_, index) => `t${rack * 50 + index}`).join(", ")}]`)}rollout:
  waves:
${lines(40, (rack) => `    - { name: w${rack}, to: [rack-${rack}], soak: 5m }`)}`,
  "odd/giant-groups-of-groups.yaml": () =>
    `${version}targets: { t: { kind: profile, attr: t } }\ngroups:\n  g0: [t]\n${lines(4_000, (index) => `  g${index + 1}: [g${index}, g${Math.max(0, index - 1)}]`)}`,
};
