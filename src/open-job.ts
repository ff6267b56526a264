import { mkdir, realpath } from "node:fs/promises";
import { join, posix, relative, resolve } from "node:path";
import { admitEvent } from "./action/admit.ts";
import type { ReadEvent } from "./action/event.ts";
import { runForkReport } from "./action/fork-report.ts";
import type { Inputs } from "./action/inputs.ts";
import type { ActionPorts, ActionResult } from "./action/job.ts";
import { isFork, mayBeApproved } from "./action/mode.ts";
import { runAction } from "./action/run.ts";
import { annotate, keepForPost, readInput, type RawEvent } from "./adapters/actions/actions-io.ts";
import { actionsLog as log } from "./adapters/actions/actions-log.ts";
import { createActionsRun } from "./adapters/actions/actions-run.ts";
import { markerName } from "./adapters/actions/children.ts";
import { jobCacheUse, restoreMemories } from "./adapters/actions/job-cache.ts";
import { leaveFile, readIfThere, readLeft, workspace } from "./adapters/actions/left-files.ts";
import { redacted } from "./adapters/actions/redacted.ts";
import { jobSecrets } from "./adapters/actions/secrets.ts";
import { createCaches } from "./adapters/cache/caches.ts";
import { createEvaluationMemory } from "./adapters/evaluation-memory-files.ts";
import { createOctokitForge } from "./adapters/github/octokit-forge.ts";
import { createGitChannel, createGitHistory } from "./adapters/git/git-channel.ts";
import { createGitCheckout } from "./adapters/git/git-checkout.ts";
import { imageFiles } from "./adapters/store/image-file.ts";
import { createImageStores } from "./adapters/registry/image-stores.ts";
import { namedInText, partsOfSecret } from "./adapters/known-secrets.ts";
import { openLayerMemory } from "./adapters/layer-memory-file.ts";
import { createLineProgress } from "./adapters/line-progress.ts";
import { createHardwareProbe } from "./adapters/hardware-probe.ts";
import { createMachine } from "./adapters/machine.ts";
import { NixCommand } from "./adapters/nix/nix-cli-command.ts";
import { createClosureSource } from "./adapters/nix/nix-cli-closures.ts";
import { createNixCli } from "./adapters/nix/nix-cli.ts";
import { nodeClock as clock } from "./adapters/node-clock.ts";
import { createPacker } from "./adapters/store/packer-threads.ts";
import { storeTar } from "./adapters/store/store-tar.ts";
import { readTrustFile } from "./adapters/trust-file.ts";
import { withRetries } from "./build/retry.ts";
import { NekoError } from "./kernel/error.ts";
import { clip } from "./kernel/text.ts";
import type { Place } from "./pipeline/source.ts";
import type { Forge } from "./ports/forge.ts";
import type { LeftFile } from "./ports/left-file.ts";
import type { Checkout, GitRemote } from "./ports/git.ts";
import type { Run } from "./ports/run.ts";
import { loadSigningKey } from "./release/keys.ts";

// All that a job needs of the world, for an event that may run. Apart from start.ts, so that one that is refused, or that
// asks for nothing, loads none of it.

/** What plan leaves for other jobs, and for the comment on a fork's pull request. */
const planFile = "neko-plan.json";

export interface Started {
  readonly inputs: Inputs;
  readonly raw: RawEvent;
  readonly event: ReadEvent;
  readonly hasSigningKey: boolean;
  /** The Action's own file. */
  readonly entry: string;
  /** Marks its children. */
  readonly step: string;
}

/** Runs the job of an event. @throws NekoError what runAction and runForkReport throw */
export async function runJob(started: Started, signal: AbortSignal): Promise<ActionResult> {
  const { inputs, raw, hasSigningKey, entry, step } = started;
  const forge = openForge(inputs, raw);
  const event = await withApproval(started.event, inputs, forge, signal);
  admitEvent(inputs.mode, event, hasSigningKey);
  if (event.endedRun?.event === "pull_request") {
    const readArtifact = (): Promise<readonly LeftFile[]> => readLeft(inputs.reports || planFile);
    return runForkReport({ event, runUrl: raw.runUrl }, { forge, log, readArtifact }, signal);
  }
  const checkout = createGitCheckout(resolve(workspace(), inputs.workingDirectory));
  const place = await placeOf(inputs, checkout, signal);
  const file = await readIfThere(join(place.directory, place.config));
  if (file) hideSecrets(namedInText(file.toString("utf8")));
  const scratch = join(process.env["RUNNER_TEMP"] ?? "/tmp", `neko-${process.pid}`);
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  keepForPost({ scratch });
  const facts = { event: event.name, mode: inputs.mode, isFork: isFork(event), hasSigningKey };
  const remembered = jobCacheUse(facts, process.env);
  if (remembered) {
    const restored = await restoreMemories(remembered, { entry, scratch, env: process.env, log });
    keepForPost({ memories: restored === "" ? "none" : restored });
  }
  const ports = await makePorts(inputs, raw, { place, checkout, scratch, entry, forge, step });
  const request = {
    inputs,
    event,
    place,
    hasSigningKey,
    rootsDirectory: join(scratch, "roots"),
    runUrl: raw.runUrl,
    env: process.env,
  };
  return runAction(request, ports, signal);
}

function hideSecrets(names: readonly string[]): void {
  jobSecrets.add(names.flatMap((name) => partsOfSecret(process.env[name] ?? "")));
}

