import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { CompanyFigures } from '../rules/company.ts';
import { lastYearEnd } from '../rules/sme-status.ts';
import { selectYears, upsertYear } from './company-year-store.ts';
import { refreshSizes } from './refresh-sizes.ts';

/** Notes figures that somebody gives today for the calendar year that ended last, and lets the company follow them. */
export async function noteFigures(
  tx: Tx,
  { institutionId, companyId }: { institutionId: string; companyId: string },
  { staff, turnover, balanceSheet }: CompanyFigures,
  { today, now }: { today: IsoDate; now: Date },
): Promise<void> {
  const yearEnd = lastYearEnd(today);
  const known = (await selectYears(tx, companyId)).find((year) => year.yearEnd === yearEnd);
  const linkedCounted = known?.linkedCounted ?? null;
  await upsertYear(tx, institutionId, companyId, { yearEnd, staff, turnover, balanceSheet, linkedCounted }, now);
  await refreshSizes(tx, [companyId]);
}
