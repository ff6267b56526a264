import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import type { Compression } from "../../src/spec/desired-state.ts";
import { canPushImages, destination, imageBench, webImage } from "../support/image-bench.ts";
import { hasProgram } from "../support/programs.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";
import { podman } from "../support/test-images.ts";

const codecs: readonly [Compression, string][] = [
  ["zstd", "application/vnd.oci.image.layer.v1.tar+zstd"],
  ["gzip", "application/vnd.oci.image.layer.v1.tar+gzip"],
  ["none", "application/vnd.oci.image.layer.v1.tar"],
];

describe.skipIf(!canPushImages)("an image in each compression", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let output = {} as EvaluatedOutput;
  const containers = (): string => join(bench.directory, "containers");
  const podmanRoot = process.env["NEKO_PODMAN_ROOT"];
  beforeAll(async () => {
    output = await bench.build(bench.smallFlake("flake"));
    process.env["NEKO_PODMAN_ROOT"] = containers();
  });
  afterAll(() => {
    if (podmanRoot === undefined) delete process.env["NEKO_PODMAN_ROOT"];
    else process.env["NEKO_PODMAN_ROOT"] = podmanRoot;
    if (existsSync(containers())) rmSync(containers(), { recursive: true, force: true });
  });

  const push = (repository: string, compression: Compression): Promise<PushedImage> =>
    bench.push([destination("r", registry.open())], { of: output, image: { ...webImage, repository, compression } });

  it.skipIf(!hasProgram("skopeo")).each(codecs)(
    "says so, and is read by others: %s",
    async (compression, mediaType) => {
      const pushed = await push("acme/codec", compression);
      const reference = `docker://${registry.host}/acme/codec@${pushed.manifest}`;
      const raw = execFileSync("skopeo", ["inspect", "--raw", "--tls-verify=false", reference], { encoding: "utf8" });
      const { layers } = JSON.parse(raw) as { layers: readonly { readonly mediaType: string }[] };
      expect(new Set(layers.map((layer) => layer.mediaType))).toEqual(new Set([mediaType]));
      const to = join(bench.directory, `layout-${compression}`);
      const copy = ["--insecure-policy", "copy", "--quiet", "--src-tls-verify=false", "--preserve-digests"];
      execFileSync("skopeo", [...copy, reference, `oci:${to}:x`]);
      if (compression === "zstd" || !hasProgram("umoci")) return; // umoci knows no zstd
      const bundle = join(bench.directory, `bundle-${compression}`);
      execFileSync("umoci", ["unpack", "--rootless", "--image", `${to}:x`, bundle], { stdio: "pipe" });
      expect(readFileSync(join(bundle, `rootfs${output.outPath}/share/greeting`), "utf8")).toBe("one\n");
      execFileSync("chmod", ["-R", "u+w", bundle]);
    },
  );

  it("is the same image by its config, and sent once in each", async () => {
    const configs = new Set<string>();
    const manifests = new Set<string>();
    for (const [compression] of [...codecs, ...codecs]) {
      const pushed = await push("acme/change", compression);
      configs.add(pushed.config);
      const before = manifests.has(pushed.manifest);
      manifests.add(pushed.manifest);
      // Under the tag lies the other one now, and small layers are looked for by what they turn out to be.
      expect(pushed.destinations[0]).toMatchObject({ pushed: true });
      if (!before) expect(pushed.layersSent).toBe(pushed.layers);
    }
    expect([configs.size, manifests.size]).toEqual([1, 3]);
  });

  it.skipIf(process.env["NEKO_PODMAN_WORKS"] !== "yes").each(codecs)(
    "runs in podman: %s",
    async (compression) => {
      const pushed = await push(`acme/run-${compression}`, compression);
      const reference = `${registry.host}/acme/run-${compression}@${pushed.manifest}`;
      podman("pull", "--quiet", "--tls-verify=false", reference);
      expect(podman("image", "inspect", "--format", "{{.Id}}", reference)).toBe(pushed.config.slice("sha256:".length));
      expect(podman("run", "--rm", reference, "you")).toMatch(/^one\nshared\nneko\ncertificates\nhello you$/);
      podman("rmi", "--force", reference);
    },
    120_000,
  );
});
