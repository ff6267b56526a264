export const id = 578;
export const ids = [578];
export const modules = {

/***/ 4578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRepository: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/evaluation-result.ts + 2 modules
var evaluation_result = __webpack_require__(6502);
// EXTERNAL MODULE: ./src/kernel/digest.ts + 1 modules
var kernel_digest = __webpack_require__(2253);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/adapters/own-file.ts
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
            const handle = __addDisposableResource(env_1, await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK), true);
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
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.writeFile)(temporary, text, { mode: 0o600, flag: "wx", signal });
        await (0,promises_.rename)(temporary, file);
    }
    catch (thrown) {
        await (0,promises_.rm)(temporary, { force: true });
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/adapters/evaluation-memory-files.ts







/** A commit of 500 outputs takes about 150 KB. */
const limits = { files: 200, bytes: 64 * 1024 * 1024 };
const fileBytes = 32 * 1024 * 1024;
/**
 * One file per scope in a directory of its own. Its first line is the digest of the rest: a file that was cut short or
 * edited is as good as none, and so is one that another user could have written. What was used last is kept longest. Of
 * two processes that write one scope at once, one's new outputs may be lost; they are evaluated again.
 */
function createEvaluationMemory(directory, keep = limits) {
    const fileOf = (scope) => (0,external_node_path_.join)(directory, `${scope.replace("sha256:", "")}.json`);
    return {
        async read(scope, attributes) {
            const all = await readOutputs(fileOf(scope), scope);
            return new Map(attributes.flatMap((attribute) => {
                const output = all.get(attribute);
                return output ? [[attribute, output]] : [];
            }));
        },
        async write(scope, outputs, signal) {
            if (outputs.size === 0)
                return;
            try {
                const all = new Map([...(await readOutputs(fileOf(scope), scope)), ...outputs]);
                await writeOwnFile(fileOf(scope), render(scope, all), signal);
                await dropOldest(directory, keep);
            }
            catch (cause) {
                signal.throwIfAborted();
                throw new kernel_error/* NekoError */.i("STATE_WRITE_FAILED", `evaluations cannot be remembered: ${(0,kernel_text/* clip */.$Q)(String(cause))}`, {
                    hint: `make ${directory} writable, or remove it`,
                    cause,
                });
            }
        },
    };
}
async function readOutputs(file, scope) {
    const text = await readOwnFile(file, fileBytes);
    try {
        return text === undefined ? new Map() : parse(text, scope);
    }
    catch {
        return new Map();
    }
}
function render(scope, outputs) {
    const body = JSON.stringify({ version: 1, scope, outputs: [...outputs.values()] });
    return `${(0,kernel_digest/* sha256 */.sc)(body)}\n${body}\n`;
}
/** @throws what is thrown for text that `render` did not make */
function parse(text, scope) {
    const [digest, body = ""] = text.split("\n");
    if ((0,kernel_digest/* sha256 */.sc)(body) !== digest)
        throw new TypeError("not whole");
    const read = JSON.parse(body);
    if (read.version !== 1 || read.scope !== scope)
        throw new TypeError("of something else");
    // Read as Nix's own answer is, with the same checks.
    const answers = read.outputs.map((output) => ({ ...output, kind: "derivation", output: output.outPath }));
    return (0,evaluation_result/* parseEvaluation */.Q)(answers, read.outputs.map(({ attribute }) => attribute));
}
/** Also what a process that was killed left behind: it is the oldest some day. */
async function dropOldest(directory, keep) {
    const facts = await Promise.all((await (0,promises_.readdir)(directory)).map(async (name) => {
        const file = (0,external_node_path_.join)(directory, name);
        const found = await (0,promises_.stat)(file).catch(() => undefined);
        return found?.isFile() ? [{ file, sizeBytes: found.size, usedMs: found.mtimeMs }] : [];
    }));
    let total = 0;
    for (const [index, { file, sizeBytes }] of facts
        .flat()
        .toSorted((a, b) => b.usedMs - a.usedMs)
        .entries()) {
        total += sizeBytes;
        if (index >= keep.files || (index > 0 && total > keep.bytes))
            await (0,promises_.rm)(file, { force: true });
    }
}

// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/release/chain.ts
var chain = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/release/dsse.ts
var dsse = __webpack_require__(8);
// EXTERNAL MODULE: ./src/adapters/git-command.ts
var git_command = __webpack_require__(524);
// EXTERNAL MODULE: ./src/adapters/git-mirror.ts + 1 modules
var git_mirror = __webpack_require__(9182);
;// CONCATENATED MODULE: ./src/adapters/git-channel.ts






/** A channel in a git repository, appended to by compare-and-swap on the remote. */
function createGitChannel({ directory, remote, run, clock }) {
    const git = (0,git_command/* createGit */.lD)(run, directory);
    const mirror = (0,git_mirror/* createGitMirror */.u)({ directory, run });
    const localRef = (branch) => (0,chain/* channelRef */.zR)(branch).replace(/^refs\/neko\//, "refs/neko-remote/");
    return {
        async read(branch, enough, signal) {
            const glob = (0,chain/* channelGlob */.IW)(branch);
            await mirror.fetch(remote, [`+${glob}:${glob.replace(/^refs\/neko\//, "refs/neko-remote/")}`], signal);
            const head = await mirror.resolve(localRef(branch), signal);
            return { head, entries: head === null ? [] : await mirror.readChain(head, enough, signal) };
        },
        async append(branch, envelope, expectedHead, commit, signal) {
            if (expectedHead === null)
                await (0,git_mirror/* initBare */.d)(run, directory, signal); // else it was read, here
            const entry = await writeEntry(git, envelope, expectedHead, clock.now(), signal);
            const head = { ref: (0,chain/* channelRef */.zR)(branch), expected: expectedHead ?? "" };
            const alias = commit ? [{ ref: (0,chain/* aliasRef */.Oi)(commit), expected: "" }] : [];
            const push = (updates) => pushAll(git, remote, entry, updates, signal);
            let result = await push([head, ...alias]);
            // The commit has its name from an earlier release: the name stays, and must not keep the entry out.
            if (alias.some(({ ref }) => outcomeOf(result.stdout, ref) === "contended"))
                result = await push([head]);
            switch (outcomeOf(result.stdout, head.ref)) {
                case "taken":
                    return { kind: "appended", entry };
                case "contended":
                case "bystander":
                    return { kind: "contended" };
                case "refused":
                    throw new kernel_error/* NekoError */.i("REMOTE_DENIED", `${remote.name} refused to move ${head.ref}`, {
                        hint: "let the publisher's token write refs/neko/* (contents: write), and no rule or hook forbid it",
                    });
                case "silent":
                    throw (0,git_command/* remoteFailure */.vU)(remote, result, "pushing to");
            }
        },
    };
}
/** All of the refs or none: a name for an entry that is not in the channel would be there for good. */
function pushAll(git, remote, entry, updates, signal) {
    const leases = updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected}`);
    const flags = ["--porcelain", "--no-verify", ...(updates.length > 1 ? ["--atomic"] : []), ...leases];
    const refspecs = updates.map(({ ref }) => `${entry}:${ref}`);
    return git(["push", ...flags, "--end-of-options", remote.url, ...refspecs], {
        remote,
        signal,
        timeoutMs: 120_000,
    });
}
/**
 * Ancestry on a branch of a remote, by a mirror that holds commits only. Fetches only when a commit is not known yet.
 */
function createGitHistory(options) {
    const { directory, remote, run, branch } = options;
    const mirror = (0,git_mirror/* createGitMirror */.u)({ directory, run, commitsOnly: true });
    const refspec = `+refs/heads/${branch}:refs/neko-remote/heads/${branch}`;
    let fetched = false;
    return {
        async isAncestor(ancestor, descendant, signal) {
            if (ancestor === descendant)
                return true;
            // A commit that is not known may have been pushed since the last fetch.
            for (const fetching of fetched ? [false, true] : [true]) {
                if (fetching)
                    await mirror.fetch(remote, [refspec], signal);
                fetched = true;
                const known = await mirror.existing([ancestor, descendant], signal);
                if (known.size === 2)
                    return mirror.isAncestor(ancestor, descendant, signal);
            }
            return false;
        },
    };
}
/** Same envelope, parent and second: same commit. Source: git-fast-import(1): blob, tree and commit in one process. */
async function writeEntry(git, envelope, parent, now, signal) {
    const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const stdin = [
        "commit refs/neko-remote/appending\n", // a name the command needs; what counts is pushed by its id
        "mark :1\n",
        `committer neko <neko@localhost> ${Math.floor(now.getTime() / 1000)} +0000\n`,
        data("neko: signed channel entry\n"),
        ...(parent ? [`from ${parent}\n`] : []),
        "deleteall\n",
        `M 100644 inline ${chain/* envelopeFile */.NR}\n`,
        data((0,dsse/* renderEnvelope */.HP)(envelope)),
        "get-mark :1\n",
        ...(parent ? [] : ["reset refs/neko-remote/appending\n"]),
        "done\n",
    ].join("");
    const result = await git(["fast-import", "--quiet", "--force", "--done", "--date-format=raw"], { signal, stdin });
    return (0,revision/* parseRevision */.Pp)((0,git_command/* expectOk */.aT)(result, "writing the entry").trim());
}
/** What the remote said of one ref; `bystander`: nothing against it, but another ref of the push failed.
 *  Source: git-push(1), "OUTPUT" with --porcelain. */
function outcomeOf(porcelain, ref) {
    const line = porcelain.split("\n").find((text) => text.split("\t")[1]?.endsWith(`:${ref}`));
    if (line === undefined)
        return "silent";
    const [flag, , summary = ""] = line.split("\t");
    if (flag !== "!")
        return "taken";
    if (/atomic/.test(summary))
        return "bystander";
    // The client saw another head, or the remote did when it took the lock.
    const raced = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|already exists|incorrect old/;
    return raced.test(summary) ? "contended" : "refused";
}

// EXTERNAL MODULE: ./node_modules/simple-git/dist/index.mjs + 2 modules
var dist = __webpack_require__(4724);
;// CONCATENATED MODULE: ./src/adapters/git-checkout.ts





/**
 * The work tree the user stands in, read with the user's own git configuration. Never for a repository that a stranger
 * configured: see git-mirror.ts for those.
 * @param directory anywhere inside the work tree
 */
function createGitCheckout(directory) {
    const raw = async (args, signal) => {
        try {
            return await at(directory, signal).raw([...args]);
        }
        catch (cause) {
            signal.throwIfAborted();
            throw failed(args[0] ?? "git", cause);
        }
    };
    // What a commit is never changes: it is asked once, since git's start is most of what an answer costs.
    const commits = new Map();
    const folders = new Map();
    const blobs = new Map();
    const factsOf = (commit, signal) => once(commits, commit, async () => {
        const shown = await raw(["rev-list", "--no-walk", "--format=%T %P", (0,revision/* parseRevision */.Pp)(commit)], signal);
        // The first line names the commit.
        const [tree = "", ...parents] = (shown.split("\n")[1] ?? "").trim().split(" ");
        return { tree, parents: parents.filter(revision/* isRevision */.oN) };
    });
    const folderOf = (commit, folder, signal) => once(folders, `${commit}:${folder}`, async () => {
        const paths = folder === "." ? [] : ["--", `${literal(folder)}/`];
        const listed = await raw(["ls-tree", "-z", "--full-tree", (0,revision/* parseRevision */.Pp)(commit), ...paths], signal);
        return new Map(listed.split("\0").flatMap((entry) => {
            const [, blob, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
            return blob === undefined || path === undefined ? [] : [[path, blob]];
        }));
    });
    return {
        async topDirectory(signal) {
            return (await raw(["rev-parse", "--show-toplevel"], signal)).trim();
        },
        async gitDirectory(signal) {
            return (await raw(["rev-parse", "--path-format=absolute", "--git-common-dir"], signal)).trim();
        },
        async headRevision(signal) {
            return (0,revision/* parseRevision */.Pp)((await raw(["rev-parse", "--verify", "HEAD^{commit}"], signal)).trim());
        },
        async parents(commit, signal) {
            return (await factsOf(commit, signal)).parents;
        },
        async isShallow(signal) {
            return (await raw(["rev-parse", "--is-shallow-repository"], signal)).trim() === "true";
        },
        async treeOf(commit, signal) {
            const { tree } = await factsOf(commit, signal);
            if ((0,revision/* isRevision */.oN)(tree))
                return tree;
            throw failed("rev-list", `no tree of ${commit}`);
        },
        async resolveCommit(text, signal) {
            // git would take `^main` and `a..b` apart; a NUL cannot be passed at all.
            if (text === "" || text.length > 1_000 || /^[-^]|\.\.|\p{Cc}/u.test(text))
                return undefined;
            const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${text}^{commit}`];
            try {
                const found = (await raw(asked, signal)).trim();
                return (0,revision/* isRevision */.oN)(found) ? found : undefined;
            }
            catch (thrown) {
                signal.throwIfAborted();
                if (thrown instanceof kernel_error/* NekoError */.i)
                    return undefined; // a short id of several objects: git explains, and fails
                throw thrown;
            }
        },
        async isClean(signal) {
            return (await raw(["status", "--porcelain"], signal)).trim() === "";
        },
        async isCommitted(signal) {
            return (await raw(["status", "--porcelain", "--untracked-files=no"], signal)).trim() === "";
        },
        async fileAt(revision, path, signal) {
            const found = (await folderOf(revision, external_node_path_.posix.dirname(path), signal)).get(path);
            if (found === undefined)
                return undefined;
            return once(blobs, found, async () => {
                try {
                    return (await at(directory, signal).binaryCatFile(["blob", found]));
                }
                catch (cause) {
                    signal.throwIfAborted();
                    throw failed("cat-file", cause);
                }
            });
        },
        async isAncestor(ancestor, descendant, signal) {
            const range = [(0,revision/* parseRevision */.Pp)(ancestor), `^${(0,revision/* parseRevision */.Pp)(descendant)}`];
            return (await raw(["rev-list", "--max-count=1", ...range], signal)).trim() === "";
        },
        async remoteUrl(signal) {
            const url = (await raw(["config", "--default", "", "--get", "remote.origin.url"], signal)).trim();
            return url === ""
                ? undefined
                : url.replace(/^(https?:\/\/)[^/@]*@/, "$1").replace(/^(ssh:\/\/[^/@:]*):[^/@]*@/, "$1@");
        },
        async defaultBranch(signal) {
            const format = "--format=%(refname:lstrip=2) %(symref:lstrip=3)";
            const refs = await raw(["for-each-ref", format, "refs/heads", "refs/remotes/origin/HEAD"], signal);
            const lines = refs.split("\n").map((line) => line.split(" "));
            const remote = lines.find(([name]) => name === "origin/HEAD")?.[1];
            const local = lines.flatMap(([name]) => (name && name !== "origin/HEAD" ? [name] : []));
            return remote || (local.length === 1 ? local[0] : undefined);
        },
    };
}
/** What was asked before, or is being asked; a failure is asked again. */
function once(known, key, ask) {
    const asked = known.get(key);
    if (asked)
        return asked;
    const asking = ask();
    known.set(key, asking);
    asking.catch(() => known.delete(key));
    return asking;
}
const at = (directory, signal) => (0,dist/* simpleGit */.Lp)({ baseDir: directory, abort: signal });
/** A path is a path, whatever it contains: no glob, no `:(magic)`. */
const literal = (path) => `:(top,literal)${path}`;
function failed(doing, cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return new kernel_error/* NekoError */.i("GIT_FAILED", `git ${doing} failed in the checkout: ${(0,kernel_text/* clip */.$Q)(text)}`, {
        hint: "run Neko inside a git checkout with its history (actions/checkout: fetch-depth: 0)",
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/adapters/oci-http-request.ts






const connectMs = 10_000;
const idleMs = 30_000;
const largestAnswer = 4 * 1024 * 1024;
const mostRedirects = 3;
const agents = { "http:": new external_node_http_.Agent({ keepAlive: true }), "https:": new external_node_https_.Agent({ keepAlive: true }) };
/** The whole answer, up to 4 MiB. An answer that comes before the body is sent ends the sending. */
async function exchange(ask, signal) {
    const { request, answered } = start(ask, signal);
    const sent = ask.body ? (0,external_node_stream_promises_.pipeline)(ask.body(), request) : Promise.resolve(request.end());
    sent.catch(() => undefined); // the same failure reaches `answered`, which is awaited
    try {
        const response = await answered;
        return { status: response.statusCode ?? 0, headers: response.headers, body: await collect(response) };
    }
    finally {
        if (!request.writableFinished) {
            request.destroy();
            await sent.catch(() => undefined); // the content must have let go of its files before it is read again
        }
    }
}
/** The answer's body as a stream; the caller reads it to its end or destroys it. Follows redirects, of GET alone. */
async function download(ask, signal) {
    let current = ask;
    for (let redirects = 0;; redirects += 1) {
        const { request, answered } = start(current, signal);
        request.end();
        const body = await answered;
        const next = redirectOf(current, body);
        if (!next)
            return { status: body.statusCode ?? 0, headers: body.headers, body };
        body.resume();
        if (redirects === mostRedirects)
            throw protocol(`${ask.url.host} redirects more than ${mostRedirects} times`);
        current = next;
    }
}
/** The answer to GET or HEAD after redirects, whole. */
async function fetchWhole(ask, signal) {
    const { status, headers, body } = await download(ask, signal);
    return { status, headers, body: await collect(body) };
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127\.[0-9.]+$/.test(hostname);
}
function start(ask, signal) {
    const secure = ask.url.protocol === "https:";
    const request = (secure ? external_node_https_.request : external_node_http_.request)(ask.url, {
        method: ask.method,
        agent: agents[secure ? "https:" : "http:"],
        headers: {
            "User-Agent": "neko",
            ...ask.headers,
            ...(ask.sizeBytes === undefined ? {} : { "Content-Length": String(ask.sizeBytes) }),
        },
        signal,
    });
    const answered = new Promise((resolve, reject) => {
        request.once("response", resolve);
        request.once("error", reject);
    });
    answered.catch(() => undefined); // an error after the answer is the body's to report
    request.on("error", () => undefined);
    request.setTimeout(ask.idleMs ?? idleMs, () => request.destroy(new Error("the server fell silent")));
    request.once("socket", (socket) => {
        if (!socket.connecting)
            return;
        const timer = setTimeout(() => request.destroy(new Error("no connection within 10 s")), connectMs);
        const done = () => clearTimeout(timer);
        socket.once(secure ? "secureConnect" : "connect", done).once("close", done);
    });
    return { request, answered };
}
async function collect(response) {
    async function* bounded() {
        let sizeBytes = 0;
        for await (const chunk of response) {
            sizeBytes += chunk.length;
            if (sizeBytes > largestAnswer)
                throw protocol("the registry's answer is larger than 4 MiB");
            yield chunk;
        }
    }
    return await (0,consumers_.buffer)(bounded());
}
/** Where a redirect leads, without credentials once it leaves the origin; undefined when the answer is none. */
function redirectOf(ask, response) {
    if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0))
        return undefined;
    const url = URL.parse(response.headers.location ?? "", ask.url.href);
    if (!url)
        throw protocol(`${ask.url.host} redirects to nowhere`);
    if (url.origin === ask.url.origin)
        return { ...ask, url };
    const inward = isLoopback(url.hostname) || (0,external_node_net_.isIP)(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
    const secure = url.protocol === "https:" || (url.protocol === "http:" && ask.url.protocol === "http:");
    if (!secure || (inward && !isLoopback(ask.url.hostname))) {
        throw protocol(`${ask.url.host} redirects to ${url.protocol}//${url.host}, which is not followed`);
    }
    const { Authorization: _dropped, ...headers } = ask.headers ?? {};
    return { ...ask, url, headers };
}
function protocol(message) {
    return new kernel_error/* NekoError */.i("REGISTRY_PROTOCOL", message, { hint: "check the registry's address and its proxy" });
}

// EXTERNAL MODULE: ./src/push/image.ts
var push_image = __webpack_require__(7373);
// EXTERNAL MODULE: ./src/push/reference.ts
var push_reference = __webpack_require__(6805);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/adapters/oci-http-auth.ts



// Registries whose tokens are known to come from another host.
const knownTokenHosts = {
    "registry-1.docker.io": "auth.docker.io",
    "registry.gitlab.com": "gitlab.com",
};
/**
 * The Authorization header that answers a 401. Credentials go to the registry itself, or to a token server that is
 * the same host or pinned: a 401 must not be able to send them elsewhere.
 * Source: RFC 7235 section 4.1; distribution's token authentication specification.
 * @throws NekoError REGISTRY_DENIED; errors of the connection as they are
 */
async function authorise(registry, challenge, scope, signal) {
    const credentials = await registry.credentials(registry.host);
    const basic = credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
    const { scheme, parameters } = parseChallenge(challenge ?? "");
    if (scheme === "basic") {
        if (basic)
            return basic;
        throw denied(registry, "asks for a password", "give the registry an `auth:` in neko.yaml, or log in with podman login");
    }
    if (scheme !== "bearer")
        throw denied(registry, `asks for ${(0,kernel_text/* clip */.$Q)(scheme, 40) || "no known scheme"}`, "use a registry with Basic or Bearer authentication");
    const realm = realmOf(registry, parameters.get("realm"));
    const service = parameters.get("service");
    if (service !== undefined)
        realm.searchParams.set("service", service);
    realm.searchParams.set("scope", scope);
    const headers = basic ? { Authorization: basic } : {};
    const answer = await exchange({ method: "GET", url: realm, headers }, signal);
    if (answer.status >= 500 || answer.status === 429)
        throw new Error(`the token server answered ${answer.status}`);
    const token = answer.status === 200 ? tokenOf(answer.body) : undefined;
    if (token !== undefined)
        return `Bearer ${token}`;
    throw denied(registry, `gives no token for ${scope} (${answer.status})`, basic ? "check that this account may use the repository" : "give the registry an `auth:` in neko.yaml");
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
        const { token, access_token: access } = JSON.parse(body.toString("utf8"));
        const found = token ?? access;
        // What is no token68 could end the header early.
        return typeof found === "string" && /^[A-Za-z0-9\-._~+/=]+$/.test(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
}
function denied(registry, what, hint) {
    return new kernel_error/* NekoError */.i("REGISTRY_DENIED", `${registry.host} ${what}`, { hint });
}

;// CONCATENATED MODULE: ./src/adapters/oci-http-session.ts





const attempts = 4;
const longestPauseMs = 30_000;
/** A transient answer or a broken connection: worth another try. */
class Transient extends Error {
    afterMs;
    constructor(message, afterMs, cause) {
        super(message, { cause });
        this.afterMs = afterMs;
    }
}
/** Requests to one registry: who we are, when to try again, and what its answers mean. */
class RegistrySession {
    #registry;
    #backoffMs;
    /** Scope to Authorization header. Only ever sent to the registry's origin. */
    #authorizations = new Map();
    constructor(registry, backoffMs) {
        this.#registry = registry;
        this.#backoffMs = backoffMs;
    }
    /** GET and HEAD, redirects followed, tried again when that may help. */
    async read(ask, scope, signal) {
        return await this.retry(signal, () => this.#authorised(ask, scope, async (authorised) => checked(await fetchWhole(authorised, signal)), signal));
    }
    /** As {@link read}, but the body of a 200 is left to the caller to stream. */
    async open(ask, scope, signal) {
        const how = async (authorised) => {
            const answer = await download(authorised, signal);
            if (answer.status !== 200)
                answer.body.resume();
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
        const how = async (authorised) => checked(await exchange(authorised, signal));
        return await this.#authorised(ask, scope, how, signal);
    }
    /** @throws NekoError REGISTRY_UNREACHABLE once it has been tried often enough */
    async retry(signal, work) {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await work();
            }
            catch (thrown) {
                signal.throwIfAborted();
                if (thrown instanceof kernel_error/* NekoError */.i)
                    throw thrown;
                if (attempt === attempts)
                    throw this.unreachable(thrown, signal);
                const pauseMs = this.#backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random());
                const askedMs = thrown instanceof Transient ? thrown.afterMs : 0;
                await (0,external_node_timers_promises_.setTimeout)(Math.min(Math.max(pauseMs, askedMs), longestPauseMs), undefined, { signal });
            }
        }
    }
    /** Where the registry wants an upload's next request. Never another origin: the credentials go along.
     *  @throws NekoError REGISTRY_PROTOCOL */
    location(answer, base) {
        const url = URL.parse(answer.headers.location ?? "", base.href);
        if (url && url.origin === this.#registry.origin.origin)
            return url;
        throw new kernel_error/* NekoError */.i("REGISTRY_PROTOCOL", `${this.#registry.host} wants the upload sent to ${url ? (0,kernel_text/* clip */.$Q)(url.origin, 100) : "nowhere"}`, {
            hint: "set the registry's own address in its configuration (docker-registry: http.host)",
        });
    }
    /** Lets the registry forget an upload; it would otherwise keep the bytes for days. */
    async abandon(upload, scope) {
        const signal = AbortSignal.timeout(5_000);
        await this.sendOnce({ method: "DELETE", url: upload, sizeBytes: 0 }, scope, signal).catch(() => undefined);
    }
    /** What a status that was not hoped for means. Source: distribution-spec v1.1, "Error Codes". */
    failure(what, answer) {
        const { codes, text } = errorsOf(Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0));
        const message = `${this.#registry.host}: ${what} answered ${answer.status}${text && `: ${text}`}`;
        if (answer.status === 401 || answer.status === 403) {
            return new kernel_error/* NekoError */.i("REGISTRY_DENIED", message, {
                hint: "check the registry's `auth:`, and for ghcr.io the job's `permissions: packages: write`",
            });
        }
        if (codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN")) {
            return new kernel_error/* NekoError */.i("IMAGE_MISSING", message, { hint: "run it again: the registry dropped a layer meanwhile" });
        }
        if (codes.includes("DIGEST_INVALID")) {
            return new kernel_error/* NekoError */.i("IMAGE_MISMATCH", message, {
                hint: "check what stands between you and the registry: bytes changed on the way",
            });
        }
        return new kernel_error/* NekoError */.i("REGISTRY_PROTOCOL", message, {
            hint: "check that the repository exists and that the address is a registry's",
        });
    }
    unreachable(thrown, signal) {
        if (signal.aborted)
            return signal.reason;
        if (thrown instanceof kernel_error/* NekoError */.i)
            return thrown;
        const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
        return new kernel_error/* NekoError */.i("REGISTRY_UNREACHABLE", `${this.#registry.host}: ${(0,kernel_text/* clip */.$Q)(text)}`, {
            hint: "check that the registry is up and reachable from here",
            cause: thrown,
        });
    }
    async #authorised(ask, scope, how, signal) {
        const known = this.#authorizations.get(scope);
        const answer = await how(withAuthorization(ask, known));
        if (answer.status !== 401)
            return answer;
        // No token yet, or one that ran out during a long upload.
        this.#authorizations.delete(scope);
        const fresh = await authorise(this.#registry, answer.headers["www-authenticate"], scope, signal);
        this.#authorizations.set(scope, fresh);
        return await how(withAuthorization(ask, fresh));
    }
}
function withAuthorization(ask, authorization) {
    return authorization === undefined ? ask : { ...ask, headers: { ...ask.headers, Authorization: authorization } };
}
function checked(answer) {
    if (answer.status !== 408 && answer.status !== 429 && answer.status < 500)
        return answer;
    const after = Number(answer.headers["retry-after"]);
    throw new Transient(`the registry answered ${answer.status}`, Number.isFinite(after) ? after * 1000 : 0);
}
function errorsOf(body) {
    try {
        const { errors } = JSON.parse(body.toString("utf8"));
        const codes = errors.map((error) => String(error.code ?? ""));
        return {
            codes,
            text: (0,kernel_text/* clip */.$Q)(errors.map((error) => `${String(error.code ?? "")} ${String(error.message ?? "")}`.trim()).join("; "), 300),
        };
    }
    catch {
        return { codes: [], text: (0,kernel_text/* clip */.$Q)(body.toString("utf8").replace(/\s+/g, " "), 120) };
    }
}

;// CONCATENATED MODULE: ./src/adapters/oci-http.ts








const hostPattern = /^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?$/;
/** Silence allowed while a registry takes in what it was sent. */
const commitMs = 300_000;
const manifestTypes = [
    push_image/* mediaTypes */.Ib.manifest,
    push_image/* mediaTypes */.Ib.index,
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
];
/** A registry by the OCI distribution spec v1.1. */
function ociHttp(options) {
    const { host, prefix, credentials, tokenHosts = [], backoffMs = 500 } = options;
    const apiHost = host === "docker.io" ? "registry-1.docker.io" : host;
    const address = URL.parse(`https://${apiHost}`);
    if (!address || !hostPattern.test(apiHost)) {
        throw new kernel_error/* NekoError */.i("VALUE_INVALID", `"${(0,kernel_text/* clip */.$Q)(host, 100)}" is no registry host`, {
            hint: "write host or host:port",
        });
    }
    const plain = options.insecure === true || isLoopback(address.hostname);
    const origin = new URL(`${plain ? "http" : "https"}://${apiHost}`);
    const session = new RegistrySession({ origin, host, credentials, tokenHosts }, backoffMs);
    const nameOf = (repository) => {
        const name = prefix === "" ? repository : `${prefix}/${repository}`;
        (0,push_reference/* checkRepository */.n_)(name);
        return name;
    };
    const urlOf = (repository, rest) => new URL(`/v2/${nameOf(repository)}/${rest}`, origin);
    const pull = (repository) => `repository:${nameOf(repository)}:pull`;
    const push = (repository) => `repository:${nameOf(repository)}:pull,push`;
    const readManifest = async (repository, reference, signal) => {
        if (!reference.startsWith("sha256:"))
            (0,push_reference/* checkTag */.Bs)(reference);
        const answer = await session.read({
            method: "GET",
            url: urlOf(repository, `manifests/${reference}`),
            headers: { Accept: manifestTypes.join(", ") },
        }, pull(repository), signal);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw session.failure(`reading ${repository}:${reference}`, answer);
        const digest = (0,kernel_digest/* sha256 */.sc)(answer.body);
        if (reference.startsWith("sha256:") && digest !== reference)
            throw mismatch(reference, host, digest);
        const mediaType = (answer.headers["content-type"] ?? push_image/* mediaTypes */.Ib.manifest).replace(/\s*;.*$/s, "");
        return { bytes: answer.body, mediaType, digest };
    };
    return {
        base: prefix === "" ? host : `${host}/${prefix}`,
        readManifest,
        async blobSizeBytes(repository, digest, signal) {
            const url = urlOf(repository, `blobs/${digest}`);
            const answer = await session.read({ method: "HEAD", url }, pull(repository), signal);
            if (answer.status === 404)
                return undefined;
            if (answer.status !== 200)
                throw session.failure(`looking for ${digest} in ${repository}`, answer);
            return Number(answer.headers["content-length"] ?? 0);
        },
        async writeBlob(repository, content, signal) {
            return await session.retry(signal, async () => {
                let hash = (0,external_node_crypto_.createHash)("sha256");
                let sizeBytes = 0;
                let broken;
                async function* hashed() {
                    hash = (0,external_node_crypto_.createHash)("sha256");
                    sizeBytes = 0;
                    try {
                        for await (const chunk of content()) {
                            hash.update(chunk);
                            sizeBytes += chunk.length;
                            yield chunk;
                        }
                    }
                    catch (thrown) {
                        broken = (0,kernel_error/* toNekoError */.R)(thrown);
                        throw broken;
                    }
                }
                const what = `upload to ${repository}`;
                const scope = push(repository);
                const opened = await session.send({ method: "POST", url: urlOf(repository, "blobs/uploads/"), sizeBytes: 0 }, scope, signal);
                if (opened.status !== 202)
                    throw session.failure(what, opened);
                const upload = session.location(opened, origin);
                try {
                    // One PATCH without Content-Range, chunked: some registries cap ranged ones at 4 MiB.
                    const patched = await session.sendOnce({
                        method: "PATCH",
                        url: upload,
                        headers: { "Content-Type": "application/octet-stream" },
                        body: hashed,
                        idleMs: commitMs,
                    }, scope, signal);
                    if (patched.status === 404)
                        throw new Error("the registry lost the upload");
                    if (patched.status !== 202)
                        throw session.failure(what, patched);
                    const digest = (0,kernel_digest/* finishDigest */.g4)(hash);
                    const finish = session.location(patched, upload);
                    finish.searchParams.set("digest", digest);
                    const put = await session.sendOnce({ method: "PUT", url: finish, sizeBytes: 0, idleMs: commitMs }, scope, signal);
                    if (put.status === 404)
                        throw new Error("the registry lost the upload");
                    if (put.status !== 201)
                        throw session.failure(what, put);
                    const stored = put.headers["docker-content-digest"];
                    if (stored !== undefined && stored !== digest)
                        throw mismatch(digest, host, String(stored));
                    return { digest, sizeBytes };
                }
                catch (thrown) {
                    await session.abandon(upload, scope);
                    // The content's own failure shows as a broken connection; it is not worth another try.
                    throw broken ?? thrown;
                }
            });
        },
        async *readBlob(repository, digest, signal) {
            const ask = { method: "GET", url: urlOf(repository, `blobs/${digest}`) };
            const answer = await session.open(ask, pull(repository), signal);
            if (answer.status !== 200) {
                if (answer.status === 404) {
                    throw new kernel_error/* NekoError */.i("IMAGE_MISSING", `${digest} is not in ${host}/${nameOf(repository)}`, {
                        hint: "push the image again",
                    });
                }
                throw session.failure(`reading ${digest}`, answer);
            }
            const hash = (0,external_node_crypto_.createHash)("sha256");
            try {
                for await (const chunk of answer.body) {
                    hash.update(chunk);
                    yield chunk;
                }
            }
            catch (thrown) {
                throw session.unreachable(thrown, signal);
            }
            const found = (0,kernel_digest/* finishDigest */.g4)(hash);
            if (found !== digest)
                throw mismatch(digest, host, found);
        },
        async writeManifest(repository, manifest, mediaType, tags, signal) {
            tags.forEach(push_reference/* checkTag */.Bs);
            const digest = (0,kernel_digest/* sha256 */.sc)(manifest);
            for (const reference of tags.length === 0 ? [digest] : tags) {
                const answer = await session.send({
                    method: "PUT",
                    url: urlOf(repository, `manifests/${reference}`),
                    headers: { "Content-Type": mediaType },
                    body: () => oci_http_once(manifest),
                    sizeBytes: manifest.length,
                }, push(repository), signal);
                if (answer.status !== 201)
                    throw session.failure(`writing manifest ${repository}:${reference}`, answer);
            }
            const stored = await readManifest(repository, digest, signal);
            if (stored)
                return stored.digest;
            throw mismatch(digest, host, "nothing");
        },
    };
}
async function* oci_http_once(bytes) {
    yield bytes;
}
function mismatch(wanted, host, found) {
    return new kernel_error/* NekoError */.i("IMAGE_MISMATCH", `${host} has ${(0,kernel_text/* clip */.$Q)(found, 100)} where ${wanted} was asked for`, {
        hint: "do not use this registry's answer; check what stands between it and you",
    });
}

// EXTERNAL MODULE: ./src/adapters/oci-layout.ts
var oci_layout = __webpack_require__(5696);
;// CONCATENATED MODULE: ./src/adapters/image-stores.ts





/** Registries of neko.yaml as image stores. @throws NekoError VALUE_INVALID for a host that is none */
function createImageStores(options) {
    return (registry) => {
        switch (registry.location.kind) {
            case "layout":
                return (0,oci_layout/* ociLayout */.S)({ directory: external_node_path_.posix.resolve(options.directory, registry.location.directory) });
            case "registry": {
                const { host, prefix, insecure } = registry.location;
                return ociHttp({
                    host,
                    prefix,
                    insecure,
                    credentials: async () => (registry.auth ? credentialsOf(registry, registry.auth, host, options) : undefined),
                });
            }
        }
    };
}
function credentialsOf(registry, auth, host, options) {
    switch (auth.kind) {
        case "github-token": {
            if (!isGithubHost(host, options.serverUrl)) {
                throw new kernel_error/* NekoError */.i("REGISTRY_DENIED", `the GitHub token is not sent to ${host}, which is not GitHub's`, {
                    hint: `give registry ${registry.name} its own \`auth: { username: …, password: … }\` by names of secrets`,
                });
            }
            if (options.githubToken === "")
                throw unset(registry, "github-token (input), or GITHUB_TOKEN for the CLI");
            // GitHub's registry looks at the token alone.
            return { username: "x-access-token", password: options.githubToken };
        }
        case "basic": {
            const [username, password] = [options.env[auth.usernameEnv], options.env[auth.passwordEnv]];
            if (!username)
                throw unset(registry, auth.usernameEnv);
            if (!password)
                throw unset(registry, auth.passwordEnv);
            return { username, password };
        }
    }
}
/** neko.yaml of a proposal can name any registry: the job's token goes to GitHub's own only. */
function isGithubHost(host, serverUrl) {
    const server = URL.parse(serverUrl)?.hostname ?? "";
    const name = host.replace(/:\d+$/, "");
    const own = server === "github.com" ? ["ghcr.io", "docker.pkg.github.com"] : [`containers.${server}`];
    return own.includes(name) || isLoopback(name);
}
function unset(registry, name) {
    return new kernel_error/* NekoError */.i("REGISTRY_DENIED", `registry ${registry.name} needs ${name}, which is not set here`, {
        hint: "hand the secret to this step as an environment variable of that name",
    });
}

;// CONCATENATED MODULE: ./src/adapters/layer-memory-file.ts


/** About 300 bytes each; the oldest are forgotten. */
const mostFacts = 20_000;
const layer_memory_file_fileBytes = 32 * 1024 * 1024;
/**
 * Layer facts in a JSON file. What cannot be read, is not well formed or could have been written by another user is
 * an empty memory: facts are used without recomputing them. Whoever ran code as this user can still write it: it is for
 * one job, or for a person's own machine, never for jobs that follow each other on a runner. Of two processes that save at once, one's new facts may
 * be lost; they will be learnt again.
 */
async function openLayerMemory(file) {
    const facts = new Map(await readFacts(file));
    return {
        recall: (key) => facts.get(key),
        async remember(learnt, signal) {
            const isNew = [...learnt].some(([key, fact]) => facts.get(key)?.digest !== fact.digest);
            if (!isNew)
                return;
            for (const [key, fact] of learnt)
                facts.set(key, fact);
            const all = [...new Map([...(await readFacts(file)), ...facts])].slice(-mostFacts);
            const text = JSON.stringify({ version: 1, layers: all.map(([key, fact]) => ({ key, ...fact })) });
            await writeOwnFile(file, text, signal);
        },
    };
}
async function readFacts(file) {
    const text = await readOwnFile(file, layer_memory_file_fileBytes);
    try {
        return text === undefined ? [] : parseFacts(text);
    }
    catch {
        return [];
    }
}
function parseFacts(text) {
    const { version, layers } = JSON.parse(text);
    if (version !== 1)
        return [];
    return layers.map(({ key, diffId, digest, sizeBytes }) => {
        if (typeof sizeBytes !== "number" || !Number.isSafeInteger(sizeBytes))
            throw new TypeError("no size");
        return [
            (0,kernel_digest/* parseDigest */.m)(String(key)),
            { diffId: (0,kernel_digest/* parseDigest */.m)(String(diffId)), digest: (0,kernel_digest/* parseDigest */.m)(String(digest)), sizeBytes },
        ];
    });
}

// EXTERNAL MODULE: ./src/ports/forge.ts
var forge = __webpack_require__(5087);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(891);
;// CONCATENATED MODULE: ./src/adapters/forge-octokit-client.ts



function isRequestError(thrown) {
    return thrown instanceof Error && thrown.name === "HttpError" && "status" in thrown && "request" in thrown;
}
const forge_octokit_client_attempts = 4;
const longestWaitMs = 60_000;
function makeOctokit(address, clock) {
    const silent = () => undefined;
    const octokit = new dist_src/* Octokit */.E({
        baseUrl: address.apiUrl.replace(/\/$/, ""),
        auth: address.token,
        userAgent: "neko",
        // Deprecation warnings are for whoever maintains this file, not for a user's log.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    octokit.hook.wrap("request", async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await request(options);
            }
            catch (thrown) {
                const waitMs = attempt < forge_octokit_client_attempts ? retryAfterMs(thrown, attempt) : undefined;
                if (waitMs === undefined || waitMs > longestWaitMs)
                    throw thrown;
                await clock.sleep(waitMs, options.request?.signal ?? new AbortController().signal);
            }
        }
    });
    return octokit;
}
/** How long to wait before the same request may succeed; undefined when it never will. */
function retryAfterMs(thrown, attempt) {
    if (!isRequestError(thrown))
        return undefined;
    const backOffMs = 500 * 2 ** (attempt - 1);
    if (isRateLimit(thrown)) {
        const seconds = Number(thrown.response?.headers["retry-after"] ?? Number.NaN);
        return Number.isFinite(seconds) ? seconds * 1_000 : backOffMs * 4;
    }
    // Octokit reports a connection that failed as status 500 without a response.
    return thrown.status >= 500 ? backOffMs : undefined;
}
function isRateLimit(error) {
    const headers = error.response?.headers ?? {};
    return (error.status === 429 ||
        (error.status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0")));
}
/** `work` with GitHub's failures as NekoErrors. `permission` is what the call needs: `pull-requests: write`.
 *  @throws NekoError GITHUB_DENIED, GITHUB_UNREACHABLE, GITHUB_REJECTED, CANCELLED */
async function asking(what, permission, signal, work) {
    try {
        return await work();
    }
    catch (thrown) {
        if (thrown instanceof kernel_error/* NekoError */.i)
            throw thrown;
        if (signal.aborted) {
            throw new kernel_error/* NekoError */.i("CANCELLED", `${what}: cancelled`, { hint: "run it again", cause: thrown });
        }
        if (isRequestError(thrown))
            throw refusalOf(what, permission, thrown);
        throw new kernel_error/* NekoError */.i("GITHUB_UNREACHABLE", `${what}: ${(0,kernel_text/* clip */.$Q)(String(thrown))}`, {
            hint: "check the network and GITHUB_API_URL, then run it again",
            cause: thrown,
        });
    }
}
function refusalOf(what, permission, error) {
    const at = `${error.request.method} ${(0,kernel_text/* showUrl */.jr)(error.request.url)}`;
    const said = (0,kernel_text/* clip */.$Q)(error.message, 200);
    if (error.response === undefined) {
        return new kernel_error/* NekoError */.i("GITHUB_UNREACHABLE", `${what}: ${at} got no answer (${said})`, {
            hint: "check the network and GITHUB_API_URL, then run it again",
            cause: error,
        });
    }
    if (isRateLimit(error) || error.status >= 500) {
        return new kernel_error/* NekoError */.i("GITHUB_UNREACHABLE", `${what}: ${at} answered ${error.status} (${said})`, {
            hint: "wait for GitHub or for the rate limit, then run the job again",
            cause: error,
        });
    }
    if (error.status === 401 || error.status === 403) {
        const accepted = acceptedPermissions(error) ?? permission;
        return new kernel_error/* NekoError */.i("GITHUB_DENIED", `${what}: ${at} answered ${error.status}: the token lacks ${accepted}`, {
            hint: `add \`permissions: { ${accepted} }\` to the job, or give github-token a token that has it`,
            cause: error,
        });
    }
    return new kernel_error/* NekoError */.i("GITHUB_REJECTED", `${what}: ${at} answered ${error.status} (${said})`, {
        hint: error.status === 404
            ? `check that it exists; a private repository answers 404 to a token without ${permission}`
            : "read what GitHub said; the request itself is not accepted",
        cause: error,
    });
}
/** GitHub names what would have done: `issues=write; pull_requests=write` are alternatives, the first is enough. */
function acceptedPermissions(error) {
    const header = error.response?.headers["x-accepted-github-permissions"];
    if (typeof header !== "string" || !/^[a-z_]+=[a-z]+/.test(header))
        return undefined;
    const first = header.split(";")[0] ?? "";
    return first
        .split(",")
        .map((pair) => pair.trim().replaceAll("_", "-").replace("=", ": "))
        .join(", ");
}

;// CONCATENATED MODULE: ./src/adapters/forge-octokit.ts





/** GitHub as a Forge. Lists are read to their last page. */
function createOctokitForge(address, clock) {
    const octokit = makeOctokit(address, clock);
    const at = { owner: address.owner, repo: address.repo };
    const { rest } = octokit;
    let viewerOnce;
    const viewer = (signal) => (viewerOnce ??= asking("who am I", "metadata: read", signal, () => readViewer(octokit, signal)));
    const ownComments = async (number, marker, signal) => {
        const me = await viewer(signal);
        const comments = await asking("list comments", "pull-requests: write", signal, () => octokit.paginate(rest.issues.listComments, {
            ...at,
            issue_number: number,
            per_page: 100,
            request: { signal },
        }));
        return comments
            .filter((comment) => comment.user?.id === me.id && (comment.body ?? "").startsWith(marker))
            .map((comment) => ({ id: comment.id, body: comment.body ?? "", url: comment.html_url }))
            .toSorted((a, b) => a.id - b.id);
    };
    const createComment = (number, body, signal) => asking("write a comment", "pull-requests: write", signal, async () => {
        const { data } = await rest.issues.createComment({ ...at, issue_number: number, body, request: { signal } });
        return { id: data.id, body, url: data.html_url };
    });
    const deleteComment = (id, signal) => asking("remove a duplicate comment", "pull-requests: write", signal, async () => {
        await rest.issues.deleteComment({ ...at, comment_id: id, request: { signal } });
    }).catch((thrown) => {
        // Another run removed the same duplicate first: that is the wanted state.
        if (!(thrown instanceof kernel_error/* NekoError */.i && thrown.code === "GITHUB_REJECTED"))
            throw thrown;
    });
    /** GitHub cannot create "if absent": every writer creates, then all keep the oldest. */
    const settle = async (number, marker, signal) => {
        const [oldest, ...duplicates] = await ownComments(number, marker, signal);
        for (const duplicate of duplicates)
            await deleteComment(duplicate.id, signal);
        return oldest;
    };
    return {
        viewer,
        pullRequest: (number, signal) => asking(`read pull request ${number}`, "pull-requests: read", signal, async () => {
            const { data } = await rest.pulls.get({ ...at, pull_number: number, request: { signal } });
            return toPullRequest(data);
        }),
        pullRequestsOf: (commit, signal) => asking("find the pull requests of a commit", "pull-requests: read", signal, async () => {
            const pulls = await octokit.paginate(rest.repos.listPullRequestsAssociatedWithCommit, {
                ...at,
                commit_sha: commit,
                per_page: 100,
                request: { signal },
            });
            return pulls.map(toPullRequest).toSorted((a, b) => a.number - b.number);
        }),
        async upsertStickyComment(number, kind, edit, signal) {
            const marker = (0,forge/* stickyMarker */.Y)(kind);
            let outcome = "unchanged";
            let present = await settle(number, marker, signal);
            // Another run may write between our read and our write; three rounds settle any two sections.
            for (let round = 0; round < 3; round += 1) {
                const wanted = edit(present?.body);
                if (wanted === undefined || wanted === present?.body)
                    break;
                if (present) {
                    await updateComment(present.id, wanted, signal);
                    if (outcome === "unchanged")
                        outcome = "updated";
                }
                else {
                    await createComment(number, wanted, signal);
                    outcome = "created";
                }
                present = await settle(number, marker, signal);
            }
            return { outcome, url: present?.url ?? "" };
        },
        async createEventComment(number, key, body, signal) {
            const marker = (0,forge/* eventMarker */.b)(key);
            const present = await settle(number, marker, signal);
            if (present)
                return { outcome: "unchanged", url: present.url };
            const created = await createComment(number, `${marker}\n${body}`, signal);
            const kept = await settle(number, marker, signal);
            return { outcome: "created", url: (kept ?? created).url };
        },
        upsertCheckRun: (check, signal) => asking(`write check run ${check.name}`, "checks: write", signal, async () => {
            const output = { title: (0,kernel_text/* clip */.$Q)(check.title, 200), summary: check.summary };
            const fields = {
                ...at,
                name: check.name,
                status: "completed",
                conclusion: check.conclusion,
                ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
                output,
                external_id: "neko",
                request: { signal },
            };
            const runs = await octokit.paginate(rest.checks.listForRef, {
                ...at,
                ref: check.commit,
                check_name: check.name,
                per_page: 100,
                request: { signal },
            });
            const own = runs.find((run) => run.external_id === "neko");
            if (own)
                await rest.checks.update({ ...fields, check_run_id: own.id });
            else
                await rest.checks.create({ ...fields, head_sha: check.commit });
        }),
        checkRuns: (commit, prefix, signal) => asking("list check runs", "checks: read", signal, async () => {
            const runs = await octokit.paginate(rest.checks.listForRef, {
                ...at,
                ref: commit,
                per_page: 100,
                request: { signal },
            });
            return runs
                .filter((run) => run.name.startsWith(prefix))
                .map((run) => ({
                id: run.id,
                name: run.name,
                commit,
                conclusion: run.conclusion,
                app: run.app?.slug ?? null,
                title: run.output.title ?? "",
                summary: run.output.summary ?? "",
                text: run.output.text ?? "",
            }))
                .toSorted((a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1));
        }),
        setStatus: (commit, status, signal) => asking(`set commit status ${status.context}`, "statuses: write", signal, async () => {
            const description = (0,kernel_text/* clip */.$Q)(status.description, 140);
            const statuses = await octokit.paginate(rest.repos.listCommitStatusesForRef, {
                ...at,
                ref: commit,
                per_page: 100,
                request: { signal },
            });
            const newest = statuses.find((candidate) => candidate.context === status.context);
            if (newest?.state === status.state && newest.description === description)
                return;
            await rest.repos.createCommitStatus({
                ...at,
                sha: commit,
                state: status.state,
                context: status.context,
                description,
                ...(status.url === undefined ? {} : { target_url: status.url }),
                request: { signal },
            });
        }),
        recordDeployment: (deployment, signal) => asking(`record the deployment of ${deployment.environment}`, "deployments: write", signal, async () => {
            const id = await deploymentId(deployment.environment, deployment.commit, signal);
            const statuses = await rest.repos.listDeploymentStatuses({
                ...at,
                deployment_id: id,
                per_page: 1,
                request: { signal },
            });
            const description = (0,kernel_text/* clip */.$Q)(deployment.description, 140);
            const newest = statuses.data[0];
            if (newest?.state === deployment.state && newest.description === description)
                return;
            await rest.repos.createDeploymentStatus({
                ...at,
                deployment_id: id,
                state: deployment.state,
                description,
                ...(deployment.logUrl === undefined ? {} : { log_url: deployment.logUrl }),
                request: { signal },
            });
        }),
    };
    async function updateComment(id, body, signal) {
        await asking("update the comment", "pull-requests: write", signal, () => rest.issues.updateComment({ ...at, comment_id: id, body, request: { signal } }));
    }
    async function deploymentId(environment, commit, signal) {
        const task = "deploy:neko";
        const { data: present } = await rest.repos.listDeployments({
            ...at,
            sha: commit,
            environment,
            task,
            per_page: 1,
            request: { signal },
        });
        if (present[0])
            return present[0].id;
        const { data } = await rest.repos.createDeployment({
            ...at,
            ref: commit,
            environment,
            task,
            auto_merge: false,
            // The commit is merged and released already: nothing on GitHub's side may hold the report of it back.
            required_contexts: [],
            description: "Neko",
            request: { signal },
        });
        if ("id" in data)
            return data.id;
        throw new kernel_error/* NekoError */.i("GITHUB_REJECTED", `deployment to ${(0,kernel_text/* clip */.$Q)(environment, 100)} was not made`, {
            hint: "read the message in GitHub's audit log; auto-merge is off in the request",
        });
    }
}
/** GraphQL's viewer: REST's GET /user refuses the installation token that every job has. */
async function readViewer(octokit, signal) {
    const { viewer } = await octokit.graphql("query { viewer { login databaseId } }", { request: { signal } });
    return { id: viewer.databaseId, login: viewer.login };
}
function toPullRequest(data) {
    return {
        number: data.number,
        title: data.title,
        author: data.user?.login ?? "ghost",
        state: data.merged_at !== null ? "merged" : data.state === "open" ? "open" : "closed",
        head: {
            commit: (0,revision/* parseRevision */.Pp)(data.head.sha),
            branch: data.head.ref,
            repository: data.head.repo?.full_name ?? null,
        },
        base: { commit: (0,revision/* parseRevision */.Pp)(data.base.sha), branch: data.base.ref },
        // Before the merge GitHub puts its test merge here.
        mergeCommit: data.merged_at !== null && data.merge_commit_sha ? (0,revision/* parseRevision */.Pp)(data.merge_commit_sha) : null,
    };
}

// EXTERNAL MODULE: ./src/adapters/node-clock.ts
var node_clock = __webpack_require__(7405);
// EXTERNAL MODULE: ./src/push/tar.ts
var tar = __webpack_require__(919);
;// CONCATENATED MODULE: ./src/adapters/store-tar.ts




const chunkBytes = 1024 * 1024;
/** At the top of an image these are written to or mounted over: a link to a directory there becomes a directory. */
const expanded = new Set(["etc", "dev", "proc", "sys", "run", "tmp", "var"]);
/** The node:fs implementation. Calls are synchronous: a closure has tens of thousands of small files, and a trip
 *  through the thread pool per call costs more than the call. Every chunk gives the event loop its turn. */
function storeTar({ storeDirectory = "/nix/store" } = {}) {
    // Only there does Nix itself put the suffix on (its use-case-hack setting); elsewhere it is part of the name.
    const stripCaseHack = process.platform === "darwin";
    const placeOf = (path) => Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
    return {
        async *read(paths, signal) {
            const chunks = new Chunks();
            try {
                for (const path of ["nix", "nix/store"]) {
                    yield* chunks.add((0,tar/* tarHeader */.pI)({ kind: "directory", path: Buffer.from(path), mode: 0o755 }));
                }
                for (const path of paths.toSorted()) {
                    for (const step of walk(placeOf(path), Buffer.from(path.slice(1)), stripCaseHack)) {
                        signal.throwIfAborted();
                        yield* chunks.add((0,tar/* tarHeader */.pI)(step.entry));
                        if (step.entry.kind === "file")
                            yield* content(step.onDisk, step.entry.sizeBytes, chunks, signal);
                    }
                }
                yield* chunks.add(tar/* tarEnd */.JO);
                yield* chunks.rest();
            }
            catch (thrown) {
                throw readFailure(thrown);
            }
        },
        tree(root, signal) {
            try {
                const place = directoryInStore(placeOf(root), storeDirectory);
                if (!place) {
                    throw (0,tar/* unpackable */.DO)(`${root} is no directory`, "give an output whose tree is the image's root; archives are not unpacked");
                }
                signal.throwIfAborted();
                return Promise.resolve(treeOf(place, Buffer.alloc(0), storeDirectory, stripCaseHack));
            }
            catch (thrown) {
                return Promise.reject(readFailure(thrown));
            }
        },
    };
}
function* walk(onDisk, path, stripCaseHack) {
    const facts = (0,external_node_fs_.lstatSync)(onDisk);
    if (facts.isFile()) {
        const executable = (facts.mode & 0o100) !== 0;
        yield { entry: { kind: "file", path, executable, sizeBytes: facts.size }, onDisk };
    }
    else if (facts.isSymbolicLink()) {
        yield { entry: { kind: "symlink", path, target: (0,external_node_fs_.readlinkSync)(onDisk, { encoding: "buffer" }) }, onDisk };
    }
    else if (facts.isDirectory()) {
        yield { entry: { kind: "directory", path, mode: 0o555 }, onDisk };
        for (const { onDisk: child, name } of (0,tar/* tarNames */.iY)((0,external_node_fs_.readdirSync)(onDisk, { encoding: "buffer" }), stripCaseHack)) {
            yield* walk(below(onDisk, child), below(path, name), stripCaseHack);
        }
    }
    else {
        throw (0,tar/* unpackable */.DO)(`${(0,tar/* show */.WU)(path)} is no file, directory or link`, "build an output without sockets, pipes and devices");
    }
}
/** A file is read to the size its header gave; a store path never changes, so anything else is damage. */
function* content(onDisk, sizeBytes, chunks, signal) {
    const file = (0,external_node_fs_.openSync)(onDisk, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        for (let left = sizeBytes; left > 0;) {
            signal.throwIfAborted();
            const space = chunks.space();
            const read = (0,external_node_fs_.readSync)(file, space, 0, Math.min(space.length, left), null);
            if (read === 0)
                throw (0,tar/* unpackable */.DO)(`${(0,tar/* show */.WU)(onDisk)} is shorter than it was`, "run `nix-store --verify --check-contents`");
            left -= read;
            yield* chunks.filled(read);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    yield* chunks.add(new Uint8Array((0,tar/* tarPaddingBytes */.sf)(sizeBytes)));
}
function treeOf(directory, path, storeDirectory, stripCaseHack) {
    return (0,tar/* tarNames */.iY)((0,external_node_fs_.readdirSync)(directory, { encoding: "buffer" }), stripCaseHack).flatMap(({ onDisk, name }) => {
        const place = below(directory, onDisk);
        const entry = path.length === 0 ? name : below(path, name);
        const follow = path.length === 0 && expanded.has(name.toString("latin1"));
        const real = follow ? directoryInStore(place, storeDirectory) : (0,external_node_fs_.lstatSync)(place).isDirectory() ? place : undefined;
        if (!real)
            return [{ kind: "link", path: entry }];
        return [{ kind: "directory", path: entry }, ...treeOf(real, entry, storeDirectory, stripCaseHack)];
    });
}
/** The directory behind a path and its links; undefined for what is none or lies outside the store: this machine's
 *  own /etc must not end up in an image. */
function directoryInStore(place, storeDirectory) {
    const inside = Buffer.concat([(0,external_node_fs_.realpathSync)(storeDirectory, { encoding: "buffer" }), Buffer.from("/")]);
    let real;
    try {
        real = (0,external_node_fs_.realpathSync)(place, { encoding: "buffer" });
    }
    catch {
        return undefined; // dangling, or in a circle
    }
    return real.subarray(0, inside.length).equals(inside) && (0,external_node_fs_.lstatSync)(real).isDirectory() ? real : undefined;
}
/** Gathers small pieces into chunks; a chunk that was given away is never written again. */
class Chunks {
    #chunk = Buffer.allocUnsafe(chunkBytes);
    #filled = 0;
    space() {
        return this.#chunk.subarray(this.#filled);
    }
    *filled(bytes) {
        this.#filled += bytes;
        if (this.#filled === chunkBytes)
            yield* this.rest();
    }
    *add(piece) {
        for (let at = 0; at < piece.length;) {
            const part = piece.subarray(at, at + this.space().length);
            this.space().set(part);
            at += part.length;
            yield* this.filled(part.length);
        }
    }
    *rest() {
        if (this.#filled === 0)
            return;
        const chunk = this.#chunk.subarray(0, this.#filled);
        this.#chunk = Buffer.allocUnsafe(chunkBytes);
        this.#filled = 0;
        yield chunk;
    }
}
const below = (directory, name) => Buffer.concat([directory, Buffer.from("/"), name]);
function readFailure(thrown) {
    if (!(thrown instanceof Error) || !("code" in thrown) || thrown instanceof kernel_error/* NekoError */.i || !("syscall" in thrown))
        return thrown;
    return new kernel_error/* NekoError */.i("IMAGE_UNPACKABLE", `reading the store failed: ${(0,kernel_text/* clip */.$Q)(thrown.message)}`, {
        hint: "check that the output was built here and is readable: nix path-info <store path>",
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./cli/open-repository.ts











/** The git repository that `directory` is in. @throws NekoError GIT_FAILED */
async function openRepository(directory, { env, signal, run }) {
    const checkout = createGitCheckout(directory);
    const top = await checkout.topDirectory(signal);
    // Below .git: never part of the work tree, whatever the user's .gitignore says.
    const privateDirectory = (0,external_node_path_.join)(await checkout.gitDirectory(signal), "neko");
    await (0,promises_.mkdir)(privateDirectory, { recursive: true, mode: 0o700 });
    const remote = async () => remoteOf(await checkout.remoteUrl(signal), env);
    return {
        top,
        checkout,
        privateDirectory,
        tar: storeTar(),
        memory: await openLayerMemory((0,external_node_path_.join)(privateDirectory, "layers.json")),
        evaluations: createEvaluationMemory((0,external_node_path_.join)(privateDirectory, "evaluations")),
        storesIn: (beside) => createImageStores({
            directory: beside,
            env,
            githubToken: env["GITHUB_TOKEN"] ?? "",
            serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
        }),
        channel: async () => createGitChannel({ directory: (0,external_node_path_.join)(privateDirectory, "channel.git"), remote: await remote(), run, clock: node_clock/* nodeClock */.$ }),
        history: async (branch) => createGitHistory({ directory: (0,external_node_path_.join)(privateDirectory, "history.git"), remote: await remote(), run, branch }),
        forge(owner, repo) {
            const token = env["GITHUB_TOKEN"];
            if (!token)
                throw new kernel_error/* NekoError */.i("USAGE", "GITHUB_TOKEN is not set", { hint: "export a token that may comment" });
            const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
            return createOctokitForge({ apiUrl, token, owner, repo }, node_clock/* nodeClock */.$);
        },
    };
}
/** The token goes to GitHub's own server over https and nowhere else. */
function remoteOf(url, env) {
    if (url === undefined) {
        throw new kernel_error/* NekoError */.i("USAGE", "the repository has no remote called origin", {
            hint: "add it: the channel of releases lives there",
        });
    }
    const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
    const token = env["GITHUB_TOKEN"];
    const ours = url.startsWith("https://") && URL.parse(url)?.origin === URL.parse(server)?.origin;
    return {
        name: "origin",
        url,
        ...(ours && token ? { credential: { username: "x-access-token", password: token } } : {}),
    };
}


/***/ }),

/***/ 5087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stickyMarker),
/* harmony export */   b: () => (/* binding */ eventMarker)
/* harmony export */ });
/** First line of the comment that `upsertStickyComment` keeps. */
function stickyMarker(kind) {
    return `<!-- neko:${kind}:v1 -->`;
}
/** First line of an event comment. */
function eventMarker(key) {
    return `<!-- neko:event:${key}:v1 -->`;
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


/***/ })

};
