import type { Figures } from '../../../kernel/figures.ts';
import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import type {
  Agreement,
  ConcludedAgreement,
  DraftAgreement,
  EndedAgreement,
  OpenAgreement,
  SentAgreement,
  WithdrawnAgreement,
} from './agreement.ts';
import { completeTerms, isBlank } from './complete-terms.ts';
import { missingForSending } from './completeness.ts';
import { draftFrom } from './draft-terms.ts';
import type { Ending } from './ending.ts';
import type { Party } from './party.ts';
import {
  isAddress,
  needed,
  type Signer,
  type SignerRefused,
  type SignerSigned,
  unexplainedSharedAddresses,
} from './signer.ts';
import { isOnTurn } from './whose-turn.ts';

export const faults = [
  'wrong_state',
  'incomplete',
  'nobody_to_ask',
  'unknown_signer',
  'already_signed',
  'already_refused',
  'not_refused',
  'refusal_open',
  'reason_needed',
  'address_needed',
  'shared_address_reason_needed',
  'end_before_first_day',
  'end_after_last_day',
  'not_on_turn',
  'needed_no_more',
  'paper_waits',
  'no_paper',
  'paper_date_outside',
  'second_look_by_another',
  'not_over_yet',
] as const;
export type Fault = (typeof faults)[number];

/** What a verb answers: the agreement afterwards, or why nothing changed. */
export type Outcome<To extends Agreement> = { ok: true; agreement: To } | { ok: false; fault: Fault };

export const done = <To extends Agreement>(agreement: To): Outcome<To> => ({ ok: true, agreement });
export const refused = (fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });

export const isOpen = (agreement: Agreement): agreement is OpenAgreement =>
  agreement.state === 'sent' || agreement.state === 'partly_signed';

export type Sending = {
  textSha256: string;
  at: Date;
  figures: Pick<Figures, 'adultAge'>;
  /** Of an addendum: the parties whom it concerns, who alone are asked. Left out: everybody. */
  parties?: readonly Party[];
  /** Each is asked only when the one before signed. */
  inOrder?: boolean;
};

/** Freezes a complete draft under the SHA-256 (hex) of its canonical text and asks every signer, or those of these parties. */
export function send(agreement: Agreement, sending: Sending): Outcome<SentAgreement> {
  if (agreement.state !== 'draft') return refused('wrong_state');
  const { textSha256, at: sentAt, parties, figures, inOrder } = sending;
  if (parties?.length === 0) return refused('nobody_to_ask');
  const terms = completeTerms(agreement.terms);
  const missing = missingForSending(
    agreement.terms,
    agreement.signers,
    dateInNetherlands(sentAt),
    figures,
    null,
    parties,
  );
  if (!terms || missing.length > 0) return refused('incomplete');
  const signers = agreement.signers.filter(({ party }) => parties?.includes(party) ?? true).map(askedSigner);
  const { history } = agreement;
  return done({ state: 'sent', terms, textSha256, sentAt, signers, history, ...(inOrder && { inOrder }) });
}

/** Concludes a complete draft that nobody has to sign: an addendum that is a notice. The parties are told. */
export function announce(agreement: Agreement, sending: Omit<Sending, 'parties'>): Outcome<ConcludedAgreement> {
  if (agreement.state !== 'draft') return refused('wrong_state');
  const { textSha256, at: sentAt, figures } = sending;
  const terms = completeTerms(agreement.terms);
  const missing = missingForSending(agreement.terms, [], dateInNetherlands(sentAt), figures, null, []);
  if (!terms || missing.length > 0) return refused('incomplete');
  const { history } = agreement;
  return done({ state: 'concluded', terms, textSha256, sentAt, signers: [], history, concludedAt: sentAt });
}

const askedSigner = (planned: DraftAgreement['signers'][number]): Signer => ({
  ...planned,
  name: planned.name ?? '',
  email: planned.email ?? '',
  state: 'waiting',
});

/** Records one signature; the last one concludes the agreement. While a refusal is open nobody can sign; in order only who is next. */
export function sign(
  agreement: Agreement,
  signerId: string,
  signature: Omit<SignerSigned, 'state'>,
): Outcome<OpenAgreement | ConcludedAgreement> {
  // A second click on the last signature finds the agreement concluded: say that it was signed, not that it cannot be.
  const concluded = agreement.state === 'concluded' || agreement.state === 'ended';
  if (!isOpen(agreement) && !concluded) return refused('wrong_state');
  const known = agreement.signers.find((signer) => signer.id === signerId);
  if (!known) return refused('unknown_signer');
  if (known.state === 'lapsed') return refused('needed_no_more');
  if (concluded || known.state === 'signed') return refused('already_signed');
  if (agreement.signers.some((signer) => signer.state === 'refused')) return refused('refusal_open');
  if (!isOnTurn(agreement, known)) return refused('not_on_turn');
  const signers = changeSigner(agreement, signerId, (signer) => ({
    ...identity(signer),
    ...signature,
    state: 'signed',
  }));
  const all = needed(signers).every((signer) => signer.state === 'signed');
  if (!all) return done({ ...agreement, state: 'partly_signed', signers });
  return done({ ...agreement, state: 'concluded', signers, concludedAt: signature.at });
}

