import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { chromium, type Page } from "playwright-core";

// Comments as GitHub shows them, from the golden ones of tests/fixtures/comments. `npm run pictures` writes those of
// README into docs/pictures; `npm run pictures -- DIRECTORY NAME...` any of them, whole, to look at.

interface Comment {
  readonly name: string;
  /** The section at which the picture ends, to keep it small; whole without it. */
  readonly until?: string;
}

const ofReadme: Readonly<Record<string, readonly Comment[]>> = {
  plan: [{ name: "plan" }],
  deploy: [{ name: "deploy-rolled-back", until: "plan" }, { name: "rollback-event" }],
};
const widthPx = 900;
const limitBytes = 150_000;

const [directory = "docs/pictures", ...names] = process.argv.slice(2);
const pictures = names.length > 0 ? Object.fromEntries(names.map((name) => [name, [{ name }]])) : ofReadme;
const chromiumPath = process.env["NEKO_CHROMIUM"];
if (!chromiumPath) throw new Error("NEKO_CHROMIUM is not set: run npm run pictures");
const browser = await chromium.launch({
  executablePath: chromiumPath,
  // Root in a container has no sandbox to give, and the pages are our own.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  mkdirSync(directory, { recursive: true });
  const page = await browser.newPage({ viewport: { width: widthPx, height: 600 }, deviceScaleFactor: 2 });
  for (const [name, comments] of Object.entries(pictures)) await take(page, join(directory, `${name}.png`), comments);
} finally {
  await browser.close();
}

async function take(page: Page, file: string, comments: readonly Comment[]): Promise<void> {
  await page.setContent(htmlOf(comments));
  const png = fewerColours(await page.locator("#all").screenshot());
  const size = `${Math.round(png.length / 1000)} kB`;
  if (pictures === ofReadme && png.length > limitBytes) {
    throw new Error(`${file} would have ${size} of at most ${limitBytes / 1000}: let it end earlier`);
  }
  writeFileSync(file, png);
  console.log(`${file} ${size}`);
}

/** A palette is enough for text and a few emoji. */
function fewerColours(png: Buffer): Buffer {
  const args = ["--strip", "--speed", "1", "--nofs", "32", "-"];
  return execFileSync("pngquant", args, { input: png, maxBuffer: 50_000_000 });
}

function htmlOf(comments: readonly Comment[]): string {
  const css = readFileSync("node_modules/github-markdown-css/github-markdown-light.css", "utf8");
  return `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; background: #fff; }
    #all { padding: 8px; width: ${widthPx - 16}px; }
    .comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
    .comment + .comment { margin-top: 16px; }
    .by { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; }
    .by, .markdown-body { font: 14px/1.5 "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif; }
    .by b { color: #1f2328; }
    .markdown-body { padding: 16px; }
    .markdown-body > :last-child { margin-bottom: 0; }
  </style><div id="all">${comments.map(commentHtml).join("")}</div>`;
}

function commentHtml({ name, until }: Comment): string {
  const text = readFileSync(`tests/fixtures/comments/${name}.md`, "utf8");
  const shown = until === undefined ? text : (text.split(`<!-- neko:begin ${until} `)[0] ?? "");
  // In a comment GitHub breaks a line where the text does.
  const body = marked.parse(shown, { gfm: true, breaks: true, async: false });
  return `<div class="comment"><div class="by"><b>github-actions</b> bot commented</div>
    <div class="markdown-body">${body}</div></div>`;
}
