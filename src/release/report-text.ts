import { parseEnvelope, renderEnvelope, type Envelope } from "./dsse.ts";

const opening = "```json neko-envelope\n";
const closing = "\n```";

/** A fenced block for the text of a check run: base64 and JSON punctuation only, so nothing in it is Markdown. */
export function embedEnvelope(envelope: Envelope): string {
  return `${opening}${renderEnvelope(envelope).trimEnd()}${closing}\n`;
}

/** The first embedded envelope; undefined when there is none or it is malformed. Its signature is not checked here. */
export function extractEnvelope(text: string): Envelope | undefined {
  const lines = text.replaceAll("\r\n", "\n");
  const start = lines.startsWith(opening) ? 0 : lines.indexOf(`\n${opening}`) + 1;
  if (start === 0 && !lines.startsWith(opening)) return undefined;
  const end = lines.indexOf(closing, start + opening.length);
  if (end < 0) return undefined;
  try {
    return parseEnvelope(lines.slice(start + opening.length, end));
  } catch {
    return undefined;
  }
}
