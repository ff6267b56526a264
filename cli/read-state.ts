import { readFile } from "node:fs/promises";
import { NekoError } from "../src/kernel/error.ts";
import { clip } from "../src/kernel/text.ts";
import type { DesiredState } from "../src/spec/desired-state.ts";
import { parseNekoYaml } from "../src/spec/parse.ts";
import { fileOf } from "./validate.ts";

/** neko.yaml as a file alone, or of a directory, without git or a flake. @throws NekoError CONFIG_MISSING, CONFIG_INVALID */
export async function readState(path: string, named: string, now: Date): Promise<DesiredState> {
  const bytes = await readFile(await fileOf(path, ".")).catch((cause: unknown) => {
    throw new NekoError("CONFIG_MISSING", `${clip(named, 200)} cannot be read`, {
      hint: "give the path of a neko.yaml",
      cause,
    });
  });
  const parsed = parseNekoYaml(bytes, named, { now });
  if (parsed.valid) return parsed.state;
  const [first] = parsed.problems;
  const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : named;
  throw new NekoError("CONFIG_INVALID", `${where} (${parsed.problems.length} in all)`, {
    hint: "run `neko validate` and correct what it lists",
  });
}
