export const id = 466;
export const ids = [466];
export const modules = {

/***/ 2900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ withLayoutLock),
/* harmony export */   Ux: () => (/* binding */ removeStaleUploads),
/* harmony export */   Vz: () => (/* binding */ createLayout),
/* harmony export */   Ym: () => (/* binding */ openBlob),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   sm: () => (/* binding */ linkBlob),
/* harmony export */   uZ: () => (/* binding */ removeBlob),
/* harmony export */   vK: () => (/* binding */ writeAtomically),
/* harmony export */   xD: () => (/* binding */ layoutFailure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5426);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








// Files of one OCI image layout. Nothing is visible before it is whole and on the disk: temporary file, fsync, rename,
// fsync of the directory.
const staleMs = 24 * 60 * 60 * 1000;
const lockMs = 30_000;
/** An index with a hundred thousand manifests is half of it. */
const largestDocument = 64 * 1024 * 1024;
function blobPath(layout, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, "blobs", "sha256", digest.slice("sha256:".length));
}
/** Opens a blob, never through a link; undefined when it is not there, or no file. A pipe is not waited for. */
async function openBlob(layout, digest) {
    try {
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(blobPath(layout, digest), flags);
        const facts = await file.stat();
        if (facts.isFile())
            return { file, facts };
        await file.close();
        return undefined;
    }
    catch (thrown) {
        if (isMissing(thrown))
            return undefined;
        throw layoutFailure(layout, thrown);
    }
}
/** Undefined when the file is not there, or no file. @throws NekoError REGISTRY_PROTOCOL above 64 MiB */
async function readWhole(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK), true);
            const facts = await file.stat();
            if (!facts.isFile())
                return undefined;
            if (facts.size <= largestDocument)
                return await file.readFile();
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NekoError */ .i("REGISTRY_PROTOCOL", `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(path)} is larger than any index or manifest`, {
                hint: "restore the file, or push to an empty directory",
            });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (thrown) {
        if (isMissing(thrown))
            return undefined;
        throw layoutFailure((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), thrown);
    }
}
/** Writes content to a temporary file and, once its digest is known, moves it where `placeOf` says. */
async function writeAtomically(layout, content, placeOf, signal) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, `.upload-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, "wx", 0o644);
        try {
            for await (const chunk of content) {
                signal.throwIfAborted();
                hash.update(chunk);
                sizeBytes += chunk.length;
                await file.writeFile(chunk);
            }
            await file.sync();
        }
        finally {
            await file.close();
        }
        const digest = (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .finishDigest */ .g4)(hash);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, placeOf(digest));
        await sync((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(placeOf(digest)), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY);
        return { digest, sizeBytes };
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw layoutFailure(layout, thrown);
    }
}
/** The blob in `layout` too, as another name of the sibling's file; a copy where that cannot be (another file system).
 *  False when the sibling does not have it. */
async function linkBlob(sibling, layout, digest, signal) {
    const blob = await openBlob(sibling, digest);
    if (!blob)
        return false;
    await createLayout(layout, signal);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, `.upload-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(blobPath(sibling, digest), temporary).catch(async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(blobPath(sibling, digest), temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
            await sync(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR);
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, blobPath(layout, digest));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }); // a rename between two names of one file does nothing
        await sync((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(blobPath(layout, digest)), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY);
        return true;
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw layoutFailure(layout, thrown);
    }
    finally {
        await blob.file.close();
    }
}
async function removeBlob(layout, digest) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(blobPath(layout, digest), { force: true });
}
/** Makes the directories and the `oci-layout` file, once. */
async function createLayout(layout, signal) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, "oci-layout"));
        return;
    }
    catch {
        // Not there yet; two that create it at once write the same bytes.
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, "blobs", "sha256"), { recursive: true });
    }
    catch (thrown) {
        throw layoutFailure(layout, thrown);
    }
    const mark = [Buffer.from('{"imageLayoutVersion":"1.0.0"}')];
    await writeAtomically(layout, mark, () => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, "oci-layout"), signal);
}
/** Removes what pushes that were killed left behind. */
async function removeStaleUploads(layout) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(layout)) {
        if (!name.startsWith(".upload-"))
            continue;
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, name)).catch(() => undefined);
        if (facts && Date.now() - facts.mtimeMs > staleMs)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, name), { force: true });
    }
}
/**
 * Runs `work` while no other process or caller changes the layout's index. The lock is SQLite's on an empty file: the
 * kernel frees it when the holder is killed, which a file that merely exists would not be. It is tried, not waited
 * for, since waiting inside SQLite would stop the event loop that its holder in this process needs.
 * @throws NekoError LOCK_HELD after 30 s
 */
