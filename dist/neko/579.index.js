export const id = 579;
export const ids = [579];
export const modules = {

/***/ 1556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   S_: () => (/* binding */ switchTo),
/* harmony export */   Uv: () => (/* binding */ probeTarget),
/* harmony export */   ds: () => (/* binding */ probeWindowMs),
/* harmony export */   gw: () => (/* binding */ switchBack),
/* harmony export */   qK: () => (/* binding */ activationCause)
/* harmony export */ });
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4893);


// The two directions of a change, also where the kind of the target changes with it.
/** Makes `wanted` run. A target is one kind at a time: what ran as another kind is taken down first. */
async function switchTo(session, { wanted, previous }, signal) {
    const limited = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(signal, session.config.timeoutsMs.apply);
    if (previous && kindOf(previous.target) !== kindOf(wanted.target)) {
        await session.driver(kindOf(previous.target)).rollback(null, limited);
    }
    await session.driver(kindOf(wanted.target)).apply(wanted.target, limited);
}
/** Makes `previous` run again, or nothing of ours when there was none. */
async function switchBack(session, { wanted, previous }, signal) {
    const limited = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(signal, session.config.timeoutsMs.rollback);
    if (!previous || kindOf(previous.target) !== kindOf(wanted.target)) {
        await session.driver(kindOf(wanted.target)).rollback(null, limited);
    }
    if (previous)
        await session.driver(kindOf(previous.target)).rollback(previous.target, limited);
}
/** All probes of a slice, each within the host's own cap. */
function probeTarget(session, target, signal) {
    return session.probe(capped(target, session.config.timeoutsMs.probe), signal);
}
/** The longest that {@link probeTarget} takes: probes run side by side. */
function probeWindowMs(target, capMs) {
    return target ? Math.max(0, ...capped(target, capMs).map((probe) => probe.withinMs)) : 0;
}
/** Whatever stopped an activation, as the cause of its undoing. */
function activationCause(error) {
    const { code, message } = (0,_src_kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .toNekoError */ .R)(error);
    return { code: code === "STATE_WRITE_FAILED" ? code : "ACTIVATION_FAILED", message };
}
function kindOf(target) {
    return target.slice.kind;
}
function capped(target, capMs) {
    return target.slice.probes.map((probe) => ({ ...probe, withinMs: Math.min(probe.withinMs, capMs) }));
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mD: () => (/* binding */ defaultConfigFile),
  qK: () => (/* binding */ parseHostConfig)
});

// UNUSED EXPORTS: isSafeHttp

// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(2210);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
;// CONCATENATED MODULE: ./schemas/reconciler.schema.json
const reconciler_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://neko.dev/schemas/reconciler.schema.json","title":"Neko reconciler host file","description":"What one host needs to know before it trusts anything a repository says: /etc/neko/reconciler.yaml.","type":"object","required":["version","remotes","branch","targets"],"additionalProperties":false,"patternProperties":{"^x-":{}},"properties":{"version":{"const":1,"description":"Version of this format."},"remotes":{"description":"Where the channel is fetched from; the first that answers is used.","type":"array","minItems":1,"maxItems":16,"items":{"type":"object","required":["name","url"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/name"},"url":{"description":"https://, ssh:// or file:// URL of a git repository. No user, password or query.","type":"string","minLength":1,"maxLength":2000},"token-file":{"$ref":"#/$defs/path","description":"File with the token sent to this remote only."}}}},"branch":{"description":"The branch whose release channel this host follows.","type":"string","minLength":1},"targets":{"description":"Names of the targets in neko.yaml that this host is.","type":"array","minItems":1,"maxItems":64,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$"}},"state-dir":{"$ref":"#/$defs/path","description":"Private state.","default":"/var/lib/neko"},"trust-file":{"$ref":"#/$defs/path","description":"Keys per role, repository and ref this host trusts.","default":"/etc/neko/trust.json"},"agent-key":{"$ref":"#/$defs/path","description":"PEM of the key that signs this host\'s reports; default: agent-key.pem below state-dir."},"poll":{"$ref":"#/$defs/duration","description":"Time between passes, ± 20 %.","default":"60s"},"engine":{"description":"What runs containers.","enum":["podman","docker"],"default":"podman"},"registries":{"description":"Prefix of an image source in a release record → where this host finds it instead.","type":"object","propertyNames":{"minLength":1,"maxLength":500},"additionalProperties":{"type":"string","minLength":1,"maxLength":500}},"reporters":{"description":"Where signed reports go. None of them can fail a pass.","type":"array","maxItems":16,"items":{"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","required":["kind","path"],"additionalProperties":false,"properties":{"kind":{"const":"file"},"path":{"$ref":"#/$defs/path","description":"Directory; one file per target and report."}}},{"type":"object","required":["kind","url"],"additionalProperties":false,"properties":{"kind":{"const":"webhook"},"url":{"type":"string","pattern":"^https?://[^\\\\s@?#]+$","maxLength":2000},"secret-file":{"$ref":"#/$defs/path","description":"Key of the HMAC-SHA-256 in X-Neko-Signature-256."}}},{"type":"object","required":["kind","repository","token-file"],"additionalProperties":false,"properties":{"kind":{"const":"check-run"},"api-url":{"type":"string","pattern":"^https?://[^\\\\s@?#]+$","default":"https://api.github.com"},"repository":{"type":"string","pattern":"^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$"},"token-file":{"$ref":"#/$defs/path","description":"Token of a GitHub App with checks: write."}}}]}},"timeouts":{"description":"Upper bounds of each phase; they cap what neko.yaml asks for.","type":"object","additionalProperties":false,"properties":{"fetch":{"$ref":"#/$defs/duration","default":"5m"},"prepare":{"$ref":"#/$defs/duration","default":"60m"},"apply":{"$ref":"#/$defs/duration","default":"10m"},"probe":{"$ref":"#/$defs/duration","default":"5m"},"confirm":{"$ref":"#/$defs/duration","default":"2m"},"rollback":{"$ref":"#/$defs/duration","default":"10m"}}},"confirm":{"description":"A change stays only while at least one place that was reachable before it still is.","type":"object","additionalProperties":false,"properties":{"urls":{"description":"http(s) URLs asked besides the remotes; any answer counts.","type":"array","maxItems":16,"items":{"type":"string","pattern":"^https?://[^\\\\s@?#]+$","maxLength":2000}}}}},"$defs":{"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$"},"path":{"type":"string","pattern":"^/[^\\\\u0000-\\\\u001f]*$","maxLength":4000},"duration":{"type":"string","pattern":"^[0-9]{1,9}(ms|s|m|h|d)$"}}}');
;// CONCATENATED MODULE: ./reconciler/config.ts







const defaultConfigFile = "/etc/neko/reconciler.yaml";
const maxBytes = 256 * 1024;
const maxProblems = 100;
const validate = new _2020.Ajv2020({
    allErrors: true,
    strict: true,
    discriminator: true,
    ownProperties: true,
}).compile(reconciler_schema_namespaceObject);
/**
 * @param file how errors name it
 * @throws NekoError HOST_CONFIG_INVALID: every problem at once, one line each as `file:line:column: what`
 */
function parseHostConfig(text, file) {
    if (Buffer.byteLength(text) > maxBytes)
        throw invalid([`${file}: larger than 256 KiB`]);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, stringKeys: true, uniqueKeys: true, version: "1.2" });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    const broken = [...document.errors, ...document.warnings];
    if (broken.length > 0) {
        throw invalid(broken.map((error) => `${at(error.pos[0])}: ${firstLine(error.message)}`));
    }
    const raw = toValue(document);
    const show = (problem) => `${at(offsetOf(document, problem.path))}: ${problem.text}`;
    if (!validate(raw)) {
        throw invalid((validate.errors ?? []).map(explain).map(show));
    }
    const problems = semanticProblems(raw);
    if (problems.length > 0)
        throw invalid(problems.map(show));
    return resolve(raw);
}
function toValue(document) {
    try {
        return document.toJS({ maxAliasCount: 20 });
    }
    catch (error) {
        throw invalid([(0,kernel_text/* clip */.$Q)(error instanceof Error ? error.message : String(error))]);
    }
}
function explain(error) {
    const path = pathOf(error.instancePath);
    if (error.keyword === "additionalProperties") {
        const key = String(error.params["additionalProperty"]);
        return { path: [...path, key], text: `unknown key "${(0,kernel_text/* clip */.$Q)(key, 60)}"` };
    }
    if (error.keyword === "discriminator") {
        return { path: [...path, "kind"], text: `${path.join(".")} kind is none of file, webhook and check-run` };
    }
    const where = path.length === 0 ? "" : `${path.join(".")} `;
    return { path, text: `${where}${error.message ?? "is not valid"}` };
}
function semanticProblems(raw) {
    const problems = [];
    try {
        (0,revision/* parseBranch */.Qd)(raw.branch);
    }
    catch {
        problems.push({ path: ["branch"], text: "branch is no branch name Neko accepts" });
    }
    raw.remotes.forEach((remote, index) => {
        if (raw.remotes.findIndex((other) => other.name === remote.name) !== index) {
            problems.push({ path: ["remotes", String(index), "name"], text: `remote "${remote.name}" is named twice` });
        }
        if (!isRemoteUrl(remote.url)) {
            problems.push({
                path: ["remotes", String(index), "url"],
                text: "url is no https://, ssh:// or file:// URL without user, password, query and fragment",
            });
        }
    });
    raw.reporters?.forEach((reporter, index) => {
        const key = reporter.kind === "webhook" ? "url" : "api-url";
        const url = reporter[key];
        if (url !== undefined && !isSafeHttp(url)) {
            problems.push({ path: ["reporters", String(index), key], text: `${key} is not https (http: loopback only)` });
        }
    });
    return problems;
}
function isRemoteUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || url.search !== "" || url.hash !== "" || url.password !== "")
        return false;
    if (url.protocol === "file:")
        return url.host === "" && url.username === "";
    if (url.protocol === "ssh:")
        return url.hostname !== "" && !url.hostname.startsWith("-");
    return url.username === "" && isSafeHttp(text);
}
/** https, or http to this machine itself. Source: security-reliability.md R6. */
function isSafeHttp(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === "https:")
        return true;
    return url?.protocol === "http:" && /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(url.hostname);
}
function resolve(raw) {
    const stateDirectory = raw["state-dir"] ?? "/var/lib/neko";
    const time = (name, fallback) => (0,duration/* parseDuration */.E9)(raw.timeouts?.[name] ?? fallback);
    return {
        remotes: raw.remotes.map((remote) => ({
            name: remote.name,
            url: remote.url,
            ...(remote["token-file"] === undefined ? {} : { tokenFile: remote["token-file"] }),
        })),
        branch: (0,revision/* parseBranch */.Qd)(raw.branch),
        targets: raw.targets,
        stateDirectory,
        trustFile: raw["trust-file"] ?? "/etc/neko/trust.json",
        agentKeyFile: raw["agent-key"] ?? `${stateDirectory}/agent-key.pem`,
        pollMs: (0,duration/* parseDuration */.E9)(raw.poll ?? "60s"),
        engine: raw.engine ?? "podman",
        registries: new Map(Object.entries(raw.registries ?? {})),
        reporters: (raw.reporters ?? []).map(resolveReporter),
        timeoutsMs: {
            fetch: time("fetch", "5m"),
            prepare: time("prepare", "60m"),
            apply: time("apply", "10m"),
            probe: time("probe", "5m"),
            confirm: time("confirm", "2m"),
            rollback: time("rollback", "10m"),
        },
        confirmUrls: raw.confirm?.urls ?? [],
    };
}
function resolveReporter(raw) {
    switch (raw.kind) {
        case "file":
            return { kind: "file", path: raw.path };
        case "webhook": {
            const secretFile = raw["secret-file"];
            return { kind: "webhook", url: raw.url, ...(secretFile === undefined ? {} : { secretFile }) };
        }
        case "check-run": {
            const [owner = "", repository = ""] = raw.repository.split("/");
            const apiUrl = (raw["api-url"] ?? "https://api.github.com").replace(/\/$/, "");
            return { kind: "check-run", apiUrl, owner, repository, tokenFile: raw["token-file"] };
        }
    }
}
function pathOf(pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** Where the last key of the path begins that exists; 0 when none does. */
function offsetOf(document, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const holder = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
        const pair = (0,dist/* isMap */.jh)(holder)
            ? holder.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === path[length - 1])
            : undefined;
        const node = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
function firstLine(text) {
    return (0,kernel_text/* clip */.$Q)(text.split("\n")[0].replace(/ at line \d+, column \d+:?$/, ""), 200);
}
function invalid(problems) {
    const shown = problems.slice(0, maxProblems);
    const rest = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : [];
    return new error/* NekoError */.i("HOST_CONFIG_INVALID", [...shown, ...rest].join("\n"), {
        hint: "correct the host file; what runs keeps running until then",
    });
}


/***/ }),

/***/ 8961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   jQ: () => (/* binding */ planTick)
/* harmony export */ });
/* harmony import */ var _src_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _src_kernel_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1400);
/* harmony import */ var _src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7854);




function planTick(facts) {
    const { resolved, state } = facts;
    const wanted = "admission" in resolved ? wantedOf(resolved.admission) : null;
    const hold = activeHold(state.hold, facts.now);
    if (hold) {
        const until = hold.expires === null ? "" : ` until ${hold.expires}`;
        const because = (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(`held by ${hold.owner}${until}: ${hold.reason}`);
        // Hands off means what runs, not what a reboot left: only then is the last good one started.
        return keep(facts, { kind: "gated", code: "HELD", wanted, because }, facts.rebooted);
    }
    if ("error" in resolved) {
        const { code, message } = resolved.error;
        return keep(facts, { kind: "failed", wanted: null, cause: { code, message } });
    }
    const { admission } = resolved;
    switch (admission.kind) {
        case "pending":
            return keep(facts, { kind: "pending", behind: admission.behind, because: admission.because });
        case "absent":
            return keep(facts, { kind: "pending", behind: null, because: admission.because });
        case "gated":
        case "unsettled":
            return keep(facts, { kind: "gated", code: admission.code, wanted, because: admission.because });
        case "admitted":
            return planAdmitted(facts, toWanted(admission, admission.via), admission);
    }
}
function planAdmitted(facts, wanted, admission) {
    const { state } = facts;
    const { lastGood } = state;
    const { desiredId } = wanted.target;
    const { pending } = admission;
    if (state.phase.phase === "stuck" && state.phase.attempt.wanted.target.desiredId === desiredId) {
        const because = `${state.phase.cause.message}; the rollback failed, and a person has to look`;
        return keep(facts, { kind: "gated", code: "ROLLBACK_FAILED", wanted, because: (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(because) });
    }
    const bad = state.quarantine.find((entry) => (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarantined */ .fK)(entry, wanted));
    if (bad) {
        const because = (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(`${(0,_src_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(desiredId)} was rolled back (${bad.cause.code}): ${bad.cause.message}`);
        return keep(facts, { kind: "gated", code: "QUARANTINED", wanted, because });
    }
    if (facts.runsWanted) {
        if (lastGood?.digest === wanted.digest && lastGood.target.desiredId === desiredId && (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .isSamePick */ .yl)(lastGood, wanted)) {
            return { kind: "in-sync", wanted, pending, because: `release ${wanted.release} runs` };
        }
        return { kind: "adopt", wanted, pending, because: `release ${wanted.release} asks for what runs already` };
    }
    const named = `release ${wanted.release} (${(0,_src_kernel_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(wanted.commit)})`;
    if (!lastGood)
        return { kind: "apply", wanted, pending, reason: "first", because: `${named} is the first here` };
    if (lastGood.target.desiredId === desiredId) {
        const because = (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .isSamePick */ .yl)(lastGood, wanted)
            ? `what runs is no longer what ${named} asks for`
            : (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(`another variant of ${named} fits this host now: ${(0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .sayPicked */ .M3)(wanted)}`);
        return { kind: "apply", wanted, pending, reason: "drift", because };
    }
    const reason = wanted.via === "rollback" ? "rollback" : "change";
    return { kind: "apply", wanted, pending, reason, because: `${named} follows release ${lastGood.release}` };
}
/** The hold, unless its time is over. */
function activeHold(hold, now) {
    if (!hold)
        return null;
    return hold.expires !== null && Date.parse(hold.expires) <= now.getTime() ? null : hold;
}
function keep(facts, closed, mayRestore = true) {
    const { phase, lastGood } = facts.state;
    // Stuck: bringing the last good one back has failed already; trying again each pass would be a loop.
    const restore = mayRestore && phase.phase !== "stuck" && !facts.runsLastGood ? lastGood : null;
    return { kind: "keep", closed, restore };
}
/** What the admission would have run, also while a gate is closed. */
function wantedOf(admission) {
    switch (admission.kind) {
        case "admitted":
        case "unsettled":
            return toWanted(admission, admission.via);
        case "gated":
            return toWanted(admission, "release");
        case "pending":
        case "absent":
            return null;
    }
}
function toWanted(admission, via) {
    const { predicate, digest } = admission.release;
    const wanted = { target: admission.target, release: predicate.release, digest, commit: predicate.commit, via };
    if (admission.kind === "unsettled" || !admission.offer)
        return wanted;
    return { ...wanted, offer: admission.offer, picked: admission.picked ?? [] };
}


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ offersVariants),
/* harmony export */   M3: () => (/* binding */ sayPicked),
/* harmony export */   fK: () => (/* binding */ isQuarantined),
/* harmony export */   oq: () => (/* binding */ settleAgain),
/* harmony export */   yl: () => (/* binding */ isSamePick),
/* harmony export */   zg: () => (/* binding */ settleAdmission)
/* harmony export */ });
/* unused harmony export settle */
/* harmony import */ var _src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _src_variants_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8073);
/* harmony import */ var _src_variants_hardware_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1320);
/* harmony import */ var _src_variants_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6669);




/** True when the host has a choice to make. */
function offersVariants({ slice }) {
    return slice.kind === "containers" && slice.containers.some((one) => "choices" in one);
}
/**
 * The record with one image for each container. While the machine cannot be asked, a variant that was picked before for
 * this very slice stays, unless it is known not to run any more: a broken nvidia-smi stops no container.
 * @param keeps the same where a better one is known
 */
