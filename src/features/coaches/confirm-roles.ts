import { type Act, audit } from '../../shell/index.ts';
import { selectRoles, updateScore } from './coach-role-store.ts';
import { type CoachRole, coachRoles, type Score } from './rules/coach-role.ts';

/**
 * Establishes the four roles of a coach, who filled them in. `seen` is what the coach had said as the form showed it: of something
 * else nothing is established.
 */
export async function confirmRoles(
  act: Act,
  personId: string,
  given: Readonly<Record<CoachRole, Score>>,
  seen: string,
): Promise<'saved' | 'overtaken'> {
  const { tx, actor, now } = act;
  const before = await selectRoles(tx, personId, { lock: true });
  if (before.length < coachRoles.length || ownScores(before) !== seen) return 'overtaken';
  for (const role of coachRoles)
    await updateScore(tx, personId, { role, score: given[role] }, { setBy: actor.personId, setAt: now });
  await audit(act, {
    action: 'coach.roles_established',
    subjectKind: 'person',
    subjectId: personId,
    before: Object.fromEntries(before.map(({ role, score }) => [role, score])),
    after: given,
  });
  return 'saved';
}

/** What the coach said of the roles, in one short text to compare by. */
export const ownScores = (roles: readonly { role: CoachRole; ownScore: Score }[]): string =>
  coachRoles.map((role) => roles.find((one) => one.role === role)?.ownScore ?? '').join(' ');
