import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minifySync } from "rolldown/utils";

// Takes blanks and comments out of ncc's files: `node scripts/shrink.ts DIR`. ncc's own `--minify` leaves the files that
// are loaded later as they are. Names stay, so that a stack trace says where it was; licences are in licenses.txt.

const [directory = ""] = process.argv.slice(2);
for (const name of readdirSync(directory)) {
  if (!name.endsWith(".js")) continue;
  const file = join(directory, name);
  const text = readFileSync(file, "utf8");
  const { code, errors } = minifySync(name, text, { module: true, mangle: false, compress: false });
  const [first] = errors;
  if (first) throw new Error(`${name}: ${first.message}`);
  writeFileSync(
    file,
    text.startsWith("#!") && !code.startsWith("#!") ? `${text.split("\n", 1)[0] ?? ""}\n${code}` : code,
  );
}
