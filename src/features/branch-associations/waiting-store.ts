import type { Tx } from '../../platform/db/db.ts';

const waiting = (tx: Tx, personId: string) =>
  tx
    .selectFrom('callResponse as s')
    .innerJoin('recruitingCall as c', (join) =>
      join.onRef('c.institutionId', '=', 's.institutionId').onRef('c.id', '=', 's.recruitingCallId'),
    )
    .where('s.state', '=', 'waiting')
    .where('c.createdBy', '=', personId);

/** Answers to calls of this person that wait, the oldest first. */
export const selectWaiting = (tx: Tx, personId: string) =>
  waiting(tx, personId)
    .select(['s.id', 's.companyName', 's.receivedAt', 'c.title', 'c.id as callId'])
    .select('c.branchAssociationId as associationId')
    .orderBy('s.receivedAt')
    .limit(50)
    .execute();

export const countWaiting = (tx: Tx, personId: string) =>
  waiting(tx, personId).select(({ fn }) => fn.countAll<number>().as('n'));
