import type { Tx } from '../../../platform/db/db.ts';
import { sizeOfCompany } from '../../mkb-routes/index.ts';
import { newestYear, smeStanding } from '../rules/sme-status.ts';
import { selectSmeLimits, selectYearsOf, updateSizes } from './company-year-store.ts';

/**
 * Lets these companies follow their years: the newest figures, whether they are an SME, and since when no longer. For whoever
 * adds, changes or moves years.
 */
export async function refreshSizes(tx: Tx, companyIds: readonly string[]): Promise<void> {
  const [years, limitsAt] = await Promise.all([selectYearsOf(tx, companyIds), selectSmeLimits(tx)]);
  await updateSizes(
    tx,
    companyIds.map((companyId) => {
      const own = years.filter((year) => year.companyId === companyId);
      const { status, largeSince } = smeStanding(own, (year) => sizeOfCompany(year, limitsAt(year.yearEnd)));
      return { companyId, newest: newestYear(own), status, largeSince };
    }),
  );
}
