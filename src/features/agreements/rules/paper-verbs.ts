import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import type { Agreement, ConcludedAgreement, OpenAgreement } from './agreement.ts';
import { changeSigner, done, isOpen, type Outcome, refused, sign } from './agreement-verbs.ts';
import { isBlank } from './complete-terms.ts';
import { isForSelf, type PaperRecord } from './signer.ts';
import { isOnTurn } from './whose-turn.ts';

/**
 * Records a page that a signer signed by hand. It does not count yet. Its date lies between the day on which the text was sent,
 * before which there was nothing to sign, and the day of recording.
 */
export function recordPaper(agreement: Agreement, signerId: string, paper: PaperRecord): Outcome<OpenAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  const signer = agreement.signers.find(({ id }) => id === signerId);
  if (!signer) return refused('unknown_signer');
  if (signer.state === 'lapsed') return refused('needed_no_more');
  if (signer.state === 'signed') return refused('already_signed');
  if (agreement.signers.some(({ state }) => state === 'refused')) return refused('refusal_open');
  if (!isOnTurn(agreement, signer)) return refused('not_on_turn');
  if (signer.state === 'waiting' && signer.paper) return refused('paper_waits');
  if (isBlank(paper.statedName) || (!isForSelf(signer) && isBlank(paper.statedJobTitle)))
    return refused('reason_needed');
  const isInside =
    paper.signedOn >= dateInNetherlands(agreement.sentAt) && paper.signedOn <= dateInNetherlands(paper.recordedAt);
  if (!isInside) return refused('paper_date_outside');
  return done({
    ...agreement,
    signers: changeSigner(agreement, signerId, (one) => ({ ...one, state: 'waiting', paper })),
  });
}

/** The second look, by another member of staff: from then on it is a signature like the others. Nothing is backdated. */
export function confirmPaper(
  agreement: Agreement,
  signerId: string,
  look: { by: { id: string; name: string }; at: Date },
): Outcome<OpenAgreement | ConcludedAgreement> {
  const paper = waitingPaper(agreement, signerId);
  if (!paper) return refused(isOpen(agreement) ? 'no_paper' : 'wrong_state');
  if (paper.recordedBy.id === look.by.id) return refused('second_look_by_another');
  const { id, statedName, statedJobTitle, signedOn, recordedBy } = paper;
  const proof = { id, signedOn, recordedBy: recordedBy.name, confirmedBy: look.by.name };
  return sign(agreement, signerId, { at: look.at, statedName, statedJobTitle, paper: proof });
}

/** The page is not right: the signer is to sign as before. Whoever recorded it may say so too. */
export function rejectPaper(agreement: Agreement, signerId: string, reason: string): Outcome<OpenAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  if (!waitingPaper(agreement, signerId)) return refused('no_paper');
  if (isBlank(reason)) return refused('reason_needed');
  const signers = agreement.signers.map((one) => {
    if (one.id !== signerId || one.state !== 'waiting') return one;
    const { paper: _, ...signer } = one;
    return signer;
  });
  return done({ ...agreement, signers });
}

function waitingPaper(agreement: Agreement, signerId: string): PaperRecord | null {
  if (!isOpen(agreement)) return null;
  const signer = agreement.signers.find(({ id }) => id === signerId);
  return signer?.state === 'waiting' ? (signer.paper ?? null) : null;
}
