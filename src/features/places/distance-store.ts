import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { remembered } from '../../platform/db/remembered.ts';
import type { DetourFactor } from './rules/estimate.ts';

/** Until a hogeschool says otherwise, in kilometres. */
export const usualSuspectKm = 10;

/** The factor that holds on a day: the hogeschool's own, else the product's. */
export async function selectDetourFactor(tx: Tx, onDate: IsoDate): Promise<DetourFactor> {
  const [found] = await factorOn(tx, { onDate });
  if (!found) throw new Error(`no detour factor on ${onDate}`);
  return found;
}

/** The factor that holds on a day, as a query. */
const holding = (onDate: RawBuilder<unknown>) => sql`
  select factor, source, valid_from, true as is_own from detour_factor where valid_from <= ${onDate}
  union all
  select value::double precision, source, valid_from, false from figure
    where name = 'detourFactor' and valid_from <= ${onDate} and (valid_until is null or valid_until >= ${onDate})
  order by is_own desc, valid_from desc limit 1`;

const factorOn = fixedQuery<{ onDate: string }>()((_, { onDate }) => sql<DetourFactor>`${holding(onDate)}`);

/** What distances in a list are worked out with. `hasTable`: points of postcodes are known. */
export type Scale = { factor: DetourFactor; hasTable: boolean };

/** The scale that holds on a day, in one statement. */
export const selectScale = remembered(async (tx: Tx, onDate: IsoDate): Promise<Scale> => {
  const [found] = await scaleOn(tx, { onDate });
  if (!found) throw new Error(`no detour factor on ${onDate}`);
  const { hasTable, ...factor } = found;
  return { factor, hasTable };
});

const scaleOn = fixedQuery<{ onDate: string }>()(
  (_, { onDate }) => sql<DetourFactor & { hasTable: boolean }>`
    select f.*, exists (select from postcode_table where state = 'current') as has_table from (${holding(onDate)}) f`,
);

/** What the hogeschool chose, the latest first. */
export async function selectOwnFactors(tx: Tx): Promise<Omit<DetourFactor, 'isOwn'>[]> {
  return tx.selectFrom('detourFactor').select(['factor', 'source', 'validFrom']).orderBy('validFrom', 'desc').execute();
}

export async function upsertDetourFactor(
  tx: Tx,
  institutionId: string,
  { validFrom, ...rest }: { validFrom: IsoDate; factor: number; source: string; setAt: Date },
): Promise<void> {
  await tx
    .insertInto('detourFactor')
    .values({ institutionId, validFrom, ...rest })
    .onConflict((conflict) => conflict.columns(['institutionId', 'validFrom']).doUpdateSet(rest))
    .execute();
}

export async function selectSuspectKm(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('placeSetting').select('suspectKm').executeTakeFirst();
  return row?.suspectKm ?? usualSuspectKm;
}

export async function upsertSuspectKm(
  tx: Tx,
  institutionId: string,
  suspectKm: number,
  changedAt: Date,
): Promise<void> {
  await tx
    .insertInto('placeSetting')
    .values({ institutionId, suspectKm, changedAt })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet({ suspectKm, changedAt }))
    .execute();
}
