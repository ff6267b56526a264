import { expect, it } from "vitest";
import { refuseDirtyPush } from "../../../src/push/dirty-tree.ts";
import type { RegistrySpec } from "../../../src/spec/desired-state.ts";

const at = (name: string, host: string, ttlMs?: number): RegistrySpec => ({
  name,
  location: { kind: "registry", host, prefix: "acme", insecure: false },
  on: ["main"],
  ...(ttlMs === undefined ? {} : { ttlMs }),
});
const layout: RegistrySpec = { name: "layout", location: { kind: "layout", directory: "images" }, on: ["main"] };
const ghcr = at("ghcr", "ghcr.io");

it.each([
  ["nothing", []],
  ["a layout", [layout]],
  ["one that forgets", [at("brief", "registry.example", 3_600_000)]],
  ["ttl.sh, whose images are gone in a day", [at("ttl", "ttl.sh")]],
  ["loopback by name", [at("here", "localhost:5000")]],
  ["loopback by number", [at("here", "127.0.0.1:5000"), at("six", "[::1]:5000")]],
])("a work tree with changes may be pushed to %s", (_, registries) => {
  expect(() => refuseDirtyPush(registries)).not.toThrow();
});

it.each([
  ["a registry", [ghcr], "not pushed to ghcr", "on this machine, or to `oci:DIR`"],
  ["a registry beside others", [layout, ghcr], "not pushed to ghcr", "push to layout alone with --registry"],
  ["a host that only looks like this one", [at("far", "localhost.example.org")], "not pushed to far", "commit first"],
  ["many", [1, 2, 3, 4, 5, 6, 7].map((n) => at(`r${n}`, "ghcr.io")), "r1, r2, r3, r4, r5 and 2 more", "commit first"],
])("a work tree with changes may not be pushed to %s", (_, registries, message, hint) => {
  expect(() => refuseDirtyPush(registries)).toThrow(
    expect.objectContaining({
      code: "DIRTY_TREE_PUSH",
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    }),
  );
});
