import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './pdf-texts.nl.ts';

export const en: Translated<typeof nl> = {
  letters: {
    institution: 'H',
    learning_company: 'C',
    student: 'S',
    second_company: '2',
    employer: 'E',
    third_location: 'T',
    legal_representative: 'R',
  },
  page: 'Page',
  of: 'of',
  stage: {
    sent: 'not yet signed',
    partly_signed: (signed, all) => `${signed} of ${all} signed`,
    concluded: 'signed by all parties',
    announced: 'notice, without signatures',
  },
  summaryHeading: 'In short',
  description: (reference) => `Tripartite agreement ${reference}, with data and evidence as attachments`,
  article: 'Article',

  signaturesHeading: 'Signatures',
  signaturesIntro:
    'Whoever is named below has read the text of this agreement, agrees to it and declares to be allowed to sign.',
  signed: 'Signed',
  waiting: 'Not yet signed',
  waitingFor: (name) => `Asked: ${name}`,
  signedOnPaper: 'Signed on paper',
  onPaper: (day) => `on paper, ${day}`,
  paperMoment: (day, counts) => `on paper on ${day}; counts since ${counts}`,
  lapsed: 'Not needed any more: the student came of age',
  byHand: 'Name, function, date and signature on paper:',
  refused: 'Does not agree',

  evidenceHeading: 'Evidence of signing',
  evidenceIntro:
    'Each signer received a personal link and then a code of six digits at the e-mail address shown below. The code was valid for ten minutes, for this text and for one signer. That the code was entered shows that the signer had access to that mailbox at that moment. Name and function are as stated by the signer.',
  evidencePaper:
    'Whoever stands in the table as signed on paper used no code. That is a signature by hand, of which a scan is kept: one member of staff recorded it and a second one looked at it. It counts from that second look.',
  dutchTime: 'All times are in Dutch time, with the difference from UTC.',
  who: 'Who',
  forWhom: 'On behalf of',
  mailbox: 'Mailbox',
  moment: 'Moment',
  nobodySigned: 'Nobody has signed yet.',
  timelineHeading: 'What happened',
  what: 'What',
  textHeading: 'The signed text',
  textHash: 'SHA-256 of the text and the data',
  textCheck: (file) =>
    `This mark belongs to exactly this text. This PDF file contains the attachment ${file}. The SHA-256 of that attachment is the same mark, so that everyone can verify with a program of their own that nothing was changed.`,
  reference: 'Reference of the agreement',

  agreementFile: 'agreement.json',
  agreementFileDescription: 'The text and the data of the agreement; the SHA-256 of this file was signed',
  evidenceFile: 'evidence.json',
  evidenceFileDescription: 'The signatures and what happened around signing',

  addendum: {
    description: (reference) => `Addendum ${reference}, with data and evidence attached`,
    signaturesIntro:
      'Those named below have read the text of this addendum, agree to it and declare that they may sign.',
    reference: 'Reference of the addendum',
  },
  notice: {
    signaturesIntro: 'This addendum is a notice. Nobody has to sign it; the parties were told.',
    evidenceHeading: 'Evidence',
    evidenceIntro: 'The hogeschool put this notice on record and told the parties by mail.',
    nobodySigned: 'A notice is not signed.',
    textHeading: 'The text on record',
  },
  events: {
    address_entered: (by, name, email) => `${by} entered the e-mail address of ${name}: ${email}.`,
    address_changed: (by, name, from, to) =>
      `${by} changed the e-mail address of ${name} from ${from} to ${to}. The other parties were told.`,
    shared_address: (by, email, reason) => `Two parties use ${email}. Reason, recorded by ${by}: ${reason}`,
    sent: (by) => `${by} sent the text to be signed.`,
    code_sent: (name, email) => `Code for ${name} sent to ${email}.`,
    reminded: (name, email, number) => `Reminder ${number} for ${name} sent to ${email}.`,
    mail_bounced: (by, name, email) => `${by} recorded that the mail to ${name} at ${email} came back.`,
    signed: (name, email) =>
      `${name} signed with the code that had been sent to ${email}, and declared to be allowed to sign.`,
    paper_recorded: (by, name, day, hash) =>
      `${by} recorded that ${name} signed on paper on ${day}. SHA-256 of the scan: ${hash}`,
    signed_on_paper: (name, day, by) =>
      `${by} looked too: ${name} signed on paper on ${day}. From this moment the signature counts.`,
    paper_rejected: (by, name, reason) => `${by} rejected the signature on paper of ${name}: ${reason}`,
    delegation_asked: (name, other, email) => `${name} said not to be the right person, and named ${other}, ${email}.`,
    delegation_automatic: (name, other) =>
      `By the setting of the hogeschool ${other} was asked at once instead of ${name}.`,
    delegation_declined: (by, other) => `${by} did not take ${other} as a signer.`,
    representative_lapsed: (name) =>
      `The student had come of age and had not signed yet. ${name} did not need to sign any more.`,
    refused: (name) => `${name} said not to agree.`,
    refusal_withdrawn: (name) => `${name} withdrew the refusal.`,
    taken_back: (by, reason, voided) =>
      `${by} took back an earlier text (${reason}). ${voided === 1 ? '1 signature lapsed.' : `${voided} signatures lapsed.`}`,
    announced: (by) => `${by} put the change on record as a notice. The parties were told.`,
    addendum_concluded: 'Everybody whom it concerns has signed the same text: the change is agreed.',
    concluded: 'All parties have signed the same text: the agreement is concluded.',
  },
  earlierText: (hash) => `Mark of that text: ${hash}`,
};
