export const id = 533;
export const ids = [533,468];
export const modules = {

/***/ 2619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRepository: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/adapters/cache/caches.ts + 3 modules
var caches = __webpack_require__(2588);
// EXTERNAL MODULE: ./src/build/evaluation-result.ts + 2 modules
var evaluation_result = __webpack_require__(6502);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/adapters/own-file.ts
var own_file = __webpack_require__(4063);
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
                await (0,own_file/* writeOwnFile */.O)(fileOf(scope), render(scope, all), signal);
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
    const text = await (0,own_file/* readOwnFile */.z)(file, fileBytes);
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
// EXTERNAL MODULE: ./src/adapters/git/git-command.ts
var git_command = __webpack_require__(1187);
// EXTERNAL MODULE: ./src/adapters/git/git-mirror.ts + 1 modules
var git_mirror = __webpack_require__(6317);
;// CONCATENATED MODULE: ./src/adapters/git/git-channel.ts






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
;// CONCATENATED MODULE: ./src/adapters/git/git-checkout.ts





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
        const shown = await raw(["rev-list", "--no-walk", "--format=%T %ct %P", (0,revision/* parseRevision */.Pp)(commit)], signal);
        // The first line names the commit.
        const [tree = "", seconds = "", ...parents] = (shown.split("\n")[1] ?? "").trim().split(" ");
        return { tree, seconds, parents: parents.filter(revision/* isRevision */.oN) };
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
        async committedAt(commit, signal) {
            const { seconds } = await factsOf(commit, signal);
            if (/^[0-9]{1,11}$/.test(seconds))
                return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
            throw failed("rev-list", `no time of ${commit}`);
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

// EXTERNAL MODULE: ./src/adapters/store/image-file.ts
var image_file = __webpack_require__(2462);
// EXTERNAL MODULE: ./src/spec/job-secrets.ts
var job_secrets = __webpack_require__(2968);
// EXTERNAL MODULE: ./src/adapters/registry/oci-http-request.ts
var oci_http_request = __webpack_require__(4572);
// EXTERNAL MODULE: ./src/adapters/registry/oci-http.ts + 6 modules
var oci_http = __webpack_require__(3505);
// EXTERNAL MODULE: ./src/adapters/registry/oci-layout.ts
var oci_layout = __webpack_require__(3466);
;// CONCATENATED MODULE: ./src/adapters/registry/image-stores.ts






/** Registries of neko.yaml as image stores. @throws NekoError VALUE_INVALID for a host that is none */
function createImageStores(options) {
    return (registry) => {
        switch (registry.location.kind) {
            case "layout":
                return (0,oci_layout/* ociLayout */.S)({ directory: external_node_path_.posix.resolve(options.directory, registry.location.directory) });
            case "registry": {
                const { host, prefix, insecure } = registry.location;
                return (0,oci_http/* ociHttp */.m)({
                    host,
                    prefix,
                    insecure,
                    credentials: async () => registry.auth ? registryCredentials(registry, registry.auth, host, options) : undefined,
                });
            }
        }
    };
}
/** @throws NekoError REGISTRY_DENIED for a secret that is not set, or that is not for this host */
function registryCredentials(registry, auth, host, options) {
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
            const [username, password] = [auth.usernameEnv, auth.passwordEnv].map((name) => {
                const value = options.env[name];
                if (!value)
                    throw unset(registry, name);
                if (!isOfTheJob(name, value, host, options))
                    return value;
                throw new kernel_error/* NekoError */.i("REGISTRY_DENIED", `${name} is not sent to ${host}`, {
                    hint: `name a secret that was made for registry ${registry.name}`,
                });
            });
            return { username: username, password: password };
        }
    }
}
/** The job's own are for nobody else, its token for GitHub alone. */
function isOfTheJob(name, value, host, { githubToken, serverUrl }) {
    switch ((0,job_secrets/* ownerOfSecret */.l)(name, value, githubToken)) {
        case "job-token":
            return !isGithubHost(host, serverUrl);
        case "job":
            return true;
        case "others":
            return false;
    }
}
/** neko.yaml of a proposal can name any registry: the job's token goes to GitHub's own only. */
function isGithubHost(host, serverUrl) {
    const server = URL.parse(serverUrl)?.hostname ?? "";
    const name = host.replace(/:\d+$/, "");
    const own = server === "github.com" ? ["ghcr.io", "docker.pkg.github.com"] : [`containers.${server}`];
    return own.includes(name) || (0,oci_http_request/* isLoopback */.U9)(name);
}
function unset(registry, name) {
    return new kernel_error/* NekoError */.i("REGISTRY_DENIED", `registry ${registry.name} needs ${name}, which is not set here`, {
        hint: "hand the secret to this step as an environment variable of that name",
    });
}

