export const id = 968;
export const ids = [968,468];
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

/***/ 565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkImages),
/* harmony export */   r: () => (/* binding */ checkImageReference)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _foreign_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8263);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1381);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9158);





/** Images against variants, templates and each other; answers what targets may name. */
function checkImages(file, add) {
    const variants = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "variants"));
    if (Object.hasOwn(variants, _names_js__WEBPACK_IMPORTED_MODULE_2__/* .automaticVariant */ .r1)) {
        const message = `no variant may be called "${_names_js__WEBPACK_IMPORTED_MODULE_2__/* .automaticVariant */ .r1}": it stands for the one that fits the host`;
        add("problems", "INVALID_NAME", "key", ["variants", _names_js__WEBPACK_IMPORTED_MODULE_2__/* .automaticVariant */ .r1], message, "Rename it.");
    }
    checkVariantList((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images", "*", "variants"), ["images", "*", "variants"], variants, add);
    const known = new Map();
    const tagOwner = new Map();
    const each = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images")).filter(([name]) => name !== "*");
    if (countReferences(file, each) > maxReferences) {
        const message = `images have more than ${maxReferences} tags together, each counted once per variant`;
        add("problems", "OUT_OF_RANGE", "key", ["images"], message, "Use fewer tags, variants or images.");
    }
    for (const [name, image] of each) {
        if (tagOwner.size > maxReferences)
            known.set(name, (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "variants")).map((entry) => entry.text));
        else
            known.set(name, checkImage({ file, name, image, variants, tagOwner }, add));
    }
    const images = { variants: known, declared: new Set((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(variants).map(([name]) => name)) };
    for (const { text: reference, index } of (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "attestation", "images", "rebuild"))) {
        checkImageReference(reference, ["attestation", "images", "rebuild", index], { images, automatic: false }, add);
    }
    return images;
}
/** Answers the image's variants. */
function checkImage({ file, name, image, variants, tagOwner }, add) {
    const path = ["images", name];
    /** The image's own value, else that of "*"; with the place to point at. */
    const inherited = (key) => {
        const own = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, key);
        if (own !== undefined)
            return { value: own, path: [...path, key], at: "value" };
        return { value: (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images", "*", key), path, at: "key" };
    };
    if ((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "variants") !== undefined) {
        checkVariantList((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "variants"), [...path, "variants"], variants, add);
    }
    const names = [...new Set((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(inherited("variants").value).map((entry) => entry.text))];
    const ids = names.length === 0 ? [undefined] : names;
    const attr = inherited("attr");
    const template = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(attr.value);
    if (attr.value === undefined) {
        add("problems", "MISSING_KEY", "key", path, `missing key "attr" in images.${name}`, 'Write it there or in images."*".');
    }
    else if (template !== undefined) {
        checkAttribute(template, attr, name, ids, add);
        checkSystems(template, inherited("systems"), name, add);
    }
    const repositoryAt = inherited("name");
    const repository = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplate */ .ou)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(repositoryAt.value) ?? "{image}", name, undefined);
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepository */ .Z6)(repository)) {
        const message = `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(repository, 80)}" is no repository name (images.${name})`;
        const hint = "Use lower-case words joined by single . _ - or /.";
        add("problems", "INVALID_REPOSITORY", repositoryAt.at, repositoryAt.path, message, hint);
    }
    checkTags({ name, path, repository, ids, variants, tagOwner, tags: inherited("tags") }, add);
    return names;
}
/** Source: OCI distribution-spec v1.1.0, "Pulling manifests": <reference> as a tag. */
const maxTagLength = 128;
/** References to images, over all of them: far more than any registry is asked for. */
const maxReferences = 50_000;
/** Repositories and tags that the images would be pushed as. */
function countReferences(file, images) {
    const lengthOf = (value) => (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value).length;
    const below = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images", "*");
    let count = 0;
    for (const [, image] of images) {
        const variants = lengthOf((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "variants") ?? (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(below, "variants"));
        count += Math.max(1, variants) * (1 + lengthOf((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "tags") ?? (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(below, "tags")));
    }
    return count;
}
function checkTags(context, add) {
    const { name, path, repository, ids, variants, tagOwner, tags } = context;
    const declared = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(tags.value);
    for (const [index, variant] of ids.entries()) {
        const own = variant === undefined
            ? undefined
            : { name: variant, tag: (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(variants, variant, "tag")), isFirst: index === 0 };
        const id = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .imageId */ .L)(name, variant);
        const written = declared.map((each) => each.text);
        for (const tag of (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .imageTags */ .rK)(written, own)) {
            const reference = `${repository}:${tag}`;
            const owner = tagOwner.get(reference);
            if (owner === undefined)
                tagOwner.set(reference, id);
            else {
                const message = `${owner} and ${id} would both be ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(reference, 100)}`;
                add("problems", "TAG_CLASH", "key", path, message, "Give them different names or tags.");
            }
        }
        for (const { text: tag, index: place } of declared) {
            // Too long as it stands is said by the schema.
            if (!own || own.isFirst || tag.length > maxTagLength || tag.length + own.name.length < maxTagLength)
                continue;
            const message = `with -${own.name} behind it, a tag of images.${name} is longer than ${maxTagLength} characters`;
            const at = tags.at === "value" ? [...tags.path, place] : tags.path;
            add("problems", "INVALID_VALUE", tags.at, at, message, "Write a shorter tag.");
        }
    }
}
function checkAttribute(template, { path, at }, image, variants, add) {
    const usesVariant = template.includes("{variant}");
    if (usesVariant && variants[0] === undefined) {
        const message = `attr of images.${image} names {variant}, but the image has no variants`;
        add("problems", "INVALID_ATTRIBUTE", at, path, message, "Give the image variants, or an attr without {variant}.");
        return;
    }
    const filled = variants.map((variant) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplate */ .ou)(template, image, variant));
    const bad = filled.find((attribute) => !(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isAttribute */ .xj)(attribute));
    if (bad !== undefined) {
        const message = `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(bad, 80)}" is no attribute path (images.${image})`;
        add("problems", "INVALID_ATTRIBUTE", at, path, message, "Use letters, digits, _ - ' and single dots between names.");
    }
    else if (!usesVariant && variants.length > 1) {
        const message = `all variants of images.${image} build the same attribute ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(template, 80)}`;
        add("warnings", "SAME_ATTRIBUTE", at, path, message, "Put {variant} into attr.");
    }
}
/** An attribute that names its own system cannot be another one's too. */
function checkSystems(template, { value, path, at }, image, add) {
    const systems = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(value);
    for (const [place, { text: system, index }] of systems.entries()) {
        if (systems.findIndex((each) => each.text === system) === place)
            continue;
        const message = `system "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)}" is there twice`;
        if (at === "value")
            add("problems", "DUPLICATE_NAME", "value", [...path, index], message, "Keep one.");
    }
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isFullAttribute */ .A3)(template))
        return;
    const own = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .systemOfAttribute */ .ZJ)(template);
    const stranger = systems.find((each) => each.text !== own);
    if (stranger === undefined || (own === undefined && systems.length === 1))
        return;
    const message = `attr of images.${image} is ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(template, 80)}, and its systems name ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(stranger.text, 80)}`;
    const hint = "Write attr without packages.<system>: each system then builds its own.";
    add("problems", "INVALID_ATTRIBUTE", at, path, message, hint);
}
function checkVariantList(value, path, variants, add) {
    const seen = new Set();
    for (const { text: name, index } of (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(value)) {
        if (seen.has(name)) {
            add("problems", "DUPLICATE_NAME", "value", [...path, index], `variant "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" is there twice`, "Keep one.");
        }
        else if (!Object.hasOwn(variants, name) || name.startsWith("x-")) {
            const known = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(variants).map(([each]) => each);
            const hint = known.length === 0 ? "Declare it under variants." : () => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .ZA)(name, known, "Known");
            add("problems", "UNKNOWN_VARIANT", "value", [...path, index], `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" in ${path.join(".")} is no variant`, hint);
        }
        seen.add(name);
    }
}
/** `automatic`: `<image>/auto` may stand for the variant that fits. */
function checkImageReference(reference, path, { images, automatic }, add) {
    const [image = "", variant] = reference.split("/", 2);
    const shown = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(reference, 80);
    const say = (code, message, hint) => add("problems", code, "value", path, message, hint);
    const variants = images.variants.get(image);
    if (!variants) {
        const hint = (0,_foreign_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegistryReference */ .lb)(reference)
            ? registryHint(reference, images)
            : images.variants.size === 0
                ? "Declare it under images."
                : () => suggestImage(image, variant, reference, images);
        say("UNKNOWN_IMAGE", `"${shown}" names no image`, hint);
    }
    else if (variant === undefined && variants.length > 0) {
        const known = declaredOf(variants, images);
        const hint = `Name one: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)((known.length > 0 ? known : variants).map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .imageId */ .L)(image, each)).join(", "), 200)}.`;
        say("UNKNOWN_VARIANT", `"${shown}" names no variant`, hint);
    }
    else if (variant === _names_js__WEBPACK_IMPORTED_MODULE_2__/* .automaticVariant */ .r1 && automatic && variants.length > 0) {
        return;
    }
    else if (variant !== undefined && !variants.includes(variant)) {
        const hint = variants.length === 0
            ? `Write ${image}.`
            : () => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .ZA)(variant, declaredOf(variants, images), "Known");
        say("UNKNOWN_VARIANT", `image "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(image, 80)}" has no variant "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(variant, 80)}"`, hint);
    }
}
/** `web:latest` where "web" is an image, or what some registry has. */
function registryHint(reference, images) {
    const [, name = "", sign] = /^([^:@]*)([:@]?)/.exec(reference) ?? [];
    if (images.variants.has(name)) {
        const what = sign === "@" ? "Digests are Neko's to name" : "Targets run what was built, whatever its tags";
        return `Write ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}. ${what}.`;
    }
    return "Images come from this flake: declare it under images and name it here.";
}
/** The nearest image with the variant as it is written, where there is one: a typo is seldom in both halves. */
function suggestImage(image, variant, reference, images) {
    const near = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(image, [...images.variants.keys()]);
    const listed = near === undefined ? undefined : images.variants.get(near);
    if (near !== undefined && imageForm.test(near) && listed !== undefined && variant !== undefined) {
        if (listed.length === 0)
            return `Did you mean "${near}"?`;
        const fitting = images.declared.has(variant) ? variant : (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(variant, declaredOf(listed, images));
        if (fitting !== undefined)
            return `Did you mean "${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .imageId */ .L)(near, fitting)}"?`;
    }
    const ids = [...images.variants].flatMap(([name, list]) => list.length === 0 ? [name] : declaredOf(list, images).map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .imageId */ .L)(name, each)));
    return (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestName */ .SX)(reference, ids, imageForm);
}
const imageForm = /^[a-z0-9_/-]+$/;
/** Without those that are themselves unknown: they may be the mistake. */
function declaredOf(variants, { declared }) {
    return variants.filter((each) => declared.has(each));
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


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ parseNekoYaml)
});

;// CONCATENATED MODULE: ./src/spec/declared.ts
/** The value of a checked file as plain JSON with ordinary prototypes, without `x-*` keys, which mean nothing. */
function declaredIn(file) {
    return plain(file, "", 0);
}
function plain(value, name, depth) {
    if (Array.isArray(value))
        return value.map((item) => plain(item, "", depth + 1));
    if (typeof value !== "object" || value === null)
        return value;
    // Every key of labels is data. A thing of that name, such as a shell, stands higher up.
    const isData = name === "labels" && depth > 2;
    return Object.fromEntries(Object.entries(value)
        .filter(([key]) => isData || !key.startsWith("x-"))
        .map(([key, inner]) => [key, plain(inner, key, depth + 1)]));
}

;// CONCATENATED MODULE: ./src/spec/echoes.ts
// One fault is often found by several checks. At one place, what tells most stays.
const misfits = ["INVALID_VALUE", "INVALID_NAME", "WRONG_TYPE", "NOT_ALLOWED", "OUT_OF_RANGE"];
const unknowns = [
    "UNKNOWN_TARGET",
    "UNKNOWN_IMAGE",
    "UNKNOWN_VARIANT",
    "UNKNOWN_SHELL",
    "UNKNOWN_WINDOW",
    "UNKNOWN_ENVIRONMENT",
];
const consequences = ["INVALID_ATTRIBUTE", "INVALID_REPOSITORY", "WINDOW_INVALID", "INVALID_TIME"];
/** Code to the codes that say nothing new beside it. */
const echoes = {
    FORBIDDEN_CHARACTER: [...misfits, ...unknowns, ...consequences],
    KEY_NOT_STRING: ["UNKNOWN_KEY", "INVALID_NAME"],
    // A name that is not declared says which there are; that its form is wrong as well helps nobody.
    ...Object.fromEntries(unknowns.map((code) => [code, misfits])),
    ...Object.fromEntries(misfits.map((code) => [code, consequences])),
};
/** Without what another finding at the same offset makes superfluous. Order is kept. */
function withoutEchoes(drafts) {
    const silenced = new Map();
    for (const { offset, code } of drafts) {
        const echoed = echoes[code];
        if (!echoed)
            continue;
        let here = silenced.get(offset);
        if (!here)
            silenced.set(offset, (here = new Set()));
        for (const each of echoed)
            here.add(each);
    }
    const brokenAt = new Set();
    return drafts.filter(({ offset, code }) => {
        if (code !== "YAML_SYNTAX")
            return silenced.get(offset)?.has(code) !== true;
        // Whatever else the parser has to say of a place is a way to put the first.
        const isFirst = !brokenAt.has(offset);
        brokenAt.add(offset);
        return isFirst;
    });
}

// EXTERNAL MODULE: ./src/spec/problem.ts
var problem = __webpack_require__(2620);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/spec/suggest.ts
var suggest = __webpack_require__(1381);
// EXTERNAL MODULE: ./src/spec/view.ts
var view = __webpack_require__(9158);
;// CONCATENATED MODULE: ./src/spec/environment-references.ts



// Environments against the targets and waves that name them, and variables against what they may be.
/** Where environments are declared, nothing names another one; what they override is there. */
function checkEnvironments(file, add) {
    const environments = new Map((0,view/* named */.KT)((0,view/* member */.Dc)(file, "environments")));
    if (environments.size === 0)
        return;
    const check = (value, path) => {
        const name = (0,view/* text */.Qq)(value);
        if (name === undefined || environments.has(name))
            return;
        const message = `"${(0,kernel_text/* clip */.$Q)(name, 80)}" in ${path.join(".")} is no environment`;
        const hint = () => (0,suggest/* suggest */.ZA)(name, [...environments.keys()], "Known");
        add("problems", "UNKNOWN_ENVIRONMENT", "value", path, message, hint);
    };
    const containers = new Map([...environments.keys()].map((name) => [name, new Set()]));
    for (const [name, target] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "targets"))) {
        const environment = (0,view/* member */.Dc)(target, "environment");
        check(environment, ["targets", name, "environment"]);
        const running = containers.get((0,view/* text */.Qq)(environment) ?? "");
        for (const container of running ? (0,view/* list */.p_)((0,view/* member */.Dc)(target, "run")) : [])
            running?.add(containerName(container));
    }
    for (const [index, wave] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "waves"))
        .slice(0, 100)
        .entries()) {
        check((0,view/* member */.Dc)(wave, "environment"), ["rollout", "waves", String(index), "environment"]);
    }
    for (const [environment, spec] of environments) {
        const running = containers.get(environment) ?? new Set();
        for (const [name] of (0,view/* named */.KT)((0,view/* member */.Dc)(spec, "overrides", "containers"))) {
            if (running.has(name))
                continue;
            const path = ["environments", environment, "overrides", "containers", name];
            const message = `no target of environment "${(0,kernel_text/* clip */.$Q)(environment, 80)}" runs a container "${(0,kernel_text/* clip */.$Q)(name, 80)}"`;
            const hint = running.size === 0
                ? `Give a target of it this container, or remove the override.`
                : () => (0,suggest/* suggest */.ZA)(name, [...running], "Known");
            add("problems", "UNKNOWN_CONTAINER", "key", path, message, hint);
        }
    }
}
/** A container's own name, or its image's. */
function containerName(container) {
    const image = (0,view/* text */.Qq)(container) ?? (0,view/* text */.Qq)((0,view/* member */.Dc)(container, "image")) ?? "";
    return (0,view/* text */.Qq)((0,view/* member */.Dc)(container, "name")) ?? image.split("/")[0] ?? "";
}
/** `env`: each value fits its type, each profile sets what is declared. */
function checkVariables(file, add) {
    const declared = new Map();
    for (const [name, value] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "env", "vars"))) {
        const path = ["env", "vars", name];
        const type = (0,view/* text */.Qq)((0,view/* member */.Dc)(value, "type")) ?? "string";
        const values = (0,view/* list */.p_)((0,view/* member */.Dc)(value, "values")).filter((each) => typeof each === "string");
        declared.set(name, { type, values });
        if (Object.keys((0,view/* mapping */.pq)(value)).length === 0)
            continue;
        const hasValues = (0,view/* member */.Dc)(value, "values") !== undefined;
        if (hasValues && type !== "enum") {
            const message = `${path.join(".")} lists values and is of type ${(0,kernel_text/* clip */.$Q)(type, 40)}`;
            add("problems", "CONFLICTING_KEYS", "key", [...path, "values"], message, "Write type: enum, or remove values.");
        }
        if (!hasValues && type === "enum") {
            const message = `missing key "values" in ${path.join(".")}`;
            add("problems", "MISSING_KEY", "value", [...path, "type"], message, "List what it may be: values: [debug, info].");
        }
        const given = (0,view/* member */.Dc)(value, "default");
        if (given !== undefined && (0,view/* member */.Dc)(value, "required") === true) {
            const message = `${path.join(".")} is required and has a default`;
            add("problems", "CONFLICTING_KEYS", "key", [...path, "default"], message, "Keep one of the two.");
        }
        checkValue(given, { type, values }, [...path, "default"], name, add);
    }
    const profiles = (0,view/* named */.KT)((0,view/* member */.Dc)(file, "env", "profiles"));
    for (const [profile, set] of profiles) {
        for (const [name, value] of Object.entries((0,view/* mapping */.pq)(set))) {
            const path = ["env", "profiles", profile, name];
            const variable = declared.get(name);
            if (variable)
                checkValue(value, variable, path, name, add);
            else {
                const message = `"${(0,kernel_text/* clip */.$Q)(name, 80)}" in ${path.slice(0, -1).join(".")} is no variable of env.vars`;
                const known = () => [...declared.keys()];
                const hint = declared.size === 0
                    ? `Declare it: env: { vars: { ${(0,kernel_text/* clip */.$Q)(name, 80)}: { type: string } } }.`
                    : () => (0,suggest/* suggest */.ZA)(name, known(), "Known");
                add("problems", "UNKNOWN_VARIABLE", "key", path, message, hint);
            }
        }
    }
}
const environment_references_forms = {
    integer: [(value) => /^[-+]?[0-9]{1,30}$/.test(value), '"8080"'],
    number: [
        (value) => /^[-+]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,3})?$/.test(value),
        '"0.5"',
    ],
    boolean: [(value) => value === "true" || value === "false", '"true" or "false"'],
    url: [(value) => /^[a-z][a-z0-9+.-]{0,30}:\/\/\S/i.test(value) && URL.canParse(value), "http://localhost:8080"],
    path: [(value) => value.trim() !== "" && !/[\0\n\r]/.test(value), "./data"],
};
function checkValue(value, { type, values }, path, name, add) {
    if (typeof value !== "string")
        return;
    const say = (message, hint) => add("problems", "ENV_VALUE_INVALID", "value", path, message, hint);
    if (type === "enum") {
        if (values.length === 0 || values.includes(value))
            return;
        say(`"${(0,kernel_text/* clip */.$Q)(value, 40)}" is none of the values of ${(0,kernel_text/* clip */.$Q)(name, 80)}`, () => (0,suggest/* suggest */.ZA)(value, values));
        return;
    }
    const form = Object.hasOwn(environment_references_forms, type) ? environment_references_forms[type] : undefined;
    if (!form || form[0](value))
        return;
    say(`"${(0,kernel_text/* clip */.$Q)(value, 40)}" is no ${type}, as ${(0,kernel_text/* clip */.$Q)(name, 80)} must be`, `Write one: ${form[1]}.`);
}

;// CONCATENATED MODULE: ./src/spec/membership.ts

function readMembership(file) {
    return {
        targets: new Set((0,view/* named */.KT)((0,view/* member */.Dc)(file, "targets")).map(([name]) => name)),
        groups: new Map((0,view/* named */.KT)((0,view/* member */.Dc)(file, "groups")).map(([name, value]) => [name, (0,view/* strings */.P$)(value).map((entry) => entry.text)])),
        reached: new Map(),
    };
}
/** Target to the index of the first name that reaches it. */
function targetsOf(names, membership) {
    const [first, ...others] = names;
    if (first === undefined || others.length > 0)
        return walk(names, membership);
    const known = membership.reached.get(first) ?? walk(names, membership);
    membership.reached.set(first, known);
    return known;
}
function walk(names, { targets, groups }) {
    const found = new Map();
    const visited = new Set();
    for (const [index, name] of names.entries()) {
        const open = [name];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (visited.has(next))
                continue;
            visited.add(next);
            if (targets.has(next))
                found.set(next, index);
            else
                for (const inner of groups.get(next) ?? [])
                    open.push(inner);
        }
    }
    return found;
}
const maxCycles = 100;
/** Up to 100 cycles of groups, each once, as the names along it, the first repeated at the end. */
function groupCycles({ targets, groups }) {
    const done = new Set();
    const cycles = [];
    for (const start of groups.keys()) {
        if (done.has(start))
            continue;
        // Depth-first with its own stack: `path` is the way here, `cursor` the next member of each group on it.
        const path = [start];
        const cursor = [0];
        const onPath = new Map([[start, 0]]);
        while (path.length > 0) {
            const group = path[path.length - 1];
            const next = groups.get(group)?.[cursor[cursor.length - 1]];
            if (next === undefined) {
                done.add(group);
                onPath.delete(group);
                path.pop();
                cursor.pop();
                continue;
            }
            cursor[cursor.length - 1] = cursor[cursor.length - 1] + 1;
            // A name that is both is a target here; that it is both is said elsewhere.
            const from = targets.has(next) ? undefined : onPath.get(next);
            if (from !== undefined) {
                cycles.push([...path.slice(from), next]);
                if (cycles.length === maxCycles)
                    return cycles;
            }
            else if (groups.has(next) && !targets.has(next) && !done.has(next)) {
                onPath.set(next, path.length);
                path.push(next);
                cursor.push(0);
            }
        }
    }
    return cycles;
}

// EXTERNAL MODULE: ./src/spec/places.ts
var places = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/spec/window.ts
var spec_window = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/spec/exceptions.ts






// What is allowed for a while. Expiry is judged only where the time is given: an old commit stays what it was.
const dayMs = 24 * 60 * 60 * 1_000;
/** People are told this long before. */
const noticeMs = 14 * dayMs;
const policyCodes = [
    "POLICY_IMPERATIVE",
    "POLICY_IMPURE_SHELL",
    "POLICY_GPU_CONFIG",
    "POLICY_GENERATIONS",
    "POLICY_LATEST_TAG",
];
function checkExceptions(file, { membership, nowMs }, add) {
    const ids = new Set();
    const rules = new Set([...policyCodes, ...ownCodes(file)]);
    let unknown = 0;
    for (const [index, exception] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "exceptions")).entries()) {
        const path = ["exceptions", String(index)];
        const id = (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "id"));
        if (id !== undefined && ids.has(id)) {
            const message = `two exceptions are called "${(0,kernel_text/* clip */.$Q)(id, 80)}"`;
            add("problems", "DUPLICATE_NAME", "value", [...path, "id"], message, "Rename one.");
        }
        ids.add(id ?? "");
        const target = (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "target"));
        if (target !== undefined && !membership.targets.has(target) && !membership.groups.has(target)) {
            const known = () => [...membership.targets, ...membership.groups.keys()];
            const message = `"${(0,kernel_text/* clip */.$Q)(target, 80)}" in ${path.join(".")} is no target or group`;
            const hint = () => (0,suggest/* suggestName */.SX)(target, known());
            add("problems", "UNKNOWN_TARGET", "value", [...path, "target"], message, hint);
        }
        const rule = (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "rule"));
        if (rule !== undefined && rule !== "drift" && !rules.has(rule) && (unknown += 1) <= maxUnknown) {
            checkRule(rule, [...path, "rule"], [...rules], add);
        }
        const named = id === undefined ? path.join(".") : `exception "${(0,kernel_text/* clip */.$Q)(id, 80)}"`;
        checkLastDay((0,view/* member */.Dc)(exception, "expires"), [...path, "expires"], named, nowMs, add);
    }
}
/** Names are compared letter by letter, which takes time. */
const maxUnknown = 100;
/** A rule that is not ours may be a check of attestation; one that is nearly ours is a mistake, and an error, since what
 *  it was to silence may be one. */
function checkRule(rule, path, rules, add) {
    // Codes are in capitals; checks of attestation and drift are not.
    const isCode = /^[A-Z][A-Z0-9_]+$/.test(rule);
    const near = (0,suggest/* nearest */.pA)(rule.toUpperCase(), rules) ?? (0,suggest/* nearest */.pA)(rule.toLowerCase(), ["drift"]);
    if (near === undefined && !isCode)
        return;
    const hint = near === undefined ? (0,suggest/* suggest */.ZA)(rule, rules, "Known") : `Did you mean "${near}"?`;
    const message = `"${(0,kernel_text/* clip */.$Q)(rule, 80)}" is no rule of this file, so nothing is excepted`;
    add(near === undefined ? "warnings" : "problems", "UNKNOWN_RULE", "value", path, message, hint);
}
/** A day of the calendar that is the last of something allowed: past is an error, near a warning. */
function checkLastDay(value, path, what, nowMs, add) {
    const day = (0,view/* text */.Qq)(value);
    if (day === undefined)
        return;
    const endMs = endOf(day);
    if (endMs === undefined) {
        const hint = "Write a day of the calendar: 2026-12-31.";
        // Another form is said by the schema already.
        if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) {
            add("problems", "INVALID_TIME", "value", path, `${(0,kernel_text/* clip */.$Q)(day, 40)} is no day of the calendar`, hint);
        }
    }
    else if (nowMs !== undefined && nowMs >= endMs) {
        const hint = "Put right what it excepts and remove it, or have it approved again with a later day.";
        add("problems", "EXCEPTION_EXPIRED", "value", path, `${what} ended with ${day}`, hint);
    }
    else if (nowMs !== undefined && endMs - nowMs <= noticeMs) {
        const left = Math.floor((endMs - nowMs) / dayMs);
        const when = left === 0 ? "today" : `in ${left} ${left === 1 ? "day" : "days"}`;
        const hint = "Put right what it excepts before then, or have it approved again.";
        add("warnings", "EXCEPTION_EXPIRING", "value", path, `${what} ends ${when}, with ${day}`, hint);
    }
}
function endOf(day) {
    try {
        return (0,spec_window/* parseInstant */.nV)(day, "end");
    }
    catch {
        return undefined;
    }
}
function ownCodes(file) {
    return (0,view/* list */.p_)((0,view/* member */.Dc)(file, "policy", "deny")).flatMap((rule) => (0,view/* text */.Qq)((0,view/* member */.Dc)(rule, "code")) ?? []);
}
function exceptionsOf(file, { membership, nowMs }) {
    const standing = (0,view/* list */.p_)((0,view/* member */.Dc)(file, "exceptions"))
        .map((exception, index) => ({ exception, index, rule: (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "rule")) }))
        .filter(({ exception }) => {
        const endMs = endOf((0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "expires")) ?? "");
        return endMs !== undefined && (nowMs === undefined || nowMs < endMs);
    });
    const byRule = Map.groupBy(standing, ({ rule }) => rule);
    const used = new Set();
    const covers = (exception, { path, targets }) => {
        const target = (0,view/* member */.Dc)(exception, "target");
        const what = (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "what"));
        if (what !== undefined && !(0,places/* isAtOrBelow */.a5)(path, what))
            return false;
        if (target === undefined)
            return true;
        const concerned = targets();
        if (typeof target !== "string" || concerned.length === 0)
            return false;
        const reached = targetsOf([target], membership);
        return concerned.every((each) => reached.has(each));
    };
    return {
        allow: (found) => {
            const covering = (byRule.get(found.rule) ?? []).filter(({ exception }) => covers(exception, found));
            for (const { index } of covering)
                used.add(index);
            return covering.length > 0;
        },
        idle: (rules) => standing.flatMap(({ exception, index, rule }) => rule === undefined || !rules.has(rule) || used.has(index)
            ? []
            : [{ id: (0,view/* text */.Qq)((0,view/* member */.Dc)(exception, "id")) ?? String(index), index }]),
    };
}

;// CONCATENATED MODULE: ./src/spec/findings.ts
/** An empty list of each, and what fills them. */
function findingsOf(tree) {
    const problems = [];
    const warnings = [];
    const add = (list, code, at, path, message, hint) => {
        (list === "problems" ? problems : warnings).push({ offset: tree.locate(path, at), code, path, message, hint });
    };
    return { problems, warnings, add };
}

// EXTERNAL MODULE: ./src/spec/image-references.ts
var image_references = __webpack_require__(565);
;// CONCATENATED MODULE: ./src/spec/shell-words.ts
// The commands of a shell line, well enough to name the programs it runs. Nothing is expanded or executed.
// Source: POSIX.1-2024, Shell Command Language, sections 2.2, 2.3 and 2.9.
/** Enough to see the program behind `env A=b`. */
const wordsKept = 8;
const reserved = new Set([
    "if",
    "then",
    "elif",
    "else",
    "fi",
    "do",
    "done",
    "while",
    "until",
    "for",
    "!",
    "{",
    "}",
    "(",
    ")",
]);
const assignment = /^[A-Za-z_][A-Za-z0-9_]*\+?=/;
/** Linear in the text. Comments are no commands, quoted text is an argument. */
function shellCommands(text) {
    const commands = [];
    const stack = [{ words: [], within: undefined, end: "", quoted: false }];
    let word;
    let doubleQuoted = false;
    const top = () => stack.at(-1);
    const endWord = () => {
        const open = top();
        const begins = open.words.length === 0;
        if (word !== undefined && !(begins && (reserved.has(word) || assignment.test(word))))
            open.words.push(word);
        word = undefined;
    };
    const endCommand = (pipes) => {
        endWord();
        const open = top();
        if (open.words.length > 0)
            commands.push({ words: open.words, pipes, within: open.within });
        open.words = [];
    };
    for (let at = 0; at < text.length; at += 1) {
        const letter = text[at];
        const next = text[at + 1];
        if (letter === "\\") {
            // A line that goes on is one line.
            if (next !== "\n")
                word = (word ?? "") + (next ?? "");
            at += 1;
        }
        else if (letter === "'" && !doubleQuoted) {
            const end = text.indexOf("'", at + 1);
            word = (word ?? "") + text.slice(at + 1, end === -1 ? undefined : end);
            at = end === -1 ? text.length : end;
        }
        else if (letter === '"') {
            word ??= "";
            doubleQuoted = !doubleQuoted;
        }
        else if ((letter === "$" || (!doubleQuoted && (letter === "<" || letter === ">"))) && next === "(") {
            stack.push({ words: [], within: top().words.slice(0, wordsKept), end: ")", quoted: doubleQuoted });
            [word, doubleQuoted] = [undefined, false];
            at += 1;
        }
        else if (letter === "`" && top().end !== "`") {
            stack.push({ words: [], within: top().words.slice(0, wordsKept), end: "`", quoted: doubleQuoted });
            [word, doubleQuoted] = [undefined, false];
        }
        else if (!doubleQuoted && letter === top().end) {
            endCommand(false);
            doubleQuoted = stack.pop().quoted;
            word = "";
        }
        else if (doubleQuoted) {
            word = (word ?? "") + letter;
        }
        else if (letter === "#" && word === undefined) {
            const end = text.indexOf("\n", at);
            at = end === -1 ? text.length : end - 1;
        }
        else if (letter === "|" && next !== "|") {
            endCommand(true);
            if (next === "&")
                at += 1;
        }
        else if (/[;&|\n()]/.test(letter)) {
            endCommand(false);
        }
        else if (/[ \t\r]/.test(letter)) {
            endWord();
        }
        else {
            word = (word ?? "") + letter;
        }
    }
    while (stack.length > 0) {
        endCommand(false);
        stack.pop();
        word = undefined;
    }
    return commands;
}

;// CONCATENATED MODULE: ./src/spec/imperative.ts

const anywhere = (programs, ...verbs) => ({ programs, verbs });
const isGlobal = /^(?:-g|--global|--location=global)$/;
const rules = [
    anywhere(/^(?:apt|apt-get|aptitude|yum|dnf|microdnf|zypper|pacman|snap|asdf|sudo|doas|easy_install)$/),
    anywhere(/^(?:apk|brew|nix-channel)$/, /^(?:add|del|install|uninstall|upgrade|tap|--add)$/),
    anywhere(/^(?:flatpak|gem|go|cargo|pipx|conda|mamba|micromamba)$/, /^install$/),
    anywhere(/^pip[0-9.]*$/, /^(?:install|uninstall)$/),
    anywhere(/^uv$/, /^(?:pip|tool)$/, /^install$/),
    anywhere(/^python[0-9.]*$/, /^-m$/, /^pip$/, /^(?:install|uninstall)$/),
    anywhere(/^npm$/, /^(?:install|i|add|uninstall|update)$/, isGlobal),
    anywhere(/^npm$/, isGlobal, /^(?:install|i|add|uninstall|update)$/),
    anywhere(/^pnpm$/, /^(?:add|install|i)$/, isGlobal),
    anywhere(/^pnpm$/, isGlobal, /^(?:add|install|i)$/),
    anywhere(/^yarn$/, /^global$/),
    anywhere(/^nix-env$/, /^(?:-i|-iA|-[a-zA-Z]*i[a-zA-Z]*|--install|-u|-e|--upgrade|--uninstall)$/),
    anywhere(/^nix$/, /^profile$/, /^(?:install|add|upgrade|remove)$/),
];
const shells = /^(?:sh|bash|dash|zsh|ksh|ash|fish)$/;
/** Run their input only when they are given no program of their own: `| python -c …` reads data. */
const interpreters = /^(?:python[0-9.]*|perl|ruby|node)$/;
const downloads = /^(?:curl|wget)$/;
// Programs that start another one: what they start is looked at.
const starters = /^(?:env|exec|command|time|nohup|nice|ionice|xargs|builtin|eval|timeout|setsid|stdbuf|chronic)$/;
const maxNesting = 4;
/** The first thing in a shell line that changes a machine by hand, as people call it: `pip install`, `curl | sh`. */
function imperativeIn(line) {
    return inCommands(shellCommands(line), 0);
}
/** The same for a program and its arguments, without a shell between. */
function imperativeArguments(argv) {
    return inCommands([{ words: argv, pipes: false, within: undefined }], 0);
}
function inCommands(commands, depth) {
    const piped = pipedInto(commands);
    for (const [index, command] of commands.entries()) {
        const words = started(command.words);
        const program = nameOf(words[0]);
        if (downloads.test(program)) {
            const into = piped[index];
            if (into !== undefined)
                return `${program} | ${into}`;
            const around = nameOf(started(command.within ?? [])[0] ?? command.within?.[0]);
            if (shells.test(around) || ["eval", "source", "."].includes(around))
                return `${around} $(${program} …)`;
        }
        const own = byRule(program, words.slice(1)) ?? inLine(program, words, depth);
        if (own !== undefined)
            return own;
    }
    return undefined;
}
/** For each command the shell that its output ends in, if any. */
function pipedInto(commands) {
    const into = [];
    // From the end, so that a long pipe is walked once.
    for (let at = commands.length - 1; at >= 0; at -= 1) {
        if (commands[at]?.pipes)
            into[at] = shellOf(commands[at + 1]) ?? into[at + 1];
    }
    return into;
}
function shellOf(command) {
    const [word, ...more] = started(command?.words ?? []);
    const program = nameOf(word);
    if (shells.test(program))
        return program;
    return interpreters.test(program) && more.every((each) => each === "-") ? program : undefined;
}
/** `sh -c 'apt install x'`: the line is looked at too. */
function inLine(program, words, depth) {
    if (!shells.test(program) || depth === maxNesting)
        return undefined;
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word));
    const line = at === -1 ? undefined : words[at + 1];
    return line === undefined ? undefined : inCommands(shellCommands(line), depth + 1);
}
function byRule(program, following) {
    for (const { programs, verbs } of rules) {
        if (!programs.test(program))
            continue;
        const found = [];
        let at = 0;
        for (const verb of verbs) {
            const next = following.findIndex((word, index) => index >= at && verb.test(word));
            const word = following[next];
            // `npm run install` installs nothing; an option may stand anywhere.
            if (word === undefined || !(word.startsWith("-") || onlyOptions(following.slice(at, next))))
                break;
            found.push(word);
            at = next + 1;
        }
        if (found.length === verbs.length)
            return [program, ...found].join(" ");
    }
    return undefined;
}
/** Options and their values, as far as that can be told. */
function onlyOptions(words) {
    return words.every((word, index) => word.startsWith("-") || words[index - 1]?.startsWith("-"));
}
/** Without `env A=b`, `nohup`, `timeout 5` and their like before the program. */
function started(words) {
    let at = 0;
    while (starters.test(nameOf(words[at]))) {
        // Only asks where a program is.
        if (words[at] === "command" && /^-[vV]$/.test(words[at + 1] ?? ""))
            return [];
        at += 1;
        while (at < words.length && /^(?:-|[0-9]|[A-Za-z_][A-Za-z0-9_]*=)/.test(words[at]))
            at += 1;
    }
    return words.slice(at);
}
function nameOf(word) {
    return word === undefined ? "" : word.slice(word.lastIndexOf("/") + 1);
}

// EXTERNAL MODULE: ./schemas/neko.schema.json
var neko_schema = __webpack_require__(1665);
;// CONCATENATED MODULE: ./src/spec/schema-path.ts


/** The first segment that names no key of the language; undefined when all do. `*` stands for any key or index. What is
 *  below an `x-*` is anybody's. */
function strayKeyOf(segments) {
    let nodes = expand(neko_schema);
    for (const segment of segments) {
        if (segment.startsWith("x-"))
            return undefined;
        const below = nodes.flatMap((node) => childrenOf(node, segment));
        if (below.length === 0) {
            return { segment, known: [...new Set(nodes.flatMap((node) => Object.keys((0,view/* mapping */.pq)(node["properties"]))))] };
        }
        nodes = [...new Set(below.flatMap(expand))];
    }
    return undefined;
}
/** The path with a `*` wherever a name or an entry was left out: `targets.run.network` to `targets.*.run.*.network`;
 *  undefined when that does not make it one. */
function withStars(segments) {
    const walk = (nodes, depth, path) => {
        const segment = segments[depth];
        if (segment === undefined)
            return path;
        const entries = nodes.flatMap((node) => childrenOf(onlyOpen(node), "*")).flatMap(expand);
        const isBelow = entries.some((node) => Object.hasOwn((0,view/* mapping */.pq)(node["properties"]), segment));
        if (isBelow && path.length < 32)
            return walk(entries, depth, [...path, "*"]);
        const below = nodes.flatMap((node) => childrenOf(node, segment)).flatMap(expand);
        return below.length === 0 ? undefined : walk([...new Set(below)], depth + 1, [...path, segment]);
    };
    return walk(expand(neko_schema), 0, [])?.join(".");
}
const onlyOpen = ({ additionalProperties, items }) => ({ additionalProperties, items });
/** The node itself, what it refers to, and every shape it may take. */
function expand(node) {
    const name = /^#\/\$defs\/(.+)$/.exec(String(node["$ref"]))?.[1];
    const referred = name === undefined ? undefined : (0,view/* member */.Dc)(neko_schema.$defs, name);
    const parts = [referred, node["then"], node["else"], ...listed(node["allOf"]), ...listed(node["oneOf"])];
    return [node, ...parts.filter(isNode).flatMap(expand)];
}
function childrenOf(node, segment) {
    const properties = (0,view/* mapping */.pq)(node["properties"]);
    const named = segment === "*" ? Object.values(properties) : [(0,view/* member */.Dc)(properties, segment)];
    const open = [node["additionalProperties"], ...(/^(?:\*|[0-9]+)$/.test(segment) ? [node["items"]] : [])];
    const found = named.filter(isNode);
    return segment !== "*" && found.length > 0 ? found : [...found, ...open.filter(isNode)];
}
const listed = (value) => (Array.isArray(value) ? value : []);
const isNode = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/spec/policy-rules.ts






const conditions = ["equals", "contains", "starts-with", "not-one-of", "absent"];
/** Findings of one rule beyond these are never shown. */
const maxFindings = 200;
function checkOwnRules(file, allows, add) {
    const codes = new Set(policyCodes);
    const byPattern = new Map();
    for (const [index, rule] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "policy", "deny"))
        .slice(0, 200)
        .entries()) {
        const path = ["policy", "deny", String(index)];
        const code = (0,view/* text */.Qq)((0,view/* member */.Dc)(rule, "code"));
        const isTaken = code !== undefined && codes.has(code);
        if (isTaken) {
            const message = `two rules have the code "${(0,kernel_text/* clip */.$Q)(code, 80)}"`;
            add("problems", "DUPLICATE_NAME", "value", [...path, "code"], message, "Give each rule a code of its own.");
        }
        codes.add(code ?? "");
        const condition = oneCondition(rule, path, add);
        const pattern = (0,view/* text */.Qq)((0,view/* member */.Dc)(rule, "path"));
        if (pattern !== undefined)
            checkPath(pattern, [...path, "path"], add);
        // Nor is a second rule of the same code applied: which exceptions would be whose?
        if (condition === undefined || code === undefined || pattern === undefined || isTaken)
            continue;
        const rules = byPattern.get(pattern) ?? [];
        byPattern.set(pattern, rules);
        rules.push({ rule, code, condition, count: 0 });
    }
    // One walk for all rules of a path.
    for (const [pattern, rules] of byPattern) {
        (0,places/* forEachPlace */.Af)(file, pattern.split(".").slice(0, 32), (value, path) => {
            for (const rule of rules)
                applyRule(rule, value, path, allows, add);
        });
    }
}
/** A rule that watches a place no file can have would never say anything. */
function checkPath(pattern, path, add) {
    // What is no path at all, the schema has said.
    const stray = /^[\w*'/.-]+$/.test(pattern) ? strayKeyOf(pattern.split(".")) : undefined;
    if (!stray)
        return;
    const message = `"${(0,kernel_text/* clip */.$Q)(stray.segment, 80)}" in ${path.join(".")} is no key of neko.yaml, so the rule would never hold`;
    const meant = withStars(pattern.split(".").slice(0, 32));
    const hint = meant === undefined ? (0,suggest/* suggest */.ZA)(stray.segment, stray.known) : `Did you mean "${(0,kernel_text/* clip */.$Q)(meant, 200)}"?`;
    add("problems", "UNKNOWN_KEY", "value", path, message, hint);
}
function oneCondition(rule, path, add) {
    const [first, ...more] = conditions.filter((key) => (0,view/* member */.Dc)(rule, key) !== undefined);
    if (first === undefined) {
        const message = `${path.join(".")} has no condition`;
        add("problems", "MISSING_KEY", "value", path, message, `Add one of: ${conditions.join(", ")}.`);
        return undefined;
    }
    for (const key of more) {
        const message = `${path.join(".")} has two conditions, ${first} and ${key}`;
        add("problems", "CONFLICTING_KEYS", "key", [...path, key], message, "Keep one; write another rule for the other.");
    }
    return more.length === 0 ? first : undefined;
}
function applyRule(own, value, at, allows, add) {
    const { rule, code, condition } = own;
    if (own.count === maxFindings)
        return;
    const found = findingAt(value, condition, (0,view/* member */.Dc)(rule, condition));
    if (found === undefined)
        return;
    const path = [...at];
    if (allows(code, path))
        return;
    own.count += 1;
    const because = ((0,view/* text */.Qq)((0,view/* member */.Dc)(rule, "because")) ?? "").trim();
    const hint = because === "" || /[.!?]$/.test(because) ? because : `${because}.`;
    const level = (0,view/* member */.Dc)(rule, "level") === "warn" ? "warnings" : "problems";
    const message = `${path.join(".")} ${found} [${code}]`;
    add(level, "POLICY_DENIED", condition === "absent" ? "key" : "value", path, message, hint);
}
/** What is to be said of a place; undefined when the condition does not hold there. */
function findingAt(value, condition, wanted) {
    switch (condition) {
        case "equals":
            return isScalar(value) && value === wanted ? `is ${show(value)}` : undefined;
        case "contains":
            return typeof value === "string" && typeof wanted === "string" && value.includes(wanted)
                ? `contains ${show(wanted)}`
                : undefined;
        case "starts-with":
            return typeof value === "string" && typeof wanted === "string" && value.startsWith(wanted)
                ? `starts with ${show(wanted)}`
                : undefined;
        case "not-one-of":
            return isScalar(value) && Array.isArray(wanted) && !wanted.includes(value)
                ? `is ${show(value)}, not one of ${(0,kernel_text/* clip */.$Q)(wanted.map(show).join(", "), 200)}`
                : undefined;
        case "absent":
            if (wanted === true)
                return value === undefined ? "is not there" : undefined;
            return wanted === false && value !== undefined ? "is there" : undefined;
    }
}
function isScalar(value) {
    return ["string", "number", "boolean"].includes(typeof value);
}
function show(value) {
    return typeof value === "string" ? `"${(0,kernel_text/* clip */.$Q)(value, 80)}"` : String(value);
}

;// CONCATENATED MODULE: ./src/spec/policy.ts






/** Key of `policy`, its code and what holds unless the file says otherwise. */
const builtIn = {
    POLICY_IMPERATIVE: ["imperative", "warn"],
    POLICY_IMPURE_SHELL: ["impure-shells", "off"],
    POLICY_GPU_CONFIG: ["gpu-config", "off"],
    POLICY_GENERATIONS: ["generations", "off"],
    POLICY_LATEST_TAG: ["latest-tag", "off"],
};
const finders = {
    POLICY_IMPERATIVE: imperative,
    POLICY_IMPURE_SHELL: impureShells,
    POLICY_GPU_CONFIG: gpuConfig,
    POLICY_GENERATIONS: generations,
    POLICY_LATEST_TAG: latestTags,
};
/** How many findings of one rule are looked for: more are never shown. */
const policy_maxFindings = 200;
function checkPolicy(file, context, add) {
    const exceptions = exceptionsOf(file, context);
    const concerned = targetsConcerned(file, context);
    const allows = (rule, path) => exceptions.allow({ rule, path, targets: () => concerned(path) });
    const judged = new Set(ownCodes(file));
    for (const code of policyCodes) {
        const [key, usual] = builtIn[code];
        const written = (0,view/* member */.Dc)(file, "policy", key);
        const severity = written === "deny" || written === "warn" || written === "off" ? written : usual;
        if (severity === "off")
            continue;
        judged.add(code);
        let count = 0;
        for (const { at, path, message, hint } of finders[code](file)) {
            if (allows(code, path))
                continue;
            add(severity === "deny" ? "problems" : "warnings", code, at, path, message, hint);
            if ((count += 1) === policy_maxFindings)
                break;
        }
    }
    checkOwnRules(file, allows, add);
    for (const { id, index } of exceptions.idle(judged)) {
        const message = `exception "${(0,kernel_text/* clip */.$Q)(id, 80)}" excepts nothing now`;
        const hint = "Remove it, or compare its target and what with what the rule finds without it.";
        add("warnings", "EXCEPTION_UNUSED", "value", ["exceptions", String(index), "rule"], message, hint);
    }
}
/** The targets a place is about: its own, those of a health check, those of an environment; [] for the whole file. */
function targetsConcerned(file, { membership }) {
    const ofCheck = new Map();
    return ([first = "", second = "", third = ""]) => {
        if (first === "targets")
            return membership.targets.has(second) ? [second] : [];
        if (first === "rollout" && second === "health") {
            let targets = ofCheck.get(third);
            if (!targets) {
                const on = (0,view/* member */.Dc)((0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "health"))[Number(third)], "on");
                const names = (0,view/* strings */.P$)(on).map((each) => each.text);
                // Without `on` it is for all of them.
                targets = [...(on === undefined ? membership.targets : targetsOf(names, membership).keys())];
                ofCheck.set(third, targets);
            }
            return targets;
        }
        if (first !== "environments")
            return [];
        return (0,view/* named */.KT)((0,view/* member */.Dc)(file, "targets")).flatMap(([name, target]) => (0,view/* member */.Dc)(target, "environment") === second ? [name] : []);
    };
}
function* imperative(file) {
    const finding = (path, found) => {
        if (found === undefined)
            return [];
        const message = `${path.join(".")} runs \`${(0,kernel_text/* clip */.$Q)(found, 60)}\`, which changes the machine by hand`;
        const hint = "Put what it installs into the flake; it is there then for everybody, and can be undone.";
        return [{ at: "value", path, message, hint }];
    };
    const line = (value, path) => {
        const written = (0,view/* text */.Qq)(value);
        return written === undefined ? [] : finding(path, imperativeIn(written));
    };
    for (const [name, shell] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "shells"))) {
        const path = ["shells", name];
        const hook = (0,view/* member */.Dc)(shell, "hook");
        yield* line(hook, [...path, "hook"]);
        for (const [system, own] of (0,view/* named */.KT)((0,view/* mapping */.pq)(hook)))
            yield* line(own, [...path, "hook", system]);
        yield* line((0,view/* member */.Dc)(shell, "check"), [...path, "check"]);
        yield* line((0,view/* member */.Dc)(shell, "bench"), [...path, "bench"]);
    }
    for (const [index, check] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "health")).entries()) {
        const argv = (0,view/* strings */.P$)((0,view/* member */.Dc)(check, "exec")).map((each) => each.text);
        if (argv.length > 0)
            yield* finding(["rollout", "health", String(index), "exec"], imperativeArguments(argv));
    }
}
function* impureShells(file) {
    for (const [name, shell] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "shells"))) {
        const pure = (0,view/* member */.Dc)(shell, "pure");
        if (pure === true)
            continue;
        const path = ["shells", name];
        const message = `shell "${(0,kernel_text/* clip */.$Q)(name, 80)}" is not pure`;
        const hint = "Write pure: true, and name in env what it needs from outside.";
        yield {
            at: pure === undefined ? "key" : "value",
            path: pure === undefined ? path : [...path, "pure"],
            message,
            hint,
        };
    }
}
function* gpuConfig(file) {
    const variants = (0,view/* named */.KT)((0,view/* member */.Dc)(file, "variants"));
    const withCuda = variants.filter(([, variant]) => (0,view/* member */.Dc)(variant, "cuda") !== undefined);
    for (const [name, variant] of withCuda) {
        if ((0,view/* member */.Dc)(variant, "gpu-archs") !== undefined)
            continue;
        const message = `variant "${(0,kernel_text/* clip */.$Q)(name, 80)}" has cuda and no gpu-archs`;
        const hint = 'Name the architectures compiled in: gpu-archs: ["8.6", "8.9"].';
        yield { at: "key", path: ["variants", name], message, hint };
    }
    if (withCuda.length > 0)
        return;
    for (const [name, shell] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "shells"))) {
        if ((0,view/* member */.Dc)(shell, "gpu") !== true)
            continue;
        const message = `shell "${(0,kernel_text/* clip */.$Q)(name, 80)}" needs a GPU, and no variant names a CUDA version`;
        const hint = 'Add a variant that does: cuda: "12.8".';
        yield { at: "value", path: ["shells", name, "gpu"], message, hint };
    }
}
function* generations(file) {
    const targets = (0,view/* named */.KT)((0,view/* member */.Dc)(file, "targets"));
    if (targets.length === 0 || (0,view/* member */.Dc)(file, "rollout", "keep-generations") !== undefined)
        return;
    const path = (0,view/* member */.Dc)(file, "rollout") === undefined ? ["targets"] : ["rollout"];
    const message = "nothing says how many generations hosts keep";
    yield { at: "key", path, message, hint: "Write it: rollout: { keep-generations: 5 }." };
}
function* latestTags(file) {
    const message = 'the tag "latest" says nothing of what it points at';
    const hint = "Remove it; targets are pinned by digest, and people are better served by a version.";
    for (const [name, image] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "images"))) {
        for (const { text: tag, index } of (0,view/* strings */.P$)((0,view/* member */.Dc)(image, "tags"))) {
            if (tag === "latest")
                yield { at: "value", path: ["images", name, "tags", index], message, hint };
        }
    }
    for (const [name, variant] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "variants"))) {
        if ((0,view/* member */.Dc)(variant, "tag") === "latest")
            yield { at: "value", path: ["variants", name, "tag"], message, hint };
    }
}

// EXTERNAL MODULE: ./src/spec/target-references.ts
var target_references = __webpack_require__(3489);
;// CONCATENATED MODULE: ./src/spec/time-references.ts





// Windows, freezes and last days: the schema knows their form, the calendar and the time zones are looked up here.
/** `windows` and what waves name of them. */
function checkWindows(file, add) {
    const windows = (0,view/* mapping */.pq)((0,view/* member */.Dc)(file, "windows"));
    for (const [name, window] of (0,view/* named */.KT)(windows))
        checkWindow((0,view/* text */.Qq)(window), ["windows", name], add);
    for (const [index, wave] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "waves"))
        .slice(0, 100)
        .entries()) {
        const path = ["rollout", "waves", String(index), "window"];
        const window = (0,view/* text */.Qq)((0,view/* member */.Dc)(wave, "window"));
        if (window === undefined)
            continue;
        if (!isName(window))
            checkWindow(window, path, add);
        else if (!Object.hasOwn(windows, window) || window.startsWith("x-")) {
            const known = () => (0,view/* named */.KT)(windows).map(([name]) => name);
            const message = `"${(0,kernel_text/* clip */.$Q)(window, 80)}" in ${path.join(".")} is no window`;
            const hint = (0,view/* named */.KT)(windows).length === 0
                ? `Declare it: windows: { ${window}: Mon-Thu 02:00-06:00 Europe/Berlin }.`
                : () => (0,suggest/* suggest */.ZA)(window, known(), "Known");
            add("problems", "UNKNOWN_WINDOW", "value", path, message, hint);
        }
    }
}
/** What the schema takes for the name of a window. */
function isName(window) {
    return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(window);
}
const literal = /^\S{1,60} \d\d:\d\d-\d\d:\d\d \S{1,100}$/;
function checkWindow(window, path, add) {
    // Another form is said by the schema already.
    if (window === undefined || !literal.test(window))
        return;
    try {
        (0,spec_window/* parseWindow */.Et)(window);
    }
    catch (error) {
        const [, hours = "", zone = ""] = window.split(" ");
        const [from, to] = hours.split("-");
        const isEmpty = from === to;
        const message = isEmpty
            ? `window "${(0,kernel_text/* clip */.$Q)(window, 80)}" opens and closes at the same minute`
            : `"${(0,kernel_text/* clip */.$Q)(zone, 80)}" is no time zone that is known`;
        const hint = isEmpty
            ? "Write from-to; for the whole day: 00:00-24:00."
            : () => (0,suggest/* suggest */.ZA)(zone, zones(), "Such as") ?? "Write an IANA name: Europe/Berlin.";
        if (error instanceof Error)
            add("problems", "WINDOW_INVALID", "value", path, message, hint);
    }
}
function zones() {
    return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}
/** `freeze`: days of the calendar, and an end after the beginning. Names are checked with the others. */
function checkFreezes(file, add) {
    for (const [index, freeze] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "freeze")).slice(0, 200).entries()) {
        const path = ["freeze", String(index)];
        const from = checkInstant((0,view/* member */.Dc)(freeze, "from"), [...path, "from"], "start", add);
        const until = checkInstant((0,view/* member */.Dc)(freeze, "until"), [...path, "until"], "end", add);
        if (from === undefined || until === undefined || from < until)
            continue;
        const message = `${path.join(".")} ends before it begins`;
        add("problems", "INVALID_TIME", "value", [...path, "until"], message, "Write an end after the beginning.");
    }
}
function checkInstant(value, path, edge, add) {
    const written = (0,view/* text */.Qq)(value);
    if (written === undefined || !/^\d{4}-\d{2}-\d{2}(?:T[0-9:]{5,8}Z)?$/.test(written))
        return undefined;
    try {
        return (0,spec_window/* parseInstant */.nV)(written, edge);
    }
    catch {
        const hint = "Write a day of the calendar: 2026-12-24, or 2026-12-24T18:00Z.";
        add("problems", "INVALID_TIME", "value", path, `${(0,kernel_text/* clip */.$Q)(written, 40)} is no day of the calendar`, hint);
        return undefined;
    }
}
/** `attestation.rollback.allow`: older states that pass until a day. */
function checkRollbacks(file, nowMs, add) {
    for (const [index, allowed] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "attestation", "rollback", "allow"))
        .slice(0, 200)
        .entries()) {
        const path = ["attestation", "rollback", "allow", String(index)];
        const to = (0,view/* text */.Qq)((0,view/* member */.Dc)(allowed, "to"));
        const what = to === undefined ? path.join(".") : `the allowance of ${(0,kernel_text/* clip */.$Q)(to, 12)}`;
        checkLastDay((0,view/* member */.Dc)(allowed, "until"), [...path, "until"], what, nowMs, add);
    }
}

;// CONCATENATED MODULE: ./src/spec/references.ts












function checkReferences(tree, { nowMs } = {}) {
    const { problems, warnings, add } = findingsOf(tree);
    const file = tree.value;
    (0,target_references/* checkTargets */.V)(file, (0,image_references/* checkImages */.B)(file, add), add);
    const membership = readMembership(file);
    checkGroups(membership, add);
    checkWaves(file, membership, add);
    checkHealth(file, membership, add);
    checkProvenance(file, add);
    checkAudiences(file, membership, add);
    checkWindows(file, add);
    checkFreezes(file, add);
    checkRollbacks(file, nowMs, add);
    checkEnvironments(file, add);
    checkVariables(file, add);
    checkRegistries(file, add);
    checkCaches(file, add);
    const context = { membership, nowMs };
    checkExceptions(file, context, add);
    checkPolicy(file, context, add);
    return { problems, warnings };
}
/** Names that are neither target nor group. */
function checkNames(value, path, membership, add) {
    const known = () => [...membership.targets, ...membership.groups.keys()];
    for (const { text: name, index } of (0,view/* strings */.P$)(value)) {
        if (membership.targets.has(name) || membership.groups.has(name))
            continue;
        const hint = name.startsWith("x-")
            ? "Rename it: names that start with x- are ignored."
            : () => (0,suggest/* suggestName */.SX)(name, known());
        const where = path.slice(0, -1).includes("waves") || path.at(-1) === "on" || path[0] === "notifications"
            ? path.join(".")
            : path.slice(-2).join(".");
        add("problems", "UNKNOWN_TARGET", "value", [...path, index], `"${(0,kernel_text/* clip */.$Q)(name, 80)}" in ${where} is no target or group`, hint);
    }
}
function checkGroups(membership, add) {
    for (const [name, members] of membership.groups) {
        checkNames(members, ["groups", name], membership, add);
        if (membership.targets.has(name)) {
            const message = `"${name}" is a target and a group`;
            add("problems", "DUPLICATE_NAME", "key", ["groups", name], message, "Rename the group.");
        }
    }
    for (const cycle of groupCycles(membership)) {
        const shown = cycle.length > 8 ? [...cycle.slice(0, 6), "…", ...cycle.slice(-1)] : cycle;
        const message = `group "${cycle[0]}" contains itself: ${shown.join(" → ")}`;
        add("problems", "GROUP_CYCLE", "key", ["groups", cycle[0] ?? ""], message, "Break the circle.");
    }
}
function checkWaves(file, membership, add) {
    // The schema refuses more; here only the work is bounded.
    const waves = (0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "waves")).slice(0, 100);
    if (waves.length === 0)
        return;
    const names = new Set();
    const waveOf = new Map();
    for (const [index, wave] of waves.entries()) {
        const path = ["rollout", "waves", String(index)];
        const name = (0,view/* text */.Qq)((0,view/* member */.Dc)(wave, "name"));
        if (name !== undefined && names.has(name)) {
            add("problems", "DUPLICATE_NAME", "value", [...path, "name"], `two waves are called "${(0,kernel_text/* clip */.$Q)(name, 80)}"`, "Rename one.");
        }
        names.add(name ?? "");
        const to = (0,view/* strings */.P$)((0,view/* member */.Dc)(wave, "to"));
        checkNames((0,view/* member */.Dc)(wave, "to"), [...path, "to"], membership, add);
        for (const [target, at] of targetsOf(to.map((entry) => entry.text), membership)) {
            const before = waveOf.get(target);
            if (before === undefined) {
                waveOf.set(target, name ?? String(index));
                continue;
            }
            const message = `target "${target}" is in wave "${(0,kernel_text/* clip */.$Q)(before, 80)}" already`;
            const hint = "Keep each target in exactly one wave.";
            add("problems", "WAVE_OVERLAP", "value", [...path, "to", to[at]?.index ?? "0"], message, hint);
        }
    }
    // Where it is not known who is in a wave, nobody is missing.
    if (!waves.every((wave) => Array.isArray((0,view/* member */.Dc)(wave, "to"))))
        return;
    for (const target of membership.targets) {
        if (waveOf.has(target))
            continue;
        const hint = "Add it to the `to` of one wave; without one it would never be admitted.";
        add("problems", "WAVE_MISSING", "key", ["targets", target], `target "${(0,kernel_text/* clip */.$Q)(target, 80)}" is in no wave`, hint);
    }
}
function checkHealth(file, membership, add) {
    for (const [index, check] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "rollout", "health"))
        .slice(0, 200)
        .entries()) {
        const path = ["rollout", "health", String(index)];
        checkNames((0,view/* member */.Dc)(check, "on"), [...path, "on"], membership, add);
        if ((0,view/* list */.p_)((0,view/* member */.Dc)(check, "exec"))[0] === "") {
            const message = `${path.join(".")}.exec names no program`;
            add("problems", "INVALID_VALUE", "value", [...path, "exec", "0"], message, "Write it first: [nvidia-smi, -L].");
        }
        if ((0,view/* member */.Dc)(check, "metric") === undefined)
            continue;
        const min = (0,view/* member */.Dc)(check, "min");
        const max = (0,view/* member */.Dc)(check, "max");
        if (min === undefined && max === undefined) {
            const message = `metric probe ${path.join(".")} has neither min nor max, so it would always pass`;
            add("problems", "MISSING_KEY", "value", path, message, "Add min, max or both.");
        }
        else if (typeof min === "number" && typeof max === "number" && min > max) {
            const message = `min of ${path.join(".")} is above its max, so it would never pass`;
            add("problems", "CONFLICTING_KEYS", "value", [...path, "min"], message, "Write the smaller number as min.");
        }
    }
}
/** A rule about provenance that asks for nothing would look like one that holds. */
function checkProvenance(file, add) {
    for (const [index, rule] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "attestation", "provenance"))
        .slice(0, 200)
        .entries()) {
        if ((0,view/* member */.Dc)(rule, "builder") !== undefined || (0,view/* member */.Dc)(rule, "or") !== undefined)
            continue;
        const path = ["attestation", "provenance", String(index)];
        const message = `${path.join(".")} asks for neither builder nor key, so it would always pass`;
        add("problems", "MISSING_KEY", "value", path, message, "Add builder, or: { key: … }, or both.");
    }
}
/** Who freezes and notifications are for. */
function checkAudiences(file, membership, add) {
    for (const [index, freeze] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "freeze")).slice(0, 200).entries()) {
        checkNames((0,view/* member */.Dc)(freeze, "on"), ["freeze", String(index), "on"], membership, add);
    }
    for (const [name, notification] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "notifications"))) {
        checkNames((0,view/* member */.Dc)(notification, "targets"), ["notifications", name, "targets"], membership, add);
    }
}
/** One cache under two entries: which key and which secret would count? */
function checkCaches(file, add) {
    const seen = new Set();
    for (const [index, cache] of (0,view/* list */.p_)((0,view/* member */.Dc)(file, "caches")).entries()) {
        const url = (0,view/* text */.Qq)((0,view/* member */.Dc)(cache, "url"))?.replace(/\/$/, "");
        if (url === undefined)
            continue;
        if (seen.has(url)) {
            const message = `cache ${(0,kernel_text/* showUrl */.jr)(url)} is there twice`;
            add("problems", "DUPLICATE_NAME", "value", ["caches", String(index), "url"], message, "Keep one.");
        }
        seen.add(url);
    }
}
const references_dayMs = 24 * 60 * 60 * 1_000;
function checkRegistries(file, add) {
    for (const [name, registry] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "registries"))) {
        const path = ["registries", name];
        const url = (0,view/* text */.Qq)((0,view/* member */.Dc)(registry, "url")) ?? "";
        const ttl = (0,view/* text */.Qq)((0,view/* member */.Dc)(registry, "ttl"));
        const isLayout = url.startsWith("oci:");
        const host = url.split("/")[0] ?? "";
        if (host === "ttl.sh" && ttl !== undefined && safeDuration(ttl) > references_dayMs) {
            add("problems", "TTL_TOO_LONG", "value", [...path, "ttl"], `ttl.sh keeps images for at most 24h, not ${(0,kernel_text/* clip */.$Q)(ttl, 40)}`, "Write 24h or less.");
        }
        for (const { text: event, index } of (0,view/* strings */.P$)((0,view/* member */.Dc)(registry, "on"))) {
            if (event !== "pull-request" || ttl !== undefined || isLayout || (0,target_references/* isLoopback */.U)(host))
                continue;
            const message = `every pull request pushes to registry "${name}", which forgets nothing`;
            const hint = "Give a registry that forgets, with its ttl, or drop pull-request.";
            add("warnings", "DURABLE_PULL_REQUEST", "value", [...path, "on", index], message, hint);
        }
        if ((0,view/* member */.Dc)(registry, "insecure") === true && !isLayout && !(0,target_references/* isLoopback */.U)(host)) {
            const message = `registry "${name}" is spoken to without TLS`;
            add("warnings", "INSECURE_REGISTRY", "value", [...path, "insecure"], message, "Keep insecure for registries on this machine.");
        }
    }
}
/** 0 for what is no duration: the schema has said so already. */
function safeDuration(value) {
    try {
        return (0,duration/* parseDuration */.E9)(value);
    }
    catch {
        return 0;
    }
}

// EXTERNAL MODULE: ./src/kernel/revision.ts
var revision = __webpack_require__(1400);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
;// CONCATENATED MODULE: ./src/spec/size.ts

const unitBytes = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** `24GiB`, `500MB` to bytes. The schema's `size` pattern admits exactly these, but for zero.
 *  @throws NekoError VALUE_INVALID */
function parseSize(text) {
    const match = /^([0-9]{1,6})(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/.exec(text);
    if (match)
        return Number(match[1]) * unitBytes[match[2]];
    throw new error/* NekoError */.i("VALUE_INVALID", `"${text.slice(0, 40)}" is no size`, {
        hint: "write a whole number and a unit: 500MB, 24GiB",
    });
}

;// CONCATENATED MODULE: ./src/spec/tidy.ts
// Small steps of the resolution: what is absent stays absent, and the order of keys in a file never shows.
/** A member that is there only when it has a value. */
function given(key, value) {
    return (value === undefined ? {} : { [key]: value });
}
/** With an ordinary prototype and keys in order. */
function record(values) {
    return Object.fromEntries(sorted(Object.entries(values)));
}
function sorted(entries) {
    return entries.toSorted(([a], [b]) => compare(a, b));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function runners(labels) {
    return typeof labels === "string" ? [labels] : labels;
}

;// CONCATENATED MODULE: ./src/spec/resolve-images.ts





/** One entry per image, variant and system, sorted by id; "*" lies below each. */
function resolveImages(file, defaults) {
    const below = file.images?.["*"] ?? {};
    return (0,view/* named */.KT)(file.images)
        .filter(([name]) => name !== "*")
        .flatMap(([name, own]) => {
        const image = { ...below, ...own };
        const variants = variantsOf(file, name);
        return (variants.length === 0 ? [undefined] : variants).flatMap((variant, index) => {
            const declared = variant === undefined ? undefined : file.variants?.[variant];
            const attribute = (0,names/* fillTemplate */.ou)(image.attr ?? "", name, variant);
            const common = {
                id: (0,names/* imageId */.L)(name, variant),
                image: name,
                ...given("variant", variant),
                compiledFor: compiledFor(declared),
                attribute: (0,names/* fullAttribute */.qE)(attribute, "packages", defaults.system),
                repository: (0,names/* fillTemplate */.ou)(image.name ?? "{image}", name, variant),
                tags: (0,names/* imageTags */.rK)(image.tags ?? [], variant === undefined ? undefined : { name: variant, tag: declared?.tag, isFirst: index === 0 }),
                config: resolveConfig(below.config, variantEnv(declared), own?.config),
                ...given("maxSizeBytes", image["max-size"] === undefined ? undefined : parseSize(image["max-size"])),
                compression: image.compression ?? "zstd",
                maxLayers: image.layers ?? 100,
                runsOn: image["runs-on"] === undefined ? defaults.runsOn : runners(image["runs-on"]),
                timeoutMs: image.timeout === undefined ? defaults.timeoutMs : (0,duration/* parseDuration */.E9)(image.timeout),
            };
            return forSystems(common, attribute, [...new Set(image.systems)]);
        });
    })
        .toSorted((a, b) => compare(a.id, b.id));
}
/** Without declared systems as it is. Several get an id and an attribute each, and share the tags through their index. */
function forSystems(common, attribute, systems) {
    if (systems.length === 0)
        return [common];
    const { id, tags } = common;
    return systems.map((system) => {
        const own = { ...common, system, attribute: (0,names/* fullAttribute */.qE)(attribute, "packages", system) };
        return systems.length === 1 ? own : { ...own, id: (0,names/* systemImageId */.s7)(id, system), index: { id, tags }, tags: [] };
    });
}
/** Variants of an image in the order of the file, each once. */
function variantsOf({ images }, name) {
    return [...new Set(images?.[name]?.variants ?? images?.["*"]?.variants ?? [])];
}
function compiledFor(variant) {
    const { cuda, cpu } = variant ?? {};
    return {
        ...given("cuda", typeof cuda === "object" ? cuda.version : cuda),
        gpuArchs: variant?.["gpu-archs"] ?? [],
        ...given("march", typeof cpu === "object" ? cpu.march : cpu),
        ...given("flags", typeof cpu === "object" && cpu.flags?.length ? cpu.flags : undefined),
    };
}
function variantEnv(variant) {
    const cudaEnv = typeof variant?.cuda === "object" ? variant.cuda.env : undefined;
    return cudaEnv || variant?.env ? { env: { ...cudaEnv, ...variant?.env } } : undefined;
}
/** Each over the one before: maps key by key, lists whole. */
function resolveConfig(...configs) {
    const merged = Object.assign({}, ...configs);
    const map = (key) => configs.some((config) => config?.[key])
        ? record(Object.assign({}, ...configs.map((config) => config?.[key])))
        : undefined;
    return {
        ...given("env", map("env")),
        ...given("entrypoint", merged.entrypoint),
        ...given("cmd", merged.cmd),
        ...given("workdir", merged.workdir),
        ...given("user", merged.user),
        ...given("labels", map("labels")),
        ...given("exposedPorts", merged["exposed-ports"]),
    };
}

;// CONCATENATED MODULE: ./src/spec/resolve-rollout.ts




function resolveRollout(file, membership) {
    const { rollout } = file;
    const frozen = reachedOnce(membership);
    return {
        onFailure: rollout?.["on-failure"] ?? "rollback",
        keepGenerations: rollout?.["keep-generations"] ?? 5,
        waves: (rollout?.waves ?? []).map((wave) => {
            const targets = reached(wave.to, membership);
            return {
                name: wave.name,
                targets,
                soakMs: (0,duration/* parseDuration */.E9)(wave.soak ?? "0s"),
                maxUnavailable: countOf(wave["max-unavailable"] ?? 1, targets.length),
                ...given("environment", wave.environment),
                ...given("window", wave.window === undefined ? undefined : windowOf(wave.window, file)),
            };
        }),
        freezes: (file.freeze ?? []).map((freeze) => ({
            fromMs: (0,spec_window/* parseInstant */.nV)(freeze.from, "start"),
            untilMs: (0,spec_window/* parseInstant */.nV)(freeze.until, "end"),
            reason: freeze.reason,
            targets: freeze.on === undefined ? null : frozen(freeze.on),
        })),
    };
}
function resolveExceptions(file, membership) {
    const excepted = reachedOnce(membership);
    return (file.exceptions ?? []).map((exception) => ({
        id: exception.id,
        rule: exception.rule,
        targets: exception.target === undefined ? null : excepted([exception.target]),
        ...given("what", exception.what),
        reason: exception.reason,
        approvedBy: exception["approved-by"],
        expires: exception.expires,
    }));
}
const reached = (names, membership) => [...targetsOf(names, membership).keys()].toSorted(compare);
/** Once for each list of names: exceptions and freezes mostly name the same group. */
function reachedOnce(membership) {
    const known = new Map();
    return (names) => {
        // Names hold no spaces.
        const key = names.join(" ");
        const targets = known.get(key) ?? reached(names, membership);
        known.set(key, targets);
        return targets;
    };
}
/** A literal window, or one of `windows` by name. */
function windowOf(text, file) {
    return (0,spec_window/* parseWindow */.Et)(file.windows?.[text] ?? text);
}
/** A number as it is, a percentage of `total` rounded down; at least 1. */
function countOf(value, total) {
    if (typeof value === "number")
        return value;
    return Math.max(1, Math.floor((Number(value.slice(0, -1)) * total) / 100));
}

;// CONCATENATED MODULE: ./src/spec/resolve-targets.ts







/** Every target with what its environment lays over it and the probes that are for it; sorted by name. */
function resolveTargets(file, membership, images, system) {
    const probes = probesByTarget(file.rollout, membership);
    const variants = new Map([...Map.groupBy(images, (image) => image.image)].map(([name, all]) => {
        const order = variantsOf(file, name);
        return [name, all.toSorted((a, b) => order.indexOf(a.variant ?? "") - order.indexOf(b.variant ?? ""))];
    }));
    // By name, as the checks see them: what stands under x-* is nobody's environment.
    const environments = new Map((0,view/* named */.KT)(file.environments));
    return sorted((0,view/* named */.KT)(file.targets)).map(([name, target]) => {
        const environment = target.environment === undefined ? undefined : environments.get(target.environment);
        const own = target.system ?? system;
        const context = { probes: probes.get(name) ?? [], system: own, variants: variantsFor(own, variants) };
        return resolveTarget(name, target, environment?.overrides ?? {}, context);
    });
}
function variantsFor(system, variants) {
    const fits = (image) => image.index === undefined || image.system === system;
    return new Map([...variants].map(([name, all]) => [name, all.filter(fits)]));
}
function resolveTarget(name, target, overrides, context) {
    const base = {
        name,
        ...given("description", target.description),
        ...given("address", target.address),
        ...given("role", target.role),
        system: context.system,
        ...given("environment", target.environment),
        labels: record({ ...target.labels, ...overrides.labels }),
        ...given("identity", target.identity),
        probes: context.probes,
    };
    const containers = (run) => (run ?? [])
        .map((container) => resolveContainer(container, overrides, context.variants))
        .toSorted((a, b) => compare(a.name, b.name));
    switch (target.kind) {
        case "profile":
            return { ...base, kind: "profile", attribute: (0,names/* fullAttribute */.qE)(target.attr, "packages", context.system) };
        case "containers":
            return {
                ...base,
                kind: "containers",
                strategy: target.strategy ?? "replace",
                containers: containers(target.run),
            };
        case "nixos":
            return {
                ...base,
                kind: "nixos",
                attribute: (0,names/* systemAttribute */.UX)(target.config ?? name),
                strategy: target.strategy ?? "replace",
                containers: containers(target.run),
            };
        case "shells":
            return { ...base, kind: "shells", shells: [...new Set(target.shells)].toSorted(compare) };
        case "tee":
            return {
                ...base,
                kind: "tee",
                platform: target.platform,
                provider: target.provider,
                ...given("appId", target["app-id"]),
                compose: target.compose,
                containers: containers(target.run),
            };
    }
}
function resolveContainer(container, overrides, variants) {
    const own = typeof container === "string" ? { image: container } : container;
    const [image = "", variant] = own.image.split("/");
    const name = own.name ?? image;
    // What the environment says comes last; an environment variable it sets for everything, before what it sets for one.
    const above = overrides.containers?.[name] ?? {};
    const options = { ...own, ...above };
    const known = variants.get(image) ?? [];
    return {
        name,
        imageId: known.find((one) => (0,names/* commonImageId */.cF)(one.id) === own.image)?.id ?? own.image,
        choices: variant === names/* automaticVariant */.r1 ? known.map((one) => one.id) : [],
        run: {
            ports: options.ports ?? [],
            env: record({ ...own.env, ...overrides.env, ...above.env }),
            mounts: options.mounts ?? [],
            devices: options.devices ?? [],
            args: options.args ?? [],
            network: options.network ?? "bridge",
        },
    };
}
/** The probes of each target in the order of the file; a check without `on` is for all. */
function probesByTarget(rollout, membership) {
    const probes = new Map([...membership.targets].map((target) => [target, []]));
    for (const check of rollout?.health ?? []) {
        const probe = resolveProbe(check);
        const targets = check.on === undefined ? membership.targets : targetsOf(check.on, membership).keys();
        for (const target of targets)
            probes.get(target)?.push(probe);
    }
    return probes;
}
function resolveProbe(check) {
    const common = { withinMs: (0,duration/* parseDuration */.E9)(check.within ?? "60s"), successes: check.successes ?? 1 };
    if ("exec" in check)
        return { kind: "exec", argv: check.exec, ...common };
    if ("tcp" in check)
        return { kind: "tcp", address: check.tcp, ...common };
    if ("unit" in check) {
        return { kind: "unit", unit: check.unit, stableForMs: (0,duration/* parseDuration */.E9)(check["stable-for"] ?? "10s"), ...common };
    }
    if ("metric" in check) {
        const { metric, name, min, max } = check;
        return { kind: "metric", url: metric, name, ...given("min", min), ...given("max", max), ...common };
    }
    if ("gpu" in check) {
        const { count, "min-capability": capability, "min-memory": memory } = check.gpu;
        return {
            kind: "gpu",
            count: count ?? 1,
            ...given("minCapability", capability),
            ...given("minMemoryBytes", memory === undefined ? undefined : parseSize(memory)),
            ...common,
        };
    }
    return {
        kind: "http",
        url: check.http,
        status: check.status ?? 200,
        ...given("contains", check.contains),
        ...common,
    };
}

;// CONCATENATED MODULE: ./src/spec/resolve.ts









/**
 * What a checked file means: defaults and "*" filled in, groups and environments written out, units in milliseconds
 * and bytes. The file must have passed the schema and the reference checks. Everything named is sorted by name, so that
 * the order of keys never shows; lists keep their order where it means something (probes, caches, waves, arguments).
 */
function resolve(file, unenforced) {
    const defaults = {
        system: file.defaults?.system ?? names/* defaultSystem */.$m,
        runsOn: runners(file.defaults?.["runs-on"] ?? ["ubuntu-latest"]),
        timeoutMs: (0,duration/* parseDuration */.E9)(file.defaults?.timeout ?? "60m"),
    };
    const membership = readMembership(file);
    const images = resolveImages(file, defaults);
    return {
        flake: directory(file.flake ?? "."),
        source: resolveSource(file),
        shells: sorted((0,view/* named */.KT)(file.shells)).map(([name, shell]) => resolveShell(name, shell, defaults)),
        packages: sorted((0,view/* named */.KT)(file.packages)).map(([name, one]) => resolvePackage(name, one, defaults)),
        images,
        registries: sorted((0,view/* named */.KT)(file.registries)).map(([name, registry]) => resolveRegistry(name, registry)),
        caches: (file.caches ?? []).map(resolveCache),
        targets: resolveTargets(file, membership, images, defaults.system),
        rollout: resolveRollout(file, membership),
        exceptions: resolveExceptions(file, membership),
        report: resolveReport(file),
        unenforced,
    };
}
function resolveShell(name, shell, defaults) {
    // A shell that is not for the usual system is looked at on the first of its own.
    const systems = shell.systems ?? [defaults.system];
    const system = systems.includes(defaults.system) ? defaults.system : (systems[0] ?? defaults.system);
    return {
        name,
        attribute: (0,names/* fullAttribute */.qE)(shell.attr ?? name, "devShells", system),
        ...given("check", shell.check),
        env: record(shell.env ?? {}),
        pure: shell.pure ?? false,
        gpu: shell.gpu ?? false,
        runsOn: shell["runs-on"] === undefined ? defaults.runsOn : runners(shell["runs-on"]),
        timeoutMs: shell.timeout === undefined ? defaults.timeoutMs : (0,duration/* parseDuration */.E9)(shell.timeout),
    };
}
function resolvePackage(name, one, defaults) {
    return {
        name,
        attribute: (0,names/* fullAttribute */.qE)(one.attr ?? name, "packages", defaults.system),
        runsOn: one["runs-on"] === undefined ? defaults.runsOn : runners(one["runs-on"]),
        timeoutMs: one.timeout === undefined ? defaults.timeoutMs : (0,duration/* parseDuration */.E9)(one.timeout),
    };
}
const pushEvents = ["main", "tag", "pull-request", "manual"];
function resolveRegistry(name, registry) {
    const { auth } = registry;
    const on = registry.on ?? ["main"];
    return {
        name,
        location: locationOf(registry.url, registry.insecure ?? false),
        on: pushEvents.filter((event) => on.includes(event)),
        ...(auth === undefined
            ? {}
            : typeof auth === "string"
                ? { auth: { kind: "github-token" } }
                : { auth: { kind: "basic", usernameEnv: auth.username, passwordEnv: auth.password } }),
        ...given("ttlMs", registry.ttl === undefined ? undefined : (0,duration/* parseDuration */.E9)(registry.ttl)),
    };
}
function locationOf(url, insecure) {
    if (url.startsWith("oci:"))
        return { kind: "layout", directory: url.slice("oci:".length) };
    const slash = url.indexOf("/");
    const [host, prefix] = slash === -1 ? [url, ""] : [url.slice(0, slash), url.slice(slash + 1)];
    return { kind: "registry", host, prefix, insecure };
}
function resolveCache(cache) {
    return {
        url: cache.url,
        ...given("key", cache.key),
        ...given("pushEnv", cache.push),
        priority: cache.priority ?? 40,
    };
}
function resolveSource({ source }) {
    return {
        branch: (0,revision/* parseBranch */.Qd)(source?.branch ?? "main"),
        pollMs: (0,duration/* parseDuration */.E9)(source?.poll ?? "60s"),
        verify: source?.verify ?? "release-record",
        resolve: source?.resolve ?? "record",
    };
}
function resolveReport({ report }) {
    return {
        comment: report?.comment ?? "sticky",
        summary: report?.summary ?? true,
        checks: report?.checks ?? true,
        deployments: report?.deployments ?? true,
    };
}
/** `./nix/` to `nix`; the top stays `.`. */
function directory(path) {
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    return parts.length === 0 ? "." : parts.join("/");
}

;// CONCATENATED MODULE: ./src/spec/neko-validate.generated.js
// Generated from schemas/neko.schema.json by scripts/generate/schema.ts. Change the schema, then: npm run generate
const countCharacters = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://neko.dev/schemas/v1/neko.schema.json","title":"neko.yaml","description":"What a repository builds, where it pushes and which machines run it. Keys that start with x- are ignored.","type":"object","properties":{"version":{"description":"Version of this format.","type":"integer","const":1,"examples":[1]},"flake":{"$ref":"#/$defs/flake-directory","description":"Directory of the flake, relative to neko.yaml.","default":"."},"defaults":{"$ref":"#/$defs/defaults"},"env":{"$ref":"#/$defs/env"},"shells":{"description":"Development shells, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/shell-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/shell"}},"packages":{"description":"Packages, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/package-name"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/package"},"examples":[{"default":{"builder":"go","version":"0.1.0"}}]},"services":{"$ref":"#/$defs/services"},"variants":{"description":"Ways to build the images, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/variant-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/variant"}},"images":{"description":"Images, by name. What \"*\" says holds for every image that does not say otherwise. Keys that start with x- are ignored.","type":"object","properties":{"*":{"$ref":"#/$defs/image","description":"Defaults of every image."}},"propertyNames":{"$ref":"#/$defs/image-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/image"}},"registries":{"description":"Registries, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/registry"},"examples":[{"main":{"url":"ghcr.io/acme","auth":"github-token","on":["main"]}}]},"caches":{"description":"Binary caches that `neko cache push` fills; what another one's key vouches for is left out. Hosts never take substituters or keys from here.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/cache"}},"builders":{"description":"Remote builders, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/builder"},"examples":[{"big":{"host":"build-01.example.org","systems":["x86_64-linux"]}}]},"targets":{"description":"Machines, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/target"}},"groups":{"description":"Named lists of targets and other groups. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}},"examples":[{"inference":["gpu-01","gpu-02"]}]},"environments":{"description":"Environments, by name. Where there are any, targets and waves name only these. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/environment-name"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-spec"},"examples":[{"production":{"overrides":{"labels":{"tier":"prod"}}}}]},"source":{"$ref":"#/$defs/source"},"rollout":{"$ref":"#/$defs/rollout"},"windows":{"description":"Times, by name, in which a wave may begin.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/window-literal"},"examples":[{"nights":"Mon-Thu 02:00-06:00 Europe/Berlin"}]},"freeze":{"description":"Times in which nothing is rolled out.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/freeze"},"examples":[[{"from":"2026-12-23","until":"2027-01-02","reason":"holidays"}]]},"attestation":{"$ref":"#/$defs/attestation"},"drift":{"$ref":"#/$defs/drift"},"policy":{"$ref":"#/$defs/policy"},"exceptions":{"description":"What is allowed for a while although drift, policy or attestation forbid it.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/exception"},"examples":[[{"id":"rma-4411","rule":"drift","target":"gpu-02","reason":"vendor diagnostics","approved-by":"@alice","expires":"2026-12-31"}]]},"notifications":{"description":"Who is told of what, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/notification"},"examples":[{"ops":{"webhook":"OPS_WEBHOOK","on":["rollback"]}}]},"report":{"$ref":"#/$defs/report"}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"$defs":{"runner-labels":{"description":"Labels of a runner: one, or a list that must all match.","type":["string","array"],"minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/runner-label"},"examples":["ubuntu-latest",["self-hosted","gpu"]],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","$comment":"runner-labels"},"runner-label":{"description":"One label of a runner.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["self-hosted","gpu"],"$comment":"runner-label"},"duration":{"description":"A whole number and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"duration"},"positive-duration":{"description":"A whole number above zero and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"positive-duration"},"size":{"description":"A whole number above zero and a unit: B, KB, MB, GB, TB or KiB, MiB, GiB, TiB.","type":"string","pattern":"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$","examples":["24GiB","500MB"],"$comment":"size"},"system":{"description":"A Nix system.","type":"string","pattern":"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$","examples":["x86_64-linux","aarch64-linux"],"$comment":"system"},"attribute":{"description":"A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.","type":"string","maxLength":300,"pattern":"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$","examples":["hello","packages.x86_64-linux.hello"],"$comment":"attribute"},"attribute-template":{"description":"An attribute in which {image} and {variant} stand for names.","type":"string","maxLength":300,"pattern":"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$","examples":["neko-{image}-docker-{variant}"],"$comment":"attribute-template"},"repository-template":{"description":"A repository name in which {image} stands for the image's name: lower case.","type":"string","maxLength":200,"pattern":"^(?:[a-z0-9._/-]|\\{image\\})+$","examples":["neko-{image}"],"$comment":"repository-template"},"shell-key":{"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-key"},"shell-name":{"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-name"},"image-key":{"description":"Name of an image: lower-case letters, digits, - and _, at most 63; or \"*\", for what all have.","type":"string","pattern":"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["agent"],"$comment":"image-key"},"variant-key":{"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-key"},"variant-name":{"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-name"},"name-key":{"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name-key"},"name":{"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name"},"image-reference":{"description":"An image and a variant, or an image that declares no variants. What a target runs may be <image>/auto: then its host picks the variant that was made most for it.","type":"string","pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","examples":["agent/opt","web"],"$comment":"image-reference"},"tag":{"description":"An image tag. Source: OCI distribution-spec v1.1, \"Pulling manifests\".","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$","examples":["latest","cuda12.8-generic"],"$comment":"tag"},"gpu-arch":{"description":"A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.","type":"string","pattern":"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$","examples":["8.6+PTX","sm_86"],"$comment":"gpu-arch"},"cpu":{"description":"A CPU as compilers name it.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","examples":["znver2","x86-64-v3"],"$comment":"cpu"},"secret-name":{"description":"Name of the environment variable that holds a secret: never the secret. Upper-case letters, digits and _.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,99}$","examples":["HUB_TOKEN"],"$comment":"secret-name"},"variable-name":{"description":"Name of an environment variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,199}$","examples":["PORT"],"$comment":"variable-name"},"environment-variables":{"description":"Environment variables: name to text.","type":"object","propertyNames":{"$ref":"#/$defs/variable-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"PORT":"8080"}],"$comment":"environment-variables"},"labels":{"description":"Labels: name to text. Every key is data here, also one that starts with x-.","type":"object","propertyNames":{"$ref":"#/$defs/label-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"site":"lab"}],"$comment":"labels"},"label-name":{"description":"Name of a label.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$","examples":["site"],"$comment":"label-name"},"text":{"description":"Any text; numbers need quotes.","type":"string","maxLength":32768,"$comment":"text"},"description":{"description":"What it is, for people.","type":"string","maxLength":1000,"examples":["runs the agent for people in Berlin"],"$comment":"description"},"environment":{"description":"A GitHub environment: letters, digits, spaces and . _ / -, at most 100. Its reviewers must approve.","type":"string","pattern":"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$","examples":["production"],"$comment":"environment"},"registry-url":{"description":"oci:DIR for an OCI image layout in a directory, or host[:port]/prefix without a scheme.","type":"string","maxLength":500,"pattern":"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$","examples":["ghcr.io/acme","localhost:5000/neko","oci:images"],"$comment":"registry-url"},"cache-url":{"description":"A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password; of Nix's own settings only those that change no trust.","type":"string","maxLength":500,"pattern":"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$","examples":["https://cache.example.org"],"$comment":"cache-url"},"cache-key":{"description":"Public key of a binary cache: name:base64.","type":"string","pattern":"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$","examples":["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"cache-key"},"host-identity":{"description":"Public key of a host: ed25519: and the base64 of its 32 raw bytes.","type":"string","pattern":"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$","examples":["ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"host-identity"},"branch":{"description":"A branch: no refs/, no HEAD, no commit id.","type":"string","pattern":"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$","examples":["main"],"$comment":"branch"},"flake-directory":{"description":"Directory of the flake, relative to neko.yaml; never above it.","type":"string","maxLength":200,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$","examples":[".","nix"],"$comment":"flake-directory"},"port":{"description":"A published port: [address:]host:container[/tcp|/udp], or the container's alone.","type":"string","pattern":"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["127.0.0.1:8080:80","8080:80"],"$comment":"port"},"exposed-port":{"description":"A port the image listens on.","type":"string","pattern":"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["8080/tcp"],"$comment":"exposed-port"},"mount":{"description":"A bind mount: /host/path:/container/path, also :ro.","type":"string","maxLength":1000,"pattern":"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$","examples":["/srv/data:/data:ro"],"$comment":"mount"},"device":{"description":"A CDI name or a device path.","type":"string","maxLength":300,"pattern":"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$","examples":["nvidia.com/gpu=all","/dev/kvm"],"$comment":"device"},"probe-url":{"description":"An http or https address without user or password.","type":"string","maxLength":1000,"pattern":"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$","examples":["http://localhost:8080/health"],"$comment":"probe-url"},"defaults":{"description":"What shells, images and targets use unless they say otherwise.","type":"object","properties":{"system":{"$ref":"#/$defs/system","description":"Nix system of every short attribute.","default":"x86_64-linux"},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds.","default":["ubuntu-latest"]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one shell or image.","default":"60m"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"defaults"},"shell":{"description":"A development shell: built, and checked when it has a check. {} is enough.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, devShells.<system>.<name>."},"systems":{"description":"Nix systems it is for. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux","aarch64-darwin"]]},"packages":{"description":"Packages in it, as nixpkgs names them. For generated flakes; a flake of your own says it itself.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["ffmpeg","git","just"]]},"python":{"description":"Python packages in it, as nixpkgs names them.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["numpy","torch-bin"]]},"hook":{"description":"A line or more that runs when a person enters it: for all systems, or by operating system.","type":["string","object"],"minLength":1,"maxLength":8192,"properties":{"linux":{"$ref":"#/$defs/command","description":"On Linux."},"darwin":{"$ref":"#/$defs/command","description":"On macOS."}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["echo welcome",{"linux":"echo linux"}]},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the shell and of its check."},"pure":{"description":"Nothing of the caller's environment reaches it, and its check runs with --ignore-environment.","type":"boolean","default":false},"direnv":{"description":"A .envrc enters it with direnv.","type":"boolean","default":false},"check":{"description":"A line for sh -c inside the shell; a status other than 0 fails.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"]},"bench":{"description":"A line for sh -c inside the shell that measures; its output is shown, never judged.","type":"string","minLength":1,"maxLength":8192,"examples":["python bench/matmul.py"]},"gpu":{"description":"The check needs a GPU.","type":"boolean","default":false},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that checks it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build and check. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shell"},"variant":{"description":"One way to build every image: which CUDA, which GPUs, which CPU.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"tag":{"$ref":"#/$defs/tag","description":"Tag of images of this variant. Unless given, the variant's name.","examples":["cuda12.8-generic"]},"cuda":{"$ref":"#/$defs/cuda"},"gpu-archs":{"description":"CUDA architectures that the flake compiles in. A host that picks a variant (<image>/auto) compares them with its GPUs.","type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/gpu-arch"},"examples":[["8.6+PTX"]]},"cpu":{"$ref":"#/$defs/cpu-target"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant; what an image says itself wins.","examples":[{"TORCH_CUDA_ARCH_LIST":"8.6+PTX"}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"variant"},"image":{"description":"An OCI image packed from a flake output.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute-template","description":"Flake output of the image's content: a short name means packages.<system>.<name>. {image} and {variant} stand for the two names. Required here or in \"*\"."},"name":{"$ref":"#/$defs/repository-template","description":"Repository below each registry's url. {image} stands for the image's name.","default":"{image}"},"variants":{"description":"Variants to build, by name. Without it the image is built once, with the image's name as its id.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/variant-name"},"examples":[["generic","opt"]]},"systems":{"description":"Nix systems to build it for. Several become one OCI index, which the tags point at: each host pulls the image of its own system. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"enum":["x86_64-linux","aarch64-linux","i686-linux","armv7l-linux","armv6l-linux","riscv64-linux","powerpc64le-linux"]},"examples":[["x86_64-linux","aarch64-linux"]]},"tags":{"description":"Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/tag"},"examples":[["latest"]]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one variant. Unless given, that of defaults."},"max-size":{"$ref":"#/$defs/size","description":"Largest compressed size, of each system; a bigger image fails the build."},"compression":{"description":"How layers travel. zstd: small and quick to unpack; Docker 23, containerd 1.5, podman and newer. gzip: what everything reads, several times slower to pack. none: for a registry on this machine.","enum":["zstd","gzip","none"],"default":"zstd"},"layers":{"description":"Most layers of the image. More layers mean fewer bytes sent for a change; runtimes take up to 127.","type":"integer","minimum":2,"maximum":120,"default":100},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"config":{"$ref":"#/$defs/image-config"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image"},"image-config":{"description":"What a container of the image runs; merged over the derivation's own imageConfig. Nothing here may depend on the commit.","type":"object","properties":{"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the process."},"entrypoint":{"description":"Program and first arguments.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["/bin/serve"]]},"cmd":{"description":"Arguments that a container may replace.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--port","8080"]]},"workdir":{"description":"Directory the process starts in: absolute.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$","maxLength":1000,"examples":["/srv"]},"user":{"description":"User, or user:group, by name or number (quoted).","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$","maxLength":100,"examples":["1000:1000"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the image."},"exposed-ports":{"description":"Ports the process listens on.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/exposed-port"},"examples":[["8080/tcp"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image-config"},"registry":{"description":"A place images are pushed to and pulled from.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"url":{"$ref":"#/$defs/registry-url"},"on":{"description":"Events that push here.","type":"array","minItems":1,"maxItems":4,"items":{"description":"main: the source branch. tag: a git tag. pull-request: a pull request. manual: only when asked.","enum":["main","tag","pull-request","manual"]},"default":["main"]},"auth":{"$ref":"#/$defs/registry-auth"},"ttl":{"$ref":"#/$defs/positive-duration","description":"How long the registry keeps what is pushed; for registries that forget."},"insecure":{"description":"Plain http. For registries on this machine.","type":"boolean","default":false}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"registry"},"registry-auth":{"description":"github-token, or the names of two secrets. Never the secrets themselves.","type":["string","object"],"pattern":"^github-token$","properties":{"username":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the user."},"password":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the password."}},"required":["username","password"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["github-token",{"username":"HUB_USER","password":"HUB_TOKEN"}],"$comment":"registry-auth"},"cache":{"description":"A binary cache to push to, or one whose paths need no pushing. Hosts never take substituters or keys from here.","type":"object","properties":{"url":{"$ref":"#/$defs/cache-url"},"key":{"$ref":"#/$defs/cache-key"},"push":{"$ref":"#/$defs/secret-name","description":"Name of the secret to push with: its line `name:base64` (a secret key in Nix's form) signs, its line user:password or a token lets in. Without it nothing is pushed."},"description":{"$ref":"#/$defs/description"},"priority":{"description":"Order among caches, lowest first.","type":"integer","minimum":0,"maximum":10000,"default":40,"examples":[30]}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"cache"},"target":{"description":"A machine, or one part of it, that a reconciler keeps as declared.","type":"object","properties":{"kind":{"description":"nixos: a NixOS system. profile: a Nix profile with an optional activate program. containers: images run by podman or docker. shells: development shells kept realised. tee: a confidential virtual machine.","enum":["profile","containers","nixos","shells","tee"]}},"required":["kind"],"allOf":[{"if":{"properties":{"kind":{"const":"profile"}},"required":["kind"]},"then":{"$ref":"#/$defs/profile-target"}},{"if":{"properties":{"kind":{"const":"containers"}},"required":["kind"]},"then":{"$ref":"#/$defs/containers-target"}},{"if":{"properties":{"kind":{"const":"nixos"}},"required":["kind"]},"then":{"$ref":"#/$defs/nixos-target"}},{"if":{"properties":{"kind":{"const":"shells"}},"required":["kind"]},"then":{"$ref":"#/$defs/shells-target"}},{"if":{"properties":{"kind":{"const":"tee"}},"required":["kind"]},"then":{"$ref":"#/$defs/tee-target"}}],"$comment":"target"},"profile-target":{"description":"A store path behind a Nix profile; its activate program, if any, runs after the switch.","type":"object","properties":{"kind":{"description":"What Neko manages: here profile.","const":"profile"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output: a short name means packages.<system>.<name>."}},"required":["kind","attr"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"profile-target"},"containers-target":{"description":"Images run by podman or docker.","type":"object","properties":{"kind":{"description":"What Neko manages: here containers.","const":"containers"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"}},"required":["kind","run"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"containers-target"},"container":{"description":"An image/variant, or a mapping that names it and says how it runs.","type":["string","object"],"pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","properties":{"image":{"$ref":"#/$defs/image-reference"},"name":{"$ref":"#/$defs/name","description":"Name of the container, unique in its target. Unless given, the image's."},"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"required":["image"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["agent/opt",{"image":"agent/opt","ports":["127.0.0.1:8080:80"]}],"$comment":"container"},"source":{"description":"Where hosts look for what to run.","type":"object","properties":{"branch":{"$ref":"#/$defs/branch","default":"main"},"poll":{"$ref":"#/$defs/positive-duration","description":"How often a host should look. What it does is in its own host file.","default":"60s"},"verify":{"description":"What a host checks before it acts. release-record: the signed release record. signed-commits: the signatures of all commits too.","enum":["release-record","signed-commits"],"default":"release-record"},"resolve":{"description":"record: a host takes what the release record says. host: it evaluates and builds itself, for people without CI.","enum":["record","host"],"default":"record"},"release-timeout":{"$ref":"#/$defs/positive-duration","description":"How long a commit may be without a release before that is an alarm.","default":"2h"},"allow-web-flow":{"description":"Commits signed by the forge itself count, for signed-commits.","type":"boolean","default":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"source"},"wave":{"description":"Targets that go together, after the waves before.","type":"object","properties":{"name":{"$ref":"#/$defs/name","description":"Name of the wave, unique.","examples":["canary"]},"to":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["canary-01"]]},"soak":{"$ref":"#/$defs/duration","description":"How long the wave must be healthy before the next.","default":"0s"},"max-unavailable":{"description":"Targets under way at once: a number, or a percentage of the wave (rounded down, at least 1).","type":["integer","string"],"minimum":1,"maximum":10000,"pattern":"^(?:100|[1-9][0-9]?)%$","default":1,"examples":[1,"50%"]},"environment":{"$ref":"#/$defs/environment","description":"GitHub environment whose reviewers approve the wave."},"window":{"$ref":"#/$defs/window","description":"When it may begin."}},"required":["name","to"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"wave"},"http-probe":{"description":"Passes when the address answers with the status.","type":"object","properties":{"http":{"$ref":"#/$defs/probe-url"},"status":{"description":"Status that passes.","type":"integer","minimum":100,"maximum":599,"default":200},"contains":{"description":"Text the body must contain.","type":"string","minLength":1,"maxLength":1000,"examples":["ok"]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["http"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"http-probe"},"exec-probe":{"description":"Passes when the program ends with 0.","type":"object","properties":{"exec":{"description":"Program and arguments; no shell.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["nvidia-smi","-L"]]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["exec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exec-probe"},"health-check":{"description":"A probe that must pass after a change: http, exec, tcp, unit, metric or gpu.","type":"object","oneOf":[{"properties":{"http":true},"required":["http"]},{"properties":{"exec":true},"required":["exec"]},{"properties":{"tcp":true},"required":["tcp"]},{"properties":{"unit":true},"required":["unit"]},{"properties":{"metric":true},"required":["metric"]},{"properties":{"gpu":true},"required":["gpu"]}],"allOf":[{"if":{"properties":{"http":true},"required":["http"]},"then":{"$ref":"#/$defs/http-probe"}},{"if":{"properties":{"exec":true},"required":["exec"]},"then":{"$ref":"#/$defs/exec-probe"}},{"if":{"properties":{"tcp":true},"required":["tcp"]},"then":{"$ref":"#/$defs/tcp-probe"}},{"if":{"properties":{"unit":true},"required":["unit"]},"then":{"$ref":"#/$defs/unit-probe"}},{"if":{"properties":{"metric":true},"required":["metric"]},"then":{"$ref":"#/$defs/metric-probe"}},{"if":{"properties":{"gpu":true},"required":["gpu"]},"then":{"$ref":"#/$defs/gpu-probe"}}],"$comment":"health-check"},"rollout":{"description":"How a release reaches the targets.","type":"object","properties":{"on-failure":{"description":"rollback: a target that fails goes back to its last good state. pause: it stays, and the rollout stops.","enum":["rollback","pause"],"default":"rollback"},"keep-generations":{"description":"Good states a host keeps.","type":"integer","minimum":1,"maximum":100,"default":5},"waves":{"description":"In this order; each target in exactly one. Without waves a release admits every target at once.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/wave"}},"health":{"description":"What must pass after a change, on each target it is for.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/health-check"}},"timeouts":{"description":"Longest time of each phase on a host. The host's own file may shorten them.","type":"object","properties":{"fetch":{"$ref":"#/$defs/positive-duration","description":"Reading the remotes.","default":"5m"},"prepare":{"$ref":"#/$defs/positive-duration","description":"Substituting and pulling.","default":"60m"},"apply":{"$ref":"#/$defs/positive-duration","description":"The change itself.","default":"10m"},"settle":{"$ref":"#/$defs/positive-duration","description":"Until units and containers are quiet.","default":"90s"},"probe":{"$ref":"#/$defs/positive-duration","description":"Until health checks pass.","default":"5m"},"confirm":{"$ref":"#/$defs/positive-duration","description":"Until the host reaches its remotes again.","default":"2m"},"rollback":{"$ref":"#/$defs/positive-duration","description":"Going back.","default":"10m"},"reboot":{"$ref":"#/$defs/positive-duration","description":"Restarting.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"rollout"},"report":{"description":"What GitHub shows.","type":"object","properties":{"comment":{"description":"sticky: one comment per pull request, kept up to date.","enum":["sticky","off"],"default":"sticky"},"summary":{"description":"Job summary.","type":"boolean","default":true},"checks":{"description":"Check runs.","type":"boolean","default":true},"deployments":{"description":"Deployments and their statuses.","type":"boolean","default":true}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"report"},"path":{"description":"A file or directory of the repository, relative to neko.yaml; never above it.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["deploy/tee.yaml"],"$comment":"path"},"reason":{"description":"Why, for people: one line.","type":"string","maxLength":1000,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["vendor diagnostics need it until RMA 4411 closes"],"$comment":"reason"},"date":{"description":"A day, as 2026-12-31: the whole of it, in UTC.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","examples":["2026-12-31"],"$comment":"date"},"instant":{"description":"A day, or a day and a time in UTC: 2026-12-24 or 2026-12-24T18:00Z.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$","examples":["2026-12-24","2026-12-24T18:00Z"],"$comment":"instant"},"window":{"description":"When a wave may begin: days, from-to, time zone; \"daily\" for all days. Or the name of a window of windows. What has begun goes on after its end.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC","nights"],"$comment":"window"},"cuda-version":{"description":"A CUDA version, quoted: 12.10 without quotes is the number 12.1.","type":"string","pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","examples":["12.8"],"$comment":"cuda-version"},"compute-capability":{"description":"A compute capability, quoted.","type":"string","pattern":"^[0-9]{1,2}\\.[0-9]$","examples":["8.6"],"$comment":"compute-capability"},"host-address":{"description":"A host name or an IP address.","type":"string","maxLength":253,"pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$","examples":["gpu-01.example.org","10.0.0.41"],"$comment":"host-address"},"user-name":{"description":"A user of a host.","type":"string","pattern":"^[a-z_][a-z0-9_-]{0,31}$","examples":["root","deploy"],"$comment":"user-name"},"nix-feature":{"description":"A Nix system feature.","type":"string","pattern":"^[a-z][a-z0-9.-]{0,40}$","examples":["big-parallel","cuda"],"$comment":"nix-feature"},"sri-hash":{"description":"A hash as Nix writes it: sha256- and base64.","type":"string","pattern":"^sha256-[A-Za-z0-9+/]{43}=$","examples":["sha256-mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"sri-hash"},"sha256":{"description":"sha256: and 64 hex digits.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"],"$comment":"sha256"},"measurement":{"description":"sha384: and 96 hex digits.","type":"string","pattern":"^sha384:[0-9a-f]{96}$","examples":["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"],"$comment":"measurement"},"hex-id":{"description":"An id in hex.","type":"string","pattern":"^[0-9a-f]{6,128}$","examples":["c3714eb6"],"$comment":"hex-id"},"app-id":{"description":"Id of the app at its provider.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["neko-a"],"$comment":"app-id"},"environment-name":{"description":"Name of an environment: letters, digits, spaces and . _ / -, at most 100.","type":"string","pattern":"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$","examples":["production"],"$comment":"environment-name"},"command":{"description":"A line for sh -c.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"],"$comment":"command"},"approver":{"description":"Who approved it: an account or a team.","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$","examples":["@alice","@acme/ops"],"$comment":"approver"},"rule-name":{"description":"What is judged: a code of policy (POLICY_LATEST_TAG) or of policy.deny, drift, or a check of attestation (tcb.status).","type":"string","pattern":"^[A-Za-z][A-Za-z0-9._-]{0,99}$","examples":["POLICY_IMPERATIVE","drift","tcb.status"],"$comment":"rule-name"},"rule-code":{"description":"Code of a rule: capital letters, digits and _.","type":"string","pattern":"^[A-Z][A-Z0-9_]{2,63}$","examples":["NO_HOST_NETWORK"],"$comment":"rule-code"},"exception-id":{"description":"Name of an exception, unique.","type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","examples":["rma-4411"],"$comment":"exception-id"},"socket":{"description":"host:port.","type":"string","pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$","examples":["localhost:4222"],"$comment":"socket"},"unit-name":{"description":"A systemd unit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$","examples":["neko-agent.service"],"$comment":"unit-name"},"metric-name":{"description":"A Prometheus metric, with labels where needed.","type":"string","pattern":"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$","examples":["neko_requests_total","up{job=\"agent\"}"],"$comment":"metric-name"},"cidr":{"description":"An IPv4 address and its prefix length.","type":"string","pattern":"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$","examples":["10.0.0.41/19"],"$comment":"cidr"},"severity":{"description":"deny: an error. warn: a warning. off: not looked at.","enum":["deny","warn","off"],"$comment":"severity"},"tcb-status":{"description":"TCB status of a platform. Source: Intel, TCB info v3.","enum":["UpToDate","SWHardeningNeeded","ConfigurationNeeded","ConfigurationAndSWHardeningNeeded","OutOfDate","OutOfDateConfigurationNeeded"],"examples":["UpToDate"],"$comment":"tcb-status"},"env-variable":{"description":"A variable: its value, or a mapping that says what it may be.","type":["string","object"],"maxLength":32768,"properties":{"type":{"description":"What the value is.","enum":["string","integer","number","boolean","url","path","enum"],"default":"string"},"default":{"description":"Value unless somebody sets another; quoted.","type":"string","maxLength":32768,"examples":["INFO"]},"values":{"description":"What the value may be, for type enum.","type":"array","minItems":1,"maxItems":100,"items":{"description":"One of the values.","type":"string","maxLength":1000,"examples":["INFO"]},"examples":[["DEBUG","INFO"]]},"required":{"description":"Somebody must set it: it has no default.","type":"boolean","default":false},"description":{"$ref":"#/$defs/description"}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["ws://localhost:8080/api/ws",{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}],"$comment":"env-variable"},"env":{"description":"Environment variables of people's shells. Builds never see them: a developer's file must not change an image.","type":"object","properties":{"dotenv":{"description":"Interactive shells load .env beside neko.yaml; builds and checks never do.","type":"boolean","default":false},"vars":{"description":"Variables by name, typed.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/variable-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/env-variable"},"examples":[{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}}]},"profiles":{"description":"Sets of values to choose from, by name. Each variable is one of vars.","type":"object","maxProperties":100,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-variables"},"examples":[{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"dotenv":true,"vars":{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"},"CUDA_VISIBLE_DEVICES":{"description":"GPUs by index"}},"profiles":{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}}],"$comment":"env"},"variable-key":{"description":"Name of an environment variable.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$","examples":["PORT"],"$comment":"variable-key"},"package-name":{"description":"Name of a package: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","neko-cli"],"$comment":"package-name"},"package":{"description":"A package that is built besides the images.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, packages.<system>.<name>."},"builder":{"description":"What builds it, in generated flakes.","enum":["go","rust","python","node","mix","derivation"],"default":"derivation"},"version":{"description":"Its version; quoted.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$","examples":["0.1.0"]},"vendor-hash":{"$ref":"#/$defs/sri-hash","description":"Hash of the vendored dependencies, where the builder needs one."},"source":{"$ref":"#/$defs/path","description":"Directory of its source.","examples":["cmd/agent"]},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"package"},"compose":{"description":"A compose file for development, or a mapping that names it.","type":["string","object"],"maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","properties":{"file":{"$ref":"#/$defs/path","description":"The compose file."},"project":{"$ref":"#/$defs/name","description":"Name of the project. Unless given, the repository's."},"profiles":{"description":"Profiles that are started.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/name"},"examples":[["dev"]]},"docker-host":{"description":"Socket of the container engine, where it is not the usual one.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$","examples":["unix:///run/user/1000/podman/podman.sock"]}},"required":["file"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["compose.yaml",{"file":"deploy/compose.yaml","profiles":["dev"]}],"$comment":"compose"},"services":{"description":"Services people run beside their shell.","type":"object","properties":{"compose":{"$ref":"#/$defs/compose"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"services"},"cuda":{"description":"CUDA version the flake builds with, quoted; or a mapping with the variables that go with it. A host that picks a variant (<image>/auto) compares it with its driver.","type":["string","object"],"pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","properties":{"version":{"$ref":"#/$defs/cuda-version"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant.","examples":[{"CUDA_MODULE_LOADING":"LAZY"}]}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["12.8",{"version":"12.8","env":{"CUDA_MODULE_LOADING":"LAZY"}}],"$comment":"cuda"},"cpu-target":{"description":"CPU that the flake compiles for, as compilers name it; or a mapping with flags. A host that picks a variant (<image>/auto) compares it with its CPU.","type":["string","object"],"pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","properties":{"march":{"$ref":"#/$defs/cpu","description":"CPU as compilers name it."},"flags":{"description":"Compiler flags besides -march and -mtune. What they need of a CPU counts when a host picks a variant.","type":"array","maxItems":50,"items":{"description":"A flag.","type":"string","pattern":"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$","examples":["-O3"]},"examples":[["-O3","-fno-plt"]]}},"required":["march"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["znver2",{"march":"znver2","flags":["-O3"]}],"$comment":"cpu-target"},"builder":{"description":"A machine that builds for others, by ssh.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"host":{"$ref":"#/$defs/host-address","description":"Its address."},"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["nix"]},"systems":{"description":"Nix systems it builds.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux"]]},"max-jobs":{"description":"Builds at once.","type":"integer","minimum":1,"maximum":1024,"default":1,"examples":[8]},"speed-factor":{"description":"Speed against other builders.","type":"integer","minimum":1,"maximum":1000,"default":1,"examples":[2]},"features":{"description":"Features it has.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["big-parallel","cuda"]]},"mandatory-features":{"description":"Features a build must ask for.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["cuda"]]},"ssh-key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."},"host-key":{"description":"Public host key.","type":"string","pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$","examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJh9BX9w5k7GT4x59GuJU4JOVdLB2ZDtqwfZCbSdLykF"]}},"required":["host","systems"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"builder"},"ssh":{"description":"How people and one-shot commands reach the host. The reconciler never uses it.","type":"object","properties":{"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["root"]},"port":{"description":"Port.","type":"integer","minimum":1,"maximum":65535,"default":22},"key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"ssh"},"proxmox":{"description":"Where the container or machine lies on Proxmox, for bootstrap.","type":"object","properties":{"node":{"$ref":"#/$defs/host-address","description":"Node.","examples":["pve1"]},"vmid":{"description":"Number of the guest.","type":"integer","minimum":100,"maximum":999999999,"examples":[201]},"cores":{"description":"CPU cores.","type":"integer","minimum":1,"maximum":1024,"default":2},"memory":{"$ref":"#/$defs/size","description":"Memory.","examples":["2GiB"]},"storage":{"description":"Storage of its disk.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local-lvm"]},"template-storage":{"description":"Storage templates are copied to.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local"]},"bridge":{"description":"Bridge of its network interface.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,14}$","examples":["vmbr0"]},"ip":{"$ref":"#/$defs/cidr","description":"Its address.","examples":["10.0.0.41/19"]},"gateway":{"$ref":"#/$defs/host-address","description":"Its gateway.","examples":["10.0.0.1"]}},"required":["node","vmid"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"proxmox"},"nixos-target":{"description":"A NixOS system.","type":"object","properties":{"kind":{"description":"What Neko manages: here nixos.","const":"nixos"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"config":{"description":"Name below nixosConfigurations. Unless given, the target's.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$","examples":["gpu-01"]},"modules":{"description":"NixOS modules of the host, for generated flakes.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/path"},"examples":[["nixos/nats-cluster.nix"]]},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"},"proxmox":{"$ref":"#/$defs/proxmox"}},"required":["kind"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"nixos-target"},"shells-target":{"description":"Development shells kept realised on a workstation.","type":"object","properties":{"kind":{"description":"What Neko manages: here shells.","const":"shells"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"shells":{"description":"Shells, by name.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/shell-name"},"examples":[["default","gpu"]]}},"required":["kind","shells"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shells-target"},"tee-target":{"description":"A confidential virtual machine.","type":"object","properties":{"kind":{"description":"What Neko manages: here tee.","const":"tee"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"platform":{"description":"What it runs on.","enum":["tdx","sev-snp"],"examples":["tdx"]},"provider":{"description":"Who runs it.","enum":["dstack","phala"],"examples":["dstack"]},"app-id":{"$ref":"#/$defs/app-id"},"compose":{"$ref":"#/$defs/path","description":"Its compose file; images in it by digest."},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]}},"required":["kind","platform","provider","compose"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tee-target"},"tdx-policy":{"description":"What a TDX quote must show.","type":"object","properties":{"tcb":{"description":"The state of the platform.","type":"object","properties":{"allow":{"description":"Statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate"]]},"grace":{"description":"How long a status that is not allowed still passes after its TCB date.","type":"object","propertyNames":{"$ref":"#/$defs/tcb-status-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/positive-duration"},"examples":[{"OutOfDate":"14d"}]},"min-evaluation":{"description":"Least TCB evaluation data number.","type":"integer","minimum":1,"maximum":1000000,"examples":[17]},"advisories":{"description":"Security advisories.","type":"object","properties":{"allow":{"description":"Advisories that pass although they apply.","type":"array","maxItems":100,"items":{"description":"An advisory.","type":"string","pattern":"^INTEL-SA-[0-9]{5}$","examples":["INTEL-SA-00837"]},"examples":[["INTEL-SA-00837"]]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"measurements":{"description":"Registers and what each may be.","type":"object","properties":{"mrtd":{"description":"Values MRTD may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr0":{"description":"Values RTMR0 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr1":{"description":"Values RTMR1 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr2":{"description":"Values RTMR2 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr3":{"description":"Values RTMR3 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"devices":{"description":"Which machines.","type":"object","properties":{"allow":{"description":"Device ids that pass. Unless given, any genuine one, and the result says so.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/sha256"},"examples":[["sha256:0000000000000000000000000000000000000000000000000000000000000000"]]},"registry":{"$ref":"#/$defs/path","description":"A file of known devices."}},"patternProperties":{"^x-":true},"additionalProperties":false},"collateral":{"description":"Where Intel's certificates and TCB data come from.","type":"object","properties":{"from":{"description":"In this order: bundle, or a file of the repository.","type":"array","minItems":1,"maxItems":10,"items":{"description":"bundle, or a file.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["bundle"]},"examples":[["bundle","policy/collateral.json"]]},"online":{"description":"Whether the verifier may ask Intel.","enum":["never","allowed"],"default":"never"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tdx-policy"},"tcb-status-key":{"description":"A TCB status.","type":"string","pattern":"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$","examples":["OutOfDate"],"$comment":"tcb-status-key"},"snp-policy":{"description":"What a SEV-SNP report must show.","type":"object","properties":{"measurements":{"description":"Launch measurements that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"min-tcb":{"description":"Least version of each part.","type":"object","properties":{"bootloader":{"description":"Least version of the boot loader.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"tee":{"description":"Least version of the TEE.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"snp":{"description":"Least version of the SNP firmware.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"microcode":{"description":"Least version of the microcode.","type":"integer","minimum":0,"maximum":255,"examples":[3]}},"patternProperties":{"^x-":true},"additionalProperties":false},"debug":{"description":"Whether a guest with debugging passes.","enum":["deny","allow"],"default":"deny"},"chips":{"description":"Chip ids that pass. Unless given, any genuine one.","type":"array","minItems":1,"maxItems":10000,"items":{"description":"A chip id in hex.","type":"string","pattern":"^[0-9a-f]{128}$","examples":["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]},"examples":[["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"snp-policy"},"gpu-policy":{"description":"What the GPUs must show.","type":"object","properties":{"require":{"description":"How many GPUs must prove themselves.","type":"integer","minimum":0,"maximum":64,"default":1},"driver":{"description":"Driver versions that pass, each as comparison and version.","type":"array","minItems":1,"maxItems":20,"items":{"description":"A comparison and a version.","type":"string","pattern":"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$","examples":[">=590.12"]},"examples":[[">=590.12"]]},"debug":{"description":"Whether a GPU in debug mode passes.","enum":["deny","allow"],"default":"deny"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-policy"},"tpm-policy":{"description":"What a TPM quote must show.","type":"object","properties":{"enrolled":{"$ref":"#/$defs/path","description":"File with the host's enrolled keys."},"bank":{"description":"Hash of the PCR bank.","enum":["sha256","sha384"],"default":"sha256"},"pcrs":{"description":"PCR number to the values it may have.","type":"object","propertyNames":{"$ref":"#/$defs/pcr-number"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Values it may have.","type":"array","minItems":1,"maxItems":100,"items":{"description":"sha256: or sha384: and hex.","type":"string","pattern":"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}},"examples":[{"7":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}]},"nv-log":{"description":"NV index that records every apply, quoted: unquoted it is a number.","type":"string","pattern":"^0x[0-9a-f]{6,8}$","examples":["0x1500020"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tpm-policy"},"pcr-number":{"description":"A PCR: 0 to 23, quoted.","type":"string","pattern":"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$","examples":["7"],"$comment":"pcr-number"},"attest":{"description":"What this target must prove. What is not said is not judged, and the result says so.","type":"object","properties":{"platform":{"description":"What makes the evidence.","enum":["dstack-tdx","tdx","sev-snp","tpm","nixos-tpm","host-key"],"examples":["dstack-tdx"]},"app-id":{"$ref":"#/$defs/app-id"},"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]},"os-image":{"description":"The guest's operating system image.","type":"object","properties":{"hash":{"$ref":"#/$defs/sha256","description":"Its hash."},"dev":{"description":"Whether a development image passes.","enum":["deny","allow"],"default":"deny"},"min-version":{"description":"Least version.","type":"string","pattern":"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$","examples":["0.5.10"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"key-provider":{"description":"Who hands the guest its keys.","type":"object","properties":{"name":{"description":"Kind of provider.","enum":["kms","local-sgx","tpm","none"],"examples":["kms"]},"id":{"$ref":"#/$defs/sha256","description":"Its id."}},"patternProperties":{"^x-":true},"additionalProperties":false},"compose":{"description":"The compose file that is measured.","type":"object","properties":{"from":{"$ref":"#/$defs/path","description":"The file.","examples":["deploy/web/compose.yaml"]},"digests":{"description":"Whether every image must be named by digest.","enum":["required","any"],"default":"required"},"env":{"description":"Names of variables that may be set from outside.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/variable-name"},"examples":[["API_KEY"]]},"launch-token":{"description":"Whether a launch token is needed.","enum":["required","none"],"default":"none"}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"tpm":{"$ref":"#/$defs/tpm-policy"},"instances":{"description":"Which instances.","type":"object","properties":{"max":{"description":"How many may run.","type":"integer","minimum":1,"maximum":10000,"examples":[2]},"allow":{"description":"Instance ids that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/hex-id"},"examples":[["c3714eb6"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"nix":{"description":"What the Nix store must show.","type":"object","properties":{"keys":{"description":"Keys whose signatures count.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/cache-key"},"examples":[["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="]]},"closure":{"description":"Whether every path must be signed.","enum":["signed","any"],"default":"signed"},"closure-digest":{"description":"What the closure is compared with.","enum":["from-plan","any"],"default":"from-plan"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attest"},"attestation":{"description":"What the fleet must prove; each target's own part is its attest.","type":"object","properties":{"policy":{"description":"off: nothing is asked. observe: judged and shown. enforce: a required check fails.","enum":["off","observe","enforce"],"default":"observe"},"challenge":{"description":"What evidence must answer.","type":"object","properties":{"deploy":{"description":"After a deployment.","enum":["commit","epoch","direct"],"default":"commit"},"running":{"description":"While running.","enum":["commit","epoch","direct"],"default":"epoch"},"epoch-every":{"$ref":"#/$defs/positive-duration","description":"How often a new epoch begins.","default":"15m"},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","default":"45m"},"direct-ttl":{"$ref":"#/$defs/positive-duration","description":"How long a direct challenge may be answered.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false},"evidence":{"description":"Where evidence is kept.","type":"object","properties":{"store":{"description":"An OCI registry, a git repository, or a directory.","enum":["oci","git","file"],"default":"oci"},"remote":{"description":"Which one: host/repository, an https or ssh address of a repository, or a directory.","type":"string","maxLength":500,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$","examples":["ghcr.io/acme/evidence"]},"public":{"description":"What everybody may read.","enum":["redacted","full"],"default":"redacted"}},"patternProperties":{"^x-":true},"additionalProperties":false},"images":{"description":"What is proven of images.","type":"object","properties":{"provenance":{"description":"Whether every image needs provenance.","enum":["required","optional"],"default":"optional"},"sbom":{"description":"Format of the bill of materials.","enum":["spdx","cyclonedx","none"],"default":"none"},"rebuild":{"description":"Images that are built twice and compared bit for bit.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/image-reference"},"examples":[["agent/generic"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tees":{"description":"What holds for every tee target that does not say otherwise.","type":"object","properties":{"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"tcb":{"description":"TCB statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate","SWHardeningNeeded"]]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"provenance":{"description":"Who may have built which images.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/provenance-rule"},"examples":[[{"images":["ghcr.io/acme/*"],"or":{"key":"policy/keys/release.pub"}}]]},"rollback":{"description":"Whether a host may prove an older state.","type":"object","properties":{"generation":{"description":"strict: only what is listed in allow.","enum":["strict","any"],"default":"strict"},"allow":{"description":"Older states that pass.","type":"array","maxItems":100,"items":{"description":"An older state.","type":"object","properties":{"to":{"description":"Commit, or the beginning of its id; quoted.","type":"string","pattern":"^[0-9a-f]{7,64}$","examples":["9f1c2ab"]},"reason":{"$ref":"#/$defs/reason"},"until":{"$ref":"#/$defs/date","description":"Last day on which it passes."}},"required":["to","reason","until"],"patternProperties":{"^x-":true},"additionalProperties":false}}},"patternProperties":{"^x-":true},"additionalProperties":false},"on-mismatch":{"description":"What happens when the proof fails. quarantine: no traffic, no secrets. block: the rollout stops. warn: it is shown.","enum":["quarantine","block","warn"],"default":"quarantine"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attestation"},"provenance-rule":{"description":"Who may have built some images.","type":"object","properties":{"images":{"description":"Repositories; * stands for any rest.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A repository, or a beginning and *.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$","examples":["ghcr.io/acme/*"]},"examples":[["ghcr.io/acme/*"]]},"builder":{"description":"A builder with a certificate.","type":"object","properties":{"issuer":{"description":"Issuer of its identity.","type":"string","pattern":"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$","examples":["https://token.actions.githubusercontent.com"]},"workflow":{"description":"Its workflow: owner/repo/.github/workflows/file@ref.","type":"string","maxLength":500,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$","examples":["acme/app/.github/workflows/build.yml@refs/heads/main"]},"runner":{"description":"Kind of runner.","enum":["github-hosted","self-hosted","any"],"default":"any"}},"required":["issuer","workflow"],"patternProperties":{"^x-":true},"additionalProperties":false},"or":{"description":"A key that counts as well.","type":"object","properties":{"key":{"$ref":"#/$defs/path","description":"File with the public key.","examples":["policy/keys/release.pub"]}},"required":["key"],"patternProperties":{"^x-":true},"additionalProperties":false},"source":{"description":"What was built.","type":"object","properties":{"commit":{"description":"deployed: the very commit that is deployed.","enum":["deployed","any"],"default":"deployed"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["images"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"provenance-rule"},"container-overrides":{"description":"What is different in one environment.","type":"object","properties":{"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"container-overrides"},"environment-spec":{"description":"An environment: what is different for targets that belong to it.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"overrides":{"description":"Laid over what targets of this environment say; env and labels key by key, the rest whole.","type":"object","properties":{"labels":{"$ref":"#/$defs/labels"},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of every container."},"containers":{"description":"By the container's name.","type":"object","maxProperties":1000,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/container-overrides"},"examples":[{"agent":{"env":{"NEKO_LOGLEVEL":"INFO"}}}]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"environment-spec"},"tcp-probe":{"description":"Passes when a connection is accepted.","type":"object","properties":{"tcp":{"$ref":"#/$defs/socket","description":"Where to connect."},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["tcp"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tcp-probe"},"unit-probe":{"description":"Passes when a systemd unit is active and stays so.","type":"object","properties":{"unit":{"$ref":"#/$defs/unit-name","description":"The unit."},"stable-for":{"$ref":"#/$defs/positive-duration","description":"How long without a restart.","default":"10s"},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["unit"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"unit-probe"},"metric-probe":{"description":"Passes when a metric lies within its bounds.","type":"object","properties":{"metric":{"$ref":"#/$defs/probe-url","description":"Where metrics are read, in the Prometheus text format.","examples":["http://localhost:9090/metrics"]},"name":{"$ref":"#/$defs/metric-name"},"min":{"description":"Least value that passes.","type":"number","examples":[1]},"max":{"description":"Largest value that passes.","type":"number","examples":[100]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["metric","name"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"metric":"http://localhost:9090/metrics","name":"queue_length","max":100}],"$comment":"metric-probe"},"gpu-probe":{"description":"Passes when the GPUs are there and answer.","type":"object","properties":{"gpu":{"description":"What must be there; {} for any GPU.","type":"object","properties":{"count":{"description":"How many at least.","type":"integer","minimum":1,"maximum":64,"default":1},"min-capability":{"$ref":"#/$defs/compute-capability","description":"Least compute capability."},"min-memory":{"$ref":"#/$defs/size","description":"Least memory of each."}},"patternProperties":{"^x-":true},"additionalProperties":false},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["gpu"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-probe"},"drift":{"description":"What happens when a host is not as declared.","type":"object","properties":{"every":{"$ref":"#/$defs/positive-duration","description":"How often a host looks.","default":"10m"},"minor":{"description":"What a restart would not change: labels, stopped containers. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"major":{"description":"What is running, or what would boot. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"unmanaged":{"description":"Paths on the host whose changes are reported although Neko does not manage them.","type":"array","maxItems":100,"items":{"description":"An absolute path; * stands for one name.","type":"string","pattern":"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$","examples":["/etc/ssh/sshd_config"]},"examples":[["/etc/ssh/sshd_config"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"drift"},"policy-rule":{"description":"A rule of your own: what is found at path and fits is refused.","type":"object","properties":{"code":{"$ref":"#/$defs/rule-code"},"path":{"description":"Keys of neko.yaml joined by dots; * stands for any one.","type":"string","maxLength":300,"pattern":"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$","examples":["targets.*.run.*.network"]},"equals":{"description":"The value is this.","type":["string","number","boolean"],"examples":["host"]},"contains":{"description":"The text has this in it.","type":"string","minLength":1,"maxLength":300,"examples":["docker.sock"]},"starts-with":{"description":"The text begins with this.","type":"string","minLength":1,"maxLength":300,"examples":["/etc"]},"not-one-of":{"description":"The value is none of these.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A value.","type":["string","number","boolean"],"maxLength":300},"examples":[["bridge","none"]]},"absent":{"description":"The key is not there, where the rest of the path is.","type":"boolean","examples":[true]},"because":{"$ref":"#/$defs/reason","description":"What people are told."},"level":{"description":"deny: an error. warn: a warning.","enum":["deny","warn"],"default":"deny"}},"required":["code","path","because"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy-rule"},"policy":{"description":"What this repository does not want to see.","type":"object","properties":{"imperative":{"$ref":"#/$defs/severity","description":"Hooks, checks and probes that install or change things by hand: apt, yum, pip install, npm install -g, curl | sh and their like.","default":"warn"},"impure-shells":{"$ref":"#/$defs/severity","description":"Shells that are not pure.","default":"off"},"gpu-config":{"$ref":"#/$defs/severity","description":"Shells and images for a GPU that say nothing of CUDA: gpu shells without a variant that names cuda, variants with cuda and no gpu-archs.","default":"off"},"generations":{"$ref":"#/$defs/severity","description":"Hosts whose rollout does not say how many generations are kept.","default":"off"},"latest-tag":{"$ref":"#/$defs/severity","description":"The tag latest, which says nothing of what it points at.","default":"off"},"deny":{"description":"Rules of your own.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/policy-rule"},"examples":[[{"code":"NO_HOST_NETWORK","path":"targets.*.run.*.network","equals":"host","because":"containers stay behind the host's firewall"}]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy"},"exception":{"description":"Something that is allowed for a while although a rule forbids it. Past its day it is an error.","type":"object","properties":{"id":{"$ref":"#/$defs/exception-id"},"rule":{"$ref":"#/$defs/rule-name"},"target":{"$ref":"#/$defs/name","description":"Target or group it is for. Unless given, everything.","examples":["gpu-02"]},"what":{"description":"What exactly: an option, a path, a check.","type":"string","maxLength":300,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["services.openssh.settings.PermitRootLogin"]},"reason":{"$ref":"#/$defs/reason"},"approved-by":{"$ref":"#/$defs/approver"},"expires":{"$ref":"#/$defs/date","description":"Last day on which it holds."}},"required":["id","rule","reason","approved-by","expires"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exception"},"freeze":{"description":"A time in which nothing is rolled out.","type":"object","properties":{"from":{"$ref":"#/$defs/instant","description":"It begins."},"until":{"$ref":"#/$defs/instant","description":"It ends; a day counts whole."},"reason":{"$ref":"#/$defs/reason"},"on":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["from","until","reason"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"freeze"},"notification":{"description":"Somebody who is told.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"webhook":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the address.","examples":["OPS_WEBHOOK"]},"on":{"description":"What they are told of.","type":"array","minItems":1,"maxItems":7,"items":{"description":"An event.","enum":["release","rollback","quarantine","drift","attestation-failed","needs-approval","exception-expiring"]},"examples":[["rollback","attestation-failed"]]},"targets":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["webhook","on"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"notification"},"window-literal":{"description":"Days, from-to, time zone; \"daily\" for all days.","type":"string","pattern":"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC"],"$comment":"window-literal"}}};
const schema32 = {"description":"Directory of the flake, relative to neko.yaml; never above it.","type":"string","maxLength":200,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$","examples":[".","nix"],"$comment":"flake-directory"};
const schema46 = {"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-key"};
const schema56 = {"description":"Name of a package: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","neko-cli"],"$comment":"package-name"};
const schema68 = {"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-key"};
const schema77 = {"description":"Name of an image: lower-case letters, digits, - and _, at most 63; or \"*\", for what all have.","type":"string","pattern":"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["agent"],"$comment":"image-key"};
const schema42 = {"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name-key"};
const schema66 = {"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name"};
const schema201 = {"description":"Name of an environment: letters, digits, spaces and . _ / -, at most 100.","type":"string","pattern":"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$","examples":["production"],"$comment":"environment-name"};
const schema258 = {"description":"Days, from-to, time zone; \"daily\" for all days.","type":"string","pattern":"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC"],"$comment":"window-literal"};
const schema300 = {"description":"What GitHub shows.","type":"object","properties":{"comment":{"description":"sticky: one comment per pull request, kept up to date.","enum":["sticky","off"],"default":"sticky"},"summary":{"description":"Job summary.","type":"boolean","default":true},"checks":{"description":"Check runs.","type":"boolean","default":true},"deployments":{"description":"Deployments and their statuses.","type":"boolean","default":true}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"report"};
const func0 = Object.prototype.hasOwnProperty;
const func64 = countCharacters;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$", "u");
const pattern18 = new RegExp("^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$", "u");
const pattern42 = new RegExp("^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern54 = new RegExp("^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern15 = new RegExp("^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$", "u");
const pattern39 = new RegExp("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$", "u");
const pattern196 = new RegExp("^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$", "u");
const pattern256 = new RegExp("^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$", "u");
const schema33 = {"description":"What shells, images and targets use unless they say otherwise.","type":"object","properties":{"system":{"$ref":"#/$defs/system","description":"Nix system of every short attribute.","default":"x86_64-linux"},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds.","default":["ubuntu-latest"]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one shell or image.","default":"60m"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"defaults"};
const schema34 = {"description":"A Nix system.","type":"string","pattern":"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$","examples":["x86_64-linux","aarch64-linux"],"$comment":"system"};
const schema37 = {"description":"A whole number above zero and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"positive-duration"};
const pattern7 = new RegExp("^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$", "u");
const pattern10 = new RegExp("^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$", "u");
const schema35 = {"description":"Labels of a runner: one, or a list that must all match.","type":["string","array"],"minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/runner-label"},"examples":["ubuntu-latest",["self-hosted","gpu"]],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","$comment":"runner-labels"};
const schema36 = {"description":"One label of a runner.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["self-hosted","gpu"],"$comment":"runner-label"};
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 20){
const err2 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.length < 1){
const err3 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/runner-label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/runner-label/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "system") || (key0 === "runs-on")) || (key0 === "timeout")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data0 = data.system;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err1 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data2 = data.timeout;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err3 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"description":"Environment variables of people's shells. Builds never see them: a developer's file must not change an image.","type":"object","properties":{"dotenv":{"description":"Interactive shells load .env beside neko.yaml; builds and checks never do.","type":"boolean","default":false},"vars":{"description":"Variables by name, typed.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/variable-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/env-variable"},"examples":[{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}}]},"profiles":{"description":"Sets of values to choose from, by name. Each variable is one of vars.","type":"object","maxProperties":100,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-variables"},"examples":[{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"dotenv":true,"vars":{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"},"CUDA_VISIBLE_DEVICES":{"description":"GPUs by index"}},"profiles":{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}}],"$comment":"env"};
const schema39 = {"description":"Name of an environment variable.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$","examples":["PORT"],"$comment":"variable-key"};
const pattern12 = new RegExp("^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$", "u");
const schema40 = {"description":"A variable: its value, or a mapping that says what it may be.","type":["string","object"],"maxLength":32768,"properties":{"type":{"description":"What the value is.","enum":["string","integer","number","boolean","url","path","enum"],"default":"string"},"default":{"description":"Value unless somebody sets another; quoted.","type":"string","maxLength":32768,"examples":["INFO"]},"values":{"description":"What the value may be, for type enum.","type":"array","minItems":1,"maxItems":100,"items":{"description":"One of the values.","type":"string","maxLength":1000,"examples":["INFO"]},"examples":[["DEBUG","INFO"]]},"required":{"description":"Somebody must set it: it has no default.","type":"boolean","default":false},"description":{"$ref":"#/$defs/description"}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["ws://localhost:8080/api/ws",{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}],"$comment":"env-variable"};
const schema41 = {"description":"What it is, for people.","type":"string","maxLength":1000,"examples":["runs the agent for people in Berlin"],"$comment":"description"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema40.type},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func64(data) > 32768){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "type") || (key0 === "default")) || (key0 === "values")) || (key0 === "required")) || (key0 === "description")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
if(!(((((((data0 === "string") || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean")) || (data0 === "url")) || (data0 === "path")) || (data0 === "enum"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},schema:schema40.properties.type.enum,parentSchema:schema40.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.default !== undefined && func0.call(data, "default")){
let data1 = data.default;
if(typeof data1 === "string"){
if(func64(data1) > 32768){
const err4 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema40.properties.default,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},schema:schema40.properties.default.type,parentSchema:schema40.properties.default,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.values !== undefined && func0.call(data, "values")){
let data2 = data.values;
if(Array.isArray(data2)){
if(data2.length > 100){
const err6 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func64(data3) > 1000){
const err8 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema40.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "string"},schema:schema40.properties.values.items.type,parentSchema:schema40.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},schema:schema40.properties.values.type,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.required !== undefined && func0.call(data, "required")){
let data4 = data.required;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},schema:schema40.properties.required.type,parentSchema:schema40.properties.required,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data5 = data.description;
if(typeof data5 === "string"){
if(func64(data5) > 1000){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"description":"Environment variables: name to text.","type":"object","propertyNames":{"$ref":"#/$defs/variable-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"PORT":"8080"}],"$comment":"environment-variables"};
const schema44 = {"description":"Name of an environment variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,199}$","examples":["PORT"],"$comment":"variable-name"};
const schema45 = {"description":"Any text; numbers need quotes.","type":"string","maxLength":32768,"$comment":"text"};
const pattern17 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,199}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(typeof key0 === "string"){
if(!pattern17.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/variable-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,199}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,199}$",parentSchema:schema44,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/variable-name/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema43.propertyNames,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func64(data0) > 32768){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "dotenv") || (key0 === "vars")) || (key0 === "profiles")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dotenv !== undefined && func0.call(data, "dotenv")){
let data0 = data.dotenv;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/dotenv",schemaPath:"#/properties/dotenv/type",keyword:"type",params:{type: "boolean"},schema:schema38.properties.dotenv.type,parentSchema:schema38.properties.dotenv,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vars !== undefined && func0.call(data, "vars")){
let data1 = data.vars;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 500){
const err2 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 of Object.keys(data1)){
const _errs7 = errors;
if(typeof key1 === "string"){
if(!pattern12.test(key1)){
const err3 = {instancePath:instancePath+"/vars",schemaPath:"#/$defs/variable-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$",parentSchema:schema39,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/vars",schemaPath:"#/$defs/variable-key/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid1 = _errs7 === errors;
if(!valid1){
const err5 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema38.properties.vars.propertyNames,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 of Object.keys(data1)){
if(!(pattern4.test(key2))){
if(!(validate26(data1[key2], {instancePath:instancePath+"/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},schema:schema38.properties.vars.type,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profiles !== undefined && func0.call(data, "profiles")){
let data3 = data.profiles;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 100){
const err7 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key3 of Object.keys(data3)){
const _errs15 = errors;
if(typeof key3 === "string"){
if(!pattern15.test(key3)){
const err8 = {instancePath:instancePath+"/profiles",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/profiles",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid4 = _errs15 === errors;
if(!valid4){
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema38.properties.profiles.propertyNames,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key4 of Object.keys(data3)){
if(!(pattern4.test(key4))){
if(!(validate28(data3[key4], {instancePath:instancePath+"/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},schema:schema38.properties.profiles.type,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"description":"A development shell: built, and checked when it has a check. {} is enough.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, devShells.<system>.<name>."},"systems":{"description":"Nix systems it is for. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux","aarch64-darwin"]]},"packages":{"description":"Packages in it, as nixpkgs names them. For generated flakes; a flake of your own says it itself.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["ffmpeg","git","just"]]},"python":{"description":"Python packages in it, as nixpkgs names them.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["numpy","torch-bin"]]},"hook":{"description":"A line or more that runs when a person enters it: for all systems, or by operating system.","type":["string","object"],"minLength":1,"maxLength":8192,"properties":{"linux":{"$ref":"#/$defs/command","description":"On Linux."},"darwin":{"$ref":"#/$defs/command","description":"On macOS."}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["echo welcome",{"linux":"echo linux"}]},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the shell and of its check."},"pure":{"description":"Nothing of the caller's environment reaches it, and its check runs with --ignore-environment.","type":"boolean","default":false},"direnv":{"description":"A .envrc enters it with direnv.","type":"boolean","default":false},"check":{"description":"A line for sh -c inside the shell; a status other than 0 fails.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"]},"bench":{"description":"A line for sh -c inside the shell that measures; its output is shown, never judged.","type":"string","minLength":1,"maxLength":8192,"examples":["python bench/matmul.py"]},"gpu":{"description":"The check needs a GPU.","type":"boolean","default":false},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that checks it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build and check. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shell"};
const schema49 = {"description":"A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.","type":"string","maxLength":300,"pattern":"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$","examples":["hello","packages.x86_64-linux.hello"],"$comment":"attribute"};
const schema53 = {"description":"A line for sh -c.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"],"$comment":"command"};
const pattern21 = new RegExp("^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema47.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern21.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data2 = data.systems;
if(Array.isArray(data2)){
if(data2.length > 10){
const err6 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema47.properties.systems.type,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.packages !== undefined && func0.call(data, "packages")){
let data4 = data.packages;
if(Array.isArray(data4)){
if(data4.length > 500){
const err11 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema47.properties.packages,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(func64(data5) > 300){
const err12 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern21.test(data5)){
const err13 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},schema:schema47.properties.packages.type,parentSchema:schema47.properties.packages,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.python !== undefined && func0.call(data, "python")){
let data6 = data.python;
if(Array.isArray(data6)){
if(data6.length > 500){
const err16 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema47.properties.python,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(func64(data7) > 300){
const err17 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern21.test(data7)){
const err18 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: "array"},schema:schema47.properties.python.type,parentSchema:schema47.properties.python,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.hook !== undefined && func0.call(data, "hook")){
let data8 = data.hook;
if((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))){
const err21 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/type",keyword:"type",params:{type: schema47.properties.hook.type},schema:schema47.properties.hook.type,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data8 === "string"){
if(func64(data8) > 8192){
const err22 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func64(data8) < 1){
const err23 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 of Object.keys(data8)){
if(!(((key1 === "linux") || (key1 === "darwin")) || (pattern4.test(key1)))){
const err24 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.linux !== undefined && func0.call(data8, "linux")){
let data9 = data8.linux;
if(typeof data9 === "string"){
if(func64(data9) > 8192){
const err25 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func64(data9) < 1){
const err26 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.darwin !== undefined && func0.call(data8, "darwin")){
let data10 = data8.darwin;
if(typeof data10 === "string"){
if(func64(data10) > 8192){
const err28 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func64(data10) < 1){
const err29 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.pure !== undefined && func0.call(data, "pure")){
let data12 = data.pure;
if(typeof data12 !== "boolean"){
const err31 = {instancePath:instancePath+"/pure",schemaPath:"#/properties/pure/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.pure.type,parentSchema:schema47.properties.pure,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.direnv !== undefined && func0.call(data, "direnv")){
let data13 = data.direnv;
if(typeof data13 !== "boolean"){
const err32 = {instancePath:instancePath+"/direnv",schemaPath:"#/properties/direnv/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.direnv.type,parentSchema:schema47.properties.direnv,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.check !== undefined && func0.call(data, "check")){
let data14 = data.check;
if(typeof data14 === "string"){
if(func64(data14) > 8192){
const err33 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func64(data14) < 1){
const err34 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},schema:schema47.properties.check.type,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.bench !== undefined && func0.call(data, "bench")){
let data15 = data.bench;
if(typeof data15 === "string"){
if(func64(data15) > 8192){
const err36 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func64(data15) < 1){
const err37 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/type",keyword:"type",params:{type: "string"},schema:schema47.properties.bench.type,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data16 = data.gpu;
if(typeof data16 !== "boolean"){
const err39 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.gpu.type,parentSchema:schema47.properties.gpu,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data18 = data.timeout;
if(typeof data18 === "string"){
if(!pattern10.test(data18)){
const err40 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"description":"A package that is built besides the images.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, packages.<system>.<name>."},"builder":{"description":"What builds it, in generated flakes.","enum":["go","rust","python","node","mix","derivation"],"default":"derivation"},"version":{"description":"Its version; quoted.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$","examples":["0.1.0"]},"vendor-hash":{"$ref":"#/$defs/sri-hash","description":"Hash of the vendored dependencies, where the builder needs one."},"source":{"$ref":"#/$defs/path","description":"Directory of its source.","examples":["cmd/agent"]},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"package"};
const schema60 = {"description":"A hash as Nix writes it: sha256- and base64.","type":"string","pattern":"^sha256-[A-Za-z0-9+/]{43}=$","examples":["sha256-mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"sri-hash"};
const schema61 = {"description":"A file or directory of the repository, relative to neko.yaml; never above it.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["deploy/tee.yaml"],"$comment":"path"};
const pattern31 = new RegExp("^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$", "u");
const pattern32 = new RegExp("^sha256-[A-Za-z0-9+/]{43}=$", "u");
const pattern33 = new RegExp("^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((((key0 === "description") || (key0 === "attr")) || (key0 === "builder")) || (key0 === "version")) || (key0 === "vendor-hash")) || (key0 === "source")) || (key0 === "runs-on")) || (key0 === "timeout")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern21.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.builder !== undefined && func0.call(data, "builder")){
let data2 = data.builder;
if(!((((((data2 === "go") || (data2 === "rust")) || (data2 === "python")) || (data2 === "node")) || (data2 === "mix")) || (data2 === "derivation"))){
const err6 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/enum",keyword:"enum",params:{allowedValues: schema57.properties.builder.enum},schema:schema57.properties.builder.enum,parentSchema:schema57.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data3 = data.version;
if(typeof data3 === "string"){
if(!pattern31.test(data3)){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$"},schema:"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$",parentSchema:schema57.properties.version,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema57.properties.version.type,parentSchema:schema57.properties.version,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["vendor-hash"] !== undefined && func0.call(data, "vendor-hash")){
let data4 = data["vendor-hash"];
if(typeof data4 === "string"){
if(!pattern32.test(data4)){
const err9 = {instancePath:instancePath+"/vendor-hash",schemaPath:"#/$defs/sri-hash/pattern",keyword:"pattern",params:{pattern: "^sha256-[A-Za-z0-9+/]{43}=$"},schema:"^sha256-[A-Za-z0-9+/]{43}=$",parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/vendor-hash",schemaPath:"#/$defs/sri-hash/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data5 = data.source;
if(typeof data5 === "string"){
if(func64(data5) > 300){
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern33.test(data5)){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data7 = data.timeout;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"description":"Services people run beside their shell.","type":"object","properties":{"compose":{"$ref":"#/$defs/compose"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"services"};
const schema64 = {"description":"A compose file for development, or a mapping that names it.","type":["string","object"],"maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","properties":{"file":{"$ref":"#/$defs/path","description":"The compose file."},"project":{"$ref":"#/$defs/name","description":"Name of the project. Unless given, the repository's."},"profiles":{"description":"Profiles that are started.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/name"},"examples":[["dev"]]},"docker-host":{"description":"Socket of the container engine, where it is not the usual one.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$","examples":["unix:///run/user/1000/podman/podman.sock"]}},"required":["file"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["compose.yaml",{"file":"deploy/compose.yaml","profiles":["dev"]}],"$comment":"compose"};
const pattern41 = new RegExp("^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema64.type},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func64(data) > 300){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern33.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.file === undefined) || (!(func0.call(data, "file")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "file") || (key0 === "project")) || (key0 === "profiles")) || (key0 === "docker-host")) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data0 = data.file;
if(typeof data0 === "string"){
if(func64(data0) > 300){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern33.test(data0)){
const err6 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.project !== undefined && func0.call(data, "project")){
let data1 = data.project;
if(typeof data1 === "string"){
if(!pattern39.test(data1)){
const err8 = {instancePath:instancePath+"/project",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/project",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.profiles !== undefined && func0.call(data, "profiles")){
let data2 = data.profiles;
if(Array.isArray(data2)){
if(data2.length > 50){
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema64.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern39.test(data3)){
const err11 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},schema:schema64.properties.profiles.type,parentSchema:schema64.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["docker-host"] !== undefined && func0.call(data, "docker-host")){
let data4 = data["docker-host"];
if(typeof data4 === "string"){
if(!pattern41.test(data4)){
const err14 = {instancePath:instancePath+"/docker-host",schemaPath:"#/properties/docker-host/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$"},schema:"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$",parentSchema:schema64.properties["docker-host"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/docker-host",schemaPath:"#/properties/docker-host/type",keyword:"type",params:{type: "string"},schema:schema64.properties["docker-host"].type,parentSchema:schema64.properties["docker-host"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "compose") || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
if(!(validate39(data.compose, {instancePath:instancePath+"/compose",parentData:data,parentDataProperty:"compose",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"description":"One way to build every image: which CUDA, which GPUs, which CPU.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"tag":{"$ref":"#/$defs/tag","description":"Tag of images of this variant. Unless given, the variant's name.","examples":["cuda12.8-generic"]},"cuda":{"$ref":"#/$defs/cuda"},"gpu-archs":{"description":"CUDA architectures that the flake compiles in. A host that picks a variant (<image>/auto) compares them with its GPUs.","type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/gpu-arch"},"examples":[["8.6+PTX"]]},"cpu":{"$ref":"#/$defs/cpu-target"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant; what an image says itself wins.","examples":[{"TORCH_CUDA_ARCH_LIST":"8.6+PTX"}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"variant"};
const schema71 = {"description":"An image tag. Source: OCI distribution-spec v1.1, \"Pulling manifests\".","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$","examples":["latest","cuda12.8-generic"],"$comment":"tag"};
const schema74 = {"description":"A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.","type":"string","pattern":"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$","examples":["8.6+PTX","sm_86"],"$comment":"gpu-arch"};
const pattern45 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$", "u");
const pattern49 = new RegExp("^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$", "u");
const schema72 = {"description":"CUDA version the flake builds with, quoted; or a mapping with the variables that go with it. A host that picks a variant (<image>/auto) compares it with its driver.","type":["string","object"],"pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","properties":{"version":{"$ref":"#/$defs/cuda-version"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant.","examples":[{"CUDA_MODULE_LOADING":"LAZY"}]}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["12.8",{"version":"12.8","env":{"CUDA_MODULE_LOADING":"LAZY"}}],"$comment":"cuda"};
const schema73 = {"description":"A CUDA version, quoted: 12.10 without quotes is the number 12.1.","type":"string","pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","examples":["12.8"],"$comment":"cuda-version"};
const pattern46 = new RegExp("^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema72.type},schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern46.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$"},schema:"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$",parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "version") || (key0 === "env")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(typeof data0 === "string"){
if(!pattern46.test(data0)){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/cuda-version/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$"},schema:"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/cuda-version/type",keyword:"type",params:{type: "string"},schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema75 = {"description":"CPU that the flake compiles for, as compilers name it; or a mapping with flags. A host that picks a variant (<image>/auto) compares it with its CPU.","type":["string","object"],"pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","properties":{"march":{"$ref":"#/$defs/cpu","description":"CPU as compilers name it."},"flags":{"description":"Compiler flags besides -march and -mtune. What they need of a CPU counts when a host picks a variant.","type":"array","maxItems":50,"items":{"description":"A flag.","type":"string","pattern":"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$","examples":["-O3"]},"examples":[["-O3","-fno-plt"]]}},"required":["march"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["znver2",{"march":"znver2","flags":["-O3"]}],"$comment":"cpu-target"};
const schema76 = {"description":"A CPU as compilers name it.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","examples":["znver2","x86-64-v3"],"$comment":"cpu"};
const pattern50 = new RegExp("^[a-z0-9][a-z0-9._-]{0,40}$", "u");
const pattern53 = new RegExp("^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema75.type},schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern50.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,40}$"},schema:"^[a-z0-9][a-z0-9._-]{0,40}$",parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.march === undefined) || (!(func0.call(data, "march")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "march"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "march") || (key0 === "flags")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.march !== undefined && func0.call(data, "march")){
let data0 = data.march;
if(typeof data0 === "string"){
if(!pattern50.test(data0)){
const err4 = {instancePath:instancePath+"/march",schemaPath:"#/$defs/cpu/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,40}$"},schema:"^[a-z0-9][a-z0-9._-]{0,40}$",parentSchema:schema76,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/march",schemaPath:"#/$defs/cpu/type",keyword:"type",params:{type: "string"},schema:schema76.type,parentSchema:schema76,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data1 = data.flags;
if(Array.isArray(data1)){
if(data1.length > 50){
const err6 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema75.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern53.test(data2)){
const err7 = {instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/pattern",keyword:"pattern",params:{pattern: "^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$"},schema:"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$",parentSchema:schema75.properties.flags.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type: "string"},schema:schema75.properties.flags.items.type,parentSchema:schema75.properties.flags.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "array"},schema:schema75.properties.flags.type,parentSchema:schema75.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "description") || (key0 === "tag")) || (key0 === "cuda")) || (key0 === "gpu-archs")) || (key0 === "cpu")) || (key0 === "env")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tag !== undefined && func0.call(data, "tag")){
let data1 = data.tag;
if(typeof data1 === "string"){
if(!pattern45.test(data1)){
const err3 = {instancePath:instancePath+"/tag",schemaPath:"#/$defs/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$",parentSchema:schema71,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/tag",schemaPath:"#/$defs/tag/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cuda !== undefined && func0.call(data, "cuda")){
if(!(validate43(data.cuda, {instancePath:instancePath+"/cuda",parentData:data,parentDataProperty:"cuda",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data["gpu-archs"] !== undefined && func0.call(data, "gpu-archs")){
let data3 = data["gpu-archs"];
if(Array.isArray(data3)){
if(data3.length > 50){
const err5 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern49.test(data4)){
const err7 = {instancePath:instancePath+"/gpu-archs/" + i0,schemaPath:"#/$defs/gpu-arch/pattern",keyword:"pattern",params:{pattern: "^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$"},schema:"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$",parentSchema:schema74,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/gpu-archs/" + i0,schemaPath:"#/$defs/gpu-arch/type",keyword:"type",params:{type: "string"},schema:schema74.type,parentSchema:schema74,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/type",keyword:"type",params:{type: "array"},schema:schema69.properties["gpu-archs"].type,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cpu !== undefined && func0.call(data, "cpu")){
if(!(validate46(data.cpu, {instancePath:instancePath+"/cpu",parentData:data,parentDataProperty:"cpu",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"description":"An OCI image packed from a flake output.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute-template","description":"Flake output of the image's content: a short name means packages.<system>.<name>. {image} and {variant} stand for the two names. Required here or in \"*\"."},"name":{"$ref":"#/$defs/repository-template","description":"Repository below each registry's url. {image} stands for the image's name.","default":"{image}"},"variants":{"description":"Variants to build, by name. Without it the image is built once, with the image's name as its id.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/variant-name"},"examples":[["generic","opt"]]},"systems":{"description":"Nix systems to build it for. Several become one OCI index, which the tags point at: each host pulls the image of its own system. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"enum":["x86_64-linux","aarch64-linux","i686-linux","armv7l-linux","armv6l-linux","riscv64-linux","powerpc64le-linux"]},"examples":[["x86_64-linux","aarch64-linux"]]},"tags":{"description":"Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/tag"},"examples":[["latest"]]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one variant. Unless given, that of defaults."},"max-size":{"$ref":"#/$defs/size","description":"Largest compressed size, of each system; a bigger image fails the build."},"compression":{"description":"How layers travel. zstd: small and quick to unpack; Docker 23, containerd 1.5, podman and newer. gzip: what everything reads, several times slower to pack. none: for a registry on this machine.","enum":["zstd","gzip","none"],"default":"zstd"},"layers":{"description":"Most layers of the image. More layers mean fewer bytes sent for a change; runtimes take up to 127.","type":"integer","minimum":2,"maximum":120,"default":100},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"config":{"$ref":"#/$defs/image-config"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image"};
const schema80 = {"description":"An attribute in which {image} and {variant} stand for names.","type":"string","maxLength":300,"pattern":"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$","examples":["neko-{image}-docker-{variant}"],"$comment":"attribute-template"};
const schema81 = {"description":"A repository name in which {image} stands for the image's name: lower case.","type":"string","maxLength":200,"pattern":"^(?:[a-z0-9._/-]|\\{image\\})+$","examples":["neko-{image}"],"$comment":"repository-template"};
const schema82 = {"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-name"};
const schema85 = {"description":"A whole number above zero and a unit: B, KB, MB, GB, TB or KiB, MiB, GiB, TiB.","type":"string","pattern":"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$","examples":["24GiB","500MB"],"$comment":"size"};
const pattern57 = new RegExp("^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$", "u");
const pattern58 = new RegExp("^(?:[a-z0-9._/-]|\\{image\\})+$", "u");
const pattern59 = new RegExp("^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern62 = new RegExp("^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "u");
const schema86 = {"description":"What a container of the image runs; merged over the derivation's own imageConfig. Nothing here may depend on the commit.","type":"object","properties":{"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the process."},"entrypoint":{"description":"Program and first arguments.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["/bin/serve"]]},"cmd":{"description":"Arguments that a container may replace.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--port","8080"]]},"workdir":{"description":"Directory the process starts in: absolute.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$","maxLength":1000,"examples":["/srv"]},"user":{"description":"User, or user:group, by name or number (quoted).","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$","maxLength":100,"examples":["1000:1000"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the image."},"exposed-ports":{"description":"Ports the process listens on.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/exposed-port"},"examples":[["8080/tcp"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image-config"};
const schema92 = {"description":"A port the image listens on.","type":"string","pattern":"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["8080/tcp"],"$comment":"exposed-port"};
const pattern64 = new RegExp("^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern65 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$", "u");
const pattern67 = new RegExp("^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$", "u");
const schema89 = {"description":"Labels: name to text. Every key is data here, also one that starts with x-.","type":"object","propertyNames":{"$ref":"#/$defs/label-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"site":"lab"}],"$comment":"labels"};
const schema90 = {"description":"Name of a label.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$","examples":["site"],"$comment":"label-name"};
const pattern66 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(typeof key0 === "string"){
if(!pattern66.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/label-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$",parentSchema:schema90,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/label-name/type",keyword:"type",params:{type: "string"},schema:schema90.type,parentSchema:schema90,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema89.propertyNames,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func64(data0) > 32768){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema89.type,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "env") || (key0 === "entrypoint")) || (key0 === "cmd")) || (key0 === "workdir")) || (key0 === "user")) || (key0 === "labels")) || (key0 === "exposed-ports")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.entrypoint !== undefined && func0.call(data, "entrypoint")){
let data1 = data.entrypoint;
if(Array.isArray(data1)){
if(data1.length > 200){
const err1 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func64(data2) > 32768){
const err3 = {instancePath:instancePath+"/entrypoint/" + i0,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/entrypoint/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/type",keyword:"type",params:{type: "array"},schema:schema86.properties.entrypoint.type,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cmd !== undefined && func0.call(data, "cmd")){
let data3 = data.cmd;
if(Array.isArray(data3)){
if(data3.length > 200){
const err6 = {instancePath:instancePath+"/cmd",schemaPath:"#/properties/cmd/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema86.properties.cmd,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func64(data4) > 32768){
const err7 = {instancePath:instancePath+"/cmd/" + i1,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cmd/" + i1,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/cmd",schemaPath:"#/properties/cmd/type",keyword:"type",params:{type: "array"},schema:schema86.properties.cmd.type,parentSchema:schema86.properties.cmd,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.workdir !== undefined && func0.call(data, "workdir")){
let data5 = data.workdir;
if(typeof data5 === "string"){
if(func64(data5) > 1000){
const err10 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern64.test(data5)){
const err11 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$"},schema:"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"},schema:schema86.properties.workdir.type,parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data6 = data.user;
if(typeof data6 === "string"){
if(func64(data6) > 100){
const err13 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern65.test(data6)){
const err14 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$",parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},schema:schema86.properties.user.type,parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data["exposed-ports"] !== undefined && func0.call(data, "exposed-ports")){
let data8 = data["exposed-ports"];
if(Array.isArray(data8)){
if(data8.length > 100){
const err16 = {instancePath:instancePath+"/exposed-ports",schemaPath:"#/properties/exposed-ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema86.properties["exposed-ports"],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern67.test(data9)){
const err17 = {instancePath:instancePath+"/exposed-ports/" + i2,schemaPath:"#/$defs/exposed-port/pattern",keyword:"pattern",params:{pattern: "^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema92,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/exposed-ports/" + i2,schemaPath:"#/$defs/exposed-port/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/exposed-ports",schemaPath:"#/properties/exposed-ports/type",keyword:"type",params:{type: "array"},schema:schema86.properties["exposed-ports"].type,parentSchema:schema86.properties["exposed-ports"],data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema78.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern57.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$"},schema:"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$",parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/type",keyword:"type",params:{type: "string"},schema:schema80.type,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data2 = data.name;
if(typeof data2 === "string"){
if(func64(data2) > 200){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern58.test(data2)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9._/-]|\\{image\\})+$"},schema:"^(?:[a-z0-9._/-]|\\{image\\})+$",parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/type",keyword:"type",params:{type: "string"},schema:schema81.type,parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.variants !== undefined && func0.call(data, "variants")){
let data3 = data.variants;
if(Array.isArray(data3)){
if(data3.length > 50){
const err9 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema78.properties.variants,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern59.test(data4)){
const err10 = {instancePath:instancePath+"/variants/" + i0,schemaPath:"#/$defs/variant-name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema82,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/variants/" + i0,schemaPath:"#/$defs/variant-name/type",keyword:"type",params:{type: "string"},schema:schema82.type,parentSchema:schema82,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/type",keyword:"type",params:{type: "array"},schema:schema78.properties.variants.type,parentSchema:schema78.properties.variants,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data5 = data.systems;
if(Array.isArray(data5)){
if(data5.length > 10){
const err13 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!(((((((data6 === "x86_64-linux") || (data6 === "aarch64-linux")) || (data6 === "i686-linux")) || (data6 === "armv7l-linux")) || (data6 === "armv6l-linux")) || (data6 === "riscv64-linux")) || (data6 === "powerpc64le-linux"))){
const err15 = {instancePath:instancePath+"/systems/" + i1,schemaPath:"#/properties/systems/items/enum",keyword:"enum",params:{allowedValues: schema78.properties.systems.items.enum},schema:schema78.properties.systems.items.enum,parentSchema:schema78.properties.systems.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema78.properties.systems.type,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data7 = data.tags;
if(Array.isArray(data7)){
if(data7.length > 50){
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema78.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(!pattern45.test(data8)){
const err18 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$",parentSchema:schema71,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/tag/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema78.properties.tags.type,parentSchema:schema78.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data9 = data.timeout;
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["max-size"] !== undefined && func0.call(data, "max-size")){
let data10 = data["max-size"];
if(typeof data10 === "string"){
if(!pattern62.test(data10)){
const err23 = {instancePath:instancePath+"/max-size",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/max-size",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.compression !== undefined && func0.call(data, "compression")){
let data11 = data.compression;
if(!(((data11 === "zstd") || (data11 === "gzip")) || (data11 === "none"))){
const err25 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/enum",keyword:"enum",params:{allowedValues: schema78.properties.compression.enum},schema:schema78.properties.compression.enum,parentSchema:schema78.properties.compression,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.layers !== undefined && func0.call(data, "layers")){
let data12 = data.layers;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "integer"},schema:schema78.properties.layers.type,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 120 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},schema:120,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12 < 2 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},schema:2,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined && func0.call(data, "config")){
if(!(validate52(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"description":"A place images are pushed to and pulled from.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"url":{"$ref":"#/$defs/registry-url"},"on":{"description":"Events that push here.","type":"array","minItems":1,"maxItems":4,"items":{"description":"main: the source branch. tag: a git tag. pull-request: a pull request. manual: only when asked.","enum":["main","tag","pull-request","manual"]},"default":["main"]},"auth":{"$ref":"#/$defs/registry-auth"},"ttl":{"$ref":"#/$defs/positive-duration","description":"How long the registry keeps what is pushed; for registries that forget."},"insecure":{"description":"Plain http. For registries on this machine.","type":"boolean","default":false}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"registry"};
const schema96 = {"description":"oci:DIR for an OCI image layout in a directory, or host[:port]/prefix without a scheme.","type":"string","maxLength":500,"pattern":"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$","examples":["ghcr.io/acme","localhost:5000/neko","oci:images"],"$comment":"registry-url"};
const pattern71 = new RegExp("^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$", "u");
const schema97 = {"description":"github-token, or the names of two secrets. Never the secrets themselves.","type":["string","object"],"pattern":"^github-token$","properties":{"username":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the user."},"password":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the password."}},"required":["username","password"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["github-token",{"username":"HUB_USER","password":"HUB_TOKEN"}],"$comment":"registry-auth"};
const schema98 = {"description":"Name of the environment variable that holds a secret: never the secret. Upper-case letters, digits and _.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,99}$","examples":["HUB_TOKEN"],"$comment":"secret-name"};
const pattern72 = new RegExp("^github-token$", "u");
const pattern74 = new RegExp("^[A-Z_][A-Z0-9_]{0,99}$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema97.type},schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern72.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^github-token$"},schema:"^github-token$",parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.username === undefined) || (!(func0.call(data, "username")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.password === undefined) || (!(func0.call(data, "password")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "username") || (key0 === "password")) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.username !== undefined && func0.call(data, "username")){
let data0 = data.username;
if(typeof data0 === "string"){
if(!pattern74.test(data0)){
const err5 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.password !== undefined && func0.call(data, "password")){
let data1 = data.password;
if(typeof data1 === "string"){
if(!pattern74.test(data1)){
const err7 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "description") || (key0 === "url")) || (key0 === "on")) || (key0 === "auth")) || (key0 === "ttl")) || (key0 === "insecure")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data1 = data.url;
if(typeof data1 === "string"){
if(func64(data1) > 500){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern71.test(data1)){
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/pattern",keyword:"pattern",params:{pattern: "^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$"},schema:"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$",parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data2 = data.on;
if(Array.isArray(data2)){
if(data2.length > 4){
const err7 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 4},schema:4,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((data3 === "main") || (data3 === "tag")) || (data3 === "pull-request")) || (data3 === "manual"))){
const err9 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema94.properties.on.items.enum},schema:schema94.properties.on.items.enum,parentSchema:schema94.properties.on.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema94.properties.on.type,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.auth !== undefined && func0.call(data, "auth")){
if(!(validate60(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.ttl !== undefined && func0.call(data, "ttl")){
let data5 = data.ttl;
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err11 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.insecure !== undefined && func0.call(data, "insecure")){
let data6 = data.insecure;
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/insecure",schemaPath:"#/properties/insecure/type",keyword:"type",params:{type: "boolean"},schema:schema94.properties.insecure.type,parentSchema:schema94.properties.insecure,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"description":"A binary cache to push to, or one whose paths need no pushing. Hosts never take substituters or keys from here.","type":"object","properties":{"url":{"$ref":"#/$defs/cache-url"},"key":{"$ref":"#/$defs/cache-key"},"push":{"$ref":"#/$defs/secret-name","description":"Name of the secret to push with: its line `name:base64` (a secret key in Nix's form) signs, its line user:password or a token lets in. Without it nothing is pushed."},"description":{"$ref":"#/$defs/description"},"priority":{"description":"Order among caches, lowest first.","type":"integer","minimum":0,"maximum":10000,"default":40,"examples":[30]}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"cache"};
const schema102 = {"description":"A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password; of Nix's own settings only those that change no trust.","type":"string","maxLength":500,"pattern":"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$","examples":["https://cache.example.org"],"$comment":"cache-url"};
const schema103 = {"description":"Public key of a binary cache: name:base64.","type":"string","pattern":"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$","examples":["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"cache-key"};
const pattern78 = new RegExp("^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$", "u");
const pattern79 = new RegExp("^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "url") || (key0 === "key")) || (key0 === "push")) || (key0 === "description")) || (key0 === "priority")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data0 = data.url;
if(typeof data0 === "string"){
if(func64(data0) > 500){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern78.test(data0)){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$"},schema:"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$",parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/type",keyword:"type",params:{type: "string"},schema:schema102.type,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern79.test(data1)){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/cache-key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$"},schema:"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$",parentSchema:schema103,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/cache-key/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.push !== undefined && func0.call(data, "push")){
let data2 = data.push;
if(typeof data2 === "string"){
if(!pattern74.test(data2)){
const err7 = {instancePath:instancePath+"/push",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/push",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data3 = data.description;
if(typeof data3 === "string"){
if(func64(data3) > 1000){
const err9 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.priority !== undefined && func0.call(data, "priority")){
let data4 = data.priority;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},schema:schema101.properties.priority.type,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = {"description":"A machine that builds for others, by ssh.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"host":{"$ref":"#/$defs/host-address","description":"Its address."},"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["nix"]},"systems":{"description":"Nix systems it builds.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux"]]},"max-jobs":{"description":"Builds at once.","type":"integer","minimum":1,"maximum":1024,"default":1,"examples":[8]},"speed-factor":{"description":"Speed against other builders.","type":"integer","minimum":1,"maximum":1000,"default":1,"examples":[2]},"features":{"description":"Features it has.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["big-parallel","cuda"]]},"mandatory-features":{"description":"Features a build must ask for.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["cuda"]]},"ssh-key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."},"host-key":{"description":"Public host key.","type":"string","pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$","examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJh9BX9w5k7GT4x59GuJU4JOVdLB2ZDtqwfZCbSdLykF"]}},"required":["host","systems"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"builder"};
const schema109 = {"description":"A host name or an IP address.","type":"string","maxLength":253,"pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$","examples":["gpu-01.example.org","10.0.0.41"],"$comment":"host-address"};
const schema110 = {"description":"A user of a host.","type":"string","pattern":"^[a-z_][a-z0-9_-]{0,31}$","examples":["root","deploy"],"$comment":"user-name"};
const schema112 = {"description":"A Nix system feature.","type":"string","pattern":"^[a-z][a-z0-9.-]{0,40}$","examples":["big-parallel","cuda"],"$comment":"nix-feature"};
const pattern84 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$", "u");
const pattern85 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern87 = new RegExp("^[a-z][a-z0-9.-]{0,40}$", "u");
const pattern90 = new RegExp("^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$", "u");

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.host === undefined) || (!(func0.call(data, "host")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "host"},schema:schema107.required,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.systems === undefined) || (!(func0.call(data, "systems")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "systems"},schema:schema107.required,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema107.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.host !== undefined && func0.call(data, "host")){
let data1 = data.host;
if(typeof data1 === "string"){
if(func64(data1) > 253){
const err5 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern84.test(data1)){
const err6 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data2 = data.user;
if(typeof data2 === "string"){
if(!pattern85.test(data2)){
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema110,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/type",keyword:"type",params:{type: "string"},schema:schema110.type,parentSchema:schema110,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data3 = data.systems;
if(Array.isArray(data3)){
if(data3.length > 10){
const err10 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err12 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema107.properties.systems.type,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["max-jobs"] !== undefined && func0.call(data, "max-jobs")){
let data5 = data["max-jobs"];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/type",keyword:"type",params:{type: "integer"},schema:schema107.properties["max-jobs"].type,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1024 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},schema:1024,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data["speed-factor"] !== undefined && func0.call(data, "speed-factor")){
let data6 = data["speed-factor"];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/type",keyword:"type",params:{type: "integer"},schema:schema107.properties["speed-factor"].type,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.features !== undefined && func0.call(data, "features")){
let data7 = data.features;
if(Array.isArray(data7)){
if(data7.length > 50){
const err21 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema107.properties.features,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern87.test(data8)){
const err22 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/$defs/nix-feature/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9.-]{0,40}$"},schema:"^[a-z][a-z0-9.-]{0,40}$",parentSchema:schema112,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/$defs/nix-feature/type",keyword:"type",params:{type: "string"},schema:schema112.type,parentSchema:schema112,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},schema:schema107.properties.features.type,parentSchema:schema107.properties.features,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["mandatory-features"] !== undefined && func0.call(data, "mandatory-features")){
let data9 = data["mandatory-features"];
if(Array.isArray(data9)){
if(data9.length > 50){
const err25 = {instancePath:instancePath+"/mandatory-features",schemaPath:"#/properties/mandatory-features/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema107.properties["mandatory-features"],data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern87.test(data10)){
const err26 = {instancePath:instancePath+"/mandatory-features/" + i2,schemaPath:"#/$defs/nix-feature/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9.-]{0,40}$"},schema:"^[a-z][a-z0-9.-]{0,40}$",parentSchema:schema112,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/mandatory-features/" + i2,schemaPath:"#/$defs/nix-feature/type",keyword:"type",params:{type: "string"},schema:schema112.type,parentSchema:schema112,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/mandatory-features",schemaPath:"#/properties/mandatory-features/type",keyword:"type",params:{type: "array"},schema:schema107.properties["mandatory-features"].type,parentSchema:schema107.properties["mandatory-features"],data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data["ssh-key"] !== undefined && func0.call(data, "ssh-key")){
let data11 = data["ssh-key"];
if(typeof data11 === "string"){
if(!pattern74.test(data11)){
const err29 = {instancePath:instancePath+"/ssh-key",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/ssh-key",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["host-key"] !== undefined && func0.call(data, "host-key")){
let data12 = data["host-key"];
if(typeof data12 === "string"){
if(!pattern90.test(data12)){
const err31 = {instancePath:instancePath+"/host-key",schemaPath:"#/properties/host-key/pattern",keyword:"pattern",params:{pattern: "^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$"},schema:"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$",parentSchema:schema107.properties["host-key"],data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/host-key",schemaPath:"#/properties/host-key/type",keyword:"type",params:{type: "string"},schema:schema107.properties["host-key"].type,parentSchema:schema107.properties["host-key"],data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema107.type,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema116 = {"description":"A machine, or one part of it, that a reconciler keeps as declared.","type":"object","properties":{"kind":{"description":"nixos: a NixOS system. profile: a Nix profile with an optional activate program. containers: images run by podman or docker. shells: development shells kept realised. tee: a confidential virtual machine.","enum":["profile","containers","nixos","shells","tee"]}},"required":["kind"],"allOf":[{"if":{"properties":{"kind":{"const":"profile"}},"required":["kind"]},"then":{"$ref":"#/$defs/profile-target"}},{"if":{"properties":{"kind":{"const":"containers"}},"required":["kind"]},"then":{"$ref":"#/$defs/containers-target"}},{"if":{"properties":{"kind":{"const":"nixos"}},"required":["kind"]},"then":{"$ref":"#/$defs/nixos-target"}},{"if":{"properties":{"kind":{"const":"shells"}},"required":["kind"]},"then":{"$ref":"#/$defs/shells-target"}},{"if":{"properties":{"kind":{"const":"tee"}},"required":["kind"]},"then":{"$ref":"#/$defs/tee-target"}}],"$comment":"target"};
const schema117 = {"description":"A store path behind a Nix profile; its activate program, if any, runs after the switch.","type":"object","properties":{"kind":{"description":"What Neko manages: here profile.","const":"profile"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output: a short name means packages.<system>.<name>."}},"required":["kind","attr"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"profile-target"};
const schema121 = {"description":"A GitHub environment: letters, digits, spaces and . _ / -, at most 100. Its reviewers must approve.","type":"string","pattern":"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$","examples":["production"],"$comment":"environment"};
const schema123 = {"description":"Public key of a host: ed25519: and the base64 of its 32 raw bytes.","type":"string","pattern":"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$","examples":["ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"host-identity"};
const pattern96 = new RegExp("^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$", "u");
const pattern98 = new RegExp("^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$", "u");
const schema124 = {"description":"How people and one-shot commands reach the host. The reconciler never uses it.","type":"object","properties":{"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["root"]},"port":{"description":"Port.","type":"integer","minimum":1,"maximum":65535,"default":22},"key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"ssh"};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "user") || (key0 === "port")) || (key0 === "key")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data0 = data.user;
if(typeof data0 === "string"){
if(!pattern85.test(data0)){
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema110,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/type",keyword:"type",params:{type: "string"},schema:schema110.type,parentSchema:schema110,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},schema:schema124.properties.port.type,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data2 = data.key;
if(typeof data2 === "string"){
if(!pattern74.test(data2)){
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema124.type,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema127 = {"description":"What this target must prove. What is not said is not judged, and the result says so.","type":"object","properties":{"platform":{"description":"What makes the evidence.","enum":["dstack-tdx","tdx","sev-snp","tpm","nixos-tpm","host-key"],"examples":["dstack-tdx"]},"app-id":{"$ref":"#/$defs/app-id"},"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]},"os-image":{"description":"The guest's operating system image.","type":"object","properties":{"hash":{"$ref":"#/$defs/sha256","description":"Its hash."},"dev":{"description":"Whether a development image passes.","enum":["deny","allow"],"default":"deny"},"min-version":{"description":"Least version.","type":"string","pattern":"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$","examples":["0.5.10"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"key-provider":{"description":"Who hands the guest its keys.","type":"object","properties":{"name":{"description":"Kind of provider.","enum":["kms","local-sgx","tpm","none"],"examples":["kms"]},"id":{"$ref":"#/$defs/sha256","description":"Its id."}},"patternProperties":{"^x-":true},"additionalProperties":false},"compose":{"description":"The compose file that is measured.","type":"object","properties":{"from":{"$ref":"#/$defs/path","description":"The file.","examples":["deploy/web/compose.yaml"]},"digests":{"description":"Whether every image must be named by digest.","enum":["required","any"],"default":"required"},"env":{"description":"Names of variables that may be set from outside.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/variable-name"},"examples":[["API_KEY"]]},"launch-token":{"description":"Whether a launch token is needed.","enum":["required","none"],"default":"none"}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"tpm":{"$ref":"#/$defs/tpm-policy"},"instances":{"description":"Which instances.","type":"object","properties":{"max":{"description":"How many may run.","type":"integer","minimum":1,"maximum":10000,"examples":[2]},"allow":{"description":"Instance ids that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/hex-id"},"examples":[["c3714eb6"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"nix":{"description":"What the Nix store must show.","type":"object","properties":{"keys":{"description":"Keys whose signatures count.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/cache-key"},"examples":[["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="]]},"closure":{"description":"Whether every path must be signed.","enum":["signed","any"],"default":"signed"},"closure-digest":{"description":"What the closure is compared with.","enum":["from-plan","any"],"default":"from-plan"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attest"};
const schema128 = {"description":"Id of the app at its provider.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["neko-a"],"$comment":"app-id"};
const schema131 = {"description":"sha256: and 64 hex digits.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"],"$comment":"sha256"};
const schema148 = {"description":"What the GPUs must show.","type":"object","properties":{"require":{"description":"How many GPUs must prove themselves.","type":"integer","minimum":0,"maximum":64,"default":1},"driver":{"description":"Driver versions that pass, each as comparison and version.","type":"array","minItems":1,"maxItems":20,"items":{"description":"A comparison and a version.","type":"string","pattern":"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$","examples":[">=590.12"]},"examples":[[">=590.12"]]},"debug":{"description":"Whether a GPU in debug mode passes.","enum":["deny","allow"],"default":"deny"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-policy"};
const schema152 = {"description":"An id in hex.","type":"string","pattern":"^[0-9a-f]{6,128}$","examples":["c3714eb6"],"$comment":"hex-id"};
const pattern107 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern108 = new RegExp("^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$", "u");
const pattern137 = new RegExp("^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$", "u");
const pattern145 = new RegExp("^[0-9a-f]{6,128}$", "u");
const schema135 = {"description":"What a TDX quote must show.","type":"object","properties":{"tcb":{"description":"The state of the platform.","type":"object","properties":{"allow":{"description":"Statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate"]]},"grace":{"description":"How long a status that is not allowed still passes after its TCB date.","type":"object","propertyNames":{"$ref":"#/$defs/tcb-status-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/positive-duration"},"examples":[{"OutOfDate":"14d"}]},"min-evaluation":{"description":"Least TCB evaluation data number.","type":"integer","minimum":1,"maximum":1000000,"examples":[17]},"advisories":{"description":"Security advisories.","type":"object","properties":{"allow":{"description":"Advisories that pass although they apply.","type":"array","maxItems":100,"items":{"description":"An advisory.","type":"string","pattern":"^INTEL-SA-[0-9]{5}$","examples":["INTEL-SA-00837"]},"examples":[["INTEL-SA-00837"]]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"measurements":{"description":"Registers and what each may be.","type":"object","properties":{"mrtd":{"description":"Values MRTD may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr0":{"description":"Values RTMR0 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr1":{"description":"Values RTMR1 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr2":{"description":"Values RTMR2 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr3":{"description":"Values RTMR3 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"devices":{"description":"Which machines.","type":"object","properties":{"allow":{"description":"Device ids that pass. Unless given, any genuine one, and the result says so.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/sha256"},"examples":[["sha256:0000000000000000000000000000000000000000000000000000000000000000"]]},"registry":{"$ref":"#/$defs/path","description":"A file of known devices."}},"patternProperties":{"^x-":true},"additionalProperties":false},"collateral":{"description":"Where Intel's certificates and TCB data come from.","type":"object","properties":{"from":{"description":"In this order: bundle, or a file of the repository.","type":"array","minItems":1,"maxItems":10,"items":{"description":"bundle, or a file.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["bundle"]},"examples":[["bundle","policy/collateral.json"]]},"online":{"description":"Whether the verifier may ask Intel.","enum":["never","allowed"],"default":"never"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tdx-policy"};
const schema136 = {"description":"TCB status of a platform. Source: Intel, TCB info v3.","enum":["UpToDate","SWHardeningNeeded","ConfigurationNeeded","ConfigurationAndSWHardeningNeeded","OutOfDate","OutOfDateConfigurationNeeded"],"examples":["UpToDate"],"$comment":"tcb-status"};
const schema137 = {"description":"A TCB status.","type":"string","pattern":"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$","examples":["OutOfDate"],"$comment":"tcb-status-key"};
const schema139 = {"description":"sha384: and 96 hex digits.","type":"string","pattern":"^sha384:[0-9a-f]{96}$","examples":["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"],"$comment":"measurement"};
const pattern116 = new RegExp("^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$", "u");
const pattern120 = new RegExp("^INTEL-SA-[0-9]{5}$", "u");
const pattern122 = new RegExp("^sha384:[0-9a-f]{96}$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "tcb") || (key0 === "measurements")) || (key0 === "devices")) || (key0 === "collateral")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tcb !== undefined && func0.call(data, "tcb")){
let data0 = data.tcb;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 of Object.keys(data0)){
if(!(((((key1 === "allow") || (key1 === "grace")) || (key1 === "min-evaluation")) || (key1 === "advisories")) || (pattern4.test(key1)))){
const err1 = {instancePath:instancePath+"/tcb",schemaPath:"#/properties/tcb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema135.properties.tcb,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.allow !== undefined && func0.call(data0, "allow")){
let data1 = data0.allow;
if(Array.isArray(data1)){
if(data1.length > 6){
const err2 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/maxItems",keyword:"maxItems",params:{limit: 6},schema:6,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((((((data2 === "UpToDate") || (data2 === "SWHardeningNeeded")) || (data2 === "ConfigurationNeeded")) || (data2 === "ConfigurationAndSWHardeningNeeded")) || (data2 === "OutOfDate")) || (data2 === "OutOfDateConfigurationNeeded"))){
const err4 = {instancePath:instancePath+"/tcb/allow/" + i0,schemaPath:"#/$defs/tcb-status/enum",keyword:"enum",params:{allowedValues: schema136.enum},schema:schema136.enum,parentSchema:schema136,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.tcb.properties.allow.type,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.grace !== undefined && func0.call(data0, "grace")){
let data3 = data0.grace;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 of Object.keys(data3)){
const _errs13 = errors;
if(typeof key2 === "string"){
if(!pattern116.test(key2)){
const err6 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/$defs/tcb-status-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$"},schema:"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$",parentSchema:schema137,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/$defs/tcb-status-key/type",keyword:"type",params:{type: "string"},schema:schema137.type,parentSchema:schema137,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid5 = _errs13 === errors;
if(!valid5){
const err8 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/properties/tcb/properties/grace/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema135.properties.tcb.properties.grace.propertyNames,parentSchema:schema135.properties.tcb.properties.grace,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key3 of Object.keys(data3)){
if(!(pattern4.test(key3))){
let data4 = data3[key3];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err9 = {instancePath:instancePath+"/tcb/grace/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/tcb/grace/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/properties/tcb/properties/grace/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.properties.grace.type,parentSchema:schema135.properties.tcb.properties.grace,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0["min-evaluation"] !== undefined && func0.call(data0, "min-evaluation")){
let data5 = data0["min-evaluation"];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/type",keyword:"type",params:{type: "integer"},schema:schema135.properties.tcb.properties["min-evaluation"].type,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.advisories !== undefined && func0.call(data0, "advisories")){
let data6 = data0.advisories;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 of Object.keys(data6)){
if(!((key4 === "allow") || (pattern4.test(key4)))){
const err15 = {instancePath:instancePath+"/tcb/advisories",schemaPath:"#/properties/tcb/properties/advisories/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema135.properties.tcb.properties.advisories,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.allow !== undefined && func0.call(data6, "allow")){
let data7 = data6.allow;
if(Array.isArray(data7)){
if(data7.length > 100){
const err16 = {instancePath:instancePath+"/tcb/advisories/allow",schemaPath:"#/properties/tcb/properties/advisories/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern120.test(data8)){
const err17 = {instancePath:instancePath+"/tcb/advisories/allow/" + i1,schemaPath:"#/properties/tcb/properties/advisories/properties/allow/items/pattern",keyword:"pattern",params:{pattern: "^INTEL-SA-[0-9]{5}$"},schema:"^INTEL-SA-[0-9]{5}$",parentSchema:schema135.properties.tcb.properties.advisories.properties.allow.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tcb/advisories/allow/" + i1,schemaPath:"#/properties/tcb/properties/advisories/properties/allow/items/type",keyword:"type",params:{type: "string"},schema:schema135.properties.tcb.properties.advisories.properties.allow.items.type,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/tcb/advisories/allow",schemaPath:"#/properties/tcb/properties/advisories/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.tcb.properties.advisories.properties.allow.type,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tcb/advisories",schemaPath:"#/properties/tcb/properties/advisories/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.properties.advisories.type,parentSchema:schema135.properties.tcb.properties.advisories,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tcb",schemaPath:"#/properties/tcb/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.type,parentSchema:schema135.properties.tcb,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.measurements !== undefined && func0.call(data, "measurements")){
let data9 = data.measurements;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 of Object.keys(data9)){
if(!((((((key5 === "mrtd") || (key5 === "rtmr0")) || (key5 === "rtmr1")) || (key5 === "rtmr2")) || (key5 === "rtmr3")) || (pattern4.test(key5)))){
const err22 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema135.properties.measurements,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.mrtd !== undefined && func0.call(data9, "mrtd")){
let data10 = data9.mrtd;
if(Array.isArray(data10)){
if(data10.length > 100){
const err23 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern122.test(data11)){
const err25 = {instancePath:instancePath+"/measurements/mrtd/" + i2,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/measurements/mrtd/" + i2,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.mrtd.type,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.rtmr0 !== undefined && func0.call(data9, "rtmr0")){
let data12 = data9.rtmr0;
if(Array.isArray(data12)){
if(data12.length > 100){
const err28 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.length < 1){
const err29 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(!pattern122.test(data13)){
const err30 = {instancePath:instancePath+"/measurements/rtmr0/" + i3,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/measurements/rtmr0/" + i3,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr0.type,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.rtmr1 !== undefined && func0.call(data9, "rtmr1")){
let data14 = data9.rtmr1;
if(Array.isArray(data14)){
if(data14.length > 100){
const err33 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data14.length < 1){
const err34 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!pattern122.test(data15)){
const err35 = {instancePath:instancePath+"/measurements/rtmr1/" + i4,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/measurements/rtmr1/" + i4,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr1.type,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.rtmr2 !== undefined && func0.call(data9, "rtmr2")){
let data16 = data9.rtmr2;
if(Array.isArray(data16)){
if(data16.length > 100){
const err38 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data16.length < 1){
const err39 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!pattern122.test(data17)){
const err40 = {instancePath:instancePath+"/measurements/rtmr2/" + i5,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/measurements/rtmr2/" + i5,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr2.type,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.rtmr3 !== undefined && func0.call(data9, "rtmr3")){
let data18 = data9.rtmr3;
if(Array.isArray(data18)){
if(data18.length > 100){
const err43 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18.length < 1){
const err44 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
let data19 = data18[i6];
if(typeof data19 === "string"){
if(!pattern122.test(data19)){
const err45 = {instancePath:instancePath+"/measurements/rtmr3/" + i6,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/measurements/rtmr3/" + i6,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr3.type,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "object"},schema:schema135.properties.measurements.type,parentSchema:schema135.properties.measurements,data:data9};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data20 = data.devices;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 of Object.keys(data20)){
if(!(((key6 === "allow") || (key6 === "registry")) || (pattern4.test(key6)))){
const err49 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema135.properties.devices,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.allow !== undefined && func0.call(data20, "allow")){
let data21 = data20.allow;
if(Array.isArray(data21)){
if(data21.length > 10000){
const err50 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data21.length < 1){
const err51 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
let data22 = data21[i7];
if(typeof data22 === "string"){
if(!pattern107.test(data22)){
const err52 = {instancePath:instancePath+"/devices/allow/" + i7,schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/devices/allow/" + i7,schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.devices.properties.allow.type,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.registry !== undefined && func0.call(data20, "registry")){
let data23 = data20.registry;
if(typeof data23 === "string"){
if(func64(data23) > 300){
const err55 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!pattern33.test(data23)){
const err56 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "object"},schema:schema135.properties.devices.type,parentSchema:schema135.properties.devices,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.collateral !== undefined && func0.call(data, "collateral")){
let data24 = data.collateral;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key7 of Object.keys(data24)){
if(!(((key7 === "from") || (key7 === "online")) || (pattern4.test(key7)))){
const err59 = {instancePath:instancePath+"/collateral",schemaPath:"#/properties/collateral/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema135.properties.collateral,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.from !== undefined && func0.call(data24, "from")){
let data25 = data24.from;
if(Array.isArray(data25)){
if(data25.length > 10){
const err60 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data25.length < 1){
const err61 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len8 = data25.length;
for(let i8=0; i8<len8; i8++){
let data26 = data25[i8];
if(typeof data26 === "string"){
if(func64(data26) > 300){
const err62 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern33.test(data26)){
const err63 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema135.properties.collateral.properties.from.items.type,parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/type",keyword:"type",params:{type: "array"},schema:schema135.properties.collateral.properties.from.type,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.online !== undefined && func0.call(data24, "online")){
let data27 = data24.online;
if(!((data27 === "never") || (data27 === "allowed"))){
const err66 = {instancePath:instancePath+"/collateral/online",schemaPath:"#/properties/collateral/properties/online/enum",keyword:"enum",params:{allowedValues: schema135.properties.collateral.properties.online.enum},schema:schema135.properties.collateral.properties.online.enum,parentSchema:schema135.properties.collateral.properties.online,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/collateral",schemaPath:"#/properties/collateral/type",keyword:"type",params:{type: "object"},schema:schema135.properties.collateral.type,parentSchema:schema135.properties.collateral,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema135.type,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema146 = {"description":"What a SEV-SNP report must show.","type":"object","properties":{"measurements":{"description":"Launch measurements that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"min-tcb":{"description":"Least version of each part.","type":"object","properties":{"bootloader":{"description":"Least version of the boot loader.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"tee":{"description":"Least version of the TEE.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"snp":{"description":"Least version of the SNP firmware.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"microcode":{"description":"Least version of the microcode.","type":"integer","minimum":0,"maximum":255,"examples":[3]}},"patternProperties":{"^x-":true},"additionalProperties":false},"debug":{"description":"Whether a guest with debugging passes.","enum":["deny","allow"],"default":"deny"},"chips":{"description":"Chip ids that pass. Unless given, any genuine one.","type":"array","minItems":1,"maxItems":10000,"items":{"description":"A chip id in hex.","type":"string","pattern":"^[0-9a-f]{128}$","examples":["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]},"examples":[["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"snp-policy"};
const pattern135 = new RegExp("^[0-9a-f]{128}$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "measurements") || (key0 === "min-tcb")) || (key0 === "debug")) || (key0 === "chips")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.measurements !== undefined && func0.call(data, "measurements")){
let data0 = data.measurements;
if(Array.isArray(data0)){
if(data0.length > 100){
const err1 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern122.test(data1)){
const err3 = {instancePath:instancePath+"/measurements/" + i0,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/measurements/" + i0,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "array"},schema:schema146.properties.measurements.type,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data["min-tcb"] !== undefined && func0.call(data, "min-tcb")){
let data2 = data["min-tcb"];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
if(!(((((key1 === "bootloader") || (key1 === "tee")) || (key1 === "snp")) || (key1 === "microcode")) || (pattern4.test(key1)))){
const err6 = {instancePath:instancePath+"/min-tcb",schemaPath:"#/properties/min-tcb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema146.properties["min-tcb"],data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.bootloader !== undefined && func0.call(data2, "bootloader")){
let data3 = data2.bootloader;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.bootloader.type,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 255 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data2.tee !== undefined && func0.call(data2, "tee")){
let data4 = data2.tee;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.tee.type,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 255 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data2.snp !== undefined && func0.call(data2, "snp")){
let data5 = data2.snp;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.snp.type,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 255 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data2.microcode !== undefined && func0.call(data2, "microcode")){
let data6 = data2.microcode;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.microcode.type,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 255 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/min-tcb",schemaPath:"#/properties/min-tcb/type",keyword:"type",params:{type: "object"},schema:schema146.properties["min-tcb"].type,parentSchema:schema146.properties["min-tcb"],data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.debug !== undefined && func0.call(data, "debug")){
let data7 = data.debug;
if(!((data7 === "deny") || (data7 === "allow"))){
const err20 = {instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/enum",keyword:"enum",params:{allowedValues: schema146.properties.debug.enum},schema:schema146.properties.debug.enum,parentSchema:schema146.properties.debug,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.chips !== undefined && func0.call(data, "chips")){
let data8 = data.chips;
if(Array.isArray(data8)){
if(data8.length > 10000){
const err21 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.length < 1){
const err22 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!pattern135.test(data9)){
const err23 = {instancePath:instancePath+"/chips/" + i1,schemaPath:"#/properties/chips/items/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{128}$"},schema:"^[0-9a-f]{128}$",parentSchema:schema146.properties.chips.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/chips/" + i1,schemaPath:"#/properties/chips/items/type",keyword:"type",params:{type: "string"},schema:schema146.properties.chips.items.type,parentSchema:schema146.properties.chips.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/type",keyword:"type",params:{type: "array"},schema:schema146.properties.chips.type,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema146.type,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema149 = {"description":"What a TPM quote must show.","type":"object","properties":{"enrolled":{"$ref":"#/$defs/path","description":"File with the host's enrolled keys."},"bank":{"description":"Hash of the PCR bank.","enum":["sha256","sha384"],"default":"sha256"},"pcrs":{"description":"PCR number to the values it may have.","type":"object","propertyNames":{"$ref":"#/$defs/pcr-number"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Values it may have.","type":"array","minItems":1,"maxItems":100,"items":{"description":"sha256: or sha384: and hex.","type":"string","pattern":"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}},"examples":[{"7":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}]},"nv-log":{"description":"NV index that records every apply, quoted: unquoted it is a number.","type":"string","pattern":"^0x[0-9a-f]{6,8}$","examples":["0x1500020"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tpm-policy"};
const schema151 = {"description":"A PCR: 0 to 23, quoted.","type":"string","pattern":"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$","examples":["7"],"$comment":"pcr-number"};
const pattern140 = new RegExp("^(?:x-.*|[0-9]|1[0-9]|2[0-3])$", "u");
const pattern142 = new RegExp("^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$", "u");
const pattern143 = new RegExp("^0x[0-9a-f]{6,8}$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "enrolled") || (key0 === "bank")) || (key0 === "pcrs")) || (key0 === "nv-log")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema149,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enrolled !== undefined && func0.call(data, "enrolled")){
let data0 = data.enrolled;
if(typeof data0 === "string"){
if(func64(data0) > 300){
const err1 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern33.test(data0)){
const err2 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bank !== undefined && func0.call(data, "bank")){
let data1 = data.bank;
if(!((data1 === "sha256") || (data1 === "sha384"))){
const err4 = {instancePath:instancePath+"/bank",schemaPath:"#/properties/bank/enum",keyword:"enum",params:{allowedValues: schema149.properties.bank.enum},schema:schema149.properties.bank.enum,parentSchema:schema149.properties.bank,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.pcrs !== undefined && func0.call(data, "pcrs")){
let data2 = data.pcrs;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern140.test(key1)){
const err5 = {instancePath:instancePath+"/pcrs",schemaPath:"#/$defs/pcr-number/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[0-9]|1[0-9]|2[0-3])$"},schema:"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$",parentSchema:schema151,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/pcrs",schemaPath:"#/$defs/pcr-number/type",keyword:"type",params:{type: "string"},schema:schema151.type,parentSchema:schema151,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs10 === errors;
if(!valid2){
const err7 = {instancePath:instancePath+"/pcrs",schemaPath:"#/properties/pcrs/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema149.properties.pcrs.propertyNames,parentSchema:schema149.properties.pcrs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
if(!(pattern4.test(key2))){
let data3 = data2[key2];
if(Array.isArray(data3)){
if(data3.length > 100){
const err8 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern142.test(data4)){
const err10 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/pcrs/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$"},schema:"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$",parentSchema:schema149.properties.pcrs.additionalProperties.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/pcrs/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema149.properties.pcrs.additionalProperties.items.type,parentSchema:schema149.properties.pcrs.additionalProperties.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema149.properties.pcrs.additionalProperties.type,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/pcrs",schemaPath:"#/properties/pcrs/type",keyword:"type",params:{type: "object"},schema:schema149.properties.pcrs.type,parentSchema:schema149.properties.pcrs,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["nv-log"] !== undefined && func0.call(data, "nv-log")){
let data5 = data["nv-log"];
if(typeof data5 === "string"){
if(!pattern143.test(data5)){
const err14 = {instancePath:instancePath+"/nv-log",schemaPath:"#/properties/nv-log/pattern",keyword:"pattern",params:{pattern: "^0x[0-9a-f]{6,8}$"},schema:"^0x[0-9a-f]{6,8}$",parentSchema:schema149.properties["nv-log"],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/nv-log",schemaPath:"#/properties/nv-log/type",keyword:"type",params:{type: "string"},schema:schema149.properties["nv-log"].type,parentSchema:schema149.properties["nv-log"],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema149.type,parentSchema:schema149,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema127.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.platform !== undefined && func0.call(data, "platform")){
let data0 = data.platform;
if(!((((((data0 === "dstack-tdx") || (data0 === "tdx")) || (data0 === "sev-snp")) || (data0 === "tpm")) || (data0 === "nixos-tpm")) || (data0 === "host-key"))){
const err1 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/enum",keyword:"enum",params:{allowedValues: schema127.properties.platform.enum},schema:schema127.properties.platform.enum,parentSchema:schema127.properties.platform,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["app-id"] !== undefined && func0.call(data, "app-id")){
let data1 = data["app-id"];
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err2 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema128,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.expect !== undefined && func0.call(data, "expect")){
let data2 = data.expect;
if(typeof data2 === "string"){
if(func64(data2) > 300){
const err4 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern33.test(data2)){
const err5 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["max-age"] !== undefined && func0.call(data, "max-age")){
let data3 = data["max-age"];
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err7 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["os-image"] !== undefined && func0.call(data, "os-image")){
let data4 = data["os-image"];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 of Object.keys(data4)){
if(!((((key1 === "hash") || (key1 === "dev")) || (key1 === "min-version")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/os-image",schemaPath:"#/properties/os-image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema127.properties["os-image"],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.hash !== undefined && func0.call(data4, "hash")){
let data5 = data4.hash;
if(typeof data5 === "string"){
if(!pattern107.test(data5)){
const err10 = {instancePath:instancePath+"/os-image/hash",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/os-image/hash",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.dev !== undefined && func0.call(data4, "dev")){
let data6 = data4.dev;
if(!((data6 === "deny") || (data6 === "allow"))){
const err12 = {instancePath:instancePath+"/os-image/dev",schemaPath:"#/properties/os-image/properties/dev/enum",keyword:"enum",params:{allowedValues: schema127.properties["os-image"].properties.dev.enum},schema:schema127.properties["os-image"].properties.dev.enum,parentSchema:schema127.properties["os-image"].properties.dev,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4["min-version"] !== undefined && func0.call(data4, "min-version")){
let data7 = data4["min-version"];
if(typeof data7 === "string"){
if(!pattern108.test(data7)){
const err13 = {instancePath:instancePath+"/os-image/min-version",schemaPath:"#/properties/os-image/properties/min-version/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$"},schema:"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$",parentSchema:schema127.properties["os-image"].properties["min-version"],data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/os-image/min-version",schemaPath:"#/properties/os-image/properties/min-version/type",keyword:"type",params:{type: "string"},schema:schema127.properties["os-image"].properties["min-version"].type,parentSchema:schema127.properties["os-image"].properties["min-version"],data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/os-image",schemaPath:"#/properties/os-image/type",keyword:"type",params:{type: "object"},schema:schema127.properties["os-image"].type,parentSchema:schema127.properties["os-image"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["key-provider"] !== undefined && func0.call(data, "key-provider")){
let data8 = data["key-provider"];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 of Object.keys(data8)){
if(!(((key2 === "name") || (key2 === "id")) || (pattern4.test(key2)))){
const err16 = {instancePath:instancePath+"/key-provider",schemaPath:"#/properties/key-provider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema127.properties["key-provider"],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.name !== undefined && func0.call(data8, "name")){
let data9 = data8.name;
if(!((((data9 === "kms") || (data9 === "local-sgx")) || (data9 === "tpm")) || (data9 === "none"))){
const err17 = {instancePath:instancePath+"/key-provider/name",schemaPath:"#/properties/key-provider/properties/name/enum",keyword:"enum",params:{allowedValues: schema127.properties["key-provider"].properties.name.enum},schema:schema127.properties["key-provider"].properties.name.enum,parentSchema:schema127.properties["key-provider"].properties.name,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.id !== undefined && func0.call(data8, "id")){
let data10 = data8.id;
if(typeof data10 === "string"){
if(!pattern107.test(data10)){
const err18 = {instancePath:instancePath+"/key-provider/id",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/key-provider/id",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/key-provider",schemaPath:"#/properties/key-provider/type",keyword:"type",params:{type: "object"},schema:schema127.properties["key-provider"].type,parentSchema:schema127.properties["key-provider"],data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
let data11 = data.compose;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 of Object.keys(data11)){
if(!(((((key3 === "from") || (key3 === "digests")) || (key3 === "env")) || (key3 === "launch-token")) || (pattern4.test(key3)))){
const err21 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema127.properties.compose,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.from !== undefined && func0.call(data11, "from")){
let data12 = data11.from;
if(typeof data12 === "string"){
if(func64(data12) > 300){
const err22 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern33.test(data12)){
const err23 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.digests !== undefined && func0.call(data11, "digests")){
let data13 = data11.digests;
if(!((data13 === "required") || (data13 === "any"))){
const err25 = {instancePath:instancePath+"/compose/digests",schemaPath:"#/properties/compose/properties/digests/enum",keyword:"enum",params:{allowedValues: schema127.properties.compose.properties.digests.enum},schema:schema127.properties.compose.properties.digests.enum,parentSchema:schema127.properties.compose.properties.digests,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.env !== undefined && func0.call(data11, "env")){
let data14 = data11.env;
if(Array.isArray(data14)){
if(data14.length > 100){
const err26 = {instancePath:instancePath+"/compose/env",schemaPath:"#/properties/compose/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema127.properties.compose.properties.env,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern17.test(data15)){
const err27 = {instancePath:instancePath+"/compose/env/" + i0,schemaPath:"#/$defs/variable-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,199}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,199}$",parentSchema:schema44,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/compose/env/" + i0,schemaPath:"#/$defs/variable-name/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/compose/env",schemaPath:"#/properties/compose/properties/env/type",keyword:"type",params:{type: "array"},schema:schema127.properties.compose.properties.env.type,parentSchema:schema127.properties.compose.properties.env,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11["launch-token"] !== undefined && func0.call(data11, "launch-token")){
let data16 = data11["launch-token"];
if(!((data16 === "required") || (data16 === "none"))){
const err30 = {instancePath:instancePath+"/compose/launch-token",schemaPath:"#/properties/compose/properties/launch-token/enum",keyword:"enum",params:{allowedValues: schema127.properties.compose.properties["launch-token"].enum},schema:schema127.properties.compose.properties["launch-token"].enum,parentSchema:schema127.properties.compose.properties["launch-token"],data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/type",keyword:"type",params:{type: "object"},schema:schema127.properties.compose.type,parentSchema:schema127.properties.compose,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.tdx !== undefined && func0.call(data, "tdx")){
if(!(validate73(data.tdx, {instancePath:instancePath+"/tdx",parentData:data,parentDataProperty:"tdx",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.snp !== undefined && func0.call(data, "snp")){
if(!(validate75(data.snp, {instancePath:instancePath+"/snp",parentData:data,parentDataProperty:"snp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data19 = data.gpu;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 of Object.keys(data19)){
if(!((((key4 === "require") || (key4 === "driver")) || (key4 === "debug")) || (pattern4.test(key4)))){
const err32 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema148,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data19.require !== undefined && func0.call(data19, "require")){
let data20 = data19.require;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err33 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/type",keyword:"type",params:{type: "integer"},schema:schema148.properties.require.type,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 64 || isNaN(data20)){
const err34 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err35 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data19.driver !== undefined && func0.call(data19, "driver")){
let data21 = data19.driver;
if(Array.isArray(data21)){
if(data21.length > 20){
const err36 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data21.length < 1){
const err37 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(!pattern137.test(data22)){
const err38 = {instancePath:instancePath+"/gpu/driver/" + i1,schemaPath:"#/$defs/gpu-policy/properties/driver/items/pattern",keyword:"pattern",params:{pattern: "^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$"},schema:"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$",parentSchema:schema148.properties.driver.items,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/gpu/driver/" + i1,schemaPath:"#/$defs/gpu-policy/properties/driver/items/type",keyword:"type",params:{type: "string"},schema:schema148.properties.driver.items.type,parentSchema:schema148.properties.driver.items,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/type",keyword:"type",params:{type: "array"},schema:schema148.properties.driver.type,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.debug !== undefined && func0.call(data19, "debug")){
let data23 = data19.debug;
if(!((data23 === "deny") || (data23 === "allow"))){
const err41 = {instancePath:instancePath+"/gpu/debug",schemaPath:"#/$defs/gpu-policy/properties/debug/enum",keyword:"enum",params:{allowedValues: schema148.properties.debug.enum},schema:schema148.properties.debug.enum,parentSchema:schema148.properties.debug,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/type",keyword:"type",params:{type: "object"},schema:schema148.type,parentSchema:schema148,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.tpm !== undefined && func0.call(data, "tpm")){
if(!(validate77(data.tpm, {instancePath:instancePath+"/tpm",parentData:data,parentDataProperty:"tpm",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.instances !== undefined && func0.call(data, "instances")){
let data25 = data.instances;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 of Object.keys(data25)){
if(!(((key5 === "max") || (key5 === "allow")) || (pattern4.test(key5)))){
const err43 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema127.properties.instances,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data25.max !== undefined && func0.call(data25, "max")){
let data26 = data25.max;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err44 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/type",keyword:"type",params:{type: "integer"},schema:schema127.properties.instances.properties.max.type,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 10000 || isNaN(data26)){
const err45 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err46 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data25.allow !== undefined && func0.call(data25, "allow")){
let data27 = data25.allow;
if(Array.isArray(data27)){
if(data27.length > 100){
const err47 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data27.length < 1){
const err48 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
if(typeof data28 === "string"){
if(!pattern145.test(data28)){
const err49 = {instancePath:instancePath+"/instances/allow/" + i2,schemaPath:"#/$defs/hex-id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{6,128}$"},schema:"^[0-9a-f]{6,128}$",parentSchema:schema152,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/instances/allow/" + i2,schemaPath:"#/$defs/hex-id/type",keyword:"type",params:{type: "string"},schema:schema152.type,parentSchema:schema152,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema127.properties.instances.properties.allow.type,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "object"},schema:schema127.properties.instances.type,parentSchema:schema127.properties.instances,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.nix !== undefined && func0.call(data, "nix")){
let data29 = data.nix;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 of Object.keys(data29)){
if(!((((key6 === "keys") || (key6 === "closure")) || (key6 === "closure-digest")) || (pattern4.test(key6)))){
const err53 = {instancePath:instancePath+"/nix",schemaPath:"#/properties/nix/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema127.properties.nix,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data29.keys !== undefined && func0.call(data29, "keys")){
let data30 = data29.keys;
if(Array.isArray(data30)){
if(data30.length > 20){
const err54 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data30.length < 1){
const err55 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
let data31 = data30[i3];
if(typeof data31 === "string"){
if(!pattern79.test(data31)){
const err56 = {instancePath:instancePath+"/nix/keys/" + i3,schemaPath:"#/$defs/cache-key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$"},schema:"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$",parentSchema:schema103,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/nix/keys/" + i3,schemaPath:"#/$defs/cache-key/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/type",keyword:"type",params:{type: "array"},schema:schema127.properties.nix.properties.keys.type,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data29.closure !== undefined && func0.call(data29, "closure")){
let data32 = data29.closure;
if(!((data32 === "signed") || (data32 === "any"))){
const err59 = {instancePath:instancePath+"/nix/closure",schemaPath:"#/properties/nix/properties/closure/enum",keyword:"enum",params:{allowedValues: schema127.properties.nix.properties.closure.enum},schema:schema127.properties.nix.properties.closure.enum,parentSchema:schema127.properties.nix.properties.closure,data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data29["closure-digest"] !== undefined && func0.call(data29, "closure-digest")){
let data33 = data29["closure-digest"];
if(!((data33 === "from-plan") || (data33 === "any"))){
const err60 = {instancePath:instancePath+"/nix/closure-digest",schemaPath:"#/properties/nix/properties/closure-digest/enum",keyword:"enum",params:{allowedValues: schema127.properties.nix.properties["closure-digest"].enum},schema:schema127.properties.nix.properties["closure-digest"].enum,parentSchema:schema127.properties.nix.properties["closure-digest"],data:data33};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/nix",schemaPath:"#/properties/nix/type",keyword:"type",params:{type: "object"},schema:schema127.properties.nix.type,parentSchema:schema127.properties.nix,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema117.required,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.attr === undefined) || (!(func0.call(data, "attr")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attr"},schema:schema117.required,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema117.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("profile" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "profile"},schema:"profile",parentSchema:schema117.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data10 = data.attr;
if(typeof data10 === "string"){
if(func64(data10) > 300){
const err17 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern21.test(data10)){
const err18 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema117.type,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema155 = {"description":"Images run by podman or docker.","type":"object","properties":{"kind":{"description":"What Neko manages: here containers.","const":"containers"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"}},"required":["kind","run"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"containers-target"};
const schema162 = {"description":"An image/variant, or a mapping that names it and says how it runs.","type":["string","object"],"pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","properties":{"image":{"$ref":"#/$defs/image-reference"},"name":{"$ref":"#/$defs/name","description":"Name of the container, unique in its target. Unless given, the image's."},"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"required":["image"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["agent/opt",{"image":"agent/opt","ports":["127.0.0.1:8080:80"]}],"$comment":"container"};
const schema163 = {"description":"An image and a variant, or an image that declares no variants. What a target runs may be <image>/auto: then its host picks the variant that was made most for it.","type":"string","pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","examples":["agent/opt","web"],"$comment":"image-reference"};
const schema165 = {"description":"A published port: [address:]host:container[/tcp|/udp], or the container's alone.","type":"string","pattern":"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["127.0.0.1:8080:80","8080:80"],"$comment":"port"};
const schema166 = {"description":"A bind mount: /host/path:/container/path, also :ro.","type":"string","maxLength":1000,"pattern":"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$","examples":["/srv/data:/data:ro"],"$comment":"mount"};
const schema167 = {"description":"A CDI name or a device path.","type":"string","maxLength":300,"pattern":"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$","examples":["nvidia.com/gpu=all","/dev/kvm"],"$comment":"device"};
const pattern155 = new RegExp("^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$", "u");
const pattern159 = new RegExp("^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$", "u");
const pattern160 = new RegExp("^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$", "u");
const pattern161 = new RegExp("^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$", "u");

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema162.type},schema:schema162.type,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern155.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.image === undefined) || (!(func0.call(data, "image")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},schema:schema162.required,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((((key0 === "image") || (key0 === "name")) || (key0 === "ports")) || (key0 === "env")) || (key0 === "mounts")) || (key0 === "devices")) || (key0 === "args")) || (key0 === "network")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined && func0.call(data, "image")){
let data0 = data.image;
if(typeof data0 === "string"){
if(!pattern155.test(data0)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/$defs/image-reference/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema163,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/$defs/image-reference/type",keyword:"type",params:{type: "string"},schema:schema163.type,parentSchema:schema163,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern39.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ports !== undefined && func0.call(data, "ports")){
let data2 = data.ports;
if(Array.isArray(data2)){
if(data2.length > 100){
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern159.test(data3)){
const err9 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema165,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},schema:schema162.properties.ports.type,parentSchema:schema162.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.mounts !== undefined && func0.call(data, "mounts")){
let data5 = data.mounts;
if(Array.isArray(data5)){
if(data5.length > 100){
const err12 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.mounts,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func64(data6) > 1000){
const err13 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern160.test(data6)){
const err14 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$"},schema:"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$",parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/type",keyword:"type",params:{type: "string"},schema:schema166.type,parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"},schema:schema162.properties.mounts.type,parentSchema:schema162.properties.mounts,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data7 = data.devices;
if(Array.isArray(data7)){
if(data7.length > 100){
const err17 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.devices,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func64(data8) > 300){
const err18 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern161.test(data8)){
const err19 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$"},schema:"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$",parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/type",keyword:"type",params:{type: "string"},schema:schema167.type,parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},schema:schema162.properties.devices.type,parentSchema:schema162.properties.devices,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.args !== undefined && func0.call(data, "args")){
let data9 = data.args;
if(Array.isArray(data9)){
if(data9.length > 200){
const err22 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema162.properties.args,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func64(data10) > 32768){
const err23 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},schema:schema162.properties.args.type,parentSchema:schema162.properties.args,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.network !== undefined && func0.call(data, "network")){
let data11 = data.network;
if(!(((data11 === "bridge") || (data11 === "host")) || (data11 === "none"))){
const err26 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/enum",keyword:"enum",params:{allowedValues: schema162.properties.network.enum},schema:schema162.properties.network.enum,parentSchema:schema162.properties.network,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.run === undefined) || (!(func0.call(data, "run")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema155.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("containers" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "containers"},schema:"containers",parentSchema:schema155.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data10 = data.run;
if(Array.isArray(data10)){
if(data10.length > 200){
const err17 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate85(data10[i0], {instancePath:instancePath+"/run/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema155.properties.run.type,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.strategy !== undefined && func0.call(data, "strategy")){
let data12 = data.strategy;
if(!((data12 === "replace") || (data12 === "beside"))){
const err20 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema155.properties.strategy.enum},schema:schema155.properties.strategy.enum,parentSchema:schema155.properties.strategy,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema155.type,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema169 = {"description":"A NixOS system.","type":"object","properties":{"kind":{"description":"What Neko manages: here nixos.","const":"nixos"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"config":{"description":"Name below nixosConfigurations. Unless given, the target's.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$","examples":["gpu-01"]},"modules":{"description":"NixOS modules of the host, for generated flakes.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/path"},"examples":[["nixos/nats-cluster.nix"]]},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"},"proxmox":{"$ref":"#/$defs/proxmox"}},"required":["kind"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"nixos-target"};
const pattern168 = new RegExp("^[A-Za-z_][A-Za-z0-9_'-]{0,99}$", "u");
const schema177 = {"description":"Where the container or machine lies on Proxmox, for bootstrap.","type":"object","properties":{"node":{"$ref":"#/$defs/host-address","description":"Node.","examples":["pve1"]},"vmid":{"description":"Number of the guest.","type":"integer","minimum":100,"maximum":999999999,"examples":[201]},"cores":{"description":"CPU cores.","type":"integer","minimum":1,"maximum":1024,"default":2},"memory":{"$ref":"#/$defs/size","description":"Memory.","examples":["2GiB"]},"storage":{"description":"Storage of its disk.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local-lvm"]},"template-storage":{"description":"Storage templates are copied to.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local"]},"bridge":{"description":"Bridge of its network interface.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,14}$","examples":["vmbr0"]},"ip":{"$ref":"#/$defs/cidr","description":"Its address.","examples":["10.0.0.41/19"]},"gateway":{"$ref":"#/$defs/host-address","description":"Its gateway.","examples":["10.0.0.1"]}},"required":["node","vmid"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"proxmox"};
const schema180 = {"description":"An IPv4 address and its prefix length.","type":"string","pattern":"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$","examples":["10.0.0.41/19"],"$comment":"cidr"};
const pattern175 = new RegExp("^[a-z0-9][a-z0-9._-]{0,14}$", "u");
const pattern176 = new RegExp("^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$", "u");

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.node === undefined) || (!(func0.call(data, "node")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "node"},schema:schema177.required,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.vmid === undefined) || (!(func0.call(data, "vmid")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vmid"},schema:schema177.required,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema177.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
let data0 = data.node;
if(typeof data0 === "string"){
if(func64(data0) > 253){
const err3 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern84.test(data0)){
const err4 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vmid !== undefined && func0.call(data, "vmid")){
let data1 = data.vmid;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/type",keyword:"type",params:{type: "integer"},schema:schema177.properties.vmid.type,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 999999999 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999},schema:999999999,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.cores !== undefined && func0.call(data, "cores")){
let data2 = data.cores;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "integer"},schema:schema177.properties.cores.type,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1024 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},schema:1024,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.memory !== undefined && func0.call(data, "memory")){
let data3 = data.memory;
if(typeof data3 === "string"){
if(!pattern62.test(data3)){
const err12 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.storage !== undefined && func0.call(data, "storage")){
let data4 = data.storage;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err14 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema177.properties.storage,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/type",keyword:"type",params:{type: "string"},schema:schema177.properties.storage.type,parentSchema:schema177.properties.storage,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["template-storage"] !== undefined && func0.call(data, "template-storage")){
let data5 = data["template-storage"];
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err16 = {instancePath:instancePath+"/template-storage",schemaPath:"#/properties/template-storage/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema177.properties["template-storage"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/template-storage",schemaPath:"#/properties/template-storage/type",keyword:"type",params:{type: "string"},schema:schema177.properties["template-storage"].type,parentSchema:schema177.properties["template-storage"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.bridge !== undefined && func0.call(data, "bridge")){
let data6 = data.bridge;
if(typeof data6 === "string"){
if(!pattern175.test(data6)){
const err18 = {instancePath:instancePath+"/bridge",schemaPath:"#/properties/bridge/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,14}$"},schema:"^[a-z0-9][a-z0-9._-]{0,14}$",parentSchema:schema177.properties.bridge,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/bridge",schemaPath:"#/properties/bridge/type",keyword:"type",params:{type: "string"},schema:schema177.properties.bridge.type,parentSchema:schema177.properties.bridge,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.ip !== undefined && func0.call(data, "ip")){
let data7 = data.ip;
if(typeof data7 === "string"){
if(!pattern176.test(data7)){
const err20 = {instancePath:instancePath+"/ip",schemaPath:"#/$defs/cidr/pattern",keyword:"pattern",params:{pattern: "^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$"},schema:"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$",parentSchema:schema180,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/ip",schemaPath:"#/$defs/cidr/type",keyword:"type",params:{type: "string"},schema:schema180.type,parentSchema:schema180,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.gateway !== undefined && func0.call(data, "gateway")){
let data8 = data.gateway;
if(typeof data8 === "string"){
if(func64(data8) > 253){
const err22 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern84.test(data8)){
const err23 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema177.type,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema169.required,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema169.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("nixos" !== data0){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "nixos"},schema:"nixos",parentSchema:schema169.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err5 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern84.test(data2)){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err10 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err12 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err14 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined && func0.call(data, "config")){
let data10 = data.config;
if(typeof data10 === "string"){
if(!pattern168.test(data10)){
const err16 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]{0,99}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$",parentSchema:schema169.properties.config,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "string"},schema:schema169.properties.config.type,parentSchema:schema169.properties.config,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.modules !== undefined && func0.call(data, "modules")){
let data11 = data.modules;
if(Array.isArray(data11)){
if(data11.length > 100){
const err18 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema169.properties.modules,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func64(data12) > 300){
const err19 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern33.test(data12)){
const err20 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "array"},schema:schema169.properties.modules.type,parentSchema:schema169.properties.modules,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data13 = data.run;
if(Array.isArray(data13)){
if(data13.length > 200){
const err23 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data13.length < 1){
const err24 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate85(data13[i1], {instancePath:instancePath+"/run/" + i1,parentData:data13,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema169.properties.run.type,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.strategy !== undefined && func0.call(data, "strategy")){
let data15 = data.strategy;
if(!((data15 === "replace") || (data15 === "beside"))){
const err26 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema169.properties.strategy.enum},schema:schema169.properties.strategy.enum,parentSchema:schema169.properties.strategy,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.proxmox !== undefined && func0.call(data, "proxmox")){
if(!(validate94(data.proxmox, {instancePath:instancePath+"/proxmox",parentData:data,parentDataProperty:"proxmox",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema169.type,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema182 = {"description":"Development shells kept realised on a workstation.","type":"object","properties":{"kind":{"description":"What Neko manages: here shells.","const":"shells"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"shells":{"description":"Shells, by name.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/shell-name"},"examples":[["default","gpu"]]}},"required":["kind","shells"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shells-target"};
const schema189 = {"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-name"};
const pattern184 = new RegExp("^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$", "u");

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.shells === undefined) || (!(func0.call(data, "shells")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shells"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema182.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("shells" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "shells"},schema:"shells",parentSchema:schema182.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.shells !== undefined && func0.call(data, "shells")){
let data10 = data.shells;
if(Array.isArray(data10)){
if(data10.length > 100){
const err17 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!pattern184.test(data11)){
const err19 = {instancePath:instancePath+"/shells/" + i0,schemaPath:"#/$defs/shell-name/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema189,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/shells/" + i0,schemaPath:"#/$defs/shell-name/type",keyword:"type",params:{type: "string"},schema:schema189.type,parentSchema:schema189,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/type",keyword:"type",params:{type: "array"},schema:schema182.properties.shells.type,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema190 = {"description":"A confidential virtual machine.","type":"object","properties":{"kind":{"description":"What Neko manages: here tee.","const":"tee"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"platform":{"description":"What it runs on.","enum":["tdx","sev-snp"],"examples":["tdx"]},"provider":{"description":"Who runs it.","enum":["dstack","phala"],"examples":["dstack"]},"app-id":{"$ref":"#/$defs/app-id"},"compose":{"$ref":"#/$defs/path","description":"Its compose file; images in it by digest."},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]}},"required":["kind","platform","provider","compose"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tee-target"};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.platform === undefined) || (!(func0.call(data, "platform")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "platform"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.provider === undefined) || (!(func0.call(data, "provider")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.compose === undefined) || (!(func0.call(data, "compose")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compose"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema190.properties, key0)) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("tee" !== data0){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "tee"},schema:"tee",parentSchema:schema190.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern84.test(data2)){
const err9 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err13 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err15 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err17 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.platform !== undefined && func0.call(data, "platform")){
let data10 = data.platform;
if(!((data10 === "tdx") || (data10 === "sev-snp"))){
const err19 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/enum",keyword:"enum",params:{allowedValues: schema190.properties.platform.enum},schema:schema190.properties.platform.enum,parentSchema:schema190.properties.platform,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.provider !== undefined && func0.call(data, "provider")){
let data11 = data.provider;
if(!((data11 === "dstack") || (data11 === "phala"))){
const err20 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema190.properties.provider.enum},schema:schema190.properties.provider.enum,parentSchema:schema190.properties.provider,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["app-id"] !== undefined && func0.call(data, "app-id")){
let data12 = data["app-id"];
if(typeof data12 === "string"){
if(!pattern8.test(data12)){
const err21 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
let data13 = data.compose;
if(typeof data13 === "string"){
if(func64(data13) > 300){
const err23 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern33.test(data13)){
const err24 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data14 = data.run;
if(Array.isArray(data14)){
if(data14.length > 200){
const err26 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data14.length < 1){
const err27 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate85(data14[i0], {instancePath:instancePath+"/run/" + i0,parentData:data14,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema190.properties.run.type,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema190.type,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing0 = "kind")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("profile" !== data.kind){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
if(!(validate68(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
if(valid1){
var props0 = true;
}
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[0].if,parentSchema:schema116.allOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing1 = "kind")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("containers" !== data.kind){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
if(!(validate81(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid3 = _valid1;
if(valid3){
var props1 = true;
}
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[1].if,parentSchema:schema116.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs13 = errors;
let valid5 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing2 = "kind")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("nixos" !== data.kind){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs16 = errors;
if(!(validate89(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
var _valid2 = _errs16 === errors;
valid5 = _valid2;
if(valid5){
var props2 = true;
}
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[2].if,parentSchema:schema116.allOf[2],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing3 = "kind")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("shells" !== data.kind){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid3 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs21 = errors;
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var _valid3 = _errs21 === errors;
valid7 = _valid3;
if(valid7){
var props3 = true;
}
}
if(!valid7){
const err11 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[3].if,parentSchema:schema116.allOf[3],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs23 = errors;
let valid9 = true;
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing4 = "kind")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("tee" !== data.kind){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var _valid4 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs26 = errors;
if(!(validate102(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var _valid4 = _errs26 === errors;
valid9 = _valid4;
if(valid9){
var props4 = true;
}
}
if(!valid9){
const err14 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[4].if,parentSchema:schema116.allOf[4],data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data5 = data.kind;
if(!(((((data5 === "profile") || (data5 === "containers")) || (data5 === "nixos")) || (data5 === "shells")) || (data5 === "tee"))){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema116.properties.kind.enum},schema:schema116.properties.kind.enum,parentSchema:schema116.properties.kind,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate67.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema202 = {"description":"An environment: what is different for targets that belong to it.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"overrides":{"description":"Laid over what targets of this environment say; env and labels key by key, the rest whole.","type":"object","properties":{"labels":{"$ref":"#/$defs/labels"},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of every container."},"containers":{"description":"By the container's name.","type":"object","maxProperties":1000,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/container-overrides"},"examples":[{"agent":{"env":{"NEKO_LOGLEVEL":"INFO"}}}]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"environment-spec"};
const schema205 = {"description":"What is different in one environment.","type":"object","properties":{"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"container-overrides"};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "ports") || (key0 === "env")) || (key0 === "mounts")) || (key0 === "devices")) || (key0 === "args")) || (key0 === "network")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ports !== undefined && func0.call(data, "ports")){
let data0 = data.ports;
if(Array.isArray(data0)){
if(data0.length > 100){
const err1 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.ports,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern159.test(data1)){
const err2 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema165,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},schema:schema205.properties.ports.type,parentSchema:schema205.properties.ports,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.mounts !== undefined && func0.call(data, "mounts")){
let data3 = data.mounts;
if(Array.isArray(data3)){
if(data3.length > 100){
const err5 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.mounts,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func64(data4) > 1000){
const err6 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern160.test(data4)){
const err7 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$"},schema:"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$",parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/type",keyword:"type",params:{type: "string"},schema:schema166.type,parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"},schema:schema205.properties.mounts.type,parentSchema:schema205.properties.mounts,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data5 = data.devices;
if(Array.isArray(data5)){
if(data5.length > 100){
const err10 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.devices,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func64(data6) > 300){
const err11 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern161.test(data6)){
const err12 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$"},schema:"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$",parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/type",keyword:"type",params:{type: "string"},schema:schema167.type,parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},schema:schema205.properties.devices.type,parentSchema:schema205.properties.devices,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.args !== undefined && func0.call(data, "args")){
let data7 = data.args;
if(Array.isArray(data7)){
if(data7.length > 200){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema205.properties.args,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(func64(data8) > 32768){
const err16 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},schema:schema205.properties.args.type,parentSchema:schema205.properties.args,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.network !== undefined && func0.call(data, "network")){
let data9 = data.network;
if(!(((data9 === "bridge") || (data9 === "host")) || (data9 === "none"))){
const err19 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/enum",keyword:"enum",params:{allowedValues: schema205.properties.network.enum},schema:schema205.properties.network.enum,parentSchema:schema205.properties.network,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema205.type,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((key0 === "description") || (key0 === "overrides")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema202,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.overrides !== undefined && func0.call(data, "overrides")){
let data1 = data.overrides;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!((((key1 === "labels") || (key1 === "env")) || (key1 === "containers")) || (pattern4.test(key1)))){
const err3 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema202.properties.overrides,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.labels !== undefined && func0.call(data1, "labels")){
if(!(validate54(data1.labels, {instancePath:instancePath+"/overrides/labels",parentData:data1,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data1.env !== undefined && func0.call(data1, "env")){
if(!(validate28(data1.env, {instancePath:instancePath+"/overrides/env",parentData:data1,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data1.containers !== undefined && func0.call(data1, "containers")){
let data4 = data1.containers;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 1000){
const err4 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 of Object.keys(data4)){
const _errs14 = errors;
if(typeof key2 === "string"){
if(!pattern15.test(key2)){
const err5 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid3 = _errs14 === errors;
if(!valid3){
const err7 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema202.properties.overrides.properties.containers.propertyNames,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key3 of Object.keys(data4)){
if(!(pattern4.test(key3))){
if(!(validate112(data4[key3], {instancePath:instancePath+"/overrides/containers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/type",keyword:"type",params:{type: "object"},schema:schema202.properties.overrides.properties.containers.type,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "object"},schema:schema202.properties.overrides.type,parentSchema:schema202.properties.overrides,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema202.type,parentSchema:schema202,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema210 = {"description":"Where hosts look for what to run.","type":"object","properties":{"branch":{"$ref":"#/$defs/branch","default":"main"},"poll":{"$ref":"#/$defs/positive-duration","description":"How often a host should look. What it does is in its own host file.","default":"60s"},"verify":{"description":"What a host checks before it acts. release-record: the signed release record. signed-commits: the signatures of all commits too.","enum":["release-record","signed-commits"],"default":"release-record"},"resolve":{"description":"record: a host takes what the release record says. host: it evaluates and builds itself, for people without CI.","enum":["record","host"],"default":"record"},"release-timeout":{"$ref":"#/$defs/positive-duration","description":"How long a commit may be without a release before that is an alarm.","default":"2h"},"allow-web-flow":{"description":"Commits signed by the forge itself count, for signed-commits.","type":"boolean","default":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"source"};
const schema211 = {"description":"A branch: no refs/, no HEAD, no commit id.","type":"string","pattern":"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$","examples":["main"],"$comment":"branch"};
const pattern207 = new RegExp("^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$", "u");

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "branch") || (key0 === "poll")) || (key0 === "verify")) || (key0 === "resolve")) || (key0 === "release-timeout")) || (key0 === "allow-web-flow")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.branch !== undefined && func0.call(data, "branch")){
let data0 = data.branch;
if(typeof data0 === "string"){
if(!pattern207.test(data0)){
const err1 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$"},schema:"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$",parentSchema:schema211,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema211.type,parentSchema:schema211,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.poll !== undefined && func0.call(data, "poll")){
let data1 = data.poll;
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err3 = {instancePath:instancePath+"/poll",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/poll",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.verify !== undefined && func0.call(data, "verify")){
let data2 = data.verify;
if(!((data2 === "release-record") || (data2 === "signed-commits"))){
const err5 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/enum",keyword:"enum",params:{allowedValues: schema210.properties.verify.enum},schema:schema210.properties.verify.enum,parentSchema:schema210.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resolve !== undefined && func0.call(data, "resolve")){
let data3 = data.resolve;
if(!((data3 === "record") || (data3 === "host"))){
const err6 = {instancePath:instancePath+"/resolve",schemaPath:"#/properties/resolve/enum",keyword:"enum",params:{allowedValues: schema210.properties.resolve.enum},schema:schema210.properties.resolve.enum,parentSchema:schema210.properties.resolve,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["release-timeout"] !== undefined && func0.call(data, "release-timeout")){
let data4 = data["release-timeout"];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err7 = {instancePath:instancePath+"/release-timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/release-timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["allow-web-flow"] !== undefined && func0.call(data, "allow-web-flow")){
let data5 = data["allow-web-flow"];
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/allow-web-flow",schemaPath:"#/properties/allow-web-flow/type",keyword:"type",params:{type: "boolean"},schema:schema210.properties["allow-web-flow"].type,parentSchema:schema210.properties["allow-web-flow"],data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema210.type,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema214 = {"description":"How a release reaches the targets.","type":"object","properties":{"on-failure":{"description":"rollback: a target that fails goes back to its last good state. pause: it stays, and the rollout stops.","enum":["rollback","pause"],"default":"rollback"},"keep-generations":{"description":"Good states a host keeps.","type":"integer","minimum":1,"maximum":100,"default":5},"waves":{"description":"In this order; each target in exactly one. Without waves a release admits every target at once.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/wave"}},"health":{"description":"What must pass after a change, on each target it is for.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/health-check"}},"timeouts":{"description":"Longest time of each phase on a host. The host's own file may shorten them.","type":"object","properties":{"fetch":{"$ref":"#/$defs/positive-duration","description":"Reading the remotes.","default":"5m"},"prepare":{"$ref":"#/$defs/positive-duration","description":"Substituting and pulling.","default":"60m"},"apply":{"$ref":"#/$defs/positive-duration","description":"The change itself.","default":"10m"},"settle":{"$ref":"#/$defs/positive-duration","description":"Until units and containers are quiet.","default":"90s"},"probe":{"$ref":"#/$defs/positive-duration","description":"Until health checks pass.","default":"5m"},"confirm":{"$ref":"#/$defs/positive-duration","description":"Until the host reaches its remotes again.","default":"2m"},"rollback":{"$ref":"#/$defs/positive-duration","description":"Going back.","default":"10m"},"reboot":{"$ref":"#/$defs/positive-duration","description":"Restarting.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"rollout"};
const schema215 = {"description":"Targets that go together, after the waves before.","type":"object","properties":{"name":{"$ref":"#/$defs/name","description":"Name of the wave, unique.","examples":["canary"]},"to":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["canary-01"]]},"soak":{"$ref":"#/$defs/duration","description":"How long the wave must be healthy before the next.","default":"0s"},"max-unavailable":{"description":"Targets under way at once: a number, or a percentage of the wave (rounded down, at least 1).","type":["integer","string"],"minimum":1,"maximum":10000,"pattern":"^(?:100|[1-9][0-9]?)%$","default":1,"examples":[1,"50%"]},"environment":{"$ref":"#/$defs/environment","description":"GitHub environment whose reviewers approve the wave."},"window":{"$ref":"#/$defs/window","description":"When it may begin."}},"required":["name","to"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"wave"};
const schema218 = {"description":"A whole number and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"duration"};
const schema220 = {"description":"When a wave may begin: days, from-to, time zone; \"daily\" for all days. Or the name of a window of windows. What has begun goes on after its end.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC","nights"],"$comment":"window"};
const pattern214 = new RegExp("^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$", "u");
const pattern215 = new RegExp("^(?:100|[1-9][0-9]?)%$", "u");
const pattern217 = new RegExp("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$", "u");

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema215.required,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.to === undefined) || (!(func0.call(data, "to")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema215.required,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "name") || (key0 === "to")) || (key0 === "soak")) || (key0 === "max-unavailable")) || (key0 === "environment")) || (key0 === "window")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern39.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined && func0.call(data, "to")){
let data1 = data.to;
if(Array.isArray(data1)){
if(data1.length > 10000){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern39.test(data2)){
const err7 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},schema:schema215.properties.to.type,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.soak !== undefined && func0.call(data, "soak")){
let data3 = data.soak;
if(typeof data3 === "string"){
if(!pattern214.test(data3)){
const err10 = {instancePath:instancePath+"/soak",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema218,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/soak",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema218.type,parentSchema:schema218,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data["max-unavailable"] !== undefined && func0.call(data, "max-unavailable")){
let data4 = data["max-unavailable"];
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/type",keyword:"type",params:{type: schema215.properties["max-unavailable"].type},schema:schema215.properties["max-unavailable"].type,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern215.test(data4)){
const err15 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9][0-9]?)%$"},schema:"^(?:100|[1-9][0-9]?)%$",parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data5 = data.environment;
if(typeof data5 === "string"){
if(!pattern96.test(data5)){
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data6 = data.window;
if(typeof data6 === "string"){
if(!pattern217.test(data6)){
const err18 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/window/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$",parentSchema:schema220,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "string"},schema:schema220.type,parentSchema:schema220,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema215.type,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema221 = {"description":"A probe that must pass after a change: http, exec, tcp, unit, metric or gpu.","type":"object","oneOf":[{"properties":{"http":true},"required":["http"]},{"properties":{"exec":true},"required":["exec"]},{"properties":{"tcp":true},"required":["tcp"]},{"properties":{"unit":true},"required":["unit"]},{"properties":{"metric":true},"required":["metric"]},{"properties":{"gpu":true},"required":["gpu"]}],"allOf":[{"if":{"properties":{"http":true},"required":["http"]},"then":{"$ref":"#/$defs/http-probe"}},{"if":{"properties":{"exec":true},"required":["exec"]},"then":{"$ref":"#/$defs/exec-probe"}},{"if":{"properties":{"tcp":true},"required":["tcp"]},"then":{"$ref":"#/$defs/tcp-probe"}},{"if":{"properties":{"unit":true},"required":["unit"]},"then":{"$ref":"#/$defs/unit-probe"}},{"if":{"properties":{"metric":true},"required":["metric"]},"then":{"$ref":"#/$defs/metric-probe"}},{"if":{"properties":{"gpu":true},"required":["gpu"]},"then":{"$ref":"#/$defs/gpu-probe"}}],"$comment":"health-check"};
const schema222 = {"description":"Passes when the address answers with the status.","type":"object","properties":{"http":{"$ref":"#/$defs/probe-url"},"status":{"description":"Status that passes.","type":"integer","minimum":100,"maximum":599,"default":200},"contains":{"description":"Text the body must contain.","type":"string","minLength":1,"maxLength":1000,"examples":["ok"]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["http"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"http-probe"};
const schema223 = {"description":"An http or https address without user or password.","type":"string","maxLength":1000,"pattern":"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$","examples":["http://localhost:8080/health"],"$comment":"probe-url"};
const pattern219 = new RegExp("^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$", "u");

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.http === undefined) || (!(func0.call(data, "http")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "http"},schema:schema222.required,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "http") || (key0 === "status")) || (key0 === "contains")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.http !== undefined && func0.call(data, "http")){
let data0 = data.http;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err2 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern219.test(data0)){
const err3 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$"},schema:"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$",parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/type",keyword:"type",params:{type: "string"},schema:schema223.type,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},schema:schema222.properties.status.type,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.contains !== undefined && func0.call(data, "contains")){
let data2 = data.contains;
if(typeof data2 === "string"){
if(func64(data2) > 1000){
const err8 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func64(data2) < 1){
const err9 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},schema:schema222.properties.contains.type,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data3 = data.within;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data4 = data.successes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema222.properties.successes.type,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data5 = data.on;
if(Array.isArray(data5)){
if(data5.length > 10000){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern39.test(data6)){
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema222.properties.on.type,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema222.type,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema226 = {"description":"Passes when the program ends with 0.","type":"object","properties":{"exec":{"description":"Program and arguments; no shell.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["nvidia-smi","-L"]]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["exec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exec-probe"};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.exec === undefined) || (!(func0.call(data, "exec")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exec"},schema:schema226.required,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "exec") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.exec !== undefined && func0.call(data, "exec")){
let data0 = data.exec;
if(Array.isArray(data0)){
if(data0.length > 200){
const err2 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func64(data1) > 32768){
const err4 = {instancePath:instancePath+"/exec/" + i0,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/exec/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/type",keyword:"type",params:{type: "array"},schema:schema226.properties.exec.type,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data2 = data.within;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err7 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data3 = data.successes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema226.properties.successes.type,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err14 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema226.properties.on.type,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema226.type,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema230 = {"description":"Passes when a connection is accepted.","type":"object","properties":{"tcp":{"$ref":"#/$defs/socket","description":"Where to connect."},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["tcp"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tcp-probe"};
const schema231 = {"description":"host:port.","type":"string","pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$","examples":["localhost:4222"],"$comment":"socket"};
const pattern226 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$", "u");

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.tcp === undefined) || (!(func0.call(data, "tcp")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tcp"},schema:schema230.required,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "tcp") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tcp !== undefined && func0.call(data, "tcp")){
let data0 = data.tcp;
if(typeof data0 === "string"){
if(!pattern226.test(data0)){
const err2 = {instancePath:instancePath+"/tcp",schemaPath:"#/$defs/socket/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$",parentSchema:schema231,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/tcp",schemaPath:"#/$defs/socket/type",keyword:"type",params:{type: "string"},schema:schema231.type,parentSchema:schema231,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data1 = data.within;
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err4 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data2 = data.successes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema230.properties.successes.type,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data3 = data.on;
if(Array.isArray(data3)){
if(data3.length > 10000){
const err9 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern39.test(data4)){
const err11 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema230.properties.on.type,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema230.type,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema234 = {"description":"Passes when a systemd unit is active and stays so.","type":"object","properties":{"unit":{"$ref":"#/$defs/unit-name","description":"The unit."},"stable-for":{"$ref":"#/$defs/positive-duration","description":"How long without a restart.","default":"10s"},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["unit"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"unit-probe"};
const schema235 = {"description":"A systemd unit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$","examples":["neko-agent.service"],"$comment":"unit-name"};
const pattern230 = new RegExp("^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$", "u");

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.unit === undefined) || (!(func0.call(data, "unit")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unit"},schema:schema234.required,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "unit") || (key0 === "stable-for")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.unit !== undefined && func0.call(data, "unit")){
let data0 = data.unit;
if(typeof data0 === "string"){
if(!pattern230.test(data0)){
const err2 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$"},schema:"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$",parentSchema:schema235,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit-name/type",keyword:"type",params:{type: "string"},schema:schema235.type,parentSchema:schema235,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["stable-for"] !== undefined && func0.call(data, "stable-for")){
let data1 = data["stable-for"];
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err4 = {instancePath:instancePath+"/stable-for",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/stable-for",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data2 = data.within;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err6 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data3 = data.successes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema234.properties.successes.type,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err11 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema234.properties.on.type,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema234.type,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema239 = {"description":"Passes when a metric lies within its bounds.","type":"object","properties":{"metric":{"$ref":"#/$defs/probe-url","description":"Where metrics are read, in the Prometheus text format.","examples":["http://localhost:9090/metrics"]},"name":{"$ref":"#/$defs/metric-name"},"min":{"description":"Least value that passes.","type":"number","examples":[1]},"max":{"description":"Largest value that passes.","type":"number","examples":[100]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["metric","name"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"metric":"http://localhost:9090/metrics","name":"queue_length","max":100}],"$comment":"metric-probe"};
const schema241 = {"description":"A Prometheus metric, with labels where needed.","type":"string","pattern":"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$","examples":["neko_requests_total","up{job=\"agent\"}"],"$comment":"metric-name"};
const pattern236 = new RegExp("^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$", "u");

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.metric === undefined) || (!(func0.call(data, "metric")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema239.required,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema239.required,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "metric") || (key0 === "name")) || (key0 === "min")) || (key0 === "max")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metric !== undefined && func0.call(data, "metric")){
let data0 = data.metric;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern219.test(data0)){
const err4 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$"},schema:"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$",parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/type",keyword:"type",params:{type: "string"},schema:schema223.type,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern236.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/metric-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$"},schema:"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$",parentSchema:schema241,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/metric-name/type",keyword:"type",params:{type: "string"},schema:schema241.type,parentSchema:schema241,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.min !== undefined && func0.call(data, "min")){
let data2 = data.min;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},schema:schema239.properties.min.type,parentSchema:schema239.properties.min,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max !== undefined && func0.call(data, "max")){
let data3 = data.max;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},schema:schema239.properties.max.type,parentSchema:schema239.properties.max,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data4 = data.within;
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err10 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data5 = data.successes;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema239.properties.successes.type,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data6 = data.on;
if(Array.isArray(data6)){
if(data6.length > 10000){
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err17 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema239.properties.on.type,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema239.type,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema244 = {"description":"Passes when the GPUs are there and answer.","type":"object","properties":{"gpu":{"description":"What must be there; {} for any GPU.","type":"object","properties":{"count":{"description":"How many at least.","type":"integer","minimum":1,"maximum":64,"default":1},"min-capability":{"$ref":"#/$defs/compute-capability","description":"Least compute capability."},"min-memory":{"$ref":"#/$defs/size","description":"Least memory of each."}},"patternProperties":{"^x-":true},"additionalProperties":false},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["gpu"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-probe"};
const schema245 = {"description":"A compute capability, quoted.","type":"string","pattern":"^[0-9]{1,2}\\.[0-9]$","examples":["8.6"],"$comment":"compute-capability"};
const pattern241 = new RegExp("^[0-9]{1,2}\\.[0-9]$", "u");

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.gpu === undefined) || (!(func0.call(data, "gpu")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gpu"},schema:schema244.required,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "gpu") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data0 = data.gpu;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 of Object.keys(data0)){
if(!((((key1 === "count") || (key1 === "min-capability")) || (key1 === "min-memory")) || (pattern4.test(key1)))){
const err2 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema244.properties.gpu,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.count !== undefined && func0.call(data0, "count")){
let data1 = data0.count;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema244.properties.gpu.properties.count.type,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 64 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data0["min-capability"] !== undefined && func0.call(data0, "min-capability")){
let data2 = data0["min-capability"];
if(typeof data2 === "string"){
if(!pattern241.test(data2)){
const err6 = {instancePath:instancePath+"/gpu/min-capability",schemaPath:"#/$defs/compute-capability/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,2}\\.[0-9]$"},schema:"^[0-9]{1,2}\\.[0-9]$",parentSchema:schema245,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/gpu/min-capability",schemaPath:"#/$defs/compute-capability/type",keyword:"type",params:{type: "string"},schema:schema245.type,parentSchema:schema245,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["min-memory"] !== undefined && func0.call(data0, "min-memory")){
let data3 = data0["min-memory"];
if(typeof data3 === "string"){
if(!pattern62.test(data3)){
const err8 = {instancePath:instancePath+"/gpu/min-memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/gpu/min-memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/type",keyword:"type",params:{type: "object"},schema:schema244.properties.gpu.type,parentSchema:schema244.properties.gpu,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data4 = data.within;
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data5 = data.successes;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema244.properties.successes.type,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data6 = data.on;
if(Array.isArray(data6)){
if(data6.length > 10000){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema244.properties.on.type,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema244.type,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema221.type,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs2 = errors;
let valid0 = false;
let passing0 = null;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.http === undefined) || (!(func0.call(data, "http")))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "http"},schema:schema221.oneOf[0].required,parentSchema:schema221.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.http = true;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.exec === undefined) || (!(func0.call(data, "exec")))){
const err2 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "exec"},schema:schema221.oneOf[1].required,parentSchema:schema221.oneOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.exec = true;
}
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.tcp === undefined) || (!(func0.call(data, "tcp")))){
const err3 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "tcp"},schema:schema221.oneOf[2].required,parentSchema:schema221.oneOf[2],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = props0 || {};
props0.tcp = true;
}
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.unit === undefined) || (!(func0.call(data, "unit")))){
const err4 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "unit"},schema:schema221.oneOf[3].required,parentSchema:schema221.oneOf[3],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = props0 || {};
props0.unit = true;
}
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.metric === undefined) || (!(func0.call(data, "metric")))){
const err5 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "metric"},schema:schema221.oneOf[4].required,parentSchema:schema221.oneOf[4],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = props0 || {};
props0.metric = true;
}
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.gpu === undefined) || (!(func0.call(data, "gpu")))){
const err6 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "gpu"},schema:schema221.oneOf[5].required,parentSchema:schema221.oneOf[5],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = props0 || {};
props0.gpu = true;
}
}
}
}
}
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema221.oneOf,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs10 = errors;
let valid2 = true;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.http === undefined) || (!(func0.call(data, "http")))) && (missing0 = "http")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs12 = errors;
if(!(validate122(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
if(valid2){
var props1 = true;
}
}
if(!valid2){
const err9 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[0].if,parentSchema:schema221.allOf[0],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs14 = errors;
let valid3 = true;
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.exec === undefined) || (!(func0.call(data, "exec")))) && (missing1 = "exec")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs16 = errors;
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
var _valid2 = _errs16 === errors;
valid3 = _valid2;
if(valid3){
var props2 = true;
}
}
if(!valid3){
const err11 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[1].if,parentSchema:schema221.allOf[1],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs18 = errors;
let valid4 = true;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.tcp === undefined) || (!(func0.call(data, "tcp")))) && (missing2 = "tcp")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid3 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs20 = errors;
if(!(validate126(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid3 = _errs20 === errors;
valid4 = _valid3;
if(valid4){
var props3 = true;
}
}
if(!valid4){
const err13 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[2].if,parentSchema:schema221.allOf[2],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs22 = errors;
let valid5 = true;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.unit === undefined) || (!(func0.call(data, "unit")))) && (missing3 = "unit")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs24 = errors;
if(!(validate128(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
var _valid4 = _errs24 === errors;
valid5 = _valid4;
if(valid5){
var props4 = true;
}
}
if(!valid5){
const err15 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[3].if,parentSchema:schema221.allOf[3],data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs26 = errors;
let valid6 = true;
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.metric === undefined) || (!(func0.call(data, "metric")))) && (missing4 = "metric")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid5 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs28 = errors;
if(!(validate130(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
var _valid5 = _errs28 === errors;
valid6 = _valid5;
if(valid6){
var props5 = true;
}
}
if(!valid6){
const err17 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[4].if,parentSchema:schema221.allOf[4],data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs30 = errors;
let valid7 = true;
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.gpu === undefined) || (!(func0.call(data, "gpu")))) && (missing5 = "gpu")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid6 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs32 = errors;
if(!(validate132(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var _valid6 = _errs32 === errors;
valid7 = _valid6;
if(valid7){
var props6 = true;
}
}
if(!valid7){
const err19 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[5].if,parentSchema:schema221.allOf[5],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
validate121.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate121.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "on-failure") || (key0 === "keep-generations")) || (key0 === "waves")) || (key0 === "health")) || (key0 === "timeouts")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["on-failure"] !== undefined && func0.call(data, "on-failure")){
let data0 = data["on-failure"];
if(!((data0 === "rollback") || (data0 === "pause"))){
const err1 = {instancePath:instancePath+"/on-failure",schemaPath:"#/properties/on-failure/enum",keyword:"enum",params:{allowedValues: schema214.properties["on-failure"].enum},schema:schema214.properties["on-failure"].enum,parentSchema:schema214.properties["on-failure"],data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["keep-generations"] !== undefined && func0.call(data, "keep-generations")){
let data1 = data["keep-generations"];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/type",keyword:"type",params:{type: "integer"},schema:schema214.properties["keep-generations"].type,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.waves !== undefined && func0.call(data, "waves")){
let data2 = data.waves;
if(Array.isArray(data2)){
if(data2.length > 100){
const err5 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema214.properties.waves,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate119(data2[i0], {instancePath:instancePath+"/waves/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},schema:schema214.properties.waves.type,parentSchema:schema214.properties.waves,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.health !== undefined && func0.call(data, "health")){
let data4 = data.health;
if(Array.isArray(data4)){
if(data4.length > 200){
const err7 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema214.properties.health,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate121(data4[i1], {instancePath:instancePath+"/health/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "array"},schema:schema214.properties.health.type,parentSchema:schema214.properties.health,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeouts !== undefined && func0.call(data, "timeouts")){
let data6 = data.timeouts;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 of Object.keys(data6)){
if(!(((((((((key1 === "fetch") || (key1 === "prepare")) || (key1 === "apply")) || (key1 === "settle")) || (key1 === "probe")) || (key1 === "confirm")) || (key1 === "rollback")) || (key1 === "reboot")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema214.properties.timeouts,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.fetch !== undefined && func0.call(data6, "fetch")){
let data7 = data6.fetch;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err10 = {instancePath:instancePath+"/timeouts/fetch",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/timeouts/fetch",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prepare !== undefined && func0.call(data6, "prepare")){
let data8 = data6.prepare;
if(typeof data8 === "string"){
if(!pattern10.test(data8)){
const err12 = {instancePath:instancePath+"/timeouts/prepare",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/timeouts/prepare",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.apply !== undefined && func0.call(data6, "apply")){
let data9 = data6.apply;
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err14 = {instancePath:instancePath+"/timeouts/apply",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/timeouts/apply",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.settle !== undefined && func0.call(data6, "settle")){
let data10 = data6.settle;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err16 = {instancePath:instancePath+"/timeouts/settle",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/timeouts/settle",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.probe !== undefined && func0.call(data6, "probe")){
let data11 = data6.probe;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err18 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.confirm !== undefined && func0.call(data6, "confirm")){
let data12 = data6.confirm;
if(typeof data12 === "string"){
if(!pattern10.test(data12)){
const err20 = {instancePath:instancePath+"/timeouts/confirm",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/timeouts/confirm",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.rollback !== undefined && func0.call(data6, "rollback")){
let data13 = data6.rollback;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
const err22 = {instancePath:instancePath+"/timeouts/rollback",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/timeouts/rollback",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.reboot !== undefined && func0.call(data6, "reboot")){
let data14 = data6.reboot;
if(typeof data14 === "string"){
if(!pattern10.test(data14)){
const err24 = {instancePath:instancePath+"/timeouts/reboot",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/timeouts/reboot",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},schema:schema214.properties.timeouts.type,parentSchema:schema214.properties.timeouts,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema214.type,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema259 = {"description":"A time in which nothing is rolled out.","type":"object","properties":{"from":{"$ref":"#/$defs/instant","description":"It begins."},"until":{"$ref":"#/$defs/instant","description":"It ends; a day counts whole."},"reason":{"$ref":"#/$defs/reason"},"on":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["from","until","reason"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"freeze"};
const schema260 = {"description":"A day, or a day and a time in UTC: 2026-12-24 or 2026-12-24T18:00Z.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$","examples":["2026-12-24","2026-12-24T18:00Z"],"$comment":"instant"};
const schema262 = {"description":"Why, for people: one line.","type":"string","maxLength":1000,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["vendor diagnostics need it until RMA 4411 closes"],"$comment":"reason"};
const pattern258 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$", "u");
const pattern260 = new RegExp("^[^\\S\\n\\r]*\\S[^\\n\\r]*$", "u");

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.until === undefined) || (!(func0.call(data, "until")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "from") || (key0 === "until")) || (key0 === "reason")) || (key0 === "on")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined && func0.call(data, "from")){
let data0 = data.from;
if(typeof data0 === "string"){
if(!pattern258.test(data0)){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$",parentSchema:schema260,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},schema:schema260.type,parentSchema:schema260,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.until !== undefined && func0.call(data, "until")){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern258.test(data1)){
const err6 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$",parentSchema:schema260,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},schema:schema260.type,parentSchema:schema260,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data2 = data.reason;
if(typeof data2 === "string"){
if(func64(data2) > 1000){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern260.test(data2)){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data3 = data.on;
if(Array.isArray(data3)){
if(data3.length > 10000){
const err11 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern39.test(data4)){
const err13 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema259.properties.on.type,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema259.type,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema264 = {"description":"What the fleet must prove; each target's own part is its attest.","type":"object","properties":{"policy":{"description":"off: nothing is asked. observe: judged and shown. enforce: a required check fails.","enum":["off","observe","enforce"],"default":"observe"},"challenge":{"description":"What evidence must answer.","type":"object","properties":{"deploy":{"description":"After a deployment.","enum":["commit","epoch","direct"],"default":"commit"},"running":{"description":"While running.","enum":["commit","epoch","direct"],"default":"epoch"},"epoch-every":{"$ref":"#/$defs/positive-duration","description":"How often a new epoch begins.","default":"15m"},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","default":"45m"},"direct-ttl":{"$ref":"#/$defs/positive-duration","description":"How long a direct challenge may be answered.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false},"evidence":{"description":"Where evidence is kept.","type":"object","properties":{"store":{"description":"An OCI registry, a git repository, or a directory.","enum":["oci","git","file"],"default":"oci"},"remote":{"description":"Which one: host/repository, an https or ssh address of a repository, or a directory.","type":"string","maxLength":500,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$","examples":["ghcr.io/acme/evidence"]},"public":{"description":"What everybody may read.","enum":["redacted","full"],"default":"redacted"}},"patternProperties":{"^x-":true},"additionalProperties":false},"images":{"description":"What is proven of images.","type":"object","properties":{"provenance":{"description":"Whether every image needs provenance.","enum":["required","optional"],"default":"optional"},"sbom":{"description":"Format of the bill of materials.","enum":["spdx","cyclonedx","none"],"default":"none"},"rebuild":{"description":"Images that are built twice and compared bit for bit.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/image-reference"},"examples":[["agent/generic"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tees":{"description":"What holds for every tee target that does not say otherwise.","type":"object","properties":{"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"tcb":{"description":"TCB statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate","SWHardeningNeeded"]]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"provenance":{"description":"Who may have built which images.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/provenance-rule"},"examples":[[{"images":["ghcr.io/acme/*"],"or":{"key":"policy/keys/release.pub"}}]]},"rollback":{"description":"Whether a host may prove an older state.","type":"object","properties":{"generation":{"description":"strict: only what is listed in allow.","enum":["strict","any"],"default":"strict"},"allow":{"description":"Older states that pass.","type":"array","maxItems":100,"items":{"description":"An older state.","type":"object","properties":{"to":{"description":"Commit, or the beginning of its id; quoted.","type":"string","pattern":"^[0-9a-f]{7,64}$","examples":["9f1c2ab"]},"reason":{"$ref":"#/$defs/reason"},"until":{"$ref":"#/$defs/date","description":"Last day on which it passes."}},"required":["to","reason","until"],"patternProperties":{"^x-":true},"additionalProperties":false}}},"patternProperties":{"^x-":true},"additionalProperties":false},"on-mismatch":{"description":"What happens when the proof fails. quarantine: no traffic, no secrets. block: the rollout stops. warn: it is shown.","enum":["quarantine","block","warn"],"default":"quarantine"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attestation"};
const schema276 = {"description":"A day, as 2026-12-31: the whole of it, in UTC.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","examples":["2026-12-31"],"$comment":"date"};
const pattern268 = new RegExp("^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$", "u");
const pattern286 = new RegExp("^[0-9a-f]{7,64}$", "u");
const pattern288 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const schema273 = {"description":"Who may have built some images.","type":"object","properties":{"images":{"description":"Repositories; * stands for any rest.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A repository, or a beginning and *.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$","examples":["ghcr.io/acme/*"]},"examples":[["ghcr.io/acme/*"]]},"builder":{"description":"A builder with a certificate.","type":"object","properties":{"issuer":{"description":"Issuer of its identity.","type":"string","pattern":"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$","examples":["https://token.actions.githubusercontent.com"]},"workflow":{"description":"Its workflow: owner/repo/.github/workflows/file@ref.","type":"string","maxLength":500,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$","examples":["acme/app/.github/workflows/build.yml@refs/heads/main"]},"runner":{"description":"Kind of runner.","enum":["github-hosted","self-hosted","any"],"default":"any"}},"required":["issuer","workflow"],"patternProperties":{"^x-":true},"additionalProperties":false},"or":{"description":"A key that counts as well.","type":"object","properties":{"key":{"$ref":"#/$defs/path","description":"File with the public key.","examples":["policy/keys/release.pub"]}},"required":["key"],"patternProperties":{"^x-":true},"additionalProperties":false},"source":{"description":"What was built.","type":"object","properties":{"commit":{"description":"deployed: the very commit that is deployed.","enum":["deployed","any"],"default":"deployed"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["images"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"provenance-rule"};
const pattern277 = new RegExp("^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$", "u");
const pattern279 = new RegExp("^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$", "u");
const pattern280 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$", "u");

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.images === undefined) || (!(func0.call(data, "images")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "images"},schema:schema273.required,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "images") || (key0 === "builder")) || (key0 === "or")) || (key0 === "source")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data0 = data.images;
if(Array.isArray(data0)){
if(data0.length > 100){
const err2 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern277.test(data1)){
const err4 = {instancePath:instancePath+"/images/" + i0,schemaPath:"#/properties/images/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$"},schema:"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$",parentSchema:schema273.properties.images.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/images/" + i0,schemaPath:"#/properties/images/items/type",keyword:"type",params:{type: "string"},schema:schema273.properties.images.items.type,parentSchema:schema273.properties.images.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "array"},schema:schema273.properties.images.type,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.builder !== undefined && func0.call(data, "builder")){
let data2 = data.builder;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.issuer === undefined) || (!(func0.call(data2, "issuer")))){
const err7 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/required",keyword:"required",params:{missingProperty: "issuer"},schema:schema273.properties.builder.required,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.workflow === undefined) || (!(func0.call(data2, "workflow")))){
const err8 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/required",keyword:"required",params:{missingProperty: "workflow"},schema:schema273.properties.builder.required,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((((key1 === "issuer") || (key1 === "workflow")) || (key1 === "runner")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.issuer !== undefined && func0.call(data2, "issuer")){
let data3 = data2.issuer;
if(typeof data3 === "string"){
if(!pattern279.test(data3)){
const err10 = {instancePath:instancePath+"/builder/issuer",schemaPath:"#/properties/builder/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$"},schema:"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$",parentSchema:schema273.properties.builder.properties.issuer,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/builder/issuer",schemaPath:"#/properties/builder/properties/issuer/type",keyword:"type",params:{type: "string"},schema:schema273.properties.builder.properties.issuer.type,parentSchema:schema273.properties.builder.properties.issuer,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.workflow !== undefined && func0.call(data2, "workflow")){
let data4 = data2.workflow;
if(typeof data4 === "string"){
if(func64(data4) > 500){
const err12 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern280.test(data4)){
const err13 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$",parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema273.properties.builder.properties.workflow.type,parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.runner !== undefined && func0.call(data2, "runner")){
let data5 = data2.runner;
if(!(((data5 === "github-hosted") || (data5 === "self-hosted")) || (data5 === "any"))){
const err15 = {instancePath:instancePath+"/builder/runner",schemaPath:"#/properties/builder/properties/runner/enum",keyword:"enum",params:{allowedValues: schema273.properties.builder.properties.runner.enum},schema:schema273.properties.builder.properties.runner.enum,parentSchema:schema273.properties.builder.properties.runner,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/type",keyword:"type",params:{type: "object"},schema:schema273.properties.builder.type,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.or !== undefined && func0.call(data, "or")){
let data6 = data.or;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.key === undefined) || (!(func0.call(data6, "key")))){
const err17 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/required",keyword:"required",params:{missingProperty: "key"},schema:schema273.properties.or.required,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 of Object.keys(data6)){
if(!((key2 === "key") || (pattern4.test(key2)))){
const err18 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.key !== undefined && func0.call(data6, "key")){
let data7 = data6.key;
if(typeof data7 === "string"){
if(func64(data7) > 300){
const err19 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern33.test(data7)){
const err20 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/type",keyword:"type",params:{type: "object"},schema:schema273.properties.or.type,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data8 = data.source;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 of Object.keys(data8)){
if(!((key3 === "commit") || (pattern4.test(key3)))){
const err23 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema273.properties.source,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.commit !== undefined && func0.call(data8, "commit")){
let data9 = data8.commit;
if(!((data9 === "deployed") || (data9 === "any"))){
const err24 = {instancePath:instancePath+"/source/commit",schemaPath:"#/properties/source/properties/commit/enum",keyword:"enum",params:{allowedValues: schema273.properties.source.properties.commit.enum},schema:schema273.properties.source.properties.commit.enum,parentSchema:schema273.properties.source.properties.commit,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},schema:schema273.properties.source.type,parentSchema:schema273.properties.source,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema273.type,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema264.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema264,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
let data0 = data.policy;
if(!(((data0 === "off") || (data0 === "observe")) || (data0 === "enforce"))){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema264.properties.policy.enum},schema:schema264.properties.policy.enum,parentSchema:schema264.properties.policy,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.challenge !== undefined && func0.call(data, "challenge")){
let data1 = data.challenge;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!((((((key1 === "deploy") || (key1 === "running")) || (key1 === "epoch-every")) || (key1 === "max-age")) || (key1 === "direct-ttl")) || (pattern4.test(key1)))){
const err2 = {instancePath:instancePath+"/challenge",schemaPath:"#/properties/challenge/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema264.properties.challenge,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.deploy !== undefined && func0.call(data1, "deploy")){
let data2 = data1.deploy;
if(!(((data2 === "commit") || (data2 === "epoch")) || (data2 === "direct"))){
const err3 = {instancePath:instancePath+"/challenge/deploy",schemaPath:"#/properties/challenge/properties/deploy/enum",keyword:"enum",params:{allowedValues: schema264.properties.challenge.properties.deploy.enum},schema:schema264.properties.challenge.properties.deploy.enum,parentSchema:schema264.properties.challenge.properties.deploy,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.running !== undefined && func0.call(data1, "running")){
let data3 = data1.running;
if(!(((data3 === "commit") || (data3 === "epoch")) || (data3 === "direct"))){
const err4 = {instancePath:instancePath+"/challenge/running",schemaPath:"#/properties/challenge/properties/running/enum",keyword:"enum",params:{allowedValues: schema264.properties.challenge.properties.running.enum},schema:schema264.properties.challenge.properties.running.enum,parentSchema:schema264.properties.challenge.properties.running,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1["epoch-every"] !== undefined && func0.call(data1, "epoch-every")){
let data4 = data1["epoch-every"];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err5 = {instancePath:instancePath+"/challenge/epoch-every",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/challenge/epoch-every",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1["max-age"] !== undefined && func0.call(data1, "max-age")){
let data5 = data1["max-age"];
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err7 = {instancePath:instancePath+"/challenge/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/challenge/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1["direct-ttl"] !== undefined && func0.call(data1, "direct-ttl")){
let data6 = data1["direct-ttl"];
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
const err9 = {instancePath:instancePath+"/challenge/direct-ttl",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/challenge/direct-ttl",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/challenge",schemaPath:"#/properties/challenge/type",keyword:"type",params:{type: "object"},schema:schema264.properties.challenge.type,parentSchema:schema264.properties.challenge,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.evidence !== undefined && func0.call(data, "evidence")){
let data7 = data.evidence;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 of Object.keys(data7)){
if(!((((key2 === "store") || (key2 === "remote")) || (key2 === "public")) || (pattern4.test(key2)))){
const err12 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema264.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.store !== undefined && func0.call(data7, "store")){
let data8 = data7.store;
if(!(((data8 === "oci") || (data8 === "git")) || (data8 === "file"))){
const err13 = {instancePath:instancePath+"/evidence/store",schemaPath:"#/properties/evidence/properties/store/enum",keyword:"enum",params:{allowedValues: schema264.properties.evidence.properties.store.enum},schema:schema264.properties.evidence.properties.store.enum,parentSchema:schema264.properties.evidence.properties.store,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.remote !== undefined && func0.call(data7, "remote")){
let data9 = data7.remote;
if(typeof data9 === "string"){
if(func64(data9) > 500){
const err14 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern268.test(data9)){
const err15 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$"},schema:"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$",parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/type",keyword:"type",params:{type: "string"},schema:schema264.properties.evidence.properties.remote.type,parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.public !== undefined && func0.call(data7, "public")){
let data10 = data7.public;
if(!((data10 === "redacted") || (data10 === "full"))){
const err17 = {instancePath:instancePath+"/evidence/public",schemaPath:"#/properties/evidence/properties/public/enum",keyword:"enum",params:{allowedValues: schema264.properties.evidence.properties.public.enum},schema:schema264.properties.evidence.properties.public.enum,parentSchema:schema264.properties.evidence.properties.public,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "object"},schema:schema264.properties.evidence.type,parentSchema:schema264.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data11 = data.images;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 of Object.keys(data11)){
if(!((((key3 === "provenance") || (key3 === "sbom")) || (key3 === "rebuild")) || (pattern4.test(key3)))){
const err19 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema264.properties.images,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.provenance !== undefined && func0.call(data11, "provenance")){
let data12 = data11.provenance;
if(!((data12 === "required") || (data12 === "optional"))){
const err20 = {instancePath:instancePath+"/images/provenance",schemaPath:"#/properties/images/properties/provenance/enum",keyword:"enum",params:{allowedValues: schema264.properties.images.properties.provenance.enum},schema:schema264.properties.images.properties.provenance.enum,parentSchema:schema264.properties.images.properties.provenance,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.sbom !== undefined && func0.call(data11, "sbom")){
let data13 = data11.sbom;
if(!(((data13 === "spdx") || (data13 === "cyclonedx")) || (data13 === "none"))){
const err21 = {instancePath:instancePath+"/images/sbom",schemaPath:"#/properties/images/properties/sbom/enum",keyword:"enum",params:{allowedValues: schema264.properties.images.properties.sbom.enum},schema:schema264.properties.images.properties.sbom.enum,parentSchema:schema264.properties.images.properties.sbom,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.rebuild !== undefined && func0.call(data11, "rebuild")){
let data14 = data11.rebuild;
if(Array.isArray(data14)){
if(data14.length > 1000){
const err22 = {instancePath:instancePath+"/images/rebuild",schemaPath:"#/properties/images/properties/rebuild/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema264.properties.images.properties.rebuild,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern155.test(data15)){
const err23 = {instancePath:instancePath+"/images/rebuild/" + i0,schemaPath:"#/$defs/image-reference/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema163,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/images/rebuild/" + i0,schemaPath:"#/$defs/image-reference/type",keyword:"type",params:{type: "string"},schema:schema163.type,parentSchema:schema163,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/images/rebuild",schemaPath:"#/properties/images/properties/rebuild/type",keyword:"type",params:{type: "array"},schema:schema264.properties.images.properties.rebuild.type,parentSchema:schema264.properties.images.properties.rebuild,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "object"},schema:schema264.properties.images.type,parentSchema:schema264.properties.images,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.tees !== undefined && func0.call(data, "tees")){
let data16 = data.tees;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 of Object.keys(data16)){
if(!((((key4 === "expect") || (key4 === "tcb")) || (key4 === "max-age")) || (pattern4.test(key4)))){
const err27 = {instancePath:instancePath+"/tees",schemaPath:"#/properties/tees/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema264.properties.tees,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data16.expect !== undefined && func0.call(data16, "expect")){
let data17 = data16.expect;
if(typeof data17 === "string"){
if(func64(data17) > 300){
const err28 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern33.test(data17)){
const err29 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.tcb !== undefined && func0.call(data16, "tcb")){
let data18 = data16.tcb;
if(Array.isArray(data18)){
if(data18.length > 6){
const err31 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/maxItems",keyword:"maxItems",params:{limit: 6},schema:6,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data18.length < 1){
const err32 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(!((((((data19 === "UpToDate") || (data19 === "SWHardeningNeeded")) || (data19 === "ConfigurationNeeded")) || (data19 === "ConfigurationAndSWHardeningNeeded")) || (data19 === "OutOfDate")) || (data19 === "OutOfDateConfigurationNeeded"))){
const err33 = {instancePath:instancePath+"/tees/tcb/" + i1,schemaPath:"#/$defs/tcb-status/enum",keyword:"enum",params:{allowedValues: schema136.enum},schema:schema136.enum,parentSchema:schema136,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/type",keyword:"type",params:{type: "array"},schema:schema264.properties.tees.properties.tcb.type,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16["max-age"] !== undefined && func0.call(data16, "max-age")){
let data20 = data16["max-age"];
if(typeof data20 === "string"){
if(!pattern10.test(data20)){
const err35 = {instancePath:instancePath+"/tees/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/tees/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/tees",schemaPath:"#/properties/tees/type",keyword:"type",params:{type: "object"},schema:schema264.properties.tees.type,parentSchema:schema264.properties.tees,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.tdx !== undefined && func0.call(data, "tdx")){
if(!(validate73(data.tdx, {instancePath:instancePath+"/tdx",parentData:data,parentDataProperty:"tdx",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.snp !== undefined && func0.call(data, "snp")){
if(!(validate75(data.snp, {instancePath:instancePath+"/snp",parentData:data,parentDataProperty:"snp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data23 = data.gpu;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 of Object.keys(data23)){
if(!((((key5 === "require") || (key5 === "driver")) || (key5 === "debug")) || (pattern4.test(key5)))){
const err38 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema148,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data23.require !== undefined && func0.call(data23, "require")){
let data24 = data23.require;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err39 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/type",keyword:"type",params:{type: "integer"},schema:schema148.properties.require.type,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 64 || isNaN(data24)){
const err40 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err41 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data23.driver !== undefined && func0.call(data23, "driver")){
let data25 = data23.driver;
if(Array.isArray(data25)){
if(data25.length > 20){
const err42 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data25.length < 1){
const err43 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(typeof data26 === "string"){
if(!pattern137.test(data26)){
const err44 = {instancePath:instancePath+"/gpu/driver/" + i2,schemaPath:"#/$defs/gpu-policy/properties/driver/items/pattern",keyword:"pattern",params:{pattern: "^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$"},schema:"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$",parentSchema:schema148.properties.driver.items,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/gpu/driver/" + i2,schemaPath:"#/$defs/gpu-policy/properties/driver/items/type",keyword:"type",params:{type: "string"},schema:schema148.properties.driver.items.type,parentSchema:schema148.properties.driver.items,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/type",keyword:"type",params:{type: "array"},schema:schema148.properties.driver.type,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.debug !== undefined && func0.call(data23, "debug")){
let data27 = data23.debug;
if(!((data27 === "deny") || (data27 === "allow"))){
const err47 = {instancePath:instancePath+"/gpu/debug",schemaPath:"#/$defs/gpu-policy/properties/debug/enum",keyword:"enum",params:{allowedValues: schema148.properties.debug.enum},schema:schema148.properties.debug.enum,parentSchema:schema148.properties.debug,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/type",keyword:"type",params:{type: "object"},schema:schema148.type,parentSchema:schema148,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.provenance !== undefined && func0.call(data, "provenance")){
let data28 = data.provenance;
if(Array.isArray(data28)){
if(data28.length > 100){
const err49 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema264.properties.provenance,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
if(!(validate141(data28[i3], {instancePath:instancePath+"/provenance/" + i3,parentData:data28,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
else {
const err50 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: "array"},schema:schema264.properties.provenance.type,parentSchema:schema264.properties.provenance,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.rollback !== undefined && func0.call(data, "rollback")){
let data30 = data.rollback;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key6 of Object.keys(data30)){
if(!(((key6 === "generation") || (key6 === "allow")) || (pattern4.test(key6)))){
const err51 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema264.properties.rollback,data:data30};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data30.generation !== undefined && func0.call(data30, "generation")){
let data31 = data30.generation;
if(!((data31 === "strict") || (data31 === "any"))){
const err52 = {instancePath:instancePath+"/rollback/generation",schemaPath:"#/properties/rollback/properties/generation/enum",keyword:"enum",params:{allowedValues: schema264.properties.rollback.properties.generation.enum},schema:schema264.properties.rollback.properties.generation.enum,parentSchema:schema264.properties.rollback.properties.generation,data:data31};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data30.allow !== undefined && func0.call(data30, "allow")){
let data32 = data30.allow;
if(Array.isArray(data32)){
if(data32.length > 100){
const err53 = {instancePath:instancePath+"/rollback/allow",schemaPath:"#/properties/rollback/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema264.properties.rollback.properties.allow,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
let data33 = data32[i4];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if((data33.to === undefined) || (!(func0.call(data33, "to")))){
const err54 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((data33.reason === undefined) || (!(func0.call(data33, "reason")))){
const err55 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((data33.until === undefined) || (!(func0.call(data33, "until")))){
const err56 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key7 of Object.keys(data33)){
if(!((((key7 === "to") || (key7 === "reason")) || (key7 === "until")) || (pattern4.test(key7)))){
const err57 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data33.to !== undefined && func0.call(data33, "to")){
let data34 = data33.to;
if(typeof data34 === "string"){
if(!pattern286.test(data34)){
const err58 = {instancePath:instancePath+"/rollback/allow/" + i4+"/to",schemaPath:"#/properties/rollback/properties/allow/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{7,64}$"},schema:"^[0-9a-f]{7,64}$",parentSchema:schema264.properties.rollback.properties.allow.items.properties.to,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/rollback/allow/" + i4+"/to",schemaPath:"#/properties/rollback/properties/allow/items/properties/to/type",keyword:"type",params:{type: "string"},schema:schema264.properties.rollback.properties.allow.items.properties.to.type,parentSchema:schema264.properties.rollback.properties.allow.items.properties.to,data:data34};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.reason !== undefined && func0.call(data33, "reason")){
let data35 = data33.reason;
if(typeof data35 === "string"){
if(func64(data35) > 1000){
const err60 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!pattern260.test(data35)){
const err61 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data33.until !== undefined && func0.call(data33, "until")){
let data36 = data33.until;
if(typeof data36 === "string"){
if(!pattern288.test(data36)){
const err63 = {instancePath:instancePath+"/rollback/allow/" + i4+"/until",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema276,data:data36};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/rollback/allow/" + i4+"/until",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},schema:schema276.type,parentSchema:schema276,data:data36};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/type",keyword:"type",params:{type: "object"},schema:schema264.properties.rollback.properties.allow.items.type,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/rollback/allow",schemaPath:"#/properties/rollback/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema264.properties.rollback.properties.allow.type,parentSchema:schema264.properties.rollback.properties.allow,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"},schema:schema264.properties.rollback.type,parentSchema:schema264.properties.rollback,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data["on-mismatch"] !== undefined && func0.call(data, "on-mismatch")){
let data37 = data["on-mismatch"];
if(!(((data37 === "quarantine") || (data37 === "block")) || (data37 === "warn"))){
const err68 = {instancePath:instancePath+"/on-mismatch",schemaPath:"#/properties/on-mismatch/enum",keyword:"enum",params:{allowedValues: schema264.properties["on-mismatch"].enum},schema:schema264.properties["on-mismatch"].enum,parentSchema:schema264.properties["on-mismatch"],data:data37};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema264.type,parentSchema:schema264,data};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema277 = {"description":"What happens when a host is not as declared.","type":"object","properties":{"every":{"$ref":"#/$defs/positive-duration","description":"How often a host looks.","default":"10m"},"minor":{"description":"What a restart would not change: labels, stopped containers. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"major":{"description":"What is running, or what would boot. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"unmanaged":{"description":"Paths on the host whose changes are reported although Neko does not manage them.","type":"array","maxItems":100,"items":{"description":"An absolute path; * stands for one name.","type":"string","pattern":"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$","examples":["/etc/ssh/sshd_config"]},"examples":[["/etc/ssh/sshd_config"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"drift"};
const pattern291 = new RegExp("^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$", "u");

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "every") || (key0 === "minor")) || (key0 === "major")) || (key0 === "unmanaged")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema277,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.every !== undefined && func0.call(data, "every")){
let data0 = data.every;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err1 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.minor !== undefined && func0.call(data, "minor")){
let data1 = data.minor;
if(!(((data1 === "fix") || (data1 === "report")) || (data1 === "ignore"))){
const err3 = {instancePath:instancePath+"/minor",schemaPath:"#/properties/minor/enum",keyword:"enum",params:{allowedValues: schema277.properties.minor.enum},schema:schema277.properties.minor.enum,parentSchema:schema277.properties.minor,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.major !== undefined && func0.call(data, "major")){
let data2 = data.major;
if(!(((data2 === "fix") || (data2 === "report")) || (data2 === "ignore"))){
const err4 = {instancePath:instancePath+"/major",schemaPath:"#/properties/major/enum",keyword:"enum",params:{allowedValues: schema277.properties.major.enum},schema:schema277.properties.major.enum,parentSchema:schema277.properties.major,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.unmanaged !== undefined && func0.call(data, "unmanaged")){
let data3 = data.unmanaged;
if(Array.isArray(data3)){
if(data3.length > 100){
const err5 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/properties/unmanaged/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema277.properties.unmanaged,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern291.test(data4)){
const err6 = {instancePath:instancePath+"/unmanaged/" + i0,schemaPath:"#/properties/unmanaged/items/pattern",keyword:"pattern",params:{pattern: "^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$"},schema:"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$",parentSchema:schema277.properties.unmanaged.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/unmanaged/" + i0,schemaPath:"#/properties/unmanaged/items/type",keyword:"type",params:{type: "string"},schema:schema277.properties.unmanaged.items.type,parentSchema:schema277.properties.unmanaged.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/properties/unmanaged/type",keyword:"type",params:{type: "array"},schema:schema277.properties.unmanaged.type,parentSchema:schema277.properties.unmanaged,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema277.type,parentSchema:schema277,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema279 = {"description":"What this repository does not want to see.","type":"object","properties":{"imperative":{"$ref":"#/$defs/severity","description":"Hooks, checks and probes that install or change things by hand: apt, yum, pip install, npm install -g, curl | sh and their like.","default":"warn"},"impure-shells":{"$ref":"#/$defs/severity","description":"Shells that are not pure.","default":"off"},"gpu-config":{"$ref":"#/$defs/severity","description":"Shells and images for a GPU that say nothing of CUDA: gpu shells without a variant that names cuda, variants with cuda and no gpu-archs.","default":"off"},"generations":{"$ref":"#/$defs/severity","description":"Hosts whose rollout does not say how many generations are kept.","default":"off"},"latest-tag":{"$ref":"#/$defs/severity","description":"The tag latest, which says nothing of what it points at.","default":"off"},"deny":{"description":"Rules of your own.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/policy-rule"},"examples":[[{"code":"NO_HOST_NETWORK","path":"targets.*.run.*.network","equals":"host","because":"containers stay behind the host's firewall"}]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy"};
const schema280 = {"description":"deny: an error. warn: a warning. off: not looked at.","enum":["deny","warn","off"],"$comment":"severity"};
const schema285 = {"description":"A rule of your own: what is found at path and fits is refused.","type":"object","properties":{"code":{"$ref":"#/$defs/rule-code"},"path":{"description":"Keys of neko.yaml joined by dots; * stands for any one.","type":"string","maxLength":300,"pattern":"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$","examples":["targets.*.run.*.network"]},"equals":{"description":"The value is this.","type":["string","number","boolean"],"examples":["host"]},"contains":{"description":"The text has this in it.","type":"string","minLength":1,"maxLength":300,"examples":["docker.sock"]},"starts-with":{"description":"The text begins with this.","type":"string","minLength":1,"maxLength":300,"examples":["/etc"]},"not-one-of":{"description":"The value is none of these.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A value.","type":["string","number","boolean"],"maxLength":300},"examples":[["bridge","none"]]},"absent":{"description":"The key is not there, where the rest of the path is.","type":"boolean","examples":[true]},"because":{"$ref":"#/$defs/reason","description":"What people are told."},"level":{"description":"deny: an error. warn: a warning.","enum":["deny","warn"],"default":"deny"}},"required":["code","path","because"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy-rule"};
const schema286 = {"description":"Code of a rule: capital letters, digits and _.","type":"string","pattern":"^[A-Z][A-Z0-9_]{2,63}$","examples":["NO_HOST_NETWORK"],"$comment":"rule-code"};
const pattern294 = new RegExp("^[A-Z][A-Z0-9_]{2,63}$", "u");
const pattern295 = new RegExp("^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$", "u");

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.because === undefined) || (!(func0.call(data, "because")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "because"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema285.properties, key0)) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern294.test(data0)){
const err4 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/rule-code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{2,63}$"},schema:"^[A-Z][A-Z0-9_]{2,63}$",parentSchema:schema286,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/rule-code/type",keyword:"type",params:{type: "string"},schema:schema286.type,parentSchema:schema286,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data1 = data.path;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern295.test(data1)){
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$"},schema:"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$",parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema285.properties.path.type,parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.equals !== undefined && func0.call(data, "equals")){
let data2 = data.equals;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err9 = {instancePath:instancePath+"/equals",schemaPath:"#/properties/equals/type",keyword:"type",params:{type: schema285.properties.equals.type},schema:schema285.properties.equals.type,parentSchema:schema285.properties.equals,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.contains !== undefined && func0.call(data, "contains")){
let data3 = data.contains;
if(typeof data3 === "string"){
if(func64(data3) > 300){
const err10 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func64(data3) < 1){
const err11 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},schema:schema285.properties.contains.type,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["starts-with"] !== undefined && func0.call(data, "starts-with")){
let data4 = data["starts-with"];
if(typeof data4 === "string"){
if(func64(data4) > 300){
const err13 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func64(data4) < 1){
const err14 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/type",keyword:"type",params:{type: "string"},schema:schema285.properties["starts-with"].type,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["not-one-of"] !== undefined && func0.call(data, "not-one-of")){
let data5 = data["not-one-of"];
if(Array.isArray(data5)){
if(data5.length > 100){
const err16 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err18 = {instancePath:instancePath+"/not-one-of/" + i0,schemaPath:"#/properties/not-one-of/items/type",keyword:"type",params:{type: schema285.properties["not-one-of"].items.type},schema:schema285.properties["not-one-of"].items.type,parentSchema:schema285.properties["not-one-of"].items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data6 === "string"){
if(func64(data6) > 300){
const err19 = {instancePath:instancePath+"/not-one-of/" + i0,schemaPath:"#/properties/not-one-of/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties["not-one-of"].items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/type",keyword:"type",params:{type: "array"},schema:schema285.properties["not-one-of"].type,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.absent !== undefined && func0.call(data, "absent")){
let data7 = data.absent;
if(typeof data7 !== "boolean"){
const err21 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "boolean"},schema:schema285.properties.absent.type,parentSchema:schema285.properties.absent,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.because !== undefined && func0.call(data, "because")){
let data8 = data.because;
if(typeof data8 === "string"){
if(func64(data8) > 1000){
const err22 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern260.test(data8)){
const err23 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.level !== undefined && func0.call(data, "level")){
let data9 = data.level;
if(!((data9 === "deny") || (data9 === "warn"))){
const err25 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema285.properties.level.enum},schema:schema285.properties.level.enum,parentSchema:schema285.properties.level,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema285.type,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate146.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "imperative") || (key0 === "impure-shells")) || (key0 === "gpu-config")) || (key0 === "generations")) || (key0 === "latest-tag")) || (key0 === "deny")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema279,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.imperative !== undefined && func0.call(data, "imperative")){
let data0 = data.imperative;
if(!(((data0 === "deny") || (data0 === "warn")) || (data0 === "off"))){
const err1 = {instancePath:instancePath+"/imperative",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["impure-shells"] !== undefined && func0.call(data, "impure-shells")){
let data1 = data["impure-shells"];
if(!(((data1 === "deny") || (data1 === "warn")) || (data1 === "off"))){
const err2 = {instancePath:instancePath+"/impure-shells",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["gpu-config"] !== undefined && func0.call(data, "gpu-config")){
let data2 = data["gpu-config"];
if(!(((data2 === "deny") || (data2 === "warn")) || (data2 === "off"))){
const err3 = {instancePath:instancePath+"/gpu-config",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generations !== undefined && func0.call(data, "generations")){
let data3 = data.generations;
if(!(((data3 === "deny") || (data3 === "warn")) || (data3 === "off"))){
const err4 = {instancePath:instancePath+"/generations",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["latest-tag"] !== undefined && func0.call(data, "latest-tag")){
let data4 = data["latest-tag"];
if(!(((data4 === "deny") || (data4 === "warn")) || (data4 === "off"))){
const err5 = {instancePath:instancePath+"/latest-tag",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.deny !== undefined && func0.call(data, "deny")){
let data5 = data.deny;
if(Array.isArray(data5)){
if(data5.length > 200){
const err6 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema279.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate147(data5[i0], {instancePath:instancePath+"/deny/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},schema:schema279.properties.deny.type,parentSchema:schema279.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema279.type,parentSchema:schema279,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate146.errors = vErrors;
return errors === 0;
}
validate146.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema288 = {"description":"Something that is allowed for a while although a rule forbids it. Past its day it is an error.","type":"object","properties":{"id":{"$ref":"#/$defs/exception-id"},"rule":{"$ref":"#/$defs/rule-name"},"target":{"$ref":"#/$defs/name","description":"Target or group it is for. Unless given, everything.","examples":["gpu-02"]},"what":{"description":"What exactly: an option, a path, a check.","type":"string","maxLength":300,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["services.openssh.settings.PermitRootLogin"]},"reason":{"$ref":"#/$defs/reason"},"approved-by":{"$ref":"#/$defs/approver"},"expires":{"$ref":"#/$defs/date","description":"Last day on which it holds."}},"required":["id","rule","reason","approved-by","expires"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exception"};
const schema289 = {"description":"Name of an exception, unique.","type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","examples":["rma-4411"],"$comment":"exception-id"};
const schema290 = {"description":"What is judged: a code of policy (POLICY_LATEST_TAG) or of policy.deny, drift, or a check of attestation (tcb.status).","type":"string","pattern":"^[A-Za-z][A-Za-z0-9._-]{0,99}$","examples":["POLICY_IMPERATIVE","drift","tcb.status"],"$comment":"rule-name"};
const schema293 = {"description":"Who approved it: an account or a team.","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$","examples":["@alice","@acme/ops"],"$comment":"approver"};
const pattern298 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "u");
const pattern299 = new RegExp("^[A-Za-z][A-Za-z0-9._-]{0,99}$", "u");
const pattern303 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$", "u");

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.rule === undefined) || (!(func0.call(data, "rule")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "approved-by"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.expires === undefined) || (!(func0.call(data, "expires")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "id") || (key0 === "rule")) || (key0 === "target")) || (key0 === "what")) || (key0 === "reason")) || (key0 === "approved-by")) || (key0 === "expires")) || (pattern4.test(key0)))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern298.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/exception-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema289,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/exception-id/type",keyword:"type",params:{type: "string"},schema:schema289.type,parentSchema:schema289,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rule !== undefined && func0.call(data, "rule")){
let data1 = data.rule;
if(typeof data1 === "string"){
if(!pattern299.test(data1)){
const err8 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z][A-Za-z0-9._-]{0,99}$",parentSchema:schema290,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule-name/type",keyword:"type",params:{type: "string"},schema:schema290.type,parentSchema:schema290,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.target !== undefined && func0.call(data, "target")){
let data2 = data.target;
if(typeof data2 === "string"){
if(!pattern39.test(data2)){
const err10 = {instancePath:instancePath+"/target",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/target",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data3 = data.what;
if(typeof data3 === "string"){
if(func64(data3) > 300){
const err12 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern260.test(data3)){
const err13 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},schema:schema288.properties.what.type,parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func64(data4) > 1000){
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern260.test(data4)){
const err16 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["approved-by"] !== undefined && func0.call(data, "approved-by")){
let data5 = data["approved-by"];
if(typeof data5 === "string"){
if(!pattern303.test(data5)){
const err18 = {instancePath:instancePath+"/approved-by",schemaPath:"#/$defs/approver/pattern",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$"},schema:"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$",parentSchema:schema293,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/approved-by",schemaPath:"#/$defs/approver/type",keyword:"type",params:{type: "string"},schema:schema293.type,parentSchema:schema293,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.expires !== undefined && func0.call(data, "expires")){
let data6 = data.expires;
if(typeof data6 === "string"){
if(!pattern288.test(data6)){
const err20 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema276,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},schema:schema276.type,parentSchema:schema276,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema288.type,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema296 = {"description":"Somebody who is told.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"webhook":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the address.","examples":["OPS_WEBHOOK"]},"on":{"description":"What they are told of.","type":"array","minItems":1,"maxItems":7,"items":{"description":"An event.","enum":["release","rollback","quarantine","drift","attestation-failed","needs-approval","exception-expiring"]},"examples":[["rollback","attestation-failed"]]},"targets":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["webhook","on"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"notification"};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.webhook === undefined) || (!(func0.call(data, "webhook")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webhook"},schema:schema296.required,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.on === undefined) || (!(func0.call(data, "on")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},schema:schema296.required,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "description") || (key0 === "webhook")) || (key0 === "on")) || (key0 === "targets")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.webhook !== undefined && func0.call(data, "webhook")){
let data1 = data.webhook;
if(typeof data1 === "string"){
if(!pattern74.test(data1)){
const err5 = {instancePath:instancePath+"/webhook",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/webhook",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data2 = data.on;
if(Array.isArray(data2)){
if(data2.length > 7){
const err7 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 7},schema:7,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((((((data3 === "release") || (data3 === "rollback")) || (data3 === "quarantine")) || (data3 === "drift")) || (data3 === "attestation-failed")) || (data3 === "needs-approval")) || (data3 === "exception-expiring"))){
const err9 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema296.properties.on.items.enum},schema:schema296.properties.on.items.enum,parentSchema:schema296.properties.on.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema296.properties.on.type,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data4 = data.targets;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err11 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/targets/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/targets/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},schema:schema296.properties.targets.type,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema296.type,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://neko.dev/schemas/v1/neko.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.flake !== undefined && func0.call(data, "flake")){
let data1 = data.flake;
if(typeof data1 === "string"){
if(func64(data1) > 200){
const err4 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern5.test(data1)){
const err5 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$"},schema:"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.defaults !== undefined && func0.call(data, "defaults")){
if(!(validate21(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate25(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.shells !== undefined && func0.call(data, "shells")){
let data4 = data.shells;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 of Object.keys(data4)){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern18.test(key1)){
const err7 = {instancePath:instancePath+"/shells",schemaPath:"#/$defs/shell-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema46,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/shells",schemaPath:"#/$defs/shell-key/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid2 = _errs12 === errors;
if(!valid2){
const err9 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema31.properties.shells.propertyNames,parentSchema:schema31.properties.shells,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 of Object.keys(data4)){
if(!(pattern4.test(key2))){
if(!(validate31(data4[key2], {instancePath:instancePath+"/shells/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/type",keyword:"type",params:{type: "object"},schema:schema31.properties.shells.type,parentSchema:schema31.properties.shells,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.packages !== undefined && func0.call(data, "packages")){
let data6 = data.packages;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 of Object.keys(data6)){
const _errs20 = errors;
if(typeof key3 === "string"){
if(!pattern18.test(key3)){
const err11 = {instancePath:instancePath+"/packages",schemaPath:"#/$defs/package-name/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema56,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/packages",schemaPath:"#/$defs/package-name/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid5 = _errs20 === errors;
if(!valid5){
const err13 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema31.properties.packages.propertyNames,parentSchema:schema31.properties.packages,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key4 of Object.keys(data6)){
if(!(pattern4.test(key4))){
if(!(validate35(data6[key4], {instancePath:instancePath+"/packages/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "object"},schema:schema31.properties.packages.type,parentSchema:schema31.properties.packages,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
if(!(validate38(data.services, {instancePath:instancePath+"/services",parentData:data,parentDataProperty:"services",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.variants !== undefined && func0.call(data, "variants")){
let data9 = data.variants;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 of Object.keys(data9)){
const _errs29 = errors;
if(typeof key5 === "string"){
if(!pattern42.test(key5)){
const err15 = {instancePath:instancePath+"/variants",schemaPath:"#/$defs/variant-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema68,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/variants",schemaPath:"#/$defs/variant-key/type",keyword:"type",params:{type: "string"},schema:schema68.type,parentSchema:schema68,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid8 = _errs29 === errors;
if(!valid8){
const err17 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/propertyNames",keyword:"propertyNames",params:{propertyName: key5},schema:schema31.properties.variants.propertyNames,parentSchema:schema31.properties.variants,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key6 of Object.keys(data9)){
if(!(pattern4.test(key6))){
if(!(validate42(data9[key6], {instancePath:instancePath+"/variants/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/type",keyword:"type",params:{type: "object"},schema:schema31.properties.variants.type,parentSchema:schema31.properties.variants,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data11 = data.images;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key7 of Object.keys(data11)){
const _errs37 = errors;
if(typeof key7 === "string"){
if(!pattern54.test(key7)){
const err19 = {instancePath:instancePath+"/images",schemaPath:"#/$defs/image-key/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema77,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/images",schemaPath:"#/$defs/image-key/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid11 = _errs37 === errors;
if(!valid11){
const err21 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema31.properties.images.propertyNames,parentSchema:schema31.properties.images,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key8 of Object.keys(data11)){
if(!((key8 === "*") || (pattern4.test(key8)))){
if(!(validate50(data11[key8], {instancePath:instancePath+"/images/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
if(data11["*"] !== undefined && func0.call(data11, "*")){
if(!(validate50(data11["*"], {instancePath:instancePath+"/images/*",parentData:data11,parentDataProperty:"*",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "object"},schema:schema31.properties.images.type,parentSchema:schema31.properties.images,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.registries !== undefined && func0.call(data, "registries")){
let data14 = data.registries;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key9 of Object.keys(data14)){
const _errs46 = errors;
if(typeof key9 === "string"){
if(!pattern15.test(key9)){
const err23 = {instancePath:instancePath+"/registries",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/registries",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid15 = _errs46 === errors;
if(!valid15){
const err25 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/propertyNames",keyword:"propertyNames",params:{propertyName: key9},schema:schema31.properties.registries.propertyNames,parentSchema:schema31.properties.registries,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
for(const key10 of Object.keys(data14)){
if(!(pattern4.test(key10))){
if(!(validate59(data14[key10], {instancePath:instancePath+"/registries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "object"},schema:schema31.properties.registries.type,parentSchema:schema31.properties.registries,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.caches !== undefined && func0.call(data, "caches")){
let data16 = data.caches;
if(Array.isArray(data16)){
if(data16.length > 50){
const err27 = {instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.caches,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data16[i0], {instancePath:instancePath+"/caches/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/type",keyword:"type",params:{type: "array"},schema:schema31.properties.caches.type,parentSchema:schema31.properties.caches,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.builders !== undefined && func0.call(data, "builders")){
let data18 = data.builders;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key11 of Object.keys(data18)){
const _errs57 = errors;
if(typeof key11 === "string"){
if(!pattern15.test(key11)){
const err29 = {instancePath:instancePath+"/builders",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/builders",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid20 = _errs57 === errors;
if(!valid20){
const err31 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/propertyNames",keyword:"propertyNames",params:{propertyName: key11},schema:schema31.properties.builders.propertyNames,parentSchema:schema31.properties.builders,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key12 of Object.keys(data18)){
if(!(pattern4.test(key12))){
if(!(validate65(data18[key12], {instancePath:instancePath+"/builders/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/type",keyword:"type",params:{type: "object"},schema:schema31.properties.builders.type,parentSchema:schema31.properties.builders,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data20 = data.targets;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key13 of Object.keys(data20)){
const _errs65 = errors;
if(typeof key13 === "string"){
if(!pattern15.test(key13)){
const err33 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid23 = _errs65 === errors;
if(!valid23){
const err35 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/propertyNames",keyword:"propertyNames",params:{propertyName: key13},schema:schema31.properties.targets.propertyNames,parentSchema:schema31.properties.targets,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
for(const key14 of Object.keys(data20)){
if(!(pattern4.test(key14))){
if(!(validate67(data20[key14], {instancePath:instancePath+"/targets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key14,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "object"},schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.groups !== undefined && func0.call(data, "groups")){
let data22 = data.groups;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key15 of Object.keys(data22)){
const _errs73 = errors;
if(typeof key15 === "string"){
if(!pattern15.test(key15)){
const err37 = {instancePath:instancePath+"/groups",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/groups",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid26 = _errs73 === errors;
if(!valid26){
const err39 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName: key15},schema:schema31.properties.groups.propertyNames,parentSchema:schema31.properties.groups,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key16 of Object.keys(data22)){
if(!(pattern4.test(key16))){
let data23 = data22[key16];
if(Array.isArray(data23)){
if(data23.length > 10000){
const err40 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data23.length < 1){
const err41 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(typeof data24 === "string"){
if(!pattern39.test(data24)){
const err42 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema31.properties.groups.additionalProperties.type,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "object"},schema:schema31.properties.groups.type,parentSchema:schema31.properties.groups,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.environments !== undefined && func0.call(data, "environments")){
let data25 = data.environments;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key17 of Object.keys(data25)){
const _errs86 = errors;
if(typeof key17 === "string"){
if(!pattern196.test(key17)){
const err46 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/environment-name/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$"},schema:"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$",parentSchema:schema201,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/environment-name/type",keyword:"type",params:{type: "string"},schema:schema201.type,parentSchema:schema201,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid32 = _errs86 === errors;
if(!valid32){
const err48 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key17},schema:schema31.properties.environments.propertyNames,parentSchema:schema31.properties.environments,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
for(const key18 of Object.keys(data25)){
if(!(pattern4.test(key18))){
if(!(validate109(data25[key18], {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data25,parentDataProperty:key18,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},schema:schema31.properties.environments.type,parentSchema:schema31.properties.environments,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
if(!(validate116(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.rollout !== undefined && func0.call(data, "rollout")){
if(!(validate118(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data.windows !== undefined && func0.call(data, "windows")){
let data29 = data.windows;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key19 of Object.keys(data29)){
const _errs96 = errors;
if(typeof key19 === "string"){
if(!pattern15.test(key19)){
const err50 = {instancePath:instancePath+"/windows",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/windows",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var valid35 = _errs96 === errors;
if(!valid35){
const err52 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/propertyNames",keyword:"propertyNames",params:{propertyName: key19},schema:schema31.properties.windows.propertyNames,parentSchema:schema31.properties.windows,data:data29};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key20 of Object.keys(data29)){
if(!(pattern4.test(key20))){
let data30 = data29[key20];
if(typeof data30 === "string"){
if(!pattern256.test(data30)){
const err53 = {instancePath:instancePath+"/windows/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/window-literal/pattern",keyword:"pattern",params:{pattern: "^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$"},schema:"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$",parentSchema:schema258,data:data30};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/windows/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/window-literal/type",keyword:"type",params:{type: "string"},schema:schema258.type,parentSchema:schema258,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
else {
const err55 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/type",keyword:"type",params:{type: "object"},schema:schema31.properties.windows.type,parentSchema:schema31.properties.windows,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.freeze !== undefined && func0.call(data, "freeze")){
let data31 = data.freeze;
if(Array.isArray(data31)){
if(data31.length > 100){
const err56 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.freeze,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
if(!(validate136(data31[i2], {instancePath:instancePath+"/freeze/" + i2,parentData:data31,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
const err57 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/type",keyword:"type",params:{type: "array"},schema:schema31.properties.freeze.type,parentSchema:schema31.properties.freeze,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.attestation !== undefined && func0.call(data, "attestation")){
if(!(validate138(data.attestation, {instancePath:instancePath+"/attestation",parentData:data,parentDataProperty:"attestation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
if(!(validate144(data.drift, {instancePath:instancePath+"/drift",parentData:data,parentDataProperty:"drift",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
if(!(validate146(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined && func0.call(data, "exceptions")){
let data36 = data.exceptions;
if(Array.isArray(data36)){
if(data36.length > 1000){
const err58 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.exceptions,data:data36};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len3 = data36.length;
for(let i3=0; i3<len3; i3++){
if(!(validate150(data36[i3], {instancePath:instancePath+"/exceptions/" + i3,parentData:data36,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/type",keyword:"type",params:{type: "array"},schema:schema31.properties.exceptions.type,parentSchema:schema31.properties.exceptions,data:data36};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.notifications !== undefined && func0.call(data, "notifications")){
let data38 = data.notifications;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key21 of Object.keys(data38)){
const _errs116 = errors;
if(typeof key21 === "string"){
if(!pattern15.test(key21)){
const err60 = {instancePath:instancePath+"/notifications",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key21,propertyName:key21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/notifications",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key21,propertyName:key21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var valid43 = _errs116 === errors;
if(!valid43){
const err62 = {instancePath:instancePath+"/notifications",schemaPath:"#/properties/notifications/propertyNames",keyword:"propertyNames",params:{propertyName: key21},schema:schema31.properties.notifications.propertyNames,parentSchema:schema31.properties.notifications,data:data38};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
for(const key22 of Object.keys(data38)){
if(!(pattern4.test(key22))){
if(!(validate152(data38[key22], {instancePath:instancePath+"/notifications/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data38,parentDataProperty:key22,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/notifications",schemaPath:"#/properties/notifications/type",keyword:"type",params:{type: "object"},schema:schema31.properties.notifications.type,parentSchema:schema31.properties.notifications,data:data38};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.report !== undefined && func0.call(data, "report")){
let data40 = data.report;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key23 of Object.keys(data40)){
if(!(((((key23 === "comment") || (key23 === "summary")) || (key23 === "checks")) || (key23 === "deployments")) || (pattern4.test(key23)))){
const err64 = {instancePath:instancePath+"/report",schemaPath:"#/$defs/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},schema:false,parentSchema:schema300,data:data40};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data40.comment !== undefined && func0.call(data40, "comment")){
let data41 = data40.comment;
if(!((data41 === "sticky") || (data41 === "off"))){
const err65 = {instancePath:instancePath+"/report/comment",schemaPath:"#/$defs/report/properties/comment/enum",keyword:"enum",params:{allowedValues: schema300.properties.comment.enum},schema:schema300.properties.comment.enum,parentSchema:schema300.properties.comment,data:data41};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data40.summary !== undefined && func0.call(data40, "summary")){
let data42 = data40.summary;
if(typeof data42 !== "boolean"){
const err66 = {instancePath:instancePath+"/report/summary",schemaPath:"#/$defs/report/properties/summary/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.summary.type,parentSchema:schema300.properties.summary,data:data42};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data40.checks !== undefined && func0.call(data40, "checks")){
let data43 = data40.checks;
if(typeof data43 !== "boolean"){
const err67 = {instancePath:instancePath+"/report/checks",schemaPath:"#/$defs/report/properties/checks/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.checks.type,parentSchema:schema300.properties.checks,data:data43};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data40.deployments !== undefined && func0.call(data40, "deployments")){
let data44 = data40.deployments;
if(typeof data44 !== "boolean"){
const err68 = {instancePath:instancePath+"/report/deployments",schemaPath:"#/$defs/report/properties/deployments/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.deployments.type,parentSchema:schema300.properties.deployments,data:data44};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/report",schemaPath:"#/$defs/report/type",keyword:"type",params:{type: "object"},schema:schema300.type,parentSchema:schema300,data:data40};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

// EXTERNAL MODULE: ./src/spec/foreign-words.ts
var foreign_words = __webpack_require__(8263);
;// CONCATENATED MODULE: ./src/spec/schema-messages.ts



/** Definitions whose values may be secrets, or hold one by mistake: never repeated. */
const quiet = new Set(["secret-name", "registry-auth", "registry-url", "cache-url", "probe-url", "cache-key"]);
/** What a definition's values are called, where its name does not say it. */
const nouns = {
    "positive-duration": "duration above zero",
    container: "image/variant",
    "registry-auth": '"github-token", nor names of secrets',
    "secret-name": "name of an environment variable",
    "version-number": "version",
    "gpu-arch": "CUDA architecture",
    cpu: "CPU name",
    "cache-url": "cache address (https://host/path, without user or password)",
    "registry-url": "registry (host[:port]/prefix without a scheme, or oci:DIR)",
    "probe-url": "http address (without user or password)",
    "cache-key": "cache key (name:base64)",
    "host-identity": "ed25519 key (ed25519: and 32 bytes in base64)",
};
/** Where a fault is shown: at an unknown key, at the key of what lacks one, else at the value. */
function placeOf({ keyword, path, key, inName, schema, data }) {
    if (inName && key !== undefined)
        return [[...path, key], "key"];
    switch (keyword) {
        case "additionalProperties":
            return [[...path, key ?? ""], "key"];
        case "required":
            return [path, "key"];
        case "oneOf": {
            const [, second] = chosenKeys(schema, data);
            return [second === undefined ? path : [...path, second], "key"];
        }
        default:
            return [path, "value"];
    }
}
/** What to say of a fault; several where a missing key leaves the others of its mapping unexplained. */
function draftsOf(fault, tree, branchKeys) {
    const [path, at] = placeOf(fault);
    const draft = { offset: tree.locate(path, at), path, ...wordsOf(fault, tree) };
    return draft.code === "MISSING_KEY" ? [draft, ...strayKeys(fault, tree, branchKeys)] : [draft];
}
function words(code, message, hint) {
    return { code, message, hint };
}
function wordsOf(fault, tree) {
    const { path, schema, keyword, key = "" } = fault;
    if (fault.inName)
        return invalidName(key, path, schema);
    switch (keyword) {
        case "additionalProperties": {
            const known = Object.keys(schema.properties ?? {});
            return words("UNKNOWN_KEY", `unknown key ${quote(key)} ${place(path)}`, () => keyHint(key, known));
        }
        case "required":
            return words("MISSING_KEY", `missing key "${key}" ${place(path)}`, exampleOf(schema, key));
        case "oneOf":
            return choice(fault);
        case "type":
            return wrongType(fault, tree);
        case "const":
        case "enum":
            return notAllowed(fault);
        case "pattern":
            return noMatch(fault);
        case "minItems":
        case "minLength":
        case "minProperties":
            return words("OUT_OF_RANGE", tooSmall(path, schema[keyword] ?? 1, units[keyword]));
        case "maxItems":
        case "maxLength":
        case "maxProperties":
            return words("OUT_OF_RANGE", `${schema_messages_show(path)} must have at most ${schema[keyword]} ${units[keyword]}`);
        case "minimum":
            return words("OUT_OF_RANGE", `${schema_messages_show(path)} must be at least ${schema.minimum}`);
        case "maximum":
            return words("OUT_OF_RANGE", `${schema_messages_show(path)} must be at most ${schema.maximum}`);
        default:
            return words("INVALID_VALUE", `${schema_messages_show(path)} does not fit (${keyword})`);
    }
}
/** A word of another tool says more than the nearest of ours; a slip of the pen less. */
function keyHint(key, known) {
    const same = known.find((each) => (0,suggest/* squashed */.Pz)(each) === (0,suggest/* squashed */.Pz)(key));
    return (same === undefined ? (0,foreign_words/* foreignKey */.mt)(key, known) : undefined) ?? (0,suggest/* suggest */.ZA)(key, known);
}
const units = {
    minItems: "entries",
    maxItems: "entries",
    minProperties: "keys",
    maxProperties: "keys",
    minLength: "characters",
    maxLength: "characters",
};
function tooSmall(path, least, unit) {
    return least === 1 ? `${schema_messages_show(path)} must not be empty` : `${schema_messages_show(path)} must have at least ${least} ${unit}`;
}
/** Of the keys that exclude each other, those that are there, in the file's order. */
function chosenKeys(schema, data) {
    const choices = choicesOf(schema);
    return Object.keys(data).filter((key) => choices.includes(key));
}
/** The keys of which exactly one must be there. */
function choicesOf({ oneOf = [] }) {
    return oneOf.map(({ required: [key] }) => key);
}
function choice({ path, schema, data }) {
    const name = schema.$comment?.replaceAll("-", " ");
    const noun = name === undefined ? "this mapping" : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
    const chosen = chosenKeys(schema, data);
    if (chosen.length === 0) {
        return words("MISSING_KEY", `${noun} needs ${either(choicesOf(schema))} (${schema_messages_show(path)})`);
    }
    const exclusive = chosen.length === 2 ? "not both" : "not all";
    const hint = isIndex(path.at(-1)) ? "Write two entries, one under the other." : "Keep one of them.";
    return words("UNKNOWN_KEY", `${noun} has ${either(chosen)}, ${exclusive} (${schema_messages_show(path)})`, hint);
}
/** Without the key that says what a mapping is, only keys that it could have in no case are surely wrong. */
function strayKeys({ path, schema, data }, tree, branchKeys) {
    const known = branchKeys(schema);
    if (!known)
        return [];
    return Object.keys(data)
        .filter((key) => !known.includes(key) && !key.startsWith("x-"))
        .map((key) => ({
        offset: tree.locate([...path, key], "key"),
        path: [...path, key],
        ...words("UNKNOWN_KEY", `unknown key ${quote(key)} ${place(path)}`, () => keyHint(key, known)),
    }));
}
function invalidName(name, path, schema) {
    const rule = (schema.description ?? "").replace(/^[^:]*: /, "").replace(/\.$/, "");
    const instead = renamed(name, schema);
    const hint = instead === undefined ? `Allowed: ${rule}.` : `Write ${instead}; allowed: ${rule}.`;
    return words("INVALID_NAME", `${quote(name)} is no name ${place(path)}`, hint);
}
/** The name nearest to what is written that the pattern allows; undefined when that is not plain. */
function renamed(name, { pattern }) {
    if (name.length > 63 || pattern === undefined)
        return undefined;
    const allowed = new RegExp(pattern, "u");
    const lower = name.toLowerCase();
    return [lower, lower.replaceAll(/[\s_.]+/g, "-")].find((each) => each !== name && allowed.test(each));
}
function noMatch({ path, schema, data }) {
    const definition = schema.$comment ?? "";
    const noun = nouns[definition] ?? (definition === "" ? `value for ${schema_messages_show(path)}` : definition.replaceAll("-", " "));
    const subject = quiet.has(definition) ? `${schema_messages_show(path)} is` : `${quote(data)} in ${schema_messages_show(path)} is`;
    return words("INVALID_VALUE", `${subject} no ${noun}`, matchHint(definition, schema, data));
}
/** Definitions of names that people write as their files or hosts are called. */
const schema_messages_names = new Set(["name", "variant-name", "image-reference", "container"]);
function matchHint(definition, schema, data) {
    if (definition === "secret-name")
        return "Write the name, such as HUB_TOKEN; never the secret itself.";
    const instead = schema_messages_names.has(definition) && typeof data === "string" ? renamed(data, schema) : undefined;
    return instead === undefined ? examples(schema.examples) : `Write ${instead}.`;
}
function wrongType({ path, schema, data }, tree) {
    const types = [schema.type ?? []].flat();
    const isSecret = quiet.has(schema.$comment ?? "");
    const written = tree.written(path);
    const wanted = types.map((type) => typeNames[type]).join(" or ");
    const found = describe(data, isSecret ? undefined : written);
    const message = `${schema_messages_show(path) || "neko.yaml"} must be ${wanted}, not ${found}`;
    const isScalar = typeof data === "number" || typeof data === "boolean";
    const fitsQuoted = written !== undefined && new RegExp(schema.pattern ?? "", "u").test(written);
    let hint;
    if (types.includes("string") && isScalar && fitsQuoted && !isSecret)
        hint = `Quote it: "${(0,kernel_text/* clip */.$Q)(written, 80)}".`;
    else if (data === null && types.includes("object"))
        hint = "Write {} when there is nothing to say.";
    else if (typeof data === "string" && types.includes("object") && /^[\w-]{1,60}:\S/.test(data) && !isSecret) {
        hint = `Put a space behind the colon: "${data.slice(0, data.indexOf(":"))}: …".`;
    }
    else if (typeof data === "string" && types.some((type) => type === "integer" || type === "boolean")) {
        hint = /^(?:[0-9]+|true|false)$/.test(data) ? "Remove the quotes." : undefined;
        if (types.includes("boolean"))
            hint ??= "Allowed: true, false.";
    }
    return words("WRONG_TYPE", message, hint ?? examples(schema.examples));
}
function notAllowed({ path, schema, data }) {
    const allowed = (schema.enum ?? [schema.const]).map(String);
    if (path.at(-1) === "kind" && path[0] === "targets" && typeof data === "string") {
        const message = `kind ${quote(data)} in ${schema_messages_show(path.slice(0, -1))} is not known to this version of Neko`;
        const ours = (0,foreign_words/* foreignKind */.rN)(data);
        return words("KIND_UNSUPPORTED", message, () => ours === undefined ? (0,suggest/* suggest */.ZA)(data, allowed, "It manages") : `Did you mean "${ours}"?`);
    }
    const written = typeof data === "string" ? data : "";
    return words("NOT_ALLOWED", `${quote(data)} is not allowed for ${schema_messages_show(path)}`, () => (0,suggest/* suggest */.ZA)(written, allowed));
}
const typeNames = {
    string: "a string",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping",
    null: "empty",
};
function describe(value, written) {
    if (value === null || value === undefined)
        return "empty";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a mapping";
    if (typeof value === "string")
        return written === undefined ? "a string" : `the string ${quote(value)}`;
    return written === undefined ? `a ${typeof value}` : `the ${typeof value} ${(0,kernel_text/* clip */.$Q)(written, 80)}`;
}
function exampleOf({ properties = {} }, key) {
    if (key === "version")
        return "Write version: 1.";
    const allowed = properties[key]?.enum;
    return allowed ? `Allowed: ${allowed.join(", ")}.` : undefined;
}
function examples(list = []) {
    if (list.length === 0)
        return undefined;
    const texts = list.map((example) => (typeof example === "string" ? example : JSON.stringify(example)));
    return `For example: ${texts.join(", ")}.`;
}
/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
function either(keys) {
    const quoted = keys.map((key) => `"${key}"`);
    return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" or ");
}
/** `in rollout.waves.0`, `at the top level`. */
function place(path) {
    return path.length === 0 ? "at the top level" : `in ${schema_messages_show(path)}`;
}
function schema_messages_show(path) {
    return (0,kernel_text/* clip */.$Q)(path.join("."), 120);
}
function quote(value) {
    return `"${(0,kernel_text/* clip */.$Q)(typeof value === "string" ? value : JSON.stringify(value), 80)}"`;
}
function isIndex(segment) {
    return segment !== undefined && /^[0-9]+$/.test(segment);
}

;// CONCATENATED MODULE: ./src/spec/schema.ts



const definitions = neko_schema.$defs;
/** Each fault becomes a text with hints: more of them than are ever shown would only cost time. */
const maxFaults = 500;
/** What the schema says against the tree, each at its key or value; of a file full of faults the first by position. */
function schemaProblems(tree) {
    if (validate(tree.value))
        return [];
    const faults = settle(validate.errors ?? []).map(faultOf);
    return first(faults, tree).flatMap((fault) => draftsOf(fault, tree, branchKeys));
}
/** Without what only repeats another error, or follows from it. */
function settle(errors) {
    const wrongType = new Set();
    const noChoice = new Set();
    for (const { keyword, instancePath, propertyName } of errors) {
        if (keyword === "type" && propertyName === undefined)
            wrongType.add(instancePath);
    }
    for (const { keyword, instancePath } of errors) {
        if (keyword === "oneOf" && !wrongType.has(instancePath))
            noChoice.add(instancePath);
    }
    return errors.filter(({ keyword, instancePath, propertyName }) => {
        switch (keyword) {
            // Say only that a branch failed; the branch's own errors say why.
            case "if":
            case "propertyNames":
                return false;
            case "type":
                return !isBelow(instancePath, noChoice);
            case "oneOf":
                return noChoice.has(instancePath);
            default:
                return (propertyName !== undefined || !wrongType.has(instancePath)) && !isBelow(instancePath, noChoice);
        }
    });
}
/** At one of the places, or anywhere below: what holds there depends on a choice that was not made. */
function isBelow(path, places) {
    if (places.size === 0)
        return false;
    for (let above = path;; above = above.slice(0, above.lastIndexOf("/"))) {
        if (places.has(above))
            return true;
        if (above === "")
            return false;
    }
}
function faultOf(error) {
    const { keyword, instancePath, params, parentSchema, data, propertyName } = error;
    const key = propertyName ?? params["missingProperty"] ?? params["additionalProperty"];
    return {
        keyword,
        path: instancePath.split("/").slice(1).map(unescapePointer),
        schema: (parentSchema ?? {}),
        data,
        inName: propertyName !== undefined,
        ...(typeof key === "string" ? { key } : {}),
    };
}
function unescapePointer(segment) {
    return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
function first(faults, tree) {
    if (faults.length <= maxFaults)
        return faults;
    return faults
        .map((fault) => ({ fault, offset: tree.locate(...placeOf(fault)) }))
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, maxFaults)
        .map(({ fault }) => fault);
}
/** The keys that a mapping's branches know, whichever holds; undefined when it has no branches. */
function branchKeys({ allOf, properties }) {
    const branches = (allOf ?? []).flatMap((branch) => branch.then ?? []);
    if (branches.length === 0)
        return undefined;
    return [...new Set([properties ?? {}, ...branches.map(propertiesOf)].flatMap(Object.keys))];
}
function propertiesOf(branch) {
    const definition = branch.$ref === undefined ? branch : definitions[branch.$ref.replace(/^#\/\$defs\//, "")];
    return definition?.properties ?? {};
}

// EXTERNAL MODULE: ./src/spec/secret-shapes.ts
var secret_shapes = __webpack_require__(5882);
;// CONCATENATED MODULE: ./src/spec/secrets.ts



/** Literal secrets of a file: by their form in any key, value or comment, and by the name of the variable they are
 *  given to. `tree` is undefined where the text is no YAML; then the text alone is looked at. */
function checkSecrets(text, tree) {
    const drafts = [];
    const known = [];
    const seen = new Set();
    const say = (offset, path, kind, secret, hint) => {
        // What the key says itself is no secret, and the message is about that key.
        if (!(path.at(-1) ?? "").includes(secret))
            known.push({ secret: secret.trim().replaceAll(/\s+/g, " "), offset });
        seen.add(secret);
        drafts.push({ offset, code: "SECRET_LITERAL", path, message: `${kind} is written out here`, hint });
    };
    if (tree) {
        const byForm = (path, at, value) => {
            const found = (0,secret_shapes/* findSecrets */.dL)(value, "value");
            for (const { kind, secret } of found) {
                const place = at === "key" ? path.slice(0, -1) : path;
                say(tree.locate(path, at), place, kind, secret, at === "value" ? hintAt(path) : replaceHint);
            }
            return found.length > 0;
        };
        // An escape can hide a form from the text as it is written.
        if ((0,secret_shapes/* mayHoldSecrets */.WQ)(text) || text.includes("\\"))
            forEachText(tree.value, byForm);
        for (const { path, name, value } of variablesOf(tree.value)) {
            if (!(0,secret_shapes/* isSecretName */.eh)(name) || (0,secret_shapes/* isReference */.A_)(value) || (0,secret_shapes/* findSecrets */.dL)(value, "value").length > 0)
                continue;
            say(tree.locate(path, "value"), path, `the value of ${(0,kernel_text/* clip */.$Q)(name, 80)}`, value, hintAt(path));
        }
    }
    for (const { kind, secret, offset } of (0,secret_shapes/* findSecrets */.dL)(text, tree ? "comment" : "value")) {
        if (!seen.has(secret))
            say(offset, [], kind, secret, replaceHint);
    }
    return { drafts, mask: maskOf(known) };
}
const replaceHint = "Give it to the job as a secret and write the secret's name; then revoke this one.";
/** In a variable of a container, of a shell, or elsewhere: who needs it gets it in its own way. */
function hintAt(path) {
    const isContainer = fits(path, containerMaps);
    const isDefault = fits(path, [variableDefault]);
    if (!isContainer && !isDefault && !fits(path, variableMaps))
        return replaceHint;
    const name = (0,kernel_text/* clip */.$Q)(path.at(isDefault ? -2 : -1) ?? "", 80);
    // It may be a key that nobody may see either.
    if ((0,secret_shapes/* mayHoldSecrets */.WQ)(name))
        return replaceHint;
    const variable = name.endsWith("_FILE") ? name : `${name}_FILE`;
    const file = `/run/secrets/${name.replace(/_FILE$/, "").toLowerCase()}`;
    if (!isContainer)
        return `Name a file that holds it: ${variable}: ${file}.`;
    return `Mount a file that holds it and name the file: mounts: [${file}:${file}:ro], env: { ${variable}: ${file} }.`;
}
function fits(path, patterns) {
    return patterns.some((pattern) => pattern.length === path.length && pattern.every((part, index) => part === "*" || part === path[index]));
}
/** Each text and key below a value, with its path. Nothing here recurses deeper than the reader allows. */
function forEachText(root, visit) {
    const walk = (value, path) => {
        if (typeof value === "string")
            visit(path, "value", value);
        else if (typeof value === "object" && value !== null) {
            for (const [key, inner] of Object.entries(value)) {
                const here = [...path, key];
                if (!Array.isArray(value))
                    visit(here, "key", key);
                walk(inner, here);
            }
        }
    };
    walk(root, []);
}
const mapsOf = (patterns) => patterns.map((pattern) => [...pattern.split("."), "*"]);
/** Environments that the host makes, where a container starts. */
const containerMaps = mapsOf(["targets.*.run.*.env", "environments.*.overrides.containers.*.env"]);
const variableDefault = ["env", "vars", "*", "default"];
/** Where environment variables are given: maps of name to text. */
const variableMaps = mapsOf([
    "shells.*.env",
    "images.*.config.env",
    "variants.*.env",
    "variants.*.cuda.env",
    "targets.*.run.*.env",
    "env.profiles.*",
    "environments.*.overrides.env",
    "environments.*.overrides.containers.*.env",
]);
function* variablesOf(file) {
    for (const pattern of variableMaps) {
        for (const { path, value } of (0,places/* placesOf */.ek)(file, pattern)) {
            if (typeof value === "string")
                yield { path, name: path.at(-1) ?? "", value };
        }
    }
    for (const { path, value } of (0,places/* placesOf */.ek)(file, variableDefault)) {
        if (typeof value === "string")
            yield { path, name: path.at(-2) ?? "", value };
    }
}
const mark = "…";
const shortest = 8;
function maskOf(known) {
    if (known.length === 0)
        return (text) => text;
    return (text, offset) => {
        let masked = text;
        for (const each of known) {
            if (each.offset === offset || each.secret.length >= shortest)
                masked = without(masked, each.secret);
        }
        return masked;
    };
}
/** A message may hold the secret whole or, where it was cut, its beginning and a mark. */
function without(text, secret) {
    const beginning = secret.slice(0, shortest);
    let result = text;
    for (let at = result.indexOf(beginning); at !== -1; at = result.indexOf(beginning, at + 1)) {
        let end = at + beginning.length;
        while (end - at < secret.length && result[end] === secret[end - at])
            end += 1;
        const isWhole = end - at === secret.length;
        if (!isWhole && !/^\s?\u2026/.test(result.slice(end, end + 2)))
            continue;
        // A short one is a word of the message only where it stands alone: "pass" is none of "password".
        if (secret.length < shortest && isLetter(result[at - 1], result[end]))
            continue;
        // Another secret may begin alike: nothing of a word is left over.
        while (/[^\s"'`]/.test(result[end] ?? " "))
            end += 1;
        result = `${result.slice(0, at)}${mark}${result.slice(end)}`;
    }
    return result;
}
const isLetter = (...letters) => letters.some((letter) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter));

;// CONCATENATED MODULE: ./src/spec/spread.ts

// What is written once and holds for many: "*" and variants for images, overrides for the targets of an environment.
// Each use is a copy, so that a small file could mean more than a machine holds.
/** Variables and labels, each counted once per use. */
const maxSpread = 200_000;
/** At most one problem: at what adds most. */
function spreadProblems(tree) {
    const found = [...spreadOf(tree.value)].toSorted((a, b) => b.count - a.count);
    const total = found.reduce((sum, { count }) => sum + count, 0);
    const [most] = found;
    if (!most || total <= maxSpread)
        return [];
    const message = `what holds for many comes to more than ${maxSpread} variables and labels, each counted once per use`;
    const hint = "Say less for all, or have fewer images, variants or containers it holds for.";
    return [{ offset: tree.locate(most.path, "key"), code: "OUT_OF_RANGE", path: most.path, message, hint }];
}
function* spreadOf(file) {
    const sizes = new Map((0,view/* named */.KT)((0,view/* member */.Dc)(file, "variants")).map(([name, variant]) => [name, sizeOf(variant, ["env"], ["cuda", "env"])]));
    const shared = (0,view/* strings */.P$)((0,view/* member */.Dc)(file, "images", "*", "variants"));
    const below = sizeOf((0,view/* member */.Dc)(file, "images", "*", "config"), ["env"], ["labels"]);
    let uses = 0;
    let ofVariants = 0;
    for (const [name, image] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "images"))) {
        if (name === "*")
            continue;
        const variants = Object.hasOwn((0,view/* mapping */.pq)(image), "variants") ? (0,view/* strings */.P$)((0,view/* member */.Dc)(image, "variants")) : shared;
        const times = Math.max(1, variants.length);
        uses += times;
        for (const variant of variants)
            ofVariants += sizes.get(variant.text) ?? 0;
        const own = sizeOf((0,view/* member */.Dc)(image, "config"), ["env"], ["labels"]);
        if (own > 0)
            yield { path: ["images", name], count: own * times };
    }
    if (below > 0)
        yield { path: ["images", "*"], count: below * uses };
    if (ofVariants > 0)
        yield { path: ["variants"], count: ofVariants };
    const targets = Map.groupBy((0,view/* named */.KT)((0,view/* member */.Dc)(file, "targets")), ([, target]) => (0,view/* text */.Qq)((0,view/* member */.Dc)(target, "environment")));
    for (const [name, environment] of (0,view/* named */.KT)((0,view/* member */.Dc)(file, "environments"))) {
        const overrides = (0,view/* member */.Dc)(environment, "overrides");
        const labels = sizeOf(overrides, ["labels"]);
        const variables = sizeOf(overrides, ["env"]);
        const each = Math.max(0, ...(0,view/* named */.KT)((0,view/* member */.Dc)(overrides, "containers")).map(([, container]) => sizeOf(container, ["env"])));
        let count = 0;
        for (const [, target] of targets.get(name) ?? []) {
            count += labels + (variables + each) * (0,view/* list */.p_)((0,view/* member */.Dc)(target, "run")).length;
        }
        if (count > 0)
            yield { path: ["environments", name], count };
    }
}
function sizeOf(value, ...maps) {
    return maps.reduce((sum, keys) => sum + Object.keys((0,view/* mapping */.pq)((0,view/* member */.Dc)(value, ...keys))).length, 0);
}

// EXTERNAL MODULE: ./src/spec/text.ts
var spec_text = __webpack_require__(8068);
// EXTERNAL MODULE: ./src/spec/unenforced.ts
var unenforced = __webpack_require__(9470);
// EXTERNAL MODULE: ./src/spec/yaml-tree.ts + 3 modules
var yaml_tree = __webpack_require__(1225);
;// CONCATENATED MODULE: ./src/spec/parse.ts













/**
 * neko.yaml to what it means. Nothing is thrown and nothing is read from elsewhere: same bytes in, same answer out.
 * `file` is how problems name the file. A relative `oci:DIR` comes back as written, for the caller to resolve against
 * the file's directory.
 */
function parseNekoYaml(bytes, file, { now } = {}) {
    let text = "";
    try {
        const read = (0,spec_text/* readText */.y)(bytes);
        text = read.text;
        if (!read.ok)
            return invalid(read.drafts, file, text);
        const { tree, drafts } = (0,yaml_tree/* readTree */.Z)(text);
        const secrets = checkSecrets(text, tree);
        const secretAt = new Set(secrets.drafts.map(({ offset }) => offset));
        const refuse = (found) => {
            // That a secret has not the form of its name is no second problem.
            const others = found.filter(({ code, offset }) => code !== "INVALID_VALUE" || !secretAt.has(offset));
            return invalid([...others, ...secrets.drafts], file, text, secrets.mask);
        };
        if (!tree)
            return refuse(drafts);
        const stop = notForThisVersion(tree);
        if (stop)
            return refuse([...drafts, stop]);
        const schema = schemaProblems(tree);
        const references = checkReferences(tree, { nowMs: now?.getTime() });
        const problems = [...drafts, ...schema, ...references.problems, ...spreadProblems(tree)];
        if (problems.length + secrets.drafts.length > 0)
            return refuse(problems);
        const checked = tree.value;
        const asked = (0,unenforced/* notYetIn */.Pg)(checked);
        const warnings = [...references.warnings, ...notYet(asked, tree)];
        const found = (0,problem/* finishProblems */.W)(warnings, file, text);
        return {
            valid: true,
            state: resolve(checked, (0,unenforced/* unenforcedOf */.JY)(asked)),
            declared: declaredIn(checked),
            warnings: found,
        };
    }
    catch (thrown) {
        const reason = thrown instanceof Error ? thrown.name : typeof thrown;
        const hint = "Report this with the file; it is a fault of Neko.";
        const message = `the file could not be read (${reason})`;
        return invalid([{ offset: 0, code: "INTERNAL", path: [], message, hint }], file, text);
    }
}
function invalid(drafts, file, text, mask) {
    return { valid: false, problems: (0,problem/* finishProblems */.W)(withoutEchoes(drafts), file, text, mask) };
}
/**
 * What this version does not do, so that nothing in a neko.yaml is ignored in silence: at most one warning for what
 * keeps releases back and one for what is only kept, each at the first of its places and with all of them in its text.
 */
function notYet(asked, tree) {
    const found = Map.groupBy(asked, ({ level }) => level);
    const warn = (level, say, hint) => {
        const all = (found.get(level) ?? []).map((each) => ({ ...each, offset: tree.locate(each.at, "key") }));
        const [first, ...rest] = all.toSorted((a, b) => a.offset - b.offset);
        if (!first)
            return [];
        const names = [first, ...rest].map(({ feature, path, isKey }) => (isKey ? path : `${feature} (${path})`));
        return [{ offset: first.offset, code: "NOT_YET", path: first.at, message: say(names.join(", ")), hint }];
    };
    return [
        ...warn("refused", (names) => `this version does not do, and therefore releases nothing with: ${names}`, "Plans and images are made; remove these to release (FEATURE_UNSUPPORTED)."),
        ...warn("carried", (names) => `checked and kept, but not acted on by this version: ${names}`, ""),
    ];
}
/** A list, or a later version: nothing else that could be said of it would help. */
function notForThisVersion(tree) {
    const { value } = tree;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const message = `neko.yaml must be a mapping, not ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`;
        return {
            offset: tree.locate([], "value"),
            code: "WRONG_TYPE",
            path: [],
            message,
            hint: "Write at least: version: 1.",
        };
    }
    const version = (0,view/* mapping */.pq)(value)["version"];
    if (typeof version !== "number" || version === 1)
        return undefined;
    const message = `version ${tree.written(["version"]) ?? version} is not known to this version of Neko`;
    const hint = (0,suggest/* suggest */.ZA)(String(version), ["1"], "It reads");
    return { offset: tree.locate(["version"], "value"), code: "VERSION_UNSUPPORTED", path: ["version"], message, hint };
}


/***/ }),

/***/ 4431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ forEachPlace),
/* harmony export */   a5: () => (/* binding */ isAtOrBelow),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/** What may be written shorter: a text in place of a mapping means its one key. */
const shortForms = [
    ["targets.*.run.*", "image"],
    ["variants.*.cuda", "version"],
    ["variants.*.cpu", "march"],
    ["services.compose", "file"],
    ["env.vars.*", "default"],
];
/**
 * Every place that a pattern names, in the order of the file. `*` stands for any one key but x-*, or any entry of a
 * list. The last key may be missing (`value` is undefined then); the keys before it are there. Short forms count as
 * what they stand for. `visit` may return true to end the search; the path it is given changes afterwards.
 */
function forEachPlace(file, pattern, visit) {
    const path = [];
    const below = (parent, depth) => {
        if (depth === pattern.length)
            return visit(parent, path) === true;
        const whole = typeof parent === "string" ? writtenOut(parent, path) : parent;
        if (typeof whole !== "object" || whole === null)
            return false;
        const key = pattern[depth];
        const isLast = depth === pattern.length - 1;
        const enter = (name, value) => {
            if (value === undefined && !isLast)
                return false;
            path.push(name);
            const ended = below(value, depth + 1);
            path.pop();
            return ended;
        };
        if (key !== "*")
            return enter(key, memberOf(whole, key));
        for (const name of Object.keys(whole)) {
            if (!name.startsWith("x-") && enter(name, memberOf(whole, name)))
                return true;
        }
        return false;
    };
    below(file, 0);
}
/** The places of {@link forEachPlace} as a list. */
function placesOf(file, pattern) {
    const places = [];
    forEachPlace(file, pattern, (value, path) => void places.push({ value, path: [...path] }));
    return places;
}
function memberOf(parent, key) {
    if (Array.isArray(parent) && !/^[0-9]+$/.test(key))
        return undefined;
    return Object.hasOwn(parent, key) ? parent[key] : undefined;
}
function writtenOut(value, path) {
    const form = shortForms.find(([pattern]) => fits(path, pattern));
    return form ? { [form[1]]: value } : value;
}
function fits(path, pattern) {
    const keys = pattern.split(".");
    return keys.length === path.length && keys.every((key, index) => key === "*" || key === path[index]);
}
/** `pattern` names the path, or something it lies below. */
function isAtOrBelow(path, pattern) {
    const keys = pattern.split(".");
    return keys.length <= path.length && keys.every((key, index) => key === "*" || key === path[index]);
}


/***/ }),

/***/ 2620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ finishProblems),
/* harmony export */   d: () => (/* binding */ maxProblems)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5426);

/** How many problems of a file are shown. */
const maxProblems = 100;
/** Line and column of an offset, both 1-based. */
function positions(text) {
    const starts = [0];
    for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1))
        starts.push(index + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
/** The first {@link maxProblems} by position, without repetitions. `mask` takes out what nobody may read. */
function finishProblems(drafts, file, text, mask = (said) => said) {
    if (drafts.length === 0)
        return [];
    const at = positions(text);
    const seen = new Set();
    const problems = [];
    for (const draft of drafts.toSorted((a, b) => a.offset - b.offset || (a.message < b.message ? -1 : 1))) {
        const identity = `${draft.offset} ${draft.code} ${draft.message}`;
        if (seen.has(identity))
            continue;
        seen.add(identity);
        const hint = typeof draft.hint === "function" ? draft.hint() : draft.hint;
        const { line, column } = at(draft.offset);
        const said = (words) => mask(oneLine(words), draft.offset);
        const path = said(draft.path.join("."));
        const message = said(draft.message);
        problems.push({ file, line, column, code: draft.code, path, message, ...(hint ? { hint: said(hint) } : {}) });
        if (problems.length === maxProblems)
            break;
    }
    return problems;
}
/** Parts of it are the file's own text. */
function oneLine(text) {
    return (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.replaceAll(/\s+/g, " "), 1_000);
}


/***/ }),

/***/ 5882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   WQ: () => (/* binding */ mayHoldSecrets),
/* harmony export */   dL: () => (/* binding */ findSecrets),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
// Secrets that can be told by their form alone, in any text. Public keys, digests and the names of secrets have other
// forms. Every pattern is linear: it begins where a run of its own letters begins, and is bounded.
/** Not a name of words joined by dashes. */
const isRandom = (secret) => /[0-9]/.test(secret) && (!secret.slice(3).includes("-") || (/[A-Z]/.test(secret) && /[a-z]/.test(secret)));
const shapes = [
    {
        kind: "a GitHub token",
        pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
    },
    { kind: "a GitLab token", pattern: /(?<![A-Za-z0-9_-])gl(?:pat|dt|rt|ptt|cbt|soat)-[A-Za-z0-9_-]{20,300}/g },
    { kind: "an AWS access key", pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
    { kind: "a SendGrid key", pattern: /(?<![A-Za-z0-9_.-])SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,100}/g },
    { kind: "a PyPI token", pattern: /(?<![A-Za-z0-9_-])pypi-AgE[A-Za-z0-9_-]{20,1000}/g },
    { kind: "a Google API key", pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
    { kind: "a Slack token", pattern: /(?<![A-Za-z0-9-])xox[a-z]-[A-Za-z0-9-]{10,300}/g },
    {
        kind: "a private key",
        pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s]{0,20000}/g,
        valuesOnly: true,
    },
    { kind: "an age key", pattern: /(?<![A-Z0-9-])AGE-SECRET-KEY-[A-Z0-9-]{20,200}/g },
    {
        kind: "a signed token (JWT)",
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8000}\.eyJ[A-Za-z0-9_-]{8,8000}\.[A-Za-z0-9_-]{8,2000}/g,
    },
    { kind: "an npm token", pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36,100}/g },
    { kind: "a Docker token", pattern: /(?<![A-Za-z0-9_-])dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,100}/g },
    { kind: "a Hugging Face token", pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z0-9]{30,100}/g },
    { kind: "an API key", pattern: /(?<![A-Za-z0-9_-])sk-(?:ant|proj|svcacct|admin|or)-[A-Za-z0-9_-]{20,300}/g },
    {
        kind: "an API key",
        pattern: /(?<![A-Za-z0-9_-])sk-(?!(?:ant|proj|svcacct|admin|or)-)[A-Za-z0-9_-]{20,300}/g,
        accept: isRandom,
    },
    {
        kind: "an API key",
        pattern: /(?<![A-Za-z0-9_-])(?:[sr]k_live_|phak_|tskey-(?:auth|api|client)-)[A-Za-z0-9_-]{16,300}/g,
    },
    // 64 bytes: a public key has 32. Source: Nix manual, "nix key generate-secret".
    { kind: "a secret signing key of Nix", pattern: /(?<=[A-Za-z0-9._-](?<!sha512)):[A-Za-z0-9+/]{86}==/g },
    {
        kind: "an address with its password",
        pattern: /(?<=:\/\/[^\s/:@?#]{0,256}:)[^\s/@?#]{1,256}(?=@)/g,
        accept: (secret) => !isReference(secret),
        valuesOnly: true,
    },
];
/** One pass that most files end with: nothing of a shape is there. */
const anything = /gh[pousr]_|github_pat_|gl(?:pat|dt|rt|ptt|cbt|soat)-|AKIA|ASIA|AIza|xox[a-z]-|SG\.|pypi-|PRIVATE KEY|AGE-SECRET|eyJ|npm_|dckr_|hf_|sk-|[sr]k_live_|phak_|tskey-|==|:\/\/[^\s/@]{1,513}@/;
/** False for certain when no text in it has the form of a secret. */
function mayHoldSecrets(text) {
    return anything.test(text);
}
/** Every text of a well-known form. `where`: comments explain, so fewer forms count in them. */
function findSecrets(text, where) {
    if (!mayHoldSecrets(text))
        return [];
    const found = [];
    for (const { kind, pattern, accept, valuesOnly } of shapes) {
        if (valuesOnly && where === "comment")
            continue;
        for (const match of text.matchAll(pattern)) {
            if (accept?.(match[0]) !== false)
                found.push({ kind, secret: match[0], offset: match.index });
        }
    }
    return found;
}
const secretName = /(?:PASSWORD|PASSWD|PASSPHRASE|PGPASS|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|SECRET_KEY_BASE|(?:ENCRYPTION|SIGNING|MASTER)_?KEY|CREDENTIALS|(?:^|_)(?:PASS|PWD|JWT))(?:_?[0-9]{1,3})?$/i;
/** Special tokens of language models, and switches. */
const harmlessName = /^(?:(?:.{0,60}_)?(?:STOP|UNK|PAD|BOS|EOS|SEP|CLS|MASK|SUBWORD|SPECIAL|NEWLINE)_TOKEN|(?:USE|ENABLE|DISABLE|REQUIRE|ALLOW|HAS|WITH)_.{0,100}|(?:OLD)?PWD)$/i;
/** An environment variable that by its name holds a secret. `DB_PASSWORD_FILE` and `MAX_TOKENS` do not. */
function isSecretName(name) {
    return secretName.test(name) && !harmlessName.test(name);
}
const word = /^(?:true|false|yes|no|on|off|none|null|[-+]?[0-9]{1,20}(?:\.[0-9]{1,20})?)$/i;
const path = /^(?:\/|\.{1,2}\/|~\/)/;
const elsewhere = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|(?:file|env|vault|sops|op|ref|secret):)/i;
// Special tokens of language models: </s>, <|endoftext|>, [PAD].
const markup = /^(?:<[^>]{0,100}>|\[[A-Z_]{1,30}\])$/;
/** A value that stands for a secret kept elsewhere, or is none: a path, `${DB}`, true, a number, `vault://…`. */
function isReference(value) {
    const text = value.trim();
    return (text === "" ||
        word.test(text) ||
        path.test(text) ||
        elsewhere.test(text) ||
        markup.test(text) ||
        /^\$(?:[A-Za-z_]|\{|\()/.test(text) ||
        text.includes("${") ||
        // Templates of other tools, and a file named curl's way.
        /^(?:\*+|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|@[./~].*)$/s.test(text));
}


/***/ }),

/***/ 3489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   V: () => (/* binding */ checkTargets)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _image_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(565);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1381);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9158);





// What each kind of target names: images it runs, shells it keeps; and whether it could run them at all.
function checkTargets(file, images, add) {
    const shells = new Map((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "shells")));
    const usual = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "defaults", "system")) ?? _names_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultSystem */ .$m;
    const systems = imageSystems(file);
    const reach = registryReach(file);
    for (const [name, target] of (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "targets"))) {
        const context = { name, target, system: (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "system")) ?? usual, add };
        switch ((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "kind")) {
            case "shells":
                checkShells(context, shells);
                break;
            case "profile":
                checkProfile(context);
                break;
            case "tee":
            case "containers":
            case "nixos":
                checkRun(context, images, systems);
                checkReach(context, reach);
        }
    }
}
function checkShells({ name, target, system, add }, shells) {
    for (const { text: shell, index } of (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "shells"))) {
        const path = ["targets", name, "shells", index];
        if (!shells.has(shell)) {
            const message = `"${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(shell, 80)}" names no shell`;
            const hint = shells.size === 0
                ? "Declare it under shells."
                : () => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .ZA)(shell, [...shells.keys()], "Known");
            add("problems", "UNKNOWN_SHELL", "value", path, message, hint);
            continue;
        }
        const systems = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(shells.get(shell), "systems")).map((each) => each.text);
        if (systems.length > 0 && !systems.includes(system)) {
            const message = `shell "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(shell, 80)}" is for ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(systems.join(", "), 80)}, target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" is ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)}`;
            add("problems", "SYSTEM_MISMATCH", "value", path, message, "Add the system to the shell's systems.");
        }
    }
}
function checkProfile({ name, target, system, add }) {
    const attr = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "attr"));
    const built = attr === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .systemOfAttribute */ .ZJ)(attr);
    if (attr === undefined || built === undefined || built === system)
        return;
    const message = `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(attr, 80)} is for ${built}, target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" is ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)}`;
    const hint = `Write an attribute of packages.${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)}, or the target's own system.`;
    add("problems", "SYSTEM_MISMATCH", "value", ["targets", name, "attr"], message, hint);
}
function checkRun({ name: target, target: spec, system, add }, images, systems) {
    const names = new Set();
    for (const [index, entry] of (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(spec, "run")).entries()) {
        const here = ["targets", target, "run", String(index)];
        const isText = typeof entry === "string";
        const reference = isText ? entry : (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, "image"));
        if (reference === undefined)
            continue;
        const imagePath = isText ? here : [...here, "image"];
        (0,_image_references_js__WEBPACK_IMPORTED_MODULE_0__/* .checkImageReference */ .r)(reference, imagePath, { images, automatic: true }, add);
        const image = reference.split("/", 1)[0] ?? "";
        const built = systems.get(image);
        if (built !== undefined && !built.includes(system)) {
            const builtFor = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(built.join(", "), 80);
            const message = `image "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(image, 80)}" is for ${builtFor}, target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(target, 80)}" is ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)}`;
            const hint = `Add ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(system, 80)} to the image's systems, or write the target's own system.`;
            add("problems", "SYSTEM_MISMATCH", "value", imagePath, message, hint);
        }
        const given = isText ? undefined : (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, "name"));
        const name = given ?? image;
        if (names.has(name)) {
            const path = given === undefined ? here : [...here, "name"];
            const message = `two containers of target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(target, 80)}" are called "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}"`;
            const hint = given === undefined ? "Give one of them a name: { image: …, name: … }." : "Rename one.";
            add("problems", "DUPLICATE_NAME", "value", path, message, hint);
        }
        names.add(name);
    }
}
/** Each image that says its systems, or whose attribute is written in full, to the systems it is for. */
function imageSystems(file) {
    const below = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images", "*");
    return new Map((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "images")).flatMap(([name, image]) => {
        const declared = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "systems") ?? (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(below, "systems")).map((each) => each.text);
        if (declared.length > 0)
            return [[name, declared]];
        const attr = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(image, "attr")) ?? (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(below, "attr"));
        const system = attr === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .systemOfAttribute */ .ZJ)(attr);
        return system === undefined ? [] : [[name, [system]]];
    }));
}
function registryReach(file) {
    const urls = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(file, "registries")).flatMap(([, registry]) => {
        const on = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(registry, "on");
        const onMain = on === undefined || (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(on).some((event) => event.text === "main");
        return onMain ? [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(registry, "url"))] : [];
    });
    if (urls.length === 0)
        return undefined;
    const hosts = urls.map((url) => (url?.startsWith("oci:") ? undefined : url?.split("/", 1)[0]));
    if (hosts.every((host) => host !== undefined && isLoopback(host)))
        return "loopback";
    return hosts.every((host) => host === "ttl.sh") ? "ttl" : undefined;
}
function isLoopback(host) {
    return /^(?:localhost|127\.[0-9.]+|\[::1\])(?::[0-9]+)?$/.test(host);
}
function checkReach({ name, target, add }, reach) {
    if ((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "run")).length === 0)
        return;
    const at = ["targets", name];
    if (reach === "loopback" && (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "kind") === "tee") {
        const message = `tee target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" runs images that are pushed to this machine only`;
        const hint = "Add a registry that the machine can reach, with on: [main].";
        add("problems", "LOOPBACK_REGISTRY", "key", [...at, "run"], message, hint);
    }
    if (reach === "ttl" && (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(target, "environment") === "production") {
        const message = `target "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 80)}" of production runs images that ttl.sh forgets within a day`;
        const hint = "Add a registry that keeps them, with on: [main].";
        add("problems", "TTL_IN_PRODUCTION", "value", [...at, "environment"], message, hint);
    }
}


/***/ }),

/***/ 8068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findForbidden),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2620);

// What is refused before a YAML parser sees the file. Source: security-reliability.md R4.
const maxBytes = 256 * 1024;
/** 24,000 keys are as many lines; more than a hundred thousand are empty or comments. */
const maxLines = 100_000;
const refuse = (text, draft) => ({
    ok: false,
    text,
    drafts: [{ ...draft, path: [] }],
});
const utf8 = new TextDecoder("utf-8", { fatal: true });
/** Bytes to text that holds only characters a person can see. A byte order mark at the start is no part of it. */
function readText(bytes) {
    if (bytes.byteLength > maxBytes) {
        const message = `the file has ${bytes.byteLength} bytes; at most ${maxBytes} are read`;
        return refuse("", { offset: 0, code: "TOO_LARGE", message, hint: "Move what is not configuration elsewhere." });
    }
    let text;
    try {
        text = utf8.decode(bytes);
    }
    catch {
        const { before, text: lossy } = upToFirstBadByte(bytes);
        const hint = "Save the file as UTF-8.";
        return refuse(lossy, { offset: before, code: "NOT_UTF8", message: "the file is not UTF-8 from here on", hint });
    }
    const drafts = forbiddenCharacters(text);
    if (drafts.length > 0)
        return { ok: false, text, drafts };
    if (hasMoreLines(text, maxLines)) {
        const message = `the file has more than ${maxLines} lines`;
        return refuse(text, { offset: 0, code: "TOO_LARGE", message, hint: "Move what is not configuration elsewhere." });
    }
    return { ok: true, text };
}
function hasMoreLines(text, limit) {
    // A break is a character at least.
    if (text.length < limit)
        return false;
    let lines = 0;
    for (let at = text.indexOf("\n"); at !== -1 && lines <= limit; at = text.indexOf("\n", at + 1))
        lines += 1;
    return lines > limit;
}
/** The lossy text, and the offset in it of the first byte that is not UTF-8. */
function upToFirstBadByte(bytes) {
    let good = 0;
    let bad = bytes.byteLength;
    const fits = (length) => {
        try {
            // A prefix may end inside a character; `stream` lets that pass and still refuses what cannot become one.
            new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
            return true;
        }
        catch {
            return false;
        }
    };
    while (good < bad) {
        const middle = (good + bad + 1) >> 1;
        if (fits(middle))
            good = middle;
        else
            bad = middle - 1;
    }
    const text = new TextDecoder("utf-8").decode(bytes);
    return {
        before: Math.min(new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true }).length, text.length),
        text,
    };
}
// Controls but tab and line breaks; bidi marks, embeddings, overrides and isolates; whatever is drawn as nothing:
// zero-width (and so the joiner inside some emoji), soft hyphen, fillers, tags; separators that editors take for line
// breaks and YAML does not; code points that are no characters. Variation selectors stay: they follow emoji and letters.
const forbidden = /[[\p{Cc}--[\t\n\r]][\p{Default_Ignorable_Code_Point}--[\ufe00-\ufe0f]]\u2028-\u202e\ufff9-\ufffb\p{Noncharacter_Code_Point}]|\r(?!\n)/gv;
/** What the character is and where, for text as written; undefined when there is none. Also used on decoded scalars. */
function findForbidden(text) {
    for (const match of text.matchAll(forbidden))
        return { offset: match.index, name: nameOf(match[0]) };
    return text.isWellFormed() ? undefined : { offset: 0, name: "half of a surrogate pair" };
}
function forbiddenCharacters(text) {
    const drafts = [];
    for (const match of text.matchAll(forbidden)) {
        const message = `forbidden character ${nameOf(match[0])}`;
        drafts.push({ offset: match.index, code: "FORBIDDEN_CHARACTER", path: [], message, hint: "Remove it." });
        if (drafts.length === _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .maxProblems */ .d)
            break;
    }
    return drafts;
}
function nameOf(character) {
    const point = character.codePointAt(0) ?? 0;
    const hex = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    if (point === 0x0d)
        return `${hex} (carriage return without a line feed)`;
    if (point < 0xa0)
        return `${hex} (control)`;
    if (point >= 0xe0000 && point <= 0xe007f)
        return `${hex} (tag)`;
    if (point === 0x61c || (point >= 0x200e && point <= 0x200f))
        return `${hex} (text direction)`;
    if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069))
        return `${hex} (text direction)`;
    return `${hex} (invisible)`;
}


/***/ }),

/***/ 9470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ unenforcedOf),
/* harmony export */   Pg: () => (/* binding */ notYetIn)
/* harmony export */ });
/* unused harmony export notYetRows */
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4431);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9158);


const carried = (pattern, feature = keysOf(pattern)) => ({
    level: "carried",
    pattern,
    feature,
});
/** `shells.*.hook` to `shells.hook`. */
const keysOf = (pattern) => pattern.replaceAll(".*", "");
const refused = (pattern, feature) => ({ level: "refused", pattern, feature });
const when = (wanted, feature) => (value) => value === wanted ? feature : undefined;
const probeKinds = ["tcp", "unit", "metric", "gpu"];
const notFix = (key) => (value) => value === "fix" ? undefined : `${key}: ${String(value)}`;
const notYetRows = [
    refused("targets.*.kind", (kind) => ["nixos", "shells", "tee"].includes(String(kind)) ? `targets of kind ${String(kind)}` : undefined),
    refused("targets.*.strategy", when("beside", "strategy: beside")),
    carried("targets.*.attest"),
    carried("targets.*.ssh"),
    carried("targets.*.modules"),
    carried("targets.*.proxmox"),
    ...probeKinds.map((kind) => refused(`rollout.health.*.${kind}`, `health checks by ${kind}`)),
    refused("source.verify", when("signed-commits", "verify: signed-commits")),
    refused("source.resolve", when("host", "resolve: host")),
    carried("source.poll"),
    carried("source.release-timeout"),
    carried("source.allow-web-flow"),
    refused("rollout.on-failure", when("pause", "on-failure: pause")),
    carried("rollout.keep-generations"),
    carried("rollout.timeouts"),
    // A freeze keeps waves closed; without waves a release admits every target at once.
    refused("freeze", (value, file) => Array.isArray(value) && value.length > 0 && !file.rollout?.waves?.length ? "freeze without waves" : undefined),
    refused("attestation.policy", when("enforce", "attestation: enforce")),
    carried("attestation", (value) => {
        const policy = (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, "policy");
        return policy === "off" || policy === "enforce" ? undefined : "attestation";
    }),
    refused("drift.minor", notFix("drift.minor")),
    refused("drift.major", notFix("drift.major")),
    refused("drift.unmanaged", "drift.unmanaged"),
    carried("drift.every"),
    carried("exceptions.*.rule", (rule) => /^[A-Z][A-Z0-9_]+$/.test(String(rule)) ? undefined : "exceptions of drift and attestation"),
    carried("images.*.timeout"),
    carried("packages.*.builder"),
    carried("packages.*.version"),
    carried("packages.*.vendor-hash"),
    carried("packages.*.source"),
    carried("packages.*.timeout"),
    carried("shells.*.packages"),
    carried("shells.*.python"),
    carried("shells.*.hook"),
    carried("shells.*.direnv", when(true, "shells.direnv")),
    carried("shells.*.bench"),
    carried("env"),
    carried("services"),
    carried("builders"),
    carried("notifications"),
    carried("report.summary", when(false, "report.summary: false")),
];
/** What a checked file asks for and this version does not do: the first place of each, in the order of the table. */
function notYetIn(file) {
    const found = new Map();
    for (const { level, pattern, feature } of notYetRows) {
        (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .forEachPlace */ .Af)(file, pattern.split("."), (value, path) => {
            const asked = value === undefined ? undefined : typeof feature === "string" ? feature : feature(value, file);
            if (asked === undefined)
                return false;
            const isKey = asked === keysOf(pattern);
            if (!found.has(asked))
                found.set(asked, { level, feature: asked, isKey, at: [...path], path: path.join(".") });
            // A row of one feature has said all it has to say.
            return typeof feature === "string";
        });
    }
    return [...found.values()];
}
/** What keeps a release from being published. */
function unenforcedOf(asked) {
    return asked.filter(({ level }) => level === "refused").map(({ path, feature }) => ({ path, feature }));
}


/***/ }),

/***/ 9158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
// Reading a value that may not fit the schema: what has the wrong shape is empty, so that references are checked even
// where something else is wrong, and everything is said at once.
function mapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A value below, by own keys only. */
function member(value, ...keys) {
    let current = value;
    for (const key of keys) {
        const parent = mapping(current);
        current = Object.hasOwn(parent, key) ? parent[key] : undefined;
    }
    return current;
}
function named(value) {
    return Object.entries(mapping(value)).filter(([name]) => !name.startsWith("x-"));
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The strings of a list with their places in it. */
function strings(value) {
    return list(value).flatMap((entry, index) => typeof entry === "string" ? [{ text: entry, index: String(index) }] : []);
}
function text(value) {
    return typeof value === "string" ? value : undefined;
}


/***/ }),

/***/ 7803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ parseWindow),
/* harmony export */   gR: () => (/* binding */ nextOpening),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   nV: () => (/* binding */ parseInstant)
/* harmony export */ });
/* unused harmony export isZone */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);

// Times of the week in their own time zone. Pure: the moment is an argument; the zone's rules are those of the runtime.
const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const minuteMs = 60_000;
const dayMinutes = 24 * 60;
/** `Mon-Thu 02:00-06:00 Europe/Berlin`, `Fri-Mon,Wed 22:00-04:00 UTC`, `daily 00:00-24:00 UTC`.
 *  @throws NekoError VALUE_INVALID for another form, a zone that is not known, or an empty time */
function parseWindow(text) {
    const [days = "", hours = "", zone = ""] = text.split(" ");
    const [from, to] = hours.split("-").map(minutesOf);
    if (from === undefined || to === undefined)
        throw invalid(text, "is no window");
    if (from === to)
        throw invalid(text, "opens and closes at the same minute");
    if (!isZone(zone))
        throw invalid(text, "names no time zone that is known");
    return { text, days: daysOf(days), fromMinute: from, toMinute: to, zone };
}
/** Whether the window is open at a moment (milliseconds since 1970). */
function isOpen(window, atMs) {
    const { day, minute } = localTime(window.zone, atMs);
    const dayBefore = (day + 6) % 7;
    const overnight = window.toMinute <= window.fromMinute;
    if (!overnight)
        return window.days.includes(day) && minute >= window.fromMinute && minute < window.toMinute;
    return ((window.days.includes(day) && minute >= window.fromMinute) ||
        (window.days.includes(dayBefore) && minute < window.toMinute));
}
/** The next minute at which it is open, at or after a moment: milliseconds since 1970. Found within eight days, since
 *  every window opens once a week; undefined only where a change of clocks swallows it. */
function nextOpening(window, atMs) {
    if (isOpen(window, atMs))
        return atMs;
    const start = Math.ceil(atMs / minuteMs) * minuteMs;
    for (let step = 0; step <= 8 * dayMinutes;) {
        const at = start + step * minuteMs;
        if (isOpen(window, at))
            return at;
        // Clocks change by quarters of an hour at the least, and windows are given to the minute.
        const { minute } = localTime(window.zone, at);
        step += Math.max(1, Math.min(15 - (minute % 15), untilNext(minute, window.fromMinute)));
    }
    return undefined;
}
function untilNext(minute, wanted) {
    return (wanted - minute + dayMinutes) % dayMinutes || dayMinutes;
}
/** Milliseconds since 1970 of `2026-12-24` or `2026-12-24T18:00Z`; a day alone counts whole: `end` is the next midnight.
 *  @throws NekoError VALUE_INVALID for a day the calendar has not */
function parseInstant(text, edge) {
    const [day = "", time] = text.split("T");
    const at = Date.parse(time === undefined ? `${day}T00:00Z` : text);
    if (Number.isNaN(at) || new Date(Date.parse(`${day}T00:00Z`)).toISOString().slice(0, 10) !== day) {
        throw invalid(text, "is no day of the calendar");
    }
    return edge === "end" && time === undefined ? at + dayMinutes * minuteMs : at;
}
function isZone(name) {
    let known = zones.get(name);
    if (known === undefined) {
        try {
            known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
        }
        catch {
            known = false;
        }
        zones.set(name, known);
    }
    return known;
}
/** Names asked for: to ask takes tens of microseconds. */
const zones = new Map();
function daysOf(text) {
    if (text === "daily")
        return [0, 1, 2, 3, 4, 5, 6];
    const days = text.split(",").flatMap((part) => {
        const [first, last] = part.split("-").map((name) => dayNames.indexOf(name));
        if (first === undefined || first === -1 || last === -1)
            throw invalid(text, "names no days");
        const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
        return Array.from({ length }, (_, index) => (first + index) % 7);
    });
    return [...new Set(days)].toSorted((a, b) => a - b);
}
function minutesOf(text) {
    const match = /^([0-2][0-9]):([0-5][0-9])$/.exec(text);
    const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
    return minutes <= dayMinutes ? minutes : undefined;
}
const formats = new Map();
function localTime(zone, atMs) {
    let format = formats.get(zone);
    if (!format) {
        format = new Intl.DateTimeFormat("en-GB", {
            timeZone: zone,
            weekday: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
        });
        formats.set(zone, format);
    }
    const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    return {
        day: dayNames.indexOf(parts.get("weekday") ?? ""),
        minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")),
    };
}
function invalid(text, what) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 80)}" ${what}`, {
        hint: "write days, from-to and a time zone: Mon-Thu 02:00-06:00 Europe/Berlin",
    });
}


/***/ }),

/***/ 1225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readTree)
});

// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/spec/problem.ts
var problem = __webpack_require__(2620);
// EXTERNAL MODULE: ./src/spec/text.ts
var spec_text = __webpack_require__(8068);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/spec/syntax-messages.ts


/** @param lexemes the text, in the pieces that the lexer made of it */
function syntaxDrafts(faults, text, lexemes) {
    const inOrder = faults.toSorted((a, b) => a.pos[0] - b.pos[0]);
    return withoutEchoes(inOrder, text)
        .slice(0, 2 * problem/* maxProblems */.d)
        .map(({ code, message, pos: [offset] }) => {
        const place = { text, offset, quoteAt: (at) => openQuote(lexemes, at) };
        if (code === "NON_STRING_KEY") {
            const isBracket = /[[{]/.test(text[offset] ?? "");
            const hint = isBracket ? "Put quotes around it: in YAML a bracket begins a list or a mapping." : undefined;
            return { offset, code: "KEY_NOT_STRING", path: [], message: "a key must be text", hint };
        }
        const [said, hint] = wordsOf(message, place) ?? [parserWords(message)];
        return { offset, code: "YAML_SYNTAX", path: [], message: `not YAML: ${said}`, hint };
    });
}
/** Faults of a few signs, which nothing before them can cause. */
const ownFaults = new Set(["BAD_SCALAR_START", "BAD_DQ_ESCAPE", "NON_STRING_KEY", "DUPLICATE_KEY"]);
/** In each part of the file that begins at the margin, the first fault of the layout; of a line one fault. */
function withoutEchoes(faults, text) {
    const structural = new Set(faults.filter(({ code }) => !ownFaults.has(code)).map(({ pos }) => pos[0]));
    let line = -1;
    // Offset up to which no part has begun since the last fault of the layout; undefined before the first.
    let sameUntil;
    return faults.filter(({ code, pos: [offset] }) => {
        if (code === "NON_STRING_KEY")
            return !structural.has(offset);
        const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
        if (lineStart === line)
            return false;
        if (!ownFaults.has(code)) {
            const isEcho = sameUntil !== undefined && !beginsPart(text, sameUntil, offset);
            sameUntil = offset;
            if (isEcho)
                return false;
        }
        line = lineStart;
        return true;
    });
}
/** Whether a key at the margin begins a part of the file behind one offset and not behind the other, or the file ends. */
function beginsPart(text, from, to) {
    for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
        if (/[A-Za-z"']/.test(text[at + 1] ?? ""))
            return true;
    }
    return text[to - 1] === "\n" && text[from - 1] === "\n" && from !== to && to === text.length;
}
/** Undefined where the parser's own words are as good. */
function wordsOf(message, place) {
    const { text, offset } = place;
    if (message.startsWith("Tabs are not allowed as indentation"))
        return ["a tab as indentation", "Indent with spaces."];
    if (/^Missing closing ["']quote/.test(message))
        return unclosedQuote(place);
    if (message.startsWith("Nested mappings are not allowed in compact")) {
        const below = deeperLineBelow(text, offset);
        if (below !== undefined)
            return below;
        return ['a second ": " on one line', 'Quote the text: in YAML ": " makes a mapping.'];
    }
    if (/^(?:Plain value cannot start with|Block scalar header)/.test(message)) {
        const sign = /character (\S)/.exec(message)?.[1];
        return sign === undefined
            ? undefined
            : [`plain text cannot begin with ${sign}`, "Quote the text: put quotes around it."];
    }
    if (message.startsWith("Alias ending in : is ambiguous"))
        return ["an alias whose name ends in a colon", 'Quote it: "*".'];
    const bracket = /end with a ([\]}])/.exec(message)?.[1];
    if (bracket !== undefined) {
        const opening = bracket === "]" ? "[" : "{";
        return [`a ${opening} is not closed before this line`, `Close it with ${bracket}, or indent what belongs into it.`];
    }
    if (/^Implicit (?:keys need to be on a single line|map key needs to be followed by map value)/.test(message))
        return keyWithoutColon(text, offset);
    if (/^Unexpected flow-(?:map|seq)-start at node end/.test(message))
        return ["a bracket in the middle of a text", "Quote the text: brackets have a meaning in YAML."];
    if (message.startsWith("Unexpected block-seq-ind on same line"))
        return ["a list on its key's line", "Begin the list on the next line."];
    const isOfLayout = /^(?:All mapping items must start at the same column|Sequence item without - indicator|Unexpected \S+ at node end|A block sequence may not be used as an implicit map key)/.test(message);
    if (!isOfLayout)
        return undefined;
    if (text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "")
        return unevenLine(text, offset);
    if (/at node end/.test(message))
        return ["text behind a value that has ended", "Put quotes around the whole text."];
    return undefined;
}
const checkIndent = "Check the indentation of this line against the one above.";
/** A line that stands neither where the one above does nor where something above it began. */
function unevenLine(text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const above = lineAbove(text, start);
    const own = indentOf(text.slice(start));
    if (above === undefined || indentOf(above) === own)
        return ["this line does not go with those above it", checkIndent];
    return [`this line is indented by ${own}, the one above by ${indentOf(above)}`, checkIndent];
}
/** The line below where it is indented as if it belonged to a value that has ended. */
function deeperLineBelow(text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const end = text.indexOf("\n", offset);
    if (end === -1 || /:\s/.test(text.slice(offset, end + 1)))
        return undefined;
    const below = text
        .slice(end + 1, end + 10_000)
        .split("\n")
        .find(isContent);
    const own = indentOf(text.slice(start));
    if (below === undefined || indentOf(below) <= own)
        return undefined;
    const message = `the line below is indented by ${indentOf(below)}, this one by ${own}`;
    return [message, "Check the indentation of the line below: this value has ended."];
}
function keyWithoutColon(text, offset) {
    const end = text.indexOf("\n", offset);
    const line = text.slice(offset, end === -1 ? undefined : Math.min(end, offset + 200)).trimEnd();
    const glued = /^(?:- +)?([A-Za-z][\w.-]{0,60}):(?=\S)/.exec(line)?.[1];
    if (glued !== undefined) {
        return [`no space behind the colon of "${glued}"`, `Put a space behind the colon: "${glued}: …".`];
    }
    const word = /^[A-Za-z][\w.-]{0,60}$/.exec(line)?.[0];
    if (word !== undefined)
        return [`no colon behind "${word}"`, `Write it with a colon: "${word}:".`];
    return ["a key without its colon", "Put a colon and a space behind the key, or quotes around the text."];
}
function unclosedQuote({ text, offset, quoteAt }) {
    const at = quoteAt(offset);
    const quote = at === undefined ? "" : (text[at] ?? "");
    const name = quote === "'" ? "a single quote" : "a double quote";
    if (at === undefined)
        return ["a quote is not closed", "Write the closing quote, or remove the opening one."];
    const line = text.slice(0, at).split("\n").length;
    return [`${name} that opens in line ${line} is not closed`, `Write the closing ${quote}, or remove the opening one.`];
}
/** Where the quoted text that ends at an offset begins. */
function openQuote(lexemes, end) {
    let at = 0;
    let found;
    for (const lexeme of lexemes) {
        if (at > end)
            break;
        // Signs of the lexer's own are no part of the text.
        if (/^[\u0002\u0018\u001f]$/.test(lexeme) || lexeme === "\ufeff")
            continue;
        if (lexeme.startsWith('"') || lexeme.startsWith("'"))
            found = at;
        at += lexeme.length;
    }
    return found;
}
function lineAbove(text, lineStart) {
    return text
        .slice(Math.max(0, lineStart - 10_000), lineStart)
        .split("\n")
        .findLast(isContent);
}
const isContent = (line) => /^\s*[^\s#]/.test(line);
const indentOf = (line) => /^ */.exec(line)?.[0].length ?? 0;
function parserWords(message) {
    const line = (0,kernel_text/* clip */.$Q)((message.split("\n")[0] ?? "").replace(/[.:]$/, ""), 200);
    return line.charAt(0).toLowerCase() + line.slice(1);
}

;// CONCATENATED MODULE: ./src/spec/yaml-node.ts
// One YAML document as a tree of nodes, in the least that Neko needs of it. `at` is the offset of
// the first character in the text, without anchor and tag.
/** Words and signs (`:` `-` `,` brackets …) of a file; 24,000 keys with their values have 72,000 (in braces 96,000). */
const maxTokens = 100_000;
const maxAliases = 20;
const word = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;
const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const yaml_node_float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;
/** What a plain scalar is. Source: YAML 1.2.2, section 10.3.2 (core schema). */
function plainValue(text) {
    if (text === "")
        return null;
    const first = text.charCodeAt(0);
    if (first <= 0x39) {
        // -0 would be written back as 0.
        if (integer.test(text) || yaml_node_float.test(text))
            return Number(text) || 0;
        if (infinite.test(text))
            return first === 0x2d ? -Infinity : Infinity;
        return notANumber.test(text) ? NaN : text;
    }
    if (text.length > 5 || !word.test(text))
        return text;
    const letter = text[0]?.toLowerCase();
    return letter === "t" ? true : letter === "f" ? false : null;
}

;// CONCATENATED MODULE: ./src/spec/yaml-full.ts





// All of YAML 1.2, by the `yaml` package, a step at a time: its lexer and then its parser keep no stack of their own,
// so that depth, directives and sheer number are judged before anything recurses. Source: security-reliability.md R4.
const maxDepth = 32;
/** One alias too many is said beside all else that is wrong; so many of them alone. */
const hopelessAliases = 200;
function readFull(text) {
    const { lexemes, drafts, stop } = lex(text);
    if (stop || lexemes.length === 0)
        return { drafts: lexemes.length === 0 && !stop ? [emptyFile()] : drafts };
    return withoutStacks(() => compose(text, lexemes, drafts));
}
/** A hostile file makes the parser collect a hundred thousand errors; their stack traces alone took 2 s. */
function withoutStacks(work) {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = before;
    }
}
/**
 * The lexemes of the text, and what they alone show to be wrong. `stop`: nothing else is to be read.
 * Depth is that of flow brackets and of the columns at which blocks begin.
 */
function lex(text) {
    const lexemes = [];
    const drafts = [];
    const columns = [];
    const aliases = [];
    let hasDirective = false;
    let tokens = 0;
    let flow = 0;
    let offset = 0;
    let lineStart = 0;
    let atLineStart = true;
    let inScalar = false;
    let valueSeen = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        lexemes.push(lexeme);
        if (lexeme === "\u0002")
            continue;
        if (lexeme === "\u0018") {
            // The line stands too far left: all brackets end here, and the parser says so.
            flow = 0;
            continue;
        }
        if (lexeme === "\u001f") {
            inScalar = true;
            if (atLineStart && flow === 0)
                deepen(columns, offset - lineStart);
            atLineStart = false;
            continue;
        }
        const first = lexeme[0];
        if (inScalar) {
            inScalar = false;
            tokens += 1;
        }
        else if (lexeme === "\n" || lexeme === "\r\n") {
            lineStart = offset + lexeme.length;
            atLineStart = true;
            valueSeen = false;
        }
        else if (first !== " " && first !== "\t" && first !== "#" && lexeme !== "") {
            tokens += 1;
            if (first === "%" && flow === 0) {
                hasDirective = true;
                drafts.push(directive(offset, lexeme));
            }
            else if (lexeme === "[" || lexeme === "{") {
                if (atLineStart && flow === 0)
                    deepen(columns, offset - lineStart);
                flow += 1;
            }
            else if (lexeme === "]" || lexeme === "}") {
                flow = Math.max(0, flow - 1);
            }
            else {
                if (first === "!")
                    drafts.push(tag(offset, lexeme));
                else if (first === "*")
                    aliases.push(offset);
                // A line's first `:` belongs to the key already counted; each further one nests (and is refused later).
                const opensBlock = lexeme === "-" || lexeme === "?" || (lexeme === ":" && valueSeen);
                if (flow === 0 && (atLineStart || opensBlock))
                    deepen(columns, offset - lineStart);
                if (lexeme === ":")
                    valueSeen = true;
            }
            atLineStart = false;
        }
        if (columns.length + flow > maxDepth)
            return { lexemes, drafts: [...drafts, tooDeep(offset)], stop: true };
        if (aliases.length > hopelessAliases)
            return { lexemes, drafts: [...drafts, tooManyAliases(aliases[maxAliases] ?? offset)], stop: true };
        if (tokens > maxTokens)
            return { lexemes, drafts: [tooManyTokens()], stop: true };
        if (drafts.length >= problem/* maxProblems */.d)
            return { lexemes, drafts, stop: true };
        offset += lexeme.length;
        if (lexeme.length > 1 && lexeme.includes("\n"))
            lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    }
    return { lexemes, drafts, stop: hasDirective };
}
function deepen(columns, column) {
    while ((columns.at(-1) ?? -1) > column)
        columns.pop();
    if ((columns.at(-1) ?? -1) < column)
        columns.push(column);
}
function compose(text, lexemes, found) {
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk({
        version: "1.2",
        // Every scalar stays text here: what a plain one is, yaml-node.ts says, and keeps it as written.
        schema: "failsafe",
        strict: true,
        stringKeys: true,
        // Its own check is quadratic: 24,000 keys took 3 s.
        uniqueKeys: false,
        merge: false,
        resolveKnownTags: false,
        prettyErrors: false,
        logLevel: "silent",
    });
    const documents = [];
    let errors = 0;
    let started = 0;
    const take = (token) => {
        if (token.type === "error")
            errors += 1;
        if (token.type === "document")
            started += 1;
        documents.push(...composer.next(token));
    };
    for (const lexeme of lexemes) {
        for (const token of parser.next(lexeme))
            take(token);
        // What follows the second document, or a hundred stray signs, is no news.
        if (errors >= problem/* maxProblems */.d || started > 1)
            break;
    }
    if (started < 2)
        for (const token of parser.end())
            take(token);
    documents.push(...composer.end());
    return judge(documents, found, (faults) => syntaxDrafts(faults, text, lexemes));
}
function judge([document, second], found, draftsOf) {
    if (document === undefined)
        return { drafts: [...found, emptyFile()] };
    const both = second ? [document, second] : [document];
    const warnings = both.flatMap((each) => each.warnings);
    const drafts = [
        ...found,
        ...draftsOf([
            ...both.flatMap((each) => each.errors),
            ...warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_COLLECTION_TYPE"),
        ]),
    ];
    if (second) {
        const offset = second.contents?.range[0] ?? second.range[0];
        const hint = 'Keep one document; remove the "---" lines.';
        const message = "more than one YAML document in the file";
        drafts.push({ offset, code: "MULTIPLE_DOCUMENTS", path: [], message, hint });
        return { drafts };
    }
    if (drafts.length > found.length)
        return { drafts };
    return { root: nodeOf(document.contents, 0), drafts };
}
/** Recursion is safe: the text is at most {@link maxDepth} deep. */
function nodeOf(node, parentAt) {
    const at = node?.range?.[0] ?? parentAt;
    if ((0,dist/* isAlias */.Vj)(node))
        return { kind: "alias", at, name: node.source };
    const anchor = (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node) ? node.anchor : undefined;
    if ((0,dist/* isMap */.jh)(node)) {
        const keys = node.items.map((pair) => nodeOf(pair.key, at)).filter((key) => key.kind === "scalar");
        return { kind: "map", at, keys, values: node.items.map((pair) => nodeOf(pair.value, at)), anchor };
    }
    if ((0,dist/* isSeq */.oP)(node))
        return { kind: "list", at, items: node.items.map((item) => nodeOf(item, at)), anchor };
    return scalarOf(node, at, anchor);
}
function scalarOf(node, at, anchor) {
    if (!(0,dist/* isScalar */.jn)(node))
        return { kind: "scalar", at, text: "", plain: true, anchor };
    return { kind: "scalar", at, text: node.source ?? "", plain: node.type === "PLAIN", anchor };
}
function emptyFile() {
    const hint = "Write at least: version: 1. An empty file never means to remove what runs.";
    return { offset: 0, code: "EMPTY_FILE", path: [], message: "the file is empty", hint };
}
function tooManyTokens() {
    const message = `the file has more than ${maxTokens} words and signs`;
    return { offset: 0, code: "TOO_LARGE", path: [], message, hint: "Move what is not configuration elsewhere." };
}
function tooManyAliases(offset) {
    const message = `more than ${maxAliases} aliases`;
    return { offset, code: "TOO_MANY_ALIASES", path: [], message, hint: "Write the values out." };
}
function tooDeep(offset) {
    const hint = "Flatten it; an anchor and an alias can name a part.";
    return { offset, code: "TOO_DEEP", path: [], message: `nested deeper than ${maxDepth} levels`, hint };
}
function directive(offset, lexeme) {
    const hint = "Remove the line: neko.yaml is YAML 1.2 without directives.";
    const message = `directive ${JSON.stringify(lexeme.slice(0, 40).trim())}`;
    return { offset, code: "YAML_DIRECTIVE", path: [], message, hint };
}
function tag(offset, lexeme) {
    const hint = "Remove the tag, or put quotes around a text that begins so: neko.yaml has only plain values.";
    return { offset, code: "YAML_TAG", path: [], message: `tag ${(0,kernel_text/* clip */.$Q)(lexeme, 80)}`, hint };
}

;// CONCATENATED MODULE: ./src/spec/yaml-tree.ts





/** Values that aliases may add to the tree when each is written out. */
const maxAliasedValues = 10_000;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
function readTree(text) {
    const { root, drafts: before } = readFull(text);
    if (!root)
        return { drafts: before };
    if (root.kind === "scalar" && root.plain && plainValue(root.text) === null)
        return { drafts: [...before, emptyFile()] };
    // What was read as written has no forbidden character left; only an escape can bring one back.
    const reader = new TreeReader(text.includes("\\"));
    const value = reader.read(root).value;
    const drafts = [...before, ...reader.drafts];
    if (reader.broken)
        return { drafts };
    return {
        tree: { value, locate: (path, at) => reader.locate(root, path, at), written: (path) => reader.written(root, path) },
        drafts,
    };
}
class TreeReader {
    /** In the order of the file, so that the first {@link maxProblems} are enough. */
    drafts = [];
    /** An alias could not be followed: the value is not what was meant. */
    broken = false;
    #hasEscapes;
    /** The path to what is being read. */
    #path = [];
    #aliases = 0;
    #aliasedValues = 0;
    #anchors = new Map();
    #targets = new Map();
    /** Where a mapping has each of its keys; made when something is looked for in it. */
    #places = new Map();
    constructor(hasEscapes) {
        this.#hasEscapes = hasEscapes;
    }
    read(node) {
        if (node.kind === "alias")
            return this.#follow(node);
        if (node.anchor === undefined)
            return this.#readHere(node);
        const anchor = { node };
        this.#anchors.set(node.anchor, anchor);
        anchor.read = this.#readHere(node);
        return anchor.read;
    }
    #readHere(node) {
        if (node.kind === "map")
            return this.#readMap(node);
        if (node.kind === "scalar")
            return { value: this.#readScalar(node), size: 1 };
        let size = 1;
        const value = node.items.map((item, index) => {
            this.#path.push(String(index));
            const read = this.read(item);
            this.#path.pop();
            size += read.size;
            return read.value;
        });
        return { value, size };
    }
    #readScalar(node) {
        this.#checkText(node);
        if (!node.plain)
            return node.text;
        const value = plainValue(node.text);
        if (typeof value !== "number" ||
            (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))))
            return value;
        // The number is not repeated: it may be a secret that lacks its quotes.
        const message = Number.isFinite(value) ? "a number of this size would be changed" : "not a finite number";
        this.#refuse(node.at, "INVALID_VALUE", message, "Quote it, so that it is text.");
        return node.text;
    }
    #readMap(map) {
        const value = Object.create(null);
        let size = 1;
        for (const [index, key] of map.keys.entries()) {
            const name = key.text;
            if (!this.#checkKey(key) || !this.#isNew(name in value, key))
                continue;
            this.#path.push(name);
            const read = this.read(map.values[index] ?? key);
            this.#path.pop();
            size += read.size;
            value[name] = read.value;
        }
        return { value, size };
    }
    #checkKey(key) {
        this.#checkText(key);
        if (key.text === "<<") {
            const hint = "Write the keys out, or give a whole value by anchor and alias.";
            this.#refuse(key.at, "MERGE_KEY", 'merge keys ("<<") are not supported', hint);
            return false;
        }
        if (forbiddenKeys.has(key.text)) {
            this.#refuse(key.at, "FORBIDDEN_KEY", `key "${key.text}" is not allowed`, "Use another name.");
            return false;
        }
        if (key.plain && typeof plainValue(key.text) !== "string") {
            const hint = key.text === "" ? "Write a key before the colon." : `Quote it: "${(0,kernel_text/* clip */.$Q)(key.text, 80)}".`;
            const message = key.text === "" ? "a key is missing" : `key ${(0,kernel_text/* clip */.$Q)(key.text, 80)} is not text`;
            this.#refuse(key.at, "KEY_NOT_STRING", message, hint);
        }
        return true;
    }
    #isNew(isThere, key) {
        if (!isThere)
            return true;
        this.#path.push(key.text);
        this.#refuse(key.at, "DUPLICATE_KEY", `key "${(0,kernel_text/* clip */.$Q)(key.text, 80)}" is there twice`, "Keep one of them.");
        this.#path.pop();
        return false;
    }
    #refuse(offset, code, message, hint) {
        this.#add({ offset, code, path: [...this.#path], message, hint });
    }
    #add(draft) {
        if (this.drafts.length < problem/* maxProblems */.d)
            this.drafts.push(draft);
    }
    #follow(node) {
        const nothing = { value: null, size: 1 };
        const refuse = (code, message, hint) => {
            this.broken = true;
            this.#refuse(node.at, code, message, hint);
            return nothing;
        };
        const shown = (0,kernel_text/* clip */.$Q)(node.name, 80);
        this.#aliases += 1;
        if (this.#aliases > maxAliases) {
            if (this.#aliases > maxAliases + 1)
                return nothing;
            this.broken = true;
            this.#add({ ...tooManyAliases(node.at), path: [...this.#path] });
            return nothing;
        }
        const anchor = this.#anchors.get(node.name);
        if (!anchor) {
            const hint = `Put &${shown} before the value it names, above this line; or put quotes around it.`;
            return refuse("ALIAS_UNRESOLVED", `alias *${shown} names no anchor`, hint);
        }
        if (!anchor.read)
            return refuse("ALIAS_RECURSIVE", `alias *${shown} stands inside its own anchor`, "Write the value out.");
        this.#targets.set(node, anchor.node);
        this.#aliasedValues += anchor.read.size;
        if (this.#aliasedValues > maxAliasedValues) {
            const message = `aliases up to *${shown} add more than ${maxAliasedValues} values`;
            return refuse("ALIAS_TOO_LARGE", message, "Use fewer aliases of aliases.");
        }
        return anchor.read;
    }
    #checkText(node) {
        if (!this.#hasEscapes)
            return;
        const found = (0,spec_text/* findForbidden */.N)(node.text);
        if (!found)
            return;
        const message = `forbidden character ${found.name}, written as an escape`;
        this.#refuse(node.at, "FORBIDDEN_CHARACTER", message, "Remove it.");
    }
    locate(root, path, at) {
        const { node, key } = this.#walk(root, path);
        // An empty value has no place of its own worth pointing at.
        const isEmpty = node.kind === "scalar" && node.plain && node.text === "";
        return key && (at === "key" || isEmpty) ? key.at : node.at;
    }
    written(root, path) {
        const { node, complete } = this.#walk(root, path);
        const end = this.#through(node);
        return complete && end?.kind === "scalar" && end.plain && end.text !== "" ? end.text : undefined;
    }
    #through(node) {
        return node.kind === "alias" ? this.#targets.get(node) : node;
    }
    /** The node at the path (an alias there is not followed) and the key it stands under, if any. */
    #walk(root, path) {
        let node = root;
        let key;
        for (const segment of path) {
            const parent = this.#through(node);
            const index = parent?.kind === "map" ? this.#indexOf(parent, segment) : Number(segment);
            const values = parent?.kind === "map" ? parent.values : parent?.kind === "list" ? parent.items : [];
            const next = index === undefined ? undefined : values[index];
            if (!next)
                return { node, key, complete: false };
            key = parent?.kind === "map" ? parent.keys[index ?? 0] : undefined;
            node = next;
        }
        return { node, key, complete: true };
    }
    /** Of two equal keys the first, whose value is the one that is read. */
    #indexOf(map, key) {
        let places = this.#places.get(map);
        if (!places) {
            places = new Map();
            for (const [index, each] of map.keys.entries())
                if (!places.has(each.text))
                    places.set(each.text, index);
            this.#places.set(map, places);
        }
        return places.get(key);
    }
}


/***/ })

};
