import { withStop } from '../../platform/i18n/format.ts';
import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './mail-texts.nl.ts';

export const en: Translated<typeof nl> = {
  scan_request: {
    subject: (company) => `How do you see the workplace at ${company}?`,
    heading: (name) => `Dear ${name},`,
    body: (institution, functionTitle, company) =>
      `${institution} asks you to look at the workplace ${functionTitle} at ${withStop(company)} You choose what fits short sentences best. It takes about five minutes.`,
  },
  scan_reminder: {
    subject: (company) => `Reminder: how do you see the workplace at ${company}?`,
    heading: (name) => `Dear ${name},`,
    body: (institution, functionTitle, company) =>
      `${institution} does not have your part of the workplace scan yet. It is about the workplace ${functionTitle} at ${withStop(company)} It takes about five minutes; what you filled in was kept.`,
  },
  scan_outcome: {
    subject: (company) => `The outcome of the workplace scan at ${company}`,
    heading: (name) => `Dear ${name},`,
    body: (_institution, functionTitle, company) =>
      `The talk about the workplace ${functionTitle} at ${company} is finished. You see what is strong and what was agreed, and you can tick off your own agreements.`,
  },
  fillIn: 'Fill in the workplace scan',
  see: 'See the outcome',
  note: 'You need not log in. The link is only for you.',
  whomToCall: (name, email) => (email ? `Questions? ${name}, ${email}.` : `Questions? ${name}.`),
};
