import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { NekoError } from "../kernel/error.ts";
import type { GivenTrust } from "../ports/trust-file.ts";

const mostBytes = 1024 * 1024;

/**
 * A trust file that a job was given.
 * @param from what named it, for messages: `--trust`
 * @param workTree top of the checkout, absolute
 * @throws NekoError USAGE
 */
export async function readTrustFile(path: string, from: string, workTree: string): Promise<GivenTrust> {
  try {
    const named = resolve(path);
    const [real, parent, top] = await Promise.all([realpath(named), realpath(dirname(named)), realpath(workTree)]);
    const facts = await stat(real);
    if (!facts.isFile() || facts.size > mostBytes) throw new RangeError("no file of 1 MiB or less");
    // A link in the work tree is the proposal's choice too, wherever it leads.
    const places = [named, join(parent, basename(named)), real];
    const inWorkTree = places.some((place) => [top, workTree].some((above) => place.startsWith(`${above}${sep}`)));
    return { file: path, text: await readFile(real, "utf8"), inWorkTree };
  } catch (cause) {
    throw new NekoError("USAGE", `the trust file that ${from} names, ${path.slice(0, 200)}, cannot be read`, {
      hint: "give the path of a trust file as hosts have it",
      cause,
    });
  }
}
