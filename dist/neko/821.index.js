export const id = 821;
export const ids = [821];
export const modules = {

/***/ 2588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ bucketVariables),
  F: () => (/* binding */ createCaches)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
;// CONCATENATED MODULE: ./src/adapters/cache/cache-file.ts
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






/** What a killed push leaves behind is removed when it is older. */
const staleMs = 24 * 60 * 60 * 1000;
/** As much as a server may answer; a narinfo is some hundred bytes. */
const largestText = 4 * 1024 * 1024;
/** A binary cache in a directory, which is made when it is not there. Nothing has its name before it is whole and on
 *  the disk. */
function cacheFile(directory) {
    let ready;
    const prepare = () => (ready ??= prepareDirectory(directory));
    const inside = async (work) => {
        try {
            return await work();
        }
        catch (thrown) {
            throw isOfTheFileSystem(thrown) ? failure(directory, thrown) : thrown;
        }
    };
    return {
        read: (name, signal) => inside(async () => {
            signal.throwIfAborted();
            return readText(directory, name);
        }),
        write: (name, text, signal) => inside(async () => {
            await prepare();
            signal.throwIfAborted();
            await writeWhole(directory, name, (write) => write(Buffer.from(text)));
        }),
        writeContent: (name, content, signal) => inside(async () => {
            await prepare();
            return writeWhole(directory, name, async (write) => {
                const packing = content.pack(signal);
                try {
                    for (let next = await packing.next();; next = await packing.next()) {
                        if (next.done)
                            return next.value;
                        await write(next.value);
                    }
                }
                finally {
                    // Where writing failed, the packer has to be told.
                    await packing.return(undefined).catch(() => undefined);
                }
            });
        }),
    };
}
/** Undefined when it is not there. Others may write to the directory: a pipe is not waited for, a link not followed.
 *  @throws NekoError CACHE_UNUSABLE for what is no file, or one above 4 MiB */
async function readText(directory, name) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
            const file = __addDisposableResource(env_1, await (0,promises_.open)((0,external_node_path_.join)(directory, name), flags), true);
            const facts = await file.stat();
            if (!facts.isFile())
                throw odd(directory, name, "is no regular file");
            if (facts.size > largestText)
                throw odd(directory, name, "is larger than 4 MiB");
            return await file.readFile("utf8");
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
        switch (codeOf(thrown)) {
            case "ENOENT":
                return undefined;
            case "ELOOP": // a link
            case "ENXIO": // a socket
                throw odd(directory, name, "is no regular file", thrown);
            default:
                throw thrown;
        }
    }
}
function odd(directory, name, what, cause) {
    return new error/* NekoError */.i("CACHE_UNUSABLE", `${name} of the cache in ${(0,kernel_text/* clip */.$Q)(directory, 200)} ${what}`, {
        hint: "remove it, and find out who writes to the cache",
        cause,
    });
}
async function prepareDirectory(directory) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, "nar"), { recursive: true });
    const now = Date.now();
    for (const entry of await (0,promises_.readdir)(directory)) {
        if (!/^\.push-[0-9a-f-]{36}$/.test(entry))
            continue;
        const left = await (0,promises_.stat)((0,external_node_path_.join)(directory, entry)).catch(() => undefined);
        if (left && now - left.mtimeMs > staleMs)
            await (0,promises_.rm)((0,external_node_path_.join)(directory, entry), { force: true });
    }
}
/** The file that `fill` has written gets the name, or goes. */
async function writeWhole(directory, name, fill) {
    const temporary = (0,external_node_path_.join)(directory, `.push-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const file = await (0,promises_.open)(temporary, "wx", 0o644);
        let filled;
        try {
            filled = await fill((chunk) => file.writeFile(chunk));
            await file.datasync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(directory, name));
        await syncDirectory((0,external_node_path_.dirname)((0,external_node_path_.join)(directory, name)));
        return filled;
    }
    catch (thrown) {
        await (0,promises_.rm)(temporary, { force: true });
        throw thrown;
    }
}
/** A narinfo that outlives a power cut must not do so without its content's name. */
async function syncDirectory(directory) {
    const handle = await (0,promises_.open)(directory);
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
const codeOf = (thrown) => thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined;
const isOfTheFileSystem = (thrown) => thrown instanceof Error && !(thrown instanceof error/* NekoError */.i) && "syscall" in thrown;
function failure(directory, cause) {
    const denied = ["EACCES", "EPERM", "EROFS"].includes(codeOf(cause) ?? "");
    const what = `the cache in ${(0,kernel_text/* clip */.$Q)(directory, 200)} cannot be used: ${(0,kernel_text/* clip */.$Q)(cause.message, 200)}`;
    return denied
        ? new error/* NekoError */.i("CACHE_DENIED", what, { hint: "let this user write there, or give another directory", cause })
        : new error/* NekoError */.i("CACHE_UNREACHABLE", what, { hint: "check the directory and the space on its disk", cause });
}

// EXTERNAL MODULE: ./src/adapters/registry/oci-http-request.ts
var oci_http_request = __webpack_require__(4572);
// EXTERNAL MODULE: ./src/adapters/registry/oci-http-retry.ts
var oci_http_retry = __webpack_require__(2383);
;// CONCATENATED MODULE: ./src/adapters/cache/cache-http.ts




// As Nix sends them. Source: nix/src/libstore/binary-cache-store.cc.
const types = { info: "text/x-nix-cache-info", narinfo: "text/x-nix-narinfo", nar: "application/x-nix-nar" };
/** A binary cache behind a server that takes PUT. Redirects are followed for reading only, and then without secrets. */
function cacheHttp(options) {
    const { url, authorization, limits = oci_http_request/* defaultLimits */.MK, retries = oci_http_retry/* defaultRetries */.yC } = options;
    const { keptBytes = 4 * 1024 * 1024 } = options;
    const name = (0,kernel_text/* showUrl */.jr)(url.href);
    const headers = authorization === undefined ? {} : { Authorization: authorization };
    const again = (signal, work) => (0,oci_http_retry/* retry */.L5)(retries, signal, work, (thrown) => unreachable(name, thrown));
    const put = (ask, file, signal) => (0,oci_http_request/* exchange */.cv)({ ...ask, method: "PUT", url: new URL(file, url), commits: true }, limits, signal);
    const putWhole = async (type, file, bytes, signal) => {
        const answer = await put({ headers: { ...headers, "Content-Type": type }, bytes }, file, signal);
        if (!isStored(answer))
            throw cache_http_failure(name, `writing ${file}`, answer);
    };
    /** Sends while it packs; undefined when the server has to know the size first. */
    const putStream = async (file, content, sizeBytes, signal) => {
        const length = sizeBytes === undefined ? {} : { "Content-Length": String(sizeBytes) };
        let packed;
        let broken;
        async function* stream() {
            try {
                packed = yield* content.pack(signal);
            }
            catch (thrown) {
                broken = { thrown };
                throw thrown;
            }
        }
        try {
            const answer = await put({ headers: { ...headers, "Content-Type": types.nar, ...length }, stream }, file, signal);
            if (packed && isStored(answer))
                return packed;
            if (sizeBytes === undefined && wantsLength(answer))
                return undefined;
            throw cache_http_failure(name, `writing ${file}`, answer);
        }
        catch (thrown) {
            // The content's own failure would look like a broken connection; it is not worth another try.
            throw broken ? broken.thrown : thrown;
        }
    };
    let streams = true;
    return {
        read: (file, signal) => again(signal, async () => {
            const answer = await readOf({ method: "GET", url: new URL(file, url), headers }, limits, signal);
            if (answer.status === 200)
                return answer.body.toString("utf8");
            if (isMissing(answer.status, file))
                return undefined;
            throw cache_http_failure(name, `reading ${file}`, answer);
        }),
        write: (file, text, signal) => again(signal, () => {
            const type = file.endsWith(".narinfo") ? types.narinfo : types.info;
            return putWhole(type, file, Buffer.from(text), signal);
        }),
        async writeContent(file, content, signal) {
            if (streams && content.narSizeBytes > keptBytes) {
                const sent = await again(signal, () => putStream(file, content, undefined, signal));
                if (sent)
                    return sent;
                streams = false;
            }
            // With its length: what fits into memory is packed once. What does not is packed a second time while it is sent,
            // since nothing may be kept on disk; packing gives the same bytes again.
            const { packed, bytes } = await keep(content, keptBytes, signal);
            if (bytes) {
                await again(signal, () => putWhole(types.nar, file, bytes, signal));
                return packed;
            }
            const same = sameAgain(file, content, packed);
            await again(signal, () => putStream(file, same, packed.sizeBytes, signal));
            return packed;
        },
    };
}
/** What content is, and its bytes unless they are more than `keptBytes`. */
async function keep(content, keptBytes, signal) {
    const chunks = [];
    let sizeBytes = 0;
    const packing = content.pack(signal);
    for (let next = await packing.next();; next = await packing.next()) {
        if (next.done) {
            return { packed: next.value, bytes: sizeBytes > keptBytes ? undefined : Buffer.concat(chunks) };
        }
        sizeBytes += next.value.length;
        if (sizeBytes > keptBytes)
            chunks.length = 0;
        else
            chunks.push(Buffer.from(next.value)); // a copy: the packer uses a chunk's memory again
    }
}
/** Fails before its end where it is not what it was. */
function sameAgain(file, content, before) {
    return {
        ...content,
        async *pack(signal) {
            const packed = yield* content.pack(signal);
            if (packed.digest !== before.digest)
                throw changed(file);
            return packed;
        },
    };
}
/** Not 202, which promises nothing. Source: RFC 9110 sections 9.3.4, 15.3. */
const isStored = ({ status }) => status === 200 || status === 201 || status === 204;
/** 411 of whoever says so (RFC 9110 section 15.5.12), 501 of whoever does not know chunks (RFC 9112 section 6.1), as
 *  S3 does. */
const wantsLength = ({ status }) => status === 411 || status === 501;
async function readOf(ask, limits, signal) {
    try {
        return await (0,oci_http_request/* fetchWhole */.OR)(ask, limits, signal);
    }
    catch (thrown) {
        if (!(thrown instanceof error/* NekoError */.i) || thrown.code !== "REGISTRY_PROTOCOL")
            throw thrown;
        throw new error/* NekoError */.i("CACHE_UNUSABLE", thrown.message, {
            hint: "check the cache's address and its proxy",
            cause: thrown,
        });
    }
}
/** A bucket that may not be listed answers 403 for what is not there; whoever may not read at all learns it from
 *  nix-cache-info. Source: nix/src/libstore/http-binary-cache-store.cc. */
const isMissing = (status, file) => status === 404 || status === 410 || (status === 403 && file.endsWith(".narinfo"));
function cache_http_failure(name, what, { status, headers }) {
    if (status === 408 || status === 429 || (status >= 500 && status !== 501))
        return (0,oci_http_retry/* transient */["do"])(`${what} was answered with ${status}`, headers);
    if (status === 401 || status === 403) {
        return new error/* NekoError */.i("CACHE_DENIED", `${what} was refused by ${name} (${status})`, {
            hint: "put what lets in (user:password or a token) into the secret that the cache's `push` names",
        });
    }
    const where = status >= 300 && status < 400 ? ": it redirects, and what is written is not sent elsewhere" : "";
    return new error/* NekoError */.i("CACHE_UNUSABLE", `${what} was answered by ${name} with ${status}${where}`, {
        hint: "check the address, and that a binary cache there takes PUT",
    });
}
function changed(file) {
    return new error/* NekoError */.i("CLOSURE_MISMATCH", `packing gave other bytes than a moment ago: ${file} is not published`, {
        hint: "see that nothing writes to the store, and push again",
    });
}
function unreachable(name, cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return new error/* NekoError */.i("CACHE_UNREACHABLE", `${name} cannot be used now: ${(0,kernel_text/* clip */.$Q)(text, 200)}`, {
        hint: "check the address and the network, then push again",
        cause,
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __webpack_require__(2546);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/adapters/cache/cache-nix-copy.ts







/** As a GitHub job. */
const copyTimeoutMs = 6 * 3_600_000;
/**
 * `nix copy --to URL`. The secret key lies in a file of this user alone while Nix runs, since argv is seen by everyone.
 * A binary cache (s3) signs while it is written; to a store (ssh) signatures come with the paths, so that this store
 * has them afterwards too.
 */
function cacheNixCopy(command, options) {
    const { scheme, url, secretKey, env = {} } = options;
    const isBinaryCache = scheme === "s3" || scheme === "file";
    const ask = async (verb, args, paths, signal) => {
        const { status, stdout, stderr } = await command.nix(verb, [...args, "--stdin"], {
            signal,
            env,
            stdin: paths.join("\n"),
            timeoutMs: copyTimeoutMs,
        });
        if (status === 0)
            return stdout;
        throw new error/* NekoError */.i("CACHE_UNREACHABLE", `nix could not use ${(0,kernel_text/* showUrl */.jr)(url)}: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
            hint: "try `nix store info --store` with the same URL in this environment",
        });
    };
    return {
        async valid(paths, signal) {
            if (paths.length === 0)
                return new Set();
            const json = await command.json(signal);
            const text = await ask(["path-info"], [...json, "--store", url], paths, signal);
            return validIn((0,nix_json/* parseNixJson */.f7)(text, "nix path-info"));
        },
        async copy(paths, signal) {
            if (paths.length === 0)
                return;
            const directory = secretKey === undefined ? undefined : await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "neko-key-"));
            try {
                const file = directory === undefined ? undefined : (0,external_node_path_.join)(directory, "key");
                if (file !== undefined && secretKey !== undefined)
                    await (0,promises_.writeFile)(file, secretKey, { mode: 0o600, flag: "wx" });
                if (file !== undefined && !isBinaryCache) {
                    await ask(["store", "sign"], ["--recursive", "--key-file", file], paths, signal);
                }
                const to = isBinaryCache ? withSettings(url, file) : url;
                // What the other store can fetch itself, it shall.
                const flags = isBinaryCache ? [] : ["--substitute-on-destination"];
                await ask(["copy"], [...flags, "--to", to], paths, signal);
            }
            finally {
                if (directory !== undefined)
                    await (0,promises_.rm)(directory, { recursive: true, force: true });
            }
        },
    };
}
/** Never Nix's default compression, xz (image-perf.md section 2), unless the URL asks for one. */
function withSettings(url, keyFile) {
    const to = new URL(url);
    if (!to.searchParams.has("compression"))
        to.searchParams.set("compression", "zstd");
    if (!to.searchParams.has("parallel-compression"))
        to.searchParams.set("parallel-compression", "true");
    if (keyFile !== undefined)
        to.searchParams.set("secret-key", keyFile);
    return to.href;
}
/** `nix path-info --json` of a store that lacks some of the paths: null, or `valid: false`. */
function validIn(json) {
    const entries = Array.isArray(json)
        ? json.map((entry) => [(0,nix_json/* isFields */.Ce)(entry) ? String(entry["path"]) : "", entry])
        : (0,nix_json/* isFields */.Ce)(json)
            ? Object.entries((0,nix_json/* isFields */.Ce)(json["info"]) ? json["info"] : json)
            : [];
    const valid = entries.filter(([, value]) => (0,nix_json/* isFields */.Ce)(value) && value["valid"] !== false);
    return new Set(valid.map(([path]) => (path.startsWith("/") ? path : `/nix/store/${path}`)).filter(store_path/* isStorePath */.zP));
}

