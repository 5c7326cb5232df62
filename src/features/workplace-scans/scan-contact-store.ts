import type { Tx } from '../../platform/db/db.ts';

/** Whom a party can ask: the owner of the scan, and the hogeschool. */
export type ScanContact = { name: string; email: string; institutionName: string };

export async function selectScanContact(tx: Tx, ownerId: string): Promise<ScanContact> {
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('institution as i', 'i.id', 'p.institutionId')
    .select(['p.name', 'p.email', 'i.name as institutionName'])
    .where('p.id', '=', ownerId)
    .executeTakeFirstOrThrow();
  return { ...row, email: row.email ?? '' };
}

/** Of which scan a part is, and whose. */
export async function selectPartOf(tx: Tx, partId: string): Promise<{ scanId: string; respondent: string } | null> {
  const row = await tx
    .selectFrom('workplaceScanPart')
    .select(['scanId', 'respondent'])
    .where('id', '=', partId)
    .executeTakeFirst();
  return row ?? null;
}
