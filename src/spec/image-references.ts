import { clip } from "../kernel/text.ts";
import { fillTemplate, imageId, imageTags, isAttribute, isRepository } from "./names.ts";
import type { Add } from "./references.ts";
import { suggest } from "./suggest.ts";
import { list, mapping, member, named, strings, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

/** Images against variants, templates and each other; then what targets run against the images. */
export function checkImages(file: unknown, add: Add): void {
  const variants = mapping(member(file, "variants"));
  checkVariantList(member(file, "images", "*", "variants"), ["images", "*", "variants"], variants, add);
  const known = new Map<string, readonly string[]>();
  const tagOwner = new Map<string, string>();
  for (const [name, image] of named(member(file, "images"))) {
    if (name === "*") continue;
    known.set(name, checkImage({ file, name, image, variants, tagOwner }, add));
  }
  for (const [name, target] of named(member(file, "targets"))) {
    if (member(target, "kind") === "containers") checkRun(name, member(target, "run"), known, add);
  }
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
  }
  const repositoryAt = inherited("name");
  const repository = fillTemplate(text(repositoryAt.value) ?? "{image}", name, undefined);
  if (!isRepository(repository)) {
    const message = `"${clip(repository, 80)}" is no repository name (images.${name})`;
    const hint = "Use lower-case words joined by single . _ - or /.";
    add("problems", "INVALID_REPOSITORY", repositoryAt.at, repositoryAt.path, message, hint);
  }
  const declared = strings(inherited("tags").value).map((entry) => entry.text);
  for (const [index, variant] of ids.entries()) {
    const own =
      variant === undefined
        ? undefined
        : { name: variant, tag: text(member(variants, variant, "tag")), isFirst: index === 0 };
    const id = imageId(name, variant);
    for (const tag of imageTags(declared, own)) {
      const reference = `${repository}:${tag}`;
      const owner = tagOwner.get(reference);
      if (owner === undefined) tagOwner.set(reference, id);
      else
        add(
          "problems",
          "TAG_CLASH",
          "key",
          path,
          `${owner} and ${id} would both be ${clip(reference, 100)}`,
          "Give them different names or tags.",
        );
    }
  }
  return names;
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

function checkRun(target: string, run: unknown, known: ReadonlyMap<string, readonly string[]>, add: Add): void {
  const names = new Set<string>();
  for (const [index, entry] of list(run).entries()) {
    const here = ["targets", target, "run", String(index)];
    const isText = typeof entry === "string";
    const reference = isText ? entry : text(member(entry, "image"));
    if (reference === undefined) continue;
    checkImageReference(reference, isText ? here : [...here, "image"], known, add);
    const given = isText ? undefined : text(member(entry, "name"));
    const name = given ?? reference.split("/")[0] ?? "";
    if (names.has(name)) {
      const path = given === undefined ? here : [...here, "name"];
      const hint = given === undefined ? "Give one of them a name: { image: …, name: … }." : "Rename one.";
      add(
        "problems",
        "DUPLICATE_NAME",
        "value",
        path,
        `two containers of target "${clip(target, 80)}" are called "${clip(name, 80)}"`,
        hint,
      );
    }
    names.add(name);
  }
}

function checkImageReference(
  reference: string,
  path: Path,
  known: ReadonlyMap<string, readonly string[]>,
  add: Add,
): void {
  const [image = "", variant] = reference.split("/", 2);
  const shown = clip(reference, 80);
  const variants = known.get(image);
  if (!variants) {
    const ids = (): string[] =>
      [...known].flatMap(([name, list]) => (list.length === 0 ? [name] : list.map((each) => imageId(name, each))));
    const hint =
      known.size === 0 ? "Declare it under images." : (): string | undefined => suggest(reference, ids(), "Known");
    add("problems", "UNKNOWN_IMAGE", "value", path, `"${shown}" names no image`, hint);
  } else if (variant === undefined && variants.length > 0) {
    const hint = `Name one: ${clip(variants.map((each) => imageId(image, each)).join(", "), 200)}.`;
    add("problems", "UNKNOWN_VARIANT", "value", path, `"${shown}" names no variant`, hint);
  } else if (variant !== undefined && !variants.includes(variant)) {
    const hint =
      variants.length === 0 ? `Write ${image}.` : (): string | undefined => suggest(variant, variants, "Known");
    add(
      "problems",
      "UNKNOWN_VARIANT",
      "value",
      path,
      `image "${clip(image, 80)}" has no variant "${clip(variant, 80)}"`,
      hint,
    );
  }
}
