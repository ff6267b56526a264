import { clip } from "../kernel/text.ts";
import type { Add } from "./findings.ts";
import { checkImageReference, type KnownImages } from "./image-references.ts";
import { defaultSystem, systemOfAttribute } from "./names.ts";
import { suggest } from "./suggest.ts";
import { list, member, named, strings, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

// What each kind of target names: images it runs, shells it keeps; and whether it could run them at all.

export function checkTargets(file: unknown, images: KnownImages, add: Add): void {
  const shells = new Map(named(member(file, "shells")));
  const usual = text(member(file, "defaults", "system")) ?? defaultSystem;
  const systems = imageSystems(file);
  const reach = registryReach(file);
  for (const [name, target] of named(member(file, "targets"))) {
    const context: TargetContext = { name, target, system: text(member(target, "system")) ?? usual, add };
    switch (member(target, "kind")) {
      case "shells":
        checkShells(context, shells);
        break;
      case "profile":
        checkProfile(context);
        break;
      case "tee":
      case "containers":
      case "nixos":
        checkRun(context, images, systems);
        checkReach(context, reach);
    }
  }
}

interface TargetContext {
  readonly name: string;
  readonly target: unknown;
  readonly system: string;
  readonly add: Add;
}

function checkShells({ name, target, system, add }: TargetContext, shells: ReadonlyMap<string, unknown>): void {
  for (const { text: shell, index } of strings(member(target, "shells"))) {
    const path = ["targets", name, "shells", index];
    if (!shells.has(shell)) {
      const message = `"${clip(shell, 80)}" names no shell`;
      const hint =
        shells.size === 0
          ? "Declare it under shells."
          : (): string | undefined => suggest(shell, [...shells.keys()], "Known");
      add("problems", "UNKNOWN_SHELL", "value", path, message, hint);
      continue;
    }
    const systems = strings(member(shells.get(shell), "systems")).map((each) => each.text);
    if (systems.length > 0 && !systems.includes(system)) {
      const message = `shell "${clip(shell, 80)}" is for ${clip(systems.join(", "), 80)}, target "${clip(name, 80)}" is ${clip(system, 80)}`;
      add("problems", "SYSTEM_MISMATCH", "value", path, message, "Add the system to the shell's systems.");
    }
  }
}

function checkProfile({ name, target, system, add }: TargetContext): void {
  const attr = text(member(target, "attr"));
  const built = attr === undefined ? undefined : systemOfAttribute(attr);
  if (attr === undefined || built === undefined || built === system) return;
  const message = `${clip(attr, 80)} is for ${built}, target "${clip(name, 80)}" is ${clip(system, 80)}`;
  const hint = `Write an attribute of packages.${clip(system, 80)}, or the target's own system.`;
  add("problems", "SYSTEM_MISMATCH", "value", ["targets", name, "attr"], message, hint);
}

function checkRun(
  { name: target, target: spec, system, add }: TargetContext,
  images: KnownImages,
  systems: ReadonlyMap<string, readonly string[]>,
): void {
  const names = new Set<string>();
  for (const [index, entry] of list(member(spec, "run")).entries()) {
    const here = ["targets", target, "run", String(index)];
    const isText = typeof entry === "string";
    const reference = isText ? entry : text(member(entry, "image"));
    if (reference === undefined) continue;
    const imagePath = isText ? here : [...here, "image"];
    checkImageReference(reference, imagePath, { images, automatic: true }, add);
    const image = reference.split("/", 1)[0] ?? "";
    const built = systems.get(image);
    if (built !== undefined && !built.includes(system)) {
      const builtFor = clip(built.join(", "), 80);
      const message = `image "${clip(image, 80)}" is for ${builtFor}, target "${clip(target, 80)}" is ${clip(system, 80)}`;
      const hint = `Add ${clip(system, 80)} to the image's systems, or write the target's own system.`;
      add("problems", "SYSTEM_MISMATCH", "value", imagePath, message, hint);
    }
    const given = isText ? undefined : text(member(entry, "name"));
    const name = given ?? image;
    if (names.has(name)) {
      const path = given === undefined ? here : [...here, "name"];
      const message = `two containers of target "${clip(target, 80)}" are called "${clip(name, 80)}"`;
      const hint = given === undefined ? "Give one of them a name: { image: …, name: … }." : "Rename one.";
      add("problems", "DUPLICATE_NAME", "value", path, message, hint);
    }
    names.add(name);
  }
}

/** Each image that says its systems, or whose attribute is written in full, to the systems it is for. */
function imageSystems(file: unknown): ReadonlyMap<string, readonly string[]> {
  const below = member(file, "images", "*");
  return new Map(
    named(member(file, "images")).flatMap(([name, image]): [string, readonly string[]][] => {
      const declared = strings(member(image, "systems") ?? member(below, "systems")).map((each) => each.text);
      if (declared.length > 0) return [[name, declared]];
      const attr = text(member(image, "attr")) ?? text(member(below, "attr"));
      const system = attr === undefined ? undefined : systemOfAttribute(attr);
      return system === undefined ? [] : [[name, [system]]];
    }),
  );
}

/** Where the images of the branch are found; undefined where that cannot be told. */
type Reach = "loopback" | "ttl" | undefined;

function registryReach(file: unknown): Reach {
  const urls = named(member(file, "registries")).flatMap(([, registry]) => {
    const on = member(registry, "on");
    const onMain = on === undefined || strings(on).some((event) => event.text === "main");
    return onMain ? [text(member(registry, "url"))] : [];
  });
  if (urls.length === 0) return undefined;
  const hosts = urls.map((url) => (url?.startsWith("oci:") ? undefined : url?.split("/", 1)[0]));
  if (hosts.every((host) => host !== undefined && isLoopback(host))) return "loopback";
  return hosts.every((host) => host === "ttl.sh") ? "ttl" : undefined;
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.[0-9.]+|\[::1\])(?::[0-9]+)?$/.test(host);
}

function checkReach({ name, target, add }: TargetContext, reach: Reach): void {
  if (list(member(target, "run")).length === 0) return;
  const at: Path = ["targets", name];
  if (reach === "loopback" && member(target, "kind") === "tee") {
    const message = `tee target "${clip(name, 80)}" runs images that are pushed to this machine only`;
    const hint = "Add a registry that the machine can reach, with on: [main].";
    add("problems", "LOOPBACK_REGISTRY", "key", [...at, "run"], message, hint);
  }
  if (reach === "ttl" && member(target, "environment") === "production") {
    const message = `target "${clip(name, 80)}" of production runs images that ttl.sh forgets within a day`;
    const hint = "Add a registry that keeps them, with on: [main].";
    add("problems", "TTL_IN_PRODUCTION", "value", [...at, "environment"], message, hint);
  }
}
