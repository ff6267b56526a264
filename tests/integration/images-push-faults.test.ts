import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import { noMemory, type LayerMemory } from "../../src/push/memory.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import { randomOf } from "../support/closures.ts";
import { canPushImages, destination, imageBench, webImage } from "../support/image-bench.ts";
import { hasProgram } from "../support/programs.ts";
import { proxiedRegistry } from "../support/proxied-registry.ts";
import { flipped, respond, type Meddle } from "../support/registry-proxy.ts";

// What networks, gateways and registries do to a whole push: an error, or the right image.

const limits = { backoffMs: 2, attempts: 4, longestPauseMs: 20 };

describe.skipIf(!canPushImages || !hasProgram("skopeo"))("a push that is disturbed", () => {
  const bench = imageBench();
  const registry = proxiedRegistry();
  let output = {} as EvaluatedOutput;
  let honest = {} as PushedImage;
  beforeAll(async () => {
    output = await bench.build(bench.bigFlake("flake", 5));
    honest = await bench.push([destination("a", bench.layout("honest"))], { of: output });
  }, 60_000);

  const image = (repository: string) => ({ ...webImage, repository });
  const push = (repository: string, memory: LayerMemory = noMemory): Promise<PushedImage> =>
    bench.push([destination("r", registry.open({ limits }))], { of: output, image: image(repository), memory });

  /** Every blob pulled, and compared with its digest, by somebody else. */
  function pulled(repository: string, host = registry.host): string {
    const to = join(bench.directory, "pulled");
    const flags = ["--insecure-policy", "copy", "--quiet", "--preserve-digests", "--src-tls-verify=false"];
    execFileSync("skopeo", [...flags, `docker://${host}/${repository}:latest`, `dir:${to}`]);
    rmSync(to, { recursive: true });
    const raw = ["inspect", "--raw", "--tls-verify=false", `docker://${host}/${repository}:latest`];
    return `sha256:${execFileSync("sha256sum", { input: execFileSync("skopeo", raw), encoding: "utf8" }).slice(0, 64)}`;
  }

  const cut: Meddle = (request) => {
    if (request.method !== "PATCH") return false;
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > 1_000_000) request.socket.destroy();
    });
    return false;
  };
  const once = (meddle: Meddle): Meddle => {
    const seen = new Set<string>();
    return (request, response) => {
      const what = `${request.method} ${request.url?.split("?")[0]?.replace(/uploads\/.*/, "uploads")}`;
      if (seen.has(what)) return false;
      seen.add(what);
      return meddle(request, response);
    };
  };
  const answer =
    (status: number, method = /./, headers: Record<string, string> = {}): Meddle =>
    (request, response) => {
      if (!method.test(request.method ?? "")) return false;
      request.resume();
      return respond(response, status, { errors: [{ code: "UNKNOWN", message: "not today" }] }, headers);
    };
  const challenge = { "WWW-Authenticate": 'Basic realm="x"' };

  it.each<[string, Meddle, string]>([
    ["refuses every upload", answer(403, /POST/), "REGISTRY_DENIED"],
    ["refuses whatever is uploaded", answer(403, /PATCH|PUT/), "REGISTRY_DENIED"],
    ["asks for a password again and again", answer(401, /./, challenge), "REGISTRY_DENIED"],
    ["asks for a password again and again while it gets layers", answer(401, /PATCH/, challenge), "REGISTRY_DENIED"],
    ["is busy for ever", answer(429, /POST/, { "Retry-After": "0" }), "REGISTRY_UNREACHABLE"],
    ["is broken", answer(503, /PATCH/), "REGISTRY_UNREACHABLE"],
    ["cuts every large upload", cut, "REGISTRY_UNREACHABLE"],
    ["takes no manifest", answer(400, /PUT/), "REGISTRY_PROTOCOL"],
  ])("ends with an error where the registry %s, and hides nothing", async (name, meddle, code) => {
    registry.proxy.meddle = meddle;
    const repository = `acme/${name.replaceAll(" ", "-")}`;
    await expect(push(repository)).rejects.toMatchObject({ code });
    registry.proxy.meddle = () => false;
    expect(await registry.open().readManifest(repository, "latest", new AbortController().signal)).toBeUndefined();
    // What got there is used.
    expect((await push(repository)).manifest).toBe(honest.manifest);
    expect(pulled(repository)).toBe(honest.manifest);
  });

  it.each<[string, string, Meddle]>([
    ["cut", "cuts each kind of request once", once((request) => !!request.socket.destroy())],
    ["broken", "is broken once for each kind of request", once(answer(500))],
    ["busy", "is busy once for each kind of request", once(answer(429, /./, { "Retry-After": "0" }))],
    ["expired", "asks for the password once for each kind of request", once(answer(401, /./, challenge))],
    ["midway", "cuts an upload midway", once(cut)],
  ])("comes through (%s) where the registry %s", async (name, _, meddle) => {
    registry.proxy.meddle = meddle;
    const pushed = await push(`acme/once-${name}`);
    expect(pushed).toMatchObject({ manifest: honest.manifest, destinations: [{ pushed: true }] });
    expect(pulled(`acme/once-${name}`)).toBe(honest.manifest);
  });

  it("ends with an error, or the right image, where requests break by chance", async () => {
    const outcomes = { right: 0, failed: 0 };
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = randomOf(seed);
      const kinds: readonly Meddle[] = [
        (request) => !!request.socket.destroy(),
        cut,
        answer(502),
        answer(429, /./, { "Retry-After": "0" }),
        (request: IncomingMessage, response: ServerResponse) => {
          // The registry did it, and the answer is lost.
          response.writeHead = () => {
            request.socket.destroy();
            return response;
          };
          return false;
        },
      ];
      registry.proxy.meddle = (request, response) =>
        random() < 0.2 ? kinds[Math.floor(random() * kinds.length)]!(request, response) : false;
      const repository = `acme/chance-${seed}`;
      const pushed = await push(repository).catch((thrown: unknown) => thrown as { readonly code: string });
      if ("manifest" in pushed) {
        outcomes.right += 1;
        expect(pushed.manifest).toBe(honest.manifest);
        expect(pulled(repository)).toBe(honest.manifest);
      } else {
        outcomes.failed += 1;
        expect(pushed.code).toBe("REGISTRY_UNREACHABLE");
      }
    }
    expect(outcomes.right).toBeGreaterThan(0);
  }, 120_000);

  it("fails where layers are changed on the way, or sent elsewhere", async () => {
    registry.proxy.change = (request) => (request.method === "PATCH" ? flipped() : undefined);
    await expect(push("acme/flipped")).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    registry.proxy.change = undefined;
    const other = await registry.elsewhere();
    registry.proxy.changeHeaders = (_, { location, ...headers }) => ({
      ...headers,
      ...(location ? { location: location.replace(registry.proxy.host, other.host) } : {}),
    });
    await expect(push("acme/elsewhere")).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
    expect(other.seen).toEqual([]);
  });

  describe("at one of two registries", () => {
    const both = (repository: string): Promise<PushedImage> => {
      const good = destination("good", registry.open({ host: registry.host }));
      const bad = destination("bad", registry.open({ limits }));
      return bench.push([good, bad], { of: output, image: image(repository) });
    };

    it.each<[string, Meddle, string]>([
      ["down", (request) => !!request.socket.destroy(), "REGISTRY_UNREACHABLE"],
      ["cut", cut, "REGISTRY_UNREACHABLE"],
      ["denied", answer(403, /POST/), "REGISTRY_DENIED"],
    ])("leaves the other its image (%s)", async (name, meddle, code) => {
      registry.proxy.meddle = meddle;
      const pushed = await both(`acme/two-${name}`);
      expect(pushed.manifest).toBe(honest.manifest);
      expect(pushed.destinations).toMatchObject([
        { registry: "good", pushed: true },
        { registry: "bad", pushed: false, code },
      ]);
      expect(pulled(`acme/two-${name}`)).toBe(honest.manifest);
    });

    it("goes on with an upload that broke by packing again, beside the other", async () => {
      registry.proxy.meddle = once(cut);
      const pushed = await both("acme/two-midway");
      expect(pushed.destinations).toMatchObject([{ pushed: true }, { pushed: true }]);
      expect(pulled("acme/two-midway")).toBe(honest.manifest);
    });

    it("leaves the other its image where other bytes are stored, and says so", async () => {
      registry.proxy.change = (request) => (request.method === "PATCH" ? flipped() : undefined);
      const pushed = await both("acme/two-flipped");
      expect(pushed.destinations).toMatchObject([{ pushed: true }, { pushed: false, code: "IMAGE_MISMATCH" }]);
      expect(pulled("acme/two-flipped")).toBe(honest.manifest);
    });
  });
});
