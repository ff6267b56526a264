import { posix } from "node:path";
import { evaluateState } from "../build/run.ts";
import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Branch, Revision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import type { Clock } from "../ports/clock.ts";
import type { ChannelStore, Checkout, History } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import { overrideName } from "../push/choose-registries.ts";
import { registryBase } from "../push/reference.ts";
import { repositoryFor } from "../push/tags.ts";
import { runPublish, type PublishOutcome } from "../publish/run.ts";
import type { SigningKey } from "../release/keys.ts";
import type { ImageRecord } from "../release/record.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import { checkComplete, checkHandoff, type BuildHandoff } from "./handoff.ts";
import { loadState, type Place, type ValidLoaded } from "./source.ts";

export interface PublishReleaseInput {
  readonly place: Place;
  readonly commit: Revision;
  /** Must be source.branch of neko.yaml. */
  readonly branch: Branch;
  /** `github.com/acme/fleet` */
  readonly repository: string;
  readonly handoff: BuildHandoff;
  readonly pullRequests: readonly number[];
  /** See runPublish. */
  readonly again?: boolean;
}

export interface PublishReleasePorts {
  readonly nix: Nix;
  readonly checkout: Pick<Checkout, "fileAt" | "committedAt">;
  readonly channel: ChannelStore;
  readonly history: History;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * One release of one commit, from what was built elsewhere. This job evaluates the commit itself and refuses a handoff
 * whose store paths or image locations differ: of the build job it believes only what cannot be evaluated, the digests
 * of what it built.
 * @throws NekoError CONFIG_INVALID, REF_MISMATCH, REPOSITORY_MISMATCH, CLOSURE_MISMATCH, HANDOFF_INCOMPLETE, and what
 *   runPublish throws
 */
export async function runPublishRelease(
  input: PublishReleaseInput,
  ports: PublishReleasePorts,
  key: SigningKey,
  signal: AbortSignal,
): Promise<PublishOutcome> {
  const { place, commit, branch, repository, handoff, pullRequests, again = false } = input;
  const { nix, checkout, channel, history, clock, log } = ports;
  const loaded = await loadCommit(place, commit, checkout, clock.now(), signal);
  if (loaded.state.source.branch !== branch) {
    const declared = loaded.state.source.branch;
    throw new NekoError("REF_MISMATCH", `neko.yaml releases from ${declared}; this is branch ${branch}`, {
      hint: "publish from source.branch, or change it in neko.yaml on that branch",
    });
  }
  const evaluated = await evaluateState(loaded, nix, signal);
  checkHandoff(handoff, { repository, ref: `refs/heads/${branch}`, commit, evaluated });
  const directory = posix.join(place.directory, posix.dirname(place.config));
  const images = imageRecords(handoff, evaluated.state, { directory, commit });
  checkComplete(handoff, evaluated.state);
  const lock = await checkout.fileAt(commit, posix.join(loaded.flake.directory, "flake.lock"), signal);
  return runPublish(
    {
      evaluated,
      repository,
      branch,
      commit,
      committedAt: await checkout.committedAt(commit, signal),
      nixpkgs: loaded.nixpkgs,
      images,
      closures: closuresOf(evaluated, handoff),
      flakeLock: lock === undefined ? null : sha256(lock),
      nekoYaml: sha256(loaded.bytes),
      pullRequests,
      again,
    },
    { channel, history, clock, log },
    key,
    signal,
  );
}

async function loadCommit(
  place: Place,
  revision: Revision,
  checkout: Pick<Checkout, "fileAt">,
  now: Date,
  signal: AbortSignal,
): Promise<ValidLoaded> {
  const loaded = await loadState(place, { kind: "commit", revision }, checkout, signal, { now });
  if (loaded.valid) return loaded;
  const [first] = loaded.problems;
  const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : place.config;
  throw new NekoError("CONFIG_INVALID", `${where} (${loaded.problems.length} in all)`, {
    hint: "run `neko validate` and correct what it lists",
  });
}

/**
 * Where each image lies, in the order of neko.yaml's registries; one that reached no registry is left out. Every place
 * must be the one that this commit's neko.yaml gives the image in that registry: hosts pull from what is signed here.
 * A relative `oci:DIR` is taken from this job's own checkout. A build job whose checkout lay elsewhere wrote to another
 * folder than the one that would be signed, so it is refused rather than believed.
 * @param commit that is released; `directory` is that of neko.yaml, absolute
 * @throws NekoError CLOSURE_MISMATCH, USAGE for what was pushed by NEKO_REGISTRY
 */
function imageRecords(
  handoff: BuildHandoff,
  { images, registries }: DesiredState,
  { directory, commit }: { readonly directory: string; readonly commit: Revision },
): ReadonlyMap<string, ImageRecord> {
  return new Map(
    handoff.images.flatMap(({ imageId, config, manifest, destinations }): [string, ImageRecord][] => {
      const sources = destinations.flatMap((destination) => (destination.pushed ? [destination] : []));
      for (const { registry: name, source } of sources) {
        const image = images.find(({ id }) => id === imageId);
        const registry = registries.find((declared) => declared.name === name);
        if (name === overrideName) {
          throw new NekoError(
            "USAGE",
            `image ${clip(imageId, 100)} was pushed by NEKO_REGISTRY to ${clip(source, 200)}`,
            {
              hint: "build again without NEKO_REGISTRY: a release names registries of neko.yaml only",
            },
          );
        }
        const base = registry && registryBase(registry.location, directory);
        const declared = image && registry && `${base}/${repositoryFor(image, { event: "main", commit }, registry)}`;
        if (source === declared) continue;
        const ours = declared ?? "no such image or registry";
        throw new NekoError(
          "CLOSURE_MISMATCH",
          `the build job pushed image ${clip(imageId, 100)} to ${clip(source, 200)} (registry ${clip(name, 60)}); ` +
            `this commit's neko.yaml says ${clip(ours, 200)}`,
          {
            hint: "build this commit again; give a registry that is `oci:DIR` an absolute DIR where jobs check out into different folders",
          },
        );
      }
      return sources.length === 0
        ? []
        : [[imageId, { config, manifest, sources: sources.map(({ source }) => source) }]];
    }),
  );
}

function closuresOf(evaluated: EvaluatedState, handoff: BuildHandoff): ReadonlyMap<string, Digest> {
  const closures = new Map(handoff.results.map(({ attribute, closure }) => [attribute, closure]));
  return new Map(
    evaluated.state.targets.flatMap((target): [string, Digest][] => {
      const closure = target.kind === "profile" ? closures.get(target.attribute) : undefined;
      return closure ? [[target.name, closure]] : [];
    }),
  );
}
