import { storePathName } from "../kernel/store-path.ts";
import type { PathInfo } from "./evaluation.ts";

export type Reboot =
  | { readonly kind: "no" }
  /** The kernel, the initrd or NVIDIA's driver is another: what runs now cannot be switched live. */
  | { readonly kind: "expected"; readonly because: readonly string[] }
  | { readonly kind: "unknown"; readonly because: string };

// `linux-6.12.8` and `linux-6.12.8-modules`, but not `linux-headers-6.7` or `linux-pam-1.6.1`.
const parts: readonly (readonly [string, RegExp])[] = [
  ["kernel", /^linux-[0-9][^-]*(-rc[0-9]+)?(-modules)?$/],
  ["initrd", /^initrd-/],
  ["NVIDIA driver", /^nvidia-x11-/],
];

/** Whether a system must be started anew, from the paths in its closures. Source: gitops-anchors.md section 5, "reboot". */
export function rebootBetween(before: readonly PathInfo[], after: readonly PathInfo[]): Reboot {
  const because = parts.flatMap(([what, pattern]) => {
    const [from, to] = [pathsOf(before, pattern), pathsOf(after, pattern)];
    if (from.join("\n") === to.join("\n")) return [];
    const [names, wanted] = [from, to].map((paths) =>
      [...new Set(paths.map((path) => storePathName(path)))].join(", "),
    );
    return [
      `${what}: ${names === wanted ? `${names} is another build` : `${names || "nothing"} → ${wanted || "nothing"}`}`,
    ];
  });
  return because.length === 0 ? { kind: "no" } : { kind: "expected", because };
}

function pathsOf(closure: readonly PathInfo[], pattern: RegExp): readonly PathInfo["path"][] {
  return closure
    .map(({ path }) => path)
    .filter((path) => pattern.test(storePathName(path)))
    .toSorted((a, b) => (`${storePathName(a)} ${a}` < `${storePathName(b)} ${b}` ? -1 : 1));
}
