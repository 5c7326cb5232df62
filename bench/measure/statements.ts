import type pg from 'pg';

/** Has PostgreSQL count time and calls of each statement; true when it must be started again for that. */
export async function countStatements(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ loaded: string }>(
    "select current_setting('shared_preload_libraries') as loaded",
  );
  if (rows[0]?.loaded.includes('pg_stat_statements')) {
    await client.query('create extension if not exists pg_stat_statements');
    return false;
  }
  await client.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
  await client.query("alter system set pg_stat_statements.track_planning = 'on'");
  return true;
}

export const forgetStatements = (client: pg.Client) => client.query('select pg_stat_statements_reset()');

/** The statements that took most of PostgreSQL's time since they were forgotten; a line of text each. */
export async function statementLines(client: pg.Client, requests: number): Promise<string[]> {
  const { rows } = await client.query<{ calls: number; plan: number; exec: number; query: string }>(
    `select calls::float8 as calls, total_plan_time as plan, total_exec_time as exec, query from pg_stat_statements
     order by total_plan_time + total_exec_time desc`,
  );
  const per = (value: number) => (value / Math.max(1, requests)).toFixed(3);
  const sum = (of: (row: (typeof rows)[number]) => number) => per(rows.reduce((total, row) => total + of(row), 0));
  return [
    `PostgreSQL, per request: ${sum((row) => row.calls)} statements, ${sum((row) => row.plan)} ms planning, ${sum((row) => row.exec)} ms executing`,
    ...rows
      .slice(0, 25)
      .map(
        ({ calls, plan, exec, query }) =>
          `  ${per(plan + exec)} ms (${per(plan)} planning) ${per(calls)} x ${query.replaceAll(/\s+/g, ' ').slice(0, 220)}`,
      ),
  ];
}
