import { readFile } from "node:fs/promises";
import { InvalidArgumentError, Option } from "commander";
import { NekoError } from "../src/kernel/error.ts";

// What several verbs take.

/** Sets the exit status of the command that runs. */
export type Finish = (status: number) => void;

/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
export function argument<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new InvalidArgumentError(error instanceof NekoError ? `${said}: ${error.hint}` : said);
    }
  };
}

/** For numbers of things: 1 and up. */
export const wholeNumber = argument((text) => {
  if (/^[1-9][0-9]{0,14}$/.test(text)) return Number(text);
  throw new RangeError("It is no whole number from 1.");
});

export const configOption = (): Option => new Option("--config <file>", "neko.yaml").default("neko.yaml");

export const repositoryOption = (): Option =>
  new Option("--repository <name>", "github.com/owner/name, when `origin` does not say").argParser(
    argument((text) => {
      if (/^[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9._-]+){2,}$/.test(text)) return text;
      throw new RangeError("Write the host too: github.com/owner/name.");
    }),
  );

/** A file that a flag names. @throws NekoError USAGE */
export async function readNamed(path: string, flag: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new NekoError("USAGE", `${flag} ${path} cannot be read`, {
      hint: "give the path of an existing file",
      cause,
    });
  }
}
