export const id = 205;
export const ids = [205];
export const modules = {

/***/ 4205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _src_spec_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1621);
/* harmony import */ var _src_spec_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7968);
/* harmony import */ var _src_spec_render_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7660);






// `neko validate`: reads the files; what is wrong with them is said by src/spec.
/** More of a neko.yaml is refused as too large by its parser. */
const maxConfigBytes = 1024 * 1024;
/** `argument`: a file, a directory that holds neko.yaml, or `-`. What cannot be read is a problem like others. */
async function validate(argument, options) {
    const file = argument === "-" ? "<stdin>" : await fileOf(argument, options.cwd);
    let bytes;
    try {
        bytes = await readUpTo(argument === "-" ? options.stdin : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(options.cwd, file), maxConfigBytes);
    }
    catch (error) {
        return { report: (0,_src_spec_render_problems_js__WEBPACK_IMPORTED_MODULE_5__.reportOf)(file, [unreadable(file, error)], []), sources: new Map() };
    }
    const parsed = (0,_src_spec_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNekoYaml */ .G)(bytes, file, { now: options.now });
    const problems = parsed.valid ? [] : [...parsed.problems];
    const warnings = parsed.valid ? [...parsed.warnings] : [];
    const hasSecret = problems.some(({ code }) => code === "SECRET_LITERAL");
    const sources = new Map(hasSecret ? [] : [[file, decode(bytes)]]);
    const ofFlake = () => (parsed.valid ? parsed.state.flake : (0,_src_spec_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .flakeDirectoryOf */ ._C)(bytes));
    const directory = argument === "-" || !options.lock ? undefined : ofFlake();
    if (directory !== undefined) {
        const locked = await validateLock({ file, bytes }, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), directory), options.cwd);
        problems.push(...locked.problems);
        warnings.push(...locked.warnings);
        for (const [name, text] of locked.sources)
            sources.set(name, text);
    }
    return { report: (0,_src_spec_render_problems_js__WEBPACK_IMPORTED_MODULE_5__.reportOf)(file, problems, warnings), sources };
}
async function validateLock(config, directory, cwd) {
    const names = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, "flake.nix"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, "flake.lock")];
    const read = await Promise.all(names.map(async (name) => {
        try {
            // One byte more than is looked at, so that what is larger is seen to be.
            return await readUpTo((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, name), _src_spec_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .maxFlakeBytes */ .lA + 1);
        }
        catch (error) {
            const { code } = error;
            return code === "ENOENT" || code === "ENOTDIR" ? undefined : unreadable(name, error);
        }
    }));
    const problems = read.filter((each) => each !== undefined && "code" in each);
    if (problems.length > 0)
        return { problems, warnings: [], sources: [] };
    const [flakeNix, lock] = read;
    const checked = (0,_src_spec_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .checkLock */ .sv)({ flakeNix, lock, lockFile: names[1] }, config);
    return { ...checked, sources: lock ? [[names[1], decode(lock)]] : [] };
}
async function fileOf(argument, cwd) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, argument)).catch(() => undefined);
    return found?.isDirectory() ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(argument, "neko.yaml") : argument;
}
/** At most `limit` bytes, so that no pipe or device is read without end. */
async function readUpTo(source, limit) {
    const stream = typeof source === "string" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(source, { end: limit - 1 }) : source;
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
}
function unreadable(file, error) {
    const { code } = error;
    const reasons = {
        ENOENT: "there is none",
        EACCES: "permission denied",
        EPERM: "permission denied",
        EISDIR: "it is a directory",
        ENOTDIR: "a part of its path is no directory",
        ELOOP: "its links go round in a circle",
    };
    const message = `the file cannot be read: ${reasons[code ?? ""] ?? code ?? "unknown reason"}`;
    const hint = "Give the path of a neko.yaml, or of the directory it is in.";
    return { file, line: 1, column: 1, code: "FILE_UNREADABLE", path: "", message, hint };
}
function decode(bytes) {
    return new TextDecoder().decode(bytes);
}


/***/ })

};
