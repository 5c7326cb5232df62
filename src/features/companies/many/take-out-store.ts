import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import type { CompanyFacts, CompanyFigures } from '../rules/company.ts';
import type { Written } from './arriving.ts';
import { companyMark, contactMark, workplaceMark } from './many-companies-store.ts';
import { personMark } from './many-people-store.ts';
import type { Target } from './pointer-store.ts';

const marks: Record<Target, RawBuilder<unknown>> = {
  company: companyMark,
  contact: contactMark,
  workplace: workplaceMark,
  person: personMark,
};

/** The marks of these as they are now; what is gone is not there. Held until the transaction ends. */
export async function selectMarks(tx: Tx, table: Target, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Written>`
    select id, ${marks[table]} as mark from ${sql.table(table)} where id = ${anyOf(ids)} order by id for update`.execute(
    tx,
  );
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

export async function deleteThese(tx: Tx, table: Target, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom(table).where('id', '=', anyOf(ids)).execute();
}

/** What the product itself noted of companies that go: who they may be the same as, and their years. */
export async function deleteTraces(tx: Tx, companyIds: readonly string[]): Promise<void> {
  if (companyIds.length === 0) return;
  await sql`delete from company_duplicate where dismissed_at is null
    and (company_id = ${anyOf(companyIds)} or other_company_id = ${anyOf(companyIds)})`.execute(tx);
  await tx.deleteFrom('companyYear').where('companyId', '=', anyOf(companyIds)).execute();
}

export type YearOf = { companyId: string; yearEnd: string; figures: CompanyFigures };

/** Takes years away that still say what was noted; gives their companies. */
export async function deleteYears(tx: Tx, years: readonly YearOf[]): Promise<string[]> {
  if (years.length === 0) return [];
  const { rows } = await sql<{ companyId: string }>`delete from company_year y using ${yearRows(years)}
    where ${isThatYear} returning y.company_id`.execute(tx);
  return rows.map(({ companyId }) => companyId);
}

/** A year in company_year that is one of these, for a condition. */
export const isOneOf = (years: readonly YearOf[]): RawBuilder<boolean> =>
  sql`exists (select from ${yearRows(years)} where n."companyId" = company_year.company_id and n."yearEnd" = company_year.year_end
    and (company_year.staff, company_year.turnover, company_year.balance_sheet, company_year.linked_counted)
      is not distinct from (n.staff, n.turnover, n."balanceSheet", null::boolean))`;

const yearRows = (years: readonly YearOf[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(years.map(({ figures, ...year }) => ({ ...year, ...figures })))}::jsonb)
    as n ("companyId" uuid, "yearEnd" date, staff int, turnover bigint, "balanceSheet" bigint)`;
const isThatYear = sql`y.company_id = n."companyId" and y.year_end = n."yearEnd"
  and (y.staff, y.turnover, y.balance_sheet, y.linked_counted) is not distinct from (n.staff, n.turnover, n."balanceSheet", null::boolean)`;

/** Empties a telephone number that is still the one that was filled in; gives whose. */
export async function emptyPhones(tx: Tx, phones: readonly { personId: string; phone: string }[]): Promise<string[]> {
  if (phones.length === 0) return [];
  const { rows } = await sql<{ id: string }>`update person p set phone = ''
    from jsonb_to_recordset(${JSON.stringify(phones)}::jsonb) as n ("personId" uuid, phone text)
    where p.id = n."personId" and p.phone = n.phone returning p.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What a fact is when nothing of it is known. */
export const emptyFact = (name: keyof CompanyFacts): null | '' =>
  ['kvkNumber', 'establishmentNumber', 'sbiCode', 'sbiScheme'].includes(name) ? null : '';
