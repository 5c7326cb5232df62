import type { Figures } from '../../../kernel/figures.ts';
import { ageOn, type IsoDate } from '../../../kernel/iso-date.ts';
import type { Party } from './party.ts';
import { partiesIn } from './party-names.ts';
import type { AgreementTerms } from './terms.ts';

/**
 * Who hears on this day of what happens to an agreement: its parties by these terms, the legal representative only while the student
 * is under age. What becomes of an adult is not for a parent to hear, also not for one who signed once.
 */
export function partiesTold(
  terms: Pick<AgreementTerms, 'parties'>,
  today: IsoDate,
  { adultAge }: Pick<Figures, 'adultAge'>,
): Party[] {
  const isMinor = ageOn(terms.parties.student.birthDate, today) < adultAge;
  return partiesIn(terms).filter((party) => party !== 'legal_representative' || isMinor);
}
