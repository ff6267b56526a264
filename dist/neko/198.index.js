export const id = 198;
export const ids = [198];
export const modules = {

/***/ 3198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli.ts + 5 modules
var nix_cli = __webpack_require__(8796);
// EXTERNAL MODULE: ./src/adapters/node-run.ts
var node_run = __webpack_require__(5610);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
;// CONCATENATED MODULE: ./src/adapters/terminal-log.ts


/** Lines on a stream; coloured on a terminal, plain in CI and files. Groups indent. */
function createTerminalLog({ stream, colour, verbose = false, beforeLine }) {
    const coloured = colour ?? stream.isTTY === true;
    let depth = 0;
    const paint = (style, text) => coloured ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const write = (text, prefix = "", style) => {
        beforeLine?.();
        for (const line of (0,kernel_text/* clean */.uH)(text).split("\n")) {
            const shown = `${prefix}${disarm(line)}`;
            stream.write(`${"  ".repeat(depth)}${style === undefined ? shown : paint(style, shown)}\n`);
        }
    };
    return {
        info: (text) => write(text),
        warn: (text) => write(text, "warning: ", "yellow"),
        error: (text) => write(text, "error: ", "red"),
        debug: (text) => {
            if (verbose)
                write(text, "", "dim");
        },
        async group(title, work) {
            write(title, "", "bold");
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
            }
        },
    };
}
// The CLI may run inside a workflow step, where a line of foreign text can be a command to the runner.
// Source: security-reliability.md R7; actions/runner ActionCommand, which trims before it looks for `::`.
function disarm(line) {
    return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [");
}

// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
;// CONCATENATED MODULE: ./src/adapters/line-progress.ts

/** Long enough that short work says nothing, short enough that nobody thinks a job hangs. */
const everyMs = 5_000;
/** A line now and then, where there is no terminal. */
function createLineProgress(log, clock) {
    return {
        begin(what, total) {
            const done = { bytes: 0, items: 0, sentBytes: 0 };
            let saidMs = clock.monotonicMs();
            return {
                add({ bytes = 0, items = 0, sentBytes = 0 }) {
                    done.bytes += bytes;
                    done.items += items;
                    done.sentBytes += sentBytes;
                    const nowMs = clock.monotonicMs();
                    if (nowMs - saidMs < everyMs)
                        return;
                    saidMs = nowMs;
                    log.info(`${what}: ${progressText(done, total)}`);
                },
                end() { },
            };
        },
    };
}
/** `40 of 98 layers, 0.8 GiB of 2.0 GiB, 310.0 MiB sent` */
function progressText(done, total) {
    return progressParts(done, total).join(", ");
}
/** The parts of {@link progressText}: what comes last can be left out first. */
function progressParts({ items, bytes, sentBytes }, total) {
    return [
        `${items} of ${total.items} ${total.noun}`,
        `${(0,duration/* showBytes */.ni)(bytes)} of ${(0,duration/* showBytes */.ni)(total.bytes)}`,
        ...(sentBytes > 0 ? [`${(0,duration/* showBytes */.ni)(sentBytes)} sent`] : []),
    ];
}

;// CONCATENATED MODULE: ./src/adapters/terminal-progress.ts


/** Few widths, so that it does not jump with every digit. */
const widths = [24, 16, 8];
const terminal_progress_everyMs = 100;
const eraseLine = "\r\u001b[2K";
const eraseRest = "\u001b[K";
/** One bar for what is going on, in the last line of a terminal; lines where the stream is none. */
function createTerminalProgress(stream, lines) {
    if (stream.isTTY !== true)
        return { ...createLineProgress(lines.log, lines.clock), clear() { } };
    const running = [];
    let shown = "";
    let timer;
    const clear = () => {
        if (shown !== "")
            stream.write(eraseLine);
        shown = "";
    };
    const draw = () => {
        const last = running.at(-1);
        if (!last)
            return;
        // One column is left free: a full line would wrap, and could not be taken back.
        const line = bar(last, (stream.columns ?? 80) - 1);
        if (line === shown)
            return;
        stream.write(`\r${line}${eraseRest}`); // written over the last one: nothing flickers
        shown = line;
    };
    return {
        clear,
        begin(what, total) {
            const one = { what: (0,kernel_text/* clean */.uH)(what), total, items: 0, bytes: 0, sentBytes: 0 };
            running.push(one);
            timer ??= setInterval(draw, terminal_progress_everyMs).unref();
            return {
                add({ bytes = 0, items = 0, sentBytes = 0 }) {
                    one.bytes += bytes;
                    one.items += items;
                    one.sentBytes += sentBytes;
                },
                end() {
                    running.splice(running.indexOf(one), 1);
                    if (running.length > 0)
                        return;
                    clear();
                    clearInterval(timer);
                    timer = undefined;
                },
            };
        },
    };
}
/** In so many columns; what is too much is left out, what tells least first. */
function bar(one, columns) {
    const parts = [...progressParts(one, one.total)];
    for (;;) {
        const text = parts.join(", ");
        const room = columns - one.what.length - text.length - 2;
        const cells = widths.find((width) => width <= room);
        if (cells !== undefined) {
            const share = one.total.bytes === 0 ? 0 : Math.min(1, one.bytes / one.total.bytes);
            const full = Math.floor(share * cells);
            return `${one.what} ${"█".repeat(full)}${"░".repeat(cells - full)} ${text}`;
        }
        if (parts.length === 1)
            return `${one.what} ${text}`.slice(0, columns);
        parts.pop();
    }
}

// EXTERNAL MODULE: ./src/adapters/node-clock.ts
var node_clock = __webpack_require__(7405);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./cli/program.ts




/** The verbs of each file, in the order of --help. Only the file of the verb that is asked for is loaded. */
const verbFiles = [
    { verbs: ["init"], load: async () => (await __webpack_require__.e(/* import() */ 277).then(__webpack_require__.bind(__webpack_require__, 7277))).addInitVerb },
    { verbs: ["validate", "explain"], load: async () => (await __webpack_require__.e(/* import() */ 823).then(__webpack_require__.bind(__webpack_require__, 8823))).addSpecVerbs },
    { verbs: ["migrate"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 2487))).addMigrateVerb },
    { verbs: ["plan"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(32), __webpack_require__.e(353), __webpack_require__.e(587)]).then(__webpack_require__.bind(__webpack_require__, 3968))).addPlanVerb },
    { verbs: ["build", "push"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(106), __webpack_require__.e(32), __webpack_require__.e(987), __webpack_require__.e(640)]).then(__webpack_require__.bind(__webpack_require__, 8640))).addBuildVerbs },
    { verbs: ["cache"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(32), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 1833))).addCacheVerbs },
    { verbs: ["image"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(987), __webpack_require__.e(135)]).then(__webpack_require__.bind(__webpack_require__, 5428))).addImageVerbs },
    { verbs: ["keys"], load: async () => (await Promise.all(/* import() */[__webpack_require__.e(106), __webpack_require__.e(955)]).then(__webpack_require__.bind(__webpack_require__, 3732))).addKeyVerbs },
    {
        verbs: ["publish", "rollout", "rollback", "report"],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(106), __webpack_require__.e(32), __webpack_require__.e(326), __webpack_require__.e(353), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 1490))).addReleaseVerbs,
    },
    {
        verbs: ["host", "reconcile", "status", "history", "diff", "retry", "hold", "resume"],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(210), __webpack_require__.e(731), __webpack_require__.e(968), __webpack_require__.e(106), __webpack_require__.e(466), __webpack_require__.e(317), __webpack_require__.e(326), __webpack_require__.e(579), __webpack_require__.e(776)]).then(__webpack_require__.bind(__webpack_require__, 2776))).addHostVerbs,
    },
];
/**
 * `neko` with the verb that `argv` asks for, or with all of them: for --help, and to suggest the one that was meant.
 * Verbs print one result and finish with a status of product.md section 11.
 */
async function buildProgram(argv, context, finish) {
    const program = new commander/* Command */.uB("neko")
        .description("neko.yaml to running, proven hosts: plan, build, push, publish, reconcile.")
        .version(package_namespaceObject.rE)
        .option("--json", "print one JSON document instead of text")
        .showSuggestionAfterError()
        .exitOverride()
        .configureHelp({ sortSubcommands: false });
    const verb = argv.slice(2).find((argument) => !argument.startsWith("-"));
    const asked = verbFiles.filter(({ verbs }) => verb !== undefined && verbs.includes(verb));
    const adders = await Promise.all((asked.length > 0 ? asked : verbFiles).map(({ load }) => load()));
    for (const add of adders)
        add(program, context, finish);
    inherit(program);
    return program;
}
/** Subcommands take --json and throw instead of exiting, like the program. */
function inherit(command) {
    for (const child of command.commands) {
        child.exitOverride().showSuggestionAfterError();
        if (child.commands.length === 0)
            child.option("--json", "print one JSON document instead of text");
        inherit(child);
    }
}
/** What commander throws as a failure with the words it has already said; undefined for --help and --version. */
function usageFailure({ exitCode, message }) {
    if (exitCode === 0)
        return undefined;
    // `neko` alone: commander has printed the help and says "(outputHelp)".
    const said = message.startsWith("(") ? "no verb was given" : message.replace(/^error: /, "");
    return new error/* NekoError */.i("USAGE", (0,kernel_text/* clip */.$Q)(said.replaceAll(/\s*\n\s*/g, " ")), { hint: "see `neko --help`" });
}

;// CONCATENATED MODULE: ./cli/start.ts










