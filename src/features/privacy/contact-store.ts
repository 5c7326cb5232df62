import type { Tx } from '../../platform/db/db.ts';

export type PrivacyContact = { name: string; email: string; phone: string };

/** Whom to ask about privacy: as the hogeschool of the transaction set it, else its general contact. */
export async function selectPrivacyContact(tx: Tx, institutionId: string): Promise<PrivacyContact> {
  const own = await tx
    .selectFrom('privacyContact')
    .select(['name', 'email', 'phone'])
    .where('institutionId', '=', institutionId)
    .executeTakeFirst();
  if (own) return own;
  return tx
    .selectFrom('institution')
    .select(['contactName as name', 'contactEmail as email', 'contactPhone as phone'])
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow();
}

export async function upsertPrivacyContact(tx: Tx, institutionId: string, contact: PrivacyContact): Promise<void> {
  await tx
    .insertInto('privacyContact')
    .values({ institutionId, ...contact })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet(contact))
    .execute();
}
