import { isStorePath, type StorePath } from "../kernel/store-path.ts";
import type { Supply } from "../plan/existing.ts";

const unitPowers: Readonly<Record<string, number>> = { B: 0, KiB: 1, MiB: 2, GiB: 3, TiB: 4, PiB: 5, EiB: 6 };

/**
 * What `nix build --dry-run` says on stderr, in the words of Nix 2.18 to 2.34 and Lix: lists under `this derivation will
 * be built:`, `these 3 derivations will be built:`, `these 2 paths will be fetched (1.2 MiB download, 3.4 MiB
 * unpacked):` and `don't know how to build these paths:`. Other lines (warnings) say nothing of supply. Sizes are as Nix
 * rounds them.
 */
export function parseDryRun(text: string): Supply {
  const lists = { build: new Set<StorePath>(), fetch: new Set<StorePath>(), unknown: new Set<StorePath>() };
  let current: keyof typeof lists | undefined;
  let downloadBytes: number | null = 0;
  for (const line of text.split("\n")) {
    const path = line.trim();
    if (/^\s+\/nix\/store\//.test(line) && isStorePath(path)) {
      if (current) lists[current].add(path);
      continue;
    }
    const heading = headingOf(line);
    current = heading;
    if (heading === "fetch") downloadBytes = sizeIn(line);
  }
  const [unknown] = sorted(lists.unknown);
  if (unknown !== undefined) {
    const more = lists.unknown.size > 1 ? ` and ${lists.unknown.size - 1} more` : "";
    return { kind: "unknown", because: `${unknown}${more} is not in this store and in no cache` };
  }
  return { kind: "known", toBuild: sorted(lists.build), toFetch: sorted(lists.fetch), downloadBytes };
}

function headingOf(line: string): "build" | "fetch" | "unknown" | undefined {
  if (/^(?:this|these)\b.* derivations? will be built\b/.test(line)) return "build";
  if (/^(?:this|these)\b.* paths? will be fetched\b/.test(line)) return "fetch";
  if (/^don.t know how to build (?:this|these) paths?\b/.test(line)) return "unknown";
  return undefined;
}

function sizeIn(heading: string): number | null {
  const [, number = "", unit = ""] = /\(([0-9.]+) ([A-Za-z]+) download/.exec(heading) ?? [];
  const power = unitPowers[unit];
  return power === undefined || !Number.isFinite(Number(number)) ? null : Math.round(Number(number) * 1024 ** power);
}

const sorted = (paths: ReadonlySet<StorePath>): readonly StorePath[] => [...paths].toSorted();
