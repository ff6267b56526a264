/** What the demo changes of examples/hello/neko.yaml: free ports, its own registry directory, this machine's system, the
 *  host's identity, and less patience. */
export interface Edits {
  readonly ports: { readonly site: number; readonly web: number };
  readonly images: string;
  readonly system: string;
  readonly identity: string;
  readonly withContainers: boolean;
}

/** The example's text with the edits, and the same without targets: where the story begins. */
export function demoYaml(example: string, edits: Edits): { readonly before: string; readonly after: string } {
  const site = "site: { kind: profile, attr: hello-site, ";
  const web = "kind: containers\n";
  const run = "{ image: hello/opt, ";
  let after = replaced(example, "8081", String(edits.ports.site));
  after = replaced(after, "8082", String(edits.ports.web));
  after = replaced(after, "within: 10s", "within: 4s");
  after = replaced(after, "flake: .\n", `flake: .\ndefaults: { system: ${edits.system} }\n`);
  after = replaced(after, "oci:/srv/images", `oci:${edits.images}`);
  after = replaced(after, site, `${site}identity: "${edits.identity}", `);
  // A name of its own: the demo must not take a container of yours for its own.
  after = replaced(after, run, `${run}name: ${containerOf(edits.ports)}, `);
  after = replaced(after, web, `${web}    identity: "${edits.identity}"\n`);
  if (!edits.withContainers) after = cut(cut(after, "  web:\n", "\nsource:"), "    - { http:", "\n", "on: [web]");
  return { before: cut(cut(after, "targets:\n", "source:"), "rollout:\n", ""), after };
}

/** The container's name in its target. */
export function containerOf(ports: Edits["ports"]): string {
  return `hello-${ports.web}`;
}

/** Fails when there is nothing to replace, so that an edit cannot silently do nothing. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the example does not hold ${JSON.stringify(from)}`);
  return text.replaceAll(from, to);
}

/** Without the part from `start` up to `end`; the last `start` before `mark`, where one is given. */
function cut(text: string, start: string, end: string, mark?: string): string {
  const from = mark === undefined ? text.indexOf(start) : text.lastIndexOf(start, text.indexOf(mark));
  const to = end === "" ? text.length : text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the example does not hold ${JSON.stringify(start)}`);
  return text.slice(0, from) + text.slice(end === "\n" ? to + 1 : to);
}
