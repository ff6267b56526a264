import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { imagesOutput } from "../../../src/action/images-output.ts";
import type { Destination, PushedImage } from "../../../src/push/pushed.ts";
import type { PushedIndex } from "../../../src/push/push-index.ts";
import { imageFolds, imageRows, placesOnMerge } from "../../../src/report/image-rows.ts";

const manifest = sha256("manifest");
const ends = `sha256:${manifest.slice(7, 19)}…${manifest.slice(-4)}`;
const ttl: Destination = {
  registry: "ttl",
  pushed: true,
  source: "ttl.sh/acme-neko/agent-pr-7-4f1c2ab01234-generic",
  tags: ["1h"],
  expires: "2026-11-21T22:10:31.000Z",
};
const ghcr: Destination = { registry: "main", pushed: true, source: "ghcr.io/acme/agent", tags: ["pr-7", "pr-7-4f1c"] };
const hub: Destination = { registry: "hub", pushed: false, code: "REGISTRY_DENIED", message: "no @you | <b>" };
const image = (imageId: string, destinations: readonly Destination[]): PushedImage => ({
  imageId,
  config: sha256("config"),
  manifest,
  layers: 68,
  layersSent: 2,
  sizeBytes: 10_522_669_875,
  sentBytes: 251_986,
  ms: 1_300,
  destinations,
});
const index: PushedIndex = {
  id: "agent/opt",
  digest: sha256("index"),
  systems: ["aarch64-linux", "x86_64-linux"],
  destinations: [ghcr],
};

describe("images in the build section", () => {
  it("say where they are, until when, how large they are and what it took", () => {
    const [row] = imageRows({ pushed: [image("agent/generic", [ttl])], onMerge: ["ghcr.io"] });
    expect(row).toEqual([
      "📦",
      "image `agent/generic`",
      `\`ttl.sh/acme-neko/agent-pr-7-4f1c2ab01234-generic@${ends}\` until 21 Nov 22:10 UTC; same digest to ghcr.io on merge · 9.8 GiB · sent 2 of 68 layers, 246.1 KiB in 1.3 s`,
    ]);
    const [index_] = imageRows({ pushed: [], indexes: [index] });
    expect(index_?.[2]).toMatch(
      /^`ghcr\.io\/acme\/agent@sha256:[0-9a-f]{12}…[0-9a-f]{4}` · for `aarch64-linux`, `x86_64-linux`$/,
    );
  });

  it("have one row for a registry that took none of them", () => {
    const all = ["a", "b", "c", "d", "e", "f"].map((id) => image(id, [ghcr, hub]));
    const rows = imageRows({ pushed: all });
    expect(rows).toHaveLength(7);
    expect(rows.slice(0, 6).map(([sign]) => sign)).toEqual(Array(6).fill("⚠"));
    const [sign, what, why] = rows[6]!;
    expect([sign, what]).toEqual(["❌", "registry `hub`"]);
    expect(why).toMatch(/^REGISTRY\\_DENIED: no @\u200byou \\\| &lt;b&gt; · without `a`, `b`, `c`, `d` and 2 more$/);
    const other = image("z", [{ ...hub, message: "too large" }]);
    expect(imageRows({ pushed: [...all, other] })).toHaveLength(9);
  });

  it("can be copied in full from a fold", () => {
    const [fold] = imageFolds({ pushed: [image("agent/generic", [ttl, ghcr, hub])], indexes: [index] });
    expect(fold).toContain(`\`${"ttl.sh/acme-neko/agent-pr-7-4f1c2ab01234-generic"}@${manifest}\``);
    expect(fold).toContain(`\`ghcr.io/acme/agent@${manifest}\` | \`pr-7\` \`pr-7-4f1c\` |`);
    expect(fold).toContain("| `1h` until 21 Nov 22:10 UTC |");
    expect(fold).toContain(`| \`agent/opt (index)\` | \`ghcr.io/acme/agent@${sha256("index")}\``);
    expect(fold).not.toContain("hub");
    expect(imageFolds({ pushed: [image("lost", [hub])] })).toEqual([]);
  });

  it("come in several folds where there are many", () => {
    const many = Array.from({ length: 17 }, (_, at) => image(`image-${at}`, [ghcr]));
    const folds = imageFolds({ pushed: many });
    expect(folds.map((fold) => /<summary>(.*)<\/summary>/.exec(fold)?.[1])).toEqual([
      "Images by digest (1 of 3)",
      "Images by digest (2 of 3)",
      "Images by digest (3 of 3)",
    ]);
    expect(folds[2]).toContain("image-16");
  });

  it("go to the registries of main on merge", () => {
    const location = { kind: "registry", host: "ghcr.io", prefix: "acme", insecure: false } as const;
    const registries = [
      { on: ["main", "tag"], location },
      { on: ["main"], location: { ...location, prefix: "other" } },
      { on: ["pull-request"], location: { ...location, host: "ttl.sh" } },
      { on: ["main"], location: { kind: "layout", directory: "images" } },
    ] as const;
    expect(placesOnMerge(registries)).toEqual(["ghcr.io"]);
  });
});

describe("the output `images`", () => {
  it("is a list that keeps its shape", () => {
    const output = imagesOutput([image("agent/opt@x86_64-linux", [ttl, hub])], [index]);
    expect(JSON.parse(JSON.stringify(output))).toEqual([
      {
        imageId: "agent/opt@x86_64-linux",
        config: sha256("config"),
        manifest,
        destinations: [
          {
            registry: "ttl",
            reference: `ttl.sh/acme-neko/agent-pr-7-4f1c2ab01234-generic@${manifest}`,
            tags: ["1h"],
            expires: "2026-11-21T22:10:31.000Z",
          },
        ],
        failed: [{ registry: "hub", code: "REGISTRY_DENIED", message: "no @you | <b>" }],
      },
      {
        imageId: "agent/opt",
        config: null,
        manifest: sha256("index"),
        destinations: [
          { registry: "main", reference: `ghcr.io/acme/agent@${sha256("index")}`, tags: ["pr-7", "pr-7-4f1c"] },
        ],
        failed: [],
      },
    ]);
  });
});
