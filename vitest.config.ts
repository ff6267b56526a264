import { defineConfig } from "vitest/config";
import { ClosingReporter } from "./tests/support/closing-reporter.ts";

export default defineConfig({
  test: {
    include: ["tests/{unit,property,integration}/**/*.test.ts"],
    // Integration tests start real servers and programs; their own limits are longer where they must be.
    // They mostly wait for programs, so that more run at once than there are cores.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", new ClosingReporter()],
  },
});
