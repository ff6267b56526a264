import { toNekoError } from "../kernel/error.ts";
import type { StorePath } from "../kernel/store-path.ts";
import { neededAttributes, type EvaluatedState } from "../plan/evaluated-state.ts";
import type { PathInfo } from "../plan/evaluation.ts";
import type { Existing, ImageMove, Supply } from "../plan/existing.ts";
import type { Log } from "../ports/log.ts";
import type { FlakeSource, Nix } from "../ports/nix.ts";
import { planLayers, type Layer } from "../layers/layers.ts";
import type { DesiredState, TargetSpec } from "../spec/desired-state.ts";

export interface LookUpPorts {
  readonly nix: Pick<Nix, "dryRun" | "evaluate" | "valid" | "closure">;
  readonly log: Log;
}

/**
 * What is there of what changes between base and head, asked in three commands as a rule and in none when nothing
 * changes. A plan is worth having without it, so that nothing here fails but a cancelled signal.
 * @param flake of the head
 */
export async function lookUp(
  base: EvaluatedState | null,
  head: EvaluatedState,
  flake: FlakeSource,
  { nix, log }: LookUpPorts,
  signal: AbortSignal,
): Promise<Existing> {
  const unknown = (thrown: unknown): string => {
    signal.throwIfAborted();
    const { message } = toNekoError(thrown);
    log.debug(message);
    return message;
  };
  const [supply, closures] = await Promise.all([
    supplyOf(changedDerivations(base, head), flake, nix, signal).catch((thrown: unknown): Supply => ({
      kind: "unknown",
      because: unknown(thrown),
    })),
    closuresOf(changedPaths(base, head), nix, signal).catch((thrown: unknown) => {
      unknown(thrown);
      return new Map<StorePath, readonly PathInfo[]>();
    }),
  ]);
  return { supply, closures, images: imageMoves(base, head, closures) };
}

/** A remembered derivation may have been collected as garbage since: then it is evaluated once more, which writes it. */
async function supplyOf(
  attributes: ReadonlyMap<StorePath, string>,
  flake: FlakeSource,
  nix: LookUpPorts["nix"],
  signal: AbortSignal,
): Promise<Supply> {
  const drvPaths = [...attributes.keys()].toSorted();
  const supply = await nix.dryRun(drvPaths, signal);
  if (supply.kind === "known") return supply;
  const valid = await nix.valid(drvPaths, signal);
  const gone = drvPaths.flatMap((drvPath) => (valid.has(drvPath) ? [] : (attributes.get(drvPath) ?? [])));
  if (gone.length === 0) return supply;
  await nix.evaluate(flake, gone.toSorted(), signal);
  return nix.dryRun(drvPaths, signal);
}

/** Of outputs that are new or other than the base's, with an attribute that makes it. */
function changedDerivations(base: EvaluatedState | null, head: EvaluatedState): ReadonlyMap<StorePath, string> {
  const before = base ? neededAttributes(base.state) : new Map<string, string>();
  return new Map(
    [...neededAttributes(head.state).keys()].flatMap((attribute): [StorePath, string][] => {
      const to = head.outputs.get(attribute)?.drvPath;
      const from = before.has(attribute) ? base?.outputs.get(attribute)?.drvPath : undefined;
      return to === undefined || to === from ? [] : [[to, attribute]];
    }),
  );
}

/** What targets and images are on either side, where the two sides differ. A shell's closure is not what it is made of. */
function changedPaths(base: EvaluatedState | null, head: EvaluatedState): readonly StorePath[] {
  const [before, after] = [base ? pathsByOwner(base) : new Map<string, readonly StorePath[]>(), pathsByOwner(head)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].flatMap((owner) => {
    const [from, to] = [before.get(owner) ?? [], after.get(owner) ?? []];
    return from.join() === to.join() ? [] : [...from, ...to];
  });
  return [...new Set(paths)].toSorted();
}

