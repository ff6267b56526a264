export const id = 823;
export const ids = [823];
export const modules = {

/***/ 8823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSpecVerbs: () => (/* binding */ addSpecVerbs)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7375);
/* harmony import */ var _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4429);


/** `neko validate`, `neko explain`. What they need is loaded when they run: the schema's checker is large. */
function addSpecVerbs(program, { cwd, print, clock }, finish) {
    program
        .command("validate")
        .description("check neko.yaml and flake.lock; print every problem with line and column; exit 2 when there is one")
        .argument("[files...]", "files, directories that hold a neko.yaml, or - for the standard input", ["neko.yaml"])
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--no-lock", "leave flake.lock alone, as an editor does"))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--github", "print workflow commands, which show beside the lines of a pull request"))
        .addHelpText("after", validateHelp)
        .action(async (files, { github, lock }) => {
        const [{ validate }, { renderReportCommands, renderReports, sortReports }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(32), __webpack_require__.e(205)]).then(__webpack_require__.bind(__webpack_require__, 4205)),
            __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 7660)),
        ]);
        const { stdin, stdout } = process;
        const validated = await Promise.all([...new Set(files)].map((file) => validate(file, { cwd, lock, stdin, now: clock.now() })));
        const reports = sortReports(validated.map(({ report }) => report));
        // A pipe gets one line per problem; a person also sees the line at fault.
        const sources = stdout.isTTY ? validated.flatMap((each) => [...each.sources]) : [];
        print.result(reports, () => (github ? renderReportCommands(reports) : renderReports(reports, new Map(sources))));
        finish(reports.every(({ valid }) => valid) ? _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.ok : _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .Exit */ .J.usage);
    });
    program
        .command("explain")
        .description("what a code means and what to do, or what a key of neko.yaml is for")
        .argument("[code-or-path]", "UNKNOWN_KEY, rollout.waves.max-unavailable; without it, a list of both")
        .addHelpText("after", "\nIn a path, names and places in lists may be left out: targets.run.ports.")
        .action(async (subject) => {
        const [{ explain }, { renderExplanation }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(731), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 9169)),
            Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(621)]).then(__webpack_require__.bind(__webpack_require__, 8621)),
        ]);
        const explanation = explain(subject);
        print.result(explanation, () => renderExplanation(explanation));
    });
}
const validateHelp = `
Each problem is one line: file:line:column what is wrong. What to write instead. [CODE]
With --json: [{file, valid, problems: [{level, code, file, line, column, path, message, hint?}]}]`;


/***/ })

};
