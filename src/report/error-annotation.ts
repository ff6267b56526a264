import type { NekoError } from "../kernel/error.ts";
import type { Annotation } from "../ports/annotation.ts";

/** An error as a remark: beside the line of the repository where it lies, when that is known.
 *  @param docsAt where docs/ of this version of Neko is, with `/` at its end */
export function errorAnnotation({ code, message, hint, docs, place }: NekoError, docsAt = ""): Annotation {
  return { level: "error", title: code, message: `${message}\n${hint}\nSee ${docsAt}${docs}`, ...place };
}
