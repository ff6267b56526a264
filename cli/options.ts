import { InvalidArgumentError, Option } from "commander";

// What several verbs take.

/** Sets the exit status of the command that runs. */
export type Finish = (status: number) => void;

/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
export function argument<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
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
  new Option("--repository <name>", "github.com/owner/name, when `origin` does not say");
