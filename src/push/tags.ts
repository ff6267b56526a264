import { sha256 } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { ImageSpec, PushEvent, RegistrySpec } from "../spec/desired-state.ts";

// What a push is called in a registry. A tag is only a name: what an image is, its digest says.

/** What the names of one push are made of. */
export interface PushNames {
  readonly event: PushEvent;
  readonly pullRequest?: number;
  /** The commit that people know: of a pull request its head, not the test merge. Absent: a tree with changes. */
  readonly commit?: Revision;
  /** Name of the git tag, of event `tag`: `v1.2.3`. */
  readonly version?: string;
  /** 12 digits that stand for what is pushed where no commit does. */
  readonly tree?: string;
}

export type NamedImage = Pick<ImageSpec, "repository" | "variant" | "tags" | "index">;

const digits = 12;
const longestTag = 128;
const longestRepository = 255;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Every tag that this push moves to the image, most telling first. None for an image that is in an index: those are the
 * index's, see {@link indexTags}.
 *
 * - pull request: `pr-7-4f1c2ab01234`, and `pr-7`, where the next push of it finds what lies there. Both are the
 *   proposal's own, so that it never moves a tag that somebody pulls.
 * - main: the declared tags, and `sha-4f1c2ab01234`.
 * - tag: `1.2.3`, `1.2` and `1` for `v1.2.3`; see {@link versionTags}.
 * - manual: the declared tags.
 *
 * What is not declared has the variant's own tag behind it: `pr-7-4f1c2ab01234-cuda12.8-generic`.
 */
export function imageTags(image: NamedImage, push: PushNames, registry: RegistrySpec): readonly string[] {
  return image.index ? [] : tagsFor(image.tags, image, push, registry);
}

/** As {@link imageTags}, for the index that the image is in; empty for an image that is in none. */
export function indexTags(image: NamedImage, push: PushNames, registry: RegistrySpec): readonly string[] {
  return image.index ? tagsFor(image.index.tags, image, push, registry) : [];
}

/**
 * Repository below the registry's url: as declared, but on ttl.sh with the push's name and the variant behind it, since
 * the tag there is the life time: `neko-agent-pr-7-4f1c2ab01234-cuda12.8-generic`. Nothing else ever moves that tag, so
 * that the image lives as long as was said; and who does not know the commit cannot guess the name.
 */
export function repositoryFor(image: NamedImage, push: PushNames, registry: RegistrySpec): string {
  if (!isTtlSh(registry)) return image.repository;
  const own = ownTag(image);
  const parts = [image.repository, slug(nameOf(push)), ...(own === undefined ? [] : [slug(own)])];
  return fitted(parts.join("-"), longestRepository);
}

/** How long the registry keeps a push, in milliseconds; undefined for one that forgets nothing. Source: ttl.sh's own
 *  page: 24 hours unless the tag says less, and never more. */
export function lifetimeMs(registry: RegistrySpec): number | undefined {
  return isTtlSh(registry) ? Math.min(registry.ttlMs ?? dayMs, dayMs) : registry.ttlMs;
}

/** Whether the registry takes the life time of an image from its tag. */
export function isTtlSh({ location }: Pick<RegistrySpec, "location">): boolean {
  return location.kind === "registry" && location.host === "ttl.sh";
}

/**
 * The tags of a git tag. `v1.2.3` and `1.2.3` give `1.2.3`, `1.2` and `1`; a major version of 0 promises nothing and gives
 * no `0`; a pre-release or a build gives only itself (`+` is written `_`, as Helm does: no tag may hold it). Any other name
 * is taken as it is, each run of what no tag may hold as one `-`. The last one tagged wins: who tags 1.1.9 after 1.2.0
 * moves `1` back, as docker/metadata-action does.
 */
export function versionTags(name: string): readonly string[] {
  const [, release = "", major = "", minor = "", rest = ""] =
    /^v?((0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*))((?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/.exec(name) ??
    [];
  if (release === "") return [sanitised(name)];
  if (rest !== "") return [fitted(`${release}${rest}`.replace("+", "_"), longestTag)];
  return [release, `${major}.${minor}`, ...(major === "0" ? [] : [major])].map((tag) => fitted(tag, longestTag));
}

function tagsFor(
  declared: readonly string[],
  image: NamedImage,
  push: PushNames,
  registry: RegistrySpec,
): readonly string[] {
  if (isTtlSh(registry)) return [lifetimeTag(lifetimeMs(registry) ?? dayMs)];
  const own = ownTag(image);
  const named = (names: readonly string[]): readonly string[] =>
    names.map((name) => fitted(own === undefined ? name : `${name}-${own}`, longestTag));
  switch (push.event) {
    case "pull-request":
      return named([...new Set([nameOf(push), proposalOf(push)])]);
    case "main":
      return [...new Set([...declared, ...named(push.commit === undefined ? [] : [nameOf(push)])])];
    case "tag":
      return push.version === undefined ? declared : named(versionTags(push.version));
    case "manual":
      return declared;
  }
}

/** `pr-7-4f1c2ab01234`, `1.2.3`, `sha-4f1c2ab01234`, `tree-0b1d…` */
function nameOf(push: PushNames): string {
  const commit = push.commit?.slice(0, digits);
  switch (push.event) {
    case "pull-request":
      return [proposalOf(push), ...(commit === undefined ? [] : [commit])].join("-");
    case "tag":
      if (push.version !== undefined) return versionTags(push.version)[0] ?? "tag";
      break;
    case "main":
    case "manual":
  }
  return commit === undefined ? `tree-${push.tree ?? "unknown"}` : `sha-${commit}`;
}

const proposalOf = ({ pullRequest }: PushNames): string => (pullRequest === undefined ? "pr" : `pr-${pullRequest}`);

/** The variant's own tag stands first, see `imageTags` of src/spec/names.ts. */
function ownTag({ variant, tags, index }: NamedImage): string | undefined {
  return variant === undefined ? undefined : ((index?.tags ?? tags)[0] ?? variant);
}

/** `90m`, `24h`: one number and one unit is what ttl.sh reads. Anything below a second lives for one. */
function lifetimeTag(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds % 3_600 === 0) return `${seconds / 3_600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** A tag by the grammar of the OCI distribution-spec v1.1, "Pulling manifests". */
function sanitised(name: string): string {
  const tag = name.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "");
  return tag === "" ? `tag-${shortHash(name)}` : fitted(tag, longestTag);
}

/** Part of a repository's name. Two texts never become one. */
function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/[.-]*(?:\.\.|-\.|\.-|--)[.-]*/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  return plain === text ? plain : [plain, shortHash(text)].filter((part) => part !== "").join("-");
}

/** Cut where it is too long; two that begin alike stay apart. */
function fitted(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - digits - 1).replace(/[._-]+$/, "")}-${shortHash(text)}`;
}

const shortHash = (text: string): string => sha256(text).slice("sha256:".length, "sha256:".length + digits);
