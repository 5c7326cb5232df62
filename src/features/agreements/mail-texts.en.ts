import { withStop } from '../../platform/i18n/format.ts';
import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './mail-texts.nl.ts';

export const en: Translated<typeof nl> = {
  requestSubject: 'Will you sign the agreement on working and learning?',
  requestHeading: (name) => `Hello ${name}`,
  requestBody: (institution, student, company) =>
    `${institution} asks you to sign the agreement on the working and learning of ${student} at ${withStop(company)}`,
  requestSteps:
    'You read the agreement, get a code by mail and sign. It takes a few minutes and works on your phone. You need no account.',
  reminderSubject: 'Reminder: would you still sign the agreement?',
  reminderBody: (institution: string, student: string, company: string) =>
    `${institution} asked you earlier to sign the agreement about the work and study of ${student} at ${company}. That was not done yet.`,
  requestButton: 'Read and sign',
  requestNote: 'The link is for you only and works until you have signed, at most 60 days.',
  whomToCall: (name, email) => `Is something wrong? Contact ${name}, ${email}.`,
  codeSubject: 'Your code to sign',
  codeHeading: 'Your code to sign',
  codeBody: 'Type these six digits in the browser in which you read the agreement.',
  codeNote:
    'The code works for ten minutes, in that browser only. Did you not ask for it? Then you need not do anything.',
  concludedSubject: 'Everybody has signed the agreement',
  concludedHeading: 'Everybody has signed',
  concludedBody: (student, company) =>
    `The agreement on the working and learning of ${student} at ${company} is complete. Keep your own copy: it says who signed, when and how.`,
  concludedButton: 'Get your copy',
  concludedNote: 'The link works for 60 days. We ask for a code from your mail, since the copy holds personal data.',
  takenBackSubject: 'The agreement is being changed',
  takenBackHeading: 'The agreement is being changed',
  takenBackBody: (student) =>
    `The agreement on the working and learning of ${student} was taken back to improve something. Your former link no longer works. If you had signed, that no longer counts.`,
  takenBackReason: (reason) => `The reason: ${reason}`,
  takenBackNext: 'As soon as the text is changed you get a new link.',
  withdrawnSubject: 'The agreement is off',
  withdrawnHeading: 'The agreement was withdrawn',
  withdrawnBody: (student) =>
    `The agreement on the working and learning of ${student} was withdrawn. You need not do anything any more.`,
  endedSubject: 'The agreement ends',
  endedHeading: 'The agreement ends',
  endedNext:
    'The hogeschool will discuss with you what still has to be settled, such as equipment and evidence of what was learned.',
  endedBody: (student, lastDay) =>
    `The agreement on the working and learning of ${student} ends. The last day is ${lastDay}.`,
  addressChangedSubject: 'Another party signs at another address',
  addressChangedHeading: 'An address has changed',
  addressChangedBody: (student) =>
    `For the agreement on the working and learning of ${student} it was changed who signs, or at which address. What was signed already remains valid.`,
  addressChangedWho: (role, name, email, by) => `${role}: ${name}, ${email}. Changed by ${by}.`,
  delegationSubject: (reference) => `Does somebody else sign agreement ${reference}?`,
  delegationHeading: (name) => `${name} is not the right person`,
  delegationBody: (name, email, student) =>
    `For the agreement of ${student} this person was named: ${name}, ${email}. Check whether this person may sign, and take it over or not.`,
  delegationButton: 'Check it',
  refusedSubject: (reference) => `Does not agree with agreement ${reference}`,
  refusedHeading: (name) => `${name} does not agree`,
  refusedBody: (student, company) =>
    `It concerns the agreement of ${student} with ${company}. Nobody can sign until you have changed the text or talked with each other.`,
  refusedButton: 'See the agreement',
  overtakenSubject: (reference) => `Addendum ${reference} was overtaken`,
  overtakenHeading: 'An addendum was overtaken',
  overtakenBody: (reference, student) =>
    `Something else was agreed on the same part meanwhile. Nobody can sign addendum ${reference} to the agreement of ${student} any more.`,
  overtakenNext: 'Take it back and look at it again, or withdraw it.',
  overtakenButton: 'See the addendum',
  madeKnownSubject: 'Something in the agreement has changed',
  madeKnownHeading: 'Something has changed',
  madeKnownBody: (student, company, date) =>
    `In the agreement on ${student} working and learning at ${company} something else holds from ${date}:`,
  madeKnownChange: (label, before, after) => `${label}: ${after} (was: ${before})`,
  madeKnownPart: (label) => `${label} has changed.`,
  madeKnownReason: (reason) => `The reason: ${reason}`,
  madeKnownNothing: 'You do not have to do anything. What has not changed stays in force.',
  addendum: {
    reminderSubject: 'Reminder: would you still sign the change?',
    reminderBody: (institution: string, student: string, company: string) =>
      `${institution} asked you earlier to sign an addendum: a change of the agreement about the work and study of ${student} at ${company}. That was not done yet.`,
    requestSubject: 'Would you sign a change of the agreement?',
    requestBody: (institution, student, company) =>
      `${institution} asks you to sign an addendum: a change of the agreement on ${student} working and learning at ${withStop(company)}`,
    requestSteps:
      'You read what changes, get a code by mail and sign. It takes a few minutes and can be done on your phone. You need no account.',
    concludedSubject: 'The change of the agreement is signed',
    concludedHeading: 'The change is signed',
    concludedBody: (student, company) =>
      `Everybody whom it concerns has signed the change of the agreement on ${student} working and learning at ${company}. Keep your own copy with the agreement.`,
    takenBackSubject: 'The change of the agreement is being corrected',
    takenBackHeading: 'The change is being corrected',
    takenBackBody: (student) =>
      `The change of the agreement on ${student} working and learning was taken back to improve something. Your earlier link no longer works. If you had signed, that no longer counts.`,
    withdrawnSubject: 'The change of the agreement does not go ahead',
    withdrawnHeading: 'The change does not go ahead',
    withdrawnBody: (student) =>
      `The proposed change of the agreement on ${student} working and learning was withdrawn. What was agreed stays in force. You do not have to do anything.`,
    refusedSubject: (reference) => `Does not agree with addendum ${reference}`,
    refusedBody: (student, company) =>
      `It concerns a change of the agreement of ${student} with ${company}. Nobody can sign it until you have changed the text or talked with each other.`,
    refusedButton: 'See the change',
  },
};
