export const id = 353;
export const ids = [353];
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
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7375);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
function argument(parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            const said = error instanceof Error ? error.message : String(error);
            throw new commander__WEBPACK_IMPORTED_MODULE_1__/* .InvalidArgumentError */ .Di(error instanceof _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i ? `${said}: ${error.hint}` : said);
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
/* harmony export */   L: () => (/* binding */ knownIdentityOf),
/* harmony export */   Nx: () => (/* binding */ cleanCommit),
/* harmony export */   QB: () => (/* binding */ openWork),
/* harmony export */   QL: () => (/* binding */ revision),
/* harmony export */   Tt: () => (/* binding */ loadValid),
/* harmony export */   cF: () => (/* binding */ pushedTree),
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
/* harmony import */ var _src_pipeline_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1251);
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
/** What is built to be pushed: the commit also where files lie about that git does not track, since no flake sees those;
 *  a neko.yaml that is not tracked yet is one that Neko would see. */
async function pushedTree(work, signal) {
    const { checkout } = work.repository;
    if (!(await checkout.isCommitted(signal)))
        return currentTree(work, signal);
    const revision = await checkout.headRevision(signal);
    const config = await checkout.fileAt(revision, work.place.config, signal);
    return config === undefined ? currentTree(work, signal) : { kind: "commit", revision };
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
/** {@link identityOf}, where it is only said and nothing depends on it; null without one. */
async function knownIdentityOf(work, context, given) {
    try {
        return await identityOf(work, context, given);
    }
    catch (thrown) {
        if (thrown instanceof _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i && ["USAGE", "VALUE_INVALID"].includes(thrown.code))
            return null;
        throw thrown;
    }
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

/***/ 1251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ loadState)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/spec/lock.ts + 1 modules
var spec_lock = __webpack_require__(1621);
// EXTERNAL MODULE: ./src/kernel/revision.ts
var kernel_revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/spec/lock-nodes.ts
var lock_nodes = __webpack_require__(9928);
;// CONCATENATED MODULE: ./src/spec/locked-revision.ts


/**
 * The commit of a flake's nixpkgs: that of the input of this name, else of the first one that is taken from a repository
 * of this name. Null where there is none, or where the lock knows no commit of it (a tarball, a path).
 * @param lock of a flake.lock that {@link checkLock} finds nothing wrong with; of another one, null
 */
function nixpkgsRevision(lock) {
    const inputs = (0,lock_nodes/* lockedInputs */.ih)(parse(lock));
    const revision = (inputs.get("nixpkgs") ?? [...inputs.values()].find(isNixpkgs))?.["rev"];
    return typeof revision === "string" && (0,kernel_revision/* isRevision */.oN)(revision) ? revision : null;
}
function isNixpkgs({ repo, url }) {
    return repo === "nixpkgs" || (typeof url === "string" && /\/nixpkgs(?:\.git)?$/.test(url));
}
function parse(lock) {
    try {
        return JSON.parse(new TextDecoder().decode(lock));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/spec/parse.ts + 24 modules
var spec_parse = __webpack_require__(7968);
;// CONCATENATED MODULE: ./src/pipeline/source.ts






/** neko.yaml of a tree, resolved, once its flake.lock holds. Problems are values: they are what a plan shows.
 *  @throws NekoError CONFIG_MISSING, GIT_FAILED */
async function loadState(place, tree, checkout, signal, { readings = new Map(), now } = {}) {
    const fileAt = (path) => tree.kind === "commit" ? checkout.fileAt(tree.revision, path, signal) : tree.fileAt(path);
    const bytes = await fileAt(place.config);
    if (bytes === undefined) {
        const where = tree.kind === "commit" ? `commit ${tree.revision.slice(0, 8)}` : "this folder";
        throw new error/* NekoError */.i("CONFIG_MISSING", `there is no ${place.config} in ${where}`, {
            hint: "write one, or name another file with `config`",
        });
    }
    const parsed = readOnce(bytes, place.config, readings, now);
    if (!parsed.valid)
        return { valid: false, problems: parsed.problems };
    const beside = (path) => external_node_path_.posix.join(external_node_path_.posix.dirname(place.config), path);
    const directory = beside(parsed.state.flake).replace(/\/$/, "");
    const inFlake = (name) => external_node_path_.posix.join(directory, name);
    const [flakeNix, lock] = await Promise.all([fileAt(inFlake("flake.nix")), fileAt(inFlake("flake.lock"))]);
    const locked = (0,spec_lock/* checkLock */.sv)({ flakeNix, lock, lockFile: inFlake("flake.lock") }, { file: place.config, bytes });
    // Whoever only checks a file may do so without a flake; here one is about to be evaluated.
    const missing = flakeNix === undefined ? locked.warnings : [];
    if (locked.problems.length + missing.length > 0)
        return { valid: false, problems: [...missing, ...locked.problems] };
    return {
        valid: true,
        state: parsed.state,
        declared: parsed.declared,
        warnings: [...parsed.warnings, ...locked.warnings],
        bytes,
        flake: {
            repository: place.directory,
            directory: directory === "." ? "" : directory,
            ...(tree.kind === "commit" ? { revision: tree.revision } : {}),
        },
        lock: lock ? (0,kernel_digest/* sha256 */.sc)(lock) : null,
        nixpkgs: lock ? nixpkgsRevision(lock) : null,
        files: await digestsOf(filesNamedIn(parsed.state), (path) => fileAt(beside(path))),
    };
}
/** The place is the same for a whole run, and so is the name that problems give the file. */
function readOnce(bytes, file, readings, now) {
    const digest = (0,kernel_digest/* sha256 */.sc)(bytes);
    const nowMs = now?.getTime();
    const known = readings.get(digest);
    // What holds on a day means the same without one.
    if (known && (known.nowMs === nowMs || (nowMs === undefined && known.parsed.valid)))
        return known.parsed;
    const parsed = (0,spec_parse/* parseNekoYaml */.G)(bytes, file, { now });
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
            digests.set(path, (0,kernel_digest/* sha256 */.sc)(bytes));
    }
    return digests;
}


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

/***/ 5122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ slicesOf),
/* harmony export */   n: () => (/* binding */ neededAttributes)
/* harmony export */ });
/* harmony import */ var _slice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1961);

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
    return new Map(state.targets.map((target) => [target.name, (0,_slice_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(target, sources)]));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


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

/***/ 1324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ ruleLines),
/* harmony export */   Td: () => (/* binding */ planRules)
/* harmony export */ });
/* unused harmony exports moreRules, sectionCounts */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5426);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7736);



