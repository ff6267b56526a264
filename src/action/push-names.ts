import type { PushTo } from "../pipeline/build.ts";
import { overrides } from "../push/choose-registries.ts";
import { headShown, type Job } from "./job.ts";

const tagRef = "refs/tags/";

/** Where this run pushes, and under which names; undefined: it pushes nothing. */
export function pushOf(job: Job): PushTo | undefined {
  const { event, decision, env } = job;
  if (decision.pushEvent === undefined) return undefined;
  const number = event.pullRequest?.number;
  return {
    event: decision.pushEvent,
    commit: headShown(job),
    ...(number === undefined ? {} : { pullRequest: number }),
    ...(event.ref.startsWith(tagRef) ? { version: event.ref.slice(tagRef.length) } : {}),
    ...overrides(env),
  };
}
