export const id = 987;
export const ids = [987];
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

/***/ 2575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ imageText),
/* harmony export */   o: () => (/* binding */ indexText)
/* harmony export */ });
/* harmony import */ var _src_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _src_push_pushed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(427);


/** What a push of one image did, for people. */
function imageText(image) {
    return [(0,_src_push_pushed_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedLine */ .o)(image), ...image.destinations.map((destination) => placeText(destination, image.manifest))];
}
function indexText({ id, digest, systems, destinations }) {
    const places = destinations.map((destination) => placeText(destination, digest));
    return [`${id}: index for ${systems.join(", ")}, ${(0,_src_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)}`, ...places];
}
function placeText(destination, digest) {
    const { registry } = destination;
    if (!destination.pushed)
        return `  ${registry}: ${destination.code}: ${destination.message}`;
    // A destination of the command line has no name but its own place.
    const name = destination.source.startsWith(`${registry}/`) ? "" : `${registry}: `;
    if (destination.source.startsWith("docker-archive:"))
        return `  ${destination.source.replace(/\/[^/]*$/, "")}`;
    const [first, ...others] = destination.tags;
    // With its tag it can be pasted; the digest stands above.
    if (first === undefined)
        return `  ${name}${destination.source}@${digest}`;
    return `  ${name}${[`${destination.source}:${first}`, ...others.map((tag) => `:${tag}`)].join(" ")}`;
}


/***/ }),

/***/ 2325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ decompressed),
/* harmony export */   u: () => (/* binding */ codecOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7275);


const magics = [
    ["gzip", [0x1f, 0x8b]],
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
    ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ["bzip2", [0x42, 0x5a, 0x68]],
];
const chunkSize = 256 * 1024;
/** What a file was compressed by, from its first bytes; undefined when by nothing that is known here. */
function codecOf(head) {
    return magics.find(([, magic]) => magic.every((byte, at) => head[at] === byte))?.[0];
}
/**
 * The content of a gzip or zstd file, in pieces of their own: of all its members or frames.
 * @param name for the error
 * @throws NekoError IMAGE_UNPACKABLE when it is damaged, cut off, or followed by something else; `content`'s own failure
 * as it is
 */
async function* decompressed(content, codec, name) {
    const input = content[Symbol.asyncIterator]();
    try {
        for (let rest = await nextOf(input); rest;) {
            const output = codec === "gzip" ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip)({ chunkSize }) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress)({ chunkSize });
            const feeding = feed(rest, input, output);
            try {
                for await (const chunk of output)
                    yield chunk;
                rest = await feeding;
            }
            catch (thrown) {
                if (!isZlib(thrown))
                    throw thrown;
                throw (0,_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackable */ .DO)(`${name} is damaged ${codec}: ${thrown.message}`, "build the image again");
            }
            finally {
                output.destroy();
                await feeding.catch(() => undefined);
            }
        }
    }
    finally {
        await input.return?.();
    }
}
/**
 * Writes input to a decompressor until that has enough. Answers what it left, undefined at the input's end: unlike
 * zlib, node:zlib's zstd ends with the first frame that ends inside of a chunk.
 */
async function feed(first, input, output) {
    let goOn = () => undefined;
    output.once("close", () => goOn());
    try {
        let writtenBytes = 0;
        for (let chunk = first; chunk;) {
            const part = chunk;
            writtenBytes += part.length;
            await new Promise((done) => {
                goOn = done;
                output.write(part, () => done());
            });
            const leftBytes = writtenBytes - output.bytesWritten;
            if (leftBytes > 0)
                return part.subarray(part.length - leftBytes);
            if (output.destroyed)
                return undefined;
            chunk = await nextOf(input);
        }
        output.end();
        return undefined;
    }
    catch (thrown) {
        output.destroy(thrown);
        throw thrown;
    }
}
/** The next chunk that has bytes, as a copy: zlib reads it while the one after it is made. */
async function nextOf(input) {
    for (;;) {
        const { value, done } = await input.next();
        if (done)
            return undefined;
        if (value.length > 0)
            return Buffer.from(value);
    }
}
function isZlib(thrown) {
    return thrown instanceof Error && "code" in thrown && /^(?:Z_|ZSTD_)/.test(String(thrown.code));
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
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
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

/***/ 1122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ closureLayers)
});

// EXTERNAL MODULE: ./src/layers/layers.ts + 2 modules
var layers_layers = __webpack_require__(1837);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/formats/tar.ts
var tar = __webpack_require__(7275);
;// CONCATENATED MODULE: ./src/layers/root-layer.ts


const writable = 0o755;
const temporary = Buffer.from("tmp");
/**
 * The tar entries that make the image derivation's tree appear at `/`: real directories, so that runtimes can mount
 * and write below them, and everything else as links into the store. `/etc` is there for podman's hosts and
 * resolv.conf, `/tmp` for everyone. Holds no file, so it is small enough for memory.
 * @throws NekoError IMAGE_UNPACKABLE when the tree holds nix/store itself
 */
function rootEntries(root, tree) {
    const bytes = Buffer.concat(entriesOf(root, tree).map(tar/* tarHeader */.pI));
    return { bytes, digest: (0,digest/* sha256 */.sc)(bytes) };
}
/** The key of the layer that holds, besides its own paths, these entries. @param layer key of the paths alone */
function rootLayerKey(layer, entries) {
    return (0,digest/* sha256 */.sc)(`neko-root-layer/2\n${layer}\n${entries}`);
}
function entriesOf(root, tree) {
    const entries = new Map();
    const put = (entry) => void entries.set(Buffer.from(entry.path).toString("latin1"), entry);
    put({ kind: "directory", path: Buffer.from("etc"), mode: writable });
    for (const { kind, path } of tree) {
        const name = Buffer.from(path).toString("latin1");
        if (name === "nix/store" || (name === "nix" && kind === "link")) {
            throw (0,tar/* unpackable */.DO)(`the image's tree holds ${(0,tar/* show */.WU)(path)}`, "leave /nix/store to Neko: the closure is put there");
        }
        if (name === "nix")
            continue; // every layer begins with it
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
    return [...entries]
        .toSorted(([a], [b]) => compare(a.replaceAll("/", "\0"), b.replaceAll("/", "\0")))
        .map(([, entry]) => entry);
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./src/layers/closure-layers.ts


/**
 * The layers of an image: its closure's, and in the last one, after the root path, the entries that put the image's own
 * tree at `/`. @throws NekoError IMAGE_UNPACKABLE
 */
function closureLayers(closure, root, tree, maxLayers) {
    const layers = (0,layers_layers/* planLayers */.Q7)(closure, root, maxLayers);
    const entries = rootEntries(root, tree);
    return layers.map(({ key, paths, narSizeBytes }, index) => {
        if (index < layers.length - 1) {
            return { key, content: { format: "tar", paths }, contentBytes: narSizeBytes };
        }
        return {
            key: rootLayerKey(key, entries.digest),
            content: { format: "tar", paths, overlay: entries.bytes },
            contentBytes: narSizeBytes + entries.bytes.length,
        };
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

/***/ 6592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ manifestFor),
/* harmony export */   q: () => (/* binding */ indexOf)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7373);


/** Sorted by platform, so that the order of the parts does not show. @throws NekoError IMAGE_UNPACKABLE */
function indexOf(parts) {
    const manifests = parts
        .map(({ system, digest, sizeBytes }) => ({
        mediaType: _image_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
        digest,
        size: sizeBytes,
        platform: (0,_image_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOf */ .tj)(system),
    }))
        .toSorted((a, b) => (keyOf(a.platform) < keyOf(b.platform) ? -1 : 1));
    const bytes = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ schemaVersion: 2, mediaType: _image_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index, manifests }));
    return { bytes, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes) };
}
/** The manifest that an index has for a system; undefined where it has none, and for what is no index. */
function manifestFor(system, index) {
    const wanted = keyOf((0,_image_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOf */ .tj)(system));
    try {
        const { manifests } = JSON.parse(Buffer.from(index).toString("utf8"));
        const found = manifests?.find(({ platform }) => platform !== undefined && keyOf(platform) === wanted);
        return found && (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(found.digest);
    }
    catch {
        return undefined;
    }
}
const keyOf = ({ os, architecture, variant }) => `${os}/${architecture}/${variant ?? ""}`;


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


/***/ }),

