export const id = 587;
export const ids = [587];
export const modules = {

/***/ 3968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addPlanVerb: () => (/* binding */ addPlanVerb)
});

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/plan/evaluated-state.ts
var evaluated_state = __webpack_require__(5122);
;// CONCATENATED MODULE: ./src/plan/existing.ts
/** Nothing was looked up. */
const nothingKnown = {
    supply: { kind: "unknown", because: "nothing was looked up" },
    closures: new Map(),
    images: new Map(),
};

// EXTERNAL MODULE: ./src/plan/host-plan.ts + 1 modules
var host_plan = __webpack_require__(6038);
// EXTERNAL MODULE: ./src/plan/differences.ts
var differences = __webpack_require__(8503);
// EXTERNAL MODULE: ./src/plan/facts.ts
var facts = __webpack_require__(7736);
// EXTERNAL MODULE: ./src/plan/packing.ts
var packing = __webpack_require__(676);
;// CONCATENATED MODULE: ./src/plan/image-push.ts




/** Every image of either side, sorted by id; one that is for several systems once. */
function imagePushes(base, head, moves) {
    const before = contentsOf(base);
    const after = contentsOf(head);
    const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
    return ids.map((id) => {
        const [from, to] = [before.get(id), after.get(id)];
        if (!to) {
            return { id, change: "removed", because: ["no longer an image"], tags: [], to: [], move: null };
        }
        const because = from ? imageDifferences(from, to) : ["new"];
        const change = !from ? "added" : because.length === 0 ? "same" : "changed";
        const { tags, to: places } = to;
        const systems = declaredSystems(to);
        return {
            id,
            ...(systems.length === 0 ? {} : { systems }),
            change,
            because: (0,facts/* list */.p_)(because),
            tags,
            to: places,
            move: moveOf(id, to, moves),
        };
    });
}
const declaredSystems = ({ parts }) => [...parts.keys()].filter((system) => system !== "");
function contentsOf(side) {
    if (!side)
        return new Map();
    const { state, outputs } = side;
    return new Map([...Map.groupBy(state.images, (image) => image.index?.id ?? image.id)].map(([id, images]) => {
        const image = images[0];
        const parts = images
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
            .map((one) => {
            const output = outputs.get(one.attribute);
            const config = (0,packing/* mergeImageConfig */._)(output?.imageConfig, one.config);
            return [one.system ?? "", { id: one.id, storePath: output?.outPath, config }];
        });
        const to = state.registries.map((registry) => destination(registry, image));
        return [id, { parts: new Map(parts), tags: image.index?.tags ?? image.tags, to }];
    }));
}
/** What of all its systems travels. */
function moveOf(id, { parts }, moves) {
    const known = [...parts.values()].flatMap((part) => moves.get(part.id) ?? []);
    if (known.length === 0)
        return null;
    const sum = (of) => known.reduce((total, move) => {
        const value = of(move);
        return total === null || value === null ? null : total + value;
    }, 0);
    return {
        imageId: id,
        layers: sum(({ layers }) => layers) ?? 0,
        newLayers: sum(({ newLayers }) => newLayers),
        sizeBytes: sum(({ sizeBytes }) => sizeBytes) ?? 0,
        newBytes: sum(({ newBytes }) => newBytes),
    };
}
function destination({ name, location, on }, { repository }) {
    return { registry: name, reference: `${baseOf(location)}/${repository}`, on };
}
function baseOf(location) {
    switch (location.kind) {
        case "layout":
            return `oci:${location.directory}`;
        case "registry":
            return location.prefix === "" ? location.host : `${location.host}/${location.prefix}`;
    }
}
function imageDifferences(from, to) {
    const [before, after] = [from.to, to.to].map((all) => all.map(({ reference, on }) => `${reference} (${on.join(", ")})`));
    const systems = [...to.parts.keys()];
    const [had, has] = [declaredSystems(from).join(" "), declaredSystems(to).join(" ")];
    return [
        ...(had === has ? [] : [(0,facts/* fact */.fK)("systems", had, has)]),
        ...systems.flatMap((system) => partDifferences(system, from.parts, to.parts)),
        ...((0,external_node_util_.isDeepStrictEqual)(from.tags, to.tags) ? [] : [(0,facts/* fact */.fK)("tags", from.tags.join(" "), to.tags.join(" "))]),
        ...((0,external_node_util_.isDeepStrictEqual)(before, after) ? [] : [(0,facts/* fact */.fK)("pushed to", before.join(" "), after.join(" "))]),
    ];
}
function partDifferences(system, from, to) {
    const after = to.get(system);
    // An image that begins to name its one system goes on from where it did not.
    const before = from.get(system) ?? (from.size === 1 && to.size === 1 ? [...from.values()][0] : undefined);
    if (!before || !after)
        return [];
    const of = to.size > 1 ? ` for ${system}` : "";
    const { storePath } = after;
    return [
        ...(storePath === undefined || before.storePath === storePath
            ? []
            : [(0,facts/* pathFact */.IJ)(`image${of}`, before.storePath, storePath)]),
        ...((0,external_node_util_.isDeepStrictEqual)(before.config, after.config)
            ? []
            : (0,facts/* facts */.Ix)(`config${of}`, (0,differences/* differences */.t)(before.config, after.config))),
    ];
}

// EXTERNAL MODULE: ./src/plan/rules.ts
var rules = __webpack_require__(1324);
// EXTERNAL MODULE: ./src/plan/slice.ts
var slice = __webpack_require__(1961);
// EXTERNAL MODULE: ./src/plan/closure-diff.ts + 1 modules
var closure_diff = __webpack_require__(8483);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/plan/reboot.ts

