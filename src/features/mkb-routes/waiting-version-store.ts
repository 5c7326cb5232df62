import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/** Versions that wait for a decision or for their lead, the oldest version first. */
export type WaitingVersion = {
  id: string;
  mkbRouteId: string;
  mkbRouteName: string;
  number: number;
  state: WaitingState;
  since: Date;
};

export type WaitingState = 'draft' | 'submitted' | 'returned';

const waiting = (tx: Tx, states: readonly WaitingState[], scope: { leadId?: string; mkbRouteId: string | null }) =>
  tx
    .selectFrom('mkbRouteVersion as v')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'v.institutionId').onRef('m.id', '=', 'v.mkbRouteId'),
    )
    .where('v.state', 'in', states)
    .$if(scope.mkbRouteId !== null, (query) => query.where('m.id', '=', scope.mkbRouteId ?? ''))
    .$if(scope.leadId !== undefined, (query) => query.where('m.projectLeadId', '=', scope.leadId ?? ''));

type WaitingScope = Parameters<typeof waiting>[2];

export async function selectWaitingVersions(
  tx: Tx,
  states: readonly WaitingState[],
  scope: WaitingScope,
): Promise<WaitingVersion[]> {
  const rows = await waiting(tx, states, scope)
    .select([
      'v.id',
      'v.mkbRouteId',
      'm.name as mkbRouteName',
      'v.number',
      'v.state',
      'v.createdAt',
      'v.submittedAt',
      'v.decidedAt',
    ])
    .orderBy('v.createdAt')
    .limit(200)
    .execute();
  return rows.map(({ state, createdAt, submittedAt, decidedAt, ...row }) => ({
    ...row,
    state: state as WaitingState,
    since: { draft: null, submitted: submittedAt, returned: decidedAt }[state as WaitingState] ?? createdAt,
  }));
}

/** A query for how many there are. */
export const countWaitingVersions = (tx: Tx, states: readonly WaitingState[], scope: WaitingScope) =>
  waiting(tx, states, scope).select(sql<number>`count(*)`.as('n'));
