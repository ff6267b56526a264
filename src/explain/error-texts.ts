// Generated from docs/errors.md by scripts/generate/docs.ts. Change the page, then: npm run generate
import type { ErrorCode } from "../kernel/error-codes.ts";

/** What an error code means, and what to do. */
export const errorTexts: Readonly<Record<ErrorCode, { readonly means: string; readonly do: string }>> = {
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
    means:
      "The work was stopped from outside: Ctrl-C, SIGTERM, or the job was cancelled. No file is half-written. A reconciler stopped in the middle of a change leaves it to its next start, or to the guard at the change's deadline (the sum of the timeouts in the host file).",
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
    means:
      "neko.yaml or its flake.lock has problems. Each is printed with file, line, column and a code of its own, all at once.",
    do: "Mend each line; `neko validate` says when there are none left.",
  },
  FEATURE_UNSUPPORTED: {
    means:
      "neko.yaml asks for something that hosts of this version do not carry out: a kind of target, a probe, an option. `neko validate` accepts it and warns (NOT_YET); nothing is released with it, since a host that does less than the file says is worse than one that keeps what runs.",
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
    means:
      "A key is not an ed25519 key in PKCS#8 (private) or SPKI (public) PEM, or not a binary cache's key in Nix's own form, or not the half of the pair it is used with. The text is never printed.",
    do: "Make one with `neko keys generate`; one for a cache with `nix key generate-secret`.",
  },
  NIX_MISSING: {
    means: "No `nix` on PATH.",
    do: "Install Nix 2.18 or newer; in this repository `scripts/setup.sh` does it.",
  },
  NIX_TOO_OLD: {
    means:
      "The `nix` on PATH is older than 2.18. A pull request from a fork wants more: its flake is evaluated without `builtins.getFlake`, which would read any file of the runner, and a Nix that cannot do without (before 2.19, Determinate Nix, Lix) does not evaluate it.",
    do: "Install a newer one; for pull requests from forks, Nix itself, 2.19 or later.",
  },
  RUNNER_UNSUITABLE: {
    means:
      'This machine cannot do what the step asks of it; nothing was evaluated or built. The message has every reason: no Nix or one older than 2.18 (NIX_MISSING, NIX_TOO_OLD), less than 1 GiB free (DISK), a shell with `gpu: true` that this job alone was asked for and no GPU (GPU), a registry whose secrets are not set (REGISTRY_SECRET). A job that does all of neko.yaml on a machine without a GPU goes on: what needs one is realised, and its check and bench are shown as "cannot run here".',
    do: "What the message says of each; `neko doctor` on that machine says the same at once.",
  },
  EVALUATION_FAILED: {
    means:
      "`nix eval` of the flake failed. Nix's own message is in the error; of a pull request from a fork its first line, without hashes. Also: the flake.lock of such a pull request names an input that is not public. It may name github, gitlab and sourcehut, `git`, `tarball` and `file` on https at a host with a public name (port 443, no user, no submodules), and paths inside the flake; nothing else is fetched for a stranger, since the runner may reach what the stranger cannot.",
    do: "Mend the expression; try `nix eval .#<attribute>.drvPath`. For an input that is not public, name a public address, or let somebody who may write run the plan.",
  },
  ATTRIBUTE_MISSING: {
    means: "neko.yaml names a flake output that does not exist.",
    do: "Compare with `nix flake show`; the message names what stands beside it.",
  },
  NOT_EVALUATED: {
    means:
      "A plan of a head from a fork left outputs out: they need something built while they are evaluated (import from derivation), and a stranger's code is evaluated, never built. What hangs on them is shown as not known, neither as unchanged nor as gone. On a head of this repository it is `EVALUATION_FAILED`.",
    do: "Commit what has to be generated, so that it evaluates without a build; or let somebody who may write run the plan.",
  },
  REV_IN_CLOSURE: {
    means:
      "Outputs that change have the commit's id or its time inside (`self.rev`, `self.shortRev`, `self.lastModified` and the like). Each commit, also one that edits a README, builds them anew and moves every target that runs them. It is a warning: nothing is stopped.",
    do: "Leave them out of what is built; the release record says which commit runs where. Where a program must show it, hand it the commit at run time.",
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
    means:
      "The work tree differs from its commit: no commit says what is in an image of it, so it is pushed only to where it cannot be taken for a release. Those are registries with a `ttl`, registries on this machine, and `oci:` layouts. Files that git does not track do not count, since no flake sees them; a neko.yaml that is not tracked does.",
    do: "Commit first; or push to such a registry with `--registry`.",
  },
  IMAGE_UNPACKABLE: {
    means:
      "The closure holds a file that an image layer cannot hold faithfully, such as a name that begins with `.wh.`.",
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
    means:
      "The registry answered something the distribution spec does not allow: another digest, a foreign upload address.",
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
    means:
      "A cache refuses to be read or written with the secret that `caches[].push` names, or that secret is not set here.",
    do: "Hand the secret to this step as an environment variable of that name; check that it may write.",
  },
  CACHE_UNUSABLE: {
    means:
      "What is at the address is no binary cache for `/nix/store`, or the address is one that Neko does not push to: plain http beyond this machine, a password in the URL, an unknown compression. Of one path: the cache has another build of it (another hash, size or references) that neither its own key nor an upstream's has signed; nothing that refers to that path is published.",
    do: "Correct the URL in neko.yaml or after `--to`. For a path, remove its narinfo from the cache and find out who writes there; where the cache signs by itself, give its public half as `key`.",
  },
  PATH_UNSIGNED: {
    means:
      "A store path that `neko image push --from` would read from a binary cache carries no signature of a key that is trusted here. What its bytes are is then the word of whoever may write to that cache; nothing was read.",
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
    means:
      "The branch has commits that no release record covers yet. This is normal while CI works; the exit status is 0.",
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
    means:
      "The wave has a window in neko.yaml, and it is not open now. The release holds the window, so that a later change of neko.yaml counts once it is published.",
    do: "Advance at the time that the message names, or publish another window.",
  },
  ROLLOUT_FROZEN: {
    means: "A freeze of neko.yaml covers every target that the wave would open now.",
    do: "Wait until the freeze ends, or end it in neko.yaml and publish that.",
  },
  NO_VARIANT_RUNS: {
    means:
      "A container runs `<image>/auto`, and none of the image's variants is known to run on this host: other GPUs, an older driver, or a CPU that lacks what they were compiled for. Each variant's reason is in the message. What runs keeps running.",
    do: "Look at `neko host probe --config neko.yaml`, and build a variant for this host.",
  },
  HARDWARE_UNKNOWN: {
    means:
      "Which variant of `<image>/auto` runs on this host hangs on what could not be asked: `nvidia-smi` fails, or the driver does not say its CUDA version. What runs keeps running, and a variant that was picked before stays.",
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
    means:
      "The new state could not be started: `activate` or the container engine ended non-zero. The last good state was put back.",
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
    means:
      "The event is one on which Neko does not run other people's code: a fork's head on a self-hosted runner, `pull_request_target`, `issue_comment`. Or `--trust` (`NEKO_TRUST`) names a file of the very proposal that is built, which would say itself whose layers to believe.",
    do: "Use `pull_request`, as the workflows in examples/workflows do; keep a trust file outside of the checkout.",
  },
  REPORT_INVALID: {
    means:
      "A host's report is unsigned, signed by another key than `targets.<t>.identity`, or speaks of something else. It counts for nothing.",
    do: "Compare the identity with what `neko host init` printed.",
  },
  PLAN_FILE_INVALID: {
    means:
      "The plan file of another run (`neko-plan.json`) is not of the form that this version writes: damaged, from another version of Neko, or made to be something else. Nothing of it is shown.",
    do: "Run the plan of that pull request again, with the version of Neko that runs mode `report`.",
  },
  MATRIX_TOO_LARGE: {
    means:
      "The build jobs do not fit into what GitHub takes: 256 jobs of a matrix, and 1 MB of outputs of a job. No output is left out silently, so there is no matrix at all.",
    do: "Use fewer different `runs-on` in neko.yaml, or declare fewer outputs.",
  },
  HANDOFF_INCOMPLETE: {
    means:
      "The release needs an output that no handoff file names: a build job of the matrix failed or did not run, or its file was not handed over.",
    do: "Run the failed build jobs again, and download the handoff files of all of them before mode `publish`.",
  },
  WEBHOOK_FAILED: {
    means: "A webhook did not take a report. It stays in the outbox and is sent again.",
    do: "Look at the receiver.",
  },
};
