import type { Tx } from '../../platform/db/db.ts';
import { countWorkplaces, selectAnsweredBy, type WorkplaceCount } from './coverage-store.ts';
import { type RouteOutcomes, selectRouteOutcomes } from './design-store.ts';
import { type RouteCovered, routeCoverage } from './rules/route-coverage.ts';
import { selectWorkTasks } from './work-task-store.ts';

/** What the open workplaces of a Mkb-route cover together. */
export type MkbRouteCoverage = {
  route: RouteOutcomes;
  rows: RouteCovered[];
  tasks: number;
  count: WorkplaceCount;
  /** Outcomes that are to be learned at a company and that no workplace covers. */
  uncovered: number;
};

/** Null when there is no such Mkb-route. */
export async function openRouteCoverage(tx: Tx, mkbRouteId: string): Promise<MkbRouteCoverage | null> {
  const [route, tasks, answered, count] = await Promise.all([
    selectRouteOutcomes(tx, mkbRouteId),
    selectWorkTasks(tx, mkbRouteId),
    selectAnsweredBy(tx, mkbRouteId),
    countWorkplaces(tx, mkbRouteId),
  ]);
  if (!route) return null;
  const rows = routeCoverage(route.outcomes, tasks, answered);
  const uncovered = rows.filter(({ outcome, covered }) => outcome.learnedAt === 'company' && covered === 0).length;
  return { route, rows, tasks: tasks.length, count, uncovered };
}
