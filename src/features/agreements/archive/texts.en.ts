import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  moreFilters: 'More filters',
  company: 'Company',
  cohort: 'Cohort',
  allCohorts: 'All cohorts',
  chooseMkbRouteFirst: 'Choose an Mkb-route first',
  lacks: 'Missing',
  lacksAny: 'Does not matter',
  lack: {
    data: 'details in a draft',
    pdf: 'the PDF of a signed agreement',
    seal: 'the seal on the PDF',
  },
  waitsLongerThan: 'Waits longer than (days)',
  days: 'days',
  endsBefore: 'Ends before',
  order: {
    recent: 'Agreements, last changed first',
    end: 'Agreements, latest end date first',
    waiting: 'Agreements, longest waiting first',
  },
  lackNote: {
    data: 'not complete yet',
    pdf: 'PDF is missing',
    seal: 'PDF without seal',
  },
  until: (day: string) => `until and including ${day}`,
  exportLink: 'Download as a file',
  exportTitle: 'Download the list',
  exportLead: (count: number, shown: string) =>
    count === 1 ? 'One agreement meets the filter.' : `${shown} agreements meet the filter.`,
  exportFile: 'Agreements',
  column: {
    reference: 'Number',
    student: 'Student',
    studentNumber: 'Student number',
    company: 'Learning company',
    kvkNumber: 'KvK number',
    programme: 'Programme',
    mkbRoute: 'Mkb-route',
    version: 'Version of the Mkb-route',
    cohort: 'Cohort',
    state: 'State',
    startDate: 'Start date',
    endDate: 'End date',
    endedOn: 'Ended early on',
    sentOn: 'Sent on',
    concludedOn: 'Signed on',
    waitsOn: 'Waits for',
    waitingSince: 'Waiting since',
    lacks: 'Missing',
  },
  backToList: 'Back to the list',
  cancel: 'Cancel',
  views: 'Views',
  viewsTitle: 'Views of the list',
  viewsLead: 'A view is a filter with a name. It brings you back to the same agreements each time.',
  manageViews: 'Save or manage views',
  keepView: 'Save the present filter',
  viewName: 'Name',
  viewNameHint: 'For example: waiting longer than two weeks',
  shareView: 'For everybody of the hogeschool',
  shareViewHint:
    'Everybody who may see the list sees this view too. In it each sees only what belongs to their own role.',
  textNotKept: 'The name or number that you searched for is not saved along.',
  nothingToKeep: 'Choose a filter in the list first. Then you can save it here.',
  keep: 'Save',
  viewOf: 'Whose',
  ofInstitution: 'the hogeschool',
  ofYou: 'yours',
  viewActs: 'What you can do',
  renameView: 'Give the view another name',
  rename: 'Rename',
  remove: 'Remove',
  renameThis: (name: string) => `Rename ${name}`,
  removeThis: (name: string) => `Remove ${name}`,
  viewKept: (name: string) => `The view ${name} is saved.`,
  viewRenamed: 'The name is changed.',
  viewRemoved: 'The view is removed.',
  viewFaults: {
    not_allowed: 'With your role you cannot save a view for the whole hogeschool. Save it for yourself.',
    name_taken: 'There is a view with this name already. Choose another name.',
    too_many: 'There are 50 views already. Remove one first.',
  },
  together: 'Several agreements at once',
  tick: (student: string, reference: string) => `Choose ${student}, ${reference}`,
  choose: 'Choose',
  all: 'Take all agreements of this filter, also those on other pages',
  actButton: { send: 'Send drafts', remind: 'Remind whose turn it is', download: 'Download PDFs' },
  batchTitle: {
    send: 'Send several agreements',
    remind: 'Remind for several agreements',
    download: 'Download several PDFs',
  },
  confirm: {
    send: (count: number) => (count === 1 ? 'Send one draft?' : `Send ${count} drafts?`),
    remind: (count: number) => (count === 1 ? 'Remind for one agreement?' : `Remind for ${count} agreements?`),
    download: (count: number) =>
      count === 1 ? 'Download the PDF of one agreement?' : `Download the PDFs of ${count} agreements?`,
  },
  confirmButton: {
    send: (count: number) => `Send ${count}`,
    remind: (count: number) => `Remind for ${count}`,
    download: (count: number) => `Collect ${count} PDFs`,
  },
  confirmText: {
    send: 'All signers get a mail with a link. A draft in which something is missing is not sent; afterwards you see per agreement what happened.',
    remind: 'Whose turn it is gets the mail with the link once more. Afterwards you see per agreement what happened.',
    download: 'You get the newest PDF of each agreement in one zip file, with a list of what is in it.',
  },
  onlyFirst: (most: number) =>
    `No more than ${most} can go at once: those at the top of the list. Do it again for the rest.`,
  noneSuits: 'Nothing to do here',
  notMeant: {
    send: (count: number) =>
      count === 1
        ? 'One chosen agreement is no draft and stays as it is.'
        : `${count} chosen agreements are no drafts and stay as they are.`,
    remind: (count: number) =>
      count === 1
        ? 'One chosen agreement does not wait for a signature.'
        : `${count} chosen agreements do not wait for a signature.`,
    download: (count: number) =>
      count === 1
        ? 'One chosen agreement was never sent and has no PDF.'
        : `${count} chosen agreements were never sent and have no PDF.`,
  },
  batchFaults: {
    nothing_chosen: 'Choose one or more agreements first.',
    too_many: 'That is too many at once. Choose fewer.',
    not_allowed: 'With your role you cannot do this with these agreements.',
  },
  batchRunning: (done: number, all: number) => `We are at it: ${done} of ${all} are done.`,
  lookAgain: 'Look again',
  batchLead: {
    send: (done: number, all: number) => `${done} of ${all} are sent.`,
    remind: (done: number, all: number) => `A reminder was sent for ${done} of ${all}.`,
    download: (done: number, all: number) => `There is a PDF of ${done} of ${all} agreements.`,
  },
  downloadPdfs: (count: number) => (count === 1 ? 'Download one PDF' : `Download ${count} PDFs`),
  outcomeCaption: 'What happened per agreement',
  outcome: 'What happened',
  notYet: 'not yet',
  done: { send: 'sent', remind: 'reminded', download: 'PDF found' },
  notDone: { send: 'not sent', remind: 'not reminded', download: 'no PDF' },
  outcomes: {
    wrong_state: 'The agreement no longer had the state that this needs.',
    failed: 'Something went wrong with us. Try again for this agreement.',
    no_pdf: 'There is no PDF of this agreement.',
    nobody_to_remind: 'Somebody refused; it is the turn of the hogeschool.',
  },
  toCheck: 'See what is missing',
  contentsFile: 'contents',
  pdfsFile: 'agreements',
  file: 'File',
};
