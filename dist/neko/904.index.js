export const id = 904;
export const ids = [904];
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

/***/ 2904:
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
// EXTERNAL MODULE: ./node_modules/commander/index.js + 7 modules
var commander = __webpack_require__(7009);
// EXTERNAL MODULE: ./src/kernel/digest.ts + 1 modules
var kernel_digest = __webpack_require__(2253);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/build/run.ts
var run = __webpack_require__(9337);
// EXTERNAL MODULE: ./src/plan/closure.ts
var closure = __webpack_require__(1130);
// EXTERNAL MODULE: ./src/plan/packing.ts
var packing = __webpack_require__(676);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/push/compress.ts


const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/** Of tar per zstd frame. Fixed: frames, and so digests, must not depend on how the bytes arrived. */
const frameBytes = 4 * 1024 * 1024;
/** Frames compressed at once by the thread pool; bounds memory, never shows in the output. */
const ahead = 3;
/**
 * zstd level 3 as independent frames of 4 MiB each, in order (RFC 8878 section 3: frames may be appended). The stream
 * interface of node:zlib is not used: where it ends a frame depends on timing.
 */
async function* zstdFrames(content) {
    const running = [];
    try {
        for await (const frame of inFrames(content)) {
            if (running.length === ahead)
                yield await running.shift();
            running.push(compress(frame, {
                params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3 },
                pledgedSrcSize: frame.length,
            }));
        }
        while (running.length > 0)
            yield await running.shift();
    }
    finally {
        await Promise.allSettled(running);
    }
}
async function* inFrames(content) {
    let frame = Buffer.allocUnsafe(frameBytes);
    let filled = 0;
    for await (const chunk of content) {
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + frameBytes - filled);
            frame.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled < frameBytes)
                continue;
            yield frame;
            frame = Buffer.allocUnsafe(frameBytes); // the last one is still being read by the thread pool
            filled = 0;
        }
    }
    if (filled > 0)
        yield frame.subarray(0, filled);
}

// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
;// CONCATENATED MODULE: ./src/push/memory.ts


/**
 * What an image pushed earlier says of its layers, by layer key. A claim of whoever may write to that repository: all of
 * it has to be recomputed before it is used. Empty when the two are not an image of ours.
 */
function claimsOf(manifest, config) {
    try {
        const { layers } = parse(manifest);
        const { rootfs } = parse(config);
        if (layers.length !== rootfs.diff_ids.length)
            return new Map();
        return new Map(layers.flatMap(({ mediaType, digest, size, annotations }, index) => {
            const key = annotations?.[push_image/* layerKeyAnnotation */.gN];
            if (key === undefined || mediaType !== push_image/* mediaTypes */.Ib.layer || !Number.isSafeInteger(size))
                return [];
            const diffId = (0,kernel_digest/* parseDigest */.m)(rootfs.diff_ids[index] ?? "");
            return [[(0,kernel_digest/* parseDigest */.m)(key), { diffId, digest: (0,kernel_digest/* parseDigest */.m)(digest), sizeBytes: size }]];
        }));
    }
    catch {
        return new Map(); // an image of someone else's, or damage: nothing to be learnt from it
    }
}
/** The digest of a manifest's config, where it has one of ours. */
function configDigestOf(manifest) {
    try {
        const { config } = parse(manifest);
        return config.mediaType === push_image/* mediaTypes */.Ib.config ? (0,kernel_digest/* parseDigest */.m)(config.digest) : undefined;
    }
    catch {
        return undefined;
    }
}
function parse(bytes) {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
}

;// CONCATENATED MODULE: ./src/push/delivery.ts





