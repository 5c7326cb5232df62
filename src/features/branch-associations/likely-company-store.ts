import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/** A company that may be the one that answered a call. */
export type LikelyCompany = { id: string; name: string; kvkNumber: string | null; place: string };

/** Whether a company has this name, whatever its capitals. */
export async function isNameKnown(tx: Tx, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('company')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Companies of this name, or where whoever has this address is a contact: at most five. */
export async function selectLikely(
  tx: Tx,
  { companyName, contactEmail }: { companyName: string; contactEmail: string },
): Promise<LikelyCompany[]> {
  return tx
    .selectFrom('company as c')
    .select(['c.id', 'c.name', 'c.kvkNumber', 'c.place'])
    .where('c.mergedIntoId', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        sql<boolean>`lower(c.name) = lower(${companyName})`,
        exists(
          selectFrom('contact as k')
            .innerJoin('person as p', (join) =>
              join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
            )
            .select('k.id')
            .whereRef('k.companyId', '=', 'c.id')
            .where('p.email', '=', contactEmail),
        ),
      ]),
    )
    .orderBy('c.id')
    .limit(5)
    .execute();
}
