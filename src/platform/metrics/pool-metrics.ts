import type { Metric } from './exposition.ts';

/** A pool of connections, as pg counts. */
export type PoolCounts = { totalCount: number; idleCount: number; waitingCount: number };

export function poolMetrics(pools: Readonly<Record<string, PoolCounts>>): Metric[] {
  const all = Object.entries(pools);
  return [
    {
      name: 'driehoek_database_connections',
      type: 'gauge',
      help: 'Connections to the database that are open, by pool and state.',
      samples: all.flatMap(([pool, { totalCount, idleCount }]) => [
        { labels: { pool, state: 'used' }, value: totalCount - idleCount },
        { labels: { pool, state: 'idle' }, value: idleCount },
      ]),
    },
    {
      name: 'driehoek_database_waiting',
      type: 'gauge',
      help: 'Requests and jobs that wait for a connection.',
      samples: all.map(([pool, { waitingCount }]) => ({ labels: { pool }, value: waitingCount })),
    },
  ];
}
