#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5698:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7009);
/* harmony import */ var _src_adapters_nix_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6004);
/* harmony import */ var _src_adapters_node_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6221);
/* harmony import */ var _src_adapters_terminal_log_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6565);
/* harmony import */ var _src_adapters_node_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7405);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4259);
/* harmony import */ var _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4429);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3586);









// The `neko` program: every verb, and the reconciler. Results go to stdout, what happens meanwhile to stderr.
// What only some verbs need is loaded for them: the bundle has its own file for each import() below.
const { argv, env } = process;
const json = argv.includes("--json");
const log = (0,_src_adapters_terminal_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createTerminalLog */ .$)({
    stream: process.stderr,
    ...(env["NO_COLOR"] ? { colour: false } : {}),
    verbose: env["NEKO_LOG"] === "debug",
});
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
    process.exitCode = _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .Exit */ .J.internal;
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
        stop.abort(new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NekoError */ .i("CANCELLED", `ended by ${name}`, { hint: "start it again" }));
        // What waits for a file that nobody writes hears no signal of ours, and keeps even process.exit waiting.
        if (!endsItself)
            setTimeout(() => process.kill(process.pid, name), graceMs).unref();
    });
}
const status = await main();
process.exitCode = lost ? _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .Exit */ .J.internal : status;
async function main() {
    let status = 0;
    // Asked before anything is used that an older one lacks; that is why node:sqlite is not imported by name.
    if (Number(process.versions.node.split(".")[0]) < 24) {
        log.error(`USAGE: neko needs Node 24 or newer, and this is ${process.version}`);
        return 2;
    }
    try {
        // Only the reconciler starts a guard: it is no verb for people.
        if (argv[2] === "guard") {
            const { runGuard } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(210), __nccwpck_require__.e(791), __nccwpck_require__.e(879), __nccwpck_require__.e(326), __nccwpck_require__.e(309)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4309));
            await runGuard(argv.slice(3), { log, signal: stop.signal, env });
            return 0;
        }
        const path = env["PATH"] ?? "/usr/bin:/bin";
        const run = (0,_src_adapters_node_run_js__WEBPACK_IMPORTED_MODULE_3__/* .createNodeRun */ .CR)({
            path,
            home: env["HOME"] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
            extraEnv: passedOn(),
        });
        const context = {
            cwd: process.cwd(),
            env,
            signal: stop.signal,
            log,
            clock: _src_adapters_node_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeClock */ .$,
            print,
            nix: (0,_src_adapters_nix_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .createNixCli */ .k)({ run, path, ...(env["NIX_CONFIG"] === undefined ? {} : { nixConfig: env["NIX_CONFIG"] }) }),
            openRepository: async (directory) => {
                const { openRepository } = await Promise.all(/* import() */[__nccwpck_require__.e(974), __nccwpck_require__.e(791), __nccwpck_require__.e(879), __nccwpck_require__.e(578)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4578));
                return openRepository(directory, { env, signal: stop.signal, run });
            },
        };
        const program = await (0,_program_js__WEBPACK_IMPORTED_MODULE_8__/* .buildProgram */ .TB)(argv, context, (value) => (status = value));
        await program.parseAsync(argv);
        return status;
    }
    catch (thrown) {
        if (thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7) {
            const failure = (0,_program_js__WEBPACK_IMPORTED_MODULE_8__/* .usageFailure */ .II)(thrown);
            if (failure && json)
                print.result({ error: failure }, () => "");
            return failure ? failure.exitCode : _src_kernel_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .Exit */ .J.ok;
        }
        return fail((0,_src_kernel_error_js__WEBPACK_IMPORTED_MODULE_6__/* .toNekoError */ .R)(stop.signal.aborted ? stop.signal.reason : thrown));
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

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3586:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TB: () => (/* binding */ buildProgram),
  II: () => (/* binding */ usageFailure)
});

// UNUSED EXPORTS: verbFiles

