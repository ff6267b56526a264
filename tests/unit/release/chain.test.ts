import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseBranch } from "../../../src/kernel/revision.ts";
import { aliasRef, channelGlob, channelRef, verifyChain, verifyEntry } from "../../../src/release/chain.ts";
import { signStatement } from "../../../src/release/dsse.ts";
import {
  ChainBuilder,
  newKey,
  releaseStatement,
  revisionOf,
  rollbackStatement,
  rolloutStatement,
  trustOf,
} from "../../support/release-records.ts";

const key = newKey();
const next = newKey();
const trust = trustOf([[key, "release", "rollout", "rollback"]]);
const commit = revisionOf("c");
const refused = (code: string): unknown => expect.objectContaining({ code });
const chain = (write: (chain: ChainBuilder) => void): ChainBuilder => {
  const builder = new ChainBuilder(key);
  write(builder);
  return builder;
};
const rollback = (counter: number, from = 2): ReturnType<typeof rollbackStatement> =>
  rollbackStatement({ targets: ["web"], from, to: 1, counter, expires: "2026-01-01T00:00:00Z" });

describe("names of a channel", () => {
  it("writes a slash so that no branch is another's folder", () => {
    expect(channelRef(parseBranch("main"))).toBe("refs/neko/channels/main/head");
    expect(channelRef(parseBranch("team/main"))).toBe("refs/neko/channels/team%2Fmain/head");
    expect(channelGlob(parseBranch("team/main"))).toBe("refs/neko/channels/team%2Fmain/*");
    expect(aliasRef(commit)).toBe(`refs/neko/releases/${commit}`);
  });
});

describe("a chain", () => {
  it("is verified from its first entry to its head", () => {
    const { entries, previous } = chain((to) => {
      to.publish(commit);
      to.publish(commit);
      to.sign(rolloutStatement(2, "first", ["web"]));
      to.sign(rollback(1));
      to.publish(commit);
    });
    const verified = verifyChain(entries, trust);
    expect(verified).toMatchObject({ seen: 3, rollbackCounter: 1, complete: true });
    expect(verified.entries.map(({ kind }) => kind)).toEqual(["release", "release", "rollout", "rollback", "release"]);
    expect(verified.entries.at(-1)?.digest).toBe(previous);
    expect(verified.entries.map(({ entry }) => entry)).toEqual(entries.map(({ oid }) => oid));
  });

  it("may be empty, or begin in the middle", () => {
    expect(verifyChain([], trust)).toEqual({ entries: [], seen: 0, rollbackCounter: 0, complete: true });
    const { entries } = chain((to) => {
      to.publish(commit);
      to.publish(commit);
      to.sign(rolloutStatement(2, "first", ["web"]));
    });
    expect(verifyChain(entries.slice(1), trust)).toMatchObject({ seen: 2, complete: false });
  });

  it.each<[string, string, (to: ChainBuilder) => void]>([
    [
      "a number left out",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.release = 2;
        to.publish(commit);
      },
    ],
    [
      "a number twice",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.publish(commit);
        to.release = 1;
        to.publish(commit);
      },
    ],
    [
      "a first that is not 1",
      "CHANNEL_BROKEN",
      (to) => {
        to.release = 1;
        to.previous = sha256("x");
        to.publish(commit);
      },
    ],
    [
      "a wrong previous",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.previous = sha256("x");
        to.publish(commit);
      },
    ],
    [
      "a rollout of nothing",
      "CHANNEL_BROKEN",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["web"]));
      },
    ],
    [
      "a rollout of the future",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.sign(rolloutStatement(2, "first", ["web"]));
      },
    ],
    [
      "a rollback from the future",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.sign(rollback(1));
      },
    ],
    [
      "a counter twice",
      "CHANNEL_BROKEN",
      (to) => {
        to.publish(commit);
        to.publish(commit);
        to.sign(rollback(1));
        to.sign(rollback(1));
      },
    ],
    [
      "another signer",
      "SIGNER_UNKNOWN",
      (to) => {
        to.publish(commit, {}, newKey());
      },
    ],
    [
      "another repository",
      "REPOSITORY_MISMATCH",
      (to) => {
        to.publish(commit, { repository: "github.com/evil/fleet" });
      },
    ],
    [
      "another ref",
      "REF_MISMATCH",
      (to) => {
        to.publish(commit, { ref: "refs/heads/testing" });
      },
    ],
  ])("with %s is %s", (_, code, write) => {
    expect(() => verifyChain(chain(write).entries, trust)).toThrow(refused(code));
  });

  it("is broken when an entry is missing between two", () => {
    const { entries } = chain((to) => {
      to.publish(commit);
      to.sign(rolloutStatement(1, "a", ["web"]));
      to.publish(commit);
    });
    expect(() => verifyChain([entries[0]!, entries[2]!], trust)).toThrow(refused("CHANNEL_BROKEN"));
  });

  it("lets no key sign outside its role", () => {
    const narrow = trustOf([
      [key, "release"],
      [next, "rollout"],
    ]);
    const wrong: [(to: ChainBuilder) => void][] = [
      [
        (to) => {
          to.publish(commit, {}, next);
        },
      ],
      [
        (to) => {
          to.publish(commit);
          to.sign(rolloutStatement(1, "a", ["web"]));
        },
      ],
      [
        (to) => {
          to.publish(commit);
          to.publish(commit);
          to.sign(rollback(1), next);
        },
      ],
    ];
    for (const [write] of wrong)
      expect(() => verifyChain(chain(write).entries, narrow)).toThrow(refused("ROLE_DENIED"));
  });

  it("tells a tampered payload and a tampered signature from a foreign one", () => {
    const envelope = signStatement(releaseStatement({ release: 1, commit }), key);
    const forged = signStatement(releaseStatement({ release: 1, commit: revisionOf("evil") }), key);
    const bytes = Buffer.from(JSON.stringify({ ...envelope, payload: forged.payload }));
    expect(() => verifyEntry(bytes, commit, trust)).toThrow(refused("SIGNATURE_INVALID"));
    expect(verifyEntry(Buffer.from(JSON.stringify(envelope)), commit, trust)).toMatchObject({ kind: "release" });
  });
});

