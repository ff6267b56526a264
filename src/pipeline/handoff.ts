import { parseDigest, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { dispositions, type ErrorCode } from "../kernel/error-codes.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import { parseStorePath, type StorePath } from "../kernel/store-path.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import {
  list,
  literal,
  matching,
  object,
  parsed,
  readShape,
  text,
  truth,
  whole,
  type Reader,
} from "../release/shape.ts";
import { readJson } from "../release/strict-json.ts";
import type { Destination, PushedImage } from "../push/pushed.ts";

/**
 * What a build job tells the publish job. The publish job believes only digests of it: the store paths must be those it
 * evaluates itself, and the commit must be its own.
 */
export interface BuildHandoff {
  readonly schema: "neko.handoff/v1";
  /** `github.com/acme/fleet` */
  readonly repository: string;
  readonly ref: string;
  readonly commit: Revision;
  /** Sorted by attribute. */
  readonly results: readonly HandedResult[];
  readonly images: readonly PushedImage[];
}

interface HandedResult {
  readonly attribute: string;
  readonly storePath: StorePath;
  /** Digest of its closure, as it was built. */
  readonly closure: Digest;
}

export function renderHandoff(handoff: BuildHandoff): string {
  return `${JSON.stringify(handoff, null, 2)}\n`;
}

/** @throws NekoError RECORD_INVALID with the path of the first problem */
export function parseHandoff(input: string | Uint8Array): BuildHandoff {
  const error = { code: "RECORD_INVALID", what: "the handoff file cannot be read", hint } as const;
  const read = readJson(input, { maxBytes: 4 * 1024 * 1024, maxDepth: 16 });
  if ("problem" in read) throw new NekoError(error.code, `${error.what}: ${read.problem}`, { hint });
  return readShape(read.value, handoff, error);
}

/**
 * Holds a handoff against this job's own evaluation of the same commit.
 * @throws NekoError REPOSITORY_MISMATCH, REF_MISMATCH, CLOSURE_MISMATCH
 */
export function checkHandoff(
  handed: BuildHandoff,
  own: {
    readonly repository: string;
    readonly ref: string;
    readonly commit: Revision;
    readonly evaluated: EvaluatedState;
  },
): void {
  if (handed.repository !== own.repository) {
    throw new NekoError(
      "REPOSITORY_MISMATCH",
      `the handoff is of ${handed.repository}, this job of ${own.repository}`,
      { hint },
    );
  }
  if (handed.ref !== own.ref || handed.commit !== own.commit) {
    const [theirs, ours] = [handed, own].map((side) => `${side.ref} at ${side.commit.slice(0, 8)}`);
    throw new NekoError("REF_MISMATCH", `the handoff is of ${theirs ?? ""}, this job of ${ours ?? ""}`, { hint });
  }
  for (const { attribute, storePath } of handed.results) {
    const evaluated = own.evaluated.outputs.get(attribute)?.outPath;
    if (evaluated !== storePath) {
      throw new NekoError(
        "CLOSURE_MISMATCH",
        `the build job built ${attribute} as ${storePath}; this job evaluates ${evaluated ?? "no such attribute"}`,
        { hint: "do not publish this: find out what changed the build job's flake, lock or system, then build again" },
      );
    }
  }
}

const hint = "run the build job again for this commit and hand over the file that it writes";

const storePath = parsed(parseStorePath, "store path");
const digest = parsed(parseDigest, "sha256 digest");

const errorCodes = Object.keys(dispositions) as ErrorCode[];

const destination: Reader<Destination> = (value, path) =>
  typeof value === "object" && value !== null && "pushed" in value && value.pushed === true
    ? object<Omit<Extract<Destination, { pushed: true }>, "expires">, { readonly expires: string }>(
        {
          registry: text,
          pushed: (it, at) => truth(it, at) as true,
          source: matching(/^[\x21-\x7e]{1,1000}$/, "image location"),
          tags: list(text),
        },
        { expires: matching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$/, "time") },
      )(value, path)
    : object<Extract<Destination, { pushed: false }>>({
        registry: text,
        pushed: (it, at) => truth(it, at) as false,
        code: literal(...errorCodes),
        message: text,
      })(value, path);

const image: Reader<PushedImage> = object<PushedImage>({
  imageId: text,
  config: digest,
  manifest: digest,
  layers: whole(),
  layersSent: whole(),
  sizeBytes: whole(),
  sentBytes: whole(),
  ms: whole(),
  destinations: list(destination),
});

const handoff: Reader<BuildHandoff> = object<BuildHandoff>({
  schema: literal("neko.handoff/v1"),
  repository: text,
  ref: text,
  commit: parsed(parseRevision, "full commit id"),
  results: list(object<HandedResult>({ attribute: text, storePath, closure: digest })),
  images: list(image),
});
