import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './commitment-policy.ts';
import { lockPromisesOf, selectOptionalCommitment } from './commitment-store.ts';
import { markHandled, selectOptionalLetter } from './letter-store.ts';
import { changeCommitment, factsOf } from './record-commitment.ts';

type OfLetter = { companyId: string; letterId: string };

/** Makes the number of places that the company proposed the promise; another letter can then be sent for it. */
export async function takeOverProposal(
  act: Act,
  { companyId, letterId }: OfLetter,
): Promise<'taken_over' | 'not_found'> {
  // In the order of whoever changes or ends the promise: the promise before its letters, or two would wait for each other.
  await lockPromisesOf(act.tx, companyId);
  const { commitmentId } = (await selectOptionalLetter(act.tx, letterId)) ?? {};
  if (!commitmentId || !(await selectOptionalCommitment(act.tx, companyId, commitmentId, { lock: true })))
    return 'not_found';
  const letter = await selectOptionalLetter(act.tx, letterId, { lock: true });
  if (letter?.companyId !== companyId || !letter.proposedPlaces || letter.handledAt) return 'not_found';
  const stored = await selectOptionalCommitment(act.tx, companyId, letter.commitmentId);
  if (!stored) return 'not_found';
  const changed = await changeCommitment(
    act,
    { companyId, commitmentId: stored.id },
    { ...factsOf(stored), places: letter.proposedPlaces },
    fingerprint(factsOf(stored)),
    'taken_over',
  );
  return changed.ok ? 'taken_over' : 'not_found';
}

/** Staff read the answer and leaves the promise as it is: it is no task any more, and counts no more than before. */
export async function markAnswerSeen(act: Act, { companyId, letterId }: OfLetter): Promise<'seen' | 'not_found'> {
  const letter = await selectOptionalLetter(act.tx, letterId, { lock: true });
  if (letter?.companyId !== companyId || !can.edit(act.actor, letter)) return 'not_found';
  await markHandled(act.tx, letter.commitmentId, act.now);
  await audit(act, {
    action: 'letter_of_intent.answer_seen',
    subjectKind: 'company',
    subjectId: companyId,
    after: { letterId },
  });
  return 'seen';
}
