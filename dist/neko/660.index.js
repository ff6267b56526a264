export const id = 660;
export const ids = [660];
export const modules = {

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


/***/ })

};
