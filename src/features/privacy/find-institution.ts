import { type Deps, selectInstitutions } from '../../shell/index.ts';

/** The hogeschool of an address, or null. */
export async function findInstitution(
  { db }: Pick<Deps, 'db'>,
  slug: string,
): Promise<{ id: string; slug: string; name: string } | null> {
  const institutions = await db.asIdentity(selectInstitutions);
  return institutions.find((one) => one.slug === slug) ?? null;
}
