import { type Expression, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { rights } from '../../kernel/rights.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Answers to calls of this person that wait; and for the placement office and partner managers, those to calls of who may no more. */
const waiting = (tx: Tx, { role, personId }: Actor) =>
  tx
    .selectFrom('callResponse as s')
    .innerJoin('recruitingCall as c', (join) =>
      join.onRef('c.institutionId', '=', 's.institutionId').onRef('c.id', '=', 's.recruitingCallId'),
    )
    .where('s.state', '=', 'waiting')
    .where(
      ['placement_office', 'partner_manager'].includes(role)
        ? sql<boolean>`(c.created_by = ${personId} or not exists (select from role_assignment r
            where r.institution_id = c.institution_id and r.person_id = c.created_by and r.company_id is null
              and r.role in (${sql.join(rights['company.edit'].map((one) => sql.lit(one)))})
              and r.valid_from <= current_date and coalesce(r.valid_until, current_date) >= current_date))`
        : sql<boolean>`c.created_by = ${personId}`,
    );

/** Answers to calls that wait for this actor, the oldest first. */
export const selectWaiting = (tx: Tx, actor: Actor) =>
  waiting(tx, actor)
    .select(['s.id', 's.companyName', 's.receivedAt', 'c.title', 'c.id as callId'])
    .select('c.branchAssociationId as associationId')
    .orderBy('s.receivedAt')
    .limit(50)
    .execute();

export const countWaiting = (tx: Tx, actor: Actor): Expression<{ n: number }> =>
  waiting(tx, actor).select(({ fn }) => fn.countAll<number>().as('n'));
