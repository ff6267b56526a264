// The framing of a Nix archive: strings of 8-byte little-endian length, bytes and zeros up to a multiple of 8.
// Source: Nix manual, "Nix Archive (NAR) Format"; Dolstra's thesis, figure 5.2.

export const narMagic = "nix-archive-1";

/** The framed strings, one after the other; each character of theirs is a byte. */
export function narStrings(...texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => [
      narLength(text.length),
      Buffer.from(text, "latin1"),
      Buffer.alloc(narPaddingBytes(text.length)),
    ]),
  );
}

/** What stands before a string's or a file's bytes. */
export function narLength(sizeBytes: number): Buffer {
  const length = Buffer.allocUnsafe(8);
  length.writeBigUInt64LE(BigInt(sizeBytes));
  return length;
}

/** Zero bytes after a string or a file's content. */
export function narPaddingBytes(sizeBytes: number): number {
  return (8 - (sizeBytes % 8)) % 8;
}

/** The pieces between names, lengths and contents. */
export const narFrames = {
  start: narStrings(narMagic),
  directory: narStrings("(", "type", "directory"),
  /** Before the name. */
  entry: narStrings("entry", "(", "name"),
  /** After the name, before the node. */
  node: narStrings("node"),
  /** After an entry's node. */
  entryEnd: narStrings(")"),
  /** Before length and content. */
  file: narStrings("(", "type", "regular", "contents"),
  executable: narStrings("(", "type", "regular", "executable", "", "contents"),
  /** Before the target. */
  symlink: narStrings("(", "type", "symlink", "target"),
  end: narStrings(")"),
} as const;
