export const id = 32;
export const ids = [32];
export const modules = {

/***/ 9928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ again),
/* harmony export */   ih: () => (/* binding */ lockedInputs),
/* harmony export */   or: () => (/* binding */ checkNodes)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5426);

// The nodes of a flake.lock as a graph: is each fixed, and does each input lead to one? Source: Nix's lockfile.cc.
const maxSteps = 50_000;
const again = "Remove flake.lock, run `nix flake lock` and commit what it writes.";
/** Faults of a lock file's JSON, which must not be deeper than a stack holds. */
function checkNodes(json, declared) {
    const invalid = (at, message) => ({
        at,
        code: "LOCK_INVALID",
        message,
        hint: again,
    });
    if (!isRecord(json))
        return [invalid([], "the lock file is no JSON object")];
    const { version, root, nodes } = json;
    // Version 4 and older hold their narHash elsewhere; no Nix since 2.4 (2021) writes them.
    if (version !== 5 && version !== 6 && version !== 7) {
        const message = version === undefined ? 'missing "version"' : `version ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(JSON.stringify(version), 40)} is not known`;
        return [{ ...invalid(["version"], message), hint: "Neko reads versions 5 to 7, which Nix 2.4 and later write." }];
    }
    if (!isRecord(nodes))
        return [invalid(["nodes"], '"nodes" must be an object')];
    if (typeof root !== "string" || !Object.hasOwn(nodes, root)) {
        return [invalid(["root"], '"root" must name one of the nodes')];
    }
    const graph = new Map();
    const faults = [];
    for (const [key, node] of Object.entries(nodes)) {
        const read = readNode(node);
        if (read === undefined)
            faults.push(invalid(["nodes", key], `node "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(key, 80)}" is not as Nix writes it`));
        else
            graph.set(key, read);
    }
    if (faults.length > 0)
        return faults;
    return [...unlockedNodes(graph, root), ...danglingInputs(graph, root), ...mismatches(graph, root, declared)];
}
/** `locked` of each of the flake's own inputs, by name. Of a file with faults, what can be read of it. */
function lockedInputs(json) {
    const { root, nodes } = isRecord(json) ? json : {};
    if (!isRecord(nodes) || typeof root !== "string")
        return new Map();
    const graph = new Map();
    for (const [key, node] of Object.entries(nodes)) {
        const read = readNode(node);
        if (read)
            graph.set(key, read);
    }
    const follow = followerOf(graph, root);
    return new Map([...(graph.get(root)?.inputs ?? [])].flatMap(([name, to]) => {
        const end = follow(to);
        const locked = end.kind === "node" ? graph.get(end.key)?.entry["locked"] : undefined;
        return isRecord(locked) ? [[name, locked]] : [];
    }));
}
function readNode(node) {
    if (!isRecord(node))
        return undefined;
    const inputs = new Map();
    for (const [name, to] of Object.entries(Object.hasOwn(node, "inputs") ? (node["inputs"] ?? 0) : {})) {
        const isPath = Array.isArray(to) && to.every((part) => typeof part === "string");
        if (typeof to !== "string" && !isPath)
            return undefined;
        inputs.set(name, to);
    }
    const given = node["inputs"];
    return given === undefined || isRecord(given) ? { inputs, entry: node } : undefined;
}
function unlockedNodes(graph, root) {
    const faults = [];
    for (const [key, { entry }] of graph) {
        if (key === root)
            continue;
        const why = unlockedBecause(entry);
        if (why === undefined)
            continue;
        const name = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(key, 80);
        faults.push({
            at: Object.hasOwn(entry, "locked") ? ["nodes", key, "locked"] : ["nodes", key],
            code: "INPUT_UNLOCKED",
            message: `input "${name}" is not locked: ${why}`,
            hint: again,
        });
    }
    return faults;
}
const revisionTypes = new Set(["git", "hg", "github", "gitlab", "sourcehut"]);
/** Why nobody could fetch exactly this; undefined when it is fixed. */
function unlockedBecause(entry) {
    const locked = Object.hasOwn(entry, "locked") ? entry["locked"] : undefined;
    if (locked === undefined || locked === null)
        return 'it has no "locked" entry';
    if (!isRecord(locked))
        return '"locked" is no object';
    const text = (name) => {
        const value = Object.hasOwn(locked, name) ? locked[name] : undefined;
        return typeof value === "string" ? value : "";
    };
    const type = text("type");
    if (type === "")
        return '"locked" has no type';
    if (type === "indirect")
        return "a registry decides what it is";
    const hasRevision = revisionTypes.has(type) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text("rev"));
    if (hasRevision)
        return undefined;
    if (text("dirtyRev") !== "")
        return "it was made from a work tree with changes";
    // A path inside the flake, or inside an input that is itself fixed. Since Nix 2.26, with no hash of its own.
    const isInside = type === "path" && Array.isArray(entry["parent"]) && /^(?!\/)./.test(text("path"));
    if (isInside || /^sha256-[A-Za-z0-9+/]{43}=$/.test(text("narHash")))
        return undefined;
    return revisionTypes.has(type) ? "it has neither rev nor narHash" : "it has no narHash";
}
function danglingInputs(graph, root) {
    const follow = followerOf(graph, root);
    const faults = [];
    for (const [key, { inputs }] of graph) {
        for (const [name, to] of inputs) {
            const end = follow(to);
            if (end.kind === "node")
                continue;
            const shown = typeof to === "string" ? `names node "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(to, 80)}"` : `follows "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(to.join("/"), 80)}"`;
            const what = end.kind === "loop" ? "goes round in a circle" : "is not there";
            const message = `input "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(name, 80)}" of "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(key, 80)}" ${shown}, which ${what}`;
            faults.push({ at: ["nodes", key, "inputs", name], code: "LOCK_INVALID", message, hint: again });
        }
    }
    return faults;
}
/** Where an input leads. A path is walked from the root; each step may itself be a path. All walks share one bound. */
function followerOf(graph, root) {
    const known = new Map();
    let steps = 0;
    return (first) => {
        const walked = [];
        const answer = (end) => {
            for (const identity of walked)
                known.set(identity, end);
            return end;
        };
        const open = new Set();
        // What is left to walk from `at`; a step that is a path goes in front of the rest.
        let at = typeof first === "string" ? first : root;
        let left = typeof first === "string" ? [] : first.toReversed();
        if (!graph.has(at))
            return { kind: "nowhere" };
        while (left.length > 0) {
            const identity = JSON.stringify([at, left]);
            const before = known.get(identity);
            if (before)
                return answer(before);
            if (open.has(identity) || (steps += 1) > maxSteps || left.length > 64)
                return answer({ kind: "loop" });
            open.add(identity);
            walked.push(identity);
            const next = graph.get(at)?.inputs.get(left.at(-1) ?? "");
            left = left.slice(0, -1);
            if (next === undefined)
                return answer({ kind: "nowhere" });
            if (typeof next === "string")
                at = next;
            else {
                at = root;
                left = [...left, ...next.toReversed()];
            }
            if (!graph.has(at))
                return answer({ kind: "nowhere" });
        }
        return answer({ kind: "node", key: at });
    };
}
function mismatches(graph, root, declared) {
    const locked = graph.get(root)?.inputs ?? new Map();
    const missing = declared.names
        .filter((name) => !locked.has(name))
        .map((name) => {
        const message = `input "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(name, 80)}" of flake.nix is not in the lock file`;
        const hint = "Run `nix flake lock` and commit flake.lock.";
        return { at: ["nodes", root, "inputs"], code: "INPUT_UNLOCKED", message, hint };
    });
    if (!declared.complete)
        return missing;
    const names = new Set(declared.names);
    const stale = [...locked.keys()]
        .filter((name) => !names.has(name))
        .map((name) => {
        const message = `input "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(name, 80)}" is no input of flake.nix any more`;
        const hint = "Run `nix flake lock` and commit flake.lock.";
        return { at: ["nodes", root, "inputs", name], code: "LOCK_STALE", message, hint };
    });
    return [...missing, ...stale];
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sv: () => (/* binding */ checkLock),
  _C: () => (/* binding */ flakeDirectoryOf),
  lA: () => (/* binding */ maxFlakeBytes)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
;// CONCATENATED MODULE: ./src/spec/flake-inputs.ts
// Which inputs a flake.nix declares, as far as its text says it plainly. This is no Nix parser: it reads the outline of
// one attribute set, and says so when it is not sure. Source: Nix manual, "Flakes", "Flake format"; flake.cc.
/** The names below `inputs`, and those that `outputs` takes: Nix makes an input of each. Never throws. */
function declaredInputs(flakeNix) {
    const { tokens, whole } = tokensOf(flakeNix);
    const found = new Set();
    let complete = whole;
    let outputsSeen = false;
    let depth = 0;
    // The depth of what stands in `inputs = { … }`; 0 outside.
    let inputsDepth = 0;
    for (const [index, token] of tokens.entries()) {
        const isOutline = depth === 1 || (depth > 0 && depth === inputsDepth);
        if (token.kind === "mark") {
            if (token.text === "$" && isOutline)
                complete = false;
            depth += nesting(token.text);
            if (depth < inputsDepth && nesting(token.text) < 0)
                inputsDepth = 0;
        }
        else if (token.kind === "name" && (token.text === "let" || token.text === "in")) {
            // `let … in` nests like brackets: what is bound there is no attribute of the flake.
            depth += token.text === "let" ? 1 : -1;
        }
        else if (!isOutline) {
            continue;
        }
        else if (!isMark(tokens[index - 1], "{", ";") || !isBinding(tokens, index)) {
            // It brings attributes whose names stand elsewhere.
            if (token.text === "inherit")
                complete = false;
        }
        else if (!isPlain(token)) {
            complete = false;
        }
        else if (depth === inputsDepth) {
            found.add(token.text);
        }
        else if (token.text === "outputs" && !outputsSeen) {
            outputsSeen = true;
            const formals = formalsOf(tokens.slice(index + 2));
            if (!formals)
                complete = false;
            for (const name of formals ?? [])
                found.add(name);
        }
        else if (token.text === "inputs") {
            const after = tokens[index + 2];
            if (isMark(tokens[index + 1], ".") && after && isPlain(after))
                found.add(after.text);
            else if (isMark(after, "{"))
                inputsDepth = 2;
            else
                complete = false;
        }
    }
    found.delete("self");
    return { names: [...found].toSorted(), complete: complete && outputsSeen && depth === 0 };
}
function nesting(mark) {
    if (mark === "{" || mark === "[" || mark === "(")
        return 1;
    return mark === "}" || mark === "]" || mark === ")" ? -1 : 0;
}
/** A name as it stands, not one that is computed. */
function isPlain(token) {
    return token.kind !== "mark" && !token.text.includes("${");
}
function isMark(token, ...marks) {
    return token?.kind === "mark" && marks.includes(token.text);
}
/** `a =`, `a.b.c =`: an attribute is bound here. */
function isBinding(tokens, index) {
    let at = index + 1;
    while (isMark(tokens[at], "."))
        at += 2;
    return isMark(tokens[at], "=");
}
/** What a function written here takes by name: `{ self, nixpkgs }:`, `inputs@{ self, ... }:`, `inputs:` (nothing). */
function formalsOf(tokens) {
    let at = 0;
    while (isMark(tokens[at], "("))
        at += 1;
    if (tokens[at]?.kind === "name" && isMark(tokens[at + 1], ":"))
        return [];
    if (tokens[at]?.kind === "name" && isMark(tokens[at + 1], "@"))
        at += 2;
    if (!isMark(tokens[at], "{"))
        return undefined;
    const names = [];
    let depth = 0;
    for (; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token?.kind === "mark")
            depth += nesting(token.text);
        else if (token && depth === 1 && isMark(tokens[at - 1], "{", ","))
            names.push(token.text);
        if (depth === 0)
            return isMark(tokens[at + 1], ":", "@") ? names : undefined;
    }
    return undefined;
}
// A comment, the begin of a string, a name, `...` and `==` as one, a relative path or `<path>`, a URL without quotes,
// or one character.
const lexeme = /#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|''|"|[A-Za-z][A-Za-z0-9+.-]{0,30}:[A-Za-z0-9%/?:@&=+$,\-_.!~*']+|<[A-Za-z0-9._/+-]{1,200}>|[.~]{0,2}(?:\/[A-Za-z0-9._+-]+)+|[A-Za-z_][A-Za-z0-9_'-]*|\.\.\.|[=!<>]=|[{}[\]();=:,@?.]|[^\s]/gy;
/** `whole`: false when a string does not end. A string's text is kept when it is plain. */
function tokensOf(text) {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        if (/\s/.test(text[at] ?? "")) {
            at += 1;
            continue;
        }
        lexeme.lastIndex = at;
        const found = lexeme.exec(text)?.[0] ?? text[at] ?? "";
        if (found === '"' || found === "''") {
            const end = endOfString(text, at + found.length, found);
            if (end === undefined)
                return { tokens, whole: false };
            tokens.push({ kind: "text", text: text.slice(at + found.length, end - found.length) });
            at = end;
            continue;
        }
        at += found.length;
        if (found.startsWith("#") || found.startsWith("/*"))
            continue;
        const isName = /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(found);
        tokens.push({ kind: isName ? "name" : "mark", text: found });
    }
    return { tokens, whole: true };
}
/** Offset behind the string's end; undefined when it has none. Strings nest by `${…}`; the stack holds what is open. */
function endOfString(text, from, opened) {
    const open = [opened];
    let at = from;
    while (at < text.length) {
        const inside = open.at(-1) ?? "";
        const rest = (length) => text.slice(at, at + length);
        if (inside === '"' || inside === "''") {
            if (rest(2) === "${") {
                open.push("{");
                at += 2;
            }
            else if (inside === '"' && rest(1) === "\\")
                at += 2;
            else if (inside === "''" && (rest(3) === "'''" || rest(3) === "''$"))
                at += 3;
            else if (inside === "''" && rest(3) === "''\\")
                at += 4;
            else if (rest(2) === "$$")
                at += 2;
            else if (rest(inside.length) === inside) {
                at += inside.length;
                open.pop();
                if (open.length === 0)
                    return at;
            }
            else
                at += 1;
        }
        else if (rest(1) === "{" || rest(1) === "}") {
            if (rest(1) === "{")
                open.push("{");
            else
                open.pop();
            at += 1;
        }
        else if (rest(1) === '"' || rest(2) === "''") {
            const quote = rest(1) === '"' ? '"' : "''";
            open.push(quote);
            at += quote.length;
        }
        else if (rest(1) === "#") {
            const end = text.indexOf("\n", at);
            at = end === -1 ? text.length : end;
        }
        else
            at += 1;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/spec/lock-nodes.ts
var lock_nodes = __webpack_require__(9928);
// EXTERNAL MODULE: ./src/spec/problem.ts
var problem = __webpack_require__(2620);
// EXTERNAL MODULE: ./src/spec/text.ts
var spec_text = __webpack_require__(8068);
// EXTERNAL MODULE: ./src/spec/view.ts
var view = __webpack_require__(9158);
// EXTERNAL MODULE: ./src/spec/yaml-tree.ts + 3 modules
var yaml_tree = __webpack_require__(1225);
;// CONCATENATED MODULE: ./src/spec/lock.ts








/** More of either file is not read by anyone who calls {@link checkLock}. */
const maxFlakeBytes = 4 * 1024 * 1024;
const maxDepth = 16;
/** Above it no place in the file is looked for. */
const maxPlacedLength = 1024 * 1024;
/** Nothing is thrown and nothing is read from elsewhere. Positions are those of flake.lock, or of neko.yaml's `flake`. */
function checkLock(files, config) {
    const { flakeNix, lock, lockFile } = files;
    const atConfig = (code, message, hint) => {
        const { text, offset } = flakeKey(config.bytes);
        return (0,problem/* finishProblems */.W)([{ offset, code, path: ["flake"], message, hint }], config.file, text);
    };
    const folder = (0,kernel_text/* clip */.$Q)(lockFile.replace(/\/?flake\.lock$/, ""), 200) || "this directory";
    if (flakeNix === undefined && lock === undefined) {
        const message = `there is no flake.nix in ${folder}, so no lock file was checked`;
        return { problems: [], warnings: atConfig("FLAKE_MISSING", message, "Write it, or name its directory in flake.") };
    }
    const declared = declaredIn(flakeNix);
    if (lock === undefined) {
        if (declared.complete && declared.names.length === 0)
            return { problems: [], warnings: [] };
        const [why, hint] = whyLocked(declared);
        return { problems: atConfig("LOCK_MISSING", `there is no ${(0,kernel_text/* clip */.$Q)(lockFile, 200)}${why}`, hint), warnings: [] };
    }
    const read = decode(lock);
    const drafts = typeof read === "object" ? [read.draft] : checkText(read, declared);
    return { problems: (0,problem/* finishProblems */.W)(drafts, lockFile, typeof read === "object" ? "" : read), warnings: [] };
}
/** `flake` of a neko.yaml that may have other problems; "." without one, undefined when nobody can tell. */
function flakeDirectoryOf(bytes) {
    const read = (0,spec_text/* readText */.y)(bytes);
    const tree = read.ok ? (0,yaml_tree/* readTree */.Z)(read.text).tree : undefined;
    if (tree === undefined)
        return undefined;
    const { flake = "." } = (0,view/* mapping */.pq)(tree.value);
    if (typeof flake !== "string" || flake.length > 200 || !/^[A-Za-z0-9._][A-Za-z0-9._/-]*$/.test(flake))
        return undefined;
    return flake.split("/").includes("..") ? undefined : flake;
}
function whyLocked({ names, complete }) {
    const hint = "Run `nix flake lock` and commit flake.lock.";
    if (names.length > 0)
        return [`, and flake.nix has ${list(names)}`, hint];
    if (complete)
        return ["", hint];
    const unread = ", and which inputs flake.nix has could not be read, so a lock file is needed";
    return [unread, "Run `nix flake lock`, which also says where flake.nix is wrong, and commit flake.lock."];
}
function flakeKey(bytes) {
    const read = (0,spec_text/* readText */.y)(bytes);
    const tree = read.ok ? (0,yaml_tree/* readTree */.Z)(read.text).tree : undefined;
    return { text: read.text, offset: tree?.locate(["flake"], "value") ?? 0 };
}
function declaredIn(flakeNix) {
    if (flakeNix === undefined || flakeNix.length > maxFlakeBytes)
        return { names: [], complete: false };
    return declaredInputs(new TextDecoder().decode(flakeNix));
}
function decode(lock) {
    const broken = (message) => ({
        draft: { offset: 0, code: "LOCK_INVALID", path: [], message, hint: lock_nodes/* again */.TG },
    });
    if (lock.length > maxFlakeBytes)
        return broken(`the lock file is larger than ${maxFlakeBytes / 1024 / 1024} MiB`);
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(lock);
    }
    catch {
        return broken("the lock file is not UTF-8");
    }
}
function checkText(text, declared) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : "";
        const where = /at position ([0-9]+)/.exec(message)?.[1];
        const isEmpty = text.trim() === "";
        const offset = isEmpty ? 0 : where === undefined ? text.trimEnd().length : Number(where);
        const isConflict = /^[<=>]{7}/m.test(text);
        const found = isEmpty ? "is empty" : isConflict ? "holds a merge conflict" : "is not JSON";
        return [{ offset, code: "LOCK_INVALID", path: [], message: `the lock file ${found}`, hint: lock_nodes/* again */.TG }];
    }
    if (isTooDeep(json)) {
        const message = `nested deeper than ${maxDepth} levels`;
        return [{ offset: 0, code: "LOCK_INVALID", path: [], message, hint: lock_nodes/* again */.TG }];
    }
    // Only the first hundred are ever shown.
    const faults = (0,lock_nodes/* checkNodes */.or)(json, declared).slice(0, 200);
    if (faults.length === 0)
        return [];
    const offsetOf = positionsIn(text);
    return faults.map(({ at, ...rest }) => ({ offset: offsetOf(at), path: at, ...rest }));
}
function isTooDeep(json) {
    let level = [json];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > maxDepth)
            return true;
        level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    }
    return false;
}
/** JSON is YAML: its parser knows where a member stands. The nearest parent's place when the path leads nowhere. */
function positionsIn(text) {
    if (text.length > maxPlacedLength)
        return () => 0;
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
    return (at) => {
        for (let length = at.length; length >= 0; length -= 1) {
            const node = document.getIn(at.slice(0, length), true);
            if (node?.range)
                return node.range[0];
        }
        return 0;
    };
}
function list(names) {
    const shown = names.slice(0, 5).map((name) => `"${(0,kernel_text/* clip */.$Q)(name, 60)}"`);
    const rest = names.length > 5 ? ` and ${names.length - 5} more` : "";
    return `${names.length === 1 ? "input" : "inputs"} ${shown.join(", ")}${rest}`;
}


