import type { Tx } from '../../../platform/db/db.ts';
import { firstKm, firstKmOfName, widerKm } from '../rules/near-walk.ts';
import { type CompanyRow, type ListQuestion, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage, firstAddresses } from './list-limits.ts';
import type { Narrowed, Reach } from './narrowed-store.ts';
import type { Near } from './place-filter.ts';

/**
 * A page of the list by distance, from where the one before ended. Looks nearby first and further only while the page is not full, since every
 * point of a postcode in reach is work, and at few addresses first. Those of a page may be fewer companies, so in the end all in reach count.
 * Of companies that are few each is looked up instead, however far it is.
 */
export async function selectNearRows(
  tx: Tx,
  { narrowed, after }: { narrowed: Narrowed; after: ListQuestion['after'] },
  { limitKm, rows: within }: Near,
): Promise<CompanyRow[]> {
  const pageOf = async (reach?: Reach) =>
    (await selectCompanyRows(tx, { conditions: [], order: 'near', after, near: await within(narrowed, reach) })).rows;
  if (narrowed.called?.ids) return pageOf();
  const fromKm = after ? Number(after.at) : 0;
  const furthest = Math.max(0, limitKm - fromKm);
  let further = Math.min(furthest, narrowed.called ? firstKmOfName : firstKm);
  for (let tries = 0; ; tries += 1) {
    const most = firstAddresses[tries] ?? null;
    const rows = await pageOf({ km: fromKm + further, fromKm, most });
    if (rows.length > companiesPerPage || (further >= furthest && most === null)) return rows;
    further = widerKm(further, { found: rows.length, wanted: companiesPerPage + 1, limitKm: furthest });
  }
}
