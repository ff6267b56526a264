// Cleaning text that came from elsewhere (git, nix, registries, files) before a person or a terminal sees it.
// Source: security-reliability.md R7.

// C0 and C1 controls (but not \n \t), bidi overrides and isolates, zero-width and tag characters.
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
// CSI and OSC escape sequences: removed whole, so that "\u001b[31m" does not leave "[31m".
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/gu;

/** The text without escape sequences, control, bidi and zero-width characters; half a surrogate pair becomes U+FFFD. */
export function clean(text: string): string {
  return text.toWellFormed().replace(escapes, "").replace(unsafe, "");
}

/** Cleaned and cut to `limit` UTF-16 units (512 by default), with a mark where it was cut. Never half a character: JSON
 *  with one is refused elsewhere. */
export function clip(text: string, limit = 512): string {
  const cleaned = clean(text).trim();
  if (cleaned.length <= limit) return cleaned;
  const kept = cleaned.slice(0, limit - 2).replace(/[\ud800-\udbff]$/, "");
  return `${kept.trimEnd()} …`;
}

/** As {@link clip}, to `limit` bytes of UTF-8. */
export function clipBytes(text: string, limit: number): string {
  let shown = clip(text, limit);
  for (let over = Buffer.byteLength(shown) - limit; over > 0; over = Buffer.byteLength(shown) - limit) {
    // A unit has three bytes at most.
    shown = clip(text, shown.length - Math.ceil(over / 3));
  }
  return shown;
}

/** The last `lines` lines of a child's output, cleaned: where nearly every tool puts its reason. */
export function tail(text: string, lines = 8): string {
  return clip(text.trimEnd().split("\n").slice(-lines).join("\n"), 1024);
}

/** A URL as it may be shown: no user, password, query or fragment. What is no URL comes back cleaned. */
export function showUrl(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return clip(text.replace(/\?.*$/s, ""));
  try {
    const url = new URL(text);
    url.username = "";
    url.password = "";
    url.search = "";
    url.hash = "";
    return clip(url.href.replace(/\/$/, ""));
  } catch {
    return clip(text.replace(/\/\/[^/@]*@/, "//").replace(/[?#].*$/s, ""));
  }
}
