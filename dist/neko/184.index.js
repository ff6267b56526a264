export const id = 184;
export const ids = [184];
export const modules = {

/***/ 1064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runLane: () => (/* binding */ runLane)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4259);
/* harmony import */ var _pack_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8291);



const chunkBytes = 1024 * 1024;
/** Of one job: while one is being sent, the next is filled. */
const buffersOfJob = 2;
/** Serves jobs until the thread is ended. */
function runLane() {
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort)
        new Lane(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort).serve();
}
class Lane {
    #port;
    #packer = new _pack_job_js__WEBPACK_IMPORTED_MODULE_2__/* .JobPacker */ .e();
    #running = new Map();
    #spare = [];
    constructor(port) {
        this.#port = port;
    }
    serve() {
        this.#port.on("message", (message) => {
            if (message.kind === "job") {
                void this.#carryOut(message);
                return;
            }
            const running = this.#running.get(message.id);
            if (message.kind === "more")
                (running?.free ?? this.#spare).push(message.buffer);
            else
                running?.stop.abort(stopped());
            running?.wake?.();
        });
    }
    async #carryOut({ id, job, files }) {
        const free = Array.from({ length: buffersOfJob }, () => this.#spare.pop() ?? new ArrayBuffer(chunkBytes));
        const running = { stop: new AbortController(), free, wake: undefined };
        this.#running.set(id, running);
        let last;
        try {
            const { signal } = running.stop;
            const packed = await this.#pack(id, this.#packer.pack(job, files, signal), running);
            last = { kind: "packed", id, packed };
        }
        catch (thrown) {
            const { code, message, hint } = (0,_kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toNekoError */ .R)(thrown);
            last = { kind: "failed", id, error: { code, message, hint } };
        }
        this.#running.delete(id);
        this.#spare.push(...free);
        this.#post(last);
    }
    async #pack(id, pieces, running) {
        let buffer = await takeBuffer(running);
        let filled = 0;
        const send = () => this.#post({ kind: "chunk", id, buffer, length: filled }, [buffer]);
        try {
            for (let step = await pieces.next();; step = await pieces.next()) {
                if (step.done === true) {
                    if (filled > 0)
                        send();
                    return step.value;
                }
                for (let at = 0; at < step.value.length;) {
                    const part = step.value.subarray(at, at + chunkBytes - filled);
                    new Uint8Array(buffer).set(part, filled);
                    filled += part.length;
                    at += part.length;
                    if (filled < chunkBytes)
                        continue;
                    send();
                    filled = 0;
                    buffer = await takeBuffer(running);
                }
            }
        }
        finally {
            if (!buffer.detached)
                running.free.push(buffer);
            await pieces.return(undefined);
        }
    }
    #post(message, moved = []) {
        this.#port.postMessage(message, moved);
    }
}
async function takeBuffer(running) {
    for (;;) {
        running.stop.signal.throwIfAborted();
        const buffer = running.free.pop();
        if (buffer)
            return buffer;
        await new Promise((resolve) => (running.wake = resolve));
    }
}
function stopped() {
    return new _kernel_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NekoError */ .i("CANCELLED", "packing was stopped", { hint: "start it again" });
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

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
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


/***/ })

};
