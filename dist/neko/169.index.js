export const id = 169;
export const ids = [169];
export const modules = {

/***/ 9169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./schemas/neko.schema.json
var neko_schema = __webpack_require__(1665);
// EXTERNAL MODULE: ./src/kernel/error-codes.ts
var error_codes = __webpack_require__(8972);
// EXTERNAL MODULE: ./src/kernel/error.ts
var error = __webpack_require__(4259);
// EXTERNAL MODULE: ./src/kernel/text.ts
var kernel_text = __webpack_require__(5426);
// EXTERNAL MODULE: ./src/spec/suggest.ts
var suggest = __webpack_require__(1381);
// EXTERNAL MODULE: ./src/spec/foreign-words.ts
var foreign_words = __webpack_require__(8263);
;// CONCATENATED MODULE: ./src/explain/error-texts.ts
/** What an error code means, and what to do. */
const errorTexts = {
    INTERNAL: {
        means: "Something Neko's authors did not expect. The cause is printed with it.",
        do: "Report it with the command and its whole output.",
    },
    USAGE: {
        means: "A flag or an argument that the verb does not take.",
        do: "Run the verb with `--help`.",
    },
    VALUE_INVALID: {
        means: "A value that is not of its kind: a digest, a store path, a commit id, a branch, a duration.",
        do: "Write it in the form the message names.",
    },
    CANCELLED: {
        means: "The work was stopped from outside: Ctrl-C, SIGTERM, or the job was cancelled. No file is half-written. A reconciler stopped in the middle of a change leaves it to its next start, or to the guard at the change's deadline (the sum of the timeouts in the host file).",
        do: "Start it again.",
    },
    TIMED_OUT: {
        means: "A program or a request did not end within its time. Its process group was ended.",
        do: "Look at the output above the message; raise the `timeout` it names if the work is really that long.",
    },
    CONFIG_MISSING: {
        means: "There is no neko.yaml at the place named.",
        do: "Give the file with `--config`, or write one; the example is 40 lines.",
    },
    CONFIG_INVALID: {
        means: "neko.yaml or its flake.lock has problems. Each is printed with file, line, column and a code of its own, all at once.",
        do: "Mend each line; `neko validate` says when there are none left.",
    },
    FEATURE_UNSUPPORTED: {
        means: "neko.yaml asks for something that hosts of this version do not carry out: a kind of target, a probe, an option. `neko validate` accepts it and warns (NOT_YET); nothing is released with it, since a host that does less than the file says is worse than one that keeps what runs.",
        do: "Remove what the message names, or use a version that does it.",
    },
    HOST_CONFIG_INVALID: {
        means: "`/etc/neko/reconciler.yaml` has problems; the daemon does not start on it.",
        do: "Mend each line, against `schemas/reconciler.schema.json`.",
    },
    TRUST_INVALID: {
        means: "`/etc/neko/trust.json` is not what a host can trust: wrong JSON, an unknown member, a key that is none.",
        do: "Write it again; `neko keys generate` prints the entry for a key.",
    },
    KEY_INVALID: {
        means: "A key is not an ed25519 key in PKCS#8 (private) or SPKI (public) PEM, or not a binary cache's key in Nix's own form, or not the half of the pair it is used with. The text is never printed.",
        do: "Make one with `neko keys generate`; one for a cache with `nix key generate-secret`.",
    },
    NIX_MISSING: {
        means: "No `nix` on PATH.",
        do: "Install Nix 2.18 or newer; in this repository `scripts/setup.sh` does it.",
    },
    NIX_TOO_OLD: {
        means: "The `nix` on PATH is older than 2.18.",
        do: "Install a newer one.",
    },
    EVALUATION_FAILED: {
        means: "`nix eval` of the flake failed. Nix's own message is in the error.",
        do: "Mend the expression; try `nix eval .#<attribute>.drvPath`.",
    },
    ATTRIBUTE_MISSING: {
        means: "neko.yaml names a flake output that does not exist.",
        do: "Compare with `nix flake show`; the message names what stands beside it.",
    },
    BUILD_FAILED: {
        means: "A derivation did not build. The last lines of its log are in the error.",
        do: "Read the whole log with `nix log <derivation>`.",
    },
    SHELL_CHECK_FAILED: {
        means: "The `check` of a development shell ended non-zero.",
        do: "Run it yourself: `nix develop .#<shell> -c sh -c '<check>'`.",
    },
    SUBSTITUTE_FAILED: {
        means: "A host needs a store path and no substituter has it. Hosts never build.",
        do: "Push the path to a cache the host's nix.conf names, and see that the cache's key is trusted there.",
    },
    CLOSURE_MISMATCH: {
        means: "After fetching, the closure is not the one the release record signed.",
        do: "Find out which cache served the path: its content differs from what CI built.",
    },
    DIRTY_TREE_PUSH: {
        means: "The work tree differs from its commit: no commit says what is in an image of it, so it is pushed only to where it cannot be taken for a release. Those are registries with a `ttl`, registries on this machine, and `oci:` layouts. Files that git does not track do not count, since no flake sees them; a neko.yaml that is not tracked does.",
        do: "Commit first; or push to such a registry with `--registry`.",
    },
    IMAGE_UNPACKABLE: {
        means: "The closure holds a file that an image layer cannot hold faithfully, such as a name that begins with `.wh.`.",
        do: "Rename the file in the derivation that makes it.",
    },
    REGISTRY_UNREACHABLE: {
        means: "The registry did not answer, or answered 5xx or 429 to the end.",
        do: "Look at its status; Neko retries with backoff before it says so.",
    },
    REGISTRY_DENIED: {
        means: "The registry refused: 401 or 403.",
        do: "Give the job `permissions: packages: write`, or the secrets that `registries.<name>.auth` names.",
    },
    REGISTRY_PROTOCOL: {
        means: "The registry answered something the distribution spec does not allow: another digest, a foreign upload address.",
        do: "Look at what stands between Neko and the registry; nothing was sent on.",
    },
    IMAGE_MISSING: {
        means: "A manifest or blob that must be there is not.",
        do: "Push the image again; the registry may have collected it.",
    },
    IMAGE_MISMATCH: {
        means: "An image's content is not the digest that the release record signed.",
        do: "Do not run it; find out who writes to that repository.",
    },
    PULL_FAILED: {
        means: "podman or docker could not pull an image by digest.",
        do: "Read its message; check the registry's address from that host.",
    },
    CACHE_UNREACHABLE: {
        means: "A cache does not answer, or answers that it cannot serve now, also after some tries.",
        do: "Check its address and its disk, then push again.",
    },
    CACHE_DENIED: {
        means: "A cache refuses to be read or written with the secret that `caches[].push` names, or that secret is not set here.",
        do: "Hand the secret to this step as an environment variable of that name; check that it may write.",
    },
    CACHE_UNUSABLE: {
        means: "What is at the address is no binary cache for `/nix/store`, or the address is one that Neko does not push to: plain http beyond this machine, a password in the URL, an unknown compression. Of one path: the cache has another build of it (another hash, size or references) that neither its own key nor an upstream's has signed; nothing that refers to that path is published.",
        do: "Correct the URL in neko.yaml or after `--to`. For a path, remove its narinfo from the cache and find out who writes there; where the cache signs by itself, give its public half as `key`.",
    },
    PATH_UNSIGNED: {
        means: "A store path that `neko image push --from` would read from a binary cache carries no signature of a key that is trusted here. What its bytes are is then the word of whoever may write to that cache; nothing was read.",
        do: "Name the cache's key with `--trusted-public-key` or in `trusted-public-keys` of nix.conf; push paths with a signing key. `--no-check-sigs` is for caches that nobody else can write to.",
    },
    GIT_FAILED: {
        means: "A git command failed.",
        do: "Read git's message in the error.",
    },
    REMOTE_UNREACHABLE: {
        means: "No remote of the host file answered. What runs keeps running.",
        do: "Check the network; add a second remote for failover.",
    },
    REMOTE_DENIED: {
        means: "The remote asked for credentials, or refused them.",
        do: "Check the token file of that remote; it needs to read contents, nothing more.",
    },
    CHANNEL_BROKEN: {
        means: "The channel's chain does not hold: a number twice, a missing link, an entry that is not one.",
        do: "Find out who can write `refs/neko/channels/*`; protect it.",
    },
    CHANNEL_CONTENDED: {
        means: "Others appended to the channel each time we tried.",
        do: "Run the publish job again.",
    },
    RELEASE_PENDING: {
        means: "The branch has commits that no release record covers yet. This is normal while CI works; the exit status is 0.",
        do: "Wait for the publish job; `neko status` says how many commits it is behind.",
    },
    SUPERSEDED: {
        means: "A record of a later commit is already published, so this older build publishes nothing.",
        do: "Nothing; the later one holds your commit.",
    },
    SIGNATURE_INVALID: {
        means: "A signature does not fit its content.",
        do: "Find out who changed it; publish again.",
    },
    SIGNER_UNKNOWN: {
        means: "Signed by a key that the host's trust file does not name.",
        do: "Add the key to trust.json with a higher policyVersion, if it is yours.",
    },
    ROLE_DENIED: {
        means: "The key is known, but not for this kind of entry.",
        do: "Sign with the key of that role.",
    },
    KEY_REVOKED: {
        means: "The key is on the trust file's revocation list.",
        do: "Sign with a key that is not revoked.",
    },
    REPOSITORY_MISMATCH: {
        means: "The record is for another repository than the host is pinned to.",
        do: "Compare `repository` in trust.json.",
    },
    REF_MISMATCH: {
        means: "The record is for another branch than the host is pinned to.",
        do: "Compare `ref` in trust.json.",
    },
    RECORD_INVALID: {
        means: "The record is not of the form that the format's schema says.",
        do: "Publish with the same version of Neko that the host runs.",
    },
    RELEASE_REPLAYED: {
        means: "The remote shows an older release than this host has already verified.",
        do: "Find out whether the remote was reset or is a stale mirror.",
    },
    NOT_DESCENDANT: {
        means: "The release's commit does not follow from the last confirmed one: the branch was rewritten.",
        do: "Revert instead of rewriting. After a rewrite, bring the confirmed commit back into the branch with `git merge -s ours <old tip>`, then publish.",
    },
    ROLLBACK_REFUSED: {
        means: "A rollback entry is expired, repeated, or asks for a release this host cannot know.",
        do: "Sign a new one with `neko rollback`.",
    },
    POLICY_ROLLED_BACK: {
        means: "trust.json has a lower policyVersion than this host has seen.",
        do: "Restore the newer file.",
    },
    HOST_NOT_INITIALISED: {
        means: "There is no anchor, so the host cannot know what it has already accepted.",
        do: "Run `neko host init` once, on a host that is really new.",
    },
    HOST_ALREADY_INITIALISED: {
        means: "`neko host init` found an anchor and left it as it is.",
        do: "Nothing; or remove the state directory on purpose, knowing that it forgets what it has seen.",
    },
    STATE_UNREADABLE: {
        means: "Both copies of state.json, or the anchor, are damaged. What runs keeps running and nothing is applied.",
        do: "Look at the disk; `journal.jsonl` says what was done last.",
    },
    STATE_WRITE_FAILED: {
        means: "State could not be made durable: disk full, read-only or failing. Nothing was started without it.",
        do: "Make room or mend the disk; the next tick goes on.",
    },
    LOCK_HELD: {
        means: "Another reconciler or guard is at work on this host.",
        do: "Wait for it; `neko status` says what it does.",
    },
    TARGET_UNKNOWN: {
        means: "The host file does not name this target.",
        do: "Use a name from `targets` in reconciler.yaml.",
    },
    DRIVER_UNAVAILABLE: {
        means: "What the target kind needs is not on this host: podman or docker for `containers`, Nix for `profile`.",
        do: "Install it, or give the target another kind.",
    },
    WAVE_NOT_ADMITTED: {
        means: "The release declares waves and no signed admission names this target yet.",
        do: "Run `neko rollout advance` with a key that hosts trust for role rollout.",
    },
    WAVE_NOT_READY: {
        means: "An earlier wave is not admitted yet or still soaks.",
        do: "Wait; the message says until when.",
    },
    WINDOW_CLOSED: {
        means: "The wave has a window in neko.yaml, and it is not open now. The release holds the window, so that a later change of neko.yaml counts once it is published.",
        do: "Advance at the time that the message names, or publish another window.",
    },
    ROLLOUT_FROZEN: {
        means: "A freeze of neko.yaml covers every target that the wave would open now.",
        do: "Wait until the freeze ends, or end it in neko.yaml and publish that.",
    },
    NO_VARIANT_RUNS: {
        means: "A container runs `<image>/auto`, and none of the image's variants is known to run on this host: other GPUs, an older driver, or a CPU that lacks what they were compiled for. Each variant's reason is in the message. What runs keeps running.",
        do: "Look at `neko host probe --config neko.yaml`, and build a variant for this host.",
    },
    HARDWARE_UNKNOWN: {
        means: "Which variant of `<image>/auto` runs on this host hangs on what could not be asked: `nvidia-smi` fails, or the driver does not say its CUDA version. What runs keeps running, and a variant that was picked before stays.",
        do: "Make `nvidia-smi` answer on the host; where there is no NVIDIA GPU, remove it.",
    },
    HELD: {
        means: "Somebody put a hold on this target.",
        do: "Read its reason with `neko status`; lift it with `neko resume`.",
    },
    QUARANTINED: {
        means: "This desired state failed here before and is not tried again by itself.",
        do: "Merge a fix or a revert; or try once more with `neko retry`.",
    },
    ACTIVATION_FAILED: {
        means: "The new state could not be started: `activate` or the container engine ended non-zero. The last good state was put back.",
        do: "Read the lines in the error; merge a fix or a revert.",
    },
    PROBE_FAILED: {
        means: "It started, but a health probe did not pass in time. The last good state was put back.",
        do: "Read which probe and why; merge a fix or a revert.",
    },
    CONFIRM_FAILED: {
        means: "After the change nothing that was reachable before could be reached. The last good state was put back.",
        do: "Look at what the change did to the network.",
    },
    INTERRUPTED: {
        means: "The reconciler was ended in the middle of a change. On start it put back the last good state.",
        do: "Nothing; it is tried again once.",
    },
    ROLLBACK_FAILED: {
        means: "The last good state could not be put back or is not healthy either. A person must look.",
        do: "`neko status` and `neko history` say what was tried; then `neko retry`.",
    },
    GITHUB_DENIED: {
        means: "GitHub refused: the token lacks a permission. The message names it and the line to add to the job.",
        do: "Add the line under `permissions:`.",
    },
    GITHUB_UNREACHABLE: {
        means: "GitHub did not answer, or answered 5xx or its rate limit to the end.",
        do: "Run the job again later.",
    },
    GITHUB_REJECTED: {
        means: "GitHub answered that the request is not valid.",
        do: "Report it; the message has GitHub's reason.",
    },
    EVENT_REFUSED: {
        means: "The event is one on which Neko does not run other people's code: a fork's head on a self-hosted runner, `pull_request_target`, `issue_comment`. Or `--trust` (`NEKO_TRUST`) names a file of the very proposal that is built, which would say itself whose layers to believe.",
        do: "Use `pull_request`, as `.github/workflows/example.yml` does; keep a trust file outside of the checkout.",
    },
    REPORT_INVALID: {
        means: "A host's report is unsigned, signed by another key than `targets.<t>.identity`, or speaks of something else. It counts for nothing.",
        do: "Compare the identity with what `neko host init` printed.",
    },
    WEBHOOK_FAILED: {
        means: "A webhook did not take a report. It stays in the outbox and is sent again.",
        do: "Look at the receiver.",
    },
};

;// CONCATENATED MODULE: ./src/explain/schema-keys.ts
// A JSON Schema as a reader sees it: the keys below a place, what each may be, in words. It follows the forms of
// schemas/neko.schema.json: $ref with texts of its own beside it, named maps, lists, and choices by if/then/else.
function schemaKeys(root) {
    const definitions = recordOf(root["$defs"]);
    const follow = (value) => {
        const { $ref, ...beside } = recordOf(value);
        if (typeof $ref !== "string")
            return { schema: beside };
        const name = $ref.replace("#/$defs/", "");
        const named = follow(definitions[name]);
        return { schema: { ...named.schema, ...beside }, definition: name };
    };
    const choicesOf = ({ schema }) => {
        const branches = [schema, ...listOf(schema["allOf"]).map(recordOf)].filter((branch) => branch["if"]);
        return branches.flatMap((branch) => choicesIn(branch, follow));
    };
    const keysOf = (place) => {
        const { schema } = place;
        const own = propertiesOf(schema, follow, []);
        const names = new Set(own.map(({ name }) => name));
        const choices = choicesOf(place);
        const chosen = choices.flatMap((choice) => propertiesOf(choice.place.schema, follow, [choice.when]));
        const merged = mergeKeys(
        // What a choice itself asks for is a key of the whole, said once.
        chosen.filter(({ name, place: { schema: each } }) => !(names.has(name) && each["const"] !== undefined)), choices.length);
        const any = [];
        const additional = schema["additionalProperties"];
        if (isSchema(additional))
            any.push({ name: "<name>", place: follow(additional), required: false, when: [] });
        if (isSchema(schema["items"]))
            any.push({ name: "[]", place: follow(schema["items"]), required: false, when: [] });
        return [...own, ...merged, ...any];
    };
    return {
        root: { schema: root },
        definition: (name) => follow({ $ref: `#/$defs/${name}` }),
        keysOf,
        choicesOf,
        namesOf: ({ schema }) => (isSchema(schema["propertyNames"]) ? follow(schema["propertyNames"]) : undefined),
    };
}
function propertiesOf(schema, follow, when) {
    const required = new Set(listOf(schema["required"]));
    return Object.entries(recordOf(schema["properties"])).map(([name, value]) => ({
        name,
        place: follow(value),
        required: required.has(name),
        when,
    }));
}
/** The same key of several choices once, with all of them; of every choice: with none. */
function mergeKeys(keys, choices) {
    const merged = new Map();
    for (const key of keys) {
        const identity = JSON.stringify([key.name, key.place, key.required]);
        const before = merged.get(identity);
        merged.set(identity, { ...key, when: [...(before?.when ?? []), ...key.when] });
    }
    return [...merged.values()].map((key) => (key.when.length === choices ? { ...key, when: [] } : key));
}
function choicesIn(branch, follow) {
    const condition = recordOf(branch["if"]);
    const then = follow(branch["then"]);
    const consts = Object.entries(recordOf(condition["properties"])).flatMap(([name, value]) => {
        const wanted = recordOf(value)["const"];
        return wanted === undefined ? [] : [`${name}: ${String(wanted)}`];
    });
    const when = consts.length > 0 ? consts.join(", ") : listOf(condition["required"]).map(String).join(", ");
    const otherwise = recordOf(branch["else"]);
    const rest = otherwise["if"] ? choicesIn(otherwise, follow) : lastChoice(otherwise, follow);
    return [{ when, place: then }, ...rest];
}
/** An `else` with keys of its own; one that only says what is missing is no choice. */
function lastChoice(otherwise, follow) {
    const place = follow(otherwise);
    const keys = Object.keys(recordOf(place.schema["properties"]));
    return keys.length === 0 ? [] : [{ when: listOf(place.schema["required"]).map(String).join(", "), place }];
}
/** Whether it says more than true or false. */
function isSchema(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function recordOf(value) {
    return isSchema(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./src/explain/find-key.ts

const maxSegments = 20;
/**
 * The key that a path means. Names and places in lists may be given (`targets.web.run.0`), left open (`*`, `<name>`,
 * `[]`) or left out (`targets.run.ports`).
 */
function findKey(text, keys) {
    const segments = text
        .replaceAll('"', "")
        .replaceAll(/\[([^\]]*)\]/g, (_, index) => `.${index || "[]"}`)
        .split(".")
        .filter((segment) => segment !== "")
        .slice(0, maxSegments);
    const start = { path: "", place: keys.root, required: true, when: [] };
    let lost;
    const walk = (at, depth) => {
        const segment = segments[depth];
        if (segment === undefined)
            return at;
        if (segment.startsWith("x-") && isOpen(at.place, keys))
            return ignored(at, segment);
        for (const step of stepsFrom(at, segment, keys)) {
            const end = walk(step, depth + 1);
            if (end)
                return end;
        }
        if (lost === undefined || depth > lost.depth) {
            lost = { reached: at.path, segment, keys: namesBelow(at.place, keys), depth };
        }
        return undefined;
    };
    const key = walk(start, 0);
    if (key)
        return { kind: "found", key };
    return { kind: "lost", reached: lost?.reached ?? "", segment: lost?.segment ?? text, keys: lost?.keys ?? [] };
}
function isOpen(place, keys) {
    const places = [place, ...keys.choicesOf(place).map((choice) => choice.place)];
    return places.some(({ schema }) => Object.hasOwn(recordOf(schema["patternProperties"]), "^x-"));
}
function ignored(at, segment) {
    const description = "Keys that start with x- are ignored: they are yours, for anchors and notes.";
    return { path: join(at.path, segment), place: { schema: { description } }, required: false, when: [] };
}
/** Where a segment may lead, the likeliest first: a key, a key of what is below a name or in a list, a name. */
function stepsFrom(at, segment, keys) {
    const below = keys.keysOf(at.place);
    const any = below.filter(({ name }) => name === "<name>" || name === "[]");
    const named = below.filter(({ name }) => name === segment && !any.some((key) => key.name === segment));
    const isPlaceholder = segment === "*" || segment === "[]" || /^<.*>$/.test(segment);
    return [
        ...(isPlaceholder ? [] : named.map((key) => found(at, key))),
        ...any.flatMap((key) => {
            const entry = found(at, key);
            const inside = isPlaceholder || /^[0-9]+$/.test(segment) ? [] : stepsFrom(entry, segment, keys);
            if (key.name === "[]")
                return [...inside, ...(isPlaceholder || /^[0-9]+$/.test(segment) ? [entry] : [])];
            // A name people chose: not when it is a key one level down, which is what a short path means.
            return [...inside, entry];
        }),
        ...(isPlaceholder ? named.map((key) => found(at, key)) : []),
    ];
}
function found(at, { name, place, required, when }) {
    return { path: join(at.path, name), place, required, when };
}
/** `run[]`, `targets.<name>` */
function join(path, name) {
    if (name === "[]")
        return `${path}[]`;
    return path === "" ? name : `${path}.${name}`;
}
/** Names of the keys here, or of those in the list or under the names here. */
function namesBelow(place, keys, depth = 0) {
    const below = keys.keysOf(place);
    const names = below.filter(({ name }) => name !== "<name>" && name !== "[]").map(({ name }) => name);
    if (names.length > 0 || depth > 2)
        return [...new Set(names)];
    return below.flatMap((key) => namesBelow(key.place, keys, depth + 1));
}
/** Every path of the schema whose last key is `name`, at most `limit`. */
function pathsTo(name, keys, limit) {
    const paths = new Set();
    const walk = (place, path, above) => {
        for (const key of keys.keysOf(place)) {
            if (paths.size >= limit)
                return;
            const at = join(path, key.name);
            if (key.name === name)
                paths.add(at);
            const { definition } = key.place;
            if (definition && above.includes(definition))
                continue;
            walk(key.place, at, definition ? [...above, definition] : above);
        }
    };
    walk(keys.root, "", []);
    return [...paths];
}

;// CONCATENATED MODULE: ./src/explain/problem-text.ts
function problem_text_error(means, todo, bad, good) {
    return {
        level: "error",
        means,
        do: todo,
        ...(bad === undefined ? {} : { bad }),
        ...(good === undefined ? {} : { good }),
    };
}
function warning(...given) {
    return { ...problem_text_error(...given), level: "warning" };
}

;// CONCATENATED MODULE: ./src/explain/problem-texts-policy.ts

// Secrets, policy, and what this version does not do: see problem-texts.ts.
const policy = {
    SECRET_LITERAL: problem_text_error("A secret is written out: a token, a password, a private key. Whoever can read the repository has it now, and git keeps it.", "Revoke it; then give it to the job or the host as a secret, and write the secret's name or the path of the file.", 'shells:\n  default: { env: { DB_PASSWORD: "correct horse" } }', "shells:\n  default: { env: { DB_PASSWORD_FILE: /run/secrets/db_password } }"),
    POLICY_IMPERATIVE: warning("A hook, a check or a probe installs or changes something by hand: apt, pip install, npm install -g, curl into a shell. Then the machine is no longer what the flake says. `policy.imperative: deny` makes it an error.", "Declare it in the flake; what must stay for a while goes into `exceptions`.", "policy: { imperative: deny }\nshells:\n  default: { hook: pip install numpy }", "policy: { imperative: deny }\nshells:\n  default: { hook: echo welcome }"),
    POLICY_IMPURE_SHELL: problem_text_error("`policy.impure-shells` asks for shells that see nothing of the caller's environment, and this one is not `pure`.", "Write `pure: true`.", "policy: { impure-shells: deny }\nshells:\n  default: {}", "policy: { impure-shells: deny }\nshells:\n  default: { pure: true }"),
    POLICY_GPU_CONFIG: problem_text_error("`policy.gpu-config` asks that what is for a GPU says which: a shell for a GPU needs a variant that names `cuda`, a variant with `cuda` needs `gpu-archs`.", "Say which CUDA and which GPUs.", 'policy: { gpu-config: deny }\nvariants:\n  opt: { cuda: "12.8" }', 'policy: { gpu-config: deny }\nvariants:\n  opt: { cuda: "12.8", gpu-archs: [sm_86] }'),
    POLICY_GENERATIONS: problem_text_error("`policy.generations` asks that the rollout says how many generations a host keeps: without it, disks fill up, or nothing is left to go back to.", "Write `rollout.keep-generations`.", "policy: { generations: deny }\ntargets:\n  web: { kind: profile, attr: web }", "policy: { generations: deny }\ntargets:\n  web: { kind: profile, attr: web }\nrollout: { keep-generations: 5 }"),
    POLICY_LATEST_TAG: problem_text_error("`policy.latest-tag` refuses the tag latest, which says nothing of what it points at.", "Use a tag that means something; targets pull by digest anyway.", "policy: { latest-tag: deny }\nimages:\n  web: { attr: web, tags: [latest] }", "policy: { latest-tag: deny }\nimages:\n  web: { attr: web, tags: [stable] }"),
    POLICY_DENIED: problem_text_error("A rule of this repository, in `policy.deny`, forbids it. The message has the rule's own code and reason.", "Do what the rule asks for, or have an exception approved in `exceptions`.", "policy:\n  deny:\n    - { code: NO_HOST_NETWORK, path: targets.*.run.*.network, equals: host, because: the firewall }\nimages:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [{ image: web, network: host }] }", "policy:\n  deny:\n    - { code: NO_HOST_NETWORK, path: targets.*.run.*.network, equals: host, because: the firewall }\nimages:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [{ image: web }] }"),
    NOT_YET: warning("This version of Neko reads the key and does nothing about it yet. Where that would be less safe than the file says, nothing is released.", "Keep it for later, or remove it."),
};

;// CONCATENATED MODULE: ./src/explain/problem-texts-references.ts

// Names that refer to others: see problem-texts.ts.
const references = {
    UNKNOWN_IMAGE: problem_text_error("A target runs an image that `images` does not have.", "Add the image, or write the name that is there.", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [wev] }", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web] }"),
    UNKNOWN_VARIANT: problem_text_error("An image names a variant that `variants` does not have; or a target names one that the image is not built in, or none where there are several.", "Add the variant to `variants` and to the image's list, or write `image/variant` with one that is there.", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web/opt] }", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web] }"),
    UNKNOWN_TARGET: problem_text_error("A group, a wave or a check names a target or group that is not there.", "Write the name of a target or a group; a group may hold groups.", "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [wbe]", "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [web]"),
    DUPLICATE_NAME: problem_text_error("A name that must be the only one of its kind is used twice: a target and a group, two waves, two containers of a target.", "Rename one of them; containers take a `name`.", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web, web] }", "images:\n  web: { attr: web }\ntargets:\n  shop: { kind: containers, run: [web, { image: web, name: web-2 }] }"),
    INVALID_ATTRIBUTE: problem_text_error("With its names filled in, `attr` of an image is no flake output.", "Write an attribute; `{variant}` only where the image has variants.", 'images:\n  web: { attr: "web-{variant}" }', "images:\n  web: { attr: web }"),
    INVALID_REPOSITORY: problem_text_error("With the image's name filled in, `name` is no repository that registries accept.", "Use lower case letters and digits, with single `.`, `_` or `-` between them.", 'images:\n  web: { attr: web, name: "-{image}" }', 'images:\n  web: { attr: web, name: "shop-{image}" }'),
    TAG_CLASH: problem_text_error("Two images would be pushed to one repository under one tag: the later push would take it from the earlier.", "Give each image a repository of its own (`name`), or other tags.", 'images:\n  "*": { name: all, tags: [latest] }\n  web: { attr: web }\n  shop: { attr: shop }', 'images:\n  "*": { name: "{image}", tags: [latest] }\n  web: { attr: web }\n  shop: { attr: shop }'),
    GROUP_CYCLE: problem_text_error("A group contains itself, directly or through others.", "Break the circle.", "groups:\n  all: [gpu]\n  gpu: [all]", "targets:\n  gpu-01: { kind: profile, attr: node }\ngroups:\n  all: [gpu]\n  gpu: [gpu-01]"),
    WAVE_OVERLAP: problem_text_error("A target is in two waves, directly or through groups.", "Keep it in the first; later waves take the rest.", "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: canary, to: [web] }\n    - { name: rest, to: [web] }", "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: canary, to: [web] }"),
    WAVE_MISSING: problem_text_error("There are waves, and this target is in none: it would never be admitted.", "Add it, or a group it is in, to a wave.", "targets:\n  web: { kind: profile, attr: web }\n  shop: { kind: profile, attr: shop }\nrollout:\n  waves:\n    - { name: canary, to: [web] }", "targets:\n  web: { kind: profile, attr: web }\n  shop: { kind: profile, attr: shop }\nrollout:\n  waves:\n    - { name: canary, to: [web] }\n    - { name: rest, to: [shop] }"),
    TTL_TOO_LONG: problem_text_error("The registry forgets images sooner than `ttl` says: ttl.sh keeps nothing longer than 24 hours.", "Write 24h or less.", "registries:\n  try: { url: ttl.sh/acme, ttl: 48h }", "registries:\n  try: { url: ttl.sh/acme, ttl: 24h }"),
    UNKNOWN_SHELL: problem_text_error("A target keeps a development shell that `shells` does not have.", "Add the shell, or write the name that is there.", "shells:\n  default: {}\ntargets:\n  desk: { kind: shells, shells: [gpu] }", "shells:\n  default: {}\ntargets:\n  desk: { kind: shells, shells: [default] }"),
    UNKNOWN_WINDOW: problem_text_error("A wave names a window that `windows` does not have.", "Add the window, or write the times themselves.", "targets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: all, to: [web], window: nights }", 'windows: { nights: "Mon-Thu 02:00-06:00 UTC" }\ntargets:\n  web: { kind: profile, attr: web }\nrollout:\n  waves:\n    - { name: all, to: [web], window: nights }'),
    UNKNOWN_ENVIRONMENT: problem_text_error("`environments` lists the environments there are, and a target or a wave names another.", "Add the environment, or write the name that is there.", "environments: { production: {} }\ntargets:\n  web: { kind: profile, attr: web, environment: prod }", "environments: { production: {} }\ntargets:\n  web: { kind: profile, attr: web, environment: production }"),
    UNKNOWN_CONTAINER: problem_text_error("An environment overrides a container that no target of it runs, so the override would do nothing.", "Write the container's name: its `name`, or its image's.", "images:\n  web: { attr: web }\nenvironments:\n  test: { overrides: { containers: { wbe: { network: host } } } }\ntargets:\n  shop: { kind: containers, run: [web], environment: test }", "images:\n  web: { attr: web }\nenvironments:\n  test: { overrides: { containers: { web: { network: host } } } }\ntargets:\n  shop: { kind: containers, run: [web], environment: test }"),
    UNKNOWN_VARIABLE: problem_text_error("A profile of `env` sets a variable that `env.vars` does not have.", "Add it to `vars`, or write the name that is there.", 'env:\n  vars: { LOG: "info" }\n  profiles:\n    loud: { LOGS: "debug" }', 'env:\n  vars: { LOG: "info" }\n  profiles:\n    loud: { LOG: "debug" }'),
    WINDOW_INVALID: problem_text_error("A window that no time falls into, or whose time zone does not exist.", "Write days, from-to and a time zone: `Mon-Thu 02:00-06:00 Europe/Berlin`.", "windows: { nights: Mon-Thu 02:00-06:00 Europe/Nowhere }", "windows: { nights: Mon-Thu 02:00-06:00 Europe/Berlin }"),
    INVALID_TIME: problem_text_error("A day or time that is not in the calendar, or an end before its begin.", "Correct it; the end comes after the begin.", 'freeze:\n  - { from: "2027-02-30", until: "2027-03-02", reason: stocktaking }', 'freeze:\n  - { from: "2027-02-28", until: "2027-03-02", reason: stocktaking }'),
    ENV_VALUE_INVALID: problem_text_error("The value of a variable does not fit the type or the list of values that `env.vars` gives it.", "Write a value that fits, or change what the variable may be.", 'env:\n  vars:\n    PORT: { type: integer, default: "http" }', 'env:\n  vars:\n    PORT: { type: integer, default: "8080" }'),
    CONFLICTING_KEYS: problem_text_error("Two keys that cannot both be meant: a variable that is required and has a default, a metric whose least value is above its largest, a rule with two conditions.", "Keep the one you mean.", 'env:\n  vars:\n    PORT: { required: true, default: "8080" }', "env:\n  vars:\n    PORT: { required: true }"),
    SYSTEM_MISMATCH: problem_text_error("What a target runs is built for another system than the target's.", "Run what is built for the target's system, or write the system that the target really has.", "shells:\n  gpu: { systems: [x86_64-linux] }\ntargets:\n  desk: { kind: shells, shells: [gpu], system: aarch64-linux }", "shells:\n  gpu: { systems: [x86_64-linux, aarch64-linux] }\ntargets:\n  desk: { kind: shells, shells: [gpu], system: aarch64-linux }"),
    LOOPBACK_REGISTRY: problem_text_error("A confidential machine runs images that are pushed to this machine only, to a directory or to localhost; it could never pull them.", "Add a registry that the machine can reach, with `on: [main]`.", "images:\n  web: { attr: web }\nregistries:\n  here: { url: localhost:5000/acme }\ntargets:\n  safe: { kind: tee, platform: tdx, provider: dstack, compose: tee.yaml, run: [web] }", "images:\n  web: { attr: web }\nregistries:\n  main: { url: ghcr.io/acme }\ntargets:\n  safe: { kind: tee, platform: tdx, provider: dstack, compose: tee.yaml, run: [web] }"),
    TTL_IN_PRODUCTION: problem_text_error("A target of production runs images that are pushed only to a registry which forgets them within a day: after that none could be pulled again, nor rolled back to.", "Add a registry that keeps them, with `on: [main]`.", "images:\n  web: { attr: web }\nregistries:\n  try: { url: ttl.sh/acme }\ntargets:\n  shop: { kind: containers, run: [web], environment: production }", "images:\n  web: { attr: web }\nregistries:\n  main: { url: ghcr.io/acme }\ntargets:\n  shop: { kind: containers, run: [web], environment: production }"),
    EXCEPTION_EXPIRED: problem_text_error("An exception is past its last day, so what it allowed is forbidden again.", "Put right what it excepts and remove it, or have it approved again with a later day.", 'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2025-01-31" }', 'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }'),
    EXCEPTION_EXPIRING: warning("An exception ends soon.", "Put right what it excepts before then, or have it approved again."),
    UNKNOWN_RULE: problem_text_error("An exception names a rule that neither Neko nor `policy.deny` has, so it excepts nothing. Nearly a rule, it is an error; a code that is like none, a warning.", "Write the rule as the problem shows it, or as `policy.deny` calls it.", 'exceptions:\n  - { id: rma-1, rule: drifft, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }', 'exceptions:\n  - { id: rma-1, rule: drift, reason: diagnostics, approved-by: "@alice", expires: "2029-01-31" }'),
    EXCEPTION_UNUSED: warning("An exception of a rule that `neko validate` judges, and nothing is there that it would allow: the place was mended, or `target` or `what` names another place.", "Remove it; what nobody needs any more allows the next mistake.", 'policy: { latest-tag: deny }\nexceptions:\n  - { id: web-1, rule: POLICY_LATEST_TAG, reason: a customer, approved-by: "@alice", expires: "2029-01-31" }', 'policy: { latest-tag: deny }\nexceptions:\n  - { id: web-1, rule: POLICY_LATEST_TAG, reason: a customer, approved-by: "@alice", expires: "2029-01-31" }\nimages:\n  web: { attr: web, tags: [latest] }'),
};

