import { buildError, evaluateState, runBuild, type Built } from "../build/run.ts";
import { sha256 } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import type { StorePath } from "../kernel/store-path.ts";
import { closureDigest } from "../plan/closure.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import type { Clock } from "../ports/clock.ts";
import type { ChannelStore, Checkout } from "../ports/git.ts";
import type { ProbeHardware } from "../ports/hardware.ts";
import type { ImageStore } from "../ports/image-store.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import { attachBuildInfo } from "../push/attach-build-info.ts";
import type { CommitFacts } from "../push/build-info.ts";
import { chooseRegistries, type RegistryChoice } from "../push/choose-registries.ts";
import { refuseDirtyPush } from "../push/dirty-tree.ts";
import type { LayerMemory } from "../push/memory.ts";
import type { PushedImage } from "../push/pushed.ts";
import type { PushedIndex } from "../push/push-index.ts";
import type { ImageToPush, PushDestination, PushPorts } from "../push/push-input.ts";
import { runPush } from "../push/run.ts";
import { imageTags, indexTags, repositoryFor, type PushNames } from "../push/tags.ts";
import type { ImageSpec, RegistrySpec } from "../spec/desired-state.ts";
import type { Trust } from "../release/trust.ts";
import type { BuildHandoff } from "./handoff.ts";
import { placesOf, pushIndexes, type IndexDestination } from "./push-indexes.ts";
import { signedImages, type SignedImage } from "./signed-images.ts";
import type { ValidLoaded } from "./source.ts";

export interface BuildAndPushInput {
  readonly loaded: ValidLoaded;
  /** As a plan of the same tree made it, of all of it or more than `loaded` has; evaluated here unless given. */
  readonly evaluated?: EvaluatedState;
  /** Absolute: gc roots of what is built. */
  readonly rootsDirectory: string;
  /** False: shells are neither realised nor checked. */
  readonly shells: boolean;
  /** undefined: build only. */
  readonly push?: PushTo;
  /** Whose releases say what layers are, so that none of theirs is packed again; see `trustFor`. undefined: nobody's. */
  readonly trust?: Trust;
  /** What the commit belongs to, said beside each image where the tree is one. */
  readonly of: Pick<CommitFacts, "repository" | "ref">;
}

/** Where images go, and what they are called there. */
export interface PushTo extends RegistryChoice, Omit<PushNames, "tree"> {}

export interface BuildAndPushPorts extends Pick<PushPorts, "files" | "tree" | "packer" | "progress"> {
  readonly nix: Nix;
  readonly log: Log;
  readonly clock: Clock;
  /** Asked where a shell needs a GPU. */
  readonly hardware: ProbeHardware;
  readonly memory: LayerMemory;
  readonly checkout: Pick<Checkout, "committedAt">;
  /** Read only where `trust` is given. */
  readonly channel: () => Promise<Pick<ChannelStore, "read">>;
  /** Where a registry of neko.yaml is reached. A relative image layout lies beside neko.yaml. */
  readonly openStore: (registry: RegistrySpec) => ImageStore;
}

export interface BuiltAndPushed {
  readonly evaluated: EvaluatedState;
  readonly built: Built;
  readonly pushed: readonly PushedImage[];
  /** Of images that are for several systems. */
  readonly indexes: readonly PushedIndex[];
  /** What is said of the commit beside each image; null of a work tree with changes, and where nothing was pushed. */
  readonly buildInfo: CommitFacts | null;
}

/**
 * Builds everything neko.yaml declares, checks the shells, and pushes the images where this event pushes to. What could
 * not be built is a value of `built`, and the caller ends with `buildError(built)`: of a proposal the rest is pushed all
 * the same, of anything else nothing is.
 * @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED, IMAGE_UNPACKABLE, REGISTRY_*,
 *   USAGE (see chooseRegistries), DIRTY_TREE_PUSH
 */
export async function runBuildAndPush(
  input: BuildAndPushInput,
  ports: BuildAndPushPorts,
  signal: AbortSignal,
): Promise<BuiltAndPushed> {
  const { loaded, rootsDirectory, shells, push } = input;
  const { nix, log, clock, files, tree, packer, progress, memory } = ports;
  // Before anything is built: a wrong name should not cost an hour.
  const registries = push ? chooseRegistries(loaded.state.registries, push) : [];
  const opened = registries.map((registry) => ({ registry, store: ports.openStore(registry) }));
  if (loaded.flake.revision === undefined) refuseDirtyPush(registries);
  const buildInfo = opened.length === 0 ? null : await commitFacts(input, ports.checkout, signal);
  const { state, declared } = loaded;
  const evaluated = input.evaluated
    ? { ...input.evaluated, state, declared }
    : await evaluateState(loaded, nix, signal);
  const work = { evaluated, flake: loaded.flake, rootsDirectory, shells };
  const built = await runBuild(work, { nix, log, clock, hardware: ports.hardware }, signal);
  const goes = push !== undefined && mayGo(push, loaded, { registries, built }, log);
  const destinations = goes ? destinationsOf(opened, namesOf(push, evaluated)) : [];
  const signed = input.trust && destinations.length > 0 ? await signedImages(input.trust, ports, signal) : undefined;
  const { images, indexed } = whatWasBuilt(loaded.state.images, built);
  const trusted = signed && new Set(signed.map(({ manifest }) => manifest));
  const toSend = images.map((spec) => toPush(spec, evaluated, signed));
  const closure = nix.closure.bind(nix);
  const sent = { images: toSend, destinations, memory, ...(trusted ? { trusted } : {}) };
  const pushed = await runPush(sent, { closure, files, tree, packer, progress, clock, log }, signal);
  const indexes = await pushIndexes(indexed, pushed, destinations, { log, clock }, signal);
  if (buildInfo && goes) {
    const places = placesOf(images, { pushed, indexes }, destinations);
    await attachBuildInfo(buildInfo, places, { log }, signal);
  }
  return { evaluated, built, pushed, indexes, buildInfo };
}