/***/ 427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pushedLine)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);

/** `agent/opt: 2 of 68 layers, 246.1 KiB of 889.1 MiB sent, 130 ms, sha256:…` */
function pushedLine(image) {
    const { destinations } = image;
    const bytes = `${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .showBytes */ .ni)(image.sentBytes)} of ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .showBytes */ .ni)(image.sizeBytes * destinations.length)} sent`;
    const layers = `${image.layersSent} of ${image.layers} ${image.layers === 1 ? "layer" : "layers"}`;
    const down = destinations.filter(({ pushed }) => !pushed).length;
    const failed = down === 0 ? "" : `, ${down} of ${destinations.length} registries failed`;
    return `${image.imageId}: ${layers}, ${bytes}${failed}, ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .showDuration */ .kJ)(image.ms)}, ${image.manifest}`;
}


/***/ }),

/***/ 4313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runPush)
});

// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/plan/packing.ts
var packing = __webpack_require__(676);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/formats/tar.ts
var tar = __webpack_require__(7275);
;// CONCATENATED MODULE: ./src/push/archive-config.ts




/** @throws NekoError IMAGE_UNPACKABLE */
function parseArchiveManifest(bytes) {
    const images = jsonOf(bytes, "manifest.json");
    if (!Array.isArray(images))
        throw wrong("manifest.json is no list of images");
    if (images.length !== 1) {
        throw (0,tar/* unpackable */.DO)(`the archive holds ${images.length} images`, "build an archive of one image; push others one by one");
    }
    const image = recordOf(images[0], "manifest.json");
    return { config: textOf(image["Config"], "Config"), layers: textsOf(image["Layers"], "Layers") ?? [] };
}
/** @throws NekoError IMAGE_UNPACKABLE */
function parseArchiveConfig(bytes, name) {
    const whole = recordOf(jsonOf(bytes, name), name);
    const rootfs = recordOf(whole["rootfs"], "rootfs");
    const said = whole["config"] === undefined || whole["config"] === null ? {} : recordOf(whole["config"], "config");
    const known = new Set(["Env", "Entrypoint", "Cmd", "WorkingDir", "User", "Labels", "ExposedPorts"]);
    return {
        system: systemOf(whole),
        config: imageConfigOf(said),
        diffIds: (textsOf(rootfs["diff_ids"], "diff_ids") ?? []).map((text) => diffIdOf(text)),
        dropped: Object.keys(said)
            .filter((key) => !known.has(key) && !isEmpty(said[key]))
            .map((key) => (0,kernel_text/* clip */.$Q)(key, 60))
            .toSorted(),
    };
}
function imageConfigOf(said) {
    const env = textsOf(said["Env"], "Env");
    // Docker takes one text for a list of one.
    const list = (key) => (typeof said[key] === "string" ? [said[key]] : textsOf(said[key], key));
    const entrypoint = list("Entrypoint");
    const cmd = list("Cmd");
    const workdir = optionalText(said["WorkingDir"], "WorkingDir");
    const user = optionalText(said["User"], "User");
    const { Labels: labels, ExposedPorts: ports } = said;
    return {
        ...(env && env.length > 0 ? { env: Object.fromEntries(env.map(variableOf)) } : {}),
        ...(entrypoint && entrypoint.length > 0 ? { entrypoint } : {}),
        ...(cmd && cmd.length > 0 ? { cmd } : {}),
        ...(workdir ? { workdir } : {}),
        ...(user ? { user } : {}),
        ...(isEmpty(labels) ? {} : { labels: labelsOf(labels) }),
        ...(isEmpty(ports) ? {} : { exposedPorts: Object.keys(recordOf(ports, "ExposedPorts")).toSorted() }),
    };
}
function variableOf(text) {
    const at = text.indexOf("=");
    if (at <= 0)
        throw wrong(`Env has "${(0,kernel_text/* clip */.$Q)(text, 60)}", which sets nothing`);
    return [text.slice(0, at), text.slice(at + 1)];
}
function labelsOf(value) {
    const labels = recordOf(value, "Labels");
    return Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, labelOf(text)]));
}
function labelOf(text) {
    if (typeof text === "string")
        return text;
    throw wrong("Labels has a value that is no text");
}
// Go's GOARCH names to Nix's; the reverse of what src/push/image.ts writes. Docker reads arm without a variant as v7.
const cpus = {
    amd64: "x86_64",
    arm64: "aarch64",
    "386": "i686",
    arm: "armv7l",
    "arm/v7": "armv7l",
    "arm/v6": "armv6l",
    riscv64: "riscv64",
    ppc64le: "powerpc64le",
};
function systemOf(whole) {
    const os = textOf(whole["os"], "os");
    const architecture = textOf(whole["architecture"], "architecture");
    const variant = optionalText(whole["variant"], "variant") ?? "";
    const name = architecture === "arm" && variant !== "" ? `arm/${variant}` : architecture;
    const cpu = Object.hasOwn(cpus, name) ? cpus[name] : undefined;
    if (os === "linux" && cpu)
        return `${cpu}-linux`;
    throw (0,tar/* unpackable */.DO)(`the image is for ${(0,kernel_text/* clip */.$Q)(`${os}/${name}`, 60)}`, "build it for Linux on a processor that Nix has");
}
function diffIdOf(text) {
    try {
        return (0,kernel_digest/* parseDigest */.m)(text);
    }
    catch (thrown) {
        if (thrown instanceof kernel_error/* NekoError */.i)
            throw wrong(`${(0,kernel_text/* clip */.$Q)(text, 80)} among its diff_ids is no sha256 digest`);
        throw thrown;
    }
}
function jsonOf(bytes, name) {
    try {
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    }
    catch {
        throw wrong(`${(0,kernel_text/* clip */.$Q)(name, 200)} is no JSON`);
    }
}
function recordOf(value, name) {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
        return value;
    throw wrong(`${(0,kernel_text/* clip */.$Q)(name, 200)} is no JSON object`);
}
function textOf(value, name) {
    if (typeof value === "string" && value !== "")
        return value;
    throw wrong(`${name} is missing or no text`);
}
function optionalText(value, name) {
    return value === undefined || value === null || value === "" ? undefined : textOf(value, name);
}
function textsOf(value, name) {
    if (value === undefined || value === null)
        return undefined;
    if (Array.isArray(value) && value.every((text) => typeof text === "string"))
        return value;
    throw wrong(`${name} is no list of texts`);
}
/** As Go's encoding/json leaves a field out. */
function isEmpty(value) {
    if (value === undefined || value === null || value === "" || value === false || value === 0)
        return true;
    return typeof value === "object" && Object.keys(value).length === 0;
}
function wrong(message) {
    return (0,tar/* unpackable */.DO)(`the archive is no image: ${message}`, "build it by dockerTools, or save it again by docker or skopeo");
}

