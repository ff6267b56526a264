import { NekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";
import type { Compression } from "../spec/desired-state.ts";

/** Where a cache is, by who speaks to it. */
export type CacheLocation =
  | { readonly kind: "file"; readonly directory: string; readonly compression: Compression }
  /** `url` ends in `/` and has no query. */
  | { readonly kind: "http"; readonly url: URL; readonly compression: Compression }
  /** Its own program pushes there; `url` is where it is read, and ends in `/`. */
  | { readonly kind: "cachix"; readonly name: string; readonly url: URL }
  /** Nix itself copies there; the url goes to it as it is. */
  | { readonly kind: "nix"; readonly scheme: "s3" | "ssh" | "ssh-ng"; readonly url: string };

/** Of Nix's settings in a store's URL only those that change no trust; the schema of neko.yaml has the same. */
const settings = /^(?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)$/;

/**
 * A cache's URL, from neko.yaml or a flag.
 * @throws NekoError CACHE_UNUSABLE for what is no cache, plain http beyond this machine, a password, a compression that
 *   Neko does not write, or a host that ssh would take for an option
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
      return { kind: "file", directory: directoryOf(url, text), compression: compressionOf(url, text) };
    case "http:":
    case "https:": {
      if (url.protocol === "http:" && !isThisMachine(url.hostname)) {
        throw plain(text);
      }
      const compression = compressionOf(url, text);
      url.search = "";
      if (!url.pathname.endsWith("/")) url.pathname += "/";
      const name = url.protocol === "https:" && url.pathname === "/" ? cachixHost.exec(url.host)?.[1] : undefined;
      if (name !== undefined) return { kind: "cachix", name, url };
      return { kind: "http", url, compression };
    }
    case "s3:":
      requireEncrypted(url, text);
      return { kind: "nix", scheme: "s3", url: text };
    case "ssh:":
      requireHost(url, text);
      return { kind: "nix", scheme: "ssh", url: text };
    case "ssh-ng:":
      requireHost(url, text);
      return { kind: "nix", scheme: "ssh-ng", url: text };
    default:
      throw unusable(text, "is of a kind that Neko does not push to", "use https, file, s3, ssh or ssh-ng");
  }
}

/** A cache of cachix.org takes no PUT. */
const cachixHost = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.cachix\.org$/;

/** Never Nix's default, xz: a hundred times slower for a tenth less (image-perf.md section 2). */
function compressionOf(url: URL, text: string): Compression {
  const wanted = url.searchParams.get("compression") ?? "zstd";
  if (wanted === "zstd" || wanted === "gzip" || wanted === "none") return wanted;
  throw unusable(text, "asks for a compression that Neko does not write", "choose zstd, gzip or none, or leave it out");
}

function directoryOf(url: URL, text: string): string {
  const directory = decoded(url.pathname);
  if (directory !== undefined && !directory.includes("\0")) return directory;
  throw unusable(text, "names no directory", "write file:/// and an absolute directory, with %25 for a percent sign");
}

/** Nix takes the bucket's server from the settings, the endpoint with or without a scheme of its own; of a setting that
 *  is there twice Nix chooses. */
function requireEncrypted({ searchParams }: URL, text: string): void {
  const schemes = searchParams.getAll("scheme").map((scheme) => scheme.toLowerCase());
  const endpoints = searchParams.getAll("endpoint").map((endpoint) => {
    const [, scheme, host = ""] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(endpoint) ?? [];
    if (scheme !== undefined) schemes.push(scheme.toLowerCase());
    return URL.parse(`http://${host}`)?.hostname ?? "";
  });
  if (schemes.every((scheme) => scheme === "https")) return;
  if (endpoints.length === 0 || !endpoints.every(isThisMachine)) throw plain(text);
}

/** Nix undoes escapes before it hands the host to ssh. */
function requireHost({ host }: URL, text: string): void {
  if (/^(?:[A-Za-z0-9]|\[)/.test(decoded(host) ?? "")) return;
  throw unusable(text, "names no host", "write ssh://host, the host beginning with a letter or digit");
}

/** Undefined for an escape that stands for nothing. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const plain = (text: string): NekoError =>
  unusable(text, "is plain http, which anybody on the way can change", "use https");

const isThisMachine = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(host);

function unusable(text: string, what: string, hint: string): NekoError {
  return new NekoError("CACHE_UNUSABLE", `the cache ${showUrl(text)} ${what}`, { hint });
}
