import { type Act, audit } from '../../shell/index.ts';
import { linkTexts } from './link-texts.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { questionPurpose, sendLink } from './send-link.ts';
import { insertTaskQuestion, selectQuestionTo } from './task-question-store.ts';
import { joinMkbRoute } from './workplace-store.ts';

export type Asked = { personId: string; name: string; email: string };

/** Asks somebody of the company which tasks a workplace has; who was asked before and did not answer gets the mail once more. */
export async function askTasks(
  act: Act,
  workplace: WorkplaceProfile,
  mkbRouteId: string,
  { personId, name, email }: Asked,
): Promise<void> {
  const { tx, actor, now, deps } = act;
  const { institutionId } = actor;
  const place = { workplaceId: workplace.id, mkbRouteId };
  const known = await selectQuestionTo(tx, { ...place, personId });
  const id = known ?? deps.newId();
  if (!known)
    await insertTaskQuestion(tx, { institutionId, id, ...place, personId, askedBy: actor.personId, askedAt: now });
  await joinMkbRoute(tx, { institutionId, id: workplace.id }, mkbRouteId);
  await sendLink(
    { tx, institutionId, now, deps },
    {
      kind: 'task_question',
      purpose: questionPurpose,
      subjectId: id,
      recipient: email,
      recipientName: name,
      subject: linkTexts.nl.tasks.mailSubject(workplace.functionTitle),
    },
  );
  await audit(act, {
    action: 'workplace.tasks_asked',
    subjectKind: 'workplace',
    subjectId: workplace.id,
    after: { mkbRouteId, personId },
  });
}
