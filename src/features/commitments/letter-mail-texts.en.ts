import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './letter-mail-texts.nl.ts';

/** Mail about letters of intent. */
export const en: Translated<typeof nl> = {
  letter_request: {
    subject: 'Will you confirm places for students?',
    heading: (name) => `Hello ${name}`,
    body: (institution, route, year) =>
      `${institution} asks you to read and sign a letter of intent, about places in the Mkb-route ${route} in ${year}.`,
    steps:
      'You read the text, get a code by mail and sign. That takes a few minutes and can be done on your phone. If something is not right, you can say so too.',
    button: 'Read the letter of intent',
    note: 'The link is for you alone and works for 60 days at most. You need no account.',
  },
  letter_withdrawn: {
    subject: 'The letter of intent lapses',
    heading: 'The letter of intent lapses',
    body: (institution, route) =>
      `${institution} takes back its question about places in the Mkb-route ${route}. You need do nothing more.`,
    reason: (reason) => `The reason: ${reason}`,
  },
  letter_copy: {
    subject: 'Your signed letter of intent',
    heading: 'Thank you for signing',
    body: (route, year) =>
      `You signed the letter of intent about the Mkb-route ${route} in ${year}. Get your copy with the button.`,
    button: 'Get your copy',
    note: 'The link works for 60 days at most. We ask for a code from your mail.',
  },
  letter_answered: {
    subject: 'A company has answered a letter of intent',
    heading: { signed: 'Signed', refused: 'Not agreed', proposed: 'Another proposal', sent: '', withdrawn: '' },
    body: (company, route, year) => `It is about ${company} and the Mkb-route ${route} in ${year}.`,
    reason: (reason) => `The reason: ${reason}`,
    proposal: (places) => `The company proposes: ${places}.`,
    button: 'See the promise',
  },
  letter_code: {
    subject: 'Your code for the letter of intent',
    heading: 'Your code',
    body: 'Type these six digits in the browser in which you read the letter of intent.',
    note: 'The code works for ten minutes, in that browser only. Did you not ask for it? Then you need do nothing.',
  },
  whomToCall: (name, email) => `Questions? Get in touch with ${name}, ${email}.`,
};
