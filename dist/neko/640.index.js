export const id = 640;
export const ids = [640];
export const modules = {

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

/***/ 8640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addBuildVerbs: () => (/* binding */ addBuildVerbs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/build/run.ts
var run = __webpack_require__(9337);
// EXTERNAL MODULE: ./src/kernel/revision.ts
var kernel_revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/plan/closure.ts
var closure = __webpack_require__(1130);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
;// CONCATENATED MODULE: ./src/push/build-info.ts



// Which commit an image was pushed for: a manifest of its own that refers to the image, one per commit, since the image
// itself is the same for every commit with the same closure. Source: product.md section 2.1; OCI image-spec v1.1,
// manifest.md, "Guidelines for Artifact Usage", and annotations.md.
const buildInfoType = "application/vnd.neko.build-info.v1+json";
const emptyConfig = { mediaType: "application/vnd.oci.empty.v1+json", bytes: Buffer.from("{}") };
/**
 * A function of its arguments: the same commit pushed again is the same manifest. It never says `reproducible`, which
 * would need the record of a second build with the same bytes, and no such record is made yet.
 * @param image the one that `subject`, its manifest or index, is of
 */
function buildInfoOf(facts, image, subject) {
    const content = Buffer.from((0,digest/* canonicalJson */.dj)({ schema: "neko.build-info/v1", image: image.id, ...facts }));
    const config = { bytes: emptyConfig.bytes, digest: (0,digest/* sha256 */.sc)(emptyConfig.bytes) };
    const layer = { bytes: content, digest: (0,digest/* sha256 */.sc)(content) };
    const bytes = Buffer.from((0,digest/* canonicalJson */.dj)({
        schemaVersion: 2,
        mediaType: push_image/* mediaTypes */.Ib.manifest,
        artifactType: buildInfoType,
        config: { mediaType: emptyConfig.mediaType, digest: config.digest, size: config.bytes.length },
        layers: [{ mediaType: buildInfoType, digest: layer.digest, size: content.length }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        annotations: annotationsOf(facts, image),
    }));
    return { manifest: { bytes, digest: (0,digest/* sha256 */.sc)(bytes) }, blobs: [config, layer] };
}
function annotationsOf({ repository, revision, committedAt, nixpkgs }, { image, config }) {
    return {
        "org.opencontainers.image.title": config.labels?.["org.opencontainers.image.title"] ?? image,
        "org.opencontainers.image.created": committedAt,
        "org.opencontainers.image.revision": revision,
        "org.opencontainers.image.version": (0,kernel_revision/* shortRevision */.w7)(revision),
        "org.opencontainers.image.source": repository === null ? undefined : `https://${repository}`,
        "dev.neko.build.nixpkgs": nixpkgs ?? undefined,
    };
}

;// CONCATENATED MODULE: ./src/push/attach-build-info.ts


/**
 * Says of each image which commit it was pushed for, where that is not said yet; a commit that was pushed before costs
 * two requests and writes nothing. The images are whole without it, so that what goes wrong is a warning.
 */
async function attachBuildInfo(facts, places, { log }, signal) {
    // One after another: in a registry without the referrers API, images with one manifest share a list.
    for (const place of places) {
        try {
            await attach(facts, place, signal);
        }
        catch (thrown) {
            signal.throwIfAborted();
            const { code, message } = (0,kernel_error/* toNekoError */.R)(thrown);
            log.warn(`image ${place.image.id} in ${place.registry} does not say its commit: ${code}: ${message}`);
        }
    }
}
async function attach(facts, { store, image, digest }, signal) {
    const { repository } = image;
    const [manifest, said] = await Promise.all([
        store.readManifest(repository, digest, signal),
        store.readReferrers(repository, digest, buildInfoType, signal),
    ]);
    if (!manifest)
        return;
    const subject = { digest, mediaType: manifest.mediaType, sizeBytes: manifest.bytes.length };
    const info = buildInfoOf(facts, image, subject);
    if (said.some((referrer) => referrer.digest === info.manifest.digest))
        return;
    for (const blob of info.blobs) {
        const there = await store.blobSizeBytes(repository, blob.digest, signal);
        if (there !== blob.bytes.length)
            await store.putBlob(repository, blob.bytes, signal);
    }
    await store.writeReferrer(repository, subject, info.manifest.bytes, signal);
}

// EXTERNAL MODULE: ./src/spec/target-references.ts
var target_references = __webpack_require__(3489);
;// CONCATENATED MODULE: ./src/push/dirty-tree.ts


/**
 * Refuses to push a work tree with changes to where others find it: no commit says what is in such an image, and nobody
 * could build it again. Source: product.md section 2, seed-features.md S0-09.
 * @param registries those that would be pushed to
 * @throws NekoError DIRTY_TREE_PUSH
 */
function refuseDirtyPush(registries) {
    const lasting = registries.filter((registry) => !isForTrying(registry)).map(({ name }) => name);
    if (lasting.length === 0)
        return;
    const names = lasting.slice(0, 5).join(", ") + (lasting.length > 5 ? ` and ${lasting.length - 5} more` : "");
    const trying = registries.filter(isForTrying).map(({ name }) => name);
    const other = trying.length > 0
        ? `push to ${trying.slice(0, 5).join(", ")} alone with --registry`
        : "push to a registry with `ttl`, on this machine, or to `oci:DIR`";
    throw new kernel_error/* NekoError */.i("DIRTY_TREE_PUSH", `the work tree differs from its commit and is not pushed to ${names}`, {
        hint: `commit first, or ${other}`,
    });
}
/** What is there soon goes away, or never leaves this machine. */
function isForTrying({ location, ttlMs }) {
    if (ttlMs !== undefined || location.kind === "layout")
        return true;
    return location.host === "ttl.sh" || (0,target_references/* isLoopback */.U)(location.host);
}

// EXTERNAL MODULE: ./src/push/run.ts + 10 modules
var push_run = __webpack_require__(4313);
// EXTERNAL MODULE: ./src/push/image-index.ts
var image_index = __webpack_require__(6592);
;// CONCATENATED MODULE: ./src/push/push-index.ts



/**
 * Writes the index of images that were pushed, and moves the tags to it: nothing points at an image that is not there.
 * A destination that lacks one of the images, or fails, gets no index and keeps its tags; that is reported in
 * `destinations`. @throws NekoError the first one's error when all fail: IMAGE_MISSING, IMAGE_MISMATCH, REGISTRY_*
 */
async function pushIndex(index, routes, { log }, signal) {
    const systems = index.parts.map(({ system }) => system);
    const results = await Promise.all(routes.map((route) => attempt(index, route, signal)));
    const errors = results.flatMap((result) => ("error" in result ? [result.error] : []));
    const digests = results.flatMap((result) => ("digest" in result ? [result.digest] : []));
    if (digests[0] === undefined)
        throw errors[0] ?? new TypeError("an index without a destination");
    const destinations = routes.map(({ registry, store, tags }, place) => {
        const result = results[place];
        if ("digest" in result)
            return { registry, pushed: true, source: `${store.base}/${index.repository}`, tags };
        log.warn(`index ${index.id} is not in ${registry}: ${result.error.message}`);
        return { registry, pushed: false, code: result.error.code, message: result.error.message };
    });
    log.info(`index ${index.id}: ${systems.join(", ")}, ${digests[0]}`);
    return { id: index.id, digest: digests[0], systems, destinations };
}
async function attempt(index, route, signal) {
    try {
        return { digest: await write(index, route, signal) };
    }
    catch (thrown) {
        signal.throwIfAborted();
        const error = (0,kernel_error/* toNekoError */.R)(thrown);
        if (error.code === "IMAGE_UNPACKABLE" || error.code === "INTERNAL")
            throw error;
        return { error };
    }
}
async function write({ id, repository, parts }, { registry, store, tags }, signal) {
    const described = await Promise.all(parts.map(async ({ system, pushed }) => {
        const place = pushed.destinations.find((one) => one.registry === registry);
        if (place?.pushed === false)
            throw missing(`${pushed.imageId} did not reach ${registry}: ${place.message}`);
        const manifest = await store.readManifest(repository, pushed.manifest, signal);
        if (!manifest)
            throw missing(`${pushed.imageId} is not in ${registry}`);
        return { system, digest: pushed.manifest, sizeBytes: manifest.bytes.length };
    }));
    const { bytes, digest } = (0,image_index/* indexOf */.q)(described);
    const references = tags.length === 0 ? [digest] : tags;
    const current = await Promise.all(references.map((reference) => store.readManifest(repository, reference, signal)));
    const stale = references.filter((_, place) => current[place]?.digest !== digest);
    if (stale.length === 0)
        return digest;
    const moved = tags.filter((tag) => stale.includes(tag));
    const found = await store.writeManifest(repository, bytes, push_image/* mediaTypes */.Ib.index, moved, signal);
    if (found === digest)
        return digest;
    throw new kernel_error/* NekoError */.i("IMAGE_MISMATCH", `${store.base} stored ${found} as index ${id} instead of ${digest}`, {
        hint: "do not deploy from this registry; check what stands between it and you",
    });
}
function missing(message) {
    return new kernel_error/* NekoError */.i("IMAGE_MISSING", message, { hint: "push again; the tags still point at what was there" });
}

;// CONCATENATED MODULE: ./src/pipeline/push-indexes.ts

/**
 * One index for each image that was pushed for several systems, sorted by id.
 * @param tagsOf the tags that this push moves
 * @throws NekoError as {@link pushIndex}
 */
async function pushIndexes(images, pushed, { destinations, tagsOf }, ports, signal) {
    if (destinations.length === 0)
        return [];
    const byId = new Map(pushed.map((one) => [one.imageId, one]));
    const indexes = [];
    for (const [id, members] of Map.groupBy(images, (image) => image.index?.id)) {
        const [first] = members;
        if (id === undefined || !first?.index)
            continue;
        const { index, repository } = first;
        const parts = members.flatMap((image) => {
            const part = byId.get(image.id);
            return part && image.system !== undefined ? [{ system: image.system, pushed: part }] : [];
        });
        const routes = destinations.map(({ registry, store }) => ({ registry: registry.name, store, tags: tagsOf(index) }));
        indexes.push(await pushIndex({ id, repository, parts }, routes, ports, signal));
    }
    return indexes;
}
/** Every image and index, at each destination that has it now. */
function placesOf(images, { pushed, indexes }, destinations) {
    const byId = new Map(images.flatMap((image) => [image.id, image.index?.id ?? image.id].map((id) => [id, image])));
    const things = [
        ...pushed.map(({ imageId, manifest, destinations: places }) => ({ id: imageId, digest: manifest, places })),
        ...indexes.map(({ id, digest, destinations: places }) => ({ id, digest, places })),
    ];
    return things.flatMap(({ id, digest, places }) => {
        const image = byId.get(id);
        if (!image)
            return [];
        return destinations
            .filter(({ registry }) => places.some((place) => place.pushed && place.registry === registry.name))
            .map(({ registry, store }) => ({ registry: registry.name, store, image: { ...image, id }, digest }));
    });
}

// EXTERNAL MODULE: ./src/release/chain.ts
var chain = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/release/trust.ts
var trust = __webpack_require__(3911);
;// CONCATENATED MODULE: ./src/pipeline/signed-images.ts




// Whose word on layers a runner takes that remembers nothing: that of whoever signed a release of this channel. What a
// layer's content is follows from its key, so a record does not age: it may be an old one, and of any commit.
/** A tag is behind what is released, or before it: images are pushed before their release is signed. */
const mostReleases = 5;
/** Orders between the releases, and what strangers wrote, are read too: not without an end. */
const mostEntries = 256;
/** After these events a commit of the branch is checked out. Others name the branch too, for a proposal's checkout. */
const ofBranch = new Set(["push", "workflow_dispatch", "schedule"]);
/** Whether what a job builds may not be on the branch that releases come from. */
function isProposal(event, branch) {
    return !ofBranch.has(event.name) || event.ref !== `refs/heads/${branch}`;
}
/**
 * Whom to believe. The file says whose layers go into what we push, unread; so whoever proposes a change must not choose
 * it. A file of the work tree is theirs until the change is on the branch that releases come from: from then on it was
 * reviewed like the flake beside it, which could put anything into an image too. A workflow's own steps, the runner's
 * image or a protected place may give a file for proposals as well: outside of the checkout.
 * @param proposed see {@link isProposal}
 * @throws NekoError EVENT_REFUSED, TRUST_INVALID
 */
function trustFor({ file, text, inWorkTree }, proposed) {
    if (!proposed || !inWorkTree)
        return (0,trust/* parseTrust */.Sb)(text, file);
    throw new kernel_error/* NekoError */.i("EVENT_REFUSED", `the trust file ${file.slice(0, 200)} is part of the proposal that is built`, {
        hint: "keep the file outside of the checkout: let the workflow write it, or put it on the runner",
    });
}
/**
 * The images of the newest releases that `trust` verifies, of its own channel; newest first, each once. An entry counts
 * by itself: that somebody wrote above it what nobody trusts does not make it less true. That no release is there, or the
 * channel cannot be read, costs time only: then every layer is packed.
 */
async function signedImages(trust, { channel, log }, signal) {
    const branch = (0,kernel_revision/* branchOfRef */.V4)(trust.ref);
    if (!branch)
        throw new TypeError("a trust file's ref is a branch");
    const opened = new Map();
    const open = (entry) => {
        const known = opened.get(entry.oid) ?? releaseOf(entry, trust);
        opened.set(entry.oid, known);
        return known;
    };
    const believed = (entries) => entries.flatMap((entry) => {
        const read = open(entry);
        return read.kind === "release" ? [read.predicate] : [];
    });
    let entries;
    try {
        const enough = (read) => read.length >= mostEntries || believed(read).length >= mostReleases;
        entries = (await (await channel()).read(branch, enough, signal)).entries;
    }
    catch (thrown) {
        signal.throwIfAborted();
        const { code, message } = (0,kernel_error/* toNekoError */.R)(thrown);
        log.warn(`${code}: ${message}. No signed release is known here, so every layer is packed`);
        return [];
    }
    const releases = believed(entries).slice(-mostReleases).toReversed();
    if (releases.length === 0) {
        const refusal = entries.map(open).findLast((read) => read.kind === "refused");
        const why = refusal ? `verifies (${refusal.error.code}: ${refusal.error.message})` : "is there yet";
        log.info(`channel ${branch}: no release ${why}, so every layer is packed`);
        return [];
    }
    const images = new Map();
    for (const image of releases.flatMap(imagesOf))
        if (!images.has(image.manifest))
            images.set(image.manifest, image);
    const numbers = releases.map(({ release }) => release).join(", ");
    log.info(`channel ${branch}: layers are what the images of release ${numbers} say (${images.size} manifests)`);
    return [...images.values()];
}
function releaseOf(entry, trust) {
    try {
        const { verified, refusal } = (0,chain/* openEntry */.vW)(entry, trust);
        if (refusal)
            return { kind: "refused", error: refusal };
        if (verified.kind !== "release")
            return { kind: "other" };
        const { predicate } = verified;
        // What a host never runs is not built upon either: so a build that went wrong is left behind.
        return predicate.release < (trust.bootstrap?.release ?? 0) ? { kind: "other" } : { kind: "release", predicate };
    }
    catch (thrown) {
        return { kind: "refused", error: (0,kernel_error/* toNekoError */.R)(thrown) };
    }
}
function imagesOf({ targets }) {
    return Object.values(targets).flatMap(({ slice: { system }, images = {}, variants = {} }) => [images, ...Object.values(variants)].flatMap((named) => Object.values(named).map(({ manifest, sources }) => ({ manifest, sources, system }))));
}

;// CONCATENATED MODULE: ./src/pipeline/build.ts









/**
 * Builds everything neko.yaml declares, checks the shells, and pushes the images where this event pushes to.
 * @throws NekoError BUILD_FAILED, SHELL_CHECK_FAILED, ATTRIBUTE_MISSING, EVALUATION_FAILED, IMAGE_UNPACKABLE, REGISTRY_*,
 *   USAGE (a registry that neko.yaml does not name), DIRTY_TREE_PUSH
 */
async function runBuildAndPush(input, ports, signal) {
    const { loaded, rootsDirectory, shells, push } = input;
    const { nix, log, clock, files, tree, packer, progress, memory } = ports;
    // Before anything is built: a wrong name should not cost an hour.
    const destinations = push ? destinationsOf(loaded.state.registries, push, ports) : [];
    if (loaded.flake.revision === undefined)
        refuseDirtyPush(destinations.map(({ registry }) => registry));
    const buildInfo = destinations.length === 0 ? null : await commitFacts(input, ports.checkout, signal);
    const evaluated = input.evaluated ?? (await (0,run/* evaluateState */.P)(loaded, nix, signal));
    const built = await (0,run/* runBuild */.c)({ evaluated, flake: loaded.flake, rootsDirectory, shells }, { nix, log, clock }, signal);
    const signed = input.trust && destinations.length > 0 ? await signedImages(input.trust, ports, signal) : undefined;
    const images = loaded.state.images.map((spec) => toPush(spec, evaluated, signed));
    const trusted = signed && new Set(signed.map(({ manifest }) => manifest));
    const work = { images, destinations, memory, ...(trusted ? { trusted } : {}) };
    const closure = nix.closure.bind(nix);
    const pushed = await (0,push_run/* runPush */.e)(work, { closure, files, tree, packer, progress, clock, log }, signal);
    const routes = { destinations, tagsOf: (named) => (push ? tagsOf(named, push) : []) };
    const indexes = await pushIndexes(loaded.state.images, pushed, routes, { log }, signal);
    if (buildInfo) {
        const places = placesOf(loaded.state.images, { pushed, indexes }, destinations);
        await attachBuildInfo(buildInfo, places, { log }, signal);
    }
    return { evaluated, built, pushed, indexes, buildInfo };
}
function toPush(spec, evaluated, signed = []) {
    const output = outputOf(evaluated, spec);
    const ours = ({ system, sources }) => system === output.system && sources.some((source) => source.endsWith(`/${spec.repository}`));
    return { spec, output, released: signed.filter(ours).map(({ manifest }) => manifest) };
}
async function commitFacts({ loaded, of }, checkout, signal) {
    if (loaded.flake.revision === undefined)
        return null;
    const revision = (0,kernel_revision/* parseRevision */.Pp)(loaded.flake.revision);
    const { repository, ref } = of;
    const committedAt = await checkout.committedAt(revision, signal);
    return { repository, ref, revision, committedAt, nixpkgs: loaded.nixpkgs };
}
/**
 * What the publish job needs of this build. Closure digests are of the paths as they lie in this store.
 * @throws NekoError SUBSTITUTE_FAILED
 */
async function makeHandoff(of, { built, pushed }, nix, signal) {
    const results = [];
    for (const result of [...built.results.values()].toSorted((a, b) => (a.attribute < b.attribute ? -1 : 1))) {
        const { attribute, storePath } = result;
        results.push({ attribute, storePath, closure: (0,closure/* closureDigest */.e)(await closureOf(storePath, nix, signal)) });
    }
    return {
        schema: "neko.handoff/v1",
        ...of,
        results,
        images: pushed.map((image) => ({ ...image, ms: Math.round(image.ms) })),
    };
}
const closureOf = (path, nix, signal) => nix.closure([path], signal);
function destinationsOf(registries, push, { openStore }) {
    const stranger = push.registries?.find((name) => !registries.some((registry) => registry.name === name));
    if (stranger !== undefined) {
        throw new kernel_error/* NekoError */.i("USAGE", `neko.yaml names no registry "${stranger.slice(0, 60)}"`, {
            hint: `choose from ${registries.map((registry) => registry.name).join(", ") || "none: declare one first"}`,
        });
    }
    return registries
        .filter((registry) => push.registries?.includes(registry.name) ?? registry.on.includes(push.event))
        .map((registry) => ({ registry, store: openStore(registry), tags: (image) => tagsOf(image, push) }));
}
function tagsOf(image, push) {
    if (push.event !== "pull-request")
        return image.tags;
    const prefix = push.pullRequest === undefined ? "pr-" : `pr-${push.pullRequest}-`;
    return image.tags.map((tag) => `${prefix}${tag}`.slice(0, 128));
}
/** A derivation that is built elsewhere than it runs names the system of its builder: what neko.yaml says counts. */
function outputOf(evaluated, image) {
    const output = evaluated.outputs.get(image.attribute);
    if (output)
        return image.system === undefined ? output : { ...output, system: image.system };
    throw new kernel_error/* NekoError */.i("ATTRIBUTE_MISSING", `image ${image.id} needs ${image.attribute}, which was not evaluated`, {
        hint: "check the attribute against `nix flake show`",
    });
}

// EXTERNAL MODULE: ./src/pipeline/handoff.ts
var pipeline_handoff = __webpack_require__(5888);
// EXTERNAL MODULE: ./cli/push-text.ts
var push_text = __webpack_require__(2575);
// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/repository.ts
var cli_repository = __webpack_require__(3339);
;// CONCATENATED MODULE: ./cli/verbs/build.ts












const pushEvents = ["main", "tag", "pull-request", "manual"];
/** `neko build` and `neko push`. */
function addBuildVerbs(program, context, finish) {
    program
        .command("build")
        .description("build every image, profile and shell of neko.yaml, and run the shells' checks")
        .addOption((0,options/* configOption */.KJ)())
        .option("--no-shells", "leave the development shells out")
        .action(async (options) => {
        const work = await (0,cli_repository/* openWork */.QB)(context, options.config);
        const done = await build(work, { ...options, repository: null }, undefined, context);
        context.print.result(summaryOf(done), () => resultText(done));
    });
    program
        .command("push")
        .description("build, then push the images; --handoff writes what `neko publish` needs")
        .addOption((0,options/* configOption */.KJ)())
        .option("--no-shells", "leave the development shells out")
        .option("--registry <name...>", "only these registries of neko.yaml, whatever their `on` says")
        .addOption(new commander/* Option */.c$("--event <event>", "push as for this event").choices(pushEvents).default("manual"))
        .option("--trust <file>", "a trust file as hosts have it: layers that its releases signed are not packed again")
        .option("--handoff <file>", "write the handoff file (needs a clean work tree)")
        .addOption((0,options/* repositoryOption */.cx)())
        .action((options) => push(options, context, finish));
}
async function push(options, context, finish) {
    const { print, nix, signal } = context;
    const work = await (0,cli_repository/* openWork */.QB)(context, options.config);
    const to = { event: options.event, ...(options.registry ? { registries: options.registry } : {}) };
    const commit = options.handoff === undefined ? undefined : await (0,cli_repository/* cleanCommit */.Nx)(work, signal);
    // Before the work, not after an hour of it.
    if (options.handoff !== undefined)
        await checkWritable((0,external_node_path_.resolve)(context.cwd, options.handoff));
    const repository = await (0,cli_repository/* knownIdentityOf */.L)(work, context, options.repository);
    const done = await build(work, { ...options, repository }, to, context);
    if (options.handoff !== undefined && commit !== undefined) {
        const loaded = await (0,cli_repository/* loadValid */.Tt)(work, { kind: "commit", revision: commit }, signal);
        const of = {
            repository: await (0,cli_repository/* identityOf */.cu)(work, context, options.repository),
            ref: `refs/heads/${loaded.state.source.branch}`,
            commit,
        };
        const handoff = await makeHandoff(of, done, nix, signal);
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(context.cwd, options.handoff), (0,pipeline_handoff/* renderHandoff */.ZU)(handoff));
    }
    print.result(summaryOf(done), () => resultText(done));
    const places = [...done.pushed, ...done.indexes].flatMap(({ destinations }) => destinations);
    const lost = places.some((destination) => !destination.pushed);
    finish(lost ? exit/* Exit */.J.fetchOrBuildFailed : exit/* Exit */.J.ok);
}
async function checkWritable(file) {
    try {
        await (0,promises_.access)((0,external_node_path_.dirname)(file), promises_.constants.W_OK);
    }
    catch (cause) {
        throw new kernel_error/* NekoError */.i("USAGE", `--handoff ${file} cannot be written`, {
            hint: "give a file in a folder that is there and may be written",
            cause,
        });
    }
}
async function build(work, { shells, repository: identity, handoff, trust: trustFile }, to, context) {
    const { nix, log, progress, clock, signal } = context;
    const tree = to ? await (0,cli_repository/* pushedTree */.cF)(work, signal) : await (0,cli_repository/* currentTree */.iF)(work, signal);
    const loaded = await (0,cli_repository/* loadValid */.Tt)(work, tree, signal);
    const { repository, directory } = work;
    const { files, packer, memory, checkout, channel } = repository;
    const trust = to && (await givenTrust(work, trustFile, to.event, loaded.state.source.branch, context));
    return runBuildAndPush({
        loaded,
        rootsDirectory: (0,external_node_path_.resolve)(repository.privateDirectory, "roots"),
        shells,
        ...(to ? { push: to } : {}),
        ...(trust ? { trust } : {}),
        // Only what is handed over to be published is known to be of that branch.
        of: { repository: identity, ref: handoff === undefined ? null : `refs/heads/${loaded.state.source.branch}` },
    }, {
        nix,
        log,
        progress,
        clock,
        files,
        tree: repository.tree,
        packer,
        memory,
        checkout,
        channel,
        openStore: repository.storesIn(directory),
    }, signal);
}
/** Read before anything is built, by --trust or NEKO_TRUST. @throws NekoError USAGE, EVENT_REFUSED, TRUST_INVALID */
async function givenTrust({ repository }, flag, event, branch, { cwd, env }) {
    const file = flag ?? env["NEKO_TRUST"];
    if (file === undefined || file === "")
        return undefined;
    const given = await repository.readTrust((0,external_node_path_.resolve)(cwd, file), flag === undefined ? "NEKO_TRUST" : "--trust");
    // A person's own work tree is theirs; a job's may be a stranger's.
    const job = { name: env["GITHUB_EVENT_NAME"] ?? "", ref: env["GITHUB_REF"] ?? "" };
    const proposed = env["GITHUB_ACTIONS"] === "true" && isProposal(job, branch);
    return trustFor(given, event === "pull-request" || proposed);
}
function summaryOf({ built, pushed, indexes, buildInfo }) {
    const results = [...built.results.values()];
    const more = { ...(indexes.length === 0 ? {} : { indexes }), ...(buildInfo ? { buildInfo } : {}) };
    return { results, shells: built.shells, images: pushed, ...more };
}
function resultText({ built, pushed, indexes }) {
    const results = [...built.results.values()].map(({ attribute, storePath, sizeBytes, buildTimeMs }) => `${attribute}\n  ${storePath}  ${(0,duration/* showBytes */.ni)(sizeBytes)}${buildTimeMs > 0 ? `, built in ${(0,duration/* showDuration */.kJ)(buildTimeMs)}` : ""}`);
    const shells = built.shells.map(({ name, checked, ms }) => `shell ${name}${checked ? ` checked in ${(0,duration/* showDuration */.kJ)(ms)}` : ""}`);
    return [...results, ...shells, ...pushed.flatMap(push_text/* imageText */.f), ...indexes.flatMap(push_text/* indexText */.o)].join("\n");
}


/***/ }),

