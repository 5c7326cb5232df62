import { type Selectable, sql } from 'kysely';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import { selectContacts } from './contact-store.ts';
import {
  type Company,
  type CompanyDetails,
  type CompanyFacts,
  type CompanyOption,
  isPresent,
  type SbiScheme,
} from './rules/company.ts';
import type { Stage } from './rules/stage.ts';
import { selectWorkplaces } from './workplace-store.ts';

/** Null when this hogeschool has no such company. `lock` holds the row until the transaction ends. */
export async function selectOptionalCompany(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Company | null> {
  const query = tx.selectFrom('company').selectAll().where('id', '=', id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  if (row?.mergedIntoId) return selectOptionalCompany(tx, row.mergedIntoId, options);
  return row ? companyOf(row) : null;
}

/** The company with its contacts, and its workplaces with who coaches there on `on`. Null when this hogeschool has no such company. */
export async function selectCompanyDetails(tx: Tx, id: string, on: IsoDate): Promise<CompanyDetails | null> {
  const [company, contacts, workplaces] = await Promise.all([
    selectOptionalCompany(tx, id),
    selectContacts(tx, id),
    selectWorkplaces(tx, id, on),
  ]);
  if (company && company.id !== id) return selectCompanyDetails(tx, company.id, on);
  if (!company) return null;
  const present = contacts.filter((contact) => isPresent(contact, on));
  const otherContacts = contacts.filter((contact) => !isPresent(contact, on));
  return { ...company, contacts: present, otherContacts, workplaces };
}

/** Every company to choose from, by name. */
export async function selectCompanyOptions(tx: Tx): Promise<CompanyOption[]> {
  return tx
    .selectFrom('company')
    .select(['id', 'name', 'place', 'kvkNumber'])
    .where('mergedIntoId', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
}

export async function selectCompanyByKvkNumber(tx: Tx, kvkNumber: string): Promise<Company | null> {
  const row = await tx.selectFrom('company').select('id').where('kvkNumber', '=', kvkNumber).executeTakeFirst();
  return row ? selectOptionalCompany(tx, row.id) : null;
}

/** A company with the same name, whatever its capitals. */
export async function selectCompanyByName(tx: Tx, name: string): Promise<Company | null> {
  const row = await tx
    .selectFrom('company')
    .selectAll()
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('mergedIntoId', 'is', null)
    .orderBy('createdAt')
    .executeTakeFirst();
  return row ? companyOf(row) : null;
}

/** Makes others wait who add or change a company with this KVK number, so that it stays unique without a failed statement. */
export async function lockKvkNumber(tx: Tx, institutionId: string, kvkNumber: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kvk ${institutionId} ${kvkNumber}`}, 0))`.execute(tx);
}

export async function insertCompany(
  tx: Tx,
  institutionId: string,
  company: CompanyFacts & { id: string; source: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('company')
    .values({ institutionId, ...company, createdAt: now })
    .execute();
}

export async function updateCompany(tx: Tx, id: string, facts: CompanyFacts): Promise<void> {
  await tx.updateTable('company').set(facts).where('id', '=', id).execute();
}

export const companyOf = (row: Selectable<Tables['company']>): Company => ({
  id: row.id,
  name: row.name,
  kvkNumber: row.kvkNumber,
  establishmentNumber: row.establishmentNumber,
  sbiCode: row.sbiCode,
  sbiScheme: row.sbiScheme as SbiScheme | null,
  street: row.street,
  postcode: row.postcode,
  place: row.place,
  phone: row.phone,
  staff: row.staff,
  turnover: row.turnover,
  balanceSheet: row.balanceSheet,
  stage: row.stage as Stage,
  ownerPersonId: row.ownerPersonId,
  source: row.source,
  smeStatus: row.smeStatus as Company['smeStatus'],
  largeSince: row.largeSince === null ? null : isoDate(row.largeSince),
  isLargeSeen: row.largeSeenAt !== null,
  waitingSince: row.waitingSince === null ? null : isoDate(row.waitingSince),
});
