import { type Act, audit } from '../../shell/index.ts';
import { deletePlan, insertPlan, type PlanOwner, selectPlans } from './coverage-store.ts';
import type { ReadPlan } from './elsewhere-form.ts';
import { type ElsewherePlan, planFor } from './rules/coverage.ts';
import type { Outcome } from './rules/outcome.ts';
import { lockWorkplace } from './workplace-store.ts';

/**
 * Writes where these outcomes are learned, for everybody at a workplace or for one student. A plan that was made for the same words in
 * another version is replaced; plans for other outcomes stay. False when nothing changed.
 */
export async function changePlans(
  act: Act,
  owner: PlanOwner,
  { mkbRouteId, outcomes }: { mkbRouteId: string; outcomes: readonly Outcome[] },
  wanted: readonly ReadPlan[],
): Promise<boolean> {
  const { tx, actor, now, deps } = act;
  if ('workplaceId' in owner) await lockWorkplace(tx, owner.workplaceId);
  const stored = await selectPlans(tx, owner, mkbRouteId);
  const changes = wanted.flatMap(({ outcome, plan }) => {
    const before = planFor(stored, outcomes, outcome);
    return before?.plan === plan?.plan && before?.place === plan?.place ? [] : [{ outcome, before, after: plan }];
  });
  for (const { outcome, before, after } of changes) {
    if (before) await deletePlan(tx, owner, mkbRouteId, before);
    if (!after) continue;
    const { unitId, unitName, outcome: words } = outcome;
    const row = { institutionId: actor.institutionId, id: deps.newId(), mkbRouteId, unitId, unitName, outcome: words };
    await insertPlan(tx, { ...row, ...owner, ...after }, now);
  }
  if (changes.length === 0) return false;
  const said = (plan: Pick<ElsewherePlan, 'place' | 'plan'> | null) => plan && { place: plan.place, plan: plan.plan };
  const [subjectKind, subjectId] =
    'workplaceId' in owner ? (['workplace', owner.workplaceId] as const) : (['student', owner.studentId] as const);
  await audit(act, {
    action: `${subjectKind}.elsewhere_changed`,
    subjectKind,
    subjectId,
    before: { plans: changes.map(({ outcome, before }) => ({ outcome: outcome.outcome, plan: said(before) })) },
    after: { plans: changes.map(({ outcome, after }) => ({ outcome: outcome.outcome, plan: said(after) })) },
  });
  return true;
}
