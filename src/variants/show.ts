import { showCapability } from "./gpu-arch.ts";
import type { Choice } from "./choose.ts";
import type { Cpu, Gpus, Hardware } from "./hardware.ts";
import { marchesWith } from "./march.ts";

// What a machine has and what it would take, for people. Plain lines; pure.

export interface ImageChoice {
  readonly image: string;
  readonly choice: Choice;
}

/** `GPU 0   NVIDIA A10, compute capability 8.6` … */
export function hardwareLines({ gpus, cpu }: Hardware): readonly string[] {
  return [...gpuRows(gpus), cpuRow(cpu)].map(([label, text]) => `${label.padEnd(7)} ${text}`);
}

type Row = readonly [label: string, text: string];

function gpuRows(gpus: Gpus): readonly Row[] {
  switch (gpus.kind) {
    case "none":
      return [["GPU", `none: ${gpus.because}`]];
    case "unknown":
      return [["GPU", `not known: ${gpus.because}`]];
    case "found":
      return [
        ...gpus.gpus.map(({ index, name, capability }): Row => {
          return [`GPU ${index}`, `${name}, compute capability ${showCapability(capability)}`];
        }),
        ["driver", `${gpus.driver}, CUDA ${gpus.cuda === null ? "version not said" : `up to ${gpus.cuda}`}`],
      ];
  }
}

function cpuRow(cpu: Cpu): Row {
  if (cpu.kind === "unknown") return ["CPU", `not known: ${cpu.because}`];
  const marches = marchesWith(cpu.flags);
  const runs = marches.length === 0 ? "code for none of the CPUs known here" : `code for ${marches.join(", ")}`;
  return ["CPU", `${cpu.model === "" ? "" : `${cpu.model}; `}runs ${runs}`];
}

/** `agent takes agent/opt: …`, then why not the others. */
export function choiceLines({ image, choice }: ImageChoice): readonly string[] {
  switch (choice.kind) {
    case "chosen":
      return [
        `${image} takes ${choice.chosen.imageId}: ${choice.because}`,
        ...choice.others.map(({ imageId, because }) => `  not ${imageId}: ${because}`),
      ];
    case "none":
      return [
        `${image}: no variant runs here`,
        ...choice.because.map(({ imageId, because }) => `  not ${imageId}: ${because}`),
      ];
    case "unknown":
      return [
        `${image}: which variant runs here is not known`,
        ...choice.because.map(({ imageId, because }) => `  ${imageId}: ${because}`),
      ];
  }
}
