import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Companies',
  lead: 'The companies that the hogeschool works with, or wants to.',
  empty:
    'A company is kept here with the people who sign, the workplaces and the coaches. An agreement is filled in from these.',
  importFile: 'Import a file',
  emptyTitle: 'No companies yet',
  filter: 'Filter the companies',
  search: 'Name, place or KVK number',
  apply: 'Show',
  reset: 'Show all companies',
  more: 'More filters',
  found: (count) => `${count === '1' ? '1 company' : `${count} companies`} found`,
  foundMore: (count) => `More than ${count} companies found`,
  noMatchTitle: 'Nothing found',
  noMatch: 'No company meets this. Try a shorter part of the name, or leave out a filter.',
  caption: 'Companies by name',
  captionCalled: 'Companies by name, those that begin with what you typed on top',
  captionNear: 'Companies nearby, the nearest first',
  captionWaiting: 'Companies that wait for an answer, who waits longest on top',
  name: 'Name',
  place: 'Place',
  stage: 'Stage',
  anyStage: 'Any stage',
  owner: 'Relation manager',
  anyOwner: 'Anybody',
  noOwner: 'Nobody yet',
  sector: 'Sector',
  anySector: 'Any sector',
  size: 'Size',
  anySize: 'Any size',
  answer: 'Answer',
  anyAnswer: 'All companies',
  answers: { waiting: 'Waits for an answer', late: 'Waits too long for an answer' },
  now: 'What is going on',
  waits: (days) =>
    days === '0'
      ? 'waits for an answer since today'
      : `waits ${days === '1' ? '1 working day' : `${days} working days`} for an answer`,
  waitsLate: (days) => `waits too long for an answer: ${days === '1' ? '1 working day' : `${days} working days`}`,
  step: (step, due) => `${step}, by ${due}`,
  late: 'late',
  first: 'To the beginning',
  next: 'Next',
};