;// CONCATENATED MODULE: ./src/explain/problem-texts-values.ts

// Keys, values, the lock file and the rest: see problem-texts.ts.
const schema = {
    VERSION_UNSUPPORTED: problem_text_error("The file is written for another version of the format than this Neko reads.", "Write `version: 1`, or use a newer Neko.", "version: 2", "version: 1"),
    KIND_UNSUPPORTED: problem_text_error("A target of a kind that this Neko does not manage.", "Choose one of the kinds that the message lists.", "targets:\n  web: { kind: vm, attr: web }", "targets:\n  web: { kind: profile, attr: web }"),
    UNKNOWN_KEY: problem_text_error("A key that means nothing here: mistyped, at another level, or of another kind of target. Unknown keys are never ignored, since a setting that does nothing is worse than none.", "Write the key that the message suggests; keys of your own start with `x-`.", "defaults:\n  timeuot: 30m", "defaults:\n  timeout: 30m"),
    MISSING_KEY: problem_text_error("A key that must be there is not.", "Add it; `neko explain` with the path says what it takes.", "targets:\n  web: { attr: web }", "targets:\n  web: { kind: profile, attr: web }"),
    WRONG_TYPE: problem_text_error("A value of another type than the key takes. Often YAML has read a number where text is meant: `12.10` is the number 12.1.", "Quote versions and other numbers that are names; give lists and mappings where they are asked for.", "variants:\n  opt: { cuda: 12.10 }", 'variants:\n  opt: { cuda: "12.10" }'),
    NOT_ALLOWED: problem_text_error("The key takes one of a few words, and this is none of them.", "Choose one of the words that the message lists.", "rollout:\n  on-failure: rolback", "rollout:\n  on-failure: rollback"),
    INVALID_VALUE: problem_text_error("A value that has not the form the key needs: a duration without a unit, an address with a password, a secret where the name of one belongs.", "Write it as in the example of the message. Secrets are given by name, never by value.", "defaults:\n  timeout: 90 minutes", "defaults:\n  timeout: 90m"),
    INVALID_NAME: problem_text_error("A name that would not work everywhere Neko uses it: in addresses, git refs, unit names and attribute paths.", "Use the letters that the message lists.", "targets:\n  Web: { kind: profile, attr: web }", "targets:\n  web: { kind: profile, attr: web }"),
    OUT_OF_RANGE: problem_text_error("A number, a text or a list that is too small or too large.", "Keep to the bound in the message.", "groups:\n  all: []", "targets:\n  web: { kind: profile, attr: web }\ngroups:\n  all: [web]"),
};
const lock = {
    LOCK_MISSING: problem_text_error("The flake has inputs and there is no flake.lock beside it: two machines would build different things from one commit.", "Run `nix flake lock` and commit flake.lock. `neko validate --no-lock` leaves it alone, for editors."),
    LOCK_INVALID: problem_text_error("The lock file is not what Nix writes: no JSON, a merge conflict, an unknown version, an input that leads nowhere or in a circle.", "Remove flake.lock, run `nix flake lock` and commit what it writes."),
    INPUT_UNLOCKED: problem_text_error("An input has no entry in flake.lock, or one that does not fix its content: neither a narHash nor, for git and its kin, a full revision.", "Run `nix flake lock` and commit flake.lock; where an entry is broken, remove the file first."),
    LOCK_STALE: problem_text_error("The lock file has an input that flake.nix no longer has. Nix refuses such a lock where it may not rewrite it, and Neko never lets it.", "Run `nix flake lock` and commit flake.lock."),
    FLAKE_MISSING: warning("There is no flake.nix where neko.yaml says the flake is, so there was no lock file to check.", "Write the flake, or name its directory in `flake`."),
};
const others = {
    FILE_UNREADABLE: problem_text_error("A file could not be read: there is none, or permission is denied.", "Give the path of a neko.yaml, or of the directory it is in."),
    SAME_ATTRIBUTE: warning("All variants of an image are built from one flake output, so they are the same image.", "Put `{variant}` into `attr`, or drop the variants.", "variants: { generic: {}, opt: {} }\nimages:\n  web: { attr: web, variants: [generic, opt] }", 'variants: { generic: {}, opt: {} }\nimages:\n  web: { attr: "web-{variant}", variants: [generic, opt] }'),
    DURABLE_PULL_REQUEST: warning("Every pull request pushes to a registry that forgets nothing, so it fills up with images that nobody runs.", "Take `pull-request` out of `on`, or give the registry a `ttl`.", "registries:\n  main: { url: ghcr.io/acme, on: [pull-request] }", "registries:\n  main: { url: ghcr.io/acme, on: [main] }"),
    INSECURE_REGISTRY: warning("A registry is spoken to without TLS: anyone between could change what is pushed and pulled. Hosts still compare digests.", "Give the registry a certificate, and remove `insecure`.", "registries:\n  lab: { url: registry.lab/acme, insecure: true }", "registries:\n  lab: { url: registry.lab/acme }"),
    INTERNAL: problem_text_error("A fault of Neko's, never of the file.", "Report it with the file."),
};

