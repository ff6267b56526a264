import type { Reporter, TestModule } from "vitest/node";

/**
 * The last line, `N passed, N failed` (and `, N skipped`), for people and for CI. In CI a skipped test is a failure:
 * there the setup script provides every tool, so a skip means that something was not tested.
 */
export class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((candidate) => candidate === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests()].length === 0,
    );
    const skipped = count("skipped");
    const failed = count("failed") + broken.length;
    console.log(`\n${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    if (process.env["CI"] === "true" && skipped > 0) {
      console.error("skipped tests count as failures in CI");
      process.exitCode = 1;
    }
  }
}
