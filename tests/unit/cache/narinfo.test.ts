import { describe, expect, it } from "vitest";
import { renderCacheInfo, storeDirectoryOf } from "../../../src/cache/cache-info.ts";
import {
  addSignature,
  digestOfSri,
  narFile,
  narInfoFile,
  parseNarInfo,
  renderNarInfo,
} from "../../../src/cache/narinfo.ts";
import { parseDigest } from "../../../src/kernel/digest.ts";
import { toNixBase32 } from "../../../src/kernel/nix-base32.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import { compressorId } from "../../../src/push/compress.ts";
import type { Compression } from "../../../src/spec/desired-state.ts";

const hello = parseStorePath("/nix/store/2846c5ghxf7c4rypzqn1wwsbichn3qb1-hello");
const dep = parseStorePath("/nix/store/ddn5blybmfdkscbpiqm7035qv6cmvmfg-dep");

// As `nix copy --to 'file://…?compression=zstd&secret-key=…'` of Nix 2.34.8 wrote it.
const asNixWroteIt = `StorePath: /nix/store/2846c5ghxf7c4rypzqn1wwsbichn3qb1-hello
URL: nar/0yngijx9gcjjj5yzbjif106wj1lgsn3cjwpz0min25j8qzyrncq8.nar.zst
Compression: zstd
FileHash: sha256:0yngijx9gcjjj5yzbjif106wj1lgsn3cjwpz0min25j8qzyrncq8
FileSize: 130
NarHash: sha256:0xv9f07fpjvm42fgx2bzf4knvaxxcwxm80n35dn68jqlqy9abj7n
NarSize: 160
References: ddn5blybmfdkscbpiqm7035qv6cmvmfg-dep
Deriver: 6z3jc4a67rmghqsngq2j5pl3smwzli3y-hello.drv
Sig: test-1:dLOWwKkwjtystAC6bSo/7NXnbXGw3vP3xlEM2o+sQKhkUzTj9SbbEGkZ/buumgUzFrsGIbmRJaE+UPG9G40ABQ==
`;
const fileHash = parseDigest("sha256:08eb2cf6fae24d28aa8bdde59b8c8de2db1c48dc0e9acb38ee9ba85b29ede8f3");

describe("narinfo", () => {
  const info = {
    path: hello,
    compression: "zstd",
    fileSizeBytes: 130,
    narHash: digestOfSri("sha256-9silkscUS2RsK8MCVDtnvattJ3F/if6cIHXL6w5waXc="),
    narSizeBytes: 160,
    references: [dep],
    deriver: parseStorePath("/nix/store/6z3jc4a67rmghqsngq2j5pl3smwzli3y-hello.drv"),
    signatures: ["test-1:dLOWwKkwjtystAC6bSo/7NXnbXGw3vP3xlEM2o+sQKhkUzTj9SbbEGkZ/buumgUzFrsGIbmRJaE+UPG9G40ABQ=="],
  } as const;

  it("is written as Nix writes it", () => {
    const url = narFile(info.narHash, "zstd", compressorId("zstd"));
    const lines = renderNarInfo({ ...info, url, fileHash }).split("\n");
    const wanted = asNixWroteIt.split("\n");
    // The file's own hash depends on the compressor; everything else is given.
    for (const at of [0, 2, 4, 5, 6, 7, 8, 9, 10]) expect(lines[at]).toBe(wanted[at]);
    expect(lines[3]).toMatch(/^FileHash: sha256:[0-9a-z]{52}$/);
    expect(lines[1]).toBe(`URL: ${url}`);
    expect(url).toContain(`nar/${lines[5]!.slice("NarHash: sha256:".length)}-zstd3-`);
    expect(parseNarInfo(lines.join("\n"))).toMatchObject({ path: hello });
    expect(narInfoFile(hello)).toBe("2846c5ghxf7c4rypzqn1wwsbichn3qb1.narinfo");
  });

  it("leaves out what is not known, and puts a content address last", () => {
    const { deriver: _unknown, ...rest } = info;
    const text = renderNarInfo({
      ...rest,
      url: "nar/x",
      fileHash,
      references: [],
      signatures: [],
      ca: "text:sha256:x",
    });
    expect(text.split("\n").slice(-4)).toEqual(["NarSize: 160", "References: ", "CA: text:sha256:x", ""]);
  });

  it("names files by content and by what compresses", () => {
    const of = (compression: Compression): string => narFile(info.narHash, compression, compressorId(compression));
    expect(of("zstd")).toMatch(/^nar\/[0-9a-z]{52}-zstd3-[0-9]+\.[0-9]+\.[0-9]+-4m\.nar\.zst$/);
    // Any of them is a path that needs no escaping.
    expect(of("gzip")).toMatch(/^nar\/[0-9a-z]{52}-gzip1-[A-Za-z0-9._-]+-[a-z0-9]+-4m\.nar\.gz$/);
    expect(of("none")).toMatch(/^nar\/[0-9a-z]{52}\.nar$/);
  });

  it("is read back for the path it is of", () => {
    expect(parseNarInfo(asNixWroteIt)).toMatchObject({ path: hello, narSizeBytes: 160, references: [dep] });
  });

  it("takes one more signature, before the content address", () => {
    const signed = addSignature(asNixWroteIt, "ours:abc");
    expect(signed).toBe(`${asNixWroteIt}Sig: ours:abc\n`);
    expect(addSignature(`${asNixWroteIt}CA: text:x\n`, "ours:abc")).toBe(`${signed}CA: text:x\n`);
  });

  it.each([
    ["cut short", asNixWroteIt.slice(0, 300)],
    ["cut in its last line", asNixWroteIt.slice(0, -1)],
    ["a page for every address", "<!doctype html>\n<p>Welcome\n"],
    ["without a hash", asNixWroteIt.replace(/^NarHash.*\n/m, "")],
    ["without a place", asNixWroteIt.replace(/^URL.*$/m, "URL: /etc/passwd")],
    ["empty", ""],
  ])("is no narinfo: %s", (_why, text) => {
    expect(parseNarInfo(text)).toBeUndefined();
  });
});

describe("toNixBase32", () => {
  it("is Nix's", () => {
    // `nix hash convert --to nix32` of the sha256 of nothing.
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(toNixBase32(Buffer.from(empty, "hex"))).toBe("0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73");
  });
});

describe("nix-cache-info", () => {
  it("says of which store it is", () => {
    expect(storeDirectoryOf(renderCacheInfo(30))).toBe("/nix/store");
    expect(storeDirectoryOf("StoreDir: /opt/store\n")).toBe("/opt/store");
    expect(storeDirectoryOf("<html>")).toBeUndefined();
  });
});
