import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

const ownSteps = (tx: Tx, personId: string) =>
  tx
    .selectFrom('contactMoment as m')
    .innerJoin('branchAssociation as b', (join) =>
      join.onRef('b.institutionId', '=', 'm.institutionId').onRef('b.id', '=', 'm.branchAssociationId'),
    )
    .where('m.nextStepOwnerId', '=', personId)
    // Constants, so that the one plan for all can use the index of open steps.
    .where(sql<boolean>`m.next_step <> '' and m.next_step_done_at is null`);

/** Steps with associations that this person still has to do, what is due first on top. */
export const selectOwnSteps = (tx: Tx, personId: string) =>
  ownSteps(tx, personId)
    .select(['m.id', 'm.nextStep', 'm.nextStepDue', 'm.createdAt', 'b.id as associationId', 'b.name'])
    .orderBy('m.nextStepDue')
    .orderBy('m.id')
    .limit(200)
    .execute();

export const countOwnSteps = (tx: Tx, personId: string) =>
  ownSteps(tx, personId).select(({ fn }) => fn.countAll<number>().as('n'));
