import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import type { SmeLimits } from '../../mkb-routes/index.ts';
import type { CompanyYear, SmeStanding } from '../rules/sme-status.ts';

type OfCompany = CompanyYear & { companyId: string };

/** The years of these companies, the earliest first. */
export async function selectYearsOf(tx: Tx, companyIds: readonly string[]): Promise<OfCompany[]> {
  const rows = await tx
    .selectFrom('companyYear')
    .select(['companyId', 'yearEnd', 'staff', 'turnover', 'balanceSheet', 'linkedCounted'])
    .where('companyId', '=', anyOf(companyIds))
    .orderBy('yearEnd')
    .execute();
  return rows.map((row) => ({ ...row, yearEnd: isoDate(row.yearEnd) }));
}

export async function selectYears(tx: Tx, companyId: string): Promise<CompanyYear[]> {
  return (await selectYearsOf(tx, [companyId])).map(({ companyId: _, ...year }) => year);
}

/** Writes one year of a company, over what stood there. */
export async function upsertYear(
  tx: Tx,
  institutionId: string,
  companyId: string,
  year: CompanyYear,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('companyYear')
    .values({ institutionId, companyId, ...year, notedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'companyId', 'yearEnd']).doUpdateSet({ ...year, notedAt: now }),
    )
    .execute();
}

export async function deleteYear(tx: Tx, companyId: string, yearEnd: IsoDate): Promise<void> {
  await tx.deleteFrom('companyYear').where('companyId', '=', companyId).where('yearEnd', '=', yearEnd).execute();
}

/** The limits of an SME with the days on which they hold. */
export async function selectSmeLimits(tx: Tx): Promise<(on: IsoDate) => SmeLimits> {
  const { rows } = await sql<{ name: keyof SmeLimits; value: number; from: string; until: string | null }>`
    select name, value, valid_from as "from", valid_until as "until" from figure
    where name in ('smeStaffBelow', 'smeTurnoverMax', 'smeBalanceSheetMax') order by valid_from`.execute(tx);
  return (on) => {
    const limit = (name: keyof SmeLimits): number => {
      const ofName = rows.filter((row) => row.name === name);
      const row = ofName.findLast(({ from, until }) => from <= on && (until === null || until >= on)) ?? ofName[0];
      if (!row) throw new Error(`no figure ${name}`);
      return row.value;
    };
    return {
      smeStaffBelow: limit('smeStaffBelow'),
      smeTurnoverMax: limit('smeTurnoverMax'),
      smeBalanceSheetMax: limit('smeBalanceSheetMax'),
    };
  };
}

export type SizeRow = Omit<SmeStanding, 'watch'> & { companyId: string; newest: CompanyYear | null };

/** Writes what follows from the years of each company. What somebody saw stays seen while its date is the same. */
export async function updateSizes(tx: Tx, sizes: readonly SizeRow[]): Promise<void> {
  const rows = sizes.map(({ companyId, newest, status, largeSince }) => ({
    id: companyId,
    staff: newest?.staff ?? null,
    turnover: newest?.turnover ?? null,
    balance_sheet: newest?.balanceSheet ?? null,
    sme_status: status,
    large_since: largeSince,
  }));
  await sql`
    update company c set staff = n.staff, turnover = n.turnover, balance_sheet = n.balance_sheet, sme_status = n.sme_status,
      large_since = n.large_since, large_seen_at = case when c.large_since is not distinct from n.large_since then c.large_seen_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id uuid, staff int, turnover bigint, balance_sheet bigint, sme_status text, large_since date)
    where c.id = n.id`.execute(tx);
}

export async function updateLargeSeen(tx: Tx, companyId: string, at: Date): Promise<void> {
  await tx.updateTable('company').set({ largeSeenAt: at }).where('id', '=', companyId).execute();
}