;// CONCATENATED MODULE: ./src/adapters/cache/caches.ts



/** What Nix's s3 stores read. */
const bucketVariables = [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_PROFILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_CONFIG_FILE",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_ROLE_ARN",
];
/** Caches by their address. */
function createCaches({ command, env }) {
    return (location, secret) => {
        switch (location.kind) {
            case "file":
                return { kind: "files", cache: cacheFile(location.directory) };
            case "http":
                return { kind: "files", cache: cacheHttp({ url: location.url, authorization: secret.authorization }) };
            case "nix": {
                const { scheme, url } = location;
                const names = scheme === "s3" ? bucketVariables : [];
                const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
                return {
                    kind: "copied",
                    store: cacheNixCopy(command, { scheme, url, secretKey: secret.signing?.text, env: given }),
                };
            }
        }
    };
}


/***/ }),

/***/ 3378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ childOutput)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _node_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5610);
/* harmony import */ var _run_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3831);





const keptStderrBytes = 64 * 1024;
const stderrGraceMs = 500;
/**
 * What a program writes to stdout, as fast as it is read. Started without a shell, in `/`, in a process group of its
 * own, which is ended as a whole when the reader stops, the signal fires or nothing comes any more.
 * @throws NekoError TIMED_OUT, CANCELLED, VALUE_INVALID (a NUL); what `failure` makes
 */
async function* childOutput(argv, options) {
    const { signal, stallMs } = options;
    (0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .checkArguments */ .PX)(argv, options.env);
    if (signal.aborted)
        throw (0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)(argv, signal);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(argv[0] ?? "", argv.slice(1), {
        cwd: "/",
        env: { ...options.env },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
    });
    const stderr = new _run_output_js__WEBPACK_IMPORTED_MODULE_4__/* .OutputKeeper */ .a(keptStderrBytes, undefined);
    child.stderr.on("data", (chunk) => stderr.add(chunk));
    const stderrEnded = new Promise((done) => child.stderr.once("close", done));
    const exited = new Promise((done) => {
        child.once("error", (error) => child.pid === undefined && done(error));
        child.once("exit", (code, by) => done(by ? 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[by] : (code ?? 1)));
    });
    // Every wait has its own way to be ended: a promise that lives as long as the child would keep all its chunks.
    let giveUp = () => undefined;
    let stopped;
    let ending;
    const stop = (error) => {
        if (stopped)
            return;
        stopped = error;
        ending = (0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .endGroup */ .N4)(child);
        child.stdout.destroy(error);
        giveUp(error);
    };
    const onAbort = () => stop((0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)(argv, signal));
    signal.addEventListener("abort", onAbort, { once: true });
    const soon = async (work) => {
        // What was asked for last fails with the stream, and nobody waits for it any more.
        work.catch(() => undefined);
        if (stopped)
            throw stopped;
        const timer = setTimeout(() => stop((0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .timedOut */ .iU)(argv, stallMs)), stallMs);
        try {
            const given = Promise.withResolvers();
            giveUp = given.reject;
            return await Promise.race([work, given.promise]);
        }
        finally {
            clearTimeout(timer);
        }
    };
    let ended = false;
    try {
        const chunks = child.stdout[Symbol.asyncIterator]();
        for (let next = await soon(chunks.next()); !next.done; next = await soon(chunks.next()))
            yield next.value;
        const status = await soon(exited);
        ended = true;
        if (status === 0)
            return;
        await Promise.race([stderrEnded, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(stderrGraceMs)]);
        throw options.failure(status, stderr.text());
    }
    finally {
        signal.removeEventListener("abort", onAbort);
        if (!ended)
            await (ending ?? (0,_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .endGroup */ .N4)(child));
        child.stdout.destroy();
        child.stderr.destroy();
    }
}


/***/ }),

/***/ 6172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ openLayerMemory)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _own_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4063);


/** About 300 bytes each; the oldest are forgotten. */
const mostFacts = 20_000;
const fileBytes = 32 * 1024 * 1024;
/**
 * Layer facts in a JSON file. What cannot be read, is not well formed or could have been written by another user is
 * an empty memory: facts are used without recomputing them. Whoever ran code as this user can still write it: it is for
 * one job, or for a person's own machine, never for jobs that follow each other on a runner. Of two processes that save at once, one's new facts may
 * be lost; they will be learnt again.
 */
async function openLayerMemory(file) {
    const facts = new Map(await readFacts(file));
    return {
        recall: (key, compression) => facts.get(nameOf(key, compression)),
        async remember(learnt, signal) {
            const named = [...learnt].map(([key, fact]) => [nameOf(key, fact.compression), fact]);
            const isNew = named.some(([name, fact]) => facts.get(name)?.digest !== fact.digest);
            if (!isNew)
                return;
            for (const [name, fact] of named)
                facts.set(name, fact);
            const all = [...new Map([...(await readFacts(file)), ...facts])].slice(-mostFacts);
            const layers = all.map(([name, fact]) => ({ key: name.slice(name.indexOf(" ") + 1), ...fact }));
            const text = JSON.stringify({ version: 2, layers });
            await (0,_own_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOwnFile */ .O)(file, text, signal);
        },
    };
}
async function readFacts(file) {
    const text = await (0,_own_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnFile */ .z)(file, fileBytes);
    try {
        return text === undefined ? [] : parseFacts(text);
    }
    catch {
        return [];
    }
}
function parseFacts(text) {
    const { version, layers } = JSON.parse(text);
    if (version !== 2)
        return [];
    return layers.map(({ key, diffId, digest, sizeBytes, compression }) => {
        if (typeof sizeBytes !== "number" || !Number.isSafeInteger(sizeBytes))
            throw new TypeError("no size");
        if (compression !== "zstd" && compression !== "gzip" && compression !== "none")
            throw new TypeError("no codec");
        const fact = {
            diffId: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(String(diffId)),
            digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(String(digest)),
            sizeBytes,
            compression,
        };
        return [nameOf((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(String(key)), compression), fact];
    });
}
/** A layer may have been packed with each of them. */
const nameOf = (key, compression) => `${compression} ${key}`;


/***/ }),

