export const id = 490;
export const ids = [490];
export const modules = {

/***/ 1490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addReleaseVerbs: () => (/* binding */ addReleaseVerbs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var kernel_digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/pipeline/handoff.ts
var pipeline_handoff = __webpack_require__(5888);
// EXTERNAL MODULE: ./src/build/run.ts
var run = __webpack_require__(9337);
// EXTERNAL MODULE: ./src/push/reference.ts
var reference = __webpack_require__(6805);
// EXTERNAL MODULE: ./src/release/dsse.ts
var dsse = __webpack_require__(8);
// EXTERNAL MODULE: ./src/release/record.ts
var record = __webpack_require__(6776);
// EXTERNAL MODULE: ./src/release/statement.ts
var release_statement = __webpack_require__(9560);
// EXTERNAL MODULE: ./src/plan/evaluated-state.ts
var evaluated_state = __webpack_require__(5122);
// EXTERNAL MODULE: ./src/plan/slice.ts
var plan_slice = __webpack_require__(1961);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
;// CONCATENATED MODULE: ./src/publish/record.ts







/**
 * The statement of one release. No I/O, no clock: same content and position, same bytes.
 * @throws NekoError IMAGE_MISSING (a target's image was not pushed), RECORD_INVALID (a profile was not built),
 *   FEATURE_UNSUPPORTED
 */
function buildRelease(content) {
    const { evaluated, images, closures } = content;
    refuseUnenforced(evaluated.state.unenforced);
    const slices = (0,evaluated_state/* slicesOf */.G)(evaluated);
    const freezes = evaluated.state.rollout.freezes.map(recordedFreeze);
    const targets = evaluated.state.targets
        .toSorted((a, b) => compare(a.name, b.name))
        .map((spec) => {
        const slice = (0,plan_slice/* deployable */.GP)(slices.get(spec.name));
        if (!slice)
            throw unsupported(`target ${spec.name} is of a kind or has options`, `targets.${spec.name}`);
        const common = {
            desiredId: (0,plan_slice/* desiredIdOf */.J4)(slice),
            slice,
            ...(spec.environment === undefined ? {} : { environment: spec.environment }),
        };
        return [spec.name, { ...common, ...builtOf(spec, images, closures) }];
    });
    return {
        _type: "https://in-toto.io/Statement/v1",
        subject: subjectsOf(content.images, targets),
        predicateType: record/* predicateTypes */.Z.release,
        predicate: {
            repository: content.repository,
            ref: content.ref,
            commit: content.commit,
            committedAt: content.committedAt,
            ...(content.nixpkgs === null ? {} : { nixpkgs: content.nixpkgs }),
            release: content.release,
            previous: content.previous,
            flakeLock: content.flakeLock,
            nekoYaml: content.nekoYaml,
            pullRequests: [...new Set(content.pullRequests)].toSorted((a, b) => a - b),
            policy: (0,kernel_digest/* digestOf */.ol)({ source: evaluated.state.source, rollout: evaluated.state.rollout }),
            waves: evaluated.state.rollout.waves.map(recordedWave),
            ...(freezes.length === 0 ? {} : { freezes }),
            targets: Object.fromEntries(targets),
        },
    };
}
function recordedWave({ name, targets, soakMs, maxUnavailable, environment, window }) {
    return {
        name,
        targets,
        soakMs,
        maxUnavailable,
        ...(environment === undefined ? {} : { environment }),
        ...(window === undefined ? {} : { window: window.text }),
    };
}
function recordedFreeze({ fromMs, untilMs, reason, targets }) {
    const [from, until] = [new Date(fromMs).toISOString(), new Date(untilMs).toISOString()];
    return { from, until, reason, ...(targets === null ? {} : { targets }) };
}
/** A host that does less than neko.yaml says is worse than one that keeps what runs. */
function refuseUnenforced(unenforced) {
    const [first, ...more] = unenforced;
    if (!first)
        return;
    throw unsupported(`neko.yaml asks for ${[first, ...more].map(({ feature }) => feature).join(", ")}`, first.path);
}
function unsupported(what, path) {
    return new kernel_error/* NekoError */.i("FEATURE_UNSUPPORTED", (0,kernel_text/* clip */.$Q)(`${what}, which hosts of this version do not carry out`, 500), {
        hint: `remove it from neko.yaml (${path}), or wait for the version that does it`,
    });
}
function builtOf(spec, images, closures) {
    switch (spec.kind) {
        case "profile": {
            const closure = closures.get(spec.name);
            if (closure)
                return { closure };
            throw new kernel_error/* NekoError */.i("RECORD_INVALID", `target ${spec.name} has no closure digest`, {
                hint: "build the target before publishing",
            });
        }
        case "containers": {
            const imageOf = (imageId) => {
                const image = images.get(imageId);
                if (image)
                    return image;
                throw new kernel_error/* NekoError */.i("IMAGE_MISSING", `target ${spec.name} runs image ${imageId}, which was not pushed`, {
                    hint: "push the image to a registry before publishing",
                });
            };
            const containers = spec.containers.toSorted((a, b) => compare(a.name, b.name));
            const [left, named] = [true, false].map((chooses) => containers.filter(({ choices }) => choices.length > 0 === chooses));
            const variants = left.map(({ name, choices }) => [
                name,
                Object.fromEntries(choices.toSorted(compare).map((id) => [(0,names/* commonImageId */.cF)(id), imageOf(id)])),
            ]);
            return {
                images: Object.fromEntries(named.map(({ name, imageId }) => [name, imageOf(imageId)])),
                ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
            };
        }
        case "nixos":
        case "shells":
        case "tee":
            throw unsupported(`target ${spec.name} is of kind ${spec.kind}`, `targets.${spec.name}.kind`);
    }
}
/** Every image by its manifest and every profile by its closure, sorted by name. */
function subjectsOf(images, targets) {
    const subject = (name, digest) => ({
        name,
        digest: { sha256: digest.slice("sha256:".length) },
    });
    return [
        ...[...images].map(([id, { manifest }]) => subject(`image ${id}`, manifest)),
        ...targets.flatMap(([name, { closure }]) => (closure ? [subject(`profile ${name}`, closure)] : [])),
    ].toSorted((a, b) => compare(a.name, b.name));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./src/plan/gates.ts
var gates = __webpack_require__(2979);
// EXTERNAL MODULE: ./src/spec/window.ts
var spec_window = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/publish/rollout.ts




/**
 * What the next rollout entry of a release says. Pure. A slot of `max-unavailable` is freed by a report, never by
 * time; time only ends a soak. A wave opens in its window only, and not for targets that are frozen; the rest of the
 * wave goes, and the next one waits for all of it. Source: product.md section 5.
 * @param admitted the release's rollout entries so far
 * @throws NekoError WAVE_NOT_READY, WINDOW_CLOSED, ROLLOUT_FROZEN, USAGE (no such wave), VALUE_INVALID (a window whose
 *   zone this machine does not know)
 */
function planAdvance(release, admitted, { wave: named, done }, now) {
    const waves = release.waves.map((wave) => {
        const entries = admitted.filter((entry) => entry.release === release.release && entry.wave === wave.name);
        const gone = new Set(entries.flatMap((entry) => entry.targets));
        return {
            ...wave,
            left: wave.targets.filter((target) => !gone.has(target)),
            running: wave.targets.filter((target) => gone.has(target) && done !== undefined && !done.has(target)),
            soakUntil: Math.max(0, ...entries.map((entry) => Date.parse(entry.soakUntil))),
        };
    });
    const index = waves.findIndex((wave) => (named === undefined ? wave.left.length > 0 : wave.name === named));
    const wave = waves[index];
    if (!wave && named !== undefined) {
        throw new kernel_error/* NekoError */.i("USAGE", `release ${release.release} declares no wave ${JSON.stringify(named.slice(0, 100))}`, {
            hint: `name one of its waves: ${waves.map(({ name }) => name).join(", ") || "it has none"}`,
        });
    }
    if (!wave || wave.left.length === 0)
        return { kind: "complete" };
    for (const before of waves.slice(0, index)) {
        if (before.left.length > 0)
            throw notReady(`wave ${before.name} is not admitted yet: ${before.left.join(", ")}`);
        if (before.running.length > 0)
            throw notReady(`wave ${before.name} waits for reports of ${before.running.join(", ")}`);
        if (before.soakUntil > now.getTime()) {
            throw notReady(`wave ${before.name} soaks until ${new Date(before.soakUntil).toISOString()}`);
        }
    }
    const frozen = wave.left.flatMap((target) => frozenNow(release.freezes ?? [], target, now));
    const held = new Set(frozen.map(({ target }) => target));
    const free = wave.left.filter((target) => !held.has(target));
    if (free.length === 0)
        throw frozenError(wave.name, frozen);
    if (wave.window !== undefined)
        checkWindow(wave.name, wave.window, now);
    const slots = done === undefined ? free.length : wave.maxUnavailable - wave.running.length;
    if (slots <= 0)
        throw notReady(`wave ${wave.name} waits for reports of ${wave.running.join(", ")}`);
    return {
        kind: "admit",
        frozen,
        predicate: {
            repository: release.repository,
            ref: release.ref,
            release: release.release,
            wave: wave.name,
            targets: free.slice(0, slots),
            soakUntil: new Date(now.getTime() + wave.soakMs).toISOString(),
        },
    };
}
/** The freeze of a target that ends last, of those it is in. */
function frozenNow(freezes, target, now) {
    const [last] = freezes
        .filter(({ targets }) => targets === undefined || targets.includes(target))
        .filter(({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until))
        .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until));
    return last ? [{ target, until: last.until, reason: last.reason }] : [];
}
function frozenError(wave, frozen) {
    const first = frozen.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))[0];
    const until = first ? ` until ${(0,gates/* showMoment */.sr)(Date.parse(first.until))}: ${(0,kernel_text/* clip */.$Q)(first.reason, 200)}` : "";
    return new kernel_error/* NekoError */.i("ROLLOUT_FROZEN", `wave ${wave} is frozen${until}`, {
        hint: "advance again when that is over, or end the freeze in neko.yaml and publish that",
    });
}
function checkWindow(wave, text, now) {
    const window = (0,spec_window/* parseWindow */.Et)(text);
    if ((0,spec_window/* isOpen */.nT)(window, now.getTime()))
        return;
    const opensAtMs = (0,spec_window/* nextOpening */.gR)(window, now.getTime());
    const opens = opensAtMs === undefined ? "does not open within a week" : `opens ${(0,gates/* showMoment */.sr)(opensAtMs)}`;
    throw new kernel_error/* NekoError */.i("WINDOW_CLOSED", `wave ${wave} ${opens} (${(0,kernel_text/* clip */.$Q)(text, 100)})`, {
        hint: "advance again then, or change the wave's window in neko.yaml and publish that",
    });
}
function notReady(message) {
    return new kernel_error/* NekoError */.i("WAVE_NOT_READY", message, { hint: "advance again when that is over" });
}

