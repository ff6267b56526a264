import { describe, expect, it } from "vitest";
import { createImageStores } from "../../../src/adapters/registry/image-stores.ts";
import { nodeClock } from "../../../src/adapters/node-clock.ts";
import { sha256 } from "../../../src/kernel/digest.ts";
import type { BuildHandoff } from "../../../src/pipeline/handoff.ts";
import { runPublishRelease } from "../../../src/pipeline/publish.ts";
import { payloadOf, readPayload } from "../../../src/release/dsse.ts";
import { registryBase } from "../../../src/push/reference.ts";
import type { RegistryLocation, RegistrySpec } from "../../../src/spec/desired-state.ts";
import { branch, evaluated } from "../../support/release-content.ts";
import { newKey, repository, revisionOf } from "../../support/release-records.ts";

const commit = revisionOf("c");
const bare = evaluated();
const registry = (name: string, location: RegistryLocation): RegistrySpec => ({ name, location, on: ["main"] });
const registries = [
  registry("ghcr", { kind: "registry", host: "ghcr.io", prefix: "acme", insecure: false }),
  registry("top", { kind: "registry", host: "127.0.0.1:5000", prefix: "", insecure: true }),
  registry("srv", { kind: "layout", directory: "/srv/images" }),
  registry("near", { kind: "layout", directory: "images" }),
];
const nekoYaml = `version: 1
variants: { opt: {} }
images: { agent: { attr: agent, variants: [opt] } }
registries:
  ghcr: { url: ghcr.io/acme }
  top: { url: "127.0.0.1:5000", insecure: true }
  srv: { url: "oci:/srv/images" }
  near: { url: "oci:images" }
  ttl: { url: ttl.sh/acme-neko, ttl: 2h }
targets:
  box: { kind: containers, run: [agent/opt] }
  web: { kind: profile, attr: site }
`;
const files: Readonly<Record<string, string>> = {
  "deploy/neko.yaml": nekoYaml,
  "deploy/flake.nix": "{ outputs = { self }: { }; }",
};
const place = { directory: "/checkout", config: "deploy/neko.yaml" };
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: <T>(_: string, work: () => Promise<T>) => work(),
};

/** The sources that a release signs for the one image, or the error. */
async function signed(
  destinations: BuildHandoff["images"][number]["destinations"],
  imageId = "agent/opt",
  built = ["packages.x86_64-linux.site"],
) {
  const image = {
    layers: 1,
    layersSent: 1,
    sizeBytes: 1,
    sentBytes: 1,
    ms: 1,
    config: sha256("c"),
    manifest: sha256("m"),
  };
  const handoff: BuildHandoff = {
    schema: "neko.handoff/v1",
    repository,
    ref: `refs/heads/${branch}`,
    commit,
    results: built.map((attribute) => {
      return { attribute, storePath: bare.outputs.get(attribute)!.outPath, closure: sha256("closure") };
    }),
    images: [{ ...image, imageId, destinations }],
  };
  let payload: Uint8Array | undefined;
  const unused = (): never => {
    throw new TypeError("not asked for");
  };
  await runPublishRelease(
    {
      place,
      commit,
      branch,
      repository,
      handoff,
      pullRequests: [],
    },
    {
      nix: { evaluate: () => Promise.resolve(bare.outputs), build: unused, closure: unused } as never,
      checkout: {
        committedAt: () => Promise.resolve("2026-11-21T07:00:00Z"),
        fileAt: (_, path) => Promise.resolve(files[path] === undefined ? undefined : Buffer.from(files[path])),
      },
      channel: {
        read: () => Promise.resolve({ head: null, entries: [] }),
        append(_, envelope) {
          payload = payloadOf(envelope);
          return Promise.resolve({ kind: "appended", entry: revisionOf("entry") });
        },
      },
      history: { isAncestor: () => Promise.resolve(false) },
      clock: nodeClock,
      log,
    },
    newKey(),
    AbortSignal.timeout(5_000),
  );
  const { predicate } = readPayload(payload!) as {
    predicate: { targets: { box: { images: { agent: { sources: string[] } } } } };
  };
  return predicate.targets.box.images.agent.sources;
}
const pushed = (name: string, source: string) => ({ registry: name, pushed: true, source, tags: [] }) as const;

describe("the places that a release signs for an image", () => {
  it("are those of this commit's neko.yaml", async () => {
    const all = [
      pushed("ghcr", "ghcr.io/acme/agent"),
      pushed("top", "127.0.0.1:5000/agent"),
      pushed("srv", "oci:/srv/images/agent"),
      pushed("near", "oci:/checkout/deploy/images/agent"),
      { registry: "gone", pushed: false, code: "REGISTRY_DENIED", message: "no" } as const,
    ];
    expect(await signed(all)).toEqual(all.flatMap((one) => (one.pushed ? [one.source] : [])));
  });

  it.each([
    ["another host", pushed("ghcr", "evil.example/acme/agent")],
    ["another repository", pushed("ghcr", "ghcr.io/acme/other")],
    ["another registry's place", pushed("ghcr", "oci:/srv/images/agent")],
    ["a registry that is not declared", pushed("evil", "ghcr.io/acme/agent")],
    ["a layout beside another checkout", pushed("near", "oci:/elsewhere/images/agent")],
    ["a layout that was not resolved", pushed("near", "oci:images/agent")],
  ])("are refused when one is %s", async (_, wrong) => {
    await expect(signed([pushed("srv", "oci:/srv/images/agent"), wrong])).rejects.toMatchObject({
      code: "CLOSURE_MISMATCH",
    });
  });

  it("are named by the commit on ttl.sh, as it was pushed there", async () => {
    const source = `ttl.sh/acme-neko/agent-sha-${commit.slice(0, 12)}-opt`;
    expect(await signed([pushed("ttl", source)])).toEqual([source]);
    const other = `ttl.sh/acme-neko/agent-sha-${revisionOf("other").slice(0, 12)}-opt`;
    await expect(signed([pushed("ttl", other)])).rejects.toMatchObject({ code: "CLOSURE_MISMATCH" });
  });

  it("are none that NEKO_REGISTRY named", async () => {
    await expect(signed([pushed("NEKO_REGISTRY", "ghcr.io/acme/agent")])).rejects.toMatchObject({
      code: "USAGE",
      hint: expect.stringContaining("a release names registries of neko.yaml only"),
    });
  });

  it("are refused for an image that neko.yaml does not have", async () => {
    await expect(signed([pushed("srv", "oci:/srv/images/agent")], "agent/evil")).rejects.toMatchObject({
      code: "CLOSURE_MISMATCH",
    });
  });

  it("are asked for where a job of the matrix handed over nothing", async () => {
    await expect(signed([], "agent/opt", [])).rejects.toMatchObject({
      code: "HANDOFF_INCOMPLETE",
      message: "no build job handed over packages.x86_64-linux.site for profile web",
    });
  });

  it("are derived as the image stores name themselves", () => {
    const open = createImageStores({ directory: "/checkout/deploy", env: {}, githubToken: "", serverUrl: "" });
    for (const spec of registries) expect(registryBase(spec.location, "/checkout/deploy")).toBe(open(spec).base);
  });
});
