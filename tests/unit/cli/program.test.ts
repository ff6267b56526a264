import { describe, expect, it } from "vitest";
import type { Context } from "../../../cli/context.ts";
import { buildProgram, verbFiles } from "../../../cli/program.ts";

// Declaring verbs uses nothing of the context; running them does.
const context = {} as Context;

const verbsFor = async (...argv: string[]): Promise<string[]> => {
  const program = await buildProgram(["node", "neko", ...argv], context, () => {});
  return program.commands.map((command) => command.name());
};

const all = verbFiles.flatMap(({ verbs }) => verbs);

describe("the verbs of neko", () => {
  it("are each in one file", () => {
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(verbFiles.map(({ verbs }) => verbs))("are those their file declares: %s", async (...verbs) => {
    for (const verb of verbs) expect(await verbsFor(verb)).toEqual(verbs);
  });

  it("come alone also behind flags", async () => {
    expect(await verbsFor("--json", "keys", "generate")).toEqual(["keys"]);
  });

  it.each([[[]], [["--help"]], [["help", "plan"]], [["valdate"]]])("are all there for %j", async (argv) => {
    expect(await verbsFor(...argv)).toEqual(all);
  });

  it("say what they do", async () => {
    const program = await buildProgram(["node", "neko"], context, () => {});
    expect(program.commands.filter((command) => command.description() === "")).toEqual([]);
  });
});
