import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/** Versions that wait for a decision or for their lead, oldest first. */
export type WaitingVersion = { id: string; mkbRouteId: string; mkbRouteName: string; number: number; since: Date };

const waiting = (tx: Tx, state: 'submitted' | 'returned', scope: { leadId?: string; mkbRouteId: string | null }) =>
  tx
    .selectFrom('mkbRouteVersion as v')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'v.institutionId').onRef('m.id', '=', 'v.mkbRouteId'),
    )
    .where('v.state', '=', state)
    .$if(scope.mkbRouteId !== null, (query) => query.where('m.id', '=', scope.mkbRouteId ?? ''))
    .$if(scope.leadId !== undefined, (query) => query.where('m.projectLeadId', '=', scope.leadId ?? ''));

type WaitingScope = Parameters<typeof waiting>[2];

export async function selectWaitingVersions(
  tx: Tx,
  state: 'submitted' | 'returned',
  scope: WaitingScope,
): Promise<WaitingVersion[]> {
  const rows = await waiting(tx, state, scope)
    .select(['v.id', 'v.mkbRouteId', 'm.name as mkbRouteName', 'v.number', 'v.submittedAt', 'v.decidedAt'])
    .orderBy('v.submittedAt')
    .limit(200)
    .execute();
  return rows.map(({ submittedAt, decidedAt, ...row }) => ({
    ...row,
    since: (state === 'returned' ? decidedAt : submittedAt) ?? new Date(0),
  }));
}

export async function countWaitingVersions(
  tx: Tx,
  state: 'submitted' | 'returned',
  scope: WaitingScope,
): Promise<number> {
  const { count } = await waiting(tx, state, scope).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
