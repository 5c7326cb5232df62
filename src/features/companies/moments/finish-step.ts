import { type Act, audit } from '../../../shell/index.ts';
import type { MomentOf } from '../rules/moment.ts';
import { subjectOf } from './add-moment.ts';
import { selectOptionalMoment, updateStepDone } from './moment-store.ts';

/** What was done with the step; null when there is no such step. A step that is done already stays done at its own time. */
export async function finishStep(
  act: Act,
  of: MomentOf,
  momentId: string,
  isDone: boolean,
): Promise<{ step: string; changed: boolean } | null> {
  const moment = await selectOptionalMoment(act.tx, of, momentId, { lock: true });
  if (!moment?.nextStep) return null;
  const step = moment.nextStep.text;
  if ((moment.stepDoneAt !== null) === isDone) return { step, changed: false };
  await updateStepDone(act.tx, momentId, isDone ? act.now : null);
  await audit(act, {
    action: isDone ? 'contact_moment.step_done' : 'contact_moment.step_reopened',
    ...subjectOf(of),
    after: { contactMomentId: momentId, nextStep: step },
  });
  return { step, changed: true };
}
