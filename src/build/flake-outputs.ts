import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { FlakeOutputs, PackageOutput, ShellOutput } from "../ports/nix.ts";
import { storedFlake, type LockedFlake } from "./nix-expression.ts";
import { isFields } from "./nix-json.ts";

// What the two expressions of nix-expression.ts about a flake's outputs evaluated to. Every name was written by the flake.

/** Names alone. What has another shape than expected is left out. @throws NekoError EVALUATION_FAILED for no object */
export function parseOutputNames(json: unknown): FlakeOutputs {
  if (!isFields(json)) throw odd(json);
  return {
    devShells: bySystem(json["devShells"], (name): ShellOutput => ({ name })),
    packages: bySystem(json["packages"], (name): PackageOutput => ({ name })),
    nixosConfigurations: toNames(json["nixosConfigurations"]),
  };
}

/** The same with what is known of each output. */
export function addOutputDetails(outputs: FlakeOutputs, json: unknown): FlakeOutputs {
  if (!isFields(json)) throw odd(json);
  return {
    ...outputs,
    devShells: mapped(outputs.devShells, ({ name }, system): ShellOutput => {
      const inputs = at(json["inputs"], system, name);
      return Array.isArray(inputs) ? { name, inputs: toNames(inputs).filter((each) => each !== "") } : { name };
    }),
    packages: mapped(outputs.packages, ({ name }, system): PackageOutput => {
      const content = at(json["content"], system, name);
      return content === "image" || content === "archive" ? { name, content } : { name };
    }),
  };
}

/** `nix flake prefetch --json`: a tree in the store and its hash. @throws NekoError EVALUATION_FAILED */
export function parsePrefetched(json: unknown, directory: string): LockedFlake {
  const { storePath, hash } = isFields(json) ? json : {};
  if (typeof storePath === "string" && typeof hash === "string") return storedFlake(storePath, hash, directory);
  throw odd(json);
}

function bySystem<T>(value: unknown, make: (name: string) => T): Readonly<Record<string, readonly T[]>> {
  const entries = isFields(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([system, names]) => [system, toNames(names).map(make)]));
}

function mapped<T>(
  record: Readonly<Record<string, readonly T[]>>,
  make: (output: T, system: string) => T,
): Readonly<Record<string, readonly T[]>> {
  return Object.fromEntries(
    Object.entries(record).map(([system, outputs]) => [system, outputs.map((output) => make(output, system))]),
  );
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) current = isFields(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  return current;
}

function toNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string").toSorted() : [];
}

function odd(json: unknown): NekoError {
  return new NekoError("EVALUATION_FAILED", `nix answered ${clip(JSON.stringify(json) ?? "nothing", 120)}`, {
    hint: "look at the flake with `nix flake show`, and report this with the output of `nix --version`",
  });
}
