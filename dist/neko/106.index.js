export const id = 106;
export const ids = [106];
export const modules = {

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


/***/ }),

/***/ 6776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ predicateTypes)
/* harmony export */ });
// The three kinds of entry of a channel's chain, as in-toto Statement v1 predicates. Source: product.md sections 3-5.
const predicateTypes = {
    release: "https://neko.dev/release/v1",
    rollout: "https://neko.dev/rollout/v1",
    rollback: "https://neko.dev/rollback/v1",
    report: "https://neko.dev/report/v1",
};


/***/ }),

/***/ 6448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   Sb: () => (/* binding */ byKind),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


class ShapeProblem extends Error {
}
const fail = (path, problem) => {
    throw new ShapeProblem(`${path === "" ? "the document" : path} ${problem}`);
};
/** @throws NekoError `code`, naming the path of the first problem. */
function readShape(value, reader, error) {
    try {
        return reader(value, "");
    }
    catch (thrown) {
        if (!(thrown instanceof ShapeProblem))
            throw thrown;
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i(error.code, `${error.what}: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(thrown.message)}`, { hint: error.hint });
    }
}
const text = (value, path) => typeof value === "string" && value.length <= 65_536 ? value : fail(path, "is no text");
const truth = (value, path) => typeof value === "boolean" ? value : fail(path, "is neither true nor false");
/** A whole number in [min, 2^53). */
const whole = (min = 0) => (value, path) => typeof value === "number" && Number.isSafeInteger(value) && value >= min
    ? value
    : fail(path, `is no whole number of at least ${min}`);
const matching = (pattern, what) => (value, path) => typeof value === "string" && pattern.test(value) ? value : fail(path, `is no ${what}`);
const literal = (...allowed) => (value, path) => allowed.find((one) => one === value) ?? fail(path, `is not ${allowed.join(" or ")}`);
/** A text that one of the kernel's parsers takes. */
const parsed = (parse, what) => (value, path) => {
    if (typeof value !== "string")
        return fail(path, `is no ${what}`);
    try {
        return parse(value);
    }
    catch {
        return fail(path, `is no ${what}`);
    }
};
const orNull = (reader) => (value, path) => value === null ? null : reader(value, path);
const list = (reader, limits = {}) => (value, path) => {
    const { min = 0, max = 10_000 } = limits;
    if (!Array.isArray(value))
        return fail(path, "is no list");
    if (value.length < min || value.length > max)
        return fail(path, `has not ${min} to ${max} items`);
    return value.map((item, index) => reader(item, `${path}[${index}]`));
};
/** An object used as a map; its names are read too. */
const record = (name, reader) => (value, path) => {
    if (!isObject(value))
        return fail(path, "is no object");
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        const inner = `${path}[${JSON.stringify(key.slice(0, 100))}]`;
        return [name(key, `name ${inner}`), reader(item, inner)];
    }));
};
/** Exactly these members; those in `optional` may be missing. Another one is an error: see the head of this file. */
const object = (required, optional) => (value, path) => {
    if (!isObject(value))
        return fail(path, "is no object");
    const at = (key) => (path === "" ? key : `${path}.${key}`);
    const readers = { ...required, ...optional };
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(readers, key));
    if (stranger !== undefined)
        return fail(at(stranger.slice(0, 100)), "is an unknown member");
    const missing = Object.keys(required).find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined)
        return fail(at(missing), "is missing");
    return Object.fromEntries(Object.entries(readers)
        .filter(([key]) => Object.hasOwn(value, key))
        .map(([key, reader]) => [key, reader(value[key], at(key))]));
};
/** The reader that `kind` names. */
const byKind = (readers) => (value, path) => {
    const kind = isObject(value) ? value["kind"] : undefined;
    if (typeof kind !== "string" || !Object.hasOwn(readers, kind)) {
        return fail(path, `has a kind that is not ${Object.keys(readers).join(" or ")}`);
    }
    return readers[kind](value, path);
};
/** The first reader for what has the member, the second for what has not. */
const withMember = (key, having, lacking) => (value, path) => isObject(value) && Object.hasOwn(value, key) ? having(value, path) : lacking(value, path);
/** The same value when `problem` finds none: for what spans several members. */
const checked = (reader, problem) => (value, path) => {
    const read = reader(value, path);
    const found = problem(read);
    return found === undefined ? read : fail(path, found);
};
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   di: () => (/* binding */ slice),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* unused harmony export storePath */
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2526);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6448);


