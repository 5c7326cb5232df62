import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'What waits for you?',
  letter: 'Y',
  lead: (count) =>
    count === '1'
      ? 'One thing waits. It takes a moment only.'
      : `${count} things wait. Each takes two minutes at most.`,
  leadFirst: (count) => `These are the first ${count}. Each takes two minutes at most.`,
  minutes: (count) => (count === '1' ? '1 minute' : `${count} minutes`),
  open: 'Open',
  openWhat: (what) => `Open: ${what}`,
  later: (count) => (count === '1' ? 'One more comes after.' : `${count} more come after.`),
  emptyTitle: 'Nothing waits',
  empty: 'You are up to date. When something new comes, you get a mail.',
  shownFor: (email) => `This is for ${email}, from all hogescholen on this website.`,
  leave: 'Done on this device',
  left: 'On this device nothing is shown any more.',
  gone: 'That was done already, or is not needed any more.',

  askLead:
    'Do you work at a company with students? Here stands together all that hogescholen ask of you. Type your e-mail address; you get a code.',
  email: 'E-mail address',
  emailHint: 'The address at which you get mail of the hogeschool.',
  askButton: 'Send me a code',
  noMail: 'Mail does not work now. Call the hogeschool.',
  tooOften: 'A few codes were asked for already. Use the newest, or wait an hour.',

  codeTitle: 'Type your code',
  codeLead: (address) =>
    `If something waits for ${address}, six digits are on their way. Mostly they are there within a minute.`,
  code: 'Code from your mail',
  codeHint: 'The code works for ten minutes, in this browser only.',
  codeButton: 'Go on',
  codeAgain: 'Send a new code',
  codeSent: 'Look in your mail.',
  back: 'Another address',
  codeAnswers: {
    wrong: 'This code is not right. Look in the newest mail and type the six digits again.',
    expired: 'This code has expired. Ask for a new code.',
    too_many_tries: 'A wrong code was typed five times. Ask for a new code.',
    not_requested: 'No code was asked for in this browser yet. Ask for a code first.',
  },
  mailSubject: 'Your code',
  mailHeading: 'Your code to see what waits for you',
  mailBody: 'Type these six digits on the page where you asked for them.',
  mailNote: 'The code works for ten minutes. If you did not ask for it, you need not do anything.',
  mailFooter: (url) => `All that waits for you, of all hogescholen together: ${url}`,
};
