export const id = 83;
export const ids = [83];
export const modules = {

/***/ 9083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImages: () => (/* binding */ openImages)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/adapters/cache/caches.ts + 3 modules
var caches = __webpack_require__(2588);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/push/destination.ts
var destination = __webpack_require__(3428);
// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
// EXTERNAL MODULE: ./src/formats/tar-reader.ts
var tar_reader = __webpack_require__(4039);
// EXTERNAL MODULE: ./src/formats/tar.ts
var tar = __webpack_require__(7275);
;// CONCATENATED MODULE: ./src/push/archive-documents.ts






/** Where an engine looks for an image's name. */
const imageNameAnnotation = "io.containerd.image.name";
const refNameAnnotation = "org.opencontainers.image.ref.name";
/** 11 octal digits. */
const largestOctal = 0o77777777777;
function blobName(digest) {
    return `blobs/sha256/${digest.slice("sha256:".length)}`;
}
/**
 * @param references with their tags: `localhost/web:v1`; none: the image has no name
 * @throws NekoError FEATURE_UNSUPPORTED when the manifest is not that of one image
 */
function archiveContents(manifest, mediaType, references) {
    if (mediaType !== push_image/* mediaTypes */.Ib.manifest) {
        throw new error/* NekoError */.i("FEATURE_UNSUPPORTED", "a docker-archive holds one image for one system", {
            hint: "push an image of several systems to a registry or to oci:DIR",
        });
    }
    const { config, layers } = JSON.parse(Buffer.from(manifest).toString("utf8"));
    const digests = [...layers, config].map((blob) => (0,kernel_digest/* parseDigest */.m)(blob.digest));
    const [configDigest, layerDigests] = [digests.at(-1), digests.slice(0, -1)];
    const names = [...new Set(references)].toSorted();
    const digest = (0,kernel_digest/* sha256 */.sc)(manifest);
    const entry = { mediaType, digest, size: manifest.length };
    const named = names.map((reference) => ({
        ...entry,
        annotations: {
            [imageNameAnnotation]: fullReference(reference),
            [refNameAnnotation]: reference.slice(reference.lastIndexOf(":") + 1),
        },
    }));
    const json = (path, value) => ({ path, bytes: Buffer.from((0,kernel_digest/* canonicalJson */.dj)(value)) });
    return {
        blobs: [...new Set(digests)],
        documents: [
            { path: blobName(digest), bytes: Buffer.from(manifest) },
            json("index.json", {
                schemaVersion: 2,
                mediaType: push_image/* mediaTypes */.Ib.index,
                manifests: named.length === 0 ? [entry] : named,
            }),
            json("oci-layout", { imageLayoutVersion: "1.0.0" }),
            json("manifest.json", [
                { Config: blobName(configDigest), RepoTags: names, Layers: layerDigests.map((layer) => blobName(layer)) },
            ]),
        ],
    };
}
/** With what Docker leaves out: `web:v1` is `docker.io/library/web:v1`. */
function fullReference(reference) {
    const slash = reference.indexOf("/");
    if (slash < 0)
        return `docker.io/library/${reference}`;
    return (0,destination/* isHost */.j)(reference.slice(0, slash)) ? reference : `docker.io/${reference}`;
}
/** One block, whatever the size: it is written over an empty one when the content is through. */
function fileHeader(path, sizeBytes) {
    const entry = { kind: "file", path: Buffer.from(path), executable: false };
    if (sizeBytes <= largestOctal)
        return (0,tar/* tarHeader */.pI)({ ...entry, sizeBytes });
    const block = (0,tar/* tarHeader */.pI)({ ...entry, sizeBytes: 0 });
    // GNU's base 256, which Go's archive/tar reads too.
    block.fill(0, 124, 136);
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(sizeBytes), 128);
    block.fill(" ", 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return block;
}
/** Where the files of an archive lie, given its blocks. @throws NekoError IMAGE_UNPACKABLE when it is no tar */
async function archiveSlots(blockAt) {
    const slots = new Map();
    for (let offset = 0;;) {
        const block = await blockAt(offset);
        if ((0,tar_reader/* isZero */.be)(block))
            return slots;
        const { type, path, sizeBytes } = (0,tar_reader/* parseTarHeader */.OH)(block);
        offset += tar/* tarBlockBytes */.u0;
        if (type === "0")
            slots.set(path, { offset, sizeBytes });
        offset += Math.ceil(sizeBytes / tar/* tarBlockBytes */.u0) * tar/* tarBlockBytes */.u0;
    }
}

// EXTERNAL MODULE: ./src/push/reference.ts
var reference = __webpack_require__(6805);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/adapters/registry/docker-archive-file.ts
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









// Files of a docker-archive: one that is being written, under a temporary name beside its place, and one that is there.
const readBytes = 1024 * 1024;
const staleMs = 24 * 60 * 60 * 1000;
/** An archive in the making. Calls must not overlap. */
class ArchiveDraft {
    #file;
    #place;
    #temporary;
    #end = 0;
    /** In the order of the file. */
    blobs = new Map();
    constructor(file, place, temporary) {
        this.#file = file;
        this.#place = place;
        this.#temporary = temporary;
    }
    static async create(place) {
        const temporary = `${place}.${(0,external_node_crypto_.randomUUID)()}.partial`;
        return new ArchiveDraft(await (0,promises_.open)(temporary, "wx+", 0o644), place, temporary);
    }
    /** Adds a blob under its digest, which is known at its end; one that is there already is not kept twice. */
    async addBlob(content, signal) {
        const begin = this.#end; // stays the end unless all goes well
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let sizeBytes = 0;
        for await (const chunk of content) {
            signal.throwIfAborted();
            hash.update(chunk);
            await this.#write(chunk, begin + tar/* tarBlockBytes */.u0 + sizeBytes);
            sizeBytes += chunk.length;
        }
        const digest = (0,kernel_digest/* finishDigest */.g4)(hash);
        if (!this.blobs.has(digest)) {
            const offset = begin + tar/* tarBlockBytes */.u0;
            await this.#write(fileHeader(blobName(digest), sizeBytes), begin);
            await this.#write(new Uint8Array((0,tar/* tarPaddingBytes */.sf)(sizeBytes)), offset + sizeBytes);
            this.blobs.set(digest, { offset, sizeBytes });
            this.#end = offset + sizeBytes + (0,tar/* tarPaddingBytes */.sf)(sizeBytes);
        }
        return { digest, sizeBytes };
    }
    read(slot, signal) {
        return readSlot(this.#file, slot, signal);
    }
    /** Writes what comes last and gives the archive its name. */
    async finish(documents) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            for (const { path, bytes } of documents) {
                const padding = new Uint8Array((0,tar/* tarPaddingBytes */.sf)(bytes.length));
                for (const part of [fileHeader(path, bytes.length), bytes, padding])
                    await this.#append(part);
            }
            await this.#append(tar/* tarEnd */.JO);
            await this.#file.truncate(this.#end);
            await this.#file.sync();
            await this.#file.close();
            await (0,promises_.rename)(this.#temporary, this.#place);
            const directory = __addDisposableResource(env_1, await (0,promises_.open)((0,external_node_path_.dirname)(this.#place), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY), true);
            await directory.sync();
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
    async discard() {
        await this.#file.close().catch(() => undefined);
        await (0,promises_.rm)(this.#temporary, { force: true });
    }
    async #append(bytes) {
        await this.#write(bytes, this.#end);
        this.#end += bytes.length;
    }
    async #write(bytes, at) {
        for (let written = 0; written < bytes.length;) {
            written += (await this.#file.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
        }
    }
}
/**
 * Where the files of the archive at `place` lie; undefined when there is nothing, or an empty file.
 * @throws NekoError VALUE_INVALID when something else is there: it would be overwritten
 */
async function slotsOf(place) {
    let file;
    try {
        file = await (0,promises_.open)(place, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (thrown) {
        if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
            return undefined;
        throw archiveFailure(place, thrown);
    }
    try {
        const facts = await file.stat();
        if (facts.isFile() && facts.size === 0)
            return undefined;
        if (!facts.isFile())
            throw inTheWay(place);
        const slots = await archiveSlots(async (offset) => {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(tar/* tarBlockBytes */.u0), 0, tar/* tarBlockBytes */.u0, offset);
            if (bytesRead < tar/* tarBlockBytes */.u0)
                throw inTheWay(place);
            return buffer;
        });
        if (!slots.has("manifest.json"))
            throw inTheWay(place);
        return slots;
    }
    catch (thrown) {
        if (thrown instanceof error/* NekoError */.i && thrown.code === "IMAGE_UNPACKABLE")
            throw inTheWay(place);
        throw archiveFailure(place, thrown);
    }
    finally {
        await file.close();
    }
}
/** The bytes of one file of the archive at `place`. */
async function* readArchived(place, slot, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await (0,promises_.open)(place, external_node_fs_.constants.O_RDONLY), true);
        yield* readSlot(file, slot, signal);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function* readSlot(file, slot, signal) {
    for (let read = 0; read < slot.sizeBytes;) {
        signal.throwIfAborted();
        const length = Math.min(readBytes, slot.sizeBytes - read);
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, slot.offset + read);
        if (bytesRead === 0)
            return; // shorter than it was: whoever compares the digest sees it
        yield buffer.subarray(0, bytesRead);
        read += bytesRead;
    }
}
/** Removes what pushes to `place` that were killed left behind. */
async function removeStaleDrafts(place) {
    const directory = (0,external_node_path_.dirname)(place);
    for (const name of await (0,promises_.readdir)(directory)) {
        if (!name.startsWith(`${(0,external_node_path_.basename)(place)}.`) || !/\.[0-9a-f-]{36}\.partial$/.test(name))
            continue;
        const facts = await (0,promises_.stat)((0,external_node_path_.join)(directory, name)).catch(() => undefined);
        if (facts && Date.now() - facts.mtimeMs > staleMs)
            await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { force: true });
    }
}
/** What a file operation failed with, in our words. */
function archiveFailure(place, thrown) {
    if (thrown instanceof error/* NekoError */.i || !(thrown instanceof Error) || !("syscall" in thrown))
        return thrown;
    return new error/* NekoError */.i("REGISTRY_DENIED", `docker-archive ${(0,kernel_text/* clip */.$Q)(place)}: ${(0,kernel_text/* clip */.$Q)(thrown.message)}`, {
        hint: "check that the directory is there, its owner and mode, and the free space",
        cause: thrown,
    });
}
function inTheWay(place) {
    return new error/* NekoError */.i("VALUE_INVALID", `${(0,kernel_text/* clip */.$Q)(place)} is there and is no docker-archive`, {
        hint: "remove it, or write the archive to another file",
    });
}

;// CONCATENATED MODULE: ./src/adapters/registry/docker-archive.ts








const largestDocument = 4 * 1024 * 1024;
/**
 * One image as a file for `docker load`, `podman load` and `docker-archive:` of skopeo. Blobs go straight into the file
 * that will get the name; it gets it when the manifest is written, with all that the manifest names and nothing else:
 * the same image gives the same bytes. Writes are done one after the other. Blobs of an archive that is there already
 * count as present, and are copied from it, compared with their digests.
 */
function dockerArchive(options) {
    const archive = new DockerArchive(options);
    const { file } = options;
    /** @throws what `work` throws, file system errors in our words */
    const inOurWords = async (work) => {
        try {
            return await work();
        }
        catch (thrown) {
            throw archiveFailure(file, thrown);
        }
    };
    return {
        base: `docker-archive:${file}`,
        blobSizeBytes: (_, digest) => inOurWords(() => archive.blobSizeBytes(digest)),
        writeBlob: (_, content, signal) => inOurWords(() => archive.writeBlob(content, signal)),
        async putBlob(_, bytes, signal) {
            async function* once() {
                yield bytes;
            }
            return (await inOurWords(() => archive.writeBlob(once, signal))).digest;
        },
        mountBlob: async (_, digest) => (await inOurWords(() => archive.blobSizeBytes(digest))) !== undefined,
        readBlob: (_, digest, signal) => archive.readBlob(digest, signal),
        readManifest: (repository, reference, signal) => inOurWords(() => archive.readManifest(repository, reference, signal)),
        async writeManifest(repository, manifest, mediaType, tags, signal) {
            tags.forEach(reference/* checkTag */.Bs);
            return await inOurWords(() => archive.writeManifest(repository, manifest, mediaType, tags, signal));
        },
        async writeReferrer() {
            throw new error/* NekoError */.i("FEATURE_UNSUPPORTED", "a docker-archive holds nothing but its image", {
                hint: "push to a registry or to oci:DIR what refers to the image",
            });
        },
        readReferrers: () => Promise.resolve([]),
        close: () => archive.close(),
    };
}
class DockerArchive {
    #file;
    #name;
    #draft;
    #existing;
    #written;
    #last = Promise.resolve();
    constructor({ file, name }) {
        this.#file = file;
        this.#name = name;
    }
    async blobSizeBytes(digest) {
        return (this.#draft?.blobs.get(digest) ?? (await this.#slots())?.get(blobName(digest)))?.sizeBytes;
    }
    writeBlob(content, signal) {
        return this.#inTurn(async () => {
            signal.throwIfAborted();
            await this.#slots(); // what must not be overwritten is seen before any work
            this.#draft ??= await ArchiveDraft.create(this.#file);
            return await this.#draft.addBlob(content(), signal);
        });
    }
    async *readBlob(digest, signal) {
        const own = this.#draft?.blobs.get(digest);
        const slot = own ?? (await this.#slots())?.get(blobName(digest));
        if (!slot)
            throw missing(`blob ${digest}`, this.#file);
        const hash = (0,external_node_crypto_.createHash)("sha256");
        try {
            const content = own && this.#draft ? this.#draft.read(own, signal) : readArchived(this.#file, slot, signal);
            for await (const chunk of content) {
                hash.update(chunk);
                yield chunk;
            }
        }
        catch (thrown) {
            throw archiveFailure(this.#file, thrown);
        }
        if ((0,kernel_digest/* finishDigest */.g4)(hash) !== digest)
            throw mismatch(digest, this.#file);
    }
    async readManifest(repository, reference, signal) {
        const wanted = fullReference(this.#reference(repository, reference));
        const entry = (await this.#index(signal)).find(({ digest, annotations }) => reference.startsWith("sha256:") ? digest === reference : annotations?.[imageNameAnnotation] === wanted);
        if (!entry)
            return undefined;
        const digest = (0,kernel_digest/* parseDigest */.m)(entry.digest);
        const bytes = await this.#document(blobName(digest), signal);
        if (!bytes)
            return undefined;
        if ((0,kernel_digest/* sha256 */.sc)(bytes) !== digest)
            throw mismatch(digest, this.#file);
        return { bytes, mediaType: entry.mediaType, digest };
    }
    writeManifest(repository, manifest, mediaType, tags, signal) {
        return this.#inTurn(async () => {
            const digest = (0,kernel_digest/* sha256 */.sc)(manifest);
            if (this.#written && this.#written !== digest) {
                throw new error/* NekoError */.i("VALUE_INVALID", `${(0,kernel_text/* clip */.$Q)(this.#file)} holds another image already`, {
                    hint: "write every image to a file of its own",
                });
            }
            // Names that the same image has keep pointing at it, as tags do elsewhere.
            const kept = (await this.#index(signal))
                .filter((entry) => entry.digest === digest)
                .flatMap(({ annotations }) => annotations?.[imageNameAnnotation] ?? []);
            const named = tags.map((tag) => this.#reference(repository, tag));
            const others = kept.filter((name) => !named.some((reference) => fullReference(reference) === name));
            const { blobs, documents } = archiveContents(manifest, mediaType, [...named, ...others]);
            const draft = await this.#inOrder(blobs, signal);
            signal.throwIfAborted();
            await draft.finish(documents);
            this.#draft = undefined;
            this.#existing = undefined;
            this.#written = digest;
            await removeStaleDrafts(this.#file);
            const found = await this.readManifest(repository, digest, signal);
            if (!found)
                throw missing(`manifest ${digest}`, this.#file);
            return found.digest;
        });
    }
    /** What no manifest was written for is gone. */
    async close() {
        await this.#inTurn(async () => {
            const draft = this.#draft;
            this.#draft = undefined;
            await draft?.discard();
        }).catch(() => undefined);
    }
    /** The draft with exactly these blobs in this order; a copy where it has others, or had them come otherwise. */
    async #inOrder(blobs, signal) {
        for (const digest of blobs) {
            if ((await this.blobSizeBytes(digest)) === undefined)
                throw missing(`blob ${digest}`, this.#file);
        }
        const before = this.#draft;
        if (before && [...before.blobs.keys()].join() === blobs.join())
            return before;
        const copy = await ArchiveDraft.create(this.#file);
        try {
            for (const digest of blobs)
                await copy.addBlob(this.readBlob(digest, signal), signal);
        }
        catch (thrown) {
            await copy.discard();
            throw thrown;
        }
        this.#draft = copy;
        await before?.discard();
        return copy;
    }
    /** Manifests of the archive that is there; what cannot be read is not there. */
    async #index(signal) {
        const bytes = await this.#document("index.json", signal);
        try {
            const { manifests } = JSON.parse(bytes?.toString("utf8") ?? '{"manifests":[]}');
            return manifests.filter(({ digest, mediaType }) => (0,kernel_digest/* parseDigest */.m)(digest) && typeof mediaType === "string");
        }
        catch {
            return [];
        }
    }
    async #document(path, signal) {
        const slot = (await this.#slots())?.get(path);
        if (!slot || slot.sizeBytes > largestDocument)
            return undefined;
        return await (0,consumers_.buffer)(readArchived(this.#file, slot, signal));
    }
    #slots() {
        return (this.#existing ??= slotsOf(this.#file));
    }
    #reference(repository, tag) {
        return `${this.#name ?? repository}:${tag}`;
    }
    async #inTurn(work) {
        const turn = this.#last.then(work, work);
        this.#last = turn.catch(() => undefined);
        return await turn;
    }
}
function missing(what, file) {
    return new error/* NekoError */.i("IMAGE_MISSING", `${what} is not in ${(0,kernel_text/* clip */.$Q)(file)}`, { hint: "push the image again" });
}
function mismatch(digest, file) {
    return new error/* NekoError */.i("IMAGE_MISMATCH", `the bytes of ${digest} in ${(0,kernel_text/* clip */.$Q)(file)} are not what the digest says`, {
        hint: "remove the file and push again",
    });
}

// EXTERNAL MODULE: ./src/adapters/store/image-file.ts
var image_file = __webpack_require__(2462);
// EXTERNAL MODULE: ./src/adapters/layer-memory-file.ts
var layer_memory_file = __webpack_require__(6172);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-command.ts
var nix_cli_command = __webpack_require__(5288);
// EXTERNAL MODULE: ./src/adapters/node-run.ts
var node_run = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/adapters/child-output.ts
var child_output = __webpack_require__(3378);
;// CONCATENATED MODULE: ./src/adapters/node-stream-run.ts


/** Children like those of `createNodeRun`, whose stdout is a stream. One that says nothing for 10 minutes is ended. */
function createNodeStreamRun(base) {
    return (argv, { signal, env, failure }) => (0,child_output/* childOutput */.w)(argv, {
        env: (0,node_run/* childEnvironment */.Qc)(base, env),
        stallMs: node_run/* defaultTimeoutMs */.xO,
        failure: (end, stderr) => (typeof end === "number" ? failure(end, stderr) : (0,node_run/* notStartable */.eD)(argv, end)),
        signal,
    });
}

// EXTERNAL MODULE: ./src/adapters/registry/oci-http.ts + 6 modules
var oci_http = __webpack_require__(3505);
// EXTERNAL MODULE: ./src/adapters/registry/oci-layout.ts
var oci_layout = __webpack_require__(3466);
// EXTERNAL MODULE: ./src/adapters/store/packer-threads.ts
var packer_threads = __webpack_require__(614);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __webpack_require__(2546);
// EXTERNAL MODULE: ./src/push/compress.ts
var compress = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-closures.ts
var nix_cli_closures = __webpack_require__(7747);
// EXTERNAL MODULE: ./src/formats/nar.ts
var formats_nar = __webpack_require__(6329);
;// CONCATENATED MODULE: ./src/formats/nar-reader.ts


// Linux's NAME_MAX, and PATH_MAX without its NUL: what no file system can hold, no store path has.
const longestName = 255;
const longestPath = 4095;
const longestTag = 16;
/**
 * The tar entries of one store path from its NAR, without the directories above it and without an end: what packing
 * the path itself gives. Memory is bounded whatever comes in, and only what Nix itself would write is taken. A piece
 * is valid until the next one is asked for, as it may be the input's own.
 * @throws NekoError IMAGE_UNPACKABLE
 */
async function* narToTar(nar, path) {
    let paddingBytes = 0;
    for await (const event of narEvents(nar, path)) {
        if (event.kind === "content") {
            yield event.bytes;
            continue;
        }
        if (paddingBytes > 0)
            yield new Uint8Array(paddingBytes);
        (0,tar/* refuseWhiteout */.wC)(nameOf(event));
        paddingBytes = event.kind === "file" ? (0,tar/* tarPaddingBytes */.sf)(event.sizeBytes) : 0;
        yield (0,tar/* tarHeader */.pI)(event);
    }
    if (paddingBytes > 0)
        yield new Uint8Array(paddingBytes);
}
/** What is in a NAR, parents before children, siblings sorted by bytes. @throws NekoError IMAGE_UNPACKABLE */
async function* narEvents(nar, path) {
    const input = new NarInput(nar, path);
    /** Of the directories that are open: how long the path is, and the last name seen in it. */
    const open = [];
    let place = path.slice(1);
    try {
        await input.expect(formats_nar/* narMagic */.JQ);
        for (;;) {
            await input.expect("(", "type");
            const type = await input.string(longestTag);
            if (type === "directory") {
                yield { kind: "directory", path: bytesOf(place), mode: 0o555 };
                open.push({ pathBytes: place.length, last: "" });
            }
            else if (type === "regular") {
                yield* regular(input, bytesOf(place));
            }
            else if (type === "symlink") {
                await input.expect("target");
                const target = await input.string(longestPath);
                if (target === "" || target.includes("\0"))
                    throw input.damaged(`${(0,tar/* show */.WU)(place)} links nowhere`);
                yield { kind: "symlink", path: bytesOf(place), target: bytesOf(target) };
                await input.expect(")");
            }
            else
                throw input.damaged(`${(0,tar/* show */.WU)(place)} is a ${(0,tar/* show */.WU)(type)}`);
            // Up to the next node: ends of directories that have no further entry.
            for (let ended = type !== "directory";; ended = true) {
                const directory = open.at(-1);
                if (!directory)
                    return await input.end();
                if (ended)
                    await input.expect(")"); // of the entry
                place = place.slice(0, directory.pathBytes);
                const tag = await input.string(longestTag);
                if (tag === "entry") {
                    await input.expect("(", "name");
                    const name = await input.string(longestName);
                    if (!isName(name))
                        throw input.damaged(`${(0,tar/* show */.WU)(name)} in ${(0,tar/* show */.WU)(place)} is no name`);
                    if (name <= directory.last)
                        throw input.damaged(`${(0,tar/* show */.WU)(name)} in ${(0,tar/* show */.WU)(place)} is out of order`);
                    directory.last = name;
                    place = `${place}/${name}`;
                    if (place.length > longestPath)
                        throw input.damaged(`${(0,tar/* show */.WU)(place)} is too long`);
                    await input.expect("node");
                    break;
                }
                if (tag !== ")")
                    throw input.damaged(`${(0,tar/* show */.WU)(tag)} stands where an entry should`);
                open.pop();
            }
        }
    }
    finally {
        await input.close();
    }
}
async function* regular(input, path) {
    let tag = await input.string(longestTag);
    const executable = tag === "executable";
    if (executable) {
        await input.expect("");
        tag = await input.string(longestTag);
    }
    if (tag !== "contents")
        throw input.damaged(`${(0,tar/* show */.WU)(path)} has ${(0,tar/* show */.WU)(tag)} where its contents should be`);
    const sizeBytes = await input.length();
    yield { kind: "file", path, executable, sizeBytes };
    for (let left = sizeBytes; left > 0;) {
        const bytes = await input.some(left);
        left -= bytes.length;
        yield { kind: "content", bytes };
    }
    await input.padding(sizeBytes);
    await input.expect(")");
}
/** The framed strings of a NAR, whatever the pieces it comes in; no more than one string is ever kept. */
class NarInput {
    #pieces;
    #path;
    #piece = Buffer.alloc(0);
    #at = 0;
    #readBytes = 0;
    constructor(nar, path) {
        this.#pieces = nar[Symbol.asyncIterator]();
        this.#path = path;
    }
    damaged(what) {
        return (0,tar/* unpackable */.DO)(`the NAR of ${this.#path} is damaged at byte ${this.#readBytes}: ${what}`, "see that the cache has a sound copy: nix store verify --store <cache> <store path>");
    }
    /** One character per byte. */
    async string(limit) {
        const ready = this.#ready(limit);
        if (ready !== undefined)
            return ready;
        const sizeBytes = await this.length();
        if (sizeBytes > limit)
            throw this.damaged(`a string of ${sizeBytes} bytes where ${limit} are the most`);
        const text = await this.#exactly(sizeBytes);
        await this.padding(sizeBytes);
        return text;
    }
    async expect(...wanted) {
        for (const text of wanted) {
            const found = this.#ready(longestTag) ?? (await this.string(longestTag));
            if (found !== text)
                throw this.damaged(`${(0,tar/* show */.WU)(found)} stands where ${(0,tar/* show */.WU)(text)} should`);
        }
    }
    async length() {
        const bytes = Buffer.from(await this.#exactly(8), "latin1");
        const length = bytes.readBigUInt64LE();
        if (length > BigInt(Number.MAX_SAFE_INTEGER))
            throw this.damaged(`a length of ${length} bytes`);
        return Number(length);
    }
    /** The next bytes, at least one and at most `limit`; a view of the input. */
    async some(limit) {
        while (this.#at === this.#piece.length) {
            const next = await this.#pieces.next();
            if (next.done === true)
                throw this.damaged("it ends there");
            this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
            this.#at = 0;
        }
        const bytes = this.#piece.subarray(this.#at, this.#at + limit);
        this.#at += bytes.length;
        this.#readBytes += bytes.length;
        return bytes;
    }
    async padding(sizeBytes) {
        const padding = await this.#exactly((0,formats_nar/* narPaddingBytes */.iT)(sizeBytes));
        if (/[^\0]/.test(padding))
            throw this.damaged("padding is not zero");
    }
    /** @throws NekoError IMAGE_UNPACKABLE when there is more */
    async end() {
        while (this.#at === this.#piece.length) {
            const next = await this.#pieces.next();
            if (next.done === true)
                return;
            this.#piece = Buffer.from(next.value);
            this.#at = 0;
        }
        throw this.damaged("something follows its end");
    }
    async close() {
        await this.#pieces.return?.();
    }
    /** A string that is sound and whole in this piece, as nearly all are: waiting for each part costs more than the rest.
     *  Undefined for all others, which are then read the long way. */
    #ready(limit) {
        const start = this.#at + 8;
        if (start > this.#piece.length || this.#piece.readUInt32LE(this.#at + 4) !== 0)
            return undefined;
        const sizeBytes = this.#piece.readUInt32LE(this.#at);
        const end = start + sizeBytes;
        const next = end + (0,formats_nar/* narPaddingBytes */.iT)(sizeBytes);
        if (sizeBytes > limit || next > this.#piece.length)
            return undefined;
        for (let at = end; at < next; at += 1)
            if (this.#piece[at] !== 0)
                return undefined;
        this.#readBytes += next - this.#at;
        this.#at = next;
        return this.#piece.toString("latin1", start, end);
    }
    async #exactly(sizeBytes) {
        let text = "";
        while (text.length < sizeBytes)
            text += (await this.some(sizeBytes - text.length)).toString("latin1");
        return text;
    }
}
function isName(name) {
    return name !== "" && name !== "." && name !== ".." && !/[/\0]/.test(name);
}
const bytesOf = (text) => Buffer.from(text, "latin1");
/** Of the entry itself, one character per byte; the store path's own for the top. */
function nameOf({ path }) {
    const bytes = Buffer.from(path.buffer, path.byteOffset, path.byteLength);
    return bytes.toString("latin1", bytes.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./src/layers/nar-listing.ts

/** What a NAR holds, without contents. @throws NekoError IMAGE_UNPACKABLE */
async function listNar(nar, path) {
    const directories = new Map();
    let top = { kind: "file" };
    for await (const event of narEvents(nar, path)) {
        if (event.kind === "content")
            continue;
        const place = nar_listing_text(event.path);
        let node = { kind: "file" };
        if (event.kind === "symlink")
            node = { kind: "symlink", target: nar_listing_text(event.target) };
        else if (event.kind === "directory") {
            const entries = new Map();
            directories.set(place, entries);
            node = { kind: "directory", entries: () => entries, child: (name) => entries.get(name) };
        }
        const slash = place.lastIndexOf("/");
        const parent = directories.get(place.slice(0, slash));
        if (parent)
            parent.set(place.slice(slash + 1), node);
        else
            top = node;
    }
    return top;
}
const nar_listing_text = (bytes) => Buffer.from(bytes).toString("latin1");

// EXTERNAL MODULE: ./src/layers/root-tree.ts
var root_tree = __webpack_require__(8589);
// EXTERNAL MODULE: ./src/adapters/store/chunk-buffer.ts
var chunk_buffer = __webpack_require__(2446);
// EXTERNAL MODULE: ./src/adapters/store/store-chunks.ts
var store_chunks = __webpack_require__(4458);
;// CONCATENATED MODULE: ./src/adapters/store/store-cache.ts










/** Dumps that run at the same time. */
const begunAtOnce = 4;
/** @throws NekoError VALUE_INVALID when the address holds a password: argv is open to every user of the machine */
function cacheTar(stream, storeUrl, nixConfig) {
    if (/^[a-z0-9+.-]+:\/\/[^/?#]*@/i.test(storeUrl) && !storeUrl.startsWith("ssh")) {
        throw new error/* NekoError */.i("VALUE_INVALID", `the address of ${(0,kernel_text/* showUrl */.jr)(storeUrl)} holds a name or password`, {
            hint: "put them into the netrc file that Nix reads (`netrc-file` in nix.conf)",
        });
    }
    const env = nixConfig === undefined ? {} : { NIX_CONFIG: nixConfig };
    async function* dump({ path, narHash }, signal) {
        const argv = (0,nix_cli_command/* nixArguments */.En)(["store", "dump-path"], ["--store", storeUrl, path]);
        const hash = (0,external_node_crypto_.createHash)("sha256");
        for await (const piece of stream(argv, { signal, env, failure: (_, stderr) => notThere(path, storeUrl, stderr) })) {
            hash.update(piece);
            yield piece;
        }
        const found = `sha256-${hash.digest("base64")}`;
        if (found === narHash)
            return;
        throw new error/* NekoError */.i("IMAGE_MISMATCH", `${(0,kernel_text/* showUrl */.jr)(storeUrl)} has ${path} as ${found} instead of ${narHash}`, {
            hint: "do not use this cache; find out who writes to it, and build the path again",
        });
    }
    return {
        async *read(paths, { overlay, chunkBytes }, signal) {
            const out = new chunk_buffer/* ChunkBuffer */.o((0,chunk_buffer/* oneRoom */.M)(chunkBytes));
            for (const header of store_chunks/* tarParents */.fF)
                yield* out.add(header);
            const infos = paths.toSorted((a, b) => (a.path < b.path ? -1 : 1));
            for await (const piece of entriesInOrder(infos, dump, signal))
                yield* out.add(piece);
            if (overlay)
                yield* out.add(overlay);
            yield* out.add(tar/* tarEnd */.JO);
            if (out.filled > 0)
                yield out.take();
        },
        tree(root, closure, signal) {
            const infos = new Map(closure.map((info) => [info.path, info]));
            const listed = new Map();
            return (0,root_tree/* rootTree */.P)(root, async (path) => {
                const info = infos.get(path);
                if (!info)
                    return undefined;
                const listing = listed.get(path) ?? listNar(dump(info, signal), path);
                listed.set(path, listing);
                return await listing;
            });
        },
    };
}
/**
 * The tar entries of the paths, one path after the other. The dumps of the next few are begun early, since most of a
 * small path's time is spent on starting nix and asking the cache; they wait with full pipes until it is their turn.
 */
async function* entriesInOrder(infos, dump, signal) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const begun = [];
    try {
        for (const [index, info] of infos.entries()) {
            while (begun.length < Math.min(infos.length, index + begunAtOnce)) {
                begun.push(begin(dump(infos[begun.length], either)));
            }
            yield* narToTar(begun[index], info.path);
        }
    }
    finally {
        stop.abort();
        await Promise.allSettled(begun.map((each) => each.close()));
    }
}
/** Its first piece is asked for at once. */
function begin(source) {
    const first = source.next();
    first.catch(() => undefined); // thrown when its turn comes
    return {
        async *[Symbol.asyncIterator]() {
            for (let next = await first; next.done !== true; next = await source.next())
                yield next.value;
        },
        close: () => source.return(),
    };
}
function notThere(path, storeUrl, stderr) {
    return new error/* NekoError */.i("SUBSTITUTE_FAILED", `${path} could not be read from ${(0,kernel_text/* showUrl */.jr)(storeUrl)}: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
        hint: "look with `nix path-info --store <cache> <store path>`, or build the path here",
    });
}

;// CONCATENATED MODULE: ./src/adapters/paths-elsewhere.ts






/** By `nix path-info --store` and `nix store dump-path --store`. @throws NekoError VALUE_INVALID when the address holds
 *  a password */
function pathsElsewhere(storeUrl, options) {
    const { command, stream, packer, nixConfig } = options;
    const tar = cacheTar(stream, storeUrl, nixConfig);
    return {
        name: (0,kernel_text/* showUrl */.jr)(storeUrl),
        closure: (0,nix_cli_closures/* createClosureSource */.P)(command, storeUrl).closure,
        trustedKeys: (signal) => trustedKeys(command, signal),
        readers(closure) {
            const infos = new Map(closure.map((info) => [info.path, info]));
            return {
                closure: () => Promise.resolve(closure),
                // What is no directory is refused by `tree`: an archive would have to be fetched whole.
                files: { inspect: () => Promise.resolve({ kind: "closure" }) },
                tree: (root, signal) => tar.tree(root, closure, signal),
                packer: {
                    pack(job, signal) {
                        if (job.format !== "tar")
                            throw new TypeError("only layers are read from elsewhere");
                        const paths = job.paths.map((path) => {
                            const info = infos.get(path);
                            if (info)
                                return info;
                            throw new TypeError("a layer's paths are the closure's");
                        });
                        const content = tar.read(paths, { overlay: job.overlay, chunkBytes: compress/* frameBytes */.R6 }, signal);
                        return packer.packContent(content, job.compression, signal);
                    },
                    packContent: packer.packContent,
                },
            };
        },
    };
}
/** `nix config show`; before 2.20 `nix show-config`. */
async function trustedKeys(command, signal) {
    await command.version(signal);
    let said = "";
    for (const verb of [["config", "show"], ["show-config"]]) {
        const { status, stdout, stderr } = await command.nix(verb, ["--json"], { signal });
        if (status !== 0) {
            said = stderr;
            continue;
        }
        const settings = (0,nix_json/* parseNixJson */.f7)(stdout, "nix config show");
        const setting = (0,nix_json/* isFields */.Ce)(settings) ? settings["trusted-public-keys"] : undefined;
        const value = (0,nix_json/* isFields */.Ce)(setting) ? setting["value"] : undefined;
        if (Array.isArray(value))
            return value.filter((key) => typeof key === "string");
    }
    throw new error/* NekoError */.i("INTERNAL", `nix does not say which keys it trusts: ${said.slice(-200)}`, {
        hint: "name the key with --trusted-public-key, and report this with the output of `nix --version`",
    });
}

;// CONCATENATED MODULE: ./src/adapters/registry/registry-auth-file.ts


const largestBytes = 1024 * 1024;
/**
 * What `podman login` or `docker login` kept for a registry, by its exact host; undefined when nothing did. Credential
 * helpers are not asked. Source: containers-auth.json(5).
 */
async function storedCredentials(host, env) {
    for (const file of authFiles(env)) {
        const credentials = await credentialsIn(file, host);
        if (credentials)
            return credentials;
    }
    return undefined;
}
function authFiles(env) {
    if (env["REGISTRY_AUTH_FILE"])
        return [env["REGISTRY_AUTH_FILE"]];
    const home = env["HOME"];
    const runtime = env["XDG_RUNTIME_DIR"] || `/run/user/${process.getuid?.() ?? 0}`;
    return [
        (0,external_node_path_.join)(runtime, "containers/auth.json"),
        ...(process.getuid?.() === 0 ? ["/run/containers/0/auth.json"] : []),
        ...(home ? [(0,external_node_path_.join)(env["XDG_CONFIG_HOME"] || (0,external_node_path_.join)(home, ".config"), "containers/auth.json")] : []),
        ...(env["DOCKER_CONFIG"] ? [(0,external_node_path_.join)(env["DOCKER_CONFIG"], "config.json")] : []),
        ...(home ? [(0,external_node_path_.join)(home, ".docker/config.json")] : []),
    ];
}
async function credentialsIn(file, host) {
    try {
        const text = await (0,promises_.readFile)(file, "utf8");
        if (text.length > largestBytes)
            return undefined;
        const { auths } = JSON.parse(text);
        // Docker Hub's entry has kept its first address.
        const names = host === "docker.io" ? [host, "https://index.docker.io/v1/"] : [host];
        const entry = names.map((name) => (auths && Object.hasOwn(auths, name) ? auths[name] : undefined)).find(Boolean);
        if (typeof entry?.auth !== "string")
            return undefined;
        const decoded = Buffer.from(entry.auth, "base64").toString("utf8");
        const colon = decoded.indexOf(":");
        return colon <= 0 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    }
    catch {
        return undefined; // not there, not ours to read, or not JSON
    }
}

// EXTERNAL MODULE: ./src/adapters/store/store-tar.ts
var store_tar = __webpack_require__(5837);
;// CONCATENATED MODULE: ./cli/open-images.ts
















async function openImages({ entry, env, cwd, children }) {
    const packer = (0,packer_threads/* createPacker */.v)({ entry });
    const nixConfig = env["NIX_CONFIG"];
    const cache = env["XDG_CACHE_HOME"] || (0,external_node_path_.join)(env["HOME"] || (0,external_node_os_.homedir)(), ".cache");
    return {
        tree: (0,store_tar/* storeTar */.X)().tree,
        files: (0,image_file/* imageFiles */.B)({ path: env["PATH"] ?? "/usr/bin:/bin" }),
        packer,
        memory: await (0,layer_memory_file/* openLayerMemory */.z)((0,external_node_path_.join)(cache, "neko/layers.json")),
        elsewhere(storeUrl) {
            const base = storeUrl.startsWith("s3:") ? withVariables(children, env, caches/* bucketVariables */.Y) : children;
            const command = new nix_cli_command/* NixCommand */.xE((0,node_run/* createNodeRun */.CR)(base), nixConfig);
            return pathsElsewhere(storeUrl, { command, stream: createNodeStreamRun(base), packer, nixConfig });
        },
        storeOf: (destination) => storeOf(destination, { env, cwd }),
    };
}
function withVariables(base, env, names) {
    const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
    return { ...base, extraEnv: { ...base.extraEnv, ...given } };
}
function storeOf(destination, { env, cwd }) {
    switch (destination.kind) {
        case "registry": {
            const { host, repository, reference } = destination;
            const credentials = (asked) => storedCredentials(asked, env);
            return { store: (0,oci_http/* ociHttp */.m)({ host, prefix: "", credentials }), repository, tag: reference };
        }
        case "layout": {
            const directory = (0,external_node_path_.resolve)(cwd, destination.directory);
            return {
                store: (0,oci_layout/* ociLayout */.S)({ directory: (0,external_node_path_.dirname)(directory) }),
                repository: (0,external_node_path_.basename)(directory),
                tag: destination.tag,
            };
        }
        case "archive": {
            const { file, name, tag = "latest" } = destination;
            if (name === undefined) {
                throw new error/* NekoError */.i("VALUE_INVALID", "the archive's image has no name", {
                    hint: "write docker-archive:FILE:NAME[:TAG], so that whoever loads it can find it",
                });
            }
            const store = dockerArchive({ file: (0,external_node_path_.resolve)(cwd, file), name });
            return { store, repository: name.slice(name.lastIndexOf("/") + 1), tag };
        }
    }
}


/***/ }),

/***/ 4039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   sB: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7275);


/** Of a long name or a pax header, which are read whole. */
const largestExtraBytes = 1024 * 1024;
/** Zeros after the end: GNU tar fills up a record, of 10 KiB unless told otherwise. */
const largestTailBytes = 16 * 1024 * 1024;
const kinds = {
    "0": "file",
    "\0": "file",
    "1": "hard-link",
    "2": "symbolic-link",
    "5": "directory",
};
/**
 * The members of a tar in their order. Chunks of `stream` are handed on as they are, so each is only read until the next
 * one is asked for. @throws NekoError IMAGE_UNPACKABLE; `stream`'s own failure as it is
 */
async function* readTar(stream) {
    const bytes = new Bytes(stream);
    try {
        let extra = {};
        for (;;) {
            const block = await bytes.take(_tar_js__WEBPACK_IMPORTED_MODULE_0__/* .tarBlockBytes */ .u0);
            if (isZero(block))
                break;
            const header = parseTarHeader(block);
            if ("xgLK".includes(header.type)) {
                extra = await readExtra(header, extra, bytes);
                continue;
            }
            const member = memberOf(header, extra);
            extra = {};
            const rest = { bytes: member.sizeBytes };
            yield { ...member, content: bytes.content(rest) };
            await bytes.skip(rest);
            await bytes.take((0,_tar_js__WEBPACK_IMPORTED_MODULE_0__/* .tarPaddingBytes */ .sf)(member.sizeBytes));
        }
        if (Object.keys(extra).length > 0)
            throw broken("ends after a long name");
        if (!isZero(await bytes.take(_tar_js__WEBPACK_IMPORTED_MODULE_0__/* .tarBlockBytes */ .u0)))
            throw broken("has no proper end");
        await bytes.expectZeros();
    }
    finally {
        await bytes.close();
    }
}
/** @throws NekoError IMAGE_UNPACKABLE when the block is no header of a ustar, pax or GNU tar */
function parseTarHeader(block) {
    let sum = 8 * 0x20; // the checksum's own field counts as blanks
    for (let at = 0; at < _tar_js__WEBPACK_IMPORTED_MODULE_0__/* .tarBlockBytes */ .u0; at += 1)
        if (at < 148 || at >= 156)
            sum += block[at];
    if (block.toString("latin1", 257, 262) !== "ustar" || numberAt(block, 148, 8) !== sum) {
        throw broken("holds a block that is no header");
    }
    const gnu = block.toString("latin1", 257, 265) === "ustar  \0"; // has other fields where ustar has the prefix
    const prefix = gnu ? "" : textAt(block, 345, 155);
    const name = textAt(block, 0, 100);
    return {
        type: String.fromCharCode(block[156]),
        path: prefix === "" ? name : `${prefix}/${name}`,
        target: textAt(block, 157, 100),
        sizeBytes: numberAt(block, 124, 12),
    };
}
async function readExtra(header, before, bytes) {
    if (header.sizeBytes > largestExtraBytes)
        throw broken("has a name of more than 1 MiB");
    const body = await bytes.take(header.sizeBytes);
    await bytes.take((0,_tar_js__WEBPACK_IMPORTED_MODULE_0__/* .tarPaddingBytes */ .sf)(header.sizeBytes));
    switch (header.type) {
        case "L":
            return { ...before, path: textAt(body, 0, body.length) };
        case "K":
            return { ...before, target: textAt(body, 0, body.length) };
        default: {
            const found = parsePax(body);
            // For all members that follow: nobody sets names that way, and comments do not matter.
            if (header.type === "g" && Object.keys(found).length > 0)
                throw broken("sets one name for all of its files");
            return { ...before, ...found };
        }
    }
}
/** `<length> <key>=<value>\n`, over and over. */
function parsePax(body) {
    let found = {};
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(0x20, at);
        const digits = space < 0 ? "" : body.toString("latin1", at, Math.min(space, at + 20));
        const end = at + Number(digits);
        const equals = body.indexOf(0x3d, space);
        if (!/^[1-9][0-9]*$/.test(digits) || equals < 0 || equals >= end || end > body.length || body[end - 1] !== 0x0a) {
            throw broken("has a pax header that is none");
        }
        const key = body.toString("latin1", space + 1, equals);
        const value = decode(body.subarray(equals + 1, end - 1));
        if (key.startsWith("GNU.sparse."))
            throw broken("holds a sparse file");
        if (key === "path")
            found = { ...found, path: value };
        if (key === "linkpath")
            found = { ...found, target: value };
        if (key === "size")
            found = { ...found, sizeBytes: decimal(value) };
        at = end;
    }
    return found;
}
function memberOf(header, extra) {
    const path = extra.path ?? header.path;
    const kind = Object.hasOwn(kinds, header.type) ? kinds[header.type] : undefined;
    if (path === "" || path.includes("\0"))
        throw broken("holds a file without a name");
    if (!kind)
        throw broken(`holds ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(path, 200)}, which is no file, directory or link`);
    const sizeBytes = extra.sizeBytes ?? header.sizeBytes;
    if (kind !== "file" && sizeBytes > 0)
        throw broken(`gives ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(path, 200)} content, which is no file`);
    const isLink = kind === "hard-link" || kind === "symbolic-link";
    return { kind, path, target: isLink ? (extra.target ?? header.target) : "", sizeBytes };
}
/** Octal digits between blanks and zeros, or GNU's base 256, which sets the first bit. */
function numberAt(block, at, length) {
    if (block[at] === 0x80) {
        const value = block.readBigUInt64BE(at + length - 8);
        const high = block.subarray(at + 1, at + length - 8);
        if (length === 12 && isZero(high) && value <= Number.MAX_SAFE_INTEGER)
            return Number(value);
        throw broken("has a number that is none");
    }
    const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString("latin1", at, at + length))?.[1];
    if (digits === undefined)
        throw broken("has a number that is none");
    return Number.parseInt(digits, 8);
}
function decimal(text) {
    const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value))
        throw broken("has a size that is none");
    return value;
}
/** Up to the first NUL. */
function textAt(block, at, length) {
    const field = block.subarray(at, at + length);
    const end = field.indexOf(0);
    return decode(end < 0 ? field : field.subarray(0, end));
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw broken("has a name that is no UTF-8");
    }
}
const zeros = Buffer.alloc(64 * 1024);
function isZero(bytes) {
    for (let at = 0; at < bytes.length; at += zeros.length) {
        const part = bytes.subarray(at, at + zeros.length);
        if (zeros.compare(part, 0, part.length, 0, part.length) !== 0)
            return false;
    }
    return true;
}
function broken(what) {
    return (0,_tar_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackable */ .DO)(`the archive ${what}`, "build the image again; if it stays so, build it by dockerTools");
}
/** A stream of chunks as a stream of bytes. */
class Bytes {
    #source;
    #chunk = new Uint8Array(0);
    constructor(stream) {
        this.#source = stream[Symbol.asyncIterator]();
    }
    /** Exactly `length` bytes of their own. */
    async take(length) {
        const taken = Buffer.allocUnsafe(length);
        for (let filled = 0; filled < length;)
            filled += (await this.#next(length - filled)).copy(taken, filled);
        return taken;
    }
    /** The next `rest.bytes`, which it counts down. */
    async *content(rest) {
        while (rest.bytes > 0) {
            const part = await this.#next(rest.bytes);
            rest.bytes -= part.length;
            yield part;
        }
    }
    async skip(rest) {
        while (rest.bytes > 0)
            rest.bytes -= (await this.#next(rest.bytes)).length;
    }
    /** Reads to the end, so that whatever makes the stream can say how it ended. */
    async expectZeros() {
        for (let read = 0;;) {
            if (!isZero(this.#chunk))
                throw broken("goes on after its end");
            read += this.#chunk.length;
            if (read > largestTailBytes)
                throw broken("does not end");
            const { value, done } = await this.#source.next();
            if (done)
                return;
            this.#chunk = value;
        }
    }
    async close() {
        await this.#source.return?.();
    }
    async #next(most) {
        while (this.#chunk.length === 0) {
            const { value, done } = await this.#source.next();
            if (done)
                throw broken("ends too early");
            this.#chunk = value;
        }
        const part = this.#chunk.subarray(0, most);
        this.#chunk = this.#chunk.subarray(part.length);
        return Buffer.from(part.buffer, part.byteOffset, part.length);
    }
}


/***/ }),

/***/ 3428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDestination),
/* harmony export */   j: () => (/* binding */ isHost)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5426);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6805);



const forms = "docker://HOST/NAME[:TAG], oci:DIR[:TAG] or docker-archive:FILE[:NAME[:TAG]]";
const host = /^(?:(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::([0-9]{1,5}))?$/;
/**
 * The tag is `latest` where none is written. Source: containers-transports(5), "docker", "oci", "docker-archive".
 * @throws NekoError VALUE_INVALID
 */
function parseDestination(text) {
    if (/\p{Cc}/u.test(text))
        throw wrong(text, "has a control character", `write ${forms}`);
    if (text.startsWith("docker://"))
        return registryOf(text, text.slice("docker://".length));
    if (text.startsWith("oci:")) {
        const [directory, tag] = splitPath(text, text.slice("oci:".length), "a directory");
        return { kind: "layout", directory, tag: tagOf(text, tag) };
    }
    if (text.startsWith("docker-archive:")) {
        const [file, reference] = splitPath(text, text.slice("docker-archive:".length), "a file");
        if (reference === undefined)
            return { kind: "archive", file };
        const { name, tag } = referenceOf(text, reference);
        return { kind: "archive", file, name, tag };
    }
    if (/^https?:\/\//.test(text)) {
        throw wrong(text, "is a URL", "write docker://HOST/NAME[:TAG], without http: or https:");
    }
    throw wrong(text, "says no kind of place", `write ${forms}`);
}
function registryOf(text, reference) {
    const { name, tag } = referenceOf(text, reference);
    const slash = name.indexOf("/");
    const first = name.slice(0, Math.max(slash, 0));
    if (!isHost(first)) {
        const full = slash < 0 ? `docker.io/library/${name}` : `docker.io/${name}`;
        throw wrong(text, "names no registry", `write the host: docker://${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(full, 200)}`);
    }
    return { kind: "registry", host: first, repository: name.slice(slash + 1), reference: tag };
}
/** Docker's rule for what of a name is a host. */
function isHost(text) {
    return text === "localhost" || /[.:]/.test(text);
}
/** `[HOST[:PORT]/]NAME[:TAG]` */
function referenceOf(text, reference) {
    if (reference.includes("@")) {
        throw wrong(text, "names a digest", "write a tag or nothing: an image's digest is what its content makes it");
    }
    const colon = reference.indexOf(":", reference.lastIndexOf("/") + 1);
    const name = colon < 0 ? reference : reference.slice(0, colon);
    const slash = name.indexOf("/");
    const first = name.slice(0, Math.max(slash, 0));
    const repository = isHost(first) ? name.slice(slash + 1) : name;
    if (isHost(first))
        checkHost(text, first);
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepository */ .Z6)(repository)) {
        throw wrong(text, "has no image name", "use lower-case letters and digits, separated by . _ - and /");
    }
    return { name, tag: tagOf(text, colon < 0 ? undefined : reference.slice(colon + 1)) };
}
function checkHost(text, name) {
    const port = host.exec(name);
    if (port && (port[1] === undefined || (Number(port[1]) >= 1 && Number(port[1]) <= 65_535)))
        return;
    throw wrong(text, "has no host", "write the registry's host, and after a colon its port, in lower case");
}
/** A path ends at its first colon: no file with one can be written that way. */
function splitPath(text, rest, what) {
    const colon = rest.indexOf(":");
    const path = colon < 0 ? rest : rest.slice(0, colon);
    if (path === "")
        throw wrong(text, `names no ${what.slice(2)}`, `give ${what} whose path has no colon`);
    return [path, colon < 0 ? undefined : rest.slice(colon + 1)];
}
function tagOf(text, tag) {
    if (tag === undefined)
        return "latest";
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(tag))
        return tag;
    throw wrong(text, "has no proper tag", "use up to 128 letters, digits, . _ and -, not beginning with . or -");
}
function wrong(text, what, hint) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showUrl */ .jr)(text), 200)}" ${what}`, { hint });
}


/***/ })

};
