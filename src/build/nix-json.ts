import { NekoError } from "../kernel/error.ts";
import { isStorePath, parseStorePath, type StorePath } from "../kernel/store-path.ts";
import { clip } from "../kernel/text.ts";
import type { PathInfo } from "../plan/evaluation.ts";
import type { SignedPathInfo } from "../ports/closure-source.ts";

// What Nix 2.18 to 2.34 (and Lix) print with --json. Keys are paths or, in newer formats, base names.

type Fields = Readonly<Record<string, unknown>>;

/** @throws NekoError INTERNAL when Nix printed something else than JSON, or more than was kept. */
export function parseNixJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw unreadable(from, text, cause);
  }
}

/**
 * `nix path-info --json` in any of its shapes: an array (2.18), an object by path (2.19), `{ info: … }` (format 2).
 * Sorted by path. @throws NekoError SUBSTITUTE_FAILED naming the first path that is not valid, INTERNAL
 */
export function parsePathInfos(json: unknown): readonly PathInfo[] {
  return entriesOf(json)
    .map(([key, value]) => parsePathInfo(key, value))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The same with what `--json` says of signatures, derivers and content addresses. @throws as {@link parsePathInfos} */
export function parseSignedPathInfos(json: unknown): readonly SignedPathInfo[] {
  const more = new Map(entriesOf(json).map(([key, value]) => [toStorePath(key), isFields(value) ? value : {}]));
  return parsePathInfos(json).map((info) => {
    const { deriver, signatures, ca } = more.get(info.path) ?? {};
    return {
      ...info,
      ...(typeof deriver === "string" && deriver !== "unknown-deriver" ? { deriver: toStorePath(deriver) } : {}),
      signatures: Array.isArray(signatures) ? signatures.filter((text) => typeof text === "string") : [],
      ...(typeof ca === "string" && ca !== "" ? { ca } : {}),
    };
  });
}

/** What one derivation is built from: outputs by derivation, and files of the store. */
export interface DerivationInputs {
  readonly outputs: readonly { readonly drvPath: StorePath; readonly names: readonly string[] }[];
  readonly sources: readonly StorePath[];
}

/** `nix derivation show` of one derivation: `inputDrvs` and `inputSrcs`, since 2.32 `inputs: { drvs, srcs }` below
 *  `derivations`. A derivation that a derivation makes is not looked into. @throws NekoError INTERNAL */
export function parseDerivationInputs(json: unknown): DerivationInputs {
  const entries = isFields(json) ? Object.values(isFields(json["derivations"]) ? json["derivations"] : json) : [];
  const [shown] = entries;
  if (entries.length !== 1 || !isFields(shown)) throw unreadable("nix derivation show", JSON.stringify(json));
  const inputs = isFields(shown["inputs"]) ? shown["inputs"] : {};
  const drvs = inputs["drvs"] ?? shown["inputDrvs"];
  const sources = inputs["srcs"] ?? shown["inputSrcs"];
  if (!isFields(drvs) || !Array.isArray(sources)) throw unreadable("nix derivation show", JSON.stringify(shown));
  return {
    outputs: Object.entries(drvs).map(([path, wanted]) => {
      const names: unknown = isFields(wanted) ? wanted["outputs"] : wanted;
      if (!Array.isArray(names)) throw unreadable("nix derivation show", JSON.stringify(wanted));
      return { drvPath: toStorePath(path), names: names.map(String) };
    }),
    sources: sources.map(toStorePath),
  };
}

export interface BuiltDerivation {
  readonly drvPath: StorePath;
  readonly outputs: Readonly<Record<string, StorePath>>;
}

/** `nix build --json`: one entry per installable. @throws NekoError INTERNAL */
export function parseBuilt(json: unknown): readonly BuiltDerivation[] {
  if (!Array.isArray(json)) throw unreadable("nix build", JSON.stringify(json));
  return json.map((entry: unknown) => {
    if (!isFields(entry) || !isFields(entry["outputs"])) throw unreadable("nix build", JSON.stringify(entry));
    return {
      drvPath: toStorePath(entry["drvPath"]),
      outputs: Object.fromEntries(
        Object.entries(entry["outputs"])
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, path]) => [name, toStorePath(path)]),
      ),
    };
  });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(json: unknown): [string, unknown][] {
  if (Array.isArray(json)) {
    return json.map((entry: unknown) => [isFields(entry) ? String(entry["path"]) : "", entry]);
  }
  if (!isFields(json)) throw unreadable("nix path-info", JSON.stringify(json));
  return Object.entries(isFields(json["info"]) ? json["info"] : json);
}

function parsePathInfo(key: string, value: unknown): PathInfo {
  const path = toStorePath(key);
  if (value === null || (isFields(value) && value["valid"] === false)) throw notValid(path);
  if (!isFields(value)) throw unreadable("nix path-info", JSON.stringify(value));
  const { narSize, references } = value;
  if (typeof narSize !== "number" || !Array.isArray(references)) {
    throw unreadable("nix path-info", JSON.stringify(value));
  }
  return {
    path,
    narHash: toSri(value["narHash"]),
    narSizeBytes: narSize,
    references: references.map(toStorePath).toSorted(),
  };
}

export function notValid(path: StorePath): NekoError {
  return new NekoError("SUBSTITUTE_FAILED", `${path} is not in this store`, {
    hint: "build it, or fetch it from a cache that has it",
  });
}

function toStorePath(text: unknown): StorePath {
  if (typeof text !== "string") throw unreadable("nix", JSON.stringify(text));
  const path = text.startsWith("/") ? text : `/nix/store/${text}`;
  return isStorePath(path) ? path : parseStorePath(text);
}

/** `sha256-…`, or `{ algorithm, format: "base64", hash }` of the newest formats. */
function toSri(hash: unknown): string {
  if (typeof hash === "string" && /^sha256-[A-Za-z0-9+/]{43}=$/.test(hash)) return hash;
  if (isFields(hash) && hash["algorithm"] === "sha256" && typeof hash["hash"] === "string") {
    const text = hash["hash"];
    if (hash["format"] === "base64") return toSri(`sha256-${text}`);
    if (hash["format"] === "base16") return toSri(`sha256-${Buffer.from(text, "hex").toString("base64")}`);
  }
  throw unreadable("nix path-info", JSON.stringify(hash));
}

function unreadable(from: string, text: string | undefined, cause?: unknown): NekoError {
  return new NekoError("INTERNAL", `${from} printed what Neko cannot read: ${clip(text ?? "", 120)}`, {
    hint: "report this with the output of `nix --version`",
    cause,
  });
}
