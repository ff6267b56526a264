import { isAbsolute } from "node:path";
import { basename, dirname } from "node:path/posix";
import { NekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";

/** Where an image can be pulled from. */
export type ImageSource =
  /** `host[:port]/prefix/repository`, with neither tag nor digest. */
  | { readonly kind: "registry"; readonly name: string; readonly insecure: boolean }
  /** `<directory>/<repository>/index.json` is an OCI image layout. */
  | { readonly kind: "layout"; readonly directory: string; readonly repository: string };

const host = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?`;
const component = String.raw`[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*`;
// Source: distribution/reference, grammar of a name; the host must be there, since docker would add its own.
const namePattern = new RegExp(`^(${host})((?:/${component})+)$`);

/**
 * A source of a release record as this host sees it: the longest matching prefix of `registries` is rewritten.
 * @throws NekoError PULL_FAILED when it names no place
 */
export function parseImageSource(source: string, registries: ReadonlyMap<string, string>): ImageSource {
  const rewritten = rewrite(source, registries);
  if (rewritten.startsWith("oci:")) {
    const path = rewritten.slice("oci:".length).replace(/\/+$/, "");
    const repository = basename(path);
    if (isAbsolute(path) && new RegExp(`^${component}$`).test(repository)) {
      return { kind: "layout", directory: dirname(path), repository };
    }
    throw unusable(source, "an image layout must be an absolute path that ends in a repository's name");
  }
  const match = namePattern.exec(rewritten);
  if (!match) throw unusable(source, "it is neither host/repository nor oci:/directory/repository");
  return { kind: "registry", name: rewritten, insecure: isLoopback(match[1]!) };
}

function rewrite(source: string, registries: ReadonlyMap<string, string>): string {
  const [from, to] = [...registries]
    .map(([prefix, other]): [string, string] => [prefix.replace(/\/+$/, ""), other.replace(/\/+$/, "")])
    .filter(([prefix]) => source === prefix || source.startsWith(`${prefix}/`))
    .toSorted(([a], [b]) => b.length - a.length)[0] ?? ["", ""];
  return from === "" ? source : `${to}${source.slice(from.length)}`;
}

/** Nobody can stand between us and our own machine; everywhere else TLS stays. */
function isLoopback(authority: string): boolean {
  return /^(?:127(?:\.[0-9]{1,3}){3}|localhost|\[::1\])(?::[0-9]+)?$/.test(authority);
}

function unusable(source: string, why: string): NekoError {
  return new NekoError("PULL_FAILED", `image source "${clip(source, 200)}" cannot be used on this host: ${why}`, {
    hint: "rewrite its prefix under registries: in the host's file",
  });
}
