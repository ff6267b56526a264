export const id = 955;
export const ids = [955,468];
export const modules = {

/***/ 3732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addKeyVerbs: () => (/* binding */ addKeyVerbs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7375);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);
/* harmony import */ var _src_release_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(641);
/* harmony import */ var _src_release_trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3911);






/** `neko keys generate`: one key for one role. */
function addKeyVerbs(program, { cwd, print, log, openRepository }) {
    const keys = program.command("keys").description("signing keys");
    keys
        .command("generate")
        .description("write a new ed25519 key (FILE, mode 0600) and its public half (FILE.pub)")
        .argument("<file>", "where the private key goes; an existing file is never overwritten")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--role <role>", "what hosts accept it for").choices(_src_release_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .roles */ .Ot).default("release"))
        .action(async (file, { role }) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file);
        // A key that is committed is everybody's.
        const repository = await openRepository((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => undefined);
        if (repository)
            log.warn(`${file} lies in the repository ${repository.top}: never commit it, or move it elsewhere`);
        const pair = (0,_src_release_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .generateKeyPair */ .TZ)();
        await writeNew(path, pair.privateKeyPem);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.pub`, pair.publicKeyPem);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(`${path}.pub`, 0o644);
        const trusted = { identity: pair.identity, roles: [role] };
        print.result({ file, keyId: pair.keyId, identity: pair.identity, trust: trusted }, () => [
            `wrote ${file} (secret) and ${file}.pub`,
            `key id    ${pair.keyId}`,
            `identity  ${pair.identity}`,
            "hosts trust it by this entry of `keys` in /etc/neko/trust.json:",
            `  ${JSON.stringify(trusted)}`,
        ].join("\n"));
    });
}
async function writeNew(path, text) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "wx", 0o600);
    }
    catch (cause) {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("KEY_INVALID", `${path} cannot be made: it exists, or its folder does not`, {
            hint: "choose a new file name; Neko never overwrites a key",
            cause,
        });
    }
    try {
        await file.writeFile(text);
        await file.sync();
    }
    finally {
        await file.close();
    }
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
