import { isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Contact, ContactRole } from './rules/company.ts';

const contactsWithPerson = (tx: Tx) =>
  tx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.signs'])
    .select(['k.role', 'k.validFrom', 'k.validUntil']);

type ContactWithPerson = Omit<Contact, 'role' | 'validFrom' | 'validUntil'> & {
  role: string;
  validFrom: string | null;
  validUntil: string | null;
};
const contactOf = ({ role, validFrom, validUntil, ...rest }: ContactWithPerson): Contact => ({
  ...rest,
  role: role as ContactRole,
  validFrom: validFrom === null ? null : isoDate(validFrom),
  validUntil: validUntil === null ? null : isoDate(validUntil),
});

/** The contacts of a company, also who left: who sign first, then by name. */
export async function selectContacts(tx: Tx, companyId: string): Promise<Contact[]> {
  return (await contactsOf(tx, { companyId })).map(contactOf);
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
  const row = await (options.lock ? query.forUpdate('k') : query).executeTakeFirst();
  return row ? contactOf(row) : null;
}

export async function selectContactOfPerson(tx: Tx, companyId: string, personId: string): Promise<Contact | null> {
  const row = await contactsWithPerson(tx)
    .where('k.companyId', '=', companyId)
    .where('k.personId', '=', personId)
    .executeTakeFirst();
  return row ? contactOf(row) : null;
}

export type ContactRow = Pick<
  Contact,
  'id' | 'personId' | 'functionTitle' | 'signs' | 'role' | 'validFrom' | 'validUntil'
> & { companyId: string };

export async function insertContact(tx: Tx, institutionId: string, contact: ContactRow, now: Date): Promise<void> {
  await tx
    .insertInto('contact')
    .values({ institutionId, ...contact, createdAt: now })
    .execute();
}

export async function updateContact(tx: Tx, { id, companyId: _, ...columns }: ContactRow): Promise<void> {
  await tx.updateTable('contact').set(columns).where('id', '=', id).execute();
}
