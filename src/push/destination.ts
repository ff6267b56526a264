import { NekoError } from "../kernel/error.ts";
import { clip, showUrl } from "../kernel/text.ts";
import { isRepository, isTag } from "./reference.ts";

/** Where one image goes. */
export type ImageDestination =
  | {
      readonly kind: "registry";
      /** `ghcr.io`, `127.0.0.1:5000` */
      readonly host: string;
      readonly repository: string;
      /** A tag. */
      readonly reference: string;
    }
  /** `directory` is the layout itself. As written, so it may be relative. */
  | { readonly kind: "layout"; readonly directory: string; readonly tag: string }
  /** `name` with its host, where it has one; without a name the image gets none. */
  | { readonly kind: "archive"; readonly file: string; readonly name?: string; readonly tag?: string };

const forms = "docker://HOST/NAME[:TAG], oci:DIR[:TAG] or docker-archive:FILE[:NAME[:TAG]]";
const host = /^(?:(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::([0-9]{1,5}))?$/;

/**
 * The tag is `latest` where none is written. Source: containers-transports(5), "docker", "oci", "docker-archive".
 * @throws NekoError VALUE_INVALID
 */
export function parseDestination(text: string): ImageDestination {
  if (/\p{Cc}/u.test(text)) throw wrong(text, "has a control character", `write ${forms}`);
  if (text.startsWith("docker://")) return registryOf(text, text.slice("docker://".length));
  if (text.startsWith("oci:")) {
    const [directory, tag] = splitPath(text, text.slice("oci:".length), "a directory");
    return { kind: "layout", directory, tag: tagOf(text, tag) };
  }
  if (text.startsWith("docker-archive:")) {
    const [file, reference] = splitPath(text, text.slice("docker-archive:".length), "a file");
    if (reference === undefined) return { kind: "archive", file };
    const { name, tag } = referenceOf(text, reference);
    return { kind: "archive", file, name, tag };
  }
  if (/^https?:\/\//.test(text)) {
    throw wrong(text, "is a URL", "write docker://HOST/NAME[:TAG], without http: or https:");
  }
  throw wrong(text, "says no kind of place", `write ${forms}`);
}

function registryOf(text: string, reference: string): ImageDestination {
  const { name, tag } = referenceOf(text, reference);
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  if (!isHost(first)) {
    const full = slash < 0 ? `docker.io/library/${name}` : `docker.io/${name}`;
    throw wrong(text, "names no registry", `write the host: docker://${clip(full, 200)}`);
  }
  return { kind: "registry", host: first, repository: name.slice(slash + 1), reference: tag };
}

/** Docker's rule for what of a name is a host. */
export function isHost(text: string): boolean {
  return text === "localhost" || /[.:]/.test(text);
}

/** `[HOST[:PORT]/]NAME[:TAG]` */
function referenceOf(text: string, reference: string): { readonly name: string; readonly tag: string } {
  if (reference.includes("@")) {
    throw wrong(text, "names a digest", "write a tag or nothing: an image's digest is what its content makes it");
  }
  const colon = reference.indexOf(":", reference.lastIndexOf("/") + 1);
  const name = colon < 0 ? reference : reference.slice(0, colon);
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const repository = isHost(first) ? name.slice(slash + 1) : name;
  if (isHost(first)) checkHost(text, first);
  if (!isRepository(repository)) {
    throw wrong(text, "has no image name", "use lower-case letters and digits, separated by . _ - and /");
  }
  return { name, tag: tagOf(text, colon < 0 ? undefined : reference.slice(colon + 1)) };
}

function checkHost(text: string, name: string): void {
  const port = host.exec(name);
  if (port && (port[1] === undefined || (Number(port[1]) >= 1 && Number(port[1]) <= 65_535))) return;
  throw wrong(text, "has no host", "write the registry's host, and after a colon its port, in lower case");
}

/** A path ends at its first colon: no file with one can be written that way. */
function splitPath(text: string, rest: string, what: string): readonly [path: string, reference: string | undefined] {
  const colon = rest.indexOf(":");
  const path = colon < 0 ? rest : rest.slice(0, colon);
  if (path === "") throw wrong(text, `names no ${what.slice(2)}`, `give ${what} whose path has no colon`);
  return [path, colon < 0 ? undefined : rest.slice(colon + 1)];
}

function tagOf(text: string, tag: string | undefined): string {
  if (tag === undefined) return "latest";
  if (isTag(tag)) return tag;
  throw wrong(text, "has no proper tag", "use up to 128 letters, digits, . _ and -, not beginning with . or -");
}

function wrong(text: string, what: string, hint: string): NekoError {
  return new NekoError("VALUE_INVALID", `"${clip(showUrl(text), 200)}" ${what}`, { hint });
}
