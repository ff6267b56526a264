import { NekoError } from "../kernel/error.ts";

const unitBytes = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
} as const;

/** `24GiB`, `500MB` to bytes. The schema's `size` pattern admits exactly these, but for zero.
 *  @throws NekoError VALUE_INVALID */
export function parseSize(text: string): number {
  const match = /^([0-9]{1,6})(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/.exec(text);
  if (match) return Number(match[1]) * unitBytes[match[2] as keyof typeof unitBytes];
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 40)}" is no size`, {
    hint: "write a whole number and a unit: 500MB, 24GiB",
  });
}