// EXTERNAL MODULE: ./node_modules/commander/index.js + 7 modules
var commander = __nccwpck_require__(7009);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __nccwpck_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __nccwpck_require__(5426);
;// CONCATENATED MODULE: ./cli/program.ts




/** The verbs of each file, in the order of --help. Only the file of the verb that is asked for is loaded. */
const verbFiles = [
    { verbs: ["init"], load: async () => (await __nccwpck_require__.e(/* import() */ 277).then(__nccwpck_require__.bind(__nccwpck_require__, 7277))).addInitVerb },
    { verbs: ["validate", "explain"], load: async () => (await __nccwpck_require__.e(/* import() */ 823).then(__nccwpck_require__.bind(__nccwpck_require__, 8823))).addSpecVerbs },
    { verbs: ["migrate"], load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(731), __nccwpck_require__.e(853), __nccwpck_require__.e(487)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2487))).addMigrateVerb },
    { verbs: ["plan"], load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(731), __nccwpck_require__.e(853), __nccwpck_require__.e(54), __nccwpck_require__.e(457), __nccwpck_require__.e(968)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3968))).addPlanVerb },
    { verbs: ["build", "push"], load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(731), __nccwpck_require__.e(853), __nccwpck_require__.e(54), __nccwpck_require__.e(904)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2904))).addBuildVerbs },
    { verbs: ["keys"], load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(791), __nccwpck_require__.e(673)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3732))).addKeyVerbs },
    {
        verbs: ["publish", "rollout", "rollback", "report"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(731), __nccwpck_require__.e(853), __nccwpck_require__.e(791), __nccwpck_require__.e(54), __nccwpck_require__.e(326), __nccwpck_require__.e(457), __nccwpck_require__.e(490)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1490))).addReleaseVerbs,
    },
    {
        verbs: ["host", "reconcile", "status", "history", "diff", "retry", "hold", "resume"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(210), __nccwpck_require__.e(791), __nccwpck_require__.e(879), __nccwpck_require__.e(326), __nccwpck_require__.e(309), __nccwpck_require__.e(588)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2207))).addHostVerbs,
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


/***/ }),

/***/ 6004:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createNixCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/build/nix-expression.ts
var nix_expression = __nccwpck_require__(7466);
// EXTERNAL MODULE: ./src/build/evaluation-result.ts + 2 modules
var evaluation_result = __nccwpck_require__(6502);
// EXTERNAL MODULE: ./src/kernel/error.ts
var kernel_error = __nccwpck_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __nccwpck_require__(5426);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __nccwpck_require__(2546);
;// CONCATENATED MODULE: ./src/build/nix-log.ts


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
            const line = (0,kernel_text/* clean */.uH)(fields[0]);
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
        const text = (0,kernel_text/* clean */.uH)(event["msg"]);
        if (text.startsWith("error (ignored)"))
            return; // Nix went on
        const reason = typeof event["raw_msg"] === "string" ? (0,kernel_text/* clean */.uH)(event["raw_msg"]) : text.replace(/^error:\s*/, "");
        this.#errors.push({ text, reason: (0,kernel_text/* clip */.$Q)(reason) });
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
        return (0,nix_json/* isFields */.Ce)(event) ? event : undefined;
    }
    catch {
        return undefined; // a line cut at the length limit
    }
}

;// CONCATENATED MODULE: ./src/build/nix-failure.ts




