/** What no single key says; docs/neko-yaml.md has it as a section. */
export interface Topic {
  readonly text: readonly string[];
  /** A neko.yaml that shows it. */
  readonly sample: string;
  /** Keys to read next. */
  readonly keys: readonly string[];
  readonly docs: string;
}

const secrets: Topic = {
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
export const topics: Readonly<Record<string, Topic>> = { secrets, secret: secrets };