function settle(offer, hardware, before, keeps = false) {
    const { slice, variants, ...rest } = offer;
    if (slice.kind !== "containers" || !offersVariants(offer))
        return { kind: "settled", target: offer, picked: [] };
    const picked = [];
    const images = { ...offer.images };
    const containers = [];
    for (const one of slice.containers) {
        if (!("choices" in one)) {
            containers.push(one);
            continue;
        }
        const { name, choices, packing, run } = one;
        const given = { ...hardware, gpus: (0,_src_variants_hardware_js__WEBPACK_IMPORTED_MODULE_1__/* .gpusFor */ .vL)(hardware.gpus, run.devices) };
        const choice = (0,_src_variants_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseVariant */ .z)(choices, given);
        const kept = keeps || choice.kind === "unknown" ? keptOf(choices, given, before, name) : undefined;
        const chosen = kept ?? (choice.kind === "chosen" ? choice : undefined);
        if (!chosen) {
            const reasons = choice.kind === "chosen" ? [] : choice.because;
            return choice.kind === "unknown"
                ? {
                    kind: "unsettled",
                    code: "HARDWARE_UNKNOWN",
                    because: sayNone(name, "which variant runs here is not known", reasons),
                }
                : { kind: "unsettled", code: "NO_VARIANT_RUNS", because: sayNone(name, "no variant runs here", reasons) };
        }
        const { imageId, storePath, config } = chosen.chosen;
        containers.push({ name, imageId, storePath, config, packing, run });
        const image = variants?.[name]?.[imageId];
        if (image)
            images[name] = image;
        picked.push({ container: name, imageId, because: (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(chosen.because, 300) });
    }
    const settled = { ...slice, containers };
    return { kind: "settled", target: { ...rest, slice: settled, images }, picked };
}
function keptOf(choices, hardware, before, container) {
    const earlier = before.find((one) => one.container === container);
    const chosen = choices.find(({ imageId }) => imageId === earlier?.imageId);
    if (!chosen)
        return undefined;
    const judged = (0,_src_variants_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeVariant */ .h)(chosen.compiledFor, hardware);
    return judged.kind === "refused" ? undefined : { chosen, because: `as before; now: ${judged.because}` };
}
function sayNone(container, what, reasons) {
    return (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(`${container}: ${what}: ${reasons.map(({ imageId, because }) => `${imageId}: ${because}`).join(". ")}`);
}
/** What a pass may follow of an admission. A closed gate stays closed whatever the machine has. */
function settleAdmission(admission, hardware, lastGood) {
    if (!("target" in admission) || !offersVariants(admission.target))
        return admission;
    const offer = admission.target;
    const settled = settle(offer, hardware, picksOf(lastGood, offer));
    if (settled.kind === "settled")
        return { ...admission, target: settled.target, offer, picked: settled.picked };
    if (admission.kind === "gated")
        return admission;
    const { release, target, via } = admission;
    return { kind: "unsettled", code: settled.code, because: settled.because, release, target, via };
}
/** The last good one with what this machine takes of it now. Where that was rolled back, it stays with what it took
 *  before, unless that is known not to run any more. */
function settleAgain(good, hardware, quarantine) {
    if (!good.offer)
        return good;
    const best = settle(good.offer, hardware, good.picked ?? []);
    const isBad = best.kind === "settled" && quarantine.some((entry) => isQuarantined(entry, best));
    const settled = isBad ? settle(good.offer, hardware, good.picked ?? [], true) : best;
    return settled.kind === "settled" ? { ...good, target: settled.target, picked: settled.picked } : settled;
}
/** What was picked the last time, as long as the same was asked for. */
function picksOf(lastGood, { desiredId }) {
    return lastGood?.target.desiredId === desiredId ? (lastGood.picked ?? []) : [];
}
/** True when both take the same image for every container. */
function isSamePick(a, b) {
    return namesOf(a) === namesOf(b);
}
/** True when this very target, with these variants of it, is what was rolled back. */
function isQuarantined(entry, { target, picked = [] }) {
    return entry.desiredId === target.desiredId && isSamePick(entry, { picked });
}
const namesOf = ({ picked = [] }) => picked.map(({ container, imageId }) => `${container} ${imageId}`).join("\n");
/** `web takes agent/opt: sm_86 is made for it …`; empty where nothing was left to the host. */
function sayPicked({ picked = [] }) {
    return picked.map(({ container, imageId, because }) => `${container} takes ${imageId}: ${because}`).join(". ");
}


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cq: () => (/* binding */ hostDiff),
  tW: () => (/* binding */ hostHistory),
  AK: () => (/* binding */ hostHold),
  Dn: () => (/* binding */ hostInit),
  bG: () => (/* binding */ hostProbe),
  gj: () => (/* binding */ hostResume),
  vu: () => (/* binding */ hostRetry),
  D1: () => (/* binding */ hostStatus),
  Z9: () => (/* binding */ loadConfig),
  runGuard: () => (/* binding */ runGuard),
  Kf: () => (/* binding */ runReconcile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/adapters/git/git-mirror.ts + 1 modules
var git_mirror = __webpack_require__(6317);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/push/reference.ts
var push_reference = __webpack_require__(6805);
// EXTERNAL MODULE: ./src/adapters/registry/oci-layout.ts
var oci_layout = __webpack_require__(3466);
// EXTERNAL MODULE: ./src/adapters/registry/oci-layout-files.ts
var oci_layout_files = __webpack_require__(2900);
;// CONCATENATED MODULE: ./src/adapters/registry/layout-server.ts








/**
 * The pull half of a registry over a directory of image layouts: podman and docker cannot pull `oci:DIR@digest`, so
 * they are given this. Reads only; names are matched against the spec's patterns before they meet a path.
 * Source: OCI distribution-spec v1.1, "Pull"; RFC 9110 section 14 for ranges.
 */
async function serveLayout(directory, options = {}) {
    const stop = new AbortController();
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(directory, request, response, stop.signal).catch((thrown) => {
            // The reader went away, or the disk failed midway: a cut answer says so, a second status cannot.
            if (response.headersSent)
                response.destroy();
            else if (thrown instanceof kernel_error/* NekoError */.i && thrown.code === "VALUE_INVALID")
                refuse(response, 404, "NAME_INVALID");
            else
                refuse(response, 500, "UNKNOWN");
        });
    });
    server.listen({ host: options.host ?? "127.0.0.1", port: options.port ?? 0 });
    await (0,external_node_events_.once)(server, "listening");
    const { address, port } = server.address();
    const host = `${address.includes(":") ? `[${address}]` : address}:${port}`;
    return {
        host,
        port,
        url: `http://${host}`,
        async [Symbol.asyncDispose]() {
            stop.abort();
            const closed = (0,external_node_events_.once)(server, "close");
            server.close();
            server.closeAllConnections();
            await closed;
        },
    };
}
// No percent sign and no dot segment passes: what a name may not hold is not decoded first.
const route = /^\/v2\/([a-z0-9._/-]+)\/(manifests|blobs)\/([A-Za-z0-9._:-]+)$/;
async function answer(directory, request, response, signal) {
    response.setHeader("Docker-Distribution-Api-Version", "registry/2.0");
    if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("Allow", "GET, HEAD");
        return refuse(response, 405, "UNSUPPORTED");
    }
    const path = (request.url ?? "").replace(/\?.*$/s, "");
    if (path === "/v2/" || path === "/v2") {
        response.setHeader("Content-Type", "application/json");
        return void response.end("{}");
    }
    const [, repository = "", kind, reference = ""] = route.exec(path) ?? [];
    if (!(0,push_reference/* isRepository */.Z6)(repository))
        return refuse(response, 404, "NAME_INVALID");
    if (kind === "manifests")
        await sendManifest(directory, repository, reference, response, signal);
    else
        await sendBlob(directory, repository, reference, request, response);
}
async function sendManifest(directory, repository, reference, response, signal) {
    if (!(0,push_reference/* isTag */.dz)(reference) && !isDigest(reference))
        return refuse(response, 404, "MANIFEST_UNKNOWN");
    const manifest = await (0,oci_layout/* ociLayout */.S)({ directory }).readManifest(repository, reference, signal);
    if (!manifest)
        return refuse(response, 404, "MANIFEST_UNKNOWN");
    response.setHeader("Content-Type", manifest.mediaType);
    response.setHeader("Docker-Content-Digest", manifest.digest);
    response.setHeader("Content-Length", manifest.bytes.length);
    response.end(manifest.bytes); // node:http sends no body to HEAD
}
async function sendBlob(directory, repository, reference, request, response) {
    if (!isDigest(reference))
        return refuse(response, 404, "DIGEST_INVALID");
    const blob = await (0,oci_layout_files/* openBlob */.Ym)((0,oci_layout/* layoutOf */.a)(directory, repository), (0,digest/* parseDigest */.m)(reference));
    if (!blob)
        return refuse(response, 404, "BLOB_UNKNOWN");
    try {
        const sizeBytes = blob.facts.size;
        const range = rangeOf(request.headers.range, sizeBytes);
        response.setHeader("Content-Type", "application/octet-stream");
        response.setHeader("Docker-Content-Digest", reference);
        response.setHeader("Accept-Ranges", "bytes");
        if (range === "unsatisfiable") {
            response.setHeader("Content-Range", `bytes */${sizeBytes}`);
            return refuse(response, 416, "SIZE_INVALID");
        }
        if (range) {
            response.statusCode = 206;
            response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${sizeBytes}`);
        }
        response.setHeader("Content-Length", range ? range.end - range.start + 1 : sizeBytes);
        if (request.method === "HEAD" || sizeBytes === 0)
            return void response.end();
        const content = blob.file.createReadStream({ ...range, autoClose: false, highWaterMark: 1024 * 1024 });
        await (0,external_node_stream_promises_.pipeline)(content, response);
    }
    finally {
        await blob.file.close();
    }
}
/** One range of bytes, both ends included; undefined for none, and for several, which a server may ignore. */
function rangeOf(header, sizeBytes) {
    const match = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(header ?? "");
    if (!match || (match[1] === "" && match[2] === ""))
        return undefined;
    const last = sizeBytes - 1;
    if (match[1] === "") {
        const suffix = Number(match[2]);
        return suffix === 0 ? "unsatisfiable" : { start: Math.max(0, sizeBytes - suffix), end: last };
    }
    const start = Number(match[1]);
    const end = match[2] === "" ? last : Math.min(Number(match[2]), last);
    if (match[2] !== "" && Number(match[2]) < start)
        return undefined;
    return start > last ? "unsatisfiable" : { start, end };
}
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** Source: distribution-spec v1.1, "Error Codes". */
function refuse(response, status, code) {
    response.statusCode = status;
    response.setHeader("Content-Type", "application/json");
    response.removeHeader("Content-Length");
    response.end(JSON.stringify({ errors: [{ code }] }));
}

// EXTERNAL MODULE: ./src/adapters/nix/nix-cli.ts + 5 modules
var nix_cli = __webpack_require__(8796);
// EXTERNAL MODULE: ./src/adapters/node-clock.ts
var node_clock = __webpack_require__(7405);
// EXTERNAL MODULE: ./src/adapters/node-run.ts
var node_run = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/release/trust.ts
var release_trust = __webpack_require__(3911);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./reconciler/adapters/driver-containers-plan.ts

const startable = new Set(["created", "configured", "initialized", "exited", "stopped"]);
/**
 * `neko-web-site`. After a target with a hyphen a dot, which neko.yaml has in no name: `neko-web-api.cache` is not
 * target `web` with `api-cache`. A record may still hold dots: those names end with a digest, and have two dots at least.
 */
function nameOf(target, container) {
    if (!`${target}${container}`.includes("."))
        return `neko-${target}${target.includes("-") ? "." : "-"}${container}`;
    return `neko-${target}-${container}.${(0,digest/* shortDigest */.VK)((0,digest/* sha256 */.sc)(`${target}/${container}`))}`;
}
/** Where a container waits for the commit that lets go of it. The ids keep several attempts apart, also those with two
 *  variants of one image, which share a desiredId. */
function keptNameOf(target, { container, desiredId, image, id }) {
    const attempt = desiredId && image ? `${(0,digest/* shortDigest */.VK)(desiredId)}-${(0,digest/* shortDigest */.VK)(image)}` : id.slice(0, 12);
    return `${nameOf(target, container)}.old-${attempt}`;
}
function isRunning(present) {
    return present.status === "running";
}
/**
 * The steps that make exactly `wanted` run; none when it does. `others` are kept, stopped and out of the way
 * (apply), or removed first (rollback, where they hold the ports).
 */
function planContainers(target, wanted, present, others) {
    const picked = (wanted?.containers ?? []).map((container) => ({
        container,
        name: nameOf(target, container.container),
        chosen: choose(target, wanted.desiredId, container, present),
    }));
    const chosen = new Set(picked.map((pick) => pick.chosen));
    const rest = present.filter((each) => !chosen.has(each));
    const taken = new Set(present.map((each) => each.name));
    const aside = [];
    const stops = [];
    for (const each of rest) {
        const kept = keptNameOf(target, each);
        // A second one of the same name-to-be, and what can be neither stopped nor started, is of no use to a rollback.
        const useless = each.name !== kept && taken.has(kept);
        taken.add(kept);
        if (others === "remove" || useless || !(isRunning(each) || startable.has(each.status))) {
            aside.push({ do: "remove", id: each.id, name: each.name });
            continue;
        }
        if (each.name !== kept)
            aside.push({ do: "rename", id: each.id, name: each.name, to: kept });
        if (isRunning(each))
            stops.push({ do: "stop", id: each.id, name: kept });
    }
    return [
        ...aside,
        ...picked.flatMap(({ chosen: one, name }) => one && one.name !== name ? [{ do: "rename", id: one.id, name: one.name, to: name }] : []),
        // The old ones run until the new ones exist: a refused run option costs no downtime.
        ...picked.flatMap(({ container, chosen: one, name }) => one ? [] : [{ do: "create", name, wanted: container, desiredId: wanted.desiredId }]),
        ...stops,
        ...picked.flatMap(({ chosen: one, name }) => (one && isRunning(one) ? [] : [{ do: "start", name }])),
    ];
}
/** The container that already is the wanted one, under its own name or kept aside. */
function choose(target, desiredId, wanted, present) {
    const same = present.filter((each) => each.container === wanted.container &&
        each.desiredId === desiredId &&
        each.image !== null &&
        wanted.images.includes(each.image) &&
        (isRunning(each) || startable.has(each.status)));
    return same.find((each) => each.name === nameOf(target, wanted.container)) ?? same[0];
}
/** Exactly the wanted ones run under their names; whatever else is ours is stopped and kept aside. */
function isExactly(target, wanted, present) {
    return planContainers(target, wanted, present, "keep").length === 0;
}
/** The one desiredId that everything under its own name runs; null when something is down, mixed or missing. */
function runningIdOf(target, present) {
    const current = present.filter((each) => each.name === nameOf(target, each.container));
    const ids = new Set(current.map((each) => (isRunning(each) ? each.desiredId : null)));
    const [id] = ids;
    return ids.size === 1 ? (id ?? null) : null;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./reconciler/adapters/driver-containers-source.ts




const host = String.raw `(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?`;
const component = String.raw `[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*`;
// Source: distribution/reference, grammar of a name; the host must be there, since docker would add its own.
const namePattern = new RegExp(`^(${host})((?:/${component})+)$`);
/**
 * A source of a release record as this host sees it: the longest matching prefix of `registries` is rewritten.
 * @throws NekoError PULL_FAILED when it names no place
 */
function parseImageSource(source, registries) {
    const rewritten = rewrite(source, registries);
    if (rewritten.startsWith("oci:")) {
        const path = rewritten.slice("oci:".length).replace(/\/+$/, "");
        const repository = (0,posix_.basename)(path);
        if ((0,external_node_path_.isAbsolute)(path) && new RegExp(`^${component}$`).test(repository)) {
            return { kind: "layout", directory: (0,posix_.dirname)(path), repository };
        }
        throw unusable(source, "an image layout must be an absolute path that ends in a repository's name");
    }
    const match = namePattern.exec(rewritten);
    if (!match)
        throw unusable(source, "it is neither host/repository nor oci:/directory/repository");
    return { kind: "registry", name: rewritten, insecure: isLoopback(match[1]) };
}
function rewrite(source, registries) {
    const [from, to] = [...registries]
        .map(([prefix, other]) => [prefix.replace(/\/+$/, ""), other.replace(/\/+$/, "")])
        .filter(([prefix]) => source === prefix || source.startsWith(`${prefix}/`))
        .toSorted(([a], [b]) => b.length - a.length)[0] ?? ["", ""];
    return from === "" ? source : `${to}${source.slice(from.length)}`;
}
/** Nobody can stand between us and our own machine; everywhere else TLS stays. */
function isLoopback(authority) {
    return /^(?:127(?:\.[0-9]{1,3}){3}|localhost|\[::1\])(?::[0-9]+)?$/.test(authority);
}
function unusable(source, why) {
    return new kernel_error/* NekoError */.i("PULL_FAILED", `image source "${(0,kernel_text/* clip */.$Q)(source, 200)}" cannot be used on this host: ${why}`, {
        hint: "rewrite its prefix under registries: in the host's file",
    });
}

;// CONCATENATED MODULE: ./reconciler/adapters/engine-argv.ts



const labels = {
    target: "dev.neko.target",
    desiredId: "dev.neko.desired-id",
    container: "dev.neko.container",
};
/**
 * Every value is glued to its option with `=`, and the image is a digest: nothing a person wrote can become an option.
 * What follows the image is the container's. Never restarted by the engine: what is not committed must not come back.
 * @throws NekoError VALUE_INVALID for a variable's name that would be read as more than a name
 */
function createArgv(engine, wanted) {
    const { run } = wanted;
    return [
        engine,
        "container",
        "create",
        `--name=${wanted.name}`,
        `--label=${labels.target}=${wanted.target}`,
        `--label=${labels.desiredId}=${wanted.desiredId}`,
        `--label=${labels.container}=${wanted.container}`,
        "--restart=no",
        "--pull=never",
        `--network=${run.network}`,
        ...run.ports.map((port) => `--publish=${port}`),
        ...Object.entries(run.env).map(([name, value]) => `--env=${variable(name)}=${value}`),
        ...run.mounts.map((mount) => `--volume=${mount}`),
        ...run.devices.map((device) => `--device=${device}`),
        wanted.image,
        ...run.args,
    ];
}
/** Source: IEEE Std 1003.1, 8.1. `A=B` or podman's `A*` would set other variables than the record names. */
function variable(name) {
    if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))
        return name;
    throw new kernel_error/* NekoError */.i("VALUE_INVALID", `"${(0,kernel_text/* clip */.$Q)(name, 80)}" is no name of an environment variable`, {
        hint: "use letters, digits and _ in the container's env",
    });
}
/** `reference` is one of ours: `host/repository@digest`. TLS may only be missing on this machine itself. */
function pullArgv(engine, reference, insecure) {
    // docker trusts 127.0.0.0/8 without TLS by itself and has no such flag.
    const tls = engine === "podman" && insecure ? ["--tls-verify=false"] : [];
    return [engine, "image", "pull", "--quiet", ...tls, reference];
}
function listArgv(engine, target) {
    return [engine, "container", "ls", "--all", "--quiet", "--no-trunc", `--filter=label=${labels.target}=${target}`];
}
/** A JSON array; a Go template would have to spell the fields differently for podman and docker. */
function inspectArgv(engine, ids) {
    return [engine, "container", "inspect", ...ids];
}
/** @throws SyntaxError, TypeError when it is not what {@link inspectArgv} asked for */
function parseInspected(stdout) {
    return JSON.parse(stdout).map(({ Id, Name, Image, State, Config }) => ({
        id: Id,
        name: Name.replace(/^\//, ""), // docker writes "/name"
        container: Config.Labels?.[labels.container] ?? "",
        desiredId: digestOrNull(Config.Labels?.[labels.desiredId]),
        image: parseImageId(Image),
        status: State.Status.toLowerCase(),
        exitCode: State.ExitCode,
    }));
}
/** podman writes 64 hex digits, docker `sha256:` before them; null for anything else. */
function parseImageId(text) {
    const hex = text.trim();
    return digestOrNull(hex.startsWith("sha256:") ? hex : `sha256:${hex}`);
}
function digestOrNull(text) {
    if (text === undefined)
        return null;
    try {
        return (0,digest/* parseDigest */.m)(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./reconciler/adapters/engine-cli.ts



const stopGraceSeconds = 10;
const queryTimeoutMs = 60_000;
// The signal given by the driver carries the deadline of the whole phase; this only bounds one forgotten command.
const changeTimeoutMs = 3_600_000;
function createEngine({ kind, run, env, pullEnv, failing }) {
    async function ask(argv, signal, timeoutMs, more = {}) {
        try {
            return await run(argv, { signal, env: { ...env, ...more }, timeoutMs, maxOutputBytes: 16 * 1024 * 1024 });
        }
        catch (error) {
            if (!(error instanceof kernel_error/* NekoError */.i) || error.code !== "INTERNAL")
                throw error;
            throw new kernel_error/* NekoError */.i("DRIVER_UNAVAILABLE", `${kind} cannot be started: ${error.message}`, {
                hint: `install ${kind}, or set engine: in the host's file to the one that is there`,
                cause: error,
            });
        }
    }
    async function change(argv, signal) {
        const { status, stderr, stdout } = await ask(argv, signal, changeTimeoutMs);
        if (status === 0)
            return;
        throw new kernel_error/* NekoError */.i(failing, `${argv.slice(0, 3).join(" ")} failed: ${(0,kernel_text/* tail */.RT)(stderr.trim() === "" ? stdout : stderr)}`, {
            hint: `look at \`${kind} ps --all --filter label=dev.neko.target\` on the host; the container's run options may not fit it`,
        });
    }
    const unavailable = (what, stderr) => new kernel_error/* NekoError */.i("DRIVER_UNAVAILABLE", `${kind} ${what}: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
        hint: `check that \`${kind} info\` works for the user the reconciler runs as`,
    });
    return {
        async list(target, signal) {
            // A container may be removed by others between the two questions: ask again, once.
            for (let last = false;; last = true) {
                const listed = await ask(listArgv(kind, target), signal, queryTimeoutMs);
                if (listed.status !== 0)
                    throw unavailable("cannot list containers", listed.stderr);
                const ids = listed.stdout.split("\n").filter((id) => id !== "");
                if (ids.length === 0)
                    return [];
                const { status, stdout, stderr } = await ask(inspectArgv(kind, ids), signal, queryTimeoutMs);
                if (status === 0)
                    return parseInspected(stdout).toSorted((a, b) => (a.name < b.name ? -1 : 1));
                if (last)
                    throw unavailable("cannot inspect containers", stderr);
            }
        },
        async imageId(reference, signal) {
            const argv = [kind, "image", "inspect", "--format={{.Id}}", reference];
            const { status, stdout } = await ask(argv, signal, queryTimeoutMs);
            return status === 0 ? (parseImageId(stdout) ?? undefined) : undefined;
        },
        async pull(reference, insecure, signal) {
            const { status, stderr } = await ask(pullArgv(kind, reference, insecure), signal, changeTimeoutMs, pullEnv);
            if (status === 0)
                return;
            throw new kernel_error/* NekoError */.i("PULL_FAILED", `pull of ${reference} failed: ${(0,kernel_text/* tail */.RT)(stderr, 3)}`, {
                hint: `check that this host reaches the registry and that \`${kind} login\` was done where it asks for it`,
            });
        },
        create: (wanted, signal) => change(createArgv(kind, wanted), signal),
        start: (name, signal) => change([kind, "container", "start", name], signal),
        stop: (id, signal) => change([kind, "container", "stop", "-t", String(stopGraceSeconds), id], signal),
        rename: (id, to, signal) => change([kind, "container", "rename", id, to], signal),
        remove: (id, signal) => change([kind, "container", "rm", "--force", "--volumes", id], signal),
        async lastLines(id, signal) {
            const { stdout, stderr } = await ask([kind, "container", "logs", "--tail", "20", id], signal, queryTimeoutMs);
            return (0,kernel_text/* tail */.RT)(`${stdout}\n${stderr}`.trim());
        },
    };
}

;// CONCATENATED MODULE: ./reconciler/adapters/driver-containers.ts
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







/** A container that ends at once has not started. */
const settleMs = 500;
/**
 * Containers through podman or docker, by digest, never by tag; strategy replace. Which release a container belongs to
 * is written on its labels, so that there is no state of ours that could differ from the engine's. The engine restarts
 * nothing (`--restart=no`): after a boot the reconciler sees the committed ones not running and starts them.
 * Images stay; `podman image prune` is the host's own business. Source: product.md section 7.
 */
function createContainersDriver(options) {
    const { target, log } = options;
    const engineFor = (failing) => createEngine({
        kind: options.engine,
        run: options.run,
        env: options.engineEnv ?? {},
        pullEnv: options.pullEnv ?? {},
        failing,
    });
    /** The id the engine gives the image: the config digest; in docker's containerd store the manifest's. */
    const imageIds = (image) => options.engine === "podman" ? [image.config] : [image.config, image.manifest];
    const wantedOf = (record) => ({
        desiredId: record.desiredId,
        containers: containersSlice(record).containers.map((container) => ({
            container: container.name,
            run: container.run,
            // None stands for what was not picked: then nothing that runs is taken for it.
            images: "choices" in container ? [] : imageIds(imageOf(record, container.name)),
        })),
    });
    /** The engine's id of the record's image, pulled when it is not here. */
    async function ensureImage(engine, container, image, signal) {
        for (const id of imageIds(image))
            if ((await engine.imageId(id, signal)) === id)
                return id;
        const failures = [];
        for (const source of image.sources) {
            try {
                const id = await pullFrom(engine, source, image.manifest, signal);
                if (id !== undefined && imageIds(image).includes(id))
                    return id;
                throw new kernel_error/* NekoError */.i("IMAGE_MISMATCH", `${container} from ${(0,kernel_text/* clip */.$Q)(source, 200)} is image ${id ?? "unknown"}, the release names ${image.config}`, {
                    hint: "do not run it; find out who pushed something else under this manifest",
                });
            }
            catch (error) {
                const cause = (0,kernel_error/* toNekoError */.R)(error);
                if (cause.code !== "PULL_FAILED")
                    throw cause;
                failures.push(cause.message);
            }
        }
        throw new kernel_error/* NekoError */.i("PULL_FAILED", `no source has the image of ${container}: ${(0,kernel_text/* clip */.$Q)(failures.join("; "))}`, {
            hint: "check the sources in the release record, and registries: in the host's file",
        });
    }
    async function pullFrom(engine, source, manifest, signal) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const from = parseImageSource(source, options.registries);
            if (from.kind === "registry")
                return pullReference(`${from.name}@${manifest}`, from.insecure);
            // Engines cannot pull a layout by digest; they can pull from a registry on this machine (product.md section 7).
            const served = __addDisposableResource(env_1, await options.serveLayout(from.directory), true);
            return await pullReference(`${served.host}/${from.repository}@${manifest}`, true);
            async function pullReference(reference, insecure) {
                log.info(`pulling ${reference}`);
                await engine.pull(reference, insecure, signal);
                return engine.imageId(reference, signal);
            }
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
    async function take(engine, step, record, signal) {
        log.debug(`${target}: ${step.do} ${step.name}`);
        switch (step.do) {
            case "remove":
                return engine.remove(step.id, signal);
            case "rename":
                return engine.rename(step.id, step.to, signal);
            case "stop":
                return engine.stop(step.id, signal);
            case "start":
                return engine.start(step.name, signal);
            case "create": {
                const { container, run } = step.wanted;
                const image = await ensureImage(engine, container, imageOf(record, container), signal);
                return engine.create({ name: step.name, target, container, desiredId: step.desiredId, image, run }, signal);
            }
        }
    }
    /** Looks, plans, acts, and looks again: the engine's exit codes are not proof that something runs. */
    async function converge(record, others, code, signal) {
        const engine = engineFor(code);
        const wanted = record && wantedOf(record);
        const steps = planContainers(target, wanted, await engine.list(target, signal), others);
        for (const step of steps)
            await take(engine, step, record, signal);
        if (!wanted)
            return;
        if (steps.some((step) => step.do === "start"))
            await (0,external_node_timers_promises_.setTimeout)(settleMs, undefined, { signal });
        const present = await engine.list(target, signal);
        if (isExactly(target, wanted, present))
            return;
        throw new kernel_error/* NekoError */.i(code, await sayWhatIsDown(engine, wanted, present, signal), {
            hint: `look at \`${options.engine} logs\` of the container; it must keep running`,
        });
    }
    async function sayWhatIsDown(engine, wanted, present, signal) {
        const down = wanted.containers
            .map(({ container }) => present.find((each) => each.name === nameOf(target, container)))
            .find((each) => each !== undefined && !isRunning(each));
        if (!down)
            return `containers of ${target} are not the ones just started: ${summaryOf(present)}`;
        const said = await engine.lastLines(down.id, signal);
        return `${down.name} did not keep running (${down.status}, exit ${down.exitCode})${said === "" ? "" : `: ${said}`}`;
    }
    return {
        kind: "containers",
        async observe(signal) {
            const present = await engineFor("DRIVER_UNAVAILABLE").list(target, signal);
            return { runningId: runningIdOf(target, present), summary: summaryOf(present), present };
        },
        matches(wanted, observed) {
            return wanted.slice.kind === "containers" && isExactly(target, wantedOf(wanted), observed.present);
        },
        async prepare(wanted, signal) {
            const engine = engineFor("DRIVER_UNAVAILABLE");
            const deadline = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutsMs.prepare)]);
            for (const { name } of containersSlice(wanted).containers) {
                await ensureImage(engine, name, imageOf(wanted, name), deadline);
            }
        },
        async apply(wanted, signal) {
            await within(options.timeoutsMs.apply, "ACTIVATION_FAILED", signal, (deadline) => converge(wanted, "keep", "ACTIVATION_FAILED", deadline));
        },
        async rollback(lastGood, signal) {
            await within(options.timeoutsMs.rollback, "ROLLBACK_FAILED", signal, (deadline) => converge(lastGood, "remove", "ROLLBACK_FAILED", deadline));
        },
        async commit(wanted, signal) {
            const engine = engineFor("DRIVER_UNAVAILABLE");
            const names = new Set(containersSlice(wanted).containers.map(({ name }) => nameOf(target, name)));
            for (const each of await engine.list(target, signal)) {
                if (!names.has(each.name))
                    await engine.remove(each.id, signal);
            }
        },
    };
    /** Whatever goes wrong in time or out of it carries `code`; only the caller's own cancellation does not. */
    async function within(ms, code, signal, work) {
        try {
            await work(AbortSignal.any([signal, AbortSignal.timeout(ms)]));
        }
        catch (error) {
            const cause = (0,kernel_error/* toNekoError */.R)(error);
            if (cause.code === code || cause.code === "CANCELLED")
                throw cause;
            if (signal.aborted) {
                throw new kernel_error/* NekoError */.i("CANCELLED", `changing the containers of ${target} was cancelled`, {
                    hint: "let the reconciler run again; it looks at what is there and goes on",
                    cause,
                });
            }
            throw new kernel_error/* NekoError */.i(code, `${target}: ${cause.message}`, { hint: cause.hint, cause });
        }
    }
}
function containersSlice(record) {
    if (record.slice.kind === "containers")
        return record.slice;
    throw new TypeError(`a ${record.slice.kind} record was given to the containers driver`); // drivers are chosen by kind
}
function imageOf(record, container) {
    const image = record.images?.[container];
    if (image)
        return image;
    throw new kernel_error/* NekoError */.i("RECORD_INVALID", `the release names no image for container ${container}`, {
        hint: "publish again with the current Neko; the host keeps what runs",
    });
}
function summaryOf(present) {
    if (present.length === 0)
        return "no containers";
    return present
        .map((each) => `${each.name}@${each.image ? (0,digest/* shortDigest */.VK)(each.image) : "unknown"} ${each.status}`)
        .join(", ");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/plan/closure.ts
var closure = __webpack_require__(1130);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./reconciler/adapters/driver-profile-state.ts






function profilePaths(stateDirectory) {
    return {
        profile: (0,external_node_path_.join)(stateDirectory, "profile"),
        roots: (0,external_node_path_.join)(stateDirectory, "roots"),
        running: (0,external_node_path_.join)(stateDirectory, "running.json"),
        state: (0,external_node_path_.join)(stateDirectory, "state"),
    };
}
/** What the profile link leads to; null when there is none. @throws NekoError STATE_UNREADABLE */
async function readProfile(profile) {
    let at = profile;
    // profile → profile-4-link → /nix/store/…: no further, since a store path may itself be a link.
    for (let step = 0; step < 3; step += 1) {
        const to = await (0,promises_.readlink)(at).catch((error) => {
            if (error.code === "ENOENT" && step === 0)
                return null;
            throw unreadable(at, error);
        });
        if (to === null)
            return null;
        at = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), to);
        if ((0,store_path/* isStorePath */.zP)(at))
            return at;
    }
    throw unreadable(profile, undefined);
}
/** Undefined when missing or damaged: then nobody knows what the link stands for, and it is applied again. */
async function readRunning(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw unreadable(file, error);
    }
    try {
        return parseRunning(text);
    }
    catch {
        return undefined;
    }
}
function parseRunning(text) {
    const value = JSON.parse(text);
    const { desiredId, storePath, previous, activated } = value;
    if (value.schema !== 1 || typeof activated !== "boolean" || typeof desiredId !== "string")
        return undefined;
    if (typeof storePath !== "string" || !(0,store_path/* isStorePath */.zP)(storePath))
        return undefined;
    if (previous !== null && (typeof previous !== "string" || !(0,store_path/* isStorePath */.zP)(previous)))
        return undefined;
    return { desiredId: (0,digest/* parseDigest */.m)(desiredId), storePath, previous, activated };
}
/** Whole or not at all, also after a power cut. @throws NekoError STATE_WRITE_FAILED */
async function writeRunning(file, running) {
    const temporary = `${file}.new`;
    try {
        const handle = await (0,promises_.open)(temporary, "w", 0o600);
        try {
            await handle.writeFile(`${JSON.stringify({ schema: 1, ...running })}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(temporary, file);
        await syncDirectory((0,external_node_path_.dirname)(file));
    }
    catch (error) {
        throw writeFailed(file, error);
    }
}
async function removeDurably(files) {
    for (const file of files)
        await (0,promises_.rm)(file, { force: true });
    for (const directory of new Set(files.map((file) => (0,external_node_path_.dirname)(file))))
        await syncDirectory(directory);
}
/** rename and symlink are only lasting once their directory is. */
async function syncDirectory(directory) {
    const handle = await (0,promises_.open)(directory, "r");
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** @throws NekoError STATE_WRITE_FAILED */
async function makePrivate(directories) {
    for (const directory of directories) {
        await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 }).catch((error) => {
            throw writeFailed(directory, error);
        });
    }
}
function writeFailed(path, cause) {
    return new kernel_error/* NekoError */.i("STATE_WRITE_FAILED", `${(0,kernel_text/* clip */.$Q)(path, 200)} could not be written: ${reason(cause)}`, {
        hint: "check that the state directory is writable and its disk not full",
        cause,
    });
}
function unreadable(path, cause) {
    return new kernel_error/* NekoError */.i("STATE_UNREADABLE", `${(0,kernel_text/* clip */.$Q)(path, 200)} is not what the profile driver left there`, {
        hint: "look at the link or file; remove it to have the target applied anew",
        cause,
    });
}
function reason(cause) {
    return cause instanceof Error ? (0,kernel_text/* clip */.$Q)(cause.message, 200) : "unknown reason";
}

;// CONCATENATED MODULE: ./reconciler/adapters/driver-profile.ts









const keepGenerations = 5;
const nixTimeoutMs = 60_000;
/**
 * A store path with an optional program `activate` at its top, held by a Nix profile link. Always set by explicit
 * path: `nix-env --set` survives being killed at any point, `--rollback` does not (security-reliability.md finding 10).
 * Power loss after apply may come up with the unconfirmed path; recovery probes it or rolls back (product.md section 7).
 */
function createProfileDriver(options) {
    const paths = profilePaths(options.stateDirectory);
    const nixOptions = (signal) => ({ signal, timeoutMs: nixTimeoutMs, env: options.nixEnv ?? {} });
    const makeDirectories = () => makePrivate([options.stateDirectory, paths.roots, paths.state]);
    async function setLink(storePath, signal, code) {
        const argv = ["nix-env", "--profile", paths.profile, "--set", storePath];
        const { status, stderr } = await options.run(argv, nixOptions(signal));
        if (status !== 0) {
            throw new kernel_error/* NekoError */.i(code, `nix-env could not set the profile of ${options.target}: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
                hint: "run the same nix-env --set by hand as the reconciler's user to see why",
            });
        }
        await syncDirectory(options.stateDirectory);
    }
    /** Runs PATH/<program> when there is one. */
    async function runProgram(of, signal) {
        const program = (0,external_node_path_.join)(of.storePath, of.program);
        const file = await (0,promises_.stat)(program).catch((error) => {
            if (error.code === "ENOENT" || error.code === "ENOTDIR")
                return undefined;
            throw failed(of, (0,kernel_text/* clip */.$Q)(error.message, 200), error);
        });
        if (!file) {
            if (of.program === "deactivate")
                options.log.warn(`${of.storePath} has no deactivate: what it started keeps running`);
            return;
        }
        if (!file.isFile() || !(await isExecutable(program)))
            throw failed(of, "it is no executable file");
        const said = [];
        const keep = (line) => {
            said.push((0,kernel_text/* clip */.$Q)(line, 400));
            if (said.length > 20)
                said.shift();
        };
        try {
            const { status } = await options.run([program], {
                signal,
                timeoutMs: of.timeoutMs,
                cwd: paths.state,
                env: activationEnv(options, paths.state, of),
                onStdoutLine: keep,
                onStderrLine: keep,
            });
            if (status !== 0)
                throw failed(of, `it ended with ${status}${quoted(said)}`);
        }
        catch (error) {
            const cause = (0,kernel_error/* toNekoError */.R)(error);
            if (cause.code === of.code || cause.code === "CANCELLED")
                throw cause;
            throw failed(of, `${cause.message}${quoted(said)}`, cause);
        }
    }
    function failed(of, why, cause) {
        return new kernel_error/* NekoError */.i(of.code, `${of.program} of ${options.target} (${(0,external_node_path_.basename)(of.storePath)}): ${why}`, {
            hint: `run ${of.program} by hand on the host, with the same NEKO_ variables, until it ends with 0`,
            cause,
        });
    }
    /** Records the intent, sets the link, activates, records the end: each step may be repeated. */
    async function switchTo(wanted, code, timeoutMs, signal) {
        const { storePath } = profileSlice(wanted);
        await makeDirectories();
        const [link, before] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
        // Cut off after the link was set: what ran before is only known from the record.
        const resumed = before !== undefined && before.storePath === storePath && !before.activated;
        const previous = resumed ? before.previous : link;
        const running = { desiredId: wanted.desiredId, storePath, previous, activated: false };
        await writeRunning(paths.running, running);
        await setLink(storePath, signal, code);
        const { desiredId } = wanted;
        await runProgram({ program: "activate", storePath, previous, desiredId, code, timeoutMs }, signal);
        await writeRunning(paths.running, { ...running, activated: true });
    }
    /** Back to nothing of ours. The link goes last, so that a repeat still finds what to deactivate. */
    async function removeAll(signal) {
        await makeDirectories();
        const [link, before] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
        if (link) {
            const of = {
                storePath: link,
                previous: null,
                desiredId: before?.desiredId ?? null,
                code: "ROLLBACK_FAILED",
            };
            await runProgram({ ...of, program: "deactivate", timeoutMs: options.timeoutsMs.rollback }, signal);
        }
        const links = (await (0,promises_.readdir)(options.stateDirectory)).filter((name) => generationOf(name) !== undefined);
        await removeDurably([paths.running, paths.profile, ...links.map((name) => (0,external_node_path_.join)(options.stateDirectory, name))]);
    }
    return {
        kind: "profile",
        async observe(signal) {
            const [link, running] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
            if (!link)
                return { runningId: null, summary: "nothing", link: null, valid: false, activated: false };
            const valid = await isValid(link);
            const ours = running?.storePath === link;
            const activated = ours && running.activated;
            return {
                runningId: activated && valid ? running.desiredId : null,
                summary: `${link}${valid ? "" : ", missing in the store"}${activated ? "" : ours ? ", not activated" : ", not ours"}`,
                link,
                valid,
                activated,
            };
            async function isValid(path) {
                const argv = ["nix-store", "--check-validity", path];
                return (await options.run(argv, nixOptions(signal))).status === 0;
            }
        },
        matches(wanted, observed) {
            return (wanted.slice.kind === "profile" &&
                observed.runningId === wanted.desiredId &&
                observed.link === wanted.slice.storePath &&
                observed.valid &&
                observed.activated);
        },
        async prepare(wanted, signal) {
            const { storePath } = profileSlice(wanted);
            await makeDirectories();
            const deadline = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutsMs.prepare)]);
            await options.nix.realise(storePath, (0,external_node_path_.join)(paths.roots, (0,external_node_path_.basename)(storePath)), deadline);
            const got = (0,closure/* closureDigest */.e)(await options.nix.closure([storePath], deadline));
            if (got === wanted.closure)
                return;
            throw new kernel_error/* NekoError */.i("CLOSURE_MISMATCH", `${storePath} is here with closure ${got}, the release names ${wanted.closure ?? "none"}`, {
                hint: "find out which cache answered with other contents; the release was built from something else",
            });
        },
        async apply(wanted, signal) {
            await switchTo(wanted, "ACTIVATION_FAILED", options.timeoutsMs.apply, signal);
        },
        async rollback(lastGood, signal) {
            try {
                if (lastGood)
                    await switchTo(lastGood, "ROLLBACK_FAILED", options.timeoutsMs.rollback, signal);
                else
                    await removeAll(signal);
            }
            catch (error) {
                throw asRollbackFailure(error, options.target);
            }
        },
        async commit(wanted, signal) {
            const { storePath } = profileSlice(wanted);
            const generations = await listGenerations(paths.profile);
            const old = generations.numbers.toSorted((a, b) => b - a).slice(keepGenerations);
            const drop = old.filter((number) => number !== generations.current);
            if (drop.length > 0) {
                const argv = ["nix-env", "--profile", paths.profile, "--delete-generations", ...drop.map(String)];
                const { status, stderr } = await options.run(argv, nixOptions(signal));
                // Not worth undoing a good deployment for.
                if (status !== 0)
                    options.log.warn(`old generations of ${options.target} stay: ${(0,kernel_text/* tail */.RT)(stderr)}`);
            }
            // Generations root what came before; what prepare fetched and never became one is let go.
            const roots = await (0,promises_.readdir)(paths.roots).catch(() => []);
            await removeDurably(roots.filter((name) => name !== (0,external_node_path_.basename)(storePath)).map((name) => (0,external_node_path_.join)(paths.roots, name)));
        },
    };
}
/**
 * The contract with people's `activate` and `deactivate`. They may be run again at any time, after being killed at any
 * point. What they start and leave running must have its own session (`setsid`) and no output of ours (`>log 2>&1`),
 * since their process group is killed at the deadline.
 */
