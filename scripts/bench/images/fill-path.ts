import { createCipheriv, createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { numbersFrom, unevenShares, type Part } from "./recipe.ts";

// The builder of the fixture's derivations: makes `$out` from the recipe Nix hands over. Nix finds the references by
// scanning what was written, as for any build.

const blockBytes = 64 * 1024;

const need = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this runs as the builder of a derivation`);
  return value;
};
const out = need("out");
const references = need("references").split(" ").filter(Boolean);

function place(at: string): string {
  const path = join(out, at);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Real machine code in blocks, mixed with blocks that do not compress: CUDA libraries hold compressed kernels. */
function writeBinary(part: Extract<Part, { kind: "binary" }>): void {
  const pool = openSync(need("binaryPool"), "r");
  const poolBlocks = Math.floor(statSync(need("binaryPool")).size / blockBytes);
  const next = numbersFrom(part.seed);
  const key = createHash("sha256").update(part.seed).digest();
  const noise = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
  const zeros = Buffer.alloc(blockBytes);
  const block = Buffer.alloc(blockBytes);
  const file = openSync(place(part.at), "w", 0o755);
  // Blocks follow each other as in the pool for a while: a jump at each one would compress worse than a library does.
  let at = Math.floor(next() * poolBlocks);
  for (let left = part.bytes; left > 0; left -= blockBytes) {
    const length = Math.min(left, blockBytes);
    if (next() < 0.05) at = Math.floor(next() * poolBlocks);
    if (next() < part.noise) writeSync(file, noise.update(zeros), 0, length);
    else {
      readSync(pool, block, 0, blockBytes, (at++ % poolBlocks) * blockBytes);
      writeSync(file, block, 0, length);
    }
  }
  closeSync(file);
  closeSync(pool);
}

function writeTree(part: Extract<Part, { kind: "tree" }>): void {
  const text = readFileSync(need("textPool"));
  const next = numbersFrom(`${part.seed} places`);
  const sizes = unevenShares(part.bytes, part.files, part.seed, 1.1);
  for (const [index, bytes] of sizes.entries()) {
    const folder = Math.floor(index / 16);
    const path = place(`${part.at}/${folder % 4 === 0 ? "" : `part${folder % 7}/`}m${folder}/module_${index}.py`);
    const pieces: Buffer[] = [];
    for (let left = bytes; left > 0;) {
      const start = Math.floor(next() * (text.length - 40_000));
      const piece = text.subarray(start, start + Math.min(left, 40_000));
      pieces.push(piece);
      left -= piece.length;
    }
    if (part.note !== undefined) pieces.push(Buffer.from(`\n# ${part.note}\n`));
    writeFileSync(path, Buffer.concat(pieces));
  }
}

function copyFiles(files: readonly string[]): void {
  for (const file of files) {
    const path = place(file.replace(/^\/(usr\/)?/, ""));
    if (existsSync(path)) continue;
    if (lstatSync(file).isSymbolicLink()) symlinkSync(readlinkSync(file), path);
    else {
      copyFileSync(file, path);
      chmodSync(path, (statSync(file).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}

function linkFarm(folder: string, at: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "nix-support") continue;
    const path = join(at, entry.name);
    if (entry.isDirectory()) {
      mkdirSync(path, { recursive: true });
      linkFarm(join(folder, entry.name), path);
    } else if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(join(folder, entry.name), path);
  }
}

function fill(part: Part): void {
  switch (part.kind) {
    case "copy":
      return copyFiles(part.files);
    case "binary":
      return writeBinary(part);
    case "tree":
      return writeTree(part);
    case "farm":
      for (const path of references) linkFarm(path, out);
      return;
    case "programs":
      mkdirSync(join(out, "bin"), { recursive: true });
      for (const path of references) if (existsSync(join(path, "bin"))) linkFarm(join(path, "bin"), join(out, "bin"));
      return;
    case "launcher":
      writeFileSync(place(part.at), `#!/bin/sh\necho "${part.at} with ${references.join(" ")}"\n`, { mode: 0o755 });
      return;
  }
}

mkdirSync(out);
for (const part of JSON.parse(readFileSync(need("recipePath"), "utf8")) as Part[]) fill(part);
// nixpkgs records what a path needs in the same place.
writeFileSync(place("nix-support/propagated-build-inputs"), `${references.join(" ")}\n`);