/** Why an evaluation failed: Nix's reason, the output it was evaluating and the place in the flake, where known. */
function explainEvaluation(log, stderr, flake) {
    const message = log.errors.at(-1) ?? { text: stderr, reason: (0,kernel_text/* tail */.RT)(withoutEvents(stderr)) };
    const attribute = message.text.match(new RegExp(`${nix_expression/* contextMark */.Bg}([A-Za-z0-9_.'-]+)`))?.[1];
    const place = findPlace(message, flake?.filePrefixes ?? []);
    const where = [attribute && `of ${attribute}`, place && `at ${place}`].filter(Boolean).join(" ");
    return new kernel_error/* NekoError */.i("EVALUATION_FAILED", `evaluation ${where === "" ? "" : `${where} `}failed: ${message.reason}`, {
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
        return new kernel_error/* NekoError */.i("BUILD_FAILED", `nix build failed: ${(0,kernel_text/* tail */.RT)(withoutEvents(stderr))}`, {
            hint: "run `nix build` on the same output by hand to see its whole log",
        });
    }
    const { drvPath, message } = first;
    if (drvPath === undefined) {
        return new kernel_error/* NekoError */.i("BUILD_FAILED", `nix build failed: ${message.reason}`, {
            hint: "run `nix build` on the same output by hand to see its whole log",
        });
    }
    const lines = log.linesOf(drvPath).slice(-10).join("\n");
    return new kernel_error/* NekoError */.i("BUILD_FAILED", `${derivationName(drvPath)} failed to build (${buildReason(message.reason)})${lines === "" ? "" : `:\n${(0,kernel_text/* clip */.$Q)(lines, 1024)}`}`, { hint: `read the whole log with \`nix log ${drvPath}\`` });
}
/** `flake.nix:14:16`: the innermost place in the flake's own files. */
function findPlace(message, prefixes) {
    let found;
    for (const [, file = "", line, column] of message.text.matchAll(/\bat («[^»\n]*»[^\n:]*|\/[^\n:]*):(\d+):(\d+)/g)) {
        if (!prefixes.some((prefix) => file.startsWith(prefix)))
            continue;
        const inside = file.startsWith("«") ? file.replace(/^«[^»]*»\/?/, "") : file.replace(/^\/nix\/store\/[^/]*\//, "");
        found = `${(0,kernel_text/* clip */.$Q)(inside, 120)}:${line}:${column}`;
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
    return (0,kernel_text/* clip */.$Q)(said ?? reason, 200);
}
/** Stderr without the structured lines: what is left is plain text of Nix before its logger was set up. */
function withoutEvents(stderr) {
    return stderr
        .split("\n")
        .filter((line) => !line.startsWith("@nix "))
        .join("\n");
}

;// CONCATENATED MODULE: ./src/adapters/nix-cli-command.ts


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
        return this.#start(["nix", ...verb, ...features, ...hardeningArguments, ...args], options);
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
        throw new kernel_error/* NekoError */.i("NIX_MISSING", `nix does not work here: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
            hint: "repair the Nix installation; `nix --version` must answer",
        });
    }
    async #start(argv, options) {
        try {
            return await this.#run(argv, { maxOutputBytes: maxJsonBytes, ...options, env: { ...this.#env, ...options.env } });
        }
        catch (error) {
            if (isNotFound(error)) {
                throw new kernel_error/* NekoError */.i("NIX_MISSING", `${argv[0]} is not on PATH`, {
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
        throw new kernel_error/* NekoError */.i("NIX_TOO_OLD", `this is ${version === "" ? "no Nix that Neko knows" : `Nix ${version}`}`, {
            hint: "install Nix 2.18 or later",
        });
    }
    return { text: version, takesJsonFormat: !flavour.includes("Lix") && atLeast(33) };
}
function isNotFound(error) {
    const cause = error instanceof kernel_error/* NekoError */.i && error.code === "INTERNAL" ? error.cause : undefined;
    return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

// EXTERNAL MODULE: ./src/kernel/digest.ts + 1 modules
var digest = __nccwpck_require__(2253);
;// CONCATENATED MODULE: ./src/adapters/nix-cli-evaluator.ts



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

;// CONCATENATED MODULE: ./src/adapters/nix-cli-outputs.ts








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
        const log = new NixLog();
        const { status, stdout, stderr } = await command.nix(verb, ["--json", ...structuredLog, "--offline", "--no-use-registries", ...args], { signal, timeoutMs, env: withoutNetwork, onStderrLine: (line) => void log.read(line, 0) });
        if (status !== 0)
            throw explainOffline(explainEvaluation(log, stderr, flake));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/adapters/nix-cli-roots.ts





const atOnce = 4;
/** Links nobody has to name, for what is rooted only while we work. They go when it is disposed. */
async function temporaryRoots(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const name = `.building-${(0,external_node_crypto_.randomUUID)()}`;
    return {
        prefix: (0,external_node_path_.join)(directory, name),
        async [Symbol.asyncDispose]() {
            const links = (await (0,promises_.readdir)(directory)).filter((entry) => entry.startsWith(name));
            await Promise.all(links.map((entry) => (0,promises_.unlink)((0,external_node_path_.join)(directory, entry))));
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
    throw new kernel_error/* NekoError */.i("SUBSTITUTE_FAILED", `${root.path} could not be fetched: ${(0,kernel_text/* tail */.RT)(stderr)}`, {
        hint: "check that a substituter of this host has the path and that a key this host trusts signed it",
    });
}

// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __nccwpck_require__(2526);
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

;// CONCATENATED MODULE: ./src/adapters/nix-cli-supply.ts




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

;// CONCATENATED MODULE: ./src/adapters/nix-cli.ts
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
    const command = new NixCommand(run, nixConfig);
    const version = async (signal) => (await command.version(signal)).text;
    const evaluate = async (flake, attributes, signal) => {
        if (attributes.length === 0)
            return new Map();
        await command.version(signal);
        const locked = await lock(command, flake, signal);
        const log = new NixLog();
        const { status, stdout, stderr } = await command.nix(["eval"], ["--json", ...nix_cli_structuredLog, "--show-trace", noRegistries, "--expr", (0,nix_expression/* evaluationExpression */.v1)(locked, attributes)], { signal, timeoutMs: evaluateTimeoutMs, onStderrLine: (line) => void log.read(line, 0) });
        if (status !== 0)
            throw explainEvaluation(log, stderr, locked);
        return (0,evaluation_result/* parseEvaluation */.Q)((0,nix_json/* parseNixJson */.f7)(stdout, "nix eval"), attributes);
    };
    const build = async (outputs, rootsDirectory, progress, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (outputs.length === 0)
                return [];
            await command.version(signal);
            const temporary = __addDisposableResource(env_1, await temporaryRoots(rootsDirectory), true);
            const log = new NixLog();
            const installables = [...new Set(outputs.map((output) => `${output.drvPath}^*`))];
            const { status, stdout, stderr } = await command.nix(["build"], ["--json", ...nix_cli_structuredLog, "-v", "--out-link", temporary.prefix, ...installables], {
                signal,
                timeoutMs: buildTimeoutMs,
                onStderrLine: (line) => log.read(line, performance.now()).forEach(progress),
            });
            if (status !== 0)
                throw explainBuild(log, stderr);
            const built = new Map((0,nix_json/* parseBuilt */.Ej)((0,nix_json/* parseNixJson */.f7)(stdout, "nix build")).map((entry) => [entry.drvPath, entry]));
            await addRoots(command, rootsOf(outputs, built, rootsDirectory), signal);
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
        const log = new NixLog();
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
        const output = nix_cli_withoutEvents(`${checked.stdout}${checked.stderr}`);
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
            await realiseAndRoot(command, { link: root, path }, signal);
        },
    };
}
/** A commit is exact by itself; a work tree is copied to the store and named by its hash, as pure mode wants. */
async function lock(command, flake, signal) {
    const { revision } = flake;
    if (revision !== undefined)
        return (0,nix_expression/* committedFlake */.ih)({ ...flake, revision });
    const log = new NixLog();
    const { status, stdout, stderr } = await command.nix(["flake", "metadata"], [
        "--json",
        ...nix_cli_structuredLog,
        noRegistries,
        // Without --no-write-lock-file: with both, Nix fetches an unlocked input and only warns.
        "--no-update-lock-file",
        (0,nix_expression/* workTreeUrl */.vX)(flake, (0,external_node_fs_.existsSync)((0,external_node_path_.join)(flake.repository, ".git"))),
    ], { signal, onStderrLine: (line) => void log.read(line, 0) });
    if (status !== 0)
        throw explainEvaluation(log, stderr, undefined);
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
    return built ? explainBuild(log, stderr) : explainEvaluation(log, stderr, flake);
}
function nix_cli_withoutEvents(output) {
    return output.replace(/^@nix \{.*\}\n?/gm, "");
}


/***/ }),

/***/ 7405:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nodeClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 6221:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createNodeRun)
});

// UNUSED EXPORTS: checkArguments, childEnvironment, defaultMaxOutputBytes, defaultTimeoutMs, interrupted, notStartable, timedOut

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __nccwpck_require__(7013);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __nccwpck_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __nccwpck_require__(5426);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./src/adapters/run-output.ts

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
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder("utf8");
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

;// CONCATENATED MODULE: ./src/adapters/node-run.ts








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
    throw new error/* NekoError */.i("VALUE_INVALID", `an argument of ${programOf(argv)} holds a NUL character`, {
        hint: "remove the NUL from the name, path or value you gave",
    });
}
/** Why a signal ended the call: CANCELLED, or TIMED_OUT when the signal was a deadline. */
function interrupted(argv, signal) {
    const reason = signal.reason;
    if (reason instanceof Error && reason.name === "TimeoutError")
        return timedOut(argv, undefined, reason);
    return new error/* NekoError */.i("CANCELLED", `${programOf(argv)} was cancelled`, {
        hint: "run the command again when you want it finished",
        cause: reason,
    });
}
function timedOut(argv, timeoutMs, cause) {
    const after = timeoutMs === undefined ? "its deadline" : `${timeoutMs / 1000} s`;
    return new error/* NekoError */.i("TIMED_OUT", `${programOf(argv)} did not finish within ${after}`, {
        hint: "look at what it waits for, or raise the timeout that covers it",
        cause,
    });
}
function notStartable(argv, cause) {
    const errno = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const program = programOf(argv);
    const missing = errno === "ENOENT" ? missingPrograms.find(({ pattern }) => pattern.test(program)) : undefined;
    if (missing)
        return new error/* NekoError */.i(missing.code, `${program} is not on PATH`, { hint: missing.hint, cause });
    return new error/* NekoError */.i("INTERNAL", `${program} could not be started${errno === "" ? "" : ` (${errno})`}`, {
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
    return (0,kernel_text/* clip */.$Q)((0,external_node_path_.basename)(argv[0] ?? ""), 100);
}
function runChild(argv, options) {
    const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
    const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
    const stdout = new OutputKeeper(maxBytes, options.onStdoutLine);
    const stderr = new OutputKeeper(maxBytes, options.onStderrLine);
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(argv[0], argv.slice(1), {
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
        const deadline = setTimeout(() => endEarly(timedOut(argv, timeoutMs)), (0,duration/* timerMs */.Q2)(timeoutMs));
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
            const status = name ? 128 + external_node_os_.constants.signals[name] : (code ?? 1);
            resolve({ status, stdout: stdout.text(), stderr: stderr.text() });
        });
    });
}
/** Comes back when no process of the group is left, or all have been sent SIGKILL. */
async function endGroup(child) {
    if (child.pid === undefined)
        return;
    if (!signalGroup(child.pid, "SIGTERM"))
        return;
    const giveUp = performance.now() + killGraceMs;
    while (performance.now() < giveUp) {
        await (0,promises_.setTimeout)(20);
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

/***/ 6565:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5426);


/** Lines on a stream; coloured on a terminal, plain in CI and files. Groups indent. */
function createTerminalLog({ stream, colour, verbose = false }) {
    const coloured = colour ?? stream.isTTY === true;
    let depth = 0;
    const paint = (style, text) => coloured ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text;
    const write = (text, prefix = "", style) => {
        for (const line of (0,_kernel_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(text).split("\n")) {
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


/***/ }),

/***/ 6502:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parseEvaluation)
});

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __nccwpck_require__(4259);
// EXTERNAL MODULE: ./src/kernel/store-path.ts
var store_path = __nccwpck_require__(2526);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __nccwpck_require__(5426);
// EXTERNAL MODULE: ./src/build/nix-json.ts
var nix_json = __nccwpck_require__(2546);
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
var suggest = __nccwpck_require__(1381);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4259);

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

/***/ 2546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ej: () => (/* binding */ parseBuilt),
/* harmony export */   _K: () => (/* binding */ parsePathInfos),
/* harmony export */   f7: () => (/* binding */ parseNixJson)
/* harmony export */ });
/* unused harmony export notValid */
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4259);
/* harmony import */ var _kernel_store_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2526);
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5426);



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

/***/ 2253:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dj: () => (/* binding */ canonicalJson),
  ol: () => (/* binding */ digestOf),
  g4: () => (/* binding */ finishDigest),
  m: () => (/* binding */ parseDigest),
  sc: () => (/* binding */ sha256),
  VK: () => (/* binding */ shortDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./node_modules/canonicalize/lib/canonicalize.js
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}

// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __nccwpck_require__(4259);
;// CONCATENATED MODULE: ./src/kernel/digest.ts



/** @throws NekoError VALUE_INVALID */
function parseDigest(text) {
    if (/^sha256:[0-9a-f]{64}$/.test(text))
        return text;
    throw new error/* NekoError */.i("VALUE_INVALID", `"${text.slice(0, 100)}" is no sha256 digest`, {
        hint: "write sha256: followed by 64 lower-case hex digits",
    });
}
function sha256(data) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(data).digest("hex")}`;
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
    const text = canonicalize(value);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Q2: () => (/* binding */ timerMs),
/* harmony export */   kJ: () => (/* binding */ showDuration),
/* harmony export */   ni: () => (/* binding */ showBytes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4259);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    IMAGE_UNPACKABLE: facts("stalled", 5),
    REGISTRY_UNREACHABLE: facts("transient", 75),
    REGISTRY_DENIED: facts("stalled", 5),
    REGISTRY_PROTOCOL: facts("stalled", 5),
    IMAGE_MISSING: facts("stalled", 5),
    IMAGE_MISMATCH: facts("stalled", 8),
    PULL_FAILED: facts("transient", 5),
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toNekoError),
/* harmony export */   i: () => (/* binding */ NekoError)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5426);


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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ parseStorePath),
/* harmony export */   yF: () => (/* binding */ storePathName),
/* harmony export */   zP: () => (/* binding */ isStorePath)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4259);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ squashed),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _kernel_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5426);

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


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uB: () => (/* reexport */ command_Command),
  b7: () => (/* reexport */ CommanderError),
  Di: () => (/* reexport */ InvalidArgumentError),
  c$: () => (/* reexport */ option_Option)
});

