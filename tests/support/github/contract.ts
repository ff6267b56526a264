import { readFileSync } from "node:fs";
import { OpenAPIBackend, type Operation } from "openapi-backend";
import type { Answer, Asked } from "./answers.ts";

// The stand-in and its clients are held to GitHub's own OpenAPI description (tests/fixtures/github-openapi): what the
// client asks and what we answer. A stand-in that is wrong would prove nothing about a client that agrees with it.

/** One request or answer that is not as GitHub describes it. */
export interface Violation {
  readonly side: "request" | "answer";
  readonly method: string;
  readonly path: string;
  /** Of the answer. */
  readonly status: number;
  readonly message: string;
}

/** Each method answers undefined when all is as described, else what is not. */
export interface Contract {
  request(asked: Asked): string | undefined;
  answer(asked: Asked, answer: Answer): string | undefined;
}

/** The description has no GraphQL: this one query is what Neko asks there. */
const viewerQuery = /^\s*query\s*\{\s*viewer\s*\{\s*login\s+databaseId\s*\}\s*\}\s*$/;

const formats = {
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  uri: (text: string) => URL.canParse(text),
  email: true,
  "repo.nwo": true,
} as const;

let loaded: Promise<Contract> | undefined;

/** Made once a process; validators are compiled when they are first needed. */
export function loadContract(): Promise<Contract> {
  return (loaded ??= load());
}

async function load(): Promise<Contract> {
  const file = new URL("../../fixtures/github-openapi/api.github.com.trimmed.json", import.meta.url);
  const api = new OpenAPIBackend({
    definition: JSON.parse(readFileSync(file, "utf8"), withNull) as OpenAPIBackend["document"],
    quick: true,
    strict: false,
    ajvOpts: { strict: false, allErrors: true, formats },
  });
  await api.init();
  const operationOf = (asked: Asked): Operation | undefined => api.matchOperation(requestOf(asked));
  return {
    request(asked) {
      if (asked.url.pathname === "/graphql") {
        const { query, variables, ...others } = asked.body;
        const asWanted = asked.method === "POST" && viewerQuery.test(String(query)) && variables === undefined;
        return asWanted && Object.keys(others).length === 0 ? undefined : "a GraphQL query that is not in the list";
      }
      const operation = operationOf(asked);
      if (!operation) return "GitHub's description (the trimmed one) has no such operation";
      const { errors } = api.validateRequest(requestOf(asked), operation);
      return said([...(errors ?? []), ...unknownKeys(bodySchema(operation), asked.body, "/requestBody")]);
    },
    answer(asked, { status, body }) {
      const operation = asked.url.pathname === "/graphql" ? undefined : operationOf(asked);
      const described = Object.keys(operation?.responses ?? {}).includes(String(status));
      if (operation && described) return said(api.validateResponse(body ?? null, operation, status).errors ?? []);
      // Every operation may answer these, and few say so.
      if (status >= 400) return isError(body) ? undefined : `${status} without a message`;
      return operation ? `${status} is no answer of ${operation.operationId}` : undefined;
    },
  };
}

/** GitHub writes `nullable` beside a list of values without null, as for a conclusion: to a validator null is then none. */
function withNull(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("nullable" in value) || !("enum" in value)) return value;
  return { ...value, enum: [...(value.enum as readonly unknown[]), null] };
}

type Request = Parameters<OpenAPIBackend["matchOperation"]>[0];

function requestOf({ method, url, body, raw }: Asked): Request {
  return {
    method: method.toLowerCase(),
    path: url.pathname,
    query: url.search.slice(1),
    headers: raw.length > 0 ? { "content-type": "application/json" } : {},
    ...(raw.length > 0 ? { body } : {}),
  };
}

/** GitHub drops a field that it does not know; to us it is a field that never arrives. */
function unknownKeys(schema: Schema | undefined, value: unknown, path: string): readonly Fault[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => unknownKeys(schema?.items, each, `${path}/${index}`));
  if (typeof value !== "object" || value === null || !schema?.properties) return [];
  const known = [schema, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((each) =>
    Object.entries(each.properties ?? {}),
  );
  const byName = new Map(known);
  return Object.entries(value).flatMap(([name, inner]) =>
    known.some(([key]) => key === name)
      ? unknownKeys(byName.get(name), inner, `${path}/${name}`)
      : [{ instancePath: `${path}/${name}`, message: "is not in the description" }],
  );
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

function bodySchema(operation: Operation): Schema | undefined {
  const body = operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined;
  return body?.content?.["application/json"]?.schema;
}

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
}

function said(faults: readonly Fault[]): string | undefined {
  if (faults.length === 0) return undefined;
  const all = [...new Set(faults.map(({ instancePath, message }) => `${instancePath || "/"} ${message ?? "?"}`))];
  return all.length > 6 ? `${all.slice(0, 6).join("; ")}; ${all.length - 6} more` : all.join("; ");
}

function isError(body: unknown): boolean {
  return typeof body === "object" && body !== null && "message" in body && typeof body.message === "string";
}