/***/ 7747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createClosureSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _build_nix_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6544);
/* harmony import */ var _build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2546);
/* harmony import */ var _build_nix_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8976);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4259);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5426);
/* harmony import */ var _nix_cli_roots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1312);
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









const structuredLog = ["--log-format", "internal-json"];
const buildTimeoutMs = 6 * 3_600_000;
/** By the command line, 2.18 or later. @param store address of another store than this machine's, which is asked for
 *  `closure` alone; without a password, for argv is seen by everyone */
function createClosureSource(command, store) {
    const closure = async (paths, signal) => {
        if (paths.length === 0)
            return [];
        const json = await command.json(signal);
        const from = store === undefined ? [] : ["--store", store];
        const { status, stdout, stderr } = await command.nix(["path-info"], [...json, ...from, "--recursive", "--stdin"], {
            signal,
            stdin: paths.join("\n"),
        });
        if (status === 0)
            return (0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSignedPathInfos */ .SC)((0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNixJson */ .f7)(stdout, "nix path-info"));
        if (store !== undefined) {
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("SUBSTITUTE_FAILED", `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .showUrl */ .jr)(store)} does not have the closure whole: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .tail */ .RT)(stderr)}`, {
                hint: "push it there with `neko cache push`, or look with `nix path-info --recursive --store <store> <path>`",
            });
        }
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("SUBSTITUTE_FAILED", `a closure is not complete in this store: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .tail */ .RT)(stderr)}`, {
            hint: "build the path, or fetch it from a cache that has it",
        });
    };
    /** Built or fetched, and kept for as long as the profile or the caller's temporary roots stand. */
    const inputsOf = async (drvPath, outLink, signal) => {
        const shown = await command.nix(["derivation", "show"], [drvPath], { signal });
        if (shown.status !== 0)
            throw unreadable(drvPath, shown.stderr);
        const { outputs, sources } = (0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDerivationInputs */ .Sy)((0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNixJson */ .f7)(shown.stdout, "nix derivation show"));
        if (outputs.length === 0)
            return sources;
        const log = new _build_nix_log_js__WEBPACK_IMPORTED_MODULE_4__/* .NixLog */ .y();
        const installables = outputs.map((input) => `${input.drvPath}^${input.names.join(",")}`);
        const built = await command.nix(["build"], ["--json", ...structuredLog, "-v", "--out-link", outLink, ...installables], { signal, timeoutMs: buildTimeoutMs, onStderrLine: (line) => void log.read(line, 0) });
        if (built.status !== 0)
            throw (0,_build_nix_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainBuild */ .g)(log, built.stderr);
        const made = (0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBuilt */ .Ej)((0,_build_nix_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNixJson */ .f7)(built.stdout, "nix build")).flatMap((entry) => Object.values(entry.outputs));
        return [...new Set([...sources, ...made])].toSorted();
    };
    return {
        closure,
        async shell(drvPath, root, signal) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                await command.version(signal);
                const temporary = __addDisposableResource(env_1, await (0,_nix_cli_roots_js__WEBPACK_IMPORTED_MODULE_7__/* .temporaryRoots */ .Z_)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root)), true);
                const inputs = await inputsOf(drvPath, temporary.prefix, signal);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root), { recursive: true });
                const log = new _build_nix_log_js__WEBPACK_IMPORTED_MODULE_4__/* .NixLog */ .y();
                const entered = await command.nix(["print-dev-env"], [...structuredLog, "-v", "--profile", root, `${drvPath}^*`], {
                    signal,
                    timeoutMs: buildTimeoutMs,
                    maxOutputBytes: 64 * 1024,
                    onStderrLine: (line) => void log.read(line, 0),
                });
                if (entered.status !== 0)
                    throw (0,_build_nix_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainBuild */ .g)(log, entered.stderr);
                await command.classic("nix-env", ["--profile", root, "--delete-generations", "old"], { signal });
                return { environment: (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_6__/* .parseStorePath */ .GV)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)), inputs };
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
        },
    };
}
function unreadable(drvPath, stderr) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("EVALUATION_FAILED", `${drvPath} cannot be read: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .tail */ .RT)(stderr)}`, {
        hint: "evaluate the shell again; its derivation may have been collected as garbage",
    });
}


/***/ }),

/***/ 4063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ writeOwnFile),
/* harmony export */   z: () => (/* binding */ readOwnFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
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




// Files that only spare work: what is wrong with one makes it as good as none, and none may hold a program up.
/** The text of a regular file that nobody but this user can have written; undefined for anything else, also one above
 *  `maxBytes`. A link is not followed, and a pipe is not waited for. Reading it makes it the last used. */
async function readOwnFile(file, maxBytes) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK), true);
            const facts = await handle.stat();
            if (!facts.isFile() || facts.uid !== process.getuid?.() || (facts.mode & 0o022) !== 0)
                return undefined;
            if (facts.size > maxBytes)
                return undefined;
            const text = await handle.readFile("utf8");
            const now = new Date();
            await handle.utimes(now, now).catch(() => undefined);
            return text;
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
    catch {
        return undefined;
    }
}
/** The file is as it was or holds the whole text; its directory is made, for this user alone. Errors of the file system
 *  come as they are. */
async function writeOwnFile(file, text, signal) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, text, { mode: 0o600, flag: "wx", signal });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw thrown;
    }
}


/***/ }),

/***/ 4572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ defaultLimits),
/* harmony export */   OR: () => (/* binding */ fetchWhole),
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   cv: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5426);






const defaultLimits = {
    connectMs: 10_000,
    headMs: 15_000,
    commitMs: 300_000,
    idleMs: 30_000,
    answerMs: 60_000,
    transferMs: 6 * 60 * 60 * 1000,
    answerBytes: 4 * 1024 * 1024,
};
const mostRedirects = 3;
// Sixteen questions at once beside the uploads; more sockets to one host is what gateways refuse.
const agents = {
    "http:": new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true, maxSockets: 32 }),
    "https:": new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ keepAlive: true, maxSockets: 32 }),
};
/** The whole answer. A refusal that comes before the body is sent ends the sending. */
async function exchange(ask, limits, signal) {
    const { request, answered } = start(ask, limits, signal);
    let sent = false;
    try {
        sent = await feed(request, answered, ask, limits);
        const response = await within(ask.commits ? limits.commitMs : limits.headMs, request, answered);
        const body = await collect(response, limits);
        const status = response.statusCode ?? 0;
        if (!sent && status < 300)
            throw new Error("the registry answered before it had everything");
        return { status, headers: response.headers, body };
    }
    finally {
        if (!sent)
            request.destroy();
    }
}
/** The answer's body as a stream. Follows redirects, of GET and HEAD alone. */
async function download(ask, limits, signal) {
    let current = ask;
    for (let redirects = 0;; redirects += 1) {
        const { request, answered } = start(current, limits, signal);
        request.end();
        const response = await within(limits.headMs, request, answered);
        const next = redirectOf(current, response);
        if (!next) {
            const { statusCode: status = 0, headers } = response;
            return { status, headers, body: paced(response, limits), discard: () => void response.destroy() };
        }
        response.destroy();
        if (redirects === mostRedirects)
            throw protocol(`${ask.url.host} redirects more than ${mostRedirects} times`);
        current = next;
    }
}
/** The answer to GET or HEAD after redirects, whole. */
async function fetchWhole(ask, limits, signal) {
    const { status, headers, body } = await download(ask, { ...limits, transferMs: limits.answerMs }, signal);
    return { status, headers, body: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(bounded(body, limits.answerBytes)) };
}
function isLoopback(hostname) {
    return /^(?:(?:.*\.)?localhost\.?|\[::1\]|127\.[0-9.]+)$/.test(hostname);
}
function start(ask, limits, signal) {
    const secure = ask.url.protocol === "https:";
    const asks = ask.method === "GET" || ask.method === "HEAD";
    const sizeBytes = ask.stream || asks ? undefined : (ask.bytes?.length ?? 0);
    const request = (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)(ask.url, {
        method: ask.method,
        agent: agents[secure ? "https:" : "http:"],
        headers: {
            "User-Agent": "neko",
            ...ask.headers,
            ...(sizeBytes === undefined ? {} : { "Content-Length": String(sizeBytes) }),
        },
        signal,
    });
    const answered = new Promise((resolve, reject) => {
        request.once("response", resolve);
        request.once("error", reject);
        // Without a socket yet, a destroyed request says nothing but this.
        request.once("close", () => reject(new Error("the connection was closed")));
    });
    answered.catch(() => undefined); // an error after the answer is the body's to report
    request.on("error", () => undefined);
    request.once("socket", (socket) => {
        if (!socket.connecting)
            return;
        const timer = setTimeout(() => request.destroy(new Error(`no connection within ${limits.connectMs} ms`)), limits.connectMs);
        const done = () => clearTimeout(timer);
        socket.once(secure ? "secureConnect" : "connect", done).once("close", done);
    });
    return { request, answered };
}
/** Sends the body and ends the request; false when the other side refused, or left, before it had all. */
async function feed(request, answered, ask, limits) {
    if (!ask.stream) {
        request.end(ask.bytes);
        return true;
    }
    let over = false;
    const cut = new Promise((resolve) => {
        const stop = () => {
            over = true;
            resolve();
        };
        answered.then(({ statusCode = 0 }) => statusCode >= 300 && stop(), stop);
        request.once("close", stop);
    });
    const late = setTimeout(() => request.destroy(new Error("the upload takes too long")), limits.transferMs);
    try {
        for await (const chunk of ask.stream()) {
            if (over)
                return false;
            if (chunk.length === 0)
                continue;
            const taken = new Promise((resolve) => request.write(chunk, () => resolve()));
            await within(limits.idleMs, request, Promise.race([taken, cut]));
            if (over)
                return false;
        }
        request.end();
        return true;
    }
    finally {
        clearTimeout(late);
    }
}
/** The chunks of an answer, each within the time limit; time between them is the reader's own. */
async function* paced(response, limits) {
    const late = setTimeout(() => response.destroy(new Error("the answer takes too long")), limits.transferMs);
    const chunks = response[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await within(limits.idleMs, response, chunks.next());
            if (next.done)
                return;
            yield next.value;
        }
    }
    finally {
        clearTimeout(late);
        // Not read to its end: the connection is of no further use.
        if (!response.complete)
            response.destroy();
    }
}
async function collect(response, limits) {
    return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(bounded(paced(response, { ...limits, transferMs: limits.answerMs }), limits.answerBytes));
}
async function* bounded(body, most) {
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > most)
            throw protocol(`the registry's answer is larger than ${most} bytes`);
        yield chunk;
    }
}
/** `work`, or the destruction of what it waits for. */
async function within(limitMs, waited, work) {
    const timer = setTimeout(() => waited.destroy(new Error(`the server was silent for ${limitMs} ms`)), limitMs);
    try {
        return await work;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Where a redirect leads, without credentials once it leaves the origin; undefined when the answer is none. */
function redirectOf(ask, response) {
    if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0))
        return undefined;
    const url = URL.parse(response.headers.location ?? "", ask.url.href);
    if (!url)
        throw protocol(`${ask.url.host} redirects to nowhere`);
    [url.username, url.password] = ["", ""];
    if (url.origin === ask.url.origin)
        return { ...ask, url };
    const inward = isLoopback(url.hostname) || (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
    const known = url.hostname === ask.url.hostname || (isLoopback(url.hostname) && isLoopback(ask.url.hostname));
    const secure = url.protocol === "https:" || (url.protocol === "http:" && ask.url.protocol === "http:");
    if (!secure || (inward && !known)) {
        response.destroy();
        throw protocol(`${ask.url.host} redirects to ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(`${url.protocol}//${url.host}`, 100)}, which is not followed`);
    }
    const { Authorization: _dropped, ...headers } = ask.headers ?? {};
    return { ...ask, url, headers };
}
function protocol(message) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NekoError */ .i("REGISTRY_PROTOCOL", message, { hint: "check the registry's address and its proxy" });
}


/***/ }),