/***/ 9337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ evaluateState),
/* harmony export */   c: () => (/* binding */ runBuild)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7013);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1400);
/* harmony import */ var _plan_evaluated_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5122);





/** Every attribute the state needs, in one evaluation. @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED */
async function evaluateState({ flake, state, declared, files, }, nix, signal) {
    const outputs = await nix.evaluate(flake, [...(0,_plan_evaluated_state_js__WEBPACK_IMPORTED_MODULE_4__/* .neededAttributes */ .n)(state).keys()], signal);
    const revision = flake.revision === undefined ? null : (0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRevision */ .Pp)(flake.revision);
    return { revision, state, declared, outputs, files };
}
/**
 * Builds what images and profile targets need in one `nix build`, then realises every shell and runs its check.
 * @throws NekoError BUILD_FAILED, SHELL_CHECK_FAILED, ATTRIBUTE_MISSING (an output that was not evaluated)
 */
async function runBuild(input, ports, signal) {
    const results = await buildOutputs(input, ports, signal);
    const shells = [];
    if (input.shells !== false) {
        // One after another: their checks share the machine's GPU and its memory.
        for (const shell of input.evaluated.state.shells)
            shells.push(await checkShell(shell, input, ports, signal));
    }
    return { results, shells };
}
async function buildOutputs({ evaluated, rootsDirectory }, { nix, log, clock }, signal) {
    const outputs = attributesToBuild(evaluated.state).map((attribute) => evaluatedOutput(evaluated, attribute));
    if (outputs.length === 0)
        return new Map();
    return log.group(`Build ${outputs.length} output${outputs.length === 1 ? "" : "s"}`, async () => {
        const started = clock.monotonicMs();
        const results = await nix.build(outputs, rootsDirectory, (event) => logProgress(log, event), signal);
        for (const result of results) {
            const built = result.buildTimeMs > 0 ? `built in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showDuration */ .kJ)(result.buildTimeMs)}` : "nothing to build";
            log.info(`${result.attribute}: ${built}, ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showBytes */ .ni)(result.sizeBytes)}, ${result.storePath}`);
        }
        log.info(`done in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showDuration */ .kJ)(clock.monotonicMs() - started)}`);
        return new Map(results.map((result) => [result.attribute, result]));
    });
}
async function checkShell(shell, { flake, rootsDirectory }, { nix, log }, signal) {
    const { name, attribute, check } = shell;
    return log.group(`Shell ${name}`, async () => {
        const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(rootsDirectory, "shells", name);
        // Without a check, entering the shell and leaving it is what there is to see.
        const { env, pure, timeoutMs } = shell;
        const entered = { line: check ?? "true", env, pure, root, timeoutMs };
        const { ms, output } = await nix.runInShell(flake, attribute, entered, signal);
        if (output.trim() !== "")
            log.debug(output.trimEnd());
        log.info(check === undefined ? `realised in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showDuration */ .kJ)(ms)}` : `check passed in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showDuration */ .kJ)(ms)}`);
        return { name, attribute, checked: check !== undefined, ms };
    });
}
/** Packages, images, profiles and systems, each attribute once, sorted. A shell is entered, not built. */
function attributesToBuild(state) {
    const targets = state.targets.flatMap((target) => ("attribute" in target ? [target.attribute] : []));
    const outputs = [...state.packages, ...state.images].map((output) => output.attribute);
    return [...new Set([...outputs, ...targets])].toSorted();
}
function evaluatedOutput(evaluated, attribute) {
    const output = evaluated.outputs.get(attribute);
    if (output)
        return output;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("ATTRIBUTE_MISSING", `${attribute} was not evaluated`, {
        hint: "evaluate the same neko.yaml that is built",
    });
}
function logProgress(log, event) {
    switch (event.kind) {
        case "building":
            return log.info(`building ${event.name}`);
        case "built":
            return log.info(`built ${event.name} in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .showDuration */ .kJ)(event.ms)}`);
        case "fetching":
            return log.info(`fetching ${event.path}`);
        case "log":
            return log.debug(event.line);
        case "count":
            return log.debug(`${event.done} of ${event.expected} built, ${event.running} running`);
    }
}


