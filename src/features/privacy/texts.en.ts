import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  period: {
    days: (value) => `${value} ${value === 1 ? 'day' : 'days'}`,
    months: (value) => `${value} ${value === 1 ? 'month' : 'months'}`,
    years: (value) => `${value} ${value === 1 ? 'year' : 'years'}`,
  },
  keeps: {
    agreement: (period) => `${period} after the last day of the agreement`,
    withdrawn: (period) => `${period} after the agreement was withdrawn`,
    person: (period) => `Until ${period} after your last role, cohort or agreement`,
    mail: (period) => `${period} after it was sent`,
    log: (period) => `${period} after it happened`,
    link: (period) => `${period} after the link stopped working`,
    request: (period) => `${period} after the answer`,
    sign_in: (period) => `${period} after you last logged in`,
    answer: (period) => `Within ${period}`,
  },
  keptUntilChanged: 'As long as it is right: the hogeschool changes it itself',
  what: 'What',
  why: 'What for',
  basis: 'Ground',
  howLong: 'How long',
  whoSees: 'Who sees it',

  statementTitle: 'Privacy',
  statementLead: (institution) => `What ${institution} records of people in Driehoek, what for and how long.`,
  statementRights: 'What can you do?',
  statementRightsList: [
    'See what we hold of you, and download it.',
    'Have corrected what is wrong.',
    'Have erased what we no longer need.',
    'Object, or ask that your data are not used for a while.',
  ],
  statementAnswer: (period) => `You get an answer within ${period}. It costs nothing.`,
  statementComplaint:
    'Do you disagree with the answer? Then you can complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
  statementSecurity:
    'We set no tracking cookies and give your data to nobody but those named below. There are only cookies that are needed to log in and to secure forms.',
  statementContact: 'Questions about privacy',
  statementAll: 'What we record',
  chooseInstitution: 'Of which hogeschool?',
  chooseInstitutionLead: 'Every hogeschool is itself responsible for the data that it records.',
  toOwnData: 'See what we hold of you',

  askTitle: 'Ask what we hold of you',
  askLead: (institution) =>
    `Enter the e-mail address at which ${institution} writes to you. You get a link to what we hold of you. You need no account.`,
  askEmail: 'Your e-mail address',
  askButton: 'Send me a link',
  askTooOften: 'You asked for a link a few times already. Wait an hour and try again.',
  askNoMail: 'No mail leaves at the moment. Please contact the hogeschool.',
  askedTitle: 'The link to your data is in your mail',
  askedLead:
    'If we know this address, you get a mail with a link within a few minutes. The link works for an hour and once. Nothing there? Look among unwanted mail, or try another address.',
  linkTitle: 'See your data',
  linkLead: 'Press the button to see what we hold of you. Do so only on a computer or phone of your own.',
  linkButton: 'Show my data',
  deadTitle: 'This link to your data does not work any more',
  deadLead: 'A link works for an hour and once. Ask for a new one.',
  deadButton: 'Ask for a new link',
  mailSubject: 'Your link to what we hold of you',
  mailHeading: 'See what we hold of you',
  mailBody: (institution) =>
    `Somebody asked on the website of ${institution} what is recorded of this address in Driehoek. If that was you, press the button.`,
  mailButton: 'Show my data',
  mailNote: 'The link works for an hour and once. You did not ask for this? Then you need do nothing.',

  ownTitle: 'What do we hold of you?',
  ownFile: 'driehoek-my-data',
  ownLead: (institution, email) =>
    `This is what ${institution} holds of ${email}. You can download it, have it corrected, and have erased what is no longer needed.`,
  nothingTitle: 'We hold nothing of you',
  nothing: 'Nothing is recorded at this address.',
  download: 'Download everything (JSON)',
  change: 'Change phone and address',
  ask: 'Have it corrected or erased',
  rowsOf: (table, count) => (count === 1 ? table : `${table} (${count})`),
  moreRows: (count) => `And ${count} more. They are in the download.`,
  inDownload: 'is in the download',
  yes: 'yes',
  no: 'no',
  othersNote:
    'The text and the PDF of an agreement are shown to the student only, since they hold data of others too. You get your own copy with the link in your mail.',
  requestsTitle: 'Your requests',
  requestOpen: (due) => `You get an answer on ${due} at the latest.`,
  requestResults: { done: 'Done', kept: 'Not erased yet', refused: 'Not done' },

  changeTitle: 'Change your phone and address',
  changeLead:
    'This you can change yourself. Is your name, e-mail address, date of birth or student number wrong? Then ask the hogeschool to correct it.',
  phone: 'Phone number',
  street: 'Street and house number',
  postcode: 'Postcode',
  place: 'Place',
  optional: 'not required',
  save: 'Save',
  back: 'Back to your data',
  saved: 'Your data were changed.',
  unchanged: 'Nothing was changed.',
  nothingToChange: 'There is nothing that you can change yourself. Ask the hogeschool to correct it.',

  requestTitle: 'Have it corrected or erased',
  requestLead: (due) => `The hogeschool looks at your request. You get an answer by mail, on ${due} at the latest.`,
  requestKind: 'What do you want?',
  kinds: {
    correct: 'Something is wrong: correct it',
    erase: 'Erase my data',
    other: 'Something else, such as an objection or a question',
  },
  kindHints: {
    correct:
      'A text that was signed never changes: it would be no proof any more. But there can be a new text, or a note beside your data.',
    erase: 'What is still needed stays until that time. Below you see what that is.',
    other: 'Object, have your data not used for a while, or ask something.',
  },
  requestWish: 'Explain what must happen',
  requestWishHint: 'Write what is wrong and what it must be. At most 2,000 characters.',
  requestButton: 'Send my request',
  requestSent: (due) => `Your request was sent. You get an answer on ${due} at the latest.`,
  requestTooMany: 'Five requests of yours are open already. Wait for the answer.',

  planTitle: 'What happens on erasing',
  planWhat: 'What',
  planThen: 'What happens',
  planPerson: 'Name, address, phone and place at a company',
  planTraces: 'Mail, links, account and lines in the log about the person',
  planActs: 'Lines in the log about what the person did as staff',
  planAgreement: (reference) => `Agreement ${reference}`,
  verdicts: {
    decider: {
      erase: 'Is erased now.',
      anonymise: 'Is erased now. Where the name stood, it says ‘Verwijderde persoon’.',
    },
    asker: {
      erase: 'Is erased when the hogeschool grants the request.',
      anonymise:
        'Is erased when the hogeschool grants the request. Where the name stood, it then says ‘Verwijderde persoon’.',
    },
  },
  keepReasons: {
    role: 'Stays as long as there is a role. After that it can be erased.',
    contact: 'Stays as long as this is a contact of the hogeschool.',
    coach: 'Stays while this person is coach of a workplace. After that it can be erased.',
    of_another: 'Belongs to somebody else, and goes when its own time is over.',
    under_way: 'Stays as long as an agreement is under way that not everybody has signed.',
    in_force: 'Stays until the agreement is over.',
    agreement: 'Stays as proof of what was agreed (GDPR article 17(3)(e)).',
    log: 'Stays to be able to show who did what (GDPR article 5(2)).',
  },
  keepFrom: (date) => `Can go from ${date}.`,
};