// The `neko` program: every verb, and the reconciler. Results go to stdout, what happens meanwhile to stderr.
// What only some verbs need is loaded for them: the bundle has its own file for each import() below.
const { argv, env } = process;
const json = argv.includes("--json");
const log = createTerminalLog({
    stream: process.stderr,
    ...(env["NO_COLOR"] ? { colour: false } : {}),
    verbose: env["NEKO_LOG"] === "debug",
    beforeLine: () => progress.clear(),
});
const progress = createTerminalProgress(process.stderr, { log, clock: node_clock/* nodeClock */.$ });
const print = {
    result(value, text) {
        const shown = json ? JSON.stringify(value, null, 2) : text();
        if (shown !== "")
            process.stdout.write(`${shown}\n`);
    },
};
let lost = false;
process.stdout.on("error", ({ code }) => {
    // Whoever read it has seen enough: `neko explain | head -1`.
    if (code === "EPIPE" || lost)
        return;
    lost = true;
    process.exitCode = exit/* Exit */.J.internal;
    log.error(`INTERNAL: the result cannot be written (${code ?? "unknown reason"})`);
});
// Nobody is left to tell.
process.stderr.on("error", () => { });
const stop = new AbortController();
// The daemon and the guard know themselves how long a change may still take.
const endsItself = ["reconcile", "guard"].includes(argv[2] ?? "");
const graceMs = 10_000;
for (const name of ["SIGINT", "SIGTERM"]) {
    process.once(name, () => {
        stop.abort(new error/* NekoError */.i("CANCELLED", `ended by ${name}`, { hint: "start it again" }));
        // What waits for a file that nobody writes hears no signal of ours, and keeps even process.exit waiting.
        if (!endsItself)
            setTimeout(() => process.kill(process.pid, name), graceMs).unref();
    });
}
/** Runs the verb that argv asks for, and sets the exit code. @param entry the program's own file */
async function start(entry) {
    const status = await main(entry);
    process.exitCode = lost ? exit/* Exit */.J.internal : status;
}
async function main(entry) {
    let status = 0;
    // Asked before anything is used that an older one lacks; that is why node:sqlite is not imported by name.
    if (Number(process.versions.node.split(".")[0]) < 24) {
        log.error(`USAGE: neko needs Node 24 or newer, and this is ${process.version}`);
        log.info("npm ci brings one: node_modules/.bin/node, in the repository of Neko");
        return 2;
    }
    try {
        // Only the reconciler starts a guard: it is no verb for people.
        if (argv[2] === "guard") {
            const { runGuard } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(210), __webpack_require__.e(106), __webpack_require__.e(466), __webpack_require__.e(317), __webpack_require__.e(326), __webpack_require__.e(579), __webpack_require__.e(468)]).then(__webpack_require__.bind(__webpack_require__, 5579));
            await runGuard(argv.slice(3), { log, signal: stop.signal, env });
            return 0;
        }
        const path = env["PATH"] ?? "/usr/bin:/bin";
        const children = { path, home: env["HOME"] ?? (0,external_node_os_.homedir)(), extraEnv: passedOn() };
        const run = (0,node_run/* createNodeRun */.CR)(children);
        const context = {
            cwd: process.cwd(),
            env,
            signal: stop.signal,
            log,
            progress,
            clock: node_clock/* nodeClock */.$,
            print,
            nix: (0,nix_cli/* createNixCli */.k)({ run, path, ...(env["NIX_CONFIG"] === undefined ? {} : { nixConfig: env["NIX_CONFIG"] }) }),
            openImages: async () => {
                const { openImages } = await Promise.all(/* import() */[__webpack_require__.e(466), __webpack_require__.e(291), __webpack_require__.e(821), __webpack_require__.e(83)]).then(__webpack_require__.bind(__webpack_require__, 9083));
                return openImages({ entry, env, cwd: process.cwd(), children });
            },
            openRepository: async (directory) => {
                const { openRepository } = await Promise.all(/* import() */[__webpack_require__.e(974), __webpack_require__.e(106), __webpack_require__.e(466), __webpack_require__.e(291), __webpack_require__.e(317), __webpack_require__.e(821), __webpack_require__.e(533)]).then(__webpack_require__.bind(__webpack_require__, 2619));
                return openRepository(directory, { entry, env, signal: stop.signal, run });
            },
        };
        const program = await buildProgram(argv, context, (value) => (status = value));
        await program.parseAsync(argv);
        return status;
    }
    catch (thrown) {
        if (thrown instanceof commander/* CommanderError */.b7) {
            const failure = usageFailure(thrown);
            if (failure && json)
                print.result({ error: failure }, () => "");
            return failure ? failure.exitCode : exit/* Exit */.J.ok;
        }
        return fail((0,error/* toNekoError */.R)(stop.signal.aborted ? stop.signal.reason : thrown));
    }
}
function fail(error) {
    if (json)
        process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
    log.error(`${error.code}: ${error.message}`);
    log.info(`${error.hint} (${error.docs})`);
    if (error.code === "INTERNAL")
        log.info(error.stack ?? "");
    return error.exitCode;
}
/** What of the caller's environment Nix and git need. */
function passedOn() {
    const names = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE", "SSH_AUTH_SOCK", "XDG_CACHE_HOME"];
    const proxies = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);
    return Object.fromEntries([...names, ...proxies].flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}


/***/ }),

/***/ 5288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ nixArguments),
/* harmony export */   xE: () => (/* binding */ NixCommand)
/* harmony export */ });
/* unused harmony export parseNixVersion */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


// Source: security-reliability.md R3. The sandbox stays as the host has it. A client that the daemon does not trust
// cannot set all of these; there the host's nix.conf must say the same.
const hardening = [
    ["accept-flake-config", "false"],
    ["allow-import-from-derivation", "false"],
    ["pure-eval", "true"],
    ["require-sigs", "true"],
    ["post-build-hook", ""],
];
const hardeningArguments = hardening.flatMap(([name, value]) => ["--option", name, value]);
const features = ["--extra-experimental-features", "nix-command flakes"];
// `nix eval --json` of a large fleet, and the closure of a system, are tens of MiB.
const maxJsonBytes = 64 * 1024 * 1024;
/** `nix <verb> <options> <args>` with the hardening options, as an argv. */
function nixArguments(verb, args) {
    return ["nix", ...verb, ...features, ...hardeningArguments, ...args];
}
/** `nix` and its older programs with the hardening options and an environment of our making. */
class NixCommand {
    #run;
    #env;
    #version;
    constructor(run, nixConfig) {
        this.#run = run;
        this.#env = nixConfig === undefined ? {} : { NIX_CONFIG: nixConfig };
    }
    /** `nix <verb> <options> <args>`. */
    nix(verb, args, options) {
        return this.#start(nixArguments(verb, args), options);
    }
    /** `nix-store` or `nix-env`: the older programs know settings, not features. */
    classic(program, args, options) {
        return this.#start([program, ...args, ...hardeningArguments], options);
    }
    /** `--json`, and its format where Nix has several. */
    async json(signal) {
        return (await this.version(signal)).takesJsonFormat ? ["--json", "--json-format", "1"] : ["--json"];
    }
    /** Asked once. @throws NekoError NIX_MISSING, NIX_TOO_OLD */
    async version(signal) {
        this.#version ??= parseNixVersion(await this.#askVersion(signal));
        return this.#version;
    }
    async #askVersion(signal) {
        const { status, stdout, stderr } = await this.#start(["nix", "--version"], { signal, timeoutMs: 30_000 });
        if (status === 0)
            return stdout;
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("NIX_MISSING", `nix does not work here: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tail */ .RT)(stderr)}`, {
            hint: "repair the Nix installation; `nix --version` must answer",
        });
    }
    async #start(argv, options) {
        try {
            return await this.#run(argv, { maxOutputBytes: maxJsonBytes, ...options, env: { ...this.#env, ...options.env } });
        }
        catch (error) {
            if (isNotFound(error)) {
                throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("NIX_MISSING", `${argv[0]} is not on PATH`, {
                    hint: "install Nix 2.18 or later; in a workflow, add a step that installs it before Neko",
                    cause: error,
                });
            }
            throw error;
        }
    }
}
/** `nix (Nix) 2.34.8`, `nix (Determinate Nix 3.8.2) 2.30.1`, `nix (Lix, like Nix) 2.93.0`. @throws NekoError NIX_TOO_OLD */
function parseNixVersion(text) {
    const [, flavour = "", version = "", major = "", minor = ""] = /\((.*)\) ((\d+)\.(\d+)\S*)\s*$/.exec(text) ?? [];
    const atLeast = (wanted) => Number(major) > 2 || (major === "2" && Number(minor) >= wanted);
    if (!atLeast(18)) {
        throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("NIX_TOO_OLD", `this is ${version === "" ? "no Nix that Neko knows" : `Nix ${version}`}`, {
            hint: "install Nix 2.18 or later",
        });
    }
    return { text: version, takesJsonFormat: !flavour.includes("Lix") && atLeast(33) };
}
function isNotFound(error) {
    const cause = error instanceof _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i && error.code === "INTERNAL" ? error.cause : undefined;
    return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ realiseAndRoot),
/* harmony export */   Z_: () => (/* binding */ temporaryRoots),
/* harmony export */   l_: () => (/* binding */ addRoots)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5426);





const atOnce = 4;
/** Links nobody has to name, for what is rooted only while we work. They go when it is disposed. */
async function temporaryRoots(directory) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
    const name = `.building-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return {
        prefix: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name),
        async [Symbol.asyncDispose]() {
            const links = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter((entry) => entry.startsWith(name));
            await Promise.all(links.map((entry) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, entry))));
        },
    };
}
/**
 * Roots valid paths. `nix build --out-link` numbers its links; these have the names people look for.
 * @throws NekoError SUBSTITUTE_FAILED
 */
async function addRoots(command, roots, signal) {
    const waiting = [...roots];
    const worker = async () => {
        for (let root = waiting.shift(); root; root = waiting.shift())
            await realiseAndRoot(command, root, signal);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, roots.length) }, worker));
}
/** Valid already: only rooted. Else from a substituter; never built. @throws NekoError SUBSTITUTE_FAILED */
async function realiseAndRoot(command, root, signal) {
    const { status, stderr } = await command.classic("nix-store", ["--realise", root.path, "--add-root", root.link, "--option", "max-jobs", "0", "--option", "fallback", "false"], { signal });
    if (status === 0)
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NekoError */ .i("SUBSTITUTE_FAILED", `${root.path} could not be fetched: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tail */ .RT)(stderr)}`, {
        hint: "check that a substituter of this host has the path and that a key this host trusts signed it",
    });
}


/***/ }),

/***/ 8796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createNixCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/nix-expression.ts
var nix_expression = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/build/evaluation-result.ts + 2 modules
var evaluation_result = __webpack_require__(6502);
// EXTERNAL MODULE: ./src/build/nix-failure.ts
var nix_failure = __webpack_require__(6544);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __webpack_require__(2546);
// EXTERNAL MODULE: ./src/build/nix-log.ts
var nix_log = __webpack_require__(8976);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-command.ts
var nix_cli_command = __webpack_require__(5288);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
;// CONCATENATED MODULE: ./src/adapters/nix/nix-cli-evaluator.ts



/**
 * By the file that `nix` on `path` is, since a plan that remembers everything should start nothing: in the store its
 * name says all, elsewhere its size and time do. Without a path, Nix is asked for its version.
 */
function evaluatorOf(command, { path, nixConfig }) {
    return async (signal) => {
        const program = (path === undefined ? undefined : await programOn(path)) ?? (await command.version(signal)).text;
        return (0,digest/* digestOf */.ol)({ program, machine: `${process.arch}-${process.platform}`, settings: settingsOf(nixConfig ?? "") });
    };
}
/** Without credentials: those of a job are other ones each time, and they are not for hashing. */
function settingsOf(nixConfig) {
    return nixConfig.split("\n").filter((line) => !/^\s*(?:extra-)?access-tokens\s*=/.test(line));
}
async function programOn(path) {
    for (const directory of path.split(external_node_path_.delimiter)) {
        if (directory === "")
            continue;
        try {
            const file = await (0,promises_.realpath)((0,external_node_path_.join)(directory, "nix"));
            const { size, mtimeMs, mode } = await (0,promises_.stat)(file);
            if ((mode & 0o111) !== 0)
                return file.startsWith("/nix/store/") ? file : `${file} ${size} ${mtimeMs}`;
        }
        catch {
            continue; // not in this directory
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build/flake-outputs.ts




// What the two expressions of nix-expression.ts about a flake's outputs evaluated to. Every name was written by the flake.
/** Names alone. What has another shape than expected is left out. @throws NekoError EVALUATION_FAILED for no object */
function parseOutputNames(json) {
    if (!(0,nix_json/* isFields */.Ce)(json))
        throw odd(json);
    return {
        devShells: bySystem(json["devShells"], (name) => ({ name })),
        packages: bySystem(json["packages"], (name) => ({ name })),
        nixosConfigurations: toNames(json["nixosConfigurations"]),
    };
}
/** The same with what is known of each output. */
function addOutputDetails(outputs, json) {
    if (!(0,nix_json/* isFields */.Ce)(json))
        throw odd(json);
    return {
        ...outputs,
        devShells: mapped(outputs.devShells, ({ name }, system) => {
            const inputs = at(json["inputs"], system, name);
            return Array.isArray(inputs) ? { name, inputs: toNames(inputs).filter((each) => each !== "") } : { name };
        }),
        packages: mapped(outputs.packages, ({ name }, system) => {
            const content = at(json["content"], system, name);
            return content === "image" || content === "archive" ? { name, content } : { name };
        }),
    };
}
/** `nix flake prefetch --json`: a tree in the store and its hash. @throws NekoError EVALUATION_FAILED */
function parsePrefetched(json, directory) {
    const { storePath, hash } = (0,nix_json/* isFields */.Ce)(json) ? json : {};
    if (typeof storePath === "string" && typeof hash === "string")
        return (0,nix_expression/* storedFlake */.JP)(storePath, hash, directory);
    throw odd(json);
}
function bySystem(value, make) {
    const entries = (0,nix_json/* isFields */.Ce)(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.map(([system, names]) => [system, toNames(names).map(make)]));
}
function mapped(record, make) {
    return Object.fromEntries(Object.entries(record).map(([system, outputs]) => [system, outputs.map((output) => make(output, system))]));
}
function at(value, ...keys) {
    let current = value;
    for (const key of keys)
        current = (0,nix_json/* isFields */.Ce)(current) && Object.hasOwn(current, key) ? current[key] : undefined;
    return current;
}
function toNames(value) {
    return Array.isArray(value) ? value.filter((name) => typeof name === "string").toSorted() : [];
}
function odd(json) {
    return new kernel_error/* NekoError */.i("EVALUATION_FAILED", `nix answered ${(0,kernel_text/* clip */.$Q)(JSON.stringify(json) ?? "nothing", 120)}`, {
        hint: "look at the flake with `nix flake show`, and report this with the output of `nix --version`",
    });
}

;// CONCATENATED MODULE: ./src/adapters/nix/nix-cli-outputs.ts








// `--offline` alone keeps Nix from its caches, not from fetching an input: nothing listens on the discard port, and git
// may use files only.
const deadProxy = "http://127.0.0.1:9";
const withoutNetwork = {
    GIT_ALLOW_PROTOCOL: "file",
    ...Object.fromEntries(["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [
        [name, deadProxy],
        [name.toUpperCase(), deadProxy],
    ])),
    no_proxy: "",
    NO_PROXY: "",
};
const structuredLog = ["--log-format", "internal-json"];
/** {@link Nix.outputs} by `nix eval`. */
function outputsOf(command, timeoutMs) {
    const ask = async (verb, args, flake, signal) => {
        const log = new nix_log/* NixLog */.y();
        const { status, stdout, stderr } = await command.nix(verb, 
        // Even then Nix asks for the list of registries, which it has not before its first use by this user.
        ["--json", ...structuredLog, "--offline", "--no-use-registries", "--option", "flake-registry", "", ...args], { signal, timeoutMs, env: withoutNetwork, onStderrLine: (line) => void log.read(line, 0) });
        if (status !== 0)
            throw explainOffline((0,nix_failure/* explainEvaluation */.o)(log, stderr, flake));
        return (0,nix_json/* parseNixJson */.f7)(stdout, `nix ${verb.join(" ")}`);
    };
    return async (source, signal) => {
        await command.version(signal);
        const { revision } = source;
        // `nix flake prefetch` looks at no lock file; `nix flake metadata` would fetch what is not locked.
        const flake = revision === undefined
            ? parsePrefetched(await ask(["flake", "prefetch"], [(0,nix_expression/* workTreeUrl */.vX)(source, (0,external_node_fs_.existsSync)((0,external_node_path_.join)(source.repository, ".git")))], undefined, signal), source.directory)
            : (0,nix_expression/* committedFlake */.ih)({ ...source, revision });
        const names = parseOutputNames(await ask(["eval"], ["--expr", (0,nix_expression/* outputNamesExpression */.Kv)(flake)], flake, signal));
        try {
            return addOutputDetails(names, await ask(["eval"], ["--expr", (0,nix_expression/* outputDetailsExpression */.Qj)(flake)], flake, signal));
        }
        catch (thrown) {
            signal.throwIfAborted();
            return { ...names, namesOnly: (0,kernel_error/* toNekoError */.R)(thrown).message };
        }
    };
}
/** What Nix says of a network that it was not given is no fault of the flake. */
function explainOffline(error) {
    if (!/unable to download|Could not connect|transport '[a-z]+' not allowed/.test(error.message))
        return error;
    return new kernel_error/* NekoError */.i("EVALUATION_FAILED", "an input of the flake is not in the store, and the network was not used", {
        hint: "run `nix flake archive`, which fetches the inputs",
        cause: error,
    });
}

// EXTERNAL MODULE: ./src/adapters/nix/nix-cli-roots.ts
var nix_cli_roots = __webpack_require__(1312);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
;// CONCATENATED MODULE: ./src/build/dry-run.ts

const unitPowers = { B: 0, KiB: 1, MiB: 2, GiB: 3, TiB: 4, PiB: 5, EiB: 6 };
/**
 * What `nix build --dry-run` says on stderr, in the words of Nix 2.18 to 2.34 and Lix: lists under `this derivation will
 * be built:`, `these 3 derivations will be built:`, `these 2 paths will be fetched (1.2 MiB download, 3.4 MiB
 * unpacked):` and `don't know how to build these paths:`. Other lines (warnings) say nothing of supply. Sizes are as Nix
 * rounds them.
 */
