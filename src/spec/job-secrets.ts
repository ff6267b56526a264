/** Whom a variable of this process's environment is for: the job's token, something else that the runner or Neko itself
 *  holds, or what a workflow handed to this step for others. */
export type SecretOwner = "job-token" | "job" | "others";

/** What the runner, and Neko itself, hold for themselves. */
const ofTheJob = /^(?:GITHUB_|ACTIONS_|RUNNER_|INPUT_|NEKO_SIGNING_KEY$)/;
/** Of those, what anybody may know. */
const known = new Set(["GITHUB_ACTOR", "GITHUB_REPOSITORY_OWNER"]);

/**
 * neko.yaml of a proposal names both a secret and where it goes: what is the job's own has to be told from what was made
 * for that place. The token is the token under any name, and beside anything else.
 * @param githubToken empty when there is none
 */
export function ownerOfSecret(name: string, value: string, githubToken: string): SecretOwner {
  if (name === "GITHUB_TOKEN" || (githubToken !== "" && value.includes(githubToken))) return "job-token";
  return ofTheJob.test(name) && !known.has(name) ? "job" : "others";
}
