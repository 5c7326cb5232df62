import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Answer, Answers, ElsewherePlace, ElsewherePlan } from './rules/coverage.ts';
import type { OutcomeWords } from './rules/outcome.ts';
import type { AnsweredBy } from './rules/route-coverage.ts';

const answersOf = fixedQuery<{ workplaceId: string }>()((tx, { workplaceId }) =>
  tx.selectFrom('workplaceTask').select(['workTaskId', 'answer']).where('workplaceId', '=', workplaceId),
);

/** What was said of the tasks of a workplace, over all Mkb-routes. */
export async function selectAnswers(tx: Tx, workplaceId: string): Promise<Answers> {
  const rows = await answersOf(tx, { workplaceId });
  return new Map(rows.map(({ workTaskId, answer }) => [workTaskId, answer as Answer]));
}

/** Writes what is said of these tasks; null takes back what was said. Others stay as they are. */
export async function writeAnswers(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  given: ReadonlyMap<string, Answer | null>,
): Promise<void> {
  const ids = [...given.keys()];
  if (ids.length === 0) return;
  await tx.deleteFrom('workplaceTask').where('workplaceId', '=', id).where('workTaskId', 'in', ids).execute();
  const rows = [...given].flatMap(([workTaskId, answer]) =>
    answer ? [{ institutionId, workplaceId: id, workTaskId, answer }] : [],
  );
  if (rows.length > 0) await tx.insertInto('workplaceTask').values(rows).execute();
}

/** That the tasks of a Mkb-route were gone through for a workplace; from then on it belongs to that Mkb-route. */
export async function markAnswered(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  mkbRouteId: string,
  by: 'company' | 'staff',
  now: Date,
): Promise<void> {
  const answered = { answeredAt: now, answeredBy: by };
  await tx
    .insertInto('workplaceMkbRoute')
    .values({ institutionId, workplaceId: id, mkbRouteId, ...answered })
    .onConflict((conflict) => conflict.columns(['institutionId', 'workplaceId', 'mkbRouteId']).doUpdateSet(answered))
    .execute();
}

const answeredIn = fixedQuery<{ mkbRouteId: string }>()(
  (_, { mkbRouteId }) => sql<AnsweredBy>`
    select k.id as task_id, x.answer, array_agg(x.workplace_id) as workplace_ids
    from work_task k
    join workplace_task x on x.institution_id = k.institution_id and x.work_task_id = k.id
    join workplace_mkb_route r on r.institution_id = x.institution_id and r.workplace_id = x.workplace_id and r.mkb_route_id = k.mkb_route_id
    join workplace w on w.institution_id = x.institution_id and w.id = x.workplace_id and w.is_open
    where k.mkb_route_id = ${mkbRouteId} and k.removed_at is null and x.answer <> 'no'
    group by k.id, x.answer`,
);

/** Which open workplaces of a Mkb-route have which of its tasks, whole or in part. */
export const selectAnsweredBy = (tx: Tx, mkbRouteId: string): Promise<AnsweredBy[]> => answeredIn(tx, { mkbRouteId });

export type WorkplaceCount = { workplaces: number; answered: number };

/** How many open workplaces a Mkb-route has, and of how many somebody said which tasks they have. */
export async function countWorkplaces(tx: Tx, mkbRouteId: string): Promise<WorkplaceCount> {
  const { rows } = await sql<WorkplaceCount>`
    select count(*) as workplaces, count(r.answered_at) as answered
    from workplace_mkb_route r
    join workplace w on w.institution_id = r.institution_id and w.id = r.workplace_id and w.is_open
    where r.mkb_route_id = ${mkbRouteId}`.execute(tx);
  return rows[0] ?? { workplaces: 0, answered: 0 };
}

/** For whom is planned: everybody at a workplace, or one student. */
export type PlanOwner = { workplaceId: string } | { studentId: string };

/** Where what is not covered is learned instead. */
export async function selectPlans(tx: Tx, owner: PlanOwner, mkbRouteId: string): Promise<ElsewherePlan[]> {
  const rows = await ownPlans(tx, owner)
    .select(['unitId', 'unitName', 'outcome', 'place', 'plan'])
    .where('mkbRouteId', '=', mkbRouteId)
    .orderBy('unitName')
    .orderBy('outcome')
    .execute();
  return rows.map((row) => ({ ...row, place: row.place as ElsewherePlace }));
}

const ownPlans = (tx: Tx, owner: PlanOwner) =>
  'workplaceId' in owner
    ? tx.selectFrom('learnedElsewhere').where('workplaceId', '=', owner.workplaceId)
    : tx.selectFrom('learnedElsewhere').where('studentId', '=', owner.studentId);

export async function deletePlan(tx: Tx, owner: PlanOwner, mkbRouteId: string, words: OutcomeWords): Promise<void> {
  const own =
    'workplaceId' in owner
      ? tx.deleteFrom('learnedElsewhere').where('workplaceId', '=', owner.workplaceId)
      : tx.deleteFrom('learnedElsewhere').where('studentId', '=', owner.studentId);
  await own
    .where('mkbRouteId', '=', mkbRouteId)
    .where('unitId', '=', words.unitId)
    .where('outcome', '=', words.outcome)
    .execute();
}

export async function insertPlan(
  tx: Tx,
  row: { institutionId: string; id: string; mkbRouteId: string } & PlanOwner & ElsewherePlan,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('learnedElsewhere')
    .values({ ...row, changedAt: now })
    .execute();
}
