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

const contacts = (tx: Tx) =>
  tx
    .selectFrom('branchAssociationContact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.validFrom', 'k.validUntil']);
type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number];
const contactOf = (row: Row): AssociationContact => ({
  ...row,
  validFrom: row.validFrom as IsoDate,
  validUntil: row.validUntil as IsoDate | null,
});

/** Who speaks for an association, those of today first. */
export async function selectContactsOf(tx: Tx, associationId: string): Promise<AssociationContact[]> {
  const rows = await contacts(tx)
    .where('k.branchAssociationId', '=', associationId)
    .orderBy('k.validUntil', (by) => by.desc().nullsFirst())
    .orderBy('p.name')
    .orderBy('k.id')
    .limit(100)
    .execute();
  return rows.map(contactOf);
}

/** Null when nobody of this association is meant. Holds the row until the transaction ends. */
export async function selectContactForUpdate(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<AssociationContact | null> {
  const row = await contacts(tx)
    .where('k.branchAssociationId', '=', associationId)
    .where('k.id', '=', id)
    .forUpdate('k')
    .executeTakeFirst();
  return row ? contactOf(row) : null;
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

export async function updateContactOf(
  tx: Tx,
  id: string,
  row: { personId: string; functionTitle: string; validFrom: string; validUntil: string | null },
): Promise<void> {
  await tx.updateTable('branchAssociationContact').set(row).where('id', '=', id).execute();
}