/***/ 2383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   "do": () => (/* binding */ transient),
/* harmony export */   yC: () => (/* binding */ defaultRetries)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


const defaultRetries = { attempts: 5, backoffMs: 500, longestPauseMs: 60_000 };
/** Worth another try: a busy registry, a connection that broke, a token that ran out. */
class Transient extends Error {
    /** What the registry asked for. */
    afterMs;
    /** Nothing is wrong: no pause before the next try. */
    atOnce;
    /** What it means when no further try is made; otherwise that the registry is unreachable. */
    last;
    constructor(message, facts = {}) {
        super(message);
        this.afterMs = facts.afterMs ?? 0;
        this.atOnce = facts.atOnce ?? false;
        this.last = facts.last;
    }
}
/** With what the answer's Retry-After says, seconds or a date. Source: RFC 9110 section 10.2.3. */
function transient(message, headers) {
    const text = headers["retry-after"] ?? "";
    const afterMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
    return new Transient(message, { afterMs: Number.isFinite(afterMs) ? Math.max(0, afterMs) : 0 });
}
/** `work` until it succeeds, fails for good (a NekoError), or has failed often enough.
 *  @param failure what the last failure means to the caller */
async function retry(limits, signal, work, failure) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (thrown instanceof _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i)
                throw thrown;
            const asked = thrown instanceof Transient ? thrown : undefined;
            if (attempt >= limits.attempts)
                throw asked?.last ?? failure(thrown);
            if (asked?.atOnce)
                continue;
            const pauseMs = limits.backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random());
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(Math.max(pauseMs, asked?.afterMs ?? 0), limits.longestPauseMs), undefined, { signal });
        }
    }
}


/***/ }),

/***/ 3505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ ociHttp)
});

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/push/reference.ts
var push_reference = __webpack_require__(6805);
;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-names.ts



/** Repositories as one registry knows them. */
class RegistryNames {
    #origin;
    #prefix;
    /** @param prefix before every repository: `acme`; "" for none */
    constructor(origin, prefix) {
        this.#origin = origin;
        this.#prefix = prefix;
    }
    /** @throws NekoError VALUE_INVALID */
    name(repository) {
        const name = this.#prefix === "" ? repository : `${this.#prefix}/${repository}`;
        (0,push_reference/* checkRepository */.n_)(name);
        return name;
    }
    url(repository, rest) {
        return new URL(`/v2/${this.name(repository)}/${rest}`, this.#origin);
    }
    /** Scope of requests that read. */
    pull(repository) {
        return `repository:${this.name(repository)}:pull`;
    }
    /** Scope of requests that change something. */
    push(repository) {
        return `repository:${this.name(repository)}:pull,push`;
    }
}
function mismatch(wanted, host, found) {
    return new error/* NekoError */.i("IMAGE_MISMATCH", `${host} has ${(0,kernel_text/* clip */.$Q)(found, 100)} where ${wanted} was asked for`, {
        hint: "do not use this registry's answer; check what stands between it and you",
    });
}

;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-download.ts




const mostBreaks = 4;
/** The bytes of a blob, hashed as they come. After a break it is asked for the rest.
 *  Source: OCI distribution-spec v1.1, "Pulling blobs"; RFC 9110 section 14 for ranges. */
async function* readBlob(session, names, repository, digest, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    for (let breaks = 0;; breaks += 1) {
        const answer = await opened(session, names, repository, digest, sizeBytes, signal);
        // What a server that knows no ranges says again.
        let known = answer.status === 206 ? 0 : sizeBytes;
        const chunks = answer.body;
        try {
            for (;;) {
                const next = await chunks.next().catch((thrown) => {
                    if (breaks === mostBreaks || signal.aborted)
                        throw session.unreachable(thrown, signal);
                });
                if (!next)
                    break; // broken: ask for the rest
                if (next.done) {
                    const found = (0,kernel_digest/* finishDigest */.g4)(hash);
                    if (found !== digest)
                        throw mismatch(digest, session.registry.host, found);
                    return;
                }
                const fresh = next.value.subarray(Math.min(known, next.value.length));
                known -= next.value.length - fresh.length;
                if (fresh.length === 0)
                    continue;
                hash.update(fresh);
                sizeBytes += fresh.length;
                yield fresh;
            }
        }
        finally {
            await chunks.return(undefined);
        }
    }
}
async function opened(session, names, repository, digest, fromBytes, signal) {
    const headers = fromBytes === 0 ? {} : { Range: `bytes=${fromBytes}-` };
    const ask = { method: "GET", url: names.url(repository, `blobs/${digest}`), headers };
    const answer = await session.open(ask, names.pull(repository), signal);
    const { status } = answer;
    if (status === 200)
        return answer;
    const range = String(answer.headers["content-range"] ?? "");
    if (status === 206 && fromBytes > 0 && range.startsWith(`bytes ${fromBytes}-`))
        return answer;
    answer.discard();
    if (status === 404) {
        throw new error/* NekoError */.i("IMAGE_MISSING", `${digest} is not in ${session.registry.host}/${names.name(repository)}`, {
            hint: "push the image again",
        });
    }
    throw session.failure(`reading ${digest}`, answer);
}

// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
// EXTERNAL MODULE: ./src/push/referrers.ts
var referrers = __webpack_require__(7252);
;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-manifests.ts






const accepted = {
    Accept: [
        push_image/* mediaTypes */.Ib.manifest,
        push_image/* mediaTypes */.Ib.index,
        "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
    ].join(", "),
};
/** Another process may write the same list between our reading and our writing it. */
const referrerRounds = 5;
const mostPages = 20;
/** Of one list, all pages together: an image has a handful of referrers of a type. */
const mostListBytes = 4 * 1024 * 1024;
const mostReferrers = 1000;
/** Manifests and what refers to them, in one registry. */
class Manifests {
    #session;
    #names;
    /** The end of the last change of each list of referrers, so that changes made here do not undo each other. */
    #changes = new Map();
    constructor(session, names) {
        this.#session = session;
        this.#names = names;
    }
    async read(repository, reference, signal) {
        const answer = await this.#ask("GET", repository, reference, signal);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw this.#session.failure(`reading ${repository}:${reference}`, answer);
        const digest = (0,kernel_digest/* sha256 */.sc)(answer.body);
        if (reference.startsWith("sha256:") && digest !== reference)
            throw this.#mismatch(reference, digest);
        return { bytes: answer.body, mediaType: mediaTypeOf(answer.headers) ?? push_image/* mediaTypes */.Ib.manifest, digest };
    }
    async write(repository, manifest, mediaType, tags, signal) {
        tags.forEach(push_reference/* checkTag */.Bs);
        const digest = (0,kernel_digest/* sha256 */.sc)(manifest);
        const references = tags.length === 0 ? [digest] : tags;
        for (const reference of references)
            await this.#put(repository, reference, manifest, mediaType, signal);
        await Promise.all(references.map((reference) => this.#confirm(repository, reference, digest, signal)));
        return digest;
    }
    async writeReferrer(repository, subject, manifest, signal) {
        const referrer = (0,referrers/* referrerOf */.N1)(manifest, subject);
        const { digest } = referrer;
        const answer = await this.#put(repository, digest, manifest, push_image/* mediaTypes */.Ib.manifest, signal);
        await this.#confirm(repository, digest, digest, signal);
        // The header says that the registry keeps the list itself.
        if (answer.headers["oci-subject"] === subject.digest)
            return digest;
        const tag = (0,referrers/* referrersTag */.LN)(subject.digest);
        const key = `${repository}:${tag}`;
        const change = (this.#changes.get(key) ?? Promise.resolve()).then(() => this.#list(repository, tag, referrer, signal));
        this.#changes.set(key, change.catch(() => undefined));
        await change;
        return digest;
    }
    async readReferrers(repository, digest, artifactType, signal) {
        const found = [];
        let listBytes = 0;
        const take = (list) => {
            listBytes += list.length;
            if (listBytes <= mostListBytes)
                found.push(...(0,referrers/* referrersOf */.aH)(list, artifactType));
            if (listBytes > mostListBytes || found.length > mostReferrers)
                throw this.#endless(digest);
        };
        let url = this.#names.url(repository, `referrers/${digest}`);
        url.searchParams.set("artifactType", artifactType);
        for (let page = 1; url && page <= mostPages; page += 1) {
            const headers = { Accept: push_image/* mediaTypes */.Ib.index };
            const answer = await this.#session.read({ method: "GET", url, headers }, this.#names.pull(repository), signal);
            if (page === 1 && lacksReferrers(answer)) {
                const list = await this.read(repository, (0,referrers/* referrersTag */.LN)(digest), signal);
                if (list)
                    take(list.bytes);
                return found;
            }
            if (answer.status !== 200)
                throw this.#session.failure(`reading what refers to ${digest}`, answer);
            take(answer.body);
            url = this.#session.next(answer, url);
        }
        return found;
    }
    /** Adds to the list of referrers, until it is seen there. */
    async #list(repository, tag, referrer, signal) {
        for (let round = 1;; round += 1) {
            const list = (0,referrers/* withReferrer */.Me)((await this.read(repository, tag, signal))?.bytes, referrer);
            if (!list)
                return;
            if (round > referrerRounds)
                throw this.#mismatch(referrer.digest, `a list without it under ${tag}`);
            await this.#put(repository, tag, list, push_image/* mediaTypes */.Ib.index, signal);
        }
    }
    async #put(repository, reference, bytes, mediaType, signal) {
        const url = this.#names.url(repository, `manifests/${reference}`);
        const headers = { "Content-Type": mediaType };
        const ask = { method: "PUT", url, headers, bytes, commits: true };
        const answer = await this.#session.send(ask, this.#names.push(repository), signal);
        if (answer.status === 201)
            return answer;
        throw this.#session.failure(`writing manifest ${repository}:${reference}`, answer);
    }
    /** That the reference leads to what was written. */
    async #confirm(repository, reference, wanted, signal) {
        const answer = await this.#ask("HEAD", repository, reference, signal);
        const told = answer.status === 200 ? answer.headers["docker-content-digest"] : undefined;
        const found = told === undefined ? (await this.read(repository, reference, signal))?.digest : String(told);
        if (found !== wanted)
            throw this.#mismatch(wanted, found ?? "nothing");
    }
    async #ask(method, repository, reference, signal) {
        if (!reference.startsWith("sha256:"))
            (0,push_reference/* checkTag */.Bs)(reference);
        const url = this.#names.url(repository, `manifests/${reference}`);
        return await this.#session.read({ method, url, headers: accepted }, this.#names.pull(repository), signal);
    }
    #endless(subject) {
        const { host } = this.#session.registry;
        return new error/* NekoError */.i("REGISTRY_PROTOCOL", `${host} lists more than ${mostReferrers} referrers of ${subject}, or 4 MiB`, {
            hint: "remove those that are no longer wanted, and find out who writes to the registry",
        });
    }
    #mismatch(wanted, found) {
        return mismatch(wanted, this.#session.registry.host, found);
    }
}
/** Whether there is no such API. Registries say so by more than the 404 of the spec: as a bad request, or by a page
 *  for people. Source: distribution-spec v1.1, "Unavailable Referrers API". */
