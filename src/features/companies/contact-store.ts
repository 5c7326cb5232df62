import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Contact } from './rules/company.ts';

const contactsWithPerson = (tx: Tx) =>
  tx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.signs']);

/** The contacts of a company: who sign first, then by name. */
export async function selectContacts(tx: Tx, companyId: string): Promise<Contact[]> {
  return contactsOf(tx, { companyId });
}

const contactsOf = fixedQuery<{ companyId: string }>()((tx, { companyId }) =>
  contactsWithPerson(tx)
    .where('k.companyId', '=', companyId)
    .orderBy('k.signs', 'desc')
    .orderBy('p.name')
    .orderBy('k.id'),
);

/** Null when this company has no such contact. `lock` holds it until the transaction ends. */
export async function selectOptionalContact(
  tx: Tx,
  companyId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Contact | null> {
  const query = contactsWithPerson(tx).where('k.companyId', '=', companyId).where('k.id', '=', id);
  return (await (options.lock ? query.forUpdate('k') : query).executeTakeFirst()) ?? null;
}

export async function selectContactOfPerson(tx: Tx, companyId: string, personId: string): Promise<Contact | null> {
  return (
    (await contactsWithPerson(tx)
      .where('k.companyId', '=', companyId)
      .where('k.personId', '=', personId)
      .executeTakeFirst()) ?? null
  );
}

export type ContactRow = { id: string; companyId: string; personId: string; functionTitle: string; signs: boolean };

export async function insertContact(tx: Tx, institutionId: string, contact: ContactRow, now: Date): Promise<void> {
  await tx
    .insertInto('contact')
    .values({ institutionId, ...contact, createdAt: now })
    .execute();
}

export async function updateContact(tx: Tx, { id, personId, functionTitle, signs }: ContactRow): Promise<void> {
  await tx.updateTable('contact').set({ personId, functionTitle, signs }).where('id', '=', id).execute();
}
