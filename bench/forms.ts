import type { SignTask } from './sessions.ts';

type Form = Record<string, string>;

/** What the page of a new agreement posts. */
export const newAgreementForm = (
  student: { studentId: string; cohortId: string },
  company: { id: string; workplaceId: string },
): Form => ({
  cohort: student.cohortId,
  student: student.studentId,
  company: company.id,
  workplace: company.workplaceId,
  language: 'nl',
});

/** What the page to sign on posts. */
export const signForm = (task: SignTask): Form => ({
  text: task.textHash,
  name: task.name,
  ...(task.party !== 'student' && { jobTitle: 'directeur' }),
  authority: 'on',
  intent: 'on',
});
