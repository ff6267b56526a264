import type { BuildAndPushPorts } from "../src/pipeline/build.ts";
import type { CachesPorts } from "../src/pipeline/cache.ts";
import type { Branch } from "../src/kernel/revision.ts";
import type { ChannelStore, Checkout, GitRemote, History } from "../src/ports/git.ts";
import type { Clock } from "../src/ports/clock.ts";
import type { EvaluationMemory } from "../src/ports/evaluation-memory.ts";
import type { Forge } from "../src/ports/forge.ts";
import type { ProbeHardware } from "../src/ports/hardware.ts";
import type { ImageStore, Repository } from "../src/ports/image-store.ts";
import type { Log } from "../src/ports/log.ts";
import type { Machine } from "../src/ports/machine.ts";
import type { Nix } from "../src/ports/nix.ts";
import type { PathsElsewhere } from "../src/ports/paths-elsewhere.ts";
import type { Progress } from "../src/ports/progress.ts";
import type { GivenTrust } from "../src/ports/trust-file.ts";
import type { ImageDestination } from "../src/push/destination.ts";

/** What the verbs are handed; cli/main.ts alone knows what stands behind it. */
export interface Context {
  readonly cwd: string;
  /** Variables the verbs read: NEKO_SIGNING_KEY, GITHUB_REPOSITORY … Children get none of them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly progress: Progress;
  readonly clock: Clock;
  readonly nix: Nix;
  readonly hardware: ProbeHardware;
  readonly machine: Machine;
  readonly print: Print;
  /** For images by their store paths, anywhere. */
  readonly openImages: () => Promise<ImageTools>;
  /** The git repository that `directory` is in. @throws NekoError GIT_FAILED */
  readonly openRepository: (directory: string) => Promise<OpenRepository>;
}

/** What the verbs do with one repository and its forge. */
export interface OpenRepository
  extends Pick<BuildAndPushPorts, "files" | "tree" | "packer" | "memory">, Pick<CachesPorts, "closures" | "openCache"> {
  /** Absolute path of its top. */
  readonly top: string;
  readonly checkout: Checkout;
  /** For plan alone. */
  readonly evaluations: EvaluationMemory;
  /** For neko.yaml in `directory`, where a relative `oci:DIR` begins. */
  readonly storesIn: (directory: string) => BuildAndPushPorts["openStore"];
  /** A trust file, and whether this work tree's commit has a say in it. `from` named it. @throws NekoError USAGE */
  readonly readTrust: (path: string, from: string) => Promise<GivenTrust>;
  /** Of `origin`. @throws NekoError USAGE without one */
  readonly remote: () => Promise<GitRemote>;
  /** There. */
  readonly channel: () => Promise<ChannelStore>;
  readonly history: (branch: Branch) => Promise<History>;
  /** @throws NekoError USAGE without GITHUB_TOKEN */
  readonly forge: (owner: string, repo: string) => Forge;
  /** Where gc roots and memory lie; ignored by git. */
  readonly privateDirectory: string;
}

/** What the verbs do with images that no neko.yaml names. */
export interface ImageTools extends Pick<BuildAndPushPorts, "files" | "tree" | "packer" | "memory"> {
  /** What another store has, by its address. @throws NekoError VALUE_INVALID */
  readonly elsewhere: (storeUrl: string) => PathsElsewhere;
  /** @throws NekoError VALUE_INVALID */
  readonly storeOf: (destination: ImageDestination) => DestinationStore;
}

export interface DestinationStore {
  readonly store: ImageStore;
  readonly repository: Repository;
  readonly tag: string;
}

/** One result per command: lines for people, or with --json exactly one JSON document on stdout. */
export interface Print {
  result(value: unknown, text: () => string): void;
}
