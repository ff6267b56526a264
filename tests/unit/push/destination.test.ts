import { describe, expect, it } from "vitest";
import { parseDestination } from "../../../src/push/destination.ts";

describe("parseDestination", () => {
  it.each([
    ["docker://ghcr.io/acme/web:v1", { kind: "registry", host: "ghcr.io", repository: "acme/web", reference: "v1" }],
    ["docker://ghcr.io/acme/web", { kind: "registry", host: "ghcr.io", repository: "acme/web", reference: "latest" }],
    ["docker://localhost/web", { kind: "registry", host: "localhost", repository: "web", reference: "latest" }],
    [
      "docker://127.0.0.1:5000/w:A_b.c",
      { kind: "registry", host: "127.0.0.1:5000", repository: "w", reference: "A_b.c" },
    ],
    ["docker://[::1]:5000/w", { kind: "registry", host: "[::1]:5000", repository: "w", reference: "latest" }],
    ["oci:images", { kind: "layout", directory: "images", tag: "latest" }],
    ["oci:/srv/images/web:v1", { kind: "layout", directory: "/srv/images/web", tag: "v1" }],
    ["oci:my images:v1", { kind: "layout", directory: "my images", tag: "v1" }],
    ["docker-archive:web.tar", { kind: "archive", file: "web.tar" }],
    ["docker-archive:/tmp/web.tar:web", { kind: "archive", file: "/tmp/web.tar", name: "web", tag: "latest" }],
    [
      "docker-archive:./web.tar:localhost:5000/acme/web:v1",
      { kind: "archive", file: "./web.tar", name: "localhost:5000/acme/web", tag: "v1" },
    ],
  ])("%s", (text, wanted) => {
    expect(parseDestination(text)).toEqual(wanted);
  });

  it.each([
    ["", /write docker:/],
    ["ghcr.io/acme/web", /write docker:/],
    ["/srv/images", /write docker:/],
    ["https://ghcr.io/acme/web", /without http/],
    ["docker:ghcr.io/acme/web", /write docker:/],
    ["docker://", /lower-case/],
    ["docker://busybox", /docker:\/\/docker\.io\/library\/busybox/],
    ["docker://acme/web:v1", /docker:\/\/docker\.io\/acme\/web/],
    ["docker://ghcr.io/", /lower-case/],
    ["docker://ghcr.io/Acme/web", /lower-case/],
    ["docker://GHCR.io/acme/web", /host/],
    ["docker://ghcr.io:0/web", /host/],
    ["docker://ghcr.io:66000/web", /host/],
    ["docker://user:pass@ghcr.io/web", /tag or nothing/],
    ["docker://ghcr.io/web@sha256:00", /tag or nothing/],
    ["docker://ghcr.io/web:", /128 letters/],
    ["docker://ghcr.io/web:-x", /128 letters/],
    ["docker://ghcr.io/../web", /lower-case/],
    ["docker://ghcr.io/web?x=1", /lower-case/],
    ["oci:", /directory/],
    ["oci::v1", /directory/],
    ["oci:dir:v1:v2", /128 letters/],
    ["docker-archive:", /a file/],
    ["docker-archive:x.tar:", /lower-case/],
    ["docker-archive:x.tar:@0", /tag or nothing/],
    ["docker-archive:x.tar:UP", /lower-case/],
    ["docker-archive:x\0.tar", /write docker:/],
  ])("refuses %j", (text, hint) => {
    expect(() => parseDestination(text)).toThrow(
      expect.objectContaining({ code: "VALUE_INVALID", hint: expect.stringMatching(hint) }),
    );
  });
  it("does not repeat a password", () => {
    expect(() => parseDestination("docker://user:hunter2@ghcr.io/web")).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });
});
