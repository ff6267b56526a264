export const id = 833;
export const ids = [833];
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

/***/ 1833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addCacheVerbs: () => (/* binding */ addCacheVerbs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/spec/job-secrets.ts
var job_secrets = __webpack_require__(2968);
;// CONCATENATED MODULE: ./src/cache/cache-url.ts


/** Of Nix's settings in a store's URL only those that change no trust; the schema of neko.yaml has the same. */
const settings = /^(?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)$/;
/**
 * A cache's URL, from neko.yaml or a flag.
 * @throws NekoError CACHE_UNUSABLE for what is no cache, plain http beyond this machine, a password, a compression that
 *   Neko does not write, or a host that ssh would take for an option
 */
function parseCacheUrl(text) {
    const url = URL.parse(text);
    if (!url || text.length > 500)
        throw unusable(text, "is no URL", "write https://host/path or file:///directory");
    if (url.username !== "" || url.password !== "" || url.hash !== "") {
        throw unusable(text, "holds more than an address", "put what lets in into the secret that `push` names");
    }
    const odd = [...url.searchParams.keys()].find((name) => !settings.test(name));
    if (odd !== undefined)
        throw unusable(text, "has a setting that is not taken from a URL", "leave it out");
    switch (url.protocol) {
        case "file:":
            if (url.host !== "")
                throw unusable(text, "names a host", "write file:/// and an absolute directory");
            return { kind: "file", directory: directoryOf(url, text), compression: compressionOf(url, text) };
        case "http:":
        case "https:": {
            if (url.protocol === "http:" && !isThisMachine(url.hostname)) {
                throw plain(text);
            }
            const compression = compressionOf(url, text);
            url.search = "";
            if (!url.pathname.endsWith("/"))
                url.pathname += "/";
            return { kind: "http", url, compression };
        }
        case "s3:":
            requireEncrypted(url, text);
            return { kind: "nix", scheme: "s3", url: text };
        case "ssh:":
            requireHost(url, text);
            return { kind: "nix", scheme: "ssh", url: text };
        case "ssh-ng:":
            requireHost(url, text);
            return { kind: "nix", scheme: "ssh-ng", url: text };
        default:
            throw unusable(text, "is of a kind that Neko does not push to", "use https, file, s3, ssh or ssh-ng");
    }
}
/** Never Nix's default, xz: a hundred times slower for a tenth less (image-perf.md section 2). */
function compressionOf(url, text) {
    const wanted = url.searchParams.get("compression") ?? "zstd";
    if (wanted === "zstd" || wanted === "gzip" || wanted === "none")
        return wanted;
    throw unusable(text, "asks for a compression that Neko does not write", "choose zstd, gzip or none, or leave it out");
}
function directoryOf(url, text) {
    const directory = decoded(url.pathname);
    if (directory !== undefined && !directory.includes("\0"))
        return directory;
    throw unusable(text, "names no directory", "write file:/// and an absolute directory, with %25 for a percent sign");
}
/** Nix takes the bucket's server from the settings, the endpoint with or without a scheme of its own; of a setting that
 *  is there twice Nix chooses. */
function requireEncrypted({ searchParams }, text) {
    const schemes = searchParams.getAll("scheme").map((scheme) => scheme.toLowerCase());
    const endpoints = searchParams.getAll("endpoint").map((endpoint) => {
        const [, scheme, host = ""] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(endpoint) ?? [];
        if (scheme !== undefined)
            schemes.push(scheme.toLowerCase());
        return URL.parse(`http://${host}`)?.hostname ?? "";
    });
    if (schemes.every((scheme) => scheme === "https"))
        return;
    if (endpoints.length === 0 || !endpoints.every(isThisMachine))
        throw plain(text);
}
/** Nix undoes escapes before it hands the host to ssh. */
function requireHost({ host }, text) {
    if (/^(?:[A-Za-z0-9]|\[)/.test(decoded(host) ?? ""))
        return;
    throw unusable(text, "names no host", "write ssh://host, the host beginning with a letter or digit");
}
/** Undefined for an escape that stands for nothing. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
const plain = (text) => unusable(text, "is plain http, which anybody on the way can change", "use https");
const isThisMachine = (host) => host === "localhost" || host === "[::1]" || /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(host);
function unusable(text, what, hint) {
    return new error/* NekoError */.i("CACHE_UNUSABLE", `the cache ${(0,kernel_text/* showUrl */.jr)(text)} ${what}`, { hint });
}

// EXTERNAL MODULE: ./src/cache/narinfo.ts + 1 modules
var narinfo = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/cache/signature.ts
var signature = __webpack_require__(207);
;// CONCATENATED MODULE: ./src/cache/push-plan.ts


/** Whoever uses Nix has this one's cache, unless it was taken out of nix.conf. */
const everybodysKey = "cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=";
/** Keys whose paths need not be pushed: whoever reads this cache reads theirs too. */
function upstreamKeys(others, own) {
    return [everybodysKey, ...others].map(signature/* parsePublicKey */.ee).filter((key) => !own.some((mine) => (0,signature/* sameKey */.el)(mine, key)));
}
/** Which paths of a closure are this cache's business. Linear but for sorting; independent of the input's order. */
function sortClosure(closure, upstream) {
    const sorted = { ours: [], upstream: [] };
    for (const info of referencesFirst(closure))
        sorted[(0,signature/* isSignedBy */.s3)(info, upstream) ? "upstream" : "ours"].push(info);
    return sorted;
}
/** @param keys those that hosts which read the cache trust */
function judgeFound(info, found, keys) {
    const same = found.narHash === (0,narinfo/* nixHash */.eY)((0,narinfo/* digestOfSri */.G8)(info.narHash)) &&
        found.narSizeBytes === info.narSizeBytes &&
        found.references.toSorted().join() === info.references.toSorted().join();
    if (same)
        return "same";
    return (0,signature/* isFoundSignedBy */.g6)(found, keys) ? "vouched" : "foreign";
}
/** Each path after all its references that are in the list; ties by name. */
function referencesFirst(closure) {
    const byPath = new Map(closure.map((info) => [info.path, info]));
    const ordered = [];
    const seen = new Set();
    for (const start of [...byPath.keys()].toSorted()) {
        if (seen.has(start))
            continue;
        seen.add(start);
        // By hand: a chain of references may be longer than the call stack.
        const stack = [stepOf(byPath.get(start))];
        for (let step = stack.at(-1); step; step = stack.at(-1)) {
            const reference = step.open.pop();
            if (reference === undefined) {
                ordered.push(step.info);
                stack.pop();
            }
            else if (byPath.has(reference) && !seen.has(reference)) {
                seen.add(reference);
                stack.push(stepOf(byPath.get(reference)));
            }
        }
    }
    return ordered;
}
const stepOf = (info) => ({
    info,
    open: info.references.toSorted().toReversed(),
});

;// CONCATENATED MODULE: ./src/cache/push-secret.ts


/**
 * `name:<base64>` is the key that paths are signed with; `user:password` and a token without a colon are what an https
 * cache asks for. One of each at most, one per line. @throws NekoError KEY_INVALID, which never repeats the text
 */
function parsePushSecret(text, from) {
    const lines = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const signing = lines.filter((line) => signature/* secretKeyPattern */.eJ.test(line));
    const entry = lines.filter((line) => !signature/* secretKeyPattern */.eJ.test(line));
    if (lines.length === 0 || signing.length > 1 || entry.length > 1 || entry.some((line) => !isEntry(line))) {
        throw new error/* NekoError */.i("KEY_INVALID", `${from} holds neither a cache's secret key nor what lets into one`, {
            hint: "give `name:base64` of `nix key generate-secret`; below it, where the cache asks for it, user:password or a token",
        });
    }
    return {
        ...(signing[0] === undefined ? {} : { signing: { key: (0,signature/* parseSecretKey */.NP)(signing[0]), text: signing[0] } }),
        ...(entry[0] === undefined ? {} : { authorization: authorizationOf(entry[0]) }),
    };
}
/** A token by RFC 6750 section 2.1, or visible characters around a colon (RFC 7617 section 2): nothing ends a header. */
const isEntry = (line) => /^(?:[A-Za-z0-9\-._~+/]+=*|[\x21-\x39\x3b-\x7e]+:[\x20-\x7e]+)$/.test(line) && !damagedKey.test(line);
/** A secret key that lost some of its end would otherwise be sent as a password. */
const damagedKey = /^[A-Za-z0-9._-]+:[A-Za-z0-9+/]{80,}=*$/;
const authorizationOf = (line) => line.includes(":") ? `Basic ${Buffer.from(line).toString("base64")}` : `Bearer ${line}`;

;// CONCATENATED MODULE: ./src/cache/destinations.ts







/** Holds the secret for `--to URL` where neko.yaml does not know the URL. */
const defaultSecretEnv = "NEKO_CACHE_KEY";
/** Where to push, lowest priority number first; what is wrong with one does not concern the others.
 *  @throws NekoError USAGE when there is none */
function findDestinations(input) {
    const { caches, to, heldSecretsOnly = false, env } = input;
    const isChosen = (cache) => heldSecretsOnly ? hasPushSecret(cache, env) : cache.pushEnv !== undefined;
    const chosen = to === undefined
        ? caches.filter(isChosen).toSorted((a, b) => a.priority - b.priority)
        : [caches.find(({ url }) => trimmed(url) === trimmed(to)) ?? { url: to, priority: 40 }];
    if (chosen.length === 0) {
        throw new error/* NekoError */.i("USAGE", "neko.yaml names no cache to push to", {
            hint: "give one of its `caches` a `push: NAME_OF_SECRET`, or name a cache with --to",
        });
    }
    return chosen.map((cache) => {
        try {
            return { usable: true, destination: destinationOf(cache, input) };
        }
        catch (thrown) {
            return { usable: false, name: (0,kernel_text/* showUrl */.jr)(cache.url), error: (0,error/* toNekoError */.R)(thrown) };
        }
    });
}
/** Whether this job may push to the cache. */
function hasPushSecret({ pushEnv }, env) {
    return pushEnv !== undefined && Boolean(env[pushEnv]);
}
function destinationOf(cache, input) {
    const { caches, allSigners, open } = input;
    const location = parseCacheUrl(cache.url);
    const secret = secretOf(cache, location, input);
    const signing = secret.signing?.key;
    const declared = cache.key === undefined ? undefined : (0,signature/* parsePublicKey */.ee)(cache.key);
    if (signing && declared && !(0,signature/* sameKey */.el)(signing, declared)) {
        throw new error/* NekoError */.i("KEY_INVALID", `the secret of ${(0,kernel_text/* showUrl */.jr)(cache.url)} is not the other half of its \`key\``, {
            hint: "give both halves of one pair: `nix key convert-secret-to-public` prints the public one",
        });
    }
    const own = [signing, declared].filter((key) => key !== undefined);
    const others = caches.flatMap(({ url, key }) => (key === undefined || url === cache.url ? [] : [key]));
    return {
        name: (0,kernel_text/* showUrl */.jr)(cache.url),
        opened: open(location, secret),
        priority: cache.priority,
        compression: location.kind === "nix" ? "zstd" : location.compression,
        ...(signing ? { signing } : {}),
        ...(declared ? { declared } : {}),
        upstream: allSigners ? [] : upstreamKeys(others, own),
    };
}
function secretOf(cache, location, { env, githubToken }) {
    const name = cache.pushEnv ?? defaultSecretEnv;
    const text = env[name];
    if ((0,job_secrets/* ownerOfSecret */.l)(name, text ?? "", githubToken) !== "others") {
        throw new error/* NekoError */.i("CACHE_DENIED", `${name} is not sent to a cache`, {
            hint: "name a secret that was made for the cache",
        });
    }
    if (!text) {
        // Whoever names a cache by hand may push what needs no signature of ours.
        if (cache.pushEnv === undefined)
            return {};
        throw new error/* NekoError */.i("CACHE_DENIED", `the cache ${(0,kernel_text/* showUrl */.jr)(cache.url)} needs ${name}, which is not set here`, {
            hint: "hand the secret to this step as an environment variable of that name",
        });
    }
    const secret = parsePushSecret(text, name);
    if (secret.signing || location.kind === "http")
        return secret;
    throw new error/* NekoError */.i("KEY_INVALID", `${name} holds no secret key, and nothing else signs what is pushed`, {
        hint: "make one with `nix key generate-secret`, and name its public half in `key`",
    });
}
const trimmed = (url) => url.replace(/\/+$/, "");

// EXTERNAL MODULE: ./src/build/run.ts
var run = __webpack_require__(9337);
// EXTERNAL MODULE: ./src/push/compress.ts
var compress = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/push/pack.ts
var pack = __webpack_require__(875);
// EXTERNAL MODULE: ./src/push/together.ts
var together = __webpack_require__(2812);
;// CONCATENATED MODULE: ./src/cache/cache-info.ts
// The file nix-cache-info. Source: Nix manual, "Binary Cache Store"; nix/src/libstore/binary-cache-store.cc.
const cacheInfoFile = "nix-cache-info";
function renderCacheInfo(priority) {
    return `StoreDir: /nix/store\nWantMassQuery: 1\nPriority: ${priority}\n`;
}
/** The store that the cache's paths are of; undefined when the text is none of a binary cache. */
function storeDirectoryOf(text) {
    return /^StoreDir: *(\/\S*)\s*$/m.exec(text)?.[1];
}

;// CONCATENATED MODULE: ./src/cache/run.ts









/** Questions at once: they cost the cache little and a round trip each. */
const questions = 16;
/** Paths in work at once. Small ones wait for the network, large ones for the packer; each may hold a few MiB. */
const width = 8;
const progressMs = 10_000;
/** Pushes what is missing to one cache. What fails there is in the result; only being stopped is thrown. */
async function runCachePush(input, destination, ports, signal) {
    const { clock, log } = ports;
    const startMs = clock.monotonicMs();
    const count = { pushed: [], present: 0, signed: 0, upstream: 0, sentBytes: 0 };
    let outcome;
    try {
        const { opened } = destination;
        const failed = opened.kind === "files"
            ? await new FilePush(input, destination, opened.cache, ports, count).run(signal)
            : await copyWithNix(input, opened.store, count, signal);
        outcome = failed.length === 0 ? { kind: "complete" } : { kind: "incomplete", failed };
    }
    catch (thrown) {
        signal.throwIfAborted();
        const { code, message, hint } = (0,error/* toNekoError */.R)(thrown);
        outcome = { kind: "failed", code, message, hint };
        log.warn(`cache ${destination.name}: ${code}: ${message}`);
    }
    return {
        cache: destination.name,
        paths: input.closure.length,
        narBytes: bytesOf(input.closure),
        ...count,
        ms: clock.monotonicMs() - startMs,
        dryRun: input.dryRun,
        outcome,
    };
}
/** A path's content goes up before its narinfo, and its narinfo after those of its references. */
class FilePush {
    #input;
    #destination;
    #cache;
    #ports;
    #count;
    #failed = [];
    #lost = new Set();
    #sentBytes = 0;
    #shownMs;
    constructor(input, destination, cache, ports, count) {
        this.#input = input;
        this.#destination = destination;
        this.#cache = cache;
        this.#ports = ports;
        this.#count = count;
        this.#shownMs = ports.clock.monotonicMs();
    }
    /** Paths that could not be packed or that somebody else wrote, and those above them.
     *  @throws NekoError CACHE_* when the cache itself fails */
    async run(signal) {
        const { name, priority, signing, declared, upstream: keys } = this.#destination;
        const trusted = [signing, declared, ...keys].filter((key) => key !== undefined);
        await this.#checkInfo(priority, signal);
        const { ours, upstream } = sortClosure(this.#input.closure, keys);
        this.#count.upstream = upstream.length;
        const there = new Map();
        const unsigned = new Map();
        await (0,together/* together */.b)(ours, questions, signal, async (info, stop) => {
            const text = await this.#cache.read((0,narinfo/* narInfoFile */._s)(info.path), stop);
            const found = text === undefined ? undefined : (0,narinfo/* parseNarInfo */.Ne)(text);
            if (text === undefined || found?.path !== info.path)
                return;
            const build = judgeFound(info, found, trusted);
            there.set(info.path, build);
            if (build === "same" && signing && !(0,signature/* isFoundSignedBy */.g6)(found, [signing]))
                unsigned.set(info.path, text);
        });
        const usable = ours.filter((info) => this.#isUsable(info, there.get(info.path)));
        const present = usable.filter(({ path }) => there.has(path));
        const missing = usable.filter(({ path }) => !there.has(path));
        this.#count.present = present.length;
        await (0,together/* together */.b)(present, questions, signal, async (info, stop) => {
            const text = unsigned.get(info.path);
            if (text !== undefined)
                await this.#sign(info, text, stop);
        });
        if (this.#input.dryRun) {
            this.#count.pushed.push(...missing.map(({ path }) => path));
            return this.#failed;
        }
        if (missing.length > 0) {
            const sizes = `${(0,duration/* showBytes */.ni)(bytesOf(missing))} uncompressed`;
            this.#ports.log.info(`cache ${name}: ${missing.length} of ${this.#input.closure.length} paths missing, ${sizes}`);
        }
        const published = new Map();
        // References come first in `missing`, so whoever waits, waits for somebody who already works.
        await (0,together/* together */.b)(missing, width, signal, async (info, stop) => {
            const done = Promise.withResolvers();
            published.set(info.path, done.promise);
            let there = false;
            try {
                there = await this.#push(info, published, stop);
            }
            finally {
                done.resolve(there);
            }
            if (there)
                this.#count.pushed.push(info.path);
            this.#showProgress(missing.length);
        });
        return this.#failed;
    }
    async #checkInfo(priority, signal) {
        const text = await this.#cache.read(cacheInfoFile, signal);
        if (text === undefined) {
            if (!this.#input.dryRun)
                await this.#cache.write(cacheInfoFile, renderCacheInfo(priority), signal);
            return;
        }
        const directory = storeDirectoryOf(text);
        if (directory === "/nix/store")
            return;
        const what = directory === undefined ? "is no binary cache" : `is for the store ${directory.slice(0, 100)}`;
        throw new error/* NekoError */.i("CACHE_UNUSABLE", `${this.#destination.name} ${what}`, {
            hint: "check the address: its nix-cache-info must say `StoreDir: /nix/store`",
        });
    }
    /** Whether the path may be pushed or stay as it is there. To be asked for references first. */
    #isUsable(info, there) {
        if (there === "foreign") {
            const what = "the cache has another build of it, which no key that is known here has signed";
            const todo = `remove ${(0,narinfo/* narInfoFile */._s)(info.path)} there, and find out who writes to the cache`;
            this.#fail({ path: info.path, code: "CACHE_UNUSABLE", message: `${what}: ${todo}` });
            return false;
        }
        const lost = info.references.find((reference) => this.#lost.has(reference));
        return lost === undefined || this.#needs(info, lost);
    }
    /** A path that came without our signature, or with one that does not hold, gets it: hosts would refuse it. Only where
     *  the cache has what this store has; another build of the path is not ours to vouch for. */
    async #sign(info, text, signal) {
        const { signing } = this.#destination;
        if (!signing)
            return;
        this.#count.signed += 1;
        if (this.#input.dryRun)
            return;
        await this.#cache.write((0,narinfo/* narInfoFile */._s)(info.path), (0,narinfo/* addSignature */.Ol)(text, signing.sign(info)), signal);
    }
    /** Whether the path is in the cache now. @throws NekoError CACHE_* */
    async #push(info, published, signal) {
        const { compression, signing } = this.#destination;
        const lost = info.references.find((reference) => this.#lost.has(reference));
        if (lost !== undefined)
            return this.#needs(info, lost);
        const file = (0,narinfo/* narFile */.qW)((0,narinfo/* digestOfSri */.G8)(info.narHash), compression, (0,compress/* compressorId */.Db)(compression));
        let packed;
        try {
            packed = await this.#cache.writeContent(file, contentOf(info, compression, this.#ports.packer), signal);
        }
        catch (thrown) {
            signal.throwIfAborted();
            const { code, message } = (0,error/* toNekoError */.R)(thrown);
            if (code.startsWith("CACHE_"))
                throw thrown;
            this.#fail({ path: info.path, code, message });
            return false;
        }
        this.#sentBytes += packed.sizeBytes;
        this.#count.sentBytes = this.#sentBytes;
        for (const reference of info.references) {
            if (reference !== info.path && !(await (published.get(reference) ?? true)))
                return this.#needs(info, reference);
        }
        const text = (0,narinfo/* renderNarInfo */.AW)({ ...narInfoOf(info, packed, signing), url: file, compression });
        await this.#cache.write((0,narinfo/* narInfoFile */._s)(info.path), text, signal);
        return true;
    }
    #needs({ path }, reference) {
        this.#fail({ path, code: "CLOSURE_MISMATCH", message: `${reference}, which it needs, could not be pushed` });
        return false;
    }
    #fail(failed) {
        this.#failed.push(failed);
        this.#lost.add(failed.path);
        this.#ports.log.warn(`cache ${this.#destination.name}: ${failed.path}: ${failed.message}`);
    }
    #showProgress(of) {
        const nowMs = this.#ports.clock.monotonicMs();
        if (nowMs - this.#shownMs < progressMs)
            return;
        this.#shownMs = nowMs;
        const done = `${this.#count.pushed.length} of ${of} paths, ${(0,duration/* showBytes */.ni)(this.#sentBytes)} sent`;
        this.#ports.log.info(`cache ${this.#destination.name}: ${done}`);
    }
}
/** Nix looks for itself what is missing. It cannot leave out what an upstream has: a binary cache takes no path without
 *  its references. */
async function copyWithNix({ closure, roots, dryRun }, store, count, signal) {
    const paths = closure.map(({ path }) => path);
    const present = await store.valid(paths, signal);
    count.present = present.size;
    count.sentBytes = null;
    if (!dryRun)
        await store.copy(roots, signal);
    count.pushed.push(...paths.filter((path) => !present.has(path)));
    return [];
}
/** The path's archive; it is what the store says it is, or nothing of it gets a name. */
function contentOf(info, compression, packer) {
    const { path, narSizeBytes, narHash } = info;
    return {
        narSizeBytes,
        async *pack(signal) {
            const packed = yield* packer.pack({ format: "nar", path, compression, expectedBytes: narSizeBytes }, signal);
            if (packed.contentDigest === (0,narinfo/* digestOfSri */.G8)(narHash) && packed.contentBytes === narSizeBytes)
                return packed;
            throw new error/* NekoError */.i("CLOSURE_MISMATCH", `${path} is not what this store's database says it is`, {
                hint: "run `nix-store --verify --check-contents --repair`",
            });
        },
    };
}
function narInfoOf(info, packed, signing) {
    const { path, narSizeBytes, deriver, ca } = info;
    return {
        path,
        fileHash: (0,pack/* blobDigest */.ep)(packed),
        fileSizeBytes: packed.sizeBytes,
        narHash: packed.contentDigest,
        narSizeBytes,
        references: info.references.toSorted(),
        ...(deriver === undefined ? {} : { deriver }),
        signatures: [...new Set([...info.signatures, ...(signing ? [signing.sign(info)] : [])])].toSorted(),
        ...(ca === undefined ? {} : { ca }),
    };
}
const bytesOf = (infos) => infos.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0);

