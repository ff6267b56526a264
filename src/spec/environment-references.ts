import { clip } from "../kernel/text.ts";
import type { Add } from "./findings.ts";
import { suggest } from "./suggest.ts";
import { list, mapping, member, named, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

// Environments against the targets and waves that name them, and variables against what they may be.

/** Where environments are declared, nothing names another one; what they override is there. */
export function checkEnvironments(file: unknown, add: Add): void {
  const environments = new Map(named(member(file, "environments")));
  if (environments.size === 0) return;
  const check = (value: unknown, path: Path): void => {
    const name = text(value);
    if (name === undefined || environments.has(name)) return;
    const message = `"${clip(name, 80)}" in ${path.join(".")} is no environment`;
    const hint = (): string | undefined => suggest(name, [...environments.keys()], "Known");
    add("problems", "UNKNOWN_ENVIRONMENT", "value", path, message, hint);
  };
  const containers = new Map([...environments.keys()].map((name) => [name, new Set<string>()]));
  for (const [name, target] of named(member(file, "targets"))) {
    const environment = member(target, "environment");
    check(environment, ["targets", name, "environment"]);
    const running = containers.get(text(environment) ?? "");
    for (const container of running ? list(member(target, "run")) : []) running?.add(containerName(container));
  }
  for (const [index, wave] of list(member(file, "rollout", "waves"))
    .slice(0, 100)
    .entries()) {
    check(member(wave, "environment"), ["rollout", "waves", String(index), "environment"]);
  }
  for (const [environment, spec] of environments) {
    const running = containers.get(environment) ?? new Set();
    for (const [name] of named(member(spec, "overrides", "containers"))) {
      if (running.has(name)) continue;
      const path = ["environments", environment, "overrides", "containers", name];
      const message = `no target of environment "${clip(environment, 80)}" runs a container "${clip(name, 80)}"`;
      const hint =
        running.size === 0
          ? `Give a target of it this container, or remove the override.`
          : (): string | undefined => suggest(name, [...running], "Known");
      add("problems", "UNKNOWN_CONTAINER", "key", path, message, hint);
    }
  }
}

/** A container's own name, or its image's. */
export function containerName(container: unknown): string {
  const image = text(container) ?? text(member(container, "image")) ?? "";
  return text(member(container, "name")) ?? image.split("/")[0] ?? "";
}

interface Variable {
  readonly type: string;
  readonly values: readonly string[];
}

/** `env`: each value fits its type, each profile sets what is declared. */
export function checkVariables(file: unknown, add: Add): void {
  const declared = new Map<string, Variable>();
  for (const [name, value] of named(member(file, "env", "vars"))) {
    const path = ["env", "vars", name];
    const type = text(member(value, "type")) ?? "string";
    const values = list(member(value, "values")).filter((each): each is string => typeof each === "string");
    declared.set(name, { type, values });
    if (Object.keys(mapping(value)).length === 0) continue;
    const hasValues = member(value, "values") !== undefined;
    if (hasValues && type !== "enum") {
      const message = `${path.join(".")} lists values and is of type ${clip(type, 40)}`;
      add("problems", "CONFLICTING_KEYS", "key", [...path, "values"], message, "Write type: enum, or remove values.");
    }
    if (!hasValues && type === "enum") {
      const message = `missing key "values" in ${path.join(".")}`;
      add(
        "problems",
        "MISSING_KEY",
        "value",
        [...path, "type"],
        message,
        "List what it may be: values: [debug, info].",
      );
    }
    const given = member(value, "default");
    if (given !== undefined && member(value, "required") === true) {
      const message = `${path.join(".")} is required and has a default`;
      add("problems", "CONFLICTING_KEYS", "key", [...path, "default"], message, "Keep one of the two.");
    }
    checkValue(given, { type, values }, [...path, "default"], name, add);
  }
  const profiles = named(member(file, "env", "profiles"));
  for (const [profile, set] of profiles) {
    for (const [name, value] of Object.entries(mapping(set))) {
      const path = ["env", "profiles", profile, name];
      const variable = declared.get(name);
      if (variable) checkValue(value, variable, path, name, add);
      else {
        const message = `"${clip(name, 80)}" in ${path.slice(0, -1).join(".")} is no variable of env.vars`;
        const known = (): string[] => [...declared.keys()];
        const hint =
          declared.size === 0
            ? `Declare it: env: { vars: { ${clip(name, 80)}: { type: string } } }.`
            : (): string | undefined => suggest(name, known(), "Known");
        add("problems", "UNKNOWN_VARIABLE", "key", path, message, hint);
      }
    }
  }
}

const forms: Readonly<Record<string, readonly [fits: (value: string) => boolean, example: string]>> = {
  integer: [(value) => /^[-+]?[0-9]{1,30}$/.test(value), '"8080"'],
  number: [
    (value) => /^[-+]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,3})?$/.test(value),
    '"0.5"',
  ],
  boolean: [(value) => value === "true" || value === "false", '"true" or "false"'],
  url: [(value) => /^[a-z][a-z0-9+.-]{0,30}:\/\/\S/i.test(value) && URL.canParse(value), "http://localhost:8080"],
  path: [(value) => value.trim() !== "" && !/[\0\n\r]/.test(value), "./data"],
};

function checkValue(value: unknown, { type, values }: Variable, path: Path, name: string, add: Add): void {
  if (typeof value !== "string") return;
  const say = (message: string, hint: string | (() => string | undefined)): void =>
    add("problems", "ENV_VALUE_INVALID", "value", path, message, hint);
  if (type === "enum") {
    if (values.length === 0 || values.includes(value)) return;
    say(`"${clip(value, 40)}" is none of the values of ${clip(name, 80)}`, () => suggest(value, values));
    return;
  }
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (!form || form[0](value)) return;
  say(`"${clip(value, 40)}" is no ${type}, as ${clip(name, 80)} must be`, `Write one: ${form[1]}.`);
}
