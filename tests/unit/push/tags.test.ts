import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRevision } from "../../../src/kernel/revision.ts";
import { isRepository, isTag } from "../../../src/push/reference.ts";
import {
  imageTags,
  indexTags,
  lifetimeMs,
  repositoryFor,
  versionTags,
  type NamedImage,
  type PushNames,
} from "../../../src/push/tags.ts";
import type { RegistrySpec } from "../../../src/spec/desired-state.ts";

const commit = parseRevision("4f1c2ab01234567890abcdef4f1c2ab012345678");
const location = { kind: "registry", host: "ghcr.io", prefix: "acme", insecure: false } as const;
const ghcr: RegistrySpec = { name: "main", location, on: ["main"] };
const ttlSh = (ttlMs?: number): RegistrySpec => ({
  name: "ttl",
  location: { ...location, host: "ttl.sh", prefix: "acme-neko" },
  on: ["pull-request"],
  ...(ttlMs === undefined ? {} : { ttlMs }),
});
const plain: NamedImage = { repository: "neko-agent", tags: ["latest"] };
const generic: NamedImage = {
  repository: "neko-agent",
  variant: "generic",
  tags: ["cuda12.8-generic", "latest"],
};
const opt: NamedImage = { ...generic, variant: "opt", tags: ["cuda12.8-sm86-v3", "latest-opt"] };
const part: NamedImage = { ...generic, tags: [], index: { id: "agent/generic", tags: generic.tags } };
const pull = (pullRequest: number): PushNames => ({ event: "pull-request", pullRequest, commit });

describe("tags by event", () => {
  const rows: readonly [string, NamedImage, PushNames, readonly string[]][] = [
    ["pull request", plain, pull(7), ["pr-7-4f1c2ab01234", "pr-7"]],
    ["pull request of a variant", generic, pull(7), ["pr-7-4f1c2ab01234-cuda12.8-generic", "pr-7-cuda12.8-generic"]],
    ["pull request without a number", plain, { event: "pull-request", commit }, ["pr-4f1c2ab01234", "pr"]],
    ["pull request of a tree with changes", plain, { event: "pull-request" }, ["pr"]],
    ["main", plain, { event: "main", commit }, ["latest", "sha-4f1c2ab01234"]],
    [
      "main of a variant",
      generic,
      { event: "main", commit },
      ["cuda12.8-generic", "latest", "sha-4f1c2ab01234-cuda12.8-generic"],
    ],
    ["git tag", plain, { event: "tag", commit, version: "v1.2.3" }, ["1.2.3", "1.2", "1"]],
    [
      "git tag of a variant",
      opt,
      { event: "tag", commit, version: "1.2.3" },
      ["1.2.3-cuda12.8-sm86-v3", "1.2-cuda12.8-sm86-v3", "1-cuda12.8-sm86-v3"],
    ],
    ["by hand", generic, { event: "manual", commit }, ["cuda12.8-generic", "latest"]],
  ];
  it.each(rows)("%s", (_, image, push, wanted) => {
    expect(imageTags(image, push, ghcr)).toEqual(wanted);
  });

  it("are the index's where there is one", () => {
    expect(imageTags(part, pull(7), ghcr)).toEqual([]);
    expect(indexTags(part, pull(7), ghcr)).toEqual(imageTags(generic, pull(7), ghcr));
    expect(indexTags(generic, pull(7), ghcr)).toEqual([]);
  });

  it("move nothing that is declared, in a pull request", () => {
    for (const image of [plain, generic, opt]) {
      const moved = imageTags(image, pull(7), ghcr);
      expect(moved.filter((tag) => image.tags.includes(tag))).toEqual([]);
    }
  });
});

