import { execFileSync } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** One way to make one program of the Action's sources. */
export interface Bundle {
  readonly name: string;
  /** What `node` is given. */
  readonly entry: string;
  readonly sizeBytes: number;
  readonly files: number;
}

/** As package.sh builds it, and the same sources by rolldown; below `directory`. */
export async function makeBundles(directory: string): Promise<readonly Bundle[]> {
  const ncc = join(directory, "ncc");
  const args = ["node_modules/@vercel/ncc/dist/ncc/cli.js", "build", "src/main.ts", "--out", ncc, "--quiet"];
  for (const each of [args, ["scripts/shrink.ts", ncc]]) {
    execFileSync(process.execPath, each, { stdio: ["ignore", "ignore", "inherit"] });
  }
  return [
    bundleOf("ncc", ncc, "index.js"),
    await byRolldown(directory, "rolldown", false),
    await byRolldown(directory, "rolldown, minified", true),
  ];
}

async function byRolldown(directory: string, name: string, minify: boolean): Promise<Bundle> {
  const out = join(directory, name.replaceAll(/\W+/g, "-"));
  const build = await rolldown({ input: "src/main.ts", platform: "node", logLevel: "silent" });
  await build.write({ dir: out, format: "esm", minify, entryFileNames: "index.js" });
  await build.close();
  writeFileSync(join(out, "package.json"), '{"type":"module"}\n');
  return bundleOf(name, out, "index.js");
}

function bundleOf(name: string, directory: string, entry: string): Bundle {
  const sizes = readdirSync(directory)
    .filter((file) => file.endsWith(".js"))
    .map((file) => statSync(join(directory, file)).size);
  return {
    name,
    entry: join(directory, entry),
    sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
    files: sizes.length,
  };
}