async function withLayoutLock(layout, signal, work) {
    const deadline = Date.now() + lockMs;
    for (let waitMs = 2;; waitMs = Math.min(waitMs * 2, 100)) {
        signal.throwIfAborted();
        const database = new (process.getBuiltinModule("node:sqlite").DatabaseSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout, ".lock"));
        try {
            database.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
            return await work();
        }
        catch (thrown) {
            if (!isBusy(thrown))
                throw thrown;
            if (Date.now() > deadline) {
                throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NekoError */ .i("LOCK_HELD", `another push keeps the index of ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(layout)} locked`, {
                    hint: "wait for it, or end it",
                });
            }
        }
        finally {
            database.close();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(waitMs + Math.random() * waitMs, undefined, { signal });
    }
}
/** What a file operation on a layout failed with, in our words. */
function layoutFailure(layout, thrown) {
    if (thrown instanceof _kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NekoError */ .i || !(thrown instanceof Error) || !("syscall" in thrown))
        return thrown;
    const options = { hint: "check the directory's owner, mode and free space", cause: thrown };
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NekoError */ .i("REGISTRY_DENIED", `image layout ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(layout)}: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(thrown.message)}`, options);
}
async function sync(path, flags) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, flags);
    try {
        await file.sync();
    }
    finally {
        await file.close();
    }
}
function isMissing(thrown) {
    return thrown instanceof Error && "code" in thrown && (thrown.code === "ENOENT" || thrown.code === "ENOTDIR");
}
/** SQLITE_BUSY */
function isBusy(thrown) {
    return thrown instanceof Error && "errcode" in thrown && thrown.errcode === 5;
}


/***/ }),

/***/ 3466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ociLayout),
/* harmony export */   a: () => (/* binding */ layoutOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5426);
/* harmony import */ var _push_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7373);
/* harmony import */ var _push_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6805);
/* harmony import */ var _push_referrers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7252);
/* harmony import */ var _oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2900);









const refName = "org.opencontainers.image.ref.name";
/**
 * Repositories as OCI image layouts, one directory each: repository `acme/web` is the layout `DIRECTORY/acme/web`, so
 * that `skopeo copy oci:DIRECTORY/acme/web:TAG` and every other tool read it as it is. A manifest that lost its tag
 * stays in the index without one: a host may still have to go back to it. Source: OCI image-spec v1.1, image-layout.md.
 */
