import type { Clock } from "../../ports/clock.ts";
import type { Forge } from "../../ports/forge.ts";
import type { Log } from "../../ports/log.ts";
import { createChecks } from "./checks.ts";
import { createComments } from "./comments.ts";
import { createDeployments } from "./deployments.ts";
import { makeClient, type ForgeAddress } from "./octokit-client.ts";
import { createPeople } from "./people.ts";

/** GitHub as a Forge. Lists are read to their last page, and everything goes at one pace. */
export function createOctokitForge(address: ForgeAddress, clock: Clock, log?: Pick<Log, "debug">): Forge {
  const client = makeClient(address, clock);
  const people = createPeople(client);
  return {
    ...people,
    ...createComments(client, people.viewer, log),
    ...createChecks(client),
    ...createDeployments(client),
  };
}