// `linux-6.12.8` and `linux-6.12.8-modules`, but not `linux-headers-6.7` or `linux-pam-1.6.1`.
const parts = [
    ["kernel", /^linux-[0-9][^-]*(-rc[0-9]+)?(-modules)?$/],
    ["initrd", /^initrd-/],
    ["NVIDIA driver", /^nvidia-x11-/],
];
/** Whether a system must be started anew, from the paths in its closures. Source: gitops-anchors.md section 5, "reboot". */
function rebootBetween(before, after) {
    const because = parts.flatMap(([what, pattern]) => {
        const [from, to] = [pathsOf(before, pattern), pathsOf(after, pattern)];
        if (from.join("\n") === to.join("\n"))
            return [];
        const [names, wanted] = [from, to].map((paths) => [...new Set(paths.map((path) => (0,store_path/* storePathName */.yF)(path)))].join(", "));
        return [
            `${what}: ${names === wanted ? `${names} is another build` : `${names || "nothing"} → ${wanted || "nothing"}`}`,
        ];
    });
    return because.length === 0 ? { kind: "no" } : { kind: "expected", because };
}
function pathsOf(closure, pattern) {
    return closure
        .map(({ path }) => path)
        .filter((path) => pattern.test((0,store_path/* storePathName */.yF)(path)))
        .toSorted((a, b) => (`${(0,store_path/* storePathName */.yF)(a)} ${a}` < `${(0,store_path/* storePathName */.yF)(b)} ${b}` ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/plan/target-closure.ts


/** Compares closures by what a target runs; targets that run the same share one answer. */
function closureComparer(closures) {
    const known = new Map();
    return (from, to) => {
        if (to === null)
            return { closure: { kind: "same" }, reboot: { kind: "no" } };
        const [before, after] = [rootsOf(from), rootsOf(to)];
        const systems = [from, to].map((slice) => (slice?.kind === "nixos" ? slice.storePath : null));
        const key = [...systems, ...before, "", ...after].join("\n");
        const answer = known.get(key) ?? {
            closure: compareClosures(before, after, closures),
            reboot: compareSystems(systems, closures),
        };
        known.set(key, answer);
        return answer;
    };
}
function compareClosures(before, after, closures) {
    if (before.join("\n") === after.join("\n"))
        return { kind: "same" };
    const [from, to] = [unionOf(before, closures), unionOf(after, closures)];
    if (!to)
        return { kind: "unknown", because: notBuilt };
    return from ? { kind: "known", diff: (0,closure_diff/* diffClosures */.Ep)(from, to) } : { kind: "unknown", because: notHere };
}
/** Of the systems alone: what containers hold starts no kernel. A first system is installed, not switched to. */
function compareSystems([from, to], closures) {
    if (!from || !to || from === to)
        return { kind: "no" };
    const [before, after] = [closures.get(from), closures.get(to)];
    if (!after)
        return { kind: "unknown", because: notBuilt };
    return before ? rebootBetween(before, after) : { kind: "unknown", because: notHere };
}
const notBuilt = "not built here yet";
const notHere = "what runs now is not in this store";
function unionOf(roots, closures) {
    const found = roots.map((root) => closures.get(root));
    return found.every((closure) => closure !== undefined) ? found.flat() : undefined;
}
/** What is realised for a target, sorted; a shell has a derivation, and no path before somebody enters it. */
function rootsOf(slice) {
    switch (slice?.kind) {
        case undefined:
        case "shells":
            return [];
        case "profile":
            return [slice.storePath];
        case "nixos":
            return [...new Set([slice.storePath, ...slice.containers.flatMap(target_closure_pathsOf)])].toSorted();
        case "containers":
        case "tee":
            return [...new Set(slice.containers.flatMap(target_closure_pathsOf))].toSorted();
    }
}
function target_closure_pathsOf(container) {
    return "choices" in container ? container.choices.map(({ storePath }) => storePath) : [container.storePath];
}

// EXTERNAL MODULE: ./src/plan/variants.ts
var plan_variants = __webpack_require__(913);
;// CONCATENATED MODULE: ./src/plan/change.ts










/**
 * Base against head; a missing base makes everything `added`. No I/O, no clock: same states in, same plan out. Linear in
 * targets and images.
 * @param existing what was looked up; what was not is `unknown` in the plan
 * @param said what the base's neko.yaml says, also where the base itself could not be evaluated
 */
function planChange(base, head, existing = nothingKnown, said = base?.declared ?? null) {
    const targets = targetChanges(base, head, existing);
    const changed = new Set(targets.filter((target) => target.change !== "same").map((target) => target.name));
    const images = imagePushes(base, head, existing.images);
    const pushed = new Set(images.filter(({ change }) => change !== "same").map(({ id }) => id));
    return {
        base: base?.revision ?? null,
        head: head.revision,
        outputs: outputChanges(base, head, existing.supply),
        supply: countOf(existing.supply),
        images,
        variants: (0,plan_variants/* variantsOf */.I)(head, existing.closures, (id) => pushed.has(id)),
        targets,
        waves: head.state.rollout.waves.map(({ name, targets: members, soakMs, maxUnavailable, environment, window }) => ({
            name,
            targets: members,
            changed: members.filter((member) => changed.has(member)).length,
            soakMs,
            maxUnavailable,
            ...(environment === undefined ? {} : { environment }),
            ...(window === undefined ? {} : { window: window.text }),
        })),
        rules: (0,rules/* planRules */.Td)(said, head.declared),
    };
}
/** True when merging would build nothing, move no target, push no image elsewhere and change no rule. */
function isEmptyPlan(plan) {
    const isSame = [...plan.outputs, ...plan.images, ...plan.targets].every((step) => step.change === "same");
    return isSame && plan.rules.length === 0;
}
/** Digest of what would happen: without commits, without what caches hold, without time. The same plan, the same id. */
function planIdOf(plan) {
    return (0,kernel_digest/* digestOf */.ol)({
        schema: "neko.plan/v1",
        outputs: plan.outputs.map(({ attribute, role, change, from, to }) => ({ attribute, role, change, from, to })),
        images: plan.images.map(({ id, systems, change, tags, to }) => ({ id, systems, change, tags, to })),
        targets: plan.targets.map(({ name, kind, change, from, to }) => ({ name, kind, change, from, to })),
        waves: plan.waves,
        rules: plan.rules,
    });
}
function outputChanges(base, head, supply) {
    const before = base ? (0,evaluated_state/* neededAttributes */.n)(base.state) : new Map();
    const after = (0,evaluated_state/* neededAttributes */.n)(head.state);
    const supplyOf = supplier(supply);
    return [...new Set([...before.keys(), ...after.keys()])].toSorted(compare).map((attribute) => {
        const from = before.has(attribute) ? base?.outputs.get(attribute) : undefined;
        const to = after.has(attribute) ? head.outputs.get(attribute) : undefined;
        const change = changeOf(from?.drvPath, to?.drvPath);
        return {
            attribute,
            role: after.get(attribute) ?? before.get(attribute) ?? "",
            change,
            from: from?.outPath ?? null,
            to: to?.outPath ?? null,
            drvPath: to?.drvPath ?? null,
            because: reasons[change],
            supply: to && change !== "same" ? supplyOf(to) : "none",
        };
    });
}
const reasons = {
    added: "new",
    changed: "drv changed",
    same: "same drv",
    removed: "no longer needed",
};
function supplier(supply) {
    if (supply.kind === "unknown")
        return () => "unknown";
    const build = new Set(supply.toBuild);
    const fetch = new Set(supply.toFetch);
    return ({ drvPath, outPath }) => (build.has(drvPath) ? "build" : fetch.has(outPath) ? "fetch" : "here");
}
function countOf(supply) {
    if (supply.kind === "unknown")
        return supply;
    const { kind, toBuild, toFetch, downloadBytes } = supply;
    return { kind, toBuild: toBuild.length, toFetch: toFetch.length, downloadBytes };
}
function targetChanges(base, head, existing) {
    const before = base ? (0,evaluated_state/* slicesOf */.G)(base) : new Map();
    const after = (0,evaluated_state/* slicesOf */.G)(head);
    const specs = new Map([...(base?.state.targets ?? []), ...head.state.targets].map((spec) => [spec.name, spec]));
    const waveOf = new Map(head.state.rollout.waves.flatMap((wave) => wave.targets.map((name) => [name, wave.name])));
    const closuresOf = closureComparer(existing.closures);
    return [...new Set([...before.keys(), ...after.keys()])].toSorted(compare).map((name) => {
        const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
        const spec = specs.get(name);
        const toId = to && (0,slice/* desiredIdOf */.J4)(to);
        // Canonical JSON is what a plan of many targets takes its time for.
        const fromId = from && ((0,external_node_util_.isDeepStrictEqual)(from, to) ? toId : (0,slice/* desiredIdOf */.J4)(from));
        const [wave, environment] = [waveOf.get(name), to ? spec.environment : undefined];
        return {
            name,
            kind: spec.kind,
            change: changeOf(fromId, toId),
            from: fromId,
            to: toId,
            ...(0,host_plan/* planTarget */.h)(from, to),
            ...closuresOf(from, to),
            ...(wave === undefined ? {} : { wave }),
            ...(environment === undefined ? {} : { environment }),
        };
    });
}
function changeOf(from, to) {
    if (from == null)
        return "added";
    if (to == null)
        return "removed";
    return from === to ? "same" : "changed";
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./src/build/nix-expression.ts
var nix_expression = __webpack_require__(7466);
;// CONCATENATED MODULE: ./src/build/evaluation-scope.ts


/** Counted up when {@link parseEvaluation} reads the same result otherwise. */
const resultFormat = 1;
/**
 * What, with an attribute, stands for the result of an evaluation: the same scope and attribute, the same output. It
 * covers our own expression too, so that another version of Neko never takes over what this one asked. Only a committed
 * tree has one.
 */
function evaluationScope(scope) {
    const expression = (0,nix_expression/* evaluationExpression */.v1)({ url: "", filePrefixes: [] }, []);
    return (0,kernel_digest/* digestOf */.ol)({ schema: "neko.evaluation/v1", resultFormat, expression, ...scope });
}

// EXTERNAL MODULE: ./src/kernel/revision.ts
var kernel_revision = __webpack_require__(1400);
;// CONCATENATED MODULE: ./src/pipeline/evaluate.ts




/**
 * Both sides evaluated. A base that does not evaluate is a value, since it does not hide what the head is; when the head
 * does not, the base's evaluation is ended.
 * @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED, GIT_FAILED, NIX_MISSING, NIX_TOO_OLD: of the head
 */
async function evaluatePair(sources, ports, signal) {
    const [head, base] = await Promise.all([
        recall("head", sources.head, ports, signal),
        sources.base && recall("base", sources.base, ports, signal),
    ]);
    // The same tree is evaluated once, as every later plan will see it.
    const same = base !== null && base.scope !== undefined && base.scope === head.scope;
    ports.log.info(titleOf(head, base));
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const evaluatingBase = base && !same
        ? complete(base, ports, either).then((state) => ({ state, failure: undefined }), (thrown) => ({ state: null, failure: (0,error/* toNekoError */.R)(thrown) }))
        : undefined;
    try {
        const evaluated = await complete(head, ports, signal);
        const other = await evaluatingBase;
        signal.throwIfAborted();
        return {
            head: evaluated,
            headIsFresh: head.known.size === 0,
            base: same ? stateOf(base, evaluated.outputs) : (other?.state ?? null),
            ...(other?.failure ? { baseFailure: other.failure } : {}),
        };
    }
    catch (thrown) {
        stop.abort(thrown);
        await evaluatingBase;
        throw thrown;
    }
}
async function recall(name, source, ports, signal) {
    const attributes = [...(0,evaluated_state/* neededAttributes */.n)(source.state).keys()];
    const scope = attributes.length === 0 ? undefined : await scopeOf(source, ports, signal);
    const known = scope === undefined ? new Map() : await ports.evaluations.read(scope, attributes);
    return { name, source, scope, attributes, known };
}
async function scopeOf({ flake, lock }, { nix, checkout }, signal) {
    if (flake.revision === undefined)
        return undefined;
    const [tree, evaluator] = await Promise.all([
        checkout.treeOf((0,kernel_revision/* parseRevision */.Pp)(flake.revision), signal),
        nix.evaluator(signal),
    ]);
    return evaluationScope({ lock, tree, directory: flake.directory, evaluator });
}
/** The rest in one evaluation, and remembered. */
async function complete(side, { nix, evaluations, log }, signal) {
    const { source, scope, attributes, known } = side;
    const missing = attributes.filter((attribute) => !known.has(attribute));
    if (missing.length === 0)
        return stateOf(side, known);
    const found = await nix.evaluate(source.flake, missing, signal);
    if (scope !== undefined) {
        await evaluations.write(scope, found, signal).catch((thrown) => {
            signal.throwIfAborted();
            log.debug((0,error/* toNekoError */.R)(thrown).message);
        });
    }
    return stateOf(side, new Map([...known, ...found]));
}
function stateOf({ source }, outputs) {
    const { state, declared, flake, files } = source;
    const revision = flake.revision === undefined ? null : (0,kernel_revision/* parseRevision */.Pp)(flake.revision);
    return { revision, state, declared, outputs, files };
}
/** `evaluating base 1a2b3c4d (from memory) and head 5e6f7a8b (12 of 40 outputs)`. */
function titleOf(head, base) {
    const sides = base ? [base, head] : [head];
    const parts = sides.map(({ name, source: { flake }, attributes, known }) => {
        const which = flake.revision === undefined ? "the work tree" : `${name} ${(0,kernel_revision/* shortRevision */.w7)((0,kernel_revision/* parseRevision */.Pp)(flake.revision))}`;
        const missing = attributes.length - known.size;
        if (attributes.length === 0)
            return `${which} (no outputs)`;
        if (missing === 0)
            return `${which} (from memory)`;
        return known.size === 0
            ? `${which} (${missing} ${missing === 1 ? "output" : "outputs"})`
            : `${which} (${missing} of ${attributes.length} outputs)`;
    });
    return `evaluating ${parts.join(" and ")}`;
}

// EXTERNAL MODULE: ./src/layers/layers.ts + 2 modules
var layers_layers = __webpack_require__(1837);
;// CONCATENATED MODULE: ./src/pipeline/look-up.ts



/**
 * What is there of what changes between base and head, asked in three commands as a rule and in none when nothing
 * changes. A plan is worth having without it, so that nothing here fails but a cancelled signal.
 * @param flake of the head
 */
async function lookUp(base, head, flake, { nix, log }, signal) {
    const unknown = (thrown) => {
        signal.throwIfAborted();
        const { message } = (0,error/* toNekoError */.R)(thrown);
        log.debug(message);
        return message;
    };
    const [supply, closures] = await Promise.all([
        supplyOf(changedDerivations(base, head), flake, nix, signal).catch((thrown) => ({
            kind: "unknown",
            because: unknown(thrown),
        })),
        closuresOf(changedPaths(base, head), nix, signal).catch((thrown) => {
            unknown(thrown);
            return new Map();
        }),
    ]);
    return { supply, closures, images: imageMoves(base, head, closures) };
}
/** A remembered derivation may have been collected as garbage since: then it is evaluated once more, which writes it. */
async function supplyOf(attributes, flake, nix, signal) {
    const drvPaths = [...attributes.keys()].toSorted();
    const supply = await nix.dryRun(drvPaths, signal);
    if (supply.kind === "known")
        return supply;
    const valid = await nix.valid(drvPaths, signal);
    const gone = drvPaths.flatMap((drvPath) => (valid.has(drvPath) ? [] : (attributes.get(drvPath) ?? [])));
    if (gone.length === 0)
        return supply;
    await nix.evaluate(flake, gone.toSorted(), signal);
    return nix.dryRun(drvPaths, signal);
}
/** Of outputs that are new or other than the base's, with an attribute that makes it. */
function changedDerivations(base, head) {
    const before = base ? (0,evaluated_state/* neededAttributes */.n)(base.state) : new Map();
    return new Map([...(0,evaluated_state/* neededAttributes */.n)(head.state).keys()].flatMap((attribute) => {
        const to = head.outputs.get(attribute)?.drvPath;
        const from = before.has(attribute) ? base?.outputs.get(attribute)?.drvPath : undefined;
        return to === undefined || to === from ? [] : [[to, attribute]];
    }));
}
/** What targets and images are on either side, where the two sides differ. A shell's closure is not what it is made of. */
function changedPaths(base, head) {
    const [before, after] = [base ? pathsByOwner(base) : new Map(), pathsByOwner(head)];
    const paths = [...new Set([...before.keys(), ...after.keys()])].flatMap((owner) => {
        const [from, to] = [before.get(owner) ?? [], after.get(owner) ?? []];
        return from.join() === to.join() ? [] : [...from, ...to];
    });
    return [...new Set(paths)].toSorted();
}
function pathsByOwner({ state, outputs }) {
    const attributes = attributesByImage(state);
    const pathsOf = (names) => names.flatMap((attribute) => (attribute === undefined ? undefined : outputs.get(attribute)?.outPath) ?? []);
    return new Map([
        ...state.images.map(({ id, attribute }) => [`image ${id}`, pathsOf([attribute])]),
        // Those that stay are compared with those that change.
        ...[...Map.groupBy(state.images, ({ image }) => image)].map(([image, all]) => [`variants of ${image}`, pathsOf(all.map(({ attribute }) => attribute))]),
        ...state.targets.map((target) => [`target ${target.name}`, pathsOf(attributesOf(target, attributes))]),
    ]);
}
function attributesOf(target, attributes) {
    const own = "attribute" in target ? [target.attribute] : [];
    const containers = "containers" in target ? target.containers : [];
    const images = containers.flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId]));
    return [...own, ...images.map((id) => attributes.get(id))];
}
const attributesByImage = (state) => new Map(state.images.map(({ id, attribute }) => [id, attribute]));
async function closuresOf(paths, nix, signal) {
    const valid = await nix.valid(paths, signal);
    if (valid.size === 0)
        return new Map();
    const closureOf = closuresWithin(await nix.closure([...valid], signal));
    return new Map([...valid].map((path) => [path, closureOf(path)]));
}
/** By position, not by path: a fleet of hundreds reaches the same thousands of paths again and again. */
function closuresWithin(infos) {
    const positions = new Map(infos.map(({ path }, index) => [path, index]));
    const below = infos.map(({ references }) => references.flatMap((path) => positions.get(path) ?? []));
    return (root) => {
        const start = positions.get(root);
        if (start === undefined)
            return [];
        const reached = new Uint8Array(infos.length);
        reached[start] = 1;
        const waiting = [start];
        for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
            for (const next of below[index] ?? []) {
                if (reached[next] === 1)
                    continue;
                reached[next] = 1;
                waiting.push(next);
            }
        }
        return infos.filter((_, index) => reached[index] === 1);
    };
}
function imageMoves(base, head, closures) {
    const before = new Map(base?.state.images.map(({ id, attribute }) => [id, base.outputs.get(attribute)?.outPath]));
    const layersOf = layersByRoot(closures);
    return new Map(head.state.images.flatMap(({ id, attribute, maxLayers }) => {
        const to = head.outputs.get(attribute)?.outPath;
        const from = before.get(id);
        const layers = to === undefined || to === from ? undefined : layersOf(to, maxLayers);
        if (!layers)
            return [];
        const had = from === undefined ? [] : layersOf(from, maxLayers);
        const keys = had && new Set(had.map((layer) => layer.key));
        const added = keys && layers.filter((layer) => !keys.has(layer.key));
        return [
            [
                id,
                {
                    imageId: id,
                    layers: layers.length,
                    newLayers: added ? added.length : null,
                    sizeBytes: bytesOf(layers),
                    newBytes: added ? bytesOf(added) : null,
                },
            ],
        ];
    }));
}
/** Variants and images can have the same root: its layers are planned once. */
function layersByRoot(closures) {
    const planned = new Map();
    return (root, maxLayers) => {
        const closure = closures.get(root);
        if (!closure)
            return undefined;
        const key = `${maxLayers} ${root}`;
        const layers = planned.get(key) ?? (0,layers_layers/* planLayers */.Q7)(closure, root, maxLayers);
        planned.set(key, layers);
        return layers;
    };
}
const bytesOf = (layers) => layers.reduce((sum, layer) => sum + layer.narSizeBytes, 0);