/***/ }),

/***/ 5888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZT: () => (/* binding */ checkHandoff),
/* harmony export */   ZU: () => (/* binding */ renderHandoff),
/* harmony export */   "in": () => (/* binding */ parseHandoff)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1400);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2526);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6448);
/* harmony import */ var _release_strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3655);






function renderHandoff(handoff) {
    return `${JSON.stringify(handoff, null, 2)}\n`;
}
/** @throws NekoError RECORD_INVALID with the path of the first problem */
function parseHandoff(input) {
    const error = { code: "RECORD_INVALID", what: "the handoff file cannot be read", hint };
    const read = (0,_release_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(input, { maxBytes: 4 * 1024 * 1024, maxDepth: 16 });
    if ("problem" in read)
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i(error.code, `${error.what}: ${read.problem}`, { hint });
    return (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .readShape */ ._f)(read.value, handoff, error);
}
/**
 * Holds a handoff against this job's own evaluation of the same commit.
 * @throws NekoError REPOSITORY_MISMATCH, REF_MISMATCH, CLOSURE_MISMATCH
 */
function checkHandoff(handed, own) {
    if (handed.repository !== own.repository) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REPOSITORY_MISMATCH", `the handoff is of ${handed.repository}, this job of ${own.repository}`, { hint });
    }
    if (handed.ref !== own.ref || handed.commit !== own.commit) {
        const [theirs, ours] = [handed, own].map((side) => `${side.ref} at ${side.commit.slice(0, 8)}`);
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REF_MISMATCH", `the handoff is of ${theirs ?? ""}, this job of ${ours ?? ""}`, { hint });
    }
    for (const { attribute, storePath } of handed.results) {
        const evaluated = own.evaluated.outputs.get(attribute)?.outPath;
        if (evaluated !== storePath) {
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("CLOSURE_MISMATCH", `the build job built ${attribute} as ${storePath}; this job evaluates ${evaluated ?? "no such attribute"}`, { hint: "do not publish this: find out what changed the build job's flake, lock or system, then build again" });
        }
    }
}
const hint = "run the build job again for this commit and hand over the file that it writes";
const storePath = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStorePath */ .GV, "store path");
const digest = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m, "sha256 digest");
const destination = (value, path) => typeof value === "object" && value !== null && "pushed" in value && value.pushed === true
    ? (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
        registry: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        pushed: (it, at) => (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .truth */ .Im)(it, at),
        source: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[\x21-\x7e]{1,1000}$/, "image location"),
        tags: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq),
    })(value, path)
    : (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
        registry: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        pushed: (it, at) => (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .truth */ .Im)(it, at),
        code: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        message: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    })(value, path);
