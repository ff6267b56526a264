export const id = 902;
export const ids = [902];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ JobPacker)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/push/pack.ts
var pack = __webpack_require__(875);
;// CONCATENATED MODULE: ./src/formats/nar.ts
// The framing of a Nix archive: strings of 8-byte little-endian length, bytes and zeros up to a multiple of 8.
// Source: Nix manual, "Nix Archive (NAR) Format"; Dolstra's thesis, figure 5.2.
const narMagic = "nix-archive-1";
/** The framed strings, one after the other; each character of theirs is a byte. */
function narStrings(...texts) {
    return Buffer.concat(texts.flatMap((text) => [
        narLength(text.length),
        Buffer.from(text, "latin1"),
        Buffer.alloc(narPaddingBytes(text.length)),
    ]));
}
/** What stands before a string's or a file's bytes. */
function narLength(sizeBytes) {
    const length = Buffer.allocUnsafe(8);
    length.writeBigUInt64LE(BigInt(sizeBytes));
    return length;
}
/** Zero bytes after a string or a file's content. */
function narPaddingBytes(sizeBytes) {
    return (8 - (sizeBytes % 8)) % 8;
}
/** The pieces between names, lengths and contents. */
const narFrames = {
    start: narStrings(narMagic),
    directory: narStrings("(", "type", "directory"),
    /** Before the name. */
    entry: narStrings("entry", "(", "name"),
    /** After the name, before the node. */
    node: narStrings("node"),
    /** After an entry's node. */
    entryEnd: narStrings(")"),
    /** Before length and content. */
    file: narStrings("(", "type", "regular", "contents"),
    executable: narStrings("(", "type", "regular", "executable", "", "contents"),
    /** Before the target. */
    symlink: narStrings("(", "type", "symlink", "target"),
    end: narStrings(")"),
};