;// CONCATENATED MODULE: ./src/publish/run.ts








/**
 * Publishes one release: number = newest + 1, linked by digest, appended by compare-and-swap.
 *
 * Only what our own key signed can make publishing unnecessary: anybody who may push can write an entry, and hosts wait
 * for a trusted release above one that they refuse. So
 * - `unchanged` needs the newest release to be ours, with a signature that fits, and nothing above it that every host
 *   refuses: an entry in our key's name that our key did not sign, or one of another repository or ref. Whether another
 *   key's entry is a host's order or a stranger's is not known here, for roles are in the hosts' trust files; nor is
 *   whether our key may sign rollouts and rollbacks. Those are left standing, since a new release would close the
 *   waves again and undo the rollback: `again` says that they are not wanted.
 * - `superseded` needs a release of ours of a descendant, however many strangers' releases stand above it, and `again`
 *   does not change it. A release by a key that was since replaced counts as a stranger's.
 * @throws NekoError CHANNEL_CONTENDED, CHANNEL_BROKEN, RECORD_INVALID, REMOTE_*, IMAGE_MISSING
 */
async function runPublish({ branch, again = false, ...content }, { history, ...ports }, key, signal) {
    const ref = `refs/heads/${branch}`;
    return appending(branch, releaseBy(key, ["own"]), ports, key, signal, async (entries) => {
        const newest = newestRelease(entries);
        const release = (newest?.predicate.release ?? 0) + 1;
        const statement = buildRelease({ ...content, ref, release, previous: newest?.digest ?? null });
        const own = newestRelease(entries.filter(({ signer }) => signer === "own"));
        if (own && own.predicate.commit !== content.commit) {
            const { commit, release: number } = own.predicate;
            if (await history.isAncestor(content.commit, commit, signal)) {
                ports.log.info(`release ${number} of ${(0,revision/* shortRevision */.w7)(commit)} is newer than ${(0,revision/* shortRevision */.w7)(content.commit)}`);
                return { outcome: { kind: "superseded", code: "SUPERSEDED", by: { release: number, commit } } };
            }
        }
        if (own && own === newest && !again && sameContent(own.predicate, statement.predicate)) {
            const above = entries.slice(entries.indexOf(own) + 1);
            const refused = above.find((entry) => isRefusedByAll(entry, content.repository, ref));
            if (!refused) {
                const { commit, release: number } = own.predicate;
                const unjudged = above.length > 0 ? "; publish it --again if hosts refuse an entry above it" : "";
                ports.log.info(`release ${number} already says this of ${(0,revision/* shortRevision */.w7)(commit)}${unjudged}`);
                return { outcome: { kind: "unchanged", release: number, entry: own.entry, digest: own.digest } };
            }
            ports.log.warn(`entry ${(0,revision/* shortRevision */.w7)(refused.entry)} of channel ${branch} is no host's: vouching over it`);
        }
        return {
            statement,
            commit: content.commit,
            published: (entry, digest) => {
                ports.log.info(`release ${release} of ${(0,revision/* shortRevision */.w7)(content.commit)} published: ${(0,kernel_digest/* shortDigest */.VK)(digest)}`);
                return { kind: "published", release, entry, digest };
            },
        };
    });
}
/** Admits the next (or the named) wave of the newest release.
 *  @throws NekoError WAVE_NOT_READY, WINDOW_CLOSED, ROLLOUT_FROZEN, USAGE, RELEASE_PENDING (nothing is published), and what runPublish throws */
async function runAdvance({ branch, ...options }, ports, key, signal) {
    const enough = releaseBy(key, ["own", "other"]);
    return appending(branch, enough, ports, key, signal, async (all) => {
        const entries = all.filter(({ signer }) => signer !== "forged");
        const { predicate: newest } = requireRelease(entries, branch);
        const rollouts = entries.flatMap((entry) => (entry.kind === "rollout" ? [entry.predicate] : []));
        const plan = planAdvance(newest, rollouts, options, ports.clock.now());
        if (plan.kind === "complete") {
            ports.log.info(`release ${newest.release} has no wave left to admit`);
            return { outcome: { kind: "complete", release: newest.release } };
        }
        const { wave, targets, soakUntil } = plan.predicate;
        const { frozen } = plan;
        return {
            statement: statementOf(record/* predicateTypes */.Z.rollout, plan.predicate),
            commit: null,
            published: (entry) => {
                ports.log.info(`wave ${wave} of release ${newest.release} admitted: ${targets.join(", ")}`);
                return { kind: "advanced", release: newest.release, wave, targets, soakUntil, frozen, entry };
            },
        };
    });
}
/** Orders named targets back to an older release.
 *  @throws NekoError ROLLBACK_REFUSED (no such release, or not of all these targets), and what runPublish throws */
async function runRollback({ branch, targets, from, to, expiresInMs }, ports, key, signal) {
    // Back to the release it names, and to our own last rollback: from there on others' counters can be judged.
    const enough = (entries) => {
        const read = entries.map((entry) => openEntry(entry, key));
        const ours = read.some(({ kind, signer }) => kind === "rollback" && signer === "own");
        return ours && read.some((entry) => isNumber(entry, to));
    };
    return appending(branch, enough, ports, key, signal, async (all) => {
        const entries = all.filter(({ signer }) => signer !== "forged");
        const { predicate: newest } = requireRelease(entries, branch);
        const start = from ?? newest.release;
        const goal = entries.find((entry) => isNumber(entry, to));
        if (goal?.kind !== "release" || to >= start || start > newest.release) {
            throw refused(`there is no way back from release ${start} to ${to}; the newest is ${newest.release}`);
        }
        const stranger = targets.find((target) => !Object.hasOwn(goal.predicate.targets, target));
        if (stranger !== undefined || targets.length === 0) {
            throw refused(`release ${to} does not hold ${stranger ?? "any of no targets"}`);
        }
        const counter = highestCounter(entries) + 1;
        const expires = new Date(ports.clock.now().getTime() + expiresInMs).toISOString();
        const { repository, ref } = newest;
        const predicate = { repository, ref, targets: [...new Set(targets)], from: start, to, counter, expires };
        return {
            statement: statementOf(record/* predicateTypes */.Z.rollback, predicate),
            commit: null,
            published: (entry) => {
                ports.log.info(`rollback ${counter}: ${targets.join(", ")} from release ${start} to ${to}`);
                return { kind: "rolled-back", from: start, to, counter, expires, entry };
            },
        };
    });
}
/** By how much one foreign rollback may raise the counter. */
const foreignStep = 1_000;
/** Of entries oldest first. Another key's rollback counts, for hosts may trust that key too, but not one that leaps:
 *  a stranger's would leave no number for the next. Hosts ask that counters grow, not that they are contiguous. */
