import { addYears, ageOn, type IsoDate } from '../../../kernel/iso-date.ts';

/** Outside of these ages a birth date of a student is a slip of the pen. A check of the form, not a rule of admission. */
const youngest = 14;
const oldest = 100;

/** What is hard to believe about a student's birth date; null when nothing is. */
export function birthDateFault(birthDate: IsoDate, today: IsoDate): 'in_future' | 'too_young' | 'too_old' | null {
  if (birthDate > today) return 'in_future';
  const age = ageOn(birthDate, today);
  return age < youngest ? 'too_young' : age > oldest ? 'too_old' : null;
}

/** The day on which somebody who is a minor today comes of age; null for an adult. */
export function minorUntil(birthDate: IsoDate, today: IsoDate, adultAge: number): IsoDate | null {
  return ageOn(birthDate, today) < adultAge ? addYears(birthDate, adultAge) : null;
}
