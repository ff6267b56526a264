import { setTimeout as sleep } from "node:timers/promises";
import { shortDigest, type Digest } from "../../src/kernel/digest.ts";
import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import type { ErrorCode } from "../../src/kernel/error-codes.ts";
import { clip } from "../../src/kernel/text.ts";
import type { ContainersSlice } from "../../src/plan/slice.ts";
import type { ImageRecord, TargetRecord } from "../../src/release/record.ts";
import type { Driver, DriverOptions, ObservedTarget } from "../ports/driver.ts";
import { isExactly, isRunning, nameOf, planContainers, runningIdOf } from "./driver-containers-plan.ts";
import type { Step, WantedContainers } from "./driver-containers-plan.ts";
import { parseImageSource } from "./driver-containers-source.ts";
import type { Present } from "./engine-argv.ts";
import { createEngine, type Engine } from "./engine-cli.ts";

export interface ObservedContainers extends ObservedTarget {
  /** Every container with our target's label, running or not. */
  readonly present: readonly Present[];
}

/** A container that ends at once has not started. */
const settleMs = 500;

/**
 * Containers through podman or docker, by digest, never by tag; strategy replace. Which release a container belongs to
 * is written on its labels, so that there is no state of ours that could differ from the engine's. The engine restarts
 * nothing (`--restart=no`): after a boot the reconciler sees the committed ones not running and starts them.
 * Images stay; `podman image prune` is the host's own business. Source: product.md section 7.
 */