function ociLayout({ directory }) {
    return {
        base: `oci:${directory}`,
        async blobSizeBytes(repository, digest) {
            const blob = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .openBlob */ .Ym)(layoutOf(directory, repository), digest);
            await blob?.file.close();
            return blob?.facts.size;
        },
        async writeBlob(repository, content, signal) {
            const layout = layoutOf(directory, repository);
            await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createLayout */ .Vz)(layout, signal);
            return await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAtomically */ .vK)(layout, content(), (digest) => (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(layout, digest), signal);
        },
        async putBlob(repository, bytes, signal) {
            const layout = layoutOf(directory, repository);
            await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createLayout */ .Vz)(layout, signal);
            return (await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAtomically */ .vK)(layout, [bytes], (digest) => (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(layout, digest), signal)).digest;
        },
        async mountBlob(repository, digest, from, signal) {
            return await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .linkBlob */ .sm)(layoutOf(directory, from), layoutOf(directory, repository), digest, signal);
        },
        async *readBlob(repository, digest, signal) {
            const layout = layoutOf(directory, repository);
            const blob = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .openBlob */ .Ym)(layout, digest);
            if (!blob)
                throw missing(`blob ${digest}`, layout);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
            try {
                for await (const chunk of blob.file.createReadStream({ highWaterMark: 1024 * 1024, signal })) {
                    hash.update(chunk);
                    yield chunk;
                }
            }
            catch (thrown) {
                throw (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutFailure */ .xD)(layout, thrown);
            }
            if ((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .finishDigest */ .g4)(hash) !== digest)
                throw mismatch(digest, layout);
        },
        async readManifest(repository, reference) {
            const layout = layoutOf(directory, repository);
            const entry = (await readIndex(layout)).find((candidate) => reference.startsWith("sha256:") ? candidate.digest === reference : tagOf(candidate) === reference);
            return entry && (await readEntry(layout, entry));
        },
        async writeManifest(repository, manifest, mediaType, tags, signal) {
            tags.forEach(_push_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .checkTag */ .Bs);
            const layout = layoutOf(directory, repository);
            await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createLayout */ .Vz)(layout, signal);
            await checkBlobs(layout, manifest);
            const entry = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .withLayoutLock */ .Qh)(layout, signal, async () => {
                const index = await readIndex(layout);
                const written = await writeManifestBlob(layout, manifest, mediaType, signal);
                await writeIndex(layout, withManifest(index, written, tags), signal);
                await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeStaleUploads */ .Ux)(layout);
                return written;
            });
            return (await readEntry(layout, entry)).digest;
        },
        async writeReferrer(repository, subject, manifest, signal) {
            const referrer = (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .referrerOf */ .N1)(manifest, subject);
            const layout = layoutOf(directory, repository);
            await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createLayout */ .Vz)(layout, signal);
            await checkBlobs(layout, manifest);
            const tag = (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .referrersTag */ .LN)(subject.digest);
            await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .withLayoutLock */ .Qh)(layout, signal, async () => {
                const index = await readIndex(layout);
                const old = index.find((candidate) => tagOf(candidate) === tag);
                const written = await writeManifestBlob(layout, manifest, referrer.mediaType, signal);
                const list = (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .withReferrer */ .Me)(old && (await readEntry(layout, old)).bytes, referrer);
                if (!list)
                    return;
                const listed = await writeManifestBlob(layout, list, _push_image_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.index, signal);
                const kept = withManifest(withManifest(index, written, []), listed, [tag]);
                // Nobody goes back to an old list, and every new referrer would leave one.
                await writeIndex(layout, old ? kept.filter((entry) => entry.digest !== old.digest) : kept, signal);
                if (old)
                    await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeBlob */ .uZ)(layout, old.digest);
            });
            return referrer.digest;
        },
        async readReferrers(repository, digest, artifactType) {
            const layout = layoutOf(directory, repository);
            const tag = (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .referrersTag */ .LN)(digest);
            const list = (await readIndex(layout)).find((candidate) => tagOf(candidate) === tag);
            return list ? (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .referrersOf */ .aH)((await readEntry(layout, list)).bytes, artifactType) : [];
        },
        async close() { },
    };
}
async function writeManifestBlob(layout, bytes, mediaType, signal) {
    const { digest } = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAtomically */ .vK)(layout, [bytes], (found) => (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(layout, found), signal);
    return { mediaType, digest, size: bytes.length };
}
async function writeIndex(layout, manifests, signal) {
    const bytes = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ schemaVersion: 2, mediaType: _push_image_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.index, manifests }));
    await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAtomically */ .vK)(layout, [bytes], () => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout, "index.json"), signal);
}
/** No manifest before its blobs, as in a registry. @throws NekoError IMAGE_MISSING */
async function checkBlobs(layout, manifest) {
    for (const digest of (0,_push_referrers_js__WEBPACK_IMPORTED_MODULE_6__/* .blobsOf */ .OR)(manifest)) {
        const blob = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .openBlob */ .Ym)(layout, digest);
        if (!blob)
            throw missing(`blob ${digest}`, layout);
        await blob.file.close();
    }
}
/** Directory of one repository's layout. @throws NekoError VALUE_INVALID */
function layoutOf(directory, repository) {
    (0,_push_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRepository */ .n_)(repository);
    // Repository `a/blobs` would lie inside the layout of repository `a`.
    if (repository.split("/").some((part) => part === "blobs" || part === "oci-layout" || part === "index.json")) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("VALUE_INVALID", `an image layout cannot hold a repository named ${repository}`, {
            hint: "give the image another `repository`: blobs, index.json and oci-layout are names of the layout itself",
        });
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, repository);
}
/** The tags moved to `entry`; whatever loses its last tag is kept without one. Sorted, so the bytes are too. */
function withManifest(index, entry, tags) {
    const tagged = [
        ...index.filter((other) => tagOf(other) !== undefined && !tags.includes(tagOf(other))),
        ...tags.map((tag) => ({ ...entry, annotations: { [refName]: tag } })),
    ];
    const held = new Set(tagged.map((other) => other.digest));
    const untagged = [...index, entry]
        .filter((other) => !held.has(other.digest))
        .map(({ mediaType, digest, size }) => ({ mediaType, digest, size }));
    const unique = new Map([...untagged, ...tagged].map((other) => [`${tagOf(other) ?? ""} ${other.digest}`, other]));
    return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, other]) => other);
}
function tagOf(entry) {
    return entry.annotations?.[refName];
}
/** Empty when there is no layout. @throws NekoError REGISTRY_PROTOCOL */
async function readIndex(layout) {
    const bytes = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readWhole */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout, "index.json"));
    if (!bytes)
        return [];
    try {
        const { manifests } = JSON.parse(bytes.toString("utf8"));
        for (const { digest, mediaType, size } of manifests) {
            (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(digest);
            if (typeof mediaType !== "string" || typeof size !== "number")
                throw new TypeError("no descriptor");
        }
        return manifests;
    }
    catch (thrown) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("REGISTRY_PROTOCOL", `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout, "index.json"))} is no index of an image layout`, {
            hint: "restore the file, or push to an empty directory",
            cause: thrown,
        });
    }
}
async function readEntry(layout, entry) {
    const bytes = await (0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readWhole */ .oD)((0,_oci_layout_files_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(layout, entry.digest));
    if (!bytes)
        throw missing(`manifest ${entry.digest}`, layout);
    if ((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) !== entry.digest)
        throw mismatch(entry.digest, layout);
    return { bytes, mediaType: entry.mediaType, digest: entry.digest };
}
function missing(what, layout) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("IMAGE_MISSING", `${what} is not in ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)(layout)}`, { hint: "push the image again" });
}
function mismatch(digest, layout) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("IMAGE_MISMATCH", `the bytes of ${digest} in ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)(layout)} are not what the digest says`, {
        hint: "check the disk, remove the file and push again",
    });
}


