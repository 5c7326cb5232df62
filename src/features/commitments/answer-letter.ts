import { recordAudit } from '../../platform/audit/audit.ts';
import { selectProof } from '../../platform/identity/mailed-code.ts';
import { isOpenLink, type LetterContext, type LetterRequest, selectLetterContext } from './letter-context.ts';
import { mailAboutLetter } from './letter-mail-queue.ts';
import { closeLetter, type LetterClosing } from './letter-store.ts';
import { afterVerb, isOtherProposal, type LetterVerb } from './rules/letter.ts';

export type AnswerFault = 'link_gone' | 'answered_already' | 'code_needed' | 'text_changed' | 'same_places';
export type Answered = { ok: true } | { ok: false; fault: AnswerFault };

/**
 * Signs a letter in the name of the company: under the text that was read, by a browser that proved the mailbox by a code. A second
 * click finds the first.
 */
export async function signLetter(
  r: LetterRequest,
  statement: { name: string; jobTitle: string; textSha256: string },
): Promise<Answered> {
  const found = await findToAnswer(r, 'sign');
  if ('fault' in found) return { ok: false, fault: found.fault };
  const { letter, codes } = found;
  if (letter.sha256 !== statement.textSha256) return { ok: false, fault: 'text_changed' };
  const proof = await selectProof(codes, r.now);
  if (!proof) return { ok: false, fault: 'code_needed' };
  const { name, jobTitle } = statement;
  await close(r, found, { state: 'signed', signedName: name, signedFunction: jobTitle, addressCodeId: proof.id }, name);
  await mailAboutLetter(r, letter, 'letter_copy');
  return { ok: true };
}

/** Refuses a letter, or proposes another number of places, with a reason. Who asked gets it at once. */
export async function declineLetter(
  r: LetterRequest,
  { reason, proposedPlaces }: { reason: string; proposedPlaces: number | null },
): Promise<Answered> {
  const found = await findToAnswer(r, proposedPlaces === null ? 'refuse' : 'propose');
  if ('fault' in found) return { ok: false, fault: found.fault };
  const { letter } = found;
  if (proposedPlaces !== null && !isOtherProposal(letter.document.places, proposedPlaces))
    return { ok: false, fault: 'same_places' };
  const closing: LetterClosing =
    proposedPlaces === null ? { state: 'refused', reason } : { state: 'proposed', reason, proposedPlaces };
  await close(r, found, closing, letter.addresseeName);
  return { ok: true };
}

async function findToAnswer(r: LetterRequest, verb: LetterVerb): Promise<LetterContext | { fault: AnswerFault }> {
  const found = await selectLetterContext(r, { lock: true });
  if (!found || !isOpenLink(found.link, r.now)) return { fault: 'link_gone' };
  return afterVerb(found.letter.state, verb) ? found : { fault: 'answered_already' };
}

async function close(
  r: LetterRequest,
  { letter }: LetterContext,
  closing: LetterClosing,
  byName: string,
): Promise<void> {
  await closeLetter(r.tx, letter.id, closing, r.now);
  await mailAboutLetter(r, letter, 'letter_answered');
  const said = 'reason' in closing ? { reason: closing.reason } : { textSha256: letter.sha256 };
  await recordAudit(r.tx, r.institutionId, { kind: 'signer', id: null, name: byName }, r.now, {
    action: `letter_of_intent.${closing.state}`,
    subjectKind: 'company',
    subjectId: letter.companyId,
    after: {
      letterId: letter.id,
      ...said,
      ...(closing.state === 'proposed' && { places: closing.proposedPlaces }),
    },
  });
}
