import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Somebody of an association. */
export type AssociationContact = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string;
  functionTitle: string;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};

/** Who speaks for an association, those of today first. */
export async function selectContactsOf(tx: Tx, associationId: string): Promise<AssociationContact[]> {
  const rows = await tx
    .selectFrom('branchAssociationContact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.validFrom', 'k.validUntil'])
    .where('k.branchAssociationId', '=', associationId)
    .orderBy('k.validUntil', (by) => by.desc().nullsFirst())
    .orderBy('p.name')
    .orderBy('k.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...row,
    validFrom: row.validFrom as IsoDate,
    validUntil: row.validUntil as IsoDate | null,
  }));
}

export async function insertContactOf(
  tx: Tx,
  institutionId: string,
  contact: { id: string; branchAssociationId: string; personId: string; functionTitle: string; validFrom: string },
): Promise<void> {
  await tx
    .insertInto('branchAssociationContact')
    .values({ institutionId, ...contact })
    .execute();
}

/** Ends a contact with this day. False when there is no such contact that is going on. */
export async function endContactOf(tx: Tx, associationId: string, id: string, lastDay: IsoDate): Promise<boolean> {
  const done = await tx
    .updateTable('branchAssociationContact')
    .set(({ fn, val }) => ({ validUntil: fn<string>('greatest', ['validFrom', val(lastDay)]) }))
    .where('branchAssociationId', '=', associationId)
    .where('id', '=', id)
    .where('validUntil', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
