import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaveFile, readIfThere, readLeft } from "../../../src/adapters/actions/left-files.ts";

// What a proposal commits is in the workspace before the Action writes there.

let top: string;
let workspace: string;
const before = process.env["GITHUB_WORKSPACE"];

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), "neko-left-")));
  workspace = join(top, "workspace");
  await mkdir(workspace);
  await writeFile(join(top, "victim"), "untouched");
  process.env["GITHUB_WORKSPACE"] = workspace;
});
afterEach(async () => {
  if (before === undefined) delete process.env["GITHUB_WORKSPACE"];
  else process.env["GITHUB_WORKSPACE"] = before;
  await rm(top, { recursive: true, force: true });
});
const victim = (): Promise<string> => readFile(join(top, "victim"), "utf8");

describe("a file for other jobs", () => {
  it("is whole where it was asked for, and read again by its directory", async () => {
    await leaveFile("handoff/gpu/a.json", "one");
    await leaveFile("handoff/gpu/a.json", "two");
    const [file, ...others] = await readLeft("handoff");
    expect(others).toEqual([]);
    expect([file?.name, Buffer.from(file?.bytes ?? []).toString()]).toEqual(["handoff/gpu/a.json", "two"]);
  });

  it("replaces a committed link and leaves alone what it points to", async () => {
    await symlink("../victim", join(workspace, "neko-plan.json"));
    await leaveFile("neko-plan.json", "plan");
    expect(await readFile(join(workspace, "neko-plan.json"), "utf8")).toBe("plan");
    expect(await victim()).toBe("untouched");
  });

  it("does not go through a committed link out of the workspace, to write or to read", async () => {
    await symlink("..", join(workspace, "handoff"));
    await expect(leaveFile("handoff/victim", "gone")).rejects.toThrow(/leads out of the workspace/);
    await expect(leaveFile("handoff/new/file", "gone")).rejects.toThrow(/leads out of the workspace/);
    await expect(readLeft("handoff/victim")).rejects.toThrow(/leads out of the workspace/);
    await expect(leaveFile("../victim", "gone")).rejects.toThrow(/leads out of the workspace/);
    expect(await victim()).toBe("untouched");
  });

  it("is not read through a link", async () => {
    await symlink("../victim", join(workspace, "handoff.json"));
    await mkdir(join(workspace, "reports"));
    await symlink("../../victim", join(workspace, "reports", "web.json"));
    expect(await readIfThere(join(workspace, "handoff.json"))).toBeUndefined();
    expect(await readLeft("reports")).toEqual([]);
    expect(await readLeft("nowhere")).toEqual([]);
  });

  it("may lie where the workflow says, by an absolute path", async () => {
    await leaveFile(join(top, "temp", "handoff.json"), "text");
    expect(await readLeft(join(top, "temp"))).toHaveLength(1);
  });
});
