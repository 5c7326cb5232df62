import type { Tx } from '../../platform/db/db.ts';
import { selectAnswers, selectPlans } from './coverage-store.ts';
import { type RouteOutcomes, selectRouteOutcomes } from './design-store.ts';
import {
  type CoverageCount,
  type Covered,
  countCoverage,
  coverageOf,
  type ElsewherePlan,
  planFor,
  type WorkTask,
} from './rules/coverage.ts';
import { findOutcome } from './rules/outcome.ts';
import { selectWorkTasks } from './work-task-store.ts';

export type CoveredRow = Covered & { plan: ElsewherePlan | null };

/** What a workplace covers of a Mkb-route, and where the rest is learned. */
export type WorkplaceCoverage = {
  route: RouteOutcomes;
  /** Only the tasks that are about an outcome of this version, in their order. */
  tasks: WorkTask[];
  /** Whether the Mkb-route has a list of tasks at all. */
  hasTasks: boolean;
  rows: CoveredRow[];
  count: CoverageCount;
  /** Plans for outcomes that this version no longer has. */
  gonePlans: ElsewherePlan[];
};

/** Null when there is no such Mkb-route. */
export async function openCoverage(tx: Tx, workplaceId: string, mkbRouteId: string): Promise<WorkplaceCoverage | null> {
  const [route, tasks, given, plans] = await Promise.all([
    selectRouteOutcomes(tx, mkbRouteId),
    selectWorkTasks(tx, mkbRouteId),
    selectAnswers(tx, workplaceId),
    selectPlans(tx, { workplaceId }, mkbRouteId),
  ]);
  if (!route) return null;
  const { outcomes } = route;
  const rows = coverageOf(outcomes, tasks, given).map((row) => ({
    ...row,
    plan: planFor(plans, outcomes, row.outcome),
  }));
  return {
    route,
    tasks: tasks.filter(({ id }) => rows.some((row) => row.tasks.some(({ taskId }) => taskId === id))),
    hasTasks: tasks.length > 0,
    rows,
    count: countCoverage(rows),
    gonePlans: plans.filter((plan) => findOutcome(outcomes, plan) === null),
  };
}
