import { describe, expect, it } from "vitest";
import { sha256, type Digest } from "../../../src/kernel/digest.ts";
import type { Revision } from "../../../src/kernel/revision.ts";
import { admit, needsOlder, type Decision } from "../../../src/release/admit.ts";
import type { Ancestry, Anchor } from "../../../src/release/admission.ts";
import { openEntry, verifyChain } from "../../../src/release/chain.ts";
import type { TrustFile } from "../../../src/release/trust.ts";
import {
  ChainBuilder,
  newKey,
  profileTarget,
  revisionOf,
  rollbackStatement,
  rolloutStatement,
  trustOf,
  wave,
} from "../../support/release-records.ts";

const key = newKey();
const commits = Array.from({ length: 10 }, (_, index) => revisionOf(`commit ${index}`));
const at = (index: number): Revision => commits[index]!;
const fresh: Anchor = { seen: 0, floor: null, rollbackCounter: 0, policyVersion: 1 };
const later = "2026-06-01T00:00:00Z";

/** A straight branch c0..tip. */
const line = (tip: number, floor: Revision | null): Ancestry => ({
  isInBranch: (commit) => commits.slice(0, tip + 1).includes(commit),
  descendsFromFloor: (commit) => floor === null || commits.indexOf(commit) >= commits.indexOf(floor),
  behindTip: (commit) => tip - commits.indexOf(commit),
});

interface Case {
  readonly write: (to: ChainBuilder) => void;
  readonly tip?: number;
  readonly anchor?: Partial<Anchor>;
  readonly target?: string;
  readonly trust?: Partial<TrustFile>;
  readonly now?: string;
}

function decide({ write, tip = 9, anchor = {}, target = "web", trust, now = "2026-01-01T00:00:00Z" }: Case): Decision {
  const builder = new ChainBuilder(key);
  write(builder);
  const trusted = trustOf([[key, "release", "rollout", "rollback"]], trust);
  const whole = { ...fresh, ...anchor };
  return admit({
    chain: verifyChain(builder.entries, trusted),
    target,
    trust: trusted,
    anchor: whole,
    ancestry: line(tip, whole.floor?.commit ?? null),
    now: new Date(now),
  });
}

/** Digest of release `number` in the chain that `write` makes. */
function digestAt(write: (to: ChainBuilder) => void, number: number): Digest {
  const builder = new ChainBuilder(key);
  write(builder);
  const { entries } = verifyChain(builder.entries, trustOf([[key, "release", "rollout", "rollback"]]));
  return entries.find((entry) => entry.kind === "release" && entry.predicate.release === number)!.digest;
}

/** Releases 1..n of commits c1..cn. */
const releases =
  (count: number) =>
  (to: ChainBuilder): void => {
    for (let index = 1; index <= count; index += 1) to.publish(at(index));
  };
const back = (from: number, to: number, counter: number, targets = ["web"], expires = later) =>
  rollbackStatement({ targets, from, to, counter, expires });
const floorAt = (release: number, write = releases(9)): Anchor["floor"] => ({
  release,
  digest: digestAt(write, release),
  commit: at(release),
});
const code = (name: string): unknown => expect.objectContaining({ code: name });
const admitted = (decision: Decision): number | string =>
  decision.admission.kind === "admitted" ? decision.admission.release.predicate.release : decision.admission.kind;

describe("the desired release", () => {
  it("is pending while the branch has none", () => {
    expect(decide({ write: () => undefined }).admission).toMatchObject({ kind: "pending", behind: 0 });
    expect(decide({ write: (to) => to.publish(at(5)), tip: 4 }).admission.kind).toBe("pending");
  });

  it("is the newest of the branch, with how far the tip is ahead", () => {
    const decision = decide({ write: releases(3), tip: 5 });
    expect(decision).toMatchObject({ seen: 3, rollbackCounter: 0 });
    expect(decision.admission).toMatchObject({ kind: "admitted", via: "release", pending: 2 });
    expect(admitted(decision)).toBe(3);
    expect(admitted(decide({ write: releases(3), tip: 3 }))).toBe(3);
  });

  it("is not one whose commit is not in the branch", () => {
    const decision = decide({ write: releases(4), tip: 3 });
    expect(admitted(decision)).toBe(3);
    expect(decision.seen).toBe(3);
  });

  it("is absent when it does not name the target, even by a name every object has", () => {
    expect(decide({ write: releases(2), target: "box" }).admission.kind).toBe("absent");
    expect(decide({ write: releases(2), target: "constructor" }).admission.kind).toBe("absent");
  });

  it("may be the floor's own record: drift repair, retry", () => {
    expect(admitted(decide({ write: releases(3), anchor: { seen: 3, floor: floorAt(3) } }))).toBe(3);
  });

  it("may be the floor's own record when what was seen since left the branch", () => {
    expect(admitted(decide({ write: releases(4), tip: 3, anchor: { seen: 4, floor: floorAt(3) } }))).toBe(3);
  });
});

