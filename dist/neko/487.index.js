export const id = 487;
export const ids = [487];
export const modules = {

/***/ 2487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addMigrateVerb: () => (/* binding */ addMigrateVerb)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/spec/parse.ts + 24 modules
var parse = __webpack_require__(7968);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/spec/migrate/lines.ts


/** The algorithm's memory grows with lines × differences; beyond this the text is taken as it was written anew. */
const mostLines = 2_000;
/** The document as text: line by line as in `old` where the two say the same. Means what the document means. */
function keepLines(old, document) {
    const newline = old.includes("\r\n") ? "\r\n" : "\n";
    const before = split(old);
    const written = document.toString({ lineWidth: 0, indent: indentOf(before), indentSeq: !hasFlushLists(before) });
    const meaning = meaningOf(document);
    for (const text of [withoutPadding(written), written]) {
        const after = besideKeys(split(text), before);
        const steps = compare(before.map(essence), after.map(essence));
        const kept = steps?.flatMap(({ op, old: at, new: to }) => {
            if (op === 1)
                return [after[to] ?? ""];
            const line = before[at] ?? "";
            // Blank lines are dropped where there were several, never where they were meant.
            return op === 0 || line.trim() === "" ? [line] : [];
        });
        const result = (kept ?? after).join("\n");
        if (meaningOf((0,dist/* parseDocument */.Tp)(result, { version: "1.2", schema: "core", uniqueKeys: false })) === meaning) {
            return result.replaceAll("\n", newline);
        }
    }
    return written.replaceAll("\n", newline);
}
/** What to show of a change, in the order of the text; removed before added. */
function lineChanges(old, text) {
    const before = split(old);
    const after = split(text);
    const steps = compare(before, after) ?? [
        ...before.map((_, index) => ({ op: -1, old: index, new: 0 })),
        ...after.map((_, index) => ({ op: 1, old: 0, new: index })),
    ];
    const changes = [];
    let added = [];
    for (const { op, old: at, new: to } of steps) {
        if (op === -1)
            changes.push({ kind: "removed", line: at + 1, text: before[at] ?? "" });
        else if (op === 1)
            added.push({ kind: "added", line: to + 1, text: after[to] ?? "" });
        else
            changes.push(...added.splice(0));
    }
    return [...changes, ...added];
}
/** Edit steps with positions in both; undefined when the two are too long. */
function compare(before, after) {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail))
        tail += 1;
    const removed = before.slice(head, before.length - tail);
    const added = after.slice(head, after.length - tail);
    if (Math.max(removed.length, added.length) > mostLines)
        return undefined;
    const steps = [];
    let at = 0;
    let to = 0;
    const step = (op) => {
        steps.push({ op, old: at, new: to });
        if (op !== 1)
            at += 1;
        if (op !== -1)
            to += 1;
    };
    for (let index = 0; index < head; index += 1)
        step(0);
    // What Node calls -1 is in the second only; it has no answer for an empty side.
    if (removed.length === 0)
        added.forEach(() => step(1));
    else if (added.length === 0)
        removed.forEach(() => step(-1));
    else
        for (const [op] of (0,external_node_util_.diff)(removed, added))
            step(op === 0 ? 0 : op === -1 ? 1 : -1);
    for (let index = 0; index < tail; index += 1)
        step(0);
    return steps;
}
function split(text) {
    return text.split(/\r?\n/);
}
/** Indentation and words: how much space there is between words, or beside brackets and commas, says nothing. */
function essence(line) {
    const [, indent = "", rest = ""] = /^(\s*)(.*?)\s*$/.exec(line) ?? [];
    return rest === "" ? "" : indent + rest.replaceAll(/\s+/g, " ").replaceAll(/ ?([,[\]{}]) ?/g, "$1");
}
/** `[a, b]`, as most people write it. */
function withoutPadding(text) {
    return text.replaceAll(/(?<=\[) (?=\S)|(?<=\S) (?=\])/g, "");
}
/** The package moves a comment beside `key:` to the line below; this takes it back where `before` had it beside. */
function besideKeys(lines, before) {
    const alone = new Set(before.map((line) => line.trim()));
    const beside = new Set(before.flatMap((line) => /:\s+(#.*?)\s*$/.exec(line)?.[1] ?? []));
    const result = [];
    for (const line of lines) {
        const comment = line.trim();
        const above = result.at(-1) ?? "";
        if (beside.has(comment) && !alone.has(comment) && above.endsWith(":"))
            result.splice(-1, 1, `${above} ${comment}`);
        else
            result.push(line);
    }
    return result;
}
function indentOf(lines) {
    const first = lines.flatMap((line) => /^( {2,8})[^\s#-]/.exec(line)?.[1]?.length ?? [])[0];
    return first ?? 2;
}
/** `key:` with `- item` at the key's own column. */
function hasFlushLists(lines) {
    return lines.some((line, index) => {
        const indent = /^( *)[^\s#-].*:$/.exec(line)?.[1];
        return indent !== undefined && (lines[index + 1] ?? "").startsWith(`${indent}- `);
    });
}
function meaningOf(document) {
    return JSON.stringify(document.toJS({ maxAliasCount: 1_000 }));
}

;// CONCATENATED MODULE: ./src/spec/migrate/migrate.ts



/** In order; each begins where the one before ends, the last at the version that parse.ts reads. */
const migrations = [];
/** neko.yaml in the newest version. Nothing is thrown for what the file holds, and nothing is written. */
function migrate(bytes, file, steps = migrations) {
    const parsed = (0,parse/* parseNekoYaml */.G)(bytes, file);
    if (parsed.valid)
        return { kind: "current" };
    const others = parsed.problems.filter(({ code }) => code !== "VERSION_UNSUPPORTED");
    if (others.length > 0)
        return { kind: "invalid", problems: others };
    // The loader has read it: UTF-8, one document, no duplicate, no tag, no more aliases than it takes.
    const old = new TextDecoder().decode(bytes);
    const document = (0,dist/* parseDocument */.Tp)(old.replaceAll("\r\n", "\n"), { version: "1.2", schema: "core", uniqueKeys: false });
    const from = document.get("version");
    const path = steps.slice(steps.findIndex((step) => step.from === from));
    const last = path.at(-1);
    if (typeof from !== "number" || last === undefined || path[0]?.from !== from) {
        return { kind: "unknown-version", problems: parsed.problems };
    }
    const changes = path.flatMap((step) => {
        const done = step.apply(document);
        setVersion(document, step.to);
        return done;
    });
    const text = keepLines(old, document);
    const result = (0,parse/* parseNekoYaml */.G)(new TextEncoder().encode(text), file);
    if (!result.valid)
        return { kind: "unfit", text, problems: result.problems };
    return { kind: "migrated", from, to: last.to, text, changes, lines: lineChanges(old, text) };
}
/** In place: a comment beside it stays. */
function setVersion(document, version) {
    const node = document.get("version", true);
    if ((0,dist/* isScalar */.jn)(node))
        node.value = version;
    else
        document.set("version", version);
}

// EXTERNAL MODULE: ./src/spec/render-problems.ts
var render_problems = __webpack_require__(7660);
// EXTERNAL MODULE: ./cli/write-file.ts
var write_file = __webpack_require__(5340);
;// CONCATENATED MODULE: ./cli/verbs/migrate.ts








/** `neko migrate`. */
function addMigrateVerb(program, { cwd, print }, finish) {
    program
        .command("migrate")
        .description("rewrite neko.yaml in the newest version of its format; comments, order and blank lines stay")
        .argument("[files...]", "files to rewrite", ["neko.yaml"])
        .option("--check", "write nothing; exit 3 when something would change")
        .action(async (files, { check }) => {
        const looked = await Promise.all(files.map((file) => look(cwd, file)));
        const failed = looked.some(({ migrated }) => migrated.kind !== "current" && migrated.kind !== "migrated");
        // All or none: half of a repository in a new format helps nobody.
        const isWritten = !failed && !check;
        const changing = looked.flatMap(({ migrated, ...place }) => migrated.kind === "migrated" ? [{ ...place, text: migrated.text }] : []);
        if (isWritten)
            for (const { path, text, mode } of changing)
                await (0,write_file/* writeWhole */.f)(path, text, mode);
        print.result(looked.map(({ file, migrated }) => ({ file, written: isWritten && migrated.kind === "migrated", ...migrated })), () => [
            ...looked.map(({ file, migrated }) => describe(file, migrated)),
            ...(failed && changing.length > 0 ? ["nothing was written"] : []),
        ].join("\n"));
        finish(failed ? exit/* Exit */.J.usage : check && changing.length > 0 ? exit/* Exit */.J.changesPending : exit/* Exit */.J.ok);
    });
}
async function look(cwd, file) {
    try {
        // A link stays a link: what it names is rewritten.
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, file));
        const { mode } = await (0,promises_.stat)(path);
        return { file, path, mode: mode & 0o777, migrated: migrate(await (0,promises_.readFile)(path), file) };
    }
    catch (cause) {
        throw new error/* NekoError */.i("CONFIG_MISSING", `${file} cannot be read`, {
            hint: "give the path of an existing neko.yaml",
            cause,
        });
    }
}
function describe(file, migrated) {
    switch (migrated.kind) {
        case "current":
            return `${file} is in the newest version`;
        case "migrated":
            return [
                `${file}: version ${migrated.from} to ${migrated.to}`,
                ...migrations
                    .filter(({ from, to }) => from >= migrated.from && to <= migrated.to)
                    .map((step) => `  version ${step.to}: ${step.describe}`),
                ...migrated.changes.map((change) => `  ${(0,kernel_text/* clip */.$Q)(change, 200)}`),
                ...migrated.lines.map(({ kind, line, text }) => {
                    return `  ${kind === "added" ? "+" : "-"} ${String(line).padStart(4)} ${(0,kernel_text/* clip */.$Q)(text, 200)}`;
                }),
            ].join("\n");
        case "unknown-version":
        case "invalid":
            return (0,render_problems.renderProblemText)(migrated.problems).trimEnd();
        case "unfit":
            return `${file} would not be valid after it; correct it first:\n${(0,render_problems.renderProblemText)(migrated.problems).trimEnd()}`;
    }
}


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



/** The file is as it was or holds the whole text, whatever happens in between. @throws NekoError USAGE */
async function writeWhole(path, text, mode = 0o644) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, "wx", mode);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${path} cannot be written`, {
            hint: "see that its folder is there and may be written to",
            cause,
        });
    }
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
