import { posix } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import type { ImageStore } from "../../ports/image-store.ts";
import { overrideName } from "../../push/choose-registries.ts";
import type { RegistryAuth, RegistrySpec } from "../../spec/desired-state.ts";
import { ownerOfSecret } from "../../spec/job-secrets.ts";
import { isLoopback } from "./oci-http-request.ts";
import type { Credentials, CredentialsFor } from "./oci-http-auth.ts";
import { ociHttp } from "./oci-http.ts";
import { ociLayout } from "./oci-layout.ts";

export interface StoresOptions {
  /** Absolute directory of neko.yaml: a relative `oci:DIR` begins there. */
  readonly directory: string;
  /** Where the secrets that registries name are found. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly githubToken: string;
  /** `https://github.com` */
  readonly serverUrl: string;
  /** What a person's own login kept, for the registry that the person named by NEKO_REGISTRY; a job takes none, and
   *  neko.yaml, which may be a stranger's, cannot ask for it. */
  readonly stored?: CredentialsFor;
}

/** Registries of neko.yaml as image stores. @throws NekoError VALUE_INVALID for a host that is none */
export function createImageStores(options: StoresOptions): (registry: RegistrySpec) => ImageStore {
  return (registry) => {
    switch (registry.location.kind) {
      case "layout":
        return ociLayout({ directory: posix.resolve(options.directory, registry.location.directory) });
      case "registry": {
        const { host, prefix, insecure } = registry.location;
        return ociHttp({
          host,
          prefix,
          insecure,
          credentials: async () =>
            registry.auth
              ? registryCredentials(registry, registry.auth, host, options)
              : registry.name === overrideName
                ? await options.stored?.(host)
                : undefined,
        });
      }
    }
  };
}

/** @throws NekoError REGISTRY_DENIED for a secret that is not set, or that is not for this host */
export function registryCredentials(
  registry: Pick<RegistrySpec, "name">,
  auth: RegistryAuth,
  host: string,
  options: Pick<StoresOptions, "env" | "githubToken" | "serverUrl">,
): Credentials {
  switch (auth.kind) {
    case "github-token": {
      if (!isGithubHost(host, options.serverUrl)) {
        throw new NekoError("REGISTRY_DENIED", `the GitHub token is not sent to ${host}, which is not GitHub's`, {
          hint: `give registry ${registry.name} its own \`auth: { username: …, password: … }\` by names of secrets`,
        });
      }
      if (options.githubToken === "") throw unset(registry, "github-token (input), or GITHUB_TOKEN for the CLI");
      // GitHub's registry looks at the token alone.
      return { username: "x-access-token", password: options.githubToken };
    }
    case "basic": {
      const [username, password] = [auth.usernameEnv, auth.passwordEnv].map((name) => {
        const value = options.env[name];
        if (!value) throw unset(registry, name);
        if (!isOfTheJob(name, value, host, options)) return value;
        throw new NekoError("REGISTRY_DENIED", `${name} is not sent to ${host}`, {
          hint: `name a secret that was made for registry ${registry.name}`,
        });
      });
      return { username: username!, password: password! };
    }
  }
}

/** The job's own are for nobody else, its token for GitHub alone. */
function isOfTheJob(
  name: string,
  value: string,
  host: string,
  { githubToken, serverUrl }: Pick<StoresOptions, "githubToken" | "serverUrl">,
): boolean {
  switch (ownerOfSecret(name, value, githubToken)) {
    case "job-token":
      return !isGithubHost(host, serverUrl);
    case "job":
      return true;
    case "others":
      return false;
  }
}

/** neko.yaml of a proposal can name any registry: the job's token goes to GitHub's own only. */
function isGithubHost(host: string, serverUrl: string): boolean {
  const server = URL.parse(serverUrl)?.hostname ?? "";
  const name = host.replace(/:\d+$/, "");
  const own = server === "github.com" ? ["ghcr.io", "docker.pkg.github.com"] : [`containers.${server}`];
  return own.includes(name) || isLoopback(name);
}

function unset(registry: Pick<RegistrySpec, "name">, name: string): NekoError {
  return new NekoError("REGISTRY_DENIED", `registry ${registry.name} needs ${name}, which is not set here`, {
    hint: "hand the secret to this step as an environment variable of that name",
  });
}