const largestConfig = 4 * 1024 * 1024;
/** One image on its way to one destination. After its first failure the destination is left alone. */
class Delivery {
    store;
    repository;
    sentBytes = 0;
    #failure;
    constructor(store, repository) {
        this.store = store;
        this.repository = repository;
    }
    get failure() {
        return this.#failure;
    }
    /** What `work` answers; undefined once the destination has failed. What is wrong with the image itself is thrown. */
    async attempt(signal, work) {
        if (this.#failure)
            return undefined;
        try {
            return await work();
        }
        catch (thrown) {
            signal.throwIfAborted();
            const error = (0,kernel_error/* toNekoError */.R)(thrown);
            if (error.code === "IMAGE_UNPACKABLE" || error.code === "INTERNAL")
                throw error;
            this.#failure ??= error;
            return undefined;
        }
    }
    /** What the image that the first existing one of the tags points at claims of its layers. */
    async claims(tags, signal) {
        let previous;
        for (const tag of tags)
            previous ??= await this.store.readManifest(this.repository, tag, signal);
        const digest = previous && configDigestOf(previous.bytes);
        if (!previous || !digest)
            return new Map();
        const chunks = [];
        let sizeBytes = 0;
        try {
            for await (const chunk of this.store.readBlob(this.repository, digest, signal)) {
                sizeBytes += chunk.length;
                if (sizeBytes > largestConfig)
                    return new Map();
                chunks.push(chunk);
            }
        }
        catch (thrown) {
            if (thrown instanceof kernel_error/* NekoError */.i && ["IMAGE_MISSING", "IMAGE_MISMATCH"].includes(thrown.code))
                return new Map();
            throw thrown;
        }
        return claimsOf(previous.bytes, Buffer.concat(chunks));
    }
    async writeBlob(content, signal) {
        const written = await this.store.writeBlob(this.repository, content, signal);
        this.sentBytes += written.sizeBytes;
        return written;
    }
}
/**
 * Puts a layer where it is missing and answers what it is there, the same at every destination. `known` saves the work
 * wherever its bytes already lie. Where they do not, the layer is packed again; should that give other bytes than
 * `known` (another compressor made those), the new ones go to all destinations.
 */
async function placeLayer(layer, known, deliveries, signal) {
    let fact = known;
    let sent = false;
    for (let round = 1;; round += 1) {
        let settled = true;
        for (const delivery of deliveries) {
            const present = await delivery.attempt(signal, async () => {
                if (!fact)
                    return false;
                return (await delivery.store.blobSizeBytes(delivery.repository, fact.digest, signal)) === fact.sizeBytes;
            });
            if (present !== false)
                continue;
            const packed = await delivery.attempt(signal, () => packInto(layer, delivery, signal));
            if (!packed)
                continue;
            sent = true;
            settled &&= fact === undefined || fact.digest === packed.digest;
            fact = packed;
        }
        const failure = deliveries.every((delivery) => delivery.failure) ? deliveries[0]?.failure : undefined;
        if (failure)
            throw failure;
        if (fact && settled)
            return { layer: { key: layer.key, ...fact }, sent };
        if (round === 3) {
            throw new kernel_error/* NekoError */.i("INTERNAL", "packing a layer twice gave two digests", {
                hint: "check this machine's memory and disk",
            });
        }
    }
}
/** What a layer becomes here, without sending it. */
async function packedFact(layer, signal) {
    const tar = (0,external_node_crypto_.createHash)("sha256");
    const blob = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    for await (const frame of zstdFrames(hashed(layer.tar(signal), tar))) {
        blob.update(frame);
        sizeBytes += frame.length;
    }
    return { diffId: (0,kernel_digest/* finishDigest */.g4)(tar), digest: (0,kernel_digest/* finishDigest */.g4)(blob), sizeBytes };
}
/** One pass: tar, its digest, zstd, its digest, store. Nothing of a layer is kept but a few frames. */
async function packInto(layer, delivery, signal) {
    let hash = (0,external_node_crypto_.createHash)("sha256");
    const written = await delivery.writeBlob(() => {
        hash = (0,external_node_crypto_.createHash)("sha256"); // a new one for every attempt
        return zstdFrames(hashed(layer.tar(signal), hash));
    }, signal);
    return { diffId: (0,kernel_digest/* finishDigest */.g4)(hash), ...written };
}
async function* hashed(content, hash) {
    for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./src/push/layers.ts
var push_layers = __webpack_require__(9032);
// EXTERNAL MODULE: ./src/push/tar.ts
var tar = __webpack_require__(919);
;// CONCATENATED MODULE: ./src/push/root-layer.ts


const writable = 0o755;
const temporary = Buffer.from("tmp");
/**
 * The tar of the layer that makes the image derivation's tree appear at `/`: real directories, so that runtimes can
 * mount and write below them, and everything else as links into the store. `/etc` is there for podman's hosts and
 * resolv.conf, `/tmp` for everyone. Holds no file, so it is small enough for memory.
 * @throws NekoError IMAGE_UNPACKABLE when the tree holds nix/store itself
 */
function rootLayerTar(root, tree) {
    const entries = new Map();
    const put = (entry) => void entries.set(Buffer.from(entry.path).toString("latin1"), entry);
    put({ kind: "directory", path: Buffer.from("etc"), mode: writable });
    for (const { kind, path } of tree) {
        const name = Buffer.from(path).toString("latin1");
        if (name === "nix/store" || (name === "nix" && kind === "link")) {
            throw (0,tar/* unpackable */.DO)(`the image's tree holds ${(0,tar/* show */.WU)(path)}`, "leave /nix/store to Neko: the closure is put there");
        }
        if (kind === "directory")
            put({ kind, path, mode: writable });
        else
            put({ kind: "symlink", path, target: Buffer.concat([Buffer.from(`${root}/`), path]) });
    }
    for (const name of ["etc", "tmp"]) {
        const entry = entries.get(name);
        if (entry && entry.kind !== "directory") {
            throw (0,tar/* unpackable */.DO)(`/${name} of the image is no directory`, `make ${name} a directory of the output, or leave it out`);
        }
    }
    put({ kind: "directory", path: temporary, mode: 0o1777 });
    // Sorted by path with the separator before every other byte: a directory comes right before what is in it.
    const sorted = [...entries].toSorted(([a], [b]) => compare(a.replaceAll("/", "\0"), b.replaceAll("/", "\0")));
    const bytes = Buffer.concat([...sorted.map(([, entry]) => (0,tar/* tarHeader */.pI)(entry)), tar/* tarEnd */.JO]);
    return { bytes, key: (0,kernel_digest/* sha256 */.sc)(`neko-root-layer/1\n${(0,kernel_digest/* sha256 */.sc)(bytes)}\n`) };
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./src/push/run.ts








/** Layers of one image in work at once. */
const width = 4;
/**
 * Packs and pushes every image to every destination, one image after the other. A destination that fails is reported
 * in its images' `destinations`; only when all fail is the first one's error thrown.
 * @throws NekoError IMAGE_UNPACKABLE, REGISTRY_*, IMAGE_*, SUBSTITUTE_FAILED
 */
async function runPush(input, ports, signal) {
    const pushed = [];
    if (input.destinations.length === 0)
        return pushed;
    for (const image of input.images)
        pushed.push(await pushImage(image, input, ports, signal));
    return pushed;
}
async function pushImage({ spec, output }, { destinations, memory }, ports, signal) {
    const startMs = ports.clock.monotonicMs();
    const routes = destinations.map((destination) => ({
        ...destination,
        tags: destination.tags(spec),
        delivery: new Delivery(destination.store, spec.repository),
    }));
    const deliveries = routes.map((route) => route.delivery);
    const contents = await layersOf(output, ports, signal);
    const claims = new Map();
    if (contents.some((content) => !memory.recall(content.key))) {
        for (const { delivery, tags } of routes.toReversed()) {
            const found = await delivery.attempt(signal, () => delivery.claims(tags, signal));
            for (const [key, fact] of found ?? [])
                claims.set(key, fact);
        }
    }
    const placed = await together(contents, signal, async (content, stop) => {
        const known = memory.recall(content.key) ?? (await verified(content, claims.get(content.key), ports.log, stop));
        return await placeLayer(content, known, deliveries, stop);
    });
    const layers = placed.map(({ layer }) => layer);
    await memory.remember(new Map(layers.map(factOf)), signal);
    const image = (0,push_image/* imageOf */.dT)(output.system, (0,packing/* mergeImageConfig */._)(output.imageConfig, spec.config), layers);
    if (spec.maxSizeBytes !== undefined && image.sizeBytes > spec.maxSizeBytes) {
        const sizes = `${(0,duration/* showBytes */.ni)(image.sizeBytes)} compressed, more than the ${(0,duration/* showBytes */.ni)(spec.maxSizeBytes)} it may be`;
        throw new kernel_error/* NekoError */.i("IMAGE_UNPACKABLE", `image ${spec.id} is ${sizes}`, {
            hint: `look for what does not belong with \`nix path-info -rsh ${output.outPath}\`, or raise max-size`,
        });
    }
    await Promise.all(routes.map(({ delivery, tags }) => publish(delivery, image, tags, signal)));
    const failures = deliveries.map((delivery) => delivery.failure);
    if (failures[0] && failures.every((failure) => failure))
        throw failures[0];
    const result = {
        imageId: spec.id,
        config: image.config.digest,
        manifest: image.manifest.digest,
        layers: layers.length,
        layersSent: placed.filter(({ sent }) => sent).length,
        sizeBytes: image.sizeBytes,
        sentBytes: deliveries.reduce((sum, delivery) => sum + delivery.sentBytes, 0),
        ms: ports.clock.monotonicMs() - startMs,
        destinations: routes.map(({ registry, store, tags, delivery: { failure } }) => failure
            ? { registry: registry.name, pushed: false, code: failure.code, message: failure.message }
            : { registry: registry.name, pushed: true, source: `${store.base}/${spec.repository}`, tags }),
    };
    report(result, ports.log);
    return result;
}
/** The closure's layers and, last, the one that puts the image's tree at `/`. */
async function layersOf(output, ports, signal) {
    const closure = await ports.closure([output.outPath], signal);
    const root = rootLayerTar(output.outPath, await ports.tar.tree(output.outPath, signal));
    return [
        ...(0,push_layers/* planLayers */.Q)(closure, output.outPath, packing/* packing */.o.maxLayers).map(({ key, paths }) => ({
            key,
            tar: (stop) => ports.tar.read(paths, stop),
        })),
        {
            key: root.key,
            async *tar() {
                yield root.bytes;
            },
        },
    ];
}
/**
 * What a layer is, where a registry claims to have it: packed here again, and nothing of the claim is taken over. Whoever
 * may push there could otherwise choose what we sign: with a false diffID what runs, with a false blob under the right
 * diffID (engines differ in whether they look at both) what is pulled. So the claim only says that packing without
 * sending is worth while. Where another zstd made the blob there, ours is sent once.
 */
async function verified(content, claim, log, signal) {
    if (!claim)
        return undefined;
    const own = await packedFact(content, signal);
    if (own.diffId !== claim.diffId) {
        log.warn(`the earlier push says layer ${content.key} is ${claim.diffId}, which it is not: packing it again`);
    }
    else if (own.digest !== claim.digest) {
        log.info(`the earlier push has layer ${content.key} as ${claim.digest}, here it packs to ${own.digest}`);
    }
    return own;
}
/** Config, then manifest, then tags: nothing points at what is not there. Tags that are right already are left alone. */
async function publish(delivery, image, tags, signal) {
    await delivery.attempt(signal, async () => {
        const { store, repository } = delivery;
        if ((await store.blobSizeBytes(repository, image.config.digest, signal)) !== image.config.bytes.length) {
            const bytes = image.config.bytes;
            async function* once() {
                yield bytes;
            }
            same((0,kernel_digest/* sha256 */.sc)(bytes), (await delivery.writeBlob(once, signal)).digest, store);
        }
        const references = tags.length === 0 ? [image.manifest.digest] : tags;
        const current = await Promise.all(references.map((reference) => store.readManifest(repository, reference, signal)));
        const stale = references.filter((_, index) => current[index]?.digest !== image.manifest.digest);
        if (stale.length === 0)
            return;
        const moved = tags.filter((tag) => stale.includes(tag));
        const found = await store.writeManifest(repository, image.manifest.bytes, push_image/* mediaTypes */.Ib.manifest, moved, signal);
        same(image.manifest.digest, found, store);
    });
}
function same(wanted, found, store) {
    if (wanted === found)
        return;
    throw new kernel_error/* NekoError */.i("IMAGE_MISMATCH", `${store.base} stored ${found} instead of ${wanted}`, {
        hint: "do not deploy from this registry; check what stands between it and you",
    });
}
/** `work` for each, a few at once; the first failure stops the others and is thrown when all have stopped. */
async function together(items, signal, work) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const results = [];
    const queue = items.entries();
    const workers = Array.from({ length: width }, async () => {
        for (const [index, item] of queue) {
            either.throwIfAborted();
            results[index] = await work(item, either);
        }
    });
    await Promise.all(workers).catch((thrown) => stop.abort(thrown));
    await Promise.allSettled(workers);
    either.throwIfAborted();
    return results;
}
const factOf = ({ key, diffId, digest, sizeBytes }) => [
    key,
    { diffId, digest, sizeBytes },
];
function report(image, log) {
    const sent = image.sentBytes === 0 ? "nothing to send" : `${image.layersSent} sent (${(0,duration/* showBytes */.ni)(image.sentBytes)})`;
    log.info(`image ${image.imageId}: ${image.layers} layers, ${sent}, ${(0,duration/* showDuration */.kJ)(image.ms)}, ${image.manifest}`);
    for (const destination of image.destinations) {
        if (!destination.pushed)
            log.warn(`image ${image.imageId} is not in ${destination.registry}: ${destination.message}`);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/build.ts




/**
 * Builds everything neko.yaml declares, checks the shells, and pushes the images where this event pushes to.
 * @throws NekoError BUILD_FAILED, SHELL_CHECK_FAILED, ATTRIBUTE_MISSING, EVALUATION_FAILED, IMAGE_UNPACKABLE, REGISTRY_*,
 *   USAGE (a registry that neko.yaml does not name)
 */
async function runBuildAndPush(input, ports, signal) {
    const { loaded, rootsDirectory, shells, push } = input;
    const { nix, log, clock, tar, memory } = ports;
    // Before anything is built: a wrong name should not cost an hour.
    const destinations = push ? destinationsOf(loaded.state.registries, push, ports) : [];
    const evaluated = input.evaluated ?? (await (0,run/* evaluateState */.P)(loaded, nix, signal));
    const built = await (0,run/* runBuild */.c)({ evaluated, flake: loaded.flake, rootsDirectory, shells }, { nix, log, clock }, signal);
    const images = loaded.state.images.map((spec) => ({ spec, output: outputOf(evaluated, spec) }));
    const work = { images, destinations, memory };
    const pushed = await runPush(work, { closure: nix.closure.bind(nix), tar, clock, log }, signal);
    return { evaluated, built, pushed };
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
function outputOf(evaluated, image) {
    const output = evaluated.outputs.get(image.attribute);
    if (output)
        return output;
    throw new kernel_error/* NekoError */.i("ATTRIBUTE_MISSING", `image ${image.id} needs ${image.attribute}, which was not evaluated`, {
        hint: "check the attribute against `nix flake show`",
    });
}

// EXTERNAL MODULE: ./src/pipeline/handoff.ts
var pipeline_handoff = __webpack_require__(5888);
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
        const done = await build(work, options, undefined, context);
        context.print.result(summaryOf(done), () => resultText(done));
    });
    program
        .command("push")
        .description("build, then push the images; --handoff writes what `neko publish` needs")
        .addOption((0,options/* configOption */.KJ)())
        .option("--no-shells", "leave the development shells out")
        .option("--registry <name...>", "only these registries of neko.yaml, whatever their `on` says")
        .addOption(new commander/* Option */.c$("--event <event>", "push as for this event").choices(pushEvents).default("manual"))
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
    const done = await build(work, options, to, context);
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
    const lost = done.pushed.some((image) => image.destinations.some((destination) => !destination.pushed));
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
async function build(work, { shells }, to, { nix, log, clock, signal }) {
    const loaded = await (0,cli_repository/* loadValid */.Tt)(work, await (0,cli_repository/* currentTree */.iF)(work, signal), signal);
    const { repository, directory } = work;
    const { tar, memory } = repository;
    return runBuildAndPush({
        loaded,
        rootsDirectory: (0,external_node_path_.resolve)(repository.privateDirectory, "roots"),
        shells,
        ...(to ? { push: to } : {}),
    }, { nix, log, clock, tar, memory, openStore: repository.storesIn(directory) }, signal);
}
function summaryOf({ built, pushed }) {
    return { results: [...built.results.values()], shells: built.shells, images: pushed };
}
function resultText({ built, pushed }) {
    const results = [...built.results.values()].map(({ attribute, storePath, sizeBytes, buildTimeMs }) => `${attribute}\n  ${storePath}  ${(0,duration/* showBytes */.ni)(sizeBytes)}${buildTimeMs > 0 ? `, built in ${(0,duration/* showDuration */.kJ)(buildTimeMs)}` : ""}`);
    const shells = built.shells.map(({ name, checked, ms }) => `shell ${name}${checked ? ` checked in ${(0,duration/* showDuration */.kJ)(ms)}` : ""}`);
    return [...results, ...shells, ...pushed.flatMap(imageText)].join("\n");
}
function imageText(image) {
    const sent = `${image.layersSent} of ${image.layers} layers, ${(0,duration/* showBytes */.ni)(image.sentBytes)} of ${(0,duration/* showBytes */.ni)(image.sizeBytes)} sent`;
    return [
        `${image.imageId}: ${sent}, ${(0,duration/* showDuration */.kJ)(image.ms)}, manifest ${(0,kernel_digest/* shortDigest */.VK)(image.manifest)}, config ${(0,kernel_digest/* shortDigest */.VK)(image.config)}`,
        ...image.destinations.map((destination) => destination.pushed
            ? `  ${destination.registry}: ${destination.source}@${image.manifest}`
            : `  ${destination.registry}: ${destination.code}: ${destination.message}`),
    ];
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
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
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
/* harmony import */ var _spec_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9274);





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

/***/ 1130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ closureDigest)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);

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

/***/ 7373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   gN: () => (/* binding */ layerKeyAnnotation)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// Config and manifest bytes: functions of the layers and the declared config, and of nothing else (product.md 2.1).
// Source: OCI image-spec v1.1.1, config.md and manifest.md.
const mediaTypes = {
    manifest: "application/vnd.oci.image.manifest.v1+json",
    index: "application/vnd.oci.image.index.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar+zstd",
};
/** In each layer's descriptor: what the layer holds, so that the registry itself remembers it. */
const layerKeyAnnotation = "dev.neko.layer.key";
const created = "1970-01-01T00:00:01Z";
/** @throws NekoError IMAGE_UNPACKABLE when the system runs no Linux containers */
function imageOf(system, config, layers) {
    const configBytes = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(configJson(system, config, layers)));
    const manifestBytes = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({
        schemaVersion: 2,
        mediaType: mediaTypes.manifest,
        config: { mediaType: mediaTypes.config, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(configBytes), size: configBytes.length },
        layers: layers.map(({ key, digest, sizeBytes }) => ({
            mediaType: mediaTypes.layer,
            digest,
            size: sizeBytes,
            annotations: { [layerKeyAnnotation]: key },
        })),
    }));
    return {
        config: { bytes: configBytes, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(configBytes) },
        manifest: { bytes: manifestBytes, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(manifestBytes) },
        sizeBytes: configBytes.length + layers.reduce((sum, layer) => sum + layer.sizeBytes, 0),
    };
}
function configJson(system, config, layers) {
    const { env, exposedPorts } = config;
    return {
        ...platformOf(system),
        created,
        config: {
            Env: env &&
                Object.keys(env)
                    .toSorted()
                    .map((name) => `${name}=${env[name]}`),
            Entrypoint: config.entrypoint,
            Cmd: config.cmd,
            WorkingDir: config.workdir,
            User: config.user,
            Labels: config.labels,
            ExposedPorts: exposedPorts && Object.fromEntries(exposedPorts.map((port) => [port, {}])),
        },
        rootfs: { type: "layers", diff_ids: layers.map((layer) => layer.diffId) },
        // buildah builds on an image only when it has one history entry per layer.
        history: layers.map(() => ({ created, created_by: "neko" })),
    };
}
// Go's GOARCH names. Source: image-spec config.md, "architecture".
const architectures = {
    x86_64: { architecture: "amd64" },
    aarch64: { architecture: "arm64" },
    i686: { architecture: "386" },
    armv7l: { architecture: "arm", variant: "v7" },
    armv6l: { architecture: "arm", variant: "v6" },
    riscv64: { architecture: "riscv64" },
    powerpc64le: { architecture: "ppc64le" },
};
function platformOf(system) {
    const [cpu, kernel] = system.split("-");
    const platform = kernel === "linux" && Object.hasOwn(architectures, cpu ?? "") ? architectures[cpu ?? ""] : undefined;
    if (platform)
        return { ...platform, os: "linux" };
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("IMAGE_UNPACKABLE", `${system} runs no Linux containers`, {
        hint: "point the image at an attribute of a Linux system, such as packages.x86_64-linux",
    });
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


/***/ }),

