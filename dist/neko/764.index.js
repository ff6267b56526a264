export const id = 764;
export const ids = [764];
export const modules = {

/***/ 8558:
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
// EXTERNAL MODULE: ./src/plan/change.ts + 4 modules
var change = __webpack_require__(6696);
// EXTERNAL MODULE: ./src/kernel/digest.ts + 1 modules
var kernel_digest = __webpack_require__(2253);
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
var revision = __webpack_require__(1400);
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
    const attributes = [...(0,change/* neededAttributes */.nZ)(source.state).keys()];
    const scope = attributes.length === 0 ? undefined : await scopeOf(source, ports, signal);
    const known = scope === undefined ? new Map() : await ports.evaluations.read(scope, attributes);
    return { name, source, scope, attributes, known };
}
async function scopeOf({ flake, lock }, { nix, checkout }, signal) {
    if (flake.revision === undefined)
        return undefined;
    const [tree, evaluator] = await Promise.all([
        checkout.treeOf((0,revision/* parseRevision */.Pp)(flake.revision), signal),
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
    const { state, flake, files } = source;
    return { revision: flake.revision === undefined ? null : (0,revision/* parseRevision */.Pp)(flake.revision), state, outputs, files };
}
/** `evaluating base 1a2b3c4d (from memory) and head 5e6f7a8b (12 of 40 outputs)`. */
function titleOf(head, base) {
    const sides = base ? [base, head] : [head];
    const parts = sides.map(({ name, source: { flake }, attributes, known }) => {
        const which = flake.revision === undefined ? "the work tree" : `${name} ${(0,revision/* shortRevision */.w7)((0,revision/* parseRevision */.Pp)(flake.revision))}`;
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

// EXTERNAL MODULE: ./src/plan/packing.ts
var packing = __webpack_require__(676);
// EXTERNAL MODULE: ./src/push/layers.ts
var push_layers = __webpack_require__(9032);
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
    const before = base ? (0,change/* neededAttributes */.nZ)(base.state) : new Map();
    return new Map([...(0,change/* neededAttributes */.nZ)(head.state).keys()].flatMap((attribute) => {
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
    return new Map(head.state.images.flatMap(({ id, attribute }) => {
        const to = head.outputs.get(attribute)?.outPath;
        const from = before.get(id);
        const layers = to === undefined || to === from ? undefined : layersOf(to);
        if (!layers)
            return [];
        const had = from === undefined ? [] : layersOf(from);
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
    return (root) => {
        const closure = closures.get(root);
        if (!closure)
            return undefined;
        const layers = planned.get(root) ?? (0,push_layers/* planLayers */.Q)(closure, root, packing/* packing */.o.maxLayers);
        planned.set(root, layers);
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

// EXTERNAL MODULE: ./src/pipeline/source.ts
var source = __webpack_require__(4741);
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
    const narrow = (loaded) => targets ? { ...loaded, state: narrowTo(loaded.state, new Set(targets)) } : loaded;
    const sources = { base: before.loaded && narrow(before.loaded), head: narrow(head) };
    const pair = await evaluatePair(sources, ports, signal);
    const baseFailure = before.failure ?? pair.baseFailure;
    if (baseFailure)
        log.warn(`the base cannot be evaluated, everything counts as new: ${baseFailure.message}`);
    const { base, head: evaluated } = pair;
    const existing = await lookUp(base, evaluated, head.flake, ports, signal);
    const plan = (0,change/* planChange */.AS)(base, evaluated, existing);
    return {
        kind: "planned",
        plan,
        planId: (0,change/* planIdOf */.C3)(plan),
        empty: (0,change/* isEmptyPlan */.lM)(plan),
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
    log.warn("the commit has no parent here, everything counts as new: check out with fetch-depth: 2 or more");
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
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
// EXTERNAL MODULE: ./src/plan/closure-diff.ts + 1 modules
var closure_diff = __webpack_require__(8483);
// EXTERNAL MODULE: ./src/plan/host-plan.ts + 1 modules
var host_plan = __webpack_require__(6038);
;// CONCATENATED MODULE: ./src/plan/summary.ts
function summaryOf(plan) {
    return {
        builds: plan.outputs.filter(isBuild).length,
        fetches: plan.outputs.filter(({ supply }) => supply === "fetch").length,
        targets: plan.targets.filter(({ change }) => change !== "same").length,
        waves: plan.waves.filter(({ changed }) => changed > 0).length,
        images: plan.images.filter(({ change }) => change === "added" || change === "changed").length,
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
    const notices = noticeLines(beside);
    if ((0,change/* isEmptyPlan */.lM)(plan))
        return [verdictOf(plan), ...notices].join("\n");
    const same = [...plan.outputs, ...plan.targets].filter(({ change }) => change === "same").length;
    return [
        verdictOf(plan),
        ...section("outputs", outputLines(plan)),
        ...section("images", plan.images.filter(({ change }) => change !== "same").flatMap(imageLines)),
        ...section("targets", plan.targets.filter(({ change }) => change !== "same").flatMap(targetLines)),
        ...section("waves", waveLines(plan)),
        ...section("gates", (0,plan_gates/* gateLines */.HN)(beside?.gates ?? []).map(([code, text]) => `${code}: ${text}`)),
        ...notices,
        ...(same === 0 ? [] : [`${same} as before`]),
        `plan ${(0,kernel_digest/* shortDigest */.VK)(planId)}`,
    ].join("\n");
}
/** `1 to build, 3 targets change, 2 waves` */
function verdictOf(plan) {
    const { builds, fetches, targets, waves, images } = summaryOf(plan);
    if ((0,change/* isEmptyPlan */.lM)(plan))
        return "nothing to build, no target changes";
    return [
        builds === 0 ? "nothing to build" : `${builds} to build`,
        ...(fetches === 0 ? [] : [`${fetches} from caches`]),
        ...(images === 0 ? [] : [`${images} ${plural(images, "image")} to push`]),
        targets === 0 ? "no target changes" : `${targets} ${targets === 1 ? "target changes" : "targets change"}`,
        ...(waves === 0 ? [] : [`${waves} ${plural(waves, "wave")}`]),
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
function imageLines({ id, change, because, tags, to, move }) {
    const layers = move === null
        ? []
        : [
            move.newLayers === null || move.newBytes === null
                ? `    ${move.layers} ${plural(move.layers, "layer")}, ${(0,duration/* showBytes */.ni)(move.sizeBytes)}; which are new is not known`
                : `    ${move.newLayers} of ${move.layers} ${plural(move.layers, "layer")} new, ${(0,duration/* showBytes */.ni)(move.newBytes)} of ${(0,duration/* showBytes */.ni)(move.sizeBytes)}`,
        ];
    return [
        `${signs[change]} ${id}${tags.length === 0 ? "" : ` (${tags.join(", ")})`}`,
        ...because.map((line) => `    ${line}`),
        ...(to.length === 0
            ? []
            : [
                `    to ${to.map(({ registry, on }) => (on.length === 0 ? registry : `${registry} (${on.join(", ")})`)).join(", ")}`,
            ]),
        ...layers,
    ];
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
    const base = await baseOf(options.base, head, work, signal);
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
async function baseOf(given, head, { repository: { checkout } }, signal) {
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

/***/ 4429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Exit),
/* harmony export */   g: () => (/* binding */ worstExit)
/* harmony export */ });
/** What every verb's exit status means. Source: product.md section 11. */
const Exit = {
    ok: 0,
    internal: 1,
    usage: 2,
    changesPending: 3,
    gated: 4,
    fetchOrBuildFailed: 5,
    rolledBack: 6,
    rollbackFailed: 7,
    refused: 8,
    rebootRequired: 9,
    transient: 75,
};
const precedence = [7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0];
/** The exit status of several targets in one command: the worst, in the order 7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0. A status
 *  of no known meaning counts as an internal failure, never as success. */
function worstExit(codes) {
    if (codes.some((code) => !precedence.includes(code)))
        return Exit.internal;
    return precedence.find((code) => codes.includes(code)) ?? Exit.ok;
}


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ gateLines),
/* harmony export */   ad: () => (/* binding */ gatesAt),
/* harmony export */   nO: () => (/* binding */ showExpiry),
/* harmony export */   sr: () => (/* binding */ showMoment)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _spec_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7803);


const dayMs = 86_400_000;
const noticeDays = 14;
/**
 * The gates between a plan and its targets at a moment. Pure. Waves in which nothing changes have none.
 * @param nowMs milliseconds since 1970
 */
function gatesAt(state, plan, nowMs) {
    const moving = new Set(plan.targets.filter(({ to, change }) => to !== null && change !== "same").map(({ name }) => name));
    const inMotion = (names) => names.filter((name) => moving.has(name));
    const { waves } = state.rollout;
    return {
        gates: [
            ...unsupportedGate(state, [...moving]),
            ...freezeGates(state, [...moving], nowMs),
            ...waves.flatMap((wave, index) => {
                const targets = inMotion(wave.targets);
                return targets.length === 0 ? [] : waveGates(wave, waves[index - 1], targets, nowMs);
            }),
        ],
        exceptions: expiring(state, plan, nowMs),
    };
}
function unsupportedGate({ unenforced }, targets) {
    const [first] = unenforced;
    if (!first)
        return [];
    const features = unenforced.map(({ feature }) => feature).join(", ");
    const because = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(`nothing is released: this version does not carry out ${features}`, 500);
    return [{ code: "FEATURE_UNSUPPORTED", path: first.path, because, targets }];
}
function freezeGates(state, moving, nowMs) {
    return state.rollout.freezes
        .filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs)
        .flatMap(({ untilMs, reason, targets: only }) => {
        const named = only && new Set(only);
        const targets = named ? moving.filter((name) => named.has(name)) : moving;
        if (targets.length === 0)
            return [];
        return [
            {
                code: "ROLLOUT_FROZEN",
                untilMs,
                targets,
                because: `frozen until ${showMoment(untilMs)}: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(reason, 200)}`,
            },
        ];
    });
}
function waveGates(wave, before, targets, nowMs) {
    const { name, window, environment } = wave;
    const follows = before ? `, after wave ${before.name}` : "";
    const admission = {
        code: "WAVE_NOT_ADMITTED",
        wave: name,
        targets,
        because: `wave ${name} is opened by a signed admission (neko rollout advance)${follows}`,
    };
    const approval = environment === undefined
        ? []
        : [{ code: "APPROVAL", wave: name, targets, because: `wave ${name} goes through environment ${environment}` }];
    if (!window || (0,_spec_window_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(window, nowMs))
        return [admission, ...approval];
    const opensAtMs = (0,_spec_window_js__WEBPACK_IMPORTED_MODULE_0__/* .nextOpening */ .gR)(window, nowMs) ?? null;
    const opens = opensAtMs === null ? "does not open within a week" : `opens ${showMoment(opensAtMs)}`;
    const because = `wave ${name} ${opens} (${window.text})`;
    return [admission, ...approval, { code: "WINDOW_CLOSED", wave: name, opensAtMs, targets, because }];
}
function expiring({ exceptions }, plan, nowMs) {
    const shown = new Set(plan.targets.map(({ name }) => name));
    return exceptions
        .filter(({ targets }) => targets === null || targets.some((name) => shown.has(name)))
        .map(({ id, rule, targets, expires }) => {
        const daysLeft = Math.floor(((0,_spec_window_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(expires, "end") - nowMs) / dayMs);
        return { id, rule, targets, expires, daysLeft };
    })
        .filter(({ daysLeft }) => daysLeft < noticeDays)
        .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.id < b.id ? -1 : 1));
}
/** The gates for people, a line each; those that every wave has are one. */
function gateLines(gates) {
    const admissions = gates.flatMap((gate) => (gate.code === "WAVE_NOT_ADMITTED" ? [gate.wave] : []));
    const [first] = admissions;
    return gates.flatMap((gate) => {
        if (gate.code !== "WAVE_NOT_ADMITTED" || admissions.length === 1)
            return [[gate.code, gate.because]];
        const text = `waves ${admissions.join(", ")} are opened in this order, each by a signed admission (neko rollout advance)`;
        return gate.wave === first ? [[gate.code, text]] : [];
    });
}
/** `ended 2026-01-01, 3 days ago`, `ends 2026-12-31, in 9 days` */
function showExpiry({ expires, daysLeft }) {
    const days = (count) => `${count} day${count === 1 ? "" : "s"}`;
    if (daysLeft < 0)
        return `ended ${expires}, ${days(-daysLeft)} ago`;
    return `ends ${expires}, ${daysLeft === 0 ? "today" : `in ${days(daysLeft)}`}`;
}
/** `2026-11-22 02:00 UTC` */
function showMoment(atMs) {
    return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mergeImageConfig),
/* harmony export */   o: () => (/* binding */ packing)
/* harmony export */ });
const packing = { format: "neko-layers/1", maxLayers: 100 };
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
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _packing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(676);



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
    const containers = slice.containers.filter((one) => "storePath" in one);
    if (containers.length < slice.containers.length)
        return undefined;
    return { ...slice, strategy: slice.strategy, containers, probes };
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
            imageId: id,
            storePath: output.outPath,
            config: (0,_packing_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeImageConfig */ ._)(output.imageConfig, image.config),
            compiledFor: image.compiledFor,
        };
    };
    if (choices.length > 0)
        return { name, imageId, choices: choices.map(contentOf), packing: _packing_js__WEBPACK_IMPORTED_MODULE_2__/* .packing */ .o, run };
    const { storePath, config } = contentOf(imageId);
    return { name, imageId, storePath, config, packing: _packing_js__WEBPACK_IMPORTED_MODULE_2__/* .packing */ .o, run };
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ planLayers)
/* harmony export */ });
/* unused harmony export layerKey */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);


/** From here on a path is worth a layer of its own. Part of `neko-layers/1`. */
const soloBytes = 8 * 1024 * 1024;
const soloShare = 200;
/**
 * The layers of a closure, calmest first, the root's last; at most `maxLayers` - 1 of them, since the image's own
 * root layer is one too. Every path is in exactly one. A pure function of the set: neither input order nor an earlier
 * image plays a part. Big paths stand alone; the rest is sorted by how much lies below it, which is how likely it is
 * to change, and neighbours are merged where a merge costs the fewest bytes sent in vain. Order goes by names before
 * hashes: a hash changes with every build and would reshuffle the plan. Integers only, so that no machine rounds otherwise.
 * Source: image-perf.md section 4.6.
 */
function planLayers(closure, root, maxLayers) {
    const nodes = measure(closure);
    if (!nodes.some((node) => node.info.path === root))
        throw new TypeError(`${root} is not in its own closure`);
    const budget = Math.max(1, maxLayers - 1);
    const total = nodes.reduce((sum, node) => sum + node.info.narSizeBytes, 0);
    const threshold = Math.max(soloBytes, Math.floor(total / soloShare));
    const isRoot = (node) => node.info.path === root;
    // The root changes with every release: it never shares, unless there is only one layer to have.
    const rest = nodes.filter((node) => budget === 1 || !isRoot(node));
    const shared = budget === 1 ? 1 : budget - 1;
    const alone = new Set(rest
        .filter((node) => node.info.narSizeBytes >= threshold)
        .toSorted((a, b) => b.info.narSizeBytes - a.info.narSizeBytes || byName(a, b))
        .slice(0, shared - Math.ceil(shared / 4)));
    const groups = merge(rest.filter((node) => !alone.has(node)).map((node) => [node]), shared - alone.size);
    const hottest = (group) => group.at(-1);
    const ordered = [...groups, ...[...alone].map((node) => [node])].toSorted((a, b) => calmFirst(hottest(a), hottest(b)));
    const roots = budget === 1 ? [] : nodes.filter(isRoot).map((node) => [node]);
    return [...ordered, ...roots].map(toLayer);
}
/** `sha256` over a domain prefix and one sorted line `path narHash` per path. */
function layerKey(paths) {
    const lines = paths.map(({ path, narHash }) => `${path} ${narHash}\n`).toSorted();
    return (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`neko-layer/1\n${lines.join("")}`);
}
function toLayer(group) {
    return {
        key: layerKey(group.map((node) => node.info)),
        paths: group.map((node) => node.info.path).toSorted(),
        narSizeBytes: group.reduce((sum, node) => sum + node.info.narSizeBytes, 0),
    };
}
/** Every path once, with what its closure counts and weighs, calmest first. */
function measure(closure) {
    const infos = [...new Map(closure.map((info) => [info.path, info])).values()].toSorted((a, b) => compare(a.path, b.path));
    const indexOf = new Map(infos.map((info, index) => [info.path, index]));
    const below = closures(infos, indexOf);
    return infos
        .map((info, index) => {
        const set = below[index];
        let belowBytes = 0;
        let belowCount = 0;
        for (const [other, { narSizeBytes }] of infos.entries()) {
            if (!has(set, other))
                continue;
            belowCount += 1;
            belowBytes += narSizeBytes;
        }
        return { info, below: set, belowCount, belowBytes };
    })
        .toSorted(calmFirst);
}
/** Transitive references by a walk without recursion: closures are deep enough to overflow a stack. */
function closures(infos, indexOf) {
    const words = Math.ceil(infos.length / 32);
    const done = infos.map(() => undefined);
    const open = new Set();
    for (let start = 0; start < infos.length; start += 1) {
        const stack = [start];
        while (stack.length > 0) {
            const index = stack.at(-1);
            const references = (infos[index]?.references ?? []).flatMap((path) => indexOf.get(path) ?? []);
            const waiting = open.has(index) ? [] : references.filter((other) => !done[other] && !open.has(other));
            open.add(index);
            if (!done[index] && waiting.length > 0) {
                stack.push(...waiting);
                continue;
            }
            stack.pop();
            if (done[index])
                continue;
            const set = new Uint32Array(words);
            set[index >> 5] = 1 << (index & 31);
            for (const other of references)
                unite(set, done[other]);
            done[index] = set;
        }
    }
    return done.map((set) => set);
}
/** Merges neighbours, cheapest pair first, until `budget` groups are left. */
function merge(groups, budget) {
    const piles = groups.map((nodes) => {
        const below = Uint32Array.from(nodes[0]?.below ?? []);
        return { nodes, below, chance: nodes[0]?.belowCount ?? 0, bytes: nodes[0]?.info.narSizeBytes ?? 0 };
    });
    const join = (index) => {
        const [a, b] = [piles[index], piles[index + 1]];
        const below = Uint32Array.from(a.below);
        unite(below, b.below);
        return { nodes: [...a.nodes, ...b.nodes], below, chance: count(below), bytes: a.bytes + b.bytes };
    };
    // Expected bytes sent in vain: chance of a change (paths below) times bytes, together minus apart.
    const extra = (index) => {
        const [a, b, both] = [piles[index], piles[index + 1], join(index)];
        return both.chance * both.bytes - a.chance * a.bytes - b.chance * b.bytes;
    };
    const costs = piles.slice(1).map((_, index) => extra(index));
    while (piles.length > Math.max(1, budget)) {
        let cheapest = 0;
        for (let index = 1; index < costs.length; index += 1)
            if (costs[index] < costs[cheapest])
                cheapest = index;
        piles.splice(cheapest, 2, join(cheapest));
        costs.splice(cheapest, 1);
        for (const index of [cheapest - 1, cheapest])
            if (index >= 0 && index < costs.length)
                costs[index] = extra(index);
    }
    return piles.map((pile) => pile.nodes);
}
const calmFirst = (a, b) => a.belowCount - b.belowCount || a.belowBytes - b.belowBytes || byName(a, b);
/** Two paths of one name and size differ only in their hash; then the hash has to decide. */
const byName = (a, b) => compare((0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(a.info.path), (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(b.info.path)) || compare(a.info.path, b.info.path);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const has = (set, index) => (((set[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
function unite(into, other) {
    if (other)
        for (let word = 0; word < into.length; word += 1)
            into[word] |= other[word] ?? 0;
}
function count(set) {
    let bits = 0;
    for (let word of set) {
        for (; word !== 0; word &= word - 1)
            bits += 1;
    }
    return bits;
}


/***/ })

};