const image = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    imageId: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    config: digest,
    manifest: digest,
    layers: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    layersSent: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    sizeBytes: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    sentBytes: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    ms: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    destinations: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(destination),
});
const handoff = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    schema: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)("neko.handoff/v1"),
    repository: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    ref: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    commit: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRevision */ .Pp, "full commit id"),
    results: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ attribute: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq, storePath, closure: digest })),
    images: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(image),
});


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

/***/ 1130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ closureDigest)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);

/**
 * What a closure is known by: sha256 of its lines `path narHash narSize`, sorted, each ended by a newline.
 * The order of `infos` does not matter. Source: product.md section 2.4.
 */
function closureDigest(infos) {
    const lines = infos.map((info) => `${info.path} ${info.narHash} ${info.narSizeBytes}`).toSorted();
    return (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(lines.map((line) => `${line}\n`).join(""));
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

/***/ 2500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ linkChain),
/* harmony export */   IW: () => (/* binding */ channelGlob),
/* harmony export */   NR: () => (/* binding */ envelopeFile),
/* harmony export */   Oi: () => (/* binding */ aliasRef),
/* harmony export */   vW: () => (/* binding */ openEntry),
/* harmony export */   zR: () => (/* binding */ channelRef)
/* harmony export */ });
/* unused harmony exports verifyEntry, verifyChain */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1400);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9560);





