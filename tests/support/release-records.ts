import { createHash } from "node:crypto";
import { digestOf, parseDigest, sha256, type Digest } from "../../src/kernel/digest.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { desiredIdOf, type DesiredSlice } from "../../src/plan/slice.ts";
import type { ChannelEntry } from "../../src/release/chain.ts";
import { payloadOf, renderEnvelope, signStatement, type Envelope } from "../../src/release/dsse.ts";
import { generateKeyPair, loadSigningKey, type SigningKey } from "../../src/release/keys.ts";
import {
  predicateTypes,
  type DeclaredWave,
  type ImageRecord,
  type ReleasePredicate,
  type RollbackPredicate,
  type RolloutPredicate,
  type Statement,
  type TargetRecord,
} from "../../src/release/record.ts";
import type { CompiledFor } from "../../src/spec/desired-state.ts";
import { parseTrust, type Role, type Trust, type TrustFile } from "../../src/release/trust.ts";

// Real keys, real signatures, small records: what release tests are made of.

export const repository = "github.com/acme/fleet";
export const ref = "refs/heads/main";
const nothing = { repository, ref };

export const newKey = (): SigningKey => loadSigningKey(generateKeyPair().privateKeyPem);
export const revisionOf = (text: string): Revision => parseRevision(createHash("sha1").update(text).digest("hex"));

export function trustOf(
  keys: readonly (readonly [SigningKey, ...Role[]])[],
  rest: Partial<TrustFile> = {},
  highWater = 0,
): Trust {
  const file: TrustFile = {
    policyVersion: 1,
    ...nothing,
    keys: keys.map(([key, ...roles]) => ({ identity: key.publicKey.identity, roles })),
    ...rest,
  };
  return parseTrust(JSON.stringify(file), "trust.json", highWater);
}

export function profileTarget(name: string): TargetRecord {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 32).replaceAll("e", "x");
  const slice: DesiredSlice = {
    kind: "profile",
    system: "x86_64-linux",
    storePath: parseStorePath(`/nix/store/${hash}-site`),
    probes: [{ kind: "http", url: "http://127.0.0.1:8080/", status: 200, withinMs: 1000, successes: 1 }],
  };
  return { desiredId: desiredIdOf(slice), slice, closure: sha256(name) };
}

export function containersTarget(name: string): TargetRecord {
  const { slice: profile } = profileTarget(name);
  if (profile.kind !== "profile") throw new TypeError("a profile");
  const slice: DesiredSlice = {
    kind: "containers",
    system: "x86_64-linux",
    strategy: "replace",
    containers: [
      {
        name: "web",
        imageId: "agent/opt",
        storePath: profile.storePath,
        config: { env: { A: "1" }, cmd: ["--serve", ""], labels: { "org.example": "x" } },
        packing: { format: "neko-layers/2", maxLayers: 100 },
        run: { ports: ["8080:80"], env: {}, mounts: [], devices: [], args: ["-v"], network: "bridge" },
      },
    ],
    probes: [{ kind: "exec", argv: ["true"], withinMs: 1000, successes: 2 }],
  };
  const image = { config: sha256("config"), manifest: sha256("manifest"), sources: ["oci:/srv/images/agent"] };
  return { desiredId: desiredIdOf(slice), slice, images: { web: image } };
}

/** A container that runs `agent/auto`: the host picks one of two. */
export function variantsTarget(name: string): TargetRecord {
  const { slice: one, images } = containersTarget(name);
  const container = one.kind === "containers" ? one.containers[0] : undefined;
  if (one.kind !== "containers" || !container || "choices" in container || !images) throw new TypeError("containers");
  const { storePath, config, imageId: _, ...common } = container;
  const offer = (imageId: string, compiledFor: CompiledFor) => ({ imageId, storePath, config, compiledFor });
  const slice: DesiredSlice = {
    ...one,
    containers: [
      {
        ...common,
        imageId: "agent/auto",
        choices: [
          offer("agent/generic", { cuda: "12.8", gpuArchs: ["8.6+PTX"] }),
          offer("agent/opt", { cuda: "12.8", gpuArchs: ["sm_86"], march: "znver2", flags: ["-O3"] }),
        ],
      },
    ],
  };
  const image = (variant: string): ImageRecord => ({
    config: sha256(`config ${variant}`),
    manifest: sha256(`manifest ${variant}`),
    sources: ["oci:/srv/images/agent"],
  });
  const variants = { web: { "agent/generic": image("generic"), "agent/opt": image("opt") } };
  return { desiredId: desiredIdOf(slice), slice, images: {}, variants };
}

export function statement<P>(predicateType: string, predicate: P): Statement<P> {
  return { _type: "https://in-toto.io/Statement/v1", subject: [], predicateType, predicate };
}

export interface ReleaseInput {
  readonly release: number;
  readonly commit: Revision;
  readonly previous?: Digest | null;
  readonly waves?: readonly DeclaredWave[];
  readonly targets?: Readonly<Record<string, TargetRecord>>;
}

export function releaseStatement(
  input: ReleaseInput,
  rest: Partial<ReleasePredicate> = {},
): Statement<ReleasePredicate> {
  return statement(predicateTypes.release, {
    ...nothing,
    flakeLock: null,
    nekoYaml: sha256("neko.yaml"),
    pullRequests: [],
    policy: digestOf({}),
    waves: [],
    targets: { web: profileTarget(`web ${input.release}`) },
    previous: null,
    ...input,
    ...rest,
  });
}

export const wave = (name: string, targets: readonly string[]): DeclaredWave => ({
  name,
  targets,
  soakMs: 0,
  maxUnavailable: 1,
});

export const rolloutStatement = (
  release: number,
  name: string,
  targets: readonly string[],
): Statement<RolloutPredicate> =>
  statement(predicateTypes.rollout, { ...nothing, release, wave: name, targets, soakUntil: "2026-01-01T00:00:00Z" });

export const rollbackStatement = (rest: Omit<RollbackPredicate, "repository" | "ref">): Statement<RollbackPredicate> =>
  statement(predicateTypes.rollback, { ...nothing, ...rest });

/** Appends signed entries and keeps the links right; commit ids are made up. */
export class ChainBuilder {
  readonly entries: ChannelEntry[] = [];
  release = 0;
  previous: Digest | null = null;
  readonly key: SigningKey;

  constructor(key: SigningKey) {
    this.key = key;
  }

  publish(commit: Revision, rest: Partial<ReleasePredicate> = {}, key = this.key): Digest {
    const release = (this.release += 1);
    const envelope = signStatement(releaseStatement({ release, commit, previous: this.previous }, rest), key);
    this.add(envelope);
    return (this.previous = parseDigest(sha256(payloadOf(envelope))));
  }

  sign(entry: Statement<unknown>, key = this.key): void {
    this.add(signStatement(entry, key));
  }

  add(envelope: Envelope): void {
    const bytes = Buffer.from(renderEnvelope(envelope));
    const oid = revisionOf(`entry ${this.entries.length} ${sha256(bytes)}`);
    this.entries.push({ oid, parent: this.entries.at(-1)?.oid ?? null, bytes });
  }
}
