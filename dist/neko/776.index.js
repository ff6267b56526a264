export const id = 776;
export const ids = [776];
export const modules = {

/***/ 2653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   KJ: () => (/* binding */ configOption),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   cx: () => (/* binding */ repositoryOption),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7375);
/* harmony import */ var _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4259);



/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
function argument(parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            const said = error instanceof Error ? error.message : String(error);
            throw new commander__WEBPACK_IMPORTED_MODULE_1__/* .InvalidArgumentError */ .Di(error instanceof _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i ? `${said}: ${error.hint}` : said);
        }
    };
}
/** For numbers of things: 1 and up. */
const wholeNumber = argument((text) => {
    if (/^[1-9][0-9]{0,14}$/.test(text))
        return Number(text);
    throw new RangeError("It is no whole number from 1.");
});
const configOption = () => new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$("--config <file>", "neko.yaml").default("neko.yaml");
const repositoryOption = () => new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$("--repository <name>", "github.com/owner/name, when `origin` does not say").argParser(argument((text) => {
    if (/^[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9._-]+){2,}$/.test(text))
        return text;
    throw new RangeError("Write the host too: github.com/owner/name.");
}));
/** A file that a flag names. @throws NekoError USAGE */
async function readNamed(path, flag) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (cause) {
        throw new _src_kernel_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NekoError */ .i("USAGE", `${flag} ${path} cannot be read`, {
            hint: "give the path of an existing file",
            cause,
        });
    }
}


/***/ }),

/***/ 2776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addHostVerbs: () => (/* binding */ addHostVerbs)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/exit.ts
var exit = __webpack_require__(4429);
// EXTERNAL MODULE: ./src/kernel/duration.ts
var duration = __webpack_require__(7013);
// EXTERNAL MODULE: ./reconciler/config.ts + 1 modules
var config = __webpack_require__(8071);
// EXTERNAL MODULE: ./reconciler/main.ts + 35 modules
var main = __webpack_require__(5579);
// EXTERNAL MODULE: ./src/kernel/digest.ts
var digest = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/plan/host-plan.ts + 1 modules
var host_plan = __webpack_require__(6038);
;// CONCATENATED MODULE: ./reconciler/report/status-text.ts