describe("a revoked key", () => {
  const both = trustOf(
    [
      [key, "release", "rollback"],
      [next, "release"],
    ],
    { revoked: [key.keyId] },
  );

  it("is refused at the head of the channel, whatever the entry", () => {
    const { entries } = chain((to) => to.publish(commit));
    expect(() => verifyChain(entries, both)).toThrow(refused("KEY_REVOKED"));
    expect(() => verifyEntry(entries[0]!.bytes, commit, both)).toThrow(refused("KEY_REVOKED"));
    const rolled = chain((to) => {
      to.publish(commit, {}, next);
      to.publish(commit, {}, next);
      to.sign(rollback(1));
    });
    expect(() => verifyChain(rolled.entries, both)).toThrow(refused("KEY_REVOKED"));
  });

  it("leaves history that a trusted release vouches for, and nothing of it is offered", () => {
    const { entries } = chain((to) => {
      to.publish(commit);
      to.publish(commit);
      to.sign(rollback(4));
      to.publish(commit, {}, next);
    });
    const verified = verifyChain(entries, both);
    expect(verified.entries.map(({ keyId }) => keyId)).toEqual([next.keyId]);
    expect(verified).toMatchObject({ seen: 3, rollbackCounter: 4 });
    // A revoked key that signed too high a counter is taken off the list, and its counters with it.
    const only = trustOf([[next, "release"]], { revoked: [key.keyId] });
    expect(verifyChain(entries, only)).toMatchObject({ entries: { length: 1 }, rollbackCounter: 0 });
  });

  it("cannot rewrite that history: the link is the digest", () => {
    const honest = chain((to) => {
      to.publish(commit);
      to.publish(commit, {}, next);
    });
    const forged = chain((to) => to.publish(revisionOf("evil")));
    const entries = [{ ...forged.entries[0]!, oid: honest.entries[0]!.oid }, honest.entries[1]!];
    expect(() => verifyChain(entries, both)).toThrow(refused("CHANNEL_BROKEN"));
  });
});

describe("an entry of a key that is unknown, or of another role", () => {
  const trust = trustOf([
    [key, "release"],
    [next, "rollout"],
  ]);

  it("is refused for its own reason while nothing trusted stands above it", () => {
    const stranger = chain((to) => {
      to.publish(commit);
      to.publish(commit, {}, next);
    });
    expect(() => verifyChain(stranger.entries, trust)).toThrow(refused("ROLE_DENIED"));
    expect(() => verifyChain(stranger.entries, trustOf([[key, "release"]]))).toThrow(refused("SIGNER_UNKNOWN"));
  });

  it("does not move the rollback counter, under whichever name", () => {
    const rollbackKey = newKey();
    const far = rollback(Number.MAX_SAFE_INTEGER);
    const forged = signStatement(far, next);
    const { entries } = chain((to) => {
      to.publish(commit);
      to.publish(commit);
      to.sign(far); // ROLE_DENIED
      to.sign(far, newKey()); // SIGNER_UNKNOWN
      to.add({ ...forged, signatures: [{ ...forged.signatures[0], keyid: rollbackKey.keyId }] }); // SIGNATURE_INVALID
      to.sign({ ...far, predicate: { ...far.predicate, repository: "github.com/evil/fleet" } }, rollbackKey);
      to.publish(commit);
      to.sign(rollback(1), rollbackKey);
    });
    const roles = trustOf([
      [key, "release"],
      [rollbackKey, "rollback"],
    ]);
    expect(verifyChain(entries, roles)).toMatchObject({ seen: 3, rollbackCounter: 1 });
  });

  it("does not end the channel: the next trusted release makes it history, and it says nothing", () => {
    const { entries } = chain((to) => {
      to.publish(commit);
      to.sign(rollback(7));
      to.publish(commit, {}, next);
      to.publish(commit);
    });
    const verified = verifyChain(entries, trust);
    expect(verified.entries.map((entry) => entry.kind === "release" && entry.predicate.release)).toEqual([1, 3]);
    expect(verified.seen).toBe(3);
  });
});