describe("what is refused", () => {
  const table: [string, string, Case][] = [
    [
      "a channel cut back to the floor",
      "RELEASE_REPLAYED",
      { write: releases(3), anchor: { seen: 4, floor: floorAt(3) } },
    ],
    ["a channel that ends below seen", "RELEASE_REPLAYED", { write: releases(3), anchor: { seen: 4 } }],
    [
      "a release below seen, above the floor",
      "RELEASE_REPLAYED",
      { write: releases(5), tip: 4, anchor: { seen: 5, floor: floorAt(3) } },
    ],
    [
      "another record under the floor's number",
      "RELEASE_REPLAYED",
      { write: releases(3), anchor: { seen: 3, floor: { release: 3, digest: sha256("x"), commit: at(3) } } },
    ],
    [
      "a release below the floor",
      "RELEASE_REPLAYED",
      { write: releases(3), anchor: { seen: 3, floor: { release: 4, digest: sha256("x"), commit: at(3) } } },
    ],
    [
      "a branch without the floor's commit",
      "NOT_DESCENDANT",
      { write: releases(4), tip: 2, anchor: { seen: 3, floor: floorAt(3) } },
    ],
    [
      "a newer release of an older commit",
      "NOT_DESCENDANT",
      {
        write: (to) => {
          releases(3)(to);
          to.publish(at(2));
        },
        anchor: { seen: 3, floor: floorAt(3) },
      },
    ],
    [
      "a start below the bootstrap release",
      "RELEASE_REPLAYED",
      { write: releases(3), trust: { bootstrap: { release: 4 } } },
    ],
    [
      "another bootstrap record",
      "RELEASE_REPLAYED",
      { write: releases(4), trust: { bootstrap: { release: 3, digest: sha256("x") } } },
    ],
    ["an older policy", "POLICY_ROLLED_BACK", { write: releases(3), anchor: { policyVersion: 2 } }],
    [
      "an accepted rollback withheld",
      "RELEASE_REPLAYED",
      { write: releases(3), anchor: { seen: 3, rollbackCounter: 1 } },
    ],
    [
      "a rollback to a release that is not there for the target",
      "ROLLBACK_REFUSED",
      {
        write: (to) => {
          to.publish(at(1), { targets: {} });
          to.publish(at(2));
          to.sign(back(2, 1, 1));
        },
      },
    ],
    [
      "a rollback to a release outside the branch",
      "ROLLBACK_REFUSED",
      {
        write: (to) => {
          to.publish(revisionOf("gone"));
          to.publish(at(2));
          to.sign(back(2, 1, 1));
        },
      },
    ],
  ];
  it.each(table)("%s: %s", (_, name, input) => {
    expect(() => decide(input)).toThrow(code(name));
  });

  it("not: a bootstrap that is met", () => {
    const bootstrap = { release: 3, digest: digestAt(releases(9), 3) };
    expect(admitted(decide({ write: releases(4), trust: { bootstrap } }))).toBe(4);
  });
});

describe("waves", () => {
  const targets = { web: profileTarget("web"), box: profileTarget("box"), lone: profileTarget("lone") };
  const waves = [wave("first", ["web"]), wave("rest", ["box"])];
  const declared = (more: (to: ChainBuilder) => void) => (to: ChainBuilder) => {
    to.publish(at(1), { targets, waves });
    more(to);
  };

  it.each<[string, (to: ChainBuilder) => void, string, string]>([
    ["no entry", () => undefined, "web", "gated"],
    [
      "its own wave",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["web"]));
      },
      "web",
      "admitted",
    ],
    [
      "another wave",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["web"]));
      },
      "box",
      "gated",
    ],
    [
      "its name under another wave",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["web", "box"]));
      },
      "box",
      "gated",
    ],
    [
      "a part of its wave without it",
      (to) => {
        to.sign(rolloutStatement(1, "rest", ["other"]));
      },
      "box",
      "gated",
    ],
    [
      "no wave of its own",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["lone"]));
      },
      "lone",
      "gated",
    ],
    [
      "an entry of the release before",
      (to) => {
        to.sign(rolloutStatement(1, "first", ["web"]));
        to.publish(at(2), { targets, waves });
      },
      "web",
      "gated",
    ],
    [
      "an undeclared wave",
      (to) => {
        to.sign(rolloutStatement(1, "zero", ["web"]));
      },
      "web",
      "gated",
    ],
  ])("with %s", (_, more, target, kind) => {
    const { admission } = decide({ write: declared(more), target });
    expect(admission.kind).toBe(kind);
    if (admission.kind === "gated") expect(admission.code).toBe("WAVE_NOT_ADMITTED");
  });
});

