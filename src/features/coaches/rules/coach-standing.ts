import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type RoleStanding, rolesState } from './coach-role.ts';
import { loadOf } from './load.ts';
import { type Term, termState } from './term-end.ts';

export type CoachStanding = 'over' | 'load' | 'ends' | 'level' | 'roles' | 'training' | 'fine';

/** The one thing that has to be said first of a coach: what hurts a student before what is only not known yet. */
export function coachStanding(
  coach: { terms: readonly Term[]; level: string | null; roles: readonly RoleStanding[]; modules: number },
  {
    students,
    mostStudents,
    allModules,
    today,
  }: { students: number; mostStudents: number; allModules: number; today: IsoDate },
): CoachStanding {
  const states = coach.terms.map((term) => termState(term, today));
  if (states.every((state) => state === 'over')) return 'over';
  if (loadOf(students, mostStudents) === 'too_high') return 'load';
  if (states.includes('ends_soon')) return 'ends';
  if (coach.level === null) return 'level';
  if (rolesState(coach.roles) !== 'confirmed') return 'roles';
  return coach.modules < allModules ? 'training' : 'fine';
}
