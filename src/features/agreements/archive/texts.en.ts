import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  moreFilters: 'More filters',
  company: 'Company',
  cohort: 'Cohort',
  allCohorts: 'All cohorts',
  chooseMkbRouteFirst: 'Choose an Mkb-route first',
  lacks: 'Missing',
  lacksAny: 'Does not matter',
  lack: {
    data: 'details in a draft',
    pdf: 'the PDF of a signed agreement',
    seal: 'the seal on the PDF',
  },
  waitsLongerThan: 'Waits longer than (days)',
  days: 'days',
  endsBefore: 'Ends before',
  order: {
    recent: 'Agreements, last changed first',
    end: 'Agreements, latest end date first',
    waiting: 'Agreements, longest waiting first',
  },
  lackNote: {
    data: 'not complete yet',
    pdf: 'PDF is missing',
    seal: 'PDF without seal',
  },
  until: (day: string) => `until and including ${day}`,
};
