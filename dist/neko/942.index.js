export const id = 942;
export const ids = [942];
export const modules = {

/***/ 2653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   KJ: () => (/* binding */ configOption),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   cx: () => (/* binding */ repositoryOption),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7009);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
function argument(parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            throw new commander__WEBPACK_IMPORTED_MODULE_1__/* .InvalidArgumentError */ .Di(error instanceof Error ? error.message : String(error));
        }
    };
}
/** For numbers of things: 1 and up. */
const wholeNumber = argument((text) => {
    if (/^[1-9][0-9]{0,14}$/.test(text))
        return Number(text);
    throw new RangeError("It is no whole number from 1.");
});
const configOption = () => new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$("--config <file>", "neko.yaml").default("neko.yaml");
const repositoryOption = () => new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$("--repository <name>", "github.com/owner/name, when `origin` does not say").argParser(argument((text) => {
    if (/^[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9._-]+){2,}$/.test(text))
        return text;
    throw new RangeError("Write the host too: github.com/owner/name.");
}));
/** A file that a flag names. @throws NekoError USAGE */
async function readNamed(path, flag) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (cause) {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${flag} ${path} cannot be read`, {
            hint: "give the path of an existing file",
            cause,
        });
    }
}


/***/ }),

/***/ 3339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ cleanCommit),
/* harmony export */   QB: () => (/* binding */ openWork),
/* harmony export */   QL: () => (/* binding */ revision),
/* harmony export */   Tt: () => (/* binding */ loadValid),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   iF: () => (/* binding */ currentTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);
/* harmony import */ var _src_kernel_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1400);
/* harmony import */ var _src_pipeline_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8208);
/* harmony import */ var _src_pipeline_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4741);
/* harmony import */ var _src_spec_render_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7660);







/** @throws NekoError CONFIG_MISSING, USAGE when the folder is in no git repository */
async function openWork(context, config) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.cwd, config);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)).catch(() => undefined);
    if (!there?.isDirectory()) {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("CONFIG_MISSING", `there is no ${file}`, { hint: "give the path of neko.yaml with --config" });
    }
    const repository = await openRepository(context, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
    await repository.checkout.headRevision(context.signal).catch((cause) => {
        context.signal.throwIfAborted();
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${repository.top} has no commit yet`, { hint: "commit what is there first", cause });
    });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(repository.top, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    return { repository, place: { directory: repository.top, config: path }, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file) };
}
async function openRepository(context, directory) {
    try {
        return await context.openRepository(directory);
    }
    catch (cause) {
        context.signal.throwIfAborted();
        const error = (0,_src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .toNekoError */ .R)(cause);
        if (error.code !== "GIT_FAILED")
            throw error;
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${directory} is in no git repository that can be read: ${error.message}`, {
            hint: "run this inside the repository that holds neko.yaml, or name the file with --config",
            cause,
        });
    }
}
/** The files as they lie, or the commit when nothing differs from it: a clean tree has an exact name. */
async function currentTree({ repository, place }, signal) {
    if (await repository.checkout.isClean(signal)) {
        return { kind: "commit", revision: await repository.checkout.headRevision(signal) };
    }
    return {
        kind: "work-tree",
        fileAt: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.directory, path)).catch(() => undefined),
    };
}
/** A commit, whole and clean: what may be published. @throws NekoError USAGE */
async function cleanCommit({ repository }, signal) {
    if (await repository.checkout.isCommitted(signal))
        return repository.checkout.headRevision(signal);
    throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", "the work tree differs from its commit, and only a commit can be released", {
        hint: "commit or stash the changes",
    });
}
/** neko.yaml of a tree; its problems as one error. `now` judges what has a last day. @throws NekoError CONFIG_INVALID, CONFIG_MISSING */
async function loadValid(work, tree, signal, now) {
    const loaded = await (0,_src_pipeline_source_js__WEBPACK_IMPORTED_MODULE_5__/* .loadState */ .C)(work.place, tree, work.repository.checkout, signal, now ? { now } : {});
    if (loaded.valid)
        return loaded;
    throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("CONFIG_INVALID", (0,_src_spec_render_problems_js__WEBPACK_IMPORTED_MODULE_6__.renderProblemText)(loaded.problems).trimEnd(), {
        hint: "correct each line; `neko validate` says when none is left",
    });
}
/** `github.com/acme/fleet`: given, or from the environment of a job, or from `origin`. @throws NekoError USAGE */
async function identityOf({ repository }, context, given) {
    if (given !== undefined)
        return given;
    const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server } = context.env;
    if (name && server)
        return `${URL.parse(server)?.hostname ?? ""}/${name}`;
    const url = await repository.checkout.remoteUrl(context.signal);
    if (url !== undefined)
        return (0,_src_pipeline_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .identityOfRemote */ .A)(url);
    throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", "the repository has no remote called origin", {
        hint: "name it with --repository github.com/owner/name",
    });
}
/** For `--commit`. */
const revision = (text) => (0,_src_kernel_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRevision */ .Pp)(text);


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

/***/ 4741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);
/* harmony import */ var _spec_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2673);
/* harmony import */ var _spec_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2729);





/** neko.yaml of a tree, resolved, once its flake.lock holds. Problems are values: they are what a plan shows.
 *  @throws NekoError CONFIG_MISSING, GIT_FAILED */
async function loadState(place, tree, checkout, signal, { readings = new Map(), now } = {}) {
    const fileAt = (path) => tree.kind === "commit" ? checkout.fileAt(tree.revision, path, signal) : tree.fileAt(path);
    const bytes = await fileAt(place.config);
    if (bytes === undefined) {
        const where = tree.kind === "commit" ? `commit ${tree.revision.slice(0, 8)}` : "this folder";
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("CONFIG_MISSING", `there is no ${place.config} in ${where}`, {
            hint: "write one, or name another file with `config`",
        });
    }
    const parsed = readOnce(bytes, place.config, readings, now);
    if (!parsed.valid)
        return { valid: false, problems: parsed.problems };
    const beside = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(place.config), path);
    const directory = beside(parsed.state.flake).replace(/\/$/, "");
    const inFlake = (name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name);
    const [flakeNix, lock] = await Promise.all([fileAt(inFlake("flake.nix")), fileAt(inFlake("flake.lock"))]);
    const locked = (0,_spec_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .checkLock */ .sv)({ flakeNix, lock, lockFile: inFlake("flake.lock") }, { file: place.config, bytes });
    if (locked.problems.length > 0)
        return { valid: false, problems: locked.problems };
    return {
        valid: true,
        state: parsed.state,
        warnings: [...parsed.warnings, ...locked.warnings],
        bytes,
        flake: {
            repository: place.directory,
            directory: directory === "." ? "" : directory,
            ...(tree.kind === "commit" ? { revision: tree.revision } : {}),
        },
        lock: lock ? (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(lock) : null,
        files: await digestsOf(filesNamedIn(parsed.state), (path) => fileAt(beside(path))),
    };
}
/** The place is the same for a whole run, and so is the name that problems give the file. */
function readOnce(bytes, file, readings, now) {
    const digest = (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    const nowMs = now?.getTime();
    const known = readings.get(digest);
    // What holds on a day means the same without one.
    if (known && (known.nowMs === nowMs || (nowMs === undefined && known.parsed.valid)))
        return known.parsed;
    const parsed = (0,_spec_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNekoYaml */ .G)(bytes, file, { now });
    readings.set(digest, { parsed, nowMs });
    return parsed;
}
/** Files of the repository that are part of what a target is. */
function filesNamedIn({ targets }) {
    return [...new Set(targets.flatMap((target) => (target.kind === "tee" ? [target.compose] : [])))].toSorted();
}
async function digestsOf(paths, read) {
    const digests = new Map();
    for (const path of paths) {
        const bytes = await read(path);
        if (bytes)
            digests.set(path, (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes));
    }
    return digests;
}


/***/ }),

/***/ 6696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ isEmptyPlan),
  nZ: () => (/* binding */ neededAttributes),
  AS: () => (/* binding */ planChange),
  C3: () => (/* binding */ planIdOf),
  nu: () => (/* binding */ slicesOf)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/kernel/digest.ts + 1 modules
var digest = __webpack_require__(2253);
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




/** Every image of either side, sorted by id. */
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
        return { id, change, because: (0,facts/* list */.p_)(because), tags: to.tags, to: to.to, move: moves.get(id) ?? null };
    });
}
function contentsOf(side) {
    return new Map(side?.state.images.map((image) => {
        const output = side.outputs.get(image.attribute);
        return [
            image.id,
            {
                storePath: output?.outPath,
                config: (0,packing/* mergeImageConfig */._)(output?.imageConfig, image.config),
                tags: image.tags,
                to: side.state.registries.map((registry) => destination(registry, image)),
            },
        ];
    }));
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
    return [
        ...(to.storePath === undefined || from.storePath === to.storePath
            ? []
            : [(0,facts/* pathFact */.IJ)("image", from.storePath, to.storePath)]),
        ...((0,external_node_util_.isDeepStrictEqual)(from.config, to.config) ? [] : (0,facts/* facts */.Ix)("config", (0,differences/* differences */.t)(from.config, to.config))),
        ...((0,external_node_util_.isDeepStrictEqual)(from.tags, to.tags) ? [] : [(0,facts/* fact */.fK)("tags", from.tags.join(" "), to.tags.join(" "))]),
        ...((0,external_node_util_.isDeepStrictEqual)(before, after) ? [] : [(0,facts/* fact */.fK)("pushed to", before.join(" "), after.join(" "))]),
    ];
}

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

;// CONCATENATED MODULE: ./src/plan/change.ts







/**
 * Base against head; a missing base makes everything `added`. No I/O, no clock: same states in, same plan out. Linear in
 * targets and images.
 * @param existing what was looked up; what was not is `unknown` in the plan
 */
function planChange(base, head, existing = nothingKnown) {
    const targets = targetChanges(base, head, existing);
    const changed = new Set(targets.filter((target) => target.change !== "same").map((target) => target.name));
    return {
        base: base?.revision ?? null,
        head: head.revision,
        outputs: outputChanges(base, head, existing.supply),
        supply: countOf(existing.supply),
        images: imagePushes(base, head, existing.images),
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
    };
}
/** True when merging would build nothing, move no target and push no image elsewhere. */
function isEmptyPlan(plan) {
    return [...plan.outputs, ...plan.images, ...plan.targets].every((step) => step.change === "same");
}
/** Digest of what would happen: without commits, without what caches hold, without time. The same plan, the same id. */
function planIdOf(plan) {
    return (0,digest/* digestOf */.ol)({
        schema: "neko.plan/v1",
        outputs: plan.outputs.map(({ attribute, role, change, from, to }) => ({ attribute, role, change, from, to })),
        images: plan.images.map(({ id, change, tags, to }) => ({ id, change, tags, to })),
        targets: plan.targets.map(({ name, kind, change, from, to }) => ({ name, kind, change, from, to })),
        waves: plan.waves,
    });
}
/** Every attribute the state needs, with who needs it; sorted by attribute. One evaluation covers them all. */
function neededAttributes(state) {
    const roles = [
        ...state.shells.map((shell) => [shell.attribute, `shell ${shell.name}`]),
        ...state.packages.map((one) => [one.attribute, `package ${one.name}`]),
        ...state.images.map((image) => [image.attribute, `image ${image.id}`]),
        ...state.targets.flatMap((target) => target.kind === "profile" || target.kind === "nixos"
            ? [[target.attribute, `${target.kind === "nixos" ? "system" : "profile"} ${target.name}`]]
            : []),
    ];
    return new Map(roles.toSorted(([a], [b]) => compare(a, b)));
}
/** Target name to slice, sorted by name. */
function slicesOf({ state, outputs, files }) {
    const sources = {
        images: new Map(state.images.map((image) => [image.id, image])),
        shells: new Map(state.shells.map((shell) => [shell.name, shell.attribute])),
        outputs,
        files,
    };
    return new Map(state.targets.map((target) => [target.name, (0,slice/* sliceOf */.Mz)(target, sources)]));
}
function outputChanges(base, head, supply) {
    const before = base ? neededAttributes(base.state) : new Map();
    const after = neededAttributes(head.state);
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
    const before = base ? slicesOf(base) : new Map();
    const after = slicesOf(head);
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


/***/ }),

/***/ 8483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $X: () => (/* binding */ closureLines),
  Ep: () => (/* binding */ diffClosures)
});

// UNUSED EXPORTS: isEmptyDiff

// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/plan/package-name.ts

// Names of outputs that packages commonly have. A suffix is taken for one only after a version, and only when it is one
// of these: `foo-2.0-unstable` has a version, not an output.
const outputSuffix = /-(bin|data|debug|dev|devdoc|devman|dist|doc|getent|headers|info|lib|lib32|lib64|libs|man|modules|python|static|terminfo|tools)$/;
/**
 * A store path's name, version and output: the version begins at the first dash that no letter follows.
 * Source: nix/src/libutil/names.cc (DrvName).
 */
function packageNameOf(path) {
    const full = (0,store_path/* storePathName */.yF)(path);
    const dash = full.search(/-[^A-Za-z]/);
    if (dash === -1)
        return { name: full, version: "", output: "" };
    const version = full.slice(dash + 1);
    const output = outputSuffix.exec(version)?.[1] ?? "";
    return {
        name: full.slice(0, dash),
        version: output === "" ? version : version.slice(0, -output.length - 1),
        output,
    };
}

;// CONCATENATED MODULE: ./src/plan/closure-diff.ts

/** Pure; linear in the number of paths. A path given twice counts once. Source: `nix store diff-closures`, nvd. */
function diffClosures(before, after) {
    const [old, wanted] = [packagesOf(before), packagesOf(after)];
    const added = [];
    const removed = [];
    const upgraded = [];
    const rebuilt = [];
    for (const [name, from] of old.packages) {
        const to = wanted.packages.get(name);
        if (!to) {
            removed.push({ name, versions: inOrder(from.versions), deltaBytes: -from.bytes });
            continue;
        }
        if (isSame(from.paths, to.paths))
            continue;
        const deltaBytes = to.bytes - from.bytes;
        const differs = ["versions", "outputs"].find((kind) => !isSame(from[kind], to[kind]));
        if (differs === undefined) {
            rebuilt.push({ name, versions: inOrder(to.versions), deltaBytes });
        }
        else {
            upgraded.push({ name, fromVersions: inOrder(from[differs]), toVersions: inOrder(to[differs]), deltaBytes });
        }
    }
    for (const [name, to] of wanted.packages) {
        if (!old.packages.has(name))
            added.push({ name, versions: inOrder(to.versions), deltaBytes: to.bytes });
    }
    return {
        added: added.toSorted(byEffect),
        removed: removed.toSorted(byEffect),
        upgraded: upgraded.toSorted(byEffect),
        rebuilt: rebuilt.toSorted(byEffect),
        before: old.size,
        after: wanted.size,
        deltaBytes: wanted.size.bytes - old.size.bytes,
    };
}
/** All packages of the diff in one list, the greatest effect on the size first, then by name. */
function closureLines({ added, removed, upgraded, rebuilt }) {
    const line = (kind, from, to) => (change) => {
        const versions = change.versions.join(", ");
        const { name, deltaBytes } = change;
        return { kind, name, from: from ? versions : "", to: to ? versions : "", deltaBytes };
    };
    return [
        ...added.map(line("added", false, true)),
        ...removed.map(line("removed", true, false)),
        ...rebuilt.map(line("rebuilt", true, true)),
        ...upgraded.map(({ name, fromVersions, toVersions, deltaBytes }) => {
            return { kind: "upgraded", name, from: fromVersions.join(", "), to: toVersions.join(", "), deltaBytes };
        }),
    ].toSorted(byEffect);
}
function isEmptyDiff({ added, removed, upgraded, rebuilt }) {
    return added.length + removed.length + upgraded.length + rebuilt.length === 0;
}
function packagesOf(closure) {
    const packages = new Map();
    const seen = new Set();
    let bytes = 0;
    for (const { path, narSizeBytes } of closure) {
        if (seen.has(path))
            continue;
        seen.add(path);
        bytes += narSizeBytes;
        const { name, version, output } = packageNameOf(path);
        let found = packages.get(name);
        if (!found) {
            found = { paths: new Set(), versions: new Set(), outputs: new Set(), bytes: 0 };
            packages.set(name, found);
        }
        found.paths.add(path);
        found.bytes += narSizeBytes;
        if (version === "")
            continue;
        found.versions.add(version);
        found.outputs.add(output === "" ? version : `${version}-${output}`);
    }
    return { packages, size: { paths: seen.size, bytes } };
}
function isSame(a, b) {
    return a.size === b.size && a.isSubsetOf(b);
}
/** 9 before 10: runs of digits go by number. */
function inOrder(versions) {
    const key = (version) => version.replaceAll(/[0-9]+/g, (digits) => digits.padStart(20, "0"));
    return [...versions].toSorted((a, b) => (key(a) < key(b) || (key(a) === key(b) && a < b) ? -1 : 1));
}
function byEffect(a, b) {
    return Math.abs(b.deltaBytes) - Math.abs(a.deltaBytes) || (a.name < b.name ? -1 : 1);
}


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
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
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
    const titles = new Set(added.map(probeTitle));
    const before = new Set(gone.map(probeTitle));
    const lines = [
        ...gone.filter((probe) => !titles.has(probeTitle(probe))).map((probe) => `${probeTitle(probe)}: removed`),
        ...added.map((probe) => `${probeTitle(probe)}: ${before.has(probeTitle(probe)) ? "changed" : "added"}`),
    ];
    return lines.length === 0 ? ["probes: in another order"] : lines;
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
            return `pull image ${step.images.map(({ imageId }) => imageId).join(", ")}`;
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


/***/ })

};
