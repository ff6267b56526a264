import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import {
  checkComplete,
  checkHandoff,
  mergeHandoffs,
  parseHandoff,
  renderHandoff,
  type BuildHandoff,
} from "../../../src/pipeline/handoff.ts";
import { identityOfRemote, repositoryIdentity } from "../../../src/pipeline/repository.ts";
import type { EvaluatedState } from "../../../src/plan/evaluated-state.ts";
import { stateOf } from "../../support/evaluated.ts";
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

describe("handoffs of several jobs", () => {
  const result = handoff.results[0]!;
  const image = handoff.images[0]!;
  const tool = { ...result, attribute: "packages.x86_64-linux.another" };
  const web = { ...image, imageId: "web", manifest: sha256("web") };

  it("of one job is that job's", () => {
    expect(mergeHandoffs([handoff])).toEqual(handoff);
    expect(mergeHandoffs([handoff, handoff, handoff])).toEqual(handoff);
  });

  it("are united, sorted, whatever their order", () => {
    const other = { ...handoff, results: [tool], images: [web] };
    const empty = { ...handoff, results: [], images: [] };
    const united = { ...handoff, results: [tool, result], images: [image, web] };
    expect(mergeHandoffs([handoff, other, empty])).toEqual(united);
    expect(mergeHandoffs([empty, other, handoff, other])).toEqual(united);
    expect(parseHandoff(renderHandoff(mergeHandoffs([handoff, other])))).toEqual(united);
  });

  it("take the push that arrived", () => {
    const arrived = { registry: "hub", pushed: true, source: "docker.io/acme/agent", tags: ["latest"] } as const;
    const [ghcr, hub] = image.destinations;
    const lucky = { ...handoff, images: [{ ...image, ms: 99, destinations: [arrived] }] };
    const merged = (...all: BuildHandoff[]) => mergeHandoffs(all).images[0]?.destinations;
    expect(merged(handoff, lucky)).toEqual([ghcr, arrived]);
    expect(merged(lucky, handoff)).toEqual([arrived, ghcr]);
    expect(merged(handoff, handoff)).toEqual([ghcr, hub]);
  });

  const otherPath = { ...handoff, results: [{ ...result, storePath: path("b") }] };
  it.each<[string, BuildHandoff, string, RegExp]>([
    ["another store path", otherPath, "CLOSURE_MISMATCH", /packages\.x86_64-linux\.site: .*aaa-site and .*bbb-site/],
    [
      "another closure",
      { ...handoff, results: [{ ...result, closure: sha256("other") }] },
      "CLOSURE_MISMATCH",
      /the closure of packages\.x86_64-linux\.site: sha256:.* and sha256:/,
    ],
    [
      "another config",
      { ...handoff, images: [{ ...image, config: sha256("x") }] },
      "CLOSURE_MISMATCH",
      /the config of image agent\/opt: sha256:/,
    ],
    [
      "another manifest",
      { ...handoff, images: [{ ...image, manifest: sha256("x") }] },
      "CLOSURE_MISMATCH",
      /about image agent\/opt: sha256:/,
    ],
    [
      "another repository",
      { ...handoff, repository: "github.com/acme/x" },
      "REPOSITORY_MISMATCH",
      /acme\/x, another of/,
    ],
    ["another ref", { ...handoff, ref: "refs/heads/dev" }, "REF_MISMATCH", /refs\/heads\/dev at/],
    [
      "another commit",
      { ...handoff, commit: revisionOf("d") },
      "REF_MISMATCH",
      /main at .* another of refs\/heads\/main/,
    ],
  ])("are refused with %s", (_, other, code, message) => {
    expect(() => mergeHandoffs([handoff, other])).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }),
    );
    expect(codeOf(() => mergeHandoffs([other, handoff]))).toBe(code);
  });

  it("are refused when there are none", () => {
    expect(codeOf(() => mergeHandoffs([]))).toBe("USAGE");
  });
});

describe("a complete handoff", () => {
  const state = stateOf(`version: 1
defaults: { system: x86_64-linux }
shells: { default: {} }
packages: { tool: {} }
variants: { generic: { tag: generic }, opt: { tag: opt } }
images:
  agent: { attr: "agent-{variant}", variants: [generic, opt] }
  web: { attr: web }
  unused: { attr: unused }
registries: { ghcr: { url: ghcr.io/acme } }
targets:
  site: { kind: profile, attr: site }
  again: { kind: profile, attr: site }
  box: { kind: containers, run: [web, agent/auto] }
`);
  const images = ["agent/generic", "agent/opt", "web"].map((imageId) => ({ ...handoff.images[0]!, imageId }));
  const whole = { results: handoff.results, images };

  it("has what targets run, and need not have the rest", () => {
    expect(() => checkComplete(whole, state)).not.toThrow();
  });

  it("names every output that is missing", () => {
    expect(() => checkComplete({ results: [], images: images.slice(1) }, state)).toThrow(
      expect.objectContaining({
        code: "HANDOFF_INCOMPLETE",
        message:
          "no build job handed over packages.x86_64-linux.site for profile again, " +
          "packages.x86_64-linux.agent-generic for image agent/generic, packages.x86_64-linux.site for profile site",
        hint: expect.stringContaining("a build job of the matrix that failed or did not run") as string,
      }),
    );
  });

  it("leaves to the release what was built and pushed nowhere", () => {
    const results = [...whole.results, { ...whole.results[0]!, attribute: "packages.x86_64-linux.web" }];
    expect(() => checkComplete({ results, images: images.slice(0, 2) }, state)).not.toThrow();
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