function parseDryRun(text) {
    const lists = { build: new Set(), fetch: new Set(), unknown: new Set() };
    let current;
    let downloadBytes = 0;
    for (const line of text.split("\n")) {
        const path = line.trim();
        if (/^\s+\/nix\/store\//.test(line) && (0,store_path/* isStorePath */.zP)(path)) {
            if (current)
                lists[current].add(path);
            continue;
        }
        const heading = headingOf(line);
        current = heading;
        if (heading === "fetch")
            downloadBytes = sizeIn(line);
    }
    const [unknown] = sorted(lists.unknown);
    if (unknown !== undefined) {
        const more = lists.unknown.size > 1 ? ` and ${lists.unknown.size - 1} more` : "";
        return { kind: "unknown", because: `${unknown}${more} is not in this store and in no cache` };
    }
    return { kind: "known", toBuild: sorted(lists.build), toFetch: sorted(lists.fetch), downloadBytes };
}
function headingOf(line) {
    if (/^(?:this|these)\b.* derivations? will be built\b/.test(line))
        return "build";
    if (/^(?:this|these)\b.* paths? will be fetched\b/.test(line))
        return "fetch";
    if (/^don.t know how to build (?:this|these) paths?\b/.test(line))
        return "unknown";
    return undefined;
}
function sizeIn(heading) {
    const [, number = "", unit = ""] = /\(([0-9.]+) ([A-Za-z]+) download/.exec(heading) ?? [];
    const power = unitPowers[unit];
    return power === undefined || !Number.isFinite(Number(number)) ? null : Math.round(Number(number) * 1024 ** power);
}
const sorted = (paths) => [...paths].toSorted();

;// CONCATENATED MODULE: ./src/adapters/nix/nix-cli-supply.ts




// What is there and what it would take to have the rest. Nothing here builds or fetches.
/** A cache that does not answer must not hold up a plan, which can say that it does not know. */
const dryRunTimeoutMs = 60_000;
function dryRunOf(command) {
    return async (drvPaths, signal) => {
        if (drvPaths.length === 0)
            return { kind: "known", toBuild: [], toFetch: [], downloadBytes: 0 };
        try {
            await command.version(signal);
            const { status, stderr } = await command.nix(["build"], ["--dry-run", "--log-format", "raw", ...drvPaths.map((path) => `${path}^*`)], { signal, timeoutMs: dryRunTimeoutMs });
            return status === 0 ? parseDryRun(stderr) : unknown(`nix build --dry-run failed: ${(0,kernel_text/* tail */.RT)(stderr, 3)}`);
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (thrown instanceof kernel_error/* NekoError */.i && thrown.code === "TIMED_OUT")
                return unknown("the caches did not answer in time");
            throw thrown;
        }
    };
}
/** One call for all: `nix path-info` ends at the first path that is not valid. */
function validOf(command) {
    return async (paths, signal) => {
        if (paths.length === 0)
            return new Set();
        const asked = ["--check-validity", "--print-invalid", ...paths];
        const { status, stdout, stderr } = await command.classic("nix-store", asked, { signal });
        if (status !== 0) {
            throw new kernel_error/* NekoError */.i("SUBSTITUTE_FAILED", `the store cannot be asked what it has: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
                hint: "check that the Nix store and its daemon work: `nix store ping`",
            });
        }
        const invalid = new Set(stdout.split("\n").filter(store_path/* isStorePath */.zP));
        return new Set(paths.filter((path) => !invalid.has(path)));
    };
}
const unknown = (because) => ({ kind: "unknown", because });

;// CONCATENATED MODULE: ./src/adapters/nix/nix-cli.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















const nix_cli_structuredLog = ["--log-format", "internal-json"];
// A registry can be edited by whoever can write nix.conf's; a flake says what it means.
const noRegistries = "--no-use-registries";
/** Nix by its command line, 2.18 or later. */
function createNixCli(options) {
    const { run, nixConfig, path, evaluateTimeoutMs = 600_000, buildTimeoutMs = 6 * 3_600_000 } = options;
    const command = new nix_cli_command/* NixCommand */.xE(run, nixConfig);
    const version = async (signal) => (await command.version(signal)).text;
    const evaluate = async (flake, attributes, signal) => {
        if (attributes.length === 0)
            return new Map();
        await command.version(signal);
        const locked = await lock(command, flake, signal);
        const log = new nix_log/* NixLog */.y();
        const { status, stdout, stderr } = await command.nix(["eval"], ["--json", ...nix_cli_structuredLog, "--show-trace", noRegistries, "--expr", (0,nix_expression/* evaluationExpression */.v1)(locked, attributes)], { signal, timeoutMs: evaluateTimeoutMs, onStderrLine: (line) => void log.read(line, 0) });
        if (status !== 0)
            throw (0,nix_failure/* explainEvaluation */.o)(log, stderr, locked);
        return (0,evaluation_result/* parseEvaluation */.Q)((0,nix_json/* parseNixJson */.f7)(stdout, "nix eval"), attributes);
    };
    const build = async (outputs, rootsDirectory, progress, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (outputs.length === 0)
                return [];
            await command.version(signal);
            const temporary = __addDisposableResource(env_1, await (0,nix_cli_roots/* temporaryRoots */.Z_)(rootsDirectory), true);
            const log = new nix_log/* NixLog */.y();
            const installables = [...new Set(outputs.map((output) => `${output.drvPath}^*`))];
            const { status, stdout, stderr } = await command.nix(["build"], ["--json", ...nix_cli_structuredLog, "-v", "--out-link", temporary.prefix, ...installables], {
                signal,
                timeoutMs: buildTimeoutMs,
                onStderrLine: (line) => log.read(line, performance.now()).forEach(progress),
            });
            if (status !== 0)
                throw (0,nix_failure/* explainBuild */.g)(log, stderr);
            const built = new Map((0,nix_json/* parseBuilt */.Ej)((0,nix_json/* parseNixJson */.f7)(stdout, "nix build")).map((entry) => [entry.drvPath, entry]));
            await (0,nix_cli_roots/* addRoots */.l_)(command, rootsOf(outputs, built, rootsDirectory), signal);
            const infos = await pathInfos([], [...new Set(outputs.map((output) => output.outPath))], signal);
            return outputs.map((output) => toResult(output, built, infos, log));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    };
    const runInShell = async (flake, attribute, check, signal) => {
        const { root, timeoutMs } = check;
        const started = performance.now();
        await command.version(signal);
        const locked = await lock(command, flake, signal);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(root), { recursive: true });
        const log = new nix_log/* NixLog */.y();
        // Two steps, so that a shell that cannot be built is not mistaken for a check that failed.
        const entered = await command.nix(["print-dev-env"], [
            ...nix_cli_structuredLog,
            "-v",
            "--show-trace",
            noRegistries,
            "--profile",
            root,
            "--expr",
            (0,nix_expression/* attributeExpression */.P$)(locked, attribute),
        ], { signal, timeoutMs, maxOutputBytes: 64 * 1024, onStderrLine: (text) => void log.read(text, 0) });
        if (entered.status !== 0)
            throw explainShell(log, entered.stderr, locked);
        await command.classic("nix-env", ["--profile", root, "--delete-generations", "old"], { signal });
        const checked = await command.nix(["develop"], [...nix_cli_structuredLog, noRegistries, ...checkArguments(root, check)], {
            signal,
            cwd: flake.repository,
            timeoutMs: Math.max(1, timeoutMs - (performance.now() - started)),
            maxOutputBytes: 1024 * 1024,
        });
        const output = withoutEvents(`${checked.stdout}${checked.stderr}`);
        if (checked.status === 0)
            return { ms: Math.round(performance.now() - started), output };
        throw new kernel_error/* NekoError */.i("SHELL_CHECK_FAILED", `the check of ${attribute} ended with status ${checked.status}: ${(0,kernel_text/* tail */.RT)(output)}`, { hint: `enter the shell with \`nix develop .#${attribute}\` and run the check there` });
    };
    const pathInfos = async (flags, paths, signal) => {
        if (paths.length === 0)
            return [];
        const json = await command.json(signal);
        const { status, stdout, stderr } = await command.nix(["path-info"], [...json, ...flags, ...paths], { signal });
        if (status === 0)
            return (0,nix_json/* parsePathInfos */._K)((0,nix_json/* parseNixJson */.f7)(stdout, "nix path-info"));
        throw new kernel_error/* NekoError */.i("SUBSTITUTE_FAILED", `a closure is not complete in this store: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
            hint: "build the path, or fetch it from a cache that has it",
        });
    };
    return {
        version,
        evaluator: evaluatorOf(command, { path, nixConfig }),
        evaluate,
        outputs: outputsOf(command, evaluateTimeoutMs),
        build,
        runInShell,
        dryRun: dryRunOf(command),
        valid: validOf(command),
        // --closure-size would take seconds for what a sum gives (image-perf.md section 3).
        closure: (paths, signal) => pathInfos(["--recursive"], paths, signal),
        async realise(path, root, signal) {
            await command.version(signal);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(root), { recursive: true });
            await (0,nix_cli_roots/* realiseAndRoot */.Vs)(command, { link: root, path }, signal);
        },
    };
}
/** A commit is exact by itself; a work tree is copied to the store and named by its hash, as pure mode wants. */
async function lock(command, flake, signal) {
    const { revision } = flake;
    if (revision !== undefined)
        return (0,nix_expression/* committedFlake */.ih)({ ...flake, revision });
    const log = new nix_log/* NixLog */.y();
    const { status, stdout, stderr } = await command.nix(["flake", "metadata"], [
        "--json",
        ...nix_cli_structuredLog,
        noRegistries,
        // Without --no-write-lock-file: with both, Nix fetches an unlocked input and only warns.
        "--no-update-lock-file",
        (0,nix_expression/* workTreeUrl */.vX)(flake, (0,external_node_fs_.existsSync)((0,external_node_path_.join)(flake.repository, ".git"))),
    ], { signal, onStderrLine: (line) => void log.read(line, 0) });
    if (status !== 0)
        throw (0,nix_failure/* explainEvaluation */.o)(log, stderr, undefined);
    const metadata = (0,nix_json/* parseNixJson */.f7)(stdout, "nix flake metadata");
    const locked = (0,nix_json/* isFields */.Ce)(metadata) && (0,nix_json/* isFields */.Ce)(metadata["locked"]) ? metadata["locked"] : {};
    const path = (0,nix_json/* isFields */.Ce)(metadata) ? metadata["path"] : undefined;
    if (typeof path === "string" && typeof locked["narHash"] === "string") {
        return (0,nix_expression/* storedFlake */.JP)(path, locked["narHash"], flake.directory);
    }
    throw new kernel_error/* NekoError */.i("EVALUATION_FAILED", "nix cannot name the work tree by its hash", {
        hint: "commit the change, or install a newer Nix",
    });
}
function rootsOf(outputs, built, directory) {
    return outputs.flatMap((output) => Object.entries(builtOf(output, built)).map(([name, path]) => ({
        // The default output has the attribute's own name, the others Nix's suffix for them.
        link: (0,external_node_path_.join)(directory, path === output.outPath ? output.attribute : `${output.attribute}^${name}`),
        path,
    })));
}
function toResult(output, built, infos, log) {
    const info = infos.find((candidate) => candidate.path === output.outPath);
    return {
        attribute: output.attribute,
        drvPath: output.drvPath,
        storePath: output.outPath,
        outputs: builtOf(output, built),
        buildTimeMs: log.builtMs.get(output.drvPath) ?? 0,
        sizeBytes: info?.narSizeBytes ?? 0,
        references: info?.references ?? [],
    };
}
function builtOf(output, built) {
    const outputs = built.get(output.drvPath)?.outputs;
    if (outputs && Object.values(outputs).includes(output.outPath))
        return outputs;
    throw new kernel_error/* NekoError */.i("BUILD_FAILED", `nix built no ${output.outPath} for ${output.attribute}`, {
        hint: "evaluate and build again; the store may have changed in between",
    });
}
/**
 * The check is the repository's own code: NIX_CONFIG may hold access tokens. Its variables are handed to `env`, inside
 * the shell: they win over the shell's own, and neither PATH nor NIX_CONFIG of neko.yaml ever reaches Nix.
 */
function checkArguments(root, { line, env, pure }) {
    const environment = pure ? ["--ignore-environment"] : ["--unset", "NIX_CONFIG"];
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const set = variables.length === 0 ? [] : ["env", ...variables];
    return [...environment, root, "--command", ...set, "sh", "-c", line];
}
function explainShell(log, stderr, flake) {
    const built = log.errors.some(({ reason }) => /'[^']+\.drv'/.test(reason) && !/during evaluation/.test(reason));
    return built ? (0,nix_failure/* explainBuild */.g)(log, stderr) : (0,nix_failure/* explainEvaluation */.o)(log, stderr, flake);
}
function withoutEvents(output) {
    return output.replace(/^@nix \{.*\}\n?/gm, "");
}


/***/ }),

/***/ 7405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nodeClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own time. */
const nodeClock = {
    now: () => new Date(),
    monotonicMs: () => performance.now(),
    async sleep(ms, signal) {
        signal.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ createNodeRun),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   PX: () => (/* binding */ checkArguments),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   eD: () => (/* binding */ notStartable),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   xO: () => (/* binding */ defaultTimeoutMs)
/* harmony export */ });
/* unused harmony export defaultMaxOutputBytes */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7013);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5426);
/* harmony import */ var _run_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3831);








const defaultTimeoutMs = 600_000;
const defaultMaxOutputBytes = 1024 * 1024;
const killGraceMs = 5_000;
// A grandchild may hold the pipes open after the child has ended; what it writes is not the child's output.
const pipeGraceMs = 500;
/**
 * Children with a rebuilt environment and nothing of ours: PATH, HOME, LC_ALL, TZ and what `base` and the call add.
 * Each leads its own process group, which is ended as a whole (SIGTERM, SIGKILL 5 s later) when the call is over
 * early. Source: security-reliability.md R5.
 */
function createNodeRun(base) {
    return async (argv, options) => {
        checkArguments(argv, options.env);
        if (options.signal.aborted)
            throw interrupted(argv, options.signal);
        return runChild(argv, { ...options, env: childEnvironment(base, options.env) });
    };
}
/** PATH, HOME, LC_ALL, TZ, then the base's, then the call's. */
function childEnvironment(base, env) {
    return {
        PATH: base.path,
        HOME: base.home ?? "/var/empty",
        LC_ALL: "C.UTF-8",
        TZ: "UTC",
        ...base.extraEnv,
        ...env,
    };
}
/** @throws NekoError VALUE_INVALID for a NUL: the kernel would cut the text there. */
function checkArguments(argv, env) {
    if (!argv[0])
        throw new TypeError("run needs a program");
    if ([...argv, ...Object.entries(env ?? {}).flat()].every((text) => !text.includes("\0")))
        return;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("VALUE_INVALID", `an argument of ${programOf(argv)} holds a NUL character`, {
        hint: "remove the NUL from the name, path or value you gave",
    });
}
/** Why a signal ended the call: CANCELLED, or TIMED_OUT when the signal was a deadline. */
function interrupted(argv, signal) {
    const reason = signal.reason;
    if (reason instanceof Error && reason.name === "TimeoutError")
        return timedOut(argv, undefined, reason);
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("CANCELLED", `${programOf(argv)} was cancelled`, {
        hint: "run the command again when you want it finished",
        cause: reason,
    });
}
function timedOut(argv, timeoutMs, cause) {
    const after = timeoutMs === undefined ? "its deadline" : `${timeoutMs / 1000} s`;
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("TIMED_OUT", `${programOf(argv)} did not finish within ${after}`, {
        hint: "look at what it waits for, or raise the timeout that covers it",
        cause,
    });
}
function notStartable(argv, cause) {
    const errno = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const program = programOf(argv);
    const missing = errno === "ENOENT" ? missingPrograms.find(({ pattern }) => pattern.test(program)) : undefined;
    if (missing)
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i(missing.code, `${program} is not on PATH`, { hint: missing.hint, cause });
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NekoError */ .i("INTERNAL", `${program} could not be started${errno === "" ? "" : ` (${errno})`}`, {
        hint: "check that the program is installed and on PATH, and that the working directory exists",
        cause,
    });
}
/** Programs that people install themselves, and what is missing without them. */
const missingPrograms = [
    { pattern: /^nix(?:-.*)?$/, code: "NIX_MISSING", hint: "install Nix 2.18 or newer, and see that PATH has it" },
    { pattern: /^(?:podman|docker)$/, code: "DRIVER_UNAVAILABLE", hint: "install it, or choose the other `engine`" },
    { pattern: /^git$/, code: "GIT_FAILED", hint: "install git, and see that PATH has it" },
];
function programOf(argv) {
    return (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(argv[0] ?? ""), 100);
}
function runChild(argv, options) {
    const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
    const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
    const stdout = new _run_output_js__WEBPACK_IMPORTED_MODULE_6__/* .OutputKeeper */ .a(maxBytes, options.onStdoutLine);
    const stderr = new _run_output_js__WEBPACK_IMPORTED_MODULE_6__/* .OutputKeeper */ .a(maxBytes, options.onStderrLine);
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(argv[0], argv.slice(1), {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env: { ...options.env },
            detached: true,
            stdio: [options.stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        });
        if (child.pid !== undefined)
            options.onStart?.(child.pid);
        let failure;
        let ended;
        const endEarly = (error) => {
            if (ended)
                return;
            failure = error;
            ended = endGroup(child);
        };
        const onAbort = () => endEarly(interrupted(argv, options.signal));
        options.signal.addEventListener("abort", onAbort, { once: true });
        const deadline = setTimeout(() => endEarly(timedOut(argv, timeoutMs)), (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .timerMs */ .Q2)(timeoutMs));
        let pipesHeld;
        const release = () => {
            clearTimeout(deadline);
            clearTimeout(pipesHeld);
            options.signal.removeEventListener("abort", onAbort);
        };
        // A line callback that throws ends the call, not the process.
        const guarded = (work) => {
            try {
                work();
            }
            catch (error) {
                endEarly(error);
            }
        };
        child.stdout?.on("data", (chunk) => guarded(() => stdout.add(chunk)));
        child.stderr?.on("data", (chunk) => guarded(() => stderr.add(chunk)));
        // A child that ends without reading its stdin is judged by its status.
        child.stdin?.on("error", () => undefined);
        if (options.stdin !== undefined)
            child.stdin?.end(options.stdin);
        child.on("error", (error) => {
            if (child.pid !== undefined)
                return;
            release();
            reject(notStartable(argv, error));
        });
        child.once("exit", () => {
            pipesHeld = setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
            }, pipeGraceMs);
        });
        child.once("close", (code, name) => {
            if (child.pid === undefined)
                return;
            guarded(() => {
                stdout.end();
                stderr.end();
            });
            release();
            if (ended) {
                void ended.then(() => reject(failure));
                return;
            }
            const status = name ? 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[name] : (code ?? 1);
            resolve({ status, stdout: stdout.text(), stderr: stderr.text() });
        });
    });
}
/** Comes back when no process of the child's group is left, or all have been sent SIGKILL. */
async function endGroup(child) {
    if (child.pid === undefined)
        return;
    if (!signalGroup(child.pid, "SIGTERM"))
        return;
    const giveUp = performance.now() + killGraceMs;
    while (performance.now() < giveUp) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(20);
        if (!signalGroup(child.pid, 0))
            return;
    }
    signalGroup(child.pid, "SIGKILL");
}
function signalGroup(leader, name) {
    try {
        return process.kill(-leader, name);
    }
    catch {
        return false; // ESRCH: the group is gone
    }
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ OutputKeeper)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_0__);

const longestLine = 1024 * 1024;
/** A child's output in bounded memory: the first and the last half of `limit` bytes, and every line as it comes. */
class OutputKeeper {
    #headLimit;
    #tailLimit;
    #head = [];
    #tail = [];
    #headBytes = 0;
    #tailBytes = 0;
    #droppedBytes = 0;
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder("utf8");
    #onLine;
    #line = "";
    constructor(limitBytes, onLine) {
        this.#headLimit = Math.ceil(limitBytes / 2);
        this.#tailLimit = Math.floor(limitBytes / 2);
        this.#onLine = onLine;
    }
    add(chunk) {
        this.#keep(chunk);
        if (this.#onLine)
            this.#splitLines(this.#decoder.write(chunk));
    }
    /** Hands out the last line when it has no newline. Call once, at the end. */
    end() {
        if (!this.#onLine)
            return;
        this.#splitLines(this.#decoder.end());
        if (this.#line !== "")
            this.#onLine(this.#line);
        this.#line = "";
    }
    text() {
        const head = Buffer.concat(this.#head).toString("utf8");
        const tail = Buffer.concat(this.#tail);
        const excess = Math.max(0, this.#tailBytes - this.#tailLimit);
        const dropped = this.#droppedBytes + excess;
        const rest = tail.subarray(excess).toString("utf8");
        return dropped === 0 ? head + rest : `${head}\n… ${dropped} bytes left out …\n${rest}`;
    }
    #keep(chunk) {
        const forHead = chunk.subarray(0, this.#headLimit - this.#headBytes);
        if (forHead.length > 0) {
            this.#head.push(forHead);
            this.#headBytes += forHead.length;
        }
        const forTail = chunk.subarray(forHead.length);
        if (forTail.length === 0)
            return;
        this.#tail.push(forTail);
        this.#tailBytes += forTail.length;
        // Whole chunks are dropped here and the rest in text(): no byte is copied twice.
        let first = 0;
        for (const buffer of this.#tail) {
            if (this.#tailBytes - buffer.length < this.#tailLimit)
                break;
            this.#tailBytes -= buffer.length;
            this.#droppedBytes += buffer.length;
            first += 1;
        }
        if (first > 0)
            this.#tail = this.#tail.slice(first);
    }
    #splitLines(text) {
        const pieces = text.split("\n");
        const last = pieces.pop() ?? "";
        for (const piece of pieces) {
            this.#onLine?.((this.#line + piece).replace(/\r$/, ""));
            this.#line = "";
        }
        this.#line += last;
        if (this.#line.length < longestLine)
            return;
        this.#onLine?.(this.#line);
        this.#line = "";
    }
}


/***/ }),

/***/ 6502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parseEvaluation)
});

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __webpack_require__(2526);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __webpack_require__(2546);
;// CONCATENATED MODULE: ./src/build/image-config.ts



/**
 * The `imageConfig` attribute of a derivation: `{ env, entrypoint, cmd, workdir, user, labels, exposedPorts }`, each
 * optional. `attribute` names the flake output in errors. @throws NekoError EVALUATION_FAILED
 */
function parseImageConfig(value, attribute) {
    const refuse = (what) => {
        throw new error/* NekoError */.i("EVALUATION_FAILED", `imageConfig of ${attribute}: ${what}`, {
            hint: "give imageConfig only env, entrypoint, cmd, workdir, user, labels and exposedPorts",
        });
    };
    if (!(0,nix_json/* isFields */.Ce)(value))
        return refuse("is no attribute set");
    const config = {};
    for (const [key, field] of Object.entries(value)) {
        switch (key) {
            case "env":
            case "labels":
                config[key] = isStringMap(field) ? field : refuse(`${key} must map names to strings`);
                break;
            case "entrypoint":
            case "cmd":
                config[key] = isStringList(field) ? field : refuse(`${key} must be a list of strings`);
                break;
            case "exposedPorts":
                config[key] = isPortList(field) ? field : refuse('exposedPorts must be a list such as [ "8080/tcp" ]');
                break;
            case "workdir":
            case "user":
                config[key] = typeof field === "string" ? field : refuse(`${key} must be a string`);
                break;
            default:
                refuse(`knows no "${(0,kernel_text/* clip */.$Q)(key, 60)}"`);
        }
    }
    return config;
}
function isStringList(value) {
    return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
function isStringMap(value) {
    return ((0,nix_json/* isFields */.Ce)(value) &&
        Object.entries(value).every(([key, entry]) => key !== "" && !/[=\0]/.test(key) && typeof entry === "string"));
}
function isPortList(value) {
    return isStringList(value) && value.every((port) => /^[0-9]{1,5}(?:\/(?:tcp|udp|sctp))?$/.test(port));
}

// EXTERNAL MODULE: ./src/spec/suggest.ts
var suggest = __webpack_require__(1381);
;// CONCATENATED MODULE: ./src/build/suggest.ts

const mostListed = 10;
/** The names closest to what was written, best first, at most 10; ties by name. All of them when there are few. */
function closest(written, names) {
    return names
        .map((name) => ({ name, distance: editDistance(written, name) }))
        .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, mostListed)
        .map(({ name }) => name);
}
/** The one name that was probably meant: at most a third of the letters off. */
function didYouMean(written, names) {
    const [best] = closest(written, names);
    if (best === undefined)
        return undefined;
    const allowed = Math.max(1, Math.floor(written.length / 3));
    return editDistance(written, best) <= allowed ? best : undefined;
}
/** Without case; long names are compared by their first 64 characters. */
function editDistance(from, to) {
    return (0,suggest/* editDistance */.YC)(from.slice(0, 64).toLowerCase(), to.slice(0, 64).toLowerCase());
}

;// CONCATENATED MODULE: ./src/build/evaluation-result.ts






/**
 * What the expression of nix-expression.ts evaluated to, by attribute. Everything in it was written by the flake.
 * @throws NekoError ATTRIBUTE_MISSING with the names that are there, EVALUATION_FAILED
 */
function parseEvaluation(json, attributes) {
    if (!Array.isArray(json) || json.length !== attributes.length)
        throw odd("the flake", "not one value per output");
    return new Map(attributes.map((attribute, index) => [attribute, parseOutput(json[index], attribute)]));
}
function parseOutput(value, attribute) {
    if (!(0,nix_json/* isFields */.Ce)(value))
        throw odd(attribute, "no attribute set");
    switch (value["kind"]) {
        case "missing":
            throw missing(attribute, toNames(value["at"]), toNames(value["siblings"]));
        case "other":
            throw new error/* NekoError */.i("EVALUATION_FAILED", `${attribute} is a ${(0,kernel_text/* clip */.$Q)(String(value["type"]), 20)}, no derivation`, {
                hint: "name a flake output that can be built: a package or a development shell",
            });
        case "derivation":
            return parseDerivation(value, attribute);
        default:
            throw odd(attribute, "an unknown kind of result");
    }
}
function parseDerivation(value, attribute) {
    const { name, system, drvPath, output: outPath, imageConfig } = value;
    if (typeof name !== "string" || typeof system !== "string")
        throw odd(attribute, "no name or system");
    if (typeof drvPath !== "string" || !(0,store_path/* isStorePath */.zP)(drvPath))
        throw odd(attribute, "no drvPath in the store");
    if (typeof outPath !== "string" || !(0,store_path/* isStorePath */.zP)(outPath)) {
        throw new error/* NekoError */.i("EVALUATION_FAILED", `the output path of ${attribute} is not known before it is built`, {
            hint: "leave __contentAddressed off for what Neko deploys: a plan needs the path",
        });
    }
    return {
        attribute,
        name: (0,kernel_text/* clip */.$Q)(name, 211),
        system: (0,kernel_text/* clip */.$Q)(system, 60),
        drvPath,
        outPath,
        ...(imageConfig == null ? {} : { imageConfig: parseImageConfig(imageConfig, attribute) }),
    };
}
function missing(attribute, at, siblings) {
    const written = attribute.split(".")[at.length] ?? "";
    const above = at.join(".");
    const meant = didYouMean(written, siblings);
    const shown = closest(written, siblings).map((name) => (0,kernel_text/* clip */.$Q)(name, 60));
    const more = siblings.length - shown.length;
    const there = shown.length === 0 ? "has nothing" : `has ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    return new error/* NekoError */.i("ATTRIBUTE_MISSING", `the flake has no output ${attribute}: ${above === "" ? "it" : above} ${there}`, {
        hint: meant === undefined
            ? "name an output that `nix flake show` lists"
            : `did you mean ${[...at, (0,kernel_text/* clip */.$Q)(meant, 60), ...attribute.split(".").slice(at.length + 1)].join(".")}?`,
    });
}
function toNames(value) {
    return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}
function odd(attribute, what) {
    return new error/* NekoError */.i("EVALUATION_FAILED", `${attribute} evaluated to ${what}`, {
        hint: "look at it with `nix eval`; a derivation made by hand may lack attributes",
    });
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ contextMark),
/* harmony export */   JP: () => (/* binding */ storedFlake),
/* harmony export */   Kv: () => (/* binding */ outputNamesExpression),
/* harmony export */   P$: () => (/* binding */ attributeExpression),
/* harmony export */   Qj: () => (/* binding */ outputDetailsExpression),
/* harmony export */   ih: () => (/* binding */ committedFlake),
/* harmony export */   v1: () => (/* binding */ evaluationExpression),
/* harmony export */   vX: () => (/* binding */ workTreeUrl)
/* harmony export */ });
/* unused harmony export parseAttribute */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);