function highestCounter(entries) {
    return entries.reduce((highest, entry) => {
        if (entry.kind !== "rollback")
            return highest;
        const { counter } = entry.predicate;
        return entry.signer === "own" || counter <= highest + foreignStep ? Math.max(highest, counter) : highest;
    }, 0);
}
const maxAttempts = 24;
/** Reads, decides and appends until the append is not raced: every decision is made on the head it is appended to. */
async function appending(branch, enough, { channel, clock, log }, key, signal, decide) {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
        const { head, entries } = await channel.read(branch, enough, signal);
        const next = await decide(entries.map((entry) => openEntry(entry, key)));
        if ("outcome" in next)
            return next.outcome;
        (0,release_statement/* parseEntryStatement */.X5)(next.statement); // what a host would refuse is not published
        const envelope = (0,dsse/* signStatement */.fT)(next.statement, key);
        const result = await channel.append(branch, envelope, head, next.commit, signal);
        if (result.kind === "appended")
            return next.published(result.entry, (0,kernel_digest/* sha256 */.sc)((0,dsse/* payloadOf */.Md)(envelope)));
        log.debug(`channel ${branch} moved while appending, attempt ${attempt}`);
        await clock.sleep(Math.random() * Math.min(2_000, 25 * 2 ** attempt), signal);
    }
    throw new kernel_error/* NekoError */.i("CHANNEL_CONTENDED", `channel ${branch} moved ${maxAttempts} times while appending to it`, {
        hint: "publish again; let one job at a time publish to a branch",
    });
}
/** A publisher knows its own key only: what others signed is read, and hosts verify it. */
function openEntry({ oid, bytes }, key) {
    const envelope = (0,dsse/* parseEnvelope */.mE)(bytes);
    const payload = (0,dsse/* payloadOf */.Md)(envelope);
    const signer = signerOf(envelope, key);
    return { entry: oid, digest: (0,kernel_digest/* sha256 */.sc)(payload), signer, ...(0,release_statement/* parseEntryStatement */.X5)((0,dsse/* readPayload */.rD)(payload)) };
}
function signerOf(envelope, { keyId, publicKey }) {
    const [{ keyid, sig }] = envelope.signatures;
    if (keyid !== keyId)
        return "other";
    const signed = (0,dsse/* pae */.Zg)(envelope.payloadType, (0,dsse/* payloadOf */.Md)(envelope));
    return publicKey.verify(signed, Buffer.from(sig, "base64")) ? "own" : "forged";
}
const isRefusedByAll = ({ signer, predicate }, repository, ref) => signer === "forged" || predicate.repository !== repository || predicate.ref !== ref;
function newestRelease(entries) {
    return entries.findLast((entry) => entry.kind === "release");
}
function requireRelease(entries, branch) {
    const newest = newestRelease(entries);
    if (newest)
        return newest;
    throw new kernel_error/* NekoError */.i("RELEASE_PENDING", `nothing has been published to channel ${branch}`, {
        hint: "publish a release first",
    });
}
/** Cheap: the whole record is opened once, after reading. */
const releaseBy = (key, signers) => (entries) => entries.some(({ bytes }) => {
    const envelope = (0,dsse/* parseEnvelope */.mE)(bytes);
    const statement = (0,dsse/* readPayload */.rD)((0,dsse/* payloadOf */.Md)(envelope));
    return statement?.predicateType === record/* predicateTypes */.Z.release && signers.includes(signerOf(envelope, key));
});
const isNumber = (entry, release) => entry.kind === "release" && entry.predicate.release === release;
function sameContent(a, b) {
    const placeless = { release: 0, previous: null };
    return (0,kernel_digest/* canonicalJson */.dj)({ ...a, ...placeless }) === (0,kernel_digest/* canonicalJson */.dj)({ ...b, ...placeless });
}
function statementOf(predicateType, predicate) {
    return { _type: "https://in-toto.io/Statement/v1", subject: [], predicateType, predicate };
}
function refused(message) {
    return new kernel_error/* NekoError */.i("ROLLBACK_REFUSED", message, {
        hint: "name an older release of the channel that has the targets",
    });
}

// EXTERNAL MODULE: ./src/pipeline/source.ts + 1 modules
var source = __webpack_require__(1251);
;// CONCATENATED MODULE: ./src/pipeline/publish.ts









/**
 * One release of one commit, from what was built elsewhere. This job evaluates the commit itself and refuses a handoff
 * whose store paths or image locations differ: of the build job it believes only what cannot be evaluated, the digests
 * of what it built.
 * @throws NekoError CONFIG_INVALID, REF_MISMATCH, REPOSITORY_MISMATCH, CLOSURE_MISMATCH, and what runPublish throws
 */
async function runPublishRelease(input, ports, key, signal) {
    const { place, commit, branch, repository, handoff, pullRequests, again = false } = input;
    const { nix, checkout, channel, history, clock, log } = ports;
    const loaded = await loadCommit(place, commit, checkout, clock.now(), signal);
    if (loaded.state.source.branch !== branch) {
        const declared = loaded.state.source.branch;
        throw new kernel_error/* NekoError */.i("REF_MISMATCH", `neko.yaml releases from ${declared}; this is branch ${branch}`, {
            hint: "publish from source.branch, or change it in neko.yaml on that branch",
        });
    }
    const evaluated = await (0,run/* evaluateState */.P)(loaded, nix, signal);
    (0,pipeline_handoff/* checkHandoff */.ZT)(handoff, { repository, ref: `refs/heads/${branch}`, commit, evaluated });
    const lock = await checkout.fileAt(commit, external_node_path_.posix.join(loaded.flake.directory, "flake.lock"), signal);
    return runPublish({
        evaluated,
        repository,
        branch,
        commit,
        committedAt: await checkout.committedAt(commit, signal),
        nixpkgs: loaded.nixpkgs,
        images: imageRecords(handoff, evaluated.state, external_node_path_.posix.join(place.directory, external_node_path_.posix.dirname(place.config))),
        closures: closuresOf(evaluated, handoff),
        flakeLock: lock === undefined ? null : (0,kernel_digest/* sha256 */.sc)(lock),
        nekoYaml: (0,kernel_digest/* sha256 */.sc)(loaded.bytes),
        pullRequests,
        again,
    }, { channel, history, clock, log }, key, signal);
}
async function loadCommit(place, revision, checkout, now, signal) {
    const loaded = await (0,source/* loadState */.C)(place, { kind: "commit", revision }, checkout, signal, { now });
    if (loaded.valid)
        return loaded;
    const [first] = loaded.problems;
    const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : place.config;
    throw new kernel_error/* NekoError */.i("CONFIG_INVALID", `${where} (${loaded.problems.length} in all)`, {
        hint: "run `neko validate` and correct what it lists",
    });
}
/**
 * Where each image lies, in the order of neko.yaml's registries; one that reached no registry is left out. Every place
 * must be the one that this commit's neko.yaml gives the image in that registry: hosts pull from what is signed here.
 * A relative `oci:DIR` is taken from this job's own checkout. A build job whose checkout lay elsewhere wrote to another
 * folder than the one that would be signed, so it is refused rather than believed.
 * @param directory absolute, of neko.yaml
 * @throws NekoError CLOSURE_MISMATCH
 */
function imageRecords(handoff, { images, registries }, directory) {
    return new Map(handoff.images.flatMap(({ imageId, config, manifest, destinations }) => {
        const sources = destinations.flatMap((destination) => (destination.pushed ? [destination] : []));
        for (const { registry: name, source } of sources) {
            const image = images.find(({ id }) => id === imageId);
            const registry = registries.find((declared) => declared.name === name);
            const declared = image && registry && `${(0,reference/* registryBase */.bu)(registry.location, directory)}/${image.repository}`;
            if (source === declared)
                continue;
            const ours = declared ?? "no such image or registry";
            throw new kernel_error/* NekoError */.i("CLOSURE_MISMATCH", `the build job pushed image ${(0,kernel_text/* clip */.$Q)(imageId, 100)} to ${(0,kernel_text/* clip */.$Q)(source, 200)} (registry ${(0,kernel_text/* clip */.$Q)(name, 60)}); ` +
                `this commit's neko.yaml says ${(0,kernel_text/* clip */.$Q)(ours, 200)}`, {
                hint: "build this commit again; give a registry that is `oci:DIR` an absolute DIR where jobs check out into different folders",
            });
        }
        return sources.length === 0
            ? []
            : [[imageId, { config, manifest, sources: sources.map(({ source }) => source) }]];
    }));
}
function closuresOf(evaluated, handoff) {
    const closures = new Map(handoff.results.map(({ attribute, closure }) => [attribute, closure]));
    return new Map(evaluated.state.targets.flatMap((target) => {
        const closure = target.kind === "profile" ? closures.get(target.attribute) : undefined;
        return closure ? [[target.name, closure]] : [];
    }));
}

;// CONCATENATED MODULE: ./src/pipeline/release.ts




/**
 * The release of a commit, or the newest one; undefined when the channel has none such.
 * @throws NekoError REMOTE_*, CHANNEL_BROKEN, RECORD_INVALID, REPOSITORY_MISMATCH (the channel holds another repository's)
 */
