import { describe, expect, it } from "vitest";
import { explainBuild, explainEvaluation } from "../../../src/build/nix-failure.ts";
import { NixLog } from "../../../src/build/nix-log.ts";
import { isTransientFetch, isTransientGit, isTransientReason } from "../../../src/build/transient.ts";

const drv = (name: string): string => `/nix/store/${"0".repeat(32)}-${name}.drv`;
const started = (id: number, name: string): string =>
  `@nix ${JSON.stringify({ action: "start", fields: [drv(name), "", 1, 1], id, type: 105 })}`;
const logged = (id: number, line: string): string =>
  `@nix ${JSON.stringify({ action: "result", fields: [line], id, type: 101 })}`;
const failure = (text: string): string =>
  `@nix ${JSON.stringify({ action: "msg", level: 0, msg: `error: ${text}`, raw_msg: text })}`;

function logOf(...lines: readonly string[]): NixLog {
  const log = new NixLog();
  for (const line of lines) log.read(line, 0);
  return log;
}

// As Nix 2.34 words them, without colours.
const download = (what: string): string => `unable to download 'http://127.0.0.1/nar/x.nar': ${what}`;

describe("what passes by itself", () => {
  it.each([
    download("HTTP error 503\n\nresponse body:\n\nno"),
    download("HTTP error 429"),
    download("Server returned nothing (no headers, no data) (52) Empty reply from server"),
    download("Could not connect to server (7) Failed to connect to 127.0.0.1:1 after 0 ms"),
    download("Timeout was reached (28)"),
    download("SSL connect error (35) Recv failure: Connection reset by peer"),
    `some substitutes for the outputs of derivation '${drv("a")}' failed (usually happens due to networking issues); try '--fallback' to build derivation from source `,
    "cannot connect to 'ssh-ng://builder'",
  ])("%j", (reason) => expect(isTransientReason(reason)).toBe(true));

  it.each([
    download("HTTP error 404"),
    download("HTTP error 403"),
    download("SSL peer certificate or SSH remote key was not OK (60)"),
    `Cannot build '${drv("a")}'.\nReason: builder failed with exit code 1.`,
    `Cannot build '${drv("a")}'.\nReason: builder failed due to signal 9 (Killed).`,
    `hash mismatch in fixed-output derivation '${drv("a")}':\n  specified: sha256-A=\n     got:    sha256-B=`,
    "the connection reset timed out: unable to download", // words alone
  ])("not %j", (reason) => expect(isTransientReason(reason)).toBe(false));

  it("is a fetch of nixpkgs that reached nobody, and no test that says so", () => {
    const last = "error: cannot download x.tar.gz from any mirror";
    expect(isTransientFetch(["curl: (6) Could not resolve host: a", last])).toBe(true);
    expect(isTransientFetch(["curl: (22) The requested URL returned error: 502", last])).toBe(true);
    expect(isTransientFetch(["curl: (22) The requested URL returned error: 404", last])).toBe(false);
    expect(isTransientFetch(["curl: (6) Could not resolve host: a", "FAIL net_test"])).toBe(false);
    expect(isTransientFetch([])).toBe(false);
  });

  it("is git that reached nobody", () => {
    expect(isTransientGit("fatal: unable to access 'https://h/a/': Could not resolve host: h")).toBe(true);
    expect(isTransientGit("fatal: unable to access 'https://h/a/': The requested URL returned error: 503")).toBe(true);
    expect(isTransientGit("fatal: unable to access 'https://h/a/': The requested URL returned error: 403")).toBe(false);
    expect(isTransientGit("fatal: not a git repository")).toBe(false);
  });
});