// Source: security-reliability.md R3. No dot inside a component, no quote but ', no backslash, no ${.
const attributePattern = /^[A-Za-z_][A-Za-z0-9_'-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$/;
// The kernel takes at most 128 KiB in one argument (MAX_ARG_STRLEN).
const longestExpression = 120 * 1024;
/** The components of `packages.x86_64-linux.hello`. @throws NekoError VALUE_INVALID */
function parseAttribute(text) {
    if (attributePattern.test(text))
        return text.split(".");
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no flake output path`, {
        hint: "write letters, digits, _ - ' and dots between the parts: packages.x86_64-linux.hello",
    });
}
/** A flake at an exact commit. Source: Nix manual, "nix flake", git references. */
function committedFlake(flake) {
    const tree = `git+file://${encodePath(flake.repository)}`;
    // Shallow: no revCount, which would read the whole history and which no shallow clone has.
    const query = [...directoryQuery(flake.directory), `rev=${encodeURIComponent(flake.revision)}`, "shallow=1"];
    return { url: `${tree}?${query.join("&")}`, filePrefixes: [`«${tree}?`, `«${tree}»`] };
}
/** A tree in the store, fixed by its hash: how a work tree that is not committed is evaluated in pure mode. */
function storedFlake(storePath, narHash, directory) {
    const query = [...directoryQuery(directory), `narHash=${encodeURIComponent(narHash)}`];
    return { url: `path:${encodePath(storePath)}?${query.join("&")}`, filePrefixes: [`${storePath}/`] };
}
/** The work tree as `nix flake metadata` is asked for it: what git tracks, or the directory where there is no git. */
function workTreeUrl(flake, isGit) {
    const query = directoryQuery(flake.directory).join("&");
    return `${isGit ? "git+file://" : "path:"}${encodePath(flake.repository)}${query === "" ? "" : `?${query}`}`;
}
/**
 * One expression for all attributes: a list, in their order, of what {@link parseEvaluation} reads. A missing attribute
 * is a value in it, not an error, so that its siblings can be told.
 * `builtins.getFlake` and not `nix eval FLAKE#…`: in pure mode it refuses an unlocked input before it fetches it, while
 * the command line with `--no-write-lock-file` fetches it and goes on (seen on 2.34), and it ignores `nixConfig`.
 * @throws NekoError VALUE_INVALID
 */
function evaluationExpression(flake, attributes) {
    const expression = `
let
  flake = builtins.getFlake ${quote(flake.url)};
  walk = at: above: below:
    if below == [ ] then describe at
    else if builtins.isAttrs at && builtins.hasAttr (builtins.head below) at
    then walk (builtins.getAttr (builtins.head below) at) (above ++ [ (builtins.head below) ]) (builtins.tail below)
    else {
      kind = "missing";
      at = above;
      siblings = if builtins.isAttrs at then builtins.attrNames at else [ ];
    };
  describe = value:
    if builtins.isAttrs value && (value.type or null) == "derivation" then {
      kind = "derivation";
      name = value.name;
      system = value.system;
      drvPath = builtins.unsafeDiscardStringContext value.drvPath;
      # Not "outPath": a set that has one is printed as that string alone.
      output = builtins.unsafeDiscardStringContext value.outPath;
      imageConfig = value.imageConfig or null;
    } else { kind = "other"; type = builtins.typeOf value; };
  resolve = path:
    builtins.addErrorContext "${contextMark}\${builtins.concatStringsSep "." path}"
      (let result = walk flake.outputs [ ] path; in builtins.deepSeq result result);
  under = above: below: map (name: above ++ [ name ] ++ below);
in map resolve (builtins.concatLists [ ${families(attributes).join(" ")} ])
`;
    if (Buffer.byteLength(expression) <= longestExpression)
        return expression;
    throw new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `${attributes.length} flake outputs are more than one evaluation takes`, {
        hint: "split neko.yaml over several files",
    });
}
/** Neighbours that differ in one name are written once: a fleet of thousands has to fit into one argument. */
function families(attributes) {
    const found = [];
    for (const attribute of attributes) {
        const path = parseAttribute(attribute).map(quote);
        const at = path[0] === quote("nixosConfigurations") && path.length > 2 ? 1 : path.length - 1;
        const around = `under [ ${path.slice(0, at).join(" ")} ] [ ${path.slice(at + 1).join(" ")} ]`;
        const last = found.at(-1);
        if (last?.around === around)
            last.names.push(path[at]);
        else
            found.push({ around, names: [path[at]] });
    }
    return found.map(({ around, names }) => `(${around} [ ${names.join(" ")} ])`);
}
/**
 * The names of a flake's shells, packages and NixOS systems, as {@link parseOutputNames} reads them. Not `nix flake
 * show`: it fails whole at the first output that does not evaluate, asks the network about an unlocked input even with
 * --offline and --no-update-lock-file (seen on 2.34), and prints different shapes in different versions of Nix.
 */
