import { expect, it } from "vitest";
import { stateOf as stateOfFile } from "../../support/evaluated.ts";

const stateOf = (text: string): ReturnType<typeof stateOfFile> => stateOfFile(`version: 1\n${text}`);
const image = (rest: string): string => `images: { web: { attr: site, tags: [latest]${rest} } }\n`;

it("an image for several systems is one image each, whose tags the index has", () => {
  const { images } = stateOf(image(", systems: [x86_64-linux, aarch64-linux]"));
  expect(images).toMatchObject([
    {
      id: "web@aarch64-linux",
      image: "web",
      system: "aarch64-linux",
      attribute: "packages.aarch64-linux.site",
      repository: "web",
      tags: [],
      index: { id: "web", tags: ["latest"] },
    },
    { id: "web@x86_64-linux", attribute: "packages.x86_64-linux.site", index: { id: "web", tags: ["latest"] } },
  ]);
});

it("each variant has an index of its own", () => {
  const variants = "variants: { generic: {}, opt: { tag: fast } }\n";
  const { images } = stateOf(variants + image(", variants: [generic, opt], systems: [x86_64-linux, aarch64-linux]"));
  expect(images.map(({ id, index }) => [id, index?.id, index?.tags])).toEqual([
    ["web/generic@aarch64-linux", "web/generic", ["generic", "latest"]],
    ["web/generic@x86_64-linux", "web/generic", ["generic", "latest"]],
    ["web/opt@aarch64-linux", "web/opt", ["fast", "latest-opt"]],
    ["web/opt@x86_64-linux", "web/opt", ["fast", "latest-opt"]],
  ]);
});

it("an image for one system is as it would be without the key, but of that system", () => {
  const [one] = stateOf(image(", systems: [aarch64-linux]")).images;
  const [usual] = stateOf(image("")).images;
  expect(one).toEqual({ ...usual, system: "aarch64-linux", attribute: "packages.aarch64-linux.site" });
  expect(stateOf(`defaults: { system: aarch64-linux }\n${image("")}`).images[0]?.attribute).toBe(one?.attribute);
});

it("systems of * hold for every image that names none", () => {
  const both = `images: { "*": { systems: [x86_64-linux, aarch64-linux] }, a: { attr: a }, b: { attr: b, systems: [i686-linux] } }`;
  expect(stateOf(both).images.map(({ id }) => id)).toEqual(["a@aarch64-linux", "a@x86_64-linux", "b"]);
});

it("a target runs the image of its own system", () => {
  const variants = "variants: { generic: {}, opt: {} }\n";
  const run = "run: [web/opt, { image: web/auto, name: any }]";
  const targets = `  arm: { kind: containers, system: aarch64-linux, ${run} }\n  intel: { kind: containers, ${run} }`;
  const systems = "variants: [opt, generic], systems: [x86_64-linux, aarch64-linux]";
  const state = stateOf(`${variants}${image(`, ${systems}`)}targets:\n${targets}\n`);
  const runs = state.targets.map((target) =>
    "containers" in target ? target.containers.map(({ name, imageId, choices }) => ({ name, imageId, choices })) : [],
  );
  expect(runs).toEqual(
    ["aarch64-linux", "x86_64-linux"].map((system) => [
      { name: "any", imageId: "web/auto", choices: [`web/opt@${system}`, `web/generic@${system}`] },
      { name: "web", imageId: `web/opt@${system}`, choices: [] },
    ]),
  );
});
