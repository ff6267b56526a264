import { describe, expect, it } from "vitest";
import { imperativeArguments, imperativeIn } from "../../../src/spec/imperative.ts";
import { shellCommands } from "../../../src/spec/shell-words.ts";

describe("shellCommands", () => {
  it.each([
    ["a b 'c d' \"e f\"", [["a", "b", "c d", "e f"]]],
    ["a;b&&c||d|e&f\ng", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"], ["g"]]],
    ["A=1 B='x y' run it # not this", [["run", "it"]]],
    ["echo a#b '# no' # yes\nnext", [["echo", "a#b", "# no"], ["next"]]],
    ["if a; then b; else c; fi", [["a"], ["b"], ["c"]]],
    [
      "a $(b c) d",
      [
        ["b", "c"],
        ["a", "", "d"],
      ],
    ],
    [
      'a "x $(b "c d") y"',
      [
        ["b", "c d"],
        ["a", " y"],
      ],
    ],
    [
      "a `b c`",
      [
        ["b", "c"],
        ["a", ""],
      ],
    ],
    ["(a; b)", [["a"], ["b"]]],
    ["a\\\n b \\; c", [["a", "b", ";", "c"]]],
    ["", []],
    ["'open", [["open"]]],
    ["$(open", [["open"]]],
  ])("%j", (line, expected) => {
    expect(shellCommands(line).map(({ words }) => words)).toEqual(expected);
  });
});

describe("imperativeIn", () => {
  it.each([
    ["apt install -y git", "apt"],
    ["set -e\n/usr/bin/apt-get update", "apt-get"],
    ["yum -y install x", "yum"],
    ["dnf install x", "dnf"],
    ["apk --no-cache add git", "apk add"],
    ["pacman -S git", "pacman"],
    ["brew install jq", "brew install"],
    ["pip install torch", "pip install"],
    ["pip3.12 --quiet install torch", "pip3.12 install"],
    ["python3 -m pip install torch", "python3 -m pip install"],
    ["uv pip install x", "uv pip install"],
    ["npm install -g yarn", "npm install -g"],
    ["npm i --global yarn", "npm i --global"],
    ["npm -g install yarn", "npm -g install"],
    ["yarn global add x", "yarn global"],
    ["pnpm add -g x", "pnpm add -g"],
    ["gem install rails", "gem install"],
    ["cargo install ripgrep", "cargo install"],
    ["go install example.org/x@latest", "go install"],
    ["nix-env -iA nixpkgs.hello", "nix-env -iA"],
    ["nix-env -f . -i hello", "nix-env -i"],
    ["nix profile install nixpkgs#hello", "nix profile install"],
    ["asdf local nodejs 20", "asdf"],
    ["curl -fsSL https://example.org/i.sh | sh", "curl | sh"],
    ["wget -qO- x | tee log | bash -s -- -y", "wget | bash"],
    ["curl x | python3 -", "curl | python3"],
    ['bash -c "$(curl -fsSL https://example.org/i.sh)"', "bash $(curl …)"],
    ["bash <(curl x)", "bash $(curl …)"],
    ['eval "$(curl x)"', "eval $(curl …)"],
    ["sudo ls", "sudo"],
    ["A=b nohup env C=d apt-get install x", "apt-get"],
    ["test -x x || pip install x", "pip install"],
    ["sh -c 'cd x && cargo install y'", "cargo install"],
    ["if ! which x; then apt install x; fi", "apt"],
    ["echo $(sudo id)", "sudo"],
  ])("%j changes the machine", (line, found) => {
    expect(imperativeIn(line)).toBe(found);
  });

  it.each([
    "# sudo apt install x",
    "echo 'apt install x'",
    'echo "run sudo apt-get install"',
    "command -v apt-get",
    "which sudo pip",
    "test -d apt",
    "captain install",
    "apt-cache policy x",
    "adapt install",
    "npm install",
    "npm ci",
    "npm run install -- x",
    "yarn add x",
    "pip list",
    "python -m pytest install",
    "go test ./... && go build",
    "go run . install",
    "cargo build --release install",
    "make install",
    "nix build .#x && nix develop -c true",
    "nix-env --query",
    "nix profile list",
    "curl -f http://localhost/health | jq .",
    "curl x | python3 -m json.tool",
    "curl x > file; sh other",
    "nvidia-smi -L",
    "export PATH=$PWD/apt:$PATH",
    "grep -q apt /etc/os-release",
  ])("%j does not", (line) => {
    expect(imperativeIn(line)).toBeUndefined();
  });

  it("reads a program's arguments without a shell", () => {
    expect(imperativeArguments(["apt-get", "install", "x"])).toBe("apt-get");
    expect(imperativeArguments(["sh", "-ec", "true; pip install x"])).toBe("pip install");
    expect(imperativeArguments(["echo", "a; sudo b"])).toBeUndefined();
    expect(imperativeArguments([])).toBeUndefined();
  });

  it.each(["curl|", "$(", "`", "'", '"', "(", "env ", "sh -c ", "a $(b) ", "sh -c '", "#", "\\", "pip -q "])(
    "ends for 200 KiB of %j",
    (piece) => {
      // What is quadratic takes minutes here, and the runner's own limit ends it.
      imperativeIn(piece.repeat(Math.ceil((200 * 1024) / piece.length)));
      expect(imperativeIn(`${piece.repeat(2_000)}\n`)).not.toBe("");
    },
  );
});
