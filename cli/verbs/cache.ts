import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { showDuration } from "../../src/kernel/duration.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { isStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import { clip } from "../../src/kernel/text.ts";
import { defaultSecretEnv } from "../../src/cache/destinations.ts";
import type { PushedCache } from "../../src/cache/pushed.ts";
import { describePushed, runPushCaches } from "../../src/pipeline/cache.ts";
import type { Context } from "../context.ts";
import { configOption, type Finish } from "../options.ts";
import { currentTree, loadValid, openWork } from "../repository.ts";

interface CachePushOptions {
  readonly config: string;
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly allSigners?: boolean;
}

/** `neko cache push`. */
export function addCacheVerbs(program: Command, context: Context, finish: Finish): void {
  const cache = program.command("cache").description("binary caches");
  cache
    .command("push")
    .description("push closures of outputs and what shells are made of, where they are missing")
    .argument("[what...]", "store paths, links to them, or full attributes; default: all that neko.yaml declares")
    .addOption(configOption())
    .option("--to <url>", `only to this cache; unless neko.yaml knows it, ${defaultSecretEnv} holds its secret`)
    .option("--dry-run", "build and look, and send nothing")
    .option("--all-signers", "also what an upstream cache's key vouches for")
    .action((what: string[], options: CachePushOptions) => push(what, options, context, finish));
}

async function push(
  what: readonly string[],
  options: CachePushOptions,
  context: Context,
  finish: Finish,
): Promise<void> {
  const { nix, log, clock, signal, env, print } = context;
  const work = await openWork(context, options.config);
  const loaded = await loadValid(work, await currentTree(work, signal), signal);
  const named = await Promise.all(what.map((text) => storePathOf(text, context.cwd)));
  const { closures, packer, openCache, privateDirectory } = work.repository;
  const done = await runPushCaches(
    {
      loaded,
      rootsDirectory: resolve(privateDirectory, "roots"),
      paths: named.filter((path) => path !== undefined),
      attributes: what.filter((_, index) => named[index] === undefined),
      dryRun: options.dryRun === true,
      allSigners: options.allSigners === true,
      env,
      githubToken: env["GITHUB_TOKEN"] ?? "",
      ...(options.to === undefined ? {} : { to: options.to }),
    },
    { nix, closures, packer, openCache, clock, log },
    signal,
  );
  print.result(done, () => done.caches.flatMap(cacheText).join("\n"));
  finish(done.caches.every(({ outcome }) => outcome.kind === "complete") ? Exit.ok : Exit.fetchOrBuildFailed);
}

/** The path itself, or where a link leads; undefined for what is written like an attribute. @throws NekoError USAGE */
async function storePathOf(text: string, cwd: string): Promise<StorePath | undefined> {
  if (!text.includes("/") && text !== "result") return undefined;
  if (isStorePath(text)) return text;
  const path = await realpath(resolve(cwd, text)).catch(() => "");
  if (isStorePath(path)) return path;
  throw new NekoError("USAGE", `${clip(text, 200)} leads to no store path`, {
    hint: "give /nix/store/<hash>-<name>, a link such as ./result, or a full attribute",
  });
}

function cacheText(cache: PushedCache): string[] {
  const { outcome } = cache;
  const more = [
    ...(cache.signed > 0 ? [`${cache.signed} signed`] : []),
    ...(cache.upstream > 0 ? [`${cache.upstream} known upstream`] : []),
    showDuration(cache.ms),
  ];
  const line = `cache ${cache.cache}: ${[describePushed(cache), ...more].join(", ")}`;
  switch (outcome.kind) {
    case "complete":
      return [line];
    case "incomplete":
      return [line, ...outcome.failed.map(({ path, code, message }) => `  ${path}: ${code}: ${message}`)];
    case "failed":
      return [line, `  ${outcome.code}: ${outcome.message}`, `  ${outcome.hint}`];
  }
}
