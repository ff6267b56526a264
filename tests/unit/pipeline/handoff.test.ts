import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import { checkHandoff, parseHandoff, renderHandoff, type BuildHandoff } from "../../../src/pipeline/handoff.ts";
import { identityOfRemote, repositoryIdentity } from "../../../src/pipeline/repository.ts";
import type { EvaluatedState } from "../../../src/plan/evaluated-state.ts";
import { revisionOf } from "../../support/release-records.ts";

const path = (mark: string): ReturnType<typeof parseStorePath> => parseStorePath(`/nix/store/${mark.repeat(32)}-site`);
const attribute = "packages.x86_64-linux.site";
const handoff: BuildHandoff = {
  schema: "neko.handoff/v1",
  repository: "github.com/acme/fleet",
  ref: "refs/heads/main",
  commit: revisionOf("c"),
  results: [{ attribute, storePath: path("a"), closure: sha256("closure") }],
  images: [
    {
      imageId: "agent/opt",
      config: sha256("c"),
      manifest: sha256("m"),
      layers: 3,
      layersSent: 1,
      sizeBytes: 10,
      sentBytes: 4,
      ms: 12,
      destinations: [
        { registry: "ghcr", pushed: true, source: "ghcr.io/acme/agent", tags: ["latest"] },
        { registry: "hub", pushed: false, code: "REGISTRY_DENIED", message: "no" },
      ],
    },
  ],
};
const evaluated = (outPath: string): EvaluatedState =>
  ({ outputs: new Map([[attribute, { outPath }]]) }) as unknown as EvaluatedState;
const own = {
  repository: handoff.repository,
  ref: handoff.ref,
  commit: handoff.commit,
  evaluated: evaluated(path("a")),
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof NekoError) return thrown.code;
    throw thrown;
  }
  return "nothing thrown";
};

describe("handoff", () => {
  it("comes back as it was written", () => {
    expect(parseHandoff(renderHandoff(handoff))).toEqual(handoff);
  });

  const rotten: readonly [string, string][] = [
    ["no JSON", "{"],
    ["another schema", renderHandoff(handoff).replace("handoff/v1", "handoff/v2")],
    ["an unknown member", renderHandoff(handoff).replace('"images"', '"run": 1, "images"')],
    ["a path outside the store", renderHandoff(handoff).replace(path("a"), "/etc/passwd")],
    ["a digest that is none", renderHandoff(handoff).replace(sha256("m"), "sha256:m")],
    ["a pushed destination without its place", renderHandoff(handoff).replace('"source": "ghcr.io/acme/agent",', "")],
  ];
  it.each(rotten)("is refused with %s", (_name, text) => {
    expect(text).not.toBe(renderHandoff(handoff));
    expect(codeOf(() => parseHandoff(text))).toBe("RECORD_INVALID");
  });

  it("passes when every store path is what this job evaluates", () => {
    expect(() => checkHandoff(handoff, own)).not.toThrow();
  });
  it("is refused when a store path differs, or is of no attribute of ours", () => {
    expect(codeOf(() => checkHandoff(handoff, { ...own, evaluated: evaluated(path("b")) }))).toBe("CLOSURE_MISMATCH");
    const more = { ...handoff, results: [...handoff.results, { ...handoff.results[0]!, attribute: "packages.x.y" }] };
    expect(codeOf(() => checkHandoff(more, own))).toBe("CLOSURE_MISMATCH");
  });
  it("is refused for another repository, branch or commit", () => {
    expect(codeOf(() => checkHandoff(handoff, { ...own, repository: "github.com/mallory/fleet" }))).toBe(
      "REPOSITORY_MISMATCH",
    );
    expect(codeOf(() => checkHandoff(handoff, { ...own, ref: "refs/heads/dev" }))).toBe("REF_MISMATCH");
    expect(codeOf(() => checkHandoff(handoff, { ...own, commit: revisionOf("d") }))).toBe("REF_MISMATCH");
  });
});

describe("repository identity", () => {
  it("is the host and the name", () => {
    expect(repositoryIdentity("https://github.com", "acme/fleet")).toBe("github.com/acme/fleet");
    expect(repositoryIdentity("https://GitHub.Acme.example:8443/", "a/b")).toBe("github.acme.example/a/b");
    expect(codeOf(() => repositoryIdentity("nonsense", "a/b"))).toBe("VALUE_INVALID");
  });
  it.each([
    ["https://github.com/acme/fleet.git", "github.com/acme/fleet"],
    ["https://github.com/acme/fleet/", "github.com/acme/fleet"],
    ["ssh://git@github.com:22/acme/fleet.git", "github.com/acme/fleet"],
    ["git@github.com:acme/fleet.git", "github.com/acme/fleet"],
    ["git@git.example:group/sub/fleet", "git.example/group/sub/fleet"],
  ])("of %s", (url, identity) => {
    expect(identityOfRemote(url)).toBe(identity);
  });
  it.each(["/srv/git/fleet.git", "file:///srv/fleet.git", "https://github.com/", "..:x", "https://u:secret@/x/y"])(
    "of %s is refused",
    (url) => {
      expect(codeOf(() => identityOfRemote(url))).toBe("VALUE_INVALID");
    },
  );
});
