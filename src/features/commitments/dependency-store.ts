import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';

/** The share of one company above which a group leans on it too much, as a figure with its source. */
export type Dependency = { largestShare: number; source: string };

/** As it holds on a date. Throws when the figure is not there. */
export async function selectDependency(tx: Tx, onDate: IsoDate): Promise<Dependency> {
  const { value, source } = await tx
    .selectFrom('figure')
    .select(['value', 'source'])
    .where('name', '=', 'largestCompanyShare')
    .where('validFrom', '<=', onDate)
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>=', onDate)]))
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { largestShare: value, source };
}