function outputNamesExpression(flake) {
    return `
let
  outputs = (builtins.getFlake ${quote(flake.url)}).outputs;
  names = set: let tried = builtins.tryEval (if builtins.isAttrs set then builtins.attrNames set else [ ]); in
    if tried.success then tried.value else [ ];
  below = set: builtins.listToAttrs (map (name: { inherit name; value = names set.\${name}; }) (names set));
in builtins.seq outputs {
  devShells = below (outputs.devShells or { });
  packages = below (outputs.packages or { });
  nixosConfigurations = names (outputs.nixosConfigurations or { });
}
`;
}
/**
 * What is behind those names, as {@link addOutputDetails} reads it: what a package is, what a shell holds. For Linux, where
 * images run. It looks into each output, so that a missing attribute in one of them fails all.
 */
function outputDetailsExpression(flake) {
    return `
let
  outputs = (builtins.getFlake ${quote(flake.url)}).outputs;
  attempt = value: let tried = builtins.tryEval (builtins.deepSeq value value); in if tried.success then tried.value else null;
  isLinux = system: builtins.match ".*-linux" system != null;
  each = describe: set: builtins.listToAttrs (map
    (system: { name = system; value = attempt (builtins.mapAttrs (_: output: attempt (describe output)) set.\${system}); })
    (builtins.filter isLinux (builtins.attrNames set)));
  content = output:
    if !(builtins.isAttrs output) then null
    else if output ? imageConfig then "image"
    else if output ? imageName && output ? imageTag then "archive"
    else null;
  nameOf = input: if builtins.isAttrs input then input.pname or input.name or "" else "";
  inputs = output:
    let lists = builtins.filter builtins.isList [ (output.nativeBuildInputs or null) (output.buildInputs or null) ];
    in if lists == [ ] then null else map nameOf (builtins.concatLists lists);
in {
  content = each content (outputs.packages or { });
  inputs = each inputs (outputs.devShells or { });
}
`;
}
/** Stands before the attribute in Nix's trace; {@link explainEvaluation} finds it there. */
const contextMark = "while evaluating the flake output ";
/** One attribute of the flake as an expression. @throws NekoError VALUE_INVALID */
function attributeExpression(flake, attribute) {
    const path = parseAttribute(attribute).map((part) => `.${quote(part)}`);
    return `(builtins.getFlake ${quote(flake.url)}).outputs${path.join("")}`;
}
// What comes here is percent-encoded or matched by attributePattern; the check keeps it so.
function quote(text) {
    if (/^[A-Za-z0-9_.~!*'()?&=%:/+-]*$/.test(text))
        return `"${text}"`;
    throw new TypeError("text that is not safe in a Nix string");
}
function encodePath(path) {
    return path.split("/").map(encodeURIComponent).join("/");
}
function directoryQuery(directory) {
    return directory === "" || directory === "." ? [] : [`dir=${encodeURIComponent(directory)}`];
}


/***/ }),