// Text for a terminal; plain lines, no colour. Pure: time is in the data.
/** A block per target, in the order given. */
function renderStatus(all) {
    return all
        .map((one) => one.kind === "known"
        ? renderTarget(one.status)
        : `${one.target}\n  ${one.error.code}: ${one.error.message}\n  ${one.error.hint}`)
        .join("\n\n");
}
function renderTarget(status) {
    const { lastPass, lastGood, attempt, hold } = status;
    const rows = [
        ["phase", status.phase],
        attempt ? ["attempt", `${named(attempt)}, try ${attempt.number}, since ${attempt.startedAt}`] : undefined,
        ["last good", lastGood ? `${named(lastGood)}, confirmed ${lastGood.at}` : "none yet"],
        ...(lastGood?.picked ?? []).map((one) => [
            "variant",
            `${one.container} takes ${one.imageId}: ${one.because}`,
        ]),
        lastPass?.running ? ["running", lastPass.running] : undefined,
        ["last pass", lastPassText(status)],
        lastPass?.behind
            ? ["behind", `${lastPass.behind} ${plural(lastPass.behind, "commit")} without a release`]
            : undefined,
        hold ? ["held", `by ${hold.owner}${hold.expires ? ` until ${hold.expires}` : ""}: ${hold.reason}`] : undefined,
        ...status.quarantine.map((entry) => [
            "quarantined",
            `release ${entry.release} (${(0,digest/* shortDigest */.VK)(entry.desiredId)}): ${entry.cause.code}: ${entry.cause.message}`,
        ]),
        status.unsentReports > 0 ? ["reports", `${status.unsentReports} not sent yet`] : undefined,
    ];
    const shown = rows.filter((row) => row !== undefined);
    const width = Math.max(...shown.map(([label]) => label.length));
    return [status.target, ...shown.map(([label, text]) => `  ${label.padEnd(width)}  ${(0,kernel_text/* clip */.$Q)(text, 400)}`)].join("\n");
}
function lastPassText({ lastPass, ageMs }) {
    if (!lastPass)
        return "none yet";
    const code = lastPass.code === null ? "" : `${lastPass.code}: `;
    return `${lastPass.outcome}, ${(0,duration/* showDuration */.kJ)(ageMs ?? 0)} ago: ${code}${lastPass.message}`;
}
/** One line per entry, as given. */
function renderHistory(entries) {
    if (entries.length === 0)
        return "nothing yet";
    return entries
        .map((entry) => {
        const release = entry.release === undefined ? "" : ` release ${entry.release} (${entry.commit?.slice(0, 8)})`;
        const tries = (entry.attempt ?? 1) > 1 ? `, try ${entry.attempt}` : "";
        const code = entry.code === undefined ? "" : ` ${entry.code}`;
        const detail = entry.detail === undefined ? "" : `: ${(0,kernel_text/* clip */.$Q)(entry.detail.replaceAll("\n", " "), 200)}`;
        return `${entry.at}  ${entry.event.padEnd(15)}${release}${tries}${code}${detail}`.trimEnd();
    })
        .join("\n");
}
/** What the next pass would do, why, and what differs. */
function renderDiff(diff) {
    const lines = [
        `${diff.target}: ${headline(diff.plan)}`,
        ...(diff.running === null ? [] : [`  running: ${(0,kernel_text/* clip */.$Q)(diff.running, 400)}`]),
        ...diff.steps.flatMap((step) => {
            const [first = "", ...more] = step.because;
            return [`  ${(0,host_plan/* showStep */.m)(step)}: ${(0,kernel_text/* clip */.$Q)(first, 400)}`, ...more.map((line) => `      ${(0,kernel_text/* clip */.$Q)(line, 400)}`)];
        }),
    ];
    return lines.join("\n");
}
function headline(plan) {
    switch (plan.kind) {
        case "in-sync":
            return `in sync: ${plan.because}`;
        case "adopt":
            return `would adopt: ${plan.because}`;
        case "apply":
            return `would apply (${plan.reason}): ${plan.because}`;
        case "keep": {
            const restore = plan.restore ? `, and would start release ${plan.restore.release} again` : "";
            const { closed } = plan;
            switch (closed.kind) {
                case "gated":
                    return `keeps what runs: ${closed.code}: ${closed.because}${restore}`;
                case "pending":
                    return `keeps what runs: RELEASE_PENDING: ${closed.because}${restore}`;
                case "failed":
                    return `keeps what runs: ${closed.cause.code}: ${closed.cause.message}${restore}`;
            }
        }
    }
}
function named({ release, commit, desiredId }) {
    return `release ${release} (${commit.slice(0, 8)}, ${(0,digest/* shortDigest */.VK)(desiredId)})`;
}
function plural(count, word) {
    return count === 1 ? word : `${word}s`;
}

// EXTERNAL MODULE: ./reconciler/verbs.ts
var verbs = __webpack_require__(8539);
// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/spec/parse.ts + 24 modules
var parse = __webpack_require__(7968);
// EXTERNAL MODULE: ./src/variants/choose.ts
var choose = __webpack_require__(8073);
// EXTERNAL MODULE: ./src/variants/gpu-arch.ts
var gpu_arch = __webpack_require__(7385);
// EXTERNAL MODULE: ./src/variants/march.ts
var march = __webpack_require__(7001);
;// CONCATENATED MODULE: ./src/variants/show.ts


/** `GPU 0   NVIDIA A10, compute capability 8.6` … */
function hardwareLines({ gpus, cpu }) {
    return [...gpuRows(gpus), cpuRow(cpu)].map(([label, text]) => `${label.padEnd(7)} ${text}`);
}
function gpuRows(gpus) {
    switch (gpus.kind) {
        case "none":
            return [["GPU", `none: ${gpus.because}`]];
        case "unknown":
            return [["GPU", `not known: ${gpus.because}`]];
        case "found":
            return [
                ...gpus.gpus.map(({ index, name, capability }) => {
                    return [`GPU ${index}`, `${name}, compute capability ${(0,gpu_arch/* showCapability */.Uq)(capability)}`];
                }),
                ["driver", `${gpus.driver}, CUDA ${gpus.cuda === null ? "version not said" : `up to ${gpus.cuda}`}`],
            ];
    }
}
function cpuRow(cpu) {
    if (cpu.kind === "unknown")
        return ["CPU", `not known: ${cpu.because}`];
    const marches = (0,march/* marchesWith */.cB)(cpu.flags);
    const runs = marches.length === 0 ? "code for none of the CPUs known here" : `code for ${marches.join(", ")}`;
    return ["CPU", `${cpu.model === "" ? "" : `${cpu.model}; `}runs ${runs}`];
}
/** `agent takes agent/opt: …`, then why not the others. */
function choiceLines({ image, choice }) {
    switch (choice.kind) {
        case "chosen":
            return [
                `${image} takes ${choice.chosen.imageId}: ${choice.because}`,
                ...choice.others.map(({ imageId, because }) => `  not ${imageId}: ${because}`),
            ];
        case "none":
            return [
                `${image}: no variant runs here`,
                ...choice.because.map(({ imageId, because }) => `  not ${imageId}: ${because}`),
            ];
        case "unknown":
            return [
                `${image}: which variant runs here is not known`,
                ...choice.because.map(({ imageId, because }) => `  ${imageId}: ${because}`),
            ];
    }
}

