import { digestOf, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { Revision } from "../kernel/revision.ts";
import { slicesOf, type EvaluatedState } from "../plan/evaluated-state.ts";
import { deployable, desiredIdOf } from "../plan/slice.ts";
import {
  predicateTypes,
  type DeclaredFreeze,
  type DeclaredWave,
  type ImageRecord,
  type ReleasePredicate,
  type Statement,
  type Subject,
  type TargetRecord,
} from "../release/record.ts";
import type { Freeze, TargetSpec, Unenforced, Wave } from "../spec/desired-state.ts";
import { commonImageId } from "../spec/names.ts";

/** What a release says, except where in its channel it stands. */
export interface ReleaseContent {
  readonly evaluated: EvaluatedState;
  /** `github.com/acme/fleet` */
  readonly repository: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly commit: Revision;
  /** RFC 3339, UTC. */
  readonly committedAt: string;
  /** Commit of nixpkgs that flake.lock fixes. */
  readonly nixpkgs: Revision | null;
  /** By image id, as pushed. */
  readonly images: ReadonlyMap<string, ImageRecord>;
  /** Closure digest of each profile target's store path, by target. */
  readonly closures: ReadonlyMap<string, Digest>;
  readonly flakeLock: Digest | null;
  readonly nekoYaml: Digest;
  readonly pullRequests: readonly number[];
}

export interface ReleasePosition {
  readonly release: number;
  /** Digest of the previous release's payload; null for the first. */
  readonly previous: Digest | null;
}

/**
 * The statement of one release. No I/O, no clock: same content and position, same bytes.
 * @throws NekoError IMAGE_MISSING (a target's image was not pushed), RECORD_INVALID (a profile was not built),
 *   FEATURE_UNSUPPORTED
 */
export function buildRelease(content: ReleaseContent & ReleasePosition): Statement<ReleasePredicate> {
  const { evaluated, images, closures } = content;
  refuseUnenforced(evaluated.state.unenforced);
  const slices = slicesOf(evaluated);
  const freezes = evaluated.state.rollout.freezes.map(recordedFreeze);
  const targets = evaluated.state.targets
    .toSorted((a, b) => compare(a.name, b.name))
    .map((spec): [string, TargetRecord] => {
      const slice = deployable(slices.get(spec.name)!);
      if (!slice) throw unsupported(`target ${spec.name} is of a kind or has options`, `targets.${spec.name}`);
      const common = {
        desiredId: desiredIdOf(slice),
        slice,
        ...(spec.environment === undefined ? {} : { environment: spec.environment }),
      };
      return [spec.name, { ...common, ...builtOf(spec, images, closures) }];
    });
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: subjectsOf(content.images, targets),
    predicateType: predicateTypes.release,
    predicate: {
      repository: content.repository,
      ref: content.ref,
      commit: content.commit,
      committedAt: content.committedAt,
      ...(content.nixpkgs === null ? {} : { nixpkgs: content.nixpkgs }),
      release: content.release,
      previous: content.previous,
      flakeLock: content.flakeLock,
      nekoYaml: content.nekoYaml,
      pullRequests: [...new Set(content.pullRequests)].toSorted((a, b) => a - b),
      policy: digestOf({ source: evaluated.state.source, rollout: evaluated.state.rollout }),
      waves: evaluated.state.rollout.waves.map(recordedWave),
      ...(freezes.length === 0 ? {} : { freezes }),
      targets: Object.fromEntries(targets),
    },
  };
}

function recordedWave({ name, targets, soakMs, maxUnavailable, environment, window }: Wave): DeclaredWave {
  return {
    name,
    targets,
    soakMs,
    maxUnavailable,
    ...(environment === undefined ? {} : { environment }),
    ...(window === undefined ? {} : { window: window.text }),
  };
}

function recordedFreeze({ fromMs, untilMs, reason, targets }: Freeze): DeclaredFreeze {
  const [from, until] = [new Date(fromMs).toISOString(), new Date(untilMs).toISOString()];
  return { from, until, reason, ...(targets === null ? {} : { targets }) };
}

/** A host that does less than neko.yaml says is worse than one that keeps what runs. */
function refuseUnenforced(unenforced: readonly Unenforced[]): void {
  const [first, ...more] = unenforced;
  if (!first) return;
  throw unsupported(`neko.yaml asks for ${[first, ...more].map(({ feature }) => feature).join(", ")}`, first.path);
}

function unsupported(what: string, path: string): NekoError {
  return new NekoError("FEATURE_UNSUPPORTED", clip(`${what}, which hosts of this version do not carry out`, 500), {
    hint: `remove it from neko.yaml (${path}), or wait for the version that does it`,
  });
}

function builtOf(
  spec: TargetSpec,
  images: ReadonlyMap<string, ImageRecord>,
  closures: ReadonlyMap<string, Digest>,
): Pick<TargetRecord, "closure" | "images" | "variants"> {
  switch (spec.kind) {
    case "profile": {
      const closure = closures.get(spec.name);
      if (closure) return { closure };
      throw new NekoError("RECORD_INVALID", `target ${spec.name} has no closure digest`, {
        hint: "build the target before publishing",
      });
    }
    case "containers": {
      const imageOf = (imageId: string): ImageRecord => {
        const image = images.get(imageId);
        if (image) return image;
        throw new NekoError("IMAGE_MISSING", `target ${spec.name} runs image ${imageId}, which was not pushed`, {
          hint: "push the image to a registry before publishing",
        });
      };
      const containers = spec.containers.toSorted((a, b) => compare(a.name, b.name));
      const [left, named] = [true, false].map((chooses) =>
        containers.filter(({ choices }) => choices.length > 0 === chooses),
      );
      const variants = left!.map(({ name, choices }): [string, Record<string, ImageRecord>] => [
        name,
        Object.fromEntries(choices.toSorted(compare).map((id) => [commonImageId(id), imageOf(id)])),
      ]);
      return {
        images: Object.fromEntries(named!.map(({ name, imageId }) => [name, imageOf(imageId)])),
        ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
      };
    }
    case "nixos":
    case "shells":
    case "tee":
      throw unsupported(`target ${spec.name} is of kind ${spec.kind}`, `targets.${spec.name}.kind`);
  }
}

/** Every image by its manifest and every profile by its closure, sorted by name. */
function subjectsOf(
  images: ReadonlyMap<string, ImageRecord>,
  targets: readonly (readonly [string, TargetRecord])[],
): Subject[] {
  const subject = (name: string, digest: Digest): Subject => ({
    name,
    digest: { sha256: digest.slice("sha256:".length) },
  });
  return [
    ...[...images].map(([id, { manifest }]) => subject(`image ${id}`, manifest)),
    ...targets.flatMap(([name, { closure }]) => (closure ? [subject(`profile ${name}`, closure)] : [])),
  ].toSorted((a, b) => compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