// EXTERNAL MODULE: ./src/formats/tar.ts
var tar = __webpack_require__(7275);
;// CONCATENATED MODULE: ./src/adapters/store/chunk-buffer.ts
/** One buffer for all chunks. */
function oneRoom(chunkBytes) {
    if (!Number.isSafeInteger(chunkBytes) || chunkBytes < 1)
        throw new TypeError("a chunk has at least one byte");
    const bytes = Buffer.allocUnsafeSlow(chunkBytes);
    return () => bytes;
}
/** A buffer that is filled and handed out, then the next one. */
class ChunkBuffer {
    filled = 0;
    #room;
    #bytes;
    constructor(room) {
        this.#room = room;
    }
    get bytes() {
        return (this.#bytes ??= this.#room());
    }
    get free() {
        return this.bytes.length - this.filled;
    }
    /** What is in it; afterwards it is empty. */
    take() {
        const { bytes } = this;
        const chunk = this.filled === bytes.length ? bytes : bytes.subarray(0, this.filled);
        this.filled = 0;
        this.#bytes = undefined;
        return chunk;
    }
    /** Chunks that became full. */
    *add(piece) {
        for (let at = 0; at < piece.length;) {
            const part = piece.subarray(at, at + this.free);
            this.bytes.set(part, this.filled);
            this.filled += part.length;
            at += part.length;
            if (this.free === 0)
                yield this.take();
        }
    }
    *addZeros(count) {
        for (let left = count; left > 0;) {
            const part = Math.min(left, this.free);
            this.bytes.fill(0, this.filled, this.filled + part);
            this.filled += part;
            left -= part;
            if (this.free === 0)
                yield this.take();
        }
    }
    /** Whether it fitted as a whole, with room to spare. */
    put(piece) {
        if (piece.length >= this.free)
            return false;
        this.bytes.set(piece, this.filled);
        this.filled += piece.length;
        return true;
    }
}

// EXTERNAL MODULE: ./src/adapters/store/store-walk.ts
var store_walk = __webpack_require__(193);
;// CONCATENATED MODULE: ./src/adapters/store/store-chunks.ts




/** What every layer begins with: the directories above the store. */
const tarParents = ["nix", "nix/store"].map((path) => (0,tar/* tarHeader */.pI)({ kind: "directory", path: Buffer.from(path), mode: 0o755 }));
const slash = 0x2f;
/**
 * The tar of some store paths: `nix/` and `nix/store/`, each path, the overlay, the end. Synchronous, for a thread of
 * its own. A chunk is valid as long as its buffer is not given again.
 * @throws NekoError IMAGE_UNPACKABLE
 */
function* tarChunks(paths, options) {
    const out = new ChunkBuffer(options.room);
    try {
        for (const header of tarParents)
            yield* out.add(header);
        for (const path of paths.toSorted())
            yield* tarOfPath(new store_walk/* StoreWalk */.v4(path, options), out);
        if (options.overlay)
            yield* out.add(options.overlay);
        yield* out.add(tar/* tarEnd */.JO);
        if (out.filled > 0)
            yield out.take();
    }
    catch (thrown) {
        throw (0,store_walk/* readFailure */.f1)(thrown);
    }
}
function* tarOfPath(walk, out) {
    for (let step = walk.next(); step; step = walk.next()) {
        if (step === "leave")
            continue;
        (0,tar/* refuseWhiteout */.wC)(walk.name);
        // Nearly every entry takes the short way: its header, and a small file's content, in place.
        if (out.free > tar/* tarBlockBytes */.u0 && writeInPlace(step, walk, out))
            out.filled += tar/* tarBlockBytes */.u0;
        else
            yield* out.add((0,tar/* tarHeader */.pI)(entryOf(step, walk)));
        if (step !== "file" || walk.sizeBytes === 0)
            continue;
        const padding = (0,tar/* tarPaddingBytes */.sf)(walk.sizeBytes);
        if (walk.sizeBytes + padding < out.free) {
            walk.smallContent(out);
            out.bytes.fill(0, out.filled, (out.filled += padding));
        }
        else {
            yield* walk.content(out);
            yield* out.addZeros(padding);
        }
    }
}
function writeInPlace(step, walk, out) {
    const { path, pathBytes } = walk;
    switch (step) {
        case "directory":
            path[pathBytes] = slash;
            return (0,tar/* writeTarHeader */.OP)(out.bytes, out.filled, tar/* tarTemplates */.jg.directory, path, pathBytes + 1);
        case "file": {
            const template = walk.executable ? tar/* tarTemplates */.jg.executable : tar/* tarTemplates */.jg.file;
            return (0,tar/* writeTarHeader */.OP)(out.bytes, out.filled, template, path, pathBytes, walk.sizeBytes);
        }
        case "symlink":
            return (0,tar/* writeTarHeader */.OP)(out.bytes, out.filled, tar/* tarTemplates */.jg.symlink, path, pathBytes, 0, walk.target);
    }
}
function entryOf(step, walk) {
    const path = walk.path.subarray(0, walk.pathBytes);
    switch (step) {
        case "directory":
            return { kind: "directory", path, mode: 0o555 };
        case "file":
            return { kind: "file", path, executable: walk.executable, sizeBytes: walk.sizeBytes };
        case "symlink":
            return { kind: "symlink", path, target: Buffer.from(walk.target, "latin1") };
    }
}
/**
 * The NAR of one store path; its sha256 is the path's narHash. Synchronous, and chunks as those of {@link tarChunks}.
 * @throws NekoError IMAGE_UNPACKABLE
 */
function* narChunks(path, options) {
    const out = new ChunkBuffer(options.room);
    const walk = new store_walk/* StoreWalk */.v4(path, options);
    try {
        yield* out.add(narFrames.start);
        let depth = 0;
        for (let step = walk.next(); step; step = walk.next()) {
            if (step === "leave") {
                depth -= 1;
                yield* added(out, narFrames.end);
            }
            else {
                if (depth > 0) {
                    yield* added(out, narFrames.entry);
                    yield* added(out, narStrings(walk.name));
                    yield* added(out, narFrames.node);
                }
                yield* narOfNode(step, walk, out);
            }
            if (step === "directory")
                depth += 1;
            else if (depth > 0)
                yield* added(out, narFrames.entryEnd);
        }
        if (out.filled > 0)
            yield out.take();
    }
    catch (thrown) {
        throw (0,store_walk/* readFailure */.f1)(thrown);
    }
}
function* narOfNode(step, walk, out) {
    switch (step) {
        case "directory":
            yield* added(out, narFrames.directory);
            return;
        case "file":
            yield* added(out, walk.executable ? narFrames.executable : narFrames.file);
            yield* added(out, narLength(walk.sizeBytes));
            yield* walk.content(out);
            yield* out.addZeros(narPaddingBytes(walk.sizeBytes));
            yield* added(out, narFrames.end);
            return;
        case "symlink":
            yield* added(out, narFrames.symlink);
            yield* added(out, narStrings(walk.target));
            yield* added(out, narFrames.end);
    }
}
/** Without a generator of its own where the piece fits. */
function added(out, piece) {
    return out.put(piece) ? [] : out.add(piece);
}

;// CONCATENATED MODULE: ./src/adapters/store/pack-job.ts



/** One more than there are cores to compress on, and no more than node's thread pool has threads. Each costs about
 *  10 MiB. */
const slotsPerThread = Math.min(4, (0,external_node_os_.availableParallelism)() + 1);
/** Carries out jobs on this thread; only the compression leaves it. */
class JobPacker {
    #slots = new Map();
    slots(compression) {
        const slots = this.#slots.get(compression) ?? new pack/* FrameSlots */.l9(compression, slotsPerThread);
        this.#slots.set(compression, slots);
        return slots;
    }
    pack(job, files, signal) {
        return (0,pack/* packFrames */.uV)((room) => contentOf(job, files, room), this.slots(job.compression), signal, job);
    }
    close() {
        for (const slots of this.#slots.values())
            slots.close();
    }
}
function contentOf(content, files, room) {
    switch (content.format) {
        case "tar":
            return tarChunks(content.paths, { ...files, overlay: content.overlay, room });
        case "nar":
            return narChunks(content.path, { ...files, room });
    }
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ stripsCaseHack),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   v4: () => (/* binding */ StoreWalk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9823);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7275);




const stripsCaseHack = process.platform === "darwin";
const slash = 0x2f;
/**
 * The nodes of one store path, in the order of tar and NAR. Calls are synchronous and the walk is one mutable object:
 * a closure has tens of thousands of small files, where a trip through the thread pool or an object per node costs
 * more than the call itself. Names are strings of one character per byte, since they need not be text.
 */
class StoreWalk {
    /** The node's own name; empty for the store path itself. */
    name = "";
    /** Of a file. */
    sizeBytes = 0;
    executable = false;
    /** Of a link. */
    target = "";
    /** Relative to `/`, up to `pathBytes`; there is room for a slash behind it. */
    path = Buffer.allocUnsafeSlow(1024);
    pathBytes = 0;
    #place = Buffer.allocUnsafeSlow(1024);
    #placeBytes = 0;
    #started = false;
    #stripCaseHack;
    #open = [];
    constructor(path, { storeDirectory = "/nix/store", stripCaseHack = stripsCaseHack }) {
        this.#stripCaseHack = stripCaseHack;
        const place = Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
        this.#place = roomFor(this.#place, place.length);
        this.#place.set(place);
        this.#placeBytes = place.length;
        this.pathBytes = this.path.write(path.slice(1));
    }
    /** The next node, described by the fields; undefined after the last. @throws NekoError IMAGE_UNPACKABLE */
    next() {
        if (!this.#started) {
            this.#started = true;
            return this.#look();
        }
        const directory = this.#open.at(-1);
        if (!directory)
            return undefined;
        this.pathBytes = directory.pathBytes;
        this.#placeBytes = directory.placeBytes;
        const entry = directory.entries[directory.next];
        if (!entry) {
            this.#open.pop();
            return "leave";
        }
        directory.next += 1;
        this.name = entry.name;
        this.path = roomFor(this.path, this.pathBytes + entry.name.length + 2);
        this.pathBytes = append(this.path, this.pathBytes, entry.name);
        this.#place = roomFor(this.#place, this.#placeBytes + entry.onDisk.length + 2);
        this.#placeBytes = append(this.#place, this.#placeBytes, entry.onDisk);
        return this.#look();
    }
    /**
     * The file's content through the buffer; full chunks come out. It is read to the size that was announced: a store
     * path never changes, so anything else is damage.
     */
    *content(into) {
        if (this.sizeBytes === 0)
            return;
        const file = this.#openFile();
        try {
            for (let left = this.sizeBytes; left > 0;) {
                left -= this.#read(file, into, Math.min(left, into.free));
                if (into.free === 0)
                    yield into.take();
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    /** The file's content where all of it fits into the buffer. */
    smallContent(into) {
        const file = this.#openFile();
        try {
            for (let left = this.sizeBytes; left > 0;)
                left -= this.#read(file, into, left);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    #look() {
        const place = this.#place.subarray(0, this.#placeBytes);
        const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
        if (facts.isFile()) {
            this.sizeBytes = facts.size;
            this.executable = (facts.mode & 0o100) !== 0;
            return "file";
        }
        if (facts.isSymbolicLink()) {
            this.target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(place, { encoding: "latin1" });
            return "symlink";
        }
        if (!facts.isDirectory()) {
            throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackable */ .DO)(`${(0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(this.path.subarray(0, this.pathBytes))} is no file, directory or link`, "build an output without sockets, pipes and devices");
        }
        const entries = (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveNames */ .Pw)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place, { encoding: "latin1" }), this.#stripCaseHack);
        this.#open.push({ entries, next: 0, pathBytes: this.pathBytes, placeBytes: this.#placeBytes });
        return "directory";
    }
    #openFile() {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#place.subarray(0, this.#placeBytes), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    #read(file, into, limit) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, into.bytes, into.filled, limit, null);
        if (read === 0) {
            const name = (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(this.path.subarray(0, this.pathBytes));
            throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackable */ .DO)(`${name} is shorter than it was`, "run `nix-store --verify --check-contents`");
        }
        into.filled += read;
        return read;
    }
}
/** A failure of the file system as one of ours; everything else as it is. */
function readFailure(thrown) {
    if (!(thrown instanceof Error) || !("code" in thrown) || thrown instanceof _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i || !("syscall" in thrown))
        return thrown;
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("IMAGE_UNPACKABLE", `reading the store failed: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(thrown.message)}`, {
        hint: "check that the output was built here and is readable: nix path-info <store path>",
        cause: thrown,
    });
}
function roomFor(scratch, bytes) {
    if (bytes <= scratch.length)
        return scratch;
    const larger = Buffer.allocUnsafeSlow(bytes * 2);
    larger.set(scratch);
    return larger;
}
function append(scratch, at, name) {
    scratch[at] = slash;
    return at + 1 + scratch.write(name, at + 1, "latin1");
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ unpackable),
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   OP: () => (/* binding */ writeTarHeader),
/* harmony export */   Pw: () => (/* binding */ archiveNames),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   jg: () => (/* binding */ tarTemplates),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   sf: () => (/* binding */ tarPaddingBytes),
/* harmony export */   u0: () => (/* binding */ tarBlockBytes),
/* harmony export */   wC: () => (/* binding */ refuseWhiteout)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9823);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


/** What ends every tar: two zero blocks, and no padding to a record. */
const tarEnd = new Uint8Array(1024);
const tarBlockBytes = 512;
/** 11 octal digits. */
const largestOctal = 0o77777777777;
const slash = 0x2f;
const zero = 0x30;
const tarTemplates = {
    directory: template("5", 0o555),
    /** Above the store, where runtimes mount things. */
    writableDirectory: template("5", 0o755),
    file: template("0", 0o444),
    executable: template("0", 0o555),
    symlink: template("2", 0o777),
};
/**
 * Writes the one header block that ustar needs. `path` is taken up to `pathBytes`, of a directory with its slash;
 * `target`, of a link, has one character per byte. False, and nothing of use written, when it takes {@link tarHeader}.
 */
function writeTarHeader(into, at, { block, sum }, path, pathBytes, sizeBytes = 0, target = "") {
    const split = pathBytes <= 100 ? 0 : splitAt(path, pathBytes);
    if (split < 0 || sizeBytes > largestOctal || target.length > 100)
        return false;
    into.set(block, at);
    let total = sum;
    const nameStart = split === 0 ? 0 : split + 1;
    for (let index = nameStart, to = at; index < pathBytes; index += 1, to += 1)
        total += into[to] = path[index];
    for (let index = 0, to = at + 345; index < split; index += 1, to += 1)
        total += into[to] = path[index];
    for (let index = 0, to = at + 157; index < target.length; index += 1, to += 1) {
        total += into[to] = target.charCodeAt(index);
    }
    // The template has the zeros.
    for (let rest = sizeBytes, to = at + 134; rest > 0; rest = Math.floor(rest / 8), to -= 1) {
        const digit = rest % 8;
        into[to] = zero + digit;
        total += digit;
    }
    for (let rest = total, to = at + 153; to >= at + 148; rest >>>= 3, to -= 1)
        into[to] = zero + (rest & 7);
    into[at + 154] = 0;
    return true;
}
/** The header block of one entry, with a pax header before it where ustar cannot say it. */
function tarHeader(entry) {
    const path = entry.kind === "directory" ? Buffer.concat([entry.path, Buffer.from("/")]) : Buffer.from(entry.path);
    const target = entry.kind === "symlink" ? Buffer.from(entry.target) : Buffer.alloc(0);
    const sizeBytes = entry.kind === "file" ? entry.sizeBytes : 0;
    const kind = templateOf(entry);
    const block = Buffer.allocUnsafe(tarBlockBytes);
    if (writeTarHeader(block, 0, kind, path, path.length, sizeBytes, target.toString("latin1")))
        return block;
    const records = new Map();
    const long = path.length > 100 && splitAt(path, path.length) < 0;
    if (target.length > 100)
        records.set("linkpath", target);
    if (long)
        records.set("path", path);
    if (sizeBytes > largestOctal)
        records.set("size", Buffer.from(String(sizeBytes)));
    const short = long ? path.subarray(0, 100) : path;
    const size = records.has("size") ? 0 : sizeBytes;
    writeTarHeader(block, 0, kind, short, short.length, size, target.toString("latin1", 0, 100));
    return Buffer.concat([paxHeader(records), block]);
}
/** Zero bytes after a file's content, up to the next block. */
function tarPaddingBytes(sizeBytes) {
    return (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes;
}
const caseHack = "~nix~case~hack~";
/**
 * Names of one directory in the order of tar and NAR: by bytes. `stripCaseHack` on file systems that fold case, where
 * Nix itself puts the suffix and takes it off again.
 * @throws NekoError IMAGE_UNPACKABLE when two would have one name
 */
function archiveNames(names, stripCaseHack) {
    const sorted = names
        .map((onDisk) => {
        const at = stripCaseHack ? onDisk.indexOf(caseHack) : -1;
        return { onDisk, name: at < 0 ? onDisk : onDisk.slice(0, at) };
    })
        .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    if (!stripCaseHack)
        return sorted;
    for (const [index, { name }] of sorted.entries()) {
        if (name.length > 0 && (index === 0 || sorted[index - 1]?.name !== name))
            continue;
        throw unpackable(`two files would be named ${show(name)}`, "rename one of them, so that they differ by more than case");
    }
    return sorted;
}
/** A layer's reader would delete what such a file names. @throws NekoError IMAGE_UNPACKABLE */
function refuseWhiteout(name) {
    if (!name.startsWith(".wh."))
        return;
    throw unpackable(`${show(name)} would be read as a whiteout`, "rename the file: OCI layers reserve names that begin with .wh.");
}
function unpackable(message, hint) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("IMAGE_UNPACKABLE", message, { hint });
}
/** A name for people; a string of one character per byte. */
function show(name) {
    const bytes = typeof name === "string" ? Buffer.from(name, "latin1") : Buffer.from(name);
    return `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(bytes.toString("utf8"), 200)}"`;
}
function templateOf(entry) {
    switch (entry.kind) {
        case "directory":
            return entry.mode === 0o555 ? tarTemplates.directory : template("5", entry.mode);
        case "file":
            return entry.executable ? tarTemplates.executable : tarTemplates.file;
        case "symlink":
            return tarTemplates.symlink;
    }
}
/** Where ustar's two name fields part; negative when the name does not fit them. The leftmost slash that fits decides. */
function splitAt(path, pathBytes) {
    const at = path.indexOf(slash, pathBytes - 101);
    return at > 0 && at <= 155 && at < pathBytes - 1 ? at : -1;
}
/** The header of a kind: of time 1, nobody's, without name and size. */
function template(type, mode) {
    const block = Buffer.alloc(tarBlockBytes);
    const octal = (value, at, digits) => {
        block.write(value.toString(8).padStart(digits, "0"), at, digits, "latin1");
    };
    octal(mode, 100, 7);
    octal(0, 108, 7); // uid
    octal(0, 116, 7); // gid
    octal(0, 124, 11);
    octal(1, 136, 11); // mtime, as in the store
    block.fill(" ", 148, 156);
    block.write(type, 156, "latin1");
    block.write("ustar\u000000", 257, "latin1");
    octal(0, 329, 7);
    octal(0, 337, 7);
    return { block, sum: block.reduce((sum, byte) => sum + byte, 0) };
}
const paxTemplate = template("x", 0o444);
const paxName = Buffer.from("././@PaxHeader");
function paxHeader(records) {
    // pax says UTF-8 unless told otherwise, and file names need not be.
    const binary = [...records.values()].some((value) => !value.equals(Buffer.from(value.toString("utf8"))));
    const all = binary ? new Map([["hdrcharset", Buffer.from("BINARY")], ...records]) : records;
    const body = Buffer.concat([...all].map(([key, value]) => paxRecord(key, value)));
    const block = Buffer.allocUnsafe(tarBlockBytes);
    writeTarHeader(block, 0, paxTemplate, paxName, paxName.length, body.length);
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

/***/ 6677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   g4: () => (/* binding */ finishDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9823);



/** @throws NekoError VALUE_INVALID */
function parseDigest(text) {
    if (/^sha256:[0-9a-f]{64}$/.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no sha256 digest`, {
        hint: "write sha256: followed by 64 lower-case hex digits",
    });
}
function sha256(data) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex")}`;
}
/** The digest of a running hash; the hash cannot be used afterwards. */
function finishDigest(hash) {
    return `sha256:${hash.digest("hex")}`;
}
/** First 12 hex digits, for people. */
function shortDigest(digest) {
    return digest.slice("sha256:".length, "sha256:".length + 12);
}
/**
 * RFC 8785 (JSON Canonicalization Scheme): the bytes that are signed and hashed.
 * Members that are undefined are left out, as JSON.stringify does.
 */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError("undefined has no canonical JSON");
    return text;
}
/** sha256 over the RFC 8785 form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ NekoError),
  R: () => (/* binding */ toNekoError)
});

