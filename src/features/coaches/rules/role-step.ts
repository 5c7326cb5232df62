import type { CoachRole } from './coach-role.ts';

/** What a coach is asked on one screen of a phone: at most three things. */
export const roleSteps: readonly { level: boolean; roles: readonly CoachRole[] }[] = [
  { level: true, roles: ['coaching', 'trajectory'] },
  { level: false, roles: ['assessment', 'expert'] },
];