// EXTERNAL MODULE: ./src/spec/suggest.ts
var suggest = __webpack_require__(1381);
;// CONCATENATED MODULE: ./src/pipeline/narrow.ts



/**
 * The state with these targets alone, and of shells, images and packages only what they use. Waves stay whole: their
 * order is what it is. A name that is not there is left out, since the other side of a plan may have it.
 */
function narrowTo(state, names) {
    const targets = state.targets.filter((target) => names.has(target.name));
    const images = new Set(targets
        .flatMap((target) => ("containers" in target ? target.containers : []))
        .flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId])));
    const shells = new Set(targets.flatMap((target) => (target.kind === "shells" ? target.shells : [])));
    return {
        ...state,
        targets,
        images: state.images.filter((image) => images.has(image.id)),
        shells: state.shells.filter((shell) => shells.has(shell.name)),
        packages: [],
    };
}
/** What the file says of a narrowed state: without the targets, shells, images and packages that are not in it. */
function narrowDeclared(declared, state) {
    const kept = {
        targets: new Set(state.targets.map(({ name }) => name)),
        shells: new Set(state.shells.map(({ name }) => name)),
        images: new Set(["*", ...state.images.map(({ image }) => image)]),
        packages: new Set(state.packages.map(({ name }) => name)),
    };
    const narrowed = (section, value) => {
        const names = kept[section];
        return names ? Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name))) : value;
    };
    return Object.fromEntries(Object.entries(declared).map(([section, value]) => [section, narrowed(section, value)]));
}
/** @throws NekoError TARGET_UNKNOWN for a name that no side has, with what was probably meant */
function checkTargets(names, states) {
    const known = [...new Set(states.flatMap((state) => state.targets.map((target) => target.name)))].toSorted();
    for (const name of names) {
        if (known.includes(name))
            continue;
        throw new error/* NekoError */.i("TARGET_UNKNOWN", `neko.yaml has no target "${(0,kernel_text/* clip */.$Q)(name, 60)}"`, {
            hint: (0,suggest/* suggest */.ZA)(name, known, "choose from")?.replace(/^Did/, "did").replace(/\.$/, "") ??
                "declare one in `targets:` first",
        });
    }
}

// EXTERNAL MODULE: ./src/pipeline/source.ts + 1 modules
var source = __webpack_require__(1251);
;// CONCATENATED MODULE: ./src/pipeline/plan.ts






/**
 * What the head would change. Both sides are read and evaluated by commit id, which a clone of depth 2 can do.
 * A base that cannot be read or evaluated does not hide the plan: then everything counts as new, and it says why.
 * @throws NekoError CONFIG_MISSING, ATTRIBUTE_MISSING, EVALUATION_FAILED, GIT_FAILED, NIX_MISSING, NIX_TOO_OLD,
 *   TARGET_UNKNOWN
 */
