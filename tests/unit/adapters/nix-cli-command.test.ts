import { describe, expect, it } from "vitest";
import { NixCommand, parseNixVersion } from "../../../src/adapters/nix/nix-cli-command.ts";
import { createNodeRun } from "../../../src/adapters/node-run.ts";

describe("parseNixVersion", () => {
  it.each([
    ["nix (Nix) 2.34.8\n", "2.34.8", true],
    ["nix (Nix) 2.33.0pre20251107_4a5ebb3", "2.33.0pre20251107_4a5ebb3", true],
    ["nix (Nix) 2.32.4", "2.32.4", false],
    ["nix (Nix) 2.18.9", "2.18.9", false],
    ["nix (Determinate Nix 3.8.2) 2.30.1", "2.30.1", false],
    ["nix (Lix, like Nix) 2.93.0", "2.93.0", false],
    ["nix (Nix) 3.0.1", "3.0.1", true],
  ])("%j", (text, version, takesJsonFormat) => {
    expect(parseNixVersion(text)).toEqual({ text: version, takesJsonFormat });
  });

  it.each(["nix (Nix) 2.17.1", "nix (Nix) 1.11.16", "", "nix"])("refuses %j", (text) => {
    expect(() => parseNixVersion(text)).toThrow(expect.objectContaining({ code: "NIX_TOO_OLD" }));
  });
});

it("says that nix is missing", async () => {
  const command = new NixCommand(createNodeRun({ path: "/nonexistent" }), undefined);
  await expect(command.version(new AbortController().signal)).rejects.toMatchObject({ code: "NIX_MISSING" });
});