/***/ }),

/***/ 7660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotationsOf: () => (/* binding */ annotationsOf),
/* harmony export */   excerptOf: () => (/* binding */ excerptOf),
/* harmony export */   renderProblemLine: () => (/* binding */ renderProblemLine),
/* harmony export */   renderProblemText: () => (/* binding */ renderProblemText),
/* harmony export */   renderReportCommands: () => (/* binding */ renderReportCommands),
/* harmony export */   renderReports: () => (/* binding */ renderReports),
/* harmony export */   renderWorkflowCommand: () => (/* binding */ renderWorkflowCommand),
/* harmony export */   reportOf: () => (/* binding */ reportOf),
/* harmony export */   sortReports: () => (/* binding */ sortReports)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2620);
/* harmony import */ var _secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5882);


/** `bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"? [UNKNOWN_KEY]` */
function renderProblemLine(problem) {
    const word = "level" in problem && problem.level === "warning" ? "warning: " : "";
    return `${problem.file}:${problem.line}:${problem.column} ${word}${sentence(problem)} [${problem.code}]`;
}
/** One line each, with a final newline; "" for none. */
function renderProblemText(problems) {
    return problems.map((problem) => `${renderProblemLine(problem)}\n`).join("");
}
function reportOf(file, problems, warnings) {
    const findings = [
        ...problems.map((problem) => findingOf(problem, "error")),
        ...warnings.map((problem) => findingOf(problem, "warning")),
    ];
    return { file, valid: problems.length === 0, problems: findings.toSorted(byPlace) };
}
function findingOf({ code, file, line, column, path, message, hint }, level) {
    return { level, code, file, line, column, path, message, ...(hint === undefined ? {} : { hint }) };
}
function byPlace(a, b) {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Reports by the name of their file. */
function sortReports(reports) {
    return reports.toSorted((a, b) => compare(a.file, b.file));
}
/**
 * A line per finding, a line per valid file, and a count. `sources`: texts by file name; with a text, the line at fault
 * stands below its finding.
 */
function renderReports(reports, sources) {
    const found = reports.flatMap(({ problems }) => problems);
    const secret = new Set(found.filter(mayShowSecret).map(placeOf));
    const lines = reports.flatMap(({ file, valid, problems }) => [
        ...problems.flatMap((finding) => {
            // A line with a secret in it is shown to nobody: terminals are shared and recorded.
            const source = secret.has(placeOf(finding)) ? undefined : sources.get(finding.file);
            return [renderProblemLine(finding), ...(source === undefined ? [] : excerptOf(finding, source))];
        }),
        ...(valid ? [`${file} is valid`] : []),
    ]);
    const first = found.find(({ level }) => level === "error") ?? found[0];
    if (first === undefined)
        return lines.join("\n");
    const errors = found.filter(({ level }) => level === "error").length;
    const counts = [...counted(errors, "problem"), ...counted(found.length - errors, "warning")].join(" and ");
    const files = counted(new Set(found.map(({ file }) => file)).size, "file").join("");
    const cut = reports.some(({ problems }) => problems.length >= _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .maxProblems */ .d)
        ? ` (the first ${_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .maxProblems */ .d} of a file)`
        : "";
    return [...lines, `${counts} in ${files}${cut}; \`neko explain ${first.code}\` says more`].join("\n");
}
/** A secret, or what stands where only the name of one may: it is likely the secret itself. */
const mayShowSecret = ({ code, path }) => code === "SECRET_LITERAL" || namesSecret.test(path) || (0,_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(path);
const namesSecret = /(?:^|\.)(?:auth(?:\.[^.]*)?|push|webhook|ssh-key|ssh\.key|pass|pwd)$/i;
const placeOf = ({ file, line }) => `${line} ${file}`;
function counted(count, noun) {
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}
const excerptWidth = 100;
/** The line of a finding with its begin marked below, as compilers show it; [] where the text has no such line. */
function excerptOf({ line, column }, text) {
    const source = text.split("\n", line)[line - 1]?.replace(/\r$/, "");
    if (source === undefined || column > source.length + 1)
        return [];
    const from = column - 1 > excerptWidth * 0.7 ? column - 1 - excerptWidth / 2 : 0;
    const shown = withoutSecrets(source)
        .slice(from, from + excerptWidth)
        .replaceAll(unprintable, "·");
    const at = column - 1 - from;
    const word = /^(?:[\p{L}\p{N}_$.*<>/-]+|"[^"]*"?|'[^']*'?)/u.exec(shown.slice(at))?.[0] ?? "";
    const number = String(line);
    const cut = from > 0 ? "…" : "";
    const pad = " ".repeat(columnsOf(cut + shown.slice(0, at)));
    return [
        `  ${number} | ${cut}${shown}${source.length > from + excerptWidth ? "…" : ""}`.trimEnd(),
        `  ${" ".repeat(number.length)} | ${pad}${"^".repeat(Math.max(1, columnsOf(word)))}`,
    ];
}
/** Of the same length, so that the mark below stays where it is. */
function withoutSecrets(line) {
    return (0,_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .findSecrets */ .dL)(line, "value").reduce((shown, { secret, offset }) => `${shown.slice(0, offset)}${"·".repeat(secret.length)}${shown.slice(offset + secret.length)}`, line);
}
// Tabs, controls, bidi marks, halves of pairs: one column each, and none may act on the terminal.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** How many columns of a terminal a text takes: none for accents of their own, two for East Asian letters and emoji. */
function columnsOf(text) {
    let columns = 0;
    for (const letter of text)
        columns += /\p{Mn}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
    return columns;
}
function annotationsOf(problems, level = "error") {
    return problems.map((problem) => ({
        level,
        file: problem.file,
        line: problem.line,
        column: problem.column,
        title: problem.code,
        message: sentence(problem),
    }));
}
/** One workflow command per finding. */
function renderReportCommands(reports) {
    const findings = reports.flatMap(({ problems }) => problems);
    return findings.flatMap((finding) => annotationsOf([finding], finding.level).map(renderWorkflowCommand)).join("\n");
}
/** `::error file=…,line=…,col=…,title=…::…`. Source: GitHub docs, "Workflow commands", and actions/toolkit's escaping. */
function renderWorkflowCommand(annotation) {
    const properties = [
        `file=${escapeProperty(annotation.file)}`,
        `line=${annotation.line}`,
        `col=${annotation.column}`,
        `title=${escapeProperty(annotation.title)}`,
    ];
    return `::${annotation.level} ${properties.join(",")}::${escapeData(annotation.message)}`;
}
function sentence(problem) {
    return problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ })

};
