import type { SelectOptionGroup } from '../../../ui/index.ts';
import type { Cohort } from '../rules/student.ts';

/** Cohorts to choose from, under the name of their Mkb-route. */
export function cohortGroups(cohorts: readonly Cohort[]): SelectOptionGroup[] {
  const groups = Map.groupBy(cohorts, (cohort) => cohort.mkbRouteId);
  return [...groups.values()].map((group) => ({
    label: group[0]?.mkbRouteName ?? '',
    options: group.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
