import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGitMirror } from "../../src/adapters/git/git-mirror.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { GitRemote } from "../../src/ports/git.ts";
import type { Anchor } from "../../src/release/admission.ts";
import { channelRef } from "../../src/release/chain.ts";
import { renderEnvelope, signStatement, type Envelope } from "../../src/release/dsse.ts";
import type { SigningKey } from "../../src/release/keys.ts";
import type { ReleasePredicate } from "../../src/release/record.ts";
import type { TrustFile } from "../../src/release/trust.ts";
import { createGitSource } from "../../reconciler/adapters/git-source.ts";
import type { Resolved } from "../../reconciler/ports/source.ts";
import { Forge, git, realRun } from "../support/git-repository.ts";
import { branch } from "../support/release-content.ts";
import {
  newKey,
  releaseStatement,
  revisionOf,
  rollbackStatement,
  rolloutStatement,
  trustOf,
} from "../support/release-records.ts";

// A host against hostile and ordinary remotes, all real git. Every refusal leaves the forge as it was and no mark moved.

const key = newKey();
const rollbackKey = newKey();
const { signal } = new AbortController();
const fresh: Anchor = { seen: 0, floor: null, rollbackCounter: 0, policyVersion: 1 };
const code = (name: string): unknown => expect.objectContaining({ code: name });

let forge: Forge;
let commits: Revision[];
let head: Revision | null;
let previous: ReturnType<typeof sha256> | null;
let release: number;
beforeEach(() => {
  forge = new Forge();
  commits = forge.line(6);
  head = previous = null;
  release = 0;
});
afterEach(() => forge[Symbol.dispose]());

/** Any text as the channel's next entry: what somebody with push access can do. */
function append(text: string | Uint8Array): Revision {
  head = forge.commit(head ? [head] : [], text, "envelope.json");
  forge.point(channelRef(branch), head);
  return head;
}

function publish(commit: Revision, rest: Partial<ReleasePredicate> = {}, signer: SigningKey = key): Envelope {
  release += 1;
  const envelope = signStatement(releaseStatement({ release, commit, previous }, rest), signer);
  previous = sha256(Buffer.from(envelope.payload, "base64"));
  append(renderEnvelope(envelope));
  return envelope;
}

interface Host {
  readonly anchor?: Partial<Anchor>;
  readonly target?: string;
  readonly trust?: Partial<TrustFile>;
  readonly remotes?: readonly GitRemote[];
  readonly mirror?: string;
}

function resolve({
  anchor,
  target = "web",
  trust,
  remotes = [forge.remote],
  mirror = "mirror.git",
}: Host = {}): Promise<Resolved> {
  const source = createGitSource({
    mirror: createGitMirror({ directory: forge.path(mirror), run: realRun(), alone: true }),
    remotes,
    branch,
    trust: trustOf(
      [
        [key, "release", "rollout"],
        [rollbackKey, "rollback"],
      ],
      trust,
    ),
    now: () => new Date("2026-01-01T00:00:00Z"),
  });
  return source.resolve({ ...fresh, ...anchor }, target, signal);
}

