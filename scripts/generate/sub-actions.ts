import { stringify } from "yaml";

// plan/action.yml, build/action.yml and report/action.yml: the Action with fewer inputs and its mode set. What they share
// with action.yml is taken from there, so that it is written once.

/** action.yml, as far as pages and sub-actions need it. */
export interface ActionFile {
  readonly name: string;
  readonly author: string;
  readonly branding: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

interface ActionInput {
  readonly description: string;
  readonly required: boolean;
  readonly default: string;
}

interface SubAction {
  readonly description: string;
  /** Of `mode`, the one input that is another's. */
  readonly mode: { readonly description: string; readonly default: string };
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const everywhere = ["config", "working-directory", "github-token", "summary"];

export const subActions: Readonly<Record<string, SubAction>> = {
  plan: {
    description: "Neko's plan alone: what neko.yaml at this commit would build and move. Evaluates, builds nothing.",
    mode: { description: "plan, or validate to read neko.yaml without Nix.", default: "plan" },
    inputs: everywhere,
    outputs: ["plan-id", "changed", "matrix", "plan-file"],
  },
  build: {
    description:
      "Neko's build alone: builds what neko.yaml asks for, checks it and pushes it. It takes no signing key.",
    mode: { description: "push, which builds and pushes, or build, which pushes nothing.", default: "push" },
    inputs: [...everywhere, "only", "state"],
    outputs: ["images"],
  },
  report: {
    description: "Neko's report alone: judges what hosts say of a release and writes it on its pull requests.",
    mode: { description: "report, or attest to answer a person who asked for evidence.", default: "report" },
    inputs: [...everywhere, "reports", "commit"],
    outputs: ["record-digest", "release"],
  },
};

/** The text of `NAME/action.yml`. */
export function subActionText(name: string, action: ActionFile): string {
  const sub = subActions[name];
  if (!sub) throw new TypeError(`there is no sub-action ${name}`);
  const pick = <T>(of: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> => {
    const missing = names.filter((key) => !(key in of));
    if (missing.length > 0)
      throw new TypeError(`action.yml has no ${missing.join(", ")}, which ${name}/action.yml takes`);
    return Object.fromEntries(Object.entries(of).filter(([key]) => names.includes(key)));
  };
  const inFolder = (path: string | undefined): string => `../${path ?? ""}`;
  const document = {
    name: `${action.name} ${name}`,
    description: sub.description,
    author: action.author,
    branding: action.branding,
    inputs: {
      mode: { description: sub.mode.description, required: false, default: sub.mode.default },
      ...pick(action.inputs, sub.inputs),
    },
    outputs: pick(action.outputs, sub.outputs),
    runs: { ...action.runs, main: inFolder(action.runs["main"]), post: inFolder(action.runs["post"]) },
  };
  const head = "# Generated from action.yml by scripts/generate/docs.ts. Change that file, then: npm run generate\n";
  return head + stringify(document, { lineWidth: 118 });
}
