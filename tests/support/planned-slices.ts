import fc from "fast-check";
import { sha256 } from "../../src/kernel/digest.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import { packingOf } from "../../src/plan/packing.ts";
import type { PlannedContainer, PlannedSlice } from "../../src/plan/slice.ts";
import type { DeclaredProbe, ImageConfig, RunOptions } from "../../src/spec/desired-state.ts";

/** A path of the store, its hash made of `seed`. */
export const storePathOf = (name: string, seed = name): StorePath =>
  parseStorePath(`/nix/store/${sha256(seed).slice(7, 39).replaceAll("e", "x")}-${name}`);

// Few values, so that two slices often share some and differ in others.

const path = fc
  .tuple(fc.constantFrom("site-1.0", "site-1.1", "agent-1.2"), fc.constantFrom("a", "b"))
  .map(([name, seed]) => storePathOf(name, `${name}${seed}`));
const word = fc.constantFrom("a", "b", "c");
const words = fc.uniqueArray(word, { maxLength: 3 });
const texts = fc.dictionary(word, fc.constantFrom("1", "2"), { maxKeys: 3, noNullPrototype: true });

const config: fc.Arbitrary<ImageConfig> = fc.record(
  { env: texts, cmd: words, user: word, exposedPorts: words },
  { requiredKeys: [], noNullPrototype: true },
);

const run: fc.Arbitrary<RunOptions> = fc.record(
  {
    ports: words,
    env: texts,
    mounts: words,
    devices: words,
    args: words,
    network: fc.constantFrom("bridge", "host", "none"),
  },
  { noNullPrototype: true },
);

const content = fc.record(
  { imageId: fc.constantFrom("agent/opt", "agent/generic", "web"), storePath: path, config },
  { noNullPrototype: true },
);

const container: fc.Arbitrary<PlannedContainer> = fc.oneof(
  fc.tuple(word, content, run).map(([name, one, options]) => ({ name, ...one, packing: packingOf(), run: options })),
  fc
    .tuple(word, fc.uniqueArray(content, { minLength: 1, maxLength: 3, selector: ({ imageId }) => imageId }), run)
    .map(([name, choices, options]) => ({
      name,
      imageId: "agent/auto",
      choices: choices.map((one) => ({ ...one, compiledFor: { gpuArchs: [] } })),
      packing: packingOf(),
      run: options,
    })),
);

const named = <T extends { readonly name: string }>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc
    .uniqueArray(one, { maxLength: 3, selector: ({ name }) => name })
    .map((all) => all.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

const bounds = { withinMs: fc.constantFrom(1_000, 2_000), successes: fc.constantFrom(1, 2) };
const probe: fc.Arbitrary<DeclaredProbe> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("http" as const),
      url: fc.constant("http://127.0.0.1/"),
      status: fc.constantFrom(200, 204),
      ...bounds,
    },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant("exec" as const), argv: fc.constant(["true"]), ...bounds }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant("unit" as const), unit: word, stableForMs: fc.constant(1), ...bounds },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant("gpu" as const), count: fc.constantFrom(1, 2), ...bounds }, { noNullPrototype: true }),
);

const common = { system: fc.constantFrom("x86_64-linux", "aarch64-linux"), probes: fc.array(probe, { maxLength: 3 }) };
const strategy = fc.constantFrom("replace" as const, "beside" as const);
const shape = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true });

/** Any slice of any kind. */
export const anySlice: fc.Arbitrary<PlannedSlice> = fc.oneof(
  shape({ kind: fc.constant("profile" as const), storePath: path, ...common }),
  shape({ kind: fc.constant("containers" as const), strategy, containers: named(container), ...common }),
  shape({ kind: fc.constant("nixos" as const), storePath: path, strategy, containers: named(container), ...common }),
  shape({
    kind: fc.constant("shells" as const),
    shells: named(shape({ name: word, drvPath: path })),
    ...common,
  }),
  shape({
    kind: fc.constant("tee" as const),
    platform: fc.constantFrom("tdx", "sev-snp"),
    provider: fc.constantFrom("dstack", "phala"),
    appId: fc.option(word),
    compose: fc.option(fc.constantFrom(sha256("a"), sha256("b"))),
    containers: named(container),
    ...common,
  }),
);

/** The same value with the keys of every object in another order; lists keep theirs. */
export function shuffledKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffledKeys) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffledKeys(inner)]),
  ) as T;
}
