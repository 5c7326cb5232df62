import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type SmeLimits, sizeOfCompany } from '../../mkb-routes/index.ts';
import { type CompanyYear, newestYear, type SmeStanding, smeStanding } from '../rules/sme-status.ts';
import { selectSmeLimits, selectYearsOf, updateSizes } from './company-year-store.ts';

/**
 * Lets these companies follow their years: the newest figures, whether they are an SME, and since when no longer. For whoever
 * adds, changes or moves years.
 */
export async function refreshSizes(tx: Tx, companyIds: readonly string[]): Promise<void> {
  const [years, limitsAt] = await Promise.all([selectYearsOf(tx, companyIds), selectSmeLimits(tx)]);
  const byCompany = Map.groupBy(years, ({ companyId }) => companyId);
  await updateSizes(
    tx,
    companyIds.map((companyId) => {
      const own = byCompany.get(companyId) ?? [];
      const { status, largeSince } = standingBy(own, limitsAt);
      return { companyId, newest: newestYear(own), status, largeSince };
    }),
  );
}

/** Whether a company with these years is an SME, each held against the limits of its own day. */
export const standingBy = (years: readonly CompanyYear[], limitsAt: (on: IsoDate) => SmeLimits): SmeStanding =>
  smeStanding(years, (year) => sizeOfCompany(year, limitsAt(year.yearEnd)));
