import { agreementTasks } from './features/agreements/index.ts';
import { mkbRouteTasks } from './features/mkb-routes/index.ts';
import { privacyTasks } from './features/privacy/index.ts';
import type { TaskSource } from './features/tasks/index.ts';
import type { Actor } from './kernel/actor.ts';
import type { Tx } from './platform/db/db.ts';

/** The features that give people something to do. */
export const taskSources: readonly TaskSource[] = [mkbRouteTasks, agreementTasks, privacyTasks];

/** How many tasks wait for this actor, over all features; for the badge in the navigation. */
export async function countTasks(tx: Tx, actor: Actor): Promise<number> {
  const counts = await Promise.all(taskSources.map((source) => source.count(tx, actor)));
  return counts.reduce((sum, count) => sum + count, 0);
}