/***/ }),

/***/ 7373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   gN: () => (/* binding */ layerKeyAnnotation),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// Config and manifest bytes: functions of the layers and the declared config, and of nothing else (product.md 2.1).
// Source: OCI image-spec v1.1.1, config.md and manifest.md.
const mediaTypes = {
    manifest: "application/vnd.oci.image.manifest.v1+json",
    index: "application/vnd.oci.image.index.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
};
const layerTypes = {
    zstd: "application/vnd.oci.image.layer.v1.tar+zstd",
    gzip: "application/vnd.oci.image.layer.v1.tar+gzip",
    none: "application/vnd.oci.image.layer.v1.tar",
};
/** How a layer of that media type is compressed; undefined for a type that is none of ours. */
function compressionOf(mediaType) {
    return Object.keys(layerTypes).find((compression) => layerTypes[compression] === mediaType);
}
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
        layers: layers.map(({ key, digest, sizeBytes, compression }) => ({
            mediaType: layerTypes[compression],
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
/** `os`, `architecture` and, where there are several, `variant`. @throws NekoError IMAGE_UNPACKABLE for what is no Linux */
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

/***/ 6805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ checkTag),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   bu: () => (/* binding */ registryBase),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   n_: () => (/* binding */ checkRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// Names that end up in URLs and in paths of an image layout. Source: OCI distribution-spec v1.1, "Pulling manifests".
const repository = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isRepository(text) {
    return text.length <= 255 && repository.test(text);
}
function isTag(text) {
    return tag.test(text);
}
/** The base of the image store of a registry of neko.yaml: `ghcr.io/acme`, `oci:/srv/images`.
 *  @param directory absolute, of neko.yaml: a relative `oci:DIR` begins there */
function registryBase(location, directory) {
    switch (location.kind) {
        case "layout":
            return `oci:${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(directory, location.directory)}`;
        case "registry":
            return location.prefix === "" ? location.host : `${location.host}/${location.prefix}`;
    }
}
/** @throws NekoError VALUE_INVALID */
function checkRepository(text) {
    if (isRepository(text))
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no repository name`, {
        hint: "use lower-case letters and digits, separated by . _ - and /",
    });
}
/** @throws NekoError VALUE_INVALID */
function checkTag(text) {
    if (isTag(text))
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no image tag`, {
        hint: "use up to 128 letters, digits, . _ and -, not beginning with . or -",
    });
}


/***/ }),