function activationEnv(options, state, of) {
    return {
        NEKO_TARGET: options.target,
        NEKO_DESIRED_ID: of.desiredId ?? "",
        NEKO_STORE_PATH: of.storePath,
        NEKO_PREVIOUS: of.previous ?? "",
        STATE_DIRECTORY: state,
        HOME: (0,external_node_os_.homedir)(),
        USER: (0,external_node_os_.userInfo)().username,
        PATH: [
            `${of.storePath}/bin`,
            "/run/current-system/sw/bin",
            "/nix/var/nix/profiles/default/bin",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ].join(":"),
    };
}
function profileSlice(record) {
    if (record.slice.kind === "profile")
        return record.slice;
    throw new TypeError(`a ${record.slice.kind} record was given to the profile driver`); // drivers are chosen by kind
}
async function isExecutable(file) {
    return (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false);
}
function quoted(lines) {
    return lines.length === 0 ? "" : `: ${(0,kernel_text/* tail */.RT)(lines.join("\n"))}`;
}
function asRollbackFailure(error, target) {
    const cause = (0,kernel_error/* toNekoError */.R)(error);
    if (cause.code === "ROLLBACK_FAILED" || cause.code === "CANCELLED")
        return cause;
    return new kernel_error/* NekoError */.i("ROLLBACK_FAILED", `rolling back ${target}: ${cause.message}`, { hint: cause.hint, cause });
}
/** Numbers of all generations, and of the one the link leads to. */
async function listGenerations(profile) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(profile));
    const current = await (0,promises_.readlink)(profile).catch(() => undefined);
    return {
        numbers: names.map(generationOf).filter((number) => number !== undefined),
        current: current === undefined ? undefined : generationOf((0,external_node_path_.basename)(current)),
    };
}
/** `profile-4-link` to 4. */
function generationOf(name) {
    const match = /^profile-([0-9]+)-link$/.exec(name);
    return match ? Number(match[1]) : undefined;
}

// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
;// CONCATENATED MODULE: ./src/release/admit.ts



/**
 * What one target may run. Source: product.md sections 3 to 5. In this order:
 *
 * 1. The trust's policyVersion is not below the anchor's (POLICY_ROLLED_BACK).
 * 2. The channel's highest release is not below `seen` and its highest rollback counter not below the anchor's:
 *    a remote that shows less than was verified before is replaying an older state (RELEASE_REPLAYED).
 * 3. The floor's commit is in the branch (NOT_DESCENDANT): a rewritten branch moves nothing.
 * 4. The candidate is the highest release whose commit is in the branch; others are not desired. None: pending.
 * 5. The candidate is the floor's own record, or it is above the floor, not below `seen` and not below the trust's
 *    bootstrap release (RELEASE_REPLAYED), and its commit descends from the floor's (NOT_DESCENDANT). The floor's own
 *    record may be below `seen`: a newer release was seen, failed or waited, and its commit left the branch.
 * 6. A rollback that names the target wins, see below.
 * 7. The candidate does not hold the target: absent. It declares waves and no rollout entry of it names the target
 *    in a wave that has it: gated. Else admitted. A target that no wave has is never admitted by waves.
 *
 * A rollback that names the target is in effect while the candidate is not newer than its `from`. Above the anchor's
 * counter it is new, and ignored once it has expired (a host that was away too long goes on as if it had never been);
 * at or below the anchor's counter it was accepted before and needs no clock. Of those in effect the one with the
 * highest counter counts. Its `to` must be a release of the branch that holds the target (ROLLBACK_REFUSED); waves
 * and the floor do not apply to it: going below the floor is what the role is for.
 *
 * @throws NekoError the codes above. A thrown refusal moves no mark.
 */
function admit({ chain, target, trust, anchor, ancestry, now }) {
    (0,release_trust/* refuseOlderPolicy */.Nx)(trust.policyVersion, anchor.policyVersion);
    refuseReplay(chain, trust, anchor);
    const { floor } = anchor;
    if (floor && !ancestry.isInBranch(floor.commit)) {
        throw notDescendant(`the branch no longer has ${(0,revision/* shortRevision */.w7)(floor.commit)}, which this host confirmed`);
    }
    const releases = chain.entries
        .filter((entry) => entry.kind === "release")
        .filter((release) => ancestry.isInBranch(release.predicate.commit))
        .toSorted((a, b) => b.predicate.release - a.predicate.release);
    const candidate = releases[0];
    const seen = Math.max(anchor.seen, candidate?.predicate.release ?? 0);
    const marks = { seen, rollbackCounter: anchor.rollbackCounter };
    if (!candidate) {
        const behind = floor ? ancestry.behindTip(floor.commit) : 0;
        const because = chain.entries.some((entry) => entry.kind === "release")
            ? "the channel has releases, but none of a commit that this branch holds: push the branch"
            : "no release of this branch has been published";
        return { ...marks, admission: { kind: "pending", behind, because } };
    }
    refuseBelowMarks(candidate, trust, anchor, ancestry);
    const rollback = rollbackInEffect(chain.entries, target, candidate, anchor, now);
    if (rollback) {
        return {
            seen,
            rollbackCounter: Math.max(anchor.rollbackCounter, rollback.predicate.counter),
            admission: rollBack(rollback, releases, target, ancestry.behindTip(candidate.predicate.commit)),
        };
    }
    return { ...marks, admission: goForward(candidate, chain.entries, target, ancestry) };
}
/**
 * Whether {@link admit} needs entries older than these. A host at rest needs its floor and what came after, not the
 * channel's whole life.
 * @param opened oldest first, from some entry to the head
 */
function needsOlder(opened, target, trust, anchor) {
    const entries = opened.map(({ verified }) => verified);
    const first = entries.find((entry) => entry.kind === "release");
    const start = anchor.floor?.release ?? trust.bootstrap?.release ?? 1;
    if (!first || first.predicate.release > start)
        return true;
    const rollbacks = entries.filter((entry) => entry.kind === "rollback");
    if (opened.every(({ rollbackCounter }) => rollbackCounter < anchor.rollbackCounter))
        return true;
    const lowest = rollbacks
        .filter(({ predicate }) => predicate.targets.includes(target) && predicate.from >= start)
        .reduce((to, { predicate }) => Math.min(to, predicate.to), first.predicate.release);
    return lowest < first.predicate.release;
}
function refuseReplay(chain, trust, anchor) {
    if (chain.seen < anchor.seen) {
        throw replayed(`the channel ends at release ${chain.seen}; release ${anchor.seen} was verified before`);
    }
    if (chain.rollbackCounter < anchor.rollbackCounter) {
        throw replayed(`the channel lacks rollback ${anchor.rollbackCounter}, which this host accepted`);
    }
    const pinned = trust.bootstrap;
    const start = chain.entries.find((entry) => entry.kind === "release" && entry.predicate.release === pinned?.release);
    if (pinned?.digest !== undefined && start && start.digest !== pinned.digest) {
        throw replayed(`release ${pinned.release} is not the record that the trust file pins`);
    }
}
function refuseBelowMarks(candidate, trust, anchor, ancestry) {
    const { release, commit } = candidate.predicate;
    const { floor } = anchor;
    if (floor && release === floor.release) {
        if (candidate.digest === floor.digest)
            return;
        throw replayed(`release ${release} is not the record this host confirmed under that number`);
    }
    const lowest = Math.max(anchor.seen, floor?.release ?? 0, floor ? 0 : (trust.bootstrap?.release ?? 0));
    if (release < lowest) {
        throw replayed(`the branch offers release ${release}; nothing below ${lowest} is run any more`);
    }
    if (!ancestry.descendsFromFloor(commit)) {
        throw notDescendant(`release ${release} is of ${(0,revision/* shortRevision */.w7)(commit)}, which does not descend from the floor`);
    }
}
function rollbackInEffect(entries, target, candidate, anchor, now) {
    return entries
        .filter((entry) => entry.kind === "rollback")
        .filter(({ predicate }) => predicate.targets.includes(target) && candidate.predicate.release <= predicate.from)
        .filter(({ predicate: { counter, expires } }) => counter <= anchor.rollbackCounter || now.getTime() < Date.parse(expires))
        .toSorted((a, b) => b.predicate.counter - a.predicate.counter)[0];
}
function rollBack({ predicate }, releases, target, pending) {
    const release = releases.find((candidate) => candidate.predicate.release === predicate.to);
    const wanted = release && targetOf(release, target);
    if (!release || !wanted) {
        const lack = release ? `does not hold ${target}` : "is not a release of this branch";
        throw new kernel_error/* NekoError */.i("ROLLBACK_REFUSED", `rollback ${predicate.counter} goes to release ${predicate.to}, which ${lack}`, {
            hint: "sign a rollback to a release that has the target, or publish a newer release",
        });
    }
    const because = `rollback ${predicate.counter}: from release ${predicate.from} to ${predicate.to}`;
    return { kind: "admitted", release, target: wanted, via: "rollback", pending, because };
}
function goForward(release, entries, target, ancestry) {
    const number = release.predicate.release;
    const wanted = targetOf(release, target);
    if (!wanted)
        return { kind: "absent", release, because: `release ${number} does not name ${target}` };
    const pending = ancestry.behindTip(release.predicate.commit);
    const admitted = { kind: "admitted", release, target: wanted, via: "release", pending };
    if (release.predicate.waves.length === 0)
        return { ...admitted, because: `release ${number} declares no waves` };
    const wave = release.predicate.waves.find(({ targets }) => targets.includes(target));
    const rollout = entries.find((entry) => entry.kind === "rollout" &&
        entry.predicate.release === number &&
        entry.predicate.wave === wave?.name &&
        entry.predicate.targets.includes(target));
    if (rollout && wave)
        return { ...admitted, because: `wave ${wave.name} of release ${number} is admitted` };
    return {
        kind: "gated",
        code: "WAVE_NOT_ADMITTED",
        release,
        target: wanted,
        because: wave
            ? `wave ${wave.name} of release ${number} is not admitted for ${target}`
            : `release ${number} declares waves, and none of them has ${target}`,
    };
}
function targetOf(release, target) {
    return Object.hasOwn(release.predicate.targets, target) ? release.predicate.targets[target] : undefined;
}
function replayed(message) {
    return new kernel_error/* NekoError */.i("RELEASE_REPLAYED", message, {
        hint: "check the remote: it serves an older state than this host has verified; what runs is kept",
    });
}
function notDescendant(message) {
    return new kernel_error/* NekoError */.i("NOT_DESCENDANT", message, {
        hint: "go back with git revert or a signed rollback instead of rewriting the branch",
    });
}

// EXTERNAL MODULE: ./src/release/chain.ts
var release_chain = __webpack_require__(2500);
;// CONCATENATED MODULE: ./reconciler/adapters/git-source.ts




const remoteName = /^[a-z0-9][a-z0-9-]{0,62}$/;
// What sends us to the next remote. A remote that answers with something wrong does not: that is a refusal to report.
const unanswered = new Set(["REMOTE_UNREACHABLE", "REMOTE_DENIED", "TIMED_OUT"]);
/** Release records from git, fetched once per tick into a bare mirror. Source: product.md section 3. */
function createGitSource({ mirror, remotes, branch, trust, now }) {
    if (trust.ref !== `refs/heads/${branch}`) {
        throw new kernel_error/* NekoError */.i("REF_MISMATCH", `this host is to follow ${branch}; its trust file names ${trust.ref}`, {
            hint: "give the reconciler the branch of the trust file",
        });
    }
    const names = remotes.map(({ name }) => name);
    if (new Set(names).size < names.length || names.some((name) => !remoteName.test(name))) {
        throw new kernel_error/* NekoError */.i("HOST_CONFIG_INVALID", `the remotes are named ${(0,kernel_text/* clip */.$Q)(names.join(", "))}`, {
            hint: "give each remote a name of its own, of a-z, 0-9 and -",
        });
    }
    return {
        async resolve(anchor, target, signal) {
            const remote = await fetchFirst(mirror, remotes, branch, signal);
            const side = sideOf(remote);
            const tip = await mirror.resolve(`${side}/heads/${branch}`, signal);
            if (tip === null || !(await mirror.existing([tip], signal)).has(tip)) {
                throw new kernel_error/* NekoError */.i("REF_MISMATCH", `${remote.name} has no commit at refs/heads/${branch}`, {
                    hint: "check the branch name, or push the branch first",
                });
            }
            const chain = await readChain(mirror, (0,release_chain/* channelRef */.zR)(branch).replace(/^refs\/neko/, side), target, trust, anchor, signal);
            const ancestry = await askAncestry(mirror, chain, target, anchor, tip, signal);
            const { admission, seen, rollbackCounter } = admit({ chain, target, trust, anchor, ancestry, now: now() });
            return { admission, seen, rollbackCounter, tip, remote: remote.name };
        },
    };
}
/** `refs/remote/<name>`: no tag or branch of the remote can be taken for another remote's. */
const sideOf = (remote) => `refs/remote/${remote.name}`;
async function fetchFirst(mirror, remotes, branch, signal) {
    const failures = [];
    for (const remote of remotes) {
        const side = sideOf(remote);
        const glob = (0,release_chain/* channelGlob */.IW)(branch);
        const refspecs = [
            `+refs/heads/${branch}:${side}/heads/${branch}`,
            `+${glob}:${glob.replace(/^refs\/neko/, side)}`,
            `+refs/neko/epoch*:${side}/epoch*`,
        ];
        try {
            await mirror.fetch(remote, refspecs, signal);
            return remote;
        }
        catch (thrown) {
            signal.throwIfAborted();
            const error = (0,kernel_error/* toNekoError */.R)(thrown);
            if (!unanswered.has(error.code))
                throw error;
            failures.push(error);
        }
    }
    throw (failures[0] ?? new kernel_error/* NekoError */.i("HOST_CONFIG_INVALID", "no remote is configured", { hint: "add one to `remotes`" }));
}
async function readChain(mirror, ref, target, trust, anchor, signal) {
    const head = await mirror.resolve(ref, signal);
    if (head === null)
        return (0,release_chain/* linkChain */.Ct)([]);
    const opened = new Map();
    const open = (entry) => {
        const known = opened.get(entry.oid) ?? (0,release_chain/* openEntry */.vW)(entry, trust);
        opened.set(entry.oid, known);
        return known;
    };
    const enough = (entries) => !needsOlder(entries.map(open), target, trust, anchor);
    return (0,release_chain/* linkChain */.Ct)((await mirror.readChain(head, enough, signal)).map(open));
}
/**
 * Asks git what `admit` will ask: newest release first until one is in the branch, the floor, and where a rollback
 * of this target goes. What was not asked counts as outside the branch.
 */
async function askAncestry(mirror, chain, target, anchor, tip, signal) {
    const releases = chain.entries.filter((entry) => entry.kind === "release").toReversed();
    const goals = new Set(chain.entries
        .filter((entry) => entry.kind === "rollback")
        .flatMap(({ predicate }) => (predicate.targets.includes(target) ? [predicate.to] : [])));
    const floor = anchor.floor?.commit;
    const known = await mirror.existing([...new Set([...releases.map(({ predicate }) => predicate.commit), ...(floor ? [floor] : [])])], signal);
    const inBranch = new Map();
    const ask = async (commit) => {
        const answer = inBranch.get(commit) ?? (known.has(commit) && (await mirror.isAncestor(commit, tip, signal)));
        inBranch.set(commit, answer);
        return answer;
    };
    let candidate;
    for (const { predicate } of releases) {
        if (candidate === undefined && (await ask(predicate.commit)))
            candidate = predicate.commit;
        else if (goals.has(predicate.release))
            await ask(predicate.commit);
    }
    const floorStays = floor !== undefined && (await ask(floor));
    const descends = candidate !== undefined &&
        (floor === undefined || (floorStays && (await mirror.isAncestor(floor, candidate, signal))));
    const from = candidate ?? (floorStays ? floor : undefined);
    const behind = from === undefined ? 0 : await mirror.count(from, tip, signal);
    return {
        isInBranch: (commit) => inBranch.get(commit) === true,
        descendsFromFloor: (commit) => commit === candidate && descends,
        behindTip: (commit) => (commit === from ? behind : 0),
    };
}

// EXTERNAL MODULE: ./src/variants/hardware.ts
var hardware = __webpack_require__(1320);
;// CONCATENATED MODULE: ./reconciler/adapters/hardware-probe.ts