// What a slice may look like in a record. The records of product.md section 2.3; a kind this program does not know is
// refused, since a host must not run half of what it was asked.
/** As in neko.yaml: safe as a file name, a channel name and an argument. */
const targetName = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9][a-z0-9._-]{0,62}$/i, "target name");
const storePath = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStorePath */ .GV, "store path");
// One argument's worth of text that cannot be taken for an option.
const operand = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[^\p{Cc}\s-][^\p{Cc}]{0,4095}$/u, "operand");
const argument = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[^\0]{0,65535}$/, "argument");
const label = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[^\p{Cc}]{1,200}$/u, "name");
const envName = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[A-Za-z_][A-Za-z0-9_.-]{0,199}$/, "variable name");
const system = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9_]{1,32}-[a-z0-9]{1,32}$/, "system");
const probe = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .byKind */ .Sb)({
    http: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("http"),
        url: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^https?:\/\/[\x21-\x7e]{1,2000}$/, "http URL"),
        status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(100),
        withinMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1),
        successes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1),
    }, { contains: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    exec: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("exec"),
        argv: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(argument, { min: 1, max: 1000 }),
        withinMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1),
        successes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1),
    }),
});
const imageConfig = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({}, {
    env: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(envName, argument),
    entrypoint: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(argument),
    cmd: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(argument),
    workdir: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    user: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    labels: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(label, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    exposedPorts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(operand),
});
const run = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    ports: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(operand),
    env: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(envName, argument),
    mounts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(operand),
    devices: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(operand),
    args: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(argument),
    network: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("bridge", "host", "none"),
});
const common = {
    name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$/, "container name"),
    imageId: operand,
    // Also those of older releases: a channel whose newest record nobody can read takes no further one.
    packing: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ format: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("neko-layers/1", "neko-layers/2"), maxLayers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1) }),
    run,
};
// As in neko.yaml. What a host can make of it is judged there: what it does not know, it does not pick.
const compiledFor = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ gpuArchs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(operand, { max: 50 }) }, { cuda: operand, march: operand, flags: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^-[\x21-\x7e]{1,100}$/, "option"), { min: 1, max: 50 }) });
const chosen = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    ...common,
    choices: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ imageId: operand, storePath, config: imageConfig, compiledFor }), {
        min: 1,
        max: 100,
    }), (choices) => new Set(choices.map(({ imageId }) => imageId)).size === choices.length ? undefined : "offers an image twice"),
});
const container = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)("choices", chosen, (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ ...common, storePath, config: imageConfig }));
const slice = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .byKind */ .Sb)({
    profile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("profile"), system, storePath, probes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(probe) }),
    containers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("containers"),
        system,
        strategy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)("replace"),
        containers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(container, { max: 1000 }),
        probes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(probe),
    }), ({ containers }) => new Set(containers.map(({ name }) => name)).size === containers.length ? undefined : "names a container twice"),
});


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Mi: () => (/* binding */ branchRef),
/* harmony export */   X5: () => (/* binding */ parseEntryStatement),
/* harmony export */   fy: () => (/* binding */ parseReportStatement)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1400);
/* harmony import */ var _plan_slice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1961);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6776);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6448);
/* harmony import */ var _slice_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7571);






