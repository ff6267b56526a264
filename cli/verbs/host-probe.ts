import { resolve } from "node:path";
import type { Command } from "commander";
import { hostProbe } from "../../reconciler/main.ts";
import { Exit } from "../../src/kernel/exit.ts";
import type { DesiredState, ImageSpec } from "../../src/spec/desired-state.ts";
import { chooseVariant } from "../../src/variants/choose.ts";
import type { Hardware } from "../../src/variants/hardware.ts";
import { choiceLines, hardwareLines, type ImageChoice } from "../../src/variants/show.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";
import { readState } from "../read-state.ts";

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