/** What is seen in outputs, images and target steps once it has an effect; `*` is any name. */
const shownElsewhere = new Set([
    "version",
    "rollout.health",
    ...["attr", "variants", "config", "tags"].map((key) => `images.*.${key}`),
    ...["tag", "env"].map((key) => `variants.*.${key}`),
    ...["kind", "attr", "system", "strategy", "run", "shells", "platform", "provider", "app-id"].map((key) => `targets.*.${key}`),
]);
/** Sections whose bare names are outputs or images of the plan. */
const namesShownElsewhere = new Set(["shells", "packages", "images"]);
/** Lists whose entries have a name of their own: an entry that moves up or down is the same entry. */
const identities = new Map([
    ["rollout.waves", "name"],
    ["exceptions", "id"],
    ["policy.deny", "code"],
    ["caches", "url"],
]);
/** What decides what reaches a host comes first, so that a long list cannot hide it; the others follow by name. */
const sections = [
    "source",
    "rollout",
    "windows",
    "freeze",
    "attestation",
    "policy",
    "exceptions",
    "drift",
    "targets",
    "groups",
    "environments",
];
const [pathLength, valueLength] = [160, 120];
/**
 * What neko.yaml says otherwise than before and the rest of a plan does not show, leaf by leaf; none without a base.
 * Pure, linear in the two files. Neither the order of keys nor of named entries matters, but for waves and caches.
 */
