import type { PackageFacts } from "./facts.ts";
import { isAttributeName, isKey, keysFor } from "./names.ts";

/** What to write under `variants` and `images`. */
export interface ImageGuess {
  /** To declare; generic and opt first: the first variant of an image gets its tags as written. */
  readonly variants: readonly string[];
  /** Of "*", when the outputs follow one pattern. */
  readonly template?: ImageLine;
  readonly images: readonly (ImageLine & { readonly name: string })[];
  /** Tarballs of images: Neko packs closures itself. */
  readonly archives: readonly string[];
  /** Names that no attribute path can hold. */
  readonly unnamable: readonly string[];
}

export interface ImageLine {
  readonly attr?: string;
  /** Repository below each registry. */
  readonly repository?: string;
  readonly variants?: readonly string[];
}

interface Candidate {
  readonly name: string;
  /** `neko-agent` of `neko-agent-docker-opt`. */
  readonly stem: string;
  /** `-docker`; "" when the name has none. */
  readonly infix: string;
  readonly variant?: string;
}

const imageName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const variantName = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
const looksLikeImage = /-(?:docker|images?|oci)(?:-|$)/;

/** Images among the packages of one system, by what they carry or else by their names. */
export function guessImages(packages: readonly PackageFacts[], system: string): ImageGuess {
  const likely = packages.filter(isLikelyImage);
  const images = byImage(likely.filter(({ name }) => isAttributeName(name)).map(({ name }) => split(name)));
  const inPattern = patternOf(images);
  const prefix = commonPrefix(inPattern.map(({ stem }) => stem));
  const others = images.filter((image) => !inPattern.includes(image));
  const shared = others.length === 0 && new Set(inPattern.map(({ variants }) => variants.join(" "))).size === 1;
  const names = [...inPattern.map(({ stem }) => stem.slice(prefix.length)), ...others.map(({ label }) => label)];
  const keys = keysFor(names, imageName, "image");
  // A short attribute starts with a letter; below packages a digit may come first too.
  const full = (attr: string, names: readonly string[] = [attr]): string =>
    names.every((name) => /^[A-Za-z_]/.test(name)) ? attr : `packages.${system}.${attr}`;
  const [first] = inPattern;
  const lines = [...inPattern, ...others].map((image, index) => ({
    name: keys[index] ?? "",
    ...(index < inPattern.length ? {} : { attr: full(image.attr) }),
    ...(shared || image.variants.length === 0 ? {} : { variants: image.variants }),
  }));
  return {
    variants: inOrder(images.flatMap(({ variants }) => variants)),
    ...(first
      ? {
          template: {
            attr: full(
              `${prefix}{image}${first.infix}-{variant}`,
              inPattern.map(({ stem }) => stem),
            ),
            ...(prefix === "" ? {} : { repository: `${prefix}{image}` }),
            ...(shared ? { variants: first.variants } : {}),
          },
        }
      : {}),
    images: lines.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    archives: packages.filter(({ content }) => content === "archive").map(({ name }) => name),
    unnamable: likely.filter(({ name }) => !isAttributeName(name)).map(({ name }) => name),
  };
}

export function isLikelyImage({ name, content }: PackageFacts): boolean {
  return content === "image" || (content === undefined && looksLikeImage.test(name));
}

function split(name: string): Candidate {
  const [, stem, infix, variant] = /^(.+)(-(?:docker|images?|oci))(?:-(.+))?$/.exec(name) ?? [];
  if (stem === undefined || infix === undefined) return { name, stem: name, infix: "" };
  if (variant === undefined) return { name, stem, infix };
  return isKey(variant, variantName) ? { name, stem, infix, variant } : { name, stem: name, infix: "" };
}

interface Image {
  readonly stem: string;
  readonly infix: string;
  /** The stem, or the output's name where another image has that stem. Unique among the images. */
  readonly label: string;
  /** As written: `agent-docker-{variant}`. */
  readonly attr: string;
  readonly variants: readonly string[];
}

/** Outputs that differ only in the variant are one image. */
function byImage(candidates: readonly Candidate[]): readonly Image[] {
  const groups = Map.groupBy(candidates, ({ stem, infix, variant, name }) =>
    variant === undefined ? name : `${stem}${infix}-{variant}`,
  );
  const labels = new Set<string>();
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([attr, group]) => {
      const { stem = attr, infix = "" } = group[0] ?? {};
      const label = labels.has(stem) ? attr : stem;
      labels.add(label);
      return { stem, infix, label, attr, variants: inOrder(group.flatMap(({ variant }) => variant ?? [])) };
    });
}

/** The most images that are `<stem><infix>-<variant>` with one infix, and whose stems are names as they are. */
function patternOf(images: readonly Image[]): readonly Image[] {
  const fitting = images.filter(
    ({ stem, label, variants }) => variants.length > 0 && label === stem && isKey(stem, imageName),
  );
  const groups = [...Map.groupBy(fitting, ({ infix }) => infix).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** `neko-` of `neko-agent` and `neko-train`; "" for one stem, or when a rest would be no name. */
function commonPrefix(stems: readonly string[]): string {
  const [first = "", ...rest] = stems;
  if (rest.length === 0) return "";
  const words = first.split("-");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const prefix = `${words.slice(0, count).join("-")}-`;
    const fits = (stem: string): boolean => stem.startsWith(prefix) && isKey(stem.slice(prefix.length), imageName);
    if (stems.every(fits)) return prefix;
  }
  return "";
}

function inOrder(variants: readonly string[]): readonly string[] {
  const known = ["generic", "opt"];
  const rank = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
  return [...new Set(variants)].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
