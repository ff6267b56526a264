import { expect, it } from "vitest";
import type { ShellResult } from "../../../src/build/run-shells.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { renderBuild } from "../../../src/report/build-section.ts";

const failure = new NekoError("SHELL_CHECK_FAILED", "the check of a ended with status 1: @you <b>\nmore", {
  hint: "try",
});
const shell = (name: string, outcome: ShellResult["outcome"], bench?: ShellResult["bench"]): ShellResult => ({
  name,
  attribute: `devShells.x86_64-linux.${name}`,
  outcome,
  ms: 1_200,
  ...(bench ? { bench } : {}),
});
const because = "there is no GPU";

it("the comment shows each shell, its bench, and what could not run", () => {
  const { build = "" } = renderBuild({
    results: [],
    roles: new Map([["packages.x86_64-linux.app", "image app"]]),
    pushed: [],
    failed: [
      { attribute: "packages.x86_64-linux.app", error: new NekoError("BUILD_FAILED", "app failed", { hint: "h" }) },
    ],
    shells: [
      shell("default", { kind: "passed" }, { kind: "measured", shown: "41.2 TFLOPS", ms: 900 }),
      shell("docs", { kind: "entered" }, { kind: "failed", error: failure }),
      shell("gpu", { kind: "cannot-run-here", because }, { kind: "cannot-run-here", because }),
      shell("bad", { kind: "failed", error: failure }),
    ],
  });
  const rows = build.split("\n").filter((line) => line.startsWith("| "));
  expect(rows.slice(2)).toEqual([
    "| ❌ | image app | BUILD\\_FAILED: app failed |",
    "| ✅ | check of shell `default` | 1.2 s |",
    "| ⏱ | bench of shell `default` | 41.2 TFLOPS · 900 ms |",
    "| ✅ | shell `docs` | can be entered · 1.2 s |",
    expect.stringMatching(/^\| ⚠ \| bench of shell `docs` \| not measured: SHELL\\_CHECK\\_FAILED: /),
    "| ⚪ | check of shell `gpu` | cannot run here: there is no GPU |",
    "| ⚪ | bench of shell `gpu` | cannot run here: there is no GPU |",
    expect.stringMatching(/^\| ❌ \| check of shell `bad` \| .*@\u200byou &lt;b&gt; \|$/),
  ]);
  expect(build).toContain("0 already there, 1 failed");
  expect(build).toContain("<summary>Why <code>shell bad</code> failed</summary>");
  expect(build).toContain("Next: try.");
});