function lacksReferrers({ status, headers }) {
    return [400, 404, 405, 406].includes(status) || (status === 200 && mediaTypeOf(headers) !== push_image/* mediaTypes */.Ib.index);
}
function mediaTypeOf(headers) {
    return headers["content-type"]?.replace(/\s*;.*$/s, "");
}

// EXTERNAL MODULE: ./src/adapters/registry/oci-http-request.ts
var oci_http_request = __webpack_require__(4572);
// EXTERNAL MODULE: ./src/adapters/registry/oci-http-retry.ts
var oci_http_retry = __webpack_require__(2383);
;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-auth.ts




// Registries whose tokens are known to come from another host.
const knownTokenHosts = {
    "registry-1.docker.io": "auth.docker.io",
    "registry.gitlab.com": "gitlab.com",
};
// Source: distribution's token authentication specification, "expires_in".
const defaultLifetimeMs = 60_000;
/** A token is not used in its last seconds: the request it goes with takes time, and clocks differ. */
const marginMs = 5_000;
/**
 * Who we are to one registry. Credentials go to the registry itself, or to a token server that is the same host or
 * pinned: a 401 must not be able to send them elsewhere. A scope is `repository:NAME:ACTIONS`; several are separated
 * by a space. However many requests need a token at once, one is fetched.
 * Source: RFC 7235 section 4.1; distribution's token authentication specification.
 */
