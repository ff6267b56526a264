export const id = 277;
export const ids = [277];
export const modules = {

/***/ 7277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addInitVerb: () => (/* binding */ addInitVerb)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/init/facts.ts
// What `neko init` saw of a repository. Collected by the verb; everything here is a value.
const languages = [
    { file: "package.json", check: "node --version", brings: /^nodejs/ },
    { file: "pyproject.toml", check: "python --version", brings: /^python/ },
    { file: "Cargo.toml", check: "cargo --version", brings: /^(?:cargo|rust)/ },
    { file: "go.mod", check: "go version", brings: /^go(?:-[0-9].*|_[0-9].*)?$/ },
    { file: "mix.exs", check: "mix --version", brings: /^(?:elixir|beam)/ },
];
const composeFiles = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
/** What is looked for beside neko.yaml. */
const hintFiles = [...languages.map(({ file }) => file), "Dockerfile", ...composeFiles];

;// CONCATENATED MODULE: ./src/init/next-steps.ts
/** What to do after neko.yaml was written: a command each, and why. */
function nextSteps(facts, file) {
    const directory = facts.flakeDirectory === "." ? "" : ` ./${facts.flakeDirectory}`;
    return [
        ...(facts.flake.kind === "none"
            ? [["nix flake init", "what neko.yaml names are outputs of a flake"]]
            : []),
        ...(facts.flake.kind !== "none" && !facts.hasLock
            ? [[`nix flake lock${directory}`, "writes flake.lock, which belongs into the repository"]]
            : []),
        [`neko validate${file === "neko.yaml" ? "" : ` ${file}`}`, "says what is wrong, with line and column"],
        [`neko plan${file === "neko.yaml" ? "" : ` --config ${file}`}`, "shows what would be built, pushed and changed"],
    ];
}

// EXTERNAL MODULE: ./src/spec/unenforced.ts
var unenforced = __webpack_require__(9470);
;// CONCATENATED MODULE: ./src/init/names.ts
// Names that a flake gave, as neko.yaml may hold them. A flake's name is any text.
const forbidden = new Set(["constructor", "prototype", "__proto__"]);
const attributeName = /^[A-Za-z0-9_][A-Za-z0-9_'-]{0,199}$/;
const plain = /^\.$|^[A-Za-z](?:[A-Za-z0-9_./-]| (?=[A-Za-z0-9&-])|&(?=[& ]))*$/;
const notText = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** True when the name can stand in an attribute path. */
function isAttributeName(name) {
    return attributeName.test(name);
}
/** True for a key that neko.yaml takes as it is. `x-…` would be ignored, some are refused. */
function isKey(name, pattern) {
    return pattern.test(name) && !name.startsWith("x-") && !forbidden.has(name);
}
/**
 * A key for each name, in the same order and each its own: the name itself where it is one and no earlier name took it,
 * else its letters and digits in lower case, with a number where needed.
 */
function keysFor(names, pattern, fallback) {
    const taken = new Set();
    const take = (key) => {
        taken.add(key);
        return key;
    };
    const exact = names.map((name) => (isKey(name, pattern) && !taken.has(name) ? take(name) : undefined));
    return names.map((name, index) => {
        const own = exact[index];
        if (own !== undefined)
            return own;
        const letters = slug(name);
        // Some names must begin with a letter, and `x` with a number behind would be `x-2`, which is ignored.
        const canStand = pattern.test(letters) && letters !== "x";
        const base = canStand ? letters : [fallback, letters].filter(Boolean).join("-");
        let key = base;
        for (let number = 2; taken.has(key) || !isKey(key, pattern); number += 1)
            key = `${base}-${number}`;
        return take(key);
    });
}
function slug(name) {
    return name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replace(/^(?:-|x-)+/, "")
        .slice(0, 50)
        .replace(/-+$/, "");
}
/** A scalar for a block or flow mapping: plain where that is surely text, else in double quotes. */
function scalar(text) {
    return plain.test(text) && !notText.test(text) ? text : JSON.stringify(text);
}
/** Foreign text for a comment: one line of printable ASCII, without a full stop. */
function oneLine(text, limit) {
    const line = text
        .replaceAll(/\s+/g, " ")
        .replaceAll(/[^\x20-\x7e]/g, "?")
        .trim()
        .replace(/\.$/, "");
    return line.length <= limit ? line : `${line.slice(0, limit - 4)} ...`;
}
/** Foreign names for a comment: the first few. */
function shown(names) {
    const texts = names.slice(0, 8).map((name) => oneLine(name, 60));
    return `${texts.join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}`;
}

;// CONCATENATED MODULE: ./src/init/images.ts

const imageName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const variantName = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
const looksLikeImage = /-(?:docker|images?|oci)(?:-|$)/;
/** Images among the packages of one system, by what they carry or else by their names. */
function guessImages(packages, system) {
    const likely = packages.filter(isLikelyImage);
    const images = byImage(likely.filter(({ name }) => isAttributeName(name)).map(({ name }) => split(name)));
    const inPattern = patternOf(images);
    const prefix = commonPrefix(inPattern.map(({ stem }) => stem));
    const others = images.filter((image) => !inPattern.includes(image));
    const shared = others.length === 0 && new Set(inPattern.map(({ variants }) => variants.join(" "))).size === 1;
    const names = [...inPattern.map(({ stem }) => stem.slice(prefix.length)), ...others.map(({ label }) => label)];
    const keys = keysFor(names, imageName, "image");
    // A short attribute starts with a letter; below packages a digit may come first too.
    const full = (attr, names = [attr]) => names.every((name) => /^[A-Za-z_]/.test(name)) ? attr : `packages.${system}.${attr}`;
    const [first] = inPattern;
    const lines = [...inPattern, ...others].map((image, index) => ({
        name: keys[index] ?? "",
        ...(index < inPattern.length ? {} : { attr: full(image.attr) }),
        ...(shared || image.variants.length === 0 ? {} : { variants: image.variants }),
    }));
    return {
        variants: inOrder(images.flatMap(({ variants }) => variants)),
        ...(first
            ? {
                template: {
                    attr: full(`${prefix}{image}${first.infix}-{variant}`, inPattern.map(({ stem }) => stem)),
                    ...(prefix === "" ? {} : { repository: `${prefix}{image}` }),
                    ...(shared ? { variants: first.variants } : {}),
                },
            }
            : {}),
        images: lines.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        archives: packages.filter(({ content }) => content === "archive").map(({ name }) => name),
        unnamable: likely.filter(({ name }) => !isAttributeName(name)).map(({ name }) => name),
    };
}
function isLikelyImage({ name, content }) {
    return content === "image" || (content === undefined && looksLikeImage.test(name));
}
function split(name) {
    const [, stem, infix, variant] = /^(.+)(-(?:docker|images?|oci))(?:-(.+))?$/.exec(name) ?? [];
    if (stem === undefined || infix === undefined)
        return { name, stem: name, infix: "" };
    if (variant === undefined)
        return { name, stem, infix };
    return isKey(variant, variantName) ? { name, stem, infix, variant } : { name, stem: name, infix: "" };
}
/** Outputs that differ only in the variant are one image. */
function byImage(candidates) {
    const groups = Map.groupBy(candidates, ({ stem, infix, variant, name }) => variant === undefined ? name : `${stem}${infix}-{variant}`);
    const labels = new Set();
    return [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([attr, group]) => {
        const { stem = attr, infix = "" } = group[0] ?? {};
        const label = labels.has(stem) ? attr : stem;
        labels.add(label);
        return { stem, infix, label, attr, variants: inOrder(group.flatMap(({ variant }) => variant ?? [])) };
    });
}
/** The most images that are `<stem><infix>-<variant>` with one infix, and whose stems are names as they are. */
function patternOf(images) {
    const fitting = images.filter(({ stem, label, variants }) => variants.length > 0 && label === stem && isKey(stem, imageName));
    const groups = [...Map.groupBy(fitting, ({ infix }) => infix).values()];
    return groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
/** `neko-` of `neko-agent` and `neko-train`; "" for one stem, or when a rest would be no name. */
function commonPrefix(stems) {
    const [first = "", ...rest] = stems;
    if (rest.length === 0)
        return "";
    const words = first.split("-");
    for (let count = words.length - 1; count > 0; count -= 1) {
        const prefix = `${words.slice(0, count).join("-")}-`;
        const fits = (stem) => stem.startsWith(prefix) && isKey(stem.slice(prefix.length), imageName);
        if (stems.every(fits))
            return prefix;
    }
    return "";
}
function inOrder(variants) {
    const known = ["generic", "opt"];
    const rank = (name) => (known.includes(name) ? known.indexOf(name) : known.length);
    return [...new Set(variants)].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/init/render.ts




// Facts to a neko.yaml that validates as it is, and also when every block that is commented out is put in.
/** Published per major version of the format. */
const schemaUrl = "https://neko.dev/schemas/v1/neko.schema.json";
const usualSystem = "x86_64-linux";
const shellName = /^[A-Za-z_][A-Za-z0-9_'-]{0,62}$/;
const targetName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const configName = /^[A-Za-z_][A-Za-z0-9_'-]{0,99}$/;
/** More of a kind than this is generated, and nobody wants it listed. */
const mostOfAKind = 200;
/** neko.yaml for a repository. Same facts in, same text out. */
function renderNekoYaml(facts) {
    const outputs = facts.flake.kind === "seen" ? facts.flake.outputs : noOutputs;
    const system = usedSystem(outputs);
    const shells = shellLines(outputs, system, facts.files);
    const guess = guessImages((outputs.packages[system] ?? []).slice(0, mostOfAKind), system);
    const targets = targetLines(outputs);
    const sections = [
        head(facts, system),
        shellSection(facts, outputs, system, shells),
        ...imageSections(facts, guess),
        registrySection(facts, guess),
        targetSection(targets, guess, outputs, system),
        rolloutSection(targets),
    ];
    return {
        text: `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`,
        shells: shells.map(({ key }) => key),
        images: guess.images.map(({ name }) => name),
        targets: runsNixos ? targets.map(({ key }) => key) : [],
    };
}
/** A target that this version only carries would keep every release back. */
const runsNixos = (0,unenforced/* unenforcedOf */.JY)((0,unenforced/* notYetIn */.Pg)({ version: 1, targets: { any: { kind: "nixos" } } })).length === 0;
const noOutputs = { devShells: {}, packages: {}, nixosConfigurations: [] };
/** Where most of the world runs, if the flake is for it; else its first Linux, else its first system. */
function usedSystem({ devShells, packages }) {
    const systems = [...Object.entries(devShells), ...Object.entries(packages)]
        .filter(([system, outputs]) => outputs.length > 0 && /^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$/.test(system))
        .map(([system]) => system)
        .toSorted();
    const preferred = [usualSystem, "aarch64-linux", systems.find((system) => system.endsWith("-linux")), systems[0]];
    return preferred.find((system) => system !== undefined && systems.includes(system)) ?? usualSystem;
}
function head(facts, system) {
    const { branch } = facts;
    const canNameBranch = branch !== undefined && branch !== "main" && /^[A-Za-z0-9][A-Za-z0-9_-]{0,60}$/.test(branch);
    return [
        `# yaml-language-server: $schema=${schemaUrl}`,
        "#",
        "# What this repository builds, where its images go and which machines run them.",
        "# `neko validate` checks this file, `neko plan` says what it means. Blocks in comments are there to be filled in.",
        "version: 1 # of this format",
        `flake: ${scalar(facts.flakeDirectory)} # every output named below is one of this flake`,
        ...(system === usualSystem ? [] : [`defaults: { system: ${system} } # the system whose outputs are meant`]),
        ...(canNameBranch && !/^[0-9a-f]{40,64}$/.test(branch)
            ? [`source: { branch: ${scalar(branch)} } # hosts follow it`]
            : []),
    ];
}
function shellLines(outputs, system, files) {
    const shells = (outputs.devShells[system] ?? []).filter(({ name }) => isAttributeName(name)).slice(0, mostOfAKind);
    // The default one first, as people look for it.
    const ordered = shells.toSorted((a, b) => Number(b.name === "default") - Number(a.name === "default"));
    const keys = keysFor(ordered.map(({ name }) => name), shellName, "shell");
    return ordered.map((shell, index) => {
        const key = keys[index] ?? "";
        const check = checkOf(shell, files);
        return {
            key,
            ...(key === shell.name ? {} : { attr: `devShells.${system}.${shell.name}` }),
            ...(check === "" ? {} : { check }),
        };
    });
}
/** The versions of the tools that the project files ask for: of those in the shell, or of all in the default shell when
 *  it does not say what it holds. */
function checkOf({ name, inputs }, files) {
    return languages
        .filter(({ file }) => files.includes(file))
        .filter(({ brings }) => inputs?.some((input) => brings.test(input)) ?? name === "default")
        .map(({ check }) => check)
        .join(" && ");
}
function shellSection(facts, outputs, system, shells) {
    const title = "# Development shells. Each is built; `check` is a line that must succeed inside it.";
    if (shells.length > 0) {
        return [
            title,
            "shells:",
            ...shells.map(({ key, attr, check }) => `  ${scalar(key)}: ${flow({ attr, check })}`),
            ...leftOut(outputs, system, shells.length),
        ];
    }
    return [
        title,
        ...whyNothing(facts, "no devShells"),
        "# shells:",
        `#   default: ${flow({ check: checkOf({ name: "default" }, facts.files) || undefined })}`,
        ...leftOut(outputs, system, 0),
    ];
}
function leftOut(outputs, system, listed) {
    const here = outputs.devShells[system] ?? [];
    const unnamable = here.filter(({ name }) => !isAttributeName(name)).map(({ name }) => name);
    const names = new Set(here.map(({ name }) => name));
    const elsewhere = Object.values(outputs.devShells)
        .flat()
        .map(({ name }) => name)
        .filter((name) => !names.has(name));
    const more = here.length - unnamable.length - listed;
    return [
        ...(unnamable.length > 0 ? [`  # Left out, since no attribute path can hold the name: ${shown(unnamable)}.`] : []),
        ...(more > 0 ? [`  # And ${more} more of this flake.`] : []),
        ...(elsewhere.length > 0 ? [`  # Not for ${system}: ${shown([...new Set(elsewhere)].toSorted())}.`] : []),
    ];
}
function whyNothing({ flake, flakeDirectory }, missing) {
    const file = flakeDirectory === "." ? "flake.nix" : `${flakeDirectory}/flake.nix`;
    switch (flake.kind) {
        case "none":
            return ["# There is no flake.nix yet: `nix flake init` writes one, `neko init --force` looks again."];
        case "not-seen":
            return [
                `# ${file} was not looked into: ${oneLine(flake.reason, 300)}.`,
                `# ${capital(oneLine(flake.hint, 300))}; \`neko init --force\` looks again.`,
            ];
        case "seen":
            return [`# ${file} has ${missing}.`];
    }
}
function imageSections(facts, guess) {
    const namesOnly = facts.flake.kind === "seen" ? facts.flake.outputs.namesOnly : undefined;
    const notes = [
        ...(namesOnly === undefined ? [] : [`# Found by name only: ${oneLine(namesOnly, 300)}.`]),
        ...(guess.archives.length > 0
            ? [
                `# Tarballs already, and so not listed: ${shown(guess.archives)}.`,
                "# Neko packs images itself: name the program, or a derivation with an imageConfig.",
            ]
            : []),
        ...(guess.unnamable.length > 0
            ? [`# Left out, since no attribute path can hold the name: ${shown(guess.unnamable)}.`]
            : []),
        ...(facts.files.includes("Dockerfile")
            ? ["# The Dockerfile is not used: make what it runs an output of the flake."]
            : []),
        ...facts.files
            .filter((file) => /compose/.test(file))
            .map((file) => `# ${file} is not used: its services can become a target of kind containers.`),
    ];
    const title = "# OCI images, packed from flake outputs with everything they need to run.";
    if (guess.images.length === 0) {
        return [[title, ...notes, "# images:", "#   app: { attr: app, tags: [latest] }"]];
    }
    const images = [
        title,
        ...notes,
        "images:",
        ...(guess.template
            ? ["  # What holds for every image that does not say otherwise.", `  "*": ${imageFlow(guess.template)}`]
            : []),
        ...guess.images.map((image) => `  ${scalar(image.name)}: ${imageFlow(image)}`),
    ];
    if (guess.variants.length === 0)
        return [images];
    const hasTemplate = guess.variants.includes("opt");
    const variants = [
        "# Ways to build the images; the name is the tag unless `tag` says another.",
        ...(hasTemplate ? ['# Such as: { tag: cuda12.8-sm86, cuda: "12.8", gpu-archs: [sm_86], cpu: znver2 }'] : []),
        "variants:",
        ...guess.variants.map((name) => `  ${scalar(name)}: {}`),
    ];
    return [variants, images];
}
function imageFlow({ attr, repository, variants }) {
    return flow({ attr, name: repository, variants });
}
function registrySection({ repository }, guess) {
    const owner = ownerOnGithub(repository);
    const title = "# Where images are pushed, and when.";
    const line = (of) => `  ghcr: { url: ghcr.io/${of}, on: [main], auth: github-token }`;
    if (owner === undefined) {
        return [title, "# `origin` is not on GitHub, so none was guessed.", "# registries:", `# ${line("owner")}`];
    }
    if (guess.images.length === 0)
        return [title, "# registries:", `# ${line(owner)}`];
    return [`${title} The job needs \`permissions: packages: write\`.`, "registries:", line(owner)];
}
function ownerOnGithub(repository) {
    const owner = /^github\.com\/([^/]+)\/[^/]+$/.exec(repository ?? "")?.[1]?.toLowerCase();
    return owner !== undefined && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(owner) ? owner : undefined;
}
function targetLines({ nixosConfigurations }) {
    const configs = nixosConfigurations.filter((name) => configName.test(name)).slice(0, mostOfAKind);
    return keysFor(configs, targetName, "host").map((key, index) => ({ key, config: configs[index] ?? "" }));
}
function targetSection(targets, guess, { packages, nixosConfigurations }, system) {
    const title = "# Machines. On each runs `neko reconcile`, which keeps it as this says.";
    if (targets.length > 0) {
        const left = nixosConfigurations.length - targets.length;
        const lines = [
            "targets:",
            ...targets.map(({ key, config }) => `  ${scalar(key)}: { kind: nixos, config: ${scalar(config)} }`),
            ...(left > 0 ? [`  # And ${left} more nixosConfigurations of this flake.`] : []),
        ];
        if (runsNixos)
            return [title, ...lines];
        return [
            title,
            "# In comments: this version of Neko does not switch NixOS yet, and releases nothing while they stand here.",
            ...lines.map((line) => `# ${line.replace(/^ *# /, "")}`),
        ];
    }
    const [image] = guess.images;
    const variants = image?.variants ?? (image?.attr === undefined ? guess.template?.variants : undefined) ?? [];
    const run = image === undefined ? "app" : [image.name, ...variants.slice(-1)].join("/");
    const profile = (packages[system] ?? []).find((each) => /^[A-Za-z_]/.test(each.name) && isAttributeName(each.name) && !isLikelyImage(each) && !each.content);
    return [
        title,
        "# targets:",
        `#   web: { kind: containers, run: [${scalar(run)}] } # images, by podman or docker`,
        `#   app: { kind: profile, attr: ${scalar(profile?.name ?? "app")} } # a package on any Linux with Nix`,
    ];
}
function rolloutSection(targets) {
    const names = targets.length === 0 ? ["web", "app"] : targets.map(({ key }) => scalar(key));
    const canary = names.find((name) => /canary|staging/.test(name)) ?? names[0] ?? "";
    const rest = names.filter((name) => name !== canary);
    const asWaves = rest.length > 0 && rest.length <= 8;
    return [
        "# How a release reaches the machines: wave by wave, and back to the last good state where a check fails.",
        "# rollout:",
        ...(asWaves
            ? [
                "#   waves:",
                `#     - { name: canary, to: [${canary}], soak: 15m }`,
                `#     - { name: rest, to: [${rest.join(", ")}], max-unavailable: 1 }`,
            ]
            : []),
        "#   health:",
        `#     - { http: "http://localhost:8080/health", within: 60s, on: [${canary}] }`,
    ];
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `{ attr: x, variants: [a, b] }`; `{}` when nothing has a value. */
function flow(values) {
    const parts = Object.entries(values).flatMap(([key, value]) => {
        if (value === undefined)
            return [];
        return [`${key}: ${typeof value === "string" ? scalar(value) : `[${value.map(scalar).join(", ")}]`}`];
    });
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/pipeline/repository.ts
var pipeline_repository = __webpack_require__(8208);
// EXTERNAL MODULE: ./cli/write-file.ts
var write_file = __webpack_require__(5340);
;// CONCATENATED MODULE: ./cli/verbs/init.ts








/** `neko init`: a first neko.yaml from what a repository holds. */
function addInitVerb(program, context) {
    program
        .command("init")
        .description("look at a repository and write a neko.yaml for it: shells, images, registry, machines")
        .argument("[dir]", "where neko.yaml goes", ".")
        .option("--force", "replace a neko.yaml that is there")
        .option("--stdout", "print it and write nothing")
        .action(async (dir, { force, stdout }) => {
        const { cwd, print } = context;
        const directory = (0,external_node_path_.resolve)(cwd, dir);
        if (!(await isDirectory(directory))) {
            throw new error/* NekoError */.i("USAGE", `${dir} is no folder`, { hint: "give the folder that neko.yaml is for" });
        }
        const path = (0,external_node_path_.join)(directory, "neko.yaml");
        const file = (0,external_node_path_.join)(dir, "neko.yaml");
        if (!force && !stdout && (await exists(path))) {
            throw new error/* NekoError */.i("USAGE", `${file} is there already`, {
                hint: "give --force to replace it, or --stdout to see what would be written",
            });
        }
        const facts = await collectFacts(context, directory);
        const made = renderNekoYaml(facts);
        if (!stdout)
            await (0,write_file/* writeWhole */.f)(path, made.text);
        print.result({ file, written: !stdout, facts, text: made.text }, () => stdout ? made.text.trimEnd() : report(file, facts, made));
    });
}
async function collectFacts(context, directory) {
    const repository = await openRepository(context, directory);
    const [flakeDirectory, ...files] = await Promise.all([
        // The two places where people keep it.
        exists((0,external_node_path_.join)(directory, "flake.nix")).then(async (here) => !here && (await exists((0,external_node_path_.join)(directory, "nix", "flake.nix"))) ? "nix" : "."),
        ...hintFiles.map(async (file) => ((await exists((0,external_node_path_.join)(directory, file))) ? [file] : [])),
    ]);
    const identity = await identityOf(repository, context.signal);
    const branch = await repository?.checkout.defaultBranch(context.signal);
    return {
        ...(identity === undefined ? {} : { repository: identity }),
        ...(branch === undefined ? {} : { branch }),
        flakeDirectory,
        flake: await lookAtFlake(context, repository?.top ?? directory, (0,external_node_path_.join)(directory, flakeDirectory)),
        hasLock: await exists((0,external_node_path_.join)(directory, flakeDirectory, "flake.lock")),
        files: files.flat(),
    };
}
async function lookAtFlake({ nix, signal }, top, directory) {
    if (!(await exists((0,external_node_path_.join)(directory, "flake.nix"))))
        return { kind: "none" };
    try {
        const source = { repository: top, directory: (0,external_node_path_.relative)(top, directory).split(external_node_path_.sep).join("/") };
        return { kind: "seen", outputs: await nix.outputs(source, signal) };
    }
    catch (thrown) {
        signal.throwIfAborted();
        const { message, hint } = (0,error/* toNekoError */.R)(thrown);
        // Nix sees what git tracks.
        if (/flake\.nix' does not exist/.test(message)) {
            return { kind: "not-seen", reason: "git does not track it", hint: "run `git add flake.nix`" };
        }
        return { kind: "not-seen", reason: message, hint };
    }
}
/** Undefined outside of git: what it would tell is left out. */
async function openRepository(context, directory) {
    try {
        return await context.openRepository(directory);
    }
    catch (thrown) {
        context.signal.throwIfAborted();
        if ((0,error/* toNekoError */.R)(thrown).code === "GIT_FAILED")
            return undefined;
        throw thrown;
    }
}
async function identityOf(repository, signal) {
    const url = await repository?.checkout.remoteUrl(signal);
    try {
        return url === undefined ? undefined : (0,pipeline_repository/* identityOfRemote */.A)(url);
    }
    catch (thrown) {
        // A path is no forge.
        if ((0,error/* toNekoError */.R)(thrown).code === "VALUE_INVALID")
            return undefined;
        throw thrown;
    }
}
function report(file, facts, { shells, images, targets }) {
    const counts = [
        `${shells.length} ${shells.length === 1 ? "shell" : "shells"}`,
        `${images.length} ${images.length === 1 ? "image" : "images"}`,
        `${targets.length} ${targets.length === 1 ? "machine" : "machines"}`,
    ];
    const { flake } = facts;
    const steps = nextSteps(facts, file);
    const width = Math.max(...steps.map(([command]) => command.length));
    return [
        `wrote ${file}: ${counts.join(", ")}`,
        ...(flake.kind === "not-seen" ? [`the flake was not looked into: ${flake.reason}; ${flake.hint}`] : []),
        ...(flake.kind === "seen" && flake.outputs.namesOnly !== undefined
            ? [`its outputs were known by name only: ${flake.outputs.namesOnly}`]
            : []),
        "next:",
        ...steps.map(([command, why]) => `  ${command.padEnd(width)}  ${why}`),
    ].join("\n");
}
async function isDirectory(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}
async function exists(path) {
    return (await (0,promises_.lstat)(path).catch(() => undefined)) !== undefined;
}


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



/** The file is as it was or holds the whole text, whatever happens in between. @throws NekoError USAGE */
async function writeWhole(path, text, mode = 0o644) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, "wx", mode);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${path} cannot be written`, {
            hint: "see that its folder is there and may be written to",
            cause,
        });
    }
}


/***/ }),

/***/ 8208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ identityOfRemote)
/* harmony export */ });
/* unused harmony export repositoryIdentity */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


// What a release record and a host's trust file call a repository: `github.com/acme/fleet`. It is compared, never opened.
/** Host name of the server and `owner/name`. @throws NekoError VALUE_INVALID */
function repositoryIdentity(serverUrl, repository) {
    const host = URL.parse(serverUrl)?.hostname;
    if (host)
        return `${host.toLowerCase()}/${repository}`;
    throw new NekoError("VALUE_INVALID", `"${showUrl(serverUrl)}" is no server URL`, {
        hint: "set GITHUB_SERVER_URL to the forge's web address, such as https://github.com",
    });
}
/** From a remote's URL, in each of git's spellings: `https://host/o/n.git`, `ssh://git@host:22/o/n`, `git@host:o/n.git`.
 *  @throws NekoError VALUE_INVALID for a path and everything else that names no host */
function identityOfRemote(url) {
    const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)([^\s]+)$/.exec(url);
    const parsed = scp ? undefined : URL.parse(url);
    const host = scp?.[1] ?? (parsed && ["https:", "http:", "ssh:", "git:"].includes(parsed.protocol) ? parsed.hostname : "");
    const path = (scp?.[2] ?? parsed?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
    if (host && /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)+$/.test(path))
        return `${host.toLowerCase()}/${path}`;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `the remote ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showUrl */ .jr)(url)} names no repository on a host`, {
        hint: "say which repository hosts know this by: --repository github.com/owner/name",
    });
}


/***/ }),

/***/ 4431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ forEachPlace),
/* harmony export */   a5: () => (/* binding */ isAtOrBelow),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/** What may be written shorter: a text in place of a mapping means its one key. */
const shortForms = [
    ["targets.*.run.*", "image"],
    ["variants.*.cuda", "version"],
    ["variants.*.cpu", "march"],
    ["services.compose", "file"],
    ["env.vars.*", "default"],
];
/**
 * Every place that a pattern names, in the order of the file. `*` stands for any one key but x-*, or any entry of a
 * list. The last key may be missing (`value` is undefined then); the keys before it are there. Short forms count as
 * what they stand for. `visit` may return true to end the search; the path it is given changes afterwards.
 */
function forEachPlace(file, pattern, visit) {
    const path = [];
    const below = (parent, depth) => {
        if (depth === pattern.length)
            return visit(parent, path) === true;
        const whole = typeof parent === "string" ? writtenOut(parent, path) : parent;
        if (typeof whole !== "object" || whole === null)
            return false;
        const key = pattern[depth];
        const isLast = depth === pattern.length - 1;
        const enter = (name, value) => {
            if (value === undefined && !isLast)
                return false;
            path.push(name);
            const ended = below(value, depth + 1);
            path.pop();
            return ended;
        };
        if (key !== "*")
            return enter(key, memberOf(whole, key));
        for (const name of Object.keys(whole)) {
            if (!name.startsWith("x-") && enter(name, memberOf(whole, name)))
                return true;
        }
        return false;
    };
    below(file, 0);
}
/** The places of {@link forEachPlace} as a list. */
function placesOf(file, pattern) {
    const places = [];
    forEachPlace(file, pattern, (value, path) => void places.push({ value, path: [...path] }));
    return places;
}
function memberOf(parent, key) {
    if (Array.isArray(parent) && !/^[0-9]+$/.test(key))
        return undefined;
    return Object.hasOwn(parent, key) ? parent[key] : undefined;
}
function writtenOut(value, path) {
    const form = shortForms.find(([pattern]) => fits(path, pattern));
    return form ? { [form[1]]: value } : value;
}
function fits(path, pattern) {
    const keys = pattern.split(".");
    return keys.length === path.length && keys.every((key, index) => key === "*" || key === path[index]);
}
/** `pattern` names the path, or something it lies below. */
function isAtOrBelow(path, pattern) {
    const keys = pattern.split(".");
    return keys.length <= path.length && keys.every((key, index) => key === "*" || key === path[index]);
}


/***/ }),

