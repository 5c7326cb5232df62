import type { Lang } from '../../platform/i18n/lang.ts';
import type { PartyTone } from '../../ui/index.ts';
import type { Party } from './rules/party.ts';

/** How each party is called and shown everywhere: word, letter and colour. */
export const partyWords: Record<Lang, { party: Record<Party, string>; letter: Record<Party, string> }> = {
  nl: {
    party: {
      institution: 'Hogeschool',
      learning_company: 'Leerbedrijf',
      student: 'Student',
      second_company: 'Tweede leerbedrijf',
      employer: 'Werkgever',
      third_location: 'Derde leerlocatie',
      legal_representative: 'Wettelijk vertegenwoordiger',
    },
    letter: {
      institution: 'H',
      learning_company: 'B',
      student: 'S',
      second_company: '2',
      employer: 'W',
      third_location: 'O',
      legal_representative: 'V',
    },
  },
  en: {
    party: {
      institution: 'Hogeschool',
      learning_company: 'Learning company',
      student: 'Student',
      second_company: 'Second learning company',
      employer: 'Employer',
      third_location: 'Third location',
      legal_representative: 'Legal representative',
    },
    letter: {
      institution: 'H',
      learning_company: 'C',
      student: 'S',
      second_company: '2',
      employer: 'E',
      third_location: 'T',
      legal_representative: 'R',
    },
  },
};

export const partyTone: Record<Party, PartyTone> = {
  institution: 'school',
  learning_company: 'company',
  student: 'student',
  second_company: 'company',
  employer: 'company',
  third_location: 'third',
  legal_representative: 'student',
};
