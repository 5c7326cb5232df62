import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import { sortedBy } from '../list/company-list-store.ts';
import type { Narrowed } from '../list/narrowed-store.ts';
import type { Company, CompanyFacts } from '../rules/company.ts';
import type { CompanyOrder } from '../rules/company-filter.ts';

/** What a list finds: `near` are those near enough, in a list by distance. */
export type Found = { narrowed: Narrowed; order: CompanyOrder; near: RawBuilder<{ id: string; km: number }> | null };

export type FoundCompany = {
  id: string;
  /** How far it is, in a list by distance; null in others. */
  km: number | null;
};

/** All that a list finds, in its order. Only ids: of fifty thousand companies these are a few megabytes. */
export async function selectFound(tx: Tx, { narrowed, order, near }: Found): Promise<FoundCompany[]> {
  const found = near
    ? sql`select n.id, n.km from ${near} n order by n.km, n.id`
    : sql`select c.id, null::double precision as km from company c where ${sql.join(narrowed.conditions, sql` and `)} order by ${sortedBy[order]}, c.id`;
  const { rows } = await sql<FoundCompany>`${found}`.execute(tx);
  return rows;
}

export type ExportRow = CompanyFacts &
  Pick<Company, 'id' | 'stage' | 'smeStatus' | 'staff' | 'turnover' | 'balanceSheet' | 'source' | 'waitingSince'> & {
    ownerName: string | null;
    contactName: string | null;
    contactFunction: string | null;
    contactEmail: string | null;
    contactPhone: string | null;
    contacts: number;
    locations: number;
    workplaces: number;
    lastContact: IsoDate | null;
    nextStep: string | null;
    nextStepDue: IsoDate | null;
  };

/**
 * These companies with one contact who is there on `on`: whoever signs, else the first by name. Who was merged into another since it was
 * found is left out; the other has its own row.
 */
export async function selectExportRows(tx: Tx, ids: readonly string[], on: IsoDate): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select c.id, c.name, c.kvk_number, c.establishment_number, c.sbi_code, c.sbi_scheme, c.street, c.postcode, c.place, c.phone, c.stage,
      c.sme_status, c.staff, c.turnover, c.balance_sheet, c.source, c.waiting_since, o.name as owner_name,
      k.name as contact_name, k.function_title as contact_function, k.email as contact_email, k.phone as contact_phone,
      (select count(*)::integer from contact k where k.institution_id = c.institution_id and k.company_id = c.id and ${isThere(on)}) as contacts,
      (select count(*)::integer from company_location l where l.institution_id = c.institution_id and l.company_id = c.id) as locations,
      (select count(*)::integer from workplace w where w.institution_id = c.institution_id and w.company_id = c.id) as workplaces,
      (select max(m.held_on) from contact_moment m where m.institution_id = c.institution_id and m.company_id = c.id) as last_contact,
      s.next_step, s.next_step_due
    from company c
    left join person o on o.institution_id = c.institution_id and o.id = c.owner_person_id
    left join lateral (
      select p.name, p.email, p.phone, k.function_title from contact k
      join person p on p.institution_id = k.institution_id and p.id = k.person_id
      where k.institution_id = c.institution_id and k.company_id = c.id and ${isThere(on)}
      order by k.signs desc, p.name, k.id limit 1) k on true
    left join lateral (
      select m.next_step, m.next_step_due from contact_moment m
      where m.institution_id = c.institution_id and m.company_id = c.id and m.next_step <> '' and m.next_step_done_at is null
      order by m.next_step_due, m.id limit 1) s on true
    where c.id = ${anyOf(ids)} and c.merged_into_id is null`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Condition on contact `k`. */
const isThere = (on: IsoDate): RawBuilder<boolean> =>
  sql`(k.valid_from is null or k.valid_from <= ${on}) and (k.valid_until is null or k.valid_until >= ${on})`;

/** How many a list finds. */
export async function countFound(tx: Tx, { narrowed, near }: Omit<Found, 'order'>): Promise<number> {
  const found = near ? sql`${near} n` : sql`company c where ${sql.join(narrowed.conditions, sql` and `)}`;
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::integer as n from ${found}`.execute(tx);
  return rows[0]?.n ?? 0;
}
