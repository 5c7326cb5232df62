import type { Tx } from '../../../platform/db/db.ts';
import { firstKm, firstKmOfName, widerKm } from '../rules/near-walk.ts';
import { type CompanyRow, type ListQuestion, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage, firstAddresses } from './list-limits.ts';
import type { Near } from './place-filter.ts';

/**
 * A page of the list by distance, from where the one before ended. Looks nearby first and further only while the page is not full, since every
 * point of a postcode in reach is work, and at few addresses first. Those of a page may be fewer companies, so in the end all in reach count.
 */
export async function selectNearRows(
  tx: Tx,
  { conditions, after, isCalled }: Pick<ListQuestion, 'conditions' | 'after'> & { isCalled: boolean },
  { limitKm, rows: within }: Near,
): Promise<CompanyRow[]> {
  const fromKm = after ? Number(after.at) : 0;
  const furthest = Math.max(0, limitKm - fromKm);
  let further = Math.min(furthest, isCalled ? firstKmOfName : firstKm);
  for (let tries = 0; ; tries += 1) {
    const most = firstAddresses[tries] ?? null;
    const near = within(conditions, { km: fromKm + further, fromKm, most });
    const { rows } = await selectCompanyRows(tx, { conditions, order: 'near', after, near });
    if (rows.length > companiesPerPage || (further >= furthest && most === null)) return rows;
    further = widerKm(further, { found: rows.length, wanted: companiesPerPage + 1, limitKm: furthest });
  }
}