/** A GPU without persistence mode takes seconds to wake; one that hangs must not hold up a pass. */
const timeoutMs = 30_000;
/** Asks nvidia-smi, by PATH, and /proc/cpuinfo. */
function createHardwareProbe({ run, cpuinfo = "/proc/cpuinfo", driverFile = "/proc/driver/nvidia/version", }) {
    return async (signal) => {
        const [gpus, cpu] = await Promise.all([probeGpus(run, driverFile, signal), probeCpu(cpuinfo)]);
        return { gpus, cpu };
    };
}
async function probeGpus(run, driverFile, signal) {
    const ask = (...args) => run(["nvidia-smi", ...args], { signal, timeoutMs });
    try {
        const listed = await ask(`--query-gpu=${hardware/* gpuFields */.yQ}`, "--format=csv,noheader");
        const said = `${listed.stdout}\n${listed.stderr}`;
        if (listed.status !== 0) {
            if (/^No devices were found\s*$/m.test(said))
                return { kind: "none", because: "nvidia-smi found no GPU" };
            return unknown(`nvidia-smi ended with ${listed.status}: ${(0,kernel_text/* tail */.RT)(said.trim(), 3)}`);
        }
        const found = (0,hardware/* parseGpuList */.aN)(listed.stdout);
        if (!found)
            return unknown(`nvidia-smi said what is not understood: ${(0,kernel_text/* tail */.RT)(said.trim(), 3)}`);
        // Drivers before 530 know no --version; the head of the plain table has it since 410.
        const version = (0,hardware/* parseDriverCuda */.JK)((await ask("--version")).stdout);
        return { kind: "found", ...found, cuda: version ?? (0,hardware/* parseDriverCuda */.JK)((await ask()).stdout) };
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (!isMissing(thrown))
            return unknown((0,kernel_error/* toNekoError */.R)(thrown).message);
        if (await exists(driverFile))
            return unknown("NVIDIA's driver is loaded, and nvidia-smi is not on PATH");
        return { kind: "none", because: "there is no nvidia-smi, so no GPU for CUDA" };
    }
}
const unknown = (because) => ({ kind: "unknown", because: (0,kernel_text/* clip */.$Q)(because.replaceAll(/\s+/g, " "), 300) });
async function probeCpu(file) {
    try {
        return (0,hardware/* parseCpuinfo */.cy)(await (0,promises_.readFile)(file, "utf8"));
    }
    catch (thrown) {
        return { kind: "unknown", because: `${file} cannot be read: ${(0,kernel_text/* clip */.$Q)((0,kernel_error/* toNekoError */.R)(thrown).message, 200)}` };
    }
}
/** A program that is not there, as Run says it. */
function isMissing(thrown) {
    const { cause } = (0,kernel_error/* toNekoError */.R)(thrown);
    return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./reconciler/ports/guard.ts
/** Where a guard that has read its files and stands says so, by its nonce. */
function guardReadyFile(directory) {
    return `${directory}/guard.ready`;
}

// EXTERNAL MODULE: ./reconciler/state/durable-files.ts
var durable_files = __webpack_require__(3906);
;// CONCATENATED MODULE: ./reconciler/adapters/guard-process.ts







const standsWithinMs = 30_000;
/**
 * A detached process with its own session; where systemd is PID 1 a transient unit, which also survives the end of
 * the reconciler's own unit and cgroup.
 */
function createGuardStarter(program) {
    return async (order, signal) => {
        const config = `${program.directory}/guard.yaml`;
        await (0,promises_.copyFile)(program.configFile, config);
        const argv = [...program.argv, ...guardArguments(order, config)];
        if ((await (0,promises_.readFile)("/proc/1/comm", "utf8")).trim() === "systemd") {
            await startUnit(program, order, argv, signal);
        }
        else {
            await startDetached(program, argv);
        }
        await stands(program.directory, order.nonce, signal);
    };
}
/** What `neko guard` takes; the reverse of {@link parseGuardArguments}. */
function guardArguments(order, config) {
    const { target, nonce, deadlineMs, graceMs, holder } = order;
    const times = ["--deadline-ms", String(deadlineMs), "--grace-ms", String(graceMs)];
    const who = ["--nonce", nonce, "--holder", `${holder.pid}:${holder.start}`];
    return ["guard", "--config", config, "--target", target, ...who, ...times];
}
/** @throws NekoError USAGE */
function parseGuardArguments(args) {
    const value = (flag, pattern) => {
        const at = args.indexOf(`--${flag}`);
        const text = at < 0 ? undefined : args[at + 1];
        if (text !== undefined && pattern.test(text))
            return text;
        throw new kernel_error/* NekoError */.i("USAGE", `neko guard needs --${flag}`, {
            hint: "do not start the guard by hand; the reconciler does when it changes something",
        });
    };
    const [pid = "", start = ""] = value("holder", /^\d+:\d+$/).split(":");
    return {
        config: value("config", /^\//),
        target: value("target", /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/),
        nonce: value("nonce", /^[0-9a-f]{32}$/),
        deadlineMs: Number(value("deadline-ms", /^\d{1,12}$/)),
        graceMs: Number(value("grace-ms", /^\d{1,12}$/)),
        holder: { pid: Number(pid), start },
    };
}
async function startDetached(program, argv) {
    const log = await (0,promises_.open)(`${program.directory}/guard.log`, "a", 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(argv[0], argv.slice(1), {
            cwd: "/",
            env: program.env,
            detached: true,
            stdio: ["ignore", log.fd, log.fd],
        });
        await new Promise((resolve, reject) => {
            child.once("spawn", resolve);
            child.once("error", (cause) => reject(notStarted(cause.message, cause)));
        });
        child.unref();
    }
    finally {
        await log.close();
    }
}
async function startUnit(program, order, argv, signal) {
    const unit = [
        "systemd-run",
        "--quiet",
        "--collect",
        `--unit=neko-guard-${order.nonce}`,
        "--description=Neko guard: undoes a change that nobody confirmed",
        // Names only: systemd-run takes the values from its own environment, so that none of them stands in argv.
        ...Object.keys(program.env).map((name) => `--setenv=${name}`),
        "--",
    ];
    const { status, stderr } = await program.run([...unit, ...argv], { signal, env: program.env, timeoutMs: 30_000 });
    if (status !== 0)
        throw notStarted((0,kernel_text/* tail */.RT)(stderr, 2));
}
/** A guard that cannot read its files is none; better to learn that before the change than at the deadline. */
async function stands(directory, nonce, signal) {
    const end = performance.now() + standsWithinMs;
    while ((await (0,durable_files/* readIfThere */.qC)(guardReadyFile(directory))) !== nonce) {
        if (performance.now() > end)
            throw notStarted(`it does not stand after ${standsWithinMs / 1000} s, see guard.log`);
        await (0,external_node_timers_promises_.setTimeout)(20, undefined, { signal });
    }
}
function notStarted(why, cause) {
    return new kernel_error/* NekoError */.i("INTERNAL", `the guard could not be started: ${why}`, {
        hint: "nothing was changed; see that the program can start itself on this host",
        cause,
    });
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./reconciler/adapters/net-get.ts


/** By node:http rather than fetch, which refuses ports that browsers keep for others (6000, 10080 …): services use them. */
const netGet = (place, maxBytes, signal) => {
    const url = new URL(place);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        throw new TypeError(`${url.protocol} is not http`);
    const request = url.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    const headers = { accept: "*/*", "user-agent": "neko-reconciler", connection: "close" };
    return new Promise((resolve, reject) => {
        const fail = (error) => reject((signal.aborted ? signal.reason : error));
        // A kept connection may still lead to the process that was just replaced.
        const asked = request(url, { headers, agent: false, signal }, (response) => {
            readStart(response, maxBytes).then((body) => resolve({ status: response.statusCode ?? 0, body }), fail);
        });
        asked.once("error", fail);
        asked.end();
    });
};
/** The rest is never read. */
async function readStart(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size >= maxBytes)
            break; // leaving the loop ends the connection
    }
    return Buffer.concat(chunks).subarray(0, maxBytes).toString("utf8");
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./reconciler/adapters/net-reach.ts





/** http(s): any answer to a HEAD; ssh: a server's banner; file: the path exists. Never a kept connection. */
const netReach = async (place, signal) => {
    const url = new URL(place);
    switch (url.protocol) {
        case "file:":
            return (0,promises_.access)((0,external_node_url_.fileURLToPath)(url)).then(() => true, () => false);
        case "ssh:":
            return hasBanner(url.hostname, Number(url.port === "" ? 22 : url.port), signal);
        case "http:":
        case "https:":
            return answersHead(url, signal);
        default:
            return false;
    }
};
function answersHead(url, signal) {
    const request = url.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve) => {
        const asked = request(url, { method: "HEAD", agent: false, signal }, (response) => {
            response.destroy();
            resolve(true);
        });
        asked.once("error", () => resolve(false));
        asked.end();
    });
}
function hasBanner(host, port, signal) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: host.replace(/^\[|\]$/g, ""), port });
        const end = (reached) => {
            socket.destroy();
            resolve(reached);
        };
        signal.addEventListener("abort", () => end(false), { once: true });
        socket.once("data", () => end(true));
        socket.once("error", () => end(false));
        socket.once("close", () => end(false));
        if (signal.aborted)
            end(false);
    });
}

;// CONCATENATED MODULE: ./reconciler/adapters/proc-processes.ts


const giveUpMs = 5_000;
/** By /proc of Linux. Source: proc_pid_stat(5). */
function createProcProcesses() {
    return {
        bootId: (0,external_node_fs_.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim(),
        identify,
        async end(process_) {
            if (!isAlive(process_))
                return false;
            kill(process_.pid);
            await until(() => !isAlive(process_));
            return true;
        },
        async endChildren(children) {
            const groups = new Set(children.flatMap(groupsOf));
            for (const group of groups)
                kill(-group);
            await until(() => children.flatMap(groupsOf).length === 0);
            return groups.size;
        },
    };
}
function readStat(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        // The name, in parentheses, may itself hold spaces and parentheses; fields 3, 5 and 22 follow the last one.
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { state: fields[0] ?? "", group: Number(fields[2]), start: fields[19] ?? "" };
    }
    catch {
        return undefined;
    }
}
function identify(pid) {
    const stat = readStat(pid);
    return stat && { pid, start: stat.start };
}
function isAlive({ pid, start }) {
    const stat = readStat(pid);
    // A zombie does nothing more; its parent may take its time to reap it.
    return stat?.start === start && stat.state !== "Z";
}
/**
 * The groups to end for one child: its own, when it is the recorded process or holds a process that carries its mark
 * (a group id is not given away while the group lives). Of a child recorded without a pid, every marked group: it had
 * just been started, and has started nothing that should stay.
 */
function groupsOf(child) {
    if (child.process && isAlive(child.process))
        return [child.process.pid];
    const marked = markedGroups(child.run);
    return child.process ? marked.filter((group) => group === child.process?.pid) : marked;
}
function markedGroups(run) {
    const groups = (0,external_node_fs_.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
        if (!hasMark(name, run))
            return [];
        const stat = readStat(Number(name));
        return stat && stat.state !== "Z" && stat.group > 1 ? [stat.group] : [];
    });
    return [...new Set(groups)];
}
function hasMark(pid, run) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, "latin1").split("\0").includes(`NEKO_RUN=${run}`);
    }
    catch {
        return false; // gone, or another user's
    }
}
function kill(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch {
        // ESRCH: gone meanwhile
    }
}
async function until(done) {
    const end = performance.now() + giveUpMs;
    while (!done() && performance.now() < end)
        await (0,external_node_timers_promises_.setTimeout)(20);
}

// EXTERNAL MODULE: ./src/release/report-text.ts
var report_text = __webpack_require__(5483);
;// CONCATENATED MODULE: ./reconciler/report/check-run.ts



/** Title and summary for people, the signed envelope as text for the Action's `report` mode. Pure. */
function renderCheckRun(report, envelope) {
    return {
        name: `neko/${report.target}`,
        external_id: `${report.target}:${report.seq}`,
        ...progressOf(report),
        output: { title: titleOf(report), summary: check_run_summaryOf(report), text: (0,report_text/* embedEnvelope */.q)(envelope) },
    };
}
function progressOf({ phase, at, }) {
    switch (phase) {
        case "applying":
            return { status: "in_progress", started_at: at };
        case "in-sync":
            return { status: "completed", conclusion: "success", completed_at: at };
        case "pending":
        case "gated":
            return { status: "completed", conclusion: "neutral", completed_at: at };
        case "rolled-back":
        case "quarantined":
        case "failed":
        case "stuck":
            return { status: "completed", conclusion: "failure", completed_at: at };
    }
}
function titleOf({ phase, target, release, code }) {
    const what = release === null ? "" : ` release ${release}`;
    switch (phase) {
        case "applying":
            return `${target}: applying${what}`;
        case "in-sync":
            return `${target} runs${what}`;
        case "pending":
            return `${target}: waiting for a release`;
        case "gated":
            return `${target}:${what} is not let in yet (${code ?? "gated"})`;
        case "rolled-back":
            return `${target}:${what} was rolled back (${code ?? "failed"})`;
        case "quarantined":
            return `${target}:${what} failed before and is not tried again`;
        case "failed":
            return `${target}:${what} could not be applied (${code ?? "failed"})`;
        case "stuck":
            return `${target} needs a person: the rollback failed`;
    }
}
function check_run_summaryOf(report) {
    const lines = [
        check_run_quoted(report.detail),
        "",
        `- wanted: ${report.desiredId ? `\`${(0,digest/* shortDigest */.VK)(report.desiredId)}\`` : "nothing of this commit"}`,
        `- running: ${report.runningId ? `\`${(0,digest/* shortDigest */.VK)(report.runningId)}\`` : "nothing of ours, or not known"}`,
        ...report.probes.map((probe) => `- ${probe.passed ? "passed" : "**failed**"}: ${check_run_quoted(`${probe.name}: ${probe.detail}`)}`),
        `- at ${report.at}, report ${report.seq}`,
    ];
    return lines.join("\n");
}
/** Untrusted text as code: no Markdown, no mention, no line break in it takes effect. */
function check_run_quoted(text) {
    const line = (0,kernel_text/* clip */.$Q)(text.replace(/\s+/g, " "), 400).replaceAll("`", "'");
    return line === "" ? "" : `\`${line}\``;
}

;// CONCATENATED MODULE: ./reconciler/adapters/reporter-check-run.ts




/**
 * Check run `neko/<target>` on the release's commit, updated while it is open and made anew when a finished one starts
 * again. A report without a commit has nothing to hang on and is taken as sent. A run that carries a newer report of
 * this target is left alone. Source: GitHub REST API, "Check runs".
 */
function createCheckRunReporter(options) {
    const base = `${options.apiUrl}/repos/${options.owner}/${options.repository}`;
    return {
        name: `check-run:${options.owner}/${options.repository}`,
        async send({ predicate, envelope }, signal) {
            if (predicate.commit === null)
                return;
            const token = await readToken(options.tokenFile);
            const body = renderCheckRun(predicate, envelope);
            const existing = await findRun(base, predicate.commit, body.name, token, signal);
            if (existing && seqOf(existing, predicate.target) > predicate.seq)
                return;
            if (existing && !(existing.status === "completed" && body.status !== "completed")) {
                await request(`${base}/check-runs/${existing.id}`, "PATCH", body, token, signal);
            }
            else {
                await request(`${base}/check-runs`, "POST", { ...body, head_sha: predicate.commit }, token, signal);
            }
        },
    };
}
async function findRun(base, commit, name, token, signal) {
    const query = new URLSearchParams({ check_name: name, filter: "latest", per_page: "1" });
    const answer = await request(`${base}/commits/${commit}/check-runs?${query}`, "GET", undefined, token, signal);
    const runs = answer.check_runs;
    return runs?.[0];
}
/** 0 for a run that is not one of ours. */
function seqOf({ external_id }, target) {
    const [of, seq] = (external_id ?? "").split(":");
    return of === target && /^\d{1,15}$/.test(seq ?? "") ? Number(seq) : 0;
}
async function request(url, method, body, token, signal) {
    const what = `${method} ${new URL(url).pathname}`;
    let response;
    let text;
    try {
        response = await fetch(url, {
            method,
            redirect: "error",
            signal,
            headers: {
                accept: "application/vnd.github+json",
                authorization: `Bearer ${token}`,
                "user-agent": "neko-reconciler",
                "x-github-api-version": "2022-11-28",
                ...(body ? { "content-type": "application/json" } : {}),
            },
            ...(body ? { body: JSON.stringify(body) } : {}),
        });
        text = await response.text();
    }
    catch (cause) {
        throw new kernel_error/* NekoError */.i("GITHUB_UNREACHABLE", `${what} got no answer`, {
            hint: "check the network and api-url of the reporter; the report is sent again with the next pass",
            cause,
        });
    }
    if (response.ok) {
        try {
            return JSON.parse(text);
        }
        catch {
            return {};
        }
    }
    throw refused(what, response, text);
}
function refused(what, { status, headers }, text) {
    const message = `${what} was answered ${status}: ${(0,kernel_text/* clip */.$Q)(text, 200)}`;
    const limited = status === 429 || headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after");
    if (status >= 500 || limited) {
        return new kernel_error/* NekoError */.i("GITHUB_UNREACHABLE", message, { hint: "wait; the report is sent again with the next pass" });
    }
    if (status === 401 || status === 403 || status === 404) {
        return new kernel_error/* NekoError */.i("GITHUB_DENIED", message, {
            hint: "give token-file a token of a GitHub App that is installed on the repository with checks: write",
        });
    }
    return new kernel_error/* NekoError */.i("GITHUB_REJECTED", message, { hint: "check repository and api-url of the reporter" });
}
async function readToken(file) {
    const text = await (0,promises_.readFile)(file, "utf8").catch(() => "");
    if (/^[\x21-\x7e]+$/.test(text.trim()))
        return text.trim();
    throw new kernel_error/* NekoError */.i("GITHUB_DENIED", `${(0,kernel_text/* clip */.$Q)(file, 200)} holds no token`, {
        hint: "write the token, and nothing else, to the reporter's token-file",
    });
}

// EXTERNAL MODULE: ./src/release/dsse.ts
var dsse = __webpack_require__(8);
;// CONCATENATED MODULE: ./reconciler/adapters/reporter-file.ts



