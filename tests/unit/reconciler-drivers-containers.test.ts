import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isExactly,
  isRunning,
  keptNameOf,
  nameOf,
  planContainers,
  runningIdOf,
} from "../../reconciler/adapters/driver-containers-plan.ts";
import type { Step, WantedContainers } from "../../reconciler/adapters/driver-containers-plan.ts";
import { parseImageSource } from "../../reconciler/adapters/driver-containers-source.ts";
import { createArgv, parseInspected, pullArgv, type Present } from "../../reconciler/adapters/engine-argv.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import type { RunOptions } from "../../src/spec/desired-state.ts";

const options: RunOptions = { ports: [], env: {}, mounts: [], devices: [], args: [], network: "bridge" };
const ids = ["a", "b", "c"].map((name) => sha256(`desired ${name}`));
const images = ["x", "y"].map((name) => sha256(`image ${name}`));
const containers = ["site", "db"];

describe("what is said to the engine", () => {
  const wanted = { name: "neko-web-site", target: "web", container: "site", desiredId: ids[0]!, image: images[0]! };

  it("creates by digest, with every value glued to its option", () => {
    const run: RunOptions = {
      ports: ["127.0.0.1:8080:80"],
      env: { A: "1 --privileged", B: "" },
      mounts: ["/srv/data:/data:ro"],
      devices: ["nvidia.com/gpu=all"],
      args: ["--privileged", "$HOME"],
      network: "host",
    };
    const argv = createArgv("podman", { ...wanted, run });
    expect(argv).toEqual([
      "podman",
      "container",
      "create",
      "--name=neko-web-site",
      "--label=dev.neko.target=web",
      `--label=dev.neko.desired-id=${ids[0]}`,
      "--label=dev.neko.container=site",
      "--restart=no",
      "--pull=never",
      "--network=host",
      "--publish=127.0.0.1:8080:80",
      "--env=A=1 --privileged",
      "--env=B=",
      "--volume=/srv/data:/data:ro",
      "--device=nvidia.com/gpu=all",
      images[0],
      "--privileged",
      "$HOME",
    ]);
  });

  it.each(["", "A=B", "PATH*", "--x", "A B"])("refuses %j as a variable's name", (name) => {
    expect(() => createArgv("podman", { ...wanted, run: { ...options, env: { [name]: "v" } } })).toThrow(
      /VALUE_INVALID|variable/,
    );
  });

  it("leaves TLS out for this machine alone, and only for podman", () => {
    expect(pullArgv("podman", "h/r@d", true)).toContain("--tls-verify=false");
    expect(pullArgv("podman", "h/r@d", false)).not.toContain("--tls-verify=false");
    expect(pullArgv("docker", "h/r@d", true)).not.toContain("--tls-verify=false");
  });

  it("reads podman's and docker's answers alike", () => {
    const hex = images[0]!.slice("sha256:".length);
    const inspected = (over: object) => ({
      Id: "1f",
      Name: "neko-web-site",
      Image: hex,
      State: { Status: "running", ExitCode: 0 },
      Config: { Labels: { "dev.neko.container": "site", "dev.neko.desired-id": ids[0] } },
      ...over,
    });
    const [podman, docker, other] = parseInspected(
      JSON.stringify([
        inspected({}),
        inspected({ Name: "/neko-web-site", Image: images[0] }),
        inspected({ Image: "odd", State: { Status: "Exited", ExitCode: 137 }, Config: { Labels: null } }),
      ]),
    );
    expect(podman).toEqual(docker);
    expect(podman).toMatchObject({ name: "neko-web-site", image: images[0], desiredId: ids[0], container: "site" });
    expect(other).toMatchObject({ image: null, desiredId: null, container: "", exitCode: 137 });
    expect(() => parseInspected('[{"Id":"1"}]')).toThrow();
  });
});