class Authorisations {
    #registry;
    #limits;
    #nowMs;
    #grants = new Map();
    #flights = new Map();
    /** What must not be repeated to anybody. */
    #secrets = new Set();
    #challenge;
    constructor(registry, limits, nowMs) {
        this.#registry = registry;
        this.#limits = limits;
        this.#nowMs = nowMs;
    }
    /** The Authorization header for a scope, fetched once the registry has said how; undefined before that.
     *  @throws NekoError REGISTRY_DENIED; errors of the connection as they are */
    async authorization(scope, signal) {
        // Who may push may pull: one token less for a push.
        const grant = this.#valid(scope) ?? this.#valid(scope.replace(/:pull$/, ":pull,push"));
        if (grant)
            return grant.authorization;
        return this.#challenge === undefined ? undefined : (await this.#fetched(scope, signal)).authorization;
    }
    /** Another header than `used`, which a 401 with this challenge refused. @throws as {@link authorization} */
    async renew(scope, used, challenge, signal) {
        const known = this.#valid(scope);
        // Another request has renewed it meanwhile.
        if (known && known.authorization !== used)
            return known.authorization;
        for (const [key, grant] of this.#grants)
            if (grant.authorization === used)
                this.#grants.delete(key);
        this.#challenge = challenge ?? "";
        return (await this.#fetched(scope, signal)).authorization;
    }
    /** The text without what we were let in by: registries, and proxies before them, repeat requests in their errors. */
    conceal(text) {
        return [...this.#secrets].reduce((left, secret) => left.replaceAll(secret, "***"), text);
    }
    #keepSecret(secret) {
        // A shorter one would be found in every other word.
        if (secret.length >= 8)
            this.#secrets.add(secret);
    }
    #valid(scope) {
        const grant = this.#grants.get(scope);
        return grant && grant.expiresMs > this.#nowMs() ? grant : undefined;
    }
    /** Joins the fetch that is under way, or begins one. It ends when nobody waits for it any more. */
    async #fetched(scope, signal) {
        signal.throwIfAborted();
        let flight = this.#flights.get(scope);
        if (!flight) {
            const stop = new AbortController();
            const result = this.#fetch(scope, stop.signal).finally(() => this.#flights.delete(scope));
            result.catch(() => undefined);
            flight = { waiters: 0, stop, result };
            this.#flights.set(scope, flight);
        }
        flight.waiters += 1;
        const { promise: told, reject } = Promise.withResolvers();
        const abort = () => reject(signal.reason);
        signal.addEventListener("abort", abort, { once: true });
        try {
            return await Promise.race([flight.result, told]);
        }
        finally {
            signal.removeEventListener("abort", abort);
            flight.waiters -= 1;
            if (flight.waiters === 0)
                flight.stop.abort();
        }
    }
    async #fetch(scope, signal) {
        const registry = this.#registry;
        const credentials = await registry.credentials(registry.host);
        const basic = credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
        if (credentials && basic !== undefined) {
            this.#keepSecret(credentials.password);
            this.#keepSecret(basic.slice("Basic ".length));
        }
        const { scheme, parameters } = parseChallenge(this.#challenge ?? "");
        const grant = scheme === "basic" ? basicGrant(registry, basic) : undefined;
        const granted = grant ?? (await this.#token(scheme, parameters, scope, basic, signal));
        this.#grants.set(scope, granted);
        return granted;
    }
    async #token(scheme, parameters, scope, basic, signal) {
        const registry = this.#registry;
        if (scheme !== "bearer") {
            const what = `asks for ${(0,kernel_text/* clip */.$Q)(scheme, 40) || "no known scheme"}`;
            throw denied(registry, what, "use a registry with Basic or Bearer authentication");
        }
        const realm = realmOf(registry, parameters.get("realm"));
        const service = parameters.get("service");
        if (service !== undefined)
            realm.searchParams.set("service", service);
        for (const each of scope.split(" "))
            realm.searchParams.append("scope", each);
        const headers = basic ? { Authorization: basic } : {};
        const answer = await (0,oci_http_request/* exchange */.cv)({ method: "GET", url: realm, headers }, this.#limits, signal);
        if (answer.status >= 500 || answer.status === 429)
            throw (0,oci_http_retry/* transient */["do"])(`the token server answered ${answer.status}`, answer.headers);
        const token = answer.status === 200 ? tokenOf(answer.body) : undefined;
        if (token) {
            this.#keepSecret(token.token);
            const lifetimeMs = Math.max(token.lifetimeMs, 2 * marginMs) - marginMs;
            return { authorization: `Bearer ${token.token}`, expiresMs: this.#nowMs() + lifetimeMs };
        }
        throw denied(registry, `gives no token for ${scope} (${answer.status})`, basic ? "check that this account may use the repository" : "give the registry an `auth:` in neko.yaml");
    }
}
function basicGrant(registry, basic) {
    if (basic !== undefined)
        return { authorization: basic, expiresMs: Infinity };
    const hint = "give the registry an `auth:` in neko.yaml, or log in with podman login";
    throw denied(registry, "asks for a password", hint);
}
/** One challenge of a WWW-Authenticate header; the first, where there are several. Scheme and names in lower case. */
function parseChallenge(header) {
    const scheme = /^\s*([A-Za-z0-9-]+)/.exec(header)?.[1] ?? "";
    const parameters = new Map();
    for (const match of header.slice(scheme.length).matchAll(/([A-Za-z0-9_-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
        const name = (match[1] ?? "").toLowerCase();
        if (!parameters.has(name))
            parameters.set(name, match[2]?.replace(/\\(.)/g, "$1") ?? match[3] ?? "");
    }
    return { scheme: scheme.toLowerCase(), parameters };
}
function realmOf(registry, text) {
    const realm = URL.parse(text ?? "");
    const hosts = [registry.origin.host, knownTokenHosts[registry.origin.host], ...registry.tokenHosts];
    const scheme = realm?.protocol === "https:" || realm?.protocol === registry.origin.protocol;
    if (realm && scheme && hosts.includes(realm.host) && realm.username === "")
        return realm;
    throw denied(registry, `sends for tokens to ${realm ? (0,kernel_text/* clip */.$Q)(realm.host, 100) : "nowhere"}, which is not trusted with its credentials`, "check the registry's address; credentials are only sent to the registry's own host");
}
function tokenOf(body) {
    try {
        const answer = JSON.parse(body.toString("utf8"));
        const token = answer["token"] ?? answer["access_token"];
        const seconds = Number(answer["expires_in"]);
        const lifetimeMs = seconds > 0 ? seconds * 1000 : defaultLifetimeMs;
        // What is no token68 could end the header early.
        return typeof token === "string" && /^[A-Za-z0-9\-._~+/=]+$/.test(token) ? { token, lifetimeMs } : undefined;
    }
    catch {
        return undefined;
    }
}
function denied(registry, what, hint) {
    return new error/* NekoError */.i("REGISTRY_DENIED", `${registry.host} ${what}`, { hint });
}

;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-session.ts





/** Requests to one registry: who we are, when to try again, and what its answers mean. */
class RegistrySession {
    registry;
    #limits;
    #retries;
    #authorisations;
    constructor(registry, limits, nowMs) {
        this.registry = registry;
        this.#limits = limits;
        this.#retries = limits;
        this.#authorisations = new Authorisations(registry, limits, nowMs);
    }
    /** GET and HEAD, redirects followed, tried again when that may help. */
    async read(ask, scope, signal) {
        const how = async (authorised) => checked(await (0,oci_http_request/* fetchWhole */.OR)(authorised, this.#limits, signal));
        return await this.retry(signal, () => this.#authorised(ask, scope, how, signal));
    }
    /** As {@link read}, but the body of a 200 or 206 is left to the caller to stream. */
    async open(ask, scope, signal) {
        const how = async (authorised) => {
            const answer = await (0,oci_http_request/* download */.RG)(authorised, this.#limits, signal);
            if (answer.status !== 200 && answer.status !== 206)
                answer.discard();
            return checked(answer);
        };
        return await this.retry(signal, () => this.#authorised(ask, scope, how, signal));
    }
    /** Whatever else, tried again when that may help. */
    async send(ask, scope, signal) {
        return await this.retry(signal, () => this.sendOnce(ask, scope, signal));
    }
    /** Tried once; a transient failure is thrown for {@link retry} around a longer conversation. */
    async sendOnce(ask, scope, signal) {
        const how = async (authorised) => checked(await (0,oci_http_request/* exchange */.cv)(authorised, this.#limits, signal));
        return await this.#authorised(ask, scope, how, signal);
    }
    /** @throws NekoError REGISTRY_UNREACHABLE once it has been tried often enough */
    async retry(signal, work) {
        return await (0,oci_http_retry/* retry */.L5)(this.#retries, signal, work, (thrown) => this.unreachable(thrown, signal));
    }
    /** Where the registry wants an upload's next request. Never another origin: the credentials go along.
     *  @throws NekoError REGISTRY_PROTOCOL */
    location(answer, base) {
        const url = URL.parse(answer.headers.location ?? "", base.href);
        if (url?.origin === this.registry.origin.origin && url.username === "" && url.password === "")
            return url;
        throw new error/* NekoError */.i("REGISTRY_PROTOCOL", `${this.registry.host} wants the upload sent to ${url ? (0,kernel_text/* clip */.$Q)(url.origin, 100) : "nowhere"}`, {
            hint: "set the registry's own address in its configuration (docker-registry: http.host)",
        });
    }
    /** The next page of a list, of the same origin; undefined when there is none. Source: RFC 8288. */
    next(answer, base) {
        const text = /<([^>]*)>\s*;\s*rel="?next"?/.exec(String(answer.headers["link"] ?? ""))?.[1];
        const url = text === undefined ? null : URL.parse(text, base.href);
        return url?.origin === this.registry.origin.origin ? url : undefined;
    }
    /** The codes of an answer that says what is wrong. */
    codes(answer) {
        return answer.status < 400 ? [] : this.#errorsOf(answer.body).codes;
    }
    /** What a status that was not hoped for means. Source: distribution-spec v1.1, "Error Codes". */
    failure(what, answer) {
        const { codes, text } = this.#errorsOf(Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0));
        const message = `${this.registry.host}: ${what} answered ${answer.status}${text && `: ${text}`}`;
        if (answer.status === 401 || answer.status === 403) {
            return new error/* NekoError */.i("REGISTRY_DENIED", message, {
                hint: "check the registry's `auth:`, and for ghcr.io the job's `permissions: packages: write`",
            });
        }
        if (codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN")) {
            return new error/* NekoError */.i("IMAGE_MISSING", message, { hint: "run it again: the registry dropped a layer meanwhile" });
        }
        if (codes.includes("DIGEST_INVALID")) {
            return new error/* NekoError */.i("IMAGE_MISMATCH", message, {
                hint: "check what stands between you and the registry: bytes changed on the way",
            });
        }
        return new error/* NekoError */.i("REGISTRY_PROTOCOL", message, {
            hint: "check that the repository exists and that the address is a registry's",
        });
    }
    unreachable(thrown, signal) {
        if (signal.aborted)
            return signal.reason;
        if (thrown instanceof error/* NekoError */.i)
            return thrown;
        const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
        return new error/* NekoError */.i("REGISTRY_UNREACHABLE", `${this.registry.host}: ${(0,kernel_text/* clip */.$Q)(text)}`, {
            hint: "check that the registry is up and reachable from here",
            cause: thrown,
        });
    }
    async #authorised(ask, scope, how, signal) {
        const known = await this.#authorisations.authorization(scope, signal);
        const answer = await how(withAuthorization(ask, known));
        if (answer.status !== 401)
            return answer;
        // No token yet, or one that ran out during a long upload.
        const challenge = answer.headers["www-authenticate"];
        const fresh = await this.#authorisations.renew(scope, known, challenge, signal);
        if (ask.stream) {
            // Nobody can tell what of it went in before the refusal: the upload has to be looked at first.
            const last = this.failure(`an upload`, answer);
            throw new oci_http_retry/* Transient */.Rc("the token ran out", { atOnce: true, last });
        }
        return await how(withAuthorization(ask, fresh));
    }
    #errorsOf(body) {
        const show = (text, limit) => (0,kernel_text/* clip */.$Q)(this.#authorisations.conceal(text), limit);
        try {
            const { errors } = JSON.parse(body.toString("utf8"));
            const said = errors.map(({ code, message }) => `${String(code ?? "")} ${String(message ?? "")}`.trim());
            return { codes: errors.map(({ code }) => String(code ?? "")), text: show(said.join("; "), 300) };
        }
        catch {
            return { codes: [], text: show(body.toString("utf8").replace(/\s+/g, " "), 120) };
        }
    }
}
function withAuthorization(ask, authorization) {
    return authorization === undefined ? ask : { ...ask, headers: { ...ask.headers, Authorization: authorization } };
}
function checked(answer) {
    if (answer.status !== 408 && answer.status !== 429 && answer.status < 500)
        return answer;
    throw (0,oci_http_retry/* transient */["do"])(`the registry answered ${answer.status}`, answer.headers);
}

;// CONCATENATED MODULE: ./src/adapters/registry/oci-http-upload.ts





/** For a farewell that nothing depends on, and for one to a caller who was told to stop. */
const [abandonMs, hurriedMs] = [5_000, 1_000];
/** Blobs on their way into one registry. Source: OCI distribution-spec v1.1, "Pushing blobs". */
class BlobUploads {
    #session;
    #names;
    /** Begun by a mount that came to nothing, by name; the next writes use them up. */
    #spare = new Map();
    constructor(session, names) {
        this.#session = session;
        this.#names = names;
    }
    /** Three requests where nothing breaks; after a break it goes on from where the registry got to. */
    async write(repository, content, signal) {
        let upload;
        let broken = false;
        let whole;
        let refused;
        try {
            return await this.#session.retry(signal, async () => {
                if (broken) {
                    if (whole && (await this.#isStored(repository, whole, signal)))
                        return whole;
                    if (upload) {
                        const state = await this.#state(repository, upload, signal);
                        if (!state)
                            await this.#abandon(repository, upload.url, signal);
                        upload = state;
                    }
                    broken = false;
                }
                upload ??= await this.#begin(repository, signal);
                if (whole === undefined || upload.sizeBytes !== whole.sizeBytes) {
                    broken = true;
                    ({ upload, whole } = await this.#patch(repository, content, upload, signal));
                }
                broken = true;
                const outcome = await this.#finish(repository, upload, whole.digest, undefined, signal);
                if (outcome === "stored")
                    return whole;
                [upload, whole] = [undefined, undefined];
                if (outcome === "lost")
                    throw new Error("the registry lost the upload");
                // Bytes changed on the way, or a resumed upload was not what the registry said. Once more from the beginning.
                if (refused)
                    throw outcome;
                refused = outcome;
                throw new oci_http_retry/* Transient */.Rc(outcome.message, { last: outcome });
            });
        }
        catch (thrown) {
            if (upload)
                await this.#abandon(repository, upload.url, signal);
            throw thrown;
        }
    }
    /** Two requests where nothing breaks. */
    async put(repository, bytes, signal) {
        const digest = (0,kernel_digest/* sha256 */.sc)(bytes);
        const blob = { digest, sizeBytes: bytes.length };
        let broken = false;
        let refused;
        return await this.#session.retry(signal, async () => {
            if (broken && (await this.#isStored(repository, blob, signal)))
                return digest;
            broken = false;
            const upload = await this.#begin(repository, signal);
            try {
                broken = true;
                const outcome = await this.#finish(repository, upload, digest, bytes, signal);
                if (outcome === "stored")
                    return digest;
                if (outcome === "lost")
                    throw new Error("the registry lost the upload");
                if (refused)
                    throw outcome;
                refused = outcome;
                throw new oci_http_retry/* Transient */.Rc(outcome.message, { last: outcome });
            }
            catch (thrown) {
                await this.#abandon(repository, upload.url, signal);
                throw thrown;
            }
        });
    }
    /** One request. False where the registry will not, or must not, take it over from there. */
    async mount(repository, digest, from, signal) {
        const url = this.#names.url(repository, "blobs/uploads/");
        url.searchParams.set("mount", digest);
        url.searchParams.set("from", this.#names.name(from));
        const scope = `${this.#names.push(repository)} ${this.#names.pull(from)}`;
        const answer = await this.#session.send({ method: "POST", url }, scope, signal);
        switch (answer.status) {
            case 201: {
                const stored = answer.headers["docker-content-digest"];
                if (stored !== undefined && stored !== digest)
                    throw this.#mismatch(digest, String(stored));
                return true;
            }
            case 202:
                this.#keep(repository, this.#session.location(answer, url));
                return false;
            // Reading the sibling may be what is not allowed; if it is writing, the upload that follows says so.
            case 401:
            case 403:
            case 404:
            case 405:
                return false;
            default:
                throw this.#session.failure(`mounting ${digest} into ${repository}`, answer);
        }
    }
    /** Lets the registry forget the uploads nobody used; it would otherwise keep them for days. */
    async close(signal) {
        const spare = [...this.#spare].flatMap(([repository, urls]) => urls.map((url) => ({ repository, url })));
        this.#spare.clear();
        await Promise.all(spare.map(({ repository, url }) => this.#abandon(repository, url, signal)));
    }
    #keep(repository, url) {
        this.#spare.set(repository, [...(this.#spare.get(repository) ?? []), url]);
    }
    async #begin(repository, signal) {
        const spare = this.#spare.get(repository)?.pop();
        if (spare)
            return { url: spare, sizeBytes: 0 };
        const url = this.#names.url(repository, "blobs/uploads/");
        const opened = await this.#session.sendOnce({ method: "POST", url }, this.#names.push(repository), signal);
        if (opened.status !== 202)
            throw this.#session.failure(`upload to ${repository}`, opened);
        return { url: this.#session.location(opened, url), sizeBytes: 0 };
    }
    /** One PATCH without Content-Range, chunked: some registries cap ranged ones at 4 MiB. */
    async #patch(repository, content, upload, signal) {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let sizeBytes = 0;
        /** What the registry does not have yet, hashed from the beginning. */
        async function* rest() {
            try {
                for await (const chunk of content()) {
                    hash.update(chunk);
                    const skipped = Math.min(chunk.length, Math.max(0, upload.sizeBytes - sizeBytes));
                    sizeBytes += chunk.length;
                    if (skipped < chunk.length)
                        yield chunk.subarray(skipped);
                }
            }
            catch (thrown) {
                throw (0,error/* toNekoError */.R)(thrown); // not a broken connection: no other try will help
            }
        }
        const patched = await this.#session.sendOnce({
            method: "PATCH",
            url: upload.url,
            headers: { "Content-Type": "application/octet-stream" },
            stream: rest,
            commits: true,
        }, this.#names.push(repository), signal);
        // 416: it has other bytes by now than it said. Source: distribution-spec v1.1, "Pushing a blob in chunks".
        if (this.#isLost(patched) || patched.status === 416)
            throw new Error("the registry lost the upload");
        if (patched.status !== 202)
            throw this.#session.failure(`upload to ${repository}`, patched);
        const url = this.#session.location(patched, upload.url);
        return { upload: { url, sizeBytes }, whole: { digest: (0,kernel_digest/* finishDigest */.g4)(hash), sizeBytes } };
    }
    async #finish(repository, upload, digest, bytes, signal) {
        const url = new URL(upload.url);
        url.searchParams.set("digest", digest);
        const headers = { "Content-Type": "application/octet-stream" };
        const ask = { method: "PUT", url, commits: true, ...(bytes ? { bytes, headers } : {}) };
        const put = await this.#session.sendOnce(ask, this.#names.push(repository), signal);
        if (this.#isLost(put))
            return "lost";
        if (put.status !== 201) {
            const failure = this.#session.failure(`upload to ${repository}`, put);
            if (failure.code === "IMAGE_MISMATCH")
                return failure;
            throw failure;
        }
        const stored = put.headers["docker-content-digest"];
        if (stored !== undefined && stored !== digest)
            throw this.#mismatch(digest, String(stored));
        return "stored";
    }
    #isLost(answer) {
        const codes = this.#session.codes(answer);
        return answer.status === 404 || codes.includes("BLOB_UPLOAD_UNKNOWN") || codes.includes("BLOB_UPLOAD_INVALID");
    }
    /** Where an upload got to before it broke; undefined when it has to begin anew.
     *  Source: distribution-spec v1.1, "Pushing a blob in chunks" (GET of the location). */
    async #state(repository, upload, signal) {
        const ask = { method: "GET", url: upload.url };
        const answer = await this.#session.sendOnce(ask, this.#names.push(repository), signal);
        const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(String(answer.headers.range ?? ""))?.[1];
        // `0-0` is said of one byte and of none.
        if (answer.status !== 204 || end === undefined || end === "0")
            return undefined;
        return {
            url: answer.headers.location ? this.#session.location(answer, upload.url) : upload.url,
            sizeBytes: Number(end) + 1,
        };
    }
    async #isStored(repository, { digest, sizeBytes }, signal) {
        const ask = { method: "HEAD", url: this.#names.url(repository, `blobs/${digest}`) };
        const { status, headers } = await this.#session.read(ask, this.#names.pull(repository), signal);
        return status === 200 && Number(headers["content-length"]) === sizeBytes;
    }
    async #abandon(repository, url, signal) {
        const limit = AbortSignal.timeout(signal.aborted ? hurriedMs : abandonMs);
        const either = signal.aborted ? limit : AbortSignal.any([signal, limit]);
        const ask = { method: "DELETE", url };
        await this.#session.sendOnce(ask, this.#names.push(repository), either).catch(() => undefined);
    }
    #mismatch(digest, found) {
        return mismatch(digest, this.#session.registry.host, found);
    }
}

;// CONCATENATED MODULE: ./src/adapters/registry/oci-http.ts









const hostPattern = /^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?$/;
/** A registry by the OCI distribution spec v1.1. */
function ociHttp(options) {
    const { host, prefix, credentials, tokenHosts = [], nowMs = () => performance.now() } = options;
    const apiHost = host === "docker.io" ? "registry-1.docker.io" : host;
    const address = URL.parse(`https://${apiHost}`);
    if (!address || !hostPattern.test(apiHost)) {
        throw new error/* NekoError */.i("VALUE_INVALID", `"${(0,kernel_text/* clip */.$Q)(host, 100)}" is no registry host`, {
            hint: "write host or host:port",
        });
    }
    const plain = options.insecure === true || (0,oci_http_request/* isLoopback */.U9)(address.hostname);
    const origin = new URL(`${plain ? "http" : "https"}://${apiHost}`);
    const limits = { ...oci_http_request/* defaultLimits */.MK, ...oci_http_retry/* defaultRetries */.yC, ...options.limits };
    const session = new RegistrySession({ origin, host, credentials, tokenHosts }, limits, nowMs);
    const names = new RegistryNames(origin, prefix);
    const uploads = new BlobUploads(session, names);
    const manifests = new Manifests(session, names);
    return {
        base: prefix === "" ? host : `${host}/${prefix}`,
        async blobSizeBytes(repository, digest, signal) {
            const url = names.url(repository, `blobs/${digest}`);
            const answer = await session.read({ method: "HEAD", url }, names.pull(repository), signal);
            if (answer.status === 404)
                return undefined;
            if (answer.status !== 200)
                throw session.failure(`looking for ${digest} in ${repository}`, answer);
            return Number(answer.headers["content-length"] ?? 0);
        },
        writeBlob: (repository, content, signal) => uploads.write(repository, content, signal),
        putBlob: (repository, bytes, signal) => uploads.put(repository, bytes, signal),
        mountBlob: (repository, digest, from, signal) => uploads.mount(repository, digest, from, signal),
        readBlob: (repository, digest, signal) => readBlob(session, names, repository, digest, signal),
        readManifest: (repository, reference, signal) => manifests.read(repository, reference, signal),
        writeManifest: (repository, manifest, mediaType, tags, signal) => manifests.write(repository, manifest, mediaType, tags, signal),
        writeReferrer: (repository, subject, manifest, signal) => manifests.writeReferrer(repository, subject, manifest, signal),
        readReferrers: (repository, digest, artifactType, signal) => manifests.readReferrers(repository, digest, artifactType, signal),
        close: (signal) => uploads.close(signal),
    };
}


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ imageFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5426);
/* harmony import */ var _formats_decompress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2325);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7275);
/* harmony import */ var _child_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3378);
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









const headBytes = 512;
const readBytes = 1024 * 1024;
const largestJson = 16 * 1024 * 1024;
/** Store paths by their first bytes. Source: nixpkgs manual, "pkgs.dockerTools". */
function imageFiles(options) {
    const { path: searchPath, storeDirectory = "/nix/store", stallMs = 600_000 } = options;
    return {
        async inspect(path, signal) {
            signal.throwIfAborted();
            const place = await inStore(path, storeDirectory);
            try {
                const env_1 = { stack: [], error: void 0, hasError: false };
                try {
                    const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK), true);
                    const facts = await file.stat();
                    if (facts.isDirectory())
                        return { kind: "closure" };
                    if (!facts.isFile())
                        throw noImage(path);
                    const head = (await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
                    const opened = archive(place, path, head, { searchPath, stallMs });
                    if (opened)
                        return { kind: "archive", open: opened };
                    if ((facts.mode & 0o111) !== 0 && head.toString("latin1", 0, 2) === "#!") {
                        const hint = `run ${path} by hand and see what it says`;
                        const program = { env: { PATH: searchPath }, stallMs, failure: failureOf(place, hint) };
                        return { kind: "stream", open: (stop) => (0,_child_output_js__WEBPACK_IMPORTED_MODULE_7__/* .childOutput */ .w)([place], { ...program, signal: stop }) };
                    }
                    if (head[0] === 0x7b && facts.size <= largestJson)
                        await refuseNix2container(file, path);
                    throw noImage(path);
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
                throw readFailure(path, thrown);
            }
        },
    };
}
function archive(place, path, head, { searchPath, stallMs }) {
    const codec = (0,_formats_decompress_js__WEBPACK_IMPORTED_MODULE_5__/* .codecOf */ .u)(head);
    switch (codec) {
        case "gzip":
        case "zstd":
            return (signal) => (0,_formats_decompress_js__WEBPACK_IMPORTED_MODULE_5__/* .decompressed */ .j)(fileContent(place, path, signal), codec, (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_4__/* .storePathName */ .yF)(path));
        case "xz":
            return (signal) => (0,_child_output_js__WEBPACK_IMPORTED_MODULE_7__/* .childOutput */ .w)(["xz", "--decompress", "--stdout", "--", place], {
                env: { PATH: searchPath },
                stallMs,
                failure: failureOf("xz", 'install xz, or build the archive with `compressor = "zstd"`'),
                signal,
            });
        case "bzip2":
            throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackable */ .DO)(`${path} is compressed by bzip2`, 'build the archive with `compressor = "zstd"`');
        case undefined:
            if (head.toString("latin1", 257, 262) !== "ustar")
                return undefined;
            return (signal) => fileContent(place, path, signal);
    }
}
async function* fileContent(place, path, signal) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW), true);
            for (;;) {
                signal.throwIfAborted();
                // A new one each time: readers may keep it while they compress.
                const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(readBytes), 0, readBytes, null);
                if (bytesRead === 0)
                    return;
                yield buffer.subarray(0, bytesRead);
            }
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
    catch (thrown) {
        throw readFailure(path, thrown);
    }
}
/** The file behind the path and its links, which may not leave the store. */
async function inStore(path, storeDirectory) {
    try {
        const store = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(storeDirectory);
        const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
        if (place.startsWith(`${store}/`))
            return place;
    }
    catch (thrown) {
        throw readFailure(path, thrown);
    }
    throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackable */ .DO)(`${path} is a link out of the store`, "build an output that holds the image itself");
}
/** @throws NekoError IMAGE_UNPACKABLE when it is one */
async function refuseNix2container(file, path) {
    const text = await file.readFile("utf8");
    let fields;
    try {
        fields = JSON.parse(text);
    }
    catch {
        return;
    }
    if (typeof fields !== "object" || fields === null || !("image-config" in fields) || !("layers" in fields))
        return;
    throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackable */ .DO)(`${path} is an image of nix2container, which lists layers and holds none`, "point the image at the tree that you give nix2container as `copyToRoot`, and set its config in neko.yaml");
}
function failureOf(program, hint) {
    return (end, stderr) => {
        const errno = typeof end === "object" && "code" in end ? String(end.code) : "";
        const why = typeof end === "number" ? `ended with status ${end}` : `cannot be started (${errno})`;
        const said = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .tail */ .RT)(stderr);
        return (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackable */ .DO)(`${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(program), 200)} ${why}${said === "" ? "" : `: ${said}`}`, hint);
    };
}
function noImage(path) {
    return (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackable */ .DO)(`${path} is no image: neither a directory, nor a docker-archive, nor a script that writes one`, "point the image at a tree for /, at dockerTools.buildImage, buildLayeredImage or streamLayeredImage");
}
function readFailure(path, thrown) {
    if (thrown instanceof _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i || !(thrown instanceof Error) || !("syscall" in thrown))
        return thrown;
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("IMAGE_UNPACKABLE", `reading ${path} failed: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)(thrown.message)}`, {
        hint: "check that the output was built here and is readable: nix path-info <store path>",
        cause: thrown,
    });
}