;// CONCATENATED MODULE: ./src/explain/problem-texts-yaml.ts

// Before a key is looked at: see problem-texts.ts.
const before = {
    TOO_LARGE: problem_text_error("The file is larger than 256 KiB, or has more lines than a person writes. It was not read.", 'Move what is not configuration elsewhere; say what many targets share once, in `defaults`, in `images: {"*": …}` or behind an anchor.'),
    NOT_UTF8: problem_text_error("The bytes are not UTF-8 text: another encoding, UTF-16 from an editor, or a binary file.", "Save the file as UTF-8."),
    FORBIDDEN_CHARACTER: problem_text_error("A character that nobody sees: a control or escape, a mark that turns the direction of text, a zero-width space. With one, a file can look other than it is.", "Remove it; most editors can show invisible characters.", 'flake: "nix\\u202egpj"'),
    TOO_DEEP: problem_text_error("Mappings and lists are nested deeper than 32 levels.", "Flatten it; an anchor and an alias can name a part."),
};
const yaml = {
    YAML_SYNTAX: problem_text_error("The text is no YAML: a bracket or a quote that does not end, an indent that does not fit, a `: ` inside a value without quotes.", "Look at the place, and at the line above it; quote values that hold `: ` or `#`.", "shells: { default: {}\nflake: .", "shells: { default: {} }\nflake: ."),
    YAML_DIRECTIVE: problem_text_error("A line that starts with `%`. neko.yaml is YAML 1.2, without directives.", "Remove the line.", "%YAML 1.1\n---\nversion: 1", "version: 1"),
    YAML_TAG: problem_text_error("A tag such as `!env` or `!!binary`. neko.yaml has only text, numbers, true and false, lists and mappings; nothing is looked up or executed.", "Remove the tag.", "flake: !env FLAKE_DIR", "flake: nix"),
    MULTIPLE_DOCUMENTS: problem_text_error("More than one YAML document in the file. Which one would count?", "Keep one, and remove the `---` lines.", "version: 1\n---\nversion: 1", "version: 1"),
    EMPTY_FILE: problem_text_error("There is nothing in the file, or comments only. An empty file never means to remove what runs.", "Write at least `version: 1`.", "# to be written", "version: 1"),
    MERGE_KEY: problem_text_error('A merge key, "<<". It is not part of YAML 1.2, and an error in what it merges could not be shown at its place.', "Write the keys out, or give a whole value by anchor and alias.", "x-gpu: &gpu { gpu: true }\nshells:\n  train: { <<: *gpu, check: nvidia-smi }", "x-gpu: &gpu { gpu: true }\nshells:\n  train: *gpu"),
    DUPLICATE_KEY: problem_text_error("The same key is there twice in one mapping; YAML readers differ on which one counts.", "Keep one of them.", "flake: .\nflake: nix", "flake: nix"),
    FORBIDDEN_KEY: problem_text_error("`__proto__`, `constructor` or `prototype` as a key: names that JavaScript gives a meaning of its own.", "Use another name.", "shells:\n  constructor: {}", "shells:\n  builder: {}"),
    KEY_NOT_STRING: problem_text_error("A key that is no text: a number, a list, a mapping.", "Quote it.", "x-ports:\n  8080: web", 'x-ports:\n  "8080": web'),
    TOO_MANY_ALIASES: problem_text_error("More than 20 aliases (`*name`) in one file.", "Write the values out."),
    ALIAS_UNRESOLVED: problem_text_error("An alias whose anchor is not above it.", "Put `&name` before the value it names, above this line.", "shells:\n  train: *gpu\nx-gpu: &gpu { gpu: true }", "x-gpu: &gpu { gpu: true }\nshells:\n  train: *gpu"),
    ALIAS_RECURSIVE: problem_text_error("An alias inside the value that its own anchor names: it would never end.", "Write the value out.", "x-list: &list [a, *list]", "x-list: &list [a]"),
    ALIAS_TOO_LARGE: problem_text_error("Aliases of aliases would make the file much larger than it is.", "Use fewer aliases of aliases."),
};