/** @throws NekoError RECORD_INVALID with the path of the first problem */
function parseEntryStatement(value) {
    const type = Object(value);
    switch (type.predicateType) {
        case _record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.rollout:
            return { kind: "rollout", predicate: readStatement(value, _record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.rollout, rollout) };
        case _record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.rollback:
            return { kind: "rollback", predicate: readStatement(value, _record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.rollback, rollback) };
        default:
            return { kind: "release", predicate: readStatement(value, _record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.release, release) };
    }
}
/** A host's report. @throws NekoError REPORT_INVALID with the path of the first problem */
function parseReportStatement(value) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .readShape */ ._f)(value, statementOf(_record_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateTypes */ .Z.report, report), {
        code: "REPORT_INVALID",
        what: "the report cannot be read",
        hint: "update the reconciler on that host, or ignore the report if the host is not yours",
    }).predicate;
}
function readStatement(value, type, predicate) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .readShape */ ._f)(value, statementOf(type, predicate), {
        code: "RECORD_INVALID",
        what: "the record cannot be read",
        hint: "publish and run the same version of Neko; a record that breaks its own rules is never run",
    }).predicate;
}
const instant = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, "RFC 3339 time in UTC"), (value) => Number.isNaN(Date.parse(value)) ? "is no time that exists" : undefined);
const digest = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m, "sha256 digest");
const revision = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevision */ .Pp, "full commit id");
/** `github.com/acme/fleet`: compared with the host's pinned value, never opened. */
const repository = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]{1,100}){1,9}$/, "repository");
/** `refs/heads/<branch>` */
const branchRef = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^refs\/heads\//, "refs/heads/<branch>"), (ref) => (0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOfRef */ .V4)(ref) === undefined ? "is no branch name Neko accepts" : undefined);
const word = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[^\p{Cc}]{1,200}$/u, "name");
const targets = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .je, { min: 1 }), (names) => new Set(names).size === names.length ? undefined : "names a target twice");
const image = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    config: digest,
    manifest: digest,
    sources: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^(?:oci:\/|[A-Za-z0-9[])[\x21-\x7e]{1,1000}$/, "image location"), { max: 100 }),
});
const target = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ desiredId: digest, slice: _slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .slice */ .di }, { environment: word, closure: digest, images: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(word, image), variants: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(word, (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(word, image)) }), ({ desiredId, slice: wanted, closure, images, variants }) => {
    if (desiredId !== (0,_plan_slice_js__WEBPACK_IMPORTED_MODULE_2__/* .desiredIdOf */ .J4)(wanted))
        return "has a desiredId that is not its slice's";
    if (wanted.kind === "profile") {
        if (closure === undefined)
            return "has no closure digest";
        return images === undefined && variants === undefined ? undefined : "has images, but is a profile";
    }
    if (closure !== undefined)
        return "has a closure digest, but no profile";
    const left = wanted.containers.flatMap((one) => ("choices" in one ? [one] : []));
    const named = wanted.containers.flatMap((one) => ("choices" in one ? [] : [one.name]));
    if (!isSame(named, images))
        return "has not exactly one image per container";
    if (!isSame(left.map(({ name }) => name), variants))
        return "has not the variants of exactly the containers that choose";
    const allNamed = left.every(({ name, choices }) => isSame(choices.map(({ imageId }) => imageId), variants?.[name]));
    return allNamed ? undefined : "has not exactly one image per variant";
});
function isSame(names, recorded) {
    return (names.toSorted().join("\n") ===
        Object.keys(recorded ?? {})
            .toSorted()
            .join("\n"));
}
const wave = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ name: word, targets: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .je), soakMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(), maxUnavailable: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1) }, 
// A line, no more: which zones there are depends on the machine, and only who opens the wave must know.
{ environment: word, window: word });
const freeze = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ from: instant, until: instant, reason: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq }, { targets: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .je) });
const release = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    repository,
    ref: branchRef,
    commit: revision,
    release: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1),
    previous: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(digest),
    flakeLock: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(digest),
    nekoYaml: digest,
    pullRequests: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1)),
    policy: digest,
    waves: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(wave, { max: 1000 }),
    targets: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(_slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .je, target),
}, { freezes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(freeze, { max: 1000 }), committedAt: instant, nixpkgs: revision }), (predicate) => {
    if ((predicate.release === 1) !== (predicate.previous === null)) {
        return "has a previous release exactly when it is not the first: this one breaks that";
    }
    const named = predicate.waves.flatMap((declared) => declared.targets);
    if (new Set(named).size !== named.length)
        return "has a target in two waves";
    const stranger = named.find((name) => !Object.hasOwn(predicate.targets, name));
    if (stranger !== undefined)
        return `has a wave with target ${stranger}, which it does not hold`;
    const names = predicate.waves.map((declared) => declared.name);
    return new Set(names).size === names.length ? undefined : "has two waves of one name";
});
const rollout = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    repository,
    ref: branchRef,
    release: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1),
    wave: word,
    targets,
    soakUntil: instant,
});
const rollback = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .checked */ .KD)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    repository,
    ref: branchRef,
    targets,
    from: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(2),
    to: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1),
    counter: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1),
    expires: instant,
}), ({ from, to }) => (to < from ? undefined : "does not go back: `to` is not below `from`"));
const report = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    repository,
    target: _slice_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .je,
    seq: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    commit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(revision),
    release: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(1)),
    desiredId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(digest),
    runningId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(digest),
    phase: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)("in-sync", "pending", "applying", "gated", "rolled-back", "quarantined", "failed", "stuck"),
    detail: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    code: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[A-Z][A-Z0-9_]{0,63}$/, "code")),
    probes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq, passed: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .truth */ .Im, detail: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq }), { max: 1000 }),
    at: instant,
    evidence: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(digest),
});
const subject = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    name: _shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    digest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ sha256: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[0-9a-f]{64}$/, "hex sha256") }),
});
function statementOf(type, predicate) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
        _type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)("https://in-toto.io/Statement/v1"),
        subject: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(subject),
        predicateType: (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)(type),
        predicate,
    });
}