describe("a host that follows a branch", { timeout: 60_000 }, () => {
  it("is pending before the first release, and knows how far a release is behind", async () => {
    expect(await resolve()).toMatchObject({
      admission: { kind: "pending" },
      tip: commits[5],
      remote: "origin",
      seen: 0,
    });
    publish(commits[2]!);
    const resolved = await resolve();
    expect(resolved).toMatchObject({ admission: { kind: "admitted", pending: 3 }, seen: 1, tip: commits[5] });
    publish(commits[5]!);
    expect(await resolve()).toMatchObject({ admission: { kind: "admitted", pending: 0 }, seen: 2 });
  });

  it("finds the newest release of the branch below releases of other commits", async () => {
    publish(commits[2]!);
    publish(forge.commit([commits[5]!], "aside"));
    publish(revisionOf("never pushed"));
    expect(await resolve()).toMatchObject({ admission: { release: { predicate: { release: 1 } } }, seen: 1 });
  });

  it("waits for its wave", async () => {
    publish(commits[5]!, { waves: [{ name: "first", targets: ["web"], soakMs: 0, maxUnavailable: 1 }] });
    expect(await resolve()).toMatchObject({ admission: { kind: "gated", code: "WAVE_NOT_ADMITTED" } });
    append(renderEnvelope(signStatement(rolloutStatement(1, "first", ["web"]), key)));
    expect(await resolve()).toMatchObject({ admission: { kind: "admitted" } });
    expect(await resolve({ target: "box" })).toMatchObject({ admission: { kind: "absent" } });
  });

  it("goes back when the rollback role says so, over many entries, and forward again", async () => {
    for (const commit of commits.slice(0, 2)) publish(commit);
    for (let index = 0; index < 90; index += 1) publish(commits[2]!);
    const floor = { release, digest: previous!, commit: commits[2]! };
    const order = rollbackStatement({
      targets: ["web"],
      from: release,
      to: 1,
      counter: 1,
      expires: "2026-02-01T00:00:00Z",
    });
    append(renderEnvelope(signStatement(order, rollbackKey)));
    const anchor = { seen: release, floor };
    expect(await resolve({ anchor })).toMatchObject({
      admission: { via: "rollback", release: { predicate: { release: 1 } } },
      rollbackCounter: 1,
    });
    publish(commits[3]!);
    expect(await resolve({ anchor: { ...anchor, rollbackCounter: 1 } })).toMatchObject({
      admission: { via: "release", release: { predicate: { commit: commits[3] } } },
    });
  });

  it("goes on to the next remote when one does not answer, and only then", async () => {
    publish(commits[5]!);
    const dead: GitRemote = { name: "dead", url: forge.path("nowhere.git") };
    expect(await resolve({ remotes: [dead, forge.remote] })).toMatchObject({ remote: "origin" });
    await expect(resolve({ remotes: [dead] })).rejects.toThrow(code("REMOTE_UNREACHABLE"));
    const empty: GitRemote = { name: "empty", url: forge.path("empty.git") };
    git(forge.root, ["init", "--quiet", "--bare", "empty.git"]);
    await expect(resolve({ remotes: [empty, forge.remote] })).rejects.toThrow(code("REF_MISMATCH"));
  });
});