/** Whether anything is pushed. What people pull by its tag comes from a commit of which all was built and checked; what a
 *  proposal pushes has names of its own. */
function mayGo(
  { event }: PushTo,
  { state }: ValidLoaded,
  { registries, built }: { readonly registries: readonly RegistrySpec[]; readonly built: Built },
  log: Log,
): boolean {
  if (state.images.length === 0) return true;
  if (registries.length === 0) {
    const open = state.registries.map(({ name, on }) => `${name}: ${on.join(", ") || "nothing"}`).join("; ");
    const next = event === "manual" ? "; --registry or --event of `neko push` names one" : "";
    log.info(`nothing is pushed: no registry of neko.yaml is open for ${event} (${open || "there is none"})${next}`);
    return true;
  }
  if (event === "pull-request" || !buildError(built)) return true;
  log.warn("nothing is pushed: something was not built, or a check failed, and these tags are pulled by others");
  return false;
}

/** Images whose output was built, and those of them in an index that is whole: one with a system missing would take the
 *  tags of one that had it. */
function whatWasBuilt(
  images: readonly ImageSpec[],
  { failed }: Pick<Built, "failed">,
): { readonly images: readonly ImageSpec[]; readonly indexed: readonly ImageSpec[] } {
  const lost = new Set(failed.map(({ attribute }) => attribute));
  const broken = new Set(images.flatMap(({ attribute, index }) => (lost.has(attribute) && index ? [index.id] : [])));
  const built = images.filter(({ attribute }) => !lost.has(attribute));
  return { images: built, indexed: built.filter(({ index }) => index === undefined || !broken.has(index.id)) };
}

function toPush(spec: ImageSpec, evaluated: EvaluatedState, signed: readonly SignedImage[] = []): ImageToPush {
  const output = outputOf(evaluated, spec);
  const ours = ({ system, sources }: SignedImage): boolean =>
    system === output.system && sources.some((source) => source.endsWith(`/${spec.repository}`));
  return { spec, output, released: signed.filter(ours).map(({ manifest }) => manifest) };
}

async function commitFacts(
  { loaded, of }: Pick<BuildAndPushInput, "loaded" | "of">,
  checkout: Pick<Checkout, "committedAt">,
  signal: AbortSignal,
): Promise<CommitFacts | null> {
  if (loaded.flake.revision === undefined) return null;
  const revision = parseRevision(loaded.flake.revision);
  const { repository, ref } = of;
  const committedAt = await checkout.committedAt(revision, signal);
  return { repository, ref, revision, committedAt, nixpkgs: loaded.nixpkgs };
}

/**
 * What the publish job needs of this build. Closure digests are of the paths as they lie in this store.
 * @throws NekoError SUBSTITUTE_FAILED
 */
export async function makeHandoff(
  of: { readonly repository: string; readonly ref: string; readonly commit: Revision },
  { built, pushed }: Pick<BuiltAndPushed, "built" | "pushed">,
  nix: Pick<Nix, "closure">,
  signal: AbortSignal,
): Promise<BuildHandoff> {
  const results = [];
  for (const result of [...built.results.values()].toSorted((a, b) => (a.attribute < b.attribute ? -1 : 1))) {
    const { attribute, storePath } = result;
    results.push({ attribute, storePath, closure: closureDigest(await closureOf(storePath, nix, signal)) });
  }
  return {
    schema: "neko.handoff/v1",
    ...of,
    results,
    images: pushed.map((image) => ({ ...image, ms: Math.round(image.ms) })),
  };
}

const closureOf = (path: StorePath, nix: Pick<Nix, "closure">, signal: AbortSignal): ReturnType<Nix["closure"]> =>
  nix.closure([path], signal);

function destinationsOf(
  opened: readonly Pick<PushDestination, "registry" | "store">[],
  names: PushNames,
): readonly (PushDestination & IndexDestination)[] {
  return opened.map(({ registry, store }) => ({
    registry,
    store,
    tags: (image) => imageTags(image, names, registry),
    indexTags: (image) => indexTags(image, names, registry),
    repository: (image) => repositoryFor(image, names, registry),
  }));
}

/** Where no commit stands for what is pushed, all that was evaluated does. */
function namesOf(push: PushTo, { state, outputs }: EvaluatedState): PushNames {
  if (push.commit !== undefined) return push;
  const paths = state.images.map(({ attribute }) => outputs.get(attribute)?.outPath ?? "").toSorted();
  return { ...push, tree: sha256(paths.join("\n")).slice("sha256:".length, "sha256:".length + 12) };
}

/** A derivation that is built elsewhere than it runs names the system of its builder: what neko.yaml says counts. */
function outputOf(evaluated: EvaluatedState, image: ImageSpec): EvaluatedOutput {
  const output = evaluated.outputs.get(image.attribute);
  if (output) return image.system === undefined ? output : { ...output, system: image.system };
  throw new NekoError("ATTRIBUTE_MISSING", `image ${image.id} needs ${image.attribute}, which was not evaluated`, {
    hint: "check the attribute against `nix flake show`",
  });
}