async function findRelease(channel, wanted, signal) {
    const matches = (entry) => {
        const release = openRelease(entry);
        return release && (wanted.commit === null || release.record.commit === wanted.commit) ? release : undefined;
    };
    const { entries } = await channel.read(wanted.branch, (read) => read.some((entry) => matches(entry)), signal);
    const found = entries.map(matches).findLast((release) => release !== undefined);
    if (found && found.record.repository !== wanted.repository) {
        throw new kernel_error/* NekoError */.i("REPOSITORY_MISMATCH", `the channel holds releases of ${found.record.repository}`, {
            hint: `this repository is ${wanted.repository}: publish to it again, or report from the other one`,
        });
    }
    return found;
}
function openRelease({ oid, bytes }) {
    const payload = (0,dsse/* payloadOf */.Md)((0,dsse/* parseEnvelope */.mE)(bytes));
    const statement = (0,release_statement/* parseEntryStatement */.X5)((0,dsse/* readPayload */.rD)(payload));
    return statement.kind === "release"
        ? { record: statement.predicate, digest: (0,kernel_digest/* sha256 */.sc)(payload), entry: oid }
        : undefined;
}

// EXTERNAL MODULE: ./src/release/keys.ts
var keys = __webpack_require__(641);
// EXTERNAL MODULE: ./src/ports/forge.ts
var forge = __webpack_require__(5087);
;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

;// CONCATENATED MODULE: ./src/report/markdown.ts


