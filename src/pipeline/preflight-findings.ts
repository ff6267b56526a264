import { showBytes } from "../kernel/duration.ts";
import type { NekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";
import type { FreeSpace, NixSettings } from "../ports/machine.ts";
import type { CacheSpec, DesiredState, ImageSpec, RegistrySpec } from "../spec/desired-state.ts";
import type { PreflightFinding } from "../variants/finding.ts";

// What is judged before the work, besides hardware. Pure; the words of hints are for a workflow or for a terminal.

export type Work = "plan" | "build" | "push";

const gib = 1024 ** 3;
/** Less, and a build ends in the middle, with the machine full. */
const leastBytes = gib;
const enoughBytes = 10 * gib;

const installStep = "uses: cachix/install-nix-action@630ae543ea3a38a9a4166f03376c02c50f408342 # v31.11.0";

/** @param version what `nix --version` says, or why it does not */
export function nixFinding(version: string | NekoError, inWorkflow: boolean): PreflightFinding {
  const subject = "nix";
  if (typeof version === "string") return { level: "ok", code: "NIX", subject, message: `Nix ${version}`, hint: "" };
  const code = version.code === "NIX_TOO_OLD" ? "NIX_TOO_OLD" : "NIX_MISSING";
  const hint = inWorkflow ? `add a step before Neko: \`- ${installStep}\`` : version.hint;
  return { level: "error", code, subject, message: version.message, hint };
}

export function settingFindings(settings: NixSettings | undefined, what: Work): readonly PreflightFinding[] {
  if (!settings) return [];
  const { sandbox, trusted, maxJobs, hasBuilders } = settings;
  const isolated = { on: "builds are isolated", relaxed: "builds are isolated, but for those that ask out", off: "builds are not isolated: they see this machine" }; // prettier-ignore
  const user = { true: "; this user is trusted", false: "; this user is not trusted: the machine's nix.conf decides" };
  const facts: PreflightFinding = {
    level: "ok",
    code: "SANDBOX",
    subject: "nix.conf",
    message: `${isolated[sandbox]}${trusted === null ? "" : user[`${trusted}`]}`,
    hint: "",
  };
  if (maxJobs > 0 || hasBuilders || what === "plan") return [facts];
  return [
    facts,
    {
      level: "warning",
      code: "BUILDERS",
      subject: "nix.conf",
      message: "nothing can be built: max-jobs is 0 and there is no builder",
      hint: "set max-jobs to 1 or more, or name a builder",
    },
  ];
}

/** Systems of what is built that this machine does not build. */
export function systemFindings(
  settings: NixSettings | undefined,
  { shells, packages, images }: Pick<DesiredState, "shells" | "packages" | "images">,
): readonly PreflightFinding[] {
  if (!settings || settings.hasBuilders) return [];
  const wanted = Map.groupBy([...shells, ...packages, ...images], ({ attribute }) => systemOf(attribute));
  return [...wanted].flatMap(([system, outputs]): readonly PreflightFinding[] => {
    if (system === undefined || settings.systems.includes(system)) return [];
    const names = [...new Set(outputs.map(({ attribute }) => attribute))].slice(0, 3).join(", ");
    const message = `${names} ${outputs.length > 3 ? "and others are" : "is"} for ${system}, which this machine does not build`;
    const hint = `build it on a runner of ${system}, or give this one a builder or emulation that is`;
    return [{ level: "warning", code: "SYSTEM", subject: system, message, hint }];
  });
}

const systemOf = (attribute: string): string | undefined => /^(?:packages|devShells)\.([^.]+)\./.exec(attribute)?.[1];

/** Images with a `max-size` say how much more is wanted: each is in the store, and packed beside it. */
export function diskFindings(
  spaces: readonly FreeSpace[],
  what: Work,
  images: readonly Pick<ImageSpec, "maxSizeBytes">[],
): readonly PreflightFinding[] {
  const wanted = what === "plan" ? leastBytes : enoughBytes + sum(images.map(({ maxSizeBytes = 0 }) => maxSizeBytes));
  return spaces.map(({ holds, path, freeBytes }) => {
    const message = `${showBytes(freeBytes)} free for ${holds.join(" and ")}`;
    const found = { code: "DISK", subject: path } as const;
    if (freeBytes >= wanted) return { ...found, level: "ok", message, hint: "" };
    const level = freeBytes < leastBytes && what !== "plan" ? "error" : "warning";
    const hint = "free space: `nix-collect-garbage` removes what nothing holds";
    return {
      ...found,
      level,
      message: `${message}, ${showBytes(level === "error" ? leastBytes : wanted)} wanted`,
      hint,
    };
  });
}

export interface Secrets {
  /** Whether a variable of that name is set; what it holds is not looked at. */
  readonly isSet: (name: string) => boolean;
  readonly hasGithubToken: boolean;
}

/** Secrets of the registries that this run pushes to: before an hour of building, not after it. */
export function registryFindings(
  registries: readonly Pick<RegistrySpec, "name" | "auth">[],
  secrets: Secrets,
  inWorkflow: boolean,
): readonly PreflightFinding[] {
  return registries.flatMap(({ name, auth }): readonly PreflightFinding[] => {
    if (!auth) return [];
    const subject = `registry ${name}`;
    const found = { code: "REGISTRY_SECRET", subject } as const;
    const missing =
      auth.kind === "github-token"
        ? secrets.hasGithubToken ? [] : ["GITHUB_TOKEN"] // prettier-ignore
        : [auth.usernameEnv, auth.passwordEnv].filter((each) => !secrets.isSet(each));
    if (missing.length === 0) return [{ ...found, level: "ok", message: "its secrets are set", hint: "" }];
    const message = `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set here`;
    const hint =
      inWorkflow && auth.kind === "github-token"
        ? "leave the input `github-token` as it is, and give the job `permissions: packages: write`"
        : handIn(missing, inWorkflow);
    return [{ ...found, level: "error", message, hint }];
  });
}

/** A cache without its secret is left out, which a workflow may want: the jobs that need a secret are given it. */
export function cacheFindings(
  caches: readonly Pick<CacheSpec, "url" | "pushEnv">[],
  { isSet }: Secrets,
  inWorkflow: boolean,
): readonly PreflightFinding[] {
  return caches.flatMap(({ url, pushEnv }): readonly PreflightFinding[] => {
    if (pushEnv === undefined) return [];
    const found = { code: "CACHE_SECRET", subject: `cache ${showUrl(url)}` } as const;
    if (isSet(pushEnv)) return [{ ...found, level: "ok", message: "its secret is set", hint: "" }];
    const message = `${pushEnv} is not set here: nothing is sent there`;
    return [{ ...found, level: "warning", message, hint: handIn([pushEnv], inWorkflow) }];
  });
}

function handIn(names: readonly string[], inWorkflow: boolean): string {
  if (!inWorkflow) return `export ${names.join(" and ")}`;
  const lines = names.map((name) => `${name}: \${{ secrets.${name} }}`).join(", ");
  return `add to this step \`env: { ${lines} }\``;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
