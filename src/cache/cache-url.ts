import { NekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";
import type { Compression } from "../spec/desired-state.ts";

/** Where a cache is, by who speaks to it. */
export type CacheLocation =
  | { readonly kind: "file"; readonly directory: string; readonly compression: Compression }
  /** `url` ends in `/` and has no query. */
  | { readonly kind: "http"; readonly url: URL; readonly compression: Compression }
  /** Nix itself copies there; the url goes to it as it is. */
  | { readonly kind: "nix"; readonly scheme: "s3" | "ssh" | "ssh-ng"; readonly url: string };

/** Of Nix's settings in a store's URL only those that change no trust; the schema of neko.yaml has the same. */
const settings = /^(?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)$/;

/**
 * A cache's URL, from neko.yaml or a flag.
 * @throws NekoError CACHE_UNUSABLE for what is no cache, plain http beyond this machine, a password, or a compression
 *   that Neko does not write
 */
export function parseCacheUrl(text: string): CacheLocation {
  const url = URL.parse(text);
  if (!url || text.length > 500) throw unusable(text, "is no URL", "write https://host/path or file:///directory");
  if (url.username !== "" || url.password !== "" || url.hash !== "") {
    throw unusable(text, "holds more than an address", "put what lets in into the secret that `push` names");
  }
  const odd = [...url.searchParams.keys()].find((name) => !settings.test(name));
  if (odd !== undefined) throw unusable(text, "has a setting that is not taken from a URL", "leave it out");
  switch (url.protocol) {
    case "file:":
      if (url.host !== "") throw unusable(text, "names a host", "write file:/// and an absolute directory");
      return { kind: "file", directory: decodeURIComponent(url.pathname), compression: compressionOf(url, text) };
    case "http:":
    case "https:": {
      if (url.protocol === "http:" && !isThisMachine(url.hostname)) {
        throw unusable(text, "is plain http, which anybody on the way can change", "use https");
      }
      const compression = compressionOf(url, text);
      url.search = "";
      if (!url.pathname.endsWith("/")) url.pathname += "/";
      return { kind: "http", url, compression };
    }
    case "s3:":
      return { kind: "nix", scheme: "s3", url: text };
    case "ssh:":
      return { kind: "nix", scheme: "ssh", url: text };
    case "ssh-ng:":
      return { kind: "nix", scheme: "ssh-ng", url: text };
    default:
      throw unusable(text, "is of a kind that Neko does not push to", "use https, file, s3, ssh or ssh-ng");
  }
}

/** Never Nix's default, xz: a hundred times slower for a tenth less (image-perf.md section 2). */
function compressionOf(url: URL, text: string): Compression {
  const wanted = url.searchParams.get("compression") ?? "zstd";
  if (wanted === "zstd" || wanted === "gzip" || wanted === "none") return wanted;
  throw unusable(text, "asks for a compression that Neko does not write", "choose zstd, gzip or none, or leave it out");
}

const isThisMachine = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(host);

function unusable(text: string, what: string, hint: string): NekoError {
  return new NekoError("CACHE_UNUSABLE", `the cache ${showUrl(text)} ${what}`, { hint });
}
