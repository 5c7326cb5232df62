import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { MomentKind } from './rules/association.ts';

/** A contact moment with an association, as with a company. */
export type Moment = {
  id: string;
  kind: MomentKind;
  heldOn: IsoDate;
  summary: string;
  guests: number | null;
  personName: string;
  nextStep: string;
  nextStepOwnerName: string | null;
  nextStepDue: IsoDate | null;
  nextStepDoneAt: Date | null;
};

/** The newest fifty. */
export async function selectMomentsOf(tx: Tx, associationId: string): Promise<Moment[]> {
  const rows = await tx
    .selectFrom('contactMoment as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.personId'),
    )
    .leftJoin('person as o', (join) =>
      join.onRef('o.institutionId', '=', 'm.institutionId').onRef('o.id', '=', 'm.nextStepOwnerId'),
    )
    .select(['m.id', 'm.kind', 'm.heldOn', 'm.summary', 'm.guests', 'p.name as personName', 'm.nextStep'])
    .select(['o.name as nextStepOwnerName', 'm.nextStepDue', 'm.nextStepDoneAt'])
    .where('m.branchAssociationId', '=', associationId)
    .orderBy('m.heldOn', 'desc')
    .orderBy('m.createdAt', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as MomentKind,
    heldOn: row.heldOn as IsoDate,
    nextStepDue: row.nextStepDue as IsoDate | null,
  }));
}

export type NewMoment = Pick<Moment, 'kind' | 'summary' | 'guests' | 'nextStep'> & {
  heldOn: string;
  nextStepDue: string | null;
};

/** Whoever notes a next step does it, until it is given to somebody else. */
export async function insertMoment(
  tx: Tx,
  ids: { institutionId: string; id: string; branchAssociationId: string; personId: string },
  moment: NewMoment,
  now: Date,
): Promise<void> {
  const nextStepOwnerId = moment.nextStep === '' ? null : ids.personId;
  await tx
    .insertInto('contactMoment')
    .values({ ...ids, ...moment, nextStepOwnerId, createdAt: now })
    .execute();
}

/** False when there is no such step that is still to be done. */
export async function markStepDone(tx: Tx, associationId: string, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('contactMoment')
    .set({ nextStepDoneAt: now })
    .where('branchAssociationId', '=', associationId)
    .where('id', '=', id)
    .where('nextStep', '<>', '')
    .where('nextStepDoneAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