const keep = 100;
/** One file per report, `<target>-<seq>.dsse.json` with the number in ten digits; the newest 100 of a target stay. */
function createFileReporter(directory) {
    return {
        name: `file:${directory}`,
        async send({ predicate, envelope }) {
            await (0,promises_.mkdir)(directory, { recursive: true });
            const prefix = `${predicate.target}-`;
            const name = `${prefix}${String(predicate.seq).padStart(10, "0")}.dsse.json`;
            await (0,durable_files/* writeDurably */.v8)(`${directory}/${name}`, (0,dsse/* renderEnvelope */.HP)(envelope));
            const ours = (await (0,promises_.readdir)(directory)).filter((file) => file.startsWith(prefix) && /^\d{10}\.dsse\.json$/.test(file.slice(prefix.length)));
            for (const old of ours.toSorted().slice(0, -keep))
                await (0,promises_.rm)(`${directory}/${old}`, { force: true });
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./reconciler/adapters/reporter-webhook.ts






/**
 * POSTs the envelope. With a secret, `X-Neko-Signature-256: sha256=<hex HMAC-SHA-256 of the body>`, as GitHub does.
 * Redirects are refused: the body is meant for one place.
 */
function createWebhookReporter(url, secretFile) {
    return {
        // The query may hold a token, and may be all that tells two of them apart.
        name: `webhook:${(0,kernel_text/* showUrl */.jr)(url)}#${(0,digest/* shortDigest */.VK)((0,digest/* sha256 */.sc)(url))}`,
        async send({ predicate, envelope }, signal) {
            const body = (0,dsse/* renderEnvelope */.HP)(envelope);
            const headers = {
                "content-type": "application/json",
                "user-agent": "neko-reconciler",
                "x-neko-target": predicate.target,
                "x-neko-seq": String(predicate.seq),
            };
            if (secretFile !== undefined) {
                const secret = await readSecret(secretFile);
                headers["x-neko-signature-256"] = `sha256=${(0,external_node_crypto_.createHmac)("sha256", secret).update(body).digest("hex")}`;
            }
            let status;
            try {
                const response = await fetch(url, { method: "POST", headers, body, redirect: "error", signal });
                await response.body?.cancel();
                status = response.status;
            }
            catch (cause) {
                throw failed(`${(0,kernel_text/* showUrl */.jr)(url)} could not be reached`, cause);
            }
            if (status < 200 || status > 299)
                throw failed(`${(0,kernel_text/* showUrl */.jr)(url)} answered ${status}`);
        },
    };
}
async function readSecret(file) {
    try {
        const text = (await (0,promises_.readFile)(file, "utf8")).trim();
        if (text !== "")
            return text;
    }
    catch (cause) {
        throw failed(`the secret of the webhook could not be read from ${(0,kernel_text/* clip */.$Q)(file, 200)}`, cause);
    }
    throw failed(`the secret of the webhook in ${(0,kernel_text/* clip */.$Q)(file, 200)} is empty`);
}
function failed(message, cause) {
    return new kernel_error/* NekoError */.i("WEBHOOK_FAILED", message, {
        hint: "check the reporter's url and secret-file in the host file; the report is sent again with the next pass",
        cause,
    });
}

;// CONCATENATED MODULE: ./reconciler/apply/children.ts




// children.jsonl: which children a pass has started, so that the next process can end those that outlived a kill -9
// of it. Not fsynced: a power cut ends the children too.
const children_nameOf = (directory) => `${directory}/children.jsonl`;
/** The same run; each child is recorded before and right after it is started, and when it has ended. */
function trackRun(run, directory, processes) {
    const record = (line) => (0,external_node_fs_.appendFileSync)(children_nameOf(directory), `${JSON.stringify(line)}\n`, { mode: 0o600 });
    return async (argv, options) => {
        const id = (0,external_node_crypto_.randomUUID)();
        record({ run: id });
        try {
            return await run(argv, {
                ...options,
                env: { ...options.env, NEKO_RUN: id },
                onStart(pid) {
                    const started = processes.identify(pid);
                    if (started)
                        record({ run: id, process: started });
                    options.onStart?.(pid);
                },
            });
        }
        finally {
            // What it left in the background on purpose (an activation starts services) must not be ended later.
            record({ run: id, ended: true });
        }
    };
}
/** Ends what an earlier pass left running; how many process groups that were. */
async function endLeftChildren(directory, processes) {
    const children = new Map();
    for (const text of ((await (0,durable_files/* readIfThere */.qC)(children_nameOf(directory))) ?? "").split("\n")) {
        const line = parseLine(text);
        if (line?.ended)
            children.delete(line.run);
        else if (line)
            children.set(line.run, line);
    }
    const ended = await processes.endChildren([...children.values()]);
    await (0,promises_.rm)(children_nameOf(directory), { force: true });
    return ended;
}
function parseLine(text) {
    try {
        return JSON.parse(text); // our own lines; a torn last one does not parse
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./reconciler/config.ts + 1 modules
var config = __webpack_require__(8071);
// EXTERNAL MODULE: ./src/kernel/error-codes.ts
var error_codes = __webpack_require__(8972);
;// CONCATENATED MODULE: ./reconciler/diff/outcome.ts


/** Exit status of `neko reconcile --once` for one target. Source: product.md section 11. */
function exitOf(outcome) {
    switch (outcome.kind) {
        case "in-sync":
        case "pending":
            return exit/* Exit */.J.ok;
        case "gated":
            return error_codes/* dispositions */.x[outcome.code].exit;
        case "failed":
            return error_codes/* dispositions */.x[outcome.cause.code].exit;
        case "rolled-back":
            return exit/* Exit */.J.rolledBack;
        case "stuck":
            return exit/* Exit */.J.rollbackFailed;
        case "abandoned":
            return exit/* Exit */.J.transient;
    }
}
/** Worth another try soon, without anybody doing anything. */
function isTransient(outcome) {
    switch (outcome.kind) {
        case "in-sync":
        case "pending":
        case "gated":
        case "stuck":
            return false;
        case "failed":
            return error_codes/* dispositions */.x[outcome.cause.code].disposition === "transient";
        case "rolled-back":
            return !outcome.quarantined;
        case "abandoned":
            return true;
    }
}
const firstDelayMs = 5_000;
const longestDelayMs = 900_000;
/**
 * Until the next pass: the poll interval, or after transient failures 5 s, 10 s, 20 s … 15 min; ± 20 % either way.
 * @param failures transient ones in a row, 0 when the last pass had none
 * @param random in [0, 1)
 */
function nextDelayMs(failures, pollMs, random) {
    const base = failures === 0 ? pollMs : Math.min(firstDelayMs * 2 ** Math.min(failures - 1, 20), longestDelayMs);
    return Math.round(base * (0.8 + 0.4 * random));
}

// EXTERNAL MODULE: ./reconciler/diff/settle.ts
var settle = __webpack_require__(7854);
;// CONCATENATED MODULE: ./reconciler/diff/recovery.ts

const mostRollbacks = 3;
function planRecovery({ phase, sameBoot, runs }) {
    switch (phase.phase) {
        case "idle":
        case "stuck":
            return { kind: "nothing" };
        case "preparing":
            return { kind: "drop", attempt: phase.attempt };
        case "armed":
        case "applying":
        case "probing":
        case "confirming":
            return recoverChange(phase, sameBoot, runs);
        case "committing":
            return { kind: "commit", attempt: phase.attempt };
        case "rolling-back":
        case "reprobing": {
            const { attempt, cause, tries } = phase;
            return tries >= mostRollbacks
                ? { kind: "give-up", attempt, cause }
                : { kind: "roll-back", attempt, cause, tries };
        }
    }
}
function recoverChange({ phase, attempt, reachable }, sameBoot, runs) {
    const also = sameBoot ? "" : ", with the machine";
    const cause = { code: "INTERRUPTED", message: `the reconciler ended while ${phase}${also}` };
    if (sameBoot)
        return { kind: "roll-back", attempt, cause, tries: 0 };
    switch (runs) {
        case "last-good":
            return { kind: "note-interrupted", attempt, cause };
        case "wanted":
            return { kind: "probe", attempt, reachable };
        case "neither":
            return { kind: "roll-back", attempt, cause, tries: 0 };
    }
}
/** True when the last good one is what was attempted: drift being repaired. It is never quarantined. Another variant of
 *  it, which the host has taken up, is a change like any other. */
function isRepair({ previous, wanted }) {
    return previous?.target.desiredId === wanted.target.desiredId && (0,settle/* isSamePick */.yl)(previous, wanted);
}
const mostRepairs = 3;
/**
 * After a rollback whose own probes passed or failed: may the same desiredId be tried again by itself?
 * A failed probe or confirmation says something about the release; a failed activation or an interruption may not,
 * and has one more try.
 */
function judgeFailure(attempt, cause, restored) {
    if (isRepair(attempt))
        return restored || attempt.number < mostRepairs ? "retry" : "stuck";
    if (!restored)
        return "stuck";
    switch (cause.code) {
        case "ACTIVATION_FAILED":
        case "INTERRUPTED":
            return attempt.number < 2 ? "retry" : "quarantine";
        case "STATE_WRITE_FAILED": // a full disk is not the release's fault
            return "retry";
        default:
            return "quarantine";
    }
}

// EXTERNAL MODULE: ./reconciler/session.ts
var reconciler_session = __webpack_require__(4893);
// EXTERNAL MODULE: ./reconciler/state/anchor.ts
var state_anchor = __webpack_require__(5606);
// EXTERNAL MODULE: ./reconciler/state/journal.ts
var journal = __webpack_require__(1024);
;// CONCATENATED MODULE: ./reconciler/verify/judge.ts

const noTries = { tries: 0, inARow: 0, last: null };
/** At most this much of a body is looked at. */
const bodyLimitBytes = 64 * 1024;
const httpTryMs = 5_000;
const execTryMs = 30_000;
function probeName(probe) {
    return probe.kind === "http" ? `GET ${(0,kernel_text/* showUrl */.jr)(probe.url)}` : (0,kernel_text/* clip */.$Q)(probe.argv.join(" "), 200);
}
/** Status equals, body holds `contains`: both or neither. `body` is its first {@link bodyLimitBytes}. */
function judgeHttp(probe, status, body) {
    if (status !== probe.status)
        return { passed: false, detail: `status ${status}, wanted ${probe.status}` };
    if (probe.contains === undefined || body.includes(probe.contains))
        return { passed: true, detail: String(status) };
    return { passed: false, detail: `${status}, but the body does not contain "${(0,kernel_text/* clip */.$Q)(probe.contains, 80)}"` };
}
function judgeExec(status, output) {
    if (status === 0)
        return { passed: true, detail: "exit 0" };
    const said = (0,kernel_text/* clip */.$Q)(output.replace(/\s+/g, " "), 200);
    return { passed: false, detail: `exit ${status}${said === "" ? "" : `: ${said}`}` };
}
/** A failure starts the row anew. */
function count(streak, result) {
    return { tries: streak.tries + 1, inARow: result.passed ? streak.inARow + 1 : 0, last: result };
}
function isEnough(streak, probe) {
    return streak.inARow >= Math.max(1, probe.successes);
}
/** How long one try may take, whole milliseconds: never beyond the window, since a late answer counts for nothing. */
function tryTimeoutMs(probe, leftMs) {
    return Math.max(1, Math.ceil(Math.min(probe.kind === "http" ? httpTryMs : execTryMs, leftMs)));
}
/** Pause between tries: 500 ms, less where the window would otherwise be too short for the successes it asks. */
function intervalMs(probe) {
    return Math.min(500, Math.max(10, Math.floor(probe.withinMs / (4 * Math.max(1, probe.successes)))));
}
function outcomeOf(probe, streak, ms) {
    const passed = isEnough(streak, probe);
    return { name: probeName(probe), passed, tries: streak.tries, ms: Math.round(ms), detail: detailOf(probe, streak) };
}
function detailOf(probe, streak) {
    if (!streak.last)
        return `no try within ${probe.withinMs} ms`;
    if (isEnough(streak, probe))
        return `${streak.last.detail}${probe.successes > 1 ? `, ${probe.successes} in a row` : ""}`;
    if (streak.last.passed)
        return `${streak.last.detail}, but only ${streak.inARow} of ${probe.successes} in a row in time`;
    return streak.last.detail;
}
/** True when every probe passed; a target without probes has nothing that could fail. */
function allPassed(outcomes) {
    return outcomes.every((outcome) => outcome.passed);
}
/** One line for PROBE_FAILED: what failed, then how many passed. */
function summarise(outcomes) {
    const failed = outcomes.filter((outcome) => !outcome.passed);
    if (failed.length === 0)
        return `${outcomes.length} of ${outcomes.length} probes passed`;
    return (0,kernel_text/* clip */.$Q)(failed.map((outcome) => `${outcome.name}: ${outcome.detail}`).join("; "));
}

;// CONCATENATED MODULE: ./reconciler/apply/confirm.ts

// A change that cuts the host off must not stay; a forge that is down must not undo one. So what counts is what was
// reachable before. Source: product.md section 7, "Confirm".
const oneTryMs = 5_000;
const pauseMs = 500;
/** The places that answer now, out of the remotes and the confirm URLs. */
async function surveyReachable(session, signal) {
    const places = [...session.config.remotes.map((remote) => remote.url), ...session.config.confirmUrls];
    return reachableOf(session, places, signal);
}
/** `skipped`: nothing was reachable before. `lost`: something was, and nothing of it is, for the whole time. */
async function confirmReachable(session, before, signal) {
    if (before.length === 0)
        return "skipped";
    const { clock, config } = session;
    const end = clock.monotonicMs() + config.timeoutsMs.confirm;
    for (;;) {
        if ((await reachableOf(session, before, signal)).length > 0)
            return "confirmed";
        signal.throwIfAborted();
        if (clock.monotonicMs() + pauseMs >= end)
            return "lost";
        await clock.sleep(pauseMs, signal);
    }
}
async function reachableOf(session, places, signal) {
    const limited = (0,reconciler_session/* within */.ux)(signal, Math.min(oneTryMs, session.config.timeoutsMs.confirm));
    const answers = await Promise.all(places.map((place) => session.reach(place, limited).then((answered) => answered, () => false)));
    signal.throwIfAborted();
    return places.filter((_, index) => answers[index]);
}

// EXTERNAL MODULE: ./reconciler/apply/switch.ts
var apply_switch = __webpack_require__(1556);
;// CONCATENATED MODULE: ./reconciler/apply/undo.ts








/**
 * rollback > reprobe > quarantined | stuck. The last good one runs again by its explicit path or digests, and its own
 * probes say whether that helped.
 * @param tries how often this rollback was begun before
 * @param probes what the undone one's probes said
 */
async function undo(session, undone, tries, hard) {
    const { attempt, cause, probes } = undone;
    const rollback = { attempt, cause, tries: tries + 1 };
    session.log.warn(`${session.target}: rolling back: ${cause.code}: ${cause.message}`);
    await enterRegardless(session, { phase: "rolling-back", ...rollback });
    await endLeftChildren(session.directory, session.processes);
    try {
        await (0,apply_switch/* switchBack */.gw)(session, attempt, hard);
    }
    catch (error) {
        if (hard.aborted)
            return { kind: "abandoned", wanted: attempt.wanted };
        return giveUp(session, attempt, cause, `rolling back failed: ${(0,kernel_error/* toNekoError */.R)(error).message}`);
    }
    await enterRegardless(session, { phase: "reprobing", ...rollback });
    let again = [];
    try {
        if (attempt.previous)
            again = await (0,apply_switch/* probeTarget */.Uv)(session, attempt.previous.target, hard);
    }
    catch (error) {
        if (hard.aborted)
            return { kind: "abandoned", wanted: attempt.wanted };
        return giveUp(session, attempt, cause, `the last good one could not be probed: ${(0,kernel_error/* toNekoError */.R)(error).message}`);
    }
    return settleFailure(session, attempt, cause, { undone: probes, again });
}
/** Ends a failed attempt whose rollback is done: retry later, quarantine, or stuck. */
async function settleFailure(session, attempt, cause, probes) {
    const { wanted, previous } = attempt;
    const restored = allPassed(probes.again);
    const rolledBack = { kind: "rolled-back", wanted, to: previous, cause, probes: probes.undone };
    switch (judgeFailure(attempt, cause, restored)) {
        case "retry":
            await (0,reconciler_session/* settle */.G9)(session, attempt, "rolled-back", {}, cause);
            return restored ? { ...rolledBack, quarantined: false } : { kind: "failed", wanted, cause };
        case "quarantine":
            await (0,reconciler_session/* settle */.G9)(session, attempt, "quarantined", { quarantine: withQuarantined(session, attempt, cause) }, cause);
            return { ...rolledBack, quarantined: true };
        case "stuck":
            return giveUp(session, attempt, cause, `the last good one fails too: ${summarise(probes.again)}`);
    }
}
/** Nothing more is done by itself until `neko retry` or a release that asks for something else. */
async function giveUp(session, attempt, cause, why) {
    const failed = { code: "ROLLBACK_FAILED", message: (0,kernel_text/* clip */.$Q)(`${cause.code}: ${cause.message}; ${why}`) };
    session.log.error(`${session.target}: stuck: ${failed.message}`);
    const quarantine = isRepair(attempt) ? session.store.state.quarantine : withQuarantined(session, attempt, cause);
    const since = session.clock.now().toISOString();
    await (0,reconciler_session/* enter */.Ve)(session, { phase: "stuck", attempt, cause: failed, since }, { quarantine });
    return { kind: "stuck", wanted: attempt.wanted, cause: failed };
}
function withQuarantined({ store, clock }, attempt, cause) {
    const { target, release, commit, picked } = attempt.wanted;
    const { desiredId } = target;
    const others = store.state.quarantine.filter((entry) => !(0,settle/* isQuarantined */.fK)(entry, attempt.wanted));
    const at = clock.now().toISOString();
    return [
        ...others,
        { desiredId, ...(picked ? { picked } : {}), release, commit, cause, attempts: attempt.number, at },
    ];
}
/** On a full disk the phase before is still what recovery reads, and it leads to the same rollback. */
async function enterRegardless(session, phase) {
    try {
        await (0,reconciler_session/* enter */.Ve)(session, phase);
    }
    catch (error) {
        if (!(error instanceof kernel_error/* NekoError */.i && error.code === "STATE_WRITE_FAILED"))
            throw error;
        session.log.error(`${session.target}: ${error.message}; rolling back all the same`);
    }
}

;// CONCATENATED MODULE: ./reconciler/apply/attempt.ts












/** prepare > arm > apply > probe > confirm > commit, or the way back. Source: gitops-anchors.md section 5. */
async function makeRun(session, todo, signals) {
    const attempt = newAttempt(session, todo.wanted);
    const { wanted } = attempt;
    const limits = session.config.timeoutsMs;
    await (0,reconciler_session/* enter */.Ve)(session, { phase: "preparing", attempt });
    let reachable;
    try {
        await session.driver((0,apply_switch/* kindOf */.I)(wanted.target)).prepare(wanted.target, (0,reconciler_session/* within */.ux)(signals.soft, limits.prepare));
        reachable = await surveyReachable(session, signals.soft);
    }
    catch (error) {
        const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
        await (0,reconciler_session/* settle */.G9)(session, attempt, "dropped", {}, { code, message });
        return { kind: "failed", wanted, cause: { code, message } };
    }
    const { tries } = session.store.state;
    try {
        await arm(session, attempt, reachable, signals.hard);
    }
    catch (error) {
        const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
        await (0,reconciler_session/* settle */.G9)(session, attempt, "dropped", { tries }, { code, message }); // what never began does not count
        return { kind: "failed", wanted, cause: { code, message } };
    }
    await (0,reconciler_session/* enter */.Ve)(session, { phase: "applying", attempt, reachable });
    try {
        await (0,apply_switch/* switchTo */.S_)(session, attempt, signals.hard);
    }
    catch (error) {
        if (signals.hard.aborted)
            return { kind: "abandoned", wanted };
        return undo(session, { attempt, cause: (0,apply_switch/* activationCause */.qK)(error), probes: [] }, 0, signals.hard);
    }
    return judgeAndCommit(session, attempt, reachable, todo.pending, signals.hard);
}
/** The attempt is counted and the guard runs before anything is changed. */
async function arm(session, attempt, reachable, signal) {
    const { wanted, previous, nonce, number } = attempt;
    const limits = session.config.timeoutsMs;
    const tries = { desiredId: wanted.target.desiredId, number };
    await (0,reconciler_session/* enter */.Ve)(session, { phase: "armed", attempt, reachable }, { tries });
    const holder = session.processes.identify(process.pid);
    if (!holder)
        throw new TypeError("this process is not in /proc");
    await session.startGuard({
        target: session.target,
        nonce,
        deadlineMs: withMargin(limits.apply + (0,apply_switch/* probeWindowMs */.ds)(wanted.target, limits.probe) + limits.confirm),
        graceMs: withMargin(limits.rollback + (0,apply_switch/* probeWindowMs */.ds)(previous?.target, limits.probe)),
        holder,
    }, signal);
}
/** What was applied is probed whole, confirmed and committed; or undone. Also where a reboot left an unconfirmed one. */
async function judgeAndCommit(session, attempt, reachable, pending, hard) {
    const { probes, cause } = await judge(session, attempt, reachable, hard);
    if (hard.aborted)
        return { kind: "abandoned", wanted: attempt.wanted };
    if (cause)
        return undo(session, { attempt, cause, probes }, 0, hard);
    return commit(session, attempt, pending, probes, hard);
}
/** Probe and confirm, up to and including the line that says it will be committed. */
async function judge(session, attempt, reachable, hard) {
    let probes = [];
    try {
        await (0,reconciler_session/* enter */.Ve)(session, { phase: "probing", attempt, reachable });
        probes = await (0,apply_switch/* probeTarget */.Uv)(session, attempt.wanted.target, hard);
        if (!allPassed(probes))
            return { probes, cause: { code: "PROBE_FAILED", message: summarise(probes) } };
        await (0,reconciler_session/* enter */.Ve)(session, { phase: "confirming", attempt, reachable });
        const confirmed = await confirmReachable(session, reachable, hard);
        if (confirmed === "lost") {
            const message = (0,kernel_text/* clip */.$Q)(`none of ${reachable.join(", ")} is reachable any more`);
            return { probes, cause: { code: "CONFIRM_FAILED", message } };
        }
        if (confirmed === "skipped") {
            const detail = "nothing was reachable before the change";
            const event = { event: "confirm-skipped", code: "CONFIRM_SKIPPED", detail };
            await session.store.note({ ...(0,reconciler_session/* stamp */.iE)(session), ...(0,journal/* about */.Cv)(attempt), ...event });
        }
        await (0,reconciler_session/* enter */.Ve)(session, { phase: "committing", attempt, reachable });
        return { probes };
    }
    catch (error) {
        const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
        return { probes, cause: { code, message } };
    }
}
/** What has passed becomes the last good one; letting go of what came before is none of its conditions. Every step may
 *  be repeated: a start that finds `committing` does. */
async function commit(session, attempt, pending, probes, hard) {
    const { wanted } = attempt;
    await confirmWanted(session, wanted, (change) => (0,reconciler_session/* settle */.G9)(session, attempt, "committed", change));
    await cleanUp(session, hard);
    const changed = isRepair(attempt) ? "repaired" : "applied";
    return { kind: "in-sync", wanted, changed, pending, probes };
}
/** It runs already: nothing is applied, so nothing is undone; a failing probe only keeps the floor where it is. */
async function adopt(session, { wanted, pending }, signals) {
    const probes = await (0,apply_switch/* probeTarget */.Uv)(session, wanted.target, signals.soft);
    if (!allPassed(probes)) {
        return { kind: "failed", wanted, cause: { code: "PROBE_FAILED", message: summarise(probes) } };
    }
    await confirmWanted(session, wanted, async (change) => {
        await session.store.save({ phase: { phase: "idle" }, ...change });
        const { release, commit: of, target } = wanted;
        const about_ = { release, commit: of, desiredId: target.desiredId };
        await session.store.note({ ...(0,reconciler_session/* stamp */.iE)(session), event: "adopted", ...about_ });
    });
    await cleanUp(session, signals.soft);
    return { kind: "in-sync", wanted, changed: "adopted", pending, probes };
}
/**
 * Lets go of what the last good one replaced, when that was not done yet: by this pass, or by one that was killed
 * between its confirmation and this. What fails is said, and tried again with the next pass; no release waits for it.
 */
async function cleanUp(session, signal) {
    const { store, config } = session;
    const { lastGood, uncleaned } = store.state;
    if (!uncleaned || !lastGood)
        return;
    try {
        await session.driver((0,apply_switch/* kindOf */.I)(lastGood.target)).commit(lastGood.target, (0,reconciler_session/* within */.ux)(signal, config.timeoutsMs.apply));
        await store.save({ uncleaned: false });
    }
    catch (error) {
        const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
        session.log.warn(`${session.target}: what ran before could not be removed yet: ${code}: ${message}`);
    }
}
/** The floor first: a last good one above the floor could be replayed over, a floor above the last good one cannot. */
async function confirmWanted(session, wanted, save) {
    const { store } = session;
    await store.saveAnchor((0,state_anchor/* afterCommit */.MN)(store.anchor, wanted));
    const lastGood = { ...wanted, at: session.clock.now().toISOString() };
    const quarantine = store.state.quarantine.filter((entry) => !(0,settle/* isQuarantined */.fK)(entry, wanted));
    const restoredBootId = session.processes.bootId;
    await save({ lastGood, quarantine, tries: null, uncleaned: true, restoredBootId });
}
function newAttempt({ store, clock, processes }, wanted) {
    const { tries, lastGood } = store.state;
    return {
        nonce: (0,external_node_crypto_.randomBytes)(16).toString("hex"),
        number: tries?.desiredId === wanted.target.desiredId ? tries.number + 1 : 1,
        wanted,
        previous: lastGood,
        startedAt: clock.now().toISOString(),
        bootId: processes.bootId,
    };
}
function withMargin(ms) {
    return Math.round(ms * 1.1) + 2_000;
}

// EXTERNAL MODULE: ./reconciler/observe/look.ts
var look = __webpack_require__(2251);
;// CONCATENATED MODULE: ./reconciler/apply/recover.ts






/**
 * Ends what an earlier process left in the middle, in the last good one or the new one, never between. Undefined when
 * there was nothing to end, or nothing had been changed yet. The guard does this and nothing else.
 */
async function recover(session, signals) {
    const { state } = session.store;
    const ended = await endLeftChildren(session.directory, session.processes);
    if (ended > 0)
        session.log.warn(`${session.target}: ended ${ended} process groups of an earlier pass`);
    const { phase } = state;
    if (phase.phase === "idle" || phase.phase === "stuck")
        return undefined;
    const sameBoot = phase.attempt.bootId === session.processes.bootId;
    const runs = sameBoot ? "neither" : await whatRuns(session, phase.attempt, signals.soft);
    const recovery = planRecovery({ phase, sameBoot, runs });
    const none = { undone: [], again: [] };
    switch (recovery.kind) {
        case "nothing":
            return undefined;
        case "drop":
            await (0,reconciler_session/* settle */.G9)(session, recovery.attempt, "dropped");
            return undefined;
        case "note-interrupted":
            return settleFailure(session, recovery.attempt, recovery.cause, none);
        case "probe":
            return judgeAndCommit(session, recovery.attempt, recovery.reachable, 0, signals.hard);
        case "roll-back": {
            const { attempt, cause, tries } = recovery;
            return undo(session, { attempt, cause, probes: [] }, tries, signals.hard);
        }
        case "commit":
            return commit(session, recovery.attempt, 0, [], signals.hard);
        case "give-up":
            return giveUp(session, recovery.attempt, recovery.cause, "rolling back was interrupted again and again");
    }
}
async function whatRuns(session, { wanted, previous }, signal) {
    const { runsWanted, runsLastGood } = await (0,look/* look */.O)(session, wanted, previous, signal);
    if (runsWanted)
        return "wanted";
    return previous && runsLastGood ? "last-good" : "neither";
}

// EXTERNAL MODULE: ./reconciler/diff/plan-tick.ts
var plan_tick = __webpack_require__(8961);
// EXTERNAL MODULE: ./reconciler/observe/pick-variants.ts
var pick_variants = __webpack_require__(2076);
// EXTERNAL MODULE: ./src/release/record.ts
var record = __webpack_require__(6776);
;// CONCATENATED MODULE: ./reconciler/report/report.ts



/** Before a change is made. */
function sayApplying(wanted, runningId, because) {
    return saying(wanted, "applying", { runningId, detail: because });
}
/** After a pass; undefined when there is nothing to say of it (it was told to stop). */
function sayOutcome(outcome, observedId) {
    switch (outcome.kind) {
        case "in-sync": {
            const runningId = outcome.wanted.target.desiredId;
            const { probes, wanted } = outcome;
            const passed = probes.length > 0 ? `, ${probes.length} ${probes.length === 1 ? "probe" : "probes"} passed` : "";
            const picked = (0,settle/* sayPicked */.M3)(wanted);
            const detail = `release ${wanted.release} runs${passed}${picked === "" ? "" : `; ${picked}`}`;
            return saying(wanted, "in-sync", { runningId, detail, probes });
        }
        case "pending":
            return saying(null, "pending", { runningId: observedId, detail: outcome.because, code: "RELEASE_PENDING" });
        case "gated":
            return saying(outcome.wanted, phaseOfGate(outcome.code), {
                runningId: observedId,
                detail: outcome.because,
                code: outcome.code,
            });
        case "failed":
            if (outcome.cause.code === "CANCELLED")
                return undefined;
            return saying(outcome.wanted, "failed", {
                runningId: observedId,
                detail: outcome.cause.message,
                code: outcome.cause.code,
            });
        case "rolled-back": {
            const { wanted, to, cause, probes } = outcome;
            const back = to ? `back on release ${to.release}` : "back to nothing of ours";
            const runningId = to?.target.desiredId ?? null;
            return saying(wanted, "rolled-back", {
                runningId,
                detail: `${back}: ${cause.message}`,
                code: cause.code,
                probes,
            });
        }
        case "stuck":
            return saying(outcome.wanted, "stuck", {
                runningId: null,
                detail: outcome.cause.message,
                code: outcome.cause.code,
            });
        case "abandoned":
            return undefined;
    }
}
/** As it is signed; the subject is the slice the host speaks of. */
function reportStatement(said, stamp) {
    const sha256 = said.desiredId?.slice("sha256:".length);
    return {
        _type: "https://in-toto.io/Statement/v1",
        subject: sha256 === undefined ? [] : [{ name: stamp.target, digest: { sha256 } }],
        predicateType: record/* predicateTypes */.Z.report,
        predicate: { ...stamp, ...said, evidence: null },
    };
}
/** What must differ for a report to be worth making: the probes' milliseconds and the wording do not. */
function newsOf({ phase, commit, release, desiredId, runningId, code }) {
    return JSON.stringify([phase, commit, release, desiredId, runningId, code]);
}
const outboxLimit = 50;
/** Newest last. Over 50, the oldest progress report goes first, then the oldest one. */
function withReport(outbox, item) {
    const items = [...outbox, item];
    while (items.length > outboxLimit) {
        const progress = items.findIndex((candidate) => candidate.progress);
        items.splice(Math.max(0, progress), 1);
    }
    return items;
}
function phaseOfGate(code) {
    switch (code) {
        case "QUARANTINED":
            return "quarantined";
        case "ROLLBACK_FAILED":
            return "stuck";
        case "HELD":
        case "WAVE_NOT_ADMITTED":
        case "NO_VARIANT_RUNS":
        case "HARDWARE_UNKNOWN":
            return "gated";
    }
}
function saying(wanted, phase, rest) {
    return {
        commit: wanted?.commit ?? null,
        release: wanted?.release ?? null,
        desiredId: wanted?.target.desiredId ?? null,
        runningId: rest.runningId,
        phase,
        detail: (0,kernel_text/* clip */.$Q)(rest.detail),
        code: rest.code ?? null,
        probes: (rest.probes ?? []).map(({ name, passed, detail }) => ({ name, passed, detail })),
    };
}

;// CONCATENATED MODULE: ./reconciler/report/deliver.ts




const heartbeatMs = 3_600_000;
const oneSendMs = 15_000;
/** Signs a report and puts it into the outbox, unless the newest one said the same less than an hour ago.
 *  Made even without reporters: `seq` and the outbox survive a change of the host's file.
 *  @throws NekoError STATE_WRITE_FAILED */
async function queueReport(session, said) {
    const { reports } = session.store.state;
    const now = session.clock.now();
    const news = newsOf(said);
    const age = reports.at === null ? Infinity : now.getTime() - Date.parse(reports.at);
    if (reports.said === news && age >= 0 && age < heartbeatMs)
        return;
    const seq = reports.seq + 1;
    const at = now.toISOString();
    const { target, trust, key, store } = session;
    const envelope = (0,dsse/* signStatement */.fT)(reportStatement(said, { repository: trust.repository, target, seq, at }), key);
    const item = { seq, progress: said.phase === "applying", envelope, delivered: [] };
    await store.save({ reports: { seq, said: news, at, outbox: withReport(reports.outbox, item) } });
}
/**
 * Sends what each reporter does not have yet, oldest first. What cannot be sent stays for the next pass; nothing here
 * can fail one. A reporter that failed is not asked again in the same call.
 */
async function sendReports(session, signal, limitMs = 60_000) {
    const { reports } = session.store.state;
    if (reports.outbox.length === 0)
        return;
    const limited = (0,reconciler_session/* within */.ux)(signal, limitMs);
    const sent = await Promise.all(session.reporters.map((reporter) => sendAll(session, reporter, limited)));
    const names = session.reporters.map((reporter) => reporter.name);
    const outbox = session.store.state.reports.outbox
        .map((item) => {
        const got = names.filter((_, index) => sent[index]?.has(item.seq));
        return { ...item, delivered: [...new Set([...item.delivered, ...got])] };
    })
        .filter((item) => !names.every((name) => item.delivered.includes(name)));
    try {
        await session.store.save({ reports: { ...session.store.state.reports, outbox } });
    }
    catch (error) {
        session.log.warn(`${session.target}: ${(0,kernel_error/* toNekoError */.R)(error).message}; reports will be sent again`);
    }
}
async function sendAll(session, reporter, signal) {
    const sent = new Set();
    for (const item of session.store.state.reports.outbox) {
        if (item.delivered.includes(reporter.name))
            continue;
        try {
            signal.throwIfAborted();
            const { predicate } = (0,dsse/* readPayload */.rD)((0,dsse/* payloadOf */.Md)(item.envelope));
            await reporter.send({ predicate, envelope: item.envelope }, (0,reconciler_session/* within */.ux)(signal, oneSendMs));
            sent.add(item.seq);
        }
        catch (error) {
            const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
            session.log.warn(`${session.target}: report ${item.seq} not sent to ${reporter.name}: ${code}: ${message}`);
            if (code !== "GITHUB_REJECTED")
                break;
            sent.add(item.seq); // this one will never be taken (a commit they do not have); the next one may be
        }
    }
    return sent;
}

// EXTERNAL MODULE: ./reconciler/state/store.ts + 1 modules
var store = __webpack_require__(847);
// EXTERNAL MODULE: ./reconciler/state/lock.ts
var lock = __webpack_require__(5008);
;// CONCATENATED MODULE: ./reconciler/tick.ts
var tick_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var tick_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/**
 * One pass over one target: observe > resolve > plan > gate > prepare > arm > apply > probe > confirm > commit > report.
 * It acts on what it sees now, never on why it was woken, so a pass may be lost or repeated.
 * @throws NekoError LOCK_HELD, HOST_NOT_INITIALISED, STATE_UNREADABLE, STATE_WRITE_FAILED: nothing can be remembered
 */
async function tick(host, signals) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _lock = tick_addDisposableResource(env_1, (0,lock/* takeLock */.H)(host.directory), false);
        const session = { ...host, store: await (0,store/* openStore */.Ch)(host.directory, host.processes.bootId) };
        const recovered = await recover(session, signals);
        if (recovered && recovered.kind !== "in-sync")
            return finish(session, recovered, undefined, signals);
        const resolved = await resolve(session, signals.soft);
        let seen;
        let outcome;
        try {
            seen = await observe(session, resolved, signals.soft);
            const { runsWanted, runsLastGood } = seen;
            // Only beside a last good one that runs: what else is there might be what brings it back.
            if (runsLastGood && session.store.state.phase.phase === "idle")
                await cleanUp(session, signals.soft);
            const now = host.clock.now();
            const rebooted = session.store.state.restoredBootId !== host.processes.bootId;
            const plan = (0,plan_tick/* planTick */.jQ)({ resolved, runsWanted, runsLastGood, state: session.store.state, rebooted, now });
            outcome = await carryOut(session, plan, seen, signals);
        }
        catch (error) {
            const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
            outcome = { kind: "failed", wanted: null, cause: { code, message } };
        }
        return finish(session, outcome, { resolved, seen }, signals);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        tick_disposeResources(env_1);
    }
}
/** Verified first, then remembered: a refused chain moves no mark. */
async function resolve(session, signal) {
    const { store, trust, target, source, config } = session;
    try {
        (0,release_trust/* refuseOlderPolicy */.Nx)(trust.policyVersion, store.anchor.policyVersion);
        const resolved = await source.resolve(store.anchor, target, (0,reconciler_session/* within */.ux)(signal, config.timeoutsMs.fetch));
        await store.saveAnchor((0,state_anchor/* afterFetch */.zA)(store.anchor, { ...resolved, policyVersion: trust.policyVersion }));
        return { ...resolved, admission: await (0,pick_variants/* pickVariants */.M)(session, resolved.admission, store.state.lastGood, signal) };
    }
    catch (error) {
        return { error: (0,kernel_error/* toNekoError */.R)(error) };
    }
}
function observe(session, resolved, signal) {
    const wanted = "admission" in resolved ? (0,plan_tick/* wantedOf */.Lm)(resolved.admission) : null;
    return (0,look/* look */.O)(session, wanted, session.store.state.lastGood, signal);
}
async function carryOut(session, plan, seen, signals) {
    switch (plan.kind) {
        case "in-sync":
            return { kind: "in-sync", wanted: plan.wanted, changed: "nothing", pending: plan.pending, probes: [] };
        case "adopt":
            return adopt(session, plan, signals);
        case "apply":
            session.log.info(`${session.target}: applying: ${plan.because}`);
            await queueReport(session, sayApplying(plan.wanted, seen.runningId, plan.because));
            await sendReports(session, signals.soft, 5_000); // a slow receiver must not hold up the change
            return makeRun(session, plan, signals);
        case "keep": {
            if (!plan.restore)
                return plan.closed;
            // The machine may have come back with another GPU.
            const wanted = plan.restore.offer
                ? (0,settle/* settleAgain */.oq)(plan.restore, await session.hardware(signals.soft), session.store.state.quarantine)
                : plan.restore;
            if ("kind" in wanted) {
                return { kind: "gated", code: wanted.code, wanted: plan.restore, because: wanted.because };
            }
            session.log.warn(`${session.target}: starting release ${wanted.release} again: it is not what runs`);
            const restored = await makeRun(session, { wanted, pending: 0 }, signals);
            return restored.kind === "in-sync" ? plan.closed : restored;
        }
    }
}
/** Remembers how the pass ended, and says so to whoever listens. */
async function finish(session, outcome, facts, signals) {
    const { code, message } = describe(outcome);
    const running = await runningNow(session, outcome, facts?.seen, signals.soft);
    const lastPass = {
        at: session.clock.now().toISOString(),
        outcome: outcome.kind,
        code,
        message,
        behind: behindOf(outcome),
        tip: facts?.resolved.tip ?? session.store.state.lastPass?.tip ?? null,
        remote: facts?.resolved.remote ?? null,
        running,
    };
    const restored = facts?.seen?.runsLastGood ? { restoredBootId: session.processes.bootId } : {};
    await session.store.save({ lastPass, ...restored });
    const said = sayOutcome(outcome, facts?.seen?.runningId ?? null);
    if (said)
        await queueReport(session, said);
    await sendReports(session, signals.soft);
    return outcome;
}
/** The driver's line on what runs; asked again where the pass has changed it. */
async function runningNow(session, outcome, seen, signal) {
    const changed = outcome.kind === "in-sync" ? outcome.changed !== "nothing" : outcome.kind !== "pending";
    if (!changed || outcome.kind === "abandoned")
        return seen?.running ?? session.store.state.lastPass?.running ?? null;
    const { lastGood } = session.store.state;
    const wanted = "wanted" in outcome ? outcome.wanted : null;
    return (0,look/* look */.O)(session, wanted, lastGood, signal).then((now) => now.running, () => null);
}
/** Code and one line for people. */
function describe(outcome) {
    switch (outcome.kind) {
        case "in-sync": {
            const how = outcome.changed === "nothing" ? "" : ` (${outcome.changed})`;
            return { code: null, message: `release ${outcome.wanted.release} runs${how}` };
        }
        case "pending":
            return { code: "RELEASE_PENDING", message: outcome.because };
        case "gated":
            return { code: outcome.code, message: outcome.because };
        case "failed":
        case "stuck":
            return outcome.cause;
        case "rolled-back": {
            const to = outcome.to ? `release ${outcome.to.release}` : "nothing of ours";
            return { code: outcome.cause.code, message: `rolled back to ${to}: ${outcome.cause.message}` };
        }
        case "abandoned":
            return { code: "INTERRUPTED", message: "told to stop in the middle of a change" };
    }
}
function behindOf(outcome) {
    if (outcome.kind === "in-sync")
        return outcome.pending;
    return outcome.kind === "pending" ? outcome.behind : null;
}

;// CONCATENATED MODULE: ./reconciler/host.ts





/** How long a change may go on after SIGTERM; what is not done by then is left to the next start or the guard. */
const graceMs = 8_000;
/** One pass over all targets, one after the other. Nothing that goes wrong with one keeps the others from theirs. */
async function passAll(hosts, signals) {
    const outcomes = [];
    for (const host of hosts) {
        if (signals.soft.aborted)
            break;
        outcomes.push(await pass(host, signals));
    }
    return outcomes;
}
/** The exit status of one pass. */
function exitOfAll(outcomes) {
    return (0,exit/* worstExit */.g)(outcomes.map(exitOf));
}
/**
 * Passes until `signals.soft` or, between two passes, `leave`: each target after the poll interval, or sooner and then ever later after transient
 * failures, so that one unreachable registry does not slow down the others.
 */
async function passForever(hosts, signals, leave) {
    const awake = AbortSignal.any([signals.soft, leave]);
    const due = hosts.map((host) => ({ host, at: 0, failures: 0 }));
    while (!awake.aborted) {
        const next = due.toSorted((a, b) => a.at - b.at)[0];
        if (!next)
            return;
        const { clock, config } = next.host;
        const waitMs = next.at - clock.monotonicMs();
        if (waitMs > 0) {
            await clock.sleep(waitMs, awake).catch(() => undefined);
            continue; // the machine may have slept, or been told to stop
        }
        const outcome = await pass(next.host, signals);
        next.failures = isTransient(outcome) ? next.failures + 1 : 0;
        next.at = clock.monotonicMs() + nextDelayMs(next.failures, config.pollMs, Math.random());
    }
}
async function pass(host, signals) {
    try {
        const outcome = await tick(host, signals);
        say(host, outcome);
        return outcome;
    }
    catch (error) {
        const { code, message, hint } = (0,kernel_error/* toNekoError */.R)(error);
        host.log.error(`${host.target}: ${code}: ${message}`);
        host.log.info(`${host.target}: ${hint}`);
        return { kind: "failed", wanted: null, cause: { code, message } };
    }
}
function say({ log, target }, outcome) {
    const { code, message } = describe(outcome);
    const line = `${target}: ${outcome.kind}: ${code === null ? "" : `${code}: `}${(0,kernel_text/* clip */.$Q)(message)}`;
    switch (outcome.kind) {
        case "in-sync":
        case "pending":
            return log.info(line);
        case "gated":
        case "abandoned":
            return log.warn(line);
        case "failed":
        case "rolled-back":
        case "stuck":
            return log.error(line);
    }
}

;// CONCATENATED MODULE: ./reconciler/guard.ts
var guard_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var guard_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







// The process that ends an attempt when the reconciler that began it cannot. Source: product.md section 7.
const pollMs = 500;
const lockWaitMs = 60_000;
/**
 * Sleeps until the attempt has ended or its deadline is over; also past it while a living reconciler has confirmed
 * and is about to commit. Then: ends the reconciler that holds it and what that
 * one started, takes the lock, reads again and recovers only what is still the same attempt and not committed.
 * @throws NekoError LOCK_HELD when somebody else holds the target for more than a minute
 */
async function standGuard(host, order, signals) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock } = host;
        await (0,promises_.writeFile)(guardReadyFile(host.directory), order.nonce, { mode: 0o600 });
        let deadline = clock.monotonicMs() + order.deadlineMs;
        let extended = false;
        for (;;) {
            const phase = await currentPhase(host, order.nonce);
            if (phase === "ended")
                return "disarmed";
            if (clock.monotonicMs() >= deadline) {
                if (host.processes.identify(order.holder.pid)?.start !== order.holder.start)
                    break;
                // Past the confirmation nothing is left to undo: a living reconciler is left to write that down (a full disk).
                if (phase !== "committing") {
                    // One that is already rolling back is given the time that takes, once.
                    if ((phase !== "rolling-back" && phase !== "reprobing") || extended)
                        break;
                    extended = true;
                    deadline += order.graceMs;
                }
            }
            const leftMs = deadline - clock.monotonicMs();
            await clock.sleep(leftMs > 0 ? Math.min(pollMs, Math.max(10, leftMs)) : pollMs, signals.soft);
        }
        host.log.warn(`${host.target}: the guard's deadline is over; ending what is left of the attempt`);
        await host.processes.end(order.holder);
        const _lock = guard_addDisposableResource(env_1, await (0,lock/* waitForLock */.g)(host.directory, lockWaitMs, signals.soft), false);
        if ((await currentPhase(host, order.nonce)) === "ended")
            return "disarmed";
        const session = { ...host, store: await (0,store/* openStore */.Ch)(host.directory, host.processes.bootId) };
        const outcome = await recover(session, signals);
        if (outcome)
            await finish(session, outcome, undefined, signals);
        return "recovered";
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        guard_disposeResources(env_1);
    }
}
/** A state that cannot be read says nothing about the attempt: the guard stays. One whose directory is gone is no more. */
async function currentPhase(host, nonce) {
    try {
        const { phase } = (await (0,store/* readState */.un)(host.directory)).state;
        if (phase.phase === "idle" || phase.phase === "stuck" || phase.attempt.nonce !== nonce)
            return "ended";
        return phase.phase;
    }
    catch {
        return (await (0,durable_files/* exists */.t2)(host.directory)) ? "unknown" : "ended";
    }
}