// UNUSED EXPORTS: Argument, Help, InvalidOptionArgumentError, createArgument, createCommand, createOption, program

;// CONCATENATED MODULE: ./node_modules/commander/lib/error.js
/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

;// CONCATENATED MODULE: ./node_modules/commander/lib/argument.js


class argument_Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./node_modules/commander/lib/help.js



/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd
            .createOption(helpOption.long, helpOption.description)
            .helpGroup(helpOption.helpGroupHeading),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd
            .createOption(helpOption.short, helpOption.description)
            .helpGroup(helpOption.helpGroupHeading),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return (0,external_node_util_.stripVTControlCharacters)(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

;// CONCATENATED MODULE: ./node_modules/commander/lib/option.js


class option_Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\p{ID_Continue}\.\.\.[>\]]$/u.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

;// CONCATENATED MODULE: ./node_modules/commander/lib/suggestSimilar.js
const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

;// CONCATENATED MODULE: ./node_modules/commander/lib/command.js













class command_Command extends external_node_events_.EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => external_node_process_namespaceObject.stdout.write(str),
      writeErr: (str) => external_node_process_namespaceObject.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        external_node_process_namespaceObject.stdout.isTTY ? external_node_process_namespaceObject.stdout.columns : undefined,
      getErrHelpWidth: () =>
        external_node_process_namespaceObject.stderr.isTTY ? external_node_process_namespaceObject.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (external_node_process_namespaceObject.stdout.isTTY && external_node_process_namespaceObject.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (external_node_process_namespaceObject.stderr.isTTY && external_node_process_namespaceObject.stderr.hasColors?.()),
      stripColor: (str) => (0,external_node_util_.stripVTControlCharacters)(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new command_Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new argument_Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    external_node_process_namespaceObject.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new option_Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof option_Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (Object.hasOwn(cmd._optionValueSources, key)) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (external_node_process_namespaceObject.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = external_node_process_namespaceObject.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = external_node_process_namespaceObject.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (external_node_process_namespaceObject.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    // Save the state the first time, then restore the state before each subsequent parse.
    if (this._savedState === null) {
      // Do the special default of lone negated option to true, now that we have all the options.
      // Filter for negated options that have not been processed already.
      this.options
        .filter(
          (option) =>
            option.negate &&
            option.defaultValue === undefined &&
            this.getOptionValue(option.attributeName()) === undefined,
        )
        .forEach((option) => {
          // check for lone negated option: --no-foo without a --foo option
          const positiveLongFlag = option.long.replace(/^--no-/, '--');
          if (!this._findOption(positiveLongFlag)) {
            this.setOptionValueWithSource(
              option.attributeName(),
              true,
              'default',
            );
          }
        });

      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (external_node_fs_.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = external_node_path_.resolve(baseDir, baseName);
      if (external_node_fs_.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(external_node_path_.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        external_node_fs_.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = external_node_fs_.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = external_node_path_.resolve(
        external_node_path_.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = external_node_path_.basename(
          this._scriptPath,
          external_node_path_.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    const launchWithNode = sourceExt.includes(external_node_path_.extname(executableFile));

    let proc;
    if (external_node_process_namespaceObject.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(external_node_process_namespaceObject.execArgv).concat(args);

        proc = external_node_child_process_.spawn(external_node_process_namespaceObject.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = external_node_child_process_.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(external_node_process_namespaceObject.execArgv).concat(args);
      proc = external_node_child_process_.spawn(external_node_process_namespaceObject.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        external_node_process_namespaceObject.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        external_node_process_namespaceObject.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        external_node_process_namespaceObject.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in external_node_process_namespaceObject.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, external_node_process_namespaceObject.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const received = receivedArgs.length;
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const details = receivedArgs.join(', ');
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${received}: ${details}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:');
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or import.meta.filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(import.meta.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = external_node_path_.basename(filename, external_node_path_.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(import.meta.dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help', 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(external_node_process_namespaceObject.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-wait[=[host:]port]
  //  --inspect-port=[host:]port
  //
  // Host can be an IP literal encapsulated within square brackets (e.g. [::1]),
  // an IPv4 address in dotted-decimal form (e.g. 192.168.0.1), or a registered name.
  // https://www.rfc-editor.org/rfc/rfc3986.html#section-3.2.2
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(
        /^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/,
      )) !== null
    ) {
      // Matches a host or a port, but not both. No colon to separate them.
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // Plain digits so a port number.
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // Assume a host.
        // e.g. --inspect=localhost, --inspect=[::1], --inspect=192.168.0.1
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(
        /^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/,
      )) !== null
    ) {
      // Matched host:port pattern.
      // e.g. --inspect=localhost:1234, --inspect=[::1]:1234, --inspect=192.168.0.1:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * Exported for using from tests, not otherwise used outside this file.
 *
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    external_node_process_namespaceObject.env.NO_COLOR ||
    external_node_process_namespaceObject.env.FORCE_COLOR === '0' ||
    external_node_process_namespaceObject.env.FORCE_COLOR === 'false'
  )
    return false;
  if (external_node_process_namespaceObject.env.FORCE_COLOR || external_node_process_namespaceObject.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

;// CONCATENATED MODULE: ./node_modules/commander/index.js






const program = new command_Command();

const createCommand = (name) => new Command(name);
const createOption = (flags, description) =>
  new Option(flags, description);
const createArgument = (name, description) =>
  new Argument(name, description);

/**
 * Expose classes
 */






/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5698);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
