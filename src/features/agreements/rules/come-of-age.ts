import type { Figures } from '../../../kernel/figures.ts';
import { ageOn, type IsoDate } from '../../../kernel/iso-date.ts';
import type { OpenAgreement } from './agreement.ts';
import type { Signer } from './signer.ts';

/**
 * The legal representatives who are needed no more on this day: the student came of age while the own signature still waits, and
 * signs alone from then on. Who signed already stays. When the student signed before the birthday, that signature needs the
 * representative, who is still asked.
 */
export function lapsingRepresentatives(
  { terms, signers }: Pick<OpenAgreement, 'terms' | 'signers'>,
  today: IsoDate,
  { adultAge }: Pick<Figures, 'adultAge'>,
): Signer[] {
  const isMinor = (day: IsoDate) => ageOn(terms.parties.student.birthDate, day) < adultAge;
  if (isMinor(today)) return [];
  // On paper it is the date on the page that says when the student signed.
  const signedAsMinor = (one: Signer) => one.state === 'waiting' && one.paper && isMinor(one.paper.signedOn);
  const student = signers.find(({ party }) => party === 'student');
  if (!student || student.state === 'signed' || signedAsMinor(student)) return [];
  return signers.filter(
    ({ party, state }) => party === 'legal_representative' && (state === 'waiting' || state === 'refused'),
  );
}

/** Takes them out of who must sign, with what they refused. */
export function comeOfAge<Open extends OpenAgreement>(
  agreement: Open,
  today: IsoDate,
  figures: Pick<Figures, 'adultAge'>,
  at: Date,
): Open {
  const lapsing = lapsingRepresentatives(agreement, today, figures);
  const signers = agreement.signers.map((signer): Signer => {
    if (!lapsing.includes(signer)) return signer;
    const { id, party, name, email, sharedAddressReason } = signer;
    return { id, party, name, email, sharedAddressReason, state: 'lapsed', at };
  });
  return { ...agreement, signers };
}
