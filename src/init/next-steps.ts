import type { RepositoryFacts } from "./facts.ts";

/** What to do after neko.yaml was written: a command each, and why. */
export function nextSteps(facts: RepositoryFacts, file: string): readonly (readonly [string, string])[] {
  const directory = facts.flakeDirectory === "." ? "" : ` ./${facts.flakeDirectory}`;
  return [
    ...(facts.flake.kind === "none"
      ? [["nix flake init", "what neko.yaml names are outputs of a flake"] as const]
      : []),
    ...(facts.flake.kind !== "none" && !facts.hasLock
      ? [[`nix flake lock${directory}`, "writes flake.lock, which belongs into the repository"] as const]
      : []),
    [`neko validate${file === "neko.yaml" ? "" : ` ${file}`}`, "says what is wrong, with line and column"],
    [`neko plan${file === "neko.yaml" ? "" : ` --config ${file}`}`, "shows what would be built, pushed and changed"],
  ];
}