// EXTERNAL MODULE: ./src/adapters/layer-memory-file.ts
var layer_memory_file = __webpack_require__(6172);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-closures.ts
var nix_cli_closures = __webpack_require__(7747);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-command.ts
var nix_cli_command = __webpack_require__(5288);
// EXTERNAL MODULE: ./src/adapters/store/packer-threads.ts
var packer_threads = __webpack_require__(614);
// EXTERNAL MODULE: ./src/ports/forge.ts
var forge = __webpack_require__(5087);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(891);
;// CONCATENATED MODULE: ./src/adapters/forge-octokit-client.ts



function isRequestError(thrown) {
    return thrown instanceof Error && thrown.name === "HttpError" && "status" in thrown && "request" in thrown;
}
const attempts = 4;
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
                const waitMs = attempt < attempts ? retryAfterMs(thrown, attempt) : undefined;
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
// EXTERNAL MODULE: ./src/adapters/store/store-tar.ts
var store_tar = __webpack_require__(5837);
;// CONCATENATED MODULE: ./src/adapters/trust-file.ts



const mostBytes = 1024 * 1024;
/**
 * A trust file that a job was given.
 * @param from what named it, for messages: `--trust`
 * @param workTree top of the checkout, absolute
 * @throws NekoError USAGE
 */