/***/ }),

/***/ 614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createPacker)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);
/* harmony import */ var _push_pack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(875);
/* harmony import */ var _pack_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8291);
/* harmony import */ var _lane_role_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9155);






/** Below this a thread costs more than it saves. */
const smallBytes = 1024 * 1024;
/** Jobs of one thread at once: while one waits for the network or its last frame, the other has work to do. */
const jobsAtOnce = 2;
/** Reading and hashing take a third of the work; the rest has the thread pool. A lane costs 12 to 19 MiB, and beyond
 *  four of them there is more than any registry takes in. */
const defaultLanes = () => Math.max(1, Math.min(4, Math.floor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() / 4)));
/** Jobs on worker threads, small ones on this one. Lanes are started when they are needed, and end with the packer. */
function createPacker({ entry, lanes, ...files }) {
    const most = lanes ?? defaultLanes();
    const here = new _pack_job_js__WEBPACK_IMPORTED_MODULE_4__/* .JobPacker */ .e();
    const hereGate = new Gate(jobsAtOnce);
    const laneGate = new Gate(Math.max(1, most) * jobsAtOnce);
    const running = [];
    const quietest = () => {
        const alive = running.filter((lane) => !lane.failure);
        running.splice(0, running.length, ...alive);
        const lane = alive.toSorted((a, b) => a.busy - b.busy)[0];
        if (lane && (lane.busy === 0 || alive.length >= most))
            return lane;
        const started = new Lane(entry);
        running.push(started);
        return started;
    };
    return {
        async *pack(job, signal) {
            if (most === 0 || (job.expectedBytes ?? Infinity) < smallBytes) {
                return yield* hereGate.pass(() => here.pack(job, files, signal));
            }
            return yield* laneGate.pass(async function* () {
                signal.throwIfAborted();
                return yield* quietest().pack(job, files, signal);
            });
        },
        packContent: (content, compression, signal) => hereGate.pass(() => (0,_push_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .packFrames */ .uV)((room) => (0,_push_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .inFrames */ .Qd)(content, room), here.slots(compression), signal)),
        async [Symbol.asyncDispose]() {
            here.close();
            await Promise.all(running.splice(0).map((lane) => lane.end()));
        },
    };
}
/** So many at once; the others wait in order. */
class Gate {
    #free;
    #waiting = [];
    constructor(width) {
        this.#free = width;
    }
    async *pass(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return yield* work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}
class Lane {
    #worker;
    #inboxes = new Map();
    #jobs = 0;
    failure;
    constructor(entry) {
        this.#worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(new URL(entry), {
            workerData: _lane_role_js__WEBPACK_IMPORTED_MODULE_5__/* .laneRole */ .H,
            // What it makes is garbage at once, and a small young generation collects it at once.
            resourceLimits: { maxYoungGenerationSizeMb: 4 },
            execArgv: process.execArgv.filter((argument) => !argument.startsWith("--inspect")),
        });
        this.#worker.unref();
        this.#worker.on("message", (message) => {
            const inbox = this.#inboxes.get(message.id);
            inbox?.messages.push(message);
            inbox?.wake?.();
        });
        const failed = (thrown) => {
            this.failure ??= (0,_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .toNekoError */ .R)(thrown);
            for (const { wake } of this.#inboxes.values())
                wake?.();
        };
        this.#worker.on("error", failed);
        this.#worker.on("exit", (code) => failed(new Error(`a packing thread ended with ${code}`)));
    }
    /** Jobs it has. */
    get busy() {
        return this.#inboxes.size;
    }
    async *pack(job, files, signal) {
        const id = (this.#jobs += 1);
        const inbox = { messages: [], wake: undefined };
        let ended = false;
        const stop = () => this.#post({ kind: "stop", id });
        const giveBack = (buffer) => this.#post({ kind: "more", id, buffer }, [buffer]);
        this.#inboxes.set(id, inbox);
        this.#worker.ref();
        signal.addEventListener("abort", stop, { once: true });
        try {
            this.#post({ kind: "job", id, job, files });
            for (;;) {
                const message = await this.#next(inbox);
                if (message.kind === "chunk") {
                    try {
                        yield new Uint8Array(message.buffer, 0, message.length);
                    }
                    finally {
                        giveBack(message.buffer);
                    }
                    continue;
                }
                ended = true;
                signal.throwIfAborted();
                if (message.kind === "packed")
                    return message.packed;
                const { code, message: text, hint } = message.error;
                throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i(code, text, { hint });
            }
        }
        finally {
            signal.removeEventListener("abort", stop);
            if (!ended && !this.failure) {
                stop();
                await this.#drain(inbox, giveBack).catch(() => undefined);
            }
            this.#inboxes.delete(id);
            if (this.#inboxes.size === 0)
                this.#worker.unref();
        }
    }
    async end() {
        await this.#worker.terminate();
    }
    /** Until the job that was stopped has said so: the lane's buffers are all back then. */
    async #drain(inbox, giveBack) {
        for (let message = await this.#next(inbox); message.kind === "chunk"; message = await this.#next(inbox)) {
            giveBack(message.buffer);
        }
    }
    async #next(inbox) {
        for (;;) {
            const message = inbox.messages.shift();
            if (message)
                return message;
            if (this.failure)
                throw this.failure;
            await new Promise((resolve) => (inbox.wake = resolve));
        }
    }
    #post(message, moved = []) {
        this.#worker.postMessage(message, moved);
    }
}


