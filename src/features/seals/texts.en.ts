import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Sealing',
  lead: 'When everybody has signed, Driehoek seals the PDF with the certificate of your hogeschool. It then shows that nothing was changed afterwards.',
  noneTitle: 'There is no certificate yet',
  none: 'Agreements are signed and kept as usual, but get no seal yet. Put a certificate into Driehoek below. What waits now is sealed then.',
  inUse: 'The certificate',
  subject: 'In the name of',
  issuer: 'Issued by',
  issuedBySelf: 'the hogeschool itself',
  validFrom: 'Valid from',
  validUntil: 'Valid until and including',
  origin: 'Origin',
  origins: { uploaded: 'uploaded', self_made: 'made by the example itself' },
  usedSince: 'In Driehoek since',
  fingerprint: 'Fingerprint (SHA-256)',
  fileName: 'certificate',
  download: 'Download the certificate, without key',
  standings: {
    good: 'valid',
    ends_soon: 'expires soon',
    ended: 'expired',
    not_yet: 'not valid yet',
    key_missing: 'key unreadable',
  },
  standingTitles: {
    ends_soon: 'This certificate expires soon',
    ended: 'This certificate has expired',
    not_yet: 'This certificate is not valid yet',
    key_missing: 'Driehoek cannot read the key of this certificate',
  },
  standingActions: {
    ends_soon: 'Ask for a new certificate now. That may take weeks. Put it into Driehoek below as soon as you have it.',
    ended:
      'New agreements get no seal. Put a new certificate into Driehoek below; what waits is sealed then. What was sealed stays good.',
    not_yet: 'Until that day agreements get no seal. They do wait for one.',
    key_missing:
      'The secret key of the installation is another one than when the certificate was kept, for instance after restoring a backup. Put the certificate into Driehoek again below.',
  },
  self: 'The example made this certificate itself. Nobody else vouches for it. A PDF reader says that its issuer is not known.',
  uploadTitle: 'Put a certificate into Driehoek',
  uploadOther: 'Put another certificate into Driehoek',
  uploadLead:
    'You get this file from who issues the certificate. It holds a certificate and a key. Driehoek keeps the key encrypted and does not keep the password.',
  file: 'File with certificate and key',
  fileHint: 'A PKCS#12 file: its name ends in .p12 or .pfx.',
  password: 'Password of the file',
  passwordHint: 'Leave empty when the file has none.',
  upload: 'Use this certificate',
  used: 'The certificate is in use. From now on Driehoek seals with it.',
  stays: 'Nothing was changed: the certificate that you had stays in use.',
  faults: {
    no_file: 'Choose a file.',
    not_pkcs12: 'This is no PKCS#12 file, or it is damaged. Ask for a file that ends in .p12 or .pfx.',
    wrong_password: 'The password does not fit this file. Choose the file again and type the password once more.',
    no_key:
      'There is no key in this file. Only with the key can Driehoek seal. Ask for a file with certificate and key.',
    no_certificate: 'There is no certificate in this file. Ask for a file with certificate and key.',
    other_key: 'The key in this file belongs to another certificate. Ask for a new file.',
    kind_of_key:
      'Driehoek cannot seal with this kind of key. It needs RSA of at least 2048 bits, or EC with P-256, P-384 or P-521.',
    ended: 'This certificate has expired. Ask for a new one.',
    not_yet: 'This certificate is not valid yet. Put it into Driehoek on the day on which it begins.',
  },
  selfMadeTitle: 'Make a certificate yourself',
  selfMadeLead: 'In the example only. Nobody else vouches for this certificate.',
  selfMade: 'Make a certificate',
  timeTitle: 'Time stamps',
  timeLead:
    'With a time stamp somebody else confirms when the PDF was there. Without one the seal holds the time of Driehoek itself. Only a fingerprint of the PDF goes to this server, never the PDF.',
  timeUrl: 'Address of the time stamp server',
  timeUrlHint: 'For instance https://time.example.com/tsr (RFC 3161). Empty: no time stamps.',
  timeUrlFault: 'This is no address of a server. It begins with https:// or http:// and holds no password.',
  timeSave: 'Save',
  timeSaved: 'The address was saved. The next seal asks for a time stamp there.',
  timeOff: 'From now on seals get no time stamp.',
  nothingChanged: 'Nothing was changed.',
  timeLastGood: (when, who) => `The last seal got a time stamp of ${when}, from ${who}.`,
  timeLastFailed: (when, why) => `The last seal (${when}) got no time stamp: ${why}`,
  timeHolds:
    'That seal holds all the same: it proves that nothing was changed. The time in it is that of Driehoek itself.',
  unstamped: (count, why) =>
    count === 1 ? `One seal waits for a time stamp: ${why}` : `${count} seals wait for a time stamp: ${why}`,
  unstampedHow:
    'Driehoek tries again and again for a day. After that the seal is made without a time stamp. You do not want to wait? Then take away the address of the time stamp server and seal what waits.',
  timeFaults: {
    unresolved: 'the name of the server was not found. Check the address.',
    address_refused: 'the server is in a private network. Take one on the public internet.',
    unreachable: 'the server could not be reached.',
    timeout: 'the server did not answer within five seconds.',
    redirect: 'the server sent us to another address. Fill in that address.',
    status: 'the server answered with an error.',
    answer_too_large: 'the answer was too large for a time stamp.',
    no_answer: 'the answer was no time stamp. Check the address.',
    refused: 'the server refused to give a time stamp.',
    other_stamp: 'the server gave a time stamp for another question.',
    bad_stamp: 'the time stamp was not right.',
  },
  countTitle: 'Sealed',
  counts: (sealed) => `${sealed} agreements have a seal.`,
  countOne: 'There is 1 agreement with a seal.',
  waiting: (waiting) => `${waiting} signed agreements still wait for their seal.`,
  waitingOne: '1 signed agreement still waits for its seal.',
  sealWaiting: 'Seal them now',
  sealAsked: (count) => (count === 1 ? 'The agreement is being sealed.' : `${count} agreements are being sealed.`),
  task: {
    letter: 'H',
    label: 'Sealing',
    action: 'View',
    ends_soon: (when) => `The certificate expires on ${when}. Ask for a new one.`,
    ended: (when) => `The certificate expired on ${when}. New agreements get no seal.`,
    what: 'Get a new certificate',
  },

  checkTitle: 'Check an agreement',
  checkDescription: 'See whether the PDF of an agreement is genuine and whether something in it was changed.',
  checkLead:
    'Do you have the PDF of an agreement? Here you see whether it is genuine, whether something in it was changed, and how it was signed.',
  pdf: 'The PDF',
  pdfHint: 'Drop the file here or choose it. At most 10 MB. We do not keep it.',
  check: 'Check',
  checkAnother: 'Check another PDF',
  notChecked: 'We could not check anything',
  pdfFaults: {
    none: 'Choose a PDF first.',
    too_large:
      'This file is too large: more than 10 MB. An agreement from Driehoek is much smaller. See whether you have the right file.',
    too_slow: 'Sending took too long. Try again with a better connection.',
    busy: 'Too much is being checked at this moment. Try again in a minute.',
    bad_form: 'The file did not arrive well. Choose it again.',
    too_often: 'You checked many files. Wait ten minutes and then try again.',
    not_pdf: 'This is no PDF. Choose the file that you got from Driehoek; its name ends in .pdf.',
    encrypted:
      'This PDF is protected with a password. An agreement from Driehoek never is. Choose the file as you got it.',
  },
  verdicts: {
    genuine: 'Genuine: this is a document of',
    changed: 'Changed: this is no longer the document that was sealed by',
    unlisted: 'Not changed, but not in the register. Sealed by',
    unknown: 'Unknown: we do not know this document',
  },
  verdictTexts: {
    genuine: 'Every byte of this file equals what Driehoek made and kept. Nothing in it was changed.',
    changed:
      'This file has a seal of this hogeschool, but it was changed or added to afterwards. Do not trust it. Ask the hogeschool for the genuine document.',
    unlisted:
      'The seal is right: nothing was changed since it was sealed. But the document is not, or no longer, in the register, for instance because it was kept long enough. Ask the hogeschool whether it still holds.',
    unknown:
      'It is not in the register, and it has no seal of a hogeschool that works here. It may be of another installation, or edited or saved anew. Ask the hogeschool for the document.',
  },
  tamperedTitle: 'What is wrong',
  sealFaults: {
    changed: 'The sealed part was changed.',
    message: 'The seal itself was changed.',
    padding: 'The room behind the seal was used.',
    time_stamp: 'The time stamp in the seal is not right.',
    added: 'Something was added to the file after it was sealed.',
  },
  levelTitle: 'How it was signed',
  level: {
    complete: 'Everybody who had to sign has signed.',
    partly: (count) =>
      count === 1
        ? 'There is 1 signature. Not everybody had signed yet.'
        : `There are ${count} signatures. Not everybody had signed yet.`,
    nobody: 'Nobody had signed yet. This is the text as it was sent.',
    people:
      'People sign in Driehoek with a link and a code from their own mail, or on paper. That is an ordinary electronic signature: valid, but not the highest level (advanced or qualified). How each person signed stands in the document.',
    sealed: (name, when) =>
      `${name} sealed the document on ${when}. This electronic seal proves that nothing was changed afterwards. It is not a qualified seal.`,
    stamped: (when) => `A time stamp server confirms that the document was there on ${when}.`,
    notStamped: 'There is no time stamp. The time of the seal is that of Driehoek itself.',
    notSealed: 'There is no seal in this file. That it is genuine follows from the register.',
  },
  stateTitle: 'Mind this',
  states: {
    voided: 'This text no longer holds: another text took its place.',
    withdrawn: 'This agreement was withdrawn.',
    ended: 'This agreement has ended.',
    older: 'There is a newer version of this document, with more signatures or with a seal.',
  },
  digest: 'Fingerprint of your file (SHA-256)',

  command: {
    file: (name) => `File: ${name}`,
    digest: (hex) => `SHA-256: ${hex}`,
    inRegister: (name) => `Register: this is a document of ${name}.`,
    notInRegister: 'Register: this file is not in it.',
    noRegister: 'Register: not asked, since a certificate was given.',
    noSeal: 'There is no seal in this file that belongs to a known certificate.',
    seal: (subject) => `Seal of ${subject}`,
    good: 'Valid. No byte was changed or added.',
    sealedAt: (when) => `Sealed on ${when} (as said by who sealed).`,
    stampedAt: (when, who) => `Time stamp of ${when}, from ${who}.`,
    noStamp: 'No time stamp.',
    later: (from, to, objects) => `Added later: bytes ${from} to ${to}${objects}`,
    objects: (numbers) => `, objects ${numbers}`,
    genuine: 'GENUINE',
    notGenuine: 'NOT GENUINE, or impossible to check',
  },
};