describe("image sources", () => {
  const registries = new Map([
    ["ghcr.io/acme", "127.0.0.1:5000/mirror"],
    ["ghcr.io/acme/agent", "oci:/srv/images"],
    ["oci:./images", "oci:/mnt/images"],
  ]);
  it.each([
    ["ghcr.io/other/x", { kind: "registry", name: "ghcr.io/other/x", insecure: false }],
    ["ghcr.io/acme/site", { kind: "registry", name: "127.0.0.1:5000/mirror/site", insecure: true }],
    ["ghcr.io/acme-evil/site", { kind: "registry", name: "ghcr.io/acme-evil/site", insecure: false }],
    ["ghcr.io/acme/agent/gpu", { kind: "layout", directory: "/srv/images", repository: "gpu" }],
    ["oci:./images/site", { kind: "layout", directory: "/mnt/images", repository: "site" }],
    ["oci:/srv/a/b", { kind: "layout", directory: "/srv/a", repository: "b" }],
    ["localhost:5000/x", { kind: "registry", name: "localhost:5000/x", insecure: true }],
    ["127.0.0.1.evil.example/x", { kind: "registry", name: "127.0.0.1.evil.example/x", insecure: false }],
  ])("%s", (source, wanted) => {
    expect(parseImageSource(source, registries)).toEqual(wanted);
  });

  it.each([
    "",
    "site",
    "--help/x",
    "oci:relative/x",
    "oci:/srv/UPPER",
    "h/r:tag",
    "h/r@sha256:00",
    "docker://h/r",
    "u:p@h/r",
    "h/r --x",
    "h/../r",
  ])("refuses %j", (source) => {
    expect(() => parseImageSource(source, new Map())).toThrow(expect.objectContaining({ code: "PULL_FAILED" }));
  });
});

// A small engine: what the steps mean, with names that must be free.
function perform(present: readonly Present[], step: Step): readonly Present[] {
  const at = (id: string): Present => {
    const found = present.find((each) => each.id === id);
    if (!found) throw new Error(`no container ${id}`);
    return found;
  };
  const put = (changed: Present): readonly Present[] =>
    present.map((each) => (each.id === changed.id ? changed : each));
  const free = (name: string): void => {
    if (present.some((each) => each.name === name)) throw new Error(`name ${name} is taken`);
  };
  switch (step.do) {
    case "remove":
      return present.filter((each) => each !== at(step.id));
    case "rename":
      free(step.to);
      return put({ ...at(step.id), name: step.to });
    case "stop":
      return put({ ...at(step.id), status: "exited" });
    case "start": {
      const one = present.find((each) => each.name === step.name)!;
      if (!["created", "configured", "initialized", "exited", "stopped"].includes(one.status))
        throw new Error("not startable");
      return put({ ...one, status: "running" });
    }
    case "create":
      free(step.name);
      return [
        ...present,
        {
          id: `new ${step.name} ${present.length}`,
          name: step.name,
          container: step.wanted.container,
          desiredId: step.desiredId,
          image: step.wanted.images[0]!,
          status: "created",
          exitCode: 0,
        },
      ];
  }
}

const anyPresent = fc
  .array(
    fc.record({
      container: fc.constantFrom(...containers, "gone"),
      desiredId: fc.constantFrom(...ids, null),
      image: fc.constantFrom(...images, null),
      status: fc.constantFrom("running", "created", "exited", "paused", "dead", "stopping"),
      where: fc.constantFrom("current", "kept", "elsewhere"),
    }),
    { maxLength: 6 },
  )
  .map((drafts) =>
    drafts
      .map(({ where, ...draft }, index): Present => {
        const one: Present = { ...draft, id: `${index}${"f".repeat(20)}`, name: "", exitCode: 0 };
        const name = { current: nameOf("web", one.container), kept: keptNameOf("web", one), elsewhere: `x${index}` }[
          where
        ];
        return { ...one, name };
      })
      .filter((one, index, all) => all.findIndex((other) => other.name === one.name) === index),
  );
const anyWanted = fc
  .record({ desiredId: fc.constantFrom(...ids), names: fc.subarray(containers), image: fc.constantFrom(...images) })
  .map(({ desiredId, names, image }): WantedContainers => ({
    desiredId,
    containers: names.map((container) => ({ container, run: options, images: [image] })),
  }));
const anyOthers = fc.constantFrom("keep" as const, "remove" as const);

describe("names", () => {
  const part = fc.stringMatching(/^[a-c0](?:[a-c0._-]{0,4}[a-c0])?$/);

  it("tell every target and container apart", () => {
    fc.assert(
      fc.property(part, part, part, part, (target, container, other, another) => {
        fc.pre(target !== other || container !== another);
        expect(nameOf(target, container)).not.toBe(nameOf(other, another));
      }),
      { numRuns: 20_000 },
    );
    // Where the cut between the two could be anywhere:
    const whole = "a-b.c-d.e";
    const cuts = [...whole].flatMap((mark, at) =>
      /[.-]/.test(mark) ? [[whole.slice(0, at), whole.slice(at + 1)]] : [],
    );
    expect(new Set(cuts.map(([target, container]) => nameOf(target!, container!))).size).toBe(cuts.length);
  });

  it.each([
    ["web", "hello", "neko-web-hello"],
    ["web", "api-cache", "neko-web-api-cache"],
    ["web-api", "cache", "neko-web-api.cache"],
  ])("%s, %s: %s", (target, container, name) => {
    expect(nameOf(target, container)).toBe(name);
    expect(nameOf(target, container)).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/); // what podman and docker take
  });

  it("from before a change of them are put right without a restart", () => {
    const [site] = planContainers("gpu-01", { desiredId: ids[0]!, containers: [wantedSite] }, [], "keep").reduce(
      perform,
      [],
    );
    const before = [{ ...site!, name: "neko-gpu-01-site" }];
    expect(planContainers("gpu-01", { desiredId: ids[0]!, containers: [wantedSite] }, before, "keep")).toEqual([
      { do: "rename", id: site!.id, name: "neko-gpu-01-site", to: "neko-gpu-01.site" },
    ]);
  });
});
const wantedSite = { container: "site", run: options, images: [images[0]!] };

