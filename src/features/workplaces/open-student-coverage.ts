import type { Tx } from '../../platform/db/db.ts';
import { type StudentPlace, selectStudentPlaces } from '../agreements/index.ts';
import { selectAnswers, selectPlans } from './coverage-store.ts';
import { type RouteOutcomes, selectRouteOutcomes } from './design-store.ts';
import { selectKnownWorkplaces } from './known-workplace-store.ts';
import {
  best,
  type CoverageCount,
  countCoverage,
  coverageOf,
  type ElsewherePlan,
  type Level,
  planFor,
} from './rules/coverage.ts';
import { matchWorkplace } from './rules/match-workplace.ts';
import type { Outcome } from './rules/outcome.ts';
import { selectWorkTasks } from './work-task-store.ts';

/** A workplace of a student for a while; null `workplaceId`: it is not in the register in these words. */
export type PlaceInTime = StudentPlace & { workplaceId: string | null };

export type StudentRow = {
  outcome: Outcome;
  /** What all workplaces cover together. */
  level: Level;
  /** Per workplace of `workplaces`. */
  levels: Level[];
  /** The student's own plan, else that of a workplace. */
  plan: ElsewherePlan | null;
  ownPlan: ElsewherePlan | null;
  workplacePlan: ElsewherePlan | null;
};

/** What a student learns where, in one Mkb-route. */
export type StudentCoverage = {
  route: RouteOutcomes;
  places: PlaceInTime[];
  /** Each workplace once. */
  workplaces: { id: string; name: string }[];
  rows: StudentRow[];
  count: CoverageCount;
};

/** One coverage for each Mkb-route in which the student has an agreement, as far as `reaches` allows. */
export async function openStudentCoverages(
  tx: Tx,
  studentId: string,
  reaches: (mkbRouteId: string) => boolean,
): Promise<StudentCoverage[]> {
  const named = (await selectStudentPlaces(tx, studentId)).filter(({ mkbRouteId }) => reaches(mkbRouteId));
  const known = await selectKnownWorkplaces(tx, named);
  const places = named.map((place) => ({ ...place, workplaceId: matchWorkplace(known, place)?.id ?? null }));
  const coverages: StudentCoverage[] = [];
  for (const [mkbRouteId, own] of Map.groupBy(places, (place) => place.mkbRouteId)) {
    const coverage = await openOne(tx, studentId, mkbRouteId, own);
    if (coverage) coverages.push(coverage);
  }
  return coverages;
}

async function openOne(
  tx: Tx,
  studentId: string,
  mkbRouteId: string,
  places: PlaceInTime[],
): Promise<StudentCoverage | null> {
  // Of several agreements the last one says by which version the student learns.
  const versionId = places.at(-1)?.mkbRouteVersionId ?? null;
  const workplaces = [
    ...new Map(
      places.flatMap(({ workplaceId, companyName, jobTitle }): [string, string][] =>
        workplaceId ? [[workplaceId, `${companyName}, ${jobTitle}`]] : [],
      ),
    ),
  ].map(([id, name]) => ({ id, name }));
  const [route, tasks, ownPlans] = await Promise.all([
    selectRouteOutcomes(tx, mkbRouteId, versionId),
    selectWorkTasks(tx, mkbRouteId),
    selectPlans(tx, { studentId }, mkbRouteId),
  ]);
  if (!route) return null;
  const { outcomes } = route;
  const each = await Promise.all(
    workplaces.map(async ({ id }) => {
      const [given, plans] = await Promise.all([
        selectAnswers(tx, id),
        selectPlans(tx, { workplaceId: id }, mkbRouteId),
      ]);
      return { covered: coverageOf(outcomes, tasks, given), plans };
    }),
  );
  // Of a place that is not in the register nobody said anything: what it could cover is not known, and never "not".
  const hasUnknown = places.some(({ workplaceId }) => workplaceId === null);
  const unknown = hasUnknown ? coverageOf(outcomes, tasks, new Map()) : null;
  const rows = outcomes.map((outcome, at): StudentRow => {
    const levels = each.map(({ covered }) => covered[at]?.level ?? 'no_task');
    const ownPlan = planFor(ownPlans, outcomes, outcome);
    const workplacePlan = planFor(
      each.flatMap(({ plans }) => plans),
      outcomes,
      outcome,
    );
    return {
      outcome,
      level: best([...levels, ...(unknown ? [unknown[at]?.level ?? 'no_task'] : [])]),
      levels,
      plan: ownPlan ?? workplacePlan,
      ownPlan,
      workplacePlan,
    };
  });
  return { route, places, workplaces, rows, count: countCoverage(rows) };
}