;// CONCATENATED MODULE: ./cli/verbs/host-probe.ts









/** `neko host probe`: what this machine has and which variants it would take. Needs no host file and changes nothing. */
function addProbeVerb(host, context, finish) {
    const { signal, env, print, cwd, clock } = context;
    host
        .command("probe")
        .description("which GPUs and CPU this machine has; exit 4 when an image of neko.yaml has no variant for it")
        .option("--config <neko.yaml>", "say which variant each image would take here, and why")
        .action(async ({ config }) => {
        const state = config === undefined ? undefined : await readState((0,external_node_path_.resolve)(cwd, config), config, clock.now());
        const hardware = await (0,main/* hostProbe */.bG)({ env, signal });
        const images = state ? choicesOf(state, hardware) : [];
        print.result({ hardware, ...(state ? { images } : {}) }, () => [...hardwareLines(hardware), ...images.flatMap(choiceLines)].join("\n"));
        finish(images.some(({ choice }) => choice.kind !== "chosen") ? exit/* Exit */.J.gated : exit/* Exit */.J.ok);
    });
}
/** @throws NekoError CONFIG_MISSING, CONFIG_INVALID */
async function readState(path, named, now) {
    const isDirectory = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() === true;
    const bytes = await (0,promises_.readFile)(isDirectory ? (0,external_node_path_.join)(path, "neko.yaml") : path).catch((cause) => {
        throw new error/* NekoError */.i("CONFIG_MISSING", `${(0,kernel_text/* clip */.$Q)(named, 200)} cannot be read`, {
            hint: "give the path of a neko.yaml",
            cause,
        });
    });
    const parsed = (0,parse/* parseNekoYaml */.G)(bytes, named, { now });
    if (parsed.valid)
        return parsed.state;
    const [first] = parsed.problems;
    const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : named;
    throw new error/* NekoError */.i("CONFIG_INVALID", `${where} (${parsed.problems.length} in all)`, {
        hint: "run `neko validate` and correct what it lists",
    });
}
/** Every image with variants, by name; of one for several systems, those of this machine's. */
function choicesOf({ images, targets }, hardware) {
    // Where a target leaves an image to the host, its variants stand in the order in which the image names them.
    const order = targets.flatMap((target) => "containers" in target ? target.containers.flatMap(({ choices }) => choices) : []);
    const rank = ({ id }) => order.indexOf(id);
    const here = images.filter(({ variant, index, system }) => variant !== undefined && (!index || system === ownSystem));
    return [...Map.groupBy(here, ({ image }) => image)].map(([image, variants]) => {
        const offered = variants
            .toSorted((a, b) => rank(a) - rank(b))
            .map(({ id, compiledFor }) => ({ imageId: id, compiledFor }));
        return { image, choice: (0,choose/* chooseVariant */.z)(offered, hardware) };
    });
}
const ownSystem = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;

;// CONCATENATED MODULE: ./cli/verbs/host.ts












