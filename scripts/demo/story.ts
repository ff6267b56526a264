import { styleText } from "node:util";
import { Listr } from "listr2";
import { markdownTable } from "markdown-table";

/** One fact that was looked up in the world, beside what it must be. */
export interface Fact {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}

interface Row {
  readonly step: string;
  readonly ms: number;
  readonly facts: readonly Fact[];
  readonly error?: string;
}

/** What the demo shows: progress while it works, a table at the end, and the pull requests' comments. */
export class Story {
  readonly #directory: string;
  readonly #rows: Row[] = [];
  readonly #comments: { title: string; body: string }[] = [];
  #failed = false;

  constructor(directory: string) {
    this.#directory = directory;
  }

  get failed(): boolean {
    return this.#failed;
  }

  chapter(title: string): void {
    console.log(`\n${styleText("bold", title)}`);
  }

  /** Does one step and compares the facts it brings back. The first that is wrong ends the story. */
  async step(title: string, work: (say: (text: string) => void) => Promise<readonly Fact[]>): Promise<void> {
    const started = performance.now();
    let facts: readonly Fact[] = [];
    const tasks = new Listr(
      [
        {
          title,
          task: async (_, task) => {
            facts = await work((text) => (task.output = text));
            const wrong = facts.filter((fact) => fact.seen !== fact.expected);
            const ms = Math.round(performance.now() - started);
            task.title = `${title} ${styleText("dim", `${(ms / 1000).toFixed(1)} s`)}`;
            if (wrong.length === 0) return;
            throw new Error(
              wrong.map((fact) => `${fact.what}: expected ${fact.expected}, saw ${fact.seen}`).join("\n"),
            );
          },
        },
      ],
      {
        registerSignalListeners: false,
        fallbackRenderer: "simple",
        rendererOptions: { showErrorMessage: false, collapseErrors: false },
      },
    );
    try {
      await tasks.run();
      this.#rows.push({ step: title, ms: performance.now() - started, facts });
      for (const { what, seen } of facts) console.log(styleText("dim", `    ${what}: ${short(seen)}`));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#rows.push({ step: title, ms: performance.now() - started, facts, error: message });
      throw error;
    }
  }

  /** Shows a comment now, and keeps the newest text of it for the end. */
  comment(title: string, body: string): void {
    const index = this.#comments.findIndex((comment) => comment.title === title);
    if (index < 0) this.#comments.push({ title, body });
    else this.#comments[index] = { title, body };
  }

  showComment(title: string): void {
    const comment = this.#comments.find((candidate) => candidate.title === title);
    if (comment) console.log(framed(comment));
  }

  fail(error: unknown, stopped: boolean): void {
    this.#failed = true;
    if (stopped) return console.error(`\nStopped. Its programs were ended; its files lie in ${this.#directory}`);
    console.error(styleText("red", `\n✖ ${error instanceof Error ? error.message : String(error)}`));
  }

  comments(): string {
    return this.#comments.map(({ title, body }) => `# ${title}\n\n${body}\n`).join("\n");
  }

  printEnd(): void {
    const rows = this.#rows.map(({ step, ms, facts, error }) => [
      step,
      `${(ms / 1000).toFixed(1)} s`,
      error === undefined ? `${facts.length} of ${facts.length} hold` : "✖ failed",
    ]);
    console.log(`\n${styleText("bold", "What was looked up in the world")}\n`);
    console.log(markdownTable([["step", "took", "facts"], ...rows]));
    for (const comment of this.#comments) console.log(framed(comment));
    const checked = this.#rows.reduce((sum, row) => sum + row.facts.length, 0);
    const seconds = this.#rows.reduce((sum, row) => sum + row.ms, 0) / 1000;
    console.log(`Everything lies in ${this.#directory}`);
    console.log(
      "  forge/acme/fleet.git  the repository, with refs/neko/channels/main/head\n" +
        "  images/               the OCI layout\n" +
        "  host/                 reconciler.yaml, trust.json, state/ with the journal\n" +
        "  comments.md           the pull requests' comments",
    );
    const verdict = this.#failed ? styleText("red", "The demo failed.") : styleText("green", "The demo holds.");
    console.log(`\n${verdict} ${checked} facts looked up in ${this.#rows.length} steps, ${seconds.toFixed(1)} s`);
  }
}

function framed({ title, body }: { readonly title: string; readonly body: string }): string {
  const shown = body.replace(/^<!--.*?-->$\n?/gm, "").trimEnd(); // markers: GitHub does not show them either
  const lines = shown.split("\n").map((line) => `  │ ${line}`);
  return ["", `  ╭─ ${styleText("bold", title)}`, ...lines, "  ╰─", ""].join("\n");
}

function short(text: string): string {
  const shown = text.replace("/nix/store/", "").replace(/sha256:([0-9a-f]{12})[0-9a-f]{52}/g, "sha256:$1…");
  return shown.length <= 60 ? shown : `${shown.slice(0, 58)} …`;
}
