import { clean, clip } from "../kernel/text.ts";
import type { BuildProgress } from "../ports/nix.ts";
import { isFields } from "./nix-json.ts";

// `--log-format internal-json`: lines `@nix {…}`. Source: nix/src/libutil/logging.hh, ActivityType and ResultType.
const activity = { builds: 104, build: 105, substitute: 108 } as const;
const result = { buildLogLine: 101, progress: 105 } as const;
const keptLines = 20;

/** One `msg` line at error level. Both texts are cleaned of colours. */
export interface NixMessage {
  /** With trace and place. */
  readonly text: string;
  /** The reason alone. */
  readonly reason: string;
}

interface RunningBuild {
  readonly drvPath: string;
  readonly startedMs: number;
}

/**
 * Reads Nix's structured log line by line. It has no clock and does no I/O: the caller says when a line came,
 * in milliseconds. Lines that are not Nix's are ignored.
 */
export class NixLog {
  readonly #builds = new Map<number, RunningBuild>();
  readonly #logs = new Map<string, string[]>();
  readonly #builtMs = new Map<string, number>();
  readonly #errors: NixMessage[] = [];
  #countId = -1;
  #failed = 0;
  #failuresSeen = 0;
  #count = "";

  /** What one line tells; usually nothing or one event. */
  read(line: string, atMs: number): readonly BuildProgress[] {
    const event = parseLine(line);
    if (!event) return [];
    const id = typeof event["id"] === "number" ? event["id"] : -1;
    const fields = Array.isArray(event["fields"]) ? (event["fields"] as unknown[]) : [];
    switch (event["action"]) {
      case "start":
        return this.#start(id, event["type"], fields, atMs);
      case "stop":
        return this.#stop(id, atMs);
      case "result":
        return this.#result(id, event["type"], fields);
      case "msg":
        this.#message(event);
        return [];
      default:
        return [];
    }
  }

  /** Milliseconds each derivation was built in; what was valid or substituted is not there. */
  get builtMs(): ReadonlyMap<string, number> {
    return this.#builtMs;
  }

  get errors(): readonly NixMessage[] {
    return this.#errors;
  }

  /** The last lines of a build that has not ended well. */
  linesOf(drvPath: string): readonly string[] {
    return this.#logs.get(drvPath) ?? [];
  }

  #start(id: number, type: unknown, fields: readonly unknown[], atMs: number): readonly BuildProgress[] {
    const subject = typeof fields[0] === "string" ? fields[0] : "";
    switch (type) {
      case activity.build:
        this.#builds.set(id, { drvPath: subject, startedMs: atMs });
        this.#logs.set(subject, []);
        return [{ kind: "building", drvPath: subject, name: derivationName(subject) }];
      case activity.substitute:
        return [{ kind: "fetching", path: subject }];
      case activity.builds:
        this.#countId = id;
        return [];
      default:
        return [];
    }
  }

  #stop(id: number, atMs: number): readonly BuildProgress[] {
    const build = this.#builds.get(id);
    if (!build) return [];
    this.#builds.delete(id);
    // "stop" says nothing of success, but Nix counts a failure just before the failed build stops.
    if (this.#failed > this.#failuresSeen) {
      this.#failuresSeen += 1;
      return [{ kind: "failed", drvPath: build.drvPath, name: derivationName(build.drvPath) }];
    }
    const ms = Math.round(atMs - build.startedMs);
    this.#builtMs.set(build.drvPath, ms);
    this.#logs.delete(build.drvPath);
    return [{ kind: "built", drvPath: build.drvPath, name: derivationName(build.drvPath), ms }];
  }

  #result(id: number, type: unknown, fields: readonly unknown[]): readonly BuildProgress[] {
    const build = this.#builds.get(id);
    if (type === result.buildLogLine && build && typeof fields[0] === "string") {
      const line = clean(fields[0]);
      const lines = this.#logs.get(build.drvPath);
      lines?.push(line);
      if (lines && lines.length > keptLines) lines.shift();
      return [{ kind: "log", line }];
    }
    if (type !== result.progress || id !== this.#countId) return [];
    const [done, expected, running, failed] = fields.map(Number);
    this.#failed = failed ?? 0;
    const count = `${done}/${expected}/${running}`;
    if (count === this.#count || !expected) return [];
    this.#count = count;
    return [{ kind: "count", done: done ?? 0, expected, running: running ?? 0 }];
  }

  #message(event: Readonly<Record<string, unknown>>): void {
    if (event["level"] !== 0 || typeof event["msg"] !== "string") return;
    const text = clean(event["msg"]);
    if (text.startsWith("error (ignored)")) return; // Nix went on
    const reason = typeof event["raw_msg"] === "string" ? clean(event["raw_msg"]) : text.replace(/^error:\s*/, "");
    this.#errors.push({ text, reason: clip(reason) });
  }
}

/** `hello` of `/nix/store/…-hello.drv`. */
export function derivationName(drvPath: string): string {
  return drvPath.replace(/^\/nix\/store\/[^-]*-/, "").replace(/\.drv$/, "");
}

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("@nix ")) return undefined;
  try {
    const event: unknown = JSON.parse(line.slice("@nix ".length));
    return isFields(event) ? event : undefined;
  } catch {
    return undefined; // a line cut at the length limit
  }
}
