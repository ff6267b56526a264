import type { StorePath } from "../kernel/store-path.ts";
import { narEvents } from "../formats/nar-reader.ts";
import type { Listed } from "./root-tree.ts";

/** What a NAR holds, without contents. @throws NekoError IMAGE_UNPACKABLE */
export async function listNar(nar: AsyncIterable<Uint8Array>, path: StorePath): Promise<Listed> {
  const directories = new Map<string, Map<string, Listed>>();
  let top: Listed = { kind: "file" };
  for await (const event of narEvents(nar, path)) {
    if (event.kind === "content") continue;
    const place = text(event.path);
    let node: Listed = { kind: "file" };
    if (event.kind === "symlink") node = { kind: "symlink", target: text(event.target) };
    else if (event.kind === "directory") {
      const entries = new Map<string, Listed>();
      directories.set(place, entries);
      node = { kind: "directory", entries: () => entries, child: (name) => entries.get(name) };
    }
    const slash = place.lastIndexOf("/");
    const parent = directories.get(place.slice(0, slash));
    if (parent) parent.set(place.slice(slash + 1), node);
    else top = node;
  }
  return top;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
