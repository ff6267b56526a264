// How the names in neko.yaml become flake outputs, repositories and tags. Pure; shared by the checks and the resolution.

const attributePattern = /^[A-Za-z_][A-Za-z0-9_'-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$/;
const fullPrefix = /^(?:packages|legacyPackages|devShells|nixosConfigurations|homeConfigurations)\./;
// Source: OCI distribution-spec v1.1.0, "Pulling manifests": <name>.
const repositoryPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;

export const defaultSystem = "x86_64-linux";

/** True for what may stand in a flake reference after `#`. Source: security-reliability.md R3. */
export function isAttribute(path: string): boolean {
  return path.length <= 300 && attributePattern.test(path);
}

export function isRepository(name: string): boolean {
  return name.length <= 255 && repositoryPattern.test(name);
}

/** `hello` to `packages.<system>.hello`; what starts with a known output set is full already. */
export function fullAttribute(attribute: string, set: "packages" | "devShells", system: string): string {
  return fullPrefix.test(attribute) ? attribute : `${set}.${system}.${attribute}`;
}

/** `packages.x86_64-linux.hello` to its system; undefined for a short name, and where a path names none. */
export function systemOfAttribute(attribute: string): string | undefined {
  return /^(?:packages|legacyPackages|devShells)\.([a-z0-9_]{1,30}-[a-z0-9_]{1,30})\./.exec(attribute)?.[1];
}

/** Whether a path starts with an output set, so that no system is put before it. */
export function isFullAttribute(attribute: string): boolean {
  return fullPrefix.test(attribute);
}

export function fillTemplate(template: string, image: string, variant: string | undefined): string {
  return template.replaceAll("{image}", image).replaceAll("{variant}", variant ?? "");
}

/** `gpu-01` to the system of nixosConfigurations.gpu-01. */
export function systemAttribute(configuration: string): string {
  return `nixosConfigurations.${configuration}.config.system.build.toplevel`;
}

/** `agent/auto`: each host picks the variant that fits it. No variant may be called so. */
export const automaticVariant = "auto";

/** `<image>/<variant>`, or `<image>`. */
export function imageId(image: string, variant: string | undefined): string {
  return variant === undefined ? image : `${image}/${variant}`;
}

/** `agent/opt@aarch64-linux`: what an image for several systems is for one of them. */
export function systemImageId(id: string, system: string): string {
  return `${id}@${system}`;
}

/** The id without its system. */
export function commonImageId(id: string): string {
  return id.split("@", 1)[0] ?? id;
}

/**
 * Every tag of one variant: its own, then the declared ones. Variants share a repository, so the first has the
 * declared tags as written and the others `<tag>-<variant>`.
 */
export function imageTags(
  declared: readonly string[],
  variant: { readonly name: string; readonly tag: string | undefined; readonly isFirst: boolean } | undefined,
): readonly string[] {
  if (!variant) return [...new Set(declared)];
  const own = variant.tag ?? variant.name;
  return [...new Set([own, ...declared.map((tag) => (variant.isFirst ? tag : `${tag}-${variant.name}`))])];
}
