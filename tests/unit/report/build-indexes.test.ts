import { expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import type { PushedIndex } from "../../../src/push/push-index.ts";
import { renderBuild } from "../../../src/report/build-section.ts";

const index: PushedIndex = {
  id: "agent/opt",
  digest: sha256("index"),
  systems: ["aarch64-linux", "x86_64-linux"],
  destinations: [{ registry: "ghcr", pushed: true, source: "ghcr.io/acme/agent", tags: ["latest"] }],
};
const rowsOf = (indexes: readonly PushedIndex[]): readonly string[] =>
  (renderBuild({ results: [], roles: new Map(), shells: [], pushed: [], indexes }).build ?? "")
    .split("\n")
    .filter((line) => line.includes("index `"));

it("the comment names the index of an image for several systems", () => {
  const digits = sha256("index").slice("sha256:".length);
  const short = `${digits.slice(0, 12)}…${digits.slice(-4)}`;
  expect(rowsOf([index])).toEqual([
    `| 📦 | index \`agent/opt\` | \`ghcr.io/acme/agent@sha256:${short}\` · for \`aarch64-linux\`, \`x86_64-linux\` |`,
  ]);
  const lost = { registry: "near", pushed: false, code: "IMAGE_MISSING", message: "no" } as const;
  const { build = "" } = renderBuild({
    results: [],
    roles: new Map(),
    shells: [],
    pushed: [],
    indexes: [{ ...index, destinations: [...index.destinations, lost] }],
  });
  expect(build).toMatch(/^\| ⚠ \| index `agent\/opt` \| `ghcr\.io/m);
  expect(build).toContain("| ❌ | registry `near` | IMAGE\\_MISSING: no · without `agent/opt` |");
});
