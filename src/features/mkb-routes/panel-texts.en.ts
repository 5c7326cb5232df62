import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './panel-texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Is this a Mkb-route?',
  days: ' of the days at the company',
  credits: ' of the credits (EC)',
  creditsUnknown: 'The share in credits is not known yet.',
  line: (days, open) =>
    `${days} of the days${open === null ? ' at the company' : open === 0 ? ', no open points' : open === 1 ? ', 1 open point' : `, ${open} open points`}`,
  noDays: 'No days have been filled in yet.',
  halfLine: 'The line stands at half.',
  allCriteria: 'All eight criteria',
  motivated: 'Motivated',
  studyLoad: 'Study load',
  company: 'Company',
  school: 'Hogeschool',
  third: 'Development company',
  study: 'Self-study',
  total: 'Total',
  hours: (hours) => `${hours} hours`,
  totalWithCredits: (hours, credits) => `${hours} hours = ${credits} EC`,
  creditsTotal: 'Credits',
  creditsOf: (total, expected) => `${total} of ${expected} EC`,
  creditsOnly: (total) => `${total} EC`,
  creditsNotYet: 'not known yet',
  warnings: 'Please note',
  thisPeriod: 'This is what the week looks like',
  hoursPerWeek: (hours) => `${hours} hours a week`,
  periodAndWeeks: (number, weeks) => `period ${number}, ${weeks === 1 ? '1 week' : `${weeks} weeks`}`,
  spoken: (days, open) =>
    `${days} of the days at the company. ${open === 0 ? 'No open points.' : open === 1 ? 'One open point.' : `${open} open points.`}`,
};