async function runPlan(input, ports, signal) {
    const { log } = ports;
    const readings = input.readings ?? new Map();
    const revision = baseRevision(input, ports.checkout, log, signal);
    revision.catch(() => undefined); // it is awaited once the head has been read
    const { now } = input;
    const head = await (0,source/* loadState */.C)(input.place, input.head, ports.checkout, signal, { readings, ...(now ? { now } : {}) });
    if (!head.valid)
        return { kind: "invalid", problems: head.problems };
    // After the head: what was judged by the day needs no second reading without it.
    const before = await loadBase(await revision, input.place, readings, ports, signal);
    if (before.invalid)
        log.warn(`${input.place.config} of the base is invalid: everything counts as new`);
    const { targets } = input;
    if (targets)
        checkTargets(targets, [head.state, ...(before.loaded ? [before.loaded.state] : [])]);
    const narrow = (loaded) => {
        if (!targets)
            return loaded;
        const state = narrowTo(loaded.state, new Set(targets));
        return { ...loaded, state, declared: narrowDeclared(loaded.declared, state) };
    };
    const sources = { base: before.loaded && narrow(before.loaded), head: narrow(head) };
    const pair = await evaluatePair(sources, ports, signal);
    const baseFailure = before.failure ?? pair.baseFailure;
    if (baseFailure)
        log.warn(`the base cannot be evaluated, everything counts as new: ${baseFailure.message}`);
    const { base, head: evaluated } = pair;
    const existing = await lookUp(base, evaluated, head.flake, ports, signal);
    const plan = planChange(base, evaluated, existing, sources.base?.declared ?? null);
    return {
        kind: "planned",
        plan,
        planId: planIdOf(plan),
        empty: isEmptyPlan(plan),
        head: sources.head,
        evaluated,
        evaluatedNow: pair.headIsFresh,
        existing,
        ...(baseFailure ? { baseFailure } : {}),
        matrix: matrixOf(plan, sources.head.state),
    };
}
async function loadBase(revision, place, readings, { checkout }, signal) {
    if (revision === null)
        return { loaded: null };
    try {
        const base = await (0,source/* loadState */.C)(place, { kind: "commit", revision }, checkout, signal, { readings });
        return base.valid ? { loaded: base } : { loaded: null, invalid: true };
    }
    catch (thrown) {
        signal.throwIfAborted();
        const failure = (0,error/* toNekoError */.R)(thrown);
        // No neko.yaml before is how every repository begins.
        return failure.code === "CONFIG_MISSING" ? { loaded: null } : { loaded: null, failure };
    }
}
async function baseRevision({ base, head }, checkout, log, signal) {
    if (base !== "first-parent")
        return base;
    if (head.kind !== "commit")
        return null;
    const [first] = await checkout.parents(head.revision, signal);
    if (first)
        return first;
    if (await checkout.isShallow(signal)) {
        log.warn("the commit has no parent here, everything counts as new: check out with fetch-depth: 2 or more");
    }
    else {
        log.info("first commit: everything is new");
    }
    return null;
}
/** GitHub takes at most 256 jobs of a matrix. */
const matrixLimit = 256;
function matrixOf(plan, state) {
    const runners = new Map([...state.shells, ...state.packages, ...state.images].map((output) => [output.attribute, output.runsOn]));
    const include = plan.outputs
        .filter((output) => output.change === "added" || output.change === "changed")
        .map((output) => ({
        "runs-on": runners.get(output.attribute) ?? ["ubuntu-latest"],
        role: output.role,
        attribute: output.attribute,
    }));
    return { include: include.slice(0, matrixLimit) };
}

// EXTERNAL MODULE: ./src/plan/gates.ts
var plan_gates = __webpack_require__(2979);
// EXTERNAL MODULE: ./src/spec/render-problems.ts
var render_problems = __webpack_require__(7660);
// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
;// CONCATENATED MODULE: ./src/plan/summary.ts
function summaryOf(plan) {
    const images = plan.images.filter(({ change }) => change === "added" || change === "changed");
    const pushed = images.filter(({ to }) => to.length > 0).length;
    return {
        builds: plan.outputs.filter(isBuild).length,
        fetches: plan.outputs.filter(({ supply }) => supply === "fetch").length,
        targets: plan.targets.filter(({ change }) => change !== "same").length,
        waves: plan.waves.filter(({ changed }) => changed > 0).length,
        images: pushed,
        keptImages: images.length - pushed,
        rules: plan.rules.length,
    };
}
/** Where it is not known, it counts as to be built. */
function isBuild({ supply }) {
    return supply === "build" || supply === "unknown";
}

;// CONCATENATED MODULE: ./cli/plan-text.ts










const signs = { added: "+", changed: "~", removed: "-", same: " " };
const closureSigns = {
    added: "+",
    removed: "-",
    upgraded: "~",
    rebuilt: "=",
};
const supplies = {
    build: "to build",
    fetch: "from a cache",
    here: "here already",
    unknown: "to build or to fetch",
    none: "",
};
const mostPackages = 10;
/** The plan for a terminal: the verdict, then what is built, pushed and moved, why, and what stands before it. Pure. */
function renderPlanText(plan, planId, beside) {
    const gates = section("gates", (0,plan_gates/* gateLines */.HN)(beside?.gates ?? []).map(([code, text]) => `${code}: ${text}`));
    const notices = noticeLines(beside);
    if (isEmptyPlan(plan))
        return [verdictOf(plan), ...gates, ...notices].join("\n");
    const same = [...plan.outputs, ...plan.targets].filter(({ change }) => change === "same").length;
    return [
        verdictOf(plan),
        ...section("outputs", outputLines(plan)),
        ...section("images", plan.images.filter(({ change }) => change !== "same").flatMap(imageLines)),
        ...section("variants", plan.variants.flatMap(variantText)),
        ...section("targets", plan.targets.filter(({ change }) => change !== "same").flatMap(targetLines)),
        ...section("waves", waveLines(plan)),
        ...section("rules", (0,rules/* ruleLines */.SD)(plan.rules)),
        ...gates,
        ...notices,
        ...(same === 0 ? [] : [`${same} as before`]),
        `plan ${(0,kernel_digest/* shortDigest */.VK)(planId)}`,
    ].join("\n");
}
/** `1 to build, 3 targets change, 2 waves` */
function verdictOf(plan) {
    const { builds, fetches, targets, waves, images, keptImages, rules } = summaryOf(plan);
    return [
        builds === 0 ? "nothing to build" : `${builds} to build`,
        ...(fetches === 0 ? [] : [`${fetches} from caches`]),
        ...(images === 0 ? [] : [`${images} ${plural(images, "image")} to push`]),
        ...(keptImages === 0 ? [] : [`${keptImages} ${plural(keptImages, "image")} pushed nowhere`]),
        targets === 0 ? "no target changes" : `${targets} ${targets === 1 ? "target changes" : "targets change"}`,
        ...(waves === 0 ? [] : [`${waves} ${plural(waves, "wave")}`]),
        ...(rules === 0 ? [] : [`${rules} ${rules === 1 ? "rule changes" : "rules change"}`]),
    ].join(", ");
}
function outputLines({ outputs, supply }) {
    const lines = outputs.filter(({ change }) => change !== "same").map(outputLine);
    if (lines.length === 0)
        return [];
    if (supply.kind === "unknown")
        return [...lines, `what caches have is not known: ${supply.because}`];
    const { toBuild, toFetch, downloadBytes } = supply;
    const size = downloadBytes === null || toFetch === 0 ? "" : ` (${(0,duration/* showBytes */.ni)(downloadBytes)})`;
    return [
        ...lines,
        `in all ${toBuild} ${plural(toBuild, "derivation")} to build, ${toFetch} ${plural(toFetch, "path")} from caches${size}`,
    ];
}
function outputLine({ change, role, to, from, because, supply }) {
    const path = to ?? from;
    const name = path === null ? "" : `  ${(0,store_path/* storePathName */.yF)(path)}`;
    return `${signs[change]} ${role}${name}  ${[supplies[supply], because].filter((part) => part !== "").join(", ")}`;
}
function imageLines({ id, systems = [], change, because, tags, to, move }) {
    const layers = move === null
        ? []
        : [
            move.newLayers === null || move.newBytes === null
                ? `    ${move.layers} ${plural(move.layers, "layer")}, ${(0,duration/* showBytes */.ni)(move.sizeBytes)}; which are new is not known`
                : `    ${move.newLayers} of ${move.layers} ${plural(move.layers, "layer")} new, ${(0,duration/* showBytes */.ni)(move.newBytes)} of ${(0,duration/* showBytes */.ni)(move.sizeBytes)}`,
        ];
    return [
        `${signs[change]} ${id}${tags.length === 0 ? "" : ` (${tags.join(", ")})`}${systems.length === 0 ? "" : ` for ${systems.join(", ")}`}`,
        ...because.map((line) => `    ${line}`),
        ...(to.length === 0
            ? change === "removed"
                ? []
                : ["    no registry: pushed nowhere"]
            : [
                `    to ${to.map(({ registry, on }) => (on.length === 0 ? registry : `${registry} (${on.join(", ")})`)).join(", ")}`,
            ]),
        ...layers,
    ];
}
function variantText(variants) {
    const { image, system } = variants;
    const [first = "", ...more] = (0,plan_variants/* variantLines */.x)(variants);
    return [`${image}${system === undefined ? "" : ` for ${system}`}: ${first}`, ...more.map((line) => `    ${line}`)];
}
function targetLines(target) {
    const { change, name, kind, from, to, wave, steps, closure, reboot } = target;
    const title = `${signs[change]} ${name} (${kind})${wave === undefined ? "" : ` in wave ${wave}`}  ${idOf(from)} → ${idOf(to)}`;
    if (change === "removed")
        return [title, "    what runs there keeps running"];
    return [
        title,
        ...steps.flatMap((step) => {
            const [first = "", ...more] = step.because;
            return [`    ${(0,host_plan/* showStep */.m)(step)}: ${first}`, ...more.map((line) => `        ${line}`)];
        }),
        ...(reboot.kind === "expected" ? [`    reboot expected: ${reboot.because.join("; ")}`] : []),
        ...(reboot.kind === "unknown" ? [`    whether it reboots is not known: ${reboot.because}`] : []),
        ...(closure.kind === "known" ? closureText(closure.diff) : []),
        ...(closure.kind === "unknown" ? [`    closure not compared: ${closure.because}`] : []),
    ];
}
function closureText(diff) {
    const lines = (0,closure_diff/* closureLines */.$X)(diff);
    const rest = lines.length - mostPackages;
    return [
        `    closure ${countsOf(diff)}, ${showDelta(diff.deltaBytes)} to ${(0,duration/* showBytes */.ni)(diff.after.bytes)}`,
        ...lines.slice(0, mostPackages).map((line) => `      ${closureSigns[line.kind]} ${packageText(line)}`),
        ...(rest > 0 ? [`      and ${rest} more`] : []),
    ];
}
/** `+3 -1 ~12 =4`: added, removed, upgraded, rebuilt. */
function countsOf({ added, removed, upgraded, rebuilt }) {
    return `+${added.length} -${removed.length} ~${upgraded.length} =${rebuilt.length}`;
}
function packageText({ kind, name, from, to, deltaBytes }) {
    const versions = kind === "upgraded" ? `${from || "no version"} → ${to || "no version"}` : to || from;
    const size = deltaBytes === 0 ? "" : ` (${showDelta(deltaBytes)})`;
    return `${name}${versions === "" ? "" : ` ${versions}`}${kind === "rebuilt" ? " rebuilt" : ""}${size}`;
}
function waveLines({ waves }) {
    return waves.flatMap((wave, index) => {
        if (wave.changed === 0)
            return [];
        const facts = [
            `${wave.changed} of ${wave.targets.length} ${plural(wave.targets.length, "target")}`,
            `${wave.maxUnavailable} at a time`,
            ...(wave.soakMs === 0 ? [] : [`soaks ${(0,duration/* showDuration */.kJ)(wave.soakMs)}`]),
            ...(wave.environment === undefined ? [] : [`environment ${wave.environment}`]),
            ...(wave.window === undefined ? [] : [`window ${wave.window}`]),
        ];
        return [`${index + 1}. ${wave.name}: ${facts.join(", ")}`];
    });
}
function noticeLines(beside) {
    const lines = beside?.exceptions.map((notice) => {
        const targets = notice.targets === null ? "" : ` for ${notice.targets.join(", ")}`;
        return `${notice.id} (${notice.rule})${targets} ${(0,plan_gates/* showExpiry */.nO)(notice)}`;
    });
    return section("exceptions", lines ?? []);
}
const section = (title, lines) => lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
const showDelta = (bytes) => `${bytes < 0 ? "-" : "+"}${(0,duration/* showBytes */.ni)(Math.abs(bytes))}`;
const idOf = (digest) => (digest === null ? "nothing" : (0,kernel_digest/* shortDigest */.VK)(digest));
const plural = (count, word) => (count === 1 ? word : `${word}s`);

