import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  label: 'Relation manager',
  none: 'nobody yet',
  title: (company) => `Who keeps in touch with ${company}?`,
  lead: 'A company has one contact person at the hogeschool, who gets the questions and the tasks of this company.',
  owner: 'Relation manager',
  nobody: 'Nobody',
  save: 'Save',
  cancel: 'Cancel',
  change: 'Change the relation manager',
  take: 'I take this company',
  saved: (name) => `${name} now keeps in touch with this company.`,
  savedNone: 'This company has no relation manager now.',
  unknown: 'This colleague cannot look after companies. Choose another.',
  handOver: 'Hand over companies',
  handOverTitle: 'Hand over companies',
  handOverLead:
    'Does a colleague leave, or does somebody take over? Then all of their companies go to another in one go, with the next steps that are still open.',
  from: 'Companies of',
  fromOption: (name, companies) => `${name} (${companies === '1' ? '1 company' : `${companies} companies`})`,
  to: 'To',
  choose: 'Choose a colleague',
  same: 'Choose two different colleagues.',
  nobodyToHandOver: 'No company has a relation manager yet. Choose one on the page of a company first.',
  handOverButton: 'Hand over everything',
  handedOver: (companies, steps, to) =>
    `${companies === '1' ? '1 company was' : `${companies} companies were`} handed over to ${to}, with ${steps === '1' ? '1 next step' : `${steps} next steps`}.`,
};
