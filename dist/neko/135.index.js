export const id = 135;
export const ids = [135];
export const modules = {

/***/ 5428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addImageVerbs: () => (/* binding */ addImageVerbs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/cache/signature.ts
var signature = __webpack_require__(207);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
;// CONCATENATED MODULE: ./src/cache/signed-closure.ts


/**
 * Refuses a closure that another store tells of unless one of the keys has signed each path of it. A path's hash is
 * then as good as that key: without a signature, whoever may write to that store says what is in the image.
 * @param from the store, as it may be shown
 * @throws NekoError PATH_UNSIGNED
 */
function requireSigned(closure, keys, from) {
    const unsigned = closure.filter((info) => !(0,signature/* isSignedBy */.s3)(info, keys));
    const [first] = unsigned;
    if (!first)
        return;
    const why = first.signatures.length === 0
        ? "it has no signature"
        : `its signatures (${first.signatures.map(nameOf).join(", ").slice(0, 200)}) are of no key that is trusted here, or do not fit`;
    const others = unsigned.length === 1 ? "" : ` (and ${unsigned.length - 1} more of ${closure.length} paths)`;
    throw new error/* NekoError */.i("PATH_UNSIGNED", `${first.path} of ${from} cannot be believed: ${why}${others}`, {
        hint: "give the cache's key with --trusted-public-key, or in trusted-public-keys of nix.conf; sign what has no signature with `nix store sign`",
    });
}
/** Refuses one with a hole. What a signature covers includes the references, so none can be left out unseen.
 *  @throws NekoError CLOSURE_MISMATCH */
function requireWhole(closure, root, from) {
    const paths = new Set(closure.map(({ path }) => path));
    const needed = [root, ...closure.flatMap(({ references }) => references)];
    const missing = needed.find((path) => !paths.has(path));
    if (missing === undefined)
        return;
    throw new error/* NekoError */.i("CLOSURE_MISMATCH", `${from} tells of a closure of ${root} that lacks ${missing}`, {
        hint: "push the whole closure to that store again",
    });
}
const nameOf = (signature) => signature.split(":", 1)[0] ?? "";

// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
// EXTERNAL MODULE: ./src/layers/closure-layers.ts + 1 modules
var closure_layers = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/push/destination.ts
var destination = __webpack_require__(3428);
// EXTERNAL MODULE: ./src/layers/layers.ts + 2 modules
var layers_layers = __webpack_require__(1837);
// EXTERNAL MODULE: ./src/push/reference.ts
var reference = __webpack_require__(6805);
// EXTERNAL MODULE: ./src/push/run.ts + 10 modules
var run = __webpack_require__(4313);
// EXTERNAL MODULE: ./src/release/shape.ts
var shape = __webpack_require__(6448);
// EXTERNAL MODULE: ./src/release/slice-shape.ts
var slice_shape = __webpack_require__(7571);
// EXTERNAL MODULE: ./src/release/strict-json.ts
var strict_json = __webpack_require__(3655);
// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/push-text.ts
var push_text = __webpack_require__(2575);
;// CONCATENATED MODULE: ./cli/verbs/image.ts




















const compressions = ["zstd", "gzip", "none"];
/** `neko image push` and `neko image layers`: one image of the store, without a neko.yaml. */
function addImageVerbs(program, context, finish) {
    const image = program.command("image").description("work on one image of the Nix store, without a neko.yaml");
    image
        .command("push")
        .description("push an image's store path: its closure as layers, or an archive that dockerTools made")
        .argument("<path>", "a built image: a store path, or a link to one such as ./result")
        .argument("<destination...>", "docker://HOST/NAME[:TAG], oci:DIR[:TAG] or docker-archive:FILE:NAME[:TAG]", collect((0,options/* argument */.EE)(destination/* parseDestination */.G)))
        .addOption(layersOption())
        .addOption(new commander/* Option */.c$("--compression <how>", "zstd, gzip or none; an archive file always has none")
        .choices(compressions)
        .default("zstd"))
        .option("--config <file>", "JSON with env, entrypoint, cmd, workdir, user, labels and exposedPorts")
        .option("--entrypoint <command>", "program of the image, over what --config says")
        .option("--system <system>", "what it runs on", defaultSystem())
        .option("--trust-digest <digest...>", "manifests whose layer tables are right, such as those of a signed release", collect((0,options/* argument */.EE)(digest/* parseDigest */.m)))
        .option("--verify", "believe neither the local layer table nor any manifest: pack every layer again and compare")
        .option("--from <store>", "read the path from a binary cache, and only what changed: it need not be in this store")
        .addOption(new commander/* Option */.c$("--trusted-public-key <key...>", "whose signatures --from believes, instead of nix.conf's")
        .argParser(collect((0,options/* argument */.EE)(publicKey)))
        .conflicts("checkSigs"))
        .addOption(new commander/* Option */.c$("--no-check-sigs", "believe the store of --from without signatures"))
        .option("--mount <name...>", "repositories of the same registry that may hold layers of it", collect((0,options/* argument */.EE)(image_name)))
        .action((path, destinations, options) => push(path, destinations, options, context, finish));
    image
        .command("layers")
        .description("show the layers that an image's closure is pushed as")
        .argument("<path>", "a store path, or a link to one")
        .addOption(layersOption())
        .action((path, options) => image_layers(path, options, context));
}
async function push(path, destinations, options, context, finish) {
    const { log, clock, progress, print, signal } = context;
    const declared = options.config === undefined ? {} : await readConfig((0,external_node_path_.resolve)(context.cwd, options.config));
    const config = options.entrypoint === undefined ? declared : { ...declared, entrypoint: [options.entrypoint] };
    const tools = await context.openImages();
    const { outPath, readers } = await readersOf(path, options, tools, context);
    const { kind } = await readers.files.inspect(outPath, signal);
    if (kind === "closure" && !config.entrypoint && !config.cmd) {
        log.warn("the image has no program of its own: say --entrypoint, or --config with entrypoint or cmd");
    }
    const pushed = [];
    // One after the other: they may have other names, and an archive cannot compress.
    for (const destination of destinations) {
        const { store, repository, tag } = tools.storeOf(destination);
        const spec = {
            id: repository,
            image: repository,
            compiledFor: { gpuArchs: [] },
            attribute: "",
            repository,
            tags: [tag],
            config,
            compression: destination.kind === "archive" ? "none" : options.compression,
            maxLayers: options.layers,
            runsOn: [],
            timeoutMs: 0,
        };
        const registry = { name: store.base, location: { kind: "layout", directory: "" }, on: [] };
        const to = { registry, store, tags: () => [tag] };
        const input = {
            images: [{ spec, output: outputOf(outPath, options.system) }],
            destinations: [to],
            memory: tools.memory,
            verify: options.verify === true,
            ...(options.trustDigest ? { trusted: new Set(options.trustDigest) } : {}),
            siblings: options.mount ?? [],
        };
        const ports = { ...readers, clock, log, progress };
        pushed.push(...(await (0,run/* runPush */.e)(input, ports, signal)));
    }
    print.result({ images: pushed }, () => pushed.flatMap(push_text/* imageText */.f).join("\n"));
    finish(exit/* Exit */.J.ok);
}
/** What reads the image: this machine's store, or another one, of which nothing is read before it is believed.
 *  @throws NekoError USAGE, PATH_UNSIGNED, CLOSURE_MISMATCH, SUBSTITUTE_FAILED, KEY_INVALID */
async function readersOf(path, { from, trustedPublicKey, checkSigs }, tools, context) {
    const { nix, signal } = context;
    if (from === undefined) {
        return { outPath: await storePathOf(path, context), readers: { ...tools, closure: nix.closure.bind(nix) } };
    }
    const outPath = storePathText(path);
    const store = tools.elsewhere(from);
    const closure = await store.closure([outPath], signal);
    requireWhole(closure, outPath, store.name);
    if (checkSigs) {
        const keys = trustedPublicKey ?? (await store.trustedKeys(signal));
        requireSigned(closure, keys.map(signature/* parsePublicKey */.ee), store.name);
    }
    return { outPath, readers: store.readers(closure) };
}
/** @throws NekoError USAGE */
function storePathText(path) {
    if ((0,store_path/* isStorePath */.zP)(path))
        return path;
    throw new error/* NekoError */.i("USAGE", `${path.slice(0, 200)} is no store path`, {
        hint: "with --from, write the whole path: /nix/store/…-name; `nix eval --raw .#image.outPath` prints it",
    });
}
async function image_layers(path, options, context) {
    const { nix, print, signal } = context;
    const root = await storePathOf(path, context);
    const { tree } = await context.openImages();
    const closure = await nix.closure([root], signal);
    const planned = (0,closure_layers/* closureLayers */.o)(closure, root, await tree(root, signal), options.layers).map(({ key, content, contentBytes }) => ({
        key,
        bytes: contentBytes,
        paths: content.format === "tar" ? content.paths : [],
    }));
    print.result({ root, paths: closure.length, layers: planned }, () => [
        `${planned.length} layers of ${closure.length} paths, ${(0,duration/* showBytes */.ni)(planned.reduce((sum, one) => sum + one.bytes, 0))}`,
        ...planned.map(({ key, bytes, paths }) => {
            const [first, ...others] = paths.map(store_path/* storePathName */.yF);
            const more = others.length === 0 ? "" : ` and ${others.length} more`;
            return `  ${(0,digest/* shortDigest */.VK)(key)}  ${(0,duration/* showBytes */.ni)(bytes).padStart(10)}  ${first ?? ""}${more}`;
        }),
    ].join("\n"));
}
/** @throws NekoError USAGE when nothing of the store is there */
async function storePathOf(path, { cwd }) {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, path)).catch((cause) => {
        throw new error/* NekoError */.i("USAGE", `there is no ${path}`, { hint: "build it first: nix build .#image", cause });
    });
    const [, top] = /^(\/nix\/store\/[^/]+)$/.exec(real) ?? [];
    if (top !== undefined)
        return (0,store_path/* parseStorePath */.GV)(top);
    throw new error/* NekoError */.i("USAGE", `${path} is no path of the Nix store`, { hint: "give ./result or /nix/store/…" });
}
const outputOf = (outPath, system) => ({
    attribute: "",
    name: (0,store_path/* storePathName */.yF)(outPath),
    system,
    drvPath: outPath,
    outPath,
});
/** @throws NekoError VALUE_INVALID, USAGE */
async function readConfig(file) {
    const text = await (0,options/* readNamed */.Mk)(file, "--config");
    const what = `--config ${file}`;
    const hint = "write an object of env, labels, entrypoint, cmd, exposedPorts, workdir, user";
    const read = (0,strict_json/* readJson */.V)(text, { maxBytes: 1024 * 1024, maxDepth: 8 });
    if ("problem" in read)
        throw new error/* NekoError */.i("VALUE_INVALID", `${what} is ${read.problem}`, { hint });
    return (0,shape/* readShape */._f)(read.value, slice_shape/* imageConfig */.gj, { code: "VALUE_INVALID", what, hint });
}
const layersOption = () => new commander/* Option */.c$("--layers <number>", `most layers, up to ${layers_layers/* largestLayers */.tE}`).default(100).argParser((0,options/* argument */.EE)((text) => {
    const count = (0,options/* wholeNumber */.rD)(text);
    if (count <= layers_layers/* largestLayers */.tE)
        return count;
    throw new RangeError(`It is more than ${layers_layers/* largestLayers */.tE}.`);
}));
/** For arguments that come several times. */
function collect(parse) {
    return (text, before = []) => [...before, parse(text)];
}
function publicKey(text) {
    (0,signature/* parsePublicKey */.ee)(text);
    return text;
}
function image_name(text) {
    (0,reference/* checkRepository */.n_)(text);
    return text;
}
function defaultSystem() {
    const cpus = { x64: "x86_64", arm64: "aarch64" };
    return `${cpus[process.arch] ?? process.arch}-linux`;
}


