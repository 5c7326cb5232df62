import type { Student } from './student.ts';

/** What an agreement needs of a student, in the order of the form. */
export const needs = ['email', 'birthDate', 'address', 'cohort'] as const;
export type Need = (typeof needs)[number];

/** Which of these are still missing. */
export function studentGaps({ email, birthDate, street, place, cohortId }: Student): Need[] {
  const missing: Record<Need, boolean> = {
    email: email === null,
    birthDate: birthDate === null,
    address: street === '' || place === '',
    cohort: cohortId === null,
  };
  return needs.filter((need) => missing[need]);
}
