import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import { type EraseOutcome, eraseSubject } from './erase-subject.ts';
import { texts } from './office-texts.ts';
import { blankRequestsOf, type Decision, selectRequest, updateDecision } from './request-store.ts';
import { selectSubject } from './subject-store.ts';

export const answerKind = 'privacy_answer';

/**
 * Answers a request, by mail too. Granting one to erase erases what may go, at once; the answer itself still leaves, and its
 * address goes with the next run of the retention job. Null when it is not there or was decided already.
 */
export async function decideRequest(
  act: Act,
  requestId: string,
  decided: { decision: Decision; answer: string },
): Promise<{ outcome: EraseOutcome | null } | null> {
  const { tx, actor, now, today, deps } = act;
  const { institutionId } = actor;
  const request = await selectRequest(tx, requestId, { lock: true });
  if (!request || request.decision !== null) return null;
  const erases = request.kind === 'erase' && decided.decision === 'granted';
  const by = { kind: 'staff', id: actor.personId, name: actor.name } as const;
  const outcome = erases
    ? await eraseSubject({ tx, institutionId, by, now, today }, await selectSubject(tx, request.email))
    : null;
  await updateDecision(tx, requestId, { ...decided, decidedBy: actor.personId, decidedAt: now, outcome });
  await audit(act, {
    action: 'privacy_request.decided',
    subjectKind: 'privacy_request',
    subjectId: requestId,
    after: { kind: request.kind, decision: decided.decision },
  });
  if (request.email)
    await queueMail(tx, deps.jobs, {
      institutionId,
      id: deps.newId(),
      kind: answerKind,
      recipient: request.email,
      recipientName: '',
      language: request.language,
      subject: texts[request.language].mail.subject,
      subjectKind: 'privacy_request',
      subjectId: requestId,
      taskLinkId: null,
      createdAt: now,
    });
  if (outcome?.person === 'erased') await blankRequestsOf(tx, request.email);
  return { outcome };
}
