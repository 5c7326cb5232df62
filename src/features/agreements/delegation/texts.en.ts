import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  link: 'I am not the right person',
  title: 'Who is the right person?',
  lead: (party) =>
    `Who can sign on behalf of ${party}? That person gets an own link; yours does not work any more after that.`,
  confirmedByStaff: (name) => `${name} of the hogeschool checks this first. Until then your link still works.`,
  atOnce: 'The new person gets a link at once.',
  name: 'Name',
  email: 'E-mail address',
  emailHint: 'Of this person alone.',
  ownAddress: 'This is your own address. Fill in the address of whoever can sign.',
  tooOften: 'You named five people within an hour. Wait an hour, or call the hogeschool.',
  sharedAddress: 'Somebody else who signs uses this address already. Fill in another one.',
  button: 'Pass on',
  back: 'Back to the agreement',
  askedTitle: 'We pass it on',
  asked: (name, staff) =>
    `You named ${name}. ${staff} of the hogeschool checks it and passes the link on. Can you sign yourself after all? Then your link still works.`,
  passedTitle: 'Thank you, it was passed on',
  passed: (name) => `${name} gets a mail with an own link. You need not do anything more.`,
  notPossibleTitle: 'This cannot be passed on',
  notPossible: 'A student always signs personally. Is something wrong? Then get in touch.',
  pending: (name, email) => `says not to be the right person and names ${name}, ${email}`,
  confirm: 'Take over',
  decline: 'Do not take over',
  declined: 'Not taken over. The person before gets the link again.',
  prefilled: (from, name) => `${from} named ${name}. Check whether this is right, and save.`,
  task: (from, name) => `Check: ${from} names ${name} as signer`,
  fieldNames: { name: 'Name', email: 'E-mail address' },
};