/***/ }),

/***/ 2318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ol: () => (/* binding */ addSignature),
  G8: () => (/* binding */ digestOfSri),
  qW: () => (/* binding */ narFile),
  _s: () => (/* binding */ narInfoFile),
  eY: () => (/* binding */ nixHash),
  Ne: () => (/* binding */ parseNarInfo),
  AW: () => (/* binding */ renderNarInfo)
});

// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/kernel/nix-base32.ts
// Nix's own base-32: no e o u t, least significant digit last. Source: nix/src/libutil/base-nix-32.cc.
const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";
/** 32 bytes become 52 characters. */
function toNixBase32(bytes) {
    const length = Math.ceil((bytes.length * 8) / 5);
    let text = "";
    for (let digit = length - 1; digit >= 0; digit -= 1) {
        const bit = digit * 5;
        const [at, shift] = [Math.floor(bit / 8), bit % 8];
        const value = ((bytes[at] ?? 0) >> shift) | ((bytes[at + 1] ?? 0) << (8 - shift));
        text += alphabet[value & 31];
    }
    return text;
}

;// CONCATENATED MODULE: ./src/cache/narinfo.ts


const suffixes = { zstd: ".zst", gzip: ".gz", none: "" };
/**
 * Where the compressed archive lies. Nix names it by the hash of the compressed bytes, which is known only when all are
 * made; ours is known before, so that they can be sent while they are made. Narinfo's URL may be any path below the
 * cache (Nix manual, ".narinfo Format" and "Store Object Info", `url`). The name says all that decides the bytes, so
 * that two writers under one name write the same.
 * @param compressor see `compressorId`
 */
