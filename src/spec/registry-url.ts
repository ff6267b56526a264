import schema from "../../schemas/neko.schema.json" with { type: "json" };
import type { RegistryLocation } from "./desired-state.ts";

const { pattern, maxLength } = schema.$defs["registry-url"];
const registryUrl = new RegExp(pattern, "u");

/** Whether a text may stand in `registries.*.url`. */
export function isRegistryUrl(text: string): boolean {
  return text.length <= maxLength && registryUrl.test(text);
}

/** What a registry's url says; the text must be one, see {@link isRegistryUrl}. */
export function registryLocation(url: string, insecure: boolean): RegistryLocation {
  if (url.startsWith("oci:")) return { kind: "layout", directory: url.slice("oci:".length) };
  const slash = url.indexOf("/");
  const [host, prefix] = slash === -1 ? [url, ""] : [url.slice(0, slash), url.slice(slash + 1)];
  return { kind: "registry", host, prefix, insecure };
}
