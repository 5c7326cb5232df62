import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { currentModules, type TrainingModule } from '../training/modules.ts';
import type { CoachLevel } from './coach-level.ts';
import { coachRoles } from './coach-role.ts';
import { type Answers, nextQuestion, questionStates } from './module-progress.ts';
import { offeredModule } from './offered-module.ts';

type Earned = { module: string; version: number };
type Standing = {
  ownLevel: CoachLevel | null;
  roles: readonly { role: string }[];
  certificates: readonly Earned[];
  terms: readonly { validUntil: IsoDate | null }[];
};
/** Open tasks about a student who is coached today; `dueOn`: the first of them. */
export type StudentTasks = { studentName: string; count: number; dueOn: IsoDate };

/** What a coach can do next in two minutes. */
export type CoachPiece =
  | { kind: 'roles' }
  | ({ kind: 'tasks' } & StudentTasks)
  | { kind: 'question'; module: TrainingModule; number: number };

/** So long before its day a task asks for attention. */
export const taskNoticeDays = 7;

/** Whether a coach has said the level and all four roles. */
export const saidAll = ({ roles, ownLevel }: Pick<Standing, 'roles' | 'ownLevel'>): boolean =>
  ownLevel !== null && coachRoles.every((role) => roles.some((one) => one.role === role));

/**
 * Tasks about a student whose day is near go first, then the roles, then the next question of the training. Null when there is nothing,
 * and for somebody whose terms are all over: that is not asked for training.
 */
export function nextCoachPiece(
  coach: Standing,
  progress: readonly (Earned & { answers: Answers })[],
  tasks: readonly StudentTasks[],
  today: IsoDate,
): CoachPiece | null {
  const near = tasks.find(({ dueOn }) => dueOn <= addDays(today, taskNoticeDays));
  if (near) return { kind: 'tasks', ...near };
  if (!coach.terms.some(({ validUntil }) => validUntil === null || validUntil >= today)) return null;
  return saidAll(coach) ? nextTraining(coach.certificates, progress) : { kind: 'roles' };
}

function nextTraining(
  earned: readonly Earned[],
  progress: readonly (Earned & { answers: Answers })[],
): CoachPiece | null {
  const open = currentModules.find(({ code }) => !earned.some((one) => one.module === code));
  const begun = open && progress.find(({ module }) => module === open.code);
  const module = open && offeredModule(open.code, begun, earned);
  if (!module) return null;
  const answers = begun?.version === module.version ? begun.answers : {};
  const number = nextQuestion(questionStates(module.right, answers));
  return number === null ? null : { kind: 'question', module, number };
}
