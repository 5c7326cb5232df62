import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './own-texts.nl.ts';

export const en: Translated<typeof nl> = {
  linkTitle: 'Workplace scan',
  linkLead: 'You are asked to look at a workplace with others. You need not log in.',
  linkButton: 'Open the workplace scan',
  deadTitle: 'This link to the workplace scan works no more',
  deadLead: 'The scan was withdrawn, or a newer link was sent. Look whether you have a newer mail.',
  title: (company) => `Workplace scan at ${company}`,
  introCompanyAlone: (institution) =>
    `${institution} would like to know how you see the workplace. The hogeschool fills in a part of its own. After that you talk about it together.`,
  introCompany: (institution) =>
    `${institution} would like to know how you see the workplace. The hogeschool and the student fill in a part of their own. After that you talk about it together.`,
  introStudent: (institution) =>
    `${institution} would like to know how you see the workplace. The hogeschool and the company fill in a part of their own. After that you talk about it together.`,
  about: (functionTitle, location) => `It is about the function ${functionTitle} at ${location}.`,
  howLong: (count) => `There are ${count} short sentences, three a screen. It takes about five minutes.`,
  kept: 'Each screen is kept. So you can stop, and go on later with the same link.',
  whoSees: 'Only when you send it do the hogeschool and the other parties see in the talk what you filled in.',
  begin: 'Begin',
  goOn: 'Go on',
  progress: (answered, all) => `You answered ${answered} of the ${all} sentences.`,
  screen: (at, of) => `Screen ${at} of ${of}`,
  screenTitle: 'What do you think?',
  screenLead: 'Choose what fits each sentence best.',
  chooseToo: 'Choose an answer too.',
  note: 'Explanation',
  noteHint: 'The others read this in the talk.',
  notRequired: 'not required',
  addNote: 'Explain',
  choicesOwn: {
    not_yet: 'Not yet',
    partly: 'Partly',
    sufficient: 'Sufficient',
    strong: 'Strong',
    not_applicable: 'Does not apply, or I do not know',
  },
  back: 'Back',
  saveAndNext: 'Save and go on',
  checkTitle: 'Check your answers',
  checkReady: 'You answered everything. Is it right? Then send it.',
  checkOpen: (count) =>
    count === 1
      ? 'One sentence has no answer yet. Fill that in.'
      : `${count} sentences have no answer yet. Fill those in.`,
  noAnswer: 'No answer yet',
  change: 'Change',
  send: 'Send',
  sentTitle: 'Thank you, your part was sent',
  sentLead: (owner) => `${owner} of the hogeschool invites you for the talk. You need not do anything now.`,
  sentOn: (when) => `Sent on ${when}.`,
  reopen: 'I want to change something',
  reopened: 'You can change your answers again. Send them anew after that.',
  alreadySent: 'You sent this already. Do you want to change something? Then choose that button.',
  alreadySentInTalk: 'Your part was sent already and the talk began. Say in the talk what you want to change.',
  stillOpen: 'First fill in the sentences that have no answer yet.',
  closed: 'This scan is finished. Nothing can be filled in any more.',
  talkTitle: 'The talk began',
  talkLead: (owner) =>
    `${owner} of the hogeschool writes down what you decide together. After that you get the outcome.`,
  late: 'The talk began without your part. You can still send it while the talk goes on.',
  outcomeTitle: (company) => `Outcome of the workplace scan at ${company}`,
  download: 'Download the outcome (PDF)',
  yourActions: 'What you agreed to do',
  otherActions: 'What the others agreed to do',
  noActions: 'Nothing was agreed to be done.',
  done: 'Done',
  doneOn: (when) => `Done on ${when}`,
  dueOn: (day) => `By ${day}`,
  tick: 'Done',
  untick: 'Not done after all',
  ticked: 'Saved.',
  missed: 'The outcome came about without your part, since you did not answer.',
  withdrawnTitle: 'This scan was withdrawn',
  withdrawnLead: 'You need not do anything any more.',
  whoAsks: 'Questions?',
  contact: (name, institution) => `${name}, ${institution}`,
  inbox: {
    about: (functionTitle, company) => `${functionTitle} at ${company}`,
    answer: (next, left) =>
      left === 1
        ? 'Workplace scan: one sentence left'
        : next === left
          ? `Workplace scan: the last ${left} sentences`
          : `Workplace scan: the next ${next} sentences of ${left}`,
    send: 'Workplace scan: check your answers and send them',
    tick: (words) => `Agreed after the workplace scan: ${words}`,
    ticks: (count) => `${count} agreements after the workplace scan: what is done?`,
    dueOn: (day) => `by ${day} at the latest`,
  },
};
