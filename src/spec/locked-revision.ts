import { isRevision, type Revision } from "../kernel/revision.ts";
import { lockedInputs } from "./lock-nodes.ts";

/**
 * The commit of a flake's nixpkgs: that of the input of this name, else of the first one that is taken from a repository
 * of this name. Null where there is none, or where the lock knows no commit of it (a tarball, a path).
 * @param lock of a flake.lock that {@link checkLock} finds nothing wrong with; of another one, null
 */
export function nixpkgsRevision(lock: Uint8Array): Revision | null {
  const inputs = lockedInputs(parse(lock));
  const revision = (inputs.get("nixpkgs") ?? [...inputs.values()].find(isNixpkgs))?.["rev"];
  return typeof revision === "string" && isRevision(revision) ? revision : null;
}

function isNixpkgs({ repo, url }: Readonly<Record<string, unknown>>): boolean {
  return repo === "nixpkgs" || (typeof url === "string" && /\/nixpkgs(?:\.git)?$/.test(url));
}

function parse(lock: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(lock));
  } catch {
    return undefined;
  }
}
