// What `neko init` saw of a repository. Collected by the verb; everything here is a value.

export interface RepositoryFacts {
  /** `github.com/acme/fleet`, from `origin`; undefined without one that names a forge. */
  readonly repository?: string;
  /** Undefined when git does not say. */
  readonly branch?: string;
  /** Directory of the flake, relative to where neko.yaml will lie. */
  readonly flakeDirectory: string;
  readonly flake: FlakeFacts;
  readonly hasLock: boolean;
  /** Of {@link hintFiles}, those that are there. Their presence says enough: none is parsed. */
  readonly files: readonly string[];
}

export type FlakeFacts =
  | { readonly kind: "none" }
  /** There is a flake.nix, and why nothing is known of it. */
  | { readonly kind: "not-seen"; readonly reason: string; readonly hint: string }
  | { readonly kind: "seen"; readonly outputs: OutputFacts };

/** Outputs by system. Every name was written by the flake: any text. */
export interface OutputFacts {
  readonly devShells: Readonly<Record<string, readonly ShellFacts[]>>;
  readonly packages: Readonly<Record<string, readonly PackageFacts[]>>;
  readonly nixosConfigurations: readonly string[];
  /** Why no package says what it is and no shell what it holds. */
  readonly namesOnly?: string;
}

export interface ShellFacts {
  readonly name: string;
  /** Names of the packages in it; undefined when it does not say. */
  readonly inputs?: readonly string[];
}

export interface PackageFacts {
  readonly name: string;
  /** image: it carries an imageConfig. archive: a tarball of an image already. */
  readonly content?: "image" | "archive";
}

/** A language whose project file makes its tool likely in a shell. */
interface Language {
  readonly file: string;
  readonly check: string;
  /** Matches the packages of nixpkgs that bring the tool. */
  readonly brings: RegExp;
}

export const languages: readonly Language[] = [
  { file: "package.json", check: "node --version", brings: /^nodejs/ },
  { file: "pyproject.toml", check: "python --version", brings: /^python/ },
  { file: "Cargo.toml", check: "cargo --version", brings: /^(?:cargo|rust)/ },
  { file: "go.mod", check: "go version", brings: /^go(?:-[0-9].*|_[0-9].*)?$/ },
  { file: "mix.exs", check: "mix --version", brings: /^(?:elixir|beam)/ },
];

const composeFiles = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

/** What is looked for beside neko.yaml. */
export const hintFiles: readonly string[] = [...languages.map(({ file }) => file), "Dockerfile", ...composeFiles];