// Text of strangers (branch names, file contents, error tails, reports of hosts) as GitHub-flavoured Markdown that shows
// it and does nothing else. Source: security-reliability.md R7, GFM 0.29.
/** A comment may have 65,536 characters; what is cut is cut at the end of a block, before this. */
const commentLimit = 60_000;
/** One line of prose: nothing in it is markup, a link, a mention, a reference or an entity. */
function markdown_prose(text) {
    return oneLine(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replace(/[\\`*_[\]|~$!(){}+=-]/g, "\\$&")
        .replace(/(?<![A-Za-z0-9])(GH)(?=\\-[0-9])/gi, "$1\u200b")
        .replace(/[@#]/g, "$&\u200b")
        .replace(/:(?=\/\/)/g, ":\u200b")
        .replace(/\b(www)\./gi, "$1\u200b.");
}
/** A code span: shown as it is, on one line. In a table the bar must be escaped even here; `table` does that. */
function markdown_code(text) {
    const line = disarm(oneLine(text)) || " ";
    const ticks = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A fenced block whose fence is longer than any run of back-ticks in it. */
function markdown_fence(text, language = "") {
    const body = disarm(clean(text)).trimEnd();
    const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
    return `${ticks}${language}\n${body}\n${ticks}`;
}
/** Cells must be prose, code or our own Markdown already. More rows than `most` are counted, not shown. */
function markdown_table(head, rows, most = 100) {
    const shown = rows.slice(0, most).map((row) => row.map(escapeBars));
    const rest = rows.length - shown.length;
    return (markdownTable([head, ...shown], { alignDelimiters: false }) + (rest > 0 ? `\n\n… and ${rest} more, not shown.` : ""));
}
/** As {@link code}, where Markdown is not read: in the summary of a fold, which is HTML up to the next blank line. */
function markdown_htmlCode(text) {
    const line = oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return `<code>${line || " "}</code>`;
}
/** A fold. `summary` must be HTML already: Markdown is not read there. */
function markdown_details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n</details>`;
}
/** `2026-11-21 22:41:10 UTC` */
function utc(date) {
    return Number.isNaN(date.getTime()) ? "unknown time" : `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
/** The head, and of the blocks as many as the limit lets through, in order; says how many it left out. */
function markdown_fit(head, blocks, limit) {
    const reserve = 80;
    const cutHead = head.length > limit ? `${head.slice(0, head.lastIndexOf("\n", limit - reserve))}\n\n… cut here.` : head;
    let text = cutHead;
    let kept = 0;
    for (const block of blocks) {
        if (text.length + block.length + 2 > limit - reserve)
            break;
        text += `\n\n${block}`;
        kept += 1;
    }
    const left = blocks.length - kept;
    return left === 0 ? text : `${text}\n\n${left} more ${left === 1 ? "detail" : "details"} in the job summary.`;
}
/** `1 target`, `3 targets` */
function markdown_count(number, noun) {
    return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
function oneLine(text) {
    return (0,kernel_text/* clean */.uH)(text).replace(/\s+/g, " ").trim();
}
/** Our section markers are HTML comments: none may come from data, not even inside code, where nothing can be escaped. */
function disarm(text) {
    return text.replaceAll("<!--", "<\u200b!--");
}
function longestRun(text) {
    return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
function escapeBars(cell) {
    // A bar of prose is escaped already; one inside a code span is not, and ends the cell.
    return cell.replace(/(?<!\\)((?:\\\\)*)\|/g, "$1\\|");
}

;// CONCATENATED MODULE: ./src/report/comment.ts


// The one sticky comment: a marker, then sections in a fixed order, each between its own markers. A writer replaces its
// own sections and leaves the others as they stand, so that plan and report runs do not need each other's data.
/** The verdict is the first line a person sees: whoever knows the newest news writes it. */
const sectionNames = ["verdict", "plan", "build", "deploy", "attestation"];
const stickyKind = "main";
/** What each section may take of the comment: together below the limit, whatever the others hold. */
const comment_sectionLimits = {
    verdict: 1_000,
    plan: 28_000,
    build: 10_000,
    deploy: 14_000,
    attestation: 6_000,
};
/** Characters of markers and blank lines around all sections. */
const comment_frame = 600;
if (Object.values(comment_sectionLimits).reduce((sum, limit) => sum + limit, comment_frame) > commentLimit) {
    throw new Error("the sections of a comment may not fit into it");
}
/** The body with some sections replaced. An empty text removes its section. Text outside sections is dropped. */
function editComment(present, changed) {
    const sections = { ...parseComment(present ?? ""), ...changed };
    const blocks = sectionNames
        .map((name) => [name, sections[name]?.trim() ?? ""])
        .filter(([, text]) => text !== "")
        .map(([name, text]) => `${opening(name)}\n${text}\n${closing(name)}`);
    return [(0,forge/* stickyMarker */.Y)(stickyKind), ...blocks]
        .join("\n\n")
        .replaceAll(`\n\n${opening("verdict")}`, `\n${opening("verdict")}`);
}
/** The sections a body holds. A section that is cut or doubled is taken as absent. */
function parseComment(body) {
    const text = body.replaceAll("\r\n", "\n");
    return Object.fromEntries(sectionNames.flatMap((name) => {
        const [start, end] = [text.indexOf(opening(name)), text.indexOf(closing(name))];
        if (start < 0 || end < start)
            return [];
        return [[name, text.slice(start + opening(name).length, end).trim()]];
    }));
}
const opening = (name) => `<!-- neko:begin ${name} -->`;
const closing = (name) => `<!-- neko:end ${name} -->`;

// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
// EXTERNAL MODULE: ./src/plan/closure-diff.ts + 1 modules
var closure_diff = __webpack_require__(8483);
// EXTERNAL MODULE: ./src/plan/host-plan.ts + 1 modules
var host_plan = __webpack_require__(6038);
// EXTERNAL MODULE: ./src/plan/rules.ts
var rules = __webpack_require__(1324);
// EXTERNAL MODULE: ./src/plan/variants.ts
var variants = __webpack_require__(913);
;// CONCATENATED MODULE: ./src/report/plan-section.ts










/** Verdict and plan section. Pure: same plan in, same text out. */
function renderPlan(plan, warnings, context, beside = { gates: [], exceptions: [] }) {
    const changedOutputs = plan.outputs.filter((output) => output.change !== "same");
    const changedTargets = plan.targets.filter((target) => target.change !== "same");
    const [stops, gates] = [true, false].map((stop) => gateLines(beside.gates.filter((gate) => (gate.code === "FEATURE_UNSUPPORTED") === stop)));
    const gateRow = ([name, text]) => ["⏸", code(name), prose(text)];
    const rows = [
        // First: a table is cut at its end, and nothing else shows these.
        ...stops.map(gateRow),
        ...ruleRows(plan.rules),
        ...changedOutputs.map(outputRow),
        ...supplyRows(plan),
        ...sameRow(plan.outputs.length - changedOutputs.length, "output"),
        ...plan.images.flatMap(imageRows),
        ...plan.variants.map(variantRow),
        ...changedTargets.map(targetRow),
        ...sameRow(plan.targets.length - changedTargets.length, "target"),
        ...waveRows(plan),
        ...gates.map(gateRow),
        ...beside.exceptions.map((notice) => ["⚠", `exception ${code(notice.id)}`, prose(showExpiry(notice))]),
        ...warnings.map((warning) => ["⚠", code(place(warning)), prose(warning.message)]),
    ];
    // The verdict is replaced once there is newer news: the section names itself.
    const title = `**Plan** for ${code(context.head.slice(0, 7))}`;
    const head = rows.length === 0 ? title : `${title}\n\n${table(["", "Change", "Detail"], rows)}`;
    return {
        verdict: headline(`plan for ${code(context.head.slice(0, 7))} · ${verdictOf(plan)}`, context),
        plan: fit(head, [...ruleFolds(plan.rules), ...stepFolds(changedTargets), ...closureFolds(changedTargets)], sectionLimits.plan),
    };
}
/** `1 build, 3 targets change` */
function verdictOf(plan) {
    const { builds, targets, images, keptImages, rules } = summaryOf(plan);
    return [
        builds === 0 ? "nothing to build" : count(builds, "build"),
        ...(targets === 0 && images > 0 ? [`${count(images, "image")} to push`] : []),
        ...(targets === 0 && keptImages > 0 ? [`${count(keptImages, "image")} pushed nowhere`] : []),
        targets === 0 ? "no target changes" : `${count(targets, "target")} ${targets === 1 ? "changes" : "change"}`,
        ...(rules === 0 ? [] : [rulesChange(rules)]),
    ].join(", ");
}
/** An invalid neko.yaml replaces the whole plan. Nothing was evaluated or built. */
function renderProblems(problems, context) {
    const [first] = problems;
    const file = first ? code(first.file) : "neko.yaml";
    const rows = problems.map((problem) => [
        "🚫",
        code(place(problem)),
        prose(problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`),
    ]);
    return {
        verdict: headline(`${file} at ${code(context.head.slice(0, 7))} is invalid · ${count(problems.length, "problem")}`, context),
        plan: fit(`${table(["", "Where", "What"], rows)}\n\nNothing was evaluated or built.`, [], sectionLimits.plan),
        build: "",
    };
}
/** The plan could not be made: evaluation failed, an attribute is missing … */
function renderPlanFailure(failure, context) {
    const tail = failure.output ? [details("Output", fence(failure.output))] : [];
    return {
        verdict: headline(`no plan for ${code(context.head.slice(0, 7))} · ${failure.code}`, context),
        plan: fit(`🚫 ${prose(failure.message)}\n\nNext: ${prose(failure.hint)}.`, tail, sectionLimits.plan),
        build: "",
    };
}
function headline(text, context) {
    return `### Neko · ${text}${context.runUrl === undefined ? "" : ` · [run](${context.runUrl})`}`;
}
function outputRow(output) {
    const path = output.to ?? output.from;
    const named = path === null ? code(output.attribute) : code(storePathName(path));
    if (output.change === "removed")
        return ["➖", `no longer built: ${prose(output.role)}`, named];
    const role = `${prose(output.role)}${output.change === "added" ? " (new)" : ""}`;
    switch (output.supply) {
        case "fetch":
            return ["📥", `fetch ${role}`, `${named} · from a cache`];
        case "here":
            return ["✔", role, `${named} · built already`];
        case "build":
        case "unknown":
        case "none":
            return ["🔨", `build ${role}`, named];
    }
}
/** What the builds draw in; one derivation per output says nothing new. */
function supplyRows({ supply, outputs }) {
    if (supply.kind === "unknown")
        return [];
    const { toBuild, toFetch, downloadBytes } = supply;
    if (toFetch === 0 && toBuild <= outputs.filter(isBuild).length)
        return [];
    const size = downloadBytes === null || toFetch === 0 ? "" : ` · ${showBytes(downloadBytes)} to download`;
    return [["🧱", "in all", `${count(toBuild, "derivation")} to build, ${count(toFetch, "path")} cached${size}`]];
}
function imageRows({ id, systems = [], change, tags, to, move }) {
    if (change === "same" || change === "removed")
        return [];
    if (to.length === 0)
        return [["📦", `image ${code(id)}${change === "added" ? " (new)" : ""}`, "no registry: pushed nowhere"]];
    const places = to.map(({ reference, on }) => `${code(reference)}${on.length === 0 ? "" : ` on ${on.join(", ")}`}`);
    const layers = move === null
        ? []
        : move.newLayers === null || move.newBytes === null
            ? [`${count(move.layers, "layer")}, ${showBytes(move.sizeBytes)}`]
            : [`${move.newLayers} of ${count(move.layers, "layer")} new, ${showBytes(move.newBytes)}`];
    const named = tags.length === 0 ? [] : [`as ${tags.map(code).join(", ")}`];
    const built = systems.length === 0 ? [] : [`for ${systems.map(code).join(", ")}`];
    return [["📦", `push image ${code(id)}`, [places.join(", "), ...named, ...built, ...layers].join(" · ")]];
}
function variantRow(variants) {
    const { image, system } = variants;
    const named = `variants of ${code(image)}${system === undefined ? "" : ` for ${code(system)}`}`;
    return ["⚖", named, prose(variantLines(variants).join("; "))];
}
function targetRow(target) {
    const wave = target.wave === undefined ? "" : ` · wave ${code(target.wave)}`;
    const ids = `${target.from ? code(plan_section_short(target.from)) : "nothing"} → ${target.to ? code(plan_section_short(target.to)) : "nothing"}`;
    switch (target.change) {
        case "removed":
            return ["➖", `${code(target.name)} is no longer a target`, "what runs there keeps running"];
        case "added":
            return ["🚚", `${code(target.name)} (${target.kind}, new)${wave}`, ids];
        case "changed":
        case "same":
            return ["🚚", `${code(target.name)} (${target.kind})${wave}`, ids];
    }
}
function waveRows(plan) {
    const moving = plan.waves.filter((wave) => wave.changed > 0);
    if (moving.length === 0)
        return [];
    const order = moving.map((wave) => {
        const facts = [
            ...(wave.changed === 1 ? [] : [`${wave.maxUnavailable} at a time`]),
            ...(wave.soakMs === 0 ? [] : [`soaks ${showDuration(wave.soakMs)}`]),
        ];
        return `${code(wave.name)} (${[String(wave.changed), ...facts].join(", ")})`;
    });
    return [["🌊", count(moving.length, "wave"), order.join(" → ")]];
}
function ruleRows(rules) {
    return rules.length === 0 ? [] : [["📐", rulesChange(rules.length), prose(sectionCounts(rules))]];
}
/** As many as there is room for; the rest is counted by section. */
function ruleFolds(rules) {
    if (rules.length === 0)
        return [];
    const lines = [];
    let room = ruleCharacters;
    for (const rule of rules.slice(0, mostRules)) {
        const text = ruleText(rule);
        room -= text.length;
        if (room < 0)
            break;
        lines.push(text);
    }
    const rest = rules.slice(lines.length);
    const text = [...lines, ...(rest.length === 0 ? [] : [`# ${moreRules(rest)}`])].join("\n");
    return [details(rulesChange(rules.length), fence(text, "diff"))];
}
function ruleText({ path, from, to }) {
    if (from === to)
        return `! ${path}: changed`;
    return [...(from === null ? [] : [`- ${path}: ${from}`]), ...(to === null ? [] : [`+ ${path}: ${to}`])].join("\n");
}
/** What happens and why; one fold for all targets on which the same does. */
function stepFolds(targets) {
    const alike = new Map();
    for (const target of targets.filter(({ steps }) => steps.length > 0)) {
        const text = stepsText(target);
        const same = alike.get(text);
        if (same)
            same.push(target);
        else
            alike.set(text, [target]);
    }
    return [...alike].map(([text, same]) => {
        const { steps, reboot } = same[0];
        const restart = reboot.kind === "expected" ? ", reboot expected" : "";
        return details(`${namesOf(same)}: ${count(steps.length, "step")}${restart}`, fence(text, "diff"));
    });
}
function stepsText({ steps, reboot }) {
    const lines = steps.flatMap((step) => [`# ${showStep(step)}`, ...step.because.map(diffLines)]);
    switch (reboot.kind) {
        case "no":
            return lines.join("\n");
        case "expected":
            return [...lines, `# reboot expected: ${reboot.because.join("; ")}`].join("\n");
        case "unknown":
            return [...lines, `# whether it reboots is not known: ${reboot.because}`].join("\n");
    }
}
/** The first few by name, the rest counted. */
function namesOf(targets) {
    const shown = targets
        .slice(0, mostNames)
        .map(({ name }) => htmlCode(name))
        .join(", ");
    return targets.length > mostNames ? `${shown} and ${targets.length - mostNames} more` : shown;
}
/** One fold for all targets whose closures change alike. */
function closureFolds(targets) {
    const alike = new Map();
    for (const target of targets) {
        const { closure } = target;
        if (closure.kind !== "known" || isEmptyDiff(closure.diff))
            continue;
        const same = alike.get(closure.diff);
        if (same)
            same.push(target);
        else
            alike.set(closure.diff, [target]);
    }
    return [...alike].map(([diff, same]) => {
        const { added, removed, upgraded, rebuilt, deltaBytes } = diff;
        const counts = `+${added.length} −${removed.length} ~${upgraded.length} =${rebuilt.length}`;
        const lines = closureLines(diff);
        const rest = lines.length > mostPackages ? [`# and ${lines.length - mostPackages} more`] : [];
        const text = [...lines.slice(0, mostPackages).map(packageLines), ...rest].join("\n");
        return details(`Closure diff ${namesOf(same)}: ${counts}, ${showDelta(deltaBytes)}`, fence(text, "diff"));
    });
}
function packageLines({ kind, name, from, to, deltaBytes }) {
    const size = deltaBytes === 0 ? "" : `   (${showDelta(deltaBytes)})`;
    const line = (sign, version) => `${sign} ${name}${version === "" ? "" : ` ${version}`}`;
    switch (kind) {
        case "added":
            return `${line("+", to)}${size}`;
        case "removed":
            return `${line("-", from)}${size}`;
        case "rebuilt":
            return `${line("!", to)} rebuilt${size}`;
        case "upgraded":
            return `${line("-", from)}\n${line("+", to)}${size}`;
    }
}
function sameRow(number, noun) {
    return number === 0 ? [] : [["⏭", count(number, `${noun}`), "as before"]];
}
/** `path: before → after` as a red and a green line. */
function diffLines(because) {
    const match = /^(.*?): (.*) → (.*)$/s.exec(because);
    return match ? `- ${match[1]}: ${match[2]}\n+ ${match[1]}: ${match[3]}` : `! ${because}`;
}
const mostPackages = 50;
const mostRules = 100;
/** Of the plan section: steps and closures need room beside them. */
const ruleCharacters = 9_000;
const rulesChange = (rules) => `${count(rules, "rule")} ${rules === 1 ? "changes" : "change"}`;
const mostNames = 5;
const showDelta = (bytes) => `${bytes < 0 ? "−" : "+"}${showBytes(Math.abs(bytes))}`;
const place = (finding) => `${finding.file}:${finding.line}:${finding.column}`;
const plan_section_short = (digest) => digest.replace(/^sha256:/, "").slice(0, 12);