/** A signer's fact: the agreement keeps its state and goes back to staff; others cannot sign until that is resolved. */
export function refuse(
  agreement: Agreement,
  signerId: string,
  refusal: Pick<SignerRefused, 'at' | 'reason'>,
): Outcome<OpenAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  const signer = agreement.signers.find((candidate) => candidate.id === signerId);
  if (!signer) return refused('unknown_signer');
  if (signer.state === 'lapsed') return refused('needed_no_more');
  if (signer.state === 'signed') return refused('already_signed');
  if (signer.state === 'refused') return refused('already_refused');
  if (!isOnTurn(agreement, signer)) return refused('not_on_turn');
  if (isBlank(refusal.reason)) return refused('reason_needed');
  const signers = changeSigner(agreement, signerId, (one) => ({ ...identity(one), ...refusal, state: 'refused' }));
  return done({ ...agreement, signers });
}

/** The signer who refused thinks again and is asked as before. */
export function withdrawRefusal(agreement: Agreement, signerId: string): Outcome<OpenAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  const signer = agreement.signers.find((candidate) => candidate.id === signerId);
  if (!signer) return refused('unknown_signer');
  if (signer.state !== 'refused') return refused('not_refused');
  return done({
    ...agreement,
    signers: changeSigner(agreement, signerId, (one) => ({ ...identity(one), state: 'waiting' })),
  });
}

/** Another person or address for a signer who has not signed; that signer is then asked anew, also after a refusal. */
export function readdress(
  agreement: Agreement,
  signerId: string,
  to: Pick<Signer, 'name' | 'email' | 'sharedAddressReason'>,
): Outcome<OpenAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  const signer = agreement.signers.find((candidate) => candidate.id === signerId);
  if (!signer) return refused('unknown_signer');
  if (signer.state === 'lapsed') return refused('needed_no_more');
  if (signer.state === 'signed') return refused('already_signed');
  if (isBlank(to.name) || !isAddress(to.email)) return refused('address_needed');
  const signers = changeSigner(agreement, signerId, ({ id, party }) => ({ id, party, ...to, state: 'waiting' }));
  if (unexplainedSharedAddresses(signers).length > 0) return refused('shared_address_reason_needed');
  return done({ ...agreement, signers });
}

/** Takes the text back to correct it. Signatures given so far are void and stay in the history; who lapsed is not asked again. */
export function takeBack(agreement: Agreement, taking: { reason: string; at: Date }): Outcome<DraftAgreement> {
  if (!isOpen(agreement)) return refused('wrong_state');
  if (isBlank(taking.reason)) return refused('reason_needed');
  const { textSha256, sentAt, signers, history } = agreement;
  const voided = { textSha256, sentAt, takenBackAt: taking.at, reason: taking.reason, signers };
  return done({
    state: 'draft',
    terms: draftFrom(agreement.terms),
    signers: needed(signers).map(identity),
    history: [...history, voided],
  });
}

/** Stops an agreement that was not concluded. */
export function withdraw(agreement: Agreement, withdrawal: { reason: string; at: Date }): Outcome<WithdrawnAgreement> {
  if (agreement.state !== 'draft' && !isOpen(agreement)) return refused('wrong_state');
  if (isBlank(withdrawal.reason)) return refused('reason_needed');
  const { signers, history } = agreement;
  const draft = agreement.state === 'draft';
  return done({
    state: 'withdrawn',
    terms: draft ? agreement.terms : draftFrom(agreement.terms),
    frozen: draft ? null : { terms: agreement.terms, textSha256: agreement.textSha256, sentAt: agreement.sentAt },
    signers,
    history,
    withdrawnAt: withdrawal.at,
    withdrawReason: withdrawal.reason,
  });
}

export type EndingAct = {
  ending: Ending;
  /** May be left out for a diploma and for the agreed last day. */
  reason: string;
  lastDay: IsoDate;
  at: Date;
  /** First and last day as finally agreed; left out: those of the text itself. */
  agreed?: { start: IsoDate; end: IsoDate };
};

/** Ends a concluded agreement, with `lastDay` as the last day on which it holds: from its first up to its agreed last day. */
export function end(agreement: Agreement, act: EndingAct): Outcome<EndedAgreement> {
  if (agreement.state !== 'concluded') return refused('wrong_state');
  const { ending, reason, lastDay, at, agreed = agreement.terms.duration } = act;
  if (ending.kind !== 'end_date' && ending.kind !== 'diploma' && isBlank(reason)) return refused('reason_needed');
  if (lastDay < agreed.start) return refused('end_before_first_day');
  if (lastDay > agreed.end) return refused('end_after_last_day');
  if (ending.kind === 'end_date' && (lastDay !== agreed.end || dateInNetherlands(at) <= lastDay))
    return refused('not_over_yet');
  return done({ ...agreement, state: 'ended', endedOn: lastDay, ending, endReason: reason, endedAt: at });
}

const identity = ({ id, party, name, email, sharedAddressReason, onPaper }: Signer) => ({
  id,
  party,
  name,
  email,
  sharedAddressReason,
  ...(onPaper && { onPaper }),
});

export const changeSigner = (
  agreement: OpenAgreement,
  signerId: string,
  change: (signer: Signer) => Signer,
): Signer[] => agreement.signers.map((signer) => (signer.id === signerId ? change(signer) : signer));
