import {
  invalid,
  noCommit,
  notFound,
  now,
  ok,
  paged,
  re,
  type Answer,
  type Asked,
  type Behind,
  type Route,
  type Row,
} from "./answers.ts";
import type { AnnotationRow, CheckRunRow } from "./state.ts";

// Check runs and commit statuses. emulate has check runs, but without their App, and it replaces annotations where
// GitHub adds to them. What the OpenAPI description checks (50 annotations) is not checked again; where it says
// characters, GitHub counts bytes (github/docs#35252).

export function checkRoutes(behind: Behind): readonly Route[] {
  const { state, at } = behind;
  const runOf = (id: string): CheckRunRow | undefined => state.checkRuns.find((run) => run.id === Number(id));
  const bodyOf = async (asked: Asked, run: CheckRunRow): Promise<Row> => {
    const { annotations, app, output, ...fields } = run;
    const url = `${asked.url.origin}${at}/check-runs/${run.id}`;
    return {
      ...fields,
      node_id: `CR_${run.id}`,
      url,
      html_url: `${asked.url.origin}/${state.owner}/${state.repo}/runs/${run.id}`,
      output: { ...output, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
      app: appRow(app, await behind.user(asked, state.owner)),
      check_suite: { id: 1 },
      pull_requests: [],
    };
  };

  return [
    [
      "POST",
      re(at, "/check-runs"),
      async (asked) => {
        const { app } = behind.asking(asked);
        const commit = String(asked.body["head_sha"]);
        if (app === undefined) {
          return { status: 403, body: { message: "You must authenticate via a GitHub App." } };
        }
        if (!(await state.git.exists(commit))) return noCommit(commit);
        const refused = tooLarge(asked.body);
        if (refused) return refused;
        const run: CheckRunRow = {
          id: state.nextId(),
          head_sha: commit,
          app,
          name: "",
          status: "queued",
          conclusion: null,
          external_id: "",
          details_url: "",
          started_at: now(),
          completed_at: null,
          output: { title: null, summary: null, text: null },
          annotations: [],
        };
        change(run, asked.body);
        state.checkRuns.push(run);
        return { status: 201, body: await bodyOf(asked, run) };
      },
    ],
    [
      "PATCH",
      re(at, "/check-runs/(\\d+)"),
      async (asked, [id = ""]) => {
        const run = runOf(id);
        if (!run) return notFound;
        if (run.app !== behind.asking(asked).app) {
          return { status: 403, body: { message: "Invalid app_id `1` - check run can only be modified by its own" } };
        }
        const refused = tooLarge(asked.body);
        if (refused) return refused;
        change(run, asked.body);
        return ok(await bodyOf(asked, run));
      },
    ],
    [
      "GET",
      re(at, "/check-runs/(\\d+)"),
      async (asked, [id = ""]) => {
        const run = runOf(id);
        return run ? ok(await bodyOf(asked, run)) : notFound;
      },
    ],
    [
      "GET",
      re(at, "/check-runs/(\\d+)/annotations"),
      async (asked, [id = ""]) => {
        const run = runOf(id);
        const blob = `${asked.url.origin}/${state.owner}/${state.repo}/blob/${run?.head_sha ?? ""}`;
        return run
          ? paged(
              asked,
              run.annotations.map((row) => ({ ...row, blob_href: `${blob}/${row.path}` })),
            )
          : notFound;
      },
    ],
    [
      "GET",
      re(at, "/commits/([0-9a-f]{40})/check-runs"),
      async (asked, [commit = ""]) => {
        const wanted = (key: string): string | null => asked.url.searchParams.get(key);
        const ofCommit = state.checkRuns.filter((run) => run.head_sha === commit).toReversed();
        const same = (run: CheckRunRow): string => `${run.app} ${run.name}`;
        // Of runs of one name and App GitHub lists the newest, unless all are asked for.
        const latest = ofCommit.filter((run, index) => ofCommit.findIndex((one) => same(one) === same(run)) === index);
        const matching = (wanted("filter") === "all" ? ofCommit : latest).filter(
          (run) => (wanted("check_name") ?? run.name) === run.name && (wanted("status") ?? run.status) === run.status,
        );
        const page = paged(asked, matching);
        const check_runs = await Promise.all((page.body as CheckRunRow[]).map((run) => bodyOf(asked, run)));
        return { ...page, body: { total_count: matching.length, check_runs } };
      },
    ],
    ...statusRoutes(behind),
  ];
}

function statusRoutes({ state, at, user }: Behind): readonly Route[] {
  return [
    [
      "POST",
      re(at, "/statuses/([0-9a-f]{40})"),
      async (asked, [commit = ""]): Promise<Answer> => {
        if (!(await state.git.exists(commit))) return noCommit(commit);
        const { state: value, context = "default", description = null, target_url = null } = asked.body;
        if (String(description).length > 140) {
          return invalid("description", "description is too long (maximum is 140 characters)", "Status");
        }
        const present = state.statuses.get(commit) ?? [];
        if (present.filter((row) => row.context === context).length >= 1_000) {
          const message = "This SHA and context has reached the maximum number of statuses.";
          return invalid("context", message, "Status");
        }
        const row = {
          id: state.nextId(),
          context: String(context),
          state: String(value),
          description: description === null ? null : String(description),
          target_url: target_url === null ? null : String(target_url),
          created_at: now(),
          creator: await user(asked),
        };
        state.statuses.set(commit, [row, ...present]);
        return { status: 201, body: { ...row, ...statusLinks(asked, row, commit) } };
      },
    ],
    [
      "GET",
      re(at, "/commits/([0-9a-f]{40})/statuses"),
      async (asked, [commit = ""]) => {
        const rows = state.statuses.get(commit) ?? [];
        return paged(
          asked,
          rows.map((row) => ({ ...row, ...statusLinks(asked, row, commit) })),
        );
      },
    ],
  ];

  function statusLinks(asked: Asked, row: { readonly id: number; readonly created_at: string }, commit: string): Row {
    return {
      url: `${asked.url.origin}${at}/statuses/${commit}`,
      node_id: `SC_${row.id}`,
      avatar_url: null,
      updated_at: row.created_at,
    };
  }
}

/** GitHub's refusal of an output that has too many bytes. */
function tooLarge(body: Row): Answer | undefined {
  const output = (body["output"] ?? {}) as Row;
  const annotations = (output["annotations"] ?? []) as readonly Row[];
  const sized = [
    ...(["summary", "text"] as const).map((field) => [field, output[field], 65_535] as const),
    ...annotations.flatMap((row) => [
      ["message", row["message"], 64 * 1024] as const,
      ["raw_details", row["raw_details"], 64 * 1024] as const,
      ["title", row["title"], 255] as const,
    ]),
  ];
  const over = sized.find(([, text, most]) => typeof text === "string" && Buffer.byteLength(text) > most);
  return over && invalid(over[0], `${over[0]} exceeds a maximum bytesize of ${over[2]}`, "CheckRun");
}

/** What a body says of a check run. Fields it leaves out stay; annotations are added to those that are there. */
function change(run: CheckRunRow, body: Row): void {
  const text = (key: string, present: string | null): string | null =>
    typeof body[key] === "string" ? body[key] : present;
  run.name = text("name", run.name) ?? "";
  // With a conclusion it is completed, whatever else is said.
  run.status = body["conclusion"] === undefined ? (text("status", run.status) ?? "") : "completed";
  run.conclusion = run.status === "completed" ? text("conclusion", run.conclusion) : null;
  run.external_id = text("external_id", run.external_id);
  run.details_url = text("details_url", run.details_url);
  run.completed_at = run.status === "completed" ? (text("completed_at", run.completed_at) ?? now()) : null;
  const output = (body["output"] ?? {}) as Row;
  for (const key of ["title", "summary", "text"] as const) {
    const given = output[key];
    if (typeof given === "string") run.output[key] = given;
  }
  const given = (output["annotations"] ?? []) as readonly (Partial<AnnotationRow> & Row)[];
  run.annotations.push(
    ...given.map((row) => ({
      path: String(row.path),
      start_line: Number(row.start_line),
      end_line: Number(row.end_line),
      start_column: row.start_column ?? null,
      end_column: row.end_column ?? null,
      annotation_level: String(row.annotation_level),
      title: row.title ?? null,
      message: String(row.message),
      raw_details: row.raw_details ?? null,
    })),
  );
}

function appRow(slug: string, owner: Row): Row {
  const at = "2018-07-30T09:30:17Z";
  return {
    id: slug === "github-actions" ? 15_368 : 2,
    slug,
    node_id: `A_${slug}`,
    owner,
    name: slug,
    description: null,
    external_url: "https://example.test",
    html_url: `https://example.test/apps/${slug}`,
    created_at: at,
    updated_at: at,
    permissions: {},
    events: [],
  };
}
