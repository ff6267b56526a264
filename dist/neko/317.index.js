export const id = 317;
export const ids = [317];
export const modules = {

/***/ 1187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ expectOk),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   vU: () => (/* binding */ remoteFailure)
/* harmony export */ });
/* unused harmony export remoteProtocol */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


const settings = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.commitGraph=false",
    "advice.graftFileDeprecated=false",
    "fetch.fsckObjects=true",
    "gc.auto=0",
    "maintenance.auto=false",
    "http.followRedirects=false",
    "credential.helper=",
    "protocol.allow=never",
];
const environment = {
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_SSH_COMMAND: "ssh -oBatchMode=yes",
};
/** git on `directory`; the status is the caller's to judge. @throws what Run throws */
function createGit(run, directory) {
    return (args, { remote, env, ...options }) => {
        const protocol = remote && remoteProtocol(remote.url);
        const flags = protocol ? [...settings, `protocol.${protocol}.allow=always`] : settings;
        return run(["git", `--git-dir=${directory}`, ...flags.flatMap((flag) => ["-c", flag]), ...args], {
            ...options,
            env: { ...environment, ...(remote ? credentialEnv(remote) : {}), ...env },
        });
    };
}
/**
 * The protocol of a URL that may be used: https, ssh (also as `user@host:path`), http on loopback, or a local path.
 * @throws NekoError VALUE_INVALID for other protocols, a password or query inside, odd hosts
 */
