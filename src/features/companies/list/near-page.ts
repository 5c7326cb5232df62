import type { Tx } from '../../../platform/db/db.ts';
import { firstKm, firstKmOfName, widerKm } from '../rules/near-walk.ts';
import { type CompanyRow, type ListQuestion, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage } from './list-limits.ts';
import type { Near } from './place-filter.ts';

/** A page of the list by distance. Looks nearby first and further only while the page is not full, since every point of a postcode in reach is work. */
export async function selectNearRows(
  tx: Tx,
  { conditions, after, isCalled }: Pick<ListQuestion, 'conditions' | 'after'> & { isCalled: boolean },
  { limitKm, rows: within }: Near,
): Promise<CompanyRow[]> {
  let km = Math.min(limitKm, (after ? Number(after.at) : 0) + (isCalled ? firstKmOfName : firstKm));
  for (;;) {
    const near = within(conditions, km);
    const { rows } = await selectCompanyRows(tx, { conditions, order: 'near', after, near });
    if (rows.length > companiesPerPage || km >= limitKm) return rows;
    km = widerKm(km, { found: rows.length, wanted: companiesPerPage + 1, limitKm });
  }
}