function narFile(narHash, compression, compressor) {
    return `nar/${base32(narHash)}${compressor === "" ? "" : `-${compressor}`}.nar${suffixes[compression]}`;
}
function narInfoFile(path) {
    return `${path.slice("/nix/store/".length, "/nix/store/".length + 32)}.narinfo`;
}
/** Line by line as Nix writes it. */
function renderNarInfo(info) {
    const lines = [
        `StorePath: ${info.path}`,
        `URL: ${info.url}`,
        `Compression: ${info.compression}`,
        `FileHash: ${nixHash(info.fileHash)}`,
        `FileSize: ${info.fileSizeBytes}`,
        `NarHash: ${nixHash(info.narHash)}`,
        `NarSize: ${info.narSizeBytes}`,
        `References: ${info.references.map(baseName).join(" ")}`,
        ...(info.deriver === undefined ? [] : [`Deriver: ${baseName(info.deriver)}`]),
        ...info.signatures.map((signature) => `Sig: ${signature}`),
        ...(info.ca === undefined ? [] : [`CA: ${info.ca}`]),
    ];
    return `${lines.join("\n")}\n`;
}
/** Undefined for what Nix could not use: another document, or one cut short. */
function parseNarInfo(text) {
    if (!text.endsWith("\n"))
        return undefined;
    const fields = new Map();
    const signatures = [];
    for (const line of text.trimEnd().split("\n")) {
        const [, name, value = ""] = /^([A-Za-z]+):(?: (.*))?$/.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        if (name === "Sig")
            signatures.push(value);
        else
            fields.set(name, value);
    }
    const [path = "", narHash = "", narSize = ""] = ["StorePath", "NarHash", "NarSize"].map((name) => fields.get(name));
    const references = fields
        .get("References")
        ?.split(" ")
        .filter((name) => name !== "")
        .map((name) => `/nix/store/${name}`);
    const whole = (0,store_path/* isStorePath */.zP)(path) &&
        /^[^/\s]\S*$/.test(fields.get("URL") ?? "") &&
        /^sha256:[0-9a-z]{52}$/.test(narHash) &&
        /^[1-9][0-9]*$/.test(narSize) &&
        references?.every(store_path/* isStorePath */.zP) === true;
    return whole ? { path, narHash, narSizeBytes: Number(narSize), references, signatures } : undefined;
}
/** The same narinfo with one more signature. */
function addSignature(text, signature) {
    const lines = text.split("\n").filter((line) => line !== "");
    const at = lines.findIndex((line) => line.startsWith("CA: "));
    return `${lines.toSpliced(at < 0 ? lines.length : at, 0, `Sig: ${signature}`).join("\n")}\n`;
}
/** `sha256:<base-32>`, as narinfo and signatures have it. */
function nixHash(digest) {
    return `sha256:${base32(digest)}`;
}
/** `sha256-<base64>` as a digest. */
function digestOfSri(sri) {
    return `sha256:${Buffer.from(sri.slice("sha256-".length), "base64").toString("hex")}`;
}
const base32 = (digest) => toNixBase32(Buffer.from(digest.slice("sha256:".length), "hex"));
const baseName = (path) => path.slice("/nix/store/".length);