/***/ 6544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ explainBuild),
/* harmony export */   o: () => (/* binding */ explainEvaluation)
/* harmony export */ });
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _nix_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _nix_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8976);




/** Why an evaluation failed: Nix's reason, the output it was evaluating and the place in the flake, where known. */
function explainEvaluation(log, stderr, flake) {
    const message = log.errors.at(-1) ?? { text: stderr, reason: (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .tail */ .RT)(withoutEvents(stderr)) };
    const attribute = message.text.match(new RegExp(`${_nix_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .contextMark */ .Bg}([A-Za-z0-9_.'-]+)`))?.[1];
    const place = findPlace(message, flake?.filePrefixes ?? []);
    const where = [attribute && `of ${attribute}`, place && `at ${place}`].filter(Boolean).join(" ");
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("EVALUATION_FAILED", `evaluation ${where === "" ? "" : `${where} `}failed: ${message.reason}`, {
        hint: evaluationHint(message.reason),
    });
}
/** Why `nix build` failed: the derivation that failed first, its reason and its last lines. */
function explainBuild(log, stderr) {
    const failures = log.errors.map((message) => ({ message, drvPath: failedDerivation(message.reason) }));
    const first = failures.find(({ drvPath }) => drvPath !== undefined && log.linesOf(drvPath).length > 0) ??
        failures.find(({ message, drvPath }) => drvPath !== undefined && !/dependenc(?:y|ies)/.test(message.reason)) ??
        failures[0];
    if (!first) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("BUILD_FAILED", `nix build failed: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .tail */ .RT)(withoutEvents(stderr))}`, {
            hint: "run `nix build` on the same output by hand to see its whole log",
        });
    }
    const { drvPath, message } = first;
    if (drvPath === undefined) {
        return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("BUILD_FAILED", `nix build failed: ${message.reason}`, {
            hint: "run `nix build` on the same output by hand to see its whole log",
        });
    }
    const lines = log.linesOf(drvPath).slice(-10).join("\n");
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("BUILD_FAILED", `${(0,_nix_log_js__WEBPACK_IMPORTED_MODULE_2__/* .derivationName */ .J)(drvPath)} failed to build (${buildReason(message.reason)})${lines === "" ? "" : `:\n${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(lines, 1024)}`}`, { hint: `read the whole log with \`nix log ${drvPath}\`` });
}
/** `flake.nix:14:16`: the innermost place in the flake's own files. */
function findPlace(message, prefixes) {
    let found;
    for (const [, file = "", line, column] of message.text.matchAll(/\bat («[^»\n]*»[^\n:]*|\/[^\n:]*):(\d+):(\d+)/g)) {
        if (!prefixes.some((prefix) => file.startsWith(prefix)))
            continue;
        const inside = file.startsWith("«") ? file.replace(/^«[^»]*»\/?/, "") : file.replace(/^\/nix\/store\/[^/]*\//, "");
        found = `${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(inside, 120)}:${line}:${column}`;
    }
    return found;
}
function evaluationHint(reason) {
    if (reason.includes("allow-import-from-derivation")) {
        return "commit the generated Nix file: Neko evaluates without building (no import from derivation)";
    }
    if (/unlocked flake input|requires lock file changes/.test(reason)) {
        return "run `nix flake lock` and commit flake.lock";
    }
    if (/pure (?:evaluation )?mode/.test(reason)) {
        return "take what the flake needs from its inputs: Neko evaluates in pure mode only";
    }
    return "fix the expression; `nix eval --show-trace` on the same output shows the whole trace";
}
// Nix 2.31 and later; before.
function failedDerivation(reason) {
    return reason.match(/(?:Cannot build|builder for|build of|hash mismatch in fixed-output derivation) '([^']+\.drv)/)?.[1];
}
function buildReason(reason) {
    const said = /Reason: (.*?)\.?(?:\n|$)/.exec(reason)?.[1] ?? /\.drv' (failed .*?)[;.]?(?:\n|$)/.exec(reason)?.[1];
    return (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(said ?? reason, 200);
}
/** Stderr without the structured lines: what is left is plain text of Nix before its logger was set up. */
function withoutEvents(stderr) {
    const lines = stderr.split("\n").filter((line) => !line.startsWith("@nix "));
    const errors = lines.filter((line) => !line.startsWith("warning: ") && line.trim() !== "");
    return (errors.length > 0 ? errors : lines).join("\n");
}


/***/ }),

/***/ 2546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ej: () => (/* binding */ parseBuilt),
/* harmony export */   SC: () => (/* binding */ parseSignedPathInfos),
/* harmony export */   Sy: () => (/* binding */ parseDerivationInputs),
/* harmony export */   _K: () => (/* binding */ parsePathInfos),
/* harmony export */   f7: () => (/* binding */ parseNixJson)
/* harmony export */ });
/* unused harmony export notValid */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5426);



/** @throws NekoError INTERNAL when Nix printed something else than JSON, or more than was kept. */
function parseNixJson(text, from) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw unreadable(from, text, cause);
    }
}
/**
 * `nix path-info --json` in any of its shapes: an array (2.18), an object by path (2.19), `{ info: … }` (format 2).
 * Sorted by path. @throws NekoError SUBSTITUTE_FAILED naming the first path that is not valid, INTERNAL
 */