// EXTERNAL MODULE: ./src/release/keys.ts
var keys = __webpack_require__(641);
// EXTERNAL MODULE: ./reconciler/state/state.ts
var state = __webpack_require__(8698);
;// CONCATENATED MODULE: ./reconciler/state/init.ts








/** Where one target keeps everything. */
function targetDirectory(config, target) {
    return `${config.stateDirectory}/targets/${target}`;
}
/** May be repeated: what a target, or the key, still lacks is made.
 *  @throws NekoError HOST_ALREADY_INITIALISED (nothing is lacking), HOST_NOT_INITIALISED (a target's anchor was removed),
 *   KEY_INVALID, STATE_WRITE_FAILED */
async function initHost(config, trust, facts) {
    await (0,durable_files/* ensurePrivateDirectory */.Vg)(config.stateDirectory);
    await (0,durable_files/* ensurePrivateDirectory */.Vg)(`${config.stateDirectory}/targets`);
    const missing = [];
    for (const target of config.targets) {
        if (!(await (0,durable_files/* exists */.t2)(`${targetDirectory(config, target)}/anchor.json`)))
            missing.push(target);
    }
    if (missing.length === 0 && (await (0,durable_files/* exists */.t2)(config.agentKeyFile))) {
        throw new kernel_error/* NekoError */.i("HOST_ALREADY_INITIALISED", `${config.stateDirectory} is initialised for every target`, {
            hint: "nothing is left to do; see `neko status`",
        });
    }
    const { key, created } = await ensureAgentKey(config.agentKeyFile);
    for (const target of missing)
        await initTarget(config, target, trust, facts);
    const { identity } = key.publicKey;
    return { identity, keyId: key.keyId, agentKeyFile: config.agentKeyFile, keyCreated: created, targets: missing };
}
/** A target that never had a state. @throws NekoError HOST_NOT_INITIALISED: it had one, and its anchor is gone */
async function initTarget(config, target, trust, { bootId, now }) {
    const directory = targetDirectory(config, target);
    await (0,durable_files/* ensurePrivateDirectory */.Vg)(directory);
    if (await hasLived(directory))
        await (0,store/* readAnchor */.QZ)(directory); // throws, and says why
    await (0,store/* createStore */.y$)(directory, (0,state/* initialState */.u)(bootId), { ...state_anchor/* zeroAnchor */.kU, policyVersion: trust.policyVersion });
    await (0,journal/* appendEntry */.D4)(directory, { at: now.toISOString(), event: "initialised" });
}
/** The key `neko host init` made. @throws NekoError HOST_NOT_INITIALISED, KEY_INVALID */
async function readAgentKey(file) {
    const pem = await (0,durable_files/* readIfThere */.qC)(file);
    if (pem !== undefined)
        return loadKeyOf(file, pem);
    throw new kernel_error/* NekoError */.i("HOST_NOT_INITIALISED", `there is no agent key at ${file}`, {
        hint: "run `neko host init`, then put the identity it prints into neko.yaml",
    });
}
/** Made when missing, mode 0600. @throws NekoError KEY_INVALID, STATE_WRITE_FAILED */
async function ensureAgentKey(file) {
    const pem = await (0,durable_files/* readIfThere */.qC)(file);
    if (pem !== undefined)
        return { key: loadKeyOf(file, pem), created: false };
    const { privateKeyPem } = (0,keys/* generateKeyPair */.TZ)();
    let created;
    try {
        created = await (0,durable_files/* createDurably */.s3)(file, privateKeyPem);
    }
    catch (cause) {
        throw new kernel_error/* NekoError */.i("STATE_WRITE_FAILED", `${file} could not be written (${(0,durable_files/* errnoOf */.UQ)(cause) ?? "unknown reason"})`, {
            hint: "make the directory of agent-key and let the reconciler's user write there",
            cause,
        });
    }
    // Another process was quicker: its key is the host's.
    return created ? { key: (0,keys/* loadSigningKey */.fm)(privateKeyPem), created } : { key: await readAgentKey(file), created };
}
function loadKeyOf(file, pem) {
    try {
        return (0,keys/* loadSigningKey */.fm)(pem);
    }
    catch (thrown) {
        const cause = (0,kernel_error/* toNekoError */.R)(thrown);
        const empty = pem.trim() === "";
        throw new kernel_error/* NekoError */.i(cause.code, `the agent key at ${(0,kernel_text/* clip */.$Q)(file, 200)} ${empty ? "is empty" : "is no key"}`, {
            hint: empty
                ? "remove that file, run `neko host init` again, and put the identity it prints into neko.yaml"
                : "restore that file from a backup; without one remove it, run `neko host init` and use the new identity",
            cause,
        });
    }
}
/** A state beyond the first write: its anchor was there once. An interrupted init leaves the first write only. */
async function hasLived(directory) {
    try {
        return (await (0,store/* readState */.un)(directory)).state.seq > 1;
    }
    catch {
        return (await (0,durable_files/* readIfThere */.qC)(`${directory}/state.json`)) !== undefined;
    }
}

// EXTERNAL MODULE: ./reconciler/verbs.ts
var verbs = __webpack_require__(8539);
;// CONCATENATED MODULE: ./reconciler/verify/run.ts



/**
 * All probes at once, each until it passes `successes` times in a row or its window is over. Outcomes come in the
 * order of the probes. A probe that could not run has failed. @throws NekoError CANCELLED when `signal` aborts.
 */
async function runProbes(probes, ports, signal) {
    try {
        return await Promise.all(probes.map((probe) => runProbe(probe, ports, signal)));
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw new kernel_error/* NekoError */.i("CANCELLED", "the probes were cancelled", {
            hint: "let the reconciler run again; it probes anew from the start",
            cause: error,
        });
    }
}
async function runProbe(probe, ports, signal) {
    const start = ports.clock.monotonicMs();
    const elapsed = () => ports.clock.monotonicMs() - start;
    let streak = noTries;
    while (elapsed() < probe.withinMs) {
        signal.throwIfAborted();
        const result = await tryOnce(probe, ports, tryTimeoutMs(probe, probe.withinMs - elapsed()), signal);
        signal.throwIfAborted();
        // An answer after the window does not count, however good.
        if (result.passed && elapsed() > probe.withinMs)
            break;
        streak = count(streak, result);
        if (isEnough(streak, probe))
            break;
        // A last try with next to no time would only hide why the one before failed.
        if (elapsed() + intervalMs(probe) >= probe.withinMs)
            break;
        await ports.clock.sleep(intervalMs(probe), signal);
    }
    return outcomeOf(probe, streak, elapsed());
}
async function tryOnce(probe, ports, timeoutMs, signal) {
    try {
        switch (probe.kind) {
            case "http":
                return await tryHttp(probe, ports.get, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
            case "exec": {
                const { status, stdout, stderr } = await ports.run(probe.argv, {
                    signal,
                    timeoutMs,
                    maxOutputBytes: bodyLimitBytes,
                });
                return judgeExec(status, stderr.trim() === "" ? stdout : stderr);
            }
        }
    }
    catch (error) {
        return { passed: false, detail: reasonOf(error, timeoutMs) };
    }
}
async function tryHttp(probe, get, signal) {
    const { status, body } = await get(probe.url, bodyLimitBytes, signal);
    return judgeHttp(probe, status, body);
}
function reasonOf(error, timeoutMs) {
    if (!(error instanceof Error))
        return "could not run";
    if (error.name === "TimeoutError")
        return `no answer within ${Math.round(timeoutMs)} ms`;
    const code = "code" in error && typeof error.code === "string" ? `${error.code} ` : "";
    // Some messages quote the whole url, password and query included.
    const message = error.message.replace(/\s+/g, " ").replace(/[a-z]+:\/\/\S+/gi, kernel_text/* showUrl */.jr);
    return (0,kernel_text/* clip */.$Q)(`${code}${message}`, 200);
}

;// CONCATENATED MODULE: ./reconciler/main.ts





























/** `neko reconcile`. Once: the exit status of one pass over all targets; else 0 after SIGTERM.
 *  @throws NekoError HOST_CONFIG_INVALID, CONFIG_MISSING, TRUST_INVALID, TARGET_UNKNOWN, HOST_NOT_INITIALISED */
async function runReconcile(options) {
    const signals = stopSignals(options.signal);
    if (options.once)
        return exitOfAll(await passAll(await loadHosts(options), signals));
    let hosts = await loadHosts(options);
    let reload = new AbortController();
    const onHangup = () => reload.abort();
    process.on("SIGHUP", onHangup);
    try {
        while (!options.signal.aborted) {
            await passForever(hosts, signals, reload.signal);
            if (!reload.signal.aborted)
                break;
            reload = new AbortController();
            hosts = await loadHosts(options).catch((error) => {
                const { code, message } = (0,kernel_error/* toNekoError */.R)(error);
                options.log.error(`not reloaded: ${code}: ${message}`);
                return hosts;
            });
        }
    }
    finally {
        process.off("SIGHUP", onHangup);
    }
    return exit/* Exit */.J.ok;
}
/** `neko guard …`, which only the reconciler starts. @throws NekoError USAGE, LOCK_HELD and as a pass does */
async function runGuard(args, options) {
    const { config, target, ...order } = parseGuardArguments(args);
    const [host] = await loadHosts({ ...options, configFile: config, target });
    if (!host)
        throw new TypeError("no host was loaded");
    return standGuard(host, order, stopSignals(options.signal));
}
/** `neko host init`. @throws NekoError HOST_ALREADY_INITIALISED, HOST_NOT_INITIALISED (an anchor was removed) */
async function hostInit(options) {
    const config = await loadConfig(options.configFile);
    return initHost(config, await loadTrust(config), { bootId: createProcProcesses().bootId, now: node_clock/* nodeClock */.$.now() });
}
/** `neko status`: needs neither the trust file nor the key. */
async function hostStatus(options) {
    const config = await loadConfig(options.configFile);
    return Promise.all(chosenTargets(config, options.target).map((target) => verbs/* readStatus */.rk(target, targetDirectory(config, target), node_clock/* nodeClock */.$.now()).then((status) => ({ kind: "known", status }), (error) => ({ kind: "unreadable", target, error: (0,kernel_error/* toNekoError */.R)(error) }))));
}
/** `neko history`: newest first. */
async function hostHistory(options, limit) {
    const config = await loadConfig(options.configFile);
    return verbs/* readHistory */.Lu(targetDirectory(config, oneTarget(config, options.target)), limit);
}
/** `neko diff`: what the next pass would do. */
async function hostDiff(options) {
    const diffs = [];
    for (const host of await loadHosts(options))
        diffs.push(await verbs/* readDiff */.iH(host, options.signal));
    return diffs;
}
/** `neko retry`. False when there was nothing to forget. */
async function hostRetry(options) {
    return verbs/* retry */.L5(await loadHeld(options), options.signal);
}
/** `neko hold`. */
async function hostHold(options, wanted) {
    return verbs/* hold */._2(await loadHeld(options), wanted, options.signal);
}
/** `neko resume`. False when there was no hold. */
async function hostResume(options) {
    return verbs/* resume */.U(await loadHeld(options), options.signal);
}
/** `neko host probe`: needs no host file. */
async function hostProbe({ env, signal }) {
    return createHardwareProbe({ run: (0,node_run/* createNodeRun */.CR)({ path: env["PATH"] ?? "/usr/bin:/bin" }) })(signal);
}
/** @throws NekoError CONFIG_MISSING, HOST_CONFIG_INVALID */
async function loadConfig(file) {
    return (0,config/* parseHostConfig */.qK)(await readNamed(file, "CONFIG_MISSING", "write the host file, or give --config"), file);
}
async function loadTrust(config) {
    const hint = "write the trust file: policyVersion, repository, ref and the keys per role";
    return (0,release_trust/* parseTrust */.Sb)(await readNamed(config.trustFile, "TRUST_INVALID", hint), config.trustFile);
}
async function readNamed(file, code, hint) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch (cause) {
        throw new kernel_error/* NekoError */.i(code, `${(0,kernel_text/* clip */.$Q)(file, 200)} could not be read`, { hint, cause });
    }
}
async function loadHeld({ configFile, target }) {
    const config = await loadConfig(configFile);
    const directory = targetDirectory(config, oneTarget(config, target));
    return { target, directory, processes: createProcProcesses(), clock: node_clock/* nodeClock */.$ };
}
// Taken from the operator's environment where they are set; children get nothing else of it (R5). What may hold a
// secret goes only to the programs that need it, never to an activation, a probe or a container.
const commonVariables = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE"];
const proxyVariables = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];
const podmanVariables = [
    "CONTAINERS_CONF",
    "CONTAINERS_STORAGE_CONF",
    "CONTAINERS_REGISTRIES_CONF",
    "NEKO_PODMAN_ROOT",
];
const dockerVariables = ["DOCKER_HOST", "DOCKER_CONFIG"];
const engineVariables = ["HOME", "XDG_RUNTIME_DIR", "REGISTRY_AUTH_FILE", ...podmanVariables, ...dockerVariables];
/** Everything a pass is made with, per target. */
async function loadHosts(options) {
    const config = await loadConfig(options.configFile);
    const trust = await loadTrust(config);
    const targets = chosenTargets(config, options.target);
    const processes = createProcProcesses();
    // TEEs and containers without a disk begin anew with each boot, at the release their trust file pins.
    if (trust.bootstrap && !(await (0,durable_files/* exists */.t2)(`${config.stateDirectory}/targets`))) {
        await initHost(config, trust, { bootId: processes.bootId, now: node_clock/* nodeClock */.$.now() });
    }
    const key = await readAgentKey(config.agentKeyFile);
    const { env, log } = options;
    return targets.map((target) => {
        const directory = targetDirectory(config, target);
        const untracked = (0,node_run/* createNodeRun */.CR)({
            path: env["PATH"] ?? "/usr/bin:/bin",
            home: env["HOME"] ?? "/var/empty",
            extraEnv: pick(env, commonVariables),
        });
        const run = trackRun(untracked, directory, processes);
        const proxyEnv = pick(env, proxyVariables);
        const nixEnv = pick(env, ["NIX_CONFIG", ...proxyVariables]);
        return {
            target,
            directory,
            config,
            trust,
            key,
            source: createSource(config, trust, directory, withEnv(run, proxyEnv), log),
            driver: createDrivers({
                target,
                stateDirectory: directory,
                run,
                nix: (0,nix_cli/* createNixCli */.k)({ run: withEnv(run, nixEnv) }),
                nixEnv,
                log,
                registries: config.registries,
                engine: config.engine,
                engineEnv: pick(env, engineVariables),
                pullEnv: proxyEnv,
                serveLayout: serveLayout,
                timeoutsMs: config.timeoutsMs,
            }),
            probe: (probes, signal) => runProbes(probes, { run, get: netGet, clock: node_clock/* nodeClock */.$ }, signal),
            reach: netReach,
            hardware: createHardwareProbe({ run }),
            processes,
            startGuard: createGuardStarter({
                argv: [process.execPath, ...process.execArgv, process.argv[1] ?? ""],
                configFile: options.configFile,
                directory,
                env: pick(env, ["PATH", "NIX_CONFIG", ...commonVariables, ...proxyVariables, ...engineVariables]),
                run: untracked, // it must outlive this pass
            }),
            reporters: config.reporters.map(createReporter),
            clock: node_clock/* nodeClock */.$,
            log,
        };
    });
}
/** The same run, with more in every child's environment. */
function withEnv(run, env) {
    return (argv, options) => run(argv, { ...options, env: { ...env, ...options.env } });
}
/** Token files are read for every pass: a GitHub App's tokens live an hour. A remote whose token is missing is left out
 *  of that pass, as one that does not answer. */