/** The file a channel commit's tree holds, alone. */
const envelopeFile = "envelope.json";
/** `refs/neko/channels/<branch>/head`, with `/` in the branch as `%2F`. */
function channelRef(branch) {
    return `refs/neko/channels/${branch.replaceAll("/", "%2F")}/head`;
}
/** Matches the channel's refs: a glob that matches nothing does not fail a fetch, as a missing exact ref does. */
function channelGlob(branch) {
    return channelRef(branch).replace(/head$/, "*");
}
/** The write-once name of the release of one commit, for people. */
function aliasRef(commit) {
    return `refs/neko/releases/${commit}`;
}
/**
 * Verifies one entry by itself.
 * @throws NekoError RECORD_INVALID, KEY_REVOKED, SIGNER_UNKNOWN, SIGNATURE_INVALID, ROLE_DENIED, REPOSITORY_MISMATCH,
 *   REF_MISMATCH
 */
function verifyEntry(bytes, entry, trust) {
    const { verified, refusal } = openEntry({ oid: entry, parent: null, bytes }, trust);
    if (refusal)
        throw refusal;
    return verified;
}
/** As {@link verifyEntry}, but why it is not trusted comes back beside it. @throws NekoError RECORD_INVALID */
function openEntry({ oid, parent, bytes }, trust) {
    const envelope = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvelope */ .mE)(bytes);
    const parsed = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEntryStatement */ .X5)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .readPayload */ .rD)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(envelope)));
    const [{ keyid }] = envelope.signatures;
    const verified = { entry: oid, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(envelope)), keyId: keyid, ...parsed };
    const refusal = refusalOf(envelope, verified, trust);
    return { source: { oid, parent }, verified, refusal, rollbackCounter: counterOf(envelope, verified, refusal, trust) };
}
function counterOf(envelope, entry, refusal, trust) {
    if (entry.kind !== "rollback")
        return 0;
    // What was accepted before its key was revoked stands in anchors: it has to be found again.
    const accepted = refusal?.code === "KEY_REVOKED" ? { ...trust, revoked: new Set() } : trust;
    return refusalOf(envelope, entry, accepted) === null ? entry.predicate.counter : 0;
}
function refusalOf(envelope, { kind, keyId, entry, predicate }, trust) {
    if (trust.revoked.has(keyId)) {
        const signed = `the ${kind} entry ${(0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(entry)} is signed by revoked key ${keyId.slice(0, 16)}`;
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_REVOKED", signed, { hint: "publish a new release with a key that is trusted" });
    }
    try {
        (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEnvelope */ .Yj)(envelope, new Map([...trust.keys].map(([id, key]) => [id, key.publicKey])));
    }
    catch (thrown) {
        return (0,_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toNekoError */ .R)(thrown);
    }
    if (!trust.keys.get(keyId)?.roles.has(kind)) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("ROLE_DENIED", `key ${keyId.slice(0, 16)} may not sign a ${kind} entry`, {
            hint: `publish a release, then sign with a key of role ${kind}; or give the key that role in the trust file`,
        });
    }
    if (predicate.repository !== trust.repository) {
        const message = `the entry is of ${predicate.repository}; this host follows ${trust.repository}`;
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REPOSITORY_MISMATCH", message, {
            hint: "point the host's remote at the repository its trust file names",
        });
    }
    if (predicate.ref !== trust.ref) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REF_MISMATCH", `the entry is of ${predicate.ref}; this host follows ${trust.ref}`, {
            hint: "follow the branch that the trust file names",
        });
    }
    return null;
}
/** Opens and links a whole chain. @param entries oldest first @throws what openEntry and linkChain throw */
function verifyChain(entries, trust) {
    return linkChain(entries.map((entry) => openEntry(entry, trust)));
}
/**
 * Checks that the entries are one chain: git parents follow each other, release numbers are contiguous, `previous`
 * is the digest of the release before, rollouts and rollbacks speak of releases that were there, counters grow. What
 * this host does not trust is left out when a trusted release stands above it; else it is refused for its own reason.
 * A chain need not begin at its first entry; what lies before is then vouched for by the links.
 * @param opened oldest first
 * @throws NekoError CHANNEL_BROKEN, and the first refusal that nothing above makes history
 */
