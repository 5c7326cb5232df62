import type pg from 'pg';
import type { Metric } from '../metrics/exposition.ts';

type Row = { queue: string; waiting: number; running: number; failed: number; late: number };

/** How many jobs of each queue wait, run and gave up, and how long the oldest waits. `pool` acts as driehoek_jobs. */
export async function jobMetrics(pool: pg.Pool): Promise<Metric[]> {
  // The states in the order of pg-boss's own index.
  const { rows } = await pool.query<Row>(
    `select q.name as queue,
       count(*) filter (where j.state in ('created', 'retry')) as waiting,
       count(*) filter (where j.state = 'active') as running,
       count(*) filter (where j.state = 'failed') as failed,
       coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state in ('created', 'retry') and j.start_after <= now())), 0)::float8 as late
     from pgboss.queue q
     left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
     where q.name not like '\\_\\_%' group by q.name order by q.name`,
  );
  return [
    {
      name: 'driehoek_jobs',
      type: 'gauge',
      help: 'Jobs by queue and state; failed ones have had their last try.',
      samples: rows.flatMap(({ queue, waiting, running, failed }) =>
        Object.entries({ waiting, running, failed }).map(([state, value]) => ({ labels: { queue, state }, value })),
      ),
    },
    {
      name: 'driehoek_job_oldest_waiting_seconds',
      type: 'gauge',
      help: 'How long the oldest job that could run has waited.',
      samples: rows.map(({ queue, late }) => ({ labels: { queue }, value: late })),
    },
  ];
}
