import { clip } from "../kernel/text.ts";
import { exceptionsOf, ownCodes, policyCodes, type ExceptionContext, type PolicyCode } from "./exceptions.ts";
import type { Add } from "./findings.ts";
import { imperativeArguments, imperativeIn } from "./imperative.ts";
import { targetsOf } from "./membership.ts";
import { checkOwnRules } from "./policy-rules.ts";
import { list, mapping, member, named, strings, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

// What a repository does not want to see: rules that are built in, and its own. An exception silences a finding.

type Severity = "deny" | "warn" | "off";

/** Key of `policy`, its code and what holds unless the file says otherwise. */
const builtIn = {
  POLICY_IMPERATIVE: ["imperative", "warn"],
  POLICY_IMPURE_SHELL: ["impure-shells", "off"],
  POLICY_GPU_CONFIG: ["gpu-config", "off"],
  POLICY_GENERATIONS: ["generations", "off"],
  POLICY_LATEST_TAG: ["latest-tag", "off"],
} as const satisfies Readonly<Record<PolicyCode, readonly [string, Severity]>>;

export interface PolicyFinding {
  readonly at: "key" | "value";
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

const finders: Readonly<Record<PolicyCode, (file: unknown) => Iterable<PolicyFinding>>> = {
  POLICY_IMPERATIVE: imperative,
  POLICY_IMPURE_SHELL: impureShells,
  POLICY_GPU_CONFIG: gpuConfig,
  POLICY_GENERATIONS: generations,
  POLICY_LATEST_TAG: latestTags,
};

/** How many findings of one rule are looked for: more are never shown. */
const maxFindings = 200;

export function checkPolicy(file: unknown, context: ExceptionContext, add: Add): void {
  const exceptions = exceptionsOf(file, context);
  const concerned = targetsConcerned(file, context);
  const allows = (rule: string, path: Path): boolean =>
    exceptions.allow({ rule, path, targets: () => concerned(path) });
  const judged = new Set(ownCodes(file));
  for (const code of policyCodes) {
    const [key, usual] = builtIn[code];
    const written = member(file, "policy", key);
    const severity = written === "deny" || written === "warn" || written === "off" ? written : usual;
    if (severity === "off") continue;
    judged.add(code);
    let count = 0;
    for (const { at, path, message, hint } of finders[code](file)) {
      if (allows(code, path)) continue;
      add(severity === "deny" ? "problems" : "warnings", code, at, path, message, hint);
      if ((count += 1) === maxFindings) break;
    }
  }
  checkOwnRules(file, allows, add);
  for (const { id, index } of exceptions.idle(judged)) {
    const message = `exception "${clip(id, 80)}" excepts nothing now`;
    const hint = "Remove it, or compare its target and what with what the rule finds without it.";
    add("warnings", "EXCEPTION_UNUSED", "value", ["exceptions", String(index), "rule"], message, hint);
  }
}

/** The targets a place is about: its own, those of a health check, those of an environment; [] for the whole file. */
function targetsConcerned(file: unknown, { membership }: ExceptionContext): (path: Path) => readonly string[] {
  const ofCheck = new Map<string, readonly string[]>();
  return ([first = "", second = "", third = ""]) => {
    if (first === "targets") return membership.targets.has(second) ? [second] : [];
    if (first === "rollout" && second === "health") {
      let targets = ofCheck.get(third);
      if (!targets) {
        const on = member(list(member(file, "rollout", "health"))[Number(third)], "on");
        const names = strings(on).map((each) => each.text);
        // Without `on` it is for all of them.
        targets = [...(on === undefined ? membership.targets : targetsOf(names, membership).keys())];
        ofCheck.set(third, targets);
      }
      return targets;
    }
    if (first !== "environments") return [];
    return named(member(file, "targets")).flatMap(([name, target]) =>
      member(target, "environment") === second ? [name] : [],
    );
  };
}

function* imperative(file: unknown): Generator<PolicyFinding> {
  const finding = (path: Path, found: string | undefined): PolicyFinding[] => {
    if (found === undefined) return [];
    const message = `${path.join(".")} runs \`${clip(found, 60)}\`, which changes the machine by hand`;
    const hint = "Put what it installs into the flake; it is there then for everybody, and can be undone.";
    return [{ at: "value", path, message, hint }];
  };
  const line = (value: unknown, path: Path): PolicyFinding[] => {
    const written = text(value);
    return written === undefined ? [] : finding(path, imperativeIn(written));
  };
  for (const [name, shell] of named(member(file, "shells"))) {
    const path = ["shells", name];
    const hook = member(shell, "hook");
    yield* line(hook, [...path, "hook"]);
    for (const [system, own] of named(mapping(hook))) yield* line(own, [...path, "hook", system]);
    yield* line(member(shell, "check"), [...path, "check"]);
    yield* line(member(shell, "bench"), [...path, "bench"]);
  }
  for (const [index, check] of list(member(file, "rollout", "health")).entries()) {
    const argv = strings(member(check, "exec")).map((each) => each.text);
    if (argv.length > 0) yield* finding(["rollout", "health", String(index), "exec"], imperativeArguments(argv));
  }
}

function* impureShells(file: unknown): Generator<PolicyFinding> {
  for (const [name, shell] of named(member(file, "shells"))) {
    const pure = member(shell, "pure");
    if (pure === true) continue;
    const path = ["shells", name];
    const message = `shell "${clip(name, 80)}" is not pure`;
    const hint = "Write pure: true, and name in env what it needs from outside.";
    yield {
      at: pure === undefined ? "key" : "value",
      path: pure === undefined ? path : [...path, "pure"],
      message,
      hint,
    };
  }
}

function* gpuConfig(file: unknown): Generator<PolicyFinding> {
  const variants = named(member(file, "variants"));
  const withCuda = variants.filter(([, variant]) => member(variant, "cuda") !== undefined);
  for (const [name, variant] of withCuda) {
    if (member(variant, "gpu-archs") !== undefined) continue;
    const message = `variant "${clip(name, 80)}" has cuda and no gpu-archs`;
    const hint = 'Name the architectures compiled in: gpu-archs: ["8.6", "8.9"].';
    yield { at: "key", path: ["variants", name], message, hint };
  }
  if (withCuda.length > 0) return;
  for (const [name, shell] of named(member(file, "shells"))) {
    if (member(shell, "gpu") !== true) continue;
    const message = `shell "${clip(name, 80)}" needs a GPU, and no variant names a CUDA version`;
    const hint = 'Add a variant that does: cuda: "12.8".';
    yield { at: "value", path: ["shells", name, "gpu"], message, hint };
  }
}

function* generations(file: unknown): Generator<PolicyFinding> {
  const targets = named(member(file, "targets"));
  if (targets.length === 0 || member(file, "rollout", "keep-generations") !== undefined) return;
  const path = member(file, "rollout") === undefined ? ["targets"] : ["rollout"];
  const message = "nothing says how many generations hosts keep";
  yield { at: "key", path, message, hint: "Write it: rollout: { keep-generations: 5 }." };
}

function* latestTags(file: unknown): Generator<PolicyFinding> {
  const message = 'the tag "latest" says nothing of what it points at';
  const hint = "Remove it; targets are pinned by digest, and people are better served by a version.";
  for (const [name, image] of named(member(file, "images"))) {
    for (const { text: tag, index } of strings(member(image, "tags"))) {
      if (tag === "latest") yield { at: "value", path: ["images", name, "tags", index], message, hint };
    }
  }
  for (const [name, variant] of named(member(file, "variants"))) {
    if (member(variant, "tag") === "latest") yield { at: "value", path: ["variants", name, "tag"], message, hint };
  }
}
