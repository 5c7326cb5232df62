import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Size year by year',
  caption: 'Figures at the end of each year',
  yearEnd: 'End of the year',
  yearEndHint: 'The last day of the financial year, mostly 31 December.',
  staff: 'Staff',
  turnover: 'Turnover',
  balanceSheet: 'Balance sheet total',
  linked: 'Partner and linked companies',
  linkedHint: 'Does another company own 25% or more of this one, or the other way round? Then those figures count too.',
  linkedWords: { yes: 'counted', no: 'not counted', unknown: 'not known' },
  linkedOptions: {
    yes: 'Yes, they are counted or there are none',
    no: 'No, they are not counted',
    unknown: 'We do not know',
  },
  alone: 'This year by itself',
  sizes: { sme: 'SME', large: 'larger than an SME', unknown: 'not known' },
  add: 'Fill in a year',
  newTitle: 'Figures of a year',
  newLead: (company) => `The size of ${company} at the end of a financial year.`,
  editTitle: 'Change the figures of a year',
  change: 'Change',
  remove: 'Remove this year',
  removed: 'The year is removed.',
  save: 'Save',
  cancel: 'Cancel',
  saved: (on) => `The figures of ${on} are saved.`,
  empty: 'There are no figures yet. The figures of a year tell whether the company is an SME.',
  notKnown: 'not known',
  euros: (amount) => `€ ${amount}`,
  status: {
    sme: 'This company is an SME.',
    large: 'This company is larger than an SME.',
    unknown: 'We do not know yet whether this company is an SME.',
  },
  largeSince: (since) =>
    `This company is no longer an SME since ${since}: it was past the limit two years in a row. It can go on taking part; the project lead writes a motivation.`,
  watch: {
    one_year_over: 'In the last year it was past the limit. With a second year in a row it is no longer an SME.',
    one_year_under: 'In the last year it was below the limit again. With a second year in a row it is an SME again.',
  },
  linkedUnsure: {
    no: 'Partner and linked companies are not counted in the last year. With their figures the outcome can be different.',
    unknown:
      'We do not know whether partner and linked companies are counted in the last year. Please ask; it can change the outcome.',
  },
  rule: (staffBelow, turnover, balanceSheet) =>
    `An SME has fewer than ${staffBelow} staff (annual work units), and a turnover of at most ${turnover} or a balance sheet total of at most ${balanceSheet}. The status changes only after two years in a row (Recommendation 2003/361/EC, annex, articles 2 and 4).`,
  seen: 'I have seen it',
  seenDone: 'Noted. The task is gone; the message stays.',
  faults: {
    in_future: 'This year has not ended yet. Choose a day that has been.',
    too_early: 'Choose a year from 2005 on; other limits held before.',
    no_figures: 'Fill in at least one figure.',
    taken: 'There are figures of this day already. Change those.',
  },
  changed: 'Somebody else just changed these figures. Look at them and save once more.',
};
