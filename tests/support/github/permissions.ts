import type { Answer, Asked } from "./answers.ts";

// What a token needs for what it asks, as GitHub's page "Permissions required for GitHub Apps" lists it: the OpenAPI
// description says nothing about it. Every repository is a private one here: reading needs a permission too.

type Scope = "actions" | "checks" | "contents" | "deployments" | "issues" | "pull_requests" | "statuses";

/** What a token may do; one that has no set at all may do everything. */
export type Permissions = Readonly<Partial<Record<Scope, "read" | "write">>>;

/** Alternatives, as in the header x-accepted-github-permissions. */
type Accepted = `${Scope | "metadata"}=${"read" | "write"}` | "issues=read; pull_requests=read" | typeof comment;

const comment = "issues=write; pull_requests=write";

const table: readonly (readonly [method: RegExp, path: RegExp, accepted: Accepted])[] = [
  [/^GET$/, /\/issues\/(\d+\/comments|comments\/\d+(\/reactions)?)$/, "issues=read; pull_requests=read"],
  [/^(POST|PATCH|DELETE)$/, /\/issues\/(\d+\/comments|comments\/\d+(\/reactions(\/\d+)?)?)$/, comment],
  [/^GET$/, /\/(pulls(\/\d+)?|commits\/[^/]+\/pulls)$/, "pull_requests=read"],
  [/^(POST|PATCH)$/, /\/pulls(\/\d+)?$/, "pull_requests=write"],
  [/^PUT$/, /\/pulls\/\d+\/merge$/, "contents=write"],
  [/^GET$/, /\/(check-runs\/\d+(\/annotations)?|commits\/[^/]+\/check-runs)$/, "checks=read"],
  [/^(POST|PATCH)$/, /\/check-runs(\/\d+)?$/, "checks=write"],
  [/^GET$/, /\/commits\/[^/]+\/statuses$/, "statuses=read"],
  [/^POST$/, /\/statuses\/[^/]+$/, "statuses=write"],
  [/^GET$/, /\/deployments(\/\d+\/statuses)?$/, "deployments=read"],
  [/^POST$/, /\/deployments(\/\d+\/statuses)?$/, "deployments=write"],
  [/^GET$/, /\/actions\/runs\/\d+\/approvals$/, "actions=read"],
  [/^GET$/, /\/collaborators\/[^/]+\/permission$/, "metadata=read"],
];

/** GitHub's 403 when none of the alternatives is granted; undefined when the request may go on. */
export function permissionRefusal({ method, url }: Asked, granted: Permissions | undefined): Answer | undefined {
  if (!granted) return undefined;
  const row = table.find(([methods, paths]) => methods.test(method) && paths.test(url.pathname));
  if (!row) return undefined;
  const [, , accepted] = row;
  const has = (pair: string): boolean => {
    const [scope = "", level] = pair.split("=");
    const mine = scope === "metadata" ? "read" : granted[scope as Scope];
    return mine === "write" || mine === level;
  };
  if (accepted.split("; ").some(has)) return undefined;
  return {
    status: 403,
    body: { message: "Resource not accessible by integration", documentation_url: "https://docs.github.com/rest" },
    headers: { "x-accepted-github-permissions": accepted },
  };
}