;// CONCATENATED MODULE: ./src/pipeline/cache.ts






/**
 * Builds what is to be pushed and pushes it to one cache after the other: runtime closures of outputs, and for a shell
 * what it is made of. A cache that fails is reported in its result.
 * @throws NekoError BUILD_FAILED, ATTRIBUTE_MISSING, EVALUATION_FAILED, SUBSTITUTE_FAILED, USAGE (no cache to push to);
 *   CACHE_DENIED, CACHE_UNUSABLE, KEY_INVALID when no cache at all can be pushed to
 */
async function runPushCaches(input, ports, signal) {
    const { log } = ports;
    // Before anything is built: a secret that is missing should not cost an hour.
    const found = findDestinations({ ...input, caches: input.loaded.state.caches, open: ports.openCache });
    const broken = found.flatMap((one) => (one.usable ? [] : [one]));
    if (broken.length === found.length && broken[0])
        throw broken[0].error;
    for (const { name, error } of broken)
        log.warn(`cache ${name}: ${error.code}: ${error.message}`);
    const { roots, shells } = await realise(input, ports, signal);
    const closure = await ports.closures.closure(roots, signal);
    const what = { closure, roots, dryRun: input.dryRun };
    const caches = [];
    for (const one of found)
        caches.push(await pushTo(one, what, ports, signal));
    return { caches, shells };
}
async function realise(input, ports, signal) {
    const { loaded, rootsDirectory, attributes, paths } = input;
    const { nix } = ports;
    if (attributes.length + paths.length === 0) {
        const { evaluated, built } = input.done ?? (await buildAll(input, ports, signal));
        const shells = loaded.state.shells.map(({ name, attribute }) => ({
            name,
            output: outputOf(evaluated.outputs, attribute),
        }));
        const outputs = [...built.results.values()].map(({ storePath }) => storePath);
        return withShells(outputs, shells, input, ports, signal);
    }
    const outputs = await nix.evaluate(loaded.flake, attributes, signal);
    const named = attributes.map((attribute) => outputOf(outputs, attribute));
    const isShell = ({ attribute }) => attribute.startsWith("devShells.");
    const packages = named.filter((output) => !isShell(output));
    const progress = () => undefined;
    const built = await nix.build(packages, rootsDirectory, progress, signal);
    const shells = named.filter(isShell).map((output) => ({ name: shellName(output, loaded), output }));
    return withShells([...paths, ...built.map(({ storePath }) => storePath)], shells, input, ports, signal);
}
async function buildAll({ loaded, rootsDirectory }, ports, signal) {
    const evaluated = await (0,run/* evaluateState */.P)(loaded, ports.nix, signal);
    const build = { evaluated, flake: loaded.flake, rootsDirectory, shells: false };
    return { evaluated, built: await (0,run/* runBuild */.c)(build, ports, signal) };
}
async function withShells(outputs, shells, { rootsDirectory }, { closures, log }, signal) {
    const roots = new Set(outputs);
    const entered = [];
    for (const { name, output } of shells) {
        const root = (0,external_node_path_.join)(rootsDirectory, "shells", name);
        const { environment, inputs } = await log.group(`Shell ${name}`, () => closures.shell(output.drvPath, root, signal));
        for (const path of [environment, ...inputs])
            roots.add(path);
        entered.push({ attribute: output.attribute, environment });
    }
    return { roots: [...roots].toSorted(), shells: entered };
}
async function pushTo(found, what, ports, signal) {
    if (found.usable) {
        const { destination } = found;
        return ports.log.group(`Cache ${destination.name}`, async () => {
            const pushed = await runCachePush(what, destination, ports, signal);
            if (!destination.signing && pushed.pushed.length > 0) {
                ports.log.warn(`cache ${destination.name}: no key signed what was pushed, and hosts refuse it unless they trust the cache itself`);
            }
            if (pushed.outcome.kind !== "failed")
                ports.log.info(describePushed(pushed));
            return pushed;
        });
    }
    const { code, message, hint } = found.error;
    return {
        cache: found.name,
        paths: what.closure.length,
        narBytes: what.closure.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0),
        pushed: [],
        present: 0,
        signed: 0,
        upstream: 0,
        sentBytes: 0,
        ms: 0,
        dryRun: what.dryRun,
        outcome: { kind: "failed", code, message, hint },
    };
}
/** `12 of 340 paths, 4.1 MiB of 2.0 GiB sent`: for people. */
function describePushed({ pushed, paths, sentBytes, narBytes, dryRun }) {
    const count = `${pushed.length} of ${paths} paths`;
    if (dryRun)
        return `${count} would be sent`;
    return sentBytes === null ? `${count} sent` : `${count}, ${(0,duration/* showBytes */.ni)(sentBytes)} of ${(0,duration/* showBytes */.ni)(narBytes)} sent`;
}
/** As neko.yaml calls it, so that the same root stands for it. */
function shellName({ attribute }, { state }) {
    return state.shells.find((shell) => shell.attribute === attribute)?.name ?? attribute;
}
function outputOf(outputs, attribute) {
    const output = outputs.get(attribute);
    if (output)
        return output;
    throw new error/* NekoError */.i("ATTRIBUTE_MISSING", `${attribute} was not evaluated`, {
        hint: "check the attribute against `nix flake show`",
    });
}

// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/repository.ts
var repository = __webpack_require__(3339);
;// CONCATENATED MODULE: ./cli/verbs/cache.ts











/** `neko cache push`. */
function addCacheVerbs(program, context, finish) {
    const cache = program.command("cache").description("binary caches");
    cache
        .command("push")
        .description("push closures of outputs and what shells are made of, where they are missing")
        .argument("[what...]", "store paths, links to them, or full attributes; default: all that neko.yaml declares")
        .addOption((0,options/* configOption */.KJ)())
        .option("--to <url>", `only to this cache; unless neko.yaml knows it, ${defaultSecretEnv} holds its secret`)
        .option("--dry-run", "build and look, and send nothing")
        .option("--all-signers", "also what an upstream cache's key vouches for")
        .action((what, options) => push(what, options, context, finish));
}
async function push(what, options, context, finish) {
    const { nix, log, clock, signal, env, print } = context;
    const work = await (0,repository/* openWork */.QB)(context, options.config);
    const loaded = await (0,repository/* loadValid */.Tt)(work, await (0,repository/* currentTree */.iF)(work, signal), signal);
    const named = await Promise.all(what.map((text) => storePathOf(text, context.cwd)));
    const { closures, packer, openCache, privateDirectory } = work.repository;
    const done = await runPushCaches({
        loaded,
        rootsDirectory: (0,external_node_path_.resolve)(privateDirectory, "roots"),
        paths: named.filter((path) => path !== undefined),
        attributes: what.filter((_, index) => named[index] === undefined),
        dryRun: options.dryRun === true,
        allSigners: options.allSigners === true,
        env,
        githubToken: env["GITHUB_TOKEN"] ?? "",
        ...(options.to === undefined ? {} : { to: options.to }),
    }, { nix, closures, packer, openCache, clock, log }, signal);
    print.result(done, () => done.caches.flatMap(cacheText).join("\n"));
    finish(done.caches.every(({ outcome }) => outcome.kind === "complete") ? exit/* Exit */.J.ok : exit/* Exit */.J.fetchOrBuildFailed);
}
/** The path itself, or where a link leads; undefined for what is written like an attribute. @throws NekoError USAGE */
async function storePathOf(text, cwd) {
    if (!text.includes("/") && text !== "result")
        return undefined;
    if ((0,store_path/* isStorePath */.zP)(text))
        return text;
    const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, text)).catch(() => "");
    if ((0,store_path/* isStorePath */.zP)(path))
        return path;
    throw new error/* NekoError */.i("USAGE", `${(0,kernel_text/* clip */.$Q)(text, 200)} leads to no store path`, {
        hint: "give /nix/store/<hash>-<name>, a link such as ./result, or a full attribute",
    });
}
function cacheText(cache) {
    const { outcome } = cache;
    const more = [
        ...(cache.signed > 0 ? [`${cache.signed} signed`] : []),
        ...(cache.upstream > 0 ? [`${cache.upstream} known upstream`] : []),
        (0,duration/* showDuration */.kJ)(cache.ms),
    ];
    const line = `cache ${cache.cache}: ${[describePushed(cache), ...more].join(", ")}`;
    switch (outcome.kind) {
        case "complete":
            return [line];
        case "incomplete":
            return [line, ...outcome.failed.map(({ path, code, message }) => `  ${path}: ${code}: ${message}`)];
        case "failed":
            return [line, `  ${outcome.code}: ${outcome.message}`, `  ${outcome.hint}`];
    }
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


/***/ }),

/***/ 2968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ownerOfSecret)
/* harmony export */ });
/** What the runner, and Neko itself, hold for themselves. */
const ofTheJob = /^(?:GITHUB_|ACTIONS_|RUNNER_|INPUT_|NEKO_SIGNING_KEY$)/;
/** Of those, what anybody may know. */
const known = new Set(["GITHUB_ACTOR", "GITHUB_REPOSITORY_OWNER"]);
/**
 * neko.yaml of a proposal names both a secret and where it goes: what is the job's own has to be told from what was made
 * for that place. The token is the token under any name, and beside anything else.
 * @param githubToken empty when there is none
 */
function ownerOfSecret(name, value, githubToken) {
    if (name === "GITHUB_TOKEN" || (githubToken !== "" && value.includes(githubToken)))
        return "job-token";
    return ofTheJob.test(name) && !known.has(name) ? "job" : "others";
}


/***/ })

};