function linkChain(opened) {
    let last;
    let counter = 0;
    const complete = opened[0] === undefined || opened[0].source.parent === null;
    for (const [index, { source, verified, refusal, rollbackCounter }] of opened.entries()) {
        const before = opened[index - 1];
        if (before && source.parent !== before.source.oid)
            throw broken(source.oid, "does not follow the entry before it");
        if (verified.kind === "release") {
            const { release, previous } = verified.predicate;
            const expected = last ? last.release + 1 : complete ? 1 : release;
            if (release !== expected)
                throw broken(source.oid, `is release ${release} where ${expected} belongs`);
            if (last && previous !== last.digest)
                throw broken(source.oid, `does not name release ${last.release} as previous`);
            last = { release, digest: verified.digest };
        }
        else {
            if (!refusal)
                checkReach(source.oid, verified, last?.release ?? (complete ? 0 : null), counter);
            counter = Math.max(counter, rollbackCounter);
        }
    }
    const vouching = opened.findLastIndex(({ verified, refusal }) => verified.kind === "release" && refusal === null);
    const loose = opened.slice(vouching + 1).find(({ refusal }) => refusal !== null);
    if (loose?.refusal)
        throw loose.refusal;
    return {
        entries: opened.filter(({ refusal }) => refusal === null).map(({ verified }) => verified),
        seen: last?.release ?? 0,
        rollbackCounter: counter,
        complete,
    };
}
/** A rollout or rollback speaks of a release that was there (`last`; null: not known), with a counter of its own. */
function checkReach(entry, verified, last, counter) {
    const named = verified.kind === "rollout" ? verified.predicate.release : verified.predicate.from;
    if (last !== null && named > last)
        throw broken(entry, `speaks of release ${named}, which is not there yet`);
    if (verified.kind === "rollback" && verified.predicate.counter <= counter) {
        throw broken(entry, "repeats the counter of a rollback before it");
    }
}
function broken(entry, problem) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("CHANNEL_BROKEN", `entry ${(0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(entry)} of the channel ${problem}`, {
        hint: "find out who wrote it; a channel is only ever appended to",
    });
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ renderEnvelope),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   U3: () => (/* binding */ maxEnvelopeBytes),
/* harmony export */   Yj: () => (/* binding */ verifyEnvelope),
/* harmony export */   Zg: () => (/* binding */ pae),
/* harmony export */   fT: () => (/* binding */ signStatement),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* unused harmony export payloadType */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3655);




