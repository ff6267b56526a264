import { readFile, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { NekoError, toNekoError } from "../src/kernel/error.ts";
import { parseRevision, type Revision } from "../src/kernel/revision.ts";
import { identityOfRemote } from "../src/pipeline/repository.ts";
import { loadState, type Place, type Tree, type ValidLoaded } from "../src/pipeline/source.ts";
import { renderProblemText } from "../src/spec/render-problems.ts";
import type { Context, OpenRepository } from "./context.ts";

/** The neko.yaml a verb works on, and the repository around it. */
export interface Work {
  readonly repository: OpenRepository;
  readonly place: Place;
  /** Directory of neko.yaml, absolute. */
  readonly directory: string;
}

/** @throws NekoError CONFIG_MISSING, USAGE when the folder is in no git repository */
export async function openWork(context: Context, config: string): Promise<Work> {
  const file = resolve(context.cwd, config);
  const there = await stat(dirname(file)).catch(() => undefined);
  if (!there?.isDirectory()) {
    throw new NekoError("CONFIG_MISSING", `there is no ${file}`, { hint: "give the path of neko.yaml with --config" });
  }
  const repository = await openRepository(context, dirname(file));
  await repository.checkout.headRevision(context.signal).catch((cause: unknown) => {
    context.signal.throwIfAborted();
    throw new NekoError("USAGE", `${repository.top} has no commit yet`, { hint: "commit what is there first", cause });
  });
  const path = relative(repository.top, file).split(sep).join("/");
  return { repository, place: { directory: repository.top, config: path }, directory: dirname(file) };
}

async function openRepository(context: Context, directory: string): Promise<OpenRepository> {
  try {
    return await context.openRepository(directory);
  } catch (cause) {
    context.signal.throwIfAborted();
    const error = toNekoError(cause);
    if (error.code !== "GIT_FAILED") throw error;
    throw new NekoError("USAGE", `${directory} is in no git repository that can be read: ${error.message}`, {
      hint: "run this inside the repository that holds neko.yaml, or name the file with --config",
      cause,
    });
  }
}

/** The files as they lie, or the commit when nothing differs from it: a clean tree has an exact name. */
export async function currentTree({ repository, place }: Work, signal: AbortSignal): Promise<Tree> {
  if (await repository.checkout.isClean(signal)) {
    return { kind: "commit", revision: await repository.checkout.headRevision(signal) };
  }
  return {
    kind: "work-tree",
    fileAt: (path) => readFile(resolve(place.directory, path)).catch(() => undefined),
  };
}

/** What is built to be pushed: the commit also where files lie about that git does not track, since no flake sees those;
 *  a neko.yaml that is not tracked yet is one that Neko would see. */
export async function pushedTree(work: Work, signal: AbortSignal): Promise<Tree> {
  const { checkout } = work.repository;
  if (!(await checkout.isCommitted(signal))) return currentTree(work, signal);
  const revision = await checkout.headRevision(signal);
  const config = await checkout.fileAt(revision, work.place.config, signal);
  return config === undefined ? currentTree(work, signal) : { kind: "commit", revision };
}

/** A commit, whole and clean: what may be published. @throws NekoError USAGE */
export async function cleanCommit({ repository }: Work, signal: AbortSignal): Promise<Revision> {
  if (await repository.checkout.isCommitted(signal)) return repository.checkout.headRevision(signal);
  throw new NekoError("USAGE", "the work tree differs from its commit, and only a commit can be released", {
    hint: "commit or stash the changes",
  });
}

/** neko.yaml of a tree; its problems as one error. `now` judges what has a last day. @throws NekoError CONFIG_INVALID, CONFIG_MISSING */
export async function loadValid(work: Work, tree: Tree, signal: AbortSignal, now?: Date): Promise<ValidLoaded> {
  const loaded = await loadState(work.place, tree, work.repository.checkout, signal, now ? { now } : {});
  if (loaded.valid) return loaded;
  throw new NekoError("CONFIG_INVALID", renderProblemText(loaded.problems).trimEnd(), {
    hint: "correct each line; `neko validate` says when none is left",
  });
}

/** `github.com/acme/fleet`: given, or from the environment of a job, or from `origin`. @throws NekoError USAGE */
export async function identityOf(
  { repository }: Work,
  context: Pick<Context, "env" | "signal">,
  given: string | undefined,
): Promise<string> {
  if (given !== undefined) return given;
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server } = context.env;
  if (name && server) return `${URL.parse(server)?.hostname ?? ""}/${name}`;
  const url = await repository.checkout.remoteUrl(context.signal);
  if (url !== undefined) return identityOfRemote(url);
  throw new NekoError("USAGE", "the repository has no remote called origin", {
    hint: "name it with --repository github.com/owner/name",
  });
}

/** {@link identityOf}, where it is only said and nothing depends on it; null without one. */
export async function knownIdentityOf(
  work: Work,
  context: Pick<Context, "env" | "signal">,
  given: string | undefined,
): Promise<string | null> {
  try {
    return await identityOf(work, context, given);
  } catch (thrown) {
    if (thrown instanceof NekoError && ["USAGE", "VALUE_INVALID"].includes(thrown.code)) return null;
    throw thrown;
  }
}

/** For `--commit`. */
export const revision = (text: string): Revision => parseRevision(text);
