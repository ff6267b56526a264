import { NekoError, type ErrorPlace } from "../kernel/error.ts";
import { clip, showUrl, tail } from "../kernel/text.ts";
import { hintOf, mismatch } from "./failure-hints.ts";
import { contextMark, type LockedFlake } from "./nix-expression.ts";
import { derivationName, type NixLog, type NixMessage } from "./nix-log.ts";
import { isTransientFetch, isTransientGit, isTransientReason } from "./transient.ts";

/** Why an evaluation failed: Nix's reason, the output it was evaluating and the place in the flake, where known. */
export function explainEvaluation(
  log: NixLog,
  stderr: string,
  flake: Pick<LockedFlake, "filePrefixes"> | undefined,
): NekoError {
  const message = log.errors.at(-1) ?? { text: stderr, reason: tail(withoutEvents(stderr)) };
  const attribute = message.text.match(new RegExp(`${contextMark}([A-Za-z0-9_.'-]+)`))?.[1];
  const place = findPlace(message, flake?.filePrefixes ?? []);
  const at = place && `at ${place.file}:${place.line}:${place.column}`;
  const where = [attribute && `of ${attribute}`, at].filter(Boolean).join(" ");
  const transient = isTransientReason(message.reason) || isTransientGit(stderr);
  const reason = withoutQueries(message.reason);
  return new NekoError("EVALUATION_FAILED", `evaluation ${where === "" ? "" : `${where} `}failed: ${reason}`, {
    hint: transient ? networkHint : evaluationHint(message.reason),
    ...(place ? { place } : {}),
    ...(transient ? { transient } : {}),
  });
}

/**
 * Why `nix build` failed: the derivation that failed first, its reason and its last lines.
 * @param within when several outputs were asked for: the derivations that one of them needs, itself among them
 */
export function explainBuild(log: NixLog, stderr: string, within?: ReadonlySet<string>): NekoError {
  const failures = failuresOf(log, within);
  const first =
    failures.find(({ lines }) => lines.length > 0) ??
    failures.find(({ drvPath, message }) => drvPath !== undefined && !isWaiting(message)) ??
    failures.find(({ transient }) => transient) ??
    failures[0];
  if (!first) return unexplained(tail(withoutEvents(stderr)), isTransientGit(stderr));
  const { drvPath, lines, transient } = first;
  // A path that could not be fetched is told twice: what the network did says more than that it did something.
  const because = transient ? (failures.find((one) => one.transient && one.drvPath === undefined) ?? first) : first;
  const { reason } = because.message;
  if (drvPath === undefined) return unexplained(reason, transient);
  const shown = lines.slice(-10).join("\n");
  const said = `${whatFailed(derivationName(drvPath), reason, transient)}${shown === "" ? "" : `:\n${clip(shown, 1024)}`}`;
  const hint = hintOf(first.message.reason, lines) ?? `read the whole log with \`nix log ${drvPath}\``;
  return new NekoError("BUILD_FAILED", said, transient ? { hint: networkHint, transient } : { hint });
}

interface Failure {
  readonly message: NixMessage;
  readonly drvPath: string | undefined;
  /** The last lines of its build. */
  readonly lines: readonly string[];
  readonly transient: boolean;
}

function failuresOf(log: NixLog, within: ReadonlySet<string> | undefined): readonly Failure[] {
  const all = log.errors.map((message): Failure => {
    const drvPath = failedDerivation(message.reason);
    const lines = drvPath === undefined ? [] : log.linesOf(drvPath);
    return { message, drvPath, lines, transient: isTransientReason(message.reason) || isTransientFetch(lines) };
  });
  const told = all.filter(({ message }) => !/^build of .* failed$/s.test(message.reason));
  const ours = (told.length > 0 ? told : all).filter(
    ({ drvPath }) => !within || drvPath === undefined || within.has(drvPath),
  );
  return ours.length > 0 ? ours : all;
}

const isWaiting = ({ reason }: NixMessage): boolean => /dependenc(?:y|ies)/.test(reason);

function unexplained(reason: string, transient: boolean): NekoError {
  const message = `nix build failed: ${withoutQueries(reason)}`;
  if (transient) return new NekoError("BUILD_FAILED", message, { hint: networkHint, transient });
  return new NekoError("BUILD_FAILED", message, {
    hint: hintOf(reason, []) ?? "run `nix build` on the same output by hand to see its whole log",
  });
}

function whatFailed(name: string, reason: string, transient: boolean): string {
  const hash = mismatch(reason);
  if (hash) return `${name} is not what its hash says, specified: ${hash.specified}, got: ${hash.got}`;
  return `${name} ${transient ? "could not be fetched" : "failed to build"} (${buildReason(reason)})`;
}

const networkHint = "run the job again; when it happens again, look at the server and the network in between";

/** The innermost place in the flake's own files. */
function findPlace(message: NixMessage, prefixes: readonly string[]): ErrorPlace | undefined {
  let found: ErrorPlace | undefined;
  for (const [, file = "", line, column] of message.text.matchAll(/\bat («[^»\n]*»[^\n:]*|\/[^\n:]*):(\d+):(\d+)/g)) {
    const prefix = prefixes.find((one) => file.startsWith(one));
    if (prefix === undefined) continue;
    const inside = file.startsWith("«") ? file.replace(/^«[^»]*»\/?/, "") : file.slice(prefix.length);
    found = { file: clip(inside, 300), line: Number(line), column: Number(column) };
  }
  return found;
}

/** What is between quotes may be an address with a password or a token; what a server answered beside its status is
 *  nobody's news. */
function withoutQueries(text: string): string {
  return text
    .replace(/\s*response body:[^]*$/, "")
    .replaceAll(/'(https?:\/\/[^'\s]+)'/g, (_, url: string) => `'${showUrl(url)}'`);
}

function evaluationHint(reason: string): string {
  if (reason.includes("allow-import-from-derivation")) {
    return "commit the generated Nix file: Neko evaluates without building (no import from derivation)";
  }
  if (/unlocked flake input|requires lock file changes/.test(reason)) {
    return "run `nix flake lock` and commit flake.lock";
  }
  if (/pure (?:evaluation )?mode/.test(reason)) {
    return "take what the flake needs from its inputs: Neko evaluates in pure mode only";
  }
  return "fix the expression; `nix eval --show-trace` on the same output shows the whole trace";
}

// Nix 2.31 and later; before.
function failedDerivation(reason: string): string | undefined {
  return reason.match(
    /(?:Cannot build|builder for|build of|required to build|outputs of derivation|hash mismatch in fixed-output derivation) '([^']+\.drv)/,
  )?.[1];
}

function buildReason(reason: string): string {
  const said = /Reason: (.*?)\.?(?:\n|$)/.exec(reason)?.[1] ?? /\.drv' (failed .*?)[;.]?(?:\n|$)/.exec(reason)?.[1];
  return clip(withoutQueries(said ?? reason).replaceAll(/\s+/g, " "), 200);
}

/** Stderr without the structured lines: what is left is plain text of Nix before its logger was set up. */
function withoutEvents(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => !line.startsWith("@nix "));
  const errors = lines.filter((line) => !line.startsWith("warning: ") && line.trim() !== "");
  return (errors.length > 0 ? errors : lines).join("\n");
}
