import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { remembered } from '../../platform/db/remembered.ts';
import type { Point } from './rules/great-circle.ts';
import { companiesAround } from './spot-store.ts';

/** The place of the hogeschool. */
export const selectHome = remembered(async (tx: Tx, institutionId: string): Promise<string> => {
  const [row] = await homeOf(tx, { institutionId });
  return row?.place ?? '';
});

const homeOf = fixedQuery<{ institutionId: string }>()((tx, { institutionId }) =>
  tx.selectFrom('institution').select('place').where('id', '=', institutionId),
);

export type NearCompany = { id: string; name: string; place: string; km: number; workplaces: number };

/** Condition on company `c`. One that is not offered now takes nobody. */
export const hasOpenWorkplace: RawBuilder<boolean> = sql`exists (
  select from workplace w where w.institution_id = c.institution_id and w.company_id = c.id and w.is_open)`;

/** The companies with an open workplace that are nearest within so many kilometres as the crow flies. `companyId`: the only one that a role reaches. */
export async function selectNearestCompanies(
  tx: Tx,
  { centre, km, companyId, limit }: { centre: Point; km: number; companyId: string | null; limit: number },
): Promise<NearCompany[]> {
  const conditions = companyId ? [hasOpenWorkplace, sql<boolean>`c.id = ${companyId}`] : [hasOpenWorkplace];
  const within = await companiesAround(tx, centre, { km }, { conditions, called: null });
  const { rows } = await sql<NearCompany>`
    select c.id, c.name, c.place, n.km, (
      select count(*)::integer from workplace w where w.institution_id = c.institution_id and w.company_id = c.id and w.is_open) as workplaces
    from (select * from ${within} n order by n.km, n.id limit ${sql.lit(limit)}) n
    join company c on c.id = n.id
    order by n.km, c.id`.execute(tx);
  return rows;
}
