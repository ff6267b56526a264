import { access, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { isFields } from "../build/nix-json.ts";
import type { FreeSpace, Machine, NixSettings } from "../ports/machine.ts";
import type { NixCommand } from "./nix/nix-cli-command.ts";

export interface MachineOptions {
  readonly command: NixCommand;
  /** Where builds and packing keep what is not done yet. The system's own unless given. */
  readonly temporary?: string;
  readonly store?: string;
}

/** Neither answers late: both are local. A store on another machine may be slow to say whom it trusts. */
const timeoutMs = 20_000;

/** This machine, by statfs(2) and what `nix config show` and `nix store info` say. */
export function createMachine({ command, temporary = tmpdir(), store = "/nix/store" }: MachineOptions): Machine {
  return {
    async freeSpace() {
      const places = [
        { holds: "the Nix store", path: store },
        { holds: "temporary files", path: temporary },
      ];
      const found = await Promise.all(places.map(spaceAt));
      const systems = Map.groupBy(
        found.filter((one) => one !== undefined),
        ({ device }) => device,
      );
      return [...systems.values()].flatMap(([first, ...others]): readonly FreeSpace[] =>
        first
          ? [{ holds: [first, ...others].map(({ holds }) => holds), path: first.path, freeBytes: first.freeBytes }]
          : [],
      );
    },
    async nixSettings(signal) {
      const ask = async (...verb: readonly string[]): Promise<Readonly<Record<string, unknown>> | undefined> => {
        const { status, stdout } = await command.nix(verb, ["--json"], { signal, timeoutMs });
        return status === 0 ? parseObject(stdout) : undefined;
      };
      try {
        // Until 2.19 the verb was another, and until 2.16 so was the store's.
        const [settings, info] = await Promise.all([
          ask("config", "show").then((shown) => shown ?? ask("show-config")),
          ask("store", "info").then((shown) => shown ?? ask("store", "ping")),
        ]);
        return settings && (await settingsOf(settings, info?.["trusted"]));
      } catch {
        signal.throwIfAborted();
        return undefined;
      }
    },
  };
}

async function spaceAt({ holds, path }: { readonly holds: string; readonly path: string }) {
  try {
    const at = await firstThere(path);
    const [{ dev }, { bavail, bsize }] = await Promise.all([stat(at), statfs(at)]);
    return { holds, path, device: dev, freeBytes: bavail * bsize };
  } catch {
    return undefined; // not there at all, or not ours to ask
  }
}

/** Nix makes its store when it first needs it. */
async function firstThere(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there || dirname(path) === path ? path : firstThere(dirname(path));
}

async function settingsOf(settings: Readonly<Record<string, unknown>>, trusted: unknown): Promise<NixSettings> {
  const valueOf = (name: string): unknown => {
    const setting = settings[name];
    return isFields(setting) ? setting["value"] : undefined;
  };
  const words = (name: string): readonly string[] => {
    const value = valueOf(name);
    return (Array.isArray(value) ? value.map(String) : String(value ?? "").split(/\s+/)).filter((word) => word !== "");
  };
  const sandbox = String(valueOf("sandbox"));
  return {
    systems: [...words("system"), ...words("extra-platforms")],
    systemFeatures: words("system-features").toSorted(),
    sandbox: sandbox === "true" ? "on" : sandbox === "relaxed" ? "relaxed" : "off",
    // `auto` is shown as the number of processors.
    maxJobs: Number(valueOf("max-jobs") ?? 1),
    hasBuilders: await hasBuilders(String(valueOf("builders") ?? "")),
    // A number before 2.19.
    trusted: trusted === undefined || trusted === null ? null : Boolean(trusted),
  };
}

/** `@/etc/nix/machines` names a file that may not be there. */
async function hasBuilders(value: string): Promise<boolean> {
  const files = value.split(/[\n;]/).map((part) => part.trim());
  for (const part of files) {
    if (part === "") continue;
    if (!part.startsWith("@")) return true;
    const size = await stat(part.slice(1)).then(
      (found) => found.size,
      () => 0,
    );
    if (size > 0) return true;
  }
  return false;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