;// CONCATENATED MODULE: ./src/report/deploy-section.ts





/** Every target of the release, by wave order then name. */
function standingsOf(record, judged) {
    const waveOf = (target) => {
        const index = record.waves.findIndex((wave) => wave.targets.includes(target));
        return index < 0 ? record.waves.length : index;
    };
    return Object.entries(record.targets)
        .map(([target, wanted]) => {
        const report = judged.accepted.get(target);
        return {
            target,
            environment: wanted.environment,
            wave: record.waves[waveOf(target)]?.name,
            report,
            outcome: report ? outcomeOf(report) : "pending",
        };
    })
        .toSorted((a, b) => waveOf(a.target) - waveOf(b.target) || (a.target < b.target ? -1 : 1));
}
/** The phase is the host's word for where it is; success also needs that it runs what is wanted. */
function outcomeOf(report) {
    switch (report.phase) {
        case "in-sync":
            return report.runningId !== null && report.runningId === report.desiredId ? "success" : "pending";
        case "rolled-back":
        case "quarantined":
        case "failed":
        case "stuck":
            return "failure";
        case "pending":
        case "applying":
        case "gated":
            return "pending";
    }
}
/** Verdict, deploy and attestation sections of the comment of every pull request that the release brings. Neither the
 *  time nor the run is in them: a report that says nothing new leaves the comment as it is. */