describe("a host's own mirror", { timeout: 60_000 }, () => {
  const mirror = (): string => forge.path("mirror.git");
  const objectOf = (oid: string): string => `${mirror()}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
  beforeEach(async () => {
    publish(commits[2]!);
    expect(await resolve()).toMatchObject({ seen: 1 });
    publish(commits[5]!);
  });

  it.each<[string, () => void]>([
    [
      "a lock that a killed git left on a ref",
      () => writeFileSync(`${mirror()}/refs/remote/origin/heads/main.lock`, ""),
    ],
    ["a lock on its configuration", () => writeFileSync(`${mirror()}/config.lock`, "")],
    ["a HEAD without contents", () => writeFileSync(`${mirror()}/HEAD`, "")],
    ["a configuration that is none", () => writeFileSync(`${mirror()}/config`, "[co")],
    ["a ref without contents", () => writeFileSync(`${mirror()}/refs/remote/origin/heads/main`, "")],
    ["packed refs that are none", () => writeFileSync(`${mirror()}/packed-refs`, "zzz\n")],
    [
      "an object without contents",
      () => {
        rmSync(objectOf(commits[5]!), { force: true });
        mkdirSync(dirname(objectOf(commits[5]!)), { recursive: true });
        writeFileSync(objectOf(commits[5]!), "");
      },
    ],
  ])("works on after %s", async (_, damage) => {
    damage();
    expect(await resolve()).toMatchObject({ admission: { kind: "admitted", pending: 0 }, seen: 2 });
    expect(readdirSync(forge.root).filter((name) => /\.(?:fresh|old)$/.test(name))).toEqual([]);
  });

  it("is made anew at most once an hour, and says that it is damaged, not that the network is", async () => {
    const spoil = (): void => writeFileSync(`${mirror()}/HEAD`, "");
    spoil();
    await resolve();
    spoil();
    const failed = resolve();
    await expect(failed).rejects.toThrow(code("GIT_FAILED"));
    await expect(failed).rejects.toThrow(/mirror .* is damaged/);
    const past = Date.now() / 1_000 - 3_700;
    utimesSync(`${mirror()}.remade`, past, past);
    expect(await resolve()).toMatchObject({ seen: 2 });
  });

  it("is not blamed for what the other side says of itself", async () => {
    writeFileSync(`${forge.bare}/HEAD`, "");
    await expect(resolve()).rejects.toThrow(code("REMOTE_UNREACHABLE"));
    expect(existsSync(`${mirror()}.remade`)).toBe(false);
  });

  it("that several commands share keeps the locks of the others", async () => {
    const lock = forge.path("shared.git/refs/remote/main.lock");
    const shared = createGitMirror({ directory: forge.path("shared.git"), run: realRun() });
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, "");
    const fetching = shared.fetch(forge.remote, ["+refs/heads/main:refs/remote/main"], signal);
    await expect(fetching).rejects.toThrow(code("GIT_FAILED"));
    expect(existsSync(lock)).toBe(true);
  });
});

describe("a host's own files", { timeout: 60_000 }, () => {
  it("must name the branch that its trust names, and each remote by a plain name of its own", async () => {
    const make = (names: readonly string[], ref = "refs/heads/main"): unknown =>
      createGitSource({
        mirror: createGitMirror({ directory: forge.path("mirror.git"), run: realRun() }),
        remotes: names.map((name) => ({ name, url: forge.bare })),
        branch,
        trust: trustOf([[key, "release"]], { ref }),
        now: () => new Date(),
      });
    expect(() => make(["a"], "refs/heads/other")).toThrow(code("REF_MISMATCH"));
    for (const names of [["a", "a"], ["../x"], ["-x"], ["a b"], ["*"]]) {
      expect(() => make(names)).toThrow(code("HOST_CONFIG_INVALID"));
    }
    expect(() => make(["origin", "mirror-2"])).not.toThrow();
    await expect(resolve({ remotes: [] })).rejects.toThrow(code("HOST_CONFIG_INVALID"));
  });
});

describe("what a host refuses", { timeout: 60_000 }, () => {
  const text = (envelope: Envelope, change: object): string => JSON.stringify({ ...envelope, ...change });
  const good = (): Envelope => signStatement(releaseStatement({ release: 1, commit: commits[5]! }), key);
  const floorOf = (index: number): Anchor["floor"] => ({ release: 1, digest: previous!, commit: commits[index]! });

  it.each<[string, string, () => Host | void]>([
    [
      "another key",
      "SIGNER_UNKNOWN",
      () => {
        publish(commits[5]!, {}, newKey());
      },
    ],
    [
      "a key of another role",
      "ROLE_DENIED",
      () => {
        publish(commits[5]!, {}, rollbackKey);
      },
    ],
    [
      "a revoked key",
      "KEY_REVOKED",
      () => {
        publish(commits[5]!);
        return { trust: { revoked: [key.keyId] } };
      },
    ],
    [
      "a tampered payload",
      "SIGNATURE_INVALID",
      () => {
        const forged = signStatement(releaseStatement({ release: 1, commit: commits[4]! }), key);
        append(text(good(), { payload: forged.payload }));
      },
    ],
    [
      "base64 of another spelling",
      "RECORD_INVALID",
      () => {
        const [{ keyid, sig }] = good().signatures;
        append(text(good(), { signatures: [{ keyid, sig: sig.replace("==", "") }] }));
      },
    ],
    [
      "another repository",
      "REPOSITORY_MISMATCH",
      () => {
        publish(commits[5]!, { repository: "github.com/evil/fleet" });
      },
    ],
    [
      "another branch",
      "REF_MISMATCH",
      () => {
        publish(commits[5]!, { ref: "refs/heads/dev" });
      },
    ],
    [
      "a broken chain",
      "CHANNEL_BROKEN",
      () => {
        publish(commits[4]!);
        previous = sha256("x");
        publish(commits[5]!);
      },
    ],
    [
      "a number left out",
      "CHANNEL_BROKEN",
      () => {
        publish(commits[4]!);
        release += 1;
        publish(commits[5]!);
      },
    ],
    [
      "a channel cut short",
      "RELEASE_REPLAYED",
      () => {
        publish(commits[4]!);
        return { anchor: { seen: 2, floor: floorOf(4) } };
      },
    ],
    ["a channel taken away", "RELEASE_REPLAYED", () => ({ anchor: { seen: 2 } })],
    [
      "an older commit under a newer number",
      "NOT_DESCENDANT",
      () => {
        publish(commits[4]!);
        const floor = floorOf(4);
        publish(commits[3]!);
        return { anchor: { seen: 1, floor } };
      },
    ],
    [
      "a branch set back",
      "NOT_DESCENDANT",
      () => {
        publish(commits[4]!);
        forge.point("refs/heads/main", commits[3]!);
        return { anchor: { seen: 1, floor: floorOf(4) } };
      },
    ],
    [
      "a branch set aside",
      "NOT_DESCENDANT",
      () => {
        publish(commits[4]!);
        const floor = floorOf(4);
        const sibling = forge.commit([commits[3]!], "sibling");
        forge.point("refs/heads/main", sibling);
        publish(sibling);
        return { anchor: { seen: 1, floor } };
      },
    ],
    [
      "an orphan branch",
      "NOT_DESCENDANT",
      () => {
        publish(commits[4]!);
        const floor = floorOf(4);
        const orphan = forge.commit([], "orphan");
        forge.point("refs/heads/main", orphan);
        publish(orphan);
        return { anchor: { seen: 1, floor } };
      },
    ],
    [
      "a rollback by the release key",
      "ROLE_DENIED",
      () => {
        publish(commits[4]!);
        publish(commits[5]!);
        const order = rollbackStatement({
          targets: ["web"],
          from: 2,
          to: 1,
          counter: 1,
          expires: "2027-01-01T00:00:00Z",
        });
        append(renderEnvelope(signStatement(order, key)));
      },
    ],
    [
      "a branch that is gone",
      "REF_MISMATCH",
      () => {
        git(forge.bare, ["update-ref", "-d", "refs/heads/main"]);
      },
    ],
    [
      "a channel that is a blob",
      "CHANNEL_BROKEN",
      () => {
        forge.point(channelRef(branch), git(forge.bare, ["hash-object", "-w", "--stdin"], "x"));
      },
    ],
    [
      "a channel that is a tag",
      "CHANNEL_BROKEN",
      () => {
        publish(commits[5]!);
        git(forge.bare, ["tag", "-a", "-m", "x", "v1", channelRef(branch)]);
        forge.point(channelRef(branch), git(forge.bare, ["rev-parse", "v1"]));
      },
    ],
    [
      "an entry with two parents",
      "CHANNEL_BROKEN",
      () => {
        publish(commits[4]!);
        const merge = forge.commit([head!, commits[0]!], renderEnvelope(good()), "envelope.json");
        forge.point(channelRef(branch), merge);
      },
    ],
    [
      "an entry without an envelope",
      "CHANNEL_BROKEN",
      () => {
        forge.point(channelRef(branch), commits[0]!);
      },
    ],
    [
      "an entry that is a folder",
      "CHANNEL_BROKEN",
      () => {
        const blob = git(forge.bare, ["hash-object", "-w", "--stdin"], "x");
        const inner = git(forge.bare, ["mktree"], `100644 blob ${blob}\tx\n`);
        const tree = git(forge.bare, ["mktree"], `040000 tree ${inner}\tenvelope.json\n`);
        forge.point(channelRef(branch), git(forge.bare, ["commit-tree", tree], "x"));
      },
    ],
    [
      "an envelope of 5 MiB",
      "RECORD_INVALID",
      () => {
        append("x".repeat(5 * 1024 * 1024));
      },
    ],
    [
      "words",
      "RECORD_INVALID",
      () => {
        append("<html>");
      },
    ],
    [
      "nothing",
      "RECORD_INVALID",
      () => {
        append("");
      },
    ],
    [
      "bytes that are no text",
      "CHANNEL_BROKEN",
      () => {
        append(Buffer.from([0xff, 0xfe, 0, 0x80]));
      },
    ],
  ])("%s: %s", async (_, name, prepare) => {
    const host = prepare() ?? {};
    const before = forge.refs();
    await expect(resolve(host)).rejects.toThrow(code(name));
    expect(forge.refs()).toBe(before);
  });

  it("replaced and grafted commits: neither changes what a commit is", async () => {
    const evil = forge.commit([], "evil");
    publish(commits[4]!);
    const floor = { release: 1, digest: previous!, commit: commits[4]! };
    publish(evil);
    // The remote says, by replacement, that the tip descends from the evil commit and so that it is in the branch.
    const wish = forge.commit([commits[4]!, evil], "wish");
    git(forge.bare, ["replace", commits[5]!, wish]);
    expect(git(forge.bare, ["merge-base", "--is-ancestor", evil, "main"])).toBe("");
    expect(await resolve()).toMatchObject({ admission: { release: { predicate: { release: 1 } } } });
    // Even a mirror into which such a ref got somehow does not follow it.
    git(forge.path("mirror.git"), ["fetch", "--quiet", forge.bare, "+refs/replace/*:refs/replace/*"]);
    expect(git(forge.path("mirror.git"), ["merge-base", "--is-ancestor", evil, "refs/remote/origin/heads/main"])).toBe(
      "",
    );
    expect(await resolve({ anchor: { floor, seen: 1 } })).toMatchObject({
      admission: { release: { predicate: { release: 1 } } },
    });
  });

  it("leaves the forge's hooks, tags and other refs out of the mirror", async () => {
    publish(commits[5]!);
    git(forge.bare, ["tag", "v1", commits[0]!]);
    forge.point("refs/neko/channels/other/head", commits[0]!);
    await resolve();
    const refs = git(forge.path("mirror.git"), ["for-each-ref", "--format=%(refname)"]);
    expect(refs.split("\n")).toEqual(["refs/remote/origin/channels/main/head", "refs/remote/origin/heads/main"]);
    expect(existsSync(`${forge.path("mirror.git")}/hooks`)).toBe(false);
    expect(existsSync(`${forge.path("mirror.git")}/FETCH_HEAD`)).toBe(false);
  });
});