// EXTERNAL MODULE: ./src/formats/decompress.ts
var decompress = __webpack_require__(2325);
// EXTERNAL MODULE: ./src/formats/tar-reader.ts
var tar_reader = __webpack_require__(4039);
;// CONCATENATED MODULE: ./src/push/archive.ts









const largestDocument = 4 * 1024 * 1024;
const largestDocuments = 64 * 1024 * 1024;
const mostFiles = 4096;
/** What containers-storage takes; Docker and overlayfs take fewer, some 127. Nobody builds an image of more. */
const mostLayers = 500;
/**
 * Hands every layer to `onLayer`, one after the other, and answers the image that the archive says they are. Each layer
 * is hashed here, and is what the image's config says it is. Nothing may be published before this has come back: only
 * then has the whole archive been seen.
 * @param onLayer answers what became of the layer, its `diffId` being that of `tar`
 * @throws NekoError IMAGE_UNPACKABLE; what `stream` and `onLayer` throw, as it is
 */
async function readArchive(stream, onLayer, signal) {
    const files = new Map();
    let documentBytes = 0;
    let layerCount = 0;
    let count = 0;
    for await (const member of (0,tar_reader/* readTar */.sB)(interruptible(stream, signal))) {
        count += 1;
        if (count > mostFiles)
            throw archive_wrong(`it holds more than ${mostFiles} files`);
        if (member.kind === "directory")
            continue;
        const name = external_node_path_.posix.normalize(member.path);
        const before = files.get(name);
        const file = await readMember(member, name, before, onLayer);
        if (before && !isSame(before, file))
            throw archive_wrong(`it holds two files named ${(0,kernel_text/* clip */.$Q)(name, 200)}`);
        // Before the next one is handed on: what the image has of them is known only at the end.
        if (file.kind === "layer" && !before)
            layerCount += 1;
        if (layerCount > mostLayers)
            throw tooManyLayers();
        if (file.kind === "document" && !before)
            documentBytes += file.bytes.length;
        if (documentBytes > largestDocuments)
            throw archive_wrong("its JSON files are larger than 64 MiB together");
        files.set(name, file);
    }
    return imageOfFiles(files);
}
async function readMember(member, name, before, onLayer) {
    if (member.kind === "symbolic-link") {
        return { kind: "link", to: external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(name), member.target)) };
    }
    if (member.kind === "hard-link")
        return { kind: "link", to: external_node_path_.posix.normalize(member.target) };
    const { head, content } = await peek(member.content);
    const codec = (0,decompress/* codecOf */.u)(head);
    if (codec || isTar(head) || name.endsWith(".tar")) {
        if (codec === "xz" || codec === "bzip2")
            throw archive_wrong(`its layer ${(0,kernel_text/* clip */.$Q)(name, 200)} is compressed by ${codec}`);
        const tar = new OnceRead(codec ? (0,decompress/* decompressed */.j)(content, codec, (0,kernel_text/* clip */.$Q)(name, 200)) : content, name);
        const claimedDiffId = claimOf(name);
        const layer = { name, sizeBytes: member.sizeBytes, ...(claimedDiffId ? { claimedDiffId } : {}), tar };
        try {
            // Some builders write a layer again where the image has it twice.
            const packed = before?.kind === "layer" ? before.packed : await onLayer(layer);
            return { kind: "layer", diffId: await tar.finish(), packed };
        }
        finally {
            await tar.close();
        }
    }
    if ((head[0] === 0x7b || head[0] === 0x5b) && member.sizeBytes <= largestDocument) {
        const chunks = [];
        for await (const chunk of content)
            chunks.push(Buffer.from(chunk));
        return { kind: "document", bytes: Buffer.concat(chunks) };
    }
    return { kind: "other" };
}
function imageOfFiles(files) {
    const manifestFile = find(files, "manifest.json");
    if (manifestFile?.kind !== "document") {
        throw (0,tar/* unpackable */.DO)("the archive has no manifest.json", "give a docker-archive, as dockerTools, `docker save` and `skopeo copy … docker-archive:` make it");
    }
    const manifest = parseArchiveManifest(manifestFile.bytes);
    if (manifest.layers.length > mostLayers)
        throw tooManyLayers();
    const configFile = find(files, manifest.config);
    if (configFile?.kind !== "document")
        throw archive_wrong(`its config ${(0,kernel_text/* clip */.$Q)(manifest.config, 200)} is not there`);
    const { system, config, diffIds, dropped } = parseArchiveConfig(configFile.bytes, manifest.config);
    if (diffIds.length !== manifest.layers.length) {
        throw archive_wrong(`manifest.json names ${manifest.layers.length} layers, its config ${diffIds.length}`);
    }
    const layers = manifest.layers.map((name, index) => {
        const file = find(files, name);
        if (file?.kind !== "layer")
            throw archive_wrong(`its layer ${(0,kernel_text/* clip */.$Q)(name, 200)} is not there`);
        if (file.diffId !== diffIds[index]) {
            throw archive_wrong(`its layer ${(0,kernel_text/* clip */.$Q)(name, 200)} is ${file.diffId}, and its config says ${diffIds[index]}`);
        }
        if (file.packed.diffId !== file.diffId) {
            throw new kernel_error/* NekoError */.i("INTERNAL", `layer ${file.diffId} was packed as ${file.packed.diffId}`, {
                hint: "check this machine's memory and disk",
            });
        }
        return file.packed;
    });
    return { system, config, layers, dropped };
}
/** What a name leads to, through links. */
function find(files, name) {
    let file = files.get(external_node_path_.posix.normalize(name));
    for (let links = 0; file?.kind === "link" && links < 10; links += 1)
        file = files.get(file.to);
    return file;
}
function isSame(one, other) {
    switch (one.kind) {
        case "layer":
            return other.kind === "layer" && one.diffId === other.diffId;
        case "document":
            return other.kind === "document" && one.bytes.equals(other.bytes);
        case "link":
            return other.kind === "link" && one.to === other.to;
        case "other":
            return other.kind === "other"; // nothing of it is used
    }
}
/** `<hex>/layer.tar`, `<hex>.tar`, `blobs/sha256/<hex>` */
function claimOf(name) {
    const hex = /^(?:blobs\/sha256\/([0-9a-f]{64})|([0-9a-f]{64})(?:\.tar|\/layer\.tar))$/.exec(name);
    return hex ? (0,kernel_digest/* parseDigest */.m)(`sha256:${hex[1] ?? hex[2]}`) : undefined;
}
function isTar(head) {
    if (head.length < tar/* tarBlockBytes */.u0)
        return false;
    return head.toString("latin1", 257, 262) === "ustar" || head.every((byte) => byte === 0);
}
/** The first block of content, or less where there is less, and the whole of it once more. */
async function peek(content) {
    const chunks = content[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    let ended = false;
    while (head.length < tar/* tarBlockBytes */.u0 && !ended) {
        const { value, done } = await chunks.next();
        ended = done === true;
        if (!done)
            head = Buffer.concat([head, value]);
    }
    async function* again() {
        if (head.length > 0)
            yield head;
        for (let next = await chunks.next(); !next.done; next = await chunks.next())
            yield next.value;
    }
    return { head, content: again() };
}
/** A stream that is hashed as it goes by, by whoever reads it. */
class OnceRead {
    #source;
    #name;
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #begun = false;
    constructor(source, name) {
        this.#source = source;
        this.#name = name;
    }
    /** Without `return`: breaking off does not end the stream, which {@link finish} reads on. */
    [Symbol.asyncIterator]() {
        if (this.#begun) {
            throw new kernel_error/* NekoError */.i("REGISTRY_UNREACHABLE", `layer ${(0,kernel_text/* clip */.$Q)(this.#name, 200)} broke off, and it only comes by once`, {
                hint: "push the image again",
            });
        }
        this.#begun = true;
        return { next: () => this.#next() };
    }
    /** Reads what is left, and answers the digest of all. */
    async finish() {
        while (!(await this.#next()).done)
            ;
        return (0,kernel_digest/* finishDigest */.g4)(this.#hash);
    }
    async close() {
        await this.#source.return?.();
    }
    async #next() {
        const next = await this.#source.next();
        if (!next.done)
            this.#hash.update(next.value);
        return next;
    }
}
async function* interruptible(stream, signal) {
    for await (const chunk of stream) {
        signal.throwIfAborted();
        yield chunk;
    }
}
function tooManyLayers() {
    return (0,tar/* unpackable */.DO)(`the archive has more than ${mostLayers} layers, which no engine runs`, "build the image of fewer layers: dockerTools takes `maxLayers`, and engines up to 127");
}
function archive_wrong(message) {
    return (0,tar/* unpackable */.DO)(`the archive is no image: ${message}`, "build it by dockerTools, or save it again by docker or skopeo");
}

// EXTERNAL MODULE: ./src/layers/closure-layers.ts + 1 modules
var closure_layers = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
// EXTERNAL MODULE: ./src/push/image-index.ts
var image_index = __webpack_require__(6592);
;// CONCATENATED MODULE: ./src/push/previous.ts


/** Undefined when it is no image of ours, or damaged: nothing can be learnt from it. */
function readEarlier(manifest) {
    try {
        const { config, layers } = parse(manifest);
        if (config.mediaType !== push_image/* mediaTypes */.Ib.config)
            return undefined;
        return {
            config: (0,kernel_digest/* parseDigest */.m)(config.digest),
            layers: layers.map(({ mediaType, digest, size, annotations }) => {
                const key = annotations?.[push_image/* layerKeyAnnotation */.gN];
                if (!Number.isSafeInteger(size))
                    throw new TypeError("no size");
                return {
                    key: key === undefined ? undefined : (0,kernel_digest/* parseDigest */.m)(key),
                    digest: (0,kernel_digest/* parseDigest */.m)(digest),
                    sizeBytes: size,
                    mediaType,
                };
            }),
        };
    }
    catch {
        return undefined;
    }
}
/** Its layers by key, with the diffIDs of its config. A claim, unless the manifest's digest comes from someone we trust:
 *  the digest covers the config, and that the diffIDs. Empty when the two do not belong together. */
function factsOf(earlier, config) {
    try {
        const { rootfs } = parse(config);
        if (earlier.layers.length !== rootfs.diff_ids.length)
            return new Map();
        return new Map(earlier.layers.flatMap(({ key, digest, sizeBytes, mediaType }, index) => {
            const compression = (0,push_image/* compressionOf */.MB)(mediaType);
            if (key === undefined || compression === undefined)
                return [];
            return [[key, { diffId: (0,kernel_digest/* parseDigest */.m)(rootfs.diff_ids[index] ?? ""), digest, sizeBytes, compression }]];
        }));
    }
    catch {
        return new Map();
    }
}
function parse(bytes) {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
}

;// CONCATENATED MODULE: ./src/push/delivery.ts




const largestConfig = 4 * 1024 * 1024;
/** A sibling that so many mounts in a row were refused from is not asked for again for this image. */
const mostRefusals = 3;
/** One image on its way to one destination. After its first failure the destination is left alone. */
class Delivery {
    store;
    repository;
    sentBytes = 0;
    #failure;
    /** What each tag that was looked at points to. */
    #tags = new Map();
    #earlier;
    /** Blobs that lie there, as far as that is known: those of the earlier image, and what was sent or found since. */
    #there = new Set();
    #siblings;
    #belief = "earlier";
    /** @param siblings repositories of the same store that may hold the same layers */
    constructor(store, repository, siblings) {
        this.store = store;
        this.repository = repository;
        this.#siblings = siblings.filter((name) => name !== repository).map((name) => ({ name, refusals: 0 }));
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
    /** Reads the manifest that the first existing one of the tags points at: one request for each until then. Of an index
     *  it is the one for `system`. */
    async lookAt(tags, system, signal) {
        for (const tag of tags) {
            const found = await this.store.readManifest(this.repository, tag, signal);
            this.#tags.set(tag, found?.digest);
            const manifest = found?.mediaType === push_image/* mediaTypes */.Ib.index ? await this.#partOf(found, system, signal) : found;
            const read = manifest && readEarlier(manifest.bytes);
            if (!manifest || !read)
                continue;
            this.#earlier = { manifest, read };
            for (const digest of [read.config, ...read.layers.map((layer) => layer.digest)])
                this.#there.add(digest);
            return;
        }
    }
    async #partOf(index, system, signal) {
        const digest = (0,image_index/* manifestFor */.h)(system, index.bytes);
        const part = digest && (await this.store.readManifest(this.repository, digest, signal));
        if (part)
            this.#tags.set(part.digest, part.digest);
        return part;
    }
    /** What the earlier image says of its layers; one request, and a claim unless `trusts` its digest. */
    async facts(trusts, signal) {
        if (!this.#earlier)
            return { trusted: false, facts: new Map() };
        const { manifest, read } = this.#earlier;
        return { trusted: trusts(manifest.digest), facts: factsOf(read, await this.#config(read.config, signal)) };
    }
    /** What a manifest says that no tag need lead to: two requests, or one where it knows none of `keys`. Its blobs lie
     *  there as it does. */
    async factsAt(manifest, keys, signal) {
        const found = await this.store.readManifest(this.repository, manifest, signal).catch(unlessDamaged);
        const read = found && readEarlier(found.bytes);
        if (!read?.layers.some(({ key }) => key !== undefined && keys.has(key)))
            return new Map();
        if (this.#belief === "earlier")
            for (const { digest } of read.layers)
                this.#there.add(digest);
        return factsOf(read, await this.#config(read.config, signal));
    }
    /** A tag's digest; undefined when there is no such tag. */
    async tagged(tag, signal) {
        if (!this.#tags.has(tag)) {
            this.#tags.set(tag, (await this.store.readManifest(this.repository, tag, signal))?.digest);
        }
        return this.#tags.get(tag);
    }
    /** Whether the blob is there now. Asks only for what is not known to be, and takes it over from a sibling. */
    async has({ digest, sizeBytes }, signal) {
        if (this.#there.has(digest))
            return true;
        if (this.#belief === "none")
            return false;
        // With nothing there before, a mount that works saves the question.
        const found = (!this.#earlier && (await this.#mounted(digest, signal))) ||
            (await this.store.blobSizeBytes(this.repository, digest, signal)) === sizeBytes ||
            (this.#earlier !== undefined && (await this.#mounted(digest, signal)));
        if (found)
            this.#there.add(digest);
        return found;
    }
    /** Whether the earlier image is another one, or there was none. */
    isNew(manifest) {
        return this.#earlier?.manifest.digest !== manifest;
    }
    /** @throws NekoError IMAGE_MISMATCH when what was stored is something else */
    stored(wanted, found) {
        if (wanted === found)
            return;
        throw new kernel_error/* NekoError */.i("IMAGE_MISMATCH", `${this.store.base} stored ${found} instead of ${wanted}`, {
            hint: "do not deploy from this registry; check what stands between it and you",
        });
    }
    isThere(digest) {
        return this.#there.has(digest);
    }
    sent(digest, sizeBytes) {
        this.#there.add(digest);
        this.sentBytes += sizeBytes;
    }
    /** What was held to be there is not: from now on only what is asked for counts, and the next time not even that. */
    forget() {
        this.#belief = this.#belief === "earlier" ? "asked" : "none";
        this.#there.clear();
        this.#siblings.length = 0;
    }
    async #mounted(digest, signal) {
        for (const sibling of this.#siblings) {
            if (sibling.refusals >= mostRefusals)
                continue;
            if (await this.store.mountBlob(this.repository, digest, sibling.name, signal)) {
                sibling.refusals = 0;
                return true;
            }
            sibling.refusals += 1;
        }
        return false;
    }
    async #config(digest, signal) {
        const chunks = [];
        let sizeBytes = 0;
        try {
            for await (const chunk of this.store.readBlob(this.repository, digest, signal)) {
                sizeBytes += chunk.length;
                if (sizeBytes > largestConfig)
                    return Buffer.alloc(0);
                chunks.push(Buffer.from(chunk));
            }
        }
        catch (thrown) {
            unlessDamaged(thrown);
            return Buffer.alloc(0);
        }
        return Buffer.concat(chunks);
    }
}
/** What is only looked at to learn from it may be missing or broken. */
function unlessDamaged(thrown) {
    if (thrown instanceof kernel_error/* NekoError */.i && ["IMAGE_MISSING", "IMAGE_MISMATCH"].includes(thrown.code))
        return undefined;
    throw thrown;
}

;// CONCATENATED MODULE: ./src/push/fanout.ts
/**
 * One source read by several at once, in step: a chunk is handed to all of them, and the next is asked for when all have
 * asked, so that nothing is kept for the slowest. Whoever will not read (any more) leaves, or the others wait for it.
 * When all have left, the source is ended.
 */
class Fanout {
    #source;
    #beginning;
    /** Those that take part, each with whom to answer, if it asks. */
    #shares = new Map();
    #stepping = false;
    #ended;
    #result;
    /** @param beginning what was read from the source already; emptied */
    constructor(source, beginning = []) {
        this.#source = source;
        this.#beginning = beginning;
    }
    /** What the source returned; undefined while it has not ended. */
    get result() {
        return this.#result?.value;
    }
    /** All shares are made before the first one is read. */
    share() {
        const self = {};
        this.#shares.set(self, undefined);
        const leave = () => {
            const waiting = this.#shares.get(self);
            if (!this.#shares.delete(self))
                return;
            waiting?.(left);
            if (this.#shares.size > 0)
                void this.#serve();
            else
                void this.#source.return(undefined).catch(() => undefined);
        };
        const next = () => new Promise((resolve) => {
            if (!this.#shares.has(self))
                return void resolve(left);
            this.#shares.set(self, resolve);
            void this.#serve();
        });
        return {
            leave,
            read: async function* () {
                try {
                    for (;;) {
                        const step = await next();
                        if ("failure" in step)
                            throw step.failure;
                        if (!step.chunk)
                            return;
                        yield step.chunk;
                    }
                }
                finally {
                    leave();
                }
            },
        };
    }
    async #serve() {
        const waiting = [...this.#shares.values()];
        if (this.#stepping || waiting.some((answer) => !answer))
            return;
        this.#stepping = true;
        for (const share of this.#shares.keys())
            this.#shares.set(share, undefined);
        const step = this.#ended ?? (await this.#step());
        this.#stepping = false;
        for (const answer of waiting)
            answer?.(step);
    }
    async #step() {
        const chunk = this.#beginning.shift();
        if (chunk)
            return { chunk };
        try {
            const { done, value } = await this.#source.next();
            if (done !== true)
                return { chunk: value };
            this.#result = { value };
            return (this.#ended = { chunk: undefined });
        }
        catch (failure) {
            return (this.#ended = { failure });
        }
    }
}
const left = { failure: new Error("a reader that had left went on reading") };

// EXTERNAL MODULE: ./src/push/pack.ts
var pack = __webpack_require__(875);
;// CONCATENATED MODULE: ./src/push/place.ts




/** Up to here what a layer becomes is kept in memory and sent in two requests instead of three. */
const smallBytes = 2 * 1024 * 1024;
const mostRounds = 3;
/**
 * Puts a layer where it is missing and answers what it is there, the same at every destination. `known` saves the work
 * wherever its bytes already lie. Where they do not, the layer is packed, once for all of them. Should that give other
 * bytes than `known` (another compressor made those), the new ones go to all destinations.
 */
async function placeLayer(content, known, deliveries, signal) {
    let fact = known;
    let sent = false;
    for (let round = 1; round <= mostRounds; round += 1) {
        const missing = [];
        for (const delivery of deliveries) {
            const wanted = fact;
            const present = await delivery.attempt(signal, async () => wanted !== undefined && delivery.has(wanted, signal));
            if (present === false)
                missing.push(delivery);
        }
        const failure = deliveries.every((delivery) => delivery.failure) ? deliveries[0]?.failure : undefined;
        if (failure)
            throw failure;
        if (fact && missing.length === 0)
            return { layer: { key: content.key, ...fact }, sent };
        // Should it pack to other bytes than those, there is no next round in which the others could get them.
        const takers = content.once ? deliveries : missing;
        const packed = await sendLayer(content, takers, signal);
        sent ||= packed?.sent === true;
        fact = packed?.fact ?? fact;
    }
    throw new kernel_error/* NekoError */.i("INTERNAL", "packing a layer again and again gave other bytes each time", {
        hint: "check this machine's memory and disk",
    });
}
/** What a layer becomes here, without sending it. */
async function packedFact(content, signal) {
    const packing = content.pack(signal);
    for (let step = await packing.next();; step = await packing.next()) {
        if (step.done === true)
            return factOf(step.value, (0,pack/* blobDigest */.ep)(step.value), content.compression);
    }
}
/** Packs once and sends to each; undefined when all of them failed. Only what is wrong with the layer throws. */
async function sendLayer(content, deliveries, signal) {
    const source = content.pack(signal, { unhashed: true });
    const beginning = await upTo(smallBytes, source);
    if (beginning.packed) {
        const bytes = Buffer.concat(beginning.chunks);
        const fact = factOf(beginning.packed, (0,kernel_digest/* sha256 */.sc)(bytes), content.compression);
        const sent = await Promise.all(deliveries.map((delivery) => delivery.attempt(signal, async () => {
            // Packed before it was known what it is: it may lie there all the same.
            if (delivery.isThere(fact.digest))
                return false;
            delivery.stored(fact.digest, await delivery.store.putBlob(delivery.repository, bytes, signal));
            delivery.sent(fact.digest, fact.sizeBytes);
            return true;
        })));
        return { fact, sent: sent.includes(true) };
    }
    return await streamLayer(content, new Fanout(source, beginning.chunks), deliveries, signal);
}
async function streamLayer(content, fanout, deliveries, signal) {
    const shares = deliveries.map(() => fanout.share());
    const written = await Promise.all(deliveries.map(async (delivery, index) => {
        const share = shares[index];
        let asked = 0;
        const again = async function* () {
            yield* content.pack(signal, { unhashed: true });
        };
        // An upload that broke is gone on with by packing again, apart from the others.
        const read = () => {
            asked += 1;
            if (asked === 1)
                return share.read();
            share.leave();
            return again();
        };
        try {
            return await delivery.attempt(signal, () => delivery.store.writeBlob(delivery.repository, read, signal));
        }
        finally {
            share.leave();
        }
    }));
    signal.throwIfAborted();
    const first = written.find((blob) => blob !== undefined);
    if (!first)
        return undefined;
    // Where every first reading broke, what the layer is has to be found out apart.
    const fact = fanout.result
        ? factOf(fanout.result, first.digest, content.compression)
        : await packedFact(content, signal);
    await Promise.all(deliveries.map((delivery, index) => delivery.attempt(signal, async () => {
        const blob = written[index];
        if (!blob)
            return;
        delivery.stored(fact.digest, blob.digest);
        delivery.sent(blob.digest, blob.sizeBytes);
    })));
    return { fact, sent: true };
}
/** The first chunks, copied: whole when the source ended before there were more than `bytes`. */
async function upTo(bytes, source) {
    const chunks = [];
    let sizeBytes = 0;
    while (sizeBytes <= bytes) {
        const step = await source.next();
        if (step.done === true)
            return { chunks, packed: step.value };
        chunks.push(Buffer.from(step.value));
        sizeBytes += step.value.length;
    }
    return { chunks };
}
function factOf({ contentDigest, sizeBytes }, digest, compression) {
    return { diffId: contentDigest, digest, sizeBytes, compression };
}

;// CONCATENATED MODULE: ./src/push/knowledge.ts

/** Of one image's releases; each costs two requests. */
const mostReleases = 3;
/**
 * What this machine remembers, then what the image says that the tags lead to. Where that is not one we trust (it waits
 * for its release; it is an earlier push of the same proposal; somebody moved the tag), the image's releases are asked
 * instead. No request where the memory has all.
 */
async function knowledge(keys, compression, deliveries, { memory, trusted, released = [] }, signal) {
    const known = new Map();
    const claimed = new Map();
    const learn = (facts, into) => {
        for (const [key, fact] of facts ?? [])
            if (fact.compression === compression && !known.has(key))
                into.set(key, fact);
    };
    for (const key of keys) {
        const fact = memory.recall(key, compression);
        if (fact)
            known.set(key, fact);
    }
    const remembered = new Set(known.keys());
    if (keys.length > 0 && keys.every((key) => known.has(key)))
        return { known, claimed, told: new Set() };
    for (const delivery of deliveries) {
        const said = await delivery.attempt(signal, () => delivery.facts((manifest) => trusted?.has(manifest) ?? false, signal));
        learn(said?.facts, said?.trusted ? known : claimed);
        if (said?.trusted)
            continue;
        for (const manifest of released.filter((one) => trusted?.has(one)).slice(0, mostReleases)) {
            const open = new Set(keys.filter((key) => !known.has(key)));
            if (open.size > 0)
                learn(await delivery.attempt(signal, () => delivery.factsAt(manifest, open, signal)), known);
        }
    }
    return { known, claimed, told: new Set(known.keys()).difference(remembered) };
}
/**
 * What a layer is, where a registry claims to have it: packed here again, and nothing of the claim is taken over. Whoever
 * may push there could otherwise choose what we sign: with a false diffID what runs, with a false blob under the right
 * diffID (engines differ in whether they look at both) what is pulled. So the claim only says that packing without
 * sending is worth while. Where another zstd made the blob there, ours is sent once.
 */
async function verified(content, claim, log, signal) {
    const own = await packedFact(content, signal);
    if (own.diffId !== claim.diffId) {
        log.warn(`the earlier push says layer ${content.key} is ${claim.diffId}, which it is not: packing it again`);
    }
    else if (own.digest !== claim.digest) {
        log.info(`the earlier push has layer ${content.key} as ${claim.digest}, here it packs to ${own.digest}`);
    }
    return own;
}

;// CONCATENATED MODULE: ./src/push/layer-progress.ts
/** What lies in a store is half as large when it is compressed: near enough for a bar. */
const contentPerByte = { zstd: 2, gzip: 2, none: 1 };
/** One layer's part in what is shown: it moves with what comes out of the packer, and is right once the layer is done. */
class LayerProgress {
    #progress;
    #content;
    #bytes = 0;
    #sentBytes = 0;
    constructor(progress, content) {
        this.#progress = progress;
        this.#content = content;
    }
    /** The same content, seen going by. */
    watched() {
        return { ...this.#content, pack: (signal, how) => this.#watch(this.#content.pack(signal, how)) };
    }
    done({ layer, sent }) {
        this.#progress.add({ items: 1 });
        this.#move(Infinity, (sent ? layer.sizeBytes : 0) - this.#sentBytes);
    }
    #move(contentBytes, sentBytes) {
        const bytes = Math.min(contentBytes, this.#content.contentBytes - this.#bytes);
        this.#bytes += bytes;
        this.#sentBytes += sentBytes;
        this.#progress.add({ bytes, sentBytes });
    }
    async *#watch(packing) {
        try {
            for (;;) {
                const { done, value } = await packing.next();
                if (done === true)
                    return value;
                yield value;
                this.#move(value.length * contentPerByte[this.#content.compression], value.length);
            }
        }
        finally {
            await packing.return(undefined);
        }
    }
}

;// CONCATENATED MODULE: ./src/push/learning.ts

/** Short against an upload; saving may take a tenth of the time at most. */
const leastPauseMs = 500;
const longestSaveMs = 5_000;
/**
 * What layers became, on its way into the memory while the push goes on: a push that follows one that broke off need not
 * send what was sent. A memory that cannot be written costs a warning.
 */
class Learning {
    #memory;
    #clock;
    #log;
    #hurry = new AbortController();
    #learnt = new Map();
    #saving;
    #pauseMs = leastPauseMs;
    #failed = false;
    constructor(memory, { clock, log }) {
        this.#memory = memory;
        this.#clock = clock;
        this.#log = log;
    }
    add({ key, ...fact }) {
        this.#learnt.set(key, fact);
        this.#saving ??= this.#keepSaving();
    }
    /** All is in the memory, as far as that can be. */
    async end() {
        this.#hurry.abort();
        await this.#saving;
    }
    async #keepSaving() {
        while (this.#learnt.size > 0) {
            await this.#clock.sleep(this.#pauseMs, this.#hurry.signal).catch(() => undefined);
            const facts = this.#learnt;
            this.#learnt = new Map();
            const beginMs = this.#clock.monotonicMs();
            // Not the push's own signal: what was sent was sent.
            await this.#memory.remember(facts, AbortSignal.timeout(longestSaveMs)).catch((thrown) => {
                if (!this.#failed)
                    this.#log.warn(`what was pushed cannot be remembered: ${(0,kernel_text/* clip */.$Q)(String(thrown), 200)}`);
                this.#failed = true;
            });
            this.#pauseMs = Math.max(leastPauseMs, 10 * (this.#clock.monotonicMs() - beginMs));
        }
        this.#saving = undefined;
    }
}

// EXTERNAL MODULE: ./src/push/pushed.ts
var pushed = __webpack_require__(427);
// EXTERNAL MODULE: ./src/push/together.ts
var together = __webpack_require__(2812);
;// CONCATENATED MODULE: ./src/push/push-image.ts














/** Questions to a registry, and uploads, at once. What is packed at once is for the packer to say. */
const width = 16;
/** One image to all destinations. See {@link runPush}. */
async function pushImage(image, input, ports, signal) {
    const { spec, output } = image;
    const { clock, log } = ports;
    const startMs = clock.monotonicMs();
    // Those of its index lead to an image that has none of its own.
    const named = spec.index ? { ...spec, tags: spec.index.tags } : spec;
    const routes = input.destinations.map((destination) => ({
        registry: destination.registry.name,
        tags: destination.tags(spec),
        lookedFor: [...new Set([...destination.tags(named), ...named.tags])],
        delivery: new Delivery(destination.store, spec.repository, input.siblings ?? []),
    }));
    const deliveries = routes.map((route) => route.delivery);
    const [file] = await Promise.all([
        ports.files.inspect(output.outPath, signal),
        ...routes.map(({ delivery, lookedFor }) => delivery.attempt(signal, () => delivery.lookAt(lookedFor, output.system, signal))),
    ]);
    if (input.verify)
        for (const delivery of deliveries)
            delivery.forget();
    const place = async () => file.kind === "closure"
        ? await placeClosure(image, deliveries, input, ports, signal)
        : await placeArchive(image, file.open, deliveries, input, ports, signal);
    let content = await place();
    let packed = imageFrom(image, content);
    let published = await publishAll(packed, routes, signal);
    // A registry that collects garbage may have lost what the earlier image had, and then what it says it has.
    for (let round = 1; round <= 2 && published.includes("blobs missing"); round += 1) {
        log.info(`image ${spec.id}: the registry no longer has all the layers of the earlier push`);
        deliveries.forEach((delivery, index) => published[index] === "blobs missing" && delivery.forget());
        content = await place();
        packed = imageFrom(image, content);
        published = await publishAll(packed, routes, signal);
    }
    for (const [index, delivery] of deliveries.entries()) {
        if (published[index] === "blobs missing")
            await delivery.attempt(signal, () => Promise.reject(stillMissing(delivery)));
    }
    const failures = deliveries.map((delivery) => delivery.failure);
    if (failures[0] && failures.every((failure) => failure))
        throw failures[0];
    const result = {
        imageId: spec.id,
        config: packed.config.digest,
        manifest: packed.manifest.digest,
        layers: content.placed.length,
        layersSent: content.placed.filter(({ sent }) => sent).length,
        sizeBytes: packed.sizeBytes,
        sentBytes: deliveries.reduce((sum, delivery) => sum + delivery.sentBytes, 0),
        ms: clock.monotonicMs() - startMs,
        destinations: routes.map(({ registry, tags, delivery: { store, failure } }) => failure
            ? { registry, pushed: false, code: failure.code, message: failure.message }
            : { registry, pushed: true, source: `${store.base}/${spec.repository}`, tags }),
    };
    report(result, log);
    return result;
}
async function placeClosure(image, deliveries, input, ports, signal) {
    const { spec, output } = image;
    const { compression } = spec;
    const [closure, tree] = await Promise.all([
        ports.closure([output.outPath], signal),
        ports.tree(output.outPath, signal),
    ]);
    const contents = (0,closure_layers/* closureLayers */.o)(closure, output.outPath, tree, spec.maxLayers).map(({ key, content, contentBytes }) => ({
        key,
        contentBytes,
        compression,
        pack: (stop, how) => ports.packer.pack({ ...content, ...how, compression, expectedBytes: contentBytes }, stop),
    }));
    const { known, claimed, told } = await knowledge(contents.map(({ key }) => key), spec.compression, deliveries, { ...input, ...image }, signal);
    const total = { items: contents.length, noun: "layers", bytes: sum(contents.map((one) => one.contentBytes)) };
    const progress = ports.progress.begin(spec.id, total);
    const learning = new Learning(input.memory, ports);
    try {
        // Largest first: what takes longest must not begin last.
        const largestFirst = contents.toSorted((a, b) => b.contentBytes - a.contentBytes);
        const placed = await (0,together/* together */.b)(largestFirst, width, signal, async (content, stop) => {
            const claim = known.has(content.key) ? undefined : claimed.get(content.key);
            if (claim)
                input.checked.add(content.key);
            const fact = claim ? await verified(content, claim, ports.log, stop) : known.get(content.key);
            const shown = new LayerProgress(progress, content);
            const one = await placeLayer(shown.watched(), fact, deliveries, stop);
            if (one.sent || !told.has(content.key))
                learning.add(one.layer);
            shown.done(one);
            return one;
        });
        const byKey = new Map(placed.map((one) => [one.layer.key, one]));
        return {
            system: output.system,
            config: output.imageConfig,
            placed: contents.map(({ key }) => byKey.get(key)),
        };
    }
    finally {
        progress.end();
        await learning.end();
    }
}
/** Layer by layer as they come out of the archive. */
async function placeArchive({ spec }, open, deliveries, input, ports, signal) {
    const { compression } = spec;
    const { known, told } = await knowledge([], compression, deliveries, input, signal);
    const placed = new Map();
    const learning = new Learning(input.memory, ports);
    const archive = await readArchive(open(signal), async ({ sizeBytes, claimedDiffId, tar }) => {
        const key = claimedDiffId && archiveLayerKey(claimedDiffId);
        const fact = key && (input.memory.recall(key, compression) ?? known.get(key));
        const content = {
            key: key ?? archiveLayerKey((0,kernel_digest/* sha256 */.sc)("")),
            contentBytes: sizeBytes,
            compression,
            once: true,
            pack: (stop) => ports.packer.packContent(tar, compression, stop),
        };
        const one = await placeLayer(content, fact, deliveries, signal);
        const layer = { ...one.layer, key: archiveLayerKey(one.layer.diffId) };
        placed.set(layer.diffId, { ...one, layer });
        if (one.sent || !told.has(layer.key))
            learning.add(layer);
        return layer;
    }, signal).finally(() => learning.end());
    if (archive.dropped.length > 0) {
        ports.log.info(`image ${spec.id}: not taken over from the archive: ${archive.dropped.join(", ")}`);
    }
    return {
        system: archive.system,
        config: archive.config,
        placed: archive.layers.map((layer) => placed.get(layer.diffId) ?? { layer, sent: false }),
    };
}
/** An archive's layer is known by what it holds; there are no store paths to know it by. */
const archiveLayerKey = (diffId) => (0,kernel_digest/* sha256 */.sc)(`neko-archive-layer/1\n${diffId}\n`);
/** The image that was put in place. */
function imageFrom({ spec, output }, { system, config, placed }) {
    const layers = placed.map(({ layer }) => layer);
    const image = (0,push_image/* imageOf */.dT)(system, (0,packing/* mergeImageConfig */._)(config, spec.config), layers);
    if (spec.maxSizeBytes === undefined || image.sizeBytes <= spec.maxSizeBytes)
        return image;
    const sizes = `${(0,duration/* showBytes */.ni)(image.sizeBytes)} compressed, more than the ${(0,duration/* showBytes */.ni)(spec.maxSizeBytes)} it may be`;
    throw new kernel_error/* NekoError */.i("IMAGE_UNPACKABLE", `image ${spec.id} is ${sizes}`, {
        hint: `look for what does not belong with \`nix path-info -rsh ${output.outPath}\`, or raise max-size`,
    });
}
async function publishAll(image, routes, signal) {
    return await Promise.all(routes.map(({ delivery, tags }) => delivery.attempt(signal, () => publish(delivery, image, tags, signal))));
}
/** Config, then manifest, then tags: nothing points at what is not there. Tags that are right already are left alone. */
async function publish(delivery, image, tags, signal) {
    const { store, repository } = delivery;
    const { config, manifest } = image;
    const references = tags.length === 0 ? [manifest.digest] : tags;
    const stale = [];
    for (const reference of references) {
        // A new manifest is under no tag yet.
        const current = delivery.isNew(manifest.digest) ? undefined : await delivery.tagged(reference, signal);
        if (current !== manifest.digest)
            stale.push(reference);
    }
    if (stale.length === 0)
        return "published";
    // With new layers the config is new, too; without, it may lie there from before.
    const sizeBytes = config.bytes.length;
    const isNew = delivery.sentBytes > 0 && !delivery.isThere(config.digest);
    if (isNew || !(await delivery.has({ digest: config.digest, sizeBytes }, signal))) {
        delivery.stored(config.digest, await store.putBlob(repository, config.bytes, signal));
        delivery.sent(config.digest, sizeBytes);
    }
    try {
        const moved = tags.filter((tag) => stale.includes(tag));
        const found = await store.writeManifest(repository, manifest.bytes, push_image/* mediaTypes */.Ib.manifest, moved, signal);
        delivery.stored(manifest.digest, found);
        return "published";
    }
    catch (thrown) {
        if (thrown instanceof kernel_error/* NekoError */.i && thrown.code === "IMAGE_MISSING")
            return "blobs missing";
        throw thrown;
    }
}
function stillMissing({ store }) {
    return new kernel_error/* NekoError */.i("IMAGE_MISSING", `${store.base} says that blobs are missing which were just sent`, {
        hint: "check the registry's storage and its garbage collection, then push again",
    });
}
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
function report(image, log) {
    log.debug((0,pushed/* pushedLine */.o)(image));
    for (const destination of image.destinations) {
        if (!destination.pushed)
            log.warn(`image ${image.imageId} is not in ${destination.registry}: ${destination.message}`);
    }
}

;// CONCATENATED MODULE: ./src/push/run.ts

/**
 * Packs and pushes every image to every destination, one image after the other. A destination that fails is reported
 * in its images' `destinations`; only when all fail is the first one's error thrown.
 * @throws NekoError IMAGE_UNPACKABLE, REGISTRY_*, IMAGE_*, SUBSTITUTE_FAILED
 */
async function runPush(input, ports, signal) {
    const pushed = [];
    const { images, destinations } = input;
    if (destinations.length === 0)
        return pushed;
    // Images of one file share most of what lies below them.
    const siblings = [...new Set([...images.map(({ spec }) => spec.repository), ...(input.siblings ?? [])])];
    const checked = new Set();
    const forgetful = { ...input.memory, recall: () => undefined };
    const believed = input.verify ? { ...input, memory: forgetful, trusted: new Set() } : input;
    try {
        for (const image of images)
            pushed.push(await pushImage(image, { ...believed, siblings, checked }, ports, signal));
    }
    finally {
        await Promise.all([...new Set(destinations.map(({ store }) => store))].map((store) => store.close(signal)));
    }
    if (checked.size > 0 && !input.verify) {
        const hint = input.trusted
            ? ""
            : "; give --trust (--trust-digest for one image) to skip packing what a signed release already has";
        ports.log.info(`${checked.size} layers were packed only to verify what a registry says of them${hint}`);
    }
    return pushed;
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/** `work` for each, `width` at once, in order; the first failure stops the others and is thrown when all have stopped.
 *  Results in the order of the items. */
async function together(items, width, signal, work) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const results = [];
    const queue = items.entries();
    const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
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


/***/ })

};