// DSSE v1.0.2 around in-toto statements. Neko writes and accepts exactly one signature per envelope, canonical base64
// and an RFC 8785 payload, so that one statement has one spelling. Source: secure-systems-lab/dsse protocol.md.
const payloadType = "application/vnd.in-toto+json";
const maxEnvelopeBytes = 4 * 1024 * 1024;
/** Pre-authentication encoding: the bytes that are signed. */
function pae(type, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** Same statement and key, same envelope: ed25519 is deterministic. */
function signStatement(statement, key) {
    const payload = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(statement));
    const sig = Buffer.from(key.sign(pae(payloadType, payload))).toString("base64");
    return { payload: payload.toString("base64"), payloadType, signatures: [{ keyid: key.keyId, sig }] };
}
/** The text a channel entry holds: RFC 8785 and one newline. */
function renderEnvelope(envelope) {
    return `${(0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(envelope)}\n`;
}
/** @throws NekoError RECORD_INVALID: larger than 4 MiB, another member or type, no or several signatures, base64 that
 *   does not encode back to itself. */
function parseEnvelope(input) {
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .V)(input, { maxBytes: maxEnvelopeBytes, maxDepth: 8 });
    if ("problem" in read)
        throw invalid(read.problem);
    const outer = members(read.value, ["payload", "payloadType", "signatures"]);
    if (!outer)
        throw invalid("members are not payload, payloadType and signatures");
    if (outer["payloadType"] !== payloadType)
        throw invalid(`payloadType is not ${payloadType}`);
    if (!isBase64(outer["payload"]))
        throw invalid("payload is no canonical base64");
    const signatures = outer["signatures"];
    if (!Array.isArray(signatures) || signatures.length !== 1)
        throw invalid("there is not exactly one signature");
    const signature = members(signatures[0], ["keyid", "sig"]);
    if (!signature)
        throw invalid("members of the signature are not keyid and sig");
    const { keyid, sig } = signature;
    if (typeof keyid !== "string" || !/^[0-9a-f]{64}$/.test(keyid))
        throw invalid("keyid is no hex sha256");
    if (!isBase64(sig) || Buffer.from(sig, "base64").length !== 64)
        throw invalid("sig is no 64 bytes of canonical base64");
    return { payload: outer["payload"], payloadType, signatures: [{ keyid, sig }] };
}
/** The payload's bytes, unverified: for following `previous` links and for display. */
function payloadOf(envelope) {
    return Buffer.from(envelope.payload, "base64");
}
/**
 * Checks the signature first and reads the statement after.
 * @param keys by key id
 * @throws NekoError SIGNER_UNKNOWN, SIGNATURE_INVALID, RECORD_INVALID (the payload is no canonical JSON)
 */
