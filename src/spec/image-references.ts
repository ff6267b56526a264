import { clip } from "../kernel/text.ts";
import type { Add } from "./findings.ts";
import { isRegistryReference } from "./foreign-words.ts";
import {
  automaticVariant,
  fillTemplate,
  imageId,
  imageTags,
  isAttribute,
  isFullAttribute,
  isRepository,
  systemOfAttribute,
} from "./names.ts";
import { nearest, suggest, suggestName } from "./suggest.ts";
import { list, mapping, member, named, strings, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

/** What references to images are held against. */
export interface KnownImages {
  /** Image to the variants it names, declared or not. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** Names of `variants`. */
  readonly declared: ReadonlySet<string>;
}

/** Images against variants, templates and each other; answers what targets may name. */
export function checkImages(file: unknown, add: Add): KnownImages {
  const variants = mapping(member(file, "variants"));
  if (Object.hasOwn(variants, automaticVariant)) {
    const message = `no variant may be called "${automaticVariant}": it stands for the one that fits the host`;
    add("problems", "INVALID_NAME", "key", ["variants", automaticVariant], message, "Rename it.");
  }
  checkVariantList(member(file, "images", "*", "variants"), ["images", "*", "variants"], variants, add);
  const known = new Map<string, readonly string[]>();
  const tagOwner = new Map<string, string>();
  const each = named(member(file, "images")).filter(([name]) => name !== "*");
  if (countReferences(file, each) > maxReferences) {
    const message = `images have more than ${maxReferences} tags together, each counted once per variant`;
    add("problems", "OUT_OF_RANGE", "key", ["images"], message, "Use fewer tags, variants or images.");
  }
  for (const [name, image] of each) {
    if (tagOwner.size > maxReferences)
      known.set(
        name,
        strings(member(image, "variants")).map((entry) => entry.text),
      );
    else known.set(name, checkImage({ file, name, image, variants, tagOwner }, add));
  }
  const images = { variants: known, declared: new Set(named(variants).map(([name]) => name)) };
  for (const { text: reference, index } of strings(member(file, "attestation", "images", "rebuild"))) {
    checkImageReference(reference, ["attestation", "images", "rebuild", index], { images, automatic: false }, add);
  }
  return images;
}

interface ImageContext {
  readonly file: unknown;
  readonly name: string;
  readonly image: unknown;
  readonly variants: Readonly<Record<string, unknown>>;
  /** `repository:tag` to the image id that has it. */
  readonly tagOwner: Map<string, string>;
}

/** Answers the image's variants. */
function checkImage({ file, name, image, variants, tagOwner }: ImageContext, add: Add): readonly string[] {
  const path = ["images", name];
  /** The image's own value, else that of "*"; with the place to point at. */
  const inherited = (key: string): { value: unknown; path: Path; at: "key" | "value" } => {
    const own = member(image, key);
    if (own !== undefined) return { value: own, path: [...path, key], at: "value" };
    return { value: member(file, "images", "*", key), path, at: "key" };
  };
  if (member(image, "variants") !== undefined) {
    checkVariantList(member(image, "variants"), [...path, "variants"], variants, add);
  }
  const names = [...new Set(strings(inherited("variants").value).map((entry) => entry.text))];
  const ids = names.length === 0 ? [undefined] : names;
  const attr = inherited("attr");
  const template = text(attr.value);
  if (attr.value === undefined) {
    add(
      "problems",
      "MISSING_KEY",
      "key",
      path,
      `missing key "attr" in images.${name}`,
      'Write it there or in images."*".',
    );
  } else if (template !== undefined) {
    checkAttribute(template, attr, name, ids, add);
    checkSystems(template, inherited("systems"), name, add);
  }
  const repositoryAt = inherited("name");
  const repository = fillTemplate(text(repositoryAt.value) ?? "{image}", name, undefined);
  if (!isRepository(repository)) {
    const message = `"${clip(repository, 80)}" is no repository name (images.${name})`;
    const hint = "Use lower-case words joined by single . _ - or /.";
    add("problems", "INVALID_REPOSITORY", repositoryAt.at, repositoryAt.path, message, hint);
  }
  checkTags({ name, path, repository, ids, variants, tagOwner, tags: inherited("tags") }, add);
  return names;
}

/** Source: OCI distribution-spec v1.1.0, "Pulling manifests": <reference> as a tag. */
const maxTagLength = 128;
/** References to images, over all of them: far more than any registry is asked for. */
const maxReferences = 50_000;

/** Repositories and tags that the images would be pushed as. */
function countReferences(file: unknown, images: readonly (readonly [string, unknown])[]): number {
  const lengthOf = (value: unknown): number => list(value).length;
  const below = member(file, "images", "*");
  let count = 0;
  for (const [, image] of images) {
    const variants = lengthOf(member(image, "variants") ?? member(below, "variants"));
    count += Math.max(1, variants) * (1 + lengthOf(member(image, "tags") ?? member(below, "tags")));
  }
  return count;
}

function checkTags(
  context: {
    readonly name: string;
    readonly path: Path;
    readonly repository: string;
    readonly ids: readonly (string | undefined)[];
    readonly variants: Readonly<Record<string, unknown>>;
    readonly tagOwner: Map<string, string>;
    readonly tags: { readonly value: unknown; readonly path: Path; readonly at: "key" | "value" };
  },
  add: Add,
): void {
  const { name, path, repository, ids, variants, tagOwner, tags } = context;
  const declared = strings(tags.value);
  for (const [index, variant] of ids.entries()) {
    const own =
      variant === undefined
        ? undefined
        : { name: variant, tag: text(member(variants, variant, "tag")), isFirst: index === 0 };
    const id = imageId(name, variant);
    const written = declared.map((each) => each.text);
    for (const tag of imageTags(written, own)) {
      const reference = `${repository}:${tag}`;
      const owner = tagOwner.get(reference);
      if (owner === undefined) tagOwner.set(reference, id);
      else {
        const message = `${owner} and ${id} would both be ${clip(reference, 100)}`;
        add("problems", "TAG_CLASH", "key", path, message, "Give them different names or tags.");
      }
    }
    for (const { text: tag, index: place } of declared) {
      // Too long as it stands is said by the schema.
      if (!own || own.isFirst || tag.length > maxTagLength || tag.length + own.name.length < maxTagLength) continue;
      const message = `with -${own.name} behind it, a tag of images.${name} is longer than ${maxTagLength} characters`;
      const at = tags.at === "value" ? [...tags.path, place] : tags.path;
      add("problems", "INVALID_VALUE", tags.at, at, message, "Write a shorter tag.");
    }
  }
}

function checkAttribute(
  template: string,
  { path, at }: { readonly path: Path; readonly at: "key" | "value" },
  image: string,
  variants: readonly (string | undefined)[],
  add: Add,
): void {
  const usesVariant = template.includes("{variant}");
  if (usesVariant && variants[0] === undefined) {
    const message = `attr of images.${image} names {variant}, but the image has no variants`;
    add("problems", "INVALID_ATTRIBUTE", at, path, message, "Give the image variants, or an attr without {variant}.");
    return;
  }
  const filled = variants.map((variant) => fillTemplate(template, image, variant));
  const bad = filled.find((attribute) => !isAttribute(attribute));
  if (bad !== undefined) {
    const message = `"${clip(bad, 80)}" is no attribute path (images.${image})`;
    add(
      "problems",
      "INVALID_ATTRIBUTE",
      at,
      path,
      message,
      "Use letters, digits, _ - ' and single dots between names.",
    );
  } else if (!usesVariant && variants.length > 1) {
    const message = `all variants of images.${image} build the same attribute ${clip(template, 80)}`;
    add("warnings", "SAME_ATTRIBUTE", at, path, message, "Put {variant} into attr.");
  }
}

/** An attribute that names its own system cannot be another one's too. */
function checkSystems(
  template: string,
  { value, path, at }: { readonly value: unknown; readonly path: Path; readonly at: "key" | "value" },
  image: string,
  add: Add,
): void {
  const systems = strings(value);
  for (const [place, { text: system, index }] of systems.entries()) {
    if (systems.findIndex((each) => each.text === system) === place) continue;
    const message = `system "${clip(system, 80)}" is there twice`;
    if (at === "value") add("problems", "DUPLICATE_NAME", "value", [...path, index], message, "Keep one.");
  }
  if (!isFullAttribute(template)) return;
  const own = systemOfAttribute(template);
  const stranger = systems.find((each) => each.text !== own);
  if (stranger === undefined || (own === undefined && systems.length === 1)) return;
  const message = `attr of images.${image} is ${clip(template, 80)}, and its systems name ${clip(stranger.text, 80)}`;
  const hint = "Write attr without packages.<system>: each system then builds its own.";
  add("problems", "INVALID_ATTRIBUTE", at, path, message, hint);
}

function checkVariantList(value: unknown, path: Path, variants: Readonly<Record<string, unknown>>, add: Add): void {
  const seen = new Set<string>();
  for (const { text: name, index } of strings(value)) {
    if (seen.has(name)) {
      add(
        "problems",
        "DUPLICATE_NAME",
        "value",
        [...path, index],
        `variant "${clip(name, 80)}" is there twice`,
        "Keep one.",
      );
    } else if (!Object.hasOwn(variants, name) || name.startsWith("x-")) {
      const known = named(variants).map(([each]) => each);
      const hint =
        known.length === 0 ? "Declare it under variants." : (): string | undefined => suggest(name, known, "Known");
      add(
        "problems",
        "UNKNOWN_VARIANT",
        "value",
        [...path, index],
        `"${clip(name, 80)}" in ${path.join(".")} is no variant`,
        hint,
      );
    }
    seen.add(name);
  }
}

/** `automatic`: `<image>/auto` may stand for the variant that fits. */
export function checkImageReference(
  reference: string,
  path: Path,
  { images, automatic }: { readonly images: KnownImages; readonly automatic: boolean },
  add: Add,
): void {
  const [image = "", variant] = reference.split("/", 2);
  const shown = clip(reference, 80);
  const say = (code: "UNKNOWN_IMAGE" | "UNKNOWN_VARIANT", message: string, hint: string | (() => string | undefined)) =>
    add("problems", code, "value", path, message, hint);
  const variants = images.variants.get(image);
  if (!variants) {
    const hint = isRegistryReference(reference)
      ? registryHint(reference, images)
      : images.variants.size === 0
        ? "Declare it under images."
        : (): string | undefined => suggestImage(image, variant, reference, images);
    say("UNKNOWN_IMAGE", `"${shown}" names no image`, hint);
  } else if (variant === undefined && variants.length > 0) {
    const known = declaredOf(variants, images);
    const hint = `Name one: ${clip((known.length > 0 ? known : variants).map((each) => imageId(image, each)).join(", "), 200)}.`;
    say("UNKNOWN_VARIANT", `"${shown}" names no variant`, hint);
  } else if (variant === automaticVariant && automatic && variants.length > 0) {
    return;
  } else if (variant !== undefined && !variants.includes(variant)) {
    const hint =
      variants.length === 0
        ? `Write ${image}.`
        : (): string | undefined => suggest(variant, declaredOf(variants, images), "Known");
    say("UNKNOWN_VARIANT", `image "${clip(image, 80)}" has no variant "${clip(variant, 80)}"`, hint);
  }
}

/** `web:latest` where "web" is an image, or what some registry has. */
function registryHint(reference: string, images: KnownImages): string {
  const [, name = "", sign] = /^([^:@]*)([:@]?)/.exec(reference) ?? [];
  if (images.variants.has(name)) {
    const what = sign === "@" ? "Digests are Neko's to name" : "Targets run what was built, whatever its tags";
    return `Write ${clip(name, 80)}. ${what}.`;
  }
  return "Images come from this flake: declare it under images and name it here.";
}

/** The nearest image with the variant as it is written, where there is one: a typo is seldom in both halves. */
function suggestImage(
  image: string,
  variant: string | undefined,
  reference: string,
  images: KnownImages,
): string | undefined {
  const near = nearest(image, [...images.variants.keys()]);
  const listed = near === undefined ? undefined : images.variants.get(near);
  if (near !== undefined && imageForm.test(near) && listed !== undefined && variant !== undefined) {
    if (listed.length === 0) return `Did you mean "${near}"?`;
    const fitting = images.declared.has(variant) ? variant : nearest(variant, declaredOf(listed, images));
    if (fitting !== undefined) return `Did you mean "${imageId(near, fitting)}"?`;
  }
  const ids = [...images.variants].flatMap(([name, list]) =>
    list.length === 0 ? [name] : declaredOf(list, images).map((each) => imageId(name, each)),
  );
  return suggestName(reference, ids, imageForm);
}

const imageForm = /^[a-z0-9_/-]+$/;

/** Without those that are themselves unknown: they may be the mistake. */
function declaredOf(variants: readonly string[], { declared }: KnownImages): readonly string[] {
  return variants.filter((each) => declared.has(each));
}