function parsePathInfos(json) {
    return entriesOf(json)
        .map(([key, value]) => parsePathInfo(key, value))
        .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** The same with what `--json` says of signatures, derivers and content addresses. @throws as {@link parsePathInfos} */
function parseSignedPathInfos(json) {
    const more = new Map(entriesOf(json).map(([key, value]) => [toStorePath(key), isFields(value) ? value : {}]));
    return parsePathInfos(json).map((info) => {
        const { deriver, signatures, ca } = more.get(info.path) ?? {};
        return {
            ...info,
            ...(typeof deriver === "string" && deriver !== "unknown-deriver" ? { deriver: toStorePath(deriver) } : {}),
            signatures: Array.isArray(signatures) ? signatures.filter((text) => typeof text === "string") : [],
            ...(typeof ca === "string" && ca !== "" ? { ca } : {}),
        };
    });
}
/** `nix derivation show` of one derivation: `inputDrvs` and `inputSrcs`, since 2.32 `inputs: { drvs, srcs }` below
 *  `derivations`. A derivation that a derivation makes is not looked into. @throws NekoError INTERNAL */
function parseDerivationInputs(json) {
    const entries = isFields(json) ? Object.values(isFields(json["derivations"]) ? json["derivations"] : json) : [];
    const [shown] = entries;
    if (entries.length !== 1 || !isFields(shown))
        throw unreadable("nix derivation show", JSON.stringify(json));
    const inputs = isFields(shown["inputs"]) ? shown["inputs"] : {};
    const drvs = inputs["drvs"] ?? shown["inputDrvs"];
    const sources = inputs["srcs"] ?? shown["inputSrcs"];
    if (!isFields(drvs) || !Array.isArray(sources))
        throw unreadable("nix derivation show", JSON.stringify(shown));
    return {
        outputs: Object.entries(drvs).map(([path, wanted]) => {
            const names = isFields(wanted) ? wanted["outputs"] : wanted;
            if (!Array.isArray(names))
                throw unreadable("nix derivation show", JSON.stringify(wanted));
            return { drvPath: toStorePath(path), names: names.map(String) };
        }),
        sources: sources.map(toStorePath),
    };
}
/** `nix build --json`: one entry per installable. @throws NekoError INTERNAL */
function parseBuilt(json) {
    if (!Array.isArray(json))
        throw unreadable("nix build", JSON.stringify(json));
    return json.map((entry) => {
        if (!isFields(entry) || !isFields(entry["outputs"]))
            throw unreadable("nix build", JSON.stringify(entry));
        return {
            drvPath: toStorePath(entry["drvPath"]),
            outputs: Object.fromEntries(Object.entries(entry["outputs"])
                .toSorted(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, path]) => [name, toStorePath(path)])),
        };
    });
}
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function entriesOf(json) {
    if (Array.isArray(json)) {
        return json.map((entry) => [isFields(entry) ? String(entry["path"]) : "", entry]);
    }
    if (!isFields(json))
        throw unreadable("nix path-info", JSON.stringify(json));
    return Object.entries(isFields(json["info"]) ? json["info"] : json);
}
function parsePathInfo(key, value) {
    const path = toStorePath(key);
    if (value === null || (isFields(value) && value["valid"] === false))
        throw notValid(path);
    if (!isFields(value))
        throw unreadable("nix path-info", JSON.stringify(value));
    const { narSize, references } = value;
    if (typeof narSize !== "number" || !Array.isArray(references)) {
        throw unreadable("nix path-info", JSON.stringify(value));
    }
    return {
        path,
        narHash: toSri(value["narHash"]),
        narSizeBytes: narSize,
        references: references.map(toStorePath).toSorted(),
    };
}
function notValid(path) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("SUBSTITUTE_FAILED", `${path} is not in this store`, {
        hint: "build it, or fetch it from a cache that has it",
    });
}
function toStorePath(text) {
    if (typeof text !== "string")
        throw unreadable("nix", JSON.stringify(text));
    const path = text.startsWith("/") ? text : `/nix/store/${text}`;
    return (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isStorePath */ .zP)(path) ? path : (0,_kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStorePath */ .GV)(text);
}
/** `sha256-…`, or `{ algorithm, format: "base64", hash }` of the newest formats. */
function toSri(hash) {
    if (typeof hash === "string" && /^sha256-[A-Za-z0-9+/]{43}=$/.test(hash))
        return hash;
    if (isFields(hash) && hash["algorithm"] === "sha256" && typeof hash["hash"] === "string") {
        const text = hash["hash"];
        if (hash["format"] === "base64")
            return toSri(`sha256-${text}`);
        if (hash["format"] === "base16")
            return toSri(`sha256-${Buffer.from(text, "hex").toString("base64")}`);
    }
    throw unreadable("nix path-info", JSON.stringify(hash));
}
function unreadable(from, text, cause) {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("INTERNAL", `${from} printed what Neko cannot read: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(text ?? "", 120)}`, {
        hint: "report this with the output of `nix --version`",
        cause,
    });
}


/***/ }),

/***/ 8976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ derivationName),
/* harmony export */   y: () => (/* binding */ NixLog)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _nix_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2546);


// `--log-format internal-json`: lines `@nix {…}`. Source: nix/src/libutil/logging.hh, ActivityType and ResultType.
const activity = { builds: 104, build: 105, substitute: 108 };
const result = { buildLogLine: 101, progress: 105 };
const keptLines = 20;
/**
 * Reads Nix's structured log line by line. It has no clock and does no I/O: the caller says when a line came,
 * in milliseconds. Lines that are not Nix's are ignored.
 */
class NixLog {
    #builds = new Map();
    #logs = new Map();
    #builtMs = new Map();
    #errors = [];
    #countId = -1;
    #failed = 0;
    #failuresSeen = 0;
    #count = "";
    /** What one line tells; usually nothing or one event. */
    read(line, atMs) {
        const event = parseLine(line);
        if (!event)
            return [];
        const id = typeof event["id"] === "number" ? event["id"] : -1;
        const fields = Array.isArray(event["fields"]) ? event["fields"] : [];
        switch (event["action"]) {
            case "start":
                return this.#start(id, event["type"], fields, atMs);
            case "stop":
                return this.#stop(id, atMs);
            case "result":
                return this.#result(id, event["type"], fields);
            case "msg":
                this.#message(event);
                return [];
            default:
                return [];
        }
    }
    /** Milliseconds each derivation was built in; what was valid or substituted is not there. */
    get builtMs() {
        return this.#builtMs;
    }
    get errors() {
        return this.#errors;
    }
    /** The last lines of a build that has not ended well. */
    linesOf(drvPath) {
        return this.#logs.get(drvPath) ?? [];
    }
    #start(id, type, fields, atMs) {
        const subject = typeof fields[0] === "string" ? fields[0] : "";
        switch (type) {
            case activity.build:
                this.#builds.set(id, { drvPath: subject, startedMs: atMs });
                this.#logs.set(subject, []);
                return [{ kind: "building", drvPath: subject, name: derivationName(subject) }];
            case activity.substitute:
                return [{ kind: "fetching", path: subject }];
            case activity.builds:
                this.#countId = id;
                return [];
            default:
                return [];
        }
    }
    #stop(id, atMs) {
        const build = this.#builds.get(id);
        if (!build)
            return [];
        this.#builds.delete(id);
        // "stop" says nothing of success, but Nix counts a failure just before the failed build stops.
        if (this.#failed > this.#failuresSeen) {
            this.#failuresSeen += 1;
            return [];
        }
        const ms = Math.round(atMs - build.startedMs);
        this.#builtMs.set(build.drvPath, ms);
        this.#logs.delete(build.drvPath);
        return [{ kind: "built", drvPath: build.drvPath, name: derivationName(build.drvPath), ms }];
    }
    #result(id, type, fields) {
        const build = this.#builds.get(id);
        if (type === result.buildLogLine && build && typeof fields[0] === "string") {
            const line = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(fields[0]);
            const lines = this.#logs.get(build.drvPath);
            lines?.push(line);
            if (lines && lines.length > keptLines)
                lines.shift();
            return [{ kind: "log", line }];
        }
        if (type !== result.progress || id !== this.#countId)
            return [];
        const [done, expected, running, failed] = fields.map(Number);
        this.#failed = failed ?? 0;
        const count = `${done}/${expected}/${running}`;
        if (count === this.#count || !expected)
            return [];
        this.#count = count;
        return [{ kind: "count", done: done ?? 0, expected, running: running ?? 0 }];
    }
    #message(event) {
        if (event["level"] !== 0 || typeof event["msg"] !== "string")
            return;
        const text = (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(event["msg"]);
        if (text.startsWith("error (ignored)"))
            return; // Nix went on
        const reason = typeof event["raw_msg"] === "string" ? (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(event["raw_msg"]) : text.replace(/^error:\s*/, "");
        this.#errors.push({ text, reason: (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(reason) });
    }
}
/** `hello` of `/nix/store/…-hello.drv`. */
function derivationName(drvPath) {
    return drvPath.replace(/^\/nix\/store\/[^-]*-/, "").replace(/\.drv$/, "");
}
function parseLine(line) {
    if (!line.startsWith("@nix "))
        return undefined;
    try {
        const event = JSON.parse(line.slice("@nix ".length));
        return (0,_nix_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(event) ? event : undefined;
    }
    catch {
        return undefined; // a line cut at the length limit
    }
}


/***/ }),

/***/ 6677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   g4: () => (/* binding */ finishDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);



/** @throws NekoError VALUE_INVALID */
function parseDigest(text) {
    if (/^sha256:[0-9a-f]{64}$/.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 100)}" is no sha256 digest`, {
        hint: "write sha256: followed by 64 lower-case hex digits",
    });
}
function sha256(data) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex")}`;
}
/** The digest of a running hash; the hash cannot be used afterwards. */
function finishDigest(hash) {
    return `sha256:${hash.digest("hex")}`;
}
/** First 12 hex digits, for people. */
function shortDigest(digest) {
    return digest.slice("sha256:".length, "sha256:".length + 12);
}
/**
 * RFC 8785 (JSON Canonicalization Scheme): the bytes that are signed and hashed.
 * Members that are undefined are left out, as JSON.stringify does.
 */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError("undefined has no canonical JSON");
    return text;
}
/** sha256 over the RFC 8785 form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}


/***/ }),