;// CONCATENATED MODULE: ./src/kernel/error-codes.ts
const facts = (disposition, exit) => ({ disposition, exit });
/**
 * Every code Neko can end with. Adding one means a heading in docs/errors.md (tests/unit/errors.test.ts holds both).
 * `stalled`: a person must act. `waiting`: come back later. `transient`: back off and retry.
 */
const dispositions = {
    INTERNAL: facts("stalled", 1),
    USAGE: facts("stalled", 2),
    VALUE_INVALID: facts("stalled", 2),
    CONFIG_MISSING: facts("stalled", 2),
    CONFIG_INVALID: facts("stalled", 2),
    HOST_CONFIG_INVALID: facts("stalled", 2),
    FEATURE_UNSUPPORTED: facts("stalled", 2),
    TRUST_INVALID: facts("stalled", 2),
    KEY_INVALID: facts("stalled", 2),
    CANCELLED: facts("transient", 75),
    TIMED_OUT: facts("transient", 75),
    NIX_MISSING: facts("stalled", 2),
    NIX_TOO_OLD: facts("stalled", 2),
    EVALUATION_FAILED: facts("stalled", 5),
    ATTRIBUTE_MISSING: facts("stalled", 5),
    BUILD_FAILED: facts("stalled", 5),
    SHELL_CHECK_FAILED: facts("stalled", 5),
    SUBSTITUTE_FAILED: facts("transient", 5),
    CLOSURE_MISMATCH: facts("stalled", 8),
    DIRTY_TREE_PUSH: facts("stalled", 2),
    IMAGE_UNPACKABLE: facts("stalled", 5),
    REGISTRY_UNREACHABLE: facts("transient", 75),
    REGISTRY_DENIED: facts("stalled", 5),
    REGISTRY_PROTOCOL: facts("stalled", 5),
    IMAGE_MISSING: facts("stalled", 5),
    IMAGE_MISMATCH: facts("stalled", 8),
    PULL_FAILED: facts("transient", 5),
    CACHE_UNREACHABLE: facts("transient", 75),
    CACHE_DENIED: facts("stalled", 5),
    CACHE_UNUSABLE: facts("stalled", 5),
    PATH_UNSIGNED: facts("stalled", 8),
    GIT_FAILED: facts("transient", 75),
    REMOTE_UNREACHABLE: facts("transient", 75),
    REMOTE_DENIED: facts("stalled", 5),
    CHANNEL_BROKEN: facts("stalled", 8),
    CHANNEL_CONTENDED: facts("transient", 75),
    SIGNATURE_INVALID: facts("stalled", 8),
    SIGNER_UNKNOWN: facts("stalled", 8),
    ROLE_DENIED: facts("stalled", 8),
    KEY_REVOKED: facts("stalled", 8),
    REPOSITORY_MISMATCH: facts("stalled", 8),
    REF_MISMATCH: facts("stalled", 8),
    RELEASE_REPLAYED: facts("stalled", 8),
    NOT_DESCENDANT: facts("stalled", 8),
    RECORD_INVALID: facts("stalled", 8),
    ROLLBACK_REFUSED: facts("stalled", 8),
    POLICY_ROLLED_BACK: facts("stalled", 8),
    HOST_NOT_INITIALISED: facts("stalled", 2),
    HOST_ALREADY_INITIALISED: facts("stalled", 2),
    STATE_UNREADABLE: facts("stalled", 1),
    STATE_WRITE_FAILED: facts("transient", 1),
    LOCK_HELD: facts("transient", 75),
    TARGET_UNKNOWN: facts("stalled", 2),
    RELEASE_PENDING: facts("waiting", 0),
    SUPERSEDED: facts("waiting", 0),
    WAVE_NOT_ADMITTED: facts("waiting", 4),
    WAVE_NOT_READY: facts("waiting", 4),
    WINDOW_CLOSED: facts("waiting", 4),
    ROLLOUT_FROZEN: facts("waiting", 4),
    NO_VARIANT_RUNS: facts("waiting", 4),
    HARDWARE_UNKNOWN: facts("waiting", 4),
    HELD: facts("waiting", 4),
    QUARANTINED: facts("waiting", 4),
    ACTIVATION_FAILED: facts("stalled", 6),
    PROBE_FAILED: facts("stalled", 6),
    CONFIRM_FAILED: facts("stalled", 6),
    INTERRUPTED: facts("transient", 6),
    ROLLBACK_FAILED: facts("stalled", 7),
    DRIVER_UNAVAILABLE: facts("stalled", 5),
    GITHUB_DENIED: facts("stalled", 5),
    GITHUB_UNREACHABLE: facts("transient", 75),
    GITHUB_REJECTED: facts("stalled", 5),
    EVENT_REFUSED: facts("stalled", 2),
    REPORT_INVALID: facts("stalled", 8),
    WEBHOOK_FAILED: facts("transient", 75),
};

// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
;// CONCATENATED MODULE: ./src/kernel/error.ts


/**
 * The one error class of Neko. `code` is closed (see error-codes.ts) and has a heading in docs/errors.md;
 * `hint` says what to do. Foreign text inside `message` must come through {@link clip}.
 */
class NekoError extends Error {
    name = "NekoError";
    code;
    hint;
    constructor(code, message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
    }
    get disposition() {
        return dispositions[this.code].disposition;
    }
    /** Process exit code of product.md section 11. */
    get exitCode() {
        return dispositions[this.code].exit;
    }
    /** Where the code is explained, relative to the repository. */
    get docs() {
        return `docs/errors.md#${this.code.toLowerCase()}`;
    }
    toJSON() {
        return { code: this.code, message: this.message, hint: this.hint, docs: this.docs, disposition: this.disposition };
    }
}
/** Any thrown value as a NekoError; what is not one becomes INTERNAL with the cause kept. */
function toNekoError(thrown) {
    if (thrown instanceof NekoError)
        return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new NekoError("INTERNAL", `unexpected failure: ${(0,kernel_text/* clip */.$Q)(text)}`, {
        hint: "report this with the command you ran and its output",
        cause: thrown,
    });
}


/***/ }),

/***/ 5426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   jr: () => (/* binding */ showUrl),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
// Cleaning text that came from elsewhere (git, nix, registries, files) before a person or a terminal sees it.
// Source: security-reliability.md R7.
// C0 and C1 controls (but not \n \t), bidi overrides and isolates, zero-width and tag characters.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
// CSI and OSC escape sequences: removed whole, so that "\u001b[31m" does not leave "[31m".
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/gu;
/** The text without escape sequences, control, bidi and zero-width characters. */
function clean(text) {
    return text.replace(escapes, "").replace(unsafe, "");
}
/** Cleaned and cut to `limit` UTF-16 units (512 by default), with a mark where it was cut. */
function clip(text, limit = 512) {
    const cleaned = clean(text).trim();
    return cleaned.length <= limit ? cleaned : `${cleaned.slice(0, limit - 2).trimEnd()} …`;
}
/** The last `lines` lines of a child's output, cleaned: where nearly every tool puts its reason. */
function tail(text, lines = 8) {
    return clip(text.trimEnd().split("\n").slice(-lines).join("\n"), 1024);
}
/** A URL as it may be shown: no user, password, query or fragment. What is no URL comes back cleaned. */
function showUrl(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return clip(text.replace(/\?.*$/s, ""));
    try {
        const url = new URL(text);
        url.username = "";
        url.password = "";
        url.search = "";
        url.hash = "";
        return clip(url.href.replace(/\/$/, ""));
    }
    catch {
        return clip(text.replace(/\/\/[^/@]*@/, "//").replace(/[?#].*$/s, ""));
    }
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ compressorId),
/* harmony export */   R6: () => (/* binding */ frameBytes),
/* harmony export */   _S: () => (/* binding */ createCompressor)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Of content per zstd frame or gzip member. Fixed: the output must not depend on how bytes arrived, nor on how many
 *  threads there were. Smaller ones compress worse (1 MiB: 3 % more bytes), bigger ones cost memory. */
const frameBytes = 4 * 1024 * 1024;
const zstdLevel = 3;
const gzipLevel = 1;
/**
 * zstd: level 3, frames may be appended (RFC 8878 section 3). gzip: level 1, members may be appended (RFC 1952 section
 * 2.2). none: the frame itself.
 */
function createCompressor(compression) {
    switch (compression) {
        case "zstd":
            return new ZstdFrames();
        case "gzip":
            return gzipMembers;
        case "none":
            return { compress: async (frame) => [frame], close() { } };
    }
}
/**
 * Names all that decides what the bytes become, beside the bytes: `zstd3-1.5.7-4m`; "" where nothing compresses.
 * Another library, level or frame has another name. zlib's output also follows the processor's instructions.
 */
function compressorId(compression) {
    const { zstd, zlib } = process.versions;
    const frame = `${frameBytes / 1024 / 1024}m`;
    switch (compression) {
        case "zstd":
            return `zstd${zstdLevel}-${zstd}-${frame}`;
        case "gzip":
            return `gzip${gzipLevel}-${zlib}-${process.arch}-${frame}`;
        case "none":
            return "";
    }
}
/** Room for what a frame becomes even when nothing in it can be compressed (zstd's ZSTD_COMPRESSBOUND). */
const outputBytes = frameBytes + (frameBytes >> 8) + 64 * 1024;
/**
 * One zstd context for all frames: a new one for each costs several MiB of fresh memory. The stream is never ended,
 * since node:zlib joins the last write and the end or does not, as time has it; each frame is ended by a flush.
 */
class ZstdFrames {
    #stream;
    #pieces = [];
    #broken;
    #failed;
    constructor() {
        this.#stream = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress)({
            params: { [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.ZSTD_c_compressionLevel]: zstdLevel },
            chunkSize: outputBytes,
        });
        this.#stream.on("data", (piece) => this.#pieces.push(piece));
        this.#stream.on("error", (error) => {
            this.#broken = error;
            this.#failed?.(error);
        });
    }
    compress(frame) {
        // The last frame's output has been taken, so its memory can be written over; otherwise the stream takes new memory
        // for each, a gigabyte of garbage for an image of two. Where a later Node does not look at this, that is what happens.
        this.#stream._outOffset = 0;
        return new Promise((resolve, reject) => {
            this.#failed = reject;
            this.#stream.write(frame);
            this.#stream.flush(node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.ZSTD_e_end, () => {
                const pieces = this.#pieces;
                this.#pieces = [];
                // A stream that broke, now or for an earlier frame, also ends its flushes, and has given nothing.
                if (this.#stream.destroyed || pieces.length === 0)
                    reject(this.#broken ?? new Error("zstd gave nothing"));
                else
                    resolve(pieces);
            });
        });
    }
    close() {
        this.#stream.destroy();
    }
}
const gzipOnce = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip);
const gzipMembers = {
    compress: async (frame) => [await gzipOnce(frame, { level: gzipLevel, chunkSize: 1024 * 1024 })],
    close() { },
};


