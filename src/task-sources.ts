import { sql } from 'kysely';
import { agreementTasks } from './features/agreements/index.ts';
import { mkbRouteTasks } from './features/mkb-routes/index.ts';
import { privacyTasks } from './features/privacy/index.ts';
import { sealTasks } from './features/seals/index.ts';
import type { TaskSource } from './features/tasks/index.ts';
import type { Actor } from './kernel/actor.ts';
import type { Tx } from './platform/db/db.ts';

/** The features that give people something to do. */
export const taskSources: readonly TaskSource[] = [mkbRouteTasks, agreementTasks, privacyTasks, sealTasks];

/** How many tasks wait for this actor, over all features; for the badge in the navigation. */
export async function countTasks(tx: Tx, actor: Actor): Promise<number> {
  const counts = taskSources.flatMap((source) => source.counts(tx, actor));
  if (counts.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`select ${sql.join(counts, sql` + `)} as n`.execute(tx);
  return rows[0]?.n ?? 0;
}