describe("a rollback", () => {
  const rolled = (to: ChainBuilder): void => {
    releases(3)(to);
    to.sign(back(3, 1, 7));
  };

  it("goes below the floor and raises the counter, not the floor", () => {
    const decision = decide({ write: rolled, anchor: { seen: 3, floor: floorAt(3) } });
    expect(decision).toMatchObject({ seen: 3, rollbackCounter: 7, admission: { via: "rollback" } });
    expect(admitted(decision)).toBe(1);
  });

  it("is for the targets it names", () => {
    const targets = { web: profileTarget("web"), box: profileTarget("box") };
    const write = (to: ChainBuilder): void => {
      to.publish(at(1), { targets });
      to.publish(at(2), { targets });
      to.sign(back(2, 1, 1));
    };
    expect(admitted(decide({ write, target: "box" }))).toBe(2);
    expect(decide({ write, target: "box" }).rollbackCounter).toBe(0);
  });

  it("must be accepted before it expires, and needs no clock after", () => {
    const now = "2026-06-01T00:00:00Z";
    expect(admitted(decide({ write: rolled, now }))).toBe(3);
    expect(admitted(decide({ write: rolled, now: "2026-05-31T23:59:59Z" }))).toBe(1);
    expect(admitted(decide({ write: rolled, now, anchor: { rollbackCounter: 7, seen: 3 } }))).toBe(1);
  });

  it("ends with a release newer than `from`, for good", () => {
    const write = (to: ChainBuilder): void => {
      rolled(to);
      to.publish(at(4));
    };
    expect(admitted(decide({ write, anchor: { rollbackCounter: 7, seen: 3, floor: floorAt(3) } }))).toBe(4);
    expect(admitted(decide({ write }))).toBe(4);
  });

  it("lasts while the newer release is not in the branch", () => {
    const write = (to: ChainBuilder): void => {
      rolled(to);
      to.publish(at(4));
    };
    expect(admitted(decide({ write, tip: 3, anchor: { rollbackCounter: 7, seen: 3 } }))).toBe(1);
  });

  it("is replaced by one of a higher counter; an expired new one does not undo an accepted one", () => {
    const second = (expires: string) => (to: ChainBuilder) => {
      rolled(to);
      to.sign(back(3, 2, 8, ["web"], expires));
    };
    const anchor = { rollbackCounter: 7, seen: 3 };
    expect(admitted(decide({ write: second(later), anchor }))).toBe(2);
    expect(admitted(decide({ write: second("2025-01-01T00:00:00Z"), anchor }))).toBe(1);
  });

  it("needs no wave", () => {
    const targets = { web: profileTarget("web") };
    const write = (to: ChainBuilder): void => {
      to.publish(at(1), { targets, waves: [wave("first", ["web"])] });
      to.publish(at(2), { targets, waves: [wave("first", ["web"])] });
      to.sign(back(2, 1, 1));
    };
    expect(admitted(decide({ write }))).toBe(1);
  });
});

describe("how far back a channel is read", () => {
  const trust = trustOf([[key, "release", "rollout", "rollback"]]);
  const builder = new ChainBuilder(key);
  releases(5)(builder); // entries 0 to 4
  builder.sign(back(5, 2, 1)); // entry 5
  const opened = builder.entries.map((entry) => openEntry(entry, trust));
  const floor = { release: 4, digest: sha256("x"), commit: at(4) };

  it.each<[string, number, string, Partial<Anchor>, boolean]>([
    ["nothing read", 6, "box", { floor }, true],
    ["the floor not read", 4, "box", { floor }, true],
    ["the floor read", 3, "box", { floor }, false],
    ["the floor read, a rollback goes further", 3, "web", { floor }, true],
    ["that release read too", 1, "web", { floor }, false],
    ["no floor", 3, "box", {}, true],
    ["no floor, all read", 0, "box", {}, false],
    ["an accepted rollback not read", 3, "box", { floor, rollbackCounter: 2 }, true],
  ])("with %s", (_, from, target, anchor, more) => {
    expect(needsOlder(opened.slice(from), target, trust, { ...fresh, ...anchor })).toBe(more);
  });

  it("is not answered by a stranger's counter", () => {
    const chain = new ChainBuilder(key);
    chain.publish(at(0));
    chain.publish(at(1));
    const order = { targets: ["box"], from: 2, to: 1, expires: later };
    chain.sign(rollbackStatement({ ...order, counter: 1 }));
    chain.publish(at(2));
    chain.sign(rollbackStatement({ ...order, counter: 99 }), newKey());
    const read = chain.entries.slice(3).map((entry) => openEntry(entry, trust));
    const floor = { release: 3, digest: sha256("any"), commit: at(2) };
    expect(needsOlder(read, "web", trust, { ...fresh, floor, rollbackCounter: 1 })).toBe(true);
  });
});