// EXTERNAL MODULE: ./cli/repository.ts
var repository = __webpack_require__(3339);
;// CONCATENATED MODULE: ./cli/verbs/plan.ts









/** `neko plan` */
function addPlanVerb(program, context, finish) {
    program
        .command("plan")
        .description("what the work tree would change, target by target; exit 3 when it changes something")
        .addOption((0,options/* configOption */.KJ)())
        .option("--base <rev>", "compare with this commit: a branch, a tag, an id; default: HEAD, or its first parent when nothing differs from it")
        .option("--target <name...>", "only these targets and what they use")
        .action((options) => plan(options, context, finish));
}
async function plan(options, context, finish) {
    const { nix, log, clock, signal, print } = context;
    const work = await (0,repository/* openWork */.QB)(context, options.config);
    const { checkout, evaluations } = work.repository;
    const head = await (0,repository/* currentTree */.iF)(work, signal);
    const base = await plan_baseOf(options.base, head, work, signal);
    const outcome = await runPlan({ place: work.place, head, base, now: clock.now(), ...(options.target ? { targets: options.target } : {}) }, { nix, checkout, evaluations, log }, signal);
    if (outcome.kind === "invalid") {
        print.result(outcome, () => (0,render_problems.renderProblemText)(outcome.problems).trimEnd());
        return finish(exit/* Exit */.J.usage);
    }
    const { plan: changes, planId, empty, baseFailure } = outcome;
    const gates = (0,plan_gates/* gatesAt */.ad)(outcome.head.state, changes, clock.now().getTime());
    const failure = baseFailure ? { baseFailure } : {};
    const document = { version: 1, planId, empty, plan: changes, ...gates, ...failure };
    print.result(document, () => renderPlanText(changes, planId, gates));
    finish(empty ? exit/* Exit */.J.ok : exit/* Exit */.J.changesPending);
}
async function plan_baseOf(given, head, { repository: { checkout } }, signal) {
    if (given === undefined)
        return head.kind === "commit" ? "first-parent" : checkout.headRevision(signal);
    const found = await checkout.resolveCommit(given, signal);
    if (found)
        return found;
    throw new error/* NekoError */.i("USAGE", `--base ${(0,kernel_text/* clip */.$Q)(given, 100)} is no commit of this repository, or more than one`, {
        hint: "name a branch, a tag or an id that `git log` knows here; fetch what is not here yet",
    });
}


/***/ }),

/***/ 1837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tE: () => (/* binding */ largestLayers),
  Q7: () => (/* binding */ planLayers)
});

// UNUSED EXPORTS: layerKey

// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/layers/closure-graph.ts
/** Walks without recursion: closures are deep enough to overflow a stack. */
function graphOf(closure) {
    const byPath = new Map(closure.map((info) => [info.path, info]));
    const positions = new Map();
    const infos = [];
    const entered = new Set();
    for (const start of byPath.keys()) {
        const stack = [start];
        for (let path = stack.at(-1); path !== undefined; path = stack.at(-1)) {
            const info = byPath.get(path);
            if (info && !entered.has(path)) {
                entered.add(path);
                for (const other of info.references)
                    if (!entered.has(other))
                        stack.push(other);
                continue;
            }
            stack.pop();
            if (!info || positions.has(path))
                continue;
            positions.set(path, infos.length);
            infos.push(info);
        }
    }
    const referrers = new Uint32Array(infos.length);
    const namedBy = new Int32Array(infos.length).fill(-1);
    const references = infos.map((info, position) => {
        const lower = [];
        for (const path of info.references) {
            const at = positions.get(path);
            if (at === undefined || at >= position || namedBy[at] === position)
                continue;
            namedBy[at] = position;
            referrers[at] += 1;
            lower.push(at);
        }
        return lower.toSorted((a, b) => b - a);
    });
    return { infos, positions, references, referrers };
}
/**
 * For sets of paths all that lies below them, as one bit per path. A set is named by one of its members: at first every
 * path is one of its own. Only lower positions can lie below, so that the rows make a triangle: 25 MB for 20,000 paths.
 */
