import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

export type Named = { id: string; name: string };

/** The Mkb-routes that a role can be given for. */
export const selectMkbRouteChoices = (tx: Tx): Promise<Named[]> =>
  tx.selectFrom('mkbRoute').select(['id', 'name']).orderBy(sql`name collate "und-x-icu"`).orderBy('id').execute();

/** The branch associations that a seat can be given for. */
export const selectBranchAssociationChoices = (tx: Tx): Promise<Named[]> =>
  tx.selectFrom('branchAssociation').select(['id', 'name']).orderBy(sql`lower(name)`).orderBy('id').execute();

export async function hasCompanies(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('company').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Companies that somebody may mean: the one with this KVK number, else those of this name, else whose name starts so. At most five. */
export async function findCompanies(tx: Tx, typed: string): Promise<Named[]> {
  const query = tx.selectFrom('company').select(['id', 'name']);
  const name = typed.toLowerCase();
  const byNumber = await query.where('kvkNumber', '=', typed.replace(/[\s.]/g, '')).execute();
  if (byNumber.length > 0) return byNumber;
  const exact = await query.where(sql`lower(name)`, '=', name).limit(5).execute();
  if (exact.length > 0) return exact;
  return query.where(sql<boolean>`starts_with(lower(name), ${name})`).orderBy('name').limit(5).execute();
}
