import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { ImageConfig } from "../spec/desired-state.ts";
import { isFields } from "./nix-json.ts";

/**
 * The `imageConfig` attribute of a derivation: `{ env, entrypoint, cmd, workdir, user, labels, exposedPorts }`, each
 * optional. `attribute` names the flake output in errors. @throws NekoError EVALUATION_FAILED
 */
export function parseImageConfig(value: unknown, attribute: string): ImageConfig {
  const refuse = (what: string): never => {
    throw new NekoError("EVALUATION_FAILED", `imageConfig of ${attribute}: ${what}`, {
      hint: "give imageConfig only env, entrypoint, cmd, workdir, user, labels and exposedPorts",
    });
  };
  if (!isFields(value)) return refuse("is no attribute set");
  const config: { -readonly [Key in keyof ImageConfig]: ImageConfig[Key] } = {};
  for (const [key, field] of Object.entries(value)) {
    switch (key) {
      case "env":
      case "labels":
        config[key] = isStringMap(field) ? field : refuse(`${key} must map names to strings`);
        break;
      case "entrypoint":
      case "cmd":
        config[key] = isStringList(field) ? field : refuse(`${key} must be a list of strings`);
        break;
      case "exposedPorts":
        config[key] = isPortList(field) ? field : refuse('exposedPorts must be a list such as [ "8080/tcp" ]');
        break;
      case "workdir":
      case "user":
        config[key] = typeof field === "string" ? field : refuse(`${key} must be a string`);
        break;
      default:
        refuse(`knows no "${clip(key, 60)}"`);
    }
  }
  return config;
}

function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isStringMap(value: unknown): value is Readonly<Record<string, string>> {
  return (
    isFields(value) &&
    Object.entries(value).every(([key, entry]) => key !== "" && !/[=\0]/.test(key) && typeof entry === "string")
  );
}

function isPortList(value: unknown): value is readonly string[] {
  return isStringList(value) && value.every((port) => /^[0-9]{1,5}(?:\/(?:tcp|udp|sctp))?$/.test(port));
}
