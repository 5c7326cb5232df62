import { withStop } from '../../../platform/i18n/format.ts';
import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Locations',
  none: 'Only the main address.',
  add: 'Add a location',
  newTitle: 'Add a location',
  newLead: (company) => `Where else is ${company}, beside the main address?`,
  editTitle: 'Change a location',
  editLead: (company) => `Location of ${withStop(company)} The main address is changed with the facts of the company.`,
  name: 'Name of the location',
  nameHint: 'Such as “Workshop Kampen”.',
  street: 'Street and number',
  postcode: 'Postcode',
  place: 'Place',
  establishmentNumber: 'Establishment number',
  establishmentHint: 'Twelve digits. Each establishment has a number of its own.',
  optional: 'not required',
  save: 'Save',
  cancel: 'Cancel',
  change: 'Change',
  saved: (name) => `The location ${name} is saved.`,
  savedWithoutPostcode: (name) =>
    `The location ${name} is saved, without a postcode. So it is not on the map, and we do not know how far a student has to travel.`,
  noPostcode: 'without a postcode: not on the map, no distance',
  establishment: (number) => `establishment number ${number}`,
  conflict: 'Somebody else just changed this location. Look at what it says and save once more.',
};
