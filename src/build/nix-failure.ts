import { NekoError } from "../kernel/error.ts";
import { clip, tail } from "../kernel/text.ts";
import { contextMark, type LockedFlake } from "./nix-expression.ts";
import { derivationName, type NixLog, type NixMessage } from "./nix-log.ts";

/** Why an evaluation failed: Nix's reason, the output it was evaluating and the place in the flake, where known. */
export function explainEvaluation(log: NixLog, stderr: string, flake: LockedFlake | undefined): NekoError {
  const message = log.errors.at(-1) ?? { text: stderr, reason: tail(withoutEvents(stderr)) };
  const attribute = message.text.match(new RegExp(`${contextMark}([A-Za-z0-9_.'-]+)`))?.[1];
  const place = findPlace(message, flake?.filePrefixes ?? []);
  const where = [attribute && `of ${attribute}`, place && `at ${place}`].filter(Boolean).join(" ");
  return new NekoError("EVALUATION_FAILED", `evaluation ${where === "" ? "" : `${where} `}failed: ${message.reason}`, {
    hint: evaluationHint(message.reason),
  });
}

/** Why `nix build` failed: the derivation that failed first, its reason and its last lines. */
export function explainBuild(log: NixLog, stderr: string): NekoError {
  const failures = log.errors.map((message) => ({ message, drvPath: failedDerivation(message.reason) }));
  const first =
    failures.find(({ drvPath }) => drvPath !== undefined && log.linesOf(drvPath).length > 0) ??
    failures.find(({ message, drvPath }) => drvPath !== undefined && !/dependenc(?:y|ies)/.test(message.reason)) ??
    failures[0];
  if (!first) {
    return new NekoError("BUILD_FAILED", `nix build failed: ${tail(withoutEvents(stderr))}`, {
      hint: "run `nix build` on the same output by hand to see its whole log",
    });
  }
  const { drvPath, message } = first;
  if (drvPath === undefined) {
    return new NekoError("BUILD_FAILED", `nix build failed: ${message.reason}`, {
      hint: "run `nix build` on the same output by hand to see its whole log",
    });
  }
  const lines = log.linesOf(drvPath).slice(-10).join("\n");
  return new NekoError(
    "BUILD_FAILED",
    `${derivationName(drvPath)} failed to build (${buildReason(message.reason)})${lines === "" ? "" : `:\n${clip(lines, 1024)}`}`,
    { hint: `read the whole log with \`nix log ${drvPath}\`` },
  );
}

/** `flake.nix:14:16`: the innermost place in the flake's own files. */
function findPlace(message: NixMessage, prefixes: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const [, file = "", line, column] of message.text.matchAll(/\bat («[^»\n]*»[^\n:]*|\/[^\n:]*):(\d+):(\d+)/g)) {
    if (!prefixes.some((prefix) => file.startsWith(prefix))) continue;
    const inside = file.startsWith("«") ? file.replace(/^«[^»]*»\/?/, "") : file.replace(/^\/nix\/store\/[^/]*\//, "");
    found = `${clip(inside, 120)}:${line}:${column}`;
  }
  return found;
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
    /(?:Cannot build|builder for|build of|hash mismatch in fixed-output derivation) '([^']+\.drv)/,
  )?.[1];
}

function buildReason(reason: string): string {
  const said = /Reason: (.*?)\.?(?:\n|$)/.exec(reason)?.[1] ?? /\.drv' (failed .*?)[;.]?(?:\n|$)/.exec(reason)?.[1];
  return clip(said ?? reason, 200);
}

/** Stderr without the structured lines: what is left is plain text of Nix before its logger was set up. */
function withoutEvents(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => !line.startsWith("@nix "));
  const errors = lines.filter((line) => !line.startsWith("warning: ") && line.trim() !== "");
  return (errors.length > 0 ? errors : lines).join("\n");
}
