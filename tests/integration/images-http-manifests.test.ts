import { describe, expect, it } from "vitest";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import { imageOf, mediaTypes } from "../../src/push/image.ts";
import { referrersTag } from "../../src/push/referrers.ts";
import { hasProgram } from "../support/programs.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";
import { respond } from "../support/registry-proxy.ts";

// Manifests in a real docker-registry, and what refers to them.

const signal = new AbortController().signal;

describe.skipIf(!hasProgram("docker-registry"))("manifests in a registry", () => {
  const world = proxiedRegistry();
  const lines = (): string[] => world.proxy.seen.map(({ line }) => line);
  const image = async (text: string) => {
    const store = world.open();
    const layer = Buffer.from(text);
    const digest = await store.putBlob("web", layer, signal);
    const made = imageOf("x86_64-linux", {}, [
      { key: sha256("k"), diffId: digest, digest, sizeBytes: layer.length, compression: "zstd" },
    ]);
    await store.putBlob("web", made.config.bytes, signal);
    world.proxy.seen.length = 0;
    return made.manifest;
  };
  const write = (manifest: Uint8Array, tags: readonly string[]) =>
    world.open().writeManifest("web", manifest, mediaTypes.manifest, tags, signal);

  it("takes two requests for a tag: one to write, one to look", async () => {
    const { bytes, digest } = await image("one");
    expect(await write(bytes, ["v1", "latest"])).toBe(digest);
    expect(lines().toSorted()).toEqual([
      "HEAD /v2/web/manifests/latest",
      "HEAD /v2/web/manifests/v1",
      "PUT /v2/web/manifests/latest",
      "PUT /v2/web/manifests/v1",
    ]);
    world.proxy.seen.length = 0;
    expect(await write(bytes, [])).toBe(digest);
    expect(lines()).toEqual([`PUT /v2/web/manifests/${digest}`, `HEAD /v2/web/manifests/${digest}`]);
  });

  it("reads the manifest itself where the registry says no digest", async () => {
    const { bytes, digest } = await image("two");
    world.proxy.changeHeaders = (_, { "docker-content-digest": _hidden, ...headers }) => headers;
    expect(await write(bytes, ["v2"])).toBe(digest);
    expect(lines().map((line) => line.split(" ")[0])).toEqual(["PUT", "HEAD", "GET"]);
  });

  it.each([
    ["another digest", 200, { "Docker-Content-Digest": sha256("other") }],
    ["nothing", 404, {}],
  ] as const)("refuses a tag that leads to %s afterwards", async (_, status, headers) => {
    const { bytes } = await image("three");
    world.proxy.meddle = (request, response) =>
      (request.method === "HEAD" || request.method === "GET") && respond(response, status, {}, headers);
    await expect(write(bytes, ["v3"])).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  });

  it("says that a layer is gone", async () => {
    const gone = {
      key: sha256("k"),
      diffId: sha256("d"),
      digest: sha256("nowhere"),
      sizeBytes: 7,
      compression: "zstd",
    } as const;
    const made = imageOf("x86_64-linux", {}, [gone]);
    await world.open().putBlob("web", made.config.bytes, signal);
    await expect(write(made.manifest.bytes, ["gone"])).rejects.toMatchObject({
      code: "IMAGE_MISSING",
      message: /nowhere|MANIFEST_BLOB_UNKNOWN/,
    });
    expect(await world.open().readManifest("web", "gone", signal)).toBeUndefined();
  });

  describe("with referrers", () => {
    const refer = async (subject: { bytes: Uint8Array; digest: Digest }, commit: string) => {
      const size = subject.bytes.length;
      const empty = { mediaType: "application/vnd.oci.empty.v1+json", digest: sha256("{}"), size: 2 };
      const manifest = {
        schemaVersion: 2,
        mediaType: mediaTypes.manifest,
        artifactType: "a/b",
        config: empty,
        layers: [empty],
        subject: { mediaType: mediaTypes.manifest, digest: subject.digest, size },
        annotations: { commit },
      };
      const bytes = Buffer.from(JSON.stringify(manifest));
      const store = world.open();
      await store.putBlob("web", Buffer.from("{}"), signal);
      world.proxy.seen.length = 0;
      const of = { digest: subject.digest, mediaType: mediaTypes.manifest, sizeBytes: size };
      return await store.writeReferrer("web", of, bytes, signal);
    };
    const commits = async (digest: Digest) =>
      (await world.open().readReferrers("web", digest, "a/b", signal)).map((each) => each.annotations?.["commit"]);

    it("keeps the list under a tag, and what others wrote there", async () => {
      const subject = await image("subject");
      await write(subject.bytes, []);
      const tag = referrersTag(subject.digest);
      // docker-registry takes no index that names what it does not have.
      const theirs = await image("theirs");
      await write(theirs.bytes, []);
      const foreign = {
        mediaType: mediaTypes.manifest,
        digest: theirs.digest,
        size: theirs.bytes.length,
        artifactType: "s/ig",
        urls: ["https://example.org"],
      };
      const list = {
        schemaVersion: 2,
        mediaType: mediaTypes.index,
        manifests: [foreign],
        annotations: { kept: "yes" },
      };
      const bytes = Buffer.from(JSON.stringify(list));
      await world.open().writeManifest("web", bytes, mediaTypes.index, [tag], signal);
      await refer(subject, "1");
      await refer(subject, "2");
      await refer(subject, "2");
      expect(await commits(subject.digest)).toEqual(["1", "2"]);
      const stored = (await world.open().readManifest("web", tag, signal))!;
      const content = JSON.parse(Buffer.from(stored.bytes).toString()) as Record<string, unknown>;
      expect(stored.mediaType).toBe(mediaTypes.index);
      expect(content["annotations"]).toEqual({ kept: "yes" });
      expect(content["manifests"]).toHaveLength(3);
      expect((content["manifests"] as unknown[])[0]).toEqual(foreign);
    });

    it("writes again when another process wrote the list meanwhile", async () => {
      const subject = await image("raced");
      await write(subject.bytes, []);
      const tag = referrersTag(subject.digest);
      await refer(subject, "1");
      const before = (await world.open().readManifest("web", tag, signal))!;
      let undone = 0;
      world.proxy.meddle = async (request) => {
        if (request.method !== "GET" || !request.url?.endsWith(tag) || undone > 0) return false;
        if (!world.proxy.seen.some(({ line }) => line === `PUT /v2/web/manifests/${tag}`)) return false;
        undone += 1;
        // Theirs came after ours, made from what they read before it.
        const url = `http://${world.host}/v2/web/manifests/${tag}`;
        const body = Buffer.from(before.bytes);
        await fetch(url, { method: "PUT", headers: { "Content-Type": mediaTypes.index }, body });
        return false;
      };
      await refer(subject, "2");
      expect(undone).toBe(1);
      expect(await commits(subject.digest)).toEqual(["1", "2"]);
    });

    it("leaves the list to a registry that keeps it itself", async () => {
      const subject = await image("kept");
      await write(subject.bytes, []);
      world.proxy.changeHeaders = ({ method }, headers) =>
        method === "PUT" ? { ...headers, "oci-subject": subject.digest } : headers;
      world.proxy.meddle = (request, response) => {
        if (!request.url?.includes("/referrers/")) return false;
        const page = request.url.includes("page=2") ? 2 : 1;
        const each = { mediaType: mediaTypes.manifest, digest: sha256(`${page}`), size: page, artifactType: "a/b" };
        const manifests = [each, { ...each, artifactType: "c/d" }];
        const next = `</v2/web/referrers/${subject.digest}?page=2>; rel="next"`;
        const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests };
        const type = { "Content-Type": mediaTypes.index };
        return respond(response, 200, index, page === 1 ? { ...type, Link: next } : type);
      };
      const digest = await refer(subject, "1");
      expect(lines()).toEqual([`PUT /v2/web/manifests/${digest}`, `HEAD /v2/web/manifests/${digest}`]);
      const found = await world.open().readReferrers("web", subject.digest, "a/b", signal);
      expect(found.map((each) => each.digest)).toEqual([sha256("1"), sha256("2")]);
    });

    /** Pages of that many referrers without end, each of an index of so many bytes. */
    const endless = (perPage: number, pageBytes: number, artifactType = "a/b") => {
      world.proxy.meddle = (request, response) => {
        if (!request.url?.includes("/referrers/")) return false;
        const page = Number(/page=(\d+)/.exec(request.url)?.[1] ?? 1);
        const manifests = Array.from({ length: perPage }, (_, index) => ({
          mediaType: mediaTypes.manifest,
          digest: sha256(`${page} ${index}`),
          size: 1,
          artifactType,
        }));
        const list = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests });
        const next = `<${request.url.replace(/[?].*/, "")}?page=${page + 1}>; rel="next"`;
        response.writeHead(200, { "Content-Type": mediaTypes.index, ...(page < 4 ? { Link: next } : {}) });
        response.end(list.padEnd(pageBytes));
        return true;
      };
      world.proxy.seen.length = 0;
      return world.open().readReferrers("web", sha256("x"), "a/b", signal);
    };

    it("holds a long list, and no endless one", async () => {
      expect(await endless(250, 1 << 20)).toHaveLength(1000);
      const refused = { code: "REGISTRY_PROTOCOL", message: expect.stringMatching(/more than 1000 referrers/) };
      await expect(endless(251, 1)).rejects.toMatchObject(refused);
      await expect(endless(1001, 1)).rejects.toMatchObject(refused);
      expect(lines()).toHaveLength(1);
      await expect(endless(1, 3 << 20, "c/d")).rejects.toMatchObject(refused);
      expect(lines()).toHaveLength(2);
    });

    it("holds no endless list under the tag either", async () => {
      const manifests = Array.from({ length: 1001 }, (_, index) => ({
        mediaType: mediaTypes.manifest,
        digest: sha256(`${index}`),
        size: 1,
        artifactType: "a/b",
      }));
      world.proxy.meddle = (request, response) =>
        request.url?.includes("/referrers/") === true
          ? respond(response, 404, {})
          : request.url?.endsWith(referrersTag(sha256("x"))) === true &&
            respond(response, 200, { manifests }, { "Content-Type": mediaTypes.index });
      const read = world.open().readReferrers("web", sha256("x"), "a/b", signal);
      await expect(read).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
    });

    it.each([400, 404, 405, 406, 200])("reads the tag where the API answers %i", async (status) => {
      const subject = await image(`without ${status}`);
      await write(subject.bytes, []);
      await refer(subject, "1");
      world.proxy.meddle = (request, response) =>
        request.url?.includes("/referrers/") === true &&
        respond(response, status, "<html>", { "Content-Type": "text/html; charset=utf-8" });
      expect(await commits(subject.digest)).toEqual(["1"]);
    });

    it("says that the list is none", async () => {
      const subject = await image("broken list");
      await write(subject.bytes, [referrersTag(subject.digest)]);
      await expect(refer(subject, "1")).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
      await expect(commits(subject.digest)).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
    });
  });
});
