import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './task-texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: (route) => `Work tasks of ${route}`,
  crumb: 'Work tasks',
  mkbRoutes: 'Mkb-routes',
  lead: (tasks, without) =>
    without === 0
      ? `${tasks === 1 ? '1 work task' : `${tasks} work tasks`}. Each learning outcome that is learned at the company belongs to a work task.`
      : `${tasks === 1 ? '1 work task' : `${tasks} work tasks`}. ${without === 1 ? '1 learning outcome belongs' : `${without} learning outcomes belong`} to no work task yet.`,
  leadNone:
    'Write down what a student does at the company. A company later ticks what it has; so you see what can be learned.',
  ofVersion: (version) => `The learning outcomes are those of version ${version}.`,
  notPublished: (version) => `Version ${version} is not published yet. The learning outcomes can still change.`,
  noOutcomes:
    'This Mkb-route has no learning outcomes yet. Fill them in with the design; then you can tie them to work tasks here.',
  caption: 'Work tasks with the learning outcomes that are learned by them',
  task: 'Work task',
  outcomes: 'Learning outcomes',
  outcomeCount: (count) => (count === 1 ? '1 learning outcome' : `${count} learning outcomes`),
  noOutcomeYet: 'none yet',
  goneCount: (count) => (count === 1 ? '1 is no longer in this version' : `${count} are no longer in this version`),
  answered: 'Answered by',
  answeredBy: (count) => (count === 1 ? '1 workplace' : `${count} workplaces`),
  actions: 'Change',
  edit: 'Change',
  up: 'Up',
  down: 'Down',
  upOf: (name) => `Up: ${name}`,
  downOf: (name) => `Down: ${name}`,
  emptyTitle: 'There are no work tasks in the list yet',
  empty: 'Ten to twenty are enough. Keep them such that an entrepreneur recognises them at once.',
  addTitle: 'Add work tasks',
  addLabel: 'Work tasks, one a line',
  addHint: 'For example: finding faults in a machine. You may paste a list.',
  add: 'Add',
  added: (count) =>
    count === 1
      ? '1 work task added. Now tie learning outcomes to it.'
      : `${count} work tasks added. Now tie learning outcomes to them.`,
  addedNone: 'These work tasks were in the list already.',
  addEmpty: 'Write down one work task at least.',
  tooLong: (name, most) => `Make this work task shorter than ${most} characters: ${name}`,
  tooMany: (most) => `A Mkb-route has ${most} work tasks at most. Add fewer, or take some out first.`,
  openOutcomes: 'With no work task yet',
  openOutcomesLead:
    'These learning outcomes are learned at the company, but belong to no work task yet. So no company can cover them.',

  editTitle: 'Change a work task',
  editLead: 'Tick what a student learns by this work.',
  name: 'Work task',
  nameTaken: 'This work task is in the list already.',
  goneLegend: 'No longer in this version',
  goneHint: 'These learning outcomes were in an earlier version. Untick them when you do not need them any more.',
  byDesign: { company: '', school: 'at the hogeschool, by design', third: 'at the third location, by design' },
  save: 'Save',
  saveAndNext: (name) => `Save and go on with: ${name}`,
  cancel: 'Cancel',
  saved: 'The work task is saved.',
  remove: 'Take out of the list',
  removed: (name) =>
    `“${name}” is not in the list any more. Add this work task again later, and the answers come back.`,

  tickTitle: 'Which work does this workplace have?',
  tickLead: (route) => `Tick what a student can do here for ${route}. Leave open what you do not know.`,
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  notAsked: 'I do not know',
  ticked: 'The work tasks are saved.',
  tickConflict: 'Somebody else has just ticked something',
  tickConflictBody: 'What you ticked is still there. Check it and save again; then your version holds.',

  askTitle: 'Ask the company which work there is',
  askLead: (name, route) =>
    `We mail a link. Without an account the company ticks in five minutes which work ${name} has for ${route}.`,
  askWho: 'Whom?',
  askWhoNeeded: 'Choose whom you ask.',
  askRouteNeeded: 'Choose a Mkb-route.',
  askNobodyTitle: 'There is nobody to ask',
  askNobody: 'Add a contact with an e-mail address to the company.',
  askContact: 'Add a contact',
  askSend: 'Send the question',
  askSent: (name) => `The question is on its way to ${name}.`,
  askMailOff: 'No mail server is set. The question waits until there is one.',
};