async function readTrustFile(path, from, workTree) {
    try {
        const named = (0,external_node_path_.resolve)(path);
        const [real, parent, top] = await Promise.all([(0,promises_.realpath)(named), (0,promises_.realpath)((0,external_node_path_.dirname)(named)), (0,promises_.realpath)(workTree)]);
        const facts = await (0,promises_.stat)(real);
        if (!facts.isFile() || facts.size > mostBytes)
            throw new RangeError("no file of 1 MiB or less");
        // A link in the work tree is the proposal's choice too, wherever it leads.
        const places = [named, (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(named)), real];
        const inWorkTree = places.some((place) => [top, workTree].some((above) => place.startsWith(`${above}${external_node_path_.sep}`)));
        return { file: path, text: await (0,promises_.readFile)(real, "utf8"), inWorkTree };
    }
    catch (cause) {
        throw new kernel_error/* NekoError */.i("USAGE", `the trust file that ${from} names, ${path.slice(0, 200)}, cannot be read`, {
            hint: "give the path of a trust file as hosts have it",
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./cli/open-repository.ts

















/** The git repository that `directory` is in. @throws NekoError GIT_FAILED */
async function openRepository(directory, { entry, env, signal, run }) {
    const checkout = createGitCheckout(directory);
    const top = await checkout.topDirectory(signal);
    // Below .git: never part of the work tree, whatever the user's .gitignore says.
    const privateDirectory = (0,external_node_path_.join)(await checkout.gitDirectory(signal), "neko");
    await (0,promises_.mkdir)(privateDirectory, { recursive: true, mode: 0o700 });
    const command = new nix_cli_command/* NixCommand */.xE(run, env["NIX_CONFIG"]);
    const remote = async () => remoteOf(await checkout.remoteUrl(signal), env);
    return {
        top,
        checkout,
        privateDirectory,
        tree: (0,store_tar/* storeTar */.X)().tree,
        files: (0,image_file/* imageFiles */.B)({ path: env["PATH"] ?? "/usr/bin:/bin" }),
        packer: (0,packer_threads/* createPacker */.v)({ entry }),
        closures: (0,nix_cli_closures/* createClosureSource */.P)(command),
        openCache: (0,caches/* createCaches */.F)({ command, env }),
        memory: await (0,layer_memory_file/* openLayerMemory */.z)((0,external_node_path_.join)(privateDirectory, "layers.json")),
        evaluations: createEvaluationMemory((0,external_node_path_.join)(privateDirectory, "evaluations")),
        storesIn: (beside) => createImageStores({
            directory: beside,
            env,
            githubToken: env["GITHUB_TOKEN"] ?? "",
            serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
        }),
        readTrust: (path, from) => readTrustFile(path, from, top),
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

/***/ 1400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ parseRevision),
/* harmony export */   Qd: () => (/* binding */ parseBranch),
/* harmony export */   V4: () => (/* binding */ branchOfRef),
/* harmony export */   oN: () => (/* binding */ isRevision),
/* harmony export */   w7: () => (/* binding */ shortRevision)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);

const revisionPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
// Source: git-check-ref-format, narrowed; security-reliability.md R1.
const branchPattern = /^(?!refs\/)(?!(?:.*\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$/;
function isRevision(text) {
    return revisionPattern.test(text);
}
/** @throws NekoError VALUE_INVALID */
function parseRevision(text) {
    if (isRevision(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no full commit id`, {
        hint: "give all 40 or 64 hex digits; a branch or a short id can come to mean another commit",
    });
}
/** @throws NekoError VALUE_INVALID */
function parseBranch(text) {
    if (branchPattern.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no branch name Neko accepts`, {
        hint: "use letters, digits, . _ - and single slashes; not refs/…, not HEAD, not ending in .lock",
    });
}
/** `refs/heads/<branch>` to the branch; undefined for tags, pull refs and whatever else. */
function branchOfRef(ref) {
    const name = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
    return name !== undefined && branchPattern.test(name) ? name : undefined;
}
/** First 8 digits, for people. */
function shortRevision(revision) {
    return revision.slice(0, 8);
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


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ defaultSystem),
/* harmony export */   A3: () => (/* binding */ isFullAttribute),
/* harmony export */   L: () => (/* binding */ imageId),
/* harmony export */   UX: () => (/* binding */ systemAttribute),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   ZJ: () => (/* binding */ systemOfAttribute),
/* harmony export */   cF: () => (/* binding */ commonImageId),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   qE: () => (/* binding */ fullAttribute),
/* harmony export */   r1: () => (/* binding */ automaticVariant),
/* harmony export */   rK: () => (/* binding */ imageTags),
/* harmony export */   s7: () => (/* binding */ systemImageId),
/* harmony export */   xj: () => (/* binding */ isAttribute)
/* harmony export */ });
// How the names in neko.yaml become flake outputs, repositories and tags. Pure; shared by the checks and the resolution.
const attributePattern = /^[A-Za-z_][A-Za-z0-9_'-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$/;
const fullPrefix = /^(?:packages|legacyPackages|devShells|nixosConfigurations|homeConfigurations)\./;
// Source: OCI distribution-spec v1.1.0, "Pulling manifests": <name>.
const repositoryPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const defaultSystem = "x86_64-linux";
/** True for what may stand in a flake reference after `#`. Source: security-reliability.md R3. */
function isAttribute(path) {
    return path.length <= 300 && attributePattern.test(path);
}
function isRepository(name) {
    return name.length <= 255 && repositoryPattern.test(name);
}
/** `hello` to `packages.<system>.hello`; what starts with a known output set is full already. */
function fullAttribute(attribute, set, system) {
    return fullPrefix.test(attribute) ? attribute : `${set}.${system}.${attribute}`;
}
/** `packages.x86_64-linux.hello` to its system; undefined for a short name, and where a path names none. */
function systemOfAttribute(attribute) {
    return /^(?:packages|legacyPackages|devShells)\.([a-z0-9_]{1,30}-[a-z0-9_]{1,30})\./.exec(attribute)?.[1];
}
/** Whether a path starts with an output set, so that no system is put before it. */
function isFullAttribute(attribute) {
    return fullPrefix.test(attribute);
}
function fillTemplate(template, image, variant) {
    return template.replaceAll("{image}", image).replaceAll("{variant}", variant ?? "");
}
/** `gpu-01` to the system of nixosConfigurations.gpu-01. */
function systemAttribute(configuration) {
    return `nixosConfigurations.${configuration}.config.system.build.toplevel`;
}
/** `agent/auto`: each host picks the variant that fits it. No variant may be called so. */
const automaticVariant = "auto";
/** `<image>/<variant>`, or `<image>`. */
function imageId(image, variant) {
    return variant === undefined ? image : `${image}/${variant}`;
}
/** `agent/opt@aarch64-linux`: what an image for several systems is for one of them. */
function systemImageId(id, system) {
    return `${id}@${system}`;
}
/** The id without its system. */
function commonImageId(id) {
    return id.split("@", 1)[0] ?? id;
}
/**
 * Every tag of one variant: its own, then the declared ones. Variants share a repository, so the first has the
 * declared tags as written and the others `<tag>-<variant>`.
 */
function imageTags(declared, variant) {
    if (!variant)
        return [...new Set(declared)];
    const own = variant.tag ?? variant.name;
    return [...new Set([own, ...declared.map((tag) => (variant.isFirst ? tag : `${tag}-${variant.name}`))])];
}


/***/ })

};
