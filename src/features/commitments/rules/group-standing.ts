import type { Level } from './commitment.ts';

/** Places of one company at one level; only of promises that count. */
export type PromisedPlaces = { companyId: string; companyName: string; level: Level; places: number };

/** What a Mkb-route needs in one study year, in students; null where nobody filled it in. */
export type GroupNeed = { minimum: number | null; planned: number | null };

export type LargestCompany = {
  companyId: string;
  companyName: string;
  places: number;
  /** Of the places that were counted, 0 … 1. */
  share: number;
};

/** How one count of places stands against what is needed. */
export type Count = {
  places: number;
  /** Places short of the minimum; null without a minimum. */
  short: number | null;
  reachesPlan: boolean | null;
  largest: LargestCompany | null;
  /** Places that are left when the largest company drops out. */
  withoutLargest: number;
  leansTooMuch: boolean;
  verdict: 'no_minimum' | 'short' | 'too_dependent' | 'enough';
};

export type GroupStanding = {
  need: GroupNeed;
  /** What counts: firm places alone. */
  firm: Count;
  /** What it would be if every intention came true. */
  firmAndIntended: Count;
  /** Shown, and never counted as enough. */
  perhaps: number;
  /** Companies with a promise that counts. */
  companies: number;
};

/**
 * What a Mkb-route needs in one study year: its smallest and its planned group hold for one start, so they count once for each
 * start of the year.
 */
export const needOf = (route: {
  groupMinimum: number | null;
  groupPlanned: number | null;
  startsPerYear: number;
}): GroupNeed => ({
  minimum: route.groupMinimum === null ? null : route.groupMinimum * route.startsPerYear,
  planned: route.groupPlanned === null ? null : route.groupPlanned * route.startsPerYear,
});

/**
 * Holds promised places against what is needed. Enough is only what is firm; `largestShare` (a dated figure) is the share above
 * which a group leans too much on one company. Short comes before that: a group that is too small has to grow first.
 */
export function groupStanding(
  promised: readonly PromisedPlaces[],
  need: GroupNeed,
  { largestShare }: { largestShare: number },
): GroupStanding {
  const at = (...levels: Level[]) => promised.filter(({ level }) => levels.includes(level));
  return {
    need,
    firm: countOf(at('firm'), need, largestShare),
    firmAndIntended: countOf(at('firm', 'intended'), need, largestShare),
    perhaps: sum(at('perhaps')),
    companies: new Set(promised.map(({ companyId }) => companyId)).size,
  };
}

function countOf(counted: readonly PromisedPlaces[], { minimum, planned }: GroupNeed, largestShare: number): Count {
  const places = sum(counted);
  const largest = largestOf(counted, places);
  const short = minimum === null ? null : Math.max(0, minimum - places);
  const leansTooMuch = largest !== null && largest.share > largestShare;
  return {
    places,
    short,
    reachesPlan: planned === null ? null : places >= planned,
    largest,
    withoutLargest: places - (largest?.places ?? 0),
    leansTooMuch,
    verdict: short === null ? 'no_minimum' : short > 0 ? 'short' : leansTooMuch ? 'too_dependent' : 'enough',
  };
}

/** The company with the most places; of equals the first by name, so that a page says the same each time. */
function largestOf(counted: readonly PromisedPlaces[], total: number): LargestCompany | null {
  const byCompany = new Map<string, LargestCompany>();
  for (const { companyId, companyName, places } of counted) {
    const before = byCompany.get(companyId)?.places ?? 0;
    byCompany.set(companyId, { companyId, companyName, places: before + places, share: (before + places) / total });
  }
  const [largest] = [...byCompany.values()].sort(
    (a, b) => b.places - a.places || (a.companyName < b.companyName ? -1 : 1),
  );
  return largest ?? null;
}

const sum = (rows: readonly { places: number }[]): number => rows.reduce((total, { places }) => total + places, 0);
