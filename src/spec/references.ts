import { parseDuration } from "../kernel/duration.ts";
import { clip, showUrl } from "../kernel/text.ts";
import { checkEnvironments, checkVariables } from "./environment-references.ts";
import { checkExceptions } from "./exceptions.ts";
import { findingsOf, type Add, type Findings } from "./findings.ts";
import { checkImages } from "./image-references.ts";
import { groupCycles, readMembership, targetsOf, type Membership } from "./membership.ts";
import { checkPolicy } from "./policy.ts";
import { suggestName } from "./suggest.ts";
import { checkTargets, isLoopback } from "./target-references.ts";
import { checkFreezes, checkRollbacks, checkWindows } from "./time-references.ts";
import { list, member, named, strings, text } from "./view.ts";
import type { Path, Tree } from "./yaml-tree.ts";

// What a schema cannot say: every name that is used is declared, and the declared things agree with each other.

export interface ReferenceOptions {
  /** Milliseconds since 1970; without it nothing is judged by the day. */
  readonly nowMs?: number | undefined;
}

export function checkReferences(tree: Tree, { nowMs }: ReferenceOptions = {}): Findings {
  const { problems, warnings, add } = findingsOf(tree);
  const file = tree.value;
  checkTargets(file, checkImages(file, add), add);
  const membership = readMembership(file);
  checkGroups(membership, add);
  checkWaves(file, membership, add);
  checkHealth(file, membership, add);
  checkProvenance(file, add);
  checkAudiences(file, membership, add);
  checkWindows(file, add);
  checkFreezes(file, add);
  checkRollbacks(file, nowMs, add);
  checkEnvironments(file, add);
  checkVariables(file, add);
  checkRegistries(file, add);
  checkCaches(file, add);
  const context = { membership, nowMs };
  checkExceptions(file, context, add);
  checkPolicy(file, context, add);
  return { problems, warnings };
}

/** Names that are neither target nor group. */
function checkNames(value: unknown, path: Path, membership: Membership, add: Add): void {
  const known = (): string[] => [...membership.targets, ...membership.groups.keys()];
  for (const { text: name, index } of strings(value)) {
    if (membership.targets.has(name) || membership.groups.has(name)) continue;
    const hint = name.startsWith("x-")
      ? "Rename it: names that start with x- are ignored."
      : (): string | undefined => suggestName(name, known());
    const where =
      path.slice(0, -1).includes("waves") || path.at(-1) === "on" || path[0] === "notifications"
        ? path.join(".")
        : path.slice(-2).join(".");
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
  // Where it is not known who is in a wave, nobody is missing.
  if (!waves.every((wave) => Array.isArray(member(wave, "to")))) return;
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
    const path = ["rollout", "health", String(index)];
    checkNames(member(check, "on"), [...path, "on"], membership, add);
    if (list(member(check, "exec"))[0] === "") {
      const message = `${path.join(".")}.exec names no program`;
      add("problems", "INVALID_VALUE", "value", [...path, "exec", "0"], message, "Write it first: [nvidia-smi, -L].");
    }
    if (member(check, "metric") === undefined) continue;
    const min = member(check, "min");
    const max = member(check, "max");
    if (min === undefined && max === undefined) {
      const message = `metric probe ${path.join(".")} has neither min nor max, so it would always pass`;
      add("problems", "MISSING_KEY", "value", path, message, "Add min, max or both.");
    } else if (typeof min === "number" && typeof max === "number" && min > max) {
      const message = `min of ${path.join(".")} is above its max, so it would never pass`;
      add("problems", "CONFLICTING_KEYS", "value", [...path, "min"], message, "Write the smaller number as min.");
    }
  }
}

/** A rule about provenance that asks for nothing would look like one that holds. */
function checkProvenance(file: unknown, add: Add): void {
  for (const [index, rule] of list(member(file, "attestation", "provenance"))
    .slice(0, 200)
    .entries()) {
    if (member(rule, "builder") !== undefined || member(rule, "or") !== undefined) continue;
    const path = ["attestation", "provenance", String(index)];
    const message = `${path.join(".")} asks for neither builder nor key, so it would always pass`;
    add("problems", "MISSING_KEY", "value", path, message, "Add builder, or: { key: … }, or both.");
  }
}

/** Who freezes and notifications are for. */
function checkAudiences(file: unknown, membership: Membership, add: Add): void {
  for (const [index, freeze] of list(member(file, "freeze")).slice(0, 200).entries()) {
    checkNames(member(freeze, "on"), ["freeze", String(index), "on"], membership, add);
  }
  for (const [name, notification] of named(member(file, "notifications"))) {
    checkNames(member(notification, "targets"), ["notifications", name, "targets"], membership, add);
  }
}

/** One cache under two entries: which key and which secret would count? */
function checkCaches(file: unknown, add: Add): void {
  const seen = new Set<string>();
  for (const [index, cache] of list(member(file, "caches")).entries()) {
    const url = text(member(cache, "url"))?.replace(/\/$/, "");
    if (url === undefined) continue;
    if (seen.has(url)) {
      const message = `cache ${showUrl(url)} is there twice`;
      add("problems", "DUPLICATE_NAME", "value", ["caches", String(index), "url"], message, "Keep one.");
    }
    seen.add(url);
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
      if (event !== "pull-request" || ttl !== undefined || isLayout || isLoopback(host)) continue;
      const message = `every pull request pushes to registry "${name}", which forgets nothing`;
      const hint = "Give a registry that forgets, with its ttl, or drop pull-request.";
      add("warnings", "DURABLE_PULL_REQUEST", "value", [...path, "on", index], message, hint);
    }
    if (member(registry, "insecure") === true && !isLayout && !isLoopback(host)) {
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

/** 0 for what is no duration: the schema has said so already. */
function safeDuration(value: string): number {
  try {
    return parseDuration(value);
  } catch {
    return 0;
  }
}