;// CONCATENATED MODULE: ./src/explain/problem-texts.ts




/** Every code, so that a new one without a text does not compile. */
const problem_texts_all = { ...before, ...yaml, ...schema, ...references, ...policy, ...lock, ...others };
const problemTexts = problem_texts_all;
/** In the order in which they are found. */
const problemGroups = [
    { title: "Before it is read", texts: before },
    { title: "The YAML", texts: yaml },
    { title: "Keys and values", texts: schema },
    { title: "Names that refer to others", texts: references },
    { title: "Secrets and policy", texts: policy },
    { title: "flake.lock", texts: lock },
    { title: "Others", texts: others },
];

;// CONCATENATED MODULE: ./src/explain/sample.ts


// Examples of what a place takes, put together from the schema's own: its `examples`, defaults and allowed words.
/** How many keys that need not be there an example of a mapping shows. */
const optionalKeys = 4;
/** A value that fits, the schema's own example where it has one; `when`: of which choice. */
function sampleOf(place, keys, when) {
    const { schema } = place;
    const [type] = [schema["type"]].flat();
    const [example] = listOf(schema["examples"]);
    if (schema["const"] !== undefined)
        return schema["const"];
    if (type === "boolean")
        return schema["default"] !== true;
    // A default is of this key; an example may be of the kind of value it has.
    const own = schema["default"] ?? example;
    if (own !== undefined && when === undefined)
        return own;
    const [allowed] = listOf(schema["enum"]);
    if (allowed !== undefined)
        return allowed;
    const below = keys.keysOf(place);
    if (type === "array")
        return below.flatMap(({ name, place: entry }) => (name === "[]" ? [sampleOf(entry, keys)] : []));
    if (type === "object" || below.length > 0)
        return mappingSample(place, keys, when);
    if (type === "integer" || type === "number")
        return schema["minimum"] ?? 1;
    return undefined;
}
function mappingSample(place, keys, when) {
    const choices = keys.choicesOf(place);
    const choice = choices.find((each) => each.when === when) ?? choices[0];
    const [own] = listOf(choice?.place.schema["examples"]);
    if (typeof own === "object" && own !== null)
        return own;
    const below = keys.keysOf(place);
    const named = below.filter(({ name }) => name !== "<name>" && name !== "[]");
    const any = below.find(({ name }) => name === "<name>");
    if (any && named.every(({ required }) => !required))
        return { [sampleName(place, keys)]: sampleOf(any.place, keys) };
    const open = named.filter((key) => choice === undefined || key.when.length === 0 || key.when.includes(choice.when));
    const fixed = new Map((choice?.when ?? "").split(", ").flatMap((part) => wordOf(part)));
    const optional = open.filter((key) => !key.required && hasOwnSample(key.place, keys)).slice(0, optionalKeys);
    const shown = [...open.filter((key) => key.required), ...optional];
    const entries = shown.map(({ name, place: value }) => [name, fixed.get(name) ?? sampleOf(value, keys)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
/** `kind: profile` as a pair. */
function wordOf(condition) {
    const [key = "", value] = condition.split(": ");
    return value === undefined ? [] : [[key, value]];
}
/** Whether the schema says what to show: a word of its own, or a list whose entries must have certain keys. */
function hasOwnSample(place, keys) {
    const { schema } = place;
    if (schema["type"] === "boolean" || schema["default"] !== undefined || schema["enum"] !== undefined)
        return true;
    // Numbers without a default are bounds, and bounds that are put together at random contradict each other.
    if (listOf(schema["examples"]).length > 0)
        return schema["type"] !== "number" && schema["type"] !== "integer";
    const entry = keys.keysOf(place).find(({ name }) => name === "[]");
    return (entry !== undefined && (keys.choicesOf(entry.place).length > 0 || entry.place.schema["required"] !== undefined));
}
/** What an entry of a list, or what a name stands for, is in the example of the whole; undefined without one. */
function entryExample(whole, entry) {
    const [example] = listOf(whole.schema["examples"]);
    const isList = entry === "[]";
    if (typeof example !== "object" || example === null || Array.isArray(example) !== isList)
        return undefined;
    return Object.values(example)[0];
}
/** A name that fits: that of the mapping's own example, else `gpu-01`. */
function sampleName(place, keys) {
    const [whole] = listOf(place.schema["examples"]);
    const [first] = typeof whole === "object" && whole !== null ? Object.keys(whole) : [];
    if (first !== undefined)
        return first;
    const [name] = listOf(keys.namesOf(place)?.schema["examples"]);
    return typeof name === "string" ? name : "name";
}
/** The value at its place in a neko.yaml: `{ rollout: { waves: [{ soak: "15m" }] } }`. */
function sampleAt(path, value, keys) {
    const parts = path.match(/\[\]|<name>|[^.[\]]+/g) ?? [];
    let nested = value;
    for (let length = parts.length; length > 0; length -= 1) {
        const last = parts[length - 1] ?? "";
        if (last === "[]")
            nested = Array.isArray(nested) && length === parts.length ? nested : [nested];
        else if (last !== "<name>")
            nested = { ...besideIn(parts.slice(0, length - 1), keys), [last]: nested };
        else {
            const above = findKey(parts.slice(0, length - 1).join("."), keys);
            nested = { [above.kind === "found" ? sampleName(above.key.place, keys) : "name"]: nested };
        }
    }
    return nested;
}
/** What else an entry of a list has in the example of the list: a part of it alone is often no entry. */
function besideIn(above, keys) {
    if (above.at(-1) !== "[]")
        return {};
    const path = above.join(".").replaceAll(".[]", "[]");
    const [list, entry] = [findKey(path.slice(0, -2), keys), findKey(path, keys)];
    if (list.kind !== "found" || entry.kind !== "found" || keys.choicesOf(entry.key.place).length > 0)
        return {};
    const example = entryExample(list.key.place, "[]");
    return typeof example === "object" && example !== null ? example : {};
}

;// CONCATENATED MODULE: ./src/explain/schema-words.ts

const plainMarks = { code: (text) => text, definition: (_, text) => text };
const typeWords = {
    string: "text",
    integer: "whole number",
    number: "number",
    boolean: "true or false",
    array: "list",
    object: "mapping",
    null: "empty",
};
/** `duration`, `list of tag`, `text or mapping`, `one of replace, beside`. */
function typeOf(place, keys, marks = plainMarks) {
    const { schema, definition } = place;
    const allowed = allowedOf(place);
    if (allowed.length > 0) {
        const words = allowed.map((value) => marks.code(String(value)));
        return definition && isValueKind(place) ? marks.definition(definition, nounOf(definition)) : orList(words);
    }
    if (definition && isValueKind(place))
        return marks.definition(definition, nounOf(definition));
    const types = [schema["type"] ?? (schema["properties"] ? "object" : "string")].flat().map(String);
    return types.map((type) => typeWord(type, place, keys, marks)).join(" or ");
}
function typeWord(type, place, keys, marks) {
    const below = keys.keysOf(place);
    const entry = below.find(({ name }) => name === (type === "array" ? "[]" : "<name>"));
    if (type === "array" && entry)
        return `list of ${typeOf(entry.place, keys, marks)}`;
    if (type === "object" && entry && below.length === 1)
        return `mapping of names to ${typeOf(entry.place, keys, marks)}`;
    return typeWords[type] ?? type;
}
/** Values of `enum` or `const`. */
function allowedOf({ schema }) {
    return schema["const"] === undefined ? listOf(schema["enum"]) : [schema["const"]];
}
/** Whether a definition is a kind of text or number worth a name of its own, such as duration. */
function isValueKind({ schema }) {
    const types = [schema["type"]].flat();
    const isScalar = types.every((type) => type === "string" || type === "integer" || type === "number");
    return isScalar && types.length > 0 && (schema["type"] !== undefined || schema["enum"] !== undefined);
}
function nounOf(definition) {
    return definition.replaceAll("-", " ");
}
/** Bounds and forms, a phrase each: `from 1 to 65535`, `1 to 20 entries`. Not what {@link typeOf} says. */
function rulesOf(place) {
    const { schema } = place;
    const bound = (least, most, noun) => {
        const [low, high] = [schema[least], schema[most]];
        const unit = (count) => (noun === "" ? "" : ` ${count === 1 ? noun : plural(noun)}`);
        if (low !== undefined && high !== undefined && low === high)
            return [`exactly ${String(low)}${unit(low)}`];
        if (low === 1 && noun !== "" && high === undefined)
            return ["not empty"];
        const from = noun === "" ? "from " : "";
        if (low !== undefined && high !== undefined)
            return [`${from}${String(low)} to ${String(high)}${unit(high)}`];
        if (low !== undefined)
            return [`at least ${String(low)}${unit(low)}`];
        return high === undefined ? [] : [`at most ${String(high)}${unit(high)}`];
    };
    return [
        ...bound("minimum", "maximum", ""),
        ...bound("minLength", "maxLength", "character"),
        ...bound("minItems", "maxItems", "entry"),
        ...bound("minProperties", "maxProperties", "key"),
        ...(schema["uniqueItems"] === true ? ["no entry twice"] : []),
        ...(listOf(schema["oneOf"]).length > 0 ? [exactlyOne(listOf(schema["oneOf"]))] : []),
    ];
}
function plural(noun) {
    return noun === "entry" ? "entries" : `${noun}s`;
}
/** Branches that ask for one key each. */
function exactlyOne(branches) {
    const names = branches.flatMap((branch) => listOf(recordOf(branch)["required"])).map(String);
    return names.length === branches.length ? `exactly one of ${names.join(", ")}` : "exactly one of several forms";
}
function orList(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
/** A description's first sentence. */
function firstSentence(text) {
    return /^.*?[.:](?= [A-Z]|$)/.exec(text)?.[0]?.replace(/:$/, ".") ?? text;
}

;// CONCATENATED MODULE: ./src/explain/sections.ts


/** Sections of one key, the outermost first. `described`: definitions and the paths they are described at. */
function sectionsBelow(path, place, keys, described, example) {
    const below = keys.keysOf(place);
    const named = below.filter(({ name }) => !isEntry(name));
    if (place.definition !== undefined && named.length > 0) {
        if (described.has(place.definition))
            return [];
        described.set(place.definition, path);
    }
    const own = named.length === 0 ? [] : [{ path, place, keys: named, example }];
    // What all names share before what one of them has.
    const inOrder = [...below.filter(({ name }) => isEntry(name)), ...named];
    const inside = inOrder.flatMap((key) => {
        const from = isEntry(key.name) ? entryExample(place, key.name) : undefined;
        return sectionsBelow(join(path, key.name), key.place, keys, described, from);
    });
    return [...own, ...inside];
}
/** Not a key of the file but any name, or any entry of a list. */
function isEntry(name) {
    return name === "<name>" || name === "[]";
}
/** `targets-run-ports`: the anchor of a key in docs/neko-yaml.md. */
function anchorOf(path) {
    return path.replaceAll("[]", "").replaceAll(".<name>", "").replaceAll("*", "all").replaceAll(".", "-");
}
/** Sections of every top-level key, by that key; and where each definition is described. */
function allSections(keys) {
    const described = new Map();
    const chapters = keys.keysOf(keys.root).map((key) => ({
        key,
        sections: sectionsBelow(key.name, key.place, keys, described),
    }));
    return { chapters, described };
}
/** The anchor of a key, or of the nearest key above it that is described where it stands. */
function nearestAnchor(path, keys) {
    const known = new Set(allSections(keys).chapters.flatMap(({ key, sections }) => [
        key.name,
        ...sections.flatMap((section) => [section.path, ...section.keys.map(({ name }) => join(section.path, name))]),
    ]));
    let at = path;
    while (at !== "" && !known.has(at))
        at = at.replace(/(?:\[\]|\.?[^.[\]]+)$/, "");
    return anchorOf(at);
}

;// CONCATENATED MODULE: ./src/explain/topics.ts
const secrets = {
    text: [
        "A secret is named in neko.yaml and never written: whoever can read the repository can read the file. A value that looks like one is refused (SECRET_LITERAL).",
        "CI: registries.<name>.auth and caches[].push give the names of the job's environment variables that hold the secrets; the workflow sets them from the repository's secrets.",
        "Containers: put the secret into a file on the host, mount that file, and give its path in a variable whose name ends in _FILE. Many programs read NAME_FILE in place of NAME; for one that does not, let the image's start script read the file.",
        "Neko does not bring secrets to hosts: how the file gets there is up to you.",
    ],
    sample: `images:
  web: { attr: web }
registries:
  main: { url: docker.io/acme, auth: { username: HUB_USER, password: HUB_TOKEN } }
caches:
  - { url: "https://cache.example.org/acme", push: CACHE_TOKEN }
targets:
  shop:
    kind: containers
    run:
      - image: web
        mounts: ["/run/secrets/db_password:/run/secrets/db_password:ro"]
        env: { DB_PASSWORD_FILE: /run/secrets/db_password }`,
    keys: ["registries.<name>.auth", "caches[].push", "targets.<name>.run[].mounts", "targets.<name>.run[].env"],
    docs: "docs/neko-yaml.md#secrets",
};
/** By the word that asks for it. */
const topics = { secrets, secret: secrets };

;// CONCATENATED MODULE: ./src/explain/explain.ts














const keys = schemaKeys(neko_schema);
/** A code, or a path of neko.yaml; everything there is for undefined. @throws NekoError USAGE, with what is near */
function explain(subject) {
    if (subject === undefined)
        return index();
    const wanted = (0,kernel_text/* clip */.$Q)(subject.trim(), 300);
    const code = wanted.toUpperCase().replaceAll("-", "_");
    const found = explainCode(code);
    if (found)
        return found;
    if (/^[A-Z][A-Z0-9_]*$/.test(wanted))
        throw unknownCode(wanted);
    const search = findKey(wanted, keys);
    if (search.kind !== "found" && Object.hasOwn(topics, wanted))
        return topic(wanted);
    if (search.kind === "found" && search.key.path !== "")
        return { kind: "key", ...explainKey(search.key) };
    if (search.kind === "found")
        throw unknown("the path is empty", "Name a key, such as rollout.waves.");
    throw unknownKey(wanted, search);
}
function topic(name) {
    const found = topics[name];
    if (!found)
        throw unknown("there is no such topic", "Run `neko explain` for the list.");
    return { kind: "topic", topic: name, ...found };
}
function explainCode(code) {
    const docs = `docs/errors.md#${code.toLowerCase()}`;
    if (Object.hasOwn(errorTexts, code)) {
        const known = code;
        const { exit, disposition } = error_codes/* dispositions */.x[known];
        return { kind: "error", code: known, ...errorTexts[known], exit, disposition, docs };
    }
    if (!Object.hasOwn(problemTexts, code))
        return undefined;
    const { level, ...text } = problemTexts[code];
    return { kind: "problem", code: code, level, ...text, docs };
}
function explainKey({ path, place, required, when }) {
    const { schema: here } = place;
    const allowed = allowedOf(place);
    const sample = exampleAbove(path) ?? sampleOf(place, keys);
    return {
        path,
        description: String(here["description"] ?? ""),
        type: typeOf(place, keys),
        required,
        when,
        ...(here["default"] === undefined ? {} : { default: here["default"] }),
        ...(allowed.length === 0 ? {} : { allowed }),
        ...(typeof here["pattern"] === "string" ? { pattern: here["pattern"] } : {}),
        rules: rulesOf(place),
        examples: listOf(here["examples"]),
        ...(sample === undefined ? {} : { sample: sampleAt(path, sample, keys) }),
        keys: keysBelow(keys.keysOf(place)),
        docs: `docs/neko-yaml.md#${nearestAnchor(path, keys)}`,
    };
}
/** Of an entry of a list, or of what a name stands for: its part of the example of the whole. */
function exampleAbove(path) {
    const [, above = "", entry] = /^(.*?)\.?(\[\]|<name>)$/.exec(path) ?? [];
    const search = entry === undefined ? undefined : findKey(above, keys);
    return entry !== undefined && search?.kind === "found" ? entryExample(search.key.place, entry) : undefined;
}
/** The keys themselves, and those of what the names or the entries are. */
function keysBelow(below) {
    return below.flatMap((key) => (isEntry(key.name) ? keysBelow(keys.keysOf(key.place)) : [describe(key)]));
}
function describe({ name, place, required, when }) {
    const summary = firstSentence(String(place.schema["description"] ?? ""));
    return { name, type: typeOf(place, keys), required, when, summary };
}
function index() {
    return {
        kind: "index",
        keys: keys.keysOf(keys.root).map(describe),
        problems: problemGroups.map(({ title, texts }) => ({ title, codes: Object.keys(texts) })),
        errors: Object.keys(errorTexts),
    };
}
function unknownCode(code) {
    const near = (0,suggest/* nearest */.pA)(code, [...Object.keys(problemTexts), ...Object.keys(errorTexts)]);
    return unknown(`there is no code ${code}`, near ? `Did you mean "${near}"?` : "Run `neko explain` for the list. A rule of your own is in policy.deny.");
}
function unknownKey(wanted, { reached, segment, keys: below }) {
    const where = reached === "" ? "neko.yaml" : reached;
    // A key of exactly this name, further below, is meant rather than one that is spelt alike.
    const deeper = pathsTo(segment, keys, 50).filter((path) => path.startsWith(reached));
    const elsewhere = deeper.slice(0, 5);
    if (elsewhere.length > 0) {
        return unknown(`${where} has no key "${(0,kernel_text/* clip */.$Q)(segment, 80)}"`, `Did you mean ${elsewhere.join(" or ")}?`);
    }
    const foreign = (0,foreign_words/* foreignKey */.mt)(segment, below) ?? (0,foreign_words/* foreignKey */.mt)(segment, keyNames());
    if (foreign !== undefined)
        return unknown(`${where} has no key "${(0,kernel_text/* clip */.$Q)(segment, 80)}"`, foreign);
    const near = (0,suggest/* nearest */.pA)(segment, below);
    // A single word may also be a code that somebody wrote in small letters.
    const code = wanted.includes(".") || near ? undefined : (0,suggest/* nearest */.pA)(wanted.toUpperCase(), Object.keys(problemTexts));
    const hint = code ? `Did you mean "${code}"?` : (0,suggest/* suggest */.ZA)(segment, below, "Its keys");
    return unknown(`${where} has no key "${(0,kernel_text/* clip */.$Q)(segment, 80)}"`, hint ?? "It has no keys.");
}
/** The last segments of all paths there are. */
function keyNames() {
    const names = new Set();
    const walk = (place, above) => {
        for (const key of keys.keysOf(place)) {
            names.add(key.name);
            const { definition } = key.place;
            if (definition === undefined)
                walk(key.place, above);
            else if (!above.includes(definition))
                walk(key.place, [...above, definition]);
        }
    };
    walk(keys.root, []);
    return [...names];
}
function unknown(message, hint) {
    return new error/* NekoError */.i("USAGE", message, { hint });
}


/***/ })

};
