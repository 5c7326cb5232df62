import { sql } from 'kysely';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import { companyOf } from '../company-store.ts';
import type { Company, CompanyFacts, CompanyFigures, ContactRole } from '../rules/company.ts';
import type { Written } from './arriving.ts';
import { here } from './many-people-store.ts';

/** Makes others wait who add or change a company with one of these KVK numbers; always in the same order, so that two never cross. */
export async function lockKvkNumbers(tx: Tx, institutionId: string, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  await sql`select count(pg_advisory_xact_lock(hashtextextended('kvk ' || ${institutionId}::text || ' ' || n, 0)))
    from (select n from unnest(${[...numbers]}::text[]) n order by n) s`.execute(tx);
}

export async function selectTakenKvkNumbers(tx: Tx, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ kvkNumber: string; id: string }>`
    select c.kvk_number, coalesce(c.merged_into_id, c.id) as id from unnest(${[...numbers]}::text[]) as n (number)
    cross join lateral (select * from company where institution_id = ${here} and kvk_number = n.number offset 0) c`.execute(
    tx,
  );
  return new Map(rows.map(({ kvkNumber, id }) => [kvkNumber, id]));
}

/** These companies, or those that they were merged into, by the id that was asked for; held in the order of their ids. */
export async function selectCompaniesForUpdate(tx: Tx, ids: readonly string[]): Promise<Map<string, Company>> {
  if (ids.length === 0) return new Map();
  const { rows: ends } = await sql<{ asked: string; id: string }>`
    with recursive way as (
      select id as asked, id, merged_into_id from company where id = ${anyOf(ids)}
      union all
      select w.asked, c.id, c.merged_into_id from way w join company c on c.id = w.merged_into_id)
    select asked, id from way where merged_into_id is null`.execute(tx);
  const rows = await tx
    .selectFrom('company')
    .selectAll()
    .where('id', '=', anyOf(ends.map(({ id }) => id)))
    .orderBy('id')
    .forUpdate()
    .execute();
  const byId = new Map(rows.map((row) => [row.id, companyOf(row)]));
  return new Map(
    ends.flatMap(({ asked, id }) => {
      const company = byId.get(id);
      return company ? [[asked, company]] : [];
    }),
  );
}

/** What is compared to see whether somebody changed a company since. */
export const companyMark = sql`md5(jsonb_build_array(name, kvk_number, establishment_number, sbi_code, sbi_scheme, street, postcode, place, phone,
  stage, owner_person_id, source, merged_into_id, waiting_since)::text)`;

/** What follows from the figures of a company's only year. */
export type SizeOf = CompanyFigures & { smeStatus: Company['smeStatus'] };

export async function insertCompanies(
  tx: Tx,
  institutionId: string,
  companies: readonly (CompanyFacts & SizeOf & { id: string; source: string })[],
  now: Date,
): Promise<Written[]> {
  if (companies.length === 0) return [];
  const { rows } = await sql<Written>`
    insert into company (institution_id, id, name, kvk_number, establishment_number, sbi_code, sbi_scheme, street, postcode, place, phone, source, staff,
      turnover, balance_sheet, sme_status, created_at)
    select ${institutionId}::uuid, id, name, "kvkNumber", "establishmentNumber", "sbiCode", "sbiScheme", street, postcode, place, phone, source, staff, turnover,
      "balanceSheet", "smeStatus", ${now}
    from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as c (id uuid, name text, "kvkNumber" text, "establishmentNumber" text, "sbiCode" text,
      "sbiScheme" text, street text, postcode text, place text, phone text, source text, staff int, turnover bigint, "balanceSheet" bigint, "smeStatus" text)
    returning id, ${companyMark} as mark`.execute(tx);
  return rows;
}

/** Writes all facts of companies that are held. */
export async function updateCompanies(tx: Tx, companies: readonly (CompanyFacts & { id: string })[]): Promise<void> {
  if (companies.length === 0) return;
  await sql`
    update company c set name = n.name, kvk_number = n."kvkNumber", establishment_number = n."establishmentNumber", sbi_code = n."sbiCode",
      sbi_scheme = n."sbiScheme", street = n.street, postcode = n.postcode, place = n.place, phone = n.phone
    from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as n (id uuid, name text, "kvkNumber" text, "establishmentNumber" text, "sbiCode" text,
      "sbiScheme" text, street text, postcode text, place text, phone text)
    where c.id = n.id`.execute(tx);
}

export type KnownContact = { companyId: string; personId: string; name: string; email: string | null };

export async function selectContactsOf(tx: Tx, companyIds: readonly string[]): Promise<KnownContact[]> {
  if (companyIds.length === 0) return [];
  const { rows } = await sql<KnownContact>`
    select k.company_id, k.person_id, p.name, p.email from contact k
    join person p on p.institution_id = k.institution_id and p.id = k.person_id where k.company_id = ${anyOf(companyIds)}`.execute(
    tx,
  );
  return rows;
}

export const contactMark = sql`md5(jsonb_build_array(company_id, person_id, function_title, signs, role, valid_from, valid_until)::text)`;

export type NewContact = {
  id: string;
  companyId: string;
  personId: string;
  functionTitle: string;
  signs: boolean;
  role: ContactRole;
};

export async function insertContacts(
  tx: Tx,
  institutionId: string,
  contacts: readonly NewContact[],
  now: Date,
): Promise<Written[]> {
  if (contacts.length === 0) return [];
  const { rows } = await sql<Written>`
    insert into contact (institution_id, id, company_id, person_id, function_title, signs, role, created_at)
    select ${institutionId}::uuid, id, "companyId", "personId", "functionTitle", signs, role, ${now}
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as k (id uuid, "companyId" uuid, "personId" uuid, "functionTitle" text, signs boolean, role text)
    returning id, ${contactMark} as mark`.execute(tx);
  return rows;
}

export type NewWorkplace = { id: string; companyId: string; location: string; functionTitle: string };

export async function selectWorkplacesOf(tx: Tx, companyIds: readonly string[]): Promise<Omit<NewWorkplace, 'id'>[]> {
  if (companyIds.length === 0) return [];
  return tx
    .selectFrom('workplace')
    .select(['companyId', 'location', 'functionTitle'])
    .where('companyId', '=', anyOf(companyIds))
    .execute();
}

export const workplaceMark = sql`md5(jsonb_build_array(company_id, company_location_id, location, function_title, days_per_week, days_note, travel, accessible,
  accessible_note, description, is_open, photo_file_id)::text)`;

export async function insertWorkplaces(
  tx: Tx,
  institutionId: string,
  workplaces: readonly NewWorkplace[],
  now: Date,
): Promise<Written[]> {
  if (workplaces.length === 0) return [];
  const { rows } = await sql<Written>`
    insert into workplace (institution_id, id, company_id, location, function_title, created_at)
    select ${institutionId}::uuid, id, "companyId", location, "functionTitle", ${now}
    from jsonb_to_recordset(${JSON.stringify(workplaces)}::jsonb) as w (id uuid, "companyId" uuid, location text, "functionTitle" text)
    returning id, ${workplaceMark} as mark`.execute(tx);
  return rows;
}