function verifyEnvelope(envelope, keys) {
    const [{ keyid, sig }] = envelope.signatures;
    const key = keys.get(keyid);
    if (!key) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("SIGNER_UNKNOWN", `signed by key ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(keyid, 16)}, which is not trusted here`, {
            hint: "add the signer's public key to the trust file if it is yours, else treat the remote as hostile",
        });
    }
    const payload = payloadOf(envelope);
    if (!key.verify(pae(envelope.payloadType, payload), Buffer.from(sig, "base64"))) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("SIGNATURE_INVALID", `the signature of key ${keyid.slice(0, 16)} does not fit the payload`, {
            hint: "publish again; if it stays so, somebody changed the record after it was signed",
        });
    }
    return { statement: readPayload(payload), payload, keyId: keyid };
}
/** The statement inside a payload, unvalidated. @throws NekoError RECORD_INVALID */
function readPayload(payload) {
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .V)(payload, { maxBytes: maxEnvelopeBytes, maxDepth: 32 });
    if ("problem" in read)
        throw invalid(`payload: ${read.problem}`);
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isCanonicalJson */ .R)(Buffer.from(payload).toString(), read.value))
        throw invalid("payload is not RFC 8785 JSON");
    return read.value;
}
function members(value, names) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const keys = Object.keys(value);
    const same = keys.length === names.length && names.every((name) => Object.hasOwn(value, name));
    return same ? value : undefined;
}
function isBase64(value) {
    if (typeof value !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
        return false;
    return Buffer.from(value, "base64").toString("base64") === value;
}
function invalid(problem) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("RECORD_INVALID", `the envelope cannot be read: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(problem)}`, {
        hint: "publish it again with `neko publish`; do not edit signed records",
    });
}


/***/ }),

/***/ 641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   fm: () => (/* binding */ loadSigningKey)
/* harmony export */ });
/* unused harmony export loadPublicKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// DER of SubjectPublicKeyInfo { id-Ed25519 } up to the 32 key bytes. Source: RFC 8410 section 4.
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function generateKeyPair() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("ed25519");
    const shown = toPublicKey(publicKey);
    return {
        privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        publicKeyPem: shown.pem,
        keyId: shown.keyId,
        identity: shown.identity,
    };
}
/** An unencrypted PKCS#8 PEM. The text is never repeated in the error. @throws NekoError KEY_INVALID */
function loadSigningKey(pem) {
    const key = readPem(pem, "PRIVATE KEY", node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    if (!key) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_INVALID", "the signing key is no ed25519 private key in PKCS#8 PEM", {
            hint: "make one with `neko keys generate` and give the whole file, BEGIN and END lines included",
        });
    }
    const publicKey = toPublicKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return { keyId: publicKey.keyId, publicKey, sign: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, bytes, key) };
}
/** An SPKI PEM; a private key is refused, not silently reduced. @throws NekoError KEY_INVALID */
function loadPublicKey(pem) {
    const key = readPem(pem, "PUBLIC KEY", createPublicKey);
    if (key)
        return toPublicKey(key);
    throw new NekoError("KEY_INVALID", "the text is no ed25519 public key in SPKI PEM", {
        hint: "give the file that `neko keys generate` wrote beside the private key",
    });
}
/** `ed25519:<base64>`. @throws NekoError KEY_INVALID */
function parseIdentity(text) {
    const encoded = /^ed25519:([A-Za-z0-9+/]{43}=)$/.exec(text)?.[1];
    const raw = encoded === undefined ? undefined : Buffer.from(encoded, "base64");
    if (raw?.length === 32 && raw.toString("base64") === encoded) {
        return toPublicKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" }));
    }
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_INVALID", "the text is no ed25519 identity", {
        hint: "write ed25519: followed by the base64 of the 32-byte public key",
    });
}
function readPem(pem, label, read) {
    const lines = pem.trim().split(/\r?\n/);
    const framed = lines[0] === `-----BEGIN ${label}-----` && lines.at(-1) === `-----END ${label}-----`;
    if (!framed || !lines.slice(1, -1).every((line) => /^[A-Za-z0-9+/=]+$/.test(line)))
        return undefined; // one block
    try {
        const key = read(pem);
        return key.asymmetricKeyType === "ed25519" ? key : undefined;
    }
    catch {
        return undefined; // OpenSSL's message may quote the text
    }
}
function toPublicKey(key) {
    const der = key.export({ type: "spki", format: "der" });
    return {
        keyId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(der).digest("hex"),
        identity: `ed25519:${der.subarray(spkiPrefix.length).toString("base64")}`,
        pem: key.export({ type: "spki", format: "pem" }).toString(),
        verify: (bytes, signature) => signature.length === 64 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, signature),
    };
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ refuseOlderPolicy),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   Sb: () => (/* binding */ parseTrust)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6677);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5426);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(641);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6448);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9560);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3655);







const roles = ["release", "rollout", "rollback", "epoch", "challenge"];
const keyId = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[0-9a-f]{64}$/, "key id (64 hex digits)");
const shape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    policyVersion: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1),
    repository: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk,
    ref: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .branchRef */ .Mi,
    keys: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ identity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^ed25519:/, "ed25519 identity"), roles: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(...roles), { min: 1 }) }), { min: 1, max: 1000 }),
}, {
    revoked: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(keyId, { max: 1000 }),
    bootstrap: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ release: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1) }, { digest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m, "sha256 digest") }),
});
/**
 * Reads a trust file. A key listed twice is an error: its roles would depend on which one is read.
 * @param file for messages
 * @param highWater the highest policyVersion this host has ever used
 * @throws NekoError TRUST_INVALID with the path of the problem, POLICY_ROLLED_BACK
 */
function parseTrust(text, file, highWater = 0) {
    const what = `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(file, 200)} cannot be used`;
    const hint = "write policyVersion, repository, ref, keys [{identity, roles}] and, where needed, revoked and bootstrap";
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(text, { maxBytes: 1024 * 1024, maxDepth: 16 });
    if ("problem" in read)
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: it is ${read.problem}`, { hint });
    const { keys, revoked, ...rest } = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(read.value, shape, { code: "TRUST_INVALID", what, hint });
    const trusted = new Map();
    for (const [index, key] of keys.entries()) {
        const publicKey = identityAt(key.identity, `keys[${index}].identity`, what);
        if (trusted.has(publicKey.keyId)) {
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: keys[${index}].identity is listed twice`, {
                hint: "list each key once, with all its roles",
            });
        }
        trusted.set(publicKey.keyId, { publicKey, roles: new Set(key.roles) });
    }
    refuseOlderPolicy(rest.policyVersion, highWater);
    return { ...rest, keys: trusted, revoked: new Set(revoked) };
}
/** @throws NekoError POLICY_ROLLED_BACK */
function refuseOlderPolicy(policyVersion, highWater) {
    if (policyVersion >= highWater)
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("POLICY_ROLLED_BACK", `trust policy ${policyVersion} is older than ${highWater}, already in use`, {
        hint: "install the newer trust file again, or raise policyVersion above every earlier one",
    });
}
function identityAt(identity, path, what) {
    try {
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIdentity */ .aZ)(identity);
    }
    catch (cause) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: ${path} is no ed25519 identity`, {
            hint: "write ed25519: followed by the base64 of the 32-byte public key",
            cause,
        });
    }
}


/***/ })

};
