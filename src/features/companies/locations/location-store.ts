import type { Tx } from '../../../platform/db/db.ts';

/** Where a company is beside its main address. A postcode of '' is not known: then there is no place on the map. */
export type LocationFacts = {
  name: string;
  street: string;
  postcode: string;
  place: string;
  establishmentNumber: string | null;
};
export type CompanyLocation = LocationFacts & { id: string };

const columns = ['id', 'name', 'street', 'postcode', 'place', 'establishmentNumber'] as const;

/** The further locations of a company, by name. */
export async function selectLocations(tx: Tx, companyId: string): Promise<CompanyLocation[]> {
  return tx
    .selectFrom('companyLocation')
    .select(columns)
    .where('companyId', '=', companyId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Null when this company has no such location. `lock` holds it until the transaction ends. */
export async function selectOptionalLocation(
  tx: Tx,
  companyId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CompanyLocation | null> {
  const query = tx
    .selectFrom('companyLocation')
    .select(columns)
    .where('companyId', '=', companyId)
    .where('id', '=', id);
  return (await (options.lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function insertLocation(
  tx: Tx,
  institutionId: string,
  location: CompanyLocation & { companyId: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('companyLocation')
    .values({ institutionId, ...location, createdAt: now })
    .execute();
}

export async function updateLocation(tx: Tx, id: string, facts: LocationFacts): Promise<void> {
  await tx.updateTable('companyLocation').set(facts).where('id', '=', id).execute();
}
