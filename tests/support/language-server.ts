import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

// yaml-language-server over its standard streams, as an editor speaks to it. Source: Language Server Protocol 3.17.

export interface Diagnostic {
  readonly message: string;
  /** 0-based, columns in UTF-16 units. */
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[]; readonly uri?: string; readonly diagnostics?: Diagnostic[] };
  readonly result?: unknown;
}

const program = new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url).pathname;

export class LanguageServer implements AsyncDisposable {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnosed = new Map<string, (found: readonly Diagnostic[]) => void>();
  readonly #settings: unknown;
  #unread: Buffer = Buffer.alloc(0);
  #ids = 0;

  private constructor(settings: unknown) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [program, "--stdio"]);
    this.#process.stdout.on("data", (data: Buffer) => this.#read(data));
  }

  /** A server that knows one schema, for every file, and asks nobody for others. */
  static async start(schema: URL): Promise<LanguageServer> {
    const yaml = {
      schemas: { [schema.href]: "*.yaml" },
      schemaStore: { enable: false, url: "" },
      kubernetesCRDStore: { enable: false },
      validate: true,
      yamlVersion: "1.2",
      maxItemsComputed: 1_000,
    };
    const server = new LanguageServer({ yaml, http: {}, "[yaml]": {}, editor: {}, files: {} });
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: false } },
      textDocument: { publishDiagnostics: {} },
    };
    await server.#ask("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    server.#tell("initialized", {});
    server.#tell("workspace/didChangeConfiguration", { settings: { yaml } });
    return server;
  }

  /** What it says of a text, which counts as the file at this address, once it has checked it. */
  async diagnose(file: URL, text: string): Promise<readonly Diagnostic[]> {
    const uri = file.href;
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnosed.set(uri, resolve));
    this.#tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    const answer = await found;
    this.#tell("textDocument/didClose", { textDocument: { uri } });
    return answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await gone;
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#ids += 1;
    const id = this.#ids;
    const answered = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answered;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(`Content-Length: ${body.byteLength}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const end = this.#unread.indexOf("\r\n\r\n");
      if (end === -1) return;
      const length = Number(/Content-Length: ([0-9]+)/i.exec(this.#unread.toString("latin1", 0, end))?.[1]);
      if (this.#unread.byteLength < end + 4 + length) return;
      const body = this.#unread.toString("utf8", end + 4, end + 4 + length);
      this.#unread = this.#unread.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.(result);
    } else if (id !== undefined) {
      this.#send({
        id,
        result: method === "workspace/configuration" ? this.#configuration(params?.items ?? []) : null,
      });
    } else if (method === "textDocument/publishDiagnostics" && params?.uri !== undefined) {
      this.#diagnosed.get(params.uri)?.(params.diagnostics ?? []);
    }
  }

  #configuration(items: readonly unknown[]): readonly unknown[] {
    const settings = this.#settings as Readonly<Record<string, unknown>>;
    return items.map((item) => settings[(item as { section?: string }).section ?? ""] ?? null);
  }
}