class Reach {
    /** Per position, how many paths its closure has, itself included. */
    counts;
    #starts;
    #words;
    constructor({ references }) {
        this.counts = new Uint32Array(references.length);
        this.#starts = new Uint32Array(references.length + 1);
        for (let row = 0; row < references.length; row += 1)
            this.#starts[row + 1] = this.#starts[row] + (row >> 5) + 1;
        this.#words = new Uint32Array(this.#starts[references.length]);
        for (const [row, below] of references.entries()) {
            this.#words[this.#starts[row] + (row >> 5)] = 1 << (row & 31);
            // The highest come first: most of the others lie below those already.
            for (const other of below)
                if (!this.#has(row, other))
                    this.#unite(row, other);
            this.counts[row] = this.#count(row);
        }
    }
    /** How many paths lie below either of two sets. */
    countBoth(a, b) {
        const words = this.#words;
        let low = this.#starts[Math.min(a, b)];
        const lowEnd = this.#starts[Math.min(a, b) + 1];
        let high = this.#starts[Math.max(a, b)];
        const highEnd = this.#starts[Math.max(a, b) + 1];
        let bits = 0;
        for (; low < lowEnd; low += 1, high += 1)
            bits += ones(words[low] | words[high]);
        for (; high < highEnd; high += 1)
            bits += ones(words[high]);
        return bits;
    }
    /** Makes one set of two, and the two unusable. Returns its name, one of theirs. */
    unite(a, b) {
        this.#unite(Math.max(a, b), Math.min(a, b));
        return Math.max(a, b);
    }
    #unite(into, lower) {
        const words = this.#words;
        const end = this.#starts[lower + 1];
        let to = this.#starts[into];
        for (let from = this.#starts[lower]; from < end; from += 1, to += 1)
            words[to] |= words[from];
    }
    #has(row, position) {
        return ((this.#words[this.#starts[row] + (position >> 5)] >>> (position & 31)) & 1) === 1;
    }
    #count(row) {
        let bits = 0;
        for (let at = this.#starts[row]; at < this.#starts[row + 1]; at += 1)
            bits += ones(this.#words[at]);
        return bits;
    }
}
function ones(word) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

;// CONCATENATED MODULE: ./src/layers/merge.ts
/** Up to here every pair is looked at, above only neighbours: n^2 unions of 256 sets are some milliseconds. */
const pairsFrom = 256;
/**
 * Merges piles until `budget` of them are left, cheapest pair first. The cost of a merge is what it sends in vain: the
 * chance of a change (paths below either, and for each member `extraChance` more) times weight, together minus apart.
 * Uses up `reach` for the members.
 * @param piles of one path each, calmest first: ties go to the calmer pair
 */
function mergePiles(piles, budget, reach, extraChance) {
    const measured = piles.map((pile) => {
        const set = pile.members[0];
        return { ...pile, set, chance: reach.counts[set] + extraChance };
    });
    const together = (a, b) => reach.countBoth(a.set, b.set) + (a.members.length + b.members.length) * extraChance;
    const rules = {
        cost: (a, b) => together(a, b) * (a.weight + b.weight) - a.chance * a.weight - b.chance * b.weight,
        join: (a, b) => ({
            members: [...a.members, ...b.members],
            weight: a.weight + b.weight,
            chance: together(a, b),
            set: reach.unite(a.set, b.set),
        }),
    };
    const least = Math.max(1, budget);
    return mergePairs(mergeNeighbours(measured, Math.max(least, pairsFrom), rules), least, rules).map(({ members }) => members);
}
function mergeNeighbours(start, budget, { cost, join }) {
    if (start.length <= budget)
        return start;
    const end = start.length;
    const piles = [...start];
    const next = Int32Array.from(piles, (_, at) => at + 1);
    const previous = Int32Array.from(piles, (_, at) => at - 1);
    const costWithNext = (at) => {
        const pile = piles[at];
        const other = piles[next[at]];
        return pile && other ? cost(pile, other) : Infinity;
    };
    const cheapest = new Tournament(end);
    for (let at = 0; at < end; at += 1)
        cheapest.set(at, costWithNext(at));
    for (let left = end; left > budget; left -= 1) {
        const at = cheapest.winner();
        const gone = next[at];
        piles[at] = join(piles[at], piles[gone]);
        piles[gone] = undefined;
        next[at] = next[gone];
        if (next[at] < end)
            previous[next[at]] = at;
        cheapest.set(gone, Infinity);
        cheapest.set(at, costWithNext(at));
        if (previous[at] >= 0)
            cheapest.set(previous[at], costWithNext(previous[at]));
    }
    return piles.filter((pile) => pile !== undefined);
}
/** Positions with costs; the cheapest wins, the lowest position of equals. */
class Tournament {
    #costs;
    #winners;
    #leaves;
    constructor(size) {
        this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(2, size)));
        this.#costs = new Float64Array(this.#leaves).fill(Infinity);
        this.#winners = new Int32Array(this.#leaves);
        for (let match = this.#leaves - 1; match > 0; match -= 1)
            this.#play(match);
    }
    winner() {
        return this.#winners[1];
    }
    set(position, cost) {
        this.#costs[position] = cost;
        for (let match = (this.#leaves + position) >> 1; match > 0; match >>= 1)
            this.#play(match);
    }
    #play(match) {
        const left = this.#entrant(2 * match);
        const right = this.#entrant(2 * match + 1);
        this.#winners[match] = this.#costs[right] < this.#costs[left] ? right : left;
    }
    #entrant(place) {
        return place < this.#leaves ? this.#winners[place] : place - this.#leaves;
    }
}
function mergePairs(start, budget, { cost, join }) {
    const piles = [...start];
    /** Per pile the best partner further on. */
    const best = piles.map(() => ({ cost: Infinity, partner: -1 }));
    const look = (at) => {
        best[at] = { cost: Infinity, partner: -1 };
        for (let other = at + 1; other < piles.length; other += 1)
            consider(at, other);
    };
    const consider = (at, other) => {
        const pile = piles[at];
        const partner = piles[other];
        if (!pile || !partner)
            return;
        const found = cost(pile, partner);
        if (found < best[at].cost)
            best[at] = { cost: found, partner: other };
    };
    if (start.length > budget)
        for (const at of piles.keys())
            look(at);
    for (let left = start.length; left > budget; left -= 1) {
        const at = best.reduce((lowest, { cost: found }, other) => (found < best[lowest].cost ? other : lowest), 0);
        const { partner } = best[at];
        // In the partner's place: what lies before it has looked at it already.
        piles[partner] = join(piles[at], piles[partner]);
        piles[at] = undefined;
        best[at] = { cost: Infinity, partner: -1 };
        look(partner);
        for (let other = 0; other < partner; other += 1) {
            const was = best[other].partner;
            if (was === at || was === partner)
                look(other);
            else
                consider(other, partner);
        }
    }
    return piles.filter((pile) => pile !== undefined);
}

;// CONCATENATED MODULE: ./src/layers/layers.ts




/** What an image may have, the root's layer included: engines take 127, and images derived from it need some. */
const largestLayers = 120;
// From here on the plan's parameters: part of `neko-layers/2`.
/** From here on a path is worth a layer of its own; in a large closure from a 200th of it on. */
const bigBytes = 8 * 1024 * 1024;
const bigShare = 200;
/** A farm refers to this many paths at least and weighs this little of what they weigh. */
const farmReferences = 5;
const farmShare = 64;
/** Who has more paths than this for himself has libraries. */
const ownParts = 2;
/**
 * The layers of a closure, calmest first, `maxLayers` of them at most; the last one holds the root alone, unless there
 * is only one. Every path is in exactly one. A pure function of the set: neither input order nor an earlier image nor
 * what else there is to push plays a part.
 *
 * Big paths stand alone. So does the app, or shares with its like: a small path that only the root refers to is most
 * likely what gets edited. Neither its size nor its hash has a say in how the others are grouped, so that its edit
 * leaves their layers as they are. Farms of symlinks share with each other only: they weigh nothing and change with all
 * that they link to. The others are merged where that costs the fewest bytes sent in vain, and a path is
 * the more likely to change the more lies below it. Order goes by names before hashes: a hash changes with every build
 * and would reshuffle the plan. Integers only, so that no machine rounds otherwise. Source: image-perf.md section 4.6.
 */
function planLayers(closure, root, maxLayers) {
    const graph = graphOf(closure);
    const { infos } = graph;
    const top = graph.positions.get(root);
    if (top === undefined)
        throw new TypeError(`${root} is not in its own closure`);
    if (maxLayers <= 1 || infos.length === 1)
        return [toLayer(infos)];
    const reach = new Reach(graph);
    const calmFirst = (a, b) => reach.counts[a] - reach.counts[b] || byName(infos[a], infos[b]);
    const others = [...infos.keys()].filter((at) => at !== top).toSorted(calmFirst);
    const onlyRoots = new Set(graph.references[top].filter((at) => graph.referrers[at] === 1));
    const leastBig = bigFrom(others.filter((at) => !onlyRoots.has(at)).map((at) => infos[at]));
    const isBig = (at) => infos[at].narSizeBytes >= leastBig;
    const likely = hotPaths(graph, onlyRoots, isBig);
    const budget = maxLayers - 1;
    // Where there is no layer to spare for a kind, it is as the calm ones.
    const kinds = Map.groupBy(others, (at) => {
        if (budget > 1 && likely.has(at))
            return "hot";
        return budget > 2 && isFarm(graph, at) && !isBig(at) ? "farm" : "calm";
    });
    const [hot, farms, calm] = [kinds.get("hot") ?? [], kinds.get("farm") ?? [], kinds.get("calm") ?? []];
    const slots = slotsFor(hot.length, farms.length, calm.length, budget);
    const big = calm
        .filter(isBig)
        .toSorted((a, b) => infos[b].narSizeBytes - infos[a].narSizeBytes || calmFirst(a, b))
        .slice(0, Math.floor(slots.calm / 3));
    // Where not all of the hot can be alone, those that pull in most are.
    const ahead = slots.hot < hot.length ? hot.slice(hot.length - (slots.hot >> 1)) : hot;
    const alone = new Set([...big, ...ahead]);
    const merge = (paths, most, extraChance) => {
        const piles = paths.filter((at) => !alone.has(at)).map((at) => ({ members: [at], weight: weightOf(infos[at]) }));
        return mergePiles(piles, most, reach, extraChance);
    };
    const groups = [
        ...merge(calm, slots.calm - big.length, 0),
        ...merge(farms, slots.farm, 0),
        ...merge(hot, slots.hot - ahead.length, infos.length),
        ...[...alone].map((at) => [at]),
    ];
    const last = (group) => group.reduce((a, b) => (calmFirst(a, b) < 0 ? b : a));
    const layers = groups.toSorted((a, b) => calmFirst(last(a), last(b)));
    return [...layers, [top]].map((group) => toLayer(group.map((at) => infos[at])));
}
/** `sha256` over a domain prefix and one sorted line `path narHash` per path. */
function layerKey(paths) {
    const lines = paths.map(({ path, narHash }) => `${path} ${narHash}\n`).toSorted();
    return (0,digest/* sha256 */.sc)(`neko-layer/1\n${lines.join("")}`);
}
function toLayer(infos) {
    return {
        key: layerKey(infos),
        paths: infos.map((info) => info.path).toSorted(),
        narSizeBytes: sizeOf(infos),
    };
}
/** In powers of two: else a closure that grew by a little would have other big paths. */
function bigFrom(infos) {
    let least = bigBytes;
    while (least * 2 <= sizeOf(infos) / bigShare)
        least *= 2;
    return least;
}
/**
 * What only the root refers to, if it is small, and what those have for themselves: a wrapper's program, an app's own
 * parts. Who has many for himself has libraries, which are no more likely to change than others.
 */
function hotPaths({ references, referrers }, onlyRoots, isBig) {
    const hot = new Set([...onlyRoots].filter((at) => !isBig(at)));
    for (const at of hot) {
        const own = references[at].filter((other) => referrers[other] === 1 && !isBig(other));
        if (own.length <= ownParts)
            for (const other of own)
                hot.add(other);
    }
    return hot;
}
/**
 * By numbers alone, never by sizes, which an edit changes: an eighth of the budget for the hot, or their part of all
 * paths where that is more, a sixteenth for farms, and no more for anyone than it has paths.
 */
function slotsFor(hot, farm, calm, budget) {
    const share = Math.max(Math.ceil(budget / 8), Math.floor((budget * hot) / (hot + farm + calm)));
    const forHot = Math.min(hot, share, budget - Math.sign(farm) - Math.sign(calm));
    const rest = budget - forHot;
    const forFarms = Math.min(farm, Math.max(Math.ceil(budget / 16), rest - calm), rest - Math.sign(calm));
    return { hot: forHot, farm: forFarms, calm: rest - forFarms };
}
/** In KiB and powers of two, so that a path that grew by a little is grouped as before. */
function weightOf({ narSizeBytes }) {
    let weight = 1;
    while (weight * 1024 < narSizeBytes)
        weight *= 2;
    return weight;
}
/**
 * Of symlinks, as a buildEnv makes them: it changes with everything it links to and weighs nothing. What many others
 * refer to is left out of the comparison: next to libc every program weighs nothing.
 */
function isFarm({ infos, references, referrers }, at) {
    const targets = references[at];
    if (targets.length < farmReferences || infos[at].narSizeBytes >= bigBytes)
        return false;
    const its = targets.filter((target) => referrers[target] <= 2);
    return infos[at].narSizeBytes * farmShare <= sizeOf(its.map((target) => infos[target]));
}
const sizeOf = (infos) => infos.reduce((sum, info) => sum + info.narSizeBytes, 0);
/** Two paths of one name and size differ only in their hash; then the hash has to decide. */
const byName = (a, b) => compare((0,store_path/* storePathName */.yF)(a.path), (0,store_path/* storePathName */.yF)(b.path)) || a.narSizeBytes - b.narSizeBytes || compare(a.path, b.path);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/** What differs between two JSON values, leaf by leaf and sorted by path, as `containers.0.run.ports.0: a → b`. Pure. */
function differences(from, to) {
    const before = leavesOf(from);
    const after = leavesOf(to);
    return [...new Set([...before.keys(), ...after.keys()])]
        .toSorted()
        .filter((path) => before.get(path) !== after.get(path))
        .map((path) => `${path}: ${before.get(path) ?? "nothing"} → ${after.get(path) ?? "nothing"}`);
}
function leavesOf(value, path = "") {
    if (typeof value !== "object" || value === null) {
        return new Map(path === "" ? [] : [[path, typeof value === "string" ? value : JSON.stringify(value)]]);
    }
    return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, path === "" ? key : `${path}.${key}`)]));
}


