import { member, named, strings } from "./view.ts";

/** Targets and groups of a file, and who is in which group. Groups may be many and deep: nothing here recurses. */
export interface Membership {
  readonly targets: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What {@link targetsOf} found for one name: many places of a file name the same large group. */
  readonly reached: Map<string, ReadonlyMap<string, number>>;
}

export function readMembership(file: unknown): Membership {
  return {
    targets: new Set(named(member(file, "targets")).map(([name]) => name)),
    groups: new Map(
      named(member(file, "groups")).map(([name, value]) => [name, strings(value).map((entry) => entry.text)]),
    ),
    reached: new Map(),
  };
}

/** Target to the index of the first name that reaches it. */
export function targetsOf(names: readonly string[], membership: Membership): ReadonlyMap<string, number> {
  const [first, ...others] = names;
  if (first === undefined || others.length > 0) return walk(names, membership);
  const known = membership.reached.get(first) ?? walk(names, membership);
  membership.reached.set(first, known);
  return known;
}

function walk(names: readonly string[], { targets, groups }: Membership): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visited = new Set<string>();
  for (const [index, name] of names.entries()) {
    const open = [name];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (visited.has(next)) continue;
      visited.add(next);
      if (targets.has(next)) found.set(next, index);
      else for (const inner of groups.get(next) ?? []) open.push(inner);
    }
  }
  return found;
}

const maxCycles = 100;

/** Up to 100 cycles of groups, each once, as the names along it, the first repeated at the end. */
export function groupCycles({ targets, groups }: Membership): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of groups.keys()) {
    if (done.has(start)) continue;
    // Depth-first with its own stack: `path` is the way here, `cursor` the next member of each group on it.
    const path = [start];
    const cursor = [0];
    const onPath = new Map([[start, 0]]);
    while (path.length > 0) {
      const group = path[path.length - 1] as string;
      const next = groups.get(group)?.[cursor[cursor.length - 1] as number];
      if (next === undefined) {
        done.add(group);
        onPath.delete(group);
        path.pop();
        cursor.pop();
        continue;
      }
      cursor[cursor.length - 1] = (cursor[cursor.length - 1] as number) + 1;
      // A name that is both is a target here; that it is both is said elsewhere.
      const from = targets.has(next) ? undefined : onPath.get(next);
      if (from !== undefined) {
        cycles.push([...path.slice(from), next]);
        if (cycles.length === maxCycles) return cycles;
      } else if (groups.has(next) && !targets.has(next) && !done.has(next)) {
        onPath.set(next, path.length);
        path.push(next);
        cursor.push(0);
      }
    }
  }
  return cycles;
}
