import { parseDuration } from "../kernel/duration.ts";
import { clip } from "../kernel/text.ts";
import { checkImages } from "./image-references.ts";
import { groupCycles, readMembership, targetsOf, type Membership } from "./membership.ts";
import type { Draft } from "./problem.ts";
import { suggest } from "./suggest.ts";
import { list, member, named, strings, text } from "./view.ts";
import type { Path, Tree } from "./yaml-tree.ts";

// What a schema cannot say: every name that is used is declared, and the declared things agree with each other.

export interface Findings {
  readonly problems: readonly Draft[];
  readonly warnings: readonly Draft[];
}

/** Adds a finding at a key or value. */
export type Add = (
  list: "problems" | "warnings",
  code: Draft["code"],
  at: "key" | "value",
  path: Path,
  message: string,
  hint?: Draft["hint"],
) => void;

export function checkReferences(tree: Tree): Findings {
  const found = { problems: [] as Draft[], warnings: [] as Draft[] };
  const add: Add = (to, code, at, path, message, hint) =>
    found[to].push({ offset: tree.locate(path, at), code, path, message, hint });
  const file = tree.value;
  checkImages(file, add);
  const membership = readMembership(file);
  checkGroups(membership, add);
  checkWaves(file, membership, add);
  checkHealth(file, membership, add);
  checkRegistries(file, add);
  return found;
}

/** Names that are neither target nor group. */
function checkNames(value: unknown, path: Path, membership: Membership, add: Add): void {
  const known = (): string[] => [...membership.targets, ...membership.groups.keys()];
  for (const { text: name, index } of strings(value)) {
    if (membership.targets.has(name) || membership.groups.has(name)) continue;
    const hint = name.startsWith("x-")
      ? "Rename it: names that start with x- are ignored."
      : (): string | undefined => suggest(name, known(), "Known");
    const where =
      path.slice(0, -1).includes("waves") || path.at(-1) === "on" ? path.join(".") : path.slice(-2).join(".");
    add(
      "problems",
      "UNKNOWN_TARGET",
      "value",
      [...path, index],
      `"${clip(name, 80)}" in ${where} is no target or group`,
      hint,
    );
  }
}

function checkGroups(membership: Membership, add: Add): void {
  for (const [name, members] of membership.groups) {
    checkNames(members, ["groups", name], membership, add);
    if (membership.targets.has(name)) {
      const message = `"${name}" is a target and a group`;
      add("problems", "DUPLICATE_NAME", "key", ["groups", name], message, "Rename the group.");
    }
  }
  for (const cycle of groupCycles(membership)) {
    const shown = cycle.length > 8 ? [...cycle.slice(0, 6), "…", ...cycle.slice(-1)] : cycle;
    const message = `group "${cycle[0]}" contains itself: ${shown.join(" → ")}`;
    add("problems", "GROUP_CYCLE", "key", ["groups", cycle[0] ?? ""], message, "Break the circle.");
  }
}

function checkWaves(file: unknown, membership: Membership, add: Add): void {
  // The schema refuses more; here only the work is bounded.
  const waves = list(member(file, "rollout", "waves")).slice(0, 100);
  if (waves.length === 0) return;
  const names = new Set<string>();
  const waveOf = new Map<string, string>();
  for (const [index, wave] of waves.entries()) {
    const path = ["rollout", "waves", String(index)];
    const name = text(member(wave, "name"));
    if (name !== undefined && names.has(name)) {
      add(
        "problems",
        "DUPLICATE_NAME",
        "value",
        [...path, "name"],
        `two waves are called "${clip(name, 80)}"`,
        "Rename one.",
      );
    }
    names.add(name ?? "");
    const to = strings(member(wave, "to"));
    checkNames(member(wave, "to"), [...path, "to"], membership, add);
    for (const [target, at] of targetsOf(
      to.map((entry) => entry.text),
      membership,
    )) {
      const before = waveOf.get(target);
      if (before === undefined) {
        waveOf.set(target, name ?? String(index));
        continue;
      }
      const message = `target "${target}" is in wave "${clip(before, 80)}" already`;
      const hint = "Keep each target in exactly one wave.";
      add("problems", "WAVE_OVERLAP", "value", [...path, "to", to[at]?.index ?? "0"], message, hint);
    }
  }
  for (const target of membership.targets) {
    if (waveOf.has(target)) continue;
    const hint = "Add it to the `to` of one wave; without one it would never be admitted.";
    add("problems", "WAVE_MISSING", "key", ["targets", target], `target "${clip(target, 80)}" is in no wave`, hint);
  }
}

function checkHealth(file: unknown, membership: Membership, add: Add): void {
  for (const [index, check] of list(member(file, "rollout", "health"))
    .slice(0, 200)
    .entries()) {
    checkNames(member(check, "on"), ["rollout", "health", String(index), "on"], membership, add);
  }
}

const dayMs = 24 * 60 * 60 * 1_000;

function checkRegistries(file: unknown, add: Add): void {
  for (const [name, registry] of named(member(file, "registries"))) {
    const path = ["registries", name];
    const url = text(member(registry, "url")) ?? "";
    const ttl = text(member(registry, "ttl"));
    const isLayout = url.startsWith("oci:");
    const host = url.split("/")[0] ?? "";
    if (host === "ttl.sh" && ttl !== undefined && safeDuration(ttl) > dayMs) {
      add(
        "problems",
        "TTL_TOO_LONG",
        "value",
        [...path, "ttl"],
        `ttl.sh keeps images for at most 24h, not ${clip(ttl, 40)}`,
        "Write 24h or less.",
      );
    }
    for (const { text: event, index } of strings(member(registry, "on"))) {
      if (event !== "pull-request" || ttl !== undefined || isLayout || isLocal(host)) continue;
      const message = `every pull request pushes to registry "${name}", which forgets nothing`;
      const hint = "Give a registry that forgets, with its ttl, or drop pull-request.";
      add("warnings", "DURABLE_PULL_REQUEST", "value", [...path, "on", index], message, hint);
    }
    if (member(registry, "insecure") === true && !isLayout && !isLocal(host)) {
      const message = `registry "${name}" is spoken to without TLS`;
      add(
        "warnings",
        "INSECURE_REGISTRY",
        "value",
        [...path, "insecure"],
        message,
        "Keep insecure for registries on this machine.",
      );
    }
  }
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127\.[0-9.]+|\[::1\])(?::[0-9]+)?$/.test(host);
}

/** 0 for what is no duration: the schema has said so already. */
function safeDuration(value: string): number {
  try {
    return parseDuration(value);
  } catch {
    return 0;
  }
}
