import { describe, expect, it } from "vitest";
import { realmOf } from "../../../src/adapters/registry/oci-http-auth.ts";
import { apiHostOf, RegistryNames } from "../../../src/adapters/registry/oci-http-names.ts";

const originOf = (host: string): URL => new URL(`https://${apiHostOf(host)}`);
const manifest = (host: string, prefix: string, repository: string): string =>
  new RegistryNames(originOf(host), prefix).url(repository, "manifests/1").href;

describe("what people call a registry", () => {
  it.each([
    ["docker.io", "acme", "x", "https://registry-1.docker.io/v2/acme/x/manifests/1"],
    ["index.docker.io", "acme", "x", "https://registry-1.docker.io/v2/acme/x/manifests/1"],
    ["registry-1.docker.io", "acme", "x", "https://registry-1.docker.io/v2/acme/x/manifests/1"],
    ["docker.io", "", "alpine", "https://registry-1.docker.io/v2/library/alpine/manifests/1"],
    ["docker.io", "", "acme/x", "https://registry-1.docker.io/v2/acme/x/manifests/1"],
    ["ghcr.io", "", "x", "https://ghcr.io/v2/x/manifests/1"],
    ["ttl.sh", "acme-neko", "x", "https://ttl.sh/v2/acme-neko/x/manifests/1"],
    ["docker.io.example", "", "x", "https://docker.io.example/v2/x/manifests/1"],
  ])("%s/%s, %s", (host, prefix, repository, wanted) => {
    expect(manifest(host, prefix, repository)).toBe(wanted);
  });

  it("is asked for tokens by the name that it knows itself", () => {
    expect(new RegistryNames(originOf("docker.io"), "").push("alpine")).toBe("repository:library/alpine:pull,push");
  });
});

describe("where a registry sends for tokens", () => {
  const realm = (host: string, text: string): string =>
    realmOf({ origin: originOf(host), host, tokenHosts: [] }, text).host;

  it.each([
    ["docker.io", "https://auth.docker.io/token"],
    ["index.docker.io", "https://auth.docker.io/token"],
    ["ghcr.io", "https://ghcr.io/token"],
    ["registry.gitlab.com", "https://gitlab.com/jwt/auth"],
  ])("%s: %s", (host, text) => expect(realm(host, text)).toBe(new URL(text).host));

  it.each([
    ["docker.io", "http://auth.docker.io/token"],
    ["docker.io", "https://auth.docker.io.example/token"],
    ["docker.io", "https://me@auth.docker.io/token"],
    ["ghcr.io", "https://auth.docker.io/token"],
    ["ghcr.io", "not a url"],
  ])("not %s: %s", (host, text) => {
    expect(() => realm(host, text)).toThrow(/sends for tokens to .*, which is not trusted with its credentials/);
  });
});
