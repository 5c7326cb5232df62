import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './clauses-texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Text of the agreement',
  manage: 'Manage',
  leadDefault: 'The default text of Driehoek holds now. Change and save it: then every new draft gets your text.',
  lead: (version, date, by) =>
    `Version ${version} holds since ${date}${by === '' ? '' : `, made by ${by}`}. If you save a change, every new draft gets it.`,
  servesNew: 'A new version serves new drafts only. What was sent or signed never changes.',
  save: 'Save as a new version',
  preview: 'See an example',
  previewTitle: 'Example with made-up details',
  previewIn: { nl: 'In Dutch', en: 'In English' },
  add: 'Add a clause',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  nth: (action, number, heading) => `${action}: clause ${number}, ${heading}`,
  clause: (number, heading) => `${number}. ${heading === '' ? 'New clause' : heading}`,
  headingNl: 'Heading in Dutch',
  textNl: 'Text in Dutch',
  headingEn: 'Heading in English',
  textEn: 'Text in English',
  textHint: 'An empty line starts a new paragraph. Lines that begin with a hyphen become a list.',
  notSaved: 'The order has changed, but is not saved yet.',
  placeholdersTitle: 'Placeholders',
  placeholdersLead:
    'Put a name between double braces. In the agreement the detail stands there. When there is none, the whole paragraph is left out.',
  blocksLead: 'These blocks stand alone in a paragraph:',
  unknownPlaceholder: (names) =>
    `${names} ${names.includes(',') ? 'are no placeholders' : 'is no placeholder'}. See the list for the right name.`,
  blockNotAlone: (name) => `${name} must stand alone in a paragraph, with an empty line before and after it.`,
  noClauses: 'An agreement has at least one clause.',
  codeTwice: 'This clause is there twice. Remove one and add a new clause.',
  requiredAbsent: (lang, names) =>
    `The ${lang} text does not mention: ${names}. The law asks for it, so we put it in a last clause.`,
  languages: { nl: 'Dutch', en: 'English' },
  newerTitle: (version) => `Somebody made version ${version} meanwhile`,
  newer: (by) =>
    `Nothing has been overwritten${by === '' ? '' : `; the version was made by ${by}`}. Compare with that version. If you save again now, your text becomes the version after it.`,
  readVersion: (version) => `Read version ${version}`,
  unchanged: 'Nothing has changed, so no new version was made.',
  saved: (version) => `Version ${version} is saved and serves new drafts.`,
  versionsTitle: 'Versions',
  read: 'Read',
  version: (version) => (version === 0 ? 'Default text of Driehoek' : `Version ${version}`),
  versionLine: (date, by) => (by === '' ? date : `${date}, ${by}`),
  current: 'holds now',
  versionLead: 'This is how the version stands in the agreements that were made with it.',
  startFrom: 'Start a new version with this text',
  startedFrom: (version) => `You start with this text: ${version}. Nothing has been saved yet.`,
  back: 'Back to the text that holds now',
};
