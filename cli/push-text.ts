import { showMinute } from "../src/kernel/duration.ts";
import { shortDigest, type Digest } from "../src/kernel/digest.ts";
import type { PushedIndex } from "../src/push/push-index.ts";
import { pushedLine, type Destination, type PushedImage } from "../src/push/pushed.ts";

/** What a push of one image did, for people. */
export function imageText(image: PushedImage): string[] {
  return [pushedLine(image), ...image.destinations.map((destination) => placeText(destination, image.manifest))];
}

export function indexText({ id, digest, systems, destinations }: PushedIndex): string[] {
  const places = destinations.map((destination) => placeText(destination, digest));
  return [`${id}: index for ${systems.join(", ")}, ${shortDigest(digest)}`, ...places];
}

function placeText(destination: Destination, digest: Digest): string {
  const { registry } = destination;
  if (!destination.pushed) return `  ${registry}: ${destination.code}: ${destination.message}`;
  // A destination of the command line has no name but its own place.
  const name = destination.source.startsWith(`${registry}/`) ? "" : `${registry}: `;
  if (destination.source.startsWith("docker-archive:")) return `  ${destination.source.replace(/\/[^/]*$/, "")}`;
  const [first, ...others] = destination.tags;
  // With its tag it can be pasted; the digest stands above.
  const until = destination.expires === undefined ? "" : ` until ${showMinute(destination.expires)}`;
  if (first === undefined) return `  ${name}${destination.source}@${digest}${until}`;
  return `  ${name}${[`${destination.source}:${first}`, ...others.map((tag) => `:${tag}`)].join(" ")}${until}`;
}
