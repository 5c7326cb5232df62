/** The four roles of a coach: coach, guards the trajectory, gives assessment advice, expert in the field. */
export const coachRoles = ['coaching', 'trajectory', 'assessment', 'expert'] as const;
export type CoachRole = (typeof coachRoles)[number];

/** The scale of the workplace scan. */
export const scores = ['not_yet', 'partly', 'enough', 'strong'] as const;
export type Score = (typeof scores)[number];

/** What a coach says of a role, and what the hogeschool made of it. `score` null: not confirmed yet. */
export type RoleStanding = { role: CoachRole; ownScore: Score; score: Score | null };

export type RolesState = 'unknown' | 'to_confirm' | 'confirmed';

/** Where the four roles stand together. */
export function rolesState(standings: readonly RoleStanding[]): RolesState {
  const known = coachRoles.filter((role) => standings.some((one) => one.role === role));
  if (known.length < coachRoles.length) return 'unknown';
  return standings.every(({ score }) => score !== null) ? 'confirmed' : 'to_confirm';
}

/** What a new answer of the coach does to an earlier confirmation: another answer has to be looked at again, the same one has not. */
export const keepsConfirmation = (before: { ownScore: Score } | undefined, ownScore: Score): boolean =>
  before?.ownScore === ownScore;
