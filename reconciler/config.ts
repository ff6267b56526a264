import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { parseDuration } from "../src/kernel/duration.ts";
import { NekoError } from "../src/kernel/error.ts";
import { parseBranch, type Branch } from "../src/kernel/revision.ts";
import { clip } from "../src/kernel/text.ts";
import schema from "../schemas/reconciler.schema.json" with { type: "json" };

/** `/etc/neko/reconciler.yaml` with its defaults filled in. Paths are absolute, times milliseconds. */
export interface HostConfig {
  readonly remotes: readonly RemoteConfig[];
  readonly branch: Branch;
  readonly targets: readonly string[];
  readonly stateDirectory: string;
  readonly trustFile: string;
  readonly agentKeyFile: string;
  readonly pollMs: number;
  readonly engine: "podman" | "docker";
  readonly registries: ReadonlyMap<string, string>;
  readonly reporters: readonly ReporterConfig[];
  readonly timeoutsMs: Timeouts;
  readonly confirmUrls: readonly string[];
}

export interface RemoteConfig {
  readonly name: string;
  readonly url: string;
  readonly tokenFile?: string;
}

export interface Timeouts {
  readonly fetch: number;
  readonly prepare: number;
  readonly apply: number;
  readonly probe: number;
  readonly confirm: number;
  readonly rollback: number;
}

export type ReporterConfig =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "webhook"; readonly url: string; readonly secretFile?: string }
  | {
      readonly kind: "check-run";
      readonly apiUrl: string;
      readonly owner: string;
      readonly repository: string;
      readonly tokenFile: string;
    };

export const defaultConfigFile = "/etc/neko/reconciler.yaml";
const maxBytes = 256 * 1024;
const maxProblems = 100;

interface RawReporter {
  readonly kind: "file" | "webhook" | "check-run";
  readonly path?: string;
  readonly url?: string;
  readonly "secret-file"?: string;
  readonly "api-url"?: string;
  readonly repository?: string;
  readonly "token-file"?: string;
}

/** The file as the schema has checked it. */
interface RawConfig {
  readonly remotes: readonly { readonly name: string; readonly url: string; readonly "token-file"?: string }[];
  readonly branch: string;
  readonly targets: readonly string[];
  readonly "state-dir"?: string;
  readonly "trust-file"?: string;
  readonly "agent-key"?: string;
  readonly poll?: string;
  readonly engine?: "podman" | "docker";
  readonly registries?: Readonly<Record<string, string>>;
  readonly reporters?: readonly RawReporter[];
  readonly timeouts?: Readonly<Partial<Record<keyof Timeouts, string>>>;
  readonly confirm?: { readonly urls?: readonly string[] };
}

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  discriminator: true,
  ownProperties: true,
}).compile<RawConfig>(schema);

/**
 * @param file how errors name it
 * @throws NekoError HOST_CONFIG_INVALID: every problem at once, one line each as `file:line:column: what`
 */
export function parseHostConfig(text: string, file: string): HostConfig {
  if (Buffer.byteLength(text) > maxBytes) throw invalid([`${file}: larger than 256 KiB`]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, uniqueKeys: true, version: "1.2" });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw invalid(broken.map((error) => `${at(error.pos[0])}: ${firstLine(error.message)}`));
  }
  const raw: unknown = toValue(document);
  const show = (problem: Problem): string => `${at(offsetOf(document, problem.path))}: ${problem.text}`;
  if (!validate(raw)) {
    throw invalid((validate.errors ?? []).map(explain).map(show));
  }
  const problems = semanticProblems(raw);
  if (problems.length > 0) throw invalid(problems.map(show));
  return resolve(raw);
}

interface Problem {
  readonly path: readonly string[];
  readonly text: string;
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw invalid([clip(error instanceof Error ? error.message : String(error))]);
  }
}

function explain(error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  if (error.keyword === "additionalProperties") {
    const key = String(error.params["additionalProperty"]);
    return { path: [...path, key], text: `unknown key "${clip(key, 60)}"` };
  }
  if (error.keyword === "discriminator") {
    return { path: [...path, "kind"], text: `${path.join(".")} kind is none of file, webhook and check-run` };
  }
  const where = path.length === 0 ? "" : `${path.join(".")} `;
  return { path, text: `${where}${error.message ?? "is not valid"}` };
}

