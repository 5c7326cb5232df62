import { sql } from 'kysely';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { WorkTask } from './rules/coverage.ts';
import { isSameOutcome, type OutcomeWords } from './rules/outcome.ts';

const tasksOf = fixedQuery<{ mkbRouteId: string }>()(
  (_, { mkbRouteId }) => sql<WorkTask>`
    select k.id, k.name, coalesce((
      select jsonb_agg(jsonb_build_object('unitId', o.unit_id, 'unitName', o.unit_name, 'outcome', o.outcome) order by o.unit_name, o.outcome)
      from work_task_outcome o where o.institution_id = k.institution_id and o.work_task_id = k.id), '[]') as outcomes
    from work_task k
    where k.mkb_route_id = ${mkbRouteId} and k.removed_at is null
    order by k.position, k.id`,
);

/** The tasks of a Mkb-route in its order, with what is learned by each. */
export const selectWorkTasks = (tx: Tx, mkbRouteId: string): Promise<WorkTask[]> => tasksOf(tx, { mkbRouteId });

/** Holds the list of a Mkb-route until the transaction ends, so that two who add do not get one position. */
export async function lockWorkTasks(tx: Tx, mkbRouteId: string): Promise<void> {
  await tx.selectFrom('mkbRoute').select('id').where('id', '=', mkbRouteId).forUpdate().execute();
}

export type StoredTask = { id: string; name: string; position: number; isRemoved: boolean };

/** Every task of a Mkb-route that ever was, also what was taken out. */
export async function selectAllTasks(tx: Tx, mkbRouteId: string): Promise<StoredTask[]> {
  const rows = await tx
    .selectFrom('workTask')
    .select(['id', 'name', 'position', 'removedAt'])
    .where('mkbRouteId', '=', mkbRouteId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ removedAt, ...row }) => ({ ...row, isRemoved: removedAt !== null }));
}

export async function insertTask(
  tx: Tx,
  task: { institutionId: string; id: string; mkbRouteId: string; name: string; position: number },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('workTask')
    .values({ ...task, createdAt: now })
    .execute();
}

export async function updateTask(
  tx: Tx,
  id: string,
  change: { name?: string; position?: number; removedAt?: Date | null },
): Promise<void> {
  await tx.updateTable('workTask').set(change).where('id', '=', id).execute();
}

/** Writes which outcomes are learned by a task; what stays is left alone. */
export async function replaceTaskOutcomes(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  before: readonly OutcomeWords[],
  after: readonly OutcomeWords[],
): Promise<void> {
  for (const { unitId, outcome } of before.filter((one) => !after.some((other) => isSameOutcome(one, other))))
    await tx
      .deleteFrom('workTaskOutcome')
      .where('workTaskId', '=', id)
      .where('unitId', '=', unitId)
      .where('outcome', '=', outcome)
      .execute();
  const added = after.filter((one) => !before.some((other) => isSameOutcome(one, other)));
  if (added.length > 0)
    await tx
      .insertInto('workTaskOutcome')
      .values(
        added.map(({ unitId, unitName, outcome }) => ({ institutionId, workTaskId: id, unitId, unitName, outcome })),
      )
      .execute();
}

/** How many workplaces said something of each task. */
export async function countAnswers(tx: Tx, taskIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('workplaceTask')
    .select(({ fn }) => ['workTaskId', fn.countAll<number>().as('count')])
    .where('workTaskId', '=', anyOf(taskIds))
    .groupBy('workTaskId')
    .execute();
  return new Map(rows.map(({ workTaskId, count }) => [workTaskId, count]));
}
