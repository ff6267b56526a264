export const id = 468;
export const ids = [468];
export const modules = {

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