function semanticProblems(raw: RawConfig): Problem[] {
  const problems: Problem[] = [];
  try {
    parseBranch(raw.branch);
  } catch {
    problems.push({ path: ["branch"], text: "branch is no branch name Neko accepts" });
  }
  raw.remotes.forEach((remote, index) => {
    if (raw.remotes.findIndex((other) => other.name === remote.name) !== index) {
      problems.push({ path: ["remotes", String(index), "name"], text: `remote "${remote.name}" is named twice` });
    }
    if (!isRemoteUrl(remote.url)) {
      problems.push({
        path: ["remotes", String(index), "url"],
        text: "url is no https://, ssh:// or file:// URL without user, password, query and fragment",
      });
    }
  });
  raw.reporters?.forEach((reporter, index) => {
    const key = reporter.kind === "webhook" ? "url" : "api-url";
    const url = reporter[key];
    if (url !== undefined && !isSafeHttp(url)) {
      problems.push({ path: ["reporters", String(index), key], text: `${key} is not https (http: loopback only)` });
    }
  });
  return problems;
}

function isRemoteUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.search !== "" || url.hash !== "" || url.password !== "") return false;
  if (url.protocol === "file:") return url.host === "" && url.username === "";
  if (url.protocol === "ssh:") return url.hostname !== "" && !url.hostname.startsWith("-");
  return url.username === "" && isSafeHttp(text);
}

/** https, or http to this machine itself. Source: security-reliability.md R6. */
export function isSafeHttp(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:") return true;
  return url?.protocol === "http:" && /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(url.hostname);
}

function resolve(raw: RawConfig): HostConfig {
  const stateDirectory = raw["state-dir"] ?? "/var/lib/neko";
  const time = (name: keyof Timeouts, fallback: string): number => parseDuration(raw.timeouts?.[name] ?? fallback);
  return {
    remotes: raw.remotes.map((remote) => ({
      name: remote.name,
      url: remote.url,
      ...(remote["token-file"] === undefined ? {} : { tokenFile: remote["token-file"] }),
    })),
    branch: parseBranch(raw.branch),
    targets: raw.targets,
    stateDirectory,
    trustFile: raw["trust-file"] ?? "/etc/neko/trust.json",
    agentKeyFile: raw["agent-key"] ?? `${stateDirectory}/agent-key.pem`,
    pollMs: parseDuration(raw.poll ?? "60s"),
    engine: raw.engine ?? "podman",
    registries: new Map(Object.entries(raw.registries ?? {})),
    reporters: (raw.reporters ?? []).map(resolveReporter),
    timeoutsMs: {
      fetch: time("fetch", "5m"),
      prepare: time("prepare", "60m"),
      apply: time("apply", "10m"),
      probe: time("probe", "5m"),
      confirm: time("confirm", "2m"),
      rollback: time("rollback", "10m"),
    },
    confirmUrls: raw.confirm?.urls ?? [],
  };
}

function resolveReporter(raw: RawReporter): ReporterConfig {
  switch (raw.kind) {
    case "file":
      return { kind: "file", path: raw.path! };
    case "webhook": {
      const secretFile = raw["secret-file"];
      return { kind: "webhook", url: raw.url!, ...(secretFile === undefined ? {} : { secretFile }) };
    }
    case "check-run": {
      const [owner = "", repository = ""] = raw.repository!.split("/");
      const apiUrl = (raw["api-url"] ?? "https://api.github.com").replace(/\/$/, "");
      return { kind: "check-run", apiUrl, owner, repository, tokenFile: raw["token-file"]! };
    }
  }
}

function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Where the last key of the path begins that exists; 0 when none does. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const holder: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(holder)
      ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === path[length - 1])
      : undefined;
    const node: unknown = isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function firstLine(text: string): string {
  return clip(text.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, ""), 200);
}

function invalid(problems: readonly string[]): NekoError {
  const shown = problems.slice(0, maxProblems);
  const rest = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : [];
  return new NekoError("HOST_CONFIG_INVALID", [...shown, ...rest].join("\n"), {
    hint: "correct the host file; what runs keeps running until then",
  });
}
