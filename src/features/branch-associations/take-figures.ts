import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { selectInstitutions } from '../../shell/index.ts';
import { standByYear } from '../commitments/index.ts';
import type { Counted } from './rules/hide-small.ts';
import { quarterOf } from './rules/quarter.ts';
import { type PlacesOfYear, seatFigures } from './rules/seat-figures.ts';
import { insertFigures, selectLimits, selectRoutesWithout, selectStudents } from './seat-store.ts';

export const figuresQueue = 'branch-figures';
/** Each night; what is there for the quarter already stays as it is. */
export const figuresCron = '40 4 * * *';

/** How many study years a seat looks ahead, with the one that runs. */
const yearsShown = 4;

/** Works out for every hogeschool what seats may see this quarter, of the Mkb-routes that have no figures for it yet. */
export async function takeFigures({ db, clock }: { db: Db; clock: { now(): Date } }): Promise<void> {
  const now = clock.now();
  for (const { id } of await db.asIdentity(selectInstitutions))
    await db.inInstitution(id, (tx) => takeFiguresOf(tx, id, now));
}

/** The same for one hogeschool. */
export async function takeFiguresOf(tx: Tx, institutionId: string, now: Date): Promise<void> {
  const today = dateInNetherlands(now);
  const quarter = quarterOf(today);
  const [routes, limits] = await Promise.all([selectRoutesWithout(tx, quarter), selectLimits(tx, today)]);
  for (const route of routes) {
    const [years, students] = [await placesOf(tx, route, today), await selectStudents(tx, route.id, today)];
    const figures = seatFigures(years, students, limits);
    await insertFigures(tx, institutionId, { mkbRouteId: route.id, quarter, figures }, now);
  }
}

async function placesOf(tx: Tx, route: Parameters<typeof standByYear>[1], today: IsoDate): Promise<PlacesOfYear[]> {
  const { years } = await standByYear(tx, route, today);
  return years.slice(0, yearsShown).map(({ year, counted, standing }) => {
    const at = (level?: string): Counted => {
      const rows = counted.filter((row) => level === undefined || row.level === level);
      return {
        value: rows.reduce((sum, { places }) => sum + places, 0),
        companies: new Set(rows.map(({ companyId }) => companyId)).size,
      };
    };
    return { year, firm: at('firm'), intended: at('intended'), perhaps: at('perhaps'), all: at(), ...standing.need };
  });
}