/***/ 9470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ unenforcedOf),
/* harmony export */   Pg: () => (/* binding */ notYetIn)
/* harmony export */ });
/* unused harmony export notYetRows */
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4431);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9158);


const carried = (pattern, feature = keysOf(pattern)) => ({
    level: "carried",
    pattern,
    feature,
});
/** `shells.*.hook` to `shells.hook`. */
const keysOf = (pattern) => pattern.replaceAll(".*", "");
const refused = (pattern, feature) => ({ level: "refused", pattern, feature });
const when = (wanted, feature) => (value) => value === wanted ? feature : undefined;
const probeKinds = ["tcp", "unit", "metric", "gpu"];
const notFix = (key) => (value) => value === "fix" ? undefined : `${key}: ${String(value)}`;
const notYetRows = [
    refused("targets.*.kind", (kind) => ["nixos", "shells", "tee"].includes(String(kind)) ? `targets of kind ${String(kind)}` : undefined),
    refused("targets.*.strategy", when("beside", "strategy: beside")),
    carried("targets.*.attest"),
    carried("targets.*.ssh"),
    carried("targets.*.modules"),
    carried("targets.*.proxmox"),
    ...probeKinds.map((kind) => refused(`rollout.health.*.${kind}`, `health checks by ${kind}`)),
    refused("source.verify", when("signed-commits", "verify: signed-commits")),
    refused("source.resolve", when("host", "resolve: host")),
    carried("source.poll"),
    carried("source.release-timeout"),
    carried("source.allow-web-flow"),
    refused("rollout.on-failure", when("pause", "on-failure: pause")),
    carried("rollout.keep-generations"),
    carried("rollout.timeouts"),
    // A freeze keeps waves closed; without waves a release admits every target at once.
    refused("freeze", (value, file) => Array.isArray(value) && value.length > 0 && !file.rollout?.waves?.length ? "freeze without waves" : undefined),
    refused("attestation.policy", when("enforce", "attestation: enforce")),
    carried("attestation", (value) => {
        const policy = (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, "policy");
        return policy === "off" || policy === "enforce" ? undefined : "attestation";
    }),
    refused("drift.minor", notFix("drift.minor")),
    refused("drift.major", notFix("drift.major")),
    refused("drift.unmanaged", "drift.unmanaged"),
    carried("drift.every"),
    carried("exceptions.*.rule", (rule) => /^[A-Z][A-Z0-9_]+$/.test(String(rule)) ? undefined : "exceptions of drift and attestation"),
    carried("images.*.timeout"),
    carried("packages.*.builder"),
    carried("packages.*.version"),
    carried("packages.*.vendor-hash"),
    carried("packages.*.source"),
    carried("packages.*.timeout"),
    carried("shells.*.packages"),
    carried("shells.*.python"),
    carried("shells.*.hook"),
    carried("shells.*.direnv", when(true, "shells.direnv")),
    carried("shells.*.bench"),
    carried("env"),
    carried("services"),
    carried("builders"),
    carried("notifications"),
    carried("report.summary", when(false, "report.summary: false")),
];
/** What a checked file asks for and this version does not do: the first place of each, in the order of the table. */
function notYetIn(file) {
    const found = new Map();
    for (const { level, pattern, feature } of notYetRows) {
        (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .forEachPlace */ .Af)(file, pattern.split("."), (value, path) => {
            const asked = value === undefined ? undefined : typeof feature === "string" ? feature : feature(value, file);
            if (asked === undefined)
                return false;
            const isKey = asked === keysOf(pattern);
            if (!found.has(asked))
                found.set(asked, { level, feature: asked, isKey, at: [...path], path: path.join(".") });
            // A row of one feature has said all it has to say.
            return typeof feature === "string";
        });
    }
    return [...found.values()];
}
/** What keeps a release from being published. */
function unenforcedOf(asked) {
    return asked.filter(({ level }) => level === "refused").map(({ path, feature }) => ({ path, feature }));
}


/***/ }),

/***/ 9158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
// Reading a value that may not fit the schema: what has the wrong shape is empty, so that references are checked even
// where something else is wrong, and everything is said at once.
function mapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A value below, by own keys only. */
function member(value, ...keys) {
    let current = value;
    for (const key of keys) {
        const parent = mapping(current);
        current = Object.hasOwn(parent, key) ? parent[key] : undefined;
    }
    return current;
}
function named(value) {
    return Object.entries(mapping(value)).filter(([name]) => !name.startsWith("x-"));
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The strings of a list with their places in it. */
function strings(value) {
    return list(value).flatMap((entry, index) => typeof entry === "string" ? [{ text: entry, index: String(index) }] : []);
}
function text(value) {
    return typeof value === "string" ? value : undefined;
}


/***/ })

};
