import { chmod, open, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Option, type Command } from "commander";
import { NekoError } from "../../src/kernel/error.ts";
import { generateKeyPair } from "../../src/release/keys.ts";
import { roles, type Role, type TrustFile } from "../../src/release/trust.ts";
import type { Context } from "../context.ts";

/** `neko keys generate`: one key for one role. */
export function addKeyVerbs(program: Command, { cwd, print, log, openRepository }: Context): void {
  const keys = program.command("keys").description("signing keys");
  keys
    .command("generate")
    .description("write a new ed25519 key (FILE, mode 0600) and its public half (FILE.pub)")
    .argument("<file>", "where the private key goes; an existing file is never overwritten")
    .addOption(new Option("--role <role>", "what hosts accept it for").choices(roles).default("release"))
    .action(async (file: string, { role }: { role: Role }) => {
      const path = resolve(cwd, file);
      // A key that is committed is everybody's.
      const repository = await openRepository(dirname(path)).catch(() => undefined);
      if (repository)
        log.warn(`${file} lies in the repository ${repository.top}: never commit it, or move it elsewhere`);
      const pair = generateKeyPair();
      await writeNew(path, pair.privateKeyPem);
      await writeFile(`${path}.pub`, pair.publicKeyPem);
      await chmod(`${path}.pub`, 0o644);
      const trusted: TrustFile["keys"][number] = { identity: pair.identity, roles: [role] };
      print.result({ file, keyId: pair.keyId, identity: pair.identity, trust: trusted }, () =>
        [
          `wrote ${file} (secret) and ${file}.pub`,
          `key id    ${pair.keyId}`,
          `identity  ${pair.identity}`,
          "hosts trust it by this entry of `keys` in /etc/neko/trust.json:",
          `  ${JSON.stringify(trusted)}`,
        ].join("\n"),
      );
    });
}

async function writeNew(path: string, text: string): Promise<void> {
  let file;
  try {
    file = await open(path, "wx", 0o600);
  } catch (cause) {
    throw new NekoError("KEY_INVALID", `${path} cannot be made: it exists, or its folder does not`, {
      hint: "choose a new file name; Neko never overwrites a key",
      cause,
    });
  }
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
