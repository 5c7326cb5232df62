import type { Tx } from '../../../platform/db/db.ts';
import { firstKm, firstKmOfName, widerKm } from '../rules/near-walk.ts';
import { type CompanyRow, type ListQuestion, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage, firstAddresses } from './list-limits.ts';
import type { Near } from './place-filter.ts';

/**
 * A page of the list by distance. Looks nearby first and further only while the page is not full, since every point of a postcode in reach is
 * work. The first page needs the nearest addresses only; a later one must know of all who stood on those before it.
 */
export async function selectNearRows(
  tx: Tx,
  { conditions, after, isCalled }: Pick<ListQuestion, 'conditions' | 'after'> & { isCalled: boolean },
  { limitKm, rows: within }: Near,
): Promise<CompanyRow[]> {
  let km = Math.min(limitKm, (after ? Number(after.at) : 0) + (isCalled ? firstKmOfName : firstKm));
  for (let most = after ? null : firstAddresses; ; most = null) {
    const near = within(conditions, km, most);
    const { rows } = await selectCompanyRows(tx, { conditions, order: 'near', after, near });
    if (rows.length > companiesPerPage || (km >= limitKm && most === null)) return rows;
    km = widerKm(km, { found: rows.length, wanted: companiesPerPage + 1, limitKm });
  }
}
