import type { NekoError } from "../kernel/error.ts";
import type { Annotation } from "../ports/annotation.ts";

/** An error as a remark: beside the line of the repository where it lies, when that is known. */
export function errorAnnotation({ code, message, hint, docs, place }: NekoError): Annotation {
  return { level: "error", title: code, message: `${message}\n${hint}\nSee ${docs}`, ...place };
}
