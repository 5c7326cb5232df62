import { type Selectable, sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import { selectContacts } from './contact-store.ts';
import type { Company, CompanyDetails, CompanyFacts, CompanyOption } from './rules/company.ts';
import { selectWorkplaces } from './workplace-store.ts';

export const companiesPerPage = 50;

export type CompanySearch = {
  /** Part of a name, a place or a KVK number; '' for all. */
  text: string;
  /** Only this company, for a role that was given for one; null for all. */
  companyId: string | null;
  /** From 1. */
  page: number;
};
export type CompanyRow = Company & { workplaces: number; signers: number };
export type CompanyPage = { rows: CompanyRow[]; total: number; sizeUnknown: number };

/** One page of companies by name, with how many there are in all. */
export async function selectCompanies(tx: Tx, { text, companyId, page }: CompanySearch): Promise<CompanyPage> {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = tx
    .selectFrom('company as c')
    .where('c.mergedIntoId', 'is', null)
    .$if(companyId !== null, (query) => query.where('c.id', '=', companyId))
    .$if(text !== '', (query) =>
      query.where(({ or, eb }) =>
        or([eb('c.name', 'ilike', part), eb('c.place', 'ilike', part), eb('c.kvkNumber', 'like', part)]),
      ),
    );
  const count = await found
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('c.staff', 'is', null).as('sizeUnknown'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('c')
    .select(({ selectFrom }) => [
      selectFrom('workplace as w')
        .whereRef('w.institutionId', '=', 'c.institutionId')
        .whereRef('w.companyId', '=', 'c.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('workplaces'),
      selectFrom('contact as k')
        .whereRef('k.institutionId', '=', 'c.institutionId')
        .whereRef('k.companyId', '=', 'c.id')
        .where('k.signs', '=', true)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('signers'),
    ])
    .orderBy(sql`lower(c.name)`)
    .orderBy('c.id')
    .limit(companiesPerPage)
    .offset((page - 1) * companiesPerPage)
    .execute();
  return {
    rows: rows.map((row) => ({ ...companyOf(row), workplaces: row.workplaces ?? 0, signers: row.signers ?? 0 })),
    ...count,
  };
}

/**
 * Null when this hogeschool has no such company. One that was merged is the one that it was merged into, so that old addresses and pages
 * that were open go on. `lock` holds the row until the transaction ends.
 */
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
  return company ? { ...company, contacts, workplaces } : null;
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

export async function insertCompany(tx: Tx, institutionId: string, company: Company, now: Date): Promise<void> {
  await tx
    .insertInto('company')
    .values({ institutionId, ...company, createdAt: now })
    .execute();
}

export async function updateCompany(tx: Tx, id: string, facts: CompanyFacts): Promise<void> {
  await tx.updateTable('company').set(facts).where('id', '=', id).execute();
}

const companyOf = (row: Selectable<Tables['company']>): Company => ({
  id: row.id,
  name: row.name,
  kvkNumber: row.kvkNumber,
  staff: row.staff,
  turnover: row.turnover,
  balanceSheet: row.balanceSheet,
  street: row.street,
  postcode: row.postcode,
  place: row.place,
  phone: row.phone,
});
