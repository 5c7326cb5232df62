import type { Translated } from '../../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  letter: { company: 'C', school: 'H', third: 'T' },
  place: { company: 'company', school: 'hogeschool', third: 'third location' },
  online: 'online',
  placeOnline: (place) => `${place}, online`,
  free: 'free',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  and: 'and',
  days: (days, one) => (one ? `${days} day` : `${days} days`),
  ofWhichOnline: (days) => `of which ${days} online`,
  nothingPlanned: 'no days filled in yet',
  year: (year) => `Year ${year}`,
  years: (from, to) => (to === from + 1 ? `years ${from} and ${to}` : `years ${from} to ${to}`),
  parts: (from, to) => `${from} to ${to}`,
  oneYear: (year) => `year ${year}`,
  yearAndLabel: (year, label) => `year ${year}, ${label}`,
  labelAndWeeks: (label, weeks) => (label === '' ? weeks : `${label}, ${weeks}`),
  weeks: (weeks) => (weeks === 1 ? '1 week' : `${weeks} weeks`),
  hoursPerWeek: (hours) => `${hours} hours a week`,
  study: 'self-study',
  asTable: 'View as a table',
  tableCaption: 'The week in each period',
  period: 'Period',
  total: 'Hours a week',
};