function remoteProtocol(url) {
    const path = String.raw `[A-Za-z0-9._~/%+@-]+`;
    const host = String.raw `[a-z0-9][a-z0-9.-]*(?::[0-9]{1,5})?`;
    if (new RegExp(`^https://${host}/${path}$`).test(url))
        return "https";
    if (new RegExp(`^http://(?:127\\.0\\.0\\.1|localhost|\\[::1\\])(?::[0-9]{1,5})?/${path}$`).test(url))
        return "http";
    if (new RegExp(`^ssh://(?:[a-z][a-z0-9_-]*@)?${host}/${path}$`).test(url))
        return "ssh";
    if (new RegExp(`^[a-z][a-z0-9_-]*@[a-z0-9][a-z0-9.-]*:(?!-)${path}$`).test(url))
        return "ssh";
    if (/^(?:file:\/\/)?\/[^\p{Cc}]*$/u.test(url))
        return "file";
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showUrl */ .jr)(url)}" is no git remote that Neko uses`, {
        hint: "give https://host/path or ssh://git@host/path, without password or query, or an absolute path",
    });
}
/** @throws NekoError GIT_FAILED with git's last lines */
function expectOk(result, doing) {
    if (result.status === 0)
        return result.stdout;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("GIT_FAILED", `${doing} failed: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tail */ .RT)(result.stderr) || `status ${result.status}`}`, {
        hint: "run the command again; if it stays so, remove the mirror directory so that it is made anew",
    });
}
/** Why a fetch or push failed, as one of our codes. */
function remoteFailure(remote, result, doing) {
    const shown = `${doing} ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showUrl */ .jr)(remote.url)} failed: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tail */ .RT)(result.stderr) || `status ${result.status}`}`;
    if (/couldn't find remote ref/i.test(result.stderr)) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("REF_MISMATCH", shown, { hint: "check the branch name, or push the branch first" });
    }
    if (/authentication failed|could not read (?:username|password)|permission|denied|returned error: 40[13]|not found/i.test(result.stderr)) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("REMOTE_DENIED", shown, { hint: "check the remote's URL and that the token may use it" });
    }
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("REMOTE_UNREACHABLE", shown, { hint: "check the network and the remote's URL, then try again" });
}
function credentialEnv({ url, credential }) {
    if (!credential || !/^https?:/.test(url))
        return {};
    const encoded = Buffer.from(`${credential.username}:${credential.password}`).toString("base64");
    return {
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${encoded}`,
    };
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGitMirror),
  d: () => (/* binding */ initBare)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/release/chain.ts
var chain = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/release/dsse.ts
var dsse = __webpack_require__(8);
// EXTERNAL MODULE: ./src/adapters/git/git-command.ts
var git_command = __webpack_require__(1187);
;// CONCATENATED MODULE: ./src/adapters/git/git-mirror-care.ts




// What keeps a bare repository of our own usable after a git that was killed in it, a power cut or a bad disk.
const remakeAtMostEveryMs = 3_600_000;
const damaged = /cannot lock ref|not a git repository|bad object|corrupt|bad config|unexpected line in|object file .* is empty|inflate:|unable to (?:read|unpack) |could not lock config file|garbage at end of/i;
const unwritable = /no space left on device|read-only file system|disk quota exceeded|insufficient permission for adding an object|unable to (?:create|write)|input\/output error/i;
/** What git said of our own side; lines that the other side sent do not count. */
function ownLines(stderr) {
    return stderr
        .split("\n")
        .filter((line) => !line.startsWith("remote:"))
        .join("\n");
}
/** True when the repository itself does not work, so that a new one would help. */
function isDamage(stderr) {
    return damaged.test(ownLines(stderr));
}
/** A failure of this machine's side, which is nothing that a network or a token could mend; undefined when it is not. */
function localFailure(directory, stderr) {
    const own = ownLines(stderr);
    const full = unwritable.test(own) && !/\.lock': File exists/.test(own);
    if (!full && !damaged.test(own))
        return undefined;
    const what = full ? "cannot be written" : "is damaged";
    return new error/* NekoError */.i("GIT_FAILED", `the mirror at ${directory} ${what}: ${(0,kernel_text/* tail */.RT)(own, 3)}`, {
        hint: full
            ? "free space there, or make it writable, and run again"
            : "look at the disk it is on; remove the mirror directory and it is made anew",
    });
}
/** Removes the lock files of a git that was killed. Only for the one process that may use the repository. */
async function removeStaleLocks(directory) {
    const here = await namesIn(directory, false);
    const below = await namesIn((0,external_node_path_.join)(directory, "refs"), true);
    for (const name of [...here, ...below.map((below) => (0,external_node_path_.join)("refs", below))]) {
        if (name.endsWith(".lock"))
            await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { force: true }); // no ref may be called so
    }
}
/**
 * Puts a fresh repository in the place of a damaged one, unless that was done less than an hour ago: then something
 * else is wrong. Whether it did. A crash between the renames leaves no repository, which is then made as the first was.
 * @param make makes an empty one in the directory it is given
 */
async function remake(directory, make) {
    const marker = `${directory}.remade`;
    const age = Date.now() -
        (await (0,promises_.stat)(marker).then(({ mtimeMs }) => mtimeMs, () => 0));
    if (age >= 0 && age < remakeAtMostEveryMs)
        return false;
    await (0,promises_.writeFile)(marker, "");
    const [fresh, old] = [`${directory}.fresh`, `${directory}.old`];
    for (const left of [fresh, old])
        await (0,promises_.rm)(left, { recursive: true, force: true });
    await make(fresh);
    await (0,promises_.rename)(directory, old);
    await (0,promises_.rename)(fresh, directory);
    await (0,promises_.rm)(old, { recursive: true, force: true });
    return true;
}
/** Empty when there is no such directory. */
async function namesIn(directory, recursive) {
    try {
        return await (0,promises_.readdir)(directory, { recursive });
    }
    catch {
        return []; // what cannot be read is git's to complain of
    }
}

;// CONCATENATED MODULE: ./src/adapters/git/git-mirror.ts









const fetchTimeoutMs = 300_000;
const pageEntries = 64;
const pageBytes = 16 * 1024 * 1024;
const maxEntries = 20_000;
/** A hardened bare mirror. One process at a time may fetch into it. */
function createGitMirror({ directory, run, commitsOnly = false, alone = false }) {
    const plain = (0,git_command/* createGit */.lD)(run, directory);
    let made = false;
    let damaged = false;
    /** Remembers what a reading meets, so that the next fetch mends it. */
    const git = async (args, options) => {
        const result = await plain(args, options);
        if (result.status !== 0 && isDamage(result.stderr))
            damaged = true;
        return result;
    };
    const make = async (signal) => {
        const result = await init(git, directory, signal);
        const failure = result.status === 0 ? undefined : localFailure(directory, result.stderr);
        if (failure)
            throw failure;
        (0,git_command/* expectOk */.aT)(result, "making the mirror");
        made = true;
    };
    const fetchOnce = async (remote, refspecs, signal) => {
        if (!made)
            await make(signal);
        const filter = commitsOnly ? ["--filter=tree:0"] : [];
        const flags = ["--quiet", "--prune", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
        const result = await git(["fetch", ...flags, "--no-auto-maintenance", ...filter, "--end-of-options", remote.url, ...refspecs], { remote, signal, timeoutMs: fetchTimeoutMs });
        if (result.status !== 0) {
            throw localFailure(directory, result.stderr) ?? (0,git_command/* remoteFailure */.vU)(remote, result, "fetching");
        }
    };
    return {
        async fetch(remote, refspecs, signal) {
            if (!alone)
                return fetchOnce(remote, refspecs, signal);
            await removeStaleLocks(directory);
            const mend = async () => {
                damaged = false;
                return remake(directory, (fresh) => initBare(run, fresh, signal));
            };
            if (damaged)
                await mend();
            try {
                await fetchOnce(remote, refspecs, signal);
            }
            catch (error) {
                if (signal.aborted || !damaged || !(await mend()))
                    throw error;
                await fetchOnce(remote, refspecs, signal);
            }
        },
        async resolve(ref, signal) {
            const result = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", ref], { signal });
            const oid = result.stdout.trim().split("\n").at(-1) ?? "";
            return result.status === 0 && (0,revision/* isRevision */.oN)(oid) ? oid : null;
        },
        async readChain(head, enough, signal) {
            if (commitsOnly)
                throw new TypeError("a mirror of commits only holds no channel");
            return readChain(git, head, enough, signal);
        },
        async existing(commits, signal) {
            const checked = await check(git, commits, signal);
            return new Set(commits.filter((_, index) => checked[index]?.type === "commit"));
        },
        async isAncestor(ancestor, descendant, signal) {
            const args = ["rev-list", "--max-count=1", ancestor, `^${descendant}`];
            return (0,git_command/* expectOk */.aT)(await git(args, { signal }), "comparing two commits").trim() === "";
        },
        async count(from, to, signal) {
            const result = await git(["rev-list", "--count", to, `^${from}`], { signal });
            return Number((0,git_command/* expectOk */.aT)(result, "counting commits"));
        },
    };
}
/** Makes a bare repository with no template, so no hook; does nothing when it is there. */
async function initBare(run, directory, signal) {
    (0,git_command/* expectOk */.aT)(await init((0,git_command/* createGit */.lD)(run, directory), directory, signal), "making the mirror");
}
async function init(git, directory, signal) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(directory), { recursive: true, mode: 0o700 });
    return git(["init", "--bare", "--quiet", "--template="], { signal });
}
async function readChain(git, head, enough, signal) {
    let entries = [];
    let next = head;
    // Most readers need the last few only; whoever needs more soon asks for whole pages.
    for (let count = 8; next !== null; count = Math.min(count * 2, pageEntries)) {
        const page = await links(git, next, count, signal);
        entries = [...(await withBytes(git, page, signal)), ...entries];
        next = entries[0]?.parent ?? null;
        if (enough(entries))
            break;
        if (entries.length > maxEntries)
            throw broken(head, `has more than ${maxEntries} entries that would be needed`);
    }
    return entries;
}
/** Up to `count` commits from `head` backwards, oldest first. */
async function links(git, head, count, signal) {
    const result = await git(["rev-list", "--parents", "--first-parent", `--max-count=${count}`, head], { signal });
    // rev-list says nothing of a blob or tree and looks through a tag: only a commit lists itself first.
    const lines = result.stdout.trim().split("\n");
    if (result.status !== 0 || lines[0]?.split(" ")[0] !== head)
        throw broken(head, "is no commit");
    return lines.toReversed().map((line) => {
        const [oid = "", parent, ...others] = line.split(" ");
        if (!(0,revision/* isRevision */.oN)(oid))
            throw broken(head, "cannot be listed");
        if (others.length > 0)
            throw broken(oid, "has two parents");
        return { oid, parent: parent !== undefined && (0,revision/* isRevision */.oN)(parent) ? parent : null };
    });
}
async function withBytes(git, page, signal) {
    const sizes = await check(git, page.map(({ oid }) => `${oid}:${chain/* envelopeFile */.NR}`), signal);
    const entries = [];
    let batch = [];
    let total = 0;
    const flush = async () => {
        const bytes = await contents(git, batch, signal);
        entries.push(...batch.map(({ link }, index) => ({ ...link, bytes: bytes[index] })));
        batch = [];
        total = 0;
    };
    for (const [index, link] of page.entries()) {
        const found = sizes[index];
        if (found?.type !== "blob")
            throw broken(link.oid, `holds no ${chain/* envelopeFile */.NR}`);
        if (found.size > dsse/* maxEnvelopeBytes */.U3) {
            throw new error/* NekoError */.i("RECORD_INVALID", `entry ${(0,revision/* shortRevision */.w7)(link.oid)} holds ${found.size} bytes`, {
                hint: "find out who wrote it; no record is larger than 4 MiB",
            });
        }
        if (total + found.size > pageBytes)
            await flush();
        batch.push({ link, blob: found.oid, size: found.size });
        total += found.size;
    }
    await flush();
    return entries;
}
/** Type and size per name, in order; undefined for what is missing. Nothing is loaded. */
async function check(git, names, signal) {
    if (names.length === 0)
        return [];
    const stdin = `${names.join("\n")}\n`;
    const result = await git(["cat-file", "--batch-check"], { signal, stdin, maxOutputBytes: names.length * 200 + 4096 });
    const lines = (0,git_command/* expectOk */.aT)(result, "looking up objects").trimEnd().split("\n");
    return names.map((_, index) => {
        const [oid = "", type = "", size = ""] = (lines[index] ?? "").split(" ");
        return (0,revision/* isRevision */.oN)(oid) && /^[0-9]+$/.test(size) ? { oid, type, size: Number(size) } : undefined;
    });
}
async function contents(git, blobs, signal) {
    if (blobs.length === 0)
        return [];
    const stdin = `${blobs.map(({ blob }) => blob).join("\n")}\n`;
    const total = blobs.reduce((sum, { size }) => sum + size + 200, 0);
    // Kept whole only when both halves of what Run keeps can hold it.
    const result = await git(["cat-file", "--batch"], { signal, stdin, maxOutputBytes: total * 2 });
    const output = Buffer.from((0,git_command/* expectOk */.aT)(result, "reading the channel"));
    let at = 0;
    return blobs.map(({ blob, size }) => {
        const header = `${blob} blob ${size}\n`;
        const end = at + header.length + size;
        // Bytes that are no UTF-8 change length on their way through a string: an envelope has none.
        if (output.toString("latin1", at, at + header.length) !== header || output[end] !== 0x0a) {
            throw new error/* NekoError */.i("CHANNEL_BROKEN", `blob ${(0,revision/* shortRevision */.w7)(blob)} of the channel is no text`, {
                hint: "find out who wrote it; a channel holds signed envelopes only",
            });
        }
        at = end + 1;
        return output.subarray(end - size, end);
    });
}
function broken(entry, problem) {
    return new error/* NekoError */.i("CHANNEL_BROKEN", `entry ${(0,revision/* shortRevision */.w7)(entry)} of the channel ${(0,kernel_text/* clip */.$Q)(problem)}`, {
        hint: "find out who wrote it; a channel is a straight line of signed envelopes",
    });
}


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ linkChain),
/* harmony export */   IW: () => (/* binding */ channelGlob),
/* harmony export */   NR: () => (/* binding */ envelopeFile),
/* harmony export */   Oi: () => (/* binding */ aliasRef),
/* harmony export */   vW: () => (/* binding */ openEntry),
/* harmony export */   zR: () => (/* binding */ channelRef)
/* harmony export */ });
/* unused harmony exports verifyEntry, verifyChain */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1400);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9560);





/** The file a channel commit's tree holds, alone. */
const envelopeFile = "envelope.json";
/** `refs/neko/channels/<branch>/head`, with `/` in the branch as `%2F`. */
function channelRef(branch) {
    return `refs/neko/channels/${branch.replaceAll("/", "%2F")}/head`;
}
/** Matches the channel's refs: a glob that matches nothing does not fail a fetch, as a missing exact ref does. */
function channelGlob(branch) {
    return channelRef(branch).replace(/head$/, "*");
}
/** The write-once name of the release of one commit, for people. */
function aliasRef(commit) {
    return `refs/neko/releases/${commit}`;
}
/**
 * Verifies one entry by itself.
 * @throws NekoError RECORD_INVALID, KEY_REVOKED, SIGNER_UNKNOWN, SIGNATURE_INVALID, ROLE_DENIED, REPOSITORY_MISMATCH,
 *   REF_MISMATCH
 */
function verifyEntry(bytes, entry, trust) {
    const { verified, refusal } = openEntry({ oid: entry, parent: null, bytes }, trust);
    if (refusal)
        throw refusal;
    return verified;
}
/** As {@link verifyEntry}, but why it is not trusted comes back beside it. @throws NekoError RECORD_INVALID */
function openEntry({ oid, parent, bytes }, trust) {
    const envelope = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvelope */ .mE)(bytes);
    const parsed = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEntryStatement */ .X5)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .readPayload */ .rD)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(envelope)));
    const [{ keyid }] = envelope.signatures;
    const verified = { entry: oid, digest: (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(envelope)), keyId: keyid, ...parsed };
    const refusal = refusalOf(envelope, verified, trust);
    return { source: { oid, parent }, verified, refusal, rollbackCounter: counterOf(envelope, verified, refusal, trust) };
}
function counterOf(envelope, entry, refusal, trust) {
    if (entry.kind !== "rollback")
        return 0;
    // What was accepted before its key was revoked stands in anchors: it has to be found again.
    const accepted = refusal?.code === "KEY_REVOKED" ? { ...trust, revoked: new Set() } : trust;
    return refusalOf(envelope, entry, accepted) === null ? entry.predicate.counter : 0;
}
function refusalOf(envelope, { kind, keyId, entry, predicate }, trust) {
    if (trust.revoked.has(keyId)) {
        const signed = `the ${kind} entry ${(0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(entry)} is signed by revoked key ${keyId.slice(0, 16)}`;
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_REVOKED", signed, { hint: "publish a new release with a key that is trusted" });
    }
    try {
        (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEnvelope */ .Yj)(envelope, new Map([...trust.keys].map(([id, key]) => [id, key.publicKey])));
    }
    catch (thrown) {
        return (0,_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toNekoError */ .R)(thrown);
    }
    if (!trust.keys.get(keyId)?.roles.has(kind)) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("ROLE_DENIED", `key ${keyId.slice(0, 16)} may not sign a ${kind} entry`, {
            hint: `publish a release, then sign with a key of role ${kind}; or give the key that role in the trust file`,
        });
    }
    if (predicate.repository !== trust.repository) {
        const message = `the entry is of ${predicate.repository}; this host follows ${trust.repository}`;
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REPOSITORY_MISMATCH", message, {
            hint: "point the host's remote at the repository its trust file names",
        });
    }
    if (predicate.ref !== trust.ref) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REF_MISMATCH", `the entry is of ${predicate.ref}; this host follows ${trust.ref}`, {
            hint: "follow the branch that the trust file names",
        });
    }
    return null;
}
/** Opens and links a whole chain. @param entries oldest first @throws what openEntry and linkChain throw */
function verifyChain(entries, trust) {
    return linkChain(entries.map((entry) => openEntry(entry, trust)));
}
/**
 * Checks that the entries are one chain: git parents follow each other, release numbers are contiguous, `previous`
 * is the digest of the release before, rollouts and rollbacks speak of releases that were there, counters grow. What
 * this host does not trust is left out when a trusted release stands above it; else it is refused for its own reason.
 * A chain need not begin at its first entry; what lies before is then vouched for by the links.
 * @param opened oldest first
 * @throws NekoError CHANNEL_BROKEN, and the first refusal that nothing above makes history
 */
function linkChain(opened) {
    let last;
    let counter = 0;
    const complete = opened[0] === undefined || opened[0].source.parent === null;
    for (const [index, { source, verified, refusal, rollbackCounter }] of opened.entries()) {
        const before = opened[index - 1];
        if (before && source.parent !== before.source.oid)
            throw broken(source.oid, "does not follow the entry before it");
        if (verified.kind === "release") {
            const { release, previous } = verified.predicate;
            const expected = last ? last.release + 1 : complete ? 1 : release;
            if (release !== expected)
                throw broken(source.oid, `is release ${release} where ${expected} belongs`);
            if (last && previous !== last.digest)
                throw broken(source.oid, `does not name release ${last.release} as previous`);
            last = { release, digest: verified.digest };
        }
        else {
            if (!refusal)
                checkReach(source.oid, verified, last?.release ?? (complete ? 0 : null), counter);
            counter = Math.max(counter, rollbackCounter);
        }
    }
    const vouching = opened.findLastIndex(({ verified, refusal }) => verified.kind === "release" && refusal === null);
    const loose = opened.slice(vouching + 1).find(({ refusal }) => refusal !== null);
    if (loose?.refusal)
        throw loose.refusal;
    return {
        entries: opened.filter(({ refusal }) => refusal === null).map(({ verified }) => verified),
        seen: last?.release ?? 0,
        rollbackCounter: counter,
        complete,
    };
}
/** A rollout or rollback speaks of a release that was there (`last`; null: not known), with a counter of its own. */
function checkReach(entry, verified, last, counter) {
    const named = verified.kind === "rollout" ? verified.predicate.release : verified.predicate.from;
    if (last !== null && named > last)
        throw broken(entry, `speaks of release ${named}, which is not there yet`);
    if (verified.kind === "rollback" && verified.predicate.counter <= counter) {
        throw broken(entry, "repeats the counter of a rollback before it");
    }
}
function broken(entry, problem) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("CHANNEL_BROKEN", `entry ${(0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(entry)} of the channel ${problem}`, {
        hint: "find out who wrote it; a channel is only ever appended to",
    });
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ renderEnvelope),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   U3: () => (/* binding */ maxEnvelopeBytes),
/* harmony export */   Yj: () => (/* binding */ verifyEnvelope),
/* harmony export */   Zg: () => (/* binding */ pae),
/* harmony export */   fT: () => (/* binding */ signStatement),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* unused harmony export payloadType */
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3655);




// DSSE v1.0.2 around in-toto statements. Neko writes and accepts exactly one signature per envelope, canonical base64
// and an RFC 8785 payload, so that one statement has one spelling. Source: secure-systems-lab/dsse protocol.md.
const payloadType = "application/vnd.in-toto+json";
const maxEnvelopeBytes = 4 * 1024 * 1024;
/** Pre-authentication encoding: the bytes that are signed. */
function pae(type, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** Same statement and key, same envelope: ed25519 is deterministic. */
function signStatement(statement, key) {
    const payload = Buffer.from((0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(statement));
    const sig = Buffer.from(key.sign(pae(payloadType, payload))).toString("base64");
    return { payload: payload.toString("base64"), payloadType, signatures: [{ keyid: key.keyId, sig }] };
}
/** The text a channel entry holds: RFC 8785 and one newline. */
function renderEnvelope(envelope) {
    return `${(0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(envelope)}\n`;
}
/** @throws NekoError RECORD_INVALID: larger than 4 MiB, another member or type, no or several signatures, base64 that
 *   does not encode back to itself. */
function parseEnvelope(input) {
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .V)(input, { maxBytes: maxEnvelopeBytes, maxDepth: 8 });
    if ("problem" in read)
        throw invalid(read.problem);
    const outer = members(read.value, ["payload", "payloadType", "signatures"]);
    if (!outer)
        throw invalid("members are not payload, payloadType and signatures");
    if (outer["payloadType"] !== payloadType)
        throw invalid(`payloadType is not ${payloadType}`);
    if (!isBase64(outer["payload"]))
        throw invalid("payload is no canonical base64");
    const signatures = outer["signatures"];
    if (!Array.isArray(signatures) || signatures.length !== 1)
        throw invalid("there is not exactly one signature");
    const signature = members(signatures[0], ["keyid", "sig"]);
    if (!signature)
        throw invalid("members of the signature are not keyid and sig");
    const { keyid, sig } = signature;
    if (typeof keyid !== "string" || !/^[0-9a-f]{64}$/.test(keyid))
        throw invalid("keyid is no hex sha256");
    if (!isBase64(sig) || Buffer.from(sig, "base64").length !== 64)
        throw invalid("sig is no 64 bytes of canonical base64");
    return { payload: outer["payload"], payloadType, signatures: [{ keyid, sig }] };
}
/** The payload's bytes, unverified: for following `previous` links and for display. */
function payloadOf(envelope) {
    return Buffer.from(envelope.payload, "base64");
}
/**
 * Checks the signature first and reads the statement after.
 * @param keys by key id
 * @throws NekoError SIGNER_UNKNOWN, SIGNATURE_INVALID, RECORD_INVALID (the payload is no canonical JSON)
 */
function verifyEnvelope(envelope, keys) {
    const [{ keyid, sig }] = envelope.signatures;
    const key = keys.get(keyid);
    if (!key) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("SIGNER_UNKNOWN", `signed by key ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(keyid, 16)}, which is not trusted here`, {
            hint: "add the signer's public key to the trust file if it is yours, else treat the remote as hostile",
        });
    }
    const payload = payloadOf(envelope);
    if (!key.verify(pae(envelope.payloadType, payload), Buffer.from(sig, "base64"))) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("SIGNATURE_INVALID", `the signature of key ${keyid.slice(0, 16)} does not fit the payload`, {
            hint: "publish again; if it stays so, somebody changed the record after it was signed",
        });
    }
    return { statement: readPayload(payload), payload, keyId: keyid };
}
/** The statement inside a payload, unvalidated. @throws NekoError RECORD_INVALID */
function readPayload(payload) {
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .V)(payload, { maxBytes: maxEnvelopeBytes, maxDepth: 32 });
    if ("problem" in read)
        throw invalid(`payload: ${read.problem}`);
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isCanonicalJson */ .R)(Buffer.from(payload).toString(), read.value))
        throw invalid("payload is not RFC 8785 JSON");
    return read.value;
}
function members(value, names) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const keys = Object.keys(value);
    const same = keys.length === names.length && names.every((name) => Object.hasOwn(value, name));
    return same ? value : undefined;
}
function isBase64(value) {
    if (typeof value !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
        return false;
    return Buffer.from(value, "base64").toString("base64") === value;
}
function invalid(problem) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("RECORD_INVALID", `the envelope cannot be read: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(problem)}`, {
        hint: "publish it again with `neko publish`; do not edit signed records",
    });
}


/***/ })

};
