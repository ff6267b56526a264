import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";

// The wall between the rooms (house-style.md, "Rooms"). When the table is wrong, change it in the same commit.

const pure = ["src/kernel", "src/spec", "src/plan", "src/release", "src/variants"];

/** Room to the rooms it may import. A room may always import itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  "src/kernel": [],
  "src/spec": ["src/kernel", "schemas"],
  "src/init": ["src/kernel", "src/spec"],
  "src/plan": ["src/kernel", "src/spec"],
  "src/variants": ["src/kernel", "src/spec"],
  "src/explain": ["src/kernel", "src/spec", "schemas"],
  "src/release": ["src/kernel", "src/spec", "src/plan", "schemas"],
  "src/ports": pure,
  "src/build": [...pure, "src/ports"],
  "src/formats": pure,
  "src/layers": [...pure, "src/ports", "src/formats"],
  "src/push": [...pure, "src/ports", "src/layers", "src/formats"],
  "src/cache": [...pure, "src/ports", "src/push"],
  "src/publish": [...pure, "src/ports"],
  "src/report": [...pure, "src/ports", "src/push", "src/cache", "src/build"],
  "src/pipeline": [...pure, "src/ports", "src/build", "src/layers", "src/push", "src/cache", "src/publish"],
  "src/action": [
    ...pure,
    "src/ports",
    "src/build",
    "src/push",
    "src/cache",
    "src/publish",
    "src/report",
    "src/pipeline",
  ],
  "src/adapters": [...pure, "src/ports", "src/formats", "src/layers", "src/push", "src/cache", "src/build"],
  reconciler: [...pure, "schemas"],
};

// start.ts is all of main.ts that a packing thread does not need; cli/open-repository.ts what not every verb loads.
const roots = new Set([
  "src/main.ts",
  "src/start.ts",
  "src/open-job.ts",
  "reconciler/main.ts",
  "cli/main.ts",
  "cli/start.ts",
  "cli/open-repository.ts",
  "cli/open-images.ts",
]);
const files = globSync("{src,reconciler,cli}/**/*.ts").toSorted();

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) =>
    relative(".", join(dirname(file), match[1] ?? "")),
  );

const roomOf = (file: string): string => {
  const [top, second] = file.split("/");
  return top === "src" && second?.includes(".") === false ? `src/${second}` : (top ?? "");
};

/** Every import that crosses a wall, as one line each. */
function strays(file: string, imports: readonly string[]): string[] {
  const room = roomOf(file);
  return imports
    .filter((imported) => {
      const to = roomOf(imported);
      if (to === room && !imported.includes("/adapters/")) return false;
      if (roots.has(file)) return room !== "cli" && to === "cli";
      if (room === "cli") return imported.includes("/adapters/");
      // The daemon's own adapters may use the ports they implement; rooms of the daemon never see an adapter.
      if (room === "reconciler" && file.includes("/adapters/"))
        return !["reconciler", "src/ports", "schemas", ...pure].includes(to);
      if (room === "reconciler" && imported.startsWith("reconciler/")) return imported.includes("/adapters/");
      if (room === "reconciler" && to === "src/ports") return false;
      if (to === room) return room !== "src/adapters";
      return !(table[room] ?? []).includes(to);
    })
    .map((imported) => `${file} imports ${imported}`);
}

describe("import directions", () => {
  it("finds the sources", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it("knows every room", () => {
    const rooms = new Set(files.filter((file) => !roots.has(file)).map(roomOf));
    expect([...rooms].filter((room) => room !== "cli" && !(room in table))).toEqual([]);
  });

  it("lets no import cross a wall", () => {
    expect(files.flatMap((file) => strays(file, importsOf(file)))).toEqual([]);
  });

  it("catches a planted stray", () => {
    expect(strays("src/plan/x.ts", ["src/adapters/node-run.ts"])).toHaveLength(1);
    expect(strays("src/build/run.ts", ["reconciler/tick.ts"])).toHaveLength(1);
    expect(strays("reconciler/tick.ts", ["reconciler/adapters/driver-profile.ts"])).toHaveLength(1);
    expect(strays("src/kernel/x.ts", ["src/spec/desired-state.ts"])).toHaveLength(1);
  });

  it("keeps Actions packages in the Action's own files", () => {
    const users = files.filter((file) => /from "@actions\//.test(readFileSync(file, "utf8")));
    expect(users.filter((file) => file !== "src/start.ts" && !file.startsWith("src/adapters/actions/"))).toEqual([]);
  });
});