export function createContainersDriver(options: DriverOptions): Driver<ObservedContainers> {
  const { target, log } = options;
  const engineFor = (failing: ErrorCode): Engine =>
    createEngine({
      kind: options.engine,
      run: options.run,
      env: options.engineEnv ?? {},
      pullEnv: options.pullEnv ?? {},
      failing,
    });

  /** The id the engine gives the image: the config digest; in docker's containerd store the manifest's. */
  const imageIds = (image: ImageRecord): readonly Digest[] =>
    options.engine === "podman" ? [image.config] : [image.config, image.manifest];

  const wantedOf = (record: TargetRecord): WantedContainers => ({
    desiredId: record.desiredId,
    containers: containersSlice(record).containers.map((container) => ({
      container: container.name,
      run: container.run,
      // None stands for what was not picked: then nothing that runs is taken for it.
      images: "choices" in container ? [] : imageIds(imageOf(record, container.name)),
    })),
  });

  /** The engine's id of the record's image, pulled when it is not here. */
  async function ensureImage(
    engine: Engine,
    container: string,
    image: ImageRecord,
    signal: AbortSignal,
  ): Promise<Digest> {
    for (const id of imageIds(image)) if ((await engine.imageId(id, signal)) === id) return id;
    const failures: string[] = [];
    for (const source of image.sources) {
      try {
        const id = await pullFrom(engine, source, image.manifest, signal);
        if (id !== undefined && imageIds(image).includes(id)) return id;
        throw new NekoError(
          "IMAGE_MISMATCH",
          `${container} from ${clip(source, 200)} is image ${id ?? "unknown"}, the release names ${image.config}`,
          {
            hint: "do not run it; find out who pushed something else under this manifest",
          },
        );
      } catch (error) {
        const cause = toNekoError(error);
        if (cause.code !== "PULL_FAILED") throw cause;
        failures.push(cause.message);
      }
    }
    throw new NekoError("PULL_FAILED", `no source has the image of ${container}: ${clip(failures.join("; "))}`, {
      hint: "check the sources in the release record, and registries: in the host's file",
    });
  }

  async function pullFrom(
    engine: Engine,
    source: string,
    manifest: Digest,
    signal: AbortSignal,
  ): Promise<Digest | undefined> {
    const from = parseImageSource(source, options.registries);
    if (from.kind === "registry") return pullReference(`${from.name}@${manifest}`, from.insecure);
    // Engines cannot pull a layout by digest; they can pull from a registry on this machine (product.md section 7).
    await using served = await options.serveLayout(from.directory);
    return await pullReference(`${served.host}/${from.repository}@${manifest}`, true);

    async function pullReference(reference: string, insecure: boolean): Promise<Digest | undefined> {
      log.info(`pulling ${reference}`);
      await engine.pull(reference, insecure, signal);
      return engine.imageId(reference, signal);
    }
  }

  async function take(engine: Engine, step: Step, record: TargetRecord | null, signal: AbortSignal): Promise<void> {
    log.debug(`${target}: ${step.do} ${step.name}`);
    switch (step.do) {
      case "remove":
        return engine.remove(step.id, signal);
      case "rename":
        return engine.rename(step.id, step.to, signal);
      case "stop":
        return engine.stop(step.id, signal);
      case "start":
        return engine.start(step.name, signal);
      case "create": {
        const { container, run } = step.wanted;
        const image = await ensureImage(engine, container, imageOf(record!, container), signal);
        return engine.create({ name: step.name, target, container, desiredId: step.desiredId, image, run }, signal);
      }
    }
  }

  /** Looks, plans, acts, and looks again: the engine's exit codes are not proof that something runs. */
  async function converge(
    record: TargetRecord | null,
    others: "keep" | "remove",
    code: ErrorCode,
    signal: AbortSignal,
  ) {
    const engine = engineFor(code);
    const wanted = record && wantedOf(record);
    const steps = planContainers(target, wanted, await engine.list(target, signal), others);
    for (const step of steps) await take(engine, step, record, signal);
    if (!wanted) return;
    if (steps.some((step) => step.do === "start")) await sleep(settleMs, undefined, { signal });
    const present = await engine.list(target, signal);
    if (isExactly(target, wanted, present)) return;
    throw new NekoError(code, await sayWhatIsDown(engine, wanted, present, signal), {
      hint: `look at \`${options.engine} logs\` of the container; it must keep running`,
    });
  }

  async function sayWhatIsDown(
    engine: Engine,
    wanted: WantedContainers,
    present: readonly Present[],
    signal: AbortSignal,
  ) {
    const down = wanted.containers
      .map(({ container }) => present.find((each) => each.name === nameOf(target, container)))
      .find((each) => each !== undefined && !isRunning(each));
    if (!down) return `containers of ${target} are not the ones just started: ${summaryOf(present)}`;
    const said = await engine.lastLines(down.id, signal);
    return `${down.name} did not keep running (${down.status}, exit ${down.exitCode})${said === "" ? "" : `: ${said}`}`;
  }

  return {
    kind: "containers",

    async observe(signal) {
      const present = await engineFor("DRIVER_UNAVAILABLE").list(target, signal);
      return { runningId: runningIdOf(target, present), summary: summaryOf(present), present };
    },

    matches(wanted, observed) {
      return wanted.slice.kind === "containers" && isExactly(target, wantedOf(wanted), observed.present);
    },

    async prepare(wanted, signal) {
      const engine = engineFor("DRIVER_UNAVAILABLE");
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutsMs.prepare)]);
      for (const { name } of containersSlice(wanted).containers) {
        await ensureImage(engine, name, imageOf(wanted, name), deadline);
      }
    },

    async apply(wanted, signal) {
      await within(options.timeoutsMs.apply, "ACTIVATION_FAILED", signal, (deadline) =>
        converge(wanted, "keep", "ACTIVATION_FAILED", deadline),
      );
    },

    async rollback(lastGood, signal) {
      await within(options.timeoutsMs.rollback, "ROLLBACK_FAILED", signal, (deadline) =>
        converge(lastGood, "remove", "ROLLBACK_FAILED", deadline),
      );
    },

    async commit(wanted, signal) {
      const engine = engineFor("DRIVER_UNAVAILABLE");
      const names = new Set(containersSlice(wanted).containers.map(({ name }) => nameOf(target, name)));
      for (const each of await engine.list(target, signal)) {
        if (!names.has(each.name)) await engine.remove(each.id, signal);
      }
    },
  };

  /** Whatever goes wrong in time or out of it carries `code`; only the caller's own cancellation does not. */
  async function within(
    ms: number,
    code: ErrorCode,
    signal: AbortSignal,
    work: (deadline: AbortSignal) => Promise<void>,
  ) {
    try {
      await work(AbortSignal.any([signal, AbortSignal.timeout(ms)]));
    } catch (error) {
      const cause = toNekoError(error);
      if (cause.code === code || cause.code === "CANCELLED") throw cause;
      if (signal.aborted) {
        throw new NekoError("CANCELLED", `changing the containers of ${target} was cancelled`, {
          hint: "let the reconciler run again; it looks at what is there and goes on",
          cause,
        });
      }
      throw new NekoError(code, `${target}: ${cause.message}`, { hint: cause.hint, cause });
    }
  }
}

function containersSlice(record: TargetRecord): ContainersSlice {
  if (record.slice.kind === "containers") return record.slice;
  throw new TypeError(`a ${record.slice.kind} record was given to the containers driver`); // drivers are chosen by kind
}

function imageOf(record: TargetRecord, container: string): ImageRecord {
  const image = record.images?.[container];
  if (image) return image;
  throw new NekoError("RECORD_INVALID", `the release names no image for container ${container}`, {
    hint: "publish again with the current Neko; the host keeps what runs",
  });
}

function summaryOf(present: readonly Present[]): string {
  if (present.length === 0) return "no containers";
  return present
    .map((each) => `${each.name}@${each.image ? shortDigest(each.image) : "unknown"} ${each.status}`)
    .join(", ");
}