/***/ }),

/***/ 7736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ pathFact),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   fK: () => (/* binding */ fact),
/* harmony export */   iy: () => (/* binding */ probeFacts),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5426);



// Reasons of a step, one short line each: `env LEVEL: INFO → DEBUG`. What comes from neko.yaml is cleaned and cut.
const lineLength = 200;
const mostLines = 20;
/** `what: from → to`; what is absent or empty is `nothing`. Where the cut hides the difference, it only says `changed`. */
function fact(what, from, to) {
    const show = (value) => (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(value ?? "", lineLength / 2).replaceAll(/\s+/g, " ") || "nothing";
    const [before, after] = [show(from), show(to)];
    return `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(what, lineLength / 2)}: ${before === after ? "changed" : `${before} → ${after}`}`;
}
/** A list on one line; an item with a space in it, or none, is quoted. */
function words(items) {
    return items.map((item) => (/^\S+$/.test(item) ? item : JSON.stringify(item))).join(" ");
}
/** As {@link fact}, by name (`…-agent-1.2 → …-agent-1.3`), or where the names are the same, with the hash. */
function pathFact(what, from, to) {
    const named = from !== undefined && (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(from) === (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(to);
    const show = (path) => `${named ? hashOf(path) : ""}…-${(0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(path)}`;
    return fact(what, from === undefined ? null : show(from), show(to));
}
/** Lines of {@link differences} below a name: `image web: config.cmd.0: a → b`. */
function facts(what, lines) {
    return lines.map((line) => (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(`${what}: ${line}`, lineLength));
}
/** What differs between two lists of probes; the order counts for nothing but itself. */
function probeFacts(from, to) {
    const keyed = (probes) => new Map(probes.map((probe) => [(0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(probe), probe]));
    const [old, wanted] = [keyed(from), keyed(to)];
    const missing = (probes, others) => [...probes].filter(([key]) => !others.has(key)).map(([, probe]) => probe);
    const [gone, added] = [missing(old, wanted), missing(wanted, old)];
    const before = Map.groupBy(gone, probeTitle);
    const changes = added.map((probe) => ({ probe, previous: before.get(probeTitle(probe))?.shift() }));
    const lines = [
        ...[...before.values()].flat().map((probe) => `${probeTitle(probe)}: removed`),
        ...changes.flatMap(({ probe, previous }) => previous ? probeDifferences(previous, probe) : [`${probeTitle(probe)}: added`]),
    ];
    return lines.length === 0 ? ["probes: in another order"] : lines;
}
/** A line for each of its keys that says something else, as neko.yaml names them: `probe http URL within: 2m → 5m`. */
function probeDifferences(from, to) {
    const [before, after] = [{ ...from }, { ...to }];
    const title = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(probeTitle(to), lineLength / 2 - 20);
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .filter((key) => (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(before[key] ?? null) !== (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(after[key] ?? null))
        .toSorted()
        .map((key) => fact(`${title} ${nameOf(key)}`, valueOf(key, before[key]), valueOf(key, after[key])));
}
/** `minMemoryBytes` to `min-memory` */
function nameOf(key) {
    return key.replace(/(?:Ms|Bytes)$/, "").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function valueOf(key, value) {
    if (value === undefined)
        return null;
    if (key.endsWith("Ms"))
        return inUnits(Number(value), { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }, "ms");
    if (key.endsWith("Bytes"))
        return inUnits(Number(value), { GiB: 2 ** 30, MiB: 2 ** 20, KiB: 2 ** 10 }, " bytes");
    return String(value);
}
/** Exactly, in the largest unit that divides it: `5m`, `90s`. */
function inUnits(value, units, smallest) {
    const found = Object.entries(units).find(([, size]) => value > 0 && value % size === 0);
    return found ? `${value / found[1]}${found[0]}` : `${value}${smallest}`;
}
function probeTitle(probe) {
    return (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(`probe ${probe.kind} ${subjectOf(probe)}`.replaceAll(/\s+/g, " "), lineLength);
}
function subjectOf(probe) {
    switch (probe.kind) {
        case "http":
            return probe.url;
        case "exec":
            return probe.argv.join(" ");
        case "tcp":
            return probe.address;
        case "unit":
            return probe.unit;
        case "metric":
            return `${probe.url} ${probe.name}`;
        case "gpu":
            return `${probe.count}`;
    }
}
/** At most twenty lines; the rest is counted. */
function list(lines) {
    return lines.length <= mostLines
        ? lines
        : [...lines.slice(0, mostLines - 1), `and ${lines.length - mostLines + 1} more`];
}
const hashOf = (path) => path.slice("/nix/store/".length, "/nix/store/".length + 7);


/***/ }),

/***/ 6038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ planTarget),
  m: () => (/* binding */ showStep)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/plan/differences.ts
var differences = __webpack_require__(8503);
// EXTERNAL MODULE: ./src/plan/facts.ts
var facts = __webpack_require__(7736);
;// CONCATENATED MODULE: ./src/plan/container-steps.ts



/**
 * What becomes of the containers of a target whose slice changed: pulls first, then stop, replace, start, each by name.
 * A host of this version knows its containers by the target's desiredId, so that the ones that stay the same are
 * replaced too; the plan says so instead of promising more.
 */
function planContainers(from, to) {
    const old = new Map(from.map((one) => [one.name, one]));
    const wanted = new Set(to.map((one) => one.name));
    const changes = to.toSorted(nameOrder).map((container) => {
        const present = old.get(container.name);
        return { container, present, image: imageFacts(present, container) };
    });
    const pulls = changes
        .filter(({ image }) => image.length > 0)
        .map(({ container }) => {
        const { name } = container;
        return { action: "pull", name, images: imagesOf(container), because: [`for container ${name}`] };
    });
    const stops = from
        .filter(({ name }) => !wanted.has(name))
        .toSorted(nameOrder)
        .map(({ name }) => ({
        action: "stop",
        name,
        because: [`container ${name} is no longer wanted`],
    }));
    const runs = changes.map(({ container, present, image }) => {
        if (!present) {
            return { action: "start", container, because: (0,facts/* list */.p_)([`container ${container.name} is new`, ...image]) };
        }
        const because = [...image, ...runFacts(present, container)];
        return {
            action: "replace",
            container,
            because: because.length === 0 ? ["a host replaces all containers of a changed target"] : (0,facts/* list */.p_)(because),
        };
    });
    const rank = (step) => (step.action === "replace" ? 0 : 1);
    return [...pulls, ...stops, ...runs.toSorted((a, b) => rank(a) - rank(b))];
}
/** The images of a container: its own, or every one the host may pick. */
function imagesOf(container) {
    return contentsOf(container).map(({ imageId, storePath }) => ({ imageId, storePath }));
}
function imageFacts(from, to) {
    if (!from)
        return contentsOf(to).map((one) => (0,facts/* pathFact */.IJ)(`image ${one.imageId}`, undefined, one.storePath));
    const named = from.imageId === to.imageId ? [] : [(0,facts/* fact */.fK)("image", from.imageId, to.imageId)];
    const packed = (0,external_node_util_.isDeepStrictEqual)(from.packing, to.packing)
        ? []
        : (0,facts/* facts */.Ix)("packing", (0,differences/* differences */.t)(from.packing, to.packing));
    const [before, after] = [contentsOf(from), contentsOf(to)];
    const old = new Map(before.map((one) => [one.imageId, one]));
    const lone = before.length === 1 && after.length === 1 ? before[0] : undefined;
    const contents = after.flatMap((one) => {
        const previous = old.get(one.imageId) ?? lone;
        if (!previous)
            return [(0,facts/* pathFact */.IJ)(`image ${one.imageId}`, undefined, one.storePath)];
        const { imageId: _from, storePath: fromPath, ...rest } = previous;
        const { imageId: _to, storePath: toPath, ...wanted } = one;
        return [
            ...(fromPath === toPath ? [] : [(0,facts/* pathFact */.IJ)(`image ${one.imageId}`, fromPath, toPath)]),
            ...((0,external_node_util_.isDeepStrictEqual)(rest, wanted) ? [] : (0,facts/* facts */.Ix)(`image ${one.imageId}`, (0,differences/* differences */.t)(rest, wanted))),
        ];
    });
    const kept = new Set(after.map((one) => one.imageId));
    const gone = lone
        ? []
        : before.filter(({ imageId }) => !kept.has(imageId)).map(({ imageId }) => `image ${imageId}: no longer a choice`);
    const told = [...named, ...packed, ...contents, ...gone];
    // The order of choices is the order in which a host looks at them.
    const sameOrder = before.every(({ imageId }, index) => imageId === after[index]?.imageId);
    return told.length > 0 || sameOrder ? told : ["choices in another order"];
}
function contentsOf(container) {
    return "choices" in container
        ? container.choices
        : [{ imageId: container.imageId, storePath: container.storePath, config: container.config }];
}
function runFacts({ run: from }, { run: to }) {
    if ((0,external_node_util_.isDeepStrictEqual)(from, to))
        return [];
    const names = [...new Set([...Object.keys(from.env), ...Object.keys(to.env)])].toSorted();
    return [
        ...["ports", "mounts", "devices", "args"]
            .filter((key) => !(0,external_node_util_.isDeepStrictEqual)(from[key], to[key]))
            .map((key) => (0,facts/* fact */.fK)(key, (0,facts/* words */.aL)(from[key]), (0,facts/* words */.aL)(to[key]))),
        ...names
            .filter((name) => from.env[name] !== to.env[name])
            .map((name) => (0,facts/* fact */.fK)(`env ${name}`, from.env[name] ?? null, to.env[name] ?? null)),
        ...(from.network === to.network ? [] : [(0,facts/* fact */.fK)("network", from.network, to.network)]),
    ];
}
function nameOrder(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/plan/host-plan.ts



/**
 * The steps from one slice to another; none when they are the same, and none towards null: what is no longer a target
 * keeps running. Pure: the order of keys does not matter.
 * @param from null: nothing of ours runs there
 */
function planTarget(from, to) {
    if (to === null || (0,external_node_util_.isDeepStrictEqual)(from, to))
        return { steps: [] };
    const moved = from !== null && from.kind !== to.kind;
    const down = moved
        ? [{ action: "take-down", kind: from.kind, because: [(0,facts/* fact */.fK)("kind", from.kind, to.kind)] }]
        : [];
    const before = moved ? null : from;
    return { steps: [...down, ...declare(before, to), ...work(before, to), ...probe(before, to)] };
}
function declare(from, to) {
    const [before, after] = [from && strategyOf(from), strategyOf(to)];
    const because = from === null
        ? [`new here: ${to.kind}, ${to.system}`]
        : [
            ...(from.system === to.system ? [] : [(0,facts/* fact */.fK)("system", from.system, to.system)]),
            ...(before === after ? [] : [(0,facts/* fact */.fK)("strategy", before, after)]),
        ];
    if (because.length === 0)
        return [];
    return [{ action: "declare", kind: to.kind, system: to.system, strategy: after, because }];
}
function work(from, to) {
    switch (to.kind) {
        case "profile": {
            const switched = switchTo(before(from, "profile")?.storePath, to.storePath);
            return switched.flatMap((step) => [
                step,
                { action: "activate", storePath: to.storePath, because: ["the path may have an activate program"] },
            ]);
        }
        case "containers":
            return planContainers(before(from, "containers")?.containers ?? [], to.containers);
        case "nixos": {
            const old = before(from, "nixos");
            return [
                ...switchTo(old?.storePath, to.storePath),
                ...containersWhereChanged(old?.containers ?? [], to.containers),
            ];
        }
        case "shells":
            return shellSteps(before(from, "shells")?.shells ?? [], to.shells);
        case "tee":
            return provision(before(from, "tee"), to);
    }
}
/** planTarget hands on only what is of the same kind. */
function before(from, kind) {
    return from?.kind === kind ? from : undefined;
}
function strategyOf(slice) {
    switch (slice.kind) {
        case "containers":
        case "nixos":
            return slice.strategy;
        case "profile":
        case "shells":
        case "tee":
            return null;
    }
}
function switchTo(from, to) {
    return from === to ? [] : [{ action: "switch", storePath: to, because: [(0,facts/* pathFact */.IJ)("store path", from, to)] }];
}
/** The system may be what changed: then its containers stay. */
function containersWhereChanged(from, to) {
    return (0,external_node_util_.isDeepStrictEqual)(from, to) ? [] : planContainers(from, to);
}
function shellSteps(from, to) {
    const old = new Map(from.map((shell) => [shell.name, shell]));
    const wanted = new Set(to.map((shell) => shell.name));
    return [
        ...to
            .filter((shell) => old.get(shell.name)?.drvPath !== shell.drvPath)
            .map((shell) => {
            const because = [(0,facts/* pathFact */.IJ)(`shell ${shell.name}`, old.get(shell.name)?.drvPath, shell.drvPath)];
            return { action: "realise", shell, because };
        }),
        ...from
            .filter(({ name }) => !wanted.has(name))
            .map(({ name }) => ({ action: "drop", shell: name, because: [`shell ${name} is no longer wanted`] })),
    ];
}
function provision(from, to) {
    const { platform, provider, appId, compose, containers } = to;
    const because = [
        ...["platform", "provider", "appId", "compose"]
            .filter((key) => from?.[key] !== to[key])
            .map((key) => (0,facts/* fact */.fK)(key === "appId" ? "app-id" : key, from?.[key] ?? null, to[key])),
        ...containersWhereChanged(from?.containers ?? [], containers)
            .filter((step) => step.action !== "pull")
            .flatMap((step) => step.action === "replace" ? step.because.map((line) => `${step.container.name}: ${line}`) : step.because),
    ];
    if (because.length === 0)
        return [];
    return [{ action: "provision", platform, provider, appId, compose, containers, because }];
}
function probe(from, to) {
    const [old, wanted] = [from?.probes ?? [], to.probes];
    if ((0,external_node_util_.isDeepStrictEqual)(old, wanted))
        return [];
    return [{ action: "probe", probes: wanted, because: (0,facts/* list */.p_)((0,facts/* probeFacts */.iy)(old, wanted)) }];
}
/** One line per step for people, without its reasons: `replace container web`. */
function showStep(step) {
    switch (step.action) {
        case "take-down":
            return `take down what runs as ${step.kind}`;
        case "declare":
            return `set up as ${step.kind}`;
        case "switch":
            return "switch";
        case "activate":
            return "activate";
        case "pull":
            return `pull ${step.images.length > 1 ? "one of" : "image"} ${step.images.map(({ imageId }) => imageId).join(", ")}`;
        case "replace":
        case "start":
            return `${step.action} container ${step.container.name}`;
        case "stop":
            return `stop container ${step.name}`;
        case "realise":
            return `realise shell ${step.shell.name}`;
        case "drop":
            return `drop shell ${step.shell}`;
        case "provision":
            return `provision on ${step.provider} (${step.platform})`;
        case "probe":
            return `probe (${step.probes.length})`;
    }
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mergeImageConfig),
/* harmony export */   b: () => (/* binding */ packingOf)
/* harmony export */ });
/** Without an image: as one that says nothing of its layers. */
function packingOf(image) {
    return { format: "neko-layers/2", maxLayers: image?.maxLayers ?? 100 };
}
/** The derivation's own config under what neko.yaml says; maps are merged key by key, lists replaced whole. */
function mergeImageConfig(below, above) {
    if (!below)
        return above;
    const merged = { ...below, ...above };
    return {
        ...merged,
        ...(below.env || above.env ? { env: { ...below.env, ...above.env } } : {}),
        ...(below.labels || above.labels ? { labels: { ...below.labels, ...above.labels } } : {}),
    };
}


/***/ }),

/***/ 1961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ deployable),
/* harmony export */   J4: () => (/* binding */ desiredIdOf),
/* harmony export */   Mz: () => (/* binding */ sliceOf)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);
/* harmony import */ var _packing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(676);




/** sha256 over the RFC 8785 JSON of the slice. */
function desiredIdOf(slice) {
    return (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ schema: "neko.desired/v1", slice });
}
/** The slice as a release record carries it; undefined when hosts of this version would not carry it out. */
function deployable(slice) {
    const probes = slice.probes.filter((probe) => probe.kind === "http" || probe.kind === "exec");
    if (probes.length < slice.probes.length)
        return undefined;
    if (slice.kind === "profile")
        return { ...slice, probes };
    if (slice.kind !== "containers" || slice.strategy !== "replace")
        return undefined;
    return { ...slice, strategy: slice.strategy, probes };
}
/** The slice of one target. @throws NekoError ATTRIBUTE_MISSING when an output was not evaluated. */
function sliceOf(target, sources) {
    const { kind, system, probes } = target;
    const evaluated = (attribute) => {
        const output = sources.outputs.get(attribute);
        if (output)
            return output;
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("ATTRIBUTE_MISSING", `target ${target.name} needs ${attribute}, which was not evaluated`, {
            hint: "check the attribute against `nix flake show`",
        });
    };
    const containers = (list) => list.map((one) => containerOf(one, sources.images, evaluated)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    switch (kind) {
        case "profile":
            return { kind, system, storePath: evaluated(target.attribute).outPath, probes };
        case "containers":
            return { kind, system, strategy: target.strategy, containers: containers(target.containers), probes };
        case "nixos":
            return {
                kind,
                system,
                storePath: evaluated(target.attribute).outPath,
                strategy: target.strategy,
                containers: containers(target.containers),
                probes,
            };
        case "shells":
            return {
                kind,
                system,
                shells: target.shells.map((name) => ({
                    name,
                    drvPath: evaluated(sources.shells.get(name) ?? name).drvPath,
                })),
                probes,
            };
        case "tee":
            return {
                kind,
                system,
                platform: target.platform,
                provider: target.provider,
                appId: target.appId ?? null,
                compose: sources.files.get(target.compose) ?? null,
                containers: containers(target.containers),
                probes,
            };
    }
}
function containerOf({ name, imageId, choices, run }, images, evaluated) {
    const contentOf = (id) => {
        const image = images.get(id);
        if (!image)
            throw new TypeError(`container ${name} names no image`); // the spec room checked it
        const output = evaluated(image.attribute);
        return {
            // Without the system, which the slice has: another system of the same image is no change of this host.
            imageId: (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commonImageId */ .cF)(id),
            storePath: output.outPath,
            config: (0,_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeImageConfig */ ._)(output.imageConfig, image.config),
            compiledFor: image.compiledFor,
        };
    };
    // Variants differ in what is in them, not in how they are packed.
    const packing = (0,_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .packingOf */ .b)(images.get(choices[0] ?? imageId));
    if (choices.length > 0)
        return { name, imageId, choices: choices.map(contentOf), packing, run };
    const { storePath, config } = contentOf(imageId);
    return { name, imageId: (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commonImageId */ .cF)(imageId), storePath, config, packing, run };
}


/***/ })

};
