import { readFileSync } from 'node:fs';
import path from 'node:path';
import { selectLastBackup } from './platform/backup/index.ts';
import type { Clock } from './platform/clock.ts';
import type { OpenDatabase } from './platform/db/open-database.ts';
import { jobMetrics } from './platform/jobs/job-metrics.ts';
import { mailMetrics } from './platform/mail/mail-metrics.ts';
import { gauge, type Metric } from './platform/metrics/exposition.ts';
import { createMetrics, type Metrics } from './platform/metrics/metrics.ts';
import { poolMetrics } from './platform/metrics/pool-metrics.ts';
import { createProcessMetrics } from './platform/metrics/process-metrics.ts';
import { selectInstitutions } from './shell/index.ts';

/** All that the product tells of itself: sums over the installation, no person and no hogeschool. */
export function createProductMetrics(
  token: string,
  { database, clock }: { database: OpenDatabase; clock: Clock },
): Metrics {
  const { db, jobsPool } = database;
  return createMetrics(token, [
    createProcessMetrics(),
    () => [buildInfo(database.facts)],
    () => poolMetrics(database.pools()),
    async () => [
      databaseUp(
        await db.ping().then(
          () => true,
          () => false,
        ),
      ),
    ],
    () => jobMetrics(jobsPool),
    async () => {
      const institutions = await db.asIdentity(selectInstitutions);
      return mailMetrics(
        db,
        institutions.map(({ id }) => id),
        clock.now(),
      );
    },
    async () => {
      const at = await db.asIdentity(selectLastBackup);
      return at
        ? [
            gauge(
              'driehoek_last_backup_timestamp_seconds',
              'When the newest good backup was made.',
              at.getTime() / 1000,
            ),
          ]
        : [];
    },
  ]);
}

const databaseUp = (answers: boolean) => gauge('driehoek_database_up', '1 when the database answers.', answers ? 1 : 0);

function buildInfo({ migration, server }: OpenDatabase['facts']): Metric {
  const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'));
  return {
    name: 'driehoek_build_info',
    type: 'gauge',
    help: 'Always 1; what runs stands in the labels.',
    samples: [
      { labels: { version: manifest.version, node: process.versions.node, postgres: server, migration }, value: 1 },
    ],
  };
}
