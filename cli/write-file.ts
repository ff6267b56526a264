import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { NekoError } from "../src/kernel/error.ts";

/** The file is as it was or holds the whole text, whatever happens in between. @throws NekoError USAGE */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new NekoError("USAGE", `${path} cannot be written`, {
      hint: "see that its folder is there and may be written to",
      cause,
    });
  }
}