function pathsByOwner({ state, outputs }: EvaluatedState): ReadonlyMap<string, readonly StorePath[]> {
  const attributes = attributesByImage(state);
  const pathsOf = (names: readonly (string | undefined)[]): readonly StorePath[] =>
    names.flatMap((attribute) => (attribute === undefined ? undefined : outputs.get(attribute)?.outPath) ?? []);
  return new Map([
    ...state.images.map(({ id, attribute }) => [`image ${id}`, pathsOf([attribute])] as const),
    // Those that stay are compared with those that change.
    ...[...Map.groupBy(state.images, ({ image }) => image)].map(
      ([image, all]) => [`variants of ${image}`, pathsOf(all.map(({ attribute }) => attribute))] as const,
    ),
    ...state.targets.map((target) => [`target ${target.name}`, pathsOf(attributesOf(target, attributes))] as const),
  ]);
}

function attributesOf(target: TargetSpec, attributes: ReadonlyMap<string, string>): readonly (string | undefined)[] {
  const own = "attribute" in target ? [target.attribute] : [];
  const containers = "containers" in target ? target.containers : [];
  const images = containers.flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId]));
  return [...own, ...images.map((id) => attributes.get(id))];
}

const attributesByImage = (state: DesiredState): ReadonlyMap<string, string> =>
  new Map(state.images.map(({ id, attribute }) => [id, attribute]));

async function closuresOf(
  paths: readonly StorePath[],
  nix: LookUpPorts["nix"],
  signal: AbortSignal,
): Promise<ReadonlyMap<StorePath, readonly PathInfo[]>> {
  const valid = await nix.valid(paths, signal);
  if (valid.size === 0) return new Map();
  const closureOf = closuresWithin(await nix.closure([...valid], signal));
  return new Map([...valid].map((path) => [path, closureOf(path)]));
}

/** By position, not by path: a fleet of hundreds reaches the same thousands of paths again and again. */
function closuresWithin(infos: readonly PathInfo[]): (root: StorePath) => readonly PathInfo[] {
  const positions = new Map(infos.map(({ path }, index) => [path, index]));
  const below = infos.map(({ references }) => references.flatMap((path) => positions.get(path) ?? []));
  return (root) => {
    const start = positions.get(root);
    if (start === undefined) return [];
    const reached = new Uint8Array(infos.length);
    reached[start] = 1;
    const waiting = [start];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      for (const next of below[index] ?? []) {
        if (reached[next] === 1) continue;
        reached[next] = 1;
        waiting.push(next);
      }
    }
    return infos.filter((_, index) => reached[index] === 1);
  };
}

function imageMoves(
  base: EvaluatedState | null,
  head: EvaluatedState,
  closures: Existing["closures"],
): ReadonlyMap<string, ImageMove> {
  const before = new Map(base?.state.images.map(({ id, attribute }) => [id, base.outputs.get(attribute)?.outPath]));
  const layersOf = layersByRoot(closures);
  return new Map(
    head.state.images.flatMap(({ id, attribute, maxLayers }): [string, ImageMove][] => {
      const to = head.outputs.get(attribute)?.outPath;
      const from = before.get(id);
      const layers = to === undefined || to === from ? undefined : layersOf(to, maxLayers);
      if (!layers) return [];
      const had = from === undefined ? [] : layersOf(from, maxLayers);
      const keys = had && new Set(had.map((layer) => layer.key));
      const added = keys && layers.filter((layer) => !keys.has(layer.key));
      return [
        [
          id,
          {
            imageId: id,
            layers: layers.length,
            newLayers: added ? added.length : null,
            sizeBytes: bytesOf(layers),
            newBytes: added ? bytesOf(added) : null,
          },
        ],
      ];
    }),
  );
}

/** Variants and images can have the same root: its layers are planned once. */
function layersByRoot(
  closures: Existing["closures"],
): (root: StorePath, maxLayers: number) => readonly Layer[] | undefined {
  const planned = new Map<string, readonly Layer[]>();
  return (root, maxLayers) => {
    const closure = closures.get(root);
    if (!closure) return undefined;
    const key = `${maxLayers} ${root}`;
    const layers = planned.get(key) ?? planLayers(closure, root, maxLayers);
    planned.set(key, layers);
    return layers;
  };
}

const bytesOf = (layers: readonly Layer[]): number => layers.reduce((sum, layer) => sum + layer.narSizeBytes, 0);
