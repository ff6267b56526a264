import {
  invalid,
  noCommit,
  notFound,
  now,
  paged,
  re,
  type Asked,
  type Behind,
  type Route,
  type Row,
} from "./answers.ts";
import type { DeploymentRow, DeploymentStatusRow } from "./state.ts";

/** Deployments and their statuses: emulate has none. */
export function deploymentRoutes({ state, at, user }: Behind): readonly Route[] {
  const find = (id: string): DeploymentRow | undefined => state.deployments.find((row) => row.id === Number(id));
  const deploymentBody = ({ url }: Asked, { statuses: _statuses, ...row }: DeploymentRow): Row => {
    const here = `${url.origin}${at}/deployments/${row.id}`;
    return {
      ...row,
      node_id: `DE_${row.id}`,
      payload: {},
      original_environment: row.environment,
      updated_at: row.created_at,
      url: here,
      statuses_url: `${here}/statuses`,
      repository_url: `${url.origin}${at}`,
    };
  };
  const statusBody = ({ url }: Asked, deployment: DeploymentRow, row: DeploymentStatusRow): Row => {
    const here = `${url.origin}${at}/deployments/${deployment.id}`;
    const { log_url, ...fields } = row;
    return {
      ...fields,
      // GitHub gives no URL for an empty one; then it is an empty text, which its own description refuses.
      ...(log_url === "" ? {} : { log_url }),
      target_url: log_url === "" ? here : log_url,
      node_id: `DES_${row.id}`,
      environment: deployment.environment,
      updated_at: row.created_at,
      url: `${here}/statuses/${row.id}`,
      deployment_url: here,
      repository_url: `${url.origin}${at}`,
    };
  };

  return [
    [
      "POST",
      re(at, "/deployments"),
      async (asked) => {
        const { ref, environment = "production", task = "deploy", description = null, ...rest } = asked.body;
        if (!(await state.git.exists(String(ref)))) return noCommit(String(ref));
        // With auto_merge or pending contexts GitHub answers 202 or 409: a reporter must switch both off.
        if (rest["auto_merge"] !== false) return { status: 202, body: { message: "Auto-merged" } };
        if (!Array.isArray(rest["required_contexts"])) return { status: 409, body: { message: "Conflict" } };
        const row: DeploymentRow = {
          id: state.nextId(),
          sha: String(ref),
          ref: String(ref),
          task: String(task),
          environment: String(environment),
          description: description === null ? null : String(description),
          created_at: now(),
          creator: await user(asked),
          statuses: [],
        };
        state.deployments.unshift(row);
        return { status: 201, body: deploymentBody(asked, row) };
      },
    ],
    [
      "GET",
      re(at, "/deployments"),
      async (asked) => {
        const wanted = (key: string): string | null => asked.url.searchParams.get(key);
        const rows = state.deployments.filter((row) =>
          (["sha", "ref", "task", "environment"] as const).every((key) => (wanted(key) ?? row[key]) === row[key]),
        );
        return paged(
          asked,
          rows.map((row) => deploymentBody(asked, row)),
        );
      },
    ],
    [
      "POST",
      re(at, "/deployments/(\\d+)/statuses"),
      async (asked, [id = ""]) => {
        const row = find(id);
        if (!row) return notFound;
        const { state: value, description = "", log_url = asked.body["target_url"] ?? "" } = asked.body;
        if (String(description).length > 140) {
          return invalid("description", "description is too long (maximum is 140 characters)", "DeploymentStatus");
        }
        const status = {
          id: state.nextId(),
          state: String(value),
          description: String(description),
          log_url: String(log_url),
          created_at: now(),
          creator: await user(asked),
        };
        row.statuses.unshift(status);
        return { status: 201, body: statusBody(asked, row, status) };
      },
    ],
    [
      "GET",
      re(at, "/deployments/(\\d+)/statuses"),
      async (asked, [id = ""]) => {
        const row = find(id);
        if (!row) return notFound;
        return paged(
          asked,
          row.statuses.map((status) => statusBody(asked, row, status)),
        );
      },
    ],
  ];
}
