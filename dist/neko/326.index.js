export const id = 326;
export const ids = [326];
export const modules = {

/***/ 8503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/** What differs between two JSON values, leaf by leaf and sorted by path, as `containers.0.run.ports.0: a → b`. Pure. */
function differences(from, to) {
    const before = leavesOf(from);
    const after = leavesOf(to);
    return [...new Set([...before.keys(), ...after.keys()])]
        .toSorted()
        .filter((path) => before.get(path) !== after.get(path))
        .map((path) => `${path}: ${before.get(path) ?? "nothing"} → ${after.get(path) ?? "nothing"}`);
}
function leavesOf(value, path = "") {
    if (typeof value !== "object" || value === null) {
        return new Map(path === "" ? [] : [[path, typeof value === "string" ? value : JSON.stringify(value)]]);
    }
    return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, path === "" ? key : `${path}.${key}`)]));
}


/***/ }),

/***/ 7736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ pathFact),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   fK: () => (/* binding */ fact),
/* harmony export */   iy: () => (/* binding */ probeFacts),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6677);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5426);



// Reasons of a step, one short line each: `env LEVEL: INFO → DEBUG`. What comes from neko.yaml is cleaned and cut.
const lineLength = 200;
const mostLines = 20;
/** `what: from → to`; what is absent or empty is `nothing`. Where the cut hides the difference, it only says `changed`. */
function fact(what, from, to) {
    const show = (value) => (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(value ?? "", lineLength / 2).replaceAll(/\s+/g, " ") || "nothing";
    const [before, after] = [show(from), show(to)];
    return `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(what, lineLength / 2)}: ${before === after ? "changed" : `${before} → ${after}`}`;
}
/** A list on one line; an item with a space in it, or none, is quoted. */
function words(items) {
    return items.map((item) => (/^\S+$/.test(item) ? item : JSON.stringify(item))).join(" ");
}
/** As {@link fact}, by name (`…-agent-1.2 → …-agent-1.3`), or where the names are the same, with the hash. */
function pathFact(what, from, to) {
    const named = from !== undefined && (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(from) === (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(to);
    const show = (path) => `${named ? hashOf(path) : ""}…-${(0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .storePathName */ .yF)(path)}`;
    return fact(what, from === undefined ? null : show(from), show(to));
}
/** Lines of {@link differences} below a name: `image web: config.cmd.0: a → b`. */
function facts(what, lines) {
    return lines.map((line) => (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(`${what}: ${line}`, lineLength));
}
/** What differs between two lists of probes; the order counts for nothing but itself. */
function probeFacts(from, to) {
    const keyed = (probes) => new Map(probes.map((probe) => [(0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(probe), probe]));
    const [old, wanted] = [keyed(from), keyed(to)];
    const missing = (probes, others) => [...probes].filter(([key]) => !others.has(key)).map(([, probe]) => probe);
    const [gone, added] = [missing(old, wanted), missing(wanted, old)];
    const before = Map.groupBy(gone, probeTitle);
    const changes = added.map((probe) => ({ probe, previous: before.get(probeTitle(probe))?.shift() }));
    const lines = [
        ...[...before.values()].flat().map((probe) => `${probeTitle(probe)}: removed`),
        ...changes.flatMap(({ probe, previous }) => previous ? probeDifferences(previous, probe) : [`${probeTitle(probe)}: added`]),
    ];
    return lines.length === 0 ? ["probes: in another order"] : lines;
}
/** A line for each of its keys that says something else, as neko.yaml names them: `probe http URL within: 2m → 5m`. */
function probeDifferences(from, to) {
    const [before, after] = [{ ...from }, { ...to }];
    const title = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(probeTitle(to), lineLength / 2 - 20);
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .filter((key) => (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(before[key] ?? null) !== (0,_kernel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(after[key] ?? null))
        .toSorted()
        .map((key) => fact(`${title} ${nameOf(key)}`, valueOf(key, before[key]), valueOf(key, after[key])));
}
/** `minMemoryBytes` to `min-memory` */
function nameOf(key) {
    return key.replace(/(?:Ms|Bytes)$/, "").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function valueOf(key, value) {
    if (value === undefined)
        return null;
    if (key.endsWith("Ms"))
        return inUnits(Number(value), { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }, "ms");
    if (key.endsWith("Bytes"))
        return inUnits(Number(value), { GiB: 2 ** 30, MiB: 2 ** 20, KiB: 2 ** 10 }, " bytes");
    return String(value);
}
/** Exactly, in the largest unit that divides it: `5m`, `90s`. */
function inUnits(value, units, smallest) {
    const found = Object.entries(units).find(([, size]) => value > 0 && value % size === 0);
    return found ? `${value / found[1]}${found[0]}` : `${value}${smallest}`;
}
function probeTitle(probe) {
    return (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(`probe ${probe.kind} ${subjectOf(probe)}`.replaceAll(/\s+/g, " "), lineLength);
}
function subjectOf(probe) {
    switch (probe.kind) {
        case "http":
            return probe.url;
        case "exec":
            return probe.argv.join(" ");
        case "tcp":
            return probe.address;
        case "unit":
            return probe.unit;
        case "metric":
            return `${probe.url} ${probe.name}`;
        case "gpu":
            return `${probe.count}`;
    }
}
/** At most twenty lines; the rest is counted. */
function list(lines) {
    return lines.length <= mostLines
        ? lines
        : [...lines.slice(0, mostLines - 1), `and ${lines.length - mostLines + 1} more`];
}
const hashOf = (path) => path.slice("/nix/store/".length, "/nix/store/".length + 7);


/***/ }),

/***/ 6038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ planTarget),
  m: () => (/* binding */ showStep)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/plan/differences.ts
var differences = __webpack_require__(8503);
// EXTERNAL MODULE: ./src/plan/facts.ts
var facts = __webpack_require__(7736);
;// CONCATENATED MODULE: ./src/plan/container-steps.ts



/**
 * What becomes of the containers of a target whose slice changed: pulls first, then stop, replace, start, each by name.
 * A host of this version knows its containers by the target's desiredId, so that the ones that stay the same are
 * replaced too; the plan says so instead of promising more.
 */
function planContainers(from, to) {
    const old = new Map(from.map((one) => [one.name, one]));
    const wanted = new Set(to.map((one) => one.name));
    const changes = to.toSorted(nameOrder).map((container) => {
        const present = old.get(container.name);
        return { container, present, image: imageFacts(present, container) };
    });
    const pulls = changes
        .filter(({ image }) => image.length > 0)
        .map(({ container }) => {
        const { name } = container;
        return { action: "pull", name, images: imagesOf(container), because: [`for container ${name}`] };
    });
    const stops = from
        .filter(({ name }) => !wanted.has(name))
        .toSorted(nameOrder)
        .map(({ name }) => ({
        action: "stop",
        name,
        because: [`container ${name} is no longer wanted`],
    }));
    const runs = changes.map(({ container, present, image }) => {
        if (!present) {
            return { action: "start", container, because: (0,facts/* list */.p_)([`container ${container.name} is new`, ...image]) };
        }
        const because = [...image, ...runFacts(present, container)];
        return {
            action: "replace",
            container,
            because: because.length === 0 ? ["a host replaces all containers of a changed target"] : (0,facts/* list */.p_)(because),
        };
    });
    const rank = (step) => (step.action === "replace" ? 0 : 1);
    return [...pulls, ...stops, ...runs.toSorted((a, b) => rank(a) - rank(b))];
}
/** The images of a container: its own, or every one the host may pick. */
function imagesOf(container) {
    return contentsOf(container).map(({ imageId, storePath }) => ({ imageId, storePath }));
}
function imageFacts(from, to) {
    if (!from)
        return contentsOf(to).map((one) => (0,facts/* pathFact */.IJ)(`image ${one.imageId}`, undefined, one.storePath));
    const named = from.imageId === to.imageId ? [] : [(0,facts/* fact */.fK)("image", from.imageId, to.imageId)];
    const packed = (0,external_node_util_.isDeepStrictEqual)(from.packing, to.packing)
        ? []
        : (0,facts/* facts */.Ix)("packing", (0,differences/* differences */.t)(from.packing, to.packing));
    const [before, after] = [contentsOf(from), contentsOf(to)];
    const old = new Map(before.map((one) => [one.imageId, one]));
    const lone = before.length === 1 && after.length === 1 ? before[0] : undefined;
    const contents = after.flatMap((one) => {
        const previous = old.get(one.imageId) ?? lone;
        if (!previous)
            return [(0,facts/* pathFact */.IJ)(`image ${one.imageId}`, undefined, one.storePath)];
        const { imageId: _from, storePath: fromPath, ...rest } = previous;
        const { imageId: _to, storePath: toPath, ...wanted } = one;
        return [
            ...(fromPath === toPath ? [] : [(0,facts/* pathFact */.IJ)(`image ${one.imageId}`, fromPath, toPath)]),
            ...((0,external_node_util_.isDeepStrictEqual)(rest, wanted) ? [] : (0,facts/* facts */.Ix)(`image ${one.imageId}`, (0,differences/* differences */.t)(rest, wanted))),
        ];
    });
    const kept = new Set(after.map((one) => one.imageId));
    const gone = lone
        ? []
        : before.filter(({ imageId }) => !kept.has(imageId)).map(({ imageId }) => `image ${imageId}: no longer a choice`);
    const told = [...named, ...packed, ...contents, ...gone];
    // The order of choices is the order in which a host looks at them.
    const sameOrder = before.every(({ imageId }, index) => imageId === after[index]?.imageId);
    return told.length > 0 || sameOrder ? told : ["choices in another order"];
}
function contentsOf(container) {
    return "choices" in container
        ? container.choices
        : [{ imageId: container.imageId, storePath: container.storePath, config: container.config }];
}
function runFacts({ run: from }, { run: to }) {
    if ((0,external_node_util_.isDeepStrictEqual)(from, to))
        return [];
    const names = [...new Set([...Object.keys(from.env), ...Object.keys(to.env)])].toSorted();
    return [
        ...["ports", "mounts", "devices", "args"]
            .filter((key) => !(0,external_node_util_.isDeepStrictEqual)(from[key], to[key]))
            .map((key) => (0,facts/* fact */.fK)(key, (0,facts/* words */.aL)(from[key]), (0,facts/* words */.aL)(to[key]))),
        ...names
            .filter((name) => from.env[name] !== to.env[name])
            .map((name) => (0,facts/* fact */.fK)(`env ${name}`, from.env[name] ?? null, to.env[name] ?? null)),
        ...(from.network === to.network ? [] : [(0,facts/* fact */.fK)("network", from.network, to.network)]),
    ];
}
function nameOrder(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/plan/host-plan.ts



/**
 * The steps from one slice to another; none when they are the same, and none towards null: what is no longer a target
 * keeps running. Pure: the order of keys does not matter.
 * @param from null: nothing of ours runs there
 */
function planTarget(from, to) {
    if (to === null || (0,external_node_util_.isDeepStrictEqual)(from, to))
        return { steps: [] };
    const moved = from !== null && from.kind !== to.kind;
    const down = moved
        ? [{ action: "take-down", kind: from.kind, because: [(0,facts/* fact */.fK)("kind", from.kind, to.kind)] }]
        : [];
    const before = moved ? null : from;
    return { steps: [...down, ...declare(before, to), ...work(before, to), ...probe(before, to)] };
}
function declare(from, to) {
    const [before, after] = [from && strategyOf(from), strategyOf(to)];
    const because = from === null
        ? [`new here: ${to.kind}, ${to.system}`]
        : [
            ...(from.system === to.system ? [] : [(0,facts/* fact */.fK)("system", from.system, to.system)]),
            ...(before === after ? [] : [(0,facts/* fact */.fK)("strategy", before, after)]),
        ];
    if (because.length === 0)
        return [];
    return [{ action: "declare", kind: to.kind, system: to.system, strategy: after, because }];
}
function work(from, to) {
    switch (to.kind) {
        case "profile": {
            const switched = switchTo(before(from, "profile")?.storePath, to.storePath);
            return switched.flatMap((step) => [
                step,
                { action: "activate", storePath: to.storePath, because: ["the path may have an activate program"] },
            ]);
        }
        case "containers":
            return planContainers(before(from, "containers")?.containers ?? [], to.containers);
        case "nixos": {
            const old = before(from, "nixos");
            return [
                ...switchTo(old?.storePath, to.storePath),
                ...containersWhereChanged(old?.containers ?? [], to.containers),
            ];
        }
        case "shells":
            return shellSteps(before(from, "shells")?.shells ?? [], to.shells);
        case "tee":
            return provision(before(from, "tee"), to);
    }
}
/** planTarget hands on only what is of the same kind. */
function before(from, kind) {
    return from?.kind === kind ? from : undefined;
}
function strategyOf(slice) {
    switch (slice.kind) {
        case "containers":
        case "nixos":
            return slice.strategy;
        case "profile":
        case "shells":
        case "tee":
            return null;
    }
}
function switchTo(from, to) {
    return from === to ? [] : [{ action: "switch", storePath: to, because: [(0,facts/* pathFact */.IJ)("store path", from, to)] }];
}
/** The system may be what changed: then its containers stay. */
function containersWhereChanged(from, to) {
    return (0,external_node_util_.isDeepStrictEqual)(from, to) ? [] : planContainers(from, to);
}
function shellSteps(from, to) {
    const old = new Map(from.map((shell) => [shell.name, shell]));
    const wanted = new Set(to.map((shell) => shell.name));
    return [
        ...to
            .filter((shell) => old.get(shell.name)?.drvPath !== shell.drvPath)
            .map((shell) => {
            const because = [(0,facts/* pathFact */.IJ)(`shell ${shell.name}`, old.get(shell.name)?.drvPath, shell.drvPath)];
            return { action: "realise", shell, because };
        }),
        ...from
            .filter(({ name }) => !wanted.has(name))
            .map(({ name }) => ({ action: "drop", shell: name, because: [`shell ${name} is no longer wanted`] })),
    ];
}
function provision(from, to) {
    const { platform, provider, appId, compose, containers } = to;
    const because = [
        ...["platform", "provider", "appId", "compose"]
            .filter((key) => from?.[key] !== to[key])
            .map((key) => (0,facts/* fact */.fK)(key === "appId" ? "app-id" : key, from?.[key] ?? null, to[key])),
        ...containersWhereChanged(from?.containers ?? [], containers)
            .filter((step) => step.action !== "pull")
            .flatMap((step) => step.action === "replace" ? step.because.map((line) => `${step.container.name}: ${line}`) : step.because),
    ];
    if (because.length === 0)
        return [];
    return [{ action: "provision", platform, provider, appId, compose, containers, because }];
}
function probe(from, to) {
    const [old, wanted] = [from?.probes ?? [], to.probes];
    if ((0,external_node_util_.isDeepStrictEqual)(old, wanted))
        return [];
    return [{ action: "probe", probes: wanted, because: (0,facts/* list */.p_)((0,facts/* probeFacts */.iy)(old, wanted)) }];
}
/** One line per step for people, without its reasons: `replace container web`. */
function showStep(step) {
    switch (step.action) {
        case "take-down":
            return `take down what runs as ${step.kind}`;
        case "declare":
            return `set up as ${step.kind}`;
        case "switch":
            return "switch";
        case "activate":
            return "activate";
        case "pull":
            return `pull ${step.images.length > 1 ? "one of" : "image"} ${step.images.map(({ imageId }) => imageId).join(", ")}`;
        case "replace":
        case "start":
            return `${step.action} container ${step.container.name}`;
        case "stop":
            return `stop container ${step.name}`;
        case "realise":
            return `realise shell ${step.shell.name}`;
        case "drop":
            return `drop shell ${step.shell}`;
        case "provision":
            return `provision on ${step.provider} (${step.platform})`;
        case "probe":
            return `probe (${step.probes.length})`;
    }
}


/***/ }),

/***/ 641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   fm: () => (/* binding */ loadSigningKey)
/* harmony export */ });
/* unused harmony export loadPublicKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);


// DER of SubjectPublicKeyInfo { id-Ed25519 } up to the 32 key bytes. Source: RFC 8410 section 4.
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function generateKeyPair() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("ed25519");
    const shown = toPublicKey(publicKey);
    return {
        privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        publicKeyPem: shown.pem,
        keyId: shown.keyId,
        identity: shown.identity,
    };
}
/** An unencrypted PKCS#8 PEM. The text is never repeated in the error. @throws NekoError KEY_INVALID */
function loadSigningKey(pem) {
    const key = readPem(pem, "PRIVATE KEY", node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    if (!key) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_INVALID", "the signing key is no ed25519 private key in PKCS#8 PEM", {
            hint: "make one with `neko keys generate` and give the whole file, BEGIN and END lines included",
        });
    }
    const publicKey = toPublicKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return { keyId: publicKey.keyId, publicKey, sign: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, bytes, key) };
}
/** An SPKI PEM; a private key is refused, not silently reduced. @throws NekoError KEY_INVALID */
function loadPublicKey(pem) {
    const key = readPem(pem, "PUBLIC KEY", createPublicKey);
    if (key)
        return toPublicKey(key);
    throw new NekoError("KEY_INVALID", "the text is no ed25519 public key in SPKI PEM", {
        hint: "give the file that `neko keys generate` wrote beside the private key",
    });
}
/** `ed25519:<base64>`. @throws NekoError KEY_INVALID */
function parseIdentity(text) {
    const encoded = /^ed25519:([A-Za-z0-9+/]{43}=)$/.exec(text)?.[1];
    const raw = encoded === undefined ? undefined : Buffer.from(encoded, "base64");
    if (raw?.length === 32 && raw.toString("base64") === encoded) {
        return toPublicKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" }));
    }
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("KEY_INVALID", "the text is no ed25519 identity", {
        hint: "write ed25519: followed by the base64 of the 32-byte public key",
    });
}
function readPem(pem, label, read) {
    const lines = pem.trim().split(/\r?\n/);
    const framed = lines[0] === `-----BEGIN ${label}-----` && lines.at(-1) === `-----END ${label}-----`;
    if (!framed || !lines.slice(1, -1).every((line) => /^[A-Za-z0-9+/=]+$/.test(line)))
        return undefined; // one block
    try {
        const key = read(pem);
        return key.asymmetricKeyType === "ed25519" ? key : undefined;
    }
    catch {
        return undefined; // OpenSSL's message may quote the text
    }
}
function toPublicKey(key) {
    const der = key.export({ type: "spki", format: "der" });
    return {
        keyId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(der).digest("hex"),
        identity: `ed25519:${der.subarray(spkiPrefix.length).toString("base64")}`,
        pem: key.export({ type: "spki", format: "pem" }).toString(),
        verify: (bytes, signature) => signature.length === 64 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, signature),
    };
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ extractEnvelope),
/* harmony export */   q: () => (/* binding */ embedEnvelope)
/* harmony export */ });
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8);

const opening = "```json neko-envelope\n";
const closing = "\n```";
/** A fenced block for the text of a check run: base64 and JSON punctuation only, so nothing in it is Markdown. */
function embedEnvelope(envelope) {
    return `${opening}${(0,_dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .renderEnvelope */ .HP)(envelope).trimEnd()}${closing}\n`;
}
/** The first embedded envelope; undefined when there is none or it is malformed. Its signature is not checked here. */
function extractEnvelope(text) {
    const lines = text.replaceAll("\r\n", "\n");
    const start = lines.startsWith(opening) ? 0 : lines.indexOf(`\n${opening}`) + 1;
    if (start === 0 && !lines.startsWith(opening))
        return undefined;
    const end = lines.indexOf(closing, start + opening.length);
    if (end < 0)
        return undefined;
    try {
        return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnvelope */ .mE)(lines.slice(start + opening.length, end));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