function createSource(config, trust, directory, run, log) {
    const mirror = (0,git_mirror/* createGitMirror */.u)({ directory: `${directory}/mirror.git`, run, alone: true }); // a channel's envelopes are blobs: not commitsOnly
    const { branch } = config;
    const withRemotes = (remotes) => createGitSource({ mirror, remotes, branch, trust, now: () => node_clock/* nodeClock */.$.now() });
    withRemotes([]); // refuses a branch that is not the trust file's before the first pass
    return {
        async resolve(anchor, target, signal) {
            const remotes = [];
            const failures = [];
            for (const remote of config.remotes) {
                try {
                    remotes.push(await toGitRemote(remote));
                }
                catch (thrown) {
                    const error = (0,kernel_error/* toNekoError */.R)(thrown);
                    log.warn(`${target}: remote ${remote.name} is left out: ${error.code}: ${error.message}`);
                    failures.push(error);
                }
            }
            if (remotes.length === 0 && failures[0])
                throw failures[0];
            return withRemotes(remotes).resolve(anchor, target, signal);
        },
    };
}
async function toGitRemote({ name, url, tokenFile }) {
    if (tokenFile === undefined)
        return { name, url };
    const token = (await readNamed(tokenFile, "CONFIG_MISSING", "write the remote's token to its token-file")).trim();
    return { name, url, credential: { username: "x-access-token", password: token } };
}
function createDrivers(options) {
    const made = new Map();
    return (kind) => {
        const driver = made.get(kind) ?? createDriver(kind, options);
        made.set(kind, driver);
        return driver;
    };
}
function createDriver(kind, options) {
    // A driver's own observation goes only to its own `matches`.
    switch (kind) {
        case "profile":
            return createProfileDriver(options);
        case "containers":
            return createContainersDriver(options);
    }
}
function createReporter(config) {
    switch (config.kind) {
        case "file":
            return createFileReporter(config.path);
        case "webhook":
            return createWebhookReporter(config.url, config.secretFile);
        case "check-run":
            return createCheckRunReporter(config);
    }
}
/** `hard` follows `soft` by the time a change may still take; a process that hangs even then ends 2 s later. */
function stopSignals(soft) {
    const hard = new AbortController();
    const onStop = () => {
        setTimeout(() => hard.abort(soft.reason), graceMs).unref();
        setTimeout(() => process.exit(exit/* Exit */.J.transient), graceMs + 2_000).unref();
    };
    if (soft.aborted)
        onStop();
    else
        soft.addEventListener("abort", onStop, { once: true });
    return { soft, hard: hard.signal };
}
function chosenTargets(config, target) {
    return target === undefined ? config.targets : [oneTarget(config, target)];
}
function oneTarget(config, target) {
    if (config.targets.includes(target))
        return target;
    throw new kernel_error/* NekoError */.i("TARGET_UNKNOWN", `this host is not ${(0,kernel_text/* clip */.$Q)(target, 100)}`, {
        hint: `give one of its targets: ${config.targets.join(", ")}`,
    });
}
function pick(env, names) {
    return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}


/***/ }),

/***/ 2251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var _apply_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1556);

/** What is true on this host now, seen against what is wanted and what was confirmed last. Changes nothing. */
async function look(host, wanted, lastGood, signal) {
    const seen = new Map();
    const runs = async (target) => {
        const driver = host.driver((0,_apply_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(target));
        const observed = seen.get(driver.kind) ?? (await driver.observe(signal));
        seen.set(driver.kind, observed);
        return driver.matches(target, observed);
    };
    const runsWanted = wanted ? await runs(wanted.target) : false;
    const runsLastGood = lastGood ? await runs(lastGood.target) : true;
    const all = [...seen.values()];
    const ours = all.find((observed) => observed.runningId !== null) ?? all[0];
    return { runsWanted, runsLastGood, runningId: ours?.runningId ?? null, running: ours?.summary ?? null };
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pickVariants)
/* harmony export */ });
/* harmony import */ var _diff_settle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7854);

/** What of an admission this host can follow. The machine is looked at only where that matters, and at every pass: a GPU
 *  may be another one today. */
async function pickVariants(host, admission, lastGood, signal) {
    if (!("target" in admission) || !(0,_diff_settle_js__WEBPACK_IMPORTED_MODULE_0__/* .offersVariants */ .Eh)(admission.target))
        return admission;
    return (0,_diff_settle_js__WEBPACK_IMPORTED_MODULE_0__/* .settleAdmission */ .zg)(admission, await host.hardware(signal), lastGood);
}


/***/ }),

/***/ 4893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   iE: () => (/* binding */ stamp),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);
/* harmony import */ var _state_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1024);


/** Makes a phase durable, journal first, before anything it stands for is done. @throws NekoError STATE_WRITE_FAILED */
async function enter(session, phase, change = {}) {
    const cause = "cause" in phase ? { code: phase.cause.code, detail: phase.cause.message } : {};
    await session.store.note({ ...stamp(session), event: phase.phase, ...(0,_state_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(phase.attempt), ...cause });
    await session.store.save({ ...change, phase });
    session.log.debug(`${session.target}: ${phase.phase}, attempt ${phase.attempt.number}`);
}
/** Ends an attempt: back to idle, and a journal line that says how. @throws NekoError STATE_WRITE_FAILED */
async function settle(session, attempt, event, change = {}, cause) {
    await session.store.save({ phase: { phase: "idle" }, ...change });
    const why = cause ? { code: cause.code, detail: cause.message } : {};
    await session.store.note({ ...stamp(session), event, ...(0,_state_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(attempt), ...why });
}
function stamp(host) {
    return { at: host.clock.now().toISOString() };
}
/** The signal, or the time being up, whichever is first. */
function within(signal, ms) {
    return AbortSignal.any([signal, AbortSignal.timeout((0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .timerMs */ .Q2)(ms))]);
}


/***/ }),

/***/ 5606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ afterCommit),
/* harmony export */   kU: () => (/* binding */ zeroAnchor),
/* harmony export */   to: () => (/* binding */ neverFalls),
/* harmony export */   zA: () => (/* binding */ afterFetch)
/* harmony export */ });
// The marks only ever go up. Pure. Source: product.md section 3, "Two marks".
const zeroAnchor = { seen: 0, floor: null, rollbackCounter: 0, policyVersion: 0 };
/** After a verified fetch under a trust file of this policy version. */
function afterFetch(anchor, verified) {
    return {
        ...anchor,
        seen: Math.max(anchor.seen, verified.seen),
        rollbackCounter: Math.max(anchor.rollbackCounter, verified.rollbackCounter),
        policyVersion: Math.max(anchor.policyVersion, verified.policyVersion),
    };
}
/** After a confirmed change: a release moves the floor up; a rollback leaves it where it is. */
function afterCommit(anchor, wanted) {
    if (wanted.via === "rollback" || wanted.release < (anchor.floor?.release ?? 0))
        return anchor;
    const { release, digest, commit } = wanted;
    return { ...anchor, seen: Math.max(anchor.seen, release), floor: { release, digest, commit } };
}
/** True when no mark of `to` is below its mark in `from`. */
function neverFalls(from, to) {
    return (to.seen >= from.seen &&
        (to.floor?.release ?? 0) >= (from.floor?.release ?? 0) &&
        to.rollbackCounter >= from.rollbackCounter &&
        to.policyVersion >= from.policyVersion);
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   Vg: () => (/* binding */ ensurePrivateDirectory),
/* harmony export */   iO: () => (/* binding */ appendDurably),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   s3: () => (/* binding */ createDurably),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   v8: () => (/* binding */ writeDurably)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



// Files that are either the old or the new text after a power cut, never between.
/** The text; undefined when there is no such file. Reading errors (EIO, EACCES) come as they are. */
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    catch (error) {
        if (errnoOf(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * Writes beside, fsyncs, renames, fsyncs the directory. Mode 0600. With `keep`, the old text is that file's afterwards.
 * A reader at any moment finds a whole text under `path`.
 * @throws NekoError STATE_WRITE_FAILED: nothing of the old text is lost
 */
async function writeDurably(path, text, keep) {
    const temporary = `${path}.new`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, "w", 0o600);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (keep !== undefined && (await exists(path)))
            await linkOver(path, keep);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
        await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true }).catch(() => undefined);
        throw writeFailed(path, error);
    }
}
/** A second name for the file: unlike a rename it leaves no moment without the first one. */
async function linkOver(path, name) {
    const temporary = `${name}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(path, temporary);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true }); // left where both were the same file already: rename(2) then does nothing
}
/**
 * Writes beside, fsyncs, links, fsyncs the directory: whole or not there at all. Mode 0600. False when there is one
 * already: it stays as it is. Errors of the file system come as they are.
 */
async function createDurably(path, text) {
    const temporary = `${path}.${process.pid}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, "wx", 0o600);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(temporary, path); // unlike a rename it never replaces
        return true;
    }
    catch (error) {
        if (errnoOf(error) === "EEXIST" && (await exists(path)))
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
}
/** Appends one line and fsyncs. @throws NekoError STATE_WRITE_FAILED */
async function appendDurably(path, line) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "a", 0o600);
        try {
            const { size } = await file.stat();
            await file.writeFile(`${line}\n`);
            await file.sync();
            if (size === 0)
                await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw writeFailed(path, error);
    }
}
/** Made with its parents; the last one belongs to its owner alone. @throws NekoError STATE_WRITE_FAILED */
async function ensurePrivateDirectory(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o700);
        await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
    catch (error) {
        throw writeFailed(path, error);
    }
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        if (errnoOf(error) === "ENOENT")
            return false;
        throw error;
    }
}
function errnoOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
async function syncDirectory(path) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
    try {
        await directory.sync();
    }
    finally {
        await directory.close();
    }
}
function writeFailed(path, cause) {
    return new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("STATE_WRITE_FAILED", `${path} could not be written (${errnoOf(cause) ?? "unknown reason"})`, {
        hint: "free space on the file system of the state directory, or make it writable",
        cause,
    });
}


/***/ }),

/***/ 1024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   a0: () => (/* binding */ readJournal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _durable_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3906);


const rotateAtBytes = 1024 * 1024;
/** What a journal line says of an attempt. */
function about(attempt) {
    const { release, commit, target } = attempt.wanted;
    return { nonce: attempt.nonce, attempt: attempt.number, release, commit, desiredId: target.desiredId };
}
/** @throws NekoError STATE_WRITE_FAILED */
async function appendEntry(directory, entry) {
    const path = `${directory}/journal.jsonl`;
    await prepareForLine(path);
    await (0,_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .appendDurably */ .iO)(path, JSON.stringify(entry));
}
/** Oldest first, the rotated file included; lines torn by a power cut are left out. */
async function readJournal(directory) {
    const texts = [await (0,_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(`${directory}/journal.1.jsonl`), await (0,_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(`${directory}/journal.jsonl`)];
    return texts.flatMap((text) => (text ?? "").split("\n").flatMap(parseLine));
}
function parseLine(line) {
    try {
        const entry = JSON.parse(line);
        return typeof entry === "object" && entry !== null && "event" in entry && "at" in entry
            ? [entry]
            : [];
    }
    catch {
        return [];
    }
}
/** Rotates a full file, and ends a line that a power cut has torn, so that the next one stands alone. */
async function prepareForLine(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > rotateAtBytes) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, path.replace(/\.jsonl$/, ".1.jsonl"));
            return;
        }
        if (size === 0)
            return;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r+");
        try {
            const last = Buffer.alloc(1);
            await file.read(last, 0, 1, size - 1);
            if (last[0] !== 0x0a)
                await file.write("\n", size);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if ((0,_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
    }
}


/***/ }),

/***/ 5008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock),
/* harmony export */   g: () => (/* binding */ waitForLock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// mutate.lock: whoever changes a target holds it. SQLite takes a POSIX record lock, which the kernel frees with the
// process, also after kill -9; Node itself has no flock. Source: product.md section 7.
const busy = 5; // SQLITE_BUSY
/** Held until disposed of. Nothing else in this process may open the file: closing it would drop the lock.
 *  @throws NekoError LOCK_HELD, STATE_WRITE_FAILED */
function takeLock(directory) {
    let database;
    try {
        database = new (process.getBuiltinModule("node:sqlite").DatabaseSync)(`${directory}/mutate.lock`, { timeout: 0 });
        database.exec("BEGIN EXCLUSIVE");
    }
    catch (error) {
        database?.close();
        if (error instanceof Error && "errcode" in error && error.errcode === busy) {
            throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("LOCK_HELD", `another process is changing this target (${directory})`, {
                hint: "wait for it to finish, or see `neko status`",
                cause: error,
            });
        }
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("STATE_WRITE_FAILED", `${directory}/mutate.lock could not be opened`, {
            hint: "check that the state directory exists and belongs to the user the reconciler runs as",
            cause: error,
        });
    }
    const held = database;
    return { [Symbol.dispose]: () => held.close() };
}
/** Tries every 100 ms. @throws NekoError LOCK_HELD when it is still held at the end of the time */
async function waitForLock(directory, waitMs, signal) {
    const giveUpAt = performance.now() + waitMs;
    for (;;) {
        try {
            return takeLock(directory);
        }
        catch (error) {
            if (!(error instanceof _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i && error.code === "LOCK_HELD") || performance.now() >= giveUpAt)
                throw error;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(100, undefined, { signal });
    }
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ initialState)
/* harmony export */ });
function initialState(bootId) {
    return {
        seq: 1,
        bootId,
        restoredBootId: bootId,
        phase: { phase: "idle" },
        lastGood: null,
        uncleaned: false,
        quarantine: [],
        tries: null,
        hold: null,
        reports: { seq: 0, said: null, at: null, outbox: [] },
        lastPass: null,
    };
}


/***/ }),

/***/ 847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y$: () => (/* binding */ createStore),
  Ch: () => (/* binding */ openStore),
  QZ: () => (/* binding */ readAnchor),
  un: () => (/* binding */ readState)
});

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./reconciler/state/anchor.ts
var state_anchor = __webpack_require__(5606);
// EXTERNAL MODULE: ./reconciler/state/durable-files.ts
var durable_files = __webpack_require__(3906);
// EXTERNAL MODULE: ./reconciler/state/journal.ts
var journal = __webpack_require__(1024);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
;// CONCATENATED MODULE: ./reconciler/state/sealed-text.ts

// A JSON file that knows whether it is whole: version, checksum, body, in exactly one spelling.
const version = 1;
/** One line of JSON and a newline. */
function seal(kind, body) {
    const text = JSON.stringify(body);
    return `${JSON.stringify({ kind: `neko-${kind}`, version, sha256: (0,digest/* sha256 */.sc)(text).slice("sha256:".length), body })}\n`;
}
/** The body; undefined when a single byte differs from what {@link seal} wrote, or its version is another. */
function unseal(kind, text) {
    let body;
    try {
        const outer = JSON.parse(text);
        if (typeof outer !== "object" || outer === null || !("body" in outer))
            return undefined;
        body = outer.body;
    }
    catch {
        return undefined;
    }
    // Sealing again covers kind, version, checksum, white space and key order at once.
    return seal(kind, body) === text ? body : undefined;
}

// EXTERNAL MODULE: ./reconciler/state/state.ts
var state = __webpack_require__(8698);
;// CONCATENATED MODULE: ./reconciler/state/store.ts






const files = { state: "state.json", previous: "state.prev.json", anchor: "anchor.json" };
/**
 * @param bootId of this boot, for what is saved from now on; `state.bootId` stays that of the file until then
 * @throws NekoError HOST_NOT_INITIALISED (no anchor), STATE_UNREADABLE (neither copy, or the anchor, is whole)
 */
async function openStore(directory, bootId) {
    let anchor = await readAnchor(directory);
    const found = await readState(directory);
    let state = found.state;
    let currentIsWhole = found.from === "state.json";
    return {
        directory,
        get state() {
            return state;
        },
        get anchor() {
            return anchor;
        },
        async save(change) {
            const next = { ...state, ...change, seq: state.seq + 1, bootId };
            // A damaged state.json must not push the good copy out.
            const keep = currentIsWhole ? `${directory}/${files.previous}` : undefined;
            await (0,durable_files/* writeDurably */.v8)(`${directory}/${files.state}`, seal("state", next), keep);
            state = next;
            currentIsWhole = true;
        },
        async saveAnchor(next) {
            if (!(0,state_anchor/* neverFalls */.to)(anchor, next))
                throw new TypeError("a mark of the anchor would fall");
            if (seal("anchor", next) === seal("anchor", anchor))
                return;
            await (0,durable_files/* writeDurably */.v8)(`${directory}/${files.anchor}`, seal("anchor", next));
            anchor = next;
        },
        note: (entry) => (0,journal/* appendEntry */.D4)(directory, entry),
    };
}
/** The newest whole copy. @throws NekoError STATE_UNREADABLE */
async function readState(directory) {
    for (const from of [files.state, files.previous]) {
        const text = await readSafely(`${directory}/${from}`);
        const body = text === undefined ? undefined : unseal("state", text);
        if (body !== undefined)
            return { state: withDefaults(body), from };
    }
    throw new error/* NekoError */.i("STATE_UNREADABLE", `neither copy of the state in ${directory} is whole`, {
        hint: "restore the state directory from a backup; what runs keeps running, nothing is applied until then",
    });
}
/** A file of an earlier version lacks what came later. */
function withDefaults(body) {
    return { ...(0,state/* initialState */.u)(body.bootId), ...body };
}
/** @throws NekoError HOST_NOT_INITIALISED, STATE_UNREADABLE */
async function readAnchor(directory) {
    const text = await readSafely(`${directory}/${files.anchor}`);
    if (text === undefined) {
        throw new error/* NekoError */.i("HOST_NOT_INITIALISED", `${directory} has no anchor`, {
            hint: (await (0,durable_files/* exists */.t2)(`${directory}/${files.state}`))
                ? "the anchor was removed: restore it from a backup, since without it an old release could be replayed"
                : "run `neko host init` once on this host",
        });
    }
    const body = unseal("anchor", text);
    if (body !== undefined)
        return body;
    throw new error/* NekoError */.i("STATE_UNREADABLE", `the anchor in ${directory} is damaged`, {
        hint: "restore anchor.json from a backup; what runs keeps running, nothing is applied until then",
    });
}
/** Both files of a new target; the anchor last, since it says that the target is initialised.
 *  @throws NekoError STATE_WRITE_FAILED */
async function createStore(directory, state, anchor) {
    await (0,durable_files/* writeDurably */.v8)(`${directory}/${files.state}`, seal("state", state));
    await (0,durable_files/* writeDurably */.v8)(`${directory}/${files.anchor}`, seal("anchor", anchor));
}
/** Like a missing file, one that cannot be read (EIO) is no copy; the other one may be. */
async function readSafely(path) {
    try {
        return await (0,durable_files/* readIfThere */.qC)(path);
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 8539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   hr: () => (/* binding */ exitOfDiff),
/* harmony export */   iH: () => (/* binding */ readDiff),
/* harmony export */   qT: () => (/* binding */ exitOfStatus),
/* harmony export */   rk: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4429);
/* harmony import */ var _src_kernel_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5426);
/* harmony import */ var _src_plan_host_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6038);
/* harmony import */ var _diff_plan_tick_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8961);
/* harmony import */ var _observe_look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2251);
/* harmony import */ var _observe_pick_variants_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2076);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4893);
/* harmony import */ var _state_journal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1024);
/* harmony import */ var _state_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5008);
/* harmony import */ var _state_store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(847);
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











// What people ask of a host besides a pass. Reading needs no lock: files are replaced whole.
const lockWaitMs = 10_000;
/** @throws NekoError HOST_NOT_INITIALISED, STATE_UNREADABLE */
async function readStatus(target, directory, now) {
    const anchor = await (0,_state_store_js__WEBPACK_IMPORTED_MODULE_9__/* .readAnchor */ .QZ)(directory);
    const { state } = await (0,_state_store_js__WEBPACK_IMPORTED_MODULE_9__/* .readState */ .un)(directory);
    const { phase, lastGood, lastPass } = state;
    const attempt = phase.phase === "idle" ? null : phase.attempt;
    return {
        target,
        phase: phase.phase,
        attempt: attempt && { ...nameOf(attempt.wanted), number: attempt.number, startedAt: attempt.startedAt },
        lastGood: lastGood && { ...nameOf(lastGood), at: lastGood.at, picked: lastGood.picked ?? [] },
        seen: anchor.seen,
        floor: anchor.floor?.release ?? null,
        quarantine: state.quarantine,
        hold: (0,_diff_plan_tick_js__WEBPACK_IMPORTED_MODULE_3__/* .activeHold */ .YG)(state.hold, now),
        lastPass,
        ageMs: lastPass ? Math.max(0, now.getTime() - Date.parse(lastPass.at)) : null,
        unsentReports: state.reports.outbox.length,
    };
}
/** 7 stuck, 6 the last pass rolled back, 4 held or quarantined, 75 a change is under way, else 0. */
function exitOfStatus({ phase, hold, lastPass }) {
    if (phase === "stuck")
        return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.rollbackFailed;
    if (phase !== "idle")
        return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.transient;
    if (lastPass?.outcome === "rolled-back")
        return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.rolledBack;
    return hold || lastPass?.outcome === "gated" ? _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.gated : _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.ok;
}
/** The newest `limit` lines that end or change something, newest first. */
async function readHistory(directory, limit) {
    const entries = await (0,_state_journal_js__WEBPACK_IMPORTED_MODULE_7__/* .readJournal */ .a0)(directory);
    return entries
        .filter((entry) => !steps.has(entry.event))
        .toReversed()
        .slice(0, limit);
}
const steps = new Set([
    "preparing",
    "armed",
    "applying",
    "probing",
    "confirming",
    "committing",
    "rolling-back",
    "reprobing",
]);
/** Fetches, observes, decides, changes nothing on the host. The lock is for the mirror: one process fetches at a time.
 *  @throws NekoError LOCK_HELD, and as the source and the driver do */
async function readDiff(host, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _lock = __addDisposableResource(env_1, await (0,_state_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .waitForLock */ .g)(host.directory, lockWaitMs, signal), false);
        const store = await (0,_state_store_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .Ch)(host.directory, host.processes.bootId);
        const { state } = store;
        const limited = (0,_session_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .ux)(signal, host.config.timeoutsMs.fetch);
        const resolved = await host.source.resolve(store.anchor, host.target, limited);
        const admission = await (0,_observe_pick_variants_js__WEBPACK_IMPORTED_MODULE_5__/* .pickVariants */ .M)(host, resolved.admission, state.lastGood, limited);
        const wanted = (0,_diff_plan_tick_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedOf */ .Lm)(admission);
        const seen = await (0,_observe_look_js__WEBPACK_IMPORTED_MODULE_4__/* .look */ .O)(host, wanted, state.lastGood, signal);
        const rebooted = state.restoredBootId !== host.processes.bootId;
        const plan = (0,_diff_plan_tick_js__WEBPACK_IMPORTED_MODULE_3__/* .planTick */ .jQ)({ resolved: { admission }, ...seen, state, rebooted, now: host.clock.now() });
        const { steps } = (0,_src_plan_host_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planTarget */ .h)(state.lastGood?.target.slice ?? null, wanted?.target.slice ?? null);
        // What is adopted runs already: it is probed, and no more.
        const left = plan.kind === "adopt" ? steps.filter(({ action }) => action === "probe") : steps;
        return { target: host.target, plan, running: seen.running, steps: left };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** 3 when a pass would change something, 4 when a gate is closed, else 0. */
function exitOfDiff({ plan }) {
    switch (plan.kind) {
        case "in-sync":
            return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.ok;
        case "adopt":
        case "apply":
            return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.changesPending;
        case "keep":
            if (plan.restore)
                return _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.changesPending;
            return plan.closed.kind === "gated" ? _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.gated : _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.ok;
    }
}
/** Forgets quarantine, counted tries and being stuck: the next pass decides anew. False when there was nothing to
 *  forget. @throws NekoError LOCK_HELD, HOST_NOT_INITIALISED, STATE_UNREADABLE, STATE_WRITE_FAILED */
function retry(host, signal) {
    return change(host, signal, "retried", (state) => {
        if (state.quarantine.length === 0 && state.tries === null && state.phase.phase !== "stuck")
            return undefined;
        const stuck = state.phase.phase === "stuck" ? { phase: { phase: "idle" } } : {};
        return { change: { quarantine: [], tries: null, ...stuck }, detail: `${state.quarantine.length} forgotten` };
    });
}
/** Nothing is changed on this target until `resume` or the expiry. @throws NekoError USAGE, and as {@link retry} */
function hold(host, wanted, signal) {
    const now = host.clock.now();
    const owner = (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(wanted.owner, 100);
    const reason = (0,_src_kernel_text_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(wanted.reason, 400);
    if (owner === "" || reason === "") {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("USAGE", "a hold needs an owner and a reason", { hint: "say who holds it and why" });
    }
    if (wanted.expires && wanted.expires.getTime() <= now.getTime()) {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("USAGE", "the hold would be over already", { hint: "give an expiry in the future" });
    }
    const made = { owner, reason, since: now.toISOString(), expires: wanted.expires?.toISOString() ?? null };
    return change(host, signal, "held", () => ({ change: { hold: made }, detail: `${owner}: ${reason}` }));
}
/** False when there was no hold. @throws NekoError as {@link retry} */
function resume(host, signal) {
    return change(host, signal, "resumed", (state) => state.hold ? { change: { hold: null }, detail: state.hold.reason } : undefined);
}
async function change(host, signal, event, decide) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const _lock = __addDisposableResource(env_2, await (0,_state_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .waitForLock */ .g)(host.directory, lockWaitMs, signal), false);
        const store = await (0,_state_store_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .Ch)(host.directory, host.processes.bootId);
        const decided = decide(store.state);
        if (!decided)
            return false;
        const at = host.clock.now().toISOString();
        await (0,_state_journal_js__WEBPACK_IMPORTED_MODULE_7__/* .appendEntry */ .D4)(host.directory, { at, event, detail: decided.detail });
        await store.save(decided.change);
        return true;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
function nameOf(wanted) {
    return { release: wanted.release, commit: wanted.commit, desiredId: wanted.target.desiredId };
}


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ closureDigest)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);

/**
 * What a closure is known by: sha256 of its lines `path narHash narSize`, sorted, each ended by a newline.
 * The order of `infos` does not matter. Source: product.md section 2.4.
 */
function closureDigest(infos) {
    const lines = infos.map((info) => `${info.path} ${info.narHash} ${info.narSizeBytes}`).toSorted();
    return (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(lines.map((line) => `${line}\n`).join(""));
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ refuseOlderPolicy),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   Sb: () => (/* binding */ parseTrust)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6677);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5426);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(641);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6448);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9560);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3655);







