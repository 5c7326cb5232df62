import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { MkbRoute } from '../mkb-routes/index.ts';
import { type CommitmentRow, selectOfMkbRoute } from './commitment-store.ts';
import { type Dependency, selectDependency } from './dependency-store.ts';
import { promisableYears, standingOf } from './rules/commitment.ts';
import { type GroupStanding, groupStanding, needOf } from './rules/group-standing.ts';

export type YearOfRoute = { year: number; rows: CommitmentRow[]; standing: GroupStanding };

/** How a Mkb-route stands in the study year that runs and each of the next five. */
export async function standByYear(
  tx: Tx,
  route: Pick<MkbRoute, 'id' | 'groupMinimum' | 'groupPlanned' | 'startsPerYear'>,
  today: IsoDate,
): Promise<{ years: YearOfRoute[]; dependency: Dependency }> {
  const offered = promisableYears(today);
  const [first = 0] = offered;
  const [rows, dependency] = await Promise.all([
    selectOfMkbRoute(tx, route.id, { fromYear: first, untilYear: offered.at(-1) ?? first }),
    selectDependency(tx, today),
  ]);
  const years = offered.map((year) => {
    const ofYear = rows.filter((row) => row.cohortYear === year);
    const counted = ofYear.filter((row) => standingOf(row) === 'counts');
    return { year, rows: ofYear, standing: groupStanding(counted, needOf(route), dependency) };
  });
  return { years, dependency };
}

/** The year that asks for attention: the first with a promise, else the next one. */
export const yearToShow = (years: readonly YearOfRoute[]): number =>
  (years.find(({ rows }) => rows.length > 0) ?? years[1] ?? years[0])?.year ?? 0;
