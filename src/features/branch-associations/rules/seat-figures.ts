import { type Counted, hideSmall, type Limits, type ShownRow } from './hide-small.ts';

/** Places promised to a Mkb-route for one study year, with what it needs. */
export type PlacesOfYear = {
  year: number;
  firm: Counted;
  intended: Counted;
  perhaps: Counted;
  all: Counted;
  minimum: number | null;
  planned: number | null;
};

/** Agreements of a Mkb-route: that run, that came to their end, that were ended before. */
export type StudentsOfRoute = { running: Counted; finished: Counted; stopped: Counted; all: Counted };

/** What a seat sees of one Mkb-route in one quarter. Nothing here is about a person or a company. */
export type SeatFigures = {
  /** Numbers are rounded down to a multiple of this. */
  step: number;
  years: { year: number; places: ShownRow; minimum: number | null; planned: number | null }[];
  students: ShownRow;
};

/** Firm first, then intended and perhaps; running first, then finished and stopped. Only what may be shown is kept. */
export const seatFigures = (
  years: readonly PlacesOfYear[],
  students: StudentsOfRoute,
  limits: Limits,
): SeatFigures => ({
  step: limits.smallestCount,
  years: years.map(({ year, firm, intended, perhaps, all, minimum, planned }) => ({
    year,
    places: hideSmall([firm, intended, perhaps], all, limits),
    minimum,
    planned,
  })),
  students: hideSmall([students.running, students.finished, students.stopped], students.all, limits),
});

export type Health = 'unknown' | 'short' | 'around' | 'enough' | 'plan_reached';

/** How a year stands, told from what is shown and from nothing else. `around`: the rounding hides whether it is enough. */
export function healthOf({ places, minimum, planned }: SeatFigures['years'][number], step: number): Health {
  const atLeast = places.cells[0] ?? null;
  if (atLeast === null || minimum === null) return 'unknown';
  if (planned !== null && atLeast >= planned && atLeast >= minimum) return 'plan_reached';
  if (atLeast >= minimum) return 'enough';
  return atLeast + step - 1 < minimum ? 'short' : 'around';
}
