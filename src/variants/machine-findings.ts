import type { ImageSpec, ShellSpec } from "../spec/desired-state.ts";
import { cudaFit } from "./cuda-version.ts";
import { isDriverFrom, leastDriver } from "./driver.ts";
import type { PreflightFinding } from "./finding.ts";
import type { Gpus, Hardware } from "./hardware.ts";
import { cpuNeed } from "./march.ts";

// A machine's hardware against what neko.yaml would run on it. Pure.

export interface HardwareWish {
  readonly shells: readonly Pick<ShellSpec, "name" | "gpu">[];
  readonly images: readonly Pick<ImageSpec, "id" | "compiledFor">[];
  /** The job was asked for these alone, so it was sent to this machine on purpose. */
  readonly only: boolean;
}

/** Never empty: what is there is said too. */
export function hardwareFindings(hardware: Hardware, wish: HardwareWish): readonly PreflightFinding[] {
  return [...gpuFindings(hardware.gpus, wish), ...driverFindings(hardware.gpus, wish), ...cpuFindings(hardware, wish)];
}

/**
 * A job of a matrix that was sent here for a GPU and finds none has the wrong runner: an error. A job that does all of
 * neko.yaml on a machine without one does the rest: those checks are shown as not run.
 */
function gpuFindings(gpus: Gpus, { shells, only }: HardwareWish): readonly PreflightFinding[] {
  const wanting = shells.filter(({ gpu }) => gpu).map(({ name }) => name);
  const subject = wanting.length === 0 ? "GPU" : `shell ${wanting.join(", ")}`;
  const level = wanting.length === 0 ? "ok" : only ? "error" : "warning";
  const hint =
    "send it to a runner with a GPU: its `runs-on` in neko.yaml names the labels, and the plan's matrix starts a job there";
  switch (gpus.kind) {
    case "found": {
      const names = gpus.gpus.map(({ name }) => name).join(", ");
      return [{ level: "ok", code: "GPU", subject, message: `${names}, driver ${gpus.driver}`, hint: "" }];
    }
    case "none": {
      const what = wanting.length === 0 ? "" : "; what needs one is built here and not run";
      const message =
        only && wanting.length > 0 ? `its check needs a GPU, and ${gpus.because}` : `${gpus.because}${what}`;
      return [{ level, code: "GPU", subject, message, hint: level === "ok" ? "" : hint }];
    }
    case "unknown": {
      const message = `whether there is a GPU cannot be told: ${gpus.because}`;
      return [
        {
          level,
          code: "GPU",
          subject,
          message,
          hint: level === "ok" ? "" : "repair the driver until `nvidia-smi` lists the GPUs",
        },
      ];
    }
  }
}

/** Each CUDA version once, where there is a GPU to run it. */
function driverFindings(gpus: Gpus, { images }: HardwareWish): readonly PreflightFinding[] {
  if (gpus.kind !== "found") return [];
  const byCuda = Map.groupBy(images, ({ compiledFor }) => compiledFor.cuda);
  return [...byCuda].flatMap(([cuda, users]): readonly PreflightFinding[] => {
    if (cuda === undefined) return [];
    const subject = `CUDA ${cuda}`;
    const least = leastDriver(cuda);
    const runs = driverRuns(gpus, cuda, least);
    if (runs) return [{ level: "ok", code: "DRIVER", subject, message: `driver ${gpus.driver} runs it`, hint: "" }];
    const names = users.map(({ id }) => id).join(", ");
    const because =
      runs === undefined ? `does not say whether it runs it` : `takes up to CUDA ${gpus.cuda ?? "an older one"}`;
    const message = `driver ${gpus.driver} ${because}: what is built for ${names} would not start here`;
    const hint = `install driver ${least ?? "of that CUDA version"} or later on this machine, or declare an older \`cuda\``;
    return [{ level: "warning", code: "DRIVER", subject, message, hint }];
  });
}

/** By the driver's own word for CUDA where it gives one, else by its number. */
function driverRuns(
  { cuda: newest, driver }: Extract<Gpus, { kind: "found" }>,
  cuda: string,
  least: string | undefined,
): boolean | undefined {
  const fit = newest === null ? undefined : cudaFit(newest, cuda);
  if (fit !== undefined) return fit !== "none";
  return least === undefined ? undefined : isDriverFrom(driver, least);
}

/** Building needs none of it, but what was built is run by later steps of a build, and by checks. */
function cpuFindings({ cpu }: Hardware, { images }: HardwareWish): readonly PreflightFinding[] {
  if (cpu.kind === "unknown") return [];
  const has = new Set(cpu.flags);
  const tuned = Map.groupBy(images, ({ compiledFor: { march, flags = [] } }) => march ?? flags.join(" "));
  return [...tuned].flatMap(([asked, users]): readonly PreflightFinding[] => {
    const [first] = users;
    if (asked === "" || !first) return [];
    const need = cpuNeed(first.compiledFor.march, first.compiledFor.flags ?? []);
    const missing = need.kind === "known" ? need.flags.filter((flag) => !has.has(flag)) : [];
    if (need.kind === "known" && missing.length === 0) {
      return [{ level: "ok", code: "CPU", subject: asked, message: "this CPU runs it", hint: "" }];
    }
    const lacks =
      need.kind === "unknown"
        ? `what ${need.named} needs of a CPU is not known`
        : `this CPU lacks ${missing.slice(0, 6).join(", ")}${missing.length > 6 ? ` and ${missing.length - 6} more` : ""}`;
    const names = users.map(({ id }) => id).join(", ");
    return [
      {
        level: "warning",
        code: "CPU",
        subject: asked,
        message: `${lacks}: ${names} can be compiled here, but nothing compiled for it runs, tests of the build among it`,
        hint: `build it on a machine whose CPU runs ${asked}`,
      },
    ];
  });
}