describe("planning", () => {
  it("ends in exactly what is wanted, from anywhere, also when cut off and planned anew", () => {
    fc.assert(
      fc.property(anyPresent, anyWanted, anyOthers, fc.nat(12), (before, wanted, others, cut) => {
        const first = planContainers("web", wanted, before, others).slice(0, cut).reduce(perform, before);
        const after = planContainers("web", wanted, first, others).reduce(perform, first);
        expect(planContainers("web", wanted, after, others)).toEqual([]);
        expect(isExactly("web", wanted, after)).toBe(true);
        const up = after.filter(isRunning);
        expect(up.map((each) => each.name).toSorted()).toEqual(
          wanted.containers.map((each) => nameOf("web", each.container)).toSorted(),
        );
        expect(up.every((each) => each.desiredId === wanted.desiredId)).toBe(true);
        expect(up.every((each) => wanted.containers.some((one) => one.images[0] === each.image))).toBe(true);
        if (wanted.containers.length > 0) expect(runningIdOf("web", after)).toBe(wanted.desiredId);
        if (others === "remove") expect(after).toHaveLength(up.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is undone: the last good's own containers run again, not new ones", () => {
    fc.assert(
      fc.property(anyWanted, anyWanted, fc.nat(12), (good, next, cut) => {
        fc.pre(good.desiredId !== next.desiredId);
        const start = planContainers("web", good, [], "keep").reduce(perform, []);
        const half = planContainers("web", next, start, "keep").slice(0, cut).reduce(perform, start);
        const back = planContainers("web", good, half, "remove").reduce(perform, half);
        expect(back.map((each) => each.id).toSorted()).toEqual(start.map((each) => each.id).toSorted());
        expect(isExactly("web", good, back)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("removes all of ours when nothing was good", () => {
    fc.assert(
      fc.property(anyPresent, (before) => {
        expect(planContainers("web", null, before, "remove").reduce(perform, before)).toEqual([]);
      }),
    );
  });

  it("stops the old one only when the new one exists", () => {
    const start = planContainers("web", only(ids[0]!), [], "keep").reduce(perform, []);
    const steps = planContainers("web", only(ids[1]!), start, "keep").map((step) => `${step.do} ${step.name}`);
    const kept = `neko-web-site.old-${ids[0]!.slice(7, 19)}-${images[0]!.slice(7, 19)}`;
    expect(steps).toEqual(["rename neko-web-site", "create neko-web-site", `stop ${kept}`, "start neko-web-site"]);
  });

  it("keeps two variants of one desired state apart, back and forth", () => {
    const variant = (image: number): WantedContainers => {
      const [container] = only(ids[0]!).containers;
      return { desiredId: ids[0]!, containers: [{ ...container!, images: [images[image]!] }] };
    };
    const first = planContainers("web", variant(0), [], "keep").reduce(perform, []);
    const second = planContainers("web", variant(1), first, "keep").reduce(perform, first);
    const back = planContainers("web", variant(0), second, "keep");
    expect(back.map((step) => step.do)).toEqual(["rename", "rename", "stop", "start"]);
    expect(back.reduce(perform, second).map(({ image, status }) => `${image} ${status}`)).toEqual([
      `${images[0]} running`,
      `${images[1]} exited`,
    ]);
  });

  it("says null while anything under its own name is down or mixed", () => {
    const [one] = planContainers("web", only(ids[0]!), [], "keep").reduce(perform, []);
    expect(runningIdOf("web", [])).toBeNull();
    expect(runningIdOf("web", [one!])).toBe(ids[0]);
    expect(runningIdOf("web", [one!, { ...one!, container: "db", name: "neko-web-db", status: "exited" }])).toBeNull();
    expect(
      runningIdOf("web", [one!, { ...one!, container: "db", name: "neko-web-db", desiredId: ids[1]! }]),
    ).toBeNull();
  });
});

function only(desiredId: (typeof ids)[number]): WantedContainers {
  return { desiredId, containers: [{ container: "site", run: options, images: [images[0]!] }] };
}
