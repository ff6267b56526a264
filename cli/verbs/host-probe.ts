import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { hostProbe } from "../../reconciler/main.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { clip } from "../../src/kernel/text.ts";
import type { DesiredState, ImageSpec } from "../../src/spec/desired-state.ts";
import { parseNekoYaml } from "../../src/spec/parse.ts";
import { chooseVariant } from "../../src/variants/choose.ts";
import type { Hardware } from "../../src/variants/hardware.ts";
import { choiceLines, hardwareLines, type ImageChoice } from "../../src/variants/show.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";

/** `neko host probe`: what this machine has and which variants it would take. Needs no host file and changes nothing. */
export function addProbeVerb(host: Command, context: Context, finish: Finish): void {
  const { signal, env, print, cwd, clock } = context;
  host
    .command("probe")
    .description("which GPUs and CPU this machine has; exit 4 when an image of neko.yaml has no variant for it")
    .option("--config <neko.yaml>", "say which variant each image would take here, and why")
    .action(async ({ config }: { config?: string }) => {
      const state = config === undefined ? undefined : await readState(resolve(cwd, config), config, clock.now());
      const hardware = await hostProbe({ env, signal });
      const images = state ? choicesOf(state, hardware) : [];
      print.result({ hardware, ...(state ? { images } : {}) }, () =>
        [...hardwareLines(hardware), ...images.flatMap(choiceLines)].join("\n"),
      );
      finish(images.some(({ choice }) => choice.kind !== "chosen") ? Exit.gated : Exit.ok);
    });
}

/** @throws NekoError CONFIG_MISSING, CONFIG_INVALID */
async function readState(path: string, named: string, now: Date): Promise<DesiredState> {
  const isDirectory = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const bytes = await readFile(isDirectory ? join(path, "neko.yaml") : path).catch((cause: unknown) => {
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

/** Every image with variants, by name; of one for several systems, those of this machine's. */
function choicesOf({ images, targets }: DesiredState, hardware: Hardware): readonly ImageChoice[] {
  // Where a target leaves an image to the host, its variants stand in the order in which the image names them.
  const order = targets.flatMap((target) =>
    "containers" in target ? target.containers.flatMap(({ choices }) => choices) : [],
  );
  const rank = ({ id }: ImageSpec): number => order.indexOf(id);
  const here = images.filter(({ variant, index, system }) => variant !== undefined && (!index || system === ownSystem));
  return [...Map.groupBy(here, ({ image }) => image)].map(([image, variants]): ImageChoice => {
    const offered = variants
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ id, compiledFor }) => ({ imageId: id, compiledFor }));
    return { image, choice: chooseVariant(offered, hardware) };
  });
}

const ownSystem = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