/***/ 919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ unpackable),
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   iY: () => (/* binding */ tarNames),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   sf: () => (/* binding */ tarPaddingBytes)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


/** What ends every tar: two zero blocks, and no padding to a record. */
const tarEnd = new Uint8Array(1024);
const blockBytes = 512;
/** 11 octal digits. */
const largestOctal = 0o77777777777;
const slash = 0x2f;
/** The header block of one entry, with a pax header before it where ustar cannot say it. */
function tarHeader(entry) {
    const path = entry.kind === "directory" ? Buffer.concat([entry.path, Buffer.from("/")]) : Buffer.from(entry.path);
    const target = entry.kind === "symlink" ? Buffer.from(entry.target) : Buffer.alloc(0);
    const sizeBytes = entry.kind === "file" ? entry.sizeBytes : 0;
    const split = splitName(path);
    const records = new Map();
    if (target.length > 100)
        records.set("linkpath", target);
    if (!split)
        records.set("path", path);
    if (sizeBytes > largestOctal)
        records.set("size", Buffer.from(String(sizeBytes)));
    const block = headerBlock({
        name: split?.name ?? path.subarray(0, 100),
        prefix: split?.prefix ?? Buffer.alloc(0),
        mode: modeOf(entry),
        sizeBytes: records.has("size") ? 0 : sizeBytes,
        type: entry.kind === "file" ? "0" : entry.kind === "symlink" ? "2" : "5",
        target: target.subarray(0, 100),
    });
    return records.size === 0 ? block : Buffer.concat([paxHeader(records), block]);
}
/** Zero bytes after a file's content, up to the next block. */
function tarPaddingBytes(sizeBytes) {
    return (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
}
const whiteout = Buffer.from(".wh.");
const caseHack = Buffer.from("~nix~case~hack~");
/**
 * Names of one directory in the order of the tar, which is the NAR's: by bytes. `stripCaseHack` on file systems that
 * fold case, where Nix itself puts the suffix and takes it off again.
 * @throws NekoError IMAGE_UNPACKABLE for names a runtime would take for something else
 */
function tarNames(names, stripCaseHack) {
    const sorted = names
        .map((bytes) => {
        const onDisk = Buffer.from(bytes);
        const at = stripCaseHack ? onDisk.indexOf(caseHack) : -1;
        return { onDisk, name: at < 0 ? onDisk : onDisk.subarray(0, at) };
    })
        .toSorted((a, b) => Buffer.compare(a.name, b.name));
    for (const [index, { name }] of sorted.entries()) {
        if (name.subarray(0, whiteout.length).equals(whiteout)) {
            throw unpackable(`${show(name)} would be read as a whiteout`, "rename the file: OCI layers reserve names that begin with .wh.");
        }
        if (name.length === 0 || (index > 0 && sorted[index - 1]?.name.equals(name))) {
            throw unpackable(`two files would be named ${show(name)}`, "rename one of them, so that they differ by more than case");
        }
    }
    return sorted;
}
function unpackable(message, hint) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("IMAGE_UNPACKABLE", message, { hint });
}
function show(bytes) {
    return `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(Buffer.from(bytes).toString("utf8"), 200)}"`;
}
function modeOf(entry) {
    switch (entry.kind) {
        case "directory":
            return entry.mode;
        case "file":
            return entry.executable ? 0o555 : 0o444;
        case "symlink":
            return 0o777;
    }
}
/** ustar's two name fields; undefined when the name does not fit them. The leftmost slash that fits decides. */
function splitName(path) {
    if (path.length <= 100)
        return { name: path, prefix: Buffer.alloc(0) };
    const at = path.indexOf(slash, path.length - 101);
    if (at <= 0 || at > 155 || at === path.length - 1)
        return undefined;
    return { name: path.subarray(at + 1), prefix: path.subarray(0, at) };
}
function headerBlock(fields) {
    const block = Buffer.alloc(blockBytes);
    const octal = (value, at, digits) => {
        block.write(value.toString(8).padStart(digits, "0"), at, digits, "latin1");
    };
    block.set(fields.name, 0);
    octal(fields.mode, 100, 7);
    octal(0, 108, 7); // uid
    octal(0, 116, 7); // gid
    octal(fields.sizeBytes, 124, 11);
    octal(1, 136, 11); // mtime, as in the store
    block.write(fields.type, 156, "latin1");
    block.set(fields.target, 157);
    block.write("ustar\u000000", 257, "latin1");
    octal(0, 329, 7);
    octal(0, 337, 7);
    block.set(fields.prefix, 345);
    block.fill(" ", 148, 156);
    octal(block.reduce((sum, byte) => sum + byte, 0), 148, 6);
    block[154] = 0;
    return block;
}
function paxHeader(records) {
    // pax says UTF-8 unless told otherwise, and file names need not be.
    const binary = [...records.values()].some((value) => !value.equals(Buffer.from(value.toString("utf8"))));
    const all = binary ? new Map([["hdrcharset", Buffer.from("BINARY")], ...records]) : records;
    const body = Buffer.concat([...all].map(([key, value]) => paxRecord(key, value)));
    const block = headerBlock({
        name: Buffer.from("././@PaxHeader"),
        prefix: Buffer.alloc(0),
        mode: 0o444,
        sizeBytes: body.length,
        type: "x",
        target: Buffer.alloc(0),
    });
    return Buffer.concat([block, body, Buffer.alloc(tarPaddingBytes(body.length))]);
}
/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key, value) {
    const rest = key.length + value.length + 3;
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length = rest + String(length).length;
    return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from("\n")]);
}


/***/ }),

/***/ 6448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   Qq: () => (/* binding */ text),
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

/***/ 3655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isCanonicalJson),
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);

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