/***/ }),

/***/ 3655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isCanonicalJson),
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);

/**
 * JSON that a stranger may have written: bounded in size and depth before the parser sees it, fatal UTF-8, no member
 * twice (the parser would keep the last).
 * The problem comes back as a short text, so that each caller throws its own code.
 */
function readJson(input, limits) {
    const sizeBytes = typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
    if (sizeBytes > limits.maxBytes)
        return { problem: `${sizeBytes} bytes; at most ${limits.maxBytes} are read` };
    let text;
    try {
        text = typeof input === "string" ? input : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input);
    }
    catch {
        return { problem: "not UTF-8" };
    }
    if (!text.isWellFormed())
        return { problem: "not UTF-8" };
    try {
        const problem = scan(text, limits.maxDepth);
        return problem === undefined ? { value: JSON.parse(text) } : { problem };
    }
    catch {
        return { problem: "not JSON" };
    }
}
/** True when `text` is the RFC 8785 form of what it parses to: no second spelling, no duplicate member. */
function isCanonicalJson(text, value) {
    try {
        return (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value) === text;
    }
    catch {
        return false; // a lone surrogate written as an escape
    }
}
/** Strings and brackets only; whatever else is wrong is the parser's to find. Linear, and without a stack of its own. */
function scan(text, maxDepth) {
    const open = []; // member names of each open object; null for an array
    for (let index = 0; index < text.length; index += 1) {
        const unit = text[index];
        if (unit === "{" || unit === "[") {
            if (open.push(unit === "{" ? new Set() : null) > maxDepth)
                return `nested deeper than ${maxDepth}`;
        }
        else if (unit === "}" || unit === "]")
            open.pop();
        else if (unit === '"') {
            const start = index;
            index = endOfString(text, start);
            if (!/^[ \t\r\n]*:/.test(text.slice(index + 1, index + 64)))
                continue;
            const name = JSON.parse(text.slice(start, index + 1));
            const names = open.at(-1);
            if (names?.has(name))
                return `a document with the member ${JSON.stringify(name.slice(0, 100))} twice`;
            names?.add(name);
        }
    }
    return undefined;
}
function endOfString(text, start) {
    for (let index = start + 1; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        if (unit === 0x5c)
            index += 1;
        else if (unit === 0x22)
            return index;
    }
    return text.length;
}


/***/ })

};
