// Nix's own base-32: no e o u t, least significant digit last. Source: nix/src/libutil/base-nix-32.cc.
const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";

/** 32 bytes become 52 characters. */
export function toNixBase32(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length * 8) / 5);
  let text = "";
  for (let digit = length - 1; digit >= 0; digit -= 1) {
    const bit = digit * 5;
    const [at, shift] = [Math.floor(bit / 8), bit % 8];
    const value = ((bytes[at] ?? 0) >> shift) | ((bytes[at + 1] ?? 0) << (8 - shift));
    text += alphabet[value & 31];
  }
  return text;
}