describe("a failure and what to do", () => {
  const built = (...lines: readonly string[]) => explainBuild(logOf(...lines), "");

  it("is transient with its own words, and its exit status stays", () => {
    const error = built(
      failure(download("HTTP error 503")),
      failure(
        `some substitutes for the outputs of derivation '${drv("a")}' failed (usually happens due to networking issues)`,
      ),
    );
    expect(error).toMatchObject({ code: "BUILD_FAILED", disposition: "transient", exitCode: 5 });
    expect(error.message).toMatch(/^a could not be fetched \(unable to download .*HTTP error 503\)$/);
    const nobody = built(started(1, "src"), logged(1, "curl: (6) no"), logged(1, "error: cannot download x from any mirror"), failure(`Cannot build '${drv("src")}'.\nReason: builder failed with exit code 1.`)); // prettier-ignore
    expect(nobody.disposition).toBe("transient");
  });

  it("is no transient one where something else failed too", () => {
    const error = built(
      failure(download("HTTP error 503")),
      started(1, "b"),
      logged(1, "main.c:1:1: error"),
      failure(`Cannot build '${drv("b")}'.\nReason: builder failed with exit code 1.`),
    );
    expect(error).toMatchObject({ disposition: "stalled", message: expect.stringMatching(/^b failed to build/) });
  });

  it("says what the hash is", () => {
    const error = built(
      failure(
        `hash mismatch in fixed-output derivation '${drv("src")}':\n  specified: sha256-A=\n     got:    sha256-B=`,
      ),
      failure(`Cannot build '${drv("app")}'.\nReason: 1 dependency failed.`),
    );
    expect(error.message).toBe("src is not what its hash says, specified: sha256-A=, got: sha256-B=");
    expect(error.hint).toMatch(/^write sha256-B= in place of sha256-A=/);
  });

  it.each([
    [
      `Cannot build '${drv("a")}'.\nReason: missing system features\nRequired features: {gccarch-znver2, kvm}\nAvailable features: {benchmark, kvm}`,
      /`extra-system-features = gccarch-znver2`/,
    ],
    [
      `a 'x86_64-linux' with features {gccarch-znver2} is required to build '${drv("a")}', but I am a 'x86_64-linux' with features {kvm}`,
      /`extra-system-features = gccarch-znver2`/,
    ],
    [
      `Cannot build '${drv("a")}'.\nReason: platform mismatch\nRequired system: 'aarch64-linux'\nCurrent system: 'x86_64-linux'`,
      /runner of aarch64-linux/,
    ],
    [`Cannot build '${drv("a")}'.\nReason: builder failed due to signal 9 (Killed).`, /memory/],
    [`Cannot build '${drv("a")}'.\nReason: builder failed with exit code 1.`, /nix log \/nix\/store\/\S+-a\.drv/],
  ])("hints at %j", (reason, hint) => expect(built(failure(reason)).hint).toMatch(hint));

  it("is told of what an output needs, when several were asked for", () => {
    const log = logOf(
      failure(`Cannot build '${drv("a")}'.\nReason: builder failed with exit code 1.`),
      failure(`Cannot build '${drv("b")}'.\nReason: builder failed with exit code 2.`),
      failure(`Cannot build '${drv("c")}'.\nReason: 1 dependency failed.`),
      failure(`build of '${drv("c")}^out', '${drv("a")}^out' failed`),
    );
    expect(explainBuild(log, "", new Set([drv("c"), drv("b")])).message).toMatch(/^b failed to build .*exit code 2/);
    expect(explainBuild(log, "", new Set([drv("a")])).message).toMatch(/^a failed to build .*exit code 1/);
  });

  it("has a place in the repository, and shows no query of an address", () => {
    const flake = { url: "", filePrefixes: ["«git+file:///r?"] };
    const at = (file: string) => `at «git+file:///r?rev=1»/${file}:3:5:`;
    const text = `while x\n  ${at("sub/flake.nix")}\n  ${at("sub/a b.nix")}\n at /nix/store/x/other.nix:1:1`;
    const line = {
      action: "msg",
      level: 0,
      msg: text,
      raw_msg: "unable to download 'https://u:p@h/x?token=1': HTTP error 404",
    };
    const error = explainEvaluation(logOf(`@nix ${JSON.stringify(line)}`), "", flake);
    expect(error.place).toEqual({ file: "sub/a b.nix", line: 3, column: 5 });
    expect(error.toJSON().place).toEqual(error.place);
    expect(error.message).toBe(
      "evaluation at sub/a b.nix:3:5 failed: unable to download 'https://h/x': HTTP error 404",
    );
  });
});
