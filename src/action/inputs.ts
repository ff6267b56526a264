import { NekoError } from "../kernel/error.ts";

/** What a user may write in `mode:`. */
export const modes = ["auto", "validate", "plan", "build", "push", "publish", "attest", "report"] as const;
export type Mode = (typeof modes)[number];

/** The inputs of action.yml, once. Paths are as written; the composition root resolves them. */
export interface Inputs {
  readonly mode: Mode;
  readonly config: string;
  readonly workingDirectory: string;
  readonly githubToken: string;
  readonly state: string;
  readonly reports: string;
  readonly commit: string;
  readonly summary: boolean;
  /** Attributes that this job of a matrix builds; empty: all of them. */
  readonly only: readonly string[];
}

/** Every input but `signing-key`: the publish step alone reads that one.
 *  `read` answers "" for an input that is not set. @throws NekoError USAGE */
export function parseInputs(read: (name: string) => string): Inputs {
  return {
    mode: oneOf("mode", read("mode") || "auto", modes),
    config: read("config") || "neko.yaml",
    workingDirectory: read("working-directory") || ".",
    githubToken: read("github-token"),
    state: read("state") || "neko-handoff.json",
    reports: read("reports"),
    commit: read("commit"),
    summary: oneOf("summary", read("summary") || "true", ["true", "false"] as const) === "true",
    only: read("only")
      .split(/\s+/)
      .filter((attribute) => attribute !== ""),
  };
}

function oneOf<const T extends readonly string[]>(name: string, value: string, allowed: T): T[number] {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new NekoError("USAGE", `input ${name} is "${value.slice(0, 40)}"`, {
    hint: `write one of ${allowed.join(", ")}`,
  });
}