describe("tags of a git tag", () => {
  it.each([
    ["v1.2.3", ["1.2.3", "1.2", "1"]],
    ["10.20.30", ["10.20.30", "10.20", "10"]],
    ["v0.3.1", ["0.3.1", "0.3"]],
    ["v1.2.3-rc.1", ["1.2.3-rc.1"]],
    ["1.2.3+build.5", ["1.2.3_build.5"]],
    ["v1", ["v1"]],
    ["v01.2.3", ["v01.2.3"]],
    ["release/2026-11", ["release-2026-11"]],
    ["..odd@{1}", ["odd-1-"]],
  ])("%s", (name, wanted) => expect(versionTags(name)).toEqual(wanted));

  it("have a name even when nothing of the git tag can stand in one", () => {
    expect(versionTags("@@@")).toEqual(["-"].map(() => expect.stringMatching(/^tag-[0-9a-f]{12}$/)));
  });
});

describe("ttl.sh, which reads the life time from the tag", () => {
  const minute = 60_000;
  it.each([
    [60 * minute, "1h"],
    [90 * minute, "90m"],
    [24 * 60 * minute, "24h"],
    [48 * 60 * minute, "24h"],
    [90_000, "90s"],
    [500, "1s"],
    [undefined, "24h"],
  ])("%s ms is %s", (ttlMs, tag) => {
    for (const push of [pull(7), { event: "main", commit } as const]) {
      expect(imageTags(generic, push, ttlSh(ttlMs))).toEqual([tag]);
    }
  });

  it("forgets within a day, whatever neko.yaml says; others as neko.yaml says", () => {
    expect(lifetimeMs(ttlSh())).toBe(24 * 60 * minute);
    expect(lifetimeMs(ghcr)).toBeUndefined();
    expect(lifetimeMs({ ...ghcr, ttlMs: 5 })).toBe(5);
  });

  const names: readonly [NamedImage, PushNames, string][] = [
    [plain, pull(7), "neko-agent-pr-7-4f1c2ab01234"],
    [generic, pull(7), "neko-agent-pr-7-4f1c2ab01234-cuda12.8-generic"],
    [opt, { event: "main", commit }, "neko-agent-sha-4f1c2ab01234-cuda12.8-sm86-v3"],
    [plain, { event: "manual", commit }, "neko-agent-sha-4f1c2ab01234"],
    [plain, { event: "manual", tree: "0123456789ab" }, "neko-agent-tree-0123456789ab"],
    [plain, { event: "tag", commit, version: "v1.2.3" }, "neko-agent-1.2.3"],
  ];
  it.each(names)("keeps what is pushed apart by its name: %#", (image, push, wanted) => {
    expect(repositoryFor(image, push, ttlSh())).toBe(wanted);
    expect(repositoryFor(image, push, ghcr)).toBe("neko-agent");
  });

  it("is given one repository for an index and its images", () => {
    expect(repositoryFor(part, pull(7), ttlSh())).toBe(repositoryFor(generic, pull(7), ttlSh()));
  });
});

const tagText = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
const digits = fc.stringMatching(/^[0-9a-f]{40}$/).map(parseRevision);
const push = fc.oneof(
  fc.record({ event: fc.constant("pull-request" as const), pullRequest: fc.nat(), commit: digits }),
  fc.record({ event: fc.constant("tag" as const), version: fc.string({ minLength: 1 }), commit: digits }),
  fc.record({ event: fc.constant("main" as const), commit: digits }),
);

describe("whatever the names", () => {
  it("are what a registry takes", () => {
    fc.assert(
      fc.property(push, tagText, (names, own) => {
        const image = { repository: "team/agent", variant: "v", tags: [own] };
        for (const registry of [ghcr, ttlSh(3_600_000)]) {
          expect(imageTags(image, names, registry).filter((tag) => !isTag(tag))).toEqual([]);
          expect(isRepository(repositoryFor(image, names, registry))).toBe(true);
        }
      }),
    );
  });

  it("never bring two pull requests, commits or variants together", () => {
    const place = fc.tuple(fc.nat(20), digits, tagText);
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        const [one, two] = [a, b].map(([pullRequest, head, own]) => {
          const names = { event: "pull-request", pullRequest, commit: head } as const;
          const image = { repository: "agent", variant: "v", tags: [own] };
          return [imageTags(image, names, ghcr)[0], repositoryFor(image, names, ttlSh())];
        });
        expect(one?.[0]).not.toBe(two?.[0]);
        expect(one?.[1]).not.toBe(two?.[1]);
      }),
    );
  });
});
