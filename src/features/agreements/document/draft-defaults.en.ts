import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './draft-defaults.nl.ts';

/** What a new English draft proposes; every sentence can be changed in the wizard. */
export const en: Translated<typeof nl> = {
  coachingWhat:
    'A weekly talk about working and learning, feedback on assignments and professional products, and help with planning assignments of the programme.',
  earlyEndingCases: [
    'The hogeschool, the learning company and the student agree to end it.',
    "The student's enrolment in the programme ends, also when that is because the student has obtained the degree.",
    "The student's employment contract ends.",
    'The learning company can no longer offer the work or the coaching, for instance because of bankruptcy or because the work ends.',
    'A party does not do what this agreement says, even after a talk and a reasonable time to put it right.',
    'Something happens that is so serious that a party cannot be asked to continue.',
  ],
  earlyEndingProcedure:
    'The party that wants to stop tells the other parties in writing, with the reason. Within ten working days there is a talk between the student, the workplace coach and the visiting tutor. If the party then maintains its decision, the agreement ends at the earliest one month after the notice. When the enrolment or the employment contract ends, or when something very serious happens, the agreement can end at once. The hogeschool records the end, the date and the reason, and tells all parties.',
  costs: '',
  privacy: '',
};