const hostFile = () => new commander/* Option */.c$("--config <file>", "host file").default(config/* defaultConfigFile */.mD).env("NEKO_HOST_CONFIG");
/** `neko host init`, `neko reconcile`, and what people ask of a host besides. */
function addHostVerbs(program, context, finish) {
    const { log, signal, env, print, cwd } = context;
    const named = ({ config }) => ({ configFile: (0,external_node_path_.resolve)(cwd, config) });
    const host = program.command("host").description("this machine as a target");
    host
        .command("init")
        .description("make the state directory, the agent's key and the anchors; prints the identity for neko.yaml")
        .addOption(hostFile())
        .action(async (options) => {
        const made = await (0,main/* hostInit */.Dn)(named(options));
        print.result(made, () => [
            `initialised ${made.targets.join(", ") || "nothing new"}`,
            `agent key ${made.agentKeyFile}${made.keyCreated ? " (new)" : ""}`,
            "in neko.yaml, for each of these targets:",
            `  identity: "${made.identity}"`,
        ].join("\n"));
    });
    addProbeVerb(host, context, finish);
    program
        .command("reconcile")
        .description("pull, verify, apply, probe and report; a daemon, or one pass with --once")
        .addOption(hostFile())
        .option("--once", "one pass over all targets; the exit status is the worst of theirs")
        .option("--target <name>", "only this target of the host file")
        .action(async (options) => {
        const only = options.target === undefined ? {} : { target: options.target };
        const pass = { ...named(options), ...only, once: options.once === true, log, signal, env };
        const status = await (0,main/* runReconcile */.Kf)(pass);
        const after = await (0,main/* hostStatus */.D1)({ ...named(options), ...only });
        if (options.once)
            print.result({ exit: status, targets: after.map(statusJson) }, () => renderStatus(after));
        finish(status);
    });
    program
        .command("status")
        .description("what runs here, what is wanted and why they differ")
        .addOption(hostFile())
        .argument("[target]", "default: all")
        .action(async (target, options) => {
        const all = await (0,main/* hostStatus */.D1)({ ...named(options), ...(target === undefined ? {} : { target }) });
        print.result({ targets: all.map(statusJson) }, () => renderStatus(all));
        finish((0,exit/* worstExit */.g)(all.map((one) => (one.kind === "known" ? (0,verbs/* exitOfStatus */.qT)(one.status) : one.error.exitCode))));
    });
    program
        .command("history")
        .description("what was done here, newest first")
        .addOption(hostFile())
        .argument("[target]", "needed when the host has several")
        .option("-n, --number <lines>", "how many", options/* wholeNumber */.rD, 20)
        .action(async (target, options) => {
        const chosen = await theTarget(named(options).configFile, target);
        const entries = await (0,main/* hostHistory */.tW)({ ...named(options), target: chosen }, options.number);
        print.result(entries, () => renderHistory(entries));
    });
    program
        .command("diff")
        .description("what the next pass would do; exit 3 when it would change something")
        .addOption(hostFile())
        .argument("[target]", "default: all")
        .action(async (target, options) => {
        const only = target === undefined ? {} : { target };
        const diffs = await (0,main/* hostDiff */.Cq)({ ...named(options), ...only, log, signal, env });
        print.result(diffs, () => diffs.map(renderDiff).join("\n"));
        finish((0,exit/* worstExit */.g)(diffs.map(verbs/* exitOfDiff */.hr)));
    });
    program
        .command("retry")
        .description("forget quarantine and counted tries: the next pass decides anew")
        .addOption(hostFile())
        .argument("[target]", "needed when the host has several")
        .action(async (target, options) => {
        const chosen = await theTarget(named(options).configFile, target);
        const forgot = await (0,main/* hostRetry */.vu)({ ...named(options), target: chosen, signal });
        print.result({ target: chosen, forgot }, () => (forgot ? `${chosen} will be tried again` : `nothing to forget`));
    });
    program
        .command("hold")
        .description("change nothing on this target until `neko resume`")
        .addOption(hostFile())
        .argument("[target]", "needed when the host has several")
        .requiredOption("--reason <text>", "why")
        .option("--owner <name>", "who; default: the user")
        .option("--for <duration>", "lift it by itself after this time: 30m, 24h", (0,options/* argument */.EE)(duration/* parseDuration */.E9))
        .action(async (target, options) => {
        const chosen = await theTarget(named(options).configFile, target);
        const expires = options.for === undefined ? null : new Date(context.clock.now().getTime() + options.for);
        const hold = { owner: options.owner ?? (0,external_node_os_.userInfo)().username, reason: options.reason, expires };
        await (0,main/* hostHold */.AK)({ ...named(options), target: chosen, signal }, hold);
        print.result({ target: chosen, hold }, () => `${chosen} is held by ${hold.owner}: ${hold.reason}`);
    });
    program
        .command("resume")
        .description("lift a hold")
        .addOption(hostFile())
        .argument("[target]", "needed when the host has several")
        .action(async (target, options) => {
        const chosen = await theTarget(named(options).configFile, target);
        const lifted = await (0,main/* hostResume */.gj)({ ...named(options), target: chosen, signal });
        print.result({ target: chosen, lifted }, () => (lifted ? `${chosen} goes on` : `${chosen} was not held`));
    });
}
function statusJson(one) {
    return one.kind === "known" ? one.status : { target: one.target, error: one.error.toJSON() };
}
/** @throws NekoError USAGE when it is not clear which */
async function theTarget(configFile, given) {
    if (given !== undefined)
        return given;
    const { targets } = await (0,main/* loadConfig */.Z9)(configFile);
    const [only, ...others] = targets;
    if (only !== undefined && others.length === 0)
        return only;
    throw new error/* NekoError */.i("USAGE", "this host has several targets", { hint: `name one: ${targets.join(", ")}` });
}


/***/ })

};
