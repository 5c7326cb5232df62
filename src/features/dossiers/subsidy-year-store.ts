import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { SubsidyYear } from './rules/subsidy-year.ts';

const allYears = fixedQuery<Record<never, never>>()(
  () => sql<SubsidyYear>`
    select y.first_day, y.last_day, y.full_weeks, coalesce(w.opens_on, y.opens_on) as opens_on, coalesce(w.closes_on, y.closes_on) as closes_on,
      y.closes_hour, y.sectors, y.modes, y.source, w.first_day is not null as is_own_window
    from subsidy_year y left join subsidy_window w on w.first_day = y.first_day
    order by y.first_day`,
);

/** The scheme for every study year for which it is known, oldest first, with the days that the hogeschool set itself. */
export const selectSubsidyYears = (tx: Tx): Promise<SubsidyYear[]> => allYears(tx, {});

export async function upsertWindow(
  tx: Tx,
  institutionId: string,
  window: { firstDay: IsoDate; opensOn: string; closesOn: string },
  now: Date,
): Promise<void> {
  const { opensOn, closesOn } = window;
  await tx
    .insertInto('subsidyWindow')
    .values({ institutionId, ...window, changedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'firstDay']).doUpdateSet({ opensOn, closesOn, changedAt: now }),
    )
    .execute();
}