/***/ }),

/***/ 875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ inFrames),
/* harmony export */   ep: () => (/* binding */ blobDigest),
/* harmony export */   l9: () => (/* binding */ FrameSlots),
/* harmony export */   uV: () => (/* binding */ packFrames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6677);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



/** Frames that may be on their way at once, of all content that is packed on one thread: that bounds its memory. */
class FrameSlots {
    compression;
    #free = [];
    #waiting = [];
    #unmade;
    constructor(compression, count) {
        this.compression = compression;
        this.#unmade = count;
    }
    tryTake() {
        const slot = this.#free.pop();
        if (slot || this.#unmade === 0)
            return slot;
        this.#unmade -= 1;
        return { input: Buffer.allocUnsafeSlow(_compress_js__WEBPACK_IMPORTED_MODULE_2__/* .frameBytes */ .R6), compressor: (0,_compress_js__WEBPACK_IMPORTED_MODULE_2__/* .createCompressor */ ._S)(this.compression) };
    }
    take() {
        const slot = this.tryTake();
        return slot ? Promise.resolve(slot) : new Promise((resolve) => this.#waiting.push(resolve));
    }
    giveBack(slot) {
        const next = this.#waiting.shift();
        if (next)
            next(slot);
        else
            this.#free.push(slot);
    }
    close() {
        for (const { compressor } of this.#free.splice(0))
            compressor.close();
    }
}
/**
 * Content, its digest, compression, its digest: in one pass. Frames are compressed by the thread pool, as many at once
 * as there are slots, while the next one is read. The output does not depend on how many there are.
 * @param content asks for the buffer of each chunk, and fills it but for the last
 */
async function* packFrames(content, slots, signal, { unhashed } = {}) {
    const contentHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    // Where nothing compresses, the two are one.
    const blobHash = unhashed || slots.compression === "none" ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let contentBytes = 0;
    let sizeBytes = 0;
    const queue = [];
    async function* first() {
        for (const piece of await queue[0].pieces) {
            blobHash?.update(piece);
            sizeBytes += piece.length;
            yield piece;
        }
        slots.giveBack(queue.shift().slot);
    }
    let filling;
    const room = () => {
        if (filling)
            return filling.input;
        throw new TypeError("a chunk was begun before it was asked for");
    };
    try {
        const source = content(room);
        const chunks = Symbol.iterator in source ? source[Symbol.iterator]() : source[Symbol.asyncIterator]();
        for (;;) {
            signal.throwIfAborted();
            filling = slots.tryTake();
            // Whoever holds slots gives one back before it waits for another.
            while (!filling && queue.length > 0) {
                yield* first();
                filling = slots.tryTake();
            }
            filling ??= await slots.take();
            const step = await chunks.next();
            if (step.done === true)
                break;
            const chunk = step.value;
            contentHash.update(chunk);
            contentBytes += chunk.length;
            const pieces = filling.compressor.compress(chunk);
            pieces.catch(() => undefined); // said when its turn comes
            queue.push({ slot: filling, pieces });
            filling = undefined;
        }
        slots.giveBack(filling);
        filling = undefined;
        while (queue.length > 0)
            yield* first();
        signal.throwIfAborted();
        const contentDigest = (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .finishDigest */ .g4)(contentHash);
        const digest = slots.compression === "none" ? contentDigest : blobHash && (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .finishDigest */ .g4)(blobHash);
        return { contentDigest, contentBytes, digest, sizeBytes };
    }
    finally {
        if (filling)
            slots.giveBack(filling);
        for (const { slot, pieces } of queue) {
            await pieces.catch(() => undefined);
            slots.giveBack(slot);
        }
    }
}
/** Of a job that was hashed. */
function blobDigest({ digest }) {
    if (digest)
        return digest;
    throw new TypeError("the packer did not hash what it was asked to");
}
/** Chunks of any size as frames. */
async function* inFrames(content, room) {
    let frame;
    let filled = 0;
    for await (const chunk of content) {
        for (let at = 0; at < chunk.length;) {
            frame ??= room();
            const part = chunk.subarray(at, at + frame.length - filled);
            frame.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled < frame.length)
                continue;
            yield frame;
            frame = undefined;
            filled = 0;
        }
    }
    if (frame)
        yield frame.subarray(0, filled);
}


/***/ })

};