/***/ 7252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   Me: () => (/* binding */ withReferrer),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   aH: () => (/* binding */ referrersOf)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7373);



// What refers to an image, where a registry has no referrers API: an index under a tag made of the subject's digest.
// Source: OCI distribution-spec v1.1, "Referrers Tag Schema", "Pushing Manifests with Subject".
/** The tag under which the referrers of a manifest are listed. */
function referrersTag(subject) {
    return subject.replace(":", "-");
}
/** How a list of referrers names this one. @throws NekoError VALUE_INVALID when it does not refer to the subject */
function referrerOf(manifest, subject) {
    const content = objectOf(manifest);
    const named = content["subject"];
    const same = named?.["digest"] === subject.digest &&
        named["mediaType"] === subject.mediaType &&
        named["size"] === subject.sizeBytes;
    if (content["mediaType"] !== _image_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest || !same) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("VALUE_INVALID", `this manifest does not refer to ${subject.digest}`, {
            hint: "give it the subject's descriptor and the media type of an image manifest",
        });
    }
    const config = content["config"];
    const artifactType = textOf(content["artifactType"]) ?? textOf(config?.["mediaType"]);
    const annotations = content["annotations"];
    return {
        mediaType: _image_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest,
        digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(manifest),
        sizeBytes: manifest.length,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** The index with one more entry; those of others stay as they are, with members we do not know.
 *  Undefined when it is in there already. @throws NekoError REGISTRY_PROTOCOL when `index` is none */
function withReferrer(index, referrer) {
    const content = index ? objectOf(index) : { schemaVersion: 2, mediaType: _image_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index };
    const entries = index ? entriesOf(content) : [];
    if (entries.some((entry) => entry["digest"] === referrer.digest))
        return undefined;
    const { sizeBytes, ...rest } = referrer;
    return Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...content, manifests: [...entries, { ...rest, size: sizeBytes }] }));
}
/** The entries of a list of referrers that are of one type. @throws NekoError REGISTRY_PROTOCOL when it is no index */
function referrersOf(index, artifactType) {
    return entriesOf(objectOf(index)).flatMap((entry) => {
        const { mediaType, digest, size, annotations } = entry;
        if (entry["artifactType"] !== artifactType || typeof mediaType !== "string" || typeof size !== "number")
            return [];
        if (!isDigest(digest))
            return [];
        const found = { mediaType, digest, sizeBytes: size, artifactType };
        return [annotations ? { ...found, annotations: annotations } : found];
    });
}
/** The blobs an image manifest names; none where it is no image manifest. */
function blobsOf(manifest) {
    const { config, layers } = objectOf(manifest);
    return [config, ...(Array.isArray(layers) ? layers : [])].flatMap((descriptor) => {
        const digest = descriptor?.["digest"];
        return isDigest(digest) ? [digest] : [];
    });
}
function entriesOf(index) {
    const entries = index["manifests"];
    if (Array.isArray(entries) && entries.every((entry) => typeof entry === "object" && entry !== null)) {
        return entries;
    }
    throw noIndex();
}
function objectOf(bytes) {
    try {
        const value = JSON.parse(Buffer.from(bytes).toString("utf8"));
        if (typeof value === "object" && value !== null)
            return value;
    }
    catch (thrown) {
        throw noIndex(thrown);
    }
    throw noIndex();
}
function isDigest(value) {
    return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
function noIndex(cause) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REGISTRY_PROTOCOL", "the list of an image's referrers is no OCI index", {
        hint: "remove the tag sha256-… of that image, and push again",
        cause,
    });
}


/***/ })

};
