import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { buildInfoType } from "../../src/push/build-info.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";
import { hasProgram } from "../support/programs.ts";
import { podman, startRegistry } from "../support/test-images.ts";

// Both systems are really built: a derivation for aarch64-linux whose builder is this machine's own /bin/sh.

const program = resolve("cli/main.ts");
const { signal } = new AbortController();
const systems = ["aarch64-linux", "x86_64-linux"];

const flake = `{
  outputs = { self }: {
    packages = builtins.listToAttrs (map (system: {
      name = system;
      value.web = derivation {
        name = "web";
        inherit system;
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" "mkdir $out; cp \${./content.txt} $out/content.txt; echo \${system} > $out/system.txt" ];
      };
    }) [ "x86_64-linux" "aarch64-linux" ]);
  };
}
`;

interface Pushed {
  readonly images: readonly { readonly imageId: string; readonly manifest: Digest; readonly layersSent: number }[];
  readonly indexes?: readonly {
    readonly id: string;
    readonly digest: Digest;
    readonly systems: readonly string[];
    readonly destinations: readonly object[];
  }[];
}

describeNix("an image for several systems", () => {
  let top: string;
  let registry: Awaited<ReturnType<typeof startRegistry>> | undefined;
  let stores: readonly ImageStore[];
  const at = (...path: string[]): string => join(top, ...path);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), GIT_CONFIG_NOSYSTEM: "1" },
    }).trim();
  const commit = (content: string, more = ""): void => {
    const http = registry ? `\n  http: { url: "${registry.host}", on: [manual] }` : "";
    const image = `{ attr: web, tags: [latest], systems: [${systems.join(", ")}]${more} }`;
    writeFileSync(at("work", "flake.nix"), flake);
    writeFileSync(at("work", "content.txt"), content);
    writeFileSync(
      at("work", "neko.yaml"),
      `version: 1\nimages:\n  web: ${image}\nregistries:\n  layout: { url: "oci:${at("images")}", on: [manual] }${http}\n`,
    );
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "change");
  };
  const neko = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: at("work"),
      encoding: "utf8",
      env: {
        PATH: toolPath,
        HOME: at("home"),
        NIX_CONFIG: `${testNixConfig}\nextra-platforms = ${systems.join(" ")}`,
      },
    });
  const push = (): Pushed => {
    const { status, stdout, stderr } = neko("push", "--json");
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as Pushed;
  };
  const skopeo = (...args: string[]): string => execFileSync("skopeo", args, { encoding: "utf8" });

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), "neko-index-"));
    for (const name of ["home", "work"]) mkdirSync(at(name));
    if (hasProgram("docker-registry")) registry = await startRegistry(at("registry"));
    stores = [
      ociLayout({ directory: at("images") }),
      ...(registry
        ? [ociHttp({ host: registry.host, prefix: "", credentials: () => Promise.resolve(undefined) })]
        : []),
    ];
    git("init", "--quiet", "--initial-branch=main");
    commit("one");
  });
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    rmSync(top, { recursive: true, force: true });
  });

  it("is one manifest per system, and an index that the tags point at", async () => {
    const { images, indexes } = push();
    expect(images.map(({ imageId }) => imageId)).toEqual(systems.map((system) => `web@${system}`));
    const [index] = indexes ?? [];
    expect(index).toMatchObject({ id: "web", systems });
    expect(index!.destinations).toHaveLength(stores.length);
    for (const store of stores) {
      const found = await store.readManifest("web", "latest", signal);
      expect(found?.digest, store.base).toBe(index!.digest);
      expect(found?.mediaType).toBe("application/vnd.oci.image.index.v1+json");
      const { manifests } = JSON.parse(Buffer.from(found!.bytes).toString("utf8")) as { manifests: object[] };
      expect(manifests).toMatchObject([
        { digest: images[1]!.manifest, platform: { architecture: "amd64", os: "linux" } },
        { digest: images[0]!.manifest, platform: { architecture: "arm64", os: "linux" } },
      ]);
      // What is pulled by whatever name says its commit.
      for (const digest of [index!.digest, ...images.map(({ manifest }) => manifest)]) {
        expect(await store.readReferrers("web", digest, buildInfoType, signal)).toHaveLength(1);
      }
    }
  });

  it("is pushed again without sending a layer, and its tags move when one system changes", async () => {
    const before = push();
    expect(before.images.map(({ layersSent }) => layersSent)).toEqual([0, 0]);
    // A fresh runner remembers nothing: the index leads to the image of each system.
    rmSync(at("work", ".git", "neko", "layers.json"));
    expect(push().images.map(({ layersSent }) => layersSent)).toEqual([0, 0]);
    commit("two");
    const after = push();
    expect(after.indexes![0]!.digest).not.toBe(before.indexes![0]!.digest);
    for (const store of stores) {
      expect((await store.readManifest("web", "latest", signal))?.digest).toBe(after.indexes![0]!.digest);
      // Who pinned the earlier one still has it.
      expect(await store.readManifest("web", before.indexes![0]!.digest, signal)).toBeDefined();
    }
  });

  it("is one line of a plan", () => {
    const { stdout, stderr } = neko("plan");
    expect(
      stdout.split("\n").filter((line) => line.includes("(latest)")),
      stderr,
    ).toEqual([expect.stringMatching(/web \(latest\) for aarch64-linux, x86_64-linux$/)]);
  });

  it("counts max-size for each system", async () => {
    const tags = await Promise.all(stores.map((store) => store.readManifest("web", "latest", signal)));
    commit("three", ", max-size: 10B");
    const { status, stderr } = neko("push");
    expect(status).toBe(5);
    expect(stderr).toMatch(/image web@aarch64-linux is .* more than the 10 B it may be/);
    // Nothing points at half an image.
    for (const [index, store] of stores.entries()) {
      expect((await store.readManifest("web", "latest", signal))?.digest).toBe(tags[index]?.digest);
    }
    commit("two");
  });

  it.runIf(hasProgram("skopeo"))("is an index to skopeo, which takes the image of a system out of it", () => {
    const { indexes, images } = push();
    const raw = skopeo("inspect", "--raw", `oci:${at("images")}/web:latest`);
    expect(sha256(raw)).toBe(indexes![0]!.digest);
    for (const [system, arch] of [
      ["aarch64-linux", "arm64"],
      ["x86_64-linux", "amd64"],
    ] as const) {
      const copy = `oci:${at(`copy-${arch}`)}:x`;
      skopeo("--override-arch", arch, "copy", "--quiet", `oci:${at("images")}/web:latest`, copy);
      expect(sha256(skopeo("inspect", "--raw", copy))).toBe(
        images.find(({ imageId }) => imageId === `web@${system}`)?.manifest,
      );
      const seen = JSON.parse(skopeo("--override-arch", arch, "inspect", copy)) as { Architecture: string };
      expect(seen.Architecture).toBe(arch);
    }
  });

  it.runIf(process.env["NEKO_PODMAN_WORKS"] === "yes" && hasProgram("docker-registry"))(
    "is pulled by podman for the system it runs on",
    () => {
      const { images } = push();
      const kept = process.env["NEKO_PODMAN_ROOT"];
      process.env["NEKO_PODMAN_ROOT"] = at("containers");
      try {
        const reference = `${registry!.host}/web:latest`;
        podman("pull", "--quiet", "--tls-verify=false", reference);
        const own = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
        const config = images.find(({ imageId }) => imageId === `web@${own}`) as unknown as { config: Digest };
        expect(podman("image", "inspect", "--format", "{{.Architecture}} {{.Id}}", reference)).toBe(
          `${process.arch === "arm64" ? "arm64" : "amd64"} ${config.config.slice("sha256:".length)}`,
        );
      } finally {
        if (kept === undefined) delete process.env["NEKO_PODMAN_ROOT"];
        else process.env["NEKO_PODMAN_ROOT"] = kept;
      }
    },
    120_000,
  );
});