async function placeOf({ workingDirectory, config }: Inputs, checkout: Checkout, signal: AbortSignal): Promise<Place> {
  const real = await realpath(resolve(workspace(), workingDirectory)).catch((cause: unknown) => {
    throw new NekoError("USAGE", `working-directory is ${clip(workingDirectory, 100)}, which is not there`, {
      hint: "name a directory of the checkout; is actions/checkout a step before this one?",
      cause,
    });
  });
  const file = resolve(real, config);
  const directory = await checkout.topDirectory(signal);
  const path = relative(directory, file);
  if (!path.startsWith("..") && path !== "") return { directory, config: path };
  throw new NekoError("USAGE", `config is ${config.slice(0, 100)}, which is outside the repository`, {
    hint: "give a path relative to working-directory",
  });
}

function openForge({ githubToken }: Inputs, { apiUrl, repository }: RawEvent): Forge {
  const [owner = "", repo = ""] = repository.split("/");
  return redacted(createOctokitForge({ apiUrl, token: githubToken, owner, repo }, clock, log), jobSecrets.redact);
}

/** Asked only where the answer decides. */
async function withApproval(event: ReadEvent, inputs: Inputs, forge: Forge, signal: AbortSignal): Promise<ReadEvent> {
  if (!mayBeApproved(inputs.mode, event)) return event;
  const reviews = await forge.reviewsOf(event.runId, signal);
  const approved = reviews.find(({ state }) => state === "approved");
  if (!approved || reviews.some(({ state }) => state === "rejected")) return event;
  log.info(`${approved.by} approved this run in environment ${approved.environment}`);
  return { ...event, approvedIn: approved.environment };
}

interface Opened {
  readonly place: Place;
  readonly checkout: Checkout;
  readonly scratch: string;
  readonly entry: string;
  readonly forge: Forge;
  /** Marks its children. */
  readonly step: string;
}

async function makePorts(
  inputs: Inputs,
  raw: RawEvent,
  { place, checkout, scratch, entry, forge, step }: Opened,
): Promise<ActionPorts> {
  const { env } = process;
  const path = env["PATH"] ?? "";
  const { redact } = jobSecrets;
  const run = createActionsRun({ path, home: env["HOME"] ?? scratch, extraEnv: passedOn(), redact }, step);
  const command = new NixCommand(run, env["NIX_CONFIG"]);
  const channelIn = async (directory: string): Promise<{ directory: string; remote: GitRemote; run: Run }> => ({
    directory: join(scratch, directory),
    remote: await remoteOf(checkout, inputs, raw),
    run,
  });
  return {
    nix: withRetries(
      createNixCli({ run, path, ...(env["NIX_CONFIG"] === undefined ? {} : { nixConfig: env["NIX_CONFIG"] }) }),
      { clock, log },
    ),
    hardware: createHardwareProbe({ run }),
    machine: createMachine({ command, temporary: scratch }),
    log,
    clock,
    progress: createLineProgress(log, clock),
    tree: storeTar().tree,
    files: imageFiles({ path, redact, extraEnv: { [markerName]: step } }),
    packer: createPacker({ entry }),
    closures: createClosureSource(command),
    openCache: createCaches({ command, env }),
    // Of this job alone, or of the job cache for a pull request, whose images are never released: what code of an earlier
    // job left could choose the layers that a release signs. See job-cache.ts.
    memory: await openLayerMemory(join(scratch, "layers.json")),
    // Read by plan alone. Who can write to a pull request's part of the job cache can write its workflow too.
    evaluations: createEvaluationMemory(join(scratch, "evaluations")),
    openStore: createImageStores({
      directory: resolve(place.directory, posix.dirname(place.config)),
      env,
      githubToken: inputs.githubToken,
      serverUrl: raw.serverUrl,
    }),
    checkout,
    forge,
    async readTrust() {
      // From the workflow or the runner, never an input's default: see trustFor.
      const file = env["NEKO_TRUST"] ?? "";
      return file === "" ? undefined : readTrustFile(resolve(workspace(), file), "NEKO_TRUST", place.directory);
    },
    remote: () => remoteOf(checkout, inputs, raw),
    channel: async () => createGitChannel({ ...(await channelIn("channel.git")), clock }),
    history: async (branch) => createGitHistory({ ...(await channelIn("history.git")), branch }),
    readHandoffs: () => readLeft(inputs.state),
    writeHandoff: (text) => leaveFile(inputs.state, jobSecrets.redactData(text)),
    async writePlanFile(text) {
      await leaveFile(planFile, jobSecrets.redactData(text));
      return planFile;
    },
    readReports: async () =>
      (await readLeft(inputs.reports)).map(({ name, bytes }) => ({
        source: name,
        text: Buffer.from(bytes).toString("utf8"),
      })),
    readSigningKey() {
      const pem = readInput("signing-key");
      jobSecrets.add([pem]);
      return pem === "" ? undefined : loadSigningKey(pem);
    },
    annotate(annotations) {
      const hidden = annotate(annotations);
      if (hidden > 0) log.info(`${hidden} more annotations are not shown: GitHub takes ten of a kind`);
    },
    hideSecrets,
  };
}

/** Of the checkout, with the job's token where it is GitHub's own server, and nowhere else. */
async function remoteOf(checkout: Checkout, inputs: Inputs, raw: RawEvent): Promise<GitRemote> {
  const url = (await checkout.remoteUrl(AbortSignal.timeout(10_000))) ?? `${raw.serverUrl}/${raw.repository}`;
  const ours = URL.parse(url)?.origin === URL.parse(raw.serverUrl)?.origin && url.startsWith("https://");
  const credential = { username: "x-access-token", password: inputs.githubToken };
  return { name: "origin", url, ...(ours && inputs.githubToken !== "" ? { credential } : {}) };
}

/** What of the runner's environment Nix and git need; tokens and the runner's own variables are not among it. */
function passedOn(): Record<string, string> {
  const names = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE", "XDG_CACHE_HOME"];
  const proxies = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);
  return Object.fromEntries(
    [...names, ...proxies].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}
