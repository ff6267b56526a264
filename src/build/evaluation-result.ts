import { NekoError } from "../kernel/error.ts";
import { isStorePath } from "../kernel/store-path.ts";
import { clip } from "../kernel/text.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import { parseImageConfig } from "./image-config.ts";
import { isFields } from "./nix-json.ts";
import { closest, didYouMean } from "./suggest.ts";

/**
 * What the expression of nix-expression.ts evaluated to, by attribute. Everything in it was written by the flake.
 * @throws NekoError ATTRIBUTE_MISSING with the names that are there, EVALUATION_FAILED
 */
export function parseEvaluation(json: unknown, attributes: readonly string[]): ReadonlyMap<string, EvaluatedOutput> {
  if (!Array.isArray(json) || json.length !== attributes.length) throw odd("the flake", "not one value per output");
  return new Map(attributes.map((attribute, index) => [attribute, parseOutput(json[index], attribute)]));
}

function parseOutput(value: unknown, attribute: string): EvaluatedOutput {
  if (!isFields(value)) throw odd(attribute, "no attribute set");
  switch (value["kind"]) {
    case "missing":
      throw missing(attribute, toNames(value["at"]), toNames(value["siblings"]));
    case "other":
      throw new NekoError("EVALUATION_FAILED", `${attribute} is a ${clip(String(value["type"]), 20)}, no derivation`, {
        hint: "name a flake output that can be built: a package or a development shell",
      });
    case "derivation":
      return parseDerivation(value, attribute);
    default:
      throw odd(attribute, "an unknown kind of result");
  }
}

function parseDerivation(value: Readonly<Record<string, unknown>>, attribute: string): EvaluatedOutput {
  const { name, system, drvPath, output: outPath, imageConfig } = value;
  if (typeof name !== "string" || typeof system !== "string") throw odd(attribute, "no name or system");
  if (typeof drvPath !== "string" || !isStorePath(drvPath)) throw odd(attribute, "no drvPath in the store");
  if (typeof outPath !== "string" || !isStorePath(outPath)) {
    throw new NekoError("EVALUATION_FAILED", `the output path of ${attribute} is not known before it is built`, {
      hint: "leave __contentAddressed off for what Neko deploys: a plan needs the path",
    });
  }
  return {
    attribute,
    name: clip(name, 211),
    system: clip(system, 60),
    drvPath,
    outPath,
    ...(imageConfig == null ? {} : { imageConfig: parseImageConfig(imageConfig, attribute) }),
  };
}

function missing(attribute: string, at: readonly string[], siblings: readonly string[]): NekoError {
  const written = attribute.split(".")[at.length] ?? "";
  const above = at.join(".");
  const meant = didYouMean(written, siblings);
  const shown = closest(written, siblings).map((name) => clip(name, 60));
  const more = siblings.length - shown.length;
  const there = shown.length === 0 ? "has nothing" : `has ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return new NekoError(
    "ATTRIBUTE_MISSING",
    `the flake has no output ${attribute}: ${above === "" ? "it" : above} ${there}`,
    {
      hint:
        meant === undefined
          ? "name an output that `nix flake show` lists"
          : `did you mean ${[...at, clip(meant, 60), ...attribute.split(".").slice(at.length + 1)].join(".")}?`,
    },
  );
}

function toNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}

function odd(attribute: string, what: string): NekoError {
  return new NekoError("EVALUATION_FAILED", `${attribute} evaluated to ${what}`, {
    hint: "look at it with `nix eval`; a derivation made by hand may lack attributes",
  });
}
