import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { CompanyFigures } from '../rules/company.ts';
import { refreshSizes } from '../sizes/refresh-sizes.ts';

export type FiguresOf = CompanyFigures & { companyId: string; isNew: boolean };

/** Whether anything of a size is known. */
export const saysSize = ({ staff, turnover, balanceSheet }: CompanyFigures): boolean =>
  staff !== null || turnover !== null || balanceSheet !== null;

/**
 * As noteFigures, of many companies at once; but a year of which something is known stays as it is. `isNew`: the company was added a moment
 * ago with its size, so nothing has to follow. Gives the companies whose year was added.
 */
export async function noteManyFigures(
  tx: Tx,
  institutionId: string,
  figures: readonly FiguresOf[],
  { yearEnd, now }: { yearEnd: string; now: Date },
): Promise<Set<string>> {
  const known = figures.filter(saysSize);
  if (known.length === 0) return new Set();
  const { rows } = await sql<{ companyId: string }>`
    insert into company_year (institution_id, company_id, year_end, staff, turnover, balance_sheet, noted_at)
    select ${institutionId}::uuid, "companyId", ${yearEnd}::date, staff, turnover, "balanceSheet", ${now}
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as y ("companyId" uuid, staff int, turnover bigint, "balanceSheet" bigint)
    on conflict do nothing
    returning company_id`.execute(tx);
  const added = rows.map(({ companyId }) => companyId);
  const fresh = new Set(known.filter(({ isNew }) => isNew).map(({ companyId }) => companyId));
  const others = added.filter((id) => !fresh.has(id));
  if (others.length > 0) await refreshSizes(tx, others);
  return new Set(added);
}