function planRules(base, head) {
    if (base === null)
        return [];
    const found = [];
    compareMappings([], base, head, found);
    return found
        .toSorted((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
        .map(({ rule }) => rule);
}
function compareValues(path, from, to, found) {
    if (from === to || isShownElsewhere(path))
        return;
    const isThere = from !== undefined && to !== undefined;
    if ([from, to].every((side) => side === undefined || isMapping(side))) {
        const bare = !isThere && Object.keys(mappingOf(from ?? to)).length === 0;
        if (!bare)
            return compareMappings(path, mappingOf(from), mappingOf(to), found);
        if (isSaidByName(path))
            return;
    }
    else if ([from, to].every((side) => side === undefined || Array.isArray(side))) {
        const [old, wanted] = [listOf(from), listOf(to)];
        if ([...old, ...wanted].some(isMapping))
            return compareEntries(path, old, wanted, found);
        if (isThere && (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(old) === (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(wanted))
            return;
    }
    addRule(path, from, to, found);
}
function compareMappings(path, from, to, found) {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
        compareValues([...path, key], from[key], to[key], found);
    }
}
function compareEntries(path, from, to, found) {
    const key = identities.get(path.join("."));
    const [old, wanted] = key === undefined ? [undefined, undefined] : [byName(from, key), byName(to, key)];
    if (!old || !wanted)
        return compareUnnamed(path, from, to, found);
    const isWaves = path.join(".") === "rollout.waves";
    if (isWaves)
        addOrder(path, [...old.keys()], [...wanted.keys()], "none: a release admits every target at once", found);
    if (path.join(".") === "caches") {
        const both = (names) => [...names].filter((name) => old.has(name) && wanted.has(name));
        addOrder(path, both(old.keys()), both(wanted.keys()), "none", found);
    }
    for (const name of new Set([...old.keys(), ...wanted.keys()])) {
        // A wave that is gone is missing from the line of names: what it said says nothing more.
        if (isWaves && !wanted.has(name))
            continue;
        compareValues([...path, name], without(old.get(name), key), without(wanted.get(name), key), found);
    }
}
/** Entries without names: those on both sides are set aside, the others are compared in their order. */
function compareUnnamed(path, from, to, found) {
    const unmatched = Map.groupBy(from.keys(), (index) => (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(from[index]));
    const added = [...to.keys()].filter((index) => unmatched.get((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(to[index]))?.pop() === undefined);
    const gone = [...unmatched.values()].flat().toSorted((a, b) => a - b);
    for (let at = 0; at < Math.max(added.length, gone.length); at += 1) {
        const [before, after] = [gone[at], added[at]];
        const [old, wanted] = [
            before === undefined ? undefined : from[before],
            after === undefined ? undefined : to[after],
        ];
        compareValues([...path, String(after ?? before)], old, wanted, found);
    }
}
function addOrder(path, from, to, none, found) {
    const show = (names) => (names.length === 0 ? none : names.join(", "));
    if ((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(from) !== (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(to))
        addRule(path, show(from), show(to), found);
}
function addRule(path, from, to, found) {
    const full = path.join(".");
    const [before, after] = [from, to].map((value) => (value === undefined ? null : textOf(value)));
    const shown = {
        path: line(full, pathLength),
        from: before == null ? null : line(before, valueLength) || '""',
        to: after == null ? null : line(after, valueLength) || '""',
    };
    const isWhole = shown.path === full && shown.from === before && shown.to === after && before !== after;
    const digest = isWhole ? {} : { digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([path, from ?? null, to ?? null]) };
    const rank = sections.indexOf(path[0] ?? "");
    found.push({ rank: rank < 0 ? sections.length : rank, text: full, rule: { ...shown, ...digest } });
}
/** `8080:80 9090:90`, `{password: HUB_TOKEN, username: HUB_USER}` */
function textOf(value) {
    if (Array.isArray(value))
        return value.length === 0 ? "[]" : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(value.map((item) => textOf(item)));
    if (!isMapping(value))
        return String(value);
    const members = Object.keys(value).toSorted();
    return `{${members.map((key) => `${key}: ${textOf(value[key] ?? null)}`).join(", ")}}`;
}
function isShownElsewhere([section = "", name, key]) {
    if (name === undefined)
        return shownElsewhere.has(section);
    return shownElsewhere.has(key === undefined ? `${section}.${name}` : `${section}.*.${key}`);
}
/** Something empty that is there or not: a section without content, or a thing the plan shows under its name. */
function isSaidByName(path) {
    return path.length < 2 || (path.length === 2 && namesShownElsewhere.has(path[0] ?? ""));
}
/** Undefined when an entry has no such name, or two have the same. */
function byName(entries, key) {
    const named = new Map(entries.flatMap((entry) => (isMapping(entry) ? [[String(entry[key]), entry]] : [])));
    return named.size === entries.length ? named : undefined;
}
function without(entry, key) {
    return entry && Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
}
/** At most `most` lines `path: from → to`; the rest is counted by section. */
function ruleLines(rules, most = 100) {
    const rest = rules.slice(most);
    return [...rules.slice(0, most).map(showRule), ...(rest.length === 0 ? [] : [moreRules(rest)])];
}
/** `and 12 more: env 10, shells 2` */
function moreRules(rest) {
    return `and ${rest.length} more: ${sectionCounts(rest)}`;
}
/** `rollout 2, source 1`: how many rules change in each section, in the order of the rules. */
function sectionCounts(rules) {
    const counts = Map.groupBy(rules, ({ path }) => path.split(".")[0] ?? path);
    return [...counts].map(([section, all]) => `${section} ${all.length}`).join(", ");
}
function showRule({ path, from, to }) {
    return `${path}: ${from === to ? "changed" : `${from ?? "nothing"} → ${to ?? "nothing"}`}`;
}
const line = (text, limit) => (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(text.replaceAll(/\s+/g, " "), limit);
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const mappingOf = (value) => (isMapping(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);


/***/ }),

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ variantsOf),
/* harmony export */   x: () => (/* binding */ variantLines)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


/**
 * Every image with several variants of which one changes, sorted by name. From closures that were looked up anyway; pure,
 * linear in their paths.
 * @param isChanged by image id
 */
function variantsOf({ state, outputs }, closures, isChanged) {
    const named = state.images.filter(({ variant }) => variant !== undefined);
    const groups = Map.groupBy(named, ({ image, index, system }) => `${image} ${index ? (system ?? "") : ""}`);
    return [...groups.values()]
        .filter((group) => group.length > 1 && group.some(({ id, index }) => isChanged(index?.id ?? id)))
        .map((group) => {
        const paths = group.map(({ attribute }) => outputs.get(attribute)?.outPath);
        const { sizes, sharedPaths } = compare(paths.map((path) => (path === undefined ? undefined : closures.get(path))));
        const [{ image, index, system }] = group;
        return {
            image,
            ...(index && system !== undefined ? { system } : {}),
            variants: group.map(({ variant = "" }, position) => ({ variant, size: sizes[position] ?? null })),
            differs: differencesOf(group),
            sharedPaths,
        };
    });
}
/** By position; a closure that is not here makes all that is said of the others' own paths a guess, so nothing is. */
function compare(closures) {
    const known = closures.filter((closure) => closure !== undefined);
    if (known.length < closures.length)
        return { sizes: closures.map(() => null), sharedPaths: null };
    const holders = new Map();
    for (const { path } of known.flat())
        holders.set(path, (holders.get(path) ?? 0) + 1);
    const sum = (infos) => infos.reduce((total, { narSizeBytes }) => total + narSizeBytes, 0);
    const sizes = known.map((closure) => {
        const own = closure.filter(({ path }) => holders.get(path) === 1);
        return { bytes: sum(closure), ownPaths: own.length, ownBytes: sum(own) };
    });
    return { sizes, sharedPaths: [...holders.values()].filter((count) => count === known.length).length };
}
const facts = {
    cuda: ({ cuda }) => cuda ?? "",
    "gpu-archs": ({ gpuArchs }) => gpuArchs.join(" "),
    "cpu march": ({ march }) => march ?? "",
    "cpu flags": ({ flags = [] }) => flags.join(" "),
};
function differencesOf(group) {
    return Object.entries(facts).flatMap(([name, of]) => {
        const values = group.map(({ compiledFor }) => of(compiledFor));
        if (new Set(values).size === 1)
            return [];
        const said = group.map(({ variant = "" }, position) => `${variant} ${values[position] || "not said"}`);
        return [(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(`${name}: ${said.join(", ")}`, 200)];
    });
}
/** For people, two lines: `gpu-archs: generic 8.6+PTX, opt sm_86`, and their sizes. */
function variantLines({ variants, differs, sharedPaths }) {
    const said = differs.length === 0 ? "compiled for the same" : differs.join("; ");
    const sizes = variants.flatMap(({ variant, size }) => {
        if (!size)
            return [];
        const own = size.ownPaths === 0 ? "" : ` (${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .showBytes */ .ni)(size.ownBytes)} in ${size.ownPaths} of its own)`;
        return [`${variant} ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .showBytes */ .ni)(size.bytes)}${own}`];
    });
    return [
        said,
        sharedPaths === null
            ? "sizes are not known: not all of them are built here"
            : `${sizes.join(", ")}; ${sharedPaths} ${sharedPaths === 1 ? "path" : "paths"} in all of them`,
    ];
}


/***/ })

};