/***/ }),

/***/ 5837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ storeTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _layers_root_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8589);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7275);
/* harmony import */ var _store_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(193);




/** The node:fs implementation. */
function storeTar({ storeDirectory = "/nix/store" } = {}) {
    return {
        async tree(root, signal) {
            try {
                return await (0,_layers_root_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .rootTree */ .P)(root, async (path) => {
                    signal.throwIfAborted();
                    return listed(Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`));
                });
            }
            catch (thrown) {
                throw (0,_store_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .readFailure */ .f1)(thrown);
            }
        },
    };
}
/** Looks only when asked: what nobody goes into is never opened. Undefined when nothing is there. */
function listed(place) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false });
    if (!facts)
        return undefined;
    if (facts.isSymbolicLink()) {
        return {
            kind: "symlink",
            get target() {
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(place, { encoding: "latin1" });
            },
        };
    }
    if (!facts.isDirectory())
        return { kind: "file" };
    return {
        kind: "directory",
        child: (name) => listed(below(place, name)),
        *entries() {
            for (const { onDisk, name } of (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveNames */ .Pw)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place, { encoding: "latin1" }), _store_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .stripsCaseHack */ .Fl)) {
                const node = listed(below(place, onDisk));
                if (node)
                    yield [name, node];
            }
        },
    };
}
/** `name` has one character per byte. */
const below = (directory, name) => Buffer.concat([directory, Buffer.from("/"), Buffer.from(name, "latin1")]);


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

/***/ 8589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ rootTree)
/* harmony export */ });
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2526);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7275);


/** At the top of an image these are written to or mounted over: a link to a directory there becomes a directory. */
const expanded = new Set(["etc", "dev", "proc", "sys", "run", "tmp", "var"]);
/** The most links that are followed on the way to one directory, as on Linux (path_resolution(7)). */
const mostLinks = 40;
/**
 * What will appear at `/` of the image: the root's own tree, and the directories of other paths that a top-level link
 * of an expanded name leads to. No link is followed out of the store: this machine's own /etc must not end up in an
 * image. Nothing but those directories, and what stands on the way to them, is looked at.
 * @throws NekoError IMAGE_UNPACKABLE when the root is no directory
 */
async function rootTree(root, list) {
    const top = await directoryAt(root, list);
    if (!top) {
        throw (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackable */ .DO)(`${root} is no directory`, "give an output whose tree is the image's root; archives are not unpacked");
    }
    const tree = [];
    for (const [name, node] of top.directory.entries()) {
        const follow = node.kind === "symlink" && expanded.has(name);
        const real = follow ? (await directoryAt(`${top.place}/${name}`, list))?.directory : node;
        add(tree, name, real ?? node);
    }
    return tree;
}
function add(tree, place, node) {
    (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWhiteout */ .wC)(place.slice(place.lastIndexOf("/") + 1));
    const path = Buffer.from(place, "latin1");
    if (node.kind !== "directory")
        return void tree.push({ kind: "link", path });
    tree.push({ kind: "directory", path });
    for (const [name, child] of node.entries())
        add(tree, `${place}/${name}`, child);
}
/** The directory that an absolute path leads to, and its place without links; undefined when it leads to none. */
async function directoryAt(path, list) {
    const ahead = path.split("/").toReversed();
    const behind = [];
    for (let links = 0; ahead.length > 0;) {
        const name = ahead.pop();
        if (name === "" || name === ".")
            continue;
        if (name === "..") {
            behind.pop();
            continue;
        }
        const step = await into(name, behind, list);
        if (!step)
            return undefined;
        if (step.node?.kind !== "symlink") {
            behind.push(step);
            continue;
        }
        links += 1;
        if (links > mostLinks)
            return undefined;
        if (step.node.target.startsWith("/"))
            behind.length = 0;
        ahead.push(...step.node.target.split("/").toReversed());
    }
    const directory = behind.at(-1)?.node;
    return directory?.kind === "directory" ? { directory, place: placeOf(behind) } : undefined;
}
async function into(name, behind, list) {
    const parent = behind.at(-1)?.node;
    if (parent) {
        const node = parent.kind === "directory" ? parent.child(name) : undefined;
        return node && { name, node };
    }
    const place = placeOf([...behind, { name }]);
    if (place === "/nix" || place === "/nix/store")
        return { name, node: undefined };
    const node = (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isStorePath */ .zP)(place) ? await list(place) : undefined;
    return node && { name, node };
}
const placeOf = (steps) => `/${steps.map(({ name }) => name).join("/")}`;


/***/ })

};
