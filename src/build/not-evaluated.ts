import { clip } from "../kernel/text.ts";
import { contextMark } from "./nix-expression.ts";
import { derivationName, type NixLog } from "./nix-log.ts";

export interface NeedsBuild {
  readonly attribute: string;
  /** For people: `needs a build of generated.nix to be evaluated` */
  readonly because: string;
}

/** The output that could not be evaluated without building something first; undefined when that was not what failed.
 *  A flake can make both up: it loses nothing but its own outputs' plan. */
export function needsBuild(log: NixLog): NeedsBuild | undefined {
  const message = log.errors.at(-1);
  const drvPath = /'(\/nix\/store\/[^'^]+\.drv)[^']*'.*allow-import-from-derivation/s.exec(message?.reason ?? "")?.[1];
  const attribute = new RegExp(`${contextMark}([A-Za-z0-9_.'-]+)`).exec(message?.text ?? "")?.[1];
  if (drvPath === undefined || attribute === undefined) return undefined;
  return { attribute, because: `needs a build of ${clip(derivationName(drvPath), 80)} to be evaluated` };
}