/***/ 7013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Q2: () => (/* binding */ timerMs),
/* harmony export */   kJ: () => (/* binding */ showDuration),
/* harmony export */   ni: () => (/* binding */ showBytes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90m`, `15s`, `500ms`, `24h`, `7d` to milliseconds. The schema's `duration` pattern admits exactly these.
 *  @throws NekoError VALUE_INVALID */
function parseDuration(text) {
    const match = /^([0-9]{1,9})(ms|s|m|h|d)$/.exec(text);
    if (!match) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 40)}" is no duration`, {
            hint: "write a whole number and a unit: 500ms, 30s, 15m, 24h or 7d",
        });
    }
    return Number(match[1]) * unitMs[match[2]];
}
/** A duration as a timer can hold it: one above 24 days would otherwise be over at once. */
function timerMs(ms) {
    return Math.min(ms, 2 ** 31 - 1);
}
/** `1m 05s`, `3.2 s`, `120 ms`: for people. */
function showDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1_000).toFixed(1)} s`;
    const minutes = Math.floor(ms / 60_000);
    const seconds = Math.floor((ms % 60_000) / 1_000);
    if (minutes < 60)
        return `${minutes}m ${String(seconds).padStart(2, "0")}s`;
    return `${Math.floor(minutes / 60)}h ${String(minutes % 60).padStart(2, "0")}m`;
}
const binaryUnits = ["B", "KiB", "MiB", "GiB", "TiB"];
/** `38.7 MiB`: for people. */
function showBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (Math.abs(value) >= 1024 && unit < binaryUnits.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return unit === 0 ? `${bytes} B` : `${value.toFixed(1)} ${binaryUnits[unit]}`;
}


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ dispositions)
/* harmony export */ });
const facts = (disposition, exit) => ({ disposition, exit });
/**
 * Every code Neko can end with. Adding one means a heading in docs/errors.md (tests/unit/errors.test.ts holds both).
 * `stalled`: a person must act. `waiting`: come back later. `transient`: back off and retry.
 */
const dispositions = {
    INTERNAL: facts("stalled", 1),
    USAGE: facts("stalled", 2),
    VALUE_INVALID: facts("stalled", 2),
    CONFIG_MISSING: facts("stalled", 2),
    CONFIG_INVALID: facts("stalled", 2),
    HOST_CONFIG_INVALID: facts("stalled", 2),
    FEATURE_UNSUPPORTED: facts("stalled", 2),
    TRUST_INVALID: facts("stalled", 2),
    KEY_INVALID: facts("stalled", 2),
    CANCELLED: facts("transient", 75),
    TIMED_OUT: facts("transient", 75),
    NIX_MISSING: facts("stalled", 2),
    NIX_TOO_OLD: facts("stalled", 2),
    EVALUATION_FAILED: facts("stalled", 5),
    ATTRIBUTE_MISSING: facts("stalled", 5),
    BUILD_FAILED: facts("stalled", 5),
    SHELL_CHECK_FAILED: facts("stalled", 5),
    SUBSTITUTE_FAILED: facts("transient", 5),
    CLOSURE_MISMATCH: facts("stalled", 8),
    DIRTY_TREE_PUSH: facts("stalled", 2),
    IMAGE_UNPACKABLE: facts("stalled", 5),
    REGISTRY_UNREACHABLE: facts("transient", 75),
    REGISTRY_DENIED: facts("stalled", 5),
    REGISTRY_PROTOCOL: facts("stalled", 5),
    IMAGE_MISSING: facts("stalled", 5),
    IMAGE_MISMATCH: facts("stalled", 8),
    PULL_FAILED: facts("transient", 5),
    CACHE_UNREACHABLE: facts("transient", 75),
    CACHE_DENIED: facts("stalled", 5),
    CACHE_UNUSABLE: facts("stalled", 5),
    PATH_UNSIGNED: facts("stalled", 8),
    GIT_FAILED: facts("transient", 75),
    REMOTE_UNREACHABLE: facts("transient", 75),
    REMOTE_DENIED: facts("stalled", 5),
    CHANNEL_BROKEN: facts("stalled", 8),
    CHANNEL_CONTENDED: facts("transient", 75),
    SIGNATURE_INVALID: facts("stalled", 8),
    SIGNER_UNKNOWN: facts("stalled", 8),
    ROLE_DENIED: facts("stalled", 8),
    KEY_REVOKED: facts("stalled", 8),
    REPOSITORY_MISMATCH: facts("stalled", 8),
    REF_MISMATCH: facts("stalled", 8),
    RELEASE_REPLAYED: facts("stalled", 8),
    NOT_DESCENDANT: facts("stalled", 8),
    RECORD_INVALID: facts("stalled", 8),
    ROLLBACK_REFUSED: facts("stalled", 8),
    POLICY_ROLLED_BACK: facts("stalled", 8),
    HOST_NOT_INITIALISED: facts("stalled", 2),
    HOST_ALREADY_INITIALISED: facts("stalled", 2),
    STATE_UNREADABLE: facts("stalled", 1),
    STATE_WRITE_FAILED: facts("transient", 1),
    LOCK_HELD: facts("transient", 75),
    TARGET_UNKNOWN: facts("stalled", 2),
    RELEASE_PENDING: facts("waiting", 0),
    SUPERSEDED: facts("waiting", 0),
    WAVE_NOT_ADMITTED: facts("waiting", 4),
    WAVE_NOT_READY: facts("waiting", 4),
    WINDOW_CLOSED: facts("waiting", 4),
    ROLLOUT_FROZEN: facts("waiting", 4),
    NO_VARIANT_RUNS: facts("waiting", 4),
    HARDWARE_UNKNOWN: facts("waiting", 4),
    HELD: facts("waiting", 4),
    QUARANTINED: facts("waiting", 4),
    ACTIVATION_FAILED: facts("stalled", 6),
    PROBE_FAILED: facts("stalled", 6),
    CONFIRM_FAILED: facts("stalled", 6),
    INTERRUPTED: facts("transient", 6),
    ROLLBACK_FAILED: facts("stalled", 7),
    DRIVER_UNAVAILABLE: facts("stalled", 5),
    GITHUB_DENIED: facts("stalled", 5),
    GITHUB_UNREACHABLE: facts("transient", 75),
    GITHUB_REJECTED: facts("stalled", 5),
    EVENT_REFUSED: facts("stalled", 2),
    REPORT_INVALID: facts("stalled", 8),
    WEBHOOK_FAILED: facts("transient", 75),
};


/***/ }),

/***/ 4259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toNekoError),
/* harmony export */   i: () => (/* binding */ NekoError)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8972);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


/**
 * The one error class of Neko. `code` is closed (see error-codes.ts) and has a heading in docs/errors.md;
 * `hint` says what to do. Foreign text inside `message` must come through {@link clip}.
 */
class NekoError extends Error {
    name = "NekoError";
    code;
    hint;
    constructor(code, message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
    }
    get disposition() {
        return _error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositions */ .x[this.code].disposition;
    }
    /** Process exit code of product.md section 11. */
    get exitCode() {
        return _error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositions */ .x[this.code].exit;
    }
    /** Where the code is explained, relative to the repository. */
    get docs() {
        return `docs/errors.md#${this.code.toLowerCase()}`;
    }
    toJSON() {
        return { code: this.code, message: this.message, hint: this.hint, docs: this.docs, disposition: this.disposition };
    }
}
/** Any thrown value as a NekoError; what is not one becomes INTERNAL with the cause kept. */
function toNekoError(thrown) {
    if (thrown instanceof NekoError)
        return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new NekoError("INTERNAL", `unexpected failure: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(text)}`, {
        hint: "report this with the command you ran and its output",
        cause: thrown,
    });
}


/***/ }),

/***/ 4429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Exit),
/* harmony export */   g: () => (/* binding */ worstExit)
/* harmony export */ });
/** What every verb's exit status means. Source: product.md section 11. */
const Exit = {
    ok: 0,
    internal: 1,
    usage: 2,
    changesPending: 3,
    gated: 4,
    fetchOrBuildFailed: 5,
    rolledBack: 6,
    rollbackFailed: 7,
    refused: 8,
    rebootRequired: 9,
    transient: 75,
};
const precedence = [7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0];
/** The exit status of several targets in one command: the worst, in the order 7, 8, 6, 1, 2, 5, 75, 9, 4, 3, 0. A status
 *  of no known meaning counts as an internal failure, never as success. */
function worstExit(codes) {
    if (codes.some((code) => !precedence.includes(code)))
        return Exit.internal;
    return precedence.find((code) => codes.includes(code)) ?? Exit.ok;
}


/***/ }),

/***/ 2526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ parseStorePath),
/* harmony export */   yF: () => (/* binding */ storePathName),
/* harmony export */   zP: () => (/* binding */ isStorePath)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);

// Source: nix/src/libstore/path.cc (checkName) and libutil/hash.cc (base-32 alphabet without e o u t).
const pattern = /^\/nix\/store\/[0-9a-df-np-sv-z]{32}-[A-Za-z0-9+\-._?=]{1,211}$/;
function isStorePath(text) {
    return pattern.test(text);
}
/** @throws NekoError VALUE_INVALID */
function parseStorePath(text) {
    if (isStorePath(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .NekoError */ .i("VALUE_INVALID", `"${text.slice(0, 250)}" is no store path`, {
        hint: "give a path of the form /nix/store/<hash>-<name>, without anything below it",
    });
}
/** The part after the hash: `hello-2.12`. */
function storePathName(path) {
    return path.slice("/nix/store/".length + 33);
}


/***/ }),

/***/ 5426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   jr: () => (/* binding */ showUrl),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
// Cleaning text that came from elsewhere (git, nix, registries, files) before a person or a terminal sees it.
// Source: security-reliability.md R7.
// C0 and C1 controls (but not \n \t), bidi overrides and isolates, zero-width and tag characters.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
// CSI and OSC escape sequences: removed whole, so that "\u001b[31m" does not leave "[31m".
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/gu;
/** The text without escape sequences, control, bidi and zero-width characters. */
function clean(text) {
    return text.replace(escapes, "").replace(unsafe, "");
}
/** Cleaned and cut to `limit` UTF-16 units (512 by default), with a mark where it was cut. */
function clip(text, limit = 512) {
    const cleaned = clean(text).trim();
    return cleaned.length <= limit ? cleaned : `${cleaned.slice(0, limit - 2).trimEnd()} …`;
}
/** The last `lines` lines of a child's output, cleaned: where nearly every tool puts its reason. */
function tail(text, lines = 8) {
    return clip(text.trimEnd().split("\n").slice(-lines).join("\n"), 1024);
}
/** A URL as it may be shown: no user, password, query or fragment. What is no URL comes back cleaned. */
function showUrl(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return clip(text.replace(/\?.*$/s, ""));
    try {
        const url = new URL(text);
        url.username = "";
        url.password = "";
        url.search = "";
        url.hash = "";
        return clip(url.href.replace(/\/$/, ""));
    }
    catch {
        return clip(text.replace(/\/\/[^/@]*@/, "//").replace(/[?#].*$/s, ""));
    }
}


/***/ }),

/***/ 1381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ squashed),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5426);

/** `Did you mean "x"?`, or else the list of what is allowed; undefined when nothing is. */
function suggest(written, allowed, label = "Allowed") {
    const near = nearest(written, allowed);
    if (near !== undefined)
        return `Did you mean "${near}"?`;
    if (allowed.length === 0)
        return undefined;
    return `${label}: ${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(allowed.slice(0, 40).join(", "), 400)}${allowed.length > 40 ? ", …" : ""}.`;
}
/** {@link suggest} for a name that is declared somewhere: one that is declared in a form no name may have is said to be
 *  so, and never offered. `form`: what names may be. */
function suggestName(written, declared, form = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/) {
    const fitting = declared.filter((name) => form.test(name));
    const same = alike(written, fitting);
    if (same !== undefined)
        return `Did you mean "${same}"?`;
    const misnamed = declared.find((name) => name === written) ?? alike(written, declared);
    if (misnamed !== undefined)
        return `It is declared as "${(0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(misnamed, 80)}", which is no name: rename it there.`;
    return suggest(written, fitting, "Known");
}
/** Without case and without what joins words: `GPU_01`, `gpu-01` and `gpu01` are one. */
function squashed(name) {
    return name.toLowerCase().replaceAll(/[\s_.-]/g, "");
}
/** The first candidate that differs only in case or in what joins its words. */
function alike(written, candidates) {
    const wanted = squashed(written);
    const first = written.charAt(0).toLowerCase();
    // Squashing thousands of names for each of a hundred hints would take longer than reading the file.
    return candidates.find((candidate) => candidate.charAt(0).toLowerCase() === first &&
        Math.abs(candidate.length - written.length) < 10 &&
        squashed(candidate) === wanted);
}
/** More is no slip of the hand; and each takes time, a hundred times a file with a thousand names. */
const maxEdits = 5;
/** One that differs only in case or in what joins its words; else the closest candidate within length / 3 edits (2 to {@link maxEdits}) that leave at least one letter; the first of
 *  equals by name. */
function nearest(written, candidates) {
    if (written.length > 100)
        return undefined;
    const bounded = candidates.slice(0, 1_000);
    const same = alike(written, bounded);
    if (same !== undefined && same !== written)
        return same;
    let best;
    let within = Math.min(maxEdits, Math.max(2, Math.floor(written.length / 3)));
    for (const candidate of bounded) {
        const distance = editDistance(written, candidate, within);
        if (distance > within || distance >= Math.min(written.length, candidate.length))
            continue;
        if (distance === within && best !== undefined && best < candidate)
            continue;
        best = candidate;
        within = distance;
    }
    return best;
}
/** Levenshtein: the least number of inserted, removed or replaced UTF-16 units; any number above `within` when it is
 *  more than that. */
function editDistance(a, b, within = Infinity) {
    if (Math.abs(a.length - b.length) > within)
        return within + 1;
    let above = [0];
    let current = [];
    for (let column = 1; column <= Math.min(b.length, within); column += 1)
        above.push(column);
    if (above.length <= b.length)
        above.push(Infinity);
    for (let row = 1; row <= a.length; row += 1) {
        // Only the cells that `within` edits can reach; beside them nothing counts.
        const first = Math.max(1, row - within);
        const last = Math.min(b.length, row + within);
        let least = first === 1 ? row : Infinity;
        current[first - 1] = least;
        for (let column = first; column <= last; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
            const cell = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
            current[column] = cell;
            if (cell < least)
                least = cell;
        }
        if (least > within)
            return within + 1;
        if (last < b.length)
            current[last + 1] = Infinity;
        [above, current] = [current, above];
    }
    return above[b.length] ?? 0;
}


/***/ })

};
