import { parse } from "yaml";

// What we ask of a workflow beyond what GitHub refuses: ours, and those that people copy.

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly "runs-on"?: unknown;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly permissions?: object;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** An action.yml: what may be given to it, and asked of it. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

const ownHead = "github.event.pull_request.head.repo.full_name == github.repository";
const hosted = "ubuntu-latest";

/** One line for each rule that a workflow breaks. `actions`: by what `uses` names, our own. */
export function faultsOf(text: string, actions: Readonly<Record<string, ActionFile>>): readonly string[] {
  const workflow = parse(text) as Workflow;
  return [
    ...workflowFaults(workflow),
    ...pinFaults(text, actions),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      [...jobFaults(workflow, job), ...usageFaults(job, actions)].map((fault) => `${name}: ${fault}`),
    ),
  ];
}

/** Job to what it may write, `read` left out. */
export function writesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const { jobs } = parse(text) as Workflow;
  return Object.fromEntries(
    Object.entries(jobs).map(([name, { permissions = {} }]) => [
      name,
      Object.keys(permissions).filter((permission) => permissions[permission] === "write"),
    ]),
  );
}

function workflowFaults({ on, permissions, concurrency }: Workflow): readonly string[] {
  const text = JSON.stringify(on);
  return [
    ...(Object.keys(permissions ?? { all: 1 }).length === 0 ? [] : ["permissions are not {} for the whole workflow"]),
    ...(/"paths(-ignore)?"/.test(text) ? ["it has paths: a required check would never report"] : []),
    ...("pull_request_target" in on ? ["pull_request_target gives a fork this repository's secrets"] : []),
    ...("pull_request" in on && !String(concurrency?.["cancel-in-progress"] ?? "").match(/^true$|pull_request/)
      ? ["an older head of a pull request goes on running"]
      : []),
    ...("pull_request" in on && !("merge_group" in on) ? ["the merge queue would wait for ever"] : []),
  ];
}

function pinFaults(text: string, actions: object): readonly string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].flatMap(([, use = ""]) => {
    const [name = ""] = use.split("@");
    if (name in actions) return [];
    return /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/.test(use) ? [] : [`${use} is not pinned by commit and version`];
  });
}

function jobFaults({ on }: Workflow, job: Job): readonly string[] {
  const { steps = [], permissions } = job;
  const text = JSON.stringify(job);
  const holdsKey = text.includes("NEKO_SIGNING_KEY");
  const named = job.environment as { name?: string; deployment?: boolean } | undefined;
  const condition = job.if ?? "";
  return [
    ...(permissions ? [] : ["it has no permissions of its own"]),
    ...(job["timeout-minutes"] ? [] : ["it has no time limit"]),
    ...(named && named.deployment !== false ? ["its environment is for approval, and writes a deployment"] : []),
    ...(holdsKey && (named?.name !== "release" || job["runs-on"] !== hosted)
      ? ["the key is outside of the protected environment, or on a runner of one's own"]
      : []),
    ...(holdsKey && !condition.includes("github.ref == 'refs/heads/main'") ? ["the key is given to another ref"] : []),
    ...(holdsKey && job.concurrency?.["queue"] !== "max" ? ["a release gives way to a newer one before it ran"] : []),
    ...(/secrets\.(?!NEKO_SIGNING_KEY)/.test(text) ? ["it is given another secret"] : []),
    ...("pull_request" in on && job["runs-on"] !== hosted && !condition.includes(ownHead)
      ? ["a fork's head would run on a runner of one's own"]
      : []),
    ...("workflow_run" in on && steps.some(({ uses, run }) => run ?? /checkout|nix/.test(uses ?? ""))
      ? ["after a fork's run it checks out, evaluates or runs something"]
      : []),
    ...steps.flatMap((step) => stepFaults(step)),
  ];
}

function stepFaults({ uses, run, with: given }: Step): readonly string[] {
  return [
    ...(run?.includes("${{") ? ["text of others becomes part of a script"] : []),
    ...(uses?.startsWith("actions/checkout@") && given?.["persist-credentials"] !== false
      ? ["checkout leaves the token on disk"]
      : []),
  ];
}

/** What is given to our own actions, and asked of them, is what they have. */
function usageFaults(job: Job, actions: Readonly<Record<string, ActionFile>>): readonly string[] {
  const ours = (job.steps ?? []).flatMap((step) => {
    const action = actions[step.uses?.split("@")[0] ?? ""];
    return action ? [{ step, action }] : [];
  });
  const given = ours.flatMap(({ step, action }) =>
    Object.keys(step.with ?? {})
      .filter((input) => !(input in action.inputs))
      .map((input) => `${step.uses} has no input ${input}`),
  );
  const asked = ours.flatMap(({ step, action }) =>
    [...JSON.stringify(job).matchAll(new RegExp(`steps\\.${step.id ?? "-"}\\.outputs\\.([a-z-]+)`, "g"))]
      .map(([, output = ""]) => output)
      .filter((output) => !(output in (action.outputs ?? {})))
      .map((output) => `${step.uses} has no output ${output}`),
  );
  return [...given, ...asked];
}
