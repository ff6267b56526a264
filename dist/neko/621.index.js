export const id = 621;
export const ids = [621];
export const modules = {

/***/ 8621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderExplanation: () => (/* binding */ renderExplanation)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const width = 80;
/** For a terminal: what it is, what to do, an example, where to read more. Without a final newline. */
function renderExplanation(explanation) {
    switch (explanation.kind) {
        case "problem": {
            const { code, level, means, do: todo, bad, good } = explanation;
            return paragraphs([
                `${code} (${level === "warning" ? "a warning" : "a problem"} in neko.yaml or flake.lock)`,
                wrap(means),
                wrap(`Do: ${todo}`),
                bad && `Bad:\n${indent(bad)}`,
                good && `Good:\n${indent(good)}`,
                explanation.docs,
            ]);
        }
        case "error": {
            const { code, means, do: todo, exit, disposition } = explanation;
            const next = { stalled: "a person must act", waiting: "come back later", transient: "it is tried again" };
            return paragraphs([
                `${code} (exit ${exit}, ${disposition}: ${next[disposition]})`,
                wrap(means),
                wrap(`Do: ${todo}`),
                explanation.docs,
            ]);
        }
        case "key":
            return renderKey(explanation);
        case "topic":
            return paragraphs([
                ...explanation.text.map(wrap),
                `For example:\n${indent(explanation.sample)}`,
                `Keys (neko explain KEY):\n${indent(explanation.keys.join("\n"))}`,
                explanation.docs,
            ]);
        case "index":
            return paragraphs([
                `Keys of neko.yaml (neko explain KEY):\n${renderKeys(explanation.keys)}`,
                "Problems in neko.yaml (neko explain CODE):",
                ...explanation.problems.map(({ title, codes }) => `${title}:\n${indent(wrap(codes.join(" ")))}`),
                `Errors (neko explain CODE):\n${indent(wrap(explanation.errors.join(" ")))}`,
            ]);
    }
}
function renderKey(key) {
    const facts = [
        ["type", [key.type, ...key.rules].join(", ")],
        ["default", key.default === undefined ? undefined : show(key.default)],
        ["required", key.required ? "yes" : "no"],
        ["only with", key.when.length === 0 ? undefined : key.when.join(" or ")],
        ["pattern", key.pattern],
        ["examples", key.examples.length === 0 ? undefined : key.examples.map(show).join(", ")],
    ];
    const isShort = key.examples.every((example) => typeof example !== "object");
    const shown = facts.flatMap(([name, value]) => value === undefined || (name === "examples" && !isShort) ? [] : [`${name.padEnd(10)}${value}`]);
    return paragraphs([
        key.path,
        wrap(key.description),
        shown.join("\n"),
        key.sample === undefined
            ? undefined
            : `For example:\n${indent((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(key.sample, { lineWidth: 100 }).trimEnd())}`,
        key.keys.length === 0 ? undefined : `Keys below (* must be there):\n${renderKeys(key.keys)}`,
        key.docs,
    ]);
}
function renderKeys(keys) {
    const names = keys.map(({ name, required }) => `${name}${required ? " *" : ""}`);
    const column = Math.min(24, Math.max(...names.map((name) => name.length))) + 2;
    return keys
        .map(({ summary, when }, index) => {
        const only = when.length === 0 ? "" : ` (${when.join(", ")})`;
        return `  ${(names[index] ?? "").padEnd(column)}${summary}${only}`.trimEnd();
    })
        .join("\n");
}
function show(value) {
    return typeof value === "string" ? value : JSON.stringify(value);
}
function paragraphs(parts) {
    return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}
function indent(text) {
    return text.replaceAll(/^(?=.)/gm, "  ");
}
function wrap(text) {
    const lines = [""];
    for (const word of text.split(" ")) {
        const last = lines.at(-1) ?? "";
        if (last !== "" && last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    }
    return lines.join("\n");
}


/***/ })

};