function renderDeploy(record, standings, judged) {
    const tally = deploy_section_summaryOf(standings);
    const title = `**Deploy** release ${record.release} · ${markdown_code((0,revision/* shortRevision */.w7)(record.commit))} · ${tally}`;
    const waves = record.waves.length > 0;
    const rows = standings.map((standing) => deploy_section_targetRow(record, standing, waves));
    const refused = judged.refused.map((report) => [
        "🚫",
        markdown_prose(report.source),
        `REPORT_INVALID: ${markdown_prose(report.error.message)}. It changed nothing.`,
    ]);
    const parts = [
        title,
        rows.length === 0
            ? "The release names no target."
            : markdown_table(["Target", ...(waves ? ["Wave"] : []), "Now", "Wanted", "Health", "State"], rows),
        ...(refused.length === 0 ? [] : [markdown_table(["", "Refused report", "Why"], refused, 20)]),
    ];
    return {
        verdict: headline(`release ${record.release} (${markdown_code((0,revision/* shortRevision */.w7)(record.commit))}) · ${tally}`, {}),
        deploy: markdown_fit(parts.join("\n\n"), [], comment_sectionLimits.deploy),
        attestation: markdown_fit(attestation(standings), [], comment_sectionLimits.attestation),
    };
}
/** `2 of 3 targets in sync, 1 rolled back` */
function deploy_section_summaryOf(standings) {
    const ready = standings.filter((standing) => standing.outcome === "success").length;
    const failed = new Map();
    for (const standing of standings) {
        if (standing.outcome !== "failure" || !standing.report)
            continue;
        const word = words[standing.report.phase].word;
        failed.set(word, (failed.get(word) ?? 0) + 1);
    }
    return [
        `${ready} of ${markdown_count(standings.length, "target")} in sync`,
        ...[...failed].map(([word, number]) => `${number} ${word}`),
    ].join(", ");
}
/** One line for a commit status or a deployment: plain text, not Markdown. */
function describeStanding(standing) {
    const { report } = standing;
    if (!report)
        return "no verified report yet";
    return `${words[report.phase].word}${report.code === null ? "" : ` (${report.code})`} at ${utc(new Date(report.at))}`;
}
const words = {
    "in-sync": { icon: "✅", word: "in sync" },
    pending: { icon: "⏳", word: "pending" },
    applying: { icon: "⏳", word: "applying" },
    gated: { icon: "⏸", word: "gated" },
    "rolled-back": { icon: "⏪", word: "rolled back" },
    quarantined: { icon: "🚫", word: "quarantined" },
    failed: { icon: "❌", word: "failed" },
    stuck: { icon: "🛑", word: "stuck" },
};
function deploy_section_targetRow(record, standing, waves) {
    const wanted = record.targets[standing.target]?.desiredId;
    const head = [markdown_code(standing.target), ...(waves ? [standing.wave === undefined ? "–" : markdown_code(standing.wave)] : [])];
    const { report } = standing;
    const want = wanted ? markdown_code((0,kernel_digest/* shortDigest */.VK)(wanted)) : "–";
    if (!report)
        return [...head, "unknown", want, "–", "⏳ no verified report yet"];
    const running = report.runningId === null ? "nothing" : markdown_code((0,kernel_digest/* shortDigest */.VK)(report.runningId));
    const passed = report.probes.filter((probe) => probe.passed).length;
    const health = report.probes.length === 0 ? "–" : `${passed} of ${markdown_count(report.probes.length, "probe")} passed`;
    const shown = words[report.phase];
    const cause = report.code === null ? "" : ` ${markdown_code(report.code)}`;
    const detail = report.detail.trim() === "" ? "" : ` · ${markdown_code(report.detail.slice(0, 160))}`;
    return [...head, running, want, health, `${shown.icon} ${shown.word}${cause} · ${utc(new Date(report.at))}${detail}`];
}
function attestation(standings) {
    const withEvidence = standings.filter((standing) => standing.report?.evidence != null);
    if (withEvidence.length === 0) {
        return "**Attestation** evidence: none yet. What is shown above is each host's own word, signed with its own key.";
    }
    const rows = withEvidence.map((standing) => [
        markdown_code(standing.target),
        standing.report?.evidence ? markdown_code((0,kernel_digest/* shortDigest */.VK)(standing.report.evidence)) : "–",
        "received, not judged",
    ]);
    return `**Attestation** evidence received, not judged\n\n${markdown_table(["Target", "Evidence", "Verdict"], rows)}`;
}
/** A comment of its own, since edits notify nobody: a target went back, or needs a person. Undefined for the rest. */
function renderEvent(record, standing) {
    const { report, target } = standing;
    if (!report?.desiredId)
        return undefined;
    const id = (0,kernel_digest/* shortDigest */.VK)(report.desiredId);
    const failing = report.probes.filter((probe) => !probe.passed).slice(0, 5);
    const facts = [
        `${report.code === null ? "" : `${markdown_code(report.code)}: `}${markdown_code(report.detail.slice(0, 300))}`,
        ...failing.map((probe) => `- probe ${markdown_code(probe.name)}: ${markdown_code(probe.detail.slice(0, 160))}`),
        `Reported ${utc(new Date(report.at))} for ${markdown_code((0,revision/* shortRevision */.w7)(record.commit))}, wanted ${markdown_code(id)}.`,
    ].join("\n");
    switch (report.phase) {
        // A host quarantines what it rolled back: whichever of the two is seen first tells the same story.
        case "rolled-back":
        case "quarantined": {
            const now = report.runningId === null ? "nothing of ours" : markdown_code((0,kernel_digest/* shortDigest */.VK)(report.runningId));
            return {
                key: `rollback-${target}-${id}`,
                body: `### ⏪ Rolled back ${markdown_code(target)}: it runs ${now} again\n${facts}\n\nNext: revert this pull request, **or** fix and merge: a new desired state is tried again.`,
            };
        }
        case "stuck":
            return {
                key: `stuck-${target}-${id}`,
                body: `### 🛑 ${markdown_code(target)} is stuck and needs a person\n${facts}\n\nNext: look at \`neko status\` and the journal on that host.`,
            };
        case "in-sync":
        case "pending":
        case "applying":
        case "gated":
        case "failed":
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/release/report-text.ts
var report_text = __webpack_require__(5483);
;// CONCATENATED MODULE: ./src/report/judge.ts






/** `identities`: target to `ed25519:…`, from neko.yaml on the base branch, never from a pull request. Pure. */
function judgeReports(candidates, record, identities) {
    const accepted = new Map();
    const refused = [];
    for (const candidate of candidates) {
        try {
            const report = verifyReport(candidate, record, identities);
            const known = accepted.get(report.target);
            if (!known || report.seq > known.seq)
                accepted.set(report.target, report);
        }
        catch (thrown) {
            const error = (0,kernel_error/* toNekoError */.R)(thrown);
            refused.push({ source: candidate.source, target: candidate.claimed ?? null, error });
        }
    }
    return { accepted: new Map([...accepted].toSorted(([a], [b]) => (a < b ? -1 : 1))), refused };
}
/** @throws NekoError REPORT_INVALID, and nothing else: a stranger's text must not look like our own failure. */
function verifyReport(candidate, record, identities) {
    const envelope = (0,report_text/* extractEnvelope */.S)(candidate.text);
    if (!envelope)
        throw invalid("it holds no signed envelope");
    const claimed = candidate.claimed ?? claimedTarget(envelope.payload);
    const identity = identities.get(claimed);
    if (identity === undefined)
        throw invalid(`target ${(0,kernel_text/* clip */.$Q)(claimed, 60)} has no identity in neko.yaml`);
    const report = checkSignature(envelope, identity, claimed);
    if (report.target !== claimed)
        throw invalid(`it is signed for target ${(0,kernel_text/* clip */.$Q)(report.target, 60)}`);
    if (report.repository !== record.repository)
        throw invalid(`it is of repository ${(0,kernel_text/* clip */.$Q)(report.repository, 100)}`);
    const wanted = Object.hasOwn(record.targets, report.target) ? record.targets[report.target] : undefined;
    if (!wanted)
        throw invalid("the release does not name this target");
    if (report.commit !== record.commit)
        throw invalid(`it is about commit ${report.commit?.slice(0, 8) ?? "none"}`);
    if (report.desiredId !== wanted.desiredId)
        throw invalid("it is about another desired state");
    return report;
}
function checkSignature(envelope, identity, target) {
    try {
        const key = (0,keys/* parseIdentity */.aZ)(identity);
        return (0,release_statement/* parseReportStatement */.fy)((0,dsse/* verifyEnvelope */.Yj)(envelope, new Map([[key.keyId, key]])).statement);
    }
    catch (thrown) {
        const error = (0,kernel_error/* toNekoError */.R)(thrown);
        if (error.code === "REPORT_INVALID")
            throw error;
        throw invalid(`it is not signed by the key of target ${(0,kernel_text/* clip */.$Q)(target, 60)} (${error.code})`, error);
    }
}
/** Only to look up whose key to try: the signature decides. */
function claimedTarget(payload) {
    try {
        const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
        return typeof statement.predicate?.target === "string" ? statement.predicate.target : "(none)";
    }
    catch {
        return "(none)";
    }
}
function invalid(because, cause) {
    return new kernel_error/* NekoError */.i("REPORT_INVALID", `report refused: ${because}`, {
        hint: "set targets.<name>.identity in neko.yaml on the base branch to the host's public key, or remove the report",
        cause,
    });
}

;// CONCATENATED MODULE: ./src/report/run.ts




/**
 * Judges what hosts say of one release and writes it where people look: the sticky comment of every pull request that
 * the release brought, one comment per rollback, a commit status per target, a deployment per environment. One thing
 * that cannot be written does not keep the others back.
 * @throws NekoError GITHUB_* when the check runs cannot be read
 */
async function runReport(request, { forge, log }, signal) {
    const { record } = request;
    const prefix = "neko/";
    const checks = await forge.checkRuns(record.commit, prefix, signal);
    const candidates = [
        ...checks.map((check) => ({
            source: `check run ${check.name}`,
            claimed: check.name.slice(prefix.length),
            text: check.text,
        })),
        ...request.candidates,
    ];
    const judged = judgeReports(candidates, record, request.identities);
    for (const refused of judged.refused)
        log.warn(`${refused.source}: ${refused.error.code}: ${refused.error.message}`);
    const standings = standingsOf(record, judged);
    const sections = renderDeploy(record, standings, judged);
    const failures = [];
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (thrown) {
            signal.throwIfAborted();
            failures.push((0,kernel_error/* toNekoError */.R)(thrown));
        }
    };
    if (request.report.comment === "sticky") {
        for (const number of record.pullRequests) {
            await attempt(() => forge.upsertStickyComment(number, stickyKind, (present) => editComment(present, sections), signal));
            for (const event of standings.map((standing) => renderEvent(record, standing))) {
                if (event)
                    await attempt(() => forge.createEventComment(number, event.key, event.body, signal));
            }
        }
    }
    if (request.report.checks) {
        for (const standing of standings)
            await attempt(() => forge.setStatus(record.commit, statusOf(standing), signal));
    }
    if (request.report.deployments) {
        for (const [environment, members] of byEnvironment(standings)) {
            const ready = members.filter((standing) => standing.outcome === "success").length;
            await attempt(() => forge.recordDeployment({
                environment,
                commit: record.commit,
                state: deploymentState(members),
                description: `release ${record.release}: ${ready} of ${members.length} in sync`,
                ...(request.runUrl === undefined ? {} : { logUrl: request.runUrl }),
            }, signal));
        }
    }
    return { standings, judged, sections, failures };
}
function statusOf(standing) {
    return {
        context: `neko/${standing.target}`,
        state: standing.outcome,
        description: describeStanding(standing),
    };
}
function byEnvironment(standings) {
    const declared = standings.filter((standing) => standing.environment !== undefined);
    return [...Map.groupBy(declared, (standing) => standing.environment ?? "")];
}
function deploymentState(members) {
    if (members.some((standing) => standing.outcome === "failure"))
        return "failure";
    if (members.every((standing) => standing.outcome === "success"))
        return "success";
    return members.some((standing) => standing.report !== undefined) ? "in_progress" : "queued";
}

// EXTERNAL MODULE: ./cli/options.ts
var cli_options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/repository.ts
var repository = __webpack_require__(3339);
;// CONCATENATED MODULE: ./cli/verbs/release.ts
















const keyOption = () => new commander/* Option */.c$("--key <file>", "signing key (PKCS#8 PEM); default: the text in NEKO_SIGNING_KEY");
/** `neko publish`, `neko rollout advance`, `neko rollback` and `neko report`. */
function addReleaseVerbs(program, context) {
    program
        .command("publish")
        .description("sign and publish the release record of this commit, from a handoff of `neko push`")
        .addOption((0,cli_options/* configOption */.KJ)())
        .requiredOption("--handoff <file>", "the file that `neko push --handoff` wrote")
        .addOption(keyOption())
        .addOption((0,cli_options/* repositoryOption */.cx)())
        .option("--again", "publish the same once more, so that it vouches for the chain above an entry that hosts refuse")
        .option("--pull-request <number>", "a pull request that brought the commit; may be repeated", numbers)
        .action((options) => publish(options, context));
    const rollout = program.command("rollout").description("waves of a release");
    rollout
        .command("advance")
        .description("admit the next wave of the newest release, or the one named")
        .argument("[wave]", "a wave of that release")
        .addOption((0,cli_options/* configOption */.KJ)())
        .addOption(keyOption())
        .action((wave, options) => advance(wave, options, context));
    program
        .command("rollback")
        .description("order targets back to an older release, signed by the rollback role")
        .argument("<targets...>", "targets of neko.yaml")
        .requiredOption("--to <release>", "release number to go back to", cli_options/* wholeNumber */.rD)
        .option("--from <release>", "release to leave; default: the newest", cli_options/* wholeNumber */.rD)
        .addOption(new commander/* Option */.c$("--expires <duration>", "how long a host may take to see it")
        .argParser((0,cli_options/* argument */.EE)(duration/* parseDuration */.E9))
        .default((0,duration/* parseDuration */.E9)("1h"), "1h"))
        .addOption((0,cli_options/* configOption */.KJ)())
        .addOption(keyOption())
        .action((targets, options) => rollback(targets, options, context));
    program
        .command("report")
        .description("verify the hosts' reports of a release and write them to its pull requests (GITHUB_TOKEN)")
        .addOption((0,cli_options/* configOption */.KJ)())
        .addOption((0,cli_options/* repositoryOption */.cx)())
        .option("--commit <commit>", "the release of this commit; default: the newest", (0,cli_options/* argument */.EE)(repository/* revision */.QL))
        .action((options) => report(options, context));
}
const numbers = (text, before = []) => [...before, (0,cli_options/* wholeNumber */.rD)(text)];
async function publish(options, context) {
    const { nix, clock, log, signal, print } = context;
    const key = await signingKey(options, context);
    const work = await (0,repository/* openWork */.QB)(context, options.config);
    const commit = await (0,repository/* cleanCommit */.Nx)(work, signal);
    const loaded = await (0,repository/* loadValid */.Tt)(work, { kind: "commit", revision: commit }, signal, clock.now());
    const { branch } = loaded.state.source;
    const { checkout, channel, history } = work.repository;
    const outcome = await runPublishRelease({
        place: work.place,
        commit,
        branch,
        repository: await (0,repository/* identityOf */.cu)(work, context, options.repository),
        handoff: (0,pipeline_handoff/* parseHandoff */["in"])(await (0,cli_options/* readNamed */.Mk)((0,external_node_path_.resolve)(context.cwd, options.handoff), "--handoff")),
        pullRequests: options.pullRequest ?? [],
        again: options.again === true,
    }, { nix, clock, log, checkout, channel: await channel(), history: await history(branch) }, key, signal);
    print.result(outcome, () => published(outcome));
}
function published(outcome) {
    switch (outcome.kind) {
        case "published":
            return `release ${outcome.release} published, record ${(0,kernel_digest/* shortDigest */.VK)(outcome.digest)}`;
        case "unchanged":
            return `release ${outcome.release} already says this`;
        case "superseded":
            return `SUPERSEDED by release ${outcome.by.release} of ${(0,revision/* shortRevision */.w7)(outcome.by.commit)}: nothing published`;
    }
}
async function advance(wave, options, context) {
    const { clock, log, signal, print } = context;
    const { channel, branch, key } = await channelOf(options, context);
    const chosen = wave === undefined ? {} : { wave };
    const outcome = await runAdvance({ branch, ...chosen }, { channel, clock, log }, key, signal);
    print.result(outcome, () => outcome.kind === "complete"
        ? `release ${outcome.release} has no wave left to admit`
        : [
            `wave ${outcome.wave} of release ${outcome.release} admitted: ${outcome.targets.join(", ")}; soaks until ${outcome.soakUntil}`,
            ...outcome.frozen.map(({ target, until, reason }) => `${target} stays behind, frozen until ${until}: ${(0,kernel_text/* clip */.$Q)(reason)}`),
            `by hand: whether earlier waves are healthy was not looked at; hosts take it if they trust ${key.keyId.slice(0, 16)} for role rollout`,
        ].join("\n"));
}
async function rollback(targets, options, context) {
    const { clock, log, signal, print } = context;
    const { channel, branch, key } = await channelOf(options, context);
    const start = options.from === undefined ? {} : { from: options.from };
    const order = { branch, targets, to: options.to, ...start, expiresInMs: options.expires };
    const outcome = await runRollback(order, { channel, clock, log }, key, signal);
    print.result(outcome, () => [
        `rollback ${outcome.counter}: ${targets.join(", ")} from release ${outcome.from} to ${outcome.to}`,
        `hosts take it if they trust ${key.keyId.slice(0, 16)} for role rollback`,
    ].join("\n"));
}
async function report(options, context) {
    const { log, signal, print } = context;
    const work = await (0,repository/* openWork */.QB)(context, options.config);
    const { state } = await (0,repository/* loadValid */.Tt)(work, await (0,repository/* currentTree */.iF)(work, signal), signal);
    const identity = await (0,repository/* identityOf */.cu)(work, context, options.repository);
    const [owner = "", repo = ""] = identity.split("/").slice(-2);
    const wanted = { repository: identity, branch: state.source.branch, commit: options.commit ?? null };
    const release = await findRelease(await work.repository.channel(), wanted, signal);
    if (!release) {
        throw new kernel_error/* NekoError */.i("RELEASE_PENDING", "there is no such release yet", { hint: "publish one, then report again" });
    }
    const identities = new Map(state.targets.flatMap((target) => target.identity === undefined ? [] : [[target.name, target.identity]]));
    const forge = work.repository.forge(owner, repo);
    const request = { record: release.record, identities, candidates: [], report: state.report };
    const outcome = await runReport(request, { forge, log }, signal);
    print.result({
        release: release.record.release,
        standings: outcome.standings,
        refused: outcome.judged.refused.map(({ source, error }) => ({ source, ...error.toJSON() })),
    }, () => [
        `release ${release.record.release} of ${(0,revision/* shortRevision */.w7)(release.record.commit)}`,
        ...outcome.standings.map((standing) => `${standing.target}: ${describeStanding(standing)}`),
    ].join("\n"));
    const [first] = outcome.failures;
    if (first)
        throw first;
}
async function channelOf(options, context) {
    const key = await signingKey(options, context);
    const work = await (0,repository/* openWork */.QB)(context, options.config);
    const { state } = await (0,repository/* loadValid */.Tt)(work, await (0,repository/* currentTree */.iF)(work, context.signal), context.signal);
    return { key, branch: state.source.branch, channel: await work.repository.channel() };
}
async function signingKey({ key }, { cwd, env }) {
    const pem = key === undefined ? env["NEKO_SIGNING_KEY"] : (await (0,cli_options/* readNamed */.Mk)((0,external_node_path_.resolve)(cwd, key), "--key")).toString("utf8");
    if (pem)
        return (0,keys/* loadSigningKey */.fm)(pem);
    throw new kernel_error/* NekoError */.i("KEY_INVALID", "there is no signing key", {
        hint: "give --key FILE, or the key's text in NEKO_SIGNING_KEY",
    });
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

/***/ 5888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZT: () => (/* binding */ checkHandoff),
/* harmony export */   ZU: () => (/* binding */ renderHandoff),
/* harmony export */   "in": () => (/* binding */ parseHandoff)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1400);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2526);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6448);
/* harmony import */ var _release_strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3655);