/***/ }),

/***/ 207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ parseSecretKey),
/* harmony export */   eJ: () => (/* binding */ secretKeyPattern),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   el: () => (/* binding */ sameKey),
/* harmony export */   g6: () => (/* binding */ isFoundSignedBy),
/* harmony export */   s3: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* unused harmony export fingerprint */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _narinfo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2318);



// DER up to the 32 key bytes. Source: RFC 8410 sections 4 and 7.
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
/** `name:<base64 of 64 bytes>`, as `nix key generate-secret` makes it: the seed, then the public key. */
const secretKeyPattern = /^([A-Za-z0-9._-]{1,200}):([A-Za-z0-9+/]{86}==)$/;
/** The text is never repeated in the error. @throws NekoError KEY_INVALID */
function parseSecretKey(text) {
    const [, name = "", encoded = ""] = secretKeyPattern.exec(text) ?? [];
    const bytes = Buffer.from(encoded, "base64");
    if (bytes.length !== 64)
        throw invalid("is no secret key of a binary cache");
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
        key: Buffer.concat([pkcs8Prefix, bytes.subarray(0, 32)]),
        format: "der",
        type: "pkcs8",
    });
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    // A seed beside another public key would sign what no host believes.
    if (!rawOf(publicKey).equals(bytes.subarray(32)))
        throw invalid("holds halves of two different keys");
    return {
        name,
        publicKey,
        sign: (info) => `${name}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(fingerprint(info)), key).toString("base64")}`,
    };
}
/** `name:<base64 of 32 bytes>`. @throws NekoError KEY_INVALID */
function parsePublicKey(text) {
    const [, name = "", encoded = ""] = /^([A-Za-z0-9._-]{1,200}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
    const bytes = Buffer.from(encoded, "base64");
    if (bytes.length !== 32)
        throw invalid("is no public key of a binary cache");
    return {
        name,
        publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" }),
    };
}
/** Whether two keys are one, whatever they are called. */
function sameKey(a, b) {
    return a.name === b.name && a.publicKey.equals(b.publicKey);
}
/** What is signed: `1;<path>;sha256:<base-32>;<narSize>;<references, sorted, with commas>`. */
function fingerprint(info) {
    return fingerprintOf(info, (0,_narinfo_js__WEBPACK_IMPORTED_MODULE_2__/* .nixHash */ .eY)((0,_narinfo_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfSri */ .G8)(info.narHash)));
}
function fingerprintOf({ path, narSizeBytes, references }, narHash) {
    return ["1", path, narHash, narSizeBytes, references.toSorted().join(",")].join(";");
}
/** Whether one of the path's signatures is of one of the keys and holds. */
function isSignedBy(info, keys) {
    return isSigned(fingerprint(info), info.signatures, keys);
}
/** The same of what a cache says of a path. */
function isFoundSignedBy(found, keys) {
    return isSigned(fingerprintOf(found, found.narHash), found.signatures, keys);
}
function isSigned(text, signatures, keys) {
    return signatures.some((signature) => {
        const colon = signature.indexOf(":");
        const named = keys.filter(({ name }) => name === signature.slice(0, colon));
        if (named.length === 0)
            return false;
        const bytes = Buffer.from(signature.slice(colon + 1), "base64");
        const signed = Buffer.from(text);
        return named.some(({ publicKey }) => bytes.length === 64 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signed, publicKey, bytes));
    });
}
const rawOf = (key) => key.export({ format: "der", type: "spki" }).subarray(spkiPrefix.length);
function invalid(what) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_INVALID", `the key ${what}`, {
        hint: "make a pair with `nix key generate-secret` and `nix key convert-secret-to-public`, and give the whole line",
    });
}


/***/ }),

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
