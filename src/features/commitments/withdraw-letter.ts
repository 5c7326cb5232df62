import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './commitment-policy.ts';
import { letterPurpose, mailAboutLetter, mailingOf } from './letter-mail-queue.ts';
import { closeLetter, type Letter, markHandled, selectOpenLetter, selectOptionalLetter } from './letter-store.ts';
import { afterVerb } from './rules/letter.ts';
import { texts } from './texts.ts';

/** Takes back a letter that nobody answered, with a reason that the company reads. Its link works no more. */
export async function withdrawLetter(
  act: Act,
  { companyId, letterId }: { companyId: string; letterId: string },
  reason: string,
): Promise<'withdrawn' | 'too_late' | 'not_found'> {
  const letter = await selectOptionalLetter(act.tx, letterId, { lock: true });
  if (letter?.companyId !== companyId || !can.edit(act.actor, letter)) return 'not_found';
  if (!afterVerb(letter.state, 'withdraw')) return 'too_late';
  await withdraw(act, letter, reason);
  return 'withdrawn';
}

/** What staff changed or ended is not asked any more; an answer that waited is dealt with by that. */
export async function withdrawOpenLetter(
  act: Act,
  commitment: { id: string },
  why: 'changed' | 'ended',
): Promise<void> {
  await markHandled(act.tx, commitment.id, act.now);
  const open = await selectOpenLetter(act.tx, commitment.id);
  // Read again behind a lock: the company may be answering at this moment.
  const letter = open && (await selectOptionalLetter(act.tx, open.id, { lock: true }));
  if (letter && afterVerb(letter.state, 'withdraw'))
    await withdraw(act, letter, texts[letter.language].withdrawnSince[why]);
}

async function withdraw(act: Act, letter: Letter, reason: string): Promise<void> {
  const { tx, now } = act;
  await closeLetter(tx, letter.id, { state: 'withdrawn', reason }, now);
  await closeTaskLinks(tx, letterPurpose, [letter.id], 'withdrawn', now);
  await mailAboutLetter(mailingOf(act), letter, 'letter_withdrawn');
  await audit(act, {
    action: 'letter_of_intent.withdrawn',
    subjectKind: 'company',
    subjectId: letter.companyId,
    after: { letterId: letter.id, reason },
  });
}