function renderHandoff(handoff) {
    return `${JSON.stringify(handoff, null, 2)}\n`;
}
/** @throws NekoError RECORD_INVALID with the path of the first problem */
function parseHandoff(input) {
    const error = { code: "RECORD_INVALID", what: "the handoff file cannot be read", hint };
    const read = (0,_release_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(input, { maxBytes: 4 * 1024 * 1024, maxDepth: 16 });
    if ("problem" in read)
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i(error.code, `${error.what}: ${read.problem}`, { hint });
    return (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .readShape */ ._f)(read.value, handoff, error);
}
/**
 * Holds a handoff against this job's own evaluation of the same commit.
 * @throws NekoError REPOSITORY_MISMATCH, REF_MISMATCH, CLOSURE_MISMATCH
 */
function checkHandoff(handed, own) {
    if (handed.repository !== own.repository) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REPOSITORY_MISMATCH", `the handoff is of ${handed.repository}, this job of ${own.repository}`, { hint });
    }
    if (handed.ref !== own.ref || handed.commit !== own.commit) {
        const [theirs, ours] = [handed, own].map((side) => `${side.ref} at ${side.commit.slice(0, 8)}`);
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("REF_MISMATCH", `the handoff is of ${theirs ?? ""}, this job of ${ours ?? ""}`, { hint });
    }
    for (const { attribute, storePath } of handed.results) {
        const evaluated = own.evaluated.outputs.get(attribute)?.outPath;
        if (evaluated !== storePath) {
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("CLOSURE_MISMATCH", `the build job built ${attribute} as ${storePath}; this job evaluates ${evaluated ?? "no such attribute"}`, { hint: "do not publish this: find out what changed the build job's flake, lock or system, then build again" });
        }
    }
}
const hint = "run the build job again for this commit and hand over the file that it writes";
const storePath = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStorePath */ .GV, "store path");
const digest = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m, "sha256 digest");
const destination = (value, path) => typeof value === "object" && value !== null && "pushed" in value && value.pushed === true
    ? (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
        registry: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        pushed: (it, at) => (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .truth */ .Im)(it, at),
        source: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)(/^[\x21-\x7e]{1,1000}$/, "image location"),
        tags: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq),
    })(value, path)
    : (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
        registry: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        pushed: (it, at) => (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .truth */ .Im)(it, at),
        code: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
        message: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    })(value, path);
const image = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    imageId: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    config: digest,
    manifest: digest,
    layers: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    layersSent: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    sizeBytes: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    sentBytes: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    ms: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(),
    destinations: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(destination),
});
const handoff = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    schema: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)("neko.handoff/v1"),
    repository: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    ref: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq,
    commit: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRevision */ .Pp, "full commit id"),
    results: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ attribute: _release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq, storePath, closure: digest })),
    images: (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(image),
});


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