const roles = ["release", "rollout", "rollback", "epoch", "challenge"];
const keyId = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[0-9a-f]{64}$/, "key id (64 hex digits)");
const shape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    policyVersion: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1),
    repository: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk,
    ref: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .branchRef */ .Mi,
    keys: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ identity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^ed25519:/, "ed25519 identity"), roles: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(...roles), { min: 1 }) }), { min: 1, max: 1000 }),
}, {
    revoked: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(keyId, { max: 1000 }),
    bootstrap: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ release: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1) }, { digest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(_kernel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m, "sha256 digest") }),
});
/**
 * Reads a trust file. A key listed twice is an error: its roles would depend on which one is read.
 * @param file for messages
 * @param highWater the highest policyVersion this host has ever used
 * @throws NekoError TRUST_INVALID with the path of the problem, POLICY_ROLLED_BACK
 */
function parseTrust(text, file, highWater = 0) {
    const what = `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(file, 200)} cannot be used`;
    const hint = "write policyVersion, repository, ref, keys [{identity, roles}] and, where needed, revoked and bootstrap";
    const read = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(text, { maxBytes: 1024 * 1024, maxDepth: 16 });
    if ("problem" in read)
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: it is ${read.problem}`, { hint });
    const { keys, revoked, ...rest } = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(read.value, shape, { code: "TRUST_INVALID", what, hint });
    const trusted = new Map();
    for (const [index, key] of keys.entries()) {
        const publicKey = identityAt(key.identity, `keys[${index}].identity`, what);
        if (trusted.has(publicKey.keyId)) {
            throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: keys[${index}].identity is listed twice`, {
                hint: "list each key once, with all its roles",
            });
        }
        trusted.set(publicKey.keyId, { publicKey, roles: new Set(key.roles) });
    }
    refuseOlderPolicy(rest.policyVersion, highWater);
    return { ...rest, keys: trusted, revoked: new Set(revoked) };
}
/** @throws NekoError POLICY_ROLLED_BACK */
function refuseOlderPolicy(policyVersion, highWater) {
    if (policyVersion >= highWater)
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("POLICY_ROLLED_BACK", `trust policy ${policyVersion} is older than ${highWater}, already in use`, {
        hint: "install the newer trust file again, or raise policyVersion above every earlier one",
    });
}
function identityAt(identity, path, what) {
    try {
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIdentity */ .aZ)(identity);
    }
    catch (cause) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("TRUST_INVALID", `${what}: ${path} is no ed25519 identity`, {
            hint: "write ed25519: followed by the base64 of the 32-byte public key",
            cause,
        });
    }
}


/***/ }),

/***/ 8073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ chooseVariant)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6669);

/**
 * The variant that is made most for the machine, out of those that run on it: by GPU first (a binary for exactly its
 * GPUs, before one that merely runs there, before PTX, before none), then by how much it asks of the CPU; among equals
 * the one that the image names first. What cannot be shown to run is not chosen. `unknown` only where what could not be
 * asked might change the answer. Pure: the order of flags and GPUs does not matter.
 * @param offered in the order of the image's variants
 */
function chooseVariant(offered, hardware) {
    const judged = offered.map((one, order) => ({ one, order, judgement: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeVariant */ .h)(one.compiledFor, hardware) }));
    const [best] = judged
        .flatMap(({ judgement, ...rest }) => (judgement.kind === "runs" ? [{ ...rest, ...judgement }] : []))
        .toSorted((a, b) => compareRanks(b.rank, a.rank) || a.order - b.order);
    const unknown = judged.filter(({ judgement, order }) => mayWin(judgement, order, best));
    if (unknown.length > 0) {
        return { kind: "unknown", because: unknown.map(({ one, judgement }) => reasonOf(one, judgement)) };
    }
    if (!best)
        return { kind: "none", because: judged.map(({ one, judgement }) => reasonOf(one, judgement)) };
    const others = judged
        .filter(({ one }) => one !== best.one)
        .map(({ one, judgement }) => {
        if (judgement.kind !== "runs")
            return reasonOf(one, judgement);
        const because = compareRanks(judgement.rank, best.rank) < 0 ? "runs too, but is less made for it" : "as good, but named later";
        return { imageId: one.imageId, because };
    });
    return { kind: "chosen", chosen: best.one, because: best.because, others };
}
function mayWin(judgement, order, best) {
    if (judgement.kind !== "unknown")
        return false;
    if (!best)
        return true;
    const compared = compareRanks(judgement.atBest, best.rank);
    return compared > 0 || (compared === 0 && order < best.order);
}
const compareRanks = (a, b) => a.gpu - b.gpu || a.cpu - b.cpu;
const reasonOf = ({ imageId }, { because }) => ({ imageId, because });


/***/ }),

/***/ 3594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cudaFit),
/* harmony export */   v: () => (/* binding */ parseCudaVersion)
/* harmony export */ });
// Which programs a driver runs, by CUDA version. Pure.
// Source: CUDA Compatibility, sections "Minor Version Compatibility" and "Application Considerations for Minor Version
// Compatibility" (PTX needs a driver at least as new as its toolkit).
/** First major of which a driver runs all minors, its own and later ones. */
const firstCompatibleMajor = 11;
/** `12.8` or `12.8.1` as numbers, the third left out; undefined when the text is neither. */
function parseCudaVersion(text) {
    const match = /^([0-9]{1,3})\.([0-9]{1,3})(?:\.[0-9]{1,3})?$/.exec(text.trim());
    return match ? [Number(match[1]), Number(match[2])] : undefined;
}
/**
 * @param driver the newest version it supports itself, as nvidia-smi prints it
 * @param toolkit what the program was built with
 * @returns undefined when one of them is no version
 */
function cudaFit(driver, toolkit) {
    const [has, wants] = [parseCudaVersion(driver), parseCudaVersion(toolkit)];
    if (!has || !wants)
        return undefined;
    if (has[0] > wants[0] || (has[0] === wants[0] && has[1] >= wants[1]))
        return "whole";
    return has[0] === wants[0] && wants[0] >= firstCompatibleMajor ? "no-jit" : "none";
}


/***/ }),

/***/ 7385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ showCapability),
/* harmony export */   _h: () => (/* binding */ parseGpuArch),
/* harmony export */   _p: () => (/* binding */ parseCapability),
/* harmony export */   lU: () => (/* binding */ fitOn),
/* harmony export */   zR: () => (/* binding */ showCode)
/* harmony export */ });
/* unused harmony export runsOn */
// What GPU code an image says it holds, and on which GPUs such code runs. Pure.
// Source: CUDA C++ Programming Guide, sections "Binary Compatibility", "PTX Compatibility" and "Feature Availability"
// (architecture-specific code).
/** `8.6`; undefined when the text is none. */
function parseCapability(text) {
    const match = /^([0-9]{1,2})\.([0-9])$/.exec(text.trim());
    return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}
/**
 * The code that `sm_86`, `8.6`, `8.6+PTX` or a list of them (`8.9;9.0`, as TORCH_CUDA_ARCH_LIST has it) stands for;
 * undefined when a part of it is none of these. A `+PTX` adds PTX to the binary; `sm_NN` is a binary alone. A letter
 * behind the number is architecture-specific code, but for `f`: code of a family runs as other code does.
 */
function parseGpuArch(text) {
    const parts = text.split(/[;,\s]+/).filter((part) => part !== "");
    const codes = parts.map(parsePart);
    return parts.length > 0 && codes.every((code) => code !== undefined) ? codes.flat() : undefined;
}
function parsePart(part) {
    const match = /^(?:sm_([0-9]{1,2})([0-9])|([0-9]{1,2})\.([0-9]))([a-z]?)(\+PTX)?$/.exec(part);
    if (!match || (match[1] !== undefined && match[6] !== undefined))
        return undefined;
    const capability = { major: Number(match[1] ?? match[3]), minor: Number(match[2] ?? match[4]) };
    const only = match[5] !== "" && match[5] !== "f";
    const binary = { form: "binary", capability, only };
    return match[6] === undefined ? [binary] : [binary, { form: "ptx", capability, only }];
}
/** GPUs of Tegra and its followers. A binary for one of them runs on nothing else, and none of the others' on it. */
const embedded = new Set(["5.3", "6.2", "7.2", "8.7", "10.1", "11.0"]);
/**
 * How the code runs on a GPU; undefined when it does not. A binary for X.Y runs on X.Z with Z ≥ Y; PTX for X.Y is
 * compiled for any capability from X.Y on, also of later majors; architecture-specific code runs on exactly its own.
 */
function fitOn(code, gpu) {
    const { capability, only, form } = code;
    const same = capability.major === gpu.major && capability.minor === gpu.minor;
    if (form === "ptx") {
        if (only)
            return same ? "jit" : undefined;
        const isOlder = capability.major < gpu.major || (capability.major === gpu.major && capability.minor <= gpu.minor);
        return isOlder ? "jit" : undefined;
    }
    if (same)
        return "exact";
    if (only || capability.major !== gpu.major || capability.minor > gpu.minor)
        return undefined;
    return embedded.has(showCapability(capability)) || embedded.has(showCapability(gpu)) ? undefined : "compatible";
}
/** True when any code of `arch` (see {@link parseGpuArch}) runs on the GPU; undefined when one of the two is no such text. */
function runsOn(arch, capability) {
    const [codes, gpu] = [parseGpuArch(arch), parseCapability(capability)];
    return codes && gpu ? codes.some((code) => fitOn(code, gpu) !== undefined) : undefined;
}
function showCapability({ major, minor }) {
    return `${major}.${minor}`;
}
/** `sm_86`, `PTX 8.6` */
function showCode({ form, capability, only }) {
    const letter = only ? "a" : "";
    return form === "ptx"
        ? `PTX ${showCapability(capability)}${letter}`
        : `sm_${capability.major}${capability.minor}${letter}`;
}


/***/ }),

/***/ 1320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ parseDriverCuda),
/* harmony export */   aN: () => (/* binding */ parseGpuList),
/* harmony export */   cy: () => (/* binding */ parseCpuinfo),
/* harmony export */   vL: () => (/* binding */ gpusFor),
/* harmony export */   yQ: () => (/* binding */ gpuFields)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _cuda_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3594);
/* harmony import */ var _gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7385);



/** Fields of `nvidia-smi --query-gpu`, in the order in which {@link parseGpuList} reads them. */
const gpuFields = "index,uuid,compute_cap,driver_version,name";
/**
 * The lines of `nvidia-smi --query-gpu=<gpuFields> --format=csv,noheader`; undefined when one of them is not in that
 * form. The name is last: it alone may hold a comma.
 */
function parseGpuList(stdout) {
    const lines = stdout.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    const read = lines.map((line) => {
        const match = /^([0-9]{1,4}), (GPU-[0-9a-fA-F-]{1,64}), ([0-9.]{3,5}), ([0-9.]{1,20}), (\S.*)$/.exec(line);
        const capability = match ? (0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCapability */ ._p)(match[3] ?? "") : undefined;
        if (!match || !capability)
            return undefined;
        const gpu = { index: Number(match[1]), uuid: match[2] ?? "", name: (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(match[5] ?? "", 100), capability };
        return { gpu, driver: match[4] ?? "" };
    });
    const whole = read.filter((one) => one !== undefined);
    const [first] = whole;
    if (!first || whole.length < read.length)
        return undefined;
    return { gpus: whole.map(({ gpu }) => gpu).toSorted((a, b) => a.index - b.index), driver: first.driver };
}
/** The CUDA version in what `nvidia-smi --version` or plain `nvidia-smi` prints; null when it is not there or `N/A`. */
function parseDriverCuda(stdout) {
    const match = /\bCUDA Version\s*:\s*([0-9]{1,3}\.[0-9]{1,3})(?![0-9.])/.exec(stdout);
    return match && (0,_cuda_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCudaVersion */ .v)(match[1] ?? "") ? (match[1] ?? null) : null;
}
/** What of /proc/cpuinfo counts. Flags that not every processor has are left out. Source: proc_cpuinfo(5). */
function parseCpuinfo(text) {
    const lines = text.split("\n").flatMap((line) => {
        const match = /^(flags|Features|model name)\s*:\s*(.*)$/.exec(line);
        return match ? [{ key: match[1] ?? "", value: match[2] ?? "" }] : [];
    });
    const sets = lines
        .filter(({ key }) => key !== "model name")
        .map(({ value }) => new Set(value.split(/\s+/).filter((flag) => flag !== "")));
    const [first, ...others] = sets;
    if (!first || first.size === 0)
        return { kind: "unknown", because: "/proc/cpuinfo names no flags" };
    const flags = [...first].filter((flag) => others.every((each) => each.has(flag))).toSorted();
    const model = lines.find(({ key }) => key === "model name")?.value.trim() ?? "";
    return { kind: "known", model: (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(model, 100), flags };
}
/**
 * The GPUs that a container is given: those its devices name (`nvidia.com/gpu=0`, `nvidia.com/gpu=GPU-8f6d…`,
 * `/dev/nvidia0`); all of them when they name none, or others than one by one, since engines can be set up to hand them
 * in by themselves. One that is named and not there makes the answer `unknown`.
 */
function gpusFor(gpus, devices) {
    if (gpus.kind !== "found")
        return gpus;
    const named = devices.flatMap((device) => {
        const match = /^(?:nvidia\.com\/gpu=|\/dev\/nvidia(?=[0-9]))([^:]+)/.exec(device);
        return match ? [match[1] ?? ""] : [];
    });
    const single = named.every((name) => /^(?:[0-9]{1,4}|GPU-[0-9a-fA-F-]+)$/.test(name));
    if (named.length === 0 || !single)
        return gpus;
    const missing = named.find((name) => !gpus.gpus.some((gpu) => String(gpu.index) === name || gpu.uuid === name));
    if (missing !== undefined)
        return { kind: "unknown", because: `there is no GPU ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(missing, 60)} here` };
    return { ...gpus, gpus: gpus.gpus.filter((gpu) => named.includes(String(gpu.index)) || named.includes(gpu.uuid)) };
}


/***/ }),

/***/ 6669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ judgeVariant)
/* harmony export */ });
/* harmony import */ var _cuda_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3594);
/* harmony import */ var _gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7385);
/* harmony import */ var _march_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7001);



const gpuRanks = { exact: 3, compatible: 2, jit: 1 };
/** Pure and total: every declaration and every machine has an answer. */
function judgeVariant(compiledFor, { gpus, cpu }) {
    const parts = [judgeGpus(compiledFor, gpus), judgeCpu(compiledFor, cpu)];
    const refused = parts.filter((part) => part.kind === "refused");
    if (refused.length > 0)
        return { kind: "refused", because: refused.map(({ because }) => because).join("; ") };
    const [gpu, own] = parts.map((part) => part.kind === "runs" ? part.rank : part.kind === "unknown" ? part.atBest : 0);
    const rank = { gpu: gpu ?? 0, cpu: own ?? 0 };
    const unknown = parts.filter((part) => part.kind === "unknown");
    if (unknown.length > 0) {
        return { kind: "unknown", atBest: rank, because: unknown.map(({ because }) => because).join("; ") };
    }
    const reasons = parts.flatMap(({ because }) => because ?? []);
    return {
        kind: "runs",
        rank,
        because: reasons.length === 0 ? "it asks for no certain GPU or CPU" : reasons.join("; "),
    };
}
function judgeGpus({ cuda, gpuArchs }, gpus) {
    const codes = gpuArchs.map(_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGpuArch */ ._h);
    if (codes.includes(undefined)) {
        return { kind: "refused", because: `gpu-archs ${gpuArchs.join(" ")} cannot be judged` };
    }
    const held = codes.flatMap((code) => code ?? []);
    if (held.length === 0 && (cuda === undefined || gpus.kind === "none"))
        return { kind: "runs", rank: 0, because: null };
    switch (gpus.kind) {
        case "none":
            return { kind: "refused", because: `holds ${showCodes(held)}, but ${gpus.because}` };
        case "unknown":
            return { kind: "unknown", atBest: held.length === 0 ? 0 : 3, because: gpus.because };
        case "found":
            return judgeFound(cuda, held, gpus);
    }
}
function judgeFound(cuda, held, found) {
    let driver = "whole";
    if (cuda !== undefined) {
        const fit = found.cuda === null ? undefined : (0,_cuda_version_js__WEBPACK_IMPORTED_MODULE_2__/* .cudaFit */ .H)(found.cuda, cuda);
        if (fit === undefined) {
            const because = `built with CUDA ${cuda}, and driver ${found.driver} does not say which CUDA version it takes`;
            return { kind: "unknown", atBest: held.length === 0 ? 0 : 3, because };
        }
        if (fit === "none") {
            const because = `built with CUDA ${cuda}, and driver ${found.driver} takes up to ${found.cuda}`;
            return { kind: "refused", because };
        }
        driver = fit;
    }
    if (held.length === 0)
        return { kind: "runs", rank: 0, because: null };
    const usable = driver === "whole" ? held : held.filter(({ form }) => form === "binary");
    const fits = found.gpus.map((gpu) => ({ gpu, best: bestFit(usable, gpu) }));
    const lacking = fits.find(({ best }) => best === undefined);
    if (lacking) {
        const newer = driver === "whole" || usable.length === held.length ? "" : `; ${tooNew(cuda, found.cuda)}`;
        return { kind: "refused", because: `holds ${showCodes(held)}, and ${showGpu(lacking.gpu)}${newer}` };
    }
    const [least] = fits
        .flatMap(({ gpu, best }) => (best ? [{ gpu, ...best }] : []))
        .toSorted((a, b) => gpuRanks[a.fit] - gpuRanks[b.fit] || a.gpu.index - b.gpu.index);
    if (!least)
        return { kind: "refused", because: "there is no GPU" };
    const minor = driver === "whole" ? "" : ` (CUDA ${cuda} on a driver of ${found.cuda}: same major)`;
    return { kind: "runs", rank: gpuRanks[least.fit], because: `${showFit(least)}${minor}` };
}
function bestFit(codes, gpu) {
    return codes
        .flatMap((code) => {
        const fit = (0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .fitOn */ .lU)(code, gpu.capability);
        return fit ? [{ code, fit }] : [];
    })
        .toSorted((a, b) => gpuRanks[b.fit] - gpuRanks[a.fit])[0];
}
function judgeCpu({ march, flags: options = [] }, cpu) {
    const need = (0,_march_js__WEBPACK_IMPORTED_MODULE_1__/* .cpuNeed */ .tO)(march, options);
    if (need.kind === "unknown") {
        return { kind: "refused", because: `what ${need.named} needs of a CPU is not known to this version: not judged` };
    }
    const { flags } = need;
    if (flags.length === 0)
        return { kind: "runs", rank: 0, because: null };
    if (cpu.kind === "unknown")
        return { kind: "unknown", atBest: flags.length, because: cpu.because };
    const has = new Set(cpu.flags);
    const missing = flags.filter((flag) => !has.has(flag));
    const asked = march ?? options.join(" ");
    if (missing.length === 0)
        return { kind: "runs", rank: flags.length, because: `the CPU has all that ${asked} needs` };
    const shown = missing.slice(0, mostFlags).join(", ");
    const rest = missing.length > mostFlags ? ` and ${missing.length - mostFlags} more` : "";
    return { kind: "refused", because: `${asked} needs ${shown}${rest}, which the CPU lacks` };
}
const mostFlags = 6;
const showCodes = (codes) => codes.map(_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .showCode */ .zR).join(", ");
const showGpu = ({ index, name, capability }) => `GPU ${index} (${name}) has ${(0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .showCapability */ .Uq)(capability)}`;
const tooNew = (cuda, driver) => `PTX of CUDA ${cuda} is too new for a driver of ${driver}`;
function showFit({ code, fit, gpu }) {
    switch (fit) {
        case "exact":
            return `${(0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .showCode */ .zR)(code)} is made for it: ${showGpu(gpu)}`;
        case "compatible":
            return `${(0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .showCode */ .zR)(code)} runs on it: ${showGpu(gpu)}`;
        case "jit":
            return `the driver compiles ${(0,_gpu_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .showCode */ .zR)(code)} for it: ${showGpu(gpu)}`;
    }
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ marchesWith),
/* harmony export */   tO: () => (/* binding */ cpuNeed)
/* harmony export */ });
/* unused harmony exports flagsOfMarch, flagsOfOption */
// CPUs as compilers name them, and what of /proc/cpuinfo a CPU must show for code compiled for them. Pure.
// Source: x86-64 psABI 1.0 section 3.1.1 (levels); GCC 14 "x86 Options" and LLVM 18 X86TargetParser for the rest; names
// of flags: Linux arch/x86/include/asm/cpufeatures.h. Left out is what no compiler puts into a program by itself and
// hypervisors hide freely: instructions of the system (xsaves, pku, wbnoinvd, mwaitx, clzero, waitpkg, serialize, …).
const words = (text) => text.split(" ");
const baseline = words("cmov cx8 fpu fxsr mmx syscall sse sse2");
const v2 = [...baseline, ...words("cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3")];
const v3 = [...v2, ...words("avx avx2 bmi1 bmi2 f16c fma abm movbe xsave")];
const v4 = [...v3, ...words("avx512f avx512bw avx512cd avx512dq avx512vl")];
const westmere = [...v2, "pclmulqdq"];
const sandybridge = [...westmere, ...words("avx xsave")];
const ivybridge = [...sandybridge, ...words("f16c rdrand")];
const haswell = [...ivybridge, ...words("avx2 bmi1 bmi2 fma abm movbe")];
const broadwell = [...haswell, ...words("adx rdseed 3dnowprefetch")];
const skylake = [...broadwell, ...words("aes clflushopt xsavec")];
const skylakeServer = [...skylake, ...words("avx512f avx512bw avx512cd avx512dq avx512vl clwb")];
const cascadelake = [...skylakeServer, "avx512_vnni"];
const cooperlake = [...cascadelake, "avx512_bf16"];
const icelake = [
    ...cascadelake,
    ...words("avx512vbmi avx512ifma avx512_vbmi2 avx512_bitalg avx512_vpopcntdq gfni vaes vpclmulqdq sha_ni rdpid"),
];
const sapphirerapids = [
    ...icelake,
    ...words("avx512_bf16 avx512_fp16 avx_vnni amx_tile amx_int8 amx_bf16 movdiri movdir64b"),
];
const znver1 = [...v3, ...words("sse4a aes pclmulqdq sha_ni adx rdrand rdseed 3dnowprefetch clflushopt xsavec")];
const znver2 = [...znver1, ...words("clwb rdpid")];
const znver3 = [...znver2, ...words("vaes vpclmulqdq")];
const znver4 = [
    ...znver3,
    ...words("avx512f avx512bw avx512cd avx512dq avx512vl avx512ifma avx512vbmi avx512_vbmi2 avx512_vnni"),
    ...words("avx512_bitalg avx512_vpopcntdq avx512_bf16 gfni"),
];
const znver5 = [...znver4, ...words("avx_vnni movdiri movdir64b avx512_vp2intersect")];
const table = new Map([
    ["x86-64", baseline],
    ["x86-64-v2", v2],
    ["x86-64-v3", v3],
    ["x86-64-v4", v4],
    ["nehalem", v2],
    ["westmere", westmere],
    ["sandybridge", sandybridge],
    ["ivybridge", ivybridge],
    ["haswell", haswell],
    ["broadwell", broadwell],
    ["skylake", skylake],
    ["skylake-avx512", skylakeServer],
    ["cascadelake", cascadelake],
    ["cooperlake", cooperlake],
    ["icelake-server", icelake],
    ["sapphirerapids", sapphirerapids],
    ["emeraldrapids", sapphirerapids],
    ["znver1", znver1],
    ["znver2", znver2],
    ["znver3", znver3],
    ["znver4", znver4],
    ["znver5", znver5],
]);
/** Flags that code compiled with `-march=<name>` may need, each once; undefined for a name this table does not have. */
function flagsOfMarch(name) {
    const flags = table.get(name);
    return flags && [...new Set(flags)];
}
/** `-m<name>` to flags, where the two differ by more than the prefix. */
const byOption = new Map([
    ["sse3", ["pni"]],
    ["sse4.1", ["sse4_1"]],
    ["sse4.2", ["sse4_2"]],
    ["sse4", ["sse4_1", "sse4_2"]],
    ["bmi", ["bmi1"]],
    ["lzcnt", ["abm"]],
    ["pclmul", ["pclmulqdq"]],
    ["sha", ["sha_ni"]],
    ["rdrnd", ["rdrand"]],
    ["avx512vnni", ["avx512_vnni"]],
    ["avx512bf16", ["avx512_bf16"]],
    ["avx512fp16", ["avx512_fp16"]],
    ["avx512vbmi2", ["avx512_vbmi2"]],
    ["avx512bitalg", ["avx512_bitalg"]],
    ["avx512vpopcntdq", ["avx512_vpopcntdq"]],
    ["avxvnni", ["avx_vnni"]],
    ["amx-tile", ["amx_tile"]],
    ["amx-int8", ["amx_int8"]],
    ["amx-bf16", ["amx_bf16"]],
    ...words("sse sse2 ssse3 sse4a avx avx2 fma f16c bmi2 abm movbe popcnt aes cx16 adx rdseed gfni vaes vpclmulqdq " +
        "avx512f avx512bw avx512cd avx512dq avx512vl avx512ifma avx512vbmi clwb clflushopt rdpid").map((name) => [name, [name]]),
]);
/** Machine options that ask nothing of the CPU. */
const harmless = /^-m(?:no-|tune=|prefer-vector-width=|cmodel=|branch-cost=|stackrealign$|red-zone$|64$|fpmath=)/;
/**
 * Flags that code compiled with an option may need: `-mavx2` needs `avx2`, `-O3` nothing. Undefined for a machine
 * option that is not known here.
 */
function flagsOfOption(option) {
    if (option.startsWith("-march="))
        return flagsOfMarch(option.slice("-march=".length));
    if (!option.startsWith("-m") || harmless.test(option))
        return [];
    return byOption.get(option.slice("-m".length));
}
/** What code compiled for a CPU, with these options, needs of /proc/cpuinfo; nothing when neither is given. */
function cpuNeed(march, options) {
    const asked = [...(march === undefined ? [] : [`-march=${march}`]), ...options];
    const needed = asked.map((option) => ({ option, flags: flagsOfOption(option) }));
    const unknown = needed.find(({ flags }) => flags === undefined);
    if (unknown)
        return { kind: "unknown", named: unknown.option.replace(/^-march=/, "") };
    return { kind: "known", flags: [...new Set(needed.flatMap(({ flags }) => flags ?? []))].toSorted() };
}
/** Every CPU of the table whose code a CPU with these flags runs, in the table's order. */
function marchesWith(flags) {
    const has = new Set(flags);
    return [...table].filter(([, needed]) => needed.every((flag) => has.has(flag))).map(([name]) => name);
}


/***/ })

};
