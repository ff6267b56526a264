import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";
import { generateKeyPair, loadSigningKey, type SigningKey } from "../../src/release/keys.ts";
import type { Trust } from "../../src/release/trust.ts";
import type { HostConfig } from "../config.ts";
import { zeroAnchor } from "./anchor.ts";
import { createDurably, ensurePrivateDirectory, errnoOf, exists, readIfThere } from "./durable-files.ts";
import { appendEntry } from "./journal.ts";
import { initialState } from "./state.ts";
import { createStore, readAnchor, readState } from "./store.ts";

// What `neko host init` makes: directories, the agent's key, an anchor per target. Nothing is ever overwritten.

export interface InitialisedHost {
  /** `ed25519:…`: what goes into `targets.<t>.identity` of neko.yaml. */
  readonly identity: string;
  readonly keyId: string;
  readonly agentKeyFile: string;
  /** False when the key was there before. */
  readonly keyCreated: boolean;
  /** Targets that have an anchor now and had none before. */
  readonly targets: readonly string[];
}

/** Where one target keeps everything. */
export function targetDirectory(config: Pick<HostConfig, "stateDirectory">, target: string): string {
  return `${config.stateDirectory}/targets/${target}`;
}

/** May be repeated: what a target, or the key, still lacks is made.
 *  @throws NekoError HOST_ALREADY_INITIALISED (nothing is lacking), HOST_NOT_INITIALISED (a target's anchor was removed),
 *   KEY_INVALID, STATE_WRITE_FAILED */
export async function initHost(
  config: HostConfig,
  trust: Pick<Trust, "policyVersion">,
  facts: { readonly bootId: string; readonly now: Date },
): Promise<InitialisedHost> {
  await ensurePrivateDirectory(config.stateDirectory);
  await ensurePrivateDirectory(`${config.stateDirectory}/targets`);
  const missing: string[] = [];
  for (const target of config.targets) {
    if (!(await exists(`${targetDirectory(config, target)}/anchor.json`))) missing.push(target);
  }
  if (missing.length === 0 && (await exists(config.agentKeyFile))) {
    throw new NekoError("HOST_ALREADY_INITIALISED", `${config.stateDirectory} is initialised for every target`, {
      hint: "nothing is left to do; see `neko status`",
    });
  }
  const { key, created } = await ensureAgentKey(config.agentKeyFile);
  for (const target of missing) await initTarget(config, target, trust, facts);
  const { identity } = key.publicKey;
  return { identity, keyId: key.keyId, agentKeyFile: config.agentKeyFile, keyCreated: created, targets: missing };
}

/** A target that never had a state. @throws NekoError HOST_NOT_INITIALISED: it had one, and its anchor is gone */
export async function initTarget(
  config: Pick<HostConfig, "stateDirectory">,
  target: string,
  trust: Pick<Trust, "policyVersion">,
  { bootId, now }: { readonly bootId: string; readonly now: Date },
): Promise<void> {
  const directory = targetDirectory(config, target);
  await ensurePrivateDirectory(directory);
  if (await hasLived(directory)) await readAnchor(directory); // throws, and says why
  await createStore(directory, initialState(bootId), { ...zeroAnchor, policyVersion: trust.policyVersion });
  await appendEntry(directory, { at: now.toISOString(), event: "initialised" });
}

/** The key `neko host init` made. @throws NekoError HOST_NOT_INITIALISED, KEY_INVALID */
export async function readAgentKey(file: string): Promise<SigningKey> {
  const pem = await readIfThere(file);
  if (pem !== undefined) return loadKeyOf(file, pem);
  throw new NekoError("HOST_NOT_INITIALISED", `there is no agent key at ${file}`, {
    hint: "run `neko host init`, then put the identity it prints into neko.yaml",
  });
}

/** Made when missing, mode 0600. @throws NekoError KEY_INVALID, STATE_WRITE_FAILED */
export async function ensureAgentKey(file: string): Promise<{ readonly key: SigningKey; readonly created: boolean }> {
  const pem = await readIfThere(file);
  if (pem !== undefined) return { key: loadKeyOf(file, pem), created: false };
  const { privateKeyPem } = generateKeyPair();
  let created: boolean;
  try {
    created = await createDurably(file, privateKeyPem);
  } catch (cause) {
    throw new NekoError("STATE_WRITE_FAILED", `${file} could not be written (${errnoOf(cause) ?? "unknown reason"})`, {
      hint: "make the directory of agent-key and let the reconciler's user write there",
      cause,
    });
  }
  // Another process was quicker: its key is the host's.
  return created ? { key: loadSigningKey(privateKeyPem), created } : { key: await readAgentKey(file), created };
}

function loadKeyOf(file: string, pem: string): SigningKey {
  try {
    return loadSigningKey(pem);
  } catch (thrown) {
    const cause = toNekoError(thrown);
    const empty = pem.trim() === "";
    throw new NekoError(cause.code, `the agent key at ${clip(file, 200)} ${empty ? "is empty" : "is no key"}`, {
      hint: empty
        ? "remove that file, run `neko host init` again, and put the identity it prints into neko.yaml"
        : "restore that file from a backup; without one remove it, run `neko host init` and use the new identity",
      cause,
    });
  }
}

/** A state beyond the first write: its anchor was there once. An interrupted init leaves the first write only. */
async function hasLived(directory: string): Promise<boolean> {
  try {
    return (await readState(directory)).state.seq > 1;
  } catch {
    return (await readIfThere(`${directory}/state.json`)) !== undefined;
  }
}
