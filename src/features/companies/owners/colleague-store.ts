import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Right, rights } from '../../../kernel/rights.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { remembered } from '../../../platform/db/remembered.ts';

/** Somebody of the hogeschool who can look after companies. */
export type Colleague = { id: string; name: string };

const keepers: Right = 'company.edit';

/** Whoever may change companies today, by name; with `companyId` also those whose role is for that company only. */
export const selectColleagues = remembered(
  async (tx: Tx, today: IsoDate, companyId: string | null): Promise<Colleague[]> => {
    const { rows } = await sql<Colleague>`
    select p.id, p.name from person p where p.id in (
      select r.person_id from role_assignment r
      where r.role in (${sql.join(rights[keepers].map((role) => sql.lit(role)))})
        and r.valid_from <= ${today} and (r.valid_until is null or r.valid_until >= ${today})
        and (r.company_id is null or r.company_id = ${companyId}))
    order by p.name collate "und-x-icu", p.id`.execute(tx);
    return rows;
  },
);

/** Everybody who looks after a company now, also who left meanwhile, by name. */
export async function selectOwners(tx: Tx): Promise<(Colleague & { companies: number })[]> {
  const { rows } = await sql<Colleague & { companies: number }>`
    select p.id, p.name, n.companies from (
      select owner_person_id, count(*)::int as companies from company
      where owner_person_id is not null and merged_into_id is null group by owner_person_id) n
    join person p on p.id = n.owner_person_id order by p.name collate "und-x-icu", p.id`.execute(tx);
  return rows;
}
