import type { Digest } from "../kernel/digest.ts";
import type { NekoError } from "../kernel/error.ts";
import { pushImage } from "./push-image.ts";
import type { PushedImage } from "./pushed.ts";
import type { PushInput, PushPorts } from "./push-input.ts";

/**
 * Packs and pushes every image to every destination, one image after the other. A destination that fails is reported
 * in its images' `destinations`; only when all fail is the first one's error thrown.
 * @throws NekoError IMAGE_UNPACKABLE, REGISTRY_*, IMAGE_*, SUBSTITUTE_FAILED
 */
export async function runPush(
  input: PushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<readonly PushedImage[]> {
  const pushed: PushedImage[] = [];
  const { images, destinations } = input;
  if (destinations.length === 0) return pushed;
  const specs = images.map(({ spec }) => spec);
  const checked = new Set<Digest>();
  const down = new Map<string, NekoError>();
  const forgetful = { ...input.memory, recall: () => undefined };
  const believed = input.verify ? { ...input, memory: forgetful, trusted: new Set<Digest>() } : input;
  try {
    for (const image of images)
      pushed.push(await pushImage(image, { ...believed, specs, checked, down }, ports, signal));
  } finally {
    await Promise.all([...new Set(destinations.map(({ store }) => store))].map((store) => store.close(signal)));
  }
  if (checked.size > 0 && !input.verify) {
    const hint = input.trusted
      ? ""
      : "; a trust file (--trust, or NEKO_TRUST in the Action) spares what a signed release has, --trust-digest one image";
    ports.log.info(`${checked.size} layers were packed only to verify what a registry says of them${hint}`);
  }
  return pushed;
}
